-- Whether figures can be compared. An amount is { value, of, unit, text } (a field) or also { share } (found in a text).

local figures = {}

-- A part of a whole; a mark such as 4.6 out of 5 is none.
local function is_share(amount)
	local is_mark = amount.of and amount.of <= 10 and amount.value ~= math.floor(amount.value)
	return not is_mark and (amount.share == true or amount.unit == "%" or amount.of ~= nil)
end

-- "From 13 to 19 of 20": a bare number beside a share of a whole that is large enough.
local function is_part_of(plain, share)
	return plain.unit == "" and not plain.of and share.of ~= nil and plain.value <= share.of
end

-- Two amounts of one measure: the same unit, or one without a unit; of the same whole; or both a share.
function figures.comparable(a, b)
	if is_share(a) and is_share(b) or is_part_of(a, b) or is_part_of(b, a) then
		return true
	elseif is_share(a) ~= is_share(b) then
		return a.share == nil and b.share == nil and (a.unit == "" or b.unit == "")
	end
	return (a.unit == b.unit or a.unit == "" or b.unit == "") and (not a.of or not b.of or a.of == b.of)
end

-- "8.15", "17:30": when, and no level.
function figures.is_clock(token)
	local mark = token:byte(-3)
	return #token >= 4 and #token <= 5 and (mark == 46 or mark == 58) and token:byte() >= 48 and token:byte() <= 57
end

-- Whether any two of the amounts can be compared.
function figures.any_pair(amounts)
	for i = 1, #amounts do
		for k = i + 1, #amounts do
			if figures.comparable(amounts[i], amounts[k]) then
				return true
			end
		end
	end
	return false
end

return figures
