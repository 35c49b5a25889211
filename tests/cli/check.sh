#!/bin/sh
# `assay check` on the real packs: exit statuses, the same bytes twice, the order of the input, what is saved and what
# is not, and what one bad file costs the others.
# Usage: tests/cli/check.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"

# check ARGUMENT...: on a fixed day, and nothing saved
check() {
	run check --today 2026-01-20 --no-save "$@"
}

# The paths of a file of objects, one a line, in their order.
paths_in() {
	sed 's/^{"assay": 1, "path": "\([^"]*\)".*/\1/' "$1" | tr '\n' ' ' | sed 's/ $//'
}

ask() { # database, SQL
	sqlite3 "$1" "$2" | tr '\n' ' ' | sed 's/ $//'
}

# Portfolios: one that is ready, one with a gap, one that can't be read, one that is no portfolio.
mkdir cohort
examples=$home/awarding-bodies/cyq/units/develop-personal-performance.examples
cp "$examples/hotel.yaml" cohort/a-hotel.yaml
cp "$examples/garage.yaml" cohort/c-garage.yaml
sed '/^  revisions:/,/^activities:/{/^activities:/!d;}' "$examples/hotel.yaml" | sed 's/, V[12]\]/]/; s/\[V[12]\]/[F1]/' >gap.yaml
sed 's/  role: Receptionist/  name: Zebedee Quillfeather/' "$examples/hotel.yaml" >named.yaml
printf 'portfolio: 1\nqualification: "cyq/l2\n' >broken.yaml
printf 'hello: 1\n' >other.yaml

# --- The program itself ----------------------------------------------------------------------------------------------

run --version
cp out version
status_is 0 "what it is made of"
says out '^Lua 5\.4\.[0-9]*$' "Lua's version"
run -V
same out version "the short form"
mkdir -p lone/bin installed/bin installed/share/assay/rules/kit
cp "$assay" lone/bin/assay
"$assay" --help >help
ASSAY_HOME= lone/bin/assay list >out 2>err
status=$?
status_is 4 "a program without its rules"
says err 'the rules were not found beside the program (.*/lone/bin/\.\.), nor in .*share/assay; say where they are by ASSAY_HOME' "says where it looked, and what to do"
env -u ASSAY_HOME lone/bin/assay --help >out
same out help "its help is there"
cp -R "$home/rules" "$home/awarding-bodies" installed/share/assay
cp "$assay" installed/bin/assay
env -u ASSAY_HOME installed/bin/assay list units >out
"$assay" list units >units
same out units "one that is installed finds them beside itself"
ASSAY_HOME=$work/lone run list
status_is 4 "a folder without rules"
says err "ASSAY_HOME is '.*/lone', but there is no rules/kit/init.lua below it" "is named"
rm -rf lone installed

# --- Exit statuses ---------------------------------------------------------------------------------------------------

check cohort/a-hotel.yaml
status_is 0 "nothing outstanding"
says out 'a-hotel.yaml: ready' "the verdict is said"
check gap.yaml
status_is 1 "a gap"
says out 'Gaps: *C5' "the criterion with the gap is named"
check --fail-on never gap.yaml
status_is 0 "a gap, and --fail-on never"
check --fail-on advice gap.yaml
status_is 1 "--fail-on advice holds gaps, too"
sed '/title: Tyre wear/,/objectives:/{/objectives:/d;}' cohort/c-garage.yaml >unlinked.yaml
check --fail-on advice unlinked.yaml
status_is 1 "a third activity beside two that are enough"
says out 'Should *A3: This activity is linked to no objective' "is advised to name its objective"
sed 's/date: 2025-05-06/date: 6 May/' cohort/c-garage.yaml >unread.yaml
check unread.yaml
sed -n '/^  C3 /,/^$/p' out >of-c3
is "$(grep -c "What stands under 'date'" of-c3)" 1 "what several checks of a criterion could not read is asked once"
says_not of-c3 'Wanted' "and not what one of them wants"
says of-c3 'Found: "6 May"\.$' "but what was found"
sed 's/criteria: \[C4, C5\]/criteria: [C4, C5, C91, C92]/
	s/criteria: \[C2, C3\]/criteria: [D1, D2, D3, D4, D5, D6, D7, D8, D9, D10, D11]/' cohort/c-garage.yaml >misclaimed.yaml
check misclaimed.yaml
says out 'Found: C91, C92\. Wanted: C1 to C6' "what is told of two values of a line is told once"
says out 'Found: D1, D2, D3, D4, D5, D6, D7, D8, D9, D10, …' "and of eleven, ten of them"

