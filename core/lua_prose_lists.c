#include "lua_prose_inside.h"

#include <lauxlib.h>

/* Word lists that are looked for together. */
struct together {
	size_t count;
	int lists[];
};

enum { MOST_TOGETHER = 1024 };

/* What is kept with them: their names in order, and the metatable of what is told of a text. */
enum { NAMES = 1, NOT_HELD = 2 };

static const char kind_of_lists[] = "word lists";

/* Leaves { [name] = false … } as what a table gives for those names that it has not, in a metatable. */
static void push_not_held(lua_State *lua, int first, int last)
{
	lua_createtable(lua, 0, 1);
	lua_createtable(lua, 0, last - first + 1);
	for (int i = first; i <= last; i++) {
		lua_pushvalue(lua, i);
		lua_pushboolean(lua, false);
		lua_rawset(lua, -3);
	}
	lua_setfield(lua, -2, "__index");
}

static void push_names(lua_State *lua, int first, int last)
{
	lua_createtable(lua, last - first + 1, 0);
	for (int i = first; i <= last; i++) {
		lua_pushvalue(lua, i);
		lua_rawseti(lua, -2, i - first + 1);
	}
}

int lua_prose_lists(lua_State *lua)
{
	int count = lua_gettop(lua);
	luaL_argcheck(lua, count >= 1 && count <= MOST_TOGETHER, 1, "one to 1024 word lists are wanted");
	struct together *together =
		lua_newuserdatauv(lua, sizeof *together + (size_t)count * sizeof *together->lists, 2);
	together->count = (size_t)count;
	for (int i = 0; i < count; i++)
		together->lists[i] = lua_prose_check_list(lua, i + 1);
	push_names(lua, 1, count);
	lua_setiuservalue(lua, -2, NAMES);
	push_not_held(lua, 1, count);
	lua_setiuservalue(lua, -2, NOT_HELD);
	luaL_newmetatable(lua, kind_of_lists);
	lua_setmetatable(lua, -2);
	return 1;
}

int lua_prose_held(lua_State *lua)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	const struct together *together = luaL_checkudata(lua, 2, kind_of_lists);
	uint16_t held[MOST_TOGETHER];
	int count = 0;
	for (size_t i = 0; i < together->count; i++)
		if (prose_holds(prose, together->lists[i]))
			held[count++] = (uint16_t)i;
	lua_getiuservalue(lua, 2, NAMES);
	lua_createtable(lua, 0, count);
	for (int i = 0; i < count; i++) {
		lua_rawgeti(lua, -2, held[i] + 1);
		lua_pushboolean(lua, true);
		lua_rawset(lua, -3);
	}
	lua_getiuservalue(lua, 2, NOT_HELD);
	lua_setmetatable(lua, -2);
	return 1;
}
