/* Assessors' answers in the database. */
#ifndef ASSAY_STORE_ANSWER_H
#define ASSAY_STORE_ANSWER_H

#include "policy.h"
#include "store.h"

struct kept_answer {
	struct policy_answer answer;
	const char *unit;
	const char *criterion;          /* NULL: of the unit as a whole */
	const char *rule, *item, *says; /* of the finding; `item` may be NULL */
};
/* Keeps the answers, each instead of an earlier one to the same question. */
bool store_keep_answers(struct store *store, const struct kept_answer *answers, size_t count, struct error *error);

/* All answers that were there when a run began (0: all), in `arena`. Opens the database for itself, reads, and
 * closes it: who forks calls it before. One that is not there, or not assay's, holds none; false and `error` where it can't
 * be read. */
bool store_read_answers(const char *path, int64_t run, struct arena *arena, struct policy_answers *answers,
                        struct error *error);

#endif
