#!/bin/sh
# Runs that are cut short: by a signal, by SIGKILL in the middle of a commit or a message, by two programs at work on one
# database; and how far a run is. What was committed stays, and the same command takes up the rest.
# Usage: tests/cli/interrupt.sh path/to/assay    (from the repository; prints TAP)
# MOMENTS says at how many moments a process is killed, SEED which ones (`make kill`: 50).
set -u

. "$(dirname "$0")/tap"
moments=${MOMENTS:-8}
seed=${SEED:-7}
cut=$(dirname "$assay")/cut.so

mkdir cohort
cp "$home"/tests/unseen/developed-on/000/*.yaml cohort

check() { # DATABASE ARGUMENT…
	database=$1
	shift
	"$assay" check cohort --db "$database" --today 2026-02-01 --fail-on never --quiet --format jsonl=jsonl "$@" 2>err
	status=$?
}

# views DATABASE: all that the views show of each run but its number and times
views() {
	for run in $(sqlite3 "$1" "SELECT run FROM v_run"); do
		sqlite3 "$1" "SELECT today, assay_version, paths, portfolios, failed, finished IS NULL FROM v_run WHERE run = $run;
			SELECT path, sha256, learner, qualification, verdict FROM v_portfolio WHERE run = $run;
			SELECT path, learner, unit, unit_sha256, criterion, verdict FROM v_criterion WHERE run = $run;
			SELECT path, learner, unit, criterion, rule, level, at, id, line, \"column\", found, wanted, reason, advice, waived
				FROM v_finding WHERE run = $run;
			SELECT path, learner, id, specific, measurable, achievable, relevant, time_bound, deadline FROM v_objective
				WHERE run = $run;
			SELECT path, learner, items, sources, methods, people, span_days, positive, constructive, used, effective_sources
				FROM v_feedback WHERE run = $run" >views.one
		# A run that was killed after its end stands beside the next one: both must show the same.
		[ -f "$2" ] && ! cmp -s views.one "$2" && mv views.one views.other
		[ -f "$2" ] || cp views.one "$2"
	done
}

CUT_COUNTS=counts CUT_TELL=moments LD_PRELOAD=$cut check whole.db
is "$status" 0 "an undisturbed run, whose moments are counted"
views whole.db whole
kinds=$(grep -c . moments)

# --- SIGKILL --------------------------------------------------------------------------------------------------------

random() { # below $1, into $drawn
	seed=$(((seed * 1103515245 + 12345) % 2147483648))
	drawn=$((seed / 65536 % $1))
}

# killed_as_expected: whether the first command ended as it must when that process was killed
killed_as_expected() {
	case $moment/$killed in
	supervisor*/137 | loader*/[34] | worker*/0) return 0 ;;
	loader*/0) [ "$again" -eq 0 ] ;; # it had no more to do
	*) return 1 ;;
	esac
}

wrong=0
number_of_moments=0
while [ "$number_of_moments" -lt "$moments" ]; do
	number_of_moments=$((number_of_moments + 1))
	random "$kinds"
	line=$(sed -n "$((drawn + 1))p" moments)
	random "${line##* }"
	moment="${line% *} $((drawn + 1))"
	rm -f cut.db* views.other jsonl # over a report that says the same nothing is written
	CUT_COUNTS=counts CUT_AT="$moment" LD_PRELOAD=$cut check cut.db --jobs 2
	killed=$status
	check cut.db --jobs 2
	again=$status
	views cut.db whole
	whole=$(sqlite3 cut.db "PRAGMA integrity_check; PRAGMA foreign_key_check; SELECT count(*) FROM v_run WHERE finished IS NULL" | tr '\n' ' ')
	if [ "$again" -ne 0 ] || [ -f views.other ] || [ "$whole" != "ok 0 " ] || ! killed_as_expected; then
		wrong=$((wrong + 1))
		echo "# $moment: status $killed, then $again, $whole"
	fi
