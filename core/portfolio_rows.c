#include <string.h>

#include "portfolio_parts.h"

/* All keys of all rows, each once, in the order in which they are met: up to TABLE_MOST_COLUMNS and one. */
static size_t find_columns(const struct raw *list, const char **columns)
{
	size_t count = 0;
	for (const struct raw *row = list->first; row; row = row->next)
		for (const struct raw *key = row->first; key && key->next; key = key->next->next) {
			size_t i = 0;
			while (i < count && !text_is(key->text, columns[i]))
				i++;
			if (i == count && count <= TABLE_MOST_COLUMNS)
				columns[count++] = key->text.at;
		}
	return count;
}

static bool refuse(const struct source *source, const struct raw *at, const char *sentence, struct error *error)
{
	return error_at(error, (struct place){source->path, at->line, at->column}, "%s", sentence);
}

/* A list of texts is as good as one text with commas, and null as an empty cell. */
static const char *cell_of(struct arena *arena, const struct raw *value)
{
	const char *cell = "";
	if (raw_is_empty(value))
		return cell;
	if (value->kind == RAW_TEXT)
		return arena_text(arena, value->text.at, value->text.length).at;
	for (const struct raw *item = value->first; item; item = item->next)
		cell = arena_print(arena, "%s%s%s", cell, *cell ? ", " : "", item->text.at);
	return cell;
}

static bool is_cell(const struct raw *value)
{
	if (value->kind == RAW_TEXT)
		return true;
	for (const struct raw *item = value->first; value->kind == RAW_LIST && item; item = item->next)
		if (item->kind != RAW_TEXT)
			return false;
	return value->kind == RAW_LIST;
}

static bool read_row(const struct source *source, const struct raw *raw, const struct table *table,
                     struct table_row *row, struct error *error)
{
	if (raw->kind != RAW_MAP)
		return refuse(source, raw, "a row is wanted, such as - {unit: …, criterion: …, rule: …}", error);
	row->line = raw->line;
	row->cells = arena_array(source->arena, table->column_count + 1, sizeof *row->cells);
	row->lines = arena_array(source->arena, table->column_count + 1, sizeof *row->lines);
	for (const struct raw *key = raw->first; key && key->next; key = key->next->next) {
		size_t i = 0;
		if (key->kind != RAW_TEXT)
			return refuse(source, key, "a key is wanted here, such as unit: …", error);
		while (!text_is(key->text, table->columns[i]))
			i++;
		if (row->cells[i])
			return refuse(source, key, "this key is there twice in one row: take one of them out", error);
		if (!is_cell(key->next))
			return refuse(source, key, "this key wants a text behind it", error);
		row->cells[i] = cell_of(source->arena, key->next);
		row->lines[i] = key->line;
	}
	return true;
}

bool portfolio_read_rows(struct arena *arena, const char *path, const char *bytes, size_t length, struct table *table,
                         struct error *error)
{
	struct source source = {arena, path, bytes, length, portfolio_default_limits()};
	struct raw_file file = {0};
	*table = (struct table){0};
	if (!raw_read_plain(&source, &file, error))
		return false;
	if (!file.root && text_trimmed((struct text){source.bytes, source.length}).length)
		return true; /* comments alone */
	if (!file.root || file.root->kind != RAW_LIST)
		return error_at(error, (struct place){path, file.root ? file.root->line : 1, 1},
		                "a list of rows is wanted, such as - {unit: …, criterion: …, rule: …}");
	table->columns = arena_array(arena, TABLE_MOST_COLUMNS + 1, sizeof *table->columns);
	table->rows = arena_array(arena, file.count, sizeof *table->rows);
	table->column_count = find_columns(file.root, table->columns);
	if (table->column_count > TABLE_MOST_COLUMNS)
		return refuse(&source, file.root, "the rows have more than 100 keys: take out what nobody asked for",
		              error);
	for (const struct raw *raw = file.root->first; raw; raw = raw->next)
		if (!read_row(&source, raw, table, &table->rows[table->row_count++], error))
			return false;
	return true;
}
