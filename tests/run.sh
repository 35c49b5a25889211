#!/bin/sh
# Runs every test of a build and ends with "N passed, N failed". run.sh BUILD [GROUP…]
# Groups: core (cmocka), rules (cases and suites), cli, hostile (attacks and bad luck), unseen (portfolios by other hands), style.
# A test prints "ok …" or "not ok …" lines, or ends with "N passed, N failed".
set -u

build=$1
shift
groups=${*:-core rules cli hostile unseen style}
home=$(cd "$(dirname "$0")/.." && pwd)
cd "$home" || exit 2
program=$build/assay
passed=0
failed=0
log=$build/test.log
: >"$log"

# count NAME COMMAND…: runs a test, counts its lines, shows those that failed.
count() {
	name=$1
	shift
	out=$build/test.out
	status=0
	"$@" >"$out" 2>&1 || status=$?
	cat "$out" >>"$log"
	ok=$(grep -c '^ok ' "$out")
	bad=$(grep -c '^not ok ' "$out")
	if tail -n 1 "$out" | grep -Eq '^[0-9]+ passed, [0-9]+ failed$'; then
		ok=$(tail -n 1 "$out" | sed 's/ passed.*//')
		bad=$(tail -n 1 "$out" | sed 's/.*passed, \([0-9]*\) failed/\1/')
	fi
	if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then
		bad=1
		echo "$name ended with status $status:"
		tail -n 20 "$out"
	elif [ "$bad" -gt 0 ]; then
		grep '^not ok ' "$out" | head -n 40
	elif [ "$ok" -eq 0 ]; then
		bad=1
		echo "$name ran no test"
	fi
	passed=$((passed + ok))
	failed=$((failed + bad))
	printf '%-32s %5d passed %5d failed\n' "$name" "$ok" "$bad"
}

for group in $groups; do
	case $group in
	core)
		for test in "$build"/tests/test_*; do
			[ -x "$test" ] || continue
			name=$(basename "$test") # one whose source is gone is left from an earlier build
			[ -e "tests/core/$name.c" ] || [ -e "tests/fuzz/${name#test_fuzz_}.c" ] || continue
			CMOCKA_MESSAGE_OUTPUT=TAP count "core/$name" ${UNDER:-} "$test"
		done
		;;
	rules)
		count "rules and units" "$program" test
		;;
	*)
		for test in tests/"$group"/*.sh; do
			count "$group/$(basename "$test" .sh)" sh "$test" "$program"
		done
		;;
	esac
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
