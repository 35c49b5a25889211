#!/bin/sh
# Erasing, by the command line: neither name nor number can be found in the database's files, counts stay.
# Usage: tests/cli/erase.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"

kx=KX-90417
name=Wilhelmina
examples="$home/awarding-bodies/pearson/units/develop-personal-performance.examples"

portfolio() { # number, name: the good portfolio of such a learner
	sed -e "s/C-5521/$1/" -e "s/^  role: Customer adviser/  name: $2\n&/" "$examples/call-centre.yaml"
}
check() { # ARGUMENT…
	run check "$@" --no-progress --store-names --today 2026-06-01 --color never
}
# found WORD: in how many of the database's files it stands
found() {
	grep -alF -- "$1" assay.db* 2>/dev/null | wc -l
}

mkdir -p work/$name centre
cat >centre/waivers.lua <<EOF
return waivers { { learner = "$kx", rule = feedback.from_several, because = "w", approved_by = "AS", till = "2027-01-01" } }
EOF
portfolio $kx $name >work/$name/$kx.yaml
portfolio B-2 Someone >work/second.yaml
portfolio B-3 Other >"work/with-$kx.yaml"
echo "portfolio: [" >work/$kx-broken.yaml
check work --centre centre
sed -i 's/text: "Raise my first contact.*/text: "Be better"/' work/$name/$kx.yaml
check work --centre centre
check work/$name/$kx.yaml --centre centre
run answer $kx develop-personal-performance/C2 yes --by AS7 --because "seen by $name" --all
is "$([ "$(found $kx)" -ge 1 ] && [ "$(found $name)" -ge 1 ] && echo there)" there "name and number are there before"
run history B-2
cp out before

run erase $kx --yes
status_is 0 "a learner is erased"
says out "^Erased of learner $kx (centre 18874): [0-9]* results that 3 runs listed, 1 answer, what assay remembered of 3 files\." "and it is told what went"
says out '^Its number was taken out of 1 other path that held it\.$' "and where else the number stood"
says_not out ' 0 ' "nothing that there was none of"
says out "^The files are not touched: work/$name/$kx.yaml; the next check of them stores them again\.$" "a file that is still there comes back, which is said"
says out '^What stays: how many portfolios' "and what stays"
is "$(found $kx)" 0 "the number stands in no file of the database"
is "$(found $name)" 0 "nor does the name"
is "$(ls assay.db-wal 2>/dev/null && wc -c <assay.db-wal | tr -d ' ')" "" "the journal is gone or empty"
run history $kx
status_is 2 "there is no history of the learner any more"
run history B-2
same out before "the history of others is as it was"
run history B-3
status_is 0 "one whose file's name held the number is still there"
says out 'work/with-(erased).yaml' "by another path"
run diff 1 2 --quiet
status_is 0 "runs can still be compared"
says out '^Erased: *2 portfolios of run 1, 2 portfolios of run 2 went since$' "a diff says that some were erased"
run diff 1 2 --format json
says out '"erased": 2' "json: so, too"
run rerun 2 --quiet
says out '^Erased: *2 portfolios of it went since$' "and a run that is repeated does"
run diff 3 3 --quiet
says out '^Erased: *1 portfolio of run 3 went since$' "one run is named once"
run erase $kx --yes
status_is 2 "a second time there is nothing to erase"
says err "assay.db holds nothing of learner $kx" "which is said"
check work --centre centre
status_is 3 "a check afterwards works (and knows the learner again)"

# A database whose writer was killed leaves a journal
is "$([ "$(found $kx)" -ge 1 ] && echo there)" there "what is checked again is there again"
run erase $kx </dev/null
status_is 0 "without a terminal nobody is asked"
is "$(found $kx)" 0 "and it is gone"

# By age
run erase --older-than 3y --yes
status_is 0 "nothing is that old"
says out 'holds nothing of runs before' "which is said"
run erase --older-than 1d --today 2999-01-01 --yes
status_is 0 "runs of long ago go"
is "$(found B-2)" 0 "with all that was found of their learners"
is "$(found Someone)" 0 "and their names"
run history B-2
status_is 2 "so that there is no history"
check work/second.yaml
status_is 0 "the database goes on"
says err 'saved as run 5' "and run numbers are not used again"

# At a terminal one is asked
check work/second.yaml
at_terminal() { # ANSWER
	echo "$1" | script -qec "'$assay' erase B-2" /dev/null >out
}
at_terminal no
says out '^Erase all that assay.db holds of learner B-2 (centre 18874), for good? Type yes: ' "at a terminal one is asked first"
says out 'Nothing was erased' "whoever does not say yes"
is "$([ "$(found B-2)" -ge 1 ] && echo there)" there "keeps it all"
at_terminal yes
says out 'Erased of learner B-2' "who says yes"
is "$(found B-2)" 0 "has it erased"

