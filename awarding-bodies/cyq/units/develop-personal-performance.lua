return unit "develop-personal-performance" {
	title  = "Develop personal performance through delivering customer service",
	source = "003_8d6d4dc06c9204e4.txt",
	note   = "Level, credit and number of this unit were not found.",

	criterion "C1" {
		says       = "Reviews their own performance against indicators of customer service, with specific examples",
		statements = { "003.C01" },
		at_least(1) "review" {
			must = {
				review.has_service_indicators, review.gives_example, review.is_own, review.is_current, review.findings_are_own,
			},
		},
	},
	criterion "C2" {
		says       = "Makes a development plan with SMART objectives, actions, resources, time lines and review dates",
		statements = { "003.C02" },
		the "portfolio" { must = { thread.plan_answers_needs } },
		the "plan" {
			must   = { growth.learner_acts, growth.not_a_job_description, growth.goes_beyond_attending },
			should = { plan.was_agreed },
		},
		every "objective" {
			that_is = "in force",
			must    = {
				smart.specific, smart.measurable, smart.time_bound, smart.within_reach, smart.moves_on,
				plan.has_actions, growth.serves_customers, growth.actions_develop, plan.has_resources, plan.has_review_dates,
				thread.objective_fits_need,
			},
			should  = { smart.achievable, smart.relevant, smart.dates_agree },
		},
	},
	criterion "C3" {
		says       = "Does at least two different development activities that are linked to gaps in the service",
		statements = { "003.C03" },
		the "activity" { must = { activity.enough { count = 2 }, activity.some_are_about_service } },
		at_least(2) "activity" {
			that_is = "done",
			must    = {
				activity.was_really_done, activity.is_own_development, activity.is_more_than_routine,
				activity.serves_objective, activity.fits_objective,
			},
		},
	},
	criterion "C4" {
		says       = "Gathers feedback from several kinds of people, records it, and shows how it was used",
		statements = { "003.C04" },
		the "feedback" {
			must = { feedback.from_several { sources = 2 }, feedback.is_on_own_performance, feedback.was_used },
			ask  = { "Did what changed really answer the feedback?" },
		},
	},
	criterion "C5" {
		says       = "Has updated the development plan at least once because of feedback or changed priorities",
		statements = { "003.C05" },
		the "revision" { must = { revision.was_made { times = 1 } } },
		at_least(1) "revision" {
			must = { revision.comes_after_plan, revision.changes_plan, revision.has_reason },
		},
	},
	criterion "C6" {
		says       = "Explains how their own performance affects customer satisfaction and the business, with reference to standards",
		statements = { "003.C06" },
		the "portfolio" { must = { knowledge.explains_own_effect, knowledge.refers_to_standard } },
	},

	mistake "objectives without a link to a measured shortfall" {
		statements = { "003.M01" },
		every "objective" { if_any = true, should = { thread.objective_answers_need, thread.objective_fits_need } },
	},
	mistake "one source only, or praise only" {
		statements = { "003.M02" },
		the "feedback" { should = { feedback.not_only_from { "assessor" }, feedback.not_only_positive } },
	},
	mistake "vague actions" {
		statements = { "003.M03" },
		every "action" { if_any = true, should = { plan.action_is_clear } },
	},
	mistake "a plan that never changes" {
		statements = { "003.M04" },
		the "revision" { should = { revision.was_made { times = 1 } } },
	},
	mistake "general work instead of development in customer service" {
		statements = { "003.M05" },
		every "activity" { if_any = true, should = { activity.serves_objective, activity.fits_objective } },
		the "plan" { if_any = true, should = { growth.not_a_job_description } },
	},

	guidance "real examples and evidence from the work itself" {
		statements = { "003.G01", "003.G05" },
		every "evidence" { if_any = true, should = { evidence.is_real_work, portfolio.not_hypothetical } },
	},
	guidance "a reflective log" {
		statements = { "003.G02" },
		the "reflection" { should = { reflection.kept_regularly } },
	},
	guidance "each objective linked to a standard, and how progress is measured" {
		statements = { "003.G03" },
		every "objective" { if_any = true, should = { thread.objective_has_standard, smart.measurable } },
	},
	guidance "feedback with one's own response" {
		statements = { "003.G04" },
		every "feedback" { if_any = true, should = { feedback.each_was_used } },
	},
	guidance "evidence linked to the criteria" {
		statements = { "003.G06" },
		every "evidence" { if_any = true, should = { evidence.is_mapped } },
	},
	guidance "what went well, and what would be done differently" {
		statements = { "003.G07" },
		every "reflection" { if_any = true, should = { reflection.reflects } },
	},

	teaches {
		statements = { "003.M06", "003.M07", "003.M08" },
		because    = "They are beliefs to talk about; what a learner believes of politeness, complaints and internal customers stands in no field.",
	},
}
