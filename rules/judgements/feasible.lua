-- Whether an objective says by what, or from where, it can be reached: a place to start from, a way of doing it, help or
-- means, a change or a number of ordinary size, or how often it is done.

local clause = use "clause"
local nearby = use "nearby"
local purpose = use "purpose"

local feasible = {}

local at, holds, is, words_of = nearby.at, nearby.holds, nearby.is, nearby.words
local is_digit, is_letter = nearby.is_digit, nearby.is_letter

local SMALL_COUNT, SMALL_SHARE, SMALL_STEP = 25, 34, 60 -- what one person or team can plainly do: things, %, "by 30 seconds"
local SMALL_SUM, OFTEN = 500, 100 -- money laid by each month; times a day of what is no sale
local NEAR = 4 -- words between a verb and what it is done with

-- Whether a figure stands there, as an amount or as "7:40".
local function is_figure(reading, place)
	return is_digit(at(reading.tokens, place)) or any(reading.amounts, function(amount) return amount.first == place end)
end

-- Where one starts from -----------------------------------------------------------------------------------------------

-- "I'm on 26 now", "we got 78 last time", "currently about 12": what is or was, before a number.
local function says_state(reading, amount)
	local place = amount.first - 1
	while is(reading, "nearly", place) do
		place = place - 1
	end
	if #reading.amounts > 1 and is(reading, "states-behind", amount.last + 1) then
		return true
	end
	return is(reading, "states-before-figures", place) and not is(reading, "aims", place - 1)
end

-- "… to about 6:30", "… to a 7"
local function to_figure(reading, place)
	for i = place, place + NEAR do
		if reading.tokens[i] == "to" then
			return is_figure(reading, i + 1) or is_figure(reading, i + 2)
		end
	end
end

-- "in 4 days instead of 7", "than the nine it takes today"
local function is_behind_instead(reading, amount)
	local place = amount.first - 1
	while is(reading, "nearly", place) do
		place = place - 1
	end
	return is(reading, "instead-of", place) and amount ~= reading.amounts[1]
end

-- "from 7:40 to about 6:30", "from a 5 to a 7", "I did 4:12 last year"
local function change_in_words(reading)
	local tokens = reading.tokens
	for i = 1, #tokens - 1 do
		if tokens[i] == "from" and (is_figure(reading, i + 1) or is_figure(reading, i + 2)) and to_figure(reading, i + 2) then
			return words_of(tokens, i, i + 4)
		elseif is(reading, "states-before-figures", i) and is_digit(tokens[i + 1]) and holds(tokens[i + 1], ":") then
			return words_of(tokens, i, i + 1)
		end
	end
end

-- A second figure behind "instead of", or one that is said to be so now.
local function figure_of_now(reading)
	local several, now = #reading.amounts > 1, prose.has(reading.text, "states-now")
	local other = several and first(reading.amounts, function(amount) return is_behind_instead(reading, amount) end)
	local stated = other or (several or now) and first(reading.amounts, function(amount) return says_state(reading, amount) end)
	return stated and stated.text or reading.amounts[1] and now
end

local function baseline(reading)
	local change = prose.change(reading.text)
	return change and change.from and change.text or change_in_words(reading)
		or prose.follows(reading.text, "instead-of-times", "units-of-time", 2) or figure_of_now(reading)
end

-- How it is done ------------------------------------------------------------------------------------------------------

local function is_doing(token)
	return #token > 4 and token:sub(-3) == "ing" and not prose.has(token, "no-doing")
end

-- "by asking …", "by always asking …"
local function by_doing(reading)
	local tokens = reading.tokens
	for i = 1, #tokens - 1 do
		if tokens[i] == "by" then
			local place = i + 1
			if at(tokens, place):sub(-2) == "ly" or is(reading, "hedges", place) or is(reading, "adverbs", place) then
				place = place + 1
			end
			if is_doing(at(tokens, place)) then
				return words_of(tokens, i, place)
			end
		end
	end
