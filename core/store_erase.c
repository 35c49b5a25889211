#include "store_erase.h"

#include <string.h>
#include <strings.h>

#include "report.h"
#include "store_inside.h"
#include "text_path.h"
#include "text_safe.h"

#define GONE "(erased)"

/* Numbers in paths: "20418" is in "work/20418.yaml", and not in "204187.yaml" ---------------------------------------- */

/* Whether a letter or a digit ends before `at`. */
static bool follows_letter(const char *text, const char *at)
{
	enum { LONGEST = 4 };
	uint32_t point;
	for (size_t length = 1; length <= LONGEST && (size_t)(at - text) >= length; length++)
		if (utf8_read(at - length, length, &point) == length)
			return text_is_letter(point);
	return false;
}

static bool begins_letter(const char *at)
{
	uint32_t point;
	return *at && text_read_point(at, &point) && text_is_letter(point);
}

/* The ending of a file says what it is, and nobody's number. */
static bool is_ending(const char *text, const char *at, size_t length)
{
	static const char *const endings[] = {"yaml", "yml", "lua", "txt", "csv"};
	for (size_t i = 0; at > text && at[-1] == '.' && at[length] != '.' && i < sizeof endings / sizeof *endings; i++)
		if (length == strlen(endings[i]) && strncasecmp(at, endings[i], length) == 0)
			return true;
	return false;
}

/* The next place where the whole number stands; NULL: nowhere. `from` is in `text`. */
static const char *find_number(const char *text, const char *from, const char *number)
{
	size_t length = strlen(number);
	for (const char *at = from; *number && (at = strstr(at, number)); at++)
		if (!follows_letter(text, at) && !begins_letter(at + length) && !is_ending(text, at, length))
			return at;
	return NULL;
}

static void add_without(struct buffer *out, const char *text, const char *number)
{
	const char *from = text;
	buffer_clear(out);
	for (const char *at; (at = find_number(text, from, number)); from = at + strlen(number)) {
		buffer_add(out, from, (size_t)(at - from));
		buffer_add_string(out, GONE);
	}
	buffer_add_string(out, from);
}

/* holds(path, number): bytes that are no UTF-8 are written as text in a path, and are no letters. */
static void sql_holds(sqlite3_context *context, int count, sqlite3_value **values)
{
	(void)count;
	const char *path = (const char *)sqlite3_value_text(values[0]);
	const char *number = (const char *)sqlite3_value_text(values[1]);
	struct buffer meant = {0};
	if (path && number && path_meant(&meant, path))
		sqlite3_result_int(context, find_number(meant.at, meant.at, number) != NULL);
	buffer_free(&meant);
}

/* without(path, number) */
static void sql_without(sqlite3_context *context, int count, sqlite3_value **values)
{
	(void)count;
	const char *path = (const char *)sqlite3_value_text(values[0]);
	const char *number = (const char *)sqlite3_value_text(values[1]);
	struct buffer meant = {0}, out = {0};
	struct arena *arena = arena_new();
	if (path && number && path_meant(&meant, path) && find_number(meant.at, meant.at, number)) {
		add_without(&out, meant.at, number);
		sqlite3_result_text(context, path_written(arena, out.at), -1, SQLITE_TRANSIENT);
	} else if (path) {
		sqlite3_result_text(context, path, -1, SQLITE_TRANSIENT);
	}
	arena_free(arena);
	buffer_free(&meant);
	buffer_free(&out);
}

/* as_json(text): as assay writes it, which escapes more than SQLite does. */
static void sql_as_json(sqlite3_context *context, int count, sqlite3_value **values)
{
	(void)count;
	const char *text = (const char *)sqlite3_value_text(values[0]);
	struct buffer out = {0};
	if (text)
		json_add_string(&out, text);
	else
		buffer_add_string(&out, "null");
	sqlite3_result_text(context, out.at, -1, SQLITE_TRANSIENT);
	buffer_free(&out);
}

static bool add_functions(struct store *store, struct error *error)
{
	enum { HOW = SQLITE_UTF8 | SQLITE_DETERMINISTIC };
	static const struct {
		const char *name;
		int arguments;
		void (*call)(sqlite3_context *, int, sqlite3_value **);
	} functions[] = {{"holds", 2, sql_holds}, {"without", 2, sql_without}, {"as_json", 1, sql_as_json}};
	int code = SQLITE_OK;
	for (size_t i = 0; code == SQLITE_OK && i < sizeof functions / sizeof *functions; i++)
		code = sqlite3_create_function_v2(store->db, functions[i].name, functions[i].arguments, HOW, NULL,
		                                  functions[i].call, NULL, NULL, NULL);
	return code == SQLITE_OK || store_fail(store, code, error);
}

