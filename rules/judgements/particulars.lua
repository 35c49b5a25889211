-- What a text names in particular: the words that are left when words of grammar, general words, qualities, sayings
-- and verbs of degree are taken away; and what it says is done.

local particulars = {}

local GENERAL = { "grammar-words", "generic-things", "broad-qualities", "vague-verbs", "plain-verbs", "cliches",
	"degree-words", "general-qualities", "general-nouns", "general-verbs" }

-- Endings of qualities, adjectives and adverbs; not-qualities.txt holds the words that only look so.
local QUALITY_ENDINGS, LONGEST = {}, 5
for _, ending in ipairs({ "ness", "ship", "ility", "ivity", "ism", "ful", "ive", "ous", "able", "ible", "ly", "ance", "ence", "ency" }) do
	QUALITY_ENDINGS[ending] = true
end

-- Behind these stands a noun: "the call", "on the phone", "customer design".
local BEFORE_NOUN = {}
for _, word in ipairs({ "the", "a", "an", "my", "our", "your", "their", "his", "her", "its", "this", "that", "these",
	"those", "on", "in", "of", "with", "at", "from", "per", "each", "every", "better", "more", "fewer", "less", "new",
	"good", "customer", "phone", "no" }) do
	BEFORE_NOUN[word] = true
end

local function is_word(token)
	local byte = token:byte() or 0
	return (byte >= 97 and byte <= 122) or byte >= 128
end

local function is_quality(word)
	for size = 2, LONGEST do
		if #word > size + 2 and QUALITY_ENDINGS[word:sub(-size)] then
			return not prose.has(word, "not-qualities")
		end
	end
	return false
end

-- "reliability", "supportive": a word that by its ending names a quality.
particulars.is_quality = is_quality

local function is_verb(words, first)
	local before, word = words[first - 1], words[first]
	return not (before and BEFORE_NOUN[before]) or (word:sub(-3) == "ing" and before ~= "the")
end

-- The spans of verbs of doing that stand where a verb can stand.
local function verbs(text, words)
	return filter(prose.spans(text, "doing-verbs", "one-off-verbs"), function(span)
		return is_verb(words, span.first)
	end)
end

local function mark(covered, spans)
	for _, span in ipairs(spans) do
		for i = span.first, span.last do
			covered[i] = true
		end
	end
end

-- What is said to be done, nil where nothing is.
function particulars.doing(text)
	local words = prose.tokens(text)
	local span = verbs(text, words)[1]
	return span and words[span.first]
end

-- The words that are more than grammar, sayings and broad qualities.
function particulars.content(text)
	return prose.rest(text, "grammar-words", "cliches", "broad-qualities")
end

-- The tokens that name something that is worked on, by their numbers; verbs of doing may count as well ("the handover notes").
function particulars.places(text, with_verbs)
	local words, covered, places = prose.tokens(text), prose.covered(text, table.unpack(GENERAL)), {}
	mark(covered, with_verbs and {} or verbs(text, words))
	for i, word in ipairs(words) do
		if not covered[i] and is_word(word) and not is_quality(word) then
			places[#places + 1] = i
		end
	end
	return places
end

-- The words that name something that is worked on.
function particulars.things(text)
	local words = prose.tokens(text)
	return collect(particulars.places(text), function(at) return words[at] end)
end

return particulars
