#!/bin/sh
# Writes the catalogue of all rules from their own words: catalogue.sh path/to/assay > rules/CATALOGUE.md
set -eu

assay=${1:?usage: catalogue.sh path/to/assay}
unset ASSAY_CENTRE

"$assay" list rules --format jsonl | awk '
# The text behind "key": in a line; empty where it is null.
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
# "objective, review"; with "the" before it, a rule is asked of all of them together.
function subjects(line,    value) {
	value = line
	sub(".*\"on\": \\[", "", value)
	sub("\\].*", "", value)
	gsub("\"", "", value)
	if (sub("^the ", "", value))
		value = value ", all together"
	return value
}
function default_of(one,    value, kind) {
	value = text(one, "default")
	kind = text(one, "type")
	gsub("^[{] *| *[}]$|\"", "", value)
	if (kind == "yes_no")
		value = value == "true" ? "yes" : "no"
	return value (text(one, "unit") == "" ? "" : " (" text(one, "unit") ")") \
		(index(one, "\"ours\": true") ? "; it is assay\047s own, no source states it" : "")
}
function parameter(one) {
	return "- `" text(one, "name") "` (" types[text(one, "type")] \
		(text(one, "tighter") == "" ? "" : ", " text(one, "tighter") " is stricter") "): " text(one, "says") \
		" Default: " default_of(one) ".\n"
}
function rule_text(rule, parameters,    written, count, one, i) {
	written = sprintf("\n### %s\n\n**%s** %s\n\n", text(rule, "id"), text(rule, "title"), text(rule, "why"))
	if (text(rule, "level") == "")
		written = written "- Asked of: " subjects(rule)
	else
		written = written "- Found by assay itself, in any portfolio: " levels[text(rule, "level")]
	if (text(rule, "from") != "learner")
		written = written "; from the " text(rule, "from") "\047s desk on"
	written = written "\n- What to do: " text(rule, "advice") "\n"
	count = parameters == "" ? 0 : split(parameters, one, "}, {")
	for (i = 1; i <= count; i++)
		written = written parameter(one[i])
	return written
}
BEGIN {
	levels["must"] = "a gap"
	levels["should"] = "advice"
	levels["ask"] = "a question for the assessor"
	types["number"] = "number"
	types["word"] = "text"
	types["words"] = "list of texts"
	types["yes_no"] = "yes or no"
}
{
	at = index($0, "\"parameters\": [")
	rest = substr($0, at + 15)
	parameters = substr(rest, 1, 1) == "]" ? "" : substr(rest, 1, index(rest, "}], "))
	family = text($0, "id")
	sub("[.].*", "", family)
	if (!(family in rules))
		families[++family_count] = family
	rules[family]++
	written[family] = written[family] rule_text(substr($0, 1, at - 1), parameters)
}
END {
	print "# All rules"
	print ""
	print "Written by `scripts/catalogue.sh` from what the rules say of themselves; a test fails where it is out of date."
	print "A rule is asked where a unit names it, of each record that it is about or of all of them together."
	print "`assay explain smart.measurable` says more of one: which criteria ask for it, and who set its thresholds."
	print ""
	for (i = 1; i <= family_count; i++)
		printf "- [%s](#%s): %d\n", families[i], families[i], rules[families[i]]
	for (i = 1; i <= family_count; i++)
		printf "\n## %s\n%s", families[i], written[families[i]]
}'
