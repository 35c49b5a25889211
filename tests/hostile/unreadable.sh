#!/bin/sh
# What is there and can't be looked at: files and folders without the rights, links that lead nowhere or in a circle. Whoever
# is judged is judged by all that was asked of them, or is told what could not be read; nothing is left out in silence.
# Usage: tests/hostile/unreadable.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/../cli/tap"

# To root all files are open, so the commands run as a user who is nobody.
as_nobody() {
	setpriv --reuid 65534 --regid 65534 --clear-groups "$@"
}
[ "$(id -u)" -eq 0 ] || as_nobody() { "$@"; }
chmod 755 .
if ! as_nobody "$assay" --version >out 2>err; then
	report ok "what can't be read # SKIP setpriv is not there, or nobody may not read the program"
	done_testing
fi

example=$home/awarding-bodies/city-and-guilds/units/develop-personal-performance.examples/depot.yaml
cp "$example" p.yaml
check() { # ARGUMENT…: in a shell of nobody's; leaves out, err and status
	as_nobody timeout 120 "$assay" check --today 2026-01-20 --no-save --no-progress "$@" >out 2>err </dev/null
	status=$?
}

# --- A centre's files ----------------------------------------------------------------------------------------------------

units=cc/awarding-bodies/city-and-guilds/units
amendment=$units/develop-personal-performance.lua
mkdir -p $units cc/rules
cat >$amendment <<'END'
return amends "city-and-guilds/develop-personal-performance" {
	because = "Our verifier asks for it.",
	criterion "C5" { the "feedback" { must = { feedback.from_several { sources = 5 } } } },
}
END
check p.yaml --centre cc
status_is 1 "the centre asks for more than the portfolio has"

# told FILE WHY WHAT: nothing is judged without the file, and that is said
told() {
	check p.yaml --centre cc
	status_is 4 "$3: nothing is judged"
	says err "^./$1: can't be read: $2; nothing is judged without it" "$3: it is told"
}
chmod 444 $units
told $amendment "Permission denied" "a folder that can be listed and not searched"
chmod 000 $units
told $units "Permission denied" "a folder that can't be listed"
chmod 755 $units
mv $amendment kept.lua
ln -s develop-personal-performance.lua $amendment
told $amendment "Too many levels.*" "a link to itself"
ln -sf nowhere $amendment
told $amendment "No such file.*" "a link to nothing"
mkdir behind
cp kept.lua behind/kept.lua
chmod 000 behind
ln -sf "$work/behind/kept.lua" $amendment
told $amendment "Permission denied" "a link to what lies behind a closed folder"
rm $amendment
chmod 755 behind
ln -sf waivers.lua cc/waivers.lua
told cc/waivers.lua "Too many levels.*" "waivers that are a link to themselves"
rm cc/waivers.lua
check p.yaml --centre cc
status_is 0 "and what is not there is not missed"

# --- The file that names the centre --------------------------------------------------------------------------------------

cp kept.lua $amendment
mkdir -p inner
# named FOLDER: a check from there, by what the nearest .assay.yaml says
named() {
	(cd "$1" && as_nobody timeout 120 "$assay" check "$work/p.yaml" --today 2026-01-20 --no-save --no-progress) >out 2>err </dev/null
	status=$?
}
echo 'centre: cc' >.assay.yaml
named inner
status_is 1 "the centre that a folder further up names"
# refused WHAT: here, and below
refused() {
	for folder in . inner; do
		named $folder
		status_is 2 "$1, from $folder: nothing is judged"
		says err "/.assay.yaml:1:1*:* *the file can't be read.*see whether it is a file.*--centre" "$1, from $folder: it is told"
	done
}
chmod 000 .assay.yaml
refused "a setting that nobody may read"
rm -f .assay.yaml
ln -s nowhere .assay.yaml
refused "a setting that is a link to nothing"
ln -sf .assay.yaml .assay.yaml
refused "one that is a link to itself"
rm .assay.yaml
mkdir .assay.yaml
refused "a folder of that name"
rmdir .assay.yaml
mkfifo .assay.yaml
refused "a pipe, which is not waited for"
rm .assay.yaml
ln -s nowhere .assay.yml
named .
status_is 2 "a link to nothing by nearly that name"
rm .assay.yml
mkdir closed
echo 'centre: ../cc' >closed/.assay.yaml
chmod 444 closed
(cd closed && as_nobody sh -c 'timeout 120 "$0" check "$1" --today 2026-01-20 --no-save --no-progress' "$assay" "$work/p.yaml") >out 2>err </dev/null
status=$?
status_is 2 "a working folder that may not be searched"
chmod 755 closed
named .
status_is 0 "and where there is none, none is asked for"

# --- A cohort ------------------------------------------------------------------------------------------------------------

mkdir -p cohort/open cohort/listed cohort/listed/below outside
cp p.yaml cohort/open/a.yaml
cp p.yaml cohort/listed/b.yaml
echo 'notes' >cohort/listed/notes.txt
cp p.yaml outside/c.yaml
ln -s ../outside/c.yaml cohort/c.yaml
ln -s ../outside/notes cohort/notes
chmod 444 cohort/listed
chmod 000 outside
verdicts() {
	sqlite3 :memory: "CREATE TABLE l (line TEXT)" ".mode ascii" ".separator \"\\037\" \"\\n\"" ".import out l" \
		".mode list" ".separator ' '" "SELECT line->>'path', line->>'verdict' FROM l ORDER BY 1"
}
check cohort --format jsonl
status_is 3 "portfolios that can be listed and not looked at"
is "$(verdicts | tr '\n' ';')" "cohort/c.yaml unreadable;cohort/listed/b.yaml unreadable;cohort/open/a.yaml ready;" \
	"are unreadable, and their neighbour is judged"
says err "the folder 'cohort/listed/below' can't be read" "a folder among them is told"
chmod 755 cohort/listed outside

# --- Evidence ------------------------------------------------------------------------------------------------------------

mkdir shut
sed '/^evidence:/a\  - {id: X1, type: work product, file: shut/x1.pdf, date: 2026-01-05}\n  - {id: X2, type: work product, file: x2.pdf, date: 2026-01-05}' p.yaml >e.yaml
echo x >shut/x1.pdf
echo x >x2.pdf
chmod 000 shut
as_nobody test -x shut && report ok "a folder that may not be searched # SKIP it may"
check e.yaml --format jsonl
says_not out "there is no file shut" "nobody says that a file is not there who could not look"
chmod 755 shut
rm shut/x1.pdf
check e.yaml --format jsonl
says out "there is no file shut/x1.pdf" "it is told where one could"

done_testing