end

-- "through school visits", "via the app", "using his checklist": no "go through", "start using".
local function by_way(reading)
	local tokens = reading.tokens
	for _, span in ipairs(prose.spans(reading.text, "by-way-of")) do
		local following = at(tokens, span.last + 1)
		local free = span.first > 2 and not is(reading, "not-before-ways", span.first - 1) and is_letter(following)
		if free and not prose.has(following, "no-way") then
			return words_of(tokens, span.first, span.last + 2)
		end
	end
	local opening = prose.starts(reading.text, "by-way-of")
	return opening and #reading.tokens > NEAR + 2 and opening
end

local HELPERS = { with = true, alongside = true, from = true, by = true, ask = true, asking = true, beside = true,
	shadowing = true, get = true, getting = true }
local STAYS_WITH = { consistent = true, compliance = true, compliant = true, accordance = true, line = true,
	comply = true, up = true, liaise = true, liaising = true, compatible = true, communicate = true, familiar = true,
	cope = true, deal = true, dealing = true, share = true, time = true, agree = true, speak = true, meeting = true,
	meet = true, relationship = true, contact = true, from = true }

local function has_capital(word)
	local first_letter, second = word:byte(1), word:byte(2)
	return first_letter and first_letter >= 65 and first_letter <= 90 and second and second >= 97
end

-- "with Marcus", "with [name] and me": a person, named behind a word that lets people help.
local function named_helper(reading)
	local words = prose.written(reading.text)
	for i = 3, #words do
		local before = words[i - 2]:lower()
		local helps = HELPERS[words[i - 1]:lower()] and not STAYS_WITH[before] and not prose.has(before, "talked-over") and
			not is_digit(words[i + 1] or "")
		if helps and (words[i]:sub(1, 5) == "[name" or has_capital(words[i]) and not prose.has(words[i], "time-words",
			"grammar-words", "months", "month-names", "named-things")) then
			return words[i - 1] .. " " .. words[i]
		end
	end
end

-- "with my mentor's coaching", "with the free training credits": what stands in one phrase with a means.
local function with_means(reading)
	for _, span in ipairs(prose.spans(reading.text, "with-words")) do
		local talked = STAYS_WITH[at(reading.tokens, span.first - 1)] or nearby.before(reading, "talked-over", span.first, NEAR + 2)
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
		and (prose.follows(reading.text, "courses-and-books", "further-aims", 5) or purpose.states_reason(reading.text))
end

-- "room by room"
local function one_by_one(reading)
	local tokens = reading.tokens
	for i = 2, #tokens - 1 do
		if tokens[i] == "by" and tokens[i - 1] == tokens[i + 1] and tokens[i - 1] ~= "side" then
			return words_of(tokens, i - 1, i + 1)
		end
	end
end

-- "Lose a stone: walk to work, no biscuits": what follows a mark is a way to what stands before it.
local function steps_behind(reading)
	local tokens = reading.tokens
	for i = NEAR, #tokens - 3 do
		local mark = tokens[i]
		local said = is_letter(tokens[i - 1]) and is_letter(tokens[i - 2])
		if said and (mark == ":" or mark == ";" or mark == "-" or mark == "–" or mark == "—") then
			if is(reading, "steps", i + 1) and not is(reading, "steps", i + 2) or is(reading, "promised-steps", i + 1) or contains(reading.tokens, "then") then
				return words_of(tokens, i + 1, i + 3)
			end
		end
	end
	for i = NEAR, #tokens - 1 do
		if (tokens[i] == "so" or tokens[i] == "and") and is(reading, "promised-steps", i + 1) then
			return words_of(tokens, i, i + 2)
		end
	end
	for number, sentence in ipairs(prose.sentences(reading.text)) do
		local promise = number > 1 and prose.starts(sentence, "promised-steps")
		if promise then
			return promise
		end
	end
end

-- "Work with the kitchen to …"
local function joint_work(reading)
	local shared = prose.has(reading.text, "joint-work")
	return shared and purpose.states_reason(reading.text) and shared
