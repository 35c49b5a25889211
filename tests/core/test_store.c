#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "report.h"
#include "result_samples.h"
#include "store_bench.h"

enum { NOBODY = 65534 };

/* One run with the results, from opening to closing. */
static int64_t save(struct bench *bench, struct result *const *results, size_t count)
{
	struct run_facts facts = sample_run(bench->arena);
	struct store *store = open_store(bench);
	int64_t run = 0;
	assert_true(begin(store, &facts, &run, NULL));
	for (size_t i = 0; i < count; i++)
		assert_true(add(store, run, i, results[i], NULL));
	assert_true(store_finish_run(store, run, &facts, NULL));
	store_close(store);
	return run;
}

static void save_samples(struct bench *bench)
{
	struct arena *arena = bench->arena;
	struct result *results[] = {sample_gap(arena), sample_ready(arena), sample_judgement(arena),
	                            sample_unreadable(arena), sample_empty(arena)};
	assert_int_equal(save(bench, results, 5), 1);
}

static void columns_are_the_contracts(void **state)
{
	struct bench *bench = *state;
	store_close(open_store(bench));
	assert_rows(bench,
	            "SELECT m.name, group_concat(c.name, ', ') FROM sqlite_schema m, pragma_table_info(m.name) c"
	            " WHERE m.type = 'view' AND m.name GLOB 'v_*' GROUP BY m.name ORDER BY m.name",
	            "v_answer|learner, unit, criterion, rule, id, says, answer, answered_by, answered_on, because\n"
	            "v_criterion|run, path, learner, unit, unit_sha256, criterion, verdict\n"
	            "v_erased|run, unit, criterion, verdict, portfolios\n"
	            "v_feedback|run, path, learner, items, sources, methods, people, span_days, positive, constructive,"
	            " used, effective_sources\n"
	            "v_finding|run, path, learner, unit, criterion, rule, level, at, id, line, column, found, wanted,"
	            " reason, advice, waived, answered\n"
	            "v_objective|run, path, learner, id, specific, measurable, achievable, relevant, time_bound,"
	            " deadline\n"
	            "v_portfolio|run, path, sha256, learner, qualification, verdict\n"
	            "v_run|run, started, finished, today, assay_version, paths, portfolios, failed\n");
}

static void a_new_database_is_empty_and_views_work(void **state)
{
	struct bench *bench = *state;
	store_close(open_store(bench));
	assert_rows(bench,
	            "SELECT * FROM v_run; SELECT * FROM v_portfolio; SELECT * FROM v_criterion;"
	            "SELECT * FROM v_finding; SELECT * FROM v_objective; SELECT * FROM v_feedback",
	            "");
}

static void settings_hold(void **state)
{
	struct bench *bench = *state;
	struct store *store = open_store(bench);
	buffer_clear(&bench->rows);
	sqlite3_exec(store->db, "PRAGMA foreign_keys; PRAGMA secure_delete; PRAGMA synchronous; PRAGMA busy_timeout",
	             add_row, &bench->rows, NULL);
	assert_string_equal(bench->rows.at, "1\n1\n2\n10000\n");
	store_close(store);
	assert_rows(bench,
	            "PRAGMA journal_mode; PRAGMA user_version; PRAGMA application_id;"
	            "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict"
	            " AND name NOT LIKE 'sqlite_%'",
	            "wal\n5\n1634951545\n0\n");
}

static void runs_are_seen(void **state)
{
	struct bench *bench = *state;
	save_samples(bench);
	assert_rows(bench, "SELECT * FROM v_run",
	            "1|2026-01-20T09:30:00Z|2026-01-20T09:30:02Z|2026-01-20|0.1|"
	            "[\"cohort\", \"extra \\\"one\\\".yaml\"]|5|1\n");
	assert_rows(bench, "SELECT value FROM v_run, json_each(paths)", "cohort\nextra \"one\".yaml\n");
}

