#include "table.h"

#include <string.h>

struct reading {
	struct arena *arena;
	const char *file;
	struct text left;
	int line;
	char separator;
	struct error *error;
	struct buffer cell;  /* the bytes of the cell that is read */
	struct buffer cells; /* const char *: of the row that is read */
	struct buffer rows;  /* struct table_row */
};

static bool fail(struct reading *reading, int line, const char *sentence)
{
	return error_at(reading->error, (struct place){reading->file, line, 1}, "%s", sentence);
}

/* Bytes ------------------------------------------------------------------------------------------------------------ */

/* Whether the byte at a place ends a line: LF, CR LF at its LF, and CR by itself, as old spreadsheets write it. */
static bool ends_line(struct text text, size_t at)
{
	bool is_pair = at + 1 < text.length && text.at[at + 1] == '\n';
	return text.at[at] == '\n' || (text.at[at] == '\r' && !is_pair);
}

static bool starts_with(struct text text, const char *start, size_t length)
{
	return text.length >= length && memcmp(text.at, start, length) == 0;
}

static bool check_bytes(struct reading *reading)
{
	static const char wanted[] = "this is not UTF-8: save the table as 'CSV UTF-8', or as CSV with the characters "
				     "of Unicode (UTF-8)";
	struct text text = reading->left;
	int line = 1;
	if (starts_with(text, "\xFF\xFE", 2) || starts_with(text, "\xFE\xFF", 2))
		return fail(reading, line, wanted);
	for (size_t at = 0, taken; at < text.length; at += taken) {
		uint32_t point;
		taken = utf8_read(text.at + at, text.length - at, &point);
		if (!taken || !point)
			return fail(reading, line, wanted);
		line += ends_line(text, at);
	}
	if (starts_with(text, "\xEF\xBB\xBF", 3))
		reading->left = (struct text){text.at + 3, text.length - 3};
	return true;
}

/* Of comma, semicolon and tab that which is most often in the first line, outside quotes. */
static char find_separator(struct text text)
{
	static const char able[] = ",;\t";
	size_t counts[sizeof able] = {0}, best = 0;
	bool quoted = false;
	for (size_t i = 0; i < text.length && (quoted || !ends_line(text, i)); i++) {
		const char *found = text.at[i] ? strchr(able, text.at[i]) : NULL;
		quoted = text.at[i] == '"' ? !quoted : quoted;
		if (found && !quoted)
			counts[found - able]++;
	}
	for (size_t i = 1; able[i]; i++)
		best = counts[i] > counts[best] ? i : best;
	return able[best];
}

static char next_byte(const struct reading *reading)
{
	return reading->left.length ? *reading->left.at : '\0';
}

static char take_byte(struct reading *reading)
{
	char byte = next_byte(reading);
	reading->line += reading->left.length && ends_line(reading->left, 0);
	reading->left.at += reading->left.length > 0;
	reading->left.length -= reading->left.length > 0;
	return byte;
}

/* CR LF is one line end. */
static bool is_end_of_row(const struct reading *reading)
{
	char byte = next_byte(reading);
	return !reading->left.length || byte == '\n' || byte == '\r';
}

/* Cells ------------------------------------------------------------------------------------------------------------ */

/* The cell in quotes that starts here; "" inside it is a quote. */
static bool read_quoted(struct reading *reading)
{
	int opened = reading->line;
	take_byte(reading);
	while (reading->left.length) {
		char byte = take_byte(reading);
		if (byte == '"' && next_byte(reading) != '"') {
			if (is_end_of_row(reading) || next_byte(reading) == reading->separator)
				return true;
			return fail(reading, reading->line,
			            "after the quote that ends a cell stands more text: a quote inside a cell is "
			            "written twice (\"\")");
		}
		if (byte == '"')
			take_byte(reading);
		buffer_add_char(&reading->cell, byte);
	}
	return fail(reading, opened, "the quote that starts a cell here is never ended: write \" at its end");
}

static bool read_cell(struct reading *reading)
{
	buffer_clear(&reading->cell);
	buffer_add(&reading->cell, "", 0);
	if (next_byte(reading) == '"') {
		if (!read_quoted(reading))
			return false;
	} else {
		while (!is_end_of_row(reading) && next_byte(reading) != reading->separator)
			buffer_add_char(&reading->cell, take_byte(reading));
	}
	struct text text = text_trimmed((struct text){reading->cell.at, reading->cell.length});
	const char *cell = arena_text(reading->arena, text.at, text.length).at;
	buffer_add(&reading->cells, &cell, sizeof cell);
	return true;
}

