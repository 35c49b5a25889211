#!/bin/sh
# Reports in files: none is written over what the command reads, its database or another report, by whatever name.
# Usage: tests/cli/overwrite.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"

example=$home/awarding-bodies/city-and-guilds/units/develop-personal-performance.examples/depot.yaml
cp "$example" a.yaml
sed 's/^  id: .*/  id: "b"/' "$example" >b.yaml
mkdir cohort
cp b.yaml cohort/b.yaml
ln cohort/b.yaml hard.json
ln -s cohort/b.yaml soft.json
unit=awarding-bodies/city-and-guilds/units/develop-personal-performance.lua
for centre in cc other; do
	mkdir -p $centre/awarding-bodies/city-and-guilds/units
	cat >$centre/$unit <<-END
		return amends "city-and-guilds/develop-personal-performance" {
			because = "Our verifier asks for it.",
			criterion "C5" { the "feedback" { must = { feedback.from_several { sources = 2 } } } },
		}
	END
done
export ASSAY_DB=runs.db
run check a.yaml cohort --db runs.db --today 2026-01-20 --quiet --fail-on never
status_is 0 "a run"
ln -s runs.db link.db
sed 's/^  id: .*/  id: "e"/; s/{id: E1, /&file: scan.pdf, /' "$example" >cohort/evidence.yaml
echo "a scan" >cohort/scan.pdf
ln -s cohort/scan.pdf soft.pdf
odd=$(printf 'cohort/b\351.yaml')
sed 's/^  id: .*/  id: "odd"/' "$example" >"$odd"
mkdir -p cc/${unit%.lua}.examples
run new rule ours.first --centre cc
cp b.yaml cc/${unit%.lua}.examples/first.yaml
find . -name '*.yaml' -o -name '*.pdf' -o -name '*.lua' | sort | xargs cat >before
kept=$(sqlite3 runs.db "SELECT count(*) FROM v_portfolio")

# spared WHAT OVERWRITTEN COMMAND…: the command is refused, and says which file would be overwritten
spared() {
	what=$1
	over=$2
	shift 2
	run "$@"
	status_is 2 "$what"
	says err "would overwrite '$over', .*: name another file, as in --format" "$what: which file is said"
}
see="check a.yaml cohort --no-save --no-progress --today 2026-01-20"
# shellcheck disable=SC2086
{
	spared "a portfolio" a.yaml $see --format json=a.yaml
	spared "a portfolio, spelled otherwise" a.yaml $see --format json=./cohort/../a.yaml
	spared "a portfolio that was found" cohort/b.yaml $see --format json=cohort/b.yaml
	spared "a portfolio by a hard link" cohort/b.yaml $see --format json=hard.json
	spared "a portfolio by a symbolic link" cohort/b.yaml $see --format json=soft.json
	spared "a centre's rule" ./cc/$unit $see --centre cc --format json=cc/$unit
	spared "evidence" cohort/scan.pdf $see --format text=cohort/scan.pdf
	spared "evidence, by a link" cohort/scan.pdf $see --format text=soft.pdf
	spared "a portfolio with a name that is no UTF-8" 'cohort/b.*.yaml' $see --format json="$odd"
	spared "cases of a rule" ./cc/rules/ours.cases.lua $see --centre cc --format text=cc/rules/ours.cases.lua
	spared "an example of a unit" ./cc/${unit%.lua}.examples/first.yaml $see --centre cc --format text=cc/${unit%.lua}.examples/first.yaml
	spared "the database" runs.db check a.yaml --db runs.db --format json=runs.db
	spared "the database by a link" runs.db check a.yaml --db runs.db --format json=./link.db
	spared "a database that is not there yet" new.db check a.yaml --db new.db --format json=./new.db
	spared "what belongs to it" runs.db-wal check a.yaml --db runs.db --format json=runs.db-wal
	spared "what belongs to it, by a link" '.*/runs.db-wal' check a.yaml --db link.db --format json=runs.db-wal
	for command in "history b" "diff 1 1" "rerun 1" "text objective x" "explain feedback.from_several" "list rules"; do
		spared "$command" runs.db $command --format text=./runs.db
	done
	spared "rerun, a portfolio" a.yaml rerun 1 --db runs.db --format json=a.yaml
	spared "try, a portfolio" a.yaml try a.yaml --with none --format json=a.yaml
	spared "try, a rule that is tried" ./other/$unit try a.yaml --with other --format json=other/$unit
	spared "list, a rule" ./cc/$unit list rules --centre cc --format text=cc/$unit
	cp b.yaml given
	spared "the file that is standard input" given check - --no-save --format json=given <given
	spared "two reports in one file" r $see --format json=r --format text=r
	spared "two in one, spelled otherwise" r $see --format json=r --format text=./cohort/../r
	ln -s r to-r
	spared "two in one by a link to what is not there yet" r $see --format json=r --format text=to-r
	echo 'centre: cc' >.assay.yaml
	spared "what names the centre" '.*/.assay.yaml' $see --format json=.assay.yaml
	rm .assay.yaml
}
# What is no report is no report's place, though this command does not read it.
printf '{"learner": {"id": "j"}, "portfolio": 1}\n' >j.json
printf 'unit,criterion\n' >rows.csv
printf '%%PDF\0\0\001' >scan.bin
cat j.json rows.csv scan.bin >others
for over in a.yaml cohort/b.yaml other/$unit rows.csv j.json scan.bin; do
	spared "history, over $over" $over history b --format json=$over
	spared "explain, over $over" $over explain feedback.from_several --format text=$over
