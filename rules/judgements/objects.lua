-- What a deed (see deeds.lua) is done to: one thing or any number, something particular or a quality, praised or counted.

local particulars = use "particulars"
local wording = use "wording"

local objects = {}

local ONE_OF_THEM = set("a", "an", "the", "my", "our", "your", "his", "her", "its", "their", "this", "these", "those", "both", "another", "all", "what")
objects.PREPOSITIONS = set("in", "on", "at", "for", "with", "from", "by", "of", "to", "into", "onto", "about", "against", "across", "through",
	"over", "under", "between", "among", "during", "within", "per", "via", "towards", "around", "near", "after")
local MEANS = set("with", "through", "via", "by", "using")
objects.OURS = set("the", "my", "our", "your", "his", "her", "their", "this", "these", "its")
local LEVELS = set("level", "levels", "standard", "standards")
local PRAISE = set("good", "great", "best", "leading", "top", "go-to", "real", "true")

-- A verb of one word is no state: "volunteer more".
function objects.state_from(deed)
	return deed.last > deed.at and deed.at or deed.from
end

function objects.has_state(known, deed)
	return wording.count(known.states, objects.state_from(deed), deed.to) > 0
end

-- The object proper: up to the first preposition behind a word that names something.
function objects.object_end(known, deed)
	local named = false
	for i = deed.object, deed.to do
		if objects.PREPOSITIONS[known.tokens[i]] and named or known.tokens[i] == "," then
			return i - 1
		end
		named = named or not (objects.PREPOSITIONS[known.tokens[i]] or ONE_OF_THEM[known.tokens[i]])
	end
	return deed.to
end

function objects.is_concrete(deed)
	return deed.finishing or deed.bounded or deed.activity or deed.unknown
end

function objects.is_soft(deed)
	return deed.degree or deed.learning or deed.hazy
end

-- "the guide", "my CV", "a part-time agent", "two advisers": one thing or so many, and not "guides".
function objects.is_bounded(known, deed, last)
	for i = deed.passive and deed.from or deed.object, last do
		local token = known.tokens[i]
		local digit = token:byte() >= 48 and token:byte() <= 57
		if ONE_OF_THEM[token] or known.figures[i] or known.names[i] and not objects.is_soft(deed) or token:sub(-2) == "'s" or digit then
			return true
		end
	end
	return false
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
	return wording.count(known.more, deed.object, deed.to) > 0
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
		if objects.OURS[known.tokens[i]] then
			return wording.count(known.content, i + 1, last) >= 2
		end
	end
	return false
end

local ANY_COURSE = set("a", "an", "the", "my", "our", "any", "some", "more", "extra", "training", "short", "online", "external", "new", "good", "relevant",
	"suitable", "further", "development", "another", "additional", "appropriate", "in", "on", "at", "to", "attend", "different", "various")

-- "a project management course", and not "a training course".
function objects.names_occasion(known, deed)
	for i = deed.from + 1, deed.to do
		if known.occasions[i] and not known.occasions[i - 1] and not ANY_COURSE[known.tokens[i - 1]] then
			return true
		end
	end
	return false
end

-- How many of a deed's words name something.
function objects.weight(known, deed, last)
	local things = wording.count(known.things, deed.from, deed.to)
	things = things + (things == 0 and objects.names_occasion(known, deed) and 1 or 0)
	if things == 0 and objects.is_compound(known, deed, last) then
		return 1
	end
	return things
end

function objects.is_quality(known, at)
	local token = known.tokens[at]
	return LEVELS[token] or token and (not known.things[at] and not known.names[at] and not known.makes[at] and not known.metrics[at]
		and (prose.has(token, "broad-qualities", "general-nouns", "general-qualities") or particulars.is_quality(token)))
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
	return wording.count(known.figures, deed.from, deed.to) > 0
end

function objects.is_saying(known, deed)
	return wording.count(known.sayings, math.min(deed.at, deed.from), deed.to) > 0
end

-- "a first aider", and not "a great leader".
function objects.is_new_state(known, deed)
	local first = objects.state_from(deed)
	for i = first, deed.to do
		if known.states[i] then
			break
		elseif PRAISE[known.tokens[i]] or known.praise[i] then
			return false
		end
	end
	return wording.count(known.states, first, deed.to) > 0 and wording.count(known.more, first, deed.to) == 0
end

function objects.has_article(known, deed)
	local article = known.tokens[deed.object]
	return article == "a" or article == "an"
end

-- "a better understanding of …", "a more active role in …"
function objects.is_more_of(known, deed, last)
	return objects.has_article(known, deed) and wording.count(known.more, deed.object, math.min(deed.object + 2, last)) > 0
end

-- "the extra mile", "a strong team", "a great place": praise, and nothing that would be there or not.
function objects.is_praised(known, deed, last)
	for i = deed.object, last do
		if PRAISE[known.tokens[i]] or known.praise[i] then
			return true
		end
	end
	return false
end

-- "Play an active part in …": an object that is praised and names nothing.
function objects.is_hollow(known, deed, last)
	return deed.object <= last and wording.count(known.things, deed.object, last) == 0 and objects.is_praised(known, deed, last) and
		wording.count(known.makes, deed.object, last) == 0 and not objects.names_occasion(known, deed)
end

function objects.words_of(known, deed)
	return table.concat(known.tokens, " ", math.min(deed.from, deed.at), deed.to)
end

return objects
