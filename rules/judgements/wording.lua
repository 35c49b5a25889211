-- What is known of each word of an objective that stands by itself: whether it names something, is a name or a figure, and what some
-- lists say of it. A reading is a table with `tokens` and `signs`, which has for each token the signs that it bears (see signs.lua),
-- { 4, 16 + 32 … }. Deeds are read one after the other, and signs up to the deed that is asked for, for the first often decides.

local deeds = use "deeds"
local levels = use "levels"
local particulars = use "particulars"
local signs = use "token-signs"

local wording = {}

local WORD = signs.WORD

-- The lists whose words are marked.
local LISTS = joined(particulars.GENERAL, { "hazy-nouns", "time-words", "months", "more-so", "empty-sayings", "unseen-virtues", "whole-activities",
	"plain-metrics", "achieved-states", "deliverables", "occasions-once", "end-states", "zero-or-twice" }, deeds.TURNING)
local SIGN_OF = signs.of(LISTS)

local function sign(...)
	return signs.joined(SIGN_OF, ...)
end

wording.METRIC, wording.STATE, wording.MAKING, wording.MORE = sign("plain-metrics"), sign("achieved-states"), sign("deliverables"), sign("more-so")
wording.SAYING, wording.OCCASION, wording.END = sign("cliches", "empty-sayings"), sign("occasions-once"), sign("end-states")
wording.WHOLE, wording.PRAISE = sign("whole-activities"), sign("general-qualities", "broad-qualities", "unseen-virtues")
wording.GENERAL = sign("broad-qualities", "general-nouns", "general-qualities")
-- What is worked out here: THING names something, NAME is written as a name, CONTENT is more than grammar and praise, though it may be
-- general ("booking system", "complaints procedure"), AMOUNT says how much or how many.
wording.THING, wording.NAME, wording.CONTENT, wording.AMOUNT = 1 << 50, 1 << 51, 1 << 52, 1 << 53

local THING, NAME, CONTENT, AMOUNT, WHOLE = wording.THING, wording.NAME, wording.CONTENT, wording.AMOUNT, wording.WHOLE
local FIGURE = AMOUNT | sign("zero-or-twice")
local TIME, TURNING = sign("time-words", "months"), sign(table.unpack(deeds.TURNING))
local NO_THING = sign("hazy-nouns", "time-words", "more-so", "empty-sayings", "unseen-virtues", table.unpack(particulars.GENERAL))
local WORD_OR_WHOLE = WORD | WHOLE
local NO_CONTENT = sign("grammar-words", "broad-qualities", "general-qualities", "cliches", "degree-words", "more-so")

local HYPHEN = 45
local GIVEN = set("the", "same", "these", "those", "my", "our", "their")
wording.DURATIONS = set("minute", "minutes", "min", "mins", "hour", "hours", "day", "days", "second", "seconds", "s")
local LIMITS = set("between", "under", "below", "over", "above", "sub", "exceed", "exceeding", "beat", "≥", "≤", ">", "<", "=")
local SHORT_NAMES = set("it", "us", "or", "am")

-- Figures -----------------------------------------------------------------------------------------------------------

-- Amounts that say how much or how many: no "the three shops", no "20-minute", no "one thing".
local function is_figure(amount, tokens)
	local before, text = tokens[amount.first - 1], amount.text:lower()
	if text:sub(1, 3) == "one" and tokens[amount.first + 1] and amount.value == 1 then
		return #text > 3 and prose.has(text, "time-words") ~= nil
	end
	local length = wording.DURATIONS[amount.unit:lower()] and contains({ text:byte(1, -1) }, HYPHEN)
	return not GIVEN[before] and not length
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

local function mark_amounts(known)
	for _, amount in ipairs(levels.of(known.text)) do
		if is_figure(amount, known.tokens) and not tells_whom(amount, known.tokens) then
			for i = amount.first, amount.last do
				known.signs[i] = known.signs[i] | AMOUNT
			end
		end
	end
	known.has_amounts = true
end

-- Whether a figure stands among the tokens; how many deeds do is told by their objects (wording.counts_object).
function wording.has_figure(known, first, last)
	if not known.has_amounts then
		mark_amounts(known)
	end
	return signs.any(known.signs, FIGURE, first, last)
end