end

-- "A checklist", "coaching": a means, where it is not what is to be made.
local function thing_to_use(reading)
	for _, span in ipairs(prose.spans(reading.text, "things-to-use")) do
		local made = false
		for i = math.max(1, span.first - NEAR), span.first - 1 do
			made = (made or is(reading, "making-words", i)) and is_letter(reading.tokens[i])
		end
		if not made and span.first > 3 then
			return words_of(reading.tokens, span.first, span.last)
		end
	end
end

-- "Spend half an hour …", "take two hours out"
local function time_spent(reading)
	local found = first(reading.amounts, function(amount)
		local near = false
		for i = math.max(1, amount.first - NEAR), amount.first - 1 do
			near = near or is(reading, "spending-words", i) or i == amount.first - 1 and reading.tokens[i] == "for"
		end
		return near and prose.has(amount.unit:lower(), "pieces-of-time") and not prose.has(reading.text, "held-up")
	end)
	return found and found.text
end

-- Of ordinary size ----------------------------------------------------------------------------------------------------

local RANGE = { ["and"] = true, ["to"] = true, ["or"] = true, ["-"] = true, ["–"] = true }

-- "by at least a further 15 %", "by up to 10": what stands before a number, hedges passed over.
local function is_by(reading, amount)
	local tokens, place = reading.tokens, amount.first - 1
	while is(reading, "hedges", place) or at(tokens, place) == "to" and at(tokens, place - 1) == "up" or is_digit(at(tokens, place)) or
		is_digit(at(tokens, place - 1)) and RANGE[at(tokens, place)] do
		place = place - 1
	end
	return tokens[place] == "by" or tokens[place] == "+", place
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

local function small_change(reading)
	local found = first(reading.amounts, function(amount)
		if amount.of and amount.of ~= 1 then
			return false
		elseif amount.share then
			return amount.value / (amount.of or 100) <= SMALL_SHARE / 100 and amount.value > 0 and is_change(reading, amount)
		end
		local moved = reading.moves or at(reading.tokens, amount.first - 1) == "+"
		return moved and amount.value <= SMALL_STEP and amount.value > 0 and not reading.money[amount.unit] and is_by(reading, amount)
	end)
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

-- "Unit 2", "tier 1", "page 3".
local function is_label(reading, amount)
	return is(reading, "numbered-things", amount.first - 1) or reading.named[amount.first - 1]
end

-- "get open cases below 15", "cut it to four": a small number to reach, and no score.
local function is_bare_level(reading, amount)
	local before = at(reading.tokens, amount.first - 1)
	local moves = reading.moves or before == "below" or before == "under"
	return moves and is(reading, "bare-levels", amount.first - 1) and not prose.has(reading.text, "ranking-words")
end

-- "two visits", "12 signs", "a couple of branches"; no time, no money, no rank, no part of a whole.
local function counts_things(reading, amount)
	local unit = amount.unit:lower()
	local plain = not amount.share and not amount.of and amount.value >= 1 and amount.value <= SMALL_COUNT
	if not plain or reading.money[amount.unit] or is(reading, "no-counts", amount.first) or reading.dated(amount) then
		return false
	end
	local following = at(reading.tokens, amount.last + 1)
	local named = unit ~= "" or is_letter(following) and not prose.has(following, "no-thing")
	local thing = named or is_bare_level(reading, amount) or at(reading.tokens, amount.first - 1) == ","
	return thing and not prose.has(unit, "units-of-time") and not is_label(reading, amount) and not says_which(reading, amount)
end

-- "a 20-minute demo", "a half-hour catch-up": a bounded piece of work.
local function is_piece_of_work(reading, amount)
	local bounded = prose.has(amount.unit:lower(), "pieces-of-time") and amount.value < 24
	if at(reading.tokens, amount.last + 1) == "of" then
		return not is(reading, "time-limits", amount.first - 1) and prose.has(amount.unit:lower(), "units-of-time")
	end
	return bounded and is_letter(at(reading.tokens, amount.last + 1)) and is(reading, "article-words", amount.first - 1)
		and not prose.has(at(reading.tokens, amount.last + 1), "no-thing", "waits")
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

