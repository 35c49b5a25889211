-- Whether what comes first is explained by what customers get. Two things are looked for, sentence by sentence: those
-- who are served with what befalls them (or how many they are), and reasons of the writers' own side: little effort,
-- money, somebody's wish or taste, the award, how it looks, an order that nobody thought about.

local chain = use "chain"
local clause = use "clause"
local figures = use "figures"

local priority = {}

local NEAR = 3 -- words between "not" and what it denies
local BRIEF = 4 -- words: "Rated 5/5." is a mark that the writers give, and no share of anybody

-- Reasons of the writers' own side: chains of lists that follow one another with at most `within` words between.
local OWN_SIGNS = {
	{ "easy-or-cheap" }, { "firm-money" }, { "more-bother" }, { "award-things" }, { "looking-good" }, { "by-chance" },
	{ "staff-ease-plain" }, { "other-priorities" },
	{ "wishers", "wishing", within = 6 },
	{ "pleasing", "wishers", within = 3 },
	{ "first-person", "own-liking", within = 4 },
	{ "staff", "staff-ease", within = 4 },
}

-- "The income target was missed", "takings are behind last year": what the organisation is short of, and nobody who is served.
local FIRM_SHORT = { chain = { "firm-measures", "short-of-plan" }, within = 6, denied = true }

local function firm_is_short(sentence)
	return not prose.has(sentence, "people-served", "those-hit") and
		(chain.words(sentence, FIRM_SHORT) or prose.follows(sentence, "most-of-all", "firm-measures", 2)) or nil
end

-- "As I had been on the course", "since we know the software": what the writers can, have or want, where nothing goes wrong.
local function own_having(sentence)
	local asked = prose.has(sentence, "hit-verbs", "hurt-already", "failing-us")
	return not asked and (prose.follows(sentence, "giving-reason", "first-person", 2) or
		prose.follows(sentence, "giving-reason", "first-persons", 2)) and prose.follows(sentence, "own-side", "own-having", 1)
end

local function words_of(sentence, sign)
	return sign[2] and prose.follows(sentence, sign[1], sign[2], sign.within) or not sign[2] and prose.has(sentence, sign[1]) or nil
end

local function own_signs(sentence)
	return collect(OWN_SIGNS, function(sign) return words_of(sentence, sign) end)
end

local function own_sign(sentence)
	return own_signs(sentence)[1] or own_having(sentence) or firm_is_short(sentence)
end

local function is_share(sentence)
	local is_mark = prose.words(sentence) <= BRIEF and prose.has(sentence, "rating-words")
	return not is_mark and first(prose.amounts(sentence), function(amount) return amount.share or amount.of ~= nil end)
end

-- "None of our guests was asked", "guests won't notice", "what it means to them was not looked into"; not "without a ramp people can't
-- get in", which says what they have to do without.
local function passes_over(sentence)
	local named, in_want = prose.has(sentence, "people-served"), prose.starts(sentence, "in-want-of")
	return named and prose.has(sentence, "without-effect") or prose.follows(sentence, "negations", "looking-into", NEAR) or
		prose.follows(sentence, "none-of", "people-served", NEAR) or
		not in_want and prose.follows(sentence, "negations", "people-served", NEAR)
		or named and prose.follows(sentence, "negations", "part-of-choice", NEAR)
end

-- "They lose a day's pay", "one gentleman mentioned it"; not "or we lose it".
local function are_touched(sentence)
	return prose.has(sentence, "people-served", "touched-people", "those-hit") and prose.has(sentence, "hit-verbs") and
		not prose.follows(sentence, "own-side", "hit-verbs", 0)
end

local function names_them(sentence)
	return prose.has(sentence, "people-served", "hurt-already") or
		prose.has(sentence, "those-hit") and not prose.follows(sentence, "own-side", "those-hit", 0) and
		not prose.follows(sentence, "wishers", "those-hit", 1)
end

local function by_customers(sentence)
	return not passes_over(sentence) and
		not firm_is_short(sentence) and (names_them(sentence) or are_touched(sentence) or is_share(sentence) and not own_sign(sentence)) and sentence
