/* The changes that the amounts of a text tell of, read by prose_amounts.c sentence by sentence. */
#ifndef ASSAY_PROSE_CHANGES_H
#define ASSAY_PROSE_CHANGES_H

#include "prose_parts.h"

/* Those found so far, by the text's tokens, in its order. {.arena = …} before the first. */
struct changes {
	struct arena *arena;
	struct buffer multiples; /* struct found_change: "halve", "twice as many" */
	struct buffer others;    /* struct found_change */
};

/* Reads those of a sentence, whose amounts are `list`, by its own tokens. They stay the changes' sides; a unit that only one
 * side names is given to both. */
void changes_read(struct changes *changes, const struct sentence *sentence, struct found_amount *list, size_t count);
/* All of them; no more can be read then. `*count` gets their number. */
const struct found_change *changes_all(struct changes *changes, size_t *count);

#endif
