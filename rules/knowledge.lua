-- Explanations: what the learner understands, in own words and applied to their own work.

local influence = use "influence"
local course = use "course"
local effect = use "effect"
local explanation = use "explanation"
local misreading = use "misreading"
local relation = use "relation"
local safeguard = use "safeguard"

local LAW_ASKED = "Does this show that the law and policies are understood, and kept to?"
local LAW_QUESTION = "Is the law understood rightly here?"
local MANY_DUTIES = 3 -- told as kept: whoever tells so many has hardly misunderstood the law
local SEVERAL = 2 -- things done because of the law, or words of a change: whoever tells so many has applied what they explain
local FEW_SHARED = 4 -- words that a text must share with a change to be about it

-- Everything that a learner may explain something in: explanations, reflections, and what items of evidence say.
local function texts_of(portfolio, with_evidence)
	local records = joined(portfolio.knowledge, portfolio.reflections, with_evidence and portfolio.evidence or {})
	return filter(records, function(record) return record.text ~= nil end)
end

local function place_of(records)
	return records[1] and { records[1], "text" } or "knowledge"
end

-- The best answer over records, and the record that gave it.
local function best(records, judge)
	local found, at = "no", nil
	for _, record in ipairs(records) do
		local answer = judge(record)
		if answer == "yes" then
			return "yes", record
		elseif answer == "unclear" and found == "no" then
			found, at = "unclear", record
		end
	end
	return found, at
end

local with_topic = answered(function(record)
	return ((kind(record) == "explanation" and record.topic or "") .. ". " .. record.text)
end)

local function both(a, b)
	if a == "yes" and b == "yes" then
		return "yes"
	elseif a == "no" or b == "no" then
		return "no"
	end
	return "unclear"
end

-- The explanations, where there are any: what a log says beside them can only add to them.
local function explanations_among(records)
	local explained = filter(records, function(record) return kind(record) == "explanation" end)
	return #explained > 0 and explained or records
end

local STRENGTH = { no = 0, unclear = 1, yes = 2 }

local function stronger(one, other)
	return STRENGTH[other] > STRENGTH[one] and other or one
end

local NOTES_OF_TALK = { ["professional discussion"] = true, questioning = true }

-- What an assessor wrote down of a talk with the learner: there the learner is "she" or "he".
local function in_notes(record)
	if kind(record) == "evidence" then
		return NOTES_OF_TALK[record.type] == true
	end
	return kind(record) == "explanation" and prose.has(record.topic or "", "talks-with-assessor") ~= nil
end

-- What the texts say together of the learner's deeds, of those who are served, and of the organisation.
local function influence_of(records)
	local all = { deeds = "no", served = "no", organisation = "no", long = false, many = false, effect = false }
	for _, record in ipairs(records) do
		local one = influence.of(record.text, in_notes(record), kind(record) == "reflection")
		for _, side in ipairs { "deeds", "served", "organisation" } do
			all[side] = stronger(all[side], one[side])
		end
		all.long, all.many, all.effect = all.long or one.long, all.many or one.many, all.effect or one.effect
	end
	return all
end

-- "yes" where all three are told, and told of each other; "no" where nothing is of the learner's own, or a long text has no
-- word of one of them.
local function own_effect(records)
	local told = influence_of(records)
	local without = #filter({ told.deeds, told.served, told.organisation }, function(side) return side == "no" end)
	local plainly = told.long and (told.deeds == "unclear" or told.served == "no" or told.organisation == "no" and not told.many)
	if not told.effect then
		return "no"
	elseif told.deeds == "yes" and told.served == "yes" and told.organisation == "yes" then
		return "yes"
	end
	return (told.deeds == "no" or without > 1 or plainly) and "no" or "unclear"
end

-- What the learner tells, and not what an item of evidence says.
local function own(records)
	return filter(records, function(record) return kind(record) ~= "evidence" end)
end

-- What is misunderstood in any of the records: a fault with the words where plain, a question where it may be.
local function misread_in(records, misreads, reason, question)
	local doubtful
	for _, record in ipairs(records) do
		local answer, basis = misreads(with_topic(record))
		if answer == "yes" then
			return fault({ record, "text" }, reason, basis)
		elseif answer == "unclear" then
			doubtful = doubtful or unsure({ record, "text" }, question, basis)
		end
	end
	return doubtful
end

local function names_law(record)
	return explanation.names_law(with_topic(record)) == "yes"
end

-- "With the scores there was no law to think of", whatever was kept at the counter, where nothing kept is of data that were collected.
local function figures_left_out(records)
	for _, record in ipairs(records) do
		local words = misreading.leaves_figures_out(with_topic(record))
		if words then
			return fault({ record, "text" }, "This says that law asks nothing of the data that the learner used, or of the changes.", words)
		end
	end
end

local function disowns_law(records)
	return any(records, function(record) return misreading.disowns_law(with_topic(record)) ~= nil end)
end

