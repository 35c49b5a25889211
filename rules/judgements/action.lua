-- Whether an action says what will be done.

local particulars = use "particulars"

local action = {}

local NAME = 2 -- words that may be no more than the name of a course
local FEW = 5 -- words of an action that wishes for more of something and says no more

-- "Practise more", "communicate better with readers": a degree and hardly an object.
local function is_bare_degree(text, things, doing)
	return (#things == 0 or #things == 1 and not doing) and prose.words(text) <= FEW and prose.has(text, "more-and-better")
		and not prose.has(text, "behaviours") and not prose.amounts(text)[1]
end

-- "yes" means that nobody could tell what will be done.
function action.is_vague(text)
	local things = particulars.things(text)
	local doing = particulars.doing(text)
	if prose.words(text) <= NAME and prose.has(text, "attended-events") then
		return "unclear", prose.has(text, "attended-events")
	elseif #things == 0 and not doing and not prose.has(text, "behaviours") then
		return "yes"
	elseif is_bare_degree(text, things, doing) then
		return "yes", prose.has(text, "more-and-better")
	elseif #things >= 3 or (doing and (#things >= 1 or prose.amounts(text)[1])) then
		return "no", things[1]
	end
	return "unclear", things[1] or doing
end

return action
