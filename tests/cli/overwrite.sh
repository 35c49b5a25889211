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
find . -name '*.yaml' -o -name '*.pdf' -o -name '*.lua' | sort | xargs cat >after
same after before "all files are what they were"
same given b.yaml "that of standard input, too"
is "$(sqlite3 runs.db "PRAGMA integrity_check; SELECT count(*) FROM v_portfolio")" "ok
$kept" "the database is what it was"
[ -e r ] || [ -e new.db ]
is $? 1 "nothing was written"

# shellcheck disable=SC2086
{
	run $see --format json=r --format text=/dev/null --format jsonl=/dev/null --fail-on never
	status_is 0 "what goes nowhere may go there twice"
	run $see --format json=r --format text=cc/report.txt --centre cc --fail-on never
	status_is 0 "the report of last time is written anew, and into a centre's folder"
	run $see --format text=cc/report.txt --centre cc --fail-on never
	status_is 0 "and there anew, too"
}

done_testing
