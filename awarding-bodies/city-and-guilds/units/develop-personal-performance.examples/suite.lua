return suite "city-and-guilds/develop-personal-performance" {
	good "depot.yaml" {},
	good "surgery.yaml" {},

	failing "C1: strengths that are qualities" {
		given  = "depot.yaml",
		change = {
			{ "I keep my voice down when a customer shouts about a missed delivery, and they mostly come down with me", "Good listener" },
			{ "I carry heavy parcels out to the car without being asked", "Friendly and hard working" },
		},
		finds  = { "C1 review.has_strengths" },
	},
	failing "C1: areas for improvement that are qualities" {
		given  = "depot.yaml",
		change = {
			{ "I send people off without a parcel and without telling them when or where it will be", "Communication" },
			{ "I walk the cages looking for a parcel instead of reading the bay number off the scanner", "Time management" },
		},
		finds  = { "C1 review.has_needs" },
	},
	failing "C1: what the depot does well" {
		given  = "depot.yaml",
		change = {
			{ "I keep my voice down when a customer shouts about a missed delivery, and they mostly come down with me", "Our depot is the best in the region for parcels that go out on the day" },
			{ "I carry heavy parcels out to the car without being asked", "The team works well together when trailers are late" },
		},
		finds  = { "C1 review.findings_are_own" },
	},
	failing "C1: a review of the depot" {
		given  = "depot.yaml",
		change = {
			{ "Gaz pulled the desk log for the week of 17 February. I served 118 people. My average from number to parcel was 13 minutes, target 8.", "The team is quick on most days: 13 minutes from number to parcel, target 8." },
			{ "26 people had no parcel in the building and only 15 of them got a day and a next step from me, that's 58% and should be 95%.", "The team is good with heavy parcels and takes them out to the car." },
			{ "Example. Tuesday 18 February, a lady came for a wheelchair cushion for her dad, it was on the wrong trailer. I said \"not here love,", "The company is strict about next steps and wants 95%." },
			{ "try tomorrow\". She rang the next day, it wasn't there either, and she told Gaz she'd taken a morning off work for nothing.", "The team is short of a second scanner and the cages are badly marked." },
			{ "I should have looked the trailer up. It takes a minute and I know how. What I'm good at is the ones who come in shouting.", "The company is the best in the region for parcels that go out on the day." },
		},
		finds  = { "C1 review.is_own" },
	},
	failing "C1: a review of an earlier job" {
		given  = "surgery.yaml",
		change = {
			{ "I listened to 40 of my calls from October with the practice manager. In 31 of them the patient had an appointment or knew where", "In my last job, at a vet's until 2021, the appraisal of 2020 counted 40 of my calls. In 31 of them the owner had an appointment or knew where" },
			{ "name: Callers helped in the first call", "name: \"Callers helped in the first call, vet's 2020\"" },
		},
		finds  = { "C1 review.is_current" },
	},
	failing "C1: no real dealing with a customer, in the review or in the log" {
		given  = "surgery.yaml",
		change = {
			{ "I listened to 40 of my calls from October with the practice manager. In 31 of them the patient had an appointment or knew where", "I usually do well on the phone, and 78% of my callers are helped in the first call." },
			{ "to turn when we hung up, that is 78%; the access standard is 90%. The nine others were told that we are full and to ring at eight.", "The access standard is 90%. I am usually busiest between eight and nine." },
			{ "On 22 October Mr A. rang for the third morning running, for his wife's dressing. She did not need a doctor at all: our nurse does", "I tell callers when we are full and ask them to ring again." },
			{ "dressings, and had two free slots that day. I had not asked what it was about. He was very polite about it, which made it worse.", "I should ask more often what it is about." },
			{ "At the desk I am good with people who are frightened. On 30 October I sat with a mother until the nurse came for her baby.", "At the desk I am good with people who are frightened. I try to give everybody time." },
			{ "I had always taken \"we are full\" for an honest answer. On the course we counted how often it was wrong in our own recordings,", "I think that care navigation is useful for every receptionist. It is important to ask patients the right questions," },
			{ "and in my ten it was wrong four times. It felt rude to ask people what is the matter with them. Now that I ask, nobody minds;", "and I should do it more often. I am not always brave enough to ask." },
			{ "they mind not being asked. A caller last Thursday needed only her prescription moved, and that took one minute.", "" },
			{ "I wanted both objectives done by February and the phones took that away. Mrs F. said that a plan is there to be moved. I learned", "I always try to keep to my plan. It is often better to move a plan than to give it up." },
			{ "to say early that I am behind, which I would not have done last year.", "" },
		},
		finds  = { "C1 review.looks_at_real_interactions" },
	},

	failing "C2: a plan without objectives" {
		given  = "depot.yaml",
		change = {
			{ "  objectives:   # two gaps, two objectives", "  aims:" },
			{ "    objectives: [O1]", "" },
			{ "    objectives: [O2]", "" },
			{ "    led_to: [O1]", "" },
		},
		finds  = { "C2 plan.has_objectives", "C2 portfolio.nothing_there", "C8 activity.serves_objective" },
	},
	failing "C2: a plan in which only others act" {
		given  = "depot.yaml",
		change = {
			{ 'railer codes", owner: learner', 'railer codes", owner: operations manager' },
			{ 'eep the copy", owner: learner', 'eep the copy", owner: operations manager' },
			{ 'for the desk", owner: learner', 'for the desk", owner: operations manager' },
		},
		finds  = { "C2 growth.learner_acts" },
	},
	asking "C2: objectives that leave every need open" {
		given  = "depot.yaml",
		change = { { "need: N1", "need: S1" }, { "need: N2", "need: S2" } },
		asks   = { "C2 thread.plan_answers_needs" },
	},
	failing "C2: an objective that names only a quality" {
		given  = "surgery.yaml",
		change = {
			{ "Ask each caller two questions before I look at the diary, so that 90% of my callers are helped in the first call by 28 February 2025 (October: 78%)", "Improve my communication skills" },
			{ "      baseline: 78%", "" },
			{ "      target: 90%", "" },
		},
		finds  = { "C2 smart.specific" },
	},
	failing "C2: no measure anywhere" {
		given  = "surgery.yaml",
		change = {
			{ "Offer the side window to every patient who has to say why they have come, and have no remark about privacy in the April questionnaire", "Become more discreet at the side window with patients who have to say why they have come" },
			{ "      baseline: 7 remarks", "" },
			{ "      target: 0 remarks", "" },
		},
		finds  = { "C2 smart.measurable" },
	},
	failing "C2: no date, in the text or beside it" {
		given  = "depot.yaml",
		change = {
			{ "Cut my time from number to parcel from 13 to 8 minutes by 31 May 2025 by scanning each cage by its bay number", "Cut my time from number to parcel from 13 to 8 minutes by scanning each cage by its bay number" },
			{ "target_date: 2025-05-31", "" },
		},
		finds  = { "C2 smart.time_bound" },
	},
	failing "C2: a target that is no further than the start" {
		given  = "depot.yaml",
		change = {
			{ "baseline: 58%", "baseline: 95%" },
		},
		finds  = { "C2 smart.moves_on" },
	},
	failing "C2: an objective that has nothing to do with the role" {
		given  = "depot.yaml",
		change = {
			{ "Cut my time from number to parcel from 13 to 8 minutes by 31 May 2025 by scanning each cage by its bay number", "Pass the forklift licence by 31 May 2025" },
			{ "      need: N2", "" },
			{ "      standard: S1", "" },
		},
		finds  = { "C2 smart.relevant" },
	},
	failing "C2: actions that say nothing" {
		given  = "surgery.yaml",
		change = { { "Put up the sign and move the forms to the side window", "Be more aware" } },
		finds  = { "C2 plan.has_actions" },
	},
	failing "C2: actions that are the daily round" {
		given  = "surgery.yaml",
		change = {
			{ "Do the care navigation course and write our two questions on a card", "Switch on the computers at eight and open the post" },
			{ "Sit in with the nurse and the pharmacist and list what each of them can see", "File the letters and restock the racks" },
		},
		finds  = { "C2 growth.actions_develop" },
	},
	failing "C2: everything is equally urgent" {
		given  = "surgery.yaml",
		change = { { "priority: 2", "priority: 1" } },
		finds  = { "C2 plan.is_prioritised" },
	},
	failing "C2: the duties of the job as objectives" {
		given  = "depot.yaml",
		change = {
			{ "Give 95% of customers without a parcel a day and a next step by 30 June 2025, up from 58%, by tracing the trailer before I answer", "Responsible for the customer desk and for enquiries about parcels" },
			{ "Cut my time from number to parcel from 13 to 8 minutes by 31 May 2025 by scanning each cage by its bay number", "Serve customers who come for a parcel" },
			{ "      baseline: 58%", "" },
			{ "      target: 95%", "" },
			{ "      baseline: 13 minutes", "" },
			{ "      target: 8 minutes", "" },
		},
		finds  = { "C2 growth.not_a_job_description", "C2 smart.measurable" },
	},

	failing "C3: one person, asked three times" {
		given  = "depot.yaml",
		change = {
			{ "source: customer", "source: supervisor" },
			{ "method: survey", "method: one-to-one\n    person: Gaz W" },
			{ "source: internal customer", "source: supervisor" },
			{ "person: Anita from trace", "person: Gaz W" },
		},
		finds  = { "C3 feedback.from_people" },
	},
	failing "C3: feedback on the building, none on the learner" {
		given  = "depot.yaml",
		change = {
			{ "30 cards from the desk. 26 ticked 'I know what happens next'. Two wrote that they couldn't read the slip.", "30 cards from the desk. Most say that the car park is too small." },
			{ "Traced every one of them before he opened his mouth. Turn the screen round so they can see it too, then they believe you.", "The building is too cold and the screen is too old." },
			{ "You ask us half as often as before and you ask the right thing. The ones who ring us back are those with no slip in their hand.", "The signs from the road are hard to see." },
		},
		finds  = { "C3 feedback.is_on_own_performance", "C3 feedback.was_sought" },
	},
	failing "C3: comments that came by themselves" {
		given  = "depot.yaml",
		change = {
			{ "sought: true   # the cards are mine, two weeks in April", "sought: false" },
			{ "sought: true   # I asked Gaz to stand behind me for an hour", "sought: false" },
			{ "sought: true   # I went over to trace and asked", "sought: false" },
		},
		finds  = { "C3 feedback.was_sought" },
	},

	failing "C4: opinions of what was attended" {
		given  = "depot.yaml",
		change = {
			{ "I trace the trailer while they stand there. People who left with a day and a next step went from 58% in February to 97% in June, and the target is 95%.", "Two really interesting mornings. The trace team were very friendly and I enjoyed every minute." },
			{ "I go straight to the cage now. My time from number to parcel dropped from 13 minutes to 7 in May, and the queue at five doesn't reach the door any more.", "He explained everything very well and I would recommend it to others." },
		},
		finds  = { "C4 activity.has_effect", "C8 activity.has_effect" },
	},
	failing "C4: what the learner has of it in private" {
		given  = "depot.yaml",
		change = {
			{ "I trace the trailer while they stand there. People who left with a day and a next step went from 58% in February to 97% in June, and the target is 95%.", "I got a pay rise of 60p and my own parking space." },
			{ "I go straight to the cage now. My time from number to parcel dropped from 13 minutes to 7 in May, and the queue at five doesn't reach the door any more.", "I walk 4,000 steps less each night and sleep better." },
		},
		finds  = { "C4 activity.has_effect", "C8 activity.has_effect" },
	},
	failing "C4: mornings that were missed" {
		given  = "depot.yaml",
		change = {
			{ "I trace the trailer while they stand there. People who left", "I couldn't attend because of the late shift. People who left" },
			{ "I go straight to the cage now. My time from number", "I couldn't attend because I was on leave. My time from number" },
		},
		finds  = { "C4 activity.was_really_done", "C8 activity.was_really_done" },
	},

	failing "C4: the usual nights as activities" {
		given  = "depot.yaml",
		change = {
			{ "I trace the trailer while they stand there. People who left with a day and a next step went from 58% in February to 97% in June, and the target is 95%.", "I did my usual two nights at the counter, as I have since 2019. 140 customers were served by the two of us." },
			{ "I go straight to the cage now. My time from number to parcel dropped from 13 minutes to 7 in May, and the queue at five doesn't reach the door any more.", "Parcels were sorted and customers had them over the counter, same as always." },
		},
		finds  = { "C4 activity.is_more_than_routine" },
	},

	failing "C5, C7: reviews that left the plan as it was" {
		given  = "surgery.yaml",
		change = {
			{ "Added the hour with the pharmacist to O1, because the nurse told me that half of my dressings were rashes", "Reviewed the plan and all is going well" },
			{ "Postponed the last part of O2 to the end of April, since the new telephone system took all of February", "Looked at the plan again with Mrs F, who is pleased with me" },
		},
		finds  = { "C5 revision.changes_plan", "C7 revision.was_made", "C7 revision.changes_plan" },
	},
	failing "C5, C7: revisions from before the plan" {
		given  = "depot.yaml",
		change = {
			{ "id: V1, date: 2025-04-28", "id: V1, date: 2025-02-27" },
			{ "id: V2, date: 2025-06-09", "id: V2, date: 2025-02-28" },
			{ "because: [F1], ", "" },
			{ "because: [F3], ", "" },
		},
		finds  = { "C5 revision.comes_after_plan", "C7 revision.was_made", "C7 revision.comes_after_plan" },
	},
	failing "C5: feedback from after the revisions that answer it" {
		given  = "depot.yaml",
		change = {
			{ "id: V1, date: 2025-04-28", "id: V1, date: 2025-04-07" },
			{ "id: V2, date: 2025-06-09", "id: V2, date: 2025-05-26" },
		},
		finds  = { "C5 revision.has_reason" },
	},

	failing "C6: feedback that is noted and left" {
		given  = "depot.yaml",
		change = {
			{ "I typed the slip in big letters on the desk computer, so I only fill in the day and the place. None came back unreadable since.", "Good to know. I have filed the cards." },
			{ "I turned the screen round the same afternoon and put tape on the desk where it stands.", "I thanked Gaz for watching." },
			{ "I looked who that was: people who rang first and never came in. I put a text for them into the plan, and they get it before they hang up.", "I was happy to hear that." },
		},
		finds  = { "C6 feedback.informs_plan" },
	},
	failing "C6: feedback that reaches no plan" {
		given  = "surgery.yaml",
		change = { { "    led_to: [V1]", "" }, { "because: [F1], ", "" } },
		finds  = { "C6 feedback.informs_plan" },
	},

	failing "C8: before and after of different measures" {
		given  = "depot.yaml",
		change = {
			{ "People who left with a day and a next step went from 58% in February to 97% in June, and the target is 95%.", "People without a next step went from 42% in February to 3 customers in June." },
			{ "My time from number to parcel dropped from 13 minutes to 7 in May, and the queue at five doesn't reach the door any more.", "My time from number to parcel went from 13 minutes to 97%." },
		},
		finds  = { "C8 activity.compares_like_with_like" },
	},
	failing "C8: a share in one month, a number in another" {
		given  = "depot.yaml",
		change = {
			{ "People who left with a day and a next step went from 58% in February to 97% in June, and the target is 95%.", "In February 58% of people left with a day and a next step. In June I gave out 340 day slips, and the target is 95%." },
			{ "My time from number to parcel dropped from 13 minutes to 7 in May, and the queue at five doesn't reach the door any more.", "In February it took me 13 minutes from number to parcel. In May I fetched 212 parcels." },
		},
		finds  = { "C8 activity.compares_like_with_like" },
	},
	failing "C8: figures from before the activities as their effect" {
		given  = "depot.yaml",
		change = {
			{ "went from 58% in February to 97% in June, and", "went from 58% in November to 97% in January, and" },
			{ "I go straight to the cage now. My time from number to parcel dropped from 13 minutes to 7 in May, and the queue at five doesn't reach the door any more.", "I go straight to the cage. My time from number to parcel dropped from 13 minutes in November to 7 in January." },
		},
		finds  = { "C8 activity.effect_is_later" },
	},
	failing "C8: outcomes of another measure than their targets" {
		given  = "depot.yaml",
		change = { { "outcome: 97% in June", "outcome: 340 day slips given out in June" }, { "outcome: 7 minutes in May", "outcome: 212 parcels fetched in May" } },
		finds  = { "C8 activity.brought_progress" },
	},
	failing "C8: activities that serve no objective" {
		given  = "depot.yaml",
		change = { { "objectives: [O1]", "objectives: []" }, { "objectives: [O2]", "objectives: []" } },
		finds  = { "C8 activity.serves_objective" },
	},
	failing "C8: no documented standard" {
		given  = "depot.yaml",
		change = {
			{ "      standard: S2", "" },
			{ "      standard: S1", "" },
			{ "when or where it will be\", standard: S2}", "when or where it will be\"}" },
			{ "off the scanner\", standard: S1}", "off the scanner\"}" },
			{ "97% in June, and the target is 95%.", "97% in June." },
		},
		finds  = { "C8 activity.improves_against_standard" },
	},
	failing "C8: figures that are no better" {
		given  = "depot.yaml",
		change = { { "outcome: 97% in June", "outcome: 57% in June" }, { "outcome: 7 minutes in May", "outcome: 14 minutes in May" } },
		finds  = { "C8 activity.brought_progress" },
	},
}
