return cases {
	for_rule "learner_acts" {
		content { "the learner acts, with help", [[
development_plan: {objectives: [{id: O1, actions: [{text: "Sit with the clerk", owner: learner}, {text: "Book the day", owner: shop manager}]}]}
]] },
		content { "nobody is named", [[
development_plan: {objectives: [{id: O1, actions: [{text: "Sit with the clerk"}]}]}
]] },
		fault { "only others act", at = "development_plan.objectives", found = "IT manager and port supervisor", [[
development_plan: {objectives: [{id: O1, actions: [{text: "Build the link", owner: IT manager}, {text: "Recruit a clerk", owner: port supervisor}]}]}
]] },
		content { "the learner, by role", [[
learner: {id: "20418", role: Desk supervisor}
development_plan: {objectives: [{id: O1, actions: [{text: "Sit with the clerk", owner: desk supervisor}]}]}
]] },
		fault { "other roles than the learner's", at = "development_plan.objectives", found = "harbour engineer", [[
learner: {id: "20418", role: Ticket clerk}
development_plan: {objectives: [{id: O1, actions: [{text: "Order the barrier", owner: harbour engineer}]}]}
]] },
		question { "a role, where the learner's is not given", at = "development_plan.objectives", [[
development_plan: {objectives: [{id: O1, actions: [{text: "Order the barrier", owner: harbour engineer}]}]}
]] },
		question { "perhaps the learner, by initials", at = "development_plan.objectives", [[
development_plan: {objectives: [{id: O1, actions: [{text: "Sit with the clerk", owner: J. B.}]}]}
]] },
	},
	for_rule "serves_customers" {
		fault { "a private aim, with a measure and a date", at = "O1", found = "Lose 8 kg", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I leave emails for days"}]}]
development_plan: {objectives: [{id: O1, need: N1, text: "Lose 8 kg by Easter", success: Scales}]}
]] },
		fault { "a career", at = "O1", found = "my promotion", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I leave emails for days"}]}]
development_plan: {objectives: [{id: O1, need: N1, text: "Get my promotion to team leader by June", success: Letter from HR}]}
]] },
		fault { "the award", at = "O1", found = "witness testimonies", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I leave emails for days"}]}]
development_plan: {objectives: [{id: O1, need: N1, text: "Have four witness testimonies typed up by June", success: They are in the folder}]}
]] },
		fault { "the firm's figures", at = "O1", found = "Turnover", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I leave emails for days"}]}]
development_plan: {objectives: [{id: O1, need: N1, text: "Turnover from £90,000 to £120,000", baseline: "£90,000", target: "£120,000"}]}
]] },
		fault { "what others are to do", at = "O1", found = "fitters must", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I leave emails for days"}]}]
development_plan: {objectives: [{id: O1, need: N1, text: "The fitters must ring ahead, 95% by June"}]}
]] },
		fault { "what is done already", at = "O1", found = "I hold", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I leave emails for days"}]}]
development_plan: {objectives: [{id: O1, need: N1, text: "I hold the first aid certificate of 2021"}]}
]] },
		fault { "what binds everybody", at = "O1", found = "Abide by all company rules", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I leave emails for days"}]}]
development_plan: {objectives: [{id: O1, need: N1, text: "Abide by all company rules"}]}
]] },
		content { "a rule that the need speaks of", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I read card numbers aloud, against data protection"}]}]
development_plan: {objectives: [{id: O1, need: N1, text: "Follow data protection with each card payment, seen in ten of ten"}]}
]] },
		question { "a career by a service that the need speaks of", at = "O1", found = "my promotion", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I leave emails for days"}]}]
development_plan: {objectives: [{id: O1, need: N1, text: "Answer 95% of emails in a day by June and get my promotion"}]}
]] },
		content { "others get something of the learner's work", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I forget the kitchen"}]}]
development_plan: {objectives: [{id: O1, need: N1, text: "The kitchen to get every allergy note from me by June"}]}
]] },
		content { "what is private elsewhere, in the trade", [[
learner: {id: "7", role: Driving school receptionist}
reviews: [{id: R1, improvements: [{id: N1, text: "I book the driving test on the wrong day"}]}]
development_plan: {objectives: [{id: O1, need: N1, text: "No driving test booked on a wrong day by June"}]}
]] },
		content { "sales that are the learner's own", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I offer no care plan"}]}]
development_plan: {objectives: [{id: O1, need: N1, text: "Raise my sales of care plans from 2 to 5 a week"}]}
]] },
	},
	for_rule "develops_service" {
		fault { "the firm's figures and its yard", at = "O1", [[
reviews: [{id: R1, improvements: [{id: N1, text: "Demonstrating kit before it goes out"}]}]
development_plan: {objectives: [{id: O1, need: N1, text: "Depot to take 15% more than last year"}, {id: O2, need: N1, text: "Company to open a second yard by the autumn"}]}
]] },
		fault { "the round and the rota", at = "O1", [[
development_plan: {objectives: [{id: O1, text: "Open up at 9.45, cash up at 5 and dust the shelves", success: "Shop is open"}, {id: O2, text: "Take my holidays by the end of March", success: Leave card}]}
]] },
		fault { "a thing of the workplace", at = "O1", [[
development_plan: {objectives: [{id: O1, text: "New signs and a car park by Easter", success: Signs up}]}
]] },
		question { "a career, and perhaps somebody who is served", at = "O1", [[
development_plan: {objectives: [{id: O1, text: "Get my promotion to team leader so that customers wait less", success: Letter from HR}]}
]] },
		content { "one of two is of how the learner serves", [[
development_plan: {objectives: [{id: O1, text: "Depot to take 15% more than last year"}, {id: O2, text: "Show each customer how the guard of a saw works"}]}
]] },
		content { "no objective", [[
development_plan: {}
]] },
		fault { "what no need asks for", at = "O1", [[
reviews: [{id: R1, improvements: [{id: N1, text: "Bills come late when a table wants to leave"}]}]
development_plan: {objectives: [{id: O1, need: N1, text: "Learn to fold linen napkins into fans"}]}
]] },
		fault { "a thing for the desk", at = "O1", [[
development_plan: {objectives: [{id: O1, text: "A second printer behind the desk by June"}]}
]] },
	},
	for_rule "not_a_job_description" {
		fault { "duties by their own name", at = "development_plan.objectives[0].text", [[
development_plan:
  objectives:
    - {id: O1, text: "To answer the telephone and open the post", success: Duties carried out as in the job description}
    - {id: O2, text: "To order paper and carry out any other duties that I am given"}
]] },
		content { "something to get better at", [[
development_plan:
  objectives: [{id: O1, text: "Learn to settle refunds without asking D."}]
]] },
		content { "one duty beside it", [[
development_plan:
  objectives:
    - {id: O1, text: "Answer the phone"}
    - {id: O2, text: "Learn to settle refunds without asking D."}
]] },
		content { "a duty with a measure", [[
development_plan:
  objectives: [{id: O1, text: "Answer 80% of calls within 20 seconds"}]
]] },
		content { "a duty with a target", [[
development_plan:
  objectives: [{id: O1, text: "Answer the phone", target: 80%}]
]] },
		content { "no objectives", [[
development_plan: {objectives: []}
]] },
		content { "an objective without a text", [[
development_plan:
  objectives: [{id: O1, priority: 1}]
]] },
		fault { "duties only", at = "development_plan.objectives[0].text", [[
development_plan:
  objectives:
    - {id: O1, text: "Answer the phone"}
    - {id: O2, text: "Responsible for the till"}
]] },
		fault { "duties in the words of an advertisement", at = "O1", [[
development_plan:
  objectives:
    - {id: O1, text: "Ensure that parcels are handed over"}
    - {id: O2, text: "Be responsible for the customer desk"}
]] },
		fault { "several duties in one, of any holder of the post", at = "O1", [[
development_plan:
  objectives:
    - {id: O1, text: "Night porters check in late guests, walk round the floors and lay out the breakfast trays", success: The tasks are done each night}
    - {id: O2, text: "Cash up at the end of the shift"}
]] },
		fault { "duties, and when they are done", at = "O1", [[
development_plan:
  objectives: [{id: O1, text: "Unlock the hall at 8.15, put out the chairs and take the money at the door"}]
]] },
		content { "a duty that is to be done otherwise", [[
development_plan:
  objectives: [{id: O1, text: "Cash up and lock the drawer without calling D."}]
]] },
		content { "duties with a measure under success", [[
development_plan:
  objectives: [{id: O1, text: "Take in garments and fill in the ticket", success: No more than two tickets a month come back}]
]] },
		question { "a target that can't be read", at = "development_plan.objectives[0].target", [[
development_plan:
  objectives: [{id: O1, text: "Answer the phone", target: always}]
]] },
		fault { "jobs in a row, and a success that says they are done", at = "O1", [[
development_plan: {objectives: [{id: O1, text: "Load the trade orders, cut timber to size and sweep the yard", success: "Jobs on the sheet are ticked off"}, {id: O2, text: "Wash cars when the valeter is away and keep the desk tidy", success: "Desk tidy"}]}
]] },
		content { "jobs, and how well they are done", [[
development_plan: {objectives: [{id: O1, text: "Load trade orders right first time and file the notes", success: "2 loads returned a month instead of 9"}]}
]] },
	},

	for_rule "goes_beyond_attending" {
		fault { "courses only", at = "O1", found = "Attend the half-day", [[
development_plan: {objectives: [{id: O1, text: "Attend the half-day telephone course in May", success: Attended and signed in}, {id: O2, text: "Read the complaints policy by June", success: Read}]}
]] },
		content { "one of two goes further", [[
development_plan: {objectives: [{id: O1, text: "Attend the half-day telephone course in May", success: Attended}, {id: O2, text: "Ring owners back the same day in 18 of 20 cases"}]}
]] },
		content { "a course and what it is for", [[
development_plan: {objectives: [{id: O1, text: "Do the tariff course by May so that I can answer the six commonest questions", success: Done}]}
]] },
		content { "a course, and a test by the work", [[
development_plan: {objectives: [{id: O1, text: "Do the tariff course by May", success: "Mrs K asks me the six commonest questions and I answer all"}]}
]] },
		content { "a course with a target", [[
development_plan: {objectives: [{id: O1, text: "Do the tariff course by May", success: Done, target: 95%}]}
]] },
		content { "no course", [[
development_plan: {objectives: [{id: O1, text: "Greet each visitor by name"}]}
]] },
	},
	for_rule "actions_develop" {
		content { "shadowing and a card", [[
development_plan:
  objectives:
    - {id: O1, text: "Tell late guests at once where to park", actions: [{text: Shadow K. on two night shifts}, {text: Write the three car parks on a card}]}
]] },
		content { "one of two is a step", [[
development_plan:
  objectives:
    - {id: O1, text: "Tell late guests at once where to park", actions: [{text: Lay the tables for breakfast}, {text: Walk to the three car parks with K.}]}
]] },
		content { "the daily round, done in a way that teaches", [[
development_plan:
  objectives:
    - {id: O1, text: "Have no difference at the till in May", actions: [{text: Cash up with K. beside me for a week}]}
]] },
		content { "no actions", "development_plan: {objectives: [{id: O1, text: Tell late guests at once where to park}]}" },
		fault { "everyday tasks that have nothing to do with it", at = "development_plan.objectives[0].actions[0].text", [[
development_plan:
  objectives:
    - {id: O1, text: "Tell late guests at once where to park", actions: [{text: Lay the tables for breakfast}, {text: Empty the bins and lock up}]}
]] },
		fault { "a duty, and everyday tasks", at = "development_plan.objectives[0].actions[0].text", [[
development_plan:
  objectives:
    - {id: O1, text: "Take in garments and fill in the ticket", actions: [{text: Serve customers as they come in}]}
]] },
		question { "one everyday task may be all that it takes", at = "development_plan.objectives[0].actions[0].text", [[
development_plan:
  objectives:
    - {id: O1, text: "Answer 90% of emails on the day", actions: [{text: Open the post at nine}]}
]] },
		question { "everyday tasks on the subject of the objective", at = "development_plan.objectives[0].actions[0].text", [[
development_plan:
  objectives:
    - {id: O1, text: "No mislaid registers by 31 March", actions: [{text: Take the registers to the classrooms}, {text: Put the registers away}]}
]] },
	},
}
