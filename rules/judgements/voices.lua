-- Whether a text holds what anybody said or felt, beside scores.

local clause = use "clause"
local relation = use "relation"

local voices = {}

local FEW = 3   -- words: "Easy to use now." says something, "Very good." is a mark
local NEAR = 3  -- words between "nobody" and "said"
local PAIR = 2  -- ordinary things of asking ("box", "form") in a sentence that is about the asking

-- "The box for reasons was left off the form", "mean of 169 ratings": of the asking, not of the answer.
local function is_of_the_asking(sentence)
	return prose.has(sentence, "instrument-talk") or prose.count(sentence, "asking-things") >= PAIR
end

-- "All were about the furniture itself.": what the writers say that the answers were about.
local function is_of_the_subject(sentence, change)
	return prose.has(sentence, "what-all-were-about") and relation.shared(sentence, change) == 0
end

local function is_of_figures(sentence)
	return #prose.amounts(sentence) > 0 or prose.has(sentence, "month-names")
end

-- "I have it ready in my hand", "nice to be told by you", "she came twice": of somebody, whatever number stands beside it.
local function speaks(sentence)
	return prose.has(sentence, "first-person", "first-persons", "me-and-my", "you-and-your", "he-she-they")
end

-- "Three wanted a text", and not "nobody wrote anything".
local function reports(sentence)
	return prose.words(sentence) > FEW and not is_of_the_asking(sentence) and
		not prose.follows(sentence, "negations", "told-in-words", NEAR) and prose.has(sentence, "told-in-words", "people-say")
end

local function is_mark(token)
	return token == '"' or token == "'" or token == "“" or token == "”" or token == "‘" or token == "’"
end

-- Words between quotation marks, more than a box that was ticked ("too long").
local function quotes(text)
	local open
	for at, token in ipairs(prose.tokens(text)) do
		if is_mark(token) and open and at - open > FEW then
			return token
		elseif is_mark(token) then
			open = not open and at or nil
		end
	end
end

local function answer(basis)
	return basis and "yes" or "no", basis
end

-- In what somebody was asked or wrote; `of_one` where it is one person's, and any number in it is that person's.
function voices.speak(text, of_one)
	return answer(quotes(text) or clause.first(text, function(sentence)
		return reports(sentence) or prose.words(sentence) > FEW and not is_of_the_asking(sentence) and
			(of_one == true or speaks(sentence) or not is_of_figures(sentence)) and sentence
	end))
end

-- What was said alone, without the sentences about the asking, or about answers that are not of `change`.
function voices.said(text, change)
	local kept = clause.rest(text, function(sentence)
		return not quotes(sentence) and is_of_the_asking(sentence) or is_of_the_subject(sentence, change)
	end)
	return table.concat(kept, " ")
end

-- In a review, which is the writer's: somebody else has to be reported.
function voices.are_reported(text)
	return answer(clause.first(text, function(sentence)
		return not prose.has(sentence, "negations") and prose.has(sentence, "people-say")
	end))
end

-- "I did not ask anyone", "patients themselves were not approached", "I didn't speak to renters": the words that say so.
function voices.nobody_was_asked(text)
	return clause.first(text, function(sentence)
		return prose.has(sentence, "nobody-asked") or prose.follows(sentence, "negations", "asking-people", 2) or
			prose.follows(sentence, "no-person", "asking-people", NEAR)
	end)
end

return voices
