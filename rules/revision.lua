-- Revisions of the development plan: that there are any, that they come after it, change it, and say why.

local adaptation = use "adaptation"
local amendment = use "amendment"
local clause = use "clause"
local relation = use "relation"
local standstill = use "standstill"

local ENOUGH_WORDS = 3 -- so many words say what something is about
local ENOUGH_SHARED = 2 -- words that an update and the feedback that led to it have in common
local FAR = 10        -- words between "nothing" and "but"
local WEEK, FORTNIGHT, MONTHS = 7, 14, 120 -- days
local ALWAYS = -math.huge -- as a day: before any other

-- What an update says that leaves the plan as it stands, by its kind.
local STANDSTILL = {
	idle = "This says only that nothing was done yet; nothing that is planned is different.",
	date = "This moves a date and says nothing of what led to it; what is planned is the same.",
	tick = "This ticks off what was planned; nothing in the plan is different.",
	bare = "This says that the plan was updated or is still right, and not what is different in it.",
	meeting = "This tells of a meeting, and not of anything that became different in the plan.",
	person = "This changes a name or title at the head of the plan, and nothing that is planned.",
	paper = "This tells what was done with the sheet; what is planned is the same.",
	private = "This is about private life, and not about serving customers.",
	wording = "This puts the same into other words or another order.",
	case = "This tells of one case or of the feedback itself, and not of anything that became different in the plan.",
	progress = "This tells how things go, and not what became different in the plan.",
	workplace = "This tells what is new in the workplace, and not what became different in the plan.",
	kept = "This says that the plan was left as it was; nothing that is planned is different.",
	again = "This carries the same plan on; nothing that is planned is different.",
	later = "This says what is to be done with the plan later; nothing in it is different yet.",
	none = "This does not say that anything in the plan was changed.",
	absent = "This names an objective that the plan does not hold, and nothing else that is different in it.",
}

-- Kinds that a proof of something else in the plan outweighs: "Retyped, and O1's figure put up from 9 to 10".
local PROVEN = { paper = true, meeting = true }

-- A revision that may count: made after the plan was.
local function after_plan(revision, portfolio)
	local plan = portfolio.development_plan
	local created = plan and plan.created
	return not (created and revision.date) or revision.date > created
end

-- A link, a reason in so many words, or what happened before it: "The van now comes at two, so O2 has packing at eleven".
local function reason_given(revision)
	return #revision.because > 0 or #cited_by(revision, "feedback") > 0 or
		prose.has(revision.change, "reasons-for-change", "so-it-came") ~= nil
end

-- The feedback as far as any revision asked for it: how many, and for each word in it the first day on which it was said. It
-- grows as it is asked for, so that nothing is read that need not be.
local feedback_read = answered(function(_)
	return { count = 0, said = {} }
end)

local function note_words(read, feedback)
	local day = feedback.date or ALWAYS
	for _, word in ipairs(relation.words(feedback.text)) do
		read.said[word] = math.min(read.said[word] or day, day)
	end
	read.count = read.count + 1
end

-- Whether what was read holds a word of the revision, said by its day.
local function was_said(read, revision)
	return any(read.count > 0 and relation.words(revision.change) or {}, function(word)
		local day = read.said[word]
		return day and (day == ALWAYS or not revision.date or day <= revision.date)
	end)
end

-- Feedback of before that speaks of the same thing, though nothing says that it led to the change.
local function may_answer_feedback(revision, portfolio)
	local list, read = portfolio.feedback, feedback_read(portfolio)
	local said, goes_on = was_said(read, revision), true
	for at = read.count + 1, said and 0 or #list do
		local feedback = list[at]
		local earlier = not (feedback.date and revision.date) or feedback.date <= revision.date
		goes_on = goes_on and (earlier or readable(feedback, "text"))
		if goes_on then
			note_words(read, feedback)
		end
		if earlier and relation.shared(revision.change or "", feedback.text or "") > 0 then
			return true
		end
	end
	return said
end

-- Where the objectives of a plan stand in it, by their ids in small letters.
local places_by_id = answered(function(portfolio)
	local found = {}
	for at, objective in ipairs(portfolio.development_plan.objectives or {}) do
		local id = objective.id and objective.id:lower()
		if id then
			found[id] = joined(found[id] or {}, { at })
		end
	end
	return found
end)

