#include "lua_plain.h"

#include <lauxlib.h>
#include <lualib.h>
#include <stdlib.h>
#include <string.h>

#include "calendar.h"
#include "defence.h"
#include "text.h"

enum { LONGEST_TEXT = 64 * 1024, MOST_DAYS = 100 * 1000 * 1000 };

struct library {
	const char *name;
	lua_CFunction open;
	const char *const *keeps;
};

static const char *const base_keeps[] = {"ipairs", "type", "tonumber", "select", "error", "assert", NULL};
static const char *const table_keeps[] = {"insert", "concat", "sort", "remove", "unpack", NULL};
static const char *const math_keeps[] = {"abs",  "ceil", "exp", "floor", "log",       "max", "min",
                                         "sqrt", "huge", "pi",  "type",  "tointeger", NULL};
static const char *const string_keeps[] = {"lower", "upper", "sub", "len", "byte", NULL};

static const struct library libraries[] = {
	{"table", luaopen_table, table_keeps},
	{"math", luaopen_math, math_keeps},
	{"string", luaopen_string, string_keeps},
};

/* All that the table at `from` has, where the build leaves the door open. */
static void copy_all(lua_State *lua, int from)
{
	for (lua_pushnil(lua); lua_next(lua, from); lua_pop(lua, 1)) {
		lua_pushvalue(lua, -2);
		lua_pushvalue(lua, -2);
		lua_rawset(lua, from + 1);
	}
}

/* Copies the named functions of the table at `from` into the table on top. */
static void copy_kept(lua_State *lua, int from, const char *const *keeps)
{
	if (!defence_is_up(DEFENCE_NAMES))
		copy_all(lua, from);
	for (; *keeps; keeps++) {
		lua_getfield(lua, from, *keeps);
		lua_setfield(lua, -2, *keeps);
	}
}

/* Whether a format has the directive %p, which writes an address. */
static bool asks_for_address(const char *format, size_t length)
{
	const char *end = format + length;
	while ((format = memchr(format, '%', (size_t)(end - format)))) {
		format += 1 + strspn(format + 1, "-+ #.0123456789");
		if (*format == 'p')
			return true;
		format += *format == '%';
	}
	return false;
}

/* A format's directives are bounded by Lua itself (width and precision of two digits); its text is bounded here. */
static int bounded_format(lua_State *lua)
{
	size_t length;
	const char *format = luaL_checklstring(lua, 1, &length);
	luaL_argcheck(lua, length <= LONGEST_TEXT, 1, "the text is too long");
	luaL_argcheck(lua, !asks_for_address(format, length), 1, "addresses can't be written");
	for (int i = 2; i <= lua_gettop(lua); i++)
		luaL_argcheck(lua, lua_type(lua, i) == LUA_TSTRING || lua_type(lua, i) == LUA_TNUMBER, i,
		              "a text or a number is wanted");
	lua_pushvalue(lua, lua_upvalueindex(1));
	lua_insert(lua, 1);
	lua_call(lua, lua_gettop(lua) - 1, 1);
	return 1;
}

int lua_plain_tostring(lua_State *lua)
{
	luaL_checkany(lua, 1);
	switch (lua_type(lua, 1)) {
	case LUA_TNIL:
	case LUA_TBOOLEAN:
	case LUA_TNUMBER:
	case LUA_TSTRING:
		luaL_tolstring(lua, 1, NULL);
		break;
	default:
		lua_pushstring(lua, luaL_typename(lua, 1));
	}
	return 1;
}

static int compare_keys(const void *a, const void *b)
{
	const struct text *one = a, *other = b;
	size_t common = one->length < other->length ? one->length : other->length;
	int order = memcmp(one->at, other->at, common);
	return order ? order : (one->length > other->length) - (one->length < other->length);
}

static int next_in_order(lua_State *lua)
{
	lua_Integer number = lua_tointeger(lua, lua_upvalueindex(2)) + 1;
	lua_pushinteger(lua, number);
	lua_copy(lua, -1, lua_upvalueindex(2));
	lua_rawgeti(lua, lua_upvalueindex(1), number);
	if (lua_isnil(lua, -1))
		return 1;
	lua_pushvalue(lua, -1);
	lua_gettable(lua, lua_upvalueindex(3));
	return 2;
}

