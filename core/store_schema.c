#include "store_inside.h"

/* One row for each portfolio of a run, with its JSON: what a learner left here goes with that row. Centre, learner
 * and path stand beside it for looking up, and the name only where it was asked for. Script layers are the same in
 * most runs: each set is kept once. */
#define TABLE_OF_LAYERS                                                                                                \
	"CREATE TABLE layers (id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, list TEXT NOT NULL) STRICT;"
#define TABLE_OF_RUNS(more)                                                                                            \
	"CREATE TABLE run ("                                                                                           \
	"  run INTEGER PRIMARY KEY AUTOINCREMENT, started TEXT NOT NULL, finished TEXT, today TEXT NOT NULL,"          \
	"  assay_version TEXT NOT NULL, lua_version TEXT NOT NULL, paths TEXT NOT NULL,"                               \
	"  layers INTEGER NOT NULL REFERENCES layers(id), portfolios INTEGER, failed INTEGER" more ") STRICT;"
static const char tables[] = TABLE_OF_LAYERS TABLE_OF_RUNS(
	"") "CREATE TABLE portfolio ("
	    "  id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run(run) ON DELETE CASCADE, path TEXT NOT NULL,"
	    "  sha256 TEXT, centre TEXT, learner TEXT, learner_name TEXT, qualification TEXT, verdict TEXT,"
	    "  result TEXT NOT NULL) STRICT;"
	    "CREATE INDEX portfolio_of_run ON portfolio(run, path);"
	    "CREATE INDEX portfolio_of_learner ON portfolio(learner, centre);";

/* A run that was cut short has no figures of its own: they are counted from its rows. */
static const char views_of_runs[] =
	"CREATE VIEW v_run(run, started, finished, today, assay_version, paths, portfolios, failed) AS"
	" SELECT r.run, r.started, r.finished, r.today, r.assay_version, r.paths,"
	"  coalesce(r.portfolios, (SELECT count(*) FROM portfolio p WHERE p.run = r.run)),"
	"  coalesce(r.failed, (SELECT count(*) FROM portfolio p WHERE p.run = r.run AND p.verdict = 'unreadable'))"
	" FROM run r;"
	"CREATE VIEW v_portfolio(run, path, sha256, learner, qualification, verdict) AS"
	" SELECT run, path, sha256, learner, qualification, verdict FROM portfolio;"
	"CREATE VIEW v_criterion(run, path, learner, unit, unit_sha256, criterion, verdict) AS"
	" SELECT p.run, p.path, p.learner, u.value ->> '$.id', u.value ->> '$.sha256', c.value ->> '$.id',"
	"  c.value ->> '$.verdict'"
	" FROM portfolio p, json_each(p.result, '$.units') u, json_each(u.value, '$.criteria') c;";

/* In the order of the JSON but for the file's own findings, which come first. */
static const char view_of_findings[] =
	"CREATE VIEW v_finding(run, path, learner, unit, criterion, rule, level, at, id, line, \"column\", found, "
	"wanted,"
	"  reason, advice, waived) AS"
	" WITH placed(run, path, learner, unit, criterion, f) AS ("
	"  SELECT p.run, p.path, p.learner, NULL, NULL, f.value"
	"   FROM portfolio p, json_each(p.result, '$.findings') f"
	"  UNION ALL"
	"  SELECT p.run, p.path, p.learner, u.value ->> '$.id', c.value ->> '$.id', f.value"
	"   FROM portfolio p, json_each(p.result, '$.units') u, json_each(u.value, '$.criteria') c,"
	"    json_each(c.value, '$.findings') f"
	"  UNION ALL"
	"  SELECT p.run, p.path, p.learner, u.value ->> '$.id', NULL, f.value"
	"   FROM portfolio p, json_each(p.result, '$.units') u, json_each(u.value, '$.findings') f)"
	" SELECT run, path, learner, unit, criterion, f ->> '$.rule', f ->> '$.level', f ->> '$.at', f ->> '$.id',"
	"  f ->> '$.line', f ->> '$.column', f ->> '$.found', f ->> '$.wanted', f ->> '$.reason', f ->> '$.advice',"
	"  f ->> '$.waived' IS NOT NULL"
	" FROM placed;";

