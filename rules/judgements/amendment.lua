-- What an update says to be otherwise in the plan than before: the positive proof that there is something. It is looked for
-- clause by clause; a clause that gives a reason, denies, promises, repeats or tells of the sheet proves nothing.

local clause = use "clause"

local amendment = {}

local NEAR = 3    -- words between a denial and what it denies, or between "new" and a part
local FAR = 12    -- words between a part of the plan and what became of it
local ENOUGH = 2  -- words that say something of a part
local SWAPPED = 5 -- words of a clause that names what goes or comes
local OPENING = 4 -- by this word a clause tells what was done

local PARTS = { "objective-names", "numbered-aims", "plan-content", "steps-of-plans" }

-- Clauses --------------------------------------------------------------------------------------------------------------

-- "as a new action" tells what it is, "as it was" how, "as callers asked" why.
local function tells_no_reason(following, later)
	return prose.has(following, "as-what") or prose.has(following, "joint-with-it") and prose.has(later, "was-or-is")
end

local JOINTS = { "sentence-marks", "clause-joints", "giving-reasons" }

-- `of_lists` are the tokens that a match of JOINTS covers; only one that is such a word by itself parts clauses.
local function is_joint(tokens, at, of_lists)
	local token = tokens[at]
	if not of_lists[at] then
		return token == "and"
	elseif token == "as" and tells_no_reason(tokens[at + 1] or "", tokens[at + 2] or "") then
		return false
	end
	return prose.has(token, table.unpack(JOINTS)) ~= nil or token == "and"
end

