/* What the files of `portfolio` share; for them alone.
 * bytes -> raw tree (portfolio_yaml) -> typed nodes (portfolio_build, portfolio_type) -> references (portfolio_link).
 * Everything lives in the portfolio's arena. */
#ifndef ASSAY_PORTFOLIO_PARTS_H
#define ASSAY_PORTFOLIO_PARTS_H

#include "portfolio.h"

enum raw_kind { RAW_TEXT, RAW_LIST, RAW_MAP, RAW_ALIAS };

/* What YAML said, before the format gives it a meaning. */
struct raw {
	enum raw_kind kind;
	bool plain; /* a text without quotes, `|` or `>` */
	bool flow;  /* a list or map in [] or {} */
	bool open;  /* while it is read: an alias to it stands inside itself */
	int line;
	int column;
	size_t end;               /* the byte behind a text */
	struct text text;         /* of an alias: the anchor's name */
	const char *tag;          /* `!word` before a text, NULL if none */
	const struct raw *target; /* of an alias, NULL where it has none */
	bool holds_itself;        /* of an alias */
	struct raw *parent;
	struct raw *first, *last; /* of a list: items; of a map: key, value, key, value … */
	struct raw *next;
};

struct source {
	struct arena *arena;
	const char *path;
	const char *bytes; /* without byte order mark */
	size_t length;
	struct portfolio_limits limits;
};

struct raw_file {
	struct raw *root;
	size_t count;        /* of texts, lists, maps and aliases */
	int second_document; /* its line, 0 if there is none */
};

/* False and `error` where the bytes are not UTF-8, or hold what YAML forbids. Takes a byte order mark off `source`. */
bool source_check(struct source *source, struct error *error);
/* Reads the first document. */
bool raw_read(const struct source *source, struct raw_file *file, struct error *error);
/* The same with source_check, for settings and tables: false and `error` also where a second document follows, or a text holds
 * a zero byte. */
bool raw_read_plain(struct source *source, struct raw_file *file, struct error *error);

/* Whether it is a text that says nothing: blanks, or what YAML has for no value (null, ~). */
bool raw_is_empty(const struct raw *raw);

/* What libyaml complained about; byte offsets into the source. */
struct complaint {
	const char *problem;
	const char *context; /* may be NULL */
	struct place at, around;
	size_t offset, around_offset;
};
/* Says in plain words, as an error, what libyaml complained about. */
bool syntax_explain(const struct source *source, const struct complaint *complaint, struct error *error);

/* The portfolio while it is built. */
struct builder {
	const struct source *source;
	struct portfolio *portfolio;
	struct error *error;
	struct node **nodes; /* on the heap, until the portfolio gets its copy */
	size_t room;
	size_t raw_count;
	size_t alias_nodes;
	size_t inside_aliases;   /* how many aliases are put in around here */
	const struct raw *alias; /* the outermost of them */
	size_t hints;            /* how many more times a "did you mean" may be looked for */
	struct file_fault **last_fault;
	bool failed; /* a limit was passed: `error` is set */
};

/* Builds the tree with all its values but references and spans. */
void build_tree(struct builder *builder, const struct raw_file *file);
/* Reads the text of `node` as its field's type. */
void type_text(struct builder *builder, struct node *node);
/* Counts spans, resolves references. */
void link_tree(struct builder *builder);

/* Adds a fault; the sentence is made as by printf. */
struct file_fault *fault_say(struct builder *builder, const char *rule, const struct node *node, struct place place,
                             const char *sentence, ...) __attribute__((format(printf, 5, 6)));
/* A fault of a text that can't be read as its type: what was found is the text, and the node becomes unknown. */
struct file_fault *fault_unknown(struct builder *builder, const char *rule, struct node *node, const char *wanted,
                                 const char *sentence, ...) __attribute__((format(printf, 5, 6)));
/* Puts the faults in the order of the lines and takes out what an alias made twice. */
void faults_sort(struct portfolio *portfolio);
struct place place_of(const struct node *node);
/* A text as it may be shown in a sentence: short, on one line, without what a terminal would obey. */
const char *shown(struct builder *builder, struct text text);
/* "; did you mean 'x'?" or nothing. */
const char *did_you_mean(struct builder *builder, const char *nearest);
/* Whether a search for the nearest name may still be paid for. */
bool may_hint(struct builder *builder);
/* Whether a code point is one that nobody sees on a page: control characters, those that turn the writing round, those
 * without width. In a `text` of people's own words some have their place; in an id or a date none has. */
bool is_unseen(uint32_t point, bool text);
/* How many bytes from `at` on are letters, digits and marks of ASCII, which need no look. */
size_t plain_run(const char *at, size_t length);

/* A date that `text` may have been meant to be, as "2026-02-28" in `out`; false where none can be recognised. */
bool date_meant(struct text text, char out[CALENDAR_DATE_ROOM]);

#endif
