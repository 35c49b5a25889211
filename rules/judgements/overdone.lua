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

-- Whether somebody else does more between or behind: "and you went on …"; "you were still explaining when …".
local function is_behind(sentence, settled, span)
	return span.first > settled.last and within(sentence, settled.last + 1, span.first - 1, "other-pronouns")
end

local function is_overrun(sentence, settled, span)
	return span.last < settled.first and within(sentence, span.last + 1, settled.first - 1, "by-when-settled")
end

-- The first that is done although all is said.
local function overdoing(sentence, settled)
	return first(spans_of(sentence, "goes-on-with"), function(span)
		return is_more(sentence, span) and (is_behind(sentence, settled, span) or is_overrun(sentence, settled, span))
	end) or first(spans_of(sentence, "does-again"), function(span)
		return is_behind(sentence, settled, span) and within(sentence, span.first - ASKED, span.first - 1, "asks-for")
	end)
end

-- "The caller had agreed and you went on explaining", "you were still explaining when she had decided".
function overdone.note(sentence)
	for _, settled in ipairs(spans_of(sentence, "settling")) do
		local span = is_settled(sentence, settled) and overdoing(sentence, settled)
		if span then
			signs.note(sentence, "bad", span.first, parsed.clause_end(sentence, span.last))
			return
		end
	end
end

return overdone
