-- What the kit's words, their fields and the functions for rules are, for editors: types as LuaLS writes them, and a sentence.
-- Which of them there are is not said here: define.lua takes them from the kit itself, and the tests ask for a sentence of each.

local told = {}

-- What rules are given and give back.
told.classes = [[
---@alias assay.day integer Days since 1970-01-01; day_text(day) writes it.

---@class assay.amount
---@field value number The number.
---@field of? number The whole, in 62 of 100.
---@field unit string What it is counted in; empty where nothing says so.
---@field text string As it is written.

---@class assay.found
---@field text string As it is written.
---@field first integer The first token of it.
---@field last integer The last token of it.

---@class assay.found_amount: assay.amount, assay.found
---@field share boolean Whether it is a share of a whole: 62%, 62 of 100.

---@class assay.found_change
---@field from? assay.found_amount The value before.
---@field to? assay.found_amount The value after.
---@field by? assay.found_amount The difference.
---@field text string As it is written.

---@class assay.found_time: assay.found
---@field kind "date"|"relative"|"event"|"recurring" How it is said.
---@field from? assay.day The first day; nil where it can't be told.
---@field to? assay.day The last day.
---@field every? string How often, where it recurs.
---@field vague boolean Whether it says no certain day: soon.
---@field each_case boolean Whether it is a time for each case: within two days of every call.

---@class assay.found_match
---@field list string The list that holds it.
---@field sentence integer The sentence that it stands in.
---@field first integer The first token of it.
---@field last integer The last token of it.
---@field shared? true Whether another match has a token of it.
---@field nested? true Whether it stands inside another match.

---@class assay.made What a word of the grammar gives back, for the word around it.

---@class assay.check A rule, or any_of several.

---@class assay.mention: assay.check A rule as a unit names it.
]]

-- Words of unit, body and qualification files, of rule files, of cases and suites.
told.words = {
	unit = { "fun(name: string): fun(given: assay.unit): assay.made", "A unit: what a body asks, criterion by criterion." },
	criterion = { "fun(id: string): fun(given: assay.part): assay.made",
		"A criterion: what it says; in a unit, and not in a standard, the blocks that check it." },
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
	standard = { "fun(reference: string): fun(given: assay.standard): assay.made",
		"A unit's own numbered outcomes and criteria, the same for every body: standards/h-601-1554.lua." },
	outcome = { "fun(id: string): fun(given: assay.outcome): assay.made", "An outcome of a standard, as outcome \"1\", and its criteria." },
	combination = { "fun(given: assay.combination): assay.made", "What a qualification is made up of: mandatory, group and at_level." },
	mandatory = { "fun(given: assay.mandatory): assay.made", "The units that every learner takes." },
	group = { "fun(name: string): fun(given: assay.group): assay.made", "A group of optional units." },
	listed = { "fun(reference: string): fun(given: assay.listed): assay.made", "A unit of the structure, by its reference." },
	at_level = { "fun(level: integer): fun(given: assay.at_level): assay.made", "Credits that must be of this level or above it." },
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
	count_units = { "fun(requirement: any, portfolio: assay.record.portfolio, wanted?: table): table",
		"What a portfolio has of a qualification's structure: raw and countable credits, parts, unknown, twice." },
	use = { "fun(judgement: string): table<string, function>", "The functions of rules/judgements/NAME.lua." },
	cases = { "fun(given: assay.made[]): assay.made", "The cases of a rule file: NAME.cases.lua." },
	for_rule = { "fun(name: string): fun(given: assay.made[]): assay.made", "The cases of one rule." },
	content = { "fun(given: assay.case): assay.made", "The rule must be content: content { \"sentence\", [[ piece of a portfolio ]] }." },
	question = { "fun(given: assay.case): assay.made", "The rule must ask: only a person can tell." },
	boundary = { "fun(given: assay.boundary): assay.made",
		"A number one below, at and one above: boundary { \"sentence\", of = \"sources\", at = 2, [[ piece of a portfolio ]] }." },
	suite = { "fun(unit: string): fun(given: assay.made[]): assay.made", "The suite of a unit, beside its example portfolios: suite.lua." },
	good = { "fun(file: string): fun(given: assay.try): assay.made", "A portfolio that must be ready." },
	failing = { "fun(name: string): fun(given: assay.try): assay.made", "A portfolio, changed here and there, and the gaps that must be found." },
	asking = { "fun(name: string): fun(given: assay.try): assay.made", "A portfolio, changed here and there, and the questions that must be asked." },
}

