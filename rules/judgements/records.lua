-- Whether papers that are named as records can be records of what was done.

local clause = use "clause"
local records = {}

local function words_of(record)
	return (record.title or "") .. ". " .. (record.text or "")
end

local function is_from_before(record, day)
	return record.date ~= nil and day ~= nil and record.date < day
end

-- Brochures, quotations, certificates: of something else, or of the time before.
local function is_no_record(record)
	return record.type == "prior achievement" or prose.has(words_of(record), "no-records") ~= nil
end

local function shows_doing(record)
	return prose.has(words_of(record), "records-of-doing") ~= nil
end

-- "Huddle notes, text templates, post log": one of the papers that it names came about in the doing, and is filled in.
local function holds_record(record)
	return not prose.has(words_of(record), "unfilled") and any(clause.pieces(words_of(record)), function(paper)
		return prose.has(paper, "records-of-doing") and not prose.has(paper, "empty-papers")
	end)
end

-- All from before the doing: "no" where they are the feedback itself, or where no word of theirs tells of doing.
-- `day` is the first on which anything was done, nil if that is not known. "no" where none can be a record of it.
function records.are_of_doing(list, day)
	if #list == 0 then
		return "yes"
	end
	local wrong = first(list, is_no_record)
	local all_before = not any(list, function(record) return not is_from_before(record, day) end)
	local none_fits = not any(list, function(record)
		return not is_no_record(record) or holds_record(record)
	end)
	if wrong and (all_before or none_fits) then
		return "no", prose.has(words_of(wrong), "no-records") or wrong.type
	end
	local of_feedback = not any(list, function(record) return #cited_by(record, "feedback") == 0 end)
	if all_before and (of_feedback or not any(list, shows_doing)) then
		return "no", list[1].title
	end
	return all_before and "unclear" or "yes"
end

return records
