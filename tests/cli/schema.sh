#!/bin/sh
# `assay schema`: JSON Schema of portfolios and results, definitions and settings for an author's editor.
# Usage: tests/cli/schema.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"

cat >valid.py <<'PY'
# valid.py SCHEMA FILE...: says "FILE: ok" or what is wrong with it. Scalars as YAML 1.2 has them: a date is text, `no` too.
import json, re, sys
import jsonschema, yaml

class Core(yaml.SafeLoader):
    yaml_implicit_resolvers = {}
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^[-+]?[0-9]+$"), list("-+0123456789"))
Core.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^[-+]?[0-9]+\.[0-9]+$"), list("-+0123456789"))
Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^(~|null|Null|NULL|)$"), ["~", "n", "N", ""])

schema = json.load(open(sys.argv[1]))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for path in sys.argv[2:]:
    text = open(path).read()
    data = [json.loads(line) for line in text.splitlines()] if path.endswith(".jsonl") else \
        [json.loads(text)] if path.endswith(".json") else [yaml.load(text, Loader=Core)]
    wrong = next((e for one in data for e in validator.iter_errors(one)), None)
    print(path + ": " + (wrong.message[-300:] if wrong else "ok"))
PY
validator=
python3 -W ignore -c 'import jsonschema, yaml; jsonschema.Draft202012Validator' 2>/dev/null && validator=yes

# valid SCHEMA FILE WHAT; invalid SCHEMA FILE PATTERN WHAT
valid() {
	[ -n "$validator" ] || { report ok "$3 # SKIP no python3-jsonschema or python3-yaml here"; return; }
	is "$(python3 valid.py "$1" "$2" 2>&1 | tail -n 1)" "$2: ok" "$3"
}
invalid() {
	[ -n "$validator" ] || { report ok "$4 # SKIP no python3-jsonschema or python3-yaml here"; return; }
	python3 valid.py "$1" "$2" >said 2>&1
	says said "$3" "$4"
}

run schema
cp out default.json
run schema portfolio
status_is 0 "the schema of portfolios"
same out default.json "it is what 'assay schema' alone gives"
cp out portfolio.json
says out '"\$schema": "https://json-schema.org/draft/2020-12/schema"' "it says which JSON Schema it is"
says out '"required": \["portfolio", "learner", "qualification", "units"\]' "required keys"
says out '"enum": \["course", "e-learning"' "the words of a key"
says out '"description": "When it was signed."' "each key has its sentence"
run list keys --format jsonl
keys=$(sed 's/.*"key": "\([a-z_]*\)".*/\1/' out | sort)
is "$(sed -n 's/^        "\([a-z_]*\)": {"description".*/\1/p' portfolio.json | sort)" "$keys" "it holds every key of the format, and no other"

for portfolio in "$home"/awarding-bodies/*/units/*.examples/*.yaml; do
	valid portfolio.json "$portfolio" "valid: ${portfolio#"$home"/awarding-bodies/}"
done
hotel=$home/awarding-bodies/cyq/units/develop-personal-performance.examples/hotel.yaml
grep -q '^claimed:' "$hotel" || report "not ok" "hotel.yaml has no claimed"
sed 's/^claimed:/claimd:/' "$hotel" >key.yaml
invalid portfolio.json key.yaml "claimd" "a misspelt key is not valid"
sed 's/^claimed:.*/claimed: 12 January 2026/' "$hotel" >date.yaml
invalid portfolio.json date.yaml "12 January 2026" "nor is a date in words"
sed 's/signature: [a-z]*/signature: pencil/' "$hotel" >word.yaml
invalid portfolio.json word.yaml "pencil" "nor is a word that is none"
sed '/^qualification:/d' "$hotel" >lacking.yaml
invalid portfolio.json lacking.yaml "'qualification' is a required property" "nor one that lacks what is required"
sed 's/^portfolio: 1/portfolio: 2/' "$hotel" >version.yaml
invalid portfolio.json version.yaml "2 is not" "nor another version"
sed 's/type: [a-z]*, title/type: [course], title/; s/^\(    *\)date: .*/\1date: [x]/' "$hotel" >list.yaml
invalid portfolio.json list.yaml "\['" "nor a list where one value is due"

# Of single values the schema takes and refuses the same as assay does. Beyond it are: what references name, and amounts that have a
# number and can't be read in full, such as 50-60%.
mkdir values
count=0
while read -r line; do
	count=$((count + 1))
	printf '%s\n' 'portfolio: 1' 'learner: {id: 1}' 'qualification: cyq/l2-nvq-certificate-customer-service' \
		'units: [develop-personal-performance]' "$line" >"values/$count.yaml"
