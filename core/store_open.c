/* Opening: settings of the connection, whose database it is, and bringing its schema up to date. */
#include "store_inside.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define ELSEWHERE "name another file with --db, or save nothing with --no-save"

struct failure {
	int code;
	const char *words;
};

static const struct failure failures[] = {
	{SQLITE_NOTADB, "is not a database; " ELSEWHERE},
	{SQLITE_CANTOPEN, "can't be opened or made; check that its folder exists and that you may write there, "
                          "or " ELSEWHERE},
	{SQLITE_READONLY, "may be read but not written; ask for the right to write to it and to its folder, "
                          "or " ELSEWHERE},
	{SQLITE_PERM, "may not be written; ask for the right to write to it, or " ELSEWHERE},
	{SQLITE_BUSY, "is locked by another program; wait until that is done or close it, then try again"},
	{SQLITE_LOCKED, "is locked by another program; wait until that is done or close it, then try again"},
	{SQLITE_PROTOCOL, "is locked by another program; wait until that is done or close it, then try again"},
	{SQLITE_FULL, "can't grow: the disk is full; make room and try again, or " ELSEWHERE},
	{SQLITE_IOERR, "could not be read or written; check that its disk has room and is whole, or " ELSEWHERE},
	{SQLITE_NOMEM, "can't be used, for the machine has no memory left; close other programs and try again"},
	{SQLITE_CORRUPT, "is damaged, or the disk that it lies on; bring back a copy that is whole, or " ELSEWHERE},
};

bool store_fail(const struct store *store, int code, struct error *error)
{
	struct place place = {store->path, 0, 0};
	if (error && !error->set)
		error->broken = true;
	for (size_t i = 0; i < sizeof failures / sizeof *failures; i++)
		if (failures[i].code == (code & 0xFF))
			return error_at(error, place, "%s", failures[i].words);
	return error_at(error, place, "can't be used (%s); try again, or " ELSEWHERE,
	                store->db ? sqlite3_errmsg(store->db) : sqlite3_errstr(code));
}

bool store_execute(struct store *store, const char *sql, struct error *error)
{
	int code = sqlite3_exec(store->db, sql, NULL, NULL, NULL);
	return code == SQLITE_OK || store_fail(store, code, error);
}

sqlite3_stmt *store_prepare(struct store *store, const char *sql, struct error *error)
{
	sqlite3_stmt *statement = NULL;
	int code = sqlite3_prepare_v2(store->db, sql, -1, &statement, NULL);
	if (code != SQLITE_OK)
		store_fail(store, code, error);
	return statement;
}

/* What the database's header says of it. */
struct origin {
	int application;
	int version;
	int tables;
};

static bool read_origin(struct store *store, struct origin *origin, struct error *error)
{
	sqlite3_stmt *statement =
		store_prepare(store,
	                      "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)"
	                      " FROM pragma_application_id, pragma_user_version",
	                      error);
	if (!statement)
		return false;
	int code = sqlite3_step(statement);
	if (code == SQLITE_ROW)
		*origin = (struct origin){sqlite3_column_int(statement, 0), sqlite3_column_int(statement, 1),
		                          sqlite3_column_int(statement, 2)};
	sqlite3_finalize(statement);
	return code == SQLITE_ROW || store_fail(store, code, error);
}

static bool is_new(const struct origin *origin)
{
	return origin->application == 0 && origin->version == 0 && origin->tables == 0;
}

static bool check_origin(struct store *store, const struct origin *origin, struct error *error)
{
	struct place place = {store->path, 0, 0};
	if (!is_new(origin) && origin->application != STORE_APPLICATION)
		return error_at(error, place, "is a database of another program; " ELSEWHERE);
	if (origin->version < 0)
		return store_fail(store, SQLITE_CORRUPT, error);
	if (origin->version > store_newest_version())
		return error_at(error, place,
		                "was written by a newer assay (its schema is %d, this assay knows up to %d); "
		                "use that assay, or " ELSEWHERE,
		                origin->version, store_newest_version());
	if (sqlite3_db_readonly(store->db, "main") == 1)
		return store_fail(store, SQLITE_READONLY, error);
	return true;
}

static bool execute_all(struct store *store, const char *const *sql, struct error *error)
{
	for (; *sql; sql++)
		if (!store_execute(store, *sql, error))
			return false;
	return true;
}

