#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "pack_bench.h"

/* Mistakes of authors ---------------------------------------------------------------------------------------------- */

struct mistake {
	const char *file; /* that the author writes */
	const char *text;
	int line;         /* of the message */
	const char *says; /* what is wrong */
	const char *hint; /* and what to do, or what there is */
};

static const struct mistake in_units[] = {
	/* rules and their options */
	{UNIT_FILE, IN_CRITERION("every 'objective' { must = { smart.cleer } }"), 3, "there is no rule 'smart.cleer'",
         "did you mean 'clear'?"},
	{UNIT_FILE, IN_CRITERION("every 'objective' {\n must = {\n smart.clear,\n smart.plian } }"), 6,
         "there is no rule 'smart.plian'", "did you mean 'plain'?"},
	{UNIT_FILE, IN_CRITERION("every 'objective' { must = {\n smart.clear,\n smart.plian\n\n} }"), 5,
         "there is no rule 'smart.plian'", "did you mean 'plain'?"},
	{UNIT_FILE, IN_CRITERION("every 'objective' { must = { smrt.clear } }"), 3, "'smrt' is not known here",
         "did you mean 'smart'?"},
	{UNIT_FILE, IN_CRITERION("the 'feedback' { must = { feedback.enough { cuont = 2 } } }"), 3,
         "feedback.enough has no option 'cuont'", "did you mean 'count'?"},
	{UNIT_FILE, IN_CRITERION("the 'feedback' { must = { feedback.enough { count = '2' } } }"), 3,
         "option 'count' of feedback.enough: wanted a number", "got \"2\""},
	{UNIT_FILE, IN_CRITERION("the 'feedback' { must = { feedback.enough { count = 0 } } }"), 3,
         "option 'count' of feedback.enough: wanted 1 or more", "got 0"},
	{UNIT_FILE, IN_CRITERION("the 'feedback' { must = { feedback.enough { count = 10 } } }"), 3,
         "option 'count' of feedback.enough: wanted 9 or less", "got 10"},
	{UNIT_FILE, IN_CRITERION("the 'feedback' { must = { feedback.enough(2) } }"), 3,
         "feedback.enough wants its options in braces", "feedback.enough { … }"},
	{UNIT_FILE, IN_CRITERION("every 'feedback' { must = { feedback.from { 1, 2 } } }"), 3,
         "option 'sources' of feedback.from", "wanted a list of texts"},
	{UNIT_FILE, IN_CRITERION("every 'objective' { must = { smart.clear { count = 1 } } }"), 3,
         "smart.clear has no option 'count'", "there is nothing to choose from"},
	{UNIT_FILE, IN_CRITERION("the 'portfolio' { must = { portfolio.claim } }"), 3, "portfolio.claim",
         "is found by the program itself and can't be asked for"},
	{UNIT_FILE, IN_CRITERION("every 'objective' { must = { any_of { smart.clear } } }"), 3,
         "any_of wants two rules or more", "but has 1"},
	{UNIT_FILE, IN_CRITERION("every 'objective' { must = { any_of { smart.clear, 'smart.fits' } } }"), 3,
         "any_of wants rules such as smart.measurable", "but has \"smart.fits\""},
	{UNIT_FILE, "smart.clear = 1\n" IN_CRITERION(SOUND), 1, "'smart.clear' can't be set here",
         "rules live in rule files"},
	/* subjects, traits, levels */
	{UNIT_FILE, IN_CRITERION("every 'feedback' { must = { smart.clear } }"), 3,
         "smart.clear is about objective and can't be asked of", "every \"feedback\""},
	{UNIT_FILE, IN_CRITERION("every 'feedback' { must = { feedback.enough } }"), 3,
         "feedback.enough is about the feedback and can't be asked of", "every \"feedback\""},
	{UNIT_FILE, IN_CRITERION("every 'objectiv' { must = { smart.clear } }"), 3, "there is no such subject",
         "did you mean 'objective'?"},
	{UNIT_FILE, IN_CRITERION("every 'objective' { that_is = 'opn', must = { smart.clear } }"), 3,
         "can't be picked by \"opn\"", "did you mean 'open'?"},
	{UNIT_FILE, IN_CRITERION("every 'feedback' { that_is = 'open', must = { feedback.from } }"), 3,
         "can't be picked by \"open\"", "there is nothing to choose from"},
	{UNIT_FILE, IN_CRITERION("every 'objective' { mst = { smart.clear } }"), 3, "has no 'mst'",
         "did you mean 'must'?"},
	{UNIT_FILE, IN_CRITERION("every 'objective' { must = smart.clear, should = { smart.fits } }"), 3,
         "'must' of every \"objective\"", "must = { smart.clear }"},
	{UNIT_FILE, IN_CRITERION("every 'objective' { must = { a = smart.clear }, should = { smart.fits } }"), 3,
         "'must' of every \"objective\"", "'a'"},
	{UNIT_FILE, IN_CRITERION("every 'objective' { must = { 'smart.clear' } }"), 3,
         "'must' of every \"objective\" wants rules such as smart.measurable", "but has \"smart.clear\""},
	{UNIT_FILE, IN_CRITERION("every 'objective' { smart.clear }"), 3, "wants rules under must or should",
         "it has smart.clear"},
	{UNIT_FILE, IN_CRITERION("every 'objective' { if_any = 'yes', must = { smart.clear } }"), 3,
         "'if_any' of every \"objective\" must be true or false", "but is \"yes\""},
	{UNIT_FILE, IN_CRITERION("every 'objective' { if_any = true }"), 3, "asks nothing",
         "give it must, should or ask"},
	{UNIT_FILE, IN_CRITERION("at_least(0) 'objective' { must = { smart.clear } }"), 3,
         "at_least wants a whole number from 1 on", "but got 0"},
	{UNIT_FILE, IN_CRITERION("at_least 'objective' { must = { smart.clear } }"), 3,
         "at_least wants a whole number from 1 on", "but got \"objective\""},
	/* keys, types, shapes */
	{UNIT_FILE, "return unit 'u' { titel = 'U',\n criterion 'C1' { says = 's', statements = {},\n" SOUND " } }", 1,
         "unit \"u\" has no 'titel'", "did you mean 'title'?"},
	{UNIT_FILE, "return unit 'u' {\n criterion 'C1' { says = 's', statements = {},\n" SOUND " } }", 1,
         "unit \"u\" lacks 'title'", "a text in quotes"},
	{UNIT_FILE, "return unit 'u' { title = 'U',\n criterion 'C1' { sayz = 's', statements = {},\n" SOUND " } }", 2,
         "criterion \"C1\" has no 'sayz'", "did you mean 'says'?"},
	{UNIT_FILE, "return unit 'u' { title = 'U',\n criterion 'C1' { says = 5, statements = {},\n" SOUND " } }", 2,
         "'says' of criterion \"C1\" must be a text in quotes", "but is 5"},
	{UNIT_FILE, "return unit 'u' { title = 'U', source = 'f.txt',\n\n criterion 'C1' { says = 's',\n" SOUND " } }",
         3, "criterion \"C1\" lacks 'statements'", "a list of texts in braces"},
	{UNIT_FILE, "return unit 'u' { title = 'U',\n criterion 'C1' { says = 's', statements = '1',\n" SOUND " } }", 2,
         "'statements' of criterion \"C1\" must be a list of texts in braces", "but is \"1\""},
	{UNIT_FILE, IN_CRITERION("'every objective'"), 2, "wants blocks such as", "but has \"every objective\""},
	{UNIT_FILE, IN_CRITERION(""), 2, "criterion \"C1\" checks nothing", "give it the \"…\" { … }"},
	{UNIT_FILE, "return unit 'u' { title = 'U' }\n", 1, "unit \"u\" has no criterion", "it would check nothing"},
	{UNIT_FILE, "return unit 'u' { title = 'U',\n teaches { statements = { '001.M01' }, becuase = 'x' } }\n", 2,
         "teaches has no 'becuase'", "did you mean 'because'?"},
	{UNIT_FILE,
         "return unit 'u' { title = 'U',\n criterion 'C1' { says = 's', statements = {}, " SOUND " },\n"
         " criterion 'C2' { says = 's', statements = {}, " SOUND " },\n"
         " criterion 'C1' { says = 's', statements = {}, " SOUND " } }\n",
         4, "criterion \"C1\" stands twice in unit \"u\"", "the first is at line 2"},
	/* the file as a whole */
	{UNIT_FILE, "return unit 'u' { title = 'U',\n criterion 'C1' { says = 's', statements = {},\n" SOUND " }\n", 4,
         "'}' expected", "to close '{' at line 1"},
	{UNIT_FILE, "return unit 'u' { title = 'U'\n criterion 'C1' { says = 's', statements = {}, " SOUND " } }\n", 2,
         "'}' expected", "near 'criterion'"},
	{UNIT_FILE, "return unit 'w' { title = 'U',\n criterion 'C1' { says = 's', statements = {},\n" SOUND " } }", 1,
         "unit \"w\" stands in a file called u.lua", "file and name must agree"},
	{UNIT_FILE, "return unti 'u' { }\n", 1, "'unti' is not known here", "did you mean 'unit'?"},
	{UNIT_FILE, "return unit u { }\n", 1, "<eof> expected", "near 'u'"},
	{UNIT_FILE, "return unit \xE2\x80\x9Cu\xE2\x80\x9D { }\n", 1, "<eof> expected", "write plain quotes"},
	{UNIT_FILE, "local one = unit 'u' { title = 'U', criterion 'C1' { says = 's', statements = {}, " SOUND " } }\n",
         1, "this file must end with: return unit \"u\"", "{ … }"},
	{UNIT_FILE, "", 1, "this file must end with: return unit \"u\"", "{ … }"},
	{UNIT_FILE, "return unit 'u'\n", 1, "this file must end with: return unit \"u\"", "{ … }"},
	{UNIT_FILE, "return body 'u' { title = 'U' }\n", 1, "this file must end with: return unit \"u\"", "{ … }"},
	{UNIT_FILE, "\nlimit = 2\n" IN_CRITERION(SOUND), 2, "'limit' can't be set", "use 'local'"},
	{UNIT_FILE, "\nlocal file = io.open('/etc/passwd')\n", 2, "'io' is not known here", ""},
	{UNIT_FILE, "\n\nlocal now = os.time()\n", 3, "'os' is not known here", ""},
	{UNIT_FILE, "local more = require 'more'\n", 1, "'require' is not known here", ""},
	{UNIT_FILE, "print 'here'\n", 1, "'print' is not known here", ""},
	{UNIT_FILE, "while true do end\n", 1, "stopped: it took more than 200000 steps", ""},
	/* bodies, qualifications, what is common */
	{QUALIFICATION_FILE, "\nreturn qualification 'q' { title = 'Q', units = { 'u', 'uu' } }\n", 2,
         "there is no unit 'b/uu'", "did you mean 'b/u'?"},
	{QUALIFICATION_FILE, "return qualification 'q' { title = 'Q', units = { 'c/u' } }\n", 1,
         "there is no unit 'c/u'", ""},
	{QUALIFICATION_FILE, "return qualification 'q' { title = 'Q', units = {} }\n", 1,
         "qualification \"q\" names no unit", ""},
	{QUALIFICATION_FILE, "return qualification 'q' { title = 'Q', level = 'two', units = { 'u' } }\n", 1,
         "'level' of qualification \"q\" must be a number", "but is \"two\""},
	{QUALIFICATION_FILE, "return qualification 'r' { title = 'Q', units = { 'u' } }\n", 1,
         "stands in a file called q.lua", "file and name must agree"},
	{COMMON_FILE, "return common { the 'portfolio' { must = { portfolio.ther } } }\n", 1,
         "there is no rule 'portfolio.ther'", "did you mean 'there'?"},
	{BODY_FILE, "return body 'b' { titel = 'B' }\n", 1, "body \"b\" has no 'titel'", "did you mean 'title'?"},
	{BODY_FILE, "return body 'c' { title = 'B' }\n", 1, "body \"c\" stands in a file called b.lua",
         "file and name must agree"},
};

