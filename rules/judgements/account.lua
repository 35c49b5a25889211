-- Whether an account of some development is about the service at all: about those who are served, about a measure of the
-- service, or about how the writer works now. What one liked, got for oneself or did all day is none of these.

local clause = use "clause"
local effect = use "effect"
local figures = use "figures"
local nearby = use "nearby"
local account = {}

local FEW = 1 -- beside so many idle sentences too little is told to say that an account is empty

-- A figure that became another; hours, wages and marks that one gives oneself are none.
local function moves_figure(sentence)
	return not prose.has(sentence, "day-furniture", "self-ratings") and figures.moved(sentence)
end

-- Better, other than before, or of now.
local function sets_off(sentence)
	return prose.has(sentence, "comparatives", "contrast", "now-words", "turned-to-change", "effect-verbs")
end

-- One's own gain, liking or state; the next course.
local function is_of_oneself(sentence)
	return prose.has(sentence, "private-gains", "opinion-of-event", "self-satisfaction", "own-advancement", "private-life",
		"self-ratings")
end

-- The round of a post, the contents of a course.
local function is_of_routine(sentence)
	return prose.has(sentence, "duty-words", "post-facts", "routine-work", "contents-of-event", "day-furniture", "models") or
		clause.is_about(sentence, "event-names")
end

-- "They have five staff to our three": how it is elsewhere.
local function is_of_their_place(sentence)
	return prose.has(prose.tokens(sentence)[1] or "", "he-she", "their") and prose.has(sentence, "their-place")
end

-- "I hadn't realised that fines could be so high" sees nothing of one's own work: nobody else and no "I" stands in it.
local function sees_own_work(sentence)
	local own = not prose.has(sentence, "surprises") and prose.has(sentence, "self-criticism", "counterfactual")
	if own then
		return own
	end
	local seen = prose.has(sentence, "insight", "surprises")
	return seen and (prose.count(sentence, "first-person", "me-and-my", "first-persons") > 1 or
		prose.has(sentence, "people-served", "one-served", "he-she")) and seen
end

local function is_of_day(sentence)
	return is_of_routine(sentence) or prose.has(sentence, "order-of-events")
end

-- "A very patient teacher" is nobody in a ward, and "my family" is not served.
local function is_served(sentence)
	local others = prose.spans(sentence, "patient-adjectives", "private-people", "private-company", "own-learning")
	return prose.has(sentence, "one-served") or first(prose.spans(sentence, "people-served"), function(person)
		return not nearby.lies_over(others, person.first, person.last)
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
		not prose.has(sentence, "own-learning") and sees_own_work(sentence) and clause.writer_did(sentence)
end

-- One who was served, or somebody with a name who did something.
local function tells_of_one(sentence)
	return prose.has(sentence, "one-served") or
		not prose.has(sentence, "told-writer", "going-along", "event-names", "parts-of-event") and
			prose.has(sentence, "titles") and clause.others_did(sentence)
end

-- "Families are on the road in twelve minutes": how fast those who are served are.
local function serves_in(sentence)
	return not prose.has(sentence, "event-names", "private-life") and is_served(sentence) and
		first(prose.amounts(sentence), function(amount) return prose.has(amount.text, "short-times") end) and
		prose.has(sentence, "people-served", "one-served")
end

-- Whether a sentence may tell of an effect on the service.
local function may_serve(sentence)
	if prose.has(sentence, "general-truths") or is_of_their_place(sentence) then
		return nil
	elseif moves_figure(sentence) or serves_in(sentence) then
		return moves_figure(sentence) or serves_in(sentence)
	elseif effect.is_taught(sentence) then
		return nil
	elseif is_of_oneself(sentence) then
		return not prose.has(sentence, "private-life") and
			(prose.has(sentence, "one-person") or is_served(sentence) and sets_off(sentence))
	elseif is_of_routine(sentence) and not tells_of_one(sentence) then
		return sets_off(sentence) and (is_served(sentence) or names_measure(sentence)) or works_otherwise(sentence)
	end
	return names_somebody(sentence) or names_measure(sentence) and sets_off(sentence) or works_otherwise(sentence)
end

-- How long a case took, how many of them; not the length or the hour of an event.
local function measures(sentence)
	return not is_of_day(sentence) and first(prose.amounts(sentence), function(amount)
		return amount.share or prose.has(amount.text, "short-times")
	end)
end

local function names_one(sentence)
	return tells_of_one(sentence) or prose.has(sentence, "titles") and not is_of_routine(sentence) and
		not prose.has(sentence, "told-writer", "going-along", "event-names", "parts-of-event")
end

-- Somebody by name who is no trainer, what would have been, what one will do another time: of the work, whatever it says.
local function is_of_work(sentence)
	return not is_of_oneself(sentence) and not prose.has(sentence, "own-learning", "models") and
		(sees_own_work(sentence) or prose.has(sentence, "another-time") or names_one(sentence) or measures(sentence))
end

-- "If anything happened I would know", "slings, burns", a surprise at the world: nothing that was done.
local function is_idle(sentence)
	local supposed = prose.starts(sentence, "if-words") and not clause.is_past(sentence)
	local fragment = not clause.is_past(sentence) and not clause.is_statement(sentence) and not clause.writer_does(sentence) and
		#prose.amounts(sentence) == 0 and not is_served(sentence)
	return supposed or fragment or is_of_oneself(sentence) or is_of_day(sentence) or is_of_their_place(sentence) or
		prose.has(sentence, "general-truths", "surprises")
end

-- "No" where no sentence may tell of an effect, half of them are idle, and more than one is plainly
-- of oneself, of the course or of the round.
function account.is_of_service(text)
	local basis = clause.first(text, may_serve)
	if basis then
		return "yes", basis
	end
	local idle = filter(prose.sentences(text), is_idle)
	local plain = filter(idle, function(sentence) return is_of_oneself(sentence) or is_of_routine(sentence) end)
	local most = #plain > FEW and #idle * 2 >= #prose.sentences(text) and not clause.first(text, is_of_work)
	return (most or prose.starts(text, "duty-words")) and "no" or "unclear", idle[1]
end

return account
