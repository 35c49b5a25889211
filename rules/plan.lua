-- The personal development plan and its actions: what it holds, how it is kept up to date.

local action_text = use "action"
local by_when = use "by-when"
local resource = use "resource"

-- "yes" where nobody could tell what will be done. A date, an owner or a name beside it does not make it clearer.
local function is_vague(action)
	return (action_text.is_vague(action.text))
end

-- Objectives that count: a dropped one only with its outcome.
local function in_force(objective)
	return objective.status ~= "dropped" or objective.outcome ~= nil
end

-- A target date is a text where it is a span that nothing could be counted from.
local function is_day(date)
	return type(date) == "number"
end

return {
	trait "in force" { on = "objective", says = "not dropped, or dropped with its outcome", holds = in_force },

	rule "has_objectives" {
		on = "plan",
		title = "The development plan has objectives.",
		why = "A plan without objectives plans nothing.",
		advice = "Add the objectives that answer your development needs.",
		check = function(plan)
			if #plan.objectives == 0 then
				return fault("objectives", "The development plan has no objectives.", "none", "at least one")
			elseif not any(plan.objectives, in_force) then
				return fault("objectives", "All objectives of the plan were dropped, and none says what came of it.",
					plural(#plan.objectives, "objective") .. " dropped", "at least one in force")
			end
		end,
	},

	rule "has_actions" {
		on = "objective",
		title = "The objective has clear actions.",
		why = "An objective is reached by steps that somebody can take.",
		advice = "Write down each step: what you will do, with whom, by when.",
		wanted = "at least one action that says what will be done",
		check = function(objective)
			if #objective.actions == 0 then
				return fault("actions", "This objective has no actions.", "none")
			end
			local clear = filter(objective.actions, function(action) return is_vague(action) == "no" end)
			if #clear > 0 then
				return nil
			end
			local hazy = first(objective.actions, function(action) return is_vague(action) == "unclear" end)
			if hazy then
				return unsure({ hazy, "text" }, "Is it clear what will be done here?")
			end
			return fault({ objective.actions[1], "text" }, "None of the actions says what will be done.")
		end,
	},

	rule "action_is_clear" {
		on = "action",
		title = "The action says what will be done.",
		why = "An action such as 'improve communication' can neither be done nor ticked off.",
		advice = "Say how, when and with what result: 'Listen to two of my recorded calls with D. each Friday and note one change'.",
		wanted = "something particular to do",
		check = function(action)
			if is_vague(action) == "yes" then
				return fault("text", "Nobody could tell from this what will be done.")
			end
		end,
	},

	rule "has_owner" {
		on = "action",
		title = "The action has an owner.",
		why = "What nobody owns is done by nobody.",
		advice = "Add 'owner'.",
		wanted = "a name or role under 'owner'",
		check = function(action)
			if not action.owner then
				return fault("owner", "Nobody is named who does this.")
			end
		end,
	},

	rule "has_due_date" {
		on = "action",
		title = "The action has a due date.",
		why = "Without a date nobody can say that it is late.",
		advice = "Add 'due' with a date.",
		wanted = "a date under 'due'",
		check = function(action, _, _, as_of)
			if not action.due then
				return weigh("due", (by_when.time_bound(action.text, as_of)), "No date is given for this action.",
					"Is it clear by when this is to be done?")
			end
		end,
	},

	rule "has_resources" {
		on = "objective",
		title = "The resources for the objective are named.",
		why = "Time, people, courses and money have to be agreed before work starts.",
		advice = "Say what you need: a course, two hours a week with a colleague, access to a system.",
		wanted = "at least one resource",
		check = function(objective)
			if #objective.resources == 0 then
				return fault("resources", "No resources are named for this objective.", "none")
			elseif not any(objective.resources, resource.is_named) then
				return fault("resources", "What stands under 'resources' names nothing that could be set aside.", objective.resources[1])
			end
		end,
	},

	rule "has_review_dates" {
		on = "objective",
		title = "The objective has review dates.",
		why = "A plan is kept alive by looking at it on agreed days.",
		advice = "Add at least one review date before the target date.",
		wanted = "at least one date under 'review_dates'",
		check = function(objective)
			if #objective.review_dates == 0 then
				return fault("review_dates", "No review date is given for this objective.", "none")
			end
			local due = objective.target_date
			local all_later = is_day(due) and not any(objective.review_dates, function(day) return day <= due end)
			if all_later then
				return fault("review_dates", "Every review date lies after the target date.",
					day_text(objective.review_dates[1]), "a date up to " .. day_text(due))
			end
		end,
	},

	rule "is_prioritised" {
		on = "the objective",
		title = "The objectives are put in order of priority.",
		why = "With limited time the most urgent gap comes first.",
		advice = "Give each objective a 'priority': 1 is the most urgent.",
		wanted = "a priority for each objective",
		check = function(objectives)
			local counted = filter(objectives, in_force)
			local without = filter(counted, function(objective) return not objective.priority end)
			if #without > 0 then
				local says = #without == 1 and "This objective has no priority." or
					("This objective has no priority; %d of %s have none."):format(#without, plural(#counted, "objective"))
				return fault({ without[1], "priority" }, says,
					plural(#counted - #without, "priority", "priorities"))
			end
			local different = distinct(counted, function(objective) return objective.priority end)
			if #counted > 1 and #different == 1 then
				return fault({ counted[2], "priority" }, "This has the same priority as all other objectives, so none comes first.",
					tostring(different[1]), "different priorities")
			end
		end,
	},

	rule "has_timescales" {
		on = "plan",
		title = "The plan's dates are in order.",
		why = "A plan whose work lies before the plan was made was written down afterwards.",
		advice = "Check when the plan was created, and when each objective starts and ends.",
		wanted = "target dates after the plan was created",
		check = function(plan)
			local created = plan.created
			local early = created and first(plan.objectives, function(objective)
				return is_day(objective.target_date) and objective.target_date < created
			end)
			if early then
				return fault({ early, "target_date" }, ("This objective is due on %s, before the plan was created."):format(
					day_text(early.target_date)), day_text(early.target_date), "a date after " .. day_text(created))
			end
		end,
	},

	rule "was_agreed" {
		on = "plan",
		title = "The plan was agreed with somebody.",
		why = "A line manager or mentor gives the time and help that a plan needs.",
		advice = "Add 'agreed_with' and 'agreed_on'.",
		wanted = "a name or role under 'agreed_with'",
		check = function(plan)
			if not plan.agreed_with then
				return fault("agreed_with", "Nobody is named with whom the plan was agreed.")
			end
		end,
	},
}
