#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "pack_bench.h"

/* Mistakes of authors in a qualification's structure ----------------------------------------------------------------- */

#define STRUCTURE_RULES "rules/structure.lua"
#define CHECKED(name)                                                                                                  \
	"rule '" name "' { on = 'portfolio', title = 't', why = 'w', advice = 'a', check = function() end },\n"

static const char structure_rules[] = "return {\n" CHECKED("claimed") CHECKED("credits") CHECKED("optional")
	CHECKED("mandatory") CHECKED("group_credits") CHECKED("group_units") CHECKED("level") CHECKED("known_units")
		CHECKED("counted_once") CHECKED("stated") CHECKED("registration") CHECKED("certification") "}\n";

/* What is in the structure starts at line 3, what is in the qualification at line 2. */
#define IN_COMBINATION(text) "return qualification 'q' { title = 'Q', units = {},\n  combination {\n" text "\n} }\n"
#define IN_QUALIFICATION(text) "return qualification 'q' { title = 'Q', units = { 'u' },\n" text "\n}\n"
#define A "listed 'A1' { credits = 5, level = 3 }, listed 'A2' { credits = 4, level = 2 }"

static const char *const sound[] = {
	IN_COMBINATION("credits = 9, optional = 9, group 'A' { minimum = 9, maximum = 9, minimum_units = 2, " A " }"),
	IN_COMBINATION("credits = 9, mandatory { " A " }, at_level(3) { minimum = 5 }"),
	IN_COMBINATION("group 'A' { exactly = 7, " A " }, at_level(2) { minimum = 7, of = 'optional' }"),
	IN_COMBINATION("group 'A' { listed 'H/601/1554' { title = 'T', credits = 0 } }"),
	IN_QUALIFICATION("combination { mandatory { listed 'H/601/1554' { unit = 'u', credits = 6 } } }"),
	IN_QUALIFICATION("combination { mandatory { listed 'u' { credits = 6 } } }"),
	IN_QUALIFICATION("registration_ends = '2026-08-31', certification_ends = '2026-08-31'"),
};

struct mistake {
	const char *text;
	int line;
	const char *says; /* what is wrong */
	const char *hint; /* and what to do, or what there is */
};

