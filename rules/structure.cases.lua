-- Structures as published: the figures of the qualifications are those of their specifications, the optional units are made
-- up so that the arithmetic can be tried. Nothing here is a qualification that can be claimed.

-- One unit for each name: unit("B1", 5, 3) has 5 credits at level 3.
local function unit(name, credits, level)
	return listed(name) { credits = credits, level = level }
end

local function achieved(names, more)
	local text = "claims: qualification\nachieved:\n"
	for i = 1, #names do
		text = text .. "  - {unit: " .. names[i] .. "}\n"
	end
	for i = 1, #(more or {}) do
		text = text .. "  - {unit: " .. more[i] .. "}\n"
	end
	return text
end

-- Level 2 NVQ Certificate of 2010: 28 credits, 8 mandatory and 20 optional; a unit of each optional group; 11 of the
-- optional credits at level 2.
local certificate = combination {
	credits = 28, optional = 20,
	mandatory { unit("F/601/1609", 4, 1), unit("M2", 4, 2) },
	group "1" { minimum_units = 1, unit("A1", 4, 1), unit("A2", 5, 2), unit("A3", 5, 1) },
	group "2" { minimum_units = 1, unit("B1", 6, 2), unit("B2", 5, 2), unit("B3", 4, 1) },
	group "3" { minimum_units = 1, unit("C1", 5, 1), unit("C2", 5, 2) },
	at_level(2) { minimum = 11, of = "optional" },
}
local certificate_mandatory = { "F/601/1609", "M2" }

-- Level 2 Diploma of 2014: 45 credits; mandatory 5 + 2 + 4 + 4 + 4; A at least 3, B at least 16, C at most 7.
local diploma_2 = combination {
	credits = 45,
	mandatory { unit("Deliver customer service", 5), unit("Understand customers", 2), unit("Principles", 4), unit("Employers", 4),
		unit("Manage personal performance and development", 4) },
	group "A" { minimum = 3, unit("A1", 3), unit("A2", 2) },
	group "B" { minimum = 16, unit("B1", 6), unit("B2", 5), unit("B3", 5), unit("B4", 4) },
	group "C" { maximum = 7, unit("C1", 4), unit("C2", 3), unit("C3", 2) },
}
local diploma_2_mandatory = { "Deliver customer service", "Understand customers", "Principles", "Employers",
	"Manage personal performance and development" }

-- Level 3 Diploma of 2014: 55 credits; mandatory 31; B at least 15, C at most 9; 40 credits at level 3 or above.
local function diploma_3()
	return combination {
		credits = 55,
		mandatory { unit("L/506/2150", 5, 3), unit("Y/506/2152", 5, 3), unit("J/506/2910", 4, 3), unit("K/506/2169", 4, 3),
			unit("D/506/1942", 10, 3), unit("T/506/2952", 3, 3) },
		group "B" { minimum = 15, unit("B1", 5, 3), unit("B2", 5, 3), unit("B3", 4, 3), unit("B4", 5, 2), unit("B5", 5, 2),
			unit("B6", 5, 2) },
		group "C" { maximum = 9, unit("C1", 6, 3), unit("C2", 6, 2), unit("C3", 3, 2) },
		at_level(3) { minimum = 40 },
	}
end
local diploma_3_whole = diploma_3()
local diploma_3_mandatory = { "L/506/2150", "Y/506/2152", "J/506/2910", "K/506/2169", "D/506/1942", "T/506/2952" }

-- Level 4 NVQ Diploma of 2014: 50 credits; mandatory 14, of which 3 at level 3; B at least 20, C at most 16; 38 credits at
-- level 4 or above.
local diploma_4 = combination {
	credits = 50,
	mandatory { unit("M/506/2898", 7, 4), unit("D/506/2153", 4, 4), unit("T/506/2952", 3, 3) },
	group "B" { minimum = 20, unit("B1", 10, 4), unit("B2", 10, 4), unit("B3", 7, 4), unit("B4", 9, 3) },
	group "C" { maximum = 16, unit("C1", 8, 4), unit("C2", 8, 3), unit("C3", 4, 4) },
	at_level(4) { minimum = 38 },
}
local diploma_4_mandatory = { "M/506/2898", "D/506/2153", "T/506/2952" }

local third = { diploma_3_whole }
local windows = { registration_ends = "2018-08-31", certification_ends = "2019-08-31" }

