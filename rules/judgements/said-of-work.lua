-- Whether an account draws on what somebody else said of the writer's work: a word from a customer or a colleague, a mark,
-- a review; given, sought or acted on. Feedback that the writer gives, or that is spoken of in general, is none.

local clause = use "clause"
local figures = use "figures"
local nearby = use "nearby"
local upshot = use "upshot"
local said = {}

local words, reading_of = nearby.words, nearby.reading
local within, starts_within = prose.within, prose.starts_within

local REACH = 12 -- words behind a verb of saying in which it is said what was said
local NEAR = 4 -- words between two that belong together
local LEADER = 12 -- words before a verb of saying in which one who leads stands
local SUBJECT = 8 -- words before a verb in which its subject stands
local DOINGS = 24 -- words before a verb in which a deed stands as its subject
local MANY = 40 -- words that are gone through one by one

local WRITER = { i = true, we = true, ["i'd"] = true, ["i've"] = true, ["i'm"] = true, ["we'd"] = true, ["we've"] = true,
	["we're"] = true, ["i'll"] = true, ["we'll"] = true }
local OTHERS = { he = true, she = true, they = true, who = true, ["they've"] = true, ["she'd"] = true, ["he'd"] = true }
local JOINTS = { ["and"] = true, ["or"] = true, ["then"] = true, ["but"] = true, [","] = true }
local OPENS_REASON = set("since", "as", "because")
local ARTICLES = set("the", "a", "an", "this", "my", "our")
local BEHIND_A_NAME = set("on", "of", "in", "for", "from", "by", "about", "which", "that", "i", "we") -- "the literature on", "the tests I wrote"
local BREAKS = { [";"] = true, but = true, who = true, so = true, because = true, [":"] = true }

local IS_PERSON = by_word(function(token)
	return OTHERS[token] or prose.has(token, "sayers", "over-the-writer", "who-may-judge", "those-affected", "people-served", "people-by-role") ~= nil
end)
local OPENS_CLAUSE = by_word(function(token) return prose.has(token, "clause-openers") ~= nil end)
local BEFORE_VERBS = by_word(function(token) return prose.has(token, "adverbs", "auxiliaries") ~= nil or token:sub(-2) == "ly" end)
local AUXILIARY = by_word(function(token) return prose.has(token, "auxiliaries") ~= nil end)

-- Where the clause begins whose later verb stands behind token `at`: behind "but" and "and she", and behind the comma of "When I rang, …".
local function opening(tokens, at)
	local from = 1
	for i = at - 1, 1, -1 do
		if BREAKS[tokens[i]] or tokens[i] == "and" and OTHERS[tokens[i + 1]] then
			from = i + 1
			break
		end
	end
	if OPENS_CLAUSE[tokens[from]] then
		for i = from, at - 1 do
			if tokens[i] == "," then
				return i + 1
			end
		end
	end
	return from
end

local function is_named(token)
	return WRITER[token] or IS_PERSON[token]
end

-- Of a long sentence where it breaks, and where somebody is named next.
local function far_places(reading)
	local tokens = reading.tokens
	return {
		breaks = nearby.behind(tokens, function(token) return BREAKS[token] end),
		commas = nearby.ahead(tokens, function(token) return token == "," end),
		named = nearby.ahead(tokens, is_named),
	}
end

-- The word by which somebody is named first in the clause, nil where nobody is.
local function named_in_clause(reading, at)
	local tokens = reading.tokens
	if at <= MANY then
		for i = opening(tokens, at), at - 1 do
			if is_named(tokens[i]) then
				return tokens[i]
			end
		end
		return nil
	end
	reading.far = reading.far or far_places(reading)
	local from = reading.far.breaks[at - 1] + 1
	local comma = OPENS_CLAUSE[tokens[from]] and reading.far.commas[from]
	local named = reading.far.named[comma and comma < at and comma + 1 or from]
	return named and named < at and tokens[named] or nil
end

-- Whose clause it is of which a verb behind "and" is the second: "I rang her and said" is the writer's. Nothing where nobody is named.
local function is_writers_clause(reading, at)
	local named = named_in_clause(reading, at)
	return named and (WRITER[named] or false)
