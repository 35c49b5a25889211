/* The outcome of judging one portfolio: verdicts, findings, measures. Built by the engine in an arena, sent from
 * worker to supervisor as bytes, read by stores and reports. It holds facts, no formatting.
 * Strings are never NULL unless their comment says so. */
#ifndef ASSAY_RESULT_H
#define ASSAY_RESULT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text.h"

/* In the order of "worst": a unit or portfolio has the greatest verdict of its parts. */
enum verdict { VERDICT_NONE, VERDICT_READY, VERDICT_JUDGEMENT, VERDICT_GAP, VERDICT_UNREADABLE };
/* An `ask` leaves the verdict alone unless it is `unsure`. */
enum level { LEVEL_ASK, LEVEL_SHOULD, LEVEL_MUST };
/* What a measure may say: a letter of SMART that could not be judged is unknown. */
enum answer { ANSWER_UNKNOWN, ANSWER_NO, ANSWER_YES };

const char *verdict_name(enum verdict verdict); /* "ready"; VERDICT_NONE gives "none" */
const char *level_name(enum level level);       /* "must" */
enum verdict verdict_worse(enum verdict a, enum verdict b);

struct strings {
	const char **at;
	size_t count;
};

bool strings_hold(const struct strings *strings, const char *wanted);

/* The greatest state of a dispensation or waiver: see policy.h. */
enum { GREATEST_POLICY_STATE = 3 };

/* What a centre was allowed to weaken or leave out, by whom and until when; `state`: see policy.h. */
struct dispensation {
	const char *unit;          /* full id */
	const char *qualification; /* the only one that it is for; empty: any */
	const char *criterion;     /* empty: of the unit as a whole */
	const char *rule, *says;   /* "feedback.from_several", what is asked instead of what */
	const char *reason, *agreed_with, *from, *till;
	int state;
	const char *overruled_by; /* file:line of what asks more in this unit or qualification; empty: nothing */
	const char *place;        /* file:line */
};

/* What a centre lets pass for one learner, or one item of theirs. */
struct waiver {
	const char *learner, *item, *unit, *criterion; /* but for the learner, empty: any */
	const char *rule, *because, *approved_by;
	const char *agreed_with; /* outside the centre; may be empty */
	const char *from;        /* may be empty */
	const char *till;
	int state;         /* see policy.h */
	const char *place; /* file:line */
};

struct finding {
	int fault; /* from 1; the same number: the same fault, seen under several criteria */
	const char *rule;
	const char *title; /* the rule's, for people */
	enum level level;
	bool unsure; /* a check that could not decide: the question is in `reason` */
	const char *at;
	const char *id; /* NULL where the record has none */
	int line;
	int column;
	const char *reason;
	const char *advice; /* may be empty */
	const char *found;  /* NULL where there is nothing to compare */
	const char *wanted; /* NULL where there is nothing to compare */
	struct strings statements;
	const char *set_by; /* file:line that set the threshold or asked for the check; may be empty */
	const char
		*asked_by; /* the layer above the unit that asks for it or set its threshold ("centre"); NULL: none */
	const char *asked_at, *because; /* file:line, and its reason; NULL where asked_by is */
	const char *waived;             /* NULL, or the reason of the waiver, who approved it and until when */
	/* Of an ask or a doubt: the hash of the question and of all that it rests on; else NULL. */
	const char *question;
	const char *answer; /* an assessor's to that question: "yes" or "no"; NULL where there is none */
	const char *answered_by, *answered_on, *answered_because; /* NULL where there is no answer */
};
/* Whether it has no effect any more: it is waived, or was a question that is answered. A doubt that was answered with no
 * is a `must`, and stays one. */
bool finding_is_settled(const struct finding *finding);

struct findings {
	struct finding *at;
	size_t count;
};

struct criterion_result {
	const char *id;
	const char *says;
	enum verdict verdict;
	struct strings evidence; /* ids of the items claimed for it */
	struct findings findings;
};

/* A number of a unit's standard, and the ids of the items claimed for it. */
struct number_result {
	const char *id; /* "1.1" */
	struct strings evidence;
};

struct unit_result {
	const char *id;
	const char *title;
	const char *edition; /* may be empty */
	const char *sha256;  /* of the unit's file */
	enum verdict verdict;
	struct criterion_result *criteria;
	size_t count;
	const char *standard; /* its reference; NULL where none is known */
	struct number_result *numbers;
	size_t number_count;
	struct findings findings;           /* of the unit as a whole: mistakes, guidance */
	struct dispensation *dispensations; /* that bear on the unit, those that no longer count too */
	size_t dispensation_count;
};

