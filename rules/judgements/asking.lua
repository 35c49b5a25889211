-- What a sentence asks for: by an imperative ("answer the phone quicker"), a need ("toilets need attention") or an idea
-- that is put forward ("perhaps the choir could sing at Christmas").

local parsed = use "parsed"
local signs = use "signs"
local asking = {}

local is, within, holds, opens, is_mark = parsed.is, parsed.within, parsed.holds, parsed.opens, parsed.is_mark
local note, clause_end, word_at, holder_of = signs.note, parsed.clause_end, parsed.word_at, parsed.holder_of

local OFFERED = 16 -- words of a question that only names what could be there
local NEAR = 12 -- words between a "perhaps" and what could be done

local GOOD = set("good", "deed")
local BAD = set("bad")
local BAD_OR_STATE = set("bad", "state")
local WISHED = { good = "wished" } -- what is asked for is no praise

local function is_question(sentence)
	return word_at(sentence, sentence.last) == "?"
end

-- Needs -------------------------------------------------------------------------------------------------------------

-- "Toilets need attention", "this section needs a source"; but "everything you need".
function asking.note_need(sentence, span)
	local before, following = word_at(sentence, span.first - 1), word_at(sentence, span.last + 1)
	local is_inside = before and following and not is_mark(before) and not is_mark(following)
	if is_inside and not is(sentence, span.first - 1, "no-lack") and not holder_of(sentence, span.first) then
		note(sentence, "wish", span.first, clause_end(sentence, span.last))
	end
end

-- Ideas -------------------------------------------------------------------------------------------------------------

-- "A homework club would suit us", "bike hooks on the train would help": what has no verb before "would".
local function names_thing_first(sentence)
	local would = parsed.first_span(sentence, "would-be-new")
	if not would or opens(sentence, "one-more") then
		return would ~= nil
	end
	return would.first > sentence.first and not is_mark(word_at(sentence, sentence.first)) and
		not is(sentence, sentence.first, "articles", "self-pronouns", "other-pronouns", "people-by-role") and
		not within(sentence, sentence.first, would.first - 1, "statement-verbs", "past-forms", "auxiliaries", "wish-openers")
end

local NO_VERB_BEHIND = set("to", "at", "around", "from", "after", "of")

-- Whether a verb states something; not the "work" of "to fit around work".
local function says_something(sentence)
	return any({ "auxiliaries", "statement-verbs", "past-forms" }, function(list)
		return any(parsed.spans_of(sentence, list), function(span) return not NO_VERB_BEHIND[word_at(sentence, span.first - 1) or ""] end)
	end)
end

-- "Having a water cooler on the ward": what would be, where nothing is said of it.
local function names_idea(sentence)
	if not opens(sentence, "idea-gerunds") then
		return false
	end
	local praised = signs.has(sentence.found, GOOD) and not holds(sentence, "than-now") -- not "offering more varied slots"
	return not praised and not signs.has(sentence.found, BAD_OR_STATE) and not says_something(sentence)
end

-- "A suggestions box in the canteen?"
local function is_offered(sentence)
	return is_question(sentence) and sentence.last - sentence.first < OFFERED and not holds(sentence, "auxiliaries", "statement-verbs")
end

local function is_wondered(sentence)
	return holds(sentence, "maybes") and prose.follows(parsed.text_of(sentence), "maybes", "could-and-should", NEAR) ~= nil
end

-- "Perhaps the choir could sing at Christmas", "A suggestions box in the canteen?"
function asking.note_ideas(sentence)
	local found = sentence.found
	local is_named = names_idea(sentence)
	if is_named then
		signs.turn_all(found, WISHED)
	end
	if is_named or opens(sentence, "bare-suggesting") or is_question(sentence) and opens(sentence, "idea-openers") or
		names_thing_first(sentence) and not signs.has(found, BAD) or
		#found == 0 and (is_wondered(sentence) or is_offered(sentence)) then
		note(sentence, "idea", sentence.first, sentence.last)
	end
end

-- Imperatives -------------------------------------------------------------------------------------------------------

local function may_open(sentence, at)
	if at == sentence.first then
		return true
	end
	local earlier = word_at(sentence, at - 1)
	local is_led = is_mark(earlier) and earlier ~= '"' or is(sentence, at - 1, "imperative-leads")
	local may_be_past = is(sentence, at, "same-in-past") and not is(sentence, at - 1, "maybes") -- "measured twice, cut once"
	return is_led and not may_be_past and not is(sentence, sentence.first, "self-pronouns", "other-pronouns")
end

local function asks(sentence, at)
	local following = word_at(sentence, at + 1)
	local has_done = word_at(sentence, at) == "have" and is(sentence, at + 1, "past-forms", "participles-of-have")
	if following:sub(-2) == "ed" or has_done or is(sentence, at + 1, "self-pronouns", "other-pronouns") then
		return false
	end
	return is(sentence, at, "imperatives") and not is(sentence, at + 1, "auxiliaries") or
		is(sentence, at, "adjective-imperatives") and is(sentence, at + 1, "articles")
end

local function is_imperative(sentence, at)
	local following = word_at(sentence, at + 1)
	return following and not is_mark(following) and may_open(sentence, at) and asks(sentence, at) and
		not holder_of(sentence, at) and not parsed.stands_at(sentence, "no-imperatives", at)
end

-- How far what is asked for goes: "talk to us more, and put some heart into it".
local function asked_end(sentence, at)
	local last = clause_end(sentence, at)
	local is_joined = word_at(sentence, last + 1) == "," and word_at(sentence, last + 2) == "and"
	return is_joined and clause_end(sentence, last + 2) or last
end

-- "Answer the phone quicker", "…; slow down".
local function note_verbs(sentence)
	local before
	for _, span in ipairs(parsed.spans_of(sentence, "imperatives", "adjective-imperatives")) do
		local at = span.first
		if at ~= before and is_imperative(sentence, at) then
			local is_mild = at > sentence.first and is(sentence, at - 1, "maybes")
			signs.turn(sentence.found, at, asked_end(sentence, at), WISHED)
			note(sentence, is_mild and "idea" or "wish", at, clause_end(sentence, at))
		end
		before = at
	end
end

-- "More seats", "Longer hours on Saturdays".
local function opens_with_wish(sentence)
	return opens(sentence, "wish-openers") and not holds(sentence, "than") or opens(sentence, "answers-to-want")
end

-- "Answer the phone quicker", "more seats", "is it too much to ask for …?"
function asking.note_imperatives(sentence)
	note_verbs(sentence)
	if opens_with_wish(sentence) and not holds(sentence, "statement-verbs") then
		note(sentence, "wish", sentence.first, clause_end(sentence, sentence.first))
	end
	if is_question(sentence) and holds(sentence, "question-openers") then
		note(sentence, "bad", sentence.first, sentence.last)
	end
end

return asking
