return cases {
	for_rule "was_made" {
		content { "one update of one", with = { times = 1 }, [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, date: 2025-11-03, change: "Added an objective on complaint letters"}]
]] },
		fault { "none of one", with = { times = 1 }, at = "development_plan", found = "0 updates", [[
development_plan: {created: 2025-09-15, objectives: [{id: O1}]}
]] },
		fault { "an empty list", at = "development_plan.revisions", [[
development_plan: {created: 2025-09-15, revisions: []}
]] },
		content { "three of two", with = { times = 2 }, [[
development_plan:
  created: 2025-09-15
  revisions:
    - {id: V1, date: 2025-10-06, change: "Added an objective on complaint letters"}
    - {id: V2, date: 2025-11-03, change: "Moved O1 to the end of February"}
    - {id: V3, date: 2025-12-01, change: "Dropped O3"}
]] },
		boundary { "two updates", of = "times", at = 2, [[
development_plan:
  created: 2025-09-15
  revisions:
    - {id: V1, date: 2025-10-06, change: "Added an objective on complaint letters"}
    - {id: V2, date: 2025-11-03, change: "Moved O1 to the end of February"}
]] },
		fault { "one of two", with = { times = 2 }, at = "development_plan.revisions", found = "1 update", [[
development_plan:
  created: 2025-09-15
  revisions:
    - {id: V1, date: 2025-10-06, change: "Added an objective on complaint letters"}
]] },
		fault { "two of three", with = { times = 3 }, found = "2 updates", [[
development_plan:
  created: 2025-09-15
  revisions:
    - {id: V1, date: 2025-10-06, change: "Added an objective on complaint letters"}
    - {id: V2, date: 2025-11-03, change: "Moved O1 to the end of February"}
]] },
		fault { "on the day of the plan it is no update", found = "0 updates", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, date: 2025-09-15, change: "Added an objective on complaint letters"}]
]] },
		content { "a day later it is one", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, date: 2025-09-16, change: "Added an objective on complaint letters"}]
]] },
		fault { "a look at the plan changes nothing", found = "0 updates", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, date: 2025-11-03, change: "No changes"}]
]] },
		content { "one that is not understood, but agreed on and for a reason", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, date: 2025-11-03, change: "Signer came", because: [F1], agreed_with: {role: manager}}]
