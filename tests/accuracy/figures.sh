#!/bin/sh
# How the judgements of free text do on labelled texts: figures.sh PROGRAM JUDGE HOME MISSES [FOLDER]
# On the texts in learners/ and pages/ beside this file (see README.md) and, where FOLDER is there, on the *-dev.tsv in it:
# odd and even rows apart, for one half is developed on, the even one for times and the odd one for the rest.
# Precision, recall, F1 and Cohen's kappa per label, of all rows and without those marked difficult.
# Every miss goes to MISSES (set, label, id, wanted, got). Fails where a label has more misses than accepted.tsv
# beside this file, the misses of the last accepted run, by more than one in a hundred of its rows (of 200 at least).
set -eu

program=$1
judge=$2
home=$3
misses=$4
folder=${5:-}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export ASSAY_HOME="$home"
today=2026-01-15

column() { # file, name: the number of a column
	head -n 1 "$1" | tr '\t' '\n' | grep -nx "$2" | cut -d: -f1
}

values() { # file, name: a column without its head; empty lines where there is none of that name
	number=$(column "$1" "$2" || true)
	tail -n +2 "$1" | if [ -n "$number" ]; then cut -f"$number"; else sed 's/.*//'; fi
}

# add SET FILE LABEL: what is in $work/got against the column LABEL
add() {
	values "$2" id >"$work/ids"
	values "$2" "$3" >"$work/wanted"
	values "$2" difficult >"$work/difficult"
	paste "$work/ids" "$work/wanted" "$work/got" "$work/difficult" | sed "s/^/$1	$3	/" >>"$work/rows"
}

field() { # name: of each object in $work/read
	sed 's/, "reasons": .*//' "$work/read" | sed -n 's/.*"'"$1"'": "\{0,1\}\([^",]*\).*/\1/p' | sed 's/^true$/1/; s/^false$/0/'
}

# read_file SET FILE KIND LABEL…: what `assay text KIND` says of each
read_file() {
	set=$1 file=$2 kind=$3
	shift 3
	values "$file" text | "$program" text "$kind" --format jsonl --today $today >"$work/read"
	for label; do
		field "$label" >"$work/got"
		add "$set" "$file" "$label"
	done
}

# The last day of what can be resolved: right where it lies between iso_start and iso_end, and a span ends on iso_end.
add_dates() { # set, file
	{ printf 'id\tday\tdifficult\n'; paste "$work/ids" "$work/difficult" | awk -F'\t' '{ print $1 "\t1\t" $2 }'; } >"$work/dates.tsv"
	values "$2" iso_start >"$work/from"
	values "$2" iso_end >"$work/to"
	field start >"$work/start"
	field end >"$work/end"
	paste "$work/ids" "$work/from" "$work/to" "$work/start" "$work/end" "$work/difficult" | awk -F'\t' -v OFS='\t' -v set="$1" '
		$2 != "" { right = $4 == $5 ? $5 >= $2 && $5 <= $3 : $5 == $3; print set, "day", $1, 1, right ? 1 : 0, $6 }' >>"$work/rows"
}

# judged SET FILE LABEL JUDGEMENT FUNCTION: what no command asks about one text; what is unclear is no "yes"
judged() {
	values "$2" text | "$judge" "$home" "$4" "$5" $today | cut -f1 | sed 's/^yes$/1/; s/^no$/0/; s/^unclear$/0/' >"$work/got"
	add "$1" "$2" "$3"
}

of_folder() { # name for the sets, folder, ending: the kinds that 'assay text' knows
	while read -r kind stem labels; do
		[ -f "$2/$stem$3" ] || continue
		# shellcheck disable=SC2086 # several labels
		read_file "$1$kind" "$2/$stem$3" "$kind" $labels
		[ "$kind" != deadline ] || add_dates "$1$kind" "$2/$stem$3"
	done <<'TABLE'
objective objectives specific measurable achievable relevant time_bound
action actions vague
feedback feedback sentiment constructive
reflection reflection reflective uses_feedback states_impact
reflection reflections reflective uses_feedback states_impact
deadline time has_deadline
deadline deadlines has_deadline
TABLE
}

halves() { # odd|even: that half of each *-dev.tsv
	mkdir "$work/$1"
	for file in "$folder"/*-dev.tsv; do
		awk -v half="$1" 'NR == 1 || NR % 2 == (half == "odd" ? 0 : 1)' "$file" >"$work/$1/$(basename "$file")"
	done
}

of_folder '' "$here/learners" .tsv
of_folder 'pages ' "$here/pages" .tsv
judged impact "$here/learners/impacts.tsv" states_impact effect states
judged response "$here/learners/responses.tsv" uses use uses
judged change "$here/learners/changes.tsv" adapts adaptation adapts
judged need "$here/learners/needs.tsv" specific need is_specific
judged explanation "$here/learners/explanations.tsv" explains explanation explains
judged explanation "$here/learners/explanations.tsv" applies explanation applies
if [ -n "$folder" ] && ls "$folder"/*-dev.tsv >/dev/null 2>&1; then
	for half in odd even; do
		halves $half
		of_folder "$half " "$work/$half" -dev.tsv
	done
fi

: >"$misses"
awk -v misses="$misses" -f "$here/score.awk" "$work/rows"
awk -F'\t' '
	FILENAME == ARGV[1] { accepted[$1 " " $2]++; next }
	FILENAME == ARGV[2] { rows[$1 " " $2]++; next }
	{ missed[$1 " " $2]++ }
	END {
		for (label in rows) {
			room = (rows[label] > 200 ? rows[label] : 200) / 100
			if (missed[label] > accepted[label] + room) {
				printf "not ok - %s: %d misses, %d were accepted\n", label, missed[label], accepted[label]
				worse = 1
			}
		}
		exit worse
	}' "$here/accepted.tsv" "$work/rows" "$misses"
