#!/bin/sh
# What the database knows of earlier runs, by the command line: history, diff, rerun, and what check says of the last run.
# Usage: tests/cli/history.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"

examples="$home/awarding-bodies/pearson/units/develop-personal-performance.examples"
cp "$examples/call-centre.yaml" good.yaml
# The same work with an objective that says nothing.
sed -e 's/text: "Raise my first contact.*/text: "Be better"/' -e '/^      \(baseline: 61%\|target: 75%\|success: "Scorecards\)/d' good.yaml >bad.yaml
learner=C-5521

flatten() { # out, as one line
	tr '\n' ' ' <out | tr -s ' ' >flat
}

check() { # ARGUMENT…
	run check "$@" --no-progress --today 2026-06-01 --color never
}

cp bad.yaml work.yaml
check work.yaml
status_is 1 "the first check finds gaps"
says_not out '^Since run' "nothing is said of a last run where there was none"
cp good.yaml work.yaml
check work.yaml
status_is 0 "the second finds none"
says out '^Since run 1 of 20..-..-.., because the portfolio changed:$' "and says so: since which run, and why"
says out '^  Ready now: C' "which criteria are ready now"
says out '^  Put right: C' "what was put right"
check work.yaml --quiet
says_not out '^Since run' "--quiet leaves that out"
check work.yaml
says out '^Since run 3 of 20..-..-..: nothing differs\.$' "an unchanged portfolio: nothing differs"
check work.yaml --format json
says_not out 'Since run' "JSON has none of it"
check work.yaml --set feedback.from_several.sources=1
says_not out '^Since run' "a trial is not compared, for it is not saved"

# history
run history "$learner"
status_is 0 "history is shown"
says out "^Learner $learner .*judged 5 times$" "whose, and how often"
says out '^Run 2, 20..-..-..: work.yaml$' "a run has its number, day and path"
says out 'since run 1 [1-9][0-9]* newly ready, 0 newly a gap, [0-9]* unchanged' "and what changed since the one before"
says out '^  Newly ready: C' "criterion by criterion"
says out '^  Put right since then:$' "and fault by fault"
says out 'nothing differs from run 2' "or that nothing differs"
run history "$learner" --format json
says out '"newly_ready": [1-9]' "json: the counts"
says out '"because": \["portfolio"\]' "json: why"
says out '"before": "gap", "after": "ready"' "json: from what to what"
check work.yaml
says err 'saved as run 6' "to look back saves nothing"
run history nobody
status_is 2 "an unknown learner is wrong usage"
says err 'no run in assay.db has a learner nobody' "which is said"
run history "$learner" --db none.db
status_is 2 "a database that is not there is wrong usage"
is "$(ls none.db 2>/dev/null)" "" "and is not made"
sed 's/18874/9988/' good.yaml >other.yaml
check other.yaml
run history "$learner"
status_is 2 "a number that two centres have is not guessed at"
says err 'several centres have a learner .*--centre-number' "which is said"
run history "$learner" --centre-number 9988
status_is 0 "--centre-number says which"
says out 'centre 9988): judged 1 time$' "and a learner is known by both"

# diff
mkdir cohort
sed 's/C-5521/D-1/' bad.yaml >cohort/one.yaml
sed 's/C-5521/D-2/' good.yaml >cohort/two.yaml
sed 's/C-5521/D-3/' good.yaml >cohort/three.yaml
check cohort --db c.db
sed 's/C-5521/D-1/' good.yaml >cohort/one.yaml
mv cohort/two.yaml cohort/two-again.yaml
sed 's/C-5521/D-4/' good.yaml >cohort/four.yaml
rm cohort/three.yaml
check cohort --db c.db
run diff 1 2 --db c.db
status_is 1 "a diff with changed verdicts says so by its exit status"
flatten
says flat 'Portfolios: 2 in both, 1 with another verdict, 0 more with other criteria, 0 more with other findings; 1 only in run 1, 1 only in run 2' "counts first: a file that was renamed is still the learner's"
says flat 'Criteria: [1-9][0-9]* newly ready, 0 newly a gap' "criteria are counted"
says flat 'Why: 1 because their work changed' "and why"
says out '^cohort/one.yaml (learner D-1), because the portfolio changed$' "then the list"
says out '^Only in run 1: cohort/three.yaml (learner D-3)$' "what only the first has"
says out '^Only in run 2: cohort/four.yaml (learner D-4)$' "what only the second has"
run diff 1 2 --db c.db --quiet
says_not out 'cohort/one' "--quiet: the counts only"
run diff 2 1 --db c.db
says out '^  Newly a gap: C' "the other way round it is newly a gap"
run diff 2 2 --db c.db
status_is 0 "a run does not differ from itself"
run diff 1 2 --db c.db --format csv
says out '^change,path,centre,learner,unit,criterion,before,after,because,rule,reason$' "csv has a head"
says out '^"newly ready","cohort/one.yaml",".*","D-1","pearson/develop-personal-performance","C[0-9]*","gap","ready","portfolio","",""$' "csv: a criterion that changed a line"
says out '^"portfolio only before","cohort/three.yaml"' "csv: a portfolio of one run only"
run diff 1 2 --db c.db --format json
says out '"portfolios": {"both": 2, "other_verdict": 1, "changed": 1, "other_findings": 0, "not_readable": 0, "readable_again": 0, "only_before": 1, "only_after": 1}' "json: the counts"
run diff 1 99 --db c.db
status_is 2 "an unknown run is wrong usage"
says err 'has no run 99; its newest is 2' "which is said"
run diff 1 two --db c.db
says err "a run is given by its number" "and so is a word"
run diff 1 99999999999999999999
status_is 2 "a number that is too large for a run"
says err "there is no run '99999999999999999999': no number is so large" "it is told as it was typed"

