#!/bin/sh
# `assay lint`: each kind of mistake at its file and line with what to do, and nothing where there is none.
# Usage: tests/cli/lint.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"

lint() { run lint our --today 2026-06-01 "$@"; }

# A centre with a rule that is asked; each test breaks something and mends it again.
"$assay" new centre our >/dev/null
"$assay" new unit our-body/answer-calls --centre our >/dev/null
"$assay" new rule steps.are_enough --centre our >/dev/null
rule=our/rules/steps.lua
cases=our/rules/steps.cases.lua
unit=our/awarding-bodies/our-body/units/answer-calls.lua
suite=our/awarding-bodies/our-body/units/answer-calls.examples/suite.lua
amendment=our/awarding-bodies/pearson/units/develop-personal-performance.lua
cp -R our kept

# finds SED-SCRIPT FILE SENTENCE WHAT: what lint says of a file that was changed so, and of nothing else
finds() {
	sed "$1" "$2" >changed
	cp changed "$2"
	lint
	status_is 1 "$4"
	says out "$3" "$4: where, and what to do"
	count_is 1 '^[^ ]*\.lua:[0-9]*: ' "$4: nothing else"
	rm -rf our
	cp -R kept our
}

# amended TEXT…: the centre's amendment of a unit that ships
amended() {
	printf 'return amends "pearson/develop-personal-performance" {\n\tbecause = "Our verifier asks for it.",\n%s\n}\n' "$1" >"$amendment"
}

# waived TEXT
waived() {
	printf 'return waivers {\n\t{ because = "Small site", approved_by = "IQA 3", learner = "1", %s },\n}\n' "$1" >our/waivers.lua
}

mended() {
	rm -rf our
	cp -R kept our
}

run lint
status_is 0 "what ships is clean"
lint
status_is 0 "so is what was just started"
says out '^0 found$' "which it says"

finds '/draft = /d' "$rule" '^./our/rules/steps.lua:[0-9]*: steps.are_enough: no unit asks this rule.*draft = true' "a dead rule"
finds 's/plan.has_actions/steps.are_enough/' "$unit" '^./our/rules/steps.lua:[0-9]*: .*no draft any more\|a unit asks this rule, so it is no draft' "a draft that is asked"
finds '/boundary {/,/^]]/d' "$cases" "^./our/rules/steps.lua:1[0-9]: .*'actions' one below, at and one above.*boundary {" "a number without a boundary case"
sed -i '/boundary {/,/^]]/d' "$cases"
finds 's/tighter = "more", //' "$rule" "which way it asks more" "a number that has no tighter way"
finds 's/if count < given.actions then/if count < 2 then/; s/:format(given.actions)/:format(2)/' "$rule" "^./our/rules/steps.lua:1[0-9]: .*never reads 'actions'" "a parameter that no check reads"
finds 's/This objective has/You failed: only/' "$rule" '^./our/rules/steps.lua:[0-9]*: "you failed" blames the learner: say what is not there' "wording that blames"
finds 's/must = { plan.has_objectives }/must = { feedback.lazy }/; s/feedback.lazy/plan.has_objectives/; s/Did the feedback lead/Was the learner too lazy, or did it lead/' "$unit" '^./our/awarding-bodies/our-body/units/answer-calls.lua:[0-9]*: "lazy" blames' "wording in a unit"
finds '/failing "C2/,/^\t},/d' "$suite" '^./our/awarding-bodies/our-body/units/answer-calls.lua:[0-9]*: criterion C2: no try in .*suite.lua fails it' "a criterion without a failing try"
finds 's/"C2 smart.time_bound"/"C2 smart.time_bound", "C9 smart.specific"/' "$suite" "^./our/.*suite.lua:[0-9]*: .*no criterion 'C9'" "a criterion that is not there"
finds 's/"C2 smart.time_bound"/"C2 smart.time_bound", "C2 smart.bound"/' "$suite" "^./our/.*suite.lua:[0-9]*: .*no rule 'smart.bound'" "a rule that is not there"
finds 's/ask  = {/should = { feedback.from_several { sources = 1 } }, ask = {/' "$unit" '^./our/.*answer-calls.lua:[0-9]*: feedback.from_several: sources = 1 under should asks less than 2 under must (.*:[0-9]*)' "a should below its must"
bare() { sed -i '/params = {/,/^\t\t},/d; s/given.actions/2/g; s/, given)/)/' "$rule"; } # a rule without a number, so without a boundary
bare
finds '/content {/,/^]]/d; /boundary {/,/^]]/d' "$cases" '^./our/rules/steps.lua:[0-9]*: steps.are_enough: no case in which it finds nothing. Add content {' "a rule that is never content"
bare
finds '/fault {/,/^]]/d; /boundary {/,/^]]/d' "$cases" '^./our/rules/steps.lua:[0-9]*: steps.are_enough: no case in which it finds a fault. Add fault {' "a rule that never finds anything"
rm "$cases"
lint
says out '^./our/rules/steps.lua:[0-9]*: steps.are_enough: this rule has no cases' "a rule without cases"
mended

