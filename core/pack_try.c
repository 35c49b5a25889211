#include <lauxlib.h>
#include <string.h>

#include "pack_inside.h"

enum { MOST_LINES = 4096, SLOTS = 8 };

/* Lines that have code ------------------------------------------------------------------------------------------------ */

struct gathering {
	lua_State *lua;
	const char *file;
	struct code_lines lines;
	int seen; /* where on the stack the set of functions and tables stands that were looked at */
};

static void gather_function(struct gathering *gathering);

static bool is_script(lua_State *lua)
{
	return lua_isfunction(lua, -1) && !lua_iscfunction(lua, -1);
}

/* Whether what is on top is looked at for the first time. */
static bool is_new(const struct gathering *gathering)
{
	lua_State *lua = gathering->lua;
	const void *it = lua_topointer(lua, -1);
	bool is_seen = lua_rawgetp(lua, gathering->seen, it) != LUA_TNIL;
	lua_pop(lua, 1);
	lua_pushboolean(lua, true);
	lua_rawsetp(lua, gathering->seen, it);
	return !is_seen;
}

/* Whether the function on top is of the file of the rule. */
static bool is_of_file(const struct gathering *gathering)
{
	lua_Debug debug;
	lua_pushvalue(gathering->lua, -1);
	lua_getinfo(gathering->lua, ">S", &debug);
	return debug.source[0] == '@' && strcmp(debug.source + 1, gathering->file) == 0;
}

/* The functions of the file that the table on top holds, as in "function letters.specific(objective)". */
static void gather_table(struct gathering *gathering)
{
	lua_State *lua = gathering->lua;
	lua_pushnil(lua);
	while (lua_next(lua, -2))
		if (is_script(lua) && is_of_file(gathering))
			gather_function(gathering);
		else
			lua_pop(lua, 1);
}

/* What the function on top holds from outside: helpers, and tables of them. */
static void gather_upvalues(struct gathering *gathering)
{
	lua_State *lua = gathering->lua;
	for (int i = 1; lua_getupvalue(lua, -1, i); i++) {
		if (is_script(lua)) {
			gather_function(gathering);
			continue;
		}
		if (lua_istable(lua, -1) && is_new(gathering))
			gather_table(gathering);
		lua_pop(lua, 1);
	}
}

/* The function on top, which is taken off, and those of the same file that it uses. */
static void gather_function(struct gathering *gathering)
{
	lua_State *lua = gathering->lua;
	luaL_checkstack(lua, SLOTS, NULL);
	if (is_new(gathering)) {
		if (is_of_file(gathering))
			pack_add_lines(lua, &gathering->lines);
		gather_upvalues(gathering);
	}
	lua_pop(lua, 1);
}

size_t pack_list_lines(struct pack *pack, const struct rule *rule, struct arena *arena, int **lines)
{
	lua_State *lua = sandbox_state(pack->sandbox);
	*lines = arena_array(arena, MOST_LINES, sizeof **lines);
	luaL_checkstack(lua, SLOTS, NULL);
	lua_newtable(lua);
	struct gathering gathering = {lua, rule->place.file, {*lines, 0, MOST_LINES}, lua_gettop(lua)};
	lua_rawgeti(lua, LUA_REGISTRYINDEX, rule->check);
	gather_function(&gathering);
	lua_pop(lua, 1);
	return gathering.lines.count;
}

/* Other thresholds --------------------------------------------------------------------------------------------------- */

bool pack_given_number(struct pack *pack, const struct check *check, const char *parameter, double *number)
{
	lua_State *lua = sandbox_state(pack->sandbox);
	lua_rawgeti(lua, LUA_REGISTRYINDEX, check->given);
	bool is_number = lua_getfield(lua, -1, parameter) == LUA_TNUMBER;
	*number = lua_tonumber(lua, -1);
	lua_pop(lua, 2);
	return is_number;
}

/* What is given is read-only: the new value stands before it. */
struct check pack_check_with(struct pack *pack, const struct check *check, const char *parameter, double number)
{
	lua_State *lua = sandbox_state(pack->sandbox);
	struct check made = *check;
	lua_newtable(lua);
	if ((double)(lua_Integer)number == number)
		lua_pushinteger(lua, (lua_Integer)number);
	else
		lua_pushnumber(lua, number);
	lua_setfield(lua, -2, parameter);
	lua_newtable(lua);
	lua_rawgeti(lua, LUA_REGISTRYINDEX, check->given);
	lua_setfield(lua, -2, "__index");
	lua_setmetatable(lua, -2);
	made.given = luaL_ref(lua, LUA_REGISTRYINDEX);
	return made;
}

/* Notes what is read, in the second upvalue, and gives it from the first. */
static int read_noting(lua_State *lua)
{
	lua_pushvalue(lua, 2);
	lua_pushboolean(lua, true);
	lua_rawset(lua, lua_upvalueindex(2));
	lua_pushvalue(lua, 2);
	lua_gettable(lua, lua_upvalueindex(1));
	return 1;
}

struct check pack_check_noting(struct pack *pack, const struct check *check)
{
	lua_State *lua = sandbox_state(pack->sandbox);
	struct check made = *check;
	lua_newtable(lua);
	lua_newtable(lua);
	lua_newtable(lua);
	lua_pushvalue(lua, -1);
	lua_setfield(lua, -3, "noted");
	lua_rawgeti(lua, LUA_REGISTRYINDEX, check->given);
	lua_insert(lua, -2);
	lua_pushcclosure(lua, read_noting, 2);
	lua_setfield(lua, -2, "__index");
	lua_setmetatable(lua, -2);
	made.given = luaL_ref(lua, LUA_REGISTRYINDEX);
	return made;
}

bool pack_was_read(struct pack *pack, const struct check *noting, const char *parameter)
{
	lua_State *lua = sandbox_state(pack->sandbox);
	lua_rawgeti(lua, LUA_REGISTRYINDEX, noting->given);
	luaL_getmetafield(lua, -1, "noted");
	bool read = lua_getfield(lua, -1, parameter) != LUA_TNIL;
	lua_pop(lua, 3);
	return read;
}

void pack_drop_check(struct pack *pack, const struct check *check)
{
	luaL_unref(sandbox_state(pack->sandbox), LUA_REGISTRYINDEX, check->given);
}
