-- What a change of the service rests on.

local sources = {}

-- What an improvement rests on that really came from outside the learner's own head.
function sources.of(improvement)
	return filter(improvement.from, function(record)
		return kind(record) == "monitoring" or kind(record) == "feedback" and record.source ~= "self"
	end)
end

-- What such a record says.
function sources.words(record)
	return kind(record) == "monitoring" and (record.findings or record.measure) or record.text
end

return sources
