-- Whether a step says what is to come next for the service.

local action = use "action"

local further = {}

local LITTLE = 6 -- words: in so few, "closed" or "complete" is all that is said
local SHORT = 8  -- words: "Carry on as we are" against "Carry on with the sheet at the other branches"

-- That nothing more is planned, and not that "no more than two forms" are wanted.
local function ends(text)
	return prose.starts(text, "nothing-further") or prose.words(text) <= LITTLE and prose.has(text, "nothing-further")
end

local function goes_on_as_before(text)
	return prose.words(text) <= SHORT and prose.has(text, "carrying-on", "wait-and-see")
end

-- A supper, a framed chart: for those who did the work.
local function celebrates(text)
	return not prose.has(text, "people-served") and prose.has(text, "celebrating", "staff-treats")
end

-- "no" where nothing follows from it for the service, with the words that say so.
function further.recommends(text)
	local nothing = ends(text) or goes_on_as_before(text) or celebrates(text)
	if nothing or not text then
		return "no", nothing
	end
	local vague = action.is_vague(text)
	return (vague == "no" or vague == "unclear" and not prose.has(text, "nothing-further")) and "yes" or "unclear"
end

return further
