-- What a sentence praises and what it faults: by words of praise and fault and what denies them or only wishes for
-- them, and by what was done, left undone or borne, which needs no such word ("nobody came", "had to ask twice").

local asking = use "asking"
local denial = use "denial"
local nearby = use "nearby"
local opinion = use "opinion"
local overdone = use "overdone"
local parsed = use "parsed"
local relief = use "relief"
local signs = use "signs"
local tale = use "tale"
local temper = use "temper"
local polarity = {}

local is, within, holds, opens, stands_at, whose = parsed.is, parsed.within, parsed.holds, parsed.opens, parsed.stands_at, parsed.whose
local clause_start, clause_end, spans_of, words_between = parsed.clause_start, parsed.clause_end, parsed.spans_of, parsed.words_between
local note, between, word_at, holder_of = signs.note, signs.between, parsed.word_at, parsed.holder_of

local REACH = 5 -- words before a fault in which it is mended or set aside
local NEAR = 3 -- words behind a general fault that may say of what it is one
local SPARED = 4 -- words before a burden in which it is denied
local TREND = 3 -- words behind a fault in which it is said to grow
local SEVERAL = 2 -- services that together are praise
local ASKED = 12 -- how many words before it a wish still holds
local LONG = 5 -- letters, from which on what ends in -ing is taken for a verb
local FEW = 16 -- marks that are gone through one by one
local READ = 64 -- words behind a "but" that are read anew; what stands farther behind is known from the whole text
local LONGEST = nearby.LONGEST

local DENIED = { good = "bad", deed = "bad", bad = "good", state = "good", wish = "good", blame = "none" }
local AS = { praise = "good", fault = "bad" } -- what cannot be denied or wished for

local GOOD = set("good", "deed")
local PRAISED = set("good", "deed", "fine")
local TOLD = set("bad", "good", "deed", "blame", "wish")
local STATE = set("state")
local BAD = set("bad")
local PRAISE = set("praise")
local WISHES = set("wish", "idea")

-- Marks ------------------------------------------------------------------------------------------------------------

-- The last place up to one that is no be-word; kept for those between, as marks may hold such words, too.
local function before_being(sentence, from)
	local leads, known = sentence.before_being, from
	while not (leads and leads[known]) and is(sentence, known, "be-words") do
		known = known - 1
	end
	local place = leads and leads[known] or known
	if known < from then
		leads = leads or {}
		sentence.before_being = leads
	end
	for at = known + 1, from do
		leads[at] = place
	end
	return place
end

-- "would have been nice", "needs to be clean": between a modal and the match stands nothing but be-words.
local function follows_modal(sentence, mark)
	local at = before_being(sentence, mark.first - 1)
	local modal = word_at(sentence, at)
	local had_been = modal and modal:sub(-2) == "'d" and word_at(sentence, at + 1) == "been"
	return at < mark.first - 1 and not had_been and is(sentence, at, "wish-modals")
end

-- For each word of the sentence, where the first mark ends of those that begin there or behind it.
local function ends_of(marks, sentence)
	local ends, soonest = {}, math.huge
	for i = 1, #marks do
		local mark = marks[i]
		ends[mark.first] = math.min(ends[mark.first] or math.huge, mark.last)
	end
	for at = sentence.last, sentence.first, -1 do
		soonest = math.min(ends[at] or math.huge, soonest)
		ends[at] = soonest
	end
	return ends
end

-- The marks of one of the senses, a set. They are kept: each mark of a sentence may ask for them.
local function marks_of(sentence, senses)
	local marks = sentence[senses]
	if not marks then
		marks = filter(sentence.marks, function(mark) return senses[mark.sense] ~= nil end)
		marks.ends = #marks > FEW and ends_of(marks, sentence) or nil
		sentence[senses] = marks
	end
	return marks
end

-- Whether a mark of one of the senses, a set, stands between two places.
local function has_mark(sentence, senses, from, to)
	local marks = marks_of(sentence, senses)
	if marks.ends then
		return from <= to and marks.ends[from] <= to
	end
	return any(marks, function(mark) return mark.first >= from and mark.last <= to end)
end

-- "It would be good if the doors opened earlier so we weren't queuing"; "she couldn't tell me whether it was suitable".
local function wishes_before(sentence, mark)
	return has_mark(sentence, WISHES, sentence.first, mark.first - 1)
end

local function is_asked_whether(sentence, mark)
	return within(sentence, mark.first - REACH, mark.first - 1, "whether-words")
end

