return cases {
	for_rule "some_are_about_service" {
		boundary { "two words of the objective", of = "words", at = 2, "development_plan: {objectives: [{id: O1, text: \"Price freight quotations within a day\"}]}\nactivities: [{id: A1, type: course, title: \"Price freight by weight\", date: 2025-10-01, status: done, objectives: [O1]}]" },
		content { "one of two is", [[
activities:
  - {id: A1, status: done, title: Fire marshal, impact: I can use the extinguisher.}
  - {id: A2, status: done, title: Two days on the returns desk, impact: Customers wait five minutes less.}
]] },
		fault { "none is", at = "A1", [[
activities:
  - {id: A1, status: done, title: Fire marshal, impact: I can use the extinguisher.}
  - {id: A2, status: done, title: Forklift licence, impact: I lift with a straight back.}
]] },
		content { "it shares enough with its objective", with = { words = 2 }, [[
development_plan: {objectives: [{id: O1, text: "Name the shrubs that grow in shade"}]}
activities: [{id: A1, status: done, objectives: [O1], title: A day among the shrubs, impact: I know which like shade.}]
]] },
		content { "more than enough", with = { words = 1 }, [[
development_plan: {objectives: [{id: O1, text: "Name the shrubs that grow in shade"}]}
activities: [{id: A1, status: done, objectives: [O1], title: A day among the shrubs, impact: I know which like shade.}]
]] },
		fault { "not enough", at = "A1", with = { words = 3 }, [[
development_plan: {objectives: [{id: O1, text: "Name the shrubs that grow in shade"}]}
activities: [{id: A1, status: done, objectives: [O1], title: A day among the shrubs, impact: I know which like shade.}]
]] },
		content { "none is done yet", "activities: [{id: A1, status: planned, title: Fire marshal}]" },
		content { "no activity", "activities: []" },
	},
	for_rule "was_really_done" {
		fault { "it opens with that, and others stand in the reason", at = "activities[0].impact", "activities: [{id: A1, impact: \"Didn't take place as she was needed for the sale.\"}]" },
		fault { "nobody set another date", at = "activities[0].impact", "activities: [{id: A1, impact: \"It was cancelled because of the snow and nobody has set another date.\"}]" },
		content { "it was done", "activities: [{id: A1, status: done, impact: \"Since the workshop I read the order back, and wrong parts fell from 9 to 3 a week.\"}]" },
		fault { "somebody else went", at = "activities[0].impact", "activities: [{id: A1, status: done, impact: \"I couldn't go in the end, Jo took my place and brought me the slides.\"}]" },
		fault { "it did not take place", at = "activities[0].impact", found = "didn't go ahead", "activities: [{id: A1, impact: \"It didn't go ahead in the end, and I will ask for a new date.\"}]" },
		fault { "called off, and no other date", at = "activities[0].impact", "activities: [{id: A1, status: done, impact: \"Called off on the morning, and I worked my usual shift. No other date has been found yet.\"}]" },
		content { "a date was lost, and another found", "activities: [{id: A1, status: done, impact: \"The day in May was cancelled. I went in June, and now I check the weight first.\"}]" },
		question { "a date was lost", at = "activities[0].impact", "activities: [{id: A1, status: done, impact: \"The day in May was cancelled. Parcels are weighed first.\"}]" },
		fault { "left, and only told of it", at = "activities[0].impact", "activities: [{id: A1, status: done, impact: \"I slipped out at the coffee to relieve the night porter. Ms P told me about the rest and she sent me the slides.\"}]" },
		fault { "in the room and asleep", at = "activities[0].impact", "activities: [{id: A1, status: done, impact: \"I nodded off in the film. Woke up at the last slide.\"}]" },
		fault { "a colleague went", at = "activities[0].impact", "activities: [{id: A1, status: done, impact: \"We were a man down, and our weighbridge clerk, T., attended for the site. T. will cascade it.\"}]" },
		fault { "entered as done, and still to come", at = "activities[0].impact", "activities: [{id: A1, status: done, impact: \"Pencilled in for May. Put down as done to keep the list tidy.\"}]" },
		content { "a colleague took the learner's place at the counter", "activities: [{id: A1, status: done, impact: \"Ms P took my place on the counter so that I could go. Returns are labelled at the till since, and the shelf is clear by noon.\"}]" },
		content { "another was kept away", "activities: [{id: A1, status: done, impact: \"Mr G was off sick, so it was me who went to the depot. Drivers ring ahead now, and I have the dock clear.\"}]" },
		question { "nothing done yet, and looked forward to", at = "activities[0].impact", "activities: [{id: A1, status: done, impact: \"Booking confirmed for the depot, dinner included. I expect to be able to say where a parcel is.\"}]" },
		content { "not done by then, and done after that", "activities: [{id: A1, status: done, impact: \"I hadn't opened the pack by April, so I worked through it with Ms P in May. Labels are right at the hatch.\"}]" },
		question { "absent, and working otherwise since", at = "activities[0].impact", "activities: [{id: A1, status: done, impact: \"I couldn't attend. I read the notes of Ms P and I now ask for the postcode first.\"}]" },
		question { "a part was missed", at = "activities[0].impact", "activities: [{id: A1, status: done, impact: \"I could not attend the last session. The card from the others hangs by the till.\"}]" },
		content { "those served who did not come", "activities: [{id: A1, status: done, impact: \"No shows at the clinic are 3% since, I ring people the day before.\"}]" },
		content { "a count of what never went out", "activities: [{id: A1, status: done, impact: \"Letters that never went out fell from 14 to 3 a week.\"}]" },
		fault { "the learner did not come", at = "activities[0].impact", "activities: [{id: A1, status: done, impact: \"Entered on the sheet as a no show. Hope to be asked again.\"}]" },
		content { "it is only planned", "activities: [{id: A1, status: planned, impact: \"I did not go yet.\"}]" },
		content { "no impact", "activities: [{id: A1, status: done}]" },
	},
	for_rule "is_own_development" {
		fault { "all of several were taught to others", at = "activities[0].impact", [[
activities:
  - {id: A1, title: Trained the apprentice on labels, impact: "Explaining it made me slow down, and I now read each label back."}
  - {id: A2, title: Trained the new starter on the till, impact: "Explaining it made me slow down, and I now count the change aloud."}
]] },
		content { "the learner was taught", "activities: [{id: A1, title: Coached by Ms N on the till, impact: \"I ask for the card first and show him the slip.\"}]" },
		content { "a customer is shown something", "activities: [{id: A1, title: A tour, impact: \"I showed her the rack, and she came back with her mother.\"}]" },
		fault { "two beginners were coached", at = "activities[0].impact", "activities: [{id: A1, title: Coached two new starters on the weighbridge, impact: \"Both can now weigh a load alone.\"}]" },
		fault { "a session was held", at = "activities[0].impact", "activities: [{id: A1, title: Greeting people, impact: \"I ran the session for the weekend team. They gave it 4.8 out of 5.\"}]" },
		question { "taught, and works otherwise since", at = "activities[0].impact", "activities: [{id: A1, title: Trained the apprentice on labels, impact: \"Explaining it made me slow down, and I now read each label back.\"}]" },
		content { "nothing said", "activities: [{id: A1}]" },
	},
	for_rule "is_more_than_routine" {
		fault { "a job that was done", at = "A1", found = "Covered for the Saturday girl", "activities: [{id: A1, type: other, title: Covered for the Saturday girl, impact: The shop was able to stay open.}]" },
		content { "a job elsewhere, and something seen in it", "activities: [{id: A1, type: other, title: Serving at the other branch, impact: \"I saw how they sort returns, and I do it so now.\"}]" },
		fault { "all of several may be the usual round", at = "activities[0].impact", [[
activities:
  - {id: A1, type: project, status: done, impact: "The monthly statements went out. It was dry all week."}
  - {id: A2, type: shadowing, status: done, impact: "I unlocked, counted the float, swept the yard and put out the boards. It was a busy fortnight."}
]] },
		fault { "as every year", at = "activities[0].impact", "activities: [{id: A1, status: done, impact: \"I did the holiday cover on the hatch, as I have every August since I joined. Thirty parcels a day, no complaints.\"}]" },
		fault { "nothing but jobs of the round", at = "activities[0].impact", "activities: [{id: A1, status: done, impact: \"I unlocked, counted the float, swept the yard and put out the boards. It was a busy fortnight.\"}]" },
		fault { "nothing new in it", at = "activities[0].impact", found = "Nothing new", "activities: [{id: A1, status: done, impact: \"Two weeks on the night desk. Nothing new to me, keys in and keys out.\"}]" },
		fault { "where one works anyway", at = "activities[0].impact", "activities: [{id: A1, type: job rotation, status: done, impact: \"A fortnight at the parcel hatch, which I already do on Mondays and Fridays. It was dry all week.\"}]" },
		question { "a regular task, it says", at = "activities[0].impact", "activities: [{id: A1, type: project, status: done, impact: \"The monthly statements went out. It was dry all week.\"}]" },
		question { "jobs of the round, beside somebody", at = "activities[0].impact", "activities: [{id: A1, type: shadowing, status: done, impact: \"I unlocked, counted the float, swept the yard and put out the boards. It was a busy fortnight.\"}]" },
		question { "always so, it says, and not what it was", at = "activities[0].impact", "activities: [{id: A1, status: done, impact: \"The open day was as in other years. People were friendly.\"}]" },
		content { "the usual round, and something tried in it", "activities: [{id: A1, status: done, impact: \"My usual Fridays on the hatch, but I tried the wallet of maps with each parcel. Nobody has rung to ask the way.\"}]" },
		content { "an effect that moved", "activities: [{id: A1, status: done, impact: \"Same as every spring we opened at six. Lost parcels went from 9 to 3 a week.\"}]" },
		content { "what is different", "activities: [{id: A1, status: done, impact: \"Callers get the tariff in one go, and the line is free by noon.\"}]" },
		content { "no impact", "activities: [{id: A1, status: done}]" },
	},
	for_rule "enough" {
		boundary { "two activities of different kinds", of = "count", at = 2, "activities: [{id: A1, type: course, title: \"Handling complaints\", date: 2025-10-01, status: done}, {id: A2, type: shadowing, title: \"A morning at the returns desk\", date: 2025-10-08, status: done}]" },
		content { "one of one", "activities: [{id: A1, type: course, title: \"Billing systems\", date: 2025-10-20, status: done}]" },
		fault { "none", found = "0 activities", "learner: {id: \"20418\"}" },
		fault { "an empty list", at = "activities", found = "0 activities", "activities: []" },
		fault { "two, one of which was not done by its own words", with = { count = 2 }, found = "1 activity", [[
activities:
  - {id: A1, type: course, title: "Billing systems", date: 2025-10-20, status: done}
  - {id: A2, type: shadowing, title: "A day with the drivers", date: 2025-10-20, status: done, impact: "It did not go ahead."}
]] },
		fault { "one that was done once more", with = { count = 2 }, found = "1 activity", [[
activities:
  - {id: A1, type: course, title: "Billing systems, module 2", date: 2025-10-20, status: done}
  - {id: A2, type: course, title: "Billing systems, module 2, taken a second time", date: 2025-11-20, status: done}
]] },
		fault { "a webinar, and its recording as e-learning", with = { count = 2 }, found = "1 activity", [[
activities:
  - {id: A1, type: webinar, title: "Talking buyers through delivery slots, live", status: done}
  - {id: A2, type: e-learning, title: "Talking buyers through delivery slots: the recording of it", status: done}
]] },
		content { "the same subject at two levels", with = { count = 2 }, [[
activities:
  - {id: A1, type: course, title: "Talking buyers through delivery slots, level 1", status: done}
  - {id: A2, type: e-learning, title: "Talking buyers through delivery slots, level 2, repeated", status: done}
]] },
		content { "a recording of something else", with = { count = 2 }, [[
activities:
  - {id: A1, type: webinar, title: "Talking buyers through delivery slots", status: done}
  - {id: A2, type: e-learning, title: "Complaint letters: the recording of a panel", status: done}
]] },
		fault { "parts of one course", with = { count = 2 }, found = "1 activity", [[
activities:
  - {id: A1, type: e-learning, title: "Frost and plants, part 1", status: done}
  - {id: A2, type: e-learning, title: "Frost and plants, part 2 and quiz", status: done}
]] },
		content { "two modules of one course", with = { count = 2 }, [[
activities:
  - {id: A1, type: course, title: "Billing systems, module 1", date: 2025-10-20, status: done}
  - {id: A2, type: course, title: "Billing systems, module 2", date: 2025-11-20, status: done}
]] },
		content { "two, where one is asked for", with = { count = 1 }, [[
activities:
  - {id: A1, type: course, title: "Billing systems", date: 2025-10-20, status: done}
  - {id: A2, type: shadowing, title: "A day with K.", date: 2025-11-05, status: done}
]] },
		content { "two, where two are asked for", with = { count = 2 }, [[
activities:
  - {id: A1, type: course, title: "Billing systems", date: 2025-10-20, status: done}
  - {id: A2, type: shadowing, title: "A day with K.", date: 2025-11-05, status: done}
]] },
		fault { "two, where three are asked for", with = { count = 3 }, at = "activities", found = "2 activities", [[
activities:
  - {id: A1, type: course, title: "Billing systems", date: 2025-10-20, status: done}
  - {id: A2, type: shadowing, title: "A day with K.", date: 2025-11-05, status: done}
]] },
		fault { "the same course twice", with = { count = 2 }, found = "1 activity", [[
activities:
  - {id: A1, type: course, title: "Billing systems", date: 2025-10-20, status: done}
  - {id: A2, type: course, title: "billing Systems", date: 2025-11-05, status: done}
]] },
		content { "two courses of different titles", with = { count = 2 }, [[
activities:
  - {id: A1, type: course, title: "Billing systems", status: done}
  - {id: A2, type: course, title: "Complaint letters", status: done}
]] },
		fault { "a planned one does not count", found = "0 activities", "activities: [{id: A1, type: course, title: \"Billing systems\", date: 2025-10-20, status: planned}]" },
		content { "on the day of the claim", as_of = "2026-01-12", "activities: [{id: A1, type: course, title: \"Billing systems\", date: 2026-01-12, status: done}]" },
		fault { "a day after the claim it is no activity that was done", as_of = "2026-01-12", found = "0 activities", "activities: [{id: A1, type: course, title: \"Billing systems\", date: 2026-01-13, status: done}]" },
		content { "neither date nor status", "activities: [{id: A1, type: course, title: \"Billing systems\"}]" },
		content { "without titles what came of them tells two apart", with = { count = 2 }, [[
activities:
  - {id: A1, type: reading, impact: "I spell names right"}
  - {id: A2, type: reading, impact: "I know the fire doors"}
]] },
		fault { "two entries that say nothing are one", with = { count = 2 }, found = "1 activity", "activities: [{id: A1, date: 2025-10-20}, {id: A2, date: 2025-11-05}]" },
		question { "a date that can't be read", at = "activities[0].date", "activities: [{id: A1, type: course, title: \"Billing systems\", date: \"October 2025\"}]" },
		question { "a kind that the format does not know", at = "activities[0].type", "activities: [{id: A1, type: quiz, title: \"Billing systems\", date: 2025-10-20}]" },
	},

	for_rule "has_effect" {
		content { "what others are spared", "activities: [{id: A1, impact: \"I load at four, so fewer folk go away empty handed.\"}]" },
		content { "what they no longer have to do", "activities: [{id: A1, impact: \"I can tell them where it is, they don't have to ring the branch.\"}]" },
		content { "a figure that is up", "activities: [{id: A1, impact: \"Learnt to ask what else they are after and loans are up 11%.\"}]" },
		content { "two shares, and the months cut short", "activities: [{id: A1, impact: \"5 of 41 sent back in Sept, 13 of 38 in Jan.\"}]" },
		content { "what goes wrong, counted in two months", "activities: [{id: A1, impact: \"Wrong size sent out: Jan 17, Oct 5.\"}]" },
		fault { "days, and no counts", at = "activities[0].impact", "activities: [{id: A1, impact: \"Days with the fitter: Mar 12, Jul 4.\"}]" },
		question { "how it is done now, and a share", at = "activities[0].impact", "activities: [{id: A1, impact: \"Weight, postcode, ring number now. 91% right van.\"}]" },
		fault { "how it is done now, and a mark", at = "activities[0].impact", "activities: [{id: A1, impact: \"Weight, postcode, ring number now. 91% in the quiz.\"}]" },
		content { "one who was served asks, and need not ring again", "activities: [{id: A1, impact: \"Callers held on for every price. Last week a son asked for plaque costs and I told him straight off and posted the list, he did not need to ring again.\"}]" },
		question { "a step that is taken each time now", at = "A1", "activities: [{id: A1, impact: \"Saw three trips wasted in a day. I ask it on every booking now.\"}]" },
		content { "some then, and none since", "activities: [{id: A1, impact: \"I ask each rider how they want to board. Complaints about the ramp 4 last autumn, none this spring.\"}]" },
		content { "a share behind the name of a month", "activities: [{id: A1, impact: \"I can greet the coach parties in German. In May 14 of 20 tables ordered without the picture menu.\"}]" },
		content { "what guests get now, and what it was", "activities: [{id: A1, impact: \"Guests who come late get their key in a minute. It took me up to ten before.\"}]" },
		content { "a stranger manages alone now", "activities: [{id: A1, impact: \"I can sign coffee, tea and cake. T from the day centre orders for himself now.\"}]" },
		content { "Mr E joined something", "activities: [{id: A1, impact: \"Turned the loop on for the first time in a year. Mr E heard the whole of the talk and joined the friends' scheme.\"}]" },
		question { "figures behind the names of months", at = "A1", "activities: [{id: A1, impact: \"Complaints about the wait on my section: May 9, July 2.\"}]" },
		content { "told by a stranger", "activities: [{id: A1, impact: \"Now I leave a silence first. A widower in June said I was the first who had not hurried him.\"}]" },
		content { "nobody, behind a time", "activities: [{id: A1, impact: \"I can tell patients why a script is held up. In June nobody on my shift came back to ask twice.\"}]" },
		fault { "a pastime", at = "A1", found = "Pottery evening class", "activities: [{id: A1, type: course, title: Pottery evening class, impact: \"I have made three bowls, and my mum has one on her windowsill.\"}]" },
		content { "a pastime by its title, and somebody served", "activities: [{id: A1, type: course, title: Bread making, impact: \"I tell customers which loaf has no milk in it. Nobody has had to wait for the baker since April.\"}]" },
		fault { "what everybody is sent on", at = "A1", found = "Ladder safety", "activities: [{id: A1, type: course, title: Ladder safety, impact: I check the feet of the ladder before I go up now.}]" },
		content { "first aid, and a guest was helped", "activities: [{id: A1, type: course, title: First aid, impact: \"In June a lady fainted at my till. I kept her talking, and she wrote to thank me.\"}]" },
		fault { "the same figure at both times", at = "A1", "activities: [{id: A1, impact: \"It was 5 days before and 5 days after, but I found it very successful.\"}]" },
		fault { "all of several may have changed something", at = "activities[0].impact", [[
activities:
  - {id: A1, impact: "I look at the screen in another way."}
  - {id: A2, impact: "I look at the desk in another way."}
]] },
		fault { "how pleasant it was, and that it was long enough", at = "activities[0].impact", "activities: [{id: A1, status: done, impact: \"I enjoyed the week at the depot. They made me welcome. It was the right length.\"}]" },
		fault { "what changed is for the learner alone", at = "activities[0].impact", "activities: [{id: A1, status: done, impact: \"I catch the earlier bus now and walk 3,000 steps more a day.\"}]" },
		fault { "pay and sleep, before and after", at = "activities[0].impact", "activities: [{id: A1, impact: \"My pay went from £11.20 to £11.90 an hour. I sleep better and my back has been fine since March.\"}]" },
		content { "the learner gains, and so do guests", "activities: [{id: A1, impact: \"I get home on time now because no guest waits for a bill at the end of my shift; in March three did each evening.\"}]" },
		content { "the learner gains, and a figure of the service moved", "activities: [{id: A1, impact: \"I got a bonus of £50. Complaints about my tables fell from 7 to 2.\"}]" },
		question { "a figure of nobody knows what beside it", at = "activities[0].impact", "activities: [{id: A1, impact: \"I get home earlier. It went from 40 minutes to 15.\"}]" },
		content { "figures fell", "activities: [{id: A1, impact: \"Since the course I settle refunds myself; my call-backs fell from 19 to 11 a week.\"}]" },
		fault { "nothing said", at = "activities[0]", found = "nothing", "activities: [{id: A1, title: \"Billing systems\"}]" },
		fault { "an opinion of the course", at = "activities[1].impact", [[
activities:
  - {id: A1, impact: "Since the course I settle refunds myself; my call-backs fell from 19 to 11 a week."}
  - {id: A2, impact: "The course was very interesting."}
]] },
		fault { "praise of the course, and its marks", at = "activities[0].impact", "activities: [{id: A1, impact: \"It was easy to follow. I passed all three quizzes with 90, 85 and 100, and have the certificates. I found it very interesting.\"}]" },
		fault { "contents, with figures of the course", at = "A1", "activities: [{id: A1, impact: \"Chapter four is about angry tenants and chapter six about tenants who can't read.\"}]" },
		fault { "marks and hours", at = "A1", "activities: [{id: A1, impact: \"All three units done by 14 March and signed off. 6 points towards my CPD target of 20.\"}]" },
		fault { "a test in two months", at = "A1", "activities: [{id: A1, impact: \"The quiz was 70% in March and 90% in April.\"}]" },
		fault { "general words, and nothing named", at = "A1", "activities: [{id: A1, impact: \"Clients are happier because I know more. I am a better listener than I was.\"}]" },
		fault { "a wish for its effect", at = "A1", "activities: [{id: A1, impact: \"This should cut complaints about the queue when I get round to using it.\"}]" },
		fault { "another cause, by its own words", at = "A1", found = "because of the new courier", "activities: [{id: A1, impact: \"Late parcels fell from 20 to 8 a month. That was because of the new courier.\"}]" },
		fault { "the course had no part in it", at = "A1", "activities: [{id: A1, impact: \"My marks rose by ten points in May. I can't put that down to the workshop.\"}]" },
		fault { "an outing", at = "A1", "activities: [{id: A1, impact: \"Our table won the quiz and a hamper. It was lovely to see the team laugh.\"}]" },
		fault { "all goes on as it was", at = "A1", "activities: [{id: A1, impact: \"I carry on the same as before with the clients, who like it.\"}]" },
		fault { "of the firm", at = "A1", "activities: [{id: A1, impact: \"The company made a profit of £4m and opened three branches.\"}]" },
		content { "one figure at two times, whatever it is of", "activities: [{id: A1, impact: \"I look in the book first. 3 of 7 in July, 12 of 12 in October.\"}]" },
		fault { "it is believed, and nobody looked", at = "A1", "activities: [{id: A1, impact: \"I think my calls are probably a bit shorter, though I've not looked.\"}]" },
		fault { "left the desk", at = "A1", "activities: [{id: A1, impact: \"I was moved to accounts a week later and have not spoken to a customer since.\"}]" },
		fault { "the figure stayed where it was", at = "A1", "activities: [{id: A1, impact: \"My figures are the same as they were, 71% before and 71% after.\"}]" },
		question { "works otherwise, though the figure is no better", at = "A1", "activities: [{id: A1, impact: \"I open the oldest letter first and ring the sender. But the figure has not improved, 80% in May and 78% in June.\"}]" },
		content { "one who was served says so", "activities: [{id: A1, impact: \"I learned to slow down. A gentleman with a stammer told me that I was the first who let him finish.\"}]" },
		content { "nobody since", "activities: [{id: A1, impact: \"I took row G off the list, and we've had no booker moved since (four in May).\"}]" },
		content { "somebody who was named answers", "activities: [{id: A1, impact: \"Mrs D is hard of hearing. I wrote the price down and she booked at the desk.\"}]" },
		question { "it may be an effect", at = "A1", "activities: [{id: A1, impact: \"I look at the screen in another way.\"}]" },
		content { "no activities", "activities: []" },
		question { "another cause, and another way of working", at = "activities[0].impact", "activities: [{id: A1, title: Handling complaints, impact: \"Wrong orders fell from 12 to 3 a week, but that was the new tills, the course had nothing to do with it. I read each order back to the customer now.\"}]" },
	},

	for_rule "has_example" {
		content { "counted in two months", "activities: [{id: A1, impact: \"Wrong size sent out: Jan 17, Oct 5.\"}]" },
		content { "an occasion", "activities: [{id: A1, impact: \"On 4 November I settled Mr P's refund myself and he thanked me.\"}]" },
		content { "a figure", "activities: [{id: A1, impact: \"I now greet 9 guests of 10 by name.\"}]" },
		fault { "a habit", at = "activities[0].impact", "activities: [{id: A1, impact: \"I now greet guests by name.\"}]" },
		content { "nothing said is for another rule", "activities: [{id: A1, title: \"Billing systems\"}]" },
	},

	for_rule "compares_like_with_like" {
		content { "one unit for both", "activities: [{id: A1, impact: \"I flag, I answer. 55 to 92%. People have the answer before they ring.\"}]" },
		content { "a trip and a second time count nothing", "activities: [{id: A1, impact: \"I take both in one trip now. 91% in March, and guests don't ring a second time.\"}]" },
		content { "of the same measure", "activities: [{id: A1, impact: \"Since the course my call-backs fell from 19 to 11 a week.\"}]" },
		content { "for each hour, told once for both", "activities: [{id: A1, impact: \"Since the course my sales went from £40 to £55 an hour.\"}]" },
		content { "shares before and after", "activities: [{id: A1, impact: \"My first-contact resolution rose from 62% to 74%.\"}]" },
		fault { "a share before, a count after", at = "activities[0].impact", "activities: [{id: A1, impact: \"Calls went from 62% to 45 calls a day.\"}]" },
		question { "figures of two measures after it", at = "A1", "activities: [{id: A1, impact: \"Since then my quality score is 92% and I take 40 calls.\"}]" },
		fault { "a share before it, a number after it", at = "activities[0].impact", as_of = "2025-12-10", "activities: [{id: A1, date: 2025-08-13, impact: \"In June 58% of orders were with the buyer in 48 hours, and in October I sent out 212 orders.\"}]" },
		fault { "so many in a hundred before it, minutes after it", at = "activities[0].impact", as_of = "2025-12-10", "activities: [{id: A1, date: 2025-08-13, impact: \"There were 14 queries in 100 tickets in June, and a ticket took me 3 minutes in October.\"}]" },
		content { "both times in so many of so many", as_of = "2025-12-10", "activities: [{id: A1, date: 2025-08-13, impact: \"There were 14 queries in 100 tickets in June, and 5 queries in 100 tickets in October.\"}]" },
		content { "all of them after it", as_of = "2025-12-10", "activities: [{id: A1, date: 2025-08-13, impact: \"All 23 parcels since then went out on the day, before it was 4 of 6.\"}]" },
		question { "a number of things looked at, and a share after it", at = "activities[0].impact", as_of = "2025-12-10", "activities: [{id: A1, date: 2025-08-13, impact: \"At first I looked at 40 tickets from May. In October 92% were right.\"}]" },
		content { "minutes, written in two ways", as_of = "2025-12-10", "activities: [{id: A1, date: 2025-08-13, impact: \"Before, guests waited 12 min. It is 7 minutes in October.\"}]" },
		question { "both figures are from after it", at = "activities[0].impact", as_of = "2025-12-10", "activities: [{id: A1, date: 2025-05-13, impact: \"In June 98% of my orders were right. In October I trained 4 new starters.\"}]" },
		question { "two shares of different things", at = "A1", as_of = "2025-12-10", "activities: [{id: A1, date: 2025-08-13, impact: \"Before: 58% of simple faults mended at once. After: 94% of buyers rated me friendly.\"}]" },
		fault { "and the outcome is of another thing, too", at = "A1", as_of = "2025-12-10", [[
development_plan: {objectives: [{id: O1, text: "Mend simple faults at once", baseline: 58%, target: 90%, outcome: "94% of buyers rated me friendly"}]}
activities: [{id: A1, objectives: [O1], date: 2025-08-13, impact: "Before: 58% of simple faults mended at once. After: 94% of buyers rated me friendly."}]
]] },
		content { "one figure", "activities: [{id: A1, impact: \"Since then my quality score is 92%.\"}]" },
		content { "how fast each has to go belongs to its share", "activities: [{id: A1, impact: \"I sort post by street first. June: 81% in 3 minutes.\"}]" },
		question { "how long it took is a figure beside another", at = "A1", "activities: [{id: A1, impact: \"In June 81% got their parcel. Each took 3 minutes.\"}]" },
		content { "no figures", "activities: [{id: A1, impact: \"I now greet guests by name.\"}]" },
		content { "nothing said", "activities: [{id: A1, title: \"Billing systems\"}]" },
	},

	for_rule "effect_is_later" {
		boundary { "an effect 28 days before", of = "days", at = 28, beyond = "question", "activities: [{id: A1, date: 2025-10-29, impact: \"On 1 October 2025 a teacher thanked me for the tour.\"}]" },
		fault { "reached before, and the event's own month told", at = "activities[0].impact", as_of = "2025-05-26", "activities: [{id: A1, date: 2025-04-29, impact: \"I stood at 89% in November and had got to 98% by January. I went on the course in April.\"}]" },
		fault { "a figure and an example from before it", at = "activities[0].impact", as_of = "2025-10-10", [[
registered: 2025-01-20
activities: [{id: A1, date: 2025-09-17, impact: "The course put my score up from 4.0 in February to 4.4 in July. In May a teacher thanked me for it."}]
]] },
		content { "a figure from after it", as_of = "2025-10-10", [[
registered: 2025-01-20
activities: [{id: A1, date: 2025-03-17, impact: "My score went from 4.0 in February to 4.4 in July."}]
]] },
		question { "one thing from before it", at = "activities[0].impact", as_of = "2025-10-10", [[
registered: 2025-01-20
activities: [{id: A1, date: 2025-09-17, impact: "In May a teacher thanked me for the tour."}]
]] },
		fault { "a figure that had moved before it", at = "activities[0].impact", as_of = "2025-10-10", [[
registered: 2025-01-20
activities: [{id: A1, date: 2025-09-17, impact: "My wait came down from 8.5 minutes to 6.2 in July."}]
]] },
		question { "one span of months is one thing", at = "activities[0].impact", as_of = "2025-10-10", [[
registered: 2025-01-20
activities: [{id: A1, date: 2025-09-17, impact: "From May to July I took 9 minutes a guest."}]
]] },
		question { "two things, said to be of before", at = "activities[0].impact", as_of = "2025-10-10", [[
registered: 2025-01-20
activities: [{id: A1, date: 2025-09-17, impact: "At first I took 9 minutes in May. On 3 June I took 12."}]
]] },
		content { "what is so now beside it", as_of = "2025-10-10", [[
registered: 2025-01-20
activities: [{id: A1, date: 2025-09-17, impact: "In May and on 3 July people left the queue. Now I take 4 minutes."}]
]] },
		content { "the month may be of the year after", as_of = "2026-08-10", [[
registered: 2025-01-20
activities: [{id: A1, date: 2025-09-17, impact: "In May a teacher thanked me. On 3 June I told a class why fish sleep."}]
]] },
		fault { "the year is said", at = "activities[0].impact", as_of = "2026-08-10", [[
registered: 2025-01-20
activities: [{id: A1, date: 2025-09-17, impact: "In May 2025 a teacher thanked me. On 3 June 2025 I told a class why fish sleep."}]
]] },
		content { "just before its date", as_of = "2025-10-10", with = { days = 30 }, "activities: [{id: A1, date: 2025-09-17, impact: \"On 25 August a teacher thanked me. On 3 September I told a class why fish sleep.\"}]" },
		fault { "longer before its date than it may be", at = "activities[0].impact", as_of = "2025-10-10", with = { days = 5 }, "activities: [{id: A1, date: 2025-09-17, impact: \"On 25 August a teacher thanked me. On 3 September I told a class why fish sleep.\"}]" },
		content { "a month before its figure, and before what is kept of it", as_of = "2026-10-10", [[
registered: 2025-10-20
activities:
  - {id: A1, date: 2026-03-26, impact: "I can tell which form fits. May log 84% settled at the hatch v 66 in December."}
  - {id: A2, date: 2026-04-20, impact: "I read orders back. 12 wrong in February, May 4%."}
]] },
		content { "a march and what may be are no months", as_of = "2025-10-10", "activities: [{id: A1, date: 2025-09-17, impact: \"Visitors may ask me anything on the march through the halls, and may report what is broken.\"}]" },
		content { "nothing dated", as_of = "2025-10-10", "activities: [{id: A1, date: 2025-09-17, impact: \"I greet guests by name.\"}]" },
		content { "no date is for another rule", as_of = "2025-10-10", "activities: [{id: A1, impact: \"In May a teacher thanked me. On 3 June I told a class why fish sleep.\"}]" },
	},

	for_rule "is_recorded" {
		content { "kind, title and date", "activities: [{id: A1, type: course, title: \"Billing systems\", date: 2025-10-20}]" },
		content { "another kind", "activities: [{id: A1, type: other, other: \"Branch visit\", title: \"A day in York\", date: 2025-10-20}]" },
		fault { "no kind", at = "activities[0]", found = "nothing", "activities: [{id: A1, title: \"Billing systems\", date: 2025-10-20}]" },
		fault { "no title", at = "A2", [[
activities:
  - {id: A1, type: course, title: "Billing systems", date: 2025-10-20}
  - {id: A2, type: course, date: 2025-10-20}
]] },
		fault { "no date", at = "A1", "activities: [{id: A1, type: course, title: \"Billing systems\"}]" },
		question { "a date that can't be read", at = "activities[0].date", found = '"last week"', "activities: [{id: A1, type: course, title: \"Billing systems\", date: last week}]" },
		question { "a kind that the format does not know", at = "activities[0].type", "activities: [{id: A1, type: quiz, title: \"Billing systems\", date: 2025-10-20}]" },
	},

	for_rule "serves_objective" {
		content { "an objective with a need", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I pass on billing queries"}]}]
development_plan: {objectives: [{id: O1, need: [N1]}]}
activities: [{id: A1, objectives: [O1]}]
]] },
		content { "an objective with a standard", [[
standards: [{id: S1, text: "Rooms are ready at three"}]
development_plan: {objectives: [{id: O1, standard: S1}]}
activities: [{id: A1, objectives: O1}]
]] },
		content { "one of two objectives", [[
standards: [{id: S1, text: "Rooms are ready at three"}]
development_plan: {objectives: [{id: O1}, {id: O2, standard: S1}]}
activities: [{id: A1, objectives: [O1, O2]}]
]] },
		fault { "no objective", at = "activities[0]", found = "nothing", "activities: [{id: A1, title: \"Billing systems\"}]" },
		fault { "an empty list", at = "activities[0].objectives", "activities: [{id: A1, objectives: []}]" },
		fault { "an objective without a need", at = "activities[0].objectives", [[
development_plan: {objectives: [{id: O1}]}
activities: [{id: A1, objectives: [O1]}]
]] },
		fault { "an objective that does not exist", at = "A1", "activities: [{id: A1, objectives: [O9]}]" },
	},

	for_rule "fits_objective" {
		fault { "all of several may be on another subject", at = "activities[0].title", [[
development_plan: {objectives: [{id: O1, text: "Settle billing refunds at the first call"}]}
activities:
  - {id: A1, title: "Forklift licence", impact: "I fetch heavy goods for customers myself.", objectives: [O1]}
  - {id: A2, title: "Ladder course", impact: "I reach things down for customers myself.", objectives: [O1]}
]] },
		content { "a subject in common", [[
development_plan: {objectives: [{id: O1, text: "Settle billing refunds at the first call"}]}
activities: [{id: A1, title: "Billing and refunds, level 1", objectives: [O1]}]
]] },
		boundary { "two words in common", of = "words", at = 2, beyond = "question", [[
development_plan: {objectives: [{id: O1, text: "Settle billing refunds"}]}
activities: [{id: A1, title: "Billing and refunds", objectives: [O1]}]
]] },
		content { "two words in common, where two are asked for", with = { words = 2 }, [[
development_plan: {objectives: [{id: O1, text: "Settle billing refunds"}]}
activities: [{id: A1, title: "Billing and refunds", objectives: [O1]}]
]] },
		question { "two words in common, where three are asked for", with = { words = 3 }, at = "activities[0].title",
			found = "Billing and refunds for guests", [[
development_plan: {objectives: [{id: O1, text: "Settle billing refunds"}]}
activities: [{id: A1, title: "Billing and refunds for guests", objectives: [O1]}]
]] },
		question { "the figure of its objective", at = "activities[0].title", [[
development_plan: {objectives: [{id: O1, text: "Ring every access booking two days ahead", outcome: "all 31 in May"}]}
activities: [{id: A1, title: "Disability awareness", impact: "Spoke to all 31 before they set off.", objectives: [O1]}]
]] },
		fault { "a figure of chance", at = "activities[0].title", [[
development_plan: {objectives: [{id: O1, text: "Ring every access booking two days ahead", outcome: "3 in May"}]}
activities: [{id: A1, title: "Fire marshal", impact: "I know where the 3 extinguishers are.", objectives: [O1]}]
]] },
		question { "of one stem", at = "activities[0].title", [[
development_plan: {objectives: [{id: O1, text: "Name the cause of 8 in 10 electrical faults"}]}
activities: [{id: A1, title: "A morning with an electrician", objectives: [O1]}]
]] },
		content { "in common with an action and the need", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I pass on billing queries"}]}]
development_plan: {objectives: [{id: O1, text: "Get to 75%", need: [N1], actions: [{text: "Finish the ledger course"}]}]}
activities: [{id: A1, title: "Billing and the ledger", objectives: [O1]}]
]] },
		fault { "nothing in common, and nothing about service", at = "activities[0].title", found = "Forklift licence", [[
development_plan: {objectives: [{id: O1, text: "Settle billing refunds at the first call"}]}
activities: [{id: A1, title: "Forklift licence", objectives: [O1]}]
]] },
		question { "nothing in common, but it served customers", at = "A1", [[
development_plan: {objectives: [{id: O1, text: "Settle billing refunds at the first call"}]}
activities: [{id: A1, title: "Forklift licence", impact: "I fetch heavy goods for customers myself.", objectives: [O1]}]
]] },
		fault { "a course on safety, with a word in common", at = "A1", found = "Manual handling", [[
development_plan: {objectives: [{id: O1, text: "Answer nine calls in ten within five rings"}]}
activities: [{id: A1, title: "Manual handling", impact: "I bend my knees, and have had no bad back by the fifth box.", objectives: [O1]}]
]] },
		question { "a course on safety, with an effect on the subject", at = "A1", [[
development_plan: {objectives: [{id: O1, text: "Walk guests to the nearest exit at closing"}]}
activities: [{id: A1, title: "Fire marshal", impact: "I know each exit and the nearest way out at closing.", objectives: [O1]}]
]] },
		content { "a course on safety where the objective is about safety", [[
development_plan: {objectives: [{id: O1, text: "Answer every question on fire safety at check-in"}]}
activities: [{id: A1, title: "Fire safety for reception", objectives: [O1]}]
]] },
		question { "an objective that says nothing in particular", at = "A1", [[
development_plan: {objectives: [{id: O1, text: "To be better and more professional"}]}
activities: [{id: A1, title: "Function sheets with the banqueting manager", objectives: [O1]}]
]] },
		fault { "neither title nor effect", at = "activities[0]", found = "nothing", [[
development_plan: {objectives: [{id: O1, text: "Settle billing refunds at the first call"}]}
activities: [{id: A1, objectives: [O1]}]
]] },
		content { "no objective is for another rule", "activities: [{id: A1, title: \"Forklift licence\"}]" },
		content { "an objective without a text", [[
development_plan: {objectives: [{id: O1}]}
activities: [{id: A1, title: "Forklift licence", objectives: [O1]}]
]] },
	},

	for_rule "shows_performance" {
		content { "a figure in the outcome", [[
development_plan: {objectives: [{id: O1, text: "Settle refunds", outcome: "77% in June"}]}
activities: [{id: A1, objectives: [O1], impact: "I settle refunds at the desk."}]
]] },
		content { "a figure in the impact", "activities: [{id: A1, impact: \"9 of my 12 letters were right in June.\"}]" },
		content { "each time", "activities: [{id: A1, impact: \"Every guest had the key by three in June.\"}]" },
		fault { "no figure", at = "activities[0].impact", "activities: [{id: A1, impact: \"I feel more confident with refunds and clients like it.\"}]" },
		fault { "a figure of a test", at = "activities[0].impact", "activities: [{id: A1, impact: \"I passed the quiz with 90%.\"}]" },
		fault { "no better", at = "activities[0].impact", "activities: [{id: A1, impact: \"I look at the list first. The rating has not improved, 4.1 then and 4.0 in May.\"}]" },
		content { "one is no better, and another is", "activities: [{id: A1, impact: \"The rating has not improved. Late letters fell from 9 to 2 a week.\"}]" },
		fault { "only a figure from before the activity", at = "activities[0].impact", [[
development_plan: {objectives: [{id: O1, text: "Answer calls within 20 seconds", outcome: "98% in January 2025"}]}
activities: [{id: A1, date: 2025-04-10, objectives: [O1], impact: "I feel more at home with the callers."}]
]] },
		content { "a figure from after the activity", [[
development_plan: {objectives: [{id: O1, text: "Answer calls within 20 seconds", outcome: "98% in June 2025"}]}
activities: [{id: A1, date: 2025-04-10, objectives: [O1], impact: "I feel more at home with the callers."}]
]] },
		fault { "a figure in the outcome, and no better by its own words", at = "activities[0].impact", [[
development_plan: {objectives: [{id: O1, text: "Answer calls within 20 seconds", outcome: "84% in June"}]}
activities: [{id: A1, objectives: [O1], impact: "My calls have not improved since the course."}]
]] },
	},
	for_rule "brought_progress" {
		fault { "the figure of the start again", at = "development_plan.objectives[0].outcome", [[
development_plan: {objectives: [{id: O1, text: "Reply within 48 hours", baseline: 5 days, target: 48 hours, outcome: "Still 5 days in July"}]}
activities: [{id: A1, objectives: [O1]}]
]] },
		fault { "a figure of the employee, and not of the service", at = "development_plan.objectives[0].outcome", [[
development_plan: {objectives: [{id: O1, text: "First contact fix to 70%", baseline: 55%, target: 70%, outcome: "Attendance 100% in August"}]}
activities: [{id: A1, objectives: [O1]}]
]] },
		fault { "it was not measured again, by the learner's own words", at = "development_plan.objectives[0].outcome", [[
development_plan: {objectives: [{id: O1, text: "Keys within 8 minutes for 85% of customers", baseline: 58%, target: 85%, outcome: "I have not looked at the print-out since July but I feel sure that I am quicker"}]}
activities: [{id: A1, status: done, objectives: [O1], impact: "I ask who is going to drive."}]
]] },
		content { "nearer to the target", [[
development_plan: {objectives: [{id: O1, text: "Settle refunds", baseline: 62%, target: 80%, outcome: "77% in June"}]}
activities: [{id: A1, objectives: [O1]}]
]] },
		content { "nearer, by a count of the whole", [[
development_plan: {objectives: [{id: O1, text: "Settle refunds", baseline: 62%, target: 80%, outcome: "19 of 20 in June"}]}
activities: [{id: A1, objectives: [O1]}]
]] },
		content { "nearer to a target that is lower", [[
development_plan: {objectives: [{id: O1, text: "Wait no more than four minutes", baseline: 9 minutes, target: 4 minutes, outcome: "6 minutes"}]}
activities: [{id: A1, objectives: [O1]}]
]] },
		fault { "no better", at = "development_plan.objectives[0].outcome", found = "60% in June", [[
development_plan: {objectives: [{id: O1, text: "Settle refunds", baseline: 62%, target: 80%, outcome: "60% in June"}]}
activities: [{id: A1, objectives: [O1]}]
]] },
		fault { "as it was", at = "development_plan.objectives[0].outcome", found = "62%, green since the target is 60%", [[
development_plan: {objectives: [{id: O1, text: "Settle refunds", baseline: 62%, target: 80%, outcome: "62%, green since the target is 60%"}]}
activities: [{id: A1, objectives: [O1]}]
]] },
		fault { "a figure of something else", at = "development_plan.objectives[0].outcome", found = "Star rating of the shop 4.6", [[
development_plan: {objectives: [{id: O1, text: "Settle refunds at the desk", baseline: 62%, target: 80%, outcome: "Star rating of the shop 4.6"}]}
activities: [{id: A1, objectives: [O1]}]
]] },
		fault { "a number where a share is aimed at", at = "development_plan.objectives[0].outcome", [[
development_plan: {objectives: [{id: O1, text: "Send orders out in 48 hours", baseline: 58%, target: 90%, outcome: "212 orders sent out in October"}]}
activities: [{id: A1, objectives: [O1]}]
]] },
		fault { "minutes where so many in a hundred are aimed at", at = "development_plan.objectives[0].outcome", [[
development_plan: {objectives: [{id: O1, text: "Fewer queries on tickets", baseline: 14 in 100, target: 5 in 100, outcome: "Tickets took 3 minutes each"}]}
activities: [{id: A1, objectives: [O1]}]
]] },
		question { "a number without a unit", at = "development_plan.objectives[0].outcome", [[
development_plan: {objectives: [{id: O1, text: "Send orders out in 48 hours", baseline: 58%, target: 90%, outcome: "Orders out in time: 84"}]}
activities: [{id: A1, objectives: [O1]}]
]] },
		content { "how long it took is no figure of it", [[
development_plan: {objectives: [{id: O1, text: "Send orders out in 48 hours", baseline: 58%, target: 90%, outcome: "Reached after 6 weeks"}]}
activities: [{id: A1, objectives: [O1]}]
]] },
		question { "perhaps of something else", at = "development_plan.objectives[0].outcome", [[
development_plan: {objectives: [{id: O1, text: "Settle refunds at the desk", baseline: 62%, target: 80%, outcome: "94% rated me friendly and polite"}]}
activities: [{id: A1, objectives: [O1]}]
]] },
		question { "nothing to compare, and words that speak against it", at = "activities[0].impact", found = "have not improved", [[
development_plan: {objectives: [{id: O1, text: "Settle refunds"}]}
activities: [{id: A1, impact: "My refunds have not improved yet.", objectives: [O1]}]
]] },
		content { "one of two objectives is nearer", [[
development_plan:
  objectives:
    - {id: O1, text: "Settle refunds", baseline: 62%, target: 80%, outcome: "60%"}
    - {id: O2, text: "Wait no more than four minutes", baseline: 9 minutes, target: 4 minutes, outcome: "6 minutes"}
activities: [{id: A1, objectives: [O1, O2]}]
]] },
		content { "no outcome is for other rules", [[
development_plan: {objectives: [{id: O1, text: "Settle refunds", baseline: 62%, target: 80%}]}
activities: [{id: A1, impact: "I settle most of them.", objectives: [O1]}]
]] },
	},

	for_rule "improves_against_standard" {
		content { "the standard of its objective", [[
standards: [{id: S1, text: "Rooms are ready at three"}]
development_plan: {objectives: [{id: O1, standard: S1}]}
activities: [{id: A1, objectives: [O1], impact: "Keys go out on time now."}]
]] },
		content { "the standard of the need", [[
standards: [{id: S1, text: "Rooms are ready at three"}]
reviews: [{id: R1, improvements: [{id: N1, text: "Late keys", standard: S1}]}]
development_plan: {objectives: [{id: O1, need: [N1]}]}
activities: [{id: A1, objectives: [O1], impact: "Keys go out on time now."}]
]] },
		content { "a standard as the need", [[
standards: [{id: S1, text: "Rooms are ready at three"}]
development_plan: {objectives: [{id: O1, need: [S1]}]}
activities: [{id: A1, objectives: [O1], impact: "Keys go out on time now."}]
]] },
		content { "named in its effect", "activities: [{id: A1, impact: \"My calls meet the service charter now: 82% within 20 seconds.\"}]" },
		fault { "no standard", at = "activities[0].impact", [[
development_plan: {objectives: [{id: O1}]}
activities: [{id: A1, objectives: [O1], impact: "Keys go out on time now."}]
]] },
		fault { "neither standard nor effect", at = "A1", found = "nothing", "activities: [{id: A1, title: \"Billing systems\"}]" },
		fault { "feedback as the need has no standard", at = "A1", [[
feedback: [{id: F1, text: "I waited an hour for my key"}]
development_plan: {objectives: [{id: O1, need: [F1]}]}
activities: [{id: A1, objectives: [O1], impact: "Keys go out on time now."}]
]] },
	},

	for_rule "formal_and_informal" {
		content { "a course and shadowing", "activities: [{id: A1, type: course}, {id: A2, type: shadowing}]" },
		content { "a webinar and something else", "activities: [{id: A1, type: webinar}, {id: A2, type: other, other: \"Branch visit\"}]" },
		content { "no activities", "activities: []" },
		fault { "courses only", at = "activities", found = "formal", "activities: [{id: A1, type: course}, {id: A2, type: e-learning}]" },
		fault { "work with colleagues only", at = "activities", found = "informal", "activities: [{id: A1, type: coaching}]" },
		fault { "no kinds", at = "activities", found = "none", "activities: [{id: A1, title: \"Billing systems\"}]" },
		question { "a kind that the format does not know", at = "activities[0].type", "activities: [{id: A1, type: quiz}, {id: A2, type: course}]" },
	},
}
