return cases {
	for_rule "has_plan" {
		fault { "a plan for the award", at = "improvements[0].plan.objectives", found = "of the diploma", [[
improvements: [{id: I1, gap: "Nobody answers e-mails in August", plan: {objectives: [{id: IO1, text: "Unit 9 of the diploma finished by July"}], actions: [{text: "Write up my account"}]}}]
]] },
		content { "a course for the gap", [[
improvements: [{id: I1, gap: "Nobody answers e-mails in August", plan: {objectives: [{id: IO1, text: "E-mails answered in two days, with an apprentice from the diploma course"}], actions: [{text: "Set up a rota"}]}}]
]] },
		fault { "thinking and talking", at = "improvements[0].plan.actions[0].text", found = "think about", "improvements: [{id: I1, plan: {actions: [{text: \"Think about a form for late collections\"}, {text: \"Mention the queue at the area meeting\"}]}}]" },
		fault { "exhorting", at = "improvements[0].plan.actions[0].text", "improvements: [{id: I1, plan: {actions: [{text: \"Remind staff how much the counter matters\"}, {text: \"Encourage colleagues to smile at the tills\"}]}}]" },
		content { "talk that ends in something made", "improvements: [{id: I1, plan: {actions: [{text: \"Discuss the form for late collections with the drivers, then print 200\"}]}}]" },
		content { "customers reminded", "improvements: [{id: I1, plan: {actions: [{text: \"Remind each patient by text two days ahead\"}]}}]" },
		fault { "only reports", at = "improvements[0].plan.actions[0].text", "improvements: [{id: I1, plan: {actions: [{text: \"Send the figures to the whole team every Friday\"}, {text: \"Keep collecting more data\"}]}}]" },
		content { "a report beside a change", "improvements: [{id: I1, plan: {actions: [{text: \"Send the figures to the whole team every Friday\"}, {text: \"One approval for a refund instead of two\"}]}}]" },
		content { "an action that somebody can carry out", [[
improvements: [{id: I1, plan: {actions: [{text: "Order a second ticket machine for the north entrance", owner: learner, due: 2025-10-31}]}}]
]] },
		fault { "no plan", at = "improvements[0]", found = "none", "improvements: [{id: I1}]" },
		fault { "a plan without actions", at = "improvements[0].plan", found = "none", "improvements: [{id: I1, plan: {priority: 1}}]" },
		fault { "an empty list", at = "improvements[0].plan.actions", found = "none", "improvements: [{id: I1, plan: {actions: []}}]" },
		fault { "be better", at = "improvements[0].plan.actions[0].text", "improvements: [{id: I1, plan: {actions: [{text: \"Be better\"}]}}]" },
		fault { "an action without a text", at = "improvements[0].plan.actions[0]", "improvements: [{id: I1, plan: {actions: [{owner: learner}]}}]" },
		content { "one clear action beside a vague one", [[
improvements: [{id: I1, plan: {actions: [{text: "Be better"}, {text: "Order a second ticket machine for the north entrance"}]}}]
]] },
	},

	for_rule "plan_fits_gap" {
		content { "by everyday words, of which there are many", [[
improvements: [{id: I1, gap: "Patients aren't told which day the van is coming, so bags come back", plan: {objectives: [{id: IO1, text: "Fewer failed drops by telling every patient the day before"}], actions: [{text: "Set up texts"}]}}]
]] },
		boundary { "one word shared", of = "words", at = 1, beyond = "question", "improvements: [{id: I1, gap: \"Refunds take nine days\", plan: {objectives: [{id: IO1, text: \"Pay refunds in three days\"}], actions: [{text: \"Pay from the till\"}]}}]" },
		fault { "another subject than the feedback comes back to", at = "improvements[0].plan.objectives", found = "refund, promised", [[
feedback: [{id: F1, source: customer, text: "I was promised a refund in May."}, {id: F2, source: customer, text: "No refund, though it was promised."}]
improvements: [{id: I1, from: [F1, F2], gap: "Nobody gets the refund that was promised", plan: {objectives: [{id: IO1, text: "A quicker web page"}], actions: [{text: "Redesign the page with a camera button"}]}}]
]] },
		question { "another subject, but the review comes to it", at = "improvements[0].plan.objectives", [[
feedback: [{id: F1, source: customer, text: "I was promised a refund in May."}, {id: F2, source: customer, text: "No refund, though it was promised."}]
improvements: [{id: I1, from: [F1, F2], gap: "Nobody gets the refund that was promised", plan: {objectives: [{id: IO1, text: "A quicker web page"}], actions: [{text: "Redesign the page with a camera button"}]}, review: {text: "Refunds come in five days."}}]
]] },
		content { "about the gap", [[
improvements: [{id: I1, gap: "Customers wait nine days for a refund", plan: {objectives: [{id: IO1, text: "Cut the refund time to five days"}], actions: [{text: "One approval for a refund instead of two, nobody waits for the second"}]}}]
]] },
		question { "about something else", at = "improvements[0].plan.objectives", [[
improvements: [{id: I1, gap: "Customers wait nine days for a refund", plan: {objectives: [{id: IO1, text: "Post that is sorted"}], actions: [{text: "Sort the post by colour"}]}}]
]] },
		fault { "nothing of what people said, nor of the gap", at = "improvements[0].plan.objectives", [[
feedback: [{id: F1, source: customer, text: "Twelve of forty drove round in the dark and could not find their pitch"}]
improvements: [{id: I1, from: [F1], gap: "Late arrivals miss their pitch", plan: {objectives: [{id: IO1, text: "Two more washing machines by June"}], actions: [{text: "Order them and fit coin boxes"}]}}]
]] },
		fault { "the gap, where the gap has nothing of what people said", at = "improvements[0].plan.objectives", [[
feedback: [{id: F1, source: customer, text: "Twelve of forty drove round in the dark and could not find their pitch"}]
improvements: [{id: I1, from: [F1], gap: "The laundry is too small", plan: {objectives: [{id: IO1, text: "Two more washing machines in the laundry by June"}], actions: [{text: "Order them and fit coin boxes"}]}}]
]] },
		question { "the same thing in other words", at = "improvements[0].plan.objectives", [[
feedback: [{id: F1, source: customer, text: "Twelve of forty drove round in the dark and could not find their pitch"}]
improvements: [{id: I1, from: [F1], gap: "Late arrivals miss their pitch", plan: {objectives: [{id: IO1, text: "Bold numbers on every row by June"}], actions: [{text: "A map with the route drawn in pen"}]}}]
]] },
		fault { "a redecorated lobby", at = "improvements[0].plan.objectives", found = "redecorated", [[
improvements: [{id: I1, gap: "Customers wait nine days for a refund", plan: {objectives: [{id: IO1, text: "Have the lobby redecorated by May"}]}}]
]] },
		fault { "what cheers the team", at = "improvements[0].plan.objectives", found = "team spirit", [[
improvements: [{id: I1, gap: "Customers wait nine days for a refund", plan: {objectives: [{id: IO1, text: "Better team spirit, with a night out each quarter"}]}}]
]] },
		fault { "what looks green, though a word is shared", at = "improvements[0].plan.objectives", found = "recycled", [[
improvements: [{id: I1, gap: "Visitors get lost on paper maps of the wards", plan: {objectives: [{id: IO1, text: "Office on recycled paper, monitors off at night to save energy"}]}}]
]] },
		content { "green, where the gap is so", [[
improvements: [{id: I1, gap: "Visitors find no recycling bins on the site", plan: {objectives: [{id: IO1, text: "Six recycling bins by May"}]}}]
]] },
		question { "a mailshot that is to bring people to it", at = "improvements[0].plan.objectives", [[
improvements: [{id: I1, gap: "Nobody knows of the app", plan: {objectives: [{id: IO1, text: "A mailshot on the app"}]}}]
]] },
		question { "one word in common where two are wanted", with = { words = 2 }, [[
improvements: [{id: I1, gap: "Slow refunds", plan: {objectives: [{id: IO1, text: "A poster about refunds"}]}}]
]] },
		content { "two in common where two are wanted", with = { words = 2 }, [[
improvements: [{id: I1, gap: "Slow refunds", plan: {objectives: [{id: IO1, text: "No more slow refunds"}]}}]
]] },
		content { "two in common where one is wanted", with = { words = 1 }, [[
improvements: [{id: I1, gap: "Slow refunds", plan: {objectives: [{id: IO1, text: "No more slow refunds"}]}}]
]] },
		content { "no plan is for other rules", [[
improvements: [{id: I1, gap: "Slow refunds"}]
]] },
	},

	for_rule "has_resources" {
		fault { "good will, and what is to be decided", at = "improvements[0].plan.resources", found = "Team spirit", [[
improvements: [{id: I1, plan: {resources: [Team spirit, To be decided by management]}}]
]] },
		content { "one of them is a person", [[
improvements: [{id: I1, plan: {resources: [Enthusiasm, The head porter]}}]
]] },
		content { "no cost, as a sum", [[
improvements: [{id: I1, plan: {resources: ["£0"]}}]
]] },
		content { "named", "improvements: [{id: I1, plan: {resources: [\"Two days of the web team\"]}}]" },
		content { "one without a list", "improvements: [{id: I1, plan: {resources: \"Two days of the web team\"}}]" },
		fault { "not named", at = "improvements[0].plan", found = "none", "improvements: [{id: I1, plan: {priority: 1}}]" },
		fault { "an empty list", at = "improvements[0].plan.resources", found = "none", "improvements: [{id: I1, plan: {resources: []}}]" },
		content { "no plan is another rule's business", "improvements: [{id: I1}]" },
	},

	for_rule "is_prioritised_by_impact" {
		content { "what people can't do without it", "improvements: [{id: I1, plan: {priority: 1, customer_impact: \"Without a lift parents can't get upstairs\"}}]" },
		content { "what becomes of them if it is not done", "improvements: [{id: I1, plan: {priority: 1, customer_impact: \"If we don't, callers ring somewhere else\"}}]" },
		fault { "done without any of them", at = "improvements[0].plan.customer_impact", "improvements: [{id: I1, plan: {priority: 1, customer_impact: \"Chosen without guests, it was the cheapest.\"}}]" },
		fault { "what one enjoys, and nobody asked what matters more", at = "improvements[0].plan.customer_impact", [[
improvements: [{id: I1, plan: {priority: 1, customer_impact: "I put this first because packaging is what I enjoy. I did not look at which matters more to customers."}}]
]] },
		fault { "what hurts customers more was left off", at = "improvements[0].plan.customer_impact", [[
improvements: [{id: I1, plan: {priority: 1, customer_impact: "I put the forms first because that could be done from my own desk and was easy. The wait hurts more families, but I left it off the list."}}]
]] },
		content { "customers, and what comes second", [[
improvements: [{id: I1, plan: {priority: 1, customer_impact: "Over half of our guests wait for keys. The car park touches one in ten and can wait."}}]
]] },
		fault { "what it means to customers was no part of the choice", at = "improvements[0].plan.customer_impact", [[
improvements: [{id: I1, plan: {priority: 1, customer_impact: "Put first since the supplier lends it for nothing. How much it matters to the students wasn't part of the choice."}}]
]] },
		content { "by how many customers it touches", "improvements: [{id: I1, plan: {priority: 1, customer_impact: \"A quarter of our tenants wait for a repair\"}}]" },
		fault { "no priority", at = "improvements[0].plan", "improvements: [{id: I1, plan: {customer_impact: \"A quarter of our tenants wait\"}}]" },
		fault { "no reason", at = "improvements[0].plan", "improvements: [{id: I1, plan: {priority: 1}}]" },
		fault { "the cheapest", at = "improvements[0].plan.customer_impact", "improvements: [{id: I1, plan: {priority: 1, customer_impact: \"It was the cheapest\"}}]" },
		content { "how many named it", "improvements: [{id: I1, plan: {priority: 1, customer_impact: \"First because 39 of 84 named it; parking was 6\"}}]" },
		content { "what they do not get", "improvements: [{id: I1, plan: {priority: 1, customer_impact: \"Tenants don't know when we come, so it goes first\"}}]" },
		fault { "what the manager wants", at = "improvements[0].plan.customer_impact", found = "area manager wanted", "improvements: [{id: I1, plan: {priority: 1, customer_impact: \"First because the area manager wanted it\"}}]" },
		fault { "what the award needs, and a money pot that runs out", at = "improvements[0].plan.customer_impact", "improvements: [{id: I1, plan: {priority: 1, customer_impact: \"My tutor wants two changes by Easter and the grant runs out in March or we lose it\"}}]" },
		fault { "the writer's own taste", at = "improvements[0].plan.customer_impact", "improvements: [{id: I1, plan: {priority: 1, customer_impact: \"I have always been keen on photography, so the web gallery went first\"}}]" },
		fault { "put last as bother for staff", at = "improvements[0].plan.customer_impact", "improvements: [{id: I1, plan: {priority: 2, customer_impact: \"Second, because the porters hate doing it and it is more hassle\"}}]" },
		question { "customers as a way to save wages", at = "improvements[0].plan.customer_impact", "improvements: [{id: I1, plan: {priority: 1, customer_impact: \"With fewer guests at the desk it means we save wages\"}}]" },
		content { "nobody is named by a title, but something befalls them", "improvements: [{id: I1, plan: {priority: 1, customer_impact: \"Those on oxygen are left sat in the dark. The boss wanted the cheaper screens, but I argued for this\"}}]" },
		fault { "customers were not asked", at = "improvements[0].plan.customer_impact", "improvements: [{id: I1, plan: {priority: 1, customer_impact: \"It is what we could afford, tenants were not asked\"}}]" },
		fault { "what it means was not looked at", at = "improvements[0].plan.customer_impact", "improvements: [{id: I1, plan: {priority: 1, customer_impact: \"Quickest to do. What it means for tenants was not looked into\"}}]" },
		fault { "they have nothing of it", at = "improvements[0].plan.customer_impact", "improvements: [{id: I1, plan: {priority: 1, customer_impact: \"Guests will not notice, but it saves us two shifts a week\"}}]" },
		fault { "only good will", at = "improvements[0].plan.customer_impact", found = "will love", "improvements: [{id: I1, plan: {priority: 1, customer_impact: \"I am sure that our guests will love it\"}}]" },
		fault { "nothing of customers", at = "improvements[0].plan.customer_impact", "improvements: [{id: I1, plan: {priority: 1, customer_impact: \"Very high\"}}]" },
		fault { "no order at all", at = "improvements[0].plan.customer_impact", "improvements: [{id: I1, plan: {priority: 1, customer_impact: \"They are all equally important to us\"}}]" },
		fault { "the firm's income", at = "improvements[0].plan.customer_impact", "improvements: [{id: I1, plan: {priority: 1, customer_impact: \"Ticket income is behind last year\"}}]" },
		question { "whom it touches is not said", at = "improvements[0].plan.customer_impact", "improvements: [{id: I1, plan: {priority: 1, customer_impact: \"The queue reaches the door\"}}]" },
		question { "customers and convenience", at = "improvements[0].plan.customer_impact", "improvements: [{id: I1, plan: {priority: 1, customer_impact: \"First because it is easy, and customers may like it\"}}]" },
		content { "customers, and cheap besides", "improvements: [{id: I1, plan: {priority: 1, customer_impact: \"It is cheap, and 30 customers a day wait\"}}]" },
		question { "a priority that is no number", at = "improvements[0].plan.priority", "improvements: [{id: I1, plan: {priority: urgent, customer_impact: \"Tenants wait\"}}]" },
	},

	for_rule "was_made_first" {
		fault { "agreed a month after", at = "improvements[0].plan.approved.date", found = "2025-11-15", "improvements: [{id: I1, plan: {approved: {by: manager, date: 2025-11-15}}, implemented: {date: 2025-10-15}}]" },
		content { "agreed before", "improvements: [{id: I1, plan: {approved: {by: manager, date: 2025-10-01}}, implemented: {date: 2025-10-15}}]" },
		content { "not agreed is for another rule", "improvements: [{id: I1, plan: {priority: 1}, implemented: {date: 2025-10-15}}]" },
	},
	for_rule "are_ranked" {
		fault { "two firsts", at = "improvements[1].plan.priority", "improvements: [{id: I1, plan: {priority: 1}}, {id: I2, plan: {priority: 1}}]" },
		content { "first and second", "improvements: [{id: I1, plan: {priority: 1}}, {id: I2, plan: {priority: 2}}]" },
		content { "one", "improvements: [{id: I1, plan: {priority: 1}}]" },
	},
	for_rule "has_approval" {
		content { "approved the day before", "improvements: [{id: I1, plan: {approved: {by: manager, date: 2025-10-14}}, implemented: {date: 2025-10-15}}]" },
		content { "approved on the day", "improvements: [{id: I1, plan: {approved: {by: manager, date: 2025-10-15}}, implemented: {date: 2025-10-15}}]" },
		fault { "approved the day after", at = "improvements[0].plan.approved.date", found = "2025-10-16", [[
improvements: [{id: I1, plan: {approved: {by: manager, date: 2025-10-16}}, implemented: {date: 2025-10-15}}]
]] },
		fault { "not approved", at = "improvements[0].plan", "improvements: [{id: I1, plan: {priority: 1}}]" },
		fault { "no plan", at = "improvements[0]", "improvements: [{id: I1}]" },
		content { "no dates", "improvements: [{id: I1, plan: {approved: {by: manager}}, implemented: {training: \"A talk\"}}]" },
		content { "not carried out yet", "improvements: [{id: I1, plan: {approved: {by: manager, date: 2025-10-16}}}]" },
		question { "a date that can't be read", at = "improvements[0].plan.approved.date", [[
improvements: [{id: I1, plan: {approved: {by: manager, date: in October}}, implemented: {date: 2025-10-15}}]
]] },
	},
}
