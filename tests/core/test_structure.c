#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "pack_bench.h"

/* A qualification's structure, as it is loaded. The mistakes in it are in tests/mistakes/structure.txt. */

#define STRUCTURE_RULES "rules/structure.lua"
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

static void a_sound_structure_is_loaded(void **state)
{
	struct home *home = *state;
	home_copy(home, ASSAY_HOME "/tests/mistakes/home", STRUCTURE_RULES);
	for (size_t i = 0; i < sizeof sound / sizeof *sound; i++) {
		home_write(home, QUALIFICATION_FILE, sound[i]);
		struct pack *pack = load_sound(home);
		assert_int_equal(pack->qualification_count, 1);
		pack_free(pack);
	}
}

static void two_counts_of_one_level_are_two(void **state)
{
	struct home *home = *state;
	home_copy(home, ASSAY_HOME "/tests/mistakes/home", STRUCTURE_RULES);
	home_write(home, QUALIFICATION_FILE,
	           IN_COMBINATION("mandatory { " A " }, at_level(3) { minimum = 5 }, at_level(3) { minimum = 1 }"));
	struct pack *pack = load_sound(home);
	const struct checks *must = &pack->qualifications[0].structure[0].must;
	for (size_t i = 1; i < must->count; i++)
		assert_int_not_equal(must->at[i - 1].instance, must->at[i].instance);
	pack_free(pack);
}

static void a_structure_without_its_rules_is_told(void **state)
{
	home_write(*state, QUALIFICATION_FILE, sound[0]);
	struct pack *pack = load(*state);
	assert_int_equal(pack->error_count, 1);
	assert_int_equal(pack->errors[0].line, 2);
	assert_non_null(strstr(pack->errors[0].sentence, "this needs rules/structure.lua"));
	assert_non_null(strstr(pack->errors[0].sentence, "mend that file first"));
	pack_free(pack);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		AT_HOME(a_sound_structure_is_loaded),
		AT_HOME(two_counts_of_one_level_are_two),
		AT_HOME(a_structure_without_its_rules_is_told),
	};
	return cmocka_run_group_tests_name("structure", tests, NULL, NULL);
}
