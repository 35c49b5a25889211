-- Whether an account tells what came of something: for those who are served, for colleagues, for the organisation, or for
-- the writer's own work and marks, for good or ill. What was learned, felt, hoped or liked has come of nothing.

local clause = use "clause"
local said_of_work = use "said-of-work"
local sequel = use "sequel"
local thinking = use "thinking"
local upshot = use "upshot"
local came = {}

-- A sentence that tells nothing of the sort, or what somebody said of the work.
local function is_aside(sentence)
	return upshot.is_beside(sentence) or said_of_work.of(sentence) == "yes"
end

-- What others did, or what became of the work: in a text that thinks an answer to what the writer did.
local function answers(sentence)
	local words = upshot.hurts(sentence) or upshot.pleases(sentence) or
		not prose.follows(sentence, "that-which", "nobody-does", 0) and prose.has(sentence, "nobody-does")
	return words and not is_aside(sentence) and words
end

function came.of(text)
	local thinks = thinking.of(text) == "yes"
	local strong = clause.first(text, not thinks and thinking.tells_post(text) and upshot.moves or upshot.of)
	local basis = strong or clause.first(text, answers) or thinks and sequel.of(text, is_aside)
	return (strong or thinks and basis) and "yes" or basis and "unclear" or "no", basis or nil
end

return came
