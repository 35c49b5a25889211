/* What the report for people says of the centre: by whose rules it was judged, what of its files could not be read, which of
 * its dispensations are in force, and its notices. For report_text.c. */
#ifndef ASSAY_REPORT_CENTRE_H
#define ASSAY_REPORT_CENTRE_H

#include "report_page.h"

/* Above all portfolios. Texts on their way are of `arena`, here and below. */
void centre_print_head(struct page *page, struct arena *arena, const struct run_facts *facts);
/* A dispensation that bears on a unit, whole. */
void centre_print_dispensation(struct page *page, struct arena *arena, const struct dispensation *dispensation);
/* Below all portfolios: "For the centre". */
void centre_print_notices(struct page *page, const struct strings *notices);

/* The dispensations in force that bear on some portfolio of the run: a short line each, once. */
struct dispensed;
struct dispensed *dispensed_new(void);
void dispensed_free(struct dispensed *dispensed); /* NULL is fine */
void dispensed_take(struct dispensed *dispensed, struct arena *arena, const struct result *result);
void dispensed_print(const struct dispensed *dispensed, struct page *page);

#endif
