/* Taking people out of the database for good: rows, results, answers and shortcuts go, and so do the bytes that they stood
 * in. What stays is how many portfolios a run had, and of which verdict. */
#ifndef ASSAY_STORE_ERASE_H
#define ASSAY_STORE_ERASE_H

#include "store.h"

struct store_erased {
	size_t results, runs;  /* results that went, and in how many runs they were listed */
	size_t answers, notes; /* notes: what files looked like */
	size_t paths;          /* runs, and results of others, whose paths named the learner */
};

/* Neither of both erases anything while another connection is at work on a run: false and `error`.
 * A learner, by centre (may be empty) and number; files of nobody whose path holds the number, too. */
bool store_erase_learner(struct store *store, const char *centre, const char *learner, struct store_erased *erased,
                         struct error *error);
/* The results of all runs that began before a day, YYYY-MM-DD, unless a later run lists them, too; and those of no run. Seen
 * from `today`: a run that was begun while the clock was wrong is no older than those before it. */
bool store_erase_before(struct store *store, const char *day, const char *today, struct store_erased *erased,
                        struct error *error);
/* To be called after either: writes the database anew and empties its journal, so that nothing of what went can be found
 * in the files. False and `error` where another program keeps it from that. */
bool store_wipe(struct store *store, struct error *error);

#endif
