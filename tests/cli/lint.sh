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
sed -i 's/tighter = "more", //' "$rule"
lint
status_is 4 "a number that has no tighter way is refused"
says out "^./our/rules/steps.lua:[0-9]*: a number lacks 'tighter', which way asks more" "at its line"
mended
finds 's/if count < given.actions then/if count < 2 then/; s/:format(given.actions)/:format(2)/' "$rule" "^./our/rules/steps.lua:1[0-9]: .*never reads 'actions'" "a parameter that no check reads"
finds 's/if count < given.actions then/if count < 2 then -- given.actions/; s/:format(given.actions)/:format(2)/' "$rule" "^./our/rules/steps.lua:1[0-9]: .*never reads 'actions'" "one that only a comment names"
finds 's/if count < given.actions then/--[==[ given.actions ]] ]==] local said = [[given.actions]] .. [=[ given.actions ]] ]=] .. "given.actions \\" given.actions" if count < 2 then/; s/:format(given.actions)/:format(2)/' "$rule" "^./our/rules/steps.lua:1[0-9]: .*never reads 'actions'" "one that only texts and remarks in long brackets name"
finds 's/function(objective, given)/function(objective)/; s/if count < given.actions then/if count < 2 then/; s/:format(given.actions)/:format(2)/' "$rule" "^./our/rules/steps.lua:1[0-9]: .*never reads 'actions'" "one of a check that is given no values"
helper() { # BODY: the rule hands all that it is given to a function of this body
	sed "s/^return {$/local function least(p) $1 end\n\nreturn {/; s/if count < given.actions then/if count < least(given) then/; s/:format(given.actions)/:format(2)/" kept/rules/steps.lua >"$rule"
	lint
}
helper 'return p.actions'
status_is 0 "one that a function reads that the check hands it to"
helper 'return p[\"actions\"]'
status_is 0 "one that is read in brackets"
helper 'return p and 2'
says out "^./our/rules/steps.lua:1[0-9]: .*never reads 'actions'" "one that the function does not read, though objective.actions stands in the file"
count_is 1 '^[^ ]*\.lua:[0-9]*: ' "nothing else"
rm "$cases"
helper 'return p.actions'
says_not out 'never reads' "without cases its text decides"
sed 's/if count < given.actions then/--[==[ a remark ]] ]==] local said = [=[ ]] ]=] .. "\\"" if count < given.actions then/; s/:format(given.actions)/:format(2)/' kept/rules/steps.lua >"$rule"
lint
says_not out 'never reads' "what stands behind remarks and texts in long brackets is read"
mended
finds 's/This objective has/You failed: only/' "$rule" '^./our/rules/steps.lua:[0-9]*: "you failed" blames the learner: say what is not there' "wording that blames"
finds 's/must = { plan.has_objectives }/must = { feedback.lazy }/; s/feedback.lazy/plan.has_objectives/; s/Did the feedback lead/Was the learner too lazy, or did it lead/' "$unit" '^./our/awarding-bodies/our-body/units/answer-calls.lua:[0-9]*: "lazy" blames' "wording in a unit"
finds '/failing "C2/,/^\t},/d' "$suite" '^./our/awarding-bodies/our-body/units/answer-calls.lua:[0-9]*: criterion C2: no try in .*suite.lua fails it' "a criterion without a failing try"
finds 's/"C2 smart.time_bound"/"C2 smart.time_bound", "C9 smart.specific"/' "$suite" "^./our/.*suite.lua:[0-9]*: .*no criterion 'C9'" "a criterion that is not there"
finds 's/"C2 smart.time_bound"/"C2 smart.time_bound", "C2 smart.bound"/' "$suite" "^./our/.*suite.lua:[0-9]*: .*no rule 'smart.bound'" "a rule that is not there"
finds 's/"C2 smart.time_bound"/"C2 smart.time_bound", "smart.bound"/' "$suite" "^./our/.*suite.lua:[0-9]*: \"smart.bound\": there is no rule 'smart.bound'" "a rule of the file that is not there"
finds 's/finds  = { "C2 smart.time_bound" },/& asks = { "C7" },/' "$suite" "^./our/.*suite.lua:[0-9]*: \"C7\": .* has no criterion 'C7'" "a question of a criterion that is not there"
finds 's/ask  = {/should = { feedback.from_several { sources = 1 } }, ask = {/' "$unit" '^./our/.*answer-calls.lua:[0-9]*: feedback.from_several: sources = 1 under should asks less than 2 under must (.*:[0-9]*)' "a should below its must"
finds 's/^\(\ttitle = .*\)/\1\n\tfeedback.over_time { days = 20 },/' our/awarding-bodies/our-body/body.lua '^./our/awarding-bodies/our-body/body.lua:[0-9]*: feedback.over_time { days = 20 }: no unit of our-body asks this rule, so it changes nothing' "a body's threshold that no unit asks"
mkdir our/awarding-bodies/standards
cat >our/awarding-bodies/standards/z-999-0001.lua <<'EOF'
return standard "Z/999/0001" {
	title = "Answer calls", source = "Our own",
	feedback.over_time { days = 20, locked = true },
	outcome "1" { says = "Answers", criterion "1.1" { says = "Answers calls" } },
}
EOF
lint
says out '^./our/awarding-bodies/standards/z-999-0001.lua:3: feedback.over_time { days = 20 }: no unit of Z/999/0001 asks this rule' "a standard's threshold that no unit asks"
count_is 1 '^[^ ]*\.lua:[0-9]*: ' "nothing else"
mended
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
head='unit,criterion,rule,parameter,value,reason,until\npearson/develop-personal-performance'
printf "$head,C5,feedback.from_several,sources,3,Ours,2026-05-31\n" >our/thresholds.csv
amended '	feedback.from_several { sources = 4 },'
lint
says out '^./our/thresholds.csv:2: this row .* expired after 2026-05-31' "a row that is past its time"
count_is 1 '^[^ ]*:[0-9]*: ' "which contradicts nothing"
mended
ends() { # UNTIL STATUS NOTES
	printf "$head,C5,feedback.from_several,sources,3,Ours,$1\n" >our/thresholds.csv
	lint
	status_is "$2" "a row until $1"
	count_is "$3" '^./our/thresholds.csv:2: note: this row (feedback.from_several.sources = 3 for pearson/develop-personal-performance) ends after .*, in .* days. Agree on a new one, or let it end$' "has $3 notes"
}
ends 2026-07-01 0 1
says out '^0 found, 1 note$' "and is no fault"
ends 2026-07-02 0 0
ends 2026-05-31 1 0
ends '' 0 0
amended '	feedback.from_several { sources = 4 },'
printf "$head,C5,feedback.from_several,sources,3,Ours,\n" >our/thresholds.csv
lint
says out '^./our/thresholds.csv:2: feedback.from_several.sources = 3 does not hold in criterion C5 of pearson/develop-personal-performance: ./our/awarding-bodies/pearson/units/develop-personal-performance.lua:3 sets it to 4 and counts more' "a row that an amendment overrules"
count_is 1 '^[^ ]*:[0-9]*: ' "once"
printf "$head,*,feedback.from_several,sources,3,Ours,\n" >our/thresholds.csv
amended '	criterion "C5" { the "feedback" { must = { feedback.from_several { sources = 4 } } } },'
lint
status_is 0 "an amendment of one criterion may ask more than a row for all"
rm our/thresholds.csv
amended '	criterion "C5" { the "feedback" { must = { feedback.from_several } } },'
lint
says out '^./our/awarding-bodies/pearson/.*lua:3: feedback.from_several is asked already' "one that asks what is asked"
amended '	dispensation = dispensation { reason = "r", agreed_with = "EV", from = "2026-01-01", till = "2026-05-31" },
	feedback.from_several { sources = 1 },'