end

-- Whether the verb behind token `at` is the writer's; a fragment is, too ("Suggested a rota").
local function is_writers(reading, at)
	local tokens = reading.tokens
	while at > 0 and BEFORE_VERBS[tokens[at]] do
		at = at - 1
	end
	if at == 0 or WRITER[tokens[at]] or tokens[at] == "to" then
		return true
	end
	return JOINTS[tokens[at]] and is_writers_clause(reading, at)
end

-- "Working beside Ana showed me how", "since presenting it showed me that": what is being done stands first in its clause, and no
-- comma before the verb.
local function is_doings(tokens, at)
	for i = at, math.max(1, at - DOINGS), -1 do
		if tokens[i] == "," or WRITER[tokens[i]] then
			return false
		elseif i == 1 or OPENS_REASON[tokens[i - 1]] then
			return tokens[i]:sub(-3) == "ing" and not prose.has(tokens[i], "ing-of-no-verb")
		end
	end
	return false
end

-- "The literature on teams suggests", "the tests I wrote found": a thing stands first, and nobody else before the verb.
local function is_named_things(tokens, at)
	local name = ARTICLES[tokens[1]] and 2 or 1
	if at - name > DOINGS or not BEHIND_A_NAME[tokens[name + 1]] or not prose.has(tokens[name], "thing-subjects-of-telling") then
		return false
	end
	return not any({ table.unpack(tokens, name + 1, at) }, function(token) return token == "," or IS_PERSON[token] end)
end

local function is_a_things(reading, at)
	local tokens = reading.tokens
	while at > 0 and AUXILIARY[tokens[at]] do
		at = at - 1
	end
	return at > 0 and (prose.has(tokens[at], "thing-subjects-of-telling") ~= nil or is_doings(tokens, at) or is_named_things(tokens, at))
end

local AT_ANY_TIME, TAKEN = set("when", "whenever", "if", "unless"), set("like", "hate", "mind", "enjoy", "dislike", "love")
local WOULD = set("would", "could", "might", "should", "he'd", "she'd", "they'd", "who'd")

-- "I shut down when criticised", "I do not like being corrected": how the writer takes it, whoever says it; "he'd have told me" was
-- not said.
local function is_of_any(tokens, span)
	local before = tokens[span.first - 1]
	return AT_ANY_TIME[before] and tokens[span.last + 1] ~= "by" or before == "being" and TAKEN[tokens[span.first - 2]] or
		before == "have" and WOULD[tokens[span.first - 2]] or false
end

-- "She never complained", "nobody said I was wrong"; "nobody liked it" is a word all the same.
local function is_denied(tokens, at, list)
	return list ~= "of-this-mind" and at > 0 and prose.has(tokens[at], "never-nobody") ~= nil
end

-- "Did not know what to say", "never to say no".
local UNSAID = set("what", "not", "never", "nothing", "anything", "how", "afraid", "is", "reluctant", "unwilling")

local function is_others(reading, span, list)
	local tokens, before = reading.tokens, span.first - 1
	if is_of_any(tokens, span) then
		return false
	elseif tokens[span.first] == "to" then
		return not UNSAID[tokens[before]] and is_writers_clause(reading, span.first) == false
	end
	return not is_writers(reading, before) and not is_a_things(reading, before) and not is_denied(tokens, before, list)
end

-- The first match of a list that is done by others than the writer, and of which `test` gives true.
local function by_others(sentence, list, test)
	local reading = reading_of(sentence)
	for _, span in ipairs(prose.spans(sentence, list)) do
		if is_others(reading, span, list) and (not test or test(reading, span)) then
			return words(reading.tokens, span.first, span.last)
		end
	end
end

local TURNS = { but = true, so = true, ["while"] = true, [";"] = true }
local BEFORE_REMARK = by_word(function(token) return prose.has(token, "before-the-remark") ~= nil end)
local IS_PAST = by_word(function(token) return prose.has(token, "past-forms") ~= nil or token:sub(-2) == "ed" end)

