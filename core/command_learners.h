/* Two files of one learner in a run: both are judged, and each says so. */
#ifndef ASSAY_COMMAND_LEARNERS_H
#define ASSAY_COMMAND_LEARNERS_H

#include "command.h"

struct learners;

/* Whose a portfolio is, by a glance at its text before any is judged (only so can the first of two name the second), and no
 * reading of YAML: a learner whose number stands in an unusual way is passed over. Centre and number, apart by a line end,
 * in `arena`; NULL: not to be seen. */
const char *learners_glance(struct arena *arena, struct text text);
/* What the glance saw must outlive it. */
struct learners *learners_find(const struct found_paths *found);
void learners_free(struct learners *learners); /* NULL is fine */

/* The result, or a copy in `arena` with one finding more where another file is of the same centre and number.
 * `order` is the number of the result's file, from 0. */
const struct result *learners_say_same(const struct learners *learners, struct arena *arena,
                                       const struct result *result, size_t order);
/* Adds to `out` all that the finding of another file would rest on; nothing where there is none. `key` is what the glance
 * saw in the file. */
void learners_add_others(const struct learners *learners, const char *key, size_t order, struct buffer *out);
/* Whether the glance saw the learner that judging found: else it is not known before judging whose the file is. */
bool learners_know(const struct found_file *look, const struct result *result);

#endif
