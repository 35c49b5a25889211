#!/bin/sh
# A whole qualification, claimed: its rules of combination and its windows, by the command line.
# Usage: tests/cli/structure.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"

good="$home/awarding-bodies/pearson/units/develop-personal-performance.examples/call-centre.yaml"
mkdir -p centre/awarding-bodies/pearson/qualifications
file=centre/awarding-bodies/pearson/qualifications/our-diploma.lua

# structure MORE: the centre's qualification; B asks for 15 credits, and C counts 9 at most
structure() {
	cat >"$file" <<END
return qualification "our-diploma" {
	title = "A diploma",
	units = { "develop-personal-performance" },
	$1
	combination {
		credits = 55,
		mandatory {
			listed "M1" { title = "All mandatory units", credits = 25, level = 3 },
			listed "M2" { unit = "develop-personal-performance", credits = 6, level = 3 },
		},
		group "B" { minimum = 15, listed "B1" { credits = 14, level = 3 }, listed "B2" { credits = 1, level = 3 } },
		group "C" { maximum = 9, listed "C1" { credits = 12, level = 3 } },
	},
}
END
}

# claim UNIT…: the good portfolio, claiming the whole qualification with these units achieved
claim() {
	sed 's|^qualification: .*|qualification: pearson/our-diploma|' "$good" >learner.yaml
	printf 'claims: qualification\nachieved:\n' >>learner.yaml
	for unit; do printf '  - unit: %s\n    date: 2025-06-01\n    certificate: "77%s"\n' "$unit" "$unit"; done >>learner.yaml
}

check() { # ARGUMENT…
	run check learner.yaml --centre centre --no-save --no-progress --today 2026-06-01 "$@"
}

structure ""
claim M1 B1 B2 C1
check
status_is 0 "31, 15 and 12 make 55 that count"
sed -i 's|^units: .*|units: [pearson/develop-personal-performance]|' learner.yaml
check
status_is 0 "and with the unit's full id"
claim M1 B1 C1
check
status_is 1 "31, 14 and 12 do not"
says out '54 of 55 countable credits; 57 raw: group C' "countable and raw credits are told"
says out '14 of 15 credits' "and the group that is short"
check --format json
says out '"rule": "structure.credits"' "the finding names its rule"
says out '"set_by": "./centre/awarding-bodies/pearson/qualifications/our-diploma.lua:11"' "and the line of the group"
claim B1 B2 C1
check
says out '1 mandatory unit of 2 missing: M1' "a mandatory unit that is missing is named"
claim M1 B1 B2 C1 X1 B1
check
status_is 0 "what does not count does no harm"
says out 'does not list this unit' "but is told"
says out 'named already' "as is what is named twice"

sed -i '/^claims:/d' learner.yaml
check
status_is 0 "a claim of units alone is not counted"
says_not out 'credits' "in any way"
claim B1
sed -i 's/^claims: .*/claims: qualificaton/' learner.yaml
check
says out 'needs judgement' "a claim that can't be read makes no portfolio ready"
count_is 1 'What stands under .claims. could not be read' "and is asked about once"

# All units achieved before
claim M1 M2 B1 B2 C1
sed -i 's/^units: .*/units: []/' learner.yaml
check --format json
says_not out 'unreadable' "a portfolio of units that were achieved before can be read"
says_not out '"rule": "structure' "and its structure is content"

# Windows
structure 'registration_ends = "2025-08-31", certification_ends = "2026-05-31",'
claim M1 B1 B2 C1
check
status_is 1 "a qualification that is no longer certificated"
says out 'ended on 2026-05-31' "says since when"
check --today 2026-05-31
status_is 0 "on the last day it is"
sed -i 's/^registered: .*/registered: 2025-09-01/' learner.yaml
check --today 2026-05-31
status_is 1 "a registration after the last day"
says out 'dated 2025-09-01, but' "says when that was"

run explain pearson/our-diploma --centre centre
says out 'Certificates until 2026-05-31' "explain names the windows"
says out '55 credits in all (line 5)' "and the structure, with its place"
says out 'group C: 9 credits count at most' "the maximum of a group"
says out 'M1 All mandatory units: 25 credits, level 3' "and its units"
run explain pearson/l3-nvq-diploma-customer-service
says_not out 'Structure' "of what no source states nothing is said"

run list qualifications --centre centre --format jsonl
says out '"certification_ends": *"2026-05-31"' "the list names the windows, too"
says out '"structure": *\["55 credits in all' "and the structure"

# A qualification whose structure no source states
claim M1
sed -i 's|^qualification: .*|qualification: pearson/l3-nvq-diploma-customer-service|' learner.yaml
check
status_is 0 "is not checked"
says out 'structure of this qualification is not known' "and the assessor is told so"


