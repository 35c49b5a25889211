-- Whether one text, by anybody, thinks about what its writer did: finds fault with it or calls it good and says why, sees
-- something in it, or makes it otherwise. Sentences that only claim to have grown, learned or liked are not read.

local clause = use "clause"
local reflection = use "reflection"
local said_of_work = use "said-of-work"
local upshot = use "upshot"
local thinking = {}

local NEAR = 4 -- words between a subject and what it does
local SHORT_DENIAL = 6 -- words of a sentence that denies the one before
local OPENING = 8 -- words of a sentence in which somebody says the rest of it

-- "Reflecting on this unit, I developed an understanding of databases": a subject that was learned, and nothing of what one did.
local function only_learned(sentence)
	return prose.starts(sentence, "looks-back") and not prose.has(sentence, "content-of-it") and
		prose.follows(sentence, "came-to-have", "subject-learned", NEAR)
end

local function only_claims(sentence)
	return prose.has(sentence, "hollow-claims") and not prose.has(sentence, "faults-of-ones-own")
end

local first_hollow = clause.finder {
	{ only_claims, "hollow-claims" },
	{ only_learned, { "looks-back", "came-to-have", "subject-learned" } },
}

local function is_about_writer(sentence)
	return prose.has(sentence, "first-person", "first-persons", "own")
end

-- "My own fault", "I over-prepared", "our contract was vague", "I was writing to them like I text my brother": nobody says so who
-- only tells what happened. "The examiner wrote that my analysis lacked depth" is the examiner's.
local function finds_fault(sentence)
	local fault = prose.has(sentence, "faults-of-ones-own") or prose.follows(sentence, "mine-or-ours", "was-lacking", NEAR) or
		prose.follows(sentence, "was-treating", "as-if", NEAR)
	return fault and (said_of_work.of(sentence) == "no" or prose.has(sentence, "concedes")) and fault
end

-- "I did well to leave the notebook", "what surprised me", "mainly because I had asked"; "I chose it mainly because" judges nothing done.
local function judges(sentence)
	return not prose.has(sentence, "choices") and prose.has(sentence, "owned-verdicts")
end

-- "I don't deploy on Fridays any more".
local function gives_up(sentence)
	return prose.follows(sentence, "i-do-not", "any-longer", 8)
end

-- "Next session I'm using the flipchart", "In future I intend to ask", "we text them now".
local function does_otherwise(sentence)
	return is_about_writer(sentence) and prose.has(sentence, "habit-now") and
		(clause.writer_will(sentence, "vague-verbs") or clause.writer_does(sentence, "own-steps") or gives_up(sentence))
end

