#!/bin/sh
# Runs over a cohort again and again: what has not changed is carried over and says the same, what has is judged, and
# nothing else.
# Usage: tests/cli/carry.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"

cyq=$home/awarding-bodies/cyq/units/develop-personal-performance.examples
pearson=$home/awarding-bodies/pearson/units/develop-personal-performance.examples

# Five of one body, two of another, one that can't be read; evidence of one lies beside it.
mkdir -p cohort/evidence centre
for name in a b c d e; do
	sed "s/^  id: .*/  id: L-$name/; s/{ *id: [^,}]*/{id: L-$name/" "$cyq/hotel.yaml" >cohort/$name.yaml
done
cp "$pearson/call-centre.yaml" cohort/f.yaml
cp "$pearson/call-centre.yaml" cohort/g.yaml
printf 'portfolio: 1\nlearner: {id: L-h}\nqualification: cyq/no-such\n' >cohort/h.yaml
cat >>cohort/e.yaml <<'EOF'
# The end.
EOF
grep -q '^evidence:' cohort/b.yaml || echo "# the example has no evidence"
sed -i '0,/^  - {\{0,1\} *id: /s//&/' cohort/b.yaml
sed -i '/^evidence:/a\  - {id: X1, type: work product, file: evidence/x1.pdf, date: 2026-01-05, criteria: [C1]}\n  - {id: X2, type: work product, file: evidence/x2.pdf, date: 2026-01-05, criteria: [C1]}' cohort/b.yaml
echo x >cohort/evidence/x1.pdf
echo x >cohort/evidence/x2.pdf

# check ARGUMENT…: all reports at once, on a fixed day
check() {
	run check --today 2026-02-01 --db cohort.db --no-progress --format text=text --format jsonl=jsonl --format json=json "$@"
	sed -i 's/"started": "[^"]*"//' json
}

# carried WANTED WHAT: how many portfolios were carried over
carried() {
	is "$(sed -n 's/^assay: \([0-9]* of [0-9]*\) portfolios unchanged, carried over$/\1/p' err)" "$1" "$2"
}

# judged_anew WHAT ARGUMENT…: the reports of the last check are those of a run that carries nothing over
judged_anew() {
	what=$1
	shift
	mkdir -p kept
	mv text jsonl json kept/
	run check --today 2026-02-01 --no-save --no-progress --format text=text --format jsonl=jsonl --format json=json "$@"
	sed -i 's/"started": "[^"]*"//' json
	same text kept/text "$what: the same text"
	same jsonl kept/jsonl "$what: the same jsonl"
	same json kept/json "$what: the same json"
}

check cohort
first=$status
carried "" "the first run judges all"
judged_anew "the first run" cohort
check cohort
carried "8 of 8" "the second judges none"
is "$status" "$first" "with the same exit status"
judged_anew "the second run" cohort
is "$(sqlite3 cohort.db "SELECT count(*) FROM result; SELECT count(*) FROM v_portfolio")" "8
16" "results are kept once, and both runs list them"
is "$(sqlite3 cohort.db "SELECT count(*) FROM (SELECT path, verdict FROM v_portfolio WHERE run = 1 EXCEPT SELECT path, verdict FROM v_portfolio WHERE run = 2)")" 0 \
	"views show them in both"
sleep 2.1 # files that rested are known without reading them
check cohort
carried "8 of 8" "the third judges none"
check cohort
carried "8 of 8" "nor the fourth, which knows the files by their looks"
judged_anew "files that are not read" cohort
check cohort --quiet
is "$(cat err)" "" "--quiet says nothing of it"
check cohort --jobs 1
carried "8 of 8" "nor does the number of workers matter"

check cohort --fresh
carried "" "--fresh judges all"
is "$(sqlite3 cohort.db "SELECT count(*) FROM result")" 8 "what comes out the same is not kept twice"
check cohort
carried "8 of 8" "and the next run carries over"

# --- What depends on what -------------------------------------------------------------------------------------------

