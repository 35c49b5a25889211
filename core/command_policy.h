/* What a run has to say of the centre: which of its files are faulty; and of its waivers and dispensations, once all
 * portfolios are judged: what has expired, and which waivers covered nothing. */
#ifndef ASSAY_COMMAND_POLICY_H
#define ASSAY_COMMAND_POLICY_H

#include "batch.h"

/* The faulty files of the centre, in `arena`. */
struct unread_file *policy_find_unread(struct arena *arena, const struct batch_packs *packs, size_t *count);

struct policy_watch;
/* What `facts` points to must outlive it. Freed with policy_watch_free; NULL is fine. */
struct policy_watch *policy_watch_new(const struct run_facts *facts);
void policy_watch_free(struct policy_watch *watch);
/* Whether the watch needs all of a learner's result, and not only its waivers: for where else a fault stands. */
bool policy_watch_wants(const struct policy_watch *watch, const char *learner, const struct strings *waivers);
void policy_watch_take(struct policy_watch *watch, const struct result *result);
/* A sentence each, in `arena`: of rules that could not be carried out, too. */
struct strings policy_watch_end(const struct policy_watch *watch, struct arena *arena);

#endif
