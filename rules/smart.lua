-- Whether an objective is SMART: each letter judged from its fields and its text together. The plan around an
-- objective (need, standard, baseline, resources) says as much as its sentence does.

local by_when = use "by-when"
local exactness = use "exactness"
local figures = use "figures"
local measured_by = use "measured-by"
local objective_text = use "objective"
local reach = use "reach"

-- A letter is a function of an objective that gives "yes", "no" or "unclear", and the words that it rests on; rules ask for it, and the measure.
local letters = {}

local function best(...)
	local answers = { ... }
	for _, wanted in ipairs { "yes", "unclear" } do
		for _, answer in ipairs(answers) do
			if answer == wanted then
				return wanted
			end
		end
	end
	return "no"
end

-- The day under target_date; nil where there is none, and for a span that nothing could be counted from.
local function due_day(objective)
	local due = objective.target_date
	return type(due) == "number" and due or nil
end

letters.specific = answered(function(objective)
	local answer, basis = exactness.specific(objective.text)
	if answer == "no" and readable(objective, "target") then
		return "unclear", basis
	end
	return answer, basis
end)

letters.measurable = answered(function(objective)
	local by_text, basis = exactness.measurable(objective.text)
	if by_text == "yes" then
		return by_text, basis
	end
	local by_success, success_basis = "no", nil
	if objective.success then
		by_success, success_basis = objective_text.states_measure(objective.success)
	end
	if by_success == "yes" or objective.target then
		return "yes", success_basis
	end
	return best(by_text, by_success), basis or success_basis
end)

letters.achievable = answered(function(objective)
	if #objective.resources > 0 or #objective.actions > 0 or objective.baseline then
		return "yes"
	end
	return objective_text.achievable(objective.text)
end)

letters.relevant = answered(function(objective)
	if #objective.need > 0 or objective.standard then
		return "yes"
	end
	return objective_text.relevant(objective.text)
end)

-- What a deadline in the text is counted from: the objective's start, else the plan's date, else that of the claim.
local function reference_day(objective, portfolio, as_of)
	local plan = portfolio.development_plan
	return objective.start or plan and plan.created or as_of
end

letters.time_bound = answered(function(objective, portfolio, as_of)
	if due_day(objective) then
		return "yes", day_text(due_day(objective))
	end
	local answer, basis = by_when.time_bound(objective.text, reference_day(objective, portfolio, as_of))
	if answer == "no" and objective.target_date then
		return "unclear", objective.target_date
	end
	return answer, basis
end)

local function deadline(objective, portfolio, as_of)
	local day = reference_day(objective, portfolio, as_of)
	return due_day(objective) or (objective_text.deadline(objective.text, day))
end

-- What the standard asks for, by the objective's own standard or that of its need.
local function standard_target(objective)
	if objective.standard then
		return objective.standard.target
	end
	local linked = first(objective.need, function(need)
		return kind(need) == "standard" or kind(need) == "need" and need.standard ~= nil
	end)
	local standard = linked and (kind(linked) == "need" and linked.standard or linked)
	return standard and standard.target
end

local function text_around(objective)
	return (objective.text or "") .. ". " .. (objective.success or "")
end

local ONWARDS = set("from", "since", "starting", "beginning", "commencing")

-- The days that a text names with day, month and year, and by which something is to be: "from 1 May" it begins. A month alone may be
-- a starting point as well, and "the end of Q2" is another day where the year begins in April.
local function full_dates(text, day)
	local exact = filter(prose.times(text, day), function(time)
		return time.kind == "date" and time.from ~= nil and time.from == time.to and not prose.has(time.text, "quarters-of-a-year") and
			not ONWARDS[prose.tokens(time.text)[1]]
	end)
	return collect(exact, function(time) return time.to end)
end

local function truth(answer)
	if answer == "unclear" then
		return nil
	end
	return answer == "yes"
end

-- An amount as it is written: "7 late clock-ins a month".
local function amount_text(objective, key)
	return readable(objective, key) and objective[key] and objective[key].text or ""
end

local function needs_text(objective)
	return table.concat(collect(objective.need, function(need) return need.text or "" end), ". ")
end

-- A share or a change that the sentence itself names: "18 of 20 calls", "from 57% to 90%".
local function states_level(text)
	return prose.change(text) ~= nil or any(prose.amounts(text), function(amount) return amount.share or amount.of end)
end

