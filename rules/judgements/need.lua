-- Whether a strength or a need is particular ("the last paragraph of a complaint letter" against "communication"), and
-- whether it is about the learner rather than about the shop, the team or the company.

local clause = use "clause"
local need = {}

local SHOWN = 4 -- so many of the particular words are shown

-- What is left once qualities, traits and small words are taken away.
local function particulars(text)
	return prose.rest(text, "small-words", "broad-qualities", "trait-words", "vague-verbs", "adverbs")
end

-- A situation that narrows a broad word: "when the queue is long", "with upset callers".
local function is_narrowed(text)
	return prose.has(text, "narrowing")
end

function need.is_specific(text)
	local left = particulars(text)
	if #left >= 2 or #left == 1 and is_narrowed(text) then
		return "yes", table.concat(left, " ", 1, #left < SHOWN and #left or SHOWN)
	elseif #left == 1 then
		return "unclear", left[1]
	end
	return "no", prose.has(text, "broad-qualities", "trait-words")
end

local function is_about_organisation(sentence)
	return prose.starts(sentence, "company-openers") or clause.is_about(sentence, "organisation-words")
end

-- "Large car park and a popular café": a thing of the place, and nothing of a person.
local function is_about_premises(text)
	return not prose.has(text, "one-self-doing", "trait-words", "served-people") and prose.has(text, "premises") or nil
end

function need.is_own(text)
	local thing = is_about_premises(text)
	if prose.words(text) == 0 or thing then
		return "no", thing
	end
	local own = prose.has(text, "one-self-doing")
	local basis = clause.first(text, is_about_organisation)
	if not basis or own then
		return basis and "unclear" or "yes", basis or own
	elseif #clause.rest(text, is_about_organisation) == 0 and clause.is_statement(text) then
		return "no", basis
	end
	return "unclear", basis
end

return need
