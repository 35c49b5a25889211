return cases {
	for_rule "names_model" {
		fault { "a name for the form's sake", at = "knowledge[0].text", "knowledge: [{id: K1, text: \"I wrote Kaizen in the box because my tutor said there had to be one. I couldn't say what it means, and we just moved the desk.\"}]" },
		content { "at first unknown, and then worked by", [[
knowledge: [{id: K1, text: "I hadn't heard of PDCA before my tutor named it, but it fits: I planned the labels, did one shelf, checked that 9 in 10 were found, and acted by doing all."}]
]] },
		content { "named and applied", [[
knowledge:
  - {id: K1, topic: models, text: "I used PDCA for the key drop at our hotel. We planned a trial week, tried it with ten guests, checked how long they waited and then kept it, because the queue was shorter."}
]] },
		fault { "no model", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, topic: getting better, text: "We try to get a bit better at the counter every week, because customers notice."}
]] },
		fault { "only a name", at = "knowledge[0].text", "knowledge: [{id: K1, text: \"PDCA and Kaizen.\"}]" },
		fault { "a name with the change, explained nowhere", found = "a model's name alone", "improvements: [{id: I1, gap: \"Guests queue for keys\", model: PDCA}]" },
		content { "explained in an account", [[
reflections:
  - {id: L1, text: "With my team I used the PDCA cycle on the lunch queue: we planned a second till, ran it for a week, checked the wait and kept it because it fell from nine minutes to four."}
]] },
		content { "explained in an item of evidence", [[
evidence:
  - {id: E1, type: professional discussion, text: "She told me how her team used PDCA on the lunch queue: we planned a second till, ran it for a week, checked the wait and kept it because it fell from nine minutes to four."}
]] },
		fault { "nothing at all", "knowledge: []" },
		fault { "a topic without a text", "knowledge: [{id: K1, topic: PDCA}]" },
		fault { "the change's own word is no model", at = "knowledge[0].text", found = '"We greet every guest."', [[
knowledge: [{id: K1, text: "We greet every guest."}]
improvements: [{id: I1, gap: "Guests queue for keys", model: our own way}]
]] },
		fault { "explained as in a textbook", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "PDCA means that a change is planned, tried out, checked against the figures and then kept, because a plan alone proves nothing."}
]] },
		content { "applied, though nobody says I or we", [[
improvements: [{id: I1, gap: "Guests queue for keys at the desk after lunch", plan: {actions: [{text: "A second till at lunch"}]}}]
knowledge:
  - {id: K1, text: "The cycle of PDCA: planned from the survey of the queue at the desk, done in May with the second till, checked by the count after lunch in June, acted on as the wait for keys fell."}
]] },
		content { "each step with what it was", [[
improvements: [{id: I1, gap: "Guests wait for keys after three", plan: {actions: [{text: "Second key desk on Fridays"}]}}]
knowledge:
  - {id: K1, text: "PDCA, by Deming. Plan: the count of guests in the hall. Do: a second key desk on 7 May. Check: the same count again. Act: every Friday, and a new Plan for luggage."}
]] },
		fault { "each step as in a textbook", at = "knowledge[0].text", [[
improvements: [{id: I1, gap: "Guests wait for keys after three", plan: {actions: [{text: "Second key desk on Fridays"}]}}]
knowledge:
  - {id: K1, text: "PDCA, by Deming. Plan: establish objectives and processes. Do: carry out the process. Check: evaluate the results against them. Act: standardise or correct. It is used in many industries."}
]] },
		fault { "letters spelt out wrongly in the next sentence", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "The model that we use is PDCA. It stands for Polite, Discreet, Caring and Attentive, and we are so with each customer at our desk."}
]] },
		fault { "names, and praise of the course", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "I went on the course on improvement. The models covered were PDCA, Kaizen and Lean, which are used by many large companies. The tutor was very good."}
]] },
		fault { "letters spelt out wrongly", at = "knowledge[0].text", found = "please", [[
knowledge:
  - {id: K1, text: "PDCA stands for Please Do Care Always. I used it on our ward because patients like it when we care, so they wait more calmly."}
]] },
		fault { "small steps turned into one big one", at = "knowledge[0].text", found = "kaizen is one big", [[
knowledge:
  - {id: K1, text: "Kaizen is one big change that experts from outside bring in. We had it in our bakery in May, because the queue was too long, and then it was over."}
]] },
		content { "what the model is not", [[
knowledge:
  - {id: K1, text: "Kaizen is not one big change by outside experts. In our bakery it meant many small steps by us at the counter: we moved the bread bags, because reaching over cost four seconds each time."}
]] },
		content { "the last step by another of its names", [[
knowledge:
  - {id: K1, text: "PDCA means plan, do, check, adjust. We planned a second till, tried it for a week, checked the wait and adjusted the hours, because it fell only at noon."}
]] },
		fault { "on the form, and not used", at = "knowledge[0].text", [[
improvements: [{id: I1, gap: "Guests wait for keys after three", model: PDCA}]
knowledge:
  - {id: K1, text: "PDCA was on the form so I put it down. I don't really know what it stands for and we didn't use it. We just moved a desk and it worked, because my team has common sense."}
]] },
		fault { "theory put aside", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "I think that theory is for managers. We were given a page on Kaizen at our college and I signed the register. Real life is different, and I learnt more by doing my job."}
]] },
		content { "put aside at first, and then applied", [[
improvements: [{id: I1, gap: "Guests wait for keys at the desk after three", plan: {actions: [{text: "Second key desk"}]}}]
knowledge:
  - {id: K1, text: "I used to say that theory is for managers. With PDCA we planned a second desk for the keys, tried it on a Friday, checked how long guests wait at the desk and kept it, because the hall was empty."}
]] },
		question { "one letter not as it should be", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "PDCA (plan, do, consider, act) helped us with the queue: we planned a second till, ran it for a week, timed the wait and kept it because it fell."}
]] },
		question { "named and own work told, but none of the model's steps", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "We have PDCA in our hotel, because our manager went on a course, and since then our guests have been happier with breakfast and with their rooms."}
]] },
	},

	for_rule "knows_the_law" {
		content { "addresses came off the wall", "knowledge: [{id: K1, text: \"GDPR: I took addresses off the sheet on the wall since anybody walking past could read it, and numbers are wiped after a year. Equality: people who can't move a bin go first.\"}]" },
		fault { "no law for the figures", at = "knowledge[0].text", "knowledge: [{id: K1, text: \"For data protection I ask callers for their postcode. With the team's scores there was no law to think about.\"}]" },
		fault { "over, and nothing to keep to", at = "knowledge[0].text", "knowledge: [{id: K1, text: \"GDPR came out of Europe and stopped when we left, so there is nothing to keep to for what we hold on guests.\"}]" },
		content { "leave was asked", "knowledge: [{id: K1, text: \"Data protection: I asked the fitters first, and deleted each recording after scoring. The comments held no names.\"}]" },
		content { "data protection at the own desk", [[
knowledge:
  - {id: K1, text: "When we ran the survey at our surgery I left out names, because data protection means that we may only collect what we need. I locked the answers in the office."}
]] },
		content { "equality in the own change", [[
knowledge:
  - {id: K1, text: "Under the Equality Act we have to make reasonable adjustments, so I printed our new order form in large print because two of my customers could not read the small one."}
]] },
		fault { "nothing of it", at = "knowledge[0].text", "knowledge: [{id: K1, text: \"We give every guest a clean cup and a smile.\"}]" },
		fault { "a page of a textbook", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "The Data Protection Act 2018 sets out principles such as storage limitation. There are six lawful bases, among them consent, and data subjects have the right of access because personal data belongs to them."}
]] },
		question { "one wrong word beside duties that were kept", at = "knowledge[0].text", found = "reasonable adjustment is unfair", [[
knowledge:
  - {id: K1, topic: data protection, text: "I left the names out of the survey. I locked the answers in the office. I deleted the recordings of calls after a month. A reasonable adjustment is unfair."}
]] },
		fault { "the law is for somebody else to know", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "There are the Data Protection Act and the Equality Act. If a question came I would leave it to Legal, it is not something that the shop needs to know."}
]] },
		fault { "where the policies are, and who signed them", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "The data protection policy is in a lever arch file behind our reception, in alphabetical order, and the equality policy with it. They were last reviewed in 2021 and signed by the director. New staff are shown where the file is and initial a sheet."}
]] },
		fault { "backups taken for data protection", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "For data protection I back up my work every evening and keep the virus scanner on. We once lost three weeks of bookings when the server died. Diversity means that we sell more than 400 products."}
]] },
		fault { "an adjustment that was asked for and refused", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "Equality Act: a deaf member asked to book by text, and I told her that it is by phone, because we all have one way of booking here."}
]] },
		fault { "others look after it", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "Data protection is dealt with by our IT people, they look after all that. It isn't part of what a team leader does, so I have never had to think about it. If I needed something I'd ring the helpdesk."}
]] },
		content { "who could not use it, and in the next sentence what was done", [[
knowledge:
  - {id: K1, text: "The self-service screens are at one height, so I tried them with a customer who uses a wheelchair. He couldn't reach the card slot. We had two of them lowered, because the Equality Act expects us to think of that beforehand."}
]] },
		content { "data taken away again, in other words", [[
knowledge:
  - {id: K1, text: "Under the confidentiality policy the complaint letters may not leave our office, so I counted them there and put them back in the cupboard with the key. In my report a complainant is a letter of the alphabet, because the team has no need of the names."}
]] },
		content { "names of laws, and what was done told with the monitoring and the action", [[
monitoring: [{id: M1, measure: Survey, findings: "210 replies, collected without names as our privacy notice promises, and shredded after counting."}]
management_actions: [{id: MA1, text: "New booking form, also in large print for those who can't use the app, as the equality policy asks"}]
knowledge:
  - {id: K1, text: "The laws that matter are the Data Protection Act 2018 and the Equality Act 2010."}
]] },
		question { "names of laws, and what was done told without them", at = "knowledge[0].text", [[
management_actions: [{id: MA1, text: "New booking form, also in large print for those who can't use the app"}]
knowledge:
  - {id: K1, text: "The laws that matter are the Data Protection Act 2018 and the Equality Act 2010."}
]] },
		question { "a policy that is not named for what it is of, beside what was done", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "In the exit interviews people told me about divorce and debts, so my grid has the reasons as a code, and I deleted the recordings when I had counted. HR policy 7 says the same."}
]] },
		content { "an assessor's notes of a talk", [[
knowledge: [{id: K1, topic: Law, text: "I explained this to my assessor."}]
evidence:
  - {id: E1, type: professional discussion, text: "K. explained that figures per person are personal data, so she gave each cashier a sealed slip and kept the list in a locked drawer till it went into the shredder. The new counter has a low end, as somebody in a wheelchair couldn't reach the top, which the Equality Act asks for."}
]] },
		question { "a deed with data, in words of one's own", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "Under data protection our tenants' survey was a headache, as it went to a mailing house. Before any letter left us I had a clause put into the contract, and they wrote to us when the work was over."}
]] },
		fault { "everyone's name and marks put up", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "For data protection nobody outside gets anything. Once a month I put up a chart with everyone's name, their score and how many days they were ill, because it is good for morale."}
]] },
		content { "nothing under knowledge, but told with the monitoring", [[
monitoring: [{id: M1, measure: Survey, findings: "210 replies, collected without names as our privacy notice promises, and shredded after counting."}]
]] },
		content { "a word that may be wrong, beside much that was kept to", [[
knowledge:
  - {id: K1, topic: data protection, text: "I took the names off our survey forms. I locked the answers in the office. I deleted the recordings of calls after a month. I keep the totals of the forms in our cabinet just in case."}
]] },
		fault { "by name in front of all, whatever somebody had said", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "For data protection all our sheets go in the WhatsApp with the name and the address, one lady had said about her operation and it made the lads think. I keep them in my car."}
]] },
		fault { "names of laws", at = "knowledge[0].text", "knowledge: [{id: K1, text: \"Data Protection Act, Equality Act.\"}]" },
		fault { "names of laws, and that they are kept to", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "We keep to the Data Protection Act and the Equality Act at all times, because it is important. The policies are in the office folder, and we all do the training once a year."}
