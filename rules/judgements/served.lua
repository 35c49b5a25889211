-- Whether what somebody writes of their own performance shows service that they gave: somebody whom they served, on an
-- occasion, or something counted in serving. What one is like, must do, wants to become or was told of service by a book
-- is neither; nor is what a team, a firm or somebody else did.

local clause = use "clause"
local comparison = use "comparison"
local nearby = use "nearby"
local whose = use "whose"

local served = {}

local NEAR = 3   -- words between "a" and the person: "a very upset young man"
local BESIDE = 5 -- words between a name and what they did: "Mrs B at the desk wrote this"
local BEFORE = 4 -- words before "target" in a sentence that is about the target: "The target for queues is …"

local NONE = {}

-- The spans of one list of which no span of the others lies over them.
local function free_spans(text, list, ...)
	if not prose.has(text, list) then
		return NONE
	end
	local others = prose.spans(text, ...)
	return filter(prose.spans(text, list), function(span)
		return not nearby.lies_over(others, span.first, span.last)
	end)
end

local function words_of(text, span)
	return table.concat(prose.tokens(text), " ", span.first, span.last)
end

-- "4 March", "on the 12th", "Monday".
local names_day = answered(function(text)
	local tokens = prose.tokens(text)
	return prose.has(text, "on-a-day") or any(prose.spans(text, "months-of-days"), function(month)
		local before, after = tokens[month.first - 1] or "", tokens[month.last + 1] or ""
		return tonumber(before:sub(1, 1)) ~= nil or tonumber(after:sub(1, 1)) ~= nil
	end)
end)

local function is_plural(word)
	return word:sub(-1) == "s" and word:sub(-2) ~= "ss" or prose.has(word, "plurals-without-s") ~= nil
end

local pointers_of = once(function(text) return prose.spans(text, "pointing-words") end)

-- "An elderly gentleman", "the other caller", "his daughter", "4 March: chap wanted …": one, and not people in general.
local function is_one(text, span)
	local tokens = prose.tokens(text)
	local first_there = span.first == 1 or prose.has(tokens[span.first - 1], "clause-joints") or not clause.is_word(tokens[span.first - 1])
	return not is_plural(tokens[span.last]) and (first_there or nearby.ends_before(pointers_of(text), span.first, NEAR - 1))
end

local counts_of = once(function(text)
	return filter(prose.amounts(text), function(amount) return amount.unit ~= "%" end)
end)

-- "Two swimmers", "a party of six cyclists": so many of them.
local function are_some(text, span)
	return nearby.shares(counts_of(text), span.first - 2, span.last)
end

-- Somebody of those who are served. "My sister", "customer service", "patient with" are none.
local function persons(text)
	return free_spans(text, "kinds-of-served", "not-served", "private-people")
end

-- "Mrs R"; not the manager who timed, listened or told the writer so, nor the one (`reader`) who read the review with them.
local function names_somebody(sentence, reader)
	local tokens, reading = prose.tokens(sentence), prose.tokens(reader)
	local other = first(prose.spans(sentence, "titles"), function(span)
		return #reading == 0 or tokens[span.last + 1] ~= reading[#reading]
	end)
	return other and not prose.follows(sentence, "titles", "looking-at-work", BESIDE) and words_of(sentence, other) or nil
end

local function tells_of_one(sentence, reader)
	local one = first(persons(sentence), function(span)
		return is_one(sentence, span) or are_some(sentence, span) or names_day(sentence)
	end)
	return one and words_of(sentence, one) or names_somebody(sentence, reader)
end

-- "I rang", "I then left", "Rang them all": not the "dealt" of "I must raise a case which cannot be dealt with".
local function did_it(sentence)
	local tokens = prose.tokens(sentence)
	return clause.is_past(tokens[1]) or any(prose.spans(sentence, "first-person"), function(span)
		return any({ 1, 2 }, function(step) return tokens[span.last + step] and clause.is_past("i " .. tokens[span.last + step]) end)
	end)
end

-- What a post, a policy or a standard asks of whoever holds it.
local is_asked = answered(function(sentence)
	return prose.has(sentence, "asked-of-post") and not did_it(sentence) and not prose.has(sentence, "held-against-post")
end)

-- What always was, might be, is so everywhere or is asked for; not of a day or of somebody by name.
local is_general = answered(function(sentence)
	return not names_day(sentence) and not prose.has(sentence, "titles", "counterfactual", "self-criticism") and
		(prose.has(sentence, "general-truths", "supposing", "as-a-rule") or is_asked(sentence))
end)

-- Somebody who was served on some occasion; a heading ("9 April: Mr E, no signal.") is told on in the next sentence.
function served.one(sentence, following, reader)
	if not prose.has(sentence, "kinds-of-served", "titles") then
		return nil
	end
	local happened = clause.is_past(sentence) or not clause.is_statement(sentence) and clause.writer_did(following)
	return happened and not is_general(sentence) and not prose.has(sentence, "role-play", "tests-of-character", "as-customer") and
		tells_of_one(sentence, reader) or nil
end

