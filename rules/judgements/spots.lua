-- A text as the signs of an objective read it: where its small words stand, and what word lists cover in it, found when it is
-- first asked for. It is a reading as nearby has it, with `tokens`, and shared by all who ask of the text.

local nearby = use "nearby"

local spots = {}

-- The words and marks that a sign is looked for at.
local SMALL_WORDS = set("so", "as", "since", "to", "for", "by", "from", "and", "with", "then", "alongside", "ask", "asking", "beside",
	"shadowing", "get", "getting", ":", ";", "-", "–", "—")

local NOTHING = {} -- what a list covers that is not in the text, and most are not
spots.NOTHING = NOTHING

-- `starts` is where each of the small words stands first, `again` where the word of a place stands next.
spots.read = once(function(text)
	local tokens, starts, again, is_small = prose.tokens(text), {}, {}, SMALL_WORDS
	for place = #tokens, 1, -1 do
		local token = tokens[place]
		if is_small[token] then
			again[place], starts[token] = starts[token], place
		end
	end
	return { text = text, tokens = tokens, starts = starts, again = again }
end)

-- The tokens that a list covers: { [place] = true … }.
local function cover(reading, list)
	local covered = reading[list]
	if not covered then
		covered = prose.has(reading.text, list) and prose.covered(reading.text, list) or NOTHING
		reading[list] = covered
	end
	return covered
end

spots.cover = cover

-- nearby.is and nearby.before, of lists most of which are not in the text.
function spots.is(reading, list, place)
	return cover(reading, list)[place]
end

function spots.before(reading, list, place, most, far)
	return cover(reading, list) ~= NOTHING and cover(reading, "phrase-breaks") and nearby.before(reading, list, place, most, far)
end

-- The spans of a list.
function spots.spans(reading, list)
	return prose.has(reading.text, list) and prose.spans(reading.text, list) or NOTHING
end

-- The words of the first span of a list of which `test` says yes, with `more` tokens behind it.
function spots.match(reading, list, test, more)
	local spans = spots.spans(reading, list)
	for number = 1, #spans do
		local span = spans[number]
		if test(reading, span) then
			return nearby.words(reading.tokens, span.first, span.last + (more or 0))
		end
	end
end

-- The words of the first of several signs that a reading holds.
function spots.sign(reading, signs, day)
	for i = 1, #signs do
		local words = signs[i](reading, day)
		if words then
			return words
		end
	end
end

-- The first place of a small word, from one token to another, of which `test` says yes.
function spots.place_of(reading, word, from, to, test)
	local place = reading.starts[word]
	while place and place <= to do
		if place >= from and test(reading, place) then
			return place
		end
		place = reading.again[place]
	end
end

-- What `ask` says of a reading's text, asked when it is first wanted.
local function kept(name, ask)
	return function(reading)
		local answer = reading[name]
		if not answer then
			answer = ask(reading.text)
			reading[name] = answer
		end
		return answer
	end
end

-- The tokens that begin with a capital, and the amounts.
spots.capitals, spots.amounts = kept("capitals", prose.capitals), kept("amounts", prose.amounts)

return spots
