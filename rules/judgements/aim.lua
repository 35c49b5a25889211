-- Whose end an objective serves. A plan is there for how the learner serves: what comes of the objective must reach somebody
-- who is served, or take up what review, feedback or standard speak of. Other ends are known: the learner's private life,
-- a career, the award that the portfolio is for, the firm's or other people's own targets, and two that are none: what is behind
-- the learner, and the rules that bind everybody. Hours and leave are another.

local relation = use "relation"

local aim = {}

local OPENING = 4 -- by this word those are named who are to do it: "the three engineers must"
local NEAR = 7    -- words between keeping to something and the rules
local NEXT = 2    -- words between them and what they are to do: "branch staff here will"

-- Ends beside service that nobody who is served has anything of, each with what it is called in a finding.
local PRIVATE_ENDS = {
	{ list = "private-aims", name = "the learner's own life" },
	{ list = "private-hints", name = "the learner's own life", mere = true },
	{ list = "career-aims", name = "a career" },
	{ list = "hours-and-leave", name = "the hours of work", mere = true },
	{ list = "award-aims", name = "the award itself" },
}
local PRIVATE_WORDS = collect(PRIVATE_ENDS, function(one) return one.list end)

-- "Dentists to run on time", "IT must give us computers"; not "the kitchen to get every note from me".
local function left_to_others(text)
	local tokens = prose.tokens(text)
	local who = prose.spans(text, "doers-beside", "people-inside", "managers", "in-charge")[1]
	if not who or who.first > OPENING then
		return nil
	end
	for at = who.last + 1, math.min(who.last + 1 + NEXT, #tokens) do
		if prose.has(tokens[at], "is-to") then
			local rest = table.concat(tokens, " ", at)
			local passive = (tokens[at + 1] == "be" or tokens[at + 2] == "be") and not prose.has(rest, "given-back")
			return not passive and not prose.has(rest, "through-the-writer") and table.concat(tokens, " ", who.first, at) or nil
		end
	end
end

-- "Branch turnover", "60,000 visitors by December": what the firm gains, where no word makes it the learner's share.
local function is_firms(text, about)
	local words = prose.has(text, "firm-aims", "sales-measures", "capacity-measures")
	return words and not prose.has(text, "first-person", "me-and-my") and relation.shared(text, about) == 0 and words or nil
end

-- Somebody served has something of it, or what was found is taken up.
local function serves(text, about)
	return prose.has(text, "people-served", "service-events") or relation.shared(text, about) > 0
end

-- "Uphold the values", "comply with the code of conduct": what binds everybody each day, without a level.
local function keeps_rules(text)
	local words = prose.follows(text, "keeping-to", "rules-and-values", NEAR)
	return words and #prose.amounts(text) == 0 and words or nil
end

-- The end that is none, and the words that say so: what is behind the learner, or what binds everybody.
local function no_end(objective, about)
	local behind, rules = prose.starts(objective.text, "had-already"), keeps_rules(objective.text)
	if behind then
		return "what is done already", behind
	elseif rules and relation.shared(objective.text, about) == 0 then
		return "rules and values that hold for everybody", rules
	end
end

-- Words of another end that the trade itself has none of: a gym may well speak of the gym. Where somebody who is served has
-- something of it, it may be service all the same (the third value); a `mere` hint is no sign then.
function aim.other_end(text, about, trade)
	if not prose.has(text, table.unpack(PRIVATE_WORDS)) then
		return nil
	end
	local served = serves(text, about)
	local ending = first(PRIVATE_ENDS, function(one)
		return not (one.mere and served) and prose.has(text, one.list) and not prose.has(trade, one.list)
	end)
	if ending then
		return ending.name, prose.has(text, ending.list), served
	end
end

-- The other end that an objective serves, with its name and the words that say so; nil where it may be service. The third
-- value is true where something speaks for service all the same. `about` is what was found, `trade` what the learner's place does.
function aim.beside_service(objective, about, trade)
	local text = table.concat({ objective.text or "", objective.success or "" }, ". ")
	local others = left_to_others(objective.text)
	if others then
		return "what others are to do", others, false
	end
	local nothing, said = no_end(objective, about)
	if nothing then
		return nothing, said, false
	end
	local name, words, served = aim.other_end(text, about, about .. ". " .. trade)
	if name then
		return name, words, served
	end
	local firms = is_firms(text, about)
	return firms and "the firm's own figures", firms, false
end

return aim
