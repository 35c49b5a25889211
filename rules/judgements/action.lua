-- Whether a single action says what will be done. It is read piece by piece ("label the trays and …"): a piece has a head,
-- the verb that tells what is done, and an object, whose words weigh for or against it. A verb of doing wants little of an
-- object ("ring the plumber"), one that could mean anything wants more ("review the lone working policy"), and a wish for
-- a better state ("improve", "be more visible") is none, whatever it is wished for.

local clause = use "clause"
local nearby = use "nearby"
local particulars = use "particulars"

local action = {}

-- What the words of an object weigh; what no list knows names something in particular, as does an amount.
local SOLID, UNKNOWN, COURSE, PAPER, GENERIC, OFTEN, AIRY = 2, 1, 0.5, 0.5, 0.5, 0.5, -1
local MOST_GENERIC = 1
local BESIDE_DOING = 0.5 -- the part of its weight that an airy word keeps beside a verb of doing
-- What an object must weigh beside its head; none is enough for a wish.
local WANTED = { whole = -math.huge, firm = 0.5, odd = 1, soft = 1.5, noun = 2, tall = 2.5, hollow = math.huge }
local BEHIND_WISH = 4
local SUBJECT = 8 -- words in which it is said who will do it
local CONDITION = 30 -- words before a main clause
local LEADS = 12 -- tokens that lead in to a verb

local IS_ACTIVITY = { firm = true, odd = true, soft = true }

local VAGUE = { yes = "no", no = "yes", unclear = "unclear" }

-- The lists of verbs by their class, the surest first.
local HEADS = { { class = "whole", list = "whole-deeds" }, { class = "firm", list = "firm-deeds" }, { class = "hollow", list = "hollow-deeds" },
	{ class = "tall", list = "tall-deeds" }, { class = "soft", list = "soft-deeds" } }
local NOTHING = {} -- where a list stands that is not in the text, and most are not

local MARKS = set(".", ";", ":", "(", ")", "–", "—", "-", "!", "?", "/")
local MAY_PART = set(".", ";", ":", "(", ")", "–", "—", "-", "!", "?", "/", ",", "using", "to") -- what a piece may end at, beside joints
local BE = { be = true, is = true, are = true, get = true, gets = true, been = true, being = true, was = true, am = true, ["i'm"] = true }

local THEM = { it = true, them = true, him = true, her = true }

local is_word, is_digit = clause.is_word, nearby.is_digit

-- Weights ---------------------------------------------------------------------------------------------------------------

-- What the words of each list weigh, by its number in the question; a word of several lists is of the first of them.
local WEIGHTS = { OFTEN, AIRY, AIRY, COURSE, AIRY, AIRY, AIRY, PAPER, SOLID, 0, GENERIC }
local WEIGHTS_OF_COURSE = { OFTEN, AIRY, AIRY, COURSE, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, SOLID, 0, GENERIC }
local SOLID_KIND, WORK_KIND = 9, 10

local function kinds_of(text)
	return prose.kinds(text, "at-what-hour", "any-kind", "more-of-it", "some-course", "airy-words", "broad-qualities", "cliches",
		"bare-papers", "solid-things", "work-words", "generic-things")
end

local function passed_over(text)
	return prose.kinds(text, "grammar-words", "passing-words", "time-words", "vague-verbs", "plain-verbs", "degree-words",
		"general-qualities", "general-nouns")
end

local function spans_of(text, list)
	return prose.has(text, list) and prose.spans(text, list) or NOTHING
end

-- Of "crib sheet" the last word weighs.
local function lighten_fronts(text, kinds)
	local spans = spans_of(text, "solid-things")
	for number = 1, #spans do
		for at = spans[number].first, spans[number].last - 1 do
			kinds[at] = kinds[at] == SOLID_KIND and WORK_KIND or kinds[at]
		end
	end
end

-- "the safeguarding policy": an airy word before a paper is its name.
local function name_papers(text, tokens, kinds)
	local spans = spans_of(text, "bare-papers")
	for number = 1, #spans do
		local named = spans[number].first - 1
		local kind = kinds[named]
		if kind and WEIGHTS[kind] == AIRY and tokens[named - 1] and prose.has(tokens[named - 1], "of-a-named-paper") then
			kinds[named] = SOLID_KIND
		end
	end
end

