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

	for_rule "was_updated" {
		content { "one update of one", with = { times = 1 }, [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, date: 2025-11-03, change: "Added an objective on complaint letters"}]
]] },
		fault { "none of one", with = { times = 1 }, at = "development_plan", found = "0 updates", [[
development_plan: {created: 2025-09-15, objectives: [{id: O1}]}
]] },
		fault { "an empty list", at = "development_plan.revisions", [[
development_plan: {created: 2025-09-15, revisions: []}
]] },
		content { "three of two", with = { times = 2 }, [[
development_plan:
  created: 2025-09-15
  revisions:
    - {id: V1, date: 2025-10-06, change: "Added an objective on complaint letters"}
    - {id: V2, date: 2025-11-03, change: "Moved O1 to the end of February"}
    - {id: V3, date: 2025-12-01, change: "Dropped O3"}
]] },
		content { "two of two", with = { times = 2 }, [[
development_plan:
  created: 2025-09-15
  revisions:
    - {id: V1, date: 2025-10-06, change: "Added an objective on complaint letters"}
    - {id: V2, date: 2025-11-03, change: "Moved O1 to the end of February"}
]] },
		fault { "one of two", with = { times = 2 }, at = "development_plan.revisions", found = "1 update", [[
development_plan:
  created: 2025-09-15
  revisions:
    - {id: V1, date: 2025-10-06, change: "Added an objective on complaint letters"}
]] },
		fault { "two of three", with = { times = 3 }, found = "2 updates", [[
development_plan:
  created: 2025-09-15
  revisions:
    - {id: V1, date: 2025-10-06, change: "Added an objective on complaint letters"}
    - {id: V2, date: 2025-11-03, change: "Moved O1 to the end of February"}
]] },
		fault { "on the day of the plan it is no update", found = "0 updates", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, date: 2025-09-15, change: "Added an objective on complaint letters"}]
]] },
		content { "a day later it is one", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, date: 2025-09-16, change: "Added an objective on complaint letters"}]
]] },
		fault { "a look at the plan changes nothing", found = "0 updates", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, date: 2025-11-03, change: "No changes"}]
]] },
		content { "a plan without its date", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Added an objective on complaint letters"}]
]] },
		content { "a revision without its date is for another rule", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, change: "Added an objective on complaint letters"}]
]] },
		fault { "a revision that says nothing", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, date: 2025-11-03}]
]] },
		question { "a date that can't be read", at = "development_plan.revisions[0].date", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, date: November, change: "Added an objective on complaint letters"}]
]] },
	},

	for_rule "revised_after_plan" {
		content { "a day later", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, date: 2025-09-16}]
]] },
		fault { "on the same day", at = "development_plan.revisions[0].date", found = "2025-09-15", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, date: 2025-09-15}]
]] },
		fault { "a day earlier", at = "V2", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, date: 2025-11-03}, {id: V2, date: 2025-09-14}]
]] },
		fault { "no date", at = "development_plan.revisions[0]", found = "nothing", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, change: "Dropped O3"}]
]] },
		content { "a plan without its date", [[
development_plan:
  revisions: [{id: V1, date: 2025-09-15}]
]] },
		content { "no revisions", [[
development_plan: {created: 2025-09-15, revisions: []}
]] },
		question { "a date that can't be read", at = "development_plan.revisions[0].date", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, date: 2025-13-01}]
]] },
		question { "the day of the plan can't be read", at = "development_plan.created", [[
development_plan:
  created: September
  revisions: [{id: V1, date: 2025-11-03}]
]] },
	},

	for_rule "updated_in_time" {
		content { "on different days", [[
development_plan:
  objectives: [{id: O1, text: "Settle refunds", review_dates: [2025-02-10, 2025-04-14]}]
  revisions: [{id: V1, date: 2025-02-10, change: "Added a course"}, {id: V2, date: 2025-09-18, change: "Added a card"}]
]] },
		fault { "all on one day, after the reviews", at = "development_plan.revisions[0].date", [[
development_plan:
  objectives: [{id: O1, text: "Settle refunds", review_dates: [2025-02-10, 2025-04-14]}]
  revisions: [{id: V1, date: 2025-09-18, change: "Added a course"}, {id: V2, date: 2025-09-18, change: "Added a card"}]
]] },
		content { "all at the first review", [[
development_plan:
  objectives: [{id: O1, text: "Settle refunds", review_dates: [2025-02-10, 2025-04-14]}]
  revisions: [{id: V1, date: 2025-02-12, change: "Added a course"}, {id: V2, date: 2025-02-12, change: "Added a card"}]
]] },
		content { "one update alone", [[
development_plan:
  objectives: [{id: O1, text: "Settle refunds", review_dates: [2025-02-10, 2025-04-14]}]
  revisions: [{id: V1, date: 2025-09-18, change: "Added a course"}]
]] },
	},
	for_rule "revision_changes_plan" {
		fault { "another paper was changed, and not the plan", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "The cleaning rota was rewritten and the tariff board has new prices"}]}
]] },
		fault { "typed out again", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Copied out on the new crew sheet because tea went over the old one. Actions the same."}]}
]] },
		fault { "a mistake in a name was put right", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Corrected my surname and the depot's telephone number. No other alteration."}]}
]] },
		fault { "signed and filed", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Both initialled it and it was put back in the file. Nothing added."}]}
]] },
		content { "on the new form, and one objective put off", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Copied on to the new form. Same wording, but O1 put back to 30 May as the lathe course is full."}]}
]] },
		content { "in few words", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "O1 done. O2 to end of June."}]}
]] },
		content { "swapped, for a reason that says how it was", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Swapped the course for shadowing as it was full"}]}
]] },
		question { "one objective stays, something is said of the other", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "No change to O1. O2: Friday mornings with K. at the hatch as well."}]}
]] },
		question { "all but one thing stays", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Nothing changed in what I am aiming at but the way there did."}]}
]] },
		fault { "nothing needed altering", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "We read it through together. She was happy with it and nothing needed altering."}]}
]] },
		content { "another paper, and the objective by its id", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "The rota changed in May, so O2 now runs to the end of June"}]}
]] },
		content { "something added", [[
development_plan:
  revisions: [{id: V1, change: "Added an objective on complaint letters"}]
]] },
		content { "something moved", [[
development_plan:
  revisions: [{id: V1, change: "Moved the target date of O1 from 31 January to 28 February"}]
]] },
		fault { "nothing changed", at = "development_plan.revisions[0].change", [[
development_plan:
  revisions: [{id: V1, change: "No changes"}]
]] },
		fault { "a look at it", at = "V1", [[
development_plan:
  revisions: [{id: V1, change: "All on track"}]
]] },
		fault { "nothing said", at = "development_plan.revisions[0]", found = "nothing", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03}]
]] },
		question { "it may change the plan", at = "V1", [[
development_plan:
  revisions: [{id: V1, change: "Work with the booking team on Tuesdays"}]
]] },
	},

	for_rule "revision_has_reason" {
		content { "feedback", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Dropped O3", because: [F1]}]
feedback: [{id: F1, date: 2025-10-28, text: "Too slow at the till"}]
]] },
		content { "feedback of the same day", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Dropped O3", because: F1}]
feedback: [{id: F1, date: 2025-11-03, text: "Too slow at the till"}]
]] },
		fault { "feedback of the day after", at = "development_plan.revisions[0].because", found = "2025-11-04", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Dropped O3", because: [F1]}]
feedback: [{id: F1, date: 2025-11-04, text: "Too slow at the till"}]
]] },
		fault { "the second piece of feedback is later", at = "V1", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Dropped O3", because: [F1, F2]}]
feedback: [{id: F1, date: 2025-10-28}, {id: F2, date: 2026-01-07}]
]] },
		content { "an activity", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Dropped O3", because: [A1]}]
activities: [{id: A1, date: 2025-12-01}]
]] },
		content { "feedback without its date", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Dropped O3", because: [F1]}]
feedback: [{id: F1}]
]] },
		content { "a revision without its date", [[
development_plan:
  revisions: [{id: V1, change: "Dropped O3", because: [F1]}]
feedback: [{id: F1, date: 2025-10-28}]
]] },
		content { "a reason in the text", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Dropped O3 because the depot has closed"}]
]] },
		question { "no reason", at = "development_plan.revisions[0].change", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Dropped O3"}]
]] },
		question { "neither reason nor text", at = "V1", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, because: []}]
]] },
		question { "the date of the feedback can't be read", at = "feedback[0].date", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Dropped O3", because: [F1]}]
feedback: [{id: F1, date: "28 Oct"}]
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
