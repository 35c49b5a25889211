-- Whether an activity happened for the learner at all. Its own text may say that somebody else went, that the learner was
-- kept away, left early or slept, that it is still to come, and that it was put down as done. One such sign may have
-- another cause; two are an admission. What the learner did later, or does since, speaks against it.

local clause = use "clause"
local figures = use "figures"

local attendance = {}

local SOON = 5  -- words after "my place" in which the counter stands where it was minded
local PLAIN = 2 -- signs that together say it plainly

local is_about_writer = answered(function(piece)
	return prose.has(piece, "first-person", "me-and-my")
end)

-- Somebody else, by title, role, pronoun or initial: "Mr H", "our other negotiator", "K".
local names_other = answered(function(piece)
	return prose.has(piece, "titles", "he-she", "people-inside", "managers", "stand-ins") or
		first(prose.tokens(piece), function(token) return #token == 1 and token:byte() >= 98 and token:byte() <= 122 and token ~= "i" end)
end)

-- "Mrs K couldn't come", "J and K were off": others were kept away.
local is_of_others = answered(function(piece)
	return not is_about_writer(piece) and names_other(piece) and not prose.has(piece, "us-too")
end)

-- "Couldn't make it", "the day did not run"; not "tickets that never went out fell from 14% to 3%", which counts those served.
local function denied(piece)
	local of_others = is_of_others(piece) and not prose.starts(piece, "never-done", "did-not-run", "put-off")
	if of_others or prose.has(piece, "parts-of-event") or figures.moved(piece) then
		return nil
	end
	return prose.has(piece, "never-done") or prose.follows(piece, "unable", "attending-verbs", 1) or
		prose.follows(piece, "event-names", "did-not-run", SOON)
end

-- "Took my place on the counter", "swapped with K so I could go".
local function minds_post(piece, list)
	return prose.follows(piece, list, "posts-to-mind", SOON)
end

-- "In my place", "under my name"; a colleague in one's place at the counter lets one go.
local function replaced(piece)
	return not minds_post(piece, "in-my-place") and prose.has(piece, "in-my-place") or
		prose.has(piece, "as-me") and names_other(piece) and clause.others_did(piece)
end

local function others_went(piece)
	return is_of_others(piece) and prose.has(piece, "went-there") or
		not minds_post(piece, "gave-up-place") and prose.has(piece, "gave-up-place")
end

-- "She came back full of ideas"; who came home without a subject is the writer.
local function heard_of(piece)
	return not clause.is_about(piece, "people-served") and prose.has(piece, "second-hand") or is_of_others(piece) and prose.has(piece, "brought-back")
end

local function kept_away(piece)
	return not is_of_others(piece) and prose.has(piece, "kept-away")
end

-- A part or a date of it was lost, which the rest may make good.
local function partly(piece)
	return prose.has(piece, "parts-of-event") and prose.has(piece, "never-done")
end

local function of_list(name)
	return function(piece) return prose.has(piece, name) end
end

-- "To be rearranged", "nobody has set another date".
local function has_no_new_date(piece)
	return prose.has(piece, "no-new-date") or prose.follows(piece, "none-of", "another-date", SOON) or
		prose.follows(piece, "negations", "another-date", SOON)
end

-- Each sign: what finds it in a clause, the lists of which one must stand there, what it weighs, whether it is asked about
-- where it stands alone, and whether another word of its kind makes it plain.
local signs = {
	{ find = denied, of = { "never-done", "unable", "did-not-run" }, weighs = PLAIN, asks = true },
	{ find = replaced, of = { "in-my-place", "as-me" }, weighs = PLAIN, asks = true },
	{ find = partly, of = { "parts-of-event" }, weighs = 0, asks = true },
	{ find = others_went, of = { "went-there", "gave-up-place" }, weighs = 1 },
	{ find = kept_away, of = { "kept-away" }, weighs = 1 },
	{ find = heard_of, of = { "second-hand", "brought-back" }, weighs = 1 },
	{ find = of_list "put-off", of = { "put-off" }, weighs = 1, asks = true },
	{ find = has_no_new_date, of = { "no-new-date", "another-date" }, weighs = 1 },
	{ find = of_list "came-away", of = { "came-away" }, weighs = 1 },
	{ find = of_list "not-heeded", of = { "not-heeded" }, weighs = 1, again = true, asks = true },
	{ find = of_list "put-down-as-done", of = { "put-down-as-done" }, weighs = 1, asks = true },
}
local sieve = prose.sieve(collect(signs, function(sign) return sign.of end))

-- "I now ask first": it shows in the writer's work.
local own_since = answered(function(sentence)
	return prose.has(sentence, "own-since") or
		prose.has(sentence, "now-words") and is_about_writer(sentence) and clause.writer_does(sentence, "own-steps")
end)

-- All is still ahead: the writer did nothing yet, and hopes or means to.
local function lies_ahead(text)
	if not prose.has(text, "expecting", "future-words") or clause.writer_did(text, "mind-verbs", "looking-on") or clause.first(text, own_since) then
		return nil
	end
	return clause.writer_will(text) or prose.has(text, "expecting")
end

-- "I hadn't opened it by May, so I worked through it in June": what had not been done was done after that.
local function overtaken(text)
	local was_open = false
	for _, piece in ipairs(prose.has(text, "had-not") and clause.pieces(text) or {}) do
		local open_then = prose.has(piece, "had-not") and denied(piece)
		if was_open and not open_then and is_about_writer(piece) and clause.writer_did(piece, "mind-verbs", "looking-on") then
			return true
		end
		was_open = was_open or open_then
	end
	return false
end

-- What all signs weigh, the first that was found, and the first that is asked about alone.
local function weigh_signs(text)
	local weight, basis, asked, plain = 0, nil, nil, nil
	local may = sieve(text) -- a bit for each sign
	for number = 1, may ~= 0 and #signs or 0 do
		local sign = signs[number]
		local found = may & 1 << number - 1 ~= 0 and distinct(clause.pieces(text), function(piece) return sign.find(piece) or nil end) or {}
		weight = weight + math.min(#found, sign.again and PLAIN or 1) * sign.weighs
		basis = basis or found[1]
		asked = asked or sign.asks and found[1]
		plain = plain or sign.weighs == PLAIN and found[1]
	end
	return weight, basis, asked, plain
end

-- "I ask for the postcode", a figure that moved: it may come of this.
local function may_be_since(sentence)
	local own = not prose.has(sentence, "not-heeded") and clause.writer_does(sentence, "own-steps")
	return own or own_since(sentence) or not names_other(sentence) and figures.moved(sentence)
end

-- "yes" where the text says that it did not happen for the learner, "unclear" where it may not have; with the words.
attendance.was_missed = answered(function(text)
	local weight, basis, asked, plain = weigh_signs(text)
	local ahead = weight < PLAIN and lies_ahead(text)
	if ahead then
		weight, basis, asked = weight + 1, basis or ahead, asked or ahead
	end
	local later = prose.has(text, "went-after-all") or overtaken(text)
	if later or weight < PLAIN and not asked then
		return "no"
	elseif plain or weight >= PLAIN and not clause.first(text, may_be_since) then
		return plain and clause.first(text, own_since) and "unclear" or "yes", basis
	end
	return (weight >= PLAIN or not clause.first(text, may_be_since)) and "unclear" or "no", asked or basis
end)

return attendance
