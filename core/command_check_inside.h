/* What the two rooms of `assay check` share: command_check.c judges and reports, command_check_store.c keeps what was
 * judged and finds what need not be. For nobody else. */
#ifndef ASSAY_COMMAND_CHECK_INSIDE_H
#define ASSAY_COMMAND_CHECK_INSIDE_H

#include "command_batch.h"
#include "command_carry.h"
#include "command_output.h"
#include "command_policy.h"
#include "command_profile.h"
#include "command_progress.h"
#include "command_stop.h"

struct checking {
	const struct request *request;
	struct arena *arena;
	struct batch_options options;
	struct found_paths found;
	struct batch *batch;
	struct outputs *outputs;
	struct learners *learners; /* NULL: only some rules are asked for, and this is none of them */
	struct arena *of_result;
	struct buffer json, bytes;
	struct run_facts facts;
	struct policy_watch *watch;
	struct profile *profile;   /* NULL: nobody asks what rules cost */
	struct progress *progress; /* NULL: nobody wants it */
	size_t gaps;               /* portfolios with gaps so far */
	bool asked;                /* somebody asked for what --only and --skip leave, or could not be heard */
	struct stop stop;
	enum exit_status status;

	struct store *store; /* NULL: nothing is saved, not yet, or no more */
	struct store_run run;
	struct scripts *scripts; /* NULL: nothing is saved */
	bool believed;           /* what an earlier loader told */
	struct carry_setting setting;
	struct carrying *carrying; /* NULL: nothing is carried */
	int64_t commit_at;         /* by command_milliseconds: what is judged slowly does not wait long to be safe */
};

/* Whether what is judged is kept. */
bool check_saves(const struct request *request);
/* Opens the database where there is one already, before anything is looked for. */
void check_open_old_store(struct checking *check);
/* What the packs hold: from the database, or else from the loader. False where nothing can be judged. */
bool check_load_packs(struct checking *check);
/* Opens or makes the database, if that is not done, and begins the run. */
void check_begin_run(struct checking *check);
/* Keeps a result; `json` as it is reported. */
void check_keep(struct checking *check, const struct batch_given *judged, struct store_result *result);
/* Commits what there is, for the next result is not near. */
void check_rest(struct checking *check);
/* Ends the run, and says what was kept. */
void check_end_run(struct checking *check);
/* Leaves the run unfinished, and says how it goes on. */
void check_leave_run(const struct checking *check);
/* The database failed: says so, and nothing more is saved; the judging goes on. */
void check_lose_store(struct checking *check, const struct error *error);
void check_free_store(struct checking *check);

#endif
