/* A result that an earlier run kept, made again. */
#include <string.h>

#include "store_inside.h"
#include "store_past.h"

struct remaking {
	struct store *store;
	struct arena *arena;
	struct result *result;
	sqlite3_stmt *row;
	int code; /* of the last step */
};

static const char *text_in(const struct remaking *remaking, int column)
{
	const char *text = (const char *)sqlite3_column_text(remaking->row, column);
	return text ? arena_string(remaking->arena, text) : "";
}

static const char *maybe_text_in(const struct remaking *remaking, int column)
{
	return arena_string(remaking->arena, (const char *)sqlite3_column_text(remaking->row, column));
}

static bool start(struct remaking *remaking, const char *sql, int64_t result, struct error *error)
{
	remaking->row = store_prepare(remaking->store, sql, error);
	if (remaking->row)
		sqlite3_bind_int64(remaking->row, 1, result);
	return remaking->row != NULL;
}

static bool next(struct remaking *remaking)
{
	remaking->code = sqlite3_step(remaking->row);
	return remaking->code == SQLITE_ROW;
}

/* Ends the reading; false and `error` where it was cut short. */
static bool finish(struct remaking *remaking, struct error *error)
{
	bool whole = remaking->code == SQLITE_ROW || remaking->code == SQLITE_DONE ||
	             store_fail(remaking->store, remaking->code, error);
	sqlite3_finalize(remaking->row);
	remaking->row = NULL;
	return whole;
}

/* From JSON, for what was kept without bytes ----------------------------------------------------------------------- */

static enum verdict verdict_named(const char *name)
{
	for (int verdict = VERDICT_READY; verdict <= VERDICT_UNREADABLE; verdict++)
		if (strcmp(verdict_name((enum verdict)verdict), name) == 0)
			return (enum verdict)verdict;
	return VERDICT_NONE;
}

static enum level level_named(const char *name)
{
	for (int level = LEVEL_ASK; level <= LEVEL_MUST; level++)
		if (strcmp(level_name((enum level)level), name) == 0)
			return (enum level)level;
	return LEVEL_ASK;
}

/* Room for one thing more behind `count` of `size` bytes. */
static void *with_one_more(struct arena *arena, const void *things, size_t count, size_t size)
{
	void *grown = arena_array(arena, count + 1, size);
	if (count)
		memcpy(grown, things, count * size);
	return grown;
}

static struct unit_result *unit_called(struct remaking *remaking, const char *id)
{
	struct result *result = remaking->result;
	for (size_t i = 0; i < result->unit_count; i++)
		if (strcmp(result->units[i].id, id) == 0)
			return &result->units[i];
	result->units = with_one_more(remaking->arena, result->units, result->unit_count, sizeof *result->units);
	struct unit_result *unit = &result->units[result->unit_count++];
	*unit = (struct unit_result){.id = id, .title = id, .edition = "", .sha256 = ""};
	return unit;
}

static void add_criterion(struct remaking *remaking)
{
	struct unit_result *unit = unit_called(remaking, text_in(remaking, 0));
	unit->sha256 = text_in(remaking, 1);
	unit->verdict = verdict_named(text_in(remaking, 2));
	if (sqlite3_column_type(remaking->row, 3) == SQLITE_NULL)
		return;
	unit->criteria = with_one_more(remaking->arena, unit->criteria, unit->count, sizeof *unit->criteria);
	unit->criteria[unit->count++] = (struct criterion_result){.id = text_in(remaking, 3),
	                                                          .says = text_in(remaking, 4),
	                                                          .verdict = verdict_named(text_in(remaking, 5))};
}

/* Where a finding stands: of the file, of a unit, of a criterion. */
static struct findings *findings_at(struct remaking *remaking, const char *unit_id, const char *criterion)
{
	if (!unit_id)
		return &remaking->result->findings;
	struct unit_result *unit = unit_called(remaking, unit_id);
	for (size_t i = 0; criterion && i < unit->count; i++)
		if (strcmp(unit->criteria[i].id, criterion) == 0)
			return &unit->criteria[i].findings;
	return &unit->findings;
}

static void add_finding(struct remaking *remaking)
{
	struct findings *findings = findings_at(remaking, maybe_text_in(remaking, 0), maybe_text_in(remaking, 1));
	findings->at = with_one_more(remaking->arena, findings->at, findings->count, sizeof *findings->at);
	findings->at[findings->count++] = (struct finding){
		.fault = sqlite3_column_int(remaking->row, 2),
		.rule = text_in(remaking, 3),
		.title = text_in(remaking, 3),
		.level = level_named(text_in(remaking, 4)),
		.at = text_in(remaking, 5),
		.id = maybe_text_in(remaking, 6),
		.line = sqlite3_column_int(remaking->row, 7),
		.column = sqlite3_column_int(remaking->row, 8),
		.reason = text_in(remaking, 9),
		.advice = text_in(remaking, 10),
		.found = maybe_text_in(remaking, 11),
		.wanted = maybe_text_in(remaking, 12),
		.set_by = text_in(remaking, 13),
		.waived = maybe_text_in(remaking, 14),
		.unsure = sqlite3_column_int(remaking->row, 15) == 1,
		.question = maybe_text_in(remaking, 16),
		.answer = maybe_text_in(remaking, 17),
		.answered_by = maybe_text_in(remaking, 18),
		.answered_on = maybe_text_in(remaking, 19),
		.answered_because = maybe_text_in(remaking, 20),
	};
}

