/* What a report for people tells of a portfolio: each fault once, in the order in which it matters. For report_text.c. */
#ifndef ASSAY_REPORT_ITEMS_H
#define ASSAY_REPORT_ITEMS_H

#include "report_page.h"

/* What a finding is to its reader, the most important first. */
enum matter { MATTER_GAP, MATTER_ADVICE, MATTER_UNSURE, MATTER_ASK, MATTER_ANSWERED, MATTER_WAIVED };

/* One fault, printed once; or the same lack under several criteria, where nothing but the criterion's id differs; or what is said
 * of one line in the same words. */
struct item {
	enum matter matter;
	const struct placed_finding *place;
	size_t count;         /* findings of this fault, the first of them `place` */
	const char *of;       /* "C1–C10": the criteria that share it; NULL: no others do */
	const char *sentence; /* then: what is told of all of them */
	size_t told;          /* of what was found elsewhere, added to `found` */
	const char *found;    /* "C1, C2": of all that are told in it; NULL: nothing to compare */
	bool wants_apart;     /* several checks say it in the same words, each for what it wants */
	bool joined;          /* told by another */
};

/* Of the findings of a result (result_findings), in `arena`. */
struct item *items_collect(struct arena *arena, const struct placed_finding *findings, size_t count,
                           size_t *item_count);

#endif
