/* table.sort without a clock: Lua's own asks one where a list is badly mixed, and what is equal comes out in another order each
 * time. This is Lua's algorithm (ltablib.c of Lua 5.4, MIT licence), and where it does not ask the clock gives the same order. */
#include "lua_plain.h"

#include <lauxlib.h>
#include <limits.h>

enum { LIST = 1, LESS = 2, SMALL = 100, MOST_UNEVEN = 128, MOST_DEPTH = 40 };

/* Whether the value at index a, below the top, comes before that at b. */
static bool comes_before(lua_State *lua, int a, int b)
{
	if (lua_isnil(lua, LESS))
		return lua_compare(lua, a, b, LUA_OPLT);
	lua_pushvalue(lua, LESS);
	lua_pushvalue(lua, a - 1);
	lua_pushvalue(lua, b - 2);
	lua_call(lua, 2, 1);
	bool before = lua_toboolean(lua, -1);
	lua_pop(lua, 1);
	return before;
}

/* The value on top becomes item `top`, the one below it item `below`. */
static void set_both(lua_State *lua, lua_Integer top, lua_Integer below)
{
	lua_seti(lua, LIST, top);
	lua_seti(lua, LIST, below);
}

/* Swaps two items where the second comes before the first. */
static bool put_in_order(lua_State *lua, lua_Integer first, lua_Integer second)
{
	lua_geti(lua, LIST, first);
	lua_geti(lua, LIST, second);
	bool swapped = comes_before(lua, -1, -2);
	if (swapped)
		set_both(lua, first, second);
	else
		lua_pop(lua, 2);
	return swapped;
}

/* What is smaller than the pivot, which is on top and stands before `last`, goes to the left of the place that is given. */
static lua_Integer divide(lua_State *lua, lua_Integer first, lua_Integer last)
{
	lua_Integer i = first, k = last - 1;
	for (;;) {
		while (lua_geti(lua, LIST, ++i), comes_before(lua, -1, -2)) {
			if (i == last - 1)
				luaL_error(lua, "invalid order function for sorting");
			lua_pop(lua, 1);
		}
		while (lua_geti(lua, LIST, --k), comes_before(lua, -3, -1)) {
			if (k < i)
				luaL_error(lua, "invalid order function for sorting");
			lua_pop(lua, 1);
		}
		if (k < i)
			break;
		set_both(lua, i, k);
	}
	lua_pop(lua, 1);
	set_both(lua, last - 1, i);
	return i;
}

static lua_Integer choose(lua_Integer first, lua_Integer last, unsigned mixed)
{
	lua_Integer quarter = (last - first) / 4;
	if (last - first < SMALL || mixed == 0)
		return (first + last) / 2;
	return mixed % (2 * quarter) + first + quarter;
}

/* Leaves the pivot on top and before `last`; false where there are no more than three items, which are in order then. */
static bool choose_pivot(lua_State *lua, lua_Integer first, lua_Integer last, unsigned mixed)
{
	put_in_order(lua, first, last);
	if (last - first == 1)
		return false;
	lua_Integer pivot = choose(first, last, mixed);
	if (!put_in_order(lua, first, pivot))
		put_in_order(lua, pivot, last);
	if (last - first == 2)
		return false;
	lua_geti(lua, LIST, pivot);
	lua_pushvalue(lua, -1);
	lua_geti(lua, LIST, last - 1);
	set_both(lua, pivot, last - 1);
	return true;
}

/* The shorter part is sorted by a call of its own, so that there are few calls in each other. */
static void sort_part(lua_State *lua, lua_Integer first, lua_Integer last, unsigned mixed) // NOLINT(misc-no-recursion)
{
	while (first < last && choose_pivot(lua, first, last, mixed)) {
		lua_Integer at = divide(lua, first, last), shorter;
		if (at - first < last - at) {
			sort_part(lua, first, at - 1, mixed);
			shorter = at - first;
			first = at + 1;
		} else {
			sort_part(lua, at + 1, last, mixed);
			shorter = last - at;
			last = at - 1;
		}
		if ((last - first) / MOST_UNEVEN > shorter)
			mixed = mixed * 1664525U + 1013904223U;
	}
}

int lua_plain_sort(lua_State *lua)
{
	luaL_checktype(lua, 1, LUA_TTABLE);
	lua_Integer count = luaL_len(lua, 1);
	luaL_argcheck(lua, count < INT_MAX, 1, "array too big");
	if (!lua_isnoneornil(lua, LESS))
		luaL_checktype(lua, LESS, LUA_TFUNCTION);
	lua_settop(lua, LESS);
	luaL_checkstack(lua, MOST_DEPTH, "");
	sort_part(lua, 1, count, 0);
	return 0;
}
