-- What a reflective account does: looks at one's own way of working, uses what others said, states an effect, or only
-- lists duties and the contents of a course.

local clause = use "clause"
local effect = use "effect"
local figures = use "figures"
local reflection = {}

local SHORT = 30 -- an account of so many words without any sign of thought holds none
local FEW_SENTENCES = 3 -- fewer tell no course of events

local function is_about_writer(text)
	return prose.has(text, "first-person", "first-persons", "own")
end

-- What would have been, what was wrong, what one saw: words that nobody uses who only tells what happened.
local function sees_itself(text)
	return is_about_writer(text) and clause.first(text, function(sentence)
		return not prose.has(sentence, "general-truths") and
			prose.has(sentence, "insight", "self-criticism", "counterfactual")
	end)
end

local function changes(sentence)
	return is_about_writer(sentence) and not prose.has(sentence, "duty-words", "knowledge-gained", "vague-resolve") and
		prose.has(sentence, "turned-to-change")
end

local function gives_reason(sentence)
	return prose.has(sentence, "first-person", "first-persons", "own") and prose.has(sentence, "because-words") and
		clause.writer_did(sentence)
end

-- A sentence that tells of duties or contents: in the present and by habit, or of what a course covered.
local function is_duty(sentence)
	return not clause.anybody_did(sentence, "contents-of-event", "before-nouns") and
		(clause.writer_does(sentence) or prose.has(sentence, "duty-words") or not clause.is_past(sentence))
end

local function is_contents(sentence)
	if clause.writer_did(sentence, "course-verbs") then
		return false
	end
	return prose.has(sentence, "contents-of-event", "knowledge-gained") or clause.is_about(sentence, "event-names") or
		clause.is_about(sentence, "unit-names")
end

-- Too little for any thought.
local function is_short(text)
	return prose.words(text) <= SHORT and not prose.has(text, "thought-hints", "comparatives")
end

local function shows_thought(text)
	return prose.has(text, "insight", "self-criticism", "counterfactual", "contrast", "because-words", "turned-to-change") or
		figures.moved(text)
end

local function may_think(text)
	return prose.has(text, "thought-hints") and
		not prose.has(text, "duty-words", "knowledge-gained", "contents-of-event")
end

function reflection.lists_duties(text)
	local others = clause.rest(text, function(sentence) return is_contents(sentence) or is_duty(sentence) end)
	if prose.starts(text, "duty-words") and not shows_thought(text) then
		return "yes", prose.starts(text, "duty-words")
	elseif #others > 0 or prose.words(text) == 0 then
		return "no"
	elseif shows_thought(text) or may_think(text) then
		return "unclear"
	end
	return "yes", prose.has(text, "duty-words", "contents-of-event") or clause.writer_does(text)
end

local function names_hour(sentence)
	return first(prose.tokens(sentence), figures.is_clock)
end

-- A sentence of a day's course: when a thing was, and what the day was furnished with.
local function is_of_a_day(sentence)
	return prose.has(sentence, "order-of-events", "day-furniture", "routine-work") or names_hour(sentence)
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
	local sentences = prose.sentences(text)
	local of_a_day = filter(sentences, is_of_a_day)
	local told = #sentences >= FEW_SENTENCES and #of_a_day * 2 >= #sentences and clause.is_past(text)
	if told and #clause.rest(text, is_idle) == 0 then
		return "yes", is_of_a_day(of_a_day[1])
	end
	return "no"
end

-- What was done, with no word that might be a thought, nothing of the present and nobody who was served.
local function tells_no_more(text)
	return not clause.first(text, may_turn_over) and not clause.first(text, leaves_the_past) and
		not prose.has(text, "one-served", "reactions")
end

function reflection.reflects(text)
	local lists_duties = reflection.lists_duties(text) == "yes" or reflection.only_recounts(text) == "yes"
	local basis = sees_itself(text) or clause.first(text, changes) or clause.first(text, gives_reason)
	if basis and not lists_duties then
		return "yes", basis
	elseif lists_duties or not shows_thought(text) and (not is_about_writer(text) or is_short(text) or tells_no_more(text)) then
		return "no"
	end
	return "unclear"
end

-- Somebody says something to the writer or of the work.
local function is_told(sentence)
	return prose.has(sentence, "told-writer") or
		is_about_writer(sentence) and not clause.starts_with_writer(sentence) and
		prose.follows(sentence, "sayers", "telling", 2)
end

local function may_be_told(sentence)
	return not clause.starts_with_writer(sentence) and prose.together(sentence, "telling", "sayers")
end

function reflection.uses_feedback(text)
	local basis = prose.has(text, "feedback-words") or clause.first(text, is_told)
	if basis then
		return "yes", basis
	end
	return (clause.first(text, may_be_told) or prose.has(text, "voice-hints")) and "unclear" or "no"
end

function reflection.states_impact(text)
	return effect.tells_result(text)
end

return reflection