-- Whether a sentence gives the plan an objective that it does not hold: "added O3", where there are O1 and O2.
local function adds_absent(portfolio)
	local held = places_by_id(portfolio)
	return function(text)
		local lacking = first(prose.all(text, "objective-names") or {}, function(name) return not held["o" .. name:sub(-1)] end)
		return lacking and held.o1 and not prose.has(text, "dropping") or false
	end
end

-- What a revision speaks of: its own words, and those of the objectives that it names.
local function subject_of(revision, portfolio)
	local texts, by_id, places = { revision.change or "" }, places_by_id(portfolio), {}
	for _, token in ipairs(distinct(prose.tokens(revision.change), function(token) return token end)) do
		places = by_id[token] and joined(places, by_id[token]) or places
	end
	table.sort(places)
	for _, at in ipairs(places) do
		local objective = portfolio.development_plan.objectives[at]
		texts[#texts + 1] = objective.text
		texts[#texts + 1] = objective.success
		for _, action in ipairs(objective.actions) do
			texts[#texts + 1] = action.text
		end
	end
	return table.concat(texts, ". ")
end

-- All that is planned.
local words_of_plan = answered(function(portfolio)
	local planned = collect(portfolio.development_plan.objectives or {}, function(objective)
		local actions = collect(objective.actions, function(action) return action.text end)
		return table.concat({ objective.text or "", objective.success or "", table.concat(actions, ". ") }, ". ")
	end)
	return table.concat(planned, ". ")
end)

-- Whether it names an objective or part of the plan, or has a word in common with what is planned.
local function touches_plan(revision, portfolio)
	local planned = words_of_plan(portfolio)
	return prose.has(revision.change, "objective-names", "numbered-aims", "plan-content", "plan-itself") or
		relation.shared(revision.change, planned) > 0
end

-- "Chef swapped for early reception", where an action names the chef.
local function edits_planned(revision, portfolio)
	return prose.has(revision.change, "plan-edits") and relation.shared(revision.change, words_of_plan(portfolio)) > 0
end

-- Clauses that prove nothing where the text says that the plan stays: those that name no part of it.
local function names_no_part(piece)
	return not prose.has(piece, "objective-names", "numbered-aims", "plan-content", "next-parts", "new-parts")
end

-- Whether a text tells that the plan is left, or tells of other things only.
local function tells_nothing(revision, portfolio, answer)
	local text = revision.change
	local excepts = prose.follows(text, "not-altered", "except-words", FAR)
	return answer == "no" or not excepts and clause.is_past(text) and not touches_plan(revision, portfolio)
end

-- Kinds that are no more than a guess at what is told, and that a plain word of what is in the plan now outweighs.
local GUESSED = { workplace = true, progress = true, case = true, none = true, bare = true, idle = true }

-- What speaks against there being anything new in the plan, by its kind; nil where something may be.
local kind_standing = answered(function(revision, portfolio)
	local text = revision.change
	local answer, basis = adaptation.adapts(text)
	local way, absent, left = standstill.of(text), adds_absent(portfolio), amendment.left(text)
	local proof = amendment.of(text, absent, answer == "no" and basis and names_no_part or nil)
	if way and answer ~= "no" and not (proof and PROVEN[way]) then
		return not proof and (left == "later" or left == "again") and left or way
	elseif proof then
		return nil
	elseif absent(text) then
		return "absent"
	end
	return left or tells_nothing(revision, portfolio, answer) and "none" or nil
end)

local standing = answered(function(revision, portfolio)
	local way = kind_standing(revision, portfolio)
	return not (GUESSED[way] and amendment.plain(revision.change)) and way or nil
end)

-- The feedback that a revision names, and what was said to it; none where it names anything else.
local function feedback_named(revision)
	local said = collect(revision.because, function(cause)
		return kind(cause) == "feedback" and (cause.text or "") .. ". " .. (cause.response or "") or nil
	end)
	return #said == #revision.because and table.concat(said, " ") or ""
end

-- "I got 80% in February", "customers seem happier": somebody or something did or is so, and no part of the plan.
local function only_tells(text)
	return not prose.has(text, "objective-names", "numbered-aims", "aimed-for", "made-otherwise") and
		clause.all(text, function(sentence)
			return clause.is_statement(sentence) or prose.has(sentence, "first-person", "first-persons") and clause.writer_did(sentence) ~= nil
		end)
end

-- Kinds that are supposed where a text is not understood: a case or progress where it is in no whole sentence. Figures alone are how it
-- goes, unless they are set against others.
local function is_supposed(way, text)
	if way == "none" then
		return not adaptation.keeps(text)
	end
	local may_be = way == "case" or (way == "progress" or way == "idle") and prose.has(text, "made-otherwise", "aimed-for")
	return may_be and not only_tells(text) and not adaptation.keeps(text)
end

-- Whether it is merely not understood: it has its day, what it answers and who agreed, and nothing in it says that the plan stays,
-- or tells of other things in whole sentences; "put the chalked time in", which feedback spoke of, may be no work on the sheet.
local function is_to_be_asked(revision, portfolio)
	local agreed = revision.date and revision.agreed_with and #revision.because > 0
	local text, way = revision.change, standing(revision, portfolio)
	return agreed and (is_supposed(way, text) or (way == "paper" or way == "workplace") and amendment.begins_with_edit(text) and
			relation.shared(text, feedback_named(revision)) >= ENOUGH_SHARED)
end

-- Kinds of update that are no update at all; a date or a tick shows at least that the plan was looked at again.
local function is_empty(revision, portfolio)
	local way = standing(revision, portfolio)
	return way ~= nil and way ~= "date" and way ~= "tick" and way ~= "idle" and not is_to_be_asked(revision, portfolio)
end

-- Whether the feedback that a revision names is about other things, and the revision gives no reason of its own.
local function names_other_feedback(revision, portfolio)
	local about, heard = subject_of(revision, portfolio), feedback_named(revision)
	return heard ~= "" and not prose.has(revision.change, "reasons-for-change") and
		relation.shared(about, about) >= ENOUGH_WORDS and relation.shared(heard, heard) >= ENOUGH_WORDS and
		relation.shared(about, heard) == 0
end

-- The days on which the plan was to be reviewed, each once.
local function review_days(portfolio)
	local days = {}
	for _, objective in ipairs(portfolio.development_plan and portfolio.development_plan.objectives or {}) do
		for _, day in ipairs(objective.review_dates) do
			days[#days + 1] = type(day) == "number" and day or nil
		end
	end
	return distinct(days, function(day) return day end)
end

-- The first and the last of several days.
local function ends_of(days)
	return math.min(table.unpack(days)), math.max(table.unpack(days))
end

-- What is wrong where all updates of a plan that ran for months were made right after it or right before the claim, or say
-- the same words.
local function span_of(revisions, portfolio, claimed)
	local days = collect(revisions, function(revision) return revision.date end)
	local created = portfolio.development_plan and portfolio.development_plan.created
	local texts = distinct(revisions, function(revision) return revision.change end)
	if #revisions > 1 and #texts == 1 then
		return ("All %d updates say the same."):format(#revisions)
	elseif #days == 0 or not created or not claimed or claimed - created < MONTHS then
		return nil
	end
	local earliest, latest = ends_of(days)
	if latest > created and latest - created <= WEEK then
		return "All updates were made within a week of the plan, and none along the way."
	elseif claimed - earliest <= FORTNIGHT then
		return "All updates were made in the last two weeks before the claim, and none along the way."
	end
end

return {
	rule "was_made" {
		on = "the revision",
		title = "The plan has been updated since it was made.",
		why = "A plan that never changes was not used.",
		advice = "Review the plan on agreed days, and write down each time what you changed and why.",
		params = {
			times = number { default = 1, unit = "updates", says = "How many updates after the plan was made.",
				tighter = "more", least = 1 },
		},
		check = function(revisions, given, portfolio)
			local counted = filter(revisions, function(revision)
				return after_plan(revision, portfolio) and not is_empty(revision, portfolio)
			end)
			if #counted >= given.times then
				return nil
			end
			local what = #counted == 0 and "The plan has not been updated since it was made."
				or ("The plan has been updated %s since it was made."):format(#counted == 1 and "once" or #counted .. " times")
			return fault(nil, what, plural(#counted, "update"), "at least " .. given.times)
		end,
	},

	rule "made_in_time" {
		on = "the revision",
		title = "The updates were made when the plan was reviewed.",
		why = "Updates that are all written on one day, after the reviews that were planned, were not made along the way.",
		advice = "Hold the reviews on the days that the plan gives, and write down each time what changes.",
		wanted = "updates on different days",
		check = function(revisions, _, portfolio, as_of)
			local days = distinct(revisions, function(revision) return revision.date end)
			local missed = #days == 1 and filter(review_days(portfolio), function(day) return day < days[1] end) or {}
			local span = span_of(revisions, portfolio, as_of)
			if span then
				return fault({ revisions[1], "date" }, span, day_text(days[1]))
			elseif #revisions > 1 and #missed > 1 then
				return fault({ revisions[1], "date" },
					("All %d updates carry one date, after the reviews planned for %s."):format(#revisions, listing(collect(missed, day_text))),
					day_text(days[1]))
			end
		end,
	},

	rule "comes_after_plan" {
		on = "revision",
		title = "The revision is dated after the plan was made.",
		why = "A plan can't be revised before it exists.",
		advice = "Check the dates of the plan and of the revision.",
		check = function(revision, _, portfolio)
			if not revision.date then
				return fault("date", "This revision has no date.", "nothing", "a date after the plan was created")
			elseif not after_plan(revision, portfolio) then
				local created = portfolio.development_plan.created
				return fault("date", ("This revision is dated %s, but the plan was created on %s."):format(
					day_text(revision.date), day_text(created)), day_text(revision.date), "a date after " .. day_text(created))
			end
		end,
	},

	rule "changes_plan" {
		on = "revision",
		title = "The revision changes something in the plan.",
		why = "Looking at a plan is a review; an update changes what is planned.",
		advice = "Say what you added, dropped, moved or measured differently, and why.",
		wanted = "something added, dropped, replaced or measured differently",
		check = function(revision, _, portfolio)
			local way = standing(revision, portfolio)
			if way == "date" and #revision.because > 0 then
				return unsure("change", "Only a date was moved. Did what is named under 'because' call for that?")
			elseif is_to_be_asked(revision, portfolio) then
				return unsure("change", "Does this change the plan?")
			elseif way then
				return fault("change", STANDSTILL[way])
			elseif not amendment.of(revision.change) and not amendment.plain(revision.change) and not edits_planned(revision, portfolio) and
				adaptation.adapts(revision.change) ~= "yes" then
				return unsure("change", "Does this change the plan?")
			end
		end,
	},

	rule "has_reason" {
		on = "revision",
		title = "The revision says what made it necessary.",
		why = "An update answers new feedback, new figures or a changed role.",
		advice = "Add under 'because' the feedback, review or activity that it answers, or say in the text what had changed.",
		wanted = "feedback or a changed circumstance",
		none = "None of the updates says what made it necessary.",
		check = function(revision, _, portfolio)
			local later = first(revision.because, function(cause)
				local day = kind(cause) == "feedback" and cause.date
				return day and revision.date and day > revision.date
			end)
			if later then
				return fault("because", ("The feedback that it answers is dated %s, after the revision."):format(
					day_text(later.date)), day_text(later.date), "feedback up to " .. day_text(revision.date))
			elseif adaptation.adapts(revision.change) ~= "no" and names_other_feedback(revision, portfolio) then
				if prose.has(revision.change, "so-it-came") then
					return unsure("change", "The feedback that it names is about something else. Did what is told here call for the change?")
				end
				return fault("because", "The feedback that it names is about something else, and no other reason is given.")
			elseif standstill.wrong_reason(revision.change) then
				return fault("change", "The reason given is no feedback and no change of the work: it was not done, was too much, or the award asks for it.")
			elseif not reason_given(revision) then
				if not revision.change or may_answer_feedback(revision, portfolio) then
					return unsure("change", "What made this change necessary: feedback, or something that had changed?")
				end
				return fault("change", "Nothing says what made this change necessary.")
			end
		end,
	},
}
