-- Whether an objective says what it is for: a reason or a benefit, whom it serves, or the standard, role or aim that it keeps to.

local clause = use "clause"

local purpose = {}

local FRONT, NEAR, FAR = 3, 4, 7 -- words at the front of a text; between words that belong together; in one clause

local MARKS = { [","] = true, [";"] = true, [":"] = true, ["."] = true, ["("] = true, [")"] = true, ["–"] = true, ["—"] = true,
	["-"] = true, ["→"] = true, ["!"] = true, ["?"] = true }

local function at(tokens, place)
	return tokens[place] or ""
end

local function is_figure(reading, place)
	return any(reading.amounts, function(amount) return amount.first <= place and place <= amount.last end)
end

local function words_of(tokens, first, last)
	return table.concat(tokens, " ", first, last < #tokens and last or #tokens)
end

local function places(text, ...)
	local found = {}
	for _, span in ipairs(prose.spans(text, ...)) do
		for i = span.first, span.last do
			found[i] = true
		end
	end
	return found
end

-- Whether one of `found` stands in the `most` tokens before `place`, in its phrase, or where it is `far` in its clause.
local function is_before(reading, found, place, most, far)
	for i = place - 1, math.max(1, place - most), -1 do
		if found[i] then
			return true
		elseif MARKS[reading.tokens[i]] or reading.breaks[i] and not (far and at(reading.tokens, i) ~= "so") then
			return false
		end
	end
	return false
end

-- Reasons and benefits ------------------------------------------------------------------------------------------------

-- "… so owners can rest": no "so much", "do so", "and so on".
local function so_that(reading)
	local tokens = reading.tokens
	for i = FRONT, #tokens - 1 do
		if tokens[i] == "so" and not reading.no_so[i + 1] and not reading.before_no_so[i - 1] then
			return words_of(tokens, i, i + 2)
		end
	end
end

-- "since they wait", "as customers complain": a clause with its own subject, and no "since March", "as a team".
local function since(reading)
	local tokens = reading.tokens
	for i = FRONT, #tokens - 2 do
		local joint = tokens[i] == "as" or tokens[i] == "since"
		if joint and reading.subjects[i + 1] and not reading.before_no_since[i - 1] then
			return words_of(tokens, i, i + 2)
		end
	end
end

-- What is done stands first ("Rewrite …", "Learning …"), or somebody will do it; no "Staff to wear …".
local function is_done(reading, place)
	local tokens = reading.tokens
	for i = 1, place - 1 do
		local opens = i == 1 or MARKS[tokens[i - 1]] or tokens[i - 1] == "and" or reading.leads[i - 1]
		local does = reading.verbs[i] or #tokens[i] > 5 and tokens[i]:sub(-3) == "ing"
		if opens and does and i < place - 1 or reading.shall[i] then
			return true
		end
	end
	return false
end

-- "get the dog to stop", "ask each caller to": the verb wants it, and it is no purpose.
local function is_wanted(reading, place)
	for i = place - 1, math.max(1, place - FAR), -1 do
		if MARKS[reading.tokens[i]] or reading.tokens[i] == "enough" then
			break
		elseif reading.controls[i] then
			return true
		end
	end
	local in_time = at(reading.tokens, place - 1) == "time" and (reading.tokens[place - 2] == "on" or reading.tokens[place - 2] == "in")
	return reading.completed[place - 1] and not in_time
end

-- "… to cut the wait": an infinitive behind what is done that completes no other word.
local function in_order_to(reading)
	local tokens = reading.tokens
	for i = FRONT, #tokens - 1 do
		local infinitive = tokens[i] == "to" and reading.verbs[i + 1] and not reading.no_infinitive[i + 1]
		if infinitive and not is_wanted(reading, i) and is_done(reading, i) then
			return words_of(tokens, i, i + 2)
		end
	end
end

-- "by asking each client …", "from customers": in the way of doing, or as those it comes from.
local function is_in_way(reading, span)
	for i = span.first - 1, math.max(1, span.first - FAR - 2), -1 do
		local token = reading.tokens[i]
		if MARKS[token] and token ~= "," or token == "so" or token == "because" then
			return false
		elseif token == "by" and reading.tokens[i + 1]:sub(-3) == "ing" then
			return true
		end
	end
	return false
end

-- "…, making it easier": what comes of it.
local function result(reading)
	local tokens = reading.tokens
	for _, span in ipairs(prose.spans(reading.text, "results-of-doing")) do
		local before = at(tokens, span.first - 1)
		if span.first > FRONT and (MARKS[before] or before == "thus") and not is_in_way(reading, span) then
			return words_of(tokens, span.first, span.last + 1)
		end
	end
end

local function reason(reading)
	for _, span in ipairs(prose.spans(reading.text, "reasons-given")) do
		if span.first > FRONT - 1 then
			return words_of(reading.tokens, span.first, span.last)
		end
	end
	return prose.follows(reading.text, "need-words", "need-verbs", 2)
end

-- Whether a phrase is over before `place`: "for staff in …", "for people living …", and no "for staff rooms".
local function ends_phrase(reading, place)
	local token = at(reading.tokens, place)
	local byte = token:byte() or 0
	local letter = byte >= 97 and byte <= 122
	return not letter or reading.breaks[place] or reading.behind[place] or reading.people[place] or not reading.heads[place]
		and (token:sub(-3) == "ing" or token:sub(-2) == "ed" or token:sub(-2) == "ly" or reading.verbs[place])
end

-- "for mum", "for our new starters", "for peace of mind"
local function for_whom(reading)
	local tokens = reading.tokens
	for i = FRONT - 1, #tokens - 1 do
		if tokens[i] == "for" and not reading.wants_for[i - 1] then
			if is_before(reading, reading.saved, i, NEAR) then
				return words_of(tokens, i, i + 2)
			end
			for j = i + 1, i + NEAR do
				if MARKS[at(tokens, j)] or reading.breaks[j] then
					break
				elseif reading.people[j] and not is_figure(reading, j - 1) and ends_phrase(reading, j + 1) or reading.goods[j] then
					return words_of(tokens, i, j)
				end
			end
		end
	end
end

-- Whom it serves ------------------------------------------------------------------------------------------------------

-- "customer base", "student loan", "client calls": another noun that only goes by the name.
local function is_name_part(reading, span)
	return reading.heads[span.last + 1] or at(reading.tokens, span.last + 1) == "'" and reading.heads[span.last + 2]
end

-- "… to get a reply", "will be happier"
local function is_before_getting(reading, place)
	for i = place + 1, place + NEAR do
		if reading.getting[i] then
			return true
		end
	end
	return false
end

-- "Students will list …", "80 % of pupils in Year 4 to know …": they do it, and get nothing of it.
local function is_doer(reading, span)
	if not reading.learners[span.first] or is_done(reading, span.first) then
		return false
	end
	for i = span.last + 1, span.last + NEAR do
		if MARKS[at(reading.tokens, i)] or reading.shall[i] or at(reading.tokens, i) == "to" then
			return not MARKS[reading.tokens[i]] and not is_before_getting(reading, span.last)
		end
	end
	return false
end

-- "with help from the volunteers"
local function is_helping(reading, span)
	return is_before(reading, reading.giving, span.first, NEAR) and is_before(reading, { [span.first - 1] = at(reading.tokens,
		span.first - 1) == "from", [span.first - 2] = at(reading.tokens, span.first - 2) == "from" }, span.first, 2)
end

-- "get 200 guests", "reach 1,000 subscribers": so many people.
local function is_counted(reading, span)
	local before = is_figure(reading, span.first - 1) and 1 or is_figure(reading, span.first - 2) and 2
	return before and (not is_done(reading, span.first) or is_before(reading, reading.gets, span.first - before, NEAR))
end

-- "win 400 customers", "paying customers", "get 200 guests"
local function is_target(reading, span)
	return is_before(reading, reading.winning, span.first, FAR + 2, true) or reading.bought[span.first - 1] or is_counted(reading, span)
end

local NOT_SERVED = { is_target, is_name_part, is_in_way, is_helping, is_doer }

-- "customers", "blind users", "patients": those served, and no target of sales.
local function served(reading)
	local tokens = reading.tokens
	for _, span in ipairs(prose.spans(reading.text, "those-served")) do
		if not (any(NOT_SERVED, function(test) return test(reading, span) end)) then
			return words_of(tokens, span.first, span.last)
		end
	end
end

-- "customer satisfaction", "patient experience": service as the thing to be bettered.
local function bettered(reading)
	for _, span in ipairs(prose.spans(reading.text, "service-bettered")) do
		local denied = is_before(reading, reading.without, span.first, NEAR)
		if not reading.team_heads[span.last + 1] and not denied and not is_before(reading, reading.lessons, span.first, NEAR) then
			return words_of(reading.tokens, span.first, span.last)
		end
	end
end

-- "help the juniors", "a welcome pack for colleagues", "kinder to the older folk"
local function helped(reading)
	for _, span in ipairs(prose.spans(reading.text, "people-named")) do
		local they_can = reading.shall[span.last + 1] and is_before(reading, reading.relatives, span.first, 2)
		if they_can or is_before(reading, reading.serving, span.first, NEAR) and ends_phrase(reading, span.last + 1) and not is_in_way(reading, span)
			and not is_helping(reading, span) then
			return words_of(reading.tokens, span.first - 1, span.last)
		end
	end
end

-- Standards, roles, aims ----------------------------------------------------------------------------------------------

-- "following the fire procedure", "stick to the HACCP plan"
local function keeping_to(reading)
	for _, span in ipairs(prose.spans(reading.text, "standards-kept")) do
		if is_before(reading, reading.keeping, span.first, NEAR) then
			return words_of(reading.tokens, span.first, span.last)
		end
	end
end

-- "To shorten the queue, open a second till": an aim, and what is done for it.
local function aim_first(reading)
	if prose.starts(reading.text, "asides-with-to") then
		return nil
	end
	local tokens = reading.tokens
	if tokens[1] ~= "to" and not prose.starts(reading.text, "in-order") then
		return nil
	end
	for i = NEAR, #tokens - 3 do
		local goes_on = reading.verbs[i + 1] and tokens[i + 2] ~= "and" and tokens[i + 2] ~= ","
		if tokens[i] == "," and (goes_on or is_before(reading, reading.will, i + NEAR + 1, NEAR)) or reading.will[i] then
			return words_of(tokens, 1, NEAR)
		end
	end
end

-- The answer ----------------------------------------------------------------------------------------------------------

local ASKED = {
	no_so = "not-behind-so", before_no_so = "not-before-so", subjects = "clause-subjects", before_no_since = "not-before-as",
	verbs = "base-verbs", shall = "future-and-wish", leads = "leads-to-verb", gets = "getting-people",
	completed = "completed-by-to", controls = "wants-somebody-to", no_infinitive = "no-infinitives",
	wants_for = "goes-with-for", people = "all-people", goods = "goods", heads = "compound-heads", learners = "learners",
	getting = "getting-words", winning = "winning-words", bought = "sales-adjectives", team_heads = "team-heads",
	without = "without-words", giving = "help-given", behind = "behind-people", will = "promised", relatives = "relatives",
	saved = "saved-for", lessons = "what-one-learns", serving = "done-for-people", keeping = "keeping-words",
	breaks = "phrase-breaks"
}

local function read(text)
	local reading = { text = text, tokens = prose.tokens(text), amounts = prose.amounts(text) }
	for name, list in pairs(ASKED) do
		reading[name] = places(text, list)
	end
	return reading
end

local SIGNS = { aim_first, so_that, since, reason, in_order_to, result, for_whom, served, bettered, helped, keeping_to }

-- The words of a text that say first what it is for, "To cut the wait, we will …", and those that say it at all.
function purpose.aim_first(text)
	return aim_first(read(text))
end

function purpose.states_reason(text)
	return clause.signal(read(text), { so_that, since, reason, in_order_to })
end

function purpose.relevant(text)
	local reading = read(text or "")
	local basis = prose.has(text, "standards-tied") or clause.signal(reading, SIGNS)
	if basis then
		return "yes", basis
	end
	basis = prose.has(text, "whom-it-serves", "aims-of-organisation", "weak-people", "purposes-to", "loose-ties")
	return basis and "unclear" or "no", basis
end

return purpose
