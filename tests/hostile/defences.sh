#!/bin/sh
# The attacks of tests/hostile/packs rest on the defences that they name: each is made again with those taken down, in a build that
# allows it (make open), and must get through then: it ends otherwise than it should. Prints how many attacks each defence stops.
# Usage: tests/hostile/defences.sh path/to/build-open/assay   (prints TAP)
set -u

. "$(dirname "$0")/../cli/tap"
. "$home/tests/hostile/attack"
spent=$(dirname "$assay")/bench-spent
PATIENCE=${PATIENCE:-20}
ROOM_BYTES=$((3 * 1024 * 1024)) # KiB: what a greedy script gets

"$assay" --version | grep -q ASSAY_DOWN || { echo "1..0 # SKIP this build's defences can't be taken down: make open"; exit 0; }
open_home
: >stopped
for case in cases/${CASES:-*/*}; do
	[ "${case##*/}" != 000 ] || continue
	case=$work/$case
	by=$(cat "$case/files/stopped")
	name="${case#"$work"/cases/}: $(cat "$case/title")"
	echo "${case#"$work"/cases/}	$by" | sed 's|/[0-9]*||' >>stopped
	case $by in lua | room) continue ;; esac
	ASSAY_DOWN=$(echo "$by" | tr ' ' ',')
	export ASSAY_DOWN
	attack "$case"
	unset ASSAY_DOWN
	if cmp -s said "$case/says" && cmp -s calm after; then
		report "not ok" "$name: does not get through without $by"
	else
		report ok "$name: gets through without $by"
	fi
done
echo "# stopped by what:"
sort stopped | uniq -c | sed 's/^/# /'
done_testing
