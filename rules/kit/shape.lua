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

	-- A value as one would write it, without addresses: "text", 2, { "a", "b" }.
	function shape.show(value)
		local kind = type(value)
		if kind == "string" then
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

	function shape.sorted_keys(known)
		local keys = {}
		for key in pairs(known) do
			keys[#keys + 1] = key
		end
		table.sort(keys)
		return keys
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

	-- The same where there are too many words to name them all: "; did you mean 'x'?", else what `otherwise` says.
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
		if #text > MOST_LETTERS then
			shape.fail(place(), "a text may have %d letters, and this one has %d: write a shorter one", MOST_LETTERS, #text)
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

	-- Checks that `given` holds only `fields` ({ name = { "text", required = true } }) and gives its list part.
	function shape.check(place, what, given, fields)
		if type(given) ~= "table" then
			shape.fail(place, "%s wants { … } after its name, but got %s", what, shape.show(given))
		end
		local items = {}
		for key, value in pairs(given) do
			local field = fields[key]
			if not field and math.type(key) == "integer" then
				items[key] = value
			elseif not field then
				shape.fail(shape.place_of(place, key), "%s has no '%s'%s", what, shape.word(key), hint_of_field(key, fields))
			elseif value == "" and field[1] == "text" then
				shape.fail(shape.place_of(place, key, '""'), "'%s' of %s is empty: write a text between the quotes%s", key, what,
					field.required and "" or ", or take it away")
			elseif field.said and shape.says_nothing(value) then
				shape.fail(shape.place_of(place, key, value), "'%s' of %s is %s, which says nothing: write %s between the quotes", key, what,
					shape.show(value), field.said)
			elseif not kinds[field[1]](value) then
				shape.fail(shape.place_of(place, key, value), "'%s' of %s must be %s, but is %s", key, what, said[field[1]], shape.show(value))
			end
		end
		for key, field in pairs(fields) do
			if field.required and given[key] == nil then
				fail_lacking(place, what, given, fields)
			end
		end
		return items
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
