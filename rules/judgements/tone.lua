-- The tone of a comment, and whether it gives the receiver something to act on.

local polarity = use "polarity"
local tale = use "tale"
local tone = {}

local PARTICULAR = 2 -- words besides the blame, from which on the fault is said closely enough

local GOOD = set("good")
local DEED = set("deed")
local BAD = set("bad", "blame", "wish")
local IDEA = set("idea")
local CERTAIN = set("good", "blame", "deed")

-- By signs: good deeds count where no fault is found, or one behind a "but"; a new idea is neither.
local function by_signs(text)
	local signs = polarity.signs(text)
	local deed, bad = polarity.has(signs, DEED), polarity.has(signs, BAD)
	if polarity.has(signs, GOOD) or deed and prose.has(text, "turns", "afterthoughts") then
		return bad and "mixed" or "positive"
	elseif bad then
		return "negative"
	elseif polarity.has(signs, IDEA) then
		return "neutral"
	end
	return deed and "positive" or nil
end

local LEANING = { good = "positive", bad = "negative" }

-- "positive", "negative", "mixed" or "neutral".
function tone.sentiment(text)
	return tale.declines(text) and "neutral" or by_signs(text) or LEANING[tale.lean(text)] or "neutral"
end

-- How many words and figures of a sentence may say what the fault or the wish is: "on hold for 25 minutes".
local function particulars(sentence)
	return #prose.amounts(sentence) + #prose.rest(sentence, "small-words", "faulting", "praising", "negated-praise", "whole", "general-blame", "going-away",
		"negators", "improving", "new-things", "fault-phrases", "praise-phrases",
		"general-faults", "praise-words", "hard-times")
end

-- Of a general fault ("awful") only the words of its own clause tell what it is a fault of: "the dosa was awful".
local function particulars_of_general(part)
	return PARTICULAR * #prose.rest(part, "small-words", "faulting", "general-faults", "general-blame", "whole", "whole-things", "negators", "fault-phrases",
		"degree-words", "fault-words", "praise-words", "praising")
end

local TO_ACT_ON = { bad = 1, wish = PARTICULAR, idea = PARTICULAR } -- how much each word says of what is to be done

-- The fault or wish of which most is said; of a wish a word is enough.
local function closest(signs)
	local most, told, sign_of_most = -1, {}, nil
	for _, sign in ipairs(signs) do
		local weight = TO_ACT_ON[sign.sense]
		if weight then
			local sentence = polarity.sentence(sign)
			told[sentence] = told[sentence] or particulars(sentence)
			local count = (sign.clause and particulars_of_general(sign.clause) or told[sentence] * weight) + (sign.particular and 1 or 0)
			if count > most then
				most, sign_of_most = count, sign
			end
		end
	end
	return most, sign_of_most and polarity.words(sign_of_most)
end

-- "no" for praise alone, for blame of everything and for what finds no fault.
function tone.is_constructive(text)
	if prose.words(text) == 0 or tale.declines(text) then
		return "no"
	end
	local signs = polarity.signs(text)
	local most, basis = closest(signs)
	if most >= PARTICULAR then
		return "yes", basis
	elseif most > 0 then
		return "unclear", basis
	end
	local known = polarity.has(signs, CERTAIN)
	if known or most == 0 then
		return "no", known and polarity.words(known) or basis
	end
	local lean, sentence = tale.lean(text)
	if lean == "bad" then
		return "yes", sentence
	end
	return lean and "no" or "unclear"
end

return tone
