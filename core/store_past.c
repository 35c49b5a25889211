/* Earlier runs and their lists. */
#include <string.h>
#include <unistd.h>

#include "report.h"
#include "store_inside.h"
#include "store_past.h"

struct store *store_open_past(const char *path, bool *missing, struct error *error)
{
	*missing = access(path, F_OK) != 0;
	if (!*missing)
		return store_open(path, error);
	error_at(error, (struct place){path, 0, 0},
	         "there is no such database; name the one that 'assay check' saved to "
	         "with --db");
	return NULL;
}

/* "" for NULL. */
static const char *text_in(struct arena *arena, sqlite3_stmt *row, int column)
{
	const char *text = (const char *)sqlite3_column_text(row, column);
	return text ? arena_string(arena, text) : "";
}

static const char *maybe_text_in(struct arena *arena, sqlite3_stmt *row, int column)
{
	return arena_string(arena, (const char *)sqlite3_column_text(row, column));
}

/* Whether a row came; `error` only where the reading itself failed. */
static bool has_row(struct store *store, sqlite3_stmt *statement, struct error *error)
{
	int code = sqlite3_step(statement);
	if (code != SQLITE_ROW && code != SQLITE_DONE)
		store_fail(store, code, error);
	return code == SQLITE_ROW;
}

/* Whether a list came to its end; what cut it short is the error. */
static bool give_fault(const struct error *fault, struct error *error)
{
	if (fault->set && error)
		*error = *fault;
	return !fault->set;
}

/* Runs ------------------------------------------------------------------------------------------------------------- */

static int64_t newest_run(struct store *store)
{
	sqlite3_stmt *statement = store_prepare(store, "SELECT max(run) FROM run", NULL);
	int64_t newest = statement && has_row(store, statement, NULL) ? sqlite3_column_int64(statement, 0) : 0;
	sqlite3_finalize(statement);
	return newest;
}

static void read_run(struct arena *arena, sqlite3_stmt *row, struct past_run *past)
{
	*past = (struct past_run){
		.run = sqlite3_column_int64(row, 0),
		.started = text_in(arena, row, 1),
		.finished = maybe_text_in(arena, row, 2),
		.today = text_in(arena, row, 3),
		.assay_version = text_in(arena, row, 4),
		.layers = sqlite3_column_int64(row, 5),
		.layers_list = text_in(arena, row, 6),
		.portfolios = (size_t)sqlite3_column_int64(row, 7),
		.erased = (size_t)sqlite3_column_int64(row, 8),
	};
}

bool store_past_run(struct store *store, struct arena *arena, int64_t run, struct past_run *past, struct error *error)
{
	sqlite3_stmt *statement =
		store_prepare(store,
	                      "SELECT r.run, r.started, r.finished, r.today, r.assay_version, r.layers, l.list,"
	                      " v.portfolios, (SELECT sum(portfolios) FROM erased e WHERE e.run = r.run AND e.unit IS "
	                      "NULL) FROM run r JOIN layers l ON l.id = r.layers JOIN v_run v ON v.run = r.run"
	                      " WHERE r.run = ?1",
	                      error);
	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, run);
	bool there = has_row(store, statement, error);
	if (there)
		read_run(arena, statement, past);
	else
		error_at(error, (struct place){store->path, 0, 0}, "has no run %lld; its newest is %lld",
		         (long long)run, (long long)newest_run(store));
	sqlite3_finalize(statement);
	return there;
}

/* What was asked --------------------------------------------------------------------------------------------------- */

static void add_asked(struct buffer *json, const struct past_asked *asked)
{
	buffer_add_string(json, "{\"for\": ");
	json_add_string(json, asked->for_whom);
	buffer_add_string(json, ", \"centre\": ");
	if (asked->centre)
		json_add_string(json, asked->centre);
	else
		buffer_add_string(json, "null");
	buffer_add_string(json, ", \"units\": ");
	json_add_strings(json, &asked->units);
	buffer_print(json, ", \"store_names\": %s}", asked->store_names ? "true" : "false");
}

bool store_keep_asked(struct store *store, int64_t run, const struct past_asked *asked, struct error *error)
{
	struct buffer json = {0};
	sqlite3_stmt *statement = store_prepare(store, "UPDATE run SET asked = ?1 WHERE run = ?2", error);
	if (!statement)
		return false;
	add_asked(&json, asked);
	sqlite3_bind_text(statement, 1, json.at, -1, SQLITE_STATIC);
	sqlite3_bind_int64(statement, 2, run);
	bool done = store_step(store, statement, error);
	sqlite3_finalize(statement);
	buffer_free(&json);
	return done;
}