local PLURALS = set("people", "staff", "children", "women", "men")

local function is_count(token)
	local number = tonumber(token)
	return number and number > 1 and not (number >= 1900 and number < 2100)
end

-- "Gain 30 new patients", "win 12 more clients": a count is the object of any verb, and plural what is counted.
function wording.counts_object(known, deed)
	local at, tokens = deed.object, known.tokens
	if deed.named or deed.being or not is_count(tokens[at]) then
		return false
	end
	for i = at + 1, math.min(at + 3, #tokens) do
		if known.signs[i] & WORD == 0 or tokens[i] == "to" or prose.has(tokens[i], "time-words", "months") then
			return false
		elseif PLURALS[tokens[i]] or #tokens[i] > 3 and tokens[i]:sub(-1) == "s" then
			return true
		end
	end
	return false
end

-- Words -------------------------------------------------------------------------------------------------------------

-- "24/7", "75%", "under 5"
local function is_level(tokens, at)
	local token = tokens[at]
	return token == "24/7" or token:sub(-1) == "%" or LIMITS[tokens[at - 1]] and token:byte() >= 48 and token:byte() <= 57
end

-- What a token is besides what the lists say of it; `named`: it is written as a name.
local function more_of(tokens, at, of_lists, named)
	local token, more = tokens[at], of_lists & WHOLE ~= 0 and THING or 0
	if named and not SHORT_NAMES[token] and not (of_lists & TIME ~= 0 and prose.has(token, "time-words", "months")) then
		more = NAME | THING
	end
	if of_lists & WORD == 0 then
		return is_level(tokens, at) and more | AMOUNT or more
	elseif of_lists & NO_CONTENT ~= 0 then
		return more
	end
	return (more ~= 0 or of_lists & NO_THING == 0 and not particulars.is_quality(token)) and more | CONTENT | THING or CONTENT
end

-- Works out the signs of some tokens; gives all of them in one.
local function mark(known, first, last)
	local tokens, at_each, names, all = known.tokens, known.signs, known.names, 0
	for i = first, last do
		local of_lists, named = at_each[i], names[tokens[i]]
		if named or of_lists & NO_CONTENT == 0 or of_lists & WORD_OR_WHOLE ~= WORD then
			of_lists = of_lists | more_of(tokens, i, of_lists, named)
			at_each[i] = of_lists
		end
		all = all | of_lists
	end
	return all
end

-- The signs of all tokens.
function wording.signs(known)
	if not known.is_marked then
		mark(known, 1, #known.tokens)
		known.is_marked = true
	end
	return known.signs
end

wording.read = once(function(text)
	local tokens = prose.tokens(text)
	local at_each = prose.signs(text, table.unpack(LISTS))
	return { text = text, tokens = tokens, signs = at_each, names = prose.names(text), deeds = {},
		reader = deeds.reader(text, tokens, at_each, TURNING) }
end)

-- Whether any of a deed's tokens from `first` to `last` bears a sign that it bears from the beginning.
function wording.holds(known, deed, sign_wanted, first, last)
	return deed.signs & sign_wanted ~= 0 and signs.any(known.signs, sign_wanted, first, last)
end

local BY_DEGREES = set("make", "making", "keep", "keeping", "get", "getting")
local ANY_DOING = deeds.FINISHING | deeds.BOUNDED | deeds.ACTIVITY

local function take_deed(known, number)
	local deed = deeds.read(known.reader, number)
	if not deed then
		return nil
	end
	deed.signs = mark(known, math.min(deed.from, deed.at), deed.to)
	if BY_DEGREES[deed.verb] and wording.holds(known, deed, wording.MORE, deed.object, deed.to) then -- "make our streets safer"
		deed.kinds = deed.kinds & ~ANY_DOING | deeds.DEGREE
	end
	known.deeds[number] = deed
	return deed
end

-- A deed by its number (see deeds.lua), nil where there are not so many.
function wording.deed(known, number)
	return known.deeds[number] or take_deed(known, number)
end

-- The first deed for which `test`, given the reading and the deed, says yes.
function wording.first_deed(known, test, with)
	local number = 1
	local deed = wording.deed(known, 1)
	while deed and not test(known, deed, with) do
		number = number + 1
		deed = wording.deed(known, number)
	end
	return deed
end

return wording
