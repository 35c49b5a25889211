#!/bin/sh
# `assay test`: which folders, a centre's own rules, units and amendments, what no case reaches, what is shown where
# something fails, and what --update writes.
# Usage: tests/cli/test.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"

unit=pearson/develop-personal-performance
examples=$home/awarding-bodies/$(dirname $unit)/units/$(basename $unit).examples
units=centre/awarding-bodies/pearson/units
mkdir -p "$units/develop-personal-performance.examples" centre/rules
suite=$units/develop-personal-performance.examples/suite.lua

# --- What ships ------------------------------------------------------------------------------------------------------

run test
status_is 0 "what ships passes"
is "$(tail -n 1 out | sed 's/[0-9][0-9]* passed, 0 failed/passed/')" passed "the last line counts"
says out '^# covered: \([0-9]*\) of \1 rules' "every rule has a case with and one without a fault"
says out ' \([0-9]*\) of \1 criteria' "every criterion has a try in which it is a gap or a question"
says_not out '^# not covered' "without --coverage the rest is not told"
run test --coverage
is "$(grep '^# not covered' out)" "" "what ships is covered whole: each line of a check runs in a case"
says out '^# covered: \([0-9]*\) of \1 rules, \([0-9]*\) of \2 lines of checks, \([0-9]*\) of \3 thresholds at their boundary, \([0-9]*\) of \4 criteria$' "and the summary says so"
run test "$home/awarding-bodies/cyq/units"
status_is 0 "a folder of what ships"
says_not out ' rules' "no rules are tested with it"
run test "$home/awarding-bodies/cyq/units" "$home/awarding-bodies/pearson/units/" --coverage
status_is 0 "several folders"
is "$(grep -c '^# covered' out)" 2 "are tested one after the other"
(cd "$home" && "$assay" test rules/ >"$work/out" 2>"$work/err")
says out '^# covered: .* rules, .* thresholds at their boundary$\|(--coverage shows the rest)$' "a folder from where one stands"
run test nowhere
status_is 2 "a folder that is not there"
says err "there is no folder 'nowhere'" "is named"
mkdir -p empty/deep
run test empty/deep
status_is 2 "a folder with nothing to test is no silent success"
says err "'empty/deep' holds nothing to test" "and is named"
is "$(cat out)" "" "nothing was counted"

"$assay" new centre fresh >/dev/null
run test fresh
status_is 0 "a centre that was just started passes, as nothing of it is wrong"
says out "^# nothing to test in fresh: no cases of rules and no suite of a unit; 'assay new rule NAME --centre fresh' starts a rule with its cases, 'assay new unit BODY/UNIT --centre fresh' a unit with its suite$" "but says that it had nothing to test, and how to add it"
is "$(tail -n 1 out)" "nothing was tested" "and that nothing was tested"
run test fresh "$home/awarding-bodies/cyq/units"
count_is 1 '^# nothing to test in fresh' "beside others, too"
run test "$home/awarding-bodies/standards"
says out "^# nothing to test in $home/awarding-bodies/standards: .*rules/NAME.cases.lua.*UNIT.examples/suite.lua" "of what ships: where they stand"
rm -rf fresh

# --- A centre's rules ------------------------------------------------------------------------------------------------

cat >centre/rules/our.lua <<'EOF2'
local function too_few(objectives, given)
	if #objectives < given.count then
		return true
	end
	return false
end

