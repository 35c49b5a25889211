#!/bin/sh
# Where portfolios lie, and what they name: pipes, devices, links in a circle, names that drive a terminal, files that change
# while they are read, evidence outside the folder. Nothing hangs, nothing outside is opened, and the good neighbours' results
# are byte for byte what they are alone.
# Usage: tests/hostile/places.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/../cli/tap"
. "$home/tests/hostile/harmless"

example=$home/awarding-bodies/city-and-guilds/units/develop-personal-performance.examples/depot.yaml
good() { # LEARNER FILE
	sed "s/^  id: .*/  id: \"$1\"/" "$example" >"$2"
}

# A hang is a failure: so long takes no run, not with sanitizers on a busy machine.
check() {
	timeout 120 "$assay" check --today 2026-01-20 --no-save --no-progress "$@" >out 2>err </dev/null
	status=$?
}

verdicts() { # FILE: path and verdict of each line
	sqlite3 :memory: "CREATE TABLE l (line TEXT)" ".mode ascii" ".separator \"\\037\" \"\\n\"" ".import $1 l" \
		".mode list" ".separator ' '" "SELECT line->>'path', line->>'verdict' FROM l"
}

reason() { # FILE PATH: the first error
	sqlite3 :memory: "CREATE TABLE l (line TEXT)" ".mode ascii" ".separator \"\\037\" \"\\n\"" ".import $1 l" \
		".mode list" "SELECT line->>'\$.errors[0].reason' FROM l WHERE line->>'path' = '$2'"
}

# --- What is no file -----------------------------------------------------------------------------------------------------

mkdir -p cohort/directory.yaml outside
good first cohort/a.yaml
good last cohort/z.yaml
good within cohort/directory.yaml/p.yaml
good abroad outside/real.yaml
echo 'secret: 1' >outside/notes.yaml
mkfifo outside/secret.pdf
check --format jsonl=alone cohort/a.yaml cohort/directory.yaml/p.yaml cohort/z.yaml
is "$(verdicts alone | grep -c ' ready$')" 3 "the neighbours are good"

mkfifo cohort/fifo.yaml
ln -s loop.yaml cohort/loop.yaml
ln -s circle-2.yaml cohort/circle-1.yaml
ln -s circle-1.yaml cohort/circle-2.yaml
ln -s nowhere cohort/dangling.yaml
ln -s .. cohort/up
ln -s . cohort/up.yaml
for device in zero null full tty random; do ln -s /dev/$device "cohort/$device.yaml"; done
ln -s ../outside/secret.pdf cohort/pipe-abroad.yaml
ln -s ../outside/notes.yaml cohort/notes.yaml
for jobs in 1 2; do
	check --jobs $jobs --format jsonl=among cohort
	status_is 0 "a folder of pipes, devices and circles, --jobs $jobs"
	same among alone "its portfolios are what they are alone, --jobs $jobs"
done
says err 'passed over.*: 1 (cohort/notes.yaml)$' "a link to what is no portfolio is passed over, and counted"
ln -s ../outside/real.yaml cohort/real.yaml
check --format jsonl=among cohort
is "$(verdicts among | sed -n 's/^cohort.real.yaml //p')" ready "a link to a portfolio counts as one"

# What can't be read, by root neither: a process's memory from its start.
if [ -e /proc/self/mem ]; then
	ln -s /proc/self/mem cohort/memory.yaml
	check --format jsonl=among cohort
	status_is 3 "a file that can't be read"
	is "$(verdicts among | sed -n 's/^cohort.memory.yaml //p')" unreadable "is unreadable"
	grep -v -e memory.yaml -e real.yaml among >rest
	same rest alone "and its neighbours are what they were"
else
	report ok "a file that can't be read # SKIP there is no /proc"
fi

check --format jsonl=named cohort/a.yaml /dev/zero /dev/null /dev/full cohort/loop.yaml cohort/directory.yaml cohort/z.yaml
status_is 3 "what is named is taken, whatever it is"
grep -e '"cohort/[az].yaml"' -e 'directory.yaml/p' named >rest
same rest alone "the neighbours are what they are alone"
is "$(verdicts named | grep -v '^cohort/[adz]' | tr '\n' ';')" \
	"/dev/zero unreadable;/dev/null unreadable;/dev/full unreadable;cohort/loop.yaml unreadable;" "the others are unreadable"
is "$(reason named /dev/zero)" "the file has more than 2097152 bytes: put long work in files of its own" "a device without end"
is "$(reason named /dev/null | cut -d : -f 1)" "the file is empty" "one without beginning"
is "$(reason named cohort/loop.yaml | grep -c 'symbolic link')" 1 "a link to itself"
check cohort/dangling.yaml cohort/a.yaml
says err "no file or folder 'cohort/dangling.yaml'" "a link to nothing is said"
if command -v setsid >/dev/null; then
	timeout 120 setsid -w "$assay" check --no-save /dev/tty >out 2>err </dev/null
	is $? 3 "a terminal that nobody sits at"
fi