end

-- "Put first because it was the cheapest": the writers' own reason as the one that decided, and not as one thing more.
local function other_reason(sentence)
	local gives_reason = prose.has(sentence, "reasons-why", "choosing-words") or prose.follows(sentence, "so-that", "own-side", 0)
	return gives_reason and not prose.has(sentence, "overruled") and own_sign(sentence)
end

-- "Appointments do families more harm, but I left them off": what customers get, and that it did not decide.
local function only_by_customers(sentence)
	return not other_reason(sentence) and not prose.has(sentence, "left-aside") and by_customers(sentence)
end

-- Customers are named by what they get: how many, or what it does to them. A mere word for people is less.
local function says_what_they_get(sentence)
	return only_by_customers(sentence) and (prose.has(sentence, "those-hit") or is_share(sentence))
end

-- Others than the writers, or a harm: "They pay and can't get on a court", "The holiday is gone if it is lost".
local function may_be_of_others(sentence)
	return not firm_is_short(sentence) and ( prose.has(sentence, "touched-people") or not prose.follows(sentence, "own-side", "hit-verbs", 0) and
		prose.has(sentence, "hit-verbs") or not own_sign(sentence) and prose.has(sentence, "failing-us"))
end

-- Reasons of the writers' own side that weigh: where nobody else is named, any; else one that is given as the reason
-- beside a second one, or three.
local function own_reasons_weigh(text)
	local signs = 0
	for _, sentence in ipairs(prose.sentences(text)) do
		signs = signs + #own_signs(sentence)
	end
	local given = clause.first(text, other_reason)
	return not clause.first(text, may_be_of_others) or given and signs > 1 or signs > 2 or prose.has(text, "least-of-all")
end

-- "no" where it is explained by cost, ease or somebody's wish alone, with the words that say so.
local function by_signs(text)
	local looked_past = clause.first(text, passes_over)
	if clause.first(text, looked_past and says_what_they_get or only_by_customers) then
		local other = clause.first(text, other_reason)
		return other and "unclear" or "yes", other
	end
	local own = clause.first(text, own_sign)
	local passed_over = looked_past or clause.first(text, function(sentence)
		return by_customers(sentence) and prose.has(sentence, "left-aside")
	end)
	if passed_over and own or looked_past then
		return "no", own or passed_over
	end
	local only_own = own and not clause.first(text, by_customers) and own_reasons_weigh(text)
	return only_own and "no" or "unclear", own
end

-- How many, how much, how bad: "nearly half", "more than the showers", "the worst of the four", "they lose a day's pay".
local function weighs(text)
	return any(prose.amounts(text), function(amount) return figures.kind(amount) ~= "money" end) or
		prose.has(text, "weighed", "hit-verbs", "hurt-already") ~= nil
end

-- Nobody who is served, nothing that befalls anybody, nothing that goes wrong: "very important", "a happy colour".
local function says_nothing(text)
	return not prose.has(text, "people-served", "touched-people", "those-hit", "failing-us", "service-events", "everybody")
end

-- "All are urgent", "the matron is fond of it": nobody who is served, nothing that befalls anybody, and either no order or somebody inside.
local function names_others_only(text)
	if prose.has(text, "people-served", "hit-verbs", "hurt-already", "service-events", "failing-us") then
		return nil
	end
	return prose.has(text, "without-rank") or not prose.has(text, "touched-people", "those-hit") and prose.has(text, "those-in-power") or nil
end

-- "no" also where nothing is weighed and there is only good will ("guests will love it"), or nothing of customers at all.
function priority.is_by_customers(text)
	local answer, sign = by_signs(text)
	local others = answer == "unclear" and names_others_only(text)
	if others then
		return "no", others
	elseif answer == "no" or weighs(text) then
		return answer, sign
	end
	local wish = prose.has(text, "good-wishes")
	if wish or says_nothing(text) then
		return "no", wish or sign
	end
	local own = clause.first(text, own_sign)
	return own and "unclear" or answer, own or sign
end

return priority
