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

# --- What changes while it is read ---------------------------------------------------------------------------------------

# The first path is a pipe: once it is opened all paths were looked at, and none of the others was read.
mkdir changing
for i in 1 2 3 4 5 6 7 8; do good "changing-$i" changing/$i.yaml; done
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
cat gate.yaml >&3
exec 3>&-
wait $child
status=$?
status_is 3 "files that vanish, grow and change while they are read"
is "$(verdicts after | cut -d ' ' -f 2 | tr '\n' ' ')" "ready ready unreadable unreadable unreadable unreadable unreadable unreadable ready " \
	"what is no longer there is unreadable, what stayed is judged"
grep -e 1.yaml -e 8.yaml before >before-rest
grep -e 1.yaml -e 8.yaml after >after-rest
same before-rest after-rest "as it was before"
is "$(reason after changing/2.yaml)" "The file can't be opened: No such file or directory." "one that vanished"

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
	next } { print }' without.yaml >evidence/p.yaml
missing() {
	sqlite3 :memory: "SELECT f.value->>'id' FROM json_each(readfile('$1'), '\$.findings') f
		WHERE f.value->>'rule' = 'portfolio.evidence_is_there' ORDER BY 1" | tr '\n' ' '
}
check --format jsonl=found --format text=page evidence/p.yaml
is "$(missing found)" "X14 X15 X16 X17 X3 X4 " "what is missing in the folder is said, and of what lies outside nothing"
harmless page "the names of evidence"
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
