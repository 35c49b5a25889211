/* Fuzz target for what a database may hold that somebody else wrote into: the rows of a run, read as history, diff, rerun and the
 * next check read them. The input is a row, column by column: a line "---- json" starts what is in that column.
 * make fuzz runs it with libFuzzer for FUZZ_SECONDS; make check replays tests/fuzz/rows/ (see replay.h). */
#include "compare.h"
#include "report.h"
#include "said.h"
#include "store_inside.h"
#include "store_past.h"

#include <stdlib.h>
#include <unistd.h>

static const char path[] = "a.yaml";
static const unsigned char key[HASH_BYTES] = "a key";

enum column { JSON, BYTES, VERDICT, LEARNER, CENTRE, WAIVERS, LAYERS, ASKED, FINISHED, EVIDENCE, RESTS, TOLD, COLUMNS };
static const char *const columns[COLUMNS] = {"json",   "bytes", "verdict",  "learner",  "centre", "waivers",
                                             "layers", "asked", "finished", "evidence", "rests",  "told"};

/* ?1 to ?12 are the columns, ?13 is the path, ?14 the key; STRICT tables and constraints refuse what they refuse. */
static const char *const inserts[] = {
	"INSERT INTO layers(id, sha256, list) VALUES(1, 'a', coalesce(?7, '[]'))",
	"INSERT INTO run(run, started, finished, today, assay_version, lua_version, paths, layers, asked)"
	" VALUES(1, '2026-01-20T08:00:00Z', ?9, '2026-01-20', '0', '0', '[]', 1, ?8)",
	"INSERT INTO result(id, key, path, sha256, centre, learner, qualification, verdict, must, waivers, json)"
	" VALUES(1, ?14, ?13, '', ?5, ?4, '', ?3, 1, ?6, coalesce(?1, '{}'))",
	"INSERT INTO form(result, bytes) SELECT 1, CAST(?2 AS BLOB) WHERE ?2 IS NOT NULL",
	"INSERT INTO stretch(run, number, first, count) VALUES(1, 0, 1, 1)",
	"INSERT INTO seen(path, device, inode, size, modified, changed, portfolio, sha256, learner, centre, evidence, "
	"rests, key,"
	" result) VALUES(?13, 1, 1, 1, 1, 1, 1, ?14, ?4, ?5, ?10, ?11, ?14, 1)",
	"INSERT INTO pack(key, told) SELECT ?14, CAST(?12 AS BLOB) WHERE ?12 IS NOT NULL",
};

/* ---- The row ---- */

/* libFuzzer has no place to keep anything from one input to the next. */
static struct store *shared_store;
static char shared_folder[] = "/tmp/assay-fuzz-XXXXXX";

static void remove_shared_store(void)
{
	static const char *const ends[] = {"", "-wal", "-shm"};
	char name[64];
	store_close(shared_store);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		snprintf(name, sizeof name, "%s/x.db%s", shared_folder, ends[i]);
		unlink(name);
	}
	rmdir(shared_folder);
}

static struct store *fuzz_store(void)
{
	char name[64];
	struct error error = {0};
	if (shared_store)
		return shared_store;
	check(mkdtemp(shared_folder));
	snprintf(name, sizeof name, "%s/x.db", shared_folder);
	shared_store = store_open(name, &error);
	check(shared_store);
	atexit(remove_shared_store);
	return shared_store;
}

struct row {
	struct text at[COLUMNS]; /* NULL where the input has none */
};

static struct row split(struct text input)
{
	static const char head[] = "---- ";
	const char *at = input.at, *end = input.at + input.length;
	struct row row = {0};
	struct text *open = NULL;
	for (const char *next; at < end; at = next) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		next = stop ? stop + 1 : end;
		bool starts = (size_t)(end - at) > strlen(head) && memcmp(at, head, strlen(head)) == 0;
		struct text name = {at, (size_t)((stop ? stop : end) - at)};
		for (size_t i = 0; starts && i < COLUMNS; i++)
			if (strlen(head) + strlen(columns[i]) == name.length &&
			    memcmp(name.at + strlen(head), columns[i], strlen(columns[i])) == 0) {
				open = &row.at[i];
				*open = (struct text){next, 0};
			}
		if (open && open->at != next)
			open->length = (size_t)((stop ? stop : end) - open->at);
	}
	return row;
}

