/* The inside of the store, for store_*.c only: the connection, statements that are prepared once, and SQLite's
 * failures in words. store_open.c opens, store_schema.c holds the schema, store_sql.c the statements, store_place.c knows
 * where databases must not lie, store_memory.c gives SQLite its memory, store_sum.c
 * knows what is damaged, store_run.c begins and ends runs, store.c adds results, store_kept.c finds what earlier
 * runs left, store_report.c which reports they wrote. */
#ifndef ASSAY_STORE_INSIDE_H
#define ASSAY_STORE_INSIDE_H

#include <sqlite3.h>

#include "store.h"

/* The statements, as store_sql.c writes them. */
enum store_sql {
	SQL_BEGIN_READING,
	SQL_VERSION,
	SQL_BEGIN_WRITING,
	SQL_COMMIT,
	SQL_ADD_LAYERS,
	SQL_ADD_RUN,
	SQL_NEWEST_RUN,
	SQL_DROP_UNKEYED,
	SQL_END_RUN,
	SQL_DROP_WITHIN,
	SQL_CUT_BEFORE,
	SQL_CUT_BEHIND,
	SQL_ADD_RESULT,
	SQL_ADD_FORM,
	SQL_SAME_RESULT,
	SQL_DISBELIEVE,
	SQL_IS_THERE,
	SQL_LIST,
	SQL_FIND,
	SQL_READ,
	SQL_READ_BRIEF,
	SQL_READ_FORM,
	SQL_LOOK_UP,
	SQL_NOTE,
	SQL_LOOK_UP_REPORT,
	SQL_NOTE_REPORT,
	SQL_LISTED,
	SQL_TOLD,
	SQL_KEEP_TOLD,
	SQL_FORGET_TOLD,
	SQL_COUNT
};

/* A result that waits for its batch; all strings live in the store's arena. */
struct store_waiting {
	int64_t run, number;
	int64_t result; /* its number in the database; 0: it is new */
	int64_t count; /* of results that are carried over, one behind the other in the run and in the database; 1 of new ones */
	const unsigned char *key;
	const char *path, *sha256, *centre, *learner, *learner_name, *qualification, *waivers;
	enum verdict verdict;
	struct result_counts counts;
	struct text json, bytes;
};

/* What a file looked like, on its way into the database. */
struct store_noted {
	const char *path;
	struct file_mark mark;
	struct store_seen seen;
	size_t waiting; /* of STORE_ADDED_NEXT: which of those that wait */
};

/* A version is another one once another connection has changed the database. */
enum { STORE_NO_VERSION = -1 };

struct store {
	sqlite3 *db;
	char *path;
	int lock;                            /* the file once more, for the mark that a run is at work; -1: not open */
	sqlite3_stmt *statements[SQL_COUNT]; /* NULL until they are needed */
	sqlite3_stmt *row;                   /* whose row a caller reads now; NULL: none */
	struct arena *arena;                 /* of what waits */
	struct store_waiting *waiting;
	struct store_noted *noted;
	size_t waiting_count, carried_count, noted_count, waiting_bytes;
	struct store_stretch stretch; /* the last that was written; it may go on */
	bool resumed;                 /* the run has stretches from an earlier try */
	int64_t version;              /* of the database, as the reading that goes on sees it, or an older one */
	int64_t result_read;          /* the result that was read last; 0: none */
	int64_t version_read;         /* in which it stood */
	int64_t version_carried; /* in which all stood that waits to be carried over; STORE_NO_VERSION: in several */
	struct buffer readable_path;
	struct arena *of_row;
	int writing; /* transactions that stand in each other; SQLite knows of the outermost */
};

/* The schema's version (user_version) that this program writes. */
int store_newest_version(void);
/* The texts of SQL, NULL-ended, that bring a database from `version`, which is older, to the next. */
const char *const *store_migration(int version);
/* Those that make a new database, which then is as if it had been brought there from the first version on. */
const char *const *store_newest_schema(void);
/* The number in a database's header by which it is known as assay's. */
enum { STORE_APPLICATION = 0x61736179 };

/* Opens a database as SQLite does (`flags` are of sqlite3_open_v2), for one thread. Gives SQLite's result; `*db` is to be closed
 * in any case. */
int store_connect(const char *path, int flags, sqlite3 **db);
/* The same for one that can only be read, in a folder that can only be read, while nobody writes to it: SQLite then wants no
 * file beside it. */
