-- What a text written under "knowledge" does: whether it explains and applies something, and what it names.

local clause = use "clause"
local particulars = use "particulars"

local explanation = {}

local SHORTEST, FULL, LONG = 6, 10, 14 -- words: below the first nothing is explained; from the second on it may be
local FEW_THINGS, MANY_THINGS = 3, 5  -- things named in particular

-- Explains ----------------------------------------------------------------------------------------------------------

local PARTS_NAMES = { [","] = true, [";"] = true, ["."] = true, [":"] = true, ["&"] = true, ["and"] = true, ["/"] = true }

-- A text of names: hardly a verb, and a mark every few words.
local function is_list(text)
	local marks = filter(prose.tokens(text), function(token) return PARTS_NAMES[token] end)
	return #marks * 3 > prose.words(text) and not prose.has(text, "result-joints", "finite-words")
end

-- Something is stated of somebody, and not only wished ("To provide …") or named ("Working together …").
local function is_stated(text)
	local wish = prose.tokens(text)[1] == "to" and #prose.sentences(text) == 1
	return not wish and (prose.has(text, "finite-words") or clause.is_past(text))
end

local SUBJECTS = {}
for _, word in ipairs { "i", "we", "you", "he", "she", "it", "they", "people", "customers", "the", "a", "an", "my", "our",
	"their", "no", "nobody", "everyone", "everybody", "someone", "one", "each", "this", "that", "there", "if", "when", "by" } do
	SUBJECTS[word] = true
end
local AFTER_SO_OR_AS = { so = SUBJECTS, as = SUBJECTS }

-- ", so nobody …", "… as they …": what follows from it, or the reason for it.
local function joins_clause(text)
	local words = prose.tokens(text)
	for i = 3, #words - 3 do
		local following = AFTER_SO_OR_AS[words[i]]
		if following and following[words[i + 1]] and words[i - 1] ~= "do" and words[i - 1] ~= "such" then
			return words[i] .. " " .. words[i + 1]
		end
	end
end

local function reason_in(text)
	return prose.has(text, "result-joints") or joins_clause(text)
end

-- In own words, with how or why or what follows from it.
function explanation.explains(text)
	local size, things = prose.words(text), #particulars.content(text)
	if size < SHORTEST or is_list(text) then
		return "no"
	end
	local reason = reason_in(text)
	local stated = is_stated(text)
	local hints = prose.all(text, "weak-joints", "own-workplace", "tells-of-work", "concrete-case")
	if size >= FULL and stated and things >= FEW_THINGS and (reason or #hints >= 2) then
		return "yes", reason or hints[1]
	elseif size >= LONG and stated and things >= MANY_THINGS then
		return "yes", hints[1]
	elseif things < FEW_THINGS and (not reason or size < FULL) then
		return "no"
	end
	local doubtful = reason or hints[1] or (stated and things >= FEW_THINGS)
	return doubtful and "unclear" or "no", reason or hints[1]
end

-- Applies -----------------------------------------------------------------------------------------------------------

-- The writer or the writer's workplace does something, or did on one occasion.
local function done_at_work(text)
	return prose.has(text, "own-workplace", "concrete-case") or clause.writer_does(text) or clause.writer_did(text)
		or prose.follows(text, "first-person-alone", "own-doing", 3)
end

-- Tied to the writer's own workplace or to a case of it.
function explanation.applies(text)
	local size = prose.words(text)
	if size < SHORTEST then
		return "no"
	end
	local own = done_at_work(text)
	local place = prose.has(text, "workplaces")
	local told = place and clause.anybody_did(text)
	if (own or told) and size >= FULL and is_stated(text) and #particulars.content(text) >= FEW_THINGS then
		return "yes", own or told
	end
	local hint = own or place or prose.has(text, "first-person-alone") or (size >= LONG and clause.is_past(text))
	return hint and "unclear" or "no", hint or nil
end

-- Names -------------------------------------------------------------------------------------------------------------

function explanation.names_model(text)
	local basis = prose.has(text, "improvement-models")
	if basis then
		return "yes", basis
	end
	basis = prose.has(text, "model-words")
	return basis and "unclear" or "no", basis
end

-- "yes" for law or policy on personal data or equality; "unclear" for other law only, and for a mere hint.
function explanation.names_law(text)
	local basis = prose.has(text, "data-protection-law", "equality-law")
	if basis or prose.count(text, "hints-of-equality") >= 3 then
		return "yes", basis or prose.has(text, "hints-of-equality")
	end
	basis = prose.has(text, "other-law", "hints-of-equality", "hints-of-privacy")
	return basis and "unclear" or "no", basis
end

function explanation.names_standard(text)
	local basis = prose.has(text, "standards-named")
	if basis then
		return "yes", basis
	end
	local level = prose.amounts(text)[1]
	basis = prose.has(text, "standards-hinted") or (level and level.text)
	return basis and "unclear" or "no", basis
end

-- Effects -----------------------------------------------------------------------------------------------------------

-- Speaks of how satisfied those who are served are.
function explanation.satisfaction(text)
	local basis = prose.has(text, "satisfaction-plain")
	if basis then
		return "yes", basis
	end
	basis = prose.together(text, "satisfaction-words", "whom-it-serves")
		or prose.together(text, "satisfaction-words", "weak-people")
	if basis then
		return "yes", basis
	end
	basis = prose.has(text, "satisfaction-words")
	return basis and "unclear" or "no", basis
end

local function sum_of_money(text)
	local sum = first(prose.amounts(text), function(amount)
		return amount.unit == "£" or amount.text:byte() == 0xC2 or prose.has(amount.text, "money-words") ~= nil
	end)
	return sum and sum.text
end

-- Speaks of what it does to the business: custom, sales, costs, reputation, contracts.
function explanation.business(text)
	local basis = prose.has(text, "business-outcomes") or sum_of_money(text)
	if basis then
		return "yes", basis
	end
	basis = prose.has(text, "business-hints")
	return basis and "unclear" or "no", basis
end

return explanation
