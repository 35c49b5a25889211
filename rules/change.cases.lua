return cases {
	for_rule "records_fit" {
		content { "one is of the change", [[
improvements: [{id: I1, gap: "Slow refunds", implemented: {records: [E1, E2]}}]
evidence: [{id: E1, title: Holiday form}, {id: E2, title: The new refund slip}]
]] },
		question { "none is", at = "improvements[0].implemented.records", [[
improvements: [{id: I1, gap: "Slow refunds", plan: {actions: [{text: "One signature"}]}, implemented: {records: [E1]}}]
evidence: [{id: E1, title: Fire drill log}]
]] },
		content { "a template among papers that came about in the doing", [[
improvements: [{id: I1, gap: "Slow refunds", implemented: {records: [E1]}}]
evidence: [{id: E1, title: "Refund letters, reply templates, counter log"}]
]] },
		content { "a chart, and a sheet that people signed", [[
improvements: [{id: I1, gap: "Slow refunds", implemented: {records: [E1]}}]
evidence: [{id: E1, title: "Refund chart, letter template, briefing sheet signed"}]
]] },
		fault { "templates alone, and not filled in", at = "improvements[0].implemented.records", [[
improvements: [{id: I1, gap: "Slow refunds", implemented: {records: [E1]}}]
evidence: [{id: E1, title: "Refund templates, log, not filled in"}]
]] },
		fault { "a form for leave", at = "improvements[0].implemented.records", found = "Holiday form", [[
improvements: [{id: I1, gap: "Slow refunds", plan: {actions: [{text: "One signature"}]}, implemented: {records: [E1]}}]
evidence: [{id: E1, title: Holiday form}]
]] },
		fault { "slides and a price from before anybody was told", at = "improvements[0].implemented.records", [[
improvements: [{id: I1, gap: "Slow refunds", implemented: {date: 2025-10-15, records: [E1, E2], communicated: [{to: crew, date: 2025-10-01}]}}]
evidence: [{id: E1, date: 2025-08-01, title: Slides on refunds}, {id: E2, date: 2025-09-30, title: Quotation for the refund slips}]
]] },
		content { "an invoice of the time beside them", [[
improvements: [{id: I1, gap: "Slow refunds", implemented: {date: 2025-10-15, records: [E1, E2], communicated: [{to: crew, date: 2025-10-01}]}}]
evidence: [{id: E1, date: 2025-10-01, title: Invoice for the refund slips}, {id: E2, date: 2025-09-30, title: Quotation for the refund slips}]
]] },
		question { "all from before anybody was told", at = "improvements[0].implemented.records", [[
improvements: [{id: I1, gap: "Slow refunds", implemented: {date: 2025-10-15, records: [E1]}}]
evidence: [{id: E1, date: 2025-10-14, title: Minutes on refunds}]
]] },
		content { "a certificate beside the sign-off of the training", [[
improvements: [{id: I1, gap: "Slow refunds", implemented: {records: [E1]}}]
evidence: [{id: E1, title: "Refund training: certificates and sign-off"}]
]] },
		content { "no record is for other rules", [[
improvements: [{id: I1, gap: "Slow refunds", implemented: {date: 2025-10-15}}]
]] },
	},

	for_rule "is_in_use" {
		content { "in use, with a first count", "improvements: [{id: I1, implemented: {adjustments: \"First week 31 bookings, two of them wrong.\"}}]" },
		content { "looked at, and one part to come", "improvements: [{id: I1, implemented: {adjustments: \"I timed ten on the first Friday. The second printer has not been delivered, so nights share one.\"}}]" },
		content { "late, and then in use", "improvements: [{id: I1, implemented: {adjustments: \"The tablets had not arrived by the Monday. After that all on tablets.\"}}]" },
		content { "given up by some, and put right", "improvements: [{id: I1, implemented: {adjustments: \"Two went on with the old forms until I took the pad away.\"}}]" },
		question { "dropped by some, and figures that rose", at = "improvements[0].implemented", found = "went back to", [[
improvements: [{id: I1, implemented: {date: 2025-06-02, adjustments: "Some went back to the old sheet."}, measures: [{name: Wait, baseline: 9, after: 4, after_date: 2025-08-01}]}]
]] },
		content { "not carried out is for other rules", "improvements: [{id: I1}]" },
		fault { "a draft", at = "improvements[0].implemented", "improvements: [{id: I1, implemented: {adjustments: \"The form is still a draft. It goes live when the contract is signed.\"}}]" },
		fault { "the old forms again", at = "improvements[0].implemented", "improvements: [{id: I1, implemented: {adjustments: \"By the second week we were back on the old forms.\"}}]" },
		fault { "another word for its end", at = "improvements[0].implemented", "improvements: [{id: I1, implemented: {adjustments: \"The boss had the whole thing scrapped in the second week.\"}}]" },
		fault { "left half done", at = "improvements[0].implemented", "improvements: [{id: I1, implemented: {adjustments: \"We did the ground floor. The other 40 rooms were never done.\"}}]" },
		fault { "refused", at = "improvements[0].implemented", "improvements: [{id: I1, implemented: {adjustments: \"The fitters flatly refused.\"}}]" },
		content { "an end that is none", "improvements: [{id: I1, gap: Cold starts, implemented: {adjustments: \"The texts stopped for a day, then came back. Complaints stopped.\"}}]" },
		fault { "still ahead", at = "improvements[0].implemented", "improvements: [{id: I1, implemented: {training: To be arranged, adjustments: Planned in for next spring}}]" },
		fault { "thrown away", at = "improvements[0].implemented", "improvements: [{id: I1, implemented: {adjustments: \"Drivers found the sheets a nuisance and by the weekend they were in the bin.\"}}]" },
		fault { "in the classroom", at = "improvements[0].implemented", "improvements: [{id: I1, implemented: {adjustments: \"We acted it out in the classroom.\"}}]" },
		fault { "turned down", at = "improvements[0].implemented", "improvements: [{id: I1, implemented: {adjustments: \"Head office did not agree to pay for the tablets.\"}}]" },
		fault { "read up on", at = "improvements[0].plan.actions", "improvements: [{id: I1, plan: {actions: [{text: Read up on phone menus}, {text: Visit another school}]}, implemented: {date: 2025-06-02}}]" },
		fault { "given up, and the figure as it was", at = "improvements[0].implemented", [[
improvements: [{id: I1, implemented: {date: 2025-06-02, adjustments: "Everybody was back on the old times."}, measures: [{name: Wait, baseline: 9, after: 9, after_date: 2025-08-01}]}]
]] },
		fault { "those who were told heard that it was off", at = "improvements[0].implemented", [[
improvements: [{id: I1, gap: Late keys, implemented: {date: 2025-06-02, communicated: [{to: crew, method: "E-mail that the trial was called off"}]}}]
]] },
		fault { "a record that it was never rolled out", at = "improvements[0].implemented", [[
improvements: [{id: I1, gap: Late keys, implemented: {date: 2025-06-02, records: [E1]}}]
evidence: [{id: E1, title: Draft of the key card, text: "The key card was never rolled out."}]
]] },
		content { "told at a meeting, and a record of it in use", [[
improvements: [{id: I1, gap: Late keys, implemented: {date: 2025-06-02, records: [E1], communicated: [{to: crew, method: "At the Monday briefing"}]}}]
evidence: [{id: E1, title: Key log for June, text: "All 40 keys signed out by three."}]
]] },
		fault { "every action dropped", at = "improvements[0].plan.actions", found = "dropped", [[
improvements: [{id: I1, gap: Late keys, plan: {actions: [{text: Put a key safe by the door, status: dropped}, {text: Print cards with the code, status: dropped}]}, implemented: {date: 2025-06-02}}]
]] },
		content { "one of two actions dropped", [[
improvements: [{id: I1, gap: Late keys, plan: {actions: [{text: Put a key safe by the door, status: done}, {text: Print cards with the code, status: dropped}]}, implemented: {date: 2025-06-02}}]
]] },
		content { "counted here, and not yet elsewhere", "improvements: [{id: I1, implemented: {adjustments: \"I counted each Monday, 31 bookings and two of them wrong. It was not rolled out to the other branch.\"}}]" },
	},

	for_rule "is_of_service" {
		fault { "lockers for the staff", at = "improvements[0].gap", found = "lockers", [[
improvements: [{id: I1, gap: "Nowhere to put our things", plan: {actions: [{text: Buy lockers}]}, implemented: {communicated: [{to: team, audience: internal}]}}]
]] },
		content { "lockers for swimmers", [[
improvements: [{id: I1, gap: "Visitors have nowhere to put their things", plan: {actions: [{text: Buy lockers}]}, implemented: {communicated: [{to: team, audience: internal}]}}]
]] },
		content { "told to those outside", [[
improvements: [{id: I1, gap: "Few lockers", implemented: {communicated: [{to: swimmers, audience: external}]}}]
]] },
		fault { "lockers for the staff, with the invoice", at = "improvements[0].gap", found = "lockers", [[
improvements: [{id: I1, gap: "Nowhere to put our things", plan: {actions: [{text: Buy lockers}]}, implemented: {records: [E1], communicated: [{to: team, audience: internal}]}}]
evidence: [{id: E1, title: Invoice for twelve lockers}]
]] },
		content { "lockers, which the record shows in use by swimmers", [[
improvements: [{id: I1, gap: "Nowhere to put things", plan: {actions: [{text: Buy lockers}]}, implemented: {records: [E1]}}]
evidence: [{id: E1, title: "Count of visitors and customers who used the new ones"}]
]] },
		content { "lockers, because a customer asked for them", [[
feedback: [{id: F1, source: customer, date: 2025-05-02, text: "There is nowhere to leave a coat"}]
improvements: [{id: I1, gap: "Nowhere to put things", from: [F1], plan: {actions: [{text: Buy lockers}]}, implemented: {date: 2025-06-02}}]
]] },
	},

	for_rule "is_own_work" {
		fault { "every action somebody else's", at = "improvements[0].implemented", "improvements: [{id: I1, plan: {actions: [{text: Install machines, owner: head office}]}, implemented: {training: Done by the supplier}}]" },
		fault { "somebody else's action, which the learner had only raised", at = "improvements[0].implemented", [[
improvements: [{id: I1, plan: {actions: [{text: Install machines, owner: IT}]}, implemented: {adjustments: "IT looks after it. I had passed on the complaint in June."}}]
]] },
		content { "somebody else's action, and the learner's part", "improvements: [{id: I1, plan: {actions: [{text: Install machines, owner: IT}]}, implemented: {training: \"I showed each of them.\"}}]" },
		content { "what the learner did", "improvements: [{id: I1, implemented: {training: \"I showed each of them the slip.\"}}]" },
		content { "nothing of who did it", "improvements: [{id: I1, implemented: {training: \"An hour each, with the slip.\"}}]" },
		content { "away for a day", "improvements: [{id: I1, implemented: {adjustments: \"I was off on Monday, so Jo counted. I counted on the other days.\"}}]" },
		fault { "others, while the learner was away", at = "improvements[0].implemented", "improvements: [{id: I1, implemented: {training: \"Jo did it, I was on leave.\", adjustments: \"Jo saw to it while I was off.\"}}]" },
		fault { "told by those who did it", at = "improvements[0].implemented", found = "not involved", "improvements: [{id: I1, implemented: {training: \"Head office ran it. I was not involved.\", adjustments: \"I was told that it went well.\"}}]" },
		question { "away for the training", at = "improvements[0].implemented", found = "on leave", "improvements: [{id: I1, implemented: {training: \"Jo did it, I was on leave.\", adjustments: \"None were needed.\"}}]" },
		content { "not carried out", "improvements: [{id: I1}]" },
		content { "the learner told the others", "improvements: [{id: I1, implemented: {communicated: [{to: crew, method: \"I explained it at the Monday briefing and showed each of them the slip\"}]}}]" },
		fault { "others told of it, while the learner was away, twice", at = "improvements[0].implemented", "improvements: [{id: I1, implemented: {training: \"Jo did it, I was on leave.\", communicated: [{to: crew, method: \"Jo told them. I was not involved.\"}]}}]" },
	},

	for_rule "was_implemented" {
		content { "on the day of the claim", as_of = "2026-01-15", "improvements: [{id: I1, implemented: {date: 2026-01-15}}]" },
		content { "the day before", as_of = "2026-01-15", "improvements: [{id: I1, implemented: {date: 2026-01-14}}]" },
		fault { "the day after", at = "improvements[0].implemented.date", found = "2026-01-16", as_of = "2026-01-15", "improvements: [{id: I1, implemented: {date: 2026-01-16}}]" },
		fault { "not carried out", at = "improvements[0]", "improvements: [{id: I1}]" },
		fault { "no date", at = "improvements[0].implemented", "improvements: [{id: I1, implemented: {training: \"A talk\"}}]" },
		question { "a date that can't be read", at = "improvements[0].implemented.date", "improvements: [{id: I1, implemented: {date: soon}}]" },
	},

	for_rule "has_records" {
		content { "a record", [[
evidence: [{id: E6, type: work product, title: Minutes}]
improvements: [{id: I1, implemented: {date: 2025-10-15, records: [E6]}}]
]] },
		fault { "no record", at = "improvements[0].implemented", found = "none", "improvements: [{id: I1, implemented: {date: 2025-10-15}}]" },
		fault { "an empty list", at = "improvements[0].implemented.records", "improvements: [{id: I1, implemented: {records: []}}]" },
		fault { "not carried out", at = "improvements[0]", "improvements: [{id: I1}]" },
	},

	for_rule "was_communicated" {
		fault { "it got round", at = "improvements[0].implemented.communicated", found = "got round", "improvements: [{id: I1, implemented: {communicated: [{to: staff, method: it just got round}]}}]" },
		content { "one was told in passing, the others at a meeting", "improvements: [{id: I1, implemented: {communicated: [{to: manager, method: in passing}, {to: staff, method: meeting}]}}]" },
		content { "to the crew", "improvements: [{id: I1, implemented: {communicated: [{to: crew}]}}]" },
		fault { "to nobody", at = "improvements[0].implemented", found = "none", "improvements: [{id: I1, implemented: {date: 2025-10-15}}]" },
		fault { "an empty list", at = "improvements[0].implemented.communicated", "improvements: [{id: I1, implemented: {communicated: []}}]" },
		fault { "not carried out", at = "improvements[0]", "improvements: [{id: I1}]" },
	},

	for_rule "was_told_in_time" {
		content { "the day before", "improvements: [{id: I1, implemented: {date: 2025-10-15, communicated: [{to: crew, date: 2025-10-14}]}}]" },
		content { "on the day", "improvements: [{id: I1, implemented: {date: 2025-10-15, communicated: [{to: crew, date: 2025-10-15}]}}]" },
		fault { "the day after", at = "improvements[0].implemented.communicated[0].date", found = "2025-10-16", [[
improvements: [{id: I1, implemented: {date: 2025-10-15, communicated: [{to: crew, date: 2025-10-16}]}}]
]] },
		content { "one of two in time", [[
improvements: [{id: I1, implemented: {date: 2025-10-15, communicated: [{to: customers, date: 2025-10-20}, {to: crew, date: 2025-10-10}]}}]
]] },
		content { "no date of telling", "improvements: [{id: I1, implemented: {date: 2025-10-15, communicated: [{to: crew}]}}]" },
		content { "no date of the change", "improvements: [{id: I1, implemented: {communicated: [{to: crew, date: 2025-10-16}]}}]" },
		content { "nobody was told, which is another rule's business", "improvements: [{id: I1, implemented: {date: 2025-10-15}}]" },
		content { "not carried out", "improvements: [{id: I1}]" },
		question { "a date that can't be read", at = "improvements[0].implemented.communicated[0].date", [[
improvements: [{id: I1, implemented: {date: 2025-10-15, communicated: [{to: crew, date: Monday}]}}]
]] },
	},

	for_rule "team_was_told" {
		content { "an internal audience", "improvements: [{id: I1, implemented: {communicated: [{to: all in the depot, audience: internal}]}}]" },
		content { "the receptionists", "improvements: [{id: I1, implemented: {communicated: [{to: receptionists}]}}]" },
		fault { "customers only", at = "improvements[0].implemented.communicated", "improvements: [{id: I1, implemented: {communicated: [{to: customers, audience: external}]}}]" },
		fault { "nobody", at = "improvements[0].implemented", "improvements: [{id: I1, implemented: {date: 2025-10-15}}]" },
		content { "not carried out is another rule's business", "improvements: [{id: I1}]" },
	},

	for_rule "inside_and_outside" {
		content { "both", "improvements: [{id: I1, implemented: {communicated: [{to: team, audience: internal}, {to: customers, audience: external}]}}]" },
		fault { "only inside", at = "improvements[0].implemented.communicated", found = "internal", "improvements: [{id: I1, implemented: {communicated: [{to: team, audience: internal}]}}]" },
		fault { "only outside", at = "improvements[0].implemented.communicated", found = "external", "improvements: [{id: I1, implemented: {communicated: [{to: customers, audience: external}]}}]" },
		question { "one of two is not said", at = "improvements[0].implemented.communicated", [[
improvements: [{id: I1, implemented: {communicated: [{to: team, audience: internal}, {to: customers}]}}]
]] },
		question { "none is said", at = "improvements[0].implemented.communicated", "improvements: [{id: I1, implemented: {communicated: [{to: team}]}}]" },
		content { "nobody was told, which is another rule's business", "improvements: [{id: I1, implemented: {date: 2025-10-15}}]" },
		content { "not carried out", "improvements: [{id: I1}]" },
		question { "an audience that is no word of the format", at = "improvements[0].implemented.communicated[0].audience", [[
improvements: [{id: I1, implemented: {communicated: [{to: team, audience: everybody}]}}]
]] },
		content { "both, and a third that is not said", [[
improvements: [{id: I1, implemented: {communicated: [{to: team, audience: internal}, {to: customers, audience: external}, {to: the board}]}}]
]] },
	},

	for_rule "has_training" {
		content { "two sessions", "improvements: [{id: I1, implemented: {training: \"Two half-hour sessions at the desk\"}}]" },
		fault { "not said", at = "improvements[0].implemented", "improvements: [{id: I1, implemented: {date: 2025-10-15}}]" },
		fault { "none", at = "improvements[0].implemented.training", "improvements: [{id: I1, implemented: {training: None}}]" },
		content { "none, with the reason", "improvements: [{id: I1, implemented: {training: \"None needed, because the form asks the same questions as before\"}}]" },
		content { "not carried out", "improvements: [{id: I1}]" },
		content { "none, with the reason in six words", "improvements: [{id: I1, implemented: {training: \"None needed, the form stays alike\"}}]" },
		fault { "none, in five words", at = "improvements[0].implemented.training", "improvements: [{id: I1, implemented: {training: \"No training was needed here\"}}]" },
	},

	for_rule "told_and_trained" {
		fault { "left to find it", at = "improvements[0].implemented.communicated", found = "worked it out", [[
improvements: [{id: I1, implemented: {date: 2025-06-02, training: None given, communicated: [{to: crew, date: 2025-06-01, method: They worked it out for themselves}]}}]
]] },
		fault { "to be announced", at = "improvements[0].implemented.communicated", [[
improvements: [{id: I1, implemented: {date: 2025-06-02, training: To follow, communicated: [{to: crew, date: 2025-06-01, method: will be announced at the meeting}]}}]
]] },
		fault { "nobody but the learner", at = "improvements[0].implemented.communicated", [[
improvements: [{id: I1, implemented: {date: 2025-06-02, training: I taught myself, communicated: [{to: myself, audience: internal, date: 2025-06-01, method: note}]}}]
]] },
		fault { "told of something else, trained in something else", at = "improvements[0].implemented.communicated", [[
improvements: [{id: I1, gap: Refunds take a month and need three signatures, implemented: {date: 2025-06-02, training: Fire drill, communicated: [{to: crew, date: 2025-06-01, method: meeting about Easter leave and parking}]}}]
]] },
		content { "told, and no training needed", [[
improvements: [{id: I1, gap: Refunds take a month, implemented: {date: 2025-06-02, training: "None needed, it is only a sign", communicated: [{to: crew, date: 2025-06-01, method: huddle and a note on the board}]}}]
]] },
		question { "told and shown, and some did not know", at = "improvements[0].implemented.communicated", [[
improvements: [{id: I1, implemented: {date: 2025-06-02, training: "Ten minutes each", adjustments: "The porters did not know what it was for.", communicated: [{to: crew, date: 2025-06-01, method: email}]}}]
]] },
		fault { "told, not trained, and they did not know", at = "improvements[0].implemented.communicated", [[
improvements: [{id: I1, implemented: {date: 2025-06-02, training: none, adjustments: "The lads had not been told of it.", communicated: [{to: crew, date: 2025-06-01, method: email}]}}]
]] },
		fault { "only the manager was told, and training left the team out", at = "improvements[0].implemented.communicated", [[
improvements:
  - id: I1
    implemented: {date: 2025-06-02, communicated: [{to: area manager, audience: internal, date: 2025-05-12}], training: "I watched the video at home. The six desk staff were not told and had no training."}
]] },
		content { "told in time", "improvements: [{id: I1, implemented: {date: 2025-10-15, communicated: [{to: team, date: 2025-10-15}]}}]" },
		fault { "told a day late, and not trained", at = "improvements[0].implemented.communicated", [[
improvements: [{id: I1, implemented: {date: 2025-10-15, communicated: [{to: team, date: 2025-10-16}]}}]
]] },
		fault { "told a day late, but trained", at = "improvements[0].implemented.communicated", [[
improvements: [{id: I1, implemented: {date: 2025-10-15, training: "An hour at the till", communicated: [{to: team, date: 2025-10-16}]}}]
]] },
		content { "trained, and so told", "improvements: [{id: I1, implemented: {date: 2025-10-15, training: \"An hour at the till\"}}]" },
		fault { "neither told nor trained", at = "improvements[0].implemented", "improvements: [{id: I1, implemented: {date: 2025-10-15}}]" },
		fault { "only the manager was told", at = "improvements[0].implemented.communicated", [[
improvements: [{id: I1, implemented: {date: 2025-10-15, training: none, communicated: [{to: area manager, date: 2025-10-01}]}}]
]] },
		fault { "only customers were told", at = "improvements[0].implemented.communicated", [[
improvements: [{id: I1, implemented: {date: 2025-10-15, communicated: [{to: customers, audience: external, date: 2025-10-01}]}}]
]] },
		content { "the team and the manager", "improvements: [{id: I1, implemented: {date: 2025-10-15, communicated: [{to: manager and team, date: 2025-10-01}]}}]" },
		content { "no dates", "improvements: [{id: I1, implemented: {communicated: [{to: team}]}}]" },
		fault { "not carried out", at = "improvements[0]", "improvements: [{id: I1}]" },
		question { "a date that can't be read", at = "improvements[0].implemented.communicated[0].date", [[
improvements: [{id: I1, implemented: {date: 2025-10-15, communicated: [{to: team, date: Monday}]}}]
]] },
		content { "no date of telling", "improvements: [{id: I1, implemented: {date: 2025-10-15, communicated: [{to: team}]}}]" },
		content { "no date of the change", "improvements: [{id: I1, implemented: {communicated: [{to: team, date: 2025-10-16}]}}]" },
	},

	for_rule "was_monitored" {
		content { "had to be changed", "improvements: [{id: I1, implemented: {adjustments: \"Had to change the time of the reminders\"}}]" },
		content { "some had none, and were told in another way", "improvements: [{id: I1, implemented: {adjustments: \"Some had no mobile so we rang them\"}}]" },
		fault { "had to be there", at = "improvements[0].implemented", "improvements: [{id: I1, implemented: {adjustments: \"Had to be at the desk a lot\"}}]" },
		fault { "not looked at", at = "improvements[0].implemented", "improvements: [{id: I1, implemented: {adjustments: \"Nobody has come to me, so it must be working. I have not looked at the tickets.\"}}]" },
		fault { "what a good manager does", at = "improvements[0].implemented", "improvements: [{id: I1, implemented: {adjustments: \"Monitoring is the key to success.\"}}]" },
		fault { "still to be looked at", at = "improvements[0].implemented", "improvements: [{id: I1, implemented: {adjustments: \"I will keep an eye on the figures.\"}}]" },
		content { "what guests did not see is put right", "improvements: [{id: I1, implemented: {adjustments: \"Guests did not notice the card at first. It stands upright since 20 June.\"}}]" },
		content { "counted", "improvements: [{id: I1, implemented: {adjustments: \"Nothing to change, late drops were 2 and 1 and 0.\"}}]" },
		question { "looked at once, and not counted", at = "improvements[0].implemented.adjustments", "improvements: [{id: I1, implemented: {adjustments: \"I asked Jo on the Friday. I have not counted.\"}}]" },
		question { "nothing needed, and no figure", at = "improvements[0].implemented.adjustments", "improvements: [{id: I1, implemented: {adjustments: None were needed}}]" },
		content { "adjusted", "improvements: [{id: I1, implemented: {adjustments: \"After a week we moved the sign to the door\"}}]" },
		content { "measured", "improvements: [{id: I1, implemented: {date: 2025-10-15}, measures: [{name: Wait, after: 4}]}]" },
		content { "asked", [[
feedback: [{id: F7, source: customer, date: 2025-11-01}]
improvements: [{id: I1, implemented: {date: 2025-10-15}, feedback_after: [F7]}]
]] },
		fault { "not watched", at = "improvements[0].implemented", "improvements: [{id: I1, implemented: {date: 2025-10-15}}]" },
		fault { "not carried out", at = "improvements[0]", "improvements: [{id: I1}]" },
		fault { "what was measured has nothing to do with it", at = "improvements[0].measures", found = "Ice creams sold", [[
improvements: [{id: I1, gap: "Visitors get lost on the way to the exhibits", plan: {actions: [{text: Hand out a map of the museum at the door}]}, implemented: {date: 2025-06-02, adjustments: "It was a hot month and the kiosk was busy."}, measures: [{name: Ice creams sold, baseline: 40, after: 90}]}]
]] },
		content { "another figure, and a look at the map", [[
improvements: [{id: I1, gap: "Visitors get lost on the way to the exhibits", plan: {actions: [{text: Hand out a map of the museum at the door}]}, implemented: {date: 2025-06-02, adjustments: "In the first week I watched how visitors used the map, and I made the print larger."}, measures: [{name: Ice creams sold, baseline: 40, after: 90}]}]
]] },
	},
}