-- The clauses of a sentence in their order: { text, joint } …, where "joint" is the word or mark before it.
local clauses_of = once(function(sentence)
	local found, words, joint = {}, {}, nil
	local function close()
		found[#found + 1] = #words > 0 and { text = table.concat(words, " "), joint = joint, earlier = found[#found] } or nil
		words = {}
	end
	local tokens, of_lists = prose.tokens(sentence), prose.covered(sentence, table.unpack(JOINTS))
	for at, token in ipairs(tokens) do
		if is_joint(tokens, at, of_lists) then
			close()
			joint = token
		else
			words[#words + 1] = token
		end
	end
	close()
	return found
end)

-- "because she asked", "as I no longer see callers", "so that dates come first".
local function gives_reason(piece)
	return piece.joint and (prose.has(piece.joint, "giving-reasons") or piece.joint == "so" and prose.starts(piece.text, "purpose-that"))
end

-- What proves nothing --------------------------------------------------------------------------------------------------

-- "Not a word was changed", "saw no reason to add", "she offered to rewrite it".
local function denies(text)
	return prose.follows(text, "denying-edits", "plan-edits", NEAR) or prose.has(text, "unwilling", "kept-as-is") or
		prose.follows(text, "keeping-verbs", "plan-as-it-was", NEAR) or prose.follows(text, "offered", "plan-work", FAR)
end

-- "I shall revise the plan", "to be updated at my next one-to-one": the updating itself is still to come.
local function promises(text)
	return prose.follows(text, "still-to-come", "plan-work", FAR) or prose.follows(text, "plan-work", "put-off-words", FAR)
end

-- "Keyed the plan into the new system", "page numbers added".
local function is_of_sheet(text)
	local named = prose.has(text, "objective-names", "into-objective")
	return prose.has(text, "marks-and-letters") or not named and
		(prose.has(text, "clerical", "sheet-and-file", "own-details") or prose.together(text, "plan-itself", "sheet-with-plan"))
end

-- "Plan remains fit for purpose", "with a satisfactory result".
local function approves(text)
	return prose.together(text, "of-state", "approving") or
		prose.has(text, "approving") and #prose.rest(text, "small-words", "approving") <= ENOUGH
end

-- "O1 repeated for the autumn", "the same two objectives": not "added repeating the order back", "O1 widened to repeat orders".
local function repeats(text)
	local again = prose.follows(text, "objective-names", "doing-again", NEAR)
	return prose.has(text, "repeated") or again and not prose.has(again, "plan-edits") or
		prose.follows(text, "of-state", "doing-again", NEAR) or prose.follows(text, "doing-again", "of-state", NEAR)
end

-- What leaves a plan as it is, the weightiest first.
local LEAVING = {
	{ "later", promises },
	{ "kept", denies },
	{ "again", repeats },
	{ "paper", is_of_sheet },
	{ "bare", approves },
}

-- "kept", "later", "again", "paper" or "bare" for a clause that leaves the plan as it is.
local leaves = answered(function(text)
	local kind = first(LEAVING, function(one) return one[2](text) end)
	return kind and kind[1]
end)

local function is_idle(text)
	return leaves(text) or prose.has(text, "level-now", "of-age")
end

-- A clause that goes on with what an earlier one says: "the site number is old and has been replaced", "and took the old one off".
local function goes_on(piece)
	local stands_for = prose.has(piece.text, "stands-for-it") and not prose.has(piece.text, "objective-names", "plan-content")
	return piece.earlier and piece.joint == "and" and
		(prose.starts(piece.text, "auxiliaries", "it-and-them") or stands_for or promises(piece.earlier.text))
end

-- Kept with the piece, as the next one may ask for it.
local function proves_nothing(piece)
	if piece.proves_nothing == nil then
		piece.proves_nothing = is_idle(piece.text) or goes_on(piece) and proves_nothing(piece.earlier) or false
	end
	return piece.proves_nothing
end

-- What proves ----------------------------------------------------------------------------------------------------------

-- "A half day with the nurse added to O1", "the date was put back", "a new step".
local function edits_part(text)
	return prose.has(text, table.unpack(PARTS)) and not prose.has(text, "gave-us") and prose.has(text, "plan-edits") or
		prose.follows(text, "puts-in", "into-objective", FAR)
end

local function has_new_part(text)
	for _, part in ipairs(PARTS) do
		local words = not prose.has(text, "gave-us") and prose.follows(text, "new-words", part, NEAR)
		if words then
			return words
		end
	end
	return prose.has(text, "new-parts", "next-parts")
end

-- "Added the gift aid question", "I dropped the leaflets"; not what the shop did.
local function opens_with_edit(text, piece)
	local span = prose.has(text, "told-edits") and prose.spans(text, "told-edits")[1]
	if not span or span.first > OPENING then
		return nil
	end
	local theirs = clause.others_did(text) or piece.joint == "and" and piece.earlier and clause.others_did(piece.earlier.text)
	return not theirs and not prose.has(text, "premises-feedback", "workplace-news", "own-hours", "other-papers") and text or nil
end

-- "Photo cards added", "a sticker put in as a prompt".
local function is_added(text)
	return prose.has(text, "adding-up") or prose.has(text, "plan-edits", "puts-in") and prose.has(text, "as-parts")
end

local BEHIND_EDIT = set("for", "from", "by", "as", "at", "with", "on") -- "put in for June"

-- "Gallery tours now included" ends with what became of them; what the shop got is no part of a plan.
local function ends_with_edit(text)
	local tokens = prose.tokens(text)
	local ends = any(prose.spans(text, "in-the-plan-now"), function(span)
		local following = tokens[span.last + 1]
		return span.first > 1 and (not following or BEHIND_EDIT[following])
	end)
	local otherwise = prose.has(text, "workplace-news", "other-papers", "own-hours", "others-plans", "denying-edits", "still-to-come", "was-or-is")
	return ends and not otherwise and text or nil
end

-- "Target up to 95", "goal now 4 a week": not how things stand.
local function gets_figure(text)
	return not prose.has(text, "level-now") and prose.amounts(text)[1] and prose.follows(text, "aimed-for", "more-or-less", 0)
end

-- "50 calls not 30", "I'm to do 10 not 5"; not "the desk shuts at 9 instead of 10". "Target was too easy, made it 92".
local function has_other_figure(text)
	local amounts = prose.amounts(text)
	local one, other = amounts[1], amounts[2]
	local opens = one and (one.first <= 2 or prose.starts(text, "first-person", "first-persons")) and not clause.is_past(text)
	local instead = other and opens and any(prose.spans(text, "instead-of-figure"), function(span)
		return span.first == one.last + 1 and span.last + 1 == other.first
	end)
	return instead and text or one and any(prose.spans(text, "made-it"), function(span) return span.last + 1 == one.first end) and text or nil
end

-- "Now includes weekends as well".
local function covers_more(text)
	return prose.starts(text, "covers-now") and not prose.has(text, "premises-feedback", "workplace-news", "other-papers", "others-plans") and text or nil
end

-- "We agreed that I'd also learn the Sunday timetable": not "agreed to leave it", which proves nothing.
local function is_agreed(text)
	return prose.follows(text, "agreed-to-do", "on-top-of-it", NEAR)
end

-- "O2 now covers email", "O1 to June".
local function part_is_otherwise(text)
	return prose.follows(text, "objective-names", "otherwise-in-plans", FAR) or prose.follows(text, "numbered-aims", "otherwise-in-plans", FAR)
end

-- "so I now read the list back", "I learn cakes next".
local function does_otherwise(text)
	return prose.has(text, "first-person") and clause.writer_does(text) and prose.has(text, "otherwise-done")
end

local SIGNS = { edits_part, has_new_part, opens_with_edit, is_added, part_is_otherwise, does_otherwise, has_other_figure, covers_more, is_agreed }

local function sign_of(piece)
	if proves_nothing(piece) then
		return nil
	elseif gives_reason(piece) then
		return part_is_otherwise(piece.text)
	end
	for _, sign in ipairs(SIGNS) do
		local words = sign(piece.text, piece)
		if words then
			return words
		end
	end
end

-- "Bumped target to 90", "I've upped it to 95".
local function edits_figure(text)
	local span = prose.amounts(text)[1] and prose.has(text, "told-edits") and prose.spans(text, "told-edits")[1]
	return span and span.first <= 2 and (prose.has(text, "aimed-for") or prose.follows(text, "told-edits", "it-and-them", 0))
end

local PLAIN = { ends_with_edit, gets_figure, edits_figure, has_other_figure, covers_more, is_agreed }

-- The clauses of a text, sentence by sentence; `passes` may leave sentences out.
local function pieces_of(text, passes)
	local found = {}
	for _, sentence in ipairs(passes and clause.rest(text, passes) or prose.sentences(text)) do
		for _, piece in ipairs(clauses_of(sentence)) do
			found[#found + 1] = piece
		end
	end
	return found
end

-- "K's checks out, plain English in": one thing goes for another.
local function swaps(pieces)
	local function ends_with(word)
		return function(piece)
			local tokens = prose.tokens(piece.text)
			return #tokens > 1 and #tokens <= SWAPPED and tokens[#tokens] == word and not proves_nothing(piece) and
				not prose.has(piece.text, "workplace-news", "other-papers", "own-hours")
		end
	end
	local gone = first(pieces, ends_with("out"))
	return gone and any(pieces, ends_with("in")) and gone.text or nil
end

-- The words of the first clause that tells what is otherwise in the plan; nil where none does. Two tests may leave out
-- sentences and clauses.
function amendment.of(text, passes_sentence, passes)
	for _, piece in ipairs(pieces_of(text, passes_sentence)) do
		local words = not (passes and passes(piece.text)) and sign_of(piece)
		if words then
			return words
		end
	end
end

-- Whether it begins with something that was put in, taken out or made otherwise, whatever else it tells.
function amendment.begins_with_edit(text)
	local piece = pieces_of(text)[1]
	local span = piece and prose.has(piece.text, "told-edits", "on-top-of-it") and prose.spans(piece.text, "told-edits", "on-top-of-it")[1]
	return span ~= nil and span ~= false and span.first <= 2
end

-- The words of what plainly came into the plan or left it, or of its other figure, whatever else the text tells; nil where
-- nothing did.
function amendment.plain(text)
	local pieces = pieces_of(text)
	local piece = first(pieces, function(one)
		return not proves_nothing(one) and not gives_reason(one) and any(PLAIN, function(sign) return sign(one.text) end)
	end)
	return piece and piece.text or swaps(pieces)
end

-- "O2: Friday mornings at the hatch", "nothing changed but the way there": something is said beside, of a part or in contrast.
local function says_beside(piece)
	local text = piece.text
	local excepted = piece.earlier and leaves(piece.earlier.text) and prose.has(piece.joint, "except-words")
	local words = prose.rest(text, "small-words", "objective-names", "plan-names", "contentment", "bare-updating")
	return not is_idle(text) and (excepted or prose.has(text, "objective-names") and #words >= ENOUGH)
end

-- "New template. It asks for a mentor, so I have one now": what the writer has or does beside the paper.
local function tells_of_writer(piece)
	return not is_idle(piece.text) and prose.has(piece.text, "first-person", "first-persons")
end

-- The kind of the first clause that leaves the plan as it is, where none says anything beside; nil else.
amendment.left = answered(function(text)
	local pieces = pieces_of(text)
	local left = first(pieces, function(piece) return leaves(piece.text) end)
	local kind = left and not any(pieces, says_beside) and leaves(left.text) or nil
	return not ((kind == "paper" or kind == "bare") and any(pieces, tells_of_writer)) and kind or nil
end)

return amendment
