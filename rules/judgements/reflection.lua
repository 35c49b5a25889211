-- What a reflective account does: looks at one's own way of working, uses what others said, states an effect, or only
-- lists duties and the contents of a course.

local clause = use "clause"
local figures = use "figures"
local nearby = use "nearby"
local reflection = {}

local SHORT = 30 -- an account of so many words without any sign of thought holds none
local CONCRETE = 2 -- so many words of its own make a resolve say something
local FEW_SENTENCES = 3 -- fewer tell no course of events

local function is_about_writer(text)
	return prose.has(text, "first-person", "first-persons", "own")
end

-- "I learned that autism is a spectrum" sees nothing of one's own work: it must name the writer again, or whoever is served.
local function is_of_own_work(sentence)
	return prose.count(sentence, "first-person", "me-and-my", "first-persons", "own") > 1 or
		prose.has(sentence, "people-served", "one-served", "he-she", "ways-of-working")
end

-- The words of a list that stand in no phrase of another: "I had not heard of" holds "I had not".
local function outside(sentence, others, ...)
	local spans = prose.spans(sentence, others)
	if #spans == 0 then
		return prose.has(sentence, ...)
	end
	local tokens = prose.tokens(sentence)
	local span = first(prose.spans(sentence, ...), function(span) return not nearby.shares(spans, span.first, span.last) end)
	return span and nearby.words(tokens, span.first, span.last)
end

-- "I spoke too early", "I forgot to ring": fault found with what the writer did, or another way weighed.
local function finds_fault(sentence)
	return outside(sentence, "no-fault-found", "self-criticism", "misjudging") or prose.follows(sentence, "first-person", "too-any", 4) or
		(is_about_writer(sentence) or not clause.is_statement(sentence)) and outside(sentence, "no-fault-found", "counterfactual")
end

-- "Looking back", "I noticed that I talk over people".
local function sees_something(sentence)
	return prose.has(sentence, "hindsight") or
		is_of_own_work(sentence) and prose.has(sentence, "insight", "seeing-oneself", "surprises")
end

local function is_at_large(sentence)
	return prose.has(sentence, "general-truths", "said-of-everywhere")
end

local function finds_or_sees(sentence)
	return not prose.has(sentence, "surprises") and finds_fault(sentence) or sees_something(sentence)
end

local first_sight = clause.finder({
	{ finds_or_sees, "self-criticism", "misjudging", { "first-person", "too-any" }, "counterfactual", "hindsight", "insight",
		"seeing-oneself", "surprises" },
}, is_at_large)

-- What would have been, what was wrong, what one saw: words that nobody uses who only tells what happened.
local function sees_itself(text)
	return is_about_writer(text) and first_sight(text)
end

-- What the writer would do if it came again; what "I would recommend" is said of is another's work.
local function would_do(sentence)
	return not prose.has(sentence, "wishes-and-views") and prose.follows(sentence, "i-would", "doing-otherwise", 2)
end

-- "It went well because I had written it down": a verdict on what was done, and the reason for it.
local function judges_with_reason(sentence)
	return is_about_writer(sentence) and not prose.has(sentence, "opinion-of-event", "general-truths", "said-of-everywhere") and
		prose.has(sentence, "gives-the-reason") and prose.has(sentence, "verdicts")
end

-- "So I cut them down to one idea each": a thing of one's own made otherwise, with the reason before it.
local function alters_for_reason(sentence)
	return prose.follows(sentence, "so-i", "altering-verbs", 2) or prose.follows(sentence, "i-have", "altering-verbs", 2)
end

local function alters(sentence)
	return prose.starts(sentence, "altering-verbs") or prose.follows(sentence, "first-person", "altering-verbs", 3) or
		prose.follows(sentence, "first-persons", "altering-verbs", 3)
end

-- A decision on tools ("we decided to use a shared board") is a step of the work, unless it is set against something.
local function only_decides(sentence)
	return prose.has(sentence, "mere-decisions") and not prose.has(sentence, "contrast", "because-words")
