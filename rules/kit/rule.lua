-- The words that a rule file is written in: rule, trait, measure, and the kinds of parameter.
-- A rule file gives back a list of them: return { rule "specific" { … }, trait "done" { … } }.

return function(host, shape)
	local words = {}

	-- Parameters -----------------------------------------------------------------------------------------------------
	local parameter = {}
	parameter.__index = parameter

	local parameter_fields = {
		default = { "any", required = true },
		unit = { "text" },       -- sources, days, words …
		says = { "text", required = true },
		tighter = { "text" },    -- which way asks more of the learner, by which a centre may change it freely
		least = { "number" },
		most = { "number" },
		of = { "text" },         -- of a word or words: the key of the portfolio format whose words they are, "feedback.source"
		ours = { "yes_no" },     -- no source states this value: assay's own, never looking official
	}

	-- Of a word none: one asks no more than another.
	local ways = { number = { "more", "less" }, words = { "more", "less" }, yes_no = { "yes", "no" } }
	local function check_tighter(place, kind, tighter)
		local known = ways[kind]
		if not known and tighter then
			shape.fail(place, "a %s has no 'tighter': one word asks no more than another, so take it away", kind)
		elseif known and not tighter then
			shape.fail(place, "a %s lacks 'tighter', which way asks more of the learner: add tighter = \"%s\" or tighter = \"%s\"", kind,
				known[1], known[2])
		elseif known and tighter ~= known[1] and tighter ~= known[2] then
			shape.fail(place, "'tighter' must be \"%s\" or \"%s\", but is %s", known[1], known[2], shape.show(tighter))
		end
	end

	-- The words that may stand in it, { ["line manager"] = true, … }; nil: any.
	local function words_for(place, kind, of)
		if of and kind ~= "word" and kind ~= "words" then
			shape.fail(place, "'of' says which words may stand in a word { … } or words { … }, and this is a %s: take it away", kind)
		end
		local known = of and host.words_of(of)
		if of and not known then
			shape.fail(place, "'of' must be a key of the portfolio format that has words, such as \"feedback.source\", but is %s ('assay list"
				.. " keys' shows them all)", shape.show(of))
		end
		return known
	end

	local function new_parameter(kind, check)
		return function(given)
			local place = host.here()
			shape.check_fields(place, "a parameter", given, parameter_fields)
			check_tighter(place, kind, given.tighter)
			local made = setmetatable({ kind = kind, check = check, place = place, known = words_for(place, kind, given.of) }, parameter)
			for key, value in pairs(given) do
				made[key] = value
			end
			local wrong = made:refuses(made.default)
			if wrong then
				shape.fail(place, "the default is no good: %s", wrong)
			end
			return made
		end
	end

	-- Measures have halves; what is counted has none: 1.5 hours, but 2 sources.
	local measures = { ["%"] = true, hours = true, minutes = true, weeks = true, months = true, years = true, points = true }
	local function is_counted(one)
		local unit = one.unit and string.match(one.unit, "^%S+")
		return unit and math.type(one.default) == "integer" and not measures[unit]
	end

	-- What is wrong with the first word that is none of those that there are; nil where there is none.
	function parameter:refuses_word(value)
		for _, word in ipairs(type(value) == "table" and value or { value }) do
			if not self.known[word] then
				local record, key = string.match(self.of, "^(.+)%.(.+)$")
				return ("'%s' is no %s of %s%s"):format(shape.word(word), key, record, shape.hint(word, self.known))
			end
		end
	end

	-- Why the parameter can't have this value; nil where it can.
	function parameter:refuses(value)
		local wanted = self.check(value)
		if wanted then
			return ("wanted %s, got %s"):format(wanted, shape.show(value))
		elseif self.least and value < self.least then
			return ("wanted %g or more, got %g"):format(self.least, value)
		elseif self.most and value > self.most then
			return ("wanted %g or less, got %g"):format(self.most, value)
		elseif is_counted(self) and not math.tointeger(value) then
			return ("wanted a whole number, for it counts %s, got %g"):format(self.unit, value)
		end
		return self.known and self:refuses_word(value)
	end

	words.number = new_parameter("number", function(value)
		return type(value) ~= "number" and (tonumber(value) and "a number without quotes" or "a number such as 3")
	end)
	words.word = new_parameter("word", function(value)
		return type(value) ~= "string" and "a text in quotes"
	end)
	words.yes_no = new_parameter("yes_no", function(value)
		return type(value) ~= "boolean" and "true or false"
	end)
	words.words = new_parameter("words", function(value)
		if type(value) ~= "table" then
			return "a list of texts"
		end
		for at, item in pairs(value) do
			if type(item) ~= "string" then
				return "a list of texts"
			elseif math.type(at) ~= "integer" then
				return ("a list of texts without %s = …"):format(shape.word(at))
			end
		end
		return shape.gap(value) and "a list of texts without gaps"
	end)

	-- Rules ----------------------------------------------------------------------------------------------------------
	local stages = { learner = true, assessor = true, verifier = true }
	local rule_fields = {
		on = { "any", required = true }, -- the subject or subjects that it can be asked of
		title = { "text", required = true },
		why = { "text", required = true },
		advice = { "text", required = true },
		wanted = { "text" },           -- what to show as wanted where a fault does not say
		none = { "text" },             -- the fault where it is unsure of every one of several subjects
		params = { "list" },
		from = { "text" },             -- the stage from which on it holds: learner, assessor, verifier
		level = { "text" },            -- of what the program finds by itself (no check)
		alias = { "texts" },           -- names that it had before
		draft = { "yes_no" },          -- no unit asks it yet, and it is not to be called dead for that
		check = { "callable" },
	}

	-- "objective" is one of them; "the feedback" all of them together. A subject that stands once is just "plan".
	local function subjects_of(place, what, on)
		local set, list = {}, type(on) == "table" and on or { on }
		if list.kind or not list[1] then
			shape.fail(place, "'on' of %s must be a subject such as \"objective\", or a list of several, but is %s", what, shape.show(on))
		end
		for _, name in ipairs(shape.check_list(place, ("'on' of %s"):format(what), list)) do
			local one = shape.word(name)
			if one:sub(1, 4) == "the " then
				one = one:sub(5)
			end
			if host.subjects[one] == nil then
				shape.fail(place, "%s is on \"%s\", which is no subject%s", what, shape.word(name), shape.hint(one, host.subjects))
			end
			set[host.subjects[one] == "many" and name or one] = true
		end
		return set
	end

	function words.rule(name)
		local place = host.here()
		shape.named(place, "rule", name)
		return function(given)
			local what = ("rule \"%s\""):format(name)
			shape.check_fields(place, what, given, rule_fields)
			shape.tell_empty(place, what, given, { "params", "alias" })
			local from = given.from or "learner"
			if not stages[from] then
				shape.fail(place, "'from' of %s must be a stage, but is %s%s", what, shape.show(from), shape.hint(from, stages))
			end
			if given.level and given.level ~= "must" and given.level ~= "should" and given.level ~= "ask" then
				shape.fail(place, "'level' of %s must be must, should or ask, but is %s", what, shape.show(given.level))
			end
			for _, param in ipairs(shape.sorted_keys(given.params or {})) do
				if getmetatable(given.params[param]) ~= parameter then
					shape.fail(place, "parameter '%s' of %s must be number { … }, word { … }, words { … } or yes_no { … }",
						shape.word(param), what)
				elseif type(param) ~= "string" then
					shape.fail(given.params[param].place, "a parameter of %s has no name, but '%s': write its name before the =", what,
						shape.word(param))
				end
			end
			return {
				kind = "rule", name = name, place = place, on = subjects_of(place, what, given.on), title = given.title,
				why = given.why, advice = given.advice, wanted = given.wanted or given.title, none = given.none, params = given.params or {},
				from = from, level = given.level, alias = given.alias or {}, check = given.check,
				draft = given.draft or false,
			}
		end
	end

	-- A trait is a yes-or-no question about a record, to pick subjects by: at_least(1) "activity" { that_is = "done" }.
	local trait_fields = {
		on = { "any", required = true }, says = { "text", required = true }, holds = { "callable", required = true },
	}
	function words.trait(name)
		local place = host.here()
		shape.named(place, "trait", name)
		return function(given)
			local what = ("trait \"%s\""):format(name)
			shape.check_fields(place, what, given, trait_fields)
			return {
				kind = "trait", name = name, place = place, on = subjects_of(place, what, given.on), says = given.says,
				holds = given.holds,
			}
		end
	end

	-- A measure is taken once of each portfolio, whatever it claims, and kept whatever the verdict.
	local measure_fields = {
		on = { "any", required = true }, says = { "text", required = true }, take = { "callable", required = true },
	}
	function words.measure(name)
		local place = host.here()
		shape.named(place, "measure", name)
		return function(given)
			local what = ("measure \"%s\""):format(name)
			shape.check_fields(place, what, given, measure_fields)
			return {
				kind = "measure", name = name, place = place, on = subjects_of(place, what, given.on), says = given.says,
				take = given.take,
			}
		end
	end

	-- What a check gives back ---------------------------------------------------------------------------------------
	-- fault(where, reason, found, wanted): `where` is a key of the subject, a record or item, or { record, "key" }.
	function words.fault(where, reason, found, wanted)
		return { kind = "fault", where = where, reason = reason, found = found, wanted = wanted }
	end
	-- unsure(where, question): only a person can tell.
	function words.unsure(where, question, found)
		return { kind = "unsure", where = where, reason = question, found = found }
	end

	-- weigh(where, answer, reason, question): what a judgement of a text comes to. "no" is a fault with that reason,
	-- "unclear" the question for the assessor, "yes" nothing. `found` are the words that it rests on.
	function words.weigh(where, answer, reason, question, found)
		if answer == "no" then
			return words.fault(where, reason, found)
		elseif answer == "unclear" then
			return words.unsure(where, question, found)
		end
	end

	return words, { rule = rule_fields, trait = trait_fields, measure = measure_fields, parameter = parameter_fields }
end
