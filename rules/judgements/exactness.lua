-- Whether an objective says exactly what is to be done, and whether one could tell that it was: asked of each of its deeds
-- (see deeds.lua), so that reasons and descriptions ("because …", "who …") count for nothing. Where no deed does, but a look at
-- the words alone (objective.lua) sees something, only a person can tell.

local deeds = use "deeds"
local objective = use "objective"
local objects = use "objects"
local wording = use "wording"

local exactness = {}

local MUCH = 3 -- words that name something, of which a share makes an objective exact
local WORDY = 5 -- words that are more than grammar and praise, with which a phrase without a verb names enough
local PREPOSITIONS, OURS, DURATIONS = objects.PREPOSITIONS, objects.OURS, wording.DURATIONS

local MAKING = set("make", "making", "keep", "keeping", "get", "getting")

local function perhaps(loose, seen)
	return loose == "no" and "no" or "unclear", seen
end

-- Specific ----------------------------------------------------------------------------------------------------------

-- "Improve accessibility of our app", "my design skills": only what stands behind the quality counts, and has to be plainly
-- particular: "knowledge of the Equality Act".
local function beyond_quality(known, deed, last)
	local stop = objects.means_start(known, deed)
	local things, pointed = wording.count(known.things, last + 1, stop), wording.count(known.names, last + 1, stop) > 0
	for i = last + 1, stop do
		pointed = pointed or OURS[known.tokens[i]]
	end
	return things >= 3 or pointed and things >= 1
end

local function exact_soft(known, deed, things, bounded, last)
	if deed.hazy then
		return wording.count(known.things, deed.from, objects.means_start(known, deed)) >= 3
	elseif objects.is_quality(known, last) then
		return beyond_quality(known, deed, last)
	end
	local named = deed.learning and wording.count(known.things, deed.object, last) > 0 and known.things[deed.object]
	return named or things >= 2 or things == 1 and bounded and not objects.is_own(known, deed, last)
end

local function exact_concrete(known, deed, things, bounded)
	if things == 0 and not deed.described then
		return objects.has_state(known, deed) or bounded and wording.count(known.makes, deed.object, deed.to) > 0
			and wording.count(known.content, deed.object, deed.to) >= 2 and wording.count(known.occasions, deed.object, deed.to) == 0
	end
	return things >= 2 or bounded or deed.described or not objects.wishes_degree(known, deed)
end

-- "A rota is in place", "the store room is kept tidy": what there is in the end, of something that is named.
local function is_end_state(known, deed)
	if not deed.subject or wording.count(known.ends, deed.at, deed.to) == 0 or objects.is_saying(known, deed) then
		return false
	end
	local plain = not objects.is_praised(known, { object = deed.subject }, deed.at - 1)
	return wording.count(known.content, deed.subject, deed.at - 1) >= 1 and plain or wording.count(known.things, deed.subject, deed.at - 1) >= 1
end

