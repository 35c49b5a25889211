#!/bin/sh
# What gcov counted in a build, a file of core/ a line and the least covered first, then all together; fails below so many
# per cent of the lines or of the branches. figures.sh BUILD LINES BRANCHES
set -u
build=$1
while ps -e -o comm= | grep -qx assay-counts; do
	sleep 0.2
done
# A process that is ended between two counts leaves one that can't be: gcov then says that a call returned -1 times.
gcovr --gcov-ignore-parse-errors --root . --filter core/ --exclude-directories '.*/tests$' --csv "$build/core.csv" --html-details "$build/core.html" \
	--fail-under-line "$2" --fail-under-branch "$3" "$build/core"
status=$?
awk -F, 'function show(name, lines, lit, branches, taken) {
	printf "%-40s %6d of %6d lines %6.1f%% %6d of %6d branches %6.1f%%\n", name, lit, lines, 100 * lit / lines, taken, branches, branches ? 100 * taken / branches : 100
}
NR > 1 { show($1, $2, $3, $5, $6); lines += $2; lit += $3; branches += $5; taken += $6 }
END { show("core/", lines, lit, branches, taken) }' "$build/core.csv" >"$build/core.txt"
sed '$d' "$build/core.txt" | sort -k11n
tail -n 1 "$build/core.txt"
[ "$(wc -l <"$build/core.txt")" -gt 1 ] || { echo "nothing was counted" >&2 && exit 1; }
exit $status