-- A sign of misunderstanding beside many duties that were kept is asked about; one that may be none is passed over.
local function law_misread(records)
	local found = figures_left_out(records) or misread_in(filter(records, names_law), misreading.of_law,
		"This is not how data protection or equality works: look up what the law asks, and say what you did about it.",
		LAW_QUESTION)
	local kept = 0
	for _, record in ipairs(records) do
		kept = kept + safeguard.count(record.text)
	end
	if not found or kept < MANY_DUTIES then
		return found
	end
	return found.kind == "fault" and unsure(found.where, LAW_QUESTION, found.found) or nil
end

-- Of two findings the fault, else the first that there is.
local function graver(one, other)
	return one and (one.kind == "fault" or not other or other.kind ~= "fault") and one or other
end

-- What the portfolio's changes of the service are about.
local words_of_changes = answered(function(portfolio)
	return table.concat(collect(portfolio.improvements, course.subject), ". ")
end)

-- A page of a textbook, or praise of a course: nothing of the learner's own, and hardly a word of the change.
local function is_of_others(record, changes)
	return not explanation.own_work(record.text) and relation.shared(record.text, changes) < FEW_SHARED
end

-- "It was on the form, and we didn't use it": said of a model, and neither a figure nor the change is told by it.
local function is_unused(record, changes)
	return explanation.puts_model_aside(record.text) and relation.shared(record.text, changes) < FEW_SHARED
end

-- A model is not applied where none of its steps is told.
local function model_is_applied(record, changes)
	local set_out = explanation.sets_out_steps(record.text) and relation.shared(record.text, changes) >= SEVERAL
	local particular = explanation.has_figure(record.text) or prose.has(record.text, "month-names")
	if not (set_out and particular) and is_of_others(record, changes) or is_unused(record, changes) then
		return "no"
	elseif set_out then
		return "yes"
	end
	local explains, applies = explanation.explains(record.text), explanation.applies(record.text)
	local applied = applies == "yes" and "yes" or both(explains, applies)
	return applied == "yes" and explanation.tells_steps(with_topic(record)) == "no" and "unclear" or applied
end

-- "I put PDCA on the form", "I couldn't say what it means", "we got on with it as always": of these, how many are told in what the
-- learner explains, and wherever else the model is named.
local function signs_of_name_only(portfolio, named)
	local texts = collect(portfolio.knowledge, function(record) return record.text end)
	for _, record in ipairs(own(named)) do
		texts[#texts + 1] = kind(record) ~= "explanation" and record.text or nil
	end
	return explanation.names_only(table.concat(texts, "\n\n"))
end

-- The best that the records come to; a name that stands there for the form's sake is no more than a name.
local function applied_in(portfolio, named, changes)
	local answer = best(named, function(record) return model_is_applied(record, changes) end)
	local signs = signs_of_name_only(portfolio, named)
	return (signs >= SEVERAL or signs > 0 and answer == "unclear") and "no" or answer
end

-- "HR policy 7 says the same": a policy that is not named for what it is of, beside what was done.
local function keeps_to_some_policy(record)
	return prose.has(record.text, "other-law") ~= nil and safeguard.told(record.text) == "yes"
end

local function law_is_applied(record)
	local explained = both(explanation.applies(record.text), explanation.explains(record.text))
	local told = safeguard.told(record.text)
	return told == "yes" and safeguard.count(record.text) >= SEVERAL and "yes" or both(told, explained)
end

-- What an item of evidence says beside the learner's own explanations counts only where it explains by itself.
local function told_and_seen(records)
	local told = own(records)
	return #told == 0 and records or filter(records, function(record)
		return kind(record) ~= "evidence" or law_is_applied(record) == "yes" or
			in_notes(record) and safeguard.told(record.text) == "yes"
	end)
end

-- A standard of the portfolio is meant: by its id, by a paper that it stands in, or by the figure that it asks for.
local function means_standard(text, standard)
	local asked = ((standard.text or "") .. ". " .. (standard.target and tostring(standard.target) or "")):lower()
	return standard.id and contains(prose.tokens(text), standard.id:lower()) or
		explanation.same_paper(text, standard.source or "") or explanation.same_level(text, asked)
end

local function standard_in(record, standards)
	local answer, basis = explanation.names_standard(record.text)
	local meant = answer ~= "yes" and first(standards, function(standard) return means_standard(record.text, standard) end)
	return meant and "yes" or answer, meant and meant.text or basis
end