mkfifo pipe.db files.db-wal
# database FILE STATUS WHAT: nobody waits for it
database() {
	timeout 20 "$assay" check --today 2026-01-20 --no-progress --fail-on never --db "$1" cohort/a.yaml >out 2>err </dev/null
	status=$?
	status_is "$2" "a database that is $3"
	[ "$2" -eq 0 ] || says_not err "saved as run" "nothing is said to be saved in $3"
}
database pipe.db 5 "a pipe"
says err "^pipe.db: is no file but a folder, a pipe or a device.*name a file with --db" "is told, and what to do"
database files.db 5 "a file beside which there is a pipe"
says err "^files.db-wal: is no file" "is told, too"
database /dev/null 5 "a device"
database outside 5 "a folder"
database :memory: 2 "of no file"
says err "name a file, as in --db results.db" "says what to do"
database '' 2 "of no name"
database 'file:kept.db?mode=memory' 0 "of a name that looks like an address"
is "$(sqlite3 './file:kept.db?mode=memory' "SELECT count(*) FROM v_portfolio")" 1 "is a file of that name"
timeout 20 "$assay" history L --db pipe.db >out 2>err
is $? 5 "nor does who looks back wait for a pipe"

mkfifo report
check --format json=report cohort/a.yaml
status_is 5 "a report for a pipe that nobody reads"
says err "'report': it is a pipe that nobody reads" "is told"
timeout 20 "$assay" list rules --format jsonl=report >out 2>err
is $? 5 "of a list, too"
{ sleep 0.3; cat report >read; } &
check --format jsonl=report cohort/a.yaml
wait $!
grep 'cohort/a.yaml' alone >whole
same read whole "who reads it a little later gets it whole"

# --- What changes while it is read ---------------------------------------------------------------------------------------

# The first path is a pipe: once it is opened all paths were looked at, and none of the others was read.
mkdir changing
for i in 1 2 3 4 5 6 7 8 9; do good "changing-$i" changing/$i.yaml; done
good gate gate.yaml
check --format jsonl=before gate.yaml changing
mkfifo gate
timeout 120 "$assay" check --today 2026-01-20 --no-save --no-progress --format jsonl=after gate changing >out 2>err </dev/null &
child=$!
exec 3>gate
rm changing/2.yaml
yes '# more' | head -n 400000 >>changing/3.yaml
rm changing/4.yaml && mkdir changing/4.yaml
ln -sf 5.yaml changing/5.yaml
: >changing/6.yaml
printf 'claimed: \377\n' >>changing/7.yaml
rm changing/9.yaml && mkfifo changing/9.yaml
cat gate.yaml >&3
exec 3>&-
wait $child
status=$?
status_is 3 "files that vanish, grow and change while they are read"
is "$(verdicts after | cut -d ' ' -f 2 | tr '\n' ' ')" "ready ready unreadable unreadable unreadable unreadable unreadable unreadable ready unreadable " \
	"what is no longer there is unreadable, what stayed is judged"
grep -e 1.yaml -e 8.yaml before >before-rest
grep -e 1.yaml -e 8.yaml after >after-rest
same before-rest after-rest "as it was before"
is "$(reason after changing/2.yaml)" "The file can't be opened: No such file or directory." "one that vanished"
says after '9.yaml.*it was a file when it was found, and is a pipe' "one that a pipe took the place of is not waited for"

# --- Names ---------------------------------------------------------------------------------------------------------------

mkdir names
good first names/a.yaml
good last names/z.yaml
check --format jsonl=alone names
i=0
while IFS= read -r name; do
	i=$((i + 1))
	good "name-$i" "names/b$(printf '%b' "$name").yaml"
