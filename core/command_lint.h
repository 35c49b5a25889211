/* What the rooms of `assay lint` share: command_lint.c finds what is wrong in what was loaded (rules, units, amendments,
 * waivers), command_lint_source.c what only the text of a script shows. For nobody else. */
#ifndef ASSAY_COMMAND_LINT_H
#define ASSAY_COMMAND_LINT_H

#include "command_pack.h"

struct linting {
	struct showing showing; /* the pack, and an arena */
	const char *only;       /* how the names of the files start that are looked at */
	int64_t today;
	size_t found, notes;
	struct buffer said; /* every line so far: what a unit and its variants share is told once */
	bool faulty;
};

/* Says a sentence of a place, if its file is looked at: what was found, and what to do. */
void lint_say(struct linting *linting, struct place place, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
/* The same of what is no mistake, and good to know. */
void lint_note(struct linting *linting, struct place place, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
bool lint_looks_at(const struct linting *linting, const char *file);

/* The cases of a file of rules; `at` is NULL where there are none. */
struct cases {
	const struct rule_case *at;
	size_t count;
	bool faulty; /* what they lack is not known */
};
/* Parameters of a rule that its check does not read. */
void lint_parameters(struct linting *linting, const struct rule *rule, const struct cases *cases);
/* Wording that blames the learner, in all files of rules, units, bodies, qualifications and what is common. */
void lint_wording(struct linting *linting);

#endif
