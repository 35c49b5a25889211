-- The tone of a comment, and whether it gives something to act on.
local tone = {}

function tone.sentiment(text)
	return "neutral"
end

function tone.is_constructive(text)
	return prose.words(text) == 0 and "no" or "unclear"
end

return tone
