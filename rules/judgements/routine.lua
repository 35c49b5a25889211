-- Whether an action would have come just the same, whatever monitoring had shown: it is due each year, was ordered before,
-- or has to be done.

local chain = use "chain"
local clause = use "clause"

local routine = {}

local SIGNS = {
	-- "would have come on the same day whatever it had shown"
	{ chain = { "would-have", "in-any-case" }, within = 14, but = "people-served", denied = true, strong = true },
	{ chain = { "in-any-case", "would-have" }, within = 14, but = "people-served", denied = true, strong = true },
	{ chain = { "coming-anyway" }, denied = true, strong = true },
	{ chain = { "due-in-turn", "in-any-case" }, within = 8, denied = true, strong = true },
	{ chain = { "not-because-of-it" }, denied = true, kind = "anyway" },
	-- "It falls due each April"
	{ chain = { "due-in-turn" }, but = "made-so", kind = "turn" },
	{ chain = { "each-year" }, kind = "turn" },
	{ chain = { "as-ever" }, denied = true, kind = "as ever" },
	-- "The scaffolding was already up when the survey was counted"
	{ chain = { "settled", "before-that" }, within = 10, kind = "before" },
	{ chain = { "before-that", "settled" }, within = 10, kind = "before" },
	{ chain = { "had-been-settled" }, kind = "before" },
	{ chain = { "bodies-above", "settled" }, within = 8, kind = "above" },
	{ chain = { "programme-of" }, kind = "programme" },
	{ chain = { "has-to-be" }, but = "made-so", denied = true, kind = "must" },
	-- "I have always fancied one", "a mate was getting rid of one", "to get the wage bill down"
	{ chain = { "on-a-whim" }, denied = true, strong = true },
	{ chain = { "came-my-way" }, denied = true, kind = "chance" },
	{ chain = { "to-spend-less" }, denied = true, kind = "money" },
	{ chain = { "as-others-have" }, denied = true, kind = "others" },
	{ chain = { "nothing-else-changed" }, denied = true, kind = "same" },
}

-- "I asked for it in June instead", "which wasn't in the first order": what was due was made another thing.
local function was_altered(text)
	return prose.has(text, "made-another-thing") or prose.together(text, "it-usually", "writer-changed")
end

-- "I wrote a card", in a sentence that has no sign: more was done than what was due.
local function did_more(text, words)
	return clause.first(text, function(sentence)
		return not contains(prose.tokens(sentence), prose.tokens(words)[1]) and
			clause.of_any(clause.pieces(sentence), function(piece)
				return prose.has(piece, "first-person", "first-persons") and prose.has(piece, "creating")
			end)
	end)
end

-- "yes", "unclear", or "no" where the text plainly says that it would have come just the same.
function routine.answers(text)
	local weight, words = chain.weigh(text, SIGNS)
	if not weight then
		return "yes"
	end
	return chain.answer(weight == "strong", was_altered(text) or did_more(text, words), words)
end

return routine