return cases {
	for_rule "claimed" {
		content { "the whole qualification", of = third, "claims: qualification\n" },
		content { "units, without a word", of = third, "units: [B1]\n" },
		question { "what can't be read", of = third, at = "claims", "claims: the lot\n" },
	},

	for_rule "credits" {
		content { "level 2 certificate: 8 and 20", of = { certificate }, achieved(certificate_mandatory, { "A2", "B1", "C1", "B3" }) },
		fault { "level 2 certificate: one short", of = { certificate }, found = "27 of 28 countable credits",
			achieved(certificate_mandatory, { "A2", "B2", "C1", "B3" }) },
		content { "level 2 diploma: 19 + 3 + 16 + 7", of = { diploma_2 }, achieved(diploma_2_mandatory, { "A1", "B1", "B2", "B3", "C1", "C2" }) },
		fault { "level 2 diploma: two above the maximum of C", of = { diploma_2 }, at = "achieved",
			found = "44 of 45 countable credits; 46 raw: group C counts 7 at most",
			achieved(diploma_2_mandatory, { "A1", "B1", "B2", "B4", "C1", "C2", "C3" }) },
		content { "level 3: 31 + 15 + 12 has 55 that count", of = third, achieved(diploma_3_mandatory, { "B1", "B2", "B4", "C1", "C2" }) },
		fault { "level 3: 31 + 14 + 12 has 54 that count", of = third, at = "achieved",
			found = "54 of 55 countable credits; 57 raw: group C counts 9 at most", achieved(diploma_3_mandatory, { "B1", "B2", "B3", "C1", "C2" }) },
		content { "level 4: 14 + 20 + 16", of = { diploma_4 }, achieved(diploma_4_mandatory, { "B1", "B2", "C1", "C2" }) },
		fault { "level 4: four above the maximum of C do not help", of = { diploma_4 },
			found = "49 of 50 countable credits; 53 raw: group C counts 16 at most",
			achieved(diploma_4_mandatory, { "B1", "B4", "C1", "C2", "C3" }) },
		fault { "a unit achieved twice counts once", of = third, found = "31 of 55 countable credits",
			achieved(diploma_3_mandatory, { "L/506/2150" }) },
		fault { "a unit of another qualification counts nothing", of = third, found = "31 of 55 countable credits",
			achieved(diploma_3_mandatory, { "X9" }) },
		fault { "nothing achieved yet", of = third, at = "units", found = "5 of 55 countable credits", [[
claims: qualification
units: [B1]
]] },
		content { "only the units are claimed", of = third, "units: [B1]\n" },
		content { "references are known without slashes, and in small letters", of = third,
			achieved({ "l5062150", "Y506/2152", "j/506/2910", "K/506/2169", "D/506/1942", "T/506/2952", "B1", "B2", "B4", "C1", "C2" }) },
		content { "what is claimed can't be read: that is asked once, by another rule", of = third, "claims: the lot\n" },
	},

	for_rule "optional" {
		content { "20 of 20", of = { certificate }, achieved({ "A2", "B1", "C1", "B3" }) },
		fault { "19 of 20, however many mandatory ones there are", of = { certificate }, found = "19 of 20 countable credits",
			achieved(certificate_mandatory, { "A1", "B1", "C1", "B3" }) },
		content { "only the units are claimed", of = { certificate }, "units: [A1]\n" },
	},

	for_rule "mandatory" {
		content { "all six", of = third, achieved(diploma_3_mandatory, { "B1" }) },
		fault { "one missing", of = third, at = "achieved", found = "5 of 6 mandatory units",
			achieved({ "L/506/2150", "Y/506/2152", "J/506/2910", "K/506/2169", "D/506/1942", "B1", "B2" }) },
		content { "the last one is claimed in this portfolio", of = third,
			achieved({ "L/506/2150", "Y/506/2152", "J/506/2910", "K/506/2169", "D/506/1942" }) .. "units: [T/506/2952]\n" },
		content { "only the units are claimed", of = third, "units: [B1]\n" },
	},

	for_rule "group_credits" {
		content { "level 3: 15 in B", of = third, achieved({ "B1", "B2", "B4" }) },
		fault { "level 3: 14 in B", of = third, part = "group B", found = "14 of 15 credits", achieved({ "B1", "B2", "B3", "C1", "C2", "C3" }) },
		content { "level 2: 3 in A", of = { diploma_2 }, part = "group A", achieved({ "A1" }) },
		fault { "level 2: 2 in A", of = { diploma_2 }, part = "group A", found = "2 of 3 credits", achieved({ "A2", "B1" }) },
		content { "level 2: 16 in B", of = { diploma_2 }, part = "group B", achieved({ "B1", "B2", "B3" }) },
		fault { "level 2: 15 in B", of = { diploma_2 }, part = "group B", found = "15 of 16 credits", achieved({ "B1", "B2", "B4", "A1" }) },
		content { "level 4: 20 in B", of = { diploma_4 }, achieved({ "B1", "B2" }) },
		fault { "level 4: 19 in B", of = { diploma_4 }, found = "19 of 20 credits", achieved({ "B1", "B4", "C1", "C2" }) },
		fault { "exactly 8: nothing above 8 counts, and less is too little",
			of = { combination { group "A" { exactly = 8, unit("A1", 5), unit("A2", 5) } } }, found = "5 of 8 credits", achieved({ "A1" }) },
	},

	for_rule "group_units" {
		content { "a unit of each group", of = { certificate }, part = "group 1", achieved({ "A1", "B1", "C1" }) },
		fault { "none of group 1, for all the credits of the others", of = { certificate }, part = "group 1", found = "0 of 1 unit",
			achieved({ "B1", "B2", "B3", "C1", "C2" }) },
		fault { "none of group 3", of = { certificate }, part = "group 3", found = "0 of 1 unit", achieved({ "A1", "A2", "B1", "B2" }) },
	},

	for_rule "level" {
		content { "11 of the optional credits at level 2", of = { certificate }, achieved(certificate_mandatory, { "A2", "B1", "C1", "B3" }) },
		fault { "10 of them, for the mandatory ones do not count here", of = { certificate }, found = "10 of 11 countable credits",
			achieved(certificate_mandatory, { "A2", "B2", "C1", "B3", "A1" }) },
		content { "level 3: 31 + 9 at level 3", of = third, achieved(diploma_3_mandatory, { "B1", "B3", "B4", "B5" }) },
		fault { "level 3: 31 + 5 at level 3", of = third, found = "36 of 40 countable credits",
			achieved(diploma_3_mandatory, { "B1", "B4", "B5", "B6", "C2", "C3" }) },
		content { "level 3: the credits of C at level 3 come first under its maximum", of = third,
			achieved(diploma_3_mandatory, { "B3", "B4", "B5", "C1", "C2" }) },
		content { "level 4: 38 of 50, though one mandatory unit is of level 3", of = { diploma_4 },
			achieved(diploma_4_mandatory, { "B1", "B3", "B2", "C2" }) },
		fault { "level 4: 35", of = { diploma_4 }, found = "35 of 38 countable credits",
			achieved(diploma_4_mandatory, { "B1", "B2", "C2", "C3" }) },
	},

	for_rule "known_units" {
		content { "all are listed", of = third, achieved({ "B1", "L/506/2150" }) },
		fault { "one that is not listed", of = third, at = "achieved[1]", found = "H/601/1554", achieved({ "B1", "H/601/1554" }) },
		fault { "a claimed one that is not listed", of = third, at = "units", found = "some-unit", "claims: qualification\nunits: [some-unit]\n" },
		content { "only the units are claimed", of = third, "units: [some-unit]\n" },
	},

	for_rule "counted_once" {
		content { "each once", of = third, achieved({ "B1", "B2" }) },
		fault { "twice achieved", of = third, at = "achieved[2]", found = "b1", achieved({ "B1", "B2", "b1" }) },
		fault { "achieved and claimed", of = third, at = "units", found = "B2", achieved({ "B1", "B2" }) .. "units: [B2]\n" },
	},

	for_rule "stated" {
		question { "a whole qualification whose structure no source states", of = {}, at = "claims", "claims: qualification\n" },
		content { "units of it", of = {}, "claims: units\n" },
	},

	for_rule "registration" {
		content { "registered on the last day, long ago", of = windows, today = "2026-01-15", "registered: 2018-08-31\n" },
		fault { "registered a day later", of = windows, today = "2018-09-01", at = "registered", found = "2018-09-01", "registered: 2018-09-01\n" },
		content { "no date on the last day", of = windows, today = "2018-08-31", "claims: units\n" },
		question { "no date, a day after", of = windows, today = "2018-09-01", "claims: units\n" },
	},

	for_rule "certification" {
		content { "the last day", of = windows, today = "2019-08-31", "claimed: 2019-08-30\n" },
		fault { "a day later, whatever the claim says", of = windows, today = "2019-09-01", at = "qualification", found = "2019-08-31",
			"qualification: b/q\nclaimed: 2019-08-30\n" },
		fault { "a claim that is dated after the end", of = windows, today = "2019-08-01", at = "claimed", "claimed: 2019-09-01\n" },
	},
}
