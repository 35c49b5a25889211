return suite "cyq/develop-personal-performance" {
	good "hotel.yaml" {},
	good "garage.yaml" {},

	failing "C1: the review measures punctuality and the till, not service" {
		given  = "hotel.yaml",
		change = {
			{ "name: Guests checked in within five minutes,", "name: Till balance at the end of the shift," },
			{ "name: Complaints put right before check-out,", "name: Punctuality," },
		},
		finds  = { "C1 review.has_service_indicators" },
	},
	failing "C1: the review counts what was sold" {
		given  = "hotel.yaml",
		change = {
			{ "name: Guests checked in within five minutes,", "name: Room upgrades sold," },
			{ "name: Complaints put right before check-out,", "name: Breakfasts sold," },
		},
		finds  = { "C1 review.has_service_indicators" },
	},
	failing "C1: figures, but no example" {
		given  = "hotel.yaml",
		change = {
			{ "In the first two weeks of June I timed 60 of my check-ins: 38 guests had their key within five minutes.", "Most of my guests have their key quickly." },
			{ "On Saturday 7 June a coach party of 22 came at ten past four and I was alone at the desk.", "Groups are harder for me than single guests." },
			{ "I typed each registration card while the guest stood there, and the last couple waited 35 minutes for their room.", "I always give everybody a warm welcome and do my best to help." },
			{ "The cards could have been printed that morning. I gave the couple a pot of tea and an apology, and they took both.", "I am a good team player and enjoy meeting people from all walks of life." },
		},
		finds  = { "C1 review.gives_example" },
	},
	failing "C1: what the hotel lacks in place of the learner's own need" {
		given  = "hotel.yaml",
		change = { { "I leave registration cards and keys of a group until the guests stand in front of me", "The hotel has too few people at the desk on Saturdays and the printer is slow" } },
		finds  = { "C1 review.findings_are_own" },
	},

	failing "C1: a review of an earlier job" {
		given  = "garage.yaml",
		change = {
			{ "I went through the job cards of the last four weeks. Of 80 cars I rang 44 owners before eleven, so 55% where the charter says 90%.", "I used the old appraisal from Tarn Tyres, where I worked until 2020. Of 80 cars in 2019 I rang 44 owners before eleven, so 55%." },
			{ "name: Customers called back before 11:00", "name: \"Customers called back before 11:00, Tarn Tyres 2019\"" },
			{ "name: Complaints about the bill in four weeks", "name: \"Complaints about the bill, Tarn Tyres 2019\"" },
		},
		finds  = { "C1 review.is_current" },
	},
	failing "C1: a review of the garage" {
		given  = "garage.yaml",
		change = {
			{ "I went through the job cards of the last four weeks. Of 80 cars I rang 44 owners before eleven, so 55% where the charter says 90%.", "The team is at 55% for calls before eleven, where the charter says 90%." },
			{ "The rest rang me, mostly at lunch time when both lines are busy.", "The team is one adviser short and both lines are busy at lunch time." },
			{ "On 16 January Mr G called three times about his Fiesta. The brakes had been agreed by nobody and he found them on the bill.", "The team is slow to pass on what the workshop finds." },
			{ "I took 140 pounds off, but he was right: I had seen the note from the ramp at ten and had not picked up the phone.", "The company is generous when a bill is wrong." },
			{ "What I do well is the counter. People bring me the car they are worried about, and I listen until I know which noise they mean.", "The team is friendly and the company is known for it." },
		},
		finds  = { "C1 review.gives_example", "C1 review.is_own" },
	},

	failing "C2: a plan in which only others act" {
		given  = "garage.yaml",
		change = {
			{ 'pick-up time", owner: learner', 'pick-up time", owner: operations manager' },
			{ 'late and why", owner: learner', 'late and why", owner: operations manager' },
			{ ' he measures", owner: learner', ' he measures", owner: operations manager' },
			{ 'efore I ring", owner: learner', 'efore I ring", owner: operations manager' },
		},
		finds  = { "C2 growth.learner_acts" },
	},
	asking "C2: objectives that leave every need open" {
		given  = "garage.yaml",
		change = { { "need: N1", "need: S1" }, { "need: N2", "need: S2" } },
		asks   = { "C2 thread.plan_answers_needs" },
	},
	failing "C2: an objective that names only a quality" {
		given  = "hotel.yaml",
		change = {
			{ "Check in 85% of my guests within five minutes by 30 September 2025, by printing cards and cutting keys for groups before they arrive", "Improve my customer service skills" },
			{ "      baseline: 63%", "" },
			{ "      target: 85%", "" },
		},
		finds  = { "C2 smart.specific" },
	},
	failing "C2: nobody could say whether it has been reached" {
		given  = "hotel.yaml",
		change = {
			{ "Answer allergen questions at the desk myself from the folder, and ring the kitchen no more than twice a week by 31 October 2025", "Become more confident with guests who ask about allergens by 31 October 2025" },
			{ "      baseline: 11 calls", "" },
			{ "      target: 2 calls", "" },
			{ "The kitchen's call sheet for the last two weeks of October", "I feel more confident" },
		},
		finds  = { "C2 smart.measurable" },
	},
	failing "C2: no date, in the text or beside it" {
		given  = "garage.yaml",
		change = {
			{ "Ring 90% of customers before eleven with price and pick-up time by 30 April 2025; in January it was 55%", "Ring 90% of customers with price and pick-up time, up from 55%" },
			{ "target_date: 2025-04-30", "" },
		},
		finds  = { "C2 smart.time_bound" },
	},
	failing "C2: actions that say nothing" {
		given  = "garage.yaml",
		change = {
			{ "Block out 10:15 to 11:00 each day for calls, with the job cards sorted by pick-up time", "Improve communication" },
			{ "Write down with P. each Friday which calls were late and why", "Be more professional" },
		},
		finds  = { "C2 plan.has_actions" },
	},
	failing "C2: the duties of the job as objectives" {
		given  = "hotel.yaml",
		change = {
			{ "Check in 85% of my guests within five minutes by 30 September 2025, by printing cards and cutting keys for groups before they arrive", "Receptionists check in the guests, issue keys and take payment" },
			{ "Answer allergen questions at the desk myself from the folder, and ring the kitchen no more than twice a week by 31 October 2025", "To answer the telephone, sort the post and hand over to the night porter" },
			{ "      baseline: 63%", "" },
			{ "      target: 85%", "" },
			{ "      baseline: 11 calls", "" },
			{ "      target: 2 calls", "" },
			{ "My tally sheet for two weeks in September shows 85% or more", "The duties are carried out according to the job description" },
			{ "The kitchen's call sheet for the last two weeks of October", "The duties are carried out each day" },
		},
		finds  = { "C2 growth.not_a_job_description" },
	},
	failing "C2: actions that are the daily round" {
		given  = "hotel.yaml",
		change = {
			{ "Shadow L. on two group arrivals and note how she lays out the desk", "Count the float and unlock the bar" },
			{ "Print the cards of every group by noon on the day of arrival", "Sort the post and water the plants" },
		},
		finds  = { "C2 growth.actions_develop" },
	},
	failing "C2: an empty list of resources" {
		given  = "garage.yaml",
		change = { { [==[resources: ["P. takes the counter from 10:15 to 11:00", "A headset, 35 pounds"]]==], "resources: []" } },
		finds  = { "C2 plan.has_resources" },
	},
	failing "C2: review dates after the target date" {
		given  = "garage.yaml",
		change = { { "review_dates: [2025-03-10, 2025-04-14]", "review_dates: [2025-05-12, 2025-06-16]" } },
		finds  = { "C2 plan.has_review_dates" },
	},

	failing "C2: a target that is no further than the start" {
		given  = "garage.yaml",
		change = {
			{ "baseline: 55%", "baseline: 90%" },
		},
		finds  = { "C2 smart.moves_on" },
	},

	failing "C3: one activity, entered twice" {
		given  = "hotel.yaml",
		change = {
			{ "type: e-learning", "type: shadowing" },
			{ "title: Food allergens for front of house", "title: Two group arrivals beside the night manager" },
		},
		finds  = { "C3 activity.enough" },
	},
	failing "C3: the second activity serves no objective" {
		given  = "hotel.yaml",
		change = { { "objectives: [O2]", "objectives: []" } },
		finds  = { "C3 activity.serves_objective" },
	},
	failing "C3: an activity about something else" {
		given  = "hotel.yaml",
		change = {
			{ "title: Food allergens for front of house", "title: Lifting and fire safety" },
			{ "Guests get their answer at the desk: my calls to the kitchen fell from 11 to 1 a week, and nobody has had to wait for the chef since September.", "I lift suitcases with a straight back since, and my sick days fell from 6 to 1." },
		},
		finds  = { "C3 activity.fits_objective" },
	},

	failing "C3: a course that was missed" {
		given  = "hotel.yaml",
		change = {
			{ "Guests get their answer at the desk: my calls to the kitchen fell from 11 to 1 a week, and nobody has had to wait for the chef since September.", "I couldn't attend because the hotel was full, but my calls about allergens to the kitchen fell from 11 to 1 a week." },
		},
		finds  = { "C3 activity.was_really_done", "C3 activity.enough" },
	},

	failing "C3: the usual shifts as a development activity" {
		given  = "hotel.yaml",
		change = {
			{ "Guests get their answer at the desk: my calls to the kitchen fell from 11 to 1 a week, and nobody has had to wait for the chef since September.", "I worked my usual late shifts on the desk, as I do every week, and guests with allergens were sent through to the restaurant." },
		},
		finds  = { "C3 activity.is_more_than_routine" },
	},

	failing "C4: responses that only acknowledge" {
		given  = "hotel.yaml",
		change = {
			{ "I wrote to Mrs T and told her what we changed: I put O2 into my plan and did the allergen course before her next stay.", "I was sorry to read this and thank Mrs T for her comment." },
			{ "I turned the screen to the side, so I face the guest while I type, and I asked Ms D to watch again on 19 August.", "That was very helpful, and I agree with it." },
			{ "I rang the guest's room at once and corrected it, and moved our menu talk to Mondays, when J. brings the vegan menu.", "Noted. I will bear it in mind." },
		},
		finds  = { "C4 feedback.was_used" },
	},
	failing "C4: feedback on the house, none on the learner" {
		given  = "hotel.yaml",
		change = {
			{ "Lovely welcome, but I had to wait twenty minutes in the hall until somebody from the kitchen could tell me about nuts.", "The car park is too small and the lift was out of order." },
			{ "Cards and keys were ready and the queue moved quickly. You looked at the screen more than at the guests, though.", "The lighting in the hall is poor in the evening." },
			{ "The desk gets most allergens right now. You told a guest that the vegan pie has no mustard, and it has.", "The new menu is too long and the prices are too high." },
		},
		finds  = { "C4 feedback.is_on_own_performance" },
	},
	failing "C4: customers only" {
		given  = "garage.yaml",
		change = { { "source: colleague", "source: customer" } },
		finds  = { "C4 feedback.from_several" },
	},

	failing "C5: a revision from before the plan" {
		given  = "garage.yaml",
		change = { { "id: V1, date: 2025-03-10", "id: V1, date: 2025-01-31" }, { "because: [F2], ", "" } },
		finds  = { "C5 revision.was_made", "C5 revision.comes_after_plan" },
	},
	failing "C5: a review that changed nothing" {
		given  = "garage.yaml",
		change = { { "Added the photo of the worn part to O2, because customers said that they can't picture a brake disc", "Looked through the plan together and everything is going well" } },
		finds  = { "C5 revision.was_made", "C5 revision.changes_plan" },
	},
	failing "C5: the feedback that it answers came after it" {
		given  = "garage.yaml",
		change = { { "id: V1, date: 2025-03-10", "id: V1, date: 2025-02-28" } },
		finds  = { "C5 revision.has_reason" },
	},
	failing "C5: changes without a reason" {
		given  = "garage.yaml",
		change = {
			{ "Added the photo of the worn part to O2, because customers said that they can't picture a brake disc", "Added the photo of the worn part to O2" },
			{ "because: [F2], ", "" },
			{ "led_to: [V1, O2]", "led_to: [O2]" },
		},
		finds  = { "C5 revision.has_reason" },
	},

	failing "C6: customer service in general" {
		given  = "garage.yaml",
		change = {
			{ "A customer without a car at work only wants to know two things, how much and when. If I ring before eleven, as our charter says,", "Customer service means giving people what they need. Every garage has a charter, and" },
			{ "they can plan their day and they trust the bill. When I did not, they were angry at the counter, and five complaints in January", "it has to be followed at all times. A service adviser should be polite, well dressed and helpful," },
			{ "cost us 410 pounds in refunds. In April and May there was none, and 61 of our 70 survey customers said that they were satisfied", "should know the cars and" },
			{ "and would bring the car back. Service customers who come back are two thirds of our turnover.", "should answer the phone quickly." },
			{ "I would have sworn that I was late", "I was certain that I was late" },
			{ "so next time I will say what it does, not what it is called.", "so I will say what it does, not what it is called." },
		},
		finds  = { "C6 knowledge.explains_own_effect" },
	},
	failing "C6: what the learner has of it in private" {
		given  = "hotel.yaml",
		change = {
			{ "Guests remember how they arrived. When I miss our five-minute standard, they start their stay annoyed,", "By our five-minute standard I get my bonus of £200, and I need it," },
			{ "and they say so in the survey: in June the desk scored 7.9 and the hotel lost its place on the coach firm's list.", "because with two kids it pays my bills. When I miss it I am on lates and there is a talk in the office." },
			{ "When I have the keys ready, guests are satisfied before they have seen the room. The coach firm booked again for 2026,", "I go home in a bad mood then and snap at my partner. It also looks good on my CV," },
			{ "which is worth about 18,000 pounds to the hotel. A wrong answer on allergens would cost us far more than a customer.", "as I want to be a supervisor." },
		},
		finds  = { "C6 knowledge.explains_own_effect" },
	},
	failing "C6: no standard" {
		given  = "hotel.yaml",
		change = {
			{ "When I miss our five-minute standard, they start their stay annoyed,", "When I keep them waiting, they start their stay annoyed," },
			{ "in June the desk scored 7.9 and the hotel lost its place on the coach firm's list.", "in June the desk did badly and the hotel lost its place on the coach firm's list." },
			{ "The coach firm booked again for 2026,", "The coach firm booked again," },
			{ "which is worth about 18,000 pounds to the hotel.", "which is worth a lot of money to the hotel." },
			{ "because three drivers had to come back for them.", "because drivers had to come back for them." },
		},
		finds  = { "C6 knowledge.refers_to_standard" },
	},
}
