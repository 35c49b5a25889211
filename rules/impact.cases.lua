return cases {
	for_rule "counts_service" {
		fault { "how often staff were ill", at = "management_actions[0].impact.measure", "management_actions: [{id: MA1, impact: {measure: Staff sickness days a month, before: 6, after: 3}}]" },
		fault { "the mood of the team", at = "management_actions[0].impact.measure", "management_actions: [{id: MA1, impact: {measure: Mood of the team out of 10, before: 4, after: 8}}]" },
		fault { "what only those inside speak of", at = "management_actions[0].impact.measure", [[
monitoring: [{id: M1, measure: Parents answered in five days, findings: Letters lie in three trays.}]
management_actions: [{id: MA1, because: [M1], impact: {measure: Evenings worked from home, before: 12, after: 3, text: "No more work at the kitchen table."}}]
]] },
		content { "what nobody names, told without those inside", [[
monitoring: [{id: M1, measure: Parents answered in five days, findings: Letters lie in three trays.}]
management_actions: [{id: MA1, because: [M1], impact: {measure: Post book entries over 5 days, before: 47, after: 16, text: "Down by two thirds, with as much post as before."}}]
]] },
		content { "how calm customers find staff", "management_actions: [{id: MA1, impact: {measure: Customers who find staff less stressed, before: 40%, after: 80%}}]" },
		fault { "what was held", at = "management_actions[0].impact.measure", "management_actions: [{id: MA1, impact: {measure: Huddles held, before: 2, after: 14}}]" },
		fault { "what it cost", at = "management_actions[0].impact.measure", "management_actions: [{id: MA1, impact: {measure: Overtime bill, before: 310, after: 140}}]" },
		fault { "what staff think of it", at = "management_actions[0].impact.measure", "management_actions: [{id: MA1, impact: {measure: Drivers who prefer the new rota, before: 20%, after: 80%}}]" },
		content { "what customers think of staff", "management_actions: [{id: MA1, impact: {measure: Members who say that staff are friendly, before: 20%, after: 80%}}]" },
		content { "what came back", "management_actions: [{id: MA1, impact: {measure: Forms sent back, before: 20%, after: 8%}}]" },
		content { "costs, where costs were what was amiss", [[
monitoring: [{id: M1, measure: What members pay, findings: "The bill is not clear."}]
management_actions: [{id: MA1, because: [M1], impact: {measure: Bills queried, before: 20%, after: 8%}}]
]] },
		question { "something that nobody named", at = "management_actions[0].impact.measure", "management_actions: [{id: MA1, impact: {measure: Hooks, before: 40, after: 44}}]" },
		fault { "how many did what was planned", at = "management_actions[0].impact.measure", [[
management_actions:
  - {id: MA1, text: "A workshop on difficult calls for the team", impact: {measure: Staff who have done the workshop, before: 0, after: 14, text: "Everybody came, and they loved the quiz."}}
]] },
		content { "something new that is used by those who are served", [[
management_actions:
  - {id: MA1, text: "Booking by telephone or online", impact: {measure: Bookings made online, before: 0%, after: 64%, text: "Members book at night now."}}
]] },
		content { "complaints", "management_actions: [{id: MA1, impact: {measure: Complaints a month}}]" },
		content { "reports that a customer waits for", "management_actions: [{id: MA1, impact: {measure: Reports to customers on time}}]" },
		fault { "reports", at = "management_actions[0].impact.measure", found = "Reports", "management_actions: [{id: MA1, impact: {measure: Reports sent in a month}}]" },
		fault { "columns", at = "management_actions[0].impact.measure", "management_actions: [{id: MA1, impact: {measure: Columns in the tracker}}]" },
		content { "no impact is for other rules", "management_actions: [{id: MA1}]" },
		fault { "from nothing, and nobody knows what customers have of it", at = "management_actions[0].impact.measure", "management_actions: [{id: MA1, text: Put up hooks, impact: {measure: Hooks, before: 0, after: 44}}]" },
		fault { "how many briefings took place", at = "management_actions[0].impact.measure", "management_actions: [{id: MA1, text: \"A daily briefing on the menu\", impact: {measure: Days with a briefing on the menu, before: 0, after: 22, text: \"It runs each day at ten.\"}}]" },
		fault { "what customers get was left out, by its own words", at = "management_actions[0].impact.measure", "management_actions: [{id: MA1, impact: {measure: Hooks, before: 40, after: 44, text: \"Whether guests find their keys sooner was not measured.\"}}]" },
	},

	for_rule "compares_like_with_like" {
		fault { "the form was off", at = "management_actions[0].impact.text", "management_actions: [{id: MA1, impact: {before: 41, after: 9, text: \"From 41 a month to 9. The complaint form has not been working since May.\"}}]" },
		fault { "a part is counted elsewhere", at = "management_actions[0].impact.text", "management_actions: [{id: MA1, impact: {before: 41, after: 9, text: \"From 41 to 9. The schools moved to the other office in May and are counted over there.\"}}]" },
		fault { "another definition", at = "management_actions[0].impact.text", "management_actions: [{id: MA1, impact: {before: 41, after: 9, text: \"From 41 to 9. Late used to be five minutes, then it was changed to fifteen.\"}}]" },
		question { "two months against six", at = "management_actions[0].impact.text", "management_actions: [{id: MA1, impact: {before: 41, after: 9, text: \"Errors fell from 41 (January to June) to 9 (July and August).\"}}]" },
		question { "somebody else sorts them", at = "management_actions[0].impact.text", "management_actions: [{id: MA1, impact: {before: 41, after: 9, text: \"From 41 to 9. Ann used to sort them, and since she retired Tom does it.\"}}]" },
		content { "taken out of both", "management_actions: [{id: MA1, impact: {before: 41, after: 9, text: \"From 41 to 9. The schools moved to the other office, so I took them out of both figures.\"}}]" },
		content { "two months of each", "management_actions: [{id: MA1, impact: {before: 41, after: 9, text: \"Errors fell from 41 (May and June) to 9 (July and August).\"}}]" },
		content { "the same log", "management_actions: [{id: MA1, impact: {before: 41, after: 9, text: \"From 41 to 9, from the same log.\"}}]" },
		content { "nothing speaks against it", "management_actions: [{id: MA1, impact: {before: 62, after: 14, text: \"The same report.\"}}]" },
		fault { "a dead month", at = "management_actions[0].impact.text", found = "dead month", "management_actions: [{id: MA1, impact: {before: 62, after: 14, text: \"January is our dead month.\"}}]" },
		fault { "shut for a part of the year", at = "management_actions[0].impact.text", "management_actions: [{id: MA1, impact: {before: 62, after: 14, text: \"The garden was shut for the winter.\"}}]" },
		fault { "fewer to serve", at = "management_actions[0].impact.text", found = "fewer guests", "management_actions: [{id: MA1, impact: {before: 62, after: 14, text: \"We had fewer guests in November.\"}}]" },
		fault { "less footfall", at = "management_actions[0].impact.text", "management_actions: [{id: MA1, impact: {before: 62, after: 14, text: \"Footfall was down by two thirds.\"}}]" },
		fault { "a rate that was not worked out", at = "management_actions[0].impact.text", "management_actions: [{id: MA1, impact: {before: 62, after: 14, text: \"January is our dead month. I have not looked at it per delivery.\"}}]" },
		content { "a rate beside it", "management_actions: [{id: MA1, impact: {before: 62, after: 14, text: \"January is our dead month, so I worked it out per delivery too.\"}}]" },
		content { "fewer who had to wait are the effect", "management_actions: [{id: MA1, impact: {before: 62, after: 14, text: \"There were fewer guests who had to wait.\"}}]" },
		content { "complaints that were closed", "management_actions: [{id: MA1, impact: {before: 62, after: 14, text: \"We closed 49 of them in May.\"}}]" },
		question { "shares of a quiet month", at = "management_actions[0].impact.text", "management_actions: [{id: MA1, impact: {before: 62%, after: 78%, text: \"January is our dead month.\"}}]" },
		question { "a busy time, and nothing of how many", at = "management_actions[0].impact.text", "management_actions: [{id: MA1, impact: {before: 62, after: 14, text: \"May is our busiest.\"}}]" },
		fault { "a share then, pounds now", at = "management_actions[0].impact.text", as_of = "2025-12-10", "management_actions: [{id: MA1, date: 2025-05-01, impact: {before: 57% within 3 days, after: \"£4,120\", text: \"In the first quarter 57% of the claims were answered within three days. In the summer we paid out £4,120 a month.\"}}]" },
		fault { "so many of so many then, page views now", at = "management_actions[0].impact.text", as_of = "2025-12-10", "management_actions: [{id: MA1, date: 2025-05-01, impact: {text: \"We began with 11 right answers out of 20 calls, and we now stand at 1,940 page views.\"}}]" },
		question { "numbers of two things", at = "management_actions[0].impact.text", as_of = "2025-12-10", "management_actions: [{id: MA1, date: 2025-05-01, impact: {text: \"Before it we had 37 complaints in a term. Since then 412 calls were made.\"}}]" },
		content { "the same measure then and now", as_of = "2025-12-10", "management_actions: [{id: MA1, date: 2025-05-01, impact: {text: \"In March 57% of the claims were answered within three days. In August 81% were.\"}}]" },
		content { "the fields are of one measure", as_of = "2025-12-10", "management_actions: [{id: MA1, date: 2025-05-01, impact: {before: 57%, after: 81%, text: \"In March 57% were answered. In August we had 310 claims.\"}}]" },
		content { "no figures are for other rules", "management_actions: [{id: MA1, impact: {text: \"January is our dead month.\"}}]" },
		content { "no impact is for other rules", "management_actions: [{id: MA1}]" },
		question { "two shares, each of something else", at = "management_actions[0].impact.text", as_of = "2025-12-10", "management_actions: [{id: MA1, date: 2025-05-01, impact: {before: 57%, after: 81%, text: \"In March 57% of the claims were answered within three days. In August 81% of callers praised our manners.\"}}]" },
	},

	for_rule "was_measured" {
		fault { "a figure that is marked as a forecast", at = "management_actions[0].impact.after", "management_actions: [{id: MA1, impact: {before: 49%, after: 78% (projected), text: \"Many more are content.\"}}]" },
		fault { "a figure of a time to come", at = "management_actions[0].impact.after", "management_actions: [{id: MA1, impact: {before: 49%, after: 78%, text: \"By next summer 78% should be served in ten minutes.\"}}]" },
		content { "a forecast that was met", "management_actions: [{id: MA1, impact: {before: 49%, after: 78%, text: \"The forecast was 70%; counted over May it was 78% of 212.\"}}]" },
		fault { "what the contract asks", at = "management_actions[0].impact.text", "management_actions: [{id: MA1, impact: {before: 63%, after: 82%, text: \"I have put 82% because that is what the contract asks for.\"}}]" },
		fault { "another branch's figure", at = "management_actions[0].impact.text", "management_actions: [{id: MA1, impact: {before: 63%, after: 82%, text: \"63% was Derby in April and 82% is Stoke in August.\"}}]" },
		fault { "no figure of one's own", at = "management_actions[0].impact.text", "management_actions: [{id: MA1, impact: {before: 63%, after: 82%, text: \"I took the company average, as ours was not available.\"}}]" },
		content { "short of what was agreed", "management_actions: [{id: MA1, impact: {before: 63%, after: 82%, text: \"82% is still short of what we agreed with head office.\"}}]" },
		fault { "not run again", at = "management_actions[0].impact.text", "management_actions: [{id: MA1, impact: {before: 62%, after: 78%, text: \"The survey has not been run again since.\"}}]" },
		fault { "nobody counted", at = "management_actions[0].impact.text", "management_actions: [{id: MA1, impact: {before: 62, after: 14, text: \"Nobody has counted them since March.\"}}]" },
		fault { "an estimate", at = "management_actions[0].impact.text", found = "my estimate", "management_actions: [{id: MA1, impact: {before: 62%, after: 78%, text: \"78% is my estimate.\"}}]" },
		fault { "a belief and no figure", at = "management_actions[0].impact.text", found = "I am sure", "management_actions: [{id: MA1, impact: {before: 62%, text: \"I am sure that it has helped.\"}}]" },
		content { "a belief beside a figure", "management_actions: [{id: MA1, impact: {before: 62%, after: 78%, text: \"I am sure that it has helped.\"}}]" },
		content { "not one card named it again", "management_actions: [{id: MA1, impact: {before: 62, after: 14, text: \"Not one card of the 81 named the queue again.\"}}]" },
		question { "another thing was counted", at = "management_actions[0].impact.text", "management_actions: [{id: MA1, impact: {before: 62, after: 14, text: \"The survey has not been run again since. The complaints log has 14.\"}}]" },
		question { "to be measured later", at = "management_actions[0].impact.text", "management_actions: [{id: MA1, impact: {before: 62, after: 14, text: \"The survey will be sent out again in spring.\"}}]" },
		content { "counted since", [[
management_actions: [{id: MA1, impact: {before: 61%, after: 73%, text: "Counted from the call log, October to December."}}]
]] },
		fault { "the target entered as the result", at = "management_actions[0].impact.text", "management_actions: [{id: MA1, impact: {before: 62%, after: 78%, text: \"From 62% to 78%, which is what we'd set ourselves in the plan, so I've entered that.\"}}]" },
		fault { "not in yet, and felt", at = "management_actions[0].impact.text", "management_actions: [{id: MA1, impact: {before: 62%, after: 78%, text: \"It was 62%. I don't have the new figure yet, but going by what people say it is 78%.\"}}]" },
		question { "what others usually get", at = "management_actions[0].impact.text", "management_actions: [{id: MA1, impact: {before: 62%, after: 78%, text: \"It was 62%. The supplier says that branches usually get 78%.\"}}]" },
		content { "a hope beside a count", "management_actions: [{id: MA1, impact: {before: 62%, after: 78%, text: \"62% in May and 78% in July, from the same survey. We hoped for 80%.\"}}]" },
		content { "what is expected is no figure", "management_actions: [{id: MA1, impact: {before: 62%, after: 78%, text: \"From 62% to 78%, and I expect that to hold.\"}}]" },
		content { "the next count is to come", "management_actions: [{id: MA1, impact: {before: 62%, after: 78%, text: \"50 of 80 before and 66 of 84 after. The next count is due in May.\"}}]" },
		fault { "a forecast", at = "management_actions[0].impact.text", [[
management_actions: [{id: MA1, impact: {before: 61%, after: 73%, text: "The after figure is the forecast from head office."}}]
]] },
		content { "no impact is for other rules", [[
management_actions: [{id: MA1}]
]] },
	},
	for_rule "is_no_worse" {
		fault { "the same, called a success", at = "management_actions[0].impact.after", "management_actions: [{id: MA1, impact: {measure: Seen within ten minutes, before: 63%, after: 63%, text: \"A real benefit to all.\"}}]" },
		question { "the same, and the text owns it", at = "management_actions[0].impact.after", "management_actions: [{id: MA1, impact: {measure: Seen within ten minutes, before: 63%, after: 63%, text: \"It has not moved, as the slots are at the wrong hour.\"}}]" },
		content { "the same, and another figure moved", "management_actions: [{id: MA1, impact: {measure: Satisfaction, before: 98%, after: 98%, text: \"It was high. The wait went from 9 minutes to 4.\"}}]" },
		content { "towards the target", [[
monitoring: [{id: M1, target: 10 minutes, actual: 17 minutes}]
management_actions: [{id: MA1, because: [M1], impact: {before: 17 minutes, after: 12 minutes}}]
]] },
		content { "beyond the target", [[
monitoring: [{id: M1, target: 75%, actual: 61%}]
management_actions: [{id: MA1, because: [M1], impact: {before: 61%, after: 92%}}]
]] },
		fault { "away from the target", at = "management_actions[0].impact.after", found = "from 17 minutes to 24 minutes", [[
monitoring: [{id: M1, target: 10 minutes, actual: 17 minutes}]
management_actions: [{id: MA1, because: [M1], impact: {before: 17 minutes, after: 24 minutes}}]
]] },
		question { "no change, and not a word of it", at = "management_actions[0].impact.after", [[
monitoring: [{id: M1, target: 10 minutes, actual: 17 minutes}]
management_actions: [{id: MA1, because: [M1], impact: {before: 17 minutes, after: 17 minutes}}]
]] },
		fault { "more complaints", at = "management_actions[0].impact.after", found = "from 8 per 1,000 to 13 per 1,000", "management_actions: [{id: MA1, impact: {measure: \"Complaints per 1,000 repairs\", before: \"8 per 1,000\", after: \"13 per 1,000\"}}]" },
		content { "fewer complaints", "management_actions: [{id: MA1, impact: {measure: \"Complaints per 1,000 repairs\", before: \"13 per 1,000\", after: \"8 per 1,000\"}}]" },
		fault { "a lower share of what is finished", at = "management_actions[0].impact.after", "management_actions: [{id: MA1, impact: {measure: Repairs finished at the first visit, before: 78%, after: 71%}}]" },
		fault { "a lower mark", at = "management_actions[0].impact.after", "management_actions: [{id: MA1, impact: {measure: Guest rating, before: 4.6, after: 3.9}}]" },
		content { "a count of what is finished goes with the season", "management_actions: [{id: MA1, impact: {measure: Repairs finished, before: 310, after: 280}}]" },
		question { "a setback that is owned up to", at = "management_actions[0].impact.after", "management_actions: [{id: MA1, impact: {measure: Complaints a month, before: 8, after: 13, text: \"It got worse, so we took the form back.\"}}]" },
		question { "a share fell, and nothing says what is better", at = "management_actions[0].impact.after", "management_actions: [{id: MA1, impact: {measure: Orders by telephone, before: 60%, after: 40%}}]" },
		question { "the words say both", at = "management_actions[0].impact.after", "management_actions: [{id: MA1, impact: {measure: Complaints answered in full, before: 80%, after: 72%}}]" },
		content { "lost property that went back", "management_actions: [{id: MA1, impact: {measure: Lost property returned to its owner, before: 48%, after: 74%}}]" },
		content { "a share rose, and nothing says what is better", "management_actions: [{id: MA1, impact: {measure: Orders by telephone, before: 40%, after: 60%}}]" },
		content { "the target says which way", [[
monitoring: [{id: M1, target: 20%, actual: 60%}]
management_actions: [{id: MA1, because: [M1], impact: {measure: Calls answered by hand, before: 60%, after: 40%}}]
]] },
		content { "fewer seconds than minutes", "management_actions: [{id: MA1, impact: {measure: Waiting time, before: 3 min, after: 90 secs}}]" },
		fault { "more seconds than minutes", at = "management_actions[0].impact.after", "management_actions: [{id: MA1, impact: {measure: Waiting time, before: 1 min, after: 90 secs}}]" },
		content { "what was not done falls", "management_actions: [{id: MA1, impact: {measure: Patients who did not come, before: 11%, after: 7%}}]" },
		content { "of another measure", [[
monitoring: [{id: M1, target: 80%, actual: 67%}]
management_actions: [{id: MA1, because: [M1], impact: {before: 84%, after: 95%}}]
]] },
		content { "figures of different measures are for another rule", "management_actions: [{id: MA1, impact: {measure: Orders, before: 60%, after: 4 minutes}}]" },
		content { "no figure after is for another rule", "management_actions: [{id: MA1, impact: {measure: Orders, before: 60%}}]" },
		content { "no impact is for another rule", "management_actions: [{id: MA1}]" },
	},
	for_rule "compares_before_and_after" {
		fault { "after, of a day that is still to come", as_of = "2025-10-31", at = "management_actions[0].impact.after_date", "management_actions: [{id: MA1, date: 2025-06-02, impact: {before: 49%, after: 78%, after_date: 2026-06-20}}]" },
		content { "the same measure, before and after", [[
management_actions:
  - id: MA1
    date: 2025-10-06
    impact: {measure: First contact resolution, before: 61%, before_date: 2025-09-30, after: 73%, after_date: 2025-12-31}
]] },
		content { "hours before, and minutes after", "management_actions: [{id: MA1, impact: {measure: Longest wait for a call back, before: 2 hrs, after: 45 minutes}}]" },
		fault { "minutes, and minutes for each of something", at = "management_actions[0].impact.after", "management_actions: [{id: MA1, impact: {before: 12 hours, after: 4 minutes per order}}]" },
		fault { "nothing is said", at = "management_actions[0]", "management_actions: [{id: MA1, date: 2025-10-06}]" },
		fault { "no figure after", at = "management_actions[0].impact", "management_actions: [{id: MA1, impact: {before: 61%, text: \"It went well.\"}}]" },
		fault { "no figure before", at = "management_actions[0].impact", "management_actions: [{id: MA1, impact: {after: 61%, text: \"It went well.\"}}]" },
		fault { "words only", at = "management_actions[0].impact", "management_actions: [{id: MA1, impact: {text: \"Guests are much happier.\"}}]" },
		content { "the figures stand in the text", "management_actions: [{id: MA1, impact: {text: \"Complaints about cold meals fell from 14 to 5 a month.\"}}]" },
		fault { "percent and minutes", at = "management_actions[0].impact.after", [[
management_actions: [{id: MA1, impact: {before: 61%, after: 4 minutes}}]
]] },
		content { "a figure without a unit compares with any", [[
management_actions: [{id: MA1, impact: {before: 12 minutes, after: 7}}]
]] },
		content { "no units at all", "management_actions: [{id: MA1, impact: {before: 14, after: 5}}]" },
		content { "so many of so many and percent are both shares", "management_actions: [{id: MA1, impact: {before: 30 of 60, after: 70%}}]" },
		content { "before was taken on the day", [[
management_actions: [{id: MA1, date: 2025-10-06, impact: {before: 14, before_date: 2025-10-06, after: 5, after_date: 2025-11-07}}]
]] },
		fault { "before was taken a day late", at = "management_actions[0].impact.before_date", found = "2025-10-07", [[
management_actions: [{id: MA1, date: 2025-10-06, impact: {before: 14, before_date: 2025-10-07, after: 5, after_date: 2025-12-31}}]
]] },
		fault { "after was taken on the day", at = "management_actions[0].impact.after_date", found = "2025-10-06", [[
management_actions: [{id: MA1, date: 2025-10-06, impact: {before: 14, before_date: 2025-09-30, after: 5, after_date: 2025-10-06}}]
]] },
		content { "no dates", "management_actions: [{id: MA1, date: 2025-10-06, impact: {before: 14, after: 5}}]" },
		content { "the action has no date", "management_actions: [{id: MA1, impact: {before: 14, before_date: 2025-10-07, after: 5, after_date: 2025-10-06}}]" },
		question { "a figure that can't be read", at = "management_actions[0].impact.after", "management_actions: [{id: MA1, impact: {before: 14, after: hardly any}}]" },
		question { "a date that can't be read", at = "management_actions[0].impact.after_date", [[
management_actions: [{id: MA1, date: 2025-10-06, impact: {before: 14, after: 5, after_date: Easter}}]
]] },
		content { "no action", "management_actions: []" },
		fault { "the text says that the later figure is of something else", at = "management_actions[0].impact.after", [[
management_actions: [{id: MA1, impact: {before: 70%, after: 26, text: "We take 26 calls a day."}}]
]] },
		content { "the text gives the unit of the later figure", [[
management_actions: [{id: MA1, impact: {before: 12 minutes, after: 7, text: "The wait is now 7 minutes."}}]
]] },
		fault { "after was taken as soon as it had begun", at = "management_actions[0].impact.after_date", found = "2025-10-08", [[
management_actions: [{id: MA1, date: 2025-10-06, impact: {before: 14, before_date: 2025-09-30, after: 5, after_date: 2025-10-08}}]
]] },
		fault { "after was taken on the third day", at = "management_actions[0].impact.after_date", [[
management_actions: [{id: MA1, date: 2025-10-06, impact: {before: 14, before_date: 2025-09-30, after: 5, after_date: 2025-10-09}}]
]] },
		content { "after was taken on the fourth day", [[
management_actions: [{id: MA1, date: 2025-10-06, impact: {before: 14, before_date: 2025-09-30, after: 5, after_date: 2025-10-10}}]
]] },
		fault { "one figure and not a word", at = "management_actions[0].impact", "management_actions: [{id: MA1, impact: {measure: Meals sent back, before: 14}}]" },
	},

	for_rule "shown_by_feedback" {
		fault { "staff enjoyed it", at = "feedback[0].text", [[
feedback: [{id: F1, date: 2025-11-20, about: MA1, source: colleague, text: "I really enjoyed the day, the buns were great."}]
management_actions: [{id: MA1, text: "A workshop on refunds", date: 2025-10-01}]
]] },
		fault { "a pat on the back", at = "feedback[0].text", [[
feedback: [{id: F1, date: 2025-11-20, about: MA1, source: line manager, text: "Well done for sorting it out so fast."}]
management_actions: [{id: MA1, text: "A workshop on refunds", date: 2025-10-01}]
]] },
		fault { "a customer on something else", at = "feedback[0].text", [[
feedback: [{id: F1, date: 2025-11-20, about: MA1, source: customer, text: "Parking was easy."}]
management_actions: [{id: MA1, text: "A workshop on refunds", date: 2025-10-01}]
]] },
		content { "a customer on what was amiss by the monitoring", [[
monitoring: [{id: M1, date: 2025-09-01, measure: "Complaints on parking", findings: "Nobody finds a place"}]
feedback: [{id: F1, date: 2025-11-20, about: MA1, source: customer, text: "Parking was easy."}]
management_actions: [{id: MA1, text: "A workshop on refunds", date: 2025-10-01}]
]] },
		content { "a customer on what was said before", [[
feedback:
  - {id: F1, date: 2025-11-20, about: MA1, source: customer, text: "Parking was easy."}
  - {id: F2, date: 2025-09-20, source: customer, text: "There is no place for parking."}
management_actions: [{id: MA1, text: "A workshop on refunds", date: 2025-10-01}]
]] },
		fault { "a customer on what was said only later", at = "feedback[0].text", [[
feedback:
  - {id: F1, date: 2025-11-20, about: MA1, source: customer, text: "Parking was easy."}
  - {id: F2, date: 2025-11-10, source: customer, text: "There is no place for parking."}
management_actions: [{id: MA1, text: "A workshop on refunds", date: 2025-10-01}]
]] },
		content { "staff on those who are served", [[
feedback: [{id: F1, date: 2025-11-20, about: MA1, source: colleague, text: "Customers hardly ever come back a second time now."}]
management_actions: [{id: MA1, text: "A workshop on refunds", date: 2025-10-01}]
]] },
		fault { "feedback that only asks for something", at = "feedback[0].text", [[
feedback: [{id: F1, date: 2025-11-20, about: MA1, source: colleague, text: "Can the list also say what students from abroad need?"}]
management_actions: [{id: MA1, text: "A list of papers", date: 2025-10-01, impact: {text: "We use it."}}]
]] },
		content { "feedback about the action, a day later", [[
management_actions: [{id: MA1, text: "One form for refunds", date: 2025-10-06}]
feedback: [{id: F1, source: customer, date: 2025-10-07, about: MA1, text: "Much quicker than last time."}]
]] },
		fault { "feedback of the same day", at = "management_actions[0]", [[
management_actions: [{id: MA1, text: "One form for refunds", date: 2025-10-06}]
feedback: [{id: F1, source: customer, date: 2025-10-06, about: MA1, text: "Much quicker than last time."}]
]] },
		fault { "feedback from before", at = "management_actions[0].impact", [[
management_actions: [{id: MA1, text: "One form for refunds", date: 2025-10-06, impact: {text: "Refunds take three days less."}}]
feedback: [{id: F1, source: customer, date: 2025-09-30, about: MA1, text: "Slow."}]
]] },
		fault { "feedback about something else", at = "MA1", [[
management_actions: [{id: MA1, text: "One form for refunds", date: 2025-10-06}]
feedback: [{id: F1, source: customer, date: 2025-11-06, about: service, text: "Clean toilets."}]
]] },
		content { "linked by what it led to", [[
management_actions: [{id: MA1, text: "One form for refunds", date: 2025-10-06}]
feedback: [{id: F1, source: customer, date: 2025-11-06, led_to: [MA1], text: "Much quicker than last time."}]
]] },
		fault { "the feedback has no date", at = "MA1", [[
management_actions: [{id: MA1, text: "One form for refunds", date: 2025-10-06}]
feedback: [{id: F1, source: customer, about: MA1, text: "Much quicker than last time."}]
]] },
		fault { "the action has no date", at = "MA1", [[
management_actions: [{id: MA1, text: "One form for refunds"}]
feedback: [{id: F1, source: customer, date: 2025-11-06, about: MA1, text: "Much quicker than last time."}]
]] },
		question { "a date that can't be read", at = "feedback[0].date", [[
management_actions: [{id: MA1, text: "One form for refunds", date: 2025-10-06}]
feedback: [{id: F1, source: customer, date: after half term, about: MA1, text: "Much quicker than last time."}]
]] },
		content { "no action", "management_actions: []" },
	},

	for_rule "says_what_changed" {
		content { "says what is different", "management_actions: [{id: MA1, impact: {text: \"Fewer patients ring a second time. Calls fell from 40 to 22 a day.\"}}]" },
		fault { "an opinion", at = "management_actions[0].impact.text", "management_actions: [{id: MA1, impact: {text: \"It went well.\"}}]" },
		content { "an opinion beside figures", "management_actions: [{id: MA1, impact: {before: 40, after: 22, text: \"It went well.\"}}]" },
		fault { "an opinion beside half of the figures", at = "management_actions[0].impact.text", "management_actions: [{id: MA1, impact: {before: 40, text: \"It went well.\"}}]" },
		content { "no text", "management_actions: [{id: MA1, impact: {before: 40, after: 22}}]" },
		content { "no impact is another rule's business", "management_actions: [{id: MA1}]" },
	},
}
