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
/* What it bears on: the unit's full id; "common", where it is of what every portfolio is checked for. */
const char *policy_whose(const struct dispensation *dispensation);

/* What a waiver is asked about: a finding, and where it stands. */
struct policy_subject {
	const char *learner, *unit, *criterion; /* unit and criterion may be empty */
	const struct finding *finding;
	bool of_body; /* an awarding body asks it: a waiver counts only where somebody agreed to it */
};
/* Whether a waiver is about the finding, counting or not. */
bool policy_is_about(const struct waiver *waiver, const struct policy_subject *subject);
/* The first waiver in force that covers the finding; NULL where none does. */
const struct waiver *policy_waiver_for(const struct waiver *waivers, size_t count,
                                       const struct policy_subject *subject);

/* An assessor's answer to a question about one learner's work. `question` is the hash of the question and of all that it
 * rests on: the answer holds while that stays. */
struct policy_answer {
	const char *centre, *learner; /* the centre may be empty */
	const char *question;
	const char *answer; /* "yes" or "no" */
	const char *by, *on, *because;
};
struct policy_answers {
	const struct policy_answer *at; /* in the order of centre, learner and question, byte for byte */
	size_t count;
};
/* NULL where nobody answered it; `answers` may be NULL. */
const struct policy_answer *policy_answer_to(const struct policy_answers *answers, const char *centre,
                                             const char *learner, const char *question);
/* All that were given about a learner's work; `answers` may be NULL. */
struct policy_answers policy_answers_of(const struct policy_answers *answers, const char *centre, const char *learner);

#endif
