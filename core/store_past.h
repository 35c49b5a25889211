/* What the database knows of earlier runs: for history, diff, answers and runs that are repeated. Strings live in the
 * arena. Only store_keep_asked writes. */
#ifndef ASSAY_STORE_PAST_H
#define ASSAY_STORE_PAST_H

#include "store.h"

/* Opens a database that is there; NULL and `error` where it is not, or can't be opened: then `*missing` says which. */
struct store *store_open_past(const char *path, bool *missing, struct error *error);

struct past_run {
	int64_t run;
	const char *started, *finished; /* finished: NULL where it was cut short */
	const char *today, *assay_version;
	int64_t layers;          /* the same number: the same scripts */
	const char *layers_list; /* as json_add_layers writes it */
	size_t portfolios;
	size_t erased; /* of these: their results are gone for good */
};
/* False and `error` where there is no such run. */
bool store_past_run(struct store *store, struct arena *arena, int64_t run, struct past_run *past, struct error *error);

/* What a run was asked besides its paths: so it can be repeated. */
struct past_asked {
	const char *for_whom;
	const char *centre; /* the folder; NULL: none */
	struct strings units;
	bool store_names;
};
bool store_keep_asked(struct store *store, int64_t run, const struct past_asked *asked, struct error *error);
/* False and `error` where nobody kept it. */
bool store_past_asked(struct store *store, struct arena *arena, int64_t run, struct past_asked *asked,
                      struct error *error);

/* The files of scripts that stand in only one of two lists of layers, or in another state: sorted. */
bool store_other_layers(struct store *store, struct arena *arena, const char *list, const char *other,
                        struct strings *files, struct error *error);

/* A portfolio in the list of a run. */
struct past_portfolio {
	int64_t run, result;
	const char *path, *sha256, *centre, *learner; /* may be empty */
	bool unread;                                  /* its file could not be read or judged */
};
struct past_portfolios {
	struct past_portfolio *at;
	size_t count;
};
/* In the order of the runs and of their lists. */
bool store_past_of_learner(struct store *store, struct arena *arena, const char *centre, const char *learner,
                           struct past_portfolios *past, struct error *error);
/* With the runs in which the learner's file could not be read, so that it names nobody: the path is the same. */
bool store_past_with_unread(struct store *store, struct arena *arena, const char *centre, const char *learner,
                            struct past_portfolios *past, struct error *error);
bool store_past_of_run(struct store *store, struct arena *arena, int64_t run, struct past_portfolios *past,
                       struct error *error);
/* The centres at which a run lists a learner of this number; "" for a file that names none. */
bool store_centres_of(struct store *store, struct arena *arena, const char *learner, struct strings *centres,
                      struct error *error);
/* The same with those of whom there is only an answer, or a result that no run lists: a run that was cut short may have gone
 * on without the file. */
bool store_centres_held(struct store *store, struct arena *arena, const char *learner, struct strings *centres,
                        struct error *error);

/* A result as it was kept. NULL and `error` where it is there no more. One that an older assay kept lacks what the JSON
 * has not: titles, evidence, figures. */
struct result *store_past_result(struct store *store, struct arena *arena, int64_t result, struct error *error);
/* Its JSON, byte for byte. */
bool store_past_json(struct store *store, struct arena *arena, int64_t result, struct text *json, struct error *error);

/* A learner's work in two runs: the same path and the same learner, else the same learner where either run has only one
 * file more of them. 0: in the other run only. */
struct past_pair {
	int64_t before, after;
	const char *path, *centre, *learner; /* of the later one where it is there, and says */
};
/* Calls `take` for each pair, in the order of the second run's list, then what only the first has; false ends it.
 * Nothing but what a call of `take` keeps stays in memory. */
bool store_pairs(struct store *store, int64_t before, int64_t after,
                 bool (*take)(void *data, const struct past_pair *pair), void *data, struct error *error);

#endif
