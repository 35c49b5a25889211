-- Whether a response to feedback makes use of it: something was done, changed or kept on purpose, something particular
-- will be done, or the comment is weighed with reasons. Thanks, agreement, filing and "I will do better" are none; nor
-- is what goes with a refusal: having told, explained, filed or gone on as before.

local clause = use "clause"
local response = {}

local CLOSE = 5 -- a denial and what it denies have at most so many words between them
local NEXT = 3 -- likewise going on and how
local MANY = 3 -- things named: more than a paper and where it went
local SHORT = 4 -- a sentence of so many words that holds no sign of use says nothing particular

-- Thanks, filing, excuses, good resolutions, praise of oneself: no use by themselves, whatever verb they hold.
local idle = { "vague-resolve", "filing", "self-satisfaction", "note-taking", "excuses", "dismissing" }
-- What stands for no more than having read.
local noted = { "acknowledging", "opinion-of-event" }

-- "If I did that for each one", "I know I interrupt", "she said that I need to check": nothing that was done.
local function is_no_deed(piece)
	return prose.starts(piece, "only-supposed", "confessing") or prose.has(piece, "being-told") and not prose.has(piece, "now-words")
end

local is_idle = answered(function(piece)
	return prose.has(piece, table.unpack(idle)) or is_no_deed(piece)
end)

-- Done, and more than noted or felt.
local function did(piece)
	return clause.writer_did(piece, "noting", "weak-verbs", "static-verbs")
end

-- A habit: "I only ring after ten now", "We text them".
local function does(piece)
	return clause.writer_does(piece, "noting", "weak-verbs", "vague-verbs") or
		clause.opens_with_ing(piece, "static-verbs", "noting", "weak-verbs", "vague-verbs", "no-activity")
end

-- Something particular that is going to be done.
local function will_do(piece)
	return clause.writer_will(piece, "noting", "weak-verbs", "vague-verbs")
end

-- A reason for keeping to one's way, or for and against.
local function weighs(piece)
	return prose.together(piece, "weighing", "first-person", "reason-words")
end

-- "There's a sign now", "from now on"; "quote pad, in O2".
local function arranged(piece)
	return prose.has(piece, "arranged") or not prose.has(piece, "negations") and prose.has(piece, "into-objective")
end

-- "I was pleased that Mr F took the time": what others did, and what the writer felt.
local function is_feeling(piece)
	return clause.starts_with_writer(piece) and prose.has(piece, "states-of-mind")
end

-- "Large print list made": a thing, and what was done to it.
local function was_made(piece)
	return not is_feeling(piece) and not clause.is_about(piece, "he-she") and not clause.is_about(piece, "served-people") and
		not prose.starts(piece, "thing-subjects") and
		clause.others_did(piece, "noting", "static-verbs", "failing")
end

local things_named = once(function(piece)
	return #prose.rest(piece, "small-words", "noting", "weak-verbs", "acknowledging")
end)

-- "Now I do the box with the customer there": a small verb, but it is so since.
local function does_now(piece)
	return prose.has(piece, "now-words") and things_named(piece) >= 2 and clause.writer_does(piece, "noting", "weak-verbs")
end

-- "Large print on the tables since 3 April", "Photos by text since May.": a state of things, and since which day.
local function is_since_day(piece)
	local dated = prose.has(piece, "since-may") or prose.follows(piece, "since-when", "month-names", NEXT) or
		prose.follows(piece, "since-when", "calendar-units", NEXT)
	local things = #prose.rest(piece, "small-words", "acknowledging", "since-may", "since-when", "month-names", "calendar-units")
	return dated and things > 1 and not prose.has(piece, "negations", "emotions", "first-person", "he-she", "states-of-mind") and piece
end

local IS_DOING = by_word(function(token) return prose.has(token, "doing-verbs", "firm-deeds") ~= nil end)

-- "Walk over now.", "Now ring first.": the bare verb opens the sentence, and it is so since.
local function bare_habit(piece)
	local tokens = prose.tokens(piece)
	local verb = tokens[1] == "now" and tokens[2] or tokens[1]
	return verb and prose.has(piece, "now-words") and IS_DOING[verb] and not prose.has(verb, "noting", "weak-verbs", "vague-verbs") and verb
end

local signals = { did, does, does_now, will_do, arranged, was_made, is_since_day, bare_habit }

-- A verb that says little, with things around it that say more: "Took the chairs away", "gave a time for it".
local function act(piece, ...)
	return clause.writer_did(piece, "noting", ...) or clause.writer_does(piece, "noting", "vague-verbs", ...) or
		clause.writer_will(piece, "noting", "vague-verbs", ...)