feedback: [{id: F1, date: 2025-10-28, text: "Too slow at the till"}]
]] },
		content { "a plan without its date", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Added an objective on complaint letters"}]
]] },
		content { "a revision without its date is for another rule", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, change: "Added an objective on complaint letters"}]
]] },
		fault { "a revision that says nothing", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, date: 2025-11-03}]
]] },
		question { "a date that can't be read", at = "development_plan.revisions[0].date", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, date: November, change: "Added an objective on complaint letters"}]
]] },
	},
	for_rule "made_in_time" {
		content { "on different days", [[
development_plan:
  objectives: [{id: O1, text: "Settle refunds", review_dates: [2025-02-10, 2025-04-14]}]
  revisions: [{id: V1, date: 2025-02-10, change: "Added a course"}, {id: V2, date: 2025-09-18, change: "Added a card"}]
]] },
		fault { "all on one day, after the reviews", at = "development_plan.revisions[0].date", [[
development_plan:
  objectives: [{id: O1, text: "Settle refunds", review_dates: [2025-02-10, 2025-04-14]}]
  revisions: [{id: V1, date: 2025-09-18, change: "Added a course"}, {id: V2, date: 2025-09-18, change: "Added a card"}]
]] },
		content { "all at the first review", [[
development_plan:
  objectives: [{id: O1, text: "Settle refunds", review_dates: [2025-02-10, 2025-04-14]}]
  revisions: [{id: V1, date: 2025-02-12, change: "Added a course"}, {id: V2, date: 2025-02-12, change: "Added a card"}]
]] },
		fault { "all in the last days before the claim", as_of = "2025-09-19", at = "development_plan.revisions[0].date", [[
development_plan:
  created: 2025-02-03
  revisions: [{id: V1, date: 2025-09-10, change: "Added a course"}, {id: V2, date: 2025-09-18, change: "Added a card"}]
]] },
		fault { "all in the first days", as_of = "2025-09-19", at = "development_plan.revisions[0].date", [[
development_plan:
  created: 2025-02-03
  revisions: [{id: V1, date: 2025-02-05, change: "Added a course"}]
]] },
		content { "one of them along the way", as_of = "2025-09-19", [[
development_plan:
  created: 2025-02-03
  revisions: [{id: V1, date: 2025-05-05, change: "Added a course"}, {id: V2, date: 2025-09-18, change: "Added a card"}]
]] },
		content { "a short plan", as_of = "2025-09-19", [[
development_plan:
  created: 2025-08-04
  revisions: [{id: V1, date: 2025-09-10, change: "Added a course"}]
]] },
		fault { "the same words each time", at = "development_plan.revisions[0].date", [[
development_plan:
  revisions: [{id: V1, date: 2025-05-05, change: "Added a course"}, {id: V2, date: 2025-09-18, change: "Added a course"}]
]] },
		content { "one update alone", [[
development_plan:
  objectives: [{id: O1, text: "Settle refunds", review_dates: [2025-02-10, 2025-04-14]}]
  revisions: [{id: V1, date: 2025-09-18, change: "Added a course"}]
]] },
	},
	for_rule "comes_after_plan" {
		content { "a day later", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, date: 2025-09-16}]
]] },
		fault { "on the same day", at = "development_plan.revisions[0].date", found = "2025-09-15", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, date: 2025-09-15}]
]] },
		fault { "a day earlier", at = "V2", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, date: 2025-11-03}, {id: V2, date: 2025-09-14}]
]] },
		fault { "no date", at = "development_plan.revisions[0]", found = "nothing", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, change: "Dropped O3"}]
]] },
		content { "a plan without its date", [[
development_plan:
  revisions: [{id: V1, date: 2025-09-15}]
]] },
		content { "no revisions", [[
development_plan: {created: 2025-09-15, revisions: []}
]] },
		question { "a date that can't be read", at = "development_plan.revisions[0].date", [[
development_plan:
  created: 2025-09-15
  revisions: [{id: V1, date: 2025-13-01}]
]] },
		question { "the day of the plan can't be read", at = "development_plan.created", [[
development_plan:
  created: September
  revisions: [{id: V1, date: 2025-11-03}]
]] },
	},

	for_rule "changes_plan" {
		content { "a course in a language is no other wording", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, change: "Written English lesson on Thursdays included after the letters came back"}]}
]] },
		content { "what is in the plan from now on, in a few words", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, change: "Evening clinics now included"}]}
]] },
		content { "one out and another in", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, change: "Ward rounds out, call listening in"}]}
]] },
		content { "a target with another figure", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, change: "Goal down to 4"}]}
]] },
		fault { "where a figure stands", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, date: 2025-11-03, change: "O1 at 74%, up from 70%", because: [F1], agreed_with: {role: manager}}]}
feedback: [{id: F1, date: 2025-10-28, text: "Too slow at the till"}]
]] },
		question { "not understood, but agreed on and for a reason", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, date: 2025-11-03, change: "Signer came", because: [F1], agreed_with: {role: manager}}]}
feedback: [{id: F1, date: 2025-10-28, text: "Too slow at the till"}]
]] },
		fault { "not understood, and nobody agreed", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, date: 2025-11-03, change: "Signer came", because: [F1]}]}
feedback: [{id: F1, date: 2025-10-28, text: "Too slow at the till"}]
]] },
		fault { "agreed on, and nothing was changed", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, date: 2025-11-03, change: "No changes", because: [F1], agreed_with: {role: manager}}]}
feedback: [{id: F1, date: 2025-10-28, text: "Too slow at the till"}]
]] },
		content { "a pen that is no pen for the sheet", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, change: "Put in chalk pen for the pickup time as well"}]}
]] },
		question { "as good as a word for the sheet, which feedback asked for", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, date: 2025-11-03, change: "Put in laminated price cards for the stall", because: [F1], agreed_with: {role: manager}}]}
feedback: [{id: F1, date: 2025-10-28, text: "No prices on the stall, a card would do"}]
]] },
		content { "widened to what is ordered again", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, change: "O1 widened to repeat prescriptions; Mrs T hadn't known they went up"}]}
]] },
		question { "as good as a word for the house, which feedback spoke of", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, date: 2025-11-03, change: "Also carer seats in the ring round now", because: [F1], agreed_with: {role: manager}}]}