check
status_is 2 "no path"
check nowhere.yaml
status_is 2 "a path that is not there"
says err "no file or folder 'nowhere.yaml'" "it is named"
mkdir empty
check empty
status_is 2 "a folder without portfolios is no silent success"
check --formt json gap.yaml
status_is 2 "an option that is not there"
says err "did you mean '--format'" "did you mean"
check --format yaml gap.yaml
status_is 2 "a format that is not there"
check --unit cyq/develop-personal-performanc gap.yaml
status_is 2 "a unit that is not there"
says err "did you mean 'cyq/develop-personal-performance'" "did you mean the unit"
check --only 'smart.mesurable' gap.yaml
status_is 2 "a rule that is not there"
check --today 2026-02-30 gap.yaml
status_is 2 "a day that does not exist"
grep -m 1 '^claimed:' cohort/a-hotel.yaml >claimed
check --today 2020-01-01 cohort/a-hotel.yaml
status_is 0 "a claim that is still to come"
says out 'The claim is dated [0-9-]*, which is still to come\.' "is told"
check --today "$(tr -dc '0-9-' <claimed)" cohort/a-hotel.yaml
says_not out 'still to come' "on its day it has come"
check --jobs 0 gap.yaml
status_is 2 "no jobs"
run chek gap.yaml
status_is 2 "a command that is not there"
run
status_is 2 "nothing asked"

check broken.yaml
status_is 3 "a file that is no YAML"
says out 'broken.yaml' "it is named"
check other.yaml
status_is 3 "a file without portfolio: is unreadable where it is named"
check cohort gap.yaml broken.yaml
status_is 3 "the highest status of several"

# fresh_copy: a copy of the packs, for breaking
fresh_copy() {
	rm -rf copy
	mkdir copy
	cp -R "$home/rules" "$home/awarding-bodies" copy
}
unit=awarding-bodies/cyq/units/develop-personal-performance.lua

fresh_copy
echo 'return {' >copy/awarding-bodies/pearson/units/promote-continuous-improvement.lua
ASSAY_HOME=$work/copy check cohort/a-hotel.yaml
status_is 4 "a faulty unit"
says err '^awarding-bodies/pearson/units/promote-continuous-improvement.lua:[0-9]*: ' "the file and line of the fault"
says out 'a-hotel.yaml: ready' "the others are judged"
is "$(wc -l <err | tr -d ' ')" 1 "one fault is one message"

fresh_copy
printf 'return unit "develop-personal-performance" { title = "T" }\n' >copy/$unit
ASSAY_HOME=$work/copy check cohort/a-hotel.yaml
status_is 4 "a unit that checks nothing"
says err 'and would check nothing' "it is said"
says out "This can't be judged: the file of the unit" "who claims it is not to blame"

# A rule is spoilt at its first line: smart.specific.
spoil() {
	fresh_copy
	sed "0,/check = function(objective)/s//check = function(objective) $1/" "$home/rules/smart.lua" >copy/rules/smart.lua
	ASSAY_HOME=$work/copy check cohort/a-hotel.yaml --format json
}
spoil 'local x = objective.start.x'
status_is 4 "a rule that fails"
is "$(ask :memory: "SELECT c.value->>'verdict' FROM json_each(readfile('out'), '$.portfolios[0].units[0].criteria') c")" \
	"ready judgement ready ready ready ready" "its criterion is a judgement, and the others are not touched"
is "$(ask :memory: "SELECT e.value->>'rule' FROM json_each(readfile('out'), '$.portfolios[0].errors') e")" \
	smart.specific "the rule is named in errors"
spoil 'while true do end'
status_is 4 "a rule without end"
is "$(ask :memory: "SELECT c.value->>'verdict' FROM json_each(readfile('out'), '$.portfolios[0].units[0].criteria') c")" \
	"ready judgement ready ready ready ready" "it is stopped, and costs its criterion only"

ASSAY_HOME=$work/nowhere check gap.yaml
status_is 4 "no rules at all"

run check gap.yaml --db nowhere/at/all.db --today 2026-01-20
status_is 5 "a database in a folder that is not there"
says out 'gap.yaml: gap' "the report is there all the same"
mkdir folder.db
run check gap.yaml --db folder.db
status_is 5 "a database that is a folder"
echo 'not a database, but a text that somebody needs, and that is long enough to be taken for one at first sight' >text.db
cp text.db before.db
run check cohort gap.yaml --db text.db
status_is 5 "a file that is no database"
same text.db before.db "it is left as it is"

if [ -w /dev/full ]; then
	"$assay" check gap.yaml --no-save >/dev/full 2>err
	status=$?
	status_is 5 "a report that can't be written"
fi
check gap.yaml --format json=nowhere/at/all.json
is "$((status == 2 || status == 5))" 1 "a report in a folder that is not there (status $status)"

# --- The same bytes --------------------------------------------------------------------------------------------------