/* Steps ------------------------------------------------------------------------------------------------------------ */

struct erasing {
	struct store *store;
	const char *centre, *learner; /* NULL where it goes by the day */
	const char *day, *today;
	struct store_erased *erased;
};

/* One text of SQL. ?1 is the learner's number, ?2 the centre's, ?3 the day, ?4 today. */
struct step {
	const char *sql;
	size_t offset; /* of the count in struct store_erased that its rows are added to */
	bool if_found; /* it is taken only where something was counted before: a number that is nobody's is any word */
};
#define UNCOUNTED SIZE_MAX
#define COUNT(member) offsetof(struct store_erased, member)

static bool take_step(const struct erasing *erasing, const struct step *step, struct error *error)
{
	struct store *store = erasing->store;
	const char *values[] = {erasing->learner, erasing->centre, erasing->day, erasing->today};
	sqlite3_stmt *statement = store_prepare(store, step->sql, error);
	if (!statement)
		return false;
	for (int i = 0; i < (int)(sizeof values / sizeof *values) && i < sqlite3_bind_parameter_count(statement); i++)
		sqlite3_bind_text(statement, i + 1, values[i], -1, SQLITE_STATIC);
	bool done = store_step(store, statement, error);
	sqlite3_finalize(statement);
	if (done && step->offset != UNCOUNTED)
		*(size_t *)(void *)((char *)erasing->erased + step->offset) += (size_t)sqlite3_changes(store->db);
	return done;
}

/* A run at work would keep anew what is erased, and lists what it carries over only later. */
static bool nobody_is_at_work(struct store *store, struct error *error)
{
	int64_t run = store_run_at_work(store);
	return !run ||
	       error_at(error, (struct place){store->path, 0, 0},
	                "nothing was erased, for run %lld is at work and would keep it anew; wait until that is "
	                "done or stop it, then type the command again",
	                (long long)run);
}

static bool is_nothing(const struct store_erased *erased)
{
	return !erased->results && !erased->answers && !erased->notes;
}

static bool take_steps(const struct erasing *erasing, const struct step *steps, size_t count, struct error *error)
{
	struct store *store = erasing->store;
	*erasing->erased = (struct store_erased){0};
	bool done = store_execute(store, "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY", error) &&
	            add_functions(store, error);
	if (!done || !store_begin_writing(store, error))
		return false;
	done = nobody_is_at_work(store, error);
	for (size_t i = 0; i < count && done; i++)
		done = (steps[i].if_found && is_nothing(erasing->erased)) || take_step(erasing, &steps[i], error);
	return store_end_writing(store, done, error);
}

#define MAKE_GOING "CREATE TEMP TABLE going(id INTEGER PRIMARY KEY, path TEXT)"
#define MAKE_TOUCHED "CREATE TEMP TABLE touched(run INTEGER PRIMARY KEY)"
#define DROP_GOING "DROP TABLE temp.going"
#define DROP_TOUCHED "DROP TABLE temp.touched"
#define LISTED_OF_GOING "portfolio p JOIN temp.going g ON g.id = p.result JOIN temp.touched t ON t.run = p.run"

/* A run that was cut short has no figures of its own yet: they were counted from its rows. */
#define KEEP_FIGURES                                                                                                   \
	"UPDATE run SET portfolios = (SELECT portfolios FROM v_run v WHERE v.run = run.run),"                          \
	" failed = (SELECT failed FROM v_run v WHERE v.run = run.run)"                                                 \
	" WHERE portfolios IS NULL AND run IN (SELECT run FROM temp.touched)"
#define KEEP_VERDICTS                                                                                                  \
	"INSERT INTO erased(run, verdict, portfolios) SELECT p.run, o.verdict, count(*) FROM " LISTED_OF_GOING         \
	" JOIN result o ON o.id = p.result GROUP BY p.run, o.verdict"
#define KEEP_CRITERIA                                                                                                  \
	"INSERT INTO erased(run, unit, criterion, verdict, portfolios)"                                                \
	" SELECT p.run, u.value ->> '$.id', c.value ->> '$.id', c.value ->> '$.verdict', count(*)"                     \
	" FROM " LISTED_OF_GOING " JOIN result o ON o.id = p.result, json_each(o.json, '$.units') u,"                  \
	" json_each(u.value, '$.criteria') c GROUP BY 1, 2, 3, 4"
/* Pairs of packs and of files that are known: shortcuts, which are found again. What the packs told names learners. */
#define FORGET_PACKS "DELETE FROM pack"
/* What a report holds may be what goes, and its path a learner's name. */
#define FORGET_REPORTS "DELETE FROM report"

