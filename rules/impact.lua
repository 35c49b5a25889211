-- What a management action or a change brought: before and after of the same measure, in the order of time; feedback.

local bearing = use "bearing"
local counting = use "counting"
local clause = use "clause"
local direction = use "direction"
local effect = use "effect"
local figures = use "figures"
local measured = use "measured"
local monitored = use "monitored"
local paperwork = use "paperwork"
local provenance = use "provenance"
local relation = use "relation"
local sides = use "sides"
local testimony = use "testimony"
local trend = use "trend"

local ALWAYS = -math.huge -- as a day: before any other
local TOO_SOON = 3 -- days after the action: what is counted by then shows its first hours

-- Which way is better by the target of the monitoring whose figure the one before is; nil where there is none.
local function way_of_target(action, before, after)
	local cause = first(action.because, function(cause)
		local known = kind(cause) == "monitoring" and readable(cause, "target") and readable(cause, "actual")
		return known and cause.actual.value == before.value and cause.target.value ~= before.value and
			figures.comparable(cause.target, after)
	end)
	return cause and (cause.target.value > before.value and direction.UP or direction.DOWN)
end

-- "Team members" are no members; and what one is sure of has not been seen.
local function without_staff(text)
	local seen = clause.rest(text or "", function(sentence) return prose.has(sentence, "sure-of-it") end)
	return table.concat(prose.rest(table.concat(seen, " "), "people-inside"), " ")
end

-- From nothing to so many of what the action itself is ("staff who have done the workshop"), and not a word of anybody
-- who is served: it was done, and nothing shows what it brought.
local function from_nothing(impact)
	return impact and readable(impact, "before") and impact.before and impact.before.value == 0
end

local function counts_doing(action)
	local impact = action.impact
	if not from_nothing(impact) then
		return nil
	end
	local measure, text = without_staff(impact.measure), without_staff(impact.text)
	local by_name = prose.has(measure, "carrying-out")
	local served = prose.has(measure, "people-served", "outcome-measures", "service-indicators") or
		prose.has(text, "people-served") or not by_name and prose.has(text, "outcome-measures")
	local of_action = by_name or prose.shared(impact.measure, action.text, "people-inside") > 0
	return not served and of_action and impact.measure
end

local function words_of_monitoring(record)
	return (record.measure or "") .. ". " .. (record.findings or "")
end

-- What was found amiss, in all the words that there are for it.
local found_amiss = answered(function(portfolio)
	local told = collect(portfolio.feedback, function(record) return record.text end)
	return table.concat(joined(collect(portfolio.monitoring, words_of_monitoring), told), ". ")
end)

