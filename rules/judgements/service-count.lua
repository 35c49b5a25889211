-- Whether a piece of monitoring shows what the unit asks for: figures of how customers are served, which somebody here
-- counted and has, from a time that is past. It is asked of each record; a rule looks whether any of them shows it.

local chain = use "chain"
local monitored = use "monitored"
local one_look = use "one-look"
local sampling = use "sampling"
local self_rated = use "self-rated"

local service_count = {}

local MANY = 8   -- answers: fewer are an anecdote
local ENOUGH = 2 -- numbers in the findings that stand for a count, where no result stands in a field of its own

-- Owning that the writer has no figures: others hold them, or nobody has worked them through; only where none are counted.
local UNSEEN = {
	-- "We don't see them", "I have no log in", "never seen owt from them"
	{ chain = { "here-at-work", "denying", "seeing", "the-figures" }, within = 2, but = "afresh", denied = true, strong = true },
	{ chain = { "kept-elsewhere" }, but = "afresh", denied = true, kind = "elsewhere" },
	{ chain = { "denying", "seeing", "the-figures" }, within = 1, but = "afresh", denied = true, kind = "unseen" },
	{ chain = { "gone-unread" }, with = "the-figures", denied = true, strong = true },
}

-- Owning that answers lie unread: stronger than how many were given out and came back.
local UNREAD = {
	-- "I have not had the chance to sit down and go through them", "nobody plays them back"
	{ chain = { "nobody-or-not", "working-through" }, within = 5, but = "of-another-time", denied = true, kind = "unread" },
	{ chain = { "kept-unread" }, denied = true, kind = "kept" },
	{ chain = { "gone-unread" }, with = "the-figures", but = "of-another-time", denied = true, strong = true },
}

-- Owning that a figure is none: it was put there, is somebody else's, or those who were asked were picked.
local NO_FIGURE = {
	{ chain = { "for-the-portfolio" }, but = "guess-put-right", denied = true, strong = true },
	{ chain = { "giving-out", "in-good-mood" }, within = 10, but = "asking-whether", denied = true, strong = true },
	-- "All four branches knew it was the Tuesday", and not "nobody knew when"
	{ chain = { "knew-of-it" }, strong = true },
	{ chain = { "asked-of", "own-people" }, within = 4, denied = true, strong = true },
	{ chain = { "own-people", "as-shopper" }, within = 6, denied = true, strong = true },
	-- "No complaints, so everybody is happy"
	{ chain = { "no-complaint", "taken-to-mean", "all-is-well" }, within = 8, denied = true, strong = true },
	{ chain = { "example-figures" }, denied = true, strong = true },
	{ chain = { "role-play" }, denied = true, strong = true },
	{ chain = { "made-to-fit" }, denied = true, strong = true },
	-- "We have never measured it here"
	{ chain = { "here-at-work", "never-ever", "measuring" }, within = 2, but = "of-another-time", denied = true, strong = true },
}

-- Owning that nothing has come of it; only where no result is given.
local NOTHING_YET = {
	-- "Nobody timed it", "it was not scored"
	{ chain = { "nobody-did", "measuring" }, within = 2, but = "of-another-time", denied = true, strong = true },
	-- "No responses were therefore available", "not one of them came back"
	{ chain = { "none-of-them", "returns" }, within = 3, denied = true, strong = true },
	{ chain = { "not-begun" }, denied = true, strong = true },
}

local function is_share(amount)
	return amount.share or amount.of ~= nil or amount.unit == "%"
end

-- A number that stands for a count: no years of service, no pages, no colleagues.
local function is_result(amount)
	return is_share(amount) or not prose.has(amount.unit, "no-figure-here")
end

local function counts_share(findings)
	return any(prose.amounts(findings), is_share)
end

local function counts(findings)
	return counts_share(findings) or #filter(prose.amounts(findings), is_result) >= ENOUGH
end

