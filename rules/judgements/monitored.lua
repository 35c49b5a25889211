-- Whether what is said of a piece of monitoring is more than an impression, and of the writer's own service.

local clause = use "clause"

local monitored = {}

local NEAR = 3 -- words between "not" and "write"
local MANY = 2 -- signs of an impression: so many outweigh a number that stands beside them ("four or five, I forget")

-- "I did not write anything down", "it wasn't scored": a record that was not made. Customers who don't write are
-- something else.
local function unwritten(sentence)
	return prose.has(sentence, "no-paper") or
		not prose.has(sentence, "people-served") and prose.follows(sentence, "negations", "note-making", NEAR)
end

local function signs_of_chance(text)
	local signs = prose.all(text, "impressions", "own-circle")
	for _, sentence in ipairs(prose.sentences(text)) do
		signs[#signs + 1] = unwritten(sentence) or nil
	end
	return signs
end

-- Enough signs to outweigh a number, or to call a text without one an impression.
local function is_impression(signs, vague, counted)
	if counted then
		return signs > 0 and signs + vague >= MANY
	end
	return signs > 0 or vague >= MANY
end

-- Explains a method in general and tells of no result: nothing in it is past, and most of it is what can or should be.
function monitored.is_textbook(text)
	local sentences = prose.sentences(text)
	local general = filter(sentences, function(sentence) return prose.has(sentence, "textbook-talk") ~= nil end)
	local told = prose.has(text, "first-person", "first-persons", "own") or clause.first(text, function(sentence)
		return not prose.has(sentence, "textbook-talk") and clause.is_past(sentence)
	end)
	return #sentences > 1 and not told and #general * 2 > #sentences and prose.has(text, "textbook-talk") or nil
end

-- The same beside figures, where the text owns that they are an example, or that the method is not in use.
function monitored.is_example(text)
	local sentences = prose.sentences(text)
	local general = filter(sentences, function(sentence)
		return prose.has(sentence, "textbook-talk") or not clause.is_past(sentence)
	end)
	return #general * 2 > #sentences and prose.has(text, "example-figures") or nil
end

-- "no" where a text tells what was noticed or felt, and nothing that was counted; with the words that say so.
function monitored.is_counted(text)
	local signs, vague = signs_of_chance(text), prose.count(text, "vague-looks")
	local counted = #prose.amounts(text) > 0
	local sign = signs[1] or prose.has(text, "vague-looks")
	if is_impression(#signs, vague, counted) then
		return "no", sign
	end
	return counted and not sign and "yes" or "unclear", sign
end

local function is_ours(sentence)
	return prose.has(sentence, "our-own") and not prose.has(sentence, "negations", "none-of")
end

-- "no" where figures of a whole trade or country are given, and nothing says that the own service is in them.
function monitored.is_of_own_service(measure, findings)
	local wider = prose.has(measure, "wider-world")
	if not wider or clause.first(measure, is_ours) or clause.first(findings, is_ours) then
		return "yes"
	end
	return prose.has(findings, "wider-world") and "no" or "unclear", wider
end

-- The words for a trade or country, where nothing at all is said of the own service.
function monitored.is_of_others(measure, findings)
	local wider = prose.has(measure, "wider-world") or prose.has(findings, "wider-world")
	return wider and not clause.first(measure, is_ours) and not clause.first(findings, is_ours) and wider or nil
end

return monitored