static void insert(struct store *store, const struct row *row)
{
	for (size_t i = 0; i < sizeof inserts / sizeof *inserts; i++) {
		sqlite3_stmt *statement = store_prepare(store, inserts[i], NULL);
		check(statement);
		for (int k = 0; k < COLUMNS; k++)
			if (row->at[k].at)
				sqlite3_bind_text(statement, k + 1, row->at[k].at, (int)row->at[k].length,
				                  SQLITE_STATIC);
		sqlite3_bind_text(statement, COLUMNS + 1, path, -1, SQLITE_STATIC);
		sqlite3_bind_blob(statement, COLUMNS + 2, key, sizeof key, SQLITE_STATIC);
		check(sqlite3_step(statement) == SQLITE_DONE);
		sqlite3_finalize(statement);
	}
}

/* ---- What is read of it ---- */

static void report_result(const struct result *result, struct arena *arena)
{
	struct buffer json = {0};
	json_add_result(&json, result);
	check(json.length > 2 && json.at[0] == '{' && json.at[json.length - 1] == '}');
	check_sentence(json.at);
	buffer_free(&json);
	struct comparison *comparison = compare_results(arena, result, result, false);
	check(comparison->before == comparison->after);
}

/* What can't be read again is an error, and no result that has less in it. */
static void check_past_result(struct store *store, struct arena *arena, const struct row *row)
{
	struct error error = {0};
	struct text json;
	const struct result *result = store_past_result(store, arena, 1, &error);
	check(!result == error.set);
	bool whole = row->at[BYTES].at && result_decode(arena, row->at[BYTES].at, row->at[BYTES].length);
	check(!whole || result);
	if (result)
		report_result(result, arena);
	check(store_past_json(store, arena, 1, &json, NULL) && strlen(json.at) <= json.length);
	check(!store_past_result(store, arena, 2, NULL));
}

static void check_kept(struct store *store, const struct row *row)
{
	struct store_kept kept = {0};
	struct text bytes;
	check(store_find(store, path, key) == 1);
	if (store_read(store, 1, &kept)) {
		check(kept.learner && kept.json.length > 0 && kept.verdict <= VERDICT_UNREADABLE);
		for (size_t i = 0; i < kept.waivers.count; i++)
			check(kept.waivers.at[i]);
	}
	if (store_read_form(store, 1, &bytes))
		check(bytes.length == row->at[BYTES].length && memcmp(bytes.at, row->at[BYTES].at, bytes.length) == 0);
	if (store_told(store, key, &bytes))
		check(bytes.length == row->at[TOLD].length && memcmp(bytes.at, row->at[TOLD].at, bytes.length) == 0);
	struct file_mark mark = {1, 1, 1, 1, 1, true};
	struct store_seen seen;
	bool same;
	check(store_look_up(store, path, &mark, &seen, &same) && same);
	check(seen.learner && seen.centre && seen.evidence && seen.rests && seen.result == 1);
}

static void check_run(struct store *store, struct arena *arena)
{
	struct past_run run;
	struct past_asked asked;
	struct strings files;
	struct error error = {0}, fault = {0};
	check(store_past_run(store, arena, 1, &run, NULL) && run.layers_list && run.portfolios == 1);
	if (store_past_asked(store, arena, 1, &asked, &error))
		check(asked.for_whom && !asked.units.count == !asked.units.at);
	check(store_other_layers(store, arena, run.layers_list, "[]", &files, &fault) != fault.set);
}

static bool take_pair(void *data, const struct past_pair *pair)
{
	check(pair->before == 1 && pair->after == 1 && strcmp(pair->path, path) == 0);
	++*(int *)data;
	return true;
}

static void check_lists(struct store *store, struct arena *arena)
{
	struct past_portfolios past;
	struct strings centres;
	int pairs = 0;
	check(store_past_of_run(store, arena, 1, &past, NULL) && past.count == 1);
	const struct past_portfolio *own = &past.at[0];
	const char *learner = arena_string(arena, own->learner), *centre = arena_string(arena, own->centre);
	check(store_centres_of(store, arena, learner, &centres, NULL));
	check(store_past_of_learner(store, arena, centre, learner, &past, NULL));
	check(store_past_with_unread(store, arena, centre, learner, &past, NULL));
	check(store_pairs(store, 1, 1, take_pair, &pairs, NULL) && pairs == 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena *arena = arena_new();
	struct row row = split((struct text){length ? (const char *)bytes : "", length});
	struct store *store = fuzz_store();
	check(store_execute(store, "BEGIN", NULL));
	insert(store, &row);
	check_past_result(store, arena, &row);
	check_kept(store, &row);
	check_run(store, arena);
	if (row.at[LEARNER].at)
		check_lists(store, arena);
	if (store->row)
		sqlite3_reset(store->row);
	store->row = NULL;
	check(store_execute(store, "ROLLBACK", NULL));
	arena_free(arena);
	return 0;
}
