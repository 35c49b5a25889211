-- Whether an objective says exactly what is to be done, and whether one could tell that it was: asked of each of its deeds
-- (see deeds.lua), so that reasons and descriptions ("because …", "who …") count for nothing. Where no deed does, but a look at
-- the words alone (objective.lua) sees something, only a person can tell.

local levels = use "levels"
local deeds = use "deeds"
local objective = use "objective"
local objects = use "objects"
local signs = use "token-signs"
local wording = use "wording"

local exactness = {}

local MUCH = 3 -- words that name something, of which a share makes an objective exact
local WORDY = 5 -- words that are more than grammar and praise, with which a phrase without a verb names enough
local PREPOSITIONS, OURS, DURATIONS = objects.PREPOSITIONS, objects.OURS, wording.DURATIONS
local THING, NAME, CONTENT, MADE = wording.THING, wording.NAME, wording.CONTENT, wording.MAKING
local count, holds = signs.count, wording.holds

local function perhaps(loose, seen)
	return loose == "no" and "no" or "unclear", seen
end

-- Specific ----------------------------------------------------------------------------------------------------------

-- "Improve accessibility of our app", "my design skills": only what stands behind the quality counts, and has to be plainly
-- particular: "knowledge of the Equality Act".
local function beyond_quality(known, deed, last)
	local stop = objects.means_start(known, deed)
	local things, pointed = count(known.signs, THING, last + 1, stop), holds(known, deed, NAME, last + 1, stop)
	for i = last + 1, stop do
		pointed = pointed or OURS[known.tokens[i]]
	end
	return things >= 3 or pointed and things >= 1
end

local function exact_soft(known, deed, things, last)
	if deed.kinds & deeds.HAZY ~= 0 then
		return count(known.signs, THING, deed.from, objects.means_start(known, deed)) >= 3
	elseif objects.is_quality(known, last) then
		return beyond_quality(known, deed, last)
	end
	local named = deed.kinds & deeds.LEARNING ~= 0 and deed.object <= last and known.signs[deed.object] & THING ~= 0
	return named or things >= 2 or things == 1 and not objects.is_own(known, deed, last) and objects.is_bounded(known, deed, last)
end

local function exact_concrete(known, deed, things, last)
	if things == 0 and not deed.described then
		return objects.has_state(known, deed) or holds(known, deed, MADE, deed.object, deed.to)
			and count(known.signs, CONTENT, deed.object, deed.to) >= 2 and not holds(known, deed, wording.OCCASION, deed.object, deed.to)
			and objects.is_bounded(known, deed, last)
	end
	return things >= 2 or deed.described or not objects.wishes_degree(known, deed) or objects.is_bounded(known, deed, last)
end

-- "A rota is in place", "the store room is kept tidy": what there is in the end, of something that is named.
local function is_end_state(known, deed)
	if not deed.subject or not holds(known, deed, wording.END, deed.at, deed.to) or objects.is_saying(known, deed) then
		return false
	end
	local first, last = deed.subject, deed.at - 1
	return holds(known, deed, THING, first, last) or holds(known, deed, CONTENT, first, last) and not objects.is_praised(known, first, last)
end

