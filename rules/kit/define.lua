-- What the kit writes for editors and linters. It walks over the words, fields, rules and functions that there are, so a new
-- one is never forgotten; their sentences stand in told.lua.
--   written = define { words = { kind of file = { word = function } }, fields = { class = fields }, prose = …, spaces = …, … }

return function(host, shape, told)
	local types = { text = "string", number = "number", whole = "integer", yes_no = "boolean", list = "any[]", texts = "string[]",
		callable = "function", any = "any", words = "string[]", word = "string" }
	local unsaid = { "(nothing is said of this)" }
	local lua = {} -- what Lua brings along and an editor knows
	for name in pairs { ipairs = 1, pairs = 1, type = 1, tonumber = 1, tostring = 1, select = 1, error = 1, assert = 1, math = 1, string = 1,
		table = 1 } do
		lua[name] = true
	end

	local function add(out, line, ...)
		out[#out + 1] = select("#", ...) > 0 and line:format(...) or line
	end

	-- A class for what a word holds: the fields that the kit knows, and its items.
	local function add_fields(out, class, fields)
		add(out, "---@class (exact) assay.%s", class)
		local own = told.own[class] or {}
		for _, key in ipairs(shape.sorted_keys(fields)) do
			local field, one = fields[key], own[key] or told.fields[key] or unsaid
			add(out, "---@field %s%s %s %s", key, field.required and "" or "?", one[2] or types[field[1]], one[1])
		end
		if told.items[class] then
			add(out, "---@field [integer] %s", told.items[class])
		end
		add(out, "")
	end

	local function plain_text(text)
		return (string.gsub(text, "%s+", " "))
	end

	-- A rule as a unit file mentions it; with parameters it can be called with options.
	local function add_rule(out, space, rule)
		local class = ("%s.%s"):format(space, rule.name)
		if #rule.in_order > 0 then
			add(out, "---@class (exact) assay.options.%s", class)
			for _, parameter in ipairs(rule.in_order) do
				local unit = parameter.unit and ", in " .. parameter.unit or ""
				add(out, "---@field %s? %s %s Default: %s%s.", parameter.name, types[parameter.kind], plain_text(parameter.says),
					plain_text(shape.show(parameter.default)), unit)
			end
			add(out, "---@field locked? true No later layer may weaken it.")
			add(out, "---@field [integer] string")
		end
		add(out, "---@class assay.rule.%s: assay.mention", class)
		if #rule.in_order > 0 then
			add(out, "---@overload fun(options: assay.options.%s): assay.mention", class)
		end
		add(out, "")
	end

	local function add_space(out, space, rules)
		local names = {}
		for name, rule in pairs(rules) do
			if rule.check and name == rule.name then
				names[name] = rule
			end
		end
		for _, name in ipairs(shape.sorted_keys(names)) do
			add_rule(out, space, names[name])
		end
		add(out, "---@class (exact) assay.rules.%s", space)
		for _, name in ipairs(shape.sorted_keys(names)) do
			add(out, "---@field %s assay.rule.%s.%s %s %s", name, space, name, plain_text(names[name].title), plain_text(names[name].why))
		end
		add(out, "%s = {}\n", space)
	end

	-- A word that stands in several kinds of file is defined once.
	local function add_globals(out, sentences, ...)
		local all = {}
		for _, words in ipairs { ... } do
			for name, word in pairs(words) do
				all[name] = not lua[name] and type(word) == "function" or nil
			end
		end
		for _, name in ipairs(shape.sorted_keys(all)) do
			local one = sentences[name] or { "function", unsaid[1] }
			add(out, "---%s\n---@type %s\n%s = nil\n", one[2], one[1], name)
		end
	end

	local function add_prose(out, prose)
		add(out, "---@class (exact) assay.prose")
		for _, name in ipairs(shape.sorted_keys(prose)) do
			local one = told.prose[name] or { "function", unsaid[1] }
			add(out, "---@field %s %s %s", name, one[1], one[2])
		end
		add(out, "---Questions about free text; lists are word lists (rules/words), by name.\nprose = {}\n")
	end

	local function add_subjects(out)
		local names = {}
		for _, name in ipairs(shape.sorted_keys(host.subjects)) do
			names[#names + 1] = ('"%s"'):format(name)
		end
		add(out, "---@alias assay.subject %s\n", table.concat(names, "|"))
	end

	local write = {}

	function write.lua(kit, views)
		local out = {}
		add(out, "---@meta _\n-- Written by 'assay schema lua': what unit and rule files are written in, for editors (LuaLS). Not to be edited.\n")
		out[#out + 1] = told.classes
		add_subjects(out)
		add(out, "-- A portfolio as a rule sees it; what is absent is nil, or an empty list.\n")
		out[#out + 1] = views
		for _, class in ipairs(shape.sorted_keys(kit.fields)) do
			add_fields(out, class, kit.fields[class])
		end
		local words = kit.words
		add_globals(out, told.words, words.judgement, words.rules, words.units, words.standards, words.cases)
		add_globals(out, told.functions, kit.functions)
		add_prose(out, kit.functions.prose)
		for _, space in ipairs(shape.sorted_keys(kit.spaces)) do
			add_space(out, space, kit.spaces[space])
		end
		return table.concat(out, "\n")
	end

	function write.luarc()
		return [[
{
  "$schema": "https://raw.githubusercontent.com/LuaLS/vscode-lua/master/setting/schema.json",
  "runtime.version": "Lua 5.4",
  "runtime.builtin": {
    "coroutine": "disable", "debug": "disable", "io": "disable", "os": "disable", "package": "disable", "utf8": "disable"
  },
  "workspace.library": [".assay"],
  "workspace.checkThirdParty": false,
  "diagnostics.disable": ["lowercase-global"]
}
]]
	end

	local function names_of(...)
		local all = {}
		for _, words in ipairs { ... } do
			for name in pairs(words) do
				all[name] = true
			end
		end
		local quoted = {}
		for i, name in ipairs(shape.sorted_keys(all)) do
			quoted[i] = ("%s%q,"):format(i % 8 == 1 and "\n\t" or " ", name)
		end
		return "{" .. table.concat(quoted) .. "\n}"
	end

	function write.luacheck(kit)
		local words = kit.words
		return ([[
-- Written by 'assay schema luacheck': what each kind of script may use.
std = "none"
max_line_length = 160
unused_args = false

local for_rules = %s
local for_judgements = %s
local for_units = %s
local for_standards = %s
local for_cases = %s

files["rules/*.lua"] = { read_globals = for_rules }
files["rules/judgements/*.lua"] = { read_globals = for_judgements }
files["rules/*.cases.lua"] = { read_globals = for_cases, max_line_length = false }
files["awarding-bodies"] = { read_globals = for_units }
files["awarding-bodies/standards"] = { read_globals = for_standards }
files["waivers.lua"] = { read_globals = for_units }
files["awarding-bodies/**/suite.lua"] = { read_globals = for_cases, max_line_length = false }
files["rules/kit/*.lua"] = { std = "lua54" }
]]):format(names_of(kit.functions, words.judgement, words.rules), names_of(kit.functions, words.judgement),
			names_of(words.units, kit.spaces), names_of(words.standards, kit.spaces), names_of(words.cases))
	end

	return function(what, kit, views)
		return write[what](kit, views)
	end
end
