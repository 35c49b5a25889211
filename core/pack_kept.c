/* What a centre's scripts hold from one portfolio to the next: local names around a check, tables in them. All of it is noted
 * once, after loading, and put back after each portfolio, and before one is judged again, so that what a check finds can't
 * depend on what was judged before it. Only the values are: the layout of a table, which shows where a list with gaps is counted,
 * is not, so workers judge one portfolio each (batch_worker.c). */
#include <lauxlib.h>
#include <string.h>

#include "defence.h"
#include "pack_inside.h"

enum { MOST_KEPT = 200 * 1000, SLOTS = 16 }; /* values; places on Lua's stack */

/* What is noted is a list in the registry: a table and its copy, or a function, the number of an upvalue and its value. */
struct noting {
	lua_State *lua;
	int seen, todo, notes; /* on the stack: a set, a stack, the list */
	lua_Integer left;      /* in the stack */
	lua_Integer noted;
	size_t values;
	bool scripts; /* functions of scripts are among it */
};

static void add_note(struct noting *noting)
{
	lua_rawseti(noting->lua, noting->notes, ++noting->noted);
}

/* Whether this address is met for the first time. */
static bool is_new(const struct noting *noting, const void *it)
{
	lua_State *lua = noting->lua;
	bool is_seen = lua_rawgetp(lua, noting->seen, it) != LUA_TNIL;
	lua_pop(lua, 1);
	lua_pushboolean(lua, true);
	lua_rawsetp(lua, noting->seen, it);
	return !is_seen;
}

/* Has the value on top looked at later, and takes it off. */
static void look_later(struct noting *noting)
{
	lua_State *lua = noting->lua;
	bool holds = lua_istable(lua, -1) || lua_isfunction(lua, -1);
	if (holds && is_new(noting, lua_topointer(lua, -1)))
		lua_rawseti(lua, noting->todo, ++noting->left);
	else
		lua_pop(lua, 1);
}

/* The table on top. */
static void note_table(struct noting *noting)
{
	lua_State *lua = noting->lua;
	int table = lua_gettop(lua);
	lua_newtable(lua);
	for (lua_pushnil(lua); lua_next(lua, table);) {
		noting->values++;
		lua_pushvalue(lua, -1);
		look_later(noting);
		lua_pushvalue(lua, -2);
		look_later(noting);
		lua_pushvalue(lua, -2);
		lua_insert(lua, -2);
		lua_rawset(lua, table + 1); /* the key is left for lua_next */
	}
	if (lua_getmetatable(lua, table))
		look_later(noting);
	lua_pushvalue(lua, table);
	add_note(noting);
	add_note(noting);
}

/* Of functions of the program's own only the walks over tables hold what a script can change; the others have what is theirs
 * alone. Of the kit, what is made for scripts to hold: a question that is asked once, what is known of words. */
static bool holds_state(struct noting *noting)
{
	lua_State *lua = noting->lua;
	lua_Debug debug;
	if (lua_iscfunction(lua, -1)) {
		if (!lua_getupvalue(lua, -1, 1))
			return false;
		bool ours = lua_islightuserdata(lua, -1);
		lua_pop(lua, 1);
		return !ours;
	}
	lua_pushvalue(lua, -1);
	lua_getinfo(lua, ">S", &debug);
	bool of_kit = strncmp(debug.source, "@rules/kit/", 11) == 0;
	noting->scripts = noting->scripts || !of_kit;
	return !of_kit || strcmp(debug.source, "@rules/kit/plain.lua") == 0;
}

/* The function on top. */
static void note_function(struct noting *noting)
{
	lua_State *lua = noting->lua;
	int function = lua_gettop(lua);
	if (!holds_state(noting))
		return;
	for (int i = 1; lua_getupvalue(lua, function, i); i++) {
		noting->values++;
		lua_pushvalue(lua, -1);
		look_later(noting);
		if (!lua_iscfunction(lua, function) && !is_new(noting, lua_upvalueid(lua, function, i))) {
			lua_pop(lua, 1);
			continue;
		}
		lua_pushvalue(lua, function);
		add_note(noting);
		lua_pushinteger(lua, i);
		add_note(noting);
		add_note(noting);
	}
}

