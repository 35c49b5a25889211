-- The days, months and years that a text names, past ones as well. A month without a year may be of several years.

local dates = {}

-- In their order.
dates.MONTHS = { "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
	"december" }
local SHORT = { jan = "january", feb = "february", apr = "april", jun = "june", jul = "july", aug = "august",
	sep = "september", sept = "september", oct = "october", nov = "november", dec = "december" }
local LEADS = { ["in"] = true, of = true, since = true, ["until"] = true, till = true, from = true, to = true, by = true,
	early = true, late = true, mid = true, last = true, between = true, this = true, through = true, ["and"] = true }

local months = {}
for _, name in ipairs(dates.MONTHS) do
	months[name] = name
end
for short, name in pairs(SHORT) do
	months[short] = name
end

local function year_at(tokens, at)
	local year = tonumber(tokens[at] or "")
	return year and year == math.floor(year) and year >= 1990 and year <= 2100 and math.tointeger(year) or nil
end

-- "14", "14th"
local function day_at(tokens, at)
	local token = tokens[at] or ""
	local day = tonumber(token) or tonumber(token:sub(1, -3))
	return day and day == math.floor(day) and day >= 1 and day <= 31 and math.tointeger(day) or nil
end

local function day_before(tokens, at)
	return day_at(tokens, at - 1) or tokens[at - 1] == "of" and day_at(tokens, at - 2) or nil
end

-- "The May log", "May 84%", "May: 12 calls": what is kept of a month, or its figure, stands behind it; "you may log it" does not.
local function is_of_month(text, tokens, at)
	local following, behind = tokens[at + 1] or "", tokens[at + 2]
	return following == ":" or tonumber(following) ~= nil and behind == "%" or
		prose.has(following, "kept-by-month") ~= nil and prose.as_written(text, tokens[at] .. " " .. following):sub(1, 1) == "M"
end

-- "may" and "march" are months only where a day, a year, a figure or a word of time stands beside them.
local function is_month(text, tokens, at)
	local name = months[tokens[at]]
	if name ~= "may" and name ~= "march" then
		return true
	end
	local before = tokens[at - 1]
	return day_before(tokens, at) ~= nil or year_at(tokens, at + 1) ~= nil or is_of_month(text, tokens, at) or
		before ~= nil and LEADS[before] == true and (before ~= "and" or months[tokens[at - 2]] ~= nil) or
		months[tokens[at + 2]] ~= nil and (tokens[at + 1] == "and" or tokens[at + 1] == "to")
end

-- { from, to } of a date or a month with its year; false where the calendar has none.
local SPAN_OF = by_word(function(when)
	local time = first(prose.times(when, 0), function(one) return one.from ~= nil end)
	return time and { from = time.from, to = time.to } or false
end)

local function resolved(name, day, year)
	local span = SPAN_OF[day and ("by %d %s %d"):format(day, name, year) or ("in %s %d"):format(name, year)]
	return span and { from = span.from, to = span.to } or nil -- whoever gets it may change it
end

local year_of = once(function(day)
	return math.tointeger(tonumber(day_text(day):sub(1, 4)))
end)

-- What a month may mean: each one between `since` and `as_of`, or the last one before `as_of`.
local function meant(name, day, as_of, since)
	local kept, latest = {}, nil
	for year = year_of(as_of), year_of(since) - 1, -1 do
		local time = resolved(name, day, year)
		if time and time.from <= as_of then
			latest = latest or time
			kept[#kept + 1] = time.to >= since and time or nil
		end
	end
	return #kept > 0 and kept or { latest }
end

-- { { first, last, can } … }, in the order of the text: tokens, and { from, to } of what it can mean.
function dates.of(text, as_of, since)
	local tokens, found = prose.tokens(text), {}
	for at = 1, #tokens do
		if months[tokens[at]] and is_month(text, tokens, at) then
			local day, year = day_before(tokens, at), year_at(tokens, at + 1)
			local name = months[tokens[at]]
			local can = year and { resolved(name, day, year) } or meant(name, day, as_of, since or as_of - 365)
			found[#found + 1] = { first = at, last = year and at + 1 or at, name = name, can = can }
		end
	end
	return found
end

-- Whether a date ends before a day, whatever year it is of.
function dates.is_before(date, day)
	return #date.can > 0 and not any(date.can, function(time) return time.to >= day end)
end

-- "From January to March", "in May and June": one thing, and not two.
function dates.is_one_span(text, a, b)
	local joint = prose.tokens(text)[b.first - 1]
	return b.first - a.last <= 3 and (joint == "to" or joint == "and" or joint == "until" or joint == "-" or joint == "–")
end

return dates
