#!/bin/sh
# Bad luck around a run: a disk that is full or read-only, a database that is damaged, locked, deleted, older or newer; standard
# files that are closed or full; a clock that is set back; a system without /proc, a home or file numbers; very many findings
# and files. Nothing is lost that was said to be saved, and the message says what to do. (calls.sh lets each call fail.)
# Usage: tests/hostile/faults.sh path/to/assay    (from the repository; prints TAP)
# FILES says how many files the large folder has (`make faults`: 100000).
set -u

. "$(dirname "$0")/../cli/tap"
files=${FILES:-3000}
fail=$(dirname "$assay")/fail.so
day="--today 2026-02-01 --fail-on never --no-progress"

small_home
mkdir cohort
cat >cohort/a.yaml <<-END
	portfolio: 1
	learner: {id: L-1}
	qualification: b/q
	units: [u]
	claimed: 2026-01-12
END
for learner in 2 3 4; do
	sed "s/L-1/L-$learner/" cohort/a.yaml >"cohort/$learner.yaml"
done
export ASSAY_HOME="$work/home"

# check [DATABASE [ARGUMENT…]]: leaves err, status and the report in jsonl
check() {
	rm -f jsonl
	database=${1:-db}
	[ $# -eq 0 ] || shift
	# shellcheck disable=SC2086
	"$assay" check cohort --db "$database" $day --format jsonl=jsonl "$@" >out 2>err
	status=$?
}

whole_is() { # DATABASE, runs, what
	is "$(sqlite3 "$1" "PRAGMA integrity_check; PRAGMA foreign_key_check;
		SELECT count(*) || ' ' || sum(portfolios) || ' ' || sum(finished IS NULL) FROM v_run")" "ok
$2 $((4 * $2)) 0" "$3"
}

# Another program holds the database for longer than it is waited for: what that gives is looked at below.
check locked.db
{ echo "BEGIN EXCLUSIVE;"; sleep 16; } | sqlite3 locked.db &
holder=$!
# shellcheck disable=SC2086
{ sleep 1; "$assay" check cohort --db locked.db $day --format jsonl=jsonl.locked 2>err.locked; echo $? >status.locked; } &
waiting=$!

check
status_is 0 "a run to hold others against"
cp jsonl whole
cp db kept

# --- Disks ----------------------------------------------------------------------------------------------------------------

mkdir disk
if mount -t tmpfs -o size=160k none disk 2>/dev/null; then
	check disk/db
	status_is 5 "a full disk"
	says err "^disk/db: can't grow: the disk is full; make room and try again" "says so, and what to do"
	same jsonl whole "and everything is judged and reported"
	mount -o remount,size=8m disk
	check disk/db
	status_is 0 "once there is room, the same command"
	same jsonl whole "ends as if nothing had been"
	whole_is disk/db 1 "and goes on with its run"
	check disk/db --format text=disk/t --format json=disk/j
	mount -o remount,ro disk
	check disk/db
	status_is 5 "a disk that is read-only"
	says err "^disk/db: .*\(may be read but not written\|can't be opened\).*--no-save" "says so, and what to do"
	same jsonl whole "and everything is judged and reported"
	run history L-1 --db disk/db
	says err "^disk/db: " "what is there already can't be read either, which is said" # SQLite's journal wants to be written
	# shellcheck disable=SC2086
	run check cohort --db disk/db --no-save $day --quiet --format jsonl=jsonl
	status_is 0 "where nothing is to be saved it is enough that it can be read"
	is "$(cat err)" "" "and nothing is said"
	run check cohort --no-save --today 2026-02-01 --format json=disk/j
	status_is 5 "nor a report written there"
	says err "'disk/j': Read-only file system; see to that" "which is said before anything is judged"
	umount disk
else
	report ok "full and read-only disks: nothing may be mounted here # SKIP"
fi

# --- Databases ------------------------------------------------------------------------------------------------------------

# As the commands leave a damaged one: right, or refused; never another report.
wrong=0
trial() { # WHAT
	for command in check history rerun; do
		cp damaged try.db
		rm -f try.db-wal try.db-shm jsonl
		case $command in
		check) check try.db ;;
		history) run history L-1 --db try.db ;;
		rerun) run rerun 1 --db try.db ;;
		esac
		if [ $command = check ] && ! cmp -s jsonl whole; then
			wrong=$((wrong + 1))
			echo "# $1: $command reports otherwise"
		fi
		case $status in
		0) ;;
		[25]) [ -s err ] && continue ;;
		esac
		[ "$status" -eq 0 ] && continue
		wrong=$((wrong + 1))
		echo "# $1: $command ends with $status and says: $(cat err)"
	done
}
size=$(wc -c <kept)
page=0
while [ $((page * 16384)) -lt "$size" ]; do
	for place in 9 6000 15900; do
		cp kept damaged
		printf Z | dd of=damaged bs=1 seek=$((page * 16384 + place)) conv=notrunc 2>/dev/null
		trial "page $page, byte $place"
	done
	page=$((page + 1))
