/* Many portfolios: a supervisor that reads files, a loader that compiles packs, workers that judge.
 * Results come back in the order of the input, whatever the number of workers. A worker that hangs or dies costs one
 * rule on one portfolio. Nothing that holds a database connection forks: start a batch before a store is opened. */
#ifndef ASSAY_BATCH_H
#define ASSAY_BATCH_H

#include "batch_file.h"
#include "engine.h"

struct batch_options {
	struct pack_source source; /* of the scripts; its day is that of the request */
	size_t jobs;               /* workers at most, 1 or more; they are started when they are needed */
	int wall_seconds;          /* for one portfolio; then the worker is killed; 0: BATCH_WALL_SECONDS. Loading has
	                              BATCH_LOAD_TIMES as many */
	struct sandbox_limits limits;
	struct engine_request
		request; /* of `today` to `skip`, `store_names` and `limits`: the rest is the batch's own */
	int wake;        /* a file descriptor: when it can be read, the batch stops; 0: none */
};
enum { BATCH_WALL_SECONDS = 2, BATCH_LOAD_TIMES = 5 };

struct batch;

/* Who asks for what --only and --skip leave of the rules. */
struct batch_asking {
	bool all;           /* what is asked of every portfolio is left */
	struct strings who; /* else: units and qualifications */
};

/* What the loader tells once packs are loaded. Strings live as long as the batch. */
struct batch_packs {
	const char *centre;       /* its folder, as the places of faults call it; empty: none */
	const char *centre_title; /* may be empty */
	struct layer_hash *layers;
	size_t layer_count;
	const struct fault_report *errors; /* of faulty files: exit status 4 */
	size_t error_count;
	struct dispensation *dispensations; /* of all units */
	size_t dispensation_count;
	struct waiver *waivers;
	size_t waiver_count;
	struct strings remarks; /* for the centre, and no errors */
	struct batch_asking asking;
	const char *refused; /* NULL, or a sentence: the request asks for a unit or rule that is not installed */
};

/* Starts the loader, which loads nothing yet. What `options` point to must outlive the batch. NULL and `error` where
 * there can be none. */
struct batch *batch_fork(const struct batch_options *options, struct error *error);
/* Has the loader load, and hears what it tells. False and `error` where nothing can be judged at all. */
bool batch_load_packs(struct batch *batch, struct error *error);
/* Whether that failed for the loader's own end, of which no pack is known to be the cause. */
bool batch_lost_loader(const struct batch *batch);
/* What the loader told, to be kept; and to believe what one told before of the same scripts: then nothing is loaded before
 * a portfolio has to be judged, and the loader has to tell the same. False: those bytes make no sense. */
struct text batch_told(const struct batch *batch);
bool batch_believe(struct batch *batch, struct text told);
/* batch_fork and batch_load_packs. */
struct batch *batch_start(const struct batch_options *options, struct error *error);
const struct batch_packs *batch_packs(const struct batch *batch);
/* The names of the rules, in the order of their numbers in the pack. */
const struct strings *batch_rules(const struct batch *batch);

struct batch_given {
	size_t number;                 /* of the path, from 0 */
	const struct result *result;   /* lives until `take` returns */
	struct text bytes;             /* as result_encode writes it; empty where no worker judged it */
	const struct batch_file *file; /* what was judged; only where there are bytes */
};
enum batch_carrying { BATCH_CARRIED, BATCH_STOPPED, BATCH_GONE };

/* Who gets the results. `take` is called once for each file, in their order; false stops the run. All others may be NULL.
 * `idle` is called now and then while the next result is not near.
 * `spare` says whether a portfolio need not be judged: first with no `file`, before it is read, and then with what was
 * read. Its turn comes by `carry` instead of `take`: BATCH_GONE has it judged after all.
 * `left_out` gets a sentence for people: a rule hung too often and is asked no more in this run.
 * `was_file` says of each path whether it was a regular file when it was found: then nothing else that took its place is
 * waited for. */
struct batch_taker {
	bool (*take)(void *data, const struct batch_given *given);
	void (*idle)(void *data);
	void *data;
	bool (*spare)(void *data, size_t number, const struct batch_file *file);
	enum batch_carrying (*carry)(void *data, size_t number);
	void (*left_out)(void *data, const char *sentence);
	const bool *was_file;
};

/* Judges the files; "-" is standard input. A file that can't be read, or that no worker can judge, gives an
 * `unreadable` result. A rule over which workers hang or die on BATCH_MOST_HANGS portfolios is left out of the rest.
 * False where the run did not come to its end: `error` is set unless `take` or `wake` stopped it. */
enum { BATCH_MOST_HANGS = 3 };
bool batch_run(struct batch *batch, const char *const *paths, size_t count, const struct batch_taker *taker,
               struct error *error);
void batch_stop(struct batch *batch); /* ends all processes and frees; NULL is fine */

#endif
