-- The portfolio as a whole: what is claimed, dates that can't be, the same text twice, people's privacy.
-- Rules without a check are found by the program itself.

local occasion = use "occasion"

-- Every date that says when something was done; plans for later are no such dates.
local done_dates = {
	review = { "date", "agreed_on" }, revision = { "date" }, feedback = { "date" }, reflection = { "date" },
	evidence = { "date" }, explanation = { "date" }, declaration = { "date" }, plan = { "created", "agreed_on" },
	["achieved unit"] = { "date" },
}

-- Evidence in which it is natural to say what one would do.
local tells_what_would = { questioning = true, ["professional discussion"] = true, simulation = true }

return {
	rule "nothing_there" {
		on = "portfolio", level = "must",
		title = "What the criterion asks about is in the portfolio.",
		why = "A criterion is not ready only because there was nothing to find fault with.",
		advice = "Add it, or point to it if it stands elsewhere in the file.",
	},
	rule "too_few" {
		on = "portfolio", level = "must",
		title = "There is as much of it as the criterion asks for.",
		why = "One example may be chance; the criterion asks for more.",
		advice = "Add what is missing.",
	},
	rule "unclaimed" {
		on = "portfolio", level = "should",
		title = "Every criterion has an item of evidence that is claimed for it.",
		why = "An assessor starts from the evidence that is mapped to a criterion.",
		advice = "Add the criterion to the 'criteria' of the evidence that shows it.",
		wanted = "at least one item of evidence with this criterion",
	},
	rule "uncovered" {
		on = "portfolio", level = "should",
		title = "Every numbered criterion of the unit's standard has an item of evidence that is claimed for it.",
		why = "The numbers are the same for every awarding body; assessor and verifier map a portfolio to them.",
		advice = "Add the numbers to the 'criteria' of the evidence that shows them, such as 1.1, or UNIT/1.1 where several units are claimed.",
		wanted = "at least one item of evidence for each number",
	},
	rule "claim" {
		on = "portfolio", level = "must",
		title = "Evidence is claimed for criteria that exist.",
		why = "A claim for nothing is evidence that nobody will look at.",
		advice = "Correct the criterion, for example C1 or 1.1, or UNIT/C1 where several units are claimed.",
	},
	rule "evidence_is_there" {
		on = "portfolio", level = "should",
		title = "The files that the evidence names are in the portfolio's folder.",
		why = "Assessor and verifier have to be able to open what is claimed.",
		advice = "Put the file into the folder, or correct its name. If it is kept elsewhere, say so under 'location'.",
		wanted = "the file, beside the portfolio",
	},
	rule "question" {
		on = "portfolio", level = "ask",
		title = "A question that only the assessor can answer.",
		why = "Some things can't be read from a file.",
		advice = "Be ready to talk about it.",
	},

	rule "nothing_in_the_future" {
		on = { "review", "plan", "revision", "feedback", "reflection", "evidence", "explanation", "declaration",
			"achieved unit" },
		title = "What is said to have happened is not dated after the claim.",
		why = "Work is judged as of the date of the claim; what is dated later can't have been done by then.",
		advice = "Check the date. If it is right, leave the record out until it has happened.",
		check = function(record, _, _, as_of)
			for _, key in ipairs(done_dates[kind(record)]) do
				local day = record[key]
				if day and day > as_of then
					return fault(key, ("This is dated %s, after the claim."):format(day_text(day)), day_text(day),
						"a date up to " .. day_text(as_of))
				end
			end
		end,
	},

	rule "done_is_not_planned" {
		on = "activity",
		title = "An activity that is done is not dated after the claim.",
		why = "What lies in the future is planned, whatever its status says.",
		advice = "Check the date, or set the status to planned.",
		check = function(activity, _, _, as_of)
			if activity.status == "done" and activity.date and activity.date > as_of then
				return fault("date", ("This activity is said to be done, but is dated %s, after the claim."):format(
					day_text(activity.date)), day_text(activity.date), "a date up to " .. day_text(as_of))
			end
		end,
	},

	rule "registered_first" {
		on = "portfolio",
		title = "The learner was registered before the claim.",
		why = "A claim before registration can't be certificated.",
		advice = "Check the dates of 'registered' and 'claimed'.",
		check = function(portfolio)
			local from, to = portfolio.registered, portfolio.claimed
			if from and to and to < from then
				return fault("claimed", "The claim is dated before the registration.", day_text(to),
					day_text(from) .. " or later")
			end
		end,
	},

	rule "claimed_by_now" {
		on = "portfolio",
		title = "The date of the claim has come.",
		why = "Work is judged as of the date of the claim: until that day, what is dated before it may not have happened.",
		advice = "Check the date of 'claimed'; if it is right, check the portfolio once more on that day.",
		check = function(portfolio, _, _, _, today)
			local day = portfolio.claimed
			if day and day > today then
				return fault("claimed", ("The claim is dated %s, which is still to come."):format(day_text(day)), day_text(day),
					"a date up to " .. day_text(today))
			end
		end,
	},

	rule "plan_before_its_work" {
		on = "objective",
		title = "An objective is due after it starts.",
		why = "An objective that ends before it begins was written down afterwards, or has a mistyped date.",
		advice = "Check 'start' and 'target_date'.",
		check = function(objective)
			local start, due = objective.start, objective.target_date
			if start and due and due < start then
				return fault("target_date", "This objective is due before it starts.", day_text(due),
					"a date after " .. day_text(start))
			end
		end,
	},

	rule "not_hypothetical" {
		on = "evidence",
		title = "Evidence is about work that was really done.",
		why = "A statement of what one would do shows knowledge at best, not competence.",
		advice = "Tell of a real occasion instead: when, who, what you did, what came of it.",
		check = function(item)
			if item.text and not tells_what_would[item.type or ""] and item.setting ~= "simulation"
				and occasion.is_hypothetical(item.text) == "yes" then
				return fault("text", "This says what would be done, not what was done.")
			end
		end,
	},
}
