-- The learner's own review of the performance: what it rests on, what it finds, what it is compared with.

local need_text = use "need"
local occasion = use "occasion"
local comparison = use "comparison"
local duty = use "duty"
local present = use "present"
local served = use "served"
local whose = use "whose"

local TWO = 2   -- from so many findings on, all of them the team's, a pattern is seen
local LONG = 20 -- in a text of so many words, what a review rests on would have been said

-- A figure of the learner's own in serving: not of all together, nor a mark given to oneself.
local function is_own_figure(indicator)
	return indicator.actual ~= nil and whose.finding(indicator.name) ~= "all" and not served.is_of_something_else(indicator.name or "")
end

-- The strengths and needs of a review.
local function findings_in(review)
	return joined(review.strengths, review.improvements)
end

-- With whom a review was made.
local function reader_of(review)
	return review and review.agreed_with and review.agreed_with.person
end

-- Whether a strength or a need tells of service that the learner gave.
local function finding_shows(review, told_only)
	return any(findings_in(review), function(finding)
		return served.shown(finding.text, reader_of(review), told_only) == "strong"
	end)
end

-- How plainly a review shows service that the learner gave, "strong", "weak" or nil: in its text, or in a strength or a
-- need; `told_only` takes a figure there for nothing.
local function shown_in(review, told_only)
	local level = served.shown(review.text, reader_of(review))
	return finding_shows(review, told_only) and "strong" or level
end

local function tells_of_learner(review)
	return served.tells_of_self(review.text) ~= nil or
		any(findings_in(review), function(finding) return served.tells_of_self(finding.text) ~= nil end)
end

-- What a review of real work has: "yes", "unclear" or "no"; `figures` says whether an indicator will do.
local function rests_on_work(review, figures)
	local level, long = shown_in(review, not figures), prose.words(review.text) >= LONG
	if level == "strong" or level == "weak" and tells_of_learner(review) then
		return "yes"
	elseif long and not tells_of_learner(review) then
		return "no"
	elseif served.may_be_one(review.text) then
		return "unclear"
	elseif figures and any(review.indicators, is_own_figure) then
		return "yes"
	end
	return (long or occasion.is_real(review.text) == "no") and "no" or "unclear"
end

-- A standard that somebody set; what a colleague does, written down, is none.
local function is_real(standard)
	return standard ~= nil and comparison.is_watched(standard.source) == "no" and
		comparison.is_of_person(standard.text) == "no"
end

-- Compared with something: a figure beside its standard, or beside a target that is no colleague's figure.
local function compares(indicator)
	if indicator.actual == nil or comparison.is_of_person(indicator.name) == "yes" then
		return false
	end
	return is_real(indicator.standard) or indicator.standard == nil and indicator.target ~= nil
end

-- Every indicator is of the team or the branch.
local function is_of_whole(review)
	return #review.indicators > 0 and not any(review.indicators, function(indicator)
		return whose.finding(indicator.name) ~= "all"
	end)
end

-- How something stands: a figure, a verdict ("half met"), a falling short ("I miss some").
local function tells_how_it_stands(text)
	return prose.amounts(text)[1] ~= nil or prose.has(text, "held-against-standard", "self-criticism", "judged-short", "my-own-part") ~= nil
end

-- The needs that are linked to a standard: with what it is compared, and not yet that it is.
local function needs_with_standard(review)
	return filter(review.improvements, function(need) return is_real(need.standard) end)
end

-- By links, which nobody makes by the way: a figure that cites a standard, or a need, where its words or those of the review
-- tell how it stands.
local function cites_standard(review)
	local linked = needs_with_standard(review)
	return any(linked, function(need) return tells_how_it_stands(need.text) or tells_how_it_stands(review.text) end) or
		any(review.indicators, function(indicator) return compares(indicator) and indicator.standard ~= nil end)
end

