-- Whether a sentence says by itself what came of something: more or less of it than before, a cause and what it led to,
-- work that went well or badly, people who were helped or harmed.

local brought_about = use "brought-about"
local clause = use "clause"
local figures = use "figures"
local nearby = use "nearby"
local outcome = use "outcome"
local upshot = {}


local SUBJECT = 6 -- words before a verb in which its subject stands
local OPENING = 6 -- a case is put in so many words
local LEAST_MARK, MOST_MARK = 20, 100 -- points out of a hundred that somebody tells
local NEAR, FAR = 3, 8 -- words between two that belong together; between a link and what it leads to
local SUBJECT_TO_VERB = 12 -- words between a long subject and its verb

local WRITER = { i = true, ["i'd"] = true, ["i've"] = true, ["i'm"] = true, ["i'll"] = true }

-- "When a family is upset I go", "If a guest complains, I offer": a case that is only supposed.
function upshot.is_supposed(sentence)
	return prose.starts(sentence, "supposed-case") and not clause.is_past(nearby.words(prose.tokens(sentence), 1, OPENING))
end

-- "I believe that the limit restricts users", "by using it the company can save time": thought, meant or possible only.
local function is_only_thought(sentence)
	return prose.starts(sentence, "thought-or-meant") and not clause.is_past(sentence) or
		prose.has(sentence, "may-be-so") and prose.tokens(sentence)[1] == "by" and not clause.anybody_did(sentence)
end

-- "I had to spend extra time on the basics", "I could not meet that aim": what it cost the writer to learn, an aim of the writer's own.
local function is_of_study(sentence)
	return prose.follows(sentence, "not-reaching", "aims-named", NEAR) or
		not prose.has(sentence, "those-affected") and prose.follows(sentence, "more-time", "matter-of-study", FAR)
end

-- "We took in eleven stories, nine were finished": how much there was to do, and nothing that made it so.
local function only_counts(sentence)
	return not prose.has(sentence, "makes-it-so", "rise-and-fall", "went-badly") and
		any(prose.amounts(sentence), function(amount) return prose.has(amount.text, "worked-on") end)
end

-- Contents, aims, feelings, general truths: whatever verb the sentence holds, nothing came of it.
function upshot.is_beside(sentence)
	return (prose.has(sentence, "of-mind-only", "general-truths", "said-at-large", "not-yet-come", "contents-told") or
		upshot.is_supposed(sentence) or is_only_thought(sentence) or is_of_study(sentence) or only_counts(sentence)) and
		not figures.moved(sentence)
end

-- "Fell to none"; "improve my English and to see the country" is two things.
local function goes_by_amount(sentence)
	local words = prose.follows(sentence, "rise-and-fall", "amount-words", NEAR)
	return words and not contains(prose.tokens(words), "and") and words
end

-- "Fell below 2%", "the number of falls went down", "cut tickets by 34%", "sped up by two minutes", "£11,000 more than the previous year".
function upshot.moves(sentence)
	if prose.has(sentence, "private-gains", "double-of-no-figure") or outcome.is_resized(sentence) then
		return nil
	end
	return figures.moved(sentence) or prose.has(sentence, "many-times-more") or
		prose.follows(sentence, "rise-and-fall", "markedly", NEAR) or
		clause.is_past(sentence) and prose.follows(sentence, "the-number-of", "has-moved", SUBJECT_TO_VERB) or
		prose.amounts(sentence)[1] and (prose.has(sentence, "than-before") or goes_by_amount(sentence))
end

-- "Which meant", "so we had to submit without", "led to contradictions"; to a deeper understanding is to nothing.
local function is_led_to(sentence)
	return prose.has(sentence, "leads-to-it") or
		not prose.has(sentence, "so-of-no-result") and prose.follows(sentence, "so-that-then", "had-to-or-could-not", FAR) or
		not prose.follows(sentence, "led-to", "things-of-the-mind", FAR) and
			(clause.is_past(sentence) or prose.has(sentence, "first-person", "first-persons", "own")) and prose.has(sentence, "led-to")