done
is "$wrong" 0 "killed at $moments moments and run again, the database is as if nothing had been"
is "$(ps -e -o args= | grep -c "^$assay check cohort --db cut.db")" 0 "and no process is left"

# --- Signals that ask ------------------------------------------------------------------------------------------------

# Rules that take their time, so that there is time to ask.
mkdir -p slow/rules slow/awarding-bodies/pearson/units
{
	echo 'local function slow() local x = 0 for i = 1, 1500000 do x = x + i end end'
	echo 'return {'
	for i in 1 2 3 4 5 6 7 8; do
		echo "rule \"slow_$i\" { on = \"learner\", title = \"t\", why = \"w\", advice = \"a\", check = slow },"
	done
	echo '}'
} >slow/rules/own.lua
{
	echo 'return amends "pearson/develop-personal-performance" { because = "To see it stop.",'
	echo 'criterion "C1" { the "learner" { should = {'
	for i in 1 2 3 4 5 6 7 8; do
		echo "own.slow_$i,"
	done
	echo '} } } }'
} >slow/awarding-bodies/pearson/units/develop-personal-performance.lua
mkdir slowly
portfolios=120 # what a second of a fast machine judges, which is when a run is first seen to have some, five times over
for i in $(seq $portfolios); do
	sed "s/C-5521/L-$i/" "$home/awarding-bodies/pearson/units/develop-personal-performance.examples/call-centre.yaml" >slowly/$i.yaml
done
slowly="--today 2026-02-01 --fail-on never --centre slow --format jsonl=jsonl --format json=json --format text=text --jobs 1"

there() { # how many portfolios the run has so far
	sqlite3 stop.db "SELECT portfolios FROM v_run WHERE run = 1" 2>/dev/null || echo 0
}

# stopped SIGNAL STATUS: run on, stopped once there is more than there was
said=0
stopped() {
	# shellcheck disable=SC2086
	env --default-signal=INT,TERM,HUP "$assay" check slowly --db stop.db $slowly 2>err &
	pid=$!
	for tenth in $(seq 600); do
		[ "0$(there)" -gt "$said" ] && break
		kill -0 $pid 2>/dev/null || break
		sleep 0.1
	done
	kill -s "$1" $pid
	wait $pid
	status=$?
	status_is "$2" "SIG$1 ends it as it ends others"
	says err "stopped by SIG$1 after [0-9]* of $portfolios portfolios" "it says so"
	says err "run 1, which is not finished: the same command goes on with it" "and what to do"
	said=$(echo 0; sed -n 's/.*after \([0-9]*\) of .*/\1/p' err)
	said=$(echo "$said" | tail -n 1)
	is "$(sqlite3 stop.db "SELECT run, finished IS NULL, portfolios FROM v_run")" "1|1|$said" "what was judged is there, and the run is not finished"
	is "$(of_json why), $(of_json judged) of $(of_json of)" "SIG$1, $said of $portfolios" "its report is whole, and says of how many it is"
	says text "^Not the whole run: stopped after $said of $portfolios portfolios (SIG$1)" "as does the one for people"
}
of_json() { # KEY: of what the report tells of the stop
	sqlite3 :memory: "SELECT json_extract(CAST(readfile('json') AS TEXT), '\$.stopped.$1')" 2>&1
}
stopped INT 130
stopped TERM 143
stopped HUP 129
says err "run 1 was not finished: it goes on" "the same command goes on each time"
sleep 0.5
is "$(ps -e -o args= | grep -c "^$assay check slowly")" 0 "no process is left"
# shellcheck disable=SC2086
run check slowly --db stop.db $slowly
says err "$said of $portfolios portfolios unchanged, carried over" "what was judged is not judged again"
is "$(sqlite3 stop.db "SELECT run, finished IS NULL, portfolios FROM v_run")" "1|0|$portfolios" "and it comes to the end"
is "$(grep -c . jsonl)" $portfolios "its report is whole"
is "$(of_json why)" "" "and tells of no stop"
sleep 4 | timeout --preserve-status -s TERM 2 "$assay" check - --no-save >out 2>err
status=$?
status_is 143 "one that waits for standard input can be stopped"
mkfifo full
sleep 4 <full &
timeout --preserve-status -s TERM 2 "$assay" check "$home/tests/unseen" --no-save --today 2026-02-01 --format json >full 2>err
status=$?
status_is 143 "and one that waits for who reads its report"
wait

