#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <lauxlib.h>

#include "pack_bench.h"
#include "pack_inside.h"

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

/* The script that the build keeps of a home. */
static void write_givens(struct home *home, struct buffer *givens)
{
	struct buffer bodies = {0};
	struct pack *pack = load_sound(home);
	pack_freeze(pack, &bodies, givens);
	pack_free(pack);
	buffer_free(&bodies);
	assert_true(givens->length > 0);
}

/* What it gives back is left on the stack. */
static void run_written(struct pack *pack, struct buffer *givens)
{
	assert_true(sandbox_load_code(pack->sandbox, (struct text){givens->at, givens->length}));
	assert_int_equal(sandbox_call(pack->sandbox, 0, 1), SANDBOX_DONE);
	buffer_free(givens);
}

/* Whether a script says yes of what is on top of the stack. */
static bool holds(struct pack *pack, const char *script)
{
	lua_State *lua = sandbox_state(pack->sandbox);
	assert_int_equal(luaL_loadstring(lua, script), LUA_OK);
	lua_insert(lua, -2);
	if (sandbox_call(pack->sandbox, 1, 1) != SANDBOX_DONE)
		fail_msg("%s", lua_tostring(lua, -1));
	bool yes = lua_toboolean(lua, -1);
	lua_pop(lua, 1);
	return yes;
}

static void what_a_requirement_holds_is_written(void **state)
{
	static const char whole[] =
		"local list, made = ...\n"
		"for i = 1, #list do\n"
		"  local requirement = list[i][4].requirement\n"
		"  if requirement then\n"
		"    made = made or requirement.combination\n"
		"    if requirement.combination ~= made or requirement.kind ~= 'requirement' then return false end\n"
		"  end\n"
		"end\n"
		"return made.credits == 9 and made.parts[1].minimum_units == 2 and made.parts[1].units[2].credits == 4";
	struct home *home = *state;
	home_copy(home, ASSAY_HOME "/tests/mistakes/home", STRUCTURE_RULES);
	home_write(home, QUALIFICATION_FILE, sound[0]);
	struct buffer givens = {0};
	write_givens(home, &givens);
	struct pack *pack = load_sound(home);
	run_written(pack, &givens);
	assert_true(holds(pack, whole));
	pack_free(pack);
}

static void a_window_that_was_written_closes_later(void **state)
{
	static const char closed[] = "local list = ...\n"
				     "for i = 1, #list do\n"
				     "  if list[i][2] == 'registration' then return list[i][4].requirement.closed end\n"
				     "end";
	struct home *home = *state;
	home_copy(home, ASSAY_HOME "/tests/mistakes/home", STRUCTURE_RULES);
	for (int later = 0; later < 2; later++) {
		const struct pack_source source = {.home = home->path, .today = later ? 25000 : 0};
		struct buffer givens = {0};
		home_write(home, QUALIFICATION_FILE, IN_QUALIFICATION("registration_ends = '2026-08-31'"));
		write_givens(home, &givens);
		home_write(home, UNIT_FILE, "nothing that was asked has a number yet");
		home_write(home, COMMON_FILE, "nothing");
		home_write(home, QUALIFICATION_FILE, "nothing");
		struct pack *pack = pack_load(&source, &limits, NULL);
		assert_non_null(pack);
		run_written(pack, &givens);
		pack_push_from_kit(pack, "take_givens");
		lua_pushvalue(sandbox_state(pack->sandbox), -2);
		assert_int_equal(sandbox_call(pack->sandbox, 1, 0), SANDBOX_DONE);
		assert_int_equal(holds(pack, closed), later);
		pack_free(pack);
		home_copy(home, ASSAY_HOME "/tests/core/home", UNIT_FILE);
		home_copy(home, ASSAY_HOME "/tests/core/home", COMMON_FILE);
	}
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
		AT_HOME(a_sound_structure_is_loaded),           AT_HOME(two_counts_of_one_level_are_two),
		AT_HOME(what_a_requirement_holds_is_written),   AT_HOME(a_window_that_was_written_closes_later),
		AT_HOME(a_structure_without_its_rules_is_told),
	};
	return cmocka_run_group_tests_name("structure", tests, NULL, NULL);
}
