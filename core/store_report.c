/* Reports in files: which run wrote one, and what the file looked like when it had. */
#include "store_inside.h"

/* A file system that counts no parts of a second shows no change within one. */
static bool shows_changes(const struct file_mark *mark)
{
	enum { SECOND = 1000000000 };
	return mark->changed % SECOND != 0;
}

static const struct store_stretch *listed(struct store *store, struct arena *arena, int64_t run, size_t *count)
{
	struct store_stretch *stretches = NULL;
	sqlite3_stmt *statement = store_ask(store, SQL_LISTED);
	if (!statement)
		return NULL;
	sqlite3_bind_int64(statement, 1, run);
	while (store_has_row(store, statement)) {
		stretches = arena_room_for_one(arena, stretches, *count, sizeof *stretches);
		stretches[(*count)++] =
			(struct store_stretch){run, sqlite3_column_int64(statement, 0),
		                               sqlite3_column_int64(statement, 1), sqlite3_column_int64(statement, 2)};
	}
	return stretches;
}

const struct store_stretch *store_find_report(struct store *store, struct arena *arena, const char *path,
                                              const struct file_mark *mark, size_t *count)
{
	*count = 0;
	sqlite3_stmt *statement = shows_changes(mark) ? store_ask(store, SQL_LOOK_UP_REPORT) : NULL;
	if (!statement)
		return NULL;
	sqlite3_bind_text(statement, 1, store_readable_path(store, path), -1, SQLITE_STATIC);
	bool known = store_has_row(store, statement) && store_is_as_it_was(statement, mark);
	return known ? listed(store, arena, sqlite3_column_int64(statement, 5), count) : NULL;
}

bool store_note_report(struct store *store, const char *path, const struct file_mark *mark, int64_t run,
                       struct error *error)
{
	if (!store_begin_writing(store, error))
		return false;
	sqlite3_stmt *statement = store_statement(store, SQL_NOTE_REPORT, error);
	if (statement) {
		sqlite3_bind_text(statement, 1, store_readable_path(store, path), -1, SQLITE_STATIC);
		store_bind_mark(statement, 2, mark);
		sqlite3_bind_int64(statement, 7, run);
	}
	return store_end_writing(store, statement && store_step(store, statement, error), error);
}
