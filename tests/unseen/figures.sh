#!/bin/sh
# Portfolios by people who had not seen the rules: what share of good work is let through, what share of planted
# defects is found. figures.sh PROGRAM [-v]; with -v every miss and every false gap is listed.
# What is wanted of each set stands in its file `floors`; see README.md beside this file. Of a fragment (UNIT-HAND/C4/d01.yaml)
# only the criterion counts in whose folder it stands: d… fails it, g… is good.
set -eu

program=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for floors in "$here"/*/floors; do
	set=$(basename "$(dirname "$floors")")
	# The four floors, in per cent, in the order of the figures below.
	read -r no_gap ready found clean <"$floors"
	status=0
	"$program" check "$here/$set" --db "$work/$set.db" --format "jsonl=$work/$set.jsonl" --today 2026-11-01 \
		--fail-on never --quiet >/dev/null || status=$?
	case $status in 0) ;; *) echo "not ok - $set: assay ended with $status" ;; esac
	{
		echo "CREATE TABLE label(unit TEXT, file TEXT, criterion TEXT, also TEXT, statement TEXT, defect TEXT);"
		echo ".mode tabs"
		for labels in "$here/$set"/*/labels.tsv; do
			[ -f "$labels" ] || continue
			unit=$(basename "$(dirname "$labels")")
			tail -n +2 "$labels" | sed "s/\"//g; s/^/$unit	/" >"$work/$unit.tsv"
			echo ".import $work/$unit.tsv label"
		done
		cat <<'SQL'
CREATE TABLE c AS SELECT path, criterion, verdict FROM v_criterion;
CREATE TABLE d AS SELECT l.*, c.path FROM label l
  JOIN (SELECT DISTINCT path FROM c) c ON c.path LIKE '%/' || l.unit || '/' || l.file;
CREATE VIEW good AS SELECT * FROM c WHERE path LIKE '%/good-%' OR path LIKE '%/' || criterion || '/g%';
CREATE VIEW planted AS
  SELECT c.*, d.defect FROM d JOIN c ON c.path = d.path AND c.criterion = trim(d.criterion)
  UNION ALL SELECT *, '' FROM c WHERE path LIKE '%/' || criterion || '/d%';
CREATE VIEW false_gap AS
  SELECT c.path, c.criterion FROM d JOIN c ON c.path = d.path WHERE verdict = 'gap' AND c.criterion <> trim(d.criterion)
  AND (',' || replace(d.also, ' ', '') || ',') NOT LIKE '%,' || c.criterion || ',%'
  UNION ALL SELECT path, criterion FROM good WHERE verdict = 'gap';
SQL
	} | sqlite3 "$work/$set.db" 2>/dev/null
	sqlite3 "$work/$set.db" >"$work/figures" <<SQL
.mode list
.separator ' '
SELECT 'good criteria without a gap', sum(verdict <> 'gap'), count(*), $no_gap FROM good;
SELECT 'good criteria that are ready', sum(verdict = 'ready'), count(*), $ready FROM good;
SELECT 'planted defects that are found', sum(verdict = 'gap'), count(*), $found FROM planted;
SELECT 'defective portfolios without a false gap', sum(path NOT IN (SELECT path FROM false_gap)), count(*), $clean FROM d;
SQL
	while read -r line; do
		floor=${line##* }
		line=${line% *}
		of=${line##* }
		line=${line% *}
		[ "$of" -gt 0 ] || continue
		part=${line##* }
		text=${line% *}
		word="not ok"
		[ $((part * 100)) -lt $((floor * of)) ] || word=ok
		echo "$word - $set: $text: $part of $of ($((part * 1000 / of / 10)).$((part * 1000 / of % 10))%, at least $floor%)"
	done <"$work/figures"
	[ "${2:-}" = "-v" ] || continue
	sqlite3 "$work/$set.db" <<'SQL'
.mode list
.separator '  '
SELECT 'missed', path, criterion, verdict, defect FROM planted WHERE verdict <> 'gap';
SELECT 'false gap', f.path, f.criterion, f.rule, f.line, f.reason FROM v_finding f JOIN false_gap USING (path, criterion)
  WHERE f.level = 'must';
SQL
done