end

-- What is left of a resolve when its general words are taken away: "I will do better" leaves nothing.
local function is_only_resolve(sentence)
	return prose.has(sentence, "vague-resolve") and
		#prose.rest(sentence, "vague-resolve", "turned-to-change", "broad-qualities", "small-words", "general-qualities") < CONCRETE
end

-- The words of a piece with blanks between, made once for all matches in it.
local spaced = once(function(piece) return table.concat(prose.tokens(piece), " ") end)

-- "Before I handed it in" tells when, "they no longer wait" of others.
local function is_of_change(piece, span, tokens)
	local words = nearby.words(tokens, span.first, span.last)
	if words == "no longer" then
		return span.first == 1 or prose.within(spaced(piece), span.first - 3, span.first - 1, "first-person", "first-persons")
	end
	return words ~= "before i" or not clause.is_past(nearby.words(tokens, span.last, span.last + 1))
end

-- "I've stopped ringing twice"; "I try to smile" is a habit of the post, unless it is set against what was.
local function turns_to_change(piece)
	if not is_about_writer(piece) then
		return nil
	end
	local no_change = prose.spans(piece, "no-change-told")
	local turned = nearby.match(piece, "turned-to-change", function(span, tokens)
		return not nearby.shares(no_change, span.first, span.last) and is_of_change(piece, span, tokens)
	end)
	return turned and (not prose.has(turned, "habits-told") or prose.has(piece, "contrast", "another-time")) and turned
end

-- "I now have a firm grasp of the models".
local function has_gained_in_mind(sentence)
	return prose.follows(sentence, "i-now-have", "things-of-the-mind", 4)
end

local function changes(sentence)
	if not is_about_writer(sentence) or only_decides(sentence) or is_only_resolve(sentence) or has_gained_in_mind(sentence) or
		prose.has(sentence, "duty-words", "knowledge-gained", "studies-ahead") then
		return nil
	end
	return clause.of_any(clause.pieces(sentence), turns_to_change)
end

-- "I don't correct her now", "our letters are shorter now".
local function is_otherwise_now(piece)
	return is_about_writer(piece) and not clause.is_past(piece) and not prose.has(piece, "gains-of-mind") and
		prose.has(piece, "people-served", "one-served", "he-she-they", "titles", "comparatives") and prose.has(piece, "now-by-now")
end

-- "I had been reading it aloud", "I'd always rung twice"; "said how patient I had been" is of no way of working.
local function was_lately(sentence)
	return outside(sentence, "no-change-told", "until-lately") and nearby.match(sentence, "until-lately", function(span, tokens)
		return tokens[span.last] ~= "been" or (tokens[span.last + 1] or ""):sub(-3) == "ing"
	end)
end

-- "I turn the screen and let them check it now", "I had been reading it aloud": one's own way of working, then or now.
local function works_otherwise(sentence)
	if not is_about_writer(sentence) or has_gained_in_mind(sentence) or prose.has(sentence, "duty-words", "knowledge-gained",
		"vague-resolve", "own-advancement", "private-life", "private-gains", "opinion-of-event") then
		return nil
	end
	return was_lately(sentence) or outside(sentence, "no-change-told", "own-since") or
		prose.has(sentence, "now-by-now") and clause.writer_does(sentence, "own-steps") or
		clause.of_any(clause.pieces(sentence), is_otherwise_now)
end

-- "I rang ahead because the lift was out"; why one chose a tool or a model is none of how it went.
local function gives_reason(sentence)
	return prose.has(sentence, "because-words") and prose.has(sentence, "first-person", "first-persons", "own") and
		not prose.has(sentence, "choices") and clause.writer_did(sentence)
end

-- A sentence that tells of duties or contents: in the present and by habit, or of what a course covered.
local function is_duty(sentence)
	return not clause.anybody_did(sentence, "contents-of-event", "before-nouns") and
		(clause.writer_does(sentence) or prose.has(sentence, "duty-words") or not clause.is_past(sentence))
