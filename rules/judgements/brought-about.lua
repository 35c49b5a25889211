-- What a deed brought about, by the grammar of a sentence more than by its words: something affected work or people, others began
-- or stopped, a figure stands against an earlier one, something happened because of the writer.

local clause = use "clause"
local figures = use "figures"
local nearby = use "nearby"
local brought = {}

local match = nearby.match
local within, starts_within = prose.within, prose.starts_within
local NEAR, FAR = 3, 8 -- words between two that belong together; between a figure and what it is set against
local SINCE = 6 -- words between "we've not had" and "since"

local IS_AIMED = by_word(function(token) return prose.has(token, "aimed-or-possible") ~= nil end)
local IS_WRITER = by_word(function(token) return prose.has(token, "first-person", "first-persons") ~= nil end)
local IS_WRITERS = by_word(function(token) return prose.has(token, "first-person", "first-persons", "own", "me-and-my") ~= nil end)

-- "Affected our final grade", "reduced the workload of the desk"; "to improve the service" is an aim, "improved my skills" no work.
local function affects(sentence)
	return match(sentence, "affecting", function(span, tokens)
		local before = tokens[span.first - 1]
		return not (before and IS_AIMED[before]) and not starts_within(sentence, span.last + 1, span.last + 2, "own-skills") and
			within(sentence, span.last + 1, span.last + NEAR + 1, "gained-at-work", "those-affected", "marks-and-measures") ~= nil
	end)
end

-- "Customers started asking for me", "they've stopped keeping the log".
local function others_begin(sentence)
	return match(sentence, "begin-or-stop", function(span, tokens)
		local before, next = tokens[span.first - 1], tokens[span.last + 1] or ""
		return (next == "to" or next:sub(-3) == "ing") and before and not IS_WRITER[before] and
			within(sentence, span.first - 2, span.first - 1, "those-affected", "people-by-role", "they-alone") ~= nil
	end)
end

-- "There's been a good deal less sighing", "we've not had a gap since".
local function is_less_of(sentence)
	return prose.follows(sentence, "there-has-been", "less-and-fewer", NEAR) or prose.follows(sentence, "have-had-none", "up-to-now", SINCE)
end

-- "So the lab no longer loses a weekend of data"; "I no longer stand over the bed" is the writer's way of working.
local function is_so_no_longer(sentence)
	return match(sentence, "no-longer", function(span, tokens)
		local subject = tokens[span.first - 1]
		return subject and clause.is_word(subject) and not prose.has(subject, "clause-joints") and
			not within(sentence, span.first - 2, span.first - 1, "first-person", "first-persons")
	end)
end

-- "She'd have stayed in bed if I hadn't rung her".
local function would_have_been(sentence)
	return prose.follows(sentence, "had-it-not", "but-for-me", FAR) or prose.follows(sentence, "but-for-me", "had-it-not", FAR)
end

-- "She's since renewed for two years".
local function others_did_since(sentence)
	return match(sentence, "done-since", function(span)
		return not prose.has(sentence, "first-person", "first-persons") or
			within(sentence, span.first - 2, span.first - 1, "those-affected", "people-by-role", "they-alone") ~= nil
	end)
end

-- "A lady told me where the pain was, by herself, for the first time".
local function others_do_at_last(sentence)
	return not clause.starts_with_writer(sentence) and clause.others_did(sentence) and
		(prose.follows(sentence, "those-affected", "first-or-alone", FAR) or prose.follows(sentence, "people-by-role", "first-or-alone", FAR))
end

-- "The café opened with none because I'd burned them": what happened to things or others, and the writer as its cause.
local function is_for_my_doing(sentence)
	local tokens, cause = prose.tokens(sentence), prose.spans(sentence, "for-my-doing")[1]
	local effect = cause and { table.unpack(tokens, 1, cause.first - 1) } or {}
	if #effect < NEAR or any(effect, function(token) return IS_WRITERS[token] or token == "to" end) then
		return nil
	end
	local before = table.concat(effect, " ")
	return clause.others_did(before) and not prose.has(before, "asks-and-says", "no-answers") and before
end

-- "This stopped the calls", "which caused stress".
local function is_caused(sentence)
	return not prose.has(sentence, "me-and-my") and prose.follows(sentence, "this-and-that", "brought-it-about", 1)
end

local function is_best_so_far(sentence)
	return prose.has(sentence, "best-so-far")
end

local IS_MONEY = set("£", "$", "€", "pounds", "p")

-- "Raised £312 for the hospice"; who raises an issue raises no money.
local function raises_money(sentence)
	return any(prose.amounts(sentence), function(amount) return IS_MONEY[amount.unit] end) and prose.has(sentence, "raised-money")
end

-- "The night staff say that they now get what they need"; "I face people now" is the writer's.
local function is_so_for_others_now(sentence)
	return match(sentence, "they-now", function(span, tokens)
		return tokens[span.last + 1] and clause.is_word(tokens[span.last + 1])
	end)
end

-- "Three this quarter, against nineteen in the last".
local function sets_against(sentence)
	local amounts = prose.amounts(sentence)
	if not amounts[2] or prose.has(sentence, "private-gains") or not figures.any_pair(amounts) then
		return nil
	end
	return prose.has(sentence, "at-another-time") or match(sentence, "beside-an-earlier-one", function(span)
		local behind = amounts[nearby.number_of(amounts, span.last + 1)]
		return behind and behind.first <= span.last + FAR
	end)
end

-- Signals as clause.finder takes them: those of a figure, which hold of a post and of an event as well, and the others.
brought.in_figures = {
	{ sets_against, { "#", "beside-an-earlier-one" }, { "#", "at-another-time" } },
	{ raises_money, { "#", "raised-money" } },
}
brought.in_words = {
	{ affects, "affecting" },
	{ others_begin, "begin-or-stop" },
	{ is_less_of, { "there-has-been", "less-and-fewer" }, { "have-had-none", "up-to-now" } },
	{ is_so_no_longer, "no-longer" },
	{ would_have_been, { "had-it-not", "but-for-me" } },
	{ others_did_since, "done-since" },
	{ others_do_at_last, { "those-affected", "first-or-alone" }, { "people-by-role", "first-or-alone" } },
	{ is_for_my_doing, "for-my-doing" },
	{ is_caused, { "this-and-that", "brought-it-about" } },
	{ is_best_so_far, "best-so-far" },
	{ is_so_for_others_now, "they-now" },
}

return brought
