/* Questions about free text for rules: the global `prose`. Each text of a portfolio is read once, whoever asks. */
#ifndef ASSAY_LUA_PROSE_H
#define ASSAY_LUA_PROSE_H

#include <lua.h>

#include "prose.h"

struct prose_cache;
struct prose_cache *prose_cache_new(const struct lexicon *lexicon);
void prose_cache_free(struct prose_cache *cache);
/* Forgets what was read; from now on everything is read into `arena`. */
void prose_cache_bind(struct prose_cache *cache, struct arena *arena);

/* Leaves the table `prose` on the stack:
 *   has(text, list, …)         what matched first of any of the lists, nil if nothing
 *   all(text, list, …)         everything that matched
 *   count(text, list, …)       how many
 *   together(text, list, …)    the first sentence that holds a match of every list, nil if none
 *   follows(text, a, b, most)  what matched of `a` and then of `b`, with at most `most` words between, in one sentence
 *   starts(text, list, …)      what matched at the first word
 *   spans(text, list, …)       where everything matched: { { first, last } … }, numbers of tokens
 *   ends(text, list, …)        where the longest match that begins at a token ends: { [first] = last … }, numbers of tokens
 *   covered(text, list, …)     the tokens that matches cover: { [number] = true … }
 *   tokens(text)               all words, numbers and marks, in small letters with plain apostrophes
 *   rest(text, list, …)        the words that no match of the lists covers, { word … }; all words where no list is given
 *   as_written(text, words)    these words, 64 at the most, as the text has them ("By June" for "by june"); as they are where
 *                              it has them not
 *   written(text)              what stands between spaces, as it is written, with capitals and marks
 *   words(text)                number of words
 *   sentences(text)            the sentences as texts
 *   amounts(text)              { { value, of, unit, text, share, first, last } … }, numbers of tokens as spans has them
 *   change(text)               the first change { from, to, by, text }, nil if none
 *   times(text, day)           { { kind, from, to, every, text, vague, each_case } … }, resolved against a day; what says how
 *                              fast each case goes ("within 24 hours of receipt") is marked each_case, and no deadline
 *   shared(a, b [, list])      how many content words two texts have in common, those of the list not counted
 * A list that does not exist is an error, with "did you mean". Whoever asks for tokens or sentences of the same text gets the
 * same table: nobody changes it. */
void lua_prose_push(lua_State *lua, struct prose_cache *cache);

#endif
