return cases {
	for_rule "of_several_kinds" {
		boundary { "two kinds", of = "kinds", at = 2, "evidence: [{id: E1, type: observation}, {id: E2, type: witness testimony}]" },
		content { "an observation and a letter", [[
evidence:
  - {id: E1, type: observation}
  - {id: E2, type: work product}
]] },
		fault { "one kind, one below", at = "evidence", found = "1 kind", [[
evidence:
  - {id: E1, type: work product}
  - {id: E2, type: work product}
]] },
		fault { "two kinds where three are wanted", at = "evidence", found = "2 kinds", with = { kinds = 3 }, [[
evidence:
  - {id: E1, type: work product}
  - {id: E2, type: observation}
]] },
		content { "three kinds where three are wanted", with = { kinds = 3 }, [[
evidence:
  - {id: E1, type: work product}
  - {id: E2, type: observation}
  - {id: E3, type: questioning}
]] },
		content { "four kinds where three are wanted", with = { kinds = 3 }, [[
evidence:
  - {id: E1, type: work product}
  - {id: E2, type: observation}
  - {id: E3, type: questioning}
  - {id: E4, type: recording}
]] },
		fault { "the kind is not said", at = "evidence", found = "1 kind", [[
evidence:
  - {id: E1, type: work product}
  - {id: E2, title: Letter to a tenant}
]] },
		fault { "no evidence", found = "0 kinds", "evidence: []" },
		question { "a kind that is no word of the format", at = "evidence[0].type", "evidence: [{id: E1, type: photo album}, {id: E2, type: observation}]" },
	},

	for_rule "is_mapped" {
		content { "one criterion", "evidence: [{id: E1, type: observation, criteria: [C1]}]" },
		content { "a criterion without a list", "evidence: [{id: E1, type: observation, criteria: C1}]" },
		fault { "no criterion", at = "evidence[0]", "evidence: [{id: E1, type: observation}]" },
		fault { "an empty list", at = "evidence[0].criteria", "evidence: [{id: E1, type: observation, criteria: []}]" },
		fault { "the second item", at = "E2", "evidence: [{id: E1, criteria: [C1, C4]}, {id: E2}]" },
		content { "no evidence", "evidence: []" },
	},

	for_rule "is_dated" {
		content { "a date", "evidence: [{id: E1, date: 2025-12-02}]" },
		fault { "no date", at = "evidence[0]", found = "nothing", "evidence: [{id: E1, title: Observation at the tills}]" },
		question { "a date that can't be read", at = "evidence[0].date", "evidence: [{id: E1, date: last winter}]" },
		content { "no evidence", "evidence: []" },
	},

	for_rule "is_current" {
		boundary { "100 days old", of = "days", at = 100, "evidence: [{id: E1, date: 2025-10-07}]" },
		content { "a day newer than the limit", as_of = "2026-01-15", with = { days = 100 }, "evidence: [{id: E1, date: 2025-10-08}]" },
		content { "as old as the limit", as_of = "2026-01-15", with = { days = 100 }, "evidence: [{id: E1, date: 2025-10-07}]" },
		fault { "a day older than the limit", at = "evidence[0].date", found = "2025-10-06", as_of = "2026-01-15", with = { days = 100 },
			"evidence: [{id: E1, date: 2025-10-06}]" },
		content { "three years old", as_of = "2026-01-15", "evidence: [{id: E1, date: 2023-01-16}]" },
		fault { "three years and a day", at = "E1", as_of = "2026-01-15", "evidence: [{id: E1, date: 2023-01-15}]" },
		content { "on the day of the claim", as_of = "2026-01-15", with = { days = 1 }, "evidence: [{id: E1, date: 2026-01-15}]" },
		content { "no date is another rule's business", "evidence: [{id: E1}]" },
		question { "a date that can't be read", at = "evidence[0].date", "evidence: [{id: E1, date: 02/12/2025}]" },
	},

	for_rule "can_be_seen" {
		content { "a file", "evidence: [{id: E1, file: evidence/e1.pdf}]" },
		content { "a place", "evidence: [{id: E1, location: \"HR safe, Leith depot\"}]" },
		content { "the text itself", "evidence: [{id: E1, text: \"I rang the tenant back the same day.\"}]" },
		fault { "a title only", at = "evidence[0]", "evidence: [{id: E1, title: Emails to suppliers}]" },
		fault { "where it came to be is not where it can be seen", at = "evidence[0]", "evidence: [{id: E1, place: \"Ward 4, front desk\"}]" },
		content { "no evidence", "evidence: []" },
	},

	for_rule "witness_is_named" {
		content { "role and relationship", [[
evidence:
  - {id: E1, type: witness testimony, witness: {person: Mrs B, role: ward clerk, relationship: supervisor, signed: 2025-12-03}}
]] },
		fault { "no witness", at = "evidence[0]", "evidence: [{id: E1, type: witness testimony}]" },
		fault { "an expert without a name", at = "evidence[0]", "evidence: [{id: E1, type: expert witness}]" },
		fault { "no relationship", at = "evidence[0].witness", [[
evidence:
  - {id: E1, type: witness testimony, witness: {person: Mrs B, role: ward clerk}}
]] },
		fault { "no role", at = "evidence[0].witness", [[
evidence:
  - {id: E1, type: witness testimony, witness: {person: Mrs B, relationship: supervisor}}
]] },
		content { "an observation needs no witness", "evidence: [{id: E1, type: observation}]" },
		content { "a kind that is not said", "evidence: [{id: E1}]" },
		question { "a kind that is no word of the format", at = "evidence[0].type", "evidence: [{id: E1, type: hearsay}]" },
	},

	for_rule "witness_is_independent" {
		content { "a line manager", "evidence: [{id: E1, type: witness testimony, witness: {person: Mrs B, relationship: line manager}}]" },
		fault { "a friend", at = "evidence[0].witness.relationship", "evidence: [{id: E1, type: witness testimony, witness: {relationship: Friend}}]" },
		fault { "my mother", at = "evidence[0].witness.relationship", "evidence: [{id: E1, type: witness testimony, witness: {relationship: my mother}}]" },
		fault { "mum", at = "evidence[0].witness.relationship", "evidence: [{id: E1, type: witness testimony, witness: {relationship: mum}}]" },
		fault { "the learner's sister", at = "evidence[0].witness.relationship", "evidence: [{id: E1, type: witness testimony, witness: {relationship: \"the learner's sister\"}}]" },
		question { "a supervisor who is also an aunt", at = "evidence[0].witness.relationship", "evidence: [{id: E1, type: witness testimony, witness: {relationship: supervisor and aunt}}]" },
		content { "a parent of a child at the nursery is not said to be close", "evidence: [{id: E1, type: witness testimony, witness: {person: Ms T, role: parent, relationship: customer}}]" },
		content { "the relationship is not said", "evidence: [{id: E1, type: witness testimony, witness: {person: Mrs B}}]" },
		content { "no witness", "evidence: [{id: E1, type: observation}]" },
	},

	for_rule "is_real_work" {
		content { "real work", "evidence: [{id: E1, type: observation, setting: real work}]" },
		content { "a realistic work environment", "evidence: [{id: E1, type: observation, setting: realistic work environment}]" },
		content { "the setting is not said", "evidence: [{id: E1, type: observation}]" },
		question { "simulated", at = "evidence[0].setting", found = "simulation", "evidence: [{id: E1, type: observation, setting: simulation}]" },
		question { "a simulation by its kind", at = "evidence[0]", "evidence: [{id: E1, type: simulation}]" },
		question { "a setting that is no word of the format", at = "evidence[0].setting", "evidence: [{id: E1, setting: the pub}]" },
	},

	for_rule "is_checked" {
		content { "all six are said", "evidence: [{id: E1, checked: {by: AS7, date: 2025-12-09, valid: true, authentic: true, current: true, sufficient: true}}]" },
		content { "no is an answer", "evidence: [{id: E1, checked: {by: AS7, date: 2025-12-09, valid: yes, authentic: yes, current: yes, sufficient: no}}]" },
		fault { "not checked", at = "evidence[0]", "evidence: [{id: E1}]" },
		fault { "by nobody", at = "evidence[0].checked", "evidence: [{id: E1, checked: {date: 2025-12-09, valid: true, authentic: true, current: true, sufficient: true}}]" },
		fault { "no date", at = "evidence[0].checked", "evidence: [{id: E1, checked: {by: AS7, valid: true, authentic: true, current: true, sufficient: true}}]" },
		fault { "authenticity is not said", at = "evidence[0].checked", "evidence: [{id: E1, checked: {by: AS7, date: 2025-12-09, valid: true, current: true, sufficient: true}}]" },
		question { "neither yes nor no", at = "evidence[0].checked.valid", "evidence: [{id: E1, checked: {by: AS7, date: 2025-12-09, valid: mostly, authentic: true, current: true, sufficient: true}}]" },
		content { "no evidence", "evidence: []" },
	},

	for_rule "declared" {
		content { "by the learner", "declarations: [{by: learner, date: 2026-01-12, signature: wet}]" },
		content { "by the assessor and the learner", "declarations: [{by: assessor, date: 2026-01-12}, {by: learner, date: 2026-01-12}]" },
		fault { "by the assessor only", at = "declarations", "declarations: [{by: assessor, date: 2026-01-12, signature: wet}]" },
		fault { "by nobody", "learner: {id: \"418\"}" },
	},
}
