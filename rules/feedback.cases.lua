return cases {
	for_rule "is_on_own_performance" {
		fault { "the hours, the goods and the noise of a machine", at = "feedback[0].text", [[
feedback:
  - {id: F1, source: customer, text: "The shop closes at five and I work until half past. A late evening would be a help."}
  - {id: F2, source: line manager, text: "The new brand sells well. The stand by the window brings people in."}
]] },
		content { "somebody who is not named did it", "feedback: [{id: F1, source: customer, text: \"Swapped our seats without fuss when my husband could not manage the stairs.\"}]" },
		content { "one comment on the learner is enough", [[
feedback:
  - {id: F1, source: customer, text: "The car park was full."}
  - {id: F2, source: customer, text: "You were patient with my mother."}
]] },
		fault { "all on the place", at = "F1", [[
feedback:
  - {id: F1, source: customer, text: "The car park was full."}
  - {id: F2, source: colleague, text: "The coffee machine takes ages to warm up."}
]] },
		fault { "goods, prices and the weather, asked of the firm", at = "F1", [[
feedback:
  - {id: F1, source: customer, about: own performance, text: "Your café is too dear. Could you put more tables outside?"}
  - {id: F2, source: colleague, about: own performance, text: "The timetable leaves no gap between the buses."}
]] },
		content { "somebody is told what to do, without a name", "feedback: [{id: F1, source: colleague, text: \"Hurries people through the price list.\"}]" },
		content { "what you found for me", "feedback: [{id: F1, source: customer, text: \"You found us a table by the window when the room was full.\"}]" },
		fault { "all about the service, as it says", at = "F1", "feedback: [{id: F1, source: customer, about: service, text: \"Quick and friendly, thank you.\"}]" },
		content { "none at all is for other rules", "feedback: []" },
		content { "self is no comment of others", "feedback: [{id: F1, source: self, text: \"The car park was full.\"}]" },
	},
	for_rule "from_several" {
		fault { "one manager, with a stop and without", found = "1 source: line manager", [[
feedback:
  - {id: F1, source: line manager, person: Mrs B}
  - {id: F2, source: supervisor, person: "MRS B."}
]] },
		question { "a manager who may be the same one", at = "feedback[1].person", [[
feedback:
  - {id: F1, source: line manager, person: Mrs B}
  - {id: F2, source: supervisor, person: B}
]] },
		content { "guests by their numbers, a colleague of the same letter as a guest, and a Mr and a Mrs", [[
feedback:
  - {id: F1, source: customer, person: Guest 1}
  - {id: F2, source: colleague, person: Guest 2}
  - {id: F3, source: line manager, person: Mr B}
  - {id: F4, source: supervisor, person: Mrs B}
]] },
		fault { "what the learner told a colleague", at = "feedback", with = { sources = 1 }, found = "no source", [[
feedback: [{id: F1, source: colleague, person: R, text: "I listened to R's calls and told her that she talks too fast."}]
]] },
		content { "a guest and a head housekeeper", [[
feedback:
  - {id: F1, source: customer, person: Mr C, method: comment card}
  - {id: F2, source: line manager, person: Mrs B, method: one-to-one}
]] },
		fault { "one kind, one below", at = "feedback", found = "1 source: customer", [[
feedback:
  - {id: F1, source: customer, person: Mr C, method: survey}
  - {id: F2, source: customer, person: Ms D, method: survey}
]] },
		boundary { "three kinds", of = "sources", at = 3, [[
feedback:
  - {id: F1, source: customer, person: Mr C}
  - {id: F2, source: colleague, person: J.P.}
  - {id: F3, source: supervisor, person: K.}
]] },
		fault { "two kinds where three are wanted", at = "feedback", found = "2 sources: customer and colleague", with = { sources = 3 }, [[
feedback:
  - {id: F1, source: customer, person: Mr C}
  - {id: F2, source: colleague, person: J.P.}
]] },
		fault { "the learner is no source", at = "feedback", found = "1 source: colleague", [[
feedback:
  - {id: F1, source: self}
  - {id: F2, source: colleague, person: J.P.}
]] },
		fault { "the same person in two roles is one source", at = "feedback", found = "1 source: colleague", [[
feedback:
  - {id: F1, source: colleague, person: Mrs B, method: peer review}
  - {id: F2, source: line manager, person: mrs b, method: appraisal}
]] },
		content { "persons are not named, but the sources are", [[
feedback:
  - {id: F1, source: customer, method: survey}
  - {id: F2, source: colleague, method: survey}
]] },
		content { "a mystery shopper is another kind than a customer", [[
feedback:
  - {id: F1, source: customer, method: survey}
  - {id: F2, source: mystery shopper, method: observation}
]] },
		fault { "an empty list", at = "feedback", found = "no source", "feedback: []" },
		fault { "no feedback at all", found = "no source", "learner: {id: \"301\"}" },
		fault { "only the learner", found = "no source", at = "feedback", "feedback: [{id: F1, source: self, text: \"I did well.\"}]" },
		question { "a source that is no word of the format", at = "feedback[1].source", [[
feedback:
  - {id: F1, source: customer, person: Mr C}
  - {id: F2, source: the postman, person: P.}
]] },
	},

	for_rule "from_people" {
		question { "a colleague who may be the same one", at = "feedback[1].person", [[
feedback:
  - {id: F1, source: colleague, person: R.}
  - {id: F2, source: colleague, person: Miss R}
]] },
		boundary { "two persons", of = "people", at = 2, "feedback: [{id: F1, source: customer, person: A, text: \"Thank you for ringing back\"}, {id: F2, source: supervisor, person: B, text: \"Ring back on the day that you promised\"}]" },
		content { "one asked once, where that will do", with = { or_one_asked = true }, "feedback: [{id: F1, source: supervisor, person: Mr T, sought: true}]" },
		fault { "nobody in particular", with = { or_one_asked = true }, at = "feedback", "feedback: [{id: F1, source: colleague, person: everyone, sought: true}]" },
		fault { "one who was not asked", with = { or_one_asked = true }, at = "feedback", "feedback: [{id: F1, source: supervisor, person: Mr T, sought: false}]" },
		question { "one asked twice", with = { or_one_asked = true }, at = "F2", "feedback: [{id: F1, source: supervisor, person: Mr T, sought: true}, {id: F2, source: supervisor, person: Mr T, sought: true}]" },
		content { "several, heard by one", with = { people = 2 }, "feedback: [{id: F1, source: mentor, person: Mrs R, sought: true, text: \"I asked Mrs R to ring two families and ask how I had been.\"}]" },
		fault { "the same person twice, one below", at = "feedback", found = "1 person", [[
feedback:
  - {id: F1, source: customer, person: Mr C, method: survey}
  - {id: F2, source: customer, person: Mr C, method: email}
]] },
		content { "two persons", [[
feedback:
  - {id: F1, source: customer, person: Mr C}
  - {id: F2, source: customer, person: Ms D}
]] },
		fault { "two persons where three are wanted", at = "feedback", found = "2 persons", with = { people = 3 }, [[
feedback:
  - {id: F1, source: customer, person: Mr C}
  - {id: F2, source: customer, person: Ms D}
]] },
		content { "three persons where three are wanted", with = { people = 3 }, [[
feedback:
  - {id: F1, source: customer, person: Mr C}
  - {id: F2, source: customer, person: Ms D}
  - {id: F3, source: colleague, person: E.}
]] },
		content { "four persons where three are wanted", with = { people = 3 }, [[
feedback:
  - {id: F1, source: customer, person: Mr C}
  - {id: F2, source: customer, person: Ms D}
  - {id: F3, source: colleague, person: E.}
  - {id: F4, source: colleague, person: F.}
]] },
		fault { "no person is named: one source and method count once", at = "feedback", found = "1 person", [[
feedback:
  - {id: F1, source: customer, method: survey}
  - {id: F2, source: customer, method: survey}
]] },
		content { "no person is named: two methods count twice", [[
feedback:
  - {id: F1, source: customer, method: survey}
  - {id: F2, source: customer, method: complaint}
]] },
		content { "many in one record", "feedback: [{id: F1, source: customer, person: 18 passengers, method: interview}]" },
		content { "a survey with its counts", "feedback: [{id: F1, source: customer, person: guests, method: survey, text: \"96 of 214 came back, 37 name the queue.\"}]" },
		fault { "one customer with many figures", at = "feedback", "feedback: [{id: F1, source: customer, person: Mr D, method: survey, text: \"96 of 214, 37 of 96, 4.\"}]" },
		content { "a survey under the monitoring", "monitoring: [{id: M1, method: survey, measure: Guest satisfaction, findings: \"61 of 90 were satisfied.\"}]\nfeedback: []" },
		fault { "the learner is no other person", at = "feedback", found = "1 person", [[
feedback:
  - {id: F1, source: customer, person: Mr C}
  - {id: F2, source: self, person: me}
]] },
		fault { "nothing", found = "0 persons", "feedback: []" },
	},

	for_rule "was_read" {
		content { "sorted", "feedback: [{id: F1, source: customer, method: survey, response: \"I typed every card in and sorted the remarks.\"}]" },
		content { "what it comes to", "feedback: [{id: F1, source: customer, method: interview, response: \"So it is not the wait, it is not knowing.\"}]" },
		content { "counted under the monitoring", "feedback: [{id: F1}]\nmonitoring: [{id: M1, measure: Complaints a month, findings: \"34 of 87 are about route 16.\"}]" },
		content { "an improvement has its analysis looked at", "improvements: [{id: I1}]\nfeedback: [{id: F1, source: customer, response: Filed.}]" },
		fault { "filed", at = "feedback", "feedback: [{id: F1, source: customer, method: survey, response: \"Put in the blue folder.\"}]" },
		fault { "a score that was pinned up", at = "feedback", "feedback: [{id: F1, source: customer, text: \"71.\", response: \"Pinned it on the board.\"}]" },
		content { "nothing is another rule's", "feedback: []" },
	},

	for_rule "not_only_from" {
		content { "the manager and a customer", [[
feedback:
  - {id: F1, source: line manager, person: Mrs B}
  - {id: F2, source: customer, person: Mr C}
]] },
		fault { "only the line manager", at = "feedback", found = "line manager", [[
feedback:
  - {id: F1, source: line manager, person: Mrs B}
  - {id: F2, source: line manager, person: Mr T}
]] },
		fault { "only the line manager and the learner", at = "feedback", found = "line manager", [[
feedback:
  - {id: F1, source: line manager, person: Mrs B}
  - {id: F2, source: self}
]] },
		content { "an assessor, where only the manager is too near", "feedback: [{id: F1, source: assessor, person: AS7}]" },
		fault { "an assessor, where the assessor is too near as well", at = "feedback", with = { nearest = { "line manager", "assessor" } }, [[
feedback:
  - {id: F1, source: assessor, person: AS7}
  - {id: F2, source: line manager, person: Mrs B}
]] },
		content { "nobody at all is no business of this rule", "feedback: []" },
		question { "a source that is no word of the format", at = "feedback[0].source", "feedback: [{id: F1, source: boss lady}]" },
	},

	for_rule "by_methods" {
		boundary { "two methods", of = "methods", at = 2, "feedback: [{id: F1, source: customer, method: survey}, {id: F2, source: supervisor, method: observation}]" },
		fault { "one way, one below", at = "feedback", found = "1 method", [[
feedback:
  - {id: F1, source: customer, method: survey}
  - {id: F2, source: colleague, method: survey}
]] },
		content { "a survey and a peer review", [[
feedback:
  - {id: F1, source: customer, method: survey}
  - {id: F2, source: colleague, method: peer review}
]] },
		fault { "two ways where three are wanted", at = "feedback", found = "2 methods", with = { methods = 3 }, [[
feedback:
  - {id: F1, source: customer, method: survey}
  - {id: F2, source: colleague, method: peer review}
]] },
		content { "three ways where three are wanted", with = { methods = 3 }, [[
feedback:
  - {id: F1, source: customer, method: survey}
  - {id: F2, source: colleague, method: peer review}
  - {id: F3, source: line manager, method: appraisal}
]] },
		content { "four ways where three are wanted", with = { methods = 3 }, [[
feedback:
  - {id: F1, source: customer, method: survey}
  - {id: F2, source: colleague, method: peer review}
  - {id: F3, source: line manager, method: appraisal}
  - {id: F4, source: customer, method: complaint}
]] },
		fault { "the learner's own appraisal does not count", at = "feedback", found = "1 method", [[
feedback:
  - {id: F1, source: customer, method: survey}
  - {id: F2, source: self, method: appraisal}
]] },
		fault { "the way is not said", at = "feedback", found = "0 methods", "feedback: [{id: F1, source: customer, text: \"Quick and friendly.\"}]" },
		question { "a way that is no word of the format", at = "feedback[0].method", "feedback: [{id: F1, source: customer, method: carrier pigeon}]" },
	},

	for_rule "is_structured" {
		boundary { "two surveys", of = "items", at = 2, "feedback: [{id: F1, source: customer, method: survey}, {id: F2, source: supervisor, method: observation}]" },
		content { "an observation at the ticket barrier", "feedback: [{id: F1, source: supervisor, method: observation}]" },
		fault { "an interview that was a chat in passing", at = "feedback", "feedback: [{id: F1, source: customer, method: interview, text: \"He said in passing that the queue is long.\"}]" },
		fault { "a survey that was taken after the change alone", at = "feedback", [[
improvements: [{id: I1, from: [F1], implemented: {date: 2025-06-01}, feedback_after: [F2]}]
feedback:
  - {id: F1, source: customer, method: email, date: 2025-05-01, text: "The queue is long."}
  - {id: F2, source: customer, method: survey, date: 2025-09-01, text: "40 of 50 find it shorter."}
]] },
		fault { "an email only, one below", at = "feedback", found = "0 structured items", "feedback: [{id: F1, source: customer, method: email}]" },
		fault { "one where two are wanted", at = "feedback", found = "1 structured item", with = { items = 2 }, [[
feedback:
  - {id: F1, source: customer, method: survey}
  - {id: F2, source: customer, method: compliment}
]] },
		content { "two where two are wanted", with = { items = 2 }, [[
feedback:
  - {id: F1, source: customer, method: survey}
  - {id: F2, source: customer, method: interview}
]] },
		content { "three where two are wanted", with = { items = 2 }, [[
feedback:
  - {id: F1, source: customer, method: survey}
  - {id: F2, source: customer, method: interview}
  - {id: F3, source: colleague, method: peer review}
]] },
		content { "complaints that were counted", "feedback: [{id: F1, source: customer, method: complaint, text: \"31 complaints, 12 on being passed about, 9 on price.\"}]" },
		fault { "the learner's own questionnaire", at = "feedback", "feedback: [{id: F1, source: self, method: questionnaire}]" },
		fault { "the way is not said", at = "feedback", "feedback: [{id: F1, source: customer}]" },
		fault { "nothing", found = "0 structured items", "feedback: []" },
		question { "a way that is no word of the format", at = "feedback[0].method", "feedback: [{id: F1, source: customer, method: telepathy}]" },
	},

	for_rule "was_sought" {
		boundary { "two that were asked for", of = "items", at = 2, "feedback: [{id: F1, source: customer, sought: true}, {id: F2, source: supervisor, sought: true}]" },
		fault { "asked, but not how anybody is served", at = "feedback", "feedback: [{id: F1, source: line manager, sought: true, text: \"I asked him to write a letter for my mortgage.\"}]" },
		fault { "nobody was asked on any day", at = "feedback", "feedback: [{id: F1, source: customer, sought: true, text: \"I can tell by their body language if they are satisfied.\"}]" },
		fault { "what was asked for is on the building alone", at = "feedback", [[
feedback:
  - {id: F1, source: customer, sought: true, text: "The car park was full and the toilets were cold."}
  - {id: F2, source: colleague, sought: false, text: "You were patient with the man in the blue coat."}
]] },
		content { "the learner asked", "feedback: [{id: F1, source: colleague, sought: true}]" },
		fault { "marked as asked for, and said to have come by itself", at = "feedback", [[
feedback: [{id: F1, source: customer, sought: true, text: "You were curt with my son.", response: "The letter came out of the blue; I moved the queue rope."}]
]] },
		fault { "nobody asked, one below", at = "feedback", found = "0 items asked for", "feedback: [{id: F1, source: customer, method: complaint, sought: false}]" },
		fault { "one where two are wanted", at = "feedback", found = "1 item asked for", with = { items = 2 }, [[
feedback:
  - {id: F1, source: colleague, sought: yes}
  - {id: F2, source: customer, sought: no}
]] },
		content { "two where two are wanted", with = { items = 2 }, [[
feedback:
  - {id: F1, source: colleague, sought: yes}
  - {id: F2, source: customer, sought: yes}
]] },
		content { "three where two are wanted", with = { items = 2 }, [[
feedback:
  - {id: F1, source: colleague, sought: yes}
  - {id: F2, source: customer, sought: yes}
  - {id: F3, source: mentor, sought: yes}
]] },
		question { "it is not said whether the learner asked", at = "feedback[1]", [[
feedback:
  - {id: F1, source: customer, method: complaint, sought: false}
  - {id: F2, source: colleague, method: peer review}
]] },
		fault { "what is not said could not make up what is missing", at = "feedback", with = { items = 2 }, [[
feedback:
  - {id: F1, source: customer, method: complaint, sought: false}
  - {id: F2, source: colleague, method: peer review}
]] },
		content { "one asked for is enough beside what is not said", [[
feedback:
  - {id: F1, source: customer}
  - {id: F2, source: colleague, sought: true}
]] },
		fault { "a routine shop is marked as asked for, and the learner writes that nobody was asked", at = "feedback", [[
feedback:
  - {id: F1, source: mystery shopper, sought: true, text: "Head office sends one every quarter. Greeting 9 of 10."}
  - {id: F2, source: customer, text: "You were quick with my parcel."}
reflections: [{id: L1, text: "I have never asked anybody for an opinion of how I serve, it all came to me."}]
]] },
		question { "marked as asked for, and the learner writes that nobody was asked", at = "feedback[0].sought", [[
feedback: [{id: F1, source: colleague, sought: true, text: "Clear on the phone, short with the drivers."}]
reflections: [{id: L1, text: "I have never asked anybody for an opinion of how I serve."}]
]] },
		content { "asked for, after a time in which nobody was asked", [[
feedback: [{id: F1, source: colleague, sought: true, text: "I asked Mr D to score ten of my calls. Eight of ten."}]
reflections: [{id: L1, text: "Before this I had never asked anybody for an opinion of how I serve."}]
]] },
		content { "nobody was asked for help, which is another matter", [[
feedback: [{id: F1, source: colleague, sought: true, text: "Eight of ten."}]
reflections: [{id: L1, text: "I never asked anybody for help with the lifting, which was daft."}]
]] },
		fault { "the learner asking the learner", at = "feedback", "feedback: [{id: F1, source: self, sought: true}]" },
		fault { "nothing", "feedback: []" },
		question { "neither yes nor no", at = "feedback[0].sought", "feedback: [{id: F1, source: colleague, sought: perhaps}]" },
	},

	for_rule "was_used" {
		boundary { "one of two", of = "share", at = 50, beyond = "question", "feedback: [{id: F1, source: customer, text: \"You should ring back sooner\", response: \"I put each call into the calendar and ring back the same day\"}, {id: F2, source: supervisor, text: \"You should write down what was agreed\"}]" },
		content { "no verb, and the plan was changed because of it", "development_plan: {revisions: [{id: V1, date: 2026-03-09, change: \"Read-back of the order added to the second objective\", because: [F1]}]}\nfeedback: [{id: F1, date: 2026-03-02, source: customer, text: \"Half my order was wrong, and nobody read it back.\", response: \"Orders, the whole list.\"}]" },
		content { "the plan was changed because of it, and there is no response", "development_plan: {revisions: [{id: V1, date: 2026-03-09, change: \"Read-back of the order added to the second objective\", because: [F1]}]}\nfeedback: [{id: F1, date: 2026-03-02, source: customer, text: \"Half my order was wrong, and nobody read it back.\"}]" },
		question { "the plan was changed because of it, and the response is about something else", at = "F1", "development_plan: {revisions: [{id: V1, date: 2026-03-09, change: \"Read-back of the order added to the second objective\", because: [F1]}]}\nfeedback: [{id: F1, date: 2026-03-02, source: customer, text: \"Half my order was wrong, and nobody read it back.\", response: \"Fridays at the hatch.\"}]" },
		fault { "the plan was changed because of it, and still it is refused", at = "F1", [[
development_plan: {revisions: [{id: V1, date: 2026-03-09, change: "Read-back of the order dropped", because: [F1]}]}
feedback: [{id: F1, date: 2026-03-02, source: customer, text: "Half my order was wrong, and nobody read it back.", response: "Not my fault, some people always moan."}]
]] },
		fault { "the plan was changed before it was said", at = "F1", [[
development_plan: {revisions: [{id: V1, date: 2026-02-09, change: "Read-back of the order added to the second objective", because: [F1]}]}
feedback: [{id: F1, date: 2026-03-02, source: customer, text: "Half my order was wrong, and nobody read it back.", response: "Thanks, noted."}]
]] },
		content { "so since a day", "feedback: [{id: F1, source: customer, text: \"I could not read the menu.\", response: \"Large print on every table as of 3 April\"}]" },
		fault { "felt since a day", at = "F1", "feedback: [{id: F1, source: customer, text: \"I could not read the menu.\", response: \"Upset about it since April.\"}]" },
		content { "a bare habit", "feedback: [{id: F1, source: colleague, text: \"You shout orders through the hatch.\", response: \"Now take the slip round. Or ring the kitchen now.\"}]" },
		fault { "a bare habit of no deed", at = "F1", "feedback: [{id: F1, source: colleague, text: \"You shout orders through the hatch.\", response: \"Always polite now, thanks.\"}]" },
		content { "done, and told", "feedback: [{id: F1, source: colleague, text: \"Put the flat number on the slip.\", response: \"Added a line for the flat number to the slip & told him.\"}]" },
		fault { "only told", at = "F1", "feedback: [{id: F1, source: colleague, text: \"Put the flat number on the slip.\", response: \"Thanked him and told him.\"}]" },
		fault { "the paper alone", at = "F1", "feedback: [{id: F1, source: customer, text: \"You told me the wrong gate.\", response: \"Typed up the same evening and put in section 3.\"}]" },
		fault { "how it felt alone", at = "F1", "feedback: [{id: F1, source: customer, text: \"You told me the wrong gate.\", response: \"My heart sank. I came home shaking.\"}]" },
		content { "moved, and it was done", "feedback: [{id: F1, source: customer, text: \"You told me the wrong gate.\", response: \"I was gutted, and I read the board before I answer now.\"}]" },
		content { "a response that says what was changed", "feedback: [{id: F1, source: customer, text: \"I had to explain my problem three times.\", response: \"I now read the problem back before I book the engineer.\"}]" },
		fault { "filed", at = "feedback[0].response", "feedback: [{id: F1, source: customer, text: \"I had to explain my problem three times.\", response: \"Thanks, noted.\"}]" },
		fault { "no response and no link", at = "feedback[0]", "feedback: [{id: F1, source: customer, text: \"I had to explain my problem three times.\"}]" },
		question { "linked to an objective, but no word of how", at = "feedback[0]", [[
development_plan: {objectives: [{id: O1, text: "Take a problem down once"}]}
feedback:
  - {id: F1, source: customer, text: "I had to explain my problem three times.", led_to: [O1]}
]] },
		question { "an objective cites it, but no word of how", at = "feedback[0]", [[
development_plan: {objectives: [{id: O1, text: "Take a problem down once", need: F1}]}
feedback:
  - {id: F1, source: customer, text: "I had to explain my problem three times."}
]] },
		question { "one of two is used: one below", at = "feedback[1]", with = { share = 51 }, [[
feedback:
  - {id: F1, source: customer, text: "You forgot to tell me the bus was late.", response: "I wrote a card with the delay line's number and put it on the counter."}
  - {id: F2, source: colleague, text: "The till float was wrong on Friday."}
]] },
		content { "one of two is used: just enough", with = { share = 50 }, [[
feedback:
  - {id: F1, source: customer, text: "You forgot to tell me the bus was late.", response: "I wrote a card with the delay line's number and put it on the counter."}
  - {id: F2, source: colleague, text: "The till float was wrong on Friday."}
]] },
		fault { "one case put right, and closed", at = "feedback[0].response", "feedback: [{id: F1, source: customer, text: \"The parcel went to the wrong address.\", response: \"Took it round to her myself. Closed.\"}]" },
		fault { "how it was collected", at = "feedback[0].response", "feedback: [{id: F1, source: customer, text: \"You mumble.\", response: \"I printed 40 forms and left them by the till, 31 came back.\"}]" },
		fault { "a proof of being good", at = "feedback[0].response", "feedback: [{id: F1, source: colleague, text: \"Fine to work with.\", response: \"This proves that I am a team player\"}]" },
		content { "it went into the plan", "feedback: [{id: F1, source: customer, text: \"You mumble.\", response: \"Became objective 2.\"}]" },
		fault { "a review of it says that nothing was done", at = "feedback[0].response", "feedback: [{id: F1, source: customer, text: You mumble., response: 'Voice, at the till.'}]\nreflections: [{id: L1, about: [F1], text: I did not need to do anything with it.}]" },
		question { "it goes on, in too few words to see what", at = "F1", "feedback: [{id: F1, source: customer, text: You mumble., response: 'Doing that since 14/6.'}]" },
		question { "a few words of its own, and none of doing", at = "F1", "feedback: [{id: F1, source: customer, text: The price came as a shock., response: Prices up front.}]" },
		fault { "what feedback is, anywhere", at = "feedback[0].response", "feedback: [{id: F1, source: customer, text: You mumble., response: Customer feedback is a gift and every organisation should collect it.}]" },
		question { "how hard one works, and no word of what was done", at = "F1", "feedback: [{id: F1, source: customer, text: You mumble., response: I always do my best each shift.}]" },
		fault { "a share of nothing still wants one", at = "feedback[0]", with = { share = 0 }, "feedback: [{id: F1, source: colleague, text: \"The till float was wrong on Friday.\"}]" },
		content { "praise needs no response beside criticism that was used", [[
feedback:
  - {id: F1, source: customer, text: "Very helpful and friendly, thank you."}
  - {id: F2, source: customer, text: "Lovely service, thank you."}
  - {id: F3, source: customer, text: "The parcel went to the wrong address.", response: "I now check the postcode with the customer before I print the label."}
]] },
		fault { "praise alone, and nothing made of it", at = "feedback[0]", "feedback: [{id: F1, source: customer, text: \"Very helpful and friendly, thank you.\"}]" },
		content { "praise alone, and something made of it", "feedback: [{id: F1, source: customer, text: \"Very helpful and friendly, thank you.\", response: \"I showed the new starter how I greet patients at the desk.\"}]" },
		fault { "every comment is refused, and who made it was told so", at = "feedback[0].response", [[
feedback:
  - {id: F1, source: customer, text: "You spoke too fast for me.", response: "She caught me at a bad moment. I see nothing to change and I carry on as before."}
  - {id: F2, source: line manager, text: "You interrupt people at the desk.", response: "I told Mr A that the desk is busy and that is how I am. The form is in my folder."}
]] },
		content { "kept on purpose, after it was weighed", "feedback: [{id: F1, source: customer, text: \"Reading the whole order back is slow.\", response: \"I counted: it saves six wrong orders a week. I have not changed it, but I now read it while the till prints.\"}]" },
		content { "set aside at first, then taken up", "feedback: [{id: F1, source: customer, text: \"You mumble.\", response: \"I didn't agree and said so. Then I recorded ten calls, and since then I face the microphone and slow down.\"}]" },
		fault { "what was changed is the building, and the comment on the learner was filed", at = "feedback[1].response", [[
feedback:
  - {id: F1, source: customer, text: "The heating is too low and the chairs are hard.", response: "We had the boiler mended and bought cushions."}
  - {id: F2, source: colleague, text: "You forget to pass messages on to me.", response: "Thanks, noted."}
]] },
		fault { "only the learner's own words", at = "feedback", found = "none", "feedback: [{id: F1, source: self, text: \"I was too slow on Monday.\", response: \"I moved the price list next to the till.\"}]" },
		fault { "nothing", found = "none", "feedback: []" },
		fault { "one of four was used, and the others were only thanked for", at = "feedback[1].response", "feedback: [{id: F1, source: customer, text: \"You forgot to tell me the bus was late.\", response: \"I wrote a card with the delay line's number and put it on the counter.\"}, {id: F2, source: colleague, text: \"The till float was wrong on Friday.\", response: \"Thanks, noted.\"}, {id: F3, source: customer, text: \"I had to explain my problem three times.\", response: \"I thanked her for her views.\"}, {id: F4, source: supervisor, text: \"You should write down what was agreed.\", response: \"Noted, thank you.\"}]" },
	},

	for_rule "each_was_used" {
		content { "in a mail to all, which is no folder", "feedback: [{id: F1, source: colleague, text: \"You could tell us about crates before they appear.\", response: \"Put it in the Friday email\"}]" },
		content { "a note that goes up since", "feedback: [{id: F1, source: colleague, text: \"You could tell us about crates before they appear.\", response: \"Fair. I now put a note on the board the week before.\"}]" },
		fault { "filed, now as then", at = "feedback[0].response", "feedback: [{id: F1, source: colleague, text: \"You could tell us about crates before they appear.\", response: \"It is now in my folder, section 3.\"}]" },
		content { "used", "feedback: [{id: F1, source: colleague, text: \"Your handover notes are unclear.\", response: \"I rewrote the handover sheet with a line for each room.\"}]" },
		fault { "no response", at = "feedback[0]", found = "nothing", "feedback: [{id: F1, source: colleague, text: \"Your handover notes are unclear.\"}]" },
		fault { "thanks is no use", at = "feedback[0].response", "feedback: [{id: F1, source: colleague, text: \"Your handover notes are unclear.\", response: \"Thanks, noted.\"}]" },
		fault { "the second of two", at = "F2", [[
feedback:
  - {id: F1, source: colleague, text: "Your handover notes are unclear.", response: "I rewrote the handover sheet with a line for each room."}
  - {id: F2, source: customer, text: "The wait at the desk was too long."}
]] },
		content { "one case put right is something", "feedback: [{id: F1, source: customer, text: \"You sent me the wrong size.\", response: \"Rang her, sent the right one.\"}]" },
		content { "an improvement came of it", [[
feedback: [{id: F1, source: customer, text: "The wait at the desk was too long."}]
improvements: [{id: I1, from: [F1], implemented: {date: 2026-04-01}}]
]] },
		content { "praise asks for nothing", "feedback: [{id: F1, source: customer, text: \"Very kind and patient with my mother, thank you.\"}]" },
		content { "the learner's own words ask for nothing", "feedback: [{id: F1, source: self, text: \"I was too slow on Monday.\"}]" },
		content { "a link may be use enough", [[
development_plan: {revisions: [{id: V1, date: 2025-11-03, change: "Added an hour with the typist", because: [F1]}]}
feedback:
  - {id: F1, source: colleague, text: "Your handover notes are unclear."}
]] },
		content { "no feedback", "feedback: []" },
	},

	for_rule "informs_plan" {
		content { "the change names who said it", [[
development_plan: {objectives: [{id: O1}], revisions: [{id: V1, change: "Since Mr K told me that he could not follow figures, a second visit is part of O1", because: [F1]}]}
feedback: [{id: F1, source: customer, person: Mr K, text: "She was kindness itself, but the money went past me that afternoon.", response: "I offered to come back, and now offer it to everybody.", led_to: [V1]}]
]] },
		fault { "claimed, and the plan is about a licence", at = "feedback[0].led_to", "{feedback: [{id: F1, text: \"You talk too fast.\", response: \"This fed into my plan.\", led_to: [O1]}], development_plan: {objectives: [{id: O1, text: \"Get a forklift licence\"}]}}" },
		fault { "a bare mark", at = "feedback[0].text", "{feedback: [{id: F1, text: \"Score 3 out of 5.\", led_to: [O1]}], development_plan: {objectives: [{id: O1, text: \"Get a forklift licence\"}]}}" },
		content { "led to an objective, and the response says how", [[
development_plan: {objectives: [{id: O1, text: "Write clear handover notes"}]}
feedback:
  - {id: F1, source: colleague, text: "Your handover notes are unclear.", led_to: [O1], response: "I added O1 and rewrote the handover sheet."}
]] },
		content { "cited by a revision, and the response says how", [[
development_plan: {revisions: [{id: V1, date: 2025-11-03, change: "Added O2", because: [F1]}]}
feedback:
  - {id: F1, source: colleague, text: "Your handover notes are unclear.", response: "I rewrote the handover sheet."}
]] },
		content { "the need of an objective", [[
development_plan: {objectives: [{id: O1, text: "Write clear handover notes", need: F1}]}
feedback:
  - {id: F1, source: colleague, text: "Your handover notes are unclear.", response: "I rewrote the handover sheet."}
]] },
		fault { "nothing was done", at = "feedback[0].response", [[
development_plan: {objectives: [{id: O1, text: "Write clear handover notes"}]}
feedback:
  - {id: F1, source: colleague, text: "Your handover notes are unclear.", response: "Thanks, noted."}
]] },
		fault { "no response and no link", at = "feedback[0]", "feedback: [{id: F1, source: colleague, text: \"Your notes are unclear.\"}]" },
		fault { "used, but the plan does not know of it", at = "feedback[0]", "feedback: [{id: F1, source: colleague, text: \"Your handover notes are unclear.\", response: \"I rewrote the handover sheet.\"}]" },
		fault { "planned before, unchanged since, and about something else", at = "F1", [[
development_plan: {objectives: [{id: O1, text: "Pick up nine of ten telephone calls within five rings", start: 2025-01-06}]}
feedback:
  - {id: F1, date: 2025-03-01, source: customer, text: "You never say the price beforehand.", led_to: [O1], response: "I rewrote the estimate so that the total stands first."}
]] },
		fault { "an activity is no part of the plan", at = "feedback[0].led_to", [[
activities: [{id: A1, type: shadowing, title: "A shift with the night clerk"}]
feedback:
  - {id: F1, source: colleague, text: "Your handover notes are unclear.", led_to: [A1], response: "I rewrote the handover sheet."}
]] },
		question { "the response may or may not say so", at = "feedback[0].response", [[
development_plan: {objectives: [{id: O1, text: "Write clear handover notes"}]}
feedback:
  - {id: F1, source: colleague, text: "Your handover notes are unclear.", led_to: [O1], response: "About the handover sheet for the night clerk."}
]] },
		fault { "praise, and the plan is about something else", at = "feedback[0].led_to", "{development_plan: {objectives: [{id: O1, text: \"Price freight quotations by weight within one working day\"}]}, feedback: [{id: F1, source: customer, text: \"You were kind and patient with my mother at the desk, thank you.\", led_to: [O1], response: \"I rewrote the estimate so that the total stands first.\"}]}" },
		question { "criticism, and the plan is about something else", at = "feedback[0].led_to", "{development_plan: {objectives: [{id: O1, text: \"Pick up nine of ten telephone calls within five rings\"}]}, feedback: [{id: F1, source: customer, text: \"You never say the price of a repair before the work begins, and the bill was a shock.\", led_to: [O1], response: \"I rewrote the estimate so that the total stands first.\"}]}" },
	},

	for_rule "not_dismissed" {
		content { "taken up", "feedback: [{id: F1, source: customer, text: \"She was abrupt on the phone.\", response: \"I now give my name and ask how I can help before I ask for the account number.\"}]" },
		fault { "pushed aside", at = "feedback[0].response", "feedback: [{id: F1, source: customer, text: \"She was abrupt on the phone.\", response: \"Not my fault, some people always moan.\"}]" },
		content { "seen differently, but acted on", "feedback: [{id: F1, source: customer, text: \"She was abrupt on the phone.\", response: \"I do not agree that I was abrupt, but I now give my name first.\"}]" },
		content { "no response is no dismissal", "feedback: [{id: F1, source: customer, text: \"She was abrupt on the phone.\"}]" },
		content { "praise can't be dismissed", "feedback: [{id: F1, source: customer, text: \"Very helpful and polite.\", response: \"Not true, I was grumpy.\"}]" },
	},

	for_rule "not_only_positive" {
		content { "praise and a suggestion", [[
feedback:
  - {id: F1, source: customer, text: "Very helpful, thank you."}
  - {id: F2, source: customer, text: "Please put a clock up in the waiting room."}
]] },
		fault { "praise only", at = "feedback", found = "2 items of praise", [[
feedback:
  - {id: F1, source: customer, text: "Very helpful, thank you."}
  - {id: F2, source: colleague, text: "Always polite and patient."}
]] },
		fault { "only the learner is critical", at = "feedback", found = "1 item of praise", [[
feedback:
  - {id: F1, source: customer, text: "Very helpful, thank you."}
  - {id: F2, source: self, text: "I was too slow on Monday."}
]] },
		content { "no feedback is no praise", "feedback: []" },
		content { "praise with a suggestion in it", "feedback: [{id: F1, source: customer, text: \"Lovely staff. Could you open on Sundays as well?\"}]" },
	},

	for_rule "over_time" {
		boundary { "14 days apart", of = "days", at = 14, "feedback: [{id: F1, source: customer, date: 2025-10-01}, {id: F2, source: supervisor, date: 2025-10-15}]" },
		fault { "thirteen days", at = "feedback", found = "13 days", [[
feedback:
  - {id: F1, source: customer, date: 2025-10-01}
  - {id: F2, source: colleague, date: 2025-10-14}
]] },
		content { "fourteen days", [[
feedback:
  - {id: F1, source: customer, date: 2025-10-01}
  - {id: F2, source: colleague, date: 2025-10-15}
]] },
		content { "fifteen days, the later one first", [[
feedback:
  - {id: F1, source: customer, date: 2025-10-16}
  - {id: F2, source: colleague, date: 2025-10-01}
]] },
		fault { "one day, where two are wanted", at = "feedback", found = "1 day", with = { days = 2 }, [[
feedback:
  - {id: F1, source: customer, date: 2025-12-31}
  - {id: F2, source: colleague, date: 2026-01-01}
]] },
		content { "the same day, where none is wanted", with = { days = 0 }, [[
feedback:
  - {id: F1, source: customer, date: 2025-10-01}
  - {id: F2, source: colleague, date: 2025-10-01}
]] },
		fault { "the same day", at = "feedback", found = "0 days", [[
feedback:
  - {id: F1, source: customer, date: 2025-10-01}
  - {id: F2, source: colleague, date: 2025-10-01}
]] },
		fault { "a single one", at = "feedback", found = "0 days", "feedback: [{id: F1, source: customer, date: 2025-10-01}]" },
		fault { "the learner's own diary stretches nothing", at = "feedback", found = "0 days", [[
feedback:
  - {id: F1, source: customer, date: 2025-10-01}
  - {id: F2, source: self, date: 2025-12-01}
]] },
		content { "no feedback", "feedback: []" },
		question { "a date that can't be read", at = "feedback[1].date", [[
feedback:
  - {id: F1, source: customer, date: 2025-10-01}
  - {id: F2, source: colleague, date: mid November}
]] },
	},

	for_rule "from_customers" {
		boundary { "two customers", of = "items", at = 2, "feedback: [{id: F1, source: customer, text: \"Nobody rang back\"}, {id: F2, source: customer, text: \"I waited nine days\"}]" },
		content { "a customer", "feedback: [{id: F1, source: customer, method: survey}]" },
		content { "an internal customer", "feedback: [{id: F1, source: internal customer, method: email}]" },
		fault { "the staff filled the cards in", at = "feedback", "feedback: [{id: F1, source: customer, method: survey, text: \"We completed the forty cards ourselves at closing time.\"}]" },
		fault { "a colleague acted the customer", at = "feedback", "feedback: [{id: F1, source: customer, method: focus group, text: \"P. pretended to be an angry guest and K. took the part of her husband.\"}]" },
		content { "customers filled the cards in themselves", [[
feedback: [{id: F1, source: customer, method: survey, text: "Forty guests filled in the card at the desk; eleven waited too long."}]
]] },
		fault { "a mystery shopper is no customer", at = "feedback", found = "0 items from customers", "feedback: [{id: F1, source: mystery shopper, method: observation}]" },
		fault { "one where two are wanted", at = "feedback", found = "1 item from customers", with = { items = 2 }, [[
feedback:
  - {id: F1, source: customer, method: survey}
  - {id: F2, source: colleague, method: peer review}
]] },
		content { "two where two are wanted", with = { items = 2 }, [[
feedback:
  - {id: F1, source: customer, method: survey}
  - {id: F2, source: internal customer, method: email}
]] },
		content { "three where two are wanted", with = { items = 2 }, [[
feedback:
  - {id: F1, source: customer, method: survey}
  - {id: F2, source: customer, method: complaint}
  - {id: F3, source: customer, method: focus group}
]] },
		fault { "a source that is not said", at = "feedback", "feedback: [{id: F1, method: survey}]" },
		fault { "nothing", found = "0 items from customers", "feedback: []" },
		question { "a source that is no word of the format", at = "feedback[0].source", "feedback: [{id: F1, source: punter}]" },
	},
}
