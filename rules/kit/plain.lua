-- Small helpers for rules, so that a check reads as a sentence: walks over lists, words, and wording.

local MOST_WORDS = 1 << 14 -- that a table of what is known of words keeps

return function(host)
	local plain = {}

	-- What was answered of a portfolio is kept with each question, and goes at once with the first question of the next one, so
	-- that two large portfolios never stand in memory together.
	local told, asked_of, forget_all = host.generation, nil, {}

	-- Begins the answers of a question for the portfolio that is judged now, and gives its number; `forget` ends them.
	local function begin(forget)
		if told[1] ~= asked_of then
			for at = 1, #forget_all do
				forget_all[at]()
			end
			forget_all, asked_of = {}, told[1]
		end
		forget_all[#forget_all + 1] = forget
		return asked_of
	end

	-- `f`, a question about one text, asked once of each text of a portfolio: `f` rests on the text alone, gives one value, and
	-- nobody changes what it gave.
	function plain.once(f)
		local answers, of = nil, nil
		local function forget()
			answers, of = nil, nil
		end
		return function(text)
			if of ~= told[1] then
				answers, of = {}, begin(forget)
			end
			text = text or "" -- as for prose
			local answer = answers[text]
			if answer == nil then
				answer = f(text)
				answers[text] = answer
			end
			return answer
		end
	end

	-- What is known of single words, as a table that fills itself: { [word] = f(word) }. `f` rests on the word and on word lists
	-- alone, which stay as they are, so that a word of one portfolio need not be asked about again in the next; the words that
	-- are kept are counted, as strange ones never end.
	function plain.by_word(f)
		local count = 0
		return setmetatable({}, {
			__index = function(known, word)
				if word == nil then
					return nil
				elseif count == MOST_WORDS then
					count = 0
					for old in next, known do
						known[old] = nil
					end
				end
				local answer = f(word)
				known[word] = answer
				count = count + 1
				return answer
			end,
		})
	end

	-- The same for a question of a text or record that gives an answer and what it rests on, or nothing. What else it is
	-- given, the portfolio perhaps, is the same whenever it is asked of that text or record.
	function plain.answered(f)
		local answers, bases, of = nil, nil, nil
		local function forget()
			answers, bases, of = nil, nil, nil
		end
		return function(about, ...)
			if of ~= told[1] then
				answers, of = {}, begin(forget)
			end
			about = about or ""
			local answer = answers[about]
			if answer ~= nil then
				return answer or nil, bases and bases[about]
			end
			local basis
			answer, basis = f(about, ...)
			answers[about] = answer or false
			if basis ~= nil then
				bases = bases or {}
				bases[about] = basis
			end
			return answer or nil, basis
		end
	end

	-- Walks over lists are what judgements do most. These count by hand: ipairs calls a function of C for each item.

	-- The items for which `test` says yes, in their order.
	function plain.filter(list, test)
		local kept, count, at, item = {}, 0, 1, list[1]
		while item ~= nil do
			if test(item) then
				count = count + 1
				kept[count] = item
			end
			at = at + 1
			item = list[at]
		end
		return kept
	end

	-- The first item for which `test` says yes, nil if none.
	local function first(list, test)
		local at, item = 1, list[1]
		while item ~= nil do
			if test(item) then
				return item
			end
			at = at + 1
			item = list[at]
		end
	end
	plain.first = first

	function plain.any(list, test)
		return first(list, test) ~= nil
	end

	-- What `take` gives for each item; nil is left out.
	function plain.collect(list, take)
		local taken, count, at, item = {}, 0, 1, list[1]
		while item ~= nil do
			local value = take(item)
			if value ~= nil then
				count = count + 1
				taken[count] = value
			end
			at = at + 1
			item = list[at]
		end
		return taken
	end

	-- { [word] = true … } of some words.
	function plain.set(...)
		local members = {}
		for _, word in ipairs { ... } do
			members[word] = true
		end
		return members
	end

	-- The items of several lists, one list after the other.
	function plain.joined(...)
		local lists, items, number, count = { ... }, {}, 1, 0
		while lists[number] do
			local list, at = lists[number], 1
			local item = list[1]
			while item ~= nil do
				count = count + 1
				items[count] = item
				at = at + 1
				item = list[at]
			end
			number = number + 1
		end
		return items
	end

	-- The different values of `take` over a list, in the order in which they come first.
	function plain.distinct(list, take)
		local seen, values, at, item = {}, {}, 1, list[1]
		while item ~= nil do
			local value = take(item)
			if value ~= nil and not seen[value] then
				seen[value] = true
				values[#values + 1] = value
			end
			at = at + 1
			item = list[at]
		end
		return values
	end

	function plain.contains(list, wanted)
		local at, item = 1, list[1]
		while item ~= nil and item ~= wanted do
			at = at + 1
			item = list[at]
		end
		return item ~= nil
	end

	-- Whether a word begins with one of several beginnings.
	function plain.begins_with_any(word, beginnings)
		for at = 1, #beginnings do
			local beginning = beginnings[at]
			if word:sub(1, #beginning) == beginning then
				return true
			end
		end
		return false
	end

	-- "1 source", "2 sources"; an irregular plural is given as the third.
	function plain.plural(count, one, many)
		return ("%d %s"):format(count, count == 1 and one or many or one .. "s")
	end

	-- "a", "a and b", "a, b and c"; "nothing" for an empty list.
	function plain.listing(items, joint)
		if #items == 0 then
			return "nothing"
		elseif #items == 1 then
			return tostring(items[1])
		end
		local front = {}
		for i = 1, #items - 1 do
			front[i] = tostring(items[i])
		end
		return table.concat(front, ", ") .. " " .. (joint or "and") .. " " .. tostring(items[#items])
	end

	return plain
end
