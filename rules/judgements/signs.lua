-- What was found in a sentence that praises, faults or wishes: signs, each with its sense and where it stands.

local parsed = use "parsed"
local signs = {}

-- `at` is where the sense stands, so that what follows a "but" can be told from what went before.
function signs.note(sentence, sense, first, last)
	local found = sentence.found
	local sign = { sense = sense, at = first, last = last or first, particular = true, sentence = sentence }
	found[#found + 1] = sign
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
function signs.between(found, first, last, senses)
	for i = 1, #found do
		local sign = found[i]
		if sign.at >= first and sign.at <= last and senses[sign.sense] then
			return sign
		end
	end
end

-- The first of them that stands at none of the places from `first` to `last`.
function signs.outside(found, first, last, senses)
	for i = 1, #found do
		local sign = found[i]
		if (sign.at < first or sign.at > last) and senses[sign.sense] then
			return sign
		end
	end
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

-- All of them do.
function signs.turn_all(found, into)
	signs.turn(found, -math.huge, math.huge, into)
end

return signs