done
is "$wrong" 0 "a byte that is wrong, three in each of $page pages"
wrong=0
for length in 1 99 100 512 16384 16385 40000 $((size / 2)) $((size - 16384)) $((size - 1)); do
	head -c "$length" kept >damaged
	trial "$length bytes"
done
is "$wrong" 0 "a file that is cut off"

# Every word of a kept result is another by one letter: none of them is believed.
for change in "SET json = replace(json, 'ready', 'reedy')" "SET json = replace(json, 'L-1', 'L-7')" "SET verdict = 'gap'" "SET must = must + 1"; do
	cp kept try.db
	sqlite3 try.db "UPDATE result $change"
	check try.db
	same jsonl whole "what is kept and was changed ($change) is not believed, but judged again"
done
run rerun 1 --db try.db
status_is 5 "who wants the old result"
says err "is damaged, or the disk that it lies on; bring back a copy" "is told that it is damaged"

cp kept newer.db
sqlite3 newer.db "PRAGMA user_version = 99"
cp newer.db newer
check newer.db
status_is 5 "a database of a newer assay"
says err "newer assay.*use that assay, or name another file" "says so, and what to do"
same newer.db newer "and is left alone"
same jsonl whole "and everything is judged and reported"
cp kept older.db
sqlite3 older.db "DROP INDEX result_in_brief; DROP TABLE report;
	ALTER TABLE result DROP COLUMN brief; ALTER TABLE result DROP COLUMN length;
	ALTER TABLE result DROP COLUMN sum; ALTER TABLE form DROP COLUMN sum; ALTER TABLE pack DROP COLUMN sum;
	PRAGMA user_version = 2"
check older.db
says err "4 of 4 portfolios unchanged, carried over" "what an older assay kept is carried over"
same jsonl whole "with the same report"
whole_is older.db 2 "and is whole"

# Standard input holds the run up while the database goes.
mkdir gone
mkfifo slow
"$assay" check cohort/a.yaml - --db gone/db --today 2026-02-01 --quiet <slow >out 2>err &
pid=$!
exec 9>slow
for tenth in $(seq 600); do
	[ "$(sqlite3 gone/db 'SELECT count(*) FROM v_portfolio' 2>/dev/null)" = 1 ] && break
	sleep 0.1
done
rm -r gone
cat cohort/2.yaml >&9
exec 9>&-
wait $pid
status=$?
status_is 5 "a folder that is deleted while its database is in use"
says err "^gone/db: was moved or deleted.*is lost; leave it in its place, and type the command again" "is told, with what is lost"
says_not err "saved as run" "and nothing is said to be saved"
says out "^cohort/a.yaml: [^c]" "but everything is judged"
says out "^-: [^c]" "and reported"

# --- Standard files and reports ---------------------------------------------------------------------------------------------

# with REDIRECTION STATUS: a run that saves; what it said is in err where it can say anything
with() {
	rm -f try.db*
	# shellcheck disable=SC2086
	eval "{ sleep 0.3; \"\$assay\" check cohort --db try.db $day; } $1" 2>>err
	status=$?
	status_is "$2" "check $1"
	whole_is try.db 1 "and what it judged is saved"
}
: >err
with '>&-' 5
with '<&- >out' 0
with '2>&- >out' 0
with '<&- >&- 2>&-' 5
with '2>/dev/full >out' 0
with '2>>err | true' 0
says err "not all of the report could be written to standard output: Bad file descriptor" "a closed standard output is told"
says err "standard output: Broken pipe" "and a reader that has gone"
"$assay" check - --no-save <&- >out 2>err
status=$?
status_is 3 "standard input that is closed"
says out "^  -: The file can't be read: Bad file descriptor" "is told"
for command in list "explain u" lint test schema --help --version; do
	# shellcheck disable=SC2086
	"$assay" $command >&- 2>err
	status=$?
	status_is 5 "$command with standard output closed"
	says err "not all could be written to standard output" "says so"
	[ -w /dev/full ] || continue
	# shellcheck disable=SC2086
	"$assay" $command >/dev/full 2>err
	status=$?
	status_is 5 "$command on a full disk"
