return cases {
	for_rule "has_objectives" {
		content { "one objective", [[
development_plan:
  objectives: [{id: O1, text: "Settle refunds of up to £50 myself"}]
]] },
		fault { "no objectives", at = "development_plan", found = "none", [[
development_plan: {created: 2025-09-15}
]] },
		fault { "an empty list", at = "development_plan.objectives", [[
development_plan: {created: 2025-09-15, objectives: []}
]] },
		fault { "one that was dropped, and nothing came of it", at = "development_plan.objectives", [[
development_plan:
  objectives: [{id: O1, text: "Settle refunds of up to £50 myself", status: dropped}]
]] },
		content { "one that was dropped, with its outcome", [[
development_plan:
  objectives: [{id: O1, text: "Settle refunds of up to £50 myself", status: dropped, outcome: "Moved to the garage; refunds are not done there"}]
]] },
		question { "a status that can't be read", at = "development_plan.objectives[0].status", [[
development_plan:
  objectives: [{id: O1, text: "Settle refunds of up to £50 myself", status: perhaps}]
]] },
		content { "no plan", [[
learner: {id: "20418"}
]] },
	},

	for_rule "has_actions" {
		question { "the mere name of a course", at = "development_plan.objectives[0].actions[0].text", [[
development_plan: {objectives: [{id: O1, actions: [{text: "Course"}]}]}
]] },
		content { "a step that can be taken", [[
development_plan:
  objectives:
    - id: O1
      actions: [{text: "Finish the billing course"}]
]] },
		content { "one clear step of two", [[
development_plan:
  objectives:
    - id: O1
      actions:
        - {text: "Be better"}
        - {text: "Listen to two of my recorded calls with D. each Friday"}
]] },
		fault { "no actions", at = "O1", found = "none", [[
development_plan:
  objectives: [{id: O1, text: "Settle refunds of up to £50 myself"}]
]] },
		fault { "an empty list", at = "development_plan.objectives[1].actions", [[
development_plan:
  objectives:
    - {id: O1, actions: [{text: "Finish the billing course"}]}
    - {id: O2, actions: []}
]] },
		fault { "a wish is no step", at = "development_plan.objectives[0].actions[0].text", [[
development_plan:
  objectives:
    - {id: O1, actions: [{text: "Be better", owner: learner, due: 2025-10-31}]}
]] },
		fault { "a step without a text", at = "development_plan.objectives[0].actions[0]", [[
development_plan:
  objectives:
    - {id: O1, actions: [{owner: learner, due: 2025-10-31}]}
]] },
		question { "it may be clear", at = "development_plan.objectives[0].actions[1].text", [[
development_plan:
  objectives:
    - id: O1
      actions:
        - {text: "Be better"}
        - {text: "Practise listening"}
]] },
	},

	for_rule "action_is_clear" {
		content { "how, when and with whom", [[
development_plan:
  objectives:
    - {id: O1, actions: [{text: "Shadow K. at the returns desk on two Saturdays"}]}
]] },
		content { "it may be clear: this rule does not ask", [[
development_plan:
  objectives:
    - {id: O1, actions: [{text: "Practise listening"}]}
]] },
		fault { "a wish", at = "development_plan.objectives[0].actions[1].text", [[
development_plan:
  objectives:
    - id: O1
      actions:
        - {text: "Shadow K. at the returns desk on two Saturdays"}
        - {text: "Be better"}
]] },
		fault { "no text", at = "development_plan.objectives[0].actions[0]", found = "nothing", [[
development_plan:
  objectives:
    - {id: O1, actions: [{owner: learner}]}
]] },
		fault { "the actions of a service change, too", at = "improvements[0].plan.actions[0].text", [[
improvements:
  - id: I1
    plan: {actions: [{text: "Be better"}]}
]] },
		content { "no actions", [[
development_plan:
  objectives: [{id: O1, actions: []}]
]] },
	},

	for_rule "has_owner" {
		content { "an owner", [[
development_plan:
  objectives:
    - {id: O1, actions: [{text: "Finish the billing course", owner: learner}]}
]] },
		fault { "no owner", at = "development_plan.objectives[0].actions[0]", found = "nothing", [[
development_plan:
  objectives:
    - {id: O1, actions: [{text: "Finish the billing course"}]}
]] },
		fault { "no owner in a service change", at = "improvements[0].plan.actions[1]", [[
improvements:
  - id: I1
    plan: {actions: [{text: "Trial single approval", owner: learner}, {text: "Tell the depot"}]}
]] },
	},

	for_rule "has_due_date" {
		content { "a due date", [[
development_plan:
  objectives:
    - {id: O1, actions: [{text: "Finish the billing course", due: 2025-10-31}]}
]] },
		content { "a date in the text", [[
development_plan:
  objectives:
    - {id: O1, actions: [{text: "Finish the billing course by 31 October 2025"}]}
]] },
		fault { "no date", at = "development_plan.objectives[0].actions[0]", found = "nothing", [[
development_plan:
  objectives:
    - {id: O1, actions: [{text: "Finish the billing course"}]}
]] },
		fault { "no date and no text", at = "O1", [[
development_plan:
  objectives:
    - {id: O1, actions: [{owner: learner}]}
]] },
		question { "a date that can't be read", at = "development_plan.objectives[0].actions[0].due", found = '"half-term"', [[
development_plan:
  objectives:
    - {id: O1, actions: [{text: "Finish the billing course", due: half-term}]}
]] },
		question { "how fast each one goes may be no date", at = "development_plan.objectives[0].actions[0]", [[
development_plan:
  objectives:
    - {id: O1, actions: [{text: "Answer every letter within two days"}]}
]] },
		question { "a day that does not exist", at = "improvements[0].plan.actions[0].due", [[
improvements:
  - id: I1
    plan: {actions: [{text: "Trial single approval", due: 2025-02-29}]}
]] },
	},

	for_rule "has_resources" {
		fault { "good will, and what is to be decided", at = "development_plan.objectives[0].resources", found = "Team spirit", [[
development_plan: {objectives: [{id: O1, resources: [Team spirit, To be decided by management]}]}
]] },
		content { "one of them is a person", [[
development_plan: {objectives: [{id: O1, resources: [Enthusiasm, The head porter]}]}
]] },
		content { "no cost, as a sum", [[
development_plan: {objectives: [{id: O1, resources: ["£0"]}]}
]] },
		content { "a resource", [[
development_plan:
  objectives: [{id: O1, resources: ["Two hours a week with D. from billing"]}]
]] },
		content { "one without a list", [[
development_plan:
  objectives: [{id: O1, resources: "Two hours a week with D. from billing"}]
]] },
		fault { "no resources", at = "O1", found = "none", [[
development_plan:
  objectives: [{id: O1, text: "Settle refunds of up to £50 myself"}]
]] },
		fault { "an empty list", at = "development_plan.objectives[0].resources", [[
development_plan:
  objectives: [{id: O1, resources: []}]
]] },
	},

	for_rule "has_review_dates" {
		content { "a date before the target date", [[
development_plan:
  objectives: [{id: O1, target_date: 2026-01-31, review_dates: [2025-11-03]}]
]] },
		content { "on the target date", [[
development_plan:
  objectives: [{id: O1, target_date: 2026-01-31, review_dates: [2026-01-31]}]
]] },
		content { "the last of them later", [[
development_plan:
  objectives: [{id: O1, target_date: 2026-01-31, review_dates: [2026-01-30, 2026-03-02]}]
]] },
		content { "no target date", [[
development_plan:
  objectives: [{id: O1, review_dates: [2026-01-31]}]
]] },
		content { "one date without a list", [[
development_plan:
  objectives: [{id: O1, target_date: 2026-01-31, review_dates: 2025-11-03}]
]] },
		content { "before a target date that is a span", [[
development_plan:
  objectives: [{id: O1, start: 2025-09-15, target_date: 3 months, review_dates: [2025-12-15]}]
]] },
		content { "a span, and nothing that it is counted from", [[
development_plan:
  objectives: [{id: O1, target_date: 3 months, review_dates: [2025-12-15]}]
]] },
		fault { "a day after a target date that is a span", at = "O1", [[
development_plan:
  objectives: [{id: O1, start: 2025-09-15, target_date: 3 months, review_dates: [2025-12-16]}]
]] },
		fault { "no review dates", at = "O1", found = "none", [[
development_plan:
  objectives: [{id: O1, target_date: 2026-01-31}]
]] },
		fault { "an empty list", at = "development_plan.objectives[0].review_dates", found = "none", [[
development_plan:
  objectives: [{id: O1, review_dates: []}]
]] },
		fault { "a day after the target date", at = "development_plan.objectives[0].review_dates", found = "2026-02-01", [[
development_plan:
  objectives: [{id: O1, target_date: 2026-01-31, review_dates: [2026-02-01]}]
]] },
		question { "a review date that can't be read", at = "development_plan.objectives[0].review_dates[0]", [[
development_plan:
  objectives: [{id: O1, target_date: 2026-01-31, review_dates: [every month]}]
]] },
		question { "a target date that can't be read", at = "development_plan.objectives[0].target_date", [[
development_plan:
  objectives: [{id: O1, target_date: "31/1", review_dates: [2025-11-03]}]
]] },
	},

	for_rule "is_prioritised" {
		content { "different priorities", [[
development_plan:
  objectives: [{id: O1, priority: 1}, {id: O2, priority: 2}]
]] },
		content { "two of three come first together", [[
development_plan:
  objectives: [{id: O1, priority: 1}, {id: O2, priority: 1}, {id: O3, priority: 2}]
]] },
		content { "a single objective", [[
development_plan:
  objectives: [{id: O1, priority: 1}]
]] },
		content { "no objectives", [[
development_plan: {objectives: []}
]] },
		content { "a dropped one needs none", [[
development_plan:
  objectives: [{id: O1, priority: 1}, {id: O2, priority: 2}, {id: O3, status: dropped}]
]] },
		content { "one in force and one dropped", [[
development_plan:
  objectives: [{id: O1, priority: 1}, {id: O2, status: dropped}]
]] },
		fault { "a dropped one sets nothing apart", at = "O2", found = "1", [[
development_plan:
  objectives: [{id: O1, priority: 1}, {id: O2, priority: 1}, {id: O3, priority: 2, status: dropped}]
]] },
		fault { "a dropped one with its outcome counts", at = "O2", found = "1 priority", [[
development_plan:
  objectives: [{id: O1, priority: 1}, {id: O2, status: dropped, outcome: "Reached in October, before it was due"}]
]] },
		fault { "one without a priority", at = "development_plan.objectives[1]", found = "2 priorities", [[
development_plan:
  objectives: [{id: O1, priority: 1}, {id: O2}, {id: O3, priority: 2}]
]] },
		fault { "some without one", at = "O2", found = "1 priority", [[
development_plan:
  objectives: [{id: O1, priority: 1}, {id: O2}, {id: O3}]
]] },
		fault { "a single objective without one", at = "O1", found = "0 priorities", [[
development_plan:
  objectives: [{id: O1}]
]] },
		fault { "all the same", at = "development_plan.objectives[1].priority", found = "1", [[
development_plan:
  objectives: [{id: O1, priority: 1}, {id: O2, priority: 1}]
]] },
		question { "a priority that can't be read", at = "development_plan.objectives[1].priority", found = '"high"', [[
development_plan:
  objectives: [{id: O1, priority: 1}, {id: O2, priority: high}]
]] },
	},

	for_rule "has_timescales" {
		content { "due after the plan was made", [[
development_plan:
  created: 2025-09-15
  objectives: [{id: O1, target_date: 2025-09-16}]
]] },
		content { "due on the same day", [[
development_plan:
  created: 2025-09-15
  objectives: [{id: O1, target_date: 2025-09-15}]
]] },
		fault { "due a day before the plan was made", at = "development_plan.objectives[1].target_date", found = "2025-09-14", [[
development_plan:
  created: 2025-09-15
  objectives: [{id: O1, target_date: 2026-01-31}, {id: O2, target_date: 2025-09-14}]
]] },
		content { "a plan without its date", [[
development_plan:
  objectives: [{id: O1, target_date: 2025-09-14}]
]] },
		content { "an objective without its date", [[
development_plan:
  created: 2025-09-15
  objectives: [{id: O1}]
]] },
		content { "a span from the day of the plan", [[
development_plan:
  created: 2025-09-15
  objectives: [{id: O1, target_date: 3 months}]
]] },
		content { "no objectives", [[
development_plan: {created: 2025-09-15}
]] },
		question { "the day of the plan can't be read", at = "development_plan.created", [[
development_plan:
  created: last autumn
  objectives: [{id: O1, target_date: 2025-09-14}]
]] },
		question { "a target date that can't be read", at = "development_plan.objectives[0].target_date", [[
development_plan:
  created: 2025-09-15
  objectives: [{id: O1, target_date: soon}]
]] },
	},

	for_rule "was_agreed" {
		content { "agreed with the line manager", [[
development_plan: {agreed_with: {role: line manager, person: Mrs B}, agreed_on: 2025-09-17}
]] },
		fault { "with nobody", at = "development_plan", found = "nothing", [[
development_plan: {created: 2025-09-15}
]] },
		fault { "a day, but nobody", at = "development_plan", [[
development_plan: {created: 2025-09-15, agreed_on: 2025-09-17}
]] },
		content { "no plan", [[
learner: {id: "20418"}
]] },
	},
}
