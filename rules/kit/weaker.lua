-- Which way is tighter: is_weaker(parameter, new, old), whether a new value asks less of the learner than the old one.

return function()
	local function holds_all(list, wanted)
		local members = {}
		for _, item in ipairs(list) do
			members[item] = true
		end
		for _, item in ipairs(wanted) do
			if not members[item] then
				return false
			end
		end
		return true
	end

	-- Whether a value asks no less of the learner than another, by what its parameter says is tighter.
	local asks_no_less = {
		number = function(new, old, tighter)
			return tighter == "more" and new >= old or tighter == "less" and new <= old
		end,
		yes_no = function(new, old, tighter)
			return new == old or new == (tighter == "yes")
		end,
		words = function(new, old, tighter)
			return tighter == "more" and holds_all(new, old) or tighter == "less" and holds_all(old, new)
		end,
		word = function(new, old)
			return new == old
		end,
	}
	return function(parameter, new, old)
		return not asks_no_less[parameter.kind](new, old, parameter.tighter)
	end
end
