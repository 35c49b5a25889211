-- What is proposed to close a gap: objectives and actions, resources, priority, approval.

local action_text = use "action"
local aim = use "aim"
local course = use "course"
local paperwork = use "paperwork"
local priority = use "priority"
local relation = use "relation"
local resolve = use "resolve"
local resource = use "resource"
local topics = use "topics"

local ENOUGH = 6 -- words that say what the matter is
local MUCH = 6   -- words that a plan shares with what was said and analysed, so that one shared with the gap will do
local EVERYDAY = 3 -- so many words, everyday ones among them, say that a plan is about its gap

-- What people said, and what was made of it.
local function evidence_of(improvement)
	local texts, analysis = collect(course.sources(improvement), course.said), improvement.analysis
	texts[#texts + 1] = analysis and analysis.quantitative
	texts[#texts + 1] = analysis and analysis.qualitative
	return table.concat(texts, ". ")
end

-- Two texts that are long enough to tell, without a word or a topic in common.
local function have_nothing_in_common(a, b)
	return prose.words(a) >= ENOUGH and prose.words(b) >= ENOUGH and relation.shared(a, b) == 0 and not topics.meet(a, b)
end

-- Neither the plan nor what came of it has anything of what was said and, where the plan has something of the gap, the gap has
-- nothing of it, either: "dirty toilets" for those who could not find the desk.
local function leaves_feedback(improvement, said)
	local words, gap = course.planned(improvement), improvement.gap
	return have_nothing_in_common(course.since(improvement), said) and (relation.shared(words, gap) == 0 and not topics.meet(words, gap) or
		relation.shared(gap, said) == 0 and not topics.meet(gap, said))
end

return {
	rule "has_plan" {
		on = "improvement",
		title = "The improvement has a plan with actions.",
		why = "A proposal becomes a change by steps.",
		advice = "Add the plan's objectives and actions.",
		wanted = "a plan with actions that say what will be done",
		check = function(improvement)
			local plan = improvement.plan
			if not plan or #plan.actions == 0 then
				return fault(plan and { plan, "actions" } or "plan", "This improvement has no planned actions.", "none")
			end
			local ending, words, served = aim.other_end(course.planned(improvement), improvement.gap or "", improvement.gap or "")
			if ending and not served then
				return fault({ plan, "objectives" }, ("This plan is for %s, and changes nothing about the service."):format(ending), words)
			end
			local clear = filter(plan.actions, function(action) return action_text.is_vague(action.text) ~= "yes" end)
			if #clear == 0 then
				return fault({ plan.actions[1], "text" }, "None of the actions says what will be done.")
			elseif not any(clear, function(action) return resolve.is_idle(action.text) == nil end) then
				return fault({ clear[1], "text" }, "The actions only think, talk, wait or exhort; none changes anything about the service.",
					resolve.is_idle(clear[1].text))
			elseif not any(clear, function(action) return paperwork.changes_service(action.text) ~= "no" end) then
				return fault({ clear[1], "text" }, "The actions only report or collect; none changes anything about the service.")
			end
		end,
	},

	rule "plan_fits_gap" {
		on = "improvement",
		title = "The plan is about the gap.",
		why = "A plan for something else leaves the gap open.",
		advice = "Say in the objectives and actions how they close the gap.",
		wanted = "objectives and actions on the subject of the gap",
		params = {
			words = number { default = 2, unit = "words", says = "How many words the two must share; with fewer the assessor is asked.",
				tighter = "more", least = 0, ours = true },
		},
		check = function(improvement, given)
			local plan, words = improvement.plan, course.planned(improvement)
			if words == "" or not improvement.gap then
				return nil
			end
			local strays = relation.plan_strays(words, improvement.gap)
			if strays then
				return fault({ plan, "objectives" }, "This plan is about something else than the gap.", strays)
			end
			local dropped = relation.drops(improvement.gap, collect(course.sources(improvement), course.said), course.since(improvement))
			if dropped then
				return fault({ plan, "objectives" }, "Nothing that was planned or done takes up what the feedback is about.", dropped)
			end
			local said, shared = evidence_of(improvement), relation.shared(words, improvement.gap)
			if leaves_feedback(improvement, said) then
				return fault({ plan, "objectives" }, "The plan has nothing to do with what people said.")
			elseif shared < given.words and prose.shared(words, improvement.gap) < EVERYDAY and (shared == 0 or relation.shared(words, said) < MUCH) then
				return unsure({ plan, "objectives" }, "Does this plan close the gap?")
			end
		end,
	},

	rule "has_resources" {
		on = "change plan",
		title = "The resources of the change are named.",
		why = "A change without resources is not carried out.",
		advice = "Say what it needs: time, people, system changes, money.",
		wanted = "at least one resource",
		check = function(plan)
			if #plan.resources == 0 then
				return fault("resources", "The plan names no resources.", "none")
			elseif not any(plan.resources, resource.is_named) then
				return fault("resources", "What stands under 'resources' names nothing that could be set aside.", plan.resources[1])
			end
		end,
	},

	rule "is_prioritised_by_impact" {
		on = "change plan",
		title = "The change is prioritised by what it means for customers.",
		why = "What hurts customers most comes first.",
		advice = "Add 'priority', and under 'customer_impact' how many customers it touches and how.",
		wanted = "a priority, and its reason in what customers get",
		check = function(plan)
			if not plan.priority then
				return fault("priority", "The plan gives no priority.")
			elseif not plan.customer_impact then
				return fault("customer_impact", "Nothing says what the gap means for customers.")
			end
			local answer, sign = priority.is_by_customers(plan.customer_impact)
			return weigh("customer_impact", answer, sign and "The priority is explained by cost, convenience or good will, not by what customers get."
				or "Nothing here says what the gap means for customers.", "Was this prioritised by what customers get?", sign)
		end,
	},

	rule "was_made_first" {
		on = "improvement",
		title = "The plan was agreed before the change was made.",
		why = "A plan that is written afterwards has planned nothing.",
		advice = "Check the day of the agreement under 'approved', and that of the change.",
		wanted = "a plan that was agreed up to the day of the change",
		check = function(improvement)
			local approved, day = improvement.plan and improvement.plan.approved, course.day(improvement)
			if approved and approved.date and day and approved.date > day then
				return fault({ approved, "date" }, "The plan was agreed after the change was made.", day_text(approved.date),
					"a date up to " .. day_text(day))
			end
		end,
	},

	rule "are_ranked" {
		on = "the improvement",
		title = "Several changes are put in order.",
		why = "Where all comes first, nothing does.",
		advice = "Give each plan another 'priority': 1 is what hurts customers most.",
		wanted = "different priorities",
		check = function(improvements)
			local ranked = filter(improvements, function(improvement) return improvement.plan and improvement.plan.priority end)
			local different = distinct(ranked, function(improvement) return improvement.plan.priority end)
			if #ranked > 1 and #different == 1 then
				return fault({ ranked[2].plan, "priority" }, "All changes have the same priority, so none comes first.", tostring(different[1]))
			end
		end,
	},

	rule "has_approval" {
		on = "improvement",
		title = "The change was approved before it was made.",
		why = "Somebody with authority has to agree (unit H/601/1554, 1.4).",
		advice = "Add under 'approved' who agreed, and when.",
		wanted = "an approval dated before the change",
		check = function(improvement)
			local approved = improvement.plan and improvement.plan.approved
			local day = course.day(improvement)
			if not approved then
				return fault(improvement.plan and { improvement.plan, "approved" } or "plan", "Nothing says who approved the change.")
			elseif approved.date and day and approved.date > day then
				return fault({ approved, "date" }, "The change was approved after it was made.", day_text(approved.date),
					"a date up to " .. day_text(day))
			end
		end,
	},
}
