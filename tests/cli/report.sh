#!/bin/sh
# What the report tells people: that a demand is the centre's own and why, what was waived, and what repeats itself once.
# Usage: tests/cli/report.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"

unit=pearson/develop-personal-performance
good="$home/awarding-bodies/pearson/units/develop-personal-performance.examples/call-centre.yaml"
file=centre/awarding-bodies/pearson/units/develop-personal-performance.lua
mkdir -p centre/awarding-bodies/pearson/units cohort
cp "$good" good.yaml

check() { # ARGUMENT…
	run check --no-save --no-progress --today 2026-10-01 "$@"
	tr -s ' \n' '  ' <out >line # one line, however it is wrapped
}

# A check that could not be carried out
long=$(awk 'BEGIN { for (i = 0; i < 800; i++) printf "no, that is not good at all. " }')
sed "s/^    text: \"Text survey.*/    text: \"$long\"/" good.yaml >long.yaml
check long.yaml --memory-limit 1
says line 'long\.yaml:[0-9:]*: stopped: it needed more than 1 MiB of memory to read what stands here' "a text that takes too much is told where it stands"
says_not line 'not your doing' "and that something can be done about it"
mkdir centre/rules
echo 'return { rule "fails" { on = "portfolio", title = "t", why = "w", advice = "a", check = function() error("no") end } }' >centre/rules/our.lua
echo "return amends '$unit' { because = 'w', criterion 'C1' { the 'portfolio' { should = { our.fails } } } }" >"$file"
check good.yaml --centre centre
says line 'could not be carried out, and that is not your doing' "a rule that fails is nothing that the learner did"
rm -r "$file" centre/rules

# Demands of the centre's own
heading=unit,criterion,rule,parameter,value,reason,from,until,agreed_with,qualification
printf '%s\n' "$heading" "$unit,C5,feedback.from_several,sources,5,Our verifier asks for it,,,," >centre/thresholds.csv
check "$good" --centre centre
says line 'Asked by the centre (\./centre/thresholds\.csv:2): Our verifier asks for it\.' "a row's threshold is told as the centre's, with its reason"
check "$good" --centre centre --format json
says out '"asked_by": {"layer": "centre", "set_by": "\./centre/thresholds\.csv:2", "because": "Our verifier asks for it"}' "for programs, too"
rm centre/thresholds.csv
cat >"$file" <<EOF
return amends "$unit" {
	because = "Every site must be seen.",
	criterion "C5" {
		the "feedback" { must = { feedback.over_time { days = 4000 } } },
		at_least(40) "objective" { must = { smart.specific } },
	},
}
EOF
check "$good" --centre centre
says line "Asked by the centre (\\./$file:4): Every site must be seen\\. " "a rule that an amendment adds"
says line "Asked by the centre (\\./$file:5): Every site must be seen\\. " "and how many there must be"
sed -i 's/^.because/	for_qualification = "pearson\/l3-nvq-diploma-customer-service",\n&/' "$file"
check "$good" --centre centre
says_not line 'Asked by the' "nothing of what the body itself asks"
rm "$file"

# Waivers
printf '%s\n' "$heading" "$unit,C5,feedback.from_several,sources,5,Our verifier asks for it,,,," >centre/thresholds.csv
printf 'return waivers {\n\t{ learner = "C-5521", rule = feedback.from_several, because = "A small site", approved_by = "IQA 3", till = "2027-05-31" },\n}\n' >centre/waivers.lua
check good.yaml --centre centre --quiet
says out 'ready for assessment, 1 waived$' "a waiver is not hidden by --quiet"
check good.yaml --centre centre
says out 'good.yaml: ready for assessment, 1 waived$' "nor in the first line"
says line 'Ready: C1–C4, C5 (waived), C6–C[0-9]*' "the criterion that it made ready is named"
says line 'All that assay can check is there, but for what the centre waived\. Your assessor decides\.' "and the end does not say that all is there"
sed 's/C-5521/C-5522/' "$good" >cohort/other.yaml
cp "$good" cohort/waived.yaml
check cohort --centre centre
says line ' 1 ready for assessment (1 of them by a waiver)' "the summary counts those that are ready by a waiver"
says line '1 waived by the centre, in 1 portfolio' "and what was waived"

# The same of many criteria is told once
cat >empty.yaml <<EOF
portfolio: 1
learner: {id: "20418"}
centre: {id: C-77}
qualification: pearson/l2-nvq-certificate-customer-service
registered: 2026-01-01
claimed: 2026-06-01
units: [develop-personal-performance]
EOF
check empty.yaml
is "$(grep -c 'No item of' out)" 1 "that no evidence is claimed is told once"
says out '^  C1–C[0-9]*$' "under the list of criteria"
says line 'No item of evidence is claimed for C1–C[0-9]*\. empty.yaml' "and of all of them"
check empty.yaml --format json
is "$(grep -o 'No item of evidence is claimed for C1\.' out | wc -l)" 1 "for programs, of each criterion alone"

# A figure, a truth, a claim
cat >>empty.yaml <<EOF
evidence:
  - {id: E1, type: work product, criteria: "C1, C5", text: "A call log"}
EOF
check empty.yaml
says line 'is not one criterion: write several as a list' "a claim of two criteria"
says_not line 'Write the figure and its unit' "is not answered by how figures are written"
done_testing
