-- What ships and what a centre adds live in two houses: neither has a table, a cache or a judgement of the other's in hand, so
-- nothing that a centre's script does to what it is given changes what a rule that ships answers.
--   host.is_up(defence)   core/defence.h: yes, but in a build that tests what happens without

return function(host, shape, merged, words_of)
	local sealed = host.part("sealed")(host, shape)
	local houses = {
		kept = {}, -- what a centre's scripts hold, and could change from one portfolio to the next
		opened = sealed.open,
	}
	local ours = { judgements = {}, loading = {} } -- judgements: name -> table of functions
	local theirs = host.is_up "apart" and { apart = true, judgements = {}, loading = {} } or ours

	-- use "impact": the functions of rules/judgements/impact.lua, loaded when first asked for.
	local function use_of(house)
		return function(name)
			if house.loading[name] then
				shape.fail(host.here(), "judgement '%s' uses itself in the end: take one use \"…\" of that circle away", name)
			elseif house.apart and host.generation[1] > 0 and not house.judgements[name] then
				shape.fail(host.here(), "use %s stands inside a check, and no file is read while a portfolio is judged: write "
					.. "local … = use %s at the top of the file", shape.show(name), shape.show(name))
			elseif not house.judgements[name] then
				house.loading[name] = true
				local done, others = pcall(host.load_judgement, name, house.apart)
				house.loading[name] = nil
				if not done then
					error(others, 0)
				elseif others then
					shape.fail(host.here(), "there is no judgement '%s' (rules/judgements/%s.lua)%s", name, name,
						shape.hint(name, others))
				end
			end
			return house.judgements[name]
		end
	end

	local function furnish(house)
		house.use = use_of(house)
		house.plain = host.part("plain")(host)
		house.functions = merged(host.open(), house.plain)
		house.words = words_of(house.use)
		house.environments = {} -- by kind
	end
	furnish(ours)
	houses.ours = ours

	function ours.covers(spaces)
		return spaces
	end

	-- Words that are called while a portfolio is judged.
	local judging = { use = true, fault = true, unsure = true, weigh = true, count_units = true }

	-- What a centre's scripts see: libraries and words that are theirs to use, and nobody's to change. Furnished when the first
	-- of these scripts is read.
	local seen
	function houses.of_centre()
		if seen then
			return seen
		elseif theirs ~= ours then
			furnish(theirs)
			table.insert(houses.kept, theirs.plain)
		end
		seen = { functions = {}, words = {}, environments = {}, covers = sealed.words }
		for name, value in pairs(theirs.functions) do
			seen.functions[name] = type(value) == "table" and shape.frozen(value, name) or value
		end
		for kind, words in pairs(theirs.words) do
			seen.words[kind] = kind == "judgement" and words or sealed.words(words, kind == "rules" and judging, kind == "cases")
		end
		return seen
	end

	function houses.add_judgement(name, made, apart)
		local house = apart and theirs or ours
		if apart then
			table.insert(houses.kept, made)
		end
		house.judgements[name] = shape.frozen(made, "judgement " .. name, function(key)
			shape.fail(host.here(), "judgement '%s' has no '%s'%s", name, shape.word(key), shape.hint(key, made))
		end)
	end

	return houses
end
