-- Whether an answer (an activity, an action, a plan) is about what it answers (a need, a cause, a gap). Words that two
-- texts share say that they belong together; that they share none says little, for the same thing has many names. So
-- an answer is said to miss the point only where its subject closes a gap in the service if the gap itself is about
-- that, and not otherwise: nobody's waiting time gets shorter by a new uniform.

local relation = {}

local BESIDE = { "dress", "staff-treats", "decoration", "comforts", "safety-at-work", "pastimes" }
local NO_REMEDY = { "greener", "publicity", "selling", "team-fun", "own-affairs" }
local OTHER_SUBJECTS = { "food-and-drink", "money-asked", "customer-comfort", "choice-of-goods", "screens-and-lines", "trade-subjects",
	"about-us" }
local EARLY = 4                  -- words: a pronoun up to here stands for what the text has not named
local FEW = 2                    -- words shared: from here on, even a strange subject may belong to the gap
local KIN = 6                    -- letters that two words of one stem share
local LONG = 4096                -- bytes: a text that is all of a portfolio's, and not one record's
local NEVER = math.huge          -- as a day: after any other
local EVERYDAY = "everyday-words" -- which any two texts of one workplace share

-- How many words the two share that are not everyday ones.
function relation.shared(answer, about)
	return prose.shared(answer, about, EVERYDAY)
end

-- The words that relation.shared counts, as numbers: by these, a text is looked up among many.
function relation.words(text)
	return prose.stems(text, EVERYDAY)
end

-- Many texts, { { text = …, day = … } … }: those that were said by a day are held against an answer as if they were one text.
function relation.pile(texts)
	local pile = { texts = texts, said = {}, spoken_of = {} } -- words and lists, by the first day that has one
	for _, one in ipairs(texts) do
		for _, word in ipairs(relation.words(one.text)) do
			pile.said[word] = math.min(pile.said[word] or one.day, one.day)
		end
	end
	return pile
end

-- What of a pile was said by a day, and a text beside it: it may stand for the text `about` below.
function relation.up_to(pile, day, text)
	return { pile = pile, day = day, text = text, words = set(table.unpack(relation.words(text))) }
end

local function first_day(pile, list)
	local day = pile.spoken_of[list] or NEVER
	if not pile.spoken_of[list] then
		for _, one in ipairs(pile.texts) do
			day = one.day < day and prose.has(one.text, list) and one.day or day
		end
		pile.spoken_of[list] = day
	end
	return day
end

local function speaks_of(about, list)
	if type(about) == "table" then
		return prose.has(about.text, list) ~= nil or first_day(about.pile, list) <= about.day
	end
	return prose.has(about, list) ~= nil
end

-- relation.shared, where `about` may be of a pile.
function relation.shared_with(answer, about)
	if type(about) ~= "table" then
		return relation.shared(answer, about)
	end
	return #filter(relation.words(answer), function(word)
		return about.words[word] ~= nil or (about.pile.said[word] or NEVER) <= about.day
	end)
end

local function stems_of(text)
	local stems = {}
	for _, word in ipairs(prose.rest(text, EVERYDAY)) do
		if #word >= KIN then
			stems[word:sub(1, KIN)] = true
		end
	end
	return stems
end

local stems_of_long = once(stems_of) -- what many texts are held against

-- Whether a longer word of one text begins like one of the other: "electrician", "electrical".
function relation.are_kin(answer, about)
	local stems = about and #about > LONG and stems_of_long(about) or stems_of(about)
	return any(prose.rest(answer, EVERYDAY), function(word)
		return #word >= KIN and stems[word:sub(1, KIN)] ~= nil
	end)
end

-- The first words of any of several lists that what it answers does not speak of.
local function beside(lists, answer, about)
	local list = first(lists, function(list)
		return prose.has(answer, list) ~= nil and not speaks_of(about, list)
	end)
	return list and prose.has(answer, list) or nil
end

-- The words by which an answer is about something that what it answers does not speak of; nil where it is not. Few answers speak
-- of such things at all: of the others it need not be known what they share.
function relation.strays(answer, about)
	return prose.has(answer, table.unpack(BESIDE)) and relation.shared_with(answer, about) < FEW and beside(BESIDE, answer, about) or nil
end

-- The same of a plan for a gap: what pleases the team, sells more, looks green or saves expenses closes no gap that does not speak of
-- it. Where a word is shared it takes two such things, for a mailshot may bring people to what is new.
function relation.plan_strays(plan, gap)
	local strays = relation.strays(plan, gap)
	if strays or not prose.has(plan, table.unpack(NO_REMEDY)) then
		return strays
	end
	local shared = relation.shared(plan, gap)
	local clear = shared == 0 or shared < FEW and prose.count(plan, table.unpack(NO_REMEDY)) >= FEW
	return clear and beside(NO_REMEDY, plan, gap) or nil
end

-- "Less of a wait than last time", "those in work love it": of something that has changed, whatever it is called.
local function looks_back(sentence)
	local pronoun = prose.spans(sentence, "named-by-pronoun")[1]
	return prose.has(sentence, "how-it-was") ~= nil or pronoun ~= nil and pronoun.first <= EARLY
end

-- How many things a sentence names that people speak of anywhere and that the change does not, and one of them.
local function other_things(sentence, change)
	local lists = filter(OTHER_SUBJECTS, function(list) return not speaks_of(change, list) end)
	return #lists > 0 and prose.count(sentence, table.unpack(lists)) or 0, beside(OTHER_SUBJECTS, sentence, change)
end

-- What feedback says, sentence by sentence, against a change: "yes" where it shares a word with it or looks back to it,
-- "no" where most of it is about some other things that people speak of anywhere, with the words for one of them.
function relation.is_on_change(said, change)
	local sentences, back, elsewhere, things, sign = prose.sentences(said), false, 0, 0, nil
	if any(sentences, function(sentence) return relation.shared_with(sentence, change) > 0 end) then
		return "yes"
	end
	for _, sentence in ipairs(sentences) do
		local count, other = other_things(sentence, change)
		elsewhere, things, sign = elsewhere + (other and 1 or 0), things + count, sign or other
		back = back or not other and looks_back(sentence) or other ~= nil and prose.has(sentence, "how-it-was") ~= nil
	end
	if things < FEW then
		return back and "yes" or "unclear"
	end
	return not back and elsewhere * 2 >= #sentences and "no" or "unclear", sign
end

-- How many words of `about` come up in two or more of several texts.
local function recurring(about, texts)
	local having = {} -- how many texts have a word
	for _, text in ipairs(texts) do
		for _, word in ipairs(relation.words(text)) do
			having[word] = (having[word] or 0) + 1
		end
	end
	local words = filter(prose.rest(about), function(word)
		return any(relation.words(word), function(one) return (having[one] or 0) >= FEW end)
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