# --- Processes that do not go on ----------------------------------------------------------------------------------------

# The process that starts the others is stopped: it is waited for so long as it may take to load, and no longer.
rm -f jsonl
timeout -s KILL 120 "$assay" check slowly --no-save --today 2026-02-01 --fail-on never --centre slow --jobs 1 --no-progress \
	--time-limit 1 --format json=json --format jsonl=jsonl 2>err &
pid=$!
for tenth in $(seq 300); do
	[ -s jsonl ] && break
	sleep 0.1
done
supervisor=$(ps -o pid= --ppid $pid | tr -d ' ')
kill -s STOP "$(ps -o pid= --ppid "$supervisor" | tr -d ' ')"
wait $pid
status=$?
status_is 3 "a loader that was stopped is not waited for"
says err "no worker can be started: .* gave no answer for too long" "it is told"
is "$(of_json judged) of $(of_json of)" "$(grep -c . jsonl) of $portfolios" "with how many were judged"
sleep 0.5
is "$(ps -e -o args= | grep -c "^$assay check slowly")" 0 "and no process is left"

# --- How far it is ---------------------------------------------------------------------------------------------------

rm -f slowly/?.yaml slowly/[1-4]?.yaml slowly/6[1-9].yaml slowly/[7-9]?.yaml slowly/1??.yaml # 50 to 60 stay
portfolios=11
script -qec "'$assay' check slowly --no-save $slowly" terminal </dev/null >/dev/null
says terminal "of $portfolios, [0-9.]* a second, [0-9]* with gaps, about [0-9]* s left" "a terminal is told how far it is"
script -qec "'$assay' check slowly --no-save $slowly --no-progress" terminal </dev/null >/dev/null
says_not terminal 'a second' "not with --no-progress"
script -qec "'$assay' check slowly --no-save $slowly --quiet" terminal </dev/null >/dev/null
says_not terminal 'a second' "nor with --quiet"
run check slowly/50.yaml --no-save --today 2026-02-01
says_not err 'a second' "elsewhere a short run says nothing"

# --- Two at a time ---------------------------------------------------------------------------------------------------

for i in 1 2 3 4; do
	"$assay" check cohort --db both.db --today 2026-02-0$i --fail-on never --quiet --format jsonl=jsonl$i 2>err$i &
done
wait
is "$(cat err1 err2 err3 err4)" "" "four programs on one new database wait for each other"
is "$(sqlite3 both.db "PRAGMA integrity_check; SELECT count(*), sum(portfolios), sum(finished IS NOT NULL) FROM v_run")" "ok
4|48|4" "and lose nothing"
for i in 1 2; do
	"$assay" check cohort --db same.db --today 2026-02-01 --fail-on never --quiet --format jsonl=jsonl$i 2>err$i &
done
wait
same jsonl1 jsonl2 "two of the same command say the same"
is "$(sqlite3 same.db "SELECT count(*), sum(portfolios), sum(finished IS NOT NULL) FROM v_run")" "2|24|2" "each has its run"

# --- What a run that goes on shares with others -----------------------------------------------------------------------