return {
	rule "enough" {
		on = "the objective", title = "There are objectives.", why = "We ask for them.", advice = "Add some.",
		params = { count = number { default = 2, says = "How many.", tighter = "more" } },
		check = function(objectives, given)
			if too_few(objectives, given) then
				return fault("objectives", "too few objectives", tostring(#objectives))
			elseif #objectives > 6 then
				return unsure("objectives", "Are these too many?")
			end
		end,
	},
}
EOF2
run test centre
status_is 0 "a rule without cases fails nothing"
says out '^# covered: 0 of 1 rules' "but is counted"
says out '^nothing was tested$' "nothing was run"
says out '^# nothing to test in centre: ' "which is said"
run test centre --coverage
says out '^# not covered - ./centre/rules/our.lua:9: our.enough: no case asks it$' "and is named with its line"

cat >centre/rules/our.cases.lua <<'EOF2'
return cases {
	for_rule "enough" {
		fault { "one", at = "development_plan.objectives", found = "1", [[
development_plan: {objectives: [{id: O1, text: "Ring back"}]}
]] },
		content { "two", [[
development_plan: {objectives: [{id: O1, text: "Ring back"}, {id: O2, text: "Smile"}]}
]] },
	},
}
EOF2
run test centre --coverage
status_is 0 "what is not covered fails nothing"
says out '^2 passed, 0 failed$' "both cases pass"
says out '^# not covered - ./centre/rules/our.lua:16: our.enough: this line runs in no case$' "a branch that no case reaches"
count_is 1 'in no case$' "and the one alone: a helper's lines ran"
says out 'our.lua:11: our.enough: no case for count = 2 or what a case gives: one above$' "a threshold without one above"
says out '^# covered: 1 of 1 rules, 6 of 7 lines of checks, 0 of 1 thresholds at their boundary$' "the summary"
run test centre
says out '(--coverage shows the rest)$' "in short it says how to see the rest"
says_not out 'not covered' "and no more"

sed -i 's/^	},$/		content { "seven of six", with = { count = 6 }, "development_plan: {objectives: [{id: A}, {id: B}, {id: C}]}" },\n	},/' centre/rules/our.cases.lua
run test centre/rules
status_is 1 "a case that fails"
says out "^not ok - ./centre/rules/our.cases.lua:9: our.enough: seven of six: the rule found a fault" "at its line"
says out '^#   expected  nothing, the rule is content$' "what was expected"
says out '^#   came      a fault at development_plan.objectives, found: 3, in line 1 of the piece: too few' "what came"
is "$(tail -n 1 out)" "2 passed, 1 failed" "and is counted"
sed -i 's/content { "seven.*/content { "three", "development_plan: {objectives: [{id: A}, {id: B}, {id: C}]}" },/' centre/rules/our.cases.lua
run test centre --coverage
says out '1 of 1 thresholds at their boundary' "one below, at and one above"

# A function written inside a check, and those that a table holds: helpers by another name.
mkdir -p inside/rules
cat >inside/rules/our.lua <<'EOF2'
local signs = {}

function signs.is_short(objective)
	if not objective.text then
		return false
	end
	return #objective.text < 4
end

return {
	rule "tells" {
		on = "the objective", title = "Objectives tell something.", why = "We ask for it.", advice = "Say more.",
		check = function(objectives)
			if any(objectives, signs.is_short) then
				return fault("objectives", "one is too short")
			end
			local weak = any(objectives, function(objective)
				local success = objective.success
				return success == "none"
			end)
			return weak and unsure("objectives", "Is there no way to see it?") or nil
		end,
	},
}
EOF2
cat >inside/rules/our.cases.lua <<'EOF2'
return cases {
	for_rule "tells" {
		content { "none", "development_plan: {objectives: []}" },
		question { "what can't be read", at = "development_plan.objectives[0].text", "development_plan: {objectives: [{id: A, text: [x]}]}" },
	},
}
EOF2
run test inside --coverage
says out 'our.lua:5: our.tells: lines 5 to 7 run in no case$' "a function that a table holds"
says out 'our.lua:15: our.tells: this line runs in no case$' "a check"
says out 'our.lua:18: our.tells: lines 18 to 19 run in no case$' "a function inside the check, which nobody called"

# --- A unit that ships, amended --------------------------------------------------------------------------------------

cat >$units/develop-personal-performance.lua <<EOF2
return amends "$unit" {
	because = "Our verifier asks for it.",
	criterion "C5" { the "feedback" { must = { feedback.from_several { sources = 5 } } } },
}
EOF2
run test centre --coverage
says out "not covered - ./$units/develop-personal-performance.lua:3: $unit C5: there is no suite: wanted ./centre/.*examples/suite.lua" "an amendment without a suite"
count_is 1 "$unit C[0-9]*: there is no suite" "only what the centre changed is asked for"

# suite_of TRY…
suite_of() {
	{
		echo "return suite \"$unit\" {"
		cat
		echo "}"
	} >$suite
	cp $suite before.lua
}
suite_of <<'EOF2'
	failing "C5: too few kinds" { given = "call-centre.yaml", finds = { "C5 feedback.from_several" } },
EOF2
run test centre --coverage
status_is 0 "the suite beside an amendment, from a portfolio that ships"
says out '^4 passed' "is run"
says out '1 of 1 criteria$' "and reaches what was amended"
run test $units
says out '^1 passed, 0 failed$' "alone, too"
run test
says out '^# covered: \([0-9]*\) of \1 rules' "without a centre nothing of it is in force"

suite_of <<'EOF2'
	good "call-centre.yaml" {},
	-- finds = { "in a remark" }
	failing "C5: what is \"wanted\" { here" {
		given = "call-centre.yaml", -- as it ships
		finds  = { "C4 smart.specific", "C5 feedback.was_used" },
	},
	failing "nothing said" { given = "call-centre.yaml" },
	failing "tall" {
		given = "call-centre.yaml"
	},
EOF2
run test centre
status_is 1 "tries that fail"
says out "^not ok - ./$suite:4: failing " "at their line"
says out '^#   ! C5 *- *feedback.from_several  *call-centre.yaml:[0-9]*: .*[a-z]' "what came, with its line and reason"
says out '^#   ! C5 *feedback.was_used *-' "what did not come"
says out '^#   ! C4 *smart.specific *-' "criterion by criterion"
same $suite before.lua "nothing is written"
cp $suite before.lua
run test centre --update
status_is 1 "what a good portfolio shows is not written over"
says out '^not ok - .*:2: good "call-centre.yaml"' "it fails still"
says out '^#   not rewritten: mend the portfolio' "and says why"
says out "^# differs - ./$suite:4: failing" "what differs is shown first"
says out "^# rewritten - ./$suite:4: failing" "a try that is rewritten"
says out '^#   -		finds  = { "C4 smart.specific", "C5 feedback.was_used" },$' "what was there"
says out '^#   +		finds  = { "C5 feedback.from_several" },$' "what is there now"
is "$(tail -n 1 out)" "6 passed, 1 failed" "what was rewritten counts as passed"
cat >wanted.lua <<EOF2
return suite "$unit" {
	good "call-centre.yaml" {},
	-- finds = { "in a remark" }
	failing "C5: what is \"wanted\" { here" {
		given = "call-centre.yaml", -- as it ships
		finds  = { "C5 feedback.from_several" },
	},
	failing "nothing said" { given = "call-centre.yaml", finds = { "C5 feedback.from_several" } },
	failing "tall" {
		given = "call-centre.yaml",
		finds  = { "C5 feedback.from_several" },
	},
}
EOF2
same $suite wanted.lua "the file is rewritten, and nothing else in it"
run test centre
is "$(tail -n 1 out)" "6 passed, 1 failed" "and passes without --update"
cp before.lua kept.lua
chmod 640 kept.lua
rm $suite
ln -s "$work/kept.lua" $suite
run test centre --update
status_is 1 "a suite that is a link"
same kept.lua before.lua "what it names is not rewritten"
is "$(readlink $suite)" "$work/kept.lua" "and the link stays"
says out 'suite.lua is a symbolic link, and nothing is written through one' "and it is told"
rm $suite
cp -p kept.lua $suite
mv centre/awarding-bodies/pearson elsewhere
ln -s ../../elsewhere centre/awarding-bodies/pearson
run test centre --update
same elsewhere/units/develop-personal-performance.examples/suite.lua before.lua "nor is a suite in a folder that is a link"
says out 'awarding-bodies/pearson is a symbolic link, and nothing is written through one' "which is told"
rm centre/awarding-bodies/pearson
mv elsewhere centre/awarding-bodies/pearson
ln -s centre by-link
run test by-link --update
same $suite wanted.lua "a folder that is named by a link is what the person means"
is "$(stat -c %a $suite)" 640 "the permissions stay"
rm by-link
is "$(ls -d $suite*)" $suite "and nothing is left beside it"
rm $suite
suite_of <<'EOF2'
	failing "a" { given = "nowhere.yaml", finds = { "C5 feedback.was_used" } },
	failing "b" { given = "call-centre.yaml", finds = NONE },
EOF2
run test centre --update
same $suite before.lua "what can't be rewritten stays"
suite_of <<'EOF2'
	failing "b" { given = "call-centre.yaml", finds = (function() return { "C1 x.y" } end)() },
EOF2
run test centre --update
status_is 1 "a list that is not written out"
says out 'rewrite it by hand' "is left to its author"
same $suite before.lua "and nothing is written"
printf 'return suite "pearson/other" {}\n' >$suite
run test centre
says out 'suite.lua:1: faulty: the suite names the unit "pearson/other", but stands beside "pearson/dev' "a suite of another unit"
rm $suite

# --- A centre's own unit ---------------------------------------------------------------------------------------------

mkdir -p centre/awarding-bodies/ours/units/greet.examples
printf 'return body "ours" { title = "Ours" }\n' >centre/awarding-bodies/ours/body.lua
cat >centre/awarding-bodies/ours/units/greet.lua <<'EOF2'
return unit "greet" {
	title = "Greet customers",
	criterion "C1" { says = "Plans it", the "objective" { must = { our.enough } } },
	criterion "C2" { says = "Is heard", the "feedback" { must = { feedback.from_several { sources = 3 } } } },
}
EOF2
# The unit of another body than the qualification's is claimed by its full id.
sed 's|^units: .*|units: [ours/greet]|; s|, criteria: *\[[^]]*\]||' "$examples/call-centre.yaml" >centre/awarding-bodies/ours/units/greet.examples/good.yaml
cat >centre/awarding-bodies/ours/units/greet.examples/suite.lua <<'EOF2'
return suite "ours/greet" {
	good "good.yaml" {},
	asking "asks nothing" { given = "good.yaml", asks = { "C1 our.enough" } },
}
EOF2
run test centre/awarding-bodies/ours --coverage
says out '^not ok - ./centre/awarding-bodies/ours/units/greet.examples/suite.lua:3: asking "asks nothing": does not ask: C1' "a question that was not asked"
says out '^#   ! C1 *question: our.enough *- *$' "side by side"
says out '^# not covered - .*greet.lua:4: ours/greet C2: no try in which it is a gap or a question' "a criterion that nothing fails"
is "$(tail -n 1 out)" "1 passed, 1 failed" "only the unit's suite is run"
run test centre/awarding-bodies/ours --update
says out '^#   +	asking "asks nothing" { given = "good.yaml", asks = {} },$' "asks is rewritten"
run test centre/awarding-bodies/ours
status_is 0 "and passes"

# A question where a gap was expected
cat >centre/rules/our_doubt.lua <<'EOF2'
return {
	rule "is_told" {
		on = "objective", title = "It is told.", why = "We doubt.", advice = "Tell it.", draft = true,
		check = function() return unsure("text", "Is it told?") end,
	},
}
EOF2
sed -i 's/the "objective" { must = { our.enough } }/every "objective" { must = { our_doubt.is_told } }/' centre/awarding-bodies/ours/units/greet.lua
learner=$(grep -m 1 'C-5521' centre/awarding-bodies/ours/units/greet.examples/good.yaml)
cat >centre/awarding-bodies/ours/units/greet.examples/suite.lua <<EOF2
return suite "ours/greet" {
	failing "doubts" {
		given = "good.yaml", change = { { [==[$learner]==], [==[$learner # another]==] } },
		finds = { "C1 our_doubt.is_told" },
	},
	failing "three" { given = "good.yaml", finds = { "C1 our_doubt.is_told", "C2 feedback.was_used", "C2 feedback.over_time" } },
}
EOF2
run test centre/awarding-bodies/ours
says out 'failing "doubts": a question only: C1 our_doubt.is_told$' "the line that fails says that it was a question"
says out '^#   ! C1 *our_doubt.is_told *question: our_doubt.is_told *good.yaml:[0-9]*: Is it told?$' "the table shows the question where a gap was expected"
says out '^#   good.yaml, changed in 1 place$' "one change is one place"
says out 'failing "three": 3 differences, shown below$' "the first line does not repeat the table"

# What --update must not take for the list that it writes: texts in long brackets, remarks of several lines.
cat >centre/awarding-bodies/ours/units/greet.examples/suite.lua <<EOF2
return suite "ours/greet" {
	--[[ failing "old" { finds = { "C9 x.y" } },
	]]
	--[==[ a remark with ]] inside { finds = { ]==]
	failing 'long "brackets"' {
		given = [[good.yaml]], change = { { [==[$learner]==], [==[$learner # } finds = { "C9 x.y" } ]] ]==] } },
		finds = { "C1 our_doubt.is_told" },
		asks = { "C1 our_doubt.is_told" },
	},
}
EOF2
cp centre/awarding-bodies/ours/units/greet.examples/suite.lua before.lua
run test centre/awarding-bodies/ours --update
sed 's/^\t\tfinds = .*/\t\tfinds = {},/' before.lua >wanted.lua
same centre/awarding-bodies/ours/units/greet.examples/suite.lua wanted.lua "long brackets and remarks are left alone by --update"

# A suite reads what stands in its folder, and nothing that a name or a link leads out to.
examples_of_ours=centre/awarding-bodies/ours/units/greet.examples
mkdir -p $examples_of_ours/more
cp $examples_of_ours/good.yaml $examples_of_ours/more/good.yaml
cp $examples_of_ours/good.yaml outside.yaml
ln -s "$PWD/outside.yaml" $examples_of_ours/link.yaml
ln -s .. $examples_of_ours/up
cat >$examples_of_ours/suite.lua <<EOF2
return suite "ours/greet" {
	failing "up" { given = "../greet.examples/good.yaml", finds = {} },
	good "$PWD/outside.yaml" {},
	good "link.yaml" {},
	failing "through a link" { given = "up/greet.examples/good.yaml", finds = {} },
	failing "below" { given = "more/good.yaml", finds = { "C1 x.y" } },
}
EOF2
run test centre/awarding-bodies/ours
status_is 1 "what leads out of the suite's folder fails"
says out '^not ok - .*suite.lua:2: failing "up": ../greet.examples/good.yaml leads out of the suite.s folder, by its name or by a link: copy' "by its name, with its line"
says out '^not ok - .*suite.lua:3: good .*/outside.yaml leads out of the suite.s folder' "by its whole name"
says out '^not ok - .*suite.lua:4: good "link.yaml": link.yaml leads out of the suite.s folder' "by a link"
says out '^not ok - .*suite.lua:5: failing "through a link": up/greet.examples/good.yaml leads out' "by a link on the way"
says_not out 'more/good.yaml leads out' "but a folder below is inside"
rm -r $examples_of_ours/link.yaml $examples_of_ours/up $examples_of_ours/more

# Tries that can't be tried
cat >centre/awarding-bodies/ours/units/greet.examples/suite.lua <<EOF2
return suite "ours/greet" {
	failing "no file" { given = "nowhere.yaml", finds = {} },
	failing "twice" { given = "good.yaml", change = { { "a", "b" } }, finds = {} },
	failing "unclaimed" { given = "other.yaml", finds = {} },
	failing "broken" { given = "broken.yaml", finds = {} },
	failing "no criterion" { given = "good.yaml", finds = { "C9 our_doubt.is_told" }, asks = { "C1" } },
	failing "of the file" { given = "twofold.yaml", finds = {}, asks = { "C1" } },
	failing "nothing" { given = "good.yaml" },
}
EOF2
cp "$examples/call-centre.yaml" $examples_of_ours/other.yaml
echo "portfolio: [" >$examples_of_ours/broken.yaml
sed 's/^qualification:.*/&\n&/' $examples_of_ours/good.yaml >$examples_of_ours/twofold.yaml
run test centre/awarding-bodies/ours
status_is 1 "tries that can't be tried fail"
says out "^not ok - .*suite.lua:2: failing \"no file\": nowhere.yaml can't be read$" "a portfolio that is not there"
says out '^not ok - .*:3: failing "twice": the text to be changed must stand once in good.yaml: a$' "a text to be changed that stands often"
says out '^not ok - .*:4: failing "unclaimed": the portfolio does not claim ours/greet$' "a portfolio of another unit"
says out '^not ok - .*:5: failing "broken": error: .*broken.yaml:[0-9]*: ' "one that can't be read, with its line"
says_not out 'broken.*does not claim' "and with nothing else"
says out '^#   ! ? *C9 our_doubt.is_told *- *there is no such criterion$' "a criterion that the unit does not have"
says out '^not ok - .*:7: failing "of the file": in the file: format.duplicate_key$' "a fault of the file itself"
says out "^not ok - .*:8: failing \"nothing\": nothing is found: write into 'change' what brings a gap about" "a failing try in which nothing fails"
cp $examples_of_ours/suite.lua before.lua
run test centre/awarding-bodies/ours --update
says out '^#   not rewritten: no other expectation would mend it' "which --update can't mend"
done_testing
