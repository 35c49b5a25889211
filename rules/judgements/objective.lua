-- What the words of an objective show by themselves: things, figures, doing. It is a first look; exactness reads the deeds, and
-- asks here where they say nothing.

local deadline = use "deadline"
local feasible = use "feasible"
local levels = use "levels"
local particulars = use "particulars"
local purpose = use "purpose"

local objective = {}

local BARE, EMPTY = 8, 14 -- words of an objective that says little more than "improve", with and without a name

local function recurring(text)
	return first(levels.times(text), function(time) return time.kind == "recurring" end)
end

-- Specific ----------------------------------------------------------------------------------------------------------

-- "Improve sales", "read more": hardly more than the wish for a degree.
local function is_bare(text, things, doing)
	local wish = prose.has(text, "vague-verbs", "more-and-better", "general-verbs")
	local size = prose.words(text)
	return wish and ((things == 0 and size <= EMPTY) or (things == 1 and not doing and size <= BARE))
end

function objective.specific(text)
	local things = particulars.things(text)
	local doing = particulars.doing(text)
	local level = levels.of(text)[1]
	local figure = level and (level.unit ~= "" or prose.change(text)) and not prose.has(text, "cliches")
	if #things >= 3 or figure or (#things >= 1 and (doing or level)) then
		return "yes", things[1] or level.text
	elseif not level and is_bare(text, #things, doing) then
		return "no", things[1]
	elseif #things >= 1 or doing or level then
		return "unclear", things[1] or doing
	end
	return "no"
end

-- Measurable --------------------------------------------------------------------------------------------------------

local ALL_OF_THEM = { all = true, both = true, each = true, every = true, other = true, new = true }

-- "All booking staff", "the training room": a verb's form that says which.
local function says_which(text, span)
	local tokens = prose.tokens(text)
	local before = tokens[span.first - 1]
	return tokens[span.last]:sub(-3) == "ing" and before ~= nil and
		(ALL_OF_THEM[before] or prose.has(before, "before-nouns") ~= nil)
end

local function first_place(text, list)
	local span = first(prose.spans(text, list), function(one) return not says_which(text, one) end)
	return span and span.first or math.huge
end

-- What is done first is something that has happened or has not, and it has an object.
local function one_off(text)
	local at = first_place(text, "one-off-verbs")
	local event = prose.follows(text, "taking-part", "attended-events", 5)
	if event and prose.starts(event, "taking-part") and not prose.follows(text, "ongoing-verbs", "taking-part", 4) then
		return event
	elseif at < math.huge and at <= first_place(text, "ongoing-verbs") and #particulars.things(text) > 0 then
		return prose.has(text, "one-off-verbs")
	end
end

local KNOWN_VERBS = { "vague-verbs", "plain-verbs", "general-verbs", "ongoing-verbs", "general-qualities", "degree-words",
	"more-and-better", "grammar-words", "broad-qualities", "generic-things" }

-- "Redo the signs …", "To score …": a first word that none of the lists knows, with several things behind it.
local function opens_with_activity(text)
	local words = prose.tokens(text)
	local opening = words[1] == "to" and words[2] or words[1]
	if opening and #particulars.things(text) >= 3 and not prose.has(opening, table.unpack(KNOWN_VERBS)) then
		return opening
	end
end

-- What is done first is an activity with an object, and no mere getting better.
local function done_to_something(text)
	local doing = first_place(text, "doing-verbs")
	if doing < first_place(text, "vague-verbs") and #particulars.things(text) > 0 then
		return particulars.doing(text)
	end
	return opens_with_activity(text)
end

-- "Make our guests happier and improve the phone": however it is begun, a degree that nobody can read off.
local function wishes(text)
	return prose.has(text, "vague-verbs", "more-and-better", "comparatives", "cliches")
end

-- A number, an explicit test, a thing that is there or not.
function objective.measurable(text)
	local change = prose.change(text)
	local level = change or levels.of(text)[1]
	local basis = level and level.text or prose.has(text, "tests-of-success") or one_off(text)
	if basis then
		return "yes", basis
	end
	local every = recurring(text)
	if every then
		return "yes", every.text
	end
	local named = first_place(text, "one-off-verbs") < math.huge and prose.has(text, "one-off-verbs")
	basis = named or prose.has(text, "verifiable") or not wishes(text) and done_to_something(text) or nil
	return basis and "unclear" or "no", basis
end

-- A level or a change that is named, and no saying such as "the extra mile".
function objective.counts(text)
	return (prose.change(text) or levels.of(text)[1]) and not prose.has(text, "cliches")
end

-- What is said under "success": a measure, or who or what will show it.
function objective.states_measure(text)
	local answer, basis = objective.measurable(text)
	if answer == "no" then
		basis = prose.has(text, "who-can-tell")
		return basis and "unclear" or "no", basis
	end
	return answer, basis
end

-- Achievable and relevant -------------------------------------------------------------------------------------------

objective.achievable = feasible.achievable
objective.relevant = purpose.relevant

-- The day that it names.
function objective.deadline(text, day)
	return deadline.day_of(text, day)
end

return objective
