-- Which way a measure gets better, by its own words: complaints by going down, a share of calls answered by going up.

local clause = use "clause"

local direction = {}

local UP, DOWN = 1, -1
direction.UP, direction.DOWN = UP, DOWN

local SIGNS = {
	{ list = "good-marks", way = UP },
	{ list = "good-of-all", way = UP, of_shares = true },
	{ list = "less-of-it", way = DOWN },
}

-- "Lost property returned", "missed calls rung back": what was done about it may be what is counted.
local function is_dealt_with(measure)
	local tokens, spans = prose.tokens(measure), prose.spans(measure, "less-of-it")
	for at = spans[1] and spans[1].last + 1 or #tokens + 1, #tokens do
		if clause.is_past(tokens[at]) and not prose.has(tokens[at], "less-of-it", "taken-in", "auxiliaries") then
			return true
		end
	end
	return false
end

-- UP or DOWN and the words that say so; nil where nothing says it, or some words say the one and some the other.
function direction.of(measure, is_share)
	local way, words
	if prose.has(measure, "negations") then
		return nil, prose.has(measure, "negations")
	end
	for _, sign in ipairs(SIGNS) do
		local found = (is_share or not sign.of_shares) and prose.has(measure, sign.list) or nil
		if found and way and way ~= sign.way then
			return nil
		elseif found then
			way, words = sign.way, found
		end
	end
	if way == DOWN and is_dealt_with(measure) then
		return nil
	end
	return way, words
end

return direction