good=$home/awarding-bodies/pearson/units/develop-personal-performance.examples/call-centre.yaml
learners() { # PATH NUMBER…: a portfolio of each
	while [ $# -gt 1 ]; do
		sed "s/C-5521/$2/" "$good" >"$1"
		shift 2
	done
}
shared() { # ARGUMENT…
	run check shared --db shared.db --today 2026-02-01 --fail-on never --no-progress "$@"
}
runs() { # of each run: its portfolios, and how many of them are there
	sqlite3 shared.db "SELECT run, portfolios, (SELECT count(*) FROM v_portfolio p WHERE p.run = r.run) FROM v_run r"
}
cut_short() { # as if the newest run had been killed before its end
	sqlite3 shared.db "UPDATE run SET finished = NULL, portfolios = NULL, failed = NULL WHERE run = (SELECT max(run) FROM run)"
}
mkdir shared
learners shared/s1.yaml S-1 shared/moved-from-S-1.yaml S-2 shared/s3.yaml S-3
shared
shared
cut_short
run erase S-1 --db shared.db --yes
rm shared/moved-from-S-1.yaml shared/s1.yaml
shared
says err "run 2 was not finished: it goes on" "a run goes on after somebody was erased"
is "$(runs)" "1|3|2
2|1|1" "and what it listed of others' files stays in the runs that are finished"
is "$(sqlite3 shared.db "SELECT path FROM v_portfolio WHERE run = 1 ORDER BY 1")" "shared/moved-from-(erased).yaml
shared/s3.yaml" "under the path without the number"

# What it has no more is no run's: there is no history of it, and nothing to answer, and it can be erased
learners shared/gone.yaml S-4 shared/here.yaml S-5
shared
cut_short
rm shared/gone.yaml
shared
says err "it goes on" "a run that goes on without a file"
for words in "history S-4" "answer S-4 develop-personal-performance/C4 yes --by AS7 --because seen"; do
	# shellcheck disable=SC2086
	run $words --db shared.db
	status_is 2 "$words: of a learner whom no run lists"
	says err "no run in shared.db has a learner S-4" "which is said"
done
cp shared.db by-age.db
run erase --older-than 9y --yes --db by-age.db
is "$status $(sqlite3 by-age.db "SELECT count(*) FROM result WHERE learner = 'S-4'; SELECT count(*) FROM run")" "0 0
3" "it goes with what is old"
run erase S-4 --yes --db shared.db
says out "^Erased of learner S-4 (centre 18874): 1 result, " "and with the learner"
sqlite3 shared.db "INSERT INTO answer SELECT '18874', 'S-6', 'q', 'u', NULL, 'r', NULL, 's', 'yes', 'AS7', '2026-01-01', 'b', 0"
run erase S-6 --yes --db shared.db
says out "^Erased of learner S-6 (centre 18874): 1 answer\.$" "as does one of whom there is but an answer"

# --- Erasing while a run is at work -----------------------------------------------------------------------------------

rm -f shared.db* shared/here.yaml
learners shared/s1.yaml S-1 shared/s2.yaml S-2
shared
sqlite3 shared.db "UPDATE run SET started = '2020-01-01T00:00:00Z', finished = '2020-01-01T00:00:01Z'"
mkfifo late.yaml
"$assay" check shared late.yaml --db shared.db --today 2026-02-01 --fail-on never --jobs 1 >out.late 2>err.late &
late=$!
for tenth in $(seq 100); do
	[ "$(sqlite3 shared.db "SELECT count(*) FROM run")" -eq 2 ] && break
	sleep 0.1
done
for words in "--older-than 1y" S-1; do
	# shellcheck disable=SC2086
	run erase $words --yes --db shared.db
	status_is 5 "erase $words: not while a run is at work"
	says err "nothing was erased, for run 2 is at work and would keep it anew; wait until that is done" "which is said"
done
sed "s/C-5521/S-9/" "$good" >late.yaml
wait $late
is "$?" 0 "the run comes to its end"
is "$(runs)" "1|3|3
2|4|4" "and has all that it says it has"
run erase --older-than 1y --yes --db shared.db
status_is 0 "afterwards it can be erased"
is "$(runs)" "1|3|0
2|4|4" "and the later run keeps what it carried over"

done_testing
