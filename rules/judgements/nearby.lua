-- What stands at a place of a text, and near it: the tokens by their numbers, and which of them a word list covers.
-- A reading is a table with `text` and `tokens`; what the lists cover is found when it is asked for, and kept in it.

local nearby = {}

local LONGEST = 16 -- words of a phrase of a word list
nearby.LONGEST = LONGEST

nearby.MARKS = { [","] = true, [";"] = true, [":"] = true, ["."] = true, ["("] = true, [")"] = true, ["–"] = true, ["—"] = true,
	["-"] = true, ["→"] = true, ["!"] = true, ["?"] = true }

-- A reading of a text that holds nothing yet but its tokens, for all who ask.
nearby.reading = once(function(text)
	return { text = text, tokens = prose.tokens(text) }
end)

function nearby.at(tokens, place)
	return tokens[place] or ""
end

function nearby.words(tokens, first, last)
	return table.concat(tokens, " ", first, last < #tokens and last or #tokens)
end

-- The words of the first match of a list for which `test`, of its span and of all tokens, gives true.
function nearby.match(sentence, list, test)
	local tokens = prose.tokens(sentence)
	local span = first(prose.spans(sentence, list), function(span) return test(span, tokens) end)
	return span and nearby.words(tokens, span.first, span.last)
end

function nearby.is_letter(token)
	local byte = token:byte() or 0
	return byte >= 97 and byte <= 122 or byte > 127
end

function nearby.is_digit(token)
	local byte = token:byte() or 0
	return byte >= 48 and byte <= 57
end

function nearby.holds(text, part)
	for i = 1, #text - #part + 1 do
		if text:sub(i, i + #part - 1) == part then
			return true
		end
	end
	return false
end

-- For each token, the first place from it on of which `test` says yes of its token; of long texts, in which thousands of matches may
-- each look for the next such place.
function nearby.ahead(tokens, test)
	local places, place = {}, nil
	for i = #tokens, 1, -1 do
		place = test(tokens[i]) and i or place
		places[i] = place
	end
	return places
end

-- Likewise the last place up to it, 0 where there is none.
function nearby.behind(tokens, test)
	local places, place = { [0] = 0 }, 0
	for i = 1, #tokens do
		place = test(tokens[i]) and i or place
		places[i] = place
	end
	return places
end

-- The number of the first of some spans, in their order, that begins at a place or behind it.
local function number_of(spans, place)
	local low, high = 1, #spans + 1
	while low < high do
		local middle = (low + high) // 2
		if spans[middle].first < place then
			low = middle + 1
		else
			high = middle
		end
	end
	return low
end

nearby.number_of = number_of

-- Whether one of some spans, in the order in which they begin, ends before a place, with at most so many words between.
function nearby.ends_before(spans, place, most)
	local nearest = place - most - 1
	for i = number_of(spans, place) - 1, 1, -1 do
		local span = spans[i]
		if span.last < place and span.last >= nearest then
			return true
		elseif span.first <= nearest - LONGEST then
			return false
		end
	end
	return false
end

-- Whether one of them lies over what stands from one place to another.
function nearby.lies_over(spans, first, last)
	for i = number_of(spans, first + 1) - 1, 1, -1 do
		local span = spans[i]
		if span.last >= last then
			return true
		elseif span.first <= last - LONGEST then
			return false
		end
	end
	return false
end

-- Whether one of the matches of a list shares words with what stands from one place to another.
function nearby.shares(spans, first, last)
	local span = spans[number_of(spans, last + 1) - 1]
	return span ~= nil and span.last >= first
end

-- Whether a list covers the token at `place`.
function nearby.is(reading, list, place)
	local covered = reading[list]
	if not covered then
		covered = prose.covered(reading.text, list)
		reading[list] = covered
	end
	return covered[place]
end

-- Whether a list covers one of the `most` tokens before `place`, in its phrase, or where it is `far` in its clause.
function nearby.before(reading, list, place, most, far)
	for i = place - 1, math.max(1, place - most), -1 do
		local token = reading.tokens[i]
		if nearby.is(reading, list, i) then
			return true
		elseif nearby.MARKS[token] or nearby.is(reading, "phrase-breaks", i) and not (far and token ~= "so") then
			return false
		end
	end
	return false
end

return nearby