static const char views_of_measures[] =
	"CREATE VIEW v_objective(run, path, learner, id, specific, measurable, achievable, relevant, time_bound,"
	"  deadline) AS"
	" SELECT p.run, p.path, p.learner, o.value ->> '$.id', o.value ->> '$.specific', o.value ->> '$.measurable',"
	"  o.value ->> '$.achievable', o.value ->> '$.relevant', o.value ->> '$.time_bound', o.value ->> '$.deadline'"
	" FROM portfolio p, json_each(p.result, '$.objectives') o;"
	"CREATE VIEW v_feedback(run, path, learner, items, sources, methods, people, span_days, positive, constructive,"
	"  used, effective_sources) AS"
	" SELECT run, path, learner, f ->> '$.items', f ->> '$.sources', f ->> '$.methods', f ->> '$.people',"
	"  f ->> '$.span_days', f ->> '$.positive', f ->> '$.constructive', f ->> '$.used', f ->> '$.effective_sources'"
	" FROM (SELECT run, path, learner, result -> '$.feedback' AS f FROM portfolio)"
	" WHERE json_type(f) = 'object';";

/* Version 2: what judging gave stands once, under its path and the key of all that it depends on, and a run says which
 * results are its own: what has not changed costs the next run next to nothing. A result without a key is of its own run
 * only. Paths lead there, and no index over keys alone, for paths come in their order and keys from everywhere. The figures
 * beside the JSON are those that the exit status and the notices need; a form is the same result for reports other than
 * JSON, apart, for few want it. */
static const char no_views_1[] =
	"DROP VIEW v_run; DROP VIEW v_portfolio; DROP VIEW v_criterion; DROP VIEW v_finding; DROP VIEW v_objective;"
	"DROP VIEW v_feedback;";
#define TABLE_OF_RESULTS(more)                                                                                         \
	"CREATE TABLE result ("                                                                                        \
	"  id INTEGER PRIMARY KEY AUTOINCREMENT, key BLOB, path TEXT NOT NULL, sha256 TEXT, centre TEXT, learner "     \
	"TEXT,"                                                                                                        \
	"  learner_name TEXT, qualification TEXT, verdict TEXT, must INTEGER, unsure INTEGER, should INTEGER,"         \
	"  waivers TEXT, json TEXT NOT NULL" more ", UNIQUE(path, key)) STRICT;"
#define TABLE_OF_FORMS(more)                                                                                           \
	"CREATE TABLE form ("                                                                                          \
	"  result INTEGER PRIMARY KEY REFERENCES result(id) ON DELETE CASCADE, bytes BLOB NOT NULL" more ") STRICT;"   \
	"CREATE INDEX result_of_learner ON result(learner, centre);"
#define INDEX_OF_COMMANDS "CREATE INDEX run_of_command ON run(command, run);"
static const char results_apart[] = TABLE_OF_RESULTS(
	"") "INSERT INTO result(id, path, sha256, centre, learner, learner_name, qualification, verdict, json)"
	    " SELECT id, path, sha256, centre, learner, learner_name, qualification, verdict, result FROM "
	    "portfolio;" TABLE_OF_FORMS("") "ALTER TABLE run ADD COLUMN command BLOB;" INDEX_OF_COMMANDS;

/* Results are numbered as they come, and a run mostly has them as they came, or carries them over so: its portfolios from
 * `number` on, `count` of them, have the results from `first` on. A result that is gone leaves a gap, for its number is
 * never given again. */
#define TABLE_OF_STRETCHES                                                                                             \
	"CREATE TABLE stretch ("                                                                                       \
	"  run INTEGER NOT NULL REFERENCES run(run) ON DELETE CASCADE, number INTEGER NOT NULL, first INTEGER NOT "    \
	"NULL,"                                                                                                        \
	"  count INTEGER NOT NULL, PRIMARY KEY(run, number)) STRICT, WITHOUT ROWID;"                                   \
	"CREATE INDEX stretch_of_result ON stretch(first);"
#define VIEW_OF_PORTFOLIOS                                                                                             \
	"CREATE VIEW portfolio(run, number, result) AS"                                                                \
	" SELECT s.run, s.number + o.id - s.first, o.id"                                                               \
	" FROM stretch s JOIN result o ON o.id BETWEEN s.first AND s.first + s.count - 1;"
static const char stretches[] =
	TABLE_OF_STRETCHES "INSERT INTO stretch(run, number, first, count)"
			   " SELECT run, row_number() OVER (PARTITION BY run ORDER BY id) - 1, id, 1 FROM portfolio;"
			   "DROP TABLE portfolio;" VIEW_OF_PORTFOLIOS;