# A centre adds the structure of what ships without one
amend() { # MORE
	cat >centre/awarding-bodies/pearson/qualifications/l3-nvq-diploma-customer-service.lua <<END
return amends "pearson/l3-nvq-diploma-customer-service" {
	because = "From the specification on our shelf.",
	registration_ends = "2026-12-31",
	combination {
		credits = 12,
		mandatory {
			listed "M1" { credits = 6 },
			listed "M2" { unit = "pearson/develop-personal-performance", credits = 6 },
			$1
		},
	},
}
END
}
amend 'listed "M3" { unit = "promote-continuous-improvement", credits = 7 },'
check
status_is 1 "the centre's structure counts"
says out '2 of 3 mandatory units' "what is missing is told"
check --format json
says out 'l3-nvq-diploma-customer-service.lua:6' "with the centre's line"
amend ""
check
says err "l3-nvq-diploma-customer-service.lua:4: .promote-continuous-improvement. is a unit" "a unit that it leaves out is a mistake"

# What a centre can't change
ours=centre/awarding-bodies/pearson/qualifications/l3-nvq-diploma-customer-service.lua
cat >$ours <<END
return {
	amends "pearson/l3-nvq-diploma-customer-service" { because = "First.", certification_ends = "2026-05-31" },
	amends "pearson/l3-nvq-diploma-customer-service" { because = "Second.",
		certification_ends = "2026-06-30" },
}
END
check
says err "l3-nvq-diploma-customer-service.lua:3: .certification_ends. would be later" "a window only grows shorter"
says out 'ended on 2026-05-31' "and the shorter one counts"
rm $ours

# What the body asks is no affair of the centre's because the centre closes a window on the same day, or earlier
cp -R "$home/rules" "$home/awarding-bodies" .
sed -i 's/level = 3,/&\n\tcertification_ends = "2026-05-31",/' awarding-bodies/pearson/qualifications/l3-nvq-diploma-customer-service.lua
shutting() { # DAY CLAIMED TODAY
	echo "return amends \"pearson/l3-nvq-diploma-customer-service\" { because = \"w\", certification_ends = \"$1\" }" >$ours
	sed "s/^claimed: .*/claimed: $2/" learner.yaml >late.yaml
	ASSAY_HOME=$PWD run check late.yaml --no-save --no-progress --centre centre --today "$3"
}
echo 'return waivers { { learner = "L-1", rule = structure.certification, because = "w", approved_by = "IQA", till = "2027-01-01" } }' >centre/waivers.lua
sed -i "s/learner = \"L-1\"/learner = \"$(sed -n 's/.*id: *"\{0,1\}\([^",}]*\).*/\1/p' learner.yaml | head -n 1)\"/" centre/waivers.lua
shutting 2026-05-31 2026-05-31 2026-06-01
says out 'the awarding body asks this' "the same day: a waiver that nobody agreed to does not count"
shutting 2026-01-31 2026-05-31 2026-06-01
says out 'the awarding body asks this' "nor on an earlier one, where the body's is over, too"
shutting 2026-01-31 2026-02-02 2026-03-01
says out 'Waived: w (approved by IQA' "where the body's is open still, the centre waives what it asks itself"
says_not out 'the awarding body asks this' "with nothing amiss"
rm -r $ours centre/waivers.lua rules awarding-bodies

mkdir -p centre/awarding-bodies/pearson/units
cat >centre/awarding-bodies/pearson/units/develop-personal-performance.lua <<END
return amends "pearson/develop-personal-performance" { because = "By mistake.", registration_ends = "2026-05-31" }
END
check
says err 'develop-personal-performance.lua:1: only a qualification has a combination and windows' "a unit has no windows"


# Who asks it
run explain structure.credits
says out "^No file asks for it yet: a qualification does by 'combination'" "a rule of structures is asked by a word"
structure ""
run explain structure.credits --centre centre
says out '^  pearson/our-diploma (qualification)$' "explain names the qualification that asks it"
tr '\n' ' ' <out | tr -s ' ' >flat
says flat ' structure: must; asked at ./centre/.*our-diploma.lua:5' "at which level, and where"
run explain structure.credits --centre centre --format json
says out '"uses": \[{"unit": null, "qualification": "pearson/our-diploma", "part": "structure", "part_id": null, "level": "must"' "for programs"
run list rules --centre centre
says_not out 'structure.credits .*No unit\|No file asks for it' "nothing is called unasked that a word asks"
printf 'return waivers {\n\t{ because = "Small", approved_by = "IQA 3", learner = "1", rule = structure.credits, till = "2027-01-01" },\n}\n' >centre/waivers.lua
run lint centre --today 2026-06-01
says_not out 'waiver' "a waiver of what a qualification asks changes something"
rm centre/waivers.lua
done_testing
