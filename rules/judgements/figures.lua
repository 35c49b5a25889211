-- Whether figures can be compared. An amount is { value, of, unit, text } (a field) or also { share } (found in a text).

local figures = {}

local FEW = 12 -- figures of a text among which it is not looked which are the same
local MOST = 100 -- so many at the most are set against each other

-- A part of a whole; a mark such as 4.6 out of 5 is none.
local function is_share(amount)
	local is_mark = amount.of and amount.of <= 10 and amount.value ~= math.floor(amount.value)
	return not is_mark and (amount.share == true or amount.unit == "%" or amount.of ~= nil)
end

-- "From 13 to 19 of 20": a bare number beside a share of a whole that is large enough.
local function is_part_of(plain, share)
	return plain.unit == "" and not plain.of and share.of ~= nil and plain.value <= share.of
end

-- How many seconds each unit of time lasts.
local LASTING = {
	{ list = "seconds-taken", lasts = 1 }, { list = "minutes-taken", lasts = 60 }, { list = "hours-taken", lasts = 3600 },
	{ list = "days-taken", lasts = 86400 }, { list = "weeks-taken", lasts = 604800 },
}

-- The seconds of a unit that is a span of time and nothing else: "min", and not "minutes per order".
local seconds_of = once(function(unit)
	local one = #prose.tokens(unit) == 1 and first(LASTING, function(span) return prose.has(unit, span.list) end)
	return one and one.lasts
end)

local function are_two_spans(a, b)
	return a.unit ~= b.unit and not a.of and not b.of and seconds_of(a.unit) and seconds_of(b.unit)
end

-- "From £19 to £26 a shift": for each what stands behind one of the two, and both are meant.
local function goes_on(short, long)
	local rest = long:sub(1, #short) == short and prose.tokens(long:sub(#short + 1)) or {}
	return rest[2] ~= nil and prose.has(rest[1], "for-each")
end

local function of_one_unit(a, b)
	return a.unit == b.unit or a.unit == "" or b.unit == "" or are_two_spans(a, b) or goes_on(a.unit, b.unit) or goes_on(b.unit, a.unit)
end

-- Two amounts of one measure: the same unit, or one without a unit; of the same whole; or both a share.
local function comparable(a, b)
	if is_share(a) and is_share(b) or is_part_of(a, b) or is_part_of(b, a) then
		return true
	elseif is_share(a) ~= is_share(b) then
		return a.share == nil and b.share == nil and (a.unit == "" or b.unit == "")
	end
	return of_one_unit(a, b) and (not a.of or not b.of or a.of == b.of)
end

figures.comparable = comparable

-- The figure as a part of a hundred where it is a share and the one beside it is one, so that 19 of 20 and 95% can be
-- set side by side; and in seconds where the one beside it is told in another unit of time.
function figures.level(amount, beside)
	if amount.of and (amount.share or amount.unit == "") and not (beside.unit == "" and not beside.of) then
		return amount.value / amount.of * 100
	elseif are_two_spans(amount, beside) then
		return amount.value * seconds_of(amount.unit)
	end
	return amount.value
end

-- By how much a second figure lies above a first one.
function figures.step(first_one, second)
	return figures.level(second, first_one) - figures.level(first_one, second)
end

-- "8.15", "17:30": when, and no level.
function figures.is_clock(token)
	local mark = token:byte(-3)
	return #token >= 4 and #token <= 5 and (mark == 46 or mark == 58) and token:byte() >= 48 and token:byte() <= 57
end

-- "We went to four places": somewhere, and to no level.
local function is_a_way(text, change)
	return change.to and not change.from and not change.by and not change.to.share and prose.has(text, "going-along")
end

-- "From 82 to 82".
local function is_the_same(change)
	return change.from ~= nil and change.to ~= nil and change.from.value == change.to.value and change.from.unit == change.to.unit
end

-- "Went from 82 to 82": the words of a figure that stayed what it was.
function figures.stayed(text)
	local change = prose.change(text)
	return change and is_the_same(change) and change.text or nil
end

-- "Asked to slow down by two patients": who it was, and not by how much.
local function is_by_persons(change)
	return change.by and not change.from and not change.to and prose.has(change.by.unit, "people-by-role", "people-served") ~= nil
end

-- The words of a figure that became another; "from 9.30 to 4.30" and "double booked" are none.
figures.moved = answered(function(text)
	local change = not prose.has(text, "double-of-no-figure") and prose.change(text)
	local is_time = change and change.from and figures.is_clock(change.from.text)
	return change and (change.to or change.by) and not is_time and not is_by_persons(change) and not is_a_way(text, change) and
		not is_the_same(change) and change.text
end)

local UNITS = { { "%", "percent" }, { "£", "pounds" }, { "minutes", "seconds" } }

-- "% in May, £ in October", "missed appointments before, stars after": two measures under one name.
function figures.mixes_units(unit)
	local tokens = unit and prose.tokens(unit) or {}
	local one_then_other = contains(tokens, "before") and contains(tokens, "after")
	return one_then_other or #filter(UNITS, function(names)
		return any(names, function(name) return contains(tokens, name) end)
	end) > 1
end

