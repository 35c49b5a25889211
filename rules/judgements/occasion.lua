-- Whether a text tells of a particular real occasion: one customer, one day, one figure, in the past. Against what the
-- writer always does, what is so in general, and what somebody would do if.

local clause = use "clause"
local occasion = {}

-- A role play, an example, an "imagine": said to be none.
local function is_acted(text)
	return prose.has(text, "role-play")
end

local function is_supposed(sentence)
	return prose.has(sentence, "supposing")
end

local function happened(sentence)
	return not is_supposed(sentence) and (clause.anybody_did(sentence) or
		prose.has(sentence, "on-a-day", "one-person") and clause.is_past(sentence))
end

-- One of its kind: a day, a name, "a customer" with a past verb, a figure.
local function is_particular(text)
	return prose.has(text, "on-a-day", "one-person", "he-she-one") or
		prose.amounts(text)[1] and prose.amounts(text)[1].text
end

local function is_general(sentence)
	return is_supposed(sentence) or not clause.is_past(sentence)
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

return occasion
