#!/bin/sh
# A centre's own folder, by the command line: where it is looked for, what it tightens and weakens, waivers, what is
# reported of them, and its own rules with their cases.
# Usage: tests/cli/centre.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"

unit=pearson/develop-personal-performance
file=centre/awarding-bodies/pearson/units/develop-personal-performance.lua
good="$home/awarding-bodies/pearson/units/develop-personal-performance.examples/call-centre.yaml"
mkdir -p centre/awarding-bodies/pearson/units centre/rules below/deep

# amends DISPENSATION RULE: the unit, with a rule on all of its feedback
amends() {
	cat >"$file" <<EOF
return amends "$unit" {
	because = "Our verifier asks for it.",
	$1
	criterion "C5" { the "feedback" { must = { $2 } } },
}
EOF
}

check() { # ARGUMENT…
	run check "$good" --no-save --no-progress --today 2026-06-01 "$@"
}

amends "" "feedback.from_several { sources = 5 }"
check
status_is 0 "without a centre the portfolio is ready"
check --centre centre
status_is 1 "the centre asks for more"
says out '3 *kinds\|of 5\|at least 5\|5 kinds' "and says how many"
check --centre centre --format json
says out '"set_by": "./centre/awarding-bodies/pearson/units/develop-personal-performance.lua:4"' "the finding names the centre's line"
says out '"file": "./centre/awarding-bodies' "the centre's file is among the layers"
ASSAY_CENTRE=centre check
status_is 1 "the centre is named by ASSAY_CENTRE"
printf 'centre: ../centre\n' >below/.assay.yaml
(cd below/deep && "$assay" check "$good" --no-save --no-progress --today 2026-06-01 >../../out 2>../../err)
is $? 1 "the centre is named by the nearest .assay.yaml"
printf 'center: ../centre\n' >below/.assay.yaml
(cd below/deep && "$assay" check "$good" --no-save --no-progress >../../out 2>../../err)
is $? 2 "a key that .assay.yaml does not know is refused"
says err '\.assay\.yaml:1: .center. is not known here; did you mean .centre.' "at its line"
check --centre nowhere
status_is 2 "a folder that is not there is refused"
says err "there is no folder 'nowhere'" "in plain words"

run explain $unit/C5 --centre centre
says out 'sources = 5 (kinds of source), set by the centre' "explain: the centre set it"
says out 'before that 2, set by the unit' "explain: and the unit before"

# In one qualification only
l3=pearson/l3-nvq-diploma-customer-service
cp "$file" kept.lua
sed 's/^\tbecause/\tfor_qualification = "'"$(echo $l3 | sed 's|/|\\/|')"'",\n&/' kept.lua >"$file"
flat() { tr '\n' ' ' <out | tr -s ' ' >flat; }
run explain $l3 --centre centre
flat
says flat 'C5, must feedback.from_several: sources = 5 ' "explain of a qualification shows its units as it asks them"
says out "^Unit $unit, as this qualification asks it$" "and says so"
run explain pearson/l2-nvq-certificate-customer-service --centre centre
flat
says_not flat 'sources = 5' "another one asks what is asked in general"
run explain $unit --centre centre
flat
says flat 'C5, must feedback.from_several: sources = 2 ' "explain of a unit shows it in general"
says flat "Elsewhere $l3 asks something else: assay explain $unit --in $l3" "and where it is asked another way, with how to see it"
run explain $unit --in $l3 --centre centre
flat
says flat 'C5, must feedback.from_several: sources = 5 ' "explain of a unit in a qualification"
says out "^In  *$l3" "names it"
run explain $unit/C5 --in $l3 --centre centre
says out 'sources = 5 ' "so does explain of a criterion"
says_not out "^In $l3" "what is shown is not shown twice"
run explain $unit/C5 --centre centre
says out "^In $l3" "explain of a criterion in general shows where it is asked another way"
run explain $unit/C6 --centre centre
status_is 0 "explain of one that it leaves as it is"
says_not out "^In $l3" "does not say the same twice"
run explain $unit/C5 --in $l3 --centre centre --format json
says out '"qualification": "'$l3'".*"value": "5"' "for programs"
for shape in text json; do
	for id in $unit $unit/C5; do
		run explain $id --in pearson/l2-nvq-certificate-customer-service --centre centre --format $shape
		flat
		says flat 'l2-nvq-certificate-customer-service' "$id, $shape: in a qualification that asks what is asked in general"
		says_not flat "n $l3\|sources = 5\|\"value\": \"5\"" "nothing of what another one asks"
		run explain $id --in cyq/l2-nvq-certificate-customer-service --centre centre --format $shape
		status_is 2 "a qualification that does not take the unit in"
		is "$(wc -c <out)" 0 "is not explained"
		says err "^assay: cyq/l2-nvq-certificate-customer-service does not take $unit in; these do: pearson/.*, $l3\(,\|$\)" "those that do are named"
	done
