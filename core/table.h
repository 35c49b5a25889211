/* A table of texts: a head with the names of the columns, and rows. Read here from CSV (RFC 4180, as spreadsheets write
 * it: with a byte order mark, CRLF, and `;` or tabs instead of commas in some countries). It knows no meaning. */
#ifndef ASSAY_TABLE_H
#define ASSAY_TABLE_H

#include "error.h"
#include "text.h"

struct table_row {
	int line;
	const char **
		cells; /* one for each column, without blanks at its ends; empty, or NULL where YAML does not name it */
	int *lines;    /* of the cells, where they may stand in other lines than that of the row; else NULL */
};

enum { TABLE_MOST_COLUMNS = 100 }; /* nobody has more, and each is compared to each */

struct table {
	int head; /* the line of the head; 0 where there is none, as in YAML, which names each value */
	const char **columns;
	size_t column_count;
	struct table_row *rows;
	size_t row_count;
};

/* Reads CSV, in `arena`; rows in which every cell is empty are passed over. False and `error`, with file and line, where it
 * is none. */
bool table_read_csv(struct arena *arena, const char *file, const char *bytes, size_t length, struct table *table,
                    struct error *error);

#endif
