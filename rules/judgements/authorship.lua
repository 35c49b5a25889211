-- Who did what a text tells of: the writer, or others without the writer.

local clause = use "clause"
local relation = use "relation"

local authorship = {}

local function is_about_writer(sentence)
	return prose.has(sentence, "first-person", "me-and-my")
end

-- "I was on leave", "read about it in the bulletin", "nothing was left for me": the writer stood aside. Word from
-- customers is no word of what colleagues had done.
local stood_aside = answered(function(piece)
	return is_about_writer(piece) and
		(prose.has(piece, "not-there") or not prose.has(piece, "people-served") and prose.has(piece, "told-of-it"))
end)

-- The writer did something, alone or with others, and says so.
local took_part = answered(function(piece)
	if stood_aside(piece) then
		return nil
	end
	return prose.has(piece, "first-person", "first-persons") and clause.writer_did(piece, "looking-on", "mind-verbs")
		or prose.has(piece, "with-my-part")
end)

-- Whether any clause tells of something that the writer did, more than to raise it with those who then acted.
function authorship.has_done(text)
	return clause.of_any(clause.pieces(text), function(piece) return not prose.has(piece, "raising-it") and took_part(piece) end)
end

local function by_others(piece)
	return prose.follows(piece, "by-whom", "managers", 3) or prose.follows(piece, "by-whom", "people-inside", 3)
end

local function others_acted(piece)
	return not is_about_writer(piece) and (clause.others_did(piece, "looking-on") or by_others(piece))
end

-- "own", "others", or "unclear" where both or neither is said; with the words.
function authorship.of(text)
	local pieces = clause.pieces(text)
	local aside, own = clause.of_any(pieces, stood_aside), clause.of_any(pieces, took_part)
	if own then
		return aside and "unclear" or "own", own
	end
	local others = aside or clause.of_any(pieces, others_acted)
	return others and "others" or "unclear", others
end

-- Whether what is said to be the writer's own is: "no" where the writer stood aside, and did nothing else; and in how
-- many clauses.
function authorship.is_writers(text)
	local pieces = clause.pieces(text)
	local aside, own = #filter(pieces, stood_aside), #filter(pieces, took_part)
	if aside == 0 or own >= aside then
		return "yes", nil, aside
	end
	return own == 0 and "no" or "unclear", clause.of_any(pieces, stood_aside), aside
end

-- Whether an owner is the learner, by that word, by the role or by the initials.
function authorship.names_learner(owner, learner)
	local role, name = learner and learner.role or "", learner and learner.name or ""
	local words = relation.shared(owner, owner)
	if prose.has(owner, "learner-words") then
		return true
	elseif prose.has(owner, "managers") and not prose.has(role, "managers") then
		return false
	end
	return owner:lower() == role:lower() or words > 0 and relation.shared(owner, role .. " " .. name) == words
end

return authorship