# without_times FILE: the document without what the clock says
without_times() {
	sed 's/"started": "[^"]*"/"started": ""/; s/"finished": "[^"]*"/"finished": ""/' "$1"
}
check --format json --jobs 1 cohort gap.yaml broken.yaml
without_times out >first
check --format json --jobs 1 cohort gap.yaml broken.yaml
without_times out >second
check --format json --jobs 2 cohort gap.yaml broken.yaml
without_times out >two-jobs
check --format json --jobs 7 cohort gap.yaml broken.yaml
without_times out >seven-jobs
same first second "the same twice"
same first two-jobs "the same with two jobs"
same first seven-jobs "the same with seven jobs"
is "$(ask :memory: "SELECT json_valid(readfile('out')), json_array_length(readfile('out'), '$.portfolios')")" \
	"1|4" "the document is JSON"
check --format text gap.yaml
cp out first
check --format text gap.yaml
same first out "the same text twice"

# --- The order of the input ------------------------------------------------------------------------------------------

check --format jsonl --jobs 2 gap.yaml broken.yaml cohort
is "$(paths_in out)" "gap.yaml broken.yaml cohort/a-hotel.yaml cohort/c-garage.yaml" "the order of the input"
check --format jsonl --jobs 2 cohort gap.yaml
is "$(paths_in out)" "cohort/a-hotel.yaml cohort/c-garage.yaml gap.yaml" "a folder in the order of its names"
check --format jsonl cohort cohort/a-hotel.yaml cohort gap.yaml ./gap.yaml
is "$(paths_in out)" "cohort/a-hotel.yaml cohort/c-garage.yaml gap.yaml" "what is named twice is judged once"
mkdir -p deep/b deep/.hidden
cp gap.yaml deep/b/z.yml
cp gap.yaml deep/.hidden/x.yaml
cp gap.yaml deep/.y.yaml
cp other.yaml gap.yaml deep
ln -s gap.yaml deep/link.yaml
ln -s .. deep/around
check --format jsonl deep
is "$(paths_in out)" "deep/b/z.yml deep/gap.yaml" "folders below, without what is hidden, a link, or no portfolio"
says err 'hidden YAML files passed over: 1' "hidden files are counted"
says err "no line 'portfolio: 1' was seen in them: 1 (deep/other.yaml)$" "others are counted, and named"
mkdir spelt
printf '{"portfolio": 1, "learner": {"id": "1"}}' >spelt/json.yaml
sed 's/^/ /' gap.yaml >spelt/IN.YAML
tr '\n' '\r' <gap.yaml >spelt/old.YML
printf '\377\376p\0' >spelt/sixteen.yaml
for i in 1 2 3 4; do cp other.yaml spelt/other-$i.yaml; done
check --format jsonl spelt
status_is 3 "what may be a portfolio is judged, however its key is spelt"
is "$(paths_in out)" "spelt/IN.YAML spelt/json.yaml spelt/old.YML spelt/sixteen.yaml" "each of them"
says err "no line 'portfolio: 1' was seen in them: 4 (spelt/other-1.yaml, spelt/other-2.yaml, spelt/other-3.yaml, …)$" "the first names of those that are passed over"
run check --today 2026-01-20 --db look.db --format jsonl deep
sqlite3 look.db "UPDATE seen SET portfolio = 0 WHERE path LIKE '%gap.yaml'"
run check --today 2026-01-20 --db look.db --format jsonl deep
is "$(paths_in out)" "deep/b/z.yml deep/gap.yaml" "what an older assay passed over is looked at again"
run check - --no-save --format jsonl <gap.yaml
status_is 1 "standard input"
is "$(paths_in out)" "-" "standard input has its name"

# --- Objects, one a line ---------------------------------------------------------------------------------------------

# Names and texts that have to be written with care.
mkdir odd
cp gap.yaml 'odd/a "quoted\" name.yaml'
sed 's/Receptionist/"A \\"role\\" with \\t tab, \\\\ and \\u2028 ends, ☂ and 🙂"/' gap.yaml >"odd/ünïcödé.yaml"
printf 'portfolio: 1\nlearner: {id: "\377"}\n' >odd/z-latin.yaml
check --format jsonl=lines.jsonl --format text odd gap.yaml
is "$(wc -l <lines.jsonl | tr -d ' ')" 4 "as many lines as portfolios"
valid=0
while IFS= read -r line; do
	printf '%s' "$line" >line
	[ "$(sqlite3 :memory: "SELECT json_valid(readfile('line'))")" = 1 ] && valid=$((valid + 1))
done <lines.jsonl
is "$valid" 4 "every line is JSON"
says out 'gap.yaml: gap' "and the text beside it"

# --- One bad file ----------------------------------------------------------------------------------------------------

check --format jsonl broken.yaml cohort
is "$(sed 's/.*"verdict": "\([a-z]*\)", "units".*/\1/; s/.*"verdict": "unreadable".*/unreadable/' out | tr '\n' ' ')" \
	"unreadable ready ready " "an unreadable file does not hide the others"
