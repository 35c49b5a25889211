-- What an account says came of it: for customers, colleagues and the organisation, or for the writer's own work and marks.
-- What was learned, felt or promised is none.

local clause = use "clause"
local figures = use "figures"
local nearby = use "nearby"
local outcome = {}

local NEAR = 3 -- words between a measure and what became of it: "calls about the bill have dropped"
local OPENING = 4 -- the subject of a clause stands among its first words

-- Of a course, of oneself, of everywhere: no sentence that tells what came of anything.
local function is_beside(sentence)
	return prose.has(sentence, "none-yet", "general-truths", "aims-and-topics") or clause.is_about(sentence, "event-names") and
		not prose.has(sentence, "went-well", "went-badly")
end

-- What matches first of pairs of lists, the second behind the first with at most so many words between: { a, b, most } …
local function follows_any(text, pairs_of)
	for _, pair in ipairs(pairs_of) do
		local found = prose.follows(text, pair[1], pair[2], pair[3])
		if found then
			return found
		end
	end
end

-- "I've cut the talk from 40 slides to 22": what the writer did with a thing of the writer's own, and nothing that came of it.
function outcome.is_resized(sentence)
	return prose.has(sentence, "own-materials") and
		(prose.follows(sentence, "first-person", "resizing", NEAR) or prose.follows(sentence, "first-persons", "resizing", NEAR))
end

local function moves_figure(sentence)
	return not prose.has(sentence, "private-gains") and not outcome.is_resized(sentence) and figures.moved(sentence)
end

local HELPED = set("me", "us", "him", "her", "them") -- "helped me to improve my writing"
local BRINGS_TO = by_word(function(token)
	return token == "able" or token == "managed" or prose.has(token, "helping-verbs") ~= nil
end)

local function is_aimed(span, tokens)
	local before = tokens[span.first - 2]
	return tokens[span.first - 1] == "to" and not BRINGS_TO[before] and not HELPED[before]
end

-- "Cut the backlog", "helped to cut it"; what one was told, or means, to cut is an aim.
local function reduces(sentence)
	return nearby.match(sentence, "reducing-verbs", function(span, tokens)
		return not is_aimed(span, tokens) and prose.within(sentence, span.last + 1, span.last + 1 + NEAR, "service-outcomes", "costs-of-work") ~= nil
	end)
end

-- "Fewer people ask", "the queue is shorter", "errors dropped", "cut the backlog"; "I should have logged it sooner" and "after the
-- feedback I slowed down" move nothing.
local function moves_measure(sentence)
	if prose.has(sentence, "only-wished") then
		return nil
	end
	local moved = reduces(sentence) or follows_any(sentence, {
		{ "comparatives", "service-outcomes", 1 }, { "service-outcomes", "comparatives", NEAR }, { "service-outcomes", "becoming-verbs", NEAR } })
	return moved and not prose.has(moved, "first-person", "me-and-my") and moved
end

