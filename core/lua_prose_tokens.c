#include "lua_prose_inside.h"

#include <lauxlib.h>
#include <string.h>
#include <strings.h>

enum { MOST_WRITTEN = 64, USUAL_TOKEN = 64, USUAL_TEXTS = 64 };

/* Writes a token in small letters, with plain apostrophes for typographic ones; `small` has room for all of it. */
static size_t write_small(char *small, struct text span)
{
	static const char apostrophe[] = "\xE2\x80\x99";
	size_t length = 0;
	for (size_t i = 0; i < span.length; i++) {
		char c = span.at[i];
		if (c == apostrophe[0] && i + 2 < span.length && memcmp(span.at + i, apostrophe, 3) == 0) {
			c = '\'';
			i += 2;
		}
		small[length++] = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
	}
	return length;
}

static void push_small(lua_State *lua, struct text span)
{
	char small[USUAL_TOKEN];
	luaL_Buffer buffer;
	if (span.length <= sizeof small)
		lua_pushlstring(lua, small, write_small(small, span));
	else
		luaL_pushresultsize(&buffer, write_small(luaL_buffinitsize(lua, &buffer, span.length), span));
}

/* Most words come up again and again: their strings are kept over all portfolios, and not made anew. */
void lua_prose_push_token(lua_State *lua, const struct prose *prose, uint32_t at)
{
	const int words = lua_upvalueindex(LUA_PROSE_WORDS);
	lua_Integer word = prose_word(prose, at);
	if (word && lua_rawgeti(lua, words, word) == LUA_TSTRING)
		return;
	if (word)
		lua_pop(lua, 1);
	push_small(lua, prose_span(prose, at, at));
	if (word) {
		lua_pushvalue(lua, -1);
		lua_rawseti(lua, words, word);
	}
}

static void push_tokens(lua_State *lua, const struct prose *prose)
{
	lua_createtable(lua, (int)prose->token_count, 0);
	for (uint32_t i = 0; i < prose->token_count; i++) {
		lua_prose_push_token(lua, prose, i);
		lua_rawseti(lua, -2, (lua_Integer)i + 1);
	}
}

static bool ends_sentence(const struct prose *prose, uint32_t at)
{
	return at + 1 == prose->token_count || prose->tokens[at + 1].sentence != prose->tokens[at].sentence;
}

static void push_sentences(lua_State *lua, const struct prose *prose)
{
	lua_createtable(lua, (int)prose->sentence_count, 0);
	uint32_t first = 0;
	for (uint32_t i = 0; i < prose->token_count; i++) {
		if (!ends_sentence(prose, i))
			continue;
		lua_prose_push_sentence(lua, prose, first);
		lua_rawseti(lua, -2, (lua_Integer)prose->tokens[i].sentence + 1);
		first = i + 1;
	}
}

/* One table for all who ask the same of a text while a portfolio is judged. */
static int push_answer(lua_State *lua, void (*push)(lua_State *lua, const struct prose *prose))
{
	const struct prose *prose = lua_prose_check(lua, 1);
	lua_Integer portfolio = lua_prose_portfolio(lua);
	if (lua_tointeger(lua, lua_upvalueindex(LUA_PROSE_ANSWERED)) != portfolio) {
		lua_createtable(lua, 0, USUAL_TEXTS);
		lua_replace(lua, lua_upvalueindex(LUA_PROSE_ANSWERS));
		lua_pushinteger(lua, portfolio);
		lua_replace(lua, lua_upvalueindex(LUA_PROSE_ANSWERED));
	}
	if (lua_rawgetp(lua, lua_upvalueindex(LUA_PROSE_ANSWERS), prose) == LUA_TTABLE)
		return 1;
	push(lua, prose);
	lua_pushvalue(lua, -1);
	lua_rawsetp(lua, lua_upvalueindex(LUA_PROSE_ANSWERS), prose);
	return 1;
}

int lua_prose_tokens(lua_State *lua)
{
	return push_answer(lua, push_tokens);
}

int lua_prose_sentences(lua_State *lua)
{
	return push_answer(lua, push_sentences);
}

static bool is_same_token(const struct prose *a, uint32_t at_a, const struct prose *b, uint32_t at_b)
{
	struct text one = prose_span(a, at_a, at_a), other = prose_span(b, at_b, at_b);
	return one.length == other.length && strncasecmp(one.at, other.at, one.length) == 0;
}

/* How many tokens of `words` stand in `text` from token `at` on. */
static uint32_t same_tokens(const struct prose *text, uint32_t at, const struct prose *words)
{
	uint32_t count = 0;
	while (count < words->token_count && at + count < text->token_count &&
	       is_same_token(text, at + count, words, count))
		count++;
	return count;
}

int lua_prose_as_written(lua_State *lua)
{
	const struct prose *text = lua_prose_check(lua, 1), *words = lua_prose_check(lua, 2);
	uint32_t count = (uint32_t)words->token_count;
	for (uint32_t at = 0; count && count <= MOST_WRITTEN && at + count <= text->token_count; at++)
		if (same_tokens(text, at, words) == count) {
			lua_prose_push_span(lua, text, at, at + count - 1);
			return 1;
		}
	lua_settop(lua, 2);
	return 1;
}

struct text lua_prose_take_written(struct text *left)
{
	while (left->length && *left->at == ' ')
		*left = (struct text){left->at + 1, left->length - 1};
	const char *space = left->length ? memchr(left->at, ' ', left->length) : NULL;
	struct text word = {left->at, space ? (size_t)(space - left->at) : left->length};
	*left = (struct text){left->at + word.length, left->length - word.length};
	return word;
}

int lua_prose_written(lua_State *lua)
{
	struct text left = lua_prose_check(lua, 1)->text, word;
	lua_newtable(lua);
	for (lua_Integer found = 0; (word = lua_prose_take_written(&left)).length;) {
		lua_pushlstring(lua, word.at, word.length);
		lua_rawseti(lua, -2, ++found);
	}
	return 1;
}

int lua_prose_words(lua_State *lua)
{
	lua_pushinteger(lua, (lua_Integer)lua_prose_check_words(lua, 1)->word_count);
	return 1;
}

int lua_prose_capitals(lua_State *lua)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	lua_newtable(lua);
	for (uint32_t i = 0; i < prose->token_count; i++) {
		char c = prose->text.at[prose->tokens[i].start];
		if (c < 'A' || c > 'Z')
			continue;
		lua_pushboolean(lua, true);
		lua_rawseti(lua, -2, (lua_Integer)i + 1);
	}
	return 1;
}

int lua_prose_stops(lua_State *lua)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	lua_newtable(lua);
	for (uint32_t i = 0; i < prose->token_count; i++) {
		if (!ends_sentence(prose, i))
			continue;
		lua_pushinteger(lua, (lua_Integer)i + 1);
		lua_rawseti(lua, -2, (lua_Integer)prose->tokens[i].sentence + 1);
	}
	return 1;
}
