-- Signs of something in a text: matches of word lists that follow one another in one sentence, so that other words in the
-- same order are found, too. A sign:
--   { chain = { "giving-out", "to-those-who", "pleased" }, within = 6, with = "…", but = "…", strong = true, denied = true }
-- `within` is the most words between two matches; the sentence must hold one of `with`, and none of `but`; a negation
-- before or between the matches takes the sign back, unless it is `denied`; a `close` one goes on behind no comma.
-- What takes back stands in the list "takes-back", or in those that the caller names.

local chain = {}

local CLAUSE_MARKS = { [","] = true, [";"] = true, [":"] = true, ["."] = true, ["("] = true, ["–"] = true, ["—"] = true, ["-"] = true }

-- A chain does not go on behind these: "the survey; people who wait".
local STOPS = { [";"] = true, [":"] = true, ["("] = true, ["?"] = true, ["!"] = true, ["."] = true }
local TAKING_BACK = { "takes-back" }

local function is_stopped(tokens, first, last, close)
	for at = first, last do
		if STOPS[tokens[at]] or close and tokens[at] == "," then
			return true
		end
	end
	return false
end

local function is_denied(tokens, first, last, lists)
	return first <= last and prose.has(table.concat(tokens, " ", first, last), table.unpack(lists)) ~= nil
end

-- Where the clause begins that token `at` stands in.
local function clause_start(tokens, at)
	while at > 1 and not CLAUSE_MARKS[tokens[at - 1]] and not prose.has(tokens[at - 1], "clause-joints") do
		at = at - 1
	end
	return at
end

-- Where the rest of a chain ends that goes on behind token `at`; nil where it does not.
local function chain_end(sentence, sign, number, at, lists)
	local list, tokens = sign.chain[number], prose.tokens(sentence)
	if not list then
		return at
	end
	for _, span in ipairs(prose.spans(sentence, list)) do
		local near = span.first > at and span.first <= at + 1 + (sign.within or 0)
		local last = near and not is_stopped(tokens, at + 1, span.first - 1, sign.close) and
			(sign.denied or not is_denied(tokens, at + 1, span.first - 1, lists)) and
			chain_end(sentence, sign, number + 1, span.last, lists)
		if last then
			return last
		end
	end
end

-- The words of a sentence that make up a sign, and the number of the last of them.
function chain.words(sentence, sign, taking_back)
	local tokens, lists = prose.tokens(sentence), taking_back or TAKING_BACK
	if sign.with and not prose.has(sentence, sign.with) or sign.but and prose.has(sentence, sign.but) then
		return nil
	end
	for _, span in ipairs(prose.spans(sentence, sign.chain[1])) do
		local free = sign.denied or not is_denied(tokens, clause_start(tokens, span.first), span.first - 1, lists)
		local last = free and chain_end(sentence, sign, 2, span.last, lists)
		if last then
			return table.concat(tokens, " ", span.first, last), last
		end
	end
end

-- The words of the first sign of a table that a sentence holds.
function chain.any(sentence, signs)
	for _, sign in ipairs(signs) do
		local words = chain.words(sentence, sign)
		if words then
			return words
		end
	end
end

local function first_words(sentences, sign)
	for _, sentence in ipairs(sentences) do
		local words = chain.words(sentence, sign)
		if words then
			return words
		end
	end
end

-- What a table of signs comes to: "strong" for a strong one or two others, "weak" for one, nil for none; with the words.
-- Signs of one `kind` do not add up: they may be two readings of the same words.
function chain.weigh(text, signs)
	local sentences, weak = prose.sentences(text), nil
	for _, sign in ipairs(signs) do
		local words = (not weak or sign.strong or sign.kind ~= weak.kind) and first_words(sentences, sign)
		if words and (sign.strong or weak) then
			return "strong", words
		end
		weak = weak or words and { words = words, kind = sign.kind } or nil
	end
	return weak and "weak", weak and weak.words
end

-- What signs come to as an answer to whether all is well: "no" where they are plain and nothing takes off a step.
function chain.answer(plain, taken_off, words)
	if plain and not taken_off then
		return "no", words
	end
	return (plain or not taken_off) and "unclear" or "yes", words
end

return chain
