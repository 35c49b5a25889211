-- Whether an account draws on what somebody else said of the writer's work: a word from a customer or a colleague, a mark,
-- a review; given, sought or acted on. Feedback that the writer gives, or that is spoken of in general, is none.

local clause = use "clause"
local upshot = use "upshot"
local said = {}

local REACH = 12 -- words behind a verb of saying in which it is said what was said
local NEAR = 4 -- words between two that belong together
local SUBJECT = 8 -- words before a verb in which its subject stands

local WRITER = { i = true, we = true, ["i'd"] = true, ["i've"] = true, ["i'm"] = true, ["we'd"] = true, ["we've"] = true,
	["we're"] = true, ["i'll"] = true, ["we'll"] = true }
local OTHERS = { he = true, she = true, they = true, who = true, ["they've"] = true, ["she'd"] = true, ["he'd"] = true }
local JOINTS = { ["and"] = true, ["or"] = true, ["then"] = true, ["but"] = true, [","] = true }

-- Whether the verb behind token `at` is the writer's: "I rang her and said", "we complained"; a fragment is, too ("Suggested a rota").
local function is_writers(tokens, at)
	while at > 0 and (prose.has(tokens[at], "adverbs", "auxiliaries") or tokens[at]:sub(-2) == "ly") do
		at = at - 1
	end
	if at == 0 or WRITER[tokens[at]] then
		return true
	elseif not JOINTS[tokens[at]] then
		return tokens[at] == "to"
	end
	for i = at - 1, at > SUBJECT and at - SUBJECT or 1, -1 do
		if WRITER[tokens[i]] or OTHERS[tokens[i]] then
			return WRITER[tokens[i]] ~= nil
		end
	end
	return false
end

local function is_a_things(tokens, at)
	return at > 0 and prose.has(tokens[at], "thing-subjects-of-telling") ~= nil
end

