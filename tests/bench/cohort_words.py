"""What the learners of the bench's cohort write: settings, strands of work, and clauses with slots.
A slot {name} is filled by cohort.py: by the learner's own facts, by a figure or date drawn anew each time, or by one of
PARTS, which may hold slots again. So a text is composed of clauses, and hardly a sentence stands twice in a cohort."""

# Setting: role, organisation, place, customers, what they come for, system, colleague's role.
SETTINGS = {
	"calls": ("Customer service adviser", "homeware firm", "phones", "callers", "refunds and orders", "order screen", "team leader"),
	"hotel": ("Receptionist", "hotel", "front desk", "guests", "rooms and keys", "booking system", "front office manager"),
	"shop": ("Sales assistant", "department store", "returns desk", "shoppers", "exchanges", "till", "floor manager"),
	"surgery": ("Medical receptionist", "surgery", "reception", "patients", "appointments", "appointment book", "practice manager"),
	"council": ("Contact centre officer", "council", "enquiry desk", "residents", "permits and bins", "case system", "service manager"),
	"station": ("Ticket office clerk", "railway station", "ticket hall", "passengers", "tickets and delays", "fares screen", "station manager"),
	"bank": ("Cashier", "building society", "counter", "members", "accounts and cards", "account system", "branch manager"),
	"library": ("Library assistant", "library", "issue desk", "readers", "loans and reservations", "catalogue", "branch librarian"),
	"garage": ("Service adviser", "garage", "service desk", "drivers", "bookings and repairs", "job sheet", "workshop manager"),
	"gym": ("Duty receptionist", "leisure centre", "front desk", "members", "classes and lessons", "class list", "centre manager"),
	"housing": ("Repairs adviser", "housing association", "repairs line", "tenants", "repairs and visits", "job system", "repairs manager"),
	"cafe": ("Barista", "coffee house", "counter", "customers", "orders and allergens", "order pad", "shift manager"),
}

# Strand: what is measured, unit, worst and best start, worst and best target, what I do badly, what I want to do, what I
# learn for it, what customers get of it.
STRANDS = (
	("{matter} settled at the first contact", "%", 48, 66, 72, 88, "pass on queries about {matter} that I could settle",
	 "settle queries about {matter} myself", "the {system}", "fewer {customers} have to come back"),
	("{customers} served within five minutes", "%", 51, 68, 75, 90, "look for papers while {customers} wait in front of me",
	 "lay out the papers before {customers} arrive", "the morning routine at the {place}", "{customers} wait less at the {place}"),
	("mean wait at the {place}", " minutes", 9, 16, 4, 7, "leave the queue alone when the {system} is slow",
	 "walk along the queue and sort out simple requests", "queue handling", "{customers} are out of the queue sooner"),
	("complaints answered within two days", "%", 40, 64, 80, 95, "put complaints aside until the end of the week",
	 "answer complaints on the day that they come in", "complaint letters", "{customers} know sooner what happens to their complaint"),
	("calls put through to the wrong person", " a week", 14, 29, 3, 8, "guess who deals with unusual {matter}",
	 "look up who deals with {matter} before I put anybody through", "who does what in the building", "{customers} have to explain themselves once only"),
	("entries with a mistake", " a week", 11, 25, 2, 6, "type names and numbers without reading them back",
	 "read every entry back to {customers} before I save it", "the {system}", "{customers} get the right letter the first time"),
	("call-backs made on the promised day", "%", 52, 70, 85, 97, "promise to ring back and then lose the note",
	 "write each promised call into the diary with a time", "the shared diary", "{customers} are rung when we said we would"),
	("questions that I take to a colleague", " a day", 8, 15, 1, 4, "ask a colleague whenever {matter} are out of the ordinary",
	 "answer questions on {matter} from the handbook", "the handbook on {matter}", "{customers} get their answer from one person"),
	("marks of 4 or 5 on the comment card", "%", 55, 69, 76, 90, "look at the screen more than at the {customers}",
	 "greet {customers} first and type afterwards", "listening and questioning", "{customers} feel that somebody listens"),
	("{matter} booked with all details", "%", 60, 72, 88, 98, "forget to ask for a number where {customers} can be reached",
	 "ask the five questions on the card for all {matter}", "the booking card", "nobody arrives for something that is not there"),
)

