-- Whether an objective that stands by itself says exactly what is to be done, and whether one could tell that it was: asked of
-- each of its deeds (see deeds.lua), so that reasons and descriptions ("because …", "who …") count for nothing.

local clause = use "clause"
local deeds = use "deeds"
local objective = use "objective"
local particulars = use "particulars"

local exactness = {}

local function set(...)
	local members = {}
	for _, word in ipairs { ... } do
		members[word] = true
	end
	return members
end

local MUCH = 3 -- words that name something, of which a share makes an objective exact
local ONE_OF_THEM = set("a", "an", "the", "my", "our", "your", "his", "her", "its", "their", "this", "these", "those", "both", "another", "all")
local GIVEN = set("the", "same", "these", "those", "my", "our", "their")
local PREPOSITIONS = set("in", "on", "at", "for", "with", "from", "by", "of", "to", "into", "onto", "about", "against", "across", "through",
	"over", "under", "between", "among", "during", "within", "per", "via", "towards", "around", "near", "after")
local DURATIONS = set("minute", "minutes", "min", "mins", "hour", "hours", "day", "days", "second", "seconds", "s")
local MEANS = set("with", "through", "via", "by", "using")
local OURS = set("the", "my", "our", "your", "his", "her", "their", "this", "these", "its")
local KNOWING = set("knowledge", "understanding", "awareness", "familiarity", "command", "grasp")
local LIMITS = set("between", "under", "below", "over", "above", "sub", "exceed", "exceeding", "beat", "≥", "≤", ">", "<", "=")
local LEVELS = set("level", "levels", "standard", "standards")
local PRAISE = set("good", "great", "best", "leading", "top", "go-to", "real", "true")
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

-- Words that are written as names: "CompTIA", "B", "NPS".
local function names_of(text)
	local names, fresh = {}, true
	for _, word in ipairs(written_words(text)) do
		local bare = without_marks(word)
		if bare ~= "" and bare ~= "I" and is_name(bare, fresh and 1 or 2) and bare:sub(1, 2) ~= "I'" then
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
	local length = DURATIONS[amount.unit:lower()] and text:len() and contains(tokens, "-") == nil
	return not GIVEN[before] and not length
end

local function figures_of(text, tokens)
	local places = {}
	for _, amount in ipairs(objective.levels(text)) do
		if is_figure(amount, tokens) then
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
	for i, token in ipairs(tokens) do
		places[i] = clause.is_word(token) or nil
	end
	mark(places, prose.spans(text, "grammar-words", "broad-qualities", "general-qualities", "cliches", "degree-words", "more-so"), nil)
	return places
end

-- What the words of some lists tell of a token.
local MARKED = { metrics = { "plain-metrics" }, states = { "achieved-states" }, makes = { "deliverables" }, more = { "more-so" },
	sayings = { "cliches", "empty-sayings" }, occasions = { "occasions-once" }, praise = { "general-qualities", "broad-qualities", "unseen-virtues" } }

local function things_of(text)
	local things = {}
	for _, at in ipairs(particulars.places(text, true)) do
		things[at] = true
	end
	mark(things, prose.spans(text, "hazy-nouns", "time-words", "more-so", "empty-sayings"), nil)
	mark(things, prose.spans(text, "whole-activities"), true)
	return things
end

-- What is known of each token of a text.
local function read_anew(text)
	local tokens = prose.tokens(text)
	local known = { text = text, tokens = tokens, deeds = deeds.of(text), figures = figures_of(text, tokens), things = things_of(text), names = {} }
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
end

-- The text that was read last: five questions are asked of each.
local last_text, last_known

local function read(text)
	if text ~= last_text then
		last_text, last_known = text, read_anew(text)
	end
	return last_known
end

local function count(places, first, last)
	local number = 0
	for i = first, last do
		number = number + (places[i] and 1 or 0)
	end
	return number
end

-- A verb of one word is no state: "volunteer more".
local function state_from(deed)
	return deed.last > deed.at and deed.at or deed.from
end

local function has_state(known, deed)
	return count(known.states, state_from(deed), deed.to) > 0
end

-- The object proper: up to the first preposition behind a word that names something.
local function object_end(known, deed)
	local named = false
	for i = deed.object, deed.to do
		if PREPOSITIONS[known.tokens[i]] and named or known.tokens[i] == "," then
			return i - 1
		end
		named = named or not (PREPOSITIONS[known.tokens[i]] or ONE_OF_THEM[known.tokens[i]])
	end
	return deed.to
