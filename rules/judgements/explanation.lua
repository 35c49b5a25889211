-- What a text written under "knowledge" does: whether it explains and applies something, and what it names.

local chain = use "chain"
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
		not prose.has(sentence, "attended-events", "opinion-of-event", "everybody", "general-truths", "textbook-talk") and
		(clause.writer_did(sentence) or clause.writer_does(sentence))
end

-- The first words of the writer's own work, nil where a text holds none: a page of a textbook, or praise of a course.
function explanation.own_work(text)
	return clause.first(text, is_of_own_work)
end

-- Names -------------------------------------------------------------------------------------------------------------

explanation.names_model = answered(function(text)
	local basis = prose.has(text, "improvement-models")
	if basis then
		return "yes", basis
	end
	basis = prose.has(text, "model-words")
	return basis and "unclear" or "no", basis
end)

-- "yes" for law or policy on personal data or equality; "unclear" for other law only, and for a mere hint.
explanation.names_law = answered(function(text)
	local basis = prose.has(text, "data-protection-law", "equality-law")
	if basis or prose.count(text, "hints-of-equality") >= 3 then
		return "yes", basis or prose.has(text, "hints-of-equality")
	end
	basis = prose.has(text, "other-law", "hints-of-equality", "hints-of-privacy")
	return basis and "unclear" or "no", basis
end)

-- "The Counter Code says 30 seconds", "rule 2 is one working day": a paper or a promise, and what it asks.
local STANDARD_QUOTED = {
	{ chain = { "standard-papers", "standard-asks" }, within = 6, strong = true },
	{ chain = { "standard-papers", "measures-of-level" }, within = 4, strong = true },
	{ chain = { "measures-of-level", "standard-papers" }, within = 5, strong = true },
}

-- A level of service, and no price and no score: a time, a share, "9 in 10".
local function is_level(amount)
	return amount.unit ~= nil and amount.unit ~= "£" and amount.text:byte() ~= 0xC2 or amount.share
end

function explanation.names_standard(text)
	local basis = prose.has(text, "standards-named")
	if basis then
		return "yes", basis
	end
	local strength, words = chain.weigh(text, STANDARD_QUOTED)
	if strength then
		return "yes", words
	end
	local level = first(prose.amounts(text), is_level)
	basis = prose.has(text, "standards-hinted", "standard-papers") or (level and level.text)
	return basis and "unclear" or "no", basis
end

-- The last two words of a paper's name: "service card" of "Kwik Grip service card, 2024".
local function last_of_name(source)
	local words = {}
	for _, token in ipairs(prose.tokens(source)) do
		if token < "a" or token > "zz" then -- a mark or a figure
			break
		end
		words[#words + 1] = token
	end
	local named = #words > 1 and not prose.has(table.concat(words, " ", #words - 1), "names-no-paper")
	return named and words[#words - 1], named and words[#words]
end

local function stand_together(text, one, other)
	local tokens = prose.tokens(text)
	for at = 2, #tokens do
		if tokens[at] == other and tokens[at - 1] == one then
			return true
		end
	end
	return false
end

-- Whether both name the same sort of paper, "the handbook" and "Staff handbook, page 6", or the text has the last words of its name.
function explanation.same_paper(text, source)
	local papers = prose.all(source, "standard-papers")
	local one, other = last_of_name(source)
	return any(prose.all(text, "standard-papers"), function(paper) return contains(papers, paper) end) or
		one and stand_together(text, one, other)
end

local function key_of(amount)
	return table.concat({ amount.value, amount.of or "", amount.unit }, "|")
end

-- Whether a figure of the one is a figure of the other: "four minutes", "4 minutes". Each may have thousands.
function explanation.same_level(text, asked)
	local keys = {}
	for _, other in ipairs(prose.amounts(asked)) do
		keys[key_of(other)] = true
	end
	return any(prose.amounts(text), function(one) return is_level(one) and keys[key_of(one)] end)
end

-- In digits, as measures are written; the six of "Six Sigma" is none.
local function is_figure(amount)
	return amount.text:byte() < 58
end

function explanation.has_figure(text)
	return any(prose.amounts(text), is_figure)
end

-- The words by which a model is put aside: not used, not known, put down because one was asked for. Whoever tells a figure
-- beside it may have used it all the same.
function explanation.puts_model_aside(text)
	return not explanation.has_figure(text) and prose.has(text, "model-unused") or nil
end

-- The words that begin so: { [word] = true or false … }.
local function begun(...)
	local beginnings = { ... }
	return by_word(function(word) return begins_with_any(word, beginnings) end)
end

-- Models told by their steps, and how many of them make it plain that they are told.
local STEPS = {
	{ list = "cycles-by-steps", steps = { begun("plan"), begun("do", "did", "try", "tri", "pilot", "test", "ran"),
		begun("check", "stud", "count", "measur", "compar"), begun("act", "adjust", "adapt", "kept", "keep", "standard", "changed") } },
	{ list = "dmaic-named", steps = { begun("defin"), begun("measur"), begun("analy"), begun("improv"), begun("control") } },
}
local ENOUGH_STEPS = 2

local function steps_told(text, model)
	local tokens = prose.tokens(text)
	return #filter(model.steps, function(step)
		return any(tokens, function(token) return step[token] end)
	end)
end

local LABEL_OF_STEP = { [":"] = true, ["-"] = true, ["–"] = true, ["—"] = true, was = true, were = true, meant = true, ["="] = true }
local MOST_STEPS = 3

-- "My plan was the slip, check was the log": steps as labels, each with what it was here; in a page of a textbook they "are".
function explanation.sets_out_steps(text)
	local tokens, labels = prose.tokens(text), {}
	for at = 2, #tokens do
		labels[#labels + 1] = LABEL_OF_STEP[tokens[at]] and tokens[at - 1] or nil
	end
	return #labels >= MOST_STEPS and any(STEPS, function(model)
		local set_out = filter(model.steps, function(step)
			return any(labels, function(label) return step[label] end)
		end)
		return #set_out >= MOST_STEPS
	end)
end

-- What shows that a model's name stands there for the form's sake: it is not known, not worked by, or asked for by a form or tutor.
local NAME_ONLY = {
	{ { chain = { "not-knowing-plainly" }, denied = true }, { chain = { "negations", "knowing-a-model" }, within = 2, denied = true },
		{ chain = { "none-of", "knowing-a-model" }, within = 2, denied = true } },
	{ { chain = { "not-as-in-model" }, denied = true }, { chain = { "negations", "working-by-a-model" }, within = 2, denied = true } },
	{ { chain = { "putting-it-down", "just-for-the-form" }, within = 8, denied = true },
		{ chain = { "just-for-the-form", "putting-it-down" }, within = 6, denied = true } },
}

local function sign_of_kind(sentence, kind_of_sign)
	local of_model = prose.has(sentence, "first-person", "first-persons", "improvement-models", "me-and-my", "model-words", "named-by-pronoun")
	return of_model and not prose.has(sentence, "came-to-know") and first(kind_of_sign, function(sign) return chain.words(sentence, sign) ~= nil end)
end

-- How many of the three a text shows, where it tells no figure and hardly a step.
function explanation.names_only(text)
	if explanation.has_figure(text) or explanation.sets_out_steps(text) then
		return 0
	end
	return #filter(NAME_ONLY, function(kind_of_sign)
		return clause.first(text, function(sentence) return sign_of_kind(sentence, kind_of_sign) end) ~= nil
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

return explanation
