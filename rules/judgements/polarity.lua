-- What a sentence praises and what it faults: by words of praise and fault and what denies them or only wishes for
-- them, and by what was done, left undone or borne, which needs no such word ("nobody came", "had to ask twice").

local opinion = use "opinion"
local tale = use "tale"
local parsed_text = use "parsed"
local temper = use "temper"
local polarity = {}

local has, from_to = temper.has, temper.from_to
local is, within, holds, opens = parsed_text.is, parsed_text.within, parsed_text.holds, parsed_text.opens
local clause_start, clause_end = parsed_text.clause_start, parsed_text.clause_end
local is_mark, spans_of, words_between = parsed_text.is_mark, parsed_text.spans_of, parsed_text.words_between

local REACH = 5 -- how many words before a word of praise or fault a denial still holds
local NEAR = 3 -- words behind a general fault that may say of what it is one
local OFFERED = 16 -- words of a question that only names what could be there
local SPARED = 4 -- words before a burden in which it is denied
local TREND = 3 -- words behind a fault in which it is said to grow
local SEVERAL = 2 -- services that together are praise
local ASKED = 12 -- how many words before it a wish still holds

local DENIED = { good = "bad", deed = "bad", bad = "good", state = "good", wish = "good", blame = "none" }
local AS = { praise = "good", fault = "bad" } -- what cannot be denied or wished for

-- Everything that the questions below are asked of.
local function parse(text)
	local sentence = parsed_text.read(text)
	sentence.marks, sentence.holder = opinion.marks(text)
	sentence.negators = filter(spans_of(sentence, "negators"), function(span) return not sentence.holder[span.first] end)
	return sentence
end

