#include "sandbox_bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#include <lauxlib.h>
#include <lualib.h>
#include <string.h>

static void refuse(struct sandbox *sandbox, const char *bytes, size_t length, struct error *error)
{
	assert_false(sandbox_load(sandbox, "", "rules/a.lua", bytes, length, error));
	assert_string_equal(error->file, "rules/a.lua");
	assert_usable(sandbox);
}

/* Loading ---------------------------------------------------------------------------------------------------------- */

static int keep_bytes(lua_State *lua, const void *bytes, size_t length, void *buffer)
{
	(void)lua;
	buffer_add(buffer, bytes, length);
	return 0;
}

static void a_binary_chunk_is_refused(void **state)
{
	struct sandbox *sandbox = new_sandbox(&tight);
	struct buffer binary = {0};
	struct error error = {0};
	(void)state;
	load(sandbox, "rules/a.lua", "return 1");
	assert_int_equal(lua_dump(sandbox_state(sandbox), keep_bytes, &binary, 0), 0);
	lua_pop(sandbox_state(sandbox), 1);
	refuse(sandbox, binary.at, binary.length, &error);
	assert_non_null(strstr(error.sentence, "this is no text"));
	buffer_free(&binary);
	sandbox_free(sandbox);
}

static void a_script_may_have_so_many_bytes_and_no_more(void **state)
{
	struct sandbox *sandbox = new_sandbox(&tight);
	char script[LITTLE_SCRIPT + 1];
	struct error error = {0};
	(void)state;
	memset(script, ' ', sizeof script);
	assert_true(sandbox_load(sandbox, "", "rules/a.lua", script, LITTLE_SCRIPT, &error));
	lua_pop(sandbox_state(sandbox), 1);
	refuse(sandbox, script, LITTLE_SCRIPT + 1, &error);
	assert_string_equal(error.sentence, "the script has 4001 bytes; 4000 are allowed: split it");
	sandbox_free(sandbox);
}

static void what_is_no_lua_is_told_with_its_line(void **state)
{
	struct sandbox *sandbox = new_sandbox(&tight);
	struct error error = {0};
	static const char script[] = "local a = 1\n\nlocal b = = 2\n";
	(void)state;
	refuse(sandbox, script, strlen(script), &error);
	assert_int_equal(error.line, 3);
	assert_string_equal(error.sentence, "'=' can't stand here: write a value before it, such as 3 (without % or £) "
	                                    "or \"text\"; add an 'end' that is missing before it; or take it away");
	sandbox_free(sandbox);
}

static void a_script_that_nests_without_end_is_an_error(void **state)
{
	struct sandbox *sandbox = new_sandbox(&tight);
	struct error error = {0};
	char script[LITTLE_SCRIPT];
	(void)state;
	memset(script, '(', sizeof script);
	refuse(sandbox, script, sizeof script, &error);
	assert_true(error.set);
	sandbox_free(sandbox);
}

/* Results and arguments -------------------------------------------------------------------------------------------- */

static void check_values(struct sandbox *sandbox)
{
	lua_State *lua = sandbox_state(sandbox);
	lua_pushstring(lua, "below");
	load(sandbox, "rules/a.lua", "local a, b = ... return b, a, 'c'");
	lua_pushinteger(lua, 1);
	lua_pushinteger(lua, 2);
	assert_int_equal(sandbox_call(sandbox, 2, 3), SANDBOX_DONE);
	assert_int_equal(lua_gettop(lua), 4);
	assert_int_equal(lua_tointeger(lua, 2), 2);
	assert_int_equal(lua_tointeger(lua, 3), 1);
	assert_string_equal(lua_tostring(lua, 4), "c");
	assert_string_equal(lua_tostring(lua, 1), "below");
	lua_settop(lua, 0);
}

static void arguments_go_in_and_results_come_out(void **state)
{
	struct sandbox *sandbox = new_sandbox(&tight);
	(void)state;
	check_values(sandbox);
	sandbox_seal(sandbox);
	check_values(sandbox);
	check_values(sandbox);
	sandbox_free(sandbox);
}

/* Steps ------------------------------------------------------------------------------------------------------------ */

static void assert_too_many_steps(struct sandbox *sandbox)
{
	struct error error = {0};
	assert_false(sandbox_limit_error(sandbox, SANDBOX_STEPS, &error));
	assert_string_equal(error.sentence, "stopped: it took more than 100000 steps; look for a loop that never ends");
	assert_usable(sandbox);
}

