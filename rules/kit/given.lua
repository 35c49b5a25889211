-- The values that checks are given: the rule's own under the unit's options, read-only. Two mentions of a rule with the same
-- values are one and the same question, and have one number. `kept`: what is put back after each portfolio; the values of a
-- centre's rules are added to it.

return function(host, shape, kept, find_rule)
	local given = {}
	local all = {}     -- by number: { full, key, values, frozen }
	local numbers = {} -- by key
	local plain = {}   -- by rule: of mentions that give no values of their own

	local function effective(one)
		local values = {}
		for name, kind in pairs(one.rule.params) do
			values[name] = kind.default
		end
		for name, value in pairs(one.given) do
			values[name] = value
		end
		return values
	end

	local function add(full, key, values, rule)
		if host.is_of_centre(rule.place.file) then
			table.insert(kept, values)
		end
		numbers[key] = #all + 1
		all[#all + 1] = { full = full, key = key, values = values, frozen = shape.frozen(values, "what a rule is given", function(name)
			local advice = next(rule.params) == nil and ", for it has none: name it in its params" or shape.hint(name, rule.params)
			shape.fail(host.here(), "%s has no option '%s'%s", full, shape.word(name), advice)
		end) }
	end

	-- A name of letters and digits stands in a key as it is.
	local function bare(name)
		return string.match(name, "^[%w_.]+$") or shape.key(name)
	end

	local function number_of(one)
		local values = effective(one)
		local names = {}
		for name, value in pairs(values) do
			names[#names + 1] = bare(name) .. "=" .. shape.key(value)
		end
		table.sort(names)
		local key = bare(one.full) .. "{" .. table.concat(names, ",") .. "}"
		if not numbers[key] then
			add(one.full, key, values, one.rule)
		end
		return numbers[key]
	end

	-- The number, the values and the key of what a mention asks.
	function given.of(one)
		local plainly = next(one.given) == nil
		local number = plainly and plain[one.rule] or number_of(one)
		if plainly then
			plain[one.rule] = number
		end
		return number, all[number].frozen, all[number].key
	end

	-- Writes values as Lua. What a requirement holds is shared with others, and may lead back to itself: each table in it is made
	-- once, and then filled.
	local function new_writer()
		local writer, tables, numbers_of = {}, {}, {}

		local function place_of(made)
			if not numbers_of[made] then
				tables[#tables + 1] = made
				numbers_of[made] = #tables
			end
			return ("t[%d]"):format(numbers_of[made])
		end

		local function inside(value)
			if type(value) == "table" then
				return place_of(value)
			end
			return type(value) == "boolean" and tostring(value) or ("%q"):format(value)
		end

		function writer.word(value)
			if type(value) ~= "table" or value.kind == "requirement" then
				return inside(value)
			end
			local items = {}
			for i, item in ipairs(value) do
				items[i] = writer.word(item)
			end
			return "{ " .. table.concat(items, ", ") .. " }"
		end

		-- The lines that make the tables of the requirements that were written.
		function writer.tables()
			local lines, number = { "" }, 1
			while tables[number] do
				local keys = {}
				for key in pairs(tables[number]) do
					keys[#keys + 1] = key
				end
				table.sort(keys, function(one, other)
					return inside(one) < inside(other)
				end)
				for _, key in ipairs(keys) do
					lines[#lines + 1] = ("t[%d][%s] = %s"):format(number, inside(key), inside(tables[number][key]))
				end
				number = number + 1
			end
			lines[1] = ("local t = {}\nfor i = 1, %d do t[i] = {} end"):format(#tables)
			return table.concat(lines, "\n")
		end

		return writer
	end

	-- All of them, in the order of their numbers, as a script that gives back what given.take takes.
	function given.written()
		local lines, writer = {}, new_writer()
		for i, one in ipairs(all) do
			local file_name, name = string.match(one.full, "^([^.]*)%.(.*)$")
			local values = {}
			for _, key in ipairs(shape.sorted_keys(one.values)) do
				values[#values + 1] = ("[%q] = "):format(key) .. writer.word(one.values[key])
			end
			lines[i] = ("{ %q, %q, %q, { "):format(file_name, name, one.key) .. table.concat(values, ", ") .. " } },"
		end
		return writer.tables() .. "\nreturn {\n" .. table.concat(lines, "\n") .. "\n}\n"
	end

	-- Whether a window is closed is of the day of the run, not of that on which it was written.
	local function set_closed(requirement)
		if requirement and requirement.ends then
			requirement.closed = host.in_force(nil, requirement.ends) == "expired"
		end
	end

	-- The values of each, where none has a number yet; nil where a rule is not there.
	function given.take(list)
		for _, one in ipairs(list) do
			if not find_rule(one[1], one[2]) or #all > 0 and numbers[one[3]] then
				return nil
			end
		end
		local values = {}
		for i, one in ipairs(list) do
			set_closed(one[4].requirement)
			add(one[1] .. "." .. one[2], one[3], one[4], find_rule(one[1], one[2]))
			values[i] = all[i].frozen
		end
		return values
	end

	return given
end