-- By words or by a mere target: it counts as long as the text does not say that only people were compared.
local function mentions_standard(review)
	if comparison.mentions(review.text) == "yes" then
		return true
	end
	local with_people = comparison.is_of_person(review.text) == "yes" or comparison.is_denied(review.text) == "yes"
	return not with_people and any(review.indicators, compares)
end

local function best_answer(items, judge)
	local best = "no"
	for _, item in ipairs(items) do
		local answer = judge(item)
		if answer == "yes" then
			return "yes"
		elseif answer == "unclear" then
			best = "unclear"
		end
	end
	return best
end

local function is_acted(record)
	return prose.has(record.text, "role-play", "acting") ~= nil
end

-- A review of exercises or of what might be: what a log then says of nobody in particular is no dealing either.
local function is_made_up(review)
	return is_acted(review) or occasion.is_hypothetical(review.text) == "yes"
end

-- A role play is no real dealing, however well it is told; nor is what looks back on the exercises of one, or the round of
-- a week.
local function judge_dealing(exercised)
	return function(record)
		local of_exercises = exercised and (prose.has(record.text, "exercise-words") or
			not prose.has(record.text, "people-served", "one-person", "he-she-one"))
		if of_exercises or is_acted(record) or duty.is_usual_round(record.text) == "yes" then
			return "no"
		end
		return (occasion.is_dealing(record.text))
	end
end

-- Reviews and logs: either may tell of a dealing.
local function records_of_dealings(portfolio)
	return joined(portfolio.reviews, portfolio.reflections)
end

-- Whether somebody is served by the learner in any of the records, or in a strength or a need.
local function shows_somebody(portfolio, records)
	local reader = reader_of(portfolio.reviews[1])
	return any(records, function(record) return served.shown(record.text, reader, true) == "strong" end) or
		any(portfolio.reviews, function(review) return finding_shows(review, true) end)
end

-- What dealings a portfolio tells of: "yes", "unclear" or "no".
local function tells_of_dealing(portfolio, records)
	local exercised = any(portfolio.reviews, is_made_up)
	local answer = best_answer(records, judge_dealing(exercised))
	if exercised then
		return answer
	end
	local long = any(records, function(record) return prose.words(record.text) >= LONG end)
	return shows_somebody(portfolio, records) and "yes" or long and "no" or answer
end

local function specific(item)
	return (need_text.is_specific(item.text))
end

-- "Yes" for a reason: a fragment that names nobody speaks of the learner only as long as nothing speaks against it.
local function speaks_of_self(item)
	local answer, basis = need_text.is_own(item.text)
	return answer == "yes" and basis ~= nil
end

local function is_of_organisation(item)
	return item.text ~= nil and need_text.is_own(item.text) == "no"
end

-- Of the needs of a review: how many are plainly those of the workplace, and how many perhaps.
local function needs_of_workplace(needs)
	local plain, perhaps = 0, 0
	for _, item in ipairs(needs) do
		local answer = need_text.is_of_workplace(item.text)
		plain = plain + (answer == "yes" and 1 or 0)
		perhaps = perhaps + (answer == "unclear" and 1 or 0)
	end
	return plain, perhaps
end

-- "New card machine" and "a second person on Saturdays", and no need of one's own: "yes", "perhaps" or nil.
local function are_of_workplace(review)
	local plain, perhaps = needs_of_workplace(review.improvements)
	if plain == 0 or plain + perhaps < #review.improvements then
		return nil
	end
	return perhaps == 0 and not prose.has(review.text, "self-criticism") and "yes" or "perhaps"
end

-- What a review finds, figures included: { { record, key } … }.
local function findings_of(review)
	local figures = collect(review.indicators, function(indicator) return { indicator, "name" } end)
	return joined(figures, collect(findings_in(review), function(record) return { record, "text" } end))
end

local function findings_of_whom(findings, whom)
	return filter(findings, function(finding) return whose.finding(finding[1][finding[2]]) == whom end)
end

