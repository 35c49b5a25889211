-- What a denial does: it turns what it reaches ("not at all rude"), or says by itself what was left undone or not borne
-- ("they never rang", "I didn't have to wait").

local parsed = use "parsed"
local signs = use "signs"
local denial = {}

local is, within, stands_at, whose = parsed.is, parsed.within, parsed.stands_at, parsed.whose
local clause_start, clause_end, is_mark, word_at, holder_of = parsed.clause_start, parsed.clause_end, parsed.is_mark, parsed.word_at, parsed.holder_of

local REACH = 5 -- how many words before a word of praise or fault a denial still holds
local FAR_REACH = 12 -- where all is denied
local BRIEF = 3 -- of a short denial

-- The denials of each sentence but for those that are part of a mark, from `first` on among the matches of a text.
local function deal_out(sentences, matches, first)
	for i = first, #matches do
		local span = matches[i]
		if span.list ~= "negators" then
			return
		end
		local sentence = sentences[span.sentence]
		span.used = holder_of(sentence, span.first) ~= nil
		if not span.used then
			sentence.negators = #sentence.negators > 0 and sentence.negators or {}
			sentence.negators[#sentence.negators + 1] = span
		end
	end
end

function denial.set(sentences, matches, start)
	deal_out(sentences, matches, start.negators or #matches + 1)
end

-- What it reaches ---------------------------------------------------------------------------------------------------

-- "Nobody from the damp team": the match says who it is, and not what they don't do.
local function may_be_subject(sentence, span)
	local following = span.last + 1
	return is(sentence, following, "of-and-from") and word_at(sentence, following) ~= "of" and is(sentence, span.first, "nobodies")
end

local function is_of_subject(sentence, span, mark)
	return may_be_subject(sentence, span) and
		not within(sentence, span.last + 1, mark.first - 1, "auxiliaries", "past-forms", "could-and-should")
end

-- How many words a denial reaches: farther where all is denied ("nothing in this series was wasted", "not once …").
local function reach_of(sentence, span, mark)
	local following = span.last + 1
	local is_far = is(sentence, following, "once-or-one", "mind-verbs") or
		is(sentence, following, "of-and-from") and is(sentence, span.first, "none-at-all") or
		mark.sense == "wish" and is(sentence, span.first, "nobodies")
	return is_far and FAR_REACH or REACH
end

-- Whether somebody else stands between who has nothing to do with the denial: "no idea why she was rude".
local function is_of_another(sentence, span, to)
	local from = span.last + 1
	return within(sentence, from, to, "self-pronouns", "other-pronouns") and not is(sentence, from, "mind-verbs", "any-one", "once-or-one") and
		not (is(sentence, span.first, "none-at-all") and is(sentence, from, "of-and-from"))
end

local function denies(sentence, span, mark, start)
	local from, to = span.last + 1, mark.first - 1
	if span.first < start or to < span.last or is(sentence, from, "not-only") or is_of_subject(sentence, span, mark) then
		return false
	elseif within(sentence, from, mark.last, "feel-so") then
		return true -- "nobody made me feel that I was in the way"
	end
	local is_brief = not is(sentence, span.first, "short-denials") or mark.list == "excess" or
		mark.first - span.last <= BRIEF and not within(sentence, from, to, "auxiliaries")
	return is_brief and span.first >= mark.first - reach_of(sentence, span, mark) and not is_of_another(sentence, span, to) and
		not within(sentence, from, to, "and-words")
end

-- The denials of a sentence that may reach far: those that may be a subject, and the others.
local function far_denials(sentence)
	local far = { subjects = {}, others = {} }
	for _, span in ipairs(sentence.negators) do
		local kind = may_be_subject(sentence, span) and far.subjects or far.others
		if not is(sentence, span.last + 1, "not-only") then
			kind[#kind + 1] = span
		end
	end
	return far
end

-- The first denial of a kind from the start of the clause on, where it reaches over feelings: if it does not, none behind it does.
local function first_far(sentence, kind, mark, start, near)
	local span = kind[parsed.number_of(kind, start)]
	local is_far = span and span.first < near and within(sentence, span.last + 1, mark.last, "feel-so")
	return is_far and denies(sentence, span, mark, start) and span or nil
end

-- The first denial before `near` that holds for a match because of how somebody was made to feel.
local function far_denial(sentence, mark, start, near)
	if near <= start or not within(sentence, start, mark.last, "feel-so") then
		return nil
	end
	sentence.far = sentence.far or far_denials(sentence)
	local subject = first_far(sentence, sentence.far.subjects, mark, start, near)
	local other = first_far(sentence, sentence.far.others, mark, start, near)
	return subject and other and subject.first > other.first and other or subject or other
end

local function near_denial(sentence, mark, start, near)
	local negators = sentence.negators
	for i = parsed.number_of(negators, near), #negators do
		if negators[i].first >= mark.first then
			return nil
		elseif denies(sentence, negators[i], mark, start) then
			return negators[i]
		end
	end
end

-- The denial that holds for a match: "was not at all rude"; one denial may hold for two ("not rude or slow").
function denial.of(sentence, mark)
	if not sentence.negators[1] then
		return nil
	end
	local start = clause_start(sentence, mark.first)
	local near = math.max(start, mark.first - FAR_REACH)
	return far_denial(sentence, mark, start, near) or near_denial(sentence, mark, start, near)
end

-- What it says by itself --------------------------------------------------------------------------------------------

-- What a denial of one's own says: "I couldn't hear" a fault, "we didn't have to wait" praise, "I don't drive" nothing.
local function of_self(sentence, span)
	local following = span.last + 1
	if stands_at(sentence, "no-burden", following) and not is(sentence, span.first, "cannot-do") then
		return "good"
	elseif is(sentence, span.first, "cannot-do") and stands_at(sentence, "owed-senses", following) or
		stands_at(sentence, "owed-told", following) and not is(sentence, span.first, "present-denials") or
		word_at(sentence, span.first - 1) == "still" or word_at(sentence, clause_end(sentence, span.last)) == "yet" then
		return "bad"
	end
	return "none"
end

-- What "no queue", "without asking" and "nothing happened" say.
local function of_thing(sentence, span, word)
	local following = span.last + 1
	local next_word = word_at(sentence, following)
	if word == "nothing" then
		return "none"
	elseif stands_at(sentence, "light-burdens", following) then
		return "good"
	elseif word == "without" then
		local asks_none = next_word == "asking" and whose(sentence, span.first) == "self"
		return (asks_none or stands_at(sentence, "impositions", following)) and "good" or stands_at(sentence, "left-out", following) and "bad" or "none"
	elseif word == "no" then
		return next_word and not is_mark(next_word) and not is(sentence, following, "no-things") and "bad" or "none"
	end
end

-- "I have never had a better haircut", "haven't met anyone who knows it better": "good"; "never met a ruder man": "bad".
local function unsurpassed(sentence, span)
	local first, last = span.last + 1, clause_end(sentence, span.last)
	if is(sentence, span.first, "nobodies") and within(sentence, first, last, "surpassing") and within(sentence, first, last, "than") then
		return within(sentence, first, last, "worse-words") and "bad" or "good" -- "nobody here is more reliable than he is"
	elseif not within(sentence, first, last, "known-before") then
		return nil
	end
	return within(sentence, first, last, "finer-than-any") and "good" or within(sentence, first, last, "worse-than-any") and "bad" or nil
end

-- "Didn't greet us", "they never rang", "I don't drive".
local function of_deed(sentence, span)
	local who = whose(sentence, span.first)
	local own = who ~= "other" and of_self(sentence, span)
	if who == "none" and own == "none" and not is(sentence, span.last + 1, "mind-verbs") then
		return "bad"
	end
	return own or "bad"
end

local function sense_of(sentence, span)
	local at = span.last + 1
	local word, following = word_at(sentence, span.first), word_at(sentence, at)
	local sense = of_thing(sentence, span, word)
	if sense then
		return sense
	elseif is(sentence, at, "not-only") then
		return "none" -- "didn't just fix the boiler"
	end
	sense = unsurpassed(sentence, span)
	if sense then
		return sense
	elseif word == "not" and word_at(sentence, span.first - 1) == "," then
		return "none" -- "looked at me, not at the screen"
	elseif not following or is_mark(following) then
		return word:sub(-3) == "n't" and whose(sentence, span.first) == "other" and "bad" or "none" -- "Yours isn't."
	elseif stands_at(sentence, "impositions", at) or stands_at(sentence, "feel-so", at) then
		return "good"
	end
	return within(sentence, span.first, span.last, "nobodies") and "bad" or of_deed(sentence, span)
end

-- "Noticed that two of my tablets didn't go together": what is not so was found, and by somebody else.
local function is_noticed(sentence, span)
	return within(sentence, clause_start(sentence, span.first), span.first - 1, "noticing") and
		whose(sentence, parsed.first_span(sentence, "noticing").first) ~= "self"
end

-- A denial of what is no praise and no fault by itself: "they never rang", "I wasn't told", "he didn't rush me".
function denial.note(sentence, span)
	if not span.used and not is_noticed(sentence, span) then
		local sign = signs.note(sentence, sense_of(sentence, span), span.first, clause_end(sentence, span.last))
		sign.weak = is(sentence, span.first, "short-denials")
		sign.denies = not sign.weak
	end
end

return denial
