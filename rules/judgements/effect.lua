-- Whether a text states an effect: what is different now for customers, colleagues, the organisation or the writer's
-- own work. An opinion of the course, its contents, a promise or "it went well" is none.

local clause = use "clause"
local figures = use "figures"
local nearby = use "nearby"
local effect = {}

local SHORT = 4 -- a sentence of so many words that has no figure and no comparison says nothing particular
local TAUGHT_WITHIN = 8 -- words between a teacher and what the teacher does
local FEW = 12 -- figures of which each is looked at with the words behind it
local FEW_WORDS = 1 -- words of its own by which a clause says nothing yet

-- Something that was otherwise before: "no longer", "haven't had to", "usually 8".
local function contrasts(sentence)
	return prose.has(sentence, "contrast")
end

-- More, fewer, quicker, of something that service is felt by.
local function compares(sentence)
	return prose.together(sentence, "because-writer", "served-people") or
		prose.together(sentence, "comparatives", "service-outcomes") or
		prose.together(sentence, "effect-verbs", "service-outcomes") or
		prose.together(sentence, "comparatives", "served-people") or
		prose.has(sentence, "comparatives") and (clause.anybody_did(sentence) or clause.writer_does(sentence))
end

-- Somebody served, or a colleague, did something.
local function others_answer(sentence)
	return prose.has(sentence, "served-people") and clause.others_did(sentence)
end

-- "so customers …", "which means the desk …".
local function leads_to(sentence)
	return prose.together(sentence, "result-links", "served-people") or
		prose.together(sentence, "result-links", "service-outcomes")
end

-- A habit of now, or something that the writer can do now.
local function does_now(sentence)
	return prose.has(sentence, "now-words") and
		(clause.writer_does(sentence) or prose.has(sentence, "served-people", "service-outcomes"))
end

local function ends_row(token)
	return token ~= "," and token ~= "and" and not tonumber(token)
end

-- The word behind a row of numbers: "15, 22 and 29 March". Where there are many rows, it is kept for each token.
local function behind_row(tokens, at, row_ends)
	if row_ends then
		return tokens[row_ends[at]]
	end
	while tokens[at] and not ends_row(tokens[at]) do
		at = at + 1
	end
	return tokens[at]
end

-- "On 15, 22 and 29 March".
local function is_day(tokens, amount, row_ends)
	local behind = amount.unit == "" and behind_row(tokens, amount.last + 1, row_ends)
	return behind and prose.has(behind, "month-names", "months")
end

-- "At half past nine", "chapter four", "on 15, 22 and 29 March": when, and which part.
local function tells_when(tokens, amount, row_ends)
	local before = tokens[amount.first - 1]
	return figures.is_clock(amount.text) or is_day(tokens, amount, row_ends) or before and prose.has(before, "numbered-parts") or
		before == "past" or (before == "at" or before == "to") and amount.unit == ""
end

-- "Eight of us", "six times in the small meeting room": how much of the event there was.
local function counts_event(tokens, amount, row_ends)
	local behind = tokens[amount.last + 1]
	return tells_when(tokens, amount, row_ends) or behind == "of" and tokens[amount.last + 2] == "us" or
		prose.has(amount.text .. " " .. (behind or ""), "event-counts") ~= nil
end

local function levels_among(amounts, sentence)
	local tokens = amounts[1] and prose.tokens(sentence)
	local row_ends = #amounts > FEW and nearby.ahead(tokens, ends_row) or nil
	return filter(amounts, function(amount) return not counts_event(tokens, amount, row_ends) end)
end

local levels_of = once(function(sentence) return levels_among(prose.amounts(sentence), sentence) end)

-- The figures of a sentence that may be of the service, of all amounts or of those given.
function effect.levels(sentence, amounts)
	return amounts and levels_among(amounts, sentence) or levels_of(sentence)
end

-- A thing done once, with a figure; two figures side by side.
local function did_so_many(sentence)
	return not prose.has(sentence, "attending") and effect.levels(sentence)[1] and clause.writer_did(sentence)
end

