-- Changes of the service: from feedback to gap, plan, carrying out, review and the next step.

local action_text = use "action"
local aftermath = use "aftermath"
local bearing = use "bearing"
local clause = use "clause"
local comment = use "comment"
local course = use "course"
local dates = use "dates"
local effect = use "effect"
local figures = use "figures"
local further = use "further"
local heard = use "heard"
local gauge = use "gauge"
local measured = use "measured"
local need_text = use "need"
local oneness = use "oneness"
local provenance = use "provenance"
local relation = use "relation"
local trend = use "trend"
local verdict = use "verdict"

local analysed = course.analysed

local TOO_SOON = 3 -- days after the change: what is counted by then shows its first hours

local function customer_feedback(improvement)
	return filter(improvement.from, function(record)
		return kind(record) == "feedback" and record.source ~= "self"
	end)
end

local function is_from_customer(feedback)
	return feedback.source == "customer" or feedback.source == "internal customer"
end

local function customer_gave_it(feedback)
	return comment.was_made_up(feedback.text) == "no"
end

local function was_overheard(feedback)
	return comment.was_overheard(feedback.text) == "yes" or prose.has(feedback.person, "own-circle") ~= nil
end

-- By a method that has a name, or asked for; not a remark that came by chance.
local function was_collected(feedback)
	local by_method = feedback.method ~= nil and feedback.method ~= "other"
	return customer_gave_it(feedback) and not was_overheard(feedback) and
		(by_method or feedback.sought ~= false or #prose.amounts(feedback.text) > 0)
end

local TOO_WEAK = 2 -- links that are weak together: not a matter of wording

local function is_particular(action)
	return action_text.is_vague(action.text) == "no"
end

-- "Somebody ought to write to the minister", owner: developer; "do a further survey".
local function is_out_of_hands(action)
	return prose.starts(action.text, "asking-again") ~= nil or prose.has(action.owner, "nobody-here") ~= nil or prose.has(action.text, "powers-above") ~= nil or
		prose.starts(action.text, "wished-of-others") ~= nil
end

-- A fault where several of the links between what was said, its analysis and the gap are weak, or one and the feedback is
-- set aside; a question where it is set aside alone.
local function weak_links(improvement, links, reason)
	if #improvement.from == 0 or not improvement.analysis then
		return nil
	end
	local weak = heard.weak_links(improvement)
	local missing = filter(links, function(link) return weak[link] end)
	local weight, sign = heard.set_aside(improvement)
	local aside = weight == "strong"
	if #missing >= TOO_WEAK or aside and (#missing > 0 or weak.gap) then
		return fault("analysis", reason, sign)
	elseif aside then
		return unsure("analysis", "Does this come out of what customers said?", sign)
	end
end

local function is_made(improvement, _, as_of)
	local day = course.day(improvement)
	return day ~= nil and (not as_of or day <= as_of)
end

-- What is wrong with the dates of a measure.
local function date_fault(measure, day)
	if day and measure.baseline_date and measure.baseline_date > day then
		return fault({ measure, "baseline_date" }, "The baseline was taken after the change, so it is no baseline.",
			day_text(measure.baseline_date), "a date up to " .. day_text(day))
	elseif day and measure.after_date and measure.after_date <= day then
		return fault({ measure, "after_date" }, "The later figure was taken before the change.", day_text(measure.after_date),
			"a date after " .. day_text(day))
	elseif day and measure.after_date and measure.after_date <= day + TOO_SOON then
		return fault({ measure, "after_date" }, "The later figure was taken as soon as the change had begun.",
			day_text(measure.after_date), "a date by which the change could show")
	end
end

-- Two figures of which each is of another measure; nothing where they are of one.
local function apart_fault(measure, told)
	local before, after = measure.baseline, measure.after
	local apart = oneness.is_two(measure) or oneness.are_two_figures(measure, told) or not figures.comparable(before, after) and
		before.text .. " and " .. after.text
	return apart and fault({ measure, "after" }, "Baseline and later figure are of different measures.", apart, "two figures in the same unit")
end

-- What is wrong with a measure as a comparison of before and after; nothing where it is one.
local function measure_fault(measure, day, told)
	for _, key in ipairs { "baseline", "after" } do
		if gauge.is_empty(measure, key, told) then
			return fault({ measure, key }, "This measure has no figure " .. (key == "after" and "after" or "before") .. " the change.")
		end
	end
	local before, after = measure.baseline, measure.after
	if not before then
		return fault({ measure, "baseline" }, "This measure has no baseline.", "nothing", "the figure before the change")
	elseif not after then
		return fault({ measure, "after" }, "This measure has no figure after the change.", "nothing", "the figure after it")
	end
	return apart_fault(measure, told) or date_fault(measure, day)
end

-- The same, or that it is of something else than what customers get.
local function comparison_fault(measure, day, told, about)
	local wrong = measure_fault(measure, day, told)
	if wrong then
		return wrong
	end
	local of_service, beside = gauge.bears(measure, about, told)
	if of_service == "unclear" and measured.leaves_out(told) then
		of_service, beside = "no", measured.leaves_out(told)
	end
	return weigh({ measure, "name" }, of_service, "This measures what was done, spent or sold, not what customers get.",
		"Does this measure show what customers get?", beside)
end

-- A test of sentences: "54 of 120 in February" speaks of a time before the change alone.
local function is_of_before(day, as_of, since)
	return function(sentence)
		local found = day and as_of and dates.of(sentence, as_of, since) or {}
		return #found > 0 and not any(found, function(date) return not dates.is_before(date, day) end)
	end
end

-- By the review's own words: whether anything was counted, and each of the figures.
local function was_counted(improvement, told)
	local was, sign = measured.was(told, improvement.measures)
	for _, measure in ipairs(improvement.measures) do
		if was == "yes" and readable(measure, "after") then
			was, sign = provenance.is_counted_here(told, measure.after.value)
		end
	end
	return was, sign
end

-- The first day on which anything was counted after the change.
local function first_counted(improvement)
	local days = collect(improvement.measures, function(measure) return readable(measure, "after_date") and measure.after_date or nil end)
	return days[1] and math.min(table.unpack(days))
end

-- The measures that hold a figure of after the change.
local function measures_since(improvement)
	local day, told = course.day(improvement), improvement.review and improvement.review.text
	return filter(improvement.measures, function(measure)
		local early = day and readable(measure, "after_date") and measure.after_date <= day
		return not early and not gauge.is_empty(measure, "after", told) and measure.after ~= nil
	end)
end

-- Each of them sets a figure against one of another measure, and the review has no others to compare.
local function all_apart(measures, told)
	local faults = collect(measures, function(measure)
		local compared = readable(measure, "baseline") and measure.baseline and not oneness.compares_otherwise(measure, told)
		return compared and apart_fault(measure, told) or nil
	end)
	return #faults == #measures and faults[1] or nil
end

-- "28 of 35 say that they were met": in feedback that is linked to something.
local function counted_by_others(improvement)
	return any(aftermath.from_others(improvement), function(feedback)
		return kind(feedback.about) ~= nil and any(figures.of(feedback.text), function(amount) return figures.kind(amount) == "share" end)
	end)
end

-- What is wrong where only staff speak: nobody was asked, or what they say is of the learner and not of the change.
local function staff_only(improvement, records)
	local unasked, change = aftermath.says_nobody_asked(improvement), aftermath.change(improvement)
	if unasked then
		return fault("feedback_after", "Nobody who is served was asked after the change.", unasked)
	elseif not aftermath.speak_of_change(records, change) then
		return fault("feedback_after", "Only staff speak here, and not of what the change brought.")
	end
	return unsure("feedback_after", "Only staff speak here. Does that show what the change brought those who are served?")
end

-- The gap is said to be the learner's own idea, or one that nobody else spoke of.
local function own_idea(improvement)
	return prose.has((improvement.gap or "") .. ". " .. analysed(improvement), "own-belief", "nobody-said")
end

-- "Nobody has asked for another way of booking.": the gap, by the learner's own analysis, is none of those who answered.
local function nobody_wanted(improvement)
	local admitted = clause.first(analysed(improvement), function(sentence)
		return prose.has(sentence, "nobody-wanted") and not prose.has(sentence, "yet-felt") and
			prose.shared(sentence, improvement.gap, "people-served") > 0 and sentence
	end)
	return admitted and prose.has(admitted, "nobody-wanted")
end

return {
	trait "made" { on = "improvement", says = "carried out by the date of the claim", holds = is_made },

	rule "rests_on_feedback" {
		on = "improvement",
		title = "The improvement rests on customer feedback.",
		why = "A change that answers no feedback rests on an assumption.",
		advice = "Add under 'from' the feedback or monitoring that shows the gap.",
		wanted = "feedback or monitoring from before the change",
		check = function(improvement)
			local cited = course.sources(improvement)
			if #cited == 0 then
				return fault("from", "This improvement cites no feedback or monitoring.", "none")
			end
			local day = course.day(improvement)
			local earlier = any(cited, function(record)
				local seen = kind(record) == "feedback" and record.date or kind(record) == "monitoring" and record.period
					and record.period.from
				return not seen or not day or seen <= day
			end)
			if not earlier then
				return fault("from", "All the feedback that it cites is dated after the change.", nil, "feedback from before "
					.. day_text(day))
			end
		end,
	},

	rule "fits_feedback" {
		on = "improvement",
		title = "The feedback that is cited is about the gap.",
		why = "Feedback about something else does not show this gap.",
		advice = "Cite the feedback that names the gap.",
		wanted = "feedback on the subject of the gap",
		params = {
			words = number { default = 3, unit = "words", says = "How many words the two must share; with fewer the assessor is asked.",
				tighter = "more", least = 0, ours = true },
		},
		check = function(improvement, given)
			local cited = course.sources(improvement)
			if #cited == 0 then
				return nil
			end
			local texts, gap = collect(cited, course.said), improvement.gap or ""
			local said = table.concat(texts, ". ")
			local strays, idea, unwanted = relation.strays(gap, said), own_idea(improvement), nobody_wanted(improvement)
			if strays then
				return fault("from", "The feedback that is cited is about something else than this gap.", strays)
			elseif unwanted or idea and (relation.shared(gap, said) < 2 or relation.passes_by(gap, texts)) then
				return fault("gap", "This gap is the learner's own idea; the feedback that is cited speaks of something else.",
					unwanted or idea)
			elseif relation.shared(gap .. ". " .. analysed(improvement), said) < given.words then
				return unsure("from", "Is the feedback that is cited here about this gap?")
			end
		end,
	},

	rule "gap_is_specific" {
		on = "improvement",
		title = "The gap is specific.",
		why = "Only a named gap can be closed and measured.",
		advice = "Say what is amiss for which customers: 'Customers wait nine days for a refund'.",
		wanted = "what is amiss, for whom or where",
		check = function(improvement)
			if not improvement.gap then
				return fault("gap", "No gap is named.")
			elseif heard.denies_gap(improvement.gap) then
				return fault("gap", "This says that there is no gap.", heard.denies_gap(improvement.gap))
			end
			local answer = need_text.is_specific(improvement.gap)
			if answer == "no" and prose.words(improvement.gap) > 6 then
				answer = "unclear"
			end
			return weigh("gap", answer, "This names no particular gap in the service.", "Is this gap specific enough?")
		end,
	},

	rule "analysed" {
		on = "improvement",
		title = "The feedback is analysed in figures and in words.",
		why = "Figures say how many, words say what it is like.",
		advice = "Add both: how many said so, and what they said.",
		wanted = "a quantitative and a qualitative analysis",
		check = function(improvement)
			local analysis = improvement.analysis
			if not analysis then
				return fault("analysis", "The feedback is not analysed.")
			end
			for _, key in ipairs { "quantitative", "qualitative" } do
				if not analysis[key] then
					return fault({ analysis, key }, ("There is no %s analysis of the feedback."):format(key))
				end
			end
			if #prose.amounts(analysis.quantitative) == 0 then
				return fault({ analysis, "quantitative" }, "The quantitative analysis holds no figure.", nil, "a figure")
			end
		end,
	},

	rule "was_interpreted" {
		on = "improvement",
		title = "The feedback is interpreted.",
		why = "Feedback that is only collected says nothing yet.",
		advice = "Say what the feedback shows: how many said so, or what they had in common.",
		wanted = "an analysis",
		check = function(improvement)
			local analysis = improvement.analysis
			if not analysis or not (analysis.quantitative or analysis.qualitative) then
				return fault("analysis", "Nothing says what the feedback shows.")
			end
		end,
	},

	rule "reads_what_was_said" {
		on = "improvement",
		title = "What several customers said is counted and taken up by the analysis.",
		why = "Cards in a folder, and what one knows already, are no interpretation.",
		advice = "Give the counts and the words of the customers, and say in the analysis what they have in common.",
		wanted = "what several customers said, and what it comes to",
		check = function(improvement)
			return weak_links(improvement, { "voices", "analysis", "figures", "customers" },
				"The analysis takes up too little of what customers said.")
		end,
	},

	rule "rests_on_what_was_said" {
		on = "improvement",
		title = "The gap comes out of what customers said.",
		why = "A gap that stands in no answer is the writer's own.",
		advice = "Give the counts and words of the customers, say in the analysis what they have in common, and name that as the gap.",
		wanted = "what several customers said, taken up by the analysis and the gap",
		check = function(improvement)
			return weak_links(improvement, { "voices", "analysis", "figures", "customers", "gap", "service" },
				"What customers said, the analysis and the gap have too little to do with one another.")
		end,
	},

	rule "plan_rests_on_what_was_said" {
		on = "improvement",
		title = "The plan is for the gap that customers showed, and can be carried out.",
		why = "A wish, or more of the same, closes no gap.",
		advice = "Write actions that somebody at your workplace can take, about what customers named.",
		wanted = "actions at the workplace on what customers named",
		check = function(improvement)
			local plan, weak = improvement.plan, heard.weak_links(improvement)
			if not plan or #plan.actions == 0 then
				return nil
			end
			local wishes = filter(plan.actions, is_out_of_hands)
			local handed_on = filter(plan.actions, function(action) return heard.is_handed_on(action.text) end)
			if #wishes == #plan.actions then
				return fault({ wishes[1], "text" }, "These actions are wishes, or for others to take; none can be carried out at the workplace.")
			elseif #handed_on == #plan.actions then
				return fault({ handed_on[1], "text" }, "This only hands on what customers said; nothing is proposed that would change the service.")
			elseif relation.plan_strays(course.planned(improvement), improvement.gap or "") or
				weak.plan and (heard.set_aside(improvement) == "strong" or weak.gap and not any(plan.actions, is_particular)) then
				return fault({ plan.actions[1], "text" }, "The plan takes up nothing of what customers said.")
			elseif heard.is_elsewhere(improvement) then
				return fault({ plan.actions[1], "text" }, "Gap and plan are about something else than what customers said.")
			elseif weak.plan then
				return unsure({ plan.actions[1], "text" }, "Does this plan answer what customers said?")
			end
		end,
	},

	-- Review ------------------------------------------------------------------------------------------------------------
	rule "compares_with_baseline" {
		on = "improvement",
		title = "Figures after the change are compared with a baseline from before it.",
		why = "Without a baseline nobody can say whether the change worked.",
		advice = "Give the same measure before and after the change, each with its date.",
		wanted = "the same measure before and after the change",
		check = function(improvement)
			local day, told = course.day(improvement), improvement.review and improvement.review.text
			local counted, denied = measured.was(told)
			local worst, about = nil, course.amiss(improvement)
			for _, measure in ipairs(improvement.measures) do
				local wrong = comparison_fault(measure, day, told, about)
				if not wrong and counted == "no" then
					return fault(measure, "By the review's own words this was not measured again.", denied)
				elseif not wrong and provenance.is_counted_here(told, measure.after.value) == "no" then
					return fault(measure, "By the review's own words this figure was not counted here.")
				elseif not wrong then
					local alike, sign = measured.alike(told, measured.are_rates(measure.baseline, measure.after, measure.unit))
					return weigh(measure, alike,
						"By the review's own words this compares a busy time with one that had less to do, and gives no rate.",
						"Are these two times comparable?", sign)
				end
				worst = worst and wrong.kind ~= "unsure" and worst or wrong
			end
			return worst or fault("measures", "Nothing is measured before and after the change.", "none")
		end,
	},

	rule "has_quantitative_review" {
		on = "improvement",
		title = "The change is reviewed with figures.",
		why = "Figures show how much has changed.",
		advice = "Add a measure with its figure after the change.",
		wanted = "a figure from after the change",
		check = function(improvement, _, portfolio, as_of)
			local review = improvement.review
			local was, sign = was_counted(improvement, review and review.text)
			if was ~= "yes" then
				return weigh({ review, "text" }, was, "What the review gives as the result was not measured.",
					("Was this measured? The review says '%s'."):format(sign), sign)
			end
			local about, day, later = course.amiss(improvement), course.day(improvement), measures_since(improvement)
			local apart = all_apart(later, review and review.text)
			if apart then
				return apart
			elseif review and bearing.told(review.text, about, is_of_before(day, as_of, portfolio.registered)) then
				return nil
			end
			if #later == 0 then
				return not counted_by_others(improvement) and fault("measures", "No figure from after the change is given.", "none") or nil
			end
			local best, beside = gauge.any_bears(later, about, review and review.text)
			return weigh({ later[1], "name" }, best, "The figures are of what was done, spent or sold, not of what customers get.",
				"Do these figures show what customers get?", beside)
		end,
	},

	rule "has_qualitative_review" {
		on = "improvement",
		title = "The change is reviewed with what people say.",
		why = "Words show what a figure can't.",
		advice = "Add under 'feedback_after' what customers or colleagues said since the change.",
		wanted = "what people said after the change",
		check = function(improvement)
			local speakers = aftermath.speaking(improvement)
			local answer, sign = aftermath.are_on_change(improvement, speakers)
			local unasked = aftermath.are_staff(speakers) and aftermath.says_nobody_asked(improvement)
			if unasked then
				return fault("feedback_after", "Nobody who is served was asked after the change.", unasked)
			elseif aftermath.is_reported(improvement, answer) then
				return nil
			elseif #speakers == 0 then
				return fault("feedback_after", "Nothing is given of what people say since the change.")
			elseif aftermath.are_staff(speakers) and not aftermath.speak_of_change(speakers, aftermath.change(improvement)) then
				return fault("feedback_after", "Only staff speak here, and not of what the change brought.")
			end
			return weigh("feedback_after", answer, "What people say here is about something else than the change.",
				"Is what people say here about the change?", sign)
		end,
	},

	rule "has_feedback_after" {
		on = "improvement",
		title = "Feedback was gathered after the change.",
		why = "Those who are served know whether it is better.",
		advice = "Ask customers after the change, and add their feedback under 'feedback_after'.",
		wanted = "feedback dated after the change",
		check = function(improvement)
			local day = course.day(improvement)
			local others = aftermath.from_others(improvement)
			if #others == 0 then
				return fault("feedback_after", "No feedback was gathered after the change.", "none")
			end
			local later = any(others, function(feedback)
				return not feedback.date or not day or feedback.date >= day
			end)
			if not later then
				local early = others[1]
				return fault("feedback_after", "The feedback on the change is dated before it.", day_text(early.date),
					"a date from " .. day_text(day) .. " on")
			end
			if aftermath.are_staff(others) then
				return staff_only(improvement, others)
			end
			local answer, sign = aftermath.are_on_change(improvement, others)
			return weigh("feedback_after", answer, "The feedback that is given here is about something else than the change.",
				"Is this feedback about the change?", sign)
		end,
	},

	rule "was_reviewed" {
		on = "improvement",
		title = "The change was reviewed.",
		why = "Plan, do and review belong together.",
		advice = "Say under 'review' what worked, what did not, and how you know.",
		wanted = "a review that says what the change brought",
		check = function(improvement)
			local review = improvement.review
			if not review or not (review.text or #review.advantages > 0) then
				return fault(review and { review, "text" } or "review", "The change was not reviewed.")
			end
			local day = course.day(improvement)
			if review.date and day and review.date < day then
				return fault({ review, "date" }, "The review is dated before the change.", day_text(review.date),
					"a date from " .. day_text(day) .. " on")
			end
			local counted = first_counted(improvement)
			if review.date and counted and review.date < counted then
				return fault({ review, "date" }, "The review is dated before its figures.", day_text(review.date), "a date from " .. day_text(counted) .. " on")
			end
			local left_open = verdict.is_left_open(review.text)
			local on_it = verdict.rests_on_data(review.text) or relation.shared(review.text or "", course.amiss(improvement)) > 0
			if review.text and (left_open or effect.states(review.text) == "no" and not on_it) then
				return fault({ review, "text" }, "This review does not say what the change brought.", left_open)
			end
		end,
	},

	rule "owns_setback" {
		on = "improvement",
		title = "Where a figure has got worse, the review says so.",
		why = "A review that calls a setback a success has not looked.",
		advice = "Check the figures. If it did get worse, say so, and what is to be done about it.",
		wanted = "a conclusion that the figures bear",
		check = function(improvement)
			local told = improvement.review and improvement.review.text
			local compared = filter(improvement.measures, function(measure)
				return readable(measure, "baseline") and readable(measure, "after") and figures.comparable(measure.baseline, measure.after)
			end)
			local worse = filter(compared, function(measure)
				return trend.of(measure.name or "", gauge.in_unit(measure.baseline, measure), gauge.in_unit(measure.after, measure)) == "worse"
			end)
			if #worse == 0 or #worse < #compared or not verdict.claims_success(told) then
				return nil
			end
			local plainly = prose.has(worse[1].name, "good-marks", "less-of-it") and not verdict.owns_setback(told)
			return weigh({ worse[1], "after" }, plainly and "no" or "unclear",
				"The review calls the change a success, but this figure has got worse.",
				"This figure seems to have got worse since. Does the review say why?",
				("from %s to %s"):format(worse[1].baseline.text, worse[1].after.text))
		end,
	},

	rule "recommends_next" {
		on = "improvement",
		title = "Further improvements are recommended.",
		why = "Improvement goes on; a project that is closed and forgotten is a one-off.",
		advice = "Say under 'next' what should come next, and to whom you proposed it.",
		wanted = "something particular that comes next",
		check = function(improvement)
			if #improvement.next == 0 then
				return fault("next", "No further improvement is recommended.", "none")
			end
			local about = course.amiss(improvement) .. ". " .. course.since(improvement) .. ". " .. course.weighed(improvement)
			local answers = collect(improvement.next, function(step) return (further.recommends(step.text, about, course.carried_out(improvement))) end)
			return weigh({ improvement.next[1], "text" },
				contains(answers, "yes") and "yes" or contains(answers, "unclear") and "unclear" or "no",
				"Nothing further is recommended for this service.", "Is this a recommendation for this service that somebody could carry out?")
		end,
	},

	rule "weighs_pros_and_cons" {
		on = "improvement",
		title = "Advantages and disadvantages are weighed.",
		why = "Every change costs something (unit H/601/1554, 3.3).",
		advice = "Add what became better and what became worse or dearer.",
		wanted = "advantages and disadvantages",
		check = function(improvement)
			local review = improvement.review
			if review and (#review.advantages == 0 or #review.disadvantages == 0) then
				return fault({ review, #review.advantages == 0 and "advantages" or "disadvantages" },
					"Only one side of the change is weighed.")
			end
		end,
	},

	rule "by_collection" {
		on = "improvement",
		title = "The feedback behind the change was gathered in a systematic way.",
		why = "One remark is a beginning; a pattern needs more.",
		advice = "Use a survey, comment cards, complaints over a period or a focus group.",
		wanted = "feedback from several customers, or a survey, complaints analysis or the like",
		check = function(improvement)
			local people = distinct(customer_feedback(improvement), function(feedback)
				return feedback.person and feedback.person:lower() or (feedback.source or "") .. "/" .. (feedback.method or "")
			end)
			local monitored = any(improvement.from, function(record) return kind(record) == "monitoring" end)
			local given = filter(customer_feedback(improvement), is_from_customer)
			if not monitored and #given > 0 and not any(given, customer_gave_it) then
				return fault("from", "No customer was heard: the answers were filled in or acted by others.")
			elseif not monitored and #given > 0 and not any(given, was_collected) then
				return any(given, was_overheard) and fault("from", "All that customers said was picked up by chance.")
					or unsure("from", "Was this feedback collected in a systematic way?")
			end
			if not monitored and #people < 2 and #customer_feedback(improvement) > 0 and
				not any(customer_feedback(improvement), function(feedback)
					return heard.is_of_many(feedback) or #prose.amounts(feedback.text) > 0 and not feedback.person
				end) then
				return fault("from", "All the feedback behind this change comes from one person.", plural(#people, "person"))
			end
		end,
	},
}
