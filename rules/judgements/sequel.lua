-- What became of things behind the writer's deed, clause by clause and whatever the verb: a person or a thing that is not the
-- writer, and a verb in the past that is no saying, asking or arriving.

local sequel = {}

local WRITER = { i = true, ["i'd"] = true, ["i've"] = true, ["i'm"] = true, ["i'll"] = true, we = true, ["we'd"] = true,
	["we've"] = true, ["we're"] = true }
-- What opens a clause that gives a reason or a case, and tells nothing that came of it; and what parts other clauses.
local REASONS = { because = true, as = true, since = true, when = true, ["while"] = true, who = true, ["if"] = true, that = true,
	where = true, although = true, though = true, unless = true, whether = true, what = true, why = true, how = true, like = true,
	["until"] = true, ["than"] = true }
local JOINTS = { ["and"] = true, so = true, but = true, [","] = true, [";"] = true, [":"] = true, ["."] = true, ["–"] = true,
	["—"] = true, ["("] = true, which = true, ["!"] = true, ["?"] = true }

local function within(...)
	local lists = { ... }
	return by_word(function(token) return prose.has(token, table.unpack(lists)) ~= nil end)
end

local IS_PAST = by_word(function(token) return prose.has(token, "past-forms") ~= nil or #token > 4 and token:sub(-2) == "ed" end)
local AFFECTED, NO_SUBJECT = within("those-affected", "he-she-they"), within("no-subject")
local FAILING_TO, FAILING_OR_AUXILIARY = within("failing-to"), within("failing-to", "auxiliaries")
local AUXILIARY, LEADS_TO_NO_VERB = within("auxiliaries"), within("no-subject", "before-nouns")

-- The clauses of a sentence, each with the word that opens it: { opener, tokens } …
local function clauses(sentence)
	local found, piece = {}, { tokens = {} }
	for _, token in ipairs(prose.tokens(sentence)) do
		if JOINTS[token] or REASONS[token] then
			found[#found + 1] = piece.tokens[1] and piece or nil
			piece = { opener = token, tokens = {} }
		else
			piece.tokens[#piece.tokens + 1] = token
		end
	end
	found[#found + 1] = piece.tokens[1] and piece or nil
	return found
end

-- "Had to go", "couldn't follow", "has stopped", "they were without water": where the verb of what befell somebody stands.
local function befalls(tokens, at)
	local token, following = tokens[at], tokens[at + 1]
	if token == "was" or token == "were" then
		return (not following or following:sub(-3) ~= "ing") and AFFECTED[tokens[at - 1]] and at
	elseif (token == "had" or token == "have" or token == "has") and following and not NO_SUBJECT[tokens[at - 1]] then
		return following == "to" and at or IS_PAST[following] and at + 1
	end
	return FAILING_TO[token] and at
end

-- The verb of a clause in the past, and whose it is: "writer", "other", or nothing where nobody stands before it.
local function deed(tokens)
	local subject
	for at, token in ipairs(tokens) do
		local verb = IS_PAST[token] and at or at > 1 and befalls(tokens, at)
		if WRITER[token] then
			subject = "writer"
		elseif at == 1 and verb then
			return token ~= "was" and token ~= "were" and token or nil
		elseif verb then
			local free = subject or at > 1 and not AUXILIARY[token] and not LEADS_TO_NO_VERB[tokens[at - 1]]
			if free or verb ~= at or FAILING_OR_AUXILIARY[token] and befalls(tokens, at) then
				return tokens[verb], subject or "other"
			end
		end
	end
end

-- What others did, or what became of things, once the writer had done something: "discussions went round in circles". Sentences for
-- which `is_aside` gives true tell none of it.
function sequel.of(text, is_aside)
	local acted
	for _, sentence in ipairs(prose.sentences(text)) do
		local last -- whose the verb before was
		for _, piece in ipairs(clauses(sentence)) do
			local verb, subject = deed(piece.tokens)
			subject = verb and (subject or last or "writer") or nil
			if subject == "other" and acted and not REASONS[piece.opener] and
				(piece.opener == "so" or not prose.has(verb, "no-answers")) and not is_aside(sentence) then
				local words = table.concat(piece.tokens, " ")
				if not prose.has(words, "agreeing-with-it", "had-it-not", "made-of-me", "who-teaches") then
					return words
				end
			end
			acted = acted or subject == "writer"
			last = subject or last
		end
	end
end

return sequel