end

local function is_contents(sentence)
	local contents = prose.has(sentence, "contents-of-event", "knowledge-gained") or clause.is_about(sentence, "event-names") or
		clause.is_about(sentence, "unit-names")
	return contents and not clause.writer_did(sentence, "course-verbs")
end

local is_duty_or_contents = once(function(sentence)
	return (is_duty(sentence) or is_contents(sentence)) and true or false
end)

-- Too little for any thought.
local function is_short(text)
	return prose.words(text) <= SHORT and not prose.has(text, "thought-hints", "comparatives")
end

local first_seen = clause.finder { { sees_something, "hindsight", "insight", "seeing-oneself", "surprises" } }

local shows_thought = once(function(text)
	return prose.has(text, "insight", "self-criticism", "counterfactual", "contrast", "because-words", "turned-to-change",
		"hindsight", "misjudging") or figures.moved(text) or prose.follows(text, "first-person", "too-any", 4) or
		first_seen(text) or false
end)

local function may_think(text)
	return prose.has(text, "thought-hints") and
		not prose.has(text, "duty-words", "knowledge-gained", "contents-of-event")
end

function reflection.lists_duties(text)
	local opening = prose.starts(text, "duty-words")
	if opening and not shows_thought(text) then
		return "yes", opening
	elseif prose.words(text) == 0 or not clause.all(text, is_duty_or_contents) then
		return "no"
	elseif shows_thought(text) or may_think(text) then
		return "unclear"
	end
	return "yes", prose.has(text, "duty-words", "contents-of-event") or clause.writer_does(text)
end

local IS_CLOCK = by_word(figures.is_clock)

local function names_hour(sentence)
	for _, token in ipairs(prose.tokens(sentence)) do
		if IS_CLOCK[token] then
			return token
		end
	end
end

-- A sentence of a day's course: when a thing was, and what the day was furnished with.
local function is_of_a_day(sentence)
	return prose.has(sentence, "order-of-events", "day-furniture", "routine-work") or names_hour(sentence)
end

local FURNISHED = 1 -- the bit of what is so by its words alone
local may_be_of_a_day = prose.sieve { { "order-of-events", "day-furniture", "routine-work" }, { "#" } }

-- How many sentences are, and the first of them.
local function count_of_a_day(text)
	local count, earliest = 0, nil
	for number, may in may_be_of_a_day, text, 0 do
		local sentence = prose.sentences(text)[number]
		if may & FURNISHED ~= 0 or names_hour(sentence) then
			count, earliest = count + 1, earliest or sentence
		end
	end
	return count, earliest
end

-- What is, can be or ought to be, beside what was.
local function leaves_the_past(sentence)
	return prose.has(sentence, "present-and-possible", "future-words", "now-words")
end

local function turns_over(sentence)
	return prose.has(sentence, "insight", "self-criticism", "counterfactual") or figures.moved(sentence)
end

-- "Until ten" and "stopped for petrol" hold words of thought and none.
local function may_turn_over(sentence)
	local others = table.concat(prose.rest(sentence, "order-of-events", "day-logistics"), " ")
	return prose.has(others, "thought-hints", "contrast", "because-words", "turned-to-change", "results")
end

local LENGTHS = { hour = true, hours = true, day = true, days = true, week = true, weeks = true }

-- A figure that is no hour and no length of a day: it may be what somebody found.
local function counts(sentence)
	local tells_hour = prose.has(sentence, "order-of-events")
	return first(prose.amounts(sentence), function(amount)
		local when = figures.is_clock(amount.text) or LENGTHS[amount.unit] or tells_hour and amount.unit == ""
		return not when
	end)
end

local function is_about_somebody(sentence)
	return prose.has(sentence, "one-served", "titles", "reactions")
end

