-- The words and phrases of a sentence that praise or fault, wish or tell of deeds: each with its sense, the nested ones left out.

local opinion = {}

-- What a match of a list is; of matches of the same words the first counts, of nested ones the longest.
local SENSES = {
	{ list = "toneless", sense = "none" },
	{ list = "mixed-phrases", sense = "mixed" },
	{ list = "praise-phrases", sense = "praise" },
	{ list = "fault-phrases", sense = "fault" },
	{ list = "going-away", sense = "blame" },
	{ list = "general-blame", sense = "bad" },
	{ list = "new-things", sense = "idea" },
	{ list = "improving", sense = "wish" },
	{ list = "negated-praise", sense = "bad" },
	{ list = "lukewarm", sense = "fine" },
	{ list = "praising", sense = "good" },
	{ list = "praise-words", sense = "good" },
	{ list = "general-faults", sense = "bad" },
	{ list = "own-states", sense = "state" },
	{ list = "hard-times", sense = "state" },
	{ list = "faulting", sense = "bad" },
	{ list = "fault-words", sense = "bad" },
	{ list = "bad-deeds", sense = "bad" },
	{ list = "good-deeds", sense = "deed" },
	{ list = "unprompted", sense = "deed" },
	{ list = "services", sense = "service" },
	{ list = "excess", sense = "bad" },
	{ list = "degree-and-result", sense = "bad", wide = true },
}

local PRAISE = { good = true, deed = true }
local FAULT = { bad = true, wish = true, state = true }

local function is_within(span, other)
	return span.first >= other.first and span.last <= other.last
end

-- Whether two matches share words, and neither holds the other: of "never left" and "left standing" the latter counts.
local function is_cut(span, other)
	local shares = span.last >= other.first and other.last >= span.last and span.first < other.first
	local runs_on = other.first < span.first and other.last >= span.first and other.last < span.last -- of "not worth the money" "not worth"
	return (shares or runs_on) and PRAISE[span.sense] and FAULT[other.sense] and
		not is_within(span, other) and not is_within(other, span)
end

local function is_overruled(span, spans)
	return any(spans, function(other)
		if span.wide or other.wide then -- "so good that": what stands within counts
			return other ~= span and not other.wide and span.last >= other.first and other.last >= span.first
		end
		return other ~= span and (is_cut(span, other) or
			is_within(span, other) and (not is_within(other, span) or other.rank < span.rank))
	end)
end

-- All matches with a sense, the nested ones left out, and for each token the match that holds it.
function opinion.marks(sentence)
	local spans = {}
	for rank, kind in ipairs(SENSES) do
		for _, span in ipairs(prose.spans(sentence, kind.list)) do
			spans[#spans + 1] = { first = span.first, last = span.last, rank = rank, sense = kind.sense, list = kind.list, wide = kind.wide }
		end
	end
	local marks, holder = filter(spans, function(span) return not is_overruled(span, spans) end), {}
	for _, mark in ipairs(marks) do
		for at = mark.first, mark.last do
			holder[at] = holder[at] or mark
		end
	end
	return marks, holder
end

return opinion
