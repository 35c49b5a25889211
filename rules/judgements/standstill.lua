-- An update after which a plan holds nothing that it did not hold before: a date was put off, a box ticked, a meeting
-- held, a name mended, "updated as necessary" written, or something of the shop told. What is told beside that is
-- looked for first: any content word that is left over is taken for something new.

local chain = use "chain"
local clause = use "clause"
local taken_up = use "taken-up"

local standstill = {}

local FEW = 1      -- so many words may be left over without anything new being said: "moved to after the inventory"
local NEAR = 4     -- words between a name and that it is another now
local FAR = 10     -- words between "nothing" and "but"
local LEADING = 6  -- the words at the head of a sentence in which a meeting is named

-- What belongs to putting off, ticking and saying that all is well, and says nothing of what is planned.
local FURNITURE = { "small-words", "objective-names", "plan-names", "putting-off", "date-furniture", "month-names", "calendar-units", "time-words",
	"not-got-to", "slow-going", "ticking", "bare-updating", "contentment", "nothing-changes", "unaltered" }

-- The kinds by what stands in them, the weightiest first; each needs one of each of its lists.
local KINDS = {
	{ name = "idle", lists = { { "not-got-to", "slow-going" } } },
	{ name = "date", lists = { { "putting-off", "to-a-month", "date-names" }, { "month-names", "calendar-units", "date-names" } } },
	{ name = "tick", lists = { { "ticking" } } },
	{ name = "bare", lists = { { "bare-updating", "contentment", "nothing-changes", "general-qualities", "broad-qualities", "vague-resolve", "cliches" } } },
}

local function is_letter(word)
	return #word == 1
end

-- The words of a text that are none of that: "O2 moved to June, waiting list" leaves "waiting list".
local function left_over(text)
	return filter(prose.rest(text, table.unpack(FURNITURE)), function(word) return not is_letter(word) end)
end

-- "Target moved from 80% to 85%", "lifted from 4 to 3 minutes": a figure that is no date, and what was done with it.
local function moves_figure(text, left)
	local of_work = any(prose.amounts(text), function(amount)
		return not prose.has(amount.text, "calendar-units") and not prose.has(amount.text, "objective-names") and
			(amount.unit ~= "" or amount.share or amount.of ~= nil)
	end)
	return of_work and (prose.has(text, "putting-off") or clause.is_past(left)) ~= nil
end

local function names_plan_part(sentence)
	return prose.has(sentence, "plan-content", "objective-names") ~= nil
end

-- "Measure changed to days", "O1 put first": another part of the plan than a date.
local function changes_kind(text)
	return prose.has(text, "parts-but-dates") and prose.has(text, "putting-off", "plan-changing") ~= nil
end

-- "Added O2" and "new step" say that the plan has something more, "added a few bits" does not.
local function adds_part(text, left)
	return prose.has(text, "new-parts") or names_plan_part(text) and prose.has(left, "plan-changing", "puts-in") ~= nil
end

-- "Added more communication", "objective added: excellent service": nothing but qualities that anybody would wish for.
local function is_vague(text, words)
	local named = prose.rest(words, "general-qualities", "broad-qualities", "vague-resolve", "cliches", "plan-changing", "puts-in",
		"plain-verbs", "served-people", "generic-things")
	return #words > 0 and #named == 0 and not prose.has(text, "objective-names") and
		prose.has(words, "general-qualities", "broad-qualities", "vague-resolve", "cliches") ~= nil
end

local function adds_something(text)
	local left = left_over(text)
	local words = table.concat(left, " ")
	if is_vague(text, words) then
		return false
	end
	local excepted = prose.follows(text, "not-altered", "except-words", FAR)
	return #left > FEW or excepted or moves_figure(text, words) or changes_kind(text) or adds_part(text, words)
end

