-- The kit: the language that rule and unit files are written in. The pack (core/pack.c) runs this file once and then
-- gives it one file after the other. `host` is what the program offers:
--   host.here(word)             the place (file, line) in the nearest script that is no part of the kit; with a word, the line
--                               at or above that which holds it: of the last item of a list Lua knows only where the list ends
--   host.line_of(file, line, key, value)   the line from that one on where `key = … value …` stands, else that one
--   host.follow()               the error that comes next only follows from one that was told
--   host.fail(file, line, says) ends the loading of the file
--   host.nearest(word, names)   the name that was most likely meant
--   host.unseen(text, is_name)  the first character that nobody sees, "\x00", and the bytes before it; nil where there is none
--   host.says_something(text)   whether a letter or a digit stands in it
--   host.in_force(from, till)   whether that is in force as of the day of the run, or of a third day
--   host.remark(sentence)       what the centre should know, and is no error
--   host.complain(message, about)   an error, and loading goes on; `about`: what it bears on, where that is a row of a table
--   host.hint(sentence)         the same for 'assay lint' alone
--   host.ends(place, what, till)    what of a centre's ends on a day, for 'assay lint'; `place` as "file:line"
--   host.lay(place)             an amendment is gone through from now on: a stop is told there where it is a centre's
--   host.subjects               names of all subjects of the portfolio format
--   host.words_of(key)          the words of a key of the portfolio format, "feedback.source": { customer = true, … }; nil: none
--   host.lists                  names of all word lists
--   host.part(name)             a part of the kit
--   host.load_judgement(name, apart)   loads rules/judgements/NAME.lua and gives it to kit.add_judgement; where there is none of
--                               that name, gives back the names that there are
--   host.generation[1]          a number that is another one for each portfolio
--   host.open()                 what the program gives rules to ask a portfolio and its texts by (core/view.c), made anew
--   host.is_of_centre(file)     whether it is a centre's
--   host.is_up(defence)         core/defence.h: yes, but in a build that tests what happens else

