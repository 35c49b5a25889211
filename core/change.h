/* What would change: results of the same portfolios under two sets of rules, compared. It tells whose verdict is another
 * one, of which criterion, and because of which rule. It judges nothing and keeps copies of what it tells. */
#ifndef ASSAY_CHANGE_H
#define ASSAY_CHANGE_H

#include "result.h"

/* A verdict that is another one after, by one rule: of a criterion, of a unit or file as a whole. A criterion that two
 * rules turned over stands here twice. */
struct change {
	const char *path, *learner;
	const char *unit, *criterion; /* NULL: of the file, of the unit as a whole */
	enum verdict before, after;   /* VERDICT_NONE: it is asked on the other side only */
	const char *rule;             /* NULL where no rule is to blame */
	const char *reason, *set_by;  /* of its finding; may be empty */
	bool gone;                    /* the finding was there before, and is no more */
};

/* How many portfolios went from one verdict to another. */
struct change_flip {
	enum verdict before, after;
	size_t portfolios;
};

struct change_rule {
	const char *rule;
	size_t portfolios, verdicts; /* in how many a verdict changes because of it, and how many such verdicts */
	size_t last;                 /* the number of the portfolio that was counted last */
};

/* What changes beside the verdicts: faults where there is a gap all the same, advice, questions. */
enum aside_kind { ASIDE_FAULT, ASIDE_ADVICE, ASIDE_QUESTION };
struct change_aside {
	enum aside_kind kind;
	const char *rule;
	const char *question; /* the words of what a unit asks the assessor; NULL where a check asks by itself */
	bool gone;            /* it was there before, and is no more */
	size_t portfolios, findings;
	size_t last; /* the number of the portfolio that was counted last */
};

struct changes {
	struct arena *arena;
	size_t portfolios; /* that were compared */
	size_t changed;    /* whose own verdict is another one */
	size_t within;     /* whose own verdict stays, but not that of all criteria */
	struct change *at;
	size_t count;
	struct change_flip *flips;
	size_t flip_count;
	size_t beside; /* in which something changes beside the verdicts */
	struct change_aside *asides;
	size_t aside_count;
	struct aside_seen *seen; /* of the portfolio that is compared now */
	size_t seen_count;
	struct change_rule *rules; /* in the order in which they were met */
	size_t rule_count;
};

struct changes *changes_new(void);
void changes_free(struct changes *changes); /* NULL is fine */
/* Counts a portfolio in. Both results are of the same file. */
void changes_add(struct changes *changes, const struct result *before, const struct result *after);
/* The rules with most portfolios first, the flips and asides too. To be called once, at the end. */
void changes_sort(struct changes *changes);

#endif