-- "Nobody has rung twice since", "she hasn't since".
local function is_none_since(sentence)
	local none, tokens = prose.has(sentence, "negations", "none-of"), prose.tokens(sentence)
	local since = none and (tokens[#tokens] == "since" or tokens[#tokens - 1] == "since" or prose.has(sentence, "since-what-was-done"))
	return since and none
end

-- "No more comments", "not a single complaint", "customers no longer have to bring a letter".
local function ends_trouble(sentence)
	return is_none_since(sentence) or prose.has(sentence, "none-so-far") or follows_any(sentence, {
		{ "gone-since", "service-outcomes", NEAR }, { "gone-since", "costs-of-work", NEAR },
		{ "service-outcomes", "gone-since", NEAR }, { "those-affected", "gone-since", NEAR } })
end

-- "Allowed the team to finish", "saved callers a second call", "which meant the desk was never empty"; "I helped a man" is
-- what was done, and "so that I face them" too.
local function helps_others(sentence)
	if prose.has(sentence, "help-as-duty") or prose.follows(sentence, "first-person", "helping-verbs", 1) or
		prose.starts(sentence, "helping-verbs") or prose.follows(sentence, "leads-to", "first-person", 0) then
		return nil
	end
	return clause.is_past(sentence) and nearby.match(sentence, "helping-verbs", function(span, tokens)
		return not is_aimed(span, tokens) and prose.within(sentence, span.last + 1, span.last + 1 + NEAR, "those-affected") ~= nil
	end) or
		follows_any(sentence, { { "comparatives", "people-served", 1 },
		{ "leads-to", "those-affected", NEAR }, { "leads-to", "service-outcomes", NEAR } })
end

-- "So the next shift knows", "passengers used to miss it".
local function touches_others(sentence)
	return not prose.has(sentence, "supposed-only", "gains-of-mind", "so-of-no-result") and
		not prose.follows(sentence, "so-bare", "first-person", 0) and prose.follows(sentence, "so-bare", "those-affected", 2) or
		prose.follows(sentence, "people-served", "used-to", 1)
end

-- "Saves ten minutes a call", "cost him £40", "what took me a morning".
local function saves_or_costs(piece)
	return prose.amounts(piece)[1] and prose.has(piece, "saving-and-costing")
end

-- "The mornings are quieter", "it goes quicker", of anything but the writer.
local function is_better_since(piece)
	return not prose.has(piece, "first-person", "gains-of-mind", "supposed-only", "wishes-and-views", "me-and-my") and
		clause.is_statement(piece) and prose.has(piece, "better-since")
end

local function betters(sentence)
	local saves = prose.has(sentence, "saving-and-costing") and clause.of_any(clause.deeds(sentence), saves_or_costs)
	return saves or prose.has(sentence, "better-since") and clause.of_any(clause.deeds(sentence), is_better_since)
end

local function hurts_others(sentence)
	return prose.follows(sentence, "hurting-verbs", "those-affected", NEAR) or
		not prose.has(sentence, "supposed-only") and prose.follows(sentence, "those-affected", "made-to", NEAR) or
		prose.has(sentence, "hurt-them")
end

-- "The clients were delighted with it", "nobody had to wait"; who came "to the desk to complain" opens a tale.
local function is_received(sentence)
	local words = prose.follows(sentence, "those-affected", "received-well-or-badly", NEAR)
	local tokens = words and prose.tokens(words)
	return tokens and tokens[#tokens - 1] ~= "to" and words
end

-- "They were very happy with it", of clients named before in the sentence.
local function is_received_by_them(sentence)
	return prose.has(sentence, "those-affected") and prose.follows(sentence, "he-she", "received-well-or-badly", 1)
end

-- "Failed drops 11 in April, 2 in June": one measure at two times.
local function sets_times_side_by_side(sentence)
	local of_work = not prose.has(sentence, "self-ratings", "private-gains", "day-furniture")
	return of_work and prose.count(sentence, "times-of-measure") > 1 and
		figures.any_pair(prose.amounts(sentence)) and prose.amounts(sentence)[1].text
end

local others_signals = {
	{ moves_figure, "#" },
	{ sets_times_side_by_side, { "times-of-measure", "#" } },
	{ moves_measure, { "comparatives", "service-outcomes" }, { "service-outcomes", "becoming-verbs" },
		{ "reducing-verbs", "service-outcomes" }, { "reducing-verbs", "costs-of-work" } },
	{ ends_trouble, "none-so-far", { "negations", "since-alone" }, { "none-of", "since-alone" }, { "negations", "since-what-was-done" },
		{ "none-of", "since-what-was-done" }, { "gone-since", "service-outcomes" }, { "gone-since", "costs-of-work" },
		{ "gone-since", "those-affected" } },
	{ helps_others, { "helping-verbs", "those-affected" }, { "comparatives", "people-served" }, { "leads-to", "those-affected" },
		{ "leads-to", "service-outcomes" } },
	{ touches_others, { "so-bare", "those-affected" }, { "people-served", "used-to" } },
	{ hurts_others, "hurt-them", { "hurting-verbs", "those-affected" }, { "those-affected", "made-to" } },
	{ betters, { "saving-and-costing", "#" }, { "better-since", "statement-verbs" } },
	{ is_received, { "those-affected", "received-well-or-badly" } },
	{ is_received_by_them, { "those-affected", "received-well-or-badly", "he-she" } },
}

local function acts(piece)
	return clause.writer_does(piece) or clause.starts_with_writer(piece) and clause.is_past(piece) or
		not prose.has(piece, "those-affected") and clause.writer_did(piece)
end

-- Where a clause names somebody who was served, and no trainer or tutor: the number of the last token.
local function subject_in(piece)
	local who = prose.spans(piece, "people-served", "one-served", "titles", "they-as-subject")[1]
	return who and who.first <= OPENING and not prose.has(piece, "who-teaches", "private-life") and who.last
end

-- Whether a clause tells how somebody took it, or what they do since: "and she paid on the spot". What they asked, said
-- or came for is none.
local function answers(piece)
	local subject = subject_in(piece)
	if not subject or prose.has(piece, "aims-and-topics", "asks-and-says", "supposed-only", "first-person") then
		return nil
	end
	local following = prose.tokens(piece)[subject + 1]
	local does = following and prose.has(prose.tokens(piece)[subject], "they-as-subject") and not prose.has(following, "auxiliaries")
	return clause.others_did(piece) or prose.has(piece, "answering-verbs") or does and piece
end

-- Somebody's answer to what the writer did before: a lady who "came in with a parrot" answers nothing.
local function answered_by_others(text)
	local acted = false
	if not prose.has(text, "people-served", "one-served", "titles", "they-as-subject") then
		return nil
	end
	for _, piece in ipairs(clause.deeds(text)) do
		local answer = acted and answers(piece)
		if answer then
			return answer
		end
		acted = acted or acts(piece)
	end
end

-- What a text tells, in one sentence by itself, that others had of it.
outcome.in_sentence = clause.finder(others_signals, is_beside)
-- Where nothing of these stands, none does.
outcome.signs = clause.signs_of(others_signals)

-- Whether customers, colleagues or the organisation had something of it, for good or ill.
function outcome.for_others(text)
	local basis = outcome.in_sentence(text) or answered_by_others(text)
	if basis then
		return "yes", basis
	end
	return clause.first(text, function(sentence)
		return not is_beside(sentence) and prose.has(sentence, "results", "contrast", "comparatives", "result-links")
	end) and "unclear" or "no"
end

-- How the work itself went: handed in late, passed, cut short.
local function goes_well_or_badly(sentence)
	return prose.has(sentence, "went-well", "went-badly")
end

-- "Shortened the report"; "my goal was to improve my writing" is an aim.
local function changes_work(sentence)
	return nearby.match(sentence, "becoming-verbs", function(span, tokens)
		return not is_aimed(span, tokens) and prose.within(sentence, span.last + 1, span.last + 1 + NEAR, "own-work") ~= nil
	end)
end

-- "Made the code more readable", "a clearer report", "my second account was better".
local function betters_work(sentence)
	if prose.has(sentence, "gains-of-mind", "for-the-first-time", "only-wished") then
		return nil
	end
	local better = follows_any(sentence, { { "own-work", "comparatives", NEAR }, { "comparatives", "own-work", NEAR - 1 } })
	return better and not prose.has(better, "writing-it-down") and better or changes_work(sentence)
end

local own_signals = {
	{ goes_well_or_badly, "went-well", "went-badly" },
	{ betters_work, { "own-work", "comparatives" }, { "becoming-verbs", "own-work" } },
}

-- How the writer's own work went and was marked.
outcome.of_own_work = clause.finder(own_signals, is_beside)
outcome.signs_of_own_work = clause.signs_of(own_signals)

return outcome