/* Of two files of one learner each says where the other is (command_learners.c). */
#define WITHIN_JSON(text) "' in this run: ' || substr(as_json(" text "), 2, length(as_json(" text ")) - 2)"
#define HELD                                                                                                           \
	"WITH held AS MATERIALIZED (SELECT DISTINCT learner, centre, " WITHIN_JSON("path") " AS said, " WITHIN_JSON(   \
		"without(path, ?1)") " AS says FROM result WHERE learner IS NOT NULL AND holds(path, ?1)) "
#define WHERE_NAMED " WHERE o.learner = n.learner AND o.centre IS n.centre AND instr(o.json, n.said)"

static const struct step of_learner[] = {
	{MAKE_GOING, UNCOUNTED, false},
	{MAKE_TOUCHED, UNCOUNTED, false},
	{"INSERT INTO temp.going SELECT id, path FROM result WHERE (learner = ?1 AND coalesce(centre, '') = ?2)"
         " OR (learner IS NULL AND holds(path, ?1))",
         COUNT(results), false},
	/* A file that names nobody is of whom it was in the last run that could read it. */
	{"INSERT OR IGNORE INTO temp.going SELECT o.id, o.path FROM result o LEFT JOIN portfolio p ON p.result = o.id"
         " WHERE o.learner IS NULL AND o.verdict = 'unreadable' AND o.path IN (SELECT path FROM temp.going)"
         " AND (p.run IS NULL OR (SELECT w.id IN (SELECT id FROM temp.going) FROM result w JOIN portfolio q"
         "  ON q.result = w.id WHERE w.path = o.path AND w.learner IS NOT NULL AND q.run < p.run"
         "  ORDER BY q.run DESC LIMIT 1))",
         COUNT(results), false},
	{"INSERT INTO temp.touched SELECT DISTINCT run FROM portfolio WHERE result IN (SELECT id FROM temp.going)",
         COUNT(runs), false},
	{KEEP_FIGURES, UNCOUNTED, false},
	{KEEP_VERDICTS, UNCOUNTED, false},
	{KEEP_CRITERIA, UNCOUNTED, false},
	{"DELETE FROM result WHERE id IN (SELECT id FROM temp.going)", UNCOUNTED, false},
	{"DELETE FROM answer WHERE learner = ?1 AND centre = ?2", COUNT(answers), false},
	{"DELETE FROM seen WHERE (learner = ?1 AND coalesce(centre, '') = ?2)"
         " OR EXISTS(SELECT 1 FROM temp.going g WHERE '/' || g.path = substr('/' || seen.path, -length(g.path) - 1))",
         COUNT(notes), false},
	{"DELETE FROM seen WHERE holds(path, ?1)", COUNT(notes), true},
	{FORGET_PACKS, UNCOUNTED, false},
	{FORGET_REPORTS, UNCOUNTED, false},
	/* A word of the command that led to nobody else's work may be the learner's name. */
	{"UPDATE run SET paths = (SELECT json_group_array(CASE WHEN"
         "  EXISTS(SELECT 1 FROM temp.going g WHERE substr(g.path, 1, length(w.value)) = w.value) AND NOT EXISTS("
         "   SELECT 1 FROM portfolio p JOIN result o ON o.id = p.result WHERE p.run = run.run"
         "   AND substr(o.path, 1, length(w.value)) = w.value)"
         "  THEN '" GONE "' ELSE w.value END) FROM json_each(run.paths) w)"
         " WHERE run IN (SELECT run FROM temp.touched)",
         UNCOUNTED, false},
	{"UPDATE run SET paths = (SELECT json_group_array(without(value, ?1)) FROM json_each(paths)),"
         " asked = replace(asked, as_json(asked ->> '$.centre'), as_json(without(asked ->> '$.centre', ?1)))"
         " WHERE EXISTS(SELECT 1 FROM json_each(paths) WHERE holds(value, ?1)) OR holds(asked ->> '$.centre', ?1)",
         COUNT(paths), true},
	{"DELETE FROM form WHERE result IN (SELECT id FROM result WHERE holds(path, ?1))", UNCOUNTED, true},
	{HELD "DELETE FROM form WHERE result IN (SELECT o.id FROM held n CROSS JOIN result o" WHERE_NAMED ")",
         UNCOUNTED, true},
	{HELD
         "UPDATE result AS o SET json = replace(json, n.said, n.says), key = NULL, sum = NULL FROM held n" WHERE_NAMED,
         UNCOUNTED, true},
	{"UPDATE result SET json = replace(json, as_json(path), as_json(without(path, ?1))), key = NULL,"
         " sum = NULL,"
         " path = without(path, ?1) WHERE holds(path, ?1)",
         COUNT(paths), true},
	{"UPDATE layers SET list = (SELECT json_group_array(json_set(value, '$.file', without(value ->> '$.file', ?1)))"
         " FROM json_each(list)) WHERE EXISTS(SELECT 1 FROM json_each(list) WHERE holds(value ->> '$.file', ?1))",
         UNCOUNTED, true},
	{DROP_GOING, UNCOUNTED, false},
	{DROP_TOUCHED, UNCOUNTED, false},
};

