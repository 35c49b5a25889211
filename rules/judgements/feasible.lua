-- Whether an objective says by what, or from where, it can be reached: a place to start from, a way of doing it, help or
-- means, a change or a number of ordinary size, or how often it is done.

local nearby = use "nearby"
local purpose = use "purpose"
local spots = use "spots"

local feasible = {}

local at, holds, words_of = nearby.at, nearby.holds, nearby.words
local is_digit, is_letter = nearby.is_digit, nearby.is_letter
local amounts_of, cover, is, place_of = spots.amounts, spots.cover, spots.is, spots.place_of

local SMALL_COUNT, SMALL_SHARE, SMALL_STEP = 25, 34, 60 -- what one person or team can plainly do: things, %, "by 30 seconds"
local SMALL_SUM, OFTEN = 500, 100 -- money laid by each month; times a day of what is no sale
local NEAR = 4 -- words between a verb and what it is done with

local MONEY = { ["£"] = true, ["$"] = true, ["€"] = true, gbp = true, eur = true, usd = true, euro = true, euros = true,
	pounds = true, dollars = true, pence = true }

local IS_UNIT_OF_TIME = by_word(function(unit) return prose.has(unit:lower(), "units-of-time") end)
local IS_PIECE_OF_TIME = by_word(function(unit) return prose.has(unit:lower(), "pieces-of-time") end)
local IS_NO_THING = by_word(function(word) return prose.has(word, "no-thing") end)
local IS_WAIT = by_word(function(word) return prose.has(word, "waits") end)

-- Where the amounts begin: { [place] = true … }.
local function amount_starts(reading)
	if not reading.amount_starts then
		reading.amount_starts = {}
		for _, amount in ipairs(amounts_of(reading)) do
			reading.amount_starts[amount.first] = true
		end
	end
	return reading.amount_starts
end

-- Whether a figure stands there, as an amount or as "7:40".
local function is_figure(reading, place)
	return is_digit(at(reading.tokens, place)) or amount_starts(reading)[place]
end

-- Where one starts from -----------------------------------------------------------------------------------------------

-- The place before a number, past "about", "only" and the like.
local function before_number(reading, amount)
	local nearly, place = cover(reading, "nearly"), amount.first - 1
	while nearly[place] do
		place = place - 1
	end
	return place
end

-- "I'm on 26 now", "we got 78 last time", "currently about 12": what is or was, before a number.
local function says_state(reading, amount, several)
	if several and is(reading, "states-behind", amount.last + 1) then
		return true
	end
	local place = before_number(reading, amount)
	return is(reading, "states-before-figures", place) and not is(reading, "aims", place - 1)
end

-- "in 4 days instead of 7", "than the nine it takes today"
local function is_behind_instead(reading, amount)
	return is(reading, "instead-of", before_number(reading, amount)) and amount ~= reading.amounts[1]
end

-- "from 7:40 to about 6:30", "from a 5 to a 7"
local function is_change_from(reading, place)
	if not is_figure(reading, place + 1) and not is_figure(reading, place + 2) then
		return false
	end
	for i = place + 2, place + 2 + NEAR do
		if reading.tokens[i] == "to" then
			return is_figure(reading, i + 1) or is_figure(reading, i + 2)
		end
	end
end

-- "I did 4:12 last year"
local function state_in_hours(reading)
	local tokens, states = reading.tokens, cover(reading, "states-before-figures")
	for i = 1, states ~= spots.NOTHING and #tokens - 1 or 0 do
		if states[i] and is_digit(tokens[i + 1]) and holds(tokens[i + 1], ":") then
			return i
		end
	end
end

