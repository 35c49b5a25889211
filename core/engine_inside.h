/* What the rooms of the engine share: engine.c judges file and units and decides, engine_walk.c goes through the blocks of a
 * criterion, engine_check.c asks one check of one subject, engine_stop.c knows what becomes of a call that does not end well,
 * engine_memo.c keeps what was asked, engine_finding.c turns faults into findings, engine_room.c knows how many are too many,
 * engine_question.c tells questions apart, engine_claim.c follows the claims of the evidence, engine_standard.c those for the
 * numbers of a standard, engine_evidence.c looks for files of evidence that are missing. For nobody else. */
#ifndef ASSAY_ENGINE_INSIDE_H
#define ASSAY_ENGINE_INSIDE_H

#include "engine.h"

/* Rules that the engine itself answers for; their words stand in rules/portfolio.lua. */
#define RULE_NOTHING_THERE "portfolio.nothing_there"
#define RULE_TOO_FEW "portfolio.too_few"
#define RULE_UNCLAIMED "portfolio.unclaimed"
#define RULE_UNCOVERED "portfolio.uncovered"
#define RULE_CLAIM "portfolio.claim"
#define RULE_QUESTION "portfolio.question"
#define RULE_EVIDENCE "portfolio.evidence_is_there"

/* A result is held in memory, sent, kept and printed: so many findings are no work of a learner's any more. */
enum { ENGINE_MOST_FINDINGS = 15000 };

/* What a check is asked of: a record, or all of a list together. */
struct target {
	const struct node *place;        /* the record; of a list: where it stands or should stand */
	const struct node *const *nodes; /* of a list */
	size_t count;
	bool list;
	uint64_t key; /* the same for the same target, over all units; 0: nothing was asked */
};

/* One fault that a check gave, before it is known under which criterion it will be shown. */
struct fault {
	int number;
	bool unsure;
	bool unread; /* unsure for want of a value that can be read */
	const struct node *node;
	const char *reason, *found, *wanted;
	struct target about; /* what the check was asked of */
};

enum answer_kind { ANSWER_CONTENT, ANSWER_FAULTS, ANSWER_FAILED };

/* What has been asked already, by question and target. Small: a portfolio of thousands of records asks much. */
struct remembered {
	int instance; /* 0: free */
	enum answer_kind kind;
	uint64_t key;
	const struct fault *faults;
	size_t count;
};
/* Where the answer of that question about that target is kept: its `instance` is 0 where it was not asked yet. */
struct judging;
struct remembered *engine_remember(struct judging *judging, int instance, uint64_t key);

struct check_answer {
	enum answer_kind kind;
	const struct rule *rule;
	const struct check *check;
	const struct fault *faults;
	size_t count;
};

struct finding_list {
	struct finding *at;
	size_t count, room;
	struct finding_index *by_place; /* once there are many: see engine_finding.c */
};

/* What a part of a unit has come to so far. */
struct tally {
	struct finding_list findings;
	bool failed; /* a check failed or was stopped: not fully judged */
};

/* Faults that the walk itself found. */
struct own_fault {
	const struct fault *fault;
	const struct own_fault *next;
};

struct judging {
	struct pack *pack;
	const struct engine_request *request;
	struct arena *arena;
	struct portfolio *portfolio;
	struct result *result;
	int64_t as_of;
	const struct unit *unit; /* that is judged now; NULL: the file */
	const struct part *part; /* and its part */
	struct memo *memo;
	int faults;                   /* how many were numbered */
	const struct own_fault **own; /* by the number of their node; NULL as long as there are none */
	struct strings *stopped;  /* rules that a limit stopped, and traits by ENGINE_FUNCTION; shared over the tries */
	size_t *given;            /* what C functions took for each of a centre's rules; NULL: nothing yet */
	bool again;               /* rules were stopped now: judge once more without them */
	bool partial;             /* some check of this criterion was left out by --only or --skip */
	int tries;                /* of this portfolio, before this one */
	size_t findings;          /* how many there are: beyond ENGINE_MOST_FINDINGS nothing is asked any more */
	struct room_taken *taken; /* by rules of a centre: one a rule of the pack; NULL as long as they found nothing */
	size_t findings_taken, bytes_taken; /* of these together */
	struct fault_report *errors;
	size_t error_count;
	const unsigned char **contents; /* the hashes of nodes, by their numbers; NULL where nobody asked yet */
};

/* Whether there is more to say than a result may hold: nothing is asked any more. */
bool engine_has_too_many(const struct judging *judging);
/* Leaves out those rules of the centre that found most, each with an error, and has all judged once more; false where it is not
 * for them that it is too much: then the portfolio is unreadable. */
bool engine_leaves_out_largest(struct judging *judging);
/* Counts bytes that a rule's answer took, and a finding of it. */
void engine_note_answer(struct judging *judging, const struct rule *rule, size_t bytes);
void engine_note_finding(struct judging *judging, const struct rule *rule, const struct finding *finding);
/* Asks a check of a target; the answer of the same question asked before is given again. */
struct check_answer engine_ask(struct judging *judging, const struct check *check, const struct target *target);
/* The fault where a check is in doubt about every one of several records: what it asks for is nowhere to be seen. NULL
 * where it is sure of one, where there are not several, or where its rule has no words for it. */
const struct fault *engine_ask_together(struct judging *judging, const struct check *check,
                                        const struct node *const *nodes, size_t count);