static const struct step of_age[] = {
	{MAKE_GOING, UNCOUNTED, false},
	{MAKE_TOUCHED, UNCOUNTED, false},
	/* Runs are numbered as they came: one that says it is older than one before it was begun while the clock was wrong. A day
         * that is still to come was written by a wrong clock, too. */
	{"WITH dated(run, own, before) AS (SELECT run, substr(started, 1, 10), max(substr(started, 1, 10))"
         " FILTER (WHERE substr(started, 1, 10) <= ?4) OVER (ORDER BY run) FROM run)"
         " INSERT INTO temp.touched SELECT run FROM dated WHERE max(own, coalesce(before, own)) < ?3 AND run IN"
         " (SELECT run FROM portfolio)",
         COUNT(runs), false},
	/* What no run lists was left by one that was cut short and went on without the file: it is of no time. */
	{"INSERT INTO temp.going SELECT o.id, o.path FROM portfolio p JOIN result o ON o.id = p.result"
         " WHERE p.run IN (SELECT run FROM temp.touched)"
         " UNION SELECT id, path FROM result WHERE id NOT IN (SELECT result FROM portfolio)",
         UNCOUNTED, false},
	{KEEP_FIGURES, UNCOUNTED, false},
	{KEEP_VERDICTS, UNCOUNTED, false},
	{KEEP_CRITERIA, UNCOUNTED, false},
	{"DELETE FROM stretch WHERE run IN (SELECT run FROM temp.touched)", UNCOUNTED, false},
	{"DELETE FROM result WHERE id IN (SELECT id FROM temp.going) AND id NOT IN (SELECT result FROM portfolio)",
         COUNT(results), false},
	{"DELETE FROM answer WHERE NOT EXISTS(SELECT 1 FROM result o WHERE o.learner = answer.learner"
         " AND coalesce(o.centre, '') = answer.centre)",
         COUNT(answers), false},
	{"DELETE FROM seen WHERE EXISTS(SELECT 1 FROM temp.touched)", COUNT(notes), false},
	{FORGET_PACKS, UNCOUNTED, false},
	{FORGET_REPORTS, UNCOUNTED, false},
	{"UPDATE run SET paths = '[\"" GONE "\"]' WHERE run IN (SELECT run FROM temp.touched)", COUNT(paths), false},
	{DROP_GOING, UNCOUNTED, false},
	{DROP_TOUCHED, UNCOUNTED, false},
};

#undef COUNT

bool store_erase_learner(struct store *store, const char *centre, const char *learner, struct store_erased *erased,
                         struct error *error)
{
	struct erasing erasing = {store, centre, learner, NULL, NULL, erased};
	return take_steps(&erasing, of_learner, sizeof of_learner / sizeof *of_learner, error);
}

bool store_erase_before(struct store *store, const char *day, const char *today, struct store_erased *erased,
                        struct error *error)
{
	struct erasing erasing = {store, NULL, NULL, day, today, erased};
	return take_steps(&erasing, of_age, sizeof of_age / sizeof *of_age, error);
}

/* Pages may keep what once stood in them, and the journal older pages: both are written anew. */
bool store_wipe(struct store *store, struct error *error)
{
	int code = sqlite3_exec(store->db, "VACUUM", NULL, NULL, NULL);
	if (code == SQLITE_OK)
		code = sqlite3_wal_checkpoint_v2(store->db, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
	if (code == SQLITE_OK)
		return true;
	if (code != SQLITE_BUSY && code != SQLITE_LOCKED)
		return error_at(error, (struct place){store->path, 0, 0},
		                "could not be written anew (%s): all was erased, but its bytes may stay in the file; "
		                "see that its disk is whole and has room, then type the command again",
		                sqlite3_errstr(code));
	return error_at(error, (struct place){store->path, 0, 0},
	                "is in use by another program: all was erased, but its bytes stay in the journal until that is "
	                "closed; close it, then type the command again");
}