-- "Said it was too long, so …", "loved it, and I …": what follows is no word of the remark.
local function turns(tokens, at)
	local next = tokens[at + 1]
	return TURNS[tokens[at]] or tokens[at] == "and" and next and (WRITER[next] or IS_PAST[next])
end

-- The first and last token of a remark that begins at a token, up to where the sentence turns to something else.
local function remark(tokens, at)
	while BEFORE_REMARK[tokens[at]] do
		at = at + 1
	end
	local last = at
	while last < at + REACH and tokens[last + 1] and not turns(tokens, last + 1) do
		last = last + 1
	end
	return at, last
end

-- "Told me to slow down", "asked us to do it again": how to work otherwise; what "to fetch" or "to cover" is asked for is an errand.
local function sets_right(sentence)
	return by_others(sentence, "telling-to", function(_, span)
		return within(sentence, span.last + 1, span.last + NEAR, "doing-it-otherwise", "comparatives") ~= nil
	end)
end

-- "My tutor encouraged me to"; what "it encouraged me to" was none.
local function moves_writer(sentence)
	return prose.follows(sentence, "over-the-writer", "saying-just-so", 1) or prose.follows(sentence, "who-may-judge", "saying-just-so", 1) or
		prose.follows(sentence, "sayers", "moving-the-writer", SUBJECT) or
		prose.follows(sentence, "over-the-writer", "moving-the-writer", SUBJECT) or prose.follows(sentence, "who-may-judge", "moving-the-writer", SUBJECT)
end

-- "They couldn't find it", "felt left out", "would like more": what went wrong or well for those who speak of themselves.
local function is_at_a_loss(text, first, last)
	if within(text, first, last, "ill-served", "by-the-writer", "would-rather") then
		return true
	elseif not within(text, first, last, "waited", "was-unable", "feel-words") then
		return false
	end
	local what = words(reading_of(text).tokens, first, last)
	return prose.follows(what, "waited", "how-long", 4) or prose.follows(what, "was-unable", "taking-it-in", 1) or
		prose.follows(what, "feel-words", "felt-treated", 2)
end

local function is_over_writer(text, verb)
	return within(text, verb - LEADER, verb - 1, "over-the-writer", "who-may-judge") ~= nil
end

local TELLS = { told = true, tells = true, tell = true, telling = true }

local function evaluates(text, first, last)
	return within(text, first, last, "evaluating", "comparatives", "faulting", "praising", "fault-words", "praise-words") ~= nil
end

-- Whether what stands behind a verb of saying is of the work: "I was a natural", "it was too long", "they couldn't find me"; not
-- "he never liked it", nor "we could bring a calculator". Who writes down "what she said" has noted a thing.
local function is_of_work(reading, verb, last)
	local text, tokens, behind = reading.text, reading.tokens, (last or verb) + 1
	local from, to = remark(tokens, behind)
	local of_writer = within(text, from, to, "content-of-remark")
	local thing = within(text, verb - 3, verb - 1, "what-is-said") and not within(text, from, from + NEAR, "content-of-remark")
	local errand = TELLS[tokens[verb]] and (starts_within(text, from, to, "an-infinitive") or
		not of_writer and starts_within(text, from, to, "opens-something-else"))
	if thing or errand or within(text, from, to, "on-the-timetable") then
		return false
	elseif of_writer or is_at_a_loss(text, from, to) or
		within(text, from, to, "of-that-mind-since") and within(text, 1, behind, "told-since") then
		return true
	end
	return not starts_within(text, from, to, "themselves", "of-the-case") and evaluates(text, from, to) or
		starts_within(text, from, to, "it-was") and is_over_writer(text, verb)
end

-- "The deputy head felt"; what "the room felt" is none.
local function has_person_before(text, verb)
	return within(text, verb - NEAR, verb - 1, "sayers", "over-the-writer", "who-may-judge", "those-affected",
		"people-served", "people-by-role", "crowds") ~= nil
end

-- "As my manager suggested", "did what she advised".
local function is_taken_up(text, verb)
	return within(text, verb - NEAR - 1, verb - 1, "points-back-to") ~= nil
end