touch cohort/a.yaml
check cohort
carried "8 of 8" "a file that was only touched"
sed 's/Receptionist/Porter/' cohort/a.yaml >new
cp -p cohort/a.yaml old
cat new >cohort/a.yaml
check cohort
carried "7 of 8" "a file that was changed"
judged_anew "a changed file" cohort
mv old cohort/a.yaml
check cohort
carried "8 of 8" "a file that was changed back: what it was is known"

rm cohort/evidence/x2.pdf
check cohort
carried "7 of 8" "a file of the evidence that is gone"
says jsonl 'there is no file evidence/x2.pdf' "it is missed"
judged_anew "evidence that is gone" cohort
echo other >cohort/evidence/x1.pdf
check cohort
carried "8 of 8" "what stands in the evidence is not assay's to judge"
rm cohort/evidence/x1.pdf
check cohort
carried "7 of 8" "none is left: it is kept elsewhere"
says_not jsonl 'there is no file evidence/' "and not missed"

mkdir links
awk '/^evidence:/ { print; print "  - {id: X1, type: work product, file: x1.pdf, date: 2026-01-05, criteria: [C1]}\n  - {id: X2, type: work product, file: x2.pdf, date: 2026-01-05, criteria: [C1]}\n  - {id: X3, type: work product, file: x3.pdf, date: 2026-01-05, criteria: [C1]}"; next } { print }' cohort/a.yaml >links/a.yaml
cp cohort/f.yaml links/
echo x >links/x1.pdf
echo x >links/x3.pdf
ln -s x1.pdf links/x2.pdf
check links
check links
carried "2 of 2" "evidence behind a link"
says_not jsonl 'there is no file x' "nobody follows it"
rm links/x2.pdf
check links
carried "1 of 2" "the link is gone"
says jsonl 'there is no file x2.pdf' "it is missed"
judged_anew "a link that is gone" links
rm links/x3.pdf
ln -s x1.pdf links/x2.pdf
check links
says jsonl 'there is no file x3.pdf' "the other one is missed"
rm links/x2.pdf
ln -s x1.pdf links/x3.pdf
touch links/a.yaml
check links
says jsonl 'there is no file x2.pdf' "they changed their parts"
says_not jsonl 'there is no file x3.pdf' "and the link is not missed"

mkdir spelt
cp cohort/f.yaml spelt/
echo x >spelt/x1.pdf
echo x >spelt/x2.pdf
sed 's/file: x2.pdf/file: "x\\u0032.pdf"/; s/file: x3.pdf/"file": x1.pdf/' links/a.yaml >spelt/a.yaml
check spelt
says_not jsonl 'there is no file x' "evidence that is spelt in a way of its own is found"
check spelt
carried "2 of 2" "nothing changed"
rm spelt/x2.pdf
check spelt
carried "1 of 2" "it is gone"
says jsonl 'there is no file x2.pdf' "and missed"
judged_anew "evidence that is spelt in a way of its own" spelt

cp cohort/c.yaml cohort/i.yaml
check cohort
carried "7 of 9" "another file of one learner: both say so, the others don't"
rm cohort/i.yaml
check cohort
carried "8 of 8" "it is gone: as it was before"
printf '{"portfolio": 1, "learner": {"id": "L-c"}, "centre": %s, "qualification": "cyq/no-such"}\n' \
	"$(sed -n 's/^centre: *{id: *\([^,}]*\).*/{"id": \1}/p' cohort/c.yaml)" >cohort/j.yaml
check cohort
carried "7 of 9" "it is seen in JSON, too"
check cohort
carried "9 of 9" "and what is written so is carried over"
rm cohort/j.yaml
check cohort
mkdir other
cp cohort/c.yaml other
check cohort other
carried "7 of 9" "the same learner elsewhere"

check cohort --today 2026-02-02
carried "" "another day"
check cohort --for assessor
carried "" "for somebody else"
check cohort --for assessor
carried "8 of 8" "and once more"
check cohort
carried "8 of 8" "what was judged before is still there"
check cohort --store-names
carried "" "with names"
check cohort --unit cyq/develop-personal-performance
carried "" "other units"
check cohort --unit cyq/develop-personal-performance
carried "8 of 8" "and once more"
check cohort
(cd cohort && "$assay" check --today 2026-02-01 --db ../cohort.db --quiet ../cohort >/dev/null 2>../err)
carried "" "by another path: it stands in what is reported"

