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
is "$(wc -l <out | tr -d ' ')" 2 "lines of JSON: one a portfolio with a centre, too"

# .assay.yaml by another name
for name in .assay.yml .assay.yaml.txt; do
	echo 'centre: ../centre' >below/$name
	(cd below/deep && "$assay" check "$good" --no-save --no-progress >../../out 2>../../err)
	is $? 2 "$name is not passed over without a word"
	says err "/below/$name:1: nothing reads $name: call it .assay.yaml" "but told, with what to do"
	for call in lint test 'new rule calls.are_short' "new portfolio $unit" 'list rules'; do
		(cd below/deep && "$assay" $call >../../out 2>../../err)
		says err "/below/$name:1: nothing reads $name" "by 'assay $call', too"
	done
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

run lint nowhere nor_here
says err "no folder 'nowhere'" "lint: each folder that is not there is told"
says err "no folder 'nor_here'" "and not the first one twice"

# A learner of a waiver who is not there
waive 'learner = "20077", rule = feedback.from_several' 'learner = "C-5523", rule = smart.measurable' \
	'learner = "20077", rule = plan.has_owner' >centre/waivers.lua
check cohort --centre centre
says line 'For the centre No portfolio of learner 20077 (\./centre/waivers\.lua:2), C-5523 (\./centre/waivers\.lua:3) was among these: see whether the number in the waiver is right' "several portfolios: learners of waivers who are not among them are named, each once"
check cohort --centre centre --format json
says out '"notices": \["No portfolio of learner 20077 ' "for programs"
check cohort --centre centre --format jsonl
says err '^assay: No portfolio of learner 20077 ' "beside lines of JSON, which have no room for it, on stderr"
check cohort --centre centre --format jsonl=lines --format text
says_not err 'No portfolio of' "unless another report has it"
check good.yaml --centre centre
says_not out 'No portfolio of' "a single portfolio: nothing is said"
waive 'learner = "C-5521", rule = feedback.from_several' >centre/waivers.lua
check cohort --centre centre
says_not out 'No portfolio of' "nor of learners who are there"
waive 'learner = "20077", rule = feedback.from_several' >centre/waivers.lua
printf 'portfolio: 1\nlearner: {id: "20077"\n' >cohort/broken.yaml
check cohort --centre centre
says line 'No portfolio of learner 20077 (\./centre/waivers\.lua:2) was among those that could be read' "one that can't be read may be theirs"
rm cohort/broken.yaml

# A waiver for the wrong criterion
amends 'feedback.from_several { sources = 5 },'
waive 'learner = "C-5521", rule = feedback.from_several, criterion = "C1"' >centre/waivers.lua
check good.yaml --centre centre
status_is 1 "a waiver for another criterion covers nothing"
says line 'learner C-5521 covered nothing in C1: the fault stands in C5 and C8; correct the criterion, or take it out' "and is told where the fault stands"
says_not out 'no such fault' "and not that there is none"
amends 'criterion "C5" { the "feedback" { must = { feedback.from_several { sources = 5 } } } },'
check good.yaml --centre centre
says line 'covered nothing in C1: the fault stands in C5; correct' "one criterion"
waive 'learner = "C-5521", rule = feedback.from_several, unit = "cyq/develop-personal-performance"' >centre/waivers.lua
check good.yaml --centre centre
says line "covered nothing in cyq/develop-personal-performance: the fault stands in $unit/C5; correct the unit, or take it out" "another unit"
waive 'learner = "C-5521", rule = feedback.from_several, unit = "cyq/develop-personal-performance", criterion = "C5"' >centre/waivers.lua
check good.yaml --centre centre
says line "covered nothing in cyq/develop-personal-performance/C5: the fault stands in $unit/C5; correct" "another unit's criterion"
waive 'learner = "C-5521", rule = feedback.from_several, criterion = "C1"' 'learner = "C-5521", rule = feedback.from_several, criterion = "C5"' >centre/waivers.lua
check good.yaml --centre centre
says line 'waivers.lua:2: .* covered nothing: there is no such fault any more' "what another waiver covers stands no more"

# A waiver of an item that has no such fault
waive 'learner = "C-5521", rule = smart.specific, item = "O9", agreed_with = "EV"' >centre/waivers.lua
sed 's/text: "Offer the priority.*"/text: "Be better"/; s/text: "Give the new monthly.*"/text: "Be better"/' "$good" >bad.yaml
check bad.yaml --centre centre
says line 'covered nothing: the fault stands at O2 and O3, not at O9; correct the item, or take it out' "told with the items that have it"
waive 'learner = "C-5521", rule = smart.specific, item = "O2", agreed_with = "EV"' >centre/waivers.lua
check bad.yaml --centre centre
says_not line 'covered nothing' "nothing, where it covers one"

