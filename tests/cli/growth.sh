#!/bin/sh
# What one portfolio costs grows with its size and no faster. Usage: tests/cli/growth.sh path/to/assay    (prints TAP)
# Processor time inside the rules, as --profile has it; twice as much for a record is allowed, for machines that are busy.
set -u

. "$(dirname "$0")/tap"

# portfolio COUNT: so many records of each kind, each of which names others, with something missing from every one.
portfolio() {
	awk -v count="$1" 'BEGIN {
		print "portfolio: 1\nlearner: {id: \"1\"}\nqualification: city-and-guilds/nvq-customer-service"
		print "units: [develop-personal-performance]\nregistered: 2024-11-21\nclaimed: 2025-07-03\nreviews:"
		for (i = 1; i <= count; i++)
			printf "  - {id: R%d, date: 2024-12-02, text: \"I am slow on parcel %d.\", improvements: [{id: N%d, text: \"Find parcel %d sooner\"}]}\n", i, i, i, i
		print "development_plan:\n  created: 2024-12-10\n  objectives:"
		for (i = 1; i <= count; i++)
			printf "    - {id: O%d, text: \"Carry crate %d to gate %d\", need: [N%d, X%d], actions: [{text: \"Lift crate %d\"}]}\n", i, i, i, i, i, i
		print "  revisions:"
		for (i = 1; i <= count; i++)
			printf "    - {id: V%d, date: 2025-02-01, change: \"The gate of O%d was moved.\"}\n", i, i
		print "activities:"
		for (i = 1; i <= count; i++)
			printf "  - {id: A%d, type: course, title: \"Lifting%s, crate %d\", date: 2025-01-02, status: done, objectives: [O%d], impact: \"I lift crate %d well.\"}\n", i, i % 2 ? "" : " again", i, i, i
		print "feedback:"
		for (i = 1; i <= count; i++)
			printf "  - {id: F%d, date: 2025-03-02, source: customer, method: survey, text: \"Shelf %d was dusty.\", led_to: [O%d], sought: true}\n", i, i, i
		print "evidence:"
		for (i = 1; i <= count; i++)
			printf "  - {id: E%d, title: \"Photo %d\", criteria: [C99, C1], activities: [A%d]}\n", i, i, i
	}' >"of-$1.yaml"
}

# microseconds COUNT: of the rules, for a record of each kind; the least of three runs.
microseconds() {
	for run in 1 2 3; do
		"$assay" check "of-$1.yaml" --no-save --jobs 1 --quiet --profile 2>&1 >/dev/null
	done | awk -v count="$1" '/ rules: .* portfolios: / { if (!least || $1 < least) least = $1 } END { printf "%d\n", 1000 * least / count }'
}

few=100
many=800
portfolio $few
portfolio $many
of_few=$(microseconds $few)
of_many=$(microseconds $many)
echo "# $of_few us a record in $few, $of_many us in $many"
is "$([ "$of_few" -gt 0 ] && [ "$of_many" -le $((2 * of_few)) ] && echo linear)" linear "the rules take no longer for a record in a large portfolio"

run check of-$many.yaml --no-save --jobs 1 --format jsonl
status_is 1 "$many records of each kind are judged"
is "$(grep -o '"rule": "portfolio.claim"' out | wc -l | tr -d ' ')" "$many" "each fault is there once, however many there are"
is "$(grep -o '"errors": \[\]' out)" '"errors": []' "and no rule meets a limit"

done_testing