static const struct mistake in_rules[] = {
	{RULE_FILE, "return { rule 'new' { on = 'objective', titel = 't', why = 'w', advice = 'a' } }\n", 1,
         "rule \"new\" has no 'titel'", "did you mean 'title'?"},
	{RULE_FILE, "return {\n rule 'new' { on = 'objectve', title = 't', why = 'w', advice = 'a' } }\n", 2,
         "rule \"new\" is on \"objectve\", which is no subject", "did you mean 'objective'?"},
	{RULE_FILE, IN_RULE("params = { n = number { default = 0, least = 1, says = 's', tighter = 'more' } }"), 3,
         "the default is no good: wanted 1 or more", "got 0"},
	{RULE_FILE, IN_RULE("params = { n = number { default = 'two', says = 's', tighter = 'more' } }"), 3,
         "the default is no good: wanted a number", "got \"two\""},
	{RULE_FILE, IN_RULE("params = { n = number { default = 2, says = 's', tighter = 'bigger' } }"), 3,
         "'tighter' must be \"more\" or \"less\"", "but is \"bigger\""},
	{RULE_FILE, IN_RULE("params = { n = number { default = 2 } }"), 3, "a parameter lacks 'says'", ""},
	{RULE_FILE, IN_RULE("params = { n = number { default = 2, says = 's' } }"), 3,
         "a number lacks 'tighter', which way asks more of the learner: add tighter = \"more\" or tighter = \"less\"",
         ""},
	{RULE_FILE, IN_RULE("params = { n = yes_no { default = false, says = 's' } }"), 3, "a yes_no lacks 'tighter'",
         "add tighter = \"yes\" or tighter = \"no\""},
	{RULE_FILE, IN_RULE("params = { n = words { default = {}, says = 's' } }"), 3, "a words lacks 'tighter'",
         "add tighter = \"more\" or tighter = \"less\""},
	{RULE_FILE, IN_RULE("params = { n = word { default = 'a', says = 's', tighter = 'more' } }"), 3,
         "a word has no 'tighter': one word asks no more than another", "take it away"},
	{RULE_FILE, IN_RULE("params = { n = 2 }"), 2, "parameter 'n' of rule \"new\" must be number { … }", ""},
	{RULE_FILE, IN_RULE("from = 'assesor'"), 2, "'from' of rule \"new\" must be a stage",
         "did you mean 'assessor'?"},
	{RULE_FILE, IN_RULE("level = 'mast'"), 2, "'level' of rule \"new\" must be must, should or ask", "\"mast\""},
	{RULE_FILE, IN_RULE("check = 'text'"), 2, "'check' of rule \"new\" must be a function", "but is \"text\""},
	{RULE_FILE,
         "return { rule 'new' { on = 'objective', title = 't', why = 'w', advice = 'a' },\n"
         "rule 'new' { on = 'objective', title = 't', why = 'w', advice = 'a' } }\n",
         2, "rule \"new\" stands twice", "the first is at line 1"},
	{LAST_RULE_FILE, "return { trait 'open' { on = 'objective', says = 's', holds = function() end } }\n", 1,
         "trait \"open\" of objective is there already", ""},
	{RULE_FILE, "return { trait 'shut' { on = 'objective', says = 's' } }\n", 1, "trait \"shut\" lacks 'holds'",
         "a function"},
	{RULE_FILE, "return { 'new' }\n", 1, "a rule file gives back rule, trait and measure",
         "but this one has \"new\""},
	{RULE_FILE, "return {\n  rule 'new' {\n", 3, "unexpected symbol near <eof>", "a brace or an 'end' is missing"},
	{RULE_FILE, "local a = 1\n", 1, "a rule file must end with: return {", ""},
	{RULE_FILE, "return {\n  rule 'new' { on = 'objective'\n", 3, "'}' expected", "to close '{' at line 2"},
	{RULE_FILE, "local function a() end\n\nfunction helper() end\nreturn {}\n", 3, "'helper' can't be set",
         "use 'local'"},
	{RULE_FILE, "local a = strng.lower\n", 1, "'strng' is not known here", "did you mean 'string'?"},
	{RULE_FILE, "local file = io.open('x')\n", 1, "'io' is not known here", ""},
	{RULE_FILE, "local code = load 'return 1'\n", 1, "'load' is not known here", ""},
	{RULE_FILE, "local t = setmetatable({}, {})\n", 1, "'setmetatable' is not known here", ""},
	{RULE_FILE, "local x = nil\nlocal y = x.y\n", 2, "attempt to index a nil value (local 'x')", ""},
	{RULE_FILE, "local a = use 'sound'\nwhile true do end\n", 1, "stopped: it took more than 200000 steps", ""},
	{RULE_FILE, "local a = use 'sound'\nlocal b = a.speciffic\n", 2, "judgement 'sound' has no 'speciffic'",
         "did you mean 'specific'?"},
	{RULE_FILE, "local a = use 'sound'\na.specific = 1\n", 2, "'specific' can't be set", "read-only"},
	{RULE_FILE, "\nlocal a = use 'sond'\n", 2, "there is no judgement 'sond' (rules/judgements/sond.lua)",
         "did you mean 'sound'?"},
	{JUDGEMENT_FILE, "\nlocal j = use 'j'\nreturn {}\n", 2, "judgement 'j' uses itself in the end", ""},
	{JUDGEMENT_FILE, "local back = use 'back'\nreturn {}\n", 1, "judgement 'j' uses itself in the end", ""},
	{JUDGEMENT_FILE, "local a = 1\n", 1, "a judgement file must end with: return {", ""},
	{JUDGEMENT_FILE, "return { a = 1\n", 2, "'}' expected", "to close '{' at line 1"},
};