PARTS = {
	"when": ("On {day} {date}", "On {date}", "In the week of {date}", "One {day} in {month}", "At {time} on {date}", "During the late shift on {date}",
		"Around {time} one {day}", "The {day} before {date}", "In the middle of {month}", "Just before closing on {date}"),
	"crowd": ("{some} {customers} were waiting", "the queue went back to the door", "{few} of us were off sick", "I was alone at the {place}",
		"the {system} had been down since {time}", "a party of {some} had just come in", "the phones had not stopped since {time}",
		"we had {many} {customers} before noon", "it was the day after the bank holiday", "two new starters were shadowing me"),
	"did": ("I took {who} aside and went through it line by line", "I rang {who} back at {time} to say how far it was", "I asked {mate} to cover the {place} for {some} minutes",
		"I wrote the details down and read them back", "I told {who} what I could do and what I could not", "I found the record within {few} minutes",
		"I offered {who} {few} ways to put it right", "I checked the {system} before I said anything", "I kept {who} told every {some} minutes",
		"I went to look for the {manager} and came back with an answer"),
	"came": ("{who} left with what was needed", "it took {some} minutes instead of {many}", "{few} other {customers} had given up by then",
		"{who} wrote to the {manager} to say thank you", "we had no complaint about it", "I had to say sorry twice", "the record was right when I looked on {date}",
		"{who} said that nobody had explained it before", "it was {time} before everybody had been seen", "nothing had to be done again"),
	"felt": ("I was not happy with how long it took", "I thought at first that it was not my job", "I had expected an argument and there was none",
		"I felt out of my depth for a moment", "I was pleased that I had stayed calm", "I noticed that I spoke too fast", "it annoyed me that I had not asked sooner",
		"I found it easier than in {month}", "I realised that I had been guessing", "I was surprised how little was needed"),
	"next": ("Next time I will {good}", "From now on I {good} before I do anything else", "What I would do differently is to ask {mate} before {time} and not after",
		"I have since made it a habit to {good}", "I will keep the list by the {place} and look at it at {time} each day", "In future I will tell {customers} within {few} minutes how long it takes",
		"I am going to go through it with {mate} once in {few} weeks", "If it happens again I will ring {who} before the day is out"),
	"source_of": ("Service charter {year}", "Team handbook, section {few}", "Customer promise {year}", "{Place} standards, page {some}", "Staff guide {year}", "Policy CS{some}"),
	"room": ("Back office, folder {few}", "HR file, drawer {few}", "Team drive, folder {some}", "Office of the {manager}", "Recording {some} at the centre", "{Place}, shelf {few}"),
	"course": ("{Skill}, level {few}", "{Skill} for beginners", "Half a day on {skill}", "{Skill}: what to do in {some} common cases", "{Skill} with {mate}", "Workshop {some}: {skill}"),
}

REVIEW = (
	"Between {date} and {date} I counted {many} of my contacts at the {place}: {measure} stood at {base}, and the standard asks for {target}.",
	"From my own tally of {many} contacts in {month}, {measure}: {base}. The target is {target}.",
	"{when} I timed {some} of my contacts; {measure} came to {base} against a target of {target}.",
	"My report for {month} gives {base} for {measure}, where {target} is asked.",
	"{when} {crowd} and I had to {bad}; {came}.",
	"{when} {who} asked about {matter} and {did}, but {came}.",
	"{when} {crowd}, so {did}. In the end {came}.",
	"What I do well is that I stay calm: on {date} {who} was upset about {matter} and {did}.",
	"The {manager} watched me on {date} and wrote that I {bad}.",
	"I see now that I {bad}, above all when {crowd}.",
	"Of {some} {customers} that I asked in {month}, {few} said that they had to wait because I {bad}.",
	"With {measure2} I am nearer to where I should be: {base2} in {month}.",
)
STRENGTH = (
	"I stay calm when {customers} are upset, as {who} was on {date}", "I know {matter} well enough to help new colleagues; {few} have asked me since {month}",
	"I am at the {place} on time and have the {system} ready at {time}", "I explain {matter} in plain words, and {some} {customers} said so in {month}",
	"I remember {customers} by name, about {many} of them by now", "I keep my notes tidy, so that {mate} can take over at {time}",
)
NEED = ("I {bad}", "I {bad}, which happened {some} times in {month}", "When {crowd}, I {bad}", "I still {bad}, so {measure} is at {base}")
STANDARD = (
	"{Measure}: {target} or better", "We want {target} for {measure}, counted over a month", "{target} is the standard for {measure} at the {place}",
	"The {place} is to reach {target} for {measure}",
)

