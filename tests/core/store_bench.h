/* A database of its own for each test, and SQL on it from another connection. */
#ifndef ASSAY_STORE_BENCH_H
#define ASSAY_STORE_BENCH_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "report.h"
#include "store_inside.h"

/* A folder of its own for each test, and the database in it. */
struct bench {
	struct arena *arena;
	char folder[64];
	const char *path;
	struct buffer rows;
};

static inline int set_up(void **state)
{
	struct bench *bench = memory_take(1, sizeof *bench);
	bench->arena = arena_new();
	strcpy(bench->folder, "/tmp/assay-store-XXXXXX");
	if (!mkdtemp(bench->folder))
		return -1;
	bench->path = arena_print(bench->arena, "%s/assay.db", bench->folder);
	*state = bench;
	return 0;
}

static inline int tear_down(void **state)
{
	static const char *const endings[] = {"", "-wal", "-shm", "-journal"};
	struct bench *bench = *state;
	chmod(bench->folder, 0700);
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		unlink(arena_print(bench->arena, "%s%s", bench->path, endings[i]));
	int gone = rmdir(bench->folder);
	arena_free(bench->arena);
	buffer_free(&bench->rows);
	free(bench);
	return gone;
}

/* Opens the bench's database; it must open. */
static inline struct store *open_store(struct bench *bench)
{
	struct error error = {0};
	struct store *store = store_open(bench->path, &error);
	if (!store)
		fail_msg("%s: %s", error.file, error.sentence);
	return store;
}

/* The database must not open: gives the sentence. */
static inline const char *refusal(struct bench *bench)
{
	struct error error = {0};
	assert_null(store_open(bench->path, &error));
	assert_true(error.set);
	assert_string_equal(error.file, bench->path);
	return arena_string(bench->arena, error.sentence);
}

#define assert_has(text, part)                                                                                         \
	do {                                                                                                           \
		if (!strstr(text, part))                                                                               \
			fail_msg("no \"%s\" in:\n%s", part, text);                                                     \
	} while (0)

static inline int add_row(void *data, int count, char **values, char **names)
{
	(void)names;
	for (int i = 0; i < count; i++)
		buffer_print(data, "%s%s", i ? "|" : "", values[i] ? values[i] : "NULL");
	buffer_add_char(data, '\n');
	return 0;
}

static inline void run_sql(struct bench *bench, const char *sql)
{
	sqlite3 *db;
	char *message = NULL;
	assert_int_equal(sqlite3_open(bench->path, &db), SQLITE_OK);
	buffer_clear(&bench->rows);
	buffer_add_string(&bench->rows, "");
	sqlite3_exec(db, sql, add_row, &bench->rows, &message);
	if (message)
		fail_msg("%s: %s", sql, message);
	sqlite3_close(db);
}

static inline void assert_rows(struct bench *bench, const char *sql, const char *rows)
{
	run_sql(bench, sql);
	assert_string_equal(bench->rows.at, rows);
}

/* Three commands. */
static const unsigned char command[HASH_BYTES] = "a command", another[HASH_BYTES] = "another",
			   a_third[HASH_BYTES] = "a third";

static inline bool begin_as(struct store *store, const unsigned char *key, const struct run_facts *facts, int64_t *run,
                            struct error *error)
{
	struct store_run begun;
	bool done = store_begin_run(store, facts, key, &begun, error);
	*run = begun.number;
	return done;
}

static inline bool begin(struct store *store, const struct run_facts *facts, int64_t *run, struct error *error)
{
	return begin_as(store, command, facts, run, error);
}

/* A result as a command gives it; without a key it is never carried over. */
static inline bool add_keyed(struct store *store, int64_t run, size_t number, const struct result *result,
                             const char *key, struct error *error)
{
	struct buffer json = {0}, bytes = {0};
	unsigned char hash[HASH_BYTES];
	if (key)
		hash_digest(key, strlen(key), hash);
	json_add_result(&json, result);
	result_encode(result, &bytes);
	struct store_result added = {.result = result,
	                             .counts = result_count(result),
	                             .json = {json.at, json.length},
	                             .bytes = {bytes.at, bytes.length},
	                             .key = key ? hash : NULL};
	bool done = store_add(store, run, number, &added, error);
	buffer_free(&json);
	buffer_free(&bytes);
	return done;
}

static inline bool add(struct store *store, int64_t run, size_t number, const struct result *result,
                       struct error *error)
{
	return add_keyed(store, run, number, result, NULL, error);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

#endif
