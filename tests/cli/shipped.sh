#!/bin/sh
# What the build wrote into the program (core/shipped.h) changes no answer: beside the program without it, `bare`, over the
# files as they are and over edited ones.
# Usage: tests/cli/shipped.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"
bare=$(dirname "$assay")/bare
freeze=$(dirname "$assay")/freeze
portfolios=$home/tests/unseen/developed-on/002

# alike WHAT ARGUMENT...: both programs say the same, in the same words, with the same status
alike() {
	what=$1
	shift
	"$bare" "$@" >wanted 2>wanted.err
	wanted=$?
	"$assay" "$@" >out 2>err
	is "$?" "$wanted" "$what: the status"
	same out wanted "$what: what is said"
	same err wanted.err "$what: what is told beside it"
}
check() { # WHAT ARGUMENT...
	what=$1
	shift
	alike "$what" check "$portfolios" --no-save --no-progress --today 2026-01-15 --fail-on never --format jsonl "$@"
}
read_texts() { # WHAT
	alike "$1" text objective --today 2026-01-15 --format jsonl "I will cut call-backs from 12 to 4 a week by 31 March" \
		"Be better with people" "I plan to frobnicate the returns by Friday" "Zzyzx and 12 more"
}

# --- As it ships -----------------------------------------------------------------------------------------------------

"$freeze" "$home" again
same again "$(dirname "$assay")/shipped.bytes" "the same files make the same bytes, which are those in the program"
check "a cohort"
read_texts "texts"
alike "rules and their cases" test rule smart feedback
alike "a unit's suite" test unit cyq/develop-personal-performance
alike "all there is" list rules --format jsonl
alike "a threshold that is tried" check "$portfolios" --set feedback.from_several.sources=3 --no-save --no-progress \
	--today 2026-01-15 --format jsonl
alike "a unit that is not there" explain cyq/develop-personal-performanse

# The hashes that a run keeps of its files are those that any other program finds.
"$assay" check "$portfolios" --db hashes.db --no-progress --fail-on never >/dev/null 2>&1
sqlite3 hashes.db "select value ->> 'sha256' || '  ' || (value ->> 'file') from layers, json_each(list)" >sums
is "$(awk 'END { print (NR > 300) }' sums)" 1 "the layers are all files that were read"
is "$(cd "$home" && sha256sum --quiet -c "$work/sums" 2>&1)" "" "with the hashes that any other program finds"

# --- Edited ----------------------------------------------------------------------------------------------------------

cp -R "$home/rules" "$home/awarding-bodies" .
export ASSAY_HOME="$work"
read_texts "files that were copied"
cp out before

list=rules/words/vague-verbs.txt
touch -r "$list" stamp
printf 'frobnicate~v\n' >>"$list"
touch -r stamp "$list"
read_texts "a word more, of the same time as before"
cp "$home/$list" "$list"

# One letter of a script, the file as long and as old as it was.
touch -r rules/judgements/reading.lua stamp
sed -i 's/specific/spezific/' rules/judgements/reading.lua
touch -r stamp rules/judgements/reading.lua
read_texts "a letter of a script"
is "$(cmp -s out before && echo the same)" "" "and the letter counts"
cp "$home/rules/judgements/reading.lua" rules/judgements/reading.lua

printf 'return nothing to speak of\n' >>rules/smart.lua
check "a script that is no Lua any more"
says err 'rules/smart.lua' "and it is told"
cp "$home/rules/smart.lua" rules/smart.lua

printf '_ thing\n' >>"$list"
check "a faulty word list"
says err "$list" "and it is told"
cp "$home/$list" "$list"

mv "$list" kept
check "a word list that is gone"
mv kept "$list"
printf '# More.\n[vague-verbs]\nfrobnicate~v\n' >rules/words/zz-more.txt
check "a word list that is new"
rm rules/words/zz-more.txt
printf '\357\273\277' | cat - "$home/$list" >"$list"
check "a mark of Windows before a word list"
printf '\377\n' >>"$list"
check "a word list that is no UTF-8"
cp "$home/$list" "$list"

unit=awarding-bodies/cyq/units/develop-personal-performance.lua
sed -i 's/must = {/must = {  /' "$unit"
check "a unit with two spaces more"
cp "$home/$unit" "$unit"

mv "$unit" kept
check "a unit that is gone"
mv kept "$unit"
folder=awarding-bodies/pearson-edi/units
sed 's/manage-customer-service-performance/of-our-own/' $folder/manage-customer-service-performance.lua >$folder/of-our-own.lua
sed 's/^units: .*/units: [of-our-own]/' "$portfolios/good-4.yaml" >new.yaml
alike "a unit that is new" check new.yaml --no-save --no-progress --today 2026-01-15 --format jsonl
says out '"pearson-edi/of-our-own"' "and it is judged by"
rm $folder/of-our-own.lua
for gone in awarding-bodies/common.lua awarding-bodies/cyq/body.lua awarding-bodies/standards rules/feedback.lua rules/structure.lua; do
	mv "$gone" kept
	check "without $gone"
	mv kept "$gone"
done
check "and all of it again"

# --- A centre --------------------------------------------------------------------------------------------------------

mkdir -p centre/rules/words centre/awarding-bodies/cyq/units
printf '# Ours.\nfrobnicate~v\n' >centre/rules/words/our-verbs.txt
check "a centre with words of its own" --centre centre
printf '# Ours.\n[tests-of-success]\ncalming\n' >centre/rules/words/our-tests.txt
check "a centre that adds to words that ship" --centre centre
says err 'centre/rules/words/our-tests.txt:2: a list that ships is called' "is refused by the list's name"
rm centre/rules/words/our-tests.txt
cp "$home/rules/smart.lua" centre/rules/smart.lua
check "a centre with a copy of what ships" --centre centre
# What Lua compiled is no script: nobody's but the program's own is believed.
printf '\033Lua\124\000' >centre/rules/smart.lua
check "a centre with compiled Lua" --centre centre
says err 'centre/rules/smart.lua' "is refused by its name"

done_testing