done
for place in none/report cohort cohort/a.yaml/report; do
	rm -f try.db
	check try.db --format json=$place
	status_is 5 "a report can't be written to $place"
	says err "'$place': .*; see to that, or name another file with --format; nothing was judged" "which is told at once"
done
if [ -w /dev/full ]; then
	rm -f try.db
	check try.db --format json=/dev/full
	status_is 5 "a report for which there is no room"
	says err "not all of the report could be written to /dev/full: No space left on device; see to that" "is told"
	whole_is try.db 1 "and what was judged is saved"
	same jsonl whole "and the other report is whole"
fi
# Files may have so many blocks of 512 bytes, which is another limit than the disk's.
rm -f try.db*
# shellcheck disable=SC2086
(ulimit -f 1 && "$assay" check cohort --no-save $day --format json=few 2>&1 >/dev/null) | cat >err
says err "not all of the report could be written to few: File too large; see to that" "a report that may not grow so long is told"
# shellcheck disable=SC2086
(ulimit -f 8 && "$assay" check cohort --db try.db $day 2>&1 >/dev/null; echo "ends with $?") | cat >err
says err "ends with 5" "a database that may not grow"
says err "^try.db: " "is told"
rm -f try.db*
check try.db
same jsonl whole "and where it may, all is as ever"

# --- The clock --------------------------------------------------------------------------------------------------------------

years_back() { # FROM-LOOK YEARS ARGUMENT…: assay with a clock that goes back
	back="$1 -$(($2 * 31557600))"
	shift 2
	env FAIL_COUNTS=counts FAIL_CLOCK="$back" LD_PRELOAD="$fail" "$assay" "$@" >out 2>err
}
rm -f try.db*
check try.db
# shellcheck disable=SC2086
years_back 1 5 check cohort --db try.db $day
says err "4 of 4 portfolios unchanged" "a clock that was set back spares what is unchanged all the same"
for look in 2 20 40 80 160; do
	# shellcheck disable=SC2086
	years_back $look 5 check cohort --db try.db $day --fresh
done
is "$(sqlite3 try.db 'SELECT count(*) FROM v_run WHERE finished < started')" 0 "no run ends before it began"
run history L-1 --db try.db
is "$(sed -n 's/^Run \([0-9]*\),.*/\1/p' out | tr '\n' ' ')" "1 2 3 4 5 6 7 " "a history is in the order in which runs were made"
run erase --older-than 1y --yes --db try.db
says out "holds nothing of runs before" "no run is erased for the clock that was wrong when it was begun"
whole_is try.db 7 "and all are there"

# --- A system that has little ------------------------------------------------------------------------------------------------

env FAIL_COUNTS=counts FAIL_HIDE=/proc/ LD_PRELOAD="$fail" "$assay" check cohort --no-save --today 2026-02-01 --format jsonl >out 2>err
same out whole "without /proc"
env -u ASSAY_HOME FAIL_COUNTS=counts FAIL_HIDE=/proc/ LD_PRELOAD="$fail" "$assay" list bodies >out 2>err
status=$?
status_is 0 "and the program finds its rules there, too"
rm -f try.db
# shellcheck disable=SC2086
env -i ASSAY_HOME="$ASSAY_HOME" TMPDIR=/nowhere "$assay" check cohort --db try.db $day --format jsonl >out 2>err
same out whole "without HOME, PATH and a folder for temporary files"
mkdir left
# shellcheck disable=SC2086
(cd left && rmdir ../left && "$assay" check "$work/cohort" --db "$work/left.db" $day --quiet >"$work/out" 2>"$work/err")
status=$?
status_is 0 "in a folder that was deleted"
whole_is left.db 1 "and saves"
wrong=0
for most in 4 5 6 7 8 9 10 11 12 13 14 16; do
	rm -f try.db* jsonl
	# shellcheck disable=SC2086
	(ulimit -n $most && exec "$assay" check cohort --db try.db $day --quiet --jobs 2 --format jsonl=jsonl) >out 2>few
	status=$?
	cmp -s jsonl whole && [ $status -eq 0 ] && continue
	[ $status -eq 3 ] || [ $status -eq 5 ] || wrong=$((wrong + 1))
	# A result that is told is the right one, or one of a file that can't be read.
	grep -vxFf whole jsonl 2>/dev/null | grep -v '"verdict": "unreadable"' && wrong=$((wrong + 1))
	grep -qE "try again|see to that|fewer --jobs|goes on|name another file" few || grep -q "can't be opened" jsonl || {
		wrong=$((wrong + 1))
		echo "# $most file numbers: status $status, $(cat few)"
	}
	check try.db
	cmp -s jsonl whole || wrong=$((wrong + 1))
