-- Whether a resource is anything that could be set aside: a person, a thing, a sum, an hour. Good will is none, and what is
-- still to be decided isn't there yet.

local resource = {}

function resource.is_named(text)
	if #prose.amounts(text) > 0 then
		return true
	end
	return not prose.has(text, "undecided") and #prose.rest(text, "undecided", "good-will", "grammar-words", "small-words") > 0
end

return resource
