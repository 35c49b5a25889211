/* Results in SQLite: the schema and its migrations, whole transactions, the contract's views, and what an earlier run
 * left that spares work to this one. Only store_*.c know SQLite. A connection never lives through a fork.
 * Several programs may write to one database at once: each waits for the others. */
#ifndef ASSAY_STORE_H
#define ASSAY_STORE_H

#include "error.h"
#include "file.h"
#include "hash.h"
#include "result.h"

struct store;

/* Opens the database, makes it where there is none, and brings an older schema up to date (user_version).
 * NULL and `error`: the file can't be opened or written, is no database, is another program's, is locked for longer
 * than STORE_BUSY_MILLISECONDS, lies on a network file system, or comes from a newer assay. */
enum { STORE_BUSY_MILLISECONDS = 10000 };
struct store *store_open(const char *path, struct error *error);
void store_close(struct store *store); /* NULL is fine; what was not committed is rolled back */

/* How the names of a database's files end: its own, and those that SQLite keeps beside it; NULL behind the last. */
extern const char *const store_ends[];

/* Begins a transaction that writes, which waits for others; each of the functions below has its own, and where one is begun
 * they all stand in it. Every begin that gives true needs its end. */
bool store_begin_writing(struct store *store, struct error *error);
/* Ends it: commits where `done`, else, or where that fails, nothing of it stays. Gives whether all is well. */
bool store_end_writing(struct store *store, bool done, struct error *error);

/* Runs ------------------------------------------------------------------------------------------------------------- */

/* Starts a run: its row is committed at once, `finished` empty. `command` is the hash of all that makes two runs the same
 * command: where the newest such run is unfinished, nobody is at work on it and nothing was answered since it began, that
 * one is taken up again. */
struct store_run {
	int64_t number;
	bool resumed;
};
bool store_begin_run(struct store *store, const struct run_facts *facts, const unsigned char command[HASH_BYTES],
                     struct store_run *run, struct error *error);

/* A result to be kept. */
struct store_result {
	const struct result *result;
	struct result_counts counts;
	struct text json;         /* as json_add_result writes it */
	struct text bytes;        /* as result_encode writes it; empty: not kept */
	const unsigned char *key; /* the hash of all that it depends on; NULL: it is never carried over */
};
/* Adds a result to the run, as the portfolio of that number, from 0; or one that an earlier run left. Both become visible
 * in whole transactions, which commit by themselves each STORE_BATCH results or STORE_BATCH_BYTES, where those that are carried
 * over one behind the other, as they stood in the earlier run, count as one: they are soon found again. After a failure nothing
 * of the open batch is kept: close the store. That a result is gone that was to be carried over is one. */
enum { STORE_BATCH = 1000, STORE_BATCH_BYTES = 4 << 20 };
bool store_add(struct store *store, int64_t run, size_t number, const struct store_result *result, struct error *error);
bool store_carry(struct store *store, int64_t run, size_t number, int64_t result, struct error *error);
/* Commits what was added so far; nothing to do is fine. Between calls no lock is held. */
bool store_commit(struct store *store, struct error *error);
/* Commits what is left together with the run's end: finished, portfolios, failed. */
bool store_finish_run(struct store *store, int64_t run, const struct run_facts *facts, struct error *error);

/* What earlier runs left ------------------------------------------------------------------------------------------- */
/* A database that fails here knows nothing; that it fails shows when it is written to. */

/* The number of the result of a path under a key; 0: there is none. */
int64_t store_find(struct store *store, const char *path, const unsigned char key[HASH_BYTES]);
/* A result again. Strings live until the next call of the store. */
struct store_kept {
	const char *learner; /* may be empty */
	enum verdict verdict;
	struct result_counts counts; /* must, unsure and should only */
	struct strings waivers;
	struct text json;
};
/* False: it is there no more, or is believed no more. */
bool store_read(struct store *store, int64_t result, struct store_kept *kept);
/* The same without its JSON, of which only the length is given (`at` is NULL), many times as fast. False: read all of it. */
bool store_read_brief(struct store *store, int64_t result, struct store_kept *kept);
/* The same as result_encode wrote it. False: that is not kept. */
bool store_read_form(struct store *store, int64_t result, struct text *bytes);

/* What a file was when it was last read. */
struct store_seen {
	bool portfolio; /* it has the line `portfolio:` */
	unsigned char sha256[HASH_BYTES];
	const char *learner, *centre; /* their numbers at a glance; may be empty */
	const char *evidence;         /* the files that it names, one a line; may be empty */
	const char *rests; /* the qualification and the units that it was judged by, one a line; may be empty */
	unsigned char key[HASH_BYTES]; /* under which the result is that it had last */
	int64_t result;                /* 0: there is none */
};
/* False: the file is not known. `*same`: it looks as it did. Strings live until the next call of the store. */
bool store_look_up(struct store *store, const char *path, const struct file_mark *mark, struct store_seen *seen,
                   bool *same);
/* Is written with the next batch. Of a mark that is not settled the file will not be known by its looks. A `result` of
 * STORE_ADDED_NEXT is the one that is added next. */
enum { STORE_ADDED_NEXT = -1 };
void store_note(struct store *store, const char *path, const struct file_mark *mark, const struct store_seen *seen);

/* Portfolios of a run from `number` on that have the results from `first` on. */
struct store_stretch {
	int64_t run, number, first, count;
};
/* Which results a report in a file holds, a line each: those of the run that wrote it, in its order, as long as the file looks
 * as it did then. NULL: nobody knows. In `arena`. A path that begins where the root does. */
const struct store_stretch *store_find_report(struct store *store, struct arena *arena, const char *path,
                                              const struct file_mark *mark, size_t *count);
/* Keeps that the run wrote it, whole. */
bool store_note_report(struct store *store, const char *path, const struct file_mark *mark, int64_t run,
                       struct error *error);

/* What the loader told of the packs with this key; false: nobody knows. The bytes live until the next call. */
bool store_told(struct store *store, const unsigned char key[HASH_BYTES], struct text *told);
/* Keeps it, and forgets what is older than the newest STORE_PACKS. */
enum { STORE_PACKS = 16 };
bool store_keep_told(struct store *store, const unsigned char key[HASH_BYTES], struct text told, struct error *error);

#endif
