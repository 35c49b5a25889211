-- The words of awarding-bodies/standards/: a unit's own numbered outcomes and criteria, the same for every body that
-- offers the unit. Numbers are official and never made up; what they say is put in our own short words.
--   return standard "H/601/1554" { title = "…", source = "…", outcome "1" { says = "…", criterion "1.1" { says = "…" } } }

return function(host, shape)
	local words, known = {}, {} -- known: reference -> standard
	local faulty = {}           -- name of a file that did not load -> true

	-- H/601/1554 stands in h-601-1554.lua.
	local function file_name(reference)
		return (string.gsub(string.lower(reference), "/", "-"))
	end

	local says = { says = { "text", required = true } }
	local function numbered(kind, pattern, example)
		return function(id)
			local place = host.here()
			local what = ("%s %s"):format(kind, shape.show(id))
			if type(id) ~= "string" or not string.match(id, pattern) then
				shape.fail(place, "%s: a standard numbers its %s as in \"%s\": write it so", what, kind, example)
			end
			return function(given)
				local items = shape.check(place, what, given, says)
				return { kind = kind, id = id, place = place, what = what, says = given.says, items = items }
			end
		end
	end
	words.outcome, words.criterion = numbered("outcome", "^%d+$", "1"), numbered("criterion", "^%d+%.%d+$", "1.1")

	-- The criteria of an outcome, in order; `seen` holds the lines of all numbers that were met.
	local function criteria_of(outcome, seen)
		if #outcome.items == 0 then
			shape.fail(outcome.place, "%s has no criterion: give it criterion \"1.1\" { … }", outcome.what)
		end
		for _, item in ipairs(outcome.items) do
			if type(item) ~= "table" or item.kind ~= "criterion" then
				shape.fail(outcome.place, "%s wants criterion \"%s.1\" { says = \"…\" }, but has %s", outcome.what, outcome.id,
					shape.show(item))
			elseif seen[item.id] then
				shape.fail(item.place, "%s stands twice; the first is at line %d: take one of them out", item.what, seen[item.id])
			elseif string.match(item.id, "^%d+") ~= outcome.id then
				shape.fail(item.place, "%s stands in outcome %s, whose criteria are %s.1, %s.2 and so on: write it so, or move it", item.what, outcome.id,
					outcome.id, outcome.id)
			elseif #item.items > 0 then
				shape.fail(item.place, "%s says what is asked and no more: rules stand in the units of the bodies", item.what)
			end
			seen[item.id], item.outcome = item.place.line, outcome.id
		end
		return outcome.items
	end

	-- Numbers and thresholds apart: a standard may state thresholds, which every body's own come after.
	local function sort_items(made, items)
		local seen = {}
		for _, item in ipairs(items) do
			local kind = type(item) == "table" and item.kind
			if kind == "outcome" and not seen[item.id] then
				seen[item.id], item.criteria = item.place.line, criteria_of(item, seen)
				table.insert(made.outcomes, item)
			elseif kind == "outcome" then
				shape.fail(item.place, "%s stands twice; the first is at line %d: take one of them out", item.what, seen[item.id])
			elseif kind == "mention" then
				table.insert(made.thresholds, item)
			else
				shape.fail(made.place, "%s wants outcome \"1\" { … } and rules with thresholds, but has %s", made.what, shape.show(item))
			end
		end
		if #made.outcomes == 0 then
			shape.fail(made.place, "%s has no outcome: give it outcome \"1\" { … }", made.what)
		end
	end

	-- What no source gives is left out, and `note` says so.
	local standard_fields = {
		title = { "text", required = true }, source = { "text", required = true }, note = { "text" }, level = { "whole" },
		credit = { "whole" }, glh = { "whole" },
	}
	function words.standard(reference)
		local place = host.here()
		local what = ("standard %s"):format(shape.show(reference))
		if type(reference) ~= "string" then
			shape.fail(place, "%s wants the unit's reference number in quotes, as in standard \"H/601/1554\"", what)
		end
		return function(given)
			local items = shape.check(place, what, given, standard_fields)
			local made = { kind = "standard", id = reference, name = file_name(reference), what = what, place = place,
				title = given.title, source = given.source, note = given.note or "", level = given.level, credit = given.credit,
				glh = given.glh, outcomes = {}, thresholds = {} }
			sort_items(made, items)
			return made
		end
	end

	local kit = { words = words, fields = { standard = standard_fields, outcome = says } }

	function kit.add(made)
		made.numbers = {}
		for _, outcome in ipairs(made.outcomes) do
			for _, criterion in ipairs(outcome.criteria) do
				made.numbers[criterion.id] = true
			end
		end
		known[made.id] = made
	end

	-- All of them: reference -> standard.
	function kit.all()
		return known
	end

	function kit.failed(name)
		faulty[name] = true
	end

	-- The standard of that reference; an error at `place` where there is none.
	function kit.named(place, reference)
		if faulty[file_name(reference)] then
			host.follow()
			shape.fail(place, "awarding-bodies/standards/%s.lua could not be loaded, and this needs it: mend that file first",
				file_name(reference))
		elseif not known[reference] then
			shape.fail(place, "there is no standard %s%s (awarding-bodies/standards/)", "'" .. reference .. "'",
				shape.hint(reference, known))
		end
		return known[reference]
	end

	-- The numbers that a part of a unit names must be there.
	function kit.check_numbers(part, reference)
		local what = ("%s \"%s\""):format(part.kind, shape.word(part.id))
		for _, number in ipairs(part.standards) do
			if reference == "" then
				shape.fail(part.place, "%s bears on %s, but its unit names no standard: add standard = \"H/601/1554\" or whichever it is",
					what, number)
			elseif not kit.named(part.place, reference).numbers[number] then
				shape.fail(part.place, "%s bears on %s, but %s has no such number%s", what, number, reference,
					shape.hint(number, known[reference].numbers))
			end
		end
	end

	return kit
end
