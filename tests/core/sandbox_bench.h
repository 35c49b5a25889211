/* A bench for tests of the sandbox: small budgets, and scripts that are loaded and run in them. */
#ifndef ASSAY_SANDBOX_BENCH_H
#define ASSAY_SANDBOX_BENCH_H

#include "sandbox.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <lauxlib.h>
#include <lualib.h>
#include <string.h>

enum { FEW_STEPS = 100 * 1000, LITTLE_MEMORY = 2 << 20, LITTLE_SCRIPT = 4000 };

static const struct sandbox_limits tight = {LITTLE_MEMORY, LITTLE_MEMORY, LITTLE_SCRIPT, FEW_STEPS};

/* A sandbox whose scripts have Lua's base library, so that they can raise errors. */
static struct sandbox *new_sandbox(const struct sandbox_limits *limits)
{
	struct sandbox *sandbox = sandbox_new(limits);
	assert_non_null(sandbox);
	luaL_requiref(sandbox_state(sandbox), "_G", luaopen_base, 1);
	lua_pop(sandbox_state(sandbox), 1);
	return sandbox;
}

static void load(struct sandbox *sandbox, const char *file, const char *script)
{
	struct error error = {0};
	if (!sandbox_load(sandbox, "", file, script, strlen(script), &error))
		fail_msg("%s:%d: %s", error.file, error.line, error.sentence);
}

static enum sandbox_end run(struct sandbox *sandbox, const char *script)
{
	load(sandbox, "rules/a.lua", script);
	return sandbox_call(sandbox, 0, 1);
}

/* A stop or an error must leave nothing on the stack, and the next call must be what it would have been. */
static void assert_usable(struct sandbox *sandbox)
{
	lua_State *lua = sandbox_state(sandbox);
	assert_int_equal(lua_gettop(lua), 0);
	assert_int_equal(run(sandbox, "local n = 0 for i = 1, 100 do n = n + i end return n"), SANDBOX_DONE);
	assert_int_equal(lua_tointeger(lua, -1), 5050);
	lua_pop(lua, 1);
	assert_int_equal(lua_gettop(lua), 0);
}

/* A script that makes the program run another one, as `use "objective"` does. */
static int run_inside(lua_State *lua)
{
	struct sandbox *sandbox = lua_touserdata(lua, lua_upvalueindex(1));
	load(sandbox, "rules/inside.lua", luaL_checkstring(lua, 1));
	if (sandbox_call(sandbox, 0, 0) == SANDBOX_ERROR)
		return lua_error(lua);
	return 0;
}

#endif