done
run explain $unit --in l3-nvq-diploma-customer-servce
status_is 2 "a qualification that is not there"
says err "there is no qualification 'l3-nvq-diploma-customer-servce'; did you mean '$l3'" "is told with the near one"
run explain smart.measurable --in $l3
status_is 2 "a rule is asked by units"
says err '--in goes with a unit or one of its criteria' "so --in is refused"
run explain --help
says out "^  assay explain .* --in pearson/l3" "help shows it"
cp kept.lua "$file"

# A centre's thresholds hold in what its own amendments ask, whichever stands first
library="$home/awarding-bodies/pearson/units/develop-personal-performance.examples/library.yaml"
kinds='the "evidence" { must = { evidence.of_several_kinds } }'
asks="criterion \"C5\" { $kinds }"
sets='evidence.of_several_kinds { kinds = 4 }'
written() { # AMENDMENT…: those of the unit
	{ echo 'return {' && printf '\tamends "'$unit'" { because = "w", %s },\n' "$@" && echo '}'; } >"$file"
}
row() { # UNIT CRITERION [VALUE]
	printf '%s\n' unit,criterion,rule,parameter,value,reason "$1,$2,evidence.of_several_kinds,kinds,${3-4},y" >centre/thresholds.csv
}
wants() { # KINDS WHAT: in C5
	run explain $unit/C5 --centre centre
	flat
	says flat "Evidence is of different kinds.* kinds = $1, set by the centre" "$2: C5 asks for $1 kinds"
	run lint centre --today 2026-06-01
	says_not out 'several_kinds' "and there is nothing to say of that"
}
falls_short() { # WHAT
	run check "$library" --no-save --no-progress --centre centre
	status_is 1 "$1: three kinds are too few"
	says out '^  C5 ' "in C5"
	wants 4 "$1"
}
body=centre/awarding-bodies/pearson/body.lua
written "$asks"
run check "$library" --no-save --no-progress --centre centre
status_is 0 "three kinds are enough where nobody asks for four"
row $unit '*' && falls_short "a row for the unit"
row pearson '*' && falls_short "a row for the body"
row $unit C5 && falls_short "a row for the criterion"
rm centre/thresholds.csv
echo "return amends \"pearson\" { because = \"w\", $sets }" >$body
falls_short "an amendment of the body"
row $unit '*' 5 && wants 5 "a row for the unit counts more than the body's amendment"
rm $body centre/thresholds.csv
written "$sets, $asks" && falls_short "one amendment that sets and asks"
written "$sets" "$asks" && falls_short "the first sets, the second asks"
written "$asks" "$sets" && falls_short "the first asks, the second sets"
row $unit '*' 5
written "criterion \"C5\" { the \"evidence\" { must = { evidence.of_several_kinds { kinds = 3 } } } }"
wants 3 "what the criterion says itself counts more than a row for the unit"
lowers='evidence.of_several_kinds { kinds = 1 }, dispensation = dispensation { reason = "Lone", agreed_with = "EV", from = "2026-01-01", till = "2026-06-30" }'
rm centre/thresholds.csv
for order in "the one first" "the other first"; do
	if [ "$order" = "the one first" ]; then written "$lowers" "$asks"; else written "$asks" "$lowers"; fi
	run explain $unit/C5 --centre centre --today 2026-06-01
	flat
	says flat 'Evidence is of different kinds.* kinds = 1, set by the centre' "what was agreed for a time lowers what the centre asks itself, $order"
	run explain $unit/C5 --centre centre --today 2026-07-01
	flat
	says flat 'Evidence is of different kinds.* kinds = 2, the rule' "and no longer than that"
done
row $unit C6
written "$asks"
run lint centre --today 2026-06-01
status_is 4 "a row for another criterion"
says out 'thresholds.csv:2: nothing in .* asks evidence.of_several_kinds, so this changes nothing' "changes nothing"
row $unit D1
written "criterion \"D1\" { says = \"Ours\", the \"evidence\" { must = { any_of { evidence.of_several_kinds, evidence.of_several_kinds { kinds = 5 } } } } }"
run explain $unit/D1 --centre centre
flat
says flat ' kinds = 4, set by the centre at ./centre/thresholds.csv:2 (y).* kinds = 5, set by the centre' "a row for a criterion of the centre's own, with a choice of rules"
rm centre/thresholds.csv
cp kept.lua "$file"

