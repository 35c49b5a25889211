-- What people say after a change: who speaks, of what, and whether anybody was asked.

local clause = use "clause"
local course = use "course"
local effect = use "effect"
local relation = use "relation"
local voices = use "voices"

local aftermath = {}

function aftermath.from_others(improvement)
	return filter(improvement.feedback_after, function(feedback) return feedback.source ~= "self" end)
end

-- One person's own words, and no count of many.
local function is_of_one(feedback)
	return feedback.person ~= nil and #prose.amounts(feedback.person) == 0 and feedback.method ~= "survey" and
		feedback.method ~= "questionnaire"
end

function aftermath.change(improvement)
	return course.subject(improvement) .. ". " .. course.done(improvement)
end

-- The link is to this change, its plan, or to something else of this change.
local function is_part_of(record, improvement)
	return kind(record) ~= nil and (record == improvement or kind(record) ~= "improvement")
end

-- By its link, by a word that it shares with the change, or as it looks back to how it was; what is said of the asking
-- ("Comments box, June deliveries") or of what all answers were about does not count.
local function on_change(feedback, improvement)
	local change, linked = aftermath.change(improvement), is_part_of(feedback.about, improvement)
	if not feedback.text or prose.words(change) == 0 then
		return "yes"
	end
	local answer, sign = relation.is_on_change(voices.said(feedback.text, course.done(improvement)), change)
	if linked then
		return answer == "no" and "unclear" or "yes"
	end
	local of_learner = answer == "unclear" and feedback.about == "own performance" and feedback.about
	return of_learner and "no" or answer, of_learner or sign
end

-- "I did not ask patients again": by the review or by the learner's own feedback.
function aftermath.says_nobody_asked(improvement)
	local texts = collect(improvement.feedback_after, function(feedback) return feedback.source == "self" and feedback.text or nil end)
	texts[#texts + 1] = improvement.review and improvement.review.text
	return voices.nobody_was_asked(table.concat(texts, " "))
end

-- Nobody who is served speaks: only staff do.
local STAFF = { ["line manager"] = true, colleague = true, ["direct report"] = true, self = true }
function aftermath.are_staff(records)
	return #records > 0 and not any(records, function(feedback) return not STAFF[feedback.source] end)
end

-- Feedback from after the change that is on the change: "no" where none is and the review says that nobody was asked,
-- or where each piece is plainly about something else.
function aftermath.are_on_change(improvement, records)
	local signs = {}
	for _, record in ipairs(records) do
		local answer, sign = on_change(record, improvement)
		if answer == "yes" then
			return "yes"
		end
		signs[#signs + 1] = answer == "no" and sign or nil
	end
	local unasked = aftermath.says_nobody_asked(improvement)
	local elsewhere = unasked or #records > 0 and #signs == #records and signs[1]
	return #records == 0 and "yes" or elsewhere and "no" or "unclear", elsewhere or nil
end

-- The review reports what people say; where all feedback is about something else, in a sentence that is on the change.
function aftermath.is_reported(improvement, answer)
	local review = improvement.review
	return review and clause.first(review.text, function(sentence)
		return voices.are_reported(sentence) == "yes" and
			(answer ~= "no" or relation.shared(sentence, aftermath.change(improvement)) > 0) and sentence
	end)
end

-- What others say of it, in words, and not before it.
function aftermath.speaking(improvement)
	local day = course.day(improvement)
	return filter(aftermath.from_others(improvement), function(feedback)
		local early = day and feedback.date and feedback.date < day
		return not early and voices.speak(feedback.text, is_of_one(feedback)) == "yes"
	end)
end

-- Whether any of several says what the change brought: a manager's praise of the learner is none.
function aftermath.speak_of_change(records, change)
	return any(records, function(feedback)
		return prose.has(feedback.text, "people-served") ~= nil or relation.shared(feedback.text or "", change) > 0 or
			feedback.source ~= "line manager" and effect.is_told_by(feedback.text) == "yes"
	end)
end

return aftermath
