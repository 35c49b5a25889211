-- Feedback: from whom, how, over what time, and what was done with it. Persons are counted once; self is no source,
-- and a mystery shopper is no customer.

local comment = use "comment"
local connection = use "connection"
local heard = use "heard"
local persons = use "persons"
local service_count = use "service-count"
local tone = use "tone"
local taken_up = use "taken-up"
local use_text = use "use"

local TWICE = 2        -- records of one person, of whom it is a question whether more should have been asked
local SEVERAL = 2      -- records, of which not one says plainly what was done

-- What the learner told others of their work.
local was_given = answered(function(feedback)
	return feedback.source ~= "customer" and comment.was_given(feedback.text, feedback.response) == "yes"
end)

-- Mum, a friend: whoever they are, they are not served and do not work there.
local is_from_home = answered(function(feedback)
	return prose.has(feedback.person, "own-circle") or feedback.source == "other" and prose.has(feedback.person, "from-home")
end)

-- The learner's own view is no feedback from others, nor is what the learner told others, or hears at home.
local function from_others(list)
	return filter(list, function(feedback)
		return feedback.source ~= "self" and not was_given(feedback) and not is_from_home(feedback)
	end)
end

-- Who it comes from: the person, else the source and method together count as one.
local function person_of(feedback)
	if feedback.person then
		return persons.key(feedback.person)
	end
	return (feedback.source or "?") .. "/" .. (feedback.method or "?")
end

