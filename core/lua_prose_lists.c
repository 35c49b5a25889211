#include "lua_prose_inside.h"

#include <lauxlib.h>

/* Word lists that are looked for together. */
struct together {
	size_t count;
	int lists[];
};

enum { USUALLY_HELD = 16, MOST_TOGETHER = 1024 };

/* What is kept with them: their names in order, and the metatable of what is told of a text. */
enum { NAMES = 1, NOT_HELD = 2 };

static const char kind_of_lists[] = "word lists";

/* The metatable of a table that gives false for each of the names that it has not. */
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
		together->lists[i] = lua_prose_list(lua, i + 1);
	push_names(lua, 1, count);
	lua_setiuservalue(lua, -2, NAMES);
	push_not_held(lua, 1, count);
	lua_setiuservalue(lua, -2, NOT_HELD);
	luaL_newmetatable(lua, kind_of_lists);
	lua_setmetatable(lua, -2);
	return 1;
}

/* A match of one of them, by its place among them. */
struct match {
	size_t list;
	struct phrase at;
	bool shared; /* it has words in common with another */
	bool nested; /* it lies within another: a longer one, or one of the same words whose list comes first */
};

struct matches {
	struct match *at;
	size_t count;
};

/* A thousand lists and a long text have more matches than there is memory: what they take is looked at before. */
static struct matches find_matches(lua_State *lua, const struct prose *prose, const struct together *together)
{
	struct matches matches = {NULL, 0};
	size_t room = 0;
	for (size_t i = 0; i < together->count; i++) {
		room += prose_phrases(prose, together->lists[i]).count;
		sandbox_check_room(lua, room * sizeof *matches.at);
	}
	matches.at = arena_array(lua_prose_arena(lua), room, sizeof *matches.at);
	for (size_t i = 0; i < together->count; i++) {
		struct phrases phrases = prose_phrases(prose, together->lists[i]);
		for (size_t k = 0; k < phrases.count; k++)
			matches.at[matches.count++] = (struct match){.list = i, .at = phrases.at[k]};
	}
	return matches;
}

/* What is known of a token of the text: the matches that begin at it and before it. */
struct start {
	const struct match *longest; /* of those that begin here; of the same words the first of the lists */
	uint32_t begun;              /* how many begin before it */
	uint32_t behind;             /* the token behind all those */
};

static void note_starts(const struct matches *matches, struct start *starts)
{
	for (size_t i = 0; i < matches->count; i++) {
		const struct match *match = &matches->at[i];
		struct start *start = &starts[match->at.first];
		if (!start->longest || match->at.last > start->longest->at.last)
			start->longest = match;
		start[1].begun++;
	}
}

static void sum_starts(struct start *starts, size_t tokens)
{
	for (size_t i = 0; i < tokens; i++) {
		uint32_t behind = starts[i].longest ? starts[i].longest->at.last + 1 : 0;
		starts[i + 1].begun += starts[i].begun;
		starts[i + 1].behind = starts[i].behind > behind ? starts[i].behind : behind;
	}
}

/* Each match is set against all others at once, through the tokens at which they begin. */
static void compare_all(struct arena *arena, const struct prose *prose, const struct matches *matches)
{
	if (matches->count < 2)
		return;
	struct start *starts = arena_array(arena, prose->token_count + 1, sizeof *starts);
	note_starts(matches, starts);
	sum_starts(starts, prose->token_count);
	for (size_t i = 0; i < matches->count; i++) {
		struct match *match = &matches->at[i];
		const struct start *start = &starts[match->at.first];
		match->shared = start->behind > match->at.first || starts[match->at.last + 1].begun - start->begun > 1;
		match->nested = start->behind > match->at.last || start->longest != match;
	}
}

static void set_flag(lua_State *lua, const char *name, bool flag)
{
	if (!flag)
		return;
	lua_pushboolean(lua, true);
	lua_setfield(lua, -2, name);
}

static void push_match(lua_State *lua, const struct prose *prose, const struct match *match, int names)
{
	lua_createtable(lua, 0, 8);
	lua_prose_set_place(lua, match->at.first, match->at.last);
	lua_rawgeti(lua, names, (lua_Integer)match->list + 1);
	lua_setfield(lua, -2, "list");
	lua_pushinteger(lua, (lua_Integer)prose->tokens[match->at.first].sentence + 1);
	lua_setfield(lua, -2, "sentence");
	set_flag(lua, "shared", match->shared);
	set_flag(lua, "nested", match->nested);
}

int lua_prose_matches(lua_State *lua)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	const struct together *together = luaL_checkudata(lua, 2, kind_of_lists);
	struct matches matches = find_matches(lua, prose, together);
	compare_all(lua_prose_arena(lua), prose, &matches);
	sandbox_check_arena(lua);
	lua_getiuservalue(lua, 2, NAMES);
	lua_createtable(lua, (int)matches.count, 0);
	for (size_t i = 0; i < matches.count; i++) {
		push_match(lua, prose, &matches.at[i], lua_gettop(lua) - 1);
		lua_rawseti(lua, -2, (lua_Integer)i + 1);
	}
	return 1;
}

/* Most texts hold few of them: only these are set. */
int lua_prose_held(lua_State *lua)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	const struct together *together = luaL_checkudata(lua, 2, kind_of_lists);
	lua_getiuservalue(lua, 2, NAMES);
	lua_createtable(lua, 0, USUALLY_HELD);
	for (size_t i = 0; i < together->count; i++) {
		if (!prose_holds(prose, together->lists[i]))
			continue;
		lua_rawgeti(lua, -2, (lua_Integer)i + 1);
		lua_pushboolean(lua, true);
		lua_rawset(lua, -3);
	}
	lua_getiuservalue(lua, 2, NOT_HELD);
	lua_setmetatable(lua, -2);
	return 1;
}