# A list of a table holds words that there are
printf 'unit,criterion,rule,parameter,value,reason\ncity-and-guilds,*,feedback.not_only_from,nearest,"line manager, mentr",x\n' >centre/thresholds.csv
run lint centre --today 2026-06-01
status_is 4 "a word in a list that is none is a fault"
says out "thresholds.csv:2: option 'nearest' of feedback.not_only_from: 'mentr' is no source of feedback; did you mean 'mentor'?" "told at its row, with what is meant"
sed -i 's/mentr/mentor, supervisor/' centre/thresholds.csv
run lint centre --today 2026-06-01
says_not out thresholds "one that is there is none"
check --set feedback.not_only_from.nearest=manager
status_is 2 "the same on the command line"
rm centre/thresholds.csv

# Waivers
finding=$("$assay" check "$good" --no-save --no-progress --centre centre --format json 2>err | sed -n 's/.*"rule": "feedback\.from_several".*/yes/p' | head -n 1)
is "$finding" yes "there is a finding to be waived"
waive() { # LEARNER TILL
	printf 'return waivers {\n\t{ learner = "%s", rule = feedback.from_several, because = "A small site", approved_by = "IQA 3", till = "%s" },\n}\n' "$1" "$2" >centre/waivers.lua
}
waive C-5521 2026-06-01
check --centre centre
status_is 0 "a waiver takes the finding's effect off on its last day"
joined() { tr -s '\n ' ' ' <out >joined; }
joined
says joined 'A small site (approved by IQA 3, until' "and is told with who approved it; what the body asks is there"
says out '1 waived' "and counted"
run lint centre --today 2026-06-01
says out 'waivers.lua:2: this waives what the awarding body asks: say with whom it was agreed (agreed_with = "…")' "lint asks with whom it was agreed"
sed -i 's/, till/, agreed_with = "EV Pearson", till/' centre/waivers.lua
run lint centre --today 2026-06-01
says_not out 'say with whom' "and is content where that is said"
check --centre centre
joined
says joined 'approved by IQA 3, agreed with EV Pearson, until' "as are the reports"
check --centre centre --format json
says out '"approved_by": "IQA 3", "agreed_with": "EV Pearson"' "with it in JSON"
waive C-5521 2026-06-01
check --centre centre --format json
says out '"waived": "A small site' "the finding is there in JSON"
says out '"waivers": \[{"rule": "feedback.from_several", "learner": "C-5521"' "and the waiver in the run"
waive C-5521 2026-05-31
check --centre centre
status_is 1 "a waiver that expired counts no more"
says out 'waivers.lua:2: the waiver of feedback.from_several' "and is told"
says out 'expired after 2026-05-31' "with its day"
waive other 2026-12-31
check --centre centre
status_is 1 "a waiver is for its learner alone"
says_not out 'covered nothing' "and nothing is said of learners who are not in the run"
waive C-5521 2026-12-31
amends "" "feedback.from_several { sources = 2 }"
check --centre centre
status_is 0 "nothing to waive"
says out 'covered nothing' "a waiver that covers nothing any more is told"
rm centre/waivers.lua

# A name that is not known costs its own waiver, wherever it stands in the file; the others hold
mistyped() { # RULE MESSAGE
	amends "" "feedback.from_several { sources = 5 }"
	waive C-5521 2026-12-31
	line=$(sed -n 2p centre/waivers.lua)
	printf 'return waivers {\n%s\n%s\n%s\n}\n' "$line" "$(echo "$line" | sed "s/feedback.from_several/$1/")" "$line" >centre/waivers.lua
	check --centre centre
	status_is 4 "a waiver of $1 is a fault"
	joined
	says joined "Line 3 of the centre's file ./centre/waivers.lua is faulty, so this waiver does not count: $2" "told with what is meant"
	says joined '1 waived' "and the others count"
	says_not joined 'no waiver of this file' "which is not denied"
}
mistyped feedback.from_severl "there is no rule 'feedback.from_severl'; did you mean 'feedback.from_several'?"
mistyped feedbck.from_several "'feedbck' is not known here; did you mean 'feedback'?"
mistyped from_several "'from_several' is not known here; did you mean 'feedback.from_several'?"
printf 'return waivers {\n' >centre/waivers.lua
seq 150 | sed "s/.*/{ learner = 'C-5521', rule = feedback.wrong_&, because = 'w', approved_by = 'a', till = '2026-12-31' },/" >>centre/waivers.lua
echo "$line }" >>centre/waivers.lua
run lint centre --today 2026-06-01
status_is 4 "many names that are not known"
count_is 101 "there is no rule 'feedback.wrong_" "end the file at last"
rm centre/waivers.lua