feedback: [{id: F1, date: 2025-10-28, text: "Nobody asked about my wife as my carer", response: "I ask for carer seats on every call"}]
]] },
		fault { "laminated for all, and the plan is the same", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, date: 2025-11-03, change: "The branch checklist was laminated by Mr J, my own plan is the same as in March", because: [F1], agreed_with: {role: manager}}]}
feedback: [{id: F1, date: 2025-10-28, text: "Mr J could put a checklist up in the branch"}]
]] },
		content { "one figure in the place of another", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, change: "50 calls not 30"}]}
]] },
		content { "an aim that was too low", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, change: "Target 85% was too easy, made it 92"}]}
]] },
		content { "something more, agreed on", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, change: "We agreed I'd also learn the Sunday timetable"}]}
]] },
		content { "what it takes in now", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, change: "Now includes weekends as well since rota changed"}]}
]] },
		content { "in no sentence, and something instead", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, date: 2025-11-03, change: "40 emails, calls instead", because: [F1], agreed_with: {role: manager}}]}
feedback: [{id: F1, date: 2025-10-28, text: "Too slow at the till"}]
]] },
		fault { "one case, in a sentence", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, date: 2025-11-03, change: "I gave Mrs H a refund and she was happy", because: [F1], agreed_with: {role: manager}}]}
feedback: [{id: F1, date: 2025-10-28, text: "Too slow at the till"}]
]] },
		fault { "how it went, from one figure to another", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, change: "80% in March, not 70"}]}
]] },
		content { "large print is no printing, and it is new to the plan", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, change: "Large print now has its own crate; that wasn't in the plan before"}]}
]] },
		fault { "another paper is in", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, change: "Price list now included on the website"}]}
]] },
		fault { "things of the sheet, whatever was done with them", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Took out the double spaces and put the date at the foot right. Same three goals as before."}]}
]] },
		question { "printed, and an aim is out in words of its own", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "New template. It asks for a mentor, so I have one now, Mr P."}]}
]] },
		fault { "the plan was not opened", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Put the new tide tables in the office folder. My development plan was not opened and stays as written in March."}]}
]] },
		fault { "not one word of it was changed", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Updated the lists on the wall. Not one word of my development plan was changed."}]}
]] },
		fault { "another paper was changed, and not the plan", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "The cleaning rota was rewritten and the tariff board has new prices"}]}
]] },
		fault { "typed out again", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Copied out on the new crew sheet because tea went over the old one. Actions the same."}]}
]] },
		fault { "a mistake in a name was put right", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Corrected my surname and the depot's telephone number. No other alteration."}]}
]] },
		fault { "signed and filed", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Both initialled it and it was put back in the file. Nothing added."}]}
]] },
		content { "on the new form, and one objective put off", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Copied on to the new form. Same wording, but O1 put back to 30 May as the lathe course is full."}]}
]] },
		fault { "a tick and a later date", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "O1 done. O2 to end of June."}]}
]] },
		content { "a later date, for what came between", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "O1 done. O2 to end of June, as the lathe course is full."}]}
]] },
		question { "a later date, and a link to what led to it", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "O2 to end of June.", because: [F1]}]}
