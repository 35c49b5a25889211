-- The words that cases of rules and suites of units are written in.
--   NAME.cases.lua   return cases { for_rule "measurable" { content { … }, fault { … }, question { … } } }
--   suite.lua        return suite "body/unit" { good "hotel.yaml" {}, failing "what is wrong" { … } }

return function(host, shape, mention_of)
	local words = {}

	-- Cases of a rule --------------------------------------------------------------------------------------------------
	-- A case is a sentence and a piece of a portfolio; the rule is asked of each of its subjects that stands in it.
	--   with   the rule's options          at    where the fault is (a path), or the id of its record
	--   as_of  the date of the claim       found what the rule found, word for word
	local case_fields = { with = { "list" }, at = { "text" }, as_of = { "text" }, found = { "text" } }

	local function new_case(expect)
		return function(given)
			local place = host.here()
			local items = shape.check(place, "a case", given, case_fields)
			if #items ~= 2 or type(items[1]) ~= "string" or type(items[2]) ~= "string" then
				shape.fail(place, "a case wants a sentence and a piece of a portfolio: %s { \"…\", [[ … ]] }", expect)
			end
			return { kind = "case", expect = expect, name = items[1], yaml = items[2], with = given.with, at = given.at or "",
				as_of = given.as_of or "2026-01-15", found = given.found or "", place = place }
		end
	end
	words.content, words.fault, words.question = new_case("content"), new_case("fault"), new_case("question")

	function words.for_rule(name)
		local place = host.here()
		return function(given)
			return { kind = "for_rule", name = name, cases = shape.check(place, ("for_rule \"%s\""):format(name), given, {}),
				place = place }
		end
	end

	function words.cases(given)
		local place = host.here()
		return { kind = "cases", groups = shape.check(place, "cases", given, {}), place = place }
	end

	-- One flat list of cases, each with the rule as a unit file would mention it.
	local function flatten(file_name, cases)
		local list = {}
		for _, group in ipairs(cases.groups) do
			if type(group) ~= "table" or group.kind ~= "for_rule" then
				shape.fail(cases.place, "cases wants for_rule \"…\" { … }, but has %s", shape.show(group))
			end
			local mention = mention_of(file_name, group.name, group.place)
			for _, case in ipairs(group.cases) do
				if type(case) ~= "table" or case.kind ~= "case" then
					shape.fail(group.place, "for_rule wants content, fault and question, but has %s", shape.show(case))
				end
				case.check = case.with and mention(case.with) or mention
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
			return function(given)
				local what = ("%s \"%s\""):format(kind, name)
				shape.check(place, what, given, try_fields)
				local changes = {}
				for _, change in ipairs(given.change or {}) do
					if type(change) ~= "table" or type(change[1]) ~= "string" or type(change[2]) ~= "string" then
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
		return function(given)
			return { kind = "suite", unit = unit, tries = shape.check(place, "suite", given, {}), place = place }
		end
	end

	return words, { case = case_fields, try = try_fields }, flatten
end