# A waiver of what the centre alone asks is the centre's own to give; what is common has thresholds as units have
cp "$file" asked.lua
amends "" "feedback.from_customers { items = 2 }"
printf 'return waivers {\n\t{ learner = "C-5521", unit = "pearson/develop-personal-performance", rule = feedback.from_customers, because = "w", approved_by = "IQA 3", till = "2026-12-31" },\n}\n' >centre/waivers.lua
run lint centre --today 2026-06-01
status_is 0 "the centre's files are sound"
says_not out 'what the awarding body asks' "what the centre asks of itself needs nobody outside"
check --centre centre
says_not out 'does not count' "and it counts"

# What a body asks is waived only where somebody agreed to it: the body asks for 2 kinds of source, the centre for 4
agree() { # RULE [agreed_with = "…",]
	printf 'return waivers {\n\t{ learner = "C-5521", rule = %s, because = "A small site", approved_by = "IQA 3", %s till = "2026-12-31" },\n}\n' "$1" "${2-}" >centre/waivers.lua
}
thin() { # ARGUMENT…
	run check thin.yaml --no-save --no-progress --today 2026-06-01 --centre centre "$@"
	joined
}
agreed='agreed_with = "EV Pearson",'
sed '140,150s/source: colleague/source: customer/; s/source: quality monitoring/source: customer/' "$good" >thin.yaml
for sources in 2 4; do
	amends "" "feedback.from_several { sources = $sources }"
	agree feedback.from_several
	thin
	status_is 1 "the body asks 2, the centre $sources, there is 1: a waiver that nobody agreed to does not count"
	says joined 'For the centre.*does not count in C5 and C8: the awarding body asks this, so say with whom it was agreed (agreed_with = "…"), or take it out' "and that is told, with what to add"
	says_not joined 'covered nothing' "and nothing else"
	thin --quiet
	says joined 'does not count in C5 and C8' "with --quiet, too"
	agree feedback.from_several "$agreed"
	thin
	status_is 0 "one that was agreed to does"
	says joined 'waives what the awarding body asks; approved by' "and is marked"
	says_not joined 'does not count' "and nothing is amiss"
done
agree feedback.from_several
check --centre centre
status_is 0 "the body asks 2, the centre 4, there are 3: the centre waives what it asks itself"
joined
says joined 'Waived: A small site (approved by' "unmarked"
says_not joined 'does not count' "with nothing amiss"
cat >"$file" <<EOF
return amends "$unit" {
	because = "Our verifier asks for it.",
	criterion "C6" { at_least(3) "review" { must = { review.is_own } } },
}
EOF
agree portfolio.too_few
check --centre centre
status_is 0 "so many reviews are the centre's own demand"
joined
says joined 'Waived: A small site (approved by' "and waived unmarked"

