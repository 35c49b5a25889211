-- What the words of the grammar give a centre's file back is sealed: it can be put where it belongs, and neither opened nor
-- changed; and nobody can write by hand what a word makes. The kit itself goes on with what is inside.

return function(host, shape)
	local sealed = {}
	local inside = setmetatable({}, { __mode = "k" }) -- what a file holds -> what is meant by it
	inside[shape.unknown] = shape.unknown

	-- A text by itself is the name of what a word makes.
	local function check_name(given)
		if type(given) == "string" then
			shape.check_text(given, true, host.here)
			shape.check_length(given, host.here)
		end
	end

	local function check_value(key, value, is_case)
		local function place_of_value()
			local place = host.here()
			return type(key) == "string" and shape.place_of(place, key) or place
		end
		shape.check_text(value, false, place_of_value)
		if not is_case then
			shape.check_length(value, place_of_value)
		end
	end

	local DEEPEST <const> = 50 -- tables in tables, less what words made

	-- What stands in a table that a file wrote is taken over as it is now: the file may keep the table, and change it later.
	-- `around`: the tables that it stands in, and how many they are. `is_case`: it holds pieces of a portfolio, which are long.
	local function copy(given, around, is_case)
		local made = {}
		if around.depth == DEEPEST then
			shape.fail(host.here(), "this table holds tables in tables, more than %d deep: take out what is not needed", DEEPEST)
		end
		around[given], around.depth = true, around.depth + 1
		for key, value in next, given do
			check_name(key)
			if type(value) == "string" then
				check_value(key, value, is_case)
			elseif around[value] then
				shape.fail(host.here(), "this table holds itself: write each thing where it belongs, once")
			elseif type(value) == "table" then
				value = sealed.open(value, key, around, is_case)
			end
			made[key] = value
		end
		around[given], around.depth = nil, around.depth - 1
		return made
	end

	-- `key`: where it stands in what is around it; nil where it is given to a word by itself.
	function sealed.open(given, key, around, is_case)
		if type(given) ~= "table" then
			check_name(given)
			return given
		elseif inside[given] then
			return inside[given]
		elseif key and key ~= "with" and host.is_up "sealed" and type(rawget(given, "kind")) == "string" then
			shape.fail(host.here(), "this is written by hand: write it with its word, %s", shape.show(rawget(given, "kind")))
		end
		return copy(given, around or { depth = 0 }, is_case)
	end

	local function refuse(_, key)
		shape.fail(host.here(), "'%s' can't be set: what a word gives back is only read; write it into its braces", shape.word(key))
	end
	local wrap
	local closed = { __newindex = refuse, __metatable = false }
	local callable = { __newindex = refuse, __metatable = false, __call = function(self, given)
		return wrap(inside[self])(given)
	end }

	local function seal(made, of_cases)
		if type(made) == "function" then
			return wrap(made, of_cases)
		elseif type(made) ~= "table" or made == shape.unknown then
			return made
		end
		local cover = setmetatable({}, made.kind == "mention" and callable or closed)
		inside[cover] = made
		return cover
	end

	-- The same word for a centre's file.
	function wrap(word, of_cases)
		return function(given)
			return seal(word(sealed.open(given, nil, nil, of_cases)), of_cases)
		end
	end

	-- The rules of a file by their names, as unit files have them.
	local function space_of(space)
		local cover = setmetatable({}, {
			__index = function(_, name)
				check_name(name)
				return seal(space[name])
			end,
			__newindex = space,
			__metatable = false,
		})
		inside[cover] = space
		return cover
	end

	-- Words and names of rule files. Those of `open` stay as they are.
	function sealed.words(words, open, of_cases)
		local covered = {}
		for name, word in pairs(words) do
			local is_plain = open and open[name] or not host.is_up "sealed"
			covered[name] = is_plain and word or type(word) == "table" and space_of(word) or wrap(word, of_cases)
		end
		return covered
	end

	return sealed
end
