/* Results in SQLite: the schema and its migrations, one transaction for a batch, the contract's views.
 * Only store_*.c know SQLite. A connection never lives through a fork. Saving twice keeps both runs. */
#ifndef ASSAY_STORE_H
#define ASSAY_STORE_H

#include "error.h"
#include "result.h"

struct store;

/* Opens the database, makes it where there is none, and brings an older schema up to date (user_version).
 * NULL and `error`: the file can't be opened or written, is no database, is another program's, is locked for longer
 * than STORE_BUSY_MILLISECONDS, or comes from a newer assay. */
enum { STORE_BUSY_MILLISECONDS = 10000 };
struct store *store_open(const char *path, struct error *error);
void store_close(struct store *store); /* NULL is fine; what was not committed is rolled back */

/* Starts a run: its row is committed at once, `finished` empty. Gives the run's number in `*run`. */
bool store_begin_run(struct store *store, const struct run_facts *facts, int64_t *run, struct error *error);
/* Adds one portfolio's result to the run. Results become visible batch by batch, in whole transactions, which commit
 * by themselves each STORE_BATCH results. After a failure nothing of the open batch is kept: close the store. */
enum { STORE_BATCH = 200 };
bool store_add(struct store *store, int64_t run, const struct result *result, struct error *error);
/* Commits what was added so far. While a batch is open, no other program can write to the database:
 * call this where the next result is not near. Nothing to do is fine. */
bool store_commit(struct store *store, struct error *error);
/* Commits what is left and writes the run's end: finished, portfolios, failed. */
bool store_finish_run(struct store *store, int64_t run, const struct run_facts *facts, struct error *error);

#endif
