#!/bin/sh
# `assay list` and `assay explain`: what is installed, the proof over all statements, and what is said of an id.
# Usage: tests/cli/list.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"

unit=awarding-bodies/cyq/units/develop-personal-performance.lua

# A copy of the packs, for breaking.
fresh_copy() {
	rm -rf home
	mkdir home
	cp -R "$home/rules" "$home/awarding-bodies" home
}

# broken SED-SCRIPT WORD...: what assay says of a pack whose CYQ unit was changed so
broken() {
	fresh_copy
	sed "$1" "$home/$unit" >"home/$unit"
	shift
	ASSAY_HOME="$work/home" "$assay" "$@" >out 2>err
	status=$?
}

run list
status_is 0 "the overview"
says out '131  statements' "the overview counts the statements"

for thing in bodies qualifications units rules; do
	run list "$thing"
	status_is 0 "list $thing"
done
run list bodies
count_is 4 '^[a-z-]*  *[A-Z]' "four bodies"
run list units
count_is 5 '^[a-z-]*/[a-z-]*$' "five units"

run list keys
status_is 0 "the portfolio format can be read"
says out '^  management_actions  *What was done' "a key with what it is for"
says out 'wet | electronic' "the words that a key knows"

run list statements
status_is 0 "the statements stand as they should"
count_is 131 '^00[0-4]\.[CMG][0-9][0-9]  ' "131 statements, a line each"
count_is 40 '^00[0-4]\.C[0-9][0-9]  .* criterion C[0-9]*$' "all 40 criteria are checked by a criterion"
count_is 46 '^00[0-4]\.M[0-9][0-9]  ' "46 mistakes"
count_is 45 '^00[0-4]\.G[0-9][0-9]  ' "45 points of guidance"
taught=$(grep -c '^00.*  taught: ' out)
if [ "$taught" -le 25 ]; then report ok "at most 25 are taught"; else report "not ok" "$taught are taught"; fi
says out '^All  *40  *46  *45  *131 ' "the summary has the totals"

broken 's/"003\.C03"/"003.C04"/' list statements
status_is 4 "a statement that stands twice, another that is missing"
says out '003\.C04 stands twice: criterion C3 of .*lua:[0-9]*, and criterion C4' "twice, and where"
says out '003\.C03 is missing' "missing, and which"
broken 's/"003\.C0[234]"/"003.C05"/' list statements
says out '003\.C02 to 003\.C04 are missing' "several that are missing"
broken 's/"003\.C06"/"003.K6"/' list statements
status_is 4 "an id that is not well made"
says out "'003\.K6' is no id" "it is named"
broken 's/"003\.C06"/"002.C05"/' list statements
says out '002\.C05 stands in a unit whose source is 003_' "a statement of another source"
broken 's/smart\.measurable,/smart.mesurable,/' list units
status_is 4 "a faulty unit"
says err "^$unit:[0-9]*: .*did you mean 'smart.measurable'" "the fault, at its place"
count_is 4 '^[a-z-]*/[a-z-]*$' "the other units are still shown"

run explain cyq/develop-personal-performance
status_is 0 "explain a unit"
says out 'feedback\.from_several: sources = 2' "a unit's thresholds"
says out "assay's own, no source" "what no source states is marked"
run explain cyq/l2-nvq-certificate-customer-service
says out '^Level  *2$' "explain a qualification"
run explain cyq/develop-personal-performance/C2
says out '^Every objective that is in force must pass all of these:$' "explain a criterion"
says out 'smart\.measurable, asked in line [0-9]' "where a check is asked"
run explain C11
says out '^pearson/promote-continuous-improvement/C11 (criterion)' "a criterion that only one unit has"
run explain C2
status_is 2 "a criterion that several units have"
says err '^  cyq/develop-personal-performance/C2$' "they are named"
run explain smart.measurable
says out '003\.C02' "explain a rule, with its statements"
run explain feedback.not_only_from
says out 'nearest = { "assessor" }' "a list as a threshold"
run explain 003.C02
says out '^003\.C02 (statement, checked by criterion C2)' "explain a statement"
run explain 002.M05
says out '(statement, taught, and not checked)' "explain what is taught"
run explain pearson
status_is 0 "explain a body"
says out '^pearson (awarding body)$' "what it is"
says out '^  pearson/l4-nvq-diploma-customer-service$' "its qualifications"
says out '^  pearson/promote-continuous-improvement$' "its units"
says_not out 'cyq' "and nobody else's"
run explain format.unknown_key
says out '^Level  *should$' "a rule of the format itself has its level"
says out 'finds this by itself while it reads a portfolio' "and nobody asks for it"
run explain format.unknown_key --format json
says out '"id": "format.unknown_key".*"level": "should"' "for programs, too"
run explain pearson-edi/manage-customer-service-performance/C4
says out '^At least 1 management action that is done must pass all of these:$' "a criterion for which one is enough"
tr '\n' ' ' <out | tr -s ' ' >flat
says flat 'one of these is enough: • The effect is shown by a comparison of before and after.*• The effect is shown by feedback' "checks of which one is enough"
run explain pearson-edi/manage-customer-service-performance/C4 --format json
says out '"any_of": \[{"rule": "impact.compares_before_and_after".*}, {"rule": "impact.shown_by_feedback"' "for programs, too"
run explain smart.mesurable
status_is 2 "an id that is not there"
says err "did you mean 'smart.measurable'" "did you mean"
run explain ''
status_is 2 "an empty id"

broken 's/"003\.C06"/"003.C6"/' list statements
says out "'003\.C6' is no id" "an id with one digit"
broken 's/"003\.C06"/"003.C0006x"/' list statements --format jsonl
status_is 4 "for programs: ids that are none"
says out '^{"fault": ".*is no id.*", "id": "003.C0006x", "file": "awarding-bodies/cyq/.*", "line": [0-9]*}$' "the fault, and its place"

# For programs, an object a line
run list statements --format jsonl
status_is 0 "objects, one a line"
count_is 131 '^{"id": "00.*}$' "131 objects"
run list --format jsonl
says out '^{"what": "statements", "count": 131}$' "how many there are of each kind"
count_is 7 '^{"what": "[a-z]*", "count": [0-9]*}$' "of seven kinds"
run list bodies --format jsonl
count_is 4 '^{"id": "' "four bodies"
says out '^{"id": "cyq", "title": "Central YMCA Qualifications (CYQ)", "qualifications": 1, "units": 1, .*"file": "awarding-bodies/cyq/body.lua", "line": 1}$' "a body, with what it has"
run list units --format jsonl
count_is 5 '^{"id": "' "five units"
says out '^{"id": "cyq/develop-personal-performance", .*"criteria": \["C1", .*"mistakes": [1-9]' "a unit, with its criteria"
run list units --format json
status_is 2 "as one document there is none"
says err "'assay list' can't be written as json; it knows text and jsonl$" "which says what there is"
run history 1 --format jsonl
says err "'assay history' can't be written as jsonl; it knows text and json$" "of a learner's runs neither"

done_testing
