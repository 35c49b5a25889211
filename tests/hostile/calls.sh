#!/bin/sh
# Bad luck at every step: calls of the system that fail, each once: allocations, writes, reads, locks, files, processes.
# A run ends with its right result, or says what was wrong and what to do; no verdict is another one; what was said to be
# saved is there; and the same command, typed again, ends as if nothing had been.
# Usage: tests/hostile/calls.sh path/to/assay    (from the repository; prints TAP)
# SHARE says how many points of each kind fail ("all": every one, `make faults`), SEED which ones.
set -u

. "$(dirname "$0")/../cli/tap"
share=${SHARE:-5}
seed=${SEED:-3}
fail=$(dirname "$assay")/fail.so

# --- A small home, and two portfolios: one that can be judged, one that can't be read ---------------------------------

small_home
mkdir cohort
cat >cohort/a.yaml <<-END
	portfolio: 1
	learner: {id: L-1}
	qualification: b/q
	units: [u]
	claimed: 2026-01-12
	development_plan:
	  objectives:
	    - id: O1
	      objective: Answer the telephone within four rings by June.
END
sed 's/L-1/L-2/; s/O1/[/' cohort/a.yaml >cohort/b.yaml
export ASSAY_HOME="$work/home"

check() { # DATABASE JSONL [SETTING…]
	database=$1 jsonl=$2
	shift 2
	timeout 60 env "$@" "$assay" check cohort --db "$database" --today 2026-02-01 --jobs 1 --no-progress \
		--fail-on never --format jsonl="$jsonl" --format text=text
}

preloaded="FAIL_COUNTS=counts LD_PRELOAD=$fail"

# What the views show of the last run, and whether the database is whole.
summary="(SELECT group_concat(integrity_check) FROM pragma_integrity_check) || ' ' ||
	(SELECT count(*) FROM pragma_foreign_key_check) || ' ' || (SELECT count(*) FROM v_run WHERE finished IS NULL) || ' ' ||
	(SELECT group_concat(DISTINCT portfolios) FROM v_run) || ' ' ||
	(SELECT group_concat(verdict) FROM v_portfolio WHERE run = (SELECT max(run) FROM v_run)) || ' ' ||
	(SELECT count(*) FROM v_criterion WHERE run = (SELECT max(run) FROM v_run)) || ' ' ||
	(SELECT count(*) FROM v_finding WHERE run = (SELECT max(run) FROM v_run)) || ' ' ||
	(SELECT count(*) FROM v_objective WHERE run = (SELECT max(run) FROM v_run)) || ' ' ||
	(SELECT count(*) FROM v_feedback WHERE run = (SELECT max(run) FROM v_run))"

# shellcheck disable=SC2086
check old whole $preloaded FAIL_TELL=moments.new 2>/dev/null
is "$?" 3 "an undisturbed run, whose calls are counted"
cp old again
# shellcheck disable=SC2086
check again whole.again $preloaded FAIL_TELL=moments.again 2>/dev/null
same whole whole.again "and one that carries all over"
wanted=$(sqlite3 old "SELECT $summary")
is "${wanted% * * *}" "ok 0 0 2 ready,unreadable 1" "what its database shows"

# --- Points -------------------------------------------------------------------------------------------------------------

count_of() { # RUN ROLE CALL
	sed -n "s/^$2 $3 //p" "moments.$1"
}

# chosen COUNT: as many of the numbers up to COUNT as the share says, spread over all, another set for each seed
chosen() {
	awk -v count="$1" -v share="$share" -v seed="$seed" 'BEGIN {
		step = share == "all" || share >= count ? 1 : count / share
		for (at = step == 1 ? 1 : 1 + (seed * 7919) % step; at < count + 1; at += step) print int(at) }'
}

# What to do is said by these words, or by who can't read a portfolio.
advice='no memory left|try again|type the command again|make room|see to that|close other programs|fewer --jobs|goes on with it'
advice="$advice|name another file|bring back a copy"

# judge RUN HOW: what is wrong with the points in `ended`, a line each
judge() {
	while read -r point first second; do
		echo ".open db.$point"
		echo "SELECT '$point ' || $summary || ' ' || (SELECT count(*) FROM v_run);"
	done <ended >questions
	sqlite3 -batch <questions >shown 2>&1
	while read -r point first second; do
		said=$(grep -c 'saved as run' "err.$point")
		runs=$(sed -n "s/^$point .* //p" shown)
		[ "$first" -le 5 ] || echo "$point ended with $first"
		[ "$second" -eq 3 ] && cmp -s "again.$point" whole || echo "$point, and then the same command ended with $second"
		[ "$(sed -n "s/^$point \(.*\) [0-9]*$/\1/p" shown)" = "$wanted" ] || echo "$point $(grep "^$point" shown)"
		[ "${runs:-0}" -ge $((said + $(if [ "$1" = again ]; then echo 2; else echo 1; fi))) ] || echo "$point lost what it said was saved"
		cmp -s "first.$point" whole && [ "$first" -eq 3 ] && continue
		[ "$first" -eq 5 ] || ! [ -f "first.$point" ] || grep -vxFf whole "first.$point" | grep -v '"verdict": "unreadable"'
		grep -qE "$advice" "err.$point" || grep -q "can't be \(opened\|read\): " "first.$point" "err.$point" 2>/dev/null ||
			echo "$point ended with $first and said: $(cat "err.$point")"
	done <ended
	rm -f db.* first.* again.* err.*
}