static void an_endless_loop_is_stopped(void **state)
{
	struct sandbox *sandbox = new_sandbox(&tight);
	(void)state;
	for (int sealed = 0; sealed < 2; sealed++) {
		assert_int_equal(run(sandbox, "while true do end"), SANDBOX_STEPS);
		assert_too_many_steps(sandbox);
		assert_int_equal(run(sandbox, "local function f() return f() end return f()"), SANDBOX_STEPS);
		assert_too_many_steps(sandbox);
		assert_int_equal(run(sandbox, "repeat until pcall(error) and false"), SANDBOX_STEPS);
		assert_too_many_steps(sandbox);
		sandbox_seal(sandbox);
	}
	sandbox_free(sandbox);
}

/* How far a loop without end gets before it is stopped. */
static lua_Integer turns(struct sandbox *sandbox)
{
	lua_State *lua = sandbox_state(sandbox);
	assert_int_equal(run(sandbox, "n = 0 while true do n = n + 1 end"), SANDBOX_STEPS);
	lua_getglobal(lua, "n");
	lua_Integer n = lua_tointeger(lua, -1);
	lua_pop(lua, 1);
	assert_usable(sandbox);
	return n;
}

static void a_stop_depends_on_the_script_alone(void **state)
{
	struct sandbox *one = new_sandbox(&tight), *two = new_sandbox(&tight);
	(void)state;
	lua_Integer first = turns(one);
	assert_in_range(first, 1000, FEW_STEPS);
	assert_int_equal(turns(one), first);
	assert_int_equal(turns(two), first);
	sandbox_seal(two);
	assert_int_equal(turns(two), first);
	assert_int_equal(turns(two), first);
	assert_int_equal(turns(one), first);
	sandbox_free(one);
	sandbox_free(two);
}

static void what_needs_fewer_steps_is_not_stopped(void **state)
{
	struct sandbox *sandbox = new_sandbox(&tight);
	(void)state;
	for (int sealed = 0; sealed < 2; sealed++) {
		assert_int_equal(run(sandbox, "for i = 1, 90000 do end return 1"), SANDBOX_DONE);
		lua_pop(sandbox_state(sandbox), 1);
		sandbox_seal(sandbox);
	}
	sandbox_free(sandbox);
}

/* Neither the machine's speed nor luck decides, also near the limit: what takes more steps is stopped each time. */
static void the_default_limit_is_kept_in_a_sealed_sandbox(void **state)
{
	struct sandbox_limits limits = sandbox_default_limits();
	struct sandbox *sandbox = new_sandbox(&limits);
	struct buffer more = {0}, fewer = {0};
	(void)state;
	buffer_print(&more, "for i = 1, %ld do end", limits.steps + limits.steps / 10);
	buffer_print(&fewer, "for i = 1, %ld do end", limits.steps - limits.steps / 10);
	sandbox_seal(sandbox);
	for (int i = 0; i < 3; i++) {
		assert_int_equal(run(sandbox, more.at), SANDBOX_STEPS);
		assert_int_equal(run(sandbox, fewer.at), SANDBOX_DONE);
		lua_pop(sandbox_state(sandbox), 1);
	}
	buffer_free(&more);
	buffer_free(&fewer);
	sandbox_free(sandbox);
}

static struct sandbox *nesting_sandbox(bool sealed)
{
	struct sandbox *sandbox = new_sandbox(&tight);
	lua_pushlightuserdata(sandbox_state(sandbox), sandbox);
	lua_pushcclosure(sandbox_state(sandbox), run_inside, 1);
	lua_setglobal(sandbox_state(sandbox), "inside");
	if (sealed)
		sandbox_seal(sandbox);
	return sandbox;
}

static void a_loop_after_a_call_inside_a_call_is_stopped(void **state)
{
	static const char *const scripts[] = {
		"inside 'local a = 1' while true do end",
		"inside 'while true do end' while true do end",
		"inside 'inside \"local b = 1\"' while true do end",
	};
	(void)state;
	for (int sealed = 0; sealed < 2; sealed++)
		for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
			struct sandbox *sandbox = nesting_sandbox(sealed);
			assert_int_equal(run(sandbox, scripts[i]), SANDBOX_STEPS);
			assert_usable(sandbox);
			sandbox_free(sandbox);
		}
}

