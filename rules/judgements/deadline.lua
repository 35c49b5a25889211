-- When something is to be done, as the text itself says it.

local deadline = {}

-- Of the times of a text, those that bind: not "soon", no idiom, and not how fast each case goes.
local function binding(times, text)
	local idioms = prose.has(text, "time-idioms")
	return filter(times, function(time)
		return not time.vague and not time.each_case and not (idioms and prose.has(time.text, "time-idioms"))
	end)
end

-- A time of which only a person can tell whether it says when something is to be done.
local function doubtful(times, text)
	local time = first(times, function(one) return one.each_case end)
	return time and time.text or prose.has(text, "time-hints")
end

-- "Headcount for H2", "the rota for next month": what something is for says least of when it is done.
local function is_for(time)
	return time.text:sub(1, 4):lower() == "for "
end

local function is_once(time)
	return time.kind ~= "recurring"
end

local function has_day(time)
	return is_once(time) and time.to and not is_for(time)
end

-- Of several times the one that is told first: with a day, if there is one; what comes round counts where it stands first.
local function foremost(times)
	local earliest = times[1]
	return first(times, has_day) or earliest and earliest.to and earliest or first(times, is_once) or earliest
end

function deadline.has_deadline(text, day)
	local all = prose.times(text, day)
	local times = binding(all, text)
	local time = foremost(times)
	if time then
		return "yes", time.text
	end
	local hint = doubtful(all, text)
	return hint and "unclear" or "no", hint
end

-- How fast each case goes, counted from what the text names: "within three months of the incident". For an objective that
-- is no day by which it is reached; of a rule or a promise it says when.
local function from_case(text, day)
	return prose.has(text, "counted-from") and first(prose.times(text, day), function(time)
		return time.each_case and prose.has(time.text, "counted-from")
	end)
end

function deadline.says_when(text, day)
	local answer, basis = deadline.has_deadline(text, day)
	local case = answer ~= "yes" and from_case(text, day)
	if case then
		return "yes", case.text
	end
	return answer, basis
end

-- Of times that come round, the next one; of others, the one that ends last, and what something is for only where there is no other.
local function is_later(time, last)
	if is_for(time) ~= is_for(last) then
		return is_for(last)
	elseif time.kind == "recurring" or last.kind == "recurring" then
		return time.kind ~= "recurring" or last.kind == "recurring" and time.to < last.to
	end
	return time.to > last.to
end

-- The binding time that tells the last day, { from, to, text … }; nil where there is none, or none can be told.
function deadline.span_of(text, day)
	local last
	for _, time in ipairs(binding(prose.times(text, day), text)) do
		if time.to and (not last or is_later(time, last)) then
			last = time
		end
	end
	return last
end

-- The last day by which it is to be done, as a day number; nil where the text gives none or it can't be told.
function deadline.day_of(text, day)
	local last = deadline.span_of(text, day)
	if last then
		return last.to, last.text
	end
end

return deadline
