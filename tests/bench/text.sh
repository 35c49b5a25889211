#!/bin/sh
# What judging text costs beside libyaml's reading of a portfolio: text.sh BENCH HOME PORTFOLIO
# Twenty questions, each of a paragraph of some 250 bytes made of texts of tests/accuracy/learners.
set -eu
bench=$1 home=$2 portfolio=$3
labelled=$(cd "$(dirname "$0")/../accuracy/learners" && pwd)

# questions FILE COUNT JUDGEMENT FUNCTION…: so many paragraphs of a file's texts, the functions in turn
questions() {
	file=$1 count=$2 judgement=$3
	shift 3
	tail -n +2 "$labelled/$file.tsv" | cut -f2 | awk -v count="$count" -v judgement="$judgement" -v functions="$*" '
		BEGIN { n = split(functions, name, " ") }
		asked < count {
			text = text (text == "" ? "" : " ") $0
			if (length(text) >= 220) {
				print judgement "\t" name[asked++ % n + 1] "\t" text
				text = ""
			}
		}'
}

{
	questions objectives 3 exactness specific measurable
	questions objectives 4 objective achievable relevant
	questions objectives 1 by-when time_bound
	questions reflections 2 thinking of
	questions reflections 2 said-of-work of
	questions reflections 2 came-of-it of
	questions feedback 4 tone sentiment is_constructive
	questions deadlines 2 deadline has_deadline
} | "$bench" "$home" "$portfolio"
