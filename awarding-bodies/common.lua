-- What every portfolio is checked for, whatever it claims.
return common {
	the "portfolio" { must = { portfolio.registered_first }, should = { portfolio.claimed_by_now } },
	every "review" { if_any = true, must = { portfolio.nothing_in_the_future } },
	the "plan" { if_any = true, must = { portfolio.nothing_in_the_future } },
	every "objective" { if_any = true, must = { portfolio.plan_before_its_work } },
	every "revision" { if_any = true, must = { portfolio.nothing_in_the_future } },
	every "activity" { if_any = true, must = { portfolio.done_is_not_planned } },
	every "feedback" { if_any = true, must = { portfolio.nothing_in_the_future } },
	every "reflection" { if_any = true, must = { portfolio.nothing_in_the_future } },
	every "achieved unit" { if_any = true, must = { portfolio.nothing_in_the_future } },
	every "explanation" { if_any = true, must = { portfolio.nothing_in_the_future } },
	every "evidence" {
		if_any = true,
		must = { portfolio.nothing_in_the_future, evidence.witness_is_independent },
		should = {
			evidence.is_mapped, evidence.is_dated, evidence.is_current, evidence.can_be_seen, evidence.witness_is_named,
			evidence.is_checked, evidence.is_real_work, portfolio.not_hypothetical,
		},
	},
	the "portfolio" { should = { evidence.declared } },
}