-- How far a review is of all together: "yes", "perhaps" or nil. A finding that names nobody goes with the rest.
local function is_of_all(review)
	local findings = findings_of(review)
	local of_all, own = findings_of_whom(findings, "all"), findings_of_whom(findings, "own")
	local tells_of_self = whose.tells_of_self(review.text)
	if #of_all >= TWO and #of_all == #findings then
		return tells_of_self == "yes" and "perhaps" or "yes"
	elseif #own == 0 and tells_of_self == "no" then
		return #of_all > 0 and 2 * #of_all >= #findings and "yes" or "perhaps"
	end
end

-- The first year that is not long gone by: a year and more before the learner was registered.
local function current_from(portfolio)
	local day = portfolio.registered or portfolio.claimed
	return type(day) == "number" and tonumber(day_text(day):sub(1, 4)) - 1 or nil
end

-- "all" years that a text names are long gone, "some" are not, or there are "none".
local function old_years(text, from)
	local years = present.years(text)
	return #years == 0 and "none" or any(years, function(year) return year >= from end) and "some" or "all"
end

-- The figures of a review by the years in their names: "all" old, "some" of them not, or "none" there.
local function old_figures(review, from)
	local measured = filter(review.indicators, function(indicator) return indicator.actual ~= nil end)
	local old = filter(measured, function(indicator)
		return old_years(indicator.name, from) == "all" or present.tells_of_earlier_job(indicator.name) == "yes"
	end)
	return #measured == 0 and "none" or #old == #measured and "all" or "some"
end

-- How far a review is of another time: "yes", "perhaps" or nil.
local function is_of_another_time(review, from)
	local figures, years = old_figures(review, from), old_years(review.text, from)
	local told = present.tells_of_earlier_job(review.text) == "yes"
	if figures == "some" or years == "some" or not told and figures == "none" then
		return nil
	elseif told and years == "all" and (figures == "all" or present.tells_of_now(review.text) == "no") then
		return "yes"
	end
	return "perhaps"
end

local function is_service(indicator)
	if prose.has(indicator.name, "service-indicators") then
		return "yes"
	elseif prose.has(indicator.name, "other-indicators") then
		return "no"
	end
	local standard = indicator.standard and indicator.standard.text
	return standard and prose.has(standard, "service-indicators", "people-served") and "yes" or "unclear"
end

