-- Whether those who were asked, and what was looked at, were picked so that the service looks well: by whom it judges,
-- among friends, without those who are cross, on days that were known before.

local chain = use "chain"

local sampling = {}

local SIGNS = {
	-- "I go to the families who are laughing", "gave them to guests who had said they enjoyed it"
	{ chain = { "giving-out", "to-those-whom", "in-good-mood" }, within = 6, but = "asking-whether", strong = true },
	{ chain = { "writers-own", "giving-out", "to-those-who", "in-good-mood" }, within = 5, but = "asking-whether", strong = true, close = true },
	{ chain = { "writers-own", "giving-out", "content-people" }, within = 4, close = true, but = "asking-whether", strong = true },
	{ chain = { "writers-own", "giving-out", "because", "kind-judges" }, within = 12, but = "asking-whether", kind = "reason" },
	{ chain = { "asked-nobody-else" }, but = "no-flattery", denied = true, kind = "left out" },
	{ chain = { "asked-nobody-else" }, with = "mood-words", but = "no-flattery", denied = true, strong = true },
	{ chain = { "kept-answers", "useful-ones" }, within = 8, strong = true },
	{ chain = { "discretion" }, with = "cards-and-forms", kind = "discretion" },
	{ chain = { "giving-out", "known-friends" }, within = 6, but = "asking-whether", kind = "friends" },
	{ chain = { "friends-as-house" }, kind = "house" },
	{ chain = { "all-of-them", "known-friends" }, within = 5, kind = "friends" },
	{ chain = { "friends-as-sample" }, kind = "friends" },
	{ chain = { "known-to-us" }, kind = "known" },
	-- "Those who had put in a claim were taken off first"
	{ chain = { "writers-own", "leaving-out", "in-bad-mood" }, within = 10, but = "no-flattery", denied = true, strong = true },
	{ chain = { "in-bad-mood", "writers-own", "leaving-out" }, within = 14, but = "no-flattery", denied = true, strong = true },
	{ chain = { "in-bad-mood", "off-the-list" }, within = 12, but = "no-flattery", denied = true, strong = true },
	{ chain = { "were-not-bothered" }, but = "no-flattery", denied = true, kind = "left out" },
	{ chain = { "in-too-much-hurry" }, with = "leaving-out", denied = true, kind = "left out" },
	{ chain = { "bad-days", "none-given" }, within = 16, denied = true, strong = true },
	{ chain = { "none-given", "bad-days" }, within = 16, denied = true, strong = true },
	{ chain = { "writers-own", "picking", "easy-times" }, within = 5, strong = true },
	{ chain = { "would-spoil" }, denied = true, strong = true },
	-- "Each adviser sent me the recordings they wanted marked", "picked my best calls"
	{ chain = { "the-judged", "picking", "their-wish" }, within = 8, with = "what-is-looked-at", strong = true },
	{ chain = { "the-judged", "choosing" }, within = 0, with = "what-is-looked-at", strong = true },
	{ chain = { "writers-own", "choosing", "best-of-them" }, within = 3, strong = true },
	{ chain = { "writers-own", "choosing", "my-own-work" }, within = 3, kind = "own" },
	-- "Jo, who is deputy at our Leeds club, came in", "my mum did it for me"
	{ chain = { "mystery-by", "own-people" }, within = 4, but = "strangers", strong = true },
	{ chain = { "mystery", "was-or-by", "own-people" }, within = 1, but = "strangers", strong = true },
	{ chain = { "own-people", "as-shopper" }, within = 6, with = "mystery", but = "strangers", strong = true },
	{ chain = { "mystery", "was-or-by", "house-jobs" }, within = 1, but = "strangers", kind = "insider" },
	{ chain = { "mystery", "was-or-by", "people-like-us" }, within = 2, but = "strangers", kind = "insider" },
	{ chain = { "visits-made", "own-people" }, within = 6, with = "visit-words", but = "strangers", kind = "insider" },
	{ chain = { "knows-our-people" }, with = "shopper-or-auditor", but = "strangers", kind = "known" },
	{ chain = { "as-always-for" }, with = "own-people", kind = "known" },
	-- "I put the dates on the rota so that everybody would be ready"
	{ chain = { "telling-before", "those-on-duty", "when-it-comes" }, within = 8, with = "shopper-or-auditor", strong = true },
	{ chain = { "those-on-duty", "knew-before", "when-it-comes" }, within = 6, with = "shopper-or-auditor", strong = true },
	{ chain = { "dates-put-up", "so-as-to-be-ready" }, within = 14, strong = true },
	{ chain = { "known-by-whom", "visit-announced" }, within = 10, with = "shopper-or-auditor", kind = "announced" },
	{ chain = { "dates-put-up" }, with = "visit-words", kind = "announced" },
	{ chain = { "best-team-on" }, strong = true },
	{ chain = { "at-their-best" }, strong = true },
	-- "We were 22 short, so front of house did the rest between them"
	{ chain = { "those-on-duty", "writing-answers", "the-missing-ones" }, within = 6, strong = true },
	{ chain = { "writers-own", "writing-answers", "the-missing-ones" }, within = 4, with = "cards-and-forms", strong = true },
	{ chain = { "filled-in-for-them" }, denied = true, kind = "filled in" },
	{ chain = { "stood-by" }, with = "cards-and-forms", kind = "stood by" },
	{ chain = { "marks-asked-for" }, but = "no-flattery", strong = true },
}

-- One sign, and a result as good as can be: "my manager rang, and we had 50 of 50".
local function too_good(text, weight)
	return weight == "weak" and prose.has(text, "everything-perfect")
end

-- "yes", "unclear", or "no" where the text plainly says that the sample was picked to flatter; what is drawn by a rule
-- ("every tenth") takes off one step.
function sampling.is_fair(text)
	local weight, words = chain.weigh(text, SIGNS)
	if not weight then
		return "yes"
	end
	return chain.answer(weight == "strong" or too_good(text, weight), prose.has(text, "drawn-by-rule"), words)
end

return sampling
