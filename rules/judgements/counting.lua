-- Whether a figure moved because the counting changed and not the service: the form was off, others sort the cards now,
-- some of the cases are counted elsewhere, or the later time is shorter.

local chain = use "chain"
local clause = use "clause"
local dates = use "dates"

local counting = {}

local SIGNS = {
	-- "The web form was not working from the 3rd on", "the returns sheet ran out"
	{ chain = { "counted-with", "out-of-use" }, within = 9, but = "mended", denied = true, strong = true },
	{ chain = { "served-with", "out-of-use" }, within = 4, but = "mended", denied = true, kind = "out of use" },
	{ chain = { "out-of-use", "counted-with" }, within = 5, but = "mended", denied = true, kind = "out of use" },
	{ chain = { "left-uncounted" }, denied = true, strong = true },
	-- "Late used to be 8.50, then they altered it to 9.05"
	{ chain = { "what-counts", "was-redefined" }, within = 12, strong = true },
	{ chain = { "was-redefined", "what-counts" }, within = 8, strong = true },
	{ chain = { "counts-differently" }, denied = true, strong = true },
	-- "The corporate members were moved to the Birmingham team and they are counted over there"
	{ chain = { "counted-elsewhere" }, denied = true, strong = true },
	{ chain = { "kinds-of-cases", "moved-away", "other-place" }, within = 8, kind = "moved" },
	{ chain = { "served-by-us", "have-to-go", "other-place" }, within = 10, kind = "channel" },
	{ chain = { "goes-elsewhere" }, denied = true, kind = "channel" },
	-- "Jean used to sort them; since she retired Tom does it and he is more generous"
	{ chain = { "judging-them", "someone-new" }, within = 20, kind = "judge" },
	{ chain = { "more-generous" }, strong = true },
	{ chain = { "above-or-beside", "taking-on" }, within = 4, with = "new-since", kind = "moved" },
	-- "63% of all enquiries in April, 82% of those from account customers only"
	{ chain = { "counts-of-all", "part-only" }, within = 14, denied = true, kind = "part" },
	-- "We closed the phone line in July"
	{ chain = { "shutting-off", "ways-to-reach-us" }, within = 3, denied = true, kind = "channel" },
	{ chain = { "promise-moved" }, with = "new-since", kind = "promise" },
	{ chain = { "closed-for" }, but = "worked-out-as-rate", kind = "closed" },
}

local MONTHS = {}
for number, name in ipairs(dates.MONTHS) do
	MONTHS[name] = number
end

local RANGE = { to = true, ["-"] = true, ["–"] = true, till = true, ["until"] = true, through = true }

-- The length in months of the period that opens at token `at`, and its last token: "January to June" is 6.
local function period_at(tokens, at)
	local from, link, to = MONTHS[tokens[at]], tokens[at + 1], MONTHS[tokens[at + 2]]
	if from and to and RANGE[link] then
		return (to - from) % 12 + 1, at + 2
	elseif from and to and (link == "and" or link == "&") then
		return 2, at + 2
	end
	return from and 1, at
end

-- "46 (January to June), 15 (July and August)": two periods of other lengths, and counts that are no rates.
local function uneven_periods(sentence)
	local tokens, lengths, at = prose.tokens(sentence), {}, 1
	while at <= #tokens do
		local length, last = period_at(tokens, at)
		lengths[#lengths + 1] = length or nil
		at = last + 1
	end
	local counts = filter(prose.amounts(sentence), function(amount) return not amount.share and amount.unit ~= "%" end)
	local is_uneven = #lengths == 2 and lengths[1] ~= lengths[2] and math.max(lengths[1], lengths[2]) > 2
	return is_uneven and #counts > 1 and #counts == #prose.amounts(sentence) and not prose.has(sentence, "worked-out-as-rate")
		and sentence or nil
end

-- "yes", "unclear", or "no" where the text plainly says that the counting changed; what was made good again is alike.
function counting.is_unchanged(text)
	local weight, words = chain.weigh(text, SIGNS)
	local uneven = clause.first(text, uneven_periods)
	if not weight and not uneven or prose.has(text, "made-good", "like-for-like") then
		return "yes"
	end
	return weight == "strong" and "no" or "unclear", words or uneven
end

return counting
