return unit "develop-personal-performance" {
	title  = "Develop personal performance through delivering customer service",
	source = "000_9d22b5dbc852e15a.txt",
	note   = "Level, credit and number of this unit were not found.",

	criterion "C1" {
		says       = "Reviews their own customer service performance clearly and with evidence, and names specific strengths and areas for improvement",
		statements = { "000.C01" },
		at_least(1) "review" {
			must = {
				review.rests_on_evidence, review.has_strengths, review.has_needs, review.is_own, review.is_current,
				review.findings_are_own,
			},
		},
	},
	criterion "C2" {
		says       = "Makes a development plan with SMART objectives that answer development needs",
		statements = { "000.C02" },
		the "portfolio" { must = { thread.plan_answers_needs } },
		the "plan" {
			must   = { growth.learner_acts, growth.not_a_job_description, growth.goes_beyond_attending },
			should = { plan.was_agreed },
		},
		every "objective" {
			that_is = "in force",
			must    = {
				smart.specific, smart.measurable, smart.time_bound, smart.within_reach, smart.moves_on, growth.serves_customers, growth.actions_develop,
				thread.objective_answers_need, thread.objective_fits_need,
			},
			should  = { smart.achievable, smart.relevant, smart.dates_agree },
		},
	},
	criterion "C3" {
		says       = "Keeps the development plan up to date, and shows progress and an answer to feedback or to a changed role",
		statements = { "000.C03" },
		the "revision" {
			must   = { revision.was_made { times = 1 }, revision.made_in_time },
			should = { revision.was_made { times = 2 } },
		},
		at_least(1) "revision" {
			must = { revision.comes_after_plan, revision.changes_plan, revision.has_reason },
		},
	},
	criterion "C4" {
		says       = "Does at least two different development activities and explains with examples what each changed in the service",
		statements = { "000.C04" },
		the "activity" { must = { activity.enough { count = 2 } } },
		every "activity" {
			that_is = "done",
			must    = {
				activity.was_really_done, activity.is_own_development, activity.is_more_than_routine,
				activity.has_effect, activity.effect_is_later,
			},
			should  = { activity.has_example },
			if_any  = true,
		},
	},
	criterion "C5" {
		says       = "Gathers structured feedback from several sources, reflects on it, and uses it to confirm or change their own development",
		statements = { "000.C05" },
		the "feedback" {
			must = { feedback.from_several { sources = 2 }, feedback.is_structured { items = 1 },
				feedback.is_on_own_performance, feedback.was_used },
		},
	},
	criterion "C6" {
		says       = "Assesses their own performance in detail against the requirements of the job role and service standards",
		statements = { "000.C06" },
		at_least(1) "review" { must = { review.compares_with_standards, review.is_own, review.is_current, review.rests_on_evidence } },
	},
	criterion "C7" {
		says       = "Has a development plan with clear objectives and timescales that was reviewed and updated",
		statements = { "000.C07" },
		the "plan" { must = { plan.has_objectives, plan.has_timescales, growth.develops_service } },
		every "objective" {
			that_is = "in force",
			must    = { smart.specific, smart.time_bound },
		},
		the "revision" { must = { revision.was_made { times = 1 } } },
	},
	criterion "C8" {
		says       = "Asks several people for feedback, and records how it was used",
		statements = { "000.C08" },
		the "feedback" {
			must = { feedback.was_sought { items = 1 }, feedback.from_several { sources = 2 }, feedback.was_used },
		},
	},
	criterion "C9" {
		says       = "Reflects on how development activities changed what customers get",
		statements = { "000.C09" },
		at_least(1) "reflection" { that_is = "on an activity", must = { reflection.looks_back, reflection.reflects, reflection.shows_effect } },
	},
	criterion "C10" {
		says       = "Keeps a record of development activities and evaluates what they brought for the service",
		statements = { "000.C10" },
		every "activity" {
			that_is = "done",
			must    = {
				activity.is_recorded, activity.has_effect, activity.effect_is_later, activity.compares_like_with_like,
			},
		},
	},

	mistake "a plan that is made once and never looked at again" {
		statements = { "000.M01", "000.M08" },
		the "revision" { should = { revision.was_made { times = 1 } } },
	},
	mistake "activities that have nothing to do with the role or the review" {
		statements = { "000.M02" },
		every "activity" { if_any = true, should = { activity.serves_objective, activity.fits_objective } },
	},
	mistake "feedback that is filed and not used" {
		statements = { "000.M03" },
		every "feedback" { if_any = true, should = { feedback.each_was_used } },
	},
	mistake "no measurable improvement is shown" {
		statements = { "000.M04" },
		every "activity" { that_is = "done", if_any = true, should = { activity.has_example } },
	},
	mistake "activities without a link to what customers get" {
		statements = { "000.M05" },
		every "activity" { that_is = "done", if_any = true, should = { activity.has_effect } },
	},
	mistake "a plan that could be anybody's" {
		statements = { "000.M06" },
		every "objective" { if_any = true, should = { smart.specific, smart.relevant } },
	},
	mistake "criticism ignored or dismissed" {
		statements = { "000.M07" },
		every "feedback" { if_any = true, should = { feedback.not_dismissed } },
	},

	guidance "real scenarios, specific examples" {
		statements = { "000.G01" },
		every "review" { if_any = true, should = { review.gives_example } },
	},
	guidance "a golden thread from review to plan, activities, feedback and back" {
		statements = { "000.G02" },
		every "need" { if_any = true, should = { thread.need_is_planned } },
		every "objective" { if_any = true, should = { thread.objective_answers_need, thread.objective_has_activity } },
		every "activity" { if_any = true, should = { activity.serves_objective } },
		the "portfolio" { should = { thread.feedback_reaches_plan, review.before_the_plan } },
	},
	guidance "formal and informal activities" {
		statements = { "000.G03" },
		the "activity" { should = { activity.formal_and_informal } },
	},
	guidance "feedback gathered in different ways" {
		statements = { "000.G04" },
		the "feedback" { should = { feedback.by_methods { methods = 2 } } },
	},
	guidance "a reflective log" {
		statements = { "000.G05" },
		the "reflection" { should = { reflection.kept_regularly } },
	},
	guidance "evidence of different kinds" {
		statements = { "000.G06", "000.G09" },
		the "evidence" { should = { evidence.of_several_kinds { kinds = 2 } } },
	},
	guidance "say how each activity improved the service" {
		statements = { "000.G07" },
		every "activity" { that_is = "done", if_any = true, should = { activity.has_effect, activity.has_example } },
	},
	guidance "a plan that is reviewed again and again" {
		statements = { "000.G08" },
		the "revision" { should = { revision.was_made { times = 2 } } },
	},

	teaches {
		statements = { "000.G10", "000.G11" },
		because    = "They speak of other units, on knowledge and on complaints; a portfolio for this unit need not show them.",
	},
	teaches {
		statements = { "000.M09", "000.M10", "000.M11" },
		because    = "They are beliefs to talk about; what a learner believes of service and complaints stands in no field.",
	},
}