static const struct mistake mistakes[] = {
	/* what asks more than there is, or against itself */
	{IN_COMBINATION("group 'A' { minimum = 3 }"), 3, "group \"A\" has no units", "give it listed \"H/601/1554\" {"},
	{IN_COMBINATION("\nmandatory { }"), 4, "mandatory has no units", "give it listed"},
	{IN_COMBINATION(""), 2, "combination lists no units", "give it mandatory { … } or group"},
	{IN_COMBINATION("group 'A' { minimum = 10, " A " }"), 3,
         "group \"A\" asks for 10 credits, but its units give 9 together", "add what is missing, or lower 'minimum'"},
	{IN_COMBINATION("group 'A' { minimum = 7, maximum = 6, " A " }"), 3,
         "group \"A\" asks for 7 credits at least, but counts 6 at most", "no learner can reach that"},
	{IN_COMBINATION("group 'A' { minimum_units = 3, " A " }"), 3, "group \"A\" asks for 3 units, but lists 2",
         "lower 'minimum_units'"},
	{IN_COMBINATION("group 'A' { exactly = 10, " A " }"), 3, "asks for 10 credits, but its units give 9 together",
         ""},
	{IN_COMBINATION("group 'A' { exactly = 5, maximum = 6, " A " }"), 3, "group \"A\" has 'exactly'",
         "leave the others out"},
	{IN_COMBINATION("credits = 10, group 'A' { " A " }"), 2, "'credits' of combination asks for 10 credits",
         "the units can give 9 at most"},
	{IN_COMBINATION("credits = 9, group 'A' { maximum = 8, " A " }"), 2,
         "'credits' of combination asks for 9 credits", "the units can give 8 at most"},
	{IN_COMBINATION("optional = 1, mandatory { " A " }"), 2, "'optional' of combination asks for 1 credits",
         "the units can give 0 at most"},
	{IN_COMBINATION("group 'A' { " A " },\nat_level(3) { minimum = 6 }"), 4, "at_level(3) asks for 6 credits",
         "the units can give 5 at most"},
	{IN_COMBINATION("mandatory { " A " },\nat_level(2) { minimum = 1, of = 'optional' }"), 4,
         "at_level(2) asks for 1 credits", "the units can give 0 at most"},
	{IN_COMBINATION("at_level(3) { minimum = 1 },\ngroup 'A' {\nlisted 'A1' { credits = 5 } }"), 5,
         "listed \"A1\" lacks 'level'", "at_level(3) at line 3 counts by it"},
	/* one thing twice */
	{IN_COMBINATION("group 'A' { " A " },\ngroup 'B' {\nlisted 'a1' { credits = 5 } }"), 5,
         "listed \"a1\" stands in group \"B\" and in group \"A\" (line 3)", "take one out"},
	{IN_COMBINATION(
		 "mandatory { listed 'H/601/1554' { credits = 5 } },\ngroup 'B' { listed 'H6011554' { credits = 5 } }"),
         4, "stands in group \"B\" and in mandatory (line 3)", "a unit counts in one place only"},
	{IN_COMBINATION("group 'A' { " A ",\nlisted 'A1' { credits = 5 } }"), 4,
         "listed \"A1\" stands in group \"A\" and in group \"A\"", ""},
	{IN_COMBINATION("group 'A' { " A " },\ngroup 'A' { listed 'B1' { credits = 5 } }"), 4,
         "group \"A\" stands twice", "the first is at line 3"},
	{IN_COMBINATION("mandatory { " A " },\nmandatory { listed 'B1' { credits = 5 } }"), 4, "mandatory stands twice",
         "put all such units into one"},
	{IN_QUALIFICATION("combination { mandatory { listed 'u' { credits = 1 } } },\ncombination { mandatory { " A
                          " } }"),
         3, "combination stands twice in qualification \"q\"", "the first is at line 2"},
	/* words and values */
	{IN_COMBINATION("group 'A' { minimun = 3, " A " }"), 3, "group \"A\" has no 'minimun'",
         "did you mean 'minimum'?"},
	{IN_COMBINATION("credit = 3, group 'A' { " A " }"), 2, "combination has no 'credit'",
         "did you mean 'credits'?"},
	{IN_COMBINATION("grop 'A' { " A " }"), 3, "'grop' is not known here", "did you mean 'group'?"},
	{IN_COMBINATION("group 'A' { listd 'A1' { credits = 5 } }"), 3, "'listd' is not known here",
         "did you mean 'listed'?"},
	{IN_COMBINATION("group 'A' { listed 'A1' { credit = 5 } }"), 3, "listed \"A1\" has no 'credit'",
         "did you mean 'credits'?"},
	{IN_COMBINATION("group 'A' { listed 'A1' { level = 5 } }"), 3, "listed \"A1\" lacks 'credits'", "a number"},
	{IN_COMBINATION("group 'A' { listed 'A1' { credits = '5' } }"), 3,
         "'credits' of listed \"A1\" must be a number", "but is \"5\""},
	{IN_COMBINATION("group 'A' { listed 'A1' { credits = 2.5 } }"), 3,
         "'credits' of listed \"A1\" must be a whole number", "but is 2.5"},
	{IN_COMBINATION("group 'A' { listed 'A1' { credits = -1 } }"), 3, "must be a whole number from 0 on",
         "but is -1"},
	{IN_COMBINATION("group 'A' { listed(1) { credits = 1 } }"), 3, "listed wants the unit's reference in quotes",
         "but has 1"},
	{IN_COMBINATION("group 'A' { listed 'A1' { 5, 3 } }"), 3, "lacks 'credits'", ""},
	{IN_COMBINATION("group 'A' { 'A1', 'A2' }"), 3, "group \"A\" wants units such as listed", "but has \"A1\""},
	{IN_COMBINATION("group 'A' { minimum = 0, " A " }"), 3,
         "'minimum' of group \"A\" must be a whole number from 1 on", "but is 0"},
	{IN_COMBINATION("group 'A' { " A " },\n'B'"), 2, "combination wants mandatory { … }, group", "but has \"B\""},
	{IN_COMBINATION("group 'A' { " A " },\nat_level('3') { minimum = 1 }"), 4,
         "at_level wants a level such as at_level(3)", "but got \"3\""},
	{IN_COMBINATION("group 'A' { " A " },\nat_level(3) { }"), 4, "at_level(3) lacks 'minimum'", "a number"},
	{IN_COMBINATION("group 'A' { " A " },\nat_level(3) { minimum = 1, of = 'optionl' }"), 4,
         "'of' of at_level(3) must be \"all\" or \"optional\"", "did you mean 'optional'?"},
	/* units that assay has a file for */
	{IN_QUALIFICATION("combination { mandatory { " A " } }"), 1, "'u' is a unit of qualification \"q\"",
         "add listed \"…\" { unit = \"u\""},
	{IN_QUALIFICATION(
		 "combination { mandatory { listed 'u' { credits = 1 },\nlisted 'B' { unit = 'uu', credits = 1 } } }"),
         3, "'unit' of listed \"B\" is 'uu', which is not among the units", "did you mean 'u'?"},
	{IN_QUALIFICATION("mandatory { " A " }"), 1, "may hold combination { … }", "but has mandatory"},
	/* windows */
	{IN_QUALIFICATION("registration_ends = '31.8.2026'"), 1, "'registration_ends' must be a day such as",
         "but is \"31.8.2026\""},
	{IN_QUALIFICATION("certification_ends = '2026-02-30'"), 1, "'certification_ends' must be a day such as",
         "but is \"2026-02-30\""},
	{IN_QUALIFICATION("registration_ends = '2026-08-31', certification_ends = '2026-08-30'"), 1,
         "'certification_ends' (2026-08-30) lies before 'registration_ends' (2026-08-31)", ""},
	{IN_QUALIFICATION("registration_end = '2026-08-31'"), 1, "has no 'registration_end'",
         "did you mean 'registration_ends'?"},
};

