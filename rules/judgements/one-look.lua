-- Whether monitoring is a single look: of one day or case, which by its own words or dates was never repeated.

local chain = use "chain"

local one_look = {}

local BRIEF = 3      -- days: a record of no more is a single look
local NEAR = 31      -- days: single looks that lie so close together are one occasion
local MANY = 30      -- answers: a single day on which so many were asked may do
local FEW_SAID = 2   -- numbers in the words of a single case: so many count more than the case

local SIGNS = {
	-- "I have not looked again since", "meant to try again but never did", "won't be run again"
	{ chain = { "denying", "looked-into", "another-look" }, within = 4, with = "i-we-it", denied = true, strong = true },
	{ chain = { "meant-to", "looked-into", "another-look" }, within = 4, denied = true, strong = true },
	{ chain = { "a-single-time" }, denied = true, strong = true },
	{ chain = { "the-only", "looked-into" }, within = 5, denied = true, strong = true },
	-- "No point doing it on a normal day", "one look told me all that I needed"
	{ chain = { "one-glance", "told-enough" }, within = 12, denied = true, strong = true },
}

local function is_brief(monitoring)
	local period = monitoring.period
	return period ~= nil and period.from ~= nil and period.to ~= nil and period.to - period.from <= BRIEF
end

local function first_to_last(list)
	local from, to = list[1].period.from, list[1].period.to
	for _, monitoring in ipairs(list) do
		from, to = math.min(from, monitoring.period.from), math.max(to, monitoring.period.to)
	end
	return to - from
end

local function asks_many(monitoring)
	return any(prose.amounts(monitoring.findings), function(amount)
		return not prose.has(amount.unit, "time-units") and math.max(amount.unit ~= "%" and amount.value or 0, amount.of or 0) >= MANY
	end)
end

-- "yes" where all that was looked at lies on a few days and nothing says that it is done again and again; "unclear" where
-- many were asked on that day.
function one_look.by_dates(list)
	if #list == 0 or any(list, function(monitoring) return not is_brief(monitoring) end) or first_to_last(list) > NEAR or
		any(list, function(monitoring) return prose.has(monitoring.findings or "", "again-and-again") ~= nil end) then
		return "no"
	end
	return any(list, asks_many) and "unclear" or "yes"
end

-- The words by which a record owns that it was done once; nil where it goes on regularly.
function one_look.owned(findings)
	local weight, words = chain.weigh(findings, SIGNS)
	return weight == "strong" and not prose.has(findings, "again-and-again") and words or nil
end

-- Methods by which a single case may be taken for monitoring.
local CASEWISE = { "complaints analysis", "observation", "other" }

local function counts_one(result)
	return result == nil or result.value == 1 and result.of == nil and result.unit ~= "%"
end

-- "Mr G came in shouting, I said sorry and rang him": one person's case is told, and nothing is counted beside it.
function one_look.is_one_case(monitoring, result)
	local findings = monitoring.findings
	return contains(CASEWISE, monitoring.method) and counts_one(result) and #prose.amounts(findings) <= FEW_SAID and
		prose.has(findings, "one-person", "titles") ~= nil and prose.has(findings, "done-for-somebody") ~= nil and
		not prose.has(findings, "again-and-again")
end

return one_look
