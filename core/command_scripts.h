/* Whether the scripts are still those of an earlier run, known without loading or, where they were not touched, reading
 * them; and which of them bear on what. */
#ifndef ASSAY_COMMAND_SCRIPTS_H
#define ASSAY_COMMAND_SCRIPTS_H

#include "pack.h"
#include "store.h"

struct scripts;

/* Lists the files and looks at each from outside. To be called before anything is loaded. */
struct scripts *scripts_find(const struct pack_source *source);
void scripts_free(struct scripts *scripts); /* NULL is fine */
/* Whether all of them could be listed: else nothing that an earlier run left is believed, nor is anything left. */
bool scripts_are_whole(const struct scripts *scripts);

/* Gets the hash of each file that is not known: from `store`, which may be NULL, where the file was not touched, else by
 * reading it. */
void scripts_hash(struct scripts *scripts, struct store *store);
/* Takes the hashes that the loader told. False where one was known to be another: a file was changed meanwhile. */
bool scripts_take(struct scripts *scripts, const struct layer_hash *layers, size_t count);
/* Notes for the next run what the files look like. */
void scripts_note(const struct scripts *scripts, struct store *store);
/* Adds to `out` what all files are: their names and hashes. */
void scripts_add_all(const struct scripts *scripts, struct buffer *out);
/* The same of what bears on every portfolio: all but bodies, their units, rows of tables of thresholds for these, and
 * waivers; of those only the names. */
void scripts_add_shared(const struct scripts *scripts, struct buffer *out);
/* And of what bears on a portfolio: of the body and the unit whose full id this is ("cyq/develop-personal-performance"),
 * or of the body alone where it is another's id. */
void scripts_add_part(const struct scripts *scripts, const char *id, struct buffer *out);

#endif
