-- Whether an action only thinks, talks, hopes, waits or exhorts: nothing is there afterwards that was not there before. What is
-- made, bought, moved, written, tried, agreed or taught is more.

local clause = use "clause"

local resolve = {}

local OPENING = 4 -- by this word a clause says what is done: "staff to just talk"

-- A clause that says of nobody that anything is done: "before it opens", "at some point".
local function tells_nothing(deed)
	return not prose.has(deed, "doing-verbs", "one-off-verbs", "plain-verbs", "changing-verbs", "idle-verbs") and not prose.amounts(deed)[1]
end

local function opens_with(deed, ...)
	local span = prose.spans(deed, ...)[1]
	return span and span.first <= OPENING and span.first
end

-- "Think about a rota", "everyone to try harder": the first verb is an idle one, and none behind it changes anything.
local function is_idle(deed)
	local idle, changing = opens_with(deed, "idle-verbs"), opens_with(deed, "changing-verbs")
	return idle and (not changing or idle <= changing) and prose.has(deed, "idle-verbs") or nil
end

-- The idle words where every clause is idle or says nothing; nil where one does something.
function resolve.is_idle(text)
	local deeds = clause.deeds(text)
	local idle = clause.of_any(deeds, is_idle)
	local does = any(deeds, function(deed) return not is_idle(deed) and not tells_nothing(deed) end)
	return not does and idle or nil
end

return resolve
