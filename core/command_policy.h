/* What a run has to say of the centre's waivers and dispensations once all portfolios are judged: what has expired, and
 * which waivers covered nothing. */
#ifndef ASSAY_COMMAND_POLICY_H
#define ASSAY_COMMAND_POLICY_H

#include "result.h"

struct policy_watch;
/* What `facts` points to must outlive it. Freed with policy_watch_free; NULL is fine. */
struct policy_watch *policy_watch_new(const struct run_facts *facts);
void policy_watch_free(struct policy_watch *watch);
void policy_watch_take(struct policy_watch *watch, const struct result *result);
/* A sentence each, in `arena`. */
struct strings policy_watch_end(const struct policy_watch *watch, struct arena *arena);

#endif
