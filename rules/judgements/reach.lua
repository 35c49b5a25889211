-- Whether an objective is out of reach by its own words: perfection for all times, before what it needs is there, or
-- something that the writer says cannot be done. High aims are none: "every ticket in June" can be reached.

local clause = use "clause"
local reach = {}

local NEAR = 6 -- words between help that is needed and that it is not there, at most

-- "For the rest of my career", and all of it or none of it.
local function is_for_ever(text)
	return prose.has(text, "all-and-none") and prose.has(text, "for-ever")
end

-- "Nobody in the trade finds them all", "the machine is not mine to run".
local function is_denied(sentence)
	return not prose.has(sentence, "made-possible") and prose.has(sentence, "cannot-be") or nil
end

-- "The course isn't until March", "my licence hasn't come".
local function lacks_help(sentence)
	return prose.follows(sentence, "help-needed", "not-there-yet", NEAR)
end

-- "Be mentored by Mrs C", who "leaves in September, no replacement".
local function loses_help(text)
	return prose.has(text, "mentoring") and prose.has(text, "going")
end

-- "Each and every one by myself, day and night, within five minutes".
local function is_without_end(text)
	return prose.has(text, "each-single") and prose.has(text, "at-all-times")
end

-- "Make the ferries sail on time"; the tides that somebody learns to get a score from 4.1 to 4.5 are none.
local function is_beyond_anybody(sentence)
	local words = prose.follows(sentence, "making-it-so", "weather-and-fate", NEAR)
	return words and not prose.change(sentence) and not prose.has(words, "learning-of") and words or nil
end

-- What others decide or do, wished for: "I want the council to drop the charge".
local function wishes_for_others(sentence)
	return prose.follows(sentence, "wanting-others", "others-who-decide", 2)
end

-- "A customer score of 130%": a score of all has no more to give.
local function is_over_all(text)
	local over = prose.has(text, "scores-of-all") and
		first(prose.amounts(text), function(amount) return amount.unit == "%" and amount.value > 100 end)
	return over and over.text or nil
end

-- "Never make a mistake again", "know everything", "the best in the country": perfection, and no figure that could be reached.
local function is_perfection(text)
	local words = prose.has(text, "perfection")
	local level = words and (prose.change(text) or first(prose.amounts(text), function(amount)
		return amount.of ~= nil or amount.unit == "%" and amount.value < 100
	end))
	return not level and words or nil
end

local first_denied = clause.finder { { is_denied, "cannot-be" } }
local first_lack = clause.finder { { lacks_help, { "help-needed", "not-there-yet" } } }
local first_beyond = clause.finder { { is_beyond_anybody, { "making-it-so", "weather-and-fate" } } }
local first_wish = clause.finder { { wishes_for_others, { "wanting-others", "others-who-decide" } } }

-- "yes" where an objective is plainly out of reach, "unclear" where it may be; with the words that say so.
function reach.is_out_of_reach(text)
	local basis = is_for_ever(text) or first_denied(text) or first_lack(text) or loses_help(text) or first_beyond(text) or is_perfection(text)
	local endless, over = is_without_end(text), is_over_all(text)
	if basis or endless and prose.has(text, "alone-and-at-once") then
		return "yes", basis or endless
	end
	basis = over or endless or first_wish(text)
	return basis and "unclear" or "no", basis
end

return reach
