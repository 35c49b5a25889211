-- Development activities: that they are done and different, what they served, what came of them.

local clause = use "clause"
local effect = use "effect"
local figures = use "figures"
local objective_text = use "objective"
local occasion = use "occasion"
local progress = use "progress"
local relation = use "relation"

local function is_done(activity, _, as_of)
	local future = activity.date and as_of and activity.date > as_of
	return activity.status ~= "planned" and not future
end

-- Whether its own text says that the learner did not take part at all.
local function is_denied(activity)
	return clause.first(activity.impact, function(sentence)
		return prose.has(sentence, "never-done") and not prose.has(sentence, "parts-of-event")
	end) ~= nil or prose.has(activity.impact, "put-off") ~= nil and prose.has(activity.impact, "no-new-date") ~= nil
end

-- Formal learning has a programme; informal learning happens at work.
local formal = { course = true, ["e-learning"] = true, workshop = true, webinar = true }

-- Two entries of one kind with the same title are one activity, though it was done once more.
local function identity(activity)
	local title = activity.title or activity.impact or ""
	local tokens = prose.tokens(title)
	for _, span in ipairs(prose.spans(title, "once-more")) do
		for at = span.first, span.last do
			tokens[at] = ""
		end
	end
	local words = filter(tokens, function(token) return token ~= "" and token ~= "," end)
	return (activity.type or "") .. "/" .. table.concat(words, " ")
end

-- What an activity answers: the objectives it serves, and the needs, feedback and standards behind them.
local function objectives_of(activity)
	return activity.objectives
end

local function words_of(activity)
	return (activity.title or "") .. ". " .. (activity.impact or "")
end

-- An objective that says nothing in particular leaves open what would fit it.
local function says_something(activity)
	return any(objectives_of(activity), function(objective)
		return objective_text.specific(objective.text) ~= "no"
	end)
end

-- What its objectives are about, in their own words and in those of their actions and needs.
local function words_of_objectives(activity)
	local about = {}
	for _, objective in ipairs(objectives_of(activity)) do
		about[#about + 1] = objective.text
		about[#about + 1] = objective.success
		for _, list in ipairs { objective.actions, objective.need } do
			for _, record in ipairs(list) do
				about[#about + 1] = record.text
			end
		end
	end
	return table.concat(about, ". ")
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
			local different = distinct(done, identity)
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
			local words = activity.impact and prose.has(activity.impact, "never-done", "put-off")
			if activity.status ~= "planned" and is_denied(activity) then
				return fault("impact", "By its own words this activity was not done.", words)
			elseif activity.status ~= "planned" and words then
				return unsure("impact", ("Did the learner take part in this? The text says '%s'."):format(words))
			end
		end,
	},

	rule "has_effect" {
		on = "activity",
		title = "The activity's effect on the service is explained.",
		why = "What counts is what is different for customers since, not what the course was like.",
		advice = "Say what you do differently since and what came of it, if you can with a figure or an example.",
		wanted = "what is different since",
		check = function(activity)
			if not activity.impact then
				return fault("impact", "Nothing is said of what this activity changed.")
			end
			if effect.is_private(activity.impact) == "yes" then
				return fault("impact", "What is better since is so for the learner alone; nothing is said of the service.")
			end
			local answer, of_service = effect.states(activity.impact), effect.is_of_service(activity.impact)
			if answer == "yes" and of_service == "unclear" then
				return unsure("impact", "Is this an effect on the service, or on the learner alone?")
			end
			return weigh("impact", of_service == "no" and "no" or answer,
				"This says what the activity was like, but not what is different since.", "Does this say what is different in the service since?")
		end,
	},

	rule "has_example" {
		on = "activity",
		title = "The effect is shown by an example or a figure.",
		why = "A concrete example can be discussed and checked.",
		advice = "Add one occasion, or a figure before and after.",
		wanted = "a real occasion, or a figure",
		check = function(activity)
			if activity.impact and occasion.is_real(activity.impact) == "no" and #prose.amounts(activity.impact) == 0 then
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
		check = function(activity)
			local change = prose.change(activity.impact)
			local from_to = change and change.from and change.to and change.text:sub(1, 4):lower() == "from"
			if from_to and not figures.comparable(change.from, change.to) then
				return fault("impact", "The figure before and the figure after are of different measures.", change.text)
			end
			local amounts = prose.amounts(activity.impact)
			if not change and #amounts > 1 and not figures.any_pair(amounts) and prose.has(activity.impact, "then-and-now", "month-names") then
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
			local objectives = objectives_of(activity)
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
		params = {
			words = number { default = 2, unit = "words", says = "How many words the two must share before nobody is asked.",
				tighter = "more", least = 0, ours = true },
		},
		check = function(activity, given)
			local about = words_of_objectives(activity)
			if about == "" then
				return nil
			end
			local shared = relation.shared(words_of(activity), about)
			local strays = relation.strays(activity.title or "", about)
			local serves = prose.has(words_of(activity), "people-served")
			local beside = shared == 0 and not prose.has(words_of(activity), "service-indicators") and says_something(activity)
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
				says = "How many words an activity may share with its objective to count in any case." },
		},
		check = function(activities, given, portfolio, as_of)
			local done = filter(activities, function(activity) return is_done(activity, portfolio, as_of) end)
			local about = any(done, function(activity)
				return prose.has(words_of(activity), "people-served", "service-indicators", "standards") ~= nil
					or prose.shared(words_of(activity), words_of_objectives(activity), "everyday-words") >= given.words
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
			local standard = any(objectives_of(activity), function(objective)
				return objective.standard ~= nil or any(objective.need, function(need)
					return kind(need) == "standard" or kind(need) == "need" and need.standard ~= nil
				end)
			end)
			if not standard and not prose.has(activity.impact, "standards") then
				return fault("impact", "No documented standard is named that this activity helped to meet.")
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
			local objectives = objectives_of(activity)
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
