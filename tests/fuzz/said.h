/* What must hold of all that is said of an input, whoever read it: errors, faults and their places. */
#ifndef ASSAY_FUZZ_SAID_H
#define ASSAY_FUZZ_SAID_H

#include "error.h"
#include "replay.h"
#include "text.h"

#include <string.h>

/* Lines as editors count them: the empty one behind the last line end, too. */
static inline int line_count(const char *bytes, size_t length)
{
	int lines = 1;
	for (size_t i = 0; i < length; i++)
		lines += bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == length || bytes[i + 1] != '\n'));
	return lines;
}

/* A sentence that is shown as it is: there is one, in UTF-8, and nothing in it that a terminal would obey. An error may hold
 * anything that stands in a file: who prints it takes care. */
static inline void check_sentence(const char *sentence)
{
	uint32_t point = 0;
	check(sentence && *sentence);
	for (size_t at = 0, taken, length = strlen(sentence); at < length; at += taken) {
		taken = utf8_read(sentence + at, length - at, &point);
		check(taken > 0);
		check(point >= ' ' || point == '\n' || point == '\t');
		check(point < 0x7F || point > 0x9F);
	}
}

/* An error of a text of so many lines: `file` is what it was read as. */
static inline void check_error(const struct error *error, const char *file, int lines)
{
	check(error->set);
	check(strcmp(error->file, file) == 0);
	check(error->line >= 1 && error->line <= lines && error->column >= 1);
	check(*error->sentence);
}

static inline void check_same_error(const struct error *a, const struct error *b)
{
	check(a->set == b->set && a->line == b->line && a->column == b->column);
	check(!a->set || (strcmp(a->file, b->file) == 0 && strcmp(a->sentence, b->sentence) == 0));
}

static inline void check_same_string(const char *a, const char *b)
{
	check(!a == !b && (!a || strcmp(a, b) == 0));
}

#endif