# each RUN ROLE CALL HOW…: some points, or all, of a kind
each() {
	run=$1 role=$2 call=$3
	shift 3
	count=$(count_of "$run" "$role" "$call")
	for how in "$@"; do
		: >ended
		: >wrong
		for point in $(chosen "${count:-0}"); do
			[ "$run" = new ] || cp old "db.$point"
			on=${how#"${how%+}"} # 'ENOSPC+': from this one on
			# shellcheck disable=SC2086
			check "db.$point" "first.$point" $preloaded FAIL_AT="$role $call $point$on ${how%+}" 2>"err.$point"
			first=$?
			check "db.$point" "again.$point" 2>/dev/null
			echo "$point $first $?" >>ended
			[ $((point % 50)) -ne 0 ] || { judge "$run" >>wrong && : >ended; }
		done
		judge "$run" >>wrong
		sed "s/^/# $run $role $call $how: /" wrong
		is "$(grep -c . wrong)" 0 "$run: $role, $call fails with $how ($(chosen "${count:-0}" | grep -c .) of ${count:-0})"
	done
}

# Where sanitizers have their own malloc, it can't be made to fail.
if grep -qa __asan_init "$assay"; then
	report ok "allocations: not with sanitizers # SKIP"
else
	is "$([ "$(count_of new supervisor alloc)" -gt 1000 ] && [ "$(count_of new worker alloc)" -gt 100 ] && [ "$(count_of new loader alloc)" -gt 50 ] && echo yes)" yes "allocations are counted"
	few=$share
	[ "$share" = all ] || share=$((3 * share))
	for role in supervisor loader worker; do
		each new $role alloc ENOMEM
	done
	each again supervisor alloc ENOMEM
	share=$few
fi

each new supervisor pwrite ENOSPC ENOSPC+ EIO SHORT
each new supervisor sync EIO EIO+
each new supervisor truncate ENOSPC+
each new supervisor unlink EACCES
each new supervisor open EMFILE EMFILE+ EROFS+
each new supervisor lock EAGAIN
each new supervisor pread EIO
each new supervisor read EIO EINTR SHORT
each new supervisor write ENOSPC+ EINTR SHORT
each new supervisor map ENOMEM
each new supervisor fork EAGAIN
each new supervisor pair EMFILE
each new supervisor send EINTR SHORT
each new supervisor recv EINTR SHORT
each new supervisor sendmsg EINTR
each new supervisor recvmsg EINTR
each new supervisor poll EINTR
each new loader open EMFILE EMFILE+
each new loader read EIO EINTR SHORT
each new loader fork EAGAIN
each new worker send EINTR SHORT EPIPE
each new worker recv EINTR SHORT
each again supervisor pwrite ENOSPC+
each again supervisor pread EIO+
each again supervisor sync EIO+
each again supervisor open EMFILE+

# --- Other commands -------------------------------------------------------------------------------------------------------

# command ARGUMENT…: its allocations, with `lines` on standard input. It says the same, or that there is no memory, and then
# nothing else.
fresh() {
	rm -f db-wal db-shm
	cp old db
}
command() {
	fresh
	# shellcheck disable=SC2086
	env $preloaded FAIL_TELL=moments.one "$assay" "$@" <lines >said 2>err
	undisturbed=$?
	count=$(count_of one supervisor alloc)
	: >wrong
	for point in $(chosen "${count:-0}"); do
		fresh
		# shellcheck disable=SC2086
		timeout 60 env $preloaded FAIL_AT="supervisor alloc $point ENOMEM" "$assay" "$@" <lines >out 2>err
		status=$?
		[ "$status" -eq "$undisturbed" ] && cmp -s said out && continue
		[ "$status" -eq 3 ] && grep -q 'no memory left' err && ! [ -s out ] && continue
		echo "# $*, allocation $point: status $status, $(cat out err)"
	done >wrong
	cat wrong
	is "$(grep -c . wrong)" 0 "assay $1: $(chosen "${count:-0}" | grep -c .) of ${count:-0} allocations"
}
if ! grep -qa __asan_init "$assay"; then
	check again.db again.jsonl 2>/dev/null
	echo "Answer the telephone within four rings." >lines
	command history L-1 --db db
	command diff 1 1 --db db
	command rerun 1 --db db
	command erase L-1 --yes --db db
	command list
	command explain u
	command lint
	command schema
	command test
	command text objective
fi

done_testing
