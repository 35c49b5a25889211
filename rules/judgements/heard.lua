-- Whether a change of the service grew out of what customers were heard to say: what they said was counted or came from
-- several, the analysis takes it up, the gap is in it, and the plan answers it. Each is a link; one that is weak may be
-- a matter of wording, two are not.

local chain = use "chain"
local comment = use "comment"
local course = use "course"
local service_count = use "service-count"
local relation = use "relation"
local voices = use "voices"

local heard = {}

local FEW_VOICES = 2 -- persons and numbers together: so many are remarks, and no count
local SHARED = 2     -- words that two neighbours of the chain have in common, at the least
local ENOUGH_SAID = 5 -- words that say something, from which on two texts that share none are about different things

local SET_ASIDE = {
	-- "I didn't need the surveys to tell me", "guests' comments weren't part of this"
	{ chain = { "doing-without", "asking-customers" }, within = 3, denied = true, kind = "without" },
	{ chain = { "asking-customers", "doing-without" }, within = 2, denied = true, kind = "without" },
	{ chain = { "asking-customers", "of-no-use" }, within = 5, denied = true, kind = "useless" },
	{ chain = { "known-already" }, denied = true, kind = "known" },
	{ chain = { "blaming-customers" }, denied = true, kind = "blame" },
	{ chain = { "one-by-one" }, denied = true, kind = "single" },
	-- "I have not gone through them, they are filed", "head office hold the results"
	{ chain = { "nobody-or-not", "working-through" }, within = 5, but = "of-another-time", denied = true, kind = "unread" },
	{ chain = { "gone-unread" }, with = "the-figures", but = "of-another-time", denied = true, kind = "unread" },
	{ chain = { "kept-unread" }, with = "asking-customers", denied = true, kind = "kept" },
	{ chain = { "put-on-file" }, with = "the-figures", kind = "kept" },
	{ chain = { "for-others-to-say" }, denied = true, kind = "others" },
}

-- "Pass the survey to my manager", "mention it at the next meeting": the answers are handed on, and nothing is proposed.
local HANDED_ON = {
	{ chain = { "handing-it-on", "the-papers" }, within = 3, strong = true },
	{ chain = { "handing-it-on", "told-above" }, within = 5, strong = true },
	{ chain = { "waiting-to-hear" }, strong = true },
}

-- What is done with answers so that they say something: "sorted under seven headings", "so it is the wait".
local READING = {
	{ chain = { "sorting-answers" }, strong = true },
	{ chain = { "drawing-from-it", "what-is-felt" }, within = 12, denied = true, strong = true },
}

-- "18 passengers", or a survey of nobody by name with its counts: many in one record.
function heard.is_of_many(feedback)
	local person = feedback.person
	local unnamed = person == nil or prose.has(person, "people-served", "whom-it-serves", "mixed-people") and not prose.has(person, "titles")
	return #filter(prose.amounts(person), function(amount) return amount.value >= 2 end) > 0 or
		unnamed and #prose.amounts(feedback.text) >= FEW_VOICES
end

-- A customer's own words, asked for or given, and no relative's, and nothing that was overheard or made up.
heard.is_customers = answered(function(record)
	return kind(record) == "feedback" and (record.source == "customer" or record.source == "internal customer") and
		comment.was_made_up(record.text) == "no" and not prose.has(record.person, "own-circle") and
		(comment.was_overheard(record.text) == "no" or heard.is_of_many(record))
end)

-- A survey or an analysis of complaints that stands under the monitoring in place of feedback, and counts something.
function heard.by_monitoring(portfolio)
	return #portfolio.feedback == 0 and any(portfolio.monitoring, function(record)
		return (record.method == "survey" or record.method == "complaints analysis") and
			service_count.of(record.measure, record.findings) == "yes"
	end)
end

-- Monitoring of what customers get, and not of takings or staff.
function heard.is_of_service(record)
	return kind(record) == "monitoring" and not service_count.is_inside(record.measure)
end

function heard.sources(improvement)
	return filter(improvement.from, function(record) return heard.is_customers(record) or heard.is_of_service(record) end)
end

local function words_of(record)
	return kind(record) == "monitoring" and (record.measure or "") .. ". " .. (record.findings or "") or record.text
end

local function analysis_of(improvement)
	local analysis = improvement.analysis
	return analysis and analysis.quantitative or "", analysis and analysis.qualitative or ""
end

-- "They feel forgotten", "older patients", "'nobody told me'", "11 of the comments": not the writer alone, or the staff.
local function speaks_of_customers(words)
	return prose.has(words, "people-served", "whom-it-serves", "them-and-their-words") ~= nil or voices.speak(words) == "yes" and
		not prose.has(words, "first-person")
end

-- "The staff room is too small", "dessert sales are under plan": the house's own affairs.
local function is_of_the_house(gap)
	return not prose.has(gap, "people-served", "whom-it-serves") and (prose.has(gap, "employees") ~= nil or service_count.is_inside(gap) ~= nil)
end

-- The weak links of an improvement, by name.
heard.weak_links = answered(function(improvement)
	local records = heard.sources(improvement)
	local said, figures, words = table.concat(collect(records, words_of), ". "), analysis_of(improvement)
	local analysis, gap, planned = figures .. ". " .. words, improvement.gap or "", course.planned(improvement)
	local of_customers = speaks_of_customers(words)
	local taken_up = relation.shared(analysis, said)
	local named = relation.shared(gap, of_customers and said .. ". " .. analysis or said)
	return {
		voices = #prose.amounts(said) + #records <= FEW_VOICES,
		figures = #prose.amounts(analysis) == 0,
		analysis = taken_up < SHARED,
		customers = not of_customers,
		gap = named < SHARED,
		service = is_of_the_house(gap),
		plan = relation.shared(planned, said .. ". " .. analysis .. ". " .. gap) < SHARED,
	}
end)

-- "strong", "weak" or nil: how much the analysis and the responses say that what customers told was set aside; with the words.
heard.set_aside = answered(function(improvement)
	local texts = { analysis_of(improvement) }
	for _, record in ipairs(improvement.from) do
		texts[#texts + 1] = kind(record) == "feedback" and record.response or nil
	end
	return chain.weigh(table.concat(texts, ". "), SET_ASIDE)
end)

-- Whether an action only hands on what customers said.
function heard.is_handed_on(text)
	return prose.starts(text or "", "handing-it-on", "waiting-to-hear") ~= nil and chain.weigh(text, HANDED_ON) == "strong"
end

-- A text without its numbers: "31 of 48" and "31 July" have nothing in common.
local function without_numbers(text)
	return table.concat(filter(prose.tokens(text), function(token) return token:byte() >= 97 end), " ")
end

-- Whether gap and plan have not one word, nor one of the same stem, in common with what customers said: a wall of the squash
-- court where parents spoke of swimming.
heard.is_elsewhere = answered(function(improvement)
	local said = without_numbers(table.concat(collect(heard.sources(improvement), words_of), ". "))
	local answer = without_numbers((improvement.gap or "") .. ". " .. course.planned(improvement))
	return relation.shared(said, said) >= ENOUGH_SAID and relation.shared(answer, answer) >= ENOUGH_SAID and
		relation.shared(answer, said) == 0 and not relation.are_kin(answer, said)
end)

-- "No gaps were found", "nothing to improve": the words by which a gap says that there is none.
function heard.denies_gap(gap)
	return chain.words(gap, { chain = { "none-there", "gap-words" }, within = 1, denied = true })
end

-- Whether a text works through answers or draws something from them.
function heard.reads(text)
	return chain.weigh(text, READING) == "strong"
end

return heard
