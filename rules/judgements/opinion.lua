-- The words and phrases of a sentence that praise or fault, wish or tell of deeds: each with its sense, the nested ones left out.

local opinion = {}

-- What a match of a list is; of matches of the same words the first list counts, of nested ones the longest.
local KINDS = {
	{ "toneless", "none" },
	{ "mixed-phrases", "mixed" },
	{ "praise-phrases", "praise" },
	{ "fault-phrases", "fault" },
	{ "going-away", "blame" },
	{ "general-blame", "bad" },
	{ "new-things", "idea" },
	{ "improving", "wish" },
	{ "negated-praise", "bad" },
	{ "lukewarm", "fine" },
	{ "praising", "good" },
	{ "praise-words", "good" },
	{ "general-faults", "bad" },
	{ "own-states", "state" },
	{ "hard-times", "state" },
	{ "faulting", "bad" },
	{ "fault-words", "bad" },
	{ "bad-deeds", "bad" },
	{ "good-deeds", "deed" },
	{ "unprompted", "deed" },
	{ "services", "service" },
	{ "excess", "bad" },
	{ "degree-and-result", "bad" },
}

local WIDE = "degree-and-result" -- "so good that": what stands within counts

local names, sense_of, rank_of = {}, {}, {}
for rank, kind in ipairs(KINDS) do
	names[rank], sense_of[kind[1]], rank_of[kind[1]] = kind[1], kind[2], rank
end
local LISTS = prose.lists(table.unpack(names))

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
	if mark.list == WIDE or other.list == WIDE then
		return other.list ~= WIDE
	end
	return is_cut(mark, other) or is_within(mark, other) and (not is_within(other, mark) or rank_of[other.list] < rank_of[mark.list])
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

-- All matches with a sense in a text, { first, last, sense, list, sentence } …, kind by kind, the nested ones left out.
function opinion.marks(text)
	local marks, is_nested = prose.matches(text, LISTS), false
	for i = 1, #marks do
		local mark = marks[i]
		mark.sense = sense_of[mark.list]
		is_nested = is_nested or mark.shared
	end
	return is_nested and filter(marks, function(mark) return not (mark.shared and is_overruled(mark, marks)) end) or marks
end

return opinion
