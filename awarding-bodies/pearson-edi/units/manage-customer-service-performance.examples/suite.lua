return suite "pearson-edi/manage-customer-service-performance" {
	good "supermarket.yaml" {},
	good "housing-association.yaml" {},

	failing "C1: nothing says when anything was measured" {
		given  = "supermarket.yaml",
		change = {
			{ "    period: {from: 2025-02-01, to: 2025-04-30}   # receipts", "" },
			{ "    period: {from: 2025-04-07, to: 2025-04-19}", "" },
			{ "    period: {from: 2025-02-01, to: 2025-04-30}   # complaints book", "" },
		},
		finds  = { "C1 monitoring.is_systematic" },
	},
	failing "C1: impressions in place of results" {
		given  = "supermarket.yaml",
		change = {
			{ "Of 184 answers, 66% were satisfied. Of the 63 who were not, 41 wrote about waiting behind somebody with a refund, most of them between four and seven.", "It seems to me that customers are mostly happy, going by gut feeling." },
			{ "I stood by the photo machine with a stopwatch for six afternoons and timed 120 customers. 58% were served within four minutes. When a refund over 20 pounds came up, everybody behind it waited for seven minutes on average until the card arrived.", "The queue feels long in the afternoon, I would guess because of refunds." },
			{ "37 written complaints in three months; 15 customers had been given two different answers on the same item.", "My gut feeling is that there are more complaints than last year." },
		},
		finds  = { "C1 monitoring.is_systematic", "C1 monitoring.shows_service" },
	},
	failing "C1: only how the work runs" {
		given  = "housing-association.yaml",
		change = {
			{ "measure: Repairs done at the first visit, all trades", "measure: Jobs per tradesman and day" },
			{ "    kind: outcome", "    kind: operational" },
			{ "measure: Calls answered within 60 seconds, all week", "measure: Average handling time" },
		},
		finds  = { "C1 monitoring.shows_outcome" },
	},

	failing "C1: nothing but samples that were picked to flatter" {
		given  = "supermarket.yaml",
		change = {
			{ "Of 184 answers, 66% were satisfied.", "The slips went to customers who looked happy with us. Of 184 answers, 66% were satisfied." },
			{ "I stood by the photo machine with a stopwatch for six afternoons and timed 120 customers.", "I told the team which afternoons I would be there with a stopwatch, so that everyone could be on their toes." },
			{ "37 written complaints in three months;", "I left out those who had complained before, as they would only moan. 37 written complaints in three months;" },
		},
		finds  = { "C1 monitoring.sample_is_fair", "C1 monitoring.shows_service" },
	},
	asking "C1: one sample that was picked to flatter, beside two that were not" {
		given  = "supermarket.yaml",
		change = { { "Of 184 answers, 66% were satisfied.", "The slips went to customers who looked happy with us. Of 184 answers, 66% were satisfied." } },
		asks   = { "C1 monitoring.samples_are_fair" },
	},

	failing "C2: every cause is a person" {
		given  = "housing-association.yaml",
		change = {
			{ "{kind: guidance, text: \"The call script asks where the fault is, but not what is broken or what make it is\"}", "{kind: individual, text: \"Advisers don't listen to what the tenant says is broken\"}" },
			{ "{kind: system, text: \"The job form has no room for a photo\"}", "{kind: individual, text: \"Two advisers write too little\"}" },
			{ "{kind: process, text: \"The contractor gives no date for a second visit, so tenants ring us to ask\"}", "{kind: individual, text: \"Advisers talk too long on Mondays\"}" },
			{ "{kind: guidance, text: \"Nobody has been shown which questions a tradesman needs answered\"}", "{kind: individual, text: \"Six of eight advisers are careless\"}" },
		},
		finds  = { "C2 monitoring.looks_beyond_individuals" },
	},
	failing "C2: actions that rest on nothing" {
		given  = "housing-association.yaml",
		change = { { "because: [M1, M3]", "because: []" }, { "because: [M1]", "because: []" }, { "because: [M2]", "because: []" } },
		finds  = { "C2 monitoring.answers_analysis" },
	},
	failing "C2: actions from before the analysis" {
		given  = "housing-association.yaml",
		change = {
			{ "    date: 2025-02-03", "    date: 2024-11-04" },
			{ "    date: 2025-03-03", "    date: 2024-11-11" },
			{ "    date: 2025-03-17", "    date: 2024-11-18" },
		},
		finds  = { "C2 monitoring.answers_analysis" },
	},
	failing "C2: actions that nobody owns" {
		given  = "supermarket.yaml",
		change = {
			{ "owner: learner   # refunds", "" },
			{ "owner: learner   # rota", "" },
			{ "owner: learner   # guide", "" },
		},
		finds  = { "C2 monitoring.is_own_action" },
	},
	failing "C2: actions that somebody else took" {
		given  = "supermarket.yaml",
		change = {
			{ "owner: learner   # refunds", "owner: regional director" },
			{ "owner: learner   # rota", "owner: regional director" },
			{ "owner: learner   # guide", "owner: regional director" },
		},
		finds  = { "C2 monitoring.is_own_action" },
	},
	failing "C2: actions that would have come anyway" {
		given  = "supermarket.yaml",
		change = {
			{ "I wrote the procedure and had it agreed by the store manager.", "Every store gets this each April; it had been ordered before the survey." },
			{ "without extra hours, because waiting was worst in that time.", "as we do every summer; it is due anyway." },
			{ "Replaced the old exchange guide by one page with six cases, and went through it with each of nine colleagues on the desk for twenty minutes.", "The yearly refresher on exchanges, which is mandatory." },
		},
		finds  = { "C2 monitoring.answers_because" },
	},
	asking "C2: actions that the desk took" {
		given  = "supermarket.yaml",
		change = {
			{ "owner: learner   # refunds", "owner: the desk" },
			{ "owner: learner   # rota", "owner: the desk" },
			{ "owner: learner   # guide", "owner: the desk" },
		},
		asks   = { "C2 monitoring.is_own_action" },
	},

	failing "C2: an action that has nothing to do with what was found" {
		given  = "housing-association.yaml",
		change = {
			{ "Two mornings in the contractor's store for all eight advisers, in pairs, so that they know the parts; then a card with seven questions for the ten most frequent repairs.", "New chairs and a coffee machine." },
			{ "measure: Repairs done at the first visit, February to April", "measure: Sickness" },
			{ "From February to April 84% of repairs were done at the first visit; wrong parts fell from 54 in 100 to 17 in 100 of the jobs that needed a second one.", "Sickness is down and the mood is up." },
			{ "    date: 2025-03-03", "    date: 2025-09-01" },
			{ "    date: 2025-03-17", "    date: 2025-09-15" },
		},
		finds  = { "C2 monitoring.fits_analysis", "C4 impact.counts_service" },
	},

	failing "C3: careful, but neither law nor policy" {
		given  = "supermarket.yaml",
		change = {
			{ "topic: Data protection and equality in what I measured and changed", "topic: What I measured and changed" },
			{ "Under UK GDPR I may only keep what I need. When I timed customers I wrote down minutes and no names, and I did not use the", "When I timed customers I wrote down minutes and nothing else. The refund lists go into the locked cabinet" },
			{ "cameras, because our policy allows them for safety only. Refund lists hold card numbers, so they go into the locked cabinet", "and are shredded later. I looked at refunds per colleague, and talked to each of them alone." },
			{ "and are shredded after 90 days. I looked at refunds per colleague, and showed each only their own figures.", "Two regulars can't reach the desk counter, so we kept the low end free and I put that into the procedure." },
			{ "For the Equality Act I asked who a shorter queue could shut out. Two regulars use wheelchairs and can't reach the desk", "" },
			{ "counter, so we kept the low end free and I put that into the procedure as a reasonable adjustment.", "" },
		},
		finds  = { "C3 knowledge.knows_the_law" },
	},
	failing "C3: the names of laws" {
		given  = "housing-association.yaml",
		change = {
			{ "We record calls, so the Data Protection Act and our privacy notice apply: tenants are told at the start, and I keep the 40 calls", "The Data Protection Act 2018, UK GDPR, the Equality Act 2010, the Consumer Rights Act 2015," },
			{ "that I scored for three months and then have them deleted. I scored advisers by number and showed each of them only their own.", "the Health and Safety at Work Act 1974." },
			{ "A photo of a bathroom is personal data, too. That is why I asked our data officer before the trial, and photos are wiped when the job closes.", "" },
			{ "The Equality Act means that I can't make a smartphone the only way in. I checked the change with two tenants who are blind", "" },
			{ "and one who uses an interpreter, and kept the phone line open for all of them.", "" },
		},
		finds  = { "C3 knowledge.knows_the_law" },
	},

	failing "C4: before and after of different measures, and nobody who says what changed" {
		given  = "housing-association.yaml",
		change = {
			{ "    about: MA2", "    about: service" },
			{ "    about: MA1", "    about: service" },
			{ "      after: 84%", "      after: 999 repairs" },
			{ "      after: 91%", "      after: 412 repairs" },
			{ "      after: 78%", "      after: 640 calls" },
		},
		finds  = { "C4 impact.compares_before_and_after" },
	},
	failing "C4: the figures before were taken after the actions" {
		given  = "supermarket.yaml",
		change = {
			{ "    about: MA1   # the card", "    about: service" },
			{ "    about: MA1   # the queue", "    about: service" },
			{ "      before_date: 2025-04-19", "      before_date: 2025-06-14" },
			{ "      before_date: 2025-04-30   # survey", "      before_date: 2025-06-30" },
			{ "      before_date: 2025-04-30   # complaints", "      before_date: 2025-06-30" },
		},
		finds  = { "C4 impact.compares_before_and_after" },
	},
	failing "C4: an opinion of the new procedure in place of what it changed" {
		given  = "supermarket.yaml",
		change = {
			{ "      before: 58%", "" },
			{ "      after: 83%", "" },
			{ "I timed 120 customers again in July: 83% were served within four minutes, and the longest wait behind a refund was three minutes instead of eleven.", "It was a very good idea and I am proud of it." },
			{ "    date: 2025-05-19", "    date: 2025-10-06" },
			{ "    date: 2025-06-02", "    date: 2025-10-13" },
		},
		finds  = { "C4 impact.says_what_changed" },
	},
}