# Each waiver stands alone; of what a faulty file asks nobody says that there is no such fault
waive 'learner = 20077, rule = feedback.from_several' 'learner = "C-5521", rule = feedback.from_several' 'learner = "20088"' >centre/waivers.lua
check good.yaml --centre centre
status_is 4 "a faulty waiver is a fault"
says line '1 waived' "the others count"
says line "Line 2 of the centre's file ./centre/waivers.lua is faulty, so this waiver does not count: 'learner' of a waiver must be a text in quotes" "it is told at its line"
says line "Line 4 of the centre's file ./centre/waivers.lua is faulty, so this waiver does not count: a waiver lacks 'rule'" "each of them"
waive 'learner = "C-5521", rule = feedback.from_several' >centre/waivers.lua
amends 'feedback.from_several { souces = 5 },'
check good.yaml --centre centre
says_not line 'covered nothing' "the amendment that asks is faulty"
amends 'feedback.from_several { sources = 2 },'
check good.yaml --centre centre
says line 'covered nothing: there is no such fault any more' "it is not, and asks no more than there is"
amends 'criterion "C5" { the "feedback" { must = { feedback.from_several { sources = 5 } } } },'

# What is faulty is told with its reason, and what does not count for it
mv "$file" kept.lua
echo 'return waivers { { learner = "C-5521", rule = feedback.from_severl, because = "x", approved_by = "y", till = "2026-12-31" } }' >centre/waivers.lua
printf '%s\n' unit,criterion,rule,parameter,value,reason "$unit,C5,feedback.from_several,sources,3,More" "$unit,C5,feedback.from_several,souces,3,More" >centre/thresholds.csv
mkdir -p centre/awarding-bodies/pearsonn/units
cp kept.lua centre/awarding-bodies/pearsonn/units/develop-personal-performance.lua
check good.yaml --centre centre
says line "Line 1 of the centre's file ./centre/waivers.lua is faulty, so no waiver of this file counts: there is no rule 'feedback.from_severl'; did you mean" "waivers"
says line "Line 3 of the centre's file ./centre/thresholds.csv is faulty, so what it asks is not checked: [^:]*souces" "a row of a table"
says line "Nothing in the centre's folder ./centre/awarding-bodies/pearsonn is checked: there is no body 'pearsonn'; did you mean 'pearson'" "a folder of no body"
says_not line 'pearsonn/body.lua' "whose file is not there to be read"
printf '%s\n' Unit,Criterion,RULE,Parameter,value,reason "$unit,C5,feedback.from_several,sources,5,More" >centre/thresholds.csv
check good.yaml --centre centre
says_not err 'has no column' "a spreadsheet may write the names of the columns with capitals"
sed -i '1s/RULE/rles/' centre/thresholds.csv
check good.yaml --centre centre
says line "Line 1 of the centre's file ./centre/thresholds.csv is faulty, so no row of it is checked: " "the head of a table"
rm -r centre/waivers.lua centre/thresholds.csv centre/awarding-bodies/pearsonn
mv kept.lua "$file"

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
says line 'expired after 2026-06-30 and no longer counts; what the body asks holds again: 2 (it let pass feedback.from_several: sources = 1 instead of 2 ' "and is told, with what holds again"
check "$home"/awarding-bodies/cyq/units/develop-personal-performance.examples/hotel.yaml --centre centre --quiet
says_not out 'Dispensation' "one of a unit that nobody claims is not named"

# A rule of the centre that fails
mkdir -p centre/rules
cat >centre/rules/our_rules.lua <<'EOF'
return {
	rule "crash" {
		on = "objective", title = "The objective names a person.", why = "We ask who helps.", advice = "Name them.",
		check = function(objective) local f = {} if objective.text .. f.nothing == "" then return fault("text", "none") end end,
	},
}
EOF
cp "$file" amended.lua
amends 'criterion "C5" { every "objective" { must = { our_rules.crash } } },'
failing='centre/rules/our_rules\.lua:4: our_rules\.crash could not be carried out in'
check good.yaml --centre centre
status_is 4 "a rule that fails"
says line 'good.yaml: needs judgement, but not all could be checked' "is told beside the verdict"
says line 'but not all could be checked. Have what is told above mended, then check again' "and by the last words"
says_not line 'only your assessor can judge' "which leave nothing to the assessor"
says line "For the centre .*$failing 1 portfolio, so what it asks was not checked there: 'nothing' is nothing here" "and in the notices, with its line"
says_not err 'our_rules.crash' "and not once more on stderr"
check cohort --centre centre --quiet
says line "two.yaml: needs judgement, but not all could be checked For the centre .*$failing 2 portfolios" "--quiet names it"
count_is 1 'our_rules\.crash' "once for all portfolios"
check cohort --centre centre --format jsonl
says err "$failing 2 portfolios" "beside lines of JSON"
is "$(grep -c crash err)" 1 "once"
rm centre/rules/our_rules.lua
cp amended.lua "$file"

# A faulty file, in lines of JSON
sed -i 's/"Agreed.",/"Agreed."/' "$file"
check good.yaml --centre centre --format jsonl
status_is 4 "a faulty file of the centre"
says err '^assay: Line [0-9]* of the centre.s file \./centre/.* is faulty, so not all that the file asks is checked: ' "is told beside lines of JSON, too"
done_testing