-- Tells what was and no more. A "more" or "because" among trains and coffee turns nothing over, unless somebody is served.
local function is_recount(sentence)
	local served = prose.has(sentence, "people-served", "one-served")
	if leaves_the_past(sentence) or turns_over(sentence) then
		return false
	elseif prose.has(sentence, "day-furniture") then
		return not prose.has(sentence, "reactions") and not (served and may_turn_over(sentence))
	elseif is_about_somebody(sentence) or may_turn_over(sentence) then
		return false
	end
	return prose.has(sentence, "routine-work") or not served and not counts(sentence)
end

-- A habit of the post, in a text that otherwise tells of a day.
local function is_daily_duty(sentence)
	return prose.has(sentence, "duty-words", "routine-work") and is_duty(sentence) and not turns_over(sentence) and
		not prose.has(sentence, "now-words", "future-words")
end

local function is_idle(sentence)
	return is_recount(sentence) or is_daily_duty(sentence)
end

-- "yes" where every sentence tells the course of a day, and at least every second one plainly so.
function reflection.only_recounts(text)
	local sentences = #prose.sentences(text)
	if sentences < FEW_SENTENCES then
		return "no"
	end
	local of_a_day, earliest = count_of_a_day(text)
	if of_a_day * 2 >= sentences and clause.is_past(text) and clause.all(text, is_idle) then
		return "yes", is_of_a_day(earliest)
	end
	return "no"
end

local first_turn = clause.finder { { may_turn_over, "thought-hints", "contrast", "because-words", "turned-to-change", "results" } }
local first_present = clause.finder { { leaves_the_past, "present-and-possible", "future-words", "now-words" } }

-- What was done, with no word that might be a thought, nothing of the present and nobody who was served.
local function tells_no_more(text)
	return not prose.has(text, "one-served", "reactions") and not first_present(text) and not first_turn(text)
end

local first_thought = clause.finder {
	{ would_do, { "i-would", "doing-otherwise" } },
	{ changes, "turned-to-change" },
	{ works_otherwise, "until-lately", "own-since", "now-by-now" },
	{ gives_reason, "because-words" },
	{ judges_with_reason, { "gives-the-reason", "verdicts" } },
	{ alters_for_reason, { "so-i", "altering-verbs" }, { "i-have", "altering-verbs" } },
}
local first_altering = clause.finder { { alters, "altering-verbs" } }

-- Somebody said something of the work, and the writer made it otherwise.
local function acts_on_what_was_said(text)
	local altering = first_altering(text)
	return altering and reflection.uses_feedback(text) == "yes" and altering
end

function reflection.reflects(text)
	local lists_duties = reflection.lists_duties(text) == "yes" or reflection.only_recounts(text) == "yes"
	if lists_duties then
		return "no"
	end
	local basis = sees_itself(text) or first_thought(text) or acts_on_what_was_said(text)
	if basis then
		return "yes", basis
	elseif not shows_thought(text) and (not is_about_writer(text) or is_short(text) or tells_no_more(text)) then
		return "no"
	end
	return "unclear"
end

-- "Feedback is a gift", "a unit on giving feedback": nobody gave the writer any.
local function is_of_feedback_at_large(sentence)
	return prose.has(sentence, "given-to-others", "no-comment-on-work", "general-truths", "topics-taught") or
		clause.is_statement(sentence) and not is_about_writer(sentence) and not clause.is_past(sentence) and
		not prose.has(sentence, "sayers")
end

local function names_feedback(sentence)
	return not is_of_feedback_at_large(sentence) and prose.has(sentence, "feedback-words")
end

-- What is said of work in a clause: "my assessor noted that …", "she found it too long". A story has people say other things.
local function says_of_work(piece)
	if clause.starts_with_writer(piece) then
		return nil
	end
	return prose.follows(piece, "sayers", "judging-verbs", 2) or prose.follows(piece, "over-the-writer", "judging-verbs", 2) or
		prose.follows(piece, "sayers", "saying-of-me", 3) or prose.follows(piece, "over-the-writer", "asking-me", 2) or
		prose.follows(piece, "those-affected", "taken-so", 2) or prose.follows(piece, "he-she-they", "taken-so", 2)
