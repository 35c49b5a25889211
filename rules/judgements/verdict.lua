-- Whether a review comes to a conclusion of its own, and whether it is one that the figures bear.

local clause = use "clause"
local monitored = use "monitored"
local trend = use "trend"
local voices = use "voices"

local verdict = {}

-- "See E1", "the results are attached", "the figures speak for themselves": the reader is left to draw the conclusion.
local function leaves_it(sentence)
	return prose.has(sentence, "reader-is-referred") or prose.has(sentence, "textbook-talk") and
		not prose.has(sentence, "first-person", "first-persons", "own") or nil
end

-- "Notes were filed", "was carried out in June": that there was a survey, and not what it said.
local function says_it_was_held(sentence)
	return not prose.has(sentence, "comparatives", "better-since") and #prose.amounts(sentence) == 0 and
		prose.follows(sentence, "instruments", "was-held", 6) or nil
end

-- "It was put in on time and on budget", "all actions are ticked off", "thanks to the team": of the doing, and not of what it brought.
local function is_of_doing(sentence)
	return #prose.amounts(sentence) == 0 and not prose.has(sentence, "people-served", "better-since", "people-say") and
		prose.has(sentence, "of-the-doing") or nil
end

-- The words by which the whole text refers to something else, and says nothing itself; nil where it does.
function verdict.is_left_open(text)
	local left = clause.first(text, leaves_it) or clause.first(text, is_of_doing)
	local rest = clause.rest(text, function(sentence)
		return leaves_it(sentence) or says_it_was_held(sentence) or is_of_doing(sentence)
	end)
	return left and #rest == 0 and left or monitored.is_textbook(text)
end

-- A figure, what somebody said, or something that did not come off.
function verdict.rests_on_data(text)
	return #prose.amounts(text) > 0 or voices.are_reported(text) == "yes" or
		prose.has(text, "one-served", "titles", "owns-failure") ~= nil
end

-- "A great success, and nothing needs to change".
function verdict.claims_success(text)
	return clause.first(text, function(sentence)
		return not prose.follows(sentence, "negations", "success-words", 3) and prose.has(sentence, "success-words")
	end)
end

-- "It got worse", "it has not worked", "that was a mistake": of what came of it.
function verdict.owns_setback(text)
	return trend.is_accounted_for(text) or clause.first(text, function(sentence)
		return prose.has(sentence, "owns-failure") or prose.follows(sentence, "negations", "success-words", 3)
	end)
end

return verdict