OBJECTIVE = (
	"{Move} {measure} from {base} to {target} by {deadline}, so that {effect}",
	"By {deadline} I will {good}, so that {measure} goes from {base} to {target} and {effect}",
	"I will {good} and bring {measure} from {base} to {target} by the end of {dmonth}",
	"Learn {skill} and {good}, {measure} {target} by {deadline} (now {base})",
	"{target} for {measure} by {deadline}: I will {good} on every shift, so {effect}",
	"To {good}. {Measure} should go from {base} to {target} not later than {deadline}.",
)
OBJECTIVE_VAGUE = (
	"Get better with {customers}", "Improve my communication skills at the {place}", "Be more confident about {matter}", "Give good customer service at all times",
	"Try to {good} more often", "Know more about {skill}", "Keep up my good work with {customers} on the {day} shift",
)
SUCCESS = (
	"My tally for {dmonth} shows {target}", "The {manager}'s report shows {target} for {few} weeks running", "{measure}: {target} in two reports in a row",
	"{many} contacts counted in {dmonth}, {target}", "{Manager} signs my count of {some} shifts at {target}",
)
RESOURCE = (
	"{few} hours a week with {mate}", "Course on {skill}, {few} days", "Half an hour at the {system} before {time}", "The handbook on {matter}",
	"{some} pounds for the course book", "A quiet desk on {day}s", "{Manager}'s time, {some} minutes a week",
)
ACTION = (
	"Sit with {mate} for {few} shifts and write down how {matter} are dealt with", "Finish the course on {skill} and show the certificate to the {manager}",
	"Keep a tally of {measure} for {few} weeks", "Make a card with the {few} questions for {matter} and have it by the {place}",
	"Ask {some} {customers} on {day}s how long they waited", "Go through {few} old cases with the {manager}", "Write {few} answers on {matter} and let {mate} read them",
	"Try it on the {day} shift for {few} weeks and count again",
)
ACTION_VAGUE = ("Practise more", "Look into {skill}", "Speak to {mate}", "Carry on as I do", "Read up on it when there is time")
OUTCOME = ("{after} in {dmonth}", "{after}, counted on {some} shifts", "Reached {after} by {deadline}", "{after}; {few} weeks were better still")

IMPACT = (
	"Since then I {good}: {measure} went from {base} to {after} by {date}.", "I now {good}, and {effect}; {measure} is {after}, it was {base}.",
	"Because of it I {good}. {when} {crowd}, and {came}.", "{Measure} was {base} before and is {after} now, so {effect}.",
	"I used to {bad}. Now I {good}, and in {month} {some} of {many} {customers} had nothing to wait for.",
)
IMPACT_THIN = ("It was interesting.", "A good course, the trainer was friendly and there were {some} of us.", "I enjoyed it and would recommend it.", "Done on {date}.")

FEEDBACK_GOOD = (
	"{who} was told everything about {matter} in {few} minutes and went away happy.", "You kept calm on {date} when {crowd}, and it showed.",
	"Lovely service about my {matter}, and I did not have to ask twice.", "The way you explained {matter} on {day} was clear and patient.",
	"Quick, friendly, and you rang back at {time} as you said you would.", "Your notes are so good that I could take over from you at {time}.",
	"I have been coming for {some} years and nobody has taken so much trouble.", "You offered {few} ways out and let me choose.",
)
FEEDBACK_BUT = (
	"Polite, but I had to explain about my {matter} {few} times.", "I waited {some} minutes while you looked for the form.", "You {you_bad}, I saw it {few} times on {date}.",
	"You know {matter} well, yet you {you_bad} when {crowd}.", "Nobody told me that it would take until {time}.", "It would help if you could {you_good} before I got to the {place}.",
	"You spoke to the {system} and not to me.", "Good on the whole. On {date} the entry for {who} was wrong and I had to put it right.",
	"I was put through to {few} people about my {matter} and told it all again each time.",
)
RESPONSE = (
	"I thanked {who} and since {date} I {good}; I put it into my plan.", "I talked it over with the {manager} on {date} and added it to the plan, so that {effect}.",
	"I rang {who} to say what we changed, and I now {good}.", "I went through it with {mate} the same week and made a card with {few} points that I keep at the {place}.",
	"I asked {mate} to watch me again on {date}, and {measure} was {after} by then.", "It made me see that I {bad}, so I moved the course on {skill} to {month}.",
)
RESPONSE_THIN = ("Noted.", "Thank you.", "I read it on {date}.", "OK, will bear in mind")
CHANGE = (
	"Added {ref} because {who} had to wait {some} minutes", "Moved the date of {ref} to {deadline}, since the course on {skill} starts later", "Raised the target of {ref} to {target}, which I had reached by {date}",
	"Took out {few} actions of {ref} that were done and added a tally on {day}s", "Put {ref} first after the comments on {matter}", "Added an action to {ref}: {few} shifts with {mate}",
)
REFLECTION = (
	"{when} {crowd} and {who} wanted to know about {matter}.", "{when} I had planned to {good}, but {crowd}.", "{Did}, and {came}.", "At first I wanted to leave it; then {did}.",
	"{Felt}, because I {bad} when {crowd}.", "Looking back, {felt}.", "What went well was that {did}; {came}.", "I think it went wrong because I {bad}.",
	"The course on {skill} helped: I remembered to {good}.", "I had always thought that {matter} were for {mate} to deal with.", "{Next}.", "{Next}, so that {effect}.",
	"{mate} said afterwards that it took me {few} minutes less than in {month}.", "{who} came back on {date} and {came}.", "It taught me that {customers} mind not knowing more than they mind waiting {some} minutes.",
)
KNOWLEDGE = (
	"When I {good}, {effect}, and they come back: {some} of {many} said so in our survey of {month}.", "Our standard on {measure} asks for {target}; when I miss it, {customers} are annoyed before we have begun.",
	"A mistake with {matter} costs us about {many} pounds, and {who} would tell others of it.", "If I {bad}, the next person at the {place} has to put it right and the wait grows to {some} minutes.",
	"The organisation is judged by {measure}, which stood at {base} in {month}.", "Satisfied {customers} recommend us: {few} of the {some} new ones in {month} came because a friend had told them.",
	"Internal customers count too: {mate} can't finish a case when my entry is wrong.", "My manner is part of it; {who} wrote on {date} that the welcome made the difference.",
)
SHOWS = (
	"It shows how I {good} on {date} and that {came}.", "{some} contacts, {few} of them on {matter}; {measure} {after}.", "{Did}; {came}.", "Signed by {mate} on {date}.",
	"Pages {few} to {some} are about {matter}.", "The names of {customers} are blacked out; the {manager} has seen the rest.",
)
EVIDENCE = (
	"Observation of {few} contacts on {date}", "Tally of {measure}, {month}", "Letter from {who}, {date}", "Certificate: {skill}", "Notes of the talk with {mate} on {date}",
	"Report of the {manager}, {month}", "{some} comment cards on {matter}", "Screen prints of the {system}, {date}",
)
REMARK = (
	", as {who} advised on {date}", " (agreed with {mate}, {date})", ", {day}s from {time}", ", with {some} minutes set aside for it", " - see my notes of {date}", ", as {who} and I said at {time} on {date}",
	", together with {who}", " ({few} of {some} so far)",
)
CHAT = (
	"To be honest, ", "So, ", "Well, ", "Anyway, ", "I have to say that ", "As everybody at the {place} knows, ", "Funny enough, ", "I remember it well: ", "",
	"", "", "",
)
CHATTER = (
	"It was one of those {day}s when {crowd}.", "You should have seen the {place} at {time}!", "{mate} still laughs about it.", "My feet hurt after {some} hours of it, but never mind.",
	"I don't think anybody else would have noticed before {time}.", "The coffee machine was broken, too, which did not help on {date}.",
)

