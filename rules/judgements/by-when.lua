-- Whether an objective that stands by itself says by when, or how often: besides the deadlines that are found as such, periods by
-- their names, rates ("£75 a month") and occasions that set a day ("before my driving test").

local deadline = use "deadline"
local exactness = use "exactness"

local by_when = {}

local NEAR = 2 -- words between "before" and the occasion

-- "within two working days": how fast each goes, unless it is one thing that is then done.
local function is_pace(basis, text)
	return exactness.is_pace(basis) and not exactness.is_done_once(text)
end

-- The words of `second` right behind those of `first_list` (with `most` words between), unless the time is over.
local function pair(text, first_list, second, most)
	local tokens = prose.tokens(text)
	local leads = prose.spans(text, first_list)
	local ends = {}
	for _, lead in ipairs(leads) do
		ends[lead.last] = lead.first
	end
	for _, span in ipairs(prose.spans(text, second)) do
		for back = 1, (most or 0) + 1 do
			local at = ends[span.first - back]
			if at and not prose.has(tokens[at - 1] or "x", "old-times") and not prose.has(tokens[at], "old-times") then
				return table.concat(tokens, " ", at, span.last)
			end
		end
	end
end

local function again(text)
	return prose.has(text, "days-again") or pair(text, "again-leads", "weekdays-again")
end

local function period(text)
	return pair(text, "period-leads", "set-periods")
end

-- "at the March and April team meetings"
local function dated(text)
	return pair(text, "set-periods", "dated-things", NEAR)
end

local function rate(text)
	return prose.amounts(text)[1] and pair(text, "rate-leads", "rate-periods")
end

-- "before I retire": a day only for something that is then done.
local function occasion(text)
	return exactness.is_done_once(text, true) and pair(text, "event-leads", "own-events", NEAR)
end

-- "before the first frost", "by the time we open", and not "before sending".
local function before_something(text)
	local tokens = prose.tokens(text)
	for at = 2, #tokens - 1 do
		local opens = tokens[at] == "before" or tokens[at] == "time" and tokens[at - 1] == "the" and tokens[at - 2] == "by"
		if opens and tokens[at + 1]:sub(-3) ~= "ing" and not prose.has(text, "for-each-case") and exactness.is_done_once(text, true) then
			return tokens[at] .. " " .. tokens[at + 1]
		end
	end
end

-- "Half marathon, Cardiff, October": a month as a remark of its own.
local function remark(text)
	local tokens = prose.tokens(text)
	for _, span in ipairs(prose.spans(text, "set-periods")) do
		local before, behind = tokens[span.first - 1], tokens[span.last + 1]
		if (before == nil or before == "," or before == ";" or before == "(" or before == "but") and (behind == nil or behind == "," or behind == "." or behind == ":"
			or behind == ")" or behind == ";" or behind == "is") then
			return tokens[span.first]
		end
	end
end

local SIGNALS = { again, period, rate, dated, occasion, remark, before_something }

function by_when.time_bound(text, day)
	local main = exactness.main_words(text)
	local answer, basis = deadline.has_deadline(text, day)
	if answer == "yes" and not is_pace(basis, text) then
		return "yes", basis
	end
	for _, signal in ipairs(SIGNALS) do
		local found = signal(main)
		if found then
			return "yes", found
		end
	end
	return answer == "no" and "no" or "unclear", basis
end

return by_when
