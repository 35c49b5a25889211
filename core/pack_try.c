#include <lauxlib.h>
#include <string.h>

#include "pack_inside.h"

enum { MOST_LINES = 4096, MOST_DEPTH = 8 };

/* Lines that have code ------------------------------------------------------------------------------------------------ */

struct gathering {
	lua_State *lua;
	const char *file;
	int *lines;
	size_t count;
};

/* The lines of the function that was asked about last, whose table is on top and is taken off. The line of its `end`
 * has code, too, which runs only where nothing was given back before. */
static void gather_lines(struct gathering *gathering, const lua_Debug *debug)
{
	lua_State *lua = gathering->lua;
	for (lua_pushnil(lua); lua_next(lua, -2); lua_pop(lua, 1)) {
		int line = (int)lua_tointeger(lua, -2);
		bool is_end = line == debug->lastlinedefined && line != debug->linedefined;
		if (!is_end && gathering->count < MOST_LINES)
			gathering->lines[gathering->count++] = line;
	}
	lua_pop(lua, 1);
}

/* The function on top, which is taken off, and those of the same file that it uses. */
static void gather_function(struct gathering *gathering, int depth)
{
	lua_State *lua = gathering->lua;
	lua_Debug debug;
	lua_pushvalue(lua, -1);
	lua_getinfo(lua, ">SL", &debug);
	if (debug.source[0] == '@' && strcmp(debug.source + 1, gathering->file) == 0)
		gather_lines(gathering, &debug);
	else
		lua_pop(lua, 1);
	for (int i = 1; depth < MOST_DEPTH && lua_getupvalue(lua, -1, i); i++)
		if (lua_isfunction(lua, -1) && !lua_iscfunction(lua, -1) && !lua_rawequal(lua, -1, -2))
			gather_function(gathering, depth + 1);
		else
			lua_pop(lua, 1);
	lua_pop(lua, 1);
}

size_t pack_list_lines(struct pack *pack, const struct rule *rule, struct arena *arena, int **lines)
{
	lua_State *lua = sandbox_state(pack->sandbox);
	*lines = arena_array(arena, MOST_LINES, sizeof **lines);
	struct gathering gathering = {lua, rule->place.file, *lines, 0};
	luaL_checkstack(lua, 4 * MOST_DEPTH + 8, NULL);
	lua_rawgeti(lua, LUA_REGISTRYINDEX, rule->check);
	gather_function(&gathering, 0);
	return gathering.count;
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
