-- Written by 'assay schema luacheck': what each kind of script may use.
std = "none"
max_line_length = 160
unused_args = false

local for_rules = {
	"all", "answered", "any", "assert", "begins_with_any", "by_word", "cited_by", "collect",
	"contains", "count_units", "day_text", "distinct", "error", "fault", "filter", "first",
	"holder", "ipairs", "joined", "kind", "listing", "math", "measure", "number",
	"once", "pairs", "plural", "prose", "readable", "rule", "select", "set",
	"string", "table", "tonumber", "tostring", "trait", "type", "unsure", "use",
	"weigh", "word", "words", "yes_no",
}
local for_judgements = {
	"all", "answered", "any", "assert", "begins_with_any", "by_word", "cited_by", "collect",
	"contains", "day_text", "distinct", "error", "filter", "first", "holder", "ipairs",
	"joined", "kind", "listing", "math", "once", "pairs", "plural", "prose",
	"readable", "select", "set", "string", "table", "tonumber", "tostring", "type",
	"use",
}
local for_units = {
	"activity", "amends", "any_of", "at_least", "at_level", "body", "change", "combination",
	"common", "criterion", "dispensation", "every", "evidence", "feedback", "format", "group",
	"growth", "guidance", "impact", "improvement", "knowledge", "listed", "mandatory", "mistake",
	"monitoring", "plan", "portfolio", "proposal", "qualification", "reflection", "review", "revision",
	"smart", "structure", "teaches", "the", "thread", "unit", "waivers",
}
local for_standards = {
	"activity", "change", "criterion", "evidence", "feedback", "format", "growth", "impact",
	"improvement", "knowledge", "monitoring", "outcome", "plan", "portfolio", "proposal", "reflection",
	"review", "revision", "smart", "standard", "structure", "thread",
}
local for_cases = {
	"asking", "at_level", "boundary", "cases", "combination", "content", "failing", "fault",
	"for_rule", "good", "group", "listed", "mandatory", "question", "suite",
}

files["rules/*.lua"] = { read_globals = for_rules }
files["rules/judgements/*.lua"] = { read_globals = for_judgements }
files["rules/*.cases.lua"] = { read_globals = for_cases, max_line_length = false }
files["awarding-bodies"] = { read_globals = for_units }
files["awarding-bodies/standards"] = { read_globals = for_standards }
files["waivers.lua"] = { read_globals = for_units }
files["awarding-bodies/**/suite.lua"] = { read_globals = for_cases, max_line_length = false }
files["rules/kit/*.lua"] = { std = "lua54" }
