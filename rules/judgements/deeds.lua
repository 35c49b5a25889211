-- What an objective says is to be done: its deeds, one for each verb that is no part of a reason or a description. A deed:
--   { verb = "publish", kinds = deeds.FINISHING, from = 3, to = 7, subject = 1, being = true, method = true }
-- with the classes of its verb as lists of rules/words/exactness.txt have them, the tokens that it is about, and whether it is
-- what somebody is to be, or how something else is to be reached ("by asking …"). Without a verb it is `named`: "Half marathon".
-- A deed is `described` where "who …" or "that …" says more of what it is about.
-- They are read one after the other, as far as somebody asks.

local signs = use "token-signs"

local deeds = {}

local CLASSES = { "finishing-verbs", "bounded-verbs", "activity-verbs", "degree-verbs", "learning-verbs", "hazy-verbs" }
local KIND_OF = signs.of(CLASSES)

deeds.FINISHING, deeds.BOUNDED, deeds.ACTIVITY = KIND_OF["finishing-verbs"], KIND_OF["bounded-verbs"], KIND_OF["activity-verbs"]
deeds.DEGREE, deeds.LEARNING, deeds.HAZY = KIND_OF["degree-verbs"], KIND_OF["learning-verbs"], KIND_OF["hazy-verbs"]
deeds.UNKNOWN = 1 << #CLASSES -- a verb that no list knows

local DONE = deeds.FINISHING | deeds.BOUNDED

-- The lists at whose words a deed may end, begin or turn.
deeds.TURNING = joined(CLASSES, { "subordinators", "before-the-verb" })

local STOPS = set(".", "!", "?", ";", ":")
local PAUSES = set(",", "-", "–", "—", "(", ")", "/", "…")
local JOINTS = set("and", "or", "then", "&", "+", "→", "plus", "but")
local BEING = set("be", "is", "are", "being", "been", "become", "becoming", "becomes", "feel", "feeling", "am", "i'm", "stay", "staying",
	"remain", "remaining")
local DETERMINERS = set("the", "a", "an", "my", "our", "your", "his", "her", "its", "their")
local REMARKS = set("i", "i've", "i'm", "we", "we've", "we're", "it", "it's", "currently", "they", "he", "she")
local DESCRIBING = set("who", "whose", "whom", "which", "where", "that")
local GETTING = set("get", "getting")
local WRITERS = set("i", "we", "i'll", "we'll", "i'd", "we'd", "you'll", "i'm", "we're")
local LEADING = set("in", "by", "on", "at", "over", "during", "within", "for", "from", "as", "with", "every", "this", "next", "after", "before",
	"until", "throughout", "through", "despite", "without")
local AFTER_VERB = set("the", "a", "an", "my", "our", "your", "his", "her", "its", "their", "this", "these", "those", "that",
	"all", "both", "each", "every", "up", "out", "off", "down", "any", "some", "another", "at", "with")

local function is_letter(token)
	local byte = token:byte()
	return byte >= 97 and byte <= 122
end

local NOUN_ENDINGS = set("ion", "ent", "ity", "nce", "ncy", "hip", "ism", "ist", "ure")

-- "All services documented in the wiki": what is there or done at the end, told by a participle.
local function read_participle(state, deed)
	for i = deed.from + 1, deed.to do
		local token, following = state.tokens[i], state.tokens[i + 1]
		if (state.kinds[i] or 0) & DONE ~= 0 and (token:sub(-2) == "ed" or token == "written" or token == "done" or token == "built")
			and (i == deed.to or prose.has(following, "behind-participles") or not is_letter(following)) then
			deed.kinds, deed.passive, deed.named = deed.kinds | deeds.FINISHING, true, nil
			return
		end
	end
end

