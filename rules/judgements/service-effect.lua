-- Whether an account proves an effect on the service: sentence by sentence, what is no proof is set aside (marks, contents,
-- hopes, one's own gain, the firm at large), and what is left must show a figure of the service, somebody served who did or
-- got something, or a way of working that is another now; in words that name something.

local chain = use "chain"
local clause = use "clause"
local effect = use "effect"
local figures = use "figures"
local outcome = use "outcome"
local particulars = use "particulars"

local service_effect = {}

local NEAR = 4 -- words between teaching and the taught, between a figure and its cause
local NAMELESS = { "words-for-effect", "business-speak", "people-served", "served-people", "private-gains", "marked-for",
	"knowledge-gained", "opinion-of-event", "self-praise", "event-names" } -- lists of what names nothing to be seen
-- Lists of what admits that nothing came of it.
local ADMITTING = { "no-effect-told", "as-it-was", "not-tried-yet", "refusing-to-learn" }
local TO_EVENT = 3 -- words between "nothing to do with" and the course

-- "When they put in the new lifts", "thanks to the app that head office brought in".
local BROUGHT_IN = { chain = { "brought-by", "those-above", "bringing-in" }, within = 3, close = true }

-- A sentence without the words of a list.
local function beside(sentence, list)
	return prose.has(sentence, list) and table.concat(prose.rest(sentence, list), " ") or sentence
end

-- "I ran the session for the weekend team", "the volunteers I trained".
function service_effect.gave_training(sentence)
	local training = prose.follows(sentence, "gave-training", "the-taught", NEAR) or prose.follows(sentence, "held-event", "events-held", NEAR)
	return prose.has(sentence, "those-i-taught") or training and clause.writer_did(sentence) and training
end

-- "4 last autumn, none this spring", "two since April, before it was every one": none and all stand for a figure where two
-- times are named.
local has_some_and_none = answered(function(sentence)
	local times = prose.count(sentence, "times-of-measure")
	return times > 1 and prose.has(sentence, "none-of", "nobody", "none-counted", "every-one-counted") and effect.levels(sentence)[1]
end)

-- A figure at two times: nobody tells that of hopes, contents or a test.
local is_measured_twice = once(function(sentence)
	local timed = not prose.has(sentence, "tests-taken") and prose.has(sentence, "times-of-measure", "was-and-is")
	return timed and (figures.any_pair(effect.levels(sentence, figures.of(sentence))) or has_some_and_none(sentence)) or false
end)

-- "2 CPD hours", "41 ticks in the workbook": counted for having learned, and nobody served stands by.
local function is_of_marks(sentence)
	return not prose.has(sentence, "people-served", "one-served", "now-words") and prose.has(beside(sentence, "passed-along"), "marked-for") and
		not figures.moved(sentence)
end

local function is_of_firm(sentence)
	return clause.is_about(sentence, "whole-firm") and not prose.has(sentence, "first-person", "me-and-my")
end

-- "I listened to eleven calls", of which nothing is told that came later.
local function is_only_watched(sentence)
	local watched = prose.starts(sentence, "only-watched") or prose.follows(sentence, "first-person", "only-watched", 2)
	return watched and not prose.has(sentence, "now-words", "contrast", "now-by-now") and
		not figures.moved(sentence) and not clause.writer_does(sentence)
end

local is_of_own_life = answered(function(sentence)
	return prose.has(sentence, "private-gains", "own-advancement") and not prose.has(sentence, "others-gain") or
		prose.has(sentence, "private-life", "own-gains") and not prose.has(sentence, "people-served")
end)

-- What Mr E did is of Mr E.
local function is_private(sentence)
	return not prose.has(sentence, "titles") and is_of_own_life(sentence)
end

-- "When I get round to it I will text them": nothing has happened yet.
local function lies_ahead(sentence)
	return prose.has(beside(sentence, "wishes-of-others"), "hoped-for") and not clause.of_any(clause.pieces(sentence), function(piece)
		return not prose.has(piece, "hoped-for") and (clause.anybody_did(piece) or clause.writer_does(piece))
	end)
end

-- "He explained why tenants ring", "the tutor knew everybody's name".
local function is_of_teacher(sentence)
	return effect.is_taught(sentence) or prose.follows(sentence, "teachers", "telling-how", 2) or
		clause.is_about(sentence, "who-teaches") or prose.has(sentence, "who-runs-it")
end

-- "I think that people seem happier": believed, and neither counted nor told by anybody.
local function is_believed(sentence)
	return prose.has(sentence, "only-believed") and not clause.others_did(sentence) and #effect.levels(sentence) == 0
end

-- "Chapter four is about angry callers", "the session ran till four", "I hadn't known that one in five is deaf".
local function is_of_lesson(sentence)
	local of_lesson = prose.has(sentence, "knowledge-gained", "contents-of-event", "opinion-of-event", "lesson-words", "surprises")
	return (of_lesson or
		clause.is_about(sentence, "event-names") or clause.is_about(sentence, "numbered-parts") or is_of_teacher(sentence)) and
		not prose.has(sentence, "now-words", "contrast", "now-by-now") and not figures.moved(sentence) and
		(not prose.has(sentence, "one-served") or prose.has(sentence, "who-runs-it"))
end

local function is_at_large(sentence)
	return prose.has(sentence, table.unpack(ADMITTING)) or
		prose.has(sentence, "hearsay", "general-truths", "making-acquaintance", "fun-and-games", "of-others-work")
end

-- What sets a sentence aside; a list that is looked for beside the words of another may come about where that stands.
local set_aside_by = clause.finder {
	{ is_of_marks, "marked-for", "passed-along" },
	{ is_of_firm, "whole-firm" },
	{ is_only_watched, "only-watched" },
	{ is_private, "private-gains", "own-advancement", "private-life", "own-gains" },
	{ service_effect.gave_training, "those-i-taught", { "gave-training", "the-taught" }, { "held-event", "events-held" } },
	{ lies_ahead, "hoped-for", "wishes-of-others" },
	{ is_believed, "only-believed" },
	{ is_of_lesson, "knowledge-gained", "contents-of-event", "opinion-of-event", "lesson-words", "surprises", "event-names",
		"numbered-parts", "who-teaches", "who-runs-it", { "teachers", "teaching-verbs" }, { "first-persons", "talking-verbs" },
		{ "teachers", "telling-how" } },
	{ is_at_large, "hearsay", "general-truths", "making-acquaintance", "fun-and-games", "of-others-work", table.unpack(ADMITTING) },
}

-- "All four have kept to it": the same four again, and no second count.
local function is_counted_again(tokens, amount)
	local before = tokens[amount.first - 1]
	return before ~= nil and prose.has(before, "those-again") ~= nil
end

-- "It was 5 days before and 5 days after": a figure at two times that is the same, and no other pair that is not.
local function stands_still(text)
	if prose.count(text, "times-of-measure", "back-then", "by-now", "was-and-is", "both-times") < 2 then
		return nil
	end
	local tokens = prose.tokens(text)
	local amounts = filter(effect.levels(text, figures.of(text)), function(amount) return not is_counted_again(tokens, amount) end)
	local one = figures.first_of_pair(amounts)
	return one and not figures.any_step(amounts) and one.text or nil
end

-- The words by which a figure is no better, or the figure.
local no_better = once(function(text)
	return prose.has(text, "no-better") or figures.stayed(text) or stands_still(text) or false
end)

-- "Loans are up 11%", "call-backs are down by a third".
local function is_up_or_down(sentence)
	return any(prose.spans(sentence, "up-or-down"), function(span)
		return any(prose.amounts(sentence), function(amount) return amount.first == span.last + 1 end)
	end) and not prose.has(sentence, "tests-taken", "marked-for")
end

local is_set_aside = once(function(sentence)
	return no_better(sentence) or not is_measured_twice(sentence) and not is_up_or_down(sentence) and set_aside_by(sentence) or false
end)

-- Words that name something, beside people, courses and qualities.
local names_something = once(function(sentence)
	local words = prose.rest(sentence, table.unpack(NAMELESS))
	return #particulars.things(table.concat(words, " ")) > 0
end)

-- "In May 14 of 20 tables": the month takes the first figure with it, as if it were a day.
local function is_share_of_month(sentence)
	local tokens = prose.tokens(sentence)
	return any(prose.spans(sentence, "times-of-measure"), function(month)
		local at = month.last
		return tonumber(tokens[at + 1] or "") and tokens[at + 2] == "of" and tonumber(tokens[at + 3] or "")
	end)
end

-- "In September 17 of 20 quotes went the same day".
local function tells_share(sentence)
	if is_share_of_month(sentence) then
		return not prose.has(sentence, "tests-taken")
	end
	local of_service = prose.has(sentence, "times-of-measure", "people-served", "service-outcomes", "service-indicators")
	return of_service and any(figures.of(sentence), function(amount) return amount.share or amount.unit == "%" or amount.of ~= nil end)
end

-- "We've had none moved on the night since (four in March)".
local is_none_since = answered(function(sentence)
	if not prose.has(sentence, "since-alone") or not prose.has(sentence, "none-of", "nobody", "negations") then
		return false
	end
	local tokens = prose.tokens(sentence)
	return any(prose.spans(sentence, "since-alone"), function(span)
		local following = tokens[span.last + 1]
		return not following or prose.words(following) == 0
	end)
end)

-- "Nobody", "in June not one of them": as the subject, perhaps with a time before it.
local function opens_with_none(piece)
	local none, time = prose.spans(piece, "nobody")[1], prose.spans(piece, "times-of-measure")[1]
	return none and (none.first == 1 or time and time.first <= 2 and none.first - time.last <= 2)
end

-- "Nobody came back to ask".
local tells_of_none = answered(function(sentence)
	local nobody = prose.has(sentence, "nobody")
	return is_none_since(sentence) or nobody and clause.of_any(clause.pieces(sentence), function(piece)
		return opens_with_none(piece) and not prose.has(piece, "me-and-my") and clause.anybody_did(piece)
	end)
end)

local function is_of_service(sentence)
	return prose.has(sentence, "people-served", "served-people", "one-served", "service-outcomes", "service-indicators", "titles",
		"they-as-subject")
end

-- "Complaints on my section: May 9, July 2": figures behind the names of months look like days.
local has_figures_of_months = answered(function(sentence)
	if prose.count(sentence, "times-of-measure") < 2 then
		return false
	end
	local tokens = prose.tokens(sentence)
	local found = filter(prose.spans(sentence, "times-of-measure"), function(month) return tonumber(tokens[month.last + 1] or "") ~= nil end)
	return #found > 1 and (is_of_service(sentence) or prose.has(sentence, "less-is-better"))
end)

-- "93.5% right first time": a share, and no mark of a test.
local function is_share_of_work(sentence)
	return not prose.has(sentence, "tests-taken") and any(figures.of(sentence), function(amount) return figures.kind(amount) == "share" end)
end

-- "Ask make and fault code now. 93.5% right trade": how it is done now, and a share of what is done.
local function tells_share_of_now(left)
	return any(left, is_share_of_work) and any(left, function(sentence)
		return prose.has(sentence, "now-words", "now-by-now") and names_something(sentence)
	end)
end

-- A figure of the service that moved, or a share at a time.
local is_measured = once(function(sentence)
	return is_measured_twice(sentence) or has_figures_of_months(sentence) or tells_share(sentence) or figures.moved(sentence) or is_none_since(sentence) or
		is_up_or_down(sentence) or
		effect.levels(sentence)[1] and prose.has(sentence, "saving-and-costing") or false
end)

-- "I settled nine refunds": so many of those served, or of what they came with.
local function counts_served(sentence)
	return not prose.has(sentence, "attending") and effect.levels(sentence)[1] and clause.writer_did(sentence, "looking-on", "socialising") and
		prose.has(sentence, "people-served", "one-served", "service-outcomes", "service-indicators")
end

-- "I can price a deck in half an hour now".
local function is_able_now(sentence)
	return prose.has(sentence, "able-words") and prose.has(sentence, "now-words", "now-by-now") and clause.of_any(clause.pieces(sentence), function(piece)
		return prose.has(piece, "able-words") and (clause.starts_with_writer(piece) or prose.starts(piece, "able-words", "now-words"))
	end)
end

-- "I can tell patients why it is held up": able to do something for those who are served.
local is_able_to_serve = answered(function(sentence)
	return prose.follows(sentence, "i-can", "people-served", NEAR)
end)

-- "I ask for the postcode first".
local does = once(function(sentence)
	return is_able_now(sentence) or is_able_to_serve(sentence) or
		not prose.has(sentence, "self-praise") and clause.writer_does(sentence, "own-steps", "hoped-for", "no-work") or false
end)

-- "No longer", "shorter", "so that": of those who are served, or of how the writer works.
local function is_told(sentence)
	local told = effect.told_in(sentence)
	return told and (is_of_service(sentence) or does(sentence)) and told
end

-- "They don't have to ring the branch", "the phone's stopped ringing", "no one's waited since": what others are spared.
local function are_spared(sentence)
	return not prose.has(sentence, "hoped-for", "able-words") and prose.has(sentence, "spared-since") or
		prose.follows(sentence, "they-and-those", "need-not", 1) or prose.follows(sentence, "people-served", "need-not", 1)
end

local shows = once(function(sentence)
	return is_measured(sentence) and sentence or is_told(sentence) or are_spared(sentence) or outcome.in_sentence(sentence) or
		tells_of_none(sentence) or counts_served(sentence) or false
end)

local function works_so(sentence)
	return not prose.has(sentence, "vague-verbs", "self-praise") and names_something(sentence) and does(sentence)
end

local function is_plain(sentence)
	return (effect.levels(sentence)[1] or names_something(sentence)) and shows(sentence)
end

local function is_caused_otherwise(sentence)
	return prose.follows(sentence, "ways-of-not-mattering", "what-was-learned-from", TO_EVENT) or
		prose.follows(sentence, "event-names", "ways-of-not-mattering", 1) or
		prose.follows(sentence, "brought-by", "outside-causes", NEAR) or
		chain.words(sentence, BROUGHT_IN) or
		prose.has(sentence, "was-elsewhere", "comes-each-year")
end

-- "That was the new courier, the course had nothing to do with it", "when they put in the lifts", "I was on leave then".
service_effect.has_other_cause = clause.finder {
	{ is_caused_otherwise, "ways-of-not-mattering", "brought-by", "was-elsewhere", "comes-each-year" },
}

-- Whether it also tells how the writer works since.
function service_effect.tells_way_of_working(text)
	return clause.first(text, function(sentence) return not is_set_aside(sentence) and works_so(sentence) end)
end

-- "Mrs D is deaf. I wrote it down and she rang the next week": one who was named before answers.
local function is_answered(text)
	return prose.has(text, "people-served", "one-served", "titles") and clause.first(text, function(sentence)
		return not is_set_aside(sentence) and prose.has(sentence, "he-she-they") and names_something(sentence) and
			clause.others_did(sentence, "talking-verbs", "looking-on")
	end)
end

-- "yes" where something is left that shows, "unclear" where it shows in general words only, "no" where nothing does.
local function is_on_service(text)
	return effect.is_of_service(text) == "yes"
end

-- "Guests get their key in a minute. It took me up to ten before": what others get now, or the writer does, and a then.
local function sets_now_against_then(left)
	local now = first(left, function(sentence)
		return not clause.is_past(sentence) and names_something(sentence) and
			(does(sentence) or prose.has(sentence, "people-served") and clause.is_statement(sentence) ~= nil or effect.levels(sentence)[1])
	end)
	return now and any(left, function(sentence)
		return sentence ~= now and prose.has(sentence, "back-then", "used-to") and clause.is_past(sentence)
	end) and now
end

-- "A widower said that nobody had let him finish", told of a stranger by whoever tells how they work.
local function is_told_by_somebody(sentence)
	return prose.starts(sentence, "somebody-new") and prose.has(sentence, "saying-or-thanking") and clause.others_did(sentence) and
		not prose.has(sentence, "who-teaches", "private-life", "people-inside", "managers", "hoped-for")
end

-- The words of what is left that show plainly.
local function plain_words(left)
	local rest = table.concat(left, " ")
	return first(left, is_plain) or is_answered(rest) or sets_now_against_then(left) or
		outcome.for_others(rest) == "yes" and names_something(rest) and rest
end

-- "T from the day centre orders for himself now".
local function is_managed_by_others(sentence)
	return prose.has(sentence, "by-themselves") and prose.has(sentence, "now-by-now", "contrast", "now-words") and
		not clause.starts_with_writer(sentence) and not prose.has(sentence, "private-life", "who-teaches")
end

local function is_of_those_served(text)
	return prose.has(text, "people-served", "one-served", "service-indicators", "he-she-they")
end

local function may_show(sentence)
	return does(sentence) or outcome.in_sentence(sentence) or shows(sentence)
end

-- A figure that may be of the service, or what is so each time; marks, contents and hopes are none.
function service_effect.tells_performance(text)
	return clause.first(text, function(sentence)
		return not is_set_aside(sentence) and (effect.levels(sentence)[1] or prose.has(sentence, "all-or-none", "now-words", "contrast") or
			is_measured(sentence) or tells_of_none(sentence))
	end)
end

-- "The rating is not better though, 4.1 then and 4.0 now", and nothing else moved.
function service_effect.is_no_better(text)
	local words = no_better(text)
	local better = words and clause.first(text, function(sentence)
		return not no_better(sentence) and (figures.moved(sentence) or is_measured_twice(sentence))
	end)
	return not better and words or nil
end

-- Where a figure is said to be no better, two figures side by side are no proof: one must be said to have moved.
local function measuring(text)
	return no_better(text) and figures.moved or is_measured
end

local function works_or_can(sentence)
	return does(sentence) or prose.has(sentence, "i-can")
end

local function tells_of_others(sentence)
	return is_told_by_somebody(sentence) or is_managed_by_others(sentence)
end

-- "I ask it on every booking now", "I told him straight off": what it is of may stand in another sentence.
local function does_since(sentence)
	return not prose.has(sentence, "vague-verbs", "self-praise") and
		(does(sentence) and prose.has(sentence, "now-words", "now-by-now") or
		prose.has(sentence, "people-served", "one-served", "titles", "he-she-they") and not prose.has(sentence, "who-teaches") and
		clause.writer_did(sentence, "mind-verbs", "looking-on", "socialising") and clause.others_did(sentence)) or nil
end

-- "yes" where what is not set aside shows an effect on the service in words that name something, "unclear" where it may,
-- "no" where nothing in it could.
function service_effect.of(text)
	local left, admits = clause.rest(text, is_set_aside), prose.has(text, table.unpack(ADMITTING))
	local told = not admits and first(left, tells_of_others)
	if told and any(left, works_or_can) then
		return "yes", told
	end
	local measured, works = any(left, measuring(text)), first(left, works_so)
	if works and not admits and (measured or is_of_those_served(text)) then
		return "yes", works
	end
	local spared = not admits and first(left, are_spared)
	if spared then
		return (any(left, names_something) or any(left, works_or_can)) and "yes" or "unclear", spared
	end
	local plain, named, private = plain_words(left), any(left, names_something), clause.first(text, is_private)
	if plain and (measured or not admits) and (named or not private) and
		(measured and not private or is_on_service(table.concat(left, " "))) then
		return "yes", plain
	end
	local may = measured or not admits and (named and any(left, may_show) or is_of_those_served(text) and any(left, does_since) or
		tells_share_of_now(left))
	return may and "unclear" or "no", plain or works
end

-- Figures behind the names of months, which look like days.
function service_effect.counts_by_month(text)
	return clause.first(text, has_figures_of_months)
end

return service_effect