end

local function speaks_of_work(sentence)
	return not prose.has(sentence, "topics-taught", "general-truths") and clause.of_any(clause.deeds(sentence), says_of_work)
end

-- "The regulars told me the signs were too high"; what a story is about ("told me about her") is no word on the work.
local function tells_writer(sentence)
	if prose.has(sentence, "told-of-else") then
		return nil
	end
	return prose.has(sentence, "told-writer") or prose.follows(sentence, "sayers", "telling-me", 4) or
		prose.follows(sentence, "over-the-writer", "telling-me", 3)
end

-- What the writer asked somebody about the own work, or was told of it.
local function asks_or_is_told(sentence)
	local asks = prose.follows(sentence, "i-asked", "asks-how", 5) or
		prose.has(sentence, "asks-how") and prose.tokens(sentence)[1] == "asked"
	return prose.has(sentence, "told-of-own-work") or asks or
		prose.follows(sentence, "talked-with", "over-the-writer", 3)
end

-- Any word to the writer, or of the writer's: "she said I was …".
local function is_spoken_to(sentence)
	return is_about_writer(sentence) and not clause.starts_with_writer(sentence) and
		not prose.has(sentence, "told-of-else", "topics-taught") and prose.follows(sentence, "sayers", "speaking", 2)
end

-- "You never look up, she said": whoever is "you" in an account is the writer.
local function says_you(sentence)
	return not clause.starts_with_writer(sentence) and prose.has(sentence, "spoken-to-you") and
		prose.follows(sentence, "sayers", "speaking", 2)
end

-- "Four out of five from a caller".
local function is_rated(sentence)
	local mark = prose.has(sentence, "rated-by-others")
	return mark and (prose.has(sentence, "people-served") or is_about_writer(sentence) and prose.has(sentence, "sayers")) and mark
end

local first_drawn = clause.finder {
	{ would_do, { "i-would", "doing-otherwise" } },
	{ works_otherwise, "until-lately", "own-since", "now-by-now" },
	{ alters_for_reason, { "so-i", "altering-verbs" }, { "i-have", "altering-verbs" } },
}

-- Whether an account draws on anything that the writer learned, was shown or does since; an anecdote does not.
function reflection.draws_on(text)
	return prose.has(text, "event-names", "drawn-from", "now-by-now", "now-words", "own-since", "until-lately") or figures.moved(text) or
		clause.writer_does(text, "own-steps") or first_drawn(text)
end

local first_heard = clause.finder {
	{ names_feedback, "feedback-words" },
	{ speaks_of_work, { "sayers", "judging-verbs" }, { "over-the-writer", "judging-verbs" }, { "sayers", "saying-of-me" },
		{ "over-the-writer", "asking-me" }, { "those-affected", "taken-so" }, { "he-she-they", "taken-so" } },
	{ tells_writer, "told-writer", { "sayers", "telling-me" }, { "over-the-writer", "telling-me" } },
	{ asks_or_is_told, "told-of-own-work", "asks-how", { "talked-with", "over-the-writer" } },
	{ is_spoken_to, { "sayers", "speaking" } },
	{ says_you, { "spoken-to-you", "sayers", "speaking" } },
	{ is_rated, "rated-by-others" },
}

local function may_be_told(sentence)
	return not clause.starts_with_writer(sentence) and prose.together(sentence, "telling", "sayers")
end

local first_told = clause.finder { { may_be_told, { "telling", "sayers" } } }

function reflection.uses_feedback(text)
	local basis = first_heard(text)
	if basis then
		return "yes", basis
	end
	return (first_told(text) or prose.has(text, "voice-hints")) and "unclear" or "no"
end

return reflection
