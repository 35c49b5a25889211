-- Whether an objective was brought nearer: its outcome against its baseline, in the direction of its target. Figures of
-- another measure than baseline and target show nothing of it, however good they are.

local figures = use "figures"

local progress = {}

local ABOUT_SOMETHING = 2 -- words beside figures and dates: from here on an outcome says what was counted

-- The figure as a part of one where it is a share, so that 19 of 20 and 95% can be set side by side.
local function level(amount, beside)
	if amount.of and (amount.share or amount.unit == "") and not (beside.unit == "" and not beside.of) then
		return amount.value / amount.of * 100
	end
	return amount.value
end

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
	return #named >= ABOUT_SOMETHING and prose.shared(objective.outcome, words_around(objective), "everyday-words") == 0
end

-- "better" or "no better" by comparable figures; "other" where the figure is of another measure; "doubtful" where it may
-- be; nil where baseline, target or outcome say nothing that could be compared.
function progress.of(objective)
	if not (objective.outcome and readable(objective, "baseline") and readable(objective, "target")) then
		return nil
	end
	local from, to, amounts = objective.baseline, objective.target, prose.amounts(objective.outcome)
	local reached, else_where = comparable_ones(amounts, from), is_of_something_else(objective)
	if #amounts == 0 or not figures.comparable(from, to) then
		return nil
	elseif #reached == 0 then
		return else_where and "other" or nil
	end
	local start, aim = level(from, to), level(to, from)
	local nearer = any(reached, function(amount) return (level(amount, from) - start) * (aim - start) > 0 end)
	if nearer then
		return else_where and "doubtful" or "better"
	end
	return else_where and "other" or "no better"
end

return progress
