return cases {
	for_rule "objective_answers_need" {
		content { "a need", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I pass on billing queries"}]}]
development_plan:
  objectives: [{id: O1, text: "Settle billing queries", need: N1}]
]] },
		content { "feedback", [[
feedback: [{id: F1, text: "Nobody could tell me about my bill"}]
development_plan:
  objectives: [{id: O1, text: "Settle billing queries", need: [F1]}]
]] },
		fault { "nothing", at = "development_plan.objectives[0]", found = "nothing", [[
development_plan:
  objectives: [{id: O1, text: "Settle billing queries"}]
]] },
		fault { "an empty list", at = "development_plan.objectives[1].need", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I pass on billing queries"}]}]
development_plan:
  objectives:
    - {id: O1, text: "Settle billing queries", need: N1}
    - {id: O2, text: "Write shorter letters", need: []}
]] },
		question { "a standard, but no need", at = "O1", [[
standards: [{id: S1, text: "Settle 75% of queries at the first contact"}]
development_plan:
  objectives: [{id: O1, text: "Settle billing queries", standard: S1}]
]] },
		fault { "a standard that does not exist is none", at = "O1", [[
development_plan:
  objectives: [{id: O1, text: "Settle billing queries", standard: S9}]
]] },
	},

	for_rule "objective_fits_need" {
		fault { "all of several may be beside their need", at = "development_plan.objectives[0].text", [[
reviews: [{id: R1, text: "The foyer window and the kiosk drew no remark", improvements: [{id: N1, text: "I let the inbox pile up"}, {id: N2, text: "I forget what access bookings need"}]}]
development_plan:
  objectives:
    - {id: O1, need: N1, text: "Sell more ice at the kiosk by May"}
    - {id: O2, need: N2, text: "Dress the foyer window for five shows"}
]] },
		fault { "no objective has a word of the needs that it names", at = "development_plan.objectives[0].text", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I let the inbox pile up"}, {id: N2, text: "I forget what access bookings need"}]}]
development_plan:
  objectives:
    - {id: O1, need: N1, text: "Sell more ice cream at the kiosk by May"}
    - {id: O2, need: N2, text: "Dress the foyer window for five shows"}
]] },
		question { "not in the need, but in what the review says", at = "development_plan.objectives[1].text", [[
reviews: [{id: R1, text: "The foyer window drew no remark", improvements: [{id: N1, text: "I let the inbox pile up"}, {id: N2, text: "I forget what access bookings need"}]}]
development_plan:
  objectives:
    - {id: O1, need: N1, text: "Clear the inbox by five each day"}
    - {id: O2, need: N2, text: "Dress the foyer window for five shows"}
]] },
		fault { "one of two has", at = "development_plan.objectives[1].text", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I let the inbox pile up"}, {id: N2, text: "I forget what access bookings need"}]}]
development_plan:
  objectives:
    - {id: O1, need: N1, text: "Clear the inbox by five each day"}
    - {id: O2, need: N2, text: "Dress the foyer window for five shows"}
]] },
		content { "on the same subject", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I pass on billing queries that I could settle"}]}]
development_plan:
  objectives: [{id: O1, text: "Settle billing queries at the first call", need: N1}]
]] },
		content { "an action is on the subject", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I pass on billing queries that I could settle"}]}]
development_plan:
  objectives:
    - {id: O1, text: "Get my figure up to 75%", need: N1, actions: [{text: "Finish the billing course"}]}
]] },
		content { "one of two needs", [[
reviews:
  - id: R1
    improvements:
      - {id: N1, text: "My letters are too long"}
      - {id: N2, text: "I pass on billing queries"}
development_plan:
  objectives: [{id: O1, text: "Settle billing queries at the first call", need: [N1, N2]}]
]] },
		fault { "on safety where the need is on billing", at = "development_plan.objectives[0].text", found = "first aid", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I pass on billing queries that I could settle"}]}]
development_plan:
  objectives: [{id: O1, text: "Pass the first aid course by 31 March 2026", need: N1}]
]] },
		fault { "on something else", at = "development_plan.objectives[0].text", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I pass on billing queries that I could settle"}]}]
development_plan:
  objectives: [{id: O1, text: "Learn to fold napkins in five shapes", need: N1}]
]] },
		content { "in other words, but for those who are served", [[
feedback: [{id: F1, text: "I turned down a bed for the night on the strength of it"}]
development_plan:
  objectives: [{id: O1, text: "Give every passenger a time for the next news", need: F1}]
]] },
		question { "no text", at = "O1", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I pass on billing queries that I could settle"}]}]
development_plan:
  objectives: [{id: O1, need: N1}]
]] },
		content { "no need", [[
development_plan:
  objectives: [{id: O1, text: "Learn to fold napkins in five shapes"}]
]] },
		content { "a need that does not exist is for another rule", [[
development_plan:
  objectives: [{id: O1, text: "Learn to fold napkins in five shapes", need: N9}]
]] },
	},

	for_rule "objective_has_standard" {
		content { "its own", [[
standards: [{id: S1, text: "Rooms are ready at three"}]
development_plan:
  objectives: [{id: O1, text: "Hand over each key in time", standard: S1}]
]] },
		content { "that of its need", [[
standards: [{id: S1, text: "Rooms are ready at three"}]
reviews: [{id: R1, improvements: [{id: N1, text: "Late keys", standard: S1}]}]
development_plan:
  objectives: [{id: O1, text: "Hand over each key in time", need: [N1]}]
]] },
		content { "a standard as its need", [[
standards: [{id: S1, text: "Rooms are ready at three"}]
development_plan:
  objectives: [{id: O1, text: "Hand over each key in time", need: [S1]}]
]] },
		content { "named in the text", [[
development_plan:
  objectives: [{id: O1, text: "Hand over each key in the time of our service charter"}]
]] },
		fault { "none", at = "development_plan.objectives[0]", found = "nothing", [[
development_plan:
  objectives: [{id: O1, text: "Hand over each key in time"}]
]] },
		fault { "a need without a standard", at = "O1", [[
reviews: [{id: R1, improvements: [{id: N1, text: "Late keys"}]}]
development_plan:
  objectives: [{id: O1, text: "Hand over each key in time", need: [N1]}]
]] },
		fault { "feedback has none", at = "O1", [[
feedback: [{id: F1, text: "I waited an hour for my key"}]
development_plan:
  objectives: [{id: O1, text: "Hand over each key in time", need: [F1]}]
]] },
		fault { "no text", at = "O1", [[
development_plan:
  objectives: [{id: O1}]
]] },
	},

	for_rule "need_is_planned" {
		content { "an objective answers it", [[
reviews: [{id: R1, improvements: [{id: N1, text: "Late keys"}]}]
development_plan:
  objectives: [{id: O1, text: "Hand over each key in time", need: [N1]}]
]] },
		content { "no needs", [[
reviews: [{id: R1, improvements: []}]
]] },
		content { "a revision says why it can wait", [[
reviews: [{id: R1, improvements: [{id: N1, text: "Late keys"}]}]
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Keys wait until the new desk opens in March", because: [N1]}]
]] },
		fault { "no plan", at = "reviews[0].improvements[0]", [[
reviews: [{id: R1, improvements: [{id: N1, text: "Late keys"}]}]
]] },
		fault { "the second need is left open", at = "N2", [[
reviews: [{id: R1, improvements: [{id: N1, text: "Late keys"}, {id: N2, text: "Long letters"}]}]
development_plan:
  objectives: [{id: O1, text: "Hand over each key in time", need: [N1]}]
]] },
		fault { "the objective was dropped, and nothing came of it", at = "N1", [[
reviews: [{id: R1, improvements: [{id: N1, text: "Late keys"}]}]
development_plan:
  objectives: [{id: O1, text: "Hand over each key in time", need: [N1], status: dropped}]
]] },
		content { "the objective was dropped, with its outcome", [[
reviews: [{id: R1, improvements: [{id: N1, text: "Late keys"}]}]
development_plan:
  objectives: [{id: O1, need: [N1], status: dropped, outcome: "Keys are handed over by the night desk now"}]
]] },
		question { "a status that can't be read", at = "development_plan.objectives[0].status", [[
reviews: [{id: R1, improvements: [{id: N1, text: "Late keys"}]}]
development_plan:
  objectives: [{id: O1, need: [N1], status: hmm}]
]] },
	},

	for_rule "plan_answers_needs" {
		content { "an objective answers the need", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I lose two calls in five"}]}]
development_plan: {objectives: [{id: O1, text: "Answer 80% of calls", need: N1}]}
]] },
		content { "an objective answers feedback", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I lose two calls in five"}]}]
feedback: [{id: F1, text: "You never ring back."}]
development_plan: {objectives: [{id: O1, text: "Ring back the same day", need: F1}]}
]] },
		fault { "objectives on what meets its standard already", at = "development_plan.objectives[0].need", [[
standards: [{id: S1, text: "95% of visitors greeted within two minutes", target: 95%}]
reviews: [{id: R1, improvements: [{id: N1, text: "I lose two calls in five"}]}]
development_plan: {objectives: [{id: O1, text: "Greet 99% of visitors", need: S1, standard: S1, baseline: 98%, target: 99%}]}
]] },
		question { "objectives that name standards alone", at = "development_plan.objectives[0].need", [[
standards: [{id: S1, text: "80% of calls answered", target: 80%}]
reviews: [{id: R1, improvements: [{id: N1, text: "I lose two calls in five"}]}]
development_plan: {objectives: [{id: O1, text: "Answer 80% of calls", need: S1, standard: S1, baseline: 58%, target: 80%}]}
]] },
		content { "no needs are for other rules", [[
development_plan: {objectives: [{id: O1, text: "Greet 99% of visitors"}]}
]] },
	},

	for_rule "objective_has_activity" {
		content { "an activity", [[
development_plan:
  objectives: [{id: O1, text: "Hand over each key in time"}]
activities: [{id: A1, objectives: [O1]}]
]] },
		content { "an action", [[
development_plan:
  objectives: [{id: O1, actions: [{text: "Shadow K. at the desk"}]}]
]] },
		content { "dropped", [[
development_plan:
  objectives: [{id: O1, text: "Hand over each key in time", status: dropped}]
]] },
		fault { "neither", at = "development_plan.objectives[0]", [[
development_plan:
  objectives: [{id: O1, text: "Hand over each key in time", actions: []}]
activities: [{id: A1, title: "Fire drill"}]
]] },
		fault { "the second has none", at = "O2", [[
development_plan:
  objectives: [{id: O1}, {id: O2, status: open}]
activities: [{id: A1, objectives: [O1]}]
]] },
		question { "a status that can't be read", at = "development_plan.objectives[0].status", [[
development_plan:
  objectives: [{id: O1, status: hmm}]
]] },
	},

	for_rule "feedback_reaches_plan" {
		content { "it led to an objective", [[
development_plan: {objectives: [{id: O1}]}
feedback: [{id: F1, led_to: [O1]}]
]] },
		content { "a revision rests on it", [[
development_plan: {revisions: [{id: V1, because: [F2]}]}
feedback: [{id: F1}, {id: F2}]
]] },
		content { "an objective answers it", [[
development_plan: {objectives: [{id: O1, need: F1}]}
feedback: [{id: F1}]
]] },
		content { "no feedback", [[
development_plan: {objectives: [{id: O1}]}
feedback: []
]] },
		fault { "none leads to the plan", at = "feedback", found = "no link", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1}]}
feedback: [{id: F1, led_to: []}, {id: F2}]
]] },
		fault { "no plan", at = "feedback", [[
feedback: [{id: F1, text: "Quick and kind"}]
]] },
	},
}