# The rules, not the work
mkdir -p centre/awarding-bodies/pearson/units
cat >centre/awarding-bodies/pearson/units/develop-personal-performance.lua <<EOF
return amends "pearson/develop-personal-performance" { because = "w", feedback.from_several { sources = 5 } }
EOF
check cohort --db c.db --centre centre
run diff 2 3 --db c.db
says out 'because the rules changed$' "what the rules changed is told so"
run diff 2 3 --db c.db --format json
says out '"because": {"portfolio": 0, "rules": 3, "date": 0, "answer": 0}' "json: and counted"

# The rules, and no verdict
by_rules() { # the rule's amendment
	cat >centre/awarding-bodies/pearson/units/develop-personal-performance.lua <<-EOF
	return amends "pearson/develop-personal-performance" { because = "w", $1 }
	EOF
	run check cohort --db r.db --centre centre --no-progress --today 2026-06-01
}
by_rules "feedback.from_several { sources = 5 }"
by_rules "feedback.from_several { sources = 4 }"
run diff 1 2 --db r.db
status_is 0 "other findings change no verdict"
flatten
says flat 'Portfolios: 3 in both, 0 with another verdict, 0 more with other criteria, 3 more with other findings' "a diff counts portfolios whose findings differ though no verdict does"
says flat 'Findings: 3 otherwise' "and the findings"
says flat 'Why: 3 because the rules changed' "and why"
says out '^cohort/one.yaml (learner D-1), because the rules changed$' "and lists them"
says out '^  Still there, but otherwise:$' "with what became of each fault"
says out '^    C5: ' "which is printed"
says_not out 'and [0-9]* more$' "and not only counted"
run diff 1 2 --db r.db --format json
says out '"findings": {"gone": 0, "new": 0, "other": 3,' "json: counted"
run diff 1 2 --db r.db --format csv
says out '^"finding otherwise","cohort/one.yaml",.*,"rules","feedback.from_several",".*"$' "csv: a line each"

by_rules "feedback.from_several { sources = 5 }"

# Waivers and answers
waived() { # the waivers
	echo "return waivers { $1 }" >centre/waivers.lua
	run check cohort/one.yaml --db w.db --centre centre --no-progress --today 2026-06-01
}
waived '{ learner = "D-1", rule = feedback.from_several, because = "w", approved_by = "AS", till = "2027-01-01" }'
waived ''
rm centre/waivers.lua
run history D-1 --db w.db
says out '^  No longer waived:$' "a waiver that went is seen"
run diff 2 1 --db w.db
says out '^  Waived since then:$' "and one that came"
says_not out 'Put right' "which is not said to be put right"
run check "$home/tests/unseen/eighth-round/003/good-1.yaml" --db a.db --no-progress
run answer 55027 develop-personal-performance/C4 yes --by AS7 --because seen --db a.db
run check "$home/tests/unseen/eighth-round/003/good-1.yaml" --db a.db --no-progress
run history 55027 --db a.db
says out '^  Answered since then:$' "an answer to what is only asked is seen in the history"
says_not out 'nothing differs' "so that nothing is said to be the same"
run diff 1 2 --db a.db
says out "because an assessor's answer changed$" "and in a diff"
says out '^    C4: Did what changed really answer the feedback' "with the question"