static bool migrate_from(struct store *store, const struct origin *origin, struct error *error)
{
	if (is_new(origin))
		return execute_all(store, store_newest_schema(), error);
	for (int version = origin->version; version < store_newest_version(); version++)
		if (!execute_all(store, store_migration(version), error))
			return false;
	return true;
}

/* Another program may have been faster: what holds is read again once nobody else can write. */
static bool migrate(struct store *store, struct error *error)
{
	struct origin origin = {0};
	if (!store_execute(store, "BEGIN IMMEDIATE", error))
		return false;
	bool done = read_origin(store, &origin, error) && check_origin(store, &origin, error) &&
	            migrate_from(store, &origin, error) && store_execute(store, "COMMIT", error);
	if (!done && !sqlite3_get_autocommit(store->db))
		sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
	return done;
}

/* SQLite doesn't wait by itself where two programs turn one new file to WAL at once. */
static bool use_wal(struct store *store, struct error *error)
{
	enum { WAIT_MILLISECONDS = 20, TRIES = STORE_BUSY_MILLISECONDS / WAIT_MILLISECONDS };
	int code = SQLITE_BUSY;
	for (int i = 0; i < TRIES && code == SQLITE_BUSY; i++) {
		code = sqlite3_exec(store->db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);
		if (code == SQLITE_BUSY)
			sqlite3_sleep(WAIT_MILLISECONDS);
	}
	return code == SQLITE_OK || store_fail(store, code, error);
}

static bool set_up(struct store *store, struct error *error)
{
	struct origin origin = {0};
	sqlite3_busy_timeout(store->db, STORE_BUSY_MILLISECONDS);
	/* A result of 5 to 15 kB takes half the time on pages of 16 kB. The size counts while the file is new. */
	if (!read_origin(store, &origin, error) || !check_origin(store, &origin, error) ||
	    !store_execute(store, "PRAGMA page_size = 16384", error) || !use_wal(store, error) ||
	    !store_execute(store,
	                   "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;"
	                   "PRAGMA temp_store = MEMORY;"
	                   "PRAGMA trusted_schema = OFF",
	                   error))
		return false;
	return origin.version == store_newest_version() || migrate(store, error);
}

/* No process of assay has threads, and nobody asks what memory SQLite has: to lock and to count takes a twentieth of its
 * time. It heeds that before it is first used, and refuses it afterwards. */
int store_connect(const char *path, int flags, sqlite3 **db)
{
	sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
	sqlite3_config(SQLITE_CONFIG_URI, 0); /* a name is a file's, and says nothing else */
	store_set_memory();
	return sqlite3_open_v2(path, db, flags, NULL);
}

/* As a part of a URI, in which these have a meaning. */
static void add_to_uri(struct buffer *uri, const char *path)
{
	for (; *path; path++)
		if (strchr("%?#", *path))
			buffer_print(uri, "%%%02x", (unsigned)*path);
		else
			buffer_add_char(uri, *path);
}

int store_connect_resting(const char *path, sqlite3 **db)
{
	struct buffer uri = {0};
	buffer_add_string(&uri, *path == '/' ? "file://" : "file:");
	add_to_uri(&uri, path);
	buffer_add_string(&uri, "?immutable=1");
	int code = store_connect(uri.at, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, db);
	buffer_free(&uri);
	return code;
}

struct store *store_open(const char *path, struct error *error)
{
	if (!store_is_file(path, error) || !store_check_place(path, error))
		return NULL;
	struct store *store = memory_take(1, sizeof *store);
	store->path = memory_copy(path);
	store->lock = -1;
	store->arena = arena_new();
	store->of_row = arena_new();
	int code = store_connect(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, &store->db);
	if (code != SQLITE_OK)
		store_fail(store, code, error);
	if (code == SQLITE_OK && set_up(store, error))
		return store;
	store_close(store);
	return NULL;
}

void store_close(struct store *store)
{
	if (!store)
		return;
	for (size_t i = 0; i < SQL_COUNT; i++)
		sqlite3_finalize(store->statements[i]);
	sqlite3_close(store->db);
	/* Only now: to close a file lets go all locks that the process has on it, SQLite's too. */
	if (store->lock >= 0)
		close(store->lock);
	buffer_free(&store->readable_path);
	arena_free(store->arena);
	arena_free(store->of_row);
	free(store->waiting);
	free(store->noted);
	free(store->path);
	free(store);
}
