return suite "pearson/promote-continuous-improvement" {
	good "leisure-centre.yaml" {},
	good "railway-station.yaml" {},

	failing "C1, C6, C9: nobody asked a customer" {
		given  = "leisure-centre.yaml",
		change = {
			{ "source: customer   # the form, January", "source: colleague" },
			{ "source: customer   # over coffee", "source: colleague" },
			{ "source: customer   # by telephone", "source: line manager" },
			{ "source: customer   # the form, April", "source: colleague" },
		},
		finds  = {
			"C1 feedback.from_customers", "C1 improvement.reads_what_was_said", "C6 improvement.rests_on_what_was_said",
			"C9 feedback.from_customers", "C9 improvement.rests_on_what_was_said",
		},
	},
	failing "C1, C9: one customer, heard four times" {
		given  = "railway-station.yaml",
		change = {
			{ "method: interview   # on the way to the train", "person: Mr Y" },
			{ "method: interview   # the same question", "person: Mr Y" },
		},
		finds  = { "C1 feedback.from_people", "C1 feedback.is_structured", "C9 feedback.from_people" },
	},
	failing "C1: remarks in passing only" {
		given  = "railway-station.yaml",
		change = {
			{ "method: interview   # on the way to the train", "method: compliment" },
			{ "method: interview   # the same question", "method: compliment" },
		},
		finds  = { "C1 feedback.is_structured" },
	},
	failing "C1, C2, C9: feedback that is collected and not interpreted" {
		given  = "leisure-centre.yaml",
		change = {
			{ "    analysis:", "" },
			{ "      quantitative: \"38 of 96 parents named the waiting list; I logged 64 calls about it in the week of 3 February, a third of all calls to the desk\"", "" },
			{ "      qualitative: \"Parents don't mind waiting as much as not knowing: 'forgotten' and 'no idea' were said in the focus group by five of seven\"", "" },
		},
		finds  = { "C1 improvement.was_interpreted", "C2 improvement.was_interpreted", "C9 improvement.was_interpreted" },
	},
	failing "C2, C6, C9: a change that cites no feedback" {
		given  = "railway-station.yaml",
		change = {
			{ "from: [M1, F1, F2]", "from: []" },
		},
		finds  = {
			"C2 improvement.rests_on_feedback", "C6 improvement.rests_on_feedback",
			"C9 improvement.rests_on_feedback",
		},
	},
	failing "C2, C6, C9: the feedback came after the change" {
		given  = "leisure-centre.yaml",
		change = {
			{ "from: [F1, F2, F3]", "from: [F4]" },
		},
		finds  = {
			"C2 improvement.rests_on_feedback", "C6 improvement.rests_on_feedback",
			"C9 improvement.rests_on_feedback",
		},
	},
	failing "C1, C6, C9, and a question for C2: feedback about something else" {
		given  = "railway-station.yaml",
		change = {
			{ "from: [M1, F1, F2]", "from: [F2]" },
			{ "I am blind. 'At the station' is not a meeting point. I stood at the taxi entrance for 25 minutes and my train left.", "The coffee is cold and the toilets have been locked since Easter." },
		},
		finds  = {
			"C1 improvement.by_collection", "C1 improvement.reads_what_was_said", "C6 improvement.rests_on_what_was_said",
			"C6 improvement.plan_rests_on_what_was_said", "C9 improvement.rests_on_what_was_said",
		},
		asks   = { "C2 improvement.fits_feedback" },
	},
	failing "C2, C6, C7, C10: actions that say nothing" {
		given  = "leisure-centre.yaml",
		change = {
			{ "Sort the four paper lists into one spreadsheet with the date each child joined", "Improve communication" },
			{ "Write the monthly text with two parents from the focus group and try it on 20 families", "Be more efficient" },
			{ "Show the desk team how to read the list out to a caller", "Be more aware" },
		},
		finds  = {
			"C2 proposal.has_plan", "C6 proposal.has_plan", "C7 proposal.has_plan",
			"C10 proposal.has_plan",
		},
	},
	asking "C2: a plan for another gap" {
		given  = "leisure-centre.yaml",
		change = {
			{ "gap: Parents on the waiting list for swimming lessons don't know where they stand and ring again and again to ask", "gap: The showers are cold and the changing rooms are dirty on Saturday mornings" },
		},
		asks   = { "C2 proposal.plan_fits_gap" },
	},
	failing "C2: objectives that nobody could measure" {
		given  = "leisure-centre.yaml",
		change = {
			{ "Cut calls about the waiting list from 64 to 25 a week by 30 April 2025, by telling every family its place once a month", "Improve communication with parents" },
			{ "Raise the mark for booking lessons from 2.9 to 4.0 of 5 in the April survey", "Be more customer focused" },
		},
		finds  = { "C2 smart.change_is_measurable" },
	},
	failing "C3, C4, C7, C8, C11, C12: a change that is still to come" {
		given  = "leisure-centre.yaml",
		change = {
			{ "      date: 2025-03-10", "      date: 2025-09-01" },
		},
		finds  = {
			"C3 change.was_implemented", "C4 portfolio.nothing_there", "C7 portfolio.nothing_there",
			"C8 portfolio.nothing_there", "C11 portfolio.nothing_there", "C12 portfolio.nothing_there",
		},
	},
	failing "C3: no records" {
		given  = "railway-station.yaml",
		change = {
			{ "records: [E3, E4]", "records: []" },
		},
		finds  = { "C3 change.has_records" },
	},
	failing "C3, C10: no resources" {
		given  = "leisure-centre.yaml",
		change = {
			{ "resources: [\"Two quiet mornings for the spreadsheet\", \"Text messages, 11 pounds a month\", \"The swimming coordinator for an hour\"]", "resources: []" },
		},
		finds  = { "C3 proposal.has_resources", "C10 proposal.has_resources" },
	},
	failing "C3, C7, C11: nobody was told or trained" {
		given  = "leisure-centre.yaml",
		change = {
			{ "      communicated:", "" },
			{ "        - {to: desk team, audience: internal, date: 2025-03-05, method: team briefing}", "" },
			{ "        - {to: swimming teachers, audience: internal, date: 2025-03-06, method: note in the staff room}", "" },
			{ "        - {to: parents on the list, audience: external, date: 2025-03-08, method: poster and text message}", "" },
			{ "Fifteen minutes at the desk with each of six receptionists: finding a family, reading out the place, what not to promise", "None" },
		},
		finds  = {
			"C3 change.was_communicated", "C7 change.was_communicated",
			"C7 change.told_and_trained", "C11 change.told_and_trained",
		},
	},
	failing "C7, C11: everybody was told afterwards" {
		given  = "railway-station.yaml",
		change = {
			{ "audience: internal, date: 2025-07-28", "audience: internal, date: 2025-08-11" },
			{ "audience: external, date: 2025-08-01", "audience: external, date: 2025-08-12" },
			{ "audience: external, date: 2025-07-30", "audience: external, date: 2025-08-13" },
		},
		finds  = {
			"C7 change.was_told_in_time", "C7 change.told_and_trained",
			"C11 change.told_and_trained",
		},
	},
	failing "C4, C7, C8, C11, C12: nobody looked what came of it" {
		given  = "leisure-centre.yaml",
		change = {
			{ "      adjustments: \"In the first week 19 parents answered the text with a question. We had not thought of that, so I added the desk's number and opening hours.\"", "" },
			{ "    measures:", "" },
			{ "      - {name: Calls about the waiting list, unit: calls a week, baseline: 64, baseline_date: 2025-02-09, after: 21, after_date: 2025-05-04}", "" },
			{ "      - {name: Mark for booking lessons, unit: of 5, baseline: 2.9, baseline_date: 2025-01-20, after: 4.1, after_date: 2025-04-28}", "" },
			{ "    feedback_after: [F4, F5]", "" },
			{ "Calls about the list fell from 64 to 21 a week and the mark rose from 2.9 to 4.1, both past what we had planned. Parents say that they feel looked after while they wait. Nobody waits a day less for a lesson, and two fathers said so plainly.", "It was a great project, very interesting, and I am proud of it." },
		},
		finds  = {
			"C4 improvement.has_quantitative_review", "C4 improvement.has_qualitative_review",
			"C7 change.was_monitored", "C8 improvement.has_feedback_after",
			"C8 improvement.compares_with_baseline", "C11 change.was_monitored",
			"C12 improvement.was_reviewed", "C12 improvement.has_quantitative_review",
			"C12 improvement.has_qualitative_review", "C12 improvement.compares_with_baseline",
		},
	},
	failing "C4, C12: figures, and nobody's words" {
		given  = "railway-station.yaml",
		change = {
			{ "30 passengers asked again. Two had looked in the wrong place. 'You can't miss it, and there is a seat.' Three said that the call button is too high from a wheelchair.", "30 passengers asked again: 28 at the point, 2 elsewhere." },
			{ "The strip on the floor takes me there from the taxi door. I have stopped asking my neighbour to come with me.", "5 of 5" },
			{ "94% of booked passengers are met within five minutes, one short of the target, and complaints dropped from 24 to 5. Passengers say that they no longer worry on the way. Trains that come in early still catch us out.", "94% of booked passengers are met within five minutes and complaints dropped from 24 to 5." },
		},
		finds  = { "C4 improvement.has_qualitative_review", "C12 improvement.has_qualitative_review" },
	},
	failing "C5: no model" {
		given  = "leisure-centre.yaml",
		change = {
			{ "topic: Continuous improvement and the PDCA cycle", "topic: Continuous improvement" },
			{ "Deming's PDCA means plan, do, check, act, and round again. For us, plan was the survey, the focus group and the count of calls;", "Continuous improvement means that we always try to get better at what we do. For us, it began with the survey, the focus group and the count of calls." },
			{ "do was the text to 20 families first and to all 210 afterwards; check was counting the same calls in the same way in May and asking", "We tried the text with 20 families first and sent it to all 210 afterwards." },
			{ "the parents again. Act is where I used to stop too soon: we kept the text, changed its wording and started the next round", "Then we counted the calls again in May and asked the parents again." },
			{ "with the question about brothers and sisters. Small steps suited us because a mistake in 20 texts can be put right with 20 calls.", "We will go on like this with the question about brothers and sisters." },
		},
		finds  = { "C5 knowledge.names_model" },
	},
	failing "C5: the names of models" {
		given  = "railway-station.yaml",
		change = {
			{ "topic: How the PDSA cycle helped us", "topic: Models" },
			{ "PDSA stands for plan, do, study, act. In June I planned with the complaints in front of me and walked the three entrances.", "PDSA, PDCA, Kaizen, Six Sigma, Lean." },
			{ "In August we did it. I studied it by timing the same two weeks' worth of bookings in September with the same sheet as in June,", "" },
			{ "because otherwise I would only have known that the sign looks nice. Acting on it meant moving the wheelchairs, and now the button.", "" },
			{ "Kaizen says much the same about small steps, but what I took from PDSA is that studying comes before being pleased.", "" },
		},
		finds  = { "C5 knowledge.names_model" },
	},
	failing "C6, C9: a gap that could be anybody's" {
		given  = "leisure-centre.yaml",
		change = {
			{ "gap: Parents on the waiting list for swimming lessons don't know where they stand and ring again and again to ask", "gap: Poor communication" },
		},
		finds  = { "C6 improvement.gap_is_specific", "C9 improvement.gap_is_specific" },
	},
	failing "C8: feedback on the change from before it" {
		given  = "leisure-centre.yaml",
		change = {
			{ "feedback_after: [F4, F5]", "feedback_after: [F1, F2]" },
		},
		finds  = { "C8 improvement.has_feedback_after" },
	},
	failing "C8, C12: baselines from after the change" {
		given  = "railway-station.yaml",
		change = {
			{ "baseline_date: 2025-06-22", "baseline_date: 2025-08-31" },
			{ "baseline_date: 2025-05-31", "baseline_date: 2025-08-31" },
		},
		finds  = { "C8 improvement.compares_with_baseline", "C12 improvement.compares_with_baseline" },
	},
	failing "C8, C12: before and after of different measures" {
		given  = "railway-station.yaml",
		change = {
			{ "after: 94%,", "after: 3 minutes," },
			{ "baseline: 24, baseline_date", "baseline: 24%, baseline_date" },
			{ "after: 5, after_date", "after: 5 complaints, after_date" },
		},
		finds  = { "C8 improvement.compares_with_baseline", "C12 improvement.compares_with_baseline" },
	},
	failing "C8, C12: the project is closed" {
		given  = "leisure-centre.yaml",
		change = {
			{ "Put the class and the teacher's name into the text, as four parents asked", "Nothing further is needed" },
			{ "Ask the coordinator for a fifth beginners' class on Sundays, since 60 of 210 families would take it", "No further action" },
		},
		finds  = { "C8 improvement.recommends_next", "C12 improvement.recommends_next" },
	},
	failing "C10: prioritised by what is cheap" {
		given  = "leisure-centre.yaml",
		change = {
			{ "Touches 210 families, four in ten of all who answered; the broken hand dryer, second on the list, was named by six", "It was the cheapest and easiest to do" },
		},
		finds  = { "C10 proposal.is_prioritised_by_impact" },
	},
	failing "C10: no timescales" {
		given  = "railway-station.yaml",
		change = {
			{ ", due: 2025-06-27", "" },
			{ ", due: 2025-07-18", "" },
			{ ", due: 2025-07-25", "" },
			{ "Meet 95% of booked passengers within five minutes of their arrival by 30 September 2025, up from 74%", "Meet 95% of booked passengers, up from 74%" },
		},
		finds  = { "C10 smart.change_is_timed" },
	},
	failing "C12: a review from before the change" {
		given  = "railway-station.yaml",
		change = {
			{ "      date: 2025-12-01", "      date: 2025-07-31" },
		},
		finds  = { "C12 improvement.was_reviewed" },
	},
}