static void portfolios_are_seen(void **state)
{
	struct bench *bench = *state;
	save_samples(bench);
	assert_rows(bench, "SELECT * FROM v_portfolio",
	            "1|cohort/20418.yaml|" HASH_A "|20418|cyq/l2-nvq-certificate-customer-service|gap\n"
	            "1|cohort/20419.yaml|" HASH_A "|20419|cyq/l2-nvq-certificate-customer-service|ready\n"
	            "1|cohort/20420.yaml|" HASH_A "|20420|cyq/l2-nvq-certificate-customer-service|judgement\n"
	            "1|cohort/20421.yaml|" HASH_B "|NULL|NULL|unreadable\n"
	            "1|cohort/20422.yaml|" HASH_A "|20422|cyq/l2-nvq-certificate-customer-service|NULL\n");
}

static void criteria_are_seen(void **state)
{
	struct bench *bench = *state;
	save_samples(bench);
	assert_rows(
		bench, "SELECT learner, verdict, count(*) FROM v_criterion GROUP BY 1, 2",
		"20418|gap|4\n20418|judgement|1\n20418|ready|5\n20419|ready|10\n20420|judgement|1\n20420|ready|9\n");
	assert_rows(bench, "SELECT * FROM v_criterion WHERE learner = '20418' AND criterion = 'C2'",
	            "1|cohort/20418.yaml|20418|cyq/develop-personal-performance|" HASH_B "|C2|gap\n");
}

static void findings_are_seen_wherever_they_stand(void **state)
{
	struct bench *bench = *state;
	save_samples(bench);
	assert_rows(bench,
	            "SELECT coalesce(unit, '-'), coalesce(criterion, '-'), rule, level, line, \"column\","
	            " coalesce(id, '-'), waived FROM v_finding WHERE learner = '20418'",
	            "-|-|format.unknown_key|should|3|1|-|0\n"
	            "cyq/develop-personal-performance|C2|smart.measurable|must|43|14|O1|0\n"
	            "cyq/develop-personal-performance|C2|smart.measurable|must|51|14|O2|0\n"
	            "cyq/develop-personal-performance|C3|plan.reviewed_regularly|should|120|3|-|0\n"
	            "cyq/develop-personal-performance|C4|feedback.from_several|must|88|1|-|0\n"
	            "cyq/develop-personal-performance|C4|question|ask|140|11|R1|0\n"
	            "cyq/develop-personal-performance|C5|reflection.reflective|ask|140|11|R1|0\n"
	            "cyq/develop-personal-performance|C6|smart.measurable|must|43|14|O1|0\n"
	            "cyq/develop-personal-performance|C7|smart.measurable|must|43|14|O1|0\n"
	            "cyq/develop-personal-performance|C10|evidence.current|must|88|1|E4|1\n"
	            "cyq/develop-personal-performance|-|feedback.not_only_from|should|88|1|-|0\n");
	assert_rows(
		bench,
		"SELECT at, found, wanted, reason, typeof(advice), typeof(line), typeof(waived) FROM v_finding"
		" WHERE rule IN ('feedback.from_several', 'question')",
		"feedback|1 source|at least 2 sources|all feedback comes from one kind of people: colleagues|"
		"text|integer|integer\n"
		"reflections[0].text|NULL|NULL|Did what changed really answer the feedback?|null|integer|integer\n");
}

static void letters_and_figures_are_seen(void **state)
{
	struct bench *bench = *state;
	save_samples(bench);
	assert_rows(bench, "SELECT * FROM v_objective WHERE learner = '20418'",
	            "1|cohort/20418.yaml|20418|O1|1|0|NULL|1|1|2026-03-31\n"
	            "1|cohort/20418.yaml|20418|NULL|0|0|0|0|0|NULL\n");
	assert_rows(bench, "SELECT * FROM v_feedback WHERE learner = '20418'",
	            "1|cohort/20418.yaml|20418|5|2|3|4|120|3|2|1|1.754765\n");
	assert_rows(bench, "SELECT count(*) FROM v_feedback", "3\n");
}