/* The cells of the next row, in reading->cells. */
static bool read_row(struct reading *reading)
{
	buffer_clear(&reading->cells);
	for (;;) {
		if (!read_cell(reading))
			return false;
		if (is_end_of_row(reading))
			break;
		take_byte(reading);
	}
	if (take_byte(reading) == '\r' && next_byte(reading) == '\n')
		take_byte(reading);
	return true;
}

static size_t cell_count(const struct reading *reading)
{
	return reading->cells.length / sizeof(const char *);
}

static const char **keep_cells(struct reading *reading)
{
	return arena_copy(reading->arena, reading->cells.at, reading->cells.length);
}

/* How many cells there are up to the last that is not empty. */
static size_t filled_count(const char *const *cells, size_t count)
{
	while (count && !*cells[count - 1])
		count--;
	return count;
}

/* Rows ------------------------------------------------------------------------------------------------------------- */

/* "Unit" is `unit`: spreadsheets like capitals. */
static const char *lower(struct arena *arena, const char *name)
{
	char *low = arena_copy(arena, name, strlen(name) + 1);
	for (char *at = low; *at; at++)
		if (*at >= 'A' && *at <= 'Z')
			*at = (char)(*at - 'A' + 'a');
	return low;
}

static bool read_head(struct reading *reading, struct table *table)
{
	do {
		table->head = reading->line;
		if (!reading->left.length)
			return fail(reading, 1,
			            "the table is empty: write the names of the columns into its first line");
		if (!read_row(reading))
			return false;
		table->columns = keep_cells(reading);
		table->column_count = filled_count(table->columns, cell_count(reading));
	} while (!table->column_count);
	if (table->column_count > TABLE_MOST_COLUMNS)
		return error_at(
			reading->error, (struct place){reading->file, table->head, 1},
			"the first line names %zu columns, and %d may be: take away what is no column of this table",
			table->column_count, (int)TABLE_MOST_COLUMNS);
	for (size_t i = 0; i < table->column_count; i++) {
		table->columns[i] = lower(reading->arena, table->columns[i]);
		if (!*table->columns[i])
			return fail(reading, table->head, "a column has no name: the first line names every one");
		for (size_t k = 0; k < i; k++)
			if (strcmp(table->columns[i], table->columns[k]) == 0)
				return error_at(reading->error, (struct place){reading->file, table->head, 1},
				                "the column '%s' is there twice: take one of them out",
				                table->columns[i]);
	}
	return true;
}

static bool add_row(struct reading *reading, const struct table *table, int line)
{
	struct table_row row = {line, keep_cells(reading), NULL};
	size_t count = cell_count(reading), filled = filled_count(row.cells, count);
	if (!filled)
		return true;
	if (filled > table->column_count || count < table->column_count)
		return error_at(reading->error, (struct place){reading->file, line, 1},
		                "this row has %zu cells, but the head names %zu columns: a text that holds %s is put "
		                "in quotes, and an empty cell keeps its place",
		                count, table->column_count,
		                reading->separator == ','   ? "a comma"
		                : reading->separator == ';' ? "a semicolon"
		                                            : "a tab");
	buffer_add(&reading->rows, &row, sizeof row);
	return true;
}

static bool read_rows(struct reading *reading, struct table *table)
{
	if (!check_bytes(reading))
		return false;
	reading->separator = find_separator(reading->left);
	bool done = read_head(reading, table);
	while (done && reading->left.length) {
		int line = reading->line;
		done = read_row(reading) && add_row(reading, table, line);
	}
	return done;
}

bool table_read_csv(struct arena *arena, const char *file, const char *bytes, size_t length, struct table *table,
                    struct error *error)
{
	struct reading reading = {.arena = arena, .file = file, .left = {bytes, length}, .line = 1, .error = error};
	*table = (struct table){0};
	bool done = read_rows(&reading, table);
	table->row_count = reading.rows.length / sizeof *table->rows;
	if (table->row_count)
		table->rows = arena_copy(arena, reading.rows.at, reading.rows.length);
	buffer_free(&reading.cell);
	buffer_free(&reading.cells);
	buffer_free(&reading.rows);
	return done;
}
