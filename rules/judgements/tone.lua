-- The tone of a comment, and whether it gives the receiver something to act on.

local polarity = use "polarity"
local tale = use "tale"
local tone = {}

local MANY = 40 -- words of a clause that are gone through one by one
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

-- The words of a text that may say what the fault or the wish is: "on hold for 25 minutes".
local function telling_words(text)
	return prose.uncovered(text, "small-words", "faulting", "praising", "negated-praise", "whole", "general-blame", "going-away", "negators", "improving",
		"new-things", "fault-phrases", "praise-phrases", "general-faults", "praise-words", "hard-times")
end

-- Those that may say what a general fault ("awful") is a fault of: "the dosa was awful".
local function telling_of_general(text)
	return prose.uncovered(text, "small-words", "faulting", "general-faults", "general-blame", "whole", "whole-things", "negators", "fault-phrases",
		"degree-words", "fault-words", "praise-words", "praising")
end

local function count_between(words, first, last)
	local count = 0
	for at = first, last do
		count = count + (words[at] and 1 or 0)
	end
	return count
end

-- How many of the words of a clause are among these. A long clause may have thousands of signs, and they are counted up to each place.
local function count_in_clause(told, sign, text)
	local first, last = sign.clause_first, sign.clause_last
	if last - first < MANY then
		return count_between(told.general, first, last)
	elseif not told.counts then
		local counts, count = { [0] = 0 }, 0
		for at = 1, #prose.tokens(text) do
			count = count + (told.general[at] and 1 or 0)
			counts[at] = count
		end
		told.counts = counts
	end
	return told.counts[last] - told.counts[first - 1]
end

local TO_ACT_ON = { bad = 1, wish = PARTICULAR, idea = PARTICULAR } -- how much each word says of what is to be done

-- How much the sentence of a sign says, its figures counted; of a general fault only the words of its own clause tell.
local function told_by(sign, text, told)
	local sentence = sign.sentence
	if sign.clause_first then
		told.general = told.general or telling_of_general(text)
		return PARTICULAR * count_in_clause(told, sign, text)
	elseif not told[sentence] then
		told.words = told.words or telling_words(text)
		told[sentence] = #polarity.amounts(sentence) + count_between(told.words, sentence.first, sentence.last)
	end
	return told[sentence] * TO_ACT_ON[sign.sense]
end

-- The fault or wish of which most is said; of a wish a word is enough.
local function closest(signs, text)
	local most, told, sign_of_most = -1, {}, nil
	for _, sign in ipairs(signs) do
		local count = TO_ACT_ON[sign.sense] and told_by(sign, text, told) + (sign.particular and 1 or 0)
		if count and count > most then
			most, sign_of_most = count, sign
		end
	end
	return most, sign_of_most and polarity.words(sign_of_most)
end

-- "no" for praise alone, for blame of everything and for what finds no fault.
tone.is_constructive = answered(function(text)
	if prose.words(text) == 0 or tale.declines(text) then
		return "no"
	end
	local signs = polarity.signs(text)
	local most, basis = closest(signs, text)
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
end)

return tone
