/* `assay try`: what would change, as a report for people and for programs. */
#ifndef ASSAY_COMMAND_TRY_H
#define ASSAY_COMMAND_TRY_H

#include "change.h"
#include "command_pack.h"

/* What is compared: the centre's folder that holds now and the one that is tried (NULL: none), and single thresholds. */
struct trial {
	const char *now, *tried, *today;
	struct strings set;
	struct strings notices; /* of what is tried: waivers that cover nothing there, what has expired */
};

/* Adds the report to the page of `showing`, in its format. */
void trial_report(struct showing *showing, const struct trial *trial, const struct changes *changes);

#endif
