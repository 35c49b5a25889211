-- Whether one text, by anybody, thinks about what its writer did: finds fault with it or calls it good and says why, sees
-- something in it, or makes it otherwise. Sentences that only claim to have grown, learned or liked are not read.

local clause = use "clause"
local figures = use "figures"
local reflection = use "reflection"
local said_of_work = use "said-of-work"
local thinking = {}

local NEAR = 4 -- words between a subject and what it does

local function is_hollow(sentence)
	return prose.has(sentence, "hollow-claims") and not prose.has(sentence, "faults-of-ones-own")
end

local function is_about_writer(sentence)
	return prose.has(sentence, "first-person", "first-persons", "own")
end

-- "My own fault", "I over-prepared": nobody says so who only tells what happened.
local function finds_fault(sentence)
	return prose.has(sentence, "faults-of-ones-own")
end

-- "I did well to leave the notebook", "what surprised me", "mainly because I had asked".
local function judges(sentence)
	return prose.has(sentence, "owned-verdicts")
end

-- "Next session I'm using the flipchart", "In future I intend to ask", "we text them now".
local function does_otherwise(sentence)
	return is_about_writer(sentence) and prose.has(sentence, "habit-now") and
		(clause.writer_will(sentence, "vague-verbs") or clause.writer_does(sentence, "own-steps"))
end

-- "As our meetings had no agenda, we were two weeks late", "By breaking the task into cards": a cause in what the writer did, and what it brought about.
local function sees_cause(sentence)
	return is_about_writer(sentence) and prose.has(sentence, "own-cause") and
		prose.has(sentence, "comes-to-grief", "turns-out-well", "won-or-lost", "difference-made", "leads-to-it", "done-to-people")
end

-- "I felt that I handled the disclosure well".
local function rates_own_deed(sentence)
	return not prose.has(sentence, "as-well-as") and prose.follows(sentence, "i-handled", "well-or-badly", 8)
end

local signals = { finds_fault, judges, does_otherwise, sees_cause, rates_own_deed }

-- Somebody said something of the work, and the writer agreed, or made it otherwise.
local function takes_up(text)
	return said_of_work.of(text) == "yes" and is_about_writer(text) and
		clause.first(text, function(sentence)
			return prose.has(sentence, "concedes") or prose.follows(sentence, "first-person", "altered-since", NEAR) or
				prose.follows(sentence, "first-persons", "altered-since", NEAR) or prose.starts(sentence, "altered-since")
		end)
end

-- "Turning the chairs into a circle made a difference", "NPS rose after I rewrote the emails": an act and what it brought about.
local function shows_cause(sentence)
	return is_about_writer(sentence) and figures.moved(sentence) and prose.has(sentence, "after-the-act")
end

-- A text without the sentences that claim and do not tell.
function thinking.told(text)
	return table.concat(clause.rest(text, is_hollow), " ")
end

-- "My duties included": what a post consists of, unless the writer finds fault.
function thinking.tells_post(text)
	return reflection.lists_duties(text) == "yes" or reflection.only_recounts(text) == "yes" or
		prose.has(text, "post-told") and not clause.first(text, finds_fault)
end

function thinking.of(text)
	if thinking.tells_post(text) then
		return "no"
	end
	local told = thinking.told(text)
	local basis = clause.first(told, function(sentence) return clause.signal(sentence, signals) or shows_cause(sentence) end) or takes_up(told)
	if basis then
		return "yes", basis
	end
	return reflection.reflects(told)
end

return thinking