# A qualification of the centre's own asks for more than the body, as an amendment does
rm "$file"
mkdir -p centre/awarding-bodies/pearson/qualifications
ours() { # WHAT-IT-ASKS
	cat >centre/awarding-bodies/pearson/qualifications/ours.lua <<EOF
return qualification "ours" { title = "Ours", level = 2, units = { "develop-personal-performance" },
	amends "develop-personal-performance" { because = "We ask for more.", $1 },
}
EOF
}
of_ours() { # WHAT-IT-ASKS PORTFOLIO
	ours "$1"
	sed 's|^qualification: .*|qualification: pearson/ours|' "$2" >ours.yaml
	run check ours.yaml --no-save --no-progress --today 2026-06-01 --centre centre
	joined
}
awk '/^reviews:/ { skips = 1; next } /^[a-z_]+:/ { skips = 0 } !skips' "$good" | sed '/^ *need: N[12]$/d' >unread.yaml
agree portfolio.nothing_there
of_ours 'criterion "C6" { at_least(2) "review" { must = { review.is_own } } }' unread.yaml
says joined 'does not count in C1 and C6' "the body asks 1 review, a qualification of the centre's own 2, there is none: what nobody agreed to does not count"
agree portfolio.too_few
of_ours 'criterion "C6" { at_least(2) "review" { must = { review.is_own } } }' "$good"
status_is 0 "there is 1: the centre waives what it asks itself"
says joined 'Waived: A small site (approved by' "unmarked"
agree feedback.from_several
of_ours 'feedback.from_several { sources = 4 }' thin.yaml
status_is 1 "the body asks 2 sources, a qualification of the centre's own 4, there is 1"
of_ours 'feedback.from_several { sources = 4 }' "$good"
status_is 0 "there are 3: the centre waives what it asks itself"
says joined 'Waived: A small site (approved by' "unmarked, too"
rm -r centre/awarding-bodies/pearson/qualifications centre/waivers.lua
cp asked.lua "$file"
printf 'return amends "common" { because = "w", evidence.is_current { days = 700 } }\n' >centre/awarding-bodies/common.lua
run lint centre --today 2026-06-01
says_not out 'nothing in common asks' "a threshold of what every portfolio is checked for"
run explain evidence.is_current --centre centre
says out '700' "is set by the centre"
rm centre/awarding-bodies/common.lua

# What is nobody's spares the centre: notes, documents, what desktops leave
mkdir -p centre/minutes centre/portfolios centre/rules/words
for name in notes.docx Thumbs.db '~$thresholds.csv' desktop.ini photo.JPG list.pdf awarding-bodies/other.xlsx notes.txt Minutes.TXT \
	README.md CHANGELOG page.html data.json phones.heic minutes/june.txt portfolios/one.yaml awarding-bodies/notes.txt \
	awarding-bodies/pearson/units.docx; do
	echo 'Call the verifier on Monday.' >"centre/$name"
	echo "$name" >>passed
done
run lint centre --today 2026-06-01
says_not out 'not read' "what desktops and other programs leave is passed over, and so are notes"
check --centre centre
says_not err 'not read' "by a check, too"

# What looks like a file that is read is a fault, which says what to do
mistaken() { # FILE WHAT-TO-DO TEXT
	printf '%s\n' "${3:-x}" >"centre/$1"
	run lint centre --today 2026-06-01
	status_is 4 "$1 is a fault"
	says out "centre/$1:1: this is not read.*$2" "and told with what to do"
	rm "centre/$1"
}
mistaken 'waivers - Copy.lua' "did you mean 'waivers.lua'? Rename it"
mistaken waivers.txt "did you mean 'waivers.lua'? Rename it"
mistaken 'Waivers (1).txt' "did you mean 'waivers.lua'? Rename it"
mistaken waivers.lua.txt "did you mean 'waivers.lua'? Rename it"
mistaken waiver.doc "did you mean 'waivers.lua'? Save it as plain text under that name"
mistaken thresholds.xlsx "did you mean 'thresholds.csv'? Save it as 'CSV UTF-8' under that name"
mistaken THRESHOLDS.ODS "did you mean 'thresholds.csv'? Save it as 'CSV UTF-8' under that name"
mistaken thresholds.yml "did you mean 'thresholds.yaml'? Rename it"
mistaken thresholds.csv.txt "did you mean 'thresholds.csv'? Rename it"
mistaken other.csv 'there is room for rules/, .*thresholds.csv and thresholds.yaml: rename it, or take it away'
mistaken ours.LUA.txt 'there is room for .*: rename it, or take it away'
mistaken awarding-bodies/common.txt "did you mean 'common.lua'? Rename it"
mistaken awarding-bodies/pearson/units/ours.txt 'room for units (\*\.lua).*: rename it' "-- ours
return amends \"$unit\" { because = \"x\" }"
mistaken ours.txt 'rename it' "unit,criterion,rule,parameter,value"
mkdir -p centre/pearson/units
echo x >centre/pearson/units/ours.lua
run lint centre --today 2026-06-01
says out 'centre/pearson:1: this is not read' "a folder with such files in the wrong place is told"
rm -r centre/pearson
mkdir centre/words
printf '[our-words]\n# Ours.\nfoo\n' >centre/words/ours.txt
run lint centre --today 2026-06-01
status_is 4 "word lists at the top are a fault"
says out "centre/words:1: this is not read; did you mean 'rules/words/'? Rename it" "and told where they belong"
rm -r centre/words
mkdir -p centre/awarding-bodies/pearson/units/develop-personal-performanse.examples
echo x >centre/awarding-bodies/pearson/units/develop-personal-performanse.examples/suite.lua
run lint centre --today 2026-06-01
status_is 1 "examples of no unit"
says out "centre/awarding-bodies/pearson/units/develop-personal-performanse.examples:1: this is not read: .*no unit 'develop-personal-performanse' of pearson" "are told"
says out "did you mean 'develop-personal-performance.examples'" "with the unit that may be meant"
rm -r centre/awarding-bodies/pearson/units/develop-personal-performanse.examples

