-- Whether an answer (an activity, an action, a plan) is about what it answers (a need, a cause, a gap). Words that two
-- texts share say that they belong together; that they share none says little, for the same thing has many names. So
-- an answer is said to miss the point only where its subject closes a gap in the service if the gap itself is about
-- that, and not otherwise: nobody's waiting time gets shorter by a new uniform.

local relation = {}

local BESIDE = { "dress", "staff-treats", "decoration", "comforts", "safety-at-work", "pastimes" }
local FEW = 2                    -- words shared: from here on, even a strange subject may belong to the gap
local EVERYDAY = "everyday-words" -- which any two texts of one workplace share

-- How many words the two share that are not everyday ones.
function relation.shared(answer, about)
	return prose.shared(answer, about, EVERYDAY)
end

-- The words by which an answer is about something that what it answers does not speak of; nil where it is not.
function relation.strays(answer, about)
	local list = relation.shared(answer, about) < FEW and first(BESIDE, function(list)
		return prose.has(answer, list) ~= nil and not prose.has(about, list)
	end)
	return list and prose.has(answer, list) or nil
end

-- How many words of `about` come up in two or more of several texts.
local function recurring(about, texts)
	local words = filter(prose.rest(about), function(word)
		return #filter(texts, function(text) return relation.shared(word, text) > 0 end) >= FEW
	end)
	return #words, words
end

-- Whether several texts come back to words of which an answer has none; nil where they have no such words.
function relation.passes_by(answer, texts)
	local _, words = recurring(table.concat(texts, ". "), texts)
	local main = table.concat(filter(words, function(word) return prose.has(word, EVERYDAY) == nil end), " ")
	return relation.shared(main, main) >= FEW and relation.shared(answer, main) == 0
end

-- The words that what was said keeps coming back to and that the gap names, where nothing of what was then done has a
-- single word of the gap; nil where it has.
function relation.drops(gap, said, done)
	local count, words = recurring(gap, said)
	return count >= FEW and relation.shared(gap, done) == 0 and table.concat(words, ", ") or nil
end

return relation
