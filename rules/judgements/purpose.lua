-- Whether an objective says what it is for: a reason or a benefit, whom it serves, or the standard, role or aim that it keeps to.

local nearby = use "nearby"
local spots = use "spots"

local purpose = {}

local MARKS, at, words_of = nearby.MARKS, nearby.at, nearby.words
local amounts_of, cover, is, is_before, place_of = spots.amounts, spots.cover, spots.is, spots.before, spots.place_of

local FRONT, NEAR, FAR = 3, 4, 7 -- words at the front of a text; between words that belong together; in one clause

local function is_figure(reading, place)
	return nearby.shares(amounts_of(reading), place, place)
end

-- The words from the first place on of a small word for which `test` says yes.
local function words_from(reading, word, to, test)
	local place = place_of(reading, word, FRONT, to, test)
	return place and words_of(reading.tokens, place, place + 2)
end

-- Reasons and benefits ------------------------------------------------------------------------------------------------

-- "… so owners can rest": no "so much", "do so", "and so on".
local function is_so_that(reading, place)
	return not is(reading, "not-behind-so", place + 1) and not is(reading, "not-before-so", place - 1)
end

local function so_that(reading)
	return words_from(reading, "so", #reading.tokens - 1, is_so_that)
end

-- "as back injuries are …": behind the joint stands a noun with its verb.
local function is_clause(reading, joint)
	for i = joint + 2, joint + NEAR + 1 do
		local token = at(reading.tokens, i)
		if MARKS[token] or token == "as" or is(reading, "future-and-wish", i - 1) then
			return false
		elseif is(reading, "being-words", i) then
			return at(reading.tokens, joint + 1) ~= "a" and not prose.has(at(reading.tokens, joint + 1), "months", "month-names", "time-words")
		end
	end
	return false
end

-- "since they wait", "as customers complain": a clause with its own subject, and no "since March", "as a team".
local function is_since(reading, place)
	return (is(reading, "clause-subjects", place + 1) or is_clause(reading, place)) and not is(reading, "not-before-as", place - 1)
end

local function since(reading)
	local furthest = #reading.tokens - 2
	local as = place_of(reading, "as", FRONT, furthest, is_since)
	local place = place_of(reading, "since", FRONT, as or furthest, is_since) or as
	return place and words_of(reading.tokens, place, place + 2)
end

-- The first place where it is said what is done ("Rewrite …", "… and learning …").
local function first_deed(reading)
	local tokens, leads, verbs = reading.tokens, cover(reading, "leads-to-verb"), cover(reading, "base-verbs")
	for i = 1, #tokens do
		local before = tokens[i - 1]
		local opens = i == 1 or MARKS[before] or before == "and" or leads[i - 1]
		if opens and (verbs[i] or #tokens[i] > 5 and tokens[i]:sub(-3) == "ing") then
			return i
		end
	end
	return math.huge
end

-- The first place that a list covers.
local function first_covered(reading, list)
	local span = spots.spans(reading, list)[1]
	return span and span.first or math.huge
end

-- What is done stands first ("Rewrite …", "Learning …"), or somebody will do it; no "Staff to wear …".
local function is_done(reading, place)
	reading.wished = reading.wished or first_covered(reading, "future-and-wish")
	if reading.wished < place then
		return true
	end
	reading.deed = reading.deed or first_deed(reading)
	return reading.deed < place - 1
end

-- "get the dog to stop", "ask each caller to": the verb wants it, and it is no purpose.
local function is_wanted(reading, place)
	for i = place - 1, math.max(1, place - FAR), -1 do
		local token = reading.tokens[i]
		if is(reading, "wants-somebody-to", i) then
			return true
		elseif MARKS[token] or token == "enough" or is(reading, "ends-of-wish", i) or token:sub(-2) == "ed" then
			break
		end
	end
	local in_time = at(reading.tokens, place - 1) == "time" and (reading.tokens[place - 2] == "on" or reading.tokens[place - 2] == "in")
	return is(reading, "completed-by-to", place - 1) and not in_time
end

-- "walk to work", "escalate to support": what looks like a verb, with nothing behind it.
local function is_noun_here(reading, place)
	local following = at(reading.tokens, place + 1)
	return is(reading, "no-infinitives", place) and (following == "" or MARKS[following] or is(reading, "phrase-breaks", place + 1) or
		is(reading, "ends-of-wish", place + 1) or following:sub(-1) == "s")
end

-- "… to cut the wait": an infinitive behind what is done that completes no other word.
local function is_in_order_to(reading, place)
	if not is(reading, "base-verbs", place + 1) or is_noun_here(reading, place + 1) then
		return false
	end
	local strong = place > NEAR and is(reading, "strong-aims", place + 1) and not is(reading, "completed-by-to", place - 1)
	return (strong or not is_wanted(reading, place)) and is_done(reading, place)
end

local function in_order_to(reading)
	return words_from(reading, "to", #reading.tokens - 1, is_in_order_to)
end

-- "by asking each client …", "from customers": in the way of doing, or as those it comes from.
local function is_in_way(reading, span, past_commas)
	for i = span.first - 1, math.max(1, span.first - FAR - 2), -1 do
		local token = reading.tokens[i]
		if MARKS[token] and not (token == "," and past_commas) or token == "so" or token == "because" then
			return false
		elseif token == "by" and reading.tokens[i + 1]:sub(-3) == "ing" then
			return true
		end
	end
	return false
end

local function comes_of_it(reading, span)
	local before = at(reading.tokens, span.first - 1)
	return span.first > FRONT and (MARKS[before] or before == "thus" or before == "and")
end

-- "…, making it easier": what comes of it.
local function result(reading)
	return spots.match(reading, "results-of-doing", comes_of_it, 1)
end

local function is_reason(_, span)
	return span.first > FRONT - 1
end

local function reason(reading)
	return spots.match(reading, "reasons-given", is_reason) or prose.follows(reading.text, "who-or-what-lacks", "need-verbs", 2)
end

-- Whether a phrase is over before `place`: "for staff in …", "for people living …", and no "for staff rooms".
local function ends_phrase(reading, place)
	local token = at(reading.tokens, place)
	local byte = token:byte() or 0
	local letter = byte >= 97 and byte <= 122
	if not letter or is(reading, "phrase-breaks", place) or is(reading, "behind-people", place) or is(reading, "all-people", place) then
		return true
	end
	return not is(reading, "compound-heads", place)
		and (token:sub(-3) == "ing" or token:sub(-2) == "ed" or token:sub(-2) == "ly" or is(reading, "base-verbs", place))
end

local OF_PEOPLE = { ["ers"] = true, ["ors"] = true, ["ees"] = true }
local OF_TRADES = { ["ists"] = true, ["ants"] = true, ["ians"] = true }

local IS_FORMED = by_word(function(word)
	return #word > 5 and (OF_PEOPLE[word:sub(-3)] or OF_TRADES[word:sub(-4)])
end)

-- "couriers", "florists", "trustees": people by the form of the word, whatever their trade.
local function is_formed_people(reading, place)
	return IS_FORMED[at(reading.tokens, place)] and not is(reading, "no-persons", place)
end

local function is_people(reading, place)
	return is(reading, "all-people", place) or is_formed_people(reading, place)
end

-- Where it ends what a "for" at a place is for: people, or a good, or what something is saved for.
local function good_of(reading, place)
	if is(reading, "goes-with-for", place - 1) then
		return nil
	elseif is_before(reading, "saved-for", place, NEAR) then
		return place + 2
	end
	for i = place + 1, place + NEAR do
		if MARKS[at(reading.tokens, i)] or is(reading, "phrase-breaks", i) then
			break
		elseif is_people(reading, i) and not is_figure(reading, i - 1) and ends_phrase(reading, i + 1) or is(reading, "goods", i) then
			return i
		end
	end
end

-- "for mum", "for our new starters", "for peace of mind"
local function for_whom(reading)
	local place = place_of(reading, "for", FRONT - 1, #reading.tokens - 1, good_of)
	return place and words_of(reading.tokens, place, good_of(reading, place))
end

-- Whom it serves ------------------------------------------------------------------------------------------------------

-- "customer base", "student loan", "client calls": another noun that only goes by the name.
local function is_name_part(reading, span)
	return is(reading, "compound-heads", span.last + 1) or at(reading.tokens, span.last + 1) == "'" and is(reading, "compound-heads", span.last + 2)
end

-- "… to get a reply", "will be happier"
local function is_before_getting(reading, place)
	for i = place + 1, place + NEAR do
		if is(reading, "getting-words", i) then
			return true
		end
	end
	return false
end

-- "Students will list …", "80 % of pupils in Year 4 to know …": they do it, and get nothing of it.
local function is_doer(reading, span)
	if not is(reading, "learners", span.first) or is_before(reading, "not-before-doers", span.first, NEAR) or is_done(reading, span.first) then
		return false
	end
	for i = span.last + 1, span.last + NEAR do
		if MARKS[at(reading.tokens, i)] or is(reading, "told-to-do", i) then
			return not MARKS[reading.tokens[i]] and not is_before_getting(reading, span.last)
		end
	end
	return false
end

-- "with help from the volunteers"
local function is_helping(reading, span)
	local from = at(reading.tokens, span.first - 1) == "from" or at(reading.tokens, span.first - 2) == "from"
	return from and is_before(reading, "help-given", span.first, NEAR)
end

-- "get 200 guests", "two more donors": so many people, and no share of those there are.
local function is_counted(reading, span)
	local amounts = amounts_of(reading)
	local number = nearby.number_of(amounts, span.first - 3)
	while amounts[number] and amounts[number].share do
		number = number + 1
	end
	local amount = amounts[number]
	return amount and amount.first < span.first and is_before(reading, "getting-people", amount.first, NEAR)
end

-- "win 400 customers", "paying customers", "get 200 guests"
local function is_target(reading, span)
	return is_before(reading, "winning-words", span.first, FAR + 2, true) or is(reading, "sales-adjectives", span.first - 1) or is_counted(reading, span)
end

local NOT_SERVED = { is_name_part, is_in_way, is_helping, is_doer, is_target }

local function is_served(reading, span)
	return not any(NOT_SERVED, function(test) return test(reading, span) end)
end

-- "customers", "blind users", "patients": those served, and no target of sales.
local function served(reading)
	return spots.match(reading, "those-served", is_served)
end

local function is_bettered(reading, span)
	return not is(reading, "team-heads", span.last + 1) and not is_before(reading, "without-words", span.first, NEAR) and
		not is_before(reading, "what-one-learns", span.first, NEAR)
end

-- "customer satisfaction", "patient experience": service as the thing to be bettered.
local function bettered(reading)
	return spots.match(reading, "service-bettered", is_bettered)
end

-- "help the juniors", "a welcome pack for colleagues", "kinder to the older folk"
-- "a warm welcome to every person", "letters to my grandchildren"
local function is_handed(reading, place)
	local tokens = reading.tokens
	local to = tokens[place - 1] == "to" or tokens[place - 2] == "to" or tokens[place - 3] == "to"
	return to and is_before(reading, "handing-words", place, FAR, true) and not is_before(reading, "shown-things", place, FAR, true)
end

-- "colleagues who can", "for the night crew", "letters to my grandchildren": somebody at a place gets something of it.
local function gets_something(reading, place)
	if is(reading, "future-and-wish", place + 1) and is_before(reading, "relatives", place, 2) then
		return true
	end
	local done_for = is_before(reading, "done-for-people", place, NEAR) and not is(reading, "compound-heads", place + 1)
	local so_many = done_for and reading.tokens[place - 2] == "for" and is_figure(reading, place - 1)
	return done_for and not so_many or is_handed(reading, place)
end

-- What stands before people that get something of it.
local function gives(reading)
	local text = reading.text
	return prose.has(text, "done-for-people", "handing-words", "relatives") and prose.kinds(text, "done-for-people", "handing-words", "relatives")
end

local function helped(reading)
	local tokens, giving, reached = reading.tokens, gives(reading), 0
	local named = cover(reading, "people-named")
	for place = 2, giving and #tokens or 0 do
		reached = giving[place - 1] and place - 1 + FAR or reached
		local people = place <= reached and (named[place] or is_formed_people(reading, place))
		if people and gets_something(reading, place) then
			local span = { first = place, last = place }
			if not is_in_way(reading, span) and not is_helping(reading, span) then
				return words_of(tokens, place - 1, place)
			end
		end
	end
end

-- "let couriers scan offline", "help florists to order"
local function enabled(reading)
	local spans = spots.spans(reading, "enabling-words")
	for number = 1, #spans do
		local span = spans[number]
		for i = span.last + 1, span.last + NEAR do
			local next_verb = is(reading, "base-verbs", i + 1) or at(reading.tokens, i + 1) == "to"
			if MARKS[at(reading.tokens, i)] then
				break
			elseif is_people(reading, i) and next_verb then
				return words_of(reading.tokens, span.first, i)
			end
		end
	end
end

-- Standards, roles, aims ----------------------------------------------------------------------------------------------

local function is_kept_to(reading, span)
	return is_before(reading, "keeping-words", span.first, NEAR) or is(reading, "requiring-words", span.last + 1)
end

-- "following the fire procedure", "stick to the HACCP plan", "as the lone working policy asks"
local function keeping_to(reading)
	return spots.match(reading, "standards-kept", is_kept_to)
end

local IN_ORDER = set("in", "so") -- "in order to", "so as to"

local function opens_with_aim(reading)
	local opening = reading.tokens[1]
	if opening ~= "to" and not (IN_ORDER[opening] and prose.starts(reading.text, "in-order")) then
		return false
	end
	return not prose.starts(reading.text, "asides-with-to")
end

-- "To shorten the queue, open a second till": an aim, and what is done for it.
local function aim_first(reading)
	if not opens_with_aim(reading) then
		return nil
	end
	local tokens, promised, verbs = reading.tokens, cover(reading, "promised"), cover(reading, "base-verbs")
	for i = NEAR, #tokens - 3 do
		local goes_on = tokens[i] == "," and (verbs[i + 1] and tokens[i + 2] ~= "and" and tokens[i + 2] ~= "," or
			is_before(reading, "promised", i + NEAR + 1, NEAR))
		if goes_on or promised[i] then
			return words_of(tokens, 1, NEAR)
		end
	end
end

-- The answer ----------------------------------------------------------------------------------------------------------

local REASONS = { so_that, since, reason, in_order_to }
local SIGNS = { aim_first, so_that, since, reason, in_order_to, result, for_whom, served, bettered, helped, enabled, keeping_to }

-- The words of a reading (spots.read) that say first what it is for, "To cut the wait, we will …", and those that say it at all.
purpose.aim_first = aim_first

function purpose.states_reason(reading)
	return spots.sign(reading, REASONS)
end

function purpose.relevant(text)
	local basis = prose.has(text, "standards-tied") or spots.sign(spots.read(text or ""), SIGNS)
	if basis then
		return "yes", basis
	end
	basis = prose.has(text, "whom-it-serves", "aims-of-organisation", "weak-people", "purposes-to", "loose-ties")
	return basis and "unclear" or "no", basis
end

return purpose