lint
says out '^./our/awarding-bodies/pearson/.*lua:4: the dispensation for feedback.from_several expired after 2026-05-31' "a dispensation that has expired"
count_is 1 expired "it is told once"
run lint our --today 2026-05-01
says out 'develop-personal-performance.lua:4: note: the dispensation for feedback.from_several ends after 2026-05-31, in 30 days' "one that ends in 30 days"
status_is 0 "is no fault"
says out '^0 found, 1 note$' "and is counted apart"
run lint our --today 2026-05-31
says out 'ends after 2026-05-31, today' "one that ends today"
run lint our --today 2026-05-30
says out 'ends after 2026-05-31, in 1 day\.' "one that ends tomorrow"
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
run explain steps.are_enough --centre our
tr '\n' ' ' <out | tr -s ' ' >flat
says flat 'Asked by pearson/develop-personal-performance in pearson/l3-nvq-diploma-customer-service C3: must; actions = 2' "explain says in which, and where"
run list rules --centre our --format jsonl
says out '"id": "steps.are_enough".*"units": 1,' "list counts it"
mended
sed 's/^return {$/return {\n\trule "ghost" { on = "portfolio", title = "T", why = "W", advice = "A", check = function() end },/' "$home/rules/structure.lua" >ghost.lua
mkdir home
cp -R "$home/rules" "$home/awarding-bodies" home
cp ghost.lua home/rules/structure.lua
run lint home
says out '^rules/structure.lua:[0-9]*: structure.ghost: no unit asks this rule' "a rule of structures that no word of the grammar asks is dead"
count_is 1 'so it is dead' "those that 'combination' asks are not, though nothing that ships has one"
rm -rf home

