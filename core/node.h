/* A portfolio as a tree of typed nodes that know their place. Built by `portfolio`, read-only from then on;
 * everything lives in the portfolio's arena. Nothing here judges. */
#ifndef ASSAY_NODE_H
#define ASSAY_NODE_H

#include "amount.h"
#include "calendar.h"
#include "error.h"
#include "format.h"
#include "text.h"

enum node_kind { NODE_TEXT, NODE_LIST, NODE_RECORD };

/* What a text's value was read as, by its field's type. */
enum value_kind {
	VALUE_NONE, /* its text is its value (text, prose, id, claim); also where it is unknown */
	VALUE_DAY,  /* a span counted from `start` too, once it is counted */
	VALUE_SPAN, /* a span that nothing could be counted from */
	VALUE_NUMBER,
	VALUE_AMOUNT,
	VALUE_TRUTH,
	VALUE_WORD,   /* the word as the format writes it */
	VALUE_TARGET, /* a reference that resolved */
};

struct node_list {
	const struct node *const *nodes;
	size_t count;
};

struct node {
	enum node_kind kind;
	enum value_kind value_kind;
	/* A value that can't be read as its type, or that stands twice: not absent, and not to be judged by. */
	bool unknown;
	int place;     /* in its list, from 0 on */
	size_t number; /* in the portfolio's list of nodes, which follows the file */
	size_t end;    /* its own nodes are those from `number` to before `end` */
	int line;
	int column;
	struct node *parent;                /* NULL for the root */
	const struct format_field *field;   /* NULL for the root; an item of a list has the list's field */
	const struct format_record *record; /* NODE_RECORD */
	struct text text; /* as written; of a list or record: empty, unless a text stood in its place */
	union {
		int64_t day;
		struct span span;
		int64_t number;
		struct amount amount;
		bool truth;
		const char *word;
		struct {
			const struct node *target;
			const struct node *next_citing; /* the next reference to the same record in the file */
		};
		const struct node *citing;    /* NODE_RECORD: the first reference to it, NULL if there is none */
		const struct node_list *real; /* NODE_LIST: its items without references that name nothing; NULL: all */
	} value;
	struct node **items; /* list: its items; record: one for each field of the format, NULL where it is absent */
	size_t count;
};

/* One thing that is wrong with the file itself. Which words, advice and level belong to `rule` stands in
 * rules/format.lua; here is what was seen. */
struct file_fault {
	const char *rule;        /* "format.date", … : every name stands in portfolio.h */
	const struct node *node; /* the nearest node; for a missing field its parent */
	int line;
	int column;
	const char *reason; /* a sentence in a learner's words */
	const char *found;  /* NULL if nothing to show */
	const char *wanted; /* NULL if nothing to show */
	struct file_fault *next;
};

struct portfolio {
	struct arena *arena; /* not owned */
	const char *path;
	struct node *root;
	struct node **nodes; /* nodes[i]->number == i */
	size_t count;
	const struct node_list *subjects; /* the nodes of each subject: see node_list_subjects */
	struct file_fault *faults;        /* in the order of the lines */
};

/* The child of a record by key; NULL where it is absent, or `record` is no record. */
const struct node *node_child(const struct node *record, const char *key);
/* The items of a list; references that name nothing are no items, for their finding stands already. */
struct node_list node_items(const struct node *list);
/* The record that `node` is or stands in. */
const struct node *node_record(const struct node *node);
/* The id of the nearest record that `node` is or stands in and that has one: an action's is its objective's.
 * NULL if there is none. */
const char *node_id(const struct node *node);
/* Adds the node's path to `out`: "development_plan.objectives[0].text"; nothing for the root. */
void node_path(const struct node *node, struct buffer *out);
struct place node_place(const struct portfolio *portfolio, const struct node *node);

/* Lists the nodes of each subject, once all nodes of the portfolio are there. */
void node_list_subjects(struct portfolio *portfolio);
/* All nodes of a subject that stand in `under` (itself included), in the order of the file; `*out`, in `arena`, gets
 * them. Unknown ones are among them: they are not absent. Gives their number. */
size_t node_subjects(const struct portfolio *portfolio, const struct node *under, const struct format_subject *subject,
                     struct arena *arena, const struct node ***out);
/* Where a subject is or should be, for a fault of all of them together or of a missing one: the one node, else their
 * list, else the record around it that is there. Never NULL. */
const struct node *node_subject_place(const struct node *under, const struct format_subject *subject);

#endif
