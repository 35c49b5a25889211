-- Whether an effect was measured at all, and under conditions that are alike.

local chain = use "chain"
local clause = use "clause"
local figures = use "figures"

local measured = {}

local NEAR = 4 -- words between "not" and the verb that it denies

-- "The report has not been run again", "we haven't sent the survey out since", "nobody has counted them".
local function not_repeated(sentence)
	local verb = prose.follows(sentence, "negations", "repeating-verbs", NEAR)
	if verb and prose.has(sentence, "instruments") then
		return prose.has(sentence, "since-then") and verb
	end
	return prose.has(sentence, "since-then") and prose.follows(sentence, "negations", "measuring-verbs", NEAR)
end

-- A figure that was thought of stands beside the words that say so: "86% is my estimate".
local function thought_of(sentence)
	local amounts = prose.amounts(sentence)
	return amounts[1] and prose.has(sentence, "own-estimates") or not figures.any_pair(amounts) and prose.has(sentence, "unmeasured")
end

-- "The survey will be sent out again in spring": until then nothing is known, or it is one more time.
local function is_still_to_come(sentence)
	return prose.together(sentence, "future-words", "instruments") and
		prose.follows(sentence, "future-words", "repeating-verbs", NEAR) and prose.has(sentence, "since-then")
end

-- "No visitor has used the new tickets yet": there is nothing that could have been measured.
local function not_in_use(sentence)
	return prose.has(sentence, "not-until-now") and prose.follows(sentence, "negations", "used-by-people", NEAR)
end

local denies = answered(function(sentence)
	return not_repeated(sentence) or thought_of(sentence) or not_in_use(sentence)
end)

-- "I expect that to hold" behind "31 to 12", "I reckon some of that is the new paint": what is expected is no figure.
local function expects_no_figure(sentence)
	local amounts, spans = prose.amounts(sentence), prose.spans(sentence, "forecasts")
	local behind = spans[1] and any(amounts, function(amount) return amount.first > spans[1].first end)
	local beside = clause.of_any(clause.pieces(sentence), function(piece)
		return prose.amounts(piece)[1] and prose.has(piece, "forecasts", "guesses")
	end)
	return figures.any_pair(amounts) and not behind and not beside
end

