-- Whether a text tells of a particular real occasion: one customer, one day, one figure, in the past. Against what the
-- writer always does, what is so in general, and what somebody would do if.

local clause = use "clause"
local occasion = {}

local WITHIN = 8 -- words between "have" and "for three years"

-- A role play, an example, an "imagine": said to be none.
local function is_acted(text)
	return prose.has(text, "role-play")
end

local function is_supposed(sentence)
	return prose.has(sentence, "supposing")
end

-- "I have done nights for three years": a state that lasts, and no day of it.
local function is_lasting(sentence)
	return prose.follows(sentence, "has-and-have", "so-long", WITHIN) and not prose.has(sentence, "on-a-day", "one-person")
end

local function happened(sentence)
	return not is_supposed(sentence) and not is_lasting(sentence) and (clause.anybody_did(sentence) or
		prose.has(sentence, "on-a-day", "one-person") and clause.is_past(sentence))
end

-- One of its kind: a day, a name, "a customer" with a past verb, a figure.
local function is_particular(text)
	return prose.has(text, "on-a-day", "one-person", "he-she-one") or
		prose.amounts(text)[1] and prose.amounts(text)[1].text
end

local function is_general(sentence)
	return is_supposed(sentence) or is_lasting(sentence) or not clause.is_past(sentence)
end

function occasion.is_hypothetical(text)
	local acted = is_acted(text)
	if acted then
		return "yes", acted
	end
	local basis = clause.first(text, is_supposed)
	if not basis then
		return "no"
	end
	return clause.first(text, happened) and "no" or "yes", basis
end

function occasion.is_real(text)
	local hypothetical, basis = occasion.is_hypothetical(text)
	if hypothetical == "yes" then
		return "no", basis
	end
	basis = clause.first(text, happened)
	if basis and is_particular(text) then
		return "yes", basis
	elseif #clause.rest(text, is_general) == 0 and not prose.has(text, "on-a-day") then
		return "no", prose.has(text, "habit-words", "general-truths") or clause.writer_does(text)
	end
	return "unclear"
end

-- One person, by name, kind or pronoun.
local function is_of_one(sentence)
	return prose.has(sentence, "one-served", "one-person", "he-she-one")
end

-- A figure beside those who are served or what they came with: "of 40 calls I passed on 12".
local function counts_served(sentence)
	return prose.amounts(sentence)[1] and prose.has(sentence, "people-served", "service-indicators")
end

-- "If a guest were lost I would …"; "I would have lost them in March" looks back.
local function is_imagined(sentence)
	return is_supposed(sentence) and not prose.has(sentence, "counterfactual", "self-criticism")
end

local function is_round(sentence)
	return prose.has(sentence, "routine-work", "duty-words", "habit-words")
end

-- Somebody who was served. "I greet customers", "I served customers" among a week's duties name nobody.
local function may_be_dealing(sentence)
	if is_imagined(sentence) or prose.has(sentence, "general-truths") then
		return nil
	end
	return is_of_one(sentence) or counts_served(sentence) or
		not is_round(sentence) and clause.is_past(sentence) and prose.has(sentence, "people-served", "he-she-they")
end

-- Something that was, outside the daily round, of which it isn't said for whom.
local function may_be_for_somebody(sentence)
	return not is_imagined(sentence) and not is_round(sentence) and not prose.has(sentence, "opinion-of-event", "attending") and
		clause.is_past(sentence)
end

-- Whether somebody was dealt with: "no" where no sentence has somebody who is served and something that was done.
function occasion.is_dealing(text)
	local hypothetical, basis = occasion.is_hypothetical(text)
	if hypothetical == "yes" then
		return "no", basis
	elseif clause.first(text, may_be_dealing) then
		return occasion.is_real(text)
	end
	return clause.first(text, may_be_for_somebody) and occasion.is_real(text) ~= "no" and "unclear" or "no"
end

return occasion
