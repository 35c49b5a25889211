#!/bin/sh
# Bad portfolios, and what each must give: a catalogue in tests/hostile/portfolios/. All of them are checked in one run with a
# good neighbour before and behind each; the neighbours' results must be byte for byte what they are alone. Then the large ones
# alone, and what each costs.
# Usage: tests/hostile/portfolios.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/../cli/tap"

# --- What the catalogue is written in ----------------------------------------------------------------------------------

often() { # N TEXT: the text so often, in one line
	yes -- "$2" | head -n "$1" | tr -d '\n'
}

lines() { # N TEXT
	yes -- "$2" | head -n "$1"
}

numbered() { # N TEXT: lines, & stands for their number
	seq "$1" | sed "s|.*|$2|"
}

head_of() { # NAME: the four lines of a portfolio; the learner is called as the case
	printf 'portfolio: 1\nlearner: {id: "%s"}\nqualification: cyq/l2-nvq-certificate-customer-service\nunits: [develop-personal-performance]\n' "$1"
}

# bad NAME VERDICT LINE RULE PIECE: what is read is a file, and what it must give: the verdict, and an error of the file (of an
# unreadable one) or a finding of RULE in that line, with PIECE among its words. `-` stands for any.
bad() {
	cat >"bad/$1.yaml"
	printf '%s\t%s\t%s\t%s\t%s\n' "bad/$1.yaml" "$2" "$3" "$4" "${5:-}" >>wanted
}

# behind …: the same for what stands behind four good lines
behind() {
	{ head_of "$1"; cat; } | bad "$@"
}

mkdir bad good
: >wanted
for list in bytes shape values broken size; do
	[ $list = size ] && count=$(wc -l <wanted)
	. "$home/tests/hostile/portfolios/$list"
done
tail -n +$((count + 1)) wanted | sed 's/	.*/ /' >large

# --- Good neighbours ---------------------------------------------------------------------------------------------------

example=$home/awarding-bodies/city-and-guilds/units/develop-personal-performance.examples/depot.yaml
count=$(wc -l <wanted)
for i in $(seq 0 "$count"); do
	sed "s/^  id: .*/  id: \"good-$i\"/" "$example" >"good/$i.yaml"
done
good=$(seq -f 'good/%g.yaml' 0 "$count")
mixed=$(cut -f 1 wanted | awk '{ print "good/" NR - 1 ".yaml"; print } END { print "good/" NR ".yaml" }')

check() {
	# shellcheck disable=SC2086
	run check --today 2026-01-20 --no-save --no-progress $slow "$@"
}

# shellcheck disable=SC2086
check --format jsonl=alone --jobs 1 $good
status_is 0 "the neighbours are good portfolios"
is "$(grep -c '"verdict": "ready", "units"' alone)" $((count + 1)) "all of them"
for jobs in 1 2; do
	# shellcheck disable=SC2086
	timeout 600 "$assay" check --today 2026-01-20 --no-save --no-progress $slow --jobs "$jobs" --format jsonl="mixed-$jobs" \
		--format text="page-$jobs" --format json="whole-$jobs" $mixed >out 2>err
	grep '^{"assay": 1, "path": "good/' "mixed-$jobs" >beside
	same alone beside "the neighbours' results are what they are alone, --jobs $jobs"
done
same mixed-1 mixed-2 "and the others' are the same in any order"
same page-1 page-2 "in the report, too"

# --- What each must give -----------------------------------------------------------------------------------------------

judge() { # FILE of lines of JSON, FILE of what is wanted: the names that got it, and those that got something else
	sqlite3 :memory: <<END
CREATE TABLE got (line TEXT);
CREATE TABLE wanted (path TEXT, verdict TEXT, line TEXT, rule TEXT, piece TEXT);
.mode ascii
.separator "\037" "\n"
.import $1 got
.separator "\t" "\n"
.import $2 wanted
CREATE TABLE result AS SELECT line->>'path' AS path, line->>'verdict' AS verdict, line AS json FROM got;
CREATE INDEX by_path ON result (path);
CREATE TABLE said (path TEXT, rule TEXT, line INTEGER, words TEXT);
INSERT INTO said SELECT r.path, '-', e.value->>'line', e.value->>'reason' FROM result r, json_each(r.json, '\$.errors') e WHERE verdict = 'unreadable';
INSERT INTO said SELECT r.path, f.value->>'rule', f.value->>'line', f.value->>'reason' || ' ' || coalesce(f.value->>'found', '')
	FROM result r, json_each(r.json, '\$.findings') f WHERE verdict <> 'unreadable';
CREATE INDEX said_by_path ON said (path, rule);
SELECT CASE WHEN r.path IS NULL THEN 'nothing was said of it'
	WHEN w.verdict NOT IN ('-', r.verdict) THEN 'it is ' || r.verdict || ', wanted ' || w.verdict
	WHEN (w.line <> '-' OR w.rule <> '-' OR w.piece <> '') AND NOT EXISTS (SELECT 1 FROM said s WHERE s.path = w.path
		AND w.rule IN ('-', s.rule) AND w.line IN ('-', s.line) AND instr(s.words, w.piece))
	THEN 'wanted ' || w.line || ' ' || w.rule || ' "' || w.piece || '", got ' ||
		coalesce((SELECT group_concat(s.line || ' ' || s.rule || ' ' || s.words, '; ') FROM (SELECT * FROM said s WHERE s.path = w.path ORDER BY s.rule LIMIT 3) s), 'nothing')
	ELSE 'ok' END, w.path FROM wanted w LEFT JOIN result r USING (path);
END
}

