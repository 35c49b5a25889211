-- Who somebody is, by what stands under 'person'. "Mrs B." and "mrs b" are one; "B" among the staff may be Mrs B, which only a
-- person can tell.

local persons = {}

local TITLES = set("mr", "mrs", "ms", "miss", "mx", "dr", "sir", "madam")
local SERVED = set("customer", "mystery shopper") -- who is served is none of the staff of the same letter

-- Letters or a number, and no stop, comma or the like.
local function is_word(token)
	local byte = token:byte()
	return byte >= 48 and byte <= 57 or byte >= 97 and byte <= 122 or byte > 127
end

local words_of = once(function(name)
	return filter(prose.tokens(name), is_word)
end)

-- The same for everybody who is written alike but for capitals and stops.
function persons.key(name)
	local words = words_of(name)
	return #words > 0 and table.concat(words, " ") or name
end

-- The title, if any, and the rest of the name.
local function parts(name)
	local words = words_of(name)
	local titled = #words > 1 and TITLES[words[1]]
	return titled and words[1], table.concat(words, " ", titled and 2 or 1)
end

-- The name without a title: the same for all who may be one; "" where nobody is named.
function persons.bare(name)
	return select(2, parts(name or ""))
end

-- Whether two records of feedback may be of one person who is written in two ways: "B" and "Mrs B", not "Mr B" and "Mrs B".
function persons.may_be_one(one, other)
	if not one.person or not other.person or SERVED[one.source] or SERVED[other.source] then
		return false
	end
	local title, name = parts(one.person)
	local other_title, other_name = parts(other.person)
	return name == other_name and title ~= other_title and not (title and other_title)
end

local function is_word_at(token, word)
	return token == word or token == word .. "'s" or token == word .. "’s"
end

-- Whether a text names somebody by more than a letter: "since Mr K told me", "Mrs T's prescription".
function persons.is_named(text, name)
	local tokens, words = prose.tokens(text), words_of(name)
	for at = 1, #words > 1 and #tokens - #words + 1 or 0 do
		local same = true
		for i = 1, #words do
			same = same and is_word_at(tokens[at + i - 1], words[i])
		end
		if same then
			return true
		end
	end
	return false
end

return persons
