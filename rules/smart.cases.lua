return cases {
	for_rule "moves_on" {
		fault { "all of several may lead away from their standard", at = "development_plan.objectives[0].target", [[
standards: [{id: S1, text: "Resolve 80% at the first contact", target: 80%}]
development_plan:
  objectives:
    - {id: O1, text: "Fewer letters with a wrong name", standard: S1, baseline: 20%, target: 5%}
    - {id: O2, text: "Fewer letters with a wrong date", standard: S1, baseline: 15%, target: 5%}
]] },
		content { "further on", [[
development_plan: {objectives: [{id: O1, text: "More at the first contact", baseline: 62%, target: 75%}]}
]] },
		fault { "no further", at = "development_plan.objectives[0].target", [[
development_plan: {objectives: [{id: O1, text: "Answer the post in five days", baseline: 5 days, target: 5 days}]}
]] },
		fault { "a target that is lower than what is reached", at = "development_plan.objectives[0].target", found = "60%, from 67%", [[
standards: [{id: S1, text: "Resolve 80% at the first contact", target: 80%}]
development_plan: {objectives: [{id: O1, text: "Settle 60% at the first contact", standard: S1, baseline: 67%, target: 60%}]}
]] },
		question { "perhaps of another measure, of which less is better", at = "development_plan.objectives[0].target", [[
standards: [{id: S1, text: "Resolve 80% at the first contact", target: 80%}]
development_plan: {objectives: [{id: O1, text: "Fewer letters with a wrong name", standard: S1, baseline: 20%, target: 5%}]}
]] },
		content { "towards the standard, which is lower", [[
standards: [{id: S1, text: "Answer within 5 minutes", target: 5 minutes}]
development_plan: {objectives: [{id: O1, text: "Answer sooner", standard: S1, baseline: 9 minutes, target: 6 minutes}]}
]] },
		content { "of another unit than the standard", [[
standards: [{id: S1, text: "Resolve 80% at the first contact", target: 80%}]
development_plan: {objectives: [{id: O1, text: "Fewer call-backs", standard: S1, baseline: 19 calls, target: 11 calls}]}
]] },
		content { "no target", [[
development_plan: {objectives: [{id: O1, text: "Pass the billing course", baseline: 62%}]}
]] },
		content { "baseline and target of different measures are for another rule", [[
development_plan: {objectives: [{id: O1, text: "Settle refunds", baseline: 62%, target: 4 minutes}]}
]] },
		fault { "away from the standard of its need", at = "development_plan.objectives[0].target", [[
standards: [{id: S1, text: "Resolve 80% at the first contact", target: 80%}]
reviews: [{id: R1, improvements: [{id: N1, text: "Too many callers ring twice", standard: S1}]}]
development_plan: {objectives: [{id: O1, text: "Settle 60% at the first contact", need: [N1], baseline: 67%, target: 60%}]}
]] },
	},
	for_rule "specific" {
		fault { "all of several may be specific or not", at = "O1", [[
development_plan:
  objectives:
    - {id: O1, text: "Be better at my job", baseline: 62%, target: 75%}
    - {id: O2, text: "Do well with callers", baseline: 60%, target: 70%}
]] },
		content { "a task and how it will be done", [[
development_plan:
  objectives:
    - {id: O1, text: "Read each caller's order number back before I book the redelivery"}
]] },
		fault { "a wish", at = "O1", found = '"Be better at my job"', [[
development_plan:
  objectives:
    - {id: O1, text: "Be better at my job"}
]] },
		fault { "the second of two is a wish", at = "development_plan.objectives[1].text", [[
development_plan:
  objectives:
    - {id: O1, text: "Record every complaint at the hotel desk in the duty log"}
    - {id: O2, text: "Improve my skills"}
]] },
		fault { "no text", at = "O1", found = "nothing", [[
development_plan:
  objectives:
    - {id: O1, target_date: 2026-01-31}
]] },
		question { "a wish with a target beside it may be specific enough", at = "O1", [[
development_plan:
  objectives:
    - {id: O1, text: "Be better at my job", baseline: 62%, target: 75%}
]] },
		question { "no text, but a target", at = "development_plan.objectives[0]", [[
development_plan:
  objectives:
    - {id: O1, baseline: 19, target: 12}
]] },
		fault { "a wish stays one with a baseline alone", at = "O1", [[
development_plan:
  objectives:
    - {id: O1, text: "Be better at my job", baseline: 62%}
]] },
		content { "no plan", [[
learner: {id: "20418"}
]] },
		content { "a plan without objectives", [[
development_plan: {created: 2025-09-15, objectives: []}
]] },
	},

	for_rule "measurable" {
		fault { "all of several are for somebody to see", at = "development_plan.objectives[0].success", [[
development_plan:
  objectives:
    - {id: O1, text: "Be more confident", success: "My manager will see it"}
    - {id: O2, text: "Be calmer", success: "My manager will see it"}
]] },
		fault { "sick days for telling guests", at = "development_plan.objectives[0].success", [[
development_plan: {objectives: [{id: O1, text: "Get better at telling guests that their room is late", success: "HR sheet shows one sick day at most in June"}]}
]] },
		content { "late starts for opening in time", [[
development_plan: {objectives: [{id: O1, text: "Be in and ready for opening on earlies", success: "No late starts in June, from 4 in May"}]}
]] },
		question { "what was sold, for advice, beside a figure of its own", at = "development_plan.objectives[0].success", [[
development_plan: {objectives: [{id: O1, text: "Advise on shade in 9 of 10 talks", success: "Takings up by 5%"}]}
]] },
		content { "an amount in the text", [[
development_plan:
  objectives:
    - {id: O1, text: "Answer 80% of calls within 20 seconds"}
]] },
		content { "an amount under success", [[
development_plan:
  objectives:
    - id: O1
      text: Be more confident
      success: Nine out of ten guests rate the check-in as good or better
]] },
		content { "an amount under target", [[
development_plan:
  objectives:
    - {id: O1, text: "Be more confident", target: 75%}
]] },
		content { "a certificate is there or not", [[
development_plan:
  objectives:
    - {id: O1, text: "Pass the level 1 sign language exam"}
]] },
		fault { "nothing that could be counted or shown", at = "development_plan.objectives[0].text", [[
development_plan:
  objectives:
    - {id: O1, text: "Be more confident"}
]] },
		fault { "what stands under success says nothing either", at = "development_plan.objectives[0].success", [[
development_plan:
  objectives:
    - {id: O1, text: "Be more confident", success: "I am more confident"}
]] },
		fault { "no text", at = "O1", [[
development_plan:
  objectives:
    - {id: O1}
]] },
		question { "somebody could tell", at = "development_plan.objectives[0].success", [[
development_plan:
  objectives:
    - {id: O1, text: "Be more confident", success: "My manager will see it"}
]] },
		question { "a target that can't be read", at = "development_plan.objectives[0].target", [[
development_plan:
  objectives:
    - {id: O1, text: "Be more confident", target: "quite a few"}
]] },
	},

	for_rule "achievable" {
		content { "a resource", [[
development_plan:
  objectives:
    - {id: O1, text: "Be brilliant at letters", resources: ["An hour a week with D. from complaints"]}
]] },
		content { "one resource without a list", [[
development_plan:
  objectives:
    - {id: O1, text: "Be brilliant at letters", resources: "An hour a week with D. from complaints"}
]] },
		content { "a step", [[
development_plan:
  objectives:
    - id: O1
      text: Be brilliant at letters
      actions: [{text: "Write two replies with D. each Friday"}]
]] },
		content { "a starting point", [[
development_plan:
  objectives:
    - {id: O1, text: "Be brilliant at letters", baseline: 62%}
]] },
		content { "the text says how", [[
development_plan:
  objectives:
    - {id: O1, text: "Lose fewer parcels by scanning each one at the counter"}
]] },
		fault { "neither how nor from where", at = "development_plan.objectives[0].text", [[
development_plan:
  objectives:
    - {id: O1, text: "Be brilliant at letters", resources: [], actions: []}
]] },
		fault { "no text and nothing else", at = "O2", [[
development_plan:
  objectives:
    - {id: O1, baseline: 9}
    - {id: O2}
]] },
		question { "a high figure, and nothing of how", at = "O1", [[
development_plan:
  objectives:
    - {id: O1, text: "Answer 98% of all emails"}
]] },
		question { "a baseline that can't be read", at = "development_plan.objectives[0].baseline", [[
development_plan:
  objectives:
    - {id: O1, text: "Be brilliant at letters", baseline: "not much"}
]] },
	},

	for_rule "within_reach" {
		fault { "perfection", at = "O1", 'development_plan: {objectives: [{id: O1, text: "Know everything about every tyre and never make a mistake again"}]}' },
		content { "the tides, as something to learn", at = "O1", [[
development_plan: {objectives: [{id: O1, text: "Bring my card score from 4.1 to 4.5 by learning the tide tables"}]}
]] },
		fault { "never a mistake for all time", at = "development_plan.objectives[0].text", [[
development_plan: {objectives: [{id: O1, text: "Never give a wrong price again as long as I work, from 80% now"}]}
]] },
		fault { "before the course", at = "development_plan.objectives[0].text", [[
development_plan: {objectives: [{id: O1, text: "Sign ten greetings by 3 March. The course isn't until May."}]}
]] },
		question { "what others decide", at = "development_plan.objectives[0].text", [[
development_plan: {objectives: [{id: O1, text: "Get head office to lower the prices by June"}]}
]] },
		content { "all of them, in a month", [[
development_plan: {objectives: [{id: O1, text: "Every allergen question in June answered out of the folder, none from memory"}]}
]] },
		content { "what could not be done before", [[
development_plan: {objectives: [{id: O1, text: "Settle refunds up to £50, which I was not allowed to do until now, in 9 of 10 cases by June"}]}
]] },
	},

	for_rule "relevant" {
		content { "a need", [[
reviews:
  - {id: R1, improvements: [{id: N1, text: "I lose track of long letters"}]}
development_plan:
  objectives:
    - {id: O1, text: "Type faster", need: N1}
]] },
		content { "a standard", [[
standards: [{id: S1, text: "Letters leave within two days"}]
development_plan:
  objectives:
    - {id: O1, text: "Type faster", standard: S1}
]] },
		content { "the text says whom it helps", [[
development_plan:
  objectives:
    - {id: O1, text: "Type faster so that patients get their letters the same day"}
]] },
		fault { "no reason", at = "O1", [[
development_plan:
  objectives:
    - {id: O1, text: "Type faster", need: []}
]] },
		fault { "no text", at = "O1", found = "nothing", [[
development_plan:
  objectives:
    - {id: O1}
]] },
		fault { "the standard that it names does not exist", at = "O1", [[
development_plan:
  objectives:
    - {id: O1, text: "Type faster", standard: S9}
]] },
		question { "tied to the work, but loosely", at = "O1", [[
development_plan:
  objectives:
    - {id: O1, text: "Type faster, to a good standard"}
]] },
	},

	for_rule "time_bound" {
		content { "a target date", [[
development_plan:
  objectives:
    - {id: O1, text: "Answer calls quicker", target_date: 2026-01-31}
]] },
		content { "a span from the start", [[
development_plan:
  objectives:
    - {id: O1, text: "Answer calls quicker", start: 2025-09-15, target_date: 3 months}
]] },
		content { "a span from the day of the plan", [[
development_plan:
  created: 2025-09-15
  objectives:
    - {id: O1, text: "Answer calls quicker", target_date: 3 months}
]] },
		question { "a span, and nothing that it is counted from", at = "development_plan.objectives[0].target_date", [[
development_plan:
  objectives:
    - {id: O1, text: "Answer calls quicker", target_date: 3 months}
]] },
		content { "a span, and nothing that it is counted from, but a date in the text", [[
development_plan:
  objectives:
    - {id: O1, text: "Answer calls quicker by 31 January 2026", target_date: 3 months}
]] },
		content { "a date in the text", [[
development_plan:
  objectives:
    - {id: O1, text: "Answer calls quicker by 31 January 2026"}
]] },
		content { "a date without its year, and no date of the claim", [[
development_plan:
  objectives:
    - {id: O1, text: "Answer calls quicker by the end of March"}
]] },
		fault { "soon is no date", at = "development_plan.objectives[0].text", [[
development_plan:
  objectives:
    - {id: O1, text: "Answer calls quicker soon"}
]] },
		fault { "no text", at = "O1", [[
development_plan:
  objectives:
    - {id: O1}
]] },
		fault { "a date beside the objective is not its own", at = "O1", [[
development_plan:
  ends: 2026-03-31
  objectives:
    - {id: O1, text: "Answer calls quicker", review_dates: [2026-01-05]}
]] },
		question { "how fast each one goes may be no date", at = "O1", [[
development_plan:
  objectives:
    - {id: O1, text: "Answer every letter within two days"}
]] },
		question { "a target date that can't be read", at = "development_plan.objectives[0].target_date", found = '"Easter"', [[
development_plan:
  objectives:
    - {id: O1, text: "Answer calls quicker by 31 January 2026", target_date: Easter}
]] },
	},

	for_rule "dates_agree" {
		boundary { "ten days apart", of = "days", at = 10, "development_plan: {objectives: [{id: O1, text: \"Ring back within a day by 31 March 2026\", target_date: 2026-04-10}]}" },
		content { "a month of the starting point is no deadline", [[
development_plan: {objectives: [{id: O1, text: "From 4.2 in June to 4.5 by 31 October 2025", start: 2025-07-01, target_date: 2025-10-31}]}
]] },
		content { "the day from which on it is to be so", [[
development_plan: {objectives: [{id: O1, text: "From 1 May 2025 all my letters pass the plain English check", start: 2025-03-01, target_date: 2025-06-30}]}
]] },
		content { "a quarter of a year that may begin in April", [[
development_plan: {objectives: [{id: O1, text: "Answer 80% of calls in time by the end of Q2", start: 2026-04-13, target_date: 2026-09-30}]}
]] },
		fault { "a quarter of a named year, and another day", at = "development_plan.objectives[0].target_date", found = "2026-12-31", [[
development_plan: {objectives: [{id: O1, text: "Answer 80% of calls in time by 30 June 2026, the end of Q2", start: 2026-04-13, target_date: 2026-12-31}]}
]] },
		content { "the same day", [[
development_plan:
  objectives:
    - {id: O1, text: "Answer 80% of calls in time by 31 January 2026", target_date: 2026-01-31}
]] },
		content { "one day less than allowed apart", with = { days = 11 }, [[
development_plan:
  objectives:
    - {id: O1, text: "Answer 80% of calls in time by 31 January 2026", target_date: 2026-02-10}
]] },
		content { "as far apart as allowed", with = { days = 10 }, [[
development_plan:
  objectives:
    - {id: O1, text: "Answer 80% of calls in time by 31 January 2026", target_date: 2026-02-10}
]] },
		fault { "one day more than allowed apart", with = { days = 9 }, at = "development_plan.objectives[0].target_date",
			found = "2026-02-10", [[
development_plan:
  objectives:
    - {id: O1, text: "Answer 80% of calls in time by 31 January 2026", target_date: 2026-02-10}
]] },
		content { "30 days apart", [[
development_plan:
  objectives:
    - {id: O1, text: "Greet each guest in the queue by 1 January 2026", target_date: 2026-01-31}
]] },
		content { "31 days apart", [[
development_plan:
  objectives:
    - {id: O1, text: "Greet each guest in the queue by 1 January 2026", target_date: 2026-02-01}
]] },
		fault { "32 days apart", at = "O1", [[
development_plan:
  objectives:
    - {id: O1, text: "Greet each guest in the queue by 1 January 2026", target_date: 2026-02-02}
]] },
		fault { "the target date is 32 days earlier", at = "O1", [[
development_plan:
  objectives:
    - {id: O1, text: "Greet each guest in the queue by 2 February 2026", target_date: 2026-01-01}
]] },
		content { "none apart, where none is allowed", with = { days = 0 }, [[
development_plan:
  objectives:
    - {id: O1, text: "Greet each guest in the queue by 1 January 2026", target_date: 2026-01-01}
]] },
		fault { "a day apart, where none is allowed", with = { days = 0 }, at = "O1", [[
development_plan:
  objectives:
    - {id: O1, text: "Greet each guest in the queue by 1 January 2026", target_date: 2026-01-02}
]] },
		content { "no target date", [[
development_plan:
  objectives:
    - {id: O1, text: "Greet each guest in the queue by 1 January 2026"}
]] },
		content { "no date in the text", [[
development_plan:
  objectives:
    - {id: O1, text: "Greet each guest in the queue", target_date: 2026-01-01}
]] },
		content { "no text", [[
development_plan:
  objectives:
    - {id: O1, target_date: 2026-01-01}
]] },
		content { "a date without its year is counted from the start", [[
development_plan:
  created: 2024-09-15
  objectives:
    - {id: O1, text: "Greet each guest in the queue by 31 January", start: 2025-09-15, target_date: 2026-01-31}
]] },
		content { "and without a start from the day of the plan", [[
development_plan:
  created: 2025-09-15
  objectives:
    - {id: O1, text: "Greet each guest in the queue by 31 January", target_date: 2026-01-31}
]] },
		fault { "with neither it is counted from the date of the claim", as_of = "2026-02-02", at = "O1",
			found = "2026-01-31", [[
development_plan:
  objectives:
    - {id: O1, text: "Greet each guest in the queue by 31 December", target_date: 2026-01-31}
]] },
		content { "a span in both", [[
development_plan:
  created: 2025-09-15
  objectives:
    - {id: O1, text: "Within 3 months, settle refunds of up to £50 myself", target_date: 3 months}
]] },
		content { "a span, and nothing that it is counted from", [[
development_plan:
  objectives:
    - {id: O1, text: "Greet each guest in the queue by 31 January 2026", target_date: 3 months}
]] },
		question { "a target date that can't be read", at = "development_plan.objectives[0].target_date", [[
development_plan:
  objectives:
    - {id: O1, text: "Greet each guest in the queue by 31 January 2026", target_date: 2026-02-30}
]] },
	},

	for_rule "change_is_measurable" {
		fault { "slogans, one for every customer and one that begins with something done", at = "improvements[0].plan.objectives[0]", [[
improvements: [{id: I1, plan: {objectives: [{id: IO1, text: "Make our guests happier"}, {id: IO2, text: "Go the extra mile for every customer"}]}}]
]] },
		content { "a thing that is there or not, for every customer", [[
improvements: [{id: I1, plan: {objectives: [{id: IO1, text: "Every family is asked before the day what becomes of the flowers, and it stands on the service sheet"}]}}]
]] },
		content { "from what to what", [[
improvements:
  - id: I1
    plan:
      objectives: [{id: IO1, text: "Cut the mean refund time from 9 to 5 working days by 31 December 2025"}]
]] },
		content { "one of two is enough", [[
improvements:
  - id: I1
    plan:
      objectives:
        - {id: IO1, text: "Be more helpful"}
        - {id: IO2, text: "Answer 90% of emails on the same day"}
]] },
		fault { "no objectives", at = "improvements[0].plan", found = "nothing", [[
improvements:
  - id: I1
    plan: {customer_impact: "A quarter of all complaints"}
]] },
		fault { "an empty list", at = "improvements[0].plan.objectives", [[
improvements:
  - id: I1
    plan: {objectives: [], customer_impact: "A quarter of all complaints"}
]] },
		fault { "no objective that can be measured", at = "IO1", [[
improvements:
  - id: I1
    plan:
      objectives:
        - {id: IO1, text: "Be more helpful"}
        - {id: IO2, text: "Make customers happy"}
]] },
		fault { "the second change has none", at = "improvements[1].plan.objectives[0]", [[
improvements:
  - id: I1
    plan:
      objectives: [{id: IO1, text: "Answer 90% of emails on the same day"}]
  - id: I2
    plan:
      objectives: [{id: IO2, text: "Be more helpful"}]
]] },
		fault { "an objective without a text", at = "IO1", [[
improvements:
  - id: I1
    plan: {objectives: [{id: IO1}]}
]] },
		question { "something is done, nothing is said of how it will show", at = "IO1", [[
improvements:
  - id: I1
    plan:
      objectives: [{id: IO1, text: "Greet guests at the pool entrance"}]
]] },
		content { "an improvement without a plan", [[
improvements:
  - {id: I1, gap: "Customers wait too long for refunds"}
]] },
		content { "the objectives of a development plan are another matter", [[
development_plan:
  objectives: [{id: O1, text: "Be more helpful"}]
]] },
	},

	for_rule "change_is_timed" {
		content { "an action with a date", [[
improvements:
  - id: I1
    plan:
      objectives: [{id: IO1, text: "Quicker refunds"}]
      actions: [{text: "Trial single approval", due: 2025-10-31}]
]] },
		content { "one dated action of two", [[
improvements:
  - id: I1
    plan:
      actions:
        - {text: "Trial single approval"}
        - {text: "Tell the depot", due: 2025-10-31}
]] },
		content { "a date in the objective", [[
improvements:
  - id: I1
    plan:
      objectives: [{id: IO1, text: "Cut the mean refund time to 5 working days by 31 December 2025"}]
      actions: [{text: "Trial single approval"}]
]] },
		fault { "no date anywhere", at = "improvements[0].plan.actions", [[
improvements:
  - id: I1
    plan:
      objectives: [{id: IO1, text: "Quicker refunds"}]
      actions: [{text: "Trial single approval"}]
]] },
		fault { "no actions", at = "improvements[0].plan", found = "nothing", [[
improvements:
  - id: I1
    plan:
      objectives: [{id: IO1, text: "Quicker refunds"}]
]] },
		fault { "an empty plan", at = "I1", [[
improvements:
  - id: I1
    plan: {objectives: [], actions: []}
]] },
		question { "how fast each one goes may be no date", at = "improvements[0].plan.actions", [[
improvements:
  - id: I1
    plan:
      objectives: [{id: IO1, text: "Answer every letter within two days"}]
      actions: [{text: "Trial single approval"}]
]] },
		question { "a due date that can't be read", at = "improvements[0].plan.actions[0].due", [[
improvements:
  - id: I1
    plan:
      actions: [{text: "Trial single approval", due: "end of Oct"}]
]] },
		content { "an improvement without a plan", [[
improvements:
  - {id: I1, gap: "Customers wait too long for refunds"}
]] },
	},
}
