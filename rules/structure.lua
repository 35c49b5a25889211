-- The structure of a qualification: its rules of combination, and its windows of registration and certification. A
-- qualification's own file says what is asked (combination { … }); rules/kit/combination.lua counts, and here stands what a
-- count comes to. The structure is checked only where the whole qualification is claimed.
-- Units under 'achieved' count, and so do the units that the portfolio itself claims, each once: a claimed unit that is not
-- ready makes the portfolio a gap by itself.

-- Where what is claimed can't be read, one question is enough: that of the rule "claimed".
local function claims_whole(portfolio)
	return readable(portfolio, "claims") and portfolio.claims == "qualification"
end

-- Where a learner would add what is missing.
local function place_of_units(portfolio)
	return #(portfolio.achieved or {}) > 0 and "achieved" or "units"
end

local function some(number, one, many)
	return ("%d %s"):format(number, number == 1 and one or many or one .. "s")
end

-- "54 of 55 countable credits; 57 raw: group C counts 9 at most"
local function credits_text(countable, wanted, raw, capped)
	local said = ("%d of %d countable credits"):format(countable, wanted)
	local limits = {}
	for _, part in ipairs(capped) do
		limits[#limits + 1] = ("%s counts %d at most"):format(part.called, part.maximum)
	end
	return #limits == 0 and said or ("%s; %d raw: %s"):format(said, raw, table.concat(limits, ", "))
end

local function is_short(portfolio, requirement, narrowed, whose)
	local count = count_units(requirement, portfolio, narrowed)
	if count.countable < requirement.wanted then
		local found = credits_text(count.countable, requirement.wanted, count.raw, count.capped)
		return fault(place_of_units(portfolio), ("The units claimed and achieved have too few %s: %s."):format(whose, found), found,
			("at least %d"):format(requirement.wanted))
	end
end

local function unit_text(unit)
	return unit.title == unit.reference and unit.reference or ("%s %s"):format(unit.reference, unit.title)
end

local function list_units(units)
	local named = {}
	for i, unit in ipairs(units) do
		named[i] = unit_text(unit)
	end
	return table.concat(named, "; ")
end

-- What a requirement of one part comes to; `judge` gets what is counted of it.
local function on_part(judge)
	return function(portfolio, given)
		if claims_whole(portfolio) then
			local requirement = given.requirement
			return judge(portfolio, requirement, count_units(requirement, portfolio).parts[requirement.part])
		end
	end
end

return {
	rule "claimed" {
		on = "portfolio",
		title = "It is clear whether units or the whole qualification are claimed.",
		why = "The structure of the qualification is checked only where all of it is claimed.",
		advice = "Write claims: units, or claims: qualification.",
		check = function(portfolio)
			local _ = portfolio.claims -- one that can't be read makes this a question
		end,
	},

	rule "credits" {
		on = "portfolio",
		title = "The units add up to the credits of the qualification.",
		why = "The awarding body certificates the qualification only where its credits are reached; what a group has above its maximum does not count.",
		advice = "Add the units that are missing, or list under 'achieved' those that were achieved before.",
		check = function(portfolio, given)
			if claims_whole(portfolio) then
				return is_short(portfolio, given.requirement, nil, "credits for the qualification")
			end
		end,
	},

	rule "optional" {
		on = "portfolio",
		title = "The optional units add up to what the qualification asks of them.",
		why = "Mandatory units do not make up for optional ones.",
		advice = "Add optional units, or list under 'achieved' those that were achieved before.",
		check = function(portfolio, given)
			if claims_whole(portfolio) then
				return is_short(portfolio, given.requirement, { optional = true }, "optional credits")
			end
		end,
	},

	rule "mandatory" {
		on = "portfolio",
		title = "Every mandatory unit is claimed or achieved.",
		why = "Without them the qualification can't be certificated, whatever else was achieved.",
		advice = "Claim the units that are named, or list them under 'achieved' where they were achieved before.",
		check = on_part(function(portfolio, _, part)
			local missing = #part.missing
			if missing > 0 then
				return fault(place_of_units(portfolio), ("%s of %d missing: %s."):format(
					some(missing, "mandatory unit"), #part.part.units, list_units(part.missing)),
					("%d of %d mandatory units"):format(part.units, #part.part.units), "all of them")
			end
		end),
	},

	rule "group_credits" {
		on = "portfolio",
		title = "Each group of units has the credits that the qualification asks of it.",
		why = "Credits of one group do not make up for those of another.",
		advice = "Add units of this group, or list under 'achieved' those that were achieved before.",
		check = on_part(function(portfolio, requirement, part)
			if part.countable < requirement.wanted then
				local found = ("%d of %d credits"):format(part.countable, requirement.wanted)
				return fault(place_of_units(portfolio), ("There are too few credits in %s: %s."):format(
					requirement.part.called, found), found, ("at least %d"):format(requirement.wanted))
			end
		end),
	},

	rule "group_units" {
		on = "portfolio",
		title = "Each group has as many units as the qualification asks of it.",
		why = "Many credits in one unit do not make up for a group that is left out.",
		advice = "Add a unit of this group, or list under 'achieved' those that were achieved before.",
		check = on_part(function(portfolio, requirement, part)
			if part.units < requirement.wanted then
				local found = ("%d of %s"):format(part.units, some(requirement.wanted, "unit"))
				return fault(place_of_units(portfolio), ("There are too few units in %s: %s."):format(
					requirement.part.called, found), found, ("at least %d"):format(requirement.wanted))
			end
		end),
	},

	rule "level" {
		on = "portfolio",
		title = "Enough of the credits are at the level of the qualification.",
		why = "A qualification may not rest on units below its level.",
		advice = "Choose units of this level or above in place of lower ones.",
		check = function(portfolio, given)
			local asked = given.requirement
			if claims_whole(portfolio) then
				return is_short(portfolio, asked, asked, ("%scredits at level %d or above"):format(
					asked.optional and "optional " or "", asked.level))
			end
		end,
	},

	rule "known_units" {
		on = "portfolio",
		title = "Every unit that is claimed or achieved stands in the structure of the qualification.",
		why = "A unit that the qualification does not list counts nothing towards it.",
		advice = "Check the reference. A unit of another qualification may stay, but does not count.",
		check = function(portfolio, given)
			local faults = {}
			if claims_whole(portfolio) then
				for i, unit in ipairs(count_units(given.requirement, portfolio).unknown) do
					faults[i] = fault(unit.node, "This qualification does not list this unit, so it counts nothing here.", unit.name,
						"a unit of this qualification")
				end
			end
			return faults
		end,
	},

	rule "counted_once" {
		on = "portfolio",
		title = "A unit is named once.",
		why = "A unit counts once, however often it was achieved.",
		advice = "Take one of the two out.",
		check = function(portfolio, given)
			local faults = {}
			if claims_whole(portfolio) then
				for i, unit in ipairs(count_units(given.requirement, portfolio).twice) do
					faults[i] = fault(unit.node, ("This unit is named already, so it is not counted again: %s."):format(unit_text(unit.unit)),
						unit.name, "each unit once")
				end
			end
			return faults
		end,
	},

	rule "stated" {
		on = "portfolio",
		title = "The structure of the qualification is known.",
		why = "Where it is not, neither credits nor groups are counted.",
		advice = "Count the credits by the awarding body's own specification.",
		check = function(portfolio)
			if claims_whole(portfolio) then
				return unsure("claims", "The structure of this qualification is not known here, so its credits and groups were not counted. "
					.. "Do the units make up the whole qualification by the awarding body's specification?")
			end
		end,
	},

	-- The day of the run decides, not the claim's: a learner's file never sets the clock for what expires for a centre. A date
	-- of registration is a fact of the file.
	rule "registration" {
		on = "portfolio",
		title = "The learner was registered while the qualification was open for it.",
		why = "After that day the awarding body takes no registrations, so nothing can be certificated.",
		advice = "Check the date of 'registered' against the awarding body's record.",
		check = function(portfolio, given)
			local window, day = given.requirement, portfolio.registered
			if day and day_text(day) > window.ends then
				return fault("registered", ("The registration is dated %s, but registrations closed on %s."):format(day_text(day), window.ends),
					day_text(day), "a date up to " .. window.ends)
			elseif not day and window.closed then
				return unsure("registered", ("Registrations closed on %s, and no date of registration is given: was the learner registered by then?"):format(
					window.ends))
			end
		end,
	},

	rule "certification" {
		on = "portfolio",
		title = "The qualification can still be certificated.",
		why = "After that day the awarding body issues no certificates for it.",
		advice = "Ask the awarding body which qualification took its place, and whether units can be carried over.",
		check = function(portfolio, given)
			local window, day = given.requirement, portfolio.claimed
			if day and day_text(day) > window.ends then
				return fault("claimed", ("The claim is dated %s, but certification ended on %s."):format(day_text(day), window.ends),
					day_text(day), "a date up to " .. window.ends)
			elseif window.closed then
				return fault("qualification", ("Certification of this qualification ended on %s."):format(window.ends), window.ends,
					"a qualification that is still certificated")
			end
		end,
	},
}
