#!/bin/sh
# What drives a terminal, hides text or turns it round, in every field of the format, in keys, ids, paths and words of the command
# line: no output shows it as it is. Portfolios are made from the format's own table.
# Usage: tests/hostile/outputs.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/../cli/tap"
. "$home/tests/hostile/harmless"

# As YAML writes it in quotes: colours and the screen's clearing by ESC and by one character, a title, a bell, back and delete,
# line ends of all kinds, a name that reads backwards, marks and isolates, nothing to be seen, and a mark of order.
evil='a\e[31m\e[2J\x9b31m\e]0;title\a\b\x7f\r\n\t\N\L\P\u202egpj\u202a\u2066\u2069\u200e\u200f\u061c\u200b\u200d\u2060\ufeff\u00adz'
# The same as bytes, as far as a word of the command line may hold it.
raw=$(printf 'a\033[31m\033[2J\302\23331m\033]0;title\007\010\177\r\n\t\302\205\342\200\250\342\200\251\342\200\256gpj\342\201\246\342\200\217\330\234\342\200\213\357\273\277\302\255\377z')

run list keys --format jsonl
sed 's/^{"record": "\([^"]*\)", "key": "\([^"]*\)", "type": "\([^"]*\)".*/\1\t\2\t\3/' out >table
is "$(grep -c '	' table)" "$(wc -l <out)" "the table of the format is read"

# made NOT [RECORD.KEY TEXT]...: a portfolio with every field but those of the list NOT (RECORD.KEY, with blanks round them) filled
# with what is harmful, and those with the text that stands behind them.
cat >make.awk <<'END'
BEGIN { FS = "\t" }
{ keys[$1] = keys[$1] $2 "\n"; type[$1, $2] = $3; sub(/, required/, "", type[$1, $2]); known[$1] = 1 }
function value(record, key, t, list) {
	t = type[record, key]
	if ((record "." key) in fixed) return fixed[record "." key]
	list = sub(/^list of /, "", t)
	t = (t in known) ? fields(t) : "\"" evil "\""
	return list ? "[" t ", " t "]" : t
}
function fields(record, text, n, i, k) {
	n = split(keys[record], k, "\n")
	for (i = 1; i < n; i++) text = text (i > 1 ? ", " : "") k[i] ": " value(record, k[i])
	return "{" text "}"
}
END {
	n = split(keys["portfolio"], k, "\n")
	for (i = 1; i < n; i++) print k[i] ": " value("portfolio", k[i])
	print "\"" evil "\": x"
}
END
made() { # FILE LEARNER EVIL
	# awk takes the backslashes of -v for its own
	EVIL=$3 LEARNER=$2 awk 'BEGIN { evil = ENVIRON["EVIL"]
		fixed["portfolio.portfolio"] = 1
		fixed["portfolio.qualification"] = "cyq/l2-nvq-certificate-customer-service"
		fixed["portfolio.units"] = "[develop-personal-performance]"
		fixed["learner.id"] = ENVIRON["LEARNER"] }
	'"$(cat make.awk)" table >"$1"
}

mkdir cohort
made cohort/every.yaml '"20418"' "$evil"
made cohort/learner.yaml "\"$evil\"" "$evil"
# Words that a rule takes for a text, with what is harmful at their end.
made cohort/prose.yaml '"20419"' "I did not answer 80% of the calls by 3 May 2026 because M. was ill$evil"
made cohort/day.yaml '"20420"' "2026-01-31$evil"
sed "s/^qualification: .*/qualification: \"$(printf '%s' "$evil" | sed 's/\\/\\\\/g')\"/" cohort/every.yaml >cohort/qualification.yaml
sed "s/^units: .*/units: [\"$(printf '%s' "$evil" | sed 's/\\/\\\\/g')\"]/" cohort/every.yaml >cohort/unit.yaml
printf 'portfolio: 1\n"%s": "%s"\n"%s": 2\n' "$evil" "$evil" "$evil" >cohort/keys.yaml
printf 'portfolio: 1\nlearner: *%s\n' "$(printf 'a\342\200\256b')" >cohort/alias.yaml
printf 'portfolio: 1\nlearner: !<%s> x\n' "$(printf 'a\342\200\256b')" >cohort/tag.yaml
printf 'portfolio: 1\n\033[31m: \377\n' >cohort/bytes.yaml
# Work that is good but for its texts, so that rules have much to say, and questions.
example=$home/awarding-bodies/cyq/units/develop-personal-performance.examples/hotel.yaml
EVIL=$evil awk 'BEGIN { evil = ENVIRON["EVIL"] }
{ out = ""; rest = $0
	while (match(rest, /: "[^"]*"/)) {
		out = out substr(rest, 1, RSTART + RLENGTH - 2) evil "\""
		rest = substr(rest, RSTART + RLENGTH)
	}
	print out rest }' "$example" | sed 's/^  id: .*/  id: "31177"/' >cohort/work.yaml