# --- Scripts --------------------------------------------------------------------------------------------------------

check cohort --centre centre
carried "" "a centre's folder"
check cohort --centre centre
carried "8 of 8" "and once more"
mkdir -p centre/awarding-bodies/pearson/units
cat >centre/awarding-bodies/pearson/units/develop-personal-performance.lua <<'EOF'
return amends "pearson/develop-personal-performance" {
	because = "Our verifier asks for it.",
	criterion "C5" { the "feedback" { must = { feedback.from_several { sources = 5 } } } },
}
EOF
check cohort --centre centre
carried "" "a file that is new may bear on all"
sed -i 's/sources = 5/sources = 6/' centre/awarding-bodies/pearson/units/develop-personal-performance.lua
check cohort --centre centre
carried "5 of 8" "a threshold of one unit: those of another, and none that can't be read, for want of what it asks for"
judged_anew "a threshold" cohort --centre centre
cat >centre/thresholds.csv <<'EOF'
unit,criterion,rule,parameter,value,reason
cyq/develop-personal-performance,C4,feedback.from_several,sources,4,our verifier
EOF
check cohort --centre centre
carried "" "a table is new"
sed -i 's/,4,our/,5,our/' centre/thresholds.csv
check cohort --centre centre
carried "2 of 8" "a row of a table: those of another unit"
judged_anew "a row of a table" cohort --centre centre
echo 'return waivers { { learner = "L-a", rule = feedback.from_several, because = "A small site", approved_by = "IQA 3", till = "2026-12-31" } }' >centre/waivers.lua
check cohort --centre centre
echo 'return waivers { { learner = "L-a", rule = feedback.from_several, because = "A very small site", approved_by = "IQA 3", till = "2026-12-31" } }' >centre/waivers.lua
check cohort --centre centre
carried "6 of 8" "a waiver of one learner: that one, and what can't be read"
says text "A very small site" "it is reported"
judged_anew "a waiver" cohort --centre centre
mkdir -p centre/rules/judgements
echo 'return { is = function() return "yes" end }' >centre/rules/judgements/own.lua
check cohort --centre centre
carried "" "a judgement may bear on all"

# --- What stands in the centre's folder and brings a fault ----------------------------------------------------------

