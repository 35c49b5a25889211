-- The figures of an objective that say how much, how many or how often: no names of things ("Unit 2"), no dates and no lengths of weeks.

local levels = {}

-- The times of a text, where the day to which they are resolved does not matter.
levels.times = once(function(text) return prose.times(text, 0) end)

local NONE = {}

local CALENDAR_UNITS = set("week", "weeks", "month", "months", "year", "years", "annual", "term", "quarter", "quarters")
local BEFORE_LEVEL = set("to", "of", "at", "least", "under", "over", "above", "below", "from", "than", "an", "score", "by", "hit", "reach")

local function is_letter(byte)
	return byte and byte >= 97 and byte <= 122
end

-- Where each word stands first, the first word of all aside: thousands of figures may ask for their places.
local function first_places(words)
	local places = {}
	for i = #words, 2, -1 do
		places[words[i]] = i
	end
	return places
end

-- "Unit 2", "Tier 1": figures behind a name count nothing. `known` has the words, and the places where they stand first once a
-- figure asks.
local function is_label(amount, known)
	local text = amount.text:lower()
	if amount.unit ~= "" or amount.share or amount.of or is_letter(text:byte()) then
		return false
	end
	local words = known.words
	known.places = known.places or first_places(words)
	local i = known.places[text]
	return i ~= nil and is_letter(words[i - 1]:byte()) and not BEFORE_LEVEL[words[i - 1]] and words[i + 1] ~= "of"
end

-- The days and windows of a text: not how often, and not how fast each case goes. The day to which they are resolved does not matter here.
local function set_times(text)
	return filter(levels.times(text), function(time)
		local each = time.each_case or (time.kind == "event" and time.text:lower():sub(1, 6) == "within")
		return time.kind ~= "recurring" and not each
	end)
end

-- For each word, how far a time reaches that begins there or before: thousands of figures may stand among thousands of times.
local function reaches(times, words)
	local reach = { [0] = 0 }
	for _, time in ipairs(times) do
		reach[time.first] = math.max(reach[time.first] or 0, time.last)
	end
	for i = 1, #words do
		reach[i] = math.max(reach[i] or 0, reach[i - 1])
	end
	return reach
end

local function outside(amounts, times, words)
	if not times[1] then
		return amounts
	end
	local reach = reaches(times, words)
	return filter(amounts, function(amount) return amount.last > reach[amount.first] end)
end

-- Amounts that are no label and no part of a date, a window or a length of weeks.
levels.of = once(function(text)
	local amounts = prose.amounts(text)
	if not amounts[1] then
		return NONE
	end
	local known = { words = prose.tokens(text) }
	local kept = filter(amounts, function(amount) return not CALENDAR_UNITS[amount.unit:lower()] and not is_label(amount, known) end)
	return kept[1] and outside(kept, set_times(text), known.words) or NONE
end)

return levels
