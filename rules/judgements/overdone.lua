-- What is gone on with although all is said: "the caller had agreed and you went on explaining", "she had told you her number
-- and you asked for it again". No word of it faults; what the one who was served had done by then does.

local parsed = use "parsed"
local signs = use "signs"
local overdone = {}

local BEFORE = 3 -- words before what was settled in which it is said that it was

local ASKED = 5 -- words before "again" in which it is asked for

local within, stands_at, spans_of, word_at = parsed.within, parsed.stands_at, parsed.spans_of, parsed.word_at

local function is_settled(sentence, span)
	local from = math.max(sentence.first, span.first - BEFORE)
	return not within(sentence, from, span.first - 1, "negators") and
		(within(sentence, from, span.first - 1, "already") or stands_at(sentence, "says-at-once", span.first))
end

-- "Went on explaining", "carried on for five minutes"; but not "went on to book it", "kept on smiling".
local function is_more(sentence, span)
	local following = word_at(sentence, span.last + 1)
	return following and (following:sub(-3) == "ing" or following == "for") and not stands_at(sentence, "good-goings-on", span.last + 1)
end

-- What somebody does although all may have been said, in a sentence: what is gone on with, and what is done again.
local function doings_of(sentence)
	return filter(spans_of(sentence, "goes-on-with"), function(span) return is_more(sentence, span) end),
		filter(spans_of(sentence, "does-again"), function(span) return within(sentence, span.first - ASKED, span.first - 1, "asks-for") end)
end

-- The first of some spans behind which somebody else stands that what was settled is followed by: "and you went on …".
local function first_behind(sentence, settled, spans)
	local from = parsed.nearest(sentence, "other-pronouns", settled.last + 1) + 1
	return from <= sentence.last and spans[parsed.number_of(spans, from)] or nil
end

-- The first of some spans, where it is still done as all is settled: "you were still explaining when …". If it is not, none behind it is.
local function first_overrun(sentence, settled, spans)
	local span = spans[1]
	local is_overrun = span and span.last < settled.first and within(sentence, span.last + 1, settled.first - 1, "by-when-settled")
	return is_overrun and span or nil
end

-- "The caller had agreed and you went on explaining", "you were still explaining when she had decided".
function overdone.note(sentence)
	local going_on, again = doings_of(sentence)
	for _, settled in ipairs(spans_of(sentence, "settling")) do
		local span = is_settled(sentence, settled) and (first_overrun(sentence, settled, going_on) or
			first_behind(sentence, settled, going_on) or first_behind(sentence, settled, again))
		if span then
			signs.note(sentence, "bad", span.first, parsed.clause_end(sentence, span.last))
			return
		end
	end
end

return overdone