return function(host)
	local shape = host.part("shape")(host)
	local rule_words, rule_fields = host.part("rule")(host, shape)

	local namespaces = {} -- file name -> { rule name -> rule }
	local faulty = {}     -- file name -> true where the file did not load
	local traits = {}     -- subject -> { name -> trait }
	local measures = {}
	local rules = {}      -- all, in the order of their files

	local catalogue = {}
	function catalogue.traits(subject)
		return traits[subject] or {}
	end
	function catalogue.trait(subject, name)
		return catalogue.traits(subject)[name]
	end
	local standards = host.part("standard")(host, shape)
	local allowed = host.part("allowed")(host, shape)
	local layers = host.part("layers")(host, shape, standards)
	local reach = host.part("reach")(shape)
	local written = host.part("written")(shape, namespaces)
	local tables = host.part("tables")(host, shape, allowed, written)

	-- A mention of a rule of rules/structure.lua; nil where that did not load.
	local unit_kit
	local function structure_mention(name)
		return namespaces.structure and unit_kit.namespace("structure", namespaces.structure)[name]
	end
	local combinations = host.part("combination")(host, shape, structure_mention)
	unit_kit = host.part("unit")(host, shape, catalogue, layers, allowed, standards, combinations)

	-- A rule as the unit file's words would mention it.
	local function mention_of(file_name, name, place)
		local space = namespaces[file_name]
		if not space then
			shape.fail(place, "there is no rule file rules/%s.lua for these cases", file_name)
		elseif not space[name] then
			shape.fail(place, "there is no rule '%s.%s'%s", file_name, shape.word(name), shape.hint(name, space, file_name .. "."))
		end
		return unit_kit.namespace(file_name, space)[name]
	end
	local case_words, case_fields, flatten_cases = host.part("case")(host, shape, mention_of, combinations)

	local kit = {}

	-- `clear`, where smart.clear is meant.
	local function without_file(key)
		for _, file_name in ipairs(shape.sorted_keys(namespaces)) do
			if namespaces[file_name][key] then
				return ("; did you mean '%s.%s'?"):format(file_name, key)
			end
		end
	end

	-- `waivers` in a rule file.
	local function elsewhere(key)
		if unit_kit.words[key] or rule_words[key] or case_words[key] then
			return " in this kind of file: move it to the file in which it belongs"
		end
	end

	-- `must { … }` or `title "…"`: the = is forgotten.
	local function without_equals(key)
		for _, group in ipairs { unit_kit.fields, { rule_fields.rule, rule_fields.parameter, case_fields.case, case_fields.try } } do
			for _, fields in pairs(group) do
				if fields[key] then
					return (" as a word of its own: to say what it is, write %s = …"):format(key)
				end
			end
		end
	end

	-- Environments: a script sees the words of its kind and nothing else; definitions and linters are told by the same tables.
	local function merged(...)
		local all = {}
		for _, part in ipairs({ ... }) do
			for key, value in pairs(part) do
				all[key] = value
			end
		end
		return all
	end
	local truth = { yes = "; write true", no = "; write false" }
	local function environment(name, all, going_on)
		local function missing(key)
			if faulty[key] then
				host.follow()
				shape.fail(host.here(), "rules/%s.lua could not be loaded, and this needs it: mend that file first", key)
			end
			local advice = truth[key] or elsewhere(key) or without_equals(key) or without_file(key) or shape.hint(key, all)
			shape.fail(host.here(), "'%s' is not known here%s", shape.word(key), advice)
		end
		return shape.frozen(all, name, going_on and shape.going_on(missing) or missing)
	end

	local houses = host.part("houses")(host, shape, merged, function(use)
		return {
			judgement = { use = use }, rules = merged(rule_words, combinations.for_rules, { use = use }), units = unit_kit.words,
			standards = standards.words, cases = merged(case_words, combinations.words),
		}
	end)
	local ours = houses.ours

	local called = { judgement = "what a judgement may use", rules = "what a rule file may use", cases = "what cases may use" }
	local function make_environment(kind, house)
		if kind == "cases" then
			return environment(called[kind], merged(house.words.cases))
		elseif called[kind] then
			return environment(called[kind], merged(house.functions, house.words[kind]))
		end
		local spaces = {}
		for name, content in pairs(namespaces) do
			spaces[name] = unit_kit.namespace(name, content, kind == "waivers")
		end
		return environment("what a unit file may use", merged(house.words[kind] or house.words.units, house.covers(spaces)), kind == "waivers")
	end
	-- `apart`: for a centre's script, or a judgement that one of them uses.
	function kit.environment(kind, apart)
		local house = apart and houses.of_centre() or ours
		house.environments[kind] = house.environments[kind] or make_environment(kind, house)
		return house.environments[kind]
	end

	-- What a centre's file gave back, as the kit has it.
	function kit.opened(made)
		return houses.opened(made, "return")
	end

	-- Files ----------------------------------------------------------------------------------------------------------
	-- Where a file says what it gives back, as far as that is the file that was read last.
	local function place_of_return(file)
		local place = host.here()
		return { file = file, line = place.file == file and place.line or 1 }
	end

	-- A file that is there and holds nothing is most likely not finished.
	local function tell_empty(file, made, does, written_so)
		if type(made) == "table" and not made.kind and next(made) == nil then
			local place = place_of_return(file)
			host.hint(("%s:%d: this file gives back an empty list, so it %s nothing: write return { %s }, or take the file away"):format(
				file, place.line, does, written_so))
		end
	end

	function kit.add_judgement(name, made, file, apart)
		if type(made) ~= "table" then
			host.fail(file, 1, "a judgement file must end with: return { name = function(…) … end }")
		end
		tell_empty(file, made, "defines", "name = function(…) … end")
		houses.add_judgement(name, made, apart)
	end

	-- The parameters by their lines, each with its name.
	local function parameters_in_order(rule)
		local list = {}
		for name, kind in pairs(rule.params) do
			kind.name = name
			list[#list + 1] = kind
		end
		table.sort(list, function(a, b)
			return a.place.line < b.place.line or (a.place.line == b.place.line and a.name < b.name)
		end)
		return list
	end

	local adders = {}
	function adders.rule(file_name, space, item)
		item.full = file_name .. "." .. item.name
		if space[item.name] then
			shape.fail(item.place, "rule \"%s\" stands twice; the first is at line %d: give one another name", item.name, space[item.name].place.line)
		end
		space[item.name] = item
		item.in_order, item.on_in_order = parameters_in_order(item), shape.sorted_keys(item.on)
		item.asked_by = file_name == "structure" and combinations.asked_by(item.name) or nil
		rules[#rules + 1] = item
		for _, old in ipairs(item.alias) do
			space[old] = space[old] or item
		end
	end
	function adders.trait(_, _, item)
		for subject in pairs(item.on) do
			traits[subject] = traits[subject] or {}
			if traits[subject][item.name] then
				shape.fail(item.place, "trait \"%s\" of %s is there already: give it another name", item.name, subject)
			end
			traits[subject][item.name] = item
		end
	end
	function adders.measure(_, _, item)
		for _, other in ipairs(measures) do
			if other.name == item.name then
				shape.fail(item.place, "measure \"%s\" is there already: give it another name", item.name)
			end
		end
		measures[#measures + 1] = item
	end

	-- Rules are called by the name of their file, so a file of a centre can't take one that is there, nor a word of unit files.
	local function check_file_name(file_name, file)
		if namespaces[file_name] or faulty[file_name] or unit_kit.words[file_name] then
			host.fail(file, 1, ("the name '%s' is taken: give this file another one, such as our_%s.lua; its rules are then called our_%s.…"):format(
				file_name, file_name, file_name))
		elseif not string.match(file_name, "^[%a_][%w_]*$") then
			local better = string.gsub(string.gsub(file_name, "[^%w_]", "_"), "^%d", "_%0")
			host.fail(file, 1, ("a rule file is called by letters, digits and _, for its rules are called by it; '%s' can't be: call it"
				.. " %s.lua"):format(file_name, better))
		end
	end

	function kit.add_rules(file_name, made, file)
		local space = {}
		check_file_name(file_name, file)
		if host.is_of_centre(file) then
			table.insert(houses.kept, made)
		end
		if type(made) ~= "table" or made.kind then
			host.fail(file, 1, "a rule file must end with: return { rule \"name\" { … }, … }")
		end
		tell_empty(file, made, "defines", "rule \"…\" { … }, …")
		for _, item in ipairs(shape.check_list({ file = file, line = 1 }, "what this file gives back", made)) do
			local add = type(item) == "table" and adders[item.kind]
			if not add then
				host.fail(file, 1, "a rule file gives back rule, trait and measure, but this one has " .. shape.show(item) .. ": take that away")
			end
			add(file_name, space, item)
		end
		namespaces[file_name] = space
	end
	function kit.rules_failed(file_name)
		faulty[file_name] = true
	end

	function kit.flatten_cases(file_name, made)
		if type(made) ~= "table" or made.kind ~= "cases" then
			shape.fail(host.here(), "a file of cases must end with: return cases { for_rule \"…\" { … }, … }")
		end
		return flatten_cases(file_name, made)
	end

	-- An amendment of a unit, in a file that is called as none.
	local function check_amended_name(name, made, file)
		local body, id = string.match(file, "awarding%-bodies/([^/]+)/"), shape.word(made.id)
		if body and string.match(id, "^(.-)/") == body and id ~= body .. "/" .. name then
			host.fail(file, made.place.line, ("amends \"%s\" stands in a file called %s.lua: file and name must agree, so call it %s.lua"):format(
				id, name, string.match(id, "/(.*)$")))
		end
	end

	-- What a file must give back; an amendment only where `amends`, the full id, is a thing of another layer.
	function kit.expect(kind, name, made, file)
		if made == shape.unknown then
			host.follow()
			host.fail(file, 1, "what this file gives back is not known")
		elseif type(made) == "table" and made.kind == "amends" then
			check_amended_name(name, made, file)
			host.fail(file, made.place.line, ("there is no %s '%s' that could be amended: give this file the name of one ('assay list"
				.. " units' shows them), or begin with: return %s \"%s\" {"):format(kind, shape.word(made.id), kind, name))
		elseif type(made) ~= "table" or made.kind ~= kind then
			host.fail(file, 1, ("this file must end with: return %s { … }"):format(name == "" and kind or ("%s \"%s\""):format(kind, name)))
		elseif made.name and made.name ~= name then
			host.fail(file, made.place.line, ("%s \"%s\" stands in a file called %s.lua: file and name must agree"):format(
				kind, made.name, name))
		end
		return made
	end

	-- Layers ---------------------------------------------------------------------------------------------------------
	local amendments = {} -- full id of what is amended -> { amendment … }, in the order of the layers
	local thresholds = {} -- body -> mentions
	local takes_in = {} -- full id of a qualification -> { full id of a unit = true }
	local criteria_of = {} -- full id of a unit -> { criterion = true }

	function kit.add_standard(made)
		standards.add(made)
	end

	function kit.standard_failed(name)
		standards.failed(name)
	end

	function kit.add_body(_, name, made)
		thresholds[name] = made.thresholds
	end

	-- What a file of a centre gives back where another layer has a file of that name: an amendment, or a list of them.
	function kit.add_amendments(kind, id, made, file)
		if made == nil then
			host.fail(file, 1, ("this file gives nothing back, so it changes nothing: begin with return amends \"%s\" {"):format(id))
		end
		if host.line_of(file, 1, "because") == 1 then -- none that is only remarked, as in a file that was just started
			tell_empty(file, made, "changes", ("amends \"%s\" { … }, …"):format(id))
		end
		local list = type(made) == "table" and made.kind == nil and shape.check_list({ file = file, line = 1 }, "what this file gives back", made)
			or { made }
		for _, amendment in ipairs(list) do
			if type(amendment) ~= "table" or amendment.kind ~= "amends" then
				host.fail(file, type(amendment) == "table" and amendment.place and amendment.place.line or 1,
					("%s \"%s\" is there already; a centre changes it by: return amends \"%s\" { because = \"…\", … }"):format(kind, id, id))
			elseif amendment.id ~= id then
				host.fail(file, amendment.place.line, ("amends %s stands in the file of \"%s\": file and name must agree"):format(
					shape.show(amendment.id), id))
			end
			reach.check(kind, amendment)
			amendments[id] = amendments[id] or {}
			table.insert(amendments[id], { amendment = amendment, layer = "centre" })
		end
	end

	-- What a centre's table of thresholds asks.
	function kit.add_table(file, head, rows, columns)
		for _, amendment in ipairs(tables.amendments(file, head, rows, columns)) do
			amendments[amendment.id] = amendments[amendment.id] or {}
			table.insert(amendments[amendment.id], { amendment = amendment, layer = "centre" })
		end
	end

	local function full_id(body, name)
		return name:sub(1, #body + 1) == body .. "/" and name or body .. "/" .. name
	end

	-- The units of a qualification, and the amendments of them that stand in its own file.
	function kit.add_qualification(body, id, made)
		for _, one in ipairs(amendments[id] or {}) do
			host.lay(one.amendment.place)
			local done, message = pcall(combinations.amend, made, one.amendment)
			if not done then
				host.complain(message, one.amendment.about)
			end
		end
		combinations.add_blocks(made, id, body)
		for _, amendment in ipairs(made.amendments) do
			local unit = full_id(body, amendment.id)
			reach.check_inner(amendment)
			amendment.for_qualification = id
			amendments[unit] = amendments[unit] or {}
			table.insert(amendments[unit], { amendment = amendment, layer = "qualification" })
		end
		takes_in[id] = {}
		for _, unit in ipairs(made.units) do
			takes_in[id][full_id(body, unit)] = true
		end
	end

	-- What bears on a unit in a qualification (nil: in any), in the order of the layers.
	local function layers_of(body, unit, qualification)
		local found = {}
		local function take(id, wanted, layer)
			for _, one in ipairs(amendments[id] or {}) do
				if one.amendment.for_qualification == wanted and one.layer == layer then
					found[#found + 1] = one
				end
			end
		end
		if qualification then
			take(unit, qualification, "qualification")
		end
		take(body, nil, "centre")
		take(unit, nil, "centre")
		if qualification then
			take(qualification, nil, "centre")
			take(body, qualification, "centre")
			take(unit, qualification, "centre")
		end
		return found
	end

	local function layered(unit, found)
		local before = {}
		for _, one in ipairs(found) do
			host.lay(one.amendment.place)
			local done, made = pcall(layers.amended, unit, one, before)
			if done then
				unit = made
			else
				host.complain(made, one.amendment.about)
			end
		end
		for _, mention in ipairs(written.trials) do
			unit = layers.with_thresholds(unit, { mention }, "command line")
		end
		return unit
	end

	-- The unit as it is asked for: first in general, then in each qualification for which something else holds.
	function kit.variants(body, made, qualifications)
		local id = full_id(body, made.name)
		made.id = id
		local of_standard = made.standard ~= "" and standards.named(made.place, made.standard).thresholds
		local plain_unit = of_standard and layers.with_thresholds(made, of_standard, "standard") or made
		plain_unit = thresholds[body] and layers.with_thresholds(plain_unit, thresholds[body], "body") or plain_unit
		local general = layers_of(body, id)
		local variants = { layered(plain_unit, general) }
		criteria_of[id] = {}
		for _, criterion in ipairs(variants[1].criteria) do
			criteria_of[id][criterion.id] = true
		end
		for _, qualification in ipairs(qualifications) do
			local found = layers_of(body, id, qualification)
			if #found > #general then
				local variant = layered(plain_unit, found)
				variant.qualification = qualification
				variants[#variants + 1] = variant
			end
		end
		return variants
	end

	-- Whether the unit (or body) and the criterion of a row are there.
	local function check_row(id, amendment)
		local known = {}
		for name in pairs(criteria_of) do
			known[name] = true
		end
		for name in pairs(thresholds) do
			known[name] = true
		end
		local says
		if not known[id] then
			says = ("there is no unit '%s'%s"):format(id, shape.near(id, known, "'assay list units' shows them all"))
		elseif amendment.criterion and not criteria_of[id][amendment.criterion] then
			says = ("%s has no criterion '%s'%s"):format(id, amendment.criterion, shape.hint(amendment.criterion, criteria_of[id]))
		end
		if says then
			host.complain(("%s:%d: %s"):format(amendment.place.file, amendment.place.line, says), amendment.about)
		end
		return not says
	end

	-- An amendment that changed nothing is a mistake of its author's; where another file is faulty (not `whole`), that may only
	-- follow from it.
	local function check_amendment(id, amendment, qualifications, whole)
		local wanted = amendment.for_qualification
		if wanted and not qualifications[wanted] then
			host.complain(("%s:%d: there is no qualification '%s'%s"):format(amendment.place.file, amendment.place.line, wanted,
				shape.hint(wanted, qualifications)), amendment.about)
		end
		if wanted and takes_in[wanted] and criteria_of[id] and not takes_in[wanted][id] then
			host.complain(("%s:%d: %s does not take %s in, so this changes nothing: name one that does ('assay explain %s' shows what it"
				.. " takes in)"):format(amendment.place.file, amendment.place.line, wanted, id, wanted), amendment.about)
		end
		if layers.structural(amendment) and not qualifications[id] then
			host.complain(("%s:%d: only a qualification has a combination and windows, and %s is none"):format(amendment.place.file,
				amendment.place.line, id))
		end
		if not whole or amendment.row and not check_row(id, amendment) then
			return
		end
		layers.tell_twice(amendment)
		local advice = amendment.row and "a table sets thresholds of rules that are asked already; to ask it, amend the unit in a file of its own"
			or "to ask it, put it under must or should of a criterion"
		for _, mention in ipairs(amendment.thresholds) do
			if not mention.met and (not wanted or qualifications[wanted]) then
				host.complain(("%s:%d: nothing in %s asks %s, so this changes nothing; %s"):format(mention.place.file, mention.place.line, id,
					mention.full, advice), amendment.about)
			end
		end
	end

	function kit.check_amendments(units, qualifications, whole)
		for _, id in ipairs(shape.sorted_keys(amendments)) do
			for _, one in ipairs(amendments[id]) do
				host.lay(one.amendment.place)
				check_amendment(id, one.amendment, qualifications, whole)
				if whole and one.layer == "qualification" and not units[id] then
					host.complain(("%s:%d: there is no unit '%s' to amend%s"):format(one.amendment.place.file, one.amendment.place.line, id,
						shape.hint(id, units)))
				end
			end
		end
		for _, name in ipairs(shape.sorted_keys(thresholds)) do
			layers.tell_unmet(name, thresholds[name])
		end
		for _, reference in ipairs(shape.sorted_keys(standards.all())) do
			layers.tell_unmet(reference, standards.all()[reference].thresholds)
		end
	end

	-- What is common to all portfolios, with the centre's additions.
	function kit.layered_common(made)
		local before = {}
		for _, one in ipairs(amendments.common or {}) do
			host.lay(one.amendment.place)
			local done, amended = pcall(layers.amended_common, made, one, before)
			if done then
				made = amended
			else
				host.complain(amended, one.amendment.about)
			end
		end
		for _, mention in ipairs(written.trials) do
			made = layers.common_with_thresholds(made, { mention }, "command line")
		end
		return made
	end

	-- Thresholds that are tried, "feedback.from_several.sources=3": why they can't be, or nil.
	kit.try, kit.check_tried = written.try, written.check_tried

	-- What the pack reads --------------------------------------------------------------------------------------------
	local given = host.part("given")(host, shape, houses.kept, function(file_name, name)
		return namespaces[file_name] and namespaces[file_name][name]
	end)
	kit.given, kit.written_givens, kit.take_givens = given.of, given.written, given.take

	-- Whether the centre or the command line set it; what a centre's own qualification asks stands in its folder as well.
	local function is_set_here(setting)
		return setting.layer == "centre" or setting.layer == "command line"
			or setting.layer == "qualification" and host.is_of_centre(setting.place.file)
	end

	-- The check as it is asked without what the centre or the command line sets; nil where that is the same.
	function kit.without_centre(check)
		local made = check.without_centre
		for name, settings in pairs(layers.settings(check)) do
			local last = #settings
			while is_set_here(settings[last]) do
				last = last - 1
			end
			if last < #settings then
				made = made or merged(check, { given = merged(check.given) })
				made.given[name] = nil
				if settings[last].layer ~= "rule" then
					made.given[name] = settings[last].value
				end
			end
		end
		return made
	end

	-- Where the threshold of a mention was set: by the layer that set it last; else in the unit where it says so or the rule has
	-- none, else in the rule.
	function kit.set_by(one)
		local first = one.rule.in_order[1]
		return one.set_at or next(one.given) == nil and first and first.place or one.place
	end

	-- For each parameter of a mention's rule, in its order: what each layer set, as one would write it.
	function kit.settings(one)
		local all = {}
		local settings = layers.settings(one)
		for i, parameter in ipairs(one.rule.in_order) do
			all[i] = {}
			for k, setting in ipairs(settings[parameter.name]) do
				all[i][k] = { layer = setting.layer, value = shape.show(setting.value), because = setting.because, place = setting.place }
			end
		end
		return all
	end

	kit.show = shape.show
	-- For judging a text by itself. Judgements that no rule uses are loaded, too.
	kit.use = ours.use
	-- What is put back after each portfolio.
	kit.kept = houses.kept

	-- For editors and linters: `what` is lua, luarc or luacheck; `views` stand among the definitions of lua. Made when asked for.
	function kit.define(what, views)
		local define = host.part("define")(host, shape, host.part("told")())
		local fields = merged(unit_kit.fields, rule_fields, case_fields, layers.fields, allowed.fields, combinations.fields, standards.fields)
		return define(what, { functions = ours.functions, fields = fields, spaces = namespaces, words = ours.words }, views)
	end

	kit.rules, kit.measures, kit.trait = rules, measures, catalogue.trait
	return kit
end
