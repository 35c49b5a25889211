-- What a text written under "knowledge" does: whether it explains and applies something, and what it names.

local clause = use "clause"
local particulars = use "particulars"

local explanation = {}

local SHORTEST, FULL, LONG = 6, 10, 14 -- words: below the first nothing is explained; from the second on it may be
local FEW_THINGS, MANY_THINGS = 3, 5  -- things named in particular

-- Explains ----------------------------------------------------------------------------------------------------------

local PARTS_NAMES = { [","] = true, [";"] = true, ["."] = true, [":"] = true, ["&"] = true, ["and"] = true, ["/"] = true }

-- A text of names: hardly a verb, and a mark every few words.
local function is_list(text)
	local marks = filter(prose.tokens(text), function(token) return PARTS_NAMES[token] end)
	return #marks * 3 > prose.words(text) and not prose.has(text, "result-joints", "finite-words")
end

-- Something is stated of somebody, and not only wished ("To provide …") or named ("Working together …").
local function is_stated(text)
	local wish = prose.tokens(text)[1] == "to" and #prose.sentences(text) == 1
	return not wish and (prose.has(text, "finite-words") or clause.is_past(text))
end

local SUBJECTS = {}
for _, word in ipairs { "i", "we", "you", "he", "she", "it", "they", "people", "customers", "the", "a", "an", "my", "our",
	"their", "no", "nobody", "everyone", "everybody", "someone", "one", "each", "this", "that", "there", "if", "when", "by" } do
	SUBJECTS[word] = true
end
local AFTER_SO_OR_AS = { so = SUBJECTS, as = SUBJECTS }

-- ", so nobody …", "… as they …": what follows from it, or the reason for it.
local function joins_clause(text)
	local words = prose.tokens(text)
	for i = 3, #words - 3 do
		local following = AFTER_SO_OR_AS[words[i]]
		if following and following[words[i + 1]] and words[i - 1] ~= "do" and words[i - 1] ~= "such" then
			return words[i] .. " " .. words[i + 1]
		end
	end
end

local function reason_in(text)
	return prose.has(text, "result-joints") or joins_clause(text)
end