done <<'YAML'
claimed: 2026-02-28
claimed: 2026-02-30
claimed: 2026-13-01
claimed: 28/02/2026
claimed: ""
claims: Units
claims: all
activities: {id: A1, type: Course}
activities: [~, {id: yes, type: e learning}]
activities: A1
activities: {A1: {type: course}}
activities: [{id: A1, type: other}]
activities: [{id: A1, type: Other, other: a walk}]
activities: [{id: A1, type: other, other: ""}]
development_plan: ""
development_plan: []
development_plan: {objectives: [{id: O1, target_date: 6 Months}]}
development_plan: {objectives: [{id: O1, target_date: 6months}]}
development_plan: {objectives: [{id: O1, review_dates: [2026-02-28, ~]}]}
development_plan: {objectives: [{id: O1, review_dates: [soon]}]}
development_plan: {objectives: [{id: O1, actions: [{status: in-progress}]}]}
development_plan: {objectives: [{id: O1, priority: one}]}
development_plan: {objectives: [{id: O1, baseline: Two thirds, target: four out of five}]}
development_plan: {objectives: [{id: O1, baseline: 62%, target: better}]}
development_plan: {objectives: [{id: O1, target: n/a}]}
feedback: [{id: F1, sought: YES, about: Service}]
feedback: [{id: F1, sought: perhaps}]
feedback: [{id: F1, source: customer, method: other}]
evidence: [{id: E1, criteria: C1}, {id: E2, criteria: [1.1, C2]}]
evidence: [{id: E1, criteria: "C1, C2"}]
achieved: [{date: 2025-01-01}]
achieved: [{unit: ""}]
colour: red
YAML
"$assay" check values --no-save --quiet --format jsonl=values.jsonl >out 2>err
sed -n 's/.*"path": "values.\([0-9]*\)[^"]*".*"rule": "format\..*/\1/p' values.jsonl | sort -n >refused
is "$(wc -l <refused | tr -d ' ')" 20 "values that assay refuses"
if [ -n "$validator" ]; then
	python3 valid.py portfolio.json values/*.yaml | grep -v ': ok$' | sed 's/values.\([0-9]*\).*/\1/' | sort -n >said
	same said refused "the schema refuses them, and no other"
else
	report ok "the schema refuses them, and no other # SKIP no python3-jsonschema or python3-yaml here"
fi

run schema result
status_is 0 "the schema of results"
cp out result.json
examples=$home/awarding-bodies/*/units/*.examples/
# A centre with a dispensation and a waiver, a threshold that is tried, and portfolios that can't be read, so that every object of a report is there.
mkdir -p centre/awarding-bodies/cyq/units folder
cat >centre/awarding-bodies/cyq/units/develop-personal-performance.lua <<'LUA'
return amends "cyq/develop-personal-performance" {
	because = "A small branch.",
	dispensation = dispensation { reason = "Few customers", agreed_with = "CYQ", from = "2025-01-01", till = "2027-12-31" },
	criterion "C3" { at_least(1) "activity" { that_is = "done", must = { activity.was_really_done } } },
	activity.enough { count = 1 },
}
LUA
cat >centre/waivers.lua <<'LUA'
return waivers {
	{ learner = "1", rule = smart.measurable, because = "Agreed.", approved_by = "IQA", till = "2027-12-31" },
}
LUA
sed '/^claimed:/d; s/success:.*//; s/target:.*//' "$hotel" >folder/poor.yaml
sed 's/: 2025-/: autumn 2025-/' "$hotel" >folder/unsure.yaml
printf 'portfolio: 1\nlearner: {id: "1"\n' >folder/broken.yaml
# And with an answer to a question.
"$assay" check folder/unsure.yaml --db answered.db --quiet >/dev/null 2>&1
"$assay" answer 31177 develop-personal-performance/C4 yes --by AS3 --because "Seen." --all --db answered.db >/dev/null
"$assay" check folder $examples --centre centre --no-save --db answered.db --quiet --set feedback.from_several.sources=3 \
	--format json=real.json --format jsonl=real.jsonl >out 2>err
