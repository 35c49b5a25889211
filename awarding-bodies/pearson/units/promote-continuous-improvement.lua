return unit "promote-continuous-improvement" {
	title     = "Promote continuous improvement",
	source    = "004_42c2ae6b599909b6.txt",
	standard  = "H/601/1554",
	note      = "Level and credit of this unit were not found.",

	criterion "C1" {
		says       = "Collects and interprets customer feedback systematically",
		statements = { "004.C01" },
		standards  = { "1.1", "1.2" },
		the "feedback" {
			must = { feedback.from_customers, feedback.from_people { people = 2 }, feedback.is_structured { items = 1 }, feedback.was_read },
		},
		at_least(1) "improvement" {
			if_any = true,
			must   = { improvement.by_collection, improvement.was_interpreted, improvement.reads_what_was_said },
		},
	},
	criterion "C2" {
		says       = "Plans an improvement that links the analysis of feedback, the change and measurable objectives",
		statements = { "004.C02" },
		standards  = { "1.2" },
		at_least(1) "improvement" {
			must = {
				improvement.rests_on_feedback, improvement.fits_feedback, improvement.was_interpreted, proposal.has_plan,
				proposal.plan_fits_gap,
			},
			the "change plan" { must = { smart.change_is_measurable } },
		},
	},
	criterion "C3" {
		says       = "Carries out at least one service improvement, with records of actions, communication and resources",
		statements = { "004.C03" },
		standards  = { "2.1", "2.2", "2.3" },
		at_least(1) "improvement" {
			must = {
				change.was_implemented, change.is_in_use, change.is_of_service, change.is_own_work, change.has_records, change.records_fit,
				change.was_communicated,
			},
			the "change plan" { must = { proposal.has_resources } },
			ask  = { "Do the records show what was done?" },
		},
	},
	criterion "C4" {
		says       = "Reviews the change with figures and with what people say",
		statements = { "004.C04" },
		standards  = { "3.1", "3.2" },
		at_least(1) "improvement" {
			that_is = "made",
			must    = { improvement.has_quantitative_review, improvement.has_qualitative_review },
		},
	},
	criterion "C5" {
		says       = "Understands the theory of continuous improvement: names a recognised model and applies it",
		statements = { "004.C05" },
		the "portfolio" { must = { knowledge.names_model } },
	},
	criterion "C6" {
		says       = "Analyses customer feedback, names specific gaps, and proposes plans that can be acted on",
		statements = { "004.C06" },
		standards  = { "1.2" },
		at_least(1) "improvement" {
			must   = {
				improvement.rests_on_feedback, improvement.fits_feedback, improvement.rests_on_what_was_said, improvement.gap_is_specific,
				proposal.has_plan, improvement.plan_rests_on_what_was_said,
			},
			should = { improvement.analysed },
		},
	},
	criterion "C7" {
		says       = "Carries out a planned change, tells those concerned, and watches the first outcomes",
		statements = { "004.C07" },
		standards  = { "2.2", "2.3", "2.4" },
		at_least(1) "improvement" {
			that_is = "made",
			must    = {
				proposal.has_plan, change.is_in_use, change.is_own_work, change.was_communicated, change.was_told_in_time, change.told_and_trained,
				change.was_monitored,
			},
			should  = { change.inside_and_outside },
		},
	},
	criterion "C8" {
		says       = "Reviews the change by feedback from after it and by comparison with a baseline, and recommends what comes next",
		statements = { "004.C08" },
		standards  = { "3.1", "3.2", "3.4" },
		at_least(1) "improvement" {
			that_is = "made",
			must    = { improvement.has_feedback_after, improvement.compares_with_baseline, improvement.owns_setback, improvement.recommends_next },
		},
	},
	criterion "C9" {
		says       = "Collects and analyses customer feedback and names specific gaps",
		statements = { "004.C09" },
		standards  = { "1.1", "1.2" },
		the "feedback" { must = { feedback.from_customers, feedback.from_people { people = 2 } } },
		at_least(1) "improvement" {
			must = {
				improvement.rests_on_feedback, improvement.fits_feedback, improvement.was_interpreted, improvement.rests_on_what_was_said,
				improvement.gap_is_specific,
			},
		},
	},
	criterion "C10" {
		says       = "Has a plan with objectives, actions, resources and timescales, prioritised by what it means for customers",
		statements = { "004.C10" },
		standards  = { "1.2" },
		at_least(1) "improvement" {
			must = { proposal.has_plan, proposal.was_made_first },
			the "change plan" { must = { proposal.has_resources, proposal.is_prioritised_by_impact, smart.change_is_timed } },
			every "action" { should = { plan.has_owner } },
		},
		the "improvement" { must = { proposal.are_ranked } },
	},
	criterion "C11" {
		says       = "Carries out changes well: tells the team, trains people, watches how it goes",
		statements = { "004.C11" },
		standards  = { "2.2", "2.3", "2.4" },
		at_least(1) "improvement" {
			that_is = "made",
			must    = { change.is_in_use, change.is_own_work, change.told_and_trained, change.was_monitored },
			should  = { change.has_training },
		},
	},
	criterion "C12" {
		says       = "Reviews the change thoroughly with figures and words, and names further adjustments",
		statements = { "004.C12" },
		standards  = { "3.1", "3.2", "3.4" },
		at_least(1) "improvement" {
			that_is = "made",
			must    = {
				improvement.was_reviewed, improvement.has_quantitative_review, improvement.has_qualitative_review,
				improvement.compares_with_baseline, improvement.owns_setback, improvement.recommends_next,
			},
		},
	},

	mistake "a change that rests on assumptions" {
		statements = { "004.M01", "004.M05" },
		every "improvement" { if_any = true, should = { improvement.rests_on_feedback, improvement.fits_feedback } },
	},
	mistake "staff and customers not involved in planning" {
		statements = { "004.M02" },
		every "improvement" {
			if_any = true,
			should = { change.was_communicated },
			ask    = { "Who among staff and customers had a say in the plan?" },
		},
	},
	mistake "no baseline" {
		statements = { "004.M03" },
		every "improvement" { that_is = "made", if_any = true, should = { improvement.compares_with_baseline } },
	},
	mistake "a one-off project instead of a cycle" {
		statements = { "004.M04", "004.M08" },
		every "improvement" { that_is = "made", if_any = true, should = { improvement.recommends_next } },
	},
	mistake "a change without proper planning or agreement" {
		statements = { "004.M06" },
		standards  = { "1.4" },
		every "improvement" { if_any = true, should = { proposal.has_plan, proposal.has_approval } },
	},
	mistake "impact not measured" {
		statements = { "004.M07" },
		every "improvement" { that_is = "made", if_any = true, should = { improvement.has_quantitative_review } },
	},
	mistake "informal feedback only" {
		statements = { "004.M09" },
		every "improvement" { if_any = true, should = { improvement.by_collection } },
		the "feedback" { should = { feedback.is_structured { items = 1 } } },
	},
	mistake "staff neither told nor trained" {
		statements = { "004.M10" },
		every "improvement" { that_is = "made", if_any = true, should = { change.team_was_told, change.has_training } },
	},
	mistake "no success criteria before the change" {
		statements = { "004.M11" },
		every "change plan" { if_any = true, should = { smart.change_is_measurable } },
	},

	guidance "evidence mapped to the criteria" {
		statements = { "004.G01" },
		every "evidence" { if_any = true, should = { evidence.is_mapped } },
	},
	guidance "real examples, before and after" {
		statements = { "004.G02", "004.G06", "004.G10" },
		every "improvement" { that_is = "made", if_any = true, should = { improvement.compares_with_baseline } },
	},
	guidance "recognised models, applied" {
		statements = { "004.G03", "004.G09" },
		the "portfolio" { should = { knowledge.names_model } },
	},
	guidance "a statement of what would be done differently" {
		statements = { "004.G04", "004.G12" },
		at_least(1) "reflection" { if_any = true, should = { reflection.reflects } },
	},
	guidance "the whole cycle, each stage linked to the next" {
		statements = { "004.G05", "004.G07" },
		every "improvement" {
			if_any = true,
			should = { improvement.rests_on_feedback, proposal.has_plan, change.was_implemented, improvement.was_reviewed },
		},
	},
	guidance "dates, figures and names, redacted where necessary" {
		statements = { "004.G08" },
		every "evidence" { if_any = true, should = { evidence.is_dated } },
	},
	guidance "evidence of different kinds" {
		statements = { "004.G11" },
		the "evidence" { should = { evidence.of_several_kinds { kinds = 2 } } },
	},
	guidance "what the action brought for customers and the business" {
		statements = { "004.G13" },
		every "improvement" { that_is = "made", if_any = true, should = { improvement.was_reviewed, improvement.weighs_pros_and_cons } },
	},

	teaches {
		statements = { "004.M12", "004.M13", "004.M14" },
		because    = "They are beliefs to talk about; what a learner believes of politeness, complaints and digital channels stands in no field.",
	},
}