static void nasty_texts_come_back_whole(void **state)
{
	struct bench *bench = *state;
	struct result *result = sample_gap(bench->arena);
	result->learner = "O'Neil\"; DROP TABLE run; --";
	result->path = "caf\xE9.yaml";
	result->findings.at[0].reason = "line one\nline \"two\" \\ \x01 £";
	save(bench, &result, 1);
	assert_rows(bench, "SELECT learner, path, reason FROM v_finding WHERE unit IS NULL",
	            "O'Neil\"; DROP TABLE run; --|caf\xEF\xBF\xBD.yaml|line one\nline \"two\" \\ \x01 £\n");
}

static void a_name_is_kept_only_where_it_was_asked_for(void **state)
{
	struct bench *bench = *state;
	struct result *results[] = {sample_gap(bench->arena), sample_ready(bench->arena)};
	results[1]->learner_name = "Ann Owen";
	save(bench, results, 2);
	assert_rows(bench, "SELECT centre, learner, learner_name FROM result",
	            "C-77|20418|NULL\nC-77|20419|Ann Owen\n");
	assert_rows(bench, "SELECT count(*) FROM result WHERE json LIKE '%Ann Owen%'", "0\n");
}

static void saving_twice_keeps_both_runs(void **state)
{
	struct bench *bench = *state;
	struct result *result = sample_gap(bench->arena);
	assert_int_equal(save(bench, &result, 1), 1);
	assert_int_equal(save(bench, &result, 1), 2);
	assert_rows(bench, "SELECT run, count(*) FROM v_portfolio GROUP BY run", "1|1\n2|1\n");
	assert_rows(bench,
	            "SELECT l.value ->> 'file' FROM run r JOIN layers s ON s.id = r.layers, json_each(s.list) l"
	            " WHERE run = 2",
	            "rules/smart.lua\nawarding-bodies/cyq/units/develop-personal-performance.lua\n");
	assert_rows(bench, "SELECT count(*) FROM layers", "1\n");
}

static void other_layers_are_another_set(void **state)
{
	struct bench *bench = *state;
	struct run_facts facts = sample_run(bench->arena);
	struct store *store = open_store(bench);
	int64_t run;
	assert_true(begin(store, &facts, &run, NULL));
	facts.layers[0].sha256 = HASH_B;
	assert_true(begin_as(store, another, &facts, &run, NULL));
	facts.layer_count = 0;
	assert_true(begin_as(store, a_third, &facts, &run, NULL));
	store_close(store);
	assert_rows(bench, "SELECT count(*), count(DISTINCT layers) FROM run", "3|3\n");
}

static void a_run_that_was_cut_short_keeps_whole_batches(void **state)
{
	struct bench *bench = *state;
	struct run_facts facts = sample_run(bench->arena);
	struct store *store = open_store(bench);
	struct result *gap = sample_gap(bench->arena);
	int64_t run;
	assert_true(begin(store, &facts, &run, NULL));
	assert_rows(bench, "SELECT run, finished, portfolios, failed FROM v_run", "1|NULL|0|0\n");
	assert_true(add(store, run, 0, sample_unreadable(bench->arena), NULL));
	size_t count = 1;
	for (; store->waiting_count > 0; count++)
		assert_true(add(store, run, count, gap, NULL));
	assert_in_range(count, 200, STORE_BATCH);
	assert_true(add(store, run, count, gap, NULL));
	store_close(store);
	assert_rows(bench, "SELECT run, finished, portfolios, failed FROM v_run",
	            arena_print(bench->arena, "1|NULL|%zu|1\n", count));
}

static void a_commit_lets_others_see_and_write(void **state)
{
	struct bench *bench = *state;
	struct run_facts facts = sample_run(bench->arena);
	struct store *store = open_store(bench);
	int64_t run;
	assert_true(store_commit(store, NULL));
	assert_true(begin(store, &facts, &run, NULL));
	assert_true(add(store, run, 0, sample_ready(bench->arena), NULL));
	assert_true(store_commit(store, NULL));
	assert_rows(bench, "BEGIN IMMEDIATE; SELECT count(*) FROM v_portfolio; COMMIT", "1\n");
	store_close(store);
}

