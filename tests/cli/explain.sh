#!/bin/sh
# `assay explain` with a centre: what holds in one qualification alone, what was dispensed with, and whose a demand is.
# Usage: tests/cli/explain.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"

unit=pearson/develop-personal-performance
diploma=pearson/l3-nvq-diploma-customer-service
file=centre/awarding-bodies/pearson/units/develop-personal-performance.lua
heading=unit,criterion,rule,parameter,value,reason,from,until,agreed_with,qualification
mkdir -p centre/awarding-bodies/pearson/units centre/awarding-bodies/our-body/units

explain() { # ID ARGUMENT…
	run explain "$@" --centre centre
	tr -s ' \n' '  ' <out >line # one line, however it is wrapped
}

three() { # whose threshold it is
	explain $diploma
	says line 'C5, must feedback.from_several: sources = 3 (kinds of source), set by the centre' "$1: the qualification shows it"
	says_not line 'C5, must feedback.from_several: sources = 2 ' "and not what holds elsewhere"
	explain $unit
	says line "Thresholds in $diploma C5, must feedback.from_several: sources = 3" "$1: so does the unit, beside what holds in general"
	says line 'C5, must feedback.from_several: sources = 2 (kinds of source), set by the unit' "which stays"
	is "$(grep -c "^Thresholds in" out)" 1 "only where something differs"
	explain pearson/l2-nvq-certificate-customer-service
	says_not line 'sources = 3' "another qualification does not"
	explain feedback.from_several
	says line "in $diploma C5: must; sources = 3" "the rule does"
	explain feedback.from_several --format json
	says out "\"qualification\": \"$diploma\", \"part\": \"criterion\", \"part_id\": \"C5\"" "for programs, too"
}
cat >"$file" <<EOF
return amends "$unit" {
	because = "Our verifier asks for it.",
	for_qualification = "$diploma",
	feedback.from_several { sources = 3 },
}
EOF
three "an amendment"
printf '%s\n' "$heading" "$unit,C5,feedback.from_several,sources,3,Our verifier,,,,$diploma" >centre/thresholds.csv
rm "$file"
three "a row of a table"
rm centre/thresholds.csv

# Why: an amendment's because, a row's reason
cat >"$file" <<EOF
return amends "$unit" {
	because = "Our verifier asks for it.",
	feedback.from_several { sources = 3 },
	criterion "C1" { the "feedback" { must = { feedback.was_used } } },
}
EOF
for id in $unit/C5 $unit feedback.from_several; do
	explain $id
	says line 'set by the centre at [^ ]*:3 (Our verifier asks for it\.)' "$id: why the centre set it"
done
explain $unit/C1
says line 'feedback.was_used, asked by the centre at [^ ]*:4 (Our verifier asks for it\.)' "why the centre asks it"
explain feedback.was_used
says line 'asked by the centre at [^ ]*:4 (Our verifier asks for it\.)' "the rule says it, too"
explain $unit/C5 --format json
says out '"layer": "centre", "value": "3", [^}]*"because": "Our verifier asks for it\."' "for programs, too"
rm "$file"
printf '%s\n' "$heading" "$unit,C5,feedback.from_several,sources,4,A row says so,,,," >centre/thresholds.csv
explain $unit/C5
says line 'set by the centre at ./centre/thresholds.csv:2 (A row says so)' "the reason of a row"
rm centre/thresholds.csv

# Dispensations
cat >"$file" <<EOF
return amends "$unit" {
	because = "Lone workers.",
	dispensation = dispensation { reason = "A lone worker", agreed_with = "EV Pearson", from = "2026-01-01", till = "2026-06-30" },
	criterion "C4" { the "activity" { must = { activity.enough { count = 1 } } } },
}
EOF
for id in $unit/C4 $unit $diploma activity.enough 000.C04; do
	explain $id --today 2026-06-01
	says line 'Dispensation (in force), 2026-01-01 to 2026-06-30: activity.enough: count = 1 instead of 2 .*; A lone worker, agreed with EV Pearson' "$id tells of the dispensation"
	explain $id --today 2026-09-01
	says line 'Dispensation (expired), 2026-01-01 to 2026-06-30' "and that it is past"
done

# For programs: everywhere with the names that a report has for it
keys='"unit": "'$unit'", "qualification": null, "criterion": "C4", "rule": "activity.enough", "says": "[^"]*", "reason": "A lone worker", "agreed_with": "EV Pearson", "from": "2026-01-01", "till": "2026-06-30", "state": "in force", "overruled_by": null, "set_by": "./centre/[^"]*:4"'
for id in $unit/C4 $unit $diploma activity.enough 000.C04; do
	explain $id --today 2026-06-01 --format json
	says out "\"dispensations\": \[{$keys}\]" "$id: the dispensation in JSON"