done
spared "text, over a portfolio" cohort/b.yaml text objective x --format jsonl=cohort/b.yaml
cp rows.csv thresholds.csv
spared "diff, over a table of thresholds" thresholds.csv diff 1 1 --format csv=thresholds.csv
cat j.json thresholds.csv scan.bin >others.after
same others.after others "they are what they were"

# kept_out WHAT FILE COMMAND…: standard output, which goes behind what stands in FILE, is refused; a command of the shell
kept_out() {
	what=$1
	file=$2
	shift 2
	cp "$file" kept
	sh -c "$*" >/dev/null 2>err
	is $? 2 "$what"
	says err 'standard output would go into' "$what: it is said"
	same "$file" kept "$what: the file is what it was"
}
export assay
kept_out "the database as standard output" runs.db '"$assay" history b 1<>runs.db'
kept_out "the database, of a command that asks" runs.db '"$assay" erase nobody --yes 1<>runs.db'
kept_out "the file that is standard input, at its end" given '"$assay" check - --no-save <given >>given'
kept_out "a portfolio at whose end it would go" a.yaml '"$assay" check a.yaml --no-save >>a.yaml'
kept_out "one that is found" cohort/b.yaml '"$assay" check cohort --no-save >>cohort/b.yaml'
kept_out "a centre's rule" cc/$unit "\"\$assay\" list rules --centre cc >>cc/$unit"
kept_out "a report and standard output in one file" given '"$assay" check a.yaml --no-save --format json=given --format text >>given'
"$assay" check a.yaml --no-save --format text --format json=r >r 2>err
is $? 2 "in one that is new"
rm r
cp b.yaml new.db-wal
run check new.db-wal --db new.db
status_is 2 "a portfolio with the name of what belongs to the database"
says err "'new.db-wal' has the name of a file that belongs to the database 'new.db'" "it is said"
same new.db-wal b.yaml "and nobody deletes it"
find . -name '*.yaml' -o -name '*.pdf' -o -name '*.lua' | sort | xargs cat >after
same after before "all files are what they were"
same given b.yaml "that of standard input, too"
is "$(sqlite3 runs.db "PRAGMA integrity_check; SELECT count(*) FROM v_portfolio")" "ok
$kept" "the database is what it was"
[ -e r ] || [ -e new.db ]
is $? 1 "nothing was written"

