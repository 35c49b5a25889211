-- Whether what is said to have changed in a plan changes the plan: another date, measure, method, aim or person. A look
-- at it, contentment with it and spelling are no change.

local clause = use "clause"
local adaptation = {}

local SHORT = 3

local function changes(piece)
	return not prose.has(piece, "no-change", "maybe-words") and prose.has(piece, "plan-changing")
end

-- A figure or date that became another, whatever the words.
local function moves(text)
	local change = prose.change(text)
	return change and change.text
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

-- "Nothing to change", "dates stay as they were", "a new template with the logo": a sentence that says so, or that is
-- about the look of the paper, counts for nothing else.
local function stays(sentence)
	return prose.has(sentence, "nothing-changes") ~= nil or prose.follows(sentence, "none-of-it", "altering", 3) ~= nil or
		prose.has(sentence, "clerical") ~= nil and not prose.has(sentence, "plan-content")
end

-- An objective by its id ("O2 now counts minibar as well"), or a part of a plan by name.
local function names_part(text)
	local id = first(prose.tokens(text), function(token)
		return token:byte(1) == 111 and tonumber(token:sub(2, 2)) ~= nil
	end)
	return id or prose.has(text, "plan-parts", "plan-content")
end

-- "The rota was rewritten": something of the workplace was changed, and no part of the plan is named.
local function is_of_other_papers(text)
	return not names_part(text) and prose.has(text, "other-papers") or nil
end

function adaptation.adapts(text)
	if is_of_other_papers(text) then
		return "no", is_of_other_papers(text)
	end
	local sentences = prose.sentences(text)
	local changing = filter(sentences, function(sentence) return not stays(sentence) end)
	if #changing < #sentences then
		local answer, basis = adaptation.adapts(table.concat(changing, " "))
		return answer == "yes" and answer or "no", basis or prose.has(text, "nothing-changes")
	end
	local pieces = clause.pieces(text)
	local basis = moves(text) or clause.of_any(pieces, changes) or clause.of_any(pieces, compares_part)
	if basis then
		return "yes", basis
	elseif clause.of_any(pieces, may_change) then
		return "unclear"
	end
	return "no", prose.has(text, "no-change")
end

return adaptation