local function change_in_words(reading)
	local change, state = place_of(reading, "from", 1, #reading.tokens - 1, is_change_from), state_in_hours(reading)
	if change and change <= (state or change) then
		return words_of(reading.tokens, change, change + 4)
	end
	return state and words_of(reading.tokens, state, state + 1)
end

-- A second figure behind "instead of", or one that is said to be so now.
local function figure_of_now(reading)
	local amounts = amounts_of(reading)
	local several, now = #amounts > 1, #amounts > 0 and prose.has(reading.text, "states-now")
	local other = several and first(amounts, function(amount) return is_behind_instead(reading, amount) end)
	local stated = other or (several or now) and first(amounts, function(amount) return says_state(reading, amount, several) end)
	return stated and stated.text or now
end

local function baseline(reading)
	local change = prose.change(reading.text)
	return change and change.from and change.text or change_in_words(reading)
		or prose.follows(reading.text, "instead-of-times", "units-of-time", 2) or figure_of_now(reading)
end

-- How it is done ------------------------------------------------------------------------------------------------------

local IS_DOING = by_word(function(token)
	return #token > 4 and token:sub(-3) == "ing" and not prose.has(token, "no-doing")
end)

-- The place behind a "by", past an adverb.
local function behind_by(reading, place)
	local adverb = at(reading.tokens, place + 1):sub(-2) == "ly" or is(reading, "hedges", place + 1) or is(reading, "adverbs", place + 1)
	return adverb and place + 2 or place + 1
end

local function is_by_doing(reading, place)
	return IS_DOING[at(reading.tokens, behind_by(reading, place))]
end

-- "by asking …", "by always asking …"
local function by_doing(reading)
	local place = place_of(reading, "by", 1, #reading.tokens - 1, is_by_doing)
	return place and words_of(reading.tokens, place, behind_by(reading, place))
end

-- No "go through", "start using".
local function is_way(reading, span)
	local following = at(reading.tokens, span.last + 1)
	return span.first > 2 and not is(reading, "not-before-ways", span.first - 1) and is_letter(following) and
		not prose.has(following, "no-way")
end

-- "through school visits", "via the app", "using his checklist"
local function by_way(reading)
	local way = spots.match(reading, "by-way-of", is_way, 2)
	if way then
		return way
	end
	local opening = prose.starts(reading.text, "by-way-of")
	return opening and #reading.tokens > NEAR + 2 and opening
end

local HELPERS = { "with", "alongside", "from", "by", "ask", "asking", "beside", "shadowing", "get", "getting" }
local HELPS = set(table.unpack(HELPERS))
local STAYS_WITH = { consistent = true, compliance = true, compliant = true, accordance = true, line = true,
	comply = true, up = true, liaise = true, liaising = true, compatible = true, communicate = true, familiar = true,
	cope = true, deal = true, dealing = true, share = true, time = true, agree = true, speak = true, meeting = true,
	meet = true, relationship = true, contact = true, from = true }

-- Whether a word begins with a capital, and is no "PC".
local function has_capital(word)
	local first_letter, second = word:byte(1, 2)
	return first_letter and first_letter >= 65 and first_letter <= 90 and second and second >= 97
end

local function is_name(word)
	return word:sub(1, 5) == "[name" or has_capital(word) and not prose.has(word, "time-words", "grammar-words", "months", "month-names",
		"named-things")
end

-- Whether the word at a place lets what stands behind it help: no "deal with", "meet with", "from 9".
local function lets_help(words, place)
	if not HELPS[words[place]:lower()] or is_digit(words[place + 2] or "") then
		return false
	end
	local before = words[place - 1]:lower()
	return not STAYS_WITH[before] and not prose.has(before, "talked-over")
end

local function is_before_name(reading, place)
	return spots.capitals(reading)[place + 1] or reading.tokens[place + 1] == "["
end

-- Whether one of the words that let people help stands before what is written like a name.
local function may_name_helper(reading)
	for i = 1, #HELPERS do
		if place_of(reading, HELPERS[i], 2, #reading.tokens - 1, is_before_name) then
			return true
		end
	end
	return false
end

-- "with Marcus", "with [name] and me": a person, named behind a word that lets people help.
local function named_helper(reading)
	local words = may_name_helper(reading) and prose.written(reading.text) or {}
	for i = 3, #words do
		if lets_help(words, i - 1) and is_name(words[i]) then
			return words[i - 1] .. " " .. words[i]
		end
	end
end

-- "with my mentor's coaching", "with the free training credits": what stands in one phrase with a means.
local function with_means(reading)
	local spans = spots.spans(reading, "with-words")
	for number = 1, #spans do
		local span = spans[number]
		local talked = STAYS_WITH[at(reading.tokens, span.first - 1)] or spots.before(reading, "talked-over", span.first, NEAR + 2)
		for i = span.last + 1, talked and 0 or span.last + NEAR do
			if at(reading.tokens, i) == "to" or at(reading.tokens, i) == "that" then
				break
			elseif is(reading, "means-and-helpers", i) then
				return words_of(reading.tokens, span.first, i)
			end
		end
	end
end

-- A course or a book is a step where it serves a further aim: "a seminar that helps me …", "take the course so that I can …".
local function course_for(reading)
	return prose.follows(reading.text, "taking-up", "courses-and-books", 4)
		and (prose.follows(reading.text, "courses-and-books", "further-aims", 5) or purpose.states_reason(reading))
end

-- "room by room"
local function is_one_by_one(reading, place)
	local before = reading.tokens[place - 1]
	return before == reading.tokens[place + 1] and before ~= "side"
end

local function one_by_one(reading)
	local place = place_of(reading, "by", 2, #reading.tokens - 1, is_one_by_one)
	return place and words_of(reading.tokens, place - 1, place + 1)
end

-- Steps behind a mark: the first one, and no other behind it; or what is promised, or "then".
local function are_steps(reading, place)
	local tokens = reading.tokens
	if not is_letter(tokens[place - 1]) or not is_letter(tokens[place - 2]) then
		return false
	end
	return is(reading, "steps", place + 1) and not is(reading, "steps", place + 2) or is(reading, "promised-steps", place + 1) or
		reading.starts["then"] ~= nil
end

local STEP_MARKS = { ":", ";", "-", "–", "—" }

-- "Lose a stone: walk to work, no biscuits": what follows a mark is a way to what stands before it.
local function steps_behind_mark(reading)
	local nearest = nil
	for _, mark in ipairs(STEP_MARKS) do
		nearest = place_of(reading, mark, NEAR, (nearest or #reading.tokens - 2) - 1, are_steps) or nearest
	end
	return nearest and words_of(reading.tokens, nearest + 1, nearest + 3)
end

local function promises(reading, place)
	return is(reading, "promised-steps", place + 1)
end

-- "… and I will ask Jo", "First, …" at the beginning of a later sentence.
local function steps_promised(reading)
	local furthest = #reading.tokens - 1
	local so = place_of(reading, "so", NEAR, furthest, promises)
	local place = place_of(reading, "and", NEAR, so or furthest, promises) or so
	if place then
		return words_of(reading.tokens, place, place + 2)
	end
	for number, sentence in ipairs(prose.sentences(reading.text)) do
		local promise = number > 1 and prose.starts(sentence, "promised-steps")
		if promise then
			return promise
		end
	end
end

local function steps_behind(reading)
	return steps_behind_mark(reading) or prose.has(reading.text, "promised-steps") and steps_promised(reading)
end

-- "Work with the kitchen to …"
local function joint_work(reading)
	local shared = prose.has(reading.text, "joint-work")
	return shared and purpose.states_reason(reading) and shared
end

local function is_used(reading, span)
	local made = false
	for i = math.max(1, span.first - NEAR), span.first - 1 do
		made = (made or is(reading, "making-words", i)) and is_letter(reading.tokens[i])
	end
	return not made and span.first > 3
end

-- "A checklist", "coaching": a means, where it is not what is to be made.
local function thing_to_use(reading)
	return spots.match(reading, "things-to-use", is_used)
end

-- "Spend half an hour …", "take two hours out"
local function is_spent(reading, amount)
	if not IS_PIECE_OF_TIME[amount.unit] then
		return false
	end
	local spending = cover(reading, "spending-words")
	for i = math.max(1, amount.first - NEAR), amount.first - 1 do
		if spending[i] then
			return true
		end
	end
	return reading.tokens[amount.first - 1] == "for"
end

local function time_spent(reading)
	local found = first(amounts_of(reading), function(amount) return is_spent(reading, amount) end)
	return found and not prose.has(reading.text, "held-up") and found.text
end

-- Of ordinary size ----------------------------------------------------------------------------------------------------

local RANGE = { ["and"] = true, ["to"] = true, ["or"] = true, ["-"] = true, ["–"] = true }

-- Whether a word before a number is passed over: a hedge, "up to", the first of two numbers.
local function is_passed(reading, place)
	local tokens = reading.tokens
	return is(reading, "hedges", place) or at(tokens, place) == "to" and at(tokens, place - 1) == "up" or is_digit(at(tokens, place)) or
		is_digit(at(tokens, place - 1)) and RANGE[at(tokens, place)]
end

-- The last place up to one that is not passed over, kept for those between: "10 to 5 to 4 to …".
local function place_before(reading, from)
	local leads, known = reading.leads, from
	while not leads[known] and is_passed(reading, known) do
		known = known - 1
	end
	local place = leads[known] or known
	for i = known + 1, from do
		leads[i] = place
	end
	return place
end

-- "by at least a further 15 %", "by up to 10": what stands before a number, hedges passed over.
local function is_by(reading, amount)
	reading.leads = reading.leads or {}
	local place = place_before(reading, amount.first - 1)
	return reading.tokens[place] == "by" or reading.tokens[place] == "+", place
end

-- "rise 20%", "grow sales 15 %", "a 10 % cut", "8 % fewer": a share that is a change, and no level to be at.
local function is_change(reading, amount)
	local by, place = is_by(reading, amount)
	if by or is(reading, "moving-words", amount.last + 1) or is(reading, "moving-words", amount.last + 2) and not is(reading, "level-words", place) then
		return true
	end
	for i = place, math.max(1, place - NEAR), -1 do
		if is(reading, "level-words", i) then
			return false
		elseif is(reading, "moving-words", i) then
			return true
		end
	end
	return false
end

-- Whether a text holds a word of a list.
local function has_any(reading, list)
	return cover(reading, list) ~= spots.NOTHING
end

local function is_small_change(reading, amount)
	if amount.of and amount.of ~= 1 or amount.value <= 0 then
		return false
	elseif amount.share then
		return amount.value / (amount.of or 100) <= SMALL_SHARE / 100 and is_change(reading, amount)
	end
	local moved = has_any(reading, "moving-words") or at(reading.tokens, amount.first - 1) == "+"
	return moved and amount.value <= SMALL_STEP and not MONEY[amount.unit] and is_by(reading, amount)
end

local function small_change(reading)
	local found = first(amounts_of(reading), function(amount) return is_small_change(reading, amount) end)
	return found and found.text
end

-- "across the three stores", "to the two schools that asked": a number that says which, and not how many.
local function says_which(reading, amount)
	local following = at(reading.tokens, amount.first + 1)
	if following:sub(-3) == "est" or following == "most" then
		return false
	end
	return is(reading, "which-words", amount.first - 1) and is(reading, "place-words", amount.first - 2)
end

-- What is written with a capital inside the text and stands before something, the two of them as one: whether the first of those that
-- are so written is no plural.
local function names_as_written(text)
	local words, names = prose.written(text), {}
	for i = 2, #words - 1 do
		local pair = has_capital(words[i]) and words[i]:lower() .. " " .. words[i + 1]:lower()
		if pair and names[pair] == nil then
			names[pair] = words[i]:sub(-1) ~= "s"
		end
	end
	return names
end

-- "Python 3": a word that is written with a capital inside the text, before a figure that no mark follows.
local function names_before_figures(reading)
	local tokens, capitals, names = reading.tokens, spots.capitals(reading), {}
	local written
	for i = 2, #tokens - 1 do
		if capitals[i] and is_digit(tokens[i + 1]) then
			local pair = tokens[i] .. " " .. tokens[i + 1]
			written = written or names_as_written(reading.text)
			names[pair] = written[pair]
		end
	end
	return names
end

local function is_name_before_figure(reading, place)
	local tokens = reading.tokens
	if place <= 1 or place >= #tokens or not is_digit(tokens[place + 1]) then
		return false
	end
	reading.names = reading.names or names_before_figures(reading)
	return reading.names[tokens[place] .. " " .. tokens[place + 1]] or false
end

-- "Unit 2", "tier 1", "page 3".
local function is_label(reading, amount)
	return is(reading, "numbered-things", amount.first - 1) or is_name_before_figure(reading, amount.first - 1)
end

-- "get open cases below 15", "cut it to four": a small number to reach, and no score.
local function is_bare_level(reading, amount)
	local before = at(reading.tokens, amount.first - 1)
	local moves = has_any(reading, "moving-words") or before == "below" or before == "under"
	return moves and is(reading, "bare-levels", amount.first - 1) and not prose.has(reading.text, "ranking-words")
end

-- The times in a text; the day matters to which of them are past.
local function times_of(reading, day)
	if not reading.times or reading.day ~= day then
		reading.times, reading.day, reading.dates = prose.times(reading.text, day or 0), day, {}
	end
	return reading.times
end

-- All pieces of so many letters of the dates.
local function pieces_of_dates(times, length)
	local pieces = {}
	for _, time in ipairs(times) do
		for i = 1, time.kind ~= "recurring" and not time.each_case and #time.text - length + 1 or 0 do
			pieces[time.text:sub(i, i + length - 1)] = true
		end
	end
	return pieces
end

-- Whether a number is part of a date.
local function is_dated(reading, amount, day)
	local times, length = times_of(reading, day), #amount.text
	local dates = reading.dates
	dates[length] = dates[length] or pieces_of_dates(times, length)
	return dates[length][amount.text] or false
end

-- "two visits", "12 signs", "a couple of branches"; no time, no money, no rank, no part of a whole.
local function counts_things(reading, amount, day)
	local plain = not amount.share and not amount.of and amount.value >= 1 and amount.value <= SMALL_COUNT
	if not plain or MONEY[amount.unit] or IS_UNIT_OF_TIME[amount.unit] or is(reading, "no-counts", amount.first) then
		return false
	end
	local following = at(reading.tokens, amount.last + 1)
	local named = amount.unit ~= "" or is_letter(following) and not IS_NO_THING[following]
	local thing = named or is_bare_level(reading, amount) or at(reading.tokens, amount.first - 1) == ","
	return thing and not is_label(reading, amount) and not says_which(reading, amount) and not is_dated(reading, amount, day)
end

-- "a 20-minute demo", "a half-hour catch-up": a bounded piece of work.
local function is_piece_of_work(reading, amount)
	local following = at(reading.tokens, amount.last + 1)
	if following == "of" then
		return IS_UNIT_OF_TIME[amount.unit] and not is(reading, "time-limits", amount.first - 1)
	end
	return amount.value < 24 and IS_PIECE_OF_TIME[amount.unit] and is_letter(following) and is(reading, "article-words", amount.first - 1)
		and not IS_NO_THING[following] and not IS_WAIT[following]
end

-- "… because three of our pupils need it": what is counted in the reason is not what is to be done.
local function is_in_reason(reading, amount)
	for i = amount.first - 1, math.max(2, amount.first - 12), -1 do
		if is(reading, "reason-joints", i) then
			return true
		elseif reading.tokens[i] == "." or reading.tokens[i] == ";" then
			return false
		end
	end
	return false
end

local function small_count(reading, day)
	local found = first(amounts_of(reading), function(amount)
		return (is_piece_of_work(reading, amount) or counts_things(reading, amount, day)) and not is_in_reason(reading, amount)
	end)
	return found and found.text or prose.has(reading.text, "small-sizes")
end

-- How often -----------------------------------------------------------------------------------------------------------

-- A share or a part of a whole that is to be held: "99 % in each month".
local function has_level(reading)
	return any(amounts_of(reading), function(amount)
		return (amount.share or amount.of) and not is_change(reading, amount)
	end)
end

local function is_money(reading, amount)
	return MONEY[amount.unit:sub(1, 1)] or MONEY[at(reading.tokens, amount.first)] or holds(amount.text, "£")
end

-- More than one does as a matter of habit.
local function is_much(reading, amount)
	if is_money(reading, amount) then
		return amount.value > SMALL_SUM or has_any(reading, "selling-words")
	end
	return amount.value > OFTEN and not prose.has(amount.unit:lower(), "personal-units")
end

-- The words of the amounts that are much, by their length: { [length] = { [words] = true … } … }.
local function much_by_length(reading)
	local much = {}
	for _, amount in ipairs(amounts_of(reading)) do
		local length = #amount.text
		if is_much(reading, amount) then
			much[length] = much[length] or {}
			much[length][amount.text] = true
		end
	end
	return much
end

-- Whether a time begins with an amount that is much.
local function too_much(reading, time)
	reading.much = reading.much or much_by_length(reading)
	for length, words in pairs(reading.much) do
		if words[time.text:sub(1, length)] then
			return true
		end
	end
	return false
end

-- "two a week"
local function rate_of(reading)
	return first(amounts_of(reading), function(amount)
		if amount.share or not holds(amount.unit, "per ") then
			return false
		end
		return amount.value <= (is_money(reading, amount) and not has_any(reading, "selling-words") and SMALL_SUM or OFTEN)
	end)
end

-- "every Monday", "twice a week": no "monthly churn".
local function how_often(reading, day)
	if has_level(reading) then
		return nil
	end
	local time = first(times_of(reading, day), function(one)
		return one.kind == "recurring" and not prose.has(one.text, "no-frequency") and not too_much(reading, one)
	end) or rate_of(reading)
	return time and not prose.has(reading.text, "measured-monthly") and time.text or prose.has(reading.text, "occasions-often")
end

-- The answer ----------------------------------------------------------------------------------------------------------

local SIGNS = { purpose.aim_first, baseline, by_doing, by_way, named_helper, with_means, joint_work, thing_to_use, one_by_one, course_for,
	small_change, small_count, how_often, time_spent, steps_behind }

function feasible.achievable(text, day)
	local reading = spots.read(text or "")
	local basis = prose.has(text, "means", "feasible-words") or spots.sign(reading, SIGNS, day)
	if basis then
		return "yes", basis
	end
	local amount = amounts_of(reading)[1]
	basis = amount and amount.text or prose.has(text, "support-given")
	return basis and "unclear" or "no", basis
end

return feasible