local function close(state, at)
	local deed = state.deed
	if deed then
		deed.to = at
		if deed.named then
			read_participle(state, deed)
		end
		state.found[#state.found + 1] = deed
		state.started = state.started or not deed.named
		state.deed = nil
	end
end

-- A verb is looked for from here; what stood before it without a verb is its subject.
local function expect(state, at)
	local before = state.deed and state.deed.named and state.deed
	if before then
		local first, second = state.tokens[before.from], state.tokens[before.from + 1]
		local none = WRITERS[state.tokens[at + 1]] or state.tokens[at] == "there" or LEADING[first] and second ~= "least"
		state.subject = not none and before.from or nil
		state.deed = nil
	end
	close(state, at)
	state.expecting, state.being = true, nil
end

local function is_participle(token)
	return #token > 4 and (token:sub(-2) == "ed" or token:sub(-3) == "ing") or prose.has(token, "past-forms") ~= nil
end

-- A deed begins; `last` is where its verb ends, and `kinds` is what it is, nil where no verb is known.
local function begin(state, at, last, kinds)
	local token = state.tokens[at]
	local deed = { verb = token, at = at, last = at - 1, kinds = 0, subject = state.subject, method = state.method,
		being = state.being, stopping = state.stopping }
	if kinds and not (deed.being and not is_participle(token)) then
		deed.kinds, deed.last = kinds, last
		deed.passive, deed.being = deed.being and token:sub(-3) ~= "ing" or nil, nil
	elseif not deed.being then
		deed.named = true
	end
	deed.object = deed.last + (deed.last > at and DETERMINERS[state.tokens[deed.last]] and 0 or 1)
	deed.from = deed.subject or deed.object
	state.deed, state.expecting, state.method, state.subject, state.being, state.stopping = deed, false, nil, nil, nil, nil
	return deed.last
end

local function begins_verb(state, at)
	local token = state.tokens[at]
	return state.verbs[at] and not prose.has(state.tokens[at - 2] or "x", "before-nouns") or
		state.leads[at] ~= nil and (token == "to" or WRITERS[token])
end

-- "Digitise the archive": a verb that no list knows.
local function opens_unknown(state, at)
	local token, following = state.tokens[at], state.tokens[at + 1]
	return is_letter(token) and #token > 2 and not LEADING[token] and following and
		(AFTER_VERB[following] or following:byte() >= 48 and following:byte() <= 57) and not prose.has(token, "grammar-words", "time-words",
		"generic-things", "hazy-nouns", "plain-metrics") and token:sub(-1) ~= "s" and not NOUN_ENDINGS[token:sub(-3)] and token:sub(-2) ~= "ly"
end

local BEFORE_ING = set("stop", "stopping", "start", "starting", "begin", "avoid", "quit", "continue")

local CAUSED = 6 -- words behind "have" in which what is to be done stands

-- "Have each estimate signed", "have the orders checked": a participle behind what it is done to.
local function has_done(state, at)
	for i = at + 2, AFTER_VERB[state.tokens[at + 1]] and at + CAUSED or at do
		local token = state.tokens[i]
		if not token or STOPS[token] or PAUSES[token] then
			return false
		elseif (state.kinds[i] or 0) & DONE ~= 0 and token:sub(-2) == "ed" then
			return true
		end
	end
	return false
end

-- "stop checking", "have finished", "have it signed": the second verb tells what is done.
local function skips(state, at)
	local token, following = state.tokens[at], state.tokens[at + 1] or ""
	local other = BEFORE_ING[token] and following:sub(-3) == "ing" and state.verbs[at + 1] ~= nil
	state.stopping = other or state.stopping
	return other or token == "have" and (is_participle(following) or has_done(state, at))
end

-- "be", "become"; "get" only before a quality or a participle: "get fitter", "get promoted".
local function is_being(state, at)
	local token, following = state.tokens[at], state.tokens[at + 1]
	return BEING[token] or GETTING[token] and following and (is_participle(following) or prose.has(following, "more-so", "general-qualities"))
end

-- At a place where the verb may stand: gives the token up to which all is read.
local function at_the_verb(state, at)
	local last, lead, token = state.verbs[at], state.leads[at], state.tokens[at]
	if is_being(state, at) and not lead and not (last and last > at) then
		state.being = state.tokens[at - 2] ~= "there"
		return at
	elseif token == "to" or skips(state, at) then
		state.being = nil
		return at
	elseif lead and not (last and last > lead) then
		return lead
	elseif DETERMINERS[state.tokens[at - 1]] then
		return begin(state, at)
	elseif last and (state.subject or token:sub(-1) ~= "s" or token:sub(-2) == "ss") then
		return begin(state, at, last, state.kinds[at])
	elseif opens_unknown(state, at) and (not state.being or token:sub(-3) == "ing") then
		state.being = nil
		return begin(state, at, at, deeds.UNKNOWN)
	end
	return begin(state, at)
end

-- A number, or "at least": after a reason the objective goes on.
local function goes_on(state, at)
	local token, following = state.tokens[at], state.tokens[at + 1]
	local byte = token and token:byte() or 0
	return byte >= 48 and byte <= 57 or token == "at" and (following == "least" or following == "most")
end

local function pause(state, at)
	if begins_verb(state, at + 1) then
		close(state, at - 1)
		state.aside, state.expecting, state.being = false, true, nil
	elseif state.aside and (not state.started and not state.deed or goes_on(state, at + 1)) then
		state.aside, state.expecting = false, true
	end
end

local MUST = set("will", "shall", "should", "must", "i'll", "we'll")

-- Behind a description ("advisers who …") or a time ("before I leave") the objective goes on with "will".
local function resumes(state, at)
	return not state.started and (MUST[state.tokens[at]] and state.modals[at])
end

local function by_doing(state, at)
	local following = state.tokens[at + 1]
	if following and (following == "always" or following:sub(-2) == "ly") then
		following = state.tokens[at + 2]
	end
	return following and #following > 4 and following:sub(-3) == "ing"
end

-- "get parents to open …", "ask Dave to check …": what follows is what is wanted.
local CAUSING = set("get", "getting", "help", "helping", "enable", "allow", "encourage", "encouraging", "ask", "asking", "remind", "train",
	"training", "teach", "tell", "persuade", "convince", "invite", "want", "need", "learn", "learning")

local function is_subject(state)
	return not state.deed or state.deed.named
end

-- "to support", "to be": and not "to reviews", "cycle to work".
local function is_infinitive(state, at)
	local token, following = state.tokens[at], state.tokens[at + 1]
	if token == "work" and not (following and (AFTER_VERB[following] or following:sub(-2) == "ly")) then
		return false
	end
	if state.tokens[at - 2] == "time" or state.tokens[at - 2] == "takes" then
		return false
	end
	return token == "be" or state.verbs[at] and (token:sub(-1) ~= "s" or token:sub(-2) == "ss") and token:sub(-3) ~= "ing"
end

-- "to" that says what for, or what somebody is to do.
local function infinitive(state, at)
	if state.deed and (state.deed.named and not state.started or CAUSING[state.deed.verb]) then
		expect(state, at - 1)
	else
		close(state, at - 1)
		state.aside = true
	end
end

-- "By 27 February use …", "This spring get …": the verb behind a time.
local function opens_behind_time(state, at)
	local deed = state.deed
	if not (deed and deed.named and state.verbs[at] and LEADING[state.tokens[deed.from]]) then
		return false
	end
	local before, token = state.tokens[at - 1], state.tokens[at]
	local digit = before:byte() >= 48 and before:byte() <= 57
	return (digit or prose.has(before, "set-periods") ~= nil) and token:sub(-1) ~= "s" and token:sub(-3) ~= "ing"
end

-- "Learn how to open and close the shop": both are learnt, and a vase in "learn how to throw and make a vase" is made.
local function learns_both(state, at)
	local deed, following = state.deed, state.tokens[at + 2]
	return deed and deed.kinds & deeds.LEARNING ~= 0 and at == deed.last + 2 and state.tokens[deed.last] == "to" and following ~= "a" and following ~= "an"
end

-- Words and marks at which a deed may end, begin or turn, besides the phrases of deeds.TURNING; at all others it just goes on.
local TURNS = {}
for _, words in ipairs { JOINTS, BEING, WRITERS, set("by", "through", "to") } do
	for word in pairs(words) do
		TURNS[word] = "word"
	end
end
for _, marks in ipairs { STOPS, PAUSES } do
	for word in pairs(marks) do
		TURNS[word] = "mark"
	end
end

local function at_a_mark(state, at)
	local token = state.tokens[at]
	if STOPS[token] then
		close(state, at - 1)
		state.aside, state.started, state.expecting, state.subject, state.being = false, false, true, nil, nil
	elseif token == "(" and REMARKS[state.tokens[at + 1]] then
		close(state, at - 1)
		state.aside = true
	else
		pause(state, at)
	end
	return at
end

-- "Who …", "because …": nothing is done in what follows.
local function describe(state, at)
	if state.deed then
		state.deed.described = DESCRIBING[state.tokens[at]]
	end
	close(state, at - 1)
	state.aside = true
	return state.asides[at]
end

-- A word: gives the number of the last token that is read with it.
local function at_a_word(state, at, turns)
	local token = state.tokens[at]
	if turns and JOINTS[token] then
		if begins_verb(state, at + 1) and not learns_both(state, at) then
			close(state, at - 1)
			state.expecting = true
		end
	elseif turns and (token == "by" or token == "through") and by_doing(state, at) then
		close(state, at - 1)
		state.expecting, state.method = true, true
	elseif state.asides[at] and not (state.expecting and state.leads[at]) then
		return describe(state, at)
	elseif turns and BEING[token] and state.tokens[at + 1] == "to" and state.deed then
		close(state, at - 1)
		state.expecting = true
	elseif turns and BEING[token] and state.deed and state.deed.named and not state.started then
		expect(state, at - 1)
		state.being = true
	elseif opens_behind_time(state, at) then
		expect(state, at - 1)
		return at_the_verb(state, at)
	elseif state.modals[at] and is_subject(state) or turns and WRITERS[token] and state.deed and state.deed.named then
		state.aside = false
		expect(state, at - 1)
		return state.modals[at] or at
	elseif token == "to" and not state.expecting and is_infinitive(state, at + 1) then
		infinitive(state, at)
	elseif state.expecting then
		return at_the_verb(state, at)
	end
	return at
end

-- One token: gives the number of the last that is read with it.
local function step(state, at)
	local turn = TURNS[state.tokens[at]]
	if turn == "mark" then
		return at_a_mark(state, at)
	elseif state.aside and not resumes(state, at) then
		return at
	end
	return at_a_word(state, at, turn)
end

-- The next token from `at` on where something may turn; one more than there are where none does.
local function next_turn(state, at)
	local tokens, at_each, turning = state.tokens, state.signs, state.turning
	for i = at, #tokens do
		if at_each[i] & turning ~= 0 or TURNS[tokens[i]] then
			return i
		end
	end
	return #tokens + 1
end

-- Reads on up to the end of a deed, or of the text.
local function read_on(state)
	local at, size, count = state.next, #state.tokens, #state.found
	while at <= size and #state.found == count do
		at = state.expecting and not state.aside and at or next_turn(state, at)
		at = at <= size and math.max(at, step(state, at)) + 1 or at
	end
	state.next = at
	if at > size and #state.found == count then
		close(state, size)
		state.is_read = true
	end
end

-- `at_each` has the signs of each token, and `turning` is the sign of those lists.
function deeds.reader(text, tokens, at_each, turning)
	local verbs, kinds = prose.longest(text, table.unpack(CLASSES))
	return { tokens = tokens, signs = at_each, turning = turning, verbs = verbs, kinds = kinds, found = {}, expecting = true, next = 1,
		leads = prose.ends(text, "lead-ins"), asides = prose.ends(text, "subordinators"), modals = prose.ends(text, "before-the-verb") }
end

-- The deed of a number, nil where there are not so many.
function deeds.read(reader, number)
	while not reader.found[number] and not reader.is_read do
		read_on(reader)
	end
	return reader.found[number]
end

local REASONS = set("because", "since", "who", "whom", "whose", "which", "that", "as", "so", "due", "thanks", "owing", "although", "though",
	"currently", "compared", "than", "in", "that's", "it's")

local NONE = {}

-- The tokens of reasons and descriptions, { [number] = true … }; "when", "before", "until" are none.
deeds.asides = once(function(text)
	if not prose.has(text, "subordinators") then
		return NONE
	end
	local opens, covered, aside = prose.ends(text, "subordinators"), {}, false
	for at, token in ipairs(prose.tokens(text)) do
		if opens[at] and REASONS[token] then
			aside = true
		elseif STOPS[token] or PAUSES[token] then
			aside = false
		end
		covered[at] = aside or nil
	end
	return covered
end)

return deeds
