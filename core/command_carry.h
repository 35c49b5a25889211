/* Which portfolios need not be judged, for all that their results depend on is as it was when an earlier run judged them;
 * and keeping results so that the next run can tell.
 * A result depends on: the program, both dates, what is asked for and for whom, limits; the scripts that bear on all, on
 * its qualification and on its units, thresholds for these, waivers for its learner, answers about that learner; the portfolio's path and bytes,
 * whether the files of its evidence are there, and which other files of the run are the same learner's. */
#ifndef ASSAY_COMMAND_CARRY_H
#define ASSAY_COMMAND_CARRY_H

#include "batch.h"
#include "command_learners.h"
#include "command_scripts.h"

struct carrying;

/* What holds for the whole run. All of it must outlive the carrying. */
struct carry_setting {
	const struct batch_options *options;
	const struct scripts *scripts; /* with their hashes */
	const struct batch_packs *packs;
	bool unsure; /* the scripts were changed meanwhile: nothing is carried, now or later */
	bool fresh;  /* all is judged; what is judged may be carried later */
};
/* The key of what holds for the whole run. */
void carry_key(const struct carry_setting *setting, unsigned char key[HASH_BYTES]);

/* `found` and `learners` must outlive it. `store` is where results are kept. */
struct carrying *carrying_new(const struct carry_setting *setting, struct store *store, const struct found_paths *found,
                              const struct learners *learners);
void carrying_free(struct carrying *carrying); /* NULL is fine */

/* Whether a portfolio need not be judged; see batch_taker. */
bool carrying_spare(struct carrying *carrying, size_t number, const struct batch_file *file);
/* The result of one that need not be, in the store. */
int64_t carrying_result(const struct carrying *carrying, size_t number);
size_t carrying_count(const struct carrying *carrying); /* how many were carried over so far */
void carrying_take(struct carrying *carrying);          /* counts one */

/* Adds what was judged to the run, under its key where it may be carried over; `result` is as it is reported, its
 * `judged` as the batch gave it. */
bool carrying_keep(struct carrying *carrying, int64_t run, const struct batch_given *judged,
                   struct store_result *result, struct error *error);

#endif
