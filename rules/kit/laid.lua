-- A centre's thresholds hold in what its amendments add, too, whichever of the two stands first. So what one of them adds gets the
-- thresholds of those before it, and its own, in their order.
--   add(list, amendment)            puts its thresholds at the end of a list: rule -> { { amendment, mention } … }
--   over(change, level, check)      the check, which the change adds, with what was laid up to there: change.laid, such a list, and
--                                   change.mentions, its own by their rules; where neither is about that rule, the check itself
-- layers.lua says what a change is; `tuned` is its own.

return function(shape, tuned)
	local laid = {}

	local copy = shape.copy

	-- Of two thresholds of one rule in one amendment the last counts.
	function laid.add(list, amendment)
		for _, mention in ipairs(amendment.thresholds) do
			local all = list[mention.full] or {}
			local last = all[#all]
			all[last and last.amendment == amendment and #all or #all + 1] = { amendment = amendment, mention = mention }
			list[mention.full] = all
		end
	end

	-- Those about a rule that hold in the part that is added to.
	local function holding(change, full)
		local made = {}
		local function take(amendment, mention)
			local only = amendment.criterion
			if not only or change.of_criterion and change.criterion == only then
				mention.met, made[#made + 1] = true, { amendment = amendment, mention = mention }
			end
		end
		for _, one in ipairs(change.laid[full] or {}) do
			take(one.amendment, one.mention)
		end
		if change.mentions[full] then
			take(change.amendment, change.mentions[full])
		end
		return made
	end

	-- The check without the thresholds that are laid as well, and a mention that says them.
	local function parted(check, holds)
		local bare, stated = copy(check), copy(check)
		bare.given, bare.given_places, bare.settings, bare.locked = copy(check.given), copy(check.given_places), nil, nil
		stated.given = {}
		for _, one in ipairs(holds) do
			for name in pairs(one.mention.given) do
				stated.given[name], bare.given[name], bare.given_places[name] = check.given[name], nil, nil
			end
		end
		return bare, stated
	end

	-- What the check says itself goes on top, as the word of one place.
	function laid.over(change, level, check)
		local holds = change.laid and holding(change, check.full) or {}
		if #holds == 0 then
			return check
		end
		local made, stated = parted(check, holds)
		for _, one in ipairs(holds) do
			local earlier = copy(change)
			earlier.amendment, earlier.narrow = one.amendment, one.amendment.criterion ~= nil
			made = tuned(earlier, level, made, one.mention)
		end
		local own = copy(change)
		own.narrow = true
		made = next(stated.given) and tuned(own, level, made, stated) or made
		made.locked = made.locked or check.locked
		return made
	end

	return laid
end
