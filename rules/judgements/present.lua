-- Of what time a text is: the years that it names, and whether it tells of another job than the present one.

local clause = use "clause"
local present = {}

local FIRST, LAST = 1970, 2099 -- whole numbers between these are years, where no amount is counted

-- "2021", "2020-21", "2020/21"
local YEAR = by_word(function(token)
	local opening = token:byte()
	if opening ~= 49 and opening ~= 50 or #token < 4 then -- "1" and "2"
		return false
	end
	local year, mark = tonumber(token:sub(1, 4)), token:sub(5, 5)
	return year and (mark == "" or mark == "-" or mark == "/") and year >= FIRST and year <= LAST and year or false
end)

local function is_counted(text, year)
	return any(prose.amounts(text), function(amount) return amount.value == year end)
end

-- The years that a text names; "since 2018" is no time gone by.
function present.years(text)
	local tokens, years = prose.tokens(text), {}
	for at = 1, #tokens do
		local year = YEAR[tokens[at]]
		if year and tokens[at - 1] ~= "since" and not is_counted(text, year) then
			years[#years + 1] = year
		end
	end
	return years
end

-- Whether it tells of an earlier job, or of a paper of then.
function present.tells_of_earlier_job(text)
	local basis = prose.has(text, "earlier-jobs")
	return basis and "yes" or "no", basis
end

-- Whether something is told of the present job beside it.
function present.tells_of_now(text)
	local basis = clause.first(text, function(sentence)
		return not prose.has(sentence, "earlier-jobs") and prose.has(sentence, "present-job")
	end)
	return basis and "yes" or "no", basis
end

return present
