/* Portfolio: YAML bytes to typed nodes, by libyaml's events and the one table of the format.
 * What is wrong with the file is a list of faults, each at its line in words that a learner understands;
 * the rest of the file is still there to be judged. Only what YAML itself can't read, bytes that are not UTF-8,
 * or a limit that was passed makes a portfolio unreadable: an error. Opens no files. */
#ifndef ASSAY_PORTFOLIO_H
#define ASSAY_PORTFOLIO_H

#include "node.h"
#include "table.h"

/* What a portfolio may take. */
struct portfolio_limits {
	size_t bytes;        /* of the file */
	size_t depth;        /* of lists and records in each other */
	size_t nodes;        /* keys among them, after aliases are put in */
	size_t alias_nodes;  /* nodes that aliases put in */
	size_t scalar_bytes; /* of one text */
};
struct portfolio_limits portfolio_default_limits(void);

/* Reads `length` bytes as a portfolio. Everything lives in `arena`, the bytes may go; `path` is for places and must
 * outlive it. `limits` may be NULL: the default ones. NULL and `error` (with line) where it is unreadable. */
struct portfolio *portfolio_read(struct arena *arena, const char *path, const char *bytes, size_t length,
                                 const struct portfolio_limits *limits, struct error *error);

/* Whether the bytes may be a portfolio: the key `portfolio` stands at their margin or in their outermost {…}, in whichever
 * spelling of YAML or JSON, in the first 64 KiB; or nobody can tell, for they are not UTF-8, or comments up to there. */
bool portfolio_is_one(const char *bytes, size_t length);

/* Reads a small YAML file of keys and texts: values[i] gets the text of names[i] (ended by NULL), in `arena`, or NULL.
 * False and `error`, with the line, where it is no such file or holds another key. */
bool portfolio_read_keys(struct arena *arena, const char *path, const char *bytes, size_t length,
                         const char *const *names, const char **values, struct error *error);

/* Reads a YAML list of rows, each of keys and texts: what a row does not name is NULL in its cells. Lives in `arena`.
 * Comments alone are a table without rows. */
bool portfolio_read_rows(struct arena *arena, const char *path, const char *bytes, size_t length, struct table *table,
                         struct error *error);

/* The rules that faults of a file are counted under. */
#define FAULT_UNKNOWN_KEY "format.unknown_key"       /* a key that the format does not know */
#define FAULT_DUPLICATE_KEY "format.duplicate_key"   /* a key twice in one record: both copies are unknown */
#define FAULT_MISSING "format.missing"               /* a required key is not there, or has no value */
#define FAULT_TYPE "format.type"                     /* a list or record where a text is due, or the other way round */
#define FAULT_DATE "format.date"                     /* a date or span that can't be read, or can't be */
#define FAULT_WORD "format.word"                     /* a kind that the format does not know */
#define FAULT_VALUE "format.value"                   /* an amount, number or yes/no that can't be read */
#define FAULT_CUT_TEXT "format.cut_text"             /* text cut by ` #`, or that starts with `!` */
#define FAULT_SPLIT_TEXT "format.split_text"         /* text split at a comma inside {…} */
#define FAULT_ID_TWICE "format.id_twice"             /* one id for two things */
#define FAULT_REFERENCE "format.reference"           /* a reference to nothing */
#define FAULT_REFERENCE_KIND "format.reference_kind" /* a reference to something of another kind */
#define FAULT_ALIAS "format.alias"                   /* an alias that holds itself, or that names no anchor */
#define FAULT_DOCUMENTS "format.documents"           /* more than one document in the file: only the first is judged */
#define FAULT_CHARACTER "format.character"           /* control or bidirectional characters in a text */
#define FAULT_VERSION "format.version"               /* `portfolio:` is not 1 */
#define FAULT_OTHER "format.other"                   /* `other` without the key `other:` beside it */

#endif