/* What is begun inside another transaction is seen by nobody before that has come to its end, and goes with it. */
static void transactions_stand_in_each_other(void **state)
{
	struct bench *bench = *state;
	struct store *store = open_store(bench);
	struct run_facts facts = sample_run(bench->arena);
	int64_t run = 0;
	for (int good = 0; good < 2; good++) {
		assert_true(store_begin_writing(store, NULL));
		assert_true(begin(store, &facts, &run, NULL));
		assert_true(add(store, run, 0, sample_gap(bench->arena), NULL));
		assert_true(store_commit(store, NULL));
		assert_rows(bench, "SELECT count(*) FROM v_run; SELECT count(*) FROM v_portfolio", "0\n0\n");
		assert_int_equal(store_end_writing(store, good, NULL), good);
	}
	assert_rows(bench, "SELECT count(*) FROM v_run; SELECT count(*) FROM v_portfolio", "1\n1\n");
	assert_true(store_finish_run(store, run, &facts, NULL));
	store_close(store);
	assert_rows(bench, "SELECT count(finished) FROM v_run", "1\n");
}

static void a_result_of_no_run_is_refused(void **state)
{
	struct bench *bench = *state;
	struct error error = {0};
	struct store *store = open_store(bench);
	assert_true(add(store, 77, 0, sample_ready(bench->arena), NULL));
	assert_false(store_commit(store, &error));
	assert_string_equal(error.file, bench->path);
	assert_has(error.sentence, "FOREIGN KEY");
	store_close(store);
}

static bool file_holds(const char *path, const char *word)
{
	bool found = false;
	size_t matched = 0;
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	for (int byte; !found && (byte = getc(file)) != EOF;) {
		matched = byte == word[matched] ? matched + 1 : byte == word[0];
		found = word[matched] == '\0';
	}
	fclose(file);
	return found;
}

static void what_is_deleted_is_gone_from_the_file(void **state)
{
	struct bench *bench = *state;
	struct result *result = sample_gap(bench->arena);
	result->findings.at[0].reason = "unmistakable";
	save(bench, &result, 1);
	assert_true(file_holds(bench->path, "unmistakable"));
	struct store *store = open_store(bench);
	assert_true(store_execute(store, "DELETE FROM result", NULL));
	store_close(store);
	assert_false(file_holds(bench->path, "unmistakable"));
	assert_false(file_holds(bench->path, "20418"));
}

static void write_file(struct bench *bench, const char *bytes)
{
	FILE *file = fopen(bench->path, "w");
	fputs(bytes, file);
	fclose(file);
}

static void a_file_that_is_no_database_is_left_alone(void **state)
{
	struct bench *bench = *state;
	struct buffer text = {0};
	write_file(bench, "portfolio: 1\n");
	assert_has(refusal(bench), "is not a database; name another file with --db");
	for (int i = 0; i < 1000; i++)
		buffer_add_string(&text, "learner: 20418\n");
	write_file(bench, text.at);
	assert_has(refusal(bench), "is not a database");
	struct stat now;
	assert_int_equal(stat(bench->path, &now), 0);
	assert_int_equal(now.st_size, text.length);
	buffer_free(&text);
}

static void a_database_of_another_program_is_left_alone(void **state)
{
	struct bench *bench = *state;
	run_sql(bench, "CREATE TABLE recipe (name)");
	assert_has(refusal(bench), "is a database of another program");
	assert_rows(bench, "SELECT name FROM sqlite_schema; PRAGMA journal_mode", "recipe\ndelete\n");
}

static void a_newer_schema_is_left_alone(void **state)
{
	struct bench *bench = *state;
	store_close(open_store(bench));
	run_sql(bench, "PRAGMA user_version = 99");
	assert_has(refusal(bench), "was written by a newer assay (its schema is 99, this assay knows up to 5)");
}

