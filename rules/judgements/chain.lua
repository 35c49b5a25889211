-- Signs of something in a text: matches of word lists that follow one another in one sentence, so that other words in the
-- same order are found, too. A sign:
--   { chain = { "giving-out", "to-those-who", "pleased" }, within = 6, with = "…", but = "…", strong = true, denied = true }
-- `within` is the most words between two matches; the sentence must hold one of `with`, and none of `but`; a negation
-- before or between the matches takes the sign back, unless it is `denied`; a `close` one goes on behind no comma.
-- What takes back stands in the list "takes-back", or in those that the caller names.

local nearby = use "nearby"
local chain = {}

local AT_ONCE = 60 -- signs that one sieve looks for
local MANY = 40    -- words of a clause that are gone through one by one
local FEW = 8      -- matches that are, too

local CLAUSE_MARKS = set(",", ";", ":", ".", "(", "–", "—", "-")
local BEGINS_CLAUSE = by_word(function(token) return CLAUSE_MARKS[token] or prose.has(token, "clause-joints") ~= nil end)

-- A chain does not go on behind these: "the survey; people who wait".
local STOPS = set(";", ":", "(", "?", "!", ".")
local TAKING_BACK = { "takes-back" }

local function is_stopped(tokens, first, last, close)
	for at = first, last do
		if STOPS[tokens[at]] or close and tokens[at] == "," then
			return true
		end
	end
	return false
end

local function is_denied(sentence, first, last, lists)
	return first <= last and prose.within(sentence, first, last, table.unpack(lists)) ~= nil
end

-- Where the clause begins that token `at` stands in. In a long sentence it is found once for all tokens.
local function clause_start(search, at)
	local tokens = search.tokens
	if at > MANY then
		search.begins = search.begins or nearby.behind(tokens, function(token) return BEGINS_CLAUSE[token] end)
		return search.begins[at - 1] + 1
	end
	while at > 1 and not BEGINS_CLAUSE[tokens[at - 1]] do
		at = at - 1
	end
	return at
end

-- The matches of one of the lists of a sign.
local function spans_of(search, number)
	local spans = search.spans[number]
	if not spans then
		spans = prose.spans(search.sentence, search.sign.chain[number])
		search.spans[number] = spans
	end
	return spans
end

-- Where the rest of a chain ends that goes on behind token `at`; nil where it does not.
local function chain_end(search, number, at)
	local sign = search.sign
	if not sign.chain[number] then
		return at
	end
	local spans, furthest = spans_of(search, number), at + 1 + (sign.within or 0)
	for i = #spans > FEW and nearby.number_of(spans, at + 1) or 1, #spans do
		local span = spans[i]
		if span.first > furthest then
			return nil
		end
		local last = span.first > at and not is_stopped(search.tokens, at + 1, span.first - 1, sign.close) and
			(sign.denied or not is_denied(search.sentence, at + 1, span.first - 1, search.lists)) and
			chain_end(search, number + 1, span.last)
		if last then
			return last
		end
	end
end

-- Whether a sentence holds all that a sign is made of, in whatever order.
local function may_hold(sentence, sign)
	for _, list in ipairs(sign.chain) do
		if not prose.has(sentence, list) then
			return false
		end
	end
	return not (sign.with and not prose.has(sentence, sign.with))
end

-- The words of a sentence that make up a sign, and the number of the last of them.
function chain.words(sentence, sign, taking_back)
	if not may_hold(sentence, sign) or sign.but and prose.has(sentence, sign.but) then
		return nil
	end
	local search = { sentence = sentence, sign = sign, tokens = prose.tokens(sentence), lists = taking_back or TAKING_BACK, spans = {} }
	for _, span in ipairs(spans_of(search, 1)) do
		local free = sign.denied or not is_denied(sentence, clause_start(search, span.first), span.first - 1, search.lists)
		local last = free and chain_end(search, 2, span.last)
		if last then
			return table.concat(search.tokens, " ", span.first, last), last
		end
	end
end

-- All that a sign needs to be in a sentence.
local function needs(sign)
	local lists = { table.unpack(sign.chain) }
	lists[#lists + 1] = sign.with
	return { lists }
end

-- Sieves for the signs of a table, which is looked for again and again: each for so many signs.
local sieves = {}

local function sieves_of(signs)
	local made = sieves[signs]
	if made then
		return made
	end
	made = {}
	for at = 1, #signs, AT_ONCE do
		made[#made + 1] = prose.sieve(collect({ table.unpack(signs, at, math.min(#signs, at + AT_ONCE - 1)) }, needs))
	end
	sieves[signs] = made
	return made
end

-- The words of the first sign of a table that a sentence holds.
function chain.any(sentence, signs)
	local sieves_of_signs = sieves_of(signs)
	for part = 1, #sieves_of_signs do
		local may, number = sieves_of_signs[part](sentence), (part - 1) * AT_ONCE
		while may ~= 0 do
			number = number + 1
			local words = may & 1 == 1 and chain.words(sentence, signs[number])
			if words then
				return words
			end
			may = may >> 1
		end
	end
end

-- In which sentences a text may hold which signs: { [number of the sign] = { number of the sentence … } … }, and the numbers of
-- these signs, the least first.
local function places(text, signs)
	local found, numbers = {}, {}
	for part, sieve in ipairs(sieves_of(signs)) do
		for sentence, may in sieve, text, 0 do
			local number = (part - 1) * AT_ONCE
			while may ~= 0 do
				number = number + 1
				if may & 1 == 1 then
					numbers[#numbers + 1] = not found[number] and number or nil
					found[number] = joined(found[number] or {}, { sentence })
				end
				may = may >> 1
			end
		end
	end
	table.sort(numbers)
	return found, numbers
end

local function first_words(sentences, numbers, sign)
	for _, number in ipairs(numbers) do
		local words = chain.words(sentences[number], sign)
		if words then
			return words
		end
	end
end

-- What a table of signs comes to: "strong" for a strong one or two others, "weak" for one, nil for none; with the words.
-- Signs of one `kind` do not add up: they may be two readings of the same words.
function chain.weigh(text, signs)
	local found, numbers = places(text, signs)
	local sentences, weak = numbers[1] and prose.sentences(text), nil
	for _, number in ipairs(numbers) do
		local sign = signs[number]
		local words = (not weak or sign.strong or sign.kind ~= weak.kind) and first_words(sentences, found[number], sign)
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