amended '	feedback.from_several { sources = 2 },'
lint
says out '^./our/awarding-bodies/pearson/.*lua:3: feedback.from_several: sources = 2 is what .*:[0-9]* asks already' "an amendment that changes nothing"
amended '	criterion "C5" { the "feedback" { must = { feedback.from_several } } },'
lint
says out '^./our/awarding-bodies/pearson/.*lua:3: feedback.from_several is asked already' "one that asks what is asked"
amended '	dispensation = dispensation { reason = "r", agreed_with = "EV", from = "2026-01-01", till = "2026-05-31" },
	feedback.from_several { sources = 1 },'
lint
says out '^./our/awarding-bodies/pearson/.*lua:4: the dispensation for feedback.from_several expired after 2026-05-31' "a dispensation that has expired"
count_is 1 expired "it is told once"
run lint our --today 2026-05-01
says out 'ends after 2026-05-31, in 30 days' "one that ends in 30 days"
run lint our --today 2026-04-30
status_is 0 "one that ends in 31 days"
mended

amended '	for_qualification = "pearson/l3-nvq-diploma-customer-service",
	dispensation = dispensation { reason = "r", agreed_with = "EV", from = "2026-01-01", till = "2026-05-31" },
	feedback.from_several { sources = 1 },'
lint
count_is 1 'the dispensation for feedback.from_several expired' "one for a single qualification is told, too"
amended '	for_qualification = "pearson/l3-nvq-diploma-customer-service",
	criterion "C3" { every "objective" { must = { steps.are_enough } } },'
sed -i '/draft = /d' "$rule"
lint
status_is 0 "a rule that is asked in one qualification only is not dead"
mended

waived 'rule = feedback.from_several, till = "2026-05-31"'
lint
says out '^./our/waivers.lua:2: the waiver of feedback.from_several expired' "a waiver that has expired"
waived 'rule = feedback.from_several, till = "2026-07-01"'
lint
says out '^./our/waivers.lua:2: .*ends after 2026-07-01, in 30 days' "one that ends soon"
waived 'rule = feedback.from_several, till = "2027-07-01", unit = "pearson/develop-personal-performanc"'
lint
says out "^./our/waivers.lua:2: there is no unit .*did you mean 'pearson/develop-personal-performance'" "one for a unit that is not there"
waived 'rule = feedback.from_several, till = "2027-07-01", unit = "our-body/answer-calls", criterion = "C2"'
lint
says out '^./our/waivers.lua:2: nothing here asks feedback.from_several, so this waiver changes nothing' "one that changes nothing"
waived 'rule = feedback.from_several, till = "2027-07-01", unit = "our-body/answer-calls", criterion = "C1"'
lint
status_is 0 "one that does"
mended

amended '	feedback.from_severl { sources = 3 },'
lint
status_is 4 "a name that nothing has"
says out "^./our/awarding-bodies/pearson/.*lua:3: there is no rule 'feedback.from_severl'; did you mean 'from_several'" "at its place"
mended
sed -i 's/default = 2/default = 0/' "$rule"
lint
status_is 4 "a threshold out of its range"
says out '^./our/rules/steps.lua:[0-9]*: .*wanted 1 or more, got 0' "at its place"
run lint nowhere
status_is 2 "no such folder"
done_testing