done
is $wrong 0 "with few file numbers"
if ! grep -qa __asan_init "$assay"; then
	rm -f try.db*
	env FAIL_COUNTS=counts FAIL_AT="worker alloc 100+ ENOMEM" LD_PRELOAD="$fail" "$assay" check cohort --db try.db --no-progress --today 2026-02-01 --format jsonl >out 2>err
	status=$?
	status_is 3 "where workers have no memory for any portfolio"
	says out "could not be judged; stopped: the machine had no memory left" "each is unreadable, and says why"
	check try.db
	same jsonl whole "and is judged by the same command when there is some"
	# Between too little to load the rules that ship and enough there is a little room in which one of them runs out.
	mkdir short
	cp "$home/awarding-bodies/pearson/units/develop-personal-performance.examples/call-centre.yaml" short/a.yaml
	cp short/a.yaml short/b.yaml
	wrong=0 most=40000 status=3
	while [ $status -ne 0 ] && [ $most -lt 90000 ]; do
		(export ASSAY_HOME="$home" && ulimit -v $most && exec "$assay" check short --no-save $day --quiet) >out 2>err
		status=$?
		[ $status -eq 0 ] || [ $status -eq 3 ] || wrong=$((wrong + 1))
		most=$((most + 250))
	done
	is $wrong$status 00 "no rule is blamed where the machine is short of memory"
fi

# --- Very much --------------------------------------------------------------------------------------------------------------

# Processor time is limited, not the clock's: a machine may be busy. What grows with the square takes minutes here.
{
	cat cohort/a.yaml
	i=0
	while [ $i -lt 10000 ]; do
		echo "unknown_$i: x"
		i=$((i + 1))
	done
} >many.yaml
rm -f try.db*
# shellcheck disable=SC2086
(ulimit -t 60 && "$assay" check many.yaml --db try.db $day --format json=json --format text=text >out 2>err)
status=$?
status_is 0 "10,000 findings in a portfolio"
is "$(sqlite3 try.db 'SELECT count(*) FROM v_finding WHERE rule = (SELECT rule FROM v_finding GROUP BY rule ORDER BY count(*) DESC)' | awk '{ print ($1 >= 10000) }')" 1 "are all in the database"
is "$(grep -o unknown_[0-9][0-9]* json | sort -u | grep -c .)" 10000 "and in JSON"
# The same below a unit, as an older view of findings wrote it all out for each of them.
sqlite3 try.db "UPDATE result SET json = (SELECT json_object('units', json_array(json_object('id', 'b/u', 'findings',
	json_array(), 'criteria', json_array(json_object('id', 'C1', 'findings', json(json -> '\$.findings')))))))"
is "$( (ulimit -t 60 && sqlite3 try.db "SELECT count(*) >= 10000 FROM v_finding WHERE unit = 'b/u' AND criterion = 'C1'"))" 1 "of a unit, too"

mkdir large
awk -v count="$files" 'BEGIN { for (i = 0; i < count; i++) {
	file = sprintf("large/%06d.yaml", i); print "portfolio: 1\nlearner: {id: N-" i "}\nqualification: none/such" >file; close(file) } }'
rm -f try.db*
# shellcheck disable=SC2086
(ulimit -t $((60 + files / 100)) && "$assay" check large --db try.db $day --format jsonl=jsonl >out 2>err)
status=$?
status_is 3 "a folder of $files files, none of which can be judged"
is "$(grep -c '"verdict": "unreadable"' jsonl)" "$files" "each has its line"
is "$(sqlite3 try.db 'PRAGMA integrity_check; SELECT portfolios, failed FROM v_run')" "ok
$files|$files" "and its place in the database"

# --- What had to wait ---------------------------------------------------------------------------------------------------------

wait $waiting
is "$(cat status.locked)" 5 "a database that another program holds"
says err.locked "^locked.db: is locked by another program; wait until that is done or close it, then try again" "says so, and what to do"
same jsonl.locked whole "and everything is judged and reported"
kill $holder 2>/dev/null
wait $holder
check locked.db
status_is 0 "once it is free, it is used"

done_testing
