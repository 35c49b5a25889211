#!/bin/sh
# The bench's cohort: the same bytes every time, all of it readable, some of it with gaps. Usage: tests/cli/cohort.sh path/to/assay
set -u

. "$(dirname "$0")/tap"

if ! python3 -B -c 'import multiprocessing' 2>/dev/null; then
	report ok "skipped: the bench's generator needs Python 3"
	done_testing
fi
make_cohort() { python3 -B "$home/tests/bench/cohort.py" "$@" >said; }
sums() { (cd "$1" && find . -type f | sort | xargs cksum); }

make_cohort 120 cohort
is "$(find cohort -name '*.yaml' | wc -l | tr -d ' ')" 120 "so many portfolios"
sums cohort >first
make_cohort 120 again
sums again >second
same first second "the same bytes again"
make_cohort 60 fewer
sums fewer | while read -r line; do grep -qxF "$line" first || echo "$line"; done >others
is "$(cat others)" "" "a smaller cohort is the beginning of a greater one"
run check cohort --no-save --quiet --fail-on never --format jsonl=results
status_is 0 "all of it can be read and judged"
gaps=$(grep -c '"sha256": "[^"]*", "verdict": "gap"' results)
[ "$gaps" -ge 36 ] && [ "$gaps" -lt 120 ] && most=some || most=$gaps
is "$most" some "at least 30% have gaps, and not all"
make_cohort 1 long 100000
is "$(find long -name '*.yaml' -size +70k -size -130k | wc -l | tr -d ' ')" 1 "one as long as asked"
run check long --no-save --quiet --fail-on never
status_is 0 "which can be judged, too"

done_testing