static void an_error_inside_a_call_comes_out(void **state)
{
	(void)state;
	for (int sealed = 0; sealed < 2; sealed++) {
		struct sandbox *sandbox = nesting_sandbox(sealed);
		struct error error = {0};
		assert_int_equal(run(sandbox, "\ninside '\\n\\n error \"no\"'"), SANDBOX_ERROR);
		assert_false(sandbox_error(sandbox, &error));
		assert_string_equal(error.file, "rules/inside.lua");
		assert_int_equal(error.line, 3);
		assert_string_equal(error.sentence, "no");
		assert_usable(sandbox);
		sandbox_free(sandbox);
	}
}

/* Memory ----------------------------------------------------------------------------------------------------------- */

static void too_much_memory_is_refused(void **state)
{
	static const char *const greedy[] = {
		"local t = {} for i = 1, 1e6 do t[i] = {} end",
		"local s = 'x' while true do s = s .. s end",
		"kept = {} for i = 1, 1e6 do kept[i] = i .. 'x' end",
	};
	struct sandbox_limits limits = tight;
	limits.steps = 50 * 1000 * 1000;
	struct sandbox *sandbox = new_sandbox(&limits);
	(void)state;
	for (int sealed = 0; sealed < 2; sealed++) {
		for (size_t i = 0; i < sizeof greedy / sizeof *greedy; i++) {
			struct error error = {0};
			assert_int_equal(run(sandbox, greedy[i]), SANDBOX_MEMORY);
			assert_false(sandbox_limit_error(sandbox, SANDBOX_MEMORY, &error));
			assert_string_equal(error.sentence, "stopped: it needed more than 2 MiB of memory; look for a "
			                                    "list or text that grows without end");
			assert_int_equal(lua_gettop(sandbox_state(sandbox)), 0);
			lua_pushnil(sandbox_state(sandbox));
			lua_setglobal(sandbox_state(sandbox), "kept");
			assert_usable(sandbox);
		}
		sandbox_seal(sandbox);
	}
	sandbox_free(sandbox);
}

static void memory_that_is_done_with_may_be_used_again(void **state)
{
	struct sandbox *sandbox = new_sandbox(&tight);
	lua_State *lua = sandbox_state(sandbox);
	(void)state;
	sandbox_seal(sandbox);
	for (int i = 0; i < 20; i++) {
		assert_int_equal(run(sandbox, "local t = {} for i = 1, 30000 do t[i] = i end return #t"), SANDBOX_DONE);
		assert_int_equal(lua_tointeger(lua, -1), 30000);
		lua_pop(lua, 1);
	}
	sandbox_free(sandbox);
}

static void the_budget_counts_from_the_end_of_loading(void **state)
{
	struct sandbox_limits limits = tight;
	limits.load_memory = 2 * LITTLE_MEMORY;
	struct sandbox *sandbox = new_sandbox(&limits);
	(void)state;
	/* 32 bytes for two items: about 3 MiB are kept, and about 1 MiB is asked for later. */
	assert_int_equal(run(sandbox, "kept = {} for i = 1, 12 do kept[i] = ('x') end "
	                              "big = 'xxxxxxxxxxxxxxxx' for i = 1, 17 do big = big .. big end"),
	                 SANDBOX_DONE);
	sandbox_seal(sandbox);
	lua_pop(sandbox_state(sandbox), 1);
	assert_int_equal(run(sandbox, "local s = 'x' for i = 1, 19 do s = s .. s end"), SANDBOX_DONE);
	lua_pop(sandbox_state(sandbox), 1);
	assert_int_equal(run(sandbox, "local s = 'x' for i = 1, 21 do s = s .. s end"), SANDBOX_MEMORY);
	assert_usable(sandbox);
	sandbox_free(sandbox);
}

static void no_room_at_all_is_no_sandbox(void **state)
{
	struct sandbox_limits limits = tight;
	(void)state;
	limits.load_memory = 100;
	assert_null(sandbox_new(&limits));
	sandbox_free(NULL);
}

/* Errors ----------------------------------------------------------------------------------------------------------- */

struct raised {
	const char *script;
	const char *file;
	int line;
	const char *sentence;
};

