/* What a centre allows for a time: dispensations from what a body asks, waivers for one learner or item. Here, and only
 * here, it is decided whether such a thing is in force: as of the day of the run (--today), never as of the portfolio's. */
#ifndef ASSAY_POLICY_H
#define ASSAY_POLICY_H

#include "result.h"

/* Overruled is a dispensation only, and in a unit or qualification in which the centre asks more again. */
enum policy_state { POLICY_IN_FORCE, POLICY_NOT_YET, POLICY_EXPIRED, POLICY_OVERRULED };

/* As of the day `today`; `from` and `till` are days, both counted in; a NULL one leaves its side open. */
enum policy_state policy_state(const char *from, const char *till, int64_t today);
const char *policy_state_name(enum policy_state state); /* "in force", "not yet in force", "expired", "overruled" */
/* "overruled here by thresholds.csv:2"; else the name of its state. In `arena`. */
const char *policy_standing(struct arena *arena, const struct dispensation *dispensation);

/* What a waiver is asked about: a finding, and where it stands. */
struct policy_subject {
	const char *learner, *unit, *criterion; /* unit and criterion may be empty */
	const struct finding *finding;
};
/* The first waiver in force that covers the finding; NULL where none does. */
const struct waiver *policy_waiver_for(const struct waiver *waivers, size_t count,
                                       const struct policy_subject *subject);

#endif
