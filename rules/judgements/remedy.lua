-- Whether an action puts something in place that alters how the work is done, or only wishes, talks, counts, scolds,
-- makes up to single customers, or is taken back. Read deed by deed: "wrote a rota" is one, "so I withdrew it" another.

local chain = use "chain"
local clause = use "clause"
local paperwork = use "paperwork"
local undone = use "undone"

local remedy = {}

-- What a deed is that changes nothing, the surest first; each sign is a chain of word lists, as chain.lua reads them.
local KINDS = {
	{ kind = "let be", signs = { { chain = { "letting-be" }, denied = true } } },
	{ kind = "only meant", signs = {
		{ chain = { "meaning-to" }, denied = true },
		{ chain = { "not-yet" }, denied = true },
	} },
	{ kind = "of targets", signs = {
		{ chain = { "moving-marks", "marks" }, within = 6, denied = true },
		{ chain = { "marks", "came-to-be", "moved-mark" }, within = 4, denied = true },
		{ chain = { "counting-it", "as-done" }, within = 6 },
		{ chain = { "timed-from" } },
		{ chain = { "uncounted", "counts" }, within = 6, denied = true },
		{ chain = { "good-enough" } },
	} },
	{ kind = "of counting", signs = {
		{ chain = { "counting-on" }, denied = true },
		{ chain = { "going-on-with", "count-verbs" }, within = 1, denied = true },
		{ chain = { "counts", "came-to-be", "shown" }, within = 2, denied = true },
		{ chain = { "counting-more", "counts" }, within = 6, but = "teaching", denied = true },
	} },
	{ kind = "of blame", signs = {
		{ chain = { "scolding" }, denied = true },
		{ chain = { "telling-them", "wanting-better" }, within = 10, but = "teaching", denied = true },
	} },
	{ kind = "for single customers", signs = {
		{ chain = { "soothing", "one-customer" }, within = 7 },
		{ chain = { "one-customer", "was-treated" }, within = 8 },
		{ chain = { "soothing", "sweeteners" }, within = 7, but = "each-case" },
	} },
	{ kind = "handed on", signs = {
		{ chain = { "handing-on" }, but = "in-force-since" },
		{ chain = { "asking-of", "others-who-could" }, within = 3, but = "in-force-since" },
		{ chain = { "passing", "others-who-could" }, within = 8, but = "in-force-since" },
		{ chain = { "asking-of", "a-price" }, within = 8 },
	} },
	{ kind = "done anyway", signs = {
		{ chain = { "as-always-done" }, denied = true },
		{ chain = { "done-anyway" }, but = "putting-in-place" },
	} },
	{ kind = "own learning", signs = { { chain = { "learning-oneself", "lessons" }, within = 6, but = "working-team" } } },
	{ kind = "talk", signs = { { chain = { "talking-over" }, but = "teaching" } } },
}

-- What a deed undoes: "I cancelled it", "the trial was called off", "it did not go ahead".
local UNDOING = {
	{ chain = { "calling-off", "that-plan" }, within = 3, denied = true },
	{ chain = { "that-plan", "came-to-be", "called-off" }, within = 1, denied = true },
	{ chain = { "planned-thing", "came-to-be", "called-off" }, within = 5, denied = true },
	{ chain = { "never", "putting-in-place" }, within = 1, denied = true },
	{ chain = { "never-began" }, denied = true },
	{ chain = { "as-it-was-before" }, denied = true },
	{ chain = { "went-back" }, denied = true },
}

-- The kind of a deed that changes nothing, and its words.
local function idle(piece)
	for _, one in ipairs(KINDS) do
		local words = chain.any(piece, one.signs)
		if words then
			return one.kind, words
		end
	end
end

local PLAIN = {
	{ chain = { "putting-in-place" } },
	{ chain = { "teaching" } },
	{ chain = { "in-force-since" } },
	{ chain = { "getting-and-putting", "means-of-work" }, within = 7, but = "modals" },
	{ chain = { "instructing", "working-team", "to-do-it" }, within = 5 },
}

-- "Moved two shift starts", "put a card at each desk", "asked two volunteers to come in at ten".
local function plainly_changes(piece)
	return chain.any(piece, PLAIN)
end

-- "A lead-time card at each desk", "lunches are taken one at a time": how it is now, without a word of who did it.
local function tells_how_it_is(piece)
	local past = clause.is_past(piece)
	local since = prose.has(piece, "now") or not past and prose.has(piece, "standing-rule")
	if prose.has(piece, "for-the-time-being") then
		return nil
	end
	if since and not prose.has(piece, "modals", "others-who-could") then
		return since
	elseif prose.has(piece, "modals", "negations") then
		return nil
	end
	return clause.is_about(piece, "means-of-work") or prose.has(piece, past and "state-now" or "means-of-work")
end

-- One deed after another of a sentence: behind talk or a wish ("told them that two desks are needed") only a plain change counts.
local function read_sentence(sentence, seen, is_flat)
	local idly = false
	for _, piece in ipairs(clause.deeds(sentence)) do
		local ended = chain.any(piece, UNDOING) or is_flat and not prose.has(piece, "the-old") and undone.words(piece, "")
		local kind, words = idle(piece)
		if kind and prose.has(piece, "until-then") and plainly_changes(piece) then
			kind = nil -- "I talked to finance until they let us keep a float"
		end
		if ended then
			seen.undone, seen.changed = ended, nil
		elseif kind then
			idly, seen.kind, seen.words = true, seen.kind or kind, seen.words or words
		else
			seen.changed = plainly_changes(piece) or not idly and tells_how_it_is(piece) or seen.changed
		end
	end
end

-- What becomes of the deeds of a text: { changed, undone, kind, words }.
local function course_of(text, is_flat)
	local seen = {}
	for _, sentence in ipairs(prose.sentences(text)) do
		read_sentence(sentence, seen, is_flat)
	end
	return seen
end

-- "Coaching is a tool that helps staff": no sentence tells of anything that was or is done here.
local function is_theory(text)
	local general = clause.rest(text, function(sentence)
		return clause.is_past(sentence) or prose.has(sentence, "now", "me-and-my") or #prose.amounts(sentence) > 0 and not prose.has(sentence, "general-talk")
	end)
	return #general == #prose.sentences(text) and prose.has(text, "general-talk") and prose.has(text, "management-talk") or nil
end

-- "Appropriate measures were taken": each sentence says that something was done, and none of them what.
local function says_nothing(text)
	return #clause.rest(text, function(sentence)
		return prose.has(sentence, "deeds-without-name") and not prose.has(sentence, "means-of-work")
	end) == 0 and prose.has(text, "deeds-without-name") or nil
end

-- "no" with the words and what it is instead, "unclear" where no deed can be made out, "yes". Where its figure stayed as it was,
-- that it came to nothing may be said in more ways.
function remedy.is_made(text, is_flat)
	local answer, words = paperwork.changes_service(text)
	local seen = course_of(text, is_flat)
	if text and is_theory(text) then
		return "no", is_theory(text), "theory"
	elseif text and says_nothing(text) then
		return "no", says_nothing(text), "nothing said"
	end
	if answer == "no" or not text or answer == "unclear" and (seen.changed or prose.has(text, "purposes-of-doing")) then
		return answer, words, "figures"
	end
	if seen.changed then
		return "yes", seen.changed
	elseif seen.undone or seen.kind then
		return "no", seen.undone or seen.words, seen.undone and "undone" or seen.kind
	end
	return "unclear"
end

return remedy
