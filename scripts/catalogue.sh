#!/bin/sh
# Writes the catalogue of all rules from their own words: catalogue.sh path/to/assay > rules/CATALOGUE.md
set -eu

assay=${1:?usage: catalogue.sh path/to/assay}
unset ASSAY_CENTRE

"$assay" list rules --format jsonl | awk '
# The text behind "key": in a line, from `at` on; empty where it is null.
function text(line, key,    at, value, letter) {
	at = index(line, "\"" key "\": \"")
	if (!at)
		return ""
	at += length(key) + 5
	value = ""
	while ((letter = substr(line, at, 1)) != "\"" && letter != "") {
		if (letter == "\\")
			letter = substr(line, ++at, 1)
		value = value letter
		at++
	}
	return value
}
function list(line, key,    value) {
	value = line
	sub(".*\"" key "\": \\[", "", value)
	sub("\\].*", "", value)
	gsub("\"", "", value)
	return value
}
BEGIN {
	print "# All rules"
	print ""
	print "Written by `scripts/catalogue.sh` from what the rules say of themselves; a test fails where it is out of date."
	print "`assay explain smart.measurable` says more of one: which criteria ask for it, and who set its thresholds."
}
{
	at = index($0, "\"parameters\": [")
	rule = substr($0, 1, at - 1)
	rest = substr($0, at + 15)
	end = index(rest, "}], ")
	parameters = substr(rest, 1, 1) == "]" ? "" : substr(rest, 1, end)
	id = text(rule, "id")
	family = id
	sub("[.].*", "", family)
	if (family != last)
		printf "\n## %s\n", family
	last = family
	printf "\n### %s\n\n**%s** %s\n\n", id, text(rule, "title"), text(rule, "why")
	printf "- Asked of: %s", list(rule, "on")
	if (text(rule, "from") != "learner")
		printf "; from the %s%ss desk on", text(rule, "from"), "\047"
	if (text(rule, "level") != "")
		printf "; found by assay itself (%s)", text(rule, "level")
	printf "\n- What to do: %s\n", text(rule, "advice")
	count = parameters == "" ? 0 : split(parameters, one, "}, {")
	for (i = 1; i <= count; i++) {
		printf "- `%s` (%s", text(one[i], "name"), text(one[i], "type")
		if (text(one[i], "tighter") != "")
			printf ", %s is stricter", text(one[i], "tighter")
		printf "): %s Default: %s%s%s\n", text(one[i], "says"), text(one[i], "default"),
			text(one[i], "unit") == "" ? "" : " " text(one[i], "unit"),
			index(one[i], "\"ours\": true") ? " (assay\047s own: no source states it)." : "."
	}
}'