valid result.json real.json "a real report has the keys of its schema"
valid result.json real.jsonl "so has each of its lines"
says real.json '"waivers": \[{' "with a waiver"
says real.json '"dispensations": \[{' "with a dispensation"
says real.json '"standard": {"id": "H/601/1554", "criteria": \[{"id": "1.1", "evidence"' "with the numbers of a standard"
says real.json '"trial": \["' "with a threshold that is tried"
says real.json '"unsure": true' "with what a check could not decide"
says real.json '"verdict": "unreadable"' "with a portfolio that can't be read"
# One that was stopped while it waited for standard input.
sleep 3 | timeout -s TERM 1 "$assay" check "$hotel" - --no-save --quiet --format json=stopped.json >out 2>err
valid result.json stopped.json "a report of a run that was stopped, too"
says stopped.json '"stopped": {"why": "SIGTERM", "judged": [01], "of": 2}' "which says how far it came"
sed 's/"set_by"/"setby"/g' real.json >drift.json
invalid result.json drift.json "setby\|not valid under" "a key that is called otherwise is seen"
# Without a validator: every key that stands in the report stands in the schema, and the other way round.
cat real.json stopped.json | grep -oE '"[a-z_0-9]+": ' | tr -d ' ' | sort -u >keys.real
sed -n 's/^        \("[a-z_0-9]*":\) {"description".*/\1/p' result.json | sort -u >keys.schema
is "$(comm -13 keys.schema keys.real | tr '\n' ' ')" "" "no key of a report is missing in the schema"
is "$(comm -23 keys.schema keys.real | tr '\n' ' ')" "" "every key of the schema is met in a report"

# Definitions for an author's editor, with the rules of the centre.
mkdir -p centre/rules
cat >centre/rules/our_calls.lua <<'LUA'
return {
	rule "short" {
		on = "feedback", title = "Feedback is short.", why = "Long ones are not read.", advice = "Cut it.",
		params = { most = number { default = 30, unit = "words", says = "The most words.", tighter = "less" } },
		check = function(feedback, given)
			if prose.words(feedback.text) > given.most then
				return fault("text", "It is long.")
			end
		end,
	},
}
LUA
run schema lua --centre centre
status_is 0 "definitions for Lua"
cp out definitions.lua
says out '^---@meta' "they are definitions"
says_not out 'nothing is said of this' "every word and function has its sentence"
is "$(grep '^---@\(class\|alias\)' out | sort | uniq -d)" "" "no class is defined twice"
grep -o 'assay\.[a-z_.]*[a-z]' out | sort -u >named
sed -n 's/^---@\(class\|alias\) *\((exact)\)\{0,1\} *\(assay\.[a-z_.]*\).*/\3/p' out | tr -d : | sort -u >defined
is "$(comm -23 named defined)" "" "every class that is named is defined"
says out '^---@field unit? string What it is counted in' "a field of one word"
says out '^---@type fun(name: string): fun(given: assay.unit)' "a word of unit files"
says out '^---@field success? string How it will be seen' "a portfolio as a rule sees it"
says out '^---@field has fun(text: string?' "a question about text"
says out '^---@field short assay.rule.our_calls.short Feedback is short' "a rule of the centre"
says out '^---@field most? number The most words. Default: 30, in words' "its parameter"
run list rules --format jsonl
lacking=
for rule in $(sed -n 's/^{"id": "\([a-z_.]*\)".*"level": null.*/\1/p' out); do
	grep -q "^---@class assay.rule.$rule: " definitions.lua || lacking="$lacking $rule"
done
is "$lacking" "" "all rules are in them"
run schema luarc
status_is 0 "settings for LuaLS"
says out '"workspace.library": \[".assay"\]' "they name where the definitions are"
run schema luacheck --centre centre
status_is 0 "settings for luacheck"
says out '"our_calls"' "with the rules of the centre"
cp out centre/.luacheckrc
run schema luacheck
same out "$home/.luacheckrc" "the repository's own .luacheckrc is what 'assay schema luacheck' writes"
if command -v luacheck >/dev/null; then
	luacheck --no-color -q definitions.lua --no-config --std max --no-global --no-max-line-length --no-unused >said 2>&1
	is "$?" 0 "the definitions are Lua"
	(cd centre && luacheck --no-color -q .) >said 2>&1
	is "$?" 0 "a centre's files pass luacheck"
	sed 's/prose\.words/pros.words/' centre/rules/our_calls.lua >centre/rules/bad.lua
	(cd centre && luacheck --no-color .) >said 2>&1
	says said "pros" "a misspelt word does not"
else
	report ok "luacheck # SKIP it is not here"
fi

# Files that are faulty
mkdir -p faulty/rules
printf 'return { rule "x" { on = "objectiv" } }\n' >faulty/rules/ours.lua
run schema lua --centre faulty
status_is 4 "a faulty file is told"
says err '^./faulty/rules/ours.lua:1: rule "x" lacks' "at its place"
run schema portfolios
status_is 2 "a schema that is none"
says err "did you mean 'portfolio'" "did you mean"

done_testing
