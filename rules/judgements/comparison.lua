-- What a performance is compared with: a standard or requirement that somebody set, or only another person.

local clause = use "clause"
local comparison = {}

local NEAR = 10 -- a standard and the denial that it was looked at have at most so many words between them

local function is_upper(byte)
	return byte ~= nil and byte >= 65 and byte <= 90
end

-- "Z", "Lee", "Lee's", "D."; no "I", no "S1", no "KPI", no month.
local function is_name(word)
	word = word:sub(-2) == "'s" and word:sub(1, -3) or word
	local first, second = word:byte(1, 2)
	local all_capitals = second ~= nil and not (second >= 97 and second <= 122) and second ~= 39 and second ~= 46
	return is_upper(first) and word ~= "I" and word ~= "May" and not all_capitals and
		not prose.has(word, "month-names", "weekdays", "standards", "self-with-apostrophe")
end

-- The words of a text, parted at blanks.
local function words_of(text)
	local words, start = {}, 1
	for at = 1, #text + 1 do
		local byte = text:byte(at)
		if byte == nil or byte == 32 or byte == 10 then
			if at > start then
				words[#words + 1] = text:sub(start, at - 1)
			end
			start = at + 1
		end
	end
	return words
end

-- "Than Z", "against Lee", "what Z does": beside somebody who is named.
local function beside_somebody(text)
	for _, match in ipairs(prose.all(text, "beside-whom")) do
		local words = words_of(match)
		for at = 2, #words do
			if is_name(words[at]) then
				return match
			end
		end
	end
end

-- Whether what it is measured by is a person: a colleague, or oneself a year ago.
function comparison.is_of_person(text)
	local basis = prose.has(text, "beside-colleagues") or text and beside_somebody(text)
	return basis and "yes" or "no", basis or nil
end

-- Whether a standard was got by watching or asking somebody, so that nobody set it.
function comparison.is_watched(source)
	local basis = prose.has(source, "learned-by-watching")
	return basis and "yes" or "no", basis
end

local function denies(sentence)
	local unset = prose.follows(sentence, "negations", "setting-against", 3)
	return unset and prose.follows(sentence, "setting-against", "standards", NEAR) or
		prose.follows(sentence, "not-looked-at", "standards", NEAR) or
		prose.follows(sentence, "standards", "not-looked-at", NEAR)
end

-- Says how one stands to a standard: by a figure, by a verdict ("short of", "not yet", "I do"), by what it asks for.
local function is_set_beside(sentence)
	return prose.amounts(sentence)[1] or prose.has(sentence, "held-against-standard")
end

-- "Always to a high standard" and "I follow all procedures" compare nothing.
local function names_standard(sentence)
	local named = prose.count(sentence, "standards") > prose.count(sentence, "standards-in-praise")
	return named and not denies(sentence) and is_set_beside(sentence) and prose.has(sentence, "standards") or nil
end

-- That standards or the job description were left aside.
function comparison.is_denied(text)
	local basis = clause.first(text, denies)
	return basis and "yes" or "no", basis
end

-- Names a standard or says what a post or a paper asks for: "our code says that calls are returned the same day".
function comparison.is_asked(sentence)
	return prose.has(sentence, "asked-of-post", "standards") or prose.follows(sentence, "asking-papers", "paper-says", 2)
end

-- What is asked in one sentence and how the writer does in the next: "Para 3 says a card must be left. I left one at all 60 stops."
local function answers_what_is_asked(text)
	local sentences = prose.sentences(text)
	for at = 2, #sentences do
		local asked = comparison.is_asked(sentences[at - 1])
		local own = prose.has(sentences[at], "one-self-doing", "me-and-my") and prose.amounts(sentences[at])[1] and clause.is_past(sentences[at])
		if asked and own and not denies(sentences[at - 1]) and comparison.is_of_person(sentences[at]) == "no" then
			return asked
		end
	end
end

-- A standard, a target or the role, named in a sentence that does not say it was left aside.
function comparison.mentions(text)
	local basis = clause.first(text, names_standard) or answers_what_is_asked(text)
	return basis and "yes" or "no", basis
end

return comparison
