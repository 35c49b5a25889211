-- What was done for those whom data are on, or whom a change could shut out: names taken off, answers locked away, people
-- told what it is for; a form in large print. A rule that is recited, or a request that was refused, is none of it.

local chain = use "chain"
local clause = use "clause"

local safeguard = {}

-- What is done, word class by word class, in one sentence.
local DONE = {
	{ chain = { "removing", "data-on-service" }, within = 10 },
	{ chain = { "taking-off", "identities" }, within = 8 },
	{ chain = { "identities", "taking-off" }, within = 8 },
	{ chain = { "removing", "identities" }, within = 8 },
	{ chain = { "data-on-service", "removing" }, within = 12 },
	{ chain = { "removing", "limits-of-keeping" }, within = 5 },
	{ chain = { "negations", "identities" }, within = 2, with = "data-on-service", denied = true },
	{ chain = { "negations", "deeds-against-duty" }, within = 2, with = "data-on-service", denied = true },
	{ chain = { "letting-know", "told-of-collecting" }, within = 6, with = "data-on-service" },
	{ chain = { "data-on-service", "limits-of-keeping" }, within = 8, with = "removing" },
	{ chain = { "data-on-service", "by-one-self" }, within = 10 },
	{ chain = { "asking-leave" }, with = "data-on-service" },
	{ chain = { "data-on-service", "safeguards" }, within = 25 },
	{ chain = { "safeguards", "data-on-service" }, within = 25 },
}
local ADJUSTED = {
	{ chain = { "formats-for-some" } },
	{ chain = { "shut-out-by-change", "adjusted" }, within = 25, denied = true },
	{ chain = { "adjusted", "shut-out-by-change" }, within = 25, denied = true },
	{ chain = { "needs-of-some", "adjusted" }, within = 15, denied = true },
	{ chain = { "adjusted", "needs-of-some" }, within = 15, denied = true },
}

local REFUSED = { chain = { "requests", "put-off-by-words" }, within = 25, denied = true } -- "asked to do it by email and I told him …"

-- "Data must be kept secure": told of everybody, and of nothing that was done here.
local function is_recited(sentence)
	return prose.has(sentence, "duty-in-general") and not prose.has(sentence, "own", "first-person", "first-persons")
end

-- Where laws and papers are, that they were read, signed and passed, and what would be.
local is_lip_service = answered(function(sentence)
	return prose.has(sentence, "lip-service", "left-to-others", "supposing") or
		clause.is_about(sentence, "papers-of-rule") and prose.has(sentence, "where-papers-are")
end)

-- "He couldn't reach the slot. We had it lowered": two sentences as one.
local function with_next(sentence, following)
	local tokens = prose.tokens(sentence)
	return following and table.concat(tokens, " ", 1, #tokens - 1) .. ", " .. following or sentence
end

local is_nothing_done = answered(function(sentence)
	return is_recited(sentence) or prose.has(sentence, "refusals") or chain.words(sentence, REFUSED)
end)

-- What a sentence tells was done; nil where it recites, refuses or praises.
local function done_in(sentence)
	return not is_nothing_done(sentence) and (chain.any(sentence, ADJUSTED) or
		not is_lip_service(sentence) and chain.any(sentence, DONE)) or nil
end

-- Whether a sentence holds anything of what ADJUSTED looks for.
local function adjusts(sentence)
	return prose.has(sentence, "formats-for-some", "adjusted", "shut-out-by-change", "needs-of-some")
end

-- The same across two sentences: who could not do something, and what was done; data, and what became of "them".
local function done_across(sentence, following)
	if not following or is_nothing_done(sentence) or is_nothing_done(following) then
		return nil
	end
	return (adjusts(sentence) or adjusts(following)) and chain.any(with_next(sentence, following), ADJUSTED) or
		prose.has(following, "it-and-them") and not is_lip_service(following) and
		prose.has(sentence, "data-on-service") and prose.has(following, "removing", "safeguards") or nil
end

-- All that a text tells was done.
local all_done = once(function(text)
	local sentences, done = prose.sentences(text), {}
	for at, sentence in ipairs(sentences) do
		done[#done + 1] = done_in(sentence) or done_across(sentence, sentences[at + 1])
	end
	return done
end)

-- How many sentences tell of something that was done.
function safeguard.count(text)
	return #all_done(text)
end

-- A word of it, and no more: "for the survey we kept confidentiality".
local function hint_in(sentence)
	return not is_lip_service(sentence) and not is_nothing_done(sentence) and
		prose.has(sentence, "data-on-service") and prose.has(sentence, "law-applied", "safeguards") or nil
end

-- Something that somebody did with data or for those who need another way, in whatever words.
local function deed_in(sentence)
	return not is_lip_service(sentence) and not is_nothing_done(sentence) and not prose.has(sentence, "attended-events") and
		prose.has(sentence, "data-on-service", "identities", "needs-of-some", "shut-out-by-change") and
		(clause.writer_does(sentence) or clause.anybody_did(sentence, "mind-verbs")) or nil
end

-- "yes" where something was done, "unclear" where a sentence hints at it, or tells of a deed in a text without a word of misuse.
function safeguard.told(text)
	local basis = all_done(text)[1]
	if basis then
		return "yes", basis
	end
	basis = clause.first(text, hint_in) or not prose.has(text, "breach-words") and clause.first(text, deed_in)
	return basis and "unclear" or "no", basis or nil
end

return safeguard
