-- Monitoring of service performance, and the management actions that answer it.

local authorship = use "authorship"
local clause = use "clause"
local decided = use "decided"
local direction = use "direction"
local explanation = use "explanation"
local monitored = use "monitored"
local one_look = use "one-look"
local service_count = use "service-count"
local relation = use "relation"
local remedy = use "remedy"
local routine = use "routine"
local sampling = use "sampling"

local LONG_BEFORE = 730 -- days before the registration
-- Types of action that close a gap only where what was found is about just that.
local NO_REMEDY = { "other", "recognition" }
local LONG = 10       -- words: an action that is told in so many could have said what was put in place
local FLAT = 0.1      -- the part of the way to its target that a figure has gone, below which it stayed as it was
local MOVED = 0.2     -- the same, from which on it says that something was done
local ENOUGH_SAID = 3 -- words of what an action answers, and of an action, from which on it says something that they share none

local function has_result(monitoring)
	return monitoring.findings ~= nil or monitoring.actual ~= nil
end

-- What the customer gets. The measure's own words can speak against what 'kind' says.
local function is_outcome(monitoring)
	if prose.has(monitoring.measure, "operational-measures") and not prose.has(monitoring.measure, "outcome-measures") then
		return "no"
	elseif monitoring.kind then
		return monitoring.kind == "outcome" and "yes" or "no"
	end
	return prose.has(monitoring.measure, "outcome-measures") and "yes" or "unclear"
end

-- "I had no figures before April", "I had guessed eight": that was then.
local function is_guess(monitoring)
	return clause.first(monitoring.findings, function(sentence)
		return not prose.has(sentence, "back-then", "guess-put-right") and prose.has(sentence, "guesses")
	end) or prose.has(monitoring.measure, "guesses")
end

-- Begun only after the claim, or over so long before the learner was registered that it was hardly the learner's.
local function is_out_of_time(period, registered, as_of)
	local first_day, last_day = period and period.from, period and period.to
	return first_day and as_of and first_day > as_of or last_day and registered and last_day < registered - LONG_BEFORE
end

-- Whether a record by itself shows how customers are served: counted, past, the learner's own.
local function shows_service(monitoring, registered, as_of)
	local result = readable(monitoring, "actual") and monitoring.actual or nil
	if is_guess(monitoring) or is_out_of_time(monitoring.period, registered, as_of) then
		return "no", is_guess(monitoring)
	elseif one_look.is_one_case(monitoring, result) then
		return "no", monitoring.findings
	end
	return service_count.of(monitoring.measure, monitoring.findings, result, monitoring.method)
end

-- A figure without unit compares with any.
local function is_same_unit(a, b)
	return (a.unit == b.unit or a.unit == "" or b.unit == "") and a.of == b.of
end

-- Whether the text of an action that is in the learner's name tells of the learner's own part in it.
local function own_part(text)
	local answer, sign = authorship.is_writers(text)
	if answer == "no" then
		return answer, sign
	end
	local by_writer, others = decided.by_writer(text)
	if by_writer == "yes" then
		return answer, sign
	end
	return by_writer, others
end

local function is_done(action, _, as_of)
	return action.date ~= nil and (not as_of or action.date <= as_of)
end