-- In own words, with how or why or what follows from it.
function explanation.explains(text)
	local size, things = prose.words(text), #particulars.content(text)
	if size < SHORTEST or is_list(text) then
		return "no"
	end
	local reason = reason_in(text)
	local stated = is_stated(text)
	local hints = prose.all(text, "weak-joints", "own-workplace", "tells-of-work", "concrete-case")
	if size >= FULL and stated and things >= FEW_THINGS and (reason or #hints >= 2) then
		return "yes", reason or hints[1]
	elseif size >= LONG and stated and things >= MANY_THINGS then
		return "yes", hints[1]
	elseif things < FEW_THINGS and (not reason or size < FULL) then
		return "no"
	end
	local doubtful = reason or hints[1] or (stated and things >= FEW_THINGS)
	return doubtful and "unclear" or "no", reason or hints[1]
end

-- Applies -----------------------------------------------------------------------------------------------------------

-- The writer or the writer's workplace does something, or did on one occasion.
local function done_at_work(text)
	return prose.has(text, "own-workplace", "concrete-case") or clause.writer_does(text) or clause.writer_did(text)
		or prose.follows(text, "first-person-alone", "own-doing", 3)
end

-- Tied to the writer's own workplace or to a case of it.
function explanation.applies(text)
	local size = prose.words(text)
	if size < SHORTEST then
		return "no"
	end
	local own = done_at_work(text)
	local place = prose.has(text, "workplaces")
	local told = place and clause.anybody_did(text)
	if (own or told) and size >= FULL and is_stated(text) and #particulars.content(text) >= FEW_THINGS then
		return "yes", own or told
	end
	local hint = own or place or prose.has(text, "first-person-alone") or (size >= LONG and clause.is_past(text))
	return hint and "unclear" or "no", hint or nil
end

-- A sentence of the writer's own work, and not of a course or of what one thought of it.
local function is_of_own_work(sentence)
	return prose.has(sentence, "own-workplace", "own") or
		not prose.has(sentence, "attended-events", "opinion-of-event") and (clause.writer_did(sentence) or clause.writer_does(sentence))
end

-- The first words of the writer's own work, nil where a text holds none: a page of a textbook, or praise of a course.
function explanation.own_work(text)
	return clause.first(text, is_of_own_work)
end

-- Names -------------------------------------------------------------------------------------------------------------

function explanation.names_model(text)
	local basis = prose.has(text, "improvement-models")
	if basis then
		return "yes", basis
	end
	basis = prose.has(text, "model-words")
	return basis and "unclear" or "no", basis
end

-- "yes" for law or policy on personal data or equality; "unclear" for other law only, and for a mere hint.
function explanation.names_law(text)
	local basis = prose.has(text, "data-protection-law", "equality-law")
	if basis or prose.count(text, "hints-of-equality") >= 3 then
		return "yes", basis or prose.has(text, "hints-of-equality")
	end
	basis = prose.has(text, "other-law", "hints-of-equality", "hints-of-privacy")
	return basis and "unclear" or "no", basis
end

function explanation.names_standard(text)
	local basis = prose.has(text, "standards-named")
	if basis then
		return "yes", basis
	end
	local level = prose.amounts(text)[1]
	basis = prose.has(text, "standards-hinted") or (level and level.text)
	return basis and "unclear" or "no", basis
end

-- The law, kept to ---------------------------------------------------------------------------------------------------

-- "I shred them …": the thing stands in the sentence before.
local function done_with_the_same(text)
	local before = ""
	return clause.first(text, function(sentence)
		local basis = prose.has(before, "data-on-service") and prose.has(sentence, "it-and-them") and
			prose.has(sentence, "law-applied")
		before = sentence
		return basis and sentence
	end)
end

-- Something is done with what was collected, or for whom a change could shut out.
local function duty_done(text)
	return prose.together(text, "data-on-service", "law-applied") or done_with_the_same(text) or
		prose.has(text, "shut-out-by-change") and prose.has(text, "adjusted")
end

-- "I could give him the direct line": the writer and enough in particular.
local function tells_of_writer(sentence)
	return clause.writer_did(sentence, "mind-verbs") or
		#particulars.content(sentence) >= MANY_THINGS and prose.has(sentence, "first-person-alone")
end

-- A word of what is done with data or for somebody. Where the law itself is named, such words may be its principles.
local function speaks_of_duty(sentence)
	return explanation.names_law(sentence) ~= "yes" and
		(prose.has(sentence, "law-applied", "shut-out-by-change", "adjusted") or
		prose.has(sentence, "data-on-service") and done_at_work(sentence))
end

-- Something of it, or of the writer's, in a sentence that does more than praise the law.
local function hint_of_duty(text)
	return clause.first(text, function(sentence)
		return not prose.has(sentence, "lip-service") and (speaks_of_duty(sentence) or tells_of_writer(sentence))
	end)
end

-- Says what the law meant for data on service, or for a change: no list of laws, and not only that they are kept to.
function explanation.applies_law(text)
	local basis = duty_done(text)
	if basis then
		return "yes", basis
	end
	basis = hint_of_duty(text)
	return basis and "unclear" or "no", basis
end

-- Misreads ----------------------------------------------------------------------------------------------------------

-- Signs that something is misunderstood. A sign is a chain: matches of its lists that follow one another in a sentence
-- with at most `within` words between. A `strong` one settles it; two others do so, too. `with` and `but` are lists
-- of which the sentence must hold one, or none.
local LAW_SIGNS = {
	{ chain = { "law-subjects", "limits-of-scope", "narrow-scopes" }, within = 5, strong = true },
	{ chain = { "law-subjects", "said-to-be-for", "far-scopes" }, within = 5 },
	{ chain = { "law-subjects", "not-covering", "not-exempt" }, within = 5, strong = true },
	{ chain = { "not-exempt", "not-counting" }, within = 2 },
	{ chain = { "law-dismissed" }, strong = true },
	{ chain = { "left-to-others" } },
	{ chain = { "freely-used" }, with = "data-on-people", strong = true },
	{ chain = { "data-on-people", "taken-as-ours" }, within = 8 },
	{ chain = { "personal-things", "not-personal" }, within = 4, strong = true },
	{ chain = { "keeping", "without-end" }, within = 8, strong = true },
	{ chain = { "no-end-of-keeping" }, strong = true },
	{ chain = { "keeping", "in-case" }, within = 8 },
	{ chain = { "no-need", "telling-whom-it-concerns" }, within = 3, with = "data-on-people" },
	{ chain = { "behind-backs" }, with = "data-on-people" },
	{ chain = { "told-by-name", "for-all-to-see" }, within = 12, but = "names-off", strong = true },
	{ chain = { "for-all-to-see", "told-by-name" }, within = 6, but = "names-off", strong = true },
	{ chain = { "results-of-some", "for-all-to-see" }, within = 8, but = "names-off" },
	{ chain = { "passing-on", "private-people" }, within = 10, with = "data-on-people", strong = true },
	{ chain = { "passing-on", "other-firms" }, within = 8, with = "data-on-people" },
	{ chain = { "treating", "everybody", "the-same" }, within = 3, but = "same-respect" },
	{ chain = { "equality-subjects", "definition-verbs", "the-same" }, within = 6, but = "same-respect", strong = true },
	{ chain = { "not-allowing", "differently" }, within = 4, but = "on-grounds", lenient = true, strong = true },
	{ chain = { "if-for-one", "would-have-to", "everybody" }, within = 10, lenient = true },
	{ chain = { "treating", "no-difference" }, within = 10, strong = true },
	{ chain = { "equality-subjects", "no-difference" }, within = 14, strong = true },
	{ chain = { "adjustments", "called-unfair" }, within = 8, lenient = true, strong = true },
	{ chain = { "adjustments", "unfair-on-others" }, within = 12, lenient = true, strong = true },
	{ chain = { "called-unfair", "adjustments" }, within = 4, lenient = true },
	{ chain = { "unfair-on-others" }, lenient = true },
	{ chain = { "writer-leaves-out", "groups-of-people" }, within = 3, strong = true },
	{ chain = { "writer-decides", "by-ground" }, within = 14, strong = true },
	{ chain = { "groups-of-people", "judged-as-group" }, within = 2 },
	{ chain = { "writer-decides", "groups-of-people", "judged-as-group" }, within = 8 },
}

local CLAUSE_MARKS = { [","] = true, [";"] = true, [":"] = true, ["."] = true, ["-"] = true, ["–"] = true, ["("] = true }

local function denied_between(tokens, first, last)
	return prose.has(table.concat(tokens, " ", first, last), "denials", "not-making")
end

-- "We never keep …", "Without large print …": denied before it, in its own clause.
local function denied_before(tokens, at)
	local start = at
	while start > 1 and not CLAUSE_MARKS[tokens[start - 1]] and not prose.has(tokens[start - 1], "clause-joints") do
		start = start - 1
	end
	return denied_between(tokens, start, at - 1)
end

-- "… is not equality": taken back behind it.
local function denied_behind(sentence, at)
	return any(prose.spans(sentence, "is-not-so"), function(span)
		return span.first > at and span.first <= at + 3
	end)
end

-- Where the rest of a chain ends that goes on behind token `at`; nil where it does not.
local function chain_end(sentence, sign, number, at)
	local list, tokens = sign.chain[number], prose.tokens(sentence)
	if not list then
		return at
	end
	for _, span in ipairs(prose.spans(sentence, list)) do
		local near = span.first > at and span.first <= at + 1 + sign.within
		local last = near and not denied_between(tokens, at + 1, span.first - 1) and
			chain_end(sentence, sign, number + 1, span.last)
		if last then
			return last
		end
	end
end

-- The words of a sentence that make up a sign.
local function words_of_sign(sentence, sign)
	local tokens = prose.tokens(sentence)
	for _, span in ipairs(prose.spans(sentence, sign.chain[1])) do
		local last = not denied_before(tokens, span.first) and chain_end(sentence, sign, 2, span.last)
		if last and not denied_behind(sentence, last) then
			return table.concat(tokens, " ", span.first, last)
		end
	end
end

-- "A lad on my team said …"
local function others_said(sentence)
	local tokens = prose.tokens(sentence)
	return any(prose.spans(sentence, "said-once"), function(span)
		local before = tokens[span.first - 1]
		return before and not prose.has(before, "first-person", "first-persons")
	end)
end

-- Told as a question, of times past or of others, called wrong, or put right by this sentence or the next.
local function is_taken_back(sentence, following, sign)
	return prose.tokens(sentence)[#prose.tokens(sentence)] == "?" or
		prose.has(sentence, "told-of-past-or-others", "put-right") or others_said(sentence) or
		not sign.lenient and prose.has(sentence, "called-unlawful") or
		following and prose.has(following, "put-right")
end

local function shows(sentence, following, sign)
	local fits = (not sign.with or prose.has(sentence, sign.with)) and not (sign.but and prose.has(sentence, sign.but))
	local basis = fits and words_of_sign(sentence, sign)
	return basis and not is_taken_back(sentence, following, sign) and basis or nil
end

local function sign_in(text, sign)
	local sentences = prose.sentences(text)
	for i, sentence in ipairs(sentences) do
		local basis = shows(sentence, sentences[i + 1], sign)
		if basis then
			return basis
		end
	end
end

-- What a table of signs comes to: "yes" for a strong one or two others, "unclear" for one.
local function misread_by(text, signs)
	local weak
	for _, sign in ipairs(signs) do
		local basis = sign_in(text, sign)
		if basis and (sign.strong or weak) then
			return "yes", basis
		end
		weak = weak or basis
	end
	return weak and "unclear" or "no", weak
end

-- Plainly wrong about data protection or equality, told as the writer's own understanding or practice.
function explanation.misreads_law(text)
	return misread_by(text, LAW_SIGNS)
end

local MODEL_SIGNS = {
	{ chain = { "small-step-models", "definition-verbs", "big-changes" }, within = 8, strong = true },
	{ chain = { "small-step-models", "big-changes" }, within = 12 },
	{ chain = { "cycle-models", "ends-for-good" }, within = 25, strong = true },
	{ chain = { "ends-for-good" } },
	{ chain = { "order-misread" }, strong = true },
	{ chain = { "counted-models", "definition-verbs", "number-misread" }, within = 6, strong = true },
	{ chain = { "improvement-names", "definition-verbs", "good-manners" }, within = 5, strong = true },
	{ chain = { "improvement-names", "definition-verbs", "wrong-kinds" }, within = 2, strong = true },
}

-- Acronyms, letter by letter: what each may stand for, as beginnings of words.
local CHECKS, ACTS = { "check", "control", "confirm" }, { "act", "adjust", "adapt", "amend", "standard" }
local ACRONYMS = {
	{ word = "pdca", letters = { { "plan" }, { "do", "did" }, CHECKS, ACTS } },
	{ word = "pdsa", letters = { { "plan" }, { "do", "did" }, { "stud" }, ACTS } },
	{ word = "dmaic", letters = { { "defin" }, { "measur" }, { "analy" }, { "improv" }, { "control" } } },
}
local WHERE_LETTERS_STAND = 24 -- words behind an acronym among which they are looked for

local function begins_with_any(word, beginnings)
	return any(beginnings, function(beginning) return word:sub(1, #beginning) == beginning end)
end

-- The words that a letter may stand for, where they open an item of a series: behind a mark, "and", "for" or each other.
local OPENS_ITEM = {}
for _, word in ipairs { ",", ";", ":", "(", "-", "–", "—", "/", "=", "&", ".", "and", "then", "for", "is", "means", "mean", "\"", "'" } do
	OPENS_ITEM[word] = true
end

-- The next word that begins with `letter`, opening an item or following the item before directly.
local function item_of(tokens, letter, from, last)
	for at = from, math.min(last, #tokens) do
		if tokens[at]:sub(1, 1) == letter and (at == from or OPENS_ITEM[tokens[at - 1]]) then
			return at
		end
	end
end

-- Words that stand in a series for an acronym's letters, in their order: fewer than letters where some have none.
local function series(tokens, acronym, start)
	local items, at = {}, start
	for number = 1, #acronym.letters do
		at = item_of(tokens, acronym.word:sub(number, number), at + 1, start + WHERE_LETTERS_STAND)
		if not at then
			return items
		end
		items[number] = tokens[at]
	end
	return items
end

-- The letters that are spelt out wrongly in a sentence, where all are spelt out and the right word stands nowhere.
local function wrong_letters(sentence, acronym, start)
	local tokens = prose.tokens(sentence)
	local items = series(tokens, acronym, start)
	local wrong = {}
	for number, item in ipairs(#items == #acronym.letters and items or {}) do
		local right = any(tokens, function(token) return begins_with_any(token, acronym.letters[number]) end)
		if not right and not begins_with_any(item, acronym.letters[number]) then
			wrong[#wrong + 1] = item
		end
	end
	return wrong
end

local function misspelt(text)
	for _, sentence in ipairs(prose.sentences(text)) do
		for at, token in ipairs(prose.tokens(sentence)) do
			local acronym = first(ACRONYMS, function(one) return one.word == token end)
			local wrong = acronym and wrong_letters(sentence, acronym, at) or {}
			if #wrong > 0 then
				return #wrong > 1 or prose.has(sentence, "spelling-out"), wrong[1]
			end
		end
	end
end

-- Plainly wrong about a model of improvement: its letters, or what it is.
function explanation.misreads_model(text)
	local plainly, letter = misspelt(text)
	local answer, basis = misread_by(text, MODEL_SIGNS)
	if plainly then
		return "yes", letter
	elseif answer == "no" and letter then
		return "unclear", letter
	end
	return answer, basis
end

-- Models told by their steps, and how many of them make it plain that they are told.
local STEPS = {
	{ list = "cycles-by-steps", beginnings = { { "plan" }, { "do", "did", "try", "tri", "pilot", "test", "ran" },
		{ "check", "stud", "count", "measur", "compar" }, { "act", "adjust", "adapt", "kept", "keep", "standard", "changed" } } },
	{ list = "dmaic-named", beginnings = ACRONYMS[3].letters },
}
local ENOUGH_STEPS = 2

local function steps_told(text, model)
	local tokens = prose.tokens(text)
	return #filter(model.beginnings, function(step)
		return any(tokens, function(token) return begins_with_any(token, step) end)
	end)
end

-- Whether the steps of a model that has steps are told: "no" where none is, "unclear" where hardly. Models without
-- steps of their own ask for none.
function explanation.tells_steps(text)
	local models = filter(STEPS, function(model) return prose.has(text, model.list) end)
	local most = 0
	for _, model in ipairs(models) do
		most = math.max(most, steps_told(text, model))
	end
	if #models == 0 or most >= ENOUGH_STEPS then
		return "yes"
	end
	return most > 0 and "unclear" or "no"
end

-- Effects -----------------------------------------------------------------------------------------------------------

-- Speaks of how satisfied those who are served are.
function explanation.satisfaction(text)
	local basis = prose.has(text, "satisfaction-plain")
	if basis then
		return "yes", basis
	end
	basis = prose.together(text, "satisfaction-words", "whom-it-serves")
		or prose.together(text, "satisfaction-words", "weak-people")
	if basis then
		return "yes", basis
	end
	basis = prose.has(text, "satisfaction-words")
	return basis and "unclear" or "no", basis
end

local function sum_of_money(text)
	local sum = first(prose.amounts(text), function(amount)
		return amount.unit == "£" or amount.text:byte() == 0xC2 or prose.has(amount.text, "money-words") ~= nil
	end)
	return sum and sum.text
end

-- Speaks of what it does to the business: custom, sales, costs, reputation, contracts.
function explanation.business(text)
	local basis = prose.has(text, "business-outcomes") or sum_of_money(text)
	if basis then
		return "yes", basis
	end
	basis = prose.has(text, "business-hints")
	return basis and "unclear" or "no", basis
end

return explanation
