-- What takes the sting out of a fault, or the sweetness out of praise: the sentence that it stands in. A fault may be only
-- the case in which something good was done ("even when the system crashed you kept your head").

local parsed = use "parsed"
local signs = use "signs"
local tale = use "tale"
local temper = {}

local is, within, holds, opens = parsed.is, parsed.within, parsed.holds, parsed.opens
local clause_end, spans_of, words_between, word_at = parsed.clause_end, parsed.spans_of, parsed.words_between, parsed.word_at
local has, between, note_all = signs.has, signs.between, signs.note_all

local REQUEST = 7 -- words in which a request says what is to be done
local MENDED = 14 -- words between a report and the mending
local MANY = 40 -- words before a match, from which on they are not read anew for each

local QUOTES = set('"', "“", "”")

local GOOD = set("good", "deed")
local BAD = set("bad")
local TO_MEND = set("bad", "blame", "wish")
local SAID = set("good", "deed", "bad", "wish")
local IDEA = set("idea")
local WISHES = set("wish", "idea")
local STATE = set("state")

local NOTHING_GOOD, NO_FAULTS, FAULTS_TO_DEEDS = { good = "none" }, { bad = "none" }, { bad = "deed" }
local ALL_TO_DEED = { good = "deed", bad = "deed", state = "deed", wish = "deed", idea = "deed", wished = "deed", none = "deed",
	blame = "deed", service = "deed", promise = "deed", fine = "deed" }

-- Behind what a "but" brings ----------------------------------------------------------------------------------------

-- Whether a fault is but the case for which something is asked: "a sign when the doctor is running late".
local function is_case_of_idea(sentence, idea, sign)
	return sign.at > idea.at and within(sentence, idea.at, sign.at, "case-openers")
end

-- "Could the school please answer emails": what should be done already; but "could you please add a bench".
local function is_request(sentence)
	return holds(sentence, "please-words") and opens(sentence, "asking-modals", "please-words") and
		not within(sentence, sentence.first, sentence.first + REQUEST - 1, "starting-verbs")
end

-- "I'd like to see more teachers like her", "more events like this please".
local function praise_more_like_this(sentence)
	if holds(sentence, "like-this") and prose.follows(parsed.text_of(sentence), "more-of", "like-this", 3) then
		signs.turn_all(sentence.found, { wish = "good", idea = "good" })
	end
end

-- A wish for what is not there at all is an idea: "it would help if they offered evening slots", "I'd like you to chair it".
local function raise_ideas(sentence)
	local is_new = holds(sentence, "newly-done") or
		holds(sentence, "like-somebody-to") and prose.follows(parsed.text_of(sentence), "like-somebody-to", "new-tasks", 1)
	if is_new and not holds(sentence, "than-now") then
		signs.turn_all(sentence.found, { wish = "idea" })
	end
end

-- An idea that is said to be more or better than what is there finds fault with that.
local function temper_ideas(sentence)
	if not has(sentence.found, WISHES) then
		return
	end
	raise_ideas(sentence)
	praise_more_like_this(sentence)
	local idea = has(sentence.found, IDEA)
	if not idea then
		return
	end
	local than_now = holds(sentence, "than-now") and not opens(sentence, "idea-gerunds") or is_request(sentence)
	local is_question = word_at(sentence, sentence.last) == "?"
	signs.turn_each(sentence.found, function(sign)
		if WISHES[sign.sense] then
			return than_now and "wish" or "idea"
		end
		return sign.sense == "bad" and (is_case_of_idea(sentence, idea, sign) or sign.at > idea.at and is_question) and "none"
	end)
end

-- "Without the team my mum would still be stuck indoors", "if it wasn't for you I'd have given up".
local function temper_without_them(sentence)
	if opens(sentence, "but-for-them") and holds(sentence, "would-still") then
		signs.turn_all(sentence.found, { bad = "good" })
		note_all(sentence, "good", sentence.first)
	end
end

-- Cases -------------------------------------------------------------------------------------------------------------

-- Where the case of a thing ends: "after the leak | the housing officer rang".
local function thing_end(sentence, at)
	local last = clause_end(sentence, at)
	for i = at + 2, last do
		if is(sentence, i, "other-pronouns", "self-pronouns", "articles", "people-by-role") then
			return i - 1
		end
	end
	return last
end

-- Where the case ends: at a mark, or where somebody else is spoken of ("when a caller gets cross you talk over them");
-- one's own behind praise lasts as long as its clause ("finds it at once even when I spell it wrong").
local function case_end(sentence, span)
	local last = clause_end(sentence, span.last)
	local is_own = is(sentence, span.last + 1, "self-pronouns") and between(sentence.found, sentence.first, span.first - 1, GOOD)
	if span.first == sentence.first and is(sentence, sentence.first, "cases-of-things") then
		return thing_end(sentence, span.last)
	end
	local other = parsed.last_within(sentence, is_own and sentence.last or span.last + 3, last, "other-pronouns")
	return other and other - 1 or last