local words_of = answered(function(cause)
	if kind(cause) ~= "monitoring" then
		return cause.text
	end
	local texts = { cause.measure or "", cause.findings }
	for _, reason in ipairs(cause.causes) do
		texts[#texts + 1] = reason.text
	end
	return table.concat(texts, ". ")
end)

-- How far the figure that an action answers was to go: above 0 up to its target, below 0 down; nil where none says so.
local function way_wanted(action)
	local cause = first(action.because, function(one)
		return kind(one) == "monitoring" and readable(one, "target") and readable(one, "actual") and one.target and one.actual and
			is_same_unit(one.target, one.actual) and one.target.value ~= one.actual.value
	end)
	return cause and cause.target.value - cause.actual.value or nil
end

-- How far the figure by which an action was measured has moved, as a part of the way to its target, or of what it was: 0.1 is better
-- by a tenth, -0.1 worse; nil where there are no two figures.
local function moved_by(action)
	local impact, way = action.impact, way_wanted(action)
	if not impact or not readable(impact, "before") or not readable(impact, "after") or not impact.before or not impact.after or
		not is_same_unit(impact.before, impact.after) or impact.before.value == 0 then
		return nil
	end
	local step = impact.after.value - impact.before.value
	if way and relation.shared(impact.measure or "", table.concat(collect(action.because, words_of), ". ")) > 0 then
		return step / way
	end
	way = direction.of(impact.measure, impact.before.unit == "%")
	return (way and step * way or math.abs(step)) / math.abs(impact.before.value)
end

-- Whether the figure stayed as it was, or got worse: nothing that was put in place shows in it.
local function is_flat(action)
	local moved = moved_by(action)
	return moved ~= nil and moved < FLAT
end

-- When the last of what an action answers was seen.
local function day_seen(cause)
	if kind(cause) == "monitoring" then
		return cause.period and (cause.period.to or cause.period.from)
	end
	return cause.date
end

-- Whether an action, and what it was measured by, have nothing in common with what it answers: "a Friday quiz", measured by
-- the teams that came, because of cold showers. Where nothing was measured, the text alone has to have so many words.
local function is_beside(action, causes)
	local impact = action.impact or {}
	if relation.shared(impact.measure or "", causes) > 0 or relation.shared(causes, causes) < ENOUGH_SAID then
		return false
	end
	local words = (action.text or "") .. ". " .. (impact.text or "")
	return relation.shared(words, causes) <= (impact.measure and 1 or 0) and relation.shared(words, words) >= ENOUGH_SAID
end

-- Whether what was found was measured again, and is better.
local function bettered_the_same(action, causes)
	local measure = action.impact and action.impact.measure or ""
	local same = any(action.because, function(cause) return kind(cause) == "monitoring" and cause.measure == measure end)
	return (same or relation.shared(measure, causes) > 1) and (moved_by(action) or 0) >= MOVED
end

-- What an action comes to, in its own words; where they leave it open its figure decides.
local function made(action)
	local answer, sign, kind = remedy.is_made(action.text, is_flat(action) or not action.impact)
	local moved = moved_by(action)
	if answer == "unclear" and moved and (moved >= MOVED or moved < FLAT) then
		return moved >= MOVED and "yes" or "no", sign, "nothing shown"
	end
	return answer, sign, kind
end

-- Whether only people above or outside were told of all the actions: "to: operations director", "to: supplier".
local function only_told_above(actions)
	local told = {}
	for _, action in ipairs(actions) do
		for _, one in ipairs(action.communicated) do
			told[#told + 1] = one.to or ""
		end
	end
	return #told > 0 and not any(told, function(to)
		return prose.has(to, "working-team") or not prose.has(to, "above-or-outside")
	end)
end

-- "I didn't hold a briefing or put anything out to the handlers"
local function team_not_told(sentence)
	return prose.follows(sentence, "not-telling", "working-team", 10) or prose.follows(sentence, "working-team", "not-telling", 6)
end

-- The reflection that owns up to it, and its words.
local function owned_up(portfolio)
	for _, reflection in ipairs(portfolio.reflections) do
		local words = clause.first(reflection.text, team_not_told)
		if words then
			return reflection, words
		end
	end
end

-- What an action does that changes nothing, as remedy.lua names it.
local INSTEAD = {
	["figures"] = "This only reports or collects; nothing about the service is changed.",
	["let be"] = "This leaves things as they are; nothing about the service is changed.",
	["only meant"] = "This says what is meant to be done; nothing had been put in place.",
	["of targets"] = "This changes what the result is held against, and not the service.",
	["of counting"] = "This goes on counting or asking; nothing about the service is changed.",
	["of blame"] = "This tells people to do better; nothing in how the work is done is changed.",
	["for single customers"] = "This makes up to single customers; what caused it stays as it was.",
	["handed on"] = "This proposes it or hands it on; nothing shows that it was put in place.",
	["done anyway"] = "This is the day's work, which is done anyway; nothing shows that it was changed.",
	["own learning"] = "This is what the learner read or attended; nothing about the service is changed by it.",
	["talk"] = "This was talked about; nothing shows that anything was put in place.",
	["theory"] = "This explains how one manages people; nothing shows what was put in place.",
	["nothing said"] = "This says that something was done, but not what.",
	["nothing shown"] = "Neither its words nor its figures show that anything was put in place.",
	["undone"] = "This was taken back or never began; things are as they were.",
}

return {
	trait "done" { on = "management action", says = "carried out by the date of the claim", holds = is_done },

	rule "is_systematic" {
		on = "monitoring",
		title = "Monitoring says what was measured, how, when, and with what result.",
		why = "Systematic monitoring can be repeated and compared.",
		advice = "Add what is missing: method, measure, period, target and actual, findings.",
		wanted = "method, measure, period and result",
		check = function(monitoring)
			for _, key in ipairs { "method", "measure", "period" } do
				if monitoring[key] == nil then
					return fault(key, ("This monitoring does not say its %s."):format(key))
				end
			end
			if is_guess(monitoring) then
				return fault("findings", "This rests on a guess, not on something measured.", is_guess(monitoring), "a measured result")
			elseif not has_result(monitoring) then
				return fault("findings", "This monitoring has no result.")
			end
			local textbook, example = monitored.is_textbook(monitoring.findings), monitored.is_example(monitoring.findings)
			if textbook and not (readable(monitoring, "actual") and monitoring.actual) then
				return fault("findings", "This explains how one can monitor, but gives no result of having done it.", textbook)
			elseif example then
				return fault("findings", "By their own words these figures are an example, and nothing that was measured.", example)
			elseif monitoring.findings and not readable(monitoring, "actual") then
				local answer, sign = monitored.is_counted(monitoring.findings)
				return weigh("findings", answer, "This is an impression: nothing was counted, scored or written down.", "What was counted or scored here?", sign)
			end
		end,
	},

	rule "is_of_own_service" {
		on = "monitoring",
		title = "Monitoring looks at the learner's own service.",
		why = "Figures of the sector say nothing of how your customers are served.",
		advice = "Measure your own service; published figures can stand beside it for comparison.",
		wanted = "figures of the learner's own service",
		check = function(monitoring)
			local answer, sign = monitored.is_of_own_service(monitoring.measure, monitoring.findings)
			return weigh("measure", answer, "These are figures of others; the learner's own service is not in them.",
				"Is the learner's own service in these figures?", sign)
		end,
	},

	rule "sample_is_fair" {
		on = "monitoring",
		title = "Who was asked and what was looked at were not picked to flatter.",
		why = "A survey of the pleased, and a visit that was announced, can't show where service fails.",
		advice = "Let a rule or chance decide who is asked, bad days included; have visits made by people whom nobody knows.",
		wanted = "a sample that could have shown poor service",
		check = function(monitoring)
			local answer, sign = sampling.is_fair(monitoring.findings)
			return weigh("findings", answer, "By its own words this sample was picked so that the service looks well.",
				"Could this sample have shown poor service?", sign)
		end,
	},

	rule "samples_are_fair" {
		on = "the monitoring",
		title = "No sample that was picked to flatter stands beside a fair one.",
		why = "Beside a fair sample a flattering one misleads.",
		advice = "Say what the flattering figures are worth, or take them out.",
		wanted = "samples that could have shown poor service",
		check = function(list)
			local picked = filter(list, function(monitoring) return sampling.is_fair(monitoring.findings) == "no" end)
			if #picked > 0 and #picked < #list then
				return unsure({ picked[1], "findings" }, "Was this sample picked to flatter? Is what is left enough?")
			end
		end,
	},

	rule "shows_service" {
		on = "the monitoring",
		title = "Something was counted, timed or scored that says how customers are served.",
		why = "Plans, impressions, takings, and figures that others keep to themselves assess no service.",
		advice = "Add a result of your own monitoring: how many answered, waited, complained, were put right, and what they said.",
		wanted = "a result that was counted, of how customers are served",
		check = function(list, _, portfolio, as_of)
			local answers, words, brief = {}, nil, one_look.by_dates(list)
			if brief ~= "no" then
				return weigh({ list[1], "period" }, brief == "yes" and "no" or brief, "All that was looked at lies on a day or two; nothing shows that it was done again.",
					"Is this done regularly, or was it a single look?")
			end
			for number, monitoring in ipairs(list) do
				local answer, sign = shows_service(monitoring, portfolio.registered, as_of)
				answers[number], words = answer, words or sign
			end
			if #list == 0 or contains(answers, "yes") then
				return nil
			end
			local doubtful = contains(answers, "unclear") or #list == 1 and answers[1] == "unnamed"
			return weigh({ list[1], "findings" }, doubtful and "unclear" or "no", "Nothing here gives a result that was counted of how customers are served.",
				"Does any of these results show how customers are served, and was it counted?", words)
		end,
	},

	rule "by_methods" {
		on = "the monitoring",
		title = "Performance is monitored in different ways.",
		why = "A KPI counts, a survey asks, a mystery shop sees.",
		advice = "Add another way of monitoring.",
		params = {
			methods = number { default = 2, unit = "methods", says = "How many ways of monitoring.", tighter = "more", least = 1,
				ours = true },
		},
		check = function(list, given)
			local methods = distinct(list, function(monitoring) return monitoring.method end)
			if #methods < given.methods then
				return fault(nil, #methods == 0 and "Nothing says how performance is monitored."
					or ("Performance is monitored in too few ways: %s."):format(listing(methods)), plural(#methods, "method"), ("at least %d"):format(given.methods))
			end
		end,
	},

	rule "shows_outcome" {
		on = "the monitoring",
		title = "Monitoring looks at what customers get.",
		why = "Handling times say how the work runs, not how well customers are served.",
		advice = "Add a measure of what the customer gets: satisfaction, first-contact resolution, complaints, waiting time.",
		wanted = "at least one outcome measure beside the operational ones",
		check = function(list)
			if #list == 0 then
				return nil
			end
			local answers = collect(list, is_outcome)
			if contains(answers, "yes") then
				return nil
			end
			return weigh({ list[1], "kind" }, contains(answers, "unclear") and "unclear" or "no",
				"Every measure is about how the work runs; none is about what customers get.",
				"Does any of these measures show what customers get?")
		end,
	},

	rule "has_causes" {
		on = "the monitoring",
		title = "Shortfalls are explained by their causes.",
		why = "An action that does not meet the cause changes nothing.",
		advice = "Add under 'causes' why it is so: process, resources, guidance, system, or an individual.",
		wanted = "causes where a target was missed",
		check = function(list)
			local without = first(list, function(monitoring)
				local target, actual = monitoring.target, monitoring.actual
				return target and actual and is_same_unit(target, actual) and target.value ~= actual.value
					and #monitoring.causes == 0 and not prose.has(monitoring.findings, "reasons-why")
			end)
			if without then
				return fault({ without, "causes" }, "Nothing stands under 'causes' to say why actual and target differ.")
			end
		end,
	},

	rule "looks_beyond_individuals" {
		on = "the monitoring",
		title = "Causes are not sought only in individuals.",
		why = "Processes, resources and guidance fail more often than people do.",
		advice = "Ask what in the process, the resources or the guidance made it hard to do well.",
		wanted = "a cause in process, resources, guidance or system",
		check = function(list)
			local kinds = {}
			for _, monitoring in ipairs(list) do
				for _, cause in ipairs(monitoring.causes) do
					kinds[#kinds + 1] = prose.has(cause.text, "called-idle") and "individual" or cause.kind
				end
			end
			local others = filter(kinds, function(cause) return cause ~= "individual" end)
			if #kinds > 0 and #others == 0 then
				return fault(nil, "Every cause is sought in individual members of staff.", "individual")
			end
		end,
	},

	rule "leads_to_action" {
		on = "monitoring",
		title = "What monitoring found is acted on.",
		why = "Data that nobody acts on is effort wasted.",
		advice = "Add the action that answers it, with its id under 'because'.",
		wanted = "an action, or a result on target",
		check = function(monitoring)
			local target, actual = monitoring.target, monitoring.actual
			local on_target = target and actual and target.value == actual.value
			local answered = #cited_by(monitoring, "management action") > 0 or #cited_by(monitoring, "improvement") > 0
			if not answered and not on_target and #monitoring.causes > 0 then
				return fault(monitoring, "Nothing was done about what this monitoring found.", "no action")
			end
		end,
	},

	-- Management actions -------------------------------------------------------------------------------------------------
	rule "answers_analysis" {
		on = "management action",
		title = "The action answers what monitoring or feedback has shown.",
		why = "An action without analysis is a guess.",
		advice = "Name under 'because' the monitoring or feedback from before it that it answers; check the dates of both.",
		wanted = "monitoring or feedback from before the action",
		check = function(action)
			if #action.because == 0 then
				return fault("because", "This action rests on no monitoring or feedback.")
			end
			local days = collect(action.because, day_seen)
			local earlier = #days == 0 or any(days, function(day) return not action.date or day <= action.date end)
			if not earlier then
				return fault("date", ("This action is dated before what it answers (%s)."):format(day_text(days[1])),
					action.date and day_text(action.date), "a date from " .. day_text(days[1]) .. " on")
			end
		end,
	},

	rule "fits_analysis" {
		on = "management action",
		title = "The action is about what the analysis found.",
		why = "An action that misses the cause leaves the gap open.",
		advice = "Say in the text how the action meets the cause.",
		wanted = "an action on the subject of its cause",
		params = {
			words = number { default = 6, unit = "words", says = "How many words the two must share, or a third of a short text; with fewer the assessor is asked.",
				tighter = "more", least = 0, ours = true },
		},
		check = function(action, given)
			local causes = table.concat(collect(action.because, words_of), ". ")
			local words = action.text or ""
			if #action.because == 0 then
				return nil
			elseif relation.strays(words, causes) then
				return fault("text", "This action is about something else than what monitoring or feedback has shown.",
					relation.strays(words, causes))
			elseif is_beside(action, causes) then
				return fault("text", "Neither the action nor what it was measured by is about what monitoring or feedback has shown.")
			elseif action.impact then
				words = words .. ". " .. (action.impact.measure or "") .. ". " .. (action.impact.text or "")
			end
			local enough = math.min(given.words, math.max(1, math.ceil(relation.shared(words, words) / 3)))
			if relation.shared(words, causes) >= enough then
				return nil
			elseif bettered_the_same(action, causes) then
				return nil
			elseif contains(NO_REMEDY, action.type) then
				return fault("type", "This is no procedure, training, resource or tool, and its words are not of what was found.", action.type)
			elseif prose.words(action.text) >= LONG and made(action) ~= "yes" then
				return fault("text", "Nothing in this says what was put in place, and its words are not of what was found.")
			elseif routine.answers(action.text) ~= "yes" then
				return fault("text", "This had another cause, and its words are not of what was found.", select(2, routine.answers(action.text)))
			elseif is_flat(action) and made(action) ~= "yes" then
				return fault("text", "Neither the words nor the figures of this action show that it did anything about what was found.")
			end
			return unsure("text", "Does this action address what monitoring or feedback has shown?")
		end,
	},

	rule "answers_because" {
		on = "management action",
		title = "The action was taken because of what monitoring or feedback has shown.",
		why = "What would have come just the same answers no analysis.",
		advice = "Take an action that you decided on because of the figures, or say what you changed because of them.",
		wanted = "an action that would not have come without the analysis",
		check = function(action)
			local answer, sign = routine.answers(action.text)
			return weigh("text", answer, "By its own words this would have come whatever the monitoring had shown.",
				"Would this have come without the analysis?", sign)
		end,
	},

	rule "is_own_action" {
		on = "management action",
		title = "The learner took the action.",
		why = "The unit asks what the learner did, not what others decided.",
		advice = "Name yourself as owner where it was you, and use actions that you took.",
		wanted = "an action owned by the learner",
		check = function(action, _, portfolio)
			local owner = action.owner
			if not owner then
				return fault("owner", "Nobody is named who took this action.")
			elseif authorship.names_learner(owner, portfolio.learner) then
				local answer, sign = own_part(action.text)
				return weigh("text", answer, "The text says that this was decided and done without the learner.",
					"What was the learner's own part in this?", sign)
			elseif prose.has(owner, "managers") then
				return fault("owner", ("This action was taken by the %s, not by the learner."):format(owner), owner)
			elseif action.text and (authorship.of(action.text) == "others" or not decided.has_own_part(action.text)) then
				return fault("owner", ("This action was taken by %s; the text names nothing that the learner did."):format(owner), owner)
			end
			return unsure("owner", ("Did the learner take this action, or %s?"):format(owner), owner)
		end,
	},

	rule "changes_something" {
		on = "management action",
		title = "The action changes something about the service.",
		why = "Wishes, talk and more figures show a gap; only a change closes it.",
		advice = "Say what you put in place and what is done differently since: a procedure, a rota, coaching, a tool.",
		wanted = "a change in how customers are served",
		check = function(action)
			local answer, sign, kind = made(action)
			return weigh("text", answer, INSTEAD[kind], "Does this action change anything about the service?", sign)
		end,
	},

	rule "was_communicated" {
		on = "management action",
		title = "The action was communicated to those whom it concerns.",
		why = "A team that is not told resists or misunderstands.",
		advice = "Tell people before the action, and record under 'communicated' whom, when and how.",
		wanted = "communication up to the day of the action",
		check = function(action)
			if #action.communicated == 0 then
				return fault("communicated", "Nothing says that the team was told of this action.", "none")
			end
			local in_time = any(action.communicated, function(told) return not told.date or not action.date or told.date <= action.date end)
			if not in_time then
				return fault({ action.communicated[1], "date" }, "Everybody was told only after the action.",
					day_text(action.communicated[1].date), "a date up to " .. day_text(action.date))
			end
		end,
	},

	-- What lies between before and after --------------------------------------------------------------------------------
	rule "states_expectations" {
		on = "the management action",
		title = "Expectations were made clear to the team.",
		why = "People meet expectations that they know.",
		advice = "Record where and when you told the team what is expected.",
		wanted = "communication to the team",
		check = function(actions)
			if #actions > 0 and not any(actions, function(action) return #action.communicated > 0 end) then
				return fault(nil, "None of the actions was communicated to the team.", "none")
			end
		end,
	},

	rule "team_was_told" {
		on = "the management action",
		title = "Not only those above or outside were told of the actions.",
		why = "Approval from above tells nobody on the team what is expected.",
		advice = "Tell the team what changes and what you expect, and record whom you told, when and how.",
		wanted = "communication to those who do the work",
		check = function(actions, _, portfolio)
			local telling = first(actions, function(action) return #action.communicated > 0 end)
			if not telling or not only_told_above(actions) then
				return nil
			end
			local reflection, words = owned_up(portfolio)
			if reflection then
				return fault({ reflection, "text" }, "Only people above or outside were told, and the team was not.", words)
			end
			return unsure({ telling, "communicated" }, "Was the team told of these actions?")
		end,
	},

	rule "names_framework" {
		on = "portfolio",
		title = "Actions are linked to recognised standards or frameworks.",
		why = "A recognised standard shows professional awareness.",
		advice = "Say which standard you work to: your service charter, an SLA, Customer Service Excellence, ISO 9001.",
		wanted = "a standard or framework",
		check = function(portfolio)
			if #portfolio.standards > 0 then
				return nil
			end
			local records = joined(portfolio.management_actions, portfolio.knowledge, portfolio.reflections)
			local named = any(records, function(record) return explanation.names_standard(record.text) == "yes" end)
			if not named then
				return fault("standards", "No standard or framework is named.")
			end
		end,
	},
}
