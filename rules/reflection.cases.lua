return cases {
	for_rule "looks_back" {
		content { "written on the day", [[
activities: [{id: A1, date: 2025-11-03}]
reflections: [{id: L1, date: 2025-11-03, about: [A1], text: "Looking back, I rushed."}]
]] },
		fault { "written the day before", at = "reflections[0].date", [[
activities: [{id: A1, date: 2025-11-03}]
reflections: [{id: L1, date: 2025-11-02, about: [A1], text: "I hope that it will help."}]
]] },
		content { "one of several lies behind it", [[
activities: [{id: A1, date: 2025-11-03}]
feedback: [{id: F1, date: 2025-10-01}]
reflections: [{id: L1, date: 2025-11-02, about: [A1, F1], text: "Looking back on what Mrs B said …"}]
]] },
		content { "about nothing that has a date", [[
reflections: [{id: L1, date: 2025-11-02, text: "Looking back, I rushed."}]
]] },
	},
	for_rule "reflects" {
		content { "sees what was wrong, and changes it", [[
reflections:
  - {id: L1, date: 2025-11-10, text: "Looking back, I realised that I had cut the guest short because I was in a hurry. I should have let her finish. Next time I will listen to the end before I offer another room."}
]] },
		content { "what the writer had been doing, and does now", [[
reflections:
  - {id: L1, date: 2025-11-10, text: "The day was long. I had been reading names out across the waiting room. I walk over to them now."}
]] },
		content { "what somebody found, and what was altered for it", [[
reflections:
  - {id: L1, date: 2025-11-10, text: "Two tenants found my letters hard to follow. I cut them to half a page and put the date of the visit first."}
]] },
		content { "what it would be another time", [[
reflections:
  - {id: L1, date: 2025-11-10, text: "The hall was full by noon and the forms had run out. If I did it again I would print fifty and put them by the door."}
]] },
		fault { "duties", at = "reflections[0].text", [[
reflections:
  - {id: L1, date: 2025-11-10, text: "My duties are to answer the phone and to sort the post. I am responsible for the keys."}
]] },
		fault { "what a course was about", at = "reflections[0].text", [[
reflections:
  - {id: L1, date: 2025-11-10, text: "The course covered data protection. It included a quiz."}
]] },
		fault { "tells only what happened", at = "reflections[0].text", [[
reflections:
  - {id: L1, date: 2025-11-10, text: "On Monday I served twelve customers at the counter. On Tuesday I took a delivery."}
]] },
		fault { "recounts a day away", at = "reflections[0].text", [[
reflections:
  - {id: L1, date: 2025-11-10, text: "I caught the bus at seven because the car was in the garage. There were nine of us in the upstairs room. In the morning we had slides and more slides. Lunch was a buffet. After lunch we worked in pairs, and at four we got our certificates and went home."}
]] },
		fault { "recounts a day at work", at = "reflections[0].text", [[
reflections:
  - {id: L1, date: 2025-11-10, text: "I started at eight and put the float in the till. I served until ten and took in two deliveries. At four I swept the floor. At half past five I cashed up and locked the door."}
]] },
		question { "a day that ends in a thought", at = "reflections[0].text", [[
reflections:
  - {id: L1, date: 2025-11-10, text: "I caught the bus at seven. There were nine of us in the upstairs room. Lunch was a buffet. The tutor played our tape at two. Mine is the only voice without a hello."}
]] },
		question { "a day in which somebody was served", at = "reflections[0].text", [[
reflections:
  - {id: L1, date: 2025-11-10, text: "I was on the desk until ten. At eleven a man came with his dog. He stood at the step for a while. I carried the form out to him. On Friday he wrote to the manager."}
]] },
		fault { "no text", at = "reflections[0]", "reflections: [{id: L1, date: 2025-11-10}]" },
		content { "no account", "reflections: []" },
		question { "two texts under one key: neither is judged", at = "reflections[0].text", [[
reflections:
  - id: L1
    text: "My duties are to answer the phone."
    text: "Looking back, I realised that I had cut the guest short."
]] },
	},

	for_rule "shows_effect" {
		fault { "an anecdote, tied to its activity by the link alone", at = "reflections[0].text", [[
activities: [{id: A1, type: course, title: Refund rules, impact: Attended.}]
reflections:
  - {id: L1, about: [A1], text: "We had the mayor in on Friday. She had two slices of cake and spoke to the chef for ten minutes. The local paper came as well."}
]] },
		question { "somebody was served and answered, and nothing ties it to the activity", at = "reflections[0].text", [[
activities: [{id: A1, type: course, title: Refund rules, impact: Attended.}]
reflections:
  - {id: L1, about: [A1], text: "Mr W came to the hatch at noon. I walked round and sat with him, and he thanked me in the evening."}
]] },
		content { "it draws on what was learned", [[
activities: [{id: A1, type: course, title: Refund rules, impact: Attended.}]
reflections:
  - {id: L1, about: [A1], text: "On Sunday a man had no receipt. I used to fetch my supervisor. I found the sale on his card slip, and he left with his money in five minutes."}
]] },
		fault { "it has not come up yet", at = "reflections[0].text", [[
reflections:
  - {id: L1, text: "I am sure that it will be of use. If a deaf man came in I hope that I could sign hello. There was no opportunity so far, and I would like to do the next level."}
]] },
		fault { "nothing to learn, it says", at = "reflections[0].text", [[
reflections:
  - {id: L1, text: "It was a waste of a day. I take the calls the same as I always did and nobody can teach me anything about it."}
]] },
		content { "a figure, told among other things", [[
reflections:
  - {id: L1, text: "I was nervous of the new screen. Looking back I clung to the old one: 9 of 40 callers rang twice in May, and 2 of 40 in July."}
]] },
		content { "fewer calls", [[
reflections:
  - {id: L1, text: "Since I write the appointment on a card, fewer patients ring to ask for the time. The calls fell from 14 to 6 a week."}
]] },
		fault { "nothing came of it", at = "reflections[0].text", [[
reflections:
  - {id: L1, text: "The course was interesting. I enjoyed it."}
]] },
		fault { "how pleasant it was", at = "reflections[0].text", [[
reflections:
  - {id: L1, text: "The trainer was funny and the sandwiches were the best I've had. We laughed all day. I got my badge and it is pinned over my bed, and my sister is very proud of me."}
]] },
		fault { "models, and growth of one's own", at = "reflections[0].text", [[
reflections:
  - {id: L1, text: "Gibbs has six stages and I went through each. I have come a long way as a person and can speak in a group now. I learned that I am a visual learner. My sister has noticed the difference."}
]] },
		fault { "a surprise at the world", at = "reflections[0].text", [[
reflections:
  - {id: L1, text: "The module explained the law. I had not realised that the fines could be so high. The voice was a bit childish. I got 19 marks."}
]] },
		content { "a pleasant day, and those who are served sooner", [[
reflections:
  - {id: L1, text: "The buffet was lovely and the speaker was funny. Families are through the gate in four minutes, where they stood for twenty."}
]] },
		fault { "what it does for pay and the next job", at = "reflections[0].text", [[
reflections:
  - {id: L1, text: "I am glad that I went. The certificate looks good on my CV and my confidence is much higher. With it I may go for a promotion, which is two pounds an hour more."}
]] },
		fault { "the duties of a week", at = "reflections[0].text", [[
reflections:
  - {id: L1, text: "My duties this week were weighing parcels, selling stamps, taking in returns and cashing up. On two mornings I was in the back with the sorter. I also ordered labels."}
]] },
		fault { "the post", at = "reflections[0].text", [[
reflections:
  - {id: L1, text: "As a pool attendant I am responsible for lockers, wristbands and the queue at the slide. I report to Mrs V. I work four shifts a week including Sundays. I have been on one course."}
]] },
		fault { "a day spent beside a colleague", at = "reflections[0].text", [[
reflections:
  - {id: L1, text: "I met K at the depot at seven. First he checked the tyres and loaded the crates. We went to the ring road, where he filled up. At ten we had tea. In the afternoon we swept the van and he signed my sheet."}
]] },
		fault { "pleasant, and one person who was served, and nothing of what came of it", at = "reflections[0].text", [[
reflections:
  - {id: L1, text: "I enjoyed the course and the lunch was good. I am proud of my badge. A deaf man was at my desk for a while."}
]] },
		fault { "recounts a day away", at = "reflections[0].text", [[
reflections:
  - {id: L1, text: "We met at nine in the board room. There were slides before lunch. Afterwards she opened the accounts and I filed the invoices. I went home at half past three."}
]] },
		fault { "no text", at = "reflections[0]", "reflections: [{id: L1}]" },
		content { "no account", "reflections: []" },
		question { "two texts under one key: neither is judged", at = "reflections[0].text", [[
reflections:
  - id: L1
    text: "I enjoyed it."
    text: "The calls fell from 14 to 6 a week."
]] },
	},

	for_rule "kept_regularly" {
		boundary { "entries on two days", of = "entries", at = 2, "reflections: [{id: L1, date: 2025-10-01}, {id: L2, date: 2025-10-08}]" },
		fault { "one entry", at = "reflections", found = "1 day", "reflections: [{id: L1, date: 2025-11-10, text: \"The queue was long.\"}]" },
		content { "two entries, a day apart", [[
reflections:
  - {id: L1, date: 2025-11-10, text: "The queue was long."}
  - {id: L2, date: 2025-11-11, text: "It was shorter."}
]] },
		fault { "two entries on one day", at = "reflections", found = "1 day", [[
reflections:
  - {id: L1, date: 2025-11-10, text: "The queue was long."}
  - {id: L2, date: 2025-11-10, text: "It was shorter."}
]] },
		fault { "two where three are wanted", at = "reflections", found = "2 days", with = { entries = 3 }, [[
reflections:
  - {id: L1, date: 2025-11-10}
  - {id: L2, date: 2025-11-11}
]] },
		content { "three where three are wanted", with = { entries = 3 }, [[
reflections:
  - {id: L1, date: 2025-11-10}
  - {id: L2, date: 2025-11-11}
  - {id: L3, date: 2025-12-01}
]] },
		content { "four where three are wanted", with = { entries = 3 }, [[
reflections:
  - {id: L1, date: 2025-11-10}
  - {id: L2, date: 2025-11-11}
  - {id: L3, date: 2025-12-01}
  - {id: L4, date: 2025-12-08}
]] },
		fault { "entries without dates", at = "reflections", found = "0 days", "reflections: [{id: L1, text: \"The queue was long.\"}, {id: L2, text: \"It was shorter.\"}]" },
		fault { "no log", found = "0 days", "reflections: []" },
		question { "a date that can't be read", at = "reflections[1].date", [[
reflections:
  - {id: L1, date: 2025-11-10}
  - {id: L2, date: after Christmas}
]] },
	},
}
