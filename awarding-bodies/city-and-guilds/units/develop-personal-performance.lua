return unit "develop-personal-performance" {
	title  = "Develop personal performance through delivering customer service",
	source = "001_200a6713219fd4e5.txt",
	note   = "The source names no qualification. Level, credit and number of this unit were not found.",

	criterion "C1" {
		says       = "Names specific strengths and areas for improvement in a log or self-assessment, from real dealings with customers",
		statements = { "001.C01" },
		at_least(1) "review" {
			if_any = true,
			must   = { review.has_strengths, review.has_needs, review.is_own, review.is_current, review.findings_are_own },
		},
		the "portfolio" { must = { review.looks_at_real_interactions, review.log_stands_for_review } },
	},
	criterion "C2" {
		says       = "Has a development plan with SMART objectives and prioritised actions, linked to what the role requires",
		statements = { "001.C02" },
		the "portfolio" { must = { thread.plan_answers_needs } },
		the "plan" {
			must   = { plan.has_objectives, growth.learner_acts, growth.not_a_job_description, growth.goes_beyond_attending },
			should = { plan.was_agreed },
		},
		the "objective" { must = { plan.is_prioritised } },
		every "objective" {
			that_is = "in force",
			must    = { smart.specific, smart.measurable, smart.time_bound, smart.within_reach, smart.moves_on, smart.relevant,
				plan.has_actions, thread.objective_fits_need, growth.serves_customers, growth.actions_develop },
			should  = { smart.achievable, smart.dates_agree },
		},
	},
	criterion "C3" {
		says       = "Asks for feedback, for example by a survey or by asking for an observation",
		statements = { "001.C03" },
		the "feedback" {
			must = {
				feedback.was_sought { items = 1 }, feedback.from_people { people = 2, or_one_asked = true },
				feedback.is_on_own_performance,
			},
		},
	},
	criterion "C4" {
		says       = "Has done at least one development activity and can say what it changed",
		statements = { "001.C04" },
		at_least(1) "activity" {
			that_is = "done",
			must    = { activity.was_really_done, activity.is_own_development, activity.is_more_than_routine, activity.has_effect },
			should  = { activity.has_example },
			ask     = { "Can the learner talk about what this activity changed?" },
		},
	},
	criterion "C5" {
		says       = "Updates the development plan in answer to new feedback or changed circumstances",
		statements = { "001.C05" },
		at_least(1) "revision" {
			must = { revision.comes_after_plan, revision.changes_plan, revision.has_reason },
		},
	},
	criterion "C6" {
		says       = "Uses specific feedback to shape the development plan",
		statements = { "001.C06" },
		at_least(1) "feedback" { must = { feedback.informs_plan } },
	},
	criterion "C7" {
		says       = "Has updated the development plan at least once, and adapted it to something learned",
		statements = { "001.C07" },
		the "revision" { must = { revision.was_made { times = 1 } } },
		at_least(1) "revision" { must = { revision.comes_after_plan, revision.changes_plan } },
	},
	criterion "C8" {
		says       = "Shows how development activities led to better performance against documented standards",
		statements = { "001.C08" },
		at_least(1) "activity" {
			that_is = "done",
			must    = {
				activity.was_really_done, activity.is_own_development, activity.has_effect, activity.effect_is_later,
				activity.compares_like_with_like, activity.serves_objective, activity.improves_against_standard,
				activity.shows_performance, activity.brought_progress, activity.fits_objective,
			},
		},
	},

	mistake "activities without a link to a gap from the self-review" {
		statements = { "001.M01" },
		every "activity" { if_any = true, should = { activity.serves_objective, activity.fits_objective } },
	},
	mistake "a list of tasks instead of a plan for growth" {
		statements = { "001.M02" },
		the "plan" { if_any = true, should = { growth.not_a_job_description } },
	},
	mistake "feedback gathered once" {
		statements = { "001.M03" },
		the "feedback" { should = { feedback.over_time } },
	},
	mistake "vague actions without timescales, resources or outcomes" {
		statements = { "001.M04" },
		every "action" { if_any = true, should = { plan.action_is_clear, plan.has_due_date } },
		every "objective" { if_any = true, should = { plan.has_resources, smart.measurable } },
	},
	mistake "feedback from the line manager only" {
		statements = { "001.M05" },
		the "feedback" { should = { feedback.not_only_from { "line manager", "supervisor" } } },
	},
	mistake "a plan that is never reviewed" {
		statements = { "001.M06" },
		the "revision" { should = { revision.was_made { times = 1 } } },
	},

	guidance "feedback forms, reflective journals and updated plans in the portfolio" {
		statements = { "001.G01" },
		the "evidence" { should = { evidence.of_several_kinds { kinds = 2 } } },
		the "reflection" { should = { reflection.kept_regularly { entries = 1 } } },
	},
	guidance "be ready to say how one piece of feedback led to a change" {
		statements = { "001.G02" },
		at_least(1) "feedback" {
			if_any = true,
			should = { feedback.each_was_used },
			ask    = { "Which piece of feedback changed how you work, and how?" },
		},
	},
	guidance "SMART, and in line with the organisation's standards" {
		statements = { "001.G05" },
		every "objective" { if_any = true, should = { smart.specific, smart.measurable, smart.time_bound, thread.objective_has_standard } },
	},
	guidance "a learning log" {
		statements = { "001.G06" },
		the "reflection" { should = { reflection.kept_regularly } },
	},
	guidance "a structured way of asking for feedback" {
		statements = { "001.G07" },
		the "feedback" { should = { feedback.is_structured { items = 1 } } },
	},

	teaches {
		statements = { "001.G03" },
		because    = "The unit's own learning outcomes are not in the source, so nothing can be compared with them.",
	},
	teaches {
		statements = { "001.G04" },
		because    = "Whether a template was used is a matter of form that the portfolio format settles for everybody.",
	},
}