end

-- "The team could not demonstrate it", "no shift has gone uncovered since May".
local function is_kept_from(sentence)
	local kept = prose.follows(sentence, "those-affected", "kept-from", NEAR)
	local by_others = kept and nearby.match(sentence, "kept-from", function(span, tokens) return not WRITER[tokens[span.first - 1]] end)
	return by_others and kept or prose.follows(sentence, "no-thing-has", "up-to-now", FAR)
end

-- "Attracted 300 visitors", of a stand; "I served 60 customers a day" is a duty.
local function reaches_many(sentence)
	return prose.amounts(sentence)[1] and not prose.has(sentence, "first-person") and prose.follows(sentence, "reach-verbs", "those-affected", NEAR)
end

-- "Was able to give it in under a minute"; what one is able to see, learn or practise is nothing that came of it.
local function is_made_able(sentence)
	return not prose.follows(sentence, "made-able", "study-deeds", 1) and prose.has(sentence, "made-able")
end

-- "It worked well"; "we worked well together" is how they got on.
local function makes_difference(sentence)
	return not prose.has(sentence, "got-on-together") and prose.has(sentence, "difference-made")
end

-- "Won the final", "lost me marks", "made the team feel".
local function succeeds_or_fails(sentence)
	return prose.has(sentence, "won-or-lost", "done-to-people") or makes_difference(sentence) or not prose.has(sentence, "making-as-aim") and
		prose.has(sentence, "own", "those-affected", "it-and-them") and prose.follows(sentence, "make-words", "so-or-so", NEAR)
end

-- How the writer's own work went; "the trip was cancelled" is nobody's.
local function of_own_work(sentence)
	return prose.has(sentence, "first-person", "first-persons", "own") and outcome.of_own_work(sentence)
end

-- "…, enhancing team efficiency": behind a comma.
local function ends_in_bettering(sentence)
	local tokens = prose.tokens(sentence)
	return any(prose.spans(sentence, "bettering"), function(span) return tokens[span.first - 1] == "," end)
end

-- ", enhancing team efficiency", "which streamlined our process"; "it improved my skills" and "to improve the workflow" tell none.
local function betters_work(sentence)
	local better = not prose.follows(sentence, "bettered", "gained-by-oneself", NEAR) and
		(prose.follows(sentence, "bettered", "gained-at-work", NEAR) or
			ends_in_bettering(sentence) and prose.follows(sentence, "bettering", "gained-at-work", NEAR))
	return better and clause.is_past(sentence) and better
end

-- "I scored 72": a number behind a verb that nothing but a mark is got by.
local function scores(sentence)
	local tokens = prose.tokens(sentence)
	return any(prose.spans(sentence, "scored-it"), function(span) return tonumber(tokens[span.last + 1]) ~= nil end) and
		prose.has(sentence, "scored-it")
end

-- "We received 68% for the report", "the tutor gave me 58 for the first essay".
local function gets_points(sentence)
	local amount = prose.amounts(sentence)[1]
	local points = amount and (amount.unit == "%" or amount.unit == "" and amount.value >= LEAST_MARK and amount.value <= MOST_MARK and
		prose.has(sentence, "scored-work"))
	return points and any(prose.spans(sentence, "mark-given"), function(span)
		return amount.first > span.last and amount.first <= span.last + 2
	end) and amount.text
end

-- "I scored 72", "I got 18 out of 20", "I got 64, my last one was 52": a mark.
local function gets_mark(sentence)
	if not prose.has(sentence, "mark-got", "mark-given") or not prose.has(sentence, "first-person", "first-persons", "own", "me-and-my") then
		return nil
	end
	local amount = prose.amounts(sentence)[1]
	return prose.has(sentence, "mark-named") or prose.follows(sentence, "mark-got", "out-of", NEAR) or
		amount and prose.has(sentence, "mark-before") or scores(sentence) or gets_points(sentence)
end