/* What spares an unchanged run its work: what the packs told when they were loaded, and what files looked like when they
 * were read. Both may be emptied at any time: then it is done again. */
#define TABLE_OF_PACKS(more)                                                                                           \
	"CREATE TABLE pack (id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, told BLOB NOT NULL" more ") STRICT;"
#define TABLE_OF_SEEN                                                                                                  \
	"CREATE TABLE seen ("                                                                                          \
	"  path TEXT PRIMARY KEY, device INTEGER NOT NULL, inode INTEGER NOT NULL, size INTEGER NOT NULL,"             \
	"  modified INTEGER NOT NULL, changed INTEGER NOT NULL, portfolio INTEGER NOT NULL, sha256 BLOB,"              \
	"  learner TEXT, centre TEXT, evidence TEXT, rests TEXT, key BLOB,"                                            \
	"  result INTEGER) STRICT, WITHOUT ROWID;"
static const char shortcuts[] = TABLE_OF_PACKS("") TABLE_OF_SEEN;

static const char views_of_runs_2[] =
	"CREATE VIEW v_run(run, started, finished, today, assay_version, paths, portfolios, failed) AS"
	" SELECT r.run, r.started, r.finished, r.today, r.assay_version, r.paths,"
	"  coalesce(r.portfolios, (SELECT count(*) FROM portfolio p WHERE p.run = r.run)),"
	"  coalesce(r.failed, (SELECT count(*) FROM portfolio p JOIN result o ON o.id = p.result"
	"   WHERE p.run = r.run AND o.verdict = 'unreadable'))"
	" FROM run r;"
	"CREATE VIEW v_portfolio(run, path, sha256, learner, qualification, verdict) AS"
	" SELECT p.run, o.path, o.sha256, o.learner, o.qualification, o.verdict"
	" FROM portfolio p JOIN result o ON o.id = p.result;"
	"CREATE VIEW v_criterion(run, path, learner, unit, unit_sha256, criterion, verdict) AS"
	" SELECT p.run, o.path, o.learner, u.value ->> '$.id', u.value ->> '$.sha256', c.value ->> '$.id',"
	"  c.value ->> '$.verdict'"
	" FROM portfolio p JOIN result o ON o.id = p.result, json_each(o.json, '$.units') u,"
	"  json_each(u.value, '$.criteria') c;";

static const char view_of_findings_2[] =
	"CREATE VIEW v_finding(run, path, learner, unit, criterion, rule, level, at, id, line, \"column\", found, "
	"wanted,"
	"  reason, advice, waived, answered) AS"
	" WITH placed(run, path, learner, unit, criterion, f) AS ("
	"  SELECT p.run, o.path, o.learner, NULL, NULL, f.value"
	"   FROM portfolio p JOIN result o ON o.id = p.result, json_each(o.json, '$.findings') f"
	"  UNION ALL"
	"  SELECT p.run, o.path, o.learner, u.value ->> '$.id', c.value ->> '$.id', f.value"
	"   FROM portfolio p JOIN result o ON o.id = p.result, json_each(o.json, '$.units') u,"
	"    json_each(u.value, '$.criteria') c, json_each(c.value, '$.findings') f"
	"  UNION ALL"
	"  SELECT p.run, o.path, o.learner, u.value ->> '$.id', NULL, f.value"
	"   FROM portfolio p JOIN result o ON o.id = p.result, json_each(o.json, '$.units') u,"
	"    json_each(u.value, '$.findings') f)"
	" SELECT run, path, learner, unit, criterion, f ->> '$.rule', f ->> '$.level', f ->> '$.at', f ->> '$.id',"
	"  f ->> '$.line', f ->> '$.column', f ->> '$.found', f ->> '$.wanted', f ->> '$.reason', f ->> '$.advice',"
	"  f ->> '$.waived' IS NOT NULL, f ->> '$.answered.answer'"
	" FROM placed;";

