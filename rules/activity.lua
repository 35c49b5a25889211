-- Development activities: that they are done and different, what they served, what came of them.

local attendance = use "attendance"
local clause = use "clause"
local dates = use "dates"
local duty = use "duty"
local effect = use "effect"
local exactness = use "exactness"
local figures = use "figures"
local occasion = use "occasion"
local progress = use "progress"
local pursuit = use "pursuit"
local service_effect = use "service-effect"
local relation = use "relation"
local sides = use "sides"

local function is_done(activity, _, as_of)
	local future = activity.date and as_of and activity.date > as_of
	return activity.status ~= "planned" and not future
end

-- Whether its own text says that the learner did not take part at all.
local function is_denied(activity)
	return attendance.was_missed(activity.impact) == "yes"
end

-- Formal learning has a programme; informal learning happens at work.
local formal = { course = true, ["e-learning"] = true, workshop = true, webinar = true }

-- What is done beside somebody or for the first time may be everyday jobs, and new to the learner.
local at_others = { shadowing = true, buddying = true, coaching = true, mentoring = true }

-- Kinds that somebody else teaches, shows or writes: what is entered as one of these is more than a job done.
local taught_kinds = { course = true, ["e-learning"] = true, workshop = true, webinar = true, shadowing = true, buddying = true,
	coaching = true, mentoring = true, reading = true, training = true, ["job rotation"] = true }

