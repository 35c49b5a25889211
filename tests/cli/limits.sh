#!/bin/sh
# What rules may take, time and memory: by default, and as the command line says; and what is told of those that take more.
# Usage: tests/cli/limits.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"

unit=pearson/develop-personal-performance
good="$home/awarding-bodies/pearson/units/develop-personal-performance.examples/call-centre.yaml"
mkdir -p centre/awarding-bodies/pearson/units centre/rules
cat >centre/awarding-bodies/pearson/units/develop-personal-performance.lua <<EOF
return amends "$unit" {
	because = "Our verifier asks for it.",
	criterion "C5" { every "feedback" { must = { our_greedy.takes } } },
}
EOF

rule() { # BODY: what it does for each feedback
	cat >centre/rules/our_greedy.lua <<EOF
return { rule "takes" { on = "feedback", title = "t", why = "w", advice = "a", check = function() $1 end } }
EOF
}

check() { # PATH ARGUMENT…
	run check "$@" --centre centre --no-progress --today 2026-06-01
}

# Memory: doubled to 32 MiB, beside it the half that it is made from.
rule 'local s = "0123456789abcdef" for _ = 1, 21 do s = s .. s end'
check "$good" --no-save
status_is 0 "what takes 48 MiB is within the 64 of the default"
check "$good" --no-save --memory-limit 40
status_is 4 "40 MiB are too few"
says out 'our_greedy.takes' "the rule is named"
says out 'needed more than 40 MiB' "with the limit"
rule 'local s = "0123456789abcdef" for _ = 1, 22 do s = s .. s end'
check "$good" --no-save
status_is 4 "what takes 96 MiB is stopped"
says out 'needed more than 64 MiB' "by the limit of the default"
check "$good" --no-save --memory-limit 128
status_is 0 "unless it is given more"
# What is read for it takes room, too; what is measured beside it has none of its own then.
rule 'for i = 1, 3000000 do prose.stems("they answered within two days " .. i % 7) end'
# shellcheck disable=SC2086
run check "$good" --no-save --centre centre --no-progress --today 2026-06-01 --format jsonl $slow
count_is 1 'needed more than 64 MiB' "what is read for a rule counts"
is "$(tr '{' '\n' <out | grep -c 'needed more than 64 MiB')" 1 "and the rule alone is told"

# Time: each call within its steps, and many of them.
awk '{ print } /^feedback:/ { for (i = 1; i <= 150; i++) printf "  - {id: FX%d, date: 2025-03-01, source: customer, text: Fine}\n", i }' \
	"$good" >long.yaml
rule 'for _ = 1, 19000000 do end'
check long.yaml --no-save --time-limit 1
status_is 4 "who takes longer than --time-limit is stopped"
tr '\n' ' ' <out | tr -s ' ' >flat
says flat 'our_greedy.takes.*stopped: it took longer than 1 s on long.yaml' "and named, with the portfolio"

# What was judged under other limits is judged anew.
rule ''
carries() { # WANTED WHAT ARGUMENT…
	wanted=$1 what=$2
	shift 2
	check "$good" --db kept.db "$@"
	is "$(grep -c 'portfolios* unchanged, carried over' err)" "$wanted" "$what"
}
carries 0 "the first run judges"
carries 1 "the second carries over"
carries 1 "so does one that names the limits of the default" --time-limit 2 --memory-limit 64
carries 0 "another limit of time is another question" --time-limit 3
carries 0 "another limit of memory, too" --memory-limit 65

# Loading has five times as long, whatever is asked of the rules: in processes of its own, or here.
mkdir -p busy/rules
cat >busy/rules/busy.lua <<-END
	local list = {}
	for i = 1, 1000000 do list[i] = i end
	for i = 1, 100000 do table.insert(list, 1, i) list[#list] = nil end
	return {}
END
run test busy --time-limit 1
status_is 4 "loading ends where scripts are tested"
says err 'loading the rules took longer than 5 seconds.*look at what was changed there last' "and is told"
run list rules --centre busy
status_is 4 "and where they are listed"
says err 'loading the rules took longer than 10 seconds.* in busy ' "which has no limit of its own"

# A stack that the shell makes small.
(ulimit -s 64 && exec "$assay" check "$good" --no-save) >out 2>err
status=$?
status_is 3 "a stack that is too small for what is judged"
says err "the stack may not be larger than 64 KiB here, and 256 are needed: allow more, as by 'ulimit -s" "is told"
(ulimit -S -s 64 && exec "$assay" check "$good" --no-save --today 2026-06-01) >out 2>err
status=$?
status_is 0 "one that may be made larger is made so"

run test --time-limit none
status_is 2 "a limit is a number"
says err '.-time-limit is a number of seconds from 1 to 3600' "from 1 on"
run list --time-limit 3
status_is 2 "and has to do with judging"

done_testing
