-- Whose performance a text is of: the learner's own, that of all together (the team, the shop), or nobody's that is
-- named ("Calm with callers").

local clause = use "clause"
local whose = {}

local function count_my(text)
	return prose.count(text, "my-own") - prose.count(text, "my-whole")
end

local names_self = answered(function(text)
	return prose.has(text, "one-self-doing") ~= nil or count_my(text) > 0
end)

local is_of_all = answered(function(text)
	return prose.has(text, "scope-of-all", "my-whole") or
		not prose.has(text, "named-after-a-whole") and clause.is_about(text, "collective-words") or nil
end)

-- "Went through the slips": nobody is named, and a verb in the past opens.
local function opens_with_deed(sentence)
	local verb, tokens = clause.writer_did(sentence), prose.tokens(sentence)
	return verb and verb:lower() == tokens[1] and tokens[2] and prose.has(tokens[2], "after-a-deed") ~= nil
end

-- Of a name of a figure, a strength or a need: "own", "all" or nil.
whose.finding = answered(function(text)
	if not text or prose.words(text) == 0 then
		return nil
	elseif prose.has(text, "scope-of-all") then
		return "all"
	elseif names_self(text) then
		return "own"
	end
	return is_of_all(text) and "all" or nil
end)

local function is_own(sentence)
	return names_self(sentence) and not prose.has(sentence, "aside-of-self") or opens_with_deed(sentence) or nil
end

local function speaks_of_all(sentence)
	return prose.has(sentence, "collective-words", "scope-of-all")
end

-- "yes" where a review tells of what the writer does, "no" where only of what all do, "unclear" else.
function whose.tells_of_self(text)
	local own = clause.first(text, is_own)
	if own then
		return "yes"
	end
	local basis = clause.first(text, speaks_of_all)
	return basis and "no" or "unclear", basis
end

return whose