end

-- Whether one of the cases, which are in order, holds a place; `reach` is how far those up to each of them go.
local function in_any(cases, at)
	local case = cases[parsed.number_of(cases, at + 1) - 1]
	return case ~= nil and at <= case.reach
end

local function set_reach(cases)
	local reach = 0
	for _, case in ipairs(cases) do
		reach = math.max(reach, case.last)
		case.reach = reach
	end
	return cases
end

-- "Lovely crew, even if the ramp was locked": of the place, and no case for a deed.
local function concedes(sentence, span)
	return span.first > sentence.first and is(sentence, span.first, "conceding") and not is(sentence, span.last + 1, "self-pronouns") and
		between(sentence.found, sentence.first, span.first - 1, GOOD)
end

-- "Through the leak the officer rang each Friday": a hard time in which something was done, and nothing praised else.
local function note_deed_in_need(sentence, case)
	local in_need = is(sentence, sentence.first, "cases-of-things") and between(sentence.found, sentence.first, case.last, STATE)
	if in_need and not has(sentence.found, GOOD) then
		signs.turn_each(sentence.found, function(sign) return sign == in_need and "deed" end)
	end
end

local function cases_of(sentence)
	local things = opens(sentence, "cases-of-things") and { spans_of(sentence, "cases-of-things")[1] } or {}
	return set_reach(collect(joined(things, spans_of(sentence, "cases-of")), function(span)
		return not concedes(sentence, span) and { first = span.first, last = case_end(sentence, span) } or nil
	end))
end

-- A fault that is but the case in which something good was done: "when the system crashed you kept your head".
local function temper_cases(sentence)
	local cases = cases_of(sentence)
	if #cases == 0 then
		return
	end
	local outside = filter(sentence.found, function(sign) return not in_any(cases, sign.at) end)
	if has(outside, TO_MEND) then
		return
	end
	local is_deed = tale.is_deed(words_between(sentence, cases[1].last + 1, sentence.last))
	if is_deed or has(outside, GOOD) then
		signs.turn_each(sentence.found, function(sign)
			return sign.sense == "bad" and not sign.hard and in_any(cases, sign.at) and "none"
		end)
		if is_deed then
			note_deed_in_need(sentence, cases[1])
		end
	end
end

-- Before it ---------------------------------------------------------------------------------------------------------

-- Which words stand between quotation marks; nil where there are none.
local function quoted_in(sentence)
	local quoted, inside, any_quoted = {}, false, nil
	local tokens = sentence.tokens
	for at = sentence.first, sentence.last do
		inside = inside ~= (QUOTES[tokens[at]] or false)
		quoted[at] = inside
		any_quoted = any_quoted or inside and quoted
	end
	return any_quoted
end

-- What is quoted is not what the writer says, where that is said, too: 'waited an hour, and the screen said "on time"'.
local function temper_quotes(sentence)
	local quoted = quoted_in(sentence)
	local own = quoted and first(sentence.found, function(sign) return not quoted[sign.at] and SAID[sign.sense] end)
	if own then
		signs.turn_each(sentence.found, function(sign) return quoted[sign.at] and "none" end)
	end
end

local function is_slight(sentence, turn)
	return within(sentence, sentence.first, turn.first, "was-doubtful") or not is(sentence, turn.first, "negators") and
		within(sentence, sentence.first, turn.first, "slight-faults") and within(sentence, sentence.first, turn.first, "negators")
end

-- Slow enough or plain enough to be no fault beside the praise that a "but" brings: "he doesn't say much, but …",
-- "not the cheapest, but …"; what it brings is praise, whatever its words.
local function temper_slight_faults(sentence, turn)
	if not is_slight(sentence, turn) or between(sentence.found, turn.first, sentence.last, TO_MEND) then
		return
	end
	local is_doubted = within(sentence, sentence.first, turn.first, "was-doubtful")
	signs.turn_each(sentence.found, function(sign)
		local is_fault = sign.at < turn.first and (sign.sense == "bad" or sign.sense == "wish")
		return is_fault and (is_doubted or within(sentence, sign.at, turn.first, "slight-faults")) and "none"
	end)
	if not has(sentence.found, GOOD) then
		note_all(sentence, "good", turn.first)
	end
end

-- Whether what stands before a match tells a deed.
local function is_deed_before(sentence, span)
	local words = span.first - sentence.first
	if words < MANY then
		return tale.is_deed(words_between(sentence, sentence.first, span.first - 1))
	end
	sentence.deeds = sentence.deeds or tale.deeds_of(words_between(sentence, sentence.first, sentence.last))
	return words >= sentence.deeds.from and words < sentence.deeds.to
