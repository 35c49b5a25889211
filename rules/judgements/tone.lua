-- The tone of a comment, and whether it gives the receiver something to act on.

local clause = use "clause"
local tone = {}

local LITTLE = 5 -- a comment of so many words that suggests nothing gives nothing to act on
local PARTICULAR = 2 -- words besides the blame, from which on the fault is said closely enough

local function lies_in(span, others)
	for _, other in ipairs(others) do
		if span.first >= other.first and span.last <= other.last and
			(span.first > other.first or span.last < other.last) then
			return true
		end
	end
end

-- How many matches of `list` lie in no longer match of `other`: "no complaints" is praise, "not good" a fault.
local function count_apart(text, list, other)
	local others, count = prose.spans(text, other), 0
	for _, span in ipairs(prose.spans(text, list)) do
		if not lies_in(span, others) then
			count = count + 1
		end
	end
	return count
end

local function praise(text)
	return count_apart(text, "praising", "faulting") - #prose.spans(text, "negated-praise")
end

local function faults(text)
	return count_apart(text, "faulting", "praising") + #prose.spans(text, "negated-praise")
end

local function doubts(text)
	return count_apart(text, "denying", "praising") > 0
end

-- "positive", "negative", "mixed" or "neutral". A denial counts against praise only behind a "but"; a new idea is
-- neither.
function tone.sentiment(text)
	local good, bad = praise(text) > 0, faults(text) > 0
	if good then
		local turned = prose.has(text, "turning") and doubts(text) or
			prose.has(text, "suggesting") and prose.has(text, "wanting-better")
		return (bad or turned) and "mixed" or "positive"
	elseif prose.has(text, "new-idea") then
		return "neutral"
	end
	return (bad or doubts(text) or prose.has(text, "wanting-better", "general-blame")) and "negative" or "neutral"
end

-- Praise, and in no other sentence a denial or a fault.
local function is_mere_praise(text)
	local doubtful = clause.first(text, function(sentence)
		return (faults(sentence) > 0 or praise(sentence) == 0 and doubts(sentence)) and sentence
	end)
	return praise(text) > 0 and not doubtful and not (prose.has(text, "turning") and doubts(text))
end

-- How many words are left that may say what the fault is.
local function particulars(text)
	return #prose.rest(text, "small-words", "faulting", "denying", "praising", "whole-places", "general-blame")
end

-- "no" for praise alone, for blame of everything and for a word or two.
function tone.is_constructive(text)
	if prose.words(text) == 0 then
		return "no"
	end
	local blame = prose.has(text, "general-blame")
	local suggestion = not blame and prose.has(text, "suggesting")
	if suggestion and prose.words(text) > 3 then
		return "yes", suggestion
	elseif is_mere_praise(text) or blame or prose.words(text) <= LITTLE and particulars(text) < 2 then
		return "no", prose.has(text, "general-blame", "praising")
	elseif faults(text) == 0 then
		return "unclear"
	end
	local left = particulars(text)
	return left >= PARTICULAR and "yes" or left > 0 and "unclear" or "no", prose.has(text, "faulting")
end

return tone
