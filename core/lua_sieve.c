#include "lua_prose_inside.h"

#include <lauxlib.h>
#include <string.h>

enum { MOST_KINDS = 63, MOST_CODE = 2048, A_FIGURE = -1 };

/* What sentences are sifted for: of each kind the number of its alternatives, and of each of these the number of its lists and
 * the lists. */
struct sieve {
	uint32_t kinds;
	int32_t code[];
};

/* ---- Making one ---- */

struct writer {
	int32_t code[MOST_CODE];
	size_t at;
};

static int32_t list_at(lua_State *lua, int index)
{
	const char *name = lua_tostring(lua, index);
	return name && strcmp(name, "#") == 0 ? A_FIGURE : lua_prose_list(lua, index);
}

static void put(lua_State *lua, struct writer *writer, int number)
{
	if (writer->at == MOST_CODE)
		luaL_error(lua, "a sieve holds at most %d numbers of lists", MOST_CODE);
	writer->code[writer->at++] = number;
}

/* The alternative on top: a list, or a table of lists that must all be there. */
static void put_alternative(lua_State *lua, struct writer *writer)
{
	if (lua_type(lua, -1) == LUA_TSTRING) {
		put(lua, writer, 1);
		put(lua, writer, list_at(lua, lua_gettop(lua)));
		return;
	}
	luaL_checktype(lua, -1, LUA_TTABLE);
	lua_Integer count = luaL_len(lua, -1);
	put(lua, writer, (int)count);
	for (lua_Integer i = 1; i <= count; i++) {
		lua_geti(lua, -1, i);
		put(lua, writer, list_at(lua, lua_gettop(lua)));
		lua_pop(lua, 1);
	}
}

static void put_kind(lua_State *lua, struct writer *writer)
{
	luaL_checktype(lua, -1, LUA_TTABLE);
	lua_Integer count = luaL_len(lua, -1);
	put(lua, writer, (int)count);
	for (lua_Integer i = 1; i <= count; i++) {
		lua_geti(lua, -1, i);
		put_alternative(lua, writer);
		lua_pop(lua, 1);
	}
}

/* ---- Asking it ---- */

/* Whether a sentence holds a list; the text itself where the sentence is UINT32_MAX. */
static bool holds(const struct prose *prose, uint32_t sentence, int32_t list)
{
	if (list == A_FIGURE)
		return prose_may_count(prose, sentence);
	return sentence == UINT32_MAX ? prose_holds(prose, list) : prose_sentence_holds(prose, sentence, list);
}

static bool holds_all(const struct prose *prose, uint32_t sentence, const int32_t *lists, int32_t count)
{
	for (int32_t i = 0; i < count; i++)
		if (!holds(prose, sentence, lists[i]))
			return false;
	return true;
}

/* The kinds that may be in it, a bit each, of those in `among`. */
static uint64_t sift(const struct sieve *sieve, const struct prose *prose, uint32_t sentence, uint64_t among)
{
	const int32_t *code = sieve->code;
	uint64_t may = 0;
	for (uint32_t kind = 0; kind < sieve->kinds; kind++)
		for (int32_t left = *code++; left > 0; left--) {
			int32_t count = *code++;
			uint64_t bit = 1ULL << kind;
			if ((among & bit) && !(may & bit) && holds_all(prose, sentence, code, count))
				may |= bit;
			code += count;
		}
	return may;
}

/* (text) -> kinds of the text as a whole; (text, number of the sentence before) -> number, kinds, and nothing where no more
 * sentence may hold any. */
static int next_sentence(lua_State *lua)
{
	const struct sieve *sieve = lua_touserdata(lua, lua_upvalueindex(LUA_PROSE_UPVALUES + 1));
	const struct prose *prose = lua_prose_check(lua, 1);
	uint32_t sentence = (uint32_t)luaL_optinteger(lua, 2, 0);
	uint64_t among = sift(sieve, prose, UINT32_MAX, UINT64_MAX);
	if (lua_isnoneornil(lua, 2)) {
		lua_pushinteger(lua, (lua_Integer)among);
		return 1;
	}
	for (; among && sentence < prose->sentence_count; sentence++) {
		uint64_t may = prose->sentence_count == 1 ? among : sift(sieve, prose, sentence, among);
		if (!may)
			continue;
		lua_pushinteger(lua, (lua_Integer)sentence + 1);
		lua_pushinteger(lua, (lua_Integer)may);
		return 2;
	}
	return 0;
}

int lua_prose_sieve(lua_State *lua)
{
	luaL_checktype(lua, 1, LUA_TTABLE);
	lua_Integer kinds = luaL_len(lua, 1);
	luaL_argcheck(lua, kinds >= 1 && kinds <= MOST_KINDS, 1, "one to 63 kinds are wanted");
	struct writer writer = {{0}, 0};
	for (lua_Integer i = 1; i <= kinds; i++) {
		lua_geti(lua, 1, i);
		put_kind(lua, &writer);
		lua_pop(lua, 1);
	}
	for (int i = 1; i <= LUA_PROSE_UPVALUES; i++)
		lua_pushvalue(lua, lua_upvalueindex(i));
	struct sieve *sieve = lua_newuserdatauv(lua, sizeof *sieve + writer.at * sizeof *sieve->code, 0);
	sieve->kinds = (uint32_t)kinds;
	memcpy(sieve->code, writer.code, writer.at * sizeof *sieve->code);
	lua_pushcclosure(lua, next_sentence, LUA_PROSE_UPVALUES + 1);
	return 1;
}