local function head(sentence)
	return table.concat(prose.tokens(sentence), " ", 1, math.min(LEADING, #prose.tokens(sentence)))
end

-- "Met with Ms D in the small room": that they sat together, and no word of what the plan got from it.
local function is_meeting(sentence)
	return prose.has(sentence, "meeting-words") and prose.has(head(sentence), "meeting-words") and not names_plan_part(sentence) and
		not prose.has(sentence, "plan-changing", "puts-in", "future-words", "agreeing-on") and not prose.follows(sentence, "first-person", "doing-verbs", 1)
end

-- "Changed my job title, same job", "assessor now Mrs J".
local function is_of_person(sentence)
	local changed = prose.follows(sentence, "own-details", "otherwise-now", NEAR) or prose.follows(sentence, "otherwise-now", "own-details", NEAR)
	return changed and not names_plan_part(sentence) and not prose.has(sentence, "new-parts", "future-words", "agreeing-on")
end

-- "The menu was updated", "the company changed its uniform", "swapped my shift": something of the workplace, or of
-- somebody else's plan.
local function is_of_workplace(sentence)
	local named = prose.has(sentence, "others-plans", "own-hours") or
		prose.has(sentence, "premises-feedback", "other-papers", "workplace-news") and
		prose.has(head(sentence), "premises-feedback", "other-papers", "workplace-news") and
		not prose.has(sentence, "first-person", "me-and-my")
	local goes_on = named and (clause.anybody_did(sentence) or prose.has(sentence, "coming-and-going"))
	return goes_on and not names_plan_part(sentence) and not prose.starts(sentence, "puts-in") and
		not prose.has(sentence, "own-plan", "people-say", "told-in-words", "future-words", "agreeing-on", "new-parts")
end

-- "Reworded O1", "put O2 into better English": the same in other words.
local function is_of_wording(sentence)
	return prose.has(sentence, "wording-words") and #prose.amounts(sentence) == 0 and not clause.writer_does(sentence) and
		not prose.has(sentence, "new-parts", "future-words", "agreeing-on", "added-beside")
end

-- "Added: lose a stone before the summer": nothing of the work.
local function is_private(sentence)
	return prose.has(sentence, "wished-for-in-life", "pastimes") and not prose.has(sentence, "served-people", "service-indicators")
end

-- "Plan photocopied and the original put back in my locker".
local function is_of_paper(sentence)
	return prose.has(sentence, "paper-doings") and prose.has(sentence, "plan-sheet") and not names_plan_part(sentence) and
		not prose.has(sentence, "new-parts", "future-words", "agreeing-on", "into-objective")
end

-- "Mrs H was rung and given a voucher", "forms handed out by the till": what was done, and no word of the plan.
local function is_of_case(sentence)
	if names_plan_part(sentence) or
		prose.has(sentence, "puts-in", "new-parts", "agreeing-on", "future-words", "own-plan", "reasons-for-change") then
		return false
	end
	local _, told = taken_up.of(sentence)
	return told ~= nil and told ~= "vague"
end

local ASIDE = { { "meeting", is_meeting }, { "person", is_of_person }, { "paper", is_of_paper }, { "private", is_private },
	{ "wording", is_of_wording }, { "workplace", is_of_workplace }, { "case", is_of_case } }

local aside = answered(function(sentence)
	for _, kind in ipairs(ASIDE) do
		if kind[2](sentence) then
			return kind[1]
		end
	end
end)

local function kind_of(text)
	local kind = first(KINDS, function(one)
		return not any(one.lists, function(lists) return not prose.has(text, table.unpack(lists)) end)
	end)
	return kind and kind.name
end

local function looks_ahead(text)
	return prose.has(text, "future-words", "now-words", "reasons-for-change", "set-up",
		"plan-changing", "puts-in", "new-parts", "agreeing-on", "plan-content", "objective-names") or
		clause.writer_does(text) or clause.opens_with_ing(text)
end

-- "I feel more confident", "O1 at 74%, up from 70%": how things go, and nothing that is to be done.
local function tells_how_it_goes(text)
	return (clause.is_past(text) or prose.has(text, "states-of-mind")) and not looks_ahead(text)
end

-- "idle", "date", "tick", "bare", "meeting", "person", "paper", "private", "wording", "workplace", "case" or "progress"; nil where
-- anything else is said, which may be a change.
standstill.of = answered(function(text)
	local kept = table.concat(clause.rest(text, aside), " ")
	if prose.words(text) == 0 then
		return nil
	elseif prose.words(kept) > 0 and adds_something(kept) then
		return tells_how_it_goes(kept) and "progress" or nil
	end
	return kind_of(kept) or aside(prose.sentences(text)[1]) or #prose.amounts(kept) > 0 and "progress" or nil
end)

-- Reasons that are none: nothing was done or liked, it was too much, the award wants it, the mark is reached so.
local WRONG = {
	{ chain = { "not-got-to" }, but = "served-people", denied = true },
	{ chain = { "too-much-for-me" }, denied = true },
	{ chain = { "for-the-award", "is-wanted" }, within = 6, but = "how-i-serve", denied = true },
	{ chain = { "easier-mark" }, denied = true },
}

local function is_wrong_reason(sentence)
	return chain.any(sentence, WRONG)
end

-- "Never got round to it", "the unit asks for two", where no other sentence says what else led to the change.
standstill.wrong_reason = answered(function(text)
	local others = table.concat(clause.rest(text, is_wrong_reason), " ")
	return not prose.has(others, "reasons-for-change") and clause.first(text, is_wrong_reason) or nil
end)

return standstill