static void a_schema_that_never_was_is_damage(void **state)
{
	struct bench *bench = *state;
	store_close(open_store(bench));
	run_sql(bench, "PRAGMA user_version = -3");
	assert_has(refusal(bench), "is damaged");
}

/* What assay 0.1 wrote: the first migration's tables, filled as it filled them. */
static void write_version_1(struct bench *bench, struct result *const *results, size_t count)
{
	sqlite3 *db;
	sqlite3_stmt *insert;
	struct buffer json = {0};
	assert_int_equal(sqlite3_open(bench->path, &db), SQLITE_OK);
	for (const char *const *sql = store_migration(0); *sql; sql++)
		assert_int_equal(sqlite3_exec(db, *sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_exec(db,
	             "INSERT INTO layers VALUES(1, 'hash', '[]');"
	             "INSERT INTO run VALUES(3, 's', 'f', 't', '0.1', 'l', '[]', 1, 2, 0), (7, 's', NULL, 't', '0.1',"
	             " 'l', '[]', 1, NULL, NULL)",
	             NULL, NULL, NULL);
	assert_int_equal(sqlite3_prepare_v2(db,
	                                    "INSERT INTO portfolio(run, path, sha256, centre, learner, qualification,"
	                                    " verdict, result) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
	                                    -1, &insert, NULL),
	                 SQLITE_OK);
	for (size_t i = 0; i < count; i++) {
		const char *texts[] = {results[i]->path,          results[i]->sha256,
		                       results[i]->centre,        results[i]->learner,
		                       results[i]->qualification, verdict_name(results[i]->verdict)};
		buffer_clear(&json);
		json_add_result(&json, results[i]);
		sqlite3_bind_int(insert, 1, i % 2 ? 3 : 7);
		for (int t = 0; t < 6; t++)
			store_bind_filled(insert, t + 2, texts[t]);
		sqlite3_bind_text(insert, 8, json.at, -1, SQLITE_STATIC);
		assert_int_equal(sqlite3_step(insert), SQLITE_DONE);
		sqlite3_reset(insert);
	}
	sqlite3_finalize(insert);
	sqlite3_close(db);
	buffer_free(&json);
}

/* All that the views show, in an order of their own. */
static const char *all_views(struct bench *bench)
{
	run_sql(bench, "SELECT * FROM v_run ORDER BY 1; SELECT * FROM v_portfolio ORDER BY 1, 2;"
	               "SELECT * FROM v_criterion ORDER BY 1, 2, 4, 6; "
	               "SELECT run, path, learner, unit, criterion, rule, level, at, id, line, \"column\", found, "
	               "wanted, reason,"
	               " advice, waived FROM v_finding ORDER BY 1, 2, 4, 5, 6, 8;"
	               "SELECT * FROM v_objective ORDER BY 1, 2, 4; SELECT * FROM v_feedback ORDER BY 1, 2");
	return arena_string(bench->arena, bench->rows.at);
}

static void an_old_database_is_brought_up_to_date(void **state)
{
	struct bench *bench = *state;
	struct arena *arena = bench->arena;
	struct result *results[] = {sample_gap(arena), sample_ready(arena), sample_judgement(arena),
	                            sample_unreadable(arena)};
	write_version_1(bench, results, 4);
	const char *before = all_views(bench);
	assert_has(before, "7|cohort/20418.yaml|");
	store_close(open_store(bench));
	assert_string_equal(all_views(bench), before);
	assert_rows(bench,
	            "SELECT p.run, p.number, o.path FROM portfolio p JOIN result o ON o.id = p.result ORDER BY 1, 2;"
	            "PRAGMA foreign_key_check; PRAGMA integrity_check; PRAGMA user_version",
	            "3|0|cohort/20419.yaml\n3|1|cohort/20421.yaml\n7|0|cohort/20418.yaml\n7|1|cohort/20420.yaml\n"
	            "ok\n5\n");
	assert_int_equal(save(bench, results, 1), 8);
}

static void an_empty_file_becomes_a_database(void **state)
{
	struct bench *bench = *state;
	write_file(bench, "");
	save_samples(bench);
	assert_rows(bench, "SELECT count(*) FROM v_portfolio", "5\n");
}

static void a_folder_is_no_database(void **state)
{
	struct bench *bench = *state;
	assert_int_equal(mkdir(bench->path, 0700), 0);
	assert_has(refusal(bench), "is no file but a folder");
	rmdir(bench->path);
}

static void a_folder_that_is_missing_is_named(void **state)
{
	struct bench *bench = *state;
	bench->path = arena_print(bench->arena, "%s/missing/assay.db", bench->folder);
	assert_has(refusal(bench), "check that its folder exists and that you may write there");
}

/* The superuser may write everywhere: the test takes another user's place. */
static void become_nobody(struct bench *bench)
{
	if (geteuid() == 0) {
		assert_int_equal(chown(bench->folder, NOBODY, NOBODY), 0);
		assert_int_equal(seteuid(NOBODY), 0);
	}
}

static void become_oneself(void)
{
	if (getuid() == 0)
		assert_int_equal(seteuid(0), 0);
}

static void a_read_only_folder_is_named(void **state)
{
	struct bench *bench = *state;
	chmod(bench->folder, 0500);
	become_nobody(bench);
	const char *sentence = refusal(bench);
	become_oneself();
	assert_has(sentence, "can't be opened or made; check that its folder exists and that you may write there");
}

static void a_read_only_file_is_named(void **state)
{
	struct bench *bench = *state;
	save_samples(bench);
	chmod(bench->path, 0444);
	become_nobody(bench);
	const char *sentence = refusal(bench);
	become_oneself();
	assert_has(sentence, "may be read but not written");
}

/* A store on a connection that waits only a moment would be another program: a lock that is let go is waited for. */
static void a_lock_that_is_let_go_is_waited_for(void **state)
{
	struct bench *bench = *state;
	store_close(open_store(bench));
	pid_t child = fork();
	if (child == 0) {
		sqlite3 *db;
		sqlite3_open(bench->path, &db);
		sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
		usleep(400 * 1000);
		_exit(sqlite3_exec(db, "COMMIT", NULL, NULL, NULL) != SQLITE_OK);
	}
	usleep(100 * 1000);
	struct result *result = sample_ready(bench->arena);
	assert_int_equal(save(bench, &result, 1), 1);
	int status;
	waitpid(child, &status, 0);
	assert_int_equal(status, 0);
}

/* The one slow test: STORE_BUSY_MILLISECONDS. */
static void a_lock_that_stays_is_named(void **state)
{
	struct bench *bench = *state;
	struct error error = {0};
	struct run_facts facts = sample_run(bench->arena);
	struct store *store = open_store(bench);
	sqlite3 *other;
	int64_t run;
	assert_int_equal(sqlite3_open(bench->path, &other), SQLITE_OK);
	assert_int_equal(sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
	assert_false(begin(store, &facts, &run, &error));
	assert_has(error.sentence, "is locked by another program");
	sqlite3_exec(other, "ROLLBACK", NULL, NULL, NULL);
	sqlite3_close(other);
	assert_true(begin(store, &facts, &run, NULL));
	store_close(store);
}

/* Gives the sentence of the first failure. */
static const char *add_until_it_fails(struct bench *bench, struct store *store)
{
	struct error error = {0};
	struct run_facts facts = sample_run(bench->arena);
	struct result *gap = sample_gap(bench->arena);
	int64_t run;
	bool done = begin(store, &facts, &run, &error);
	for (int i = 0; i < 2 * STORE_BATCH && done; i++)
		done = add(store, run, (size_t)i, gap, &error);
	assert_false(done);
	return arena_string(bench->arena, error.sentence);
}

static void a_full_disk_is_named(void **state)
{
	struct bench *bench = *state;
	struct store *store = open_store(bench);
	assert_true(store_execute(store, "PRAGMA max_page_count = 150", NULL));
	assert_has(add_until_it_fails(bench, store), "can't grow: the disk is full; make room");
	assert_true(sqlite3_get_autocommit(store->db));
	store_close(store);
	assert_rows(bench, "PRAGMA integrity_check; SELECT count(*) FROM v_portfolio", "ok\n0\n");
}

static void a_disk_that_refuses_is_named(void **state)
{
	int status;
	struct bench *bench = *state;
	pid_t child = fork();
	if (child == 0) {
		struct store *store = open_store(bench);
		signal(SIGXFSZ, SIG_IGN);
		setrlimit(RLIMIT_FSIZE, &(struct rlimit){800 * 1024, 800 * 1024});
		const char *sentence = add_until_it_fails(bench, store);
		store_close(store);
		_exit(!strstr(sentence, "check that its disk has room"));
	}
	waitpid(child, &status, 0);
	assert_int_equal(status, 0);
	assert_rows(bench, "PRAGMA integrity_check; SELECT count(*) FROM v_portfolio", "ok\n0\n");
}

static void many_may_make_one_database_at_once(void **state)
{
	enum { PROGRAMS = 8 };
	struct bench *bench = *state;
	struct run_facts facts = sample_run(bench->arena);
	for (int i = 0; i < PROGRAMS; i++) {
		if (fork() == 0) {
			int64_t run = 0;
			struct store *store = store_open(bench->path, NULL);
			bool done = store && begin(store, &facts, &run, NULL) &&
			            add(store, run, 0, sample_gap(bench->arena), NULL) &&
			            store_finish_run(store, run, &facts, NULL);
			store_close(store);
			_exit(!done);
		}
	}
	for (int i = 0, status; i < PROGRAMS; i++) {
		wait(&status);
		assert_int_equal(status, 0);
	}
	assert_rows(bench, "SELECT count(*), count(DISTINCT run) FROM v_portfolio; SELECT count(*) FROM layers",
	            "8|8\n1\n");
}

static void closing_nothing_is_fine(void **state)
{
	(void)state;
	store_close(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(columns_are_the_contracts),
		CASE(a_new_database_is_empty_and_views_work),
		CASE(settings_hold),
		CASE(runs_are_seen),
		CASE(portfolios_are_seen),
		CASE(criteria_are_seen),
		CASE(findings_are_seen_wherever_they_stand),
		CASE(letters_and_figures_are_seen),
		CASE(nasty_texts_come_back_whole),
		CASE(a_name_is_kept_only_where_it_was_asked_for),
		CASE(saving_twice_keeps_both_runs),
		CASE(other_layers_are_another_set),
		CASE(a_run_that_was_cut_short_keeps_whole_batches),
		CASE(a_commit_lets_others_see_and_write),
		CASE(transactions_stand_in_each_other),
		CASE(a_result_of_no_run_is_refused),
		CASE(what_is_deleted_is_gone_from_the_file),
		CASE(a_file_that_is_no_database_is_left_alone),
		CASE(a_database_of_another_program_is_left_alone),
		CASE(a_newer_schema_is_left_alone),
		CASE(a_schema_that_never_was_is_damage),
		CASE(an_old_database_is_brought_up_to_date),
		CASE(an_empty_file_becomes_a_database),
		CASE(a_folder_is_no_database),
		CASE(a_folder_that_is_missing_is_named),
		CASE(a_read_only_folder_is_named),
		CASE(a_read_only_file_is_named),
		CASE(a_lock_that_is_let_go_is_waited_for),
		CASE(a_lock_that_stays_is_named),
		CASE(a_full_disk_is_named),
		CASE(a_disk_that_refuses_is_named),
		CASE(many_may_make_one_database_at_once),
		CASE(closing_nothing_is_fine),
	};
	return cmocka_run_group_tests_name("store", tests, NULL, NULL);
}
