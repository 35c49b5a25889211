-- The course of a change of the service, and its words: what it rests on, what was planned, what was done, what came of it.

local course = {}

-- What an improvement rests on that really came from outside the learner's own head.
function course.sources(improvement)
	return filter(improvement.from, function(record)
		return kind(record) == "monitoring" or kind(record) == "feedback" and record.source ~= "self"
	end)
end

-- What such a record says.
function course.said(record)
	return kind(record) == "monitoring" and (record.findings or record.measure) or record.text
end

function course.day(improvement)
	return improvement.implemented and improvement.implemented.date
end

local function in_words(...)
	return table.concat(joined(...), ". ")
end

local function text_of(record)
	return record.text
end

-- What was planned, in the words of objectives and actions; "" where nothing was.
course.planned = answered(function(improvement)
	local plan = improvement.plan
	return plan and in_words(collect(plan.objectives, text_of), collect(plan.actions, text_of)) or ""
end)

-- What the change is: the gap, and what was planned to close it.
course.subject = answered(function(improvement)
	return in_words({ improvement.gap or "", course.planned(improvement) })
end)

-- What was planned, done and measured, without a word of what anybody thought of it.
course.done = answered(function(improvement)
	local implemented = improvement.implemented
	return in_words({ course.planned(improvement), implemented and implemented.training or "",
		implemented and implemented.adjustments or "" }, collect(improvement.measures, function(measure) return measure.name end))
end)

-- All that came after the gap: plan, carrying out, measures, review and feedback on it.
course.since = answered(function(improvement)
	local review = improvement.review
	return in_words({ course.done(improvement), review and review.text or "" }, collect(improvement.feedback_after, text_of))
end)

-- What was done, as plan, review and feedback tell it, without what they ask for.
course.carried_out = answered(function(improvement)
	local review, implemented = improvement.review, improvement.implemented
	local texts = collect(improvement.feedback_after, text_of)
	texts[#texts + 1] = review and review.text
	local told = filter(prose.sentences(table.concat(texts, ". ")), function(sentence) return not prose.has(sentence, "suggesting") end)
	return in_words({ course.planned(improvement), implemented and implemented.training or "", implemented and implemented.adjustments or "" }, told)
end)

-- The analysis of the feedback, in figures and in words.
course.analysed = answered(function(improvement)
	local analysis = improvement.analysis
	return analysis and table.concat({ analysis.quantitative or "", analysis.qualitative or "" }, ". ") or ""
end)

-- What was found amiss, in all the words that there are for it.
course.amiss = answered(function(improvement)
	local plan, texts = improvement.plan, collect(course.sources(improvement), course.said)
	for _, objective in ipairs(plan and plan.objectives or {}) do
		texts[#texts + 1] = objective.text
	end
	for _, feedback in ipairs(improvement.feedback_after) do
		texts[#texts + 1] = (feedback.source == "customer" or feedback.source == "internal customer") and feedback.text or nil
	end
	return table.concat({ improvement.gap or "", course.analysed(improvement), table.concat(texts, ". ") }, ". ")
end)

-- Advantages and disadvantages, in the words of the review.
course.weighed = answered(function(improvement)
	local review, texts = improvement.review, {}
	for _, key in ipairs(review and { "advantages", "disadvantages" } or {}) do
		texts[#texts + 1] = table.concat(review[key], ". ")
	end
	return table.concat(texts, ". ")
end)

return course