local function words(tokens, first, last)
	return table.concat(tokens, " ", first, last < #tokens and last or #tokens)
end

-- The first match of a list that is done by others than the writer, and of which `test` gives true.
local function by_others(sentence, list, test)
	local tokens = prose.tokens(sentence)
	for _, span in ipairs(prose.spans(sentence, list)) do
		if not is_writers(tokens, span.first - 1) and not is_a_things(tokens, span.first - 1) and (not test or test(tokens, span)) then
			return words(tokens, span.first, span.last)
		end
	end
end

-- "Pointed out", "told me to slow down": a word on the work, whatever follows.
local function judges(sentence)
	return by_others(sentence, "advising-the-writer") or by_others(sentence, "complaining", function(tokens, span)
		return not prose.has(words(tokens, span.first, span.last), "gave-something") or
			prose.has(words(tokens, span.last + 1, span.last + 6), "marks-named") ~= nil
	end)
end

local TURNS = { but = true, so = true, ["while"] = true, [";"] = true }

-- "Said it was too long, so …", "loved it, and I …": what follows is no word of the remark.
local function turns(tokens, at)
	return TURNS[tokens[at]] or tokens[at] == "and" and WRITER[tokens[at + 1]]
end

-- The words of a remark that begins at a token, up to where the sentence turns to something else.
local function remark(tokens, at)
	local last = at
	while last < at + REACH and tokens[last + 1] and not turns(tokens, last + 1) do
		last = last + 1
	end
	return words(tokens, at, last)
end

-- "My tutor encouraged me to"; what "it encouraged me to" was none.
local function moves_writer(sentence)
	return prose.follows(sentence, "sayers", "moving-the-writer", SUBJECT) or prose.follows(sentence, "over-the-writer", "moving-the-writer", SUBJECT) or
		prose.follows(sentence, "who-may-judge", "moving-the-writer", SUBJECT)
end

-- Whether what stands behind a verb of saying is of the work: "I was a natural", "it was too long", "they couldn't find me"; not
-- "he never liked it".
local function is_of_work(tokens, verb)
	local what = remark(tokens, verb + 1)
	local of_themselves = prose.starts(what, "themselves")
	return prose.has(what, "content-of-remark", "could-not-follow") or not of_themselves and prose.has(what, "evaluating", "comparatives")
end

-- "Said I was a natural", "wrote that the leaflet was too long"; "told me they ring every tenant" is of others.
local function speaks_of_work(sentence)
	return by_others(sentence, "hears-what", function(tokens, span) return is_of_work(tokens, span.first) end)
end

-- "Parents tell us that their children ask for it".
local function is_told_by_served(sentence)
	return prose.follows(sentence, "people-served", "tells-us", 1)
end

-- "A patient told the receptionist that I was the only one who listened".
local function tells_somebody(sentence)
	return by_others(sentence, "told-somebody", function(tokens, span) return prose.has(remark(tokens, span.last + 1), "content-of-remark") ~= nil end)
end

-- "One family thought the room was freezing", "the line manager was not impressed".
local function has_opinion(sentence)
	local who = { "sayers", "over-the-writer", "who-may-judge", "those-affected", "people-served" }
	return not clause.starts_with_writer(sentence) and first(collect(who, function(list)
		return prose.follows(sentence, list, "has-an-opinion", 2) or prose.follows(sentence, list, "pleased-with-it", 3)
	end), function() return true end)
end

-- "She rolled her eyes".
local function makes_face(sentence)
	return by_others(sentence, "makes-a-face")
end

-- "I was told in the debrief that I had been too quick".
local function is_told(sentence)
	return prose.follows(sentence, "being-told-so", "content-of-remark", REACH) or prose.follows(sentence, "being-told-so", "evaluating", REACH)
end

-- "Complaints go to the logistics desk": how it is done with everybody's.
local function is_standing_rule(sentence)
	return prose.has(sentence, "complaint-words") and not clause.is_past(sentence) and not prose.has(sentence, "first-person", "first-persons", "own")
end

-- A name of feedback that is none of what was given to others.
local function names_it(sentence)
	if is_standing_rule(sentence) then
		return nil
	end
	local given = prose.spans(sentence, "feedback-given")
	local name = first(prose.spans(sentence, "feedback-names"), function(name)
		return not any(given, function(span) return span.first <= name.last and span.last >= name.first end)
	end)
	return name and words(prose.tokens(sentence), name.first, name.last) or prose.has(sentence, "made-a-point-of-work", "sounding-out")
end

-- "My supervisor asked me afterwards whose session it was".
local function is_asked(sentence)
	return prose.follows(sentence, "over-the-writer", "asks-me", REACH)
end

-- "The client sent the drawings back", "put a line through the first page": a deed that judges a piece of work.
local function deals_with_work(sentence)
	return by_others(sentence, "judging-deeds", function(tokens, span)
		return prose.has(words(tokens, span.last + 1, span.last + NEAR), "pieces-of-work") ~= nil
	end)
end

local function is_somebodys(token)
	return token == "his" or token == "her" or token == "their" or token:sub(-2) == "'s" or token:sub(-2) == "s'" or token == "'"
end

-- "My buddy's only note", "Mum's verdict", "the students' biggest gripe".
local function is_somebodys_word(sentence)
	local tokens = prose.tokens(sentence)
	local noun = first(prose.spans(sentence, "said-nouns"), function(span)
		return any({ span.first - 1, span.first - 2, span.first - 3 }, function(at) return tokens[at] and is_somebodys(tokens[at]) end)
	end)
	return noun and words(tokens, noun.first, noun.last)
end

-- "Rang the next day to complain", "users have been asking for a dark mode", "eleven out of fourteen put 'too slow' on the form".
local function comes_to_say(sentence)
	return not clause.starts_with_writer(sentence) and (prose.follows(sentence, "gets-in-touch", "so-as-to-say", SUBJECT) or
		prose.follows(sentence, "people-served", "keep-asking-for", NEAR) or
		prose.follows(sentence, "forms-filled", "wrote-or-put", SUBJECT) or prose.follows(sentence, "wrote-or-put", "forms-filled", SUBJECT))
end

-- "After chatting to my mentor about my goals".
local function talks_it_over(sentence)
	return prose.follows(sentence, "talked-with", "over-the-writer", 3)
end

-- "Guests rated breakfast 9.1": a mark with its figure.
local function gives_mark(sentence)
	return by_others(sentence, "rating-verbs", function(tokens, span)
		local what = words(tokens, span.last + 1, span.last + 6)
		return prose.has(what, "marks-named") or prose.amounts(what)[1] and not prose.has(words(tokens, span.last, span.last), "gave-things")
	end)
end

-- "They were very happy with the outcome".
local function is_pleased(sentence)
	return prose.follows(sentence, "those-affected", "pleased-with-it", 3) or prose.follows(sentence, "he-she-they", "pleased-with-it", 2)
end

local signals = { names_it, judges, moves_writer, gives_mark, is_pleased, speaks_of_work, tells_somebody, has_opinion, makes_face,
	is_told, is_told_by_served, is_asked, deals_with_work, is_somebodys_word, comes_to_say, talks_it_over }

local function heard(sentence)
	return not upshot.is_supposed(sentence) and not prose.has(sentence, "general-voice") and clause.signal(sentence, signals) or nil
end

function said.of(text)
	local basis = clause.first(text, heard)
	return basis and "yes" or "no", basis
end

return said