end

local function is_concrete(deed)
	return deed.finishing or deed.bounded or deed.activity or deed.unknown
end

local MAKING = set("make", "making", "keep", "keeping", "get", "getting")

local function is_soft(deed)
	return deed.degree or deed.learning or deed.hazy
end

-- "the guide", "my CV", "a part-time agent", "two advisers": one thing or so many, and not "guides".
local function is_bounded(known, deed, last)
	for i = deed.passive and deed.from or deed.object, last do
		local token = known.tokens[i]
		if ONE_OF_THEM[token] or known.figures[i] or known.names[i] and not is_soft(deed) or token:sub(-2) == "'s" or token:byte() >= 48 and token:byte() <= 57 then
			return true
		end
	end
	return false
end

-- "design system", "buy-in": one thing without an article.
local function is_single(known, last)
	local token = known.tokens[last] or "s"
	return token:sub(-1) ~= "s" or token:sub(-2) == "ss"
end

local function wishes_degree(known, deed)
	return count(known.more, deed.object, deed.to) > 0
end

-- Up to "with …", "through …": what is done, and not by what means.
local function means_start(known, deed)
	for i = deed.object + 1, deed.to do
		if MEANS[known.tokens[i]] then
			return i - 1
		end
	end
	return deed.to
end

-- "the booking system", "our complaints procedure": two general words may name one thing.
local function is_compound(known, deed, last)
	for i = deed.object, last do
		if OURS[known.tokens[i]] then
			return count(known.content, i + 1, last) >= 2
		end
	end
	return false
end

local ANY_COURSE = set("a", "an", "the", "my", "our", "any", "some", "more", "extra", "training", "short", "online", "external", "new", "good", "relevant",
	"suitable", "further", "development", "another", "additional", "appropriate", "in", "on", "at", "to", "attend", "different", "various")

-- "a project management course", and not "a training course".
local function names_occasion(known, deed)
	for i = deed.from + 1, deed.to do
		if known.occasions[i] and not known.occasions[i - 1] and not ANY_COURSE[known.tokens[i - 1]] then
			return true
		end
	end
	return false
end

-- How many of a deed's words name something.
local function weight(known, deed, last)
	local things = count(known.things, deed.from, deed.to)
	things = things + (things == 0 and names_occasion(known, deed) and 1 or 0)
	if things == 0 and is_compound(known, deed, last) then
		return 1
	end
	return things
end

-- Specific ----------------------------------------------------------------------------------------------------------

local function is_quality(known, at)
	local token = known.tokens[at]
	return LEVELS[token] or token and (not known.things[at] and not known.names[at] and not known.makes[at] and not known.metrics[at]
		and (prose.has(token, "broad-qualities", "general-nouns", "general-qualities") or particulars.is_quality(token)))
end

-- "Improve accessibility of our app", "my design skills": only what stands behind the quality counts, and has to be plainly
-- particular: "knowledge of the Equality Act".
local function beyond_quality(known, deed, last)
	local stop = means_start(known, deed)
	local things, pointed = count(known.things, last + 1, stop), count(known.names, last + 1, stop) > 0
	for i = last + 1, stop do
		pointed = pointed or OURS[known.tokens[i]]
	end
	return things >= 3 or pointed and things >= (KNOWING[known.tokens[last]] and 1 or 2)
end

-- "my grades", "our streets": what one has anyway, and nothing picked out.
local function is_own(known, deed, last)
	for i = deed.object, last do
		local token = known.tokens[i]
		if token == "my" or token == "our" or token == "your" or token == "their" then
			return true
		end
	end
	return false
end

local function exact_soft(known, deed, things, bounded, last)
	if deed.hazy then
		return count(known.things, deed.from, means_start(known, deed)) >= 3
	elseif is_quality(known, last) then
		return beyond_quality(known, deed, last)
	end
	return things >= 2 or things == 1 and bounded and not is_own(known, deed, last)
end

local function exact_concrete(known, deed, things, bounded)
	if things == 0 and not deed.described then
		return has_state(known, deed) or bounded and count(known.makes, deed.object, deed.to) > 0
			and count(known.content, deed.object, deed.to) >= 2 and count(known.occasions, deed.object, deed.to) == 0
	end
	return things >= 2 or bounded or deed.described or not wishes_degree(known, deed)