/* Whether the rule holds at this stage, and is not left out by --only or --skip. Sets judging->partial where it is. */
bool engine_wants(struct judging *judging, const struct rule *rule, enum level level);
enum holding { HOLDS_NOT, HOLDS, HOLDS_UNKNOWN, HOLDS_FAILED };
/* Calls a function in the registry (a trait) with a record. Where it read a value that is unknown, `*unknown` is its
 * node; where it failed, that is an error. */
enum holding engine_holds(struct judging *judging, int function, const struct node *node, struct place place,
                          const struct node **unknown);
/* The sentence for what can't be judged because of an unknown value. */
const char *engine_unknown_reason(struct judging *judging, const struct node *unknown);
/* Calls a measure with a target; a table is left on the stack where it gives true. */
bool engine_measure(struct judging *judging, const struct measure *measure, const struct target *target);

/* A new fault of the program's own rules, numbered. */
const struct fault *engine_new_fault(struct judging *judging, const struct node *node, const char *reason,
                                     const char *found, const char *wanted);
/* Where what was found is asked for, and by which layer (NULL: the unit itself). */
struct origin {
	struct place set_by;
	const struct asker *asker;
	struct place place; /* where it was asked for, before any layer changed it; its file is NULL: nobody asked */
	const struct check *without_centre; /* as it is asked without the centre's thresholds; NULL: the same */
};
struct origin engine_origin_of(const struct check *check);
struct origin engine_origin_of_block(const struct block *block);
/* Of a fault that there are only `count` of what the block asks for. */
struct origin engine_origin_of_least(const struct block *block, size_t count);
/* Adds a fault as a finding, unless the same stands there already. */
void engine_add_finding(struct judging *judging, struct finding_list *list, const struct rule *rule,
                        const struct fault *fault, enum level level, struct origin origin, struct strings statements);
/* The same for a fault that stands in no list and that no other finding can say more of. */
struct finding *engine_add_new_finding(struct judging *judging, struct finding_list *list, const struct rule *rule,
                                       const struct fault *fault, enum level level, struct origin origin,
                                       struct strings statements);
void engine_append(struct judging *judging, struct finding_list *list, const struct finding *finding);
/* The hash of a question: of its words, of whom it is about and of all that stands where it was asked. In the arena. */
const char *engine_question(struct judging *judging, const struct rule *rule, const struct fault *fault);
/* An assessor's answer to it; NULL where there is none. */
const struct policy_answer *engine_answer(const struct judging *judging, const char *question);
/* Whether an assessor answered the doubt of a check with yes. */
bool engine_is_affirmed(struct judging *judging, const struct rule *rule, const struct fault *fault);
/* Goes through the blocks of a part (NULL: what is common to all portfolios). */
void engine_walk(struct judging *judging, const struct part *part, const struct block *blocks, size_t count,
                 struct tally *tally);
void engine_add_error(struct judging *judging, struct place place, const char *rule, const char *reason);
/* A function failed or was stopped that was called about a node: `place` is where it is asked for. A centre's is told where it
 * stands itself, also where it was stopped in what ships. */
void engine_end_badly(struct judging *judging, enum sandbox_end end, const char *rule, struct place place,
                      const struct node *node);
/* The rule, or the trait by ENGINE_FUNCTION, is left out of a new try. */
void engine_stop(struct judging *judging, const char *name);
/* A rule was called: what C functions took for it is counted. */
void engine_note_given(struct judging *judging, const struct rule *rule);
/* Rules of a centre that keep something share the memory that C functions may take for them: where it is used up, the one
 * that took most is to blame, and not the one that came to it last. */
const struct rule *engine_greediest(const struct judging *judging, const struct rule *rule);
const char *engine_place_text(struct judging *judging, struct place place);

/* The numbers of the unit's standard, with room for what is claimed for them; nothing where it refers to none. */
void engine_number_unit(struct judging *judging, const struct unit *unit, struct unit_result *result);
/* Adds an item to what is claimed for a number of the unit's standard; false where it has no such number. */
bool engine_claim_number(struct judging *judging, struct unit_result *result, struct text number, const char *id);
/* Adds a `should` to the unit's findings where nothing is claimed for some numbers. */
void engine_check_coverage(struct judging *judging, const struct unit *unit, struct unit_result *result);
/* "1.1 to 4.4 of H/601/1554": the numbers that may be claimed. */
const char *engine_numbers_text(struct judging *judging, const struct unit_result *result);
/* Adds to the file's findings the evidence whose files are not in the portfolio's folder, though others are. */
void engine_check_evidence(struct judging *judging, struct finding_list *of_file);
/* Whether there is evidence whose files nobody looked for, though who asks would: its names are added to those. */
bool engine_asks_for_evidence(struct judging *judging);
/* Adds an id to a list of ids, unless it is there at the end already. */
void engine_add_evidence(struct judging *judging, struct strings *ids, const char *id);

/* Follows the evidence: fills the evidence of each criterion of the result and of each number of a standard, adds what is
 * claimed for nothing that exists to the file's findings, and `should` to a criterion for which nothing is claimed and to a
 * unit with numbers for which nothing is claimed. */
void engine_follow_claims(struct judging *judging, const struct unit *const *units, struct finding_list *of_file,
                          struct finding_list **of_criteria);

#endif
