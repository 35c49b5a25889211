-- The golden thread: need -> objective -> activity -> feedback -> revised plan, as links between records. What is
-- reported is the broken link.

local beside = use "beside"
local figures = use "figures"
local relation = use "relation"

-- The objective starts from where its standard is met: from there more may be wished for, but no gap is closed.
local function is_met_already(objective)
	local goal, from, to = objective.standard and objective.standard.target, objective.baseline, objective.target
	local told = goal and from and to and figures.comparable(goal, from) and figures.comparable(from, to)
	local on = told and figures.step(from, to)
	return told and figures.step(goal, from) * on >= 0 and on ~= 0
end

return {
	rule "objective_answers_need" {
		on = "objective",
		title = "The objective answers a development need.",
		why = "A plan is there to close the gaps that review and feedback have found.",
		advice = "Add under 'need' the id of the need, feedback or standard that this objective answers.",
		wanted = "a need, feedback or standard under 'need'",
		check = function(objective)
			if #objective.need > 0 then
				return nil
			elseif objective.standard then
				return unsure("text", "This objective is linked to a standard, but to no need of the learner. Which need does it answer?")
			end
			return fault("need", "This objective answers no development need.")
		end,
	},

	rule "objective_fits_need" {
		on = "objective",
		title = "The objective is about what its need is about.",
		why = "A link alone does not close a gap.",
		advice = "Check that the objective develops what the need names.",
		wanted = "an objective on the subject of its need",
		none = "None of the objectives has a word of what the needs are about that it names.",
		check = function(objective, _, portfolio)
			local about = beside.words_of_needs(objective)
			local strays = #objective.need > 0 and relation.strays(beside.text_around(objective), about)
			if strays then
				return fault("text", "This objective is about something else than its need.", strays)
			elseif not beside.needs(objective) then
				return nil
			elseif beside.all(objective, portfolio) then
				return fault("text", "Nothing that review or feedback found asks for this objective.")
			end
			return unsure("text", ("Does this objective answer the need '%s'?"):format(objective.need[1].text or objective.need[1].id))
		end,
	},

	rule "objective_has_standard" {
		on = "objective",
		title = "The objective is linked to a standard of the organisation.",
		why = "A standard says what good service is where the learner works.",
		advice = "Add under 'standard' the id of the standard that it works towards.",
		wanted = "a standard",
		check = function(objective)
			local by_need = any(objective.need, function(need)
				return kind(need) == "standard" or kind(need) == "need" and need.standard ~= nil
			end)
			if not objective.standard and not by_need and not prose.has(objective.text, "standards") then
				return fault("standard", "This objective is linked to no standard.")
			end
		end,
	},

	rule "need_is_planned" {
		on = "need",
		title = "The development need is answered by the plan.",
		why = "A need that no objective answers is left open.",
		advice = "Add an objective for it, or say in a revision why it can wait.",
		wanted = "an objective with this need",
		check = function(need)
			local answered = any(cited_by(need, "objective"), function(objective)
				return objective.status ~= "dropped" or objective.outcome ~= nil
			end)
			if not answered and #cited_by(need, "revision") == 0 then
				return fault(need, "No objective answers this need.")
			end
		end,
	},

	rule "plan_answers_needs" {
		on = "portfolio",
		title = "The plan answers what review and feedback have found.",
		why = "A plan that works on what is good already leaves every gap open.",
		advice = "Add an objective for the needs of your review, with their ids under 'need'.",
		wanted = "an objective that answers a need of the review, or feedback",
		check = function(portfolio)
			local needs = {}
			for _, review in ipairs(portfolio.reviews) do
				for _, need in ipairs(review.improvements) do
					needs[#needs + 1] = need
				end
			end
			local objectives = portfolio.development_plan and portfolio.development_plan.objectives or {}
			local answering = any(objectives, function(objective)
				return any(objective.need, function(need) return kind(need) == "need" or kind(need) == "feedback" end)
			end)
			if #needs == 0 or #objectives == 0 or answering then
				return nil
			end
			local place, need = { objectives[1], "need" }, needs[1].text or needs[1].id
			if any(objectives, function(objective) return not is_met_already(objective) end) then
				return unsure(place, ("None of the objectives names a need of the review, such as '%s'. Does one answer it?"):format(need))
			end
			return fault(place, ("The objectives work on what is reached already, and none answers a need such as '%s'."):format(need))
		end,
	},

	rule "objective_has_activity" {
		on = "objective",
		title = "The objective is served by an activity.",
		why = "An objective without an activity is a wish.",
		advice = "Add the activity that served it, with the objective's id under 'objectives'.",
		wanted = "an activity with this objective",
		check = function(objective)
			if objective.status ~= "dropped" and #cited_by(objective, "activity") == 0 and #objective.actions == 0 then
				return fault(objective, "No activity serves this objective.")
			end
		end,
	},

	rule "feedback_reaches_plan" {
		on = "portfolio",
		title = "Feedback leads back to the plan.",
		why = "The thread ends where it began: feedback on the activities changes the plan.",
		advice = "Add under 'led_to' what a piece of feedback led to, or under 'because' of a revision which feedback it answers.",
		wanted = "a revision or objective that rests on feedback",
		check = function(portfolio)
			local linked = any(portfolio.feedback, function(feedback)
				return #feedback.led_to > 0 or #cited_by(feedback, "revision") > 0 or #cited_by(feedback, "objective") > 0
			end)
			if #portfolio.feedback > 0 and not linked then
				return fault("feedback", "No feedback has led to anything in the plan.", "no link", "at least one link")
			end
		end,
	},
}
