-- Whether what is said to have changed in a plan changes the plan: another date, measure, method, aim or person. A look
-- at it, contentment with it and spelling are no change.

local clause = use "clause"
local adaptation = {}

local HEAD = 6 -- words by which a text has named what it is about
local SHORT = 3
local NEAR = 4 -- a verb or denial and what it is about have at most so many words between them
local FAR = 10 -- and what is excepted from it so many

local function changes(piece)
	return not prose.has(piece, "no-change", "maybe-words") and prose.has(piece, "plan-changing")
end

-- "Put coaching on replies under O1"
local function puts_into(piece)
	return not prose.has(piece, "no-change", "unaltered") and prose.follows(piece, "puts-in", "into-objective", FAR)
end

-- "O2 to June, waiting list."
local function moves_objective(piece)
	return prose.follows(piece, "objective-names", "to-a-month", 0) or puts_into(piece)
end

-- A figure or date that became another, whatever the words.
local function moves(text)
	local change = prose.change(text)
	return change and change.text or clause.of_any(clause.pieces(text), moves_objective)
end

-- "Smaller target", "the measure is fewer returns", "objective 2 now covers email".
local function compares_part(piece)
	return not prose.has(piece, "no-change") and
		(prose.together(piece, "plan-parts", "comparatives") or prose.together(piece, "plan-parts", "sizes") or
			prose.together(piece, "plan-parts", "now-words"))
end

local function may_change(piece)
	if prose.starts(piece, "no-change") then
		return false
	elseif prose.has(piece, "plan-changing", "sizes") then
		return true
	end
	return prose.words(piece) > SHORT and not prose.has(piece, "no-change", "opinion-of-event") and
		(not prose.has(piece, "states-of-mind") or prose.has(piece, "plan-parts"))
end

-- An objective by its id: "O2 now counts minibar as well".
local function names_objective(text)
	return first(prose.tokens(text), function(token)
		return token:byte(1) == 111 and tonumber(token:sub(2, 2)) ~= nil
	end)
end

local names_part = answered(function(text)
	return names_objective(text) or prose.has(text, "plan-parts", "plan-content")
end)

-- "O2 to end of June", "phone target up to 92%", "started O4".
local function renews_part(piece)
	return not prose.has(piece, "no-change", "unaltered") and
		(prose.follows(piece, "takes-up", "plan-content", 0) or prose.follows(piece, "plan-content", "new-end", 1) or
			prose.amounts(piece)[1] and prose.follows(piece, "plan-content", "more-or-less", 1)) or nil
end

-- What is done with the sheet, whatever stands there, or a thing of the sheet that is no part of the plan on it.
local function is_of_paper(piece)
	if prose.has(piece, "marks-and-letters") then
		return true
	elseif prose.has(piece, "plan-content") then
		return prose.has(piece, "paper-doings") and not changes(piece)
	end
	return prose.has(piece, "paper-doings", "clerical") or prose.follows(piece, "sheet-altering", "sheet-things", NEAR)
end

-- "Nothing to change", "no other change", "objectives the same".
local function stays(piece)
	return prose.has(piece, "nothing-changes") or prose.follows(piece, "not-altered", "altering-plans", NEAR) or
		prose.has(piece, "unaltered") and (names_part(piece) or prose.has(piece, "rest-of-it"))
			and not prose.has(piece, "plan-changing")
end

-- It was looked at and left, or only the paper was changed.
local leaves_it = answered(function(piece)
	return stays(piece) or is_of_paper(piece)
end)

local function changed_ones(pieces)
	return filter(pieces, function(piece) return not leaves_it(piece) end)
end

local is_left = answered(function(sentence)
	return clause.of_any(clause.deeds(sentence), leaves_it)
end)

local renews = answered(function(piece)
	return changes(piece) or compares_part(piece) or renews_part(piece)
end)

-- The same in a text that tells of the paper: "as we have moved" is why, and not what.
local function renews_plainly(piece)
	return not prose.starts(piece, "as-and-since") and renews(piece)
end

-- "Nothing changed in the target, but the method did."
local function excepts(sentence)
	return prose.follows(sentence, "not-altered", "except-words", FAR)
end

-- A sentence of a text that leaves the plan as it is: "nothing altered in O1" does, "but O2 gets a course" does not.
local is_idle = answered(function(sentence)
	local pieces = clause.deeds(sentence)
	local open = changed_ones(pieces)
	return #open < #pieces and not clause.of_any(open, renews_plainly) and not clause.of_any(open, names_objective) and
		not excepts(sentence)
end)

-- "The rota was rewritten": something of the workplace was changed, and no part of the plan is named.
local function is_of_other_papers(text)
	return not names_part(text) and prose.has(text, "other-papers") or nil
end

-- "My development plan was not opened", "not one word of the plan was changed": said of the plan as a whole.
local function leaves_plan_alone(sentence)
	local words = prose.follows(sentence, "own-plan", "left-alone", NEAR) or
		prose.follows(sentence, "negations", "own-plan", NEAR) and prose.follows(sentence, "own-plan", "altering-plans", NEAR)
	return words and not names_objective(sentence) and words
end

-- "The phone aim is out" says more than that the plan was looked at, and may be a change told in other words.
local function says_more(sentence)
	return prose.words(sentence) > SHORT and (not prose.has(sentence, "looking-at-plan") or #prose.amounts(sentence) > 0) and
		sentence or nil
end

local function tells_of_part(piece)
	return (names_part(piece) or clause.writer_does(piece) or clause.writer_will(piece)) and says_more(piece)
end

-- "Copy given to Mr F, who wants the course before June"; not "the wording of the aims, steps and dates is the same".
local function has_part_beside(sentence)
	return not prose.has(sentence, "unaltered", "nothing-changes") and
		clause.of_any(changed_ones(clause.deeds(sentence)), tells_of_part)
end

-- What is left where some of it only tells of the paper, or that nothing was altered.
local function adapts_beside(text, sentences, basis)
	local open = changed_ones(clause.deeds(table.concat(sentences, " ")))
	local renewed = clause.of_any(open, renews_plainly)
	if renewed then
		return "yes", renewed
	elseif clause.of_any(open, names_objective) and clause.of_any(open, may_change) or clause.of_any(sentences, excepts) or
		clause.of_any(sentences, says_more) or clause.first(text, has_part_beside) then
		return "unclear"
	end
	return "no", basis
end

-- "The cleaning rota was rewritten": another paper is what it begins with, and nothing that the learner does.
local function begins_with_other_paper(text)
	local tokens = prose.tokens(text)
	local head = table.concat(tokens, " ", 1, math.min(HEAD, #tokens))
	return is_of_other_papers(head) and not clause.opens_with_ing(text) and is_of_other_papers(text)
end

-- The words by which a text says that the plan stays as it is, or that something else was changed; nil where it says no such thing.
function adaptation.keeps(text)
	return clause.first(text, leaves_plan_alone) or clause.first(text, is_left) or prose.has(text, "no-change") or begins_with_other_paper(text)
end

adaptation.adapts = answered(function(text)
	local other = clause.first(text, leaves_plan_alone) or is_of_other_papers(text)
	if other then
		return "no", other
	end
	local left = clause.first(text, is_left)
	if left then
		return adapts_beside(text, clause.rest(text, is_idle), left)
	end
	local pieces = clause.pieces(text)
	local basis = moves(text) or clause.of_any(pieces, renews)
	if basis then
		return "yes", basis
	elseif clause.of_any(pieces, may_change) then
		return "unclear"
	end
	return "no", prose.has(text, "no-change")
end)

return adaptation
