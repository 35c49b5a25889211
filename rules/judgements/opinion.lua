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

local FEW = 16 -- matches that are gone through one by one

local PRAISE = set("good", "deed")
local FAULT = set("bad", "wish", "state")

local function is_within(mark, other)
	return mark.first >= other.first and mark.last <= other.last
end

-- Whether praise and a fault share words, and neither holds the other: of "never left" and "left standing" the latter counts.
local function is_cut_by(mark, other)
	local shares = other.last >= mark.last and mark.first < other.first
	local runs_on = other.first < mark.first and other.last < mark.last -- of "not worth the money" "not worth"
	return (shares or runs_on) and FAULT[other.sense] and not is_within(mark, other) and not is_within(other, mark)
end

-- Whether of two matches that share words the other counts instead, where one of them may be wide.
local function yields_to(mark, other)
	if mark.list == WIDE or other.list == WIDE then
		return other.list ~= WIDE
	end
	return is_within(mark, other) and (not is_within(other, mark) or rank_of[other.list] < rank_of[mark.list])
end

-- The matches that cover each token: { [at] = { match … } }.
local function by_place(matches)
	local at_each = {}
	for i = 1, #matches do
		for at = matches[i].first, matches[i].last do
			at_each[at] = at_each[at] or {}
			at_each[at][#at_each[at] + 1] = matches[i]
		end
	end
	return at_each
end

local function is_overruled_by_any(mark, others, has_wide, is_praise)
	for i = 1, #others do
		local other = others[i]
		local touches = other.last >= mark.first and mark.last >= other.first and other ~= mark
		if touches and (has_wide and yields_to(mark, other) or is_praise and is_cut_by(mark, other)) then
			return true
		end
	end
	return false
end

-- Whether a match that shares words with another, and may give way to it, does so.
local function is_overruled(mark, matches, at_each, has_wide)
	if mark.nested and not has_wide then
		return true
	end
	local is_praise = PRAISE[mark.sense]
	if not at_each then
		return is_overruled_by_any(mark, matches, has_wide, is_praise)
	end
	for at = mark.first, mark.last do
		if is_overruled_by_any(mark, at_each[at], has_wide, is_praise) then
			return true
		end
	end
	return false
end

-- All matches with a sense in a text, { first, last, sense, list, sentence } …, kind by kind, the nested ones left out.
function opinion.marks(text)
	local matches, marks = prose.matches(text, LISTS), {}
	local has_wide = #matches > 0 and matches[#matches].list == WIDE -- the last of the lists
	local at_each = #matches > FEW and by_place(matches)
	for i = 1, #matches do
		matches[i].sense = sense_of[matches[i].list]
	end
	for i = 1, #matches do
		local mark = matches[i]
		local may_yield = mark.shared and (mark.nested or has_wide or PRAISE[mark.sense])
		if not (may_yield and is_overruled(mark, matches, at_each, has_wide)) then
			marks[#marks + 1] = mark
		end
	end
	return marks
end

return opinion