/* What an author sees must be one message, at the file and line, that says what is wrong and what to do. */
static void check_mistake(struct home *home, const struct mistake *mistake, const char *file)
{
	struct pack *pack = load(home);
	if (pack->error_count != 1)
		fail_msg("%zu messages, the last '%s', for:\n%s", pack->error_count,
		         pack->error_count ? pack->errors[pack->error_count - 1].sentence : "", mistake->text);
	const struct error *error = pack->errors;
	if (!strstr(error->sentence, mistake->says) || !strstr(error->sentence, mistake->hint))
		fail_msg("'%s' is said of:\n%s", error->sentence, mistake->text);
	if (strcmp(error->file, file) != 0 || error->line != mistake->line)
		fail_msg("%s:%d: %s, for:\n%s", error->file, error->line, error->sentence, mistake->text);
	assert_null(strstr(error->sentence, "0x"));
	pack_free(pack);
}

static void a_mistake_in_a_unit_is_told_at_its_line(void **state)
{
	struct home *home = *state;
	for (size_t i = 0; i < sizeof in_units / sizeof *in_units; i++) {
		for (size_t k = 0; k < sizeof home_files / sizeof *home_files; k++)
			home_write(home, home_files[k].name, home_files[k].text);
		home_write(home, in_units[i].file, in_units[i].text);
		check_mistake(home, &in_units[i], in_units[i].file);
	}
}

