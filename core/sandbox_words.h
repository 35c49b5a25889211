/* What Lua says of a mistake, in the words of who made it: "'}' expected (to close '{' at line 1) near 'criterion'" helps
 * nobody who does not know how Lua reads a file. */
#ifndef ASSAY_SANDBOX_WORDS_H
#define ASSAY_SANDBOX_WORDS_H

#include "text.h"

/* Adds the sentence in plain words, with what to do; as it is where Lua did not say it. */
void sandbox_say_plainly(const char *sentence, struct buffer *out);

#endif