judge mixed-1 wanted | tr '\037' '\t' >judged
while IFS='	' read -r what path; do
	if [ "$what" = ok ]; then report ok "$path"; else report "not ok" "$path: $what"; fi
done <judged
is "$(wc -l <judged)" "$count" "every case was judged"

is "$(grep -c '"path": "bad/clause-of-.*stopped:' mixed-1)" 0 "a clause of thousands of words stops no rule"

# --- How they end, and what they cost ----------------------------------------------------------------------------------

# The exit status is that of the verdict (4 where a limit stopped a rule, which is then named). Alone, a large one takes no more
# than 2 s of processor time, and none of its processes more than 64 MiB beside what a good portfolio takes.
spent=$(dirname "$assay")/bench-spent
alone() { # PATH: leaves cpu, memory (KiB) and status
	# shellcheck disable=SC2086
	"$spent" figures timeout 600 "$assay" check --today 2026-01-20 --no-save --no-progress $slow --jobs 1 "$1" >out 2>err
	read -r cpu _ memory status <figures
}
alone good/0.yaml
most_cpu=${SLOW:-2}
most_memory=$((memory + 65536))
[ -z "${SLOW:-}" ] || most_memory=$((memory + 655360))
tell_cost() {
	awk -v name="$1" -v cpu="$cpu" -v memory="$memory" -v status="$status" -v most_cpu="$most_cpu" -v most="$most_memory" \
		-v wanted="$2" -v stopped="$3" 'BEGIN {
		if (status != wanted && !(status == 4 && stopped)) print "not ok", name ": status " status ", wanted " wanted
		else if (cpu > most_cpu) print "not ok", name ": " cpu " s of processor time"
		else if (memory > most) print "not ok", name ": " memory " KiB"
		else print "ok", name }'
}
all_of() { # VERDICT: how a run of all that have it ends, which no rule stops
	# shellcheck disable=SC2046
	check --jobs 2 --format jsonl=of-verdict $(sqlite3 :memory: "CREATE TABLE l (line TEXT)" '.mode ascii' '.separator "\037" "\n"' \
		'.import mixed-1 l' '.mode list' "SELECT line->>'path' FROM l WHERE line->>'verdict' = '$1' AND (line->>'$.errors' = '[]' OR '$1' = 'unreadable')")
}
all_of unreadable
status_is 3 "what can't be read ends with status 3"
all_of gap
status_is 1 "what has gaps ends with status 1"

statuses=$(sed 's/^{"assay": 1, "path": "\([^"]*\)".*"verdict": "unreadable".*/\1 3 0/; t
	s/^{"assay": 1, "path": "\([^"]*\)".* "sha256": "[0-9a-f]*", "verdict": "gap".*"errors": \(\[[^]]\).*/\1 1 \2/; t
	s/^{"assay": 1, "path": "\([^"]*\)".* "sha256": "[0-9a-f]*", "verdict": "gap".*/\1 1 0/' mixed-1 |
	grep -F -f "large")
echo "$statuses" | while read -r path wanted stopped; do
	alone "$path"
	tell_cost "$path" "$wanted" "$([ "$stopped" = 0 ] || echo yes)"
done >costs
while read -r first rest; do
	case $first in
	ok) ;;
	*) report "not ok" "what it costs: ${rest#ok }" ;;
	esac
done <costs
is "$(grep -c '^ok' costs)" "$(wc -l <large)" "each large one alone ends as it should, for a bearable cost"

done_testing
