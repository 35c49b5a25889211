#!/bin/sh
# Checks an example cohort: the good portfolios that ship with the units, some that somebody else wrote, each with
# one thing that is not right, and one file that can't be read. demo.sh PROGRAM FOLDER
set -eu

program=$1
folder=$2
cohort=$folder/cohort
home=$(cd "$(dirname "$0")/.." && pwd)

rm -rf "$folder"
mkdir -p "$cohort"
for unit in "$home"/awarding-bodies/*/units/*.examples; do
	body=$(basename "$(dirname "$(dirname "$unit")")")
	for portfolio in "$unit"/*.yaml; do
		cp "$portfolio" "$cohort/$body-$(basename "$portfolio")"
	done
done
for unit in 000 001 002 003 004; do
	for number in 01 04; do
		cp "$home/tests/unseen/developed-on/$unit/defect-$number.yaml" "$cohort/unit-$unit-$number.yaml"
	done
done
# A quotation mark that is never closed.
printf 'portfolio: 1\nlearner: {id: "20999"}\nqualification: "cyq/l2-nvq-certificate-customer-service\nunits: [develop-personal-performance]\n' \
	>"$cohort/unreadable.yaml"

status=0
"$program" check "$cohort" --db "$folder/assay.db" || status=$?
echo
echo "The cohort:   $cohort"
echo "The database: $folder/assay.db (try: sqlite3 $folder/assay.db 'SELECT * FROM v_portfolio')"
echo "One learner:  $program check $cohort/unit-003-04.yaml --no-save"
# 3: one portfolio can't be read, and that is what this cohort shows.
[ "$status" -eq 3 ]
