/* Adding: results wait in memory and go into the database in batches, so that it is locked only while it is written. Those
 * of a run whose numbers and whose portfolios' numbers go on together are listed as one stretch. */
#include <stdlib.h>

#include "store_inside.h"
#include "text_safe.h"

static bool is_plain(const char *path)
{
	while (*path > 0)
		path++;
	return *path == '\0';
}

const char *store_readable_path(struct store *store, const char *path)
{
	uint32_t point;
	if (is_plain(path))
		return path;
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

/* Waiting ---------------------------------------------------------------------------------------------------------- */

static struct store_waiting *wait(struct store *store, int64_t run, size_t number)
{
	if (!store->waiting)
		store->waiting = memory_take(STORE_BATCH, sizeof *store->waiting);
	struct store_waiting *waiting = &store->waiting[store->waiting_count++];
	*waiting = (struct store_waiting){.run = run, .number = (int64_t)number, .count = 1};
	return waiting;
}

static const char *copy(struct store *store, const char *string)
{
	return string && *string ? arena_string(store->arena, string) : NULL;
}

/* One a line; a name of a file that holds a line end is as good as none. */
static const char *join(struct store *store, const struct strings *strings)
{
	const char *joined = NULL;
	for (size_t i = 0; i < strings->count; i++)
		joined = joined ? arena_print(store->arena, "%s\n%s", joined, strings->at[i])
		                : copy(store, strings->at[i]);
	return joined;
}

static struct text copy_text(struct store *store, struct text text)
{
	store->waiting_bytes += text.length;
	return text.length ? arena_text(store->arena, text.at, text.length) : (struct text){"", 0};
}

static bool commit_where_full(struct store *store, struct error *error)
{
	bool full = store->waiting_count == STORE_BATCH || store->waiting_bytes >= STORE_BATCH_BYTES;
	return !full || store_commit(store, error);
}

bool store_add(struct store *store, int64_t run, size_t number, const struct store_result *added, struct error *error)
{
	const struct result *result = added->result;
	struct store_waiting *waiting = wait(store, run, number);
	waiting->key = added->key ? arena_copy(store->arena, added->key, HASH_BYTES) : NULL;
	waiting->path = arena_string(store->arena, store_readable_path(store, result->path));
	waiting->sha256 = copy(store, result->sha256);
	waiting->centre = copy(store, result->centre);
	waiting->learner = copy(store, result->learner);
	waiting->learner_name = copy(store, result->learner_name);
	waiting->qualification = copy(store, result->qualification);
	waiting->waivers = join(store, &result->waivers);
	waiting->verdict = result->verdict;
	waiting->counts = added->counts;
	waiting->json = copy_text(store, added->json);
	waiting->bytes = copy_text(store, added->bytes);
	return commit_where_full(store, error);
}

/* Mostly a result was read just now; one of another version, or not read at all, has to be looked for again. */
static void note_version(struct store *store, int64_t result)
{
	int64_t version = result == store->result_read ? store->version_read : STORE_NO_VERSION;
	if (store->carried_count++ == 0)
		store->version_carried = version;
	else if (store->version_carried != version)
		store->version_carried = STORE_NO_VERSION;
}

/* What is carried over and waits last, where this one goes on with it; else NULL. */
static struct store_waiting *find_end(struct store *store, int64_t run, int64_t number, int64_t result)
{
	struct store_waiting *last = store->waiting_count ? &store->waiting[store->waiting_count - 1] : NULL;
	bool goes_on = last && last->result && last->run == run && last->number + last->count == number &&
	               last->result + last->count == result;
	return goes_on ? last : NULL;
}

bool store_carry(struct store *store, int64_t run, size_t number, int64_t result, struct error *error)
{
	struct store_waiting *last = find_end(store, run, (int64_t)number, result);
	note_version(store, result);
	if (last)
		last->count++;
	else
		wait(store, run, number)->result = result;
	return commit_where_full(store, error);
}

/* A note may be lost: it only spares work. */
void store_note(struct store *store, const char *path, const struct file_mark *mark, const struct store_seen *seen)
{
	static const struct file_mark no_mark = {.size = -1};
	if (store->noted_count == STORE_BATCH)
		return;
	if (!store->noted)
		store->noted = memory_take(STORE_BATCH, sizeof *store->noted);
	struct store_noted *noted = &store->noted[store->noted_count++];
	*noted = (struct store_noted){.mark = mark->settled ? *mark : no_mark, .seen = *seen};
	noted->path = arena_string(store->arena, store_readable_path(store, path));
	noted->seen.learner = copy(store, seen->learner);
	noted->seen.centre = copy(store, seen->centre);
	noted->seen.evidence = copy(store, seen->evidence);
	noted->seen.rests = copy(store, seen->rests);
	noted->waiting = store->waiting_count;
}

/* Writing ---------------------------------------------------------------------------------------------------------- */

static struct store_summed summed(const struct store_waiting *waiting)
{
	bool judged = waiting->verdict != VERDICT_NONE;
	return (struct store_summed){.learner = waiting->learner,
	                             .verdict = judged ? verdict_name(waiting->verdict) : NULL,
	                             .waivers = waiting->waivers,
	                             .counts = waiting->counts,
	                             .json = waiting->json};
}

/* Adds the result; one that stands there under the same key is left, and then nothing is added. */
static bool add_result(struct store *store, const struct store_waiting *waiting, struct error *error)
{
	sqlite3_stmt *statement = store_statement(store, SQL_ADD_RESULT, error);
	const char *texts[] = {waiting->path,    waiting->sha256,       waiting->centre,
	                       waiting->learner, waiting->learner_name, waiting->qualification};
	if (!statement)
		return false;
	if (waiting->key)
		store_bind_hash(statement, 1, waiting->key);
	for (int i = 0; i < (int)(sizeof texts / sizeof *texts); i++)
		sqlite3_bind_text(statement, i + 2, texts[i], -1, SQLITE_STATIC);
	if (waiting->verdict != VERDICT_NONE)
		sqlite3_bind_text(statement, 8, verdict_name(waiting->verdict), -1, SQLITE_STATIC);
	sqlite3_bind_int(statement, 9, waiting->counts.must);
	sqlite3_bind_int(statement, 10, waiting->counts.unsure);
	sqlite3_bind_int(statement, 11, waiting->counts.should);
	sqlite3_bind_text(statement, 12, waiting->waivers, -1, SQLITE_STATIC);
	sqlite3_bind_text64(statement, 13, waiting->json.at, waiting->json.length, SQLITE_STATIC, SQLITE_UTF8);
	struct store_summed row = summed(waiting);
	sqlite3_bind_int64(statement, 14, store_sum_of_row(&row));
	sqlite3_bind_int64(statement, 15, (int64_t)waiting->json.length);
	sqlite3_bind_int64(statement, 16, store_sum_of_brief(&row));
	return store_step(store, statement, error);
}

static bool add_form(struct store *store, int64_t result, struct text bytes, struct error *error)
{
	sqlite3_stmt *statement = store_statement(store, SQL_ADD_FORM, error);
	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, result);
	sqlite3_bind_blob64(statement, 2, bytes.at, bytes.length, SQLITE_STATIC);
	sqlite3_bind_int64(statement, 3, store_sum_of_bytes(bytes));
	return store_step(store, statement, error);
}

