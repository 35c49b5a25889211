-- What a text sets against each other: figures of a time before, and figures of now. Whether they are of one measure.

local clause = use "clause"
local dates = use "dates"
local figures = use "figures"
local relation = use "relation"

local sides = {}

local JOINTS = { [","] = true, [";"] = true, ["–"] = true, ["—"] = true, ["-"] = true, ["and"] = true, but = true,
	["while"] = true, whereas = true, against = true }
local CONDITION = { ["in"] = true, within = true, inside = true, under = true }
local LEAD = 4   -- words of a clause that only says when: "In the first quarter,"
local ENOUGH = 2 -- words of its own, from which on a clause says what was counted
local MOST = 100 -- clauses that are set against each other

-- "Before it", "Before: ", "beforehand"; "before she left" is no time before a change.
local function back_then(part)
	local tokens = prose.tokens(part)
	local span = first(prose.spans(part, "back-then"), function(one)
		local following = tokens[one.last + 1]
		return tokens[one.last] ~= "before" or not following or following == "it" or
			not prose.has(following, "first-person", "first-persons", "third-person")
	end)
	return span ~= nil
end

-- When a clause is of: { when, name, date }; nil where it says nothing of it.
function sides.time_of(part, as_of, since)
	local early, late = back_then(part), part == "after" or prose.has(part, "by-now") ~= nil
	local date = dates.of(part, as_of, since)[1]
	local season = prose.has(part, "parts-of-year")
	if early and not late then
		return { when = "then", name = "then" }
	elseif late and not early then
		return { when = "now", name = "now" }
	elseif date or season then
		return { when = "dated", name = date and date.name or season:lower(), date = date }
	end
end

-- What each case had to keep to, or did: "58% in 48 hours", "done in ten minutes".
local function is_condition(tokens, amount)
	local behind = tokens[amount.first - 1]
	return figures.kind(amount) == "time" and behind ~= nil and CONDITION[behind] == true
end

