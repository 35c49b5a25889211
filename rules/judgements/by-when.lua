-- Whether an objective that stands by itself says by when, or how often: besides the deadlines that are found as such, periods by
-- their names, rates ("£75 a month") and occasions that set a day ("before my driving test").

local deadline = use "deadline"
local deeds = use "deeds"
local exactness = use "exactness"

local by_when = {}

local NONE = {}
local NEAR = 2 -- words between "before" and the occasion

-- "within two working days": how fast each goes, unless it is one thing that is then done.
local function is_pace(basis, text)
	return exactness.is_pace(basis) and not exactness.is_done_once(text)
end

-- What is left of a text without its reasons and its descriptions: { text, tokens, number }, where `number` tells of a token of the text
-- which one of these it is, nil where nothing is left out.
local function main_of(text)
	local tokens, aside = prose.tokens(text), deeds.asides(text)
	if not prose.has(text, "subordinators") then
		return { text = text, tokens = tokens }
	end
	local kept, number = {}, {}
	for at, token in ipairs(tokens) do
		if not aside[at] then
			kept[#kept + 1] = token
			number[at] = #kept
		end
	end
	return { text = text, tokens = kept, number = number }
end

-- The matches of a list in it.
local function spans_of(main, list)
	local number = main.number
	if not prose.has(main.text, list) then
		return NONE
	elseif not number then
		return prose.spans(main.text, list)
	end
	return collect(prose.spans(main.text, list), function(span)
		local from, to = number[span.first], number[span.last]
		return from and to and { first = from, last = to }
	end)
end

local function has_amount(main)
	return any(prose.amounts(main.text), function(amount) return not main.number or main.number[amount.first] end)
end

-- The words of `second` right behind those of `first_list` (with `most` words between), unless the time is over.
local function pair(main, first_list, second, most)
	local tokens = main.tokens
	local ends = {}
	for _, lead in ipairs(spans_of(main, first_list)) do
		ends[lead.last] = lead.first
	end
	for _, span in ipairs(spans_of(main, second)) do
		for back = 1, (most or 0) + 1 do
			local at = ends[span.first - back]
			if at and not prose.has(tokens[at - 1] or "x", "old-times") and not prose.has(tokens[at], "old-times") then
				return table.concat(tokens, " ", at, span.last)
			end
		end
	end
end

local OF_ITS_OWN = set("the", "our", "my", "their", "your", "his", "her", "its")

-- "The monthly newsletter", "weekly active users": a thing by its name; "a monthly newsletter" says how often.
local function is_named(tokens, span)
	local before, next = tokens[span.first - 1], tokens[span.last + 1]
	return span.first == span.last and next and tokens[span.first]:sub(-2) == "ly" and (OF_ITS_OWN[before] or next == "active")
end

local function again(main)
	local span = first(spans_of(main, "days-again"), function(one) return not is_named(main.tokens, one) end)
	return span and table.concat(main.tokens, " ", span.first, span.last) or pair(main, "again-leads", "weekdays-again")
end

local function period(main)
	return pair(main, "period-leads", "set-periods")
end

-- "at the March and April team meetings"
local function dated(main)
	return pair(main, "set-periods", "dated-things", NEAR)
end

-- "£75 a month", and not "a Year 8 lesson".
local function rate(main)
	return prose.has(main.text, "rate-leads") and not prose.has(main.text, "school-years") and has_amount(main) and
		pair(main, "rate-leads", "rate-periods")
end

local function is_done_once(main)
	if main.done_once == nil then
		main.done_once = exactness.is_done_once(table.concat(main.tokens, " "), true)
	end
	return main.done_once
end

-- "before I retire": a day only for something that is then done.
local function occasion(main)
	local found = pair(main, "event-leads", "own-events", NEAR)
	return found and is_done_once(main) and found
end

-- "before the first frost", "by the time we open", and not "before sending".
local function before_something(main)
	local tokens = main.tokens
	for at = 2, #tokens - 1 do
		local token = tokens[at]
		local opens = token == "before" or token == "time" and tokens[at - 1] == "the" and tokens[at - 2] == "by"
		if opens and tokens[at + 1]:sub(-3) ~= "ing" then
			return not spans_of(main, "for-each-case")[1] and is_done_once(main) and token .. " " .. tokens[at + 1] or nil
		end
	end
end

local BEFORE_REMARK, BEHIND_REMARK = set(",", ";", "(", "but"), set(",", ".", ":", ")", ";", "is")

-- "Half marathon, Cardiff, October": a month as a remark of its own.
local function remark(main)
	local tokens = main.tokens
	local span = first(spans_of(main, "set-periods"), function(one)
		local before, behind = tokens[one.first - 1], tokens[one.last + 1]
		return (before == nil or BEFORE_REMARK[before]) and (behind == nil or BEHIND_REMARK[behind])
	end)
	return span and tokens[span.first]
end

local SIGNALS = { again, period, rate, dated, occasion, remark, before_something }

function by_when.time_bound(text, day)
	local answer, basis = deadline.has_deadline(text, day)
	if answer == "yes" and not is_pace(basis, text) then
		return "yes", basis
	end
	local main = main_of(text)
	for _, signal in ipairs(SIGNALS) do
		local found = signal(main)
		if found then
			return "yes", found
		end
	end
	return answer == "no" and "no" or "unclear", basis
end

return by_when
