-- Reflective logs and accounts: that they reflect, on what, and what came of it.

local account = use "account"
local effect = use "effect"
local service_effect = use "service-effect"
local outcome = use "outcome"
local reflection_text = use "reflection"
local relation = use "relation"
local thinking = use "thinking"

-- One that does not say what it is about may be on anything.
local function about_activity(reflection)
	return #reflection.about == 0 or any(reflection.about, function(record) return kind(record) == "activity" end)
end

-- The titles and impacts of the activities that it is about, as one text.
local function words_about(reflection)
	local activities = filter(reflection.about, function(record) return kind(record) == "activity" end)
	return table.concat(collect(activities, function(activity) return (activity.title or "") .. ". " .. (activity.impact or "") end), ". ")
end

-- Whether it is about an activity by its link alone: nothing of it stands in the account, and nothing that was learned or is
-- otherwise since.
local function is_beside_activity(reflection)
	local about = words_about(reflection)
	return about ~= "" and relation.shared(reflection.text or "", about) == 0 and not reflection_text.draws_on(reflection.text or "")
end

return {
	trait "on an activity" { on = "reflection", says = "about a development activity, or not said to be about something else", holds = about_activity },

	rule "reflects" {
		on = "reflection",
		title = "The account reflects.",
		why = "An account that only tells what one does, or what a course was about, shows no learning.",
		advice = "Say what you think of what you did and why, what you learned about your own practice, and what you do differently.",
		wanted = "a judgement of one's own practice, something learned, or a change",
		check = function(reflection)
			local answer = thinking.of(reflection.text)
			local lists, duties = reflection_text.lists_duties(reflection.text)
			if answer ~= "yes" and lists == "yes" and duties then
				return fault("text", "This lists duties or what a course was about, but reflects on nothing.")
			end
			return weigh("text", answer, "This tells what happened, but reflects on nothing.",
				"Does this reflect on the learner's own practice?")
		end,
	},

	rule "looks_back" {
		on = "reflection",
		title = "The account is written after what it looks back on.",
		why = "Before the event there are hopes, and nothing to reflect on.",
		advice = "Check the dates, or write down after the event what came of it.",
		check = function(reflection)
			local days = collect(reflection.about, function(record)
				local what = kind(record)
				return (what == "activity" or what == "feedback" or what == "review") and record.date or nil
			end)
			local earlier = any(days, function(day) return not reflection.date or day <= reflection.date end)
			if #days > 0 and not earlier then
				return fault("date", ("This account is dated before what it looks back on (%s)."):format(day_text(days[1])),
					day_text(reflection.date), "a date from " .. day_text(days[1]) .. " on")
			end
		end,
	},

	rule "shows_effect" {
		on = "reflection",
		title = "The account shows what came of it for the service.",
		why = "The learner should understand how development changes what customers get.",
		advice = "Say what is different since, for whom, and how you know.",
		wanted = "an effect on customers, colleagues or own performance",
		check = function(reflection)
			if is_beside_activity(reflection) then
				return weigh("text", outcome.for_others(reflection.text) == "yes" and "unclear" or "no",
					"Nothing ties this account to the activity that it is about.", "Did this come of the activity that it is about?")
			end
			local answer = service_effect.of(reflection.text)
			if reflection_text.only_recounts(reflection.text) == "yes" or account.is_of_service(reflection.text) == "no" or
				answer ~= "yes" and effect.is_of_service(reflection.text) == "no" then
				answer = "no"
			end
			return weigh("text", answer, "Nothing is said of what came of it for the service.",
				"Does this say what came of it for customers or for the learner's performance?")
		end,
	},

	rule "kept_regularly" {
		on = "the reflection",
		title = "A log was kept over time.",
		why = "Insights come one by one; a log keeps them.",
		advice = "Add entries with their dates as things happen.",
		params = {
			entries = number { default = 2, unit = "entries", says = "How many dated entries.", tighter = "more", least = 1,
				ours = true },
		},
		check = function(reflections, given)
			local days = distinct(reflections, function(reflection) return reflection.date end)
			if #days < given.entries then
				return fault(nil, ("The log has entries on %s."):format(plural(#days, "day")), plural(#days, "day"),
					("at least %d"):format(given.entries))
			end
		end,
	},
}
