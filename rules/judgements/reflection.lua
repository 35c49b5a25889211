-- What a reflective account does: looks at one's own way of working, uses what others said, states an effect, or only
-- lists duties and the contents of a course.

local clause = use "clause"
local effect = use "effect"
local reflection = {}

local SHORT = 30 -- an account of so many words without any sign of thought holds none

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

local function shows_thought(text)
	return prose.has(text, "insight", "self-criticism", "counterfactual", "contrast", "because-words", "turned-to-change") or
		prose.change(text)
end

local function may_think(text)
	return prose.has(text, "thought-hints") and
		not prose.has(text, "duty-words", "knowledge-gained", "contents-of-event")
end

function reflection.lists_duties(text)
	local others = clause.rest(text, function(sentence) return is_contents(sentence) or is_duty(sentence) end)
	if #others > 0 or prose.words(text) == 0 then
		return "no"
	elseif shows_thought(text) or may_think(text) then
		return "unclear"
	end
	return "yes", prose.has(text, "duty-words", "contents-of-event") or clause.writer_does(text)
end

function reflection.reflects(text)
	local basis = sees_itself(text) or clause.first(text, changes) or clause.first(text, gives_reason)
	if basis and reflection.lists_duties(text) ~= "yes" then
		return "yes", basis
	elseif reflection.lists_duties(text) == "yes" or not is_about_writer(text) and not shows_thought(text) or
		prose.words(text) <= SHORT and not shows_thought(text) and not prose.has(text, "thought-hints") then
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
