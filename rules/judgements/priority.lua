-- Whether what comes first is explained by what customers get.

local clause = use "clause"

local priority = {}

local NEAR = 3 -- words between "not" and what it denies

local function is_share(sentence)
	return first(prose.amounts(sentence), function(amount) return amount.share or amount.of ~= nil end)
end

-- "None of our guests was asked", "what it means to them was not looked into".
local function passes_over(sentence)
	return prose.follows(sentence, "negations", "looking-into", NEAR) or prose.follows(sentence, "none-of", "people-served", NEAR)
		or prose.follows(sentence, "negations", "people-served", NEAR)
		or prose.has(sentence, "people-served") and prose.follows(sentence, "negations", "part-of-choice", NEAR)
end

local function by_customers(sentence)
	return not passes_over(sentence) and (prose.has(sentence, "people-served", "those-hit") or is_share(sentence)) and sentence
end

local function by_others(sentence)
	return prose.has(sentence, "other-priorities")
end

-- "Put first because it was the cheapest": cost or convenience as the reason, and not as one thing more.
local function other_reason(sentence)
	return prose.has(sentence, "reasons-why", "choosing-words") and by_others(sentence)
end

-- "Appointments do families more harm, but I left them off": what customers get, and that it did not decide.
local function only_by_customers(sentence)
	return not other_reason(sentence) and not prose.has(sentence, "left-aside") and by_customers(sentence)
end

-- Customers are named by what they get: how many, or what it does to them. A mere word for people is less.
local function says_what_they_get(sentence)
	return only_by_customers(sentence) and (prose.has(sentence, "those-hit") or is_share(sentence))
end

-- "no" where it is explained by cost, ease or somebody's wish alone, with the words that say so.
function priority.is_by_customers(text)
	local looked_past = clause.first(text, passes_over)
	if clause.first(text, looked_past and says_what_they_get or only_by_customers) then
		local other = clause.first(text, other_reason)
		return other and "unclear" or "yes", other
	end
	local passed_over = looked_past or clause.first(text, function(sentence)
		return by_customers(sentence) and prose.has(sentence, "left-aside")
	end)
	if not (passed_over and by_others(text) or looked_past) and (clause.first(text, by_customers) or not by_others(text)) then
		return "unclear", by_others(text)
	end
	return "no", by_others(text) or passed_over
end

return priority