cp good.yaml remark.yaml
run check remark.yaml --db s.db --no-progress
echo '# a remark' >>remark.yaml
run check remark.yaml --db s.db --no-progress
says out '^Since run 1 of 20..-..-..: nothing differs, though the portfolio changed\.$' "what changed without an effect is said to have none"

# A file that can't be read
cp bad.yaml broken.yaml
run check broken.yaml --db b.db --no-progress
echo "portfolio: [" >broken.yaml
run check broken.yaml --db b.db --no-progress
cp good.yaml broken.yaml
run check broken.yaml --db b.db --no-progress
run diff 1 2 --db b.db
flatten
says out "^broken.yaml (learner $learner), because the portfolio changed$" "a file that can't be read is still the learner's"
says out '^  Could not be read: ' "and is said to be what it is"
says_not flat 'No longer asked: \|Put right' "nothing else is said of it"
says flat '1 that could not be read in run 2' "and it is counted"
run diff 2 3 --db b.db
says out '^  Could be read again: ready for assessment$' "and so is one that could be read again"
run diff 1 2 --db b.db --format csv
says out "^\"not readable\",\"broken.yaml\",\".*\",\"$learner\",\"\",\"\"" "csv: so, too"
run history "$learner" --db b.db
flatten
says out '^Run 2, 20..-..-..: broken.yaml$' "history names the run in which the file could not be read"
says flat 'Run 2, 20..-..-..: broken.yaml could not be read: line [0-9]*: ' "and says so"
says flat 'since run 1 [1-9][0-9]* newly ready' "the next is held against the one before that"

# A run that was cut short
sqlite3 b.db "UPDATE run SET finished = NULL WHERE run = 3"
run history "$learner" --db b.db
says out '^Run 3, 20..-..-.. (not finished): broken.yaml$' "history says that a run is not finished"
says out '^Run 2, 20..-..-..: broken.yaml$' "and nothing of one that is"
run diff 1 3 --db b.db
says out '^From run 1 of 20..-..-.. to run 3 of 20..-..-.. (not finished)$' "and so does diff"

# rerun
run rerun 3 --db c.db
status_is 0 "a run is judged again with its centre's folder"
says out '^Portfolios: 3 of 3 the same byte for byte' "and proves the same"
says out '^Scripts:    the same$' "by the same scripts"
mv centre away
run rerun 3 --db c.db
status_is 2 "without that folder nothing is judged"
says err "there is no folder 'centre' any more, by whose rules run 3 was judged" "and it is said which one is missing"
mv away centre
sed -i 's/sources = 5/sources = 4/' centre/awarding-bodies/pearson/units/develop-personal-performance.lua
run rerun 3 --db c.db
flatten
status_is 1 "scripts that changed are told"
says flat 'Scripts: other now: .*develop-personal-performance.lua' "by name"
sed -i 's/sources = 4/sources = 5/' centre/awarding-bodies/pearson/units/develop-personal-performance.lua
echo '# one line more' >>cohort/one.yaml
run rerun 3 --db c.db
status_is 1 "a file that changed is told"
flatten
says flat 'cohort/one.yaml: the file is another (sha256 .* then, .* now)' "with its hashes"
rm cohort/four.yaml
run rerun 3 --db c.db
status_is 3 "a file that is gone makes the exit status 3"
says out "^cohort/four.yaml: it can't be read any more$" "and is told"
run rerun 3 --db c.db --format json --quiet
says out '"portfolios": 3, "same": 1, "other_file": 1, "other_result": 0, "unreadable": 1' "json: the counts"


# A run of some units only is judged again for these
cp "$examples/call-centre.yaml" some.yaml
check some.yaml --unit pearson/develop-personal-performance --for assessor --db some.db
run rerun 1 --db some.db
says out '^Portfolios: 1 of 1 the same byte for byte' "a run for one unit and stage is repeated for these"
rm some.yaml
run rerun 1 --db some.db
status_is 3 "and its only file is gone"
run rerun 2 --db some.db
status_is 2 "a run that there is not"

# Another program, many scripts, nothing left
sqlite3 c.db "UPDATE run SET assay_version = '0.0' WHERE run = 1"
mkdir -p other/awarding-bodies
cp -R "$home/rules" other
cp -R "$home/awarding-bodies" other
for script in feedback plan smart review monitoring reflection improvement evidence knowledge activities; do
	echo "-- another end" >>"other/rules/$script.lua"
