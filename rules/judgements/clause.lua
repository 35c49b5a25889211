-- Who does what, and when: the verbs of a text, found by their forms and by what stands before them. Shallow on
-- purpose: it knows no meaning, and takes a clause without subject ("Rang her back") for the writer's own.

local clause = {}

local sentences_of, tokens_of = once(prose.sentences), once(prose.tokens)

local REACH = 20 -- how many words before a verb its subject is looked for

-- Words that end in -ed and are no past.
local no_past = {}
for _, word in ipairs { "need", "indeed", "speed", "feed", "seed", "exceed", "proceed", "succeed", "shed", "embed",
	"hundred", "breed", "weed", "naked", "kindred", "sacred", "greed", "bleed" } do
	no_past[word] = true
end

local function is_word(token)
	local first = token:byte()
	return first >= 97 and first <= 122 or first > 127
end

-- Whether a token is a word, and no number or mark.
clause.is_word = is_word

local function ends_in_ed(token)
	return #token > 3 and token:sub(-2) == "ed" and not no_past[token]
end

local function is_past(token)
	return is_word(token) and (ends_in_ed(token) or prose.has(token, "past-forms") ~= nil)
end

local function is_adverb(token)
	return #token > 4 and token:sub(-2) == "ly" or prose.has(token, "adverbs") ~= nil
end

-- The number of the token before `at` that is no adverb; 0 at the beginning.
local function before(tokens, at)
	at = at - 1
	while at > 0 and is_word(tokens[at]) and is_adverb(tokens[at]) do
		at = at - 1
	end
	return at
end

-- "let", "put": past where a subject stands before it, or nothing.
local function opens_or_follows_subject(tokens, at)
	local earlier = before(tokens, at)
	local token = earlier > 0 and tokens[earlier]
	return not token or prose.has(token, "first-person", "first-persons", "third-person", "splits") ~= nil
end

-- "been leaving", "I'm asking": something that goes on.
local function goes_on(tokens, at)
	local earlier = before(tokens, at)
	return earlier > 0 and #tokens[at] > 4 and tokens[at]:sub(-3) == "ing" and tokens[at] ~= "going" and
		prose.has(tokens[earlier], "going-on") ~= nil and not prose.has(tokens[at], "no-activity")
end

local function tells_past(tokens, at)
	local token = tokens[at]
	if prose.has(token, "past-or-base") then
		return opens_or_follows_subject(tokens, at)
	end
	return is_past(token)
end

-- A participle that stands like an adjective: "the attached form", "is well run", "my increased knowledge".
local function stands_as_adjective(tokens, at)
	local earlier = before(tokens, at)
	local token = earlier > 0 and tokens[earlier]
	return token and is_word(token) and prose.has(token, "before-nouns") ~= nil
end

-- Whose verb stands at `at`: "i", "we", "you", "other" or, where no subject stands before it, "none".
local function subject_of(tokens, at)
	local earlier = before(tokens, at)
	if earlier > 0 and prose.has(tokens[earlier], "splits") then
		local first = tokens[1]
		if is_past(first) or prose.has(first, "first-person", "past-or-base") then
			return "i"
		end
	end
	local noun
	for i = at - 1, at > REACH and at - REACH or 1, -1 do
		local token = tokens[i]
		local person = prose.has(token, "first-person") and "i" or prose.has(token, "first-persons") and "we" or
			(token == "you" or token == "you've") and "you" or prose.has(token, "third-person", "titles") and "other"
		if person then
			return person
		elseif is_word(token) and not is_adverb(token) and not prose.has(token, "joints", "auxiliaries") then
			noun = noun or not is_past(token)
		end
	end
	return noun and "other" or "none"
end