done <<'END'
\033[2J\033[31m
\r\n\nassay: nothing is outstanding
\0377\0300\0257
\0342\0200\0256gpj
\0342\0200\0213
\0302\0233
'"; DROP TABLE portfolio; --
$(touch gone)`touch gone`
*?[a-z]{1,2}~
%s%n%d
END
long=$(yes x | head -n 245 | tr -d '\n')
good long "names/b$long.yaml"
for jobs in 1 2; do
	check --jobs $jobs --db names.db --format jsonl=among --format text=page --format json=whole names
	status_is 0 "files with names that nobody would choose, --jobs $jobs"
	grep -e 'names/[az].yaml' among >rest
	same rest alone "their neighbours are what they are alone"
done
is "$(verdicts among | grep -c ' ready$')" 13 "all are judged"
is "$(wc -l <among)" 13 "one line each"
for file in out err page among whole; do harmless $file "names in $file"; done
timeout 120 "$assay" check --today 2026-01-20 --no-progress --db names.db names >out 2>err
harmless out "the report of a run that is saved"
is "$(sqlite3 names.db 'SELECT count(*) FROM v_portfolio WHERE verdict = "ready"')" 13 "all are saved"
timeout 120 "$assay" check --today 2026-01-20 --no-progress --db names.db names >out 2>err
for words in "history name-1" "history name-3" "diff 1 2" "rerun 1" "erase name-2"; do
	# shellcheck disable=SC2086
	timeout 120 "$assay" $words --db names.db >out 2>err </dev/null
	harmless out "assay $words"
	harmless err "assay $words, standard error"
done
if [ -e gone ]; then report "not ok" "no name was run"; else report ok "no name was run"; fi
check "$(printf 'no\033[2J\nwhere')"
harmless err "a path that is not there"
red=$(printf 'red\033[31m\ncentre')
for words in "centre" "rule our.one --centre" "unit our-body/one --centre"; do
	# shellcheck disable=SC2086
	run new $words "$red"
	status_is 0 "assay new $words, in a folder of a strange name"
	harmless out "assay new $words"
	says_not out '^centre' "assay new $words: its name starts no line"
done

# --- Evidence ------------------------------------------------------------------------------------------------------------

mkdir -p evidence/sub
mkfifo evidence/pipe.pdf
: >evidence/there.pdf
: >evidence/sub/there.pdf
ln -s ../outside/secret.pdf evidence/link.pdf
ln -s ../outside evidence/way
ln -s /dev/zero evidence/zero.pdf
ln -s pair.pdf evidence/pair.pdf
good evidence evidence/p.yaml
sed -i '/^evidence:/,/^[a-z]/{/^  - /d;}' evidence/p.yaml
grep -q '^evidence:' evidence/p.yaml || echo 'evidence:' >>evidence/p.yaml
cp evidence/p.yaml without.yaml
awk -v q="'" '/^evidence:/ { print; n = split("there.pdf sub/there.pdf missing.pdf pipe.pdf link.pdf way/secret.pdf way/nothing zero.pdf pair.pdf ../outside/secret.pdf sub/../../outside/secret.pdf /dev/zero /etc/passwd ~/.profile *.pdf sub $HOME", f, " ")
	for (i = 1; i <= n; i++) print "  - {id: X" i ", file: " q f[i] q "}"
	print "  - {id: Y1, file: \"there\\n.pdf\"}"
	print "  - {id: Y2, file: \"there.pdf\\0\"}"
	print "  - {id: Y3, file: \"\\e[31m.pdf\"}"
	next } { print }' without.yaml >outside.yaml
cp outside.yaml evidence/p.yaml
missing() {
	sqlite3 :memory: "SELECT f.value->>'id' FROM json_each(readfile('$1'), '\$.findings') f
		WHERE f.value->>'rule' = 'portfolio.evidence_is_there' ORDER BY 1" | tr '\n' ' '
}
check --format jsonl=found --format text=page evidence/p.yaml
is "$(missing found)" "X14 X15 X16 X17 X3 X4 Y3 " "what is missing in the folder is said, and of what lies outside nothing"
harmless page "the names of evidence"

# spelt WHAT LINES…: evidence of which one file is there and the other is not; a line as it stands below X2's id
spelt() {
	what=$1
	shift
	{
		for i in $(seq 300); do echo "# file: n$i"; done
		awk '/^evidence:/ { print; print "  - id: X1\n    file: there.pdf\n  - id: X2"; exit } { print }' without.yaml
		printf '%b\n' "$@"
		awk 'behind { print } /^evidence:/ { behind = 1 }' without.yaml
	} >evidence/p.yaml
	check --format jsonl=found evidence/p.yaml
	is "$(missing found)" "X2 " "evidence that is missing, spelt $what"
}
spelt "as ever" '    file: missing.pdf'
spelt "with a space behind the key" '    file : missing.pdf'
spelt "with the key in quotes" '    "file": missing.pdf'
spelt "with a question mark" '    ? file' '    : missing.pdf'
spelt "on the next line" '    file:' '      missing.pdf'
spelt "over two lines" '    file: missing' '      more.pdf'
spelt "with an apostrophe" "    file: 'it''s m.pdf'"
spelt "with an escape" '    file: "m\\u002epdf"'
spelt "with a tag" '    file: !!str missing.pdf'
spelt "with an anchor" '    file: &a missing.pdf'
spelt "as a block" '    file: >-' '      missing.pdf'
cp without.yaml evidence/p.yaml
sed -i '/^evidence:/a\  - {id: X1, file: missing.pdf} # file: there.pdf' evidence/p.yaml
check --format jsonl=found evidence/p.yaml
is "$(missing found)" "" "what is no evidence does not say that evidence lies in the folder"
cp outside.yaml evidence/p.yaml
if strace -f -o /dev/null true 2>/dev/null; then
	timeout 120 strace -f -o calls -e trace=%file "$assay" check --today 2026-01-20 --no-save evidence/p.yaml >out 2>err
	is "$(grep -c -e 'there.pdf' calls | sed 's/^[1-9].*/some/')" some "strace sees what is looked for"
	is "$(grep -e 'outside' -e '/dev/zero' -e 'passwd' -e '\.profile' -e '"[^"]*way/' calls | grep -v 'evidence/way", ' | head -n 1)" "" \
		"nothing outside the folder is touched"
	is "$(grep 'evidence/' calls | grep -v -e 'lstat' -e 'newfstatat' -e 'evidence/p.yaml' | head -n 1)" "" "evidence is not opened"
else
	report ok "nothing outside the folder is touched # SKIP strace is not there, or may not trace"
fi

done_testing