end

local function did_something(piece)
	return things_named(piece) >= 2 and act(piece, "static-verbs")
end

local shows_use = answered(function(piece)
	return not is_idle(piece) and (clause.signal(piece, signals) or did_something(piece))
end)

-- "Added the code to the chart and told him": the telling beside it takes nothing from what was done to a thing.
local function did_and_told(piece)
	return prose.has(piece, "note-taking") and not is_no_deed(piece) and clause.of_any(clause.deeds(piece), function(deed)
		return not is_idle(deed) and things_named(deed) >= MANY and did(deed)
	end)
end

-- What somebody is, feels or thinks, and nothing that is now, planned or reasoned.
local function is_mere_statement(piece)
	return prose.has(piece, "states-of-mind") and
		not prose.has(piece, "now-words", "contrast", "from-now", "future-words")
end

-- No sign of use, but none of idleness either, in a clause that is long enough: a reader must decide.
local function may_show_use(piece)
	if is_idle(piece) then
		return prose.has(piece, "vague-resolve") and prose.has(piece, "now-words")
	end
	if things_named(piece) >= 1 and act(piece) or prose.has(piece, "comparatives") then
		return true
	end
	return prose.words(piece) > SHORT and not prose.has(piece, table.unpack(noted)) and not is_mere_statement(piece)
end

-- "Nothing for me to change", "I haven't altered how I speak".
local function denies_change(text)
	return prose.follows(text, "negations", "altering", CLOSE)
end

-- "Gone on as before", "keep to my own way".
local function goes_on(text)
	return prose.follows(text, "continuing", "as-before", NEXT)
end

local function rejects(text)
	return prose.has(text, "rejecting", "dismissing")
end

local refuses = answered(function(text)
	return rejects(text) or denies_change(text) or goes_on(text)
end)

local first_refusal = clause.finder { { refuses, "rejecting", "dismissing", { "negations", "altering" }, { "continuing", "as-before" } } }
local first_weighing = clause.finder { { weighs, { "weighing", "first-person", "reason-words" } } }

-- In a refusal only a change of one's own doing counts, not that the commenter was told, or the form put away.
local function changes(piece)
	if is_idle(piece) or refuses(piece) then
		return nil
	end
	return clause.writer_did(piece, "noting", "static-verbs", "answering-back") or
		clause.writer_does(piece, "noting", "weak-verbs", "vague-verbs", "answering-back") or
		clause.writer_will(piece, "noting", "weak-verbs", "vague-verbs", "answering-back") or
		prose.has(piece, "now", "from-now") and clause.writer_does(piece)
end

-- "He could have asked, but it is up to me": set aside at first, and then perhaps not.
local function turns(text)
	return prose.has(text, "all-the-same") and not clause.first(text, denies_change) and not clause.first(text, goes_on)
end

local function was_made_in_spite(piece)
	return not is_idle(piece) and not refuses(piece) and (was_made(piece) or prose.has(piece, "now"))
end

-- "yes", "no" or "unclear" of a text that holds a refusal.
local function uses_in_spite(text, pieces)
	local basis = clause.of_any(pieces, changes) or not rejects(text) and first_weighing(text)
	if basis then
		return "yes", basis
	elseif clause.of_any(pieces, was_made_in_spite) or prose.has(text, "considering") or turns(text) then
		return "unclear"
	end
	return "no", refuses(text)
end

-- "yes", "no" or "unclear", and the words that the answer rests on.
response.uses = answered(function(text)
	local pieces = clause.pieces(text)
	if first_refusal(text) then
		return uses_in_spite(text, pieces)
	end
	local basis = clause.of_any(pieces, shows_use) or clause.of_any(pieces, did_and_told) or first_weighing(text)
	if basis then
		return "yes", basis
	elseif clause.of_any(pieces, may_show_use) then
		return "unclear"
	end
	return "no", prose.has(text, "acknowledging", "dismissing", "filing", "vague-resolve")
end)

-- "Has not had to ring since" holds "had to", and is no excuse.
local function excuses(sentence)
	return not prose.has(sentence, "contrast") and prose.has(sentence, "excuses")
end

local first_excuse = clause.finder { { excuses, "excuses" } }

-- Whether the feedback is pushed away, with nothing done.
response.dismisses = answered(function(text)
	local basis = first_refusal(text) or first_excuse(text)
	if not basis then
		return "no"
	end
	local answer = response.uses(text)
	return answer == "no" and "yes" or answer == "unclear" and "unclear" or "no", basis
end)

return response