local function sets_figures_side_by_side(sentence)
	local amounts = effect.levels(sentence)
	return not prose.has(sentence, "attending") and amounts[2] and
		(clause.is_past(sentence) or prose.has(sentence, "service-outcomes", "contrast")) and amounts[1].text
end

local told_signals = {
	{ contrasts, "contrast" },
	{ compares, "comparatives", { "because-writer", "served-people" }, { "effect-verbs", "service-outcomes" } },
	{ others_answer, "served-people" },
	{ leads_to, { "result-links", "served-people" }, { "result-links", "service-outcomes" } },
	{ does_now, "now-words" },
}
local counted_signals = { { figures.moved, "#" }, { did_so_many, "#" }, { sets_figures_side_by_side, "#" } }
local all_signals = joined(told_signals, counted_signals)

local any_told, any_signal = clause.finder(told_signals), clause.finder(all_signals)

-- "To improve satisfaction": an aim, and no sentence.
local function is_aim(sentence)
	return prose.tokens(sentence)[1] == "to" and not clause.is_past(sentence)
end

-- What a sentence may say that is no effect.
effect.is_beside_the_point = once(function(sentence)
	return is_aim(sentence) and "to" or prose.has(sentence, "intending", "none-yet", "hearsay", "general-truths") or
		clause.is_about(sentence, "event-names") or false
end)

-- "She explained how her team is set up", "the tutor told it with a lot of humour": what was taught, to nobody who is served.
-- "We talked about targets" is of a course; "I told her the price" is not.
function effect.is_taught(sentence)
	return not prose.has(sentence, "people-served", "one-served") and (prose.follows(sentence, "teachers", "teaching-verbs", TAUGHT_WITHIN) or
		not prose.has(sentence, "he-she-they") and prose.follows(sentence, "first-persons", "talking-verbs", 1))
end

local is_claim_or_opinion = once(function(sentence)
	return prose.has(sentence, "opinion-of-event", "contents-of-event", "knowledge-gained", "self-praise") or effect.is_taught(sentence) or false
end)

local function sentence_effect(sentence)
	return figures.moved(sentence) or not is_claim_or_opinion(sentence) and any_signal(sentence)
end

local first_effect = clause.finder({ { sentence_effect, table.unpack(clause.signs_of(all_signals)) } }, effect.is_beside_the_point)

-- An effect that a sentence tells in words, whatever its figures.
function effect.told_in(sentence)
	local told = any_told(sentence)
	return told and not effect.is_beside_the_point(sentence) and not is_claim_or_opinion(sentence) and told
end

-- Two figures of one measure, and words that set a then against a now, perhaps in different sentences.
local function then_and_now(text)
	local amounts = effect.levels(text)
	return amounts[2] and figures.any_pair(amounts) and prose.has(text, "then-and-now") and amounts[1].text
end

-- A sentence about a figure: "Five stars." is none.
local function tells_figure(sentence)
	return effect.levels(sentence)[1] and prose.words(sentence) > SHORT
end

local first_figure = clause.finder { { tells_figure, "#" } }

-- A thing done that a figure elsewhere in the text belongs to.
local function did_with_figure(text)
	return first_figure(text) and clause.first(text, function(sentence)
		return not effect.is_beside_the_point(sentence) and not is_claim_or_opinion(sentence) and
			not prose.has(sentence, "attending") and clause.writer_did(sentence)
	end)
end

local function is_short(sentence)
	return prose.words(sentence) <= SHORT and not prose.amounts(sentence)[1]
end

-- Long enough, and about somebody served.
local function names_people(sentence)
	return prose.has(sentence, "served-people") and (prose.words(sentence) > SHORT + 2 or clause.is_past(sentence))
end

local function is_able(sentence)
	return prose.words(sentence) > SHORT and prose.has(sentence, "able-words")
end

-- Nothing in the sentence could be an effect.
local function is_empty(sentence)
	if effect.is_beside_the_point(sentence) or is_short(sentence) then
		return true
	elseif is_claim_or_opinion(sentence) then
		return not contrasts(sentence) and not others_answer(sentence)
	end
	return not clause.anybody_did(sentence) and not clause.writer_does(sentence) and not names_people(sentence) and
		not is_able(sentence)
end

