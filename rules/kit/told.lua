-- What the kit's words, their fields and the functions for rules are, for editors: types as LuaLS writes them, and a sentence.
-- Which of them there are is not said here: define.lua takes them from the kit itself, and the tests ask for a sentence of each.

local told = {}

-- Words of unit, body and qualification files, of rule files, of cases and suites.
told.words = {
	unit = { "fun(name: string): fun(given: assay.unit): assay.made", "A unit: what a body asks, criterion by criterion." },
	criterion = { "fun(id: string): fun(given: assay.part): assay.made", "A criterion of the unit: what it says, and blocks." },
	mistake = { "fun(name: string): fun(given: assay.part): assay.made", "A common mistake that a portfolio can show." },
	guidance = { "fun(name: string): fun(given: assay.part): assay.made", "A point of guidance that a portfolio can show." },
	teaches = { "fun(given: assay.teaches): assay.made", "What no portfolio shows: it is taught, and not checked." },
	the = { "fun(subject: assay.subject): fun(given: assay.block): assay.made", "Asks the one subject, or all of a list together." },
	every = { "fun(subject: assay.subject): fun(given: assay.block): assay.made", "Asks each of the subjects: every \"objective\" { must = { … } }." },
	at_least = { "fun(count: integer): fun(subject: assay.subject): fun(given: assay.block): assay.made", "So many subjects must pass." },
	any_of = { "fun(checks: assay.mention[]): assay.check", "One of several rules is enough." },
	body = { "fun(name: string): fun(given: assay.body): assay.made", "An awarding body, with thresholds that hold in all its units." },
	qualification = { "fun(name: string): fun(given: assay.qualification): assay.made", "A qualification and its units." },
	common = { "fun(given: assay.common): assay.made", "What every portfolio is checked for, whatever it claims." },
	amends = { "fun(id: string): fun(given: assay.amends): assay.made", "A centre's change to a unit, body, qualification, or to \"common\"." },
	dispensation = { "fun(given: assay.dispensation): assay.made", "Who allowed the centre to ask less, why, and until when." },
	waivers = { "fun(given: assay.waiver[]): assay.made", "What a centre lets pass for one learner or one item: waivers.lua." },
	rule = { "fun(name: string): fun(given: assay.rule): assay.made", "A rule; it is called by its file and this name: our_file.name." },
	trait = { "fun(name: string): fun(given: assay.trait): assay.made", "A yes-or-no question, to pick subjects by: that_is = \"done\"." },
	measure = { "fun(name: string): fun(given: assay.measure): assay.made", "A measure that is taken of each portfolio, whatever the verdict." },
	number = { "fun(given: assay.parameter): assay.made", "A parameter that is a number." },
	word = { "fun(given: assay.parameter): assay.made", "A parameter that is a text." },
	words = { "fun(given: assay.parameter): assay.made", "A parameter that is a list of texts." },
	yes_no = { "fun(given: assay.parameter): assay.made", "A parameter that is true or false." },
	fault = { "(fun(where: any, reason: string, found?: string, wanted?: string): assay.made)|(fun(given: assay.case): assay.made)",
		"In a rule: what is wrong; `where` is a key of the subject, a record, or { record, \"key\" }. In cases: the rule must find a fault." },
	unsure = { "fun(where: any, question: string, found?: string): assay.made", "Only a person can tell: a question for the assessor." },
	weigh = { "fun(where: any, answer: \"yes\"|\"no\"|\"unclear\", reason: string, question: string, found?: string): assay.made?",
		"What a judgement of a text comes to: no is a fault, unclear a question, yes nothing." },
	use = { "fun(judgement: string): table<string, function>", "The functions of rules/judgements/NAME.lua." },
	cases = { "fun(given: assay.made[]): assay.made", "The cases of a rule file: NAME.cases.lua." },
	for_rule = { "fun(name: string): fun(given: assay.made[]): assay.made", "The cases of one rule." },
	content = { "fun(given: assay.case): assay.made", "The rule must be content: content { \"sentence\", [[ piece of a portfolio ]] }." },
	question = { "fun(given: assay.case): assay.made", "The rule must ask: only a person can tell." },
	suite = { "fun(unit: string): fun(given: assay.made[]): assay.made", "The suite of a unit, beside its example portfolios: suite.lua." },
	good = { "fun(file: string): fun(given: assay.try): assay.made", "A portfolio that must be ready." },
	failing = { "fun(name: string): fun(given: assay.try): assay.made", "A portfolio, changed here and there, and the gaps that must be found." },
	asking = { "fun(name: string): fun(given: assay.try): assay.made", "A portfolio, changed here and there, and the questions that must be asked." },
}