# More files than anybody reads, and a number that several centres use
mkdir many
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14; do
	portfolio M-1 Someone >many/$i.yaml
done
check many
sed 's/18874/20001/' many/1.yaml >elsewhere.yaml
check elsewhere.yaml
run erase M-1 --yes
status_is 2 "a number that two centres use"
says err '18874' "they are named"
run erase M-1 --centre-number 99 --yes
status_is 2 "a centre that has nobody of that number"
says err 'there is no learner M-1 of centre 99 in assay.db; the centres with that number: .*20001' "the others are named"
run erase M-1 --centre-number 18874 --yes
status_is 0 "one of them"
says out ' and [0-9]* more; the next check of them' "the files that are still there: some, and how many more"
run history M-1
says out '20001' "the other's learner is still there"

# A learner whose portfolio names no centre, and one of the same number at a centre that is called none
mkdir none
sed '/^centre:/d; s/C-5521/N-1/' "$examples/call-centre.yaml" >none/without.yaml
sed 's/18874/none/; s/C-5521/N-1/' "$examples/call-centre.yaml" >none/called.yaml
check none
run erase N-1 --yes
status_is 2 "a number of a centre and of no centre"
says err "several centres have a learner N-1 ('' where no centre is named, none); say which with --centre-number, such as --centre-number ''$" "the empty text is named for the one without"
for command in "history N-1" "answer N-1 develop-personal-performance/C1 yes --by AS7 --because seen"; do
	run $command
	status_is 2 "$command: alike"
	says err "'' where no centre is named" "$command: and told so"
	run $command --centre-number ''
	says_not err 'centre' "$command: the one without is found"
done
run erase N-1 --centre-number '' --yes
status_is 0 "the one without is erased"
says out '^Erased of learner N-1: 1 result' "and alone"
run erase N-1 --centre-number '' --yes
status_is 2 "a second time"
says err "there is no learner N-1 of no centre in assay.db; the centres with that number: none$" "there is only the other left"
run erase N-1 --centre-number none --yes
status_is 0 "which goes by its own name"

# Blanks around a number are not seen, and not of it
mkdir blanks
blank=$(printf '\302\240')
file=0
for id in "B-9" " B-9 " "${blank}B-9" "B-9$blank "; do
	file=$((file + 1))
	sed "s/id: .*C-5521.*/id: \"$id\"/; s/18874/18874$blank/" "$examples/call-centre.yaml" >blanks/$file.yaml
done
check blanks
is "$(sqlite3 assay.db "SELECT count(*), count(DISTINCT learner), count(DISTINCT centre) FROM result WHERE learner = 'B-9'")" "4|1|1" "a number with blanks around it is that number"
run erase B-9 --yes
status_is 0 "by which all are erased"
is "$(found B-9)" 0 "wholly"

# A number that stands in every path, or as a key of what a run keeps, is erased where it is somebody's
rm assay.db*
mkdir words
for word in yaml file learner null W-1; do
	sed "s/C-5521/$word/" "$examples/call-centre.yaml" >words/of-$word.yaml
done
cp "$examples/call-centre.yaml" words/null-too.yaml
check words
kept() {
	sqlite3 assay.db "SELECT paths, asked FROM run; SELECT list FROM layers;
		SELECT path FROM result WHERE learner IN ('W-1', 'A1', 'B2')"
}
kept >before
for word in yaml file learner; do
	run erase $word --yes
	status_is 0 "a learner whose number is $word"
	is "$(sqlite3 assay.db "SELECT count(*) FROM result WHERE learner = '$word'")" 0 "is gone"
	kept >after
	same before after "and what else the run keeps is as it was"
done
run erase null --yes
kept >after
same before after "nothing in JSON is no number, either"
is "$(sqlite3 assay.db "SELECT path FROM result WHERE learner = 'C-5521'")" "words/(erased)-too.yaml" "a whole word of a path may be one"

# What could not be read is of whom history says: a file is called as its learner is, until somebody else has it
rm assay.db*
mkdir names
portfolio U-1 $name >names/$name.yaml
portfolio U-2 Other >names/other.yaml
check names
echo "portfolio: [" >names/$name.yaml
echo "portfolio: [" >names/other.yaml
check names
run history U-1
says out 'judged 2 times' "a file that could not be read any more is still its learner's"
run erase U-1 --yes
says out '^Erased of learner U-1 (centre 18874): 2 results that 2 runs listed' "and goes with the learner"
is "$(found $name)" 0 "and the name with it"
is "$(sqlite3 assay.db "SELECT run, path FROM v_portfolio")" "1|names/other.yaml
2|names/other.yaml" "another's stays"
portfolio U-3 Third >names/other.yaml
check names/other.yaml
echo "portfolio: [[" >names/other.yaml
check names/other.yaml
run erase U-2 --yes
is "$(sqlite3 assay.db "SELECT run, path FROM v_portfolio")" "3|names/other.yaml
4|names/other.yaml" "as does what somebody else had last"

