/* What the rooms of explain share: command_explain.c finds what an id means, command_explain_page.c tells people of it,
 * command_explain_rule.c of rules, command_explain_standard.c of standards, command_explain_json.c tells programs of all. */
#ifndef ASSAY_COMMAND_EXPLAIN_H
#define ASSAY_COMMAND_EXPLAIN_H

#include "command_statements.h"

/* Something that has an id. Of the things only those are there that it is about. */
struct entry {
	const char *id;
	void (*explain)(struct showing *showing, const struct entry *entry); /* for people */
	void (*write)(struct showing *showing, const struct entry *entry);   /* the members of a JSON object */
	const struct body *body;
	const struct qualification *qualification;
	const struct unit *unit;
	const struct part *part;
	const struct standard *standard;
	const struct standard_outcome *outcome;
	const struct standard_criterion *number;
	const struct rule *rule;
	const struct statement *statement;
};

void showing_add_title(struct showing *showing, const char *id, const char *kind, const char *says);
/* Nothing where there is nothing to say. */
void showing_add_fact(struct showing *showing, const char *name, const char *text);
void showing_add_hint(struct showing *showing, const char *hint);

/* The qualifications that take a unit in, apart by commas; empty: none does. In the arena of `showing`. */
const char *showing_taken_in(const struct showing *showing, const struct unit *unit);

/* "C2", or what stands for parts that have no id of their own. */
const char *use_name(struct arena *arena, const struct use *use);

/* "Dispensation (in force), 2026-01-01 to 2026-06-30: …": what the centre was allowed to weaken. In `arena`. */
const char *dispensation_text(struct arena *arena, const struct dispensation *given);

/* What of a rule was dispensed with, each once: one that is given in general is not told again of each qualification. */
struct dispensations {
	const struct dispensation **at; /* in the arena of showing */
	size_t count;
};
struct dispensations showing_find_dispensations(const struct showing *showing, const struct rule *rule);

void explain_common(struct showing *showing, const struct entry *entry);
void explain_body(struct showing *showing, const struct entry *entry);
void explain_qualification(struct showing *showing, const struct entry *entry);
void explain_unit(struct showing *showing, const struct entry *entry);
void explain_criterion(struct showing *showing, const struct entry *entry);
void explain_statement(struct showing *showing, const struct entry *entry);
void explain_rule(struct showing *showing, const struct entry *entry);
void explain_standard(struct showing *showing, const struct entry *entry);
void explain_number(struct showing *showing, const struct entry *entry);

void json_add_common(struct showing *showing, const struct entry *entry);
void json_add_body(struct showing *showing, const struct entry *entry);
void json_add_qualification(struct showing *showing, const struct entry *entry);
void json_add_unit(struct showing *showing, const struct entry *entry);
void json_add_criterion(struct showing *showing, const struct entry *entry);
void json_add_statement(struct showing *showing, const struct entry *entry);
void json_add_rule(struct showing *showing, const struct entry *entry);
void json_add_standard(struct showing *showing, const struct entry *entry);
void json_add_number(struct showing *showing, const struct entry *entry);

#endif