-- "The forecast was 75%; counted over September it was 80%": what was expected stands beside what was counted.
local function was_met(sentence)
	local counted = clause.of_any(clause.pieces(sentence), function(piece)
		return prose.amounts(piece)[1] and not prose.has(piece, "forecasts", "guesses") and prose.has(piece, "counted-since", "instruments") and piece
	end)
	return prose.has(sentence, "past-forecasts") and (counted or #prose.amounts(sentence) == 0)
end

-- "I'd say 2-3 points is the weather": how much of the step is not the change's, and no result.
local function takes_off(sentence)
	local amounts = prose.amounts(sentence)
	return amounts[1] and not any(amounts, function(amount) return not prose.has(amount.text, "steps-between") end)
end

local expects = answered(function(sentence)
	local words = prose.has(sentence, "guesses", "forecasts")
	return words and not takes_off(sentence) and not expects_no_figure(sentence) and not was_met(sentence) and words or nil
end)

local function was_counted(sentence)
	return prose.amounts(sentence)[1] and not denies(sentence) and not expects(sentence)
end

-- Signs that the figure given as the result was aimed at, expected, felt or taken from elsewhere.
local FORECASTS = {
	-- "I entered 8.5 because that's the figure we set ourselves in the plan"
	{ chain = { "putting-in", "aimed-at" }, within = 14, but = "counted-since", denied = true, strong = true },
	{ chain = { "aimed-at", "putting-in" }, within = 10, but = "counted-since", denied = true, strong = true },
	-- "The supplier told us that branches usually get that many"
	{ chain = { "outside-sources", "usually-so" }, within = 14, kind = "elsewhere" },
	{ chain = { "previous-figure" }, kind = "elsewhere" },
	-- "The 82 is the Stoke branch, I used theirs", "I put in the national average"; a place to compare with is none
	{ chain = { "lending", "anothers-figure" }, within = 6, but = "as-comparison", denied = true, strong = true },
	{ chain = { "anothers-figure", "lending" }, within = 8, but = "as-comparison", denied = true, strong = true },
	{ chain = { "anothers-figure", "spared-it" }, within = 12, but = "as-comparison", denied = true, strong = true },
	{ chain = { "projected" }, kind = "projected" },
	{ chain = { "known-later" }, denied = true, kind = "later" },
	{ chain = { "by-feel" }, kind = "felt" },
	{ chain = { "no-longer-counted" }, denied = true, kind = "uncounted" },
}

local function shows_count(sentence)
	local amounts = prose.amounts(sentence)
	local shares = filter(amounts, function(amount) return amount.of ~= nil end)
	return amounts[1] and (prose.has(sentence, "counted-since") or shares[1]) and not prose.has(sentence, "by-feel", "projected")
end

-- "strong", "weak" or nil, and the words: how much says that the figure is a forecast. What was counted takes a weak one away.
local function forecast(text)
	local weight, words = chain.weigh(text, FORECASTS)
	local counted = weight and clause.first(text, shows_count)
	if weight == "weak" then
		return not counted and prose.amounts(text)[1] and "weak" or nil, words
	end
	return counted and "weak" or weight, words
end

-- "no" where the text says that nothing was measured, or gives an estimate as the figure; "unclear" where something
-- else was counted beside it.
local function was_by_its_words(text)
	local denied = clause.first(text, denies)
	local doubtful = denied or clause.first(text, expects)
	if not doubtful then
		local later = #prose.amounts(text) == 0 and clause.first(text, is_still_to_come)
		return later and "unclear" or "yes", later or nil
	end
	local counted = clause.first(text, function(sentence)
		return was_counted(sentence) and (not denied or prose.has(sentence, "instruments"))
	end)
	return counted and "unclear" or "no", doubtful
end

local function judged(text)
	local answer, words = was_by_its_words(text)
	if answer == "no" then
		return answer, words
	end
	local weight, sign = forecast(text)
	if weight == "strong" then
		return "no", sign
	end
	return weight == "weak" and "unclear" or answer, words or sign
end

local function holds(amounts, figure)
	return figure ~= nil and any(amounts, function(amount) return amount.value == figure.value end)
end

-- "57 → 66, and I'd say 2 points is the weather": a clause sets out before and after of a measure, and what is guessed stands beside it.
local function sets_out(text, measures)
	return any(measures, function(measure)
		local known = readable(measure, "baseline") and readable(measure, "after")
		return known and clause.first(text, function(sentence)
			return clause.of_any(clause.pieces(sentence), function(piece)
				local amounts = prose.amounts(piece)
				return holds(amounts, measure.baseline) and holds(amounts, measure.after) and
					not prose.has(piece, "guesses", "forecasts", "by-feel", "projected", "unmeasured") and piece
			end)
		end)
	end)
end

-- The same, with the signs that the figure is a forecast; where `measures` are known, what is set out in the text was counted, whatever
-- is guessed beside it.
function measured.was(text, measures)
	local answer, words = judged(text)
	if answer == "unclear" and measures and sets_out(text, measures) then
		return "yes"
	end
	return answer, words
end

-- "78% (projected)", "60, to be confirmed": what stands in the field beside its number.
function measured.is_marked_forecast(amount)
	return prose.has(amount.text, "forecast-marks")
end

local function names_value(piece, value)
	return any(prose.amounts(piece), function(amount) return amount.value == value end)
end

local function is_ahead(piece)
	return prose.has(piece, "future-words", "set-ahead") and not prose.has(piece, "counted-since")
end

-- "With two more people it will be 80%", "by next summer 80% should be": the later figure stands in clauses of a time to come alone.
function measured.is_foretold(text, value)
	local ahead, other
	for _, sentence in ipairs(prose.sentences(text)) do
		for _, piece in ipairs(clause.pieces(sentence)) do
			local named = names_value(piece, value)
			ahead = ahead or named and is_ahead(piece) or nil
			other = other or named and not is_ahead(piece) and not (prose.has(sentence, "set-ahead") and is_ahead(sentence))
		end
	end
	return not other and ahead or nil
end

-- "Whether tenants are answered sooner was not looked at", "patients were outside the scope": something was left out.
function measured.leaves_out(text)
	return clause.first(text, function(sentence)
		return prose.has(sentence, "no-part-of-it") or prose.follows(sentence, "negations", "measuring-verbs", NEAR) or
			prose.follows(sentence, "negations", "repeating-verbs", 1)
	end)
end

-- A belief that it worked, and no figure.
function measured.is_only_belief(text)
	return #prose.amounts(text) == 0 and prose.has(text, "sure-of-it") or nil
end

local function made_alike(sentence)
	return not prose.follows(sentence, "negations", "like-for-like", 8) and prose.has(sentence, "like-for-like")
end

local function is_rate(amount)
	return amount.unit == "%" or amount.of ~= nil
end

-- By the figures themselves, or by the unit of their measure: "% of appointments", "for each 100 calls".
function measured.are_rates(before, after, unit)
	return unit ~= nil and prose.has(unit, "rate-units") ~= nil or is_rate(before) and is_rate(after)
end

-- "We had fewer guests in January", and not "with fewer guests who had to ring": those are the effect.
local function fewer_to_serve(sentence)
	local tokens = prose.tokens(sentence)
	local span = prose.follows(sentence, "there-were", "fewer-people", 2) and prose.spans(sentence, "fewer-people")[1]
	local following = span and tokens[span.last + 1]
	return span and (not following or prose.has(following, "goes-on") or #following == 1) and prose.has(sentence, "fewer-people")
end

local function less_to_do(sentence)
	return prose.has(sentence, "unlike-conditions") or prose.follows(sentence, "shut-words", "seasons", NEAR) or
		prose.follows(sentence, "volumes", "went-down", NEAR) or fewer_to_serve(sentence)
end

-- Whether before and after were seen under like conditions, so far as the text says otherwise: "no" where there was
-- less to do at one of the two times and the figures are no rates.
function measured.alike(text, are_rates)
	if clause.first(text, made_alike) then
		return "yes"
	end
	local less = clause.first(text, less_to_do)
	if less and are_rates ~= true then
		return "no", less
	end
	less = less or prose.has(text, "unlike-times")
	return less and "unclear" or "yes", less
end

return measured