# For the units on managing performance and on improvement.
FINDINGS = (
	"{many} contacts in all; {base} for {measure} against {target}.", "I read {some} notes from {month}: in {few} of them the reason was that we {we_bad}.",
	"On {day}s it is worse, since {crowd}.", "The figure fell after {date}, when the new {system} came in.", "{some} of {many} {customers} named it in the survey.",
)
CAUSE = (
	"{Matter} need {few} approvals", "Nobody has been shown {skill}", "The {system} has no field for it", "The {place} has {few} people at {time} and needs one more",
	"The form asks for {few} things that nobody uses",
)
MEASURE_TAKEN = (
	"One approval instead of {few} for {matter}, tried for {few} weeks and then kept.", "{few} mornings on {skill} for all {some} of the team, in pairs, with a card of {few} questions afterwards.",
	"A colleague walks along the queue from {time} on {day}s.", "I coached {mate} and {few} others on {skill}, {some} minutes a week each.",
	"A new form for {matter} with {few} questions fewer; I wrote the guide and showed it to the team.",
)
GAP = (
	"{Customers} have to wait too long for {matter}: {base} for {measure}", "{Customers} are told about {matter} {few} times and differently", "{some} of {many} {customers} don't know how far their {matter} are",
)
LAW = (
	"We keep names and numbers, so the Data Protection Act and our privacy notice apply: I delete my {some} samples after {few} months.", "The Equality Act means that the change must work for {customers} who can't use the {system}; {few} of them tried it first.",
	"I showed each of the team only their own figures.", "Recordings are personal data; {customers} are told at the start of the call.",
	"Before the trial I asked our data officer on {date}, who wanted {few} things changed.",
)
MODEL = (
	"PDCA means plan, do, check, act, and round again.", "For us plan was the survey of {many} {customers} in {month}, do was the trial at the {place} for {few} weeks.",
	"Check was counting {measure} again in the same way: {base} before, {after} after.", "Act is where we kept the change, altered the wording on {date} and began the next round.",
	"Small steps suited us, because a mistake with {some} {customers} can be put right by ringing {few}.",
)
AFTER = (
	"{Measure} went from {base} to {after}, and {effect}.", "{some} of {many} {customers} said in {month} that it is better now.", "What has not got better is the {day}, when {crowd}.",
)
