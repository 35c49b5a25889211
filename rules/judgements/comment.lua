-- What a comment of others is about, somebody who serves or only the place; and how it was come by.

local clause = use "clause"
local comment = {}

local OPENING = 3 -- words: a text that opens with asking
local LONGEST_NO_VERB = 4 -- an opening word in -s of so many letters is taken for a noun, or for "this" and "does"

-- "Your car park", "could you turn on the heating": the firm is spoken to, and nobody in it.
local function speaks_to_place(sentence)
	local your_place = prose.follows(sentence, "addressed", "premises-feedback", 1) and 1 or 0
	return prose.has(sentence, "premises-feedback") and
		prose.count(sentence, "addressed") <= prose.count(sentence, "you-the-place") + your_place
end

-- "Hurries people through it", "Could leave clearer notes": a comment on somebody who need not be named.
local function opens_with_doing(sentence)
	local tokens = prose.tokens(sentence)
	local opener, following = tokens[1] or "", tokens[2] or ""
	if opener == "don't" then
		return opener
	elseif prose.has(opener, "could-and-should") then
		return not prose.has(following, "auxiliaries", "addressed") and opener or nil
	end
	local is_verb = #opener > LONGEST_NO_VERB and opener:sub(-1) == "s" and opener:sub(-2) ~= "ss" and
		opener:sub(-2) ~= "'s" and not prose.has(opener, "premises-feedback", "goods-on-sale") and not prose.has(following, "statement-verbs", "auxiliaries")
	return is_verb and opener or nil
end

-- "Swapped our seats without fuss", "Told me straight": somebody did it, named or not.
local function opens_with_deed(sentence)
	local verb = clause.writer_did(sentence)
	return verb and verb:lower() == prose.tokens(sentence)[1] and verb or nil
end

local function is_about_somebody(sentence)
	return opens_with_deed(sentence) or prose.has(sentence, "about-a-person") or opens_with_doing(sentence) or
		not speaks_to_place(sentence) and prose.has(sentence, "addressed") or nil
end

-- The building, the goods, the prices, the hours, and nobody in it.
comment.is_about_place = answered(function(text)
	local thing = prose.has(text, "premises-feedback")
	if thing and not clause.first(text, is_about_somebody) then
		return "yes", thing
	end
	return "no"
end)

-- "Your assignment was well written", "the trainer was good": said of written work or of a course, and not of serving.
comment.is_about_course = answered(function(text)
	local basis = prose.has(text, "course-work", "course-not-work")
	return basis and not prose.has(text, "served-people", "about-a-person") and "yes" or "no", basis
end)

-- "Requested to move my lunch. Jan agreed.": a request, and nothing that came back about the one who asked.
local function is_mere_request(text)
	local asking = prose.spans(text, "asking-verbs", "did-ask", "requesting")[1]
	return asking and asking.first <= OPENING and
		not prose.has(text, "addressed", "asked-for", "said-of-me", "people-served", "faulting", "praising", "suggesting") and
		#filter(prose.amounts(text), function(amount) return amount.share or amount.of ~= nil end) == 0 and prose.has(text, "asking-verbs", "requesting") or nil
end

-- "A reference for my flat", "what to get for J.'s leaving present": asked of others, and not how anybody was served.
comment.is_private = answered(function(text)
	local basis = prose.has(text, "private-matters") or is_mere_request(text)
	return basis and not prose.has(text, "serving-words") and "yes" or "no", basis
end)

function comment.speaks_of_serving(text)
	local basis = prose.has(text, "serving-words", "about-a-person")
	return basis and "yes" or "no", basis
end

-- "20 forms handed out, none came back", "I am going to ask".
function comment.is_still_to_come(text)
	local basis = prose.has(text, "nothing-came")
	return basis and "yes" or "no", basis
end

-- Picked up by chance, from memory, over a fence.
comment.was_overheard = answered(function(text)
	local basis = prose.has(text, "overheard")
	return basis and "yes" or "no", basis
end)

-- Customers' answers that no customer gave: filled in or acted by others.
comment.was_made_up = answered(function(text)
	local basis = prose.has(text, "made-up-answers", "acting") or prose.follows(text, "filling-in", "askers", 4)
	return basis and "yes" or "no", basis
end)

-- Whether feedback was asked for ------------------------------------------------------------------------------------

local CLOSE, FAR = 4, 7 -- words between a denial and the asking, and between the asking and what is asked for

-- "Asked each one straight", "the question that I put to them", and not "never asked my".
local tells_of_asking = answered(function(text)
	return clause.first(text, function(sentence)
		return prose.has(sentence, "did-ask") and not prose.follows(sentence, "not-asking", "did-ask", 1) and
			prose.has(sentence, "did-ask") or nil
	end)
end)

