-- Whether an action only moves figures about: reports, dashboards, columns, "for information".

local clause = use "clause"

local paperwork = {}

local EARLY = 3 -- the number of the word with which a sentence opens, at most: "I then sent"
local NEAR = 6  -- words between a verb and the figures that it shows

-- "Shared the results and agreed three changes", "kept an eye on the queue and opened a till": more is done.
local does_more = answered(function(sentence)
	return clause.anybody_did(sentence, "showing-verbs", "looking-on", "deciding")
end)

local function waits(sentence)
	local words = prose.has(sentence, "wait-and-see")
	return words and not does_more(sentence) and words or nil
end

local function is_of_figures(sentence)
	return prose.has(sentence, "report-things") and not prose.has(sentence, "people-served") and not does_more(sentence)
end

-- "I then circulated the figures": the sentence opens with it.
local function opens_with_showing(sentence)
	local first = prose.spans(sentence, "showing-verbs")[1]
	return first and first.first <= EARLY and prose.follows(sentence, "showing-verbs", "report-things", NEAR)
end

-- Shown, and nothing follows for those who do the work.
local function only_shows(sentence)
	return waits(sentence) or is_of_figures(sentence) and opens_with_showing(sentence) and
		not prose.has(sentence, "purposes-of-doing")
end

local function only_informs(sentence)
	return waits(sentence) or is_of_figures(sentence)
end

-- "no" where every sentence waits, or makes or shows figures.
function paperwork.changes_service(text)
	if #prose.sentences(text) == 0 or #clause.rest(text, only_informs) > 0 then
		return "yes"
	end
	local waiting = clause.first(text, waits)
	local plainly = waiting or #clause.rest(text, only_shows) == 0
	return plainly and "no" or "unclear", waiting or prose.has(text, "report-things")
end

-- A measure that counts reports, columns or figures, and not what anybody gets.
function paperwork.is_counted(measure)
	local counted = prose.has(measure, "report-things")
	return counted and not prose.has(measure, "outcome-measures", "served-people", "service-outcomes") and counted or nil
end

return paperwork
