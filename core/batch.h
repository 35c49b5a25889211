/* Many portfolios: a supervisor that reads files, a loader that compiles packs, workers that judge.
 * Results come back in the order of the input, whatever the number of workers. A worker that hangs or dies costs one
 * rule on one portfolio. Nothing that holds a database connection forks: start a batch before a store is opened. */
#ifndef ASSAY_BATCH_H
#define ASSAY_BATCH_H

#include "engine.h"

struct batch_options {
	struct pack_source source; /* of the scripts; its day is that of the request */
	size_t jobs;               /* workers at most, 1 or more; they are started when they are needed */
	int wall_seconds;          /* for one portfolio; then the worker is killed; 0: BATCH_WALL_SECONDS */
	struct sandbox_limits limits;
	struct engine_request request; /* with nothing in `without` and `running`: these are the batch's own */
};
enum { BATCH_WALL_SECONDS = 10, BATCH_LOAD_SECONDS = 30 };

struct batch;

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
	const char *refused;    /* NULL, or a sentence: the request asks for a unit or rule that is not installed */
};

/* Starts the loader and waits for it. What `options` point to must outlive the batch.
 * NULL and `error` where nothing can be judged at all. */
struct batch *batch_start(const struct batch_options *options, struct error *error);
const struct batch_packs *batch_packs(const struct batch *batch);
/* The names of the rules, in the order of their numbers in the pack. */
const struct strings *batch_rules(const struct batch *batch);

/* Who gets the results. `take` is called once for each file, in their order; the result lives until it returns;
 * false stops the run. `idle` is called where the next result is not near; it may be NULL. */
struct batch_taker {
	bool (*take)(void *data, const struct result *result);
	void (*idle)(void *data);
	void *data;
};

/* Judges the files; "-" is standard input. A file that can't be read, or that no worker can judge, gives an
 * `unreadable` result. False where the run did not come to its end: `error` is set unless `take` stopped it. */
bool batch_run(struct batch *batch, const char *const *paths, size_t count, const struct batch_taker *taker,
               struct error *error);
void batch_stop(struct batch *batch); /* ends all processes and frees; NULL is fine */

#endif