-- "Halve the time it takes to answer a ticket": of a task that is named.
local function is_time_taken(known, deed)
	for i = deed.object, deed.to do
		if known.tokens[i] == "takes" and known.tokens[i - 1] == "it" and known.tokens[i - 2] == "time" then
			return wording.count(known.content, i + 1, #known.tokens) >= 1
		end
	end
	return false
end

local STUDYING = set("reading", "attending", "joining", "completing", "recording", "shadowing", "watching", "studying", "listening")
local LESSONS = set("class", "classes", "lesson", "lessons", "course", "courses")

-- "Through reading novels", "by taking evening classes": how a quality is learnt.
local function is_study(known, deed, things, last)
	return STUDYING[deed.verb] and things >= 1 or LESSONS[known.tokens[last]] and wording.count(known.content, deed.object, last) >= 2
end

-- "Refresh my CV and portfolio": it is plain on what, and never over by itself.
local function reworks_own(known, deed)
	return known.tokens[deed.object] == "my" and prose.has(deed.verb, "reworking-verbs") ~= nil
end

-- By the kind of deed; `deed.named` is none at all.
local function exact_by_kind(known, deed, things, bounded, last)
	if deed.being then
		return things >= 4 or objects.is_new_state(known, deed)
	elseif deed.method then
		return things >= 2 and objects.is_concrete(deed) or is_study(known, deed, things, last)
	elseif deed.named then
		local wordy = things >= 1 and wording.count(known.content, deed.from, deed.to) >= WORDY
		local recurring = things + wording.count(known.makes, deed.from, deed.to) > 0 and prose.has(known.text, "days-again")
		return wordy or recurring or things >= 3 or things == 2 and not objects.wishes_degree(known, deed) or objects.is_new_state(known, deed)
	elseif objects.is_hollow(known, deed, last) and objects.is_concrete(deed) and objects.has_article(known, deed) then
		return false
	elseif objects.is_new_state(known, deed) then
		return true
	elseif objects.is_more_of(known, deed, last) then
		return things >= 3
	elseif objects.is_soft(deed) and not (objects.is_concrete(deed) and bounded) then
		return exact_soft(known, deed, things, bounded, last)
	end
	return exact_concrete(known, deed, things, bounded)
end

-- "Make our streets safer": a degree, whatever the verb.
local function read_degree(known, deed)
	if MAKING[deed.verb] and objects.wishes_degree(known, deed) then
		deed.degree, deed.finishing, deed.bounded, deed.activity = true, nil, nil, nil
	end
end

local ANY_METRIC = set("score", "scores", "rating", "ratings")

-- "Better scores" names no metric.
local function names_metric(known, deed)
	for i = deed.from, deed.to do
		if known.metrics[i] and not (deed.named and ANY_METRIC[known.tokens[i]]) then
			return true
		end
	end
	return false
end

local function is_exact(known, deed)
	read_degree(known, deed)
	local last = objects.object_end(known, deed)
	local things = objects.weight(known, deed, last)
	local metric = names_metric(known, deed) and not (prose.has(deed.verb, "utmost-verbs") and things <= 1)
	local enough = things > 0 or metric or not objects.is_saying(known, deed) and
		(objects.is_concrete(deed) or not deed.hazy and wording.count(known.content, deed.from, deed.to) > 0)
	local counted = objects.has_figure(known, deed) and enough
	local arrow = known.tokens[deed.to] == "↑" or known.tokens[deed.to] == "↓"
	local moved = not deed.named or arrow or wording.count(known.more, deed.from, deed.to) > 0
	if is_end_state(known, deed) or deed.degree and is_time_taken(known, deed) or reworks_own(known, deed)
		and wording.count(known.makes, deed.object, deed.to) > 0 then
		return true
	elseif counted or wording.count(known.whole, deed.at, deed.to) > 0 or metric and not deed.being and moved then
		return true
	end
	return not objects.is_saying(known, deed) and exact_by_kind(known, deed, things, objects.is_bounded(known, deed, last), last)
end

-- A change or a share that is named in a description ("so that 9 of 10 customers say …") of something particular.
local function level_of_much(known)
	local change = prose.change(known.text)
	local share = first(prose.amounts(known.text), function(amount) return amount.share end)
	local basis = change or share
	if basis and wording.count(known.things, 1, #known.tokens) >= (change and 1 or MUCH) then
		return "yes", basis.text
	end
	return "no"
end

local function exact_in(text)
	local known = wording.read(text)
	local found = known.deeds
	for _, deed in ipairs(found) do
		if is_exact(known, deed) then
			return "yes", objects.words_of(known, deed)
		end
	end
	return level_of_much(known)
end

function exactness.specific(text, day)
	local answer, basis = "no", nil
	if text and text ~= "" then
		answer, basis = exact_in(text)
	end
	if answer == "yes" then
		return answer, basis
	end
	return perhaps(objective.specific(text, day))
end

-- Measurable --------------------------------------------------------------------------------------------------------

-- "a runbook", "two advisers", "the two flats"; "every new resident" for what is done to each of them.
local function names_how_many(known, deed, last)
	if objects.is_bounded(known, deed, last) or objects.is_each(known, deed) or deed.finishing and objects.has_state(known, deed) then
		return true
	end
	return (deed.finishing or known.makes[last]) and objects.is_single(known, last) and not PREPOSITIONS[known.tokens[deed.object]]
end

local function makes_something(known, deed, last)
	return objects.weight(known, deed, last) > 0 or objects.has_state(known, deed) or known.makes[last]
end

-- "Publish the guide", "be moved to the new server": something that is done once and then is done.
local function is_over_once_done(known, deed)
	local last = objects.object_end(known, deed)
	local many = names_how_many(known, deed, last)
	local once = deed.finishing or deed.unknown or deed.bounded and (not objects.is_soft(deed) or known.makes[last])
	local empty = objects.wishes_degree(known, deed) or objects.is_saying(known, deed) or
		objects.has_article(known, deed) and objects.is_hollow(known, deed, last)
	if deed.method or deed.stopping or empty or reworks_own(known, deed) then
		return false
	elseif wording.count(known.occasions, deed.from, deed.to) > 0 and objects.is_concrete(deed) then
		return many
	end
	return once and (deed.passive or many) and makes_something(known, deed, last)
end

-- "Half marathon, Cardiff", "become a first aider": what one does or becomes once.
local function is_event(known, deed)
	return (deed.named or deed.being or deed.hazy and deed.bounded) and objects.is_new_state(known, deed)
end

-- An explicit test, and no "my passing", "the finished work", "customers with a score of 50 or less".
local function test_of(known)
	local tokens = known.tokens
	local span = first(prose.spans(known.text, "tests-of-success"), function(one)
		local whom = tonumber(tokens[one.last + 1] or "") and not known.figures[one.last + 1] and tokens[one.last + 2] == "or"
		return not OURS[tokens[one.first - 1]] and not whom
	end)
	return span and table.concat(tokens, " ", span.first, span.last)
end

-- "within two working days": where nothing is done once, it says how fast each goes.
local function is_pace(basis)
	local tokens = prose.tokens(basis)
	return (tokens[1] == "within" or tokens[1] == "in") and any(tokens, function(token) return DURATIONS[token] end)
end

exactness.is_pace = is_pace

-- "Ring every patient on the list by 31 May": all of them, and a day.
local function is_all_by_then(known, day)
	local set_day = first(prose.times(known.text, day or 0), function(time) return time.kind ~= "recurring" and not time.vague end)
	return set_day and any(known.deeds, function(deed)
		return objects.is_concrete(deed) and objects.is_each(known, deed) and objects.weight(known, deed, deed.to) > 0
	end) and set_day.text
end

-- The words by which one can tell, nil where there are none.
local function told_by(text, day)
	local known = wording.read(text)
	local found = known.deeds
	for _, deed in ipairs(found) do
		if objects.has_figure(known, deed) or is_over_once_done(known, deed) or is_event(known, deed) then
			return objects.words_of(known, deed)
		end
	end
	local change = prose.change(text)
	local basis = change and change.text or test_of(known)
	if basis then
		return basis
	end
	local main = deeds.main_words(text)
	local every = first(prose.times(main, day or 0), function(time) return time.kind == "recurring" end)
	local again = every and every.text or prose.has(main, "days-again")
	if again and any(found, function(deed) return objects.is_concrete(deed) or deed.named or known.tokens[deed.last] == "time" end) then
		return again
	end
	local pace = first(prose.times(text, day or 0), function(time) return is_pace(time.text) end)
	return is_all_by_then(known, day) or pace and pace.text
end

function exactness.measurable(text, day)
	local basis = text and text ~= "" and told_by(text, day)
	if basis then
		return "yes", basis
	end
	return perhaps(objective.measurable(text, day))
end

-- Whether anything in it is done once and then is done, or is counted, where figures matter.
function exactness.is_done_once(text, with_figures)
	local known = wording.read(text)
	return any(known.deeds, function(deed) return is_over_once_done(known, deed) or with_figures and objects.has_figure(known, deed) end)
end

-- The text without reasons and descriptions of people and things; what says when stays.
function exactness.main_words(text)
	return deeds.main_words(text)
end

return exactness
