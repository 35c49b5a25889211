return cases {
	for_rule "rests_on_evidence" {
		content { "an indicator with its figure", [[
reviews: [{id: R1, text: I always try to be polite to guests., indicators: [{name: Check-in time, target: 5 minutes, actual: 7 minutes}]}]
]] },
		content { "a figure in the text", "reviews: [{id: R1, text: \"In July I resolved 62 of 100 calls at the first contact.\"}]" },
		content { "a real occasion", [[
reviews: [{id: R1, text: "On 14 July a guest shouted at me about her bill. I took her to a quiet table and she calmed down."}]
]] },
		fault { "neither", at = "reviews[0].text", "reviews: [{id: R1, text: \"I always try to be polite to guests.\"}]" },
		fault { "an indicator without its figure", at = "R1", [[
reviews: [{id: R1, text: I always try to be polite to guests., indicators: [{name: Check-in time, target: 5 minutes}]}]
]] },
		fault { "no text", at = "R2", found = "nothing", [[
reviews:
  - {id: R1, text: "In July I resolved 62 of 100 calls at the first contact."}
  - {id: R2, date: 2025-09-08, indicators: []}
]] },
		question { "it may have been real", at = "R1", "reviews: [{id: R1, text: \"It was a busy summer in the shop.\"}]" },
		question { "a figure that can't be read", at = "reviews[0].indicators[0].actual", [[
reviews:
  - id: R1
    indicators: [{name: Check-in time, actual: rather long}]
]] },
		content { "no reviews", "reviews: []" },
		fault { "a test of character", at = "reviews[0].text", [[
reviews:
  - id: R1
    text: "On 4 May I took a quiz on personality types. I came out 8 for listening and 3 for planning, so I am a Helper. My sister said that it was just like me."
    indicators: [{name: Quiz score for listening, target: "10", actual: "8"}]
]] },
		fault { "marks of one's own", at = "R1", [[
reviews:
  - id: R1
    text: "I marked myself out of ten on each heading with a pencil. Manner 9. Patience 8. Attitude 9. In total that is 26 of 30 and I am happy with that."
    indicators: [{name: My own mark, target: "30", actual: "26"}]
]] },
		fault { "what the firm reached, and the writer nowhere", at = "reviews[0].text", [[
reviews:
  - id: R1
    text: "Brent Motors carried out 4,100 services last year and 91% of customers would come back. The new waiting room has been liked and the courtesy cars are clean. Prices are a weak point."
    indicators: [{name: Customers who would come back, actual: 91%}]
]] },
		fault { "every standard is met, and nothing told", at = "R1", [[
reviews:
  - id: R1
    text: "Greeting: I meet this. Telephone: I meet this. Refunds: I meet this. Job description: I meet all of it and I do it to a good standard."
]] },
		fault { "a newcomer whom the writer looks after", at = "reviews[0].text", [[
reviews:
  - id: R1
    text: "I was asked to look after the trainee and to say how she is doing. Her orders were right 42 times in 50. On 3 June she calmed an angry guest nicely. She could write more clearly."
]] },
		fault { "targets, and what was reached is still to come", at = "reviews[0].text", [[
reviews:
  - id: R1
    text: "The target for calls is 85%. I aim to answer 85% of calls within the minute. Complaints should be settled in 5 days. Our results will be added when they are sent to us by head office."
]] },
		content { "cases among the strengths and needs", [[
reviews:
  - id: R1
    text: "On the Saturday before Easter."
    improvements: [{id: N1, text: "I sent an old gentleman to the wrong bay, and he missed his coach"}]
]] },
		content { "in notes", [[
reviews:
  - id: R1
    text: "From my sheet for May. 310 parcels, 301 of them signed for, 97%. Two left with a neighbour without a card. One complaint about me."
]] },
		fault { "what the post asks, whose words tell of a customer", at = "R1", [[
reviews: [{id: R1, text: "Drivers are required to arrive within the slot given to the customer. I have to knock, wait and leave a card. Parcels must not be left with a neighbour unless the customer has asked. I must log a parcel which cannot be dealt with."}]
]] },
		content { "a count behind what is asked, nobody named", [[
reviews: [{id: R1, text: "Handbook para 3 says a card must be left. I left one at all 60 stops in January. The slot I missed 7 times, mostly after the school run."}]
]] },
		content { "what was counted of one's own, with those served in the sentence before", [[
reviews: [{id: R1, text: "The standard is that visitors are met within two minutes. I timed 20 in January and met 17 of them in that. Emails go out on the day."}]
]] },
	},

	for_rule "gives_example" {
		question { "somebody by a name and a letter", at = "reviews[0].text", [[
reviews: [{id: R1, text: "Me and B looked at joiners in December. 30 joined, I rang 12 in the week so 40%. Tom H came in January and asked to cancel as he said no one had spoken to him since he signed."}]
]] },
		fault { "targets alone", at = "reviews[0].text", [[
reviews:
  - id: R1
    text: "The target for calls is 85%. I aim to answer 85% of calls within the minute. Complaints should be settled in 5 days. Our results will be added when they are sent to us by head office."
]] },
		fault { "the round of a post", at = "reviews[0].text", [[
reviews:
  - id: R1
    text: "My role is to open the depot at six, check two forms of identity and give parcels out. I ring customers who have missed a delivery. At noon I do the post and at five I lock the gate."
]] },
		content { "a real occasion", [[
reviews: [{id: R1, text: "On 14 July a guest shouted at me about her bill. I took her to a quiet table and she calmed down."}]
]] },
		fault { "what one always does", at = "reviews[0].text", "reviews: [{id: R1, text: \"I always try to be polite to guests.\"}]" },
		fault { "what one would do", at = "R1", "reviews: [{id: R1, text: \"If a guest complained, I would say sorry.\"}]" },
		fault { "the daily round, and for how long it has been done", at = "reviews[0].text", [[
reviews: [{id: R1, text: "I open the till, fill the shelves and lock up. I have done mornings for six years and I know the shop."}]
]] },
		fault { "figures alone", at = "R1", "reviews: [{id: R1, indicators: [{name: Check-in time, actual: 7 minutes}]}]" },
		question { "it may have been real", at = "reviews[0].text", "reviews: [{id: R1, text: \"It was a busy summer in the shop.\"}]" },
	},

	for_rule "is_own" {
		content { "the learner's own performance", "reviews: [{id: R1, text: \"I pass on billing queries that I could settle.\"}]" },
		fault { "a text about the shop", at = "reviews[0].text", "reviews: [{id: R1, text: \"Our shop is very busy.\"}]" },
		fault { "the second review is about the team", at = "R2", [[
reviews:
  - {id: R1, text: "I pass on billing queries that I could settle."}
  - {id: R2, text: "The team needs more staff."}
]] },
		fault { "figures and needs of the whole team, and one sentence on the learner", at = "reviews[0].text", [[
reviews:
  - id: R1
    text: "The depot answered 71% of calls in time. I was on leave for two weeks of it."
    indicators: [{name: "Calls answered in time, whole team", actual: 71%}]
    improvements: [{id: N1, text: "Parcels are traced too slowly at the depot"}]
]] },
		question { "the learner's own text, figures of all together", at = "reviews[0].text", [[
reviews:
  - id: R1
    text: "I traced 40 parcels in May and kept 12 people waiting."
    indicators: [{name: "Branch average wait", actual: 6 minutes}, {name: "Branch complaints", actual: 9}]
]] },
		question { "a text on all, findings that name nobody", at = "reviews[0].text", [[
reviews:
  - id: R1
    text: "Our ward had 12 complaints this spring, and nine of us share the desk."
    improvements: [{id: N1, text: "Slow with discharge letters"}]
]] },
		content { "opens with what was done, and names nobody", [[
reviews: [{id: R1, text: "Went through the slips for June. Our desk is busy on Fridays.", improvements: [{id: N1, text: "Slow with discharge letters"}]}]
]] },
		content { "own text, the company's strengths: those are for another rule", [[
reviews: [{id: R1, text: "I am calm with upset callers.", strengths: [{id: ST1, text: "The company offers great service"}]}]
]] },
		content { "no text", "reviews: [{id: R1, strengths: [{id: ST1, text: \"Calm with upset callers\"}]}]" },
	},

	for_rule "is_current" {
		fault { "an earlier job, text and figures", at = "reviews[0].text", [[
registered: 2025-02-10
reviews:
  - id: R1
    text: "I took this from the reference I kept from Dale Foods, where I worked until 2021. Of 300 orders in 2020 I had 12 wrong. I think that I am as good here."
    indicators: [{name: "Wrong orders, Dale Foods 2020-21", target: 2%, actual: 4%}]
]] },
		fault { "an earlier job, and nothing of the present", at = "reviews[0].text", [[
registered: 2025-02-10
reviews: [{id: R1, text: "In my last job I ran the ticket window. In 2019 a man missed his boat because I gave him the wrong pier. My appraisal of 2020 calls me quick."}]
]] },
		content { "an earlier job, told beside present figures", [[
registered: 2025-02-10
reviews:
  - id: R1
    text: "I worked at a bank until 2021, which helps with cash. Of 40 callers I passed on 12."
    indicators: [{name: Callers passed on, target: 10%, actual: 30%}]
]] },
		content { "an earlier job, and a year of now", [[
registered: 2025-02-10
reviews: [{id: R1, text: "When I worked at the bank until 2021 I had no queue. In January 2025 I kept 9 of 20 waiting."}]
]] },
		content { "in the job for years", [[
registered: 2025-02-10
reviews: [{id: R1, text: "I have been on the desk since 2016. In May I kept 9 of 20 waiting."}]
]] },
		content { "figures of the year before registration", [[
registered: 2025-02-10
reviews: [{id: R1, text: "In 2024 I kept 9 of 20 waiting.", indicators: [{name: "Wait, 2024", actual: 9 minutes}]}]
]] },
		question { "an earlier job, undated", at = "reviews[0].text", [[
registered: 2025-02-10
reviews: [{id: R1, text: "In my last job I ran the ticket window and was called quick."}]
]] },
		question { "figures of years ago, and no other job", at = "reviews[0].text", [[
registered: 2025-02-10
reviews: [{id: R1, text: I am slow with orders., indicators: [{name: "Orders in an hour, 2020", target: 20, actual: 12}]}]
]] },
		question { "an earlier job of years ago, and something of now", at = "reviews[0].text", [[
registered: 2025-02-10
reviews: [{id: R1, text: "I worked at a bank until 2021. At present I pass on a third of the callers."}]
]] },
		content { "no day of registration", "reviews: [{id: R1, text: \"In my last job I was quick in 2019.\"}]" },
		content { "no text", "registered: 2025-02-10\nreviews: [{id: R1}]" },
	},

	for_rule "findings_are_own" {
		fault { "what a colleague should do", at = "ST1", [[
reviews:
  - id: R1
    text: "I look after our trainee, J., and have seen how he is getting on."
    strengths: [{id: ST1, text: "J. has a kind manner with callers"}]
    improvements: [{id: N1, text: "J. should read the date back"}]
]] },
		content { "a customer, named first", [[
reviews:
  - id: R1
    strengths: [{id: ST1, text: "Mr E has dementia, and I sat by him"}]
    improvements: [{id: N1, text: "Mrs R should have been told at once"}]
]] },
		content { "the learner's own strengths and needs", [[
reviews:
  - id: R1
    strengths: [{id: ST1, text: "Calm with upset callers"}]
    improvements: [{id: N1, text: "I write letters that are too long"}]
]] },
		content { "one of two strengths is the learner's own", [[
reviews:
  - id: R1
    strengths: [{id: ST1, text: "The company offers great service"}, {id: ST2, text: "I stay calm with upset callers"}]
]] },
		fault { "beside the company's, a fragment names nobody", at = "ST1", [[
reviews:
  - id: R1
    strengths: [{id: ST2, text: "Quick replies"}, {id: ST1, text: "The company offers great service"}]
]] },
		fault { "strengths of the company", at = "ST1", "reviews: [{id: R1, strengths: [{id: ST1, text: \"The company offers great service\"}]}]" },
		fault { "a need at the station", at = "N1", [[
reviews:
  - id: R1
    improvements: [{id: N1, text: "Delays are announced too late at the station"}]
]] },
		content { "a team player is no team", [[
reviews:
  - id: R1
    strengths: [{id: ST1, text: "Team player who covers the late shift"}]
]] },
		fault { "needs of the team", at = "reviews[0].improvements[0].text", [[
reviews:
  - id: R1
    strengths: [{id: ST1, text: "I stay calm with upset callers"}]
    improvements: [{id: N1, text: "The team needs more staff"}]
]] },
		fault { "needs of the machines and of more hands", at = "reviews[0].improvements[0].text", [[
reviews:
  - id: R1
    strengths: [{id: ST1, text: "I stay calm with upset callers"}]
    improvements: [{id: N1, text: "A new label printer, this one jams every morning"}, {id: N2, text: "Somebody else on the desk for Saturdays"}]
]] },
		content { "a slow computer, and a need of one's own", [[
reviews:
  - id: R1
    improvements: [{id: N1, text: "The computer freezes in the afternoon"}, {id: N2, text: "I promise a call back and forget it"}]
]] },
		content { "a machine that the learner does not know well", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I am slow on the new label printer"}]}]
]] },
		content { "stock that the learner does not know well", [[
reviews: [{id: R1, improvements: [{id: N1, text: "Better stock knowledge for the garden range"}]}]
]] },
		question { "a fault of the place, after what the learner should have done", at = "N1", [[
reviews: [{id: R1, text: "On 3 May I should have told Mrs D that the lift was out.", improvements: [{id: N1, text: "The lift breaks down twice a week"}]}]
]] },
		content { "empty lists", "reviews: [{id: R1, strengths: [], improvements: []}]" },
		content { "neither list", "reviews: [{id: R1, text: \"Our shop is very busy.\"}]" },
		content { "a strength without a text is for another rule", [[
reviews:
  - {id: R1, strengths: [{id: ST1, evidence: [E2]}]}
evidence: [{id: E2}]
]] },
		fault { "what those who are served should do", at = "N1", [[
reviews: [{id: R1, text: "On 8 January I served Mr D.", improvements: [{id: N1, text: "Customers need to check the plug before they ring"}, {id: N2, text: "Callers having their number ready"}]}]
]] },
		content { "what those who are served should get", [[
reviews: [{id: R1, text: "On 8 January I served Mr D.", improvements: [{id: N1, text: "Patients should get the time in writing as well"}, {id: N2, text: "Callers need to be told the day"}]}]
]] },
	},

	for_rule "has_strengths" {
		fault { "boxes that were ticked", at = "ST1", [[
reviews: [{id: R1, strengths: [{id: ST1, text: "All sections rated as satisfactory"}, {id: ST2, text: "Exceeds expectations"}]}]
]] },
		fault { "a type of character", at = "ST1", [[
reviews: [{id: R1, strengths: [{id: ST1, text: "Visual learner"}, {id: ST2, text: "An introvert on the personality test"}]}]
]] },
		fault { "what one owns and has passed", at = "ST1", [[
reviews: [{id: R1, strengths: [{id: ST1, text: "Own transport and a clean driving licence"}, {id: ST2, text: "Have a degree"}]}]
]] },
		content { "a task and a situation", "reviews: [{id: R1, strengths: [{id: ST1, text: \"Calm with callers who are upset about a bill\"}]}]" },
		content { "one of two is specific", [[
reviews: [{id: R1, strengths: [{id: ST1, text: "Communication"}, {id: ST2, text: "Calm with callers who are upset about a bill"}]}]
]] },
		fault { "none", at = "reviews[0]", found = "none", "reviews: [{id: R1, text: \"A good year\"}]" },
		fault { "an empty list", at = "reviews[0].strengths", "reviews: [{id: R1, strengths: []}]" },
		fault { "too broad", at = "ST1", "reviews: [{id: R1, strengths: [{id: ST1, text: \"Communication\"}, {id: ST2, text: \"Confidence\"}]}]" },
		fault { "no text", at = "ST1", found = "nothing", "reviews: [{id: R1, strengths: [{id: ST1}]}]" },
		question { "it may be specific", at = "reviews[1].strengths[0].text", [[
reviews:
  - {id: R1, strengths: [{id: ST1, text: "Calm with callers who are upset about a bill"}]}
  - {id: R2, strengths: [{id: ST2, text: "Spelling"}]}
]] },
	},

	for_rule "has_needs" {
		fault { "none at present", at = "N1", [[
reviews: [{id: R1, improvements: [{id: N1, text: "None at present, all areas are of a high standard"}]}]
]] },
		fault { "it stands elsewhere", at = "N1", "reviews: [{id: R1, improvements: [{id: N1, text: \"See the appraisal form, section 4\"}]}]" },
		fault { "to be settled later", at = "N1", [[
reviews: [{id: R1, improvements: [{id: N1, text: "To be agreed with my manager when the scorecard is out"}]}]
]] },
		fault { "go on as before", at = "N1", [[
reviews: [{id: R1, improvements: [{id: N1, text: "Carry on with the good work at the front desk"}]}]
]] },
		fault { "a praise in the dress of a need", at = "N1", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I am too much of a perfectionist"}, {id: N2, text: "I care too much about the job"}]}]
]] },
		fault { "pay and promotion", at = "N1", [[
reviews: [{id: R1, improvements: [{id: N1, text: "Need a degree to be promoted"}, {id: N2, text: "Would like a higher salary and a company car"}]}]
]] },
		fault { "marks", at = "N1", "reviews: [{id: R1, improvements: [{id: N1, text: \"Communication 6 out of 10 and IT 5\"}]}]" },
		content { "none beside a real one", [[
reviews: [{id: R1, improvements: [{id: N1, text: "None on refunds"}, {id: N2, text: "I pass on billing queries that I could settle"}]}]
]] },
		content { "none of something", [[
reviews:
  - {id: R1, improvements: [{id: N1, text: "None of my callers get a reference number when I end the call"}, {id: N2, text: "No read-back of date and time"}]}
]] },
		content { "a task and a situation", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I pass on billing queries that I could settle"}]}]
]] },
		content { "one of two is specific", [[
reviews: [{id: R1, improvements: [{id: N1, text: "Confidence"}, {id: N2, text: "I pass on billing queries that I could settle"}]}]
]] },
		fault { "none", at = "reviews[0]", found = "none", "reviews: [{id: R1, strengths: [{id: ST1, text: \"Calm with upset callers\"}]}]" },
		fault { "an empty list", at = "reviews[0].improvements", "reviews: [{id: R1, improvements: []}]" },
		fault { "too broad", at = "reviews[0].improvements[0].text", "reviews: [{id: R1, improvements: [{id: N1, text: \"Communication\"}]}]" },
		fault { "no text", at = "N1", [[
reviews:
  - {id: R1, improvements: [{id: N1, standard: S1}]}
standards: [{id: S1, text: "Answer within 20 seconds"}]
]] },
		question { "it may be specific", at = "N1", "reviews: [{id: R1, improvements: [{id: N1, text: \"Spelling\"}]}]" },
		content { "improvements of the service are another matter", "improvements: [{id: I1, gap: \"Refunds are slow\"}]" },
		fault { "perhaps narrow, beside strengths that are no more", at = "N1", [[
reviews: [{id: R1, strengths: [{id: S1, text: "Listening (9)"}, {id: S2, text: "Going the extra mile (10)"}], improvements: [{id: N1, text: "Turn the 8s into 9s"}]}]
]] },
	},

	for_rule "compares_with_standards" {
		fault { "a high standard, in praise", at = "reviews[0].text", [[
reviews: [{id: R1, text: "I always work to a high standard. I follow the policies and procedures of the depot."}]
]] },
		content { "what the charter asks, and what is done", [[
reviews: [{id: R1, text: "The charter asks for a call within the day. I manage that for about half of them."}]
]] },
		fault { "the branch beside the standards, and the learner not", at = "reviews[0].text", [[
standards: [{id: S1, text: "85% settled in one visit", target: 85%}]
reviews:
  - id: R1
    text: "The branch came to 79%. I have not set my own work against the standards."
    indicators: [{name: "One-visit resolution, whole branch", standard: S1, target: 85%, actual: 79%}]
]] },
		content { "a figure beside its target", "reviews: [{id: R1, indicators: [{name: Check-in time, target: 5 minutes, actual: 7 minutes}]}]" },
		content { "a figure beside a standard", [[
standards: [{id: S1, text: "Check in within five minutes"}]
reviews: [{id: R1, indicators: [{name: Check-in time, standard: S1, actual: 7 minutes}]}]
]] },
		content { "a need against a standard", [[
standards: [{id: S1, text: "Check in within five minutes"}]
reviews: [{id: R1, improvements: [{id: N1, text: "I am slow at check-in", standard: S1}]}]
]] },
		question { "a standard that is linked, and nothing in words or figures that is held against it", at = "reviews[0].text", [[
standards: [{id: S1, text: "Complaints answered within five working days"}]
reviews: [{id: R1, text: "In February I was good with complaints.", improvements: [{id: N1, text: "Emails to coach parties", standard: S1}]}]
]] },
		content { "a standard that is linked, and in the text how far it is met", [[
standards: [{id: S1, text: "Say hello within a minute"}]
reviews: [{id: R1, text: "Hello: half met.", improvements: [{id: N1, text: "Greet people when I am sorting", standard: S1}]}]
]] },
		content { "a standard in the text", [[
reviews: [{id: R1, text: "My job description asks for every guest to be greeted; I miss some when two coaches arrive."}]
]] },
		fault { "nothing to compare with", at = "reviews[0].text", [[
reviews: [{id: R1, text: "I am quick at check-in.", indicators: [{name: Check-in time, actual: 7 minutes}]}]
]] },
		fault { "a target without a figure", at = "R1", [[
reviews: [{id: R1, text: "I am quick at check-in.", indicators: [{name: Check-in time, target: 5 minutes}]}]
]] },
		fault { "no text", at = "reviews[0]", found = "nothing", "reviews: [{id: R1}]" },
		fault { "a target that is a colleague's figure", at = "reviews[0].text", [[
reviews:
  - {id: R1, text: "Kim takes half as long as me.", indicators: [{name: Check-in time (target is what Kim does), target: 5 minutes, actual: 7 minutes}]}
]] },
		fault { "quicker than a colleague, and the job description left aside", at = "reviews[0].text", [[
reviews:
  - {id: R1, text: "I am quicker than Lee at check-in. My job description I haven't looked at for this.", indicators: [{name: Check-in time, target: 5 minutes, actual: 7 minutes}]}
]] },
		fault { "a standard that was got by watching somebody", at = "reviews[0].text", [[
standards: [{id: S1, text: "Check in within five minutes", source: "Watching Lee at the next desk"}]
reviews: [{id: R1, text: "I need seven.", indicators: [{name: Check-in time, standard: S1, actual: 7 minutes}]}]
]] },
		content { "beside a colleague, and beside a standard too", [[
standards: [{id: S1, text: "Check in within five minutes", source: "Front desk manual"}]
reviews: [{id: R1, text: "I am slower than Lee.", indicators: [{name: Check-in time, standard: S1, target: 5 minutes, actual: 7 minutes}]}]
]] },
		content { "better than a target of last May", [[
reviews: [{id: R1, text: "Quicker than May and than Monday's crew.", indicators: [{name: Check-in time against SLA, target: 5 minutes, actual: 7 minutes}]}]
]] },
		fault { "a standard that does not exist", at = "R1", [[
reviews: [{id: R1, improvements: [{id: N1, text: "I am slow at check-in", standard: S9}]}]
]] },
		question { "a target that can't be read", at = "reviews[0].indicators[0].target", [[
reviews: [{id: R1, indicators: [{name: Check-in time, target: as usual, actual: 7 minutes}]}]
]] },
		content { "what is asked, and in the next sentence how one does", [[
reviews: [{id: R1, text: "The role asks me to rebook each guest at the till. I rebooked 11 of 40 in January."}]
]] },
		content { "what a paper says, and in the next sentence how one does", [[
reviews: [{id: R1, text: "Our code says calls are returned the same day. I looked at my diary for January: two vendors waited until the next day."}]
]] },
	},

	for_rule "has_service_indicators" {
		content { "how fast callers are answered", "reviews: [{id: R1, indicators: [{name: Calls answered in 20 seconds, actual: 71%}]}]" },
		content { "one of two", "reviews: [{id: R1, indicators: [{name: Sickness, actual: 2 days}, {name: Complaints resolved, actual: 9 of 10}]}]" },
		content { "by the standard that it is of", [[
standards: [{id: S1, text: "The car goes back to the customer at the time that was quoted"}]
reviews: [{id: R1, indicators: [{name: Cars back on time, standard: S1, actual: 59%}]}]
]] },
		content { "in the text", "reviews: [{id: R1, text: \"In July I resolved 62 of 100 complaints myself.\"}]" },
		fault { "nothing measured", at = "reviews[0]", found = "0 indicators with a figure", [[
reviews: [{id: R1, text: "I am good with complaints."}]
]] },
		fault { "an indicator without its figure", at = "reviews[0].indicators", found = "1 indicator with a figure", [[
reviews: [{id: R1, indicators: [{name: Complaints resolved, target: 9 of 10}]}]
]] },
		fault { "a measure of something else", at = "reviews[0].indicators[0].name", [[
reviews: [{id: R1, indicators: [{name: Sickness, actual: 2 days}]}]
]] },
		question { "it may be about service", at = "reviews[0].indicators[0].name", [[
reviews: [{id: R1, indicators: [{name: Tables turned, actual: 31}]}]
]] },
		question { "a measure without a name", at = "reviews[0].indicators[0]", "reviews: [{id: R1, indicators: [{actual: 31}]}]" },
		question { "a figure that can't be read", at = "reviews[0].indicators[0].actual", [[
reviews: [{id: R1, indicators: [{name: Complaints resolved, actual: most}]}]
]] },
		fault { "half of them are plainly of something else", at = "reviews[0].indicators[0].name", [[
reviews: [{id: R1, indicators: [{name: Tables turned, actual: 31}, {name: Sickness, actual: 2 days}]}]
]] },
		question { "one of three is plainly of something else", at = "reviews[0].indicators[0].name", [[
reviews: [{id: R1, indicators: [{name: Tables turned, actual: 31}, {name: Bins emptied, actual: 12}, {name: Sickness, actual: 2 days}]}]
]] },
	},

	for_rule "looks_at_real_interactions" {
		fault { "how the writer was served elsewhere", at = "reviews[0].text", [[
reviews: [{id: R1, text: "On 4 July the woman at the airport desk was rude to us and kept us waiting. It showed me how bad service feels, and I shall remember it."}]
]] },
		fault { "a colleague's praise", at = "reviews[0].text", [[
reviews: [{id: R1, text: "Mrs B on the other desk wrote this for me. Jo is a pleasure to work with and she is always on time. She helps the rest of us and makes the tea."}]
]] },
		content { "among the strengths and needs", [[
reviews:
  - id: R1
    text: "Based on the evening of 4 May."
    strengths: [{id: ST1, text: "A guest in a wheelchair and her carer at the door. I knew where the lift is and walked them to it"}]
]] },
		fault { "a week of duties", at = "reviews[0].text", [[
reviews: [{id: R1, text: "My job is to answer the phone, take payments and tidy reception. I am responsible for opening up."}]
reflections: [{id: L1, text: "This week I opened up on Monday, answered the phone, booked appointments and cashed up. On Friday I filed the forms."}]
]] },
		fault { "what might be, and a log in which nobody is served", at = "reviews[0].text", [[
reviews: [{id: R1, text: "Suppose somebody asked for nuts. I expect that I would say no."}]
reflections: [{id: L1, text: "The course said that recipes change. I had thought of the folder as something for starters."}]
]] },
		content { "in a review", [[
reviews: [{id: R1, text: "On 14 July a guest shouted at me about her bill. I took her to a quiet table and she calmed down."}]
]] },
		content { "in a log", [[
reviews: [{id: R1, text: "I always try to be polite to guests."}]
reflections: [{id: L1, text: "On 14 July a guest shouted at me about her bill. I took her to a quiet table and she calmed down."}]
]] },
		fault { "neither review nor log", found = "none", "learner: {id: \"20418\"}" },
		fault { "empty lists", at = "reviews", found = "none", [[
reviews: []
reflections: []
]] },
		fault { "general statements only", at = "reviews[0].text", [[
reviews: [{id: R1, text: "I always try to be polite to guests."}]
reflections: [{id: L1, text: "If a guest complained, I would say sorry."}]
]] },
		fault { "duties, qualities and what one would do; a week's round; a platitude", at = "reviews[0].text", [[
reviews: [{id: R1, text: "My post covers the till, the phone and the stock room. I am friendly, reliable and a team player. If a shopper were ever rude I would stay calm and fetch the manager."}]
reflections:
  - {id: L1, text: "This week I filled the shelves each morning, took payments and swept the aisle. I carried out all my duties as the handbook says."}
  - {id: L2, text: "Good customer service is the heart of every business. I always treat shoppers as I would wish to be treated."}
]] },
		fault { "customers in general, among the week's work", at = "reviews[0].text", [[
reviews: [{id: R1, text: "I am patient with customers. This week I served customers, answered calls and dealt with queries."}]
]] },
		content { "a customer after an if", [[
reviews: [{id: R1, text: "If somebody is rude I stay calm. On 3 May a lady threw her receipt at me; I picked it up and refunded her."}]
]] },
		question { "something was done, and it isn't said for whom", at = "reviews[0].text", [[
reviews: [{id: R1, text: "On 3 May I stayed until seven and found the lost box."}]
]] },
		fault { "acted in the review, and the exercises of it in the log", at = "reviews[0].text", [[
reviews: [{id: R1, text: "On 3 March Mr V acted the angry father in the training room and I calmed him down."}]
reflections: [{id: L1, text: "On 9 March I watched the second exercise again. Mr V had asked twice and I had not listened."}]
]] },
		content { "acted in the review, a real customer in the log", [[
reviews: [{id: R1, text: "On 3 March Mr V acted the angry father in the training room and I calmed him down."}]
reflections: [{id: L1, text: "On 9 March a guest shouted at me about her bill. I took her to a quiet table."}]
]] },
		fault { "a log without a text", at = "L1", "reflections: [{id: L1, date: 2025-11-10}]" },
		question { "it may have been real", at = "L1", "reflections: [{id: L1, text: \"It was a busy summer in the shop.\"}]" },
		content { "a patient, who is no trait here", [[
reviews: [{id: R1, text: "On 20 January a patient came at two for a twelve o'clock appointment; I found him a gap. He had not understood my message."}]
]] },
	},

	for_rule "log_stands_for_review" {
		content { "a log that finds both, and no review", [[
reflections:
  - {id: L1, text: "On 4 May a lady was lost and I walked her to bay 9. That went well; I notice who is lost."}
  - {id: L2, text: "On 9 May I forgot to ring Mr P about his coat. I should have written it down."}
]] },
		question { "what went well only", at = "L1", [[
reflections: [{id: L1, text: "On 4 May a lady was lost and I walked her to bay 9. That went well, she was delighted."}]
]] },
		fault { "a log that finds neither", at = "L1", [[
reflections: [{id: L1, text: "9.00 desk. 9.20 tenant, gave a new fob. 12.30 lunch. 3.00 phones."}]
]] },
		content { "a review, whatever the log says", [[
reviews: [{id: R1, text: "I forgot to ring Mr P."}]
reflections: [{id: L1, text: "9.00 desk. 12.30 lunch."}]
]] },
		content { "neither review nor log: another rule says so", "learner: {id: \"20418\"}" },
	},

	for_rule "before_the_plan" {
		content { "a review of the day before", [[
reviews: [{id: R1, date: 2025-09-14}]
development_plan: {created: 2025-09-15}
]] },
		content { "of the same day", [[
reviews: [{id: R1, date: 2025-09-15}]
development_plan: {created: 2025-09-15}
]] },
		fault { "of the day after", at = "reviews[0].date", found = "2025-09-16", [[
reviews: [{id: R1, date: 2025-09-16}]
development_plan: {created: 2025-09-15}
]] },
		content { "one of two", [[
reviews: [{id: R1, date: 2025-12-01}, {id: R2, date: 2025-09-08}]
development_plan: {created: 2025-09-15}
]] },
		content { "a review without its date", [[
reviews: [{id: R1}, {id: R2, date: 2025-12-01}]
development_plan: {created: 2025-09-15}
]] },
		content { "a plan without its date", [[
reviews: [{id: R1, date: 2025-12-01}]
development_plan: {ends: 2026-03-31}
]] },
		content { "no plan", "reviews: [{id: R1, date: 2025-12-01}]" },
		content { "no reviews", "development_plan: {created: 2025-09-15}" },
		question { "the date of the review can't be read", at = "reviews[0].date", [[
reviews: [{id: R1, date: summer}]
development_plan: {created: 2025-09-15}
]] },
		question { "the day of the plan can't be read", at = "development_plan.created", [[
reviews: [{id: R1, date: 2025-12-01}]
development_plan: {created: "15/09/25"}
]] },
	},
}
