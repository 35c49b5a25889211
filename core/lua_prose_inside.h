/* What the files of lua_prose share with each other and with nobody else. */
#ifndef ASSAY_LUA_PROSE_INSIDE_H
#define ASSAY_LUA_PROSE_INSIDE_H

#include "lua_prose.h"

/* For functions of the table `prose`. */
struct arena *lua_prose_arena(lua_State *lua);
/* The text at `index`, read; nil counts as an empty text. */
const struct prose *lua_prose_check(lua_State *lua, int index);
/* The number of the word list that is named at `index`; an error where there is none. */
int lua_prose_list(lua_State *lua, int index);
/* The words from token `first` to token `last`, both counted, as a string. */
void lua_prose_push_span(lua_State *lua, const struct prose *prose, uint32_t first, uint32_t last);
/* The sentence that token `first` begins, as a string; it is not read again. */
void lua_prose_push_sentence(lua_State *lua, const struct prose *prose, uint32_t first);
/* Sets the numbers of the tokens, counted from 1, of the table on top. */
void lua_prose_set_place(lua_State *lua, uint32_t first, uint32_t last);

int lua_prose_sieve(lua_State *lua);
int lua_prose_amounts(lua_State *lua);
int lua_prose_change(lua_State *lua);
int lua_prose_times(lua_State *lua);
int lua_prose_lists(lua_State *lua);
int lua_prose_held(lua_State *lua);
int lua_prose_matches(lua_State *lua);
int lua_prose_signs(lua_State *lua);
int lua_prose_longest(lua_State *lua);
int lua_prose_names(lua_State *lua);

#endif
