-- Whether an action says what will be done.

local particulars = use "particulars"

local action = {}

-- "yes" means that nobody could tell what will be done.
function action.is_vague(text)
	local things = particulars.things(text)
	local doing = particulars.doing(text)
	if #things == 0 and not doing and not prose.has(text, "behaviours") then
		return "yes"
	elseif #things >= 3 or (doing and (#things >= 1 or prose.amounts(text)[1])) then
		return "no", things[1]
	end
	return "unclear", things[1] or doing
end

return action
