#!/bin/sh
# The assessor's answer to a question, by the command line: kept, shown, and gone when what it rests on changes.
# Usage: tests/cli/answer.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"

# One check is in doubt about C2 (does O3 answer its need?), one question is only asked (C4).
cp "$home/tests/unseen/eighth-round/003/good-1.yaml" work.yaml
cp work.yaml first.yaml
unit=develop-personal-performance
rule=thread.objective_fits_need

check() { # ARGUMENT…
	run check work.yaml --no-progress --today 2026-06-01 "$@"
}
answer() { # UNIT/CRITERION yes|no ARGUMENT…
	place=$1 word=$2
	shift 2
	run answer 55027 "$place" "$word" --by AS7 --because "seen in the log" --today 2026-06-02 "$@"
}
flatten() { # out, as one line
	tr '\n' ' ' <out | tr -s ' ' >flat
}

check
says out '^Needs judgement: C2$' "a check that is in doubt makes a judgement"
run answer 55027 $unit/C2 yes --by AS7
status_is 2 "an answer without its reason is refused"
run answer 55027 $unit/C2 yes --by ' ' --because w
status_is 2 "a name of spaces"
says err "^assay: --by says nothing: write who answers, as in --by AS7" "is none"
run answer 55027 $unit/C2 yes --by AS7 --because "$(printf ' \302\240')"
status_is 2 "a reason of spaces"
says err "^assay: --because says nothing: write why" "is none"
run answer 55027 $unit/C9 yes --by AS7 --because w
status_is 2 "a criterion that is not there is refused"
says err "$unit/C9 is no unit/criterion that run 1" "which is said"
run answer 55027 $unit/C1 yes --by AS7 --because w
status_is 2 "a criterion about which nothing is asked is refused"
says err 'nothing is asked about' "which is said"
run answer 1 $unit/C2 yes --by AS7 --because w
status_is 2 "an unknown learner is refused"

# yes
run answer 55027 $unit yes --by AS7 --because w --rule smart.measurable
status_is 2 "a unit as a whole about which that rule asks nothing is refused"
says err "nothing is asked about $unit of learner 55027 .* by that rule" "which is said"
run answer 55027 other/C2 yes --by AS7 --because w
status_is 2 "a unit that is not there is refused"
answer $unit/C2 yes --rule smart.measurable
status_is 2 "a rule that asks nothing is refused"
says err 'nothing is asked about .* by that rule or question$' "which is said"
answer $unit/C2 yes
status_is 0 "an answer is kept"
says out "^Kept: yes, by AS7, to: O3: Does this objective answer" "and says to what"
says_not out 'takes the place\|changes no verdict\| files' "and no more where there is no more to say"
check
flatten
says out '^Ready: C1–C6$' "a yes makes the criterion ready that was in doubt only for it"
says flat 'Answered by the assessor The unit as a whole Asked O3: Does this objective' "the answer is shown apart"
says out 'Answered: yes, by AS7 on 2026-06-02: seen in the log' "with who answered, when and why"
says flat '1 question for your assessor, 1 answered' "and counted apart"
says flat "because an assessor's answer changed: Ready now: C2" "a learner sees what got better, and why"
check --format json
says out '"answered": {"answer": "yes", "by": "AS7", "on": "2026-06-02", "because": "seen in the log"}, "unsure": true' "json names the answer"
check --fail-on judgement
status_is 0 "nothing is left to judge"
check --fresh --format json --quiet
cp out fresh.json
check --format json --quiet
grep -v '"started"' out >carried; grep -v '"started"' fresh.json >fresh
same carried fresh "what is carried over holds the answer"

# What it rests on
printf '\n# a remark\n' >>work.yaml
check
says out '^Ready: C1–C6$' "it holds while only other things change"
sed 's/within 30 minutes/within 20 minutes/' first.yaml >work.yaml
check
says out '^Needs judgement: C2$' "the question comes back when the objective changes"
says_not out 'Answered:' "and the answer is gone"
cp first.yaml work.yaml
check
says out '^Ready: C1–C6$' "and holds again for what it was given to"
sed 's/55027/55028/' first.yaml >work.yaml
check
says out '^Needs judgement: C2$' "it is about one learner only"
cp first.yaml work.yaml
check

# no
answer $unit/C2 no --rule $rule
status_is 0 "a second answer takes the place of the first"
says out '^  It takes the place of yes, by AS7 on 2026-06-02: seen in the log$' "which is said, with who gave it and when"
answer $unit/C2 no --rule $rule
says out '^  It takes the place of no, by AS7' "of the last one, that is, though no check came between"
check
flatten
status_is 1 "a no makes a gap"
says out '^Gaps: C2$' "of the criterion that was in doubt"
says flat "Must O3: The assessor's answer is no: Does this objective answer" "and says whose word it is"
says out 'Answered: no, by AS7' "and who gave it"

# What is only asked
answer cyq/$unit/C4 no
says out '^  This is only asked: the answer changes no verdict\.$' "an answer to what is only asked says that it changes no verdict"
check
flatten
says out '^Gaps: C2$' "an answer to what is only asked leaves the verdict alone"
says flat 'Answered by the assessor C4 .* Asked Did what changed really answer the feedback' "and takes it off the list of questions"
says_not out 'question for your assessor' "so that none is left"
answer $unit/C4 yes
status_is 0 "an answer may be changed when none is left open"
check --no-save
says out 'Answered: yes, by AS7' "answers hold where nothing is saved, too"
head -c 40000 assay.db >broken.db
for words in --no-save "--only $rule"; do
	# shellcheck disable=SC2086
	run check first.yaml --no-progress --quiet --db broken.db $words
	status_is 5 "$words: answers that can't be read"
	says err '^broken.db: holds answers that could not be read, so all is judged without them; see that' "are told of"
done
run rerun 1
status_is 0 "a run from before is judged again without the answers"
says out '^Portfolios: 1 of 1 the same byte for byte' "and is the same"

# A run that was cut short is another than that which knows the answer
run check first.yaml --no-progress --db cut.db --today 2026-06-01
sqlite3 cut.db "UPDATE run SET finished = NULL, portfolios = NULL, failed = NULL"
answer $unit/C2 yes --rule $rule --db cut.db
run check first.yaml --no-progress --db cut.db --today 2026-06-01
says err 'saved as run 2' "after an answer the same command begins anew"
for which in 1 2; do
	run rerun $which --db cut.db
	says out '^Portfolios: 1 of 1 the same byte for byte' "run $which is judged again by the answers that it knew"
done

# Several files of one learner
mkdir both
cp first.yaml both/a.yaml
cp first.yaml both/b.yaml
run check both --no-progress --db both.db
answer $unit/C2 yes --rule $rule --db both.db
says out '^  It settles the question in 2 files of the learner: both/a.yaml, both/b.yaml$' "an answer says in which files it settles the question"

# Several questions at one place
cp "$home/tests/unseen/developed-on/003/defect-02.yaml" several.yaml
run check several.yaml --no-progress
several() { # ARGUMENT…
	run answer GC-311 $unit/C2 yes --by AS7 --because w "$@"
}
several
status_is 2 "where several are asked, which has to be said"
says err '^  --question [0-9a-f]\{8\}  .* (.*)$' "and they are listed"
several --question "$(sed -n 's/^  --question \([0-9a-f]*\) .*/\1/p' err | head -n 1)"
status_is 0 "--question picks one"
several --all
status_is 0 "--all answers all"
run check several.yaml --no-progress
says_not out '^Needs judgement:.*C2' "then nothing is open there"

run schema result
says out '"answered"' "the schema of results knows the answer"

done_testing