int store_connect_resting(const char *path, sqlite3 **db);
/* Where SQLite takes its memory from; before it is used for anything: store_connect's alone. */
void store_set_memory(void);
/* Fills `error` with what SQLite's result `code` means for a person; returns false. */
bool store_fail(const struct store *store, int code, struct error *error);
/* Runs one text of SQL that gives no rows. */
bool store_execute(struct store *store, const char *sql, struct error *error);
/* A statement to bind and step; who calls finalises it. NULL and `error`. */
sqlite3_stmt *store_prepare(struct store *store, const char *sql, struct error *error);
/* One of the store's own statements, which stays; NULL and `error`. */
sqlite3_stmt *store_statement(struct store *store, enum store_sql sql, struct error *error);
/* Binds a text, which must outlive the step; NULL where it is NULL or empty. */
void store_bind_filled(sqlite3_stmt *statement, int number, const char *text);
void store_bind_hash(sqlite3_stmt *statement, int number, const unsigned char hash[HASH_BYTES]);
/* Device, inode, size, modified and changed, from `number` on. */
void store_bind_mark(sqlite3_stmt *statement, int number, const struct file_mark *mark);
/* What is kept to be used again has a sum beside it: of bytes, and of a result's row, whose columns STORE_SUMMED stand at
 * the first place of `row`. Damaged is what has another one; what has none is believed. */
#define STORE_SUMMED "learner, verdict, must, unsure, should, waivers, json, sum"
enum { STORE_SUMMED_COLUMNS = 8 };
struct store_summed {
	const char *learner, *verdict, *waivers; /* NULL is as good as empty */
	struct result_counts counts;
	struct text json;
};
int64_t store_sum_of_bytes(struct text bytes);
int64_t store_sum_of_row(const struct store_summed *row);
/* The same with the length of the JSON in its place; STORE_BRIEF are its columns. What has no such sum is not believed. */
#define STORE_BRIEF "learner, verdict, must, unsure, should, waivers, length, brief"
int64_t store_sum_of_brief(const struct store_summed *row);
bool store_bytes_are_whole(struct text bytes, sqlite3_stmt *row, int sum);
bool store_row_is_whole(sqlite3_stmt *row);
bool store_brief_is_whole(sqlite3_stmt *row);
/* Steps a statement that gives no rows, and makes it ready for the next. */
bool store_step(struct store *store, sqlite3_stmt *statement, struct error *error);

/* The database's version; STORE_NO_VERSION where it can't be known. */
int64_t store_data_version(struct store *store);

/* A statement to read with, in a transaction of its own that goes on until something is written: so many small questions
 * cost little. NULL where the database can't be read. */
sqlite3_stmt *store_ask(struct store *store, enum store_sql sql);
/* Whether there is a row; it stays until the next question. */
bool store_has_row(struct store *store, sqlite3_stmt *statement);
/* Whether a row's first columns, device, inode, size, modified, changed, are this mark. */
bool store_is_as_it_was(sqlite3_stmt *statement, const struct file_mark *mark);
/* Ends the look at a row and the reading, if there is one. */
void store_end_reading(struct store *store);

/* Steps a statement that is bound to three numbers. */
bool store_step_with(struct store *store, enum store_sql sql, int64_t one, int64_t two, int64_t three,
                     struct error *error);

/* A path may hold any bytes; other programs expect UTF-8 in a text of the database. May be the path itself, else lives until the next call. */
const char *store_readable_path(struct store *store, const char *path);

/* Writes that a run is at work, so that others leave it alone; false where somebody is at work on it already. The mark
 * goes with the process, however it ends. */
bool store_mark_run(struct store *store, int64_t run);
/* A run that another connection is at work on; 0: there is none, or it can't be known. */
int64_t store_run_at_work(struct store *store);

/* Why a database must not lie on a file system of this type (statfs), which mountinfo calls `name`: what it is, as
 * "NFS"; NULL where it may. */
const char *store_network_name(unsigned long type, const char *name);
/* The type's name behind " - " in a line of mountinfo; false where the line is of another device, or the name too long. */
bool store_read_mount(const char *line, dev_t device, char *name, size_t room);
/* False and `error` where the database lies, or would lie, on such a file system. */
bool store_check_place(const char *path, struct error *error);
/* False and `error` where a pipe, a folder or a device has the name of the database or of a file that belongs to it: to open a
 * pipe may wait for ever. */
bool store_is_file(const char *path, struct error *error);

#endif