-- Marks one gives oneself, tests of character, days at work, money taken, age of a firm.
served.is_of_something_else = answered(function(sentence)
	return prose.has(sentence, "self-ratings", "tests-of-character", "own-marks", "models") or
		prose.has(sentence, "other-indicators", "sheets-filled-in") and not prose.has(sentence, "kinds-of-served")
end)

-- "The target is 85%", "I must answer 80% within a minute", "calls are to be answered in 20 seconds": asked for, and nothing
-- reached, whatever a customer "has asked" for in it.
local is_only_asked = answered(function(sentence)
	local target = prose.spans(sentence, "standards")[1]
	local about = target and target.first <= BEFORE and prose.count(sentence, "standards") == 1 and #prose.amounts(sentence) == 1
	return about or is_asked(sentence) or prose.has(sentence, "obliging") and not clause.is_past(sentence)
end)

-- A share, a time, or so many of something; "half the plot" is no share, and "five minutes is not realistic" no result.
local function is_result(sentence, amount)
	if clause.is_statement(sentence) and not clause.is_past(sentence) and not prose.has(sentence, "one-self-doing", "me-and-my") then
		return false
	end
	local exact = (amount.share or amount.of) and not prose.has(amount.text, "parts-in-words")
	return exact or prose.has(amount.text, "short-times") or
		amount.unit ~= "" and not prose.has(amount.text, "long-times") and clause.is_past(sentence)
end

local names_service = once(function(text)
	return (free_spans(text, "service-indicators", "not-served")[1] or persons(text)[1]) ~= nil
end)

-- Something counted of those who are served or of what was done for them.
served.counted = answered(function(sentence)
	if served.is_of_something_else(sentence) or is_only_asked(sentence) or not names_service(sentence) then
		return nil
	end
	local found = first(prose.amounts(sentence), function(amount) return is_result(sentence, amount) end)
	return found and found.text
end)

-- "I rebooked 11 of 40", "my tickets took 12 minutes": counted of what the writer did, where the text names whom it was for; or any
-- count behind what is asked (`before`): "A card must be left. I left one at all 60 stops."
local function counted_of_own(sentence, before, text)
	local own = prose.has(sentence, "one-self-doing", "me-and-my") and clause.is_past(sentence)
	if not own or served.is_of_something_else(sentence) or is_only_asked(sentence) then
		return nil
	end
	local asked = before and comparison.is_asked(before) or
		prose.has(sentence, "standards") and prose.has(sentence, "held-against-post")
	local found = first(prose.amounts(sentence), function(amount)
		local exact = amount.of or prose.has(amount.text, "short-times")
		return not prose.has(amount.text, "long-times") and (asked or exact and names_service(text) and is_result(sentence, amount))
	end)
	return found and found.text
end

local is_own = answered(function(sentence)
	return prose.has(sentence, "one-self-doing", "me-and-my") and not prose.has(sentence, "aside-of-self", "my-whole")
end)

-- "On 4 October he sold a school party the matinee": he who served comes before whom he served.
local function is_by_somebody_else(sentence)
	if not prose.has(sentence, "he-she-one") or prose.has(sentence, "titles") then
		return false
	end
	local person = persons(sentence)[1]
	return not person or prose.spans(sentence, "he-she-one")[1].first < person.first
end

-- All together, or somebody else: not the writer's.
local function is_of_others(sentence)
	return not is_own(sentence) and (whose.finding(sentence) == "all" or prose.starts(sentence, "third-person", "collective-words") or
		is_by_somebody_else(sentence))
end

local function is_beside_own(sentences, at)
	return any({ -1, 0, 1 }, function(step) return sentences[at + step] ~= nil and is_own(sentences[at + step]) end)
end

-- "strong" where the writer serves somebody or something is counted of what they did; "weak" where nobody says by whom;
-- nil else. `reader` is with whom the review was made; `told_only` takes figures for nothing.
function served.shown(text, reader, told_only)
	local sentences, weak = prose.sentences(text), nil
	for at, sentence in ipairs(sentences) do
		local basis = not is_of_others(sentence) and (served.one(sentence, sentences[at + 1], reader) or
			not told_only and (served.counted(sentence) or counted_of_own(sentence, sentences[at - 1], text)))
		if basis and is_beside_own(sentences, at) then
			return "strong", basis
		end
		weak = weak or basis or nil
	end
	return weak and "weak", weak
end

-- "Tom H": a letter behind a name, and not "plan B".
local function names_by_letter(sentence)
	local tokens = prose.tokens(sentence)
	for at = 2, #tokens do
		local letter = #tokens[at] == 1 and tokens[at] >= "b" and tokens[at] ~= "i"
		if letter and clause.is_word(tokens[at - 1]) and not prose.has(tokens[at - 1], "lettered-things", "small-words", "clause-joints") then
			return table.concat(tokens, " ", at - 1, at)
		end
	end
end

-- "Tom H came in and asked to cancel": somebody by a first name and a letter, of whom it isn't said who it is.
function served.may_be_one(text)
	return clause.first(text, function(sentence)
		return clause.is_past(sentence) and prose.has(sentence, "done-by-served") and not is_general(sentence) and names_by_letter(sentence)
	end)
end

-- Whether the writer is in a text at all, as who does something.
function served.tells_of_self(text)
	return clause.first(text, is_own)
end

return served