-- "Halve the time it takes to answer a ticket": of a task that is named.
local function is_time_taken(known, deed)
	for i = deed.object, deed.to do
		if known.tokens[i] == "takes" and known.tokens[i - 1] == "it" and known.tokens[i - 2] == "time" then
			return signs.any(wording.signs(known), CONTENT, i + 1, #known.tokens)
		end
	end
	return false
end

local STUDYING = set("reading", "attending", "joining", "completing", "recording", "shadowing", "watching", "studying", "listening")
local LESSONS = set("class", "classes", "lesson", "lessons", "course", "courses")

-- "Through reading novels", "by taking evening classes": how a quality is learnt.
local function is_study(known, deed, things, last)
	return STUDYING[deed.verb] and things >= 1 or LESSONS[known.tokens[last]] and count(known.signs, CONTENT, deed.object, last) >= 2
end

-- "Refresh my CV and portfolio": it is plain on what, and never over by itself.
local function reworks_own(known, deed)
	return known.tokens[deed.object] == "my" and prose.has(deed.verb, "reworking-verbs") ~= nil
end

-- By the kind of deed; `deed.named` is none at all.
local function exact_by_kind(known, deed, things, last)
	if deed.being then
		return things >= 4 or objects.is_new_state(known, deed)
	elseif deed.method then
		return things >= 2 and objects.is_concrete(deed) or is_study(known, deed, things, last)
	elseif deed.named then
		local wordy = things >= 1 and count(known.signs, CONTENT, deed.from, deed.to) >= WORDY
		local recurring = (things > 0 or holds(known, deed, MADE, deed.from, deed.to)) and prose.has(known.text, "days-again")
		return wordy or recurring or things >= 3 or things == 2 and not objects.wishes_degree(known, deed) or objects.is_new_state(known, deed)
	elseif objects.is_hollow(known, deed, last) and objects.is_concrete(deed) and objects.has_article(known, deed) then
		return false
	elseif objects.is_new_state(known, deed) then
		return true
	elseif objects.is_more_of(known, deed, last) then
		return things >= 3
	elseif objects.is_soft(deed) and not (objects.is_concrete(deed) and objects.is_bounded(known, deed, last)) then
		return exact_soft(known, deed, things, last)
	end
	return exact_concrete(known, deed, things, last)
end

local ANY_METRIC = set("score", "scores", "rating", "ratings")

-- "Better scores" names no metric.
local function names_metric(known, deed)
	for i = deed.from, deed.signs & wording.METRIC ~= 0 and deed.to or 0 do
		if known.signs[i] & wording.METRIC ~= 0 and not (deed.named and ANY_METRIC[known.tokens[i]]) then
			return true
		end
	end
	return false
end

-- "Cut the time to 5 minutes": a figure, of something that is said.
local function is_counted(known, deed, things, metric)
	local enough = things > 0 or metric or not objects.is_saying(known, deed) and (objects.is_concrete(deed) or
		deed.kinds & deeds.HAZY == 0 and holds(known, deed, CONTENT, deed.from, deed.to))
	return enough and objects.has_figure(known, deed)
end

-- "Sales ↑", "more sales": where there is no verb, a metric has to move.
local function is_moved(known, deed)
	local mark = known.tokens[deed.to]
	return not deed.named or mark == "↑" or mark == "↓" or holds(known, deed, wording.MORE, deed.from, deed.to)
end

local function is_exact(known, deed)
	local last = objects.object_end(known, deed)
	local things = objects.weight(known, deed, last)
	if not objects.is_saying(known, deed) and exact_by_kind(known, deed, things, last) or
		is_end_state(known, deed) or deed.kinds & deeds.DEGREE ~= 0 and is_time_taken(known, deed) or
		holds(known, deed, wording.WHOLE, deed.at, deed.to) or
		reworks_own(known, deed) and holds(known, deed, MADE, deed.object, deed.to) then
		return true
	end
	local metric = names_metric(known, deed) and not (things <= 1 and prose.has(deed.verb, "utmost-verbs"))
	return metric and not deed.being and is_moved(known, deed) or is_counted(known, deed, things, metric)
end

-- A change or a share that is named in a description ("so that 9 of 10 customers say …") of something particular.
local function level_of_much(known)
	local change = prose.change(known.text)
	local basis = change or first(prose.amounts(known.text), function(amount) return amount.share end)
	if basis and count(wording.signs(known), THING, 1, #known.tokens) >= (change and 1 or MUCH) then
		return "yes", basis.text
	end
	return "no"
end

local function exact_in(text)
	local known = wording.read(text)
	local deed = wording.first_deed(known, is_exact)
	if deed then
		return "yes", objects.words_of(known, deed)
	end
	return level_of_much(known)
end

exactness.specific = answered(function(text)
	local answer, basis = "no", nil
	if text and text ~= "" then
		answer, basis = exact_in(text)
	end
	if answer == "yes" then
		return answer, basis
	end
	return perhaps(objective.specific(text))
end)

-- Measurable --------------------------------------------------------------------------------------------------------

-- "The rota": whether what is made ends with a token.
local function makes(known, at)
	return (known.signs[at] or 0) & MADE ~= 0
end

-- "a runbook", "two advisers", "the two flats"; "every new resident" for what is done to each of them.
local function names_how_many(known, deed, last)
	if objects.is_bounded(known, deed, last) or objects.is_each(known, deed) or deed.kinds & deeds.FINISHING ~= 0 and objects.has_state(known, deed) then
		return true
	end
	return (deed.kinds & deeds.FINISHING ~= 0 or makes(known, last)) and objects.is_single(known, last) and
		not PREPOSITIONS[known.tokens[deed.object]]
end

local function makes_something(known, deed, last)
	return objects.weight(known, deed, last) > 0 or objects.has_state(known, deed) or makes(known, last)
end

-- Nothing that is there in the end: "a more active role", "make it better", "keep improving my CV".
local function is_never_over(known, deed, last)
	return deed.method or deed.stopping or objects.wishes_degree(known, deed) or objects.is_saying(known, deed) or
		objects.has_article(known, deed) and objects.is_hollow(known, deed, last) or reworks_own(known, deed)
end

-- "Publish the guide", "be moved to the new server": something that is done once and then is done.
local function is_over_once_done(known, deed)
	local last = objects.object_end(known, deed)
	if is_never_over(known, deed, last) then
		return false
	elseif objects.is_concrete(deed) and holds(known, deed, wording.OCCASION, deed.from, deed.to) then
		return names_how_many(known, deed, last)
	end
	local once = deed.kinds & (deeds.FINISHING | deeds.UNKNOWN) ~= 0 or
		deed.kinds & deeds.BOUNDED ~= 0 and (not objects.is_soft(deed) or makes(known, last))
	return once and (deed.passive or names_how_many(known, deed, last)) and makes_something(known, deed, last)
end

local HAZY_AND_BOUNDED = deeds.HAZY | deeds.BOUNDED

-- "Half marathon, Cardiff", "become a first aider": what one does or becomes once.
local function is_event(known, deed)
	return (deed.named or deed.being or deed.kinds & HAZY_AND_BOUNDED == HAZY_AND_BOUNDED) and objects.is_new_state(known, deed)
end

-- Whether a figure stands at a token, or the count that a deed has for its object.
local function is_figure_at(known, at)
	return signs.any(wording.signs(known), signs.NUMBER, at, at) and wording.has_figure(known, at, at) or
		wording.first_deed(known, function(_, deed) return deed.object == at and wording.counts_object(known, deed) end) ~= nil
end

-- A score that says which people and no target: "customers with a score of 50 or less".
local function tells_whom(known, span)
	local at = span.last + 1
	return tonumber(known.tokens[at]) and known.tokens[at + 1] == "or" and not is_figure_at(known, at)
end

-- An explicit test, and no "my passing", "the finished work".
local function test_of(known)
	local tokens = known.tokens
	local span = prose.has(known.text, "tests-of-success") and first(prose.spans(known.text, "tests-of-success"), function(one)
		return not OURS[tokens[one.first - 1]] and not tells_whom(known, one)
	end)
	return span and table.concat(tokens, " ", span.first, span.last)
end

-- "within two working days": where nothing is done once, it says how fast each goes.
function exactness.is_pace(basis)
	local tokens = prose.tokens(basis)
	return (tokens[1] == "within" or tokens[1] == "in") and any(tokens, function(token) return DURATIONS[token] end)
end

local function is_all_of_them(known, deed)
	return objects.is_concrete(deed) and objects.is_each(known, deed) and objects.weight(known, deed, deed.to) > 0
end

-- "Ring every patient on the list by 31 May": all of them, and a day.
local function all_by_then(known)
	local time = wording.first_deed(known, is_all_of_them) and
		first(levels.times(known.text), function(one) return one.kind ~= "recurring" and not one.vague end)
	return time and time.text
end

-- "Check the till every morning": what is done, or named, and how often.
local function can_come_round(known, deed)
	return objects.is_concrete(deed) or deed.named or known.tokens[deed.last] == "time"
end

-- How often something is done, as it is said outside of reasons and descriptions.
local function how_often(known)
	if not wording.first_deed(known, can_come_round) then
		return nil
	end
	local aside = deeds.asides(known.text)
	local function counts(span)
		return not aside[span.first] and not aside[span.last]
	end
	local span = first(levels.times(known.text), function(time) return time.kind == "recurring" and counts(time) end) or
		prose.has(known.text, "days-again") and first(prose.spans(known.text, "days-again"), counts)
	return span and table.concat(known.tokens, " ", span.first, span.last)
end

-- "Within two working days".
local function pace_of(known)
	local time = any(known.tokens, function(token) return DURATIONS[token] end) and
		first(levels.times(known.text), function(one) return exactness.is_pace(one.text) end)
	return time and time.text
end

local function can_be_told(known, deed)
	return is_event(known, deed) or is_over_once_done(known, deed) or objects.has_figure(known, deed)
end

-- The words by which one can tell, nil where there are none.
local function told_by(text)
	local known = wording.read(text)
	local deed = wording.first_deed(known, can_be_told)
	if deed then
		return objects.words_of(known, deed)
	end
	local change = prose.change(text)
	local basis = change and change.text or test_of(known)
	if basis then
		return basis
	end
	return how_often(known) or all_by_then(known) or pace_of(known)
end

exactness.measurable = answered(function(text)
	local basis = text and text ~= "" and told_by(text)
	if basis then
		return "yes", basis
	end
	return perhaps(objective.measurable(text))
end)

local function is_counted_or_done(known, deed)
	return is_over_once_done(known, deed) or objects.has_figure(known, deed)
end

-- Whether anything in it is done once and then is done, or is counted, where figures matter.
function exactness.is_done_once(text, with_figures)
	return wording.first_deed(wording.read(text), with_figures and is_counted_or_done or is_over_once_done) ~= nil
end

return exactness
