#!/bin/sh
# What is written about units and rules is true: every example loads and passes, the catalogue is of these rules.
# documents.sh PROGRAM
set -u

. "$(dirname "$0")/../cli/tap"

# extract FILE: each block behind "<!-- file: PATH -->" into centre/PATH
extract() {
	awk '/^<!-- file: / { file = "centre/" $3; next }
		/^```(lua)?$/ && !writing { writing = file; if (!file) print FILENAME ":" FNR ": an example without a file" >"/dev/stderr"
			if (file) { folder = file; sub("/[^/]*$", "", folder); system("mkdir -p " folder) }; next }
		/^```$/ { if (writing) close(writing); writing = file = ""; next }
		writing { print >writing }' "$1" 2>>untold
}
extract "$home/awarding-bodies/README.md"
extract "$home/rules/README.md"
is "$(cat untold)" "" "every example names its file"
is "$(find centre -name '*.lua' | wc -l | tr -d ' ')" 10 "the examples"
sed 's|^qualification: .*|qualification: our-body/our-award|; s|^units: .*|units: [serve-better]|; s/C[3-9]/C2/g' \
	"$home/awarding-bodies/cyq/units/develop-personal-performance.examples/hotel.yaml" \
	>centre/awarding-bodies/our-body/units/serve-better.examples/hotel.yaml
run list units --centre centre
status_is 0 "they load"
says out '^our-body/serve-better$' "the unit is there"
run test centre
status_is 0 "their cases and suites pass"
says out '^10 passed, 0 failed$' "all of them"
[ "$status" -eq 0 ] || sed 's/^/# /' out
run lint centre --today 2026-06-01
says_not out 'waivers.lua' "and lint finds nothing in the waiver, which is of what a body asks"
run check "$home/awarding-bodies/cyq/units/develop-personal-performance.examples/hotel.yaml" --centre centre --no-save --today 2026-06-01
says out 'Dispensation (in force): C3: activity.enough: count = 1 instead of 2' "the amendment counts"
"$home/scripts/catalogue.sh" "$assay" >catalogue.md
same catalogue.md "$home/rules/CATALOGUE.md" "rules/CATALOGUE.md is what scripts/catalogue.sh writes"

done_testing
