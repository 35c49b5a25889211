-- Who does what, and when: the verbs of a text, found by their forms and by what stands before them. Shallow on
-- purpose: it knows no meaning, and takes a clause without subject ("Rang her back") for the writer's own.

local clause = {}

local REACH = 20 -- how many words before a verb its subject is looked for

-- Words that end in -ed and are no past.
local no_past = set("need", "indeed", "speed", "feed", "seed", "exceed", "proceed", "succeed", "shed", "embed",
	"hundred", "breed", "weed", "naked", "kindred", "sacred", "greed", "bleed")

-- What is known of a word, whatever it stands beside ----------------------------------------------------------------------------------

local IS_WORD = by_word(function(token)
	local first = token:byte()
	return first >= 97 and first <= 122 or first > 127
end)

-- Whether a token is a word, and no number or mark.
function clause.is_word(token)
	return IS_WORD[token]
end

local function within(list, ...)
	local lists = { list, ... }
	return by_word(function(token) return prose.has(token, table.unpack(lists)) ~= nil end)
end

local ENDS_IN_ED = by_word(function(token) return #token > 3 and token:sub(-2) == "ed" and not no_past[token] end)
local IS_PAST = by_word(function(token) return IS_WORD[token] and (ENDS_IN_ED[token] or prose.has(token, "past-forms") ~= nil) end)
local IS_ADVERB = by_word(function(token)
	return IS_WORD[token] and (#token > 4 and token:sub(-2) == "ly" or prose.has(token, "adverbs") ~= nil)
end)
local PAST_OR_BASE, AUXILIARY, BEFORE_NOUNS = within("past-or-base"), within("auxiliaries"), within("before-nouns")
local SPLITS = within("splits")
-- "Let", "put" behind these, or behind nothing, is past.
local SUBJECT_OR_SPLIT = within("first-person", "first-persons", "third-person", "splits")
-- "Been leaving", "I'm asking": something that goes on.
local GOING_ON = within("going-on")
local IS_ACTIVITY = by_word(function(token)
	return #token > 4 and token:sub(-3) == "ing" and token ~= "going" and not prose.has(token, "no-activity")
end)
local OPENS_WITH_I = by_word(function(token) return IS_PAST[token] or prose.has(token, "first-person", "past-or-base") ~= nil end)

-- Whom a word names as the doer: "i", "we", "you", "other"; "noun" where it may be one; false of all others.
local DOER = by_word(function(token)
	if prose.has(token, "first-person") then
		return "i"
	elseif prose.has(token, "first-persons") then
		return "we"
	elseif token == "you" or token == "you've" then
		return "you"
	elseif prose.has(token, "third-person", "titles") then
		return "other"
	end
	return IS_WORD[token] and not IS_ADVERB[token] and not prose.has(token, "joints", "auxiliaries") and not IS_PAST[token] and "noun"
end)

-- What a past verb or a present one is by its form: nothing of an adverb, a mark or "need" is one.
local MAY_TELL_PAST = by_word(function(token) return PAST_OR_BASE[token] or IS_PAST[token] end)
local MAY_BE_PRESENT = by_word(function(token)
	return IS_WORD[token] and not IS_ADVERB[token] and not IS_PAST[token] and not AUXILIARY[token]
end)

-- Verbs and whose they are ------------------------------------------------------------------------------------------------------------

-- The token before `at` that is no adverb.
local function before(tokens, at)
	at = at - 1
	while at > 0 and IS_ADVERB[tokens[at]] do
		at = at - 1
	end
	return tokens[at]
end

-- "let", "put": past where a subject stands before it, or nothing. A participle may stand like an adjective: "the attached form", "is
-- well run", "my increased knowledge".
local function tells_past(tokens, at)
	local token, earlier = tokens[at], before(tokens, at)
	if PAST_OR_BASE[token] and earlier and not SUBJECT_OR_SPLIT[earlier] then
		return false
	end
	return not (ENDS_IN_ED[token] and earlier and IS_WORD[earlier] and BEFORE_NOUNS[earlier])
end

-- Whose verb stands at `at`: "i", "we", "you", "other" or, where no subject stands before it, "none".
local function subject_of(tokens, at)
	if SPLITS[before(tokens, at)] and OPENS_WITH_I[tokens[1]] then
		return "i"
	end
	local subject = "none"
	for i = at - 1, at > REACH and at - REACH or 1, -1 do
		local doer = DOER[tokens[i]]
		if doer == "noun" then
			subject = "other"
		elseif doer then
			return doer
		end
	end
	return subject
end

-- The verbs in the past: { word, subject, mere } …, of one sentence; a "was" or "had" is `mere`.
local pasts_of = once(function(sentence)
	local tokens, found = prose.tokens(sentence), {}
	for at = 1, #tokens do
		local token = tokens[at]
		if MAY_TELL_PAST[token] and tells_past(tokens, at) then
			found[#found + 1] = { word = token, subject = subject_of(tokens, at), mere = AUXILIARY[token] }
		end
	end
	return found
end)

local function is_in(word, list, ...)
	return list and prose.has(word, list, ...)
end

-- The first past verb that is no mere "was" or "had", of one of these subjects, and stands in none of the lists.
local function deed_of(text, subjects, ...)
	local sentences = prose.sentences(text)
	for number = 1, #sentences do
		local sentence = sentences[number]
		local verbs = pasts_of(sentence)
		for at = 1, #verbs do
			local verb = verbs[at]
			if subjects[verb.subject] and not verb.mere and not is_in(verb.word, ...) then
				return verb.word, sentence
			end
		end
	end
end

local THE_WRITER, OTHERS = set("i", "we", "none"), set("other")
local ANYBODY = set("i", "we", "you", "other", "none")

-- What the writer did, alone, with others or unnamed; what others did; what anybody did. The lists hold verbs that do
-- not count.
function clause.writer_did(text, ...)
	return deed_of(text, THE_WRITER, ...)
end

function clause.others_did(text, ...)
	return deed_of(text, OTHERS, ...)
end

function clause.anybody_did(text, ...)
	return deed_of(text, ANYBODY, ...)
end

-- Any past at all, "was" and "had" too.
function clause.is_past(text)
	local sentences = prose.sentences(text)
	for at = 1, #sentences do
		local verb = pasts_of(sentences[at])[1]
		if verb then
			return verb.word, sentences[at]
		end
	end
end

local MAY_LEAD = by_word(function(token) return token == "i" or token == "we" or GOING_ON[token] end)

-- What the writer may do in general or from now on, of one sentence: { word, words } … "I ring", "I'm asking".
local presents_of = once(function(sentence)
	local tokens, found, earlier = prose.tokens(sentence), {}, nil -- the token before that is no adverb
	for at = 1, #tokens do
		local token = tokens[at]
		local leads = MAY_LEAD[earlier]
		if leads and IS_ACTIVITY[token] and GOING_ON[earlier] and subject_of(tokens, at) ~= "other" then
			found[#found + 1] = { word = token, words = tokens[at - 1] .. " " .. token }
		end
		if leads and MAY_BE_PRESENT[token] and (earlier == "i" or earlier == "we") then
			found[#found + 1] = { word = token, words = earlier .. " " .. token }
		end
		earlier = IS_ADVERB[token] and earlier or token
	end
	return found
end)

-- What the writer does in general or from now on: "I ring first", "we now text them".
function clause.writer_does(text, ...)
	for _, sentence in ipairs(prose.sentences(text)) do
		for _, verb in ipairs(presents_of(sentence)) do
			if not prose.has(verb.word, "mind-verbs", ...) then
				return verb.words, sentence
			end
		end
	end
end

-- Whether a sentence is about one of a list: it stands first, with a word or two before it ("The next session was …").
function clause.is_about(sentence, list)
	local first = prose.has(sentence, list) and prose.spans(sentence, list)[1]
	if not first or first.first > 3 or clause.starts_with_writer(sentence) or
		first.first > 1 and prose.starts(sentence, "time-leads") then
		return nil
	end
	return prose.has(sentence, list)
end

function clause.starts_with_writer(sentence)
	return prose.starts(sentence, "first-person", "first-persons")
end

-- "Smiling", "asking": a token that may open a sentence so; and what it can't follow there.
local IS_ING = by_word(function(token) return #token > 5 and token:sub(-3) == "ing" end)
local LEADS_TO_NO_ING = within("before-nouns", "third-person", "auxiliaries")

-- A sentence that opens with what the writer is doing: "Smiling more", "Now asking first".
function clause.opens_with_ing(text, ...)
	for _, sentence in ipairs(prose.sentences(text)) do
		local tokens = prose.tokens(sentence)
		for at = 1, 2 do
			local token = tokens[at]
			if token and IS_ING[token] and not (at == 2 and LEADS_TO_NO_ING[tokens[1]]) and not prose.has(token, "mind-verbs", ...) then
				return token, sentence
			end
		end
	end
end

-- "be" before what is being done ("be ringing"), or before a participle.
local function is_going_to_be(tokens, at)
	local following = tokens[at + 1]
	return following and (following:sub(-3) == "ing" or IS_PAST[following])
end

-- What the writer is going to do: "will ring", "I'll be moving", "going to ask"; the verb is in none of the lists.
local function will_do(sentence, ...)
	local tokens = prose.tokens(sentence)
	for _, span in ipairs(prose.spans(sentence, "future-words")) do
		local at = span.last + 1
		while tokens[at] and (IS_ADVERB[tokens[at]] or AUXILIARY[tokens[at]] and is_going_to_be(tokens, at)) do
			at = at + 1
		end
		local token, subject = tokens[at], subject_of(tokens, span.last + 1)
		if token and IS_WORD[token] and subject ~= "other" and subject ~= "you" and not AUXILIARY[token] and
			not prose.has(token, "mind-verbs", ...) then
			return token, sentence
		end
	end
end

function clause.writer_will(text, ...)
	if not prose.has(text, "future-words") then
		return nil
	end
	for _, sentence in ipairs(prose.sentences(text)) do
		local verb = will_do(sentence, ...)
		if verb then
			return verb, sentence
		end
	end
end

-- Whether somebody is said to be or do something; a fragment ("Calm with callers") states nothing of a subject.
function clause.is_statement(text)
	return prose.has(text, "statement-verbs")
end

-- Whether `test` says yes of every sentence.
function clause.all(text, test)
	for _, sentence in ipairs(prose.sentences(text)) do
		if not test(sentence) then
			return false
		end
	end
	return true
end

-- Sentences of a text for which `test` gives no words.
function clause.rest(text, test)
	local kept = {}
	for _, sentence in ipairs(prose.sentences(text)) do
		if not test(sentence) then
			kept[#kept + 1] = sentence
		end
	end
	return kept
end

local IS_PERSON = within("first-person", "first-persons", "third-person")
local BEFORE_PERSON = "before a person" -- a joint only there

-- The pieces of a text between the tokens that are joints: { ["and"] = true, … }.
local function parted(text, joints)
	local tokens, pieces, first = prose.tokens(text), {}, 1
	for at = 1, #tokens do
		local joint = joints[tokens[at]]
		if joint and (joint ~= BEFORE_PERSON or IS_PERSON[tokens[at + 1]]) then
			if at > first then
				pieces[#pieces + 1] = table.concat(tokens, " ", first, at - 1)
			end
			first = at + 1
		end
	end
	if first <= #tokens then
		pieces[#pieces + 1] = table.concat(tokens, " ", first)
	end
	return pieces
end

clause.parted = parted

local PARTING_MARKS = set(",", ";", ":", ".", "!", "?", "-", "–", "—")

-- Marks and clause joints, and other joints besides.
local function marks_and(others)
	return by_word(function(token)
		return others[token] or PARTING_MARKS[token] or prose.has(token, "clause-joints") ~= nil
	end)
end

local OF_PIECES, OF_DEEDS = marks_and { ["and"] = BEFORE_PERSON, ["&"] = BEFORE_PERSON }, marks_and(set("and", "&"))
local OF_PARTS = marks_and(set("and", "&", "or", "as", "when"))

-- The clauses of a text, roughly: parted at marks and at "but", "so", "because", "and I".
clause.pieces = once(function(text)
	return parted(text, OF_PIECES)
end)

-- The same, parted at every "and" as well: "signed and put away", "typed out and O2 moved".
clause.deeds = once(function(text)
	return parted(text, OF_DEEDS)
end)

-- The same, parted at every "and", "or", "as" and "when" as well: "open the post, stamp it and file it" is three.
clause.parts = once(function(text)
	return parted(text, OF_PARTS)
end)

-- What `test` gives first for any of the pieces.
function clause.of_any(pieces, test)
	for at = 1, #pieces do
		local basis = test(pieces[at])
		if basis then
			return basis
		end
	end
end

-- The first sentence's words for which `test` gives some.
function clause.first(text, test)
	local sentences = prose.sentences(text)
	for at = 1, #sentences do
		local basis = test(sentences[at])
		if basis then
			return basis, sentences[at]
		end
	end
end

-- "yes" of the first signal that gives words; `signals` is a list of functions, the surest first.
function clause.signal(text, signals)
	for at = 1, #signals do
		local basis = signals[at](text)
		if basis then
			return basis
		end
	end
end

-- The lists of all of these signals: what a signal that stands for them all rests on.
function clause.signs_of(signals)
	return joined(table.unpack(collect(signals, function(signal) return { table.unpack(signal, 2) } end)))
end

-- A function that gives the first words that signals give, sentence by sentence, and the sentence. A signal is { test, list, … }: a
-- sentence that holds none of its lists (of a table of lists, all) is not asked. `but` takes a sentence out again.
function clause.finder(signals, but)
	local tests, kinds = {}, {} -- by the bit of the signal; by its number
	for i, signal in ipairs(signals) do
		tests[1 << i - 1], kinds[i] = signal[1], { table.unpack(signal, 2) }
	end
	local sieve = prose.sieve(kinds)
	local function told(sentence, may)
		while may ~= 0 do
			local lowest = may & -may
			local basis = tests[lowest](sentence)
			if basis then
				return basis
			end
			may = may ~ lowest
		end
	end
	return function(text)
		for number, may in sieve, text, 0 do
			local sentence = prose.sentences(text)[number]
			local basis = told(sentence, may)
			if basis and not (but and but(sentence)) then
				return basis, sentence
			end
		end
	end
end

return clause
