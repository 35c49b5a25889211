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
 *   within(text, first, last, list, …)         what matched first in the tokens from `first` to `last`, numbers as spans has them,
 *                              as has would say it of a text that consisted of these; they need not all be there
 *   starts_within(text, first, last, list, …)  likewise what matched at `first`
 *   sieve(kinds)               a function that finds the sentences in which something may be. A kind is a table of lists, of which
 *                              a sentence must hold one, or of tables of lists, of which it must hold all: { "a", { "b", "c" } };
 *                              any sentence holds all of {}, and "#" stands for what may be an amount or a change.
 *                              `for number, may in sieve, text, 0 do` gives the number of each sentence that any kind may be in,
 *                              and which, a bit each: 1 is the first, 2 the second, 4 the third. `sieve(text)` is of the
 *                              text as a whole: which kinds may be in it, whatever its sentences.
 *   spans(text, list, …)       where everything matched: { { first, last } … }, numbers of tokens
 *   ends(text, list, …)        where the longest match that begins at a token ends: { [first] = last … }, numbers of tokens
 *   covered(text, list, …)     the tokens that matches cover: { [number] = true … }
 *   kinds(text, list, …)       the tokens that matches cover, and by which of the lists, the first of several: { [number] = 1 … }
 *   signs(text, list, …)       what stands at each token: { number … }, the sum of 1 where the first list covers it, 2 for the
 *                              second list, 4 for the third … (60 at the most), 2^60 where it begins with a digit, 2^61 where
 *                              it begins with a letter or with what is not ASCII
 *   longest(text, list, …)     where the longest match that begins at a token ends, and which lists it is of: { [first] = last … },
 *                              { [first] = number … }, a number as signs has it
 *   tokens(text)               all words, numbers and marks, in small letters with plain apostrophes
 *   rest(text, list, …)        the words that no match of the lists covers, { word … }; all words where no list is given
 *   uncovered(text, list, …)   where these stand: { [number] = true … }
 *   as_written(text, words)    these words, 64 at the most, as the text has them ("By June" for "by june"); as they are where
 *                              it has them not
 *   written(text)              what stands between spaces, as it is written, with capitals and marks
 *   capitals(text)             the tokens that begin with a capital (A to Z): { [number] = true … }
 *   names(text)                the words that are written as names, in small letters: { [word] = true … }: with two capitals, with
 *                              a capital and a digit, or with one that begins no sentence; none in a text without small letters
 *   words(text)                number of words
 *   sentences(text)            the sentences as texts
 *   stops(text)                where each of them ends: { number of its last token … }
 *   amounts(text)              { { value, of, unit, text, share, first, last } … }, numbers of tokens as spans has them
 *   change(text)               the first change { from, to, by, text }, nil if none
 *   times(text, day)           { { kind, from, to, every, text, vague, each_case, first, last } … }, resolved against a day; what
 *                              says how fast each case goes ("within 24 hours of receipt") is marked each_case, and no deadline
 *   shared(a, b [, list])      how many content words two texts have in common, those of the list not counted
 *   stems(text [, list])       these content words as numbers, each once: to look up which of many texts share one
 *   lists(list, …)             many lists that are looked for together, made once for all texts
 *   held(text, lists)          which of these the text holds: { [list] = true or false … }
 *   matches(text, lists)       where these stand, list by list: { { first, last, list, sentence, shared, nested } … }, with the
 *                              number of the sentence, whether it has words in common with another of them, and whether it
 *                              lies within another, a longer one or one of the same words whose list was named first
 * A list that does not exist is an error, with "did you mean". Whoever asks for tokens or sentences of the same text gets the
 * same table: nobody changes it. */
void lua_prose_push(lua_State *lua, struct prose_cache *cache);

#endif