evidence:
  - {id: E1, type: work product, text: "Data Protection Act, Equality Act: form and feedback"}
]] },
		content { "explained in an item of evidence only", [[
evidence:
  - {id: E1, type: professional discussion, text: "She said: we tell callers why we record them, because of data protection, and I delete the recordings after a month so that only those who need them have them."}
]] },
		fault { "for ever, and no limit", at = "knowledge[0].text", found = "keep our survey forms for ever", [[
knowledge:
  - {id: K1, text: "Under GDPR we keep our survey forms for ever, because a patient may come back. I lock them in the office."}
]] },
		content { "never for ever", [[
knowledge:
  - {id: K1, text: "Under GDPR we never keep our survey forms for ever: I shred them after three months, because by then we have our figures."}
]] },
		content { "for ever at one time, and what was learnt", [[
knowledge:
  - {id: K1, text: "I used to keep our survey forms for ever. Now I shred them after three months, because GDPR says no longer than needed."}
]] },
		fault { "an adjustment as unfair", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "Equality Act: large print for one guest would be unfair on the others, so we did not change the menu at our hotel."}
]] },
		fault { "two weak signs", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "For equality we treat everybody the same at our desk, because that is fair. I keep the survey forms just in case, since we may need them for data protection, and I lock the cabinet."}
]] },
		fault { "one weak sign, and nothing but that laws are kept to", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "We comply with the Equality Act at all times and treat everybody the same, because it is the law and it is important for all of us."}
]] },
		question { "one weak sign", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "For data protection I took the names off our survey forms, because nobody needs them. I keep the forms in our cabinet just in case."}
]] },
		fault { "a topic without a text", "knowledge: [{id: K1, topic: Data protection}]" },
		fault { "nothing at all", "knowledge: []" },
		content { "the law as it was kept to, in what came of feedback", [[
knowledge: [{id: K1, topic: data protection, text: "There are the Data Protection Act and the Equality Act."}]
feedback: [{id: F1, source: customer, text: "You read my number out loud", response: "I left the names out and locked the answers in the office, as the Data Protection Act asks."}]
]] },
		question { "kept to in what came of feedback, without a word of the law", at = "knowledge[0].text", [[
knowledge: [{id: K1, topic: data protection, text: "There are the Data Protection Act and the Equality Act."}]
feedback: [{id: F1, source: customer, text: "I can't read your form", response: "I printed the form in large print for her."}]
]] },
		fault { "laws by their names, and thanks for the feedback", at = "knowledge[0].text", [[
knowledge: [{id: K1, topic: data protection, text: "There are the Data Protection Act and the Equality Act."}]
feedback: [{id: F1, source: customer, text: "You read my number out loud", response: "I thanked her."}]
]] },
	},

	for_rule "explains_own_effect" {
		fault { "duties, and praise of oneself", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "I am on the till from nine. I scan, take the money and pack. When it is quiet I fill the shelves and wipe the belt. I never have any trouble with customers, and my boss is pleased with me."}
]] },
		content { "mothers, as a trade has them", [[
knowledge:
  - {id: K1, text: "When I measure both feet, as our fitting standard says, mothers trust us and come back. In spring I skipped it, three pairs were returned, and we had to write off £90."}
]] },
		fault { "the weather and the price, and logs that say a little of each", at = "knowledge[0].text", [[
knowledge: [{id: K1, text: "Satisfaction depends above all on the weather and on the price. The adverts were good for business."}]
reflections:
  - {id: L1, text: "I read the order back now, and Mrs A was satisfied."}
  - {id: L2, text: "Our takings were up on Saturday."}
]] },
		fault { "what service is in general", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "Customer service is about being polite to everyone. You should always smile, and a warm welcome costs nothing. If everyone did so there would be no complaints at all."}
]] },
		content { "the own work, customers and the business in one text", [[
knowledge:
  - {id: K1, text: "When I answer a call within 20 seconds and settle it at once, our customers are satisfied and stay with us, so we lose fewer contracts and save the cost of a second call."}
]] },
		content { "in two texts", [[
knowledge:
  - {id: K1, text: "When I keep my promise to ring back the same day, our tenants are satisfied because they know where they stand."}
reflections:
  - {id: L1, text: "On Friday I forgot to ring a tenant back, so we had to send the van twice and our costs went up by £60."}
]] },
		fault { "not about any of it", at = "knowledge[0].text", "knowledge: [{id: K1, text: \"PDCA means plan, do, check, act.\"}]" },
		question { "customers, but not the business", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "When I greet our patients at the desk by name, they are satisfied because they feel known."}
]] },
		fault { "only what the learner has of it", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "How I do by our Customer Promise matters to me. With 85% on the cards I get my bonus of £150, and without it I am on lates. A low score means a talk in the office and I go home in a bad mood. It will look good on my CV."}
]] },
		content { "what the learner has of it, and what customers and the firm have", [[
knowledge:
  - {id: K1, text: "When I do well by our Customer Promise I get my bonus. I ring back on the day, so our customers are satisfied and stay with us, and we lose fewer contracts."}
]] },
		fault { "the words of the criterion, and nothing that was done", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "My work has an effect on everything. If I do my job well then customers are satisfied and the company makes a profit, and if I do it badly nobody is happy and we lose money. It is therefore essential that I perform well at all times and follow the standards."}
]] },
		fault { "what others do to customers", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "If the lorry is late customers get cross and buy elsewhere, and the new prices have cost us trade. Head office should hire more drivers. The tills break down a lot, queues get long, and on Saturdays people walk out without buying."}
]] },
		fault { "sales and costs, and nobody who is served", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "In October I sold £4,200 of phones against a target of £4,000, and my margin was 31%. When I sell the cover as well the branch makes £18 more. I cost £11 an hour, so I pay for myself by ten in the morning. In November I will sell even more."}
]] },
		fault { "a course, and what one thought of it", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "I really enjoyed the sales course in Hull. The trainer was great and the lunch was good as well. I gave it five stars on the form, and next year I would like to do the second part, which takes two days and costs £300 a head."}
]] },
		fault { "how the learner feels at work", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "When the heating fails I get cold and make mistakes. If the rota is not done in time I am stressed, and when the system is slow I cannot work well. How I perform depends on my sleep, on the noise in the office and on my manager's temper."}
]] },
		content { "one case of the own work, told through", [[
knowledge:
  - {id: K1, text: "Our charter asks us to explain each bill. I didn't do that for Mr O, he felt tricked, and he stopped his direct debit. He now pays late and the credit team has to chase him every month. Where I go through the bill line by line people pay on the day and go away content."}
]] },
		content { "what falls to others at work because of it", [[
knowledge:
  - {id: K1, text: "The tone I use on the phone matters. In March I snapped at a lady about her bill and she put the phone down, then our housing manager had to go and see her twice. Our code says that we listen first. With the next one I listened, and she pays by the month."}
]] },
		content { "an assessor's notes, in which the learner is she", [[
knowledge:
  - {id: K1, topic: Professional discussion, text: "T. said that the helpline promises an answer in 90 seconds. When she overran, callers hung up and wrote to the MP, and each letter takes the policy team half a day. She now sums up each call, callers don't ring again, and the queue is shorter for all."}
]] },
		fault { "nothing at all", found = "none", "knowledge: []" },
		fault { "what evidence says is not the learner's explanation", found = "none", [[
evidence:
  - {id: E1, text: "When I answer a call within 20 seconds, our customers are satisfied and stay with us, so we lose fewer contracts."}
]] },
	},

	for_rule "refers_to_standard" {
		content { "the service standard", "knowledge: [{id: K1, text: \"Our service standard says that we answer a letter within five days.\"}]" },
		content { "in an account", "reflections: [{id: L1, text: \"I missed our target of 20 seconds twice that day.\"}]" },
		content { "a paper and what it asks", "knowledge: [{id: K1, text: \"The house book says two minutes at the gate, and I took five.\"}]" },
		content { "the id of a standard", [[
standards: [{id: S2, text: "A call back on the day"}]
knowledge: [{id: K1, text: "I rang back late eleven times in May (S2) and people went elsewhere."}]
]] },
		content { "the figure that a standard asks for", [[
standards: [{id: A, text: "Calls are answered in 20 seconds"}]
knowledge: [{id: K1, text: "I pick up the phone within 20 seconds."}]
]] },
		content { "the last words of the paper's name", [[
standards: [{id: A, text: "The car is back at the time quoted", source: "Kwik Grip service card 2024"}]
knowledge: [{id: K1, text: "Service card says tell them why. I said nowt and three went down the road."}]
]] },
		fault { "customer service is no paper", at = "knowledge[0].text", [[
standards: [{id: A, text: "The car is back at the time quoted", source: "Customer service"}]
knowledge: [{id: K1, text: "I told nobody that it was late, and that is poor customer service."}]
]] },
		content { "the paper that a standard stands in", [[
standards: [{id: A, text: "A call back on the day", source: "Staff handbook"}]
knowledge: [{id: K1, text: "I ring back the same day, as in the handbook."}]
]] },
		fault { "none", at = "knowledge[0].text", "knowledge: [{id: K1, text: \"I greet everybody with a smile.\"}]" },
		question { "a figure, but is it a standard", at = "knowledge[0].text", "knowledge: [{id: K1, text: \"I pick up the phone within 20 seconds.\"}]" },
		fault { "nothing at all", "knowledge: []" },
		fault { "a topic without a text", "knowledge: [{id: K1, topic: Our standards}]" },
		content { "a figure in the explanation, and the target in an account", [[
knowledge: [{id: K1, text: "I pick up the phone within 20 seconds."}]
reflections: [{id: L1, text: "I missed our target twice that day."}]
]] },
		fault { "a figure in an account is no standard of the explanation", at = "knowledge[0].text", [[
knowledge: [{id: K1, text: "I greet everybody with a smile."}]
reflections: [{id: L1, text: "I took 40 calls."}]
]] },
	},
}
