#include "lua_prose_inside.h"

#include <lauxlib.h>
#include <string.h>

enum { SIGN_NUMBER = 60, SIGN_WORD = 61 };

static uint64_t bit(int number)
{
	return 1ULL << number;
}

/* ---- What the lists say of each token ---- */

/* A typographic apostrophe is a plain one. */
static bool is_apostrophe(struct text token)
{
	return token.length >= 3 && memcmp(token.at, "\xE2\x80\x99", 3) == 0;
}

static uint64_t kind_of(const struct prose *prose, uint32_t at)
{
	struct text token = prose_span(prose, at, at);
	unsigned char c = (unsigned char)*token.at;
	if (c >= '0' && c <= '9')
		return bit(SIGN_NUMBER);
	bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c > 127 && !is_apostrophe(token));
	return letter ? bit(SIGN_WORD) : 0;
}

struct lists {
	int at[MOST_SIGNS];
	size_t count;
};

static struct lists check_lists(lua_State *lua)
{
	int count = lua_gettop(lua) - 1;
	luaL_argcheck(lua, count >= 1 && count <= MOST_SIGNS, 2, "one to sixty word lists are wanted");
	struct lists lists = {.count = (size_t)count};
	for (int i = 0; i < count; i++)
		lists.at[i] = lua_prose_list(lua, i + 2);
	return lists;
}

int lua_prose_signs(lua_State *lua)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	struct lists lists = check_lists(lua);
	uint64_t *signs = arena_array(lua_prose_arena(lua), prose->token_count, sizeof *signs);
	prose_signs(prose, lists.at, lists.count, signs);
	sandbox_check_arena(lua);
	lua_createtable(lua, (int)prose->token_count, 0);
	for (uint32_t at = 0; at < prose->token_count; at++) {
		lua_pushinteger(lua, (lua_Integer)(signs[at] | kind_of(prose, at)));
		lua_rawseti(lua, -2, (lua_Integer)at + 1);
	}
	return 1;
}

/* ---- Which lists match from a token on ---- */

int lua_prose_longest(lua_State *lua)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	struct lists lists = check_lists(lua);
	struct prose_longest *longest = arena_array(lua_prose_arena(lua), prose->token_count, sizeof *longest);
	prose_longest(prose, lists.at, lists.count, longest);
	sandbox_check_arena(lua);
	int count = 0;
	for (uint32_t at = 0; at < prose->token_count; at++)
		count += longest[at].behind != 0;
	lua_createtable(lua, 0, count);
	lua_createtable(lua, 0, count);
	for (uint32_t at = 0; at < prose->token_count; at++) {
		if (!longest[at].behind)
			continue;
		lua_pushinteger(lua, longest[at].behind);
		lua_rawseti(lua, -3, (lua_Integer)at + 1);
		lua_pushinteger(lua, (lua_Integer)longest[at].lists);
		lua_rawseti(lua, -2, (lua_Integer)at + 1);
	}
	return 2;
}

/* ---- Names ---- */

static bool is_one_of(char c, const char *marks)
{
	return c && strchr(marks, c) != NULL;
}

static struct text without_marks(struct text word)
{
	static const char marks[] = ",.;:!?()\"";
	while (word.length && is_one_of(*word.at, marks))
		word = (struct text){word.at + 1, word.length - 1};
	while (word.length && is_one_of(word.at[word.length - 1], marks))
		word.length--;
	return word;
}

/* "CompTIA", "B2", "Denise"; at the beginning of a sentence only what has two capitals or a digit, and never "I've". */
static bool is_name(struct text word, bool opens)
{
	size_t capitals = 0, digits = 0;
	for (size_t i = 0; i < word.length; i++) {
		capitals += word.at[i] >= 'A' && word.at[i] <= 'Z';
		digits += word.at[i] >= '0' && word.at[i] <= '9';
	}
	if (!capitals)
		return false;
	struct text bare = without_marks(word);
	if (bare.length > 1 && bare.at[0] == 'I' && bare.at[1] == '\'')
		return false;
	return capitals > 1 || digits || (!opens && bare.length > 1);
}

static bool has_small_letter(struct text text)
{
	for (size_t i = 0; i < text.length; i++)
		if (text.at[i] >= 'a' && text.at[i] <= 'z')
			return true;
	return false;
}

static void push_in_small(lua_State *lua, struct text word)
{
	luaL_Buffer buffer;
	char *small = luaL_buffinitsize(lua, &buffer, word.length);
	for (size_t i = 0; i < word.length; i++)
		small[i] = (char)(word.at[i] >= 'A' && word.at[i] <= 'Z' ? word.at[i] | 32 : word.at[i]);
	luaL_pushresultsize(&buffer, word.length);
}

int lua_prose_names(lua_State *lua)
{
	struct text left = lua_prose_check(lua, 1)->text, word;
	lua_newtable(lua);
	if (!has_small_letter(left))
		return 1;
	for (bool opens = true; (word = lua_prose_take_written(&left)).length;
	     opens = is_one_of(word.at[word.length - 1], ".:!?")) {
		if (!is_name(word, opens))
			continue;
		push_in_small(lua, without_marks(word));
		lua_pushboolean(lua, true);
		lua_rawset(lua, -3);
	}
	return 1;
}
