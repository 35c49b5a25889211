/* What the build compiled and loaded: taken as it is, and not counted. */
#include "sandbox_bench.h"

/* Reads a file that the build did not have. */
static int meet_strange_file(lua_State *lua)
{
	sandbox_distrust(lua_touserdata(lua, lua_upvalueindex(1)));
	return 0;
}

/* A sandbox that trusts what it runs until a script says `strange()`; its memory is tight, its steps are not. */
static struct sandbox *trusting_sandbox(void)
{
	struct sandbox_limits limits = sandbox_default_limits();
	struct sandbox *sandbox = new_sandbox(&limits);
	lua_State *lua = sandbox_state(sandbox);
	lua_pushlightuserdata(lua, sandbox);
	lua_pushcclosure(lua, run_inside, 1);
	lua_setglobal(lua, "inside");
	lua_pushlightuserdata(lua, sandbox);
	lua_pushcclosure(lua, meet_strange_file, 1);
	lua_setglobal(lua, "strange");
	sandbox_trust(sandbox);
	return sandbox;
}

static void what_is_trusted_is_not_counted(void **state)
{
	static const char more[] = "for i = 1, 30 * 1000 * 1000 do end";
	struct sandbox *sandbox = trusting_sandbox(), *mean = new_sandbox(&tight);
	(void)state;
	assert_int_equal(run(sandbox, more), SANDBOX_DONE);
	lua_pop(sandbox_state(sandbox), 1);
	assert_int_equal(run(sandbox, "inside 'for i = 1, 30 * 1000 * 1000 do end'"), SANDBOX_DONE);
	lua_pop(sandbox_state(sandbox), 1);
	sandbox_distrust(sandbox);
	assert_int_equal(run(sandbox, more), SANDBOX_STEPS);
	sandbox_trust(mean); /* whose budget is smaller than that of the build */
	assert_int_equal(run(mean, more), SANDBOX_STEPS);
	sandbox_free(sandbox);
	sandbox_free(mean);
}

/* Wherever trust ends, what runs from there on is counted: the call itself, those around it, and those after. */
static void distrust_counts_what_is_running(void **state)
{
	static const char *const scripts[] = {
		"strange() while true do end",
		"inside 'strange()' while true do end",
		"inside 'inside \"strange()\"' while true do end",
		"inside 'inside \"strange()\" while true do end' while true do end",
		"inside 'local a = 1' strange() inside 'local b = 1' while true do end",
		"strange() inside 'while true do end' while true do end",
		"inside 'strange() error {}'",
	};
	(void)state;
	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
		struct sandbox *sandbox = trusting_sandbox();
		enum sandbox_end end = run(sandbox, scripts[i]);
		bool fails = strstr(scripts[i], "error") != NULL;
		assert_int_equal(end, fails ? SANDBOX_ERROR : SANDBOX_STEPS);
		lua_settop(sandbox_state(sandbox), 0);
		assert_int_equal(run(sandbox, "while true do end"), SANDBOX_STEPS);
		assert_usable(sandbox);
		sandbox_free(sandbox);
	}
}

static void code_is_what_was_compiled(void **state)
{
	struct sandbox *sandbox = new_sandbox(&tight);
	struct buffer code = {0};
	(void)state;
	load(sandbox, "rules/a.lua", "local n = ...\n\nerror('here')");
	sandbox_dump(sandbox, &code);
	lua_settop(sandbox_state(sandbox), 0);
	assert_true(sandbox_load_code(sandbox, (struct text){code.at, code.length}));
	assert_int_equal(sandbox_call(sandbox, 0, 1), SANDBOX_ERROR);
	struct error error = {0};
	sandbox_error(sandbox, &error);
	assert_string_equal(error.file, "rules/a.lua");
	assert_int_equal(error.line, 3);
	assert_string_equal(error.sentence, "here");
	assert_false(sandbox_load_code(sandbox, (struct text){code.at, code.length / 2}));
	assert_false(sandbox_load_code(sandbox, text_of("return 1")));
	assert_usable(sandbox);
	buffer_free(&code);
	sandbox_free(sandbox);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_trusted_is_not_counted),
		cmocka_unit_test(distrust_counts_what_is_running),
		cmocka_unit_test(code_is_what_was_compiled),
	};
	return cmocka_run_group_tests_name("sandbox_trust", tests, NULL, NULL);
}
