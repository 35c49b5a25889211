-- Which way is tighter:
--   is_weaker(parameter, new, old)   whether a new value asks less of the learner than the old one
--   raised(left, mention)            the values that a mention of a rule asks beside those of another one, and their places; nil
--                                    where it asks less in some

return function(shape)
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
	local function is_weaker(parameter, new, old)
		return not asks_no_less[parameter.kind](new, old, parameter.tighter)
	end

	local function value_of(check, name)
		if check.given[name] ~= nil then
			return check.given[name]
		end
		return check.rule.params[name].default
	end

	local function raised(left, mention)
		local given, places = {}, {}
		for name, parameter in pairs(mention.rule.params) do
			local value, before = value_of(mention, name), value_of(left, name)
			if is_weaker(parameter, value, before) then
				return nil
			elseif not shape.same(value, before) then
				given[name], places[name] = value, mention.given_places[name] or mention.place
			end
		end
		return given, places
	end

	return is_weaker, raised
end