-- One record a person, the first in the file: the same person in two roles is still one source.
local function by_person(list)
	local seen, firsts = {}, {}
	for _, feedback in ipairs(from_others(list)) do
		local person = person_of(feedback)
		if not seen[person] then
			seen[person] = true
			firsts[#firsts + 1] = feedback
		end
	end
	return firsts
end

-- A question of the first person who may be one of the others by another name, where without that one there would be too few.
local function same_again(firsts, enough)
	local apart, doubtful, by_name = {}, nil, {}
	for _, feedback in ipairs(firsts) do
		local namesakes = by_name[persons.bare(feedback.person)] or {}
		by_name[persons.bare(feedback.person)] = namesakes
		local again = first(namesakes, function(other) return persons.may_be_one(feedback, other) end)
		if not again then
			apart[#apart + 1], namesakes[#namesakes + 1] = feedback, feedback
		end
		doubtful = doubtful or again and { feedback, again }
	end
	return doubtful and not enough(apart) and unsure({ doubtful[1], "person" },
		("Are '%s' and '%s' one person?"):format(doubtful[2].person, doubtful[1].person)) or nil
end

-- About the building, the prices, the hours, and nobody in it; or about anything else that is no serving.
local is_about_place = answered(function(feedback)
	local private = comment.is_private(feedback.text) == "yes" or feedback.about == "other" and comment.speaks_of_serving(feedback.text) == "no"
	return private or feedback.about == "service" or comment.is_about_place(feedback.text) == "yes" or comment.is_about_course(feedback.text) == "yes"
end)

-- What is not about the place alone; all of it where nothing else is there.
local function on_own_performance(list)
	local own = filter(list, function(feedback) return not is_about_place(feedback) end)
	return #own > 0 and own or list
end

-- Said after the change that it is about: that is the review of the change, not the collection before it.
local function was_after_change(feedback)
	return any(cited_by(feedback, "improvement"), function(improvement)
		local day = improvement.implemented and improvement.implemented.date
		return day and feedback.date and feedback.date > day
	end)
end

local function was_gathered(feedback)
	return comment.was_overheard(feedback.text) == "no" and comment.was_made_up(feedback.text) == "no" and
		not prose.has(feedback.person, "own-circle")
end

-- "Out of the blue", "the yearly appraisal that everybody has", "I saw no need to ask".
local came_unasked = answered(function(feedback)
	return comment.was_unasked(feedback.text) == "yes" or comment.was_unasked(feedback.response) == "yes" or
		comment.claims_openness(feedback.text) == "yes"
end)

-- Marked as asked for, and nothing beside it says that it came by itself.
local function was_sought(feedback)
	return feedback.sought == true and not came_unasked(feedback) and comment.is_still_to_come(feedback.text) == "no"
end

local function tells_of_asking(feedback)
	return comment.tells_of_asking(feedback.text) == "yes" or comment.tells_of_asking(feedback.response) == "yes"
end

-- A person who was asked, and not "various" or "the customers".
local function is_one_asked(feedback)
	return was_sought(feedback) and feedback.person ~= nil and
		not prose.has(feedback.person, "everybody", "people-served", "whom-it-serves", "mixed-people", "people-asked")
end

-- Nothing says whether it was asked for.
local function may_be_sought(feedback)
	return feedback.sought == nil and not came_unasked(feedback)
end

-- "I've never asked anybody what they think of me", in a reflection, a review or a response.
local function admits_asking_nobody(portfolio)
	for _, place in ipairs { { portfolio.reflections, "text" }, { portfolio.reviews, "text" }, { portfolio.feedback, "response" } } do
		if any(place[1], function(record) return comment.admits_asking_nobody(record[place[2]]) == "yes" end) then
			return true
		end
	end
	return false
end

-- The most people that a text counts: "24 customers", "two families".
local function people_counted(text)
	local tokens, most = prose.tokens(text), 0
	for _, amount in ipairs(prose.amounts(text)) do
		local named = table.concat(tokens, " ", amount.first, math.min(amount.last + 2, #tokens))
		most = prose.has(named, "served-people", "people-asked") and math.max(most, amount.value) or most
	end
	return most
end

-- How many people were heard: a record may hold the words of several, "24 customers". Who were asked is taken from the text
-- where there is but that one record.
local function people_heard(list)
	local firsts, most = by_person(list), 0
	for _, feedback in ipairs(firsts) do
		most = math.max(most, people_counted(feedback.person or ""))
	end
	local alone = #from_others(list) == 1 and firsts[1].sought == true and firsts[1].text
	return math.max(#firsts, most, alone and people_counted(alone) or 0)
end

-- A reflection on the feedback says that nothing came of it: "I did not need to do anything with it".
local function admits_no_use(portfolio)
	return any(portfolio.reflections, function(reflection)
		local on_feedback = any(reflection.about, function(record) return kind(record) == "feedback" end)
		return on_feedback and taken_up.admits_no_use(reflection.text) == "yes"
	end)
end

local function source_of(feedback)
	return feedback.source
end

local function method_of(feedback)
	return feedback.method
end

local structured_methods = {
	survey = true, questionnaire = true, interview = true, ["one-to-one"] = true, appraisal = true, observation = true,
	["peer review"] = true, ["call monitoring"] = true, ["focus group"] = true, testimony = true, ["comment card"] = true,
}

local counted_methods = { complaint = true, ["online review"] = true, email = true }

-- Set questions, or what came by itself and was counted: "31 complaints, 12 on being passed about".
local function is_structured(feedback)
	local method = feedback.method or ""
	local by_method = structured_methods[method] == true or counted_methods[method] == true and heard.is_of_many(feedback)
	return by_method and was_gathered(feedback) and not was_after_change(feedback)
end

-- Thanks, a paper put away, a feeling, a proof of being good, "as before": nothing more is said than that it was read.
local is_only_read = answered(function(response)
	local answer, aside = taken_up.of(response, "")
	local used, sign = use_text.uses(response)
	return answer == "no" and aside ~= "case" and (aside ~= nil or used == "no" and sign) or
		prose.has(response, "emotions") or taken_up.admits_no_use(response) == "yes" or false
end)

-- "yes", "no" or "unclear": whether something was done with it. A change of the plan that answers it is use, however little the
-- response says, if that is more than thanks.
local was_used = answered(function(feedback)
	local changed_plan = connection.changed_plan(feedback)
	if feedback.response then
		local answer = taken_up.of(feedback.response, feedback.text)
		local dismissed = answer ~= "yes" and use_text.dismisses(feedback.response) ~= "no"
		if answer == "yes" or dismissed or changed_plan == "no" or is_only_read(feedback.response) then
			return dismissed and "no" or answer
		end
		return changed_plan
	elseif changed_plan == "yes" then
		return "yes"
	end
	local linked = #feedback.led_to > 0 or #cited_by(feedback, "revision") > 0 or #cited_by(feedback, "objective") > 0
	return linked and "unclear" or "no"
end)

-- What it gave rise to, or what reviewed it: an improvement that names it.
local led_to_improvement = answered(function(feedback)
	return any(cited_by(feedback, "improvement"), function(improvement) return improvement.plan ~= nil or improvement.implemented ~= nil end)
end)

-- Nothing is told of what became of it; one case that was put right is something.
local was_left_alone = answered(function(feedback)
	local _, aside = taken_up.of(feedback.response or "", feedback.text)
	return was_used(feedback) == "no" and aside ~= "case" and not led_to_improvement(feedback)
end)

-- Praise alone asks for no change.
local asks_for_change = answered(function(feedback)
	return tone.is_constructive(feedback.text) == "yes" or tone.sentiment(feedback.text) ~= "positive"
end)

local function days_between(list)
	local first_day, last_day
	for _, feedback in ipairs(list) do
		local day = feedback.date
		if day then
			first_day = math.min(first_day or day, day)
			last_day = math.max(last_day or day, day)
		end
	end
	return first_day and last_day - first_day or 0
end

-- Hill number of order 1: the exponential of Shannon's entropy over the shares of persons per kind of source.
local function effective_sources(firsts)
	local shares, sum = {}, 0
	for _, feedback in ipairs(firsts) do
		local source = source_of(feedback) or "?"
		shares[source] = (shares[source] or 0) + 1
	end
	for _, count in pairs(shares) do
		local p = count / #firsts
		sum = sum - p * math.log(p)
	end
	return #firsts > 0 and math.exp(sum) or 0
end

return {
	rule "from_several" {
		on = "the feedback",
		title = "Feedback comes from different kinds of people.",
		why = "Customers, colleagues and managers see different sides of the work; the same person twice is one source.",
		advice = "Ask somebody of another kind: a customer, a colleague, another department, a manager.",
		params = {
			sources = number { default = 2, unit = "kinds of source", says = "How many kinds of people, the learner not counted.",
				tighter = "more", least = 1 },
		},
		check = function(list, given)
			local firsts = by_person(list)
			local kinds = distinct(firsts, source_of)
			if #kinds < given.sources then
				local found = #kinds == 0 and "no source" or ("%s: %s"):format(plural(#kinds, "source"), listing(kinds))
				return fault(nil, #kinds == 0 and "There is no feedback from others."
					or ("All feedback comes from %s: %s."):format(#kinds == 1 and "one kind of person" or "too few kinds of people",
						listing(kinds)), found, ("at least %d"):format(given.sources))
			end
			return same_again(firsts, function(apart) return #distinct(apart, source_of) >= given.sources end)
		end,
	},

	rule "is_on_own_performance" {
		on = "the feedback",
		title = "Feedback is on the learner's own performance.",
		why = "What people say of the building or the prices says nothing about the learner.",
		advice = "Ask how you yourself did: how you listened, explained, answered, followed up.",
		wanted = "at least one comment on how the learner served",
		check = function(list)
			local others = from_others(list)
			if #others > 0 and not any(others, function(feedback) return not is_about_place(feedback) end) then
				return fault({ others[1], "text" }, "All feedback is about the place or the service as a whole, none about the learner.")
			end
		end,
	},

	rule "from_people" {
		on = "the feedback",
		title = "Feedback comes from different persons.",
		why = "One person's view, given three times, is one view.",
		advice = "Ask somebody else, too.",
		params = {
			people = number { default = 2, unit = "persons", says = "How many persons, the learner not counted.", tighter = "more",
				least = 1 },
			or_one_asked = yes_no { default = false, says = "Whether one person who was asked once will do.", tighter = "no" },
		},
		check = function(list, given, portfolio)
			local people, others = people_heard(list), from_others(list)
			local many = any(others, heard.is_of_many) or heard.by_monitoring(portfolio)
			if people < given.people and not many then
				if given.or_one_asked and #others <= TWICE and any(others, is_one_asked) then
					return #others == TWICE and unsure({ others[2], "person" }, "One person was asked, and nobody else. Is that enough?") or nil
				end
				return fault(nil, "The feedback comes from too few persons.", plural(people, "person"),
					("at least %d"):format(given.people))
			end
			local firsts = by_person(list)
			return not many and same_again(firsts, function(apart) return people - #firsts + #apart >= given.people end) or nil
		end,
	},

	rule "not_only_from" {
		on = "the feedback",
		title = "Feedback comes not only from those who are nearest at hand.",
		why = "A manager or an assessor sees only a part of the work.",
		advice = "Ask customers, colleagues or another department.",
		params = {
			nearest = words { default = { "line manager" }, of = "feedback.source", says = "The sources that are not enough by themselves.", tighter = "more" },
		},
		check = function(list, given)
			local kinds = distinct(from_others(list), source_of)
			local further = filter(kinds, function(source) return not contains(given.nearest, source) end)
			if #kinds > 0 and #further == 0 then
				return fault(nil, ("Feedback comes only from %s."):format(listing(kinds)), listing(kinds),
					"somebody besides " .. listing(given.nearest, "or"))
			end
		end,
	},

	rule "by_methods" {
		on = "the feedback",
		title = "Feedback was gathered in different ways.",
		why = "A survey counts, an observation sees, a talk explains.",
		advice = "Add another way: a survey, an observation, a peer review, a one-to-one.",
		params = {
			methods = number { default = 2, unit = "methods", says = "How many ways of gathering.", tighter = "more", least = 1 },
		},
		check = function(list, given)
			local methods = distinct(from_others(list), method_of)
			if #methods < given.methods then
				return fault(nil, #methods == 0 and "Nothing says how feedback was gathered."
					or ("Feedback was gathered in too few ways: %s."):format(listing(methods)), plural(#methods, "method"), ("at least %d"):format(given.methods))
			end
		end,
	},

	rule "is_structured" {
		on = "the feedback",
		title = "Some feedback was gathered in a structured way.",
		why = "Set questions bring answers that can be compared and acted on.",
		advice = "Use a short questionnaire, an observation form or a one-to-one with set questions.",
		params = {
			items = number { default = 1, unit = "items", says = "How many items of structured feedback.", tighter = "more",
				least = 1 },
		},
		check = function(list, given, portfolio)
			local found = #filter(from_others(list), is_structured)
			if found < given.items and not heard.by_monitoring(portfolio) then
				return fault(nil, ("%s feedback was gathered in a structured way."):format(found == 0 and "No" or "Too little"),
					plural(found, "structured item"),
					("at least %d, such as a survey, observation or one-to-one"):format(given.items))
			end
		end,
	},

	rule "was_sought" {
		on = "the feedback",
		title = "The learner asked for feedback.",
		why = "Waiting for comments is not the same as wanting to know.",
		advice = "Ask for it, and mark it with sought: true.",
		params = {
			items = number { default = 1, unit = "items", says = "How many items the learner asked for.", tighter = "more",
				least = 1 },
		},
		check = function(list, given, portfolio)
			local others = filter(from_others(list), function(feedback) return not is_about_place(feedback) end)
			local asked = filter(others, was_sought)
			local sought, nobody_asked = #asked, admits_asking_nobody(portfolio)
			if sought >= given.items then
				return nobody_asked and not any(asked, tells_of_asking) and
					unsure({ asked[1], "sought" }, "The learner writes that nobody was asked. Was this feedback asked for?") or nil
			end
			local unsaid = nobody_asked and {} or filter(others, may_be_sought)
			if #unsaid > 0 and sought + #unsaid >= given.items then
				return unsure({ unsaid[1], "sought" }, "Did the learner ask for this feedback?", "not said")
			end
			return fault(nil, ("%s feedback on their own performance was asked for."):format(sought == 0 and "No" or "Too little"),
				plural(sought, "item") .. " asked for",
				("at least %d"):format(given.items))
		end,
	},

	rule "was_used" {
		on = "the feedback",
		title = "Feedback was used.",
		why = "Feedback that is only filed changes nothing.",
		advice = "Say under 'response' what you did because of it, and under 'led_to' what it led to.",
		params = {
			share = number { default = 50, unit = "% of the feedback that asks for a change",
				says = "How much of the feedback that asks for a change was used.", tighter = "more", least = 0, most = 100, ours = true },
		},
		check = function(list, given, portfolio)
			local others = from_others(list)
			if #others == 0 then
				return fault(nil, "There is no feedback that could have been used.", "none")
			end
			local own = on_own_performance(others)
			local asking = filter(own, asks_for_change)
			if #asking == 0 then
				asking = own
			end
			local used, unclear, hazy, unused = 0, 0, nil, nil
			for _, feedback in ipairs(asking) do
				local answer = was_used(feedback)
				used = used + (answer == "yes" and 1 or 0)
				unclear = unclear + (answer == "unclear" and 1 or 0)
				hazy = hazy or (answer == "unclear" and feedback) or nil
				unused = unused or (answer == "no" and feedback) or nil
			end
			local unanswered = #asking - used - unclear
			local all_answered = not any(asking, function(feedback) return not feedback.response end)
			local needed = math.max(1, math.ceil(#asking * given.share / 100))
			if used >= needed then
				return nil
			elseif admits_no_use(portfolio) then
				return fault({ asking[1], "response" }, "It is said that nothing was done with the feedback.", nil,
					"what was changed because of it")
			elseif used == 0 and #asking >= SEVERAL and all_answered then
				return fault({ asking[1], "response" }, "None of the responses plainly says what was done with the feedback.", nil,
					"what was changed because of it")
			elseif used + unclear >= needed then
				return unsure({ hazy, "response" }, "Was this feedback used?")
			elseif used == 0 then
				return fault({ unused, "response" }, "It can't be seen what was done with the feedback.", nil,
					"what was changed because of it")
			end
			if used == 1 and unanswered >= SEVERAL and all_answered then
				return fault({ unused, "response" }, "All but one of the responses leave it open what was done with the feedback.", nil,
					"what was changed because of it")
			end
			return unsure({ unused, "response" }, "Most of the feedback that asks for a change was not used. Is what was used enough?")
		end,
	},

	rule "each_was_used" {
		on = "feedback",
		title = "Feedback that asks for a change has a response.",
		why = "Criticism that is passed over is a chance missed.",
		advice = "Say what you did because of it, or why you kept to your way.",
		wanted = "what was done because of it",
		check = function(feedback)
			if feedback.source ~= "self" and asks_for_change(feedback) and was_left_alone(feedback) then
				return fault("response", "It can't be seen what was done with this feedback.")
			end
		end,
	},

	rule "informs_plan" {
		on = "feedback",
		title = "The feedback has shaped the development plan.",
		why = "A plan that no feedback has touched is one person's view.",
		advice = "Add under 'led_to' the objective or revision that it led to, and say in 'response' how.",
		wanted = "a link to the plan, and a response that says what was done",
		check = function(feedback)
			local linked = any(feedback.led_to, function(record)
				local what = kind(record)
				return what == "objective" or what == "revision"
			end) or #cited_by(feedback, "revision") > 0 or #cited_by(feedback, "objective") > 0
			local answer = was_used(feedback)
			if linked and connection.is_claim(feedback.response) then
				return weigh("led_to", connection.bears_out(feedback), "It is only said that this feedback shaped the plan, and what it led to is about something else.",
					"Does what this feedback led to answer what it says?")
			elseif answer == "no" then
				return fault("response", "It can't be seen what was done with this feedback.")
			elseif answer ~= "yes" and connection.is_bare(feedback.text) then
				return fault("text", "This is a mark, and says nothing that could shape a plan.")
			elseif linked and connection.is_claimed_afterwards(feedback) then
				return fault("led_to", "What this feedback is said to have led to was planned before it, and is about something else.")
			elseif linked and connection.shares_nothing(feedback) and not asks_for_change(feedback) then
				return fault("led_to", "This is praise, and what it is said to have led to is about something else.")
			elseif linked and connection.shares_nothing(feedback) then
				return unsure("led_to", "Does what this feedback led to answer what it says?")
			elseif not linked then
				return fault("led_to", "This feedback is linked to nothing in the plan.")
			elseif answer == "unclear" and feedback.response then
				return unsure("response", "Did this feedback shape the plan?")
			end
		end,
	},

	rule "not_dismissed" {
		on = "feedback",
		title = "Critical feedback is not dismissed.",
		why = "What hurts a little is often what helps most.",
		advice = "Say what you take from it, even if you see it differently.",
		wanted = "what the learner takes from it",
		check = function(feedback)
			if feedback.response and asks_for_change(feedback) and use_text.dismisses(feedback.response) == "yes" then
				return fault("response", "This feedback is pushed aside.")
			end
		end,
	},

	rule "not_only_positive" {
		on = "the feedback",
		title = "Not all feedback is praise.",
		why = "Only criticism and suggestions show what to work on.",
		advice = "Ask what you could do better, and record the answer.",
		wanted = "at least one suggestion or criticism",
		check = function(list)
			local others = from_others(list)
			if #others > 0 and not any(others, asks_for_change) then
				return fault(nil, "All feedback is praise.", plural(#others, "item") .. " of praise")
			end
		end,
	},

	rule "over_time" {
		on = "the feedback",
		title = "Feedback was gathered over time.",
		why = "Feedback on one day is an event; over weeks it is a habit.",
		advice = "Ask again later, and record the date.",
		params = {
			days = number { default = 14, unit = "days", says = "How many days lie between the first and the last.",
				tighter = "more", least = 0, ours = true },
		},
		check = function(list, given)
			local others = from_others(list)
			local span = days_between(others)
			if #others > 0 and span < given.days then
				return fault(nil, ("All feedback was gathered within %s."):format(plural(span, "day")), plural(span, "day"),
					("at least %d"):format(given.days))
			end
		end,
	},

	rule "from_customers" {
		on = "the feedback",
		title = "Feedback comes from customers.",
		why = "A change of the service answers what customers say; a mystery shopper is no customer.",
		advice = "Add what customers said: a survey, complaints, a focus group, comment cards.",
		params = {
			items = number { default = 1, unit = "items", says = "How many items from customers, internal ones included.",
				tighter = "more", least = 1 },
		},
		check = function(list, given, portfolio)
			local found = #filter(list, function(feedback)
				local customer = feedback.source == "customer" or feedback.source == "internal customer"
				return customer and not prose.has(feedback.text, "role-play", "guesses") and
					comment.was_made_up(feedback.text) == "no" and not was_after_change(feedback)
			end)
			if found < given.items and not heard.by_monitoring(portfolio) then
				return fault(nil, ("%s feedback comes from customers."):format(found == 0 and "No" or "Too little"),
					plural(found, "item") .. " from customers",
					("at least %d"):format(given.items))
			end
		end,
	},

	rule "was_read" {
		on = "the feedback",
		title = "Feedback was read, and not only gathered.",
		why = "A folder of cards says nothing until somebody has sorted them.",
		advice = "Say under 'response', or in the analysis of the improvement, what the answers have in common and how many say so.",
		wanted = "what the feedback shows, in the learner's words",
		check = function(list, _, portfolio)
			local read = #portfolio.improvements > 0 or any(list, function(feedback) return heard.reads(feedback.response) end) or
				any(portfolio.monitoring, function(monitoring) return service_count.of(monitoring.measure, monitoring.findings) == "yes" end)
			if not read and (#list > 0 or #portfolio.monitoring > 0) then
				return fault(nil, "Nothing says what the feedback shows.", "none")
			end
		end,
	},

	measure "feedback" {
		on = "the feedback",
		says = "Items, kinds of source, ways of gathering, persons, days; praise, constructive, used; and how many sources it is worth.",
		take = function(list)
			local others, firsts = from_others(list), by_person(list)
			return {
				items = #list,
				sources = #distinct(firsts, source_of),
				methods = #distinct(others, method_of),
				people = #firsts,
				span_days = days_between(others),
				positive = #filter(others, function(feedback) return tone.sentiment(feedback.text) == "positive" end),
				constructive = #filter(others, function(feedback) return tone.is_constructive(feedback.text) == "yes" end),
				used = #filter(others, function(feedback) return was_used(feedback) == "yes" end),
				effective_sources = effective_sources(firsts),
			}
		end,
	},
}
