#include "store_answer.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store_inside.h"

static bool add_answer(struct store *store, const struct kept_answer *kept, struct error *error)
{
	sqlite3_stmt *statement = store_prepare(
		store,
		"INSERT OR REPLACE INTO answer(centre, learner, question, answer, answered_by, answered_on, because, "
		"unit,"
		" rule, says, criterion, item, after_run) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,"
		" coalesce(max(run), 0) FROM run",
		error);
	const struct policy_answer *answer = &kept->answer;
	const char *texts[] = {answer->centre, answer->learner, answer->question, answer->answer, answer->by,
	                       answer->on,     answer->because, kept->unit,       kept->rule,     kept->says};
	enum { TEXTS = sizeof texts / sizeof *texts };
	if (!statement)
		return false;
	for (int i = 0; i < TEXTS; i++)
		sqlite3_bind_text(statement, i + 1, texts[i], -1, SQLITE_STATIC);
	store_bind_filled(statement, TEXTS + 1, kept->criterion);
	store_bind_filled(statement, TEXTS + 2, kept->item);
	bool done = store_step(store, statement, error);
	sqlite3_finalize(statement);
	return done;
}

bool store_keep_answers(struct store *store, const struct kept_answer *answers, size_t count, struct error *error)
{
	if (!store_begin_writing(store, error))
		return false;
	bool done = true;
	for (size_t i = 0; i < count && done; i++)
		done = add_answer(store, &answers[i], error);
	return store_end_writing(store, done, error);
}

/* Reading ---------------------------------------------------------------------------------------------------------- */

static const char *text_in(struct arena *arena, sqlite3_stmt *row, int column)
{
	return arena_string(arena, (const char *)sqlite3_column_text(row, column));
}

struct answer_list {
	struct policy_answer *at;
	size_t count, room;
};

static void add_row(struct arena *arena, sqlite3_stmt *row, struct answer_list *list)
{
	if (list->count == list->room) {
		list->room = list->room ? 2 * list->room : 16;
		struct policy_answer *grown = arena_array(arena, list->room, sizeof *grown);
		if (list->count)
			memcpy(grown, list->at, list->count * sizeof *grown);
		list->at = grown;
	}
	list->at[list->count++] = (struct policy_answer){
		.centre = text_in(arena, row, 0),
		.learner = text_in(arena, row, 1),
		.question = text_in(arena, row, 2),
		.answer = text_in(arena, row, 3),
		.by = text_in(arena, row, 4),
		.on = text_in(arena, row, 5),
		.because = text_in(arena, row, 6),
	};
}

/* A database from before there were answers, or of another program, has no such table: who saves there says so. */
static int read_all(sqlite3 *db, int64_t run, struct arena *arena, struct policy_answers *answers)
{
	sqlite3_stmt *statement = NULL;
	struct answer_list list = {0};
	int code = sqlite3_prepare_v2(db,
	                              "SELECT centre, learner, question, answer, answered_by, answered_on, because"
	                              " FROM answer WHERE ?1 = 0 OR after_run < ?1 ORDER BY centre, learner, question",
	                              -1, &statement, NULL);
	if (code != SQLITE_OK)
		return code == SQLITE_ERROR || code == SQLITE_NOTADB ? SQLITE_OK : code;
	sqlite3_bind_int64(statement, 1, run);
	while ((code = sqlite3_step(statement)) == SQLITE_ROW)
		add_row(arena, statement, &list);
	*answers = (struct policy_answers){list.at, list.count};
	sqlite3_finalize(statement);
	return code == SQLITE_DONE ? SQLITE_OK : code;
}

/* Whether nobody writes to it: then there is no journal beside it. */
static bool is_resting(const char *path)
{
	static const char *const ends[] = {"-wal", "-journal"};
	struct buffer name = {0};
	struct stat status;
	bool resting = true;
	for (size_t i = 0; i < sizeof ends / sizeof *ends && resting; i++) {
		buffer_clear(&name);
		buffer_add_string(&name, path);
		buffer_add_string(&name, ends[i]);
		resting = stat(name.at, &status) != 0 || status.st_size == 0;
	}
	buffer_free(&name);
	return resting;
}

static int read_from(struct store *store, int64_t run, struct arena *arena, struct policy_answers *answers)
{
	int code = store_connect(store->path, SQLITE_OPEN_READONLY, &store->db);
	if (code == SQLITE_OK) {
		sqlite3_busy_timeout(store->db, STORE_BUSY_MILLISECONDS);
		code = read_all(store->db, run, arena, answers);
	}
	if (((code & 0xFF) != SQLITE_READONLY && (code & 0xFF) != SQLITE_CANTOPEN) || !is_resting(store->path))
		return code;
	sqlite3_close(store->db);
	code = store_connect_resting(store->path, &store->db);
	return code == SQLITE_OK ? read_all(store->db, run, arena, answers) : code;
}

bool store_read_answers(const char *path, int64_t run, struct arena *arena, struct policy_answers *answers,
                        struct error *error)
{
	struct store store = {0};
	char *copy = memory_copy(path);
	*answers = (struct policy_answers){0};
	store.path = copy;
	int code = SQLITE_OK;
	if (access(path, F_OK) == 0 && store_is_file(path, NULL)) /* who opens it to save is told */
		code = read_from(&store, run, arena, answers);
	bool done = code == SQLITE_OK || store_fail(&store, code, error);
	sqlite3_close(store.db);
	free(copy);
	return done;
}
