-- What the writer's own work does to those who are served, and to the organisation: something that the writer did, or does
-- in such and such a case, and beside it what came of it. "When I took eleven minutes, three people left" tells of both.

local chain = use "chain"
local clause = use "clause"

local influence = {}

local NEAR = 2   -- sentences before and behind a deed in which its effect is told
local LONG = 40  -- words: whoever writes so many could have said it
local MANY = 3   -- deeds that are told: beside so many, what it did to the organisation may be told in other words

-- What the writer tells alone: "I", "my"; in an assessor's notes of a talk the writer is "she" or "he".
local function is_of_writer(sentence, in_notes)
	return prose.has(sentence, "first-person-alone") or in_notes and prose.has(sentence, "learner-in-notes")
end

-- "When I …", "my 28 swaps", "I rang her": one case, a kind of case, or a figure; no habit ("I always smile"), and no wish.
local function is_particular(sentence, in_notes)
	return prose.has(sentence, "in-such-a-case", "left-undone", "titles", "one-served") or
		prose.amounts(sentence)[1] ~= nil or prose.has(sentence, "result-joints") and clause.writer_does(sentence) or
		clause.writer_did(sentence, "mind-verbs", "learning-and-feeling") or in_notes and clause.others_did(sentence)
end

-- Good manners alone, or "I do my job well", are no performance: they count where a person or a figure stands beside them.
local function is_in_general(sentence)
	return prose.has(sentence, "courtesies", "doing-well-in-general") and not prose.amounts(sentence)[1] and
		not prose.has(sentence, "titles", "one-served")
end

local function has_measure(sentence)
	return any(prose.amounts(sentence), function(amount) return amount.unit ~= nil or amount.share end)
end

-- "I enjoyed the complaints course": of what one went through, and not of one's work.
local function is_of_event(sentence)
	return prose.has(sentence, "opinion-of-event") or prose.has(sentence, "attended-events") and not has_measure(sentence)
end

-- "It will get me a better paid job": of what the writer has of it, and of nobody who is served.
local function is_private(sentence)
	return prose.has(sentence, "private-gains", "private-people") and not prose.has(sentence, "one-served", "titles") and not has_measure(sentence)
end

-- A text that begins with a course and names nobody who is served is of the course to its end.
local function dwells_on_event(text)
	return is_of_event(prose.sentences(text)[1] or "") and not prose.has(text, "whom-it-serves", "one-served", "titles")
end

local function is_own_deed(sentence, in_notes)
	return is_of_writer(sentence, in_notes) and is_particular(sentence, in_notes) and not is_of_event(sentence) and
		not is_in_general(sentence)
end

-- What becomes of those who are served: how satisfied they are, how long they wait, whether they stay.
local function tells_of_served(sentence)
	return prose.has(sentence, "satisfaction-plain", "marks-from-served") or
		prose.has(sentence, "whom-it-serves", "people-served", "one-served", "titles", "weak-people", "they-served") and
		prose.has(sentence, "satisfaction-words", "fates-of-served")
end

local function is_sum(amount)
	return amount.unit == "£" or amount.text:byte() == 0xC2 or prose.has(amount.text, "money-words") ~= nil
end

local FALLS_TO_US = { chain = { "those-inside", "having-to" }, within = 4 } -- "the housing manager had to go and see her"

-- What becomes of the organisation: money, custom, work made or saved, its name, those who pay for it.
local function tells_of_organisation(sentence)
	return any(prose.amounts(sentence), is_sum) or prose.has(sentence, "business-outcomes", "fates-of-business") or
		chain.words(sentence, FALLS_TO_US)
end

-- The same by plain words only: what a log tells of a day is no explanation unless it says so.
local function plainly_of_served(sentence)
	return prose.has(sentence, "satisfaction-plain") or prose.together(sentence, "satisfaction-words", "whom-it-serves") or
		prose.together(sentence, "satisfaction-words", "weak-people")
end

local function plainly_of_organisation(sentence)
	return any(prose.amounts(sentence), is_sum) or prose.has(sentence, "business-outcomes")
end

-- Whether `tells` holds near one of the deeds ("yes"), elsewhere in the text ("unclear"), or nowhere.
local function near(sentences, deeds, tells)
	local found = "no"
	for at, sentence in ipairs(sentences) do
		if tells(sentence) and not is_of_event(sentence) and not is_private(sentence) then
			local close = any(deeds, function(deed) return at >= deed - NEAR and at <= deed + NEAR end)
			found = close and "yes" or found == "no" and "unclear" or found
		end
	end
	return found
end

-- "When somebody complains I get the form out", "if it's urgent I press the button": what is to be done in which case, and no effect of it.
local function is_procedure(sentence)
	local opener = prose.spans(sentence, "in-such-a-case")[1]
	local tokens = prose.tokens(sentence)
	local case = opener and table.concat(tokens, " ", opener.first, math.min(opener.last + 1, #tokens))
	return case and not prose.has(case, "first-person", "me-and-my") and clause.writer_does(sentence) and not clause.anybody_did(sentence)
end

-- "They left because of it", "when I was late she …", "it cost us £40": what came of something, and no duty ("I take the
-- money") and no praise ("guests seem happy with me").
local function tells_what_came(sentence, in_notes)
	if prose.has(sentence, "praise-supposed") and not prose.has(sentence, "titles", "one-served") then
		return false
	end
	local case = not is_procedure(sentence) and prose.has(sentence, "in-such-a-case", "result-joints")
	return case or prose.has(sentence, "titles", "one-served", "more-and-better") or
		any(prose.amounts(sentence), is_sum) or clause.anybody_did(sentence) or in_notes
end

-- Whether any sentence that speaks of those served, or of the organisation, says what came of something.
local function tells_effect(sentences, in_notes)
	return any(sentences, function(sentence)
		return (tells_of_served(sentence) or tells_of_organisation(sentence)) and tells_what_came(sentence, in_notes)
	end)
end

-- { deeds, served, organisation, long, many, effect }: what a text says of the writer's own work, of those who are served by it, and of the
-- organisation, each "yes", "unclear" or "no"; `by_plain_words` asks more. `effect` is false where duties are listed and praised.
function influence.of(text, in_notes, by_plain_words)
	local sentences, deeds = prose.sentences(text), {}
	for at, sentence in ipairs(dwells_on_event(text) and {} or sentences) do
		deeds[#deeds + 1] = is_own_deed(sentence, in_notes) and at or nil
	end
	return {
		deeds = #deeds > 0 and "yes" or any(sentences, function(sentence) return is_of_writer(sentence, in_notes) end) and "unclear" or "no",
		served = near(sentences, deeds, by_plain_words and plainly_of_served or tells_of_served),
		organisation = near(sentences, deeds, by_plain_words and plainly_of_organisation or tells_of_organisation),
		long = prose.words(text) >= LONG,
		many = #deeds >= MANY,
		effect = tells_effect(sentences, in_notes),
	}
end

return influence
