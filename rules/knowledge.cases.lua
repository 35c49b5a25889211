return cases {
	for_rule "names_model" {
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
		question { "explained, but is it applied", at = "knowledge[0].text", [[
knowledge:
  - {id: K1, text: "PDCA means that a change is planned, tried out, checked against the figures and then kept, because a plan alone proves nothing."}
]] },
	},

	for_rule "knows_the_law" {
		content { "data protection at the own desk", [[
knowledge:
  - {id: K1, text: "When we ran the survey at our surgery I left out names, because data protection means that we may only collect what we need. I locked the answers in the office."}
]] },
		content { "equality in the own change", [[
knowledge:
  - {id: K1, text: "Under the Equality Act we have to make reasonable adjustments, so I printed our new order form in large print because two of my customers could not read the small one."}
]] },
		fault { "nothing of it", at = "knowledge[0].text", "knowledge: [{id: K1, text: \"We give every guest a clean cup and a smile.\"}]" },
		fault { "names of laws", at = "knowledge[0].text", "knowledge: [{id: K1, text: \"Data Protection Act, Equality Act.\"}]" },
		fault { "a topic without a text", "knowledge: [{id: K1, topic: Data protection}]" },
		fault { "nothing at all", "knowledge: []" },
	},

	for_rule "explains_own_effect" {
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
		fault { "nothing at all", found = "none", "knowledge: []" },
		fault { "what evidence says is not the learner's explanation", found = "none", [[
evidence:
  - {id: E1, text: "When I answer a call within 20 seconds, our customers are satisfied and stay with us, so we lose fewer contracts."}
]] },
	},

	for_rule "refers_to_standard" {
		content { "the service standard", "knowledge: [{id: K1, text: \"Our service standard says that we answer a letter within five days.\"}]" },
		content { "in an account", "reflections: [{id: L1, text: \"I missed our target of 20 seconds twice that day.\"}]" },
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
