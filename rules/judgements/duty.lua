-- Whether an objective or an action is a duty of the post: what whoever holds it does each day, and nothing that would
-- be otherwise afterwards. A level, a change, a manner or something to learn makes it more than a duty.

local clause = use "clause"
local figures = use "figures"

local duty = {}

local OPENING = 5 -- by this word the first thing to be done is named: "Counter assistants will take in …"
local BARE = 4    -- a duty of so few words says nothing of how
local APART = 2 -- words between a verb of the round and its thing: "checked all the cones"
local SAMES = 2 -- so often "the same" is said of something that is as ever
local DONE = 8 -- words of a success that tells of no more than that it was done: "licences checked and keys handed over"
local ROUND = 3 -- jobs of the daily round in one text that tells of nothing else

-- "Tidy the shelves" is done, "a tidy desk" is had.
local function opens_with(part, ...)
	local span = prose.has(part, ...) and prose.spans(part, ...)[1]
	if not span or span.first > OPENING then
		return false
	end
	local earlier = prose.tokens(part)[span.first - 1]
	return not (earlier and prose.has(earlier, "before-nouns"))
end

local function is_routine(part)
	return opens_with(part, "routine-work", "duty-verbs")
end

-- "At nine", "by 17.30": an hour and no level.
local function level(text)
	local tells_hour = prose.has(text, "order-of-events", "between-which-hours")
	return first(prose.amounts(text), function(amount)
		local bare = amount.unit == "" and not amount.of and not amount.share
		return not figures.is_clock(amount.text) and not (bare and tells_hour)
	end)
end

-- A job of the round: "did the float", "swept up".
local function is_job(part)
	return is_routine(part) or prose.follows(part, "round-verbs", "round-things", APART)
end

-- One of these stands in each job of the round.
local OF_JOBS = { "routine-work", "duty-verbs", "round-verbs" }

-- The parts of a text that are jobs of the round.
local jobs_in = once(function(text)
	return prose.has(text, table.unpack(OF_JOBS)) and filter(clause.parts(text), is_job) or {}
end)

-- A level, a comparison, a manner: something that is not so already, or not always.
function duty.asks_more(text)
	return level(text) or prose.change(text) or prose.has(text, "growth-words")
end

-- "Duties carried out", "as in the job description", "any other duties": duties by their own name.
function duty.is_named(text)
	return prose.has(text, "duties-named")
end

-- "yes" where an objective is plainly a duty; "unclear" where it is one thing to do, without a word of how.
function duty.is_objective(text)
	local may_be = prose.has(text, "routine-work", "duty-verbs") and not duty.asks_more(text)
	local routine = may_be and filter(clause.parts(text), is_routine) or {}
	if #routine == 0 then
		return "no"
	end
	local basis = prose.has(text, "post-words") or #routine > 1 and routine[1] or
		prose.words(text) <= BARE and prose.starts(text, "duty-verbs")
	return basis and "yes" or "unclear", basis or routine[1]
end

-- "Licences checked", "desk tidy": it is done, and nothing says how well; "checks done" names no check where checks are the job.
function duty.is_only_done(success, text)
	local words, told = prose.words(success), prose.has(success, "who-can-tell") and prose.shared(success or "", text or "") == 0
	return words > 0 and words <= DONE and prose.has(success, "states-of-done") and not level(success) and
		not prose.change(success) and not told and not prose.has(success, "growth-words") or nil
end

-- More than the conditions under which a job is done: "wash cars when the valeter is away".
local function has_growth(text)
	return prose.count(text, "growth-words") > prose.count(text, "mere-conditions")
end

-- Whether an objective is nothing but jobs of the round: several in a row, or one that is reached once it is done.
function duty.is_jobs(text, success)
	if not prose.has(text, table.unpack(OF_JOBS)) or level(text) or prose.change(text) then
		return false
	end
	local jobs = jobs_in(text)
	if #jobs == 0 then
		return false
	end
	local only_done = duty.is_only_done(success, text)
	local enough = #jobs > 1 and 2 * #jobs >= #clause.parts(text) or only_done
	local more = not (only_done and #jobs >= ROUND) and has_growth(text)
	return enough and not more and (only_done or not success or not duty.asks_more(success))
end

-- An action develops by learning, trying, noting, or by another's help; the daily round does not.
function duty.is_action(text)
	local first_part = prose.has(text, "routine-work") and clause.parts(text)[1]
	if not first_part or not opens_with(first_part, "routine-work") then
		return "no"
	end
	return (duty.asks_more(text) or prose.has(text, "development-words")) and "no" or "yes", first_part
end

-- A sentence without the words that say that it was as before: "nothing new" tells of nothing new.
local function beside_as_ever(sentence)
	return table.concat(prose.rest(sentence, "round-as-ever"), " ")
end

local function is_of_something_new(sentence)
	local change = prose.change(sentence)
	return prose.has(beside_as_ever(sentence), "something-new") or change and change.from and change.to and change.text
end

-- "Same members, same banter"; "the same day" is none.
local function sames(text)
	local tokens, last = prose.tokens(text), 0
	for at = 1, #tokens do
		local following = tokens[at] == "same" and tokens[at + 1]
		if following and not prose.has(following, "whens") then
			last = last + 1
		end
	end
	return last
end

-- "Which I already do", "where I sit anyway": the writer's own present.
local function is_done_already(sentence)
	return prose.follows(sentence, "first-person", "already-words", APART)
end

-- Whether a title names a job ("Serving on the counter", "Covered for K") and the account of it tells of nothing tried,
-- learned, seen or otherwise since.
function duty.is_bare_job(title, account)
	local names_job = prose.starts(title, "job-titles") or opens_with(title or "", "routine-work", "duty-verbs", "jobs-done")
	if not names_job or prose.has(title, "learning-titles") then
		return false
	end
	return not clause.first(account, is_of_something_new) and not figures.moved(account) and
		not prose.has(account, "contrast", "now-words", "knowledge-gained", "then-and-now-plain") and not clause.writer_does(account)
end

-- Whether what was done is the post's own round, as it always is: "yes" where the text says so and tells of nothing
-- tried, learned or changed, or where it is nothing but jobs of the round; "unclear" where it says so in a word. The
-- third value: whether the text says so itself.
function duty.is_usual_round(text)
	local as_ever, jobs = prose.all(text, "round-as-ever"), jobs_in(text)
	local says = #as_ever + (sames(text) >= SAMES and 1 or 0) + (clause.first(text, is_done_already) and 1 or 0)
	local hint = says == 0 and prose.has(text, "round-as-ever-hints")
	if says == 0 and #jobs < ROUND and not hint or clause.first(text, is_of_something_new) then
		return "no"
	elseif #jobs < ROUND and hint then
		return "unclear", hint, false
	end
	local plain = says ~= 1 or #jobs > 0 or prose.has(text, "of-the-post")
	return plain and "yes" or "unclear", as_ever[1] or clause.first(text, is_done_already) or jobs[1] or "same", says > 0
end

return duty
