-- What a comment tells where no word of it praises or faults: who does what ("the ticket machine takes coins", "he
-- measured twice"), and whether it says that there is nothing to say.

local tale = {}

local SUBJECT = 5 -- words in which the subject stands
local ALONE = 3 -- words of an answer that is no more than "none, thanks"
local FEW = 6 -- words besides, of a comment that does no more than decline to comment
local PLACING = 10 -- words of a sentence that says no more than what or where something is
local RIGHT, TO_BE = set("right", "correct"), set("is", "are", "was", "were")
local SHORT = 5 -- words: what has fewer tells nothing

-- Few words besides, and none of praise: not "nice clean solution, no comments from me".
local function says_little_else(text)
	local rest = prose.rest(text, "no-opinion", "small-words", "toneless")
	return #rest <= FEW and not any(rest, function(word) return prose.has(word, "praise-words", "praising") end)
end

-- "Nothing comes to mind", "I have no strong opinion about the one-way system".
tale.declines = answered(function(text)
	local alone = prose.words(text) <= ALONE and prose.has(text, "answers-that-decline")
	return alone or #prose.sentences(text) == 1 and prose.has(text, "no-opinion") and
		not prose.has(text, "turns", "afterthoughts", "praise-phrases") and not prose.starts(text, "bare-suggesting") and
		says_little_else(text) or false
end)

local function opening(tokens)
	return table.concat(tokens, " ", 1, math.min(#tokens, SUBJECT))
end

local function ends_in_ed(token)
	return token:sub(-2) == "ed" and #token > 3
end

local function is_past(tokens)
	return any(tokens, ends_in_ed) or prose.has(table.concat(tokens, " "), "past-forms") ~= nil
end

-- "I visited on Tuesday", "the assessor visited at 11:05".
local function is_record(sentence)
	return prose.has(sentence, "mere-records")
end

local function starts_with(sentence, list)
	return prose.starts(sentence, list) ~= nil
end

-- "The optician spotted it", "my apprentice set out his bench", "she waited".
local function is_by_somebody(tokens)
	local start = opening(tokens)
	return prose.has(start, "people-by-role", "he-she-one", "they-too") ~= nil or start:sub(1, 6) == "[ name"
end

-- "Spoke to reception about a space": the writer did it, and does not say so.
local function opens_with_past(tokens)
	return ends_in_ed(tokens[1]) or prose.has(tokens[1], "past-forms") ~= nil
end

-- "My son was moved down a set", "we were seated next to the door".
local function was_done_to(tokens)
	local rest = filter(tokens, function(token) return not prose.has(token, "was-and-were") end)
	return prose.has(opening(tokens), "was-and-were") and is_past(rest)
end

-- "It's a museum", "the opening hours are on the door": what a thing is or where.
local function only_places(sentence)
	return prose.words(sentence) <= PLACING and prose.has(sentence, "is-and-where")
end

-- Whether somebody did something, as far as the grammar tells: "the nurse stayed with her".
tale.is_deed = once(function(part)
	local tokens = prose.tokens(part)
	return #tokens > 0 and is_by_somebody(tokens) and is_past(tokens) and not was_done_to(tokens) and not opens_with_past(tokens)
end)

local NEVER = math.huge

-- The number of the first word in the past but for those of a list: both lists hold single words.
local function first_past(tokens, but)
	for at = 1, #tokens do
		local token = tokens[at]
		if (ends_in_ed(token) or prose.has(token, "past-forms")) and not (but and prose.has(token, but)) then
			return at
		end
	end
	return NEVER
end

-- How many words of a part, from its first on, have to be there for these to tell a deed, and with how many they no longer do:
-- { from, to }. For whoever asks is_deed of many places of a long one.
function tale.deeds_of(part)
	local tokens = prose.tokens(part)
	if not is_by_somebody(tokens) or opens_with_past(tokens) then
		return { from = NEVER, to = NEVER }
	end
	local passive = prose.has(opening(tokens), "was-and-were")
	return { from = first_past(tokens), to = passive and first_past(tokens, "was-and-were") or NEVER }
end

-- "He measured twice", "she always eats last", "[name] can explain it to anyone"; but "he uses three acronyms a sentence", "my son was moved down a set".
local function lean_of_somebody(tokens)
	local start = opening(tokens)
	local is_told = is_past(tokens) or prose.has(start, "always-words") or prose.has(start, "is-able") and not prose.has(start, "can-seem")
	return is_told and not was_done_to(tokens) and "good" or "bad"
end

-- What is said behind a "but": "small thing, but the driver lowered the ramp".
local function behind_turn(sentence)
	local turn = prose.spans(sentence, "but-words")
	local tokens = prose.tokens(sentence)
	return #turn > 0 and #tokens - turn[#turn].last >= SHORT and table.concat(tokens, " ", turn[#turn].last + 1) or sentence
end

-- "When I told her I was ill she cleared her afternoon": from the last "she" on.
local function main_clause(sentence)
	local subjects = starts_with(sentence, "cases-of") and prose.spans(sentence, "other-pronouns") or {}
	local last = subjects[#subjects]
	return last and table.concat(prose.tokens(sentence), " ", last.first) or sentence
end

-- "Every question answered", "all of us passed".
local function is_of_all(sentence)
	return starts_with(sentence, "whole-openers") and not starts_with(sentence, "not-whole")
end

-- "After one term she is reading to her brother", "within a month he could swim a length".
local function has_come_on(whole)
	return starts_with(whole, "after-a-while") and
		(prose.follows(whole, "he-she-one", "is-or-can", 0) or prose.follows(whole, "kin-served", "is-or-can", 0)) ~= nil
end

-- "Her sums are right", "the totals were correct."; a long sentence may end so and say something else ("… something that I know is right").
local function ends_right(tokens)
	local last = #tokens - (prose.words(tokens[#tokens]) == 0 and 1 or 0)
	return last > 1 and last <= FEW and RIGHT[tokens[last]] and TO_BE[tokens[last - 1]] or false
end

-- "bad", "good" or nothing: in a comment a thing is named because it falls short, a person because of what was done.
local function lean_of(whole)
	local sentence = main_clause(behind_turn(whole))
	local tokens = prose.tokens(sentence)
	if ends_right(tokens) then
		return "good"
	elseif #tokens < SHORT or is_record(sentence) or prose.has(sentence, "lukewarm") or tokens[#tokens] == "?" then
		return nil
	elseif has_come_on(whole) or starts_with(sentence, "despite-openers") or is_of_all(sentence) then
		return "good"
	elseif prose.has(sentence, "in-place-of") then
		return "bad"
	elseif starts_with(sentence, "own-groups") or opens_with_past(tokens) then
		return nil
	elseif starts_with(sentence, "self-pronouns") or starts_with(sentence, "addressed-as") then
		return was_done_to(tokens) and starts_with(sentence, "self-pronouns") and "bad" or nil
	elseif is_by_somebody(tokens) then
		return lean_of_somebody(tokens)
	end
	return not only_places(sentence) and "bad" or nil
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
