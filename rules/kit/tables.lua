-- Tables of thresholds: a centre's thresholds.csv and thresholds.yaml. Each row is an amendment of the centre:
--   unit, criterion, rule, parameter, value, reason[, from, until, agreed_with, qualification]
-- A unit, or a body for all of its units; a criterion of it, or * for all. To weaken a `must` takes agreed_with, from and
-- until, as a dispensation does. A row out of its time (from, until) rests.

return function(host, shape, allowed, written)
	local tables = {}

	local order = { "unit", "criterion", "rule", "parameter", "value", "reason", "from", "until", "agreed_with", "qualification" }
	local columns = {}
	for i, name in ipairs(order) do
		columns[name] = { name = name, required = i <= 6 }
	end
	local means = {
		unit = "pearson/develop-personal-performance, or a body such as pearson for all of its units", criterion = "C3, or * for all",
		rule = "feedback.from_several", parameter = "sources", value = "3", reason = "why the centre asks for it", agreed_with = "with whom it was agreed",
	}

	-- What other files call them.
	local elsewhere = { till = "until", because = "reason" }

	-- What the table as a whole lacks or has too much; an error at its head, or where it has none at the row or key.
	local function check_columns(place, cells, lines)
		local known = 0
		for name in pairs(cells) do
			known = known + (columns[name] and 1 or 0)
		end
		if known == 0 then
			shape.fail(place, "the first line names no column of a table of thresholds: begin the table with a line that says %s; a title"
				.. " or sep=; has no place above it", table.concat(order, ","))
		end
		for _, name in ipairs(shape.sorted_keys(cells)) do
			local there = { file = place.file, line = lines[name] or place.line }
			if elsewhere[name] then
				shape.fail(there, "a table of thresholds has no column '%s'; call it '%s' here", name, elsewhere[name])
			elseif not columns[name] then
				shape.fail(there, "a table of thresholds has no column '%s'%s", name, shape.hint(name, columns))
			end
		end
		for _, name in ipairs(order) do
			if columns[name].required and cells[name] == nil then
				shape.fail(place, "'%s' is missing: %s", name, means[name])
			end
		end
	end

	local function filled(text)
		return text ~= "" and text or nil
	end

	local function check_filled(place, cells)
		for _, name in ipairs(order) do
			if columns[name].required and cells[name] == "" then
				shape.fail(place, "'%s' is empty in this row: write %s", name, means[name])
			end
		end
		for _, name in ipairs { "reason", "agreed_with" } do
			shape.check_length(cells[name] or "", function() return place end)
			if filled(cells[name]) and shape.says_nothing(cells[name]) then
				shape.fail(place, "'%s' is %s in this row, which says nothing: write %s", name, shape.show(cells[name]), means[name])
			end
		end
	end

	-- What the columns agreed_with, from and until come to; nil where nobody agreed.
	local function dispensation_of(place, cells, period)
		if not filled(cells.agreed_with) then
			return nil
		elseif not period.from or not period.till then
			shape.fail(place, "this row says with whom it was agreed, so it needs 'from' and 'until', too: days such as 2026-09-01")
		end
		return { kind = "dispensation", place = place, reason = cells.reason, agreed_with = cells.agreed_with, from = period.from,
			till = period.till, state = host.in_force(period.from, period.till) }
	end

	local function check_day(place, name, day)
		if day and not host.is_day(day) then
			local advice = string.find(day, "%d") and "where a spreadsheet turns days into its own form, make the column text"
				or "where a text in this row holds a comma, put that text in quotes"
			shape.fail(place, "'%s' must be a day such as 2027-08-31, but is %s; %s", name, shape.show(day), advice)
		end
	end

	local function period_of(place, cells)
		local period = { from = filled(cells.from), till = filled(cells["until"]) }
		check_day(place, "from", period.from)
		check_day(place, "until", period.till)
		allowed.check_period(place, "this row", period)
		return period
	end

	local function amendment_of(place, cells)
		check_filled(place, cells)
		local rule, wrong = written.rule(cells.rule)
		local mention
		if rule then
			mention, wrong = written.mention(rule, cells.parameter, cells.value, place)
		end
		if wrong then
			shape.fail(place, "%s", wrong)
		end
		local period = period_of(place, cells)
		local criterion = cells.criterion ~= "*" and cells.criterion or nil
		if criterion and not string.find(cells.unit, "/", 1, true) then
			shape.fail(place, "'%s' is a body, or lacks it (pearson/%s): a criterion is of one unit; for all of a body's units write *",
				cells.unit, cells.unit)
		end
		return { kind = "amends", id = cells.unit, name = cells.unit, place = place, because = cells.reason, parts = {}, combinations = {},
			thresholds = { mention }, blocks = {}, for_qualification = filled(cells.qualification), criterion = criterion, row = true,
			dispensation = dispensation_of(place, cells, period), rests = host.in_force(period.from, period.till) ~= "in force",
			period = period, target = mention.full .. "." .. cells.parameter, set = mention.given[cells.parameter],
			value = shape.show(mention.given[cells.parameter]) }
	end

	-- Overlaps: two rows about one threshold at one time.
	local seen = {}
	local function overlaps(one, other)
		local function ends_before(a, b)
			return a.till and b.from and a.till < b.from
		end
		return not ends_before(one.period, other.period) and not ends_before(other.period, one.period)
	end
	local function check_overlap(made)
		local key = table.concat({ made.id, made.criterion or "*", made.target, made.for_qualification or "" }, "\n")
		seen[key] = seen[key] or {}
		for _, other in ipairs(seen[key]) do
			local place = ("%s:%d"):format(other.place.file, other.place.line)
			if overlaps(made, other) and shape.same(made.set, other.set) then
				shape.fail(made.place, "this row says the same as %s: take one of them out", place)
			elseif overlaps(made, other) then
				shape.fail(made.place, "this row contradicts %s: there %s is %s, here %s; take one of them out, or give them times (from,"
					.. " until) apart", place, made.target, other.value, made.value)
			end
		end
		table.insert(seen[key], made)
	end

	-- A row that only rests till its day comes is nobody's business; one that is past it should be renewed or go. Of those that
	-- were agreed with somebody their dispensation tells.
	local function tell_end(made)
		if made.dispensation or not made.period.till then
			return
		end
		local place = ("%s:%d"):format(made.place.file, made.place.line)
		local what = ("this row (%s = %s for %s)"):format(made.target, made.value, made.id)
		if host.in_force(made.period.from, made.period.till) == "expired" then
			host.remark(("%s: %s expired after %s and no longer counts: renew it or take it out"):format(place, what, made.period.till))
		else
			host.ends(place, what, made.period.till)
		end
	end

	-- What a row is about, for its faults: the unit, and behind a tab the qualification.
	local function about_of(cells)
		return filled(cells.qualification) and cells.unit .. "\t" .. cells.qualification or cells.unit
	end

	-- The amendments of a table; faulty rows are told, each at its line, and left out. Rows for all criteria come before those
	-- for one, which thus count more.
	function tables.amendments(file, head, rows, columns_there)
		local general, special = {}, {}
		if #rows == 0 and head > 0 then
			check_columns({ file = file, line = head }, columns_there, {})
		end
		for _, row in ipairs(rows) do
			local about = head == 0 and row.cells.unit and about_of(row.cells) or nil
			local done, made = pcall(function()
				check_columns({ file = file, line = head > 0 and head or row.line }, row.cells, row.lines)
				about = about_of(row.cells)
				local amendment = amendment_of({ file = file, line = row.line }, row.cells)
				check_overlap(amendment)
				amendment.about = about
				return amendment
			end)
			if done then
				tell_end(made)
				table.insert(made.criterion and special or general, made)
			else
				host.complain(made, about)
			end
		end
		return table.move(special, 1, #special, #general + 1, general)
	end

	return tables
end
