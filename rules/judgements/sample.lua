-- What a text could say, made from its own words: "How much? 'Reduce my call-backs from __ to __ a week'".

local sample = {}

local FEWEST, MOST = 2, 10 -- words of a front that a learner knows again

local IS_MARK = by_word(function(letter) return prose.words(letter) == 0 end)
local ENDS_FRONT = by_word(function(word) return prose.has(word, "ends-of-front") end)

-- A word as it is written, without marks at its ends, and whether a mark ends it.
local function bare(word)
	local first, last = 1, #word
	while first <= last and IS_MARK[word:sub(first, first)] do
		first = first + 1
	end
	while last >= first and IS_MARK[word:sub(last, last)] do
		last = last - 1
	end
	return word:sub(first, last), last < #word
end

-- How many words lead in to what is to be done: "I will", "To".
local function leading_in(text)
	local lead = prose.starts(text, "leading-in")
	return lead and #prose.written(lead) or 0
end

-- What is to be done, in the text's own words: "Reduce my call-backs"; false where that can't be cut out.
local front = once(function(text)
	local kept, words = {}, prose.written(text)
	for number = leading_in(text) + 1, #words do
		local word, ends = bare(words[number])
		if word == "" or ENDS_FRONT[word] then
			break
		end
		kept[#kept + 1] = word
		if ends or #kept > MOST then
			break
		end
	end
	if #kept < FEWEST or #kept > MOST then
		return false
	end
	local opened = table.concat(kept, " ")
	return opened:sub(1, 1):upper() .. opened:sub(2)
end)

local function about(question, pattern)
	return function(text)
		local opened = front(text)
		return opened and question .. " '" .. pattern:format(opened) .. "'" or nil
	end
end

local by_level = about("How much?", "%s from __ to __ a week")
local by_share = about("How often, or how well?", "%s for at least __ of 10 customers")

function sample.amount(text)
	return (prose.starts(front(text) or "", "moving-verbs") and by_level or by_share)(text)
end

local by_detail = about("Which, and when?", "%s: __, when __")

function sample.situation(text, answer)
	return answer == "no" and "What will you do? 'I will __ (ask, ring, write, practise …) when __'" or by_detail(text)
end

sample.help = about("From where, and with what help?", "%s, from __ now, with the help of __")
sample.purpose = about("What for?", "%s, so that customers __")
sample.time = about("By when?", "%s by __")

-- What an action could say: what it names, more closely, where it names something ("Attend training: __, on __"); else a
-- first deed.
local function step(nearer, deed)
	local by_name, by_deed = about("Which, or about what?", nearer), about("What will you do first?", "%s: " .. deed)
	return function(text, answer)
		return (answer == "unclear" and by_name or by_deed)(text) or ("What will you do first? '%s'"):format(deed)
	end
end

sample.step = step("%s: __, with __ by __", "I will __ (ask, ring, write …) with __ by __")
sample.timed_step = step("%s: __, with __", "I will __ (ask, ring, write …) with __")

return sample