/* The result that was added, with its form; gives its number, 0 where that failed. */
static int64_t finish_result(struct store *store, const struct store_waiting *waiting, struct error *error)
{
	int64_t result = sqlite3_last_insert_rowid(store->db);
	return !waiting->bytes.length || add_form(store, result, waiting->bytes, error) ? result : 0;
}

/* The result that stands under the same key, and whether it says the same. */
static int64_t find_same(struct store *store, const struct store_waiting *waiting, bool *same, struct error *error)
{
	sqlite3_stmt *statement = store_statement(store, SQL_SAME_RESULT, error);
	int64_t result = 0;
	if (!statement)
		return 0;
	sqlite3_bind_text(statement, 1, waiting->path, -1, SQLITE_STATIC);
	store_bind_hash(statement, 2, waiting->key);
	sqlite3_bind_text64(statement, 3, waiting->json.at, waiting->json.length, SQLITE_STATIC, SQLITE_UTF8);
	int code = sqlite3_step(statement);
	if (code == SQLITE_ROW) {
		result = sqlite3_column_int64(statement, STORE_SUMMED_COLUMNS);
		*same = sqlite3_column_int(statement, STORE_SUMMED_COLUMNS + 1) == 1 && store_row_is_whole(statement);
	} else {
		store_fail(store, code == SQLITE_DONE ? SQLITE_ERROR : code, error);
	}
	sqlite3_reset(statement);
	return result;
}

static bool disbelieve(struct store *store, int64_t result, struct error *error)
{
	sqlite3_stmt *statement = store_statement(store, SQL_DISBELIEVE, error);
	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, result);
	return store_step(store, statement, error);
}

/* Gives the number of the result in the database, 0 where that failed. */
static int64_t write_result(struct store *store, const struct store_waiting *waiting, struct error *error)
{
	bool same = true;
	if (!add_result(store, waiting, error))
		return 0;
	if (sqlite3_changes(store->db))
		return finish_result(store, waiting, error);
	int64_t there = find_same(store, waiting, &same, error);
	if (!there || same) /* else that one is damaged, or was judged by rules that are not the same each time */
		return there;
	bool added = disbelieve(store, there, error) && add_result(store, waiting, error);
	return added ? finish_result(store, waiting, error) : 0;
}

static bool write_stretch(struct store *store, struct error *error)
{
	const struct store_stretch *stretch = &store->stretch;
	sqlite3_stmt *statement = store_statement(store, SQL_LIST, error);
	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 4, stretch->count);
	return store_step_with(store, SQL_LIST, stretch->run, stretch->number, stretch->first, error);
}