waived 'rule = feedback.from_several, till = "2026-05-31"'
lint
says out '^./our/waivers.lua:2: the waiver of feedback.from_several expired' "a waiver that has expired"
waived 'rule = feedback.from_several, till = "2026-07-01"'
lint
says out '^./our/waivers.lua:2: note: the waiver of feedback.from_several ends after 2026-07-01, in 30 days. Agree on a new one, or let it end' "one that ends soon"
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

# The suite that a centre has of a unit that it amends
tries() { # UNIT FINDS ASKS
	amended '	criterion "C5" { the "feedback" { must = { feedback.from_several { sources = 4 } } } },'
	mkdir -p "${amendment%.lua}.examples"
	printf 'return suite "%s" {\n\tfailing "C5: three" { given = "call-centre.yaml", finds = { "%s" }, asks = { "%s" } },\n}\n' "$@" >"${amendment%.lua}.examples/suite.lua"
	lint
}
beside=^./our/awarding-bodies/pearson/units/develop-personal-performance.examples/suite.lua
tries pearson/develop-personal-performance 'C5 feedback.from_several' C8
status_is 0 "a sound suite of an amended unit"
tries pearson/develop-personal-performance 'C99 feedback.from_several' C8
status_is 1 "one that names a criterion which is not there"
says out "$beside:2: \"C99 feedback.from_several\": pearson/develop-personal-performance has no criterion 'C99'. Correct it" "is told at its line"
count_is 1 '^[^ ]*\.lua:[0-9]*: ' "and nothing else"
tries pearson/develop-personal-performance 'C5 feedback.from_sevral' C8
says out "$beside:2: .*there is no rule 'feedback.from_sevral'" "a rule that is not there"
tries pearson/develop-personal-performance 'C5 feedback.from_several' C88
says out "$beside:2: \"C88\": .* has no criterion 'C88'" "a question of none"
tries pearson/develop-personal-performanse 'C5 feedback.from_several' C8
says out "$beside:1: the suite names the unit \"pearson/develop-personal-performanse\", but stands beside \"pearson/develop-personal-performance\"" "a unit that is another"
tries pearson/develop-personal-performance 'D1 feedback.from_several' C8
amended '	criterion "D1" { says = "Ours", the "feedback" { must = { feedback.from_several { sources = 4 } } } },'
lint
status_is 0 "a criterion of the centre's own is there"
amended '	for_qualification = "pearson/l3-nvq-diploma-customer-service",
	criterion "D1" { says = "Ours", the "feedback" { must = { feedback.from_several { sources = 4 } } } },'
lint
status_is 0 "in one qualification, too"
amended '	criterion "D1" { says = "Ours", the "feedback" { must = { feedback.from_several { sources = 4 } } } },
	criterion "D2" { says = "Ours", the "feedback" { must = { feedback.from_several { sources = 4 } } } },'
lint
says out "^./our/.*develop-personal-performance.lua:4: criterion D2: no try in ./our/.*develop-personal-performance.examples/suite.lua fails it" "one that the suite does not fail is told"
count_is 1 '^[^ ]*\.lua:[0-9]*: ' "and no other"
run lint --centre our --today 2026-06-01
says out 'criterion D2: no try in ./our/' "with all that is installed"
count_is 1 '^[^ ]*\.lua:[0-9]*: ' "neither suite is asked for what the other fails"
echo 'return suite {' >"${amendment%.lua}.examples/suite.lua"
lint
status_is 4 "a suite with a fault"
says out "$beside:2: the file ends too early" "is told, too"
mended

amended '	feedback.from_severl { sources = 3 },'
lint
status_is 4 "a name that nothing has"
says out "^./our/awarding-bodies/pearson/.*lua:3: there is no rule 'feedback.from_severl'; did you mean 'feedback.from_several'" "at its place"
mended
sed -i 's/default = 2/default = 0/' "$rule"
lint
status_is 4 "a threshold out of its range"
says out '^./our/rules/steps.lua:[0-9]*: .*wanted 1 or more, got 0' "at its place"
mkdir -p 'our:12: x/rules'
printf 'unit,criterion,rule,parameter,value,reason\npearson,*,feedback,sources,3,So it is\n' >'our:12: x/thresholds.csv'
printf 'return {\n' >'our:12: x/rules/calls:7: old.lua'
printf 'return {\n\trule "late" { on = "nobody" } }\n' >'our:12: x/rules/our_calls.lua'
run lint 'our:12: x'
says out "^./our:12: x/thresholds.csv:2: there is no rule 'feedback'" "a folder with colons in its name"
says out '^./our:12: x/rules/calls:7: old.lua:2: the file ends too early' "a file with them"
says out '^./our:12: x/rules/our_calls.lua:2: rule "late"' "one without"
run lint nowhere
status_is 2 "no such folder"
done_testing
