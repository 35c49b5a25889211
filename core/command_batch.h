/* What the commands share that judge portfolios by a batch (check, try): which portfolios, what is asked, and the batch
 * itself. What goes wrong is said on stderr, and raises the exit status. */
#ifndef ASSAY_COMMAND_BATCH_H
#define ASSAY_COMMAND_BATCH_H

#include "batch.h"
#include "command.h"

void status_raise(enum exit_status *status, enum exit_status least);
/* Says what went wrong, and at which place; the exit status is `least` at least. */
void status_complain(enum exit_status *status, enum exit_status least, const struct error *error);
/* A sentence for who typed the command, unless it is to be quiet. */
void request_remark(const struct request *request, const char *sentence);

struct strings strings_of(const struct cli_words *words);
/* The portfolios of the request's paths; `store` may be NULL. False where there is none. */
bool request_find_portfolios(const struct request *request, struct arena *arena, struct store *store,
                             struct found_paths *found, enum exit_status *status);
struct engine_request request_engine(const struct request *request);
/* How many workers at most; no more than portfolios. */
size_t request_jobs(const struct request *request, size_t portfolios);
/* What scripts may take, and how many seconds one portfolio. Who raises the memory for judging does so for loading, too. */
struct sandbox_limits request_limits(const struct request *request);
int request_seconds(const struct request *request);
/* Complains of what is faulty in the packs that were told. False where the request asks for what is not there. */
bool request_heed_packs(const struct batch *batch, enum exit_status *status);
/* Says why there is no batch (NULL), or why it has no packs: for that packs may be to blame, or the machine. */
void request_refuse_batch(const struct batch *batch, enum exit_status *status, const struct error *error);
/* NULL where nothing can be judged, or the request asks for what is not there. Freed with batch_stop. */
struct batch *request_start_batch(const struct batch_options *options, enum exit_status *status);

#endif
