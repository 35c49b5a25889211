-- How a change was brought in, in the learner's words: whether a telling reached anybody, whether training was for the
-- change, whether anybody looked at how it went, and whether the change came into use at all and stayed.

local chain = use "chain"
local clause = use "clause"
local relation = use "relation"
local undone = use "undone"

local bringing_in = {}

local FEW = 2 -- words shared with the change from here on: it is spoken of

local is_ahead = answered(function(text)
	return prose.has(text, "still-ahead", "not-yet") or clause.writer_will(text)
end)

-- What takes a telling back: "will be announced", "it just got round", "they rang to ask what the table was for".
local UNTOLD = {
	{ chain = { "heard-of-it-somehow" }, denied = true },
	{ chain = { "not-anybody", "told-them" }, within = 4, denied = true },
	{ chain = { "not-anybody", "hearing-of-it" }, within = 4, denied = true },
	{ chain = { "was-not", "told-them" }, within = 3, denied = true },
	{ chain = { "was-not", "hearing-of-it" }, within = 3, denied = true },
	{ chain = { "they-asked", "what-it-was" }, within = 8, denied = true },
}

local function first_sign(text, signs)
	return clause.first(text, function(sentence) return chain.any(sentence, signs) end)
end

-- "Meeting about Easter leave", "quiz night invitation": the message is named, and it is another one.
local function is_of_something_else(method, change)
	if prose.words(change) <= FEW or relation.shared(method, change) > 0 or prose.has(method, "about-the-change") then
		return nil
	end
	local named = prose.follows(method, "messages", "message-about", 3) or prose.follows(method, "other-messages", "messages", 2)
	return named and prose.has(method, "other-messages") or nil
end

-- Whether somebody was told by it; the words that say that nobody was.
function bringing_in.untold(to, method, change)
	return prose.has(to, "nobody-else") or is_ahead(method) or first_sign(method, UNTOLD) or is_of_something_else(method or "", change)
end

-- "No training was given", "nobody went", "they know how to write".
local NOT_TRAINED = {
	{ chain = { "was-not", "getting-trained" }, within = 3, denied = true },
	{ chain = { "not-anybody", "getting-trained" }, within = 3, denied = true },
	{ chain = { "left-to-them" }, denied = true },
}

