#!/bin/sh
# The mistakes that an author could make, tests/mistakes/*.txt: each is told by one message, which is given whole there. It
# names the file and the line, says what to do, and speaks no language but the author's.
#
#   ## what the author did
#   ---- centre/waivers.lua         a file that was written; with `bytes` behind it, escapes as of printf
#   ---- centre/rules/ours.lua/     a folder
#   ---- run check p.yaml | errors  the arguments, where they are not: lint centre
#   ---- says                       what assay says, whole
#
# What stands before the first mistake of a list is there in each of them. What ships is tests/core/home and what
# tests/mistakes/home adds to it; the centre has a body of its own, tests/mistakes/centre.
# Usage: tests/cli/mistakes.sh path/to/assay    (from the repository; prints TAP; SAY=1 shows what is said)
set -u

. "$(dirname "$0")/tap"

# What an author should not have to look up.
foreign='nil\b|bad argument|attempt to|metatable|userdata|<eof>|<name>|<.[0-9]|0x[0-9a-f]|\[string|upvalue|concatenate|stack|Lua|yaml\.org|errno'
# What to do, in the words that the messages have for it.
advice='say with|did you mean|there is |must |may |wants? |wanted |write |give |add |put |take |mend |name |use |save |lower |leave |close |is missing|lacks|needs |see whether|look for|ask it of|agree on|[Tt]ake |Ask |orrect |keep |move |begin |is wanted|call it|raise |is written '

small_home "$home/tests/mistakes/home"
ASSAY_HOME=$work/home

# room FOLDER…: a fresh folder with their files
room() {
	rm -rf room
	mkdir room
	cp -R home "$home/tests/mistakes/centre" room
	for from; do
		[ ! -d "$from/files" ] || cp -R "$from/files/." room
	done
	find room -name '*.bytes' | while read -r file; do
		printf '%b' "$(cat "$file")" >"${file%.bytes}"
		rm "$file"
	done
}

# errors: those of a report in JSON, as lint would say them
errors() {
	grep -o '"errors": .*' | tr '{' '\n' | sed -n 's/^"file": "\([^"]*\)", "line": \([0-9]*\).*"reason": "\(.*\)"}.*/\1:\2: \3/p' | sed 's/\\"/"/g'
}

# say FOLDER: what assay says of the mistake there, less what only counts
say() {
	if [ -e "$1/run" ]; then arguments=$(cat "$1/run"); else arguments='lint centre --today 2026-06-01'; fi
	case $arguments in check*) arguments="check $slow ${arguments#check}" ;; esac
	(cd room && ASSAY_HOME=home eval "\"\$assay\" $arguments") 2>&1 | sed "s|$PWD/room/||g" | grep -vE '^[0-9]+ found( besides the faulty files above)?(, [0-9]+ notes?)?$' >said
}

mkdir cases
awk -v into=cases -f "$home/tests/mistakes/split.awk" "$home"/tests/mistakes/*.txt
for case in cases/*/*; do
	[ "${case##*/}" != 000 ] || continue
	room "${case%/*}/000" "$case"
	say "$case"
	name="${case#cases/}: $(cat "$case/title")"
	[ -z "${SAY:-}" ] || { echo "# $name" && cat said; }
	same said "$case/says" "$name"
	[ "$(wc -l <said)" -eq 1 ] || report "not ok" "$name: it is one message"
	grep -qE '^([^ :]+:[0-9]+: |assay: --set |assay: there is no folder )' said || report "not ok" "$name: file and line"
	! grep -qE "$foreign" said || report "not ok" "$name: plain words"
	grep -qE "$advice" said || report "not ok" "$name: what to do"
done
done_testing
