-- Work that comes back to others, or is handed up to them, and of which there is less than there was: "I used to have to
-- correct every form of his; now I rarely open one". By the words alone ("rarely", "no longer", "dropped") it reads as a lack.

local nearby = use "nearby"
local parsed = use "parsed"
local signs = use "signs"
local relief = {}

local NEAR = 10 -- words between the work and what says that there is less of it
local LONGEST = nearby.LONGEST

local is, within, spans_of = parsed.is, parsed.within, parsed.spans_of
local LACK = { bad = "none", wish = "none" }

-- The words from one to the other; nil where they stand too far apart.
local function between(work, less)
	local first, last = math.min(work.first, less.first), math.max(work.last, less.last)
	return last - first <= NEAR + (work.last - work.first) + (less.last - less.first) and { first = first, last = last } or nil
end

-- "No fewer queries"; "any more" says so only where it is denied ("I don't get her transfers any more").
local function is_less(sentence, less)
	local words = parsed.words_between(sentence, less.first, less.last)
	if words == "any more" or words == "anymore" then
		return within(sentence, math.max(sentence.first, less.first - NEAR), less.first - 1, "negators")
	end
	return not is(sentence, less.first - 1, "not-lessened")
end

-- "I rarely correct one": who writes gets less of it; but not "queries are rarely answered".
local function is_ours(sentence, less)
	return within(sentence, parsed.clause_start(sentence, less.first), less.first - 1, "self-pronouns")
end

local function spans_around(sentence, list, span)
	return parsed.spans_near(sentence, list, span.first - NEAR - LONGEST, span.last + NEAR + LONGEST)
end

-- Where work of a list and less of it, as another list says it, meet in a sentence: { first, last }; "my queries" are no work of others.
local function meeting(sentence, of_work, of_less, fits)
	for _, less in ipairs(spans_of(sentence, of_less)) do
		for _, work in ipairs(is_less(sentence, less) and fits(sentence, less) and spans_around(sentence, of_work, less) or {}) do
			local span = not is(sentence, work.first - 1, "my-and-our") and between(work, less)
			if span then
				return span
			end
		end
	end
end

local function always()
	return true
end

local function relieved_in(sentence)
	return meeting(sentence, "comes-to-us", "lessened", always) or meeting(sentence, "comes-to-us", "lessens", always) or
		meeting(sentence, "comes-back", "lessened", is_ours) or meeting(sentence, "comes-back", "lessens", always)
end

-- "She sends us hardly anything now": nothing is named that is missed.
local function handed_in(sentence)
	for _, hands in ipairs(spans_of(sentence, "hands-over")) do
		if parsed.stands_at(sentence, "next-to-nothing", hands.last + 1) then
			return { first = hands.first, last = parsed.clause_end(sentence, hands.last) }
		end
	end
end

function relief.note(sentence)
	local span = relieved_in(sentence) or handed_in(sentence)
	if span then
		signs.turn(sentence.found, parsed.clause_start(sentence, span.first), parsed.clause_end(sentence, span.last), LACK)
		for _, before in ipairs(spans_of(sentence, "as-much-as-before")) do
			signs.turn(sentence.found, before.first, parsed.clause_end(sentence, before.last), LACK)
		end
		signs.note(sentence, "good", span.first, span.last)
	end
end

return relief
