-- Whether an action says what will be done.

local particulars = use "particulars"

local action = {}

local NAME = 2 -- words that may be no more than the name of a course
local BEFORE = 4 -- words between "the" and the course that it points to
local FEW = 5 -- words of an action that wishes for more of something and says no more

-- "Practise more", "communicate better with readers": a degree and hardly an object.
local function is_bare_degree(text, things, doing)
	return (#things == 0 or #things == 1 and not doing) and prose.words(text) <= FEW and prose.has(text, "more-and-better")
		and not prose.has(text, "behaviours") and not prose.amounts(text)[1]
end

-- "Go on the vulnerability awareness course": one that has a name, and not "attend training".
local function names_course(text)
	local tokens = prose.tokens(text)
	return any(prose.spans(text, "attended-events"), function(event)
		for at = math.max(1, event.first - BEFORE), event.first - 2 do
			if tokens[at] == "the" or tokens[at] == "our" then
				return true
			end
		end
		return false
	end)
end

-- "yes" means that nobody could tell what will be done.
function action.is_vague(text)
	local things = particulars.things(text)
	local doing = particulars.doing(text)
	if prose.words(text) <= NAME and prose.has(text, "attended-events") then
		return "unclear", prose.has(text, "attended-events")
	elseif #things == 0 and not doing and not prose.has(text, "behaviours") then
		return names_course(text) and "unclear" or "yes"
	elseif is_bare_degree(text, things, doing) then
		return "yes", prose.has(text, "more-and-better")
	elseif #things >= 3 or (doing and (#things >= 1 or prose.amounts(text)[1])) then
		return "no", things[1]
	end
	return "unclear", things[1] or doing
end

return action
