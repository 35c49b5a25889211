-- Whether an account tells what came of something: for those who are served, for colleagues, for the organisation, or for
-- the writer's own work and marks, for good or ill. What was learned, felt, hoped or liked has come of nothing.

local clause = use "clause"
local said_of_work = use "said-of-work"
local sequel = use "sequel"
local thinking = use "thinking"
local upshot = use "upshot"
local came = {}

local CLAUSE = 8 -- words of "Since I moved the leaflets" alone

-- A sentence that tells nothing of the sort, or what somebody said of the work.
local function is_aside(sentence)
	return upshot.is_beside(sentence) or said_of_work.of(sentence) == "yes"
end

local function nobody_does(sentence)
	return not prose.follows(sentence, "that-which", "nobody-does", 0) and prose.has(sentence, "nobody-does")
end

-- "The old fella now comes to me first", "clients get a call back the same day now".
local function others_do_now(sentence)
	return clause.of_any(clause.pieces(sentence), function(piece)
		return not prose.has(piece, "first-person", "first-persons") and not clause.is_past(piece) and
			prose.has(piece, "those-affected", "he-she-they") and prose.has(piece, "now")
	end)
end

-- "Since I changed how I greet people I get a smile back".
local function is_so_since(sentence)
	return prose.words(sentence) > CLAUSE and prose.starts(sentence, "since-i-did")
end

-- What others did, or what became of the work: in a text that thinks an answer to what the writer did.
local first_answer = clause.finder({
	{ upshot.hurts, "comes-to-grief" },
	{ upshot.pleases, "turns-out-well" },
	{ nobody_does, "nobody-does" },
	{ others_do_now, "now" },
	{ is_so_since, "since-i-did" },
}, is_aside)

function came.of(text)
	local thinks = thinking.of(text) == "yes"
	local strong = (not thinks and thinking.tells_post(text) and upshot.first_move or upshot.of)(text)
	local basis = strong or first_answer(text) or thinks and sequel.of(text, is_aside)
	return (strong or thinks and basis) and "yes" or basis and "unclear" or "no", basis or nil
end

return came
