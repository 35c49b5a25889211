-- Whether a figure has got better or worse, by what is measured.

local direction = use "direction"
local figures = use "figures"

local trend = {}

-- "better", "worse", "same", or "fewer" where a share has fallen and nothing says which way is better; nil where it can't
-- be told. `way` is known from elsewhere, or nil.
function trend.of(measure, before, after, way)
	local step = figures.step(before, after)
	local is_share, words = figures.kind(before) == "share", nil
	if not way then
		way, words = direction.of(measure, is_share)
	end
	if not way and not words then
		way, words = direction.of(before.text, is_share)
	end
	if step == 0 then
		return "same"
	elseif way then
		return step * way > 0 and "better" or "worse"
	end
	return is_share and step < 0 and not words and "fewer" or nil
end

-- Whether the text tells of a figure that did move, or a rate that was worked out: what stayed the same is not all.
function trend.tells_another_step(text, before)
	local amounts = filter(figures.of(text), function(amount) return amount.value ~= before.value end)
	return figures.moved(text) or figures.any_step(amounts) or prose.has(text, "like-for-like")
end

-- Words that own that nothing has moved, or why it is no worse that it has not.
function trend.owns_standing_still(text)
	return trend.is_accounted_for(text) or prose.has(text, "owns-failure", "stood-still")
end

-- Words that admit a setback, or say that there was more to do at the later time.
function trend.is_accounted_for(text)
	return prose.has(text, "no-better", "got-worse", "like-for-like")
end

return trend
