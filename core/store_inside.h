/* The inside of the store, for store_*.c only: the connection, statements that are prepared once, and SQLite's
 * failures in words. */
#ifndef ASSAY_STORE_INSIDE_H
#define ASSAY_STORE_INSIDE_H

#include <sqlite3.h>

#include "store.h"

struct store {
	sqlite3 *db;
	char *path;
	sqlite3_stmt *insert; /* of a result; NULL until it is needed */
	sqlite3_stmt *list;   /* puts a result into the list of a run; NULL until it is needed */
	int64_t number;       /* of the next in that list */
	size_t pending;       /* results in the open transaction */
	struct buffer json, waivers;
	struct buffer readable_path;
};

/* The schema's version (user_version) that this program writes. */
int store_newest_version(void);
/* The texts of SQL, NULL-ended, that bring a database from `version`, which is older, to the next. */
const char *const *store_migration(int version);
/* The number in a database's header by which it is known as assay's. */
enum { STORE_APPLICATION = 0x61736179 };

/* Fills `error` with what SQLite's result `code` means for a person; returns false. */
bool store_fail(const struct store *store, int code, struct error *error);
/* Runs one text of SQL that gives no rows. */
bool store_execute(struct store *store, const char *sql, struct error *error);
/* A statement to bind and step; who calls finalises it. NULL and `error`. */
sqlite3_stmt *store_prepare(struct store *store, const char *sql, struct error *error);
/* Binds a text, which must outlive the step; NULL where it is NULL or empty. */
void store_bind_filled(sqlite3_stmt *statement, int number, const char *text);
/* Steps a statement that gives no rows, and makes it ready for the next. */
bool store_step(struct store *store, sqlite3_stmt *statement, struct error *error);

#endif
