-- Whether those who serve were asked or rated in place of those who are served: colleagues who mark their own service, a
-- manager's marks, the learner's own manner.

local chain = use "chain"

local self_rated = {}

local MANY = 8 -- answers of customers beside it: from here on they count

local SIGNS = {
	-- "I asked the other five on the desk to score …", "all drivers were asked", "14 of 15 porters ticked"
	{ chain = { "asked-of", "serving-staff", "giving-marks" }, within = 7, denied = true, but = "marked-work", strong = true },
	{ chain = { "serving-staff", "were-asked" }, within = 3, but = "marked-work", strong = true },
	{ chain = { "serving-staff", "giving-answers" }, within = 4, but = "marked-work", strong = true },
	{ chain = { "filled-in-by", "serving-staff" }, within = 2, but = "marked-work", strong = true },
	-- "gave ourselves marks", "each cashier rates himself", "we mark our own work"
	{ chain = { "rating", "oneself" }, within = 2, strong = true },
	{ chain = { "giving-marks", "serving-staff", "think" }, within = 6, strong = true },
	{ chain = { "staff-vote" }, strong = true },
	-- "My line manager rates the shop out of ten"
	{ chain = { "managers", "rating", "the-place" }, within = 2, but = "marked-work", strong = true },
	{ chain = { "managers", "gave-me" }, within = 3, strong = true },
}

-- "How well staff think we serve", "self-assessment", "team morale".
local OF_MEASURE = {
	{ chain = { "serving-staff", "think" }, within = 3, strong = true },
	{ chain = { "view-of", "serving-staff" }, within = 3, strong = true },
	{ chain = { "self-assessing" }, strong = true },
}

-- "168 guests, 4.1 of 5": a count whose next word is for those who are served.
local function counts_guests(text)
	local tokens = prose.tokens(text)
	return any(prose.amounts(text), function(amount)
		local following = (tokens[amount.last] or "") .. " " .. (tokens[amount.last + 1] or "")
		return math.max(amount.value, amount.of or 0) >= MANY and prose.has(following, "people-served", "whom-it-serves") ~= nil
	end)
end

-- The same, or a count that stands before any word of those who serve: "timed 30 people, 22 of them …".
local function counts_customers(findings)
	if any(prose.sentences(findings), counts_guests) then
		return true
	end
	local opening = prose.sentences(findings)[1] or ""
	return #prose.amounts(opening) > 0 and not prose.has(opening, "serving-staff", "oneself", "managers", "staff-vote")
end

-- The words by which those who serve were asked or rate themselves; nil where customers are counted beside it.
function self_rated.by_staff(measure, findings)
	local of_measure, measured_words = chain.weigh(measure, OF_MEASURE)
	if of_measure == "strong" then
		return measured_words
	elseif prose.has(measure, "people-served", "whom-it-serves") or counts_customers(findings) then
		return nil
	end
	local weight, words = chain.weigh(findings, SIGNS)
	return weight == "strong" and words or nil
end

local function is_of_all(text)
	return prose.has(text, "all-who-serve") ~= nil
end

-- "My own telephone manner", "compliments I got": the measure is of the learner alone, and the findings are of nobody else.
function self_rated.of_own_manner(measure, findings)
	local own = prose.has(measure, "me-and-my", "first-person")
	if own and not prose.follows(measure, "me-and-my", "the-place", 1) and not is_of_all(measure) and not is_of_all(findings) then
		return own
	end
	return chain.words(findings or "", { chain = { "denying", "seeing-others" }, within = 6, denied = true }) or prose.has(findings, "only-myself")
end

return self_rated