static const char days[] = "SELECT json ->> '$.today', json ->> '$.as_of' FROM result WHERE id = ?1";
static const char criteria[] =
	"SELECT u.value ->> '$.id', u.value ->> '$.sha256', u.value ->> '$.verdict', c.value ->> '$.id',"
	" c.value ->> '$.says', c.value ->> '$.verdict'"
	" FROM result o, json_each(o.json, '$.units') u LEFT JOIN json_each(u.value, '$.criteria') c WHERE o.id = ?1";
static const char findings[] =
	"WITH placed(unit, criterion, f) AS ("
	" SELECT NULL, NULL, f.value FROM result o, json_each(o.json, '$.findings') f WHERE o.id = ?1 UNION ALL"
	" SELECT u.value ->> '$.id', c.value ->> '$.id', f.value FROM result o, json_each(o.json, '$.units') u,"
	"  json_each(u.value, '$.criteria') c, json_each(c.value, '$.findings') f WHERE o.id = ?1 UNION ALL"
	" SELECT u.value ->> '$.id', NULL, f.value FROM result o, json_each(o.json, '$.units') u,"
	"  json_each(u.value, '$.findings') f WHERE o.id = ?1)"
	" SELECT unit, criterion, f ->> '$.fault', f ->> '$.rule', f ->> '$.level', f ->> '$.at', f ->> '$.id',"
	"  f ->> '$.line', f ->> '$.column', f ->> '$.reason', f ->> '$.advice', f ->> '$.found', f ->> '$.wanted',"
	"  f ->> '$.set_by', f ->> '$.waived', f ->> '$.unsure', f ->> '$.question', f ->> '$.answered.answer',"
	"  f ->> '$.answered.by', f ->> '$.answered.on', f ->> '$.answered.because' FROM placed";

static bool read_rows(struct remaking *remaking, const char *sql, int64_t result,
                      void (*add)(struct remaking *remaking), struct error *error)
{
	if (!start(remaking, sql, result, error))
		return false;
	while (next(remaking))
		add(remaking);
	return finish(remaking, error);
}

static void set_days(struct remaking *remaking)
{
	remaking->result->today = text_in(remaking, 0);
	remaking->result->as_of = text_in(remaking, 1);
}

static bool remake(struct remaking *remaking, int64_t result, struct error *error)
{
	return read_rows(remaking, days, result, set_days, error) &&
	       read_rows(remaking, criteria, result, add_criterion, error) &&
	       read_rows(remaking, findings, result, add_finding, error);
}

/* All -------------------------------------------------------------------------------------------------------------- */

static struct result *from_bytes(struct remaking *remaking)
{
	const char *bytes = sqlite3_column_blob(remaking->row, 6);
	int length = sqlite3_column_bytes(remaking->row, 6);
	if (!bytes || length <= 0 || !store_bytes_are_whole((struct text){bytes, (size_t)length}, remaking->row, 7))
		return NULL;
	return result_decode(remaking->arena, bytes, (size_t)length);
}

static struct result *from_columns(struct remaking *remaking)
{
	struct result *result = arena_take(remaking->arena, sizeof *result);
	*result = (struct result){
		.path = text_in(remaking, 0),
		.sha256 = text_in(remaking, 1),
		.centre = text_in(remaking, 2),
		.learner = text_in(remaking, 3),
		.qualification = text_in(remaking, 4),
		.verdict = verdict_named(text_in(remaking, 5)),
		.today = "",
		.as_of = "",
	};
	return result;
}

struct result *store_past_result(struct store *store, struct arena *arena, int64_t number, struct error *error)
{
	struct remaking remaking = {.store = store, .arena = arena};
	if (!start(&remaking,
	           "SELECT path, sha256, centre, learner, qualification, verdict, f.bytes, f.sum FROM result o"
	           " LEFT JOIN form f ON f.result = o.id WHERE o.id = ?1",
	           number, error))
		return NULL;
	bool there = next(&remaking);
	struct result *whole = there ? from_bytes(&remaking) : NULL;
	remaking.result = there && !whole ? from_columns(&remaking) : whole;
	if (finish(&remaking, error) && !there)
		error_at(error, (struct place){store->path, 0, 0}, "has lost a result meanwhile; try again");
	struct text unused;
	bool done =
		there &&
		(whole || (store_past_json(store, arena, number, &unused, error) && remake(&remaking, number, error)));
	return done ? remaking.result : NULL;
}

bool store_past_json(struct store *store, struct arena *arena, int64_t number, struct text *json, struct error *error)
{
	struct remaking remaking = {.store = store, .arena = arena};
	if (!start(&remaking, "SELECT " STORE_SUMMED " FROM result WHERE id = ?1", number, error))
		return false;
	bool there = next(&remaking);
	if (there && !store_row_is_whole(remaking.row))
		remaking.code = SQLITE_CORRUPT;
	else if (there)
		*json = arena_text(arena, (const char *)sqlite3_column_text(remaking.row, 6),
		                   (size_t)sqlite3_column_bytes(remaking.row, 6));
	there = finish(&remaking, error) && there;
	return there || error_at(error, (struct place){store->path, 0, 0}, "has lost a result meanwhile; try again");
}
