/* What several portfolios say together: how many of each verdict, where to look first, what is missing most often.
 * For report_*.c. */
#ifndef ASSAY_REPORT_COHORT_H
#define ASSAY_REPORT_COHORT_H

#include "report_page.h"

struct cohort;
struct cohort *cohort_new(void);
void cohort_free(struct cohort *cohort); /* NULL is fine */
/* Counts a portfolio in; `findings` are those of result_findings. Nothing of them is kept but copies. */
void cohort_add(struct cohort *cohort, const struct result *result, const struct placed_finding *findings,
                size_t count);
/* Adds the summary for people. */
void cohort_print(const struct cohort *cohort, struct page *page);

#endif
