-- Of what time a text is: the years that it names, and whether it tells of another job than the present one.

local clause = use "clause"
local present = {}

local FIRST, LAST = 1970, 2099 -- whole numbers between these are years, where no amount is counted

-- "2021", "2020-21", "2020/21"; "since 2018" is no time gone by.
local function year_at(tokens, at)
	local opening = tokens[at]:byte()
	if opening ~= 49 and opening ~= 50 or #tokens[at] < 4 then -- "1" and "2"
		return nil
	end
	local year, mark = tonumber(tokens[at]:sub(1, 4)), tokens[at]:sub(5, 5)
	local is_year = year and (mark == "" or mark == "-" or mark == "/") and year >= FIRST and year <= LAST
	return is_year and tokens[at - 1] ~= "since" and year or nil
end

local function is_counted(text, year)
	return any(prose.amounts(text), function(amount) return amount.value == year end)
end

-- The years that a text names.
function present.years(text)
	local tokens, years = prose.tokens(text), {}
	for at = 1, #tokens do
		local year = year_at(tokens, at)
		if year and not is_counted(text, year) then
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
