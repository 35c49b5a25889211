-- What an activity is of: a pastime, or training that everybody at work is sent on (fire, first aid, one's own pension),
-- develops how customers are served only where its account tells of somebody who is served.

local clause = use "clause"

local pursuit = {}

local KIN_NEAR = 1 -- words between "my" and who it is: "my youngest niece"

-- "My dad's sixtieth", "at home".
local function is_of_own_folk(sentence)
	return prose.follows(sentence, "me-and-my", "kin", KIN_NEAR) or prose.has(sentence, "private-life", "own-gains", "private-gains")
end

-- "Pottery evening class", "Fire marshal": the words of a title; nil where it may be of anything.
function pursuit.lies_beside_service(title)
	return prose.has(title, "own-pastimes", "trained-anyway")
end

-- A sentence that tells of somebody served, or of a measure of the service.
function pursuit.reaches_served(text)
	return clause.first(text, function(sentence)
		return not is_of_own_folk(sentence) and
			prose.has(sentence, "people-served", "one-served", "titles", "service-indicators", "served-elsewhere")
	end)
end

return pursuit
