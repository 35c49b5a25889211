#!/bin/sh
# `assay text`: one text in, one judgement out, for programs as the contract has it and for people with what to add.
# Usage: tests/cli/text.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"

lines() { # kind, text...: one object a text
	run text "$@" --format jsonl --today 2026-01-15
}

# --- For programs ----------------------------------------------------------------------------------------------------

lines objective "I will cut my call-backs from 12 to 4 a week by 31 March, with the new script, so that tenants explain once"
status_is 0 "an objective"
says out '"specific": true, "measurable": true, "achievable": true, "relevant": true, "time_bound": true, "smart": true' "all five letters"
says out '"deadline": "2026-03-31", "reasons": {"specific": "' "its deadline, and reasons"
lines objective "Be better with people"
says out '"measurable": false, .*"smart": false, "deadline": null, ' "an empty wish"
lines deadline "w/c 12 January" "by 31/03/26" "the team may be in room 24" "every Friday"
count_is 4 '^{"text": ".*}$' "an object a text"
says out '"has_deadline": true, "start": "2026-01-12", "end": "2026-01-18", "matched": "w/c 12 January"' "a week"
says out '"start": "2026-03-31", "end": "2026-03-31"' "a point in time starts and ends on one day"
says out '"has_deadline": false, "start": null, "end": null, "matched": null' "no deadline"
says out '"start": "2026-01-16", "end": "2026-01-16", "matched": "every Friday"' "the next of what comes again"
lines action "Communicate better" "Book onto the complaints course by Friday"
says out '"Communicate better", "vague": true, "reasons": \["' "a vague action, with a reason"
says out 'by Friday", "vague": false, "reasons": \[\]' "a clear one"
lines feedback "Lovely lad, couldn't do enough for us." "On hold for 25 minutes, then the wrong department. Twice."
says out '"sentiment": "positive", "constructive": false' "mere praise"
says out '"sentiment": "negative", "constructive": true' "a complaint that one can act on"
lines reflection "On Mondays I open the post, stamp it and sort it into the trays."
says out '"reflective": false, "uses_feedback": false, "states_impact": false, "reasons": \["' "a duty is no reflection"

# --- From standard input ---------------------------------------------------------------------------------------------

printf 'one\n\nthree\r\nfour' | "$assay" text action --format jsonl >out
count_is 4 '^{"text": "' "a line each: empty ones, Windows line ends, no end of the last line"
says out '^{"text": "three", ' "without its line end"
printf 'one\n\377\376\ntwo\n' | "$assay" text action --format jsonl >out 2>err
is "$?" 3 "a line that is no UTF-8"
says err 'text 2: this text is no UTF-8' "and which"
count_is 3 '^{"text": "' "the others are judged"
says out '^{"text": "", "error": "' "its own object says why"
head -c 70000 /dev/zero | tr '\0' 'x' | "$assay" text objective --format jsonl >out 2>err
is "$?" 3 "a line of 70 kB"
says err 'more than 65536 bytes' "and what is wrong with it"
"$assay" text objective </dev/null >out
is "$?" 0 "nothing to read"

# --- For people ------------------------------------------------------------------------------------------------------

run text objective "Reduce my call-backs"
says out 'Measurable: no' "a letter by its name"
says out "How much? 'Reduce my call-backs from __ to __ a week'" "an example in the learner's own words"
run text objective "Win 12 New customers by June"
says out "'Win 12 New customers by June'" "a reason rests on the words as they were written"

run text objective "By the end of March I will answer 9 of 10 calls myself, using the script, so tenants explain once"
says_not out '→' "nothing to add to what is all there"

# --- Wrong usage -----------------------------------------------------------------------------------------------------

run text
status_is 2 "no kind"
run text objektive "x"
status_is 2 "a kind that there is not"
says err "did you mean 'objective'" "did you mean"
run text objective "x" --format csv
status_is 2 "a format that it does not know"
run text --help
says out '^  assay text objective' "help by examples"

done_testing
