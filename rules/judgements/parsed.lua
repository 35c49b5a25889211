-- A sentence of which much is asked: its words, and where each word list stands in it, found once a list.

local parsed = {}

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

-- Marks that end a clause; no dash and no quotation mark of the printer's is one.
local MARKS = set("!", '"', "#", "$", "%", "&", "(", ")", "*", "+", ",", "-", "->", ".", "..", "...", "....", ".....", "/", ":", ";", "<", "=", ">",
	"?", "@", "[", "\\", "]", "^", "_", "`", "{", "|", "}", "~")

function parsed.is_mark(token)
	return MARKS[token]
end

function parsed.read(text)
	local tokens = prose.tokens(text)
	return { text = text, tokens = tokens, count = #tokens, held = prose.held(text, LISTS), covers = {}, ends = {}, spans = {}, found = {} }
end

-- What `ask` tells of a list, kept in `kept`.
local function told_of(sentence, list, kept, ask)
	if sentence.held[list] == false then
		return NOWHERE
	end
	local told = kept[list]
	if not told then
		told = ask(sentence.text, list)
		kept[list] = told
	end
	return told
end

-- The words that a list covers: { [at] = true … }.
local function cover(sentence, list)
	return told_of(sentence, list, sentence.covers, prose.covered)
end

-- Where the matches of a list end, by where they begin.
local function ends(sentence, list)
	return told_of(sentence, list, sentence.ends, prose.ends)
end

parsed.cover = cover

-- The matches of a list, in their order: { first, last } …
function parsed.spans_of(sentence, list)
	return told_of(sentence, list, sentence.spans, prose.spans)
end

-- Whether the word at `at` is of a list, or part of a phrase of it; or of another, up to four.
local function is(sentence, at, list, second, third, fourth)
	return cover(sentence, list)[at] or second and is(sentence, at, second, third, fourth) or false
end

parsed.is = is

function parsed.holds(sentence, list, second)
	local held = sentence.held[list]
	if held == nil then
		held = prose.has(sentence.text, list) ~= nil
	end
	return held or second and parsed.holds(sentence, second) or false
end

-- Whether a list, or another of up to four, stands between two places.
local function within(sentence, first, last, list, second, third, fourth)
	local ends_at = ends(sentence, list)
	if ends_at ~= NOWHERE then
		for at = first, last do
			if ends_at[at] and ends_at[at] <= last then
				return true
			end
		end
	end
	return second and within(sentence, first, last, second, third, fourth) or false
end

parsed.within = within

-- Whether a list, or another, opens the sentence.
function parsed.opens(sentence, list, second)
	return (ends(sentence, list)[1] or second and ends(sentence, second)[1]) ~= nil
end

-- The words and marks that end a clause, as far as a denial or a wish reaches.
local function breaks_of(sentence)
	local breaks = prose.covered(sentence.text, "clause-joints")
	for at, token in ipairs(sentence.tokens) do
		if MARKS[token] then
			breaks[at] = true
		end
	end
	sentence.breaks = breaks
	return breaks
end

function parsed.clause_start(sentence, at)
	local breaks = sentence.breaks or breaks_of(sentence)
	at = at - 1
	while at > 0 and not breaks[at] do
		at = at - 1
	end
	return at + 1
end

function parsed.clause_end(sentence, at)
	local breaks, count = sentence.breaks or breaks_of(sentence), sentence.count
	while at < count and not breaks[at + 1] do
		at = at + 1
	end
	return at
end

-- Whether a match of a list stands at `at` or behind one or two words more.
function parsed.stands_at(sentence, list, at)
	local ends_at = ends(sentence, list)
	local last = ends_at ~= NOWHERE and math.min(at + 4, parsed.clause_end(sentence, at))
	for first = at, last and at + 2 or 0 do
		if ends_at[first] and ends_at[first] <= last and (first == at or not is(sentence, first - 1, "articles")) then
			return true
		end
	end
	return false
end

function parsed.words_between(sentence, first, last)
	return table.concat(sentence.tokens, " ", math.max(first, 1), math.min(last, sentence.count))
end

-- Whose clause it is up to `at`: "self" (the speaker or their people), "other", or "none" where nobody stands there.
function parsed.whose(sentence, at)
	local start, tokens = parsed.clause_start(sentence, at), sentence.tokens
	local others, selves, kin = cover(sentence, "other-pronouns"), cover(sentence, "self-pronouns"), cover(sentence, "kin-served")
	for i = at - 1, start, -1 do
		if tokens[i] == "that" or others[i] then
			return "other"
		elseif tokens[i] == "and" and at > i + 2 and is(sentence, i + 1, "articles", "his-and-hers") then
			return "other" -- "we were moved twice and her glasses were lost"
		elseif selves[i] or kin[i] then
			return i - 2 >= start and is(sentence, i - 2, "articles") and "other" or "self" -- not "the cot we asked for"
		end
	end
	return start == at and "none" or "other"
end

return parsed
