-- What takes the sting out of a fault, or the sweetness out of praise: the sentence that it stands in. A fault may be only
-- the case in which something good was done ("even when the system crashed you kept your head").

local parsed_text = use "parsed"
local tale = use "tale"
local temper = {}

local is, within, holds, opens = parsed_text.is, parsed_text.within, parsed_text.holds, parsed_text.opens
local clause_end, spans_of, words_between = parsed_text.clause_end, parsed_text.spans_of, parsed_text.words_between

local REQUEST = 7 -- words in which a request says what is to be done
local MENDED = 14 -- words between a report and the mending
local QUOTES = { ['"'] = true, ["“"] = true, ["”"] = true }

-- The first sign of any of the senses.
local function has(signs, ...)
	for _, sign in ipairs(signs) do
		for _, sense in ipairs { ... } do
			if sign.sense == sense then
				return sign
			end
		end
	end
end

temper.has = has

-- The signs between two places.
local function from_to(signs, first, last)
	return filter(signs, function(sign) return sign.at >= first and sign.at <= last end)
end

temper.from_to = from_to

-- Whether a fault is but the case for which something is asked: "a sign when the doctor is running late".
local function is_case_of_idea(parsed, idea, sign)
	return sign.at > idea.at and within(parsed, idea.at, sign.at, "case-openers")
end

-- "Could the school please answer emails": what should be done already; but "could you please add a bench".
local function is_request(parsed)
	return holds(parsed, "please-words") and opens(parsed, "asking-modals", "please-words") and not within(parsed, 1, REQUEST, "starting-verbs")
end

-- "I'd like to see more teachers like her", "more events like this please".
local function praise_more_like_this(parsed)
	if prose.follows(parsed.text, "more-of", "like-this", 3) then
		for _, sign in ipairs(parsed.found) do
			sign.sense = (sign.sense == "wish" or sign.sense == "idea") and "good" or sign.sense
		end
	end
end

-- A wish for what is not there at all is an idea: "it would help if they offered evening slots", "I'd like you to chair it".
local function raise_ideas(parsed)
	local is_new = holds(parsed, "newly-done") or prose.follows(parsed.text, "like-somebody-to", "new-tasks", 1)
	if is_new and not holds(parsed, "than-now") then
		for _, sign in ipairs(parsed.found) do
			sign.sense = sign.sense == "wish" and "idea" or sign.sense
		end
	end
end

