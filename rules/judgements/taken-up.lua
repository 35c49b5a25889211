-- What a response to feedback does for the learner's own way of working. A case that was put right, the collecting of
-- the feedback, a word passed to others and a proof of being good are none of that, however much was done.

local clause = use "clause"
local mere = use "mere"
local use_text = use "use"

local taken_up = {}

local CONCRETE = 2 -- so many words of its own make a resolve say something
local NEAR, FAR = 3, 6 -- words between a verb and its case; between a denial and the plan

-- "I always say it now", "every caller gets a time", "no longer": it is so since, in each case.
local lasts = answered(function(text)
	return prose.has(text, "lasting-signs", "now-words", "now") or clause.writer_will(text, "vague-verbs", "noting", "weak-verbs", "case-verbs") or
		clause.writer_does(text, "noting")
end)

-- "Became objective 2", "it went into my plan": and not "nothing goes in the plan".
local reaches_plan = answered(function(text)
	return (clause.first(text, function(sentence)
		local denied = prose.follows(sentence, "negations", "own-plan", FAR) or prose.follows(sentence, "negations", "in-the-plan", FAR)
		return not denied and prose.has(sentence, "objective-names", "in-the-plan") or nil
	end))
end)

-- "3 in October, it had been 14": it was looked at again.
local function shows_result(text)
	return prose.change(text) ~= nil or #prose.amounts(text) > 1 and prose.has(text, "month-names", "calendar-units", "then-and-now") ~= nil
end

-- "Gave her a refund", "rang him back", "closed": this one time, and this one person.
local function is_case(piece)
	return prose.has(piece, "case-closed") or (prose.follows(piece, "case-verbs", "one-case", NEAR) or
		prose.has(piece, "case-verbs") and prose.words(piece) <= NEAR) and not lasts(piece)
end

-- "I printed 50 forms and left them by the till": how the feedback was got.
local function is_collecting(piece)
	return prose.has(piece, "means-of-asking") and prose.has(piece, "collecting", "means-are-like", "filing") and not lasts(piece)
end

-- "I told the team that they need to smile", "maintenance will look at it": for others to do.
local function is_for_others(piece)
	return prose.follows(piece, "telling-others", "those-elsewhere", NEAR) and not lasts(piece) or
		prose.follows(piece, "those-elsewhere", "others-act", FAR)
end

-- "The company has bought a new machine", "they have changed the hours", "my colleague now does those".
local function is_of_others(piece)
	return not prose.has(piece, "first-person", "first-persons", "me-and-my", "you-and-your") and
		(clause.is_about(piece, "those-elsewhere") or clause.is_about(piece, "they-and-those") and not lasts(piece)) and clause.is_statement(piece)
end

-- "I keep out of his way", "my manager deals with her now".
local function is_avoiding(piece)
	return prose.has(piece, "avoiding")
end

-- "This proves that I give excellent service".
local function is_proof(piece)
	return prose.follows(piece, "proving", "good-at-it", FAR)
end

-- "I made changes as a result", "used this to develop my skills".
local function is_vague(piece)
	return prose.has(piece, "vague-use") and #prose.rest(piece, "small-words", "vague-use", "vague-resolve", "broad-qualities",
		"general-qualities", "noting") == 0
end

local ASIDE = { { "case", is_case }, { "collecting", is_collecting }, { "avoiding", is_avoiding }, { "others", is_for_others },
	{ "others", is_of_others }, { "proof", is_proof }, { "vague", is_vague } }

-- Of these nothing can last.
local HEARD_ONLY = { proof = true, vague = true, avoiding = true, paper = true, feeling = true }

-- One of these stands in each clause that is of such a kind.
local OF_ASIDE = { "case-closed", "case-verbs", "means-of-asking", "avoiding", "telling-others", "those-elsewhere", "they-and-those",
	"proving", "vague-use" }

local aside_by_itself = answered(function(piece)
	if not prose.has(piece, table.unpack(OF_ASIDE)) then
		return nil
	end
	for _, kind in ipairs(ASIDE) do
		if kind[2](piece) then
			return kind[1]
		end
	end
end)

local function aside(piece, said)
	return aside_by_itself(piece) or mere.paper(piece, said) and "paper" or mere.feeling(piece) and "feeling" or nil
end

-- "He was happy", "it took 20 minutes", "34 came back in the box": belongs to what stands beside it.
local function is_filling(piece, kind)
	if kind == "feeling" or kind == "paper" then
		return not mere.acts(piece)
	end
	return prose.words(piece) <= NEAR or prose.has(piece, "acknowledging", "states-of-mind", "noting", "case-outcome") or
		kind == "collecting" and not lasts(piece) and prose.has(piece, "collecting", "means-are-like") ~= nil