# A number that is nobody's is taken out of nobody's path
rm assay.db*
mkdir groups
portfolio A1 Someone >groups/group-1.yaml
portfolio B2 Other >groups/group-2.yaml
check groups
kept >before
run erase 2 --yes
status_is 2 "a number that is nobody's"
says err 'assay.db holds nothing of learner 2$' "is told so"
kept >after
same before after "and stays where it is in paths"

# Two that are erased may leave files of one path, which a diff tells apart
portfolio 1 First >groups/first.yaml
portfolio 2 Second >groups/second.yaml
check groups
sed -i -e 's/text: "Raise my first contact.*/text: "Be better"/' -e '/^      \(baseline: 61%\|target: 75%\|success: "Scorecards\)/d' groups/group-2.yaml
check groups
run erase 1 --yes
run erase 2 --yes
is "$(sqlite3 assay.db "SELECT DISTINCT path FROM v_portfolio")" "groups/group-(erased).yaml" "two learners' files have one path"
run diff 2 3
status_is 1 "a verdict that changed is seen all the same"
says out 'learner B2' "and whose it is"

# A number stands by itself in a path behind whatever is no letter, and however that is escaped
rm assay.db*
mkdir signs
file=0
portfolio 70001 $name >signs/own.yaml
portfolio 70002 Other >signs/other.yaml
for sign in '-' '\342\200\223' '\342\200\231' '\302\240' '\342\200\256' '\342\200\250' '\177' '\t' '\n' '\033' '\351' '"' '\\\\' '\\\\xe9 '; do
	file=$((file + 1))
	portfolio S-$file Someone >"signs/$(printf "of${sign}70001$sign").yaml"
done
portfolio Z-1 Someone >"signs/Zoë70002.yaml"
check signs/*
sqlite3 assay.db "SELECT asked FROM run" >before
run erase 70001 --yes
status_is 0 "a learner whose number stands in other paths behind any sign"
says out '^Its number was taken out of 15 other paths' "whose number is taken out of them, and of the command"
is "$(found 70001)" 0 "is gone from all of them"
is "$(sqlite3 assay.db "SELECT count(*) FROM v_portfolio WHERE path LIKE 'signs/of%(erased)%.yaml'")" 14 "which stay"
sqlite3 assay.db "SELECT asked FROM run" >after
same before after "and what the run was asked is known"
run history S-1
status_is 0 "and can be read"
run erase 70002 --yes
is "$(sqlite3 assay.db "SELECT path FROM v_portfolio WHERE learner = 'Z-1'")" "signs/Zoë70002.yaml" "behind a letter it is a word of its own"

# One of two files of a learner says where the other is
rm assay.db*
mkdir two
portfolio 70001 Someone >two/own.yaml
portfolio S-1 Other >"two/$(printf '"70001"').yaml"
portfolio S-1 Other >two/plain.yaml
check two
run erase 70001 --yes
is "$(found 70001)" 0 "where it is without the number, too"
is "$(sqlite3 assay.db "SELECT reason FROM v_finding WHERE rule = 'portfolio.same_learner' ORDER BY reason")" 'The same learner has another file in this run: two/"(erased)".yaml.
The same learner has another file in this run: two/plain.yaml.' "and nothing else is said otherwise"
run history S-1
status_is 0 "and can be read"

# A long command is read once
portfolio 70003 Someone >signs/own.yaml
check signs/own.yaml
sqlite3 assay.db "WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < 79999)
	UPDATE run SET paths = (SELECT json_group_array('work/70003-' || i || '.yaml') FROM c)"
timeout 20 "$assay" erase 70003 --yes >out 2>err
status=$?
status_is 0 "80000 paths that hold a number are told without it before anybody waits"
is "$(found 70003)" 0 "all of them"

# Wrong usage
run erase
status_is 2 "erase wants to know whom"
run erase x --older-than 3y
status_is 2 "and not both"
run erase --older-than soon
status_is 2 "an age that is none is refused"
says err "an age such as 3y, 18m, 2w or 90d, but got 'soon'" "with examples"
for age in 0y 3x 3yy y 1234567d '3 yeers'; do
	run erase --older-than "$age"
	status_is 2 "an age that is none: $age"
done
for age in 9999y 999999m 999999w; do
	run erase --older-than "$age" --yes
	status_is 2 "an age before all years: $age"
	says err "an age such as 3y, 18m, 2w or 90d, but '$age' reaches back beyond the year 1" "it is told: $age"
done
run erase --older-than '9 years' --yes
status_is 0 "an age in words"
run erase x --db none.db
status_is 2 "a database that is not there is not made"
is "$(ls none.db 2>/dev/null)" "" "really not"

done_testing
