-- What a management action or a change brought: before and after of the same measure, in the order of time; feedback.

local effect = use "effect"
local figures = use "figures"

-- A figure without a unit may have one in the text beside it: "70%" before, and "26 calls a day" after.
local function with_unit(amount, text)
	if amount.unit ~= "" or amount.of then
		return amount
	end
	return first(prose.amounts(text), function(said) return said.value == amount.value end) or amount
end

return {
	rule "compares_before_and_after" {
		on = "management action",
		title = "The effect is shown by a comparison of before and after.",
		why = "Only the same measure, before and after the action, shows what the action did.",
		advice = "Give the figure and date before the action, and the same figure after it.",
		wanted = "the same measure before and after the action",
		check = function(action)
			local impact = action.impact
			if not impact then
				return fault("impact", "Nothing is said of what this action brought.")
			end
			local before, after = impact.before, impact.after
			if not before or not after then
				if prose.change(impact.text) then
					return nil
				end
				return fault({ impact, before and "after" or "before" }, "There are no figures before and after this action.",
					before and before.text or "nothing")
			elseif not figures.comparable(with_unit(before, impact.text), with_unit(after, impact.text)) then
				return fault({ impact, "after" }, "Before and after are figures of different measures.",
					before.text .. " and " .. after.text, "two figures in the same unit")
			end
			local from, to, day = impact.before_date, impact.after_date, action.date
			if from and day and from > day then
				return fault({ impact, "before_date" }, "The figure before was taken after the action.", day_text(from),
					"a date up to " .. day_text(day))
			elseif to and day and to <= day then
				return fault({ impact, "after_date" }, "The figure after was taken before the action.", day_text(to),
					"a date after " .. day_text(day))
			end
		end,
	},

	rule "shown_by_feedback" {
		on = "management action",
		title = "The effect is shown by feedback from after the action.",
		why = "Those who were served can say what is different.",
		advice = "Add feedback on the change, dated after it, and say in 'impact' what it shows.",
		wanted = "feedback from after the action, and what it shows",
		check = function(action, _, portfolio)
			local later = any(portfolio.feedback, function(feedback)
				local about = feedback.about
				local linked = about == action or #filter(feedback.led_to, function(record) return record == action end) > 0
				return linked and feedback.date and action.date and feedback.date > action.date
			end)
			if later then
				return nil
			end
			return fault("impact", "No feedback from after this action shows what it brought.")
		end,
	},

	rule "says_what_changed" {
		on = "management action",
		title = "The evaluation says what the action changed.",
		why = "A figure needs a sentence that says what it means.",
		advice = "Say in a sentence what is different for customers since.",
		wanted = "what is different since",
		check = function(action)
			local impact = action.impact
			if impact and impact.text and effect.states(impact.text) == "no" and not (impact.before and impact.after) then
				return fault({ impact, "text" }, "This does not say what the action changed.")
			end
		end,
	},
}