static const char views_of_measures_2[] =
	"CREATE VIEW v_objective(run, path, learner, id, specific, measurable, achievable, relevant, time_bound,"
	"  deadline) AS"
	" SELECT p.run, o.path, o.learner, m.value ->> '$.id', m.value ->> '$.specific', m.value ->> '$.measurable',"
	"  m.value ->> '$.achievable', m.value ->> '$.relevant', m.value ->> '$.time_bound', m.value ->> '$.deadline'"
	" FROM portfolio p JOIN result o ON o.id = p.result, json_each(o.json, '$.objectives') m;"
	"CREATE VIEW v_feedback(run, path, learner, items, sources, methods, people, span_days, positive, constructive,"
	"  used, effective_sources) AS"
	" SELECT run, path, learner, f ->> '$.items', f ->> '$.sources', f ->> '$.methods', f ->> '$.people',"
	"  f ->> '$.span_days', f ->> '$.positive', f ->> '$.constructive', f ->> '$.used', f ->> '$.effective_sources'"
	" FROM (SELECT p.run, o.path, o.learner, o.json -> '$.feedback' AS f"
	"  FROM portfolio p JOIN result o ON o.id = p.result)"
	" WHERE json_type(f) = 'object';";

/* What assessors answered, what else a run was asked so that it can be repeated, and, of those who were erased,
 * how many there were of each verdict. */
#define TABLES_OF_ANSWERS                                                                                              \
	"CREATE TABLE answer ("                                                                                        \
	"  centre TEXT NOT NULL, learner TEXT NOT NULL, question TEXT NOT NULL, unit TEXT NOT NULL, criterion TEXT,"   \
	"  rule TEXT NOT NULL, item TEXT, says TEXT NOT NULL, answer TEXT NOT NULL CHECK(answer IN ('yes', 'no')),"    \
	"  answered_by TEXT NOT NULL, answered_on TEXT NOT NULL, because TEXT NOT NULL,"                               \
	"  after_run INTEGER NOT NULL,"                                                                                \
	"  PRIMARY KEY(centre, learner, question)) STRICT, WITHOUT ROWID;"                                             \
	"CREATE TABLE erased ("                                                                                        \
	"  run INTEGER NOT NULL REFERENCES run(run) ON DELETE CASCADE, unit TEXT, criterion TEXT, verdict TEXT,"       \
	"  portfolios INTEGER NOT NULL) STRICT;"                                                                       \
	"CREATE INDEX erased_of_run ON erased(run);"
#define VIEWS_OF_ANSWERS                                                                                               \
	"CREATE VIEW v_answer(learner, unit, criterion, rule, id, says, answer, answered_by, answered_on, because) AS" \
	" SELECT learner, unit, criterion, rule, item, says, answer, answered_by, answered_on, because FROM answer;"   \
	"CREATE VIEW v_erased(run, unit, criterion, verdict, portfolios) AS"                                           \
	" SELECT run, unit, criterion, verdict, portfolios FROM erased;"
static const char answers[] = TABLES_OF_ANSWERS "ALTER TABLE run ADD COLUMN asked TEXT;" VIEWS_OF_ANSWERS;

/* Version 3: a sum of each thing that is kept to be used again, for a disk may give back other bytes than it was given, and
 * SQLite does not notice inside of a row; NULL: none was kept. And in a view of findings, what has to be read once a unit or
 * criterion is a table of its own in the FROM: as an expression it was written out and read again for each finding, which
 * took minutes for a unit of ten thousand. CROSS JOIN keeps the order. */
#define COLUMN_OF_SUM "sum INTEGER"
static const char sums[] = "ALTER TABLE result ADD COLUMN " COLUMN_OF_SUM ";"
			   "ALTER TABLE form ADD COLUMN " COLUMN_OF_SUM ";"
			   "ALTER TABLE pack ADD COLUMN " COLUMN_OF_SUM ";";
