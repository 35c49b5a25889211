#!/bin/sh
# `assay new`: what it writes passes `assay test` and `assay lint` as it is, nothing is overwritten, and its commented
# examples hold once the comment is taken off.
# Usage: tests/cli/new.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"

# accepted FOLDER WHAT: test and lint have nothing to say
accepted() {
	run test "$1"
	status_is 0 "$2: assay test"
	run lint "$1"
	status_is 0 "$2: assay lint"
}

run new centre our-centre
status_is 0 "a centre"
says out '^wrote our-centre/waivers\.lua$' "what was written is listed"
says out '^Next: ' "with what to do next"
accepted our-centre "a new centre"
amendment=our-centre/awarding-bodies/pearson/units/develop-personal-performance.lua
cp "$amendment" kept.lua
echo "-- ours" >>"$amendment"
run new centre our-centre
status_is 2 "a centre that is there already"
says err 'is there already, and nothing is overwritten' "it says so"
says "$amendment" '^-- ours$' "and leaves it as it was"
says_not kept.lua '--\[=*\[' "no comment that half taken off makes a syntax error far below"
sed 's/^\t-- \{0,1\}/\t/' kept.lua >"$amendment"
run explain feedback.from_several --centre our-centre
says out 'sources = 3' "the example of an amendment holds without its comment"
accepted our-centre "an amendment"
sed -i 's/^\t-- / /' our-centre/waivers.lua
accepted our-centre "the example of a waiver without its comment"

run new unit our-body/answer-calls --centre our-centre
status_is 0 "a unit of a new body"
says out 'our-body/body\.lua$' "with the body"
says out 'answer-calls\.examples/suite\.lua$' "with its suite"
accepted our-centre "a new unit and body"
run check our-centre/awarding-bodies/our-body/units/answer-calls.examples/first.yaml --centre our-centre --no-save --no-progress
status_is 0 "its portfolio is ready"
run new unit our-body/greet-callers --centre our-centre/
says_not out 'body\.lua' "a second unit leaves the body as it is"
run new unit pearson/answer-calls --centre our-centre
says_not out 'qualifications' "a unit of a body that ships invents no qualification"
accepted our-centre "more units"
run new unit our-body/answer-calls --centre our-centre
status_is 2 "a unit that is there already"
run new unit pearson/develop-personal-performance --centre our-centre
status_is 2 "a unit that ships"
says err 'amendment: return amends "pearson/develop-personal-performance"' "it says how it is changed"
for name in answer-calls 'Our Body/x' our-body/ ../x/y 'a/b/c'; do
	run new unit "$name" --centre our-centre
	status_is 2 "no unit's name: $name"
done
run new unit standards/answer-calls --centre our-centre
status_is 2 "the folder of standards is no body"
says err "so no body is called 'standards': give it another name" "another is asked for"
run schema luacheck
for name in $(sed -n '/^local for_units/,/^}/p' out | tr -d '",{}' | sed 's/^local.*//'); do
	[ -f "$home/rules/$name.lua" ] && continue
	run new rule "$name.is_ours" --centre our-centre
	status_is 2 "no rule's name, for unit files are written in it: $name"
	says err "'$name' is a word of unit files, and no name of a rule file: call it our_$name\.is_ours" "another is named"
done

run new rule call_backs.are_enough --centre our-centre
status_is 0 "a rule"
says our-centre/rules/call_backs.cases.lua 'boundary {' "its cases have a boundary"
accepted our-centre "a new rule"
run test our-centre
says out '14 passed' "the cases of the rule are run: two, and a boundary's three"
run new rule smart.is_ours --centre our-centre
status_is 2 "a name that is taken"
says err 'call it our_smart\.is_ours' "another is named"
run new rule call-backs --centre our-centre
status_is 2 "no rule's name"
for name in end.first calls.if while; do
	run new rule $name --centre our-centre
	status_is 2 "a word of Lua: $name"
	says err "is a word of the language of rules, and can't be a name: call the rule something else, such as our_" "$name: it is told"
done
run new rule lone
status_is 2 "no centre"
says err "'assay new centre FOLDER'" "it says how to make one"
ASSAY_CENTRE=our-centre run new rule lone
status_is 0 "the centre that ASSAY_CENTRE names"
accepted our-centre "a rule with one name"

# Nothing is written through a link that stands in a centre's folder.
mkdir -p outside linked
ln -s ../outside linked/rules
ln -s ../outside linked/awarding-bodies
run new rule ours.first --centre linked
status_is 5 "a folder of a centre that is a link"
says err "linked/rules/ours.lua can't be written: linked/rules is a symbolic link, and nothing is written through one" "it is told"
run new unit our-body/answer-calls --centre linked
status_is 5 "and for a unit"
run new centre linked
is "$(ls outside)" "" "nothing is written behind it"
rm linked/rules
mkdir linked/rules
ln -s ../../outside/ours.lua linked/rules/ours.lua
run new rule ours.first --centre linked
status_is 2 "a link to nothing is there already"
is "$(ls outside)" "" "and nothing is written where it leads"
ln -s linked centre-by-link
run new rule second --centre centre-by-link
status_is 0 "a centre's folder that is named by a link"

for qualification in cyq/l2-nvq-certificate-customer-service pearson/l4-nvq-diploma-customer-service pearson-edi/l3-nvq-diploma-customer-service; do
	rm -f portfolio.yaml
	run new portfolio "$qualification"
	status_is 0 "a portfolio for $qualification"
	run check portfolio.yaml --no-save --no-progress
	status_is 1 "it is read, and has gaps"
	says_not out '  The file' "none of the gaps is about the file itself"
	sed 's/^#  /  /; s/YYYY-MM-DD/2026-01-20/' portfolio.yaml >full.yaml
	run check full.yaml --no-save --no-progress
	status_is 1 "with every key it is read, too"
done
says portfolio.yaml '^management_actions:$' "what the units ask of stands there"
says portfolio.yaml 'ask nothing of: .*improvements' "what they do not ask of is named"
run new portfolio cyq/l2-nvq-certificate-customer-service
status_is 2 "portfolio.yaml is there already"
rm portfolio.yaml
run new portfolio cyq/l2-nvq-certificate-custmer-service
status_is 2 "no such qualification"
says err "did you mean 'cyq/l2-nvq-certificate-customer-service'" "did you mean"
run new portfolio cyq/l2-nvq-certificate-customer-service develop-things
status_is 2 "no such unit"
run new portfolio our-body/answer-calls-award answer-calls --centre our-centre
status_is 0 "a portfolio of the centre's own qualification"
says portfolio.yaml '^feedback:$' "with what its unit asks of"

run new centre
status_is 2 "no name"
run new centre one two
status_is 2 "two names"
says err "assay new centre wants one name, but got 'two', too" "the second is named"
echo "a file" >taken
run new centre taken
status_is 5 "a centre where a file stands"
says err 'taken' "which is named"
is "$(cat taken)" "a file" "and left alone"
run new unti our-body/x
status_is 2 "nothing of that kind"
says err "did you mean 'unit'" "did you mean"
done_testing
