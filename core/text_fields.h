/* Structs as bytes and back. Each struct has one table of its fields, which both directions follow. Numbers are
 * little-endian; a string is its length and its bytes, a list its count and its items. Not for what the fields mean. */
#ifndef ASSAY_TEXT_FIELDS_H
#define ASSAY_TEXT_FIELDS_H

#include <stddef.h>

#include "text.h"

enum field_kind {
	FIELD_LAST, /* the end of a table */
	FIELD_INT,
	FIELD_CHOICE, /* an enumeration, which is as long as an int */
	FIELD_TRUTH,
	FIELD_REAL,
	FIELD_SIZE,
	FIELD_STRING,       /* NULL is written as an empty one */
	FIELD_MAYBE_STRING, /* may be NULL */
	FIELD_NAMED,        /* a pointer to what somebody else holds and finds by its name; may be NULL */
	FIELD_LIST,
};

/* `name_of` NULL is NULL. `find` is given what fields_read was given; NULL: there is no such thing. */
struct field_named {
	const char *(*name_of)(const void *named);
	const void *(*find)(void *data, const char *name);
};

struct field {
	enum field_kind kind;
	int greatest; /* CHOICE: its last value; INT: the same, 0 where any will do */
	size_t offset;
	size_t count_offset;      /* LIST: where its count stands */
	size_t size;              /* LIST: of one item */
	const struct field *item; /* LIST: the fields of an item */
	const struct field_named *named;
};

/* clang-format off */
#define FIELD_PLAIN(kind, type, member) {kind, 0, offsetof(struct type, member), 0, 0, NULL, NULL}
#define FIELD_CHOICE_OF(type, member, last) {FIELD_CHOICE, last, offsetof(struct type, member), 0, 0, NULL, NULL}
#define FIELD_UP_TO(type, member, last) {FIELD_INT, last, offsetof(struct type, member), 0, 0, NULL, NULL}
#define FIELD_LIST_OF(type, member, counter, of, fields) \
	{FIELD_LIST, 0, offsetof(struct type, member), offsetof(struct type, counter), sizeof(of), fields, NULL}
#define FIELD_NAMED_BY(type, member, by) {FIELD_NAMED, 0, offsetof(struct type, member), 0, 0, NULL, by}
#define FIELD_END {FIELD_LAST, 0, 0, 0, 0, NULL, NULL}
/* clang-format on */

/* The items of a list of strings. */
extern const struct field text_fields_of_string[];

void fields_write(struct buffer *out, const struct field *fields, const void *item);
/* Fills `item`, which is empty; what it points to lives in `arena`. False where the bytes are not what fields_write writes, to
 * their end. */
bool fields_read(struct arena *arena, struct text bytes, const struct field *fields, void *data, void *item);

#endif
