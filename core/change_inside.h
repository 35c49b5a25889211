/* What the rooms of change share: change.c tells whose verdict is another one and why, change_aside.c counts what changes
 * beside the verdicts. For nobody else. */
#ifndef ASSAY_CHANGE_INSIDE_H
#define ASSAY_CHANGE_INSIDE_H

#include "change.h"

/* Forgets what was counted of the portfolio before. */
void changes_start_asides(struct changes *changes);
/* Counts what one place shows on one side only; NULL: the place is not there. `turned`: its verdict is another one, by
 * faults that are told already. */
void changes_count_asides(struct changes *changes, const struct findings *before, const struct findings *after,
                          bool turned);
void changes_sort_asides(struct changes *changes);

#endif