static const char view_of_findings_3[] =
	"CREATE VIEW v_finding(run, path, learner, unit, criterion, rule, level, at, id, line, \"column\", found, "
	"wanted,"
	"  reason, advice, waived, answered) AS"
	" WITH placed(run, path, learner, unit, criterion, f) AS ("
	"  SELECT p.run, o.path, o.learner, NULL, NULL, f.value"
	"   FROM portfolio p JOIN result o ON o.id = p.result CROSS JOIN json_each(o.json, '$.findings') f"
	"  UNION ALL"
	"  SELECT p.run, o.path, o.learner, ui.value, ci.value, f.value"
	"   FROM portfolio p JOIN result o ON o.id = p.result CROSS JOIN json_each(o.json, '$.units') u"
	"    CROSS JOIN json_each(u.value, '$.id') ui CROSS JOIN json_each(u.value, '$.criteria') c"
	"    CROSS JOIN json_each(c.value, '$.id') ci CROSS JOIN json_each(c.value, '$.findings') f"
	"  UNION ALL"
	"  SELECT p.run, o.path, o.learner, ui.value, NULL, f.value"
	"   FROM portfolio p JOIN result o ON o.id = p.result CROSS JOIN json_each(o.json, '$.units') u"
	"    CROSS JOIN json_each(u.value, '$.id') ui CROSS JOIN json_each(u.value, '$.findings') f)"
	" SELECT run, path, learner, unit, criterion, f ->> '$.rule', f ->> '$.level', f ->> '$.at', f ->> '$.id',"
	"  f ->> '$.line', f ->> '$.column', f ->> '$.found', f ->> '$.wanted', f ->> '$.reason', f ->> '$.advice',"
	"  f ->> '$.waived' IS NOT NULL, f ->> '$.answered.answer'"
	" FROM placed;";

/* A change of the schema is a new text at the end; what stands here was written into people's files. */
static const char *const to_version_1[] = {tables,
                                           views_of_runs,
                                           view_of_findings,
                                           views_of_measures,
                                           "PRAGMA application_id = 1634951545; PRAGMA user_version = 1;",
                                           NULL};

static const char *const to_version_2[] = {no_views_1,
                                           results_apart,
                                           stretches,
                                           shortcuts,
                                           answers,
                                           views_of_runs_2,
                                           view_of_findings_2,
                                           views_of_measures_2,
                                           "PRAGMA user_version = 2;",
                                           NULL};

static const char *const to_version_3[] = {"DROP VIEW v_finding;", sums, view_of_findings_3, "PRAGMA user_version = 3;",
                                           NULL};

/* Version 4: sums are made in another way (hash.h), which an older program would take for damage. */
static const char *const to_version_4[] = {"PRAGMA user_version = 4;", NULL};

/* Version 5: of a result that is carried over all but its JSON, in an index, for nobody reads that where the report that it
 * stands in is known to hold it; `brief` is a sum of these. And the reports: what a file looked like when a run had written it. */
#define COLUMNS_OF_BRIEF "length INTEGER, brief INTEGER"
#define INDEX_OF_BRIEFS                                                                                                \
	"CREATE INDEX result_in_brief ON result(id, key, learner, verdict, must, unsure, should, waivers, length, "    \
	"brief);"
#define TABLE_OF_REPORTS                                                                                               \
	"CREATE TABLE report ("                                                                                        \
	"  path TEXT PRIMARY KEY, device INTEGER NOT NULL, inode INTEGER NOT NULL, size INTEGER NOT NULL,"             \
	"  modified INTEGER NOT NULL, changed INTEGER NOT NULL, run INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
static const char *const to_version_5[] = {
	"ALTER TABLE result ADD COLUMN length INTEGER; ALTER TABLE result ADD COLUMN brief INTEGER;",
	INDEX_OF_BRIEFS TABLE_OF_REPORTS, "PRAGMA user_version = 5;", NULL};

/* What all of that comes to, for a new database: nothing is made that a later version drops or changes. */
#define WITH_SUM ", " COLUMN_OF_SUM
#define WITH_BRIEF WITH_SUM ", " COLUMNS_OF_BRIEF
static const char *const newest[] = {
	TABLE_OF_LAYERS TABLE_OF_RUNS(", command BLOB, asked TEXT") TABLE_OF_RESULTS(WITH_BRIEF)
		TABLE_OF_FORMS(WITH_SUM) INDEX_OF_BRIEFS INDEX_OF_COMMANDS TABLE_OF_STRETCHES VIEW_OF_PORTFOLIOS,
	TABLE_OF_PACKS(WITH_SUM) TABLE_OF_SEEN TABLE_OF_REPORTS,
	TABLES_OF_ANSWERS VIEWS_OF_ANSWERS,
	views_of_runs_2,
	view_of_findings_3,
	views_of_measures_2,
	"PRAGMA application_id = 1634951545; PRAGMA user_version = 5;",
	NULL};

static const char *const *const migrations[] = {to_version_1, to_version_2, to_version_3, to_version_4, to_version_5};

int store_newest_version(void)
{
	return (int)(sizeof migrations / sizeof *migrations);
}

const char *const *store_newest_schema(void)
{
	return newest;
}

const char *const *store_migration(int version)
{
	return migrations[version];
}