/* Whether the portfolio continues the stretch. */
static bool goes_on(const struct store_stretch *stretch, const struct store_waiting *waiting, int64_t result)
{
	return stretch->count && stretch->run == waiting->run && stretch->number + stretch->count == waiting->number &&
	       stretch->first + stretch->count == result;
}

static bool list_result(struct store *store, const struct store_waiting *waiting, int64_t result, struct error *error)
{
	struct store_stretch *stretch = &store->stretch;
	if (goes_on(stretch, waiting, result)) {
		stretch->count += waiting->count;
		return true;
	}
	if (stretch->count && !write_stretch(store, error))
		return false;
	*stretch = (struct store_stretch){waiting->run, waiting->number, result, waiting->count};
	return true;
}

/* What an earlier try of the run has in the place of what waits. */
static bool make_room(struct store *store, struct error *error)
{
	const struct store_waiting *first = store->waiting, *last = first + store->waiting_count - 1;
	int64_t end = last->number + last->count;
	return store_step_with(store, SQL_DROP_WITHIN, first->run, first->number, end, error) &&
	       store_step_with(store, SQL_CUT_BEFORE, first->run, end, 0, error);
}

/* What is carried over may be gone since it was found: then the run must not say that it has it. */
static bool find_carried(struct store *store, int64_t result, struct error *error)
{
	sqlite3_stmt *statement = store_statement(store, SQL_IS_THERE, error);
	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, result);
	int code = sqlite3_step(statement);
	sqlite3_reset(statement);
	if (code == SQLITE_ROW)
		return true;
	if (code != SQLITE_DONE)
		return store_fail(store, code, error);
	return error_at(
		error, (struct place){store->path, 0, 0},
		"has lost a result that was to be carried over, as another program erased it meanwhile; type the "
		"command again");
}

/* Nobody else wrote since all that is carried over was read, and this program erases nothing meanwhile. */
static bool are_carried_there(struct store *store)
{
	return store->carried_count && store->version_carried != STORE_NO_VERSION &&
	       store->version_carried == store_data_version(store);
}

static bool find_all_carried(struct store *store, const struct store_waiting *waiting, struct error *error)
{
	for (int64_t i = 0; i < waiting->count; i++)
		if (!find_carried(store, waiting->result + i, error))
			return false;
	return true;
}

static bool write_waiting(struct store *store, struct error *error)
{
	if (store->waiting_count == 0)
		return true;
	bool there = are_carried_there(store);
	if (store->resumed && !make_room(store, error))
		return false;
	for (size_t i = 0; i < store->waiting_count; i++) {
		struct store_waiting *waiting = &store->waiting[i];
		if (waiting->result && !there && !find_all_carried(store, waiting, error))
			return false;
		if (!waiting->result)
			waiting->result = write_result(store, waiting, error);
		if (!waiting->result || !list_result(store, waiting, waiting->result, error))
			return false;
	}
	return write_stretch(store, error);
}

static bool write_noted(struct store *store, const struct store_noted *noted, struct error *error)
{
	sqlite3_stmt *statement = store_statement(store, SQL_NOTE, error);
	bool next = noted->seen.result == STORE_ADDED_NEXT && noted->waiting < store->waiting_count;
	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, noted->path, -1, SQLITE_STATIC);
	store_bind_mark(statement, 2, &noted->mark);
	sqlite3_bind_int64(statement, 7, noted->seen.portfolio);
	store_bind_hash(statement, 8, noted->seen.sha256);
	sqlite3_bind_text(statement, 9, noted->seen.learner, -1, SQLITE_STATIC);
	sqlite3_bind_text(statement, 10, noted->seen.centre, -1, SQLITE_STATIC);
	sqlite3_bind_text(statement, 11, noted->seen.evidence, -1, SQLITE_STATIC);
	sqlite3_bind_text(statement, 12, noted->seen.rests, -1, SQLITE_STATIC);
	store_bind_hash(statement, 13, noted->seen.key);
	sqlite3_bind_int64(statement, 14, next ? store->waiting[noted->waiting].result : noted->seen.result);
	return store_step(store, statement, error);
}

static bool write_all(struct store *store, struct error *error)
{
	if (!write_waiting(store, error))
		return false;
	for (size_t i = 0; i < store->noted_count; i++)
		if (!write_noted(store, &store->noted[i], error))
			return false;
	return true;
}

bool store_commit(struct store *store, struct error *error)
{
	store_end_reading(store);
	if (store->waiting_count == 0 && store->noted_count == 0)
		return true;
	bool done = store_begin_writing(store, error);
	done = done && store_end_writing(store, write_all(store, error), error);
	store->waiting_count = store->carried_count = store->noted_count = store->waiting_bytes = 0;
	arena_reset(store->arena);
	return done;
}
