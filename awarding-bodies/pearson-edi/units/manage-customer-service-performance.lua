return unit "manage-customer-service-performance" {
	title  = "Manage customer service performance",
	source = "002_73336567adc9219d.txt",
	note   = "The unit's number is K/601/1605 (VTCT record book). Its level, credit and numbered criteria were not found.",

	criterion "C1" {
		says       = "Monitors service performance systematically, for example by KPIs, surveys, mystery shopping or SLAs",
		statements = { "002.C01" },
		at_least(1) "monitoring" { must = { monitoring.is_systematic, monitoring.is_of_own_service, monitoring.sample_is_fair } },
		the "monitoring" {
			must   = { monitoring.shows_service, monitoring.shows_outcome, monitoring.samples_are_fair },
			should = { monitoring.by_methods { methods = 2 } },
		},
	},
	criterion "C2" {
		says       = "Takes management actions that answer the analysis of performance",
		statements = { "002.C02" },
		the "monitoring" { must = { monitoring.looks_beyond_individuals } },
		at_least(1) "management action" {
			that_is = "done",
			must    = {
				monitoring.answers_analysis, monitoring.fits_analysis, monitoring.answers_because, monitoring.is_own_action,
				monitoring.changes_something,
			},
		},
		the "management action" { must = { monitoring.team_was_told } },
	},
	criterion "C3" {
		says       = "Understands and keeps to the law and policies, such as data protection and equality, in using data and making changes",
		statements = { "002.C03" },
		the "portfolio" { must = { knowledge.knows_the_law } },
	},
	criterion "C4" {
		says       = "Evaluates what management actions brought, by comparing before and after or by feedback",
		statements = { "002.C04" },
		at_least(1) "management action" {
			that_is = "done",
			must    = {
				any_of { impact.compares_before_and_after, impact.shown_by_feedback },
				impact.was_measured, impact.counts_service, impact.compares_like_with_like, impact.is_no_worse,
				impact.says_what_changed,
			},
		},
	},

	mistake "operational measures only" {
		statements = { "002.M01" },
		the "monitoring" { should = { monitoring.shows_outcome } },
	},
	mistake "causes sought only in individuals" {
		statements = { "002.M02" },
		the "monitoring" { should = { monitoring.looks_beyond_individuals, monitoring.has_causes } },
	},
	mistake "data without analysis and action" {
		statements = { "002.M03" },
		every "monitoring" { if_any = true, should = { monitoring.leads_to_action } },
	},
	mistake "expectations and plans not made clear to the team" {
		statements = { "002.M04" },
		the "management action" { should = { monitoring.states_expectations } },
		every "management action" { if_any = true, should = { monitoring.was_communicated } },
	},

	guidance "evidence of different kinds, of monitoring and of action" {
		statements = { "002.G01" },
		the "evidence" { should = { evidence.of_several_kinds { kinds = 2 } } },
	},
	guidance "reflective accounts of one's decisions" {
		statements = { "002.G02" },
		every "reflection" {
			if_any = true,
			should = { reflection.reflects },
			ask    = { "Why were these measures and these actions chosen?" },
		},
	},
	guidance "a cycle of monitoring, analysis, action and review" {
		statements = { "002.G03" },
		every "management action" { if_any = true, should = { monitoring.answers_analysis, any_of { impact.compares_before_and_after, impact.shown_by_feedback } } },
	},
	guidance "a link to recognised standards or frameworks" {
		statements = { "002.G04" },
		the "portfolio" { should = { monitoring.names_framework } },
	},
	guidance "real examples from the workplace" {
		statements = { "002.G05" },
		every "evidence" { if_any = true, should = { portfolio.not_hypothetical } },
	},
	guidance "evidence that is mapped to the criteria" {
		statements = { "002.G06" },
		every "evidence" { if_any = true, should = { evidence.is_mapped } },
	},
	guidance "not only what was done, but why, and what could be better" {
		statements = { "002.G07" },
		at_least(1) "reflection" { if_any = true, should = { reflection.reflects } },
	},

	teaches {
		statements = { "002.M05", "002.M06", "002.M07" },
		because    = "They are beliefs to talk about; what a learner believes of service, complaints and the NVQ stands in no field.",
	},
}
