-- Whether law or a model of improvement is told wrongly: signs of a misunderstanding, found word list by word list in
-- one sentence, so that other words in the same order are found, too.

local chain = use "chain"
local misreading = {}

-- Signs that something is misunderstood (see chain.lua). A `strong` one settles it; two others do so, too; a `lenient` one
-- holds beside words that call it unlawful; one that says that a law is `over` beside words of times past.
local LAW_SIGNS = {
	{ chain = { "law-subjects", "limits-of-scope", "narrow-scopes" }, within = 5, strong = true },
	{ chain = { "law-subjects", "said-to-be-for", "far-scopes" }, within = 5 },
	{ chain = { "law-subjects", "not-covering", "not-exempt" }, within = 5, strong = true },
	{ chain = { "not-exempt", "not-counting" }, within = 2 },
	{ chain = { "law-dismissed" }, strong = true },
	{ chain = { "left-to-others" } },
	{ chain = { "freely-used" }, with = "data-on-people", strong = true },
	{ chain = { "data-on-people", "taken-as-ours" }, within = 8 },
	{ chain = { "taken-as-ours" }, with = "result-joints" },
	{ chain = { "personal-things", "not-personal" }, within = 4, strong = true },
	{ chain = { "keeping", "without-end" }, within = 8, strong = true },
	{ chain = { "no-end-of-keeping" }, strong = true },
	{ chain = { "keeping", "in-case" }, within = 8 },
	{ chain = { "no-need", "telling-whom-it-concerns" }, within = 3, with = "data-on-people" },
	{ chain = { "behind-backs" }, with = "data-on-people" },
	{ chain = { "told-by-name", "for-all-to-see" }, within = 12, but = "names-off", strong = true },
	{ chain = { "for-all-to-see", "told-by-name" }, within = 6, but = "names-off", strong = true },
	{ chain = { "putting-up", "told-by-name" }, within = 8, with = "marks-of-some", but = "names-off", strong = true },
	{ chain = { "results-of-some", "for-all-to-see" }, within = 8, but = "names-off" },
	{ chain = { "writers", "passing-on", "private-people" }, within = 10, with = "data-on-people", strong = true },
	{ chain = { "passing-on", "private-people" }, within = 6, with = "data-on-people" },
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

local EARLY = 8 -- words: up to here whoever said something opens a sentence
local DENIALS = { "denials", "not-making" } -- "we never keep …", "without large print …"

-- "… is not equality": taken back behind it.
local function denied_behind(sentence, at)
	return any(prose.spans(sentence, "is-not-so"), function(span)
		return span.first > at and span.first <= at + 3
	end)
end

-- The words of a sentence that make up a sign.
local function words_of_sign(sentence, sign)
	local words, last = chain.words(sentence, sign, DENIALS)
	return words and not denied_behind(sentence, last) and words
end

-- "A lad on my team said …": at the beginning, so that all of the sentence is what was said.
local function others_said(sentence)
	local tokens = prose.tokens(sentence)
	return any(prose.spans(sentence, "said-once"), function(span)
		local before = tokens[span.first - 1]
		return before and span.first <= EARLY and not prose.has(before, "first-person", "first-persons")
	end)
end

-- Told as a question, of times past or of others, called wrong, or put right by this sentence or the next.
local function is_taken_back(sentence, following, sign)
	return prose.tokens(sentence)[#prose.tokens(sentence)] == "?" or
		not sign.over and prose.has(sentence, "told-of-past-or-others") or prose.has(sentence, "put-right") or others_said(sentence) or
		not sign.lenient and prose.has(sentence, "called-unlawful") or
		following and prose.has(following, "put-right")
end

local function shows(sentence, following, sign)
	local basis = words_of_sign(sentence, sign)
	return basis and not is_taken_back(sentence, following, sign) and basis or nil
end

local function sign_in(text, sign)
	if any(sign.chain, function(list) return not prose.has(text, list) end) then
		return nil
	end
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
function misreading.of_law(text)
	return misread_by(text, LAW_SIGNS)
end

-- "There was no law to think about with the scores": what law asks at the counter is told, and that it asks nothing of the
-- figures that were collected, or of what was changed.
local LEFT_OUT_SIGNS = {
	{ chain = { "no-law-at-all" }, with = "work-on-figures", but = "safeguards", denied = true },
	{ chain = { "negations", "thinking-of-it", "law-by-name" }, within = 3, with = "work-on-figures", but = "safeguards", denied = true },
	{ chain = { "negations", "thinking-of-it", "law-just-named" }, within = 2, with = "work-on-figures", but = "safeguards", denied = true },
	{ chain = { "law-by-name", "negations", "coming-into-it" }, within = 4, with = "work-on-figures", but = "safeguards", denied = true },
	{ chain = { "negations", "law-by-name", "coming-into-it" }, within = 3, with = "work-on-figures", but = "safeguards", denied = true },
	{ chain = { "work-on-figures", "negations", "coming-into-it", "law-by-name" }, within = 4, but = "safeguards", denied = true },
	{ chain = { "work-on-figures", "nothing-to-do-with", "law-by-name" }, within = 5, but = "safeguards", denied = true },
}

-- "It stopped when we left Europe", "HR does all that, I don't get involved": no law here, or somebody else's.
local DISOWNING_SIGNS = {
	{ chain = { "law-subjects", "out-of-force" }, within = 8, but = "names-off", denied = true, over = true },
	{ chain = { "nothing-applies" }, denied = true },
	{ chain = { "stays-out-of-law" }, denied = true },
}

-- The first sign of a table that a text shows, where the writer does not take it back.
local function shown(text, signs)
	for _, sign in ipairs(signs) do
		local basis = sign_in(text, sign)
		if basis then
			return basis
		end
	end
end

-- The words by which a writer says that the law asks nothing of what was collected or changed.
function misreading.leaves_figures_out(text)
	return shown(text, LEFT_OUT_SIGNS)
end

-- The words by which a writer puts the law aside, as over, as not for such a place, or as somebody else's: beside something that was
-- done to keep it they say little.
function misreading.disowns_law(text)
	return shown(text, DISOWNING_SIGNS)
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
	pdca = { word = "pdca", letters = { { "plan" }, { "do", "did" }, CHECKS, ACTS } },
	pdsa = { word = "pdsa", letters = { { "plan" }, { "do", "did" }, { "stud" }, ACTS } },
	dmaic = { word = "dmaic", letters = { { "defin" }, { "measur" }, { "analy" }, { "improv" }, { "control" } } },
}
local WHERE_LETTERS_STAND = 24 -- words behind an acronym among which they are looked for

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

-- Whether a right word for a letter stands anywhere; asked once for all acronyms of a sentence.
local function is_spelt(tokens, words, spelt)
	if spelt[words] == nil then
		spelt[words] = any(tokens, function(token) return begins_with_any(token, words) end)
	end
	return spelt[words]
end

-- The letters that are spelt out wrongly in a sentence, where all are spelt out and the right word stands nowhere.
local function wrong_letters(sentence, acronym, start, spelt)
	local tokens = prose.tokens(sentence)
	local items = series(tokens, acronym, start)
	local wrong = {}
	for number, item in ipairs(#items == #acronym.letters and items or {}) do
		if not is_spelt(tokens, acronym.letters[number], spelt) and not begins_with_any(item, acronym.letters[number]) then
			wrong[#wrong + 1] = item
		end
	end
	return wrong
end

-- "The model is PDCA. It stands for …": a sentence, with the next where that goes on about the same letters.
local function with_what_it_stands_for(sentences, at)
	local following = sentences[at + 1]
	local goes_on = following and prose.starts(following, "it-and-them") and prose.has(following, "spelling-out")
	return goes_on and table.concat({ sentences[at], following }, " ") or sentences[at]
end

local function misspelt(text)
	local sentences = prose.sentences(text)
	for number in ipairs(sentences) do
		local sentence = with_what_it_stands_for(sentences, number)
		local spelt = {}
		for at, token in ipairs(prose.tokens(sentence)) do
			local acronym = ACRONYMS[token]
			local wrong = acronym and wrong_letters(sentence, acronym, at, spelt) or {}
			if #wrong > 0 then
				return #wrong > 1 or prose.has(sentence, "spelling-out"), wrong[1]
			end
		end
	end
end

-- Plainly wrong about a model of improvement: its letters, or what it is.
function misreading.of_model(text)
	local plainly, letter = misspelt(text)
	local answer, basis = misread_by(text, MODEL_SIGNS)
	if plainly then
		return "yes", letter
	elseif answer == "no" and letter then
		return "unclear", letter
	end
	return answer, basis
end

return misreading
