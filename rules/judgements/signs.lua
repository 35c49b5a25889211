-- What was found in a sentence that praises, faults or wishes: signs, each with its sense and where it stands.

local parsed = use "parsed"
local signs = {}

local MOST = 40 -- signs of a sentence: what it says is known by then, and each of thousands of matches may ask for any of them

-- `at` is where the sense stands, so that what follows a "but" can be told from what went before.
function signs.note(sentence, sense, first, last)
	local found = sentence.found
	local sign = { sense = sense, at = first, last = last or first, particular = true, sentence = sentence }
	if #found < MOST then
		found[#found + 1] = sign
	end
	return sign
end

-- One that rests on the whole sentence.
function signs.note_all(sentence, sense, at)
	signs.note(sentence, sense, at).text = parsed.text_of(sentence)
end

-- The words that a sign rests on.
function signs.words(sign)
	return sign.text or parsed.words_between(sign.sentence, sign.at, sign.last)
end

-- The first sign of any of the senses, a set.
function signs.has(found, senses)
	for i = 1, #found do
		if senses[found[i].sense] then
			return found[i]
		end
	end
end

-- The first of them that stands between two places.
local function between(found, first, last, senses)
	for i = 1, #found do
		local sign = found[i]
		if sign.at >= first and sign.at <= last and senses[sign.sense] then
			return sign
		end
	end
end

signs.between = between

-- Whether any of them stands at none of the places from `first` to `last`.
function signs.stands_outside(found, first, last, senses)
	return between(found, -math.huge, first - 1, senses) or between(found, last + 1, math.huge, senses)
end

-- Between two places, those of one sense become another: { good = "wished" }.
function signs.turn(found, first, last, into)
	for i = 1, #found do
		local sign = found[i]
		if sign.at >= first and sign.at <= last then
			sign.sense = into[sign.sense] or sign.sense
		end
	end
end

-- Each becomes what `sense_of` gives for it, or stays where it gives nothing.
function signs.turn_each(found, sense_of)
	for i = 1, #found do
		local sign = found[i]
		sign.sense = sense_of(sign) or sign.sense
	end
end

-- All of them become another.
function signs.turn_all(found, into)
	for i = 1, #found do
		local sign = found[i]
		sign.sense = into[sign.sense] or sign.sense
	end
end

return signs
