-- Whether an objective or an action is a duty of the post: what whoever holds it does each day, and nothing that would
-- be otherwise afterwards. A level, a change, a manner or something to learn makes it more than a duty.

local clause = use "clause"
local figures = use "figures"

local duty = {}

local OPENING = 5 -- by this word the first thing to be done is named: "Counter assistants will take in …"
local BARE = 4    -- a duty of so few words says nothing of how

-- "Tidy the shelves" is done, "a tidy desk" is had.
local function opens_with(part, ...)
	local span, tokens = prose.spans(part, ...)[1], prose.tokens(part)
	local had = span and tokens[span.first - 1] and prose.has(tokens[span.first - 1], "before-nouns")
	return span and span.first <= OPENING and not had
end

local function is_routine(part)
	return opens_with(part, "routine-work", "duty-verbs")
end

-- "At nine", "by 17.30": an hour and no level.
local function level(text)
	local tells_hour = prose.has(text, "order-of-events")
	return first(prose.amounts(text), function(amount)
		local bare = amount.unit == "" and not amount.of and not amount.share
		return not figures.is_clock(amount.text) and not (bare and tells_hour)
	end)
end

-- A level, a comparison, a manner: something that is not so already, or not always.
function duty.asks_more(text)
	return level(text) or prose.change(text) or prose.has(text, "growth-words")
end

-- "yes" where an objective is plainly a duty; "unclear" where it is one thing to do, without a word of how.
function duty.is_objective(text)
	local routine = filter(clause.parts(text), is_routine)
	if #routine == 0 or duty.asks_more(text) then
		return "no"
	end
	local basis = prose.has(text, "post-words") or #routine > 1 and routine[1] or
		prose.words(text) <= BARE and prose.starts(text, "duty-verbs")
	return basis and "yes" or "unclear", basis or routine[1]
end

-- An action develops by learning, trying, noting, or by another's help; the daily round does not.
function duty.is_action(text)
	local first_part = clause.parts(text)[1]
	if not first_part or not opens_with(first_part, "routine-work") then
		return "no"
	end
	return (duty.asks_more(text) or prose.has(text, "development-words")) and "no" or "yes", first_part
end

return duty
