/* Two files of one learner in a run: both are judged, and each says so. */
#ifndef ASSAY_COMMAND_LEARNERS_H
#define ASSAY_COMMAND_LEARNERS_H

#include "result.h"

struct learners;

/* Looks into the files, before any is judged, for whose they are; only so can the first of two name the second. It is
 * a glance at the text and no reading of YAML: a learner whose number stands in an unusual way is passed over. */
struct learners *learners_find(const struct strings *files);
void learners_free(struct learners *learners); /* NULL is fine */

/* The result, or a copy in `arena` with one finding more where another file is of the same centre and number.
 * `order` is the number of the result's file, from 0. */
const struct result *learners_say_same(const struct learners *learners, struct arena *arena,
                                       const struct result *result, size_t order);

#endif
