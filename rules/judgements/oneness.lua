-- Whether a measure is one: its unit and its name may be of two things, one for the time before and one for the time after.

local clause = use "clause"
local figures = use "figures"
local relation = use "relation"
local sides = use "sides"

local oneness = {}

local ANY_DAY = 20000 -- months in a name are only told from each other
local JOINTS = { ["and"] = true, ["then"] = true, ["&"] = true, ["/"] = true, [","] = true, [";"] = true, ["("] = true, [")"] = true,
	vs = true, versus = true, against = true, ["–"] = true, ["-"] = true }
local COUNTED = { share = "count" } -- "11 cards" may be told as "11 of 30" elsewhere
local SIGNS = { { token = "%", kind = "share" }, { token = "£", kind = "money" } }

-- "share", "money", "time" or "count", by what a unit begins with; nil where it can't be told.
local function kind_of_unit(part)
	local tokens = prose.tokens(part)
	local sign = first(SIGNS, function(one) return contains(tokens, one.token) end)
	if sign then
		return sign.kind
	elseif prose.starts(part, "shares-in-words") then
		return "share"
	elseif prose.starts(part, "pounds-and-pence") then
		return "money"
	elseif prose.starts(part, "times-taken") then
		return "time"
	end
	return prose.starts(part, "outcome-measures", "people-served", "service-indicators") and "count" or nil
end

-- "Seconds and calls", "days, then %", "per cent / returns"; and not "hours and minutes".
function oneness.unit_is_two(unit)
	local kinds = unit and collect(clause.parted(unit, JOINTS), kind_of_unit) or {}
	return #distinct(kinds, function(kind_of) return kind_of end) > 1
end

-- Words of a part of a name that are not of the other, and no word of time.
local function own_words(part, other)
	return filter(prose.rest(part, "small-words", "month-names", "time-words", "back-then", "by-now", "parts-of-year", "the-change-itself"),
		function(word) return prose.shared(word, other) == 0 and tonumber(word) == nil end)
end

local function differ(a, b)
	return #own_words(a, b) > 0 and #own_words(b, a) > 0
end

-- "Average wait in April then abandoned calls in July": each part has its own time and its own words.
function oneness.name_is_two(name, as_of, since)
	local parts = name and clause.parted(name, JOINTS) or {}
	for at = 2, #parts do
		local early, late = sides.time_of(parts[at - 1], as_of, since), sides.time_of(parts[at], as_of, since)
		if early and late and early.name ~= late.name and differ(parts[at - 1], parts[at]) then
			return name
		end
	end
	return #parts == 2 and contains(prose.tokens(name), "then") and relation.shared(parts[1], parts[2]) == 0 and name or nil
end

-- "Late orders (before), cancelled orders (after)": a time in brackets of its own belongs to what stands before it.
local function without_brackets(name)
	return name and table.concat(filter(prose.tokens(name), function(token) return token ~= "(" and token ~= ")" end), " ")
end

local function is_money(measure, key)
	return readable(measure, key) and measure[key] ~= nil and figures.kind(measure[key]) == "money"
end

-- "£310" behind 2.9 "out of 5": money under a unit that is none.
local function turns_to_money(measure)
	local unit = measure.unit
	local plain = unit and not prose.has(unit, "pounds-and-pence") and not contains(prose.tokens(unit), "£")
	return plain and is_money(measure, "after") and not is_money(measure, "baseline") and measure.after.text
end

-- The words by which a measure is two; nil where nothing says so.
function oneness.is_two(measure)
	local money = turns_to_money(measure)
	if money then
		return money
	end
	if figures.mixes_units(measure.unit) or oneness.unit_is_two(measure.unit) then
		return measure.unit
	end
	local as_of = readable(measure, "after_date") and measure.after_date or ANY_DAY
	return oneness.name_is_two(without_brackets(measure.name), as_of)
end

local function counts_two_things(measure, a, b)
	local name = measure.name or ""
	return figures.kind(a) == "count" and prose.shared(a.unit, b.unit) == 0 and prose.shared(a.unit, name) > 0 and prose.shared(b.unit, name) > 0
end

-- Figures to which the text gives other units than to each other: "95 seconds" before, "62 abandoned calls" after; the words of both.
function oneness.are_two_figures(measure, text)
	local a, b = figures.with_unit(measure.baseline, text), figures.with_unit(measure.after, text)
	local one, other = COUNTED[figures.kind(a)] or figures.kind(a), COUNTED[figures.kind(b)] or figures.kind(b)
	local named = one ~= nil and other ~= nil and not figures.comparable(a, b)
	return named and (one ~= other or counts_two_things(measure, a, b)) and a.text .. " and " .. b.text or nil
end

-- "Complaints dropped from 24 to 5"
local function moves_service(sentence)
	return figures.moved(sentence) and prose.has(sentence, "people-served", "outcome-measures")
end

-- Whether the text sets figures against each other that are not just the two of the measure.
function oneness.compares_otherwise(measure, text)
	local given, amounts = { measure.baseline.value, measure.after.value }, text and figures.of(text) or {}
	local of_kinds = figures.distinct(filter(amounts, function(amount) return figures.kind(amount) ~= nil end))
	return clause.first(text, moves_service) ~= nil or any(of_kinds, function(other)
		return not contains(given, other.value) and any(of_kinds, function(amount) return figures.is_step(other, amount) end)
	end)
end

return oneness
