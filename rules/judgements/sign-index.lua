-- Where the signs of a long sentence stand, and of which senses: a tree over its words, each knot of which has in one number the
-- senses of all signs below it. Thousands of matches may each ask for some sense between two places, or turn it into another.

local sign_index = {}

local BIT = {}
for number, sense in ipairs { "good", "deed", "bad", "state", "wish", "idea", "wished", "none", "blame", "service", "promise", "fine" } do
	BIT[sense] = 1 << number
end

-- The senses of a set, or those that a table turns into others, as one number.
local function bits_of(senses)
	local bits = 0
	for sense, bit in pairs(BIT) do
		bits = senses[sense] and bits | bit or bits
	end
	return bits
end

-- It is the same few sets that are asked for.
local function bits_in(index, senses)
	local bits = index.bits[senses]
	if not bits then
		bits = bits_of(senses)
		index.bits[senses] = bits
	end
	return bits
end

-- A sign more.
function sign_index.add(index, sign)
	local place = sign.at - index.before
	local bit, knot, knots = BIT[sign.sense], index.leaves + place - 1, index.knots
	index.signs[place] = index.signs[place] or {}
	index.signs[place][#index.signs[place] + 1] = sign
	while knot > 0 do
		knots[knot] = knots[knot] | bit
		knot = knot // 2
	end
end

-- An index of the signs of a sentence.
function sign_index.of(found)
	local sentence, leaves = found[1].sentence, 1
	while leaves <= sentence.last - sentence.first do
		leaves = leaves * 2
	end
	local index = { before = sentence.first - 1, words = sentence.last - sentence.first + 1, leaves = leaves, knots = {}, signs = {}, bits = {} }
	for knot = 1, leaves * 2 - 1 do
		index.knots[knot] = 0
	end
	for i = 1, #found do
		sign_index.add(index, found[i])
	end
	return index
end

-- Two places of the sentence as leaves, those between which it has words.
local function leaves_of(index, first, last)
	local above = index.leaves - 1
	return math.max(first - index.before, 1) + above, math.min(last - index.before, index.words) + above
end

-- Whether a sign of one of the senses, a set, stands between two places.
function sign_index.stands(index, first, last, senses)
	local from, to = leaves_of(index, first, last)
	local knots, any_of = index.knots, 0
	while from <= to do
		any_of = any_of | knots[from] | knots[to]
		from, to = (from + 1) // 2, (to - 1) // 2
	end
	return any_of & bits_in(index, senses) ~= 0
end

-- The signs at a place, turned; their senses as one number.
local function turn_signs(signs, into)
	local bits = 0
	for i = 1, #signs do
		local sense = into[signs[i].sense] or signs[i].sense
		signs[i].sense, bits = sense, bits | BIT[sense]
	end
	return bits
end

-- Below a knot, which stands for the leaves from `low` to `high`.
local function turn_below(index, knot, low, high, range)
	local knots = index.knots
	if knots[knot] & range.bits == 0 or high < range.from or low > range.to then
		return
	elseif low == high then
		knots[knot] = turn_signs(index.signs[low - index.leaves + 1], range.into)
		return
	end
	local middle = (low + high) // 2
	turn_below(index, 2 * knot, low, middle, range)
	turn_below(index, 2 * knot + 1, middle + 1, high, range)
	knots[knot] = knots[2 * knot] | knots[2 * knot + 1]
end

-- Between two places, signs of one sense become another: { good = "wished" }.
function sign_index.turn(index, first, last, into)
	local from, to = leaves_of(index, first, last)
	turn_below(index, 1, index.leaves, 2 * index.leaves - 1, { from = from, to = to, into = into, bits = bits_in(index, into) })
end

return sign_index