# What may be one where files of any name are read, and a spreadsheet at the top, is told to who writes the files, and to nobody else
maybe() { # FILE WHAT-TO-DO
	echo 'Call the verifier on Monday.' >"centre/$1"
	run lint centre --today 2026-06-01
	status_is 1 "$1 may be meant"
	says out "centre/$1:1: this is not read.*$2" "and is told with what to do"
	check --centre centre
	says_not err 'not read' "but not by a check"
	rm "centre/$1"
}
maybe 'Our targets.xlsx' "if it holds thresholds, save it as 'CSV UTF-8' under the name thresholds.csv; if not, take it away"
maybe awarding-bodies/pearson/units/notes.txt 'room for units (\*\.lua).*: if it is meant as one of them, rename or move it; if not, take it away'
maybe rules/words/ours.docx 'room for word lists (\*\.txt): if it is meant as one of them, save it as plain text with that ending'
while read -r name; do rm "centre/$name"; done <passed

# Dispensations
given='dispensation = dispensation { reason = "A lone worker", agreed_with = "EV Pearson", from = "2026-01-01", till = "2026-06-30" },'
amends "" "feedback.from_several { sources = 1 }"
check --centre centre
status_is 4 "to weaken takes a dispensation"
says err 'lua:4: feedback.from_several: sources = 1 instead of 2' "which the message says at its line"
amends "$given" "feedback.from_several { sources = 1 }"
check --centre centre
status_is 0 "with a dispensation it counts"
says out 'Dispensation (in force): C5: feedback.from_several: sources = 1 instead of 2' "the report names it"
says out 'agreed with EV Pearson' "and with whom it was agreed"
check --centre centre --format json
says out '"dispensations": \[{"unit": "pearson/develop-personal-performance"' "JSON names it"
run check "$good" --no-save --no-progress --today 2026-07-01 --centre centre
says out 'Dispensation (expired)' "an expired one is named"
says out 'what the body asks holds again' "and counts no more"

# What every portfolio is checked for is weakened as a unit is, and told as that is
sed 's/^registered: .*/registered: 2026-12-30/' "$good" >registered.yaml
cp "$file" asked.lua && rm "$file"
printf 'return amends "common" { because = "w", %s\n\tthe "portfolio" { without = { portfolio.registered_first } } }\n' "$given" >centre/awarding-bodies/common.lua
of_all() { # ARGUMENT…
	run check registered.yaml --no-progress --today 2026-06-01 --centre centre "$@"
	joined
}
of_all --no-save
status_is 0 "a dispensation from what is common counts"
says joined 'Dispensation (in force): portfolio.registered_first is left out of the "portfolio"; A lone worker, agreed with EV Pearson' "and the report names it"
of_all --no-save --quiet
says joined 'Dispensation (in force): common: portfolio.registered_first is left out' "with --quiet, too"
for format in json jsonl; do
	of_all --no-save --format $format
	says out '"findings": \[.*"dispensations": \[{"unit": null, .*"rule": "portfolio.registered_first".*"errors"' "so does $format, beside the portfolio's findings"
done
for round in first second; do
	of_all --db told.db
	says joined 'Dispensation (in force): portfolio.registered_first' "the $round time"
done
is "$(sqlite3 told.db "SELECT count(*) FROM result WHERE json ->> '\$.dispensations[0].rule' = 'portfolio.registered_first'")" 1 "the database keeps it"
run check registered.yaml --no-progress --no-save --today 2026-07-01 --centre centre
joined
says joined 'Dispensation (expired): portfolio.registered_first' "an expired one is named"
says joined 'the dispensation for common expired after 2026-06-30' "and told to the centre"
rm centre/awarding-bodies/common.lua told.db*
mv asked.lua "$file"

