-- Whether an objective was brought nearer: its outcome against its baseline, in the direction of its target. Figures of
-- another measure than baseline and target show nothing of it, however good they are.

local figures = use "figures"
local measured = use "measured"
local relation = use "relation"

local progress = {}

local ABOUT_SOMETHING = 2 -- words beside figures and dates: from here on an outcome says what was counted

local function comparable_ones(amounts, baseline)
	return filter(amounts, function(amount) return figures.comparable(baseline, amount) end)
end

local function words_around(objective)
	local standard = objective.standard and objective.standard.text or ""
	local texts = { objective.text or "", objective.success or "", standard }
	for _, need in ipairs(objective.need) do
		texts[#texts + 1] = need.text
	end
	return table.concat(texts, ". ")
end

-- Whether the outcome names what was counted, and it is nothing that the objective speaks of.
local function is_of_something_else(objective)
	local named = prose.rest(objective.outcome, "small-words", "everyday-words", "month-names", "time-words", "then-and-now")
	local is_named = #named >= ABOUT_SOMETHING or prose.has(objective.outcome, "conduct-measures")
	return is_named and relation.shared(objective.outcome, words_around(objective)) == 0
end

-- Where no figure of the outcome can be compared with the baseline: "other" where each is of another kind by its unit
-- ("212 quotations" against 58%), "doubtful" where one may be of the same.
local function apart(objective, from)
	local wanted = figures.kind(from)
	local amounts = filter(figures.of(objective.outcome), function(amount) return figures.kind(amount) ~= "period" end)
	if not wanted or #amounts == 0 or prose.has(objective.outcome, "all-or-none") then
		return nil
	elseif any(amounts, function(amount) return figures.comparable(from, amount) end) then
		return "doubtful"
	end
	local doubtful = any(amounts, function(amount)
		local found = figures.kind(amount)
		return found == nil or found == wanted
	end)
	return doubtful and "doubtful" or "other"
end

-- "I have not looked at the print-out since, but feel sure that I am quicker."
local function was_left(outcome)
	return (measured.was(outcome) == "no" or measured.is_only_belief(outcome) ~= nil) and #figures.of(outcome) < 2
end

-- "Still 5 days in July": the figure of the start again, and no other, whatever the target is counted in.
local function is_as_at_start(objective, amounts)
	local from = objective.baseline
	local comparable = comparable_ones(amounts, from)
	return #comparable > 0 and not any(comparable, function(amount) return figures.step(from, amount) ~= 0 end)
end

-- "unmeasured" where the outcome itself says so;
-- "better" or "no better" by comparable figures; "other" where the figure is of another measure; "doubtful" where it may
-- be; nil where baseline, target or outcome say nothing that could be compared.
function progress.of(objective)
	if not (objective.outcome and readable(objective, "baseline") and readable(objective, "target")) then
		return nil
	end
	if was_left(objective.outcome) then
		return "unmeasured"
	end
	local from, to, amounts = objective.baseline, objective.target, prose.amounts(objective.outcome)
	local reached, else_where = comparable_ones(amounts, from), is_of_something_else(objective)
	if #amounts > 0 and not figures.comparable(from, to) and is_as_at_start(objective, amounts) then
		return "no better"
	elseif #amounts == 0 or not figures.comparable(from, to) then
		return nil
	elseif #reached == 0 then
		return else_where and "other" or apart(objective, from)
	end
	local aim = figures.step(from, to)
	local nearer = any(reached, function(amount) return figures.step(from, amount) * aim > 0 end)
	if nearer then
		local of_conduct = else_where and prose.has(objective.outcome, "conduct-measures")
		return of_conduct and "other" or else_where and "doubtful" or "better"
	end
	return else_where and "other" or "no better"
end

return progress