static void a_sound_structure_is_loaded(void **state)
{
	struct home *home = *state;
	home_write(home, STRUCTURE_RULES, structure_rules);
	for (size_t i = 0; i < sizeof sound / sizeof *sound; i++) {
		home_write(home, QUALIFICATION_FILE, sound[i]);
		struct pack *pack = load_sound(home);
		assert_int_equal(pack->qualification_count, 1);
		pack_free(pack);
	}
}

static void check_mistake(struct home *home, const struct mistake *mistake)
{
	home_write(home, QUALIFICATION_FILE, mistake->text);
	struct pack *pack = load(home);
	if (pack->error_count != 1)
		fail_msg("%zu messages, the last '%s', for:\n%s", pack->error_count,
		         pack->error_count ? pack->errors[pack->error_count - 1].sentence : "", mistake->text);
	const struct error *error = pack->errors;
	if (!strstr(error->sentence, mistake->says) || !strstr(error->sentence, mistake->hint))
		fail_msg("'%s' is said of:\n%s", error->sentence, mistake->text);
	if (strcmp(error->file, QUALIFICATION_FILE) != 0 || error->line != mistake->line)
		fail_msg("%s:%d: %s, for:\n%s", error->file, error->line, error->sentence, mistake->text);
	assert_null(strstr(error->sentence, "0x"));
	pack_free(pack);
}

static void a_mistake_in_a_structure_is_told_at_its_line(void **state)
{
	home_write(*state, STRUCTURE_RULES, structure_rules);
	for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++)
		check_mistake(*state, &mistakes[i]);
}

static void a_structure_without_its_rules_is_told(void **state)
{
	struct mistake mistake = {sound[0], 2, "this needs rules/structure.lua", "mend that file first"};
	check_mistake(*state, &mistake);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		AT_HOME(a_sound_structure_is_loaded),
		AT_HOME(a_mistake_in_a_structure_is_told_at_its_line),
		AT_HOME(a_structure_without_its_rules_is_told),
	};
	return cmocka_run_group_tests_name("structure_mistakes", tests, NULL, NULL);
}
