/* What the files of lua_prose share with each other and with nobody else. */
#ifndef ASSAY_LUA_PROSE_INSIDE_H
#define ASSAY_LUA_PROSE_INSIDE_H

#include "lua_prose.h"

/* For functions of the table `prose`. Their upvalues: */
enum {
	LUA_PROSE_CACHE = 1,
	LUA_PROSE_STRINGS,  /* those that the cache knows by where Lua keeps them: here they stay where they are */
	LUA_PROSE_ANSWERS,  /* of a function that gives all who ask the same one table: these tables, */
	LUA_PROSE_ANSWERED, /* and the portfolio that they are of */
	LUA_PROSE_UPVALUES = LUA_PROSE_ANSWERED,
};
struct arena *lua_prose_arena(lua_State *lua);
/* The number of the portfolio that is judged, from 1 on. */
lua_Integer lua_prose_portfolio(lua_State *lua);
/* The text at `index`, read; nil counts as an empty text. */
const struct prose *lua_prose_check(lua_State *lua, int index);
/* The words from token `first` to token `last`, both counted, as a string. */
void lua_prose_push_span(lua_State *lua, const struct prose *prose, uint32_t first, uint32_t last);
/* A token in small letters, with plain apostrophes for typographic ones. */
void lua_prose_push_small(lua_State *lua, struct text span);
/* Sets the numbers of the tokens, counted from 1, of the table on top. */
void lua_prose_set_place(lua_State *lua, uint32_t first, uint32_t last);

int lua_prose_tokens(lua_State *lua);
int lua_prose_sentences(lua_State *lua);
int lua_prose_words(lua_State *lua);
int lua_prose_written(lua_State *lua);
int lua_prose_as_written(lua_State *lua);
int lua_prose_amounts(lua_State *lua);
int lua_prose_change(lua_State *lua);
int lua_prose_times(lua_State *lua);

#endif