-- Whether all that is counted is how many answers there are: "226 were handed out and 140 are back".
local function counts_only_answers(findings)
	local others = table.concat(filter(prose.sentences(findings), function(sentence)
		return not prose.has(sentence, "replies", "collected")
	end), " ")
	return not prose.has(findings, "means-and-middles") and not counts_share(others) and #filter(prose.amounts(others), is_result) <= ENOUGH
end

-- Answers of which the text owns that nobody has worked them through; beside a share as the result it has to say so twice.
local function unread(findings, result)
	local weight, words = chain.weigh(findings, UNREAD)
	local plainly = weight == "strong" or weight ~= nil and not (result and is_share(result))
	return plainly and counts_only_answers(findings) and words or nil
end

-- "Visitors per day", "staff satisfaction", "food hygiene rating": whatever other word stands beside it.
local function is_beside_service(measure)
	if prose.has(measure, "people-served") then
		return prose.has(measure, "premises-marks") or prose.follows(measure, "those-who-come", "coming-in", 2)
	end
	return prose.has(measure, "premises-marks", "those-who-deliver") or prose.follows(measure, "employees", "feelings-at-work", 2) or
		prose.follows(measure, "feelings-at-work", "employees", 3)
end

-- The inside of the business: money, stock, volume, staff; and nothing of what customers get stands beside it.
function service_count.is_inside(measure)
	return is_beside_service(measure) or
		not prose.has(measure, "what-customers-get") and prose.has(measure, "inside-matters") or nil
end

-- Whoever is asked, complains or comes as a shopper is served, where nothing says otherwise.
local BY_CUSTOMERS = { "survey", "mystery shopping", "complaints analysis" }

-- "yes" where the measure is of those who are served or of what they get, "unclear" where only the findings name them.
local function is_of_customers(measure, findings, method)
	if contains(BY_CUSTOMERS, method) or prose.has(measure, "people-served", "whom-it-serves", "outcome-measures", "what-customers-get") then
		return "yes"
	end
	return prose.has(findings, "people-served", "whom-it-serves", "what-customers-get") and "unclear" or "no"
end

-- "Two forms came back": nobody can tell from so few.
local function is_tiny(findings)
	return prose.follows(findings, "one-two-three", "replies", 2) ~= nil and not any(prose.amounts(findings), function(amount)
		return amount.unit ~= "%" and math.max(amount.value, amount.of or 0) >= MANY
	end)
end

-- What speaks against a record: the words, and why.
local function against(measure, findings, result)
	local weight, words = chain.weigh(findings, NO_FIGURE)
	if weight == "strong" then
		return words
	end
	weight, words = chain.weigh(findings, UNSEEN)
	if weight == "strong" and not counts(findings) then
		return words
	elseif not result or result.value == 0 then
		weight, words = chain.weigh(findings, NOTHING_YET)
		if weight == "strong" and not counts_share(findings) then
			return words
		end
	end
	local fair, picked = sampling.is_fair(findings)
	words = unread(findings, result) or one_look.owned(findings) or self_rated.by_staff(measure, findings) or self_rated.of_own_manner(measure, findings)
	return words or is_tiny(findings) and findings or service_count.is_inside(measure) or fair == "no" and picked or monitored.is_of_others(measure, findings)
end

-- "yes" where the findings count something and the measure is of customers, "unnamed" where they count and nothing says of
-- whom, "unclear" where there is only a result, "no" where nothing is counted, it is the inside of a business, or the text
-- owns that the figures are none; with the words. `result` and `method` stand in fields of their own.
function service_count.of(measure, findings, result, method)
	local words = against(measure, findings, result)
	local of_customers = is_of_customers(measure, findings, method)
	if words then
		return "no", words
	elseif of_customers == "no" then
		return counts(findings) and "unnamed" or "no", measure
	elseif counts(findings) and monitored.is_counted(findings) ~= "no" then
		return of_customers, findings
	end
	return result and "unclear" or "no", findings
end

return service_count
