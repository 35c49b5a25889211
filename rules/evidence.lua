-- Items of evidence: their kinds, what they are mapped to, witnesses, simulation.

local close = {}
for _, word in ipairs { "family", "relative", "relation", "mother", "mum", "father", "dad", "parent", "partner", "husband",
	"wife", "brother", "sister", "son", "daughter", "cousin", "aunt", "uncle", "niece", "nephew", "grandmother", "grandfather",
	"friend", "spouse", "fiancé", "fiancée", "girlfriend", "boyfriend" } do
	close[word] = true
end
-- What may stand before it and changes nothing: "my mother", "the learner's sister".
local before_close = { my = true, the = true, a = true, her = true, his = true, their = true, learner = true,
	["learner's"] = true, close = true, personal = true, old = true }

-- "yes" for a relative or friend and nothing else, "unclear" where such a word stands among others.
local function is_close(relationship)
	local others, found = false, false
	for _, word in ipairs(prose.tokens(relationship)) do
		found = found or close[word] == true
		others = others or not close[word] and not before_close[word]
	end
	return found and (others and "unclear" or "yes") or "no"
end

local function needs_witness(item)
	return item.type == "witness testimony" or item.type == "expert witness"
end

return {
	rule "of_several_kinds" {
		on = "the evidence",
		title = "Evidence is of different kinds.",
		why = "Observation, products, accounts and testimony confirm each other.",
		advice = "Add evidence of another kind: an observation, a work product, a reflective account, a testimony.",
		params = {
			kinds = number { default = 2, unit = "kinds", says = "How many kinds of evidence.", tighter = "more", least = 1 },
		},
		check = function(items, given)
			local kinds = distinct(items, function(item) return item.type end)
			if #kinds < given.kinds then
				return fault(nil, #items == 0 and "There is no evidence." or ("Evidence is of too few kinds: %s."):format(listing(kinds)),
					plural(#kinds, "kind"),
					("at least %d"):format(given.kinds))
			end
		end,
	},

	rule "is_mapped" {
		on = "evidence",
		title = "The item is mapped to a criterion.",
		why = "An item that is claimed for nothing is looked at by nobody.",
		advice = "Add the criteria that it shows under 'criteria'.",
		wanted = "at least one criterion",
		check = function(item)
			if #item.criteria == 0 then
				return fault("criteria", "This item is claimed for no criterion.")
			end
		end,
	},

	rule "is_dated" {
		on = "evidence",
		title = "The item is dated.",
		why = "Without a date nobody can tell whether it is current.",
		advice = "Add the date.",
		wanted = "a date",
		check = function(item)
			if not item.date then
				return fault("date", "This item has no date.")
			end
		end,
	},

	rule "is_current" {
		on = "evidence",
		title = "The item is recent.",
		why = "Evidence shows that the skill is there at the date of the claim.",
		advice = "Add something newer beside it, or say why it still holds.",
		params = {
			days = number { default = 1095, unit = "days", says = "How old an item may be at the claim.", tighter = "less",
				least = 1, ours = true },
		},
		check = function(item, given, _, as_of)
			if item.date and as_of - item.date > given.days then
				return fault("date", "This item is older than most centres accept.", day_text(item.date),
					"from " .. day_text(as_of - given.days) .. " on")
			end
		end,
	},

	rule "can_be_seen" {
		on = "evidence",
		title = "The item can be found.",
		why = "Assessor and verifier have to be able to look at it.",
		advice = "Add 'file', or under 'location' where it may be seen.",
		wanted = "a file, a place, or the text itself",
		check = function(item)
			if not (item.file or item.location or item.text) then
				return fault("file", "Nothing says where this item can be seen.")
			end
		end,
	},

	rule "witness_is_named" {
		on = "evidence",
		title = "A testimony has a witness with role and relationship.",
		why = "A testimony is worth what its witness knows of the work.",
		advice = "Add the witness's role and relationship to you, and the date of the signature.",
		wanted = "role and relationship of the witness",
		from = "assessor",
		check = function(item)
			if not needs_witness(item) then
				return nil
			elseif not item.witness then
				return fault("witness", "This testimony names no witness.")
			elseif not item.witness.role then
				return fault({ item.witness, "role" }, "The witness's role is not given.")
			elseif not item.witness.relationship then
				return fault({ item.witness, "relationship" }, "The witness's relationship to the learner is not declared.")
			end
		end,
	},

	rule "witness_is_independent" {
		on = "evidence",
		title = "The witness is no relative or friend.",
		why = "A testimony from family is set aside by the verifier.",
		advice = "Ask somebody who knows your work and is not close to you.",
		wanted = "a working relationship",
		check = function(item)
			local relationship = item.witness and item.witness.relationship
			if relationship then
				return weigh({ item.witness, "relationship" }, ({ yes = "no", unclear = "unclear", no = "yes" })[is_close(relationship)],
					"The witness is close to the learner.", "Is this witness a relative or friend of the learner?")
			end
		end,
	},

	rule "is_real_work" {
		on = "evidence",
		title = "The evidence comes from real work.",
		why = "Competence is shown at work; what may be simulated is for the awarding body to say.",
		advice = "Use evidence from your own work.",
		wanted = "real work",
		check = function(item)
			if item.setting == "simulation" or item.type == "simulation" then
				return unsure("setting", "This was simulated. Does the unit allow that here?", "simulation")
			end
		end,
	},

	rule "is_checked" {
		on = "evidence",
		title = "The assessor has checked the item.",
		why = "The verifier follows who found each item valid, authentic, current and sufficient.",
		advice = "Add 'checked' with who, when, and the four answers.",
		from = "verifier",
		wanted = "checked by, date, valid, authentic, current, sufficient",
		check = function(item)
			if not item.checked then
				return fault("checked", "Nobody has recorded a check of this item.")
			end
			for _, key in ipairs { "by", "date", "valid", "authentic", "current", "sufficient" } do
				if item.checked[key] == nil then
					return fault({ item.checked, key }, ("The check of this item does not say '%s'."):format(key))
				end
			end
		end,
	},

	rule "declared" {
		on = "portfolio",
		title = "The learner has declared that the work is their own.",
		why = "Authentic work is signed for.",
		advice = "Add a declaration by the learner with date and signature.",
		from = "assessor",
		wanted = "a declaration by the learner",
		check = function(portfolio)
			if not any(portfolio.declarations, function(declaration) return declaration.by == "learner" end) then
				return fault("declarations", "There is no declaration by the learner.")
			end
		end,
	},
}
