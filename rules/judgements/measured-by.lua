-- Whether a measure counts what its objective is about: sick days do not show how guests are told, and the mortgages
-- of a branch do not show how a complaint is answered.

local relation = use "relation"

local measured_by = {}

-- Each kind of measure, what an objective is about for which it is one, and how many words the two may share all the
-- same: what is sold may yet come of good service, being there and being dressed is no service.
local kinds = {
	{ "attendance-measures", "about-attendance", 1 },
	{ "dress-measures", "about-dress", 1 },
	{ "cleaning-measures", "about-cleaning", 1 },
	{ "compulsory-measures", "about-compulsory", 1 },
	{ "sales-measures", "about-sales", 0 },
	{ "capacity-measures", "about-capacity", 0 },
}

-- What the measure counts that the objective does not speak of; nil where it speaks of it, or of nothing that is known.
local function foreign_to(measure, about)
	for _, pair in ipairs(kinds) do
		local counted = prose.has(measure, pair[1])
		if counted and not prose.has(about, pair[1], pair[2]) then
			return counted, pair[3]
		end
	end
end

-- "yes" where the measure is of something else, names nobody who is served and shares hardly a word with the objective,
-- "unclear" where it may be of both.
function measured_by.something_else(measure, about)
	if not measure or not about then
		return "no"
	end
	local foreign, most = foreign_to(measure, about)
	if not foreign then
		return "no"
	end
	local serves = prose.has(measure, "people-served", "service-events")
	return not serves and relation.shared(measure, about) <= most and "yes" or "unclear", foreign
end

return measured_by