end

-- "a first aider", and not "a great leader".
local function is_new_state(known, deed)
	local first = state_from(deed)
	for i = first, deed.to do
		if known.states[i] then
			break
		elseif PRAISE[known.tokens[i]] or known.praise[i] then
			return false
		end
	end
	return count(known.states, first, deed.to) > 0 and count(known.more, first, deed.to) == 0
end

local function has_figure(known, deed)
	return count(known.figures, deed.from, deed.to) > 0
end

local function is_saying(known, deed)
	return count(known.sayings, math.min(deed.at, deed.from), deed.to) > 0
end

-- "a better understanding of …", "a more active role in …"
local function has_article(known, deed)
	local article = known.tokens[deed.object]
	return article == "a" or article == "an"
end

local function is_more_of(known, deed, last)
	return has_article(known, deed) and count(known.more, deed.object, math.min(deed.object + 2, last)) > 0
end

-- "the extra mile", "a strong team", "a great place": praise, and nothing that would be there or not.
local function is_praised(known, deed, last)
	for i = deed.object, last do
		if PRAISE[known.tokens[i]] or known.praise[i] then
			return true
		end
	end
	return false
end

-- "Play an active part in …": an object that is praised and names nothing.
local function is_hollow(known, deed, last)
	return deed.object <= last and count(known.things, deed.object, last) == 0 and is_praised(known, deed, last) and
		count(known.makes, deed.object, last) == 0 and not names_occasion(known, deed)
end

-- By the kind of deed; `deed.named` is none at all.
local function exact_by_kind(known, deed, things, bounded, last)
	if deed.being then
		return things >= 4 or is_new_state(known, deed)
	elseif deed.method then
		return things >= 2 and is_concrete(deed)
	elseif deed.named then
		return things >= 3 or things == 2 and not wishes_degree(known, deed) or is_new_state(known, deed)
	elseif is_hollow(known, deed, last) and is_concrete(deed) and has_article(known, deed) then
		return false
	elseif is_new_state(known, deed) then
		return true
	elseif is_more_of(known, deed, last) then
		return things >= 3
	elseif is_soft(deed) and not (is_concrete(deed) and bounded) then
		return exact_soft(known, deed, things, bounded, last)
	end
	return exact_concrete(known, deed, things, bounded)
end

-- "Make our streets safer": a degree, whatever the verb.
local function read_degree(known, deed)
	if MAKING[deed.verb] and wishes_degree(known, deed) then
		deed.degree, deed.finishing, deed.bounded, deed.activity = true, nil, nil, nil
	end
end

local function is_exact(known, deed)
	read_degree(known, deed)
	local last = object_end(known, deed)
	local things = weight(known, deed, last)
	local metric = count(known.metrics, deed.from, deed.to) > 0
	local enough = things > 0 or metric or not is_saying(known, deed) and
		(is_concrete(deed) or not deed.hazy and count(known.content, deed.from, deed.to) > 0)
	local counted = has_figure(known, deed) and enough
	local moved = not deed.named or count(known.more, deed.from, deed.to) > 0 or known.tokens[deed.to] == "↑" or known.tokens[deed.to] == "↓"
	if counted or metric and not deed.being and moved then
		return true
	end
	return not is_saying(known, deed) and exact_by_kind(known, deed, things, is_bounded(known, deed, last), last)
end

local function words_of(known, deed)
	return table.concat(known.tokens, " ", math.min(deed.from, deed.at), deed.to)
end

