-- How narrow an amendment is: a row or amendment for one qualification, unit or criterion may say more than one for all.
--   of(change)              how far it reaches (layers.lua says what a change is); nil of what is no amendment
--   is_narrower(one, other) whether one is narrower in something and wider in nothing
--   covers(one, other)      whether one holds wherever the other does

return function()
	local narrower = {}

	function narrower.of(change)
		local amendment = change.amendment
		return amendment and { row = amendment.row or false, change.narrow and 1 or 0, amendment.for_qualification and 1 or 0,
			string.find(amendment.id, "/", 1, true) and 1 or 0 }
	end

	function narrower.is_narrower(one, other)
		local found = false
		for i = 1, #one do
			if one[i] < other[i] then
				return false
			end
			found = found or one[i] > other[i]
		end
		return found
	end

	function narrower.covers(one, other)
		for i = 1, #one do
			if one[i] > other[i] then
				return false
			end
		end
		return true
	end

	return narrower
end