local function is_wished(sentence, mark)
	return follows_modal(sentence, mark) or is_asked_whether(sentence, mark) or opens(sentence, "answers-to-want") or
		has_mark(sentence, WISHES, math.max(clause_start(sentence, mark.first), mark.first - ASKED), mark.first - 1)
end

-- "Can't think of anything you could do better".
local function follows_praise(sentence, mark)
	return has_mark(sentence, PRAISE, clause_start(sentence, mark.first), mark.first - 1)
end

-- Where the marks of faults begin: { [at] = true … }.
local function fault_starts(sentence)
	local starts = {}
	for _, mark in ipairs(sentence.marks) do
		starts[mark.first] = starts[mark.first] or mark.sense == "bad"
	end
	return starts
end

-- "couldn't have been more unhelpful".
local function leads_to_fault(sentence, mark)
	sentence.fault_starts = sentence.fault_starts or fault_starts(sentence)
	return sentence.fault_starts[mark.last + 1] or sentence.fault_starts[mark.last + 2]
end

-- "couldn't be more helpful", "couldn't have been ruder".
local function is_surpassing(sentence, span, mark)
	return within(sentence, span.first, mark.last + 1, "never-so") or is(sentence, span.first, "cannot-do") and
		within(sentence, span.last + 1, mark.first, "surpassing")
end

-- "Even the surly teenager", "my dodgy connection": a fault of those who were served, or of what was theirs.
local function is_of_served(sentence, mark)
	local following = word_at(sentence, mark.last + 1)
	return following and not parsed.is_mark(following) and (is(sentence, mark.last + 1, "served-folk") or
		mark.first == mark.last and is(sentence, mark.first - 1, "my-and-our"))
end

local UNSOLVED = set("state", "bad", "none")

-- "Sorted out the mess"; the "cut" of "power cut" solves nothing.
local function is_solved(sentence, start, mark)
	return any(parsed.spans_near(sentence, "solving", start, mark.first - 1), function(span)
		local holder = holder_of(sentence, span.first)
		return not (holder and UNSOLVED[holder.sense])
	end)
end

-- A fault that somebody mends ("sorted out the mess") or that befell the speaker ("I'd lost my card").
local function sense_of_fault(sentence, mark)
	local start = math.max(clause_start(sentence, mark.first), mark.first - REACH)
	if within(sentence, start, mark.first - 1, "setting-aside") then
		return "none"
	elseif is_solved(sentence, start, mark) and whose(sentence, mark.first) ~= "self" then
		return "deed"
	end
	local is_own = is_of_served(sentence, mark) or
		within(sentence, mark.first, mark.last, "own-slips") and whose(sentence, mark.first) == "self"
	return is_own and "state" or "bad"
end

-- "Complaints have halved", "waiting times are down": what is bad grows less, or more.
local function trend_of(sentence, mark)
	local from, to = mark.last + 1, math.min(mark.last + TREND, clause_end(sentence, mark.last))
	return within(sentence, from, to, "falling") and "good" or within(sentence, from, to, "rising") and "bad" or nil
end

-- What a mark says that is denied.
local function sense_denied(sentence, mark, span)
	span.used = true
	if is_surpassing(sentence, span, mark) then
		return mark.sense
	elseif mark.sense == "wish" and is(sentence, span.first, "nobodies") then
		return "bad" -- "nobody at the desk could tell us"
	elseif within(sentence, clause_start(sentence, span.first), span.last + 1, "forbidding") then
		return mark.sense == "bad" and "wish" or "none"
	elseif word_at(sentence, span.last + 1) == "that" then
		return "none" -- "it's not that she was rude"
	elseif within(sentence, mark.last + 1, clause_end(sentence, mark.last), "until-words") then
		return "bad"
	end
	local sense = DENIED[mark.sense]
	return sense == "good" and wishes_before(sentence, mark) and "wished" or sense
end

-- What may change the sense of a mark, by the lists that the text holds: most hold nothing of it.
local function changes_in(whole)
	local covers = whole.covers
	local wishes = covers["wish-modals"] or covers["whether-words"] or covers["answers-to-want"]
	return {
		trend = covers.falling or covers.rising,
		wish = wishes or any(whole.sentences, function(sentence) return signs.has(sentence.marks, WISHES) end),
		mended = covers["setting-aside"] or covers.solving,
		own = covers["served-folk"] or covers["my-and-our"] or covers["own-slips"],
	}
end

