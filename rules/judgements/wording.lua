-- What is known of each word of an objective that stands by itself: whether it names something, is a name or a figure, and what some
-- lists say of it. Tables by the numbers of the tokens.

local clause = use "clause"
local deeds = use "deeds"
local objective = use "objective"
local particulars = use "particulars"

local wording = {}

local HYPHEN = 45
local GIVEN = set("the", "same", "these", "those", "my", "our", "their")
wording.DURATIONS = set("minute", "minutes", "min", "mins", "hour", "hours", "day", "days", "second", "seconds", "s")
local LIMITS = set("between", "under", "below", "over", "above", "sub", "exceed", "exceeding", "beat", "≥", "≤", ">", "<", "=")
local SHORT_NAMES = set("it", "us", "or", "am")

local function mark(places, spans, value)
	for _, span in ipairs(spans) do
		for i = span.first, span.last do
			places[i] = value
		end
	end
end

local function is_name(word, at)
	local capitals, digits = 0, 0
	for i = 1, #word do
		local byte = word:byte(i)
		capitals = capitals + (byte >= 65 and byte <= 90 and 1 or 0)
		digits = digits + (byte >= 48 and byte <= 57 and 1 or 0)
	end
	return capitals >= 2 or capitals > 0 and (at > 1 and #word > 1 or digits > 0)
end

local MARKS = set(44, 46, 58, 59, 33, 63, 40, 41, 34)

local function without_marks(word)
	local first, last = 1, #word
	while first <= last and MARKS[word:byte(first)] do
		first = first + 1
	end
	while last >= first and MARKS[word:byte(last)] do
		last = last - 1
	end
	return word:sub(first, last)
end

local function has_capital(word)
	return word:lower() ~= word
end

-- Words that are written as names: "CompTIA", "B", "NPS".
local function names_of(text)
	local names, fresh = {}, true
	if text:upper() == text then
		return names
	end
	for _, word in ipairs(prose.written(text)) do
		local bare = has_capital(word) and without_marks(word) or "I"
		if bare ~= "I" and is_name(bare, fresh and 1 or 2) and bare:sub(1, 2) ~= "I'" then
			names[bare:lower()] = true
		end
		local last = word:byte(#word)
		fresh = last == 46 or last == 58 or last == 33 or last == 63
	end
	return names
end

-- Amounts that say how much or how many: no "the three shops", no "20-minute", no "one thing".
local function is_figure(amount, tokens)
	local before, text = tokens[amount.first - 1], amount.text:lower()
	if amount.change then
		return true
	elseif text:sub(1, 3) == "one" and tokens[amount.first + 1] and amount.value == 1 then
		return #text > 3 and prose.has(text, "time-words") ~= nil
	end
	local length = wording.DURATIONS[amount.unit:lower()] and contains({ text:byte(1, -1) }, HYPHEN)
	return not GIVEN[before] and not length
end

local PLURALS = set("people", "staff", "children", "women", "men")

local function is_count(token)
	local number = tonumber(token)
	return number and number > 1 and not (number >= 1900 and number < 2100)
end

-- "Gain 30 new patients", "win 12 more clients": a count is the object of any verb, and plural what is counted.
local function counts_object(tokens, at)
	for i = at + 1, is_count(tokens[at] or "") and math.min(at + 3, #tokens) or 0 do
		if not clause.is_word(tokens[i]) or tokens[i] == "to" or prose.has(tokens[i], "time-words", "months") then
			return false
		elseif PLURALS[tokens[i]] or #tokens[i] > 3 and tokens[i]:sub(-1) == "s" then
			return true
		end
	end
	return false
end

local function mark_counts(places, found, tokens)
	for _, deed in ipairs(found) do
		if not deed.named and not deed.being and counts_object(tokens, deed.object) then
			places[deed.object] = true
		end
	end
end

local LIMITS_BEHIND = set("less", "more", "lower", "higher", "below", "above", "under", "over", "fewer", "worse", "better", "older", "younger")
local PEOPLE_BEFORE = set("with", "scoring", "rated", "aged")

-- "customers with a score of 50 or less": which ones, and no target.
local function tells_whom(amount, tokens)
	local following = tokens[amount.last + 2] or ""
	local first = amount.first
	return tokens[amount.last + 1] == "or" and LIMITS_BEHIND[following] and
		(PEOPLE_BEFORE[tokens[first - 1]] or PEOPLE_BEFORE[tokens[first - 4]]) and true
end

local function figures_of(text, tokens)
	local places = {}
	for _, amount in ipairs(objective.levels(text)) do
		if is_figure(amount, tokens) and not tells_whom(amount, tokens) then
			for i = amount.first, amount.last do
				places[i] = true
			end
		end
	end
	mark(places, prose.spans(text, "zero-or-twice"), true)
	for i, token in ipairs(tokens) do
		local level = LIMITS[tokens[i - 1]] and token:byte() >= 48 and token:byte() <= 57
		if level or token == "24/7" or token:sub(-1) == "%" then
			places[i] = true
		end
	end
	return places
end

-- Words that are more than grammar and praise, though they may be general: "booking system", "complaints procedure".
local function content_of(text, tokens)
	local places = {}
	mark(places, prose.spans(text, "grammar-words", "broad-qualities", "general-qualities", "cliches", "degree-words", "more-so"), true)
	for i, token in ipairs(tokens) do
		places[i] = not places[i] and clause.is_word(token) or nil
	end
	return places
end

-- What the words of some lists tell of a token.
local MARKED = { metrics = { "plain-metrics" }, states = { "achieved-states" }, makes = { "deliverables" }, more = { "more-so" },
	sayings = { "cliches", "empty-sayings" }, occasions = { "occasions-once" }, whole = { "whole-activities" },
	ends = { "end-states" },
	praise = { "general-qualities", "broad-qualities", "unseen-virtues" } }

local function things_of(text)
	local things = {}
	for _, at in ipairs(particulars.places(text, true)) do
		things[at] = true
	end
	mark(things, prose.spans(text, "hazy-nouns", "time-words", "more-so", "empty-sayings", "unseen-virtues"), nil)
	mark(things, prose.spans(text, "whole-activities"), true)
	return things
end

-- What is known of each token of a text: five questions are asked of each.
wording.read = once(function(text)
	local tokens = prose.tokens(text)
	local known = { text = text, tokens = tokens, deeds = deeds.of(text), things = things_of(text), names = {} }
	known.figures = figures_of(text, tokens)
	mark_counts(known.figures, known.deeds, tokens)
	for name, lists in pairs(MARKED) do
		known[name] = {}
		mark(known[name], prose.spans(text, table.unpack(lists)), true)
	end
	known.content = content_of(text, tokens)
	local names = names_of(text)
	for i, token in ipairs(tokens) do
		known.names[i] = names[token] and not SHORT_NAMES[token] and not prose.has(token, "time-words", "months") or nil
		known.things[i] = known.things[i] or known.names[i]
	end
	return known
end)

function wording.count(places, first, last)
	local number = 0
	for i = first, last do
		number = number + (places[i] and 1 or 0)
	end
	return number
end

return wording
