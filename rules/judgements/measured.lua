-- Whether an effect was measured at all, and under conditions that are alike.

local clause = use "clause"
local figures = use "figures"

local measured = {}

local NEAR = 4 -- words between "not" and the verb that it denies

-- "The report has not been run again", "we haven't sent the survey out since", "nobody has counted them".
local function not_repeated(sentence)
	local verb = prose.follows(sentence, "negations", "repeating-verbs", NEAR)
	if verb and prose.has(sentence, "instruments") then
		return prose.has(sentence, "since-then") and verb
	end
	return prose.has(sentence, "since-then") and prose.follows(sentence, "negations", "measuring-verbs", NEAR)
end

-- A figure that was thought of stands beside the words that say so: "86% is my estimate".
local function thought_of(sentence)
	local amounts = prose.amounts(sentence)
	return amounts[1] and prose.has(sentence, "own-estimates") or not figures.any_pair(amounts) and prose.has(sentence, "unmeasured")
end

-- "The survey will be sent out again in spring": until then nothing is known, or it is one more time.
local function is_still_to_come(sentence)
	return prose.together(sentence, "future-words", "instruments") and
		prose.follows(sentence, "future-words", "repeating-verbs", NEAR) and prose.has(sentence, "since-then")
end

-- "No visitor has used the new tickets yet": there is nothing that could have been measured.
local function not_in_use(sentence)
	return prose.has(sentence, "not-until-now") and prose.follows(sentence, "negations", "used-by-people", NEAR)
end

local function denies(sentence)
	return not_repeated(sentence) or thought_of(sentence) or not_in_use(sentence)
end

local function was_counted(sentence)
	return prose.amounts(sentence)[1] and not denies(sentence) and not prose.has(sentence, "guesses", "forecasts")
end

-- "no" where the text says that nothing was measured, or gives an estimate as the figure; "unclear" where something
-- else was counted beside it.
function measured.was(text)
	local denied = clause.first(text, denies)
	local doubtful = denied or prose.has(text, "guesses", "forecasts")
	if not doubtful then
		local later = #prose.amounts(text) == 0 and clause.first(text, is_still_to_come)
		return later and "unclear" or "yes", later or nil
	end
	local counted = clause.first(text, function(sentence)
		return was_counted(sentence) and (not denied or prose.has(sentence, "instruments"))
	end)
	return counted and "unclear" or "no", doubtful
end

-- A belief that it worked, and no figure.
function measured.is_only_belief(text)
	return #prose.amounts(text) == 0 and prose.has(text, "sure-of-it") or nil
end

local function made_alike(sentence)
	return not prose.follows(sentence, "negations", "like-for-like", 8) and prose.has(sentence, "like-for-like")
end

local function is_rate(amount)
	return amount.unit == "%" or amount.of ~= nil
end

function measured.are_rates(before, after)
	return is_rate(before) and is_rate(after)
end

-- "We had fewer guests in January", and not "with fewer guests who had to ring": those are the effect.
local function fewer_to_serve(sentence)
	local tokens = prose.tokens(sentence)
	local span = prose.follows(sentence, "there-were", "fewer-people", 2) and prose.spans(sentence, "fewer-people")[1]
	local following = span and tokens[span.last + 1]
	return span and (not following or prose.has(following, "goes-on") or #following == 1) and prose.has(sentence, "fewer-people")
end

local function less_to_do(sentence)
	return prose.has(sentence, "unlike-conditions") or prose.follows(sentence, "shut-words", "seasons", NEAR) or
		prose.follows(sentence, "volumes", "went-down", NEAR) or fewer_to_serve(sentence)
end

-- Whether before and after were seen under like conditions, so far as the text says otherwise: "no" where there was
-- less to do at one of the two times and the figures are no rates.
function measured.alike(text, are_rates)
	if clause.first(text, made_alike) then
		return "yes"
	end
	local less = clause.first(text, less_to_do)
	if less and are_rates ~= true then
		return "no", less
	end
	less = less or prose.has(text, "unlike-times")
	return less and "unclear" or "yes", less
end

return measured