-- The sense of a mark that nothing denies.
local function sense_undenied(sentence, mark, changes)
	local sense = mark.sense
	if sense == "good" and within(sentence, mark.first, mark.last, "noticing") and whose(sentence, mark.first) == "self" then
		return "none" -- "I noticed that the fire door was open"
	elseif GOOD[sense] then
		return changes.wish and is_wished(sentence, mark) and "wished" or sense
	elseif sense == "bad" then
		return (changes.mended or changes.own) and sense_of_fault(sentence, mark) or sense
	end
	return AS[sense] or sense
end

local function sense_of(sentence, mark, changes)
	local sense = mark.sense
	local trend = changes.trend and (sense == "bad" or sense == "state") and trend_of(sentence, mark)
	if trend then
		return trend
	end
	local span = DENIED[sense] and sentence.negators[1] and denial.of(sentence, mark)
	if sense == "wish" and follows_praise(sentence, mark) or sense == "praise" and leads_to_fault(sentence, mark) then
		return "none"
	end
	return span and sense_denied(sentence, mark, span) or sense_undenied(sentence, mark, changes)
end

local PARTICULAR = set("faulting", "fault-words", "excess", "bad-deeds") -- lists of faults that say what is wrong

local function note_mark(sentence, mark, changes)
	local sense, first, last = sense_of(sentence, mark, changes), mark.first, mark.last
	if sense == "mixed" then
		note(sentence, "good", first, last)
		sense = "bad"
	end
	local sign = note(sentence, sense, first, last)
	sign.hard = mark.sense == "fault"
	sign.particular = PARTICULAR[mark.list]
	if mark.list == "general-faults" then
		sign.clause_first, sign.clause_last = clause_start(sentence, first), math.min(clause_end(sentence, last), last + NEAR)
	end
end

local function note_marks(sentences, changes)
	for i = 1, #sentences do
		local sentence = sentences[i]
		local marks = sentence.marks
		for k = 1, #marks do
			note_mark(sentence, marks[k], changes)
		end
	end
end

-- What needs no such word -------------------------------------------------------------------------------------------

local function spare(sentence, from, to)
	local negators = sentence.negators
	for i = parsed.number_of(negators, from), #negators do
		if negators[i].first >= to then
			return
		end
		negators[i].used = negators[i].used or negators[i].last < to
	end
end

-- "had to ask", but not "had to smile", "only had to ask once", "without having to ask".
local function note_burden(sentence, span)
	local start = math.max(clause_start(sentence, span.first), span.first - SPARED)
	if within(sentence, start, span.first - 1, "negators", "spared") and not within(sentence, start, span.first - 1, "mind-verbs") then
		spare(sentence, start, span.first)
		note(sentence, "deed", span.first, span.last)
	elseif not stands_at(sentence, "faint-burdens", span.last + 1) and not holder_of(sentence, span.first) then
		note(sentence, "bad", span.first, clause_end(sentence, span.last))
	end
end

-- "rang four times", "moved it twice", "down again".
local function note_repeats(sentence)
	local spans = spans_of(sentence, "botched")
	if #spans == 0 then
		spans = filter(spans_of(sentence, "chasing"), function(span) return span.first == sentence.first or whose(sentence, span.first) == "self" end)
	end
	for _, span in ipairs(spans) do
		note(sentence, "bad", span.first, span.last).weak = true
	end
end

-- "kept sending me back", but not "kept smiling".
local function note_keeping_on(sentence, span)
	local following = word_at(sentence, span.last + 1)
	if following and #following > LONG and following:sub(-3) == "ing" and not holder_of(sentence, span.last + 1) and
		not stands_at(sentence, "good-goings-on", span.last + 1) then
		note(sentence, "bad", span.first, clause_end(sentence, span.last))
	end
end

-- "turned up an hour after the slot".
local function comes_late(sentence, first, last)
	return within(sentence, first, last, "after-words") and within(sentence, first, last, "arrivals")
end

-- What a time says, by what stands around it: "on hold for 25 minutes" and "took three visits", but "rang back within the hour".
local function sense_of_time(sentence, first, last)
	local from, to = clause_start(sentence, first) - 1, last + 4
	local leads_in = word_at(sentence, first - 1) == "in"
	if within(sentence, from, to, "soon-enough") or leads_in and not within(sentence, from, to, "waiting-words") then
		return "deed"
	end
	return (within(sentence, from, to, "waiting-words") or comes_late(sentence, from, to)) and "bad" or nil
end

local function note_waits(sentence)
	for _, amount in ipairs(parsed.amounts_of(sentence)) do
		local sense = within(sentence, amount.first, amount.last + 1, "time-units") and sense_of_time(sentence, amount.first, amount.last)
		if sense then
			note(sentence, sense, amount.first, amount.last)
		end
	end