-- The first of each of many amounts, and which of them come up again; of more than anybody sets against each other the first ones.
local function distinct_of(amounts)
	local first_of, kept, again = {}, {}, {}
	for i = 1, #amounts do
		local amount = amounts[i]
		local share = amount.share == nil and "" or amount.share and "yes" or "no"
		local key = table.concat({ amount.value, amount.of or "", share, amount.unit }, "|")
		if first_of[key] then
			again[first_of[key]] = true
		elseif #kept < MOST then
			first_of[key] = amount
			kept[#kept + 1] = amount
		end
	end
	return kept, again
end

local NONE = {}

-- Few are set against each other as they are.
local function distinct(amounts)
	if #amounts <= FEW then
		return amounts, NONE
	end
	return distinct_of(amounts)
end

figures.distinct = distinct

-- The first of the amounts that can be compared with a later one.
function figures.first_of_pair(amounts)
	local kept, again = distinct(amounts)
	for i = 1, #kept do
		local one = kept[i]
		if again[one] then
			return one
		end
		for k = i + 1, #kept do
			if comparable(one, kept[k]) then
				return one
			end
		end
	end
end

-- Whether any two of them can be compared.
function figures.any_pair(amounts)
	return #amounts > 1 and figures.first_of_pair(amounts) ~= nil
end

-- Whether two can be compared and are not the same.
local function is_step(a, b)
	return comparable(a, b) and figures.step(a, b) ~= 0
end

figures.is_step = is_step

-- Whether any two are: "6 a week now, and 6 sounds low" is one figure.
function figures.any_step(amounts)
	local kept = distinct(amounts)
	for i = 1, #kept do
		for k = i + 1, #kept do
			if is_step(kept[i], kept[k]) then
				return true
			end
		end
	end
	return false
end

-- A figure without a unit may have one in the text beside it: "70%" before, and "26 calls a day" after.
function figures.with_unit(amount, text)
	if amount.unit ~= "" or amount.of or not text then
		return amount
	end
	return first(prose.amounts(text), function(said) return said.value == amount.value end) or amount
end

-- What an amount counts, so far as its unit says it, in this order.
local KINDS = { { list = "marks-given" }, { list = "periods", kind = "period" }, { list = "times-taken", kind = "time" } }

-- "calls per day" counts calls, "minutes per order" minutes.
local function counted(unit)
	local words = {}
	for _, word in ipairs(prose.tokens(unit)) do
		if word == "per" then
			break
		end
		words[#words + 1] = word
	end
	return table.concat(words, " ")
end

local function is_currency(unit)
	local byte = unit:byte()
	return byte ~= nil and (byte == 36 or byte == 194 or byte == 226)
end

local kind_of_count = answered(function(unit)
	local what = counted(unit)
	local sign = first(KINDS, function(one) return prose.has(what, one.list) end)
	if sign then
		return sign.kind
	end
	return "count"
end)

-- "share", "money", "time", "period" or "count"; nil where it can't be told: a bare number, points, stars.
function figures.kind(amount)
	if is_share(amount) then
		return "share"
	elseif amount.of or amount.unit == "" then
		return nil
	elseif is_currency(amount.unit) then
		return "money"
	end
	return kind_of_count(amount.unit)
end

local BETWEEN = { ["in"] = true, ["of"] = true, per = true, ["out"] = true, every = true, each = true, ["for"] = true,
	the = true }

local function only_links(tokens, from, to)
	local links = from <= to and (tokens[from] ~= "for" or to > from)
	for i = from, to do
		links = links and BETWEEN[tokens[i]]
	end
	return links
end

-- "14 queries in 100 tickets", "8 per 1,000": a share, though each number has words of its own.
local function is_whole(tokens, part, whole)
	local kind = figures.kind(whole)
	return not part.of and not is_share(part) and not whole.of and part.value <= whole.value and whole.value > 1 and
		(kind == nil or kind == "count") and only_links(tokens, part.last + 1, whole.first - 1)
end

-- "All 23 orders", "none of the 14": a share of those that are named.
local ALL_OF = { all = 1, every = 1, none = 0, neither = 0 }

local function as_part_of_all(tokens, amount)
	local at = amount.first - 1
	while tokens[at] == "the" or tokens[at] == "of" or tokens[at] == "my" or tokens[at] == "our" do
		at = at - 1
	end
	local part = ALL_OF[tokens[at]]
	if part and not amount.of and amount.value > 1 and not is_share(amount) then
		amount.value, amount.of, amount.unit, amount.share = part * amount.value, amount.value, "", true
	end
	return amount
end

local UP_TO = set("to", "-", "–", "→", "->", ">")

-- "55 to 92%": both are of the unit that the second is told in.
local function shares_unit(tokens, one, other)
	return one.unit == "" and not one.of and not one.share and other.unit ~= "" and other.first == one.last + 2 and UP_TO[tokens[one.last + 1]]
end

-- The amounts of a text, as prose.amounts has them, with shares that are told in two numbers as one.
figures.of = once(function(text)
	local amounts, found = prose.amounts(text), {}
	local tokens = amounts[1] and prose.tokens(text)
	for _, amount in ipairs(amounts) do
		local last = found[#found]
		if last and is_whole(tokens, last, amount) then
			found[#found] = { value = last.value, of = amount.value, unit = "", share = true, first = last.first,
				last = amount.last, text = last.text .. " of " .. amount.text }
		else
			if last and shares_unit(tokens, last, amount) then
				last.unit, last.share = amount.unit, amount.share
			end
			found[#found + 1] = as_part_of_all(tokens, amount)
		end
	end
	return found
end)

return figures
