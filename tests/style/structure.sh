#!/bin/sh
# The house keeps its shape: floors, seams, sizes, and proofs beside what they prove. structure.sh PROGRAM
set -u
cd "$(dirname "$0")/../.." || exit 2

say() { # say WHAT PROBLEMS: ok where there are none
	if [ -z "$2" ]; then
		echo "ok - $1"
	else
		echo "not ok - $1: $(echo "$2" | head -n 5 | tr '\n' ';')"
	fi
}

# A file includes headers of lower floors only, and of its own module.
floors='
-1 defence
0 text error calendar hash pool library_versions
1 file format amount result table shipped wall
2 node prose cli policy change compare
3 portfolio sandbox report
4 view lua pack store
5 engine
6 batch
7 command
8 main'
floor_of() { # of a file name without ending: its module's floor (the longest name that fits)
	module=$1
	while [ -n "$module" ]; do
		found=$(echo "$floors" | awk -v m="$module" '{ for (i = 2; i <= NF; i++) if ($i == m) print $1 }')
		[ -z "$found" ] || { echo "$found"; return; }
		case $module in *_*) module=${module%_*} ;; *) return ;; esac
	done
}
module_of() { echo "$1" | sed 's/_.*//'; }
wrong=
for file in core/*.[ch]; do
	name=$(basename "$file" | sed 's/\.[ch]$//')
	floor=$(floor_of "$name")
	if [ -z "$floor" ]; then
		wrong="$wrong$file stands on no floor
"
		continue
	fi
	for header in $(sed -n 's/^#include "\(.*\)\.h"$/\1/p' "$file"); do
		below=$(floor_of "$header")
		[ "$(module_of "$header")" = "$(module_of "$name")" ] && continue
		[ -n "$below" ] && [ "$below" -lt "$floor" ] && continue
		# Views and packs share a floor: a pack holds a view.
		case $name/$header in pack*/view | view*/lua_*) continue ;; esac
		wrong="$wrong$file includes $header.h
"
	done
done
say "a file includes lower floors only" "$wrong"

seam() { # seam NAME PATTERN ALLOWED
	say "only $3 know $1" "$(grep -lE "^#include <$2" core/*.[ch] | sed 's|core/||' | grep -vE "^($3)" || true)"
}
seam Lua 'l(ua|auxlib|ualib)\.h' 'sandbox|view|pack|engine|lua_'
seam SQLite 'sqlite3\.h' 'store'
seam libseccomp 'seccomp\.h' 'main_walls'
seam libyaml 'yaml\.h' 'portfolio'
say "only command and main read the clock" "$(grep -lE '\b(time|gettimeofday|localtime|gmtime)\(' core/*.c | grep -vE 'core/(command|main|batch)' || true)"

say "who prints a text makes it harmless (core/text_safe.h)" "$(grep -nE '\b(f|v|vf|d)?printf\(|\b(fputc|putc|putchar|perror)\(' core/*.c |
	grep -vE '^core/(text_safe|command_progress|main_walls)\.c')"

say "what reads a sentence asks for its tokens by prose_token, which knows where it ends" "$(grep -lE 'tokens\[|(\.|->)stop\b' core/prose*.c |
	grep -vE 'core/prose(_lexicon|_match|_sentences|_tokens|_within)?\.c')"

say "no file has more than 600 lines" "$(wc -l core/*.[ch] rules/*.lua rules/*/*.lua awarding-bodies/*/units/*.lua | awk '$2 != "total" && $1 > 600 { print $2, $1 }')"
say "no lines end in white space" "$(git grep -nIE '[ 	]+$' -- '*.c' '*.h' '*.lua' '*.sh' '*.md' Makefile | head -n 5)"
say "nothing is left to be done by its own words" "$(git grep -nIwE 'TODO|FIXME|XXX|HACK' -- core rules awarding-bodies scripts | head -n 5)"

wrong=
for rule in rules/*.lua; do
	case $rule in *.cases.lua) continue ;; esac
	grep -q 'check = function' "$rule" || continue
	[ -f "${rule%.lua}.cases.lua" ] || wrong="$wrong$rule has no cases
"
done
say "every rule file has its cases" "$wrong"

wrong=
for unit in awarding-bodies/*/units/*.lua; do
	examples=${unit%.lua}.examples
	[ -f "$examples/suite.lua" ] || wrong="$wrong$unit has no suite
"
	good=$(grep -c '^	good "' "$examples/suite.lua" 2>/dev/null)
	[ "${good:-0}" -ge 2 ] || wrong="$wrong$unit has fewer than two good portfolios
"
	for criterion in $(sed -n 's/^	criterion "\(C[0-9]*\)".*/\1/p' "$unit"); do
		grep -q "\"$criterion [a-z_]*\." "$examples/suite.lua" 2>/dev/null || wrong="$wrong$unit: nothing in the suite fails $criterion
"
	done
done
say "every unit has a suite: two good portfolios, and one that fails each criterion" "$wrong"

wrong=
for list in rules/words/*.txt; do
	head -n 1 "$list" | grep -q '^# ' || wrong="$wrong$list does not say its sense
"
	silent=$(awk '/^\[/ { list = $0; next } list && !/^# / { print FILENAME ": " list } { list = "" }' "$list")
	[ -z "$silent" ] || wrong="$wrong$silent does not say its sense
"
done
say "every word list says its sense" "$wrong"
say "every word list has a name of its own" "$(for list in rules/words/*.txt; do
	if grep -q '^\[' "$list"; then sed -n 's/^\[\(.*\)\]$/\1/p' "$list"; else basename "$list" .txt; fi
done | sort | uniq -d)"

say "the top level holds what it should" "$(git ls-files | sed 's|/.*||' | grep -v '^\.' | sort -u | grep -vxE 'LICENSE|Makefile|README.md|awarding-bodies|core|rules|scripts|tests' || true)"