end

local function note_promises(sentence)
	local made = parsed.first_span(sentence, "promises-made")
	if holds(sentence, "promises-kept") then
		note(sentence, "deed", sentence.first)
	elseif made then
		note(sentence, "bad", made.first, made.last)
	elseif holds(sentence, "words-given") then
		note(sentence, "promise", sentence.first, sentence.last)
	elseif prose.follows(parsed.text_of(sentence), "had-ordered", "got-instead", ASKED) then
		note(sentence, "bad", sentence.first, sentence.last)
	end
end

-- Whether something is said to be more than something else, and no fault: not "no better than before".
local function is_compared(sentence, span)
	local holder = holder_of(sentence, span.first)
	return not (holder and holder.sense == "fault") and
		(within(sentence, span.last + 1, span.last + 3, "than") or is(sentence, span.last + 1, "these-days"))
end

-- "quicker than I thought", "longer than promised"; what is wished for so is no praise.
local function note_compared(sentence, span, sense, opposite)
	if not is_compared(sentence, span) then
		return
	end
	local span_of_denial = denial.of(sentence, span)
	if span_of_denial then
		span_of_denial.used = true
		note(sentence, is(sentence, span_of_denial.first, "nobodies") and sense or opposite, span.first, span.last)
	elseif not is_wished(sentence, span) then
		note(sentence, sense, span.first, span.last)
	end
end

local function note_better(sentence, span)
	note_compared(sentence, span, "good", "bad")
end

local function note_worse(sentence, span)
	note_compared(sentence, span, "bad", "good")
end

-- What a "but" brings -----------------------------------------------------------------------------------------------

-- Whether one of the first words is no small one.
local function says_more(words, most)
	local told = prose.uncovered(words, "small-words")
	for at = 1, most do
		if told[at] then
			return true
		end
	end
	return false
end

-- Where the last word of the sentence stands that is no small one.
local function last_to_say(sentence)
	if not sentence.says_up_to then
		local told = prose.uncovered(sentence.whole.text, "small-words")
		local at = sentence.last
		while at >= sentence.first and not told[at] do
			at = at - 1
		end
		sentence.says_up_to = at
	end
	return sentence.says_up_to
end

-- Whether from a place on more than small words follow. What may be part of a phrase that begins before it is read anew.
local function more_follows(sentence, from)
	if sentence.last - from < READ then
		return #prose.rest(words_between(sentence, from, sentence.last), "small-words") > 0
	end
	return last_to_say(sentence) >= from + LONGEST or says_more(words_between(sentence, from, from + READ), LONGEST)
end

-- Praise, and behind a "but" or "apart from" something that is neither: "lovely room, but we could hear next door".
local function note_turn(sentence, span)
	local found = sentence.found
	local praised = span.first == sentence.first or between(found, sentence.first, span.first - 1, PRAISED)
	if not praised or holder_of(sentence, span.first) or between(found, span.first, sentence.last, TOLD) then
		return
	end
	local is_hard = between(found, span.first, sentence.last, STATE) and not is(sentence, span.first, "but-words") and
		not within(sentence, span.last, sentence.last, "self-pronouns") -- "although she had a full waiting room"
	if not is_hard and more_follows(sentence, span.last + 1) then
		note(sentence, "bad", span.first, sentence.last)
	end
end

-- What is asked of a text, in this order: of `each` match of a list; `once` of a sentence that holds one of some lists, with
-- the first match; or of all sentences where the text has one of the marks, or anyhow.
local NOTES = joined({
	{ each = "better-than", take = note_better },
	{ each = "worse-than", take = note_worse },
	{ each = "burdens", take = note_burden },
	{ each = "negators", take = denial.note },
	{ once = { "often-again" }, take = note_repeats },
	{ each = "keeping-on", take = note_keeping_on },
	{ once = { "time-units" }, take = note_waits },
	{ once = { "promises-kept", "promises-made", "words-given", "had-ordered" }, take = note_promises },
	{ once = { "imperatives", "adjective-imperatives", "wish-openers", "answers-to-want", "question-openers" }, take = asking.note_imperatives },
	{ each = "need-words", take = asking.note_need },
	{ once = { "idea-gerunds", "bare-suggesting", "would-be-new", "maybes" }, marks = { "?" }, take = asking.note_ideas },
	{ once = { "settling" }, take = overdone.note },
}, temper.BEFORE_TURNS, {
	{ each = "turns", take = note_turn },
	{ each = "afterthoughts", take = note_turn },
	{ once = { "comes-back", "comes-to-us", "hands-over" }, take = relief.note },
}, temper.AFTER_TURNS)