static const struct raised errors[] = {
	{"error 'plain'", "rules/a.lua", 1, "plain"},
	{"\n\nlocal x = nil\nx.y = 1", "rules/a.lua", 4,
         "'x' is nothing here, so nothing can be read from it: see whether it is there first, by 'if … then'"},
	{"error('without a place', 0)", "rules/a.lua", 1, "without a place"},
	{"error('rules/b.lua:7: told by hand', 0)", "rules/b.lua", 7, "told by hand"},
	{"error {}", "rules/a.lua", 1, "error(…) wants a sentence, but was given a list or record"},
	{"error(nil)", "rules/a.lua", 1, "error(…) wants a sentence, but was given nothing"},
	{"error()", "rules/a.lua", 1, "error(…) wants a sentence, but was given nothing"},
	{"error(12)", "rules/a.lua", 1, "error(…) wants a sentence, but was given a number"},
	{"error(true)", "rules/a.lua", 1, "error(…) wants a sentence, but was given true or false"},
	{"error(print)", "rules/a.lua", 1, "error(…) wants a sentence, but was given a function"},
	{"error(setmetatable({}, { __tostring = function() error 'again' end }))", "rules/a.lua", 1,
         "error(…) wants a sentence, but was given a list or record"},
	{"error ''", "rules/a.lua", 1, ""},
};

static void assert_raises(struct sandbox *sandbox, const struct raised *raised)
{
	struct error error = {0};
	assert_int_equal(run(sandbox, raised->script), SANDBOX_ERROR);
	assert_int_equal(lua_gettop(sandbox_state(sandbox)), 1);
	assert_false(sandbox_error(sandbox, &error));
	assert_string_equal(error.sentence, raised->sentence);
	assert_string_equal(error.file, raised->file);
	assert_int_equal(error.line, raised->line);
	assert_usable(sandbox);
}

static void an_error_is_told_whatever_was_raised(void **state)
{
	struct sandbox *sandbox = new_sandbox(&tight);
	(void)state;
	for (int sealed = 0; sealed < 2; sealed++) {
		for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
			assert_raises(sandbox, &errors[i]);
		sandbox_seal(sandbox);
	}
	sandbox_free(sandbox);
}

static void endless_recursion_is_an_error(void **state)
{
	struct sandbox_limits limits = tight;
	limits.memory = limits.load_memory = 512 << 20;
	limits.steps = 50 * 1000 * 1000;
	struct sandbox *sandbox = new_sandbox(&limits);
	(void)state;
	for (int sealed = 0; sealed < 2; sealed++) {
		struct error error = {0};
		assert_int_equal(run(sandbox, "local function f() return 1 + f() end\nreturn f()"), SANDBOX_ERROR);
		sandbox_error(sandbox, &error);
		assert_non_null(strstr(error.sentence, "a function calls itself without end"));
		assert_int_equal(error.line, 1);
		assert_usable(sandbox);
		sandbox_seal(sandbox);
	}
	sandbox_free(sandbox);
}

static const char long_name[] = "awarding-bodies/a-body-with-a-long-name-as-they-have-them/units/"
				"a-unit-with-a-name-that-is-far-longer-than-what-lua-shows-in-messages.lua";

static void messages_have_whole_file_names(void **state)
{
	struct sandbox *sandbox = new_sandbox(&tight);
	struct error raised = {0}, wrong = {0};
	(void)state;
	load(sandbox, long_name, "local f = function() error 'no' end\nf()");
	assert_int_equal(sandbox_call(sandbox, 0, 0), SANDBOX_ERROR);
	sandbox_error(sandbox, &raised);
	assert_string_equal(raised.file, long_name);
	assert_int_equal(raised.line, 1);
	assert_string_equal(raised.sentence, "no");
	assert_false(sandbox_load(sandbox, "", long_name, "\n)", 2, &wrong));
	assert_string_equal(wrong.file, long_name);
	assert_int_equal(wrong.line, 2);
	sandbox_free(sandbox);
}

