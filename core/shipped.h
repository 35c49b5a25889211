/* What the build wrote into the program of the scripts that lie beside it: each file's bytes, its hash and, of a script,
 * what Lua compiled it to; all word lists together, ready to be matched with; and the units and whose they are, as they
 * were once loaded. A file on disk is still read, and only where it has these very bytes is the rest taken from here: what
 * anybody edits is read as text, as is all of a centre.
 * It is a part of the program and is linked by it last (Makefile); a program without it does the same, slower. */
#ifndef ASSAY_SHIPPED_H
#define ASSAY_SHIPPED_H

#include "text.h"

struct shipped;

/* What the program has in it; NULL where it has nothing, or was built for another Lua than the one that `lua` names. */
const struct shipped *shipped_in_program(const char *lua);
/* The same of bytes that shipped_write wrote, which are used where they lie: as memory from malloc does, at least. NULL
 * where they are cut, of another version, or not such bytes at all. */
const struct shipped *shipped_open(const void *bytes, size_t length, const char *lua);

struct shipped_file {
	const char *name; /* from home on: "rules/smart.lua" */
	struct text source;
	const char *sha256; /* in hexadecimal */
	struct text code;   /* its length is 0 where there is none */
};
/* The file of this name, where it is these bytes. False where it is not there or is others; `shipped` may be NULL. */
bool shipped_find(const struct shipped *shipped, const char *name, const char *bytes, size_t length,
                  struct shipped_file *file);
/* The lexicon, frozen, and of how many files it was made: all that are in rules/words. Its length is 0 where there is
 * none. */
struct text shipped_words(const struct shipped *shipped, size_t *files);

/* What the build made of awarding-bodies, and the code that makes what checks are given (pack_freeze). Its length is 0 where
 * there is none. */
struct text shipped_bodies(const struct shipped *shipped, struct text *givens);

/* Whether the build loaded all of it, within the budgets of a sandbox, without an error. */
bool shipped_loads(const struct shipped *shipped);

/* Adds all that to `out`, which is empty. */
struct shipped_contents {
	const struct shipped_file *files; /* in byte order of their names */
	size_t count;
	struct text words;
	struct text bodies, givens;
	size_t word_files;
	bool loads;
	const char *lua;
};
void shipped_write(const struct shipped_contents *contents, struct buffer *out);

#endif