static void note_all(struct noting *noting)
{
	lua_State *lua = noting->lua;
	while (noting->left > 0 && noting->values <= MOST_KEPT) {
		int top = lua_gettop(lua);
		lua_rawgeti(lua, noting->todo, noting->left);
		lua_pushnil(lua);
		lua_rawseti(lua, noting->todo, noting->left--);
		if (lua_istable(lua, -1))
			note_table(noting);
		else
			note_function(noting);
		lua_settop(lua, top);
	}
}

/* Called with the list of what a centre's scripts hold; gives what is noted, or nil where it is too much, how long that list is
 * (it may hold nil), and whether there are scripts at all. */
static int note_protected(lua_State *lua)
{
	luaL_checkstack(lua, SLOTS, NULL);
	lua_newtable(lua);
	lua_newtable(lua);
	lua_newtable(lua);
	struct noting noting = {.lua = lua, .seen = 2, .todo = 3, .notes = 4};
	lua_pushvalue(lua, 1);
	look_later(&noting);
	note_all(&noting);
	if (noting.values > MOST_KEPT)
		lua_pushnil(lua);
	lua_pushinteger(lua, noting.noted);
	lua_pushboolean(lua, noting.scripts);
	return 3;
}

bool pack_note_kept(struct loading *loading, struct error *error)
{
	struct pack *pack = loading->pack;
	lua_State *lua = loading->lua;
	if (!pack->centre || !defence_is_up(DEFENCE_PUT_BACK))
		return true;
	lua_pushcfunction(lua, note_protected);
	pack_push_from_kit(pack, "kept");
	if (!pack_end_call(loading, sandbox_call(pack->sandbox, 1, 3), pack->centre, error))
		return false;
	pack->keeps = lua_toboolean(lua, -1);
	lua_pop(lua, 1);
	pack->kept_count = lua_tointeger(lua, -1);
	lua_pop(lua, 1);
	if (lua_istable(lua, -1)) {
		pack->kept = luaL_ref(lua, LUA_REGISTRYINDEX);
		return true;
	}
	lua_pop(lua, 1);
	pack->kept_count = 0;
	return error_at(
		error, (struct place){pack->centre, 1, 1},
		"the scripts of this folder hold more than %d values in tables of their own, which would have to be "
		"put back after each portfolio: keep words in a word list (rules/words/*.txt)",
		MOST_KEPT);
}

/* The table at -2, its copy on top. */
static void put_table_back(lua_State *lua)
{
	int table = lua_gettop(lua) - 1, copy = table + 1;
	for (lua_pushnil(lua); lua_next(lua, table); lua_pop(lua, 1)) {
		lua_pushvalue(lua, -2);
		lua_rawget(lua, copy);
		if (!lua_rawequal(lua, -1, -2)) {
			lua_pushvalue(lua, -3);
			lua_insert(lua, -2);
			lua_rawset(lua, table);
		} else {
			lua_pop(lua, 1);
		}
	}
	for (lua_pushnil(lua); lua_next(lua, copy); lua_pop(lua, 1)) {
		lua_pushvalue(lua, -2);
		if (lua_rawget(lua, table) == LUA_TNIL) {
			lua_pushvalue(lua, -3);
			lua_pushvalue(lua, -3);
			lua_rawset(lua, table);
		}
		lua_pop(lua, 1);
	}
}

void pack_put_back(struct pack *pack)
{
	lua_State *lua = sandbox_state(pack->sandbox);
	if (!pack->kept_count)
		return;
	luaL_checkstack(lua, SLOTS, NULL);
	lua_rawgeti(lua, LUA_REGISTRYINDEX, pack->kept);
	int notes = lua_gettop(lua);
	for (lua_Integer at = 0; at < pack->kept_count;) {
		bool is_table = lua_rawgeti(lua, notes, ++at) == LUA_TTABLE;
		lua_rawgeti(lua, notes, ++at);
		if (is_table) {
			put_table_back(lua);
		} else {
			int upvalue = (int)lua_tointeger(lua, -1);
			lua_rawgeti(lua, notes, ++at);
			lua_setupvalue(lua, notes + 1, upvalue);
		}
		lua_settop(lua, notes);
	}
	lua_settop(lua, notes - 1);
}
