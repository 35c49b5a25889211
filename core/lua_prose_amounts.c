#include "lua_prose_inside.h"

#include <lauxlib.h>

static void push_amount(lua_State *lua, const struct prose *prose, const struct found_amount *found)
{
	if (!found) {
		lua_pushnil(lua);
		return;
	}
	lua_createtable(lua, 0, 7);
	lua_pushnumber(lua, found->amount.value);
	lua_setfield(lua, -2, "value");
	if (found->amount.of != 0) {
		lua_pushnumber(lua, found->amount.of);
		lua_setfield(lua, -2, "of");
	}
	lua_pushlstring(lua, found->amount.unit.at, found->amount.unit.length);
	lua_setfield(lua, -2, "unit");
	lua_pushboolean(lua, found->is_share);
	lua_setfield(lua, -2, "share");
	lua_prose_push_span(lua, prose, found->first, found->last);
	lua_setfield(lua, -2, "text");
	lua_prose_set_place(lua, found->first, found->last);
}

int lua_prose_amounts(lua_State *lua)
{
	const struct prose *prose = lua_prose_check_words(lua, 1);
	const struct found_amounts *found = prose_amounts(prose);
	lua_createtable(lua, (int)found->amount_count, 0);
	for (size_t i = 0; i < found->amount_count; i++) {
		push_amount(lua, prose, &found->amounts[i]);
		lua_rawseti(lua, -2, (lua_Integer)i + 1);
	}
	return 1;
}

int lua_prose_change(lua_State *lua)
{
	const struct prose *prose = lua_prose_check_words(lua, 1);
	const struct found_amounts *found = prose_amounts(prose);
	if (found->change_count == 0) {
		lua_pushnil(lua);
		return 1;
	}
	const struct found_change *change = found->changes;
	lua_createtable(lua, 0, 4);
	push_amount(lua, prose, change->from);
	lua_setfield(lua, -2, "from");
	push_amount(lua, prose, change->to);
	lua_setfield(lua, -2, "to");
	push_amount(lua, prose, change->by);
	lua_setfield(lua, -2, "by");
	lua_prose_push_span(lua, prose, change->first, change->last);
	lua_setfield(lua, -2, "text");
	return 1;
}

static void push_time(lua_State *lua, const struct prose *prose, const struct found_time *found)
{
	static const char *const kinds[] = {"date", "relative", "event", "recurring"};
	lua_createtable(lua, 0, 9);
	lua_pushstring(lua, kinds[found->kind]);
	lua_setfield(lua, -2, "kind");
	if (found->resolved) {
		lua_pushinteger(lua, found->start);
		lua_setfield(lua, -2, "from");
		lua_pushinteger(lua, found->end);
		lua_setfield(lua, -2, "to");
	}
	lua_pushstring(lua, found->repeat);
	lua_setfield(lua, -2, "every");
	lua_pushboolean(lua, found->vague);
	lua_setfield(lua, -2, "vague");
	lua_pushboolean(lua, found->each_case);
	lua_setfield(lua, -2, "each_case");
	lua_prose_push_span(lua, prose, found->first, found->last);
	lua_setfield(lua, -2, "text");
	lua_prose_set_place(lua, found->first, found->last);
}

int lua_prose_times(lua_State *lua)
{
	const struct prose *prose = lua_prose_check_words(lua, 1);
	size_t count;
	const struct found_time *times = prose_times(prose, luaL_checkinteger(lua, 2), &count);
	sandbox_check_arena(lua);
	lua_createtable(lua, (int)count, 0);
	for (size_t i = 0; i < count; i++) {
		push_time(lua, prose, &times[i]);
		lua_rawseti(lua, -2, (lua_Integer)i + 1);
	}
	return 1;
}
