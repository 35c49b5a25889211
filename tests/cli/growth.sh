#!/bin/sh
# What one portfolio costs grows with its size and no faster. Usage: tests/cli/growth.sh path/to/assay    (prints TAP)
# Processor time inside the rules, as --profile has it; twice as much for a record is allowed, for machines that are busy.
set -u

. "$(dirname "$0")/tap"

# managing COUNT: actions of a manager, each with feedback from after it and no figures.
managing() {
	awk -v count="$1" 'BEGIN {
		print "portfolio: 1\nlearner: {id: \"1\"}\nqualification: pearson-edi/l3-nvq-diploma-customer-service"
		print "units: [manage-customer-service-performance]\nregistered: 2024-11-21\nclaimed: 2025-07-03\nmonitoring:"
		for (i = 1; i <= count; i++)
			printf "  - {id: M%d, date: 2025-01-%02d, measure: \"Calls answered late at desk %d\", findings: \"Callers at desk %d hung up.\", target: 80%%, actual: 70%%}\n", i, i % 28 + 1, i, i
		print "management_actions:"
		for (i = 1; i <= count; i++)
			printf "  - {id: X%d, date: 2025-02-%02d, text: \"Moved the phone of desk %d\", because: [M%d], impact: {measure: \"Calls answered late at desk %d\", text: \"Fewer callers wait.\"}}\n", i, i % 28 + 1, i, i, i
		print "feedback:"
		for (i = 1; i <= count; i++)
			printf "  - {id: F%d, date: 2025-05-%02d, source: customer, text: \"Desk %d is much quicker now.\", about: X%d}\n", i, i % 28 + 1, i, i
	}' >"managing-$1.yaml"
}

# learning COUNT: so many records of each kind, each of which names others, with something missing from every one.
learning() {
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
	}' >"learning-$1.yaml"
}

# microseconds KIND COUNT: of the rules, for a record of each kind; the least of three runs.
microseconds() {
	for run in 1 2 3; do
		"$assay" check "$1-$2.yaml" --no-save --jobs 1 --quiet --profile 2>&1 >/dev/null
	done | awk -v count="$2" '/ rules: .* portfolios: / { if (!least || $1 < least) least = $1 } END { printf "%d\n", 1000 * least / count }'
}

few=100
many=800
for kind in learning managing; do
	$kind $few
	$kind $many
	of_few=$(microseconds $kind $few)
	of_many=$(microseconds $kind $many)
	echo "# $kind: $of_few us a record in $few, $of_many us in $many"
	is "$([ "$of_few" -gt 0 ] && [ "$of_many" -le $((2 * of_few)) ] && echo linear)" linear "the rules take no longer for a record where there are many ($kind)"
	run check $kind-$many.yaml --no-save --jobs 1 --format jsonl
	status_is 1 "$many records of each kind are judged ($kind)"
	is "$(grep -o '"errors": \[\]' out)" '"errors": []' "and no rule meets a limit ($kind)"
done

run check learning-$many.yaml --no-save --jobs 1 --format jsonl
is "$(grep -o '"rule": "portfolio.claim"' out | wc -l | tr -d ' ')" "$many" "each fault is there once, however many there are"

done_testing
