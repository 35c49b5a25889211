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

#endif