done
run check "$home/awarding-bodies/pearson/units/develop-personal-performance.examples/call-centre.yaml" --centre centre --format json --no-save --no-progress --today 2026-06-01
says out "\"dispensations\": \[{$keys}\]" "as in a report"
explain feedback.from_several --format json
says out '"dispensations": \[\]' "a rule that nothing was dispensed of"
sed -i "s|^.because|	for_qualification = \"$diploma\",\n&|" "$file"
explain activity.enough --format json
says out "\"dispensations\": \[{\"unit\": \"$unit\", \"qualification\": \"$diploma\", \"criterion\": \"C4\"" "in one qualification alone"
is "$(grep -o '"reason"' out | wc -l)" 1 "and told once"
explain activity.enough
says line "$unit in $diploma, C4: Dispensation" "for people, too"

# What every portfolio is checked for, and one need not be
cat >centre/awarding-bodies/common.lua <<EOF
return amends "common" {
	because = "Registered late.",
	dispensation = dispensation { reason = "A backlog", agreed_with = "EV Pearson", from = "2026-01-01", till = "2026-06-30" },
	the "portfolio" { without = { portfolio.registered_first } },
}
EOF
for id in common portfolio.registered_first; do
	explain $id --today 2026-06-01
	says line 'Dispensation (in force), 2026-01-01 to 2026-06-30: portfolio.registered_first is left out' "$id tells of what is dispensed with in common"
	explain $id --today 2026-06-01 --format json
	says out '"dispensations": \[{"unit": null, "qualification": null, "criterion": null, "rule": "portfolio.registered_first"' "in JSON, too"
done
rm centre/awarding-bodies/common.lua

# A rule of the centre's own
cat >"$file" <<EOF
return amends "$unit" { because = "Ours.", criterion "C5" { the "feedback" { must = { feedback.by_methods { methods = 2 }, feedback.over_time { days = 30 } } } } }
EOF
explain feedback.over_time
says line 'C5: must; days = 30, set by the centre at [^;]*; asked by the centre at ./centre/[^ ]* ' "the centre's demand is the centre's"
says_not line '000\.C05' "and stands for no statement of the body's"
rm "$file"

# A number that no source states: whose it is
mkdir -p centre/rules
cat >centre/rules/our_names.lua <<'EOF'
return {
	rule "enough" {
		on = "objective", title = "The objective names enough persons.", why = "We ask who helps.", advice = "Name them.",
		params = { names = number { default = 2, least = 1, unit = "names", says = "How many.", tighter = "more", ours = true } },
		check = function(objective, given) if #objective.text < given.names then return fault("text", "nobody is named") end end,
	},
}
EOF
cat >"$file" <<EOF
return amends "$unit" { because = "Ours.", criterion "C2" { every "objective" { must = { our_names.enough } } } }
EOF
explain our_names.enough
says line "default: 2, at ./centre/rules/our_names.lua:4; the centre's own, no source states it" "a default of the centre's rule is the centre's"
explain $unit/C2
says line "names = 2, the rule's default at ./centre/rules/our_names.lua:4; the centre's own, no source states it" "where it is asked, too"
explain our_names.enough --format json
says out '"ours": true, "whose": "centre"' "for programs, too"
run list rules --centre centre --format jsonl
says out '"ours": true, "whose": "centre"' "in the list of rules, too"
explain feedback.was_used
says line "assay's own, no source states it" "assay's own stays assay's"
explain feedback.was_used --format json
says out '"ours": true, "whose": "assay"' "for programs, too"
rm -r "$file" centre/rules

# A unit without statements
cat >centre/awarding-bodies/our-body/body.lua <<'EOF'
return body "our-body" { title = "Our body" }
EOF
cat >centre/awarding-bodies/our-body/units/answer-calls.lua <<'EOF'
return unit "answer-calls" {
	title = "Answer calls",
	criterion "C1" { says = "Answers, with figures or real cases", every "review" { must = { review.rests_on_evidence } } },
}
EOF
explain our-body/answer-calls
says line 'C1 Answers, with figures or real cases Thresholds\|C1 Answers, with figures or real cases All' "no empty brackets after a criterion without statements"
explain review.rests_on_evidence
says out 'answer-calls\.lua:3$' "nor 'for' with nothing after it"
explain our-body/answer-calls/C1
says_not out '^Stands for' "nor 'Stands for'"
done_testing
