/* What rules cost in a run (`assay check --profile`): the workers add it up in shared memory, and it is printed at the end. */
#ifndef ASSAY_COMMAND_PROFILE_H
#define ASSAY_COMMAND_PROFILE_H

#include "engine.h"

struct profile;

/* To be called before workers are started, with the request that they get. NULL where the system has no memory for it. */
struct profile *profile_start(struct engine_request *request);
/* Prints a line for each rule that was called, the slowest first, to stderr. `rules` are their names by number. */
void profile_print(const struct profile *profile, const struct strings *rules, size_t portfolios);
void profile_free(struct profile *profile);
/* For both: NULL is fine. */

#endif
