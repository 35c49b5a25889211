-- Whether what is said to come of feedback in the plan has anything to do with it.

local persons = use "persons"
local relation = use "relation"
local topics = use "topics"

local connection = {}

local ENOUGH_WORDS = 4 -- so many words say what a plan is about; "Added O2" does not
local OPENING = 2 -- words: an objective says here what it is to do

-- Nothing but marks and good words: "Score 3 out of 5.", "All fine." Nothing in it could shape a plan.
function connection.is_bare(text)
	local left = prose.rest(text, "small-words", "praising", "rating-words", "mark-words")
	return prose.words(text) > 0 and #filter(left, function(word) return tonumber(word) == nil end) == 0
end

-- "This fed into my plan.": that it was used, and not a word of how.
function connection.is_claim(response)
	return response ~= nil and prose.has(response, "plan-named") ~= nil and
		#filter(prose.rest(response, "small-words", "plan-talk", "vague-use"), function(word) return tonumber(word) == nil end) == 0
end

-- The texts of what it led to in the plan, and of what cites it.
local function plan_texts(feedback)
	local texts = {}
	for _, record in ipairs(joined(feedback.led_to, cited_by(feedback, "revision"), cited_by(feedback, "objective"))) do
		local what = kind(record)
		texts[#texts + 1] = what == "objective" and record.text or what == "revision" and record.change or nil
		texts[#texts + 1] = what == "objective" and record.success or nil
		for _, action in ipairs(what == "objective" and record.actions or {}) do
			texts[#texts + 1] = action.text
		end
	end
	return texts
end

-- Neither a word of what was said, nor who said it: "since Mr K told me …".
function connection.shares_nothing(feedback)
	local texts = plan_texts(feedback)
	local planned, said = table.concat(texts, ". "), feedback.text or ""
	local says_enough = relation.shared(planned, planned) >= ENOUGH_WORDS and relation.shared(said, said) >= ENOUGH_WORDS
	return says_enough and relation.shared(said, planned) == 0 and not persons.is_named(planned, feedback.person or "")
end

-- What it is said to have led to stood in the plan before, nothing in the plan was changed for it, and it is on another
-- subject.
function connection.is_claimed_afterwards(feedback)
	if #cited_by(feedback, "revision") > 0 or #cited_by(feedback, "objective") > 0 then
		return false
	end
	local objectives = filter(feedback.led_to, function(record) return kind(record) == "objective" end)
	local earlier = filter(objectives, function(objective)
		return objective.start and feedback.date and objective.start < feedback.date
	end)
	local planned = table.concat(collect(objectives, function(objective) return objective.text end), ". ")
	return #objectives > 0 and #objectives == #feedback.led_to and #earlier == #objectives and
		relation.shared(planned, planned) >= ENOUGH_WORDS and
		relation.shared(feedback.text, planned) == 0
end

-- A word, a stem or a subject in common.
local function meets(said, planned)
	return relation.shared(said, planned) > 0 or relation.are_kin(said, planned) or topics.meet(said, planned)
end

-- "Pass food hygiene level 2", "Learn to use the till": something is got, and not a word of those who are served.
local function is_acquiring(text)
	local span = prose.spans(text, "acquiring")[1]
	return span ~= nil and span.first <= OPENING and not prose.has(text, "serving-words", "people-served")
end

-- "yes" where a change of the plan that names this feedback as its reason, or that it is said to have led to, is about what it says, and
-- about what the response says, if there is one; "unclear" where the response speaks of something else.
function connection.changed_plan(feedback)
	local led_to = filter(feedback.led_to, function(record) return kind(record) == "revision" end)
	local answering = filter(joined(led_to, cited_by(feedback, "revision")), function(revision)
		local early = revision.date and feedback.date and revision.date < feedback.date
		return not early and meets(feedback.text or "", revision.change or "")
	end)
	local same = any(answering, function(revision) return not feedback.response or meets(feedback.response, revision.change) end)
	return same and "yes" or #answering > 0 and "unclear" or "no"
end

local function objectives_of(feedback)
	local led_to = filter(feedback.led_to, function(record) return kind(record) == "objective" end)
	return #led_to > 0 and led_to or cited_by(feedback, "objective")
end

-- "yes", "no" or "unclear": whether the plan bears out the claim that it came of this feedback.
function connection.bears_out(feedback)
	local texts = plan_texts(feedback)
	if #texts == 0 or meets(feedback.text, table.concat(texts, ". ")) then
		return "yes"
	end
	local objectives = collect(objectives_of(feedback), function(objective) return objective.text end)
	return #objectives > 0 and not any(objectives, function(text) return not is_acquiring(text) end) and "no" or "unclear"
end

return connection