-- Fields that a word may hold, in all words that have them: a sentence, and a type where the kit's own (a text, a number …) says
-- too little. Where a field means something else in one of them, it stands in told.own.
told.fields = {
	title = { "What people call it." }, source = { "The document that states it." }, edition = { "The edition of that document." },
	note = { "What else should be known." }, reference = { "The unit's official reference; absent where no source gives it." },
	standard = { "The reference of the unit's standard in awarding-bodies/standards/, as \"H/601/1554\"." },
	standards = { "Numbers of the unit's standard that it bears on, as \"1.1\"." },
	says = { "What it asks, or is, in a sentence." }, statements = { "Ids of the statements of the source, as \"003.C02\"." },
	because = { "Why." }, must = { "Rules that must be content: else a gap.", "assay.check[]" },
	should = { "Rules that give advice.", "assay.check[]" }, ask = { "Questions for the assessor." },
	that_is = { "Only those of which this trait holds, as \"done\"." }, if_any = { "true: an empty list is fine." },
	without = { "In an amendment: rules that are left out.", "assay.mention[]" },
	level = { "Its level; absent where no source gives it.", "integer" }, number = { "The official number." },
	credits = { "How many credits.", "integer" }, minimum = { "Credits that are asked for.", "integer" },
	registration_ends = { "The last day on which learners can be registered, as \"2026-08-31\"." },
	certification_ends = { "The last day on which it can be certificated." },
	units = { "Names of units." }, for_qualification = { "The only qualification that this is for." },
	dispensation = { "dispensation { … }, where it asks less than a must.", "assay.made" }, reason = { "Why." },
	agreed_with = { "With whom it was agreed, outside the centre." }, from = { "The first day, as \"2026-09-01\"." }, till = { "The last day." },
	learner = { "The centre's number for the learner." }, item = { "The id of the item." }, unit = { "The unit, as body/unit." },
	criterion = { "The criterion, as \"C2\"." }, rule = { "The rule, as smart.measurable.", "assay.mention" },
	approved_by = { "Who approved it." },
	on = { "The subject that it is asked of, as \"objective\" or \"the feedback\"; or a list of them.", "string|string[]" },
	with = { "Options of the rule.", "table<string, any>" }, as_of = { "The date of the claim." },
}

-- What a field means in one word alone.
local subject = "subject: any, portfolio: assay.record.portfolio, as_of: assay.day"
told.own = {
	rule = {
		title = { "What holds where it is content, as a sentence." }, why = { "Why it matters." }, advice = { "What to do." },
		wanted = { "What is wanted, where a fault does not say." },
		none = { "The fault where it is unsure of every one of several." },
		params = { "Parameters: { name = number { … } }.", "table<string, assay.made>" },
		from = { "From whose desk on it is asked; where it is not said, the learner's.", '"learner"|"assessor"|"verifier"' },
		level = { "Of what assay finds by itself, without a check.", '"must"|"should"|"ask"' },
		alias = { "Names that it had before." }, draft = { "true: no unit asks it yet." },
		check = { "Gives back nothing when content, fault(…), unsure(…), or a list of them.",
			"fun(subject: any, given: any, portfolio: assay.record.portfolio, as_of: assay.day, today: assay.day): any" },
	},
	trait = { holds = { "Whether it holds of the record.", "fun(" .. subject .. "): any" } },
	measure = { take = { "Takes the measure.", "fun(" .. subject .. "): any" } },
	parameter = {
		says = { "What it means, in a sentence." }, default = { "The value where nobody sets one." },
		unit = { "What it is counted in: days, sources …" },
		of = { "Of a word or words: the key of the portfolio format whose words it takes, as \"feedback.source\"." },
		tighter = { "Which way asks more: of a number and of words more or less, of a yes_no yes or no.", '"more"|"less"|"yes"|"no"' },
		least = { "The smallest value." }, most = { "The greatest value." }, ours = { "true: no source states the default." },
	},
	standard = {
		credit = { "Its credits; absent where no source gives them.", "integer" },
		glh = { "Its guided learning hours; absent where no source gives them.", "integer" },
	},
	combination = { optional = { "Credits that optional units must add up to.", "integer" } },
	group = {
		maximum = { "Credits that count at most; what is above does not.", "integer" },
		exactly = { "Minimum and maximum in one.", "integer" },
		minimum_units = { "Units that are asked for.", "integer" },
	},
	listed = { unit = { "The unit's name in assay, where it has a file." } },
	at_level = { of = { "Which units count: all (so where it is not said), or the optional ones.", '"all"|"optional"' } },
	case = {
		at = { "Where the fault is: a path, or an id." }, found = { "What was found, word for word." },
		of = { "Of a rule about a structure: { combination { … } }, and when its windows close." },
		part = { "Of a rule about a structure: the part that is asked about, as \"group B\"." }, today = { "The day of the run." },
	},
	boundary = {
		of = { "The parameter, as \"sources\"." }, at = { "The value of it up to which, or from which on, the rule is content." },
		beyond = { "What it does beyond it.", '"fault"|"question"' },
	},
	try = {
		given = { "The portfolio that it starts from." },
		change = { "Pairs: what stands in the file, and what stands there instead.", "string[][]" },
		finds = { "Gaps, as \"C4 feedback.was_used\"." }, asks = { "Questions, as \"C1\" or \"C1 review.gives_example\"." },
	},
}

-- What a word holds besides its fields; nothing where that is not said.
told.items = {
	unit = "assay.made", part = "assay.made", block = "assay.made", common = "assay.made", body = "assay.mention",
	qualification = "assay.made", amends = "assay.made|assay.mention", combination = "assay.made", mandatory = "assay.made", group = "assay.made",
	standard = "assay.made|assay.mention", outcome = "assay.made", case = "string", boundary = "string",
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
	amounts = { "fun(text: string?): assay.found_amount[]", "Every amount." },
	change = { "fun(text: string?): assay.found_change?", "The first change." },
	times = { "fun(text: string?, day: assay.day): assay.found_time[]", "Dates and deadlines, resolved against a day." },
	shared = { "fun(a: string?, b: string?, list?: string): integer", "How many content words two texts have in common." },
	stems = { "fun(text: string?, list?: string): integer[]", "The content words as numbers, for tables of many texts." },
	lists = { "fun(...: string): any", "Many lists that are looked for together, made once for all texts." },
	held = { "fun(text: string?, lists: any): table<string, boolean>", "Which of these the text holds." },
	matches = { "fun(text: string?, lists: any): assay.found_match[]", "Where these stand, list by list." },
}

return function()
	return told
end