# One for all, where a row asks more of one qualification: in that one it does not hold
l2=pearson/l2-nvq-certificate-customer-service
amends "$given" "feedback.from_several { sources = 1 }"
printf '%s\n' unit,criterion,rule,parameter,value,reason,from,until,agreed_with,qualification "$unit,C5,feedback.from_several,sources,5,More here,,,,$l2" >centre/thresholds.csv
check --centre centre
status_is 1 "a row for one qualification asks more than the dispensation lets pass"
flat
says flat 'Dispensation (overruled here by ./centre/thresholds.csv:2): C5: feedback.from_several: sources = 1 instead of 2' "the report says what overrules it"
says_not flat 'Dispensation (in force)' "and not that it is in force"
check --centre centre --format json
says out '"state": "overruled", "overruled_by": "./centre/thresholds.csv:2"' "JSON says both"
says out '"state": "in force", "overruled_by": null' "elsewhere it is in force"
run explain $unit/C5 --in $l2 --centre centre --today 2026-06-01
flat
says flat 'Dispensation (overruled here by ./centre/thresholds.csv:2), 2026-01-01 to' "so does explain"
says_not flat 'in force' "and of that qualification nothing else"
run explain $unit/C5 --in $l2 --centre centre --today 2026-06-01 --format json
says out '"state": "overruled", "overruled_by": "./centre/thresholds.csv:2"' "for programs, too"
run explain $unit/C5 --in $l3 --centre centre --today 2026-06-01
says out 'Dispensation (in force)' "in another qualification it is in force"
run explain feedback.from_several --centre centre --today 2026-06-01
flat
says flat "$unit, C5: Dispensation (in force)" "explain of the rule tells where it is in force"
says flat "$unit in $l2, C5: Dispensation (overruled here by" "and where it is not"
run lint centre --today 2026-06-01
status_is 1 "lint names the pair"
says out "develop-personal-performance.lua:4: the dispensation for feedback.from_several does not hold in criterion C5 of $unit in $l2: ./centre/thresholds.csv:2 asks as much or more there" "with both places"
sed -i 's/,5,More here/,1,The same/' centre/thresholds.csv
check --centre centre
says out 'Dispensation (in force): C5' "a row that asks the same leaves it in force"
rm centre/thresholds.csv
check --centre centre --set feedback.from_several.sources=3
flat
says flat 'Dispensation (overruled here by --set feedback.from_several.sources=3)' "so does what is tried"

