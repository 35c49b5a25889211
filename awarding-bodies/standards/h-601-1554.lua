return standard "H/601/1554" {
	title  = "Promote continuous improvement",
	source = "Ofqual register, unit H/601/1554 (register.ofqual.gov.uk/Unit/Details/H_601_1554): numbers official, words our own",
	note   = "Level, credit and guided learning hours were not found.",

	outcome "1" {
		says = "Plan improvements from customer feedback",
		criterion "1.1" { says = "Collects feedback from customers that can show where service could be better" },
		criterion "1.2" { says = "Works out what the feedback means, names opportunities and proposes changes" },
		criterion "1.3" { says = "Discusses with others what the proposals are likely to mean for customers and the organisation" },
		criterion "1.4" { says = "Gets the agreement of someone with authority to try or introduce a change" },
	},
	outcome "2" {
		says = "Carry out changes",
		criterion "2.1" { says = "Organises the carrying-out of changes that are authorised" },
		criterion "2.2" { says = "Carries them out within the organisation's guidelines" },
		criterion "2.3" { says = "Tells those concerned, inside and outside, what changes and why" },
		criterion "2.4" { says = "Watches the first reactions and adjusts" },
	},
	outcome "3" {
		says = "Review changes",
		criterion "3.1" { says = "Collects and records feedback on what the changes did" },
		criterion "3.2" { says = "Analyses that feedback and shares what it shows" },
		criterion "3.3" { says = "Sums up advantages and disadvantages" },
		criterion "3.4" { says = "Finds further improvements by the analysis" },
		criterion "3.5" { says = "Puts these to someone with authority" },
	},
	outcome "4" {
		says = "Understand how to promote continuous improvement",
		criterion "4.1" { says = "Reviews how satisfaction, cost and regulation are balanced" },
		criterion "4.2" { says = "Explains how the way of delivering a service shapes what customers experience" },
		criterion "4.3" { says = "Explains how feedback is collected, analysed and presented" },
		criterion "4.4" { says = "Explains how to make the business case for a change" },
	},
}