static void names_with_colons_are_told_whole(void **state)
{
	static const struct {
		const char *message, *file;
		int line;
	} messages[] = {
		{"u:7: x.lua:3: s", "u:7: x.lua", 3},
		{"u:7: x.lua:8: y.lua:3: s", "u:7: x.lua:8: y.lua", 3},
		{"u:7: s", "u", 7},
		{"u:7: x.lua: s", "u", 7},
		{"v.lua:2: u:7: x.lua:3: s", "v.lua", 2},
	};
	struct sandbox *sandbox = new_sandbox(&tight);
	(void)state;
	sandbox_know_file(sandbox, "u:7: x.lua");
	sandbox_know_file(sandbox, "u:7: x.lua:8: y.lua");
	sandbox_know_file(sandbox, "u:7: x.lua");
	for (size_t i = 0; i < sizeof messages / sizeof *messages; i++) {
		struct error error = {0};
		lua_pushstring(sandbox_state(sandbox), messages[i].message);
		sandbox_error(sandbox, &error);
		assert_string_equal(error.file, messages[i].file);
		assert_int_equal(error.line, messages[i].line);
	}
	sandbox_free(sandbox);
}

static void a_long_message_is_cut(void **state)
{
	struct sandbox *sandbox = new_sandbox(&tight);
	struct error error = {0};
	(void)state;
	assert_int_equal(run(sandbox, "local s = 'x' for i = 1, 15 do s = s .. s end error(s)"), SANDBOX_ERROR);
	sandbox_error(sandbox, &error);
	assert_string_equal(error.file, "rules/a.lua");
	assert_in_range(strlen(error.sentence), 900, sizeof error.sentence - 1);
	assert_usable(sandbox);
	sandbox_free(sandbox);
}

/* Lines ------------------------------------------------------------------------------------------------------------ */

static void lines_that_run_are_noted(void **state)
{
	struct sandbox *sandbox = new_sandbox(&tight);
	struct sandbox_lines *lines = sandbox_lines_new();
	(void)state;
	sandbox_note_lines(sandbox, lines);
	assert_int_equal(run(sandbox, "local n = 1\nif n == 2 then\n\tn = 3\nend\nreturn n"), SANDBOX_DONE);
	lua_pop(sandbox_state(sandbox), 1);
	for (int line = 1; line <= 5; line++)
		assert_int_equal(sandbox_lines_hold(lines, "rules/a.lua", line), line != 3 && line != 4);
	assert_false(sandbox_lines_hold(lines, "rules/b.lua", 1));
	assert_false(sandbox_lines_hold(lines, "rules/a.lua", 0));
	assert_false(sandbox_lines_hold(lines, "rules/a.lua", 100000));
	sandbox_note_lines(sandbox, NULL);
	assert_int_equal(run(sandbox, "\n\n\n\n\n\nreturn 1"), SANDBOX_DONE);
	assert_false(sandbox_lines_hold(lines, "rules/a.lua", 7));
	lua_pop(sandbox_state(sandbox), 1);
	sandbox_note_lines(sandbox, lines);
	assert_int_equal(run(sandbox, "while true do end"), SANDBOX_STEPS);
	assert_usable(sandbox);
	sandbox_lines_free(lines);
	sandbox_free(sandbox);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_binary_chunk_is_refused),
		cmocka_unit_test(a_script_may_have_so_many_bytes_and_no_more),
		cmocka_unit_test(what_is_no_lua_is_told_with_its_line),
		cmocka_unit_test(a_script_that_nests_without_end_is_an_error),
		cmocka_unit_test(arguments_go_in_and_results_come_out),
		cmocka_unit_test(an_endless_loop_is_stopped),
		cmocka_unit_test(a_stop_depends_on_the_script_alone),
		cmocka_unit_test(what_needs_fewer_steps_is_not_stopped),
		cmocka_unit_test(the_default_limit_is_kept_in_a_sealed_sandbox),
		cmocka_unit_test(a_loop_after_a_call_inside_a_call_is_stopped),
		cmocka_unit_test(an_error_inside_a_call_comes_out),
		cmocka_unit_test(too_much_memory_is_refused),
		cmocka_unit_test(memory_that_is_done_with_may_be_used_again),
		cmocka_unit_test(the_budget_counts_from_the_end_of_loading),
		cmocka_unit_test(no_room_at_all_is_no_sandbox),
		cmocka_unit_test(an_error_is_told_whatever_was_raised),
		cmocka_unit_test(endless_recursion_is_an_error),
		cmocka_unit_test(messages_have_whole_file_names),
		cmocka_unit_test(names_with_colons_are_told_whole),
		cmocka_unit_test(a_long_message_is_cut),
		cmocka_unit_test(lines_that_run_are_noted),
	};
	return cmocka_run_group_tests_name("sandbox", tests, NULL, NULL);
}
