-- What a comment tells where no word of it praises or faults: who does what ("the ticket machine takes coins", "he
-- measured twice"), and whether it says that there is nothing to say.

local tale = {}

local SUBJECT = 5 -- words in which the subject stands
local ALONE = 3 -- words of an answer that is no more than "none, thanks"
local FEW = 4 -- words besides, of a comment that does no more than decline to comment
local SHORT = 5 -- words: what has fewer tells nothing

-- "Nothing comes to mind", "I have no strong opinion about the one-way system".
function tale.declines(text)
	local alone = prose.words(text) <= ALONE and prose.has(text, "no-answers")
	return alone or #prose.sentences(text) == 1 and prose.has(text, "no-opinion") and not prose.has(text, "turns") and
		#prose.rest(text, "no-opinion", "small-words") <= FEW or false
end

local function opening(tokens)
	return table.concat(tokens, " ", 1, math.min(#tokens, SUBJECT))
end

local function is_past(tokens)
	return any(tokens, function(token) return token:sub(-2) == "ed" and #token > 3 end) or
		prose.has(table.concat(tokens, " "), "past-forms") ~= nil
end

-- "I visited on Tuesday", "the assessor visited at 11:05".
local function is_record(sentence)
	return prose.has(sentence, "mere-records")
end

local function is_by_self(tokens)
	return prose.has(tokens[1] or "", "self-pronouns", "me-and-my", "addressed-as") ~= nil
end

-- "The optician spotted it", "my apprentice set out his bench", "she waited", "rang at eight".
local function is_by_somebody(tokens)
	local start = opening(tokens)
	return prose.has(start, "people-by-role", "he-she-they") or start:sub(1, 6) == "[ name"
end

-- "bad", "good" or nothing.
local function lean_of(sentence)
	local tokens = prose.tokens(sentence)
	if #tokens < SHORT or is_record(sentence) or prose.has(sentence, "lukewarm") or tokens[#tokens] == "?" or is_by_self(tokens) then
		return nil
	elseif is_by_somebody(tokens) then
		return is_past(tokens) and "good" or nil
	end
	return "bad"
end

-- What a text without a word of praise or fault comes to, and the sentence that it rests on.
function tale.lean(text)
	local praised
	for _, sentence in ipairs(prose.sentences(text)) do
		local lean = lean_of(sentence)
		if lean == "bad" then
			return "bad", sentence
		end
		praised = praised or lean and sentence
	end
	return praised and "good" or nil, praised
end

return tale