static void add_unit(struct arena *arena, struct strings *units, sqlite3_stmt *row)
{
	const char **grown = arena_array(arena, units->count + 1, sizeof *grown);
	if (units->count)
		memcpy(grown, units->at, units->count * sizeof *grown);
	grown[units->count] = text_in(arena, row, 3);
	*units = (struct strings){grown, units->count + 1};
}

bool store_past_asked(struct store *store, struct arena *arena, int64_t run, struct past_asked *asked,
                      struct error *error)
{
	bool there = false;
	sqlite3_stmt *statement =
		store_prepare(store,
	                      "SELECT asked ->> '$.for', asked ->> '$.centre', asked ->> '$.store_names', u.value"
	                      " FROM run LEFT JOIN json_each(asked, '$.units') u WHERE run = ?1 AND asked IS NOT NULL",
	                      error);
	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, run);
	*asked = (struct past_asked){0};
	for (; has_row(store, statement, error); there = true) {
		asked->for_whom = text_in(arena, statement, 0);
		asked->centre = maybe_text_in(arena, statement, 1);
		asked->store_names = sqlite3_column_int(statement, 2) == 1;
		if (sqlite3_column_type(statement, 3) != SQLITE_NULL)
			add_unit(arena, &asked->units, statement);
	}
	sqlite3_finalize(statement);
	return there || error_at(error, (struct place){store->path, 0, 0},
	                         "does not know what run %lld was asked, for an older assay saved it; check its paths "
	                         "again",
	                         (long long)run);
}

/* Scripts ---------------------------------------------------------------------------------------------------------- */

static void add_file(struct arena *arena, struct strings *files, size_t *room, sqlite3_stmt *row)
{
	if (files->count == *room) {
		*room = *room ? 2 * *room : 16;
		const char **grown = arena_array(arena, *room, sizeof *grown);
		if (files->count)
			memcpy(grown, files->at, files->count * sizeof *grown);
		files->at = grown;
	}
	files->at[files->count++] = text_in(arena, row, 0);
}

bool store_other_layers(struct store *store, struct arena *arena, const char *list, const char *other,
                        struct strings *files, struct error *error)
{
	sqlite3_stmt *statement =
		store_prepare(store,
	                      "WITH one(f, s) AS (SELECT value ->> '$.file', value ->> '$.sha256' FROM json_each(?1)),"
	                      " two(f, s) AS (SELECT value ->> '$.file', value ->> '$.sha256' FROM json_each(?2))"
	                      " SELECT f FROM (SELECT f, s FROM one EXCEPT SELECT f, s FROM two)"
	                      " UNION SELECT f FROM (SELECT f, s FROM two EXCEPT SELECT f, s FROM one) ORDER BY 1",
	                      error);
	size_t room = 0;
	*files = (struct strings){0};
	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, list, -1, SQLITE_STATIC);
	sqlite3_bind_text(statement, 2, other, -1, SQLITE_STATIC);
	struct error fault = {0};
	while (has_row(store, statement, &fault))
		add_file(arena, files, &room, statement);
	sqlite3_finalize(statement);
	return give_fault(&fault, error);
}

/* Lists ------------------------------------------------------------------------------------------------------------ */

static void add_portfolio(struct arena *arena, struct past_portfolios *past, size_t *room, sqlite3_stmt *row)
{
	if (past->count == *room) {
		*room = *room ? 2 * *room : 16;
		struct past_portfolio *grown = arena_array(arena, *room, sizeof *grown);
		if (past->count)
			memcpy(grown, past->at, past->count * sizeof *grown);
		past->at = grown;
	}
	past->at[past->count++] = (struct past_portfolio){
		sqlite3_column_int64(row, 0),    sqlite3_column_int64(row, 1), text_in(arena, row, 2),
		text_in(arena, row, 3),          text_in(arena, row, 4),       text_in(arena, row, 5),
		sqlite3_column_int(row, 6) == 1,
	};
}

static bool read_list(struct store *store, struct arena *arena, sqlite3_stmt *statement, struct past_portfolios *past,
                      struct error *error)
{
	struct error fault = {0};
	size_t room = 0;
	*past = (struct past_portfolios){0};
	while (has_row(store, statement, &fault))
		add_portfolio(arena, past, &room, statement);
	sqlite3_finalize(statement);
	return give_fault(&fault, error);
}