return {
	rule "rests_on_evidence" {
		on = "review",
		title = "The review rests on figures or on real cases.",
		why = "A review without evidence is an opinion.",
		advice = "Add figures (target and actual), or tell of a real call, customer or day.",
		wanted = "figures, or a real occasion",
		check = function(review)
			return weigh("text", rests_on_work(review, true),
				"This review tells of no customer whom the learner served, and gives no figure of the learner's own service.",
				"Does this review rest on something that really happened?")
		end,
	},

	rule "gives_example" {
		on = "review",
		title = "The review gives specific examples.",
		why = "An example shows what a figure only counts.",
		advice = "Tell of one customer or one day: when it was, what you did, what came of it.",
		wanted = "a real occasion",
		check = function(review)
			return weigh("text", rests_on_work(review, false), "No real example of the learner's own service is given in this review.",
				"Is there a real example in this review?")
		end,
	},

	rule "is_own" {
		on = "review",
		title = "The review is about the learner's own performance.",
		why = "What the shop or the team does well says nothing about the learner.",
		advice = "Write how you yourself did: your calls, your customers, your figures.",
		wanted = "the learner's own performance",
		check = function(review)
			local of_all = is_of_all(review)
			if review.text and need_text.is_own(review.text) == "no" or of_all == "yes" then
				return fault("text", "This review is about the organisation or the team, not about the learner.")
			elseif of_all then
				return unsure("text", "Is this review about the learner's own performance, or about that of all together?")
			end
		end,
	},

	rule "is_current" {
		on = "review",
		title = "The review is of present performance.",
		why = "What somebody did in another job or years ago does not show what to develop now.",
		advice = "Write how you serve customers in your present job, with figures or cases of the last months.",
		wanted = "performance in the present job, around the time of registration",
		check = function(review, _, portfolio)
			local from = current_from(portfolio)
			local answer = from and is_of_another_time(review, from)
			if answer == "yes" then
				return fault("text", "This review is of an earlier job or of years ago, and tells nothing of the present.")
			elseif answer then
				return unsure("text", "Is this review of present performance, or of an earlier job or time?")
			end
		end,
	},

	rule "findings_are_own" {
		on = "review",
		title = "Strengths and needs are the learner's own.",
		why = "A plan is for the learner; what the shop does well or badly is not in it.",
		advice = "Write what you yourself do well and where you want to get better.",
		wanted = "the learner's own strengths and needs",
		check = function(review)
			for _, list in ipairs { review.strengths, review.improvements } do
				local other = first(list, is_of_organisation)
				local of_all = filter(list, function(item)
					return whose.finding(item.text) == "all" or need_text.is_of_colleague(item.text, review.text)
				end)
				if other and not any(list, speaks_of_self) or #of_all > 0 and #of_all == #list then
					other = other or of_all[1]
					return fault({ other, "text" }, "This is about the organisation, the team or a colleague, not about the learner.")
				end
			end
			local blamed = filter(review.improvements, function(item) return need_text.is_of_served(item.text) end)
			if #blamed > 0 and #blamed == #review.improvements then
				return fault({ blamed[1], "text" }, "This is what those who are served should do, and nothing that the learner does.")
			end
			local answer = are_of_workplace(review)
			if answer == "yes" then
				return fault({ review.improvements[1], "text" }, "What is to be improved is the workplace, and nothing that the learner does.")
			elseif answer then
				return unsure({ review.improvements[1], "text" }, "Is this something that the learner could do better?")
			end
		end,
	},

	rule "has_strengths" {
		on = "review",
		title = "The review names specific strengths.",
		why = "Strengths are what a plan builds on.",
		advice = "Name what you do well, in which situation: 'Calm with callers who are upset about a bill'.",
		wanted = "at least one strength in a particular task or situation",
		check = function(review)
			if #review.strengths == 0 then
				return fault("strengths", "This review names no strengths.", "none")
			end
			return weigh({ review.strengths[1], "text" }, best_answer(review.strengths, specific),
				"The strengths are too broad to build on.", "Are these strengths specific enough?")
		end,
	},

	rule "has_needs" {
		on = "review",
		title = "The review names specific areas for improvement.",
		why = "A plan answers the needs that a review has found.",
		advice = "Name what you want to do better, in which situation: 'I pass on billing queries that I could settle'.",
		wanted = "at least one need in a particular task or situation",
		check = function(review)
			if #review.improvements == 0 then
				return fault("improvements", "This review names no areas for improvement.", "none")
			end
			local real = filter(review.improvements, function(need) return not need_text.names_none(need.text) end)
			if #real == 0 then
				return fault({ review.improvements[1], "text" }, "What stands here as an area for improvement names none.")
			end
			local answer = best_answer(real, specific)
			if answer == "unclear" and #review.strengths > 0 and best_answer(review.strengths, specific) ~= "yes" then
				answer = "no"
			end
			return weigh({ review.improvements[1], "text" }, answer,
				"The areas for improvement are too broad to plan from.", "Are these areas for improvement specific enough?")
		end,
	},

	rule "compares_with_standards" {
		on = "review",
		title = "The review compares the learner's performance with standards or the role's requirements.",
		why = "Good or poor means nothing without something to compare it with.",
		advice = "Put your own figure beside the target, or say which standard or part of your job description you compare with.",
		wanted = "own performance beside a target, standard or requirement of the role",
		check = function(review)
			if is_of_whole(review) and comparison.is_denied(review.text) == "yes" then
				return fault("text", "This review compares the organisation with the standards, and not the learner.")
			elseif cites_standard(review) or mentions_standard(review) then
				return nil
			elseif #needs_with_standard(review) > 0 then
				return unsure("text", "A need is linked to a standard: does the review say how the learner's own work stands to it?")
			end
			return fault("text", "This review compares the performance with no standard, target or requirement of the role.")
		end,
	},

	rule "has_service_indicators" {
		on = "review",
		title = "The review measures customer service.",
		why = "The unit is about service: response times, complaints resolved, satisfaction.",
		advice = "Add indicators of service with their target and what you reached.",
		wanted = "an indicator of customer service with a figure",
		check = function(review)
			local measured = filter(review.indicators, function(indicator) return indicator.actual ~= nil end)
			if #measured == 0 then
				if #prose.amounts(review.text) > 0 and prose.has(review.text, "service-indicators") then
					return nil
				end
				return fault("indicators", "This review measures the performance by no indicator of customer service.",
					plural(#review.indicators, "indicator") .. " with a figure")
			end
			local others = filter(measured, function(indicator) return is_service(indicator) == "no" end)
			local answer = best_answer(measured, is_service)
			if answer == "unclear" and 2 * #others >= #measured then
				answer = "no"
			end
			return weigh({ measured[1], "name" }, answer,
				"None of the indicators is about customer service.", "Are these indicators of customer service?")
		end,
	},

	-- A log may do what a review does: 001 takes either.
	rule "looks_at_real_interactions" {
		on = "portfolio",
		title = "A review or log looks at real dealings with customers.",
		why = "Strengths and needs show in real situations, not in general statements.",
		advice = "Tell of a customer that you served: when, what happened, what you did, what came of it.",
		wanted = "a real dealing with a customer in a review or a reflection",
		check = function(portfolio)
			local records = records_of_dealings(portfolio)
			if #records == 0 then
				return fault("reviews", "There is no review and no reflective log.", "none")
			end
			return weigh({ records[1], "text" }, tells_of_dealing(portfolio, records),
				"Neither review nor log tells of a real dealing with a customer.",
				"Is a real dealing with a customer looked at here?")
		end,
	},

	-- "A reflective log or self-assessment": a log alone will do where it finds what a review would.
	rule "log_stands_for_review" {
		on = "portfolio",
		title = "Where there is no review, the log finds strengths and needs.",
		why = "Strengths and needs may be found in a log as well as in a self-assessment; a diary of the day finds none.",
		advice = "Say of what you did for a customer what went well and what you want to do better, or add a review.",
		wanted = "a strength and a need, in a review or in the log",
		check = function(portfolio)
			local logs = portfolio.reflections
			if #portfolio.reviews > 0 or #logs == 0 then
				return nil
			end
			local well = any(logs, function(log) return prose.has(log.text, "judged-good") ~= nil end)
			local badly = any(logs, function(log) return prose.has(log.text, "self-criticism", "judged-short") ~= nil end)
			if not well and not badly then
				return fault({ logs[1], "text" }, "There is no review, and the log finds neither a strength nor an area for improvement.")
			elseif not (well and badly) then
				return unsure({ logs[1], "text" }, "Does this log find both strengths and areas for improvement?")
			end
		end,
	},

	rule "before_the_plan" {
		on = "portfolio",
		title = "A review comes before the plan.",
		why = "The plan answers what the review has found.",
		advice = "Check the dates of the reviews and of the plan.",
		check = function(portfolio)
			local plan, reviews = portfolio.development_plan, portfolio.reviews
			local created = plan and plan.created
			if not created or #reviews == 0 then
				return nil
			end
			if not any(reviews, function(review) return not review.date or review.date <= created end) then
				return fault({ reviews[1], "date" }, "Every review is dated after the plan was made.",
					day_text(reviews[1].date), "a review up to " .. day_text(created))
			end
		end,
	},
}
