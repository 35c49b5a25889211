/* What Lua says of a mistake, in the words of who made it: "'}' expected (to close '{' at line 1) near 'criterion'" helps
 * nobody who does not know how Lua reads a file. */
#ifndef ASSAY_SANDBOX_WORDS_H
#define ASSAY_SANDBOX_WORDS_H

#include "text.h"

/* Lua's stack ends, or the memory before it. */
#define SANDBOX_ENDLESS_CALL "a function calls itself without end: give it a case in which it does not"

/* Adds the sentence in plain words, with what to do; as it is where Lua did not say it. */
void sandbox_say_plainly(const char *sentence, struct buffer *out);

#endif