#define LISTED                                                                                                         \
	"SELECT p.run, o.id, o.path, o.sha256, o.centre, o.learner,"                                                   \
	" coalesce(o.verdict = 'unreadable', 0) FROM portfolio p JOIN result o ON o.id = p.result"

#define OF_LEARNER "learner = ?1 AND coalesce(centre, '') = ?2"
static const char of_learner[] =
	LISTED " WHERE o.learner = ?1 AND coalesce(o.centre, '') = ?2 ORDER BY p.run, p.number";
/* A file that names nobody is of whom it was in the last run that could read it. */
static const char with_unread[] =
	"WITH mine(id) AS (SELECT id FROM result WHERE " OF_LEARNER "),"
	" wanted(id) AS (SELECT id FROM mine UNION ALL SELECT id FROM result WHERE learner IS NULL"
	"  AND verdict = 'unreadable' AND path IN (SELECT path FROM result WHERE " OF_LEARNER ")) " LISTED
	" WHERE o.id IN (SELECT id FROM wanted) AND (o.learner IS NOT NULL OR (SELECT w.id IN (SELECT id FROM mine)"
	"  FROM result w JOIN portfolio q ON q.result = w.id WHERE w.path = o.path AND w.learner IS NOT NULL"
	"  AND q.run < p.run ORDER BY q.run DESC LIMIT 1)) ORDER BY p.run, p.number";

static bool list_of_learner(struct store *store, struct arena *arena, const char *sql, const char *const *who,
                            struct past_portfolios *past, struct error *error)
{
	sqlite3_stmt *statement = store_prepare(store, sql, error);
	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, who[0], -1, SQLITE_STATIC);
	sqlite3_bind_text(statement, 2, who[1], -1, SQLITE_STATIC);
	return read_list(store, arena, statement, past, error);
}

bool store_past_of_learner(struct store *store, struct arena *arena, const char *centre, const char *learner,
                           struct past_portfolios *past, struct error *error)
{
	return list_of_learner(store, arena, of_learner, (const char *const[]){learner, centre}, past, error);
}

bool store_past_with_unread(struct store *store, struct arena *arena, const char *centre, const char *learner,
                            struct past_portfolios *past, struct error *error)
{
	return list_of_learner(store, arena, with_unread, (const char *const[]){learner, centre}, past, error);
}

bool store_past_of_run(struct store *store, struct arena *arena, int64_t run, struct past_portfolios *past,
                       struct error *error)
{
	sqlite3_stmt *statement = store_prepare(store, LISTED " WHERE p.run = ?1 ORDER BY p.number", error);
	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, run);
	return read_list(store, arena, statement, past, error);
}

static bool list_centres(struct store *store, struct arena *arena, const char *sql, const char *learner,
                         struct strings *centres, struct error *error)
{
	enum { MOST_CENTRES = 64 };
	sqlite3_stmt *statement = store_prepare(store, sql, error);
	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, learner, -1, SQLITE_STATIC);
	*centres = (struct strings){arena_array(arena, MOST_CENTRES, sizeof *centres->at), 0};
	struct error fault = {0};
	while (centres->count < MOST_CENTRES && has_row(store, statement, &fault))
		centres->at[centres->count++] = text_in(arena, statement, 0);
	sqlite3_finalize(statement);
	return give_fault(&fault, error);
}

bool store_centres_of(struct store *store, struct arena *arena, const char *learner, struct strings *centres,
                      struct error *error)
{
	return list_centres(store, arena,
	                    "SELECT DISTINCT coalesce(centre, '') FROM result o WHERE learner = ?1"
	                    " AND EXISTS(SELECT 1 FROM portfolio p WHERE p.result = o.id) ORDER BY 1",
	                    learner, centres, error);
}

bool store_centres_held(struct store *store, struct arena *arena, const char *learner, struct strings *centres,
                        struct error *error)
{
	return list_centres(store, arena,
	                    "SELECT coalesce(centre, '') FROM result WHERE learner = ?1"
	                    " UNION SELECT centre FROM answer WHERE learner = ?1 ORDER BY 1",
	                    learner, centres, error);
}

/* Pairs ------------------------------------------------------------------------------------------------------------ */

/* First by path, where no other learner has taken it over; then the one file that is left of a learner in each run. Several
 * may have one path, for numbers are erased from paths: these go by learner, and those of one learner in their order. */
