#!/bin/sh
# What would change, by the command line: thresholds tried with --set, thresholds from tables, and whose verdict flips.
# Usage: tests/cli/change.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"

unit=pearson/develop-personal-performance
good="$home/awarding-bodies/pearson/units/develop-personal-performance.examples/call-centre.yaml"
mkdir centre

check() { # ARGUMENT…
	run check "$good" --no-progress --today 2026-06-01 "$@"
}

# --set
check --set feedback.from_several.sources=5
status_is 1 "a threshold that is tried can make a gap"
says err 'a trial.*nothing is saved' "the run says that it is a trial"
says out 'Trial: --set feedback.from_several.sources=5' "and so does the report"
is "$(ls assay.db 2>/dev/null)" "" "and nothing is saved"
check --set feedback.from_several.sources=2 --set feedback.from_several.sources=3
status_is 2 "one threshold twice is refused"
says err 'is given twice' "and said"
check --set feedback.from_several.sources=1 --format json
status_is 0 "to try less takes no dispensation"
says out '"trial": \["feedback.from_several.sources=1"\]' "JSON names what is tried"
check --set feedback.from_several.sources=5 --format json
says out '"set_by": "--set feedback.from_several.sources=5"' "the finding names what set it"
says out '"verdict": "gap"' "criteria are fully judged"
run explain $unit/C5 --set feedback.from_several.sources=5
tr '\n' ' ' <out | tr -s ' ' >flat
says flat 'sources = 5 (kinds of source), set by the command line at --set feedback.from_several.sources=5;' "explain: the command line set it"
says flat 'before that 2, set by the unit' "explain: and the unit before"
refused() { # VALUE SAYS WHAT
	check --set "$1"
	status_is 2 "$3"
	says err "$2" "$3: the message"
}
refused feedback.from_several.surces=3 "has no option 'surces'; did you mean 'sources'" "an unknown parameter"
refused feedback.from_severl.sources=3 "there is no rule 'feedback.from_severl'; did you mean 'feedback.from_several'" "an unknown rule"
refused feedback.from_several.sources=many 'sources.*wanted a number such as 3, got "many"' "a value of the wrong kind"
refused feedback.from_several.sources=-1 'wanted 1 or more' "a value out of range"
refused feedback.from_several.sources 'RULE.PARAM=VALUE is wanted' "no value"
refused feedback.from_several=3 "lacks the parameter.*feedback.from_several.sources=3" "no parameter"

# try: whose verdict would change
cp "$good" one.yaml
sed 's/C-5521/C-5522/' "$good" >two.yaml
try() { # ARGUMENT…
	run try one.yaml two.yaml --today 2026-06-01 "$@"
}
try --set feedback.from_several.sources=5
status_is 1 "verdicts that change are told by the exit status"
says out '^2 of 2 portfolios change: 2 from ready to gap\.$' "how many change"
says out 'feedback.from_several: 2 portfolios, 4 verdicts' "because of which rule"
says out '^one.yaml (learner C-5521)$' "the list has path and learner"
says out "$unit C5: from ready to gap, by" "and unit, criterion, before and after"
says out 'Tried: the same, with --set feedback.from_several.sources=5' "and what is tried"
is "$(ls assay.db 2>/dev/null)" "" "nothing is saved"
try --set feedback.from_several.sources=1
status_is 0 "nothing changes"
says out '^0 of 2 portfolios change\.$' "which is said"
try --set feedback.from_several.sources=5 --quiet
says_not out '^one.yaml' "--quiet leaves the list out"
try --set feedback.from_several.sources=5 --format json
says out '"portfolios": 2, "changed": 2, "changed_within": 0, "changed_beside": 0, "flips": \[{"before": "ready", "after": "gap", "portfolios": 2}\]' "json: the counts"
says out '"rules": \[{"rule": "feedback.from_several", "portfolios": 2, "verdicts": 4}\]' "json: the rules"
try --set feedback.from_several.sources=5 --format jsonl
count_is 4 '^{"path": ".*", "learner": ".*", "unit": ".*", "criterion": "C[58]", "before": "ready", "after": "gap", "rule": "feedback.from_several", "reason": "' "jsonl: one change a line"
mkdir -p draft/awarding-bodies/pearson/units
cat >draft/awarding-bodies/pearson/units/develop-personal-performance.lua <<EOF
return amends "$unit" { because = "w", feedback.from_several { sources = 5 } }
EOF
try --with draft
says out '^2 of 2 portfolios change: 2 from ready to gap' "a centre's folder is tried against what holds now"
try --centre draft --with none
says out '^2 of 2 portfolios change: 2 from gap to ready' "and what ships against the centre's folder"
says out 'no more by' "what is no fault any more is told so"
cat >draft/awarding-bodies/pearson/units/develop-personal-performance.lua <<EOF
return amends "$unit" { because = "w", criterion "C5" {
	the "feedback" { should = { feedback.from_several { sources = 5 } }, ask = { "Was anybody left out?" } } } }
