/* Judges one portfolio: for each unit, criterion, subject and check: call, collect, decide.
 * Bytes, packs and dates come in, a struct result goes out; no file, clock or environment is touched. */
#ifndef ASSAY_ENGINE_H
#define ASSAY_ENGINE_H

#include "pack.h"
#include "policy.h"
#include "portfolio.h"

/* What the calls of a rule cost, in memory that all workers share: they add to it, who asked reads it at the end. */
struct rule_cost {
	_Atomic uint64_t calls, nanoseconds; /* of the processor's time, in the rule and what it calls */
	_Atomic uint64_t longest;            /* nanoseconds of one call */
};
enum { RULE_COSTS = 4096 }; /* how many rules there is room for; later ones are not counted */

/* A trait or a measure that was stopped, in the list of rules that are not called again. */
#define ENGINE_FUNCTION "function %d"

struct engine_request {
	int64_t today;        /* a day; what expires for a centre is judged as of it, work as of `claimed` */
	enum stage stage;     /* for whom: rules of a later stage rest */
	struct strings units; /* full ids or bare names; empty: the units that the portfolio claims */
	struct strings only;  /* globs over rule names and levels; empty: all */
	struct strings skip;  /* globs over rule names and levels */
	/* Rules that were stopped before and are not called again, ENGINE_FUNCTION for others; and why, a sentence for each. */
	struct strings without, without_why;
	const char *sha256; /* of the bytes, where it is known; NULL: it is worked out */
	/* Lines '+NAME', '-NAME' or with another sign: a file is in the portfolio's folder, is not, or nobody can say; NULL:
	 * nobody looked, as for a name that is not there. */
	const char *evidence;
	/* Gets the names of evidence that nobody looked for, one a line: then nothing is judged, for it is to be looked for
	 * first. NULL: nobody would. */
	struct buffer *unlooked;
	/* Told which rule runs: its number in the pack from 1 on; beyond the last rule, so much more as ENGINE_FUNCTION has; 0
	 * between; NULL: nobody asks. */
	volatile int *running;
	struct rule_cost *costs;              /* of RULE_COSTS rules, by their numbers in the pack; NULL: nobody asks */
	const struct policy_answers *answers; /* of assessors to questions; NULL: there are none */
	bool store_names;
	struct portfolio_limits limits;
};

/* Whether --only or --skip leave out what asks the rule at this level. */
bool engine_leaves_out(const struct engine_request *request, const struct rule *rule, enum level level);

/* Judges `length` bytes as the portfolio `path`. Everything in the result lives in `arena`, which must outlive it.
 * Never NULL: what can't be read gives a result with the verdict `unreadable`. */
struct result *engine_judge(struct pack *pack, const struct engine_request *request, struct arena *arena,
                            const char *path, const char *bytes, size_t length);
/* Asks one check of every subject of its rule in a piece of a portfolio, as of a day. The result has no units: what
 * the check says is in its findings (`must`, or unsure), what went wrong in its errors. */
struct result *engine_try(struct pack *pack, const struct check *check, int64_t as_of, struct arena *arena,
                          const char *bytes, size_t length);

#endif