-- "I've not had to go and ask anybody for their opinion", "saw no call to canvass what people think".
local denies_asking = answered(function(sentence)
	local denial = prose.follows(sentence, "not-asking", "asking-verbs", CLOSE) or
		prose.follows(sentence, "not-called-for", "asking-verbs", FAR)
	return denial and prose.has(sentence, "first-person") and prose.follows(sentence, "asking-verbs", "asked-for", FAR) and denial or nil
end)

-- "Saw no call to trouble anyone", "nobody needed asking": what for is not said.
local function sees_no_need(sentence)
	local denial = prose.follows(sentence, "not-called-for", "asking-verbs", FAR)
	return denial and prose.follows(sentence, "asking-verbs", "anybody", 1) and denial or
		prose.follows(sentence, "nobody-needed", "asking-verbs", 1)
end

-- "I never did a survey", "the forms are still in my bag".
local function left_forms(sentence)
	return prose.follows(sentence, "feedback-forms", "stayed-behind", FAR) or prose.follows(sentence, "not-asking", "doing-asking", 1) and
		prose.follows(sentence, "doing-asking", "feedback-forms", 2)
end

-- "People soon let you know if you get something wrong, and nobody has."
local function trusts_silence(sentence)
	return prose.has(sentence, "no-news") and prose.has(sentence, "not-asking", "asking-verbs", "not-called-for")
end

function comment.tells_of_asking(text)
	local basis = tells_of_asking(text)
	return basis and "yes" or "no", basis
end

-- A writer who says that nobody was asked for an opinion, and tells of nobody who was.
function comment.admits_asking_nobody(text)
	local basis = prose.has(text, "not-asking", "not-called-for") and clause.first(text, denies_asking) or nil
	return basis and not tells_of_asking(text) and "yes" or "no", basis
end

-- "Feedback was not sought", "HR send it round".
local function came_from_others(sentence)
	return prose.follows(sentence, "asked-for", "was-not-asked", FAR) or prose.follows(sentence, "senders", "sending-round", 1)
end

local function came_by_itself(sentence)
	return came_from_others(sentence) or prose.has(sentence, "unasked", "own-motion", "routine-feedback") or prose.together(sentence, "what-comes", "by-itself")
end

-- One of these stands in each sentence that tells so.
local OF_UNASKED = { "not-asking", "not-called-for", "was-not-asked", "senders", "unasked", "own-motion", "routine-feedback", "by-itself",
	"nobody-needed", "stayed-behind", "no-news" }

local function tells_unasked(sentence)
	return clause.signal(sentence, { denies_asking, came_by_itself, sees_no_need, left_forms, trusts_silence })
end

-- "My door is always open", "I can tell by their faces": of the writer, and of no day on which anybody said anything.
comment.claims_openness = answered(function(text)
	local basis = prose.has(text, "claims-of-openness", "reading-signs")
	local is_event = clause.is_past(text) or #prose.amounts(text) > 0 or prose.has(text, "did-ask")
	return basis and not is_event and prose.has(text, "first-person", "first-persons", "me-and-my", "reading-signs") and "yes" or "no", basis
end)

-- What came by itself, or comes to everybody, or was left to come.
comment.was_unasked = answered(function(text)
	local basis = prose.has(text, table.unpack(OF_UNASKED)) and clause.first(text, tells_unasked) or nil
	return basis and not tells_of_asking(text) and "yes" or "no", basis
end)

-- Who comments on whom --------------------------------------------------------------------------------------------

-- "I told H. that he talks too fast", "I gave her marks": the writer's comment on somebody else's work.
local function comments_on_others(sentence)
	return clause.starts_with_writer(sentence) and not prose.has(sentence, "me-and-my", "you-and-your", "did-ask", "asking-verbs") and
		(prose.follows(sentence, "first-person", "commenting", 1) and prose.has(sentence, "he-she-they", "his-and-hers") or
			prose.follows(sentence, "commenting", "his-and-hers", CLOSE))
end

-- "H. said he would try", "R. thanked me for my comments".
local function takes_it_well(sentence)
	return prose.has(sentence, "thanked-writer")
end

-- Feedback that the writer gave: the text tells of it, and nothing of what anybody said of the writer.
function comment.was_given(text, answer)
	local basis = prose.has(text, "commenting") and clause.first(text, comments_on_others)
	if not basis and not prose.has(answer, "thanked-writer") then
		return "no"
	end
	local of_writer = clause.first(text, function(sentence) return prose.has(sentence, "me-and-my", "you-and-your", "did-ask") end)
	if basis and not of_writer then
		return "yes", basis
	end
	local thanked = clause.first(answer, takes_it_well)
	return thanked and not of_writer and clause.first(text, clause.starts_with_writer) and "yes" or "no", thanked
end

return comment