EOF
try --with draft
status_is 0 "advice and questions turn no verdict"
says out '^0 of 2 portfolios change\.$' "but"
says out '^Beside the verdicts, in 2 portfolios$' "they are counted"
says out '^  feedback.from_several: 2 more pieces of advice, in 2 portfolios$' "advice, by its rule"
says out '^  2 more questions, in 2 portfolios: "Was anybody left out?"$' "questions, by their words"
try --with draft --quiet --format json
says out '"changed_within": 0, "changed_beside": 2,' "json: the count"
says out '"beside": \[{"kind": "advice", "rule": "feedback.from_several", "question": null, "gone": false, "portfolios": 2, "findings": 2}, {"kind": "question"' "json: the list"
try --centre draft --with none
says out '^  feedback.from_several: 2 pieces of advice less, in 2 portfolios$' "what is advised no more"
# Criteria that change where the portfolio's verdict does not, and what can't be judged
sed 's/text: "Raise my first contact.*/text: "Be better"/; /^      \(baseline: 61%\|target: 75%\|success: "Scorecards\)/d' one.yaml >gap.yaml
printf 'portfolio: [\n' >broken.yaml
run try gap.yaml --today 2026-06-01 --set feedback.from_several.sources=5
status_is 1 "criteria that change are told by the exit status, too"
says out '^0 of 1 portfolio change\.$' "no portfolio's verdict changes"
says out '^In 1 more, criteria change, but not the verdict of the portfolio\.$' "but criteria do"
run try gap.yaml one.yaml two.yaml broken.yaml --today 2026-06-01 --set feedback.from_several.sources=5
status_is 3 "one that can't be read makes the exit status 3"
says out '^2 of 4 portfolios change: 2 from ready to gap\.$' "the others are judged"
is "$(grep -n '^gap.yaml\|^one.yaml\|^two.yaml' out | sed 's/.*:\(.*\) (.*/\1/' | tr '\n' ' ')" "gap.yaml one.yaml two.yaml " "and listed in the order in which they were given"
run try broken.yaml nowhere.yaml --with none
status_is 3 "one that is not there is told as one that can't be read"
run try nowhere --with none
status_is 2 "a folder that is not there is wrong usage"
run try one.yaml
status_is 2 "without anything to try it is wrong usage"
run try - --with none
status_is 2 "standard input can't be judged twice"
says err 'save it as a file first: cat >learner.yaml, then assay try learner.yaml' "and what to do is said"
try --with nowhere
status_is 2 "a folder that is not there is refused"
try --set feedback.from_several.sources=many
status_is 2 "a value that is no good is refused"