-- Two entries of one kind with the same title are one activity, though it was done once more: "again", "a second time" are no
-- part of what it is.
local function identity(activity)
	local title = activity.title or activity.impact or ""
	local again, words = prose.covered(title, "once-more"), {}
	for at, token in ipairs(prose.tokens(title)) do
		if not again[at] and token ~= "," then
			words[#words + 1] = token
		end
	end
	return (activity.type or "") .. "/" .. table.concat(words, " ")
end

local SAME_TITLE = 3 -- words that two titles share where one of them says that the other was done over

-- "module 2": the part and its number, as one text.
local function numbered(title)
	local tokens = prose.tokens(title)
	local found = filter(prose.spans(title, "numbered-parts"), function(span)
		return tonumber(tokens[span.last + 1] or "") ~= nil
	end)
	return table.concat(collect(found, function(span) return tokens[span.last + 1] end), " ")
end

local function is_again(title)
	return prose.has(title, "done-again") ~= nil
end

-- One title says that the thing of another was done over, whatever kind it is entered as. `titles` are the others, by whether
-- they say so and by their numbers.
local function is_done_over(title, titles)
	return any(titles[tostring(not is_again(title)) .. numbered(title)] or {}, function(other)
		return relation.shared(title, other) >= SAME_TITLE
	end)
end

-- "ISA rules, part 2": what stands before the number of a part; nil where nothing does.
local function whole_of(title)
	local part = first(prose.spans(title, "parts-of-course"), function(span)
		return tonumber(prose.tokens(title)[span.last + 1] or "") ~= nil
	end)
	return part and part.first > 1 and table.concat(prose.tokens(title), " ", 1, part.first - 1) or nil
end

-- A pastime, or what everybody is sent on, linked to no objective, and nobody served stands in its account. What is done
-- beside a colleague is of the work.
local function is_beside_service(activity)
	return #activity.objectives == 0 and not at_others[activity.type or ""] and pursuit.lies_beside_service(activity.title) and
		not pursuit.reaches_served(activity.impact)
end

-- What parts of one and the same course have in common; nil where it is no part.
local function course_of(activity)
	local whole = whole_of(activity.title or "")
	return whole and (activity.type or "") .. "/" .. whole
end

-- The activities without those that are another one done over or entered twice.
local function different_ones(done)
	local kept, seen, courses, titles = {}, {}, {}, {}
	for _, activity in ipairs(done) do
		local same, course, title = identity(activity), course_of(activity), activity.title or ""
		if not seen[same] and not (course and courses[course]) and not is_done_over(title, titles) then
			local alike = tostring(is_again(title)) .. numbered(title)
			titles[alike] = titles[alike] or {}
			titles[alike][#titles[alike] + 1] = title
			kept[#kept + 1] = activity
			if course then
				courses[course] = true
			end
		end
		seen[same] = true
	end
	return kept
end

local words_of = answered(function(activity)
	return (activity.title or "") .. ". " .. (activity.impact or "")
end)

-- An objective that says nothing in particular leaves open what would fit it.
local function says_something(activity)
	return any(activity.objectives, function(objective)
		return exactness.specific(objective.text) == "yes"
	end)
end

-- What its objectives are about, in their own words and in those of their actions and needs.
local words_of_objectives = answered(function(activity)
	local about = {}
	for _, objective in ipairs(activity.objectives) do
		about[#about + 1] = objective.text
		about[#about + 1] = objective.success
		for _, record in ipairs(joined(objective.actions, objective.need)) do
			about[#about + 1] = record.text
		end
	end
	return table.concat(about, ". ")
end)

local MANY = 10 -- a count from which on it stands in two texts by no chance

-- A share, or a count of many, that stands among other figures too.
local function shows_up(amount, figures_there)
	return (amount.share or amount.unit == "%" or amount.value >= MANY) and
		any(figures_there, function(other) return other.value == amount.value and other.unit == amount.unit end)
end

-- "Rang all 31", where the objective's outcome is "all 31 in May".
local function tells_its_figure(activity)
	local told = prose.amounts(activity.impact)
	return told[1] and any(activity.objectives, function(objective)
		local texts = {}
		for _, field in ipairs { "outcome", "baseline", "target" } do
			texts[#texts + 1] = readable(objective, field) and objective[field] and tostring(objective[field]) or nil
		end
		return any(prose.amounts(table.concat(texts, ". ")), function(amount) return shows_up(amount, told) end)
	end)
end

-- Dated things of a text: two months that are one span are one.
local function things_of(text, found)
	return #found - #filter(found, function(date)
		return any(found, function(other) return other.first < date.first and dates.is_one_span(text, other, date) end)
	end)
end

local MONTH = 31 -- days: an outcome "in March" may be of any day of it
local SOON = 3 -- words between a figure and the month that it is of

-- "from 8.5 minutes to 6.2 in July": a date right behind the later figure of a change.
local function ends_change(text, found)
	local change = prose.change(text)
	local to = change and change.from and change.to and first(figures.of(text), function(amount)
		return amount.text == change.to.text
	end)
	return to and any(found, function(date) return date.first > to.last and date.first - to.last <= SOON end)
end

-- A text without what it says of the event itself: "I went on the course in April" dates no effect.
local function beside_event(text)
	return table.concat(clause.rest(text, function(sentence)
		return clause.starts_with_writer(sentence) and prose.has(sentence, "attending") and prose.has(sentence, "event-names") and
			#figures.of(sentence) == 0
	end), " ")
end

-- "98% in January", where the course was in April.
local function is_reached_before(objective, activity, portfolio, as_of)
	if not (objective.outcome and activity.date and as_of) then
		return false
	end
	local found = dates.of(objective.outcome, as_of, portfolio.registered)
	return #found > 0 and not any(found, function(date) return not dates.is_before(date, activity.date - MONTH) end)
end

-- Whether the outcomes of its objectives are, or may be, of another measure than their targets.
local function is_of_another_measure(activity)
	local answers = collect(activity.objectives, progress.of)
	return #answers > 0 and not any(answers, function(answer) return answer ~= "other" and answer ~= "doubtful" end)
end

local WITHIN = set("in", "within", "under", "inside")

-- The figures of a text; in "79% in 4 minutes" the minutes belong to the share, and are no figure of their own.
local function levels(text)
	local amounts, tokens = figures.of(text), prose.tokens(text)
	local shared = any(amounts, function(amount) return amount.share end)
	return filter(amounts, function(amount)
		return not (shared and WITHIN[tokens[amount.first - 1]] and prose.has(amount.text, "short-times"))
	end)
end

-- "91%", "4 calls": "in one trip" and "a second time" count nothing.
local function is_in_digits(amount)
	local byte = prose.tokens(amount.text)[1]:byte()
	return byte < 97 or byte > 122
end

local function answers_need(objective)
	return #objective.need > 0 or objective.standard ~= nil
end

return {
	trait "done" { on = "activity", says = "done by the date of the claim", holds = is_done },

	rule "enough" {
		on = "the activity",
		title = "Enough different development activities were done.",
		why = "Different activities develop different sides of the work.",
		advice = "Add what you have done: a course, shadowing, coaching, reading, a project … and set its status to done.",
		params = {
			count = number { default = 1, unit = "activities", says = "How many different activities.", tighter = "more",
				least = 1 },
		},
		check = function(activities, given, portfolio, as_of)
			local done = filter(activities, function(activity)
				return is_done(activity, portfolio, as_of) and not is_denied(activity)
			end)
			local different = different_ones(done)
			if #different < given.count then
				local what = #different == 0 and "No development activity was done."
					or ("Only %s done."):format(plural(#different, "different development activity was",
						"different development activities were"))
				return fault(nil, what, plural(#different, "activity", "activities"), "at least " .. given.count)
			end
		end,
	},

	rule "was_really_done" {
		on = "activity",
		title = "The activity was really done.",
		why = "What was booked and not done develops nobody.",
		advice = "Set its status to planned, or say what you did instead.",
		wanted = "an activity that the learner took part in",
		check = function(activity)
			local missed, words = attendance.was_missed(activity.impact)
			if activity.status == "planned" or missed == "no" then
				return nil
			elseif missed == "yes" then
				return fault("impact", "By its own words this activity was not done.", words)
			end
			return unsure("impact", ("Did the learner take part in this? The text says '%s'."):format(words))
		end,
	},

	rule "is_own_development" {
		on = "activity",
		title = "The learner is the one who developed.",
		why = "Teaching others does them good; what counts here is what the learner learned or does differently.",
		advice = "Say what you learned by it and do differently since; or name an activity in which you were the one who learned.",
		wanted = "something that the learner learned or does otherwise",
		none = "In none of the activities the learner is plainly the one who developed.",
		check = function(activity)
			local title, impact = activity.title or "", activity.impact or ""
			local taught = service_effect.gave_training(title) or clause.first(impact, service_effect.gave_training)
			if not taught then
				return nil
			elseif service_effect.tells_way_of_working(impact) or prose.has(impact, "knowledge-gained") then
				return unsure("impact", "Did the learner develop by this, or those who were taught?", taught)
			end
			return fault("impact", "This tells what the learner taught others, but not what the learner had of it.", taught)
		end,
	},

	rule "is_more_than_routine" {
		on = "activity",
		title = "The activity is more than the daily round.",
		why = "Doing what one does anyway develops nobody, whatever it is called.",
		advice = "Say what was new in it for you, and what you tried or learned; or name another activity.",
		wanted = "something that was tried or learned",
		none = "None of the activities shows anything that was tried or learned.",
		check = function(activity)
			if not taught_kinds[activity.type or ""] and duty.is_bare_job(activity.title, activity.impact) then
				return fault("impact", "This is a job that was done; nothing is said of what was tried or learned in it.", activity.title)
			end
			local usual, words, says_so = duty.is_usual_round(activity.impact)
			if usual == "yes" and (says_so or not at_others[activity.type]) then
				return fault("impact", "By its own words this is what the learner does anyway.", words)
			elseif usual ~= "no" then
				return unsure("impact", "Was there anything new in this, or is it what the learner does anyway?", words)
			end
		end,
	},

	rule "has_effect" {
		on = "activity",
		title = "The activity's effect on the service is explained.",
		why = "What counts is what is different for customers since, not what the course was like.",
		advice = "Say what you do differently since and what came of it, if you can with a figure or an example.",
		wanted = "what is different since",
		none = "None of the activities shows what is different since.",
		check = function(activity)
			if not activity.impact then
				return fault("impact", "Nothing is said of what this activity changed.")
			end
			if effect.is_private(activity.impact) == "yes" then
				return fault("impact", "What is better since is so for the learner alone; nothing is said of the service.")
			end
			if is_beside_service(activity) then
				return fault("impact", "This is about something else than serving, and nothing is said of those who are served.", activity.title)
			end
			local other_cause = service_effect.has_other_cause(activity.impact)
			if other_cause and service_effect.tells_way_of_working(activity.impact) then
				return unsure("impact", "Did this come of the activity, or of something else?", other_cause)
			elseif other_cause then
				return fault("impact", "By its own words what is better has another cause.", other_cause)
			end
			return weigh("impact", (service_effect.of(activity.impact)),
				"This does not say what is different since for those who are served.", "Does this say what is different in the service since?")
		end,
	},

	rule "effect_is_later" {
		on = "activity",
		title = "The effect comes after the activity.",
		why = "What was better before the activity has another cause.",
		advice = "Give figures and examples from after the activity, and their dates.",
		wanted = "something that happened after the activity",
		params = {
			days = number { default = 28, unit = "days", says = "How long before its date an activity may already have had an effect.",
				tighter = "less", least = 0, ours = true },
		},
		check = function(activity, given, portfolio, as_of)
			if not activity.impact or not activity.date or not as_of then
				return nil
			end
			local told = beside_event(activity.impact)
			local found = dates.of(told, as_of, portfolio.registered)
			local first_day = activity.date - given.days
			local early = filter(found, function(date) return dates.is_before(date, first_day) end)
			if #early == 0 or #early < #found or prose.has(told, "by-now") then
				return nil
			end
			local several = things_of(told, early) > 1 or ends_change(told, early)
			if several and not prose.has(told, "back-then") then
				return fault("impact", "What is told here as the effect is dated before the activity.", nil,
					"something from after " .. day_text(activity.date))
			end
			return unsure("impact", "Did this happen after the activity?")
		end,
	},

	rule "has_example" {
		on = "activity",
		title = "The effect is shown by an example or a figure.",
		why = "A concrete example can be discussed and checked.",
		advice = "Add one occasion, or a figure before and after.",
		wanted = "a real occasion, or a figure",
		check = function(activity)
			if activity.impact and occasion.is_real(activity.impact) == "no" and #prose.amounts(activity.impact) == 0 and
				not service_effect.counts_by_month(activity.impact) then
				return fault("impact", "No example or figure shows the effect.")
			end
		end,
	},

	rule "compares_like_with_like" {
		on = "activity",
		title = "Figures before and after are of the same measure.",
		why = "A percentage and a number of calls can't be compared.",
		advice = "Give the figure before and the figure after of the same measure, in the same unit.",
		wanted = "two figures of the same measure",
		check = function(activity, _, portfolio, as_of)
			local unlike, clause_of_now = sides.are_unlike(activity.impact, activity.date, as_of, portfolio.registered)
			if unlike == "yes" or unlike == "unclear" and is_of_another_measure(activity) then
				return fault("impact", "The figure before and the figure after are of different measures.", clause_of_now)
			elseif unlike == "unclear" then
				return unsure("impact", "Are the figures before and after of the same measure?", clause_of_now)
			end
			local change = prose.change(activity.impact)
			local from_to = change and change.from and change.to and change.text:sub(1, 4):lower() == "from"
			if from_to and not figures.comparable(change.from, change.to) then
				return fault("impact", "The figure before and the figure after are of different measures.", change.text)
			end
			local amounts = levels(activity.impact)
			if not change and #filter(amounts, is_in_digits) > 1 and not sides.any_comparable(amounts) and prose.has(activity.impact, "then-and-now", "month-names") then
				return unsure("impact", "Are the figures before and after of the same measure?")
			end
		end,
	},

	rule "is_recorded" {
		on = "activity",
		title = "The activity is recorded with its kind, title and date.",
		why = "A record shows what was done and when.",
		advice = "Add what is missing.",
		wanted = "type, title and date",
		check = function(activity)
			for _, key in ipairs { "type", "title", "date" } do
				if not activity[key] then
					return fault(key, ("This activity has no %s."):format(key))
				end
			end
		end,
	},

	rule "serves_objective" {
		on = "activity",
		title = "The activity serves an objective that answers a need.",
		why = "The thread from review to plan to activity is what assessors follow.",
		advice = "Name under 'objectives' which objective it serves, and link that objective to a need, feedback or standard.",
		wanted = "an objective that answers a development need",
		check = function(activity)
			local objectives = activity.objectives
			if #objectives == 0 then
				return fault("objectives", "This activity is linked to no objective.")
			elseif not any(objectives, answers_need) then
				return fault("objectives", "The objective that this activity serves answers no need, feedback or standard.")
			end
		end,
	},

	rule "fits_objective" {
		on = "activity",
		title = "The activity is about what its objective and need are about.",
		why = "A link alone does not make an activity relevant.",
		advice = "Choose activities that develop what the need names, or say in 'impact' how this one did.",
		wanted = "an activity on the subject of its objective",
		none = "None of the activities is plainly about what its objective and need are about.",
		params = {
			words = number { default = 2, unit = "words", says = "How many words the two must share; with fewer the assessor is asked.",
				tighter = "more", least = 0, ours = true },
		},
		check = function(activity, given)
			local about = words_of_objectives(activity)
			if about == "" then
				return nil
			end
			local shared = relation.shared(words_of(activity), about) + (tells_its_figure(activity) and 1 or 0)
			local strays = relation.strays(activity.title or "", about)
			local serves = prose.has(words_of(activity), "people-served")
			local kin = shared > 0 or relation.are_kin(words_of(activity), about)
			local beside = not kin and not prose.has(words_of(activity), "service-indicators") and says_something(activity)
			if not serves and (beside or strays and shared < given.words) then
				return fault("title", "This activity is about something else than its objective.", activity.title)
			elseif strays or shared < given.words then
				return unsure("title", "Does this activity develop what its objective is about?", activity.title)
			end
		end,
	},

	rule "some_are_about_service" {
		on = "the activity",
		title = "The activities are about serving customers.",
		why = "First aid or fire drills are good to know, but they close no gap in the service.",
		advice = "Use activities that develop how you serve, and say in 'impact' what customers get from them.",
		wanted = "at least one activity whose title or impact speaks of customers or of the service",
		params = {
			words = number { default = 2, unit = "words", least = 0, tighter = "more", ours = true,
				says = "From how many words on, shared with its objective, an activity counts in any case." },
		},
		check = function(activities, given, portfolio, as_of)
			local done = filter(activities, function(activity) return is_done(activity, portfolio, as_of) end)
			local about = any(done, function(activity)
				return prose.has(words_of(activity), "people-served", "service-indicators", "standards") ~= nil
					or relation.shared(words_of(activity), words_of_objectives(activity)) >= given.words
			end)
			if #done > 0 and not about then
				return fault({ done[1], "title" }, "None of the activities speaks of customers or of the service.", done[1].title)
			end
		end,
	},

	rule "improves_against_standard" {
		on = "activity",
		title = "The activity is linked to better performance against a documented standard.",
		why = "A standard says what better means.",
		advice = "Name the standard or target, and your figure before and after.",
		wanted = "an effect, and the standard that it is measured against",
		check = function(activity)
			local standard = any(activity.objectives, function(objective)
				return objective.standard ~= nil or any(objective.need, function(need)
					return kind(need) == "standard" or kind(need) == "need" and need.standard ~= nil
				end)
			end)
			if not standard and not prose.has(activity.impact, "standards") then
				return fault("impact", "No documented standard is named that this activity helped to meet.")
			end
		end,
	},

	rule "shows_performance" {
		on = "activity",
		title = "How the learner performs since is shown.",
		why = "Better performance against a standard can be seen only where performance itself is told: a figure, or what happens each time.",
		advice = "Give your own figure from after the activity, of what the standard asks.",
		wanted = "a figure of the learner's own performance",
		check = function(activity, _, portfolio, as_of)
			local texts = collect(activity.objectives, function(objective)
				return not is_reached_before(objective, activity, portfolio, as_of) and objective.outcome or nil
			end)
			texts[#texts + 1] = activity.impact
			if not any(texts, service_effect.tells_performance) then
				return fault("impact", "Nothing shows how the learner performs against the standard since.", activity.impact)
			end
			local no_better = activity.impact and service_effect.is_no_better(activity.impact)
			if no_better then
				return fault("impact", "By its own words performance is no better since.", no_better)
			end
		end,
	},

	rule "brought_progress" {
		on = "activity",
		title = "The figures of its objectives are better since.",
		why = "An activity has led to better performance where the figure has moved towards the target.",
		advice = "Give under 'outcome' the figure that you reached, of the same measure as baseline and target.",
		wanted = "an outcome nearer to the target than the baseline, of the same measure",
		check = function(activity)
			local objectives = activity.objectives
			local answers = collect(objectives, progress.of)
			if #answers == 0 or contains(answers, "better") then
				local words = #answers == 0 and prose.has(activity.impact, "no-better")
				return words and unsure("impact", "Did performance get better by this activity?", words) or nil
			end
			local at = first(objectives, function(objective) return progress.of(objective) ~= nil end)
			if contains(answers, "doubtful") then
				return unsure({ at, "outcome" }, "Is this figure of the measure that baseline and target are of?")
			end
			return fault({ at, "outcome" }, contains(answers, "no better") and "The figure is no better than at the start."
				or contains(answers, "unmeasured") and "By the learner's own words this was not measured again."
				or "This figure is of another measure than baseline and target.", at.outcome)
		end,
	},

	rule "formal_and_informal" {
		on = "the activity",
		title = "Formal and informal activities are both there.",
		why = "Courses give method, work with colleagues gives practice.",
		advice = "Add the kind that is missing: a course or e-learning, or shadowing, coaching, reading, a project.",
		wanted = "a course or similar, and something at work",
		check = function(activities, _, portfolio, as_of)
			local done = filter(activities, function(activity) return is_done(activity, portfolio, as_of) end)
			local kinds = distinct(done, function(activity)
				return activity.type and (formal[activity.type] and "formal" or "informal")
			end)
			if #done > 0 and #kinds < 2 then
				return fault(nil, ("All activities are %s."):format(kinds[1] or "of no stated kind"), kinds[1] or "none")
			end
		end,
	},
}
