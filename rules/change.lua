-- How a change of the service was carried out: that it was, who was told and when, how people were prepared.

local authorship = use "authorship"
local bringing_in = use "bringing-in"
local clause = use "clause"
local course = use "course"
local records_text = use "records"
local relation = use "relation"
local undone = use "undone"

local function only_managers(to)
	return prose.has(to, "managers") ~= nil and not prose.has(to, "people-inside")
end

-- The communications by which somebody was told of the change, and the words of one by which nobody was.
local function tellings(improvement)
	local change, sign = course.subject(improvement), nil
	local reached = filter(improvement.implemented.communicated, function(told)
		local words = bringing_in.untold(told.to, told.method, change)
		sign = sign or words
		return not words
	end)
	return reached, sign
end

-- Those of them that went to the people who work there.
local function told_team(reached)
	return filter(reached, function(told) return told.audience ~= "external" and not only_managers(told.to) end)
end

-- "The desk staff were not told and had no training."
local function leaves_out_the_team(sentence)
	return prose.has(sentence, "people-inside") and prose.follows(sentence, "negations", "told-or-trained", 3)
end

-- The first day on which anybody was told of the change, or it was made.
local function first_day(implemented)
	local days = collect(implemented.communicated, function(told) return told.date end)
	days[#days + 1] = implemented.date
	return #days > 0 and math.min(table.unpack(days)) or nil
end

-- What is told of carrying it out.
local function account_of(implemented)
	local texts = { implemented.training or "", implemented.adjustments or "" }
	for _, told in ipairs(implemented.communicated) do
		texts[#texts + 1] = told.method
	end
	return table.concat(texts, " ; ")
end

-- A measure of something else than gap and plan speak of: "lollies sold" for a map of the museum.
local function is_of_change(measure, improvement)
	local about = course.subject(improvement)
	return not measure.name or not improvement.plan or relation.shared(measure.name, about) > 0 or relation.are_kin(measure.name, about)
end

-- Whether any figure or anybody's word from after the change shows that it did something.
local function has_shown(improvement)
	local day = course.day(improvement)
	return #improvement.feedback_after > 0 or any(improvement.measures, function(measure)
		return measure.after ~= nil and is_of_change(measure, improvement) and (measure.baseline == nil or measure.after.value ~= measure.baseline.value)
			and (not measure.after_date or not day or measure.after_date >= day)
	end)
end

-- "Upgrades were 23%", for a card on the fuel rule: no measure has a word of gap and plan, and the account has no clause that looks
-- at anything of them, or one that says that another thing was done instead.
local function watched_something_else(improvement)
	local about = course.subject(improvement)
	if #improvement.measures == 0 or any(improvement.measures, function(measure) return is_of_change(measure, improvement) end) then
		return false
	end
	local pieces = clause.pieces(improvement.implemented.adjustments)
	local looked = any(pieces, function(piece) return relation.shared(piece, about) > 0 and bringing_in.looks(piece) end)
	return not looked or any(pieces, function(piece) return undone.is_replaced(piece, about) ~= nil end)
end

-- Where a change tells of its own state: what was told, taught, put right and kept as records.
local function texts_of_state(improvement)
	local implemented = improvement.implemented
	local used = bringing_in.watches(implemented.adjustments) == "yes" -- then a scenario in the training was a way to train
	local texts = { implemented.adjustments or "", prose.has(improvement.gap, "only-pretended") }
	texts[#texts + 1] = not (used and prose.has(implemented.training, "only-pretended")) and implemented.training or nil
	for _, told in ipairs(implemented.communicated) do
		texts[#texts + 1] = told.method
	end
	for _, record in ipairs(implemented.records) do
		texts[#texts + 1] = (record.title or "") .. ". " .. (record.text or "")
	end
	return texts
end

-- "Read up on absence lines", "visit Oakfield to see theirs": every action of the plan only looks into it.
local function only_looks_into(improvement)
	local actions = improvement.plan and improvement.plan.actions or {}
	return #actions > 0 and not any(actions, function(action) return not prose.starts(action.text, "only-preparing") end)
end

-- Whether all actions of the plan have one status.
local function has_only(improvement, status)
	local actions = improvement.plan and improvement.plan.actions or {}
	return #actions > 0 and not any(actions, function(action) return action.status ~= status end)
end

-- Every action was somebody else's, and what is told of it is not the learner's, or only that it was raised: "I had forwarded her mail".
local function is_others_work(improvement, learner)
	local actions = improvement.plan and improvement.plan.actions or {}
	local own = any(actions, function(action) return not action.owner or authorship.names_learner(action.owner, learner) end)
	return #actions > 0 and not own and not authorship.has_done(account_of(improvement.implemented))
end

-- All that is told of a change, in words.
local function all_words(improvement)
	local texts = { course.since(improvement), course.amiss(improvement), improvement.gap or "" }
	for _, told in ipairs(improvement.implemented.communicated) do
		texts[#texts + 1] = told.to
	end
	for _, record in ipairs(improvement.implemented.records) do
		texts[#texts + 1] = (record.title or "") .. ". " .. (record.text or "")
	end
	return table.concat(texts, ". ")
end

-- "The staff room is a tip": it is for those who work there, and no word is of anybody who is served, nor was any such told or heard.
-- "Where the public never come" is no word of theirs.
local function only_for_staff(improvement)
	local words = prose.has(course.subject(improvement), "staff-own-things", "staff-treats")
	local said_by_others = any(course.sources(improvement), function(record)
		return kind(record) == "monitoring" or record.source == "customer"
	end)
	local told_outside = any(improvement.implemented.communicated, function(told) return told.audience == "external" end)
	local told = all_words(improvement)
	local served = words and prose.count(told, "people-served") > prose.count(told, "staff-members")
	return words and not said_by_others and not told_outside and not served and words or nil
end

return {
	rule "was_implemented" {
		on = "improvement",
		title = "The change was carried out.",
		why = "A plan alone improves nothing.",
		advice = "Add 'implemented' with the date and the records.",
		wanted = "a date on which the change was made",
		check = function(improvement, _, _, as_of)
			local day = course.day(improvement)
			if not day then
				return fault("implemented", "Nothing says that the change was made, or when.")
			elseif day > as_of then
				return fault({ improvement.implemented, "date" }, "The change is dated after the claim.", day_text(day),
					"a date up to " .. day_text(as_of))
			end
		end,
	},

	rule "is_in_use" {
		on = "improvement",
		title = "The change came into use and stayed.",
		why = "A draft, a trial that was given up and a change on paper serve no customer.",
		advice = "Say since when it is in use, and what customers or colleagues do differently.",
		wanted = "a change that is in use",
		check = function(improvement)
			local implemented = improvement.implemented
			if not implemented then
				return nil
			end
			local shown = has_shown(improvement)
			local words = bringing_in.not_in_use(texts_of_state(improvement), not shown and course.subject(improvement) or nil)
			if shown then
				return words and unsure("implemented", "Did the change come into use and stay?", words) or nil
			elseif words then
				return fault("implemented", "By the learner's own words the change was not in use.", words)
			elseif bringing_in.is_still_ahead({ implemented.adjustments or "", implemented.training or "" }) then
				return fault("implemented", "What is told of the change is still ahead.",
					bringing_in.is_still_ahead({ implemented.adjustments or "", implemented.training or "" }))
			elseif has_only(improvement, "dropped") then
				return fault({ improvement.plan, "actions" }, "Every action of the plan was dropped.", "dropped")
			elseif only_looks_into(improvement) then
				return fault({ improvement.plan, "actions" }, "It was looked into; nothing says that anything was put in place.")
			end
		end,
	},

	rule "is_of_service" {
		on = "improvement",
		title = "The change is one of the service to customers.",
		why = "Kettles, lockers and parties please those who work there; no customer is served better by them.",
		advice = "Use a change that customers, outside or inside, can notice, and say what it is to them.",
		wanted = "a change in what customers get",
		check = function(improvement)
			local words = improvement.implemented and only_for_staff(improvement)
			if words then
				return fault("gap", "This is for those who work there; nothing says what customers have of it.", words)
			end
		end,
	},

	rule "is_own_work" {
		on = "improvement",
		title = "The learner had a part in carrying the change out.",
		why = "The unit asks what the learner did, not what happened meanwhile.",
		advice = "Say what you did yourself: whom you told, what you prepared, what you watched and put right.",
		wanted = "something that the learner did",
		check = function(improvement, _, portfolio)
			local account = improvement.implemented and account_of(improvement.implemented) or ""
			if improvement.implemented and is_others_work(improvement, portfolio.learner) then
				return fault("implemented", "Every action was somebody else's, and nothing tells of what the learner did.")
			end
			local answer, sign, often = authorship.is_writers(account)
			return weigh("implemented", often == 1 and answer == "no" and "unclear" or answer,
				"By the learner's own words others carried this out, without the learner.",
				"What was the learner's own part in carrying this out?", sign)
		end,
	},

	rule "has_records" {
		on = "improvement",
		title = "Records show that the change was made.",
		why = "The assessor looks at records of what was done.",
		advice = "Add under 'records' the evidence: minutes, messages, the new procedure, rotas.",
		wanted = "at least one record in the evidence",
		check = function(improvement)
			local implemented = improvement.implemented
			if not implemented or #implemented.records == 0 then
				return fault(implemented and { implemented, "records" } or "implemented", "No record shows that the change was made.",
					"none")
			end
		end,
	},

	rule "records_fit" {
		on = "improvement",
		title = "The records are of the change.",
		why = "A record of something else shows nothing of this change.",
		advice = "Name the evidence that shows what was done, told or used: minutes, messages, the new form, the rota.",
		wanted = "a record whose title or text speaks of the change",
		check = function(improvement)
			local implemented = improvement.implemented
			local records = implemented and implemented.records or {}
			local answer, sign = records_text.are_of_doing(records, implemented and first_day(implemented))
			if answer ~= "yes" then
				return weigh({ implemented, "records" }, answer, "None of these is a record of what was done.",
					"Do these records show what was done? All are from before it.", sign)
			end
			local fits = any(records, function(record)
				local words = (record.title or "") .. ". " .. (record.text or "")
				return relation.shared(words, course.subject(improvement)) > 0
			end)
			if #records > 0 and not fits then
				return unsure({ implemented, "records" }, "Do these records show that the change was made?")
			end
		end,
	},

	rule "was_communicated" {
		on = "improvement",
		title = "Those concerned were told of the change.",
		why = "Records of who was told belong to the records of the change.",
		advice = "Add under 'communicated' whom you told, when and how.",
		wanted = "at least one communication",
		check = function(improvement)
			local implemented = improvement.implemented
			if not implemented or #implemented.communicated == 0 then
				return fault(implemented and { implemented, "communicated" } or "implemented",
					"Nothing says that anybody was told of the change.", "none")
			end
			local reached, words = tellings(improvement)
			if #reached == 0 then
				return fault({ implemented, "communicated" }, "By this nobody was told of the change before it came.", words)
			end
		end,
	},

	rule "was_told_in_time" {
		on = "improvement",
		title = "Those concerned were told before the change.",
		why = "People accept a change that they heard of in time.",
		advice = "Tell people before the change, and record whom, when and how.",
		wanted = "communication up to the day of the change",
		check = function(improvement)
			local implemented = improvement.implemented
			if not implemented or #implemented.communicated == 0 then
				return nil
			end
			local day = implemented.date
			local in_time = any(implemented.communicated, function(told) return not told.date or not day or told.date <= day end)
			if not in_time then
				local told = implemented.communicated[1]
				return fault({ told, "date" }, "Everybody was told only after the change.", day_text(told.date),
					"a date up to " .. day_text(day))
			end
		end,
	},

	rule "team_was_told" {
		on = "improvement",
		title = "The team was told.",
		why = "Those who do the work have to know what changes.",
		advice = "Add the communication to the team.",
		wanted = "communication inside the organisation",
		check = function(improvement)
			local implemented = improvement.implemented
			local told = implemented and first(implemented.communicated, function(communication)
				return communication.audience == "internal" or prose.has(communication.to, "people-inside") ~= nil
			end)
			if implemented and not told then
				return fault({ implemented, "communicated" }, "Nothing says that the team was told of the change.")
			end
		end,
	},

	rule "inside_and_outside" {
		on = "improvement",
		title = "People inside and outside were told.",
		why = "Customers, too, have to know what changes (unit H/601/1554, 2.3).",
		advice = "Add the communication that is missing, to the team or to customers.",
		wanted = "internal and external communication",
		check = function(improvement)
			local implemented = improvement.implemented
			local audiences = implemented and distinct(implemented.communicated, function(told) return told.audience end) or {}
			local unsaid = implemented and any(implemented.communicated, function(told) return told.audience == nil end)
			if unsaid and #audiences < 2 then
				return unsure({ implemented, "communicated" }, "Were people both inside and outside told?")
			elseif #audiences == 1 then
				return fault({ implemented, "communicated" }, ("Only an %s audience was told."):format(audiences[1]), audiences[1])
			end
		end,
	},

	rule "has_training" {
		on = "improvement",
		title = "People were trained for the change, where they needed it.",
		why = "A change that people can't carry out fails.",
		advice = "Say under 'training' how people were trained, or why nobody needed it.",
		wanted = "training, or why none was needed",
		check = function(improvement)
			local implemented = improvement.implemented
			if not implemented then
				return nil
			elseif not implemented.training or prose.has(implemented.training, "nothing-done") and
				prose.words(implemented.training) < 6 then
				return fault({ implemented, "training" }, "Nothing says how people were trained for the change.")
			end
		end,
	},

	rule "told_and_trained" {
		on = "improvement",
		title = "The team was told of the change and prepared for it.",
		why = "Telling, training and watching make a change stick; the unit names all three as examples.",
		advice = "Add whom you told, how people were trained, and what you watched in the first weeks.",
		wanted = "communication to the team, or training",
		check = function(improvement)
			local implemented = improvement.implemented
			if not implemented then
				return fault("implemented", "Nothing says how the change was brought in.")
			end
			local trained, other = bringing_in.trains(implemented.training, course.subject(improvement))
			local no_training = trained == "no"
			local dark = clause.first(implemented.training, leaves_out_the_team) or
				bringing_in.left_in_the_dark(implemented.adjustments, not no_training)
			dark = dark or no_training and bringing_in.ordered_about(collect(implemented.communicated, function(told) return told.method end))
			local reached, untold = tellings(improvement)
			local team = told_team(reached)
			local in_time = any(team, function(told)
				return not told.date or not implemented.date or told.date <= implemented.date
			end)
			if in_time then
				local place = { implemented, "communicated" }
				return dark and (no_training and fault(place, "By the learner's own words the team did not know of the change.", dark) or
					unsure(place, "Did the team know of the change?", dark)) or nil
			elseif no_training or dark then
				return fault({ implemented, "communicated" }, #team == 0 and "The team was neither told nor trained."
					or "The team was told only after the change, and not trained.", dark or untold or other)
			elseif #team > 0 then
				return fault({ implemented, "communicated" }, "The team was told only after the change.")
			end
		end,
	},

	rule "was_monitored" {
		on = "improvement",
		title = "First outcomes of the change were watched.",
		why = "Early reactions show what to adjust.",
		advice = "Say under 'adjustments' what you saw in the first weeks and what you changed, or that nothing needed changing.",
		wanted = "what was seen early, or a first figure",
		check = function(improvement)
			local implemented = improvement.implemented
			local later = #improvement.measures > 0 or #improvement.feedback_after > 0
			local answer, words = later and "yes" or "no", nil
			if implemented and watched_something_else(improvement) then
				return fault("measures", "What was measured and seen has nothing to do with the change.", improvement.measures[1].name)
			elseif implemented and implemented.adjustments then
				answer, words = bringing_in.watches(implemented.adjustments)
			end
			if answer == "no" then
				return fault("implemented", "Nothing says that the first outcomes of the change were watched.", words)
			elseif answer == "unclear" and (words or not later) then
				return unsure({ implemented, "adjustments" }, "Were the first outcomes of the change watched?", words)
			end
		end,
	},
}
