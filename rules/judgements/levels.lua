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

-- "Unit 2", "Tier 1": figures behind a name count nothing.
local function is_label(amount, words)
	local text = amount.text:lower()
	if amount.unit ~= "" or amount.share or amount.of or is_letter(text:byte()) then
		return false
	end
	for i = 2, #words do
		if words[i] == text then
			return is_letter(words[i - 1]:byte()) and not BEFORE_LEVEL[words[i - 1]] and words[i + 1] ~= "of"
		end
	end
	return false
end

-- The days and windows of a text: not how often, and not how fast each case goes. The day to which they are resolved does not matter here.
local function set_times(text)
	return filter(levels.times(text), function(time)
		local each = time.each_case or (time.kind == "event" and time.text:lower():sub(1, 6) == "within")
		return time.kind ~= "recurring" and not each
	end)
end

local function outside(amounts, times)
	return times[1] and filter(amounts, function(amount)
		return not any(times, function(time) return time.first <= amount.first and amount.last <= time.last end)
	end) or amounts
end

-- Amounts that are no label and no part of a date, a window or a length of weeks.
levels.of = once(function(text)
	local amounts = prose.amounts(text)
	if not amounts[1] then
		return NONE
	end
	local words = prose.tokens(text)
	local kept = filter(amounts, function(amount) return not CALENDAR_UNITS[amount.unit:lower()] and not is_label(amount, words) end)
	return kept[1] and outside(kept, set_times(text)) or NONE
end)

return levels
