/* The statements of the store, each prepared once. */
#include "store_inside.h"

static const char *const texts[SQL_COUNT] = {
	[SQL_BEGIN_READING] = "BEGIN",
	[SQL_VERSION] = "PRAGMA data_version",
	[SQL_BEGIN_WRITING] = "BEGIN IMMEDIATE",
	[SQL_COMMIT] = "COMMIT",
	[SQL_ADD_LAYERS] = "INSERT INTO layers(sha256, list) VALUES(?1, ?2) ON CONFLICT DO NOTHING",
	[SQL_ADD_RUN] = "INSERT INTO run(started, today, assay_version, lua_version, paths, layers, command)"
			" VALUES(?1, ?2, ?3, ?4, ?5, (SELECT id FROM layers WHERE sha256 = ?6), ?7)",
	/* One that began before an answer is not judged by it. */
	[SQL_NEWEST_RUN] = "SELECT run, finished IS NULL AND NOT EXISTS(SELECT 1 FROM answer WHERE after_run >= run)"
			   " FROM run WHERE command = ?1 ORDER BY run DESC LIMIT 1",
	/* Of a run that is taken up again: what would not be carried over is judged once more. Others may list it, too. */
	[SQL_DROP_UNKEYED] =
		"DELETE FROM result WHERE id IN (SELECT o.id FROM portfolio p JOIN result o ON o.id = p.result"
		" WHERE p.run = ?1 AND o.key IS NULL"
		" AND NOT EXISTS(SELECT 1 FROM portfolio q WHERE q.result = o.id AND q.run <> ?1))",
	[SQL_END_RUN] = "UPDATE run SET finished = max(?1, started), portfolios = ?2, failed = ?3 WHERE run = ?4",
	[SQL_DROP_WITHIN] = "DELETE FROM stretch WHERE run = ?1 AND number >= ?2 AND number + count <= ?3",
	[SQL_CUT_BEFORE] = "UPDATE stretch SET number = ?2, first = first + ?2 - number, count = count - (?2 - number)"
			   " WHERE run = ?1 AND number < ?2 AND number + count > ?2",
	[SQL_CUT_BEHIND] =
		"UPDATE stretch SET count = ?2 - number WHERE run = ?1 AND number < ?2 AND number + count > ?2",
	[SQL_ADD_RESULT] =
		"INSERT INTO result(key, path, sha256, centre, learner, learner_name, qualification, verdict,"
		" must, unsure, should, waivers, json, sum, length, brief)"
		" VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)"
		" ON CONFLICT(path, key) DO NOTHING",
	[SQL_ADD_FORM] = "INSERT INTO form(result, bytes, sum) VALUES(?1, ?2, ?3)",
	[SQL_SAME_RESULT] = "SELECT " STORE_SUMMED ", id, json = ?3 FROM result WHERE path = ?1 AND key = ?2",
	[SQL_DISBELIEVE] = "UPDATE result SET key = NULL WHERE id = ?1",
	[SQL_IS_THERE] = "SELECT 1 FROM result WHERE id = ?1",
	[SQL_LIST] = "INSERT INTO stretch(run, number, first, count) VALUES(?1, ?2, ?3, ?4)"
		     " ON CONFLICT(run, number) DO UPDATE SET count = excluded.count",
	[SQL_FIND] = "SELECT id FROM result WHERE path = ?1 AND key = ?2",
	[SQL_READ] = "SELECT " STORE_SUMMED " FROM result"
		     " WHERE id = ?1 AND key IS NOT NULL",
	[SQL_READ_BRIEF] = "SELECT " STORE_BRIEF " FROM result INDEXED BY result_in_brief"
			   " WHERE id = ?1 AND key IS NOT NULL",
	[SQL_READ_FORM] = "SELECT bytes, sum FROM form WHERE result = ?1",
	[SQL_LOOK_UP] =
		"SELECT device, inode, size, modified, changed, portfolio, sha256, learner, centre, evidence, rests,"
		" key, result FROM seen WHERE path = ?1",
	[SQL_NOTE] = "INSERT OR REPLACE INTO seen(path, device, inode, size, modified, changed, portfolio, sha256,"
		     " learner, centre, evidence, rests, key, result)"
		     " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
	[SQL_LOOK_UP_REPORT] = "SELECT device, inode, size, modified, changed, run FROM report WHERE path = ?1",
	[SQL_NOTE_REPORT] = "INSERT OR REPLACE INTO report(path, device, inode, size, modified, changed, run)"
			    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
	[SQL_LISTED] = "SELECT number, first, count FROM stretch WHERE run = ?1 ORDER BY number",
	[SQL_TOLD] = "SELECT told, sum FROM pack WHERE key = ?1",
	[SQL_KEEP_TOLD] = "INSERT OR REPLACE INTO pack(key, told, sum) VALUES(?1, ?2, ?3)",
	[SQL_FORGET_TOLD] = "DELETE FROM pack WHERE id <= (SELECT max(id) FROM pack) - ?1",
};