# A file with a fault: the report says so itself, and calls nothing plainly ready
amends "" "feedback.from_several { sources = 5 }"
sed -i 's/asks for it.",/asks for it."/' "$file"
check --centre centre
status_is 4 "a faulty file of the centre"
tr '\n' ' ' <out | tr -s ' ' >flat
says flat "^By the rules of the centre in ./centre Line [34] of the centre's file ./centre/.*/develop-personal-performance.lua is faulty, so not all that the file asks is checked: " "is told above the verdict"
says flat 'ready for assessment, but not all that the centre asks was checked' "which is none without it"
says flat 'All that assay can check is there, but not all that the centre asks was checked\. ' "nor are the last words"
check --centre centre --quiet
says out "^Line [34] of the centre's file" "--quiet does not hide it"
check --centre centre --format json
says out '"notices": \["Line [34] of the centre.s file .* is checked: ' "it is a notice for programs"
run try "$good" --no-progress --today 2026-06-01 --with centre
status_is 4 "a draft with a fault is not tried"
says err 'what is tried has faults .*assay lint centre' "and the message says so"
says_not out 'portfolio' "and nothing is compared"
mkdir -p centre/awarding-bodies/cyq/units
mv "$file" centre/awarding-bodies/cyq/units/develop-personal-performance.lua
check --centre centre
says_not out 'but not all' "a fault in the file of another unit leaves this one as it is"
rm centre/awarding-bodies/cyq/units/*
for body in cyq pearson; do
	echo 'return amends "'$body'" { becuase = "w", feedback.enough { count = 4 } }' >centre/awarding-bodies/$body/body.lua
done
check --centre centre
says out 'but not all' "one in the file of its body does not"
rm centre/awarding-bodies/pearson/body.lua
check --centre centre
status_is 4 "one in that of another body is a fault as well"
says out "file ./centre/awarding-bodies/cyq/body.lua is faulty" "and is told"
says_not out 'but not all' "but leaves it as it is"
mv centre/awarding-bodies/cyq centre/awarding-bodies/peerson
check --centre centre
says out 'but not all' "what is in the folder of no body may be meant for any"
rm -r centre/awarding-bodies/peerson

# A faulty row of a table bears on what it is about alone, where it says so
faulty_row() { # UNIT CRITERION RULE VALUE [QUALIFICATION]
	printf '%s\n' unit,criterion,rule,parameter,value,reason,qualification "$1,$2,$3,sources,$4,Ours,${5-}" >centre/thresholds.csv
	check --centre centre
	status_is 4 "a row of '$1' for $2 in '${5-}': $3 = $4 is a fault"
	says out "Line 2 of the centre's file ./centre/thresholds.csv is faulty" "which is told"
}
spared() {
	faulty_row "$@"
	says_not out 'but not all' "it leaves this portfolio as it is"
}
touched() {
	faulty_row "$@"
	says out 'but not all' "it may be meant for this portfolio"
}
spared cyq '*' feedback.from_severl 3
spared cyq '*' feedback.from_several 1
spared cyq/develop-personal-performance C99 feedback.from_several 3
spared pearson/promote-continuous-improvement '*' feedback.from_several 3
spared $unit '*' feedback.from_several 1 $l3
spared pearson '*' feedback.from_several many $l3
touched pearson '*' feedback.from_severl 3
touched $unit C99 feedback.from_several 3
touched $unit '*' feedback.from_several 1 $l2
touched $unit '*' feedback.from_several 3 pearson/nowhere
touched pearson/develop-personal-performanc '*' feedback.from_several 3
touched peerson '*' feedback.from_several 3
touched '' '*' feedback.from_several 3
spared cyq/develop-personal-performanc '*' feedback.from_several 3
printf 'unit,criterion,rule,parameter,valeu,reason\ncyq,*,feedback.from_several,sources,3,w\n' >centre/thresholds.csv
check --centre centre
says out 'but not all' "a fault in the head of a table is one of all rows"
rm centre/thresholds.csv
echo '- {unit: cyq, criterion: "*", rule: feedback.from_several, parameter: sources, valeu: 3, reason: w}' >centre/thresholds.yaml
check --centre centre
status_is 4 "a key that is not known in a list of rows"
says_not out 'but not all' "is the fault of its row"
rm centre/thresholds.yaml

# A unit of the centre's own whose file is faulty is not one that is not there
mkdir -p centre/awarding-bodies/hill/units centre/awarding-bodies/hill/qualifications
echo 'return body "hill" { title = "Hill College" }' >centre/awarding-bodies/hill/body.lua
echo 'return qualification "award" { title = "Award", units = { "listen" } }' >centre/awarding-bodies/hill/qualifications/award.lua
echo 'return unit "listen" { titel = "Listen" }' >centre/awarding-bodies/hill/units/listen.lua
printf 'portfolio: 1\nlearner: {id: "1"}\nqualification: hill/award\nunits: [listen]\n' >hill.yaml
run check hill.yaml --no-save --no-progress --centre centre
joined
says_not joined 'There is no unit' "a unit whose file is faulty"
says joined "the file of the unit 'hill/listen' is faulty (./centre/awarding-bodies/hill/units/listen.lua:1)" "is told as that"
rm -r centre/awarding-bodies/hill

# The centre's own rules
cat >centre/rules/our_rules.lua <<'EOF'
return {
	rule "signed" {
		on = "objective", title = "The objective names a person.", why = "We ask who helps.", advice = "Name them.",
		check = function(objective) if not prose.has(objective.text, "people-served") then return fault("text", "nobody is named") end end,
	},
}
EOF
cat >centre/rules/our_rules.cases.lua <<'EOF'
return cases {
	for_rule "signed" {
		content { "names customers", [[
development_plan: {objectives: [{id: O1, text: "Ring customers back"}]}
]] },
		fault { "names nobody", at = "O1", [[
development_plan: {objectives: [{id: O1, text: "Ring back"}]}
]] },
	},
}
EOF
run test centre
status_is 0 "the cases of the centre's rules pass"
says out '^2 passed, 0 failed$' "and only they are run"
sed -i 's/Ring back/Ring customers/' centre/rules/our_rules.cases.lua
run test centre
status_is 1 "a case that fails"
says out 'not ok - ./centre/rules/our_rules.cases.lua:6' "is told at its line"
check --centre centre --only our_rules.signed
status_is 2 "a rule that no unit asks leaves nothing to judge"
says err 'leave nothing to judge' "which is told"
check --centre centre --only our_rules.signed --only smart.measurable
is "$(grep -c 'leave nothing' err)" 0 "beside one that is asked it does not matter"
done_testing