-- Fields that a word may hold; in all words that have them they mean the same.
told.fields = {
	title = "What people call it.", source = "The document that states it.", edition = "The edition of that document.",
	note = "What else should be known.", reference = "The unit's official reference; absent where no source gives it.",
	says = "What it asks, or is, in a sentence.", statements = "Ids of the statements of the source, as \"003.C02\".",
	because = "Why.", must = "Rules that must be content: else a gap.", should = "Rules that give advice.",
	ask = "Questions for the assessor.", that_is = "Only those of which this trait holds, as \"done\".",
	if_any = "true: an empty list is fine.", without = "In an amendment: rules that are left out.",
	level = "Of a qualification its level; of a rule without check must, should or ask.", number = "The official number.",
	units = "Names of units.", for_qualification = "The only qualification that this is for.",
	dispensation = "dispensation { … }, where it asks less than a must.", reason = "Why.", agreed_with = "Who agreed.",
	from = "The first day, as \"2026-09-01\"; of a rule: learner, assessor or verifier.", till = "The last day.",
	learner = "The centre's number for the learner.", item = "The id of the item.", unit = "The unit, as body/unit; of a parameter: days, sources …",
	criterion = "The criterion, as \"C2\".", rule = "The rule, as smart.measurable.", approved_by = "Who approved it.",
	on = "The subject that it is asked of, as \"objective\" or \"the feedback\".", why = "Why it matters.",
	advice = "What to do.", wanted = "What is wanted, where a fault does not say.", none = "The fault where it is unsure of every one of several.",
	params = "Parameters: { name = number { … } }.", alias = "Names that it had before.",
	check = "Gives back nothing when content, fault(…), unsure(…), or a list of them.", holds = "Whether it holds of the record.",
	take = "Takes the measure.", default = "The value where nobody sets one.",
	tighter = "Which way asks more: \"more\" or \"less\"; of a yes_no \"yes\" or \"no\".",
	least = "The smallest value.", most = "The greatest value.", ours = "true: no source states the default.",
	with = "Options of the rule.", at = "Where the fault is: a path, or an id.", as_of = "The date of the claim.", found = "What was found, word for word.",
	given = "The portfolio that it starts from.", change = "Pairs: what stands in the file, and what stands there instead.",
	finds = "Gaps, as \"C4 feedback.was_used\".", asks = "Questions, as \"C1\" or \"C1 review.gives_example\".",
}

-- Types that say more than the kit checks by itself.
told.types = {
	must = "assay.check[]", should = "assay.check[]", without = "assay.mention[]", rule = "assay.mention", dispensation = "assay.made",
	on = "string|string[]", params = "table<string, assay.made>", default = "any", with = "table<string, any>", change = "string[][]",
	check = "fun(subject: any, given: any, portfolio: assay.record.portfolio, today: assay.day): any",
	holds = "fun(record: any, portfolio: assay.record.portfolio, today: assay.day): any",
	take = "fun(subject: any, portfolio: assay.record.portfolio, today: assay.day): any",
}

