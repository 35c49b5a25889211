-- The words that cases of rules and suites of units are written in.
--   NAME.cases.lua   return cases { for_rule "measurable" { content { … }, fault { … }, question { … }, boundary { … } } }
--   suite.lua        return suite "body/unit" { good "hotel.yaml" {}, failing "what is wrong" { … } }

return function(host, shape, mention_of, combinations)
	local words = {}

	-- Cases of a rule --------------------------------------------------------------------------------------------------
	-- A case is a sentence and a piece of a portfolio; the rule is asked of each of its subjects that stands in it.
	--   with   the rule's options          at    where the fault is (a path), or the id of its record
	--   as_of  the date of the claim       found what the rule found, word for word
	-- Of a rule about a qualification's structure: the structure, the part of it that is asked about, the day of the run.
	--   of     { combination { … }, registration_ends = "…" }       part   "group B"        today  "2026-01-15"
	local case_fields = { with = { "list" }, at = { "text" }, as_of = { "text" }, found = { "text" }, of = { "list" },
		part = { "text" }, today = { "text" } }

	local function new_case(expect)
		return function(given)
			local place = host.here()
			local items = shape.check(place, "a case", given, case_fields)
			if #items ~= 2 or type(items[1]) ~= "string" or type(items[2]) ~= "string" then
				shape.fail(place, "a case wants a sentence and a piece of a portfolio: %s { \"…\", [[ … ]] }", expect)
			end
			return { kind = "case", expect = expect, name = items[1], yaml = items[2], with = given.with, at = given.at or "",
				as_of = given.as_of or "2026-01-15", found = given.found or "", place = place, of = given.of,
				part = given.part, today = given.today }
		end
	end
	words.content, words.fault, words.question = new_case("content"), new_case("fault"), new_case("question")

	-- Where a number makes the difference: one piece of a portfolio, judged with the number one below, at, and one above.
	--   boundary { "two kinds of people", of = "sources", at = 2, [[ … ]] }   content up to 2, a fault from 3 on, where
	--   more is tighter; content from 2 on, a fault at 1, where less is. beyond = "question": it asks then.
	local boundary_fields = { of = { "text", required = true }, at = { "number", required = true }, beyond = { "text" },
		with = { "list" }, as_of = { "text" } }
	function words.boundary(given)
		local place = host.here()
		local items = shape.check(place, "a boundary", given, boundary_fields)
		if #items ~= 2 or type(items[1]) ~= "string" or type(items[2]) ~= "string" then
			shape.fail(place, "a boundary wants a sentence and a piece of a portfolio: boundary { \"…\", of = \"…\", at = 2, [[ … ]] }")
		elseif given.beyond and given.beyond ~= "fault" and given.beyond ~= "question" then
			shape.fail(place, "'beyond' of a boundary must be \"fault\" or \"question\", but is %s", shape.show(given.beyond))
		end
		return { kind = "boundary", name = items[1], yaml = items[2], of = given.of, at = given.at, beyond = given.beyond or "fault",
			with = given.with or {}, as_of = given.as_of or "2026-01-15", place = place }
	end

	local function case_at(boundary, value, expect)
		local with = { [boundary.of] = value }
		for name, other in pairs(boundary.with) do
			with[name] = with[name] or other
		end
		return { kind = "case", expect = expect, name = ("%s (%s = %s)"):format(boundary.name, boundary.of, shape.show(value)),
			yaml = boundary.yaml, with = with, at = "", as_of = boundary.as_of, found = "", boundary = boundary.of, place = boundary.place }
	end

	-- The cases that a boundary stands for; a value that the parameter refuses is none.
	local function cases_of(boundary, mention)
		local parameter = mention.rule.params[boundary.of]
		if not parameter then
			shape.fail(boundary.place, "%s", shape.no_option(mention.full, boundary.of, mention.rule.params, "take this boundary away"))
		elseif parameter.kind ~= "number" then
			shape.fail(boundary.place, "option '%s' of %s has no boundary: it is no number", boundary.of, mention.full)
		end
		local step = parameter.tighter == "more" and 1 or -1
		local list = {}
		for _, off in ipairs { -1, 0, 1 } do
			local value = boundary.at + off
			if not parameter:refuses(value) then
				list[#list + 1] = case_at(boundary, value, off * step > 0 and boundary.beyond or "content")
			end
		end
		return list
	end

	function words.for_rule(name)
		local place = host.here()
		shape.named(place, "for_rule", name)
		return function(given)
			return { kind = "for_rule", name = name, cases = shape.check(place, ("for_rule \"%s\""):format(name), given, {}),
				place = place }
		end
	end

	function words.cases(given)
		local place = host.here()
		return { kind = "cases", groups = shape.check(place, "cases", given, {}), place = place }
	end

	local function expanded(group, mention)
		local list = {}
		for _, item in ipairs(group.cases) do
			local kind = type(item) == "table" and item.kind
			if kind ~= "case" and kind ~= "boundary" then
				shape.fail(group.place, "for_rule wants content, fault, question and boundary, but has %s", shape.show(item))
			end
			for _, case in ipairs(kind == "case" and { item } or cases_of(item, mention)) do
				list[#list + 1] = case
			end
		end
		return list
	end

	-- The rule as a qualification of this structure would ask it.
	local function structural(case, rule)
		local structure, windows = combinations.requirements(case.place, case.of, case.of[1], case.today or case.as_of)
		for _, list in ipairs({ structure, windows }) do
			for _, requirement in ipairs(list) do
				if requirement.rule == rule and (not case.part or requirement.part and requirement.part.called == case.part) then
					return combinations.mention(requirement, ("%s:%d"):format(case.place.file, case.place.line), "b", case.of[1])
				end
			end
		end
		shape.fail(case.place, "what 'of' holds asks nothing of %s, so this case tries nothing", rule)
	end

	-- One flat list of cases, each with the rule as a unit file would mention it.
	local function flatten(file_name, cases)
		local list = {}
		for _, group in ipairs(cases.groups) do
			if type(group) ~= "table" or group.kind ~= "for_rule" then
				shape.fail(cases.place, "cases wants for_rule \"…\" { … }, but has %s", shape.show(group))
			end
			local mention = mention_of(file_name, group.name, group.place)
			for _, case in ipairs(expanded(group, mention)) do
				case.check = case.of and structural(case, group.name) or case.with and mention(case.with) or mention
				list[#list + 1] = case
			end
		end
		return list
	end

	-- Suites of a unit -------------------------------------------------------------------------------------------------
	local try_fields = {
		given = { "text" }, change = { "list" }, finds = { "texts" }, asks = { "texts" }
	}

	local function new_try(kind)
		return function(name)
			local place = host.here()
			shape.named(place, kind, name)
			return function(given)
				local what = ("%s \"%s\""):format(kind, name)
				shape.check_fields(place, what, given, try_fields)
				local changes = {}
				for _, change in ipairs(shape.check(place, ("'change' of %s"):format(what), given.change or {}, {})) do
					if type(change) ~= "table" or type(change[1]) ~= "string" or type(change[2]) ~= "string" or #change > 2 then
						shape.fail(place, "'change' of %s wants pairs: { \"text in the file\", \"what stands there instead\" }", what)
					end
					changes[#changes + 1] = change[1]
					changes[#changes + 1] = change[2]
				end
				if kind ~= "good" and not given.given then
					shape.fail(place, "%s lacks 'given': the portfolio that it starts from", what)
				end
				return { kind = kind, name = name, place = place, given = given.given or name, changes = changes,
					finds = given.finds or {}, asks = given.asks or {} }
			end
		end
	end
	words.good, words.failing, words.asking = new_try("good"), new_try("failing"), new_try("asking")

	function words.suite(unit)
		local place = host.here()
		shape.named(place, "suite", unit)
		return function(given)
			return { kind = "suite", unit = unit, tries = shape.check(place, "suite", given, {}), place = place }
		end
	end

	return words, { case = case_fields, boundary = boundary_fields, try = try_fields }, flatten
end
