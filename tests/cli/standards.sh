#!/bin/sh
# Standards: a unit's own numbered outcomes and criteria. They are listed and explained, evidence is claimed for their
# numbers, and their thresholds are the first layer after a rule's defaults.
# Usage: tests/cli/standards.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"

shipped=awarding-bodies/standards/h-601-1554.lua
unit=awarding-bodies/pearson/units/promote-continuous-improvement.lua
good="$home/awarding-bodies/pearson/units/promote-continuous-improvement.examples/railway-station.yaml"

fresh_copy() {
	rm -rf home
	mkdir home
	cp -R "$home/rules" "$home/awarding-bodies" home
}

# broken FILE SED-SCRIPT WORD...: what assay says of packs in which a file was changed so
broken() {
	fresh_copy
	sed "$2" "$home/$1" >"home/$1"
	shift 2
	ASSAY_HOME="$work/home" "$assay" "$@" >out 2>err
	status=$?
}

# claimed SED-SCRIPT: the good portfolio, with its claims changed so
claimed() {
	sed "$1" "$good" >claimed.yaml
	run check claimed.yaml --no-save --no-progress --today 2026-06-01 --format json
}

# What is there
run list standards
status_is 0 "the standards that are installed"
says out '^H/601/1554$' "one by its reference"
says out '4 outcomes, 17 criteria' "with its size"
run list standards --format jsonl
says out '^{"id": "H/601/1554", "title": "Promote continuous improvement", "source": ".*Ofqual.*"level": null, "credit": null, "glh": null' "as an object: what was not found is null"
run list
says out '1  standards' "the overview counts them"

run explain H/601/1554
status_is 0 "explain a standard"
says out '^H/601/1554 (standard)' "by its reference"
says out 'Ofqual' "its source is named"
says out 'were not found' "what was not found is said"
says out '^  4\.4 ' "every number stands there"
count_is 17 '^  [1-4]\.[1-5]  ' "17 criteria"
says out 'pearson/promote-continuous-improvement' "the units that refer to it"
says out 'C1, C2, C6' "the unit's criteria that bear on a number"
run explain H/601/1554/2.4
status_is 0 "explain one number"
says out '^H/601/1554/2.4 (criterion of a standard)' "by reference and number"
run explain pearson/promote-continuous-improvement
says out '^Standard  *H/601/1554' "the unit names its standard"
run explain pearson/promote-continuous-improvement/C3
says out '^Bears on  *2\.1, 2\.2' "a criterion names the numbers that it bears on"

# Claims
claimed 's/criteria: \[/criteria: [1.1, 2.4, /'
says out '"rule": "portfolio.uncovered"' "numbers for which nothing is claimed are advice"
says out '1\.2 to 1\.4, 2\.1 to 2\.3, 3\.1 to 3\.5 and 4\.1 to 4\.4 of H/601/1554' "they are named"
says_not out '"rule": "portfolio.claim"' "a number is a claim like another"
says out '"verdict": "ready"' "they make no gap"
claimed 's/criteria: \[/criteria: [promote-continuous-improvement\/1.1, /'
says_not out '"rule": "portfolio.claim"' "the number of a unit, named in full"
claimed 's/criteria: \[/criteria: [1.1, 1.2, 1.3, 1.4, 2.1, 2.2, 2.3, 2.4, 3.1, 3.2, 3.3, 3.4, 3.5, 4.1, 4.2, 4.3, 4.4, /'
says_not out 'portfolio.uncovered' "all are claimed: nothing is said"
claimed 's/criteria: \[/criteria: [1.9, /'
says out '"rule": "portfolio.claim"' "a number that does not exist is the fault of a criterion that does not exist"
says out '1\.1 to 4\.4 of H/601/1554' "which says what numbers there are"
claimed ''
says out 'for any number of H/601/1554' "no number is claimed at all"
run check "$good" --no-save --no-progress --today 2026-06-01 --format json --skip portfolio.uncovered
says_not out 'portfolio.uncovered' "it can be skipped like any rule"

# Layers
broken "$shipped" 's/^	outcome "1"/	feedback.from_people { people = 3 },\n	outcome "1"/' explain pearson/promote-continuous-improvement/C1
says out 'people = 2.*set by the unit' "a unit's word counts more than its standard's"
says out 'before that 3, set by the standard' "which is told"
fresh_copy
sed -i 's/^	outcome "1"/	feedback.from_customers { items = 2 },\n	outcome "1"/' "home/$shipped"
sed -i 's/^}/	feedback.from_customers { items = 3 },\n}/' home/awarding-bodies/pearson/body.lua
ASSAY_HOME="$work/home" run explain pearson/promote-continuous-improvement/C1 --format json
says out '"name": "items", "value": "3", .*"layers": \[{"layer": "rule", "value": "1",[^}]*}, {"layer": "standard", "value": "2",[^}]*}, {"layer": "body", "value": "3",' "rule, standard, body: the later one counts"
broken "$shipped" 's/^	outcome "1"/	feedback.from_people { people = 3, locked = true },\n	outcome "1"/' list units
status_is 4 "what a standard locks no unit weakens"
says err "^$unit:[0-9]*: feedback.from_people: people = 2 instead of 3, .*locks it" "at the unit's line"

