-- Whether a piece of a response tells only what became of the paper, or only what somebody felt. What was said is then not
-- taken up, however much is told.

local clause = use "clause"
local relation = use "relation"

local mere = {}

local LONG = 2 -- letters: shorter words are names and initials

-- Words that none of the lists covers; figures and initials are none.
local function left_over(piece, ...)
	return filter(prose.rest(piece, ...), function(word)
		local first_byte = word:byte(1)
		return #word >= LONG and not (first_byte >= 48 and first_byte <= 57)
	end)
end

-- "I now put a note on the board the week before": since then, and of no paper of one's own that is filed.
local function is_new_way(piece)
	return prose.has(piece, "now", "now-words") and not prose.has(piece, "own-papers")
end

-- "Put in section 3", "typed up from my notes the same evening", "passed to Mrs H": each word is of papers, where they are kept and who
-- has them, and one of a paper of one's own or of nothing else: "put it in the Friday email" tells others. A word that
-- the comment has, too, may be what was put right: "form", where the form was wrong.
function mere.paper(piece, said)
	local basis = prose.has(piece, "own-papers", "plain-paper-deeds", "titles") and prose.has(piece, "paper-deeds", "paper-world")
	return basis and not is_new_way(piece) and relation.shared(piece, said or "") == 0 and
		#left_over(piece, "small-words", "paper-deeds", "paper-world", "month-names", "first-person", "first-persons", "titles", "he-she-they") == 0 and
		basis or nil
end

local function deed(piece, ...)
	return clause.writer_did(piece, "noting", ...) or clause.writer_does(piece, ...) or clause.writer_will(piece, ...) or
		clause.opens_with_ing(piece, ...) or prose.has(piece, "lasting-signs", "arranged")
end

-- A deed other than crying, blushing, sleeping on it and getting over it; or that something is so now.
function mere.acts(piece)
	if prose.has(piece, "emotions") then
		return deed(piece, "emotional-deeds", "carried-away")
	end
	return deed(piece, "emotional-deeds") or prose.has(piece, "now-words", "now")
end

-- "I was gutted", "it got to me", "my heart sank".
mere.feeling = answered(function(piece)
	return prose.has(piece, "emotions") and not mere.acts(piece) and prose.has(piece, "emotions") or nil
end)

return mere