-- An idea that is said to be more or better than what is there finds fault with that.
local function temper_ideas(parsed)
	raise_ideas(parsed)
	praise_more_like_this(parsed)
	local idea = first(parsed.found, function(sign) return sign.sense == "idea" end)
	if not idea then
		return
	end
	local than_now = holds(parsed, "than-now") and not opens(parsed, "idea-gerunds") or is_request(parsed)
	for _, sign in ipairs(parsed.found) do
		if sign.sense == "wish" or sign.sense == "idea" then
			sign.sense = than_now and "wish" or "idea"
		elseif sign.sense == "bad" and (is_case_of_idea(parsed, idea, sign) or sign.at > idea.at and parsed.tokens[#parsed.tokens] == "?") then
			sign.sense = "none"
		end
	end
end

-- Where the case of a thing ends: "after the leak | the housing officer rang".
local function thing_end(parsed, at)
	local last = clause_end(parsed, at)
	for i = at + 2, last do
		if is(parsed, i, "other-pronouns", "self-pronouns", "articles", "people-by-role") then
			return i - 1
		end
	end
	return last
end

-- Where the case ends: at a mark, or where somebody else is spoken of ("when a caller gets cross you talk over them");
-- one's own behind praise lasts as long as its clause ("finds it at once even when I spell it wrong").
local function case_end(parsed, span)
	local last = clause_end(parsed, span.last)
	local is_own = is(parsed, span.last + 1, "self-pronouns") and has(from_to(parsed.found, 1, span.first - 1), "good", "deed")
	if span.first == 1 and is(parsed, 1, "cases-of-things") then
		return thing_end(parsed, span.last)
	end
	for i = last, is_own and #parsed.tokens or span.last + 3, -1 do
		if is(parsed, i, "other-pronouns") then
			return i - 1
		end
	end
	return last
end

local function in_any(cases, at)
	return any(cases, function(case) return at >= case.first and at <= case.last end)
end

-- "Lovely crew, even if the ramp was locked": of the place, and no case for a deed.
local function concedes(parsed, span)
	return span.first > 1 and is(parsed, span.first, "conceding") and not is(parsed, span.last + 1, "self-pronouns") and
		has(from_to(parsed.found, 1, span.first - 1), "good", "deed")
end

-- "Through the leak the officer rang each Friday": a hard time in which something was done, and nothing praised else.
local function note_deed_in_need(parsed, case)
	local in_need = is(parsed, 1, "cases-of-things") and has(from_to(parsed.found, 1, case.last), "state")
	if in_need and not has(parsed.found, "good", "deed") then
		in_need.sense = "deed"
	end
end

-- A fault that is but the case in which something good was done: "when the system crashed you kept your head".
local function temper_cases(parsed)
	local things = opens(parsed, "cases-of-things") and { spans_of(parsed, "cases-of-things")[1] } or {}
	local cases = collect(joined(things, spans_of(parsed, "cases-of")), function(span)
		return not concedes(parsed, span) and { first = span.first, last = case_end(parsed, span) } or nil
	end)
	if #cases == 0 then
		return
	end
	local outside = filter(parsed.found, function(sign) return not in_any(cases, sign.at) end)
	local is_deed = tale.is_deed(words_between(parsed, cases[1].last + 1, #parsed.tokens))
	if (is_deed or has(outside, "good", "deed")) and not has(outside, "bad", "blame", "wish") then
		for _, sign in ipairs(parsed.found) do
			sign.sense = sign.sense == "bad" and not sign.hard and in_any(cases, sign.at) and "none" or sign.sense
		end
		if is_deed then
			note_deed_in_need(parsed, cases[1])
		end
	end
end

-- What is quoted is not what the writer says, where that is said, too: 'waited an hour, and the screen said "on time"'.
local function temper_quotes(parsed)
	local quoted, inside = {}, false
	for at, token in ipairs(parsed.tokens) do
		inside = inside ~= (QUOTES[token] or false)
		quoted[at] = inside
	end
	if any(parsed.found, function(sign) return not quoted[sign.at] and has({ sign }, "good", "deed", "bad", "wish") end) then
		for _, sign in ipairs(parsed.found) do
			sign.sense = quoted[sign.at] and "none" or sign.sense
		end
	end
end

-- What a "but" brings behind a slight fault is praise, whatever its words: "not the cheapest, but the job was done right".
local function note_praise_behind(parsed, turn)
	if not has(parsed.found, "good", "deed") then
		parsed.found[#parsed.found + 1] = { sense = "good", at = turn.first, text = parsed.text }
	end
end

local function is_slight(parsed, turn)
	return within(parsed, 1, turn.first, "was-doubtful") or not is(parsed, turn.first, "negators") and
		within(parsed, 1, turn.first, "slight-faults") and within(parsed, 1, turn.first, "negators")
end

-- Slow enough or plain enough to be no fault beside the praise that a "but" brings: "he doesn't say much, but …",
-- "not the cheapest, but …".
local function temper_slight_faults(parsed)
	local turn = spans_of(parsed, "but-words")[1]
	if not turn or not is_slight(parsed, turn) or has(from_to(parsed.found, turn.first, #parsed.tokens), "bad", "blame", "wish") then
		return
	end
	local doubted = within(parsed, 1, turn.first, "was-doubtful")
	for _, sign in ipairs(from_to(parsed.found, 1, turn.first - 1)) do
		local is_none = (sign.sense == "bad" or sign.sense == "wish") and (doubted or within(parsed, sign.at, turn.first, "slight-faults"))
		sign.sense = is_none and "none" or sign.sense
	end
	note_praise_behind(parsed, turn)
end

-- What others do worse, or did before, is no fault of who is praised: "found the fault that two garages had missed".
local function temper_others(parsed)
	for _, span in ipairs(spans_of(parsed, "than-others")) do
		local last = clause_end(parsed, span.last)
		local outside = filter(parsed.found, function(sign) return sign.at < span.first or sign.at > last end)
		local is_deed = tale.is_deed(words_between(parsed, 1, span.first - 1)) and not has(outside, "bad")
		if is_deed or has(outside, "good", "deed") then
			for _, sign in ipairs(from_to(parsed.found, span.first, last)) do
				sign.sense = sign.sense == "bad" and (is_deed and "deed" or "none") or sign.sense
			end
		end
	end
end

-- What is hard for people is a fault where praise went before: "great content, but three hours in one go is hard".
local function temper_states(parsed)
	local turn = spans_of(parsed, "but-words")[1]
	local praised = turn and has(from_to(parsed.found, 1, turn.first), "good", "deed")
	if praised and not within(parsed, turn.last + 1, #parsed.tokens, "self-pronouns") then
		for _, sign in ipairs(from_to(parsed.found, turn.last, #parsed.tokens)) do
			sign.sense = sign.sense == "state" and "bad" or sign.sense
		end
	end
end

-- "Too brief to be useful": what something is too much for is no praise.
local function temper_excess(parsed)
	for _, span in ipairs(spans_of(parsed, "excess")) do
		local last = parsed.tokens[span.last + 1] == "to" and clause_end(parsed, span.last) or span.last
		for _, sign in ipairs(from_to(parsed.found, span.last + 1, last)) do
			sign.sense = sign.sense == "good" and "none" or sign.sense
		end
	end
end

-- Praise of a degree that something bad comes of: "so quickly that nobody could follow".
local function temper_degrees(parsed)
	for _, sign in ipairs(parsed.found) do
		local degree = (sign.sense == "good" or sign.sense == "deed") and (parsed.tokens[sign.at - 1] == "so" or parsed.tokens[sign.at] == "so")
		if degree and any(parsed.found, function(other) return other.denies and other.sense == "bad" and other.at > sign.at end) then
			sign.sense = "none"
		end
	end
end

-- "Reported a pothole on Monday and it was filled by Thursday": what was put right was no fault of theirs.
local function temper_mended(parsed)
	local mended = prose.follows(parsed.text, "chasing", "was-mended", MENDED)
	if not mended or holds(parsed, "late-at-last") then
		return
	end
	for _, sign in ipairs(parsed.found) do
		sign.sense = sign.sense == "bad" and "deed" or sign.sense
	end
	parsed.found[#parsed.found + 1] = { sense = "deed", at = 1, text = mended }
end

-- "Without the team my mum would still be stuck indoors", "if it wasn't for you I'd have given up".
local function temper_without_them(parsed)
	if opens(parsed, "but-for-them") and holds(parsed, "would-still") then
		for _, sign in ipairs(parsed.found) do
			sign.sense = sign.sense == "bad" and "good" or sign.sense
		end
		parsed.found[#parsed.found + 1] = { sense = "good", at = 1, text = parsed.text }
	end
end

-- "No scripts, just a person who knew the product": what lacks, in praise that no "but" parts from it.
local function temper_lacks(parsed)
	for _, sign in ipairs(parsed.found) do
		if sign.weak and sign.sense == "bad" and not holds(parsed, "turns", "afterthoughts") and
			any(parsed.found, function(other) return other.sense == "good" or other.sense == "deed" end) then
			sign.sense = "none"
		end
	end
end

-- "Aside from some false starts, clients are happy": what is excepted from praise, and is over.
local function temper_false_starts(parsed)
	for _, span in ipairs(spans_of(parsed, "afterthoughts")) do
		local last = clause_end(parsed, span.last)
		local outside = filter(parsed.found, function(sign) return sign.at < span.first or sign.at > last end)
		if within(parsed, span.last + 1, last, "at-the-outset") and has(outside, "good", "deed") then
			for _, sign in ipairs(from_to(parsed.found, span.first, last)) do
				sign.sense = "deed"
			end
			parsed.found[#parsed.found + 1] = { sense = "deed", at = span.first, text = parsed.text }
		end
	end
end

-- "Nothing at all, other than …"; but "nothing works, other than …".
local function answers_nothing(parsed, span)
	return parsed.tokens[span.first - 1] == "," and any(spans_of(parsed, "nothing-to-mend"), function(answer)
		return answer.first == 1 and answer.last == span.first - 2
	end)
end

-- "Nothing at all, other than the toilets to be cleaned": content, but for what is to be done.
local function temper_nothing_else(parsed)
	local span = spans_of(parsed, "afterthoughts")[1]
	if span and answers_nothing(parsed, span) then
		for _, sign in ipairs(from_to(parsed.found, 1, span.first - 1)) do
			sign.sense = "none"
		end
		for _, sign in ipairs(holds(parsed, "answers-to-want") and parsed.found or {}) do
			sign.sense = (sign.sense == "good" or sign.sense == "deed") and "wished" or sign.sense
		end
		parsed.found[#parsed.found + 1] = { sense = "good", at = 1, text = parsed.text }
	end
end

local BEFORE_TURNS = { temper_false_starts, temper_nothing_else, temper_quotes, temper_mended, temper_degrees,
	temper_excess, temper_states, temper_slight_faults, temper_others, temper_cases, temper_lacks }

local AFTER_TURNS = { temper_without_them, temper_ideas }

-- To be asked behind it.
function temper.after_turns(parsed)
	for _, take in ipairs(AFTER_TURNS) do
		take(parsed)
	end
end

-- To be asked before what follows a "but" is looked at.
function temper.before_turns(parsed)
	for _, take in ipairs(BEFORE_TURNS) do
		take(parsed)
	end
end

return temper
