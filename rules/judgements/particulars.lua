-- What a text names in particular: the words that are left when words of grammar, general words, qualities, sayings
-- and verbs of degree are taken away; and what it says is done.

local signs = use "token-signs"

local particulars = {}

-- Whatever is one of these names nothing.
particulars.GENERAL = { "grammar-words", "generic-things", "broad-qualities", "vague-verbs", "plain-verbs", "cliches",
	"degree-words", "general-qualities", "general-nouns", "general-verbs" }

-- Endings of qualities, adjectives and adverbs; not-qualities.txt holds the words that only look so.
local QUALITY_ENDINGS = set("ness", "ship", "ility", "ivity", "ism", "ful", "ive", "ous", "able", "ible", "ly", "ance", "ence", "ency")
local LONGEST = 5
local LAST_TWO = set("ss", "ip", "ty", "sm", "ul", "ve", "us", "le", "ly", "ce", "cy") -- of these endings

-- Behind these stands a noun: "the call", "on the phone", "customer design".
local BEFORE_NOUN = set("the", "a", "an", "my", "our", "your", "their", "his", "her", "its", "this", "that", "these",
	"those", "on", "in", "of", "with", "at", "from", "per", "each", "every", "better", "more", "fewer", "less", "new",
	"good", "customer", "phone", "no")

local function is_quality(word)
	for size = 2, LAST_TWO[word:sub(-2)] and LONGEST or 0 do
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
local verbs_of = once(function(text)
	local words = prose.tokens(text)
	return filter(prose.spans(text, "doing-verbs", "one-off-verbs"), function(span)
		return is_verb(words, span.first)
	end)
end)

-- What is said to be done, nil where nothing is.
function particulars.doing(text)
	local span = verbs_of(text)[1]
	return span and prose.tokens(text)[span.first]
end

-- The words that are more than grammar, sayings and broad qualities.
function particulars.content(text)
	return prose.rest(text, "grammar-words", "cliches", "broad-qualities")
end

-- The words that name something that is worked on.
particulars.things = once(function(text)
	local words, at_each, things = prose.tokens(text), prose.signs(text, table.unpack(particulars.GENERAL)), {}
	for _, span in ipairs(verbs_of(text)) do
		for i = span.first, span.last do
			at_each[i] = 0
		end
	end
	for i = 1, #words do
		if at_each[i] == signs.WORD and not is_quality(words[i]) then
			things[#things + 1] = words[i]
		end
	end
	return things
end)

return particulars