feedback: [{id: F1, text: "Too slow at the till"}]
]] },
		fault { "put off, for nothing was done", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Gave myself another month on O2, never got round to it", because: [F1]}]}
feedback: [{id: F1, text: "Too slow at the till"}]
]] },
		content { "another figure", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Moved the target from 80% to 85%"}]}
]] },
		content { "another measure", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Measure changed to days, not letters"}]}
]] },
		content { "no more than an objective, but a new one", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "O1 met and closed, O2 added"}]}
]] },
		fault { "updated, with no word of what", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Plan amended where needed"}]}
]] },
		fault { "a meeting", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Quick chat with Jo in the corridor about the new car park"}]}
]] },
		question { "a meeting, and what came of it", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Met with Mr B: he wants me to train the new starters, so that is O3"}]}
]] },
		fault { "a name at the head", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Line manager changed from Ms P to Mr T"}]}
]] },
		fault { "news of the shop", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "New price list came out in May. Company changed the uniform to green."}]}
]] },
		fault { "one case", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Rang Mr P back and refunded him"}]}
]] },
		fault { "a wish for private life", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Added: lose a stone before the summer"}]}
]] },
		fault { "in other words", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Reworded O1, 'improve' is now 'enhance'"}]}
]] },
		fault { "qualities that anybody would wish for", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Objective added: give excellent service at all times"}]}
]] },
		fault { "how things go", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "O1 at 74%, up from 70%"}]}
]] },
		fault { "put away", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Plan copied for my tutor and the original put back in the drawer"}]}
]] },
		content { "swapped, for a reason that says how it was", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Swapped the course for shadowing as it was full"}]}
]] },
		question { "one objective stays, something is said of the other", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "No change to O1. O2: Friday mornings with K. at the hatch as well."}]}
]] },
		question { "all but one thing stays", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "Nothing changed in what I am aiming at but the way there did."}]}
]] },
		fault { "left on purpose", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, change: "My duties are different since May. The plan stays the way we wrote it."}]}
]] },
		fault { "carried on word for word", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, change: "Renewed the plan. Objective identical to the first one."}]}
]] },
		content { "carried on, with something else in it", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, change: "Same objective kept but the course swapped for shadowing"}]}
]] },
		fault { "to be updated later", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, change: "I mean to add something on complaints as soon as I have a minute"}]}
]] },
		content { "an action that is still to come", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, change: "New step in O1: from Monday I am going to ask for the order number"}]}
]] },
		fault { "an objective that the plan does not hold", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [{id: O1}, {id: O2}], revisions: [{id: V1, change: "O3 put in on telephone manner"}]}
]] },
		content { "one that was taken out", [[
development_plan: {objectives: [{id: O1}, {id: O2}], revisions: [{id: V1, change: "Dropped O3, nobody asks for it"}]}
]] },
		fault { "found to be in order", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, change: "Review held as per policy. Plan remains fit for purpose."}]}
]] },
		fault { "keyed in elsewhere", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, change: "Moved it from my notebook to the tablet"}]}
]] },
		fault { "what the shop has new", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, change: "Two more staff taken on for Christmas and a second till put in"}]}
]] },
		fault { "nothing needed altering", at = "development_plan.revisions[0].change", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "We read it through together. She was happy with it and nothing needed altering."}]}
]] },
		content { "another paper, and the objective by its id", [[
development_plan: {objectives: [], revisions: [{id: V1, change: "The rota changed in May, so O2 now runs to the end of June"}]}
]] },
		content { "something added", [[
development_plan:
  revisions: [{id: V1, change: "Added an objective on complaint letters"}]
]] },
		fault { "a date moved, with nothing that led to it", at = "development_plan.revisions[0].change", [[
development_plan:
  revisions: [{id: V1, change: "Moved the target date of O1 from 31 January to 28 February"}]
]] },
		fault { "nothing changed", at = "development_plan.revisions[0].change", [[
development_plan:
  revisions: [{id: V1, change: "No changes"}]
]] },
		fault { "a look at it", at = "V1", [[
development_plan:
  revisions: [{id: V1, change: "All on track"}]
]] },
		fault { "nothing said", at = "development_plan.revisions[0]", found = "nothing", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03}]
]] },
		question { "it may change the plan", at = "V1", [[
development_plan:
  revisions: [{id: V1, change: "Work with the booking team on Tuesdays"}]
]] },
	},

	for_rule "has_reason" {
		fault { "none of several says why", at = "development_plan.revisions[0].change", [[
development_plan:
  revisions:
    - {id: V1, date: 2025-11-03, change: "Added an action on refunds"}
    - {id: V2, date: 2025-12-01, change: "Added an action on receipts"}
feedback: [{id: F1, date: 2025-10-28, text: "Two of my refunds were wrong, and a receipt"}]
]] },
		content { "feedback", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Dropped O3", because: [F1]}]
feedback: [{id: F1, date: 2025-10-28, text: "Too slow at the till"}]
]] },
		content { "feedback of the same day", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Dropped O3", because: F1}]
feedback: [{id: F1, date: 2025-11-03, text: "Too slow at the till"}]
]] },
		fault { "feedback of the day after", at = "development_plan.revisions[0].because", found = "2025-11-04", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Dropped O3", because: [F1]}]
feedback: [{id: F1, date: 2025-11-04, text: "Too slow at the till"}]
]] },
		fault { "the second piece of feedback is later", at = "V1", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Dropped O3", because: [F1, F2]}]
feedback: [{id: F1, date: 2025-10-28}, {id: F2, date: 2026-01-07}]
]] },
		content { "an activity", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Dropped O3", because: [A1]}]
activities: [{id: A1, date: 2025-12-01}]
]] },
		content { "feedback without its date", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Dropped O3", because: [F1]}]
feedback: [{id: F1}]
]] },
		content { "a revision without its date", [[
development_plan:
  revisions: [{id: V1, change: "Dropped O3", because: [F1]}]
feedback: [{id: F1, date: 2025-10-28}]
]] },
		content { "a reason in the text", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Dropped O3 because the depot has closed"}]
]] },
		fault { "no reason", at = "development_plan.revisions[0].change", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Dropped O3"}]
]] },
		question { "no reason, and feedback on the same thing", at = "development_plan.revisions[0].change", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Added an action on refunds"}]
feedback: [{id: F1, date: 2025-10-28, text: "Two of my refunds were wrong"}]
]] },
		content { "feedback that says what it led to", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Added an action on refunds"}]
feedback: [{id: F1, date: 2025-10-28, text: "Too slow at the till", led_to: [V1]}]
]] },
		content { "what happened before it", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "The boat comes at two, so O2 has the packing at eleven"}]
]] },
		fault { "feedback on another subject", at = "development_plan.revisions[0].because", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Added spreadsheet practice with the ledger team", because: [F1]}]
feedback: [{id: F1, date: 2025-10-28, text: "You interrupt callers before the question is out", response: "Noted."}]
]] },
		fault { "the award asks for it", at = "development_plan.revisions[0].change", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Added O2 because the unit needs two", because: [F1]}]
feedback: [{id: F1, date: 2025-10-28, text: "Too slow at the till"}]
]] },
		fault { "made to fit what was reached", at = "development_plan.revisions[0].change", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Target lowered from 90% to 70% so that I could meet it"}]
]] },
		content { "what an assessor saw", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Added O2 because my assessor observed that I talk over people"}]
]] },
		fault { "not liked", at = "development_plan.revisions[0].change", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Dropped O3, couldn't be bothered with it"}]
]] },
		question { "neither reason nor text", at = "V1", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, because: []}]
]] },
		question { "the date of the feedback can't be read", at = "feedback[0].date", [[
development_plan:
  revisions: [{id: V1, date: 2025-11-03, change: "Dropped O3", because: [F1]}]
feedback: [{id: F1, date: "28 Oct"}]
]] },
		fault { "feedback on something else than the objective that is named", at = "development_plan.revisions[0].because", [[
development_plan:
  objectives: [{id: O1, text: "Price freight quotations by weight", success: "Quotations leave within a day", actions: [{text: Shadow the planner}]}]
  revisions: [{id: V1, date: 2025-11-03, change: "Added an action to O1", because: [F1]}]
feedback: [{id: F1, date: 2025-10-28, text: "You talk too fast and your voice is low on the telephone"}]
]] },
		content { "feedback on the objective that is named", [[
development_plan:
  objectives: [{id: O1, text: "Speak slowly on the telephone", success: "No caller asks twice"}]
  revisions: [{id: V1, date: 2025-11-03, change: "Added an action to O1", because: [F1]}]
feedback: [{id: F1, date: 2025-10-28, text: "You talk too fast and your voice is low on the telephone"}]
]] },
		question { "feedback on something else, and what had happened", at = "development_plan.revisions[0].change", [[
development_plan:
  objectives: [{id: O1, text: "Price freight quotations by weight"}]
  revisions: [{id: V1, date: 2025-11-03, change: "The pallet scales arrived in October. Added an action on pricing pallets to O1", because: [F1]}]
feedback: [{id: F1, date: 2025-10-28, text: "You talk too fast and your voice is low on the telephone"}]
]] },
	},
}