end

-- What others do worse, or did before, is no fault of who is praised: "found the fault that two garages had missed".
local function temper_others(sentence, span)
	local last = clause_end(sentence, span.last)
	local is_deed = not signs.stands_outside(sentence.found, span.first, last, BAD) and is_deed_before(sentence, span)
	if is_deed or signs.stands_outside(sentence.found, span.first, last, GOOD) then
		signs.turn(sentence.found, span.first, last, is_deed and FAULTS_TO_DEEDS or NO_FAULTS)
	end
end

-- What is hard for people is a fault where praise went before: "great content, but three hours in one go is hard".
local function temper_states(sentence, turn)
	local praised = between(sentence.found, sentence.first, turn.first, GOOD)
	if praised and not within(sentence, turn.last + 1, sentence.last, "self-pronouns") then
		signs.turn(sentence.found, turn.last, sentence.last, { state = "bad" })
	end
end

-- "Too brief to be useful": what something is too much for is no praise.
local function temper_excess(sentence, span)
	local last = word_at(sentence, span.last + 1) == "to" and clause_end(sentence, span.last) or span.last
	signs.turn(sentence.found, span.last + 1, last, NOTHING_GOOD)
end

-- Where the last denial of praise stands.
local function last_denial(found)
	local last = 0
	for i = 1, #found do
		last = found[i].denies and found[i].sense == "bad" and math.max(last, found[i].at) or last
	end
	return last
end

-- Praise of a degree that something bad comes of: "so quickly that nobody could follow".
local function temper_degrees(sentence)
	local denial = last_denial(sentence.found)
	signs.turn_each(sentence.found, function(sign)
		return GOOD[sign.sense] and (word_at(sentence, sign.at - 1) == "so" or word_at(sentence, sign.at) == "so") and denial > sign.at and "none"
	end)
end

-- "Reported a pothole on Monday and it was filled by Thursday": what was put right was no fault of theirs.
local function temper_mended(sentence)
	local mended = prose.follows(parsed.text_of(sentence), "chasing", "was-mended", MENDED)
	if mended and not holds(sentence, "late-at-last") then
		signs.turn_all(sentence.found, { bad = "deed" })
		signs.note(sentence, "deed", sentence.first).text = mended
	end
end

-- "No scripts, just a person who knew the product": what lacks, in praise that no "but" parts from it.
local function temper_lacks(sentence)
	if has(sentence.found, GOOD) and not holds(sentence, "turns", "afterthoughts") then
		signs.turn_each(sentence.found, function(sign) return sign.weak and sign.sense == "bad" and "none" end)
	end
end

-- "Aside from some false starts, clients are happy": what is excepted from praise, and is over.
local function temper_false_starts(sentence, span)
	local last = clause_end(sentence, span.last)
	if within(sentence, span.last + 1, last, "at-the-outset") and signs.stands_outside(sentence.found, span.first, last, GOOD) then
		signs.turn(sentence.found, span.first, last, ALL_TO_DEED)
		note_all(sentence, "deed", span.first)
	end
end

-- "Nothing at all, other than …"; but "nothing works, other than …".
local function answers_nothing(sentence, span)
	return word_at(sentence, span.first - 1) == "," and any(spans_of(sentence, "nothing-to-mend"), function(answer)
		return answer.first == sentence.first and answer.last == span.first - 2
	end)
end

-- "Nothing at all, other than the toilets to be cleaned": content, but for what is to be done.
local function temper_nothing_else(sentence, span)
	if answers_nothing(sentence, span) then
		signs.turn_each(sentence.found, function(sign) return sign.at < span.first and "none" end)
		if holds(sentence, "answers-to-want") then
			signs.turn_all(sentence.found, { good = "wished", deed = "wished" })
		end
		note_all(sentence, "good", sentence.first)
	end
end

-- Before what follows a "but" is looked at, and behind it; as the notes of polarity.
temper.BEFORE_TURNS = {
	{ each = "afterthoughts", take = temper_false_starts },
	{ once = { "afterthoughts" }, take = temper_nothing_else },
	{ marks = { '"', "“", "”" }, take = temper_quotes },
	{ once = { "was-mended" }, take = temper_mended },
	{ once = { "negators" }, take = temper_degrees },
	{ each = "excess", take = temper_excess },
	{ once = { "but-words" }, take = temper_states },
	{ once = { "but-words" }, take = temper_slight_faults },
	{ each = "than-others", take = temper_others },
	{ once = { "cases-of", "cases-of-things" }, take = temper_cases },
	{ once = { "negators", "often-again" }, take = temper_lacks },
}

temper.AFTER_TURNS = {
	{ once = { "but-for-them" }, take = temper_without_them },
	{ all = true, take = temper_ideas },
}

return temper
