-- Rules of combination: the words that a qualification's structure is written in, what is wrong with one, and how units
-- are counted. What a count comes to in words, and how much it weighs, stands in rules/structure.lua.
--   combination {
--     credits = 55, optional = 24,
--     mandatory { listed "L/506/2150" { title = "…", credits = 5, level = 3 }, … },
--     group "C" { maximum = 9, listed "…" { … }, … },
--     at_level(3) { minimum = 40 },
--   }
-- What no source states is left out, and nothing is checked for it.

return function(host, shape, mention_of)
	local kit, words = {}, {}

	-- Words ------------------------------------------------------------------------------------------------------------
	local function is_whole(value, least)
		return math.type(value) == "integer" and value >= least
	end
	local function check_whole(place, what, given, keys, least)
		for _, key in ipairs(keys) do
			if given[key] ~= nil and not is_whole(given[key], least) then
				shape.fail(place, "'%s' of %s must be a whole number from %d on, but is %s", key, what, least, shape.show(given[key]))
			end
		end
	end

	-- A unit of the structure, by its reference where one is known, else by its title; `unit` where assay has a file for it.
	local listed_fields = {
		title = { "text" }, credits = { "number", required = true }, level = { "number" }, unit = { "text" },
	}
	function words.listed(reference)
		local place = host.here()
		return function(given)
			local what = ("listed %s"):format(shape.show(reference))
			if type(reference) ~= "string" or reference == "" then
				shape.fail(place, "listed wants the unit's reference in quotes: listed \"H/601/1554\" { … }, but has %s", shape.show(reference))
			end
			if #shape.check(place, what, given, listed_fields) > 0 then
				shape.fail(place, "%s wants title, credits and level only, but has %s", what, shape.show(given[1]))
			end
			check_whole(place, what, given, { "credits", "level" }, 0)
			return { kind = "listed", what = what, place = place, reference = reference, title = given.title or given.unit or reference,
				credits = given.credits, level = given.level, unit = given.unit }
		end
	end

	local function check_listed(place, what, items)
		if #items == 0 then
			shape.fail(place, "%s has no units: give it listed \"H/601/1554\" { credits = …, level = … }", what)
		end
		for _, item in ipairs(items) do
			if type(item) ~= "table" or item.kind ~= "listed" then
				shape.fail(place, "%s wants units such as listed \"H/601/1554\" { credits = …, level = … }, but has %s", what,
					shape.show(item))
			end
		end
		return items
	end

	function words.mandatory(given)
		local place = host.here()
		local units = check_listed(place, "mandatory", shape.check(place, "mandatory", given, {}))
		return { kind = "mandatory", what = "mandatory", called = "the mandatory units", place = place, units = units }
	end

	local function sum(units, level)
		local credits = 0
		for _, unit in ipairs(units) do
			if not level or unit.level >= level then
				credits = credits + unit.credits
			end
		end
		return credits
	end

	-- What a group asks must be possible.
	local function check_group(group)
		local gives = sum(group.units)
		if group.minimum and group.maximum and group.minimum > group.maximum then
			shape.fail(group.place, "%s asks for %d credits at least, but counts %d at most: lower 'minimum', or raise 'maximum'", group.what,
				group.minimum, group.maximum)
		elseif group.minimum and group.minimum > gives then
			shape.fail(group.place, "%s asks for %d credits, but its units give %d together: add what is missing, or lower 'minimum'",
				group.what, group.minimum, gives)
		elseif group.minimum_units and group.minimum_units > #group.units then
			shape.fail(group.place, "%s asks for %d units, but lists %d: add what is missing, or lower 'minimum_units'", group.what,
				group.minimum_units, #group.units)
		end
	end

	local group_fields = {
		minimum = { "number" }, maximum = { "number" }, exactly = { "number" }, minimum_units = { "number" },
	}
	function words.group(name)
		local place = host.here()
		return function(given)
			local what = ("group %s"):format(shape.show(name))
			local units = check_listed(place, what, shape.check(place, what, given, group_fields))
			check_whole(place, what, given, { "minimum", "maximum", "exactly", "minimum_units" }, 1)
			if given.exactly and (given.minimum or given.maximum) then
				shape.fail(place, "%s has 'exactly', which is minimum and maximum in one: leave the others out", what)
			end
			local group = { kind = "group", name = name, what = what, called = ("group %s"):format(shape.word(name)), place = place,
				units = units, minimum = given.exactly or given.minimum, maximum = given.exactly or given.maximum,
				minimum_units = given.minimum_units }
			check_group(group)
			return group
		end
	end

	local level_fields = { minimum = { "number", required = true }, of = { "text" } }
	local of_what = { all = true, optional = true }
	function words.at_level(level)
		local place = host.here()
		return function(given)
			local what = ("at_level(%s)"):format(shape.word(level))
			if not is_whole(level, 0) then
				shape.fail(place, "at_level wants a level such as at_level(3), but got %s", shape.show(level))
			end
			if #shape.check(place, what, given, level_fields) > 0 then
				shape.fail(place, "%s wants 'minimum' and 'of' only, but has %s", what, shape.show(given[1]))
			end
			check_whole(place, what, given, { "minimum" }, 1)
			if given.of and not of_what[given.of] then
				shape.fail(place, "'of' of %s must be \"all\" or \"optional\", but is %s%s", what, shape.show(given.of),
					shape.hint(given.of, of_what))
			end
			return { kind = "at_level", what = what, place = place, level = level, minimum = given.minimum,
				optional = given.of == "optional" }
		end
	end

	-- The structure as a whole -----------------------------------------------------------------------------------------
	-- Case, slashes and spaces of a reference do not matter: H/601/1554 is h6011554.
	local function key_of(name)
		return (string.gsub(string.upper(name), "[%s/]", ""))
	end

	-- A unit counts in one place only, so it stands in one place only.
	local function index_units(made)
		for _, part in ipairs(made.parts) do
			for _, unit in ipairs(part.units) do
				unit.part = part
				for _, name in ipairs({ unit.reference, unit.unit }) do
					local key = key_of(name)
					local first = made.by_name[key]
					if first and first ~= unit then
						shape.fail(unit.place, "%s stands in %s and in %s (line %d): a unit counts in one place only, so take one out",
							unit.what, part.what, first.part.what, first.place.line)
					end
					made.by_name[key] = unit
				end
			end
		end
	end

	local function can_give(parts, level, optional)
		local all = 0
		for _, part in ipairs(parts) do
			if part.kind == "group" or not optional then
				local gives = sum(part.units, level)
				all = all + math.min(gives, part.maximum or gives)
			end
		end
		return all
	end

	local function check_possible(place, what, wanted, gives)
		if wanted and wanted > gives then
			shape.fail(place, "%s asks for %d credits, but the units can give %d at most: add what is missing, or lower it", what,
				wanted, gives)
		end
	end

	local function check_levels(made)
		for _, asked in ipairs(made.levels) do
			for _, part in ipairs(made.parts) do
				for _, unit in ipairs(part.units) do
					if not unit.level and not (asked.optional and part.kind == "mandatory") then
						shape.fail(unit.place, "%s lacks 'level', and %s at line %d counts by it", unit.what, asked.what, asked.place.line)
					end
				end
			end
			check_possible(asked.place, asked.what, asked.minimum, can_give(made.parts, asked.level, asked.optional))
		end
	end

	local takes = {}
	function takes.mandatory(made, part)
		if made.mandatory then
			shape.fail(part.place, "mandatory stands twice; the first is at line %d: put all such units into one", made.mandatory.place.line)
		end
		made.mandatory = part
		table.insert(made.parts, part)
	end
	function takes.group(made, part)
		local first = made.groups[part.name]
		if first then
			shape.fail(part.place, "%s stands twice; the first is at line %d: give one another name", part.what, first.place.line)
		end
		made.groups[part.name] = part
		table.insert(made.parts, part)
	end
	function takes.at_level(made, part)
		table.insert(made.levels, part)
	end

	local combination_fields = { credits = { "number" }, optional = { "number" } }
	function words.combination(given)
		local place = host.here()
		local items = shape.check(place, "combination", given, combination_fields)
		check_whole(place, "combination", given, { "credits", "optional" }, 1)
		local made = { kind = "combination", what = "combination", place = place, credits = given.credits, optional = given.optional,
			parts = {}, groups = {}, levels = {}, by_name = {} }
		for _, item in ipairs(items) do
			local take = type(item) == "table" and takes[item.kind]
			if not take then
				shape.fail(place, "combination wants mandatory { … }, group \"…\" { … } and at_level(…) { … }, but has %s", shape.show(item))
			end
			take(made, item)
		end
		if #made.parts == 0 then
			shape.fail(place, "combination lists no units: give it mandatory { … } or group \"…\" { … }")
		end
		index_units(made)
		check_levels(made)
		check_possible(place, "'credits' of combination", made.credits, can_give(made.parts))
		check_possible(place, "'optional' of combination", made.optional, can_give(made.parts, nil, true))
		return made
	end

	-- Counting ---------------------------------------------------------------------------------------------------------
	-- Each unit counts once, however often it is named; what a group has above its maximum does not count. By level a group
	-- counts its units of that level and above, up to its maximum: the learner's best choice.
	local function take_unit(count, unit, name, node)
		if not unit then
			table.insert(count.unknown, { name = name, node = node })
		elseif count.has[unit] then
			table.insert(count.twice, { name = name, node = node, unit = unit })
		else
			count.has[unit] = true
		end
	end

	local function take_names(count, made, body, portfolio)
		for _, record in ipairs(portfolio.achieved or {}) do
			if record.unit then
				take_unit(count, kit.find(made, body, record.unit), record.unit, record)
			end
		end
		for _, name in ipairs(portfolio.units or {}) do
			take_unit(count, kit.find(made, body, name), name, "units")
		end
	end

	-- The unit of the structure that a name means: a reference, or a unit's id with or without its body.
	function kit.find(made, body, name)
		local own = body .. "/"
		local bare = string.sub(name, 1, #own) == own and string.sub(name, #own + 1) or name
		return made.by_name[key_of(name)] or made.by_name[key_of(bare)] or made.by_name[key_of(own .. bare)]
	end

	local function count_part(count, part, level)
		local raw, units, missing = 0, 0, {}
		for _, unit in ipairs(part.units) do
			if not count.has[unit] then
				missing[#missing + 1] = unit
			elseif not level or unit.level and unit.level >= level then
				raw, units = raw + unit.credits, units + 1
			end
		end
		return { part = part, raw = raw, units = units, missing = missing, countable = math.min(raw, part.maximum or raw) }
	end

	local names_of, generation = {}, nil -- of the portfolio that is judged now, by structure: each rule asks for them
	local function names_in(requirement, portfolio)
		local now, made = host.generation[1], requirement.combination
		if now ~= generation then
			names_of, generation = {}, now
		end
		if not names_of[made] then
			local names = { has = {}, unknown = {}, twice = {} }
			take_names(names, made, requirement.body, portfolio)
			names_of[made] = names
		end
		return names_of[made]
	end

	-- What a portfolio has of a structure: { raw, countable, parts = { [part] = … }, capped, unknown, twice }. `wanted` may
	-- narrow it: { level = 3, optional = true }.
	local function counted(requirement, portfolio, wanted)
		local made, names = requirement.combination, names_in(requirement, portfolio)
		local count = { has = names.has, unknown = names.unknown, twice = names.twice, parts = {}, capped = {}, raw = 0,
			countable = 0 }
		for _, part in ipairs(made.parts) do
			local one = count_part(count, part, wanted and wanted.level)
			count.parts[part] = one
			if part.kind == "group" or not (wanted and wanted.optional) then
				count.raw, count.countable = count.raw + one.raw, count.countable + one.countable
				if one.raw > one.countable then
					count.capped[#count.capped + 1] = part
				end
			end
		end
		return count
	end
	kit.for_rules = { count_units = counted }

	-- What a qualification asks, as rules of rules/structure.lua -------------------------------------------------------
	-- How much each weighs, and the word of a qualification that asks it: no file names these rules.
	local known_rules = {
		claimed = { "must", "combination" }, mandatory = { "must", "mandatory" }, group_credits = { "must", "group" },
		group_units = { "must", "group" }, optional = { "must", "combination" }, level = { "must", "at_level" },
		credits = { "must", "combination" }, known_units = { "should", "combination" },
		counted_once = { "should", "combination" }, stated = { "should", "qualification" },
		registration = { "must", "registration_ends" }, certification = { "must", "certification_ends" },
	}
	local function require_rule(rule, place, more)
		more.level_of_rule, more.rule, more.place = known_rules[rule][1], rule, place
		return more
	end
	-- The word that asks a rule of rules/structure.lua; nil where none does.
	function kit.asked_by(rule)
		return known_rules[rule] and known_rules[rule][2]
	end

	local function list_requirements(made)
		local list = {}
		local function add(rule, place, more)
			list[#list + 1] = require_rule(rule, place, more)
		end
		add("claimed", made.place, {})
		if made.mandatory then
			add("mandatory", made.mandatory.place, { part = made.mandatory })
		end
		for _, part in ipairs(made.parts) do
			if part.minimum then
				add("group_credits", part.place, { part = part, wanted = part.minimum })
			end
			if part.minimum_units then
				add("group_units", part.place, { part = part, wanted = part.minimum_units })
			end
		end
		if made.optional then
			add("optional", made.place, { wanted = made.optional })
		end
		for _, at_level in ipairs(made.levels) do
			add("level", at_level.place, { wanted = at_level.minimum, level = at_level.level, optional = at_level.optional })
		end
		if made.credits then
			add("credits", made.place, { wanted = made.credits })
		end
		add("known_units", made.place, {})
		add("counted_once", made.place, {})
		return list
	end

	local function check_day(place, key, day)
		if day and not host.is_day(day) then
			shape.fail(place, "'%s' must be a day such as \"2026-08-31\", but is %s", key, shape.show(day))
		end
		return day
	end

	-- A window is judged as of the day of the run, like all that expires for a centre: `closed` is worked out here.
	local function window_of(rule, place, ends, today)
		return require_rule(rule, place, { ends = ends, closed = host.in_force(nil, ends, today) == "expired" })
	end
	local function list_windows(place, given, today)
		local list = {}
		local registration = check_day(place, "registration_ends", given.registration_ends)
		local certification = check_day(place, "certification_ends", given.certification_ends)
		if registration and certification and certification < registration then
			shape.fail(place, "'certification_ends' (%s) lies before 'registration_ends' (%s): correct one of the days", certification, registration)
		end
		for rule, ends in pairs({ registration = registration, certification = certification }) do
			local narrowed = given.narrowed and given.narrowed[rule] or { place = place }
			list[#list + 1] = window_of(rule, narrowed.place, ends, today)
			list[#list].without_centre = narrowed.before and window_of(rule, place, narrowed.before, today)
		end
		table.sort(list, function(a, b) return a.rule > b.rule end)
		return list
	end

	-- All that a qualification asks: { rule, place, … } of its structure, and of its windows.
	function kit.requirements(place, given, combination, today)
		local structure = combination and list_requirements(combination)
			or { require_rule("stated", place, {}) }
		return structure, list_windows(place, given, today)
	end

	-- What a structure asks, a line a requirement, for people.
	local function part_lines(add, part)
		local said = {}
		local function say(text, number)
			if number then
				said[#said + 1] = string.format(text, number)
			end
		end
		if part.minimum and part.minimum == part.maximum then
			say("exactly %d credits", part.minimum)
		else
			say("at least %d credits", part.minimum)
			say("%d credits count at most", part.maximum)
		end
		say("at least %d of its units", part.minimum_units)
		if part.kind == "mandatory" then
			said[1] = ("all %d, %d credits together"):format(#part.units, sum(part.units))
		end
		add(("%s: %s"):format(part.called, #said > 0 and table.concat(said, ", ") or "nothing of itself"), part.place)
		for _, unit in ipairs(part.units) do
			add(("  %s: %d credit%s%s"):format(unit.title == unit.reference and unit.title or unit.reference .. " " .. unit.title,
				unit.credits, unit.credits == 1 and "" or "s", unit.level and (", level %d"):format(unit.level) or ""), unit.place)
		end
	end

	local function lines_of(made)
		local lines = {}
		local function add(text, place)
			lines[#lines + 1] = ("%s (line %d)"):format(text, place.line)
		end
		if made.credits then
			add(("%d credits in all"):format(made.credits), made.place)
		end
		if made.optional then
			add(("%d credits of optional units"):format(made.optional), made.place)
		end
		for _, asked in ipairs(made.levels) do
			add(("%d %scredits at level %d or above"):format(asked.minimum, asked.optional and "optional " or "", asked.level), asked.place)
		end
		for _, part in ipairs(made.parts) do
			part_lines(add, part)
		end
		return lines
	end

	local mentioned = 0 -- requirements, each of which has a number

	-- A requirement as a mention of its rule. `id` tells it from those of other qualifications. A window that the centre made
	-- shorter stays asked by the body, and is the centre's to set.
	function kit.mention(requirement, id, body, combination)
		local mention = mention_of(requirement.rule)
		if not mention then
			return nil
		end
		local number = requirement.part and requirement.part.called or requirement.level or ""
		mentioned = requirement.number and mentioned or mentioned + 1
		requirement.number = requirement.number or mentioned
		requirement.kind, requirement.what = "requirement", ("%s %s %s"):format(id, requirement.rule, number)
		requirement.combination, requirement.body = combination, body
		mention.given, mention.place = { requirement = requirement }, requirement.place
		if requirement.without_centre then
			mention.without_centre = kit.mention(requirement.without_centre, id, body, combination)
			mention.place, mention.set_at = mention.without_centre.place, requirement.place
		end
		return mention
	end

	local function block_of(place, requirements, id, body, combination)
		local block = { kind = "block", quantifier = "the", least = 0, subject = "portfolio", what = "structure", place = place,
			must = {}, should = {}, without = {}, ask = {}, blocks = {}, if_any = false }
		for _, requirement in ipairs(requirements) do
			local mention = kit.mention(requirement, id, body, combination)
			if mention then
				table.insert(block[requirement.level_of_rule], mention)
			elseif requirement.rule ~= "stated" then
				shape.fail(requirement.place, "this needs rules/structure.lua, which is not there or could not be loaded: mend that file first")
			end
		end
		return #block.must + #block.should > 0 and { block } or {}
	end

	-- What a centre adds: the structure that no source stated here, and windows that close no later than the body's.
	local function take_window(made, amendment, rule)
		local key = rule .. "_ends"
		local day = check_day(amendment.place, key, amendment[key])
		if day and made[key] and day > made[key] then
			shape.fail(amendment.place, "'%s' would be later than the awarding body's (%s): a centre may only make it earlier", key, made[key])
		elseif day and day ~= made[key] then
			local earlier = made.narrowed[rule]
			made.narrowed[rule] = { place = amendment.place, before = earlier and earlier.before or not earlier and made[key] or nil }
			made[key] = day
		end
	end
	function kit.amend(made, amendment)
		made.narrowed = made.narrowed or {} -- by rule: where the centre says so, and what the body says, if anything
		take_window(made, amendment, "registration")
		take_window(made, amendment, "certification")
		for _, combination in ipairs(amendment.combinations) do
			local first = made.combination
			if first then
				shape.fail(combination.place, "\"%s\" has its combination already (%s:%d), and it is the awarding body's to change: take this one out",
					amendment.id, first.place.file, first.place.line)
			end
			kit.check_units(combination.place, ("\"%s\""):format(amendment.id), combination, made.units)
			made.combination = combination
		end
	end

	-- The blocks that a qualification's structure and windows come to; `made` is the qualification.
	function kit.add_blocks(made, id, body)
		local structure, windows = kit.requirements(made.place, made, made.combination)
		made.structure = block_of(made.place, structure, id, body, made.combination)
		made.lines = made.combination and lines_of(made.combination) or {}
		made.windows = block_of(made.place, windows, id, body)
	end

	-- A structure and the qualification's list of units must agree; either may name a unit with its body or without.
	local function without_body(name)
		return string.match(name, "^[^/]+/([^/]+)$") or name
	end
	function kit.check_units(place, what, combination, units)
		local known, named = {}, {}
		for _, name in ipairs(units) do
			known[without_body(name)] = true
		end
		for _, part in ipairs(combination.parts) do
			for _, unit in ipairs(part.units) do
				named[without_body(unit.unit or unit.reference)] = true
				if unit.unit and not known[without_body(unit.unit)] then
					shape.fail(unit.place, "'unit' of %s is '%s', which is not among the units of %s%s", unit.what, unit.unit, what,
						shape.hint(unit.unit, known))
				end
			end
		end
		for _, name in ipairs(units) do
			if not named[without_body(name)] then
				shape.fail(place, "'%s' is a unit of %s, but stands nowhere in its combination: add listed \"…\" { unit = \"%s\", credits = … }",
					name, what, name)
			end
		end
	end

	kit.words = words
	kit.fields = { listed = listed_fields, mandatory = {}, group = group_fields, at_level = level_fields, combination = combination_fields }
	return kit
end
