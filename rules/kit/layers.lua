-- Layers: what a standard, a body, a qualification or a centre changes in what another file asks. Later wins: rule, standard,
-- body, unit, qualification, centre. To add and to tighten is free. To weaken or to leave out what is a `must` takes a dispensation,
-- and counts only while that is in force; what is locked nobody weakens. Files are never changed: an effective unit is a
-- copy, in which each check knows who set what (`trail`).
--   host.in_force(from, till)   "in force", "not yet" or "expired" as of the day of the run; dates as "2026-09-01" or nil

return function(host, shape, standards)
	local layers = {}

	-- Dispensations and amendments -------------------------------------------------------------------------------------
	local function check_day(place, what, key, day)
		if day and not host.is_day(day) then
			shape.fail(shape.place_of(place, key, day), "'%s' of %s must be a day such as \"2026-09-01\", but is %s", key, what, shape.show(day))
		end
	end

	-- A period that must end: { from, till }, both counted in.
	function layers.check_period(place, what, given)
		check_day(place, what, "from", given.from)
		check_day(place, what, "till", given.till)
		if given.from and given.till and given.from > given.till then
			shape.fail(place, "%s ends (%s) before it begins (%s): correct one of the days", what, given.till, given.from)
		end
	end

	local dispensation_fields = {
		reason = { "text", required = true, said = "why" }, agreed_with = { "text", required = true, said = "with whom it was agreed" },
		from = { "text", required = true }, till = { "text", required = true },
	}
	function layers.dispensation(given)
		local place = host.here()
		shape.check(place, "a dispensation", given, dispensation_fields)
		layers.check_period(place, "a dispensation", given)
		return { kind = "dispensation", place = place, reason = given.reason, agreed_with = given.agreed_with,
			from = given.from, till = given.till, state = host.in_force(given.from, given.till) }
	end

	-- What a centre lets pass for one learner, or one item of theirs, in its waivers.lua: return waivers { { learner = "20418", … }, … }
	local waiver_fields = {
		learner = { "text" }, item = { "text" }, unit = { "text" }, criterion = { "text" }, rule = { "any", required = true },
		because = { "text", required = true, said = "why" }, approved_by = { "text", required = true, said = "who approved it" },
		agreed_with = { "text", said = "with whom it was agreed" }, from = { "text" }, till = { "text", required = true },
	}
	-- Where Lua has no line for one of them, that of its rule, or of its learner or item.
	local function place_of_waiver(place, given)
		if type(given) ~= "table" then
			return place
		elseif type(given.rule) == "table" and given.rule.place then
			return given.rule.place
		end
		local key = given.learner and "learner" or "item"
		return shape.place_of(place, key, given[key])
	end
	local function waiver(list_place, given)
		local what = "a waiver"
		local place = place_of_waiver(list_place, given)
		if type(given) ~= "table" then
			shape.fail(place, "each waiver stands in braces of its own: write { learner = \"…\", … } instead of %s", shape.show(given))
		end
		shape.check(place, what, given, waiver_fields)
		layers.check_period(place, what, given)
		if type(given.rule) ~= "table" or given.rule.kind ~= "mention" then
			shape.fail(place, "'rule' of %s must be a rule such as smart.measurable, but is %s", what, shape.show(given.rule))
		elseif not given.learner and given.item then
			shape.fail(given.rule.place, "a waiver of one item names its learner, too, for other portfolios have an item %s as well: add"
				.. " learner = \"20418\"", shape.show(given.item))
		elseif not given.learner then
			shape.fail(given.rule.place, "a waiver is for one learner, and this names nobody: add learner = \"20418\"; for one item of theirs"
				.. " add item = \"E3\", too")
		end
		local made = { rule = given.rule.full, place = given.rule.place, state = host.in_force(given.from, given.till) }
		for key in pairs(waiver_fields) do
			made[key] = made[key] or given[key]
		end
		return made
	end
	function layers.waivers(given)
		local place = host.here()
		local list = {}
		if type(given) == "table" and next(given) ~= nil and #given == 0 then
			shape.fail(place, "each waiver stands in braces of its own: write return waivers { { learner = \"…\", … }, { … } }")
		end
		for i, one in ipairs(shape.check(place, "waivers", given, {})) do
			list[i] = waiver(place, one)
		end
		return { kind = "waivers", place = place, waivers = list }
	end

	local amended = { criterion = "parts", mistake = "parts", guidance = "parts", mention = "thresholds", block = "blocks",
		combination = "combinations" }
	local amendment_fields = { registration_ends = { "text" }, certification_ends = { "text" },
		 because = { "text", required = true, said = "why" }, for_qualification = { "text" }, dispensation = { "any" } }
	-- Whether an amendment is of a qualification's structure or windows.
	function layers.structural(amendment)
		return #amendment.combinations > 0 or amendment.registration_ends or amendment.certification_ends
	end

	function layers.amends(id)
		local place = host.here()
		shape.named(place, "amends", id)
		local what = ("amends %s"):format(shape.show(id))
		return function(given)
			local made = { kind = "amends", id = id, name = id, place = place, because = given.because, parts = {}, thresholds = {},
				blocks = {}, combinations = {}, registration_ends = given.registration_ends,
				certification_ends = given.certification_ends, for_qualification = given.for_qualification, dispensation = given.dispensation }
			for _, item in ipairs(shape.check(place, what, given, amendment_fields)) do
				local into = type(item) == "table" and amended[item.kind]
				if not into and type(item) == "table" and item.kind == "dispensation" then
					shape.fail(item.place, "a dispensation is given by its name: write dispensation = dispensation { … }")
				elseif not into then
					shape.fail(place, "%s wants criterion \"…\" { … }, mistake, guidance, or rules with thresholds, but has %s", what,
						shape.show(item))
				end
				table.insert(made[into], item)
			end
			if made.dispensation and made.dispensation.kind ~= "dispensation" then
				shape.fail(place, "'dispensation' of %s must be dispensation { reason = \"…\", … }", what)
			elseif #made.parts + #made.thresholds + #made.blocks == 0 and not layers.structural(made) then
				shape.fail(place, "%s changes nothing: give it criterion \"…\" { … }, or a rule with a threshold", what)
			end
			return made
		end
	end

	-- Which way is tighter ---------------------------------------------------------------------------------------------
	local function holds_all(list, wanted)
		local members = {}
		for _, item in ipairs(list) do
			members[item] = true
		end
		for _, item in ipairs(wanted) do
			if not members[item] then
				return false
			end
		end
		return true
	end

	-- Whether a value asks no less of the learner than another, by what its parameter says is tighter.
	local asks_no_less = {
		number = function(new, old, tighter)
			return tighter == "more" and new >= old or tighter == "less" and new <= old
		end,
		yes_no = function(new, old, tighter)
			return new == old or new == (tighter == "yes")
		end,
		words = function(new, old, tighter)
			return tighter == "more" and holds_all(new, old) or tighter == "less" and holds_all(old, new)
		end,
		word = function(new, old)
			return new == old
		end,
	}
	local function is_weaker(parameter, new, old)
		return not asks_no_less[parameter.kind](new, old, parameter.tighter)
	end

	-- Weakening --------------------------------------------------------------------------------------------------------
	-- `change` is one layer on its way into one unit: layer (its name), amendment, dispensed (what its dispensation
	-- covered). Whether the weakening counts; an error where it needs a dispensation, or is of what is locked.
	local function weakens(change, check, place, says)
		local dispensation = change.amendment and change.amendment.dispensation
		if check.locked then
			shape.fail(place, "%s, but %s:%d locks it: no layer may weaken it, so take this away", says, check.locked.file, check.locked.line)
		elseif not dispensation and change.amendment.row then
			shape.fail(place, "%s: that asks less than what must be there, and takes a dispensation: fill the columns agreed_with, from and"
				.. " until of this row", says)
		elseif not dispensation then
			shape.fail(place, "%s: that asks less than what must be there, and takes a dispensation: add dispensation = dispensation"
				.. " { reason = \"…\", agreed_with = \"…\", from = \"2026-09-01\", till = \"2027-08-31\" } to this amendment", says)
		end
		change.dispensed[#change.dispensed + 1] = { rule = check.full, says = says, criterion = change.criterion or "",
			reason = dispensation.reason, agreed_with = dispensation.agreed_with, from = dispensation.from, till = dispensation.till,
			state = dispensation.state, place = place }
		return dispensation.state == "in force"
	end

	-- Thresholds -------------------------------------------------------------------------------------------------------
	local function copy(list)
		local made = {}
		for key, value in pairs(list) do
			made[key] = value
		end
		return made
	end

	-- What each layer set: { parameter name = { { layer, value, place } … } }, the last one counts.
	function layers.settings(check)
		if not check.settings then
			check.settings = {}
			for name, parameter in pairs(check.rule.params) do
				check.settings[name] = { { layer = "rule", value = parameter.default, place = parameter.place } }
				if check.given[name] ~= nil then
					table.insert(check.settings[name], { layer = check.layer or "unit", value = check.given[name],
						place = check.given_places[name] })
				end
			end
		end
		return check.settings
	end

	local function set(check, name, setting)
		local settings = copy(check.settings[name])
		settings[#settings + 1] = setting
		check.settings[name], check.given[name], check.given_places[name] = settings, setting.value, setting.place
		check.set_at, check.asker = setting.place, setting
	end

	-- Why a layer asks: the reason of its amendment; nil of what is no amendment.
	local function reason_of(change)
		return change.amendment and change.amendment.because
	end

	-- How narrow an amendment is: a row or amendment for one qualification, unit or criterion may say more than one for all.
	local function reach_of(change)
		local amendment = change.amendment
		return amendment and { row = amendment.row or false, change.narrow and 1 or 0, amendment.for_qualification and 1 or 0,
			string.find(amendment.id, "/", 1, true) and 1 or 0 }
	end
	local function is_narrower(one, other)
		local narrower = false
		for i = 1, #one do
			if one[i] < other[i] then
				return false
			end
			narrower = narrower or one[i] > other[i]
		end
		return narrower
	end

	-- A row of a table and an amendment of the same centre that set one threshold: whoever reads one of them is misled.
	local told = {}
	local function tell_overruled(change, check, name, before, setting)
		local one, other = before.reach, setting.reach
		if before.layer ~= "centre" or change.layer ~= "centre" or one.row == other.row or is_narrower(other, one)
			or shape.show(before.value) == shape.show(setting.value) then
			return
		end
		local where = change.criterion ~= "" and ("criterion %s of %s"):format(change.criterion, change.unit) or change.unit
		local says = ("%s:%d: %s.%s = %s does not hold in %s: %s:%d sets it to %s and counts more: take one of the two out"):format(
			before.place.file, before.place.line, check.full, name, shape.show(before.value), where, setting.place.file,
			setting.place.line, shape.show(setting.value))
		if not told[says] then
			host.remark(says)
		end
		told[says] = true
	end

	-- The unit's own word counts more than its body's and its standard's, which are told all the same: their setting goes before the
	-- unit's. What they lock the unit may not weaken.
	local function set_before(check, name, setting, mention)
		local settings, parameter = copy(check.settings[name]), check.rule.params[name]
		local own = settings[#settings]
		if mention.locked and is_weaker(parameter, own.value, setting.value) then
			shape.fail(own.place, "%s: %s = %s instead of %s, but %s:%d locks it: no layer may weaken it", check.full, name,
				shape.show(own.value), shape.show(setting.value), mention.locked.file, mention.locked.line)
		end
		table.insert(settings, #settings, setting)
		check.settings[name] = settings
	end

	-- The check with the thresholds of a mention on top.
	local function tuned(change, level, check, mention)
		local made = copy(check)
		made.settings, made.given, made.given_places = copy(layers.settings(check)), copy(check.given), copy(check.given_places)
		made.locked = made.locked or mention.locked
		made.asked_again = not mention.locked and next(mention.given) == nil and mention.place or check.asked_again
		for _, name in ipairs(shape.sorted_keys(mention.given)) do
			local before, new, place = made.settings[name][#made.settings[name]], mention.given[name], mention.given_places[name]
			local trial = change.layer == "command line"
			local weaker = not trial and (change.amendment or check.locked) and level == "must" and is_weaker(check.rule.params[name], new, before.value)
			local rests = not weaker and change.amendment and change.amendment.rests
			if not change.amendment and not trial and before.layer == "unit" then
				set_before(made, name, { layer = change.layer, value = new, place = place }, mention)
			elseif not rests and (not weaker or weakens(change, check, place, ("%s: %s = %s instead of %s (%s:%d)"):format(check.full, name,
				shape.show(new), shape.show(before.value), before.place.file, before.place.line))) then
				local setting = { layer = change.layer, value = new, place = place, reach = reach_of(change), because = reason_of(change) }
				tell_overruled(change, check, name, before, setting)
				set(made, name, setting)
			end
		end
		return made
	end

	-- Blocks -----------------------------------------------------------------------------------------------------------
	local function position(checks, full)
		for i, check in ipairs(checks) do
			if check.kind == "mention" and check.full == full then
				return i
			end
		end
	end

	-- Marks what a layer adds, down to its parts, as its own.
	local function owned(change, item)
		local made = copy(item)
		made.layer, made.asker = change.layer, { layer = change.layer, place = item.place, because = reason_of(change) }
		for _, key in ipairs { "must", "should", "blocks", "checks" } do
			made[key] = item[key] and {}
			for i, below in ipairs(item[key] or {}) do
				made[key][i] = owned(change, below)
			end
		end
		return made
	end

	local function merge_checks(change, level, checks, more)
		local made = copy(checks)
		for _, check in ipairs(more) do
			local at = check.kind == "mention" and position(made, check.full)
			if at then
				made[at] = tuned(change, level, made[at], check)
			else
				made[#made + 1] = owned(change, check)
			end
		end
		return made
	end

	local function leave_out(change, block, mention)
		for _, level in ipairs { "must", "should" } do
			local at = position(block[level], mention.full)
			local says = ("%s is left out of %s"):format(mention.full, block.what)
			if at and (level == "should" or weakens(change, block[level][at], mention.place, says)) then
				table.remove(block[level], at)
			end
			if at then
				return
			end
		end
		shape.fail(mention.place, "%s is not asked in this %s, so it can't be left out: take this away", mention.full, block.what)
	end

	local merge_blocks

	local function merge_block(change, block, more)
		local made = copy(block)
		made.must = merge_checks(change, "must", block.must, more.must)
		made.should = merge_checks(change, "should", block.should, more.should)
		made.ask, made.blocks = copy(block.ask), merge_blocks(change, block.blocks, more.blocks)
		for _, question in ipairs(more.ask) do
			made.ask[#made.ask + 1] = question
		end
		for _, mention in ipairs(more.without) do
			leave_out(change, made, mention)
		end
		local says = ("%s asks for %d instead of %d"):format(block.what, more.least, block.least)
		if more.least > block.least or more.least < block.least and weakens(change, { full = block.what }, more.place, says) then
			made.least, made.place = more.least, more.place
			made.asker = { layer = change.layer, place = more.place, because = reason_of(change) }
		end
		return made
	end

	local function is_same(one, other)
		return one.quantifier == other.quantifier and one.subject == other.subject and one.that_is == other.that_is
	end

	-- Of several blocks alike, the one that asks a rule of the amendment already, else the first.
	local function block_for(blocks, more)
		local found
		for at, block in ipairs(blocks) do
			if is_same(block, more) then
				for _, level in ipairs { "must", "should", "without" } do
					for _, check in ipairs(more[level]) do
						if check.kind == "mention" and (position(block.must, check.full) or position(block.should, check.full)) then
							return at
						end
					end
				end
				found = found or at
			end
		end
		return found
	end

	function merge_blocks(change, blocks, more)
		local made = copy(blocks)
		for _, block in ipairs(more) do
			local at = block_for(made, block)
			if at then
				made[at] = merge_block(change, made[at], block)
			elseif #block.without > 0 then
				shape.fail(block.place, "there is no %s here that something could be left out of: take this away", block.what)
			else
				made[#made + 1] = owned(change, block)
			end
		end
		return made
	end

	-- Parts and units --------------------------------------------------------------------------------------------------
	local function ids_of(parts)
		local ids = {}
		for _, part in ipairs(parts) do
			ids[part.id] = true
		end
		return ids
	end

	local function merge_part(change, unit, list, part)
		for at, known in ipairs(unit[list]) do
			if known.kind == part.kind and known.id == part.id then
				local made = copy(known)
				change.criterion, change.narrow = part.id, true
				standards.check_numbers(part, unit.standard)
				made.standards = table.move(part.standards, 1, #part.standards, #known.standards + 1, copy(known.standards))
				made.blocks = merge_blocks(change, known.blocks, part.blocks)
				unit[list][at] = made
				return
			end
		end
		if part.kind == "criterion" and not part.told then
			shape.fail(part.place, "criterion \"%s\" is new in this unit, so it lacks 'says': what the learner has to show%s", part.id,
				shape.hint(part.id, ids_of(unit.criteria)))
		end
		table.insert(unit[list], owned(change, part))
	end

	-- A check, or the alternatives of any_of, with the thresholds of a layer.
	local function tune_check(change, level, check, mentions)
		if check.kind == "any_of" then
			local made = copy(check)
			made.checks = {}
			for i, one in ipairs(check.checks) do
				made.checks[i] = tune_check(change, level, one, mentions)
			end
			return made
		end
		local mention = mentions[check.full]
		if not mention then
			return check
		end
		mention.met = true
		return tuned(change, level, check, mention)
	end

	-- The thresholds of a layer wherever their rules are asked.
	local function tune_blocks(change, blocks, mentions)
		local made = copy(blocks)
		for at, block in ipairs(blocks) do
			local new = copy(block)
			for _, level in ipairs { "must", "should" } do
				new[level] = {}
				for i, check in ipairs(block[level]) do
					new[level][i] = tune_check(change, level, check, mentions)
				end
			end
			new.blocks, made[at] = tune_blocks(change, block.blocks, mentions), new
		end
		return made
	end

	-- Of all parts, or only of the criterion that the amendment is about.
	local function tune_parts(change, parts, mentions)
		local only = change.amendment and change.amendment.criterion
		change.narrow = only ~= nil
		for at, part in ipairs(parts) do
			if not only or part.kind == "criterion" and part.id == only then
				local made = copy(part)
				change.criterion = part.kind == "criterion" and part.id or ""
				made.blocks = tune_blocks(change, part.blocks, mentions)
				parts[at] = made
			end
		end
	end

	local into = { criterion = "criteria", mistake = "notes", guidance = "notes" }

	local function by_name(mentions)
		local named = {}
		for _, mention in ipairs(mentions) do
			named[mention.full] = mention
		end
		return named
	end

	-- A copy of the unit with thresholds wherever their rules are asked, weaker or not: those of its standard or body
	-- (`layer`), which hold where the unit states none, or one that is tried (layer "command line").
	function layers.with_thresholds(unit, thresholds, layer)
		local made, change = copy(unit), { layer = layer, dispensed = {} }
		made.criteria, made.notes = copy(unit.criteria), copy(unit.notes)
		tune_parts(change, made.criteria, by_name(thresholds))
		tune_parts(change, made.notes, by_name(thresholds))
		return made
	end
	function layers.common_with_thresholds(common, thresholds, layer)
		local made = copy(common)
		made.blocks = tune_blocks({ layer = layer, dispensed = {} }, common.blocks, by_name(thresholds))
		return made
	end

	-- A copy of the unit with an amendment on top; `layer` is its name ("centre"). Raises an error where it can't be.
	function layers.amended(unit, amendment, layer)
		local made, change = copy(unit), { layer = layer, amendment = amendment, dispensed = copy(unit.dispensed or {}),
			unit = unit.id }
		made.criteria, made.notes, made.dispensed = copy(unit.criteria), copy(unit.notes), change.dispensed
		tune_parts(change, made.criteria, by_name(amendment.thresholds))
		tune_parts(change, made.notes, by_name(amendment.thresholds))
		for _, part in ipairs(amendment.parts) do
			merge_part(change, made, into[part.kind], part)
		end
		return made
	end

	-- The same for what every portfolio is checked for.
	function layers.amended_common(common, amendment, layer)
		local change = { layer = layer, amendment = amendment, dispensed = copy(common.dispensed or {}), criterion = "",
			unit = "what is common" }
		local made = copy(common)
		made.blocks = merge_blocks(change, tune_blocks(change, common.blocks, by_name(amendment.thresholds)), amendment.blocks)
		made.dispensed = change.dispensed
		return made
	end

	-- Thresholds of a standard or body that no unit asks are no error, for a unit may come; `whose` is its name.
	function layers.tell_unmet(whose, thresholds)
		for _, mention in ipairs(thresholds) do
			local given = {}
			for i, name in ipairs(shape.sorted_keys(mention.given)) do
				given[i] = ("%s = %s"):format(name, shape.show(mention.given[name]))
			end
			if not mention.met then
				host.hint(("%s:%d: %s { %s }: no unit of %s asks this rule, so it changes nothing. Take it away, or ask the rule in a unit"):format(
					mention.place.file, mention.place.line, mention.full, table.concat(given, ", "), whose))
			end
		end
	end

	layers.fields = { amends = amendment_fields, dispensation = dispensation_fields, waiver = waiver_fields }
	return layers
end
