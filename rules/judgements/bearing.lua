-- Whether what was measured shows what customers get: its name speaks of them, of a mark of service, or of what was
-- found amiss. That an action was carried out, what it cost or sold, and how staff liked it show nothing of it.

local clause = use "clause"
local figures = use "figures"
local measured = use "measured"
local relation = use "relation"
local voices = use "voices"

local bearing = {}

local NEAR = 3  -- words between what was done and its verb: "sheets that were printed"
local ENOUGH = 3 -- words of a text that could have named somebody
local OPINION = 7 -- words between staff and their liking: "advisers on the late shift who say that they like"

-- "Coaching sessions held", "signed cleaning sheets", "staff who have been briefed"
local function counts_doing(measure)
	if prose.has(measure, "came-back") then
		return nil
	end
	return prose.follows(measure, "parts-of-action", "was-carried-out", NEAR) or
		prose.follows(measure, "was-carried-out", "parts-of-action", 2) or
		prose.follows(measure, "those-who-serve", "was-put-through", OPINION) or
		prose.follows(measure, "was-put-through", "those-who-serve", 1)
end

-- "Advisers who like the new step", "course rating": and not "members who say that staff are friendly".
local function is_liked_inside(measure)
	local served = prose.spans(measure, "people-served", "one-served")[1]
	local staff = prose.spans(measure, "those-who-serve")[1]
	if served and (not staff or staff.first > served.first) then
		return nil
	end
	return prose.follows(measure, "those-who-serve", "liking-it", OPINION) or
		prose.follows(measure, "liking-it", "those-who-serve", 2) or
		prose.follows(measure, "trainings", "marks-of-events", 3) or prose.follows(measure, "marks-of-events", "trainings", 3)
end

-- Staff stand first: "how drivers feel" and not "guests who find drivers helpful".
local function is_of_those_inside(measure)
	local served = prose.spans(measure, "people-served", "one-served")[1]
	local staff = prose.spans(measure, "those-who-serve", "people-inside")[1]
	return not served or staff ~= nil and staff.first < served.first
end

-- "Staff sickness days", "morale", "how drivers sleep": the working life of those who serve.
local function is_working_life(measure)
	return is_of_those_inside(measure) and (prose.has(measure, "working-life") or
		not prose.has(measure, "service-indicators", "outcome-measures") and prose.has(measure, "working-life-perhaps")) or nil
end

local function is_money(measure)
	return prose.has(measure, "house-money")
end

local function is_volume(measure)
	return prose.has(measure, "trade-volumes")
end

-- "Spend on the waiting room", "cost of returns": however it goes on.
local function opens_with_money(measure)
	return prose.starts(measure, "money-heads")
end

-- What a measure may be of beside the service, the surest first; `over` are the lists of what makes it one of service all the same.
local KINDS = {
	{ test = is_liked_inside, over = { "service-marks" } },
	{ test = is_working_life, over = { "service-marks" } },
	{ test = counts_doing, over = { "outcome-measures", "service-marks" } },
	{ test = opens_with_money, over = { "service-marks" }, may_be_amiss = true },
	{ test = is_money, over = { "outcome-measures", "people-served", "service-marks" }, may_be_amiss = true },
	{ test = is_volume, over = { "outcome-measures", "service-marks" }, may_be_amiss = true },
}

-- The words by which a measure is beside the service; nil where it is not, or where money or sales are what was amiss (`about`).
function bearing.is_beside(measure, about)
	for _, kind_of in ipairs(KINDS) do
		local words = kind_of.test(measure)
		if words and not prose.has(measure, table.unpack(kind_of.over)) and not (kind_of.may_be_amiss and about and kind_of.test(about)) then
			return words
		end
	end
end

local function without_leaving_out(text)
	local kept = clause.rest(text or "", function(sentence)
		return measured.leaves_out(sentence) or voices.nobody_was_asked(sentence) or prose.tokens(sentence)[#prose.tokens(sentence)] == "?"
	end)
	return table.concat(kept, " ")
end

local function names_service(text, about)
	return prose.has(text, "people-served", "one-served", "service-indicators", "service-marks") or
		relation.shared(text, about) > 0 or relation.are_kin(text, about)
end

-- Staff or their working life in the name of the measure, or in a sentence that holds no figure: "we are all fitter", "fun to work here".
local function speaks_of_inside(measure, told)
	return prose.has(measure, "first-persons", "those-who-serve", "people-inside", "working-life", "working-life-perhaps", "being-at-work") or
		clause.first(told, function(sentence)
			return #prose.amounts(sentence) == 0 and prose.has(sentence, "first-persons", "those-who-serve", "people-inside", "working-life",
				"working-life-perhaps", "being-at-work")
		end)
end

-- "Hours worked beyond contract", "Nobody stays on into the evening": neither the measure nor what is told beside it, which says enough,
-- has a word of those who are served, of a service, or of what was found amiss, and they speak of those who serve.
function bearing.is_unbacked(measure, text, about)
	if measure == nil or prose.words(text or "") < ENOUGH or names_service(measure, about) or prose.words(about) < ENOUGH then
		return nil
	end
	local told = without_leaving_out(text)
	local speaks = prose.has(told, "he-she-one", "people-say") or names_service(told, about)
	return not speaks and speaks_of_inside(measure, told) and measure or nil
end

-- "yes", "no" or "unclear", and the words for a "no". `about` is what was found amiss, in all words that there are for it.
function bearing.of(measure, about)
	local beside = bearing.is_beside(measure, about)
	if beside then
		return "no", beside
	end
	local is_of_service = prose.has(measure, "outcome-measures", "people-served", "one-served", "service-indicators", "service-marks",
		"marks-given", "times-taken", "less-of-it")
	local came_back = prose.follows(measure, "parts-of-action", "came-back", NEAR)
	return (is_of_service or came_back or relation.shared(measure, about) > 0) and "yes" or "unclear"
end

-- A sentence with a figure that is of the service, and not of what `is_beside` says yes to.
function bearing.told(text, about, is_beside)
	return clause.first(text, function(sentence)
		local counts = figures.of(sentence)[1] and not is_beside(sentence)
		return counts and bearing.of(sentence, about) == "yes" and sentence
	end)
end

return bearing
