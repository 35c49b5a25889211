/* The one table of the portfolio format: which keys a portfolio knows, where, of what type, with which words,
 * what they refer to, and their sentence of documentation. Loader, views, "did you mean", subject names,
 * JSON Schema and editor definitions are driven by it: the format stands nowhere else.
 * The table is data; nothing here reads YAML or judges. */
#ifndef ASSAY_FORMAT_H
#define ASSAY_FORMAT_H

#include <stdbool.h>
#include <stddef.h>

enum format_type {
	FORMAT_TEXT,         /* a word or a short text: an id of the centre's, a title, a role */
	FORMAT_PROSE,        /* what a learner writes: sentences */
	FORMAT_ID,           /* names the record; unique in the file, over all lists */
	FORMAT_REFERENCE,    /* names a record by its id */
	FORMAT_DATE,         /* YYYY-MM-DD */
	FORMAT_DATE_OR_SPAN, /* a date, or a span counted from `start` */
	FORMAT_NUMBER,       /* a whole number */
	FORMAT_AMOUNT,       /* a value with or without unit: 75%, £50, 62 of 100, 9 working days */
	FORMAT_WORD,         /* one of the field's words */
	FORMAT_TRUTH,        /* yes | no | true | false | on | off */
	FORMAT_CLAIM,        /* C1 or UNIT/C1 */
	FORMAT_RECORD,       /* a record of its own */
};

struct format_record;

struct format_field {
	const char *key;
	enum format_type type;
	bool list; /* a scalar where a list is due is a list of one */
	bool required;
	const char *const *words; /* NULL-ended; FORMAT_WORD, and words that a reference may be instead */
	const char *refers;       /* names of the records that a reference may name: "need|feedback"; NULL: any */
	const struct format_record *record; /* FORMAT_RECORD */
	const char *says;                   /* one sentence of documentation */
};

struct format_record {
	const char *name; /* what rules and people call it: "objective", "management action" */
	const struct format_field *fields;
	size_t count;
};

/* The record that a whole file is. */
const struct format_record *format_root(void);

/* All records of the format, the root first; `*count` gets their number. */
const struct format_record *const *format_records(size_t *count);
/* The record of that name, NULL if there is none. */
const struct format_record *format_record_named(const char *name);

/* The number of the field called `key` in `record`, -1 if it has none. */
int format_find(const struct format_record *record, const char *key, size_t length);
/* The field key that `key` was most likely meant to be; NULL if none is near. */
const char *format_nearest(const struct format_record *record, const char *key);
/* Whether `word` is one of the field's words; it returns the word as the format writes it, else NULL.
 * Case and the difference between space, `-` and `_` do not matter. */
const char *format_word(const struct format_field *field, const char *word, size_t length);

/* Whether the field may name a record called `name`. */
bool format_may_refer(const struct format_field *field, const char *name);
/* Whether a record of kind `sought` may stand somewhere inside a `record`. */
bool format_holds(const struct format_record *record, const struct format_record *sought);

/* A subject is what a unit can ask something of, by a name that reads aloud: the "feedback", every "objective".
 * Every record of the format is one, by its own name; so is "text": everything that learners write in sentences.
 * Which nodes a subject stands for under a node says node_subjects. */
struct format_subject {
	const char *name;                   /* "objective" */
	const struct format_record *record; /* NULL for "text" */
	bool many;                          /* it stands in lists: `every` serves; else `the` means the one */
	const char *path; /* keys from the portfolio, through lists: "development_plan.objectives"; two places are
	                   * apart by a space; empty for the portfolio itself and for "text" */
};
const struct format_subject *format_subjects(size_t *count);
/* The subject of that name, NULL if there is none. */
const struct format_subject *format_subject_named(const char *name);

/* The most fields that a record has: room for one thing a field. */
enum { FORMAT_MOST_FIELDS = 32 };

#endif
