-- Whether an action only moves figures about: reports, dashboards, columns, "for information".

local clause = use "clause"

local paperwork = {}

local NEAR = 6 -- words between a verb and the figures that it shows

local function waits(sentence)
	return prose.has(sentence, "wait-and-see")
end

-- About figures, and nothing else is done in it: "shared the results and agreed three changes" is more.
local function is_of_figures(sentence)
	return prose.has(sentence, "report-things") and not prose.has(sentence, "people-served") and
		not clause.anybody_did(sentence, "showing-verbs", "looking-on")
end

-- "Circulated the figures": shown, and nothing follows for those who do the work.
local function only_shows(sentence)
	return waits(sentence) or is_of_figures(sentence) and
		prose.follows(sentence, "showing-verbs", "report-things", NEAR) and not prose.has(sentence, "purposes-of-doing")
end

local function only_informs(sentence)
	return waits(sentence) or is_of_figures(sentence)
end

-- "no" where every sentence waits, or makes or shows figures.
function paperwork.changes_service(text)
	if #prose.sentences(text) == 0 or #clause.rest(text, only_informs) > 0 then
		return "yes"
	end
	local plainly = waits(text) or #clause.rest(text, only_shows) == 0
	return plainly and "no" or "unclear", waits(text) or prose.has(text, "report-things")
end

-- A measure that counts reports, columns or figures, and not what anybody gets.
function paperwork.is_counted(measure)
	local counted = prose.has(measure, "report-things")
	return counted and not prose.has(measure, "outcome-measures", "served-people", "service-outcomes") and counted or nil
end

return paperwork
