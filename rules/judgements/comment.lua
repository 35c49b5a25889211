-- What a comment of others is about, somebody who serves or only the place; and how it was come by.

local clause = use "clause"
local comment = {}

local LONGEST_NO_VERB = 4 -- an opening word in -s of so many letters is taken for a noun, or for "this" and "does"

-- "Your car park", "could you turn on the heating": the firm is spoken to, and nobody in it.
local function speaks_to_place(sentence)
	local your_place = prose.follows(sentence, "addressed", "premises-feedback", 1) and 1 or 0
	return prose.has(sentence, "premises-feedback") and
		prose.count(sentence, "addressed") <= prose.count(sentence, "you-the-place") + your_place
end

-- "Hurries people through it", "Could leave clearer notes": a comment on somebody who need not be named.
local function opens_with_doing(sentence)
	local tokens = prose.tokens(sentence)
	local opener, following = tokens[1] or "", tokens[2] or ""
	if opener == "don't" then
		return opener
	elseif prose.has(opener, "could-and-should") then
		return not prose.has(following, "auxiliaries", "addressed") and opener or nil
	end
	local is_verb = #opener > LONGEST_NO_VERB and opener:sub(-1) == "s" and opener:sub(-2) ~= "ss" and
		not prose.has(opener, "premises-feedback") and not prose.has(following, "statement-verbs", "auxiliaries")
	return is_verb and opener or nil
end

local function is_about_somebody(sentence)
	return prose.has(sentence, "about-a-person") or opens_with_doing(sentence) or
		not speaks_to_place(sentence) and prose.has(sentence, "addressed") or nil
end

-- The building, the goods, the prices, the hours, and nobody in it.
function comment.is_about_place(text)
	local thing = prose.has(text, "premises-feedback")
	if thing and not clause.first(text, is_about_somebody) then
		return "yes", thing
	end
	return "no"
end

-- Picked up by chance, from memory, over a fence.
function comment.was_overheard(text)
	local basis = prose.has(text, "overheard")
	return basis and "yes" or "no", basis
end

-- Customers' answers that no customer gave: filled in or acted by others.
function comment.was_made_up(text)
	local basis = prose.has(text, "made-up-answers", "acting") or prose.follows(text, "filling-in", "askers", 4)
	return basis and "yes" or "no", basis
end

return comment
