-- Whether an action that is told as the learner's was decided and brought in by others, so that the learner only kept to it.

local clause = use "clause"

local decided = {}

local NEAR = 7  -- words between those in charge and what they did
local CLOSE = 3 -- words between "by" and those in charge

-- "The bursar bought it", "she then changed the terms", "issued by Group Risk": not "asked the firm to set it up".
local function others_made(piece)
	local given = prose.follows(piece, "in-charge", "gave-us", CLOSE)
	local of_mine = prose.has(piece, "me-and-my") and not prose.starts(piece, "my-superiors")
	if given or of_mine or prose.has(piece, "first-person", "first-persons") then
		return given
	end
	local by = prose.follows(piece, "creating", "by-those", CLOSE) and prose.has(piece, "in-charge") or prose.has(piece, "from-above")
	local made = not prose.has(piece, "getting-others-to") and
		(prose.follows(piece, "in-charge", "creating", NEAR) or prose.follows(piece, "he-or-she", "creating", CLOSE))
	return made or by or nil
end

local function did_more_than_agree(piece)
	return not prose.has(piece, "agreeing-to") and others_made(piece) or nil
end

-- The same where those in charge stand beside what they did, and did more than agree: "the landlord replaced the boiler".
local function plainly_others(piece)
	return did_more_than_agree(piece) and (prose.follows(piece, "in-charge", "creating", CLOSE) or
		prose.follows(piece, "creating", "by-those", CLOSE)) or nil
end

-- "I chose the staff": the writer did more than keep to it, or says whose idea it was.
local function writer_made(piece)
	if prose.has(piece, "chosen-for-the-unit") or prose.follows(piece, "in-charge", "gave-us", CLOSE) then
		return nil
	end
	return prose.has(piece, "idea-was-mine") or prose.has(piece, "first-person", "first-persons") and
		(not prose.has(piece, "asked-or-told-to") and prose.has(piece, "creating") or
			clause.writer_did(piece, "keeping-to-it", "looking-on", "mind-verbs"))
end

-- "Ordered seats": nobody is named, so it is the writer's, unless the clause says by whom.
local function unnamed_made(piece)
	return not prose.has(piece, "first-person", "first-persons", "by-those", "from-above") and not others_made(piece) and
		clause.writer_did(piece, "keeping-to-it", "looking-on", "mind-verbs")
end

-- "I signed for the parcel", "my part was to work to it".
local function kept_to_it(piece)
	return prose.has(piece, "first-person", "first-persons") and clause.anybody_did(piece) or prose.has(piece, "small-part")
end

-- Clauses of what nobody is named for, in sentences that tell of nobody else: "She wrote it, signed it off".
local function unnamed_in(text)
	local alone = clause.rest(text, function(sentence) return clause.of_any(clause.pieces(sentence), others_made) end)
	return #filter(clause.pieces(table.concat(alone, " ")), unnamed_made)
end

-- "A lady from the bank set ours going": somebody else, whoever it is.
local function someone_made(piece)
	return not prose.has(piece, "first-person", "first-persons", "me-and-my", "getting-others-to") and prose.has(piece, "creating") and
		clause.others_did(piece, "looking-on", "keeping-to-it")
end

-- "I changed the booking system. The IT people chose it …": the text opens with the claim, and what follows tells of
-- others, and of the writer only that it was kept to.
local function only_claimed(text)
	local sentences = prose.sentences(text)
	local later = clause.pieces(table.concat(sentences, " ", 2))
	return #sentences > 1 and clause.of_any(later, others_made) and not clause.of_any(later, writer_made) and
		#filter(later, kept_to_it) > 0 and unnamed_in(table.concat(sentences, " ", 2)) == 0
end

-- "no" where others decided and brought it in, and nothing is told of the writer but to have kept to it; "unclear" where a
-- clause without subject may be the writer's.
function decided.by_writer(text)
	local pieces = clause.pieces(text)
	local others = clause.of_any(pieces, others_made)
	local someone = others or clause.of_any(pieces, someone_made)
	if not someone then
		return "yes"
	elseif clause.of_any(pieces, writer_made) then
		return only_claimed(text) and "unclear" or "yes", only_claimed(text) and others or nil
	end
	local kept, unnamed = #filter(pieces, kept_to_it), unnamed_in(text)
	if not others then
		return kept > 0 and unnamed == 0 and "unclear" or "yes", kept > 0 and unnamed == 0 and someone or nil
	elseif unnamed == 0 and clause.of_any(pieces, kept > 0 and did_more_than_agree or plainly_others) then
		return "no", others
	elseif kept > 0 and unnamed == 1 or unnamed == 0 and #filter(pieces, others_made) > 1 then
		return "unclear", others
	end
	return "yes"
end

-- Whether the writer is said to have had a part in it that is more than keeping to it.
function decided.has_own_part(text)
	return clause.of_any(clause.pieces(text), writer_made)
end

return decided