-- What the words of a text weigh that some list knows, each by itself. What is taught is no airy topic: "a course on confidence".
local function weights_of(text, tokens)
	local kinds, passed = kinds_of(text), passed_over(text)
	local weights = prose.has(text, "some-course", "goes-to") and WEIGHTS_OF_COURSE or WEIGHTS
	lighten_fronts(text, kinds)
	name_papers(text, tokens, kinds)
	for at = 1, #tokens do
		local kind = kinds[at]
		kinds[at] = kind and weights[kind] or passed[at] and 0 or nil
	end
	return kinds
end

-- What a word weighs that no list knows.
local UNLISTED_WEIGHT = by_word(function(token) return is_word(token) and not particulars.is_quality(token) and UNKNOWN or 0 end)

-- "more interesting", "less hastily": a wish, and "more bins" is none.
local function weigh_degrees(view)
	local spans = spans_of(view.text, "before-degree")
	for number = 1, #spans do
		local at = spans[number].last
		local word = view.tokens[at + 1]
		if not word or is_word(word) and (particulars.is_quality(word) or (view.weights[at + 1] or 1) <= 0) then
			view.weights[at] = AIRY
		end
	end
end

local function weigh_amounts(view)
	for _, amount in ipairs(prose.amounts(view.text)) do
		view.weights[amount.first] = math.max(view.weights[amount.first] or 0, UNKNOWN)
	end
end

-- What a token weighs in a piece; "at 4" is an hour, and in a later piece "them" is what an earlier one has named: "carry
-- on with the tick sheet, and count them again".
local function weight_at(view, at, piece)
	local token, weight = view.tokens[at], view.weights[at]
	if not weight and view.tokens[at - 1] == "at" and is_digit(token) then
		return OFTEN
	elseif THEM[token] and piece.from > 1 then
		return GENERIC
	end
	return weight or UNLISTED_WEIGHT[token]
end

-- What the words of a piece weigh, the head left out, up to where it is said when or why, which makes no clearer what could
-- mean anything. Who does it is no object; what stands before "to be moved" or "to lend" is.
local function weight_of(view, piece)
	local from, first_head, last_head, is_firm = piece.from, piece.first, piece.last, piece.class == "firm"
	local sum, generic, counts_before = 0, 0, last_head == piece.to or BE[view.tokens[first_head - 1]]
	for at = from, piece.to do
		local weight = from == 1 and view.weights[at] or weight_at(view, at, piece)
		if view.cuts[at] and not is_firm and at > last_head and at > from then
			break
		elseif weight == GENERIC then
			generic = generic + GENERIC
		elseif at > last_head or at < first_head and counts_before then
			sum = sum + (is_firm and weight < 0 and weight * BESIDE_DOING or weight)
		end
	end
	return sum + (generic < MOST_GENERIC and generic or MOST_GENERIC)
end

-- What a text is read by: its tokens, what they weigh, and where the matches of each list end, by their first token ------

local function ends_of(text, list)
	return prose.has(text, list) and prose.ends(text, list) or NOTHING
end

