-- That a plan is for the learner's own growth: the learner acts on it, and neither objectives nor actions are the daily round.

local aim = use "aim"
local authorship = use "authorship"
local beside_found = use "beside"
local duty = use "duty"
local need_text = use "need"
local objective_text = use "objective"
local presence = use "presence"
local relation = use "relation"
local whose = use "whose"

local INITIALS = 2 -- letters of a word that may stand for a name

-- What the objective asks for is done every day already, and no field beside it asks for more.
local is_duty = answered(function(objective)
	local answer = duty.is_objective(objective.text)
	local plain = answer == "yes" or answer == "unclear" and prose.starts(objective.text, "duty-verbs") ~= nil
		and objective_text.measurable(objective.text) ~= "yes"
	plain = plain or duty.is_jobs(objective.text, objective.success)
	local named = duty.is_named(objective.text) or answer ~= "no" and duty.is_named(objective.success)
	return (plain or named) and not objective.target and not duty.asks_more(objective.success)
end)

local function shares_subject(action, objective)
	local about = table.concat({ objective.text or "", objective.success or "" }, ". ")
	return relation.shared(action.text, about) > 0
end

-- What the objective may answer: its needs and its standard.
local function found_before(objective)
	local texts = {}
	for _, need in ipairs(objective.need) do
		local standard = kind(need) == "need" and need.standard
		texts[#texts + 1] = need.text
		texts[#texts + 1] = standard and standard.text or nil
	end
	texts[#texts + 1] = objective.standard and objective.standard.text
	return table.concat(texts, ". ")
end

local function trade_of(learner)
	return learner and (learner.role or "") .. ". " .. (learner.organisation or "") or ""
end

-- "New signs by Easter", "the site to be live": a thing of the workplace, or what the whole is to be, and nobody who is served.
local function is_of_workplace(objective)
	local text = objective.text
	local of_whole = whose.finding(text) == "all" or need_text.is_of_workplace(text) == "yes"
	return of_whole and not prose.has(text, "people-served", "service-events", "me-and-my", "first-person", "behaviours", "ways-of-serving")
end

-- The end beside service that an objective serves: { name, words, serves }.
local beside_service = answered(function(objective, portfolio)
	local name, words, serves = aim.beside_service(objective, found_before(objective), trade_of(portfolio.learner))
	return name and { name = name, words = words, serves = serves }
end)

-- What an objective is about where it develops nothing in how the learner serves, and the words that say so; the third value where
-- something speaks for service all the same.
local function other_matter(objective, portfolio)
	local beside = beside_service(objective, portfolio)
	if beside then
		return beside.name, beside.words, beside.serves
	elseif is_duty(objective) then
		return "the duties of the job", objective.text, false
	elseif beside_found.needs(objective) and beside_found.all(objective, portfolio) then
		return "what nothing that was found asks for", objective.text, false
	elseif is_of_workplace(objective) then
		return "the workplace", objective.text, false
	end
end

-- Initials may be the learner's; so may any role where the learner's own is not given.
local function may_be_learner(owner, learner)
	local is_initials = not any(prose.tokens(owner), function(token) return #token > INITIALS end)
	return is_initials or not (learner and learner.role) and not prose.has(owner, "managers")
end

return {
	rule "learner_acts" {
		on = "plan",
		title = "The learner acts on the plan.",
		why = "Projects of others develop others.",
		advice = "Write down what you yourself will learn and do, and name yourself as owner of it.",
		wanted = "an action that the learner owns",
		check = function(plan, _, portfolio)
			local owners, unowned = {}, false
			for _, objective in ipairs(plan.objectives) do
				for _, action in ipairs(objective.actions) do
					owners[#owners + 1] = action.owner
					unowned = unowned or action.owner == nil
				end
			end
			local own = any(owners, function(owner) return authorship.names_learner(owner, portfolio.learner) end)
			if #owners == 0 or unowned or own then
				return nil
			elseif any(owners, function(owner) return may_be_learner(owner, portfolio.learner) end) then
				return unsure("objectives", ("Does the learner act on this plan, or only %s?"):format(listing(distinct(owners, tostring))))
			end
			return fault("objectives", "Every action of this plan is somebody else's.", listing(distinct(owners, tostring)))
		end,
	},

	rule "serves_customers" {
		on = "objective",
		title = "The objective is about how the learner serves.",
		why = "A plan for customer service develops what those who are served can notice.",
		advice = "Keep to what you will do better for those whom you serve. Rules for all, private aims, the award and the firm's targets belong elsewhere.",
		wanted = "something that the learner will do better for those who are served",
		check = function(objective, _, portfolio)
			local beside = beside_service(objective, portfolio)
			if beside and not beside.serves then
				return fault("text", ("This is about %s, and not about how the learner serves."):format(beside.name), beside.words)
			elseif beside then
				return unsure("text", ("Is this about how the learner serves, or about %s?"):format(beside.name), beside.words)
			end
		end,
	},

	rule "develops_service" {
		on = "plan",
		title = "The plan develops how the learner serves.",
		why = "However well it is dated and reviewed, a plan for the firm, for the rota or for the daily jobs develops nobody.",
		advice = "Add an objective that says what you yourself will do better for those whom you serve.",
		wanted = "an objective for how the learner serves",
		check = function(plan, _, portfolio)
			local others = filter(plan.objectives, function(objective) return other_matter(objective, portfolio) ~= nil end)
			if #others == 0 or #others < #plan.objectives then
				return nil
			end
			local plain = filter(others, function(objective)
				local _, _, serves = other_matter(objective, portfolio)
				return not serves
			end)
			local name, words = other_matter((plain[1] or others[1]), portfolio)
			if #plain == #others then
				return fault({ plain[1], "text" }, ("None of the objectives is about how the learner serves; this one is about %s."):format(name), words)
			end
			return unsure({ others[1], "text" }, "Is any of the objectives about how the learner serves?", words)
		end,
	},

	rule "not_a_job_description" {
		on = "plan",
		title = "The plan is about growth, not about the tasks of the job.",
		why = "A list of duties says what one is paid for, not what one wants to get better at.",
		advice = "Start from a gap: what do you want to do better, and how will it show?",
		wanted = "objectives that change something",
		check = function(plan)
			local duties = filter(plan.objectives, is_duty)
			if #plan.objectives > 0 and #duties == #plan.objectives then
				return fault({ duties[1], "text" }, "The objectives read like the duties of the job.")
			end
		end,
	},

	rule "goes_beyond_attending" {
		on = "plan",
		title = "The plan asks for more than having been there.",
		why = "A course, a video or a day beside somebody is a step; an objective is what goes better by it.",
		advice = "Say what you will do or know afterwards, and how it will show: 'so that I pass on 2 calls in 20 at most'.",
		wanted = "an objective that is reached by what the learner then does or knows",
		check = function(plan)
			local there = filter(plan.objectives, function(objective)
				return presence.is_all(objective.text, objective.success) and not objective.target
			end)
			if #there > 0 and #there == #plan.objectives then
				return fault({ there[1], "text" }, "The objectives are reached by having been there; nothing is to go better by it.",
					presence.is_all(there[1].text, there[1].success))
			end
		end,
	},

	rule "actions_develop" {
		on = "objective",
		title = "The actions develop the learner.",
		why = "The daily round alone leaves all as it was: an objective is reached by learning, trying and asking.",
		advice = "Add what helps you to get better at it: shadow somebody, practise, do a course, use a checklist, ask for feedback.",
		wanted = "at least one action beyond the everyday tasks of the post",
		check = function(objective)
			local daily = filter(objective.actions, function(action) return duty.is_action(action.text) == "yes" end)
			if #daily == 0 or #daily < #objective.actions then
				return nil
			end
			local beside = not any(daily, function(action) return shares_subject(action, objective) end)
			if is_duty(objective) or #daily > 1 and beside then
				return fault({ daily[1], "text" }, "The actions are everyday tasks of the post, and develop nothing.")
			end
			return unsure({ daily[1], "text" }, "Does this develop the learner, or is it an everyday task of the post?")
		end,
	},
}