# Mistakes of authors
broken "$unit" 's/standard  *= "H.601.1554"/standard = "H\/601\/1555"/' list units
status_is 4 "a standard that is not there"
says err "^$unit:[0-9]*: there is no standard 'H/601/1555'; did you mean 'H/601/1554'" "did you mean"
broken "$unit" 's/standards  = { "1.1"/standards  = { "1.7"/' list units
says err "^$unit:[0-9]*: criterion \"C1\" bears on 1.7, but H/601/1554 has no such number; did you mean" "a number that is not there"
broken "$unit" '/standard  *= "H.601.1554"/d' list units
says err "^$unit:[0-9]*: .*names no standard" "numbers without a standard"
broken "$shipped" 's/criterion "2.1"/criterion "3.1"/' list standards
says err "^$shipped:[0-9]*: criterion \"3.1\" stands in outcome 2, whose criteria are 2.1, 2.2 and so on" "a number in the wrong outcome"
broken "$shipped" 's/criterion "2.2"/criterion "2.1"/' list standards
says err "^$shipped:[0-9]*: criterion \"2.1\" stands twice; the first is at line" "a number that stands twice"
says_not err "^$unit" "of the unit that waits for it nothing is said"
broken "$shipped" 's,standard "H/601/1554",standard "H/601/1555",' list standards
says err "^$shipped:[0-9]*: .*h-601-1555.*file and name must agree" "a reference in another's file"
mkdir -p centre/awarding-bodies/standards
cp "$home/$shipped" centre/awarding-bodies/standards
run list standards --centre centre
status_is 4 "a centre does not change a standard"
says err '^./centre/awarding-bodies/standards/h-601-1554.lua:1: .*amend the unit' "and is told what it may do"

# Explain as JSON, of every kind of id
explain() { # ID ARGUMENT...
	run explain "$@" --format json
	if python3 -c 'import json; json.load(open("out"))' 2>/dev/null || ! command -v python3 >/dev/null; then
		report ok "$1 is explained as JSON"
	else
		report "not ok" "$1 is explained as JSON"
	fi
}
rm -rf centre
mkdir -p centre/awarding-bodies/pearson/units
cat >centre/awarding-bodies/pearson/units/develop-personal-performance.lua <<'EOT'
return {
	amends "pearson/develop-personal-performance" {
		because = "Ours.",
		criterion "C5" { the "feedback" { must = { feedback.from_several { sources = 5 } } } },
	},
	amends "pearson/develop-personal-performance" {
		because = "A small site.", for_qualification = "pearson/l3-nvq-diploma-customer-service",
		dispensation = dispensation { reason = "Small", agreed_with = "EV", from = "2026-01-01", till = "2099-12-31" },
		criterion "C5" { the "feedback" { must = { feedback.from_several { sources = 1 } } } },
	},
}
EOT
explain pearson/develop-personal-performance/C5 --centre centre
says out '"kind": "criterion", "id": "pearson/develop-personal-performance/C5"' "with kind and id"
says out '"name": "sources", "value": "5"' "the value in force"
says out '{"layer": "rule", "value": "2", "ours": false, "file": "rules/feedback.lua", "line": [0-9]*}, {"layer": "unit", "value": "2", "ours": false, "file": "awarding-bodies/pearson/units/[a-z-]*.lua", "line": [0-9]*}, {"layer": "centre", "value": "5", "ours": false, "because": "Ours.", "file": "./centre' "and every layer that set one, with file and line"
says out '"variants": \[{"qualification": "pearson/l3-nvq-diploma-customer-service"' "as it is asked in one qualification"
says out '"dispensations": \[{[^}]*"rule": "feedback.from_several"' "with what was dispensed"
says out '"state": "in force"' "and whether that is in force"
explain pearson/develop-personal-performance
says out '"kind": "unit"' "a unit"
says out '"ours": true' "assay's own defaults are marked"
explain smart.measurable
says out '"kind": "rule"' "a rule"
says out '"uses": \[{"unit": "' "who asks it"
explain pearson/l3-nvq-diploma-customer-service
says out '"kind": "qualification"' "a qualification"
explain pearson
says out '"kind": "body"' "a body"
explain 003.C02
says out '"kind": "statement"' "a statement"
explain common
says out '"kind": "common"' "what holds for all"
explain H/601/1554
says out '"kind": "standard"' "a standard"
says out '{"id": "1.1", "says": "[^"]*", .*"bearing": \[{"unit": "pearson/promote-continuous-improvement", "criterion": "C1"}' "with what bears on each number"
explain H/601/1554/1.1
says out '"kind": "standard criterion"' "a number"
run explain smart.measurable --format sarif
status_is 2 "a format that explain does not know"

done_testing
