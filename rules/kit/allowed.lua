-- What a centre allows for a time: dispensations from what a body asks, and waivers for one learner or item.
--   host.in_force(from, till)   "in force", "not yet in force" or "expired" as of the day of the run; dates as "2026-09-01" or nil
--   host.complain(message)      the error of one of several, and loading goes on

return function(host, shape)
	local allowed = {}

	local function check_day(place, what, key, day)
		if day and not host.is_day(day) then
			shape.fail(shape.place_of(place, key, day), "'%s' of %s must be a day such as \"2026-09-01\", but is %s", key, what, shape.show(day))
		end
	end

	-- A period that must end: { from, till }, both counted in.
	function allowed.check_period(place, what, given)
		check_day(place, what, "from", given.from)
		check_day(place, what, "till", given.till)
		if given.from and given.till and given.from > given.till then
			shape.fail(place, "%s ends (%s) before it begins (%s): correct one of the days", what, given.till, given.from)
		end
	end

	local dispensation_fields = {
		reason = { "text", required = true, said = "why" }, agreed_with = { "text", required = true, said = "with whom it was agreed" },
		from = { "text", required = true }, till = { "text", required = true },
	}
	function allowed.dispensation(given)
		local place = host.here()
		shape.check_fields(place, "a dispensation", given, dispensation_fields)
		allowed.check_period(place, "a dispensation", given)
		return { kind = "dispensation", place = place, reason = given.reason, agreed_with = given.agreed_with,
			from = given.from, till = given.till, state = host.in_force(given.from, given.till) }
	end

	-- What a centre lets pass for one learner, or one item of theirs, in its waivers.lua: return waivers { { learner = "20418", … }, … }
	local waiver_fields = {
		learner = { "text" }, item = { "text" }, unit = { "text" }, criterion = { "text" }, rule = { "any", required = true },
		because = { "text", required = true, said = "why" }, approved_by = { "text", required = true, said = "who approved it" },
		agreed_with = { "text", said = "with whom it was agreed" }, from = { "text" }, till = { "text", required = true },
	}
	-- Where Lua has no line for one of them, that of its rule, or of its learner or item.
	local function place_of_waiver(place, given)
		if type(given) ~= "table" or given.kind then
			return type(given) == "table" and given.place or place
		elseif type(given.rule) == "table" and given.rule.kind == "mention" then
			return given.rule.place
		end
		local key = given.learner and "learner" or "item"
		return shape.place_of(place, key, given[key])
	end
	-- A name in it that is not known is told already.
	local function holds_unknown(given)
		local found = given == shape.unknown
		for _, value in pairs(type(given) == "table" and given or {}) do
			found = found or value == shape.unknown
		end
		return found
	end
	local function waiver(list_place, given)
		local what = "a waiver"
		local place = place_of_waiver(list_place, given)
		if type(given) ~= "table" or given.kind then
			shape.fail(place, "each waiver stands in braces of its own: write { learner = \"…\", … } instead of %s", shape.show(given))
		end
		shape.check_fields(place, what, given, waiver_fields)
		allowed.check_period(place, what, given)
		if type(given.rule) ~= "table" or given.rule.kind ~= "mention" then
			shape.fail(place, "'rule' of %s must be a rule such as smart.measurable, but is %s", what, shape.show(given.rule))
		elseif next(given.rule.given) ~= nil or given.rule.locked then
			shape.fail(given.rule.place, "a waiver lets the whole of %s pass, so options of it count for nothing: write rule = %s alone; to ask"
				.. " less of everybody, amend the unit with a dispensation", given.rule.full, given.rule.full)
		elseif not given.learner and given.item then
			shape.fail(given.rule.place, "a waiver of one item names its learner, too, for other portfolios have an item %s as well: add"
				.. " learner = \"20418\"", shape.show(given.item))
		elseif not given.learner then
			shape.fail(given.rule.place, "a waiver is for one learner, and this names nobody: add learner = \"20418\"; for one item of theirs"
				.. " add item = \"E3\", too")
		end
		local made = { rule = given.rule.full, place = given.rule.place, state = host.in_force(given.from, given.till) }
		for key in pairs(waiver_fields) do
			made[key] = made[key] or given[key]
		end
		return made
	end
	-- A faulty one is told at its line, and the others count.
	function allowed.waivers(given)
		local place = host.here()
		local list = {}
		if type(given) == "table" and next(given) ~= nil and #given == 0 then
			shape.fail(place, "each waiver stands in braces of its own: write return waivers { { learner = \"…\", … }, { … } }")
		end
		for _, one in ipairs(shape.check(place, "waivers", given, {})) do
			local done, made = true, nil
			if not holds_unknown(one) then
				done, made = pcall(waiver, place, one)
			end
			if done then
				list[#list + 1] = made
			else
				host.complain(made)
			end
		end
		return { kind = "waivers", place = place, waivers = list }
	end

	allowed.fields = { dispensation = dispensation_fields, waiver = waiver_fields }
	return allowed
end
