-- What became of something that was begun or planned: whether it was ended, refused, left half done, or another thing was done
-- in its place. `about` is what it was, in its own words: "the screen was shut down" tells of it where there is a screen in it.

local chain = use "chain"
local relation = use "relation"

local undone = {}

local NEAR = 5  -- words between what is ended and its end
local CLOSE = 2 -- the same where the word for the end may mean something else

local LEFT = {
	{ chain = { "the-rest-of-them", "left-behind" }, within = 6, denied = true },
	{ chain = { "not-reached", "the-rest-of-them" }, within = 3, denied = true },
	{ chain = { "went-no-further" }, denied = true },
}
local REFUSED = {
	{ chain = { "put-a-foot-down" }, denied = true },
	{ chain = { "it-lasted" }, denied = true },
	{ chain = { "as-they-did" }, denied = true },
}

-- The words about an end of one of a list, with what stands `near`.
local function end_of(piece, list, near, is_of_it)
	local tokens = prose.tokens(piece)
	for _, span in ipairs(prose.spans(piece, list)) do
		local first, last = math.max(1, span.first - near), math.min(#tokens, span.last + near)
		local before = table.concat(tokens, " ", first, span.first)
		if not prose.has(before, "negations", "unwanted-things") and is_of_it(table.concat(tokens, " ", first, last)) then
			return table.concat(tokens, " ", span.first, last)
		end
	end
end

-- "Had to drop the whole thing", "the screen was shut down": beside the end stands what was begun. A figure that dropped is no end.
local function ended(piece, about)
	if #prose.amounts(piece) > 0 then
		return nil
	end
	local function is_named(words)
		return prose.has(words, "the-whole-of-it") ~= nil
	end
	return end_of(piece, "ending-perhaps", CLOSE, is_named) or
		end_of(piece, "ending-it", NEAR, function(words) return is_named(words) or relation.shared(words, about) > 0 end)
end

-- "Only the first five, the other 180 got nothing".
function undone.is_left(piece)
	return chain.any(piece, LEFT)
end

-- The words of a clause that say that it came to nothing; what came back after a break did not.
function undone.words(piece, about)
	local back = prose.has(piece, "came-right-again") and not prose.has(piece, "negations")
	return not back and (chain.any(piece, REFUSED) or ended(piece, about) or undone.is_left(piece)) or nil
end

-- "Instead we ended up doing a cocktail hour": a clause that has no word of what was meant.
function undone.is_replaced(piece, about)
	return relation.shared(piece, about) == 0 and prose.has(piece, "in-its-stead") or nil
end

return undone
