-- What a deed (see deeds.lua) is done to: one thing or any number, something particular or a quality, praised or counted.

local deeds = use "deeds"
local particulars = use "particulars"
local signs = use "token-signs"
local wording = use "wording"

local objects = {}

local count, holds = signs.count, wording.holds
local THING, NAME, CONTENT, MAKING, MORE = wording.THING, wording.NAME, wording.CONTENT, wording.MAKING, wording.MORE
local STATE, OCCASION, SAYING, PRAISED, GENERAL = wording.STATE, wording.OCCASION, wording.SAYING, wording.PRAISE, wording.GENERAL
local PARTICULAR = THING | NAME | MAKING | wording.METRIC
local CONCRETE = deeds.FINISHING | deeds.BOUNDED | deeds.ACTIVITY | deeds.UNKNOWN
local SOFT = deeds.DEGREE | deeds.LEARNING | deeds.HAZY

local ONE_OF_THEM = set("a", "an", "the", "my", "our", "your", "his", "her", "its", "their", "this", "these", "those", "both", "another", "all", "what")
objects.PREPOSITIONS = set("in", "on", "at", "for", "with", "from", "by", "of", "to", "into", "onto", "about", "against", "across", "through",
	"over", "under", "between", "among", "during", "within", "per", "via", "towards", "around", "near", "after")
objects.OURS = set("the", "my", "our", "your", "his", "her", "their", "this", "these", "its")
local PREPOSITIONS, OURS = objects.PREPOSITIONS, objects.OURS
local MEANS = set("with", "through", "via", "by", "using")
local LEVELS = set("level", "levels", "standard", "standards")
local PRAISE = set("good", "great", "best", "leading", "top", "go-to", "real", "true")

-- A verb of one word is no state: "volunteer more".
function objects.state_from(deed)
	return deed.last > deed.at and deed.at or deed.from
end

function objects.has_state(known, deed)
	return holds(known, deed, STATE, objects.state_from(deed), deed.to)
end

-- The object proper: up to the first preposition behind a word that names something.
function objects.object_end(known, deed)
	local named, tokens = false, known.tokens
	for i = deed.object, deed.to do
		local token = tokens[i]
		if PREPOSITIONS[token] and named or token == "," then
			return i - 1
		end
		named = named or not (PREPOSITIONS[token] or ONE_OF_THEM[token])
	end
	return deed.to
end

function objects.is_concrete(deed)
	return deed.kinds & CONCRETE ~= 0
end

function objects.is_soft(deed)
	return deed.kinds & SOFT ~= 0
end

-- "the guide", "my CV", "a part-time agent", "two advisers": one thing or so many, and not "guides".
function objects.is_bounded(known, deed, last)
	local first, named = deed.passive and deed.from or deed.object, objects.is_soft(deed) and signs.NUMBER or signs.NUMBER | NAME
	if holds(known, deed, named, first, last) then
		return true
	end
	for i = first, last do
		local token = known.tokens[i]
		if ONE_OF_THEM[token] or token:sub(-2) == "'s" then
			return true
		end
	end
	return wording.has_figure(known, first, last)
end

function objects.is_each(known, deed)
	for i = deed.from, deed.to do
		if known.tokens[i] == "every" or known.tokens[i] == "each" then
			return true
		end
	end
	return false
end

-- "design system", "buy-in": one thing without an article.
function objects.is_single(known, last)
	local token = known.tokens[last] or "s"
	return token:sub(-1) ~= "s" or token:sub(-2) == "ss"
end

function objects.wishes_degree(known, deed)
	return holds(known, deed, MORE, deed.object, deed.to)
end

-- Up to "with …", "through …": what is done, and not by what means.
function objects.means_start(known, deed)
	for i = deed.object + 1, deed.to do
		if MEANS[known.tokens[i]] then
			return i - 1
		end
	end
	return deed.to
end

-- "the booking system", "our complaints procedure": two general words may name one thing.
function objects.is_compound(known, deed, last)
	for i = deed.object, last do
		if OURS[known.tokens[i]] then
			return count(known.signs, CONTENT, i + 1, last) >= 2
		end
	end
	return false
end

local ANY_COURSE = set("a", "an", "the", "my", "our", "any", "some", "more", "extra", "training", "short", "online", "external", "new", "good", "relevant",
	"suitable", "further", "development", "another", "additional", "appropriate", "in", "on", "at", "to", "attend", "different", "various")

-- "a project management course", and not "a training course".
function objects.names_occasion(known, deed)
	for i = deed.from + 1, deed.signs & OCCASION ~= 0 and deed.to or 0 do
		if known.signs[i] & OCCASION ~= 0 and known.signs[i - 1] & OCCASION == 0 and not ANY_COURSE[known.tokens[i - 1]] then
			return true
		end
	end
	return false
end

-- How many of a deed's words name something.
function objects.weight(known, deed, last)
	local things = count(known.signs, THING, deed.from, deed.to)
	if things == 0 and (objects.names_occasion(known, deed) or objects.is_compound(known, deed, last)) then
		return 1
	end
	return things
end

function objects.is_quality(known, at)
	local token, sign = known.tokens[at], known.signs[at]
	if LEVELS[token] or not token or sign & PARTICULAR ~= 0 then
		return LEVELS[token]
	end
	return sign & GENERAL ~= 0 and prose.has(token, "broad-qualities", "general-nouns", "general-qualities") or particulars.is_quality(token)
end

-- "my grades", "our streets": what one has anyway, and nothing picked out.
function objects.is_own(known, deed, last)
	for i = deed.object, last do
		local token = known.tokens[i]
		if token == "my" or token == "our" or token == "your" or token == "their" then
			return true
		end
	end
	return false
end

function objects.has_figure(known, deed)
	return wording.counts_object(known, deed) or wording.has_figure(known, deed.from, deed.to)
end

function objects.is_saying(known, deed)
	return holds(known, deed, SAYING, math.min(deed.at, deed.from), deed.to)
end

-- "a first aider", and not "a great leader".
function objects.is_new_state(known, deed)
	local first = objects.state_from(deed)
	if deed.signs & STATE == 0 then
		return false
	end
	for i = first, deed.to do
		local sign = known.signs[i]
		if sign & STATE ~= 0 then
			return not holds(known, deed, MORE, first, deed.to)
		elseif sign & PRAISED ~= 0 or PRAISE[known.tokens[i]] then
			return false
		end
	end
	return false
end

function objects.has_article(known, deed)
	local article = known.tokens[deed.object]
	return article == "a" or article == "an"
end

-- "a better understanding of …", "a more active role in …"
function objects.is_more_of(known, deed, last)
	return objects.has_article(known, deed) and holds(known, deed, MORE, deed.object, math.min(deed.object + 2, last))
end

-- "the extra mile", "a strong team", "a great place": praise, and nothing that would be there or not.
function objects.is_praised(known, first, last)
	for i = first, last do
		if known.signs[i] & PRAISED ~= 0 or PRAISE[known.tokens[i]] then
			return true
		end
	end
	return false
end

-- "Play an active part in …": an object that is praised and names nothing.
function objects.is_hollow(known, deed, last)
	return deed.object <= last and not holds(known, deed, THING | MAKING, deed.object, last) and
		objects.is_praised(known, deed.object, last) and not objects.names_occasion(known, deed)
end

function objects.words_of(known, deed)
	return table.concat(known.tokens, " ", math.min(deed.from, deed.at), deed.to)
end

return objects