-- The classes of verbs that the text has any of, the surest first.
local function heads_of(text)
	local heads = {}
	for number = 1, #HEADS do
		local ends = ends_of(text, HEADS[number].list)
		if ends ~= NOTHING then
			heads[#heads + 1] = { class = HEADS[number].class, ends = ends }
		end
	end
	return heads
end

local function view_of(text)
	local view = { text = text, tokens = prose.tokens(text), heads = heads_of(text) }
	view.weights = weights_of(text, view.tokens)
	view.leads, view.joints, view.cuts = ends_of(text, "leads-on"), ends_of(text, "by-means"), ends_of(text, "cuts-off")
	view.degrees = ends_of(text, "more-of-it")
	weigh_degrees(view)
	weigh_amounts(view)
	return view
end

-- Where the match of a list ends that begins at a token; of the lists that few texts are asked for.
local function end_of(view, list, at)
	local ends = view[list]
	if not ends then
		ends = ends_of(view.text, list)
		view[list] = ends
	end
	return ends[at]
end

-- Heads -----------------------------------------------------------------------------------------------------------------

local function is_adverb(token)
	return #token > 4 and token:sub(-2) == "ly"
end

local function is_ing(token)
	return #token > 4 and token:sub(-3) == "ing"
end

-- The class of the verb at a token and where it ends: the longest match, of equals the surest.
local function verb_at(view, at)
	local class, last = nil, 0
	for number = 1, #view.heads do
		local head = view.heads[number]
		local ending = head.ends[at]
		if ending and ending > last then
			class, last = head.class, ending
		end
	end
	return class, last
end

-- Whether a verb, or what leads on to one, stands at a token.
local function leads_to_verb(view, at, to)
	return at <= to and (verb_at(view, at) or view.leads[at] or is_adverb(view.tokens[at])) and true or false
end

-- "to be dropped", "more prepared": what stands behind "be" and is in no list of verbs.
local function passive_at(view, at)
	local token, before = view.tokens[at], view.tokens[at - 1]
	if not BE[before] then
		return nil
	end
	return not view.weights[at] and token:sub(-2) == "ed" and "odd" or "hollow"
end

-- The head from a token on, past what leads in to it: "I will try to label", "should be moved"; what is only considered
-- ("look into moving") wants more of an object. Without a head, the first token that is neither.
local function head_from(view, at, to)
	local considered, furthest = false, at + LEADS < to and at + LEADS or to
	while at <= furthest do
		local class, last = verb_at(view, at)
		local lead = view.leads[at]
		if lead and lead >= last and leads_to_verb(view, lead + 1, to) then
			at, considered = lead + 1, considered or class == "tall"
		elseif class then
			return considered and class == "firm" and "tall" or class, at, last
		elseif lead or is_adverb(view.tokens[at]) then
			at = (lead or at) + 1
		else
			return passive_at(view, at), at, at
		end
	end
end

-- "descale the urn", "untangling wool": a word that no list knows, and what stands behind it makes it a verb.
local function is_odd_verb(view, at, to)
	local token = at and view.tokens[at]
	if not token or at >= to or not is_word(token) or view.weights[at] then
		return false
	end
	return end_of(view, "before-object", at + 1) ~= nil or is_digit(view.tokens[at + 1]) or is_ing(token) and is_word(view.tokens[at + 1])
end

-- "Clerk to obtain", "the valve will be changed": the head behind a subject.
local function head_behind_subject(view, from, to)
	for at = from + 1, math.min(to, from + SUBJECT) do
		local joint = end_of(view, "whose-doing", at)
		if joint then
			local class, first, last = head_from(view, joint + 1, to)
			if class then
				return class, first, last
			end
		end
	end
end

-- The head of what stands from one token to another: its class, and its first and last token.
local function head_of(view, from, to)
	local class, first, last = head_from(view, from, to)
	if class then
		return class, first, last
	elseif is_odd_verb(view, first, to) then
		return "odd", first, first
	end
	class, first, last = head_behind_subject(view, from, to)
	if class then
		return class, first, last
	end
	return end_of(view, "wished-state", from) and "hollow" or "noun", from, from - 1
end

-- "see that the bins are emptied": what is wished for is that something be done.
local function is_done_to(view, piece)
	for at = end_of(view, "sees-to", piece.first) and piece.last or piece.to, piece.to - 1 do
		if BE[view.tokens[at]] and end_of(view, "firm-deeds", at + 1) and not is_ing(view.tokens[at + 1]) then
			return true
		end
	end
	return false
end

-- "lead the Monday huddle", "present the results to the committee": an event that is held, or somebody who will hear it.
local function is_held(view, piece)
	local from = end_of(view, "holding-deeds", piece.first)
	if not from then
		return false
	end
	local shown = end_of(view, "showing-deeds", piece.first)
	for at = from + 1, piece.to do
		if end_of(view, "held-events", at) or shown and at > from + 1 and end_of(view, "to-an-audience", at) then
			return true
		end
	end
	return false
end

-- The class of a piece by what stands behind its head: "teach better lessons" is a wish, "make sure the bins are emptied"
-- none.
local function class_in(view, piece)
	local after = piece.last + 1
	if piece.last >= piece.first and piece.class ~= "whole" and after <= piece.to and
		(view.degrees[after] or view.degrees[after + 1] and view.tokens[after] == "a") then
		return "hollow"
	end
	local plain = piece.class == "hollow" and is_done_to(view, piece) or piece.class ~= "whole" and is_held(view, piece)
	return plain and "firm" or piece.class
end

-- Pieces ----------------------------------------------------------------------------------------------------------------

local function form_of(token)
	return is_ing(token) and "ing" or #token > 3 and token:sub(-1) == "s" and "s" or "base"
end

-- "… and label the trays", "… by asking Jo": whether a verb stands behind a joint, in the same form as the head's, before
-- an object, or in "-ing" behind the joint of a means.
local function begins_piece(view, head, joint, to)
	local class, first = head_from(view, joint + 1, to)
	if not class then
		return false
	end
	local form = form_of(view.tokens[first])
	if end_of(view, "ways-of-doing", joint) then
		return form == "ing"
	end
	return head ~= nil and form == form_of(view.tokens[head]) or form ~= "s" and end_of(view, "before-object", first + 1) ~= nil
end

-- "work with Jo to draft the rota": what is done for an end that is a deed itself.
local function begins_end(view, class, head, at)
	return view.tokens[at] == "to" and end_of(view, "firm-deeds", at + 1) and not end_of(view, "not-yet-able", at - 1) and
		(class ~= "hollow" and class ~= "tall" or end_of(view, "with-others", head) ~= nil)
end

-- Where the next piece begins if one does at a token.
local function next_piece(view, class, head, at, to)
	local token = view.tokens[at]
	if MARKS[token] then
		return at + 1
	elseif token == "using" then
		return at
	elseif token == "," or view.joints[at] then
		local joint = token == "," and view.joints[at + 1] or view.joints[at] or at
		return begins_piece(view, head, joint, to) and joint + 1 or nil
	end
	return begins_end(view, class, head, at) and at + 1 or nil
end

-- "When the post comes, sort it": where the main clause begins.
local function past_condition(view, from, to)
	if not view.cuts[from] then
		return from
	end
	for at = from + 1, math.min(to, from + CONDITION) do
		local token = view.tokens[at]
		if token == "," or token == "i" or token == "i'll" then
			return at + 1
		end
	end
	return from
end

-- The piece from a token on: its head's class and place, its end, what it weighs; and where the one behind it begins.
local function piece_from(view, from, count)
	from = past_condition(view, from, count)
	local class, first, last = head_of(view, from, count)
	local piece, after = { class = class, first = first, last = last, from = from, to = count }, nil
	for at = (last > from and last or from) + 1, count do
		local may_part = MAY_PART[view.tokens[at]] or view.joints[at]
		after = may_part and next_piece(view, class, first, at, count)
		if after then
			piece.to = at - 1
			break
		end
	end
	piece.class = class_in(view, piece)
	piece.weight = weight_of(view, piece)
	after = after or count + 1
	return piece, after > from and after or from + 1
end

local function pieces_of(view)
	local pieces, at = {}, 1
	while at <= #view.tokens do
		pieces[#pieces + 1], at = piece_from(view, at, #view.tokens)
	end
	return pieces
end

-- The first piece that says what is done; behind a wish, a mere noun has to say much.
local function clear_piece(pieces)
	return first(pieces, function(piece)
		local names_on = piece ~= pieces[1] and piece.class == "noun" and pieces[1].class == "hollow"
		local says_more = piece.class ~= "noun" or piece.to > piece.from
		return says_more and piece.weight >= (names_on and BEHIND_WISH or WANTED[piece.class])
	end)
end

-- The words of a text from one token to another as they are written, nil where a mark stands between them.
local function written(text, view, from, to)
	local words, small = table.concat(view.tokens, " ", from, to), text:lower()
	for at = 1, #words > 0 and #text - #words + 1 or 0 do
		if small:sub(at, at + #words - 1) == words then
			return text:sub(at, at + #words - 1)
		end
	end
end

-- "yes" means that it says what will be done; a wish comes with its head ("be more").
action.says_what = answered(function(text)
	local view = view_of(text)
	local pieces = pieces_of(view)
	local opening = pieces[1]
	if clear_piece(pieces) then
		return "yes"
	elseif not opening or opening.class == "hollow" then
		return "no", opening and written(text, view, opening.first, opening.last)
	end
	return (opening.weight > 0 or IS_ACTIVITY[opening.class]) and "unclear" or "no"
end)

-- The same, asked the other way round: "yes" means that nobody could tell what will be done.
function action.is_vague(text)
	local answer, basis = action.says_what(text)
	return VAGUE[answer], basis
end

return action