-- The verbs in the past: { word, subject } …, of one sentence.
local pasts_of = once(function(sentence)
	local tokens, found = tokens_of(sentence), {}
	for at, token in ipairs(tokens) do
		if tells_past(tokens, at) and not (ends_in_ed(token) and stands_as_adjective(tokens, at)) then
			found[#found + 1] = { word = token, subject = subject_of(tokens, at) }
		end
	end
	return found
end)

local function verb_by(text, wanted)
	for _, sentence in ipairs(sentences_of(text)) do
		for _, verb in ipairs(pasts_of(sentence)) do
			if wanted(verb) then
				return verb.word, sentence
			end
		end
	end
end

-- A past verb that is no mere "was" or "had" and stands in none of the lists of what does not count.
local function tells(verb, ...)
	return not prose.has(verb.word, "auxiliaries", ...)
end

-- What the writer did, alone, with others or unnamed; what others did; what anybody did. The lists hold verbs that do
-- not count.
function clause.writer_did(text, ...)
	local others = { ... }
	return verb_by(text, function(verb)
		return verb.subject ~= "other" and verb.subject ~= "you" and tells(verb, table.unpack(others))
	end)
end

function clause.others_did(text, ...)
	local others = { ... }
	return verb_by(text, function(verb) return verb.subject == "other" and tells(verb, table.unpack(others)) end)
end

function clause.anybody_did(text, ...)
	local others = { ... }
	return verb_by(text, function(verb) return tells(verb, table.unpack(others)) end)
end

-- Any past at all, "was" and "had" too.
function clause.is_past(text)
	return verb_by(text, function() return true end)
end

-- What the writer does in general or from now on: "I ring first", "we now text them".
function clause.writer_does(text, ...)
	for _, sentence in ipairs(sentences_of(text)) do
		local tokens = tokens_of(sentence)
		for at = 2, #tokens do
			local earlier = before(tokens, at)
			local token = tokens[at]
			if goes_on(tokens, at) and subject_of(tokens, at) ~= "other" and not prose.has(token, "mind-verbs", ...) then
				return tokens[at - 1] .. " " .. token, sentence
			end
			if earlier > 0 and is_word(token) and not is_adverb(token) and not is_past(token) and
				(tokens[earlier] == "i" or tokens[earlier] == "we") and not prose.has(token, "auxiliaries", "mind-verbs", ...) then
				return tokens[earlier] .. " " .. token, sentence
			end
		end
	end
end

-- Whether a sentence is about one of a list: it stands first, with a word or two before it ("The next session was …").
function clause.is_about(sentence, list)
	local first = prose.spans(sentence, list)[1]
	if not first or first.first > 3 or clause.starts_with_writer(sentence) or
		first.first > 1 and prose.starts(sentence, "time-leads") then
		return nil
	end
	return prose.has(sentence, list)
end

function clause.starts_with_writer(sentence)
	return prose.starts(sentence, "first-person", "first-persons")
end

-- A sentence that opens with what the writer is doing: "Smiling more", "Now asking first".
function clause.opens_with_ing(text, ...)
	for _, sentence in ipairs(sentences_of(text)) do
		local tokens = tokens_of(sentence)
		for at = 1, 2 do
			local token = tokens[at]
			local leads = at == 1 or not prose.has(tokens[1], "before-nouns", "third-person", "auxiliaries")
			if token and leads and #token > 5 and token:sub(-3) == "ing" and not prose.has(token, "mind-verbs", ...) then
				return token, sentence
			end
		end
	end
end

-- "be" before what is being done ("be ringing"), or before a participle.
local function is_going_to_be(tokens, at)
	local following = tokens[at + 1]
	return following and (following:sub(-3) == "ing" or is_past(following))
end

-- What the writer is going to do: "will ring", "I'll be moving", "going to ask"; the verb is in none of the lists.
function clause.writer_will(text, ...)
	for _, sentence in ipairs(sentences_of(text)) do
		local tokens = tokens_of(sentence)
		for _, span in ipairs(prose.spans(sentence, "future-words")) do
			local at = span.last + 1
			while tokens[at] and
				(is_adverb(tokens[at]) or prose.has(tokens[at], "auxiliaries") and is_going_to_be(tokens, at)) do
				at = at + 1
			end
			local subject = subject_of(tokens, span.last + 1)
			if tokens[at] and is_word(tokens[at]) and subject ~= "other" and subject ~= "you" and
				not prose.has(tokens[at], "mind-verbs", "auxiliaries", ...) then
				return tokens[at], sentence
			end
		end
	end
end

-- Whether somebody is said to be or do something; a fragment ("Calm with callers") states nothing of a subject.
function clause.is_statement(text)
	return prose.has(text, "statement-verbs")
end

-- Sentences of a text for which `test` gives no words.
function clause.rest(text, test)
	local kept = {}
	for _, sentence in ipairs(sentences_of(text)) do
		if not test(sentence) then
			kept[#kept + 1] = sentence
		end
	end
	return kept
end

local function parts_here(tokens, at)
	local token = tokens[at]
	return prose.has(token, "clause-joints") or not is_word(token) and (token == "," or token == ";" or token == ":" or
		token == "." or token == "!" or token == "?" or token == "-" or token == "–" or token == "—") or
		token == "and" and tokens[at + 1] and prose.has(tokens[at + 1], "first-person", "first-persons", "third-person")
end

local function parted(text, is_joint)
	local tokens, pieces, piece = tokens_of(text), {}, {}
	for at, token in ipairs(tokens) do
		if not is_joint(tokens, at) then
			piece[#piece + 1] = token
		elseif #piece > 0 then
			pieces[#pieces + 1], piece = table.concat(piece, " "), {}
		end
	end
	if #piece > 0 then
		pieces[#pieces + 1] = table.concat(piece, " ")
	end
	return pieces
end

-- The pieces of a text between certain tokens: { ["and"] = true, … }.
function clause.parted(text, joints)
	return parted(text, function(tokens, at) return joints[tokens[at]] end)
end

-- The clauses of a text, roughly: parted at marks and at "but", "so", "because", "and I".
function clause.pieces(text)
	return parted(text, parts_here)
end

-- The same, parted at every "and" as well: "signed and put away", "typed out and O2 moved".
function clause.deeds(text)
	return parted(text, function(tokens, at) return tokens[at] == "and" or parts_here(tokens, at) end)
end

-- The same, parted at every "and", "or", "as" and "when" as well: "open the post, stamp it and file it" is three.
function clause.parts(text)
	return parted(text, function(tokens, at)
		local token = tokens[at]
		return token == "and" or token == "or" or token == "as" or token == "when" or parts_here(tokens, at)
	end)
end

-- What `test` gives first for any of the pieces.
function clause.of_any(pieces, test)
	for _, piece in ipairs(pieces) do
		local basis = test(piece)
		if basis then
			return basis
		end
	end
end

-- The first sentence's words for which `test` gives some.
function clause.first(text, test)
	for _, sentence in ipairs(sentences_of(text)) do
		local basis = test(sentence)
		if basis then
			return basis, sentence
		end
	end
end

-- "yes" of the first signal that gives words; `signals` is a list of functions, the surest first.
function clause.signal(text, signals)
	for _, signal in ipairs(signals) do
		local basis = signal(text)
		if basis then
			return basis
		end
	end
end

return clause
