#!/bin/sh
# How the judgements of free text do on the labelled texts beside this file: figures.sh JUDGE HOME
# A line a label: of the texts labelled 1, how many are answered yes, unclear, no; and of those labelled 0.
# A "no" on a 1 sends good work away, a "yes" on a 0 lets empty work pass; "unclear" asks a person.
set -eu

judge=$1
home=$2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

printf '%-22s %-16s %22s %22s\n' file label '1: yes/unclear/no' '0: no/unclear/yes'
while read -r file label judgement question; do
	column=$(head -n 1 "$here/$file.tsv" | tr '\t' '\n' | grep -nx "$label" | cut -d: -f1)
	tail -n +2 "$here/$file.tsv" | cut -f"$column" >"$work/labels"
	tail -n +2 "$here/$file.tsv" | cut -f2 | "$judge" "$home" "$judgement" "$question" 2026-01-15 | cut -f1 |
		paste "$work/labels" - | awk -v file="$file" -v label="$label" '
			{ n[$1 "," $2]++ }
			END { printf "%-22s %-16s %22s %22s\n", file, label, n["1,yes"] + 0 "/" n["1,unclear"] + 0 "/" n["1,no"] + 0,
				n["0,no"] + 0 "/" n["0,unclear"] + 0 "/" n["0,yes"] + 0 }'
done <<'TABLE'
objectives specific objective specific
objectives measurable objective measurable
objectives achievable objective achievable
objectives relevant objective relevant
objectives time_bound objective time_bound
actions vague action is_vague
deadlines has_deadline deadline has_deadline
feedback constructive tone is_constructive
reflections reflective reflection reflects
reflections uses_feedback reflection uses_feedback
reflections states_impact reflection states_impact
impacts states_impact effect states
responses uses use uses
changes adapts adaptation adapts
needs specific need is_specific
explanations explains explanation explains
explanations applies explanation applies
TABLE
