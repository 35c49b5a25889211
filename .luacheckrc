-- What each kind of script may use; the words themselves stand in rules/kit and core/view.c.
std = "none"
max_line_length = 160
unused_args = false

local plain = {
	"ipairs", "pairs", "type", "tonumber", "tostring", "select", "error", "assert", "math", "string", "table",
}
local questions = { "prose", "all", "holder", "kind", "cited_by", "readable", "day_text", "use" }
local helpers = { "once", "answered", "by_word", "set", "filter", "first", "any", "collect", "joined", "distinct", "contains", "plural", "listing", "begins_with_any" }
local rule_words = {
	"rule", "trait", "measure", "number", "word", "words", "yes_no", "fault", "unsure", "weigh",
	"count_units",
}
local unit_words = {
	"unit", "criterion", "mistake", "guidance", "teaches", "the", "every", "at_least", "any_of", "body", "qualification",
	"common", "combination", "mandatory", "group", "listed", "at_level",
}
local standard_words = { "standard", "outcome", "criterion" }
local structure_words = { "combination", "mandatory", "group", "listed", "at_level" }
local case_words = { "cases", "for_rule", "content", "fault", "question", "boundary", "suite", "good", "failing", "asking" }

local function joined(...)
	local all = {}
	for _, list in ipairs { ... } do
		for _, name in ipairs(list) do
			all[#all + 1] = name
		end
	end
	return all
end

-- Every rule file is a word of unit files: smart, feedback, plan …
local rule_files = {
	"activity", "change", "evidence", "feedback", "format", "growth", "impact", "improvement", "proposal", "knowledge", "monitoring", "plan", "portfolio",
	"reflection", "review", "revision", "smart", "structure", "thread",
}

files["rules/*.lua"] = { read_globals = joined(plain, questions, helpers, rule_words) }
files["rules/*.cases.lua"] = { read_globals = joined(case_words, structure_words), max_line_length = false }
files["rules/judgements/*.lua"] = { read_globals = joined(plain, questions, helpers) }
files["rules/kit/*.lua"] = { std = "lua54" }
files["awarding-bodies"] = { read_globals = joined(unit_words, rule_files) }
files["awarding-bodies/standards"] = { read_globals = joined(standard_words, rule_files) }
files["awarding-bodies/**/suite.lua"] = { read_globals = case_words, max_line_length = false }