static void a_mistake_in_a_rule_is_told_at_its_line(void **state)
{
	struct home *home = *state;
	home_write(home, "rules/judgements/sound.lua", sound_judgement);
	home_write(home, "rules/judgements/back.lua", "\nlocal j = use 'j'\nreturn {}\n");
	for (size_t i = 0; i < sizeof in_rules / sizeof *in_rules; i++) {
		const char *file = in_rules[i].file;
		home_write(home, RULE_FILE, "return {}\n");
		home_write(home, LAST_RULE_FILE, "local j = use 'j'\nreturn {}\n");
		home_write(home, JUDGEMENT_FILE, sound_judgement);
		home_write(home, file, in_rules[i].text);
		if (strstr(in_rules[i].text, "use 'back'")) {
			struct mistake back = in_rules[i];
			back.line = 2;
			check_mistake(home, &back, "rules/judgements/back.lua");
			continue;
		}
		check_mistake(home, &in_rules[i], file);
	}
}

static void a_script_that_is_too_long_is_told(void **state)
{
	struct home *home = *state;
	char *text = arena_take(home->arena, limits.script_bytes + 2);
	memset(text, ' ', limits.script_bytes + 1);
	struct mistake mistake = {UNIT_FILE, "a long file", 1, "the script has 32769 bytes; 32768 are allowed",
	                          "split it"};
	home_write(home, UNIT_FILE, text);
	check_mistake(home, &mistake, UNIT_FILE);
}