is "$(ask :memory: "SELECT e.value->>'line' > 0, e.value->>'file' FROM json_each((SELECT value FROM json_each('[' || replace(trim(readfile('out'), char(10)), char(10), ',') || ']') LIMIT 1), '$.errors') e")" \
	"1|broken.yaml" "it has its line"

# --- The database ----------------------------------------------------------------------------------------------------

rm -f assay.db
run check named.yaml cohort --today 2026-01-20 --db two.db
run check gap.yaml named.yaml broken.yaml --today 2026-01-21 --db two.db --fail-on never
status_is 3 "the second run has a file that can't be read"
is "$(ask two.db 'SELECT run, today, portfolios, failed FROM v_run ORDER BY run')" "1|2026-01-20|3|0 2|2026-01-21|3|1" \
	"both runs"
is "$(ask two.db 'SELECT run, path, verdict FROM v_portfolio ORDER BY run, path')" \
	"1|cohort/a-hotel.yaml|ready 1|cohort/c-garage.yaml|ready 1|named.yaml|ready 2|broken.yaml|unreadable 2|gap.yaml|gap 2|named.yaml|ready" \
	"the portfolios of both"
for view in v_criterion v_objective v_feedback v_finding; do
	is "$(ask two.db "SELECT DISTINCT run FROM $view ORDER BY run")" "1 2" "$view holds both"
done
is "$(ask two.db "SELECT count(*) FROM v_criterion WHERE run = 1")" 18 "every criterion of every portfolio"
is "$(ask two.db "SELECT DISTINCT criterion FROM v_finding WHERE run = 2 AND level = 'must'")" C5 "the gap is in the views"
if [ -e assay.db ]; then report "not ok" "--db leaves assay.db alone"; else report ok "--db leaves assay.db alone"; fi

says_not two.db 'Quillfeather' "a name is not stored"
run check named.yaml --today 2026-01-20 --db names.db --store-names
says_not out 'Quillfeather' "a name is not printed"
is "$(grep -ac 'Zebedee Quillfeather' names.db | sed 's/[1-9][0-9]*/some/')" some "a name is stored where it is asked for"
for nothing in "--skip *" "--skip must --skip should --skip ask" "--only smart.* --skip smart.*" "--only ask --skip portfolio.question"; do
	set -f
	# shellcheck disable=SC2086
	run check cohort --today 2026-01-20 --no-save $nothing
	set +f
	status_is 2 "$nothing leaves nothing to judge"
	says err 'leave nothing to judge: .*assay list rules' "$nothing: which is told"
done
# What only other units ask is not judged here, and that is no success.
for nothing in "--only feedback.is_structured" "--only feedback.is_structured --skip smart.*"; do
	set -f
	# shellcheck disable=SC2086
	check cohort $nothing
	set +f
	status_is 2 "$nothing: no unit of these asks it"
	says err 'nothing was judged: none of the units .* asked by: .*pearson/develop-personal-performance.*assay list rules' "$nothing: who asks it is told"
done
check cohort "$home"/awarding-bodies/pearson/units/develop-personal-performance.examples/*.yaml --only feedback.is_structured
says_not err 'nothing was judged' "one unit among several that asks it is enough"
check cohort broken.yaml --only feedback.is_structured
status_is 3 "what can't be read might have asked it"
check cohort --skip feedback.is_structured
status_is 0 "to leave out what nobody asks is harmless"
run check cohort --today 2026-01-20 --db none.db --only 'smart.*'
if [ -e none.db ]; then report "not ok" "--only saves nothing"; else report ok "--only saves nothing"; fi
says out 'not fully' "--only makes no verdict"
run check cohort --today 2026-01-20 --no-save
if [ -e assay.db ]; then report "not ok" "--no-save saves nothing"; else report ok "--no-save saves nothing"; fi
ASSAY_DB=$work/by-name.db run check cohort --today 2026-01-20
if [ -e by-name.db ]; then report ok "ASSAY_DB names the database"; else report "not ok" "ASSAY_DB names the database"; fi
run check cohort --today 2026-01-20
if [ -e assay.db ]; then report ok "else it is assay.db"; else report "not ok" "else it is assay.db"; fi

# --- Words about itself ----------------------------------------------------------------------------------------------

run --help
status_is 0 "--help"
says out 'assay check' "--help shows the commands"
is "$(wc -c <err | tr -d ' ')" 0 "--help says nothing else"
for command in check explain list test; do
	run $command --help
	status_is 0 "$command --help"
	says out "assay $command" "it is about $command"
done
run --version
status_is 0 "--version"
says out '^assay [0-9]' "--version says which"
says out '^walls: ' "and which walls stand"

done_testing