-- `at` is where the sense stands, so that what follows a "but" can be told from what went before.
local function note(parsed, sense, first, last)
	local found = parsed.found
	local sign = { sense = sense, at = first, particular = true, text = words_between(parsed, first, last or first) }
	found[#found + 1] = sign
	return sign
end

-- Whose clause it is up to `at`: "self" (the speaker or their people), "other", or "none" where nobody stands there.
local function whose(parsed, at)
	local start = clause_start(parsed, at)
	for i = at - 1, start, -1 do
		if parsed.tokens[i] == "that" or is(parsed, i, "other-pronouns") then
			return "other"
		elseif parsed.tokens[i] == "and" and is(parsed, i + 1, "articles", "his-and-hers") and at > i + 2 then
			return "other" -- "we were moved twice and her glasses were lost"
		elseif is(parsed, i, "self-pronouns", "kin-served") then
			return i - 2 >= start and is(parsed, i - 2, "articles") and "other" or "self" -- not "the cot we asked for"
		end
	end
	return start == at and "none" or "other"
end

-- "Nobody from the damp team": the match says who it is, and not what they don't do.
local function is_of_subject(parsed, span, mark)
	return is(parsed, span.first, "nobodies") and is(parsed, span.last + 1, "of-and-from") and parsed.tokens[span.last + 1] ~= "of" and
		not within(parsed, span.last + 1, mark.first - 1, "auxiliaries", "past-forms", "could-and-should")
end

-- How many words a denial reaches: farther where all is denied ("nothing in this series was wasted", "not once …").
local function reach_of(parsed, span, mark)
	local following = span.last + 1
	local is_far = is(parsed, following, "once-or-one") or is(parsed, following, "mind-verbs") or
		is(parsed, following, "of-and-from") and is(parsed, span.first, "none-at-all") or
		mark.sense == "wish" and is(parsed, span.first, "nobodies")
	return is_far and ASKED or REACH
end

-- Whether somebody else stands between who has nothing to do with the denial: "no idea why she was rude".
local function is_of_another(parsed, span, to)
	local from = span.last + 1
	return within(parsed, from, to, "self-pronouns", "other-pronouns") and not is(parsed, from, "mind-verbs", "any-one") and
		not is(parsed, from, "once-or-one") and not (is(parsed, span.first, "none-at-all") and is(parsed, from, "of-and-from"))
end

local function denies(parsed, span, mark, start)
	local from, to = span.last + 1, mark.first - 1
	if span.first < start or to < span.last or is(parsed, from, "not-only") or is_of_subject(parsed, span, mark) then
		return false
	elseif within(parsed, from, mark.last, "feel-so") then
		return true -- "nobody made me feel that I was in the way"
	end
	local is_brief = not is(parsed, span.first, "short-denials") or mark.list == "excess" or
		mark.first - span.last <= 3 and not within(parsed, from, to, "auxiliaries")
	return span.first >= mark.first - reach_of(parsed, span, mark) and is_brief and not is_of_another(parsed, span, to) and
		not within(parsed, from, to, "and-words")
end

-- The denial that holds for a match: "was not at all rude"; one denial may hold for two ("not rude or slow").
local function denial_of(parsed, mark)
	local start = clause_start(parsed, mark.first)
	return first(parsed.negators, function(span) return denies(parsed, span, mark, start) end)
end

-- "would have been nice", "needs to be clean": between a modal and the match stands nothing but be-words.
local function follows_modal(parsed, mark)
	local at = mark.first - 1
	while at > 0 and is(parsed, at, "be-words") do
		at = at - 1
	end
	local had_been = at > 0 and parsed.tokens[at]:sub(-2) == "'d" and parsed.tokens[at + 1] == "been"
	return at > 0 and at < mark.first - 1 and not had_been and is(parsed, at, "wish-modals")
end

-- "It would be good if the doors opened earlier so we weren't queuing"; "she couldn't tell me whether it was suitable".
local function wishes_before(parsed, mark)
	return any(parsed.marks, function(other) return (other.sense == "wish" or other.sense == "idea") and other.last < mark.first end)
end

local function is_asked_whether(parsed, mark)
	return within(parsed, math.max(1, mark.first - REACH), mark.first - 1, "whether-words")
end

local function is_wished(parsed, mark)
	local start = math.max(clause_start(parsed, mark.first), mark.first - ASKED)
	return follows_modal(parsed, mark) or is_asked_whether(parsed, mark) or opens(parsed, "answers-to-want") or any(parsed.marks, function(other)
		return (other.sense == "wish" or other.sense == "idea") and other.first >= start and other.last < mark.first
	end)
end

-- "Can't think of anything you could do better".
local function follows_praise(parsed, mark)
	local start = clause_start(parsed, mark.first)
	return any(parsed.marks, function(other)
		return other.sense == "praise" and other.first >= start and other.last < mark.first
	end)
end

-- "couldn't have been more unhelpful".
local function leads_to_fault(parsed, mark)
	return any(parsed.marks, function(other)
		return other.sense == "bad" and other.first > mark.last and other.first <= mark.last + 2
	end)
end

-- "couldn't be more helpful", "couldn't have been ruder".
local function is_surpassing(parsed, denial, mark)
	return within(parsed, denial.first, mark.last + 1, "never-so") or is(parsed, denial.first, "cannot-do") and
		within(parsed, denial.last + 1, mark.first, "surpassing")
end

-- "Even the surly teenager", "my dodgy connection": a fault of those who were served, or of what was theirs.
local function is_of_served(parsed, mark)
	local following = parsed.tokens[mark.last + 1]
	if not following or is_mark(following) then
		return false
	end
	return is(parsed, mark.last + 1, "served-folk") or is(parsed, mark.first - 1, "my-and-our") and mark.first == mark.last
end

local UNSOLVED = { state = true, bad = true, none = true }

-- "Sorted out the mess"; the "cut" of "power cut" solves nothing.
local function is_solved(parsed, start, mark)
	return any(spans_of(parsed, "solving"), function(span)
		local holder = parsed.holder[span.first]
		return span.first >= start and span.last < mark.first and not (holder and UNSOLVED[holder.sense])
	end)
end

-- A fault that somebody mends ("sorted out the mess") or that befell the speaker ("I'd lost my card").
local function sense_of_fault(parsed, mark)
	local start = math.max(clause_start(parsed, mark.first), mark.first - REACH)
	local own = whose(parsed, mark.first) == "self"
	if within(parsed, start, mark.first - 1, "setting-aside") then
		return "none"
	elseif not own and is_solved(parsed, start, mark) then
		return "deed"
	end
	return (own and within(parsed, mark.first, mark.last, "own-slips") or is_of_served(parsed, mark)) and "state" or "bad"
end

-- "Complaints have halved", "waiting times are down": what is bad grows less, or more.
local function trend_of(parsed, mark)
	local from, to = mark.last + 1, math.min(mark.last + TREND, clause_end(parsed, mark.last))
	return within(parsed, from, to, "falling") and "good" or within(parsed, from, to, "rising") and "bad" or nil
end

local function sense_of(parsed, mark)
	local trend = (mark.sense == "bad" or mark.sense == "state") and trend_of(parsed, mark)
	if trend then
		return trend
	end
	local denial = DENIED[mark.sense] and denial_of(parsed, mark)
	if mark.sense == "wish" and follows_praise(parsed, mark) or mark.sense == "praise" and leads_to_fault(parsed, mark) then
		return "none"
	elseif denial and is_surpassing(parsed, denial, mark) then
		denial.used = true
		return mark.sense
	elseif denial and mark.sense == "wish" and is(parsed, denial.first, "nobodies") then
		denial.used = true
		return "bad" -- "nobody at the desk could tell us"
	elseif denial then
		denial.used = true
		if within(parsed, clause_start(parsed, denial.first), denial.last + 1, "forbidding") then
			return mark.sense == "bad" and "wish" or "none"
		end
		local late = within(parsed, mark.last + 1, clause_end(parsed, mark.last), "until-words")
		local concedes = parsed.tokens[denial.last + 1] == "that" -- "it's not that she was rude"
		local sense = concedes and "none" or late and "bad" or DENIED[mark.sense]
		return sense == "good" and wishes_before(parsed, mark) and "wished" or sense
	elseif mark.sense == "good" and within(parsed, mark.first, mark.last, "noticing") and whose(parsed, mark.first) == "self" then
		return "none" -- "I noticed that the fire door was open"
	elseif (mark.sense == "good" or mark.sense == "deed") and is_wished(parsed, mark) then
		return "wished"
	end
	return mark.sense == "bad" and sense_of_fault(parsed, mark) or AS[mark.sense] or mark.sense
end

local function note_marks(parsed)
	for _, mark in ipairs(parsed.marks) do
		local sense = sense_of(parsed, mark)
		if sense == "mixed" then
			note(parsed, "good", mark.first, mark.last)
		end
		local sign = note(parsed, sense == "mixed" and "bad" or sense, mark.first, mark.last)
		sign.hard = mark.sense == "fault"
		sign.particular = mark.list == "faulting" or mark.list == "fault-words" or mark.list == "excess" or mark.list == "bad-deeds"
		if mark.list == "general-faults" then
			sign.clause = words_between(parsed, clause_start(parsed, mark.first), math.min(clause_end(parsed, mark.last), mark.last + NEAR))
		end
	end
end

-- Whether a match of a list stands at `at` or behind one or two words more.
local function stands_at(parsed, list, at)
	local last = math.min(at + 4, clause_end(parsed, at))
	return any(spans_of(parsed, list), function(span)
		return span.first >= at and span.first <= at + 2 and span.last <= last and (span.first == at or not is(parsed, span.first - 1, "articles"))
	end)
end

-- What a denial of one's own says: "I couldn't hear" a fault, "we didn't have to wait" praise, "I don't drive" nothing.
local function denied_self(parsed, span)
	local following = span.last + 1
	if stands_at(parsed, "no-burden", following) and not is(parsed, span.first, "cannot-do") then
		return "good"
	elseif is(parsed, span.first, "cannot-do") and stands_at(parsed, "owed-senses", following) or
		stands_at(parsed, "owed-told", following) and not is(parsed, span.first, "present-denials") or
		parsed.tokens[span.first - 1] == "still" or parsed.tokens[clause_end(parsed, span.last)] == "yet" then
		return "bad"
	end
	return "none"
end

-- What "no queue", "without asking" and "nothing happened" say.
local function denied_thing(parsed, span, word)
	local following = span.last + 1
	if word == "nothing" then
		return "none"
	elseif stands_at(parsed, "light-burdens", following) then
		return "good"
	elseif word == "without" then
		local asks_none = whose(parsed, span.first) == "self" and parsed.tokens[following] == "asking"
		return (asks_none or stands_at(parsed, "impositions", following)) and "good" or stands_at(parsed, "left-out", following) and "bad" or "none"
	elseif word == "no" then
		return parsed.tokens[following] and not is_mark(parsed.tokens[following]) and
			not is(parsed, following, "no-things") and "bad" or "none"
	end
end

-- "I have never had a better haircut", "haven't met anyone who knows it better": "good"; "never met a ruder man": "bad".
local function unsurpassed(parsed, span)
	local first, last = span.last + 1, clause_end(parsed, span.last)
	if is(parsed, span.first, "nobodies") and within(parsed, first, last, "surpassing") and within(parsed, first, last, "than") then
		return within(parsed, first, last, "worse-words") and "bad" or "good" -- "nobody here is more reliable than he is"
	elseif not within(parsed, first, last, "known-before") then
		return nil
	end
	return within(parsed, first, last, "finer-than-any") and "good" or within(parsed, first, last, "worse-than-any") and "bad" or nil
end

local function denied(parsed, span)
	local word, following = parsed.tokens[span.first], parsed.tokens[span.last + 1]
	local thing = denied_thing(parsed, span, word)
	if thing then
		return thing
	elseif is(parsed, span.last + 1, "not-only") then
		return "none" -- "didn't just fix the boiler"
	elseif unsurpassed(parsed, span) then
		return unsurpassed(parsed, span)
	elseif word == "not" and parsed.tokens[span.first - 1] == "," then
		return "none" -- "looked at me, not at the screen"
	elseif not following or is_mark(following) then
		return word:sub(-3) == "n't" and whose(parsed, span.first) == "other" and "bad" or "none" -- "Yours isn't."
	elseif stands_at(parsed, "impositions", span.last + 1) or stands_at(parsed, "feel-so", span.last + 1) then
		return "good"
	elseif within(parsed, span.first, span.last, "nobodies") then
		return "bad"
	end
	local who = whose(parsed, span.first)
	local own = who ~= "other" and denied_self(parsed, span)
	if who == "none" and own == "none" and not is(parsed, span.last + 1, "mind-verbs") then
		return "bad" -- "Didn't greet us"
	end
	return own or "bad"
end

-- "Noticed that two of my tablets didn't go together": what is not so was found, and by somebody else.
local function is_noticed(parsed, denial)
	local start = clause_start(parsed, denial.first)
	return within(parsed, start, denial.first - 1, "noticing") and whose(parsed, spans_of(parsed, "noticing")[1].first) ~= "self"
end

-- Denials of what is no praise and no fault by itself: "they never rang", "I wasn't told", "he didn't rush me".
local function note_denials(parsed)
	for _, span in ipairs(parsed.negators) do
		if not span.used and not is_noticed(parsed, span) then
			local sign = note(parsed, denied(parsed, span), span.first, clause_end(parsed, span.last))
			sign.weak = is(parsed, span.first, "short-denials")
			sign.denies = not sign.weak
		end
	end
end

-- "had to ask", but not "had to smile", "only had to ask once", "without having to ask".
local function note_burdens(parsed)
	for _, span in ipairs(spans_of(parsed, "burdens")) do
		local start = clause_start(parsed, span.first)
		start = math.max(start, span.first - SPARED)
		if within(parsed, start, span.first - 1, "negators", "spared") and not within(parsed, start, span.first - 1, "mind-verbs") then
			for _, denial in ipairs(parsed.negators) do
				denial.used = denial.used or denial.first >= start and denial.last < span.first
			end
			note(parsed, "deed", span.first, span.last)
		elseif not stands_at(parsed, "faint-burdens", span.last + 1) and not parsed.holder[span.first] then
			note(parsed, "bad", span.first, clause_end(parsed, span.last))
		end
	end
end

-- "rang four times", "moved it twice", "down again".
local function note_repeats(parsed)
	local again = holds(parsed, "often-again")
	local spans = again and spans_of(parsed, "botched") or {}
	if again and #spans == 0 then
		spans = filter(spans_of(parsed, "chasing"), function(span) return whose(parsed, span.first) == "self" or span.first == 1 end)
	end
	for _, span in ipairs(spans) do
		note(parsed, "bad", span.first, span.last).weak = true
	end
end

-- "turned up an hour after the slot".
local function comes_late(parsed, first, last)
	return within(parsed, first, last, "after-words") and within(parsed, first, last, "arrivals")
end

-- "kept sending me back", but not "kept smiling".
local function note_keeping_on(parsed)
	for _, span in ipairs(spans_of(parsed, "keeping-on")) do
		local following = parsed.tokens[span.last + 1]
		if following and #following > 5 and following:sub(-3) == "ing" and not parsed.holder[span.last + 1] and
			not stands_at(parsed, "good-goings-on", span.last + 1) then
			note(parsed, "bad", span.first, clause_end(parsed, span.last))
		end
	end
end

-- "on hold for 25 minutes" and "took three visits", but "rang back within the hour".
local function note_waits(parsed)
	for _, amount in ipairs(prose.amounts(parsed.text)) do
		local timed = within(parsed, amount.first, amount.last + 1, "time-units")
		local leads_in = parsed.tokens[amount.first - 1] == "in"
		local from, to = clause_start(parsed, amount.first) - 1, amount.last + 4
		if timed and (within(parsed, from, to, "soon-enough") or leads_in and not within(parsed, from, to, "waiting-words")) then
			note(parsed, "deed", amount.first, amount.last)
		elseif timed and (within(parsed, from, to, "waiting-words") or comes_late(parsed, from, to)) then
			note(parsed, "bad", amount.first, amount.last)
		end
	end
end

local function note_promises(parsed)
	local spans = spans_of(parsed, "promises-made")
	local kept = holds(parsed, "promises-kept")
	if kept then
		note(parsed, "deed", 1)
	elseif #spans > 0 then
		note(parsed, "bad", spans[1].first, spans[1].last)
	elseif holds(parsed, "words-given") then
		note(parsed, "promise", 1, #parsed.tokens)
	elseif prose.follows(parsed.text, "had-ordered", "got-instead", ASKED) then
		note(parsed, "bad", 1, #parsed.tokens)
	end
end

-- "quicker than I thought", "longer than promised"; what is wished for so is no praise.
local function note_comparisons(parsed)
	for _, kind in ipairs { { "better-than", "good", "bad" }, { "worse-than", "bad", "good" } } do
		for _, span in ipairs(spans_of(parsed, kind[1])) do
			local held = parsed.holder[span.first] and parsed.holder[span.first].sense == "fault" -- "no better than before"
			local than = not held and (within(parsed, span.last + 1, span.last + 3, "than") or is(parsed, span.last + 1, "these-days"))
			local denial = denial_of(parsed, span)
			if than and denial then
				denial.used = true
				note(parsed, is(parsed, denial.first, "nobodies") and kind[2] or kind[3], span.first, span.last)
			elseif than and not is_wished(parsed, span) then
				note(parsed, kind[2], span.first, span.last)
			end
		end
	end
end

-- "Toilets need attention", "this section needs a source"; but "everything you need".
local function note_needs(parsed)
	for _, span in ipairs(spans_of(parsed, "need-words")) do
		local before, following = parsed.tokens[span.first - 1], parsed.tokens[span.last + 1]
		local is_inside = before and following and not is_mark(before) and not is_mark(following)
		if is_inside and not is(parsed, span.first - 1, "no-lack") and not parsed.holder[span.first] then
			note(parsed, "wish", span.first, clause_end(parsed, span.last))
		end
	end
end

-- "A homework club would suit us", "bike hooks on the train would help": what has no verb before "would".
local function names_thing_first(parsed)
	local would = spans_of(parsed, "would-be-new")[1]
	if not would or opens(parsed, "one-more") then
		return would ~= nil
	end
	return would.first > 1 and not is_mark(parsed.tokens[1]) and
		not is(parsed, 1, "articles", "self-pronouns", "other-pronouns", "people-by-role") and
		not within(parsed, 1, would.first - 1, "statement-verbs", "past-forms", "auxiliaries", "wish-openers")
end

local NO_VERB_BEHIND = { to = true, at = true, around = true, from = true, after = true, of = true }

-- Whether a verb states something; not the "work" of "to fit around work".
local function says_something(parsed)
	return any({ "auxiliaries", "statement-verbs", "past-forms" }, function(list)
		return any(spans_of(parsed, list), function(span) return not NO_VERB_BEHIND[parsed.tokens[span.first - 1]] end)
	end)
end

-- "Having a water cooler on the ward": what would be, where nothing is said of it.
local function names_idea(parsed)
	local praised = has(parsed.found, "good", "deed") and not holds(parsed, "than-now") -- not "offering more varied slots"
	return opens(parsed, "idea-gerunds") and not praised and not has(parsed.found, "bad", "state") and
		not says_something(parsed)
end

-- "Perhaps the choir could sing at Christmas", "A suggestions box in the canteen?"
local function note_ideas(parsed)
	local wondered = prose.follows(parsed.text, "maybes", "could-and-should", ASKED)
	local offered = parsed.tokens[#parsed.tokens] == "?" and #parsed.tokens <= OFFERED and
		not holds(parsed, "auxiliaries", "statement-verbs")
	local named = names_idea(parsed)
	for _, sign in ipairs(named and parsed.found or {}) do
		sign.sense = sign.sense == "good" and "wished" or sign.sense
	end
	local asked = parsed.tokens[#parsed.tokens] == "?" and opens(parsed, "idea-openers")
	local supposed = names_thing_first(parsed) and holds(parsed, "would-be-new") and not has(parsed.found, "bad")
	if asked or supposed or named or opens(parsed, "bare-suggesting") or (wondered or offered) and #parsed.found == 0 then
		note(parsed, "idea", 1, #parsed.tokens)
	end
end

local function may_open(parsed, at)
	local earlier = at > 1 and parsed.tokens[at - 1]
	if at > 1 and is(parsed, at, "same-in-past") then
		return false -- "measured twice, cut once"
	end
	return at == 1 or (is(parsed, at - 1, "imperative-leads") or is_mark(earlier) and earlier ~= "'" and earlier ~= '"') and
		not is(parsed, 1, "self-pronouns", "other-pronouns")
end

local function asks(parsed, at)
	local has_done = parsed.tokens[at] == "have" and is(parsed, at + 1, "past-forms", "participles-of-have")
	if parsed.tokens[at + 1]:sub(-2) == "ed" or has_done or is(parsed, at + 1, "self-pronouns", "other-pronouns") then
		return false
	end
	return is(parsed, at, "imperatives") and not is(parsed, at + 1, "auxiliaries") or
		is(parsed, at, "adjective-imperatives") and is(parsed, at + 1, "articles")
end

local function is_imperative(parsed, at)
	local following = parsed.tokens[at + 1]
	return following and not is_mark(following) and asks(parsed, at) and may_open(parsed, at) and
		not parsed.holder[at] and not stands_at(parsed, "no-imperatives", at)
end

-- How far what is asked for goes: "talk to us more, and put some heart into it".
local function asked_end(parsed, at)
	local last = clause_end(parsed, at)
	local joined = parsed.tokens[last + 1] == "," and parsed.tokens[last + 2] == "and"
	return joined and clause_end(parsed, last + 2) or last
end

-- "Answer the phone quicker", "…; slow down"; "More seats", "Longer hours on Saturdays".
local function note_imperatives(parsed)
	for at = 1, #parsed.tokens do
		if is_imperative(parsed, at) then
			local mild = at > 1 and is(parsed, at - 1, "maybes")
			for _, sign in ipairs(from_to(parsed.found, at, asked_end(parsed, at))) do
				sign.sense = sign.sense == "good" and "wished" or sign.sense
			end
			note(parsed, mild and "idea" or "wish", at, clause_end(parsed, at))
		end
	end
	if (opens(parsed, "wish-openers") and not holds(parsed, "than") or
		opens(parsed, "answers-to-want")) and not holds(parsed, "statement-verbs") then
		note(parsed, "wish", 1, clause_end(parsed, 1))
	end
	if holds(parsed, "question-openers") and parsed.tokens[#parsed.tokens] == "?" then
		note(parsed, "bad", 1, #parsed.tokens)
	end
end

-- Praise, and behind a "but" or "apart from" something that is neither: "lovely room, but we could hear next door".
local function note_turns(parsed)
	for _, list in ipairs { "turns", "afterthoughts" } do
		for _, span in ipairs(spans_of(parsed, list)) do
			local before = from_to(parsed.found, 1, span.first - 1)
			local after = from_to(parsed.found, span.first, #parsed.tokens)
			local rest = words_between(parsed, span.last + 1, #parsed.tokens)
			local praised = has(before, "good", "deed", "fine") or span.first == 1
			local is_hard = has(after, "state") and not is(parsed, span.first, "but-words") and
				not within(parsed, span.last, #parsed.tokens, "self-pronouns") -- "although she had a full waiting room"
			if praised and not is_hard and not has(after, "bad", "good", "deed", "blame", "wish") and #prose.rest(rest, "small-words") > 0 and
				not parsed.holder[span.first] then
				note(parsed, "bad", span.first, #parsed.tokens)
			end
		end
	end
end

local NOTES = { note_marks, note_comparisons, note_burdens, note_denials, note_repeats, note_keeping_on, note_waits,
	note_promises, note_imperatives, note_needs, note_ideas, temper.before_turns, note_turns, temper.after_turns }

local function signs_of(sentence)
	local parsed = parse(sentence)
	for _, take in ipairs(NOTES) do
		take(parsed)
	end
	for _, sign in ipairs(parsed.found) do
		sign.sentence = sentence
	end
	return parsed.found
end

local function count(signs, sense)
	return #filter(signs, function(sign) return sign.sense == sense end)
end

-- What counts only by the rest of the text becomes what it counts as: several services are a good deed; a promise is a
-- fault where more is told ("You said Monday. It's Thursday."); how one felt before is one where nobody made it better.
local function settle(signs, text)
	local told = #prose.sentences(text) > 1 or prose.has(text, "what-came")
	local as = {
		service = count(signs, "service") >= SEVERAL and "deed" or "none",
		promise = told and "bad" or "none",
		state = has(signs, "good", "deed") and "none" or "bad",
		fine = prose.has(text, "afterthoughts", "turns") and "good" or "none",
	}
	local meant_well = prose.has(text, "meant-well")
	for _, sign in ipairs(signs) do
		if sign.sense == "state" and tale.is_deed(sign.sentence) then
			sign.sense = "deed"
		end
		sign.sense = meant_well and sign.sense == "bad" and "good" or as[sign.sense] or sign.sense
	end
	return signs
end

local signs_in = once(function(text)
	local signs = {}
	for _, sentence in ipairs(prose.sentences(text)) do
		for _, sign in ipairs(signs_of(sentence)) do
			signs[#signs + 1] = sign
		end
	end
	return settle(signs, text)
end)

polarity.has = has

-- The signs of a text, { sense, at, text, sentence } …; senses: good, bad, deed (praise where nothing is said against),
-- blame (of all, or for good), wish (better than now), idea (something new), wished, none.
function polarity.signs(text)
	return signs_in(text)
end

return polarity