# A portfolio without an ending: its report begins as a portfolio does, and is none.
mkdir bare
cp b.yaml bare/portfolio
sed '/^development_plan:/,/^activities:/d' bare/portfolio >bare/gaps
cd bare || exit 2
again() { # WHAT COMMAND…
	what=$1
	shift
	run "$@" --format text=report
	run "$@" --format text=report
	says_not err 'would overwrite' "$what, a second time"
	says report '^portfolio: ' "$what: it begins so"
	rm -f report
}
again "a report of 'portfolio'" check portfolio --db bare.db
again "without what is not asked" check portfolio --no-save --only smart.measurable
cp gaps portfolio
again "with gaps" check portfolio --db bare.db
again "of a run that is judged again" rerun 1 --db bare.db
echo 'portfolio: 3' >portfolio
again "of what can't be read" check portfolio --db bare.db
for version in 1 '"1"' one 'one of mine'; do
	sed "s/^portfolio: .*/portfolio: $version/" gaps >other
	spared "a portfolio of version $version" other history b --db bare.db --format text=other
done
cd ..

# shellcheck disable=SC2086
{
	run $see --format json=r --format text=/dev/null --format jsonl=/dev/null --fail-on never
	status_is 0 "what goes nowhere may go there twice"
	run $see --format json=r --format text=cc/report.txt --centre cc --fail-on never
	status_is 0 "the report of last time is written anew, and into a centre's folder"
	run $see --format text=cc/report.txt --centre cc --fail-on never
	status_is 0 "and there anew, too"
	run diff 1 1 --format csv=changes.csv
	run diff 1 1 --format csv=changes.csv
	status_is 0 "and so is a table"
	for format in text json jsonl; do
		for command in "$see --fail-on never" "history b" "diff 1 1" "rerun 1" "text objective x" \
			"explain city-and-guilds/develop-personal-performance" "explain feedback.from_several" "list rules" \
			"list units" "try a.yaml --with other"; do
			run $command --format $format=twice
			[ "$status" -le 1 ] || continue
			run $command --format $format=twice
			[ "$status" -le 1 ]
			is $? 0 "$command: the report of last time is written anew as $format"
			rm twice
		done
	done
}

# What an older report says as well is left as it stands; none of it shows in the new one.
mkdir many
for learner in $(seq 100 160); do
	sed "s/^  id: .*/  id: \"$learner\"/" "$example" >many/$learner.yaml
done
again="check many --no-save --no-progress --today 2026-01-20 --fail-on never"
# as_fresh WHAT: over what stands in `older`
as_fresh() {
	run $again --format jsonl=older
	status_is 0 "over $1"
	same older fresh "over $1: the report is as a fresh one"
}
run $again --format jsonl=fresh
bytes=$(wc -c <fresh)
[ "$bytes" -gt 150000 ]
is $? 0 "the report is longer than what is compared at once"
cp fresh older
touch -d '2020-01-01' older
as_fresh "the same report"
is "$(find older -newermt '2021-01-01')" older "its file's time tells that it is new"
{ cat fresh; tail -n 3 fresh; } >older
as_fresh "a longer one"
for length in 1 65535 65536 65537 131072 $((bytes - 1)); do
	head -c $length fresh >older
	as_fresh "one cut off behind $length bytes"
	{ head -c $((length - 1)) fresh; printf '#'; tail -c +$((length + 1)) fresh; } >older
	as_fresh "one that differs in byte $length"
done
head -n 2 fresh >older
ln -s older to-older
run $again --format jsonl=to-older
same older fresh "and over one by a link"
run check many/100.yaml --no-save --no-progress --today 2026-01-20 --fail-on never --format jsonl=older
is "$(cat older)" "$(head -n 1 fresh)" "and a short one over a long one"

done_testing