-- The same as a pile, feedback by its day; and what has no text that could be read.
local amiss_by_day = answered(function(portfolio)
	local texts, unread = collect(portfolio.monitoring, function(record)
		return { text = words_of_monitoring(record), day = ALWAYS }
	end), {}
	for _, record in ipairs(portfolio.feedback) do
		local known = record.date and readable(record, "text")
		texts[#texts + 1] = known and { text = record.text, day = record.date } or nil
		unread[#unread + 1] = record.date and not known and record or nil
	end
	return { pile = relation.pile(texts), unread = unread }
end)

-- What was found amiss by the day of an action, and the action. To read what can't be read makes a question of it.
local function amiss_before(action, portfolio)
	local amiss = amiss_by_day(portfolio)
	local _ = any(amiss.unread, function(record) return record.date <= action.date and record.text ~= nil end)
	return relation.up_to(amiss.pile, action.date, action.text)
end

-- All that feedback refers to, so that what can't be read is found, whichever action is asked about.
local what_feedback_is_on = answered(function(portfolio)
	return collect(portfolio.feedback, function(feedback)
		return joined({ feedback.about }, feedback.led_to)
	end)
end)

-- What others said of an action since.
local function feedback_since(action, portfolio)
	local _ = what_feedback_is_on(portfolio)
	return filter(cited_by(action, "feedback"), function(feedback)
		local linked = feedback.about == action or contains(feedback.led_to, action)
		return linked and feedback.source ~= "self" and feedback.date and action.date and feedback.date > action.date
	end)
end

-- Whether any of it tells what the action brought.
local function told_by(records, action, portfolio)
	local about = amiss_before(action, portfolio)
	local answers = collect(records, function(feedback) return (testimony.tells(feedback, about)) end)
	return contains(answers, "yes") and "yes" or contains(answers, "unclear") and "unclear" or "no"
end

local function comparable_figures(impact)
	return impact and readable(impact, "before") and readable(impact, "after") and figures.comparable(impact.before, impact.after)
end

-- "not measured", "see text": the field that holds no figure, where the text has no two of one measure instead.
local function field_without_figure(impact)
	local field = not readable(impact, "after") and "after" or not readable(impact, "before") and "before" or nil
	local told = figures.any_pair(figures.of(impact.text)) and effect.states(impact.text) ~= "no"
	return impact.text and not prose.change(impact.text) and not told and field or nil
end

-- A figure of the wrong time: before that is of after the action, after that is of before it.
local function wrong_dates(impact, day, as_of)
	local from, to = impact.before_date, impact.after_date
	if to and as_of and to > as_of then
		return fault({ impact, "after_date" }, "The figure after is of a day that is still to come, so it was not measured.", day_text(to),
			"a date up to " .. day_text(as_of))
	elseif not day then
		return nil
	elseif from and from > day then
		return fault({ impact, "before_date" }, "The figure before was taken after the action.", day_text(from),
			"a date up to " .. day_text(day))
	elseif to and to <= day then
		return fault({ impact, "after_date" }, "The figure after was taken before the action.", day_text(to),
			"a date after " .. day_text(day))
	elseif to and to <= day + TOO_SOON then
		return fault({ impact, "after_date" }, "The figure after was taken as soon as the action had begun.", day_text(to),
			"a date by which the action could show")
	end
end

-- Two times with as much to do, counted in the same way: the plainer of two doubts is shown.
local function compare_conditions(impact)
	local alike, sign = measured.alike(impact.text, measured.are_rates(impact.before, impact.after))
	local counted, by = counting.is_unchanged(impact.text)
	if counted == "no" or counted == "unclear" and alike == "yes" then
		return weigh({ impact, "text" }, counted, "By its own words the counting changed, so the figures do not compare.",
			"Was this counted in the same way both times?", by)
	end
	return weigh({ impact, "text" }, alike, "By its own words this compares a busy time with one that had less to do, and gives no rate.",
		"Are these two times comparable?", sign)
end

return {
	rule "compares_before_and_after" {
		on = "management action",
		title = "The effect is shown by a comparison of before and after.",
		why = "Only the same measure, before and after the action, shows what the action did.",
		advice = "Give the figure and date before the action, and the same figure after it.",
		wanted = "the same measure before and after the action",
		check = function(action, _, _, as_of)
			local impact = action.impact
			if not impact then
				return fault("impact", "Nothing is said of what this action brought.")
			end
			local misdated, field = wrong_dates(impact, action.date, as_of), field_without_figure(impact)
			if misdated or field then
				return misdated or fault({ impact, field }, "There are no figures before and after this action.")
			end
			local before, after = impact.before, impact.after
			if not before or not after then
				if prose.change(impact.text) then
					return nil
				end
				return fault({ impact, before and "after" or "before" }, "There are no figures before and after this action.")
			elseif not figures.comparable(figures.with_unit(before, impact.text), figures.with_unit(after, impact.text)) then
				return fault({ impact, "after" }, "Before and after are figures of different measures.",
					before.text .. " and " .. after.text, "two figures in the same unit")
			end
		end,
	},

	rule "was_measured" {
		on = "management action",
		title = "The effect was measured.",
		why = "A forecast or a guess shows what one hopes for.",
		advice = "Give a figure that was counted after the action, or say what people said since.",
		wanted = "a figure that was measured after the action",
		check = function(action)
			local impact = action.impact
			if not impact then
				return nil
			end
			local was, sign = measured.was(impact.text)
			if was == "yes" and not readable(impact, "after") and measured.is_only_belief(impact.text) then
				was, sign = "no", measured.is_only_belief(impact.text)
			end
			if was ~= "no" and readable(impact, "after") and impact.after then
				local here, words = provenance.is_counted_here(impact.text, impact.after.value)
				was, sign = here == "yes" and was or here, words or sign
			end
			local ahead = readable(impact, "after") and impact.after and was ~= "no" and
				(measured.is_marked_forecast(impact.after) or measured.is_foretold(impact.text, impact.after.value))
			if ahead then
				return fault({ impact, "after" }, "The figure after is a forecast and was not measured.", ahead)
			end
			return weigh({ impact, "text" }, was, "What is given as the effect was not measured.",
				"Was the effect of this action measured?", sign)
		end,
	},

	rule "counts_service" {
		on = "management action",
		title = "The effect is measured in what customers get.",
		why = "More reports are no better service.",
		advice = "Measure what the action was for: waiting time, complaints, satisfaction, what is right the first time.",
		wanted = "a measure of the service",
		check = function(action, _, portfolio)
			local counted, done = action.impact and paperwork.is_counted(action.impact.measure), counts_doing(action)
			local bears, beside = "yes", nil
			if action.impact and action.impact.measure then
				local amiss = found_amiss(portfolio)
				bears, beside = bearing.of(action.impact.measure, amiss)
				local unbacked = bearing.is_unbacked(action.impact.measure, action.impact.text, amiss)
				bears, beside = unbacked and "no" or bears, beside or unbacked
			end
			if bears == "no" then
				return fault({ action.impact, "measure" }, "This measures what was done, spent or liked by staff, not what customers get.", beside)
			elseif done then
				return fault({ action.impact, "measure" }, "This counts that the action was carried out, not what customers get.", done)
			elseif counted then
				return fault({ action.impact, "measure" }, "This counts reports or data, not what customers get.", counted)
			elseif bears == "unclear" and (from_nothing(action.impact) or measured.leaves_out(action.impact.text)) then
				return fault({ action.impact, "measure" }, "This figure is of something else than what customers get.")
			elseif bears == "unclear" then
				return unsure({ action.impact, "measure" }, "Does this measure show what customers get?")
			end
		end,
	},

	rule "compares_like_with_like" {
		on = "management action",
		title = "Before and after were measured under like conditions.",
		why = "Fewer complaints from fewer customers are no improvement.",
		advice = "Take the same season of the year before, or work out the figure for every 100 customers.",
		wanted = "two comparable times, or a rate",
		check = function(action, _, portfolio, as_of)
			local impact = action.impact
			local unlike, words = nil, nil
			if impact and not comparable_figures(impact) then
				unlike, words = sides.are_unlike(impact.text, action.date, as_of, portfolio.registered)
			end
			if unlike == "yes" then
				return fault({ impact, "text" }, "The figures of then and of now are of different measures.", words)
			elseif unlike == "unclear" then
				return unsure({ impact, "text" }, "Are these figures of one measure?", words)
			end
			local apart = comparable_figures(impact) and sides.speak_apart(impact.text, action.date, as_of, portfolio.registered)
			if apart then
				return unsure({ impact, "text" }, "Are these figures of one measure?", apart)
			elseif impact and readable(impact, "before") and readable(impact, "after") then
				return compare_conditions(impact)
			end
		end,
	},

	rule "is_no_worse" {
		on = "management action",
		title = "The figure after is better than the figure before.",
		why = "An evaluation that calls a setback or a standstill a success has not looked.",
		advice = "Check the figures. If it did not get better, say so, and what you did about it.",
		wanted = "a figure that has got better",
		check = function(action)
			local impact = action.impact
			if not comparable_figures(impact) then
				return nil
			end
			local known = way_of_target(action, impact.before, impact.after)
			local way = trend.of(impact.measure, impact.before, impact.after, known)
			local found = ("from %s to %s"):format(impact.before.text, impact.after.text)
			if way == "worse" and trend.is_accounted_for(impact.text) then
				return unsure({ impact, "after" }, "The figure has got worse since. Does the text say why, and what was done about it?", found)
			elseif way == "worse" then
				return fault({ impact, "after" }, "The figure has got worse since the action.", found)
			elseif way == "same" and not trend.tells_another_step(impact.text, impact.before) then
				return weigh({ impact, "after" }, (not impact.text or trend.owns_standing_still(impact.text)) and "unclear" or "no",
					"The figure is the same as before the action, so it shows no improvement.",
					"The figure has not moved. Does the text say why, and what was done about it?", found)
			elseif way == "fewer" then
				return unsure({ impact, "after" }, "Is less of this better?", found)
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
			local later = feedback_since(action, portfolio)
			if #later == 0 then
				return fault("impact", "No feedback from after this action shows what it brought.")
			end
			local told = told_by(later, action, portfolio)
			return weigh({ later[1], "text" }, told,
				"This feedback does not say what is better since for those who are served.", "Does this feedback show what the action brought?")
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
			local compared = impact and readable(impact, "before") and readable(impact, "after") and impact.before and impact.after
			local textbook = impact and monitored.is_textbook(impact.text)
			if impact and impact.text and not compared and (textbook or effect.states(impact.text) == "no") then
				return fault({ impact, "text" }, "This does not say what the action changed.", textbook)
			end
		end,
	},
}
