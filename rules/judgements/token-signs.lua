-- The signs that prose.signs and prose.longest give of lists, by the lists' names, and what is asked of the signs of a range of tokens.

local signs = {
	NUMBER = 1 << 60, -- begins with a digit
	WORD = 1 << 61,   -- begins with a letter
}

-- The sign of each list, { [list] = sign … }; they are asked for in this order.
function signs.of(lists)
	local sign_of = {}
	for number, list in ipairs(lists) do
		sign_of[list] = 1 << (number - 1)
	end
	return sign_of
end

-- The signs of some lists in one.
function signs.joined(sign_of, ...)
	local all = 0
	for _, list in ipairs { ... } do
		all = all | sign_of[list]
	end
	return all
end

-- Whether any token from `first` to `last` has one of the signs.
function signs.any(places, sign, first, last)
	for i = first, last do
		if places[i] & sign ~= 0 then
			return true
		end
	end
	return false
end

-- How many of them have.
function signs.count(places, sign, first, last)
	local number = 0
	for i = first, last do
		if places[i] & sign ~= 0 then
			number = number + 1
		end
	end
	return number
end

return signs