/* pairs in a fixed order: 1, 2, 3 … first, then the texts in byte order. Other keys are passed over. */
static int ordered_pairs(lua_State *lua)
{
	luaL_checktype(lua, 1, LUA_TTABLE);
	lua_Integer items = (lua_Integer)lua_rawlen(lua, 1);
	size_t count = 0;
	for (lua_pushnil(lua); lua_next(lua, 1); lua_pop(lua, 1))
		count += lua_type(lua, -2) == LUA_TSTRING;
	struct text *keys = lua_newuserdatauv(lua, (count + 1) * sizeof *keys, 0);
	size_t filled = 0;
	for (lua_pushnil(lua); lua_next(lua, 1); lua_pop(lua, 1))
		if (lua_type(lua, -2) == LUA_TSTRING) {
			keys[filled].at = lua_tolstring(lua, -2, &keys[filled].length);
			filled++;
		}
	qsort(keys, count, sizeof *keys, compare_keys);
	lua_createtable(lua, (int)((size_t)items + count), 0);
	for (lua_Integer i = 1; i <= items; i++) {
		lua_pushinteger(lua, i);
		lua_rawseti(lua, -2, i);
	}
	for (size_t i = 0; i < count; i++) {
		lua_pushlstring(lua, keys[i].at, keys[i].length);
		lua_rawseti(lua, -2, items + (lua_Integer)i + 1);
	}
	lua_pushinteger(lua, 0);
	lua_pushvalue(lua, 1);
	lua_pushcclosure(lua, next_in_order, 3);
	return 1;
}

/* day_text(day): "2026-01-31". */
static int day_text(lua_State *lua)
{
	char text[CALENDAR_DATE_ROOM];
	lua_Integer day = luaL_checkinteger(lua, 1);
	luaL_argcheck(lua, day > -MOST_DAYS && day < MOST_DAYS, 1, "no calendar goes so far");
	lua_pushstring(lua, calendar_write(day, text));
	return 1;
}

static void push_library(lua_State *lua, const struct library *library)
{
	luaL_requiref(lua, library->name, library->open, 0);
	lua_newtable(lua);
	copy_kept(lua, lua_gettop(lua) - 1, library->keeps);
	if (library->open == luaopen_table && defence_is_up(DEFENCE_ORDER)) {
		lua_pushcfunction(lua, lua_plain_sort);
		lua_setfield(lua, -2, "sort");
	}
	if (library->open == luaopen_string) {
		lua_getfield(lua, -2, "format");
		if (defence_is_up(DEFENCE_ADDRESSES))
			lua_pushcclosure(lua, bounded_format, 1);
		lua_setfield(lua, -2, "format");
	}
	lua_remove(lua, -2);
}

/* What texts can do by themselves is what the reduced library holds: one of its own, which no script can reach. */
static void set_text_methods(lua_State *lua, const struct library *library)
{
	lua_pushliteral(lua, "");
	lua_newtable(lua);
	if (defence_is_up(DEFENCE_METHODS))
		push_library(lua, library);
	else
		luaL_requiref(lua, library->name, library->open, 0);
	lua_setfield(lua, -2, "__index");
	lua_pushboolean(lua, false);
	lua_setfield(lua, -2, "__metatable");
	lua_setmetatable(lua, -2);
	lua_pop(lua, 1);
}

static const luaL_Reg functions[] = {
	{"tostring", lua_plain_tostring},
	{"pairs", ordered_pairs},
	{"day_text", day_text},
	{NULL, NULL},
};

/* What the open build (defence.h) gives rules instead, to see what they would do with it. */
static void leave_open(lua_State *lua, int into)
{
	static const luaL_Reg more[] = {{"io", luaopen_io},           {"os", luaopen_os},
	                                {"debug", luaopen_debug},     {"coroutine", luaopen_coroutine},
	                                {"package", luaopen_package}, {NULL, NULL}};
	for (const luaL_Reg *one = more; one->name && !defence_is_up(DEFENCE_NAMES); one++) {
		luaL_requiref(lua, one->name, one->func, 0);
		lua_setfield(lua, into, one->name);
	}
	if (!defence_is_up(DEFENCE_NAMES)) {
		lua_getglobal(lua, "require");
		lua_setfield(lua, into, "require");
	}
	if (!defence_is_up(DEFENCE_ADDRESSES)) {
		lua_getglobal(lua, "tostring");
		lua_setfield(lua, into, "tostring");
	}
	if (!defence_is_up(DEFENCE_ORDER)) {
		lua_getglobal(lua, "pairs");
		lua_setfield(lua, into, "pairs");
	}
}

void lua_plain_push(lua_State *lua)
{
	int into = lua_gettop(lua);
	luaL_requiref(lua, "_G", luaopen_base, 0);
	lua_pushvalue(lua, into);
	copy_kept(lua, into + 1, base_keeps);
	lua_settop(lua, into);
	luaL_setfuncs(lua, functions, 0);
	for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++) {
		push_library(lua, &libraries[i]);
		if (libraries[i].open == luaopen_string)
			set_text_methods(lua, &libraries[i]);
		lua_setfield(lua, into, libraries[i].name);
	}
	leave_open(lua, into);
}
