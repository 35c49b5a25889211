/* A run's beginning and its end, and who is at work on it. */
#include <fcntl.h>
#include <unistd.h>

#include "report.h"
#include "store_inside.h"

/* Who is at work --------------------------------------------------------------------------------------------------- */

/* The mark is a lock on one byte, far behind the end of the database's file, and far from those that SQLite locks. */
static const int64_t first_mark = (int64_t)1 << 61;

static bool open_lock(struct store *store)
{
	if (store->lock < 0)
		store->lock = open(store->path, O_RDWR | O_CLOEXEC);
	return store->lock >= 0;
}

bool store_mark_run(struct store *store, int64_t run)
{
	struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = first_mark + run, .l_len = 1};
	return open_lock(store) && fcntl(store->lock, F_OFD_SETLK, &lock) == 0;
}

int64_t store_run_at_work(struct store *store)
{
	struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = first_mark, .l_len = 0};
	bool known = open_lock(store) && fcntl(store->lock, F_OFD_GETLK, &lock) == 0;
	return known && lock.l_type != F_UNLCK ? lock.l_start - first_mark : 0;
}

/* Beginning -------------------------------------------------------------------------------------------------------- */

/* The set of layers, unless the database has it. Its hash is its key. */
static bool add_layers(struct store *store, const struct text *list, const char *hash, struct error *error)
{
	sqlite3_stmt *statement = store_statement(store, SQL_ADD_LAYERS, error);
	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, hash, -1, SQLITE_STATIC);
	sqlite3_bind_text64(statement, 2, list->at, list->length, SQLITE_STATIC, SQLITE_UTF8);
	return store_step(store, statement, error);
}

static bool add_run(struct store *store, const struct run_facts *facts, const char *layers_hash,
                    const unsigned char *command, struct error *error)
{
	sqlite3_stmt *statement = store_statement(store, SQL_ADD_RUN, error);
	struct buffer paths = {0};
	if (!statement)
		return false;
	json_add_strings(&paths, &facts->paths);
	const char *values[] = {facts->started,     facts->today, facts->assay_version,
	                        facts->lua_version, paths.at,     layers_hash};
	for (int i = 0; i < (int)(sizeof values / sizeof *values); i++)
		sqlite3_bind_text(statement, i + 1, values[i], -1, SQLITE_STATIC);
	store_bind_hash(statement, 7, command);
	bool done = store_step(store, statement, error);
	buffer_free(&paths);
	return done;
}

/* The newest run of the command where it is unfinished, else 0. */
static bool find_unfinished(struct store *store, const unsigned char *command, int64_t *run, struct error *error)
{
	sqlite3_stmt *statement = store_statement(store, SQL_NEWEST_RUN, error);
	*run = 0;
	if (!statement)
		return false;
	store_bind_hash(statement, 1, command);
	int code = sqlite3_step(statement);
	if (code == SQLITE_ROW && sqlite3_column_int(statement, 1))
		*run = sqlite3_column_int64(statement, 0);
	bool done = code == SQLITE_ROW || code == SQLITE_DONE || store_fail(store, code, error);
	sqlite3_reset(statement);
	return done;
}

static bool start(struct store *store, const struct run_facts *facts, const unsigned char *command, struct error *error)
{
	struct buffer list = {0};
	char hash[HASH_ROOM];
	json_add_layers(&list, facts);
	hash_bytes(list.at, list.length, hash);
	bool done = add_layers(store, &(struct text){list.at, list.length}, hash, error) &&
	            add_run(store, facts, hash, command, error);
	buffer_free(&list);
	return done;
}

bool store_begin_run(struct store *store, const struct run_facts *facts, const unsigned char command[HASH_BYTES],
                     struct store_run *run, struct error *error)
{
	*run = (struct store_run){0};
	if (!store_begin_writing(store, error))
		return false;
	bool done = find_unfinished(store, command, &run->number, error);
	run->resumed = run->number && store_mark_run(store, run->number);
	if (done)
		done = run->resumed ? store_step_with(store, SQL_DROP_UNKEYED, run->number, 0, 0, error)
		                    : start(store, facts, command, error);
	store->resumed = run->resumed;
	if (done && !run->resumed) {
		run->number = sqlite3_last_insert_rowid(store->db);
		store_mark_run(store, run->number);
	}
	return store_end_writing(store, done, error);
}

/* The end ---------------------------------------------------------------------------------------------------------- */

static bool write_end(struct store *store, int64_t run, const struct run_facts *facts, struct error *error)
{
	sqlite3_stmt *statement = store_statement(store, SQL_END_RUN, error);
	if (!statement)
		return false;
	store_bind_filled(statement, 1, facts->finished);
	sqlite3_bind_int64(statement, 2, (int64_t)facts->portfolios);
	sqlite3_bind_int64(statement, 3, (int64_t)facts->failed);
	sqlite3_bind_int64(statement, 4, run);
	return store_step(store, statement, error);
}

/* A run that was taken up again may have had more portfolios at its first try. */
static bool drop_beyond(struct store *store, int64_t run, int64_t portfolios, struct error *error)
{
	return store_step_with(store, SQL_DROP_WITHIN, run, portfolios, INT64_MAX, error) &&
	       store_step_with(store, SQL_CUT_BEHIND, run, portfolios, 0, error);
}

bool store_finish_run(struct store *store, int64_t run, const struct run_facts *facts, struct error *error)
{
	if (!store_begin_writing(store, error))
		return false;
	bool done = store_commit(store, error) && drop_beyond(store, run, (int64_t)facts->portfolios, error) &&
	            write_end(store, run, facts, error);
	return store_end_writing(store, done, error);
}