# What is tried has waivers that cover nothing any more, and dispensations that are over
cp -R centre kept
mkdir -p centre/awarding-bodies/pearson/units
asking() { # FOLDER SOURCES MORE: what is asked of C5's feedback
	cat >"$1/awarding-bodies/pearson/units/develop-personal-performance.lua" <<EOF
return amends "$unit" { because = "w", $3
	criterion "C5" { the "feedback" { must = { feedback.from_several { sources = $2 } } } } }
EOF
}
asking centre 5 ""
cat >centre/waivers.lua <<'EOF'
return waivers {
	{ learner = "C-5521", rule = feedback.from_several, because = "A lone worker", approved_by = "IQA 3", agreed_with = "EV", till = "2026-12-31" },
}
EOF
cp -R centre tried
asking tried 1 'dispensation = dispensation { reason = "r", agreed_with = "EV", from = "2026-01-01", till = "2026-05-31" },'
try --centre centre --with tried
tr '\n' ' ' <out | tr -s ' ' >flat
says flat 'Notices of what is tried .*./tried/waivers.lua:2: the waiver of feedback.from_several for learner C-5521 covered nothing' "a waiver that covers nothing under the draft"
says flat './tried/awarding-bodies/[^ ]*:2: the dispensation for [^ ]* expired after 2026-05-31' "a dispensation of the draft that is over"
try --centre centre --with tried --quiet
says out '^Notices of what is tried' "--quiet does not hide them"
try --centre centre --with tried --format json
says out '"notices": \["[^"]*the dispensation for [^"]*expired after 2026-05-31[^"]*", "[^"]*covered nothing' "for programs, too"
try --centre centre --with centre
says_not out 'Notices' "nothing is said where there is nothing"
try --centre centre --with centre --format json
says out '"notices": \[\]' "nor for programs"
rm -r centre tried
mv kept centre

# Tables of thresholds
table() { # ROW…: the centre's thresholds.csv
	printf 'unit;criterion;rule;parameter;value;reason;from;until;agreed_with\r\n' >centre/thresholds.csv
	printf "$unit;%s\r\n" "$@" >>centre/thresholds.csv
}
table 'C5;feedback.from_several;sources;5;Our verifier asks;;;'
check --centre centre --no-save --format json
status_is 1 "a row of a table tightens"
says out '"set_by": "./centre/thresholds.csv:2"' "the finding names the row"
says out '"file": "./centre/thresholds.csv"' "the table is among the layers"
is "$(grep -o '"set_by": "./centre/thresholds.csv:2", "waived"' out | wc -l)" 1 "and only the row's criterion is changed"
table 'C5;feedback.from_several;sources;5;Our verifier asks;;2026-05-31;'
check --centre centre --no-save
status_is 0 "a row that is past its time rests"
tr '\n' ' ' <out | tr -s ' ' >flat
says flat 'thresholds.csv:2: this row (feedback.from_several.sources = 5 for .*) expired after 2026-05-31' "and is told"
table 'C5;feedback.from_several;sources;1;A small site;;;'
check --centre centre --no-save
status_is 4 "to weaken takes a dispensation"
says err 'thresholds.csv:2: .*fill the columns agreed_with, from and until' "and the message says which columns"
table 'C5;feedback.from_several;sources;1;A small site;2026-01-01;2026-12-31;EV Pearson'
check --centre centre --no-save
status_is 0 "with one it counts"
says out 'Dispensation (in force): C5: feedback.from_several: sources = 1' "and the report names it"
table '*;feedback.from_several;sources;3;All;;;' 'C5;feedback.from_several;sources;4;More here;;;'
run explain $unit/C5 --centre centre
says out 'sources = 4 ' "a row for one criterion counts more than one for all"
run explain $unit/C8 --centre centre
says out 'sources = 3 ' "which holds for the others"
table 'C5;feedback.from_several;sources;3;Our verifier asks;;;'
mkdir -p centre/awarding-bodies/pearson/units
cat >centre/awarding-bodies/pearson/units/develop-personal-performance.lua <<EOF
return amends "$unit" { because = "w",
	criterion "C5" { the "feedback" { must = { feedback.from_several { sources = 4 } } } } }
EOF
check --centre centre --no-save
tr '\n' ' ' <out | tr -s ' ' >flat
says flat 'thresholds.csv:2: feedback.from_several.sources = 3 does not hold in criterion C5 of pearson/[^ ]*: ./centre/[^ ]*lua:2 sets it to 4 and counts more: take one of the two out' "a row and an amendment of one threshold: which one holds"
rm -r centre/awarding-bodies
rm centre/thresholds.csv
cat >centre/thresholds.yaml <<EOF
- unit: $unit
  criterion: C5
  rule: feedback.from_several
  parameter: sources
  value: 5
  reason: Our verifier asks
EOF
check --centre centre --no-save --format json
says out '"set_by": "./centre/thresholds.yaml:1"' "the same as YAML"
run try one.yaml --with centre
says out '^1 of 1 portfolio changes: 1 from ready to gap' "and a table can be tried"
done_testing