-- "By breaking the task", "Turning the chairs", "Having rehearsed it": what was done, before what it brought about.
local BY_DOING = by_word(function(token) return token ~= "having" and prose.has(token, "by-doing") ~= nil end)
local IS_DEED = by_word(function(token) return #token > 5 and token:sub(-3) == "ing" and not prose.has(token, "no-deeds-in-ing") end)

local function opens_with_deed(sentence)
	local tokens = prose.tokens(sentence)
	return IS_DEED[tokens[BY_DOING[tokens[1]] and 2 or 1]]
end

-- "As our meetings had no agenda, we were two weeks late", "NPS rose after I rewrote the emails", "seemed excessive, yet it
-- prevented duplication": a cause in what the writer did, and what it brought about.
local function sees_cause(sentence)
	local by_writer = is_about_writer(sentence) and prose.has(sentence, "own-cause", "after-the-act", "contrasting-words")
	local deed = opens_with_deed(sentence)
	return (by_writer or deed or prose.starts(sentence, "own-decision")) and
		(upshot.of(sentence) or upshot.hurts(sentence) or upshot.pleases(sentence)) or
		deed and clause.is_past(sentence) and prose.has(sentence, "deed-judged")
end

-- "By chasing the forms I cut the backlog from 140 to 35": what was achieved, in one breath. "Since I began to ring back the same day"
-- tells another way of working.
local function only_achieves(text)
	return not prose.sentences(text)[2] and (upshot.first_move(text) or prose.has(text, "got-easier")) and
		not prose.has(text, "more-than-achieved", "owned-verdicts")
end

-- "I felt that I handled the disclosure well".
local function rates_own_deed(sentence)
	return not prose.has(sentence, "as-well-as") and prose.follows(sentence, "i-handled", "well-or-badly", 8)
end

-- "Shan't send anyone away again".
local function swears_off(sentence)
	return prose.follows(sentence, "shall-not", "not-again", OPENING)
end

local fault = { finds_fault, "faults-of-ones-own", { "mine-or-ours", "was-lacking" }, { "was-treating", "as-if" } }
local verdict = { judges, "owned-verdicts" }
local first_fault, first_verdict = clause.finder { fault }, clause.finder { verdict }
local first_thought = clause.finder {
	fault,
	verdict,
	{ does_otherwise, "habit-now" },
	{ rates_own_deed, { "i-handled", "well-or-badly" } },
	{ swears_off, { "shall-not", "not-again" } },
}

local find_cause = clause.finder { { sees_cause, "comes-to-grief", "turns-out-well", "deed-judged", table.unpack(upshot.signs) } }

local function first_cause(text)
	local cause = find_cause(text)
	return cause and not only_achieves(text) and cause
end

-- What the writer did or will do, and more than to note, thank or file.
local function does_something(sentence)
	return prose.has(sentence, "concedes") or clause.writer_did(sentence, "not-taking-up") or clause.writer_will(sentence, "not-taking-up") or
		prose.follows(sentence, "first-person", "altered-since", NEAR) or prose.follows(sentence, "first-persons", "altered-since", NEAR)
end

-- Somebody said something of the work, and the writer agreed, or made it otherwise: in the same breath ("Based on the comments, I
-- broadened my view"), or behind it.
local function takes_up(text)
	local heard = false
	return is_about_writer(text) and said_of_work.of(text) == "yes" and clause.first(text, function(sentence)
		local hears = said_of_work.of(sentence) == "yes"
		local basis = (heard or hears and prose.has(sentence, "taking-up-links")) and does_something(sentence)
		heard = heard or hears
		return basis
	end)
end

-- "I pushed for the cheaper supplier. The tape peeled off": what the writer did, and what it cost others or the work. "We lost marks
-- for it" is how it was marked.
local function tells_cost(text)
	local acted = false
	return prose.has(text, "comes-to-grief") and not only_achieves(text) and clause.first(text, function(sentence)
		acted = acted or clause.writer_did(sentence, "no-answers")
		return acted and upshot.hurts(sentence) and not prose.has(sentence, "marks-lost") and said_of_work.of(sentence) == "no" and
			prose.has(sentence, "comes-to-grief")
	end)
end

-- "There's a tape over the switch now", "It stays in the dressing room from tonight": an arrangement made since.
local function is_so_now(sentence)
	local count = #prose.tokens(sentence)
	local ending = prose.within(sentence, count - 4, count, "ends-with-now")
	return ending and prose.words(sentence) > NEAR and not clause.is_past(sentence) and ending
end

-- "I thought that the form was for the customer. It isn't.": a belief, and a short sentence that says that it was wrong.
local function corrects_belief(text)
	local believed = nil
	return prose.has(text, "believed-once") and clause.first(text, function(sentence)
		local denied = believed and prose.starts(sentence, "it-is-not") and prose.words(sentence) <= SHORT_DENIAL
		local basis = denied and believed
		believed = prose.starts(sentence, "believed-once")
		return basis
	end)
end

local first_now = clause.finder { { is_so_now, "ends-with-now" } }

-- A text without the sentences that claim and do not tell.
local function told_in(text)
	local sentences = first_hollow(text) and clause.rest(text, first_hollow) or prose.sentences(text)
	return table.concat(sentences, " ")
end

-- "My duties included": what a post consists of, or the course of a day, unless the writer judges it.
thinking.tells_post = once(function(text)
	return not prose.follows(text, "was-treating", "as-if", NEAR) and (reflection.lists_duties(text) == "yes" or not first_fault(text) and
		(prose.has(text, "post-told") or reflection.only_recounts(text) == "yes" and not first_verdict(text))) or false
end)

local function find(told)
	return first_thought(told) or first_cause(told) or takes_up(told) or tells_cost(told) or corrects_belief(told) or
		prose.has(told, "ends-with-now") and clause.writer_did(told) and first_now(told)
end

local function opens_with_saying(sentence)
	local span = prose.spans(sentence, "tells-me-that", "hears-what", "advising")[1]
	return span and span.last <= OPENING and not clause.starts_with_writer(sentence)
end

-- "My colleague pointed out that I'd forgotten the trolley": what another saw or said, and nothing of what the writer made of it.
local function is_others_word(sentence)
	return opens_with_saying(sentence) and said_of_work.of(sentence) == "yes" and not does_something(sentence) and
		not prose.has(sentence, "insight", "taking-up-links")
end

local function only_repeats(text)
	return said_of_work.of(text) == "yes" and clause.all(text, is_others_word)
end

-- What is thought without any of these signs: of another's word alone it may be that the writer thought nothing.
local function reflects(told)
	local answer = reflection.reflects(told)
	return answer == "yes" and only_repeats(told) and "unclear" or answer
end

local judged = once(function(text)
	local told = told_in(text)
	local basis = find(told)
	local answer = basis and (thinking.tells_post(text) and "no" or "yes") or prose.has(text, "post-told") and "no"
	return { answer = answer or reflects(told), basis = basis }
end)

function thinking.of(text)
	local found = judged(text)
	return found.answer, found.basis
end

return thinking