-- The figures of a clause or sentence that are no length of a course, no time of day and no condition beside another.
local function measures(part, alone)
	local tokens, amounts = prose.tokens(part), figures.of(part)
	return filter(amounts, function(amount)
		local is_beside = (alone or #amounts > 1) and is_condition(tokens, amount)
		return figures.kind(amount) ~= "period" and not is_beside and not figures.is_clock(amount.text)
	end)
end

-- "In May I sat in on 12 calls": how much of the activity there was, and no measure.
local function is_of_event(part, amounts)
	local shares = filter(amounts, function(amount) return figures.kind(amount) == "share" end)
	return #shares == 0 and prose.has(part, "attending") ~= nil
end

-- Clauses with a time and figures; a time alone ("In June,") belongs to the next clause of its sentence.
local function of_sentence(sentence, as_of, since, found)
	local waiting
	for _, part in ipairs(clause.parted(sentence, JOINTS)) do
		local amounts = measures(part, true)
		local leads = #amounts == 0 and prose.words(part) <= LEAD
		local time = (leads or #amounts > 0) and (sides.time_of(part, as_of, since) or waiting)
		waiting = leads and time or nil
		if time and #amounts > 0 and not is_of_event(part, amounts) then
			found[#found + 1] = { time = time, amounts = amounts, text = part, sentence = sentence }
		end
	end
end

local function all_of(text, as_of, since)
	local found = {}
	for _, sentence in ipairs(prose.sentences(text)) do
		of_sentence(sentence, as_of, since, found)
	end
	return found
end

-- A time before the deed against one that is not: by words, or by the day of the deed.
local function is_then(time, day)
	return time.when == "then" or time.when == "dated" and (not time.date or not day or dates.is_before(time.date, day))
end

local function is_now(time, day)
	return time.when == "now" or time.when == "dated" and (not time.date or not day or not dates.is_before(time.date, day))
end

local function set_against(a, b, day)
	return a.time.name ~= b.time.name and is_then(a.time, day) and is_now(b.time, day)
end

-- Pairs of a clause of then and one of now.
local function pairs_of(text, day, as_of, since)
	local clauses, found = all_of(text, as_of, since), {}
	local count = math.min(#clauses, MOST)
	for i = 1, count do
		local a = clauses[i]
		for k = i + 1, count do
			local b = clauses[k]
			local pair = set_against(a, b, day) and { a, b } or
				a.time.when == "now" and b.time.when == "then" and { b, a } or nil
			found[#found + 1] = pair
		end
	end
	return found
end

-- "12 min" and "7 minutes", "40 pence" and "£2": of one kind, however they are written.
local WRITTEN_ANYHOW = { time = true, money = true }

-- Whether two of the amounts can be of one measure.
function sides.any_comparable(amounts)
	local kinds = filter(collect(amounts, figures.kind), function(kind_of) return WRITTEN_ANYHOW[kind_of] end)
	return figures.any_pair(amounts) or #distinct(kinds, function(kind_of) return kind_of end) < #kinds
end

-- The kinds of the figures of a clause, each once; "" for what is of none that can be told. Kept with the clause.
local function kinds_of(one)
	one.kinds = one.kinds or distinct(collect(one.amounts, function(amount) return figures.kind(amount) or "" end), function(kind_of) return kind_of end)
	return one.kinds
end

-- A number of things, and then a share: the number may be what was looked at or done, and no measure.
local function is_count_first(pair)
	return not any(kinds_of(pair[1]), function(kind_of) return kind_of ~= "count" end)
end

-- Whether each figure of the one is of another kind than each of the other.
local function are_apart(pair)
	return not any(kinds_of(pair[1]), function(one)
		return any(kinds_of(pair[2]), function(other) return one == "" or other == "" or one == other end)
	end)
end

local function says_what(clause_text)
	return #prose.rest(clause_text, "small-words", "everyday-words", "month-names", "time-words", "back-then", "by-now") >= ENOUGH
end

-- How many figures there are of each kind; "" for those of none that can be told.
local function count_kinds(amounts)
	local counts = { [""] = 0 }
	for _, amount in ipairs(amounts) do
		local kind_of = figures.kind(amount) or ""
		counts[kind_of] = (counts[kind_of] or 0) + 1
	end
	return counts
end

-- Two figures of a kind that stand alone in the text, each with its own words, and none of them the same.
local function speak_of_other_things(pair, counts)
	local a, b = pair[1], pair[2]
	local wanted = figures.kind(a.amounts[1])
	local alike = counts[""] + (wanted and counts[wanted] or 0)
	local alone = #a.amounts == 1 and #b.amounts == 1 and alike == 2 and figures.kind(b.amounts[1]) == wanted
	return alone and says_what(a.text) and says_what(b.text) and
		relation.shared(a.text, b.text) == 0
end

-- "A rise of 17 points": how far two figures lie apart.
local function is_step(amount)
	return prose.has(amount.text, "steps-between") ~= nil
end

-- The figures of all clauses but for what was aimed at, and steps from one to another.
local counted_of = once(function(text)
	local all = {}
	for _, sentence in ipairs(prose.sentences(text)) do
		for _, part in ipairs(clause.parted(sentence, JOINTS)) do
			for _, amount in ipairs(prose.has(part, "targets-said") and {} or measures(part)) do
				all[#all + 1] = not is_step(amount) and amount or nil
			end
		end
	end
	return all
end)

-- "yes" where figures of then and now are plainly of different measures (a share, then a number of calls), "unclear"
-- where they may be; nil where two figures can be compared, or none are set against each other. `day` is the day of
-- what is said to have brought the change, nil where none is known.
function sides.are_unlike(text, day, as_of, since)
	if not text or not as_of or prose.change(text) then
		return nil
	end
	local against = pairs_of(text, day, as_of, since)
	if not against[1] then
		return nil
	end
	local all = counted_of(text)
	if sides.any_comparable(all) then
		local counts = count_kinds(all)
		local other = first(against, function(pair) return speak_of_other_things(pair, counts) end)
		return other and "unclear" or nil, other and other[2].sentence
	end
	local plain = first(against, function(pair) return are_apart(pair) and not is_count_first(pair) end)
	if plain then
		return "yes", plain[2].sentence
	end
	return "unclear", against[1][2].sentence
end

-- The words of now, where a figure of then and one of now stand alone, each with words of its own and none of them the same:
-- they may be of two measures although both are shares; nil where they are not.
function sides.speak_apart(text, day, as_of, since)
	local counts = count_kinds(text and counted_of(text) or {})
	local other = text and as_of and first(pairs_of(text, day, as_of, since), function(pair)
		return speak_of_other_things(pair, counts)
	end)
	return other and other[2].sentence or nil
end

return sides
