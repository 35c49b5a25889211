/* Saving: a run, its portfolios in batches, its end. */
#include "hash.h"
#include "report.h"
#include "store_inside.h"

/* Gives `done` back; where it is false, nothing of the open transaction stays and the lock is let go. */
static bool or_roll_back(struct store *store, bool done)
{
	if (!done && !sqlite3_get_autocommit(store->db))
		sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
	if (!done)
		store->pending = 0;
	return done;
}

static bool begin_lazily(struct store *store, struct error *error)
{
	return !sqlite3_get_autocommit(store->db) || store_execute(store, "BEGIN IMMEDIATE", error);
}

static bool commit(struct store *store, struct error *error)
{
	if (sqlite3_get_autocommit(store->db))
		return true;
	store->pending = 0;
	return store_execute(store, "COMMIT", error);
}

bool store_commit(struct store *store, struct error *error)
{
	return or_roll_back(store, commit(store, error));
}

/* The set of layers, unless the database has it. Its hash is its key. */
static bool add_layers(struct store *store, const char *list, const char *hash, struct error *error)
{
	sqlite3_stmt *statement =
		store_prepare(store, "INSERT INTO layers(sha256, list) VALUES(?1, ?2) ON CONFLICT DO NOTHING", error);
	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, hash, -1, SQLITE_STATIC);
	sqlite3_bind_text(statement, 2, list, -1, SQLITE_STATIC);
	bool done = store_step(store, statement, error);
	sqlite3_finalize(statement);
	return done;
}

static bool add_run(struct store *store, const struct run_facts *facts, const char *layers_hash, struct error *error)
{
	sqlite3_stmt *statement =
		store_prepare(store,
	                      "INSERT INTO run(started, today, assay_version, lua_version, paths, layers)"
	                      " VALUES(?1, ?2, ?3, ?4, ?5, (SELECT id FROM layers WHERE sha256 = ?6))",
	                      error);
	if (!statement)
		return false;
	buffer_clear(&store->json);
	json_add_strings(&store->json, &facts->paths);
	const char *values[] = {facts->started,     facts->today,   facts->assay_version,
	                        facts->lua_version, store->json.at, layers_hash};
	for (int i = 0; i < (int)(sizeof values / sizeof *values); i++)
		sqlite3_bind_text(statement, i + 1, values[i], -1, SQLITE_STATIC);
	bool done = store_step(store, statement, error);
	sqlite3_finalize(statement);
	return done;
}

bool store_begin_run(struct store *store, const struct run_facts *facts, int64_t *run, struct error *error)
{
	struct buffer layers = {0};
	char hash[HASH_ROOM];
	json_add_layers(&layers, facts);
	hash_bytes(layers.at, layers.length, hash);
	bool done = begin_lazily(store, error) && add_layers(store, layers.at, hash, error) &&
	            add_run(store, facts, hash, error);
	*run = sqlite3_last_insert_rowid(store->db);
	store->number = 0;
	buffer_free(&layers);
	return or_roll_back(store, done && commit(store, error));
}

static bool prepare_both(struct store *store, struct error *error)
{
	if (!store->insert)
		store->insert = store_prepare(store,
		                              "INSERT INTO result(path, sha256, centre, learner, learner_name,"
		                              " qualification, verdict, must, unsure, should, waivers, json)"
		                              " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
		                              error);
	if (store->insert && !store->list)
		store->list =
			store_prepare(store, "INSERT INTO portfolio(run, number, result) VALUES(?1, ?2, ?3)", error);
	return store->insert && store->list;
}

/* A path may hold any bytes; other programs expect UTF-8 in a text of the database. */
static const char *readable_path(struct store *store, const char *path)
{
	uint32_t point;
	buffer_clear(&store->readable_path);
	buffer_add_string(&store->readable_path, "");
	for (size_t taken; *path; path += taken) {
		taken = text_read_point(path, &point);
		if (point == 0xFFFD)
			buffer_add_string(&store->readable_path, "\xEF\xBF\xBD");
		else
			buffer_add(&store->readable_path, path, taken);
	}
	return store->readable_path.at;
}

/* What the exit status and the notices of a run need to know of a result. */
static void bind_figures(struct store *store, const struct result *result)
{
	struct result_counts counts = result_count(result);
	sqlite3_bind_int(store->insert, 8, counts.must);
	sqlite3_bind_int(store->insert, 9, counts.unsure);
	sqlite3_bind_int(store->insert, 10, counts.should);
	buffer_clear(&store->waivers);
	json_add_strings(&store->waivers, &result->waivers);
	if (result->waivers.count)
		sqlite3_bind_text(store->insert, 11, store->waivers.at, -1, SQLITE_STATIC);
}

static bool insert(struct store *store, const struct result *result, struct error *error)
{
	buffer_clear(&store->json);
	json_add_result(&store->json, result);
	sqlite3_bind_text(store->insert, 1, readable_path(store, result->path), -1, SQLITE_STATIC);
	store_bind_filled(store->insert, 2, result->sha256);
	store_bind_filled(store->insert, 3, result->centre);
	store_bind_filled(store->insert, 4, result->learner);
	store_bind_filled(store->insert, 5, result->learner_name);
	store_bind_filled(store->insert, 6, result->qualification);
	store_bind_filled(store->insert, 7, result->verdict == VERDICT_NONE ? NULL : verdict_name(result->verdict));
	bind_figures(store, result);
	sqlite3_bind_text64(store->insert, 12, store->json.at, store->json.length, SQLITE_STATIC, SQLITE_UTF8);
	return store_step(store, store->insert, error);
}

/* Adds a result to the list of the run, as its next. */
static bool list_result(struct store *store, int64_t run, int64_t result, struct error *error)
{
	sqlite3_bind_int64(store->list, 1, run);
	sqlite3_bind_int64(store->list, 2, store->number++);
	sqlite3_bind_int64(store->list, 3, result);
	return store_step(store, store->list, error);
}

bool store_add(struct store *store, int64_t run, const struct result *result, struct error *error)
{
	bool done = prepare_both(store, error) && begin_lazily(store, error) && insert(store, result, error) &&
	            list_result(store, run, sqlite3_last_insert_rowid(store->db), error);
	if (done && ++store->pending == STORE_BATCH)
		done = commit(store, error);
	return or_roll_back(store, done);
}

static bool end_run(struct store *store, int64_t run, const struct run_facts *facts, struct error *error)
{
	sqlite3_stmt *statement = store_prepare(
		store, "UPDATE run SET finished = ?1, portfolios = ?2, failed = ?3 WHERE run = ?4", error);
	if (!statement)
		return false;
	store_bind_filled(statement, 1, facts->finished);
	sqlite3_bind_int64(statement, 2, (int64_t)facts->portfolios);
	sqlite3_bind_int64(statement, 3, (int64_t)facts->failed);
	sqlite3_bind_int64(statement, 4, run);
	bool done = store_step(store, statement, error);
	sqlite3_finalize(statement);
	return done;
}

bool store_finish_run(struct store *store, int64_t run, const struct run_facts *facts, struct error *error)
{
	bool done = begin_lazily(store, error) && end_run(store, run, facts, error) && commit(store, error);
	return or_roll_back(store, done);
}