local function small_count(reading)
	local found = first(reading.amounts, function(amount)
		return (counts_things(reading, amount) or is_piece_of_work(reading, amount)) and not is_in_reason(reading, amount)
	end)
	return found and found.text or prose.has(reading.text, "small-sizes")
end

-- How often -----------------------------------------------------------------------------------------------------------

local function has_level(reading)
	return any(reading.amounts, function(amount)
		return (amount.share or amount.of) and not is_change(reading, amount)
	end)
end

local function is_money(reading, amount)
	return reading.money[amount.unit:sub(1, 1)] or reading.money[at(reading.tokens, amount.first)] or holds(amount.text, "£")
end

local function too_much(reading, time)
	return any(reading.amounts, function(amount)
		local inside = time.text:sub(1, #amount.text) == amount.text
		local money = is_money(reading, amount)
		local many = amount.value > OFTEN and not money and not prose.has(amount.unit:lower(), "personal-units")
		return inside and (many or money and (amount.value > SMALL_SUM or reading.sells))
	end)
end

-- "every Monday", "twice a week": no "monthly churn", no "99 % in each month".
local function how_often(reading)
	local rate = first(reading.amounts, function(amount)
		local often = is_money(reading, amount) and not reading.sells and SMALL_SUM or OFTEN
		return holds(amount.unit, "per ") and amount.value <= often and not amount.share
	end)
	local level = has_level(reading)
	local time = first(reading.times, function(one)
		return one.kind == "recurring" and not level and not prose.has(one.text, "no-frequency") and not too_much(reading, one)
	end)
	time = time or not level and rate
	if time and not prose.has(reading.text, "measured-monthly") then
		return time.text
	end
	return not level and prose.has(reading.text, "occasions-often")
end

-- The answer ----------------------------------------------------------------------------------------------------------

local MONEY = { ["£"] = true, ["$"] = true, ["€"] = true, gbp = true, eur = true, usd = true, euro = true, euros = true,
	pounds = true, dollars = true, pence = true }

-- What is asked of a text more than once.
-- The numbers of the tokens that are written with a capital inside a sentence and stand before a figure: "Python 3".
local function names_before_figures(text, tokens)
	local found, written = {}, prose.written(text)
	for i = 2, #written - 1 do
		if has_capital(written[i]) and written[i]:sub(-1) ~= "s" and is_digit(written[i + 1]) then
			for place = 2, #tokens - 1 do
				if tokens[place] == written[i]:lower() and tokens[place + 1] == written[i + 1]:lower() then
					found[place] = true
				end
			end
		end
	end
	return found
end

local function read(text, day)
	local times = prose.times(text, day or 0)
	local reading = { text = text, tokens = prose.tokens(text), amounts = prose.amounts(text), times = times, money = MONEY,
		named = names_before_figures(text, prose.tokens(text)), sells = prose.has(text, "selling-words"), moves = prose.has(text, "moving-words") }
	function reading.dated(amount)
		return any(times, function(time)
			return time.kind ~= "recurring" and not time.each_case and holds(time.text, amount.text)
		end)
	end
	return reading
end

local SIGNS = { baseline, by_doing, by_way, named_helper, with_means, joint_work, thing_to_use, one_by_one, course_for, small_change, small_count,
	how_often, time_spent, steps_behind }

function feasible.achievable(text, day)
	local reading = read(text or "", day)
	local basis = prose.has(text, "means", "feasible-words") or purpose.aim_first(text or "") or clause.signal(reading, SIGNS)
	if basis then
		return "yes", basis
	end
	basis = reading.amounts[1] and reading.amounts[1].text or prose.has(text, "support-given")
	return basis and "unclear" or "no", basis
end

return feasible
