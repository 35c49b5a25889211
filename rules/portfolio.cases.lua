return cases {
	for_rule "nothing_in_the_future" {
		content { "all on the day of the claim", as_of = "2026-01-12", [[
declarations: [{by: learner, date: 2026-01-12}]
reviews: [{id: R1, date: 2026-01-12, agreed_on: 2026-01-12}]
development_plan: {revisions: [{id: V1, date: 2026-01-12}]}
feedback: [{id: F1, date: 2026-01-12}]
reflections: [{id: L1, date: 2026-01-12}]
evidence: [{id: E1, date: 2026-01-12}]
knowledge: [{id: K1, date: 2026-01-12}]
]] },
		content { "no dates", [[
declarations: [{by: learner}]
reviews: [{id: R1}]
development_plan: {revisions: [{id: V1}]}
feedback: [{id: F1}]
reflections: [{id: L1}]
evidence: [{id: E1}]
knowledge: [{id: K1}]
]] },
		content { "plans may lie ahead", as_of = "2026-01-12", [[
development_plan:
  ends: 2026-03-31
  objectives: [{id: O1, target_date: 2026-02-28, review_dates: [2026-02-02]}]
activities: [{id: A1, date: 2026-02-02, status: planned}]
]] },
		fault { "a review of the day after", as_of = "2026-01-12", at = "reviews[0].date", found = "2026-01-13", [[
reviews: [{id: R1, date: 2026-01-13}]
]] },
		fault { "a review that was agreed the day after", as_of = "2026-01-12", at = "reviews[0].agreed_on", [[
reviews: [{id: R1, date: 2026-01-12, agreed_on: 2026-01-13}]
]] },
		fault { "a revision", as_of = "2026-01-12", at = "V1", [[
development_plan: {revisions: [{id: V1, date: 2026-01-13}]}
]] },
		fault { "feedback", as_of = "2026-01-12", at = "F2", [[
feedback: [{id: F1, date: 2026-01-12}, {id: F2, date: 2026-01-13}]
]] },
		fault { "a reflection", as_of = "2026-01-12", at = "L1", [[
reflections: [{id: L1, date: 2027-01-12}]
]] },
		fault { "evidence", as_of = "2026-01-12", at = "E1", [[
evidence: [{id: E1, date: 2026-01-13}]
]] },
		fault { "an explanation", as_of = "2026-01-12", at = "K1", [[
knowledge: [{id: K1, date: 2026-01-13}]
]] },
		fault { "a declaration", as_of = "2026-01-12", at = "declarations[1].date", [[
declarations: [{by: learner, date: 2026-01-12}, {by: assessor, date: 2026-01-13}]
]] },
		content { "a unit achieved on that day", as_of = "2026-01-12", [[
achieved: [{unit: H/601/1554, date: 2026-01-12}]
]] },
		fault { "a unit that is to be achieved", as_of = "2026-01-12", at = "achieved[0].date", found = "2026-01-13", [[
achieved: [{unit: H/601/1554, date: 2026-01-13}]
]] },
		question { "a date that can't be read", at = "feedback[0].date", found = '"spring"', [[
feedback: [{id: F1, date: spring}]
]] },
	},

	for_rule "done_is_not_planned" {
		content { "on the day of the claim", as_of = "2026-01-12", [[
activities: [{id: A1, date: 2026-01-12, status: done}]
]] },
		fault { "a day after the claim", as_of = "2026-01-12", at = "activities[0].date", found = "2026-01-13", [[
activities: [{id: A1, date: 2026-01-13, status: done}]
]] },
		content { "planned for the day after", as_of = "2026-01-12", [[
activities: [{id: A1, date: 2026-01-13, status: planned}]
]] },
		content { "no status", as_of = "2026-01-12", [[
activities: [{id: A1, date: 2026-01-13}]
]] },
		content { "no date", [[
activities: [{id: A1, status: done}]
]] },
		question { "a date that can't be read", at = "activities[0].date", [[
activities: [{id: A1, date: 2026-02-31, status: done}]
]] },
		question { "a status that can't be read", at = "activities[0].status", [[
activities: [{id: A1, date: 2026-01-13, status: nearly}]
]] },
	},

	for_rule "claimed_by_now" {
		content { "claimed today", [[
claimed: 2026-01-15
]] },
		content { "claimed long ago", [[
claimed: 2024-12-31
]] },
		content { "no claim yet", [[
registered: 2025-01-15
]] },
		fault { "claimed tomorrow", at = "claimed", found = "2026-01-16", [[
claimed: 2026-01-16
]] },
		fault { "another year was typed", at = "claimed", found = "2027-01-12", [[
claimed: 2027-01-12
]] },
	},
	for_rule "registered_first" {
		content { "a day before the claim", [[
registered: 2026-01-11
claimed: 2026-01-12
]] },
		content { "on the day of the claim", [[
registered: 2026-01-12
claimed: 2026-01-12
]] },
		fault { "a day after the claim", at = "claimed", found = "2026-01-12", [[
registered: 2026-01-13
claimed: 2026-01-12
]] },
		content { "no registration", [[
claimed: 2026-01-12
]] },
		content { "no claim", [[
registered: 2026-01-13
]] },
		question { "a registration that can't be read", at = "registered", [[
registered: August
claimed: 2026-01-12
]] },
		question { "a claim that can't be read", at = "claimed", [[
registered: 2025-08-18
claimed: 12.1.2026
]] },
	},

	for_rule "plan_before_its_work" {
		content { "due the day after its start", [[
development_plan: {objectives: [{id: O1, start: 2025-09-15, target_date: 2025-09-16}]}
]] },
		content { "due on the day", [[
development_plan: {objectives: [{id: O1, start: 2025-09-15, target_date: 2025-09-15}]}
]] },
		fault { "due the day before", at = "development_plan.objectives[0].target_date", found = "2025-09-14", [[
development_plan: {objectives: [{id: O1, start: 2025-09-15, target_date: 2025-09-14}]}
]] },
		fault { "the second one", at = "O2", [[
development_plan:
  objectives:
    - {id: O1, start: 2025-09-15, target_date: 2026-01-31}
    - {id: O2, start: 2025-09-15, target_date: 2025-01-31}
]] },
		content { "a span from its start", [[
development_plan: {objectives: [{id: O1, start: 2025-09-15, target_date: 2 weeks}]}
]] },
		content { "a span, and nothing that it is counted from", [[
development_plan: {objectives: [{id: O1, target_date: 2 weeks}]}
]] },
		content { "no start", [[
development_plan: {objectives: [{id: O1, target_date: 2025-01-31}]}
]] },
		content { "no target date", [[
development_plan: {objectives: [{id: O1, start: 2025-09-15}]}
]] },
		question { "a start that can't be read", at = "development_plan.objectives[0].start", [[
development_plan: {objectives: [{id: O1, start: now, target_date: 2 weeks}]}
]] },
		question { "a target date that can't be read", at = "development_plan.objectives[0].target_date", [[
development_plan: {objectives: [{id: O1, start: 2025-09-15, target_date: a few weeks}]}
]] },
	},

	for_rule "not_hypothetical" {
		content { "what was done", [[
evidence: [{id: E1, type: personal statement, text: "On 14 July a guest shouted at me about her bill. I took her to a quiet table and she calmed down."}]
]] },
		fault { "what would be done", at = "evidence[0].text", [[
evidence: [{id: E1, type: personal statement, text: "If a guest complained, I would say sorry."}]
]] },
		fault { "no kind stated", at = "E2", [[
evidence:
  - {id: E1, text: "On 14 July I took a guest to a quiet table and she calmed down."}
  - {id: E2, text: "If a guest complained, I would say sorry."}
]] },
		content { "a simulation says so", [[
evidence: [{id: E1, type: simulation, text: "If a guest complained, I would say sorry."}]
]] },
		content { "no text", [[
evidence: [{id: E1, type: observation, file: evidence/e1.pdf}]
]] },
		question { "a kind that the format does not know", at = "evidence[0].type", [[
evidence: [{id: E1, type: daydream, text: "If a guest complained, I would say sorry."}]
]] },
	},
}