-- What was done because of the law, told where it was done: "asked without names", "also in large print". "yes" where law or
-- policy is named beside it, "unclear" where not.
local function kept_elsewhere(portfolio, records)
	local texts = collect(filter(records, function(record) return not names_law(record) end), function(record) return record.text end)
	for _, monitoring in ipairs(portfolio.monitoring) do
		texts[#texts + 1] = (monitoring.measure or "") .. ". " .. (monitoring.findings or "")
	end
	for _, action in ipairs(portfolio.management_actions) do
		texts[#texts + 1] = action.text
	end
	for _, feedback in ipairs(portfolio.feedback) do
		texts[#texts + 1] = feedback.response
	end
	local kept = filter(texts, function(text) return safeguard.told(text) == "yes" end)
	if any(kept, function(text) return explanation.names_law(text) == "yes" end) then
		return "yes"
	end
	return #kept > 0 and "unclear" or "no"
end

local function is_private(records)
	local texts = collect(records, function(record) return record.text end)
	return effect.dwells_on_oneself(table.concat(texts, "\n\n")) == "yes"
end

return {
	rule "names_model" {
		on = "portfolio",
		title = "A recognised model of improvement is named and applied.",
		why = "A model turns a single change into a cycle.",
		advice = "Name the model, for example PDCA or Kaizen, and say what each step was in your own change.",
		wanted = "a recognised model, applied to their own work",
		check = function(portfolio)
			local records = texts_of(portfolio, true)
			local named = filter(records, function(record) return explanation.names_model(with_topic(record)) == "yes" end)
			local changes = words_of_changes(portfolio)
			local in_field = any(portfolio.improvements, function(improvement)
				return improvement.model ~= nil and explanation.names_model(improvement.model) == "yes"
			end)
			if #named == 0 then
				return fault(place_of(records), in_field and "A model is named for the change, but explained nowhere."
					or "No recognised model of improvement is named.", in_field and "a model's name alone" or nil)
			end
			return graver(misread_in(own(named), misreading.of_model,
				"The model is told wrongly: look it up, and set what you did against its steps.", "Is the model understood rightly here?"),
				weigh({ named[1], "text" }, applied_in(portfolio, named, changes),
					"The model is named, but not applied to the learner's own work.", "Does the learner apply the model to their own work?"))
		end,
	},

	rule "knows_the_law" {
		on = "portfolio",
		title = "The law and policies on personal data and equality are understood and applied.",
		why = "Whoever collects data on people, or changes how they are served, has duties towards them.",
		advice = "Say what data protection and equality meant for what you did: what you collected, who saw it, whom a change could shut out.",
		wanted = "data protection or equality, explained by what the learner did",
		check = function(portfolio)
			local records = texts_of(portfolio, true)
			local named = told_and_seen(filter(records, names_law))
			if #named == 0 then
				local kept = first(own(records), keeps_to_some_policy)
				if kept_elsewhere(portfolio, own(records)) == "yes" then
					return nil
				end
				return kept and unsure({ kept, "text" }, LAW_ASKED) or
					fault(place_of(records), "Nothing is said of data protection or equality.")
			end
			local of_own_work = any(named, function(record)
				return explanation.own_work(record.text) ~= nil or safeguard.told(record.text) == "yes"
			end)
			local answer = of_own_work and best(named, law_is_applied) or "no"
			if answer == "no" then
				answer = kept_elsewhere(portfolio, own(records))
			end
			answer = answer == "unclear" and disowns_law(explanations_among(own(records))) and "no" or answer
			return graver(law_misread(own(records)),
				weigh({ named[1], "text" }, answer,
					"Laws are named, but nothing says what they meant for the data that the learner used, or for changes.",
					LAW_ASKED))
		end,
	},

	rule "explains_own_effect" {
		on = "portfolio",
		title = "It is explained how the learner's performance affects customers and the business.",
		why = "Whoever sees what depends on their own work, works better.",
		advice = "Say what you do, what customers get from it, and what the organisation gains or loses by it, with the standard that applies.",
		wanted = "own performance, customer satisfaction and business outcomes in one explanation",
		check = function(portfolio)
			local records = texts_of(portfolio, false)
			if #records == 0 then
				return fault("knowledge", "Nothing explains how the learner's performance affects customers and the business.", "none")
			end
			local explained = explanations_among(records)
			local logged = filter(records, function(record) return kind(record) ~= "explanation" end)
			local answer = own_effect(explained)
			local rescued = answer ~= "yes" and influence_of(explained).deeds == "yes" and own_effect(records) == "yes" or
				any(logged, function(record) return own_effect({ record }) == "yes" end)
			if rescued then
				answer = "yes"
			end
			if is_private(explained) and own_effect(logged) ~= "yes" then
				return fault(place_of(explained), "This explains what the learner gains or loses, and nothing of customers or the business.")
			end
			return weigh(place_of(explained), answer,
				"Nothing explains how the learner's own performance affects customer satisfaction and the business.",
				"Does this explain how the learner's own performance affects customers and the business?")
		end,
	},

	rule "refers_to_standard" {
		on = "portfolio",
		title = "The explanation refers to the organisation's standards.",
		why = "A standard says what good performance is where the learner works.",
		advice = "Name the standard, target or charter in the explanation.",
		wanted = "a standard of the organisation",
		check = function(portfolio)
			local records = texts_of(portfolio, false)
			local function names_standard(record) return (standard_in(record, portfolio.standards)) end
			local explained = explanations_among(records)
			local answer = best(explained, names_standard)
			if answer ~= "yes" and best(records, names_standard) == "yes" then
				answer = "yes"
			end
			return weigh(place_of(explained), answer, "The explanation refers to no standard of the organisation.",
				"Does the explanation refer to the organisation's standards?")
		end,
	},
}
