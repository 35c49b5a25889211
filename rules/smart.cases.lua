return cases {
	for_rule "time_bound" {
		content { "a target date", [[
development_plan: {objectives: [{id: O1, text: "Answer calls quicker", target_date: 2026-01-31}]}
]] },
		fault { "soon is no date", at = "O1", [[
development_plan: {objectives: [{id: O1, text: "Answer calls quicker soon"}]}
]] },
	},
}
