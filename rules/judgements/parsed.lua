-- A sentence of which much is asked: its words, and where each word list stands in it, found once a list.

local parsed = {}

local function is_mark(token)
	local byte = token:byte()
	return not (byte >= 97 and byte <= 122 or byte >= 48 and byte <= 57 or byte > 127 or byte == 39)
end

parsed.is_mark = is_mark

function parsed.read(text)
	return { text = text, tokens = prose.tokens(text), spans = {}, covers = {}, found = {} }
end

-- Where a list stands in the sentence.
local function spans_of(sentence, list)
	local spans = sentence.spans[list]
	if not spans then
		spans = prose.spans(sentence.text, list)
		sentence.spans[list] = spans
	end
	return spans
end

parsed.spans_of = spans_of

local function covered(sentence, list)
	local covers = {}
	for _, span in ipairs(spans_of(sentence, list)) do
		for at = span.first, span.last do
			covers[at] = true
		end
	end
	sentence.covers[list] = covers
	return covers
end

-- Whether the word at `at` is of any of the lists, or part of a phrase of them.
function parsed.is(sentence, at, ...)
	for i = 1, select("#", ...) do
		local list = select(i, ...)
		if (sentence.covers[list] or covered(sentence, list))[at] then
			return true
		end
	end
	return false
end

function parsed.holds(sentence, ...)
	for i = 1, select("#", ...) do
		if #spans_of(sentence, (select(i, ...))) > 0 then
			return true
		end
	end
	return false
end

-- Whether any of the lists stands between two places.
function parsed.within(sentence, first, last, ...)
	for i = 1, select("#", ...) do
		for _, span in ipairs(spans_of(sentence, (select(i, ...)))) do
			if span.first >= first and span.last <= last then
				return true
			end
		end
	end
	return false
end

-- Whether any of the lists opens the sentence.
function parsed.opens(sentence, ...)
	for i = 1, select("#", ...) do
		local span = spans_of(sentence, (select(i, ...)))[1]
		if span and span.first == 1 then
			return true
		end
	end
	return false
end

-- Whether a clause ends at `at`, as far as a denial or a wish reaches.
local function ends_clause(sentence, at)
	return is_mark(sentence.tokens[at]) or parsed.is(sentence, at, "clause-joints")
end

function parsed.clause_start(sentence, at)
	at = at - 1
	while at > 0 and not ends_clause(sentence, at) do
		at = at - 1
	end
	return at + 1
end

function parsed.clause_end(sentence, at)
	while sentence.tokens[at + 1] and not ends_clause(sentence, at + 1) do
		at = at + 1
	end
	return at
end

function parsed.words_between(sentence, first, last)
	return table.concat(sentence.tokens, " ", math.max(first, 1), math.min(last, #sentence.tokens))
end

return parsed
