-- A measure of a change: whether it is of the service, and whether there is a figure at all.

local bearing = use "bearing"
local figures = use "figures"
local measured = use "measured"

local gauge = {}

-- Whether a measure is of what customers get (`told` is what the review says), and the words by which it is not.
function gauge.bears(measure, about, told)
	local answer, beside = "yes", nil
	if measure.name then
		answer, beside = bearing.of(measure.name .. ", " .. (measure.unit or ""), about)
		local unbacked = bearing.is_unbacked(measure.name .. ", " .. (measure.unit or ""), told, about)
		answer, beside = unbacked and "no" or answer, beside or unbacked
	end
	if answer == "unclear" and readable(measure, "baseline") and measure.baseline.value == 0 then
		return "no", measure.name
	end
	return answer, beside
end

-- "after: not measured": a field that holds words and no figure, and nothing in the review instead.
function gauge.is_empty(measure, key, told)
	return told ~= nil and not readable(measure, key) and not figures.any_step(figures.of(told))
end

-- "baseline: 71" of a measure in "%" is 71%.
function gauge.in_unit(amount, measure)
	local is_share = amount.unit == "" and not amount.of and measure.unit and measured.are_rates(amount, amount, measure.unit)
	return is_share and { value = amount.value, unit = "%", text = amount.text } or amount
end

-- The same of several: the best of them, and the words by which any is not.
function gauge.any_bears(measures, about, told)
	local beside
	local answers = collect(measures, function(measure)
		local answer, words = gauge.bears(measure, about, told)
		beside = beside or words
		return answer
	end)
	return contains(answers, "yes") and "yes" or contains(answers, "unclear") and "unclear" or "no", beside
end

return gauge
