-- Whether an account tells what came of something: for those who are served, for colleagues, for the organisation, or for
-- the writer's own work and marks, for good or ill. What was learned, felt, hoped or liked has come of nothing.

local clause = use "clause"
local said_of_work = use "said-of-work"
local thinking = use "thinking"
local upshot = use "upshot"
local came = {}

local WRITER = { i = true, ["i'd"] = true, ["i've"] = true, ["i'm"] = true, ["i'll"] = true }

-- What others did, or what became of the work: in a text that thinks an answer to what the writer did.
local function answers(sentence)
	if upshot.is_beside(sentence) or said_of_work.of(sentence) == "yes" then
		return nil
	end
	return upshot.by_another(sentence, "comes-to-grief") or upshot.by_another(sentence, "turns-out-well") or prose.has(sentence, "nobody-does")
end

local REASONS = { because = true, as = true, since = true, when = true, ["while"] = true, who = true, ["if"] = true, that = true,
	where = true, although = true, though = true, unless = true, whether = true, what = true, why = true, how = true, like = true,
	["until"] = true, ["than"] = true }
local JOINTS = { ["and"] = true, so = true, but = true, [","] = true, [";"] = true, [":"] = true, ["."] = true, ["–"] = true,
	["—"] = true, ["("] = true, which = true, ["!"] = true, ["?"] = true }
local WE = { we = true, ["we'd"] = true, ["we've"] = true, ["we're"] = true }

-- The clauses of a sentence with what opens them: { opener, { token … } } …
local function clauses(sentence)
	local found, piece = {}, { opener = "", tokens = {} }
	for _, token in ipairs(prose.tokens(sentence)) do
		if JOINTS[token] or REASONS[token] then
			found[#found + 1] = #piece.tokens > 0 and piece or nil
			piece = { opener = #piece.tokens > 0 and token or JOINTS[piece.opener] and REASONS[token] and token or piece.opener, tokens = {} }
			piece.opener = token
		else
			piece.tokens[#piece.tokens + 1] = token
		end
	end
	found[#found + 1] = #piece.tokens > 0 and piece or nil
	return found
end

local function is_past(token)
	return prose.has(token, "past-forms") ~= nil or #token > 4 and token:sub(-2) == "ed"
end

-- "Had to go", "couldn't follow", "has stopped", "they were without water": where the verb of what befell somebody stands.
local function befalls(tokens, at)
	local token, following = tokens[at], tokens[at + 1]
	if token == "was" or token == "were" then
		return prose.has(tokens[at - 1], "those-affected", "he-she-they") and at
	elseif (token == "had" or token == "have" or token == "has") and following and not prose.has(tokens[at - 1], "no-subject") then
		return following == "to" and at or is_past(following) and at + 1
	end
	return prose.has(token, "failing-to") and at
end

-- The verb of a clause in the past, and whose it is: "writer", "other", or nothing where nobody stands before it.
local function deed(tokens)
	local subject
	for at, token in ipairs(tokens) do
		local verb = is_past(token) and at or at > 1 and befalls(tokens, at)
		local free = subject or at > 1 and not prose.has(token, "auxiliaries") and not prose.has(tokens[at - 1], "no-subject", "before-nouns")
		if WRITER[token] or WE[token] then
			subject = "writer"
		elseif at == 1 and verb then
			return tokens[at], nil
		elseif verb and (free or verb ~= at or prose.has(token, "failing-to", "auxiliaries") and befalls(tokens, at)) then
			return tokens[verb], subject or "other"
		end
	end
end

-- What others did, or what became of things, once the writer had done something: "discussions went round in circles".
local function follows_deed(text)
	local acted, last
	for _, sentence in ipairs(prose.sentences(text)) do
		local aside = upshot.is_beside(sentence) or said_of_work.of(sentence) == "yes"
		for _, piece in ipairs(clauses(sentence)) do
			local verb, subject = deed(piece.tokens)
			subject = verb and (subject or last or "writer") or nil
			if subject == "other" and acted and not aside and not REASONS[piece.opener] and
				not prose.has(verb, "no-answers") then
				return table.concat(piece.tokens, " ")
			end
			acted = acted or subject == "writer"
			last = subject or last
		end
	end
end

local function answered(text)
	return clause.first(text, answers) or follows_deed(text)
end

function came.of(text)
	if thinking.tells_post(text) then
		local basis = clause.first(text, upshot.moves)
		return basis and "yes" or "no", basis
	end
	local basis = clause.first(text, upshot.of) or thinking.of(text) == "yes" and answered(text)
	return basis and "yes" or answered(text) and "unclear" or "no", basis or nil
end

return came