-- A change or a share that is named in a description ("so that 9 of 10 customers say …") of something particular.
local function level_of_much(known)
	local change = prose.change(known.text)
	local share = first(prose.amounts(known.text), function(amount) return amount.share end)
	local basis = change or share
	if basis and count(known.things, 1, #known.tokens) >= (change and 1 or MUCH) then
		return "yes", basis.text
	end
	return "no"
end

function exactness.specific(text)
	if not text or text == "" then
		return "no"
	end
	local known = read(text)
	local found = known.deeds
	for _, deed in ipairs(found) do
		if is_exact(known, deed) then
			return "yes", words_of(known, deed)
		end
	end
	return level_of_much(known)
end

-- Measurable --------------------------------------------------------------------------------------------------------

-- "a runbook", "two advisers", "the two flats"; "every new resident" for what is done to each of them.
local function names_how_many(known, deed, last)
	if is_bounded(known, deed, last) then
		return true
	end
	for i = deed.from, deed.to do
		if known.tokens[i] == "every" or known.tokens[i] == "each" then
			return true
		end
	end
	if deed.finishing and has_state(known, deed) then
		return true
	end
	local enough = is_single(known, last) or deed.finishing and not is_soft(deed) and count(known.things, deed.from, deed.to) >= 2
	return (deed.finishing or known.makes[last]) and enough and not PREPOSITIONS[known.tokens[deed.object]]
end

-- "a course", "the report": even a general word is there or not, where it is one and not praised.
local function is_one_thing(known, deed, last)
	return not is_soft(deed) and is_bounded(known, deed, last) and count(known.content, deed.object, last) >= 1
		and not is_praised(known, deed, last)
end

local function makes_something(known, deed, last)
	return weight(known, deed, last) > 0 or has_state(known, deed) or count(known.makes, deed.from, deed.to) > 0
		or is_one_thing(known, deed, last) or count(known.content, deed.object, deed.to) >= 3
end

-- "Publish the guide", "be moved to the new server": something that is done once and then is done.
local function is_over_once_done(known, deed)
	local last = object_end(known, deed)
	local many = names_how_many(known, deed, last)
	local once = deed.finishing or deed.unknown or deed.bounded and (not is_soft(deed) or known.makes[last])
	local empty = wishes_degree(known, deed) or is_saying(known, deed) or has_article(known, deed) and is_hollow(known, deed, last)
	if deed.method or empty then
		return false
	elseif count(known.occasions, deed.from, deed.to) > 0 and is_concrete(deed) then
		return many
	end
	return once and (deed.passive or many) and makes_something(known, deed, last)
end

-- "A ramp at the side door": a thing that is to be there.
local function is_new_thing(known, deed)
	local article = known.tokens[deed.from - 1]
	return deed.named and (article == "a" or article == "an") and not deed.described and count(known.things, deed.from, deed.to) > 0
		and not wishes_degree(known, deed) and not is_praised(known, deed, deed.to)
end

local function is_event(known, deed)
	if is_new_thing(known, deed) then
		return true
	end
	return (deed.named or deed.being or deed.hazy and deed.bounded) and is_new_state(known, deed)
end

-- An explicit test, and no "my passing", "the finished work".
local function test_of(text, tokens)
	local span = first(prose.spans(text, "tests-of-success"), function(one)
		return not OURS[tokens[one.first - 1]]
	end)
	return span and table.concat(tokens, " ", span.first, span.last)
end

-- "within two working days": where nothing is done once, it says how fast each goes.
local function is_pace(basis)
	local tokens = prose.tokens(basis)
	return (tokens[1] == "within" or tokens[1] == "in") and any(tokens, function(token) return DURATIONS[token] end)
end

exactness.is_pace = is_pace

function exactness.measurable(text, day)
	if not text or text == "" then
		return "no"
	end
	local known = read(text)
	local found = known.deeds
	for _, deed in ipairs(found) do
		if has_figure(known, deed) or is_over_once_done(known, deed) or is_event(known, deed) then
			return "yes", words_of(known, deed)
		end
	end
	local change = prose.change(text)
	local basis = change and change.text or test_of(text, known.tokens)
	if basis then
		return "yes", basis
	end
	local every = first(prose.times(text, day or 0), function(time) return time.kind == "recurring" end)
	local again = every and every.text or prose.has(text, "days-again")
	if again and any(found, function(deed) return is_concrete(deed) or deed.named end) then
		return "yes", again
	end
	local pace = first(prose.times(text, day or 0), function(time) return is_pace(time.text) end)
	if pace then
		return "yes", pace.text
	end
	return "no"
end

-- Whether anything in it is done once and then is done, or is counted, where figures matter.
function exactness.is_done_once(text, with_figures)
	local known = read(text)
	return any(known.deeds, function(deed) return is_over_once_done(known, deed) or with_figures and has_figure(known, deed) end)
end

-- The text without reasons and descriptions of people and things; what says when stays.
function exactness.main_words(text)
	return deeds.main_words(text)
end

return exactness