local function lists_of(notes)
	local lists = {}
	for _, note_of in ipairs(notes) do
		for _, list in ipairs(note_of.once or { note_of.each }) do
			lists[#lists + 1] = list
		end
	end
	return prose.lists(table.unpack(distinct(lists, function(list) return list end)))
end

local LISTS = lists_of(NOTES)

-- Where the lists of the notes stand, list by list, and the number of the first match of each.
local function matches_of(text)
	local matches, start = prose.matches(text, LISTS), {}
	for i = #matches, 1, -1 do
		start[matches[i].list] = i
	end
	return matches, start
end

-- `take` of each match of a list, with its sentence.
local function take_each(take, sentences, matches, first)
	local list = matches[first].list
	for i = first, #matches do
		local match = matches[i]
		if match.list ~= list then
			return
		end
		take(sentences[match.sentence], match)
	end
end

-- Of the first in each sentence, where the sentence was not taken by this note before.
local function take_first(note_of, sentences, matches, first)
	local list = matches[first].list
	for i = first, #matches do
		local match = matches[i]
		local sentence = sentences[match.sentence]
		if match.list ~= list then
			return
		elseif sentence.taken ~= note_of then
			sentence.taken = note_of
			note_of.take(sentence, match)
		end
	end
end

local function take_once(note_of, sentences, matches, start)
	for i = 1, #note_of.once do
		local first = start[note_of.once[i]]
		if first then
			take_first(note_of, sentences, matches, first)
		end
	end
end

local function take_all(take, sentences)
	for i = 1, #sentences do
		take(sentences[i])
	end
end

local function take_notes(whole)
	local sentences, matches, start = whole.sentences, matches_of(whole.text)
	denial.set(sentences, matches, start)
	note_marks(sentences, changes_in(whole))
	for i = 1, #NOTES do
		local note_of = NOTES[i]
		if start[note_of.each] then
			take_each(note_of.take, sentences, matches, start[note_of.each])
		elseif note_of.marks and parsed.has_mark(whole, note_of.marks) or note_of.all then
			take_all(note_of.take, sentences)
		elseif note_of.once then
			take_once(note_of, sentences, matches, start)
		end
	end
end

-- A text ------------------------------------------------------------------------------------------------------------

local function count(found, sense)
	return #filter(found, function(sign) return sign.sense == sense end)
end

local TO_SETTLE = set("service", "promise", "state", "fine")

-- What counts only by the rest of the text: several services are a good deed; a promise is a fault where more is told
-- ("You said Monday. It's Thursday."); how one felt before is one where nobody made it better.
local function settled_as(found, text, sentence_count)
	return {
		service = count(found, "service") >= SEVERAL and "deed" or "none",
		promise = (sentence_count > 1 or prose.has(text, "what-came")) and "bad" or "none",
		state = signs.has(found, GOOD) and "none" or "bad",
		fine = prose.has(text, "afterthoughts", "turns") and "good" or "none",
	}
end

local function settle(found, text, sentence_count)
	local as = signs.has(found, TO_SETTLE) and settled_as(found, text, sentence_count)
	if signs.has(found, BAD) and prose.has(text, "meant-well") then
		signs.turn_all(found, { bad = "good" })
	end
	for _, sign in ipairs(as and found or {}) do
		sign.sense = sign.sense == "state" and tale.is_deed(parsed.text_of(sign.sentence)) and "deed" or as[sign.sense] or sign.sense
	end
	return found
end

-- The marks of a text, each to its sentence.
local function deal_out(marks, sentences)
	for i = 1, #marks do
		local own = sentences[marks[i].sentence].marks
		own[#own + 1] = marks[i]
	end
end

local function signs_of(whole)
	local found = {}
	for _, sentence in ipairs(whole.sentences) do
		for _, sign in ipairs(sentence.found) do
			found[#found + 1] = sign
		end
	end
	return found
end

local signs_in = once(function(text)
	local whole = parsed.read(text)
	deal_out(opinion.marks(text), whole.sentences)
	take_notes(whole)
	return settle(signs_of(whole), text, #whole.sentences)
end)

polarity.has, polarity.words, polarity.amounts = signs.has, signs.words, parsed.amounts_of

-- The signs of a text, { sense, at, last, sentence } …; senses: good, bad, deed (praise where nothing is said against),
-- blame (of all, or for good), wish (better than now), idea (something new), wished, none.
function polarity.signs(text)
	return signs_in(text)
end

return polarity
