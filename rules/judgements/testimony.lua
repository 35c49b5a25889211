-- Whether somebody else's words tell what an action brought: those of a customer by what is different since, those of
-- staff only by what it is like for those who are served.

local clause = use "clause"
local comment = use "comment"
local effect = use "effect"
local relation = use "relation"

local testimony = {}

local STAFF = { ["line manager"] = true, colleague = true, ["direct report"] = true, self = true }

-- "Much quicker than in spring", "there is always somebody now", "used to walk out with nothing".
local function looks_back(text)
	return prose.has(text, "contrast", "now-words", "comparatives", "how-it-was", "back-then")
end

-- "Borrowers go home with their books", "they hardly ever call me over now"; "I enjoyed the day" is none.
local function serves(sentence)
	local others = prose.has(sentence, "people-served", "one-served", "outcome-measures") or
		prose.has(sentence, "he-she-they") and looks_back(sentence)
	return others and not prose.has(sentence, "opinion-of-event", "self-praise") and others
end

-- Of the building, of goods, of anything that the action does not touch.
local function is_elsewhere(text, about)
	return relation.shared_with(text, about) == 0 and (relation.is_on_change(text, about) == "no" or
		relation.strays(text, about) ~= nil or comment.is_about_place(text) == "yes")
end

local function of_staff(text)
	local basis = clause.first(text, serves)
	return basis and "yes" or "no", basis
end

-- The sentences that ask for nothing: "Please put the screen lower" tells of no change.
local function without_requests(text)
	local kept = clause.rest(text, function(sentence)
		return prose.has(sentence, "suggesting") or prose.tokens(sentence)[#prose.tokens(sentence)] == "?"
	end)
	return table.concat(kept, " ")
end

local function of_customer(whole, about)
	local text, told = without_requests(whole), effect.is_told_by(whole)
	if told == "no" or text == "" or is_elsewhere(whole, about) then
		return "no"
	elseif looks_back(text) or told == "yes" and relation.shared_with(text, about) > 0 then
		return "yes"
	end
	return "unclear"
end

-- "yes", "no" or "unclear". `about` is what was done, and what was found amiss before: a text, or one of relation.up_to.
function testimony.tells(feedback, about)
	if STAFF[feedback.source] then
		return of_staff(without_requests(feedback.text))
	end
	return of_customer(feedback.text, about)
end

return testimony
