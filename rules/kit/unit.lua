-- The words that unit, body and qualification files are written in. Each gives back a plain table; the pack reads the
-- tables of a unit once and forgets them. Nothing here is registered by side effect, and no order matters but that in
-- which findings are shown.

return function(host, shape, catalogue, layers, allowed, standards, combinations)
	local words = {}
	for name, word in pairs(combinations.words) do
		words[name] = word
	end

	-- Rules as values ------------------------------------------------------------------------------------------------
	-- `smart.measurable` is a mention of a rule at a line; `feedback.from_several { sources = 2 }` one with options.
	local mention = {}
	mention.__metatable = false

	-- What options without a name belong to: the one parameter that is a list.
	local function list_parameter(place, full, rule, options)
		local lists = {}
		for _, name in ipairs(shape.sorted_keys(rule.params)) do
			lists[#lists + 1] = rule.params[name].kind == "words" and name or nil
		end
		if #lists > 1 then
			shape.fail(place, "%s stands in %s without a name, which has several lists (%s): write %s = { … }", shape.show(options[1]), full,
				table.concat(lists, ", "), lists[1])
		elseif lists[1] and options[lists[1]] ~= nil then
			shape.fail(place, "%s stands in %s beside %s = …: put all of them into %s = { … }", shape.show(options[1]), full, lists[1], lists[1])
		end
		return lists[1]
	end

	-- The options by their names.
	local function named_options(place, full, rule, options)
		local items, named = {}, {}
		for name, value in pairs(options) do
			local into = math.type(name) == "integer" and items or named
			into[name] = value
		end
		if next(items) == nil then
			return named
		end
		local gap = shape.gap(items)
		if gap then
			shape.fail(place, "%s: %s", full, gap)
		end
		local list = list_parameter(place, full, rule, options)
		if next(rule.params) == nil then
			shape.fail(place, "%s has no options, so %s counts for nothing: write %s alone", full, shape.show(items[1]), full)
		elseif not list then
			shape.fail(place, "%s wants each option by its name (%s), but %s stands alone; a decimal point is a dot", full,
				table.concat(shape.sorted_keys(rule.params), ", "), shape.show(items[1]))
		end
		named[list] = items
		return named
	end

	function mention:__call(options)
		local place = host.here()
		local full = self.full
		if type(options) ~= "table" then
			shape.fail(place, "%s wants its options in braces: %s { … }", full, full)
		end
		local given, places, locked = {}, {}, nil
		options = named_options(place, full, self.rule, options)
		for _, name in ipairs(shape.sorted_keys(options)) do
			local value, kind = options[name], self.rule.params[name]
			if name == "locked" and value == true then
				locked = place -- no later layer may weaken it
			elseif not kind then
				shape.fail(shape.place_of(place, name), "%s", shape.no_option(full, name, self.rule.params))
			else
				local wrong = kind:refuses(value)
				if wrong then
					shape.fail(shape.place_of(place, name), "option '%s' of %s: %s", name, full, wrong)
				end
				given[name], places[name] = value, place
			end
		end
		return setmetatable({ kind = "mention", rule = self.rule, full = full, place = place, given = given,
			given_places = places, locked = locked }, mention)
	end

	-- What the kit itself asks of any value, to tell `must = { smart }` from a rule.
	local internal = { kind = "rule file", what = "%s, the name of a rule file alone", full = false, place = false }

	-- The namespace of a rule file: smart, feedback, plan … `going_on`: see shape.
	local function namespace(file_name, rules, going_on)
		local function find(_, name)
			local place = host.here(shape.word(name))
			local rule = rules[name]
			if not rule and internal[name] ~= nil then
				return internal[name] and internal[name]:format(file_name)
			elseif not rule then
				shape.fail(place, "there is no rule '%s.%s'%s", file_name, shape.word(name), shape.hint(name, rules, file_name .. "."))
			end
			return setmetatable({ kind = "mention", rule = rule, full = file_name .. "." .. rule.name, place = place,
				given = {}, given_places = {} }, mention)
		end
		return setmetatable({}, {
			__index = going_on and shape.going_on(find) or find,
			__newindex = function(_, name)
				local full = file_name .. "." .. shape.word(name)
				shape.fail(host.here(), "'%s' can't be set here: rules live in rule files; to set a threshold write %s { … = … }", full,
					full)
			end,
			__metatable = false,
		})
	end

	local function is_check(value)
		return type(value) == "table" and (value.kind == "mention" or value.kind == "any_of")
	end

	function words.any_of(checks)
		local place = host.here()
		local items = shape.check(place, "any_of", checks, {})
		if #items < 2 then
			shape.fail(place, "any_of wants two rules or more, but has %d", #items)
		end
		for _, item in ipairs(items) do
			if not is_check(item) or item.kind ~= "mention" then
				shape.fail(place, "any_of wants rules such as smart.measurable, but has %s", shape.show(item))
			end
		end
		return { kind = "any_of", place = place, checks = items }
	end

	-- Blocks: the "feedback" { … }, every "objective" { … }, at_least(2) "activity" { … } ----------------------------
	local block_fields = {
		must = { "list" }, should = { "list" }, ask = { "texts" }, that_is = { "text" }, if_any = { "yes_no" },
		without = { "list" }, -- in an amendment: rules that the layer before asks here
	}

	local levels = { "must", "should", "without" }
	local asks = { "must", "should", "without", "ask" }

	-- What a rule must be on to be asked in this block: the "feedback" is all of them together.
	local function asked_of(block)
		local together = block.quantifier == "the" and host.subjects[block.subject] == "many"
		return together and "the " .. block.subject or block.subject
	end

	local function check_level(block, level, checks)
		if is_check(checks) then
			shape.fail(block.place, "'%s' of %s wants its rules in braces: %s = { %s }", level, block.what, level,
				shape.show(checks))
		end
		for _, check in ipairs(shape.check(block.place, ("'%s' of %s"):format(level, block.what), checks, {})) do
			if not is_check(check) then
				shape.fail(block.place, "'%s' of %s wants rules such as smart.measurable, but has %s", level, block.what,
					shape.show(check))
			end
			for _, one in ipairs(check.kind == "any_of" and check.checks or { check }) do
				if not one.rule.check then
					shape.fail(one.place, "%s is found by the program itself and can't be asked for: take it away", one.full)
				elseif not one.rule.on[asked_of(block)] then
					local able = {}
					for name in pairs(one.rule.on) do
						able[#able + 1] = name
					end
					table.sort(able)
					local first = string.gsub(able[1], "^the ", "")
					shape.fail(one.place, "%s is about %s and can't be asked of %s: ask it of %s \"%s\"", one.full,
						table.concat(able, ", "), block.what, first == able[1] and host.subjects[first] == "many" and "every" or "the", first)
				end
			end
		end
		return checks
	end

	local function new_block(quantifier, least, subject)
		local place = host.here()
		local what = ("%s \"%s\""):format(quantifier, shape.word(subject))
		if host.subjects[subject] == nil then
			shape.fail(place, "%s: there is no such subject%s", what, shape.hint(subject, host.subjects))
		end
		return function(given)
			local block = {
				kind = "block", quantifier = quantifier, least = least, subject = subject, place = place, what = what,
			}
			local items = shape.check(place, what, given, block_fields)
			if given.that_is and not catalogue.trait(subject, given.that_is) then
				shape.fail(place, "%s can't be picked by \"%s\"%s", what, given.that_is,
					shape.hint(given.that_is, catalogue.traits(subject)))
			end
			for _, item in ipairs(items) do
				if type(item) ~= "table" or item.kind ~= "block" then
					shape.fail(place, "%s wants rules under must or should, and parts such as every \"action\" { … }; it has %s",
						what, shape.show(item))
				end
			end
			for _, level in ipairs(levels) do
				block[level] = given[level] and check_level(block, level, given[level]) or {}
			end
			shape.tell_empty(place, what, given, asks)
			block.ask, block.blocks = given.ask or {}, items
			block.that_is, block.if_any = given.that_is, given.if_any or false
			if #block.must + #block.should + #block.ask + #block.without + #items == 0 then
				shape.fail(place, "%s asks nothing: give it must, should or ask", what)
			end
			return block
		end
	end

	function words.the(subject)
		return new_block("the", 0, subject)
	end
	function words.every(subject)
		return new_block("every", 0, subject)
	end
	function words.at_least(count)
		local place = host.here()
		if math.type(count) ~= "integer" or count < 1 then
			shape.fail(place, "at_least wants a whole number from 1 on, but got %s", shape.show(count))
		end
		return function(subject)
			return new_block("at_least", count, subject)
		end
	end

	-- Parts of a unit ------------------------------------------------------------------------------------------------
	local function blocks_of(place, what, items)
		if #items == 0 then
			shape.fail(place, "%s checks nothing: give it the \"…\" { … } or every \"…\" { … }", what)
		end
		for _, item in ipairs(items) do
			if type(item) ~= "table" or item.kind ~= "block" then
				shape.fail(place, "%s wants blocks such as every \"objective\" { … }, but has %s", what, shape.show(item))
			end
		end
		return items
	end

	local function new_part(kind, fields)
		return function(name)
			local place = host.here()
			shape.named(place, kind, name)
			local what = ("%s \"%s\""):format(kind, name)
			return function(given)
				local items = shape.check(place, what, given, fields)
				return {
					kind = kind, id = name, place = place, says = given.says or name, told = given.says ~= nil,
					statements = given.statements or {}, standards = given.standards or {}, blocks = blocks_of(place, what, items),
				}
			end
		end
	end

	-- A criterion lacks 'says' where it amends one that has it. `standards`: the numbers of the unit's standard that it bears on.
	local part_fields = { says = { "text" }, statements = { "texts" }, standards = { "texts" } }
	words.criterion = new_part("criterion", part_fields)
	words.mistake = new_part("mistake", part_fields)
	words.guidance = new_part("guidance", part_fields)
	words.amends, words.dispensation, words.waivers = layers.amends, allowed.dispensation, allowed.waivers

	local teaches_fields = { statements = { "texts", required = true }, because = { "text", required = true } }
	-- What no portfolio shows: the statements, and why they are taught and not checked.
	function words.teaches(given)
		local place = host.here()
		shape.check_fields(place, "teaches", given, teaches_fields)
		return { kind = "teaches", place = place, statements = given.statements, because = given.because }
	end

	local parts = { criterion = "criteria", mistake = "notes", guidance = "notes", teaches = "teaches" }
	local function sort_parts(place, what, items)
		local sorted, seen = { criteria = {}, notes = {}, teaches = {} }, {}
		for _, item in ipairs(items) do
			local into = type(item) == "table" and parts[item.kind]
			if not into then
				shape.fail(place, "%s wants criterion, mistake, guidance and teaches, but has %s", what, shape.show(item))
			elseif item.kind == "criterion" and seen[item.id] then
				shape.fail(item.place, "criterion \"%s\" stands twice in %s; the first is at line %d: give one another name", item.id, what, seen[item.id])
			end
			seen[item.id or item] = item.place.line
			table.insert(sorted[into], item)
		end
		return sorted
	end

	-- Only in an amendment a criterion may leave out what it says, and blocks may leave out rules.
	local function check_blocks(blocks)
		for _, block in ipairs(blocks) do
			if #block.without > 0 then
				shape.fail(block.place, "'without' of %s: only an amendment (amends \"…\" { … }) leaves out what another file asks", block.what)
			end
			check_blocks(block.blocks)
		end
	end
	local function check_parts(parts_, has_source, standard)
		for _, part in ipairs(parts_) do
			local what = ("%s \"%s\""):format(part.kind, shape.word(part.id))
			if part.kind == "criterion" and not part.told then
				shape.fail(part.place, "%s lacks 'says' (a text in quotes)", what)
			elseif has_source and #part.statements == 0 then
				shape.fail(part.place, "%s lacks 'statements' (a list of texts in braces), for the unit names a source", what)
			end
			standards.check_numbers(part, standard)
			check_blocks(part.blocks)
		end
	end

	-- A unit's reference is that of its standard.
	local function standard_of(place, what, given)
		local standard = given.standard or ""
		if standard ~= "" and standards.named(host.here(standard), standard).id ~= (given.reference or standard) then
			shape.fail(place, "%s has the reference %s, but its standard is %s: take one of the two away", what, given.reference, standard)
		end
		return standard
	end

	local unit_fields = {
		title = { "text", required = true }, source = { "text" }, edition = { "text" }, note = { "text" },
		reference = { "text" }, standard = { "text" },
	}
	function words.unit(name)
		local place = host.here()
		shape.named(place, "unit", name)
		return function(given)
			local what = ("unit \"%s\""):format(name)
			local items = shape.check(place, what, given, unit_fields)
			local sorted = sort_parts(place, what, items)
			if #sorted.criteria == 0 then
				shape.fail(place, "%s has no criterion, and would check nothing: give it criterion \"C1\" { … } within its braces", what)
			end
			local standard = standard_of(place, what, given)
			check_parts(sorted.criteria, given.source, standard)
			check_parts(sorted.notes, given.source, standard)
			return {
				kind = "unit", name = name, place = place, title = given.title, source = given.source or "",
				edition = given.edition or "", note = given.note or "", reference = given.reference or standard,
				standard = standard, criteria = sorted.criteria, notes = sorted.notes, teaches = sorted.teaches,
			}
		end
	end

	-- What every portfolio is checked for, whatever it claims.
	function words.common(given)
		local place = host.here()
		local items = shape.check(place, "common", given, {})
		check_blocks(blocks_of(place, "common", items))
		return { kind = "common", place = place, blocks = items }
	end

	-- The list part of a table, which may hold one kind of thing only.
	local function only(kind, place, what, items, example)
		for _, item in ipairs(items) do
			if type(item) ~= "table" or item.kind ~= kind then
				shape.fail(place, "%s may hold %s, but has %s", what, example, shape.show(item))
			end
		end
		return items
	end

	-- Rules with thresholds in a body hold in its units wherever these state none themselves.
	local body_fields = { title = { "text", required = true }, note = { "text" } }
	function words.body(name)
		local place = host.here()
		shape.named(place, "body", name)
		return function(given)
			local what = ("body \"%s\""):format(name)
			local items = shape.check(place, what, given, body_fields)
			return { kind = "body", name = name, place = place, title = given.title, note = given.note or "",
				thresholds = only("mention", place, what, items, "rules with thresholds such as feedback.from_several { sources = 2 }") }
		end
	end

	local qualification_fields = {
		title = { "text", required = true }, level = { "whole" }, number = { "text" }, units = { "texts", required = true },
		note = { "text" }, registration_ends = { "text" }, certification_ends = { "text" },
	}

	-- A qualification holds amendments of its units, and its structure: combination { … }, once.
	local function sort_items(place, what, items)
		local amendments, combination = {}, nil
		for _, item in ipairs(items) do
			if type(item) == "table" and item.kind == "combination" then
				if combination then
					shape.fail(item.place, "combination stands twice in %s; the first is at line %d: put both into one", what, combination.place.line)
				end
				combination = item
			else
				amendments[#amendments + 1] = item
			end
		end
		only("amends", place, what, amendments, "combination { … } and amends \"unit\" { … }")
		return amendments, combination
	end

	function words.qualification(name)
		local place = host.here()
		shape.named(place, "qualification", name)
		return function(given)
			local what = ("qualification \"%s\""):format(name)
			local amendments, combination = sort_items(place, what, shape.check(place, what, given, qualification_fields))
			if combination then
				combinations.check_units(place, what, combination, given.units)
			elseif #given.units == 0 then
				shape.fail(place, "%s names no unit: write units = { \"…\" }", what)
			end
			return {
				kind = "qualification", name = name, place = place, title = given.title, level = given.level,
				number = given.number, units = given.units, note = given.note or "", amendments = amendments,
				combination = combination, registration_ends = given.registration_ends,
				certification_ends = given.certification_ends,
			}
		end
	end

	local fields = { unit = unit_fields, part = part_fields, block = block_fields, body = body_fields, common = {},
		qualification = qualification_fields, teaches = teaches_fields }
	return { words = words, namespace = namespace, fields = fields }
end