-- Of a change: "every family is asked about the flowers" happens or does not; a wish for everybody ("wow every customer") can
-- be told no more than one for somebody.
local function change_measurable(objective)
	local answer = objective_text.measurable(objective.text)
	local specific = objective_text.specific(objective.text)
	if specific == "no" and not objective_text.counts(objective.text) then
		return "no"
	elseif answer == "unclear" and specific == "yes" and prose.follows(objective.text, "each-and-every", "people-served", 1) then
		return "yes"
	end
	return answer
end

-- "yes" where all that is counted has nothing to do with the objective or its need, "unclear" where it may have.
local function measures_something_else(objective)
	local measure = table.concat({ objective.success or "", amount_text(objective, "baseline"), amount_text(objective, "target") }, ". ")
	local about = (objective.text or "") .. ". " .. needs_text(objective)
	local answer = measured_by.something_else(measure, about)
	return answer == "yes" and states_level(objective.text) and "unclear" or answer
end

return {
	rule "specific" {
		on = "objective",
		title = "The objective is specific.",
		why = "Two people who read it should agree on what is to be worked on.",
		advice = "Name what you will do differently, and in which task, call, product or situation.",
		wanted = "a particular action and what it is about",
		none = "None of the objectives says plainly what will be done or reached.",
		check = function(objective)
			local answer = letters.specific(objective)
			return weigh("text", answer, "This names a quality or a wish, but nothing particular that will be done or reached.",
				"Is it clear enough what will be worked on here?")
		end,
	},

	rule "measurable" {
		on = "objective",
		title = "The objective can be measured.",
		why = "Learner and assessor must be able to agree that it has been reached.",
		advice = "Say how much, how many or how often, or which certificate, record or observation will show it.",
		wanted = "an amount, or something that either exists or does not",
		none = "None of the objectives says how anybody could tell that it has been reached.",
		check = function(objective)
			local beside = measures_something_else(objective)
			if beside == "yes" then
				return fault(objective.success and "success" or "target", "What is counted here is not what the objective is about.")
			elseif beside == "unclear" then
				return unsure(objective.success and "success" or "target", "Does this measure show whether the objective has been reached?")
			end
			local answer = letters.measurable(objective)
			return weigh(objective.success and "success" or "text", answer,
				"There is no amount here, and nothing named that could be shown.",
				"Could it be agreed from this whether the objective has been reached?")
		end,
	},

	rule "achievable" {
		on = "objective",
		title = "The objective can be reached.",
		why = "A plan rests on what is at hand: time, people, a starting point.",
		advice = "Name the steps, the help or the time that you have for it, or where you start from.",
		wanted = "steps, resources or a starting point",
		check = function(objective)
			return weigh("text", letters.achievable(objective), "Nothing says how this is to be reached, or from where.",
				"Can this be reached with what is at hand?")
		end,
	},

	rule "within_reach" {
		on = "objective",
		title = "The objective is not out of reach by its own words.",
		why = "Nobody is perfect for ever, and nobody has learned today what the course teaches next month.",
		advice = "Ask for as much as you can reach in the time, with what you have: a figure, a period, after the course.",
		wanted = "an objective that can be reached in its time",
		check = function(objective)
			local answer = reach.is_out_of_reach(text_around(objective))
			if answer == "yes" then
				return fault("text", "By its own words this can't be reached.")
			elseif answer == "unclear" then
				return unsure("text", "Is this in the learner's own power, and in the time?")
			end
		end,
	},

	rule "relevant" {
		on = "objective",
		title = "The objective matters for the role.",
		why = "An objective should answer a need of the learner, a standard, or what customers get.",
		advice = "Link it to the need, feedback or standard that it answers, or say whom it helps and how.",
		wanted = "a need, a standard or a reason",
		check = function(objective)
			return weigh("text", letters.relevant(objective), "Nothing says why this objective matters in the role.",
				"Does this objective matter in the learner's role?")
		end,
	},

	rule "time_bound" {
		on = "objective",
		title = "The objective has a date.",
		why = "Without a date nobody can say that it is late, or when to look at it.",
		advice = "Give a target date, or a span from the start such as 3 months.",
		wanted = "a date by which, or a period in which, it is to be reached",
		check = function(objective, _, portfolio, as_of)
			return weigh(objective.target_date and "target_date" or "text", (letters.time_bound(objective, portfolio, as_of)),
				"No date or period is given for this objective.", "Is it clear by when this is to be reached?")
		end,
	},

	rule "dates_agree" {
		on = "objective",
		title = "Text and target date name the same deadline.",
		why = "With two deadlines nobody can tell which one counts.",
		advice = "Correct the one that does not hold.",
		params = {
			days = number { default = 31, unit = "days", says = "How far apart the two may be.", tighter = "less", least = 0,
				ours = true },
		},
		check = function(objective, given, portfolio, as_of)
			local due, text, day_of_plan = due_day(objective), objective.text, reference_day(objective, portfolio, as_of)
			local days = due and full_dates(text, day_of_plan) or {}
			local said = days[#days]
			local near = due and any(days, function(day) return math.abs(day - due) <= given.days end)
			if said and due and not near then
				return fault("target_date", ("The text says %s, the target date %s."):format(day_text(said), day_text(due)),
					day_text(due), "within " .. plural(given.days, "day") .. " of " .. day_text(said))
			end
		end,
	},

	rule "moves_on" {
		on = "objective",
		title = "The target is further on than the starting point.",
		why = "An objective that asks for no more than is reached already develops nothing.",
		advice = "Check baseline and target: the target should bring you nearer to the standard, or beyond it.",
		wanted = "a target that differs from the baseline and lies towards the standard",
		none = "None of the objectives has a target that is plainly further on than the starting point.",
		check = function(objective)
			if not (readable(objective, "baseline") and readable(objective, "target")) then
				return nil
			end
			local from, to = objective.baseline, objective.target
			if not figures.comparable(from, to) then
				return nil
			elseif figures.step(from, to) == 0 then
				return fault("target", "The target is no different from where the learner starts.", to.text)
			end
			local goal = standard_target(objective)
			local same_unit = goal and goal.unit ~= "" and goal.unit == from.unit and goal.unit == to.unit
			if not same_unit or (goal.value - from.value) * (to.value - from.value) >= 0 then
				return nil
			elseif goal.value > from.value and not prose.has(text_around(objective), "less-is-better") then
				return fault("target", ("The target lies behind where the learner starts, further from the standard of %s."):format(goal.text),
					("%s, from %s"):format(to.text, from.text))
			end
			return unsure("target", ("The standard is %s. Does a target of %s lead towards it?"):format(goal.text, to.text), to.text)
		end,
	},

	measure "letters" {
		on = "objective",
		says = "Each letter of SMART for each objective, and its deadline.",
		take = function(objective, portfolio, as_of)
			return {
				specific = truth((letters.specific(objective))),
				measurable = truth((letters.measurable(objective))),
				achievable = truth((letters.achievable(objective))),
				relevant = truth((letters.relevant(objective))),
				time_bound = truth((letters.time_bound(objective, portfolio, as_of))),
				deadline = deadline(objective, portfolio, as_of),
			}
		end,
	},

	-- The same for what a change of the service is to reach.
	rule "change_is_measurable" {
		on = "change plan",
		title = "The objectives of the change can be measured.",
		why = "A change that has no measure can't be said to have worked.",
		advice = "Say from what to what, and by when: 'Cut the mean refund time from 9 to 5 working days by 31 December'.",
		wanted = "an objective with an amount, or something that either exists or does not",
		check = function(plan)
			if #plan.objectives == 0 then
				return fault("objectives", "The plan of this change has no objectives.")
			end
			local answers = collect(plan.objectives, change_measurable)
			if contains(answers, "yes") then
				return nil
			end
			return weigh(plan.objectives[1], contains(answers, "unclear") and "unclear" or "no",
				"None of the plan's objectives can be measured.",
				"Could it be agreed from these objectives whether the change has worked?")
		end,
	},

	rule "change_is_timed" {
		on = "change plan",
		title = "The change has timescales.",
		why = "A plan without dates can't be followed up.",
		advice = "Give each action a due date, or the objective a date.",
		wanted = "due dates for the actions, or a date in the objective",
		check = function(plan, _, _, as_of)
			if any(plan.actions, function(action) return action.due ~= nil end) then
				return nil
			end
			local answers = collect(plan.objectives, function(objective)
				return (by_when.time_bound(objective.text, as_of))
			end)
			return weigh("actions", best(table.unpack(answers)),
				"Neither the actions nor the objectives of this plan have dates.", "Is it clear by when this is to be done?")
		end,
	},
}
