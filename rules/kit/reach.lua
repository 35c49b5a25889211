-- What an amendment may hold goes by what it amends, so that nothing is written that nobody would read:
--   a unit, a body, a qualification   parts and thresholds; what is asked in a block stands in one of the parts
--   what is common                    blocks and thresholds; it has no parts, and holds in every qualification

return function(shape)
	local reach = {}

	local function refuse_blocks(amendment)
		local block = amendment.blocks[1]
		if block then
			shape.fail(block.place, "%s stands in no criterion here, so nobody would be asked for it: put it into one, criterion \"…\" { %s { … } }",
				block.what, block.what)
		end
	end

	local function refuse_parts(amendment)
		local part = amendment.parts[1]
		if part then
			shape.fail(part.place, "what every portfolio is checked for has no %s: write what is in its braces without it", part.kind)
		end
	end

	local function refuse_qualification(amendment, says)
		local name = amendment.for_qualification
		if name then
			shape.fail(shape.place_of(amendment.place, "for_qualification", name), "for_qualification = %s: %s: take it out", shape.show(name),
				says)
		end
	end

	-- `kind`: of what is amended. An error where something would be dropped without a word.
	function reach.check(kind, amendment)
		if kind == "common" then
			refuse_parts(amendment)
			refuse_qualification(amendment, "what every portfolio is checked for is the same in all of them")
		else
			refuse_blocks(amendment)
		end
		if kind == "qualification" then
			refuse_qualification(amendment, "this is an amendment of a qualification, and holds in that alone")
		end
	end

	-- The same for the amendment of a unit that stands in the file of a qualification.
	function reach.check_inner(amendment)
		refuse_blocks(amendment)
		refuse_qualification(amendment, "this stands in the file of a qualification, and holds in that alone")
	end

	return reach
end
