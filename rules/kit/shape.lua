-- What a table in a rule or unit file may hold. One stage, one job: it says at which line which word is wrong, and
-- which word was most likely meant. It knows no rules and no units.

return function(host)
	local shape = {}

	-- An error at a place: host.fail never returns. The pack turns it into "file:line: sentence".
	function shape.fail(place, sentence, ...)
		host.fail(place.file, place.line, sentence:format(...))
	end

	-- The place of `key = value` in what stands from a place on: of a table's keys Lua does not know where they stood.
	function shape.place_of(place, key, value)
		value = type(value) == "string" and value or nil
		return { file = place.file, line = host.line_of(place.file, place.line, shape.word(key), value) }
	end

	-- What stands for a name that is not known where that is told already; whatever is asked of it is the same again.
	shape.unknown = setmetatable({}, {
		__index = function() return shape.unknown end, __call = function() return shape.unknown end,
		__concat = function() return shape.unknown end, __newindex = function() end, __metatable = false,
	})

	-- The same function for a file that holds things of equal standing: where it fails that is told, and the rest of the file is
	-- read. A file of nothing else ends.
	local MOST_TOLD = 100
	function shape.going_on(ask)
		local told = 0
		return function(...)
			local done, made = pcall(ask, ...)
			if done then
				return made
			elseif told == MOST_TOLD then
				error(made, 0)
			end
			told = told + 1
			host.complain(made)
			return shape.unknown
		end
	end

	-- A value as one would write it, without addresses: "text", 2, { "a", "b" }.
	function shape.show(value)
		local kind = type(value)
		if value == shape.unknown then
			return "a name that is not known"
		elseif kind == "string" then
			return '"' .. string.gsub(value, '"', '\\"') .. '"'
		elseif kind == "table" and value.full then
			return value.full
		elseif kind == "table" and value.kind then
			return value.what or tostring(value.kind)
		elseif kind == "table" then
			local items = {}
			for _, item in ipairs(value) do
				items[#items + 1] = shape.show(item)
			end
			return "{ " .. table.concat(items, ", ") .. " }"
		elseif kind == "function" then
			return "a function"
		end
		return tostring(math.type(value) == "float" and math.tointeger(value) or value) -- 3.0 is 3
	end

	-- What stands where a name should, as it is named in a sentence.
	function shape.word(value)
		return type(value) == "table" and "{ … }" or type(value) == "function" and "a function" or tostring(value)
	end

	-- A value as a text that no other value has: two values are the same where their keys are. What is shown is no such text.
	function shape.key(value)
		if type(value) == "table" and value.kind == "requirement" then
			return ("requirement %d"):format(value.number)
		elseif type(value) == "table" then
			local items = {}
			for i, item in ipairs(value) do
				items[i] = shape.key(item)
			end
			return "{ " .. table.concat(items, ", ") .. " }"
		elseif type(value) == "boolean" then
			return tostring(value)
		end
		return ("%q"):format(math.type(value) == "float" and math.tointeger(value) or value) -- 3.0 is 3
	end

	function shape.same(one, other)
		return shape.key(one) == shape.key(other)
	end

	-- Those of a table's lists that are there and hold nothing are most likely not finished.
	function shape.tell_empty(place, what, given, keys)
		for _, key in ipairs(keys) do
			if type(given[key]) == "table" and next(given[key]) == nil then
				local there = shape.place_of(place, key)
				host.hint(("%s:%d: '%s' of %s is empty, so it says nothing: fill it, or take it away"):format(there.file, there.line, key, what))
			end
		end
	end

	-- Names in byte order; what else a file may have for a key comes before them or behind them.
	local function is_before(one, other)
		local kind, its = type(one), type(other)
		if kind ~= its then
			return kind < its
		elseif kind == "string" or kind == "number" then
			return one < other
		end
		return shape.word(one) < shape.word(other)
	end
	function shape.copy(list)
		local made = {}
		for key, value in pairs(list) do
			made[key] = value
		end
		return made
	end

	function shape.sorted_keys(known)
		local keys = {}
		for key in pairs(known) do
			keys[#keys + 1] = key
		end
		table.sort(keys, is_before)
		return keys
	end

	-- The first number behind a place of a list at which nothing stands, and the place; nil where there is none.
	local function find_gap(list)
		local count, behind = 0, nil
		for _ in ipairs(list) do
			count = count + 1
		end
		for key in pairs(list) do
			if math.type(key) == "integer" and (key < 1 or key > count) and (not behind or key < behind) then
				behind = key
			end
		end
		return behind, count + 1
	end

	-- An item of a list, as it is called in a sentence: criterion "C2".
	local function called(item)
		local name = type(item) == "table" and item.kind and not item.full and (item.id or item.name)
		if name then
			return ("%s %s"):format(item.kind, shape.show(name))
		end
		return type(item) == "table" and not item.kind and "{ … }" or shape.show(item)
	end

	-- What is wrong with a list that has a gap, for what stands behind it would be lost, and what stands there; nil where it has none.
	function shape.gap(list)
		local behind, missing = find_gap(list)
		if behind and behind < 1 then
			return ("%s stands at number %d, but a list begins with number 1: write it without its number"):format(called(list[behind]),
				behind), list[behind]
		elseif behind then
			return ("%s stands at number %d, and nothing at number %d: a list has no gaps, so close this one"):format(
				called(list[behind]), behind, missing), list[behind]
		end
	end
	local function check_gap(place, what, list)
		local wrong, item = shape.gap(list)
		if wrong then
			shape.fail(type(item) == "table" and item.place or place, "%s: %s", what, wrong)
		end
	end

	-- A list that a file gives back; each of its items stands there without a name.
	function shape.check_list(place, what, list)
		for _, key in ipairs(shape.sorted_keys(list)) do
			local item = list[key]
			if math.type(key) ~= "integer" then
				shape.fail(type(item) == "table" and item.place or place, "%s stands behind '%s =' in %s, where nobody looks for it: take '%s ='"
					.. " away", called(item), shape.word(key), what, shape.word(key))
			end
		end
		check_gap(place, what, list)
		return list
	end

	-- "; did you mean 'x'?" where a word is near, else the words that there are; `before`: what is written in front of the word.
	function shape.hint(word, known, before)
		local names = shape.sorted_keys(known)
		local near = host.nearest(shape.word(word), names)
		if near then
			return ("; did you mean '%s%s'?"):format(before or "", near)
		end
		return ("; there is %s"):format(#names > 0 and table.concat(names, ", ") or "nothing to choose from")
	end

	-- What is wrong with an option of this name for the rule called `full`, which has none so; `instead`: what to do where it has
	-- none at all.
	function shape.no_option(full, name, params, instead)
		if next(params) == nil then
			return ("%s has no options, so '%s' counts for nothing: %s"):format(full, shape.word(name), instead or ("write %s alone"):format(full))
		end
		return ("%s has no option '%s'%s"):format(full, shape.word(name), shape.hint(name, params))
	end

	-- As shape.hint, where there are too many words to name them all: "; did you mean 'x'?", else what `otherwise` says.
	function shape.near(word, known, otherwise)
		local near = host.nearest(shape.word(word), shape.sorted_keys(known))
		return near and ("; did you mean '%s'?"):format(near) or ("; %s"):format(otherwise)
	end

	-- What nobody sees makes one name look like another, and ends a text early for who reads it up to there. A name stands in one
	-- line and begins and ends with what is seen; `place` is found only where something is wrong.
	function shape.check_text(text, is_name, place)
		if not host.is_up "unseen" then
			return
		end
		local sign, before = host.unseen(text, is_name)
		if sign then
			local behind = string.match(string.sub(text, 1, before), "[^%s%c]*$")
			shape.fail(place(), "%s stands in a %s%s, where nobody sees it: take it out", sign, is_name and "name" or "text",
				behind ~= "" and (" behind '%s'"):format(string.sub(behind, -40)) or "")
		elseif is_name and (string.find(text, "^ ") or string.find(text, " $")) then
			shape.fail(place(), "the name %s begins or ends with a space, which nobody sees: take it out", shape.show(text))
		end
	end

	-- A text of a centre's is told with each finding that it is about: what nobody reads to its end fills memory and reports.
	local MOST_LETTERS = 4000
	function shape.check_length(text, place)
		local _, letters = string.gsub(#text > MOST_LETTERS and text or "", "[^\x80-\xBF]", "")
		if letters > MOST_LETTERS then
			shape.fail(place(), "a text may have %d letters, and this one has %d: write a shorter one", MOST_LETTERS, letters)
		end
	end

	-- `criterion { … }`: its name is forgotten; or it stands without quotes.
	function shape.named(place, kind, name)
		if type(name) ~= "string" or name == "" then
			shape.fail(place, "%s wants its name in quotes before its braces: %s \"…\" { … }", kind, kind)
		end
	end

	local kinds = {
		text = function(value) return type(value) == "string" and value ~= "" end,
		number = function(value) return type(value) == "number" end,
		whole = function(value) return type(value) == "number" and (math.tointeger(value) or -1) >= 0 end,
		yes_no = function(value) return type(value) == "boolean" end,
		list = function(value) return type(value) == "table" end,
		callable = function(value) return type(value) == "function" end,
		any = function(value) return value ~= nil end,
		texts = function(value)
			if type(value) ~= "table" then
				return false
			end
			for _, item in ipairs(value) do
				if type(item) ~= "string" then
					return false
				end
			end
			return true
		end,
	}
	-- Words of blocks, which stand nowhere else.
	local of_blocks = { must = "{ … }", should = "{ … }", ask = "{ \"…\" }", that_is = "\"done\"", if_any = "true" }
	local function hint_of_field(key, fields)
		if of_blocks[key] and not host.nearest(key, shape.sorted_keys(fields)) then
			return (": it stands in a block, which says of what it is asked: write the \"feedback\" { %s = %s }, or every \"objective\" { … }"):format(
				key, of_blocks[key])
		end
		return shape.hint(key, fields)
	end

	local said = {
		text = "a text in quotes", number = "a number", whole = "a whole number from 0 on", yes_no = "true or false",
		list = "a list in braces", callable = "a function", texts = "a list of texts in braces", any = "a value",
	}

	local written = {
		text = '"…"', number = "3", whole = "3", yes_no = "true", list = "{ … }", callable = "function(…) … end",
		texts = '{ "…" }', any = "…",
	}

	-- A text without a letter or a digit, as "…", "..." or "-", pasted from an example and not filled in, or of blanks alone.
	function shape.says_nothing(value)
		return type(value) == "string" and not host.says_something(value)
	end

	-- Names the first of the fields that must be there and are not.
	local function fail_lacking(place, what, given, fields)
		local lacking = {}
		for key, field in pairs(fields) do
			if field.required and given[key] == nil then
				lacking[key] = field
			end
		end
		local key = shape.sorted_keys(lacking)[1]
		shape.fail(place, "%s lacks '%s': add %s = %s", what, key, key, written[fields[key][1]])
	end

	-- What is wrong with a value of a table, and what its place is looked for by; nil where nothing is.
	local function wrong_with(what, key, value, fields)
		local field = fields[key]
		if not field then
			return ("%s has no '%s'%s"):format(what, shape.word(key), hint_of_field(key, fields))
		elseif value == "" and field[1] == "text" then
			return ("'%s' of %s is empty: write a text between the quotes%s"):format(key, what, field.required and "" or ", or take it away"), '""'
		elseif field.said and shape.says_nothing(value) then
			return ("'%s' of %s is %s, which says nothing: write %s between the quotes"):format(key, what, shape.show(value), field.said), value
		elseif not kinds[field[1]](value) then
			return ("'%s' of %s must be %s, but is %s"):format(key, what, said[field[1]], shape.show(value)), value
		end
		local gap = field[1] == "texts" and shape.gap(value)
		return gap and ("'%s' of %s: %s"):format(key, what, gap) or nil
	end

	-- Names the first in the file of several that are wrong; of those of one line the first in byte order.
	local MOST_WRONG = 8 -- that are looked for in the file
	local function fail_first(place, what, given, fields)
		local first, says, count = nil, nil, 0
		for _, key in ipairs(shape.sorted_keys(given)) do
			local wrong, value
			if count < MOST_WRONG and (fields[key] or math.type(key) ~= "integer") then
				wrong, value = wrong_with(what, key, given[key], fields)
			end
			if wrong then
				local at = shape.place_of(place, key, value)
				if not first or at.line < first.line then
					first, says = at, wrong
				end
				count = count + 1
			end
		end
		host.fail(first.file, first.line, says)
	end

	-- Checks that `given` holds only `fields` ({ name = { "text", required = true } }) and gives its list part.
	function shape.check(place, what, given, fields)
		if type(given) ~= "table" then
			shape.fail(place, "%s wants { … } after its name, but got %s", what, shape.show(given))
		end
		local items = {}
		for key, value in pairs(given) do
			if not fields[key] and math.type(key) == "integer" then
				items[key] = value
			elseif wrong_with(what, key, value, fields) then
				fail_first(place, what, given, fields)
			end
		end
		for key, field in pairs(fields) do
			if field.required and given[key] == nil then
				fail_lacking(place, what, given, fields)
			end
		end
		check_gap(place, what, items)
		return items
	end

	-- The same for what has no list part.
	function shape.check_fields(place, what, given, fields)
		local item = shape.check(place, what, given, fields)[1]
		if item ~= nil then
			shape.fail(type(item) == "table" and item.place or place, "%s has %s without a name, where nobody looks for it: write what it is in"
				.. " front of it, such as %s = …, or take it away", what, called(item), shape.sorted_keys(fields)[1])
		end
	end

	-- A table that can be read and not written; what is not there is nil, or an error by `missing(key)`, for whoever asks
	-- `table_` itself, too. What is there is found without calling a function: every global name of a rule comes this way.
	function shape.frozen(table_, name, missing)
		if missing then
			setmetatable(table_, { __index = function(_, key) return missing(key) end, __metatable = false })
		end
		if not host.is_up "frozen" then
			return table_
		end
		return setmetatable({}, {
			__index = table_,
			__newindex = function(_, key)
				local place = host.here()
				shape.fail(place, "'%s' can't be set: %s is only read; for a name of your own write local in front: local %s = …",
					shape.word(key), name, shape.word(key))
			end,
			__len = function() return #table_ end,
			__metatable = false,
		})
	end

	return shape
end
