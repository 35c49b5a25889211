/* What the files of lua_prose share with each other and with nobody else: lua_prose.c keeps what was read, lua_prose_phrases.c
 * asks for phrases of lists, lua_prose_tokens.c for tokens and sentences, lua_prose_signs.c for what stands at each token,
 * lua_prose_lists.c for many lists together, lua_sieve.c for the sentences that are worth a look, lua_prose_amounts.c for
 * amounts and times. */
#ifndef ASSAY_LUA_PROSE_INSIDE_H
#define ASSAY_LUA_PROSE_INSIDE_H

#include "lua_prose.h"
#include "sandbox.h"

/* For functions of the table `prose`. Their upvalues: */
enum {
	LUA_PROSE_CACHE = 1,
	LUA_PROSE_STRINGS,  /* those that the cache knows by where Lua keeps them: here they stay where they are */
	LUA_PROSE_WORDS,    /* of a function that gives tokens: the strings of words, by prose_word */
	LUA_PROSE_ANSWERS,  /* of a function that gives all who ask the same one table: these tables, */
	LUA_PROSE_ANSWERED, /* and the portfolio that they are of */
	LUA_PROSE_UPVALUES = LUA_PROSE_ANSWERED,
};
struct arena *lua_prose_arena(lua_State *lua);
/* The number of the portfolio that is judged, from 1 on. */
lua_Integer lua_prose_portfolio(lua_State *lua);
/* The text at `index`, read; nil counts as an empty text. */
const struct prose *lua_prose_check(lua_State *lua, int index);
/* The same for questions that rest on no phrases (see prose_read_words). */
const struct prose *lua_prose_check_words(lua_State *lua, int index);
/* The number of the word list that is named at `index`; an error where there is none. */
int lua_prose_list(lua_State *lua, int index);
/* The same of all that are named at `from` and behind it. */
void lua_prose_some_lists(lua_State *lua, int from, int count, int *lists);
/* The words from token `first` to token `last`, both counted, as a string. */
void lua_prose_push_span(lua_State *lua, const struct prose *prose, uint32_t first, uint32_t last);
/* The sentence that token `first` begins, as a string; it is not read again. */
void lua_prose_push_sentence(lua_State *lua, const struct prose *prose, uint32_t first);
/* A token in small letters, with plain apostrophes for typographic ones. */
void lua_prose_push_token(lua_State *lua, const struct prose *prose, uint32_t at);
/* The next of what stands between spaces, taken off `left`; of no length at the end. */
struct text lua_prose_take_written(struct text *left);
/* Sets the numbers of the tokens, counted from 1, of the table on top. */
void lua_prose_set_place(lua_State *lua, uint32_t first, uint32_t last);

int lua_prose_has(lua_State *lua);
int lua_prose_all(lua_State *lua);
int lua_prose_count(lua_State *lua);
int lua_prose_together(lua_State *lua);
int lua_prose_follows(lua_State *lua);
int lua_prose_starts(lua_State *lua);
int lua_prose_within(lua_State *lua);
int lua_prose_starts_within(lua_State *lua);
int lua_prose_spans(lua_State *lua);
int lua_prose_ends(lua_State *lua);
int lua_prose_covered(lua_State *lua);
int lua_prose_kinds(lua_State *lua);
int lua_prose_rest(lua_State *lua);
int lua_prose_uncovered(lua_State *lua);
int lua_prose_tokens(lua_State *lua);
int lua_prose_sentences(lua_State *lua);
int lua_prose_stops(lua_State *lua);
int lua_prose_words(lua_State *lua);
int lua_prose_written(lua_State *lua);
int lua_prose_as_written(lua_State *lua);
int lua_prose_capitals(lua_State *lua);
int lua_prose_signs(lua_State *lua);
int lua_prose_longest(lua_State *lua);
int lua_prose_names(lua_State *lua);
int lua_prose_lists(lua_State *lua);
int lua_prose_held(lua_State *lua);
int lua_prose_matches(lua_State *lua);
int lua_prose_sieve(lua_State *lua);
int lua_prose_amounts(lua_State *lua);
int lua_prose_change(lua_State *lua);
int lua_prose_times(lua_State *lua);

#endif