cp cohort/every.yaml "cohort/$(printf '%s' "$raw" | tr -d '/').yaml"

look() { # WHAT: at what run left
	harmless out "$1"
	harmless err "$1, standard error"
}

for stage in learner assessor verifier; do
	run check cohort --for $stage --today 2026-01-20 --db evil.db --format text --format json=whole --format jsonl=lines
	look "assay check --for $stage"
	harmless whole "its JSON"
	harmless lines "its lines of JSON"
done
is "$(wc -l <lines)" 12 "every portfolio has its line"
is "$(sqlite3 :memory: 'CREATE TABLE l (line TEXT)' '.mode ascii' '.separator "\037" "\n"' '.import lines l' 'SELECT min(json_valid(line)) FROM l')" 1 \
	"all of it is JSON"
says lines 'u001b\[31m' "what was there is told by its number"
says out 'x1b' "and shown so"
is "$(grep -o '"verdict": "unreadable"' lines | wc -l)" 6 "those that name no unit, or are no YAML, are unreadable"
run check cohort --today 2026-01-20 --no-save --color always
LC_ALL=C sed 's/\x1b\[[0-9]*m//g' out >bare
harmless bare "in colours there are these, and no others"
run check cohort --today 2026-01-20 --no-save --quiet
look "assay check --quiet"
run check cohort --today 2026-01-20 --no-save --profile
look "assay check --profile"
run check cohort/work.yaml --today 2026-01-21 --db evil.db
run try cohort --today 2026-01-20 --set feedback.from_several.sources=4
look "assay try"

for learner in 20418 20419 31177 "$raw"; do
	for words in history "answer" erase; do
		case $words in
		answer) run answer "$learner" develop-personal-performance/C4 yes --by "$raw" --because "$raw" --db evil.db ;;
		erase) run erase "$learner$raw" --db evil.db ;;
		*) run $words "$learner" --db evil.db ;;
		esac
		look "assay $words $(printf '%s' "$learner" | head -c 5 | tr -cd 'a-z0-9')"
	done
done
for question in C2 C3 C4 C5 C6; do
	run answer 31177 develop-personal-performance/$question no --all --by "$raw" --because "$raw" --db evil.db
	look "an answer to $question"
	cat out >>answers
done
says answers '^Kept: no' "some were kept"
run check cohort --today 2026-01-22 --db evil.db
look "assay check with answers"
run diff 1 3 --db evil.db
look "assay diff"
run diff 3 5 --db evil.db
look "assay diff with answers"
says out 'x1b' "and shows what changed"
run rerun 1 --db evil.db
look "assay rerun"
run history 31177 --db evil.db --format jsonl
look "assay history as lines"

# A stranger's rules, whose words turn the direction of writing.
mkdir -p stranger/rules
turned=$(printf '\342\200\256gpj\342\201\246')
cat >stranger/rules/ours.lua <<-END
	return { rule "ours" { on = "plan", title = "t$turned", why = "w$turned", advice = "a$turned", check = function() end } }
END
for words in 'list rules' 'explain ours.ours' 'schema lua' 'schema unit'; do
	# shellcheck disable=SC2086
	run $words --centre stranger
	look "assay $words of a stranger's rules"
done
run lint stranger
look "assay lint of a stranger's rules"

# Words of the command line, wherever one stands.
path=$(printf '%s' "$raw" | tr -d '/')
for words in check try text explain list test lint new schema history diff answer rerun erase; do
	run $words "$path"
	look "assay $words WORD"
	run $words "--$path"
	look "assay $words --WORD"
	run $words "$path" "$path"
	look "assay $words WORD WORD"
done
for option in unit centre today for db format jobs fail-on only skip color; do
	run check cohort --no-save "--$option" "$path"
	look "assay check --$option WORD"
done
run "$path"
look "assay WORD"
for kind in objective action deadline feedback reflection; do
	run text $kind "I will answer 80% of calls by 3 May 2026 $raw"
	look "assay text $kind"
done
run erase --before "$path" --db evil.db
look "assay erase --before WORD"
run erase 20418 --db evil.db
look "assay erase"

done_testing
