#!/bin/sh
# What every report says of the centre: by whose rules it judged, which dispensations are in force, which waivers covered
# nothing and where the fault stands, which learner of a waiver was not there; in text, JSON and lines of JSON.
# Usage: tests/cli/notices.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"

unit=pearson/develop-personal-performance
good="$home/awarding-bodies/pearson/units/develop-personal-performance.examples/call-centre.yaml"
file=centre/awarding-bodies/pearson/units/develop-personal-performance.lua
day=2026-06-01
mkdir -p centre/awarding-bodies/pearson/units cohort below/deep
cp "$good" good.yaml
cp "$good" cohort/one.yaml
sed 's/C-5521/C-5522/' "$good" >cohort/two.yaml

check() { # ARGUMENT…
	run check --no-save --no-progress --today "$day" "$@"
	tr -s ' \n' '  ' <out >line # one line, however it is wrapped
}

waive() { # FIELDS…: a waiver each
	echo 'return waivers {'
	for fields; do
		printf '\t{ %s, because = "A small site", approved_by = "IQA 3", till = "2026-12-31" },\n' "$fields"
	done
	echo '}'
}

# amends CONTENT…
amends() {
	cat >"$file" <<EOF
return amends "$unit" {
	because = "Agreed.",
	$1
	${2-}
}
EOF
}

# By whose rules
check good.yaml
says_not out 'By the rules' "without a centre nothing is said of one"
check good.yaml --format json
says out '"centre": null, ' "and JSON has null"
check good.yaml --format jsonl
is "$(wc -l <out | tr -d ' ')" 1 "lines of JSON: one a portfolio"
check good.yaml --centre centre
is "$(head -n 1 out)" "By the rules of the centre in ./centre" "the report begins with whose rules it judged by"
check cohort --centre centre --quiet
is "$(head -n 1 out)" "By the rules of the centre in ./centre" "with --quiet, too"
count_is 1 'By the rules' "once for all portfolios"
check good.yaml --centre centre --format json
says out '"centre": {"folder": "\./centre", "title": null}, "paths"' "JSON has it in the run"
check cohort --centre centre --format jsonl
is "$(wc -l <out | tr -d ' ')" 3 "lines of JSON end with the run where there is a centre"
tail -n 1 out >last
says last '^{"assay": 1, "run": {"started": .*"centre": {"folder": "\./centre", "title": null}, .*}, "notices": \[\]}$' "which names it"

# .assay.yaml by another name
for name in .assay.yml .assay.yaml.txt; do
	echo 'centre: ../centre' >below/$name
	(cd below/deep && "$assay" check "$good" --no-save --no-progress >../../out 2>../../err)
	is $? 2 "$name is not passed over without a word"
	says err "/below/$name:1: nothing reads a file of this name: call it .assay.yaml" "but told, with what to do"
	(cd below/deep && "$assay" check "$good" --no-save --no-progress --centre ../../centre >../../out 2>../../err)
	is $? 0 "and nobody asks for it where the centre is named"
	echo 'centre: ../centre' >below/deep/.assay.yaml
	sed -i 's|\.\./|../../|' below/deep/.assay.yaml
	(cd below/deep && "$assay" check "$good" --no-save --no-progress >../../out 2>../../err)
	is $? 0 "nor where a nearer .assay.yaml does"
	rm below/$name below/deep/.assay.yaml
done
echo 'centre: ../centre' >below/.assay.yaml
echo 'centre: nowhere' >below/.assay.yml
(cd below/deep && "$assay" check "$good" --no-save --no-progress >../../out 2>../../err)
is $? 0 "nor where .assay.yaml stands beside it"
says out '^By the rules of the centre in .*/below/\.\./centre$' "whose folder is named"
rm below/.assay.yaml below/.assay.yml

# Dispensations with --quiet
given='dispensation = dispensation { reason = "A lone worker", agreed_with = "EV Pearson", from = "2026-01-01", till = "2026-06-30" },'
amends "$given" 'criterion "C5" { the "feedback" { must = { feedback.from_several { sources = 1 } } } },'
check cohort --centre centre --quiet
says line "Dispensation (in force): $unit, C5: feedback.from_several: sources = 1 instead of 2 (awarding-bodies/.*:[0-9]*), until 2026-06-30" "--quiet names a dispensation in force"
count_is 1 'Dispensation' "once for all portfolios"
says_not out 'lone worker' "and shortly"
day=2026-07-01
check cohort --centre centre --quiet
day=2026-06-01
says_not out 'Dispensation (in force)' "one that expired is not in force"
says line 'expired after 2026-06-30' "and is told"
check "$home"/awarding-bodies/cyq/units/develop-personal-performance.examples/hotel.yaml --centre centre --quiet
says_not out 'Dispensation' "one of a unit that nobody claims is not named"

# A faulty file, in lines of JSON
sed -i 's/"Agreed.",/"Agreed."/' "$file"
check good.yaml --centre centre --format jsonl
status_is 4 "a faulty file of the centre"
tail -n 1 out >last
says last '"notices": \["The centre.s file \./centre/.* could not be read' "is a notice in lines of JSON, too"
done_testing
