-- Whether a step says what is to come next for the service.

local action = use "action"
local figures = use "figures"
local relation = use "relation"

local further = {}

local LITTLE = 6 -- words: in so few, "closed" or "complete" is all that is said
local LEAST = 2  -- words of what was done that a step names again, from which on it may be the same
local SHORT = 8  -- words: "Carry on as we are" against "Carry on with the sheet at the other branches"

-- That nothing more is planned, and not that "no more than two forms" are wanted.
local function ends(text)
	return prose.starts(text, "nothing-further") or prose.words(text) <= LITTLE and prose.has(text, "nothing-further")
end

local function goes_on_as_before(text)
	return prose.words(text) <= SHORT and not prose.has(text, "elsewhere-too") and prose.has(text, "carrying-on", "wait-and-see")
end

-- "It would be good if customers were always satisfied", "see attached": nobody is to do anything.
local function wishes(text)
	return prose.starts(text, "wishing-only") and prose.has(text, "wishing-only") or
		prose.words(text) <= SHORT and prose.has(text, "reader-is-referred")
end

-- A supper, a framed chart: for those who did the work.
local function celebrates(text)
	return not prose.has(text, "people-served") and prose.has(text, "celebrating", "staff-treats")
end

-- The words of a step that say what is to be done or had, beside those for bringing it in and for keeping it.
local function subject_words(text)
	return filter(prose.rest(text, "small-words", "everyday-words", "month-names", "bringing-it-in", "keeping-it",
		"hours-of-day"), function(word) return tonumber(word) == nil and not figures.is_clock(word) end)
end

local function known_by(words, text)
	return filter(words, function(word) return prose.shared(word, text) > 0 end)
end

-- "Get it down to 5 days", where no five days were told before.
local function names_new_figure(text, done)
	local there = {}
	for _, amount in ipairs(prose.amounts(done)) do
		there[amount.value .. " " .. amount.unit] = true
	end
	return any(prose.amounts(text), function(amount) return amount.unit ~= "" and not there[amount.value .. " " .. amount.unit] end)
end

-- "Introduce a second desk", "keep the desk that we opened": every word of it is of what was done already, and nothing says that it is
-- to be larger, elsewhere or more. `done` tells of what was done, `told` of what was said of it.
function further.repeats(text, done, told)
	local words = subject_words(text)
	if #words == 0 or not prose.has(text, "bringing-it-in", "keeping-it") then
		return nil
	end
	local there = prose.tokens(done)
	local is_new = any(prose.all(text, "elsewhere-too", "larger-or-longer", "why-it-is-needed"), function(word)
		return not contains(there, word:lower())
	end)
	local made = known_by(words, done)
	local again = #made + #filter(prose.tokens(text), function(token) return tonumber(token) ~= nil and contains(there, token) end)
	if is_new or names_new_figure(text, done) or #made * 2 < #words or again < LEAST and not prose.has(text, "keeping-it") then
		return nil
	end
	local strange = any(words, function(word) return prose.shared(word, done) == 0 and prose.shared(word, told) == 0 end)
	return not strange and text or nil
end

-- Of the change, of those who are served, or of more of the same elsewhere or later.
local function belongs_to(text, about)
	return not about or prose.has(text, "people-served", "spreading-it", "instruments") or relation.shared(text, about) > 0
end

-- "no" where nothing follows from it for the service, with the words that say so. `about` is all that was said of the change, `done` what
-- was done.
function further.recommends(text, about, done)
	local nothing = text and done and further.repeats(text, done, about) or ends(text) or goes_on_as_before(text) or celebrates(text) or wishes(text)
	if nothing or not text then
		return "no", nothing
	end
	local vague, strange = action.is_vague(text), about and relation.plan_strays(text, about)
	if strange or vague == "yes" and #prose.amounts(text) == 0 and not belongs_to(text, about) then
		return "no", strange or text
	elseif not belongs_to(text, about) then
		return "unclear"
	end
	return (vague == "no" or vague == "unclear" and not prose.has(text, "nothing-further")) and "yes" or "unclear"
end

return further