sqlite3_stmt *store_statement(struct store *store, enum store_sql sql, struct error *error)
{
	if (store->statements[sql])
		return store->statements[sql];
	int code =
		sqlite3_prepare_v3(store->db, texts[sql], -1, SQLITE_PREPARE_PERSISTENT, &store->statements[sql], NULL);
	if (code != SQLITE_OK)
		store_fail(store, code, error);
	return store->statements[sql];
}

void store_bind_filled(sqlite3_stmt *statement, int number, const char *text)
{
	sqlite3_bind_text(statement, number, text && *text ? text : NULL, -1, SQLITE_STATIC);
}

void store_bind_hash(sqlite3_stmt *statement, int number, const unsigned char hash[HASH_BYTES])
{
	sqlite3_bind_blob(statement, number, hash, HASH_BYTES, SQLITE_STATIC);
}

void store_bind_mark(sqlite3_stmt *statement, int number, const struct file_mark *mark)
{
	const int64_t numbers[] = {mark->device, mark->inode, mark->size, mark->modified, mark->changed};
	for (int i = 0; i < (int)(sizeof numbers / sizeof *numbers); i++)
		sqlite3_bind_int64(statement, number + i, numbers[i]);
}

bool store_step(struct store *store, sqlite3_stmt *statement, struct error *error)
{
	int code = sqlite3_step(statement);
	bool done = code == SQLITE_DONE || store_fail(store, code, error);
	sqlite3_reset(statement);
	sqlite3_clear_bindings(statement);
	return done;
}

bool store_step_with(struct store *store, enum store_sql sql, int64_t one, int64_t two, int64_t three,
                     struct error *error)
{
	sqlite3_stmt *statement = store_statement(store, sql, error);
	const int64_t numbers[] = {one, two, three};
	if (!statement)
		return false;
	for (int i = 0; i < sqlite3_bind_parameter_count(statement) && i < 3; i++)
		sqlite3_bind_int64(statement, i + 1, numbers[i]);
	return store_step(store, statement, error);
}

int64_t store_data_version(struct store *store)
{
	sqlite3_stmt *statement = store_statement(store, SQL_VERSION, NULL);
	bool known = statement && sqlite3_step(statement) == SQLITE_ROW;
	int64_t version = known ? sqlite3_column_int64(statement, 0) : STORE_NO_VERSION;
	if (statement)
		sqlite3_reset(statement);
	return version;
}

static bool step_plain(struct store *store, enum store_sql sql, struct error *error)
{
	sqlite3_stmt *statement = store_statement(store, sql, error);
	return statement && store_step(store, statement, error);
}

void store_end_reading(struct store *store)
{
	if (store->row)
		sqlite3_reset(store->row);
	store->row = NULL;
	if (!store->writing && !sqlite3_get_autocommit(store->db))
		step_plain(store, SQL_COMMIT, NULL);
}

bool store_begin_writing(struct store *store, struct error *error)
{
	store_end_reading(store);
	if (store->writing++ > 0)
		return true;
	bool begun = step_plain(store, SQL_BEGIN_WRITING, error);
	store->writing = begun;
	return begun;
}

/* Where the file is no more where it was opened, what is written to it goes with it. */
static bool is_in_place(struct store *store, struct error *error)
{
	int moved = 0;
	sqlite3_file_control(store->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
	return !moved || error_at(error, (struct place){store->path, 0, 0},
	                          "was moved or deleted while it was in use, so what was written to it is lost; leave "
	                          "it in its place, and type the command again");
}

bool store_end_writing(struct store *store, bool done, struct error *error)
{
	if (--store->writing > 0)
		return done;
	done = done && step_plain(store, SQL_COMMIT, error) && is_in_place(store, error);
	if (!sqlite3_get_autocommit(store->db))
		sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
	return done;
}