-- "Complained that", "praised", "gave us full marks"; who complained "of chest pain" did not.
local function is_verdict(reading, span)
	return reading.tokens[span.last + 1] ~= "of" and (not within(reading.text, span.first, span.last, "gave-something") or
		within(reading.text, span.last + 1, span.last + 6, "marks-named") ~= nil)
end

-- "Recommended more pauses", "pointed out that I rush", "advised breaking it up"; "a book" and "the main arteries" are none.
local function is_advice(reading, span)
	local text, next = reading.text, reading.tokens[span.last + 1] or ""
	if within(text, span.last + 1, #reading.tokens, "set-tasks") and not within(text, span.last + 1, span.last + NEAR, "own") then
		return false
	end
	return next:sub(-3) == "ing" or is_taken_up(text, span.first) or prose.has(next, "that-and-how") or is_of_work(reading, span.first, span.last)
end

local function judges(sentence)
	return by_others(sentence, "advising-the-writer") or by_others(sentence, "complaining", is_verdict) or by_others(sentence, "advising", is_advice)
end

-- "Too fussy, he reckoned": what was said stands before.
local function ends_with_saying(reading, span)
	local tokens, first = reading.tokens, span.first
	local next = tokens[span.last + 1]
	return (not next or next == ".") and (tokens[first - 2] == "," or tokens[first - 3] == "," or tokens[first - 4] == ",") and
		prose.has(tokens[span.last], "says-at-the-end") and evaluates(reading.text, 1, first - 1)
end

-- "The deputy head felt it went on too long", "my group liked the handouts"; what "the room felt", or who "found a home", is none.
local function is_minded(reading, span)
	local text, from, to = reading.text, span.last + 1, span.last + NEAR
	if starts_within(text, from, to, "content-of-remark") or ends_with_saying(reading, span) then
		return true
	elseif not starts_within(text, from, to, "found-so") or starts_within(text, from, to, "hard-for-them") or
		not has_person_before(text, span.first) then
		return false
	end
	return within(text, span.first, span.last, "liking") or is_of_work(reading, span.first, span.last)
end

-- "Said I was a natural", "wrote that the leaflet was too long"; "told me they ring every tenant" is of others.
local function speaks_of_work(sentence)
	return by_others(sentence, "hears-what", function(reading, span)
		return is_of_work(reading, span.first, span.last) or ends_with_saying(reading, span)
	end) or
		by_others(sentence, "of-this-mind", is_minded) or
		by_others(sentence, "finding-verbs", function(_, span) return within(sentence, span.last + 1, span.last + NEAR, "slips") end)
end

-- "A patient told the receptionist that I was the only one who listened".
local function tells_somebody(sentence)
	return by_others(sentence, "told-somebody", function(reading, span)
		local from, to = remark(reading.tokens, span.last + 1)
		return not starts_within(sentence, from, to, "an-infinitive") and within(sentence, from, to, "content-of-remark") ~= nil
	end)
end

-- "She rolled her eyes".
local function makes_face(sentence)
	return by_others(sentence, "makes-a-face")
end

-- "In the morning to fetch it"; "by the nurse that my notes to families were long" is none.
local function is_errand(reading, from, to)
	return within(reading.text, from, to, "an-infinitive") and
		not prose.follows(words(reading.tokens, from, to), "content-of-remark", "an-infinitive", NEAR)
end

-- "I was told in the debrief that I had been too quick", "I was told to slow down"; to wear a hat is a rule.
local function is_told(sentence)
	local reading = reading_of(sentence)
	local told = first(prose.spans(sentence, "being-told-so"), function(span)
		local from, to = span.last + 1, span.last + NEAR + NEAR
		if is_errand(reading, from, to) then
			return within(sentence, from, to, "doing-it-otherwise", "comparatives")
		end
		return is_of_work(reading, span.first, span.last)
	end)
	return told and words(reading.tokens, told.first, told.last)
end

-- "Complaints go to the logistics desk", "feedback helps people": how it is with everybody's.
local function is_standing_rule(sentence)
	local of_all = prose.has(sentence, "complaint-words", "truths-of-all") and not prose.has(sentence, "first-person", "first-persons", "own")
	return (of_all or prose.follows(sentence, "feedback-names", "is-handled", 2)) and not clause.is_past(sentence)
end

local IS_THING = by_word(function(token)
	return clause.is_word(token) and prose.has(token, "small-words", "adverbs", "behind-a-mark") == nil
end)

-- "8 out of 10 care plans": how many of them, and no mark.
local function counts_things(tokens, name)
	local next = tokens[name.last + 1]
	return tokens[name.first] == "out" and next and IS_THING[next]
end

-- "I tend to take criticism badly": how the writer is, and nothing that was said.
local function is_habit(sentence)
	return prose.starts(sentence, "habits-of-mind")
end

-- "I was praised by the sister", "having been advised to"; "we were advised to keep a diary" is a task, unless somebody's by name.
local function is_judged(sentence)
	local judged = prose.follows(sentence, "writer-was", "judged-so", 2)
	local task = judged and prose.has(sentence, "advising") and prose.has(sentence, "set-tasks")
	return (not task or prose.follows(sentence, "judged-so", "by-whom", 0)) and judged
end

-- "A regular told me that the milk curdled"; "told me about her life" and "told me she felt dizzy" are of themselves.
local function is_let_know(sentence)
	return by_others(sentence, "tells-me-that", function(reading, span)
		local from, to = remark(reading.tokens, span.last + 1)
		return is_taken_up(sentence, span.first) or has_person_before(sentence, span.first) and
			not starts_within(sentence, from, to, "themselves", "of-the-case", "opens-something-else") and
			not within(sentence, from, to, "on-the-timetable")
	end)
end

-- "An email to say how much more confident he is", "three letters thanking us".
local function is_written_to(sentence)
	return not prose.follows(sentence, "i-send", "written-to-one", NEAR) and prose.follows(sentence, "written-to-one", "saying-so", NEAR + NEAR)
end

local IS_GIVING = by_word(function(token) return prose.has(token, "giving-verbs") ~= nil end)

-- "I gave him written comments", "to leave a review": a name of feedback that the writer gives.
local function is_given(reading, name)
	local tokens = reading.tokens
	for i = name.first - 1, math.max(1, name.first - NEAR), -1 do
		if tokens[i] == "me" or tokens[i] == "us" then
			return false
		elseif IS_GIVING[tokens[i]] then
			return tokens[i]:sub(-3) == "ing" or is_writers(reading, i - 1)
		end
	end
	return false
end

-- "Complaints about deliveries fell from 31 to 9": how many there were, and nothing that one of them said.
local function is_a_measure(sentence)
	return prose.has(sentence, "complaint-words") and figures.moved(sentence)
end

-- A name of feedback that is none of what was given to others.
local function names_it(sentence)
	if is_standing_rule(sentence) or is_a_measure(sentence) then
		return nil
	end
	local given, reading = prose.spans(sentence, "feedback-given"), reading_of(sentence)
	local tokens = reading.tokens
	local name = first(prose.spans(sentence, "feedback-names"), function(name)
		return not nearby.shares(given, name.first, name.last) and not is_given(reading, name) and
			not counts_things(tokens, name) and
			not within(sentence, name.first - NEAR + 1, name.first - 1, "course-contents")
	end)
	return name and words(tokens, name.first, name.last) or prose.has(sentence, "made-a-point-of-work", "sounding-out")
end

-- "Asked me why I never let him near the lathe"; "whose session it was" is a word on the work from one who leads, "if I could cover
-- for her" from nobody.
local function is_asked(sentence)
	return by_others(sentence, "asks-of-another", function(_, span)
		local from, to = span.last + 1, span.last + SUBJECT
		if within(sentence, from, to, "asked-as-a-favour") then
			return false
		end
		return within(sentence, from, to, "why-i") or is_over_writer(sentence, span.first) and within(sentence, from, to, "question-words") ~= nil
	end)
end

-- "The client sent the drawings back", "put a line through the first page": a deed that judges a piece of work.
local function deals_with_work(sentence)
	return by_others(sentence, "judging-deeds", function(reading, span)
		local before = reading.tokens[span.first - 1]
		return not (before and prose.has(before, "articles-and-joints")) and
			within(sentence, span.last + 1, span.last + NEAR, "pieces-of-work") ~= nil
	end)
end

-- It is, that is: nobody's.
local NO_OWNERS = set("it's", "that's", "what's", "there's", "here's", "let's", "who's", "how's", "where's")

local function is_somebodys(token)
	return not NO_OWNERS[token] and
		(token == "his" or token == "her" or token == "their" or token:sub(-2) == "'s" or token:sub(-2) == "s'" or token == "'")
end

-- "My supervisor's notes", "the educator's summary"; "the patient's notes" are none.
local function is_leaders_note(sentence)
	local tokens = prose.tokens(sentence)
	for _, span in ipairs(prose.spans(sentence, "notes-of-it")) do
		local owner = tokens[span.first - 1] or ""
		if owner:sub(-2) == "'s" and prose.has(owner:sub(1, -3), "over-the-writer", "who-may-judge") then
			return words(tokens, span.first - 1, span.last)
		end
	end
end

-- "Her first remark"; "offered her a credit note" is none.
local function is_behind_owner(tokens, noun)
	for i = noun - 1, math.max(1, noun - 3), -1 do
		if is_somebodys(tokens[i]) then
			return true
		elseif prose.has(tokens[i], "articles-and-joints") then
			return false
		end
	end
	return false
end

-- "My buddy's only note", "Mum's verdict", "the students' biggest gripe".
local function is_somebodys_word(sentence)
	local tokens = prose.tokens(sentence)
	local noun = first(prose.spans(sentence, "said-nouns"), function(span)
		return is_behind_owner(tokens, span.first)
	end)
	return noun and words(tokens, noun.first, noun.last) or is_leaders_note(sentence)
end

-- "Users have been asking for a dark mode".
local function keeps_asking(sentence)
	return not clause.starts_with_writer(sentence) and prose.follows(sentence, "people-served", "keep-asking-for", NEAR)
end

local WRITERS = { my = true, our = true, me = true, us = true }

local MAY_HELP = set("have", "had", "got", "get") -- "have read my notes" is nobody else's doing

-- "My statement"; who was asked, and did not merely "have", the "draft of my proposal", "how I ask", "the prototype".
local function is_writers_work(sentence, asked, at)
	local tokens = prose.tokens(sentence)
	return WRITERS[tokens[at]] or not MAY_HELP[tokens[asked]] and (WRITERS[tokens[at + 3]] and tokens[at + 2] == "of" or
		WRITER[tokens[at + 1]] and tokens[at] == "how" or within(sentence, at, at + 2, "pieces-of-work"))
end

-- "I asked two friends to read my statement", "to try the machine and tell us how it was"; "to check the oil and tell us the mileage" is an errand.
local function has_it_looked_at(sentence)
	local tokens = prose.tokens(sentence)
	local asked = prose.spans(sentence, "asking-somebody")[1]
	local looked = asked and first(prose.spans(sentence, "looking-at"), function(span)
		return span.first > asked.last and (span.first <= asked.last + REACH and is_writers_work(sentence, asked.first, span.last + 1) or
			prose.follows(words(tokens, span.last + 1, span.last + REACH), "telling-what", "question-words", 1))
	end)
	return looked and words(tokens, asked.first, looked.last) or prose.follows(sentence, "asking-somebody", "to-look-at-it", SUBJECT)
end

-- "Showed me a quicker way", "how to hold it properly"; "showed me how the alarm worked" says nothing of how the writer worked.
local function shows_better(sentence)
	return by_others(sentence, "showing-me", function(reading, span)
		local from, to = span.last + 1, span.last + REACH
		return within(sentence, from, to, "done-otherwise") or within(sentence, from, to, "comparatives") and
			prose.follows(words(reading.tokens, from, to), "comparatives", "way-of-it", 2)
	end)
end

-- "Thanked me for being so patient"; who "thanked me and hung up" was polite.
local function thanks_for_it(sentence)
	return by_others(sentence, "thanking", function(_, span)
		local from, to = span.last + 1, span.last + SUBJECT
		return within(sentence, from, to, "why-thanked") and not starts_within(sentence, from, to, "for-courtesy")
	end)
end

-- "We trialled the form with five colleagues"; "surveyed by the group" is what these did.
local function tries_out(sentence)
	local tried = prose.follows(sentence, "trying-it-out", "those-affected", SUBJECT) or
		prose.follows(sentence, "trying-it-out", "over-the-writer", SUBJECT)
	return tried and not contains(prose.tokens(tried), "by") and tried
end

-- "After chatting to my mentor about my goals".
local function talks_it_over(sentence)
	return prose.follows(sentence, "talked-with", "over-the-writer", 3)
end

-- "Guests rated breakfast 9.1": a mark with its figure.
local function gives_mark(sentence)
	return by_others(sentence, "rating-verbs", function(reading, span)
		local tokens, from, to = reading.tokens, span.last + 1, span.last + 6
		return tokens[from] ~= "by" and (within(sentence, from, to, "marks-named") or
			not prose.has(tokens[span.last], "gave-things") and prose.amounts(words(tokens, from, to))[1])
	end)
end

-- "87 per cent of those who answered would recommend us".
local function counts_views(sentence)
	return prose.follows(sentence, "parts-of-all", "views-counted", SUBJECT)
end

-- "They were very happy with the outcome", "the clerk of works was not satisfied".
local function is_pleased(sentence)
	return by_others(sentence, "pleased-with-it") or by_others(sentence, "attitudes", function(_, span)
		return has_person_before(sentence, span.first) and starts_within(sentence, span.last + 1, span.last + NEAR, "work-or-writer") ~= nil
	end)
end

-- Whether a sentence supposes, or speaks of how it is with everybody or always.
local function tells_nothing(sentence)
	return prose.has(sentence, "general-voice") or is_habit(sentence) or upshot.is_supposed(sentence)
end

local find = clause.finder({
	{ names_it, "feedback-names", "made-a-point-of-work", "sounding-out" },
	{ judges, "advising-the-writer", "complaining", "advising" },
	{ sets_right, { "telling-to", "doing-it-otherwise" }, { "telling-to", "comparatives" } },
	{ moves_writer, { "over-the-writer", "saying-just-so" }, { "who-may-judge", "saying-just-so" }, { "sayers", "moving-the-writer" },
		{ "over-the-writer", "moving-the-writer" }, { "who-may-judge", "moving-the-writer" } },
	{ gives_mark, "rating-verbs" },
	{ counts_views, { "parts-of-all", "views-counted" } },
	{ is_pleased, "pleased-with-it", { "attitudes", "work-or-writer" } },
	{ speaks_of_work, "hears-what", "of-this-mind", { "finding-verbs", "slips" } },
	{ tells_somebody, { "told-somebody", "content-of-remark" } },
	{ makes_face, "makes-a-face" },
	{ thanks_for_it, { "thanking", "why-thanked" } },
	{ shows_better, { "showing-me", "done-otherwise" }, { "showing-me", "comparatives", "way-of-it" } },
	{ is_told, "being-told-so" },
	{ is_judged, { "writer-was", "judged-so" } },
	{ is_let_know, "tells-me-that" },
	{ is_written_to, { "written-to-one", "saying-so" } },
	{ is_asked, { "asks-of-another", "why-i" }, { "asks-of-another", "question-words" } },
	{ deals_with_work, { "judging-deeds", "pieces-of-work" } },
	{ is_somebodys_word, "said-nouns", "notes-of-it" },
	{ keeps_asking, { "people-served", "keep-asking-for" } },
	{ has_it_looked_at, { "asking-somebody", "looking-at" }, { "asking-somebody", "to-look-at-it" } },
	{ tries_out, { "trying-it-out", "those-affected" }, { "trying-it-out", "over-the-writer" } },
	{ talks_it_over, { "talked-with", "over-the-writer" } },
}, tells_nothing)

local heard = once(function(text)
	return find(text) or false
end)

function said.of(text)
	local basis = heard(text)
	return basis and "yes" or "no", basis or nil
end

return said