static const char pairing[] =
	"PRAGMA temp_store = MEMORY;"
	"DROP TABLE IF EXISTS temp.side; DROP TABLE IF EXISTS temp.pair;"
	"CREATE TEMP TABLE side(late INTEGER, number INTEGER, result INTEGER, path TEXT, centre TEXT, learner TEXT);"
	"CREATE TEMP TABLE pair(number INTEGER, \"before\" INTEGER, \"after\" INTEGER)";
static const char fill[] = "INSERT INTO temp.side"
			   " SELECT ?1, p.number, o.id, o.path, coalesce(o.centre, ''), o.learner"
			   " FROM portfolio p JOIN result o ON o.id = p.result WHERE p.run = ?2";
#define LEAVE_OUT_PAIRED                                                                                               \
	"DELETE FROM temp.side WHERE (late = 0 AND result IN (SELECT \"before\" FROM temp.pair))"                      \
	"  OR (late = 1 AND result IN (SELECT \"after\" FROM temp.pair));"
static const char pair_up[] =
	"WITH nth AS (SELECT *, row_number() OVER (PARTITION BY late, path, centre, learner ORDER BY number) AS n"
	"  FROM temp.side WHERE learner IS NOT NULL)"
	" INSERT INTO temp.pair SELECT a.number, b.result, a.result FROM nth a JOIN nth b ON b.late = 0"
	"  AND b.path = a.path AND b.centre = a.centre AND b.learner = a.learner AND b.n = a.n"
	" WHERE a.late = 1;" LEAVE_OUT_PAIRED
	"WITH nth AS (SELECT *, row_number() OVER (PARTITION BY late, path ORDER BY number) AS n FROM temp.side)"
	" INSERT INTO temp.pair SELECT a.number, b.result, a.result FROM nth a JOIN nth b ON b.late = 0"
	"  AND b.path = a.path AND b.n = a.n"
	" WHERE a.late = 1 AND (a.learner IS NULL OR b.learner IS NULL);" LEAVE_OUT_PAIRED
	"WITH one(late, number, result, centre, learner) AS (SELECT late, number, result, centre, learner FROM "
	"temp.side"
	"  WHERE learner IS NOT NULL GROUP BY late, centre, learner HAVING count(*) = 1)"
	" INSERT INTO temp.pair SELECT a.number, b.result, a.result FROM one a JOIN one b"
	"  ON b.late = 0 AND b.centre = a.centre AND b.learner = a.learner WHERE a.late = 1;" LEAVE_OUT_PAIRED
	"INSERT INTO temp.pair SELECT number, NULL, result FROM temp.side WHERE late = 1;"
	"INSERT INTO temp.pair SELECT number, result, NULL FROM temp.side WHERE late = 0";
static const char pairs[] =
	"SELECT t.\"before\", t.\"after\", o.path, coalesce(o.centre, b.centre), coalesce(o.learner, b.learner)"
	" FROM temp.pair t JOIN result o ON o.id = coalesce(t.\"after\", t.\"before\")"
	" LEFT JOIN result b ON b.id = t.\"before\" ORDER BY t.\"after\" IS NULL, t.number";

static bool fill_side(struct store *store, int late, int64_t run, struct error *error)
{
	sqlite3_stmt *statement = store_prepare(store, fill, error);
	if (!statement)
		return false;
	sqlite3_bind_int(statement, 1, late);
	sqlite3_bind_int64(statement, 2, run);
	bool done = store_step(store, statement, error);
	sqlite3_finalize(statement);
	return done;
}

static bool give_pairs(struct store *store, bool (*take)(void *data, const struct past_pair *pair), void *data,
                       struct error *error)
{
	sqlite3_stmt *statement = store_prepare(store, pairs, error);
	struct arena *arena = arena_new();
	struct error fault = {0};
	bool going = statement != NULL;
	while (going && has_row(store, statement, &fault)) {
		struct past_pair pair = {sqlite3_column_int64(statement, 0), sqlite3_column_int64(statement, 1),
		                         text_in(arena, statement, 2), text_in(arena, statement, 3),
		                         text_in(arena, statement, 4)};
		going = take(data, &pair);
		arena_reset(arena);
	}
	sqlite3_finalize(statement);
	arena_free(arena);
	return give_fault(&fault, error) && going;
}

bool store_pairs(struct store *store, int64_t before, int64_t after,
                 bool (*take)(void *data, const struct past_pair *pair), void *data, struct error *error)
{
	return store_execute(store, pairing, error) && fill_side(store, 0, before, error) &&
	       fill_side(store, 1, after, error) && store_execute(store, pair_up, error) &&
	       give_pairs(store, take, data, error);
}