-- "My handwriting has got better since I began".
local function is_better_since(sentence)
	return prose.has(sentence, "since-i-did") and prose.follows(sentence, "has-become", "comparatives", NEAR)
end

local in_figures = joined(
	{ { upshot.moves, "#", "many-times-more", { "rise-and-fall", "markedly" }, { "the-number-of", "has-moved" } },
		{ reaches_many, { "#", "reach-verbs", "those-affected" } } },
	brought_about.in_figures)

local signals = joined(in_figures, brought_about.in_words, {
	{ betters_work, { "bettered", "gained-at-work" }, { "bettering", "gained-at-work" } },
	{ gets_mark, "mark-got", "mark-given" },
	{ is_better_since, { "since-i-did", "has-become", "comparatives" } },
	{ is_led_to, "leads-to-it", "led-to", { "so-that-then", "had-to-or-could-not" } },
	{ is_made_able, "made-able" },
	{ is_kept_from, { "those-affected", "kept-from" }, { "no-thing-has", "up-to-now" } },
	{ succeeds_or_fails, "won-or-lost", "difference-made", "done-to-people", { "make-words", "so-or-so" } },
	{ of_own_work, table.unpack(outcome.signs_of_own_work) },
	{ outcome.in_sentence, table.unpack(outcome.signs) },
})

local find, find_in_clause = clause.finder(signals, upshot.is_beside), clause.finder(signals)

-- "While I enjoyed it, this caused stress and affected our grade": a clause tells it beside one that tells nothing.
local function is_told_beside(sentence)
	return not prose.has(sentence, "general-truths", "said-at-large", "not-yet-come", "contents-told") and
		clause.of_any(clause.pieces(sentence), function(piece)
			return not upshot.is_beside(piece) and clause.is_past(piece) and find_in_clause(piece)
		end)
end

local find_beside = clause.finder { { is_told_beside, "of-mind-only" } }

-- What a text tells, in one sentence by itself, that came of something; and what figures alone tell.
function upshot.of(text)
	return find(text) or find_beside(text)
end

upshot.first_move = clause.finder(in_figures)
-- Where nothing of these stands, nothing did.
upshot.signs = clause.signs_of(signals)

local NO_SUBJECT = by_word(function(token) return prose.has(token, "no-subject") ~= nil end)
-- Whose a verb is behind which a word stands: of another, of the writer, or of a clause of its own.
local OWNER = by_word(function(token)
	if prose.has(token, "whose-noun") then
		return "other"
	elseif WRITER[token] then
		return "writer"
	end
	return (prose.has(token, "clause-joints") or token == "," or token == "and") and "joint"
end)
local IS_WE = by_word(function(token) return prose.has(token, "first-persons") ~= nil end)

-- Whether the verb at a token is of another than the writer: "the tills backed up", "two lads joined in"; not "a broken lift".
local function is_of_another(tokens, at)
	local before = tokens[at - 1]
	if not before or NO_SUBJECT[before] then
		return false
	end
	for i = at - 1, at > SUBJECT and at - SUBJECT or 1, -1 do
		local owner = OWNER[tokens[i]]
		if owner == "joint" then
			return i < at - 1
		elseif owner then
			return owner == "other"
		end
	end
	return true
end

-- "Which could have waited".
local MAY_HAVE = set("could", "can", "might", "may", "would", "should")

-- The words of a list that others do, or that happen to things, or to the writer among others: "we were stuck"; what "we finished" is
-- no answer to what the writer did.
local function by_another(sentence, list, but_we)
	if not prose.has(sentence, list) then
		return nil
	end
	return nearby.match(sentence, list, function(span, tokens)
		return is_of_another(tokens, span.first) and not MAY_HAVE[tokens[span.first - 2]] and not (but_we and IS_WE[tokens[span.first - 1]])
	end)
end

function upshot.hurts(sentence)
	return by_another(sentence, "comes-to-grief")
end

function upshot.pleases(sentence)
	return by_another(sentence, "turns-out-well", true)
end

return upshot