-- "yes", "no" or "unclear", and the words that the answer rests on.
function effect.states(text)
	local basis = first_effect(text) or then_and_now(text) or did_with_figure(text)
	if basis then
		return "yes", basis
	elseif clause.all(text, is_empty) then
		return "no", clause.first(text, effect.is_beside_the_point) or clause.first(text, is_claim_or_opinion)
	end
	return "unclear"
end

-- "The Guest Pledge" names guests, and "my own household" is nobody's who is served: nobody gains by either.
local function others_in(sentence, ...)
	local named, own = prose.spans(sentence, "standard-names"), prose.spans(sentence, "private-gains")
	return first(prose.spans(sentence, ...), function(other)
		return not nearby.shares(named, other.first, other.last + 1) and not nearby.lies_over(own, other.first, other.last)
	end)
end

local function gains(sentence)
	return prose.has(sentence, "private-gains")
end

-- Beside what somebody gains a figure, or a word of service, may be an effect.
local function may_serve(sentence)
	return others_in(sentence, "others-gain") or not gains(sentence) and (prose.amounts(sentence)[1] or
		others_in(sentence, "people-served", "people-inside", "service-indicators", "service-outcomes"))
end

-- A share that moved is a measure of something.
local function moves_share(sentence)
	local change = prose.change(sentence)
	return change and change.from and change.from.unit == "%"
end

-- A text that dwells on what the writer has of it: pay, hours, the way home; nobody else stands in it.
function effect.dwells_on_oneself(text)
	if not gains(text) then
		return "no"
	end
	local sentences = prose.sentences(text)
	local private = filter(sentences, gains)
	local told = #private * 2 >= #sentences and (#private == #sentences or prose.count(text, "private-gains") > 1)
	if #private == 0 or not told or clause.first(text, may_serve) or clause.first(text, moves_share) then
		return "no"
	end
	return "yes", gains(text)
end

-- A clause that says more than what the writer gains: it has several words of its own, or a figure of something.
local function says_more(piece)
	local own = #prose.rest(piece, "small-words", "private-company")
	return not gains(piece) and own > (prose.amounts(piece)[1] and 0 or FEW_WORDS)
end

-- "yes" where whatever is better is so for the writer alone, clause by clause.
function effect.is_private(text)
	local answer, basis = effect.dwells_on_oneself(text)
	if answer == "yes" and clause.of_any(clause.parts(text), says_more) then
		return "unclear", basis
	end
	return answer, basis
end

local function speaks_of_service(text)
	return prose.has(text, "people-served", "served-people", "people-inside", "service-indicators", "service-outcomes")
end

-- What a sentence on a course, or on oneself, is made of.
local function is_of_event(sentence)
	return is_claim_or_opinion(sentence) or gains(sentence) or
		prose.has(sentence, "verifiable", "states-of-mind", "self-satisfaction")
end

-- Whether the text is of the service at all: "no" where it says what the event or the writer was like and nothing of
-- those who are served, of colleagues or of a measure of the service.
function effect.is_of_service(text)
	local basis = speaks_of_service(text)
	if basis then
		return "yes", basis
	end
	local others = clause.rest(text, is_of_event)
	return #others * 3 <= #prose.sentences(text) and not clause.first(text, figures.moved) and "no" or "unclear"
end

-- More, fewer, quicker, of something that service is felt by; nothing looser.
local function compares_service(sentence)
	return prose.together(sentence, "comparatives", "service-outcomes") or
		prose.together(sentence, "comparatives", "served-people") or
		prose.together(sentence, "effect-verbs", "service-outcomes")
end

-- Whether somebody who was served, or works there, tells that something is better: "no" for a request or a question alone.
function effect.is_told_by(text)
	local basis = clause.first(text, compares_service) or prose.has(text, "contrast", "praising", "comparatives", "now-words")
	if basis or effect.states(text) == "yes" then
		return "yes", basis
	end
	local asks = clause.rest(text, function(sentence)
		return prose.has(sentence, "suggesting", "faulting") or prose.tokens(sentence)[#prose.tokens(sentence)] == "?"
	end)
	return #asks == 0 and "no" or "unclear"
end

return effect
