-- Whether a strength or a need is particular ("the last paragraph of a complaint letter" against "communication"), and
-- whether it is about the learner rather than about the shop, the team or the company.

local clause = use "clause"
local nearby = use "nearby"
local need = {}

local SHOWN = 4 -- so many of the particular words are shown

-- What is left once qualities, traits and small words are taken away.
local function particulars(text)
	return prose.rest(text, "small-words", "broad-qualities", "trait-words", "vague-verbs", "adverbs", "boxes-ticked", "getting-on",
		"own-assets", "tests-of-character")
end

local PRAISE = 14 -- words of a need that is a praise: longer, it tells of something beside

-- "None at present", "see form", "to be agreed": opens with none, with another paper or with a later day.
local function puts_off(text)
	local bare = #prose.rest(text, "bare-nothing") == 0 and prose.words(text) > 0
	return bare and text or prose.starts(text, "no-need-openers") or prose.starts(text, "pointing-to") and prose.has(text, "papers-pointed-to")
end

-- "I am too much of a perfectionist".
local function praises(text)
	return prose.words(text) <= PRAISE and (prose.has(text, "praise-as-need") or prose.follows(text, "too-much", "virtues", 1)) or nil
end

-- Whether something that stands as a need names none, with the words that say so.
function need.names_none(text)
	return puts_off(text) or praises(text)
end

-- A situation that narrows a broad word: "when the queue is long", "with upset callers".
local function is_narrowed(text)
	return prose.has(text, "narrowing")
end