-- The words that say that nobody was, where no other clause tells of showing, teaching or time given to it.
local function not_trained(training)
	local signs, taught = {}, false
	for _, piece in ipairs(clause.deeds(training)) do
		local sign = first_sign(piece, NOT_TRAINED)
		signs[#signs + 1] = sign
		taught = taught or not sign and (prose.has(piece, "teaching") or clause.writer_did(piece) or #prose.amounts(piece) > 0)
	end
	return not taught and signs[1] or nil
end

-- "yes" where people were shown or taught something of it, "no" where nobody was, or something else; with the words.
function bringing_in.trains(training, change)
	if not training or prose.starts(training, "nothing-done", "none-needed") or is_ahead(training) then
		return "no", training and is_ahead(training)
	end
	local untaken = not_trained(training)
	if untaken then
		return "no", untaken
	end
	local other = prose.has(training, "other-courses", "in-theory")
	if other and relation.shared(training, change) < FEW then
		return "no", other
	end
	return "yes"
end

-- "I did not tell the other 23 advisers", "nobody had given them the new one".
local NOT_TOLD = {
	{ chain = { "was-not", "told-them" }, within = 2, but = "asking-for", denied = true },
	{ chain = { "not-anybody", "told-them" }, within = 3, but = "asking-for", denied = true },
}
-- "The lads didn't know what it was for".
local UNAWARE = {
	{ chain = { "was-not", "hearing-of-it" }, within = 2, denied = true },
	{ chain = { "not-anybody", "hearing-of-it" }, within = 3, denied = true },
	{ chain = { "found-out-alone" }, denied = true },
}

local function in_the_dark(sentence)
	local inside = prose.has(sentence, "people-inside", "working-team", "shift-mates")
	if prose.has(sentence, "people-served") and not inside or prose.starts(sentence, "people-served") then
		return nil
	end
	return (inside or prose.has(sentence, "first-person")) and first_sign(sentence, NOT_TOLD) or inside and first_sign(sentence, UNAWARE) or nil
end

-- "Shouted across the floor: no arguing": the words by which people were not told but ordered about.
function bringing_in.ordered_about(methods)
	return first(collect(methods, function(method) return prose.has(method, "ordering-about") end), function() return true end)
end

-- The words that say that people inside did not know, where nothing tells that they were shown or told then: "so I showed
-- her". Where nobody was trained, that alone does not make it good.
function bringing_in.left_in_the_dark(adjustments, were_trained)
	local put_right = were_trained and clause.first(adjustments, function(sentence)
		local first_word = prose.spans(sentence, "first-person")[1]
		return first_word and prose.follows(sentence, "first-person", "making-it-known", 3)
	end)
	return not put_right and clause.first(adjustments, in_the_dark) or nil
end

-- Says that nobody looked: "I have not looked at the tickets"; or that it was left to itself: "left it to run".
local UNSEEN = {
	{ chain = { "was-not", "looked-at-it" }, within = 4, close = true, denied = true },
	{ chain = { "not-anybody", "looked-at-it" }, within = 3, close = true, denied = true },
}
local LEFT_ALONE = { { chain = { "left-to-run" }, denied = true } }

-- "Some had no mobile so we rang them" denies the mobile, and not the ringing.
local function unseen(sentence)
	return not prose.starts(sentence, "people-served") and clause.of_any(clause.pieces(sentence), function(piece)
		return first_sign(piece, UNSEEN)
	end) or nil
end

local unwatched = answered(function(sentence)
	return unseen(sentence) or first_sign(sentence, LEFT_ALONE)
end)

-- A figure; "once a thing is in" counts nothing.
local function counts(piece)
	return first(prose.amounts(piece), function(amount) return amount.text:lower() ~= "once" and amount.text:lower() ~= "one" end)
end

-- "Had to change the time", "we changed the letter".
local function alters(piece)
	return prose.has(piece, "altering") and not prose.has(piece, "negations", "nothing-done", "none-needed") and
		(clause.writer_did(piece) or prose.starts(piece, "had-to"))
end

-- "So I took the old pad away", "had to change the time", "since then it has been used": what had gone wrong was put right.
local puts_right = answered(function(piece)
	local denied = is_ahead(piece) or prose.follows(piece, "never", "having-it", 1)
	return not denied and (prose.has(piece, "putting-in-place", "in-force-since", "teaching") or
		prose.has(piece, "first-person", "first-persons") and prose.has(piece, "getting-and-putting") or
		alters(piece)) or counts(piece)
end)

-- "I counted each Monday", "week two was 19 minutes", "moved the board to eye level".
local function watches(sentence)
	local only_meant = is_ahead(sentence) or prose.follows(sentence, "meaning-to", "looked-at-it", 4)
	if unwatched(sentence) or only_meant or prose.has(sentence, "in-theory") and not clause.is_past(sentence) then
		return nil
	end
	return prose.has(sentence, "looked-at-it", "seen-early") or puts_right(sentence) and sentence
end

-- Whether a clause tells of looking at something or of a figure; that something was put right is not enough.
function bringing_in.looks(piece)
	return not unwatched(piece) and not is_ahead(piece) and (prose.has(piece, "looked-at-it", "seen-early") or counts(piece)) and true or false
end

-- "yes" where something was looked at or put right, "no" where nothing was; with the words that say so.
function bringing_in.watches(adjustments)
	local watched, missed = clause.first(adjustments, watches), clause.first(adjustments, unwatched)
	if missed and (not watched or clause.first(adjustments, unseen)) then
		return watched and "unclear" or "no", missed
	elseif watched then
		return "yes", watched
	end
	return prose.has(adjustments, "none-needed", "nothing-done") and "unclear" or "no"
end

local WAITING = { { chain = { "waits-for" }, denied = true } }

-- "Counted on Fridays", "shown at the start of the shift": something that was done, and is not ahead.
local function has_happened(sentence)
	return not is_ahead(sentence) and not first_sign(sentence, WAITING) and
		(prose.has(sentence, "looked-at-it", "seen-early", "teaching") or clause.is_past(sentence) or #prose.amounts(sentence) > 0) and sentence
end

-- The words of some of several texts that say that it is still ahead, where none tells of anything that was done.
function bringing_in.is_still_ahead(texts)
	local told = first(texts, function(text) return clause.first(text, has_happened) ~= nil end)
	local waiting = not told and first(texts, is_ahead)
	return waiting and is_ahead(waiting) or nil
end

-- What says that the change was not yet in use.
local NOT_BEGUN = {
	{ chain = { "not-live" }, but = "had-not-for-a-time", denied = true },
	{ chain = { "waits-for" }, denied = true },
	{ chain = { "goes-live", "on-condition" }, within = 2, denied = true },
	{ chain = { "turned-away" }, denied = true },
}
-- What says that it was not in use any more, or never in earnest.
local GONE = {
	{ chain = { "only-pretended" }, denied = true },
	{ chain = { "went-back" }, denied = true },
	{ chain = { "back-or-still", "put-aside" }, within = 3, denied = true },
	{ chain = { "shift-mates", "was-not", "having-it" }, within = 2, denied = true },
	{ chain = { "the-old", "back-again" }, within = 3, denied = true },
	{ chain = { "still-doing", "the-old" }, within = 3, but = "single-ones", denied = true },
	{ chain = { "as-it-was-before" }, denied = true },
	{ chain = { "not-anybody", "used-it" }, within = 3, denied = true },
	{ chain = { "was-not", "used-it" }, within = 1, but = "single-ones", denied = true },
}

-- "I timed the first Friday": where somebody looked, the change was there, and what waits is only a part of it.
local function was_looked_at(sentence)
	return prose.has(sentence, "looked-at-it", "seen-early") and not unwatched(sentence) and not is_ahead(sentence) and
		not first_sign(sentence, NOT_BEGUN) and clause.is_past(sentence)
end

-- What takes back that it was given up: it came back, or was put right; strictly, not a figure alone, nor that the writer "moved to the bar".
local function does_again(piece, strictly)
	return prose.has(piece, "came-right-again") or puts_right(piece) and not strictly or puts_right(piece) and not prose.has(piece, "gone-elsewhere") and
		(not counts(piece) or prose.has(piece, "putting-in-place", "in-force-since", "teaching", "looked-at-it", "seen-early"))
end

-- The words by which a text says so last: what comes behind them may take them back.
local function last_word(text, change)
	local begun, words = clause.first(text, was_looked_at), nil
	for _, piece in ipairs(clause.deeds(text)) do
		local sign = first_sign(piece, GONE) or change and undone.words(piece, change) or not begun and first_sign(piece, NOT_BEGUN)
		if sign and not (prose.has(piece, "until-then") and puts_right(piece)) then
			words = sign
		elseif does_again(piece, change) then
			words = nil
		end
	end
	return words
end

-- The words by which any of several texts says that the change was not in use; nil where none does. Without the change, its end by
-- other words than "back to the old" does not count.
function bringing_in.not_in_use(texts, change)
	for _, text in ipairs(texts) do
		local words = last_word(text, change)
		if words then
			return words
		end
	end
end

return bringing_in
