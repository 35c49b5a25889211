/* What earlier runs left: results under their keys, what files looked like, what the packs told. */
#include <string.h>

#include "store_inside.h"

sqlite3_stmt *store_ask(struct store *store, enum store_sql sql)
{
	if (store->row)
		sqlite3_reset(store->row);
	store->row = NULL;
	if (sqlite3_get_autocommit(store->db)) {
		sqlite3_stmt *begin = store_statement(store, SQL_BEGIN_READING, NULL);
		if (!begin || !store_step(store, begin, NULL))
			return NULL;
		store->version = store_data_version(store);
	}
	return store_statement(store, sql, NULL);
}

bool store_has_row(struct store *store, sqlite3_stmt *statement)
{
	store->row = statement;
	return sqlite3_step(statement) == SQLITE_ROW;
}

static const char *text_of_column(sqlite3_stmt *statement, int column)
{
	const char *text = (const char *)sqlite3_column_text(statement, column);
	return text ? text : "";
}

static struct text bytes_of_column(sqlite3_stmt *statement, int column)
{
	const char *at = sqlite3_column_blob(statement, column);
	return (struct text){at ? at : "", at ? (size_t)sqlite3_column_bytes(statement, column) : 0};
}

int64_t store_find(struct store *store, const char *path, const unsigned char key[HASH_BYTES])
{
	sqlite3_stmt *statement = store_ask(store, SQL_FIND);
	if (!statement)
		return 0;
	sqlite3_bind_text(statement, 1, store_readable_path(store, path), -1, SQLITE_STATIC);
	store_bind_hash(statement, 2, key);
	return store_has_row(store, statement) ? sqlite3_column_int64(statement, 0) : 0;
}

static enum verdict verdict_named(const char *name)
{
	for (int verdict = VERDICT_NONE; verdict <= VERDICT_UNREADABLE; verdict++)
		if (strcmp(name, verdict_name((enum verdict)verdict)) == 0)
			return (enum verdict)verdict;
	return VERDICT_NONE;
}

static struct strings split(struct arena *arena, const char *joined)
{
	struct strings strings = {NULL, *joined != '\0'};
	for (const char *at = joined; *at; at++)
		strings.count += *at == '\n';
	strings.at = arena_array(arena, strings.count, sizeof *strings.at);
	for (size_t i = 0; i < strings.count; i++) {
		size_t length = strcspn(joined, "\n");
		strings.at[i] = arena_text(arena, joined, length).at;
		joined += length + 1;
	}
	return strings;
}

/* What stands beside the JSON, of STORE_SUMMED or STORE_BRIEF. */
static void take_row(struct store *store, int64_t result, sqlite3_stmt *statement, struct store_kept *kept)
{
	arena_reset(store->of_row);
	kept->learner = text_of_column(statement, 0);
	kept->verdict = verdict_named(text_of_column(statement, 1));
	kept->counts = (struct result_counts){.must = sqlite3_column_int(statement, 2),
	                                      .unsure = sqlite3_column_int(statement, 3),
	                                      .should = sqlite3_column_int(statement, 4)};
	kept->waivers = split(store->of_row, text_of_column(statement, 5));
	store->result_read = result;
	store->version_read = store->version;
}

/* The row of a result, for one of the statements that read one; NULL: there is none. */
static sqlite3_stmt *row_of(struct store *store, enum store_sql sql, int64_t result)
{
	sqlite3_stmt *statement = store_ask(store, sql);
	if (!statement)
		return NULL;
	sqlite3_bind_int64(statement, 1, result);
	return store_has_row(store, statement) ? statement : NULL;
}

bool store_read(struct store *store, int64_t result, struct store_kept *kept)
{
	sqlite3_stmt *row = row_of(store, SQL_READ, result);
	if (!row || !store_row_is_whole(row))
		return false;
	take_row(store, result, row, kept);
	kept->json = bytes_of_column(row, 6);
	return kept->json.length > 0;
}

bool store_read_brief(struct store *store, int64_t result, struct store_kept *kept)
{
	sqlite3_stmt *row = row_of(store, SQL_READ_BRIEF, result);
	if (!row || !store_brief_is_whole(row))
		return false;
	take_row(store, result, row, kept);
	kept->json = (struct text){NULL, (size_t)sqlite3_column_int64(row, 6)};
	return kept->json.length > 0;
}

bool store_read_form(struct store *store, int64_t result, struct text *bytes)
{
	sqlite3_stmt *row = row_of(store, SQL_READ_FORM, result);
	*bytes = row ? bytes_of_column(row, 0) : (struct text){"", 0};
	return bytes->length > 0 && store_bytes_are_whole(*bytes, row, 1);
}

bool store_is_as_it_was(sqlite3_stmt *statement, const struct file_mark *mark)
{
	struct file_mark was = {.device = sqlite3_column_int64(statement, 0),
	                        .inode = sqlite3_column_int64(statement, 1),
	                        .size = sqlite3_column_int64(statement, 2),
	                        .modified = sqlite3_column_int64(statement, 3),
	                        .changed = sqlite3_column_int64(statement, 4)};
	return file_mark_same(&was, mark);
}

bool store_look_up(struct store *store, const char *path, const struct file_mark *mark, struct store_seen *seen,
                   bool *same)
{
	sqlite3_stmt *statement = store_ask(store, SQL_LOOK_UP);
	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, store_readable_path(store, path), -1, SQLITE_STATIC);
	if (!store_has_row(store, statement))
		return false;
	*same = store_is_as_it_was(statement, mark);
	struct text hash = bytes_of_column(statement, 6), key = bytes_of_column(statement, 11);
	if (hash.length != HASH_BYTES || key.length != HASH_BYTES)
		return false;
	memcpy(seen->sha256, hash.at, HASH_BYTES);
	memcpy(seen->key, key.at, HASH_BYTES);
	seen->result = sqlite3_column_int64(statement, 12);
	seen->portfolio = sqlite3_column_int(statement, 5) == 1;
	seen->learner = text_of_column(statement, 7);
	seen->centre = text_of_column(statement, 8);
	seen->evidence = text_of_column(statement, 9);
	seen->rests = text_of_column(statement, 10);
	return true;
}

bool store_told(struct store *store, const unsigned char key[HASH_BYTES], struct text *told)
{
	sqlite3_stmt *statement = store_ask(store, SQL_TOLD);
	if (!statement)
		return false;
	store_bind_hash(statement, 1, key);
	if (!store_has_row(store, statement))
		return false;
	*told = bytes_of_column(statement, 0);
	return told->length > 0 && store_bytes_are_whole(*told, statement, 1);
}

static bool write_told(struct store *store, const unsigned char *key, struct text told, struct error *error)
{
	sqlite3_stmt *keep = store_statement(store, SQL_KEEP_TOLD, error);
	sqlite3_stmt *forget = store_statement(store, SQL_FORGET_TOLD, error);
	if (!keep || !forget)
		return false;
	store_bind_hash(keep, 1, key);
	sqlite3_bind_blob64(keep, 2, told.at, told.length, SQLITE_STATIC);
	sqlite3_bind_int64(keep, 3, store_sum_of_bytes(told));
	sqlite3_bind_int(forget, 1, STORE_PACKS);
	return store_step(store, keep, error) && store_step(store, forget, error);
}

bool store_keep_told(struct store *store, const unsigned char key[HASH_BYTES], struct text told, struct error *error)
{
	return store_begin_writing(store, error) &&
	       store_end_writing(store, write_told(store, key, told, error), error);
}
