-- How one text is read by itself, for `assay text KIND`: a function a kind, which gives
--   fields  what a program gets, in order: { name, value } with a truth, a text, a list of texts, a list of such pairs, or
--           nothing where it can't be told
--   points  what a person is told, in order: { name, answer = "yes" | "no" | "unclear", title, says, advice, example }
-- A program has to be told yes or no; `doubt` is what an unclear answer becomes there: what is more often right.

local action_text = use "action"
local by_when = use "by-when"
local came_of_it = use "came-of-it"
local deadline = use "deadline"
local exactness = use "exactness"
local objective_text = use "objective"
local said_of_work = use "said-of-work"
local sample = use "sample"
local thinking = use "thinking"
local tone = use "tone"

local reading = {}

local function truth(answer, doubt)
	return answer == "yes" or answer == "unclear" and doubt
end

local function quoted(basis, text)
	return basis and (" ('%s')"):format(prose.as_written(text, basis)) or ""
end

-- A question about a text: its answer as a point, with the words that it rests on.
local function ask(question, text, day)
	local answer, basis = question.judge(text, day)
	local point = { name = question.name, answer = answer, title = question.title, basis = basis,
		says = question[answer] .. quoted(basis, text) .. "." }
	if answer ~= "yes" then
		point.advice = question.advice
		point.example = question.example and question.example(text, answer)
	end
	return point
end

local function ask_all(questions, text, day)
	return collect(questions, function(question) return ask(question, text, day) end)
end

-- { name, truth } for each question, in their order.
local function truths(questions, points)
	local fields = {}
	for number, question in ipairs(questions) do
		fields[number] = { question.name, truth(points[number].answer, question.doubt) }
	end
	return fields
end

local SMART = {
	{ name = "specific", title = "Specific", judge = exactness.specific, doubt = false,
		yes = "It says what will be done", unclear = "It says something of what will be done, but not quite what",
		no = "It does not say what will be done",
		advice = "Say what you will do, in which situation, with whom or on what.", example = sample.situation },
	{ name = "measurable", title = "Measurable", judge = exactness.measurable, doubt = false,
		yes = "One can tell whether it was reached", unclear = "It may be hard to agree whether it was reached",
		no = "Nobody could tell whether it was reached",
		advice = "Say from how much to how much, how often, or what will be there that is not there now.", example = sample.amount },
	{ name = "achievable", title = "Achievable", judge = objective_text.achievable, doubt = false,
		yes = "It says by what, or from where, it can be reached", unclear = "It hardly says by what it can be reached",
		no = "It does not say by what it can be reached",
		advice = "Say where you are now, and what or who will help you.", example = sample.help },
	{ name = "relevant", title = "Relevant", judge = objective_text.relevant, doubt = false,
		yes = "It says whom or what it is for", unclear = "It hardly says whom or what it is for",
		no = "It does not say whom or what it is for",
		advice = "Say what customers, colleagues or the organisation will have of it.", example = sample.purpose },
	{ name = "time_bound", title = "Time bound", judge = by_when.time_bound, doubt = false,
		yes = "It says by when", unclear = "It names a time, but perhaps not by when it will be reached",
		no = "It does not say by when", advice = "Give a date, or an event that has one.", example = sample.time },
}

local function reasons(questions, points)
	local pairs_of = {}
	for number, question in ipairs(questions) do
		pairs_of[number] = { question.name, points[number].says }
	end
	return pairs_of
end

local function day_or_nothing(day)
	return day and day_text(day) or nil
end

function reading.objective(text, day)
	local points = ask_all(SMART, text, day)
	local fields = truths(SMART, points)
	fields[#fields + 1] = { "smart", not any(fields, function(field) return not field[2] end) }
	fields[#fields + 1] = { "deadline", day_or_nothing((deadline.day_of(text, day))) }
	fields[#fields + 1] = { "reasons", reasons(SMART, points) }
	return { fields = fields, points = points }
end

local DEADLINE = { name = "has_deadline", title = "Deadline", judge = deadline.says_when, yes = "It says by when",
	unclear = "It names a time, but perhaps not by when", no = "It does not say by when",
	advice = "Give a date, or an event that has one.", example = sample.time }

local function span_text(span)
	if not span or not span.to then
		return ""
	end
	local from, to = day_text(span.from or span.to), day_text(span.to)
	return from == to and (" That is %s."):format(to) or (" That is %s to %s."):format(from, to)
end

function reading.deadline(text, day)
	local point, span = ask(DEADLINE, text, day), deadline.span_of(text, day)
	local found = point.answer == "yes"
	if found then
		point.says = point.says .. span_text(span)
	end
	return {
		fields = {
			{ "has_deadline", found },
			{ "start", found and span and day_or_nothing(span.from) or nil },
			{ "end", found and span and day_or_nothing(span.to) or nil },
			{ "matched", found and point.basis or nil },
		},
		points = { point },
	}
end

-- What differs where the action says by when: the advice does not ask for it again.
local function clear(advice, example)
	return { name = "vague", title = "Clear", judge = action_text.says_what, yes = "It says what will be done",
		unclear = "It says something of what will be done, but not quite what", no = "Nobody could tell what will be done, or whether it was",
		advice = advice, example = example }
end

local ACTION = clear("Say what you will do, with whom or on what, and by when.", sample.step)
local TIMED_ACTION = clear("Say what you will do, and with whom or on what.", sample.timed_step)

function reading.action(text, day)
	local timed = deadline.has_deadline(text, day) == "yes"
	local point = ask(timed and TIMED_ACTION or ACTION, text, day)
	local vague = point.answer ~= "yes"
	return { fields = { { "vague", vague }, { "reasons", vague and { point.says } or {} } }, points = { point } }
end

local CONSTRUCTIVE = { name = "constructive", title = "Constructive", judge = tone.is_constructive, yes = "It gives something to act on",
	unclear = "It may give something to act on", no = "It gives nothing to act on",
	advice = "Ask: what exactly was good, what should be otherwise, and when was it?" }

local TONES = { positive = "It is positive.", negative = "It is negative.", mixed = "It praises, and faults something.",
	neutral = "It neither praises nor faults." }

function reading.feedback(text, day)
	local point, sentiment = ask(CONSTRUCTIVE, text, day), tone.sentiment(text)
	return {
		fields = { { "sentiment", sentiment }, { "constructive", truth(point.answer, false) }, { "reasons", { point.says } } },
		points = { { name = "sentiment", title = "Tone", says = TONES[sentiment] }, point },
	}
end

local REFLECTION = {
	{ name = "reflective", title = "Reflective", judge = thinking.of, doubt = false,
		yes = "It thinks about what was done", unclear = "It may think about what was done", no = "It only tells what was done",
		advice = "Say why it went so, what you think of it now, and what you will do or do otherwise next time." },
	{ name = "uses_feedback", title = "Uses feedback", judge = said_of_work.of, doubt = false,
		yes = "It takes up what somebody said", unclear = "It may take up what somebody said", no = "It takes up nobody's feedback",
		advice = "Say what a customer, colleague or manager said of it, and what you made of that." },
	{ name = "states_impact", title = "States the impact", judge = came_of_it.of, doubt = false,
		yes = "It says what came of it", unclear = "It may say what came of it", no = "It does not say what came of it",
		advice = "Say what is different since for customers or colleagues, if you can with a figure or a case." },
}

function reading.reflection(text, day)
	local points = ask_all(REFLECTION, text, day)
	local fields = truths(REFLECTION, points)
	fields[#fields + 1] = { "reasons", collect(points, function(point) return point.says end) }
	return { fields = fields, points = points }
end

return reading
