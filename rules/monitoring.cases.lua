return cases {
	for_rule "is_systematic" {
		fault { "figures that are an example from a textbook", at = "monitoring[0].findings", [[
monitoring: [{id: M1, method: KPI, measure: KPIs, period: {from: 2025-01-06, to: 2025-03-31}, actual: 80%, findings: "A KPI is a number that tells how well one does. An organisation can compare it with a target. The 80% is taken from the example in my textbook."}]
]] },
		content { "method, measure, period and figures", [[
monitoring:
  - {id: M1, method: KPI, measure: Calls answered within 20 seconds, period: {from: 2025-07-01, to: 2025-09-30}, target: 80%, actual: 71%}
]] },
		content { "findings in words", [[
monitoring:
  - {id: M1, method: mystery shopping, measure: Greeting at the desk, period: {from: 2025-07-01}, findings: "Two of five shoppers were not greeted."}
]] },
		fault { "no method", at = "monitoring[0]", "monitoring: [{id: M1, measure: Waiting time, period: {from: 2025-07-01}, actual: 9 minutes}]" },
		fault { "no measure", at = "monitoring[0]", "monitoring: [{id: M1, method: KPI, period: {from: 2025-07-01}, actual: 9 minutes}]" },
		fault { "no period", at = "monitoring[0]", "monitoring: [{id: M1, method: KPI, measure: Waiting time, actual: 9 minutes}]" },
		fault { "a target is no result", at = "monitoring[0]", "monitoring: [{id: M1, method: KPI, measure: Waiting time, period: {from: 2025-07-01}, target: 5 minutes}]" },
		fault { "a guess", at = "monitoring[0].findings", [[
monitoring:
  - {id: M1, method: observation, measure: Waiting time, period: {from: 2025-07-01}, findings: "My gut feeling is that they wait too long. Nobody counted."}
]] },
		question { "a method that is no word of the format", at = "monitoring[0].method", "monitoring: [{id: M1, method: eavesdropping, measure: Waiting time}]" },
		fault { "a chat", at = "monitoring[0].findings", found = "popped in", [[
monitoring:
  - {id: M1, method: mystery shopping, measure: The welcome, period: {from: 2025-07-01}, actual: Quite good, findings: "She popped in, and said that it was nice."}
]] },
		fault { "nothing written down", at = "monitoring[0].findings", [[
monitoring:
  - {id: M1, method: observation, measure: The queue, period: {from: 2025-07-01}, findings: "It looked long on Monday. It wasn't timed or recorded."}
]] },
		fault { "a number that nobody counted", at = "monitoring[0].findings", found = "in passing", [[
monitoring:
  - {id: M1, method: survey, measure: The day out, period: {from: 2025-07-01}, findings: "Asked five or six in passing, I forget. Most were content."}
]] },
		fault { "a method from the textbook", at = "monitoring[0].findings", [[
monitoring:
  - {id: M1, method: survey, measure: Satisfaction, period: {from: 2025-07-01}, findings: "A survey can be on paper or by text. The questions should be short. Examples are satisfaction and complaints for each thousand customers."}
]] },
		question { "words only", at = "monitoring[0].findings", [[
monitoring:
  - {id: M1, method: mystery shopping, measure: The welcome, period: {from: 2025-07-01}, findings: "The shopper was met at the door, but was not told about the lift."}
]] },
		question { "a word of doubt beside a count", at = "monitoring[0].findings", [[
monitoring:
  - {id: M1, method: mystery shopping, measure: The welcome, period: {from: 2025-07-01}, findings: "Two of five shoppers were not greeted. A third was, as far as I can tell."}
]] },
		content { "a word of doubt beside the figure asked for", [[
monitoring:
  - {id: M1, method: KPI, measure: Waiting time, period: {from: 2025-07-01}, actual: 9 minutes, findings: "Mondays are worst, as far as I can tell."}
]] },
		question { "a figure that can't be read", at = "monitoring[0].actual", "monitoring: [{id: M1, method: KPI, measure: Waiting time, period: {from: 2025-07-01}, actual: quite long}]" },
		content { "no monitoring", "monitoring: []" },
	},

	for_rule "is_of_own_service" {
		content { "our own", "monitoring: [{id: M1, measure: Satisfaction with our desk, findings: \"71 of 90.\"}]" },
		content { "our part of a national survey", "monitoring: [{id: M1, measure: National rail passenger survey, findings: \"Our station scored 71%, the nation 82%.\"}]" },
		content { "figures of a trade in the findings only", "monitoring: [{id: M1, measure: Waiting time, findings: \"9 minutes; the industry takes 12.\"}]" },
		fault { "figures of a whole trade", at = "monitoring[0].measure", found = "industry", "monitoring: [{id: M1, measure: Complaints in the industry, findings: \"The regulator's bulletin has 1.3 a million. None was against us.\"}]" },
		question { "a national figure, and nothing of whose", at = "monitoring[0].measure", "monitoring: [{id: M1, measure: National index, findings: \"72.4 in July.\"}]" },
		content { "no monitoring", "monitoring: []" },
	},

	for_rule "sample_is_fair" {
		content { "every tenth", "monitoring: [{id: M1, findings: \"Every tenth visitor got a card, 90 back, 61 happy. Four were too cross to stop.\"}]" },
		content { "a visit that nobody knew of", "monitoring: [{id: M1, findings: \"The shopper came from the agency; the team was not told which day. 14 of 20.\"}]" },
		content { "results that are good", "monitoring: [{id: M1, findings: \"120 asked at the gate, 118 were satisfied with the welcome.\"}]" },
		content { "asked for causes", "monitoring: [{id: M1, findings: \"34 late jobs. I asked staff and drivers why.\"}]" },
		fault { "only those who are pleased", at = "monitoring[0].findings", "monitoring: [{id: M1, findings: \"I gave the cards to guests who looked happy. 48 of 50 were very satisfied.\"}]" },
		fault { "those who complained are left out", at = "monitoring[0].findings", "monitoring: [{id: M1, findings: \"Patients who had complained were taken off the list first. 91%.\"}]" },
		fault { "their own best calls", at = "monitoring[0].findings", "monitoring: [{id: M1, findings: \"Each agent sent in three calls they were proud of. Average 88%.\"}]" },
		fault { "a visit that was announced", at = "monitoring[0].findings", "monitoring: [{id: M1, findings: \"I told the staff when the shopper was coming. 19 of 20.\"}]" },
		fault { "a sign, and a perfect result", at = "monitoring[0].findings", "monitoring: [{id: M1, findings: \"The mystery caller was my manager. 10 out of 10.\"}]" },
		question { "those of the committee", at = "monitoring[0].findings", "monitoring: [{id: M1, findings: \"Sent to the trustees. 7 of 9 liked the new desk.\"}]" },
		question { "friends, by a rule", at = "monitoring[0].findings", "monitoring: [{id: M1, findings: \"Every fifth guest was asked, but I gave no cards out on the bad days. 71 of 90.\"}]" },
		content { "no findings", "monitoring: [{id: M1, actual: 71%}]" },
	},

	for_rule "samples_are_fair" {
		question { "one of two", at = "M2", [[
monitoring:
  - {id: M1, findings: "71 of 90 satisfied."}
  - {id: M2, findings: "I gave the cards to guests who looked happy. 48 of 50."}
]] },
		content { "the only one is asked about by itself", "monitoring: [{id: M1, findings: \"I gave the cards to guests who looked happy. 48 of 50.\"}]" },
		content { "fair", "monitoring: [{id: M1, findings: \"71 of 90 satisfied.\"}]" },
		content { "no monitoring", "monitoring: []" },
	},

	for_rule "shows_service" {
		content { "counted, and of those who are served", "monitoring: [{id: M1, measure: Tenants told the date of the visit, actual: 81%, findings: \"212 of 262 were told.\"}]" },
		content { "one of two", [[
monitoring:
  - {id: M1, measure: Shop sales, actual: "£4,200", findings: "Down by £300 on 2 weeks."}
  - {id: M2, measure: Wait at the till, findings: "Timed 40 people, 9 waited over five minutes."}
]] },
		content { "head office gathers it, and the learner works with it", "monitoring: [{id: M1, measure: Guest satisfaction, findings: \"Head office does the survey. I get the sheet and split it by day: 61 of 90 on Mondays.\"}]" },
		fault { "takings", at = "monitoring[0].findings", found = "Takings", "monitoring: [{id: M1, measure: Takings, kind: outcome, actual: \"£4,200\", findings: \"Down by £300 on 2 weeks.\"}]" },
		fault { "how the staff feel", at = "monitoring[0].findings", "monitoring: [{id: M1, measure: Staff satisfaction, actual: 71%, findings: \"8 of 11 like it here.\"}]" },
		fault { "how many came", at = "monitoring[0].findings", "monitoring: [{id: M1, measure: Visitors per day, actual: \"310\", findings: \"Up 12%, 402 on Sundays.\"}]" },
		fault { "still to come", at = "monitoring[0].findings", "monitoring: [{id: M1, measure: Patient satisfaction, findings: \"The 400 forms will go out next month.\"}]" },
		fault { "a period that begins after the claim", at = "monitoring[0].findings", "monitoring: [{id: M1, measure: Patient satisfaction, period: {from: 2026-03-01}, findings: \"41 of 60 were satisfied.\"}]" },
		fault { "from long before the learner", at = "monitoring[0].findings", "registered: 2025-03-01\nmonitoring: [{id: M1, measure: Patient satisfaction, period: {from: 2019-01-01, to: 2019-12-31}, findings: \"41 of 60 were satisfied.\"}]" },
		question { "counted, and nothing says of whom", at = "monitoring[0].findings", "monitoring: [{id: M1, measure: Labels, findings: \"14 wrong ones in 2,310.\"}]" },
		fault { "the same in each of two", at = "monitoring[0].findings", "monitoring: [{id: M1, measure: Labels, findings: \"14 in 2,310.\"}, {id: M2, measure: Lids, findings: \"9 in 80.\"}]" },
		content { "no figures until then", "monitoring: [{id: M1, measure: Patient satisfaction, findings: \"I had no figures before April. 41 of 60 since.\"}]" },
		fault { "two answers", at = "monitoring[0].findings", "monitoring: [{id: M1, measure: Patient satisfaction, actual: 100%, findings: \"Two forms came back, 2 of 2 pleased.\"}]" },
		fault { "a visit that all knew of", at = "monitoring[0].findings", "monitoring: [{id: M1, measure: Mystery guest, actual: 96%, findings: \"I rang, so the branches knew it was the Tuesday. 48 of 50.\"}]" },
		content { "a visit that nobody knew of", "monitoring: [{id: M1, measure: Mystery guest, actual: 76%, findings: \"No one knew when she would come. 38 of 50.\"}]" },
		fault { "nobody answered", at = "monitoring[0].findings", "monitoring: [{id: M1, measure: Patient satisfaction, findings: \"I put 30 forms out and not one was filled in.\"}]" },
		fault { "others hold it", at = "monitoring[0].findings", "monitoring: [{id: M1, measure: Patient satisfaction, findings: \"Head office does that, and we never see the scores.\"}]" },
		fault { "put there for the portfolio", at = "monitoring[0].findings", "monitoring: [{id: M1, measure: Patient satisfaction, actual: 93%, findings: \"I had to put a number in so it is from my head.\"}]" },
		fault { "assurances", at = "monitoring[0].findings", "monitoring: [{id: M1, measure: Customer care, findings: \"Customers come first. My two staff smile.\"}]" },
		question { "a result, and nothing of how it was counted", at = "monitoring[0].findings", "monitoring: [{id: M1, measure: Patient satisfaction, actual: 93%, findings: \"Mondays are worst.\"}]" },
		question { "a count, and no word in the measure of what customers get", at = "monitoring[0].findings", "monitoring: [{id: M1, measure: Index B, actual: 93%, findings: \"Of 90 customers 84 ticked yes.\"}]" },
		content { "no monitoring", "monitoring: []" },
		fault { "a single look of one day", at = "monitoring[0].period", "monitoring: [{id: M1, method: observation, measure: Queue at the desk, period: {from: 2025-05-08, to: 2025-05-08}, actual: 6 minutes, findings: \"I watched for half an hour. Nine people came, the longest stood six minutes.\"}]" },
		question { "a single day on which many were asked", at = "monitoring[0].period", "monitoring: [{id: M1, method: survey, measure: Visitor satisfaction, period: {from: 2025-05-08, to: 2025-05-08}, findings: \"Of 212 visitors 160 were satisfied.\"}]" },
		content { "a day in each quarter", "monitoring: [{id: M1, method: mystery shopping, measure: Score of the visit, period: {from: 2025-05-08, to: 2025-05-08}, findings: \"One visit each quarter, 37 of 50, 36 of 50 before.\"}]" },
		fault { "never looked again", at = "monitoring[0].findings", "monitoring: [{id: M1, method: survey, measure: Tenant satisfaction, actual: 80%, findings: \"We asked ten tenants, 8 of 10 were satisfied. It has not been repeated.\"}]" },
		content { "customers who need not come again", "monitoring: [{id: M1, method: survey, measure: Tenant satisfaction, actual: 80%, findings: \"80 of 100 did not have to ring again.\"}]" },
		fault { "one case, told", at = "monitoring[0].findings", "monitoring: [{id: M1, method: complaints analysis, measure: A complaint, actual: one complaint, findings: \"Mrs T came in cross. I put it right and she thanked me.\"}]" },
		fault { "staff mark the service", at = "monitoring[0].findings", "monitoring: [{id: M1, method: survey, measure: Quality of our service, actual: \"9\", findings: \"I asked the other five on the desk to score how well we look after people. They gave 9 on average.\"}]" },
		fault { "staff mark themselves", at = "monitoring[0].findings", "monitoring: [{id: M1, measure: Self-assessment of the branch, actual: 88%, findings: \"Each cashier rates himself on greeting and speed.\"}]" },
		content { "guests answer, and staff had guessed", "monitoring: [{id: M1, method: survey, measure: Rating of breakfast, actual: \"4.1\", findings: \"168 guests, 4.1 of 5. I asked the team what they thought and they guessed 4.7.\"}]" },
		content { "a guess that was put right", "monitoring: [{id: M1, method: KPI, measure: Waiting time, actual: 13 minutes, findings: \"I had guessed eight minutes. Timed on 60 people, 41 of them over ten.\"}]" },
		fault { "the learner's own manner", at = "monitoring[0].findings", "monitoring: [{id: M1, measure: My own call scores, actual: 91%, findings: \"I got 91, 88 and 94.\"}]" },
		content { "the learner's team", "monitoring: [{id: M1, method: mystery shopping, measure: My team's calls, actual: 63 of 80, findings: \"Nobody knows the voice. 63 of 80 points.\"}]" },
		fault { "answers that lie unread", at = "monitoring[0].findings", "monitoring: [{id: M1, method: survey, measure: Questionnaires, actual: \"140\", findings: \"226 questionnaires were handed out and 140 are back. I have not had the chance to go through them.\"}]" },
		fault { "worked to the target", at = "monitoring[0].findings", "monitoring: [{id: M1, measure: Complaints, actual: \"3\", findings: \"I worked these out backwards. 5, 4, 3 of 100 customers.\"}]" },
	},

	for_rule "by_methods" {
		boundary { "two methods", of = "methods", at = 2, "monitoring: [{id: M1, method: kpi}, {id: M2, method: survey}]" },
		fault { "one way, one below", at = "monitoring", found = "1 method", "monitoring: [{id: M1, method: KPI}, {id: M2, method: KPI}]" },
		content { "two ways", "monitoring: [{id: M1, method: KPI}, {id: M2, method: survey}]" },
		fault { "two where three are wanted", at = "monitoring", found = "2 methods", with = { methods = 3 }, "monitoring: [{id: M1, method: KPI}, {id: M2, method: survey}]" },
		content { "three where three are wanted", with = { methods = 3 }, "monitoring: [{id: M1, method: KPI}, {id: M2, method: survey}, {id: M3, method: SLA}]" },
		content { "four where three are wanted", with = { methods = 3 }, "monitoring: [{id: M1, method: KPI}, {id: M2, method: survey}, {id: M3, method: SLA}, {id: M4, method: observation}]" },
		fault { "the way is not said", at = "monitoring", found = "1 method", "monitoring: [{id: M1, method: KPI}, {id: M2, measure: Waiting time}]" },
		fault { "no monitoring", found = "0 methods", "monitoring: []" },
		question { "a method that is no word of the format", at = "monitoring[1].method", "monitoring: [{id: M1, method: KPI}, {id: M2, method: eavesdropping}]" },
	},

	for_rule "shows_outcome" {
		content { "said to be an outcome", "monitoring: [{id: M1, measure: Rooms ready at three, kind: outcome}]" },
		content { "satisfaction, whatever its kind", "monitoring: [{id: M1, measure: Patient satisfaction}]" },
		content { "one outcome beside handling time", [[
monitoring:
  - {id: M1, measure: Average handling time, kind: operational}
  - {id: M2, measure: Complaints a month, kind: outcome}
]] },
		fault { "handling time only", at = "monitoring[0].kind", "monitoring: [{id: M1, measure: Average handling time, kind: operational}]" },
		fault { "handling time called an outcome", at = "monitoring[0].kind", "monitoring: [{id: M1, measure: Average handling time, kind: outcome}]" },
		fault { "handling time, its kind not said", at = "monitoring[0]", "monitoring: [{id: M1, measure: Calls per hour}]" },
		fault { "said to be operational", at = "monitoring[0].kind", "monitoring: [{id: M1, measure: Index B, kind: operational}]" },
		question { "what it shows is not said", at = "monitoring[0]", "monitoring: [{id: M1, measure: Index B}]" },
		question { "no measure and no kind", at = "monitoring[0]", "monitoring: [{id: M1, method: survey}]" },
		question { "a kind that is no word of the format", at = "monitoring[0].kind", "monitoring: [{id: M1, measure: Index B, kind: soft}]" },
		content { "no monitoring", "monitoring: []" },
	},

	for_rule "has_causes" {
		content { "a cause", [[
monitoring:
  - {id: M1, target: 75%, actual: 61%, causes: [{kind: process, text: "Refunds need two approvals"}]}
]] },
		content { "the findings say why", "monitoring: [{id: M1, target: 75%, actual: 61%, findings: \"It fell because the till broke.\"}]" },
		fault { "a shortfall without a cause", at = "monitoring[0]", "monitoring: [{id: M1, target: 75%, actual: 61%, findings: \"It fell in August.\"}]" },
		fault { "one figure without its unit", at = "monitoring[0]", "monitoring: [{id: M1, target: 75, actual: 61%}]" },
		fault { "an empty list of causes", at = "monitoring[0].causes", "monitoring: [{id: M1, target: 75%, actual: 61%, causes: []}]" },
		fault { "the second of two", at = "M2", [[
monitoring:
  - {id: M1, target: 5 minutes, actual: 5 minutes}
  - {id: M2, target: 5 minutes, actual: 6 minutes}
]] },
		content { "on target", "monitoring: [{id: M1, target: 75%, actual: 75%}]" },
		content { "no target", "monitoring: [{id: M1, actual: 61%}]" },
		content { "no actual", "monitoring: [{id: M1, target: 75%}]" },
		content { "figures of different units can't be compared", "monitoring: [{id: M1, target: 75%, actual: 4 minutes}]" },
		content { "no monitoring", "monitoring: []" },
		question { "a figure that can't be read", at = "monitoring[0].actual", "monitoring: [{id: M1, target: 75%, actual: not so good}]" },
	},

	for_rule "looks_beyond_individuals" {
		fault { "people, called a process", "monitoring: [{id: M1, causes: [{kind: process, text: \"Young lads are bone idle of a morning\"}]}]" },
		content { "a process", "monitoring: [{id: M1, causes: [{kind: process, text: \"Two approvals\"}]}]" },
		content { "a clerk and a system, in two records", [[
monitoring:
  - {id: M1, causes: [{kind: individual, text: "A clerk is new"}]}
  - {id: M2, causes: [{kind: system, text: "The booking page times out"}]}
]] },
		fault { "only a clerk", at = "monitoring", found = "individual", "monitoring: [{id: M1, causes: [{kind: individual, text: \"T. is slow\"}]}]" },
		content { "no causes", "monitoring: [{id: M1, measure: Waiting time}]" },
		content { "a cause of no kind", "monitoring: [{id: M1, causes: [{text: \"Two approvals\"}]}]" },
		question { "a kind that is no word of the format", at = "monitoring[0].causes[0].kind", "monitoring: [{id: M1, causes: [{kind: weather}]}]" },
	},

	for_rule "leads_to_action" {
		content { "an action answers it", [[
monitoring: [{id: M1, target: 75%, actual: 61%, causes: [{kind: process, text: "Two approvals"}]}]
management_actions: [{id: MA1, text: "One approval", because: [M1]}]
]] },
		content { "a change answers it", [[
monitoring: [{id: M1, target: 75%, actual: 61%, causes: [{kind: process, text: "Two approvals"}]}]
improvements: [{id: I1, gap: "Refunds take nine days", from: [M1]}]
]] },
		fault { "nothing answers it", at = "monitoring[0]", found = "no action", [[
monitoring: [{id: M1, target: 75%, actual: 61%, causes: [{kind: process, text: "Two approvals"}]}]
]] },
		fault { "another one is answered", at = "M1", [[
monitoring: [{id: M1, target: 75%, actual: 61%, causes: [{kind: process, text: "Two approvals"}]}, {id: M2}]
management_actions: [{id: MA1, text: "One approval", because: [M2]}]
]] },
		content { "on target", "monitoring: [{id: M1, target: 75%, actual: 75%, causes: [{kind: resources, text: \"A second till\"}]}]" },
		fault { "no figures, but causes", at = "M1", "monitoring: [{id: M1, findings: \"Guests wait.\", causes: [{kind: resources, text: \"One till\"}]}]" },
		content { "no causes were found", "monitoring: [{id: M1, target: 75%, actual: 61%}]" },
		question { "a figure that can't be read", at = "monitoring[0].actual", "monitoring: [{id: M1, target: 75%, actual: poor, causes: [{kind: resources}]}]" },
	},

	for_rule "answers_analysis" {
		content { "a day after the period", [[
monitoring: [{id: M1, period: {from: 2025-07-01, to: 2025-09-30}}]
management_actions: [{id: MA1, date: 2025-10-01, because: [M1]}]
]] },
		content { "on the last day of the period", [[
monitoring: [{id: M1, period: {from: 2025-07-01, to: 2025-09-30}}]
management_actions: [{id: MA1, date: 2025-09-30, because: [M1]}]
]] },
		fault { "before the period", at = "management_actions[0].date", found = "2025-06-30", [[
monitoring: [{id: M1, period: {from: 2025-07-01, to: 2025-09-30}}]
management_actions: [{id: MA1, date: 2025-06-30, because: [M1]}]
]] },
		fault { "rests on nothing", at = "management_actions[0]", "management_actions: [{id: MA1, date: 2025-10-01}]" },
		fault { "an empty list", at = "management_actions[0].because", "management_actions: [{id: MA1, date: 2025-10-01, because: []}]" },
		content { "feedback of the same day", [[
feedback: [{id: F1, source: customer, date: 2025-10-01}]
management_actions: [{id: MA1, date: 2025-10-01, because: [F1]}]
]] },
		fault { "feedback of the next day", at = "management_actions[0].date", found = "2025-10-01", [[
feedback: [{id: F1, source: customer, date: 2025-10-02}]
management_actions: [{id: MA1, date: 2025-10-01, because: [F1]}]
]] },
		content { "one of two was there before", [[
feedback: [{id: F1, source: customer, date: 2025-10-02}, {id: F2, source: customer, date: 2025-09-02}]
management_actions: [{id: MA1, date: 2025-10-01, because: [F1, F2]}]
]] },
		content { "no dates", [[
feedback: [{id: F1, source: customer}]
management_actions: [{id: MA1, because: [F1]}]
]] },
		content { "the action has no date", [[
feedback: [{id: F1, source: customer, date: 2025-10-02}]
management_actions: [{id: MA1, because: [F1]}]
]] },
		fault { "a later cause beside one that names nothing", at = "management_actions[0].date", [[
feedback: [{id: F1, source: customer, date: 2025-10-02}]
management_actions: [{id: MA1, date: 2025-10-01, because: [F1, F9]}]
]] },
		question { "a date that can't be read", at = "management_actions[0].date", [[
feedback: [{id: F1, source: customer, date: 2025-10-02}]
management_actions: [{id: MA1, date: this autumn, because: [F1]}]
]] },
		content { "a period without an end, from the day", [[
monitoring: [{id: M1, period: {from: 2025-10-01}}]
management_actions: [{id: MA1, date: 2025-10-01, because: [M1]}]
]] },
		fault { "a period without an end, from the next day", at = "management_actions[0].date", [[
monitoring: [{id: M1, period: {from: 2025-10-02}}]
management_actions: [{id: MA1, date: 2025-10-01, because: [M1]}]
]] },
	},

	for_rule "fits_analysis" {
		boundary { "two words in common", of = "words", at = 2, beyond = "question", [[
monitoring: [{id: M1, measure: Refund approval}]
management_actions: [{id: MA1, text: "One approval for a refund, signed at the desk before the parcel goes back on its shelf, with a slip for the till drawer", because: [M1]}]
]] },
		content { "of a short text a third is enough", with = { words = 3 }, [[
monitoring: [{id: M1, measure: Refund approval}]
management_actions: [{id: MA1, text: "One approval for a refund", because: [M1]}]
]] },
		content { "nothing in common where nothing is wanted", with = { words = 0 }, [[
monitoring: [{id: M1, measure: Refund approval}]
management_actions: [{id: MA1, text: "Sorted the post by colour", because: [M1]}]
]] },
		content { "everything in common", [[
monitoring: [{id: M1, measure: Refund approval, findings: "Refunds at the returns desk need two signatures from the finance office, and parcels pile up behind the counter."}]
management_actions: [{id: MA1, text: "Refunds at the returns desk now need one signature and not two from the finance office, so parcels no longer pile up behind the counter", because: [M1]}]
]] },
		content { "about the cause of it", with = { words = 1 }, [[
monitoring: [{id: M1, measure: Waiting time, causes: [{kind: resources, text: "Only one till is open at noon"}]}]
management_actions: [{id: MA1, text: "I opened a second till", because: [M1]}]
]] },
		content { "findings without a measure", with = { words = 1 }, [[
monitoring: [{id: M1, findings: "Refunds take nine days."}]
management_actions: [{id: MA1, text: "One approval for refunds", because: [M1]}]
]] },
		content { "about what a customer said", with = { words = 1 }, [[
feedback: [{id: F1, source: customer, text: "The menu in the lounge is out of date."}]
management_actions: [{id: MA1, text: "New menu cards every Monday", because: [F1]}]
]] },
		fault { "a new uniform where people wait", at = "management_actions[0].text", found = "uniform", [[
monitoring: [{id: M1, measure: Waiting time, findings: "The queue is longest at noon, when one till is open."}]
management_actions: [{id: MA1, text: "Ordered a new uniform for all of us", because: [M1]}]
]] },
		fault { "a treat, and an impact that repeats the measure", at = "management_actions[0].text", found = "Employee of the Month", [[
monitoring: [{id: M1, measure: Waiting time at the till, findings: "The queue is longest at noon."}]
management_actions:
  - {id: MA1, text: "Began an Employee of the Month", because: [M1], impact: {measure: Waiting time at the till, text: "The queue at noon is shorter."}}
]] },
		content { "a new uniform where the uniform is what customers name", with = { words = 1 }, [[
feedback: [{id: F1, source: customer, text: "I could not tell who works here, you have no uniform."}]
management_actions: [{id: MA1, text: "Ordered a uniform with names on it", because: [F1]}]
]] },
		content { "its impact is about it", with = { words = 1 }, [[
monitoring: [{id: M1, measure: Refund time}]
management_actions: [{id: MA1, text: "One approval", because: [M1], impact: {measure: Refund time}}]
]] },
		question { "about something else", at = "management_actions[0].text", with = { words = 1 }, [[
monitoring: [{id: M1, measure: Refund time, findings: "Refunds take nine days."}]
management_actions: [{id: MA1, text: "Sorted the post by colour", because: [M1]}]
]] },
		question { "only everyday words in common", at = "management_actions[0].text", with = { words = 1 }, [[
monitoring: [{id: M1, findings: "Customers asked the team for help every week."}]
management_actions: [{id: MA1, text: "Team meeting every week to help customers", because: [M1]}]
]] },
		question { "no text", at = "management_actions[0]", with = { words = 1 }, [[
monitoring: [{id: M1, measure: Refund time}]
management_actions: [{id: MA1, because: [M1]}]
]] },
		question { "monitoring that says nothing", at = "MA1", with = { words = 1 }, [[
monitoring: [{id: M1, method: KPI}]
management_actions: [{id: MA1, text: "One approval for refunds", because: [M1]}]
]] },
		fault { "no word of it in action or measure", at = "management_actions[0].text", [[
monitoring: [{id: M1, method: survey, measure: Campers who say the showers were hot, findings: "Block B runs cold from half past seven."}]
management_actions: [{id: MA1, text: "A Friday quiz in the marquee, with a prize for the best team", because: [M1], impact: {measure: Teams at the quiz, before: 4, after: 9}}]
]] },
		fault { "neither procedure nor tool, and hardly a word of it", at = "management_actions[0].type", found = "recognition", [[
monitoring: [{id: M1, method: survey, measure: Campers who say the showers were hot, findings: "Block B runs cold from half past seven."}]
management_actions: [{id: MA1, type: recognition, text: "A prize and a mug for the cleaner of the month, his photo in the shop window, and a day off with pay for whoever looks after block B", because: [M1]}]
]] },
		fault { "to spend less, and hardly a word of it", at = "management_actions[0].text", found = "wage bill", [[
monitoring: [{id: M1, method: KPI, measure: Boilers seen the same day, findings: "Late in the two outlying postcodes, where there is one engineer."}]
management_actions: [{id: MA1, type: resources, text: "To bring the wage bill down before the summer I let one engineer go and sold his van with the ladders and the tools", because: [M1]}]
]] },
		fault { "no deed, and hardly a word of it", at = "management_actions[0].text", [[
monitoring: [{id: M1, method: survey, measure: Campers who say the showers were hot, findings: "Block B runs cold from half past seven."}]
management_actions: [{id: MA1, text: "It was a good season all in all, with sunshine and happy faces, and block B is part of that", because: [M1]}]
]] },
		fault { "no word of it, and nothing measured", at = "management_actions[0].text", [[
monitoring: [{id: M1, method: survey, measure: Campers who say the showers were hot, findings: "Block B runs cold from half past seven."}]
management_actions: [{id: MA1, text: "Sold the spare van that stood in the yard", because: [M1]}]
]] },
		content { "rests on nothing, which is another rule's business", "management_actions: [{id: MA1, text: \"Painted the lobby\"}]" },
		content { "few words in common, and what was found is better by half of the way to its target", [[
monitoring: [{id: M1, measure: Refund time, target: 5 days, actual: 9 days}]
management_actions: [{id: MA1, type: procedure, text: "One signature at the desk before the parcel goes back on its shelf, with a slip for the till drawer each evening", because: [M1], impact: {measure: Refund time, before: 9 days, after: 6 days}}]
]] },
		fault { "made aware, and the figure stayed", at = "management_actions[0].text", [[
monitoring: [{id: M1, measure: Refund time, findings: "Refunds take nine days, and parcels pile up behind the counter of the returns desk."}]
management_actions: [{id: MA1, type: procedure, text: "Everybody at the counter was made aware of where things were and of how long it had been like that", because: [M1], impact: {measure: Calls about a refund, before: 40, after: 39}}]
]] },
		question { "made aware, and the figure moved", at = "management_actions[0].text", [[
monitoring: [{id: M1, measure: Refund time, findings: "Refunds take nine days, and parcels pile up behind the counter of the returns desk."}]
management_actions: [{id: MA1, type: procedure, text: "Everybody at the counter was made aware of where things were and of how long it had been like that", because: [M1], impact: {measure: Calls about a refund, before: 40, after: 22}}]
]] },
		fault { "a short word of no deed, and its figure stayed", at = "management_actions[0].text", [[
monitoring: [{id: M1, measure: Refund time, findings: "Refunds take nine days, and parcels pile up behind the counter of the returns desk."}]
management_actions: [{id: MA1, type: training, text: "A chat with two of the lads", because: [M1], impact: {measure: Calls about a refund, before: 40, after: 40}}]
]] },
	},

	for_rule "changes_something" {
		fault { "theory", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"Coaching is a tool that helps staff. A manager should use it often.\"}]" },
		fault { "deeds without name", at = "management_actions[0].text", "management_actions: [{id: MA1, text: Appropriate steps were taken where necessary.}]" },
		fault { "an end, and the figure as it was", at = "management_actions[0].text", [[
management_actions: [{id: MA1, text: "Drew up a rule. The doctors would not have it.", impact: {measure: Seen on time, before: 60%, after: 60%}}]
]] },
		content { "a standing rule", "management_actions: [{id: MA1, text: Red tag on every return. Nothing goes out with one.}]" },
		content { "a procedure", "management_actions: [{id: MA1, text: \"Wrote a one-page guide and coached six advisers on it.\"}]" },
		content { "a report and what is done with it", "management_actions: [{id: MA1, text: \"Shared the results with the team and moved one adviser to the mailbox.\"}]" },
		content { "an eye on it, and what was done", "management_actions: [{id: MA1, text: \"Kept an eye on the queue and opened a second till at five.\"}]" },
		fault { "a dashboard for information", at = "management_actions[0].text", found = "for information", "management_actions: [{id: MA1, text: \"Had the dashboard printed. It is for information.\"}]" },
		fault { "more data", at = "management_actions[0].text", found = "keep gathering", "management_actions: [{id: MA1, text: \"Added ten columns to the tracker. Decided to keep gathering.\"}]" },
		fault { "figures sent round", at = "management_actions[0].text", found = "figures", "management_actions: [{id: MA1, text: \"Circulated the figures to the whole team every Friday.\"}]" },
		fault { "waiting", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"I decided to keep an eye on it.\"}]" },
		question { "a chart for a purpose", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"Put the chart by the till so that the cashier sees the queue.\"}]" },
		content { "no text is for other rules", "management_actions: [{id: MA1}]" },
		fault { "meant for the spring", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"I intend to ask for a second till when we are less busy.\"}]" },
		fault { "thought about", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"I have thought a lot about swapping the shifts round and am sure it would work.\"}]" },
		fault { "put to the director", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"Put it to the director that we need another van.\"}]" },
		fault { "passed on", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"Emailed the results to my line manager for her to deal with.\"}]" },
		fault { "talked about", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"We talked it through in the team meeting and everybody had their say.\"}]" },
		fault { "a talking-to", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"I gave the lads a good talking to and told them to sort themselves out.\"}]" },
		fault { "the slowest", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"Told Karen that she was the slowest and had better speed up.\"}]" },
		fault { "an easier target", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"The target was reset from ten minutes to fifteen.\"}]" },
		fault { "another way to count", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"I now count a call as answered when the recorded message starts.\"}]" },
		fault { "a second survey", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"Repeated the survey in June and again in September to be certain.\"}]" },
		fault { "flowers", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"Sent flowers to the lady who had waited two hours.\"}]" },
		fault { "let be", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"Took no steps as the team are busy.\"}]" },
		fault { "bought and sent back", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"Ordered two more card readers, then cancelled the order when I saw the price.\"}]" },
		fault { "tried for a day", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"We tried a numbered queue on the Monday. By Tuesday we were back to how we had always done it.\"}]" },
		fault { "the day's work", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"Did my usual floor walks, opened up and locked up.\"}]" },
		fault { "the learner's own course", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"Went on a two-day leadership course to become a better manager.\"}]" },
		fault { "a box for comments", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"We introduced a suggestion box in the hall.\"}]" },
		content { "talked until it was done", "management_actions: [{id: MA1, text: \"I talked to finance until they let us keep a float of £100.\"}]" },
		question { "nothing said", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"It was Christmas and then the new year and so on.\"}]" },
		fault { "put in and taken out again", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"The new counter was put in on Monday and taken out again on Thursday.\"}]" },
		fault { "days left out of the count", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"We no longer count Mondays in the figures, which were spoilt by them.\"}]" },
		content { "a thing that came", "management_actions: [{id: MA1, text: \"The diary went on line in June.\"}]" },
		content { "how they do it now", "management_actions: [{id: MA1, text: \"The night team now ring each guest who has not arrived by nine.\"}]" },
		content { "one thing was dropped, another put in its place", "management_actions: [{id: MA1, text: \"Tried a bell and dropped it after a week. Put a second person on the desk.\"}]" },
		content { "asked for and done", "management_actions: [{id: MA1, text: \"Asked the kitchen to start the toast at half past six, which they have done since 3 March.\"}]" },
		content { "talked over and done", "management_actions: [{id: MA1, text: \"Talked it over with the three drivers and together we turned the round about.\"}]" },
		content { "a limit for any customer", "management_actions: [{id: MA1, text: \"Each adviser can now give a refund of up to £50 without asking.\"}]" },
		content { "how it is now", "management_actions: [{id: MA1, text: \"Lunches are taken one at a time.\"}]" },
		content { "no verb at all", "management_actions: [{id: MA1, text: \"A lead-time card at each desk, and a list of what is late.\"}]" },
	},

	for_rule "answers_because" {
		fault { "a liking", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"A fish tank in the hall. I have always wanted one.\"}]" },
		fault { "a bargain, and others have one", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"A mate was selling a popcorn machine and everyone has one now.\"}]" },
		question { "to save", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"Closed the desk at four to bring the wage bill down.\"}]" },
		fault { "it would have come anyway", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"New telephones. They were due in September and would have come whatever the survey had shown.\"}]" },
		fault { "each year, and compulsory", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"All staff did the yearly refresher. It is mandatory.\"}]" },
		fault { "ordered before", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"The foyer was painted. The board had approved it the previous autumn.\"}]" },
		question { "each year", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"Two more people at the desk, as we have every summer.\"}]" },
		question { "due, and made another thing", at = "management_actions[0].text", "management_actions: [{id: MA1, text: \"The new site would have come anyway. Because of the search log I had added a page with plain words.\"}]" },
		content { "brought forward", "management_actions: [{id: MA1, text: \"Seasonal staff come every summer. I brought two of them forward to Easter because of the queue counts.\"}]" },
		content { "a routine that is new", "management_actions: [{id: MA1, text: \"The late list is now checked each morning at 9.15, and a named person rings.\"}]" },
		content { "no text", "management_actions: [{id: MA1}]" },
	},

	for_rule "is_own_action" {
		content { "the learner", "management_actions: [{id: MA1, owner: learner}]" },
		content { "me", "management_actions: [{id: MA1, owner: Me}]" },
		content { "the learner's own role", "learner: {id: \"1\", role: Area manager}\nmanagement_actions: [{id: MA1, owner: area manager}]" },
		fault { "a manager who is not the learner", at = "management_actions[0].owner", found = "area manager",
			"learner: {id: \"1\", role: Team leader}\nmanagement_actions: [{id: MA1, owner: area manager}]" },
		question { "somebody else, perhaps", at = "management_actions[0].owner", found = "Jo", "management_actions: [{id: MA1, owner: Jo}]" },
		fault { "somebody else, and no word of the learner's part", at = "management_actions[0].owner", found = "group IT", "management_actions: [{id: MA1, owner: group IT, text: \"New chat program on all sites in June.\"}]" },
		question { "somebody else, and the learner's idea", at = "management_actions[0].owner", found = "group IT", "management_actions: [{id: MA1, owner: group IT, text: \"I designed the form and IT built it.\"}]" },
		fault { "the landlord, under the learner's name", at = "management_actions[0].text", "management_actions: [{id: MA1, owner: learner, text: \"The landlord replaced the boiler under the maintenance contract.\"}]" },
		fault { "the writer's manager", at = "management_actions[0].text", "management_actions: [{id: MA1, owner: learner, text: \"My manager decided to extend the hours and wrote the rota; I signed it.\"}]" },
		fault { "sent by the regional office", at = "management_actions[0].text", "management_actions: [{id: MA1, owner: learner, text: \"The regional office sent us a new telephone script which we all use now.\"}]" },
		content { "a manager agreed to it", "management_actions: [{id: MA1, owner: learner, text: \"One note only. The second sheet was dropped after the depot manager agreed it. I sat with each clerk.\"}]" },
		fault { "nobody", at = "management_actions[0]", "management_actions: [{id: MA1, text: \"Painted the lobby\"}]" },
		fault { "somebody else, who did it", at = "management_actions[0].owner", found = "Jo, complaints officer", "management_actions: [{id: MA1, owner: \"Jo, complaints officer\", text: \"Jo wrote the letter and sends it.\"}]" },
		fault { "somebody else, and the learner was away", at = "management_actions[0].owner", found = "Jo", "management_actions: [{id: MA1, owner: Jo, text: \"It was there when I came back from leave.\"}]" },
		question { "somebody else, and the learner did a part", at = "management_actions[0].owner", found = "Jo", "management_actions: [{id: MA1, owner: Jo, text: \"Jo printed the letter, which I wrote.\"}]" },
		fault { "the learner's in name", at = "management_actions[0].text", found = "was informed", "management_actions: [{id: MA1, owner: learner, text: \"The director changed the rota and I was informed by email.\"}]" },
		question { "the learner was away for most of it", at = "management_actions[0].text", "management_actions: [{id: MA1, owner: learner, text: \"I was off sick. I was not asked. Jo changed the rota. I typed it.\"}]" },
		content { "away once", "management_actions: [{id: MA1, owner: learner, text: \"I was off on Monday, so Jo watched; I timed the other days.\"}]" },
		fault { "decided and brought in by others", at = "management_actions[0].text", "management_actions: [{id: MA1, owner: learner, text: \"The bursar bought the new line and the deputy head drafted the letter. I was asked to use it, and did so.\"}]" },
		fault { "decided for the whole firm", at = "management_actions[0].text", "management_actions: [{id: MA1, owner: learner, text: \"A photo of each parcel. Decided nationally and rolled out by the software people. I told the drivers to follow the screen.\"}]" },
		question { "who brought it in is not said", at = "management_actions[0].text", "management_actions: [{id: MA1, owner: learner, text: \"Introduced card payments. Area office chose the terminals and trained the volunteers. I signed for the parcel.\"}]" },
		content { "chosen by the board, shaped by the learner", "management_actions: [{id: MA1, owner: learner, text: \"The consultants drew up four options. I chose the third, wrote the terms and trained the team.\"}]" },
		question { "claimed at the beginning, and then done by others", at = "management_actions[0].text", "management_actions: [{id: MA1, owner: learner, text: \"I changed the booking system. The IT people chose it and trained us. I went to the half day.\"}]" },
		content { "with the manager's yes", "management_actions: [{id: MA1, owner: learner, text: \"Moved the second clerk to lunch. The manager agreed at once.\"}]" },
		content { "told by customers", "management_actions: [{id: MA1, owner: learner, text: \"I was told by customers that the sign is small, so I had it made bigger.\"}]" },
		content { "no action", "management_actions: []" },
	},

	for_rule "was_communicated" {
		content { "to the team", "management_actions: [{id: MA1, communicated: [{to: team, date: 2025-10-01, method: team meeting}]}]" },
		content { "a single one without a list", "management_actions: [{id: MA1, communicated: {to: drivers}}]" },
		fault { "after it", at = "management_actions[0].communicated[0].date", found = "2025-06-20", "management_actions: [{id: MA1, date: 2025-05-12, communicated: [{to: team, date: 2025-06-20}]}]" },
		content { "some of them before it", "management_actions: [{id: MA1, date: 2025-05-12, communicated: [{to: team, date: 2025-06-20}, {to: leads, date: 2025-05-10}]}]" },
		fault { "to nobody", at = "management_actions[0]", found = "none", "management_actions: [{id: MA1, text: \"New rota\"}]" },
		fault { "an empty list", at = "management_actions[0].communicated", "management_actions: [{id: MA1, communicated: []}]" },
		fault { "the second action", at = "MA2", "management_actions: [{id: MA1, communicated: [{to: team}]}, {id: MA2}]" },
	},

	for_rule "states_expectations" {
		content { "one of two actions was communicated", "management_actions: [{id: MA1}, {id: MA2, communicated: [{to: team, date: 2025-10-01}]}]" },
		fault { "none was", at = "management_actions", found = "none", "management_actions: [{id: MA1}, {id: MA2, communicated: []}]" },
		content { "no action", "management_actions: []" },
	},

	for_rule "team_was_told" {
		content { "the team", "management_actions: [{id: MA1, communicated: [{to: desk team}]}]" },
		content { "the director, and then the desk", "management_actions: [{id: MA1, communicated: [{to: director}]}, {id: MA2, communicated: [{to: front desk}]}]" },
		content { "the team's manager and the drivers", "management_actions: [{id: MA1, communicated: [{to: manager and drivers}]}]" },
		content { "nobody is another rule's", "management_actions: [{id: MA1}]" },
		question { "only the director", at = "management_actions[0].communicated", "management_actions: [{id: MA1, communicated: [{to: operations director}]}]" },
		fault { "only the supplier, and the learner says so", at = "reflections[0].text", [[
management_actions: [{id: MA1, communicated: [{to: software supplier}]}]
reflections: [{id: L1, text: "It went live in July. I did not tell the advisers, they found it on the screen."}]
]] },
		content { "no action", "management_actions: []" },
	},

	for_rule "names_framework" {
		content { "a standard of the portfolio", "standards: [{id: S1, text: \"Answer 80% of calls within 20 seconds\", source: Service charter}]" },
		content { "named in an action", "management_actions: [{id: MA1, text: \"Briefed the team on our service charter\"}]" },
		content { "named in an explanation", "knowledge: [{id: K1, text: \"We work to ISO 9001 at the depot.\"}]" },
		content { "named in an account", "reflections: [{id: L1, text: \"The SLA asks for an answer within a day.\"}]" },
		fault { "not named", "management_actions: [{id: MA1, text: \"Painted the lobby\"}]" },
		fault { "an empty list", at = "standards", "standards: []" },
		fault { "a topic without a text", "knowledge: [{id: K1, topic: ISO 9001}]" },
	},
}
