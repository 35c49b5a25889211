-- A sentence of which much is asked: its words, and where each word list stands in it, found once a list.

local nearby = use "nearby"
local parsed = {}

local min, max = math.min, math.max
local MANY = 40 -- words that are gone through one by one

-- What polarity and its like ask of a sentence, looked for together: of most lists nothing is there, and that is then known
-- without asking. A list that is not named here is found as well, by a question of its own.
local LISTS = prose.lists("adjective-imperatives", "after-words", "afterthoughts", "and-words", "answers-to-want", "any-one", "arrivals", "articles",
	"asking-modals", "at-the-outset", "auxiliaries", "bad-deeds", "bare-suggesting", "be-words", "better-than", "botched", "burdens", "but-for-them",
	"but-words", "cannot-do", "case-openers", "cases-of", "cases-of-things", "chasing", "clause-joints", "conceding", "could-and-should",
	"degree-and-result", "excess", "faint-burdens", "falling", "fault-phrases", "fault-words", "faulting", "feel-so", "finer-than-any", "forbidding",
	"general-blame", "general-faults", "going-away", "good-deeds", "good-goings-on", "had-ordered", "hard-times", "his-and-hers", "idea-gerunds",
	"idea-openers", "imperative-leads", "imperatives", "impositions", "improving", "keeping-on", "kin-served", "known-before", "late-at-last",
	"left-out", "light-burdens", "like-somebody-to", "like-this", "lukewarm", "maybes", "mind-verbs", "mixed-phrases", "my-and-our", "need-words",
	"negated-praise", "negators", "never-so", "new-things", "newly-done", "no-burden", "no-imperatives", "no-lack", "no-things", "nobodies",
	"none-at-all", "not-only", "nothing-to-mend", "noticing", "of-and-from", "often-again", "once-or-one", "one-more", "other-pronouns",
	"owed-senses", "owed-told", "own-slips", "own-states", "participles-of-have", "past-forms", "people-by-role", "please-words", "praise-phrases",
	"praise-words", "praising", "present-denials", "promises-kept", "promises-made", "question-openers", "rising", "same-in-past", "self-pronouns",
	"served-folk", "services", "setting-aside", "short-denials", "slight-faults", "solving", "soon-enough", "spared", "starting-verbs",
	"statement-verbs", "surpassing", "than", "than-now", "than-others", "these-days", "time-units", "toneless", "turns", "unprompted",
	"until-words", "waiting-words", "was-doubtful", "was-mended", "whether-words", "wish-modals", "wish-openers", "words-given", "worse-than",
	"worse-than-any", "worse-words", "would-be-new", "would-still")

-- Where nothing stands.
local NOWHERE = {}

-- Marks: whether a clause ends there, as far as a denial or a wish reaches. No dash and no quotation mark of the printer's is one.
local MARKS = set("!", '"', "#", "$", "%", "&", "(", ")", "*", "+", ",", "-", "->", ".", "..", "...", "....", ".....", "/", ":", ";", "<", "=", ">",
	"?", "@", "[", "\\", "]", "^", "_", "`", "{", "|", "}", "~")
MARKS["“"], MARKS["”"] = false, false

function parsed.is_mark(token)
	return MARKS[token] == true
end

-- The sentences of a text, each with the numbers of its first and last token, and with room for its marks, its denials and
-- what is found in it. The tokens are numbered through the whole text; where a list stands is found once for all sentences.
local function sentences_of(whole)
	local sentences, first = {}, 1
	for number, last in ipairs(prose.stops(whole.text)) do
		sentences[number] = { whole = whole, first = first, last = last, tokens = whole.tokens, covers = whole.covers, marks = {}, negators = NOWHERE,
			found = {} }
		first = last + 1
	end
	return sentences
end

