-- Whether an objective is reached by having been there: a course sat through, a handbook read, a day spent beside a colleague.
-- What then goes better for anybody would be a level, a purpose, a test of what is known or somebody who is served.

local clause = use "clause"

local presence = {}

local NEAR = 6 -- words between going through something and its name: "complete the level 2 food safety course"
local SPARE = 1 -- words beside those of having been there that say nothing more

-- A share, a change, a score: something that is counted of the work, and no number of days or modules, nor "half a day".
local function counts_work(text)
	return prose.change(text) or first(prose.amounts(text), function(amount)
		return (amount.share or amount.of ~= nil) and not prose.has(amount.text, "halves")
	end)
end

-- Beside what the course is called ("the complaints course"): "and greet each guest by name".
local function names_service(piece)
	return not prose.has(piece, "gone-through") and prose.has(piece, "people-served", "service-events", "doing-verbs", "shown-by-doing")
end

local function goes_further(text)
	return counts_work(text) or prose.has(text, "so-as-to") or clause.of_any(clause.deeds(text), names_service)
end

-- "Attended", "certificate received", "I went and it was done": nothing beside having been there.
local function is_mere_presence(success)
	return not counts_work(success) and #prose.rest(success, "been-there", "gone-through", "grammar-words", "small-words", "months") <= SPARE
end

-- The words that say so; nil where an objective asks for more.
function presence.is_all(text, success)
	local there = prose.follows(text, "going-through", "gone-through", NEAR)
	return there and not goes_further(text) and (not success or is_mere_presence(success)) and there or nil
end

return presence
