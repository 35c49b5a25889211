/* What changed from one result to a later one of the same learner: which criteria are ready now or a gap, which faults are
 * gone and which are new, and why that may be. It judges nothing; what it gives points into the two results. */
#ifndef ASSAY_COMPARE_H
#define ASSAY_COMPARE_H

#include "result.h"

/* Why two results may differ; several may hold. Two runs are seldom of one day, so the date is named where nothing else
 * changed. */
enum compare_cause { CAUSE_PORTFOLIO, CAUSE_RULES, CAUSE_DATE, CAUSE_ANSWER, CAUSE_COUNT };
const char *compare_cause_name(enum compare_cause cause); /* "portfolio", "rules", "date", "answer" */

enum compare_kind { NEWLY_READY, NEWLY_GAP, NEWLY_JUDGEMENT, ONLY_BEFORE, ONLY_AFTER, COMPARE_KINDS };
const char *compare_kind_name(enum compare_kind kind); /* "newly ready" */

struct compared_criterion {
	enum compare_kind kind;
	const char *unit, *criterion; /* NULL: of the unit as a whole; of the file, which one side could not read */
	enum verdict before, after;   /* VERDICT_NONE: on the other side only, or not fully judged */
};

struct comparison {
	bool causes[CAUSE_COUNT];
	enum verdict before, after; /* of the portfolio */
	struct compared_criterion *changed;
	size_t changed_count;
	size_t counts[COMPARE_KINDS]; /* of criteria among `changed` */
	size_t unchanged;             /* criteria */
	/* Faults, each once, but for what is only asked; those that are waived or answered are none. */
	const struct placed_finding **gone, **fresh;
	size_t gone_count, fresh_count;
};

/* `other_rules`: the scripts in force, or the program, were others. In `arena`. */
struct comparison *compare_results(struct arena *arena, const struct result *before, const struct result *after,
                                   bool other_rules);
/* Whether anything that it tells of is another. */
bool comparison_differs(const struct comparison *comparison);

#endif
