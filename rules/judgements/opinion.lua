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

local RANKS, WIDE = {}, {}
for rank, kind in ipairs(SENSES) do
	RANKS[kind.list], WIDE[kind.list] = rank, kind.wide
end

local PRAISE = set("good", "deed")
local FAULT = set("bad", "wish", "state")

local function is_within(mark, other)
	return mark.first >= other.first and mark.last <= other.last
end

-- Whether two matches share words, and neither holds the other: of "never left" and "left standing" the latter counts.
local function is_cut(mark, other)
	local shares = other.last >= mark.last and mark.first < other.first
	local runs_on = other.first < mark.first and other.last < mark.last -- of "not worth the money" "not worth"
	return (shares or runs_on) and PRAISE[mark.sense] and FAULT[other.sense] and
		not is_within(mark, other) and not is_within(other, mark)
end

-- Whether of two matches that share words the other counts instead.
local function yields_to(mark, other)
	if WIDE[mark.list] or WIDE[other.list] then -- "so good that": what stands within counts
		return not WIDE[other.list]
	end
	return is_cut(mark, other) or is_within(mark, other) and (not is_within(other, mark) or RANKS[other.list] < RANKS[mark.list])
end

local function is_overruled(mark, marks)
	for i = 1, #marks do
		local other = marks[i]
		if other.last >= mark.first and mark.last >= other.first and other ~= mark and yields_to(mark, other) then
			return true
		end
	end
	return false
end

-- All matches with a sense, by kind.
local function matches_of(sentence)
	local marks, held = {}, sentence.held
	for i = 1, #SENSES do
		local kind = SENSES[i]
		if held[kind.list] ~= false then
			for _, mark in ipairs(prose.spans(sentence.text, kind.list)) do
				mark.sense, mark.list = kind.sense, kind.list
				marks[#marks + 1] = mark
			end
		end
	end
	return marks
end

-- For each token the match that holds it, and whether any is held by two.
local function holder_of(marks)
	local holder, is_shared = {}, false
	for i = 1, #marks do
		local mark = marks[i]
		for at = mark.first, mark.last do
			is_shared = is_shared or holder[at] ~= nil
			holder[at] = holder[at] or mark
		end
	end
	return holder, is_shared
end

-- All matches with a sense, { first, last, sense, list } …, the nested ones left out, and for each token the match that holds it.
function opinion.marks(sentence)
	local marks = matches_of(sentence)
	local holder, is_shared = holder_of(marks)
	if is_shared then
		marks = filter(marks, function(mark) return not is_overruled(mark, marks) end)
		holder = holder_of(marks)
	end
	return marks, holder
end

return opinion
