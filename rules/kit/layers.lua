-- Layers: what a standard, a body, a qualification or a centre changes in what another file asks. Later wins: rule, standard,
-- body, unit, qualification, centre. To add and to tighten is free. To weaken or to leave out what is a `must` takes a dispensation,
-- and counts only while that is in force; what is locked nobody weakens. Files are never changed: an effective unit is a
-- copy, in which each check knows who set what (`trail`).

return function(host, shape, standards)
	local layers = {}
	local copy = shape.copy
	local is_weaker, raised = host.part("weaker")(shape)
	local narrower = host.part("narrower")()

	-- Amendments -------------------------------------------------------------------------------------------------------
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
			if made.dispensation ~= nil and (type(made.dispensation) ~= "table" or made.dispensation.kind ~= "dispensation") then
				shape.fail(shape.place_of(place, "dispensation"), "'dispensation' of %s must be dispensation { reason = \"…\", … }, but is %s",
					what, shape.show(made.dispensation))
			elseif #made.parts + #made.thresholds + #made.blocks == 0 and not layers.structural(made) then
				shape.fail(place, "%s changes nothing: give it criterion \"…\" { … }, or a rule with a threshold", what)
			end
			return made
		end
	end

	-- Weakening --------------------------------------------------------------------------------------------------------
	-- `change` is one layer on its way into one unit: layer (its name), amendment, dispensed (what its dispensation
	-- covered). Gives back what covers the weakening, where that is in force; an error where it needs a dispensation, or is of
	-- what is locked.
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
		local made = { rule = check.full, says = says, criterion = change.criterion or "", number = #change.dispensed + 1,
			reason = dispensation.reason, agreed_with = dispensation.agreed_with, from = dispensation.from, till = dispensation.till,
			state = dispensation.state, place = place, layer = change.layer }
		change.dispensed[made.number] = made
		return dispensation.state == "in force" and made or nil
	end

	-- "thresholds.csv:2"; what the command line sets stands in no line.
	local function place_text(place)
		return place.line == 0 and place.file or ("%s:%d"):format(place.file, place.line)
	end

	-- "criterion C5 of b/u in b/q": where a change is.
	local function where_text(change)
		local unit = change.criterion ~= "" and ("criterion %s of %s"):format(change.criterion, change.unit) or change.unit
		local qualification = change.amendment.for_qualification
		return qualification and ("%s in %s"):format(unit, qualification) or unit
	end

	-- A pair of places is told once, though it may meet in many criteria.
	local told = {}
	local function tell_once(one, other, tell, says)
		local pair = place_text(one) .. " " .. place_text(other)
		if not told[pair] then
			tell(says)
		end
		told[pair] = true
	end

	-- A later layer asks more again where a dispensation let less pass: there, that is no longer in force. Where the later
	-- one still asks less than there was before (5, then 1 with a dispensation, then 2), it rests on the dispensation.
	local function overrule(change, dispensed, place, rests)
		local made = copy(change.dispensed[dispensed.number])
		if rests then
			made.says = ("%s; %s asks more here"):format(made.says, place_text(place))
		else
			made.state, made.overruled_by = "overruled", place_text(place)
		end
		change.dispensed[made.number] = made
		if not rests and made.layer == "centre" and change.layer == "centre" then
			tell_once(made.place, place, host.hint, ("%s: the dispensation for %s does not hold in %s: %s asks as much or more there. Where that is"
				.. " not meant, take one of the two out"):format(place_text(made.place), made.rule, where_text(change), place_text(place)))
		end
	end

	-- Thresholds -------------------------------------------------------------------------------------------------------
	-- What each layer set: { parameter name = { { layer, value, place } … } }, the last one counts.
	function layers.settings(check)
		if not check.settings then
			check.settings = {}
			for name, parameter in pairs(check.rule.params) do
				check.settings[name] = { { layer = "rule", value = parameter.default, place = parameter.place } }
				if check.given[name] ~= nil then
					table.insert(check.settings[name], { layer = check.layer or "unit", value = check.given[name],
						place = check.given_places[name], reach = check.reach })
				end
			end
		end
		return check.settings
	end

	local function set(check, setting)
		local name, settings = setting.name, copy(check.settings[setting.name])
		settings[#settings + 1] = setting
		check.settings[name], check.given[name], check.given_places[name] = settings, setting.value, setting.place
		check.set_at, check.asker = setting.place, setting
	end

	-- Why a layer asks: the reason of its amendment; nil of what is no amendment.
	local function reason_of(change)
		return change.amendment and change.amendment.because
	end

	local function same_value(one, other)
		return shape.same(one.value, other.value)
	end

	-- Two amendments of the same centre that set one threshold, a row of a table perhaps: whoever reads the first is misled.
	local function tell_overruled(change, check, before, setting)
		local one, other = before.reach, setting.reach
		if before.layer ~= "centre" or change.layer ~= "centre" or narrower.is_narrower(other, one) or same_value(before, setting) then
			return
		end
		local dead = one.row == other.row and "changes nothing" or ("does not hold in %s"):format(where_text(change))
		if one.row ~= other.row or narrower.covers(other, one) then
			tell_once(before.place, setting.place, host.remark, ("%s: %s.%s = %s %s: %s sets it to %s and counts more: take one of the two out"):format(
				place_text(before.place), check.full, setting.name, shape.show(before.value), dead, place_text(setting.place),
				shape.show(setting.value)))
		end
	end

	-- What a centre alone asks, or set higher than others do, it may take back as far as to them, in one qualification or
	-- criterion; for the same it contradicts itself.
	local function takes_back(change, check, before, setting, others)
		local parameter = check.rule.params[setting.name]
		return change.layer == "centre" and (before.layer == "centre" or check.layer == "centre") and is_weaker(parameter, setting.value,
			before.value) and not (others and is_weaker(parameter, setting.value, others.value))
	end
	local function refuse_contradiction(check, before, setting)
		if before.layer == "centre" and not narrower.is_narrower(setting.reach, before.reach) then
			shape.fail(setting.place, "%s: %s = %s contradicts %s, which sets %s (both are the centre's): take one of the two out", check.full,
				setting.name, shape.show(setting.value), place_text(before.place), shape.show(before.value))
		end
	end

	-- What was set last by another layer than the centre; nil where the centre alone asks.
	local function set_by_others(check, settings)
		for i = #settings, 1, -1 do
			if settings[i].layer ~= "centre" and check.layer ~= "centre" then
				return settings[i]
			end
		end
	end

	-- What becomes of the dispensation that let pass what was set before.
	local function pass_dispensation(change, parameter, before, setting)
		local dispensed = before.dispensed
		if not dispensed then
			return
		elseif same_value(before, setting) then
			setting.dispensed = dispensed
			return
		end
		local rests = not setting.dispensed and is_weaker(parameter, setting.value, dispensed.instead)
		overrule(change, dispensed, setting.place, rests)
		setting.dispensed = rests and dispensed or setting.dispensed
	end

	-- The unit's own word counts more than its body's and its standard's, which are told all the same: their setting goes before the
	-- unit's. What they lock the unit may not weaken.
	local function set_before(check, setting, mention)
		local name = setting.name
		local settings, parameter = copy(check.settings[name]), check.rule.params[name]
		local own = settings[#settings]
		if mention.locked and is_weaker(parameter, own.value, setting.value) then
			shape.fail(own.place, "%s: %s = %s instead of %s, but %s:%d locks it: no layer may weaken it", check.full, name,
				shape.show(own.value), shape.show(setting.value), mention.locked.file, mention.locked.line)
		end
		table.insert(settings, #settings, setting)
		check.settings[name] = settings
	end

	-- The dispensation that a setting takes to ask less; nil where that is not in force.
	local function dispensation_for(change, check, before, setting, others)
		local instead = before.layer == "centre" and not check.locked and others or before
		local dispensed = weakens(change, check, setting.place, ("%s: %s = %s instead of %s (%s)"):format(check.full, setting.name,
			shape.show(setting.value), shape.show(instead.value), place_text(instead.place)))
		if dispensed then
			dispensed.instead = instead.value
		end
		return dispensed
	end

	-- What was agreed for a time takes nothing back out of it.
	local function is_over(change)
		local dispensation = change.amendment.dispensation
		return dispensation and dispensation.state ~= "in force"
	end

	-- Sets one option of a check, where that counts.
	local function tune(change, level, check, setting)
		local settings, parameter = check.settings[setting.name], check.rule.params[setting.name]
		local before, others = settings[#settings], set_by_others(check, settings)
		local asks = level == "must" and change.layer ~= "command line" and (change.amendment or check.locked)
		local back = asks and not check.locked and takes_back(change, check, before, setting, others)
		local weaker = asks and not back and is_weaker(parameter, setting.value, before.value)
		if not weaker and change.amendment and change.amendment.rests then
			return
		elseif back then
			refuse_contradiction(check, before, setting)
			if is_over(change) then
				return
			end
		elseif weaker then
			setting.dispensed = dispensation_for(change, check, before, setting, others)
			if not setting.dispensed then
				return
			end
		end
		tell_overruled(change, check, before, setting)
		pass_dispensation(change, parameter, before, setting)
		set(check, setting)
	end

	-- The check with the thresholds of a mention on top.
	local function tuned(change, level, check, mention)
		local made = copy(check)
		made.settings, made.given, made.given_places = copy(layers.settings(check)), copy(check.given), copy(check.given_places)
		made.asked_again = not mention.locked and next(mention.given) == nil and mention.place or check.asked_again
		for _, name in ipairs(shape.sorted_keys(mention.given)) do
			local before = made.settings[name][#made.settings[name]]
			local setting = { name = name, layer = change.layer, value = mention.given[name], place = mention.given_places[name],
				reach = narrower.of(change), because = reason_of(change) }
			if not change.amendment and change.layer ~= "command line" and before.layer == "unit" then
				set_before(made, setting, mention)
			else
				tune(change, level, made, setting)
			end
		end
		made.locked = made.locked or mention.locked
		return made
	end

	local laid = host.part("laid")(shape, tuned)

	-- Blocks -----------------------------------------------------------------------------------------------------------
	local function position(checks, full)
		for i, check in ipairs(checks) do
			if check.kind == "mention" and check.full == full then
				return i
			end
		end
	end

	-- Marks what a layer adds, down to its parts, as its own; `level` is that of a check.
	local function owned(change, item, level)
		local made = copy(item)
		made.layer, made.reach, made.asker = change.layer, narrower.of(change), { layer = change.layer, place = item.place, because = reason_of(change) }
		for _, key in ipairs { "must", "should", "blocks", "checks" } do
			made[key] = item[key] and {}
			for i, below in ipairs(item[key] or {}) do
				made[key][i] = owned(change, below, key == "checks" and level or key)
			end
		end
		return made.kind == "mention" and laid.over(change, level, made) or made
	end

	-- A rule that a dispensation left out is asked again: as much or more, and the body asks it again; less, and that rests on the
	-- dispensation.
	local function ask_again(change, what, mention)
		local made
		for _, dispensed in ipairs(change.dispensed) do
			if dispensed.left_out == what and dispensed.rule == mention.full and dispensed.criterion == change.criterion
				and dispensed.state == "in force" then
				local given, places = raised(dispensed.left, mention)
				local more = copy(mention)
				more.given, more.given_places = given, places
				made = given and tuned(change, "must", dispensed.left, more)
				if made then
					made.asked_again = dispensed.left.asked_again
				end
				overrule(change, dispensed, mention.place, not given)
			end
		end
		return made or owned(change, mention, "must")
	end

	local function merge_checks(change, level, block, more)
		local made = copy(block[level])
		for _, check in ipairs(more[level]) do
			local at = check.kind == "mention" and position(made, check.full)
			if at then
				made[at] = tuned(change, level, made[at], check)
			else
				local again = level == "must" and check.kind == "mention"
				made[#made + 1] = again and ask_again(change, block.what, check) or owned(change, check, level)
			end
		end
		return made
	end

	-- What a centre alone asks it may leave out again.
	local function leave_out(change, block, mention)
		for _, level in ipairs { "must", "should" } do
			local at = position(block[level], mention.full)
			local left = block[level][at]
			local free = left and (level == "should" or change.layer == "centre" and left.layer == "centre" and not left.locked)
			local dispensed = left and not free and weakens(change, left, mention.place, ("%s is left out of %s"):format(mention.full,
				block.what))
			if dispensed then
				dispensed.left_out, dispensed.left = block.what, left
			end
			if free or dispensed then
				table.remove(block[level], at)
			end
			if at then
				return
			end
		end
		shape.fail(mention.place, "%s is not asked in this %s, so it can't be left out: take this away", mention.full, block.what)
	end

	-- at_least(3) "activity" on top of at_least(2).
	local function merge_least(change, block, more)
		local before, says = block.least_dispensed, ("%s asks for %d instead of %d"):format(block.what, more.least, block.least)
		local dispensed = more.least < block.least and weakens(change, { full = block.what }, more.place, says) or nil
		if more.least <= block.least and not dispensed then
			return
		elseif dispensed then
			dispensed.instead = block.least
		end
		local rests = not dispensed and before and more.least < before.instead
		if before then
			overrule(change, before, more.place, rests)
		end
		if host.is_of_centre(more.place.file) and not block.own_least then
			block.own_least, block.own_at = block.least, block.place
		end
		block.least_dispensed, block.least, block.place = rests and before or dispensed, more.least, more.place
		block.asker = { layer = change.layer, place = more.place, because = reason_of(change) }
	end

	local merge_blocks

	local function merge_block(change, block, more)
		local made = copy(block)
		made.must, made.should = merge_checks(change, "must", block, more), merge_checks(change, "should", block, more)
		made.ask, made.blocks = copy(block.ask), merge_blocks(change, block.blocks, more.blocks)
		for _, question in ipairs(more.ask) do
			made.ask[#made.ask + 1] = question
		end
		for _, mention in ipairs(more.without) do
			leave_out(change, made, mention)
		end
		merge_least(change, made, more)
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
		change.criterion, change.of_criterion = part.id, part.kind == "criterion"
		for at, known in ipairs(unit[list]) do
			if known.kind == part.kind and known.id == part.id then
				local made = copy(known)
				change.narrow = true
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
		local made, change = copy(unit), { layer = layer, dispensed = copy(unit.dispensed or {}) }
		made.criteria, made.notes, made.dispensed = copy(unit.criteria), copy(unit.notes), change.dispensed
		tune_parts(change, made.criteria, by_name(thresholds))
		tune_parts(change, made.notes, by_name(thresholds))
		return made
	end
	function layers.common_with_thresholds(common, thresholds, layer)
		local made, change = copy(common), { layer = layer, dispensed = copy(common.dispensed or {}) }
		made.blocks, made.dispensed = tune_blocks(change, common.blocks, by_name(thresholds)), change.dispensed
		return made
	end

	-- One layer on its way in: `one` is { amendment, layer }, `before` what centre's amendments set before it.
	local function change_of(one, what, name, before)
		return { layer = one.layer, amendment = one.amendment, dispensed = copy(what.dispensed or {}), unit = name,
			mentions = by_name(one.amendment.thresholds), laid = one.layer == "centre" and before or nil }
	end
	local function keep_for_later(one, before)
		if one.layer == "centre" then
			laid.add(before, one.amendment)
		end
	end

	-- A copy of the unit with an amendment on top; `layer` of `one` is its name ("centre"). What it sets comes to what was laid
	-- `before`. Raises an error where it can't be.
	function layers.amended(unit, one, before)
		local made, amendment, change = copy(unit), one.amendment, change_of(one, unit, unit.id, before)
		made.criteria, made.notes, made.dispensed = copy(unit.criteria), copy(unit.notes), change.dispensed
		tune_parts(change, made.criteria, change.mentions)
		tune_parts(change, made.notes, change.mentions)
		for _, part in ipairs(amendment.parts) do
			merge_part(change, made, into[part.kind], part)
		end
		keep_for_later(one, before)
		return made
	end

	-- The same for what every portfolio is checked for.
	function layers.amended_common(common, one, before)
		local made, change = copy(common), change_of(one, common, "what is common", before)
		change.criterion = ""
		made.blocks = merge_blocks(change, tune_blocks(change, common.blocks, change.mentions), one.amendment.blocks)
		made.dispensed = change.dispensed
		keep_for_later(one, before)
		return made
	end

	-- Of two thresholds of one rule in one amendment the last counts.
	function layers.tell_twice(amendment)
		local last = by_name(amendment.thresholds)
		for _, mention in ipairs(amendment.thresholds) do
			local other = last[mention.full]
			if other ~= mention and other.met then
				host.complain(("%s: %s stands twice in this amendment, and that of line %d counts: take one of the two out, or put their options"
					.. " into one"):format(place_text(mention.place), mention.full, other.place.line))
				mention.met = true
			end
		end
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

	layers.fields = { amends = amendment_fields }
	return layers
end