done
ASSAY_HOME=$work/other run rerun 1 --db c.db
flatten
says flat 'Scripts: other now: .*rules/activities.lua, .* and 2 more' "many scripts: some, and how many more"
says flat 'Program: assay 0.0 then, 0.1 now' "and that the program was another"
rm -rf other
run erase D-1 --db c.db --yes
run erase D-2 --db c.db --yes
run erase D-4 --db c.db --yes
run rerun 3 --db c.db
status_is 2 "a run all of whose learners were erased"
says err 'run 3 lists no portfolio (any more), so there is nothing to judge again' "is not proved the same"

# Several units, much that changes, and who has no number
second=awarding-bodies/pearson/units/promote-continuous-improvement
two=$(ls "$home/$second.examples"/*.yaml | head -n 1)
{
	sed 's/^units: .*/units: [develop-personal-performance, promote-continuous-improvement]/' good.yaml
	sed -n '/^improvements:/,/^[a-z_]*:/p' "$two" | sed '$d'
} >both.yaml
check both.yaml --db two.db
sed '/^improvements:/,$d; /^feedback:/,/^[a-z_]*:/{/^[a-z_]*:/!d;}; s/^feedback:.*/feedback: []/' both.yaml >less.yaml
cp less.yaml both.yaml
check both.yaml --db two.db
says out '^  New: and [0-9]* more$\|^  New: .*and [0-9]* more' "of many new faults check says the first, and how many more"
says out '^  Now a gap: .*C' "and what is a gap now"
run diff 1 2 --db two.db
says out 'Newly a gap: .*(develop-personal-performance)$' "criteria of several units are told with their unit"
says out 'Newly a gap: .*(promote-continuous-improvement)$' "the other one"
says out '^ *and [0-9]* more$' "of many faults the first, and how many more"
run history "$learner" --db two.db
says out 'Newly a gap: .*(promote-continuous-improvement)$' "so does the history"
says out '^ *and [0-9]* more$' "and counts the rest"
sed '/^  id: "C-5521"/d' good.yaml >'=1+1 "a".yaml'
check '=1+1 "a".yaml' --db cells.db
sed -i 's/text: "Raise my first contact.*/text: "Be better"/' '=1+1 "a".yaml'
check '=1+1 "a".yaml' --db cells.db
run diff 1 2 --db cells.db --format csv
says out "\"'=1+1 \"\"a\"\".yaml\",\"" "csv: a name that starts like a formula is none, and quotes are doubled"
run diff 1 2 --db cells.db
says out '^=1+1 "a".yaml, because the portfolio changed$' "who has no number is told by the path"

# Names that are no UTF-8: each is one of its own, everywhere, and leads back to its file
acute=$(printf 'caf\351') grave=$(printf 'caf\350')
mkdir names "names/$acute"
cp good.yaml "names/$acute.yaml"
sed 's/C-5521/C-1/' bad.yaml >"names/$grave.yaml"
sed 's/C-5521/C-2/' good.yaml >'names/caf\xe9.yaml'
sed 's/C-5521/C-3/' good.yaml >"names/$acute/in.yaml"
sed 's/C-5521/C-4/' good.yaml >names/café.yaml
of_raw() {
	sqlite3 names.db "SELECT group_concat(path || '=' || learner, ' ') FROM (SELECT path, learner FROM v_portfolio WHERE run = $1 ORDER BY learner)"
}
check names "names/$acute" --db names.db --format json
wanted='names/caf\xe8.yaml=C-1 names/caf\x5cxe9.yaml=C-2 names/caf\xe9/in.yaml=C-3 names/café.yaml=C-4 names/caf\xe9.yaml=C-5521'
is "$(of_raw 1)" "$wanted" "a byte that is no UTF-8 has its own name in the database"
says out '"path": "names/caf\\\\xe9.yaml"' "in JSON"
is "$(sqlite3 names.db 'SELECT paths FROM run')" '["names", "names/caf\\xe9"]' "and in what the run was asked"
check names --db names.db
is "$(of_raw 2)" "$wanted" "so it has when the files are as they were"
says out '^names/caf\\xe8.yaml' "in reports"
says err '5 of 5 portfolios unchanged' "and they are known again"
run rerun 1 --db names.db
says out '^Portfolios: 5 of 5 the same byte for byte' "the way back leads to the files"
sed 's/C-5521/C-1/' good.yaml >"names/$grave.yaml"
check names --db names.db
run diff 2 3 --db names.db
says out '^names/caf\\xe8.yaml' "of two runs the same files are held against each other"
run erase C-3 --yes --db names.db
says out 'not touched: names/caf\\xe9/in.yaml;' "and it is seen that a file is still there"

done_testing
