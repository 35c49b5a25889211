#!/bin/sh
# Attacks by the scripts of a centre's folder, tests/hostile/packs/*.txt: each ends in a clean error, in a stop by a limit that
# names rule and portfolio, or does nothing; and the next portfolio's result is, byte for byte, what it is without the attack.
#
#   ## what the attacker does
#   ---- attack      the body of a check (objective, given, portfolio, today) that is asked of the attacked portfolio alone
#   ---- later       that which is asked of its neighbour; before: what stands before both in their file
#   ---- centre/…    a file of the centre's folder; with `bytes` behind it, escapes as of printf
#   ---- make        a script that makes what can't be written down here
#   ---- arguments   of the command, besides those that all have
#   ---- stopped     by which defences (core/defence.h; where there are several, each does it alone), by Lua's own checks (lua), or by
#                    a bound that no switch takes down (room)
#   ---- behind      which defences of the second wall would still stop it, each alone
#   ---- says        what is said of the attacked portfolio: errors, and "found: …" by the attacker's rules; then stderr
#
# Usage: tests/hostile/packs.sh path/to/assay    (prints TAP; SAY=1 shows what is said; CASES='time/*' runs some alone)
set -u

. "$(dirname "$0")/../cli/tap"
. "$home/tests/hostile/attack"
spent=$(dirname "$assay")/bench-spent

MOST_MEMORY=$((64 * 1024)) # KiB on top of what the same pack takes without the attack: the budget
MOST_SECONDS=$((${SLOW:-2} * 3)) # of processor, of all processes: the budget, twice where a rule is asked again, and the machine's noise


# Control characters but for tab and line end, and those that turn the direction of writing.
drives=$(printf '[\001-\010\013-\037\177]|\342\200[\252-\256]|\342\201[\246-\251]|\302[\200-\237]')

open_home
for case in cases/${CASES:-*/*}; do
	[ "${case##*/}" != 000 ] || continue
	case=$work/$case
	attack "$case"
	name="${case#"$work"/cases/}: $(cat "$case/title")"
	[ -z "${SAY:-}" ] || { echo "# $name" && cat said && echo "# $status, $(cat spent), alone $calm_memory"; }
	same said "$case/says" "$name"
	same after calm "$name: its neighbour"
	LC_ALL=C grep -aqE "$drives" err report && report "not ok" "$name: nothing drives the terminal"
	awk -v most="$MOST_SECONDS" '{ exit !($1 < most) }' spent || report "not ok" "$name: takes $(cut -d' ' -f1 spent) s"
	[ -n "${SLOW:-}" ] || awk -v most="$((calm_memory + MOST_MEMORY))" '{ exit !($3 < most) }' spent || report "not ok" "$name: takes $(cut -d' ' -f3 spent) KiB"
	wanted=4
	[ ! -e "$case/files/status" ] || wanted=$(cat "$case/files/status")
	[ "$status" -eq "$wanted" ] || report "not ok" "$name: status $status, wanted $wanted"
done
done_testing
