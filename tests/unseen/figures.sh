#!/bin/sh
# Portfolios by people who had not seen the rules: what share of good work is let through, what share of planted
# defects is found. figures.sh PROGRAM [-v]; with -v every miss and every false gap is listed.
# What is wanted of each set stands in its file `floors`; see README.md beside this file.
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
			unit=$(basename "$(dirname "$labels")")
			tail -n +2 "$labels" | sed "s/\"//g; s/^/$unit	/" >"$work/$unit.tsv"
			echo ".import $work/$unit.tsv label"
		done
	} | sqlite3 "$work/$set.db" 2>/dev/null
	sqlite3 "$work/$set.db" >"$work/figures" <<SQL
.mode list
.separator ' '
CREATE TEMP VIEW c AS SELECT path, criterion, verdict FROM v_criterion;
CREATE TEMP VIEW d AS SELECT l.*, c.path FROM label l
  JOIN (SELECT DISTINCT path FROM c) c ON c.path LIKE '%/' || l.unit || '/' || l.file;
CREATE TEMP VIEW false_gap AS SELECT DISTINCT d.path, c.criterion FROM d JOIN c ON c.path = d.path
  WHERE c.verdict = 'gap' AND c.criterion <> trim(d.criterion)
  AND (',' || replace(d.also, ' ', '') || ',') NOT LIKE '%,' || c.criterion || ',%';
SELECT 'good criteria without a gap', sum(verdict <> 'gap'), count(*), $no_gap FROM c WHERE path LIKE '%/good-%';
SELECT 'good criteria that are ready', sum(verdict = 'ready'), count(*), $ready FROM c WHERE path LIKE '%/good-%';
SELECT 'planted defects that are found', sum(c.verdict = 'gap'), count(*), $found FROM d
  JOIN c ON c.path = d.path AND c.criterion = trim(d.criterion);
SELECT 'defective portfolios without a false gap', count(*) - (SELECT count(DISTINCT path) FROM false_gap), count(*), $clean FROM d;
SQL
	while read -r line; do
		floor=${line##* }
		line=${line% *}
		of=${line##* }
		line=${line% *}
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
CREATE TEMP VIEW d AS SELECT l.*, c.path FROM label l
  JOIN (SELECT DISTINCT path FROM v_criterion) c ON c.path LIKE '%/' || l.unit || '/' || l.file;
SELECT 'missed', d.path, d.criterion, c.verdict, d.defect FROM d
  JOIN v_criterion c ON c.path = d.path AND c.criterion = trim(d.criterion) WHERE c.verdict <> 'gap';
SELECT 'false gap', f.path, f.criterion, f.rule, f.line, f.reason FROM v_finding f LEFT JOIN d ON d.path = f.path
  WHERE f.level = 'must' AND f.criterion IS NOT NULL AND (d.path IS NULL OR (f.criterion <> trim(d.criterion)
  AND (',' || replace(d.also, ' ', '') || ',') NOT LIKE '%,' || f.criterion || ',%'));
SQL
done
