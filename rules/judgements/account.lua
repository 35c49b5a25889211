-- Whether an account of some development is about the service at all: about those who are served, about a measure of the
-- service, or about how the writer works now. What one liked, got for oneself or did all day is none of these.

local clause = use "clause"
local figures = use "figures"
local account = {}

local FEW = 1 -- beside so many idle sentences too little is told to say that an account is empty

-- A figure that became another; hours and wages are none.
local function moves_figure(sentence)
	return not prose.has(sentence, "day-furniture") and figures.moved(sentence)
end

-- Better, other than before, or of now.
local function sets_off(sentence)
	return prose.has(sentence, "comparatives", "contrast", "now-words", "turned-to-change", "effect-verbs")
end

-- One's own gain, liking or state; the next course.
local function is_of_oneself(sentence)
	return prose.has(sentence, "private-gains", "opinion-of-event", "self-satisfaction", "own-advancement")
end

-- The round of a post, the contents of a course.
local function is_of_routine(sentence)
	return prose.has(sentence, "duty-words", "post-facts", "routine-work", "contents-of-event", "day-furniture") or
		clause.is_about(sentence, "event-names")
end

local function is_of_day(sentence)
	return is_of_routine(sentence) or prose.has(sentence, "order-of-events")
end

-- "A very patient teacher" is nobody in a ward, and "my family" is not served.
local function is_served(sentence)
	local others = prose.spans(sentence, "patient-adjectives", "private-people", "private-company")
	return prose.has(sentence, "one-served") or first(prose.spans(sentence, "people-served"), function(person)
		return not any(others, function(other) return other.first <= person.first and other.last >= person.last end)
	end)
end

-- Somebody by a pronoun or a title, who does something; not the one with whom the writer spends the day.
local function names_somebody(sentence)
	return is_served(sentence) or not is_of_routine(sentence) and not prose.has(sentence, "told-writer", "going-along") and
		(prose.has(sentence, "he-she-one") or prose.has(sentence, "titles") and clause.others_did(sentence)) or nil
end

local function names_measure(sentence)
	return prose.has(sentence, "service-outcomes", "service-indicators")
end

-- "I now ask first", "I should have let her finish"; that one learns well in a group is none.
local function works_otherwise(sentence)
	return sets_off(sentence) and (clause.writer_does(sentence, "own-steps") or clause.opens_with_ing(sentence)) or
		not prose.has(sentence, "own-learning") and prose.has(sentence, "insight", "self-criticism", "counterfactual") and
			clause.writer_did(sentence)
end

-- One who was served, or somebody with a name who did something.
local function tells_of_one(sentence)
	return prose.has(sentence, "one-served") or
		not prose.has(sentence, "told-writer", "going-along", "event-names", "parts-of-event") and
			prose.has(sentence, "titles") and clause.others_did(sentence)
end

-- Whether a sentence may tell of an effect on the service.
local function may_serve(sentence)
	if prose.has(sentence, "general-truths") then
		return nil
	elseif moves_figure(sentence) then
		return moves_figure(sentence)
	elseif is_of_oneself(sentence) then
		return prose.has(sentence, "one-person") or is_served(sentence) and sets_off(sentence)
	elseif is_of_routine(sentence) and not tells_of_one(sentence) then
		return sets_off(sentence) and (is_served(sentence) or names_measure(sentence)) or works_otherwise(sentence)
	end
	return names_somebody(sentence) or names_measure(sentence) and sets_off(sentence) or works_otherwise(sentence)
end

-- "No" where no sentence may tell of an effect, and more than one is plainly of oneself, of the course or of the day.
function account.is_of_service(text)
	local basis = clause.first(text, may_serve)
	if basis then
		return "yes", basis
	end
	local idle = filter(prose.sentences(text), function(sentence)
		return is_of_oneself(sentence) or is_of_day(sentence) or prose.has(sentence, "general-truths")
	end)
	return (#idle > FEW or prose.starts(text, "duty-words")) and "no" or "unclear", idle[1]
end

return account