function need.is_specific(text)
	local left = particulars(text)
	if #left >= 2 or #left == 1 and is_narrowed(text) then
		return "yes", table.concat(left, " ", 1, #left < SHOWN and #left or SHOWN)
	elseif #left == 1 then
		return "unclear", left[1]
	end
	return "no", prose.has(text, "broad-qualities", "trait-words")
end

local function is_about_organisation(sentence)
	return prose.starts(sentence, "company-openers") or clause.is_about(sentence, "organisation-words")
end

-- "Large car park and a popular café": a thing of the place, and nothing of a person.
local function is_about_premises(text)
	return not prose.has(text, "one-self-doing", "trait-words", "served-people") and prose.has(text, "premises") or nil
end

function need.is_own(text)
	local thing = is_about_premises(text)
	if prose.words(text) == 0 or thing then
		return "no", thing
	end
	local own = prose.has(text, "one-self-doing")
	local basis = clause.first(text, is_about_organisation)
	if not basis or own then
		return basis and "unclear" or "yes", basis or own
	elseif #clause.rest(text, is_about_organisation) == 0 and clause.is_statement(text) then
		return "no", basis
	end
	return "unclear", basis
end

local INTRODUCED = 3 -- words between "trainee" and the name: "our new trainee is called Kim"

-- "Kim has a kind manner", where the review (`told`) has "our trainee, Kim": a colleague's strength or need.
function need.is_of_colleague(text, told)
	local name, tokens = prose.tokens(text)[1], prose.tokens(told)
	if not name or prose.has(name, "titles", "first-person") or prose.has(name, "grammar-words") and not prose.has(name, "he-she") then
		return false
	end
	return any(prose.spans(told, "colleagues-looked-after"), function(span)
		for at = span.last + 1, span.last + 1 + INTRODUCED do
			if tokens[at] == name or prose.has(name, "he-she") then
				return true
			end
		end
		return false
	end)
end

local WHO = 3 -- by this word those are named who are served: "the older callers should"

-- "Customers should read the signs", "callers to have their number ready", "tenants filling in the form": something that those who
-- are served should do, and nothing that they get: "callers should be told the day by me", "guests need somewhere to sit".
function need.is_of_served(text)
	local span, tokens = prose.spans(text, "kinds-of-served", "the-public")[1], prose.tokens(text)
	if not span or span.first > WHO or prose.has(tokens[1], "prepositions-of-manner") or prose.has(text, "one-self-doing", "my-own-part") then
		return nil
	end
	local following = tokens[span.last + 1] or ""
	local rest = table.concat(tokens, " ", span.last + 1)
	local gerund = #following > 5 and following:sub(-3) == "ing"
	local asked = prose.starts(rest, "served-should")
	local receives = prose.has(rest, "receiving") or prose.has(rest, "auxiliaries") and clause.is_past(rest)
	return (asked or gerund) and not receives and table.concat(tokens, " ", span.first, span.last + 1) or nil
end

-- Needs of the workplace: its machines, supplies, rooms, hands and rules, or what others should do --------------------

local FAULT = 6 -- a thing and what is wrong with it have at most so many words between them
local WISH = 2  -- what is wished for, and the thing, so many
local NEXT = 1  -- likewise oneself and what befalls one
local HELPER = 3 -- others and what they should do, so many

-- "The software freezes", "joining fee puts people off", "budget was cut".
local function finds_thing_at_fault(sentence)
	return prose.follows(sentence, "workplace-things", "thing-faults", FAULT)
end

-- "No wi-fi checks", "better desk presence": the thing only tells what kind of check or presence.
local function stands_before_noun(tokens, span)
	local following = tokens[span.last + 1]
	local letter = following and following:byte(1) or 0
	return letter >= 97 and letter <= 122 and
		not prose.has(following, "after-a-thing", "thing-verbs", "thing-faults", "auxiliaries", "joints", "third-person", "first-person",
			"first-persons", "now-words")
end

-- "Better chairs", "supply of large print stock"; not "more careful with stock".
local function wishes_for_thing(sentence)
	local tokens, wishes = prose.tokens(sentence), prose.spans(sentence, "getting-things")
	local thing = first(prose.spans(sentence, "workplace-things"), function(span)
		return nearby.ends_before(wishes, span.first, WISH) and not stands_before_noun(tokens, span)
	end)
	local wish = thing and prose.follows(sentence, "getting-things", "workplace-things", WISH)
	return wish and not prose.has(wish, "reaching-words") and wish or nil
end

local function wants_mending(sentence)
	return prose.follows(sentence, "workplace-things", "to-be-mended", FAULT)
end

-- "My manager could be clearer", "IT never ring back".
local function asks_of_others(sentence)
	return clause.of_any(clause.pieces(sentence), function(piece)
		return prose.starts(piece, "others-at-work") and prose.follows(piece, "others-at-work", "others-should", HELPER)
	end)
end

-- "I could serve more people if the till were quicker", "I can't see the queue because of the pillar".
local function blames_conditions(sentence)
	return prose.has(sentence, "would-be") and prose.has(sentence, "workplace-things", "others-at-work") and
		prose.has(sentence, "if-only")
end

-- "I have to wait", "I've asked twice", "I need a second screen": nothing in how the learner serves.
local function is_put_upon(piece)
	return prose.has(piece, "cannot") or prose.follows(piece, "one-self-doing", "put-upon", NEXT) or prose.follows(piece, "put-upon", "one-self-doing", 0)
end

-- "I pass them up", "my own doing", "forgets the form": somebody's way of working, and most likely the learner's.
local function tells_own_way(piece)
	return prose.has(piece, "own-way", "ways-of-serving") or
		prose.has(piece, "one-self-doing") and not is_put_upon(piece) or nil
end

-- "The lighting by the tills": what the text is about is a thing. Gives where it ends, too.
local function opens_with_thing(sentence)
	local span = prose.spans(sentence, "workplace-things")[1]
	if span and not stands_before_noun(prose.tokens(sentence), span) then
		return clause.is_about(sentence, "workplace-things"), span.last
	end
end

-- "Permits are issued without a look" tells what somebody does, "parking is a mile away" does not.
local function is_passive(tokens, at)
	local following = tokens[at + 1] or ""
	return prose.has(tokens[at], "auxiliaries") and
		(following:sub(-2) == "ed" or prose.has(following, "past-forms", "not-so") ~= nil)
end

-- "The returns policy is too strict", "parts for boilers take three weeks".
local function thing_does(sentence)
	local thing, last = opens_with_thing(sentence)
	local tokens = prose.tokens(sentence)
	for at = (last or 0) + 1, thing and math.min(#tokens, last + FAULT) or 0 do
		if prose.has(tokens[at], "thing-verbs") then
			return not is_passive(tokens, at) and thing or nil
		end
	end
end

local workplace_signs = {
	finds_thing_at_fault, wishes_for_thing, wants_mending, asks_of_others, blames_conditions, thing_does,
	function(sentence) return prose.has(sentence, "short-of-hands") end,
}

local function head_of(text)
	return clause.signal(prose.sentences(text)[1] or "", workplace_signs) or opens_with_thing(prose.sentences(text)[1] or "")
end

-- A thing of the workplace, and more of it in the next sentence: "Training budget. There has been none."
local function tells_of_thing(text)
	return not prose.has(text, "one-self-doing") and #prose.sentences(text) > 1 and
		opens_with_thing(prose.sentences(text)[1] or "") or nil
end

-- "yes" where a need is one of the workplace or of others and nothing in it speaks of the learner's own way of working,
-- "unclear" where something may, "no" else.
function need.is_of_workplace(text)
	if not prose.has(text, "workplace-things", "others-at-work", "short-of-hands") then
		return "no"
	end
	local sign = clause.first(text or "", function(sentence) return clause.signal(sentence, workplace_signs) end)
	local basis = sign or tells_of_thing(text)
	local own = basis and clause.of_any(clause.pieces(text), tells_own_way)
	if not basis or prose.has(text, "my-own-part", "told-people") or own and not head_of(text) then
		return "no"
	end
	return not own and (head_of(text) or not sign) and "yes" or "unclear", basis
end

return need
