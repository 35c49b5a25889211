-- Where a text says that a figure comes from: "the 82% is my own reckoning", "82% is the Stoke depot", "the second figure was borrowed".

local dates = use "dates"
local nearby = use "nearby"

local provenance = {}

local REACH = 8 -- words from the figure to what it is said to be

-- Says outright, or only may say, that a figure was not counted here.
local PLAIN = { "own-estimates", "by-feel", "outside-sources", "anothers-figure", "asked-of-us", "borrowed-from" }
local DOUBTFUL = { "forecasts", "projected", "aimed-at" }
-- What a sentence that says so holds, or what is put in as the result does.
local SIEVES = { [PLAIN] = prose.sieve { joined(PLAIN, { "taking-it", "putting-in" }) }, [DOUBTFUL] = prose.sieve { DOUBTFUL } }

-- Where the text speaks of the later figure: { first, last } of its tokens.
local function mentions(sentence, value)
	local found = prose.spans(sentence, "later-figure")
	for _, amount in ipairs(prose.amounts(sentence)) do
		found[#found + 1] = amount.value == value and amount or nil
	end
	return found
end

-- "is the", "comes from", and not "is short of the": what stands between the figure and its source.
local function is_linked(tokens, from, span)
	local link = table.concat(tokens, " ", from, span.last)
	local between = from < span.first and table.concat(tokens, " ", from, span.first - 1) or ""
	return prose.has(link, "being-and-coming") and not prose.has(between, "set-against")
end

-- The matches of lists in a sentence, found once for all that it mentions.
local function spans_of(search, name, ...)
	search[name] = search[name] or prose.spans(search.sentence, ...)
	return search[name]
end

local function source_of(search, mention, lists)
	local tokens, spans = prose.tokens(search.sentence), spans_of(search, "sources", table.unpack(lists))
	for i = nearby.number_of(spans, mention.last + 1), #spans do
		if spans[i].first > mention.last + REACH then
			return nil
		elseif is_linked(tokens, mention.last + 1, spans[i]) then
			return prose.has(search.sentence, table.unpack(lists))
		end
	end
end

local function stands_before(search, list, mention)
	return nearby.ends_before(spans_of(search, list, list), mention.first, 2)
end

-- "Everybody agrees it is 82%"; "I have put 82% because the contract asks for it": given as the result, and whence.
local function put_in(search, mention)
	local sentence = search.sentence
	return stands_before(search, "taking-it", mention) and prose.has(sentence, "taking-it") or
		stands_before(search, "putting-in", mention) and
		prose.has(sentence, "aimed-at", "asked-of-us", "usually-so", "own-estimates", "by-feel")
end

local function said_of(sentence, value, lists)
	local search = { sentence = sentence }
	for _, mention in ipairs(mentions(sentence, value)) do
		local words = source_of(search, mention, lists) or lists == PLAIN and put_in(search, mention)
		if words then
			return words
		end
	end
end

local function in_any(text, value, lists)
	for number in SIEVES[lists], text, 0 do
		local words = said_of(prose.sentences(text)[number], value, lists)
		if words then
			return words
		end
	end
end

-- The words of a text as written, without the marks at their ends.
local function bare(word)
	local last = word:byte(-1)
	while last and (last == 44 or last == 46 or last == 59 or last == 58 or last == 37) do
		word = word:sub(1, -2)
		last = word:byte(-1)
	end
	return word
end

local function is_name(word)
	local first = word and word:byte()
	return first and first >= 65 and first <= 90 and #word > 2 and not contains(dates.MONTHS, word:lower())
end

-- "63% was Derby in April and 82% is Stoke": the names that figures are said to be of.
local function places(text)
	local words, found = prose.written(text), {}
	for at = 1, #words - 2 do
		local digit, link = words[at]:byte(), words[at + 1]
		local links = link == "is" or link == "was" or link == "for" or link == "from"
		local name = links and digit >= 48 and digit <= 57 and bare(words[at + 2])
		found[#found + 1] = name and is_name(name) and name or nil
	end
	return distinct(found, function(name) return name end)
end

-- "no" where the later figure is said to be a guess, a promise or somebody else's, "unclear" where it may be; with the words.
function provenance.is_counted_here(text, value)
	if not text then
		return "yes"
	end
	local of_places = places(text)
	local plain = in_any(text, value, PLAIN) or prose.has(text, "no-own-figure") or #of_places > 1 and listing(of_places)
	if plain then
		return "no", plain
	end
	local doubtful = in_any(text, value, DOUBTFUL)
	return doubtful and "unclear" or "yes", doubtful
end

return provenance
