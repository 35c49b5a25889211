return cases {
	for_rule "rests_on_feedback" {
		content { "customer feedback from before the change", [[
feedback: [{id: F1, source: customer, date: 2025-08-20, text: "Nine days for a refund!"}]
improvements: [{id: I1, from: [F1], implemented: {date: 2025-10-15}}]
]] },
		content { "monitoring that began before the change", [[
monitoring: [{id: M1, period: {from: 2025-07-01, to: 2025-12-31}}]
improvements: [{id: I1, from: [M1], implemented: {date: 2025-10-15}}]
]] },
		content { "feedback of the same day", [[
feedback: [{id: F1, source: customer, date: 2025-10-15}]
improvements: [{id: I1, from: [F1], implemented: {date: 2025-10-15}}]
]] },
		fault { "feedback of the next day", at = "improvements[0].from", [[
feedback: [{id: F1, source: customer, date: 2025-10-16}]
improvements: [{id: I1, from: [F1], implemented: {date: 2025-10-15}}]
]] },
		content { "one of two was there before", [[
feedback: [{id: F1, source: customer, date: 2025-10-16}, {id: F2, source: customer, date: 2025-10-01}]
improvements: [{id: I1, from: [F1, F2], implemented: {date: 2025-10-15}}]
]] },
		fault { "nothing is cited", at = "improvements[0]", found = "none", "improvements: [{id: I1, gap: \"Refunds take nine days\"}]" },
		fault { "only the learner's own view", at = "improvements[0].from", found = "none", [[
feedback: [{id: F1, source: self, date: 2025-08-20}]
improvements: [{id: I1, from: [F1]}]
]] },
		content { "no dates", [[
feedback: [{id: F1, source: customer}]
improvements: [{id: I1, from: [F1]}]
]] },
		question { "a date that can't be read", at = "feedback[0].date", [[
feedback: [{id: F1, source: customer, date: summer 2025}]
improvements: [{id: I1, from: [F1], implemented: {date: 2025-10-15}}]
]] },
		content { "no improvement", "improvements: []" },
		content { "the feedback has no date, the change has one", [[
feedback: [{id: F1, source: customer}]
improvements: [{id: I1, from: [F1], implemented: {date: 2025-10-15}}]
]] },
		content { "the change has no date, the feedback has one", [[
feedback: [{id: F1, source: customer, date: 2025-08-20}]
improvements: [{id: I1, from: [F1]}]
]] },
	},
	for_rule "fits_feedback" {
		content { "nobody has asked for it outright, but all wait", [[
feedback: [{id: F1, source: customer, text: "I waited nine days for my refund by card."}, {id: F2, source: customer, text: "Refund slow again."}]
improvements: [{id: I1, from: [F1, F2], gap: Refunds by card take nine days, analysis: {qualitative: "Nobody asked for quick refunds outright, but all had waited."}}]
]] },
		fault { "nobody has asked for it, by the learner's own analysis", at = "improvements[0].gap", found = "Nobody has asked for", [[
feedback: [{id: F1, source: customer, text: "The hall is cold when we come in. The booking form is easy."}, {id: F2, source: customer, text: "We sat in our coats, the hall was so cold."}]
improvements:
  - id: I1
    from: [F1, F2]
    gap: Hirers have to book the hall on a paper form
    analysis: {qualitative: "People are cold. Nobody has asked for another way of booking."}
]] },
		fault { "the learner's own idea", at = "improvements[0].gap", found = "Nobody mentioned", [[
feedback: [{id: F1, source: customer, text: "We could not find the lift."}]
improvements: [{id: I1, from: [F1], gap: "The guide in the hall is old", analysis: {qualitative: "Nobody mentioned it, but a better one would help."}}]
]] },
		question { "an idea that the feedback touches", at = "improvements[0].from", [[
feedback: [{id: F1, source: customer, text: "We could not find the lift, the map was old."}]
improvements: [{id: I1, from: [F1], gap: "The old map", analysis: {qualitative: "Nobody mentioned it outright."}}]
]] },
		boundary { "two words in common", of = "words", at = 2, beyond = "question", [[
feedback: [{id: F1, source: customer, text: "The refund was slow."}]
improvements: [{id: I1, gap: "Slow refund", from: [F1]}]
]] },
		content { "the analysis is about it", with = { words = 1 }, [[
feedback: [{id: F1, source: customer, text: "My parcel was wet."}]
improvements: [{id: I1, gap: "Goods arrive spoilt", from: [F1], analysis: {quantitative: "7 of 40 name wet parcels"}}]
]] },
		content { "the analysis in words is about it", with = { words = 1 }, [[
feedback: [{id: F1, source: customer, text: "My parcel was wet."}]
improvements: [{id: I1, gap: "Goods arrive spoilt", from: [F1], analysis: {qualitative: "They tell of wet parcels"}}]
]] },
		content { "what monitoring found is about it", with = { words = 1 }, [[
monitoring: [{id: M1, measure: Lost parcels, findings: "Parcels go missing at the back gate."}]
improvements: [{id: I1, gap: "Parcels are lost at the gate", from: [M1]}]
]] },
		fault { "a gap of the learner's own taste, of which hardly anybody spoke", at = "improvements[0].gap", found = "I have always", [[
feedback:
  - {id: F1, source: customer, text: "240 answers: 131 name the skate hire queue, 70 the blunt skates, 4 the music."}
  - {id: F2, source: customer, text: "Forty minutes in the line for skates at the hire counter."}
  - {id: F3, source: customer, text: "Three of six parents spoke of blunt blades at the hire counter, one of a good song."}
improvements:
  - {id: I1, gap: "The music is old and the song never changes", from: [F1, F2, F3], analysis: {qualitative: "I have always found the music tired."}}
]] },
		fault { "a gap of the learner's own taste", at = "improvements[0].from", found = "waistcoats", [[
feedback: [{id: F1, source: customer, text: "I could not find the way to the lift."}]
improvements:
  - {id: I1, gap: "Our beige waistcoats look dated", from: [F1], analysis: {qualitative: "Visitors could not find the way to the lift."}}
]] },
		question { "about something else", at = "improvements[0].from", with = { words = 1 }, [[
feedback: [{id: F1, source: customer, text: "The toilets were dirty."}]
improvements: [{id: I1, gap: "Refunds take nine days", from: [F1]}]
]] },
		question { "feedback without a text", at = "I1", with = { words = 1 }, [[
feedback: [{id: F1, source: customer}]
improvements: [{id: I1, gap: "Refunds take nine days", from: [F1]}]
]] },
		content { "nothing is cited, which is another rule's business", "improvements: [{id: I1, gap: \"Refunds take nine days\"}]" },
		content { "what was measured is about it", with = { words = 1 }, [[
monitoring: [{id: M1, measure: Lost parcels}]
improvements: [{id: I1, gap: "Parcels are lost at the gate", from: [M1]}]
]] },
	},
	for_rule "gap_is_specific" {
		fault { "no gap", at = "improvements[0].gap", "improvements: [{id: I1, gap: No gaps were found as passengers are delighted with us}]" },
		content { "what goes wrong, and for whom", "improvements: [{id: I1, gap: \"Customers wait nine working days for a refund on parcels\"}]" },
		fault { "no gap", at = "improvements[0]", "improvements: [{id: I1}]" },
		fault { "a quality", at = "improvements[0].gap", "improvements: [{id: I1, gap: \"Communication\"}]" },
		fault { "a quality in six words", at = "improvements[0].gap", "improvements: [{id: I1, gap: \"Better customer service for our customers\"}]" },
		question { "a quality in many words", at = "improvements[0].gap", "improvements: [{id: I1, gap: \"Our customer service is not as good as it should be\"}]" },
		content { "no improvement", "improvements: []" },
	},
	for_rule "analysed" {
		content { "in figures and in words", [[
improvements: [{id: I1, analysis: {quantitative: "31 of 120 answers name refunds", qualitative: "Customers say that they feel forgotten"}}]
]] },
		fault { "not analysed", at = "improvements[0]", "improvements: [{id: I1}]" },
		fault { "no words", at = "improvements[0].analysis", "improvements: [{id: I1, analysis: {quantitative: \"31 of 120 answers name refunds\"}}]" },
		fault { "no figures", at = "improvements[0].analysis", "improvements: [{id: I1, analysis: {qualitative: \"Customers feel forgotten\"}}]" },
		fault { "a quantity without a figure", at = "improvements[0].analysis.quantitative", [[
improvements: [{id: I1, analysis: {quantitative: "Many name refunds", qualitative: "Customers feel forgotten"}}]
]] },
		content { "percent", "improvements: [{id: I1, analysis: {quantitative: \"26% name refunds\", qualitative: \"They feel forgotten\"}}]" },
	},
	for_rule "was_interpreted" {
		content { "in words", "improvements: [{id: I1, analysis: {qualitative: \"They feel forgotten\"}}]" },
		content { "in figures", "improvements: [{id: I1, analysis: {quantitative: \"31 of 120 name refunds\"}}]" },
		fault { "not at all", at = "improvements[0]", "improvements: [{id: I1, gap: \"Refunds take nine days\"}]" },
		content { "no improvement", "improvements: []" },
	},
	for_rule "rests_on_what_was_said" {
		content { "counts, what they have in common, and the gap", [[
feedback:
  - {id: F1, source: customer, method: survey, text: "96 cards. 37 say check-in is slow, 11 name the coach party at the desk.", response: "Sorted."}
improvements:
  - {id: I1, from: [F1], gap: "Guests behind the coach party wait at check-in", analysis: {quantitative: "37 of 96 cards", qualitative: "Check-in is slow when the coach is at the desk"}, plan: {actions: [{text: "Second desk when the coach comes", owner: learner}]}}
]] },
		fault { "another gap, and the analysis is about neither", at = "improvements[0].analysis", [[
feedback:
  - {id: F1, source: customer, method: survey, text: "96 cards. 37 say check-in is slow, 11 name the coach party at the desk.", response: "Sorted."}
improvements:
  - {id: I1, from: [F1], gap: "The logo is old", analysis: {quantitative: "5 people", qualitative: "A fresh colour would cheer it up"}, plan: {actions: [{text: "Second desk when the coach comes", owner: learner}]}}
]] },
		fault { "the feedback was set aside for what the learner knows", at = "improvements[0].analysis", [[
feedback:
  - {id: F1, source: customer, method: survey, text: "96 cards. 37 say check-in is slow, 11 name the coach party at the desk.", response: "I already know what they want."}
improvements:
  - {id: I1, from: [F1], gap: "The logo is old", analysis: {quantitative: "37 of 96 cards", qualitative: "No need for the cards to tell me that check-in is slow"}, plan: {actions: [{text: "Second desk when the coach comes", owner: learner}]}}
]] },
		fault { "a remark or two, and nothing counted", at = "improvements[0].analysis", [[
feedback: [{id: F1, source: customer, person: Mrs D, text: "The bread seems to run out."}]
improvements: [{id: I1, from: [F1], gap: Running out of bread, analysis: {quantitative: "A few", qualitative: "You get a feel for it at the counter."}}]
]] },
		question { "much is set aside", at = "improvements[0].analysis", [[
feedback:
  - {id: F1, source: customer, method: survey, text: "96 cards. 37 say check-in is slow, 11 name the coach party at the desk.", response: "Complainers are never happy."}
improvements:
  - {id: I1, from: [F1], gap: "Guests behind the coach party wait at check-in", analysis: {quantitative: "37 of 96 cards", qualitative: "Check-in at the desk is common knowledge"}, plan: {actions: [{text: "Second desk when the coach comes", owner: learner}]}}
]] },
		fault { "a wish of the staff", at = "improvements[0].analysis", [[
feedback: [{id: F1, source: customer, method: survey, text: "54 of 120 say the room was not ready, 12 that breakfast was cold."}]
improvements: [{id: I1, from: [F1], gap: The staff have nowhere to sit, analysis: {quantitative: "54 of 120", qualitative: "The room was not ready"}}]
]] },
		content { "no analysis is another rule's", "feedback: [{id: F1, source: customer}]\nimprovements: [{id: I1, from: [F1]}]" },
	},
	for_rule "reads_what_was_said" {
		content { "the gap is no matter of this rule", [[
feedback: [{id: F1, source: customer, method: survey, text: "96 cards. 37 say check-in is slow, 11 name the coach."}]
improvements: [{id: I1, from: [F1], gap: The logo is old, analysis: {quantitative: "37 of 96", qualitative: "They find check-in slow"}}]
]] },
		fault { "two remarks, and an experience of many years", at = "improvements[0].analysis", [[
feedback: [{id: F1, source: customer, person: Mrs D, text: "The bread seems to run out."}]
improvements: [{id: I1, from: [F1], gap: Bread runs out, analysis: {quantitative: "One or two", qualitative: "I have been at the counter for years."}}]
]] },
		question { "much is set aside", at = "improvements[0].analysis", [[
feedback: [{id: F1, source: customer, method: survey, text: "96 cards. 37 say check-in is slow, 11 name the coach.", response: "They are never happy."}]
improvements: [{id: I1, from: [F1], gap: Check-in is slow, analysis: {quantitative: "37 of 96", qualitative: "Check-in is slow. It is common knowledge that they moan."}}]
]] },
		content { "no analysis is another rule's", "improvements: [{id: I1}]" },
	},
	for_rule "plan_rests_on_what_was_said" {
		fault { "a plan that only hands the answers on", at = "improvements[0].plan.actions[0].text", [[
feedback: [{id: F1, source: customer, person: diners, text: "Of 112 diners 61 said that the bill takes too long to come."}]
improvements: [{id: I1, gap: Diners wait 14 minutes for the bill, from: [F1], plan: {actions: [{text: Forward the report to head office}]}}]
]] },
		fault { "gap and plan that have not a word of what was said", at = "improvements[0].plan.actions[0].text", [[
feedback: [{id: F1, source: customer, person: parents, text: "31 of 48 parents want to know the swimming group of their child before they arrive."}]
improvements: [{id: I1, gap: The squash courts look drab, from: [F1], plan: {objectives: [{id: O1, text: "Squash walls painted blue by 31 July 2025"}], actions: [{text: Paint both courts}]}}]
]] },
		content { "an action on the gap", [[
feedback:
  - {id: F1, source: customer, method: survey, text: "96 cards. 37 say check-in is slow, 11 name the coach party at the desk.", response: "Sorted."}
improvements:
  - {id: I1, from: [F1], gap: "Guests behind the coach party wait at check-in", analysis: {quantitative: "37 of 96 cards", qualitative: "Check-in is slow when the coach is at the desk"}, plan: {actions: [{text: "Second desk when the coach comes", owner: learner}]}}
]] },
		fault { "a wish", at = "improvements[0].plan.actions[0].text", [[
feedback:
  - {id: F1, source: customer, method: survey, text: "96 cards. 37 say check-in is slow, 11 name the coach party at the desk.", response: "Sorted."}
improvements:
  - {id: I1, from: [F1], gap: "Guests behind the coach party wait at check-in", analysis: {quantitative: "37 of 96 cards", qualitative: "Check-in is slow when the coach is at the desk"}, plan: {actions: [{text: "Somebody ought to write to the company", owner: learner}]}}
]] },
		fault { "nobody's", at = "improvements[0].plan.actions[0].text", [[
feedback:
  - {id: F1, source: customer, method: survey, text: "96 cards. 37 say check-in is slow, 11 name the coach party at the desk.", response: "Sorted."}
improvements:
  - {id: I1, from: [F1], gap: "Guests behind the coach party wait at check-in", analysis: {quantitative: "37 of 96 cards", qualitative: "Check-in is slow when the coach is at the desk"}, plan: {actions: [{text: "Second desk when the coach comes", owner: nobody yet}]}}
]] },
		question { "a gap and a plan that nobody spoke of", at = "improvements[0].plan.actions[0].text", [[
feedback:
  - {id: F1, source: customer, method: survey, text: "96 cards. 37 say check-in is slow, 11 name the coach party at the desk.", response: "Sorted."}
improvements:
  - {id: I1, from: [F1], gap: "The logo is old", analysis: {quantitative: "37 of 96 cards", qualitative: "Check-in is slow when the coach is at the desk"}, plan: {actions: [{text: "Order a purple one", owner: learner}]}}
]] },
		fault { "only asking again", at = "improvements[0].plan.actions[0].text", "improvements: [{id: I1, gap: The queue, plan: {actions: [{text: Do a further survey, owner: learner}]}}]" },
		question { "a plan in other words", at = "improvements[0].plan.actions[0].text", [[
feedback:
  - {id: F1, source: customer, method: survey, text: "96 cards. 37 say check-in is slow, 11 name the coach party at the desk.", response: "Sorted."}
improvements:
  - {id: I1, from: [F1], gap: "Guests behind the coach party wait at check-in", analysis: {quantitative: "37 of 96 cards", qualitative: "Check-in is slow when the coach is at the desk"}, plan: {actions: [{text: "Put a rope up", owner: learner}]}}
]] },
		content { "no plan is another rule's", "improvements: [{id: I1}]" },
		fault { "a treat for the team", at = "improvements[0].plan.actions[0].text", "{feedback: [{id: F1, source: customer, method: survey, text: \"96 cards. 37 say check-in is slow, 11 name the coach party at the desk.\"}], improvements: [{id: I1, from: [F1], gap: \"Guests behind the coach party wait at check-in\", plan: {actions: [{text: \"Buy a coffee machine for the staff room\", owner: learner}]}}]}" },
	},
	for_rule "compares_with_baseline" {
		fault { "money behind stars", at = "improvements[0].measures[0].after", "improvements: [{id: I1, measures: [{name: Stars from guests, unit: out of 5, baseline: 2.9, after: £310}]}]" },
		fault { "a name of two", at = "improvements[0].measures[0].after", "improvements: [{id: I1, measures: [{name: \"Late orders (before), cancelled orders (after)\", baseline: 31, after: 12}]}]" },
		fault { "how much was done", at = "improvements[0].measures[0].name", found = "Sheets signed", "improvements: [{id: I1, gap: Changing rooms are dirty, measures: [{name: Sheets signed, baseline: 0, after: 9}]}]" },
		fault { "what it cost", at = "improvements[0].measures[0].name", "improvements: [{id: I1, gap: Changing rooms are dirty, measures: [{name: Spend on the room, unit: £, baseline: 400, after: 362}]}]" },
		fault { "what was sold", at = "improvements[0].measures[0].name", "improvements: [{id: I1, gap: Changing rooms are dirty, measures: [{name: Ices sold, baseline: 96, after: 171}]}]" },
		question { "something else", at = "improvements[0].measures[0].name", "improvements: [{id: I1, gap: Changing rooms are dirty, measures: [{name: Hooks, baseline: 40, after: 44}]}]" },
		content { "what was found amiss", "improvements: [{id: I1, gap: Changing rooms are dirty, measures: [{name: Dirty rooms at noon, baseline: 7, after: 2}]}]" },
		fault { "the day after it began", at = "improvements[0].measures[0].after_date", found = "2025-10-16", [[
improvements: [{id: I1, implemented: {date: 2025-10-15}, measures: [{name: Wait, baseline: 9, after: 5, after_date: 2025-10-16}]}]
]] },
		fault { "a guess", at = "improvements[0].measures[0]", "improvements: [{id: I1, measures: [{name: Wait, baseline: 9, after: 5}], review: {text: \"The 5 is what the supplier promised.\"}}]" },
		fault { "two measures under one name", at = "improvements[0].measures[0].after", [[
improvements: [{id: I1, measures: [{name: "Satisfied, and takings", unit: "% in May, £ in October", baseline: 58, after: 914}]}]
]] },
		fault { "a dead month", at = "improvements[0].measures[0]", found = "dead month", "improvements: [{id: I1, measures: [{baseline: 40, after: 6}], review: {text: \"January is our dead month.\"}}]" },
		question { "shares of a dead month", at = "improvements[0].measures[0]", found = "dead month", "improvements: [{id: I1, measures: [{baseline: 40%, after: 6%}], review: {text: \"January is our dead month.\"}}]" },
		content { "a dead month, with a rate", "improvements: [{id: I1, measures: [{baseline: 40, after: 6}], review: {text: \"January is our dead month, so I worked it out per 100 visits.\"}}]" },
		content { "the same measure", [[
improvements: [{id: I1, implemented: {date: 2025-10-15}, measures: [{name: Mean refund time, baseline: 9 days, baseline_date: 2025-09-01, after: 5.4 days, after_date: 2025-12-31}]}]
]] },
		content { "without units", "improvements: [{id: I1, measures: [{name: Wait, baseline: 9, after: 5}]}]" },
		content { "one without a unit", "improvements: [{id: I1, measures: [{name: Wait, baseline: 9 minutes, after: 5}]}]" },
		content { "so many of so many and percent", "improvements: [{id: I1, measures: [{name: Late, baseline: 31 of 120, after: 8%}]}]" },
		fault { "minutes and percent", at = "improvements[0].measures[0].after", "improvements: [{id: I1, measures: [{name: Wait, baseline: 9 minutes, after: 20%}]}]" },
		fault { "no baseline", at = "improvements[0].measures[0]", "improvements: [{id: I1, measures: [{name: Wait, after: 5}]}]" },
		fault { "nothing after", at = "improvements[0].measures[0]", "improvements: [{id: I1, measures: [{name: Wait, baseline: 9}]}]" },
		fault { "no measure", at = "improvements[0]", found = "none", "improvements: [{id: I1}]" },
		content { "the baseline of the day", [[
improvements: [{id: I1, implemented: {date: 2025-10-15}, measures: [{baseline: 9, baseline_date: 2025-10-15, after: 5, after_date: 2025-11-14}]}]
]] },
		fault { "the baseline of the next day", at = "improvements[0].measures[0].baseline_date", found = "2025-10-16", [[
improvements: [{id: I1, implemented: {date: 2025-10-15}, measures: [{baseline: 9, baseline_date: 2025-10-16, after: 5, after_date: 2025-12-31}]}]
]] },
		fault { "the later figure of the day", at = "improvements[0].measures[0].after_date", found = "2025-10-15", [[
improvements: [{id: I1, implemented: {date: 2025-10-15}, measures: [{baseline: 9, baseline_date: 2025-09-01, after: 5, after_date: 2025-10-15}]}]
]] },
		content { "one of two measures is compared", "improvements: [{id: I1, measures: [{name: Calls, after: 5}, {name: Wait, baseline: 9, after: 5}]}]" },
		fault { "of two, the first fault is told", at = "improvements[0].measures[0]", "improvements: [{id: I1, measures: [{name: Calls, after: 5}, {name: Wait, baseline: 9}]}]" },
		question { "a figure that can't be read", at = "improvements[0].measures[0].after", "improvements: [{id: I1, measures: [{baseline: 9, after: a lot less}]}]" },
		question { "a date that can't be read", at = "improvements[0].measures[0].after_date", [[
improvements: [{id: I1, implemented: {date: 2025-10-15}, measures: [{baseline: 9, after: 5, after_date: Advent}]}]
]] },
		fault { "a field that says it was not measured, and a review without figures", at = "improvements[0].measures[0].after", "improvements: [{id: I1, measures: [{name: Wait, baseline: 9 minutes, after: not measured}], review: {text: \"Guests seem to wait less.\"}}]" },
		fault { "nothing after, and a review without figures", at = "improvements[0].measures[0]", "improvements: [{id: I1, measures: [{name: Wait, baseline: 9 minutes}], review: {text: \"Guests seem to wait less.\"}}]" },
		fault { "something else, and what customers get was left out", at = "improvements[0].measures[0].name", "improvements: [{id: I1, gap: Changing rooms are dirty, measures: [{name: Hooks, baseline: 40, after: 44}], review: {text: \"Whether the rooms are cleaner was not measured.\"}}]" },
		fault { "not counted again", at = "improvements[0].measures[0]", "improvements: [{id: I1, measures: [{name: Wait, baseline: 9 minutes, after: 5 minutes}], review: {text: \"Nobody has counted the wait since March.\"}}]" },
	},

	for_rule "has_quantitative_review" {
		content { "what is guessed stands beside it", "improvements: [{id: I1, review: {text: \"Fixed first time 57 to 66. I'd say 2 points is the weather.\"}, measures: [{name: Fixed at the first visit, unit: \"%\", baseline: 57, after: 66}]}]" },
		fault { "two measures in one", at = "improvements[0].measures[0].after", "improvements: [{id: I1, measures: [{name: Wait, unit: \"seconds, then calls lost\", baseline: 95, after: 62}]}]" },
		fault { "the later figure is of before the change", at = "improvements[0].measures", [[
improvements: [{id: I1, implemented: {date: 2025-05-12}, measures: [{name: Wait, baseline: 9, after: 5, after_date: 2025-05-02}]}]
]] },
		fault { "figures of before alone", as_of = "2025-12-01", at = "improvements[0]", [[
improvements: [{id: I1, gap: The menu is too long, implemented: {date: 2025-05-12}, review: {text: "In February 54 of 120 callers rated the menu poor. So the new one must be better."}}]
]] },
		fault { "how much was done", at = "improvements[0].measures[0].name", [[
improvements: [{id: I1, gap: The menu is too long, measures: [{name: Sheets printed, unit: sheets, baseline: 0, after: 500}], review: {text: "All 500 sheets have been printed."}}]
]] },
		fault { "nobody has counted", at = "improvements[0].review.text", "improvements: [{id: I1, measures: [{baseline: 30%, after: 10%}], review: {text: \"Nobody has counted them since March. The 10% is my estimate.\"}}]" },
		question { "not counted again, but something else was", at = "improvements[0].review.text", "improvements: [{id: I1, measures: [{baseline: 30%, after: 10%}], review: {text: \"The cards have not been sent out again. The log has 12 calls.\"}}]" },
		content { "nobody had to ring again", "improvements: [{id: I1, measures: [{baseline: 30%, after: 10%}], review: {text: \"Nobody had to ring again in the week of the count.\"}}]" },
		content { "a measure after", "improvements: [{id: I1, measures: [{name: Wait, after: 5 minutes}]}]" },
		content { "a figure in the review", "improvements: [{id: I1, review: {text: \"The wait fell from 9 to 5 minutes.\"}}]" },
		fault { "a baseline only", at = "improvements[0].measures", found = "none", "improvements: [{id: I1, measures: [{name: Wait, baseline: 9 minutes}]}]" },
		fault { "words only", at = "improvements[0]", found = "none", "improvements: [{id: I1, review: {text: \"Tenants are pleased.\"}}]" },
		fault { "nothing", at = "improvements[0]", "improvements: [{id: I1}]" },
		question { "a figure that can't be read", at = "improvements[0].measures[0].after", "improvements: [{id: I1, measures: [{after: a lot less}]}]" },
		content { "counted in feedback on the change", "{feedback: [{id: F7, source: customer, about: I1, method: survey, text: \"28 of 35 guests say that they were met at the door.\"}], improvements: [{id: I1, gap: Guests are not met at the door, feedback_after: [F7]}]}" },
	},

	for_rule "has_qualitative_review" {
		fault { "a poll of one question, in figures", at = "improvements[0].feedback_after", [[
feedback: [{id: F7, source: customer, about: I1, text: "E-mail poll: how likely are you to book again, 0 to 10. 158 gave 9 or 10, 52 gave 7 or 8."}]
improvements: [{id: I1, gap: Visits take too long, feedback_after: [F7]}]
]] },
		fault { "praise of the goods, in feedback and in review", at = "improvements[0].feedback_after", found = "sofa", [[
feedback:
  - {id: F7, source: customer, about: service, method: survey, text: "Comments box, June repairs, 41 wrote something. 'The sofa is comfy.' 'Good value in the sale.' All were about the furniture."}
  - {id: F8, source: customer, about: service, person: Mrs N, text: "Your staff are lovely and the window display is gorgeous."}
improvements:
  - {id: I1, gap: Repairs of furniture come back late, plan: {actions: [{text: "A day promised on each ticket"}]}, feedback_after: [F7, F8], review: {text: "Words agree, since they love the sofas."}}
]] },
		content { "praise beside a report that is on the change", [[
feedback:
  - {id: F7, source: customer, about: service, method: survey, text: "Comments box, June repairs, 41 wrote something. 'The sofa is comfy.' 'Good value in the sale.' All were about the furniture."}
  - {id: F8, source: customer, about: service, person: Mrs N, text: "Your staff are lovely and the window display is gorgeous."}
improvements:
  - {id: I1, gap: Repairs of furniture come back late, plan: {actions: [{text: "A day promised on each ticket"}]}, feedback_after: [F7, F8], review: {text: "Words agree, and Mrs N said that her repairs come on the day."}}
]] },
		content { "what a customer said", [[
feedback: [{id: F7, source: customer, date: 2025-11-01, text: "I knew at last when my money would come."}]
improvements: [{id: I1, feedback_after: [F7]}]
]] },
		content { "the review tells what people say", "improvements: [{id: I1, review: {text: \"Tenants told us that they can plan their day at last.\"}}]" },
		fault { "a score only", at = "improvements[0].feedback_after", [[
feedback: [{id: F7, source: customer, date: 2025-11-01, text: "9 out of 10"}]
improvements: [{id: I1, feedback_after: [F7]}]
]] },
		fault { "feedback without a text", at = "improvements[0].feedback_after", [[
feedback: [{id: F7, source: customer, date: 2025-11-01}]
improvements: [{id: I1, feedback_after: [F7]}]
]] },
		fault { "about other things, and the review says that nobody was asked", at = "improvements[0].feedback_after", found = "did not ask anybody", [[
feedback: [{id: F7, source: customer, about: service, text: "Your Easter window was a joy to look at with the children."}]
improvements:
  - {id: I1, gap: Repairs come back late, feedback_after: [F7], review: {text: "Repairs in time rose to 94%. I did not ask anybody about it."}}
]] },
		question { "about other things, by its words", at = "improvements[0].feedback_after", [[
feedback: [{id: F7, source: customer, about: service, text: "Your Easter window was a joy to look at with the children."}]
improvements: [{id: I1, gap: Repairs come back late, feedback_after: [F7], review: {text: "Repairs in time rose to 94%."}}]
]] },
		content { "on the change by its link, whatever its words", [[
feedback: [{id: F7, source: customer, about: I1, text: "It was a joy to have it back on the day."}]
improvements: [{id: I1, gap: Repairs come back late, feedback_after: [F7]}]
]] },
		fault { "nothing", at = "improvements[0]", "improvements: [{id: I1}]" },
		fault { "three words are no account", at = "improvements[0].feedback_after", [[
feedback: [{id: F7, source: customer, text: "Quick and friendly"}]
improvements: [{id: I1, feedback_after: [F7]}]
]] },
		fault { "how the form was made", at = "improvements[0].feedback_after", [[
feedback: [{id: F7, source: customer, method: survey, text: "Mean 4.1 from 169 forms. The box for reasons was left off the form."}]
improvements: [{id: I1, feedback_after: [F7]}]
]] },
		fault { "what the same survey showed", at = "improvements[0].feedback_after", [[
feedback: [{id: F7, source: customer, method: survey, text: "Same exits, 8 to 30 September. 14 ticked 'too long'."}]
improvements: [{id: I1, feedback_after: [F7]}]
]] },
		fault { "the learner's own words", at = "improvements[0].feedback_after", [[
feedback: [{id: F7, source: self, text: "I find that it goes a good deal better now."}]
improvements: [{id: I1, feedback_after: [F7]}]
]] },
		content { "a score and a remark in quotation marks", [[
feedback: [{id: F7, source: customer, method: survey, text: "4.1 from 169 forms. 'Much easier now'."}]
improvements: [{id: I1, feedback_after: [F7]}]
]] },
		content { "one person's number", [[
feedback: [{id: F7, source: customer, person: Mr D, method: interview, text: "Through the door in ten minutes."}]
improvements: [{id: I1, feedback_after: [F7]}]
]] },
		content { "an old form that somebody speaks of", [[
feedback: [{id: F7, source: customer, method: survey, text: "The new form is far clearer."}]
improvements: [{id: I1, feedback_after: [F7]}]
]] },
		fault { "a review that says that nobody was asked", at = "improvements[0]", "improvements: [{id: I1, review: {text: \"88 before, 21 after. Nothing that anybody said was collected.\"}}]" },
		content { "four words are one", [[
feedback: [{id: F7, source: customer, text: "Quick and friendly now"}]
improvements: [{id: I1, feedback_after: [F7]}]
]] },
		fault { "only a colleague speaks, and no customer was asked", at = "improvements[0].feedback_after", "{feedback: [{id: F7, source: colleague, person: Jo, about: I1, date: 2025-11-01, text: \"I find the new board much clearer.\"}], improvements: [{id: I1, gap: Visitors get lost, plan: {actions: [{text: A board at the gate}]}, feedback_after: [F7], review: {text: \"I did not ask visitors again.\"}}]}" },
		fault { "a manager praises the learner", at = "improvements[0].feedback_after", "{feedback: [{id: F7, source: line manager, person: Mr K, about: I1, date: 2025-11-01, text: \"I find you reliable and always cheerful.\"}], improvements: [{id: I1, gap: Visitors get lost, plan: {actions: [{text: A board at the gate}]}, feedback_after: [F7]}]}" },
	},

	for_rule "has_feedback_after" {
		question { "a colleague's word on the change", at = "improvements[0].feedback_after", [[
feedback: [{id: F7, source: colleague, about: I1, text: "The letters are less of a rush for us."}]
improvements: [{id: I1, gap: Letters go out late, feedback_after: [F7]}]
]] },
		fault { "a manager's praise, and customers were not asked", at = "improvements[0].feedback_after", found = "not ask", [[
feedback: [{id: F7, source: line manager, about: I1, text: "She ran the project very well."}, {id: F8, source: self, text: "Patients seem happier. I did not ask patients again."}]
improvements: [{id: I1, gap: Letters go out late, feedback_after: [F7, F8]}]
]] },
		fault { "a manager's praise alone", at = "improvements[0].feedback_after", [[
feedback: [{id: F7, source: line manager, about: I1, text: "She ran the project very well."}]
improvements: [{id: I1, gap: Letters go out late, feedback_after: [F7]}]
]] },
		fault { "praise of the goods", at = "improvements[0].feedback_after", found = "sofa", [[
feedback:
  - {id: F7, source: customer, about: service, method: survey, text: "Comments box, June repairs, 41 wrote something. 'The sofa is comfy.' 'Good value in the sale.' All were about the furniture."}
  - {id: F8, source: customer, about: service, person: Mrs N, text: "Your staff are lovely and the window display is gorgeous."}
improvements:
  - {id: I1, gap: Repairs of furniture come back late, plan: {actions: [{text: "A day promised on each ticket"}]}, feedback_after: [F7, F8], review: {text: "Words agree, since they love the sofas."}}
]] },
		question { "what they could do meanwhile", at = "improvements[0].feedback_after", [[
feedback: [{id: F7, source: customer, about: service, text: "I could go to the café for a coffee and a cake and did not miss my boat."}]
improvements: [{id: I1, gap: Nobody hears of delays, plan: {actions: [{text: "Announce each of them in the hall"}]}, feedback_after: [F7]}]
]] },
		content { "in other words, but it looks back", [[
feedback: [{id: F7, source: customer, about: service, text: "First time in years that nobody had to ask a stranger."}]
improvements: [{id: I1, gap: Stops are not announced, plan: {actions: [{text: "Drivers call them out"}]}, feedback_after: [F7]}]
]] },
		fault { "about other things, and nobody was asked", at = "improvements[0].feedback_after", found = "Nobody was asked", [[
feedback: [{id: F7, source: customer, about: service, text: "Your Easter window was a joy to look at with the children."}]
improvements: [{id: I1, gap: Repairs come back late, feedback_after: [F7], review: {text: "Nobody was asked."}}]
]] },
		question { "about other things, by its words", at = "improvements[0].feedback_after", [[
feedback: [{id: F7, source: customer, about: service, text: "Your Easter window was a joy to look at with the children."}]
improvements: [{id: I1, gap: Repairs come back late, feedback_after: [F7]}]
]] },
		fault { "the learner's own words", at = "improvements[0].feedback_after", found = "none", [[
feedback: [{id: F7, source: self, date: 2025-11-01, text: "It goes better now."}]
improvements: [{id: I1, implemented: {date: 2025-10-15}, feedback_after: [F7]}]
]] },
		content { "a day after the change", [[
feedback: [{id: F7, source: customer, date: 2025-10-16}]
improvements: [{id: I1, implemented: {date: 2025-10-15}, feedback_after: [F7]}]
]] },
		content { "on the day", [[
feedback: [{id: F7, source: customer, date: 2025-10-15}]
improvements: [{id: I1, implemented: {date: 2025-10-15}, feedback_after: [F7]}]
]] },
		fault { "a day before the change", at = "improvements[0].feedback_after", found = "2025-10-14", [[
feedback: [{id: F7, source: customer, date: 2025-10-14}]
improvements: [{id: I1, implemented: {date: 2025-10-15}, feedback_after: [F7]}]
]] },
		fault { "none", at = "improvements[0]", found = "none", "improvements: [{id: I1, implemented: {date: 2025-10-15}}]" },
		content { "no dates", [[
feedback: [{id: F7, source: customer}]
improvements: [{id: I1, feedback_after: [F7]}]
]] },
		question { "a date that can't be read", at = "feedback[0].date", [[
feedback: [{id: F7, source: customer, date: lately}]
improvements: [{id: I1, implemented: {date: 2025-10-15}, feedback_after: [F7]}]
]] },
		content { "the feedback has no date, the change has one", [[
feedback: [{id: F7, source: customer}]
improvements: [{id: I1, implemented: {date: 2025-10-15}, feedback_after: [F7]}]
]] },
		content { "the change has no date, the feedback has one", [[
feedback: [{id: F7, source: customer, date: 2025-10-14}]
improvements: [{id: I1, feedback_after: [F7]}]
]] },
	},

	for_rule "was_reviewed" {
		fault { "the reader is to draw the conclusion", at = "improvements[0].review.text", "improvements: [{id: I1, review: {text: \"The survey was done in June and the results are attached.\"}, measures: [{name: Wait, baseline: 9, after: 5}]}]" },
		fault { "on time and on budget", at = "improvements[0].review.text", "improvements: [{id: I1, review: {text: \"It was put in on time and on budget.\"}, measures: [{name: Wait, baseline: 9, after: 5}]}]" },
		content { "says what came of it", "improvements: [{id: I1, review: {date: 2026-01-05, text: \"Refunds fell from 9 to 5 days.\"}}]" },
		fault { "before the figures", at = "improvements[0].review.date", found = "2025-07-14", "improvements: [{id: I1, review: {date: 2025-07-14, text: \"Refunds fell from 9 to 5 days.\"}, measures: [{name: Wait, baseline: 9, after: 5, after_date: 2025-08-30}]}]" },
		content { "advantages alone", "improvements: [{id: I1, review: {advantages: [\"Refunds are quicker\"]}}]" },
		fault { "an opinion beside a measure", at = "improvements[0].review.text", "improvements: [{id: I1, review: {text: \"It went well.\"}, measures: [{name: Wait, baseline: 9, after: 5}]}]" },
		fault { "an opinion", at = "improvements[0].review.text", "improvements: [{id: I1, review: {text: \"It went well.\"}}]" },
		fault { "not reviewed", at = "improvements[0]", "improvements: [{id: I1}]" },
		fault { "a date only", at = "improvements[0].review", "improvements: [{id: I1, review: {date: 2026-01-05}}]" },
		content { "on the day of the change", [[
improvements: [{id: I1, implemented: {date: 2025-10-15}, review: {date: 2025-10-15, text: "Refunds fell from 9 to 5 days."}}]
]] },
		fault { "the day before the change", at = "improvements[0].review.date", found = "2025-10-14", [[
improvements: [{id: I1, implemented: {date: 2025-10-15}, review: {date: 2025-10-14, text: "Refunds fell from 9 to 5 days."}}]
]] },
		question { "a date that can't be read", at = "improvements[0].review.date", [[
improvements: [{id: I1, implemented: {date: 2025-10-15}, review: {date: New Year, text: "Refunds fell from 9 to 5 days."}}]
]] },
	},

	for_rule "owns_setback" {
		fault { "a setback that is called a success", at = "improvements[0].measures[0].after", [[
improvements: [{id: I1, measures: [{name: Satisfied with the chat, unit: "%", baseline: 71, after: 58}], review: {text: "A great success, everybody loves it."}}]
]] },
		question { "a share that may be better low", at = "improvements[0].measures[0].after", [[
improvements: [{id: I1, measures: [{name: Told within a day, unit: "%", baseline: 71, after: 58}], review: {text: "It went well."}}]
]] },
		content { "no success is claimed", [[
improvements: [{id: I1, measures: [{name: Complaints, unit: a month, baseline: 9, after: 14}], review: {text: "There were 14 in June."}}]
]] },
		content { "a setback that is owned", [[
improvements: [{id: I1, measures: [{name: Satisfied with the chat, unit: "%", baseline: 71, after: 58}], review: {text: "It got worse, and the comments say why."}}]
]] },
		content { "one of two is better", [[
improvements: [{id: I1, measures: [{name: Complaints, unit: a month, baseline: 9, after: 14}, {name: Mean wait, unit: minutes, baseline: 9, after: 4}], review: {text: "A success."}}]
]] },
		content { "fewer complaints", [[
improvements: [{id: I1, measures: [{name: Complaints, unit: a month, baseline: 14, after: 9}], review: {text: "A success."}}]
]] },
		content { "nothing is measured", "improvements: [{id: I1}]" },
	},

	for_rule "recommends_next" {
		fault { "what was done already", at = "improvements[0].next[0].text", "improvements: [{id: I1, plan: {actions: [{text: Open a second desk at lunch}]}, next: [{text: Keep the second desk that we opened}]}]" },
		content { "what was done already, to a new figure", "improvements: [{id: I1, gap: Parts wait for the store, plan: {actions: [{text: Get the store to answer the 4 of us within 9 days}]}, next: [{text: See if we can get the store down to 4 days}]}]" },
		content { "what was done already, elsewhere", "improvements: [{id: I1, plan: {actions: [{text: Open a second desk at lunch}]}, next: [{text: Open a second desk in the north hall for patients}]}]" },
		content { "a next step", "improvements: [{id: I1, next: [{text: \"Put the refund form on the web page\", proposed_to: manager}]}]" },
		content { "a step that ends something", "improvements: [{id: I1, next: [{text: \"Put the opening hours on the door so that no more callers ring the closed branch\"}]}]" },
		fault { "none", at = "improvements[0]", found = "none", "improvements: [{id: I1}]" },
		fault { "an empty list", at = "improvements[0].next", found = "none", "improvements: [{id: I1, next: []}]" },
		fault { "nothing further", at = "improvements[0].next[0].text", "improvements: [{id: I1, next: [{text: \"Nothing further is needed.\"}]}]" },
		fault { "the project is closed", at = "improvements[0].next[0].text", "improvements: [{id: I1, next: [{text: \"The project is closed.\"}]}]" },
		fault { "a step without a text", at = "improvements[0].next[0]", "improvements: [{id: I1, next: [{proposed_to: manager}]}]" },
		fault { "a supper", at = "improvements[0].next[0].text", "improvements: [{id: I1, next: [{text: \"A staff supper to say thank you\"}, {text: \"Have the chart framed\"}]}]" },
		fault { "as it is", at = "improvements[0].next[0].text", "improvements: [{id: I1, next: [{text: \"Carry on as we are\"}]}]" },
		fault { "an eye on it", at = "improvements[0].next[0].text", "improvements: [{id: I1, next: [{text: \"Keep an eye on it\"}]}]" },
		content { "a supper and a step", "improvements: [{id: I1, next: [{text: \"A staff supper to say thank you\"}, {text: \"Put the refund form on the web page\"}]}]" },
		content { "a party for those who are served", "improvements: [{id: I1, next: [{text: \"A tea party for tenants in March, to ask them what comes next\"}]}]" },
		content { "more of it elsewhere", "improvements: [{id: I1, next: [{text: \"Carry on with the tick sheet for deliveries, and count them again in March\"}]}]" },
		fault { "a resolve to be better", at = "improvements[0].next[0].text", "improvements: [{id: I1, next: [{text: \"Be better\"}]}]" },
		fault { "a wish", at = "improvements[0].next[0].text", "improvements: [{id: I1, gap: Letters go out late, next: [{text: \"It would be good if everybody were always satisfied\"}]}]" },
		fault { "for oneself", at = "improvements[0].next[0].text", "improvements: [{id: I1, gap: Letters go out late, next: [{text: \"Ask for a pay rise\"}]}]" },
		question { "a step that has nothing to do with the change", at = "improvements[0].next[0].text", "improvements: [{id: I1, gap: Letters go out late, next: [{text: \"A new till for the gift shop by May\"}]}]" },
		content { "the same elsewhere", "improvements: [{id: I1, gap: Letters go out late, next: [{text: \"Roll it out to the two depots in March\"}]}]" },
		content { "a step beside nothing further", [[
improvements: [{id: I1, next: [{text: "Nothing further"}, {text: "Put the refund form on the web page"}]}]
]] },
		fault { "it is complete, in six words", at = "improvements[0].next[0].text", "improvements: [{id: I1, next: [{text: \"The whole project is now complete\"}]}]" },
	},

	for_rule "weighs_pros_and_cons" {
		content { "both sides", "improvements: [{id: I1, review: {advantages: [\"Quicker refunds\"], disadvantages: [\"An hour more at the till on Mondays\"]}}]" },
		fault { "no disadvantage", at = "improvements[0].review", "improvements: [{id: I1, review: {advantages: [\"Quicker refunds\"]}}]" },
		fault { "no advantage", at = "improvements[0].review", "improvements: [{id: I1, review: {disadvantages: [\"An hour more at the till\"]}}]" },
		fault { "an empty list of disadvantages", at = "improvements[0].review.disadvantages", "improvements: [{id: I1, review: {advantages: [\"Quicker refunds\"], disadvantages: []}}]" },
		content { "no review is another rule's business", "improvements: [{id: I1}]" },
	},

	for_rule "by_collection" {
		fault { "remarks that were overheard, by several", at = "improvements[0].from", [[
improvements: [{id: I1, from: [F1, F2]}]
feedback:
  - {id: F1, source: customer, person: a few, method: other, sought: false, text: "You hear people grumble about the queue. It was not written down."}
  - {id: F2, source: customer, person: my neighbour, method: other, sought: false, text: "Never knows where to stand."}
]] },
		question { "unasked remarks, said in no known way", at = "improvements[0].from", [[
improvements: [{id: I1, from: [F1, F2]}]
feedback:
  - {id: F1, source: customer, person: Mrs A, method: other, sought: false, text: "The queue was long."}
  - {id: F2, source: customer, person: Mr B, method: other, sought: false, text: "Where does it start?"}
]] },
		fault { "the staff played the customers", at = "improvements[0].from", [[
improvements: [{id: I1, from: [F1]}]
feedback: [{id: F1, source: customer, method: focus group, sought: true, text: "P. played a guest and K. wrote down 12 points."}]
]] },
		content { "a talk with set questions", [[
improvements: [{id: I1, from: [F1, F2]}]
feedback:
  - {id: F1, source: customer, person: Mrs A, method: interview, sought: true, text: "The queue was long."}
  - {id: F2, source: customer, person: Mr B, method: interview, sought: true, text: "Where does it start?"}
]] },
		content { "two customers", [[
feedback: [{id: F1, source: customer, person: Mr C, text: "Slow."}, {id: F2, source: customer, person: Ms D, text: "Slow."}]
improvements: [{id: I1, from: [F1, F2]}]
]] },
		fault { "one customer", at = "improvements[0].from", found = "1 person", [[
feedback: [{id: F1, source: customer, person: Mr C, text: "Slow."}]
improvements: [{id: I1, from: [F1]}]
]] },
		fault { "the same customer twice", at = "improvements[0].from", found = "1 person", [[
feedback: [{id: F1, source: customer, person: Mr C, text: "Slow."}, {id: F2, source: customer, person: mr c, text: "Still slow."}]
improvements: [{id: I1, from: [F1, F2]}]
]] },
		content { "a survey with figures", [[
feedback: [{id: F1, source: customer, method: survey, text: "31 of 120 name refunds."}]
improvements: [{id: I1, from: [F1]}]
]] },
		content { "one customer beside monitoring", [[
monitoring: [{id: M1, measure: Refund time}]
feedback: [{id: F1, source: customer, person: Mr C, text: "Slow."}]
improvements: [{id: I1, from: [F1, M1]}]
]] },
		fault { "a customer and the learner", at = "improvements[0].from", found = "1 person", [[
feedback: [{id: F1, source: customer, person: Mr C, text: "Slow."}, {id: F2, source: self, text: "Slow."}]
improvements: [{id: I1, from: [F1, F2]}]
]] },
		content { "nothing is cited, which is another rule's business", "improvements: [{id: I1}]" },
		content { "persons are not named, but two ways of asking are", [[
feedback: [{id: F1, source: customer, method: survey, text: "Slow."}, {id: F2, source: customer, method: complaint, text: "Slow."}]
improvements: [{id: I1, from: [F1, F2]}]
]] },
		fault { "one remark, by nobody in particular", at = "improvements[0].from", [[
feedback: [{id: F1, source: customer, method: survey, text: "Slow."}]
improvements: [{id: I1, from: [F1]}]
]] },
		fault { "figures from one person", at = "improvements[0].from", [[
feedback: [{id: F1, source: customer, person: Mr C, text: "I waited 40 minutes."}]
improvements: [{id: I1, from: [F1]}]
]] },
	},
}