end

-- What lasts, and is not what somebody else is like: "P. wants to do his own job first".
local lasts_for_writer = answered(function(text)
	return clause.first(text, function(piece)
		local of_others = prose.has(piece, "his-and-hers", "those-elsewhere", "titles", "served-people") and not prose.has(piece, "first-person", "first-persons")
		return not of_others and lasts(piece) or nil
	end)
end)

-- The kind of all that a response tells; nil where a piece tells something else, or what it tells was looked at again.
local function all_aside(text, said)
	if not prose.has(text, "paper-deeds", "paper-world", "emotions", table.unpack(OF_ASIDE)) then
		return nil
	end
	local pieces = clause.pieces(text)
	local kind = clause.of_any(pieces, function(piece) return aside(piece, said) end)
	local heard_only = HEARD_ONLY[kind]
	if not kind or not heard_only and lasts_for_writer(text) or reaches_plan(text) or shows_result(text) or
		any(pieces, function(piece) return not aside(piece, said) and not is_filling(piece, kind) end) then
		return nil
	end
	return kind
end

-- "I did not need to do anything with it", "so I am leaving things as they are".
local denies_use = answered(function(sentence)
	return prose.follows(sentence, "negations", "doing-with-it", FAR) or prose.has(sentence, "left-as-it-was")
end)

function taken_up.admits_no_use(text)
	local basis = clause.first(text, denies_use)
	return basis and not reaches_plan(text) and not lasts_for_writer(text) and "yes" or "no", basis
end

local function takes_up(piece)
	return lasts_for_writer(piece) or reaches_plan(piece) or use_text.uses(piece) == "yes"
end

-- The last word of a response: nothing was done, and no clause behind it tells of anything that was.
local function ends_unused(response)
	local denied = nil
	if not prose.has(response, "doing-with-it", "left-as-it-was") then
		return nil
	end
	for _, piece in ipairs(clause.pieces(response)) do
		denied = denies_use(piece) or denied and not takes_up(piece) and denied or nil
	end
	return denied
end

-- "Swapped it for a bigger one", "Moved two": of a thing, and of nobody to whom it happened, so that it may be for all.
local function is_of_nobody(response, kind)
	return kind == "case" and use_text.uses(response) == "yes" and
		not prose.has(response, "case-closed", "he-she-they", "served-people", "titles", "means-of-asking")
end

-- "Doing that since 14/6", "Done, new list is by the phone": too few words to see what is done, but it goes on.
local function may_go_on(response)
	return prose.has(response, "kept-up") and not clause.starts_with_writer(response) and not prose.starts(response, "filing") and
		not prose.has(response, "vague-resolve", "excuses", "emotions", "negations", "acknowledging")
end

-- "Call monitoring is used to keep standards": what feedback is, anywhere.
local function is_in_general(response)
	return prose.has(response, "textbook-talk", "general-truths") or clause.is_about(response, "feedback-names")
end

-- "Now it's name first, then number": neither thanks nor filing nor a feeling, and words of its own.
local function says_something(response)
	return #prose.rest(response, "small-words", "acknowledging", "weak-verbs", "noting") >= CONCRETE and
		not prose.has(response, "emotions", "vague-resolve", "being-told", "general-qualities", "broad-qualities", "opinion-of-event") and
		not clause.is_about(response, "he-she-they") and not clause.is_about(response, "those-elsewhere") and not is_in_general(response)
end

-- "I always do my best each shift", "I have been a cleaner since 2009": it goes on, and is nothing that was taken up.
local function is_own_record(response)
	return prose.has(response, "own-record") or
		prose.has(response, "vague-resolve") and #prose.rest(response, "vague-resolve", "lasting-signs", "small-words", "calendar-units") < CONCRETE
end

-- "yes", "no" or "unclear"; where it is told what else was done, its kind: "case", "collecting", "paper", "feeling" … `said` is what
-- the response answers.
function taken_up.of(response, said)
	local kind = all_aside(response, said)
	if kind then
		return is_of_nobody(response, kind) and "unclear" or "no", kind
	end
	if ends_unused(response) then
		return "no", "kept"
	end
	local answer, sign = use_text.uses(response)
	if answer == "yes" or use_text.dismisses(response) ~= "no" then
		return answer
	elseif reaches_plan(response) or answer == "unclear" and not is_own_record(response) and
		(lasts_for_writer(response) or shows_result(response)) then
		return "yes"
	end
	local habit = answer == "no" and (may_go_on(response) or clause.writer_does(response, "noting", "mind-verbs", "weak-verbs", "static-verbs"))
	return (habit or answer == "no" and not sign and says_something(response)) and "unclear" or answer
end

return taken_up