-- Functions for rules besides `prose`.
told.functions = {
	all = { "fun(record: any, subject: assay.subject): any[]", "Every such subject under the record, in the order of the file." },
	holder = { "fun(record: any): any", "The record that it stands in; nil for the portfolio itself." },
	kind = { "fun(record: any): string?", "The name of the record, as \"objective\"." },
	cited_by = { "fun(record: any, kind?: string): any[]", "The records that refer to it." },
	readable = { "fun(record: any, key: string): boolean", "Whether it is there and could be read as its type." },
	day_text = { "fun(day: assay.day): string", "The day as \"2026-01-31\"." },
	once = { "fun(f: fun(text: string): any): fun(text: string?): any", "A question about one text, asked once of each text of a portfolio." },
	answered = { "fun(f: fun(about: any, ...): any): fun(about: any, ...): any", "The same for a question that gives an answer and what it rests on." },
	by_word = { "fun(f: fun(word: string): any): table<string, any>", "What is known of single words, as a table that fills itself." },
	filter = { "fun(list: any[], test: fun(item: any): any): any[]", "The items for which the test says yes." },
	first = { "fun(list: any[], test: fun(item: any): any): any", "The first item for which the test says yes." },
	any = { "fun(list: any[], test: fun(item: any): any): boolean", "Whether the test says yes of any item." },
	collect = { "fun(list: any[], take: fun(item: any): any): any[]", "What `take` gives for each item; nil is left out." },
	set = { "fun(...: string): table<string, true>", "{ [word] = true … } of some words." },
	joined = { "fun(...: any[]): any[]", "The items of several lists, one after the other." },
	distinct = { "fun(list: any[], take: fun(item: any): any): any[]", "The different values of `take` over a list." },
	contains = { "fun(list: any[], wanted: any): boolean", "Whether the list has this item." },
	begins_with_any = { "fun(word: string, beginnings: string[]): boolean", "Whether the word begins with one of them." },
	plural = { "fun(count: integer, one: string, many?: string): string", "\"1 source\", \"2 sources\"." },
	listing = { "fun(items: any[], joint?: string): string", "\"a, b and c\"." },
}

local lists = "text: string?, ...: string"
told.prose = {
	has = { "fun(" .. lists .. "): string?", "What matched first of any of the lists." },
	all = { "fun(" .. lists .. "): string[]", "Everything that matched." },
	count = { "fun(" .. lists .. "): integer", "How many matched." },
	together = { "fun(" .. lists .. "): string?", "The first sentence that holds a match of every list." },
	follows = { "fun(text: string?, a: string, b: string, most: integer): string?", "What matched of a and then of b, with at most so many words between." },
	starts = { "fun(" .. lists .. "): string?", "What matched at the first word." },
	within = { "fun(text: string?, first: integer, last: integer, ...: string): string?", "What matched first in these tokens." },
	starts_within = { "fun(text: string?, first: integer, last: integer, ...: string): string?", "What matched at the first of these tokens." },
	sieve = { "fun(kinds: table): function", "A function that finds the sentences in which something may be." },
	spans = { "fun(" .. lists .. "): integer[][]", "Where everything matched: { { first, last } … }." },
	ends = { "fun(" .. lists .. "): table<integer, integer>", "Where the longest match that begins at a token ends." },
	covered = { "fun(" .. lists .. "): table<integer, true>", "The tokens that matches cover." },
	kinds = { "fun(" .. lists .. "): table<integer, integer>", "The tokens that matches cover, and by which list." },
	signs = { "fun(" .. lists .. "): integer[]", "What stands at each token, a bit for each list." },
	longest = { "fun(" .. lists .. "): table<integer, integer>, table<integer, integer>", "Where the longest match ends, and which lists it is of." },
	tokens = { "fun(text: string?): string[]", "All words, numbers and marks, in small letters." },
	rest = { "fun(" .. lists .. "): string[]", "The words that no match covers." },
	uncovered = { "fun(" .. lists .. "): table<integer, true>", "Where these stand." },
	as_written = { "fun(text: string?, words: string): string", "These words as the text has them." },
	written = { "fun(text: string?): string[]", "What stands between spaces, as it is written." },
	capitals = { "fun(text: string?): table<integer, true>", "The tokens that begin with a capital." },
	names = { "fun(text: string?): table<string, true>", "The words that are written as names, in small letters." },
	words = { "fun(text: string?): integer", "The number of words." },
	sentences = { "fun(text: string?): string[]", "The sentences." },
	stops = { "fun(text: string?): integer[]", "Where each sentence ends." },
	amounts = { "fun(text: string?): assay.amount[]", "Every amount: value, of, unit, text, share, first, last." },
	change = { "fun(text: string?): table?", "The first change: from, to, by, text." },
	times = { "fun(text: string?, day: assay.day): table[]", "Dates and deadlines, resolved against a day." },
	shared = { "fun(a: string?, b: string?, list?: string): integer", "How many content words two texts have in common." },
	lists = { "fun(...: string): any", "Many lists that are looked for together, made once for all texts." },
	held = { "fun(text: string?, lists: any): table<string, boolean>", "Which of these the text holds." },
	matches = { "fun(text: string?, lists: any): table[]", "Where these stand, list by list." },
}

return function()
	return told
end