static const struct mistake in_cases[] = {
	{CASES_FILE, "return cases {\n for_rule 'cleer' { content { 'one', 'x' } } }", 2,
         "there is no rule 'smart.cleer'", "did you mean 'clear'?"},
	{CASES_FILE, "return cases {\n for_rule 'clear' {\n content { 'one' } } }", 3,
         "a case wants a sentence and a piece of a portfolio", "content { \"…\", [[ … ]] }"},
	{CASES_FILE, "return cases {\n for_rule 'clear' {\n fault { 'one', 'x', wiht = {} } } }", 3,
         "a case has no 'wiht'", "did you mean 'with'?"},
	{CASES_FILE, "return cases { for_rule 'clear' { 'one' } }", 1, "wants content, fault, question and boundary",
         "but has \"one\""},
	{CASES_FILE, "return cases {\n for_rule 'clear' {\n boundary { 'one', of = 'count', at = 2, 'x' } } }", 3,
         "smart.clear has no option 'count'", "there is nothing to choose from"},
	{CASES_FILE, "return cases {\n for_rule 'clear' {\n boundary { 'one', of = 'count', at = 2 } } }", 3,
         "a boundary wants a sentence and a piece of a portfolio", "[[ … ]]"},
	{CASES_FILE,
         "return cases {\n for_rule 'clear' {\n boundary { 'one', of = 'count', at = 2, beyond = 'content', 'x' } } }",
         3, "'beyond' of a boundary must be \"fault\" or \"question\"", "but is \"content\""},
	{CASES_FILE, "return caes {}", 1, "'caes' is not known here", "did you mean 'cases'?"},
};

static void a_mistake_in_cases_is_told_at_its_line(void **state)
{
	struct home *home = *state;
	struct pack *pack = load_sound(home);
	for (size_t i = 0; i < sizeof in_cases / sizeof *in_cases; i++) {
		const struct mistake *mistake = &in_cases[i];
		struct error error = {0};
		size_t count;
		home_write(home, CASES_FILE, mistake->text);
		assert_null(pack_load_cases(pack, "smart", &count, &error));
		if (!strstr(error.sentence, mistake->says) || !strstr(error.sentence, mistake->hint) ||
		    error.line != mistake->line || strcmp(error.file, CASES_FILE) != 0)
			fail_msg("%s:%d: %s, for:\n%s", error.file, error.line, error.sentence, mistake->text);
	}
	pack_free(pack);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		AT_HOME(a_mistake_in_a_unit_is_told_at_its_line),
		AT_HOME(a_mistake_in_a_rule_is_told_at_its_line),
		AT_HOME(a_script_that_is_too_long_is_told),
		AT_HOME(a_mistake_in_cases_is_told_at_its_line),
	};
	return cmocka_run_group_tests_name("pack_mistakes", tests, NULL, NULL);
}
