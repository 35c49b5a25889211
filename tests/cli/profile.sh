#!/bin/sh
# `assay check --profile`: what each rule cost. Usage: tests/cli/profile.sh path/to/assay    (prints TAP)
set -u

. "$(dirname "$0")/tap"

examples=$(echo "$home"/awarding-bodies/cyq/units/*.examples)
run check "$examples" --no-save --quiet --format jsonl=plain
cp out plain.out
run check "$examples" --no-save --quiet --format jsonl=profiled --profile --jobs 2
status_is 0 "a profile is no fault"
same plain profiled "and changes no result"
same plain.out out "nor what is printed"
says err '^What rules cost' "it says what is measured"
says err '^ *total ms  *share  *calls  *us/call  *longest us  rule$' "and in what"
grep -E '^ +[0-9.]+ +[0-9.]+% +[0-9]+ +[0-9.]+ +[0-9.]+  [a-z_]+\.[a-z_]+$' err >lines
sort -k1,1nr -s lines | awk '{ print $1 }' >sorted
awk '{ print $1 }' lines >found
same sorted found "slowest first"
calls() { sed -n 's/^ *[0-9.]* *[0-9.]*% *\([0-9]*\) .* smart\.specific$/\1/p' "$1"; }
is "$(tail -n 1 err | sed 's/.*portfolios/portfolios/')" "portfolios: 2" "over all portfolios"
is "$(awk '{ calls += $3 } END { print calls }' lines)" "$(tail -n 1 err | awk '{ print $3 }')" "the sum of all calls"
both=$(calls lines)
for file in "$examples"/*.yaml; do
	"$assay" check "$file" --no-save --quiet --profile >/dev/null 2>"$(basename "$file").err"
done
is "$both" "$(($(calls hotel.yaml.err) + $(calls garage.yaml.err)))" "the calls of all workers are added up"
run check "$examples" --no-save --quiet
says_not err 'What rules cost' "none is printed where nobody asks"

done_testing