-- The words and marks that end a clause, in their order; for each word, how many of them there are up to it; and which
-- marks there are. So nobody walks to the end of a clause: one may have thousands of words, and each of them ask for it.
local function mark_breaks(whole)
	local joints, breaks, breaks_to, marks, tokens = prose.covered(whole.text, "clause-joints"), {}, {}, {}, whole.tokens
	for at = 1, #tokens do
		local is_break = MARKS[tokens[at]]
		if is_break ~= nil then
			marks[tokens[at]] = true
		end
		if is_break or joints[at] then
			breaks[#breaks + 1] = at
		end
		breaks_to[at] = #breaks
	end
	whole.breaks, whole.breaks_to, whole.marks = breaks, breaks_to, marks
end

-- `covers` has false for a list that is nowhere in the text, true for one that was not asked for yet.
function parsed.read(text)
	local whole = { text = text, tokens = prose.tokens(text), covers = prose.held(text, LISTS), ends = {}, spans = {}, nearest = {},
		latest = {} }
	mark_breaks(whole)
	whole.sentences = sentences_of(whole)
	return whole
end

-- Whether a text has one of some marks.
function parsed.has_mark(whole, marks)
	for i = 1, #marks do
		if whole.marks[marks[i]] then
			return true
		end
	end
	return false
end

local function look(whole, list)
	local cover = prose.covered(whole.text, list)
	whole.covers[list] = cover
	return cover
end

-- The words that a list covers: { [at] = true … }.
local function cover_of(sentence, list)
	local cover = sentence.covers[list]
	if cover == false then
		return NOWHERE
	end
	return cover and cover ~= true and cover or look(sentence.whole, list)
end

parsed.cover_of = cover_of

-- Where the matches of a list end, by where they begin.
local function ends_of(sentence, list)
	if sentence.covers[list] == false then
		return NOWHERE
	end
	local whole = sentence.whole
	local ends = whole.ends[list]
	if not ends then
		ends = prose.ends(whole.text, list)
		whole.ends[list] = ends
	end
	return ends
end

parsed.number_of = nearby.number_of

-- The spans from one word to another.
local function from_to(spans, first, last)
	local part = NOWHERE
	for i = parsed.number_of(spans, first), #spans do
		local span = spans[i]
		if span.first > last then
			break
		end
		if span.last <= last then
			part = part == NOWHERE and {} or part
			part[#part + 1] = span
		end
	end
	return part
end

-- Those of a list in the whole text, and of another with them, which is always the same other.
local function all_spans(sentence, list, second)
	if sentence.covers[list] == false and (not second or sentence.covers[second] == false) then
		return NOWHERE
	end
	local whole = sentence.whole
	local spans = whole.spans[list]
	if not spans then
		spans = second and prose.spans(whole.text, list, second) or prose.spans(whole.text, list)
		whole.spans[list] = spans
	end
	return spans
end

-- The matches of a list in the sentence, in their order: { first, last } …; those of another with them, which is always the
-- same other.
function parsed.spans_of(sentence, list, second)
	return from_to(all_spans(sentence, list, second), sentence.first, sentence.last)
end

-- Those of them that lie between two places: whoever asks for each of many matches asks for those near it.
function parsed.spans_near(sentence, list, first, last)
	return from_to(all_spans(sentence, list), max(first, sentence.first), min(last, sentence.last))
end

-- The first of them.
function parsed.first_span(sentence, list)
	local spans = all_spans(sentence, list)
	for i = parsed.number_of(spans, sentence.first), #spans do
		if spans[i].last <= sentence.last or spans[i].first > sentence.last then
			return spans[i].last <= sentence.last and spans[i] or nil
		end
	end
end

-- The amounts of the sentence.
function parsed.amounts_of(sentence)
	local whole = sentence.whole
	whole.amounts = whole.amounts or prose.amounts(whole.text)
	return from_to(whole.amounts, sentence.first, sentence.last)
end

-- The sentence as a text.
function parsed.text_of(sentence)
	local whole = sentence.whole
	if not sentence.text then
		for number, text in ipairs(prose.sentences(whole.text)) do
			whole.sentences[number].text = text
		end
	end
	return sentence.text
end

-- The word or mark at `at`, nil where the sentence has none.
function parsed.word_at(sentence, at)
	return at >= sentence.first and at <= sentence.last and sentence.tokens[at] or nil
end

-- For each word, the first mark that holds it.
local function holders_of(sentence)
	local holders, marks = {}, sentence.marks
	for i = 1, #marks do
		for at = marks[i].first, marks[i].last do
			holders[at] = holders[at] or marks[i]
		end
	end
	sentence.holders = holders
	return holders
end

-- The mark that holds the word at `at`.
function parsed.holder_of(sentence, at)
	local marks = sentence.marks
	return marks[1] and (sentence.holders or holders_of(sentence))[at]
end

-- Whether the word at `at` is of a list, or part of a phrase of it; or of another, up to four.
local function is(sentence, at, list, second, third, fourth)
	local cover = sentence.covers[list]
	if cover ~= false then
		cover = cover and cover ~= true and cover or look(sentence.whole, list)
		if cover[at] and at >= sentence.first and at <= sentence.last then
			return true
		end
	end
	return second and is(sentence, at, second, third, fourth) or false
end

parsed.is = is

-- For each word, where the first match ends that begins there or behind it.
local function nearest_of(sentence, list)
	local whole = sentence.whole
	local nearest = whole.nearest[list]
	if not nearest then
		local ends, soonest = ends_of(sentence, list), math.huge
		nearest = {}
		for at = #whole.tokens, 1, -1 do
			soonest = min(ends[at] or soonest, soonest)
			nearest[at] = soonest
		end
		whole.nearest[list] = nearest
	end
	return nearest
end

-- Whether a match of a list stands in these words of a text. Many words are not gone through: thousands may ask it of them.
local function stands_in(sentence, list, from, to)
	if to - from > MANY then
		return nearest_of(sentence, list)[from] <= to
	end
	local ends = ends_of(sentence, list)
	for at = from, to do
		if ends[at] and ends[at] <= to then
			return true
		end
	end
	return false
end

-- Where the match of a list ends that ends first of those that begin at a place or behind it; beyond the sentence where none does.
function parsed.nearest(sentence, list, from)
	return nearest_of(sentence, list)[from] or math.huge
end

-- For each word, the last one up to it that a list covers.
local function latest_of(sentence, list)
	local whole = sentence.whole
	local latest = whole.latest[list]
	if not latest then
		local cover, last = cover_of(sentence, list), 0
		latest = {}
		for at = 1, #whole.tokens do
			last = cover[at] and at or last
			latest[at] = last
		end
		whole.latest[list] = latest
	end
	return latest
end

-- The last word from one place of a sentence to another that a list covers, nil where it covers none.
function parsed.last_within(sentence, first, last, list)
	local cover = cover_of(sentence, list)
	if cover == NOWHERE then
		return nil
	elseif last - first > MANY then
		local at = latest_of(sentence, list)[last]
		return at >= first and at or nil
	end
	for at = last, first, -1 do
		if cover[at] then
			return at
		end
	end
end

-- Whether a list, or another of up to four, stands between two places.
local function within(sentence, first, last, list, second, third, fourth)
	if sentence.covers[list] ~= false and stands_in(sentence, list, max(first, sentence.first), min(last, sentence.last)) then
		return true
	end
	return second and within(sentence, first, last, second, third, fourth) or false
end

parsed.within = within

-- Whether the sentence holds a list, or another.
function parsed.holds(sentence, list, second)
	return within(sentence, sentence.first, sentence.last, list, second)
end

-- Whether a list, or another, opens the sentence.
function parsed.opens(sentence, list, second)
	return ends_of(sentence, list)[sentence.first] ~= nil or second ~= nil and parsed.opens(sentence, second)
end

-- The first word of the clause that goes on to `at`.
function parsed.clause_start(sentence, at)
	local whole, first = sentence.whole, sentence.first
	local before = at > first and whole.breaks[whole.breaks_to[min(at - 1, #whole.tokens)]]
	return before and max(before + 1, first) or min(at, first)
end

function parsed.clause_end(sentence, at)
	local whole, last = sentence.whole, sentence.last
	local following = whole.breaks[(whole.breaks_to[min(at, last)] or 0) + 1]
	return at < last and following and min(following - 1, last) or max(at, last)
end

-- Whether a match of a list stands at `at` or behind one or two words more.
function parsed.stands_at(sentence, list, at)
	if sentence.covers[list] == false then
		return false
	end
	local ends, last = ends_of(sentence, list), min(at + 4, parsed.clause_end(sentence, at), sentence.last)
	for first = at, at + 2 do
		if ends[first] and ends[first] <= last and (first == at or not is(sentence, first - 1, "articles")) then
			return true
		end
	end
	return false
end

function parsed.words_between(sentence, first, last)
	return table.concat(sentence.tokens, " ", max(first, sentence.first), min(last, sentence.last))
end

-- For each word, the last one up to it by which it may be seen whose clause it is.
local function persons_of(sentence)
	local whole, tokens, persons, last = sentence.whole, sentence.tokens, {}, 0
	local others, selves, kin = cover_of(sentence, "other-pronouns"), cover_of(sentence, "self-pronouns"), cover_of(sentence, "kin-served")
	local articles, owners = cover_of(sentence, "articles"), cover_of(sentence, "his-and-hers")
	for at = 1, #tokens do
		local joins = tokens[at] == "and" and (articles[at + 1] or owners[at + 1])
		last = (joins or tokens[at] == "that" or others[at] or selves[at] or kin[at]) and at or last
		persons[at] = last
	end
	whole.persons = persons
	return persons
end

-- Whose clause it is up to `at`: "self" (the speaker or their people), "other", or "none" where nobody stands there.
function parsed.whose(sentence, at)
	local start, tokens = parsed.clause_start(sentence, at), sentence.tokens
	local others, selves, kin = cover_of(sentence, "other-pronouns"), cover_of(sentence, "self-pronouns"), cover_of(sentence, "kin-served")
	local persons = at > start and (sentence.whole.persons or persons_of(sentence)) or NOWHERE
	local i = persons[min(at - 1, #tokens)] or 0
	while i >= start do
		if tokens[i] == "that" or others[i] then
			return "other"
		elseif tokens[i] == "and" and at > i + 2 and is(sentence, i + 1, "articles", "his-and-hers") then
			return "other" -- "we were moved twice and her glasses were lost"
		elseif selves[i] or kin[i] then
			return i - 2 >= start and is(sentence, i - 2, "articles") and "other" or "self" -- not "the cot we asked for"
		end
		i = persons[i - 1] or 0
	end
	return start == at and "none" or "other"
end

return parsed