/* A place in the portfolio or in a script, and why something could not be judged. */
struct fault_report {
	const char *file;
	int line;
	int column;
	const char *rule; /* NULL where no rule is to blame */
	const char *reason;
	const char *about; /* as in struct error; NULL of a portfolio's */
};

struct objective_measure {
	const char *id; /* NULL where it has none */
	enum answer specific, measurable, achievable, relevant, time_bound;
	const char *deadline; /* YYYY-MM-DD, NULL if none could be read */
};

struct feedback_measure {
	bool taken;
	int items, sources, methods, people, span_days, positive, constructive, used;
	double effective_sources; /* exp(-sum p ln p) over the shares of persons per source kind: Hill number of order 1
	                           */
};

struct result {
	const char *path;
	const char *learner;       /* may be empty */
	const char *learner_name;  /* NULL unless names are to be stored */
	const char *centre;        /* may be empty */
	const char *qualification; /* may be empty */
	const char *today;         /* YYYY-MM-DD */
	const char *as_of;
	const char *sha256; /* of the portfolio's bytes */
	enum verdict verdict;
	struct unit_result *units;
	size_t unit_count;
	struct findings findings; /* of the file */
	struct fault_report *errors;
	size_t error_count;
	struct objective_measure *objectives;
	size_t objective_count;
	struct feedback_measure feedback;
	struct dispensation *dispensations; /* that bear on what every portfolio is checked for */
	size_t dispensation_count;
	struct strings waivers; /* file:line of those that covered a finding */
	bool pack_failed;       /* a rule failed or was stopped by a limit: exit status 4 */
};

/* A finding and where it stands: in the file (no unit), in a unit (no criterion), or under a criterion. */
struct placed_finding {
	const struct finding *finding;
	const struct unit_result *unit;           /* NULL for a finding of the file */
	const struct criterion_result *criterion; /* NULL for a finding of the file or of a unit */
	bool first;                               /* the one that stands for its fault: see result_findings */
	size_t order; /* its number in the result: file, then unit by unit, criteria first */
};
/* All findings of the result, those of one fault side by side. The first of each fault is its gravest: not settled
 * before settled, sure before unsure, the higher level, then the earlier; `first` marks it. The faults stand in the
 * order of their numbers. In `arena`; `*count` gets their number. */
struct placed_finding *result_findings(struct arena *arena, const struct result *result, size_t *count);

/* How many faults there are of a kind, each counted once and under one kind only: waived, else answered, else unsure, else
 * by its level. */
struct result_counts {
	int must, should, ask, unsure, waived, answered;
};
struct result_counts result_count(const struct result *result);

/* Whether a waiver takes off what would make a gap or a question. */
bool findings_rest_on_waiver(const struct findings *findings);
bool result_rests_on_waiver(const struct result *result); /* anywhere in it */

/* Adds the result as bytes to `out`; result_decode gives it back, in `arena`, its strings too.
 * NULL where the bytes are no result (cut short, bytes left over, or lengths and values that can't be). */
void result_encode(const struct result *result, struct buffer *out);
struct result *result_decode(struct arena *arena, const char *bytes, size_t length);

/* What holds for all portfolios of one call of the program. */
struct layer_hash {
	const char *file;
	const char *sha256;
};
/* A faulty file of the centre: what it asks was not checked. */
struct unread_file {
	const char *says;          /* for people: where it is, and that it was not checked */
	const char *part;          /* full id of the one unit that it bears on, or the body; empty: any */
	const char *qualification; /* full id of the one in which it bears; empty: any */
};
struct run_facts {
	const char *started; /* YYYY-MM-DDTHH:MM:SSZ */
	const char *finished;
	const char *today;
	const char *assay_version;
	const char *lua_version;
	const char *centre;       /* the folder of the centre by whose rules it is judged; NULL or empty: none */
	const char *centre_title; /* NULL or empty where it gives none */
	struct strings paths;
	struct strings trial; /* thresholds that are tried and stand in no file; nothing is saved then */
	struct layer_hash *layers;
	size_t layer_count;
	struct unread_file *unread;
	size_t unread_count;
	struct dispensation *dispensations; /* of what is common and all units that are installed */
	size_t dispensation_count;
	struct waiver *waivers;
	size_t waiver_count;
	struct strings remarks; /* for the centre, known at the beginning; `notices` has them, too */
	struct strings
		since; /* known at the end: of the only portfolio, what is other than in the learner's last run */
	struct strings notices; /* known at the end: waivers that covered nothing, what has expired */
	size_t portfolios;
	size_t failed;       /* could not be read or judged */
	const char *stopped; /* known at the end: why the run did not come to its own; NULL: it did */
	size_t wanted;       /* portfolios there were to judge; only where it was stopped */
};
/* Whether a centre's rules hold beside those that ship. */
bool run_has_centre(const struct run_facts *facts);

#endif