# noticed COMMAND…: what it does to the folder brings a fault, which is told with the database as without
noticed() {
	check cohort --centre strict
	check cohort --centre strict
	(cd strict && eval "$*")
	run check --today 2026-02-01 --no-save --no-progress cohort --centre strict
	grep strict err >wanted
	is "$status" 4 "a fault: $*"
	check cohort --centre strict
	status_is 4 "it is noticed beside what an earlier run left: $*"
	is "$(grep "strict" err)" "$(cat wanted)" "with the same words"
	rm -rf strict/*
	cp -r sound/* strict/
	check cohort --centre strict
	is "$status" "$first" "it is gone: that is noticed, too"
}

mkdir -p strict sound/awarding-bodies/cyq/units sound/awarding-bodies/cyq/qualifications sound/rules
cp -r sound/* strict/
sleep 2.1
for stray in awarding-bodies/cyq/units/develop-personal-performance.yaml awarding-bodies/cyq/body.yaml \
	awarding-bodies/cyq/body.LUA awarding-bodies/cyq/waivers.csv awarding-bodies/cyq/units/x.csv \
	awarding-bodies/cyq/units/x.LUA awarding-bodies/cyq/units/x.lua.yaml awarding-bodies/waivers.yaml \
	rules/our_b.csv rules/our_x.cases.lua awarding-bodies/cyq/qualifications/x.yml; do
	noticed "echo x >$stray"
done
noticed "echo 'return amends {}' >awarding-bodies/cyq/units/develop"
noticed "mkdir notes && echo x >notes/x.lua"
noticed "mkdir -p notes/of/ours && echo x >notes/of/ours/x.LUA"
noticed "mkdir thresholds.csv"
noticed "ln -s nowhere thresholds.csv"
mkdir strict/thresholds.csv
check cohort --centre strict
rmdir strict/thresholds.csv
ln -s nowhere strict/thresholds.csv
check cohort --centre strict
says err "No such file" "a folder that became a link to nowhere"
rm strict/thresholds.csv
check cohort --centre strict
echo "a note" >strict/awarding-bodies/cyq/README.md
echo x >strict/rules/minutes.pdf
check cohort --centre strict
carried "8 of 8" "what is nobody's to read bears on nothing"

# --- What is never carried over -------------------------------------------------------------------------------------

mkdir -p broken/rules broken/awarding-bodies/cyq/units
cat >broken/rules/own.lua <<'EOF'
return {
	rule "breaks" { on = "learner", title = "t", why = "w", advice = "a",
		check = function(learner) if learner.id == "L-b" then return learner.id.x.y end end },
}
EOF
cat >broken/rules/own.cases.lua <<'EOF'
return cases { of(own.breaks) { content { "any", "learner: {id: 7}" } } }
EOF
cat >broken/awarding-bodies/cyq/units/develop-personal-performance.lua <<'EOF'
return amends "cyq/develop-personal-performance" {
	because = "To see it break.",
	criterion "C1" { the "learner" { should = { own.breaks } } },
}
EOF
check cohort --centre broken
status_is 4 "a rule that fails"
carried "" "is judged"
check cohort --centre broken
status_is 4 "it fails again"
carried "7 of 8" "what it judged is judged again, and nothing else"
check cohort --centre broken
carried "7 of 8" "and again"
is "$(sqlite3 cohort.db "PRAGMA integrity_check; PRAGMA foreign_key_check")" ok "the database is whole"

# --- Reports that are known ------------------------------------------------------------------------------------------

# Of a file with a line for each portfolio it is known what an earlier run wrote there, as long as nobody touches it.
mkdir kept_apart
cp cohort/[a-e].yaml kept_apart
lines() {
	run check kept_apart --today 2026-02-01 --db known.db --no-progress --format jsonl=lines "$@"
}
# as_fresh WHAT: the report is that of a run that carries nothing over
as_fresh() {
	run check kept_apart --today 2026-02-01 --no-save --no-progress --format jsonl=fresh
	same lines fresh "$1"
}
lines
whole=$status
as_fresh "nothing is known"
lines
carried "5 of 5" "all of it is known"
status_is "$whole" "and comes to the same"
as_fresh "the report stands"
sqlite3 known.db "UPDATE result SET json = replace(json, 'L-c', 'L-x')"
lines
carried "5 of 5" "what the report holds is not read"
as_fresh "and stands all the same"
echo >>lines
lines
carried "4 of 5" "of a report that was touched all is read, and what is damaged is judged again"
as_fresh "it is mended"
lines
printf '#' | dd of=lines bs=1 seek=100 conv=notrunc 2>/dev/null
lines
as_fresh "a byte that somebody changed"
lines
cp lines again && mv again lines
lines
as_fresh "another file by its name"
lines
mv kept_apart/e.yaml .
lines
carried "4 of 4" "a portfolio is gone"
as_fresh "at the end"
mv kept_apart/b.yaml .
lines
as_fresh "and before others"
mv b.yaml e.yaml kept_apart
lines
as_fresh "they are back"
lines
echo "# a word more" >>kept_apart/c.yaml
lines
carried "4 of 5" "one was changed"
as_fresh "with others before and behind it"
lines
run check kept_apart/a.yaml --today 2026-02-01 --db other.db --no-progress --format jsonl=lines
lines
as_fresh "another database wrote to it"
lines --format jsonl=second
cp second lines_of_second
lines --format jsonl=second
as_fresh "one of two"
same second lines_of_second "and the other"
sqlite3 known.db "UPDATE result SET must = must + 1 WHERE path LIKE '%/a.yaml'"
lines
carried "4 of 5" "what stands beside the JSON is not believed either, where it is damaged"
is "$(sqlite3 known.db "SELECT count(*) FROM report")" 2 "both reports are known"
run erase L-b --db known.db --yes
is "$(sqlite3 known.db "SELECT count(*) FROM report")" 0 "what is erased may stand in one: none is known any more"

done_testing
