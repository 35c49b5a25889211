/* What changed from one result to a later one of the same learner: which criteria are ready now or a gap, which faults are
 * gone and which are new, and why that may be. It judges nothing; what it gives points into the two results. */
#ifndef ASSAY_COMPARE_H
#define ASSAY_COMPARE_H

#include "result.h"

/* Why two results may differ; several may hold. Two runs are seldom of one day, so the date is named where nothing else
 * changed. */
enum compare_cause { CAUSE_PORTFOLIO, CAUSE_RULES, CAUSE_DATE, CAUSE_ANSWER, CAUSE_COUNT };
const char *compare_cause_name(enum compare_cause cause); /* "portfolio", "rules", "date", "answer" */

enum compare_kind {
	NEWLY_READY,
	NEWLY_GAP,
	NEWLY_JUDGEMENT,
	ONLY_BEFORE,
	ONLY_AFTER,
	NOT_READABLE,
	READABLE_AGAIN,
	COMPARE_KINDS
};
const char *compare_kind_name(enum compare_kind kind); /* "newly ready" */

/* What became of a fault or a question, whatever the verdict: one kind for each. What is only asked counts where it is
 * answered. */
enum compare_shift {
	FINDING_GONE,
	FINDING_NEW,
	FINDING_OTHER,     /* it stands, but by another level, or another thing was found or wanted */
	NEWLY_WAIVED,      /* the fault may be new, too */
	WAIVED_NO_LONGER,  /* the fault stands */
	WAIVED_FAULT_GONE, /* what was waived is there no more */
	NEWLY_ANSWERED,    /* or answered otherwise */
	ANSWERED_NO_LONGER,
	COMPARE_SHIFTS
};
const char *compare_shift_name(enum compare_shift shift); /* "newly_waived" */
struct shifted {
	const struct placed_finding **at; /* of the later result where it is there */
	size_t count;
};

struct compared_criterion {
	enum compare_kind kind;
	const char *unit, *criterion; /* NULL: of the unit as a whole; of the file, which one side could not read */
	enum verdict before, after;   /* VERDICT_NONE: on the other side only, or not fully judged */
};

struct comparison {
	bool causes[CAUSE_COUNT];
	enum verdict before, after; /* of the portfolio */
	const struct fault_report
		*unread; /* why the later file could not be read or judged; NULL: it could be, or nobody knows */
	struct compared_criterion *changed;
	size_t changed_count;
	size_t counts[COMPARE_KINDS];          /* of criteria among `changed` */
	size_t unchanged;                      /* criteria */
	struct shifted shifts[COMPARE_SHIFTS]; /* faults, each once; none where a file could not be read */
};

/* `other_rules`: the scripts in force, or the program, were others. In `arena`. */
struct comparison *compare_results(struct arena *arena, const struct result *before, const struct result *after,
                                   bool other_rules);
/* Whether any fault or question is another. */
bool comparison_has_shifts(const struct comparison *comparison);
/* Whether anything that it tells of is another. */
bool comparison_differs(const struct comparison *comparison);

#endif
