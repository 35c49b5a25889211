-- Thresholds that a person writes outside the scripts: --set feedback.from_several.sources=3, or the rows of a table.
-- Here a rule is found by its name, a parameter by its own, and a value is read by the parameter's kind.

return function(shape, rules_of)
	local written = {}

	-- "3", "-2.5"; "yes"; "customer, manager" or "customer; manager": the value, or nil where the text is none of that kind.
	local read = {
		number = function(text)
			return string.match(text, "^%-?%d+$") and math.tointeger(text) or string.match(text, "^%-?%d*%.%d+$") and tonumber(text) or nil
		end,
		yes_no = function(text)
			return ({ yes = true, ["true"] = true, no = false, ["false"] = false })[string.lower(text)]
		end,
		word = function(text)
			return text
		end,
		words = function(text)
			local list = {}
			for word in string.gmatch(text, "[^,;]+") do
				word = string.match(word, "^%s*(.-)%s*$")
				list[#list + 1] = word ~= "" and word or nil
			end
			return list
		end,
	}
	local wanted = { number = "a number such as 3", yes_no = "yes or no" }

	-- The value of a parameter; nil and why where it can't have that value. What follows takes long for a text without end.
	local MOST_LETTERS = 4000
	function written.value(parameter, text)
		if #text > MOST_LETTERS then
			return nil, ("a value may have %d letters, and this one has %d: write a shorter one"):format(MOST_LETTERS, #text)
		end
		local value = read[parameter.kind](text)
		if value == nil then
			return nil, ("wanted %s, got %s"):format(wanted[parameter.kind], shape.show(text))
		end
		local wrong = parameter:refuses(value)
		if wrong then
			return nil, wrong
		end
		return value
	end

	-- All names of rules, old ones too, with their rules.
	local function by_name()
		local all = {}
		for file_name, space in pairs(rules_of) do
			for name, rule in pairs(space) do
				all[file_name .. "." .. name] = rule
			end
		end
		return all
	end

	-- The rule called so; nil and why where there is none.
	function written.rule(full)
		local all = by_name()
		if not all[full] then
			return nil, ("there is no rule '%s'%s"):format(full, shape.near(full, all, "'assay list rules' shows them all"))
		end
		return all[full]
	end

	-- A mention of a rule with one threshold, as a unit file would write it; nil and why where there can't be one.
	function written.mention(rule, name, text, place)
		local parameter = rule.params[name]
		if not parameter then
			return nil, shape.no_option(rule.full, name, rule.params, "name a rule that has some")
		end
		local value, wrong = written.value(parameter, text)
		if wrong then
			return nil, ("option '%s' of %s: %s"):format(name, rule.full, wrong)
		end
		return { kind = "mention", rule = rule, full = rule.full, place = place, given = { [name] = value },
			given_places = { [name] = place } }
	end

	-- What --set says: "feedback.from_several.sources=3".
	local function trial_of(text)
		local target, value = string.match(text, "^%s*([^=]-)%s*=%s*(.-)%s*$")
		target = value ~= "" and target or nil
		if not target then
			return nil, ("--set %s: RULE.PARAM=VALUE is wanted, such as feedback.from_several.sources=3"):format(text)
		end
		local whole = by_name()[target]
		if whole then
			local name = shape.sorted_keys(whole.params)[1]
			return nil, name and ("--set %s lacks the parameter: --set %s.%s=%s"):format(text, target, name, value)
				or ("--set %s: there is no threshold in %s that could be set"):format(text, target)
		end
		local full, name = string.match(target, "^(.+)%.([^.]+)$")
		local rule, wrong = written.rule(full or target)
		if not rule then
			return nil, "--set " .. text .. ": " .. wrong
		end
		local mention
		mention, wrong = written.mention(rule, name, value, { file = "--set " .. text, line = 0 })
		return mention, wrong and "--set " .. text .. ": " .. wrong
	end

	-- What is tried: one mention a threshold.
	written.trials = {}
	local tried = {} -- "feedback.from_several.sources" -> true

	-- Takes one in; gives back why it can't be tried, or nil.
	function written.try(text)
		local mention, wrong = trial_of(text)
		if not mention then
			return wrong
		end
		local target = mention.full .. "." .. next(mention.given)
		if tried[target] then
			return ("--set %s is given twice; one value can be tried at a time: take one of them away"):format(target)
		end
		tried[target] = true
		table.insert(written.trials, mention)
	end

	-- What no file asks changes nothing: a sentence about the first of them, or nil.
	function written.check_tried()
		for _, mention in ipairs(written.trials) do
			if not mention.met then
				return ("%s: nothing that is installed asks %s, so this changes nothing"):format(mention.place.file, mention.full)
			end
		end
	end

	return written
end
