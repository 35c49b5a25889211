-- Whether an objective stands beside what was found: beside its needs, and beside all that reviews, feedback and standards say.

local relation = use "relation"
local topics = use "topics"

local beside = {}

local ENOUGH = 3 -- words that tell what an objective or a need is about

-- The objective with its success and its actions.
beside.text_around = answered(function(objective)
	local texts = { objective.text, objective.success }
	for _, action in ipairs(objective.actions) do
		texts[#texts + 1] = action.text
	end
	return table.concat(texts, ". ")
end)

-- What the needs of an objective say, with their standards.
beside.words_of_needs = answered(function(objective)
	return table.concat(collect(objective.need, function(need)
		local standard = kind(need) == "need" and need.standard
		return (need.text or "") .. ". " .. (standard and standard.text or "")
	end), ". ")
end)

-- Nothing in common with the needs, and nobody who is served has anything of it: "fold napkins" for late bills.
function beside.needs(objective)
	local about, text = beside.words_of_needs(objective), beside.text_around(objective)
	return not prose.has(text, "people-served", "service-events") and prose.words(about) > 1 and relation.shared(text, about) == 0
end

-- What reviews, feedback and standards say.
local words_found = answered(function(portfolio)
	local texts = {}
	for _, review in ipairs(portfolio.reviews) do
		texts[#texts + 1] = review.text
		for _, need in ipairs(review.improvements) do
			texts[#texts + 1] = need.text
		end
	end
	for _, record in ipairs(portfolio.feedback) do
		texts[#texts + 1] = record.text
	end
	for _, standard in ipairs(portfolio.standards) do
		texts[#texts + 1] = standard.text
	end
	return table.concat(texts, ". ")
end)

-- Nor has it anything of what reviews, feedback and standards say, be it only the topic, nor is it a way of serving: nothing
-- that was found asks for it.
function beside.all(objective, portfolio)
	local needs, found, text = beside.words_of_needs(objective), words_found(portfolio), beside.text_around(objective)
	return prose.words(objective.text) >= ENOUGH and prose.words(needs) + prose.words(found) >= ENOUGH and
		relation.shared(text, needs) == 0 and relation.shared(text, found) == 0 and
		not topics.meet(objective.text, needs) and not topics.meet(objective.text, found) and
		not prose.has(objective.text, "behaviours", "ways-of-serving")
end

return beside
