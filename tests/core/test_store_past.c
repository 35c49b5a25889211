/* Looking back: results again, pairs of runs, answers, and erasing for good. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "result_samples.h"
#include "store_answer.h"
#include "store_bench.h"
#include "store_erase.h"
#include "store_past.h"

/* A finished run of some results; gives its number. */
static int64_t save(struct bench *bench, struct result *const *results, size_t count)
{
	struct run_facts facts = sample_run(bench->arena);
	struct store *store = open_store(bench);
	int64_t run;
	assert_true(begin(store, &facts, &run, NULL));
	for (size_t i = 0; i < count; i++)
		assert_true(add(store, run, i, results[i], NULL));
	facts.portfolios = count;
	assert_true(store_finish_run(store, run, &facts, NULL));
	store_close(store);
	return run;
}

static void a_result_is_the_same_from_bytes_and_from_json(void **state)
{
	struct bench *bench = *state;
	struct result *gap = sample_gap(bench->arena);
	save(bench, &gap, 1);
	struct store *store = open_store(bench);
	const struct result *whole = store_past_result(store, bench->arena, 1, NULL);
	run_sql(bench, "DELETE FROM form");
	const struct result *remade = store_past_result(store, bench->arena, 1, NULL);
	struct past_asked asked;
	struct error error = {0};
	assert_non_null(whole);
	assert_non_null(remade);
	assert_int_equal(remade->verdict, whole->verdict);
	assert_string_equal(remade->as_of, whole->as_of);
	assert_int_equal(remade->unit_count, whole->unit_count);
	for (size_t i = 0; i < whole->units[0].count; i++) {
		const struct criterion_result *a = &whole->units[0].criteria[i], *b = &remade->units[0].criteria[i];
		assert_string_equal(a->id, b->id);
		assert_int_equal(a->verdict, b->verdict);
		assert_int_equal(a->findings.count, b->findings.count);
		for (size_t k = 0; k < a->findings.count; k++)
			assert_string_equal(a->findings.at[k].reason, b->findings.at[k].reason);
	}
	assert_false(store_past_asked(store, bench->arena, 1, &asked, &error));
	assert_has(error.sentence, "does not know what run 1 was asked");
	assert_null(store_past_result(store, bench->arena, 99, NULL));
	store_close(store);
}

static void json_that_is_none_is_no_result(void **state)
{
	struct bench *bench = *state;
	struct result *gap = sample_gap(bench->arena);
	struct error error = {0}, fault = {0};
	struct strings files;
	save(bench, &gap, 1);
	struct store *store = open_store(bench);
	run_sql(bench, "DELETE FROM form; UPDATE result SET json = substr(json, 1, length(json) - 9), sum = NULL");
	assert_null(store_past_result(store, bench->arena, 1, &error));
	assert_has(error.sentence, "malformed JSON");
	assert_false(store_other_layers(store, bench->arena, "[", "[]", &files, &fault));
	assert_has(fault.sentence, "malformed JSON");
	store_close(store);
}

static bool add_pair(void *data, const struct past_pair *pair)
{
	buffer_print(data, "%lld-%lld %s\n", (long long)pair->before, (long long)pair->after, pair->path);
	return true;
}

static void runs_are_paired_by_path_and_then_by_learner(void **state)
{
	struct bench *bench = *state;
	struct result *then[] = {sample_gap(bench->arena), sample_ready(bench->arena), sample_unreadable(bench->arena)};
	struct result *now[] = {sample_ready(bench->arena), sample_gap(bench->arena), sample_judgement(bench->arena)};
	struct buffer rows = {0};
	now[0]->path = "renamed.yaml";
	save(bench, then, 3);
	save(bench, now, 3);
	struct store *store = open_store(bench);
	assert_true(store_pairs(store, 1, 2, add_pair, &rows, NULL));
	buffer_clear(&bench->rows);
	assert_string_equal(rows.at, "2-4 renamed.yaml\n"
	                             "1-5 cohort/20418.yaml\n"
	                             "0-6 cohort/20420.yaml\n"
	                             "3-0 cohort/20421.yaml\n");
	store_close(store);
	buffer_free(&rows);
}

/* Two paths are the same since numbers were erased from them; of the second file it was not known whose it was. */
static void files_of_one_path_are_paired_by_learner(void **state)
{
	struct bench *bench = *state;
	struct result *then[] = {sample_ready(bench->arena), sample_gap(bench->arena), sample_unreadable(bench->arena),
	                         sample_gap(bench->arena)};
	struct result *now[] = {sample_gap(bench->arena), sample_gap(bench->arena), sample_ready(bench->arena),
	                        sample_judgement(bench->arena)};
	struct buffer rows = {0};
	for (size_t i = 0; i < 4; i++)
		then[i]->path = now[i]->path = "cohort/(erased).yaml";
	save(bench, then, 4);
	save(bench, now, 4);
	struct store *store = open_store(bench);
	assert_true(store_pairs(store, 1, 2, add_pair, &rows, NULL));
	assert_string_equal(rows.at, "2-5 cohort/(erased).yaml\n"
	                             "4-6 cohort/(erased).yaml\n"
	                             "1-7 cohort/(erased).yaml\n"
	                             "3-8 cohort/(erased).yaml\n");
	store_close(store);
	buffer_free(&rows);
}

/* Answers ---------------------------------------------------------------------------------------------------------- */

static struct kept_answer answer(const char *learner, const char *question, const char *word)
{
	return (struct kept_answer){.answer = {"10233", learner, question, word, "AS7", "2026-01-20", "seen"},
	                            .unit = "b/u",
	                            .criterion = "C4",
	                            .rule = "portfolio.question",
	                            .says = "Did it?"};
}

static void answers_are_kept_in_their_order_and_replaced(void **state)
{
	struct bench *bench = *state;
	struct policy_answers answers;
	struct result *gap = sample_gap(bench->arena);
	assert_true(store_read_answers(bench->path, 0, bench->arena, &answers, NULL));
	assert_int_equal(answers.count, 0); /* there is no database yet */
	save(bench, &gap, 1);
	struct store *store = open_store(bench);
	struct kept_answer kept[] = {answer("9", "q2", "yes"), answer("20418", "q3", "yes"),
	                             answer("20418", "q1", "no")};
	assert_true(store_keep_answers(store, kept, 3, NULL));
	kept[1].answer.answer = "no";
	assert_true(store_keep_answers(store, &kept[1], 1, NULL));
	store_close(store);
	assert_true(store_read_answers(bench->path, 0, bench->arena, &answers, NULL));
	assert_int_equal(answers.count, 3);
	assert_string_equal(policy_answer_to(&answers, "10233", "20418", "q3")->answer, "no");
	assert_string_equal(policy_answer_to(&answers, "10233", "9", "q2")->answer, "yes");
	assert_null(policy_answer_to(&answers, "10233", "9", "q1"));
	assert_null(policy_answer_to(&answers, "", "9", "q2"));
	assert_null(policy_answer_to(NULL, "10233", "9", "q2"));
	assert_int_equal(policy_answers_of(&answers, "10233", "20418").count, 2);
	assert_int_equal(policy_answers_of(&answers, "10233", "2041").count, 0);
	assert_true(store_read_answers(bench->path, 1, bench->arena, &answers, NULL));
	assert_int_equal(answers.count, 0); /* run 1 began before them */
	assert_true(store_read_answers(bench->path, 2, bench->arena, &answers, NULL));
	assert_int_equal(answers.count, 3);
}

static void a_database_of_another_program_holds_no_answers(void **state)
{
	struct bench *bench = *state;
	struct policy_answers answers;
	run_sql(bench, "CREATE TABLE recipe (name)");
	assert_true(store_read_answers(bench->path, 0, bench->arena, &answers, NULL));
	assert_int_equal(answers.count, 0);
}

/* Erasing ---------------------------------------------------------------------------------------------------------- */

/* Whether a word stands anywhere in the files of the database. */
static bool holds(struct bench *bench, const char *word)
{
	static const char *const endings[] = {"", "-wal", "-journal"};
	struct buffer bytes = {0};
	bool found = false;
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		buffer_clear(&bytes);
		if (file_read(arena_print(bench->arena, "%s%s", bench->path, endings[i]), 1 << 28, &bytes, NULL))
			for (size_t at = 0; !found && at + strlen(word) <= bytes.length; at++)
				found = memcmp(bytes.at + at, word, strlen(word)) == 0;
	}
	buffer_free(&bytes);
	return found;
}

static void nothing_of_a_learner_can_be_found_in_the_files(void **state)
{
	struct bench *bench = *state;
	struct result *results[] = {sample_gap(bench->arena), sample_ready(bench->arena)};
	struct store_erased erased;
	results[0]->learner = "KX-90417";
	results[0]->learner_name = "Wilhelmina";
	results[0]->path = "cohort/KX-90417.yaml";
	for (int i = 0; i < 20; i++)
		save(bench, results, 2);
	struct store *reader = open_store(bench); /* keeps the journal there */
	struct store *store = open_store(bench);
	run_sql(bench, "SELECT count(*) FROM v_portfolio");
	save(bench, results, 2);
	assert_true(holds(bench, "KX-90417"));
	assert_true(holds(bench, "Wilhelmina"));
	assert_true(store_erase_learner(store, results[0]->centre, "KX-90417", &erased, NULL));
	assert_true(store_wipe(store, NULL));
	assert_int_equal(erased.results, 21);
	assert_int_equal(erased.runs, 21);
	assert_false(holds(bench, "KX-90417"));
	assert_false(holds(bench, "Wilhelmina"));
	assert_rows(bench,
	            "SELECT count(*) FROM v_portfolio; SELECT sum(portfolios) FROM v_run;"
	            "SELECT verdict, sum(portfolios) FROM v_erased WHERE unit IS NULL GROUP BY verdict;"
	            "PRAGMA integrity_check; PRAGMA foreign_key_check",
	            "21\n42\ngap|21\nok\n");
	store_close(store);
	store_close(reader);
}

static void who_still_reads_keeps_the_journal_and_that_is_said(void **state)
{
	struct bench *bench = *state;
	struct result *gap = sample_gap(bench->arena);
	struct store_erased erased;
	struct error error = {0};
	sqlite3 *reader;
	save(bench, &gap, 1);
	assert_int_equal(sqlite3_open(bench->path, &reader), SQLITE_OK);
	sqlite3_exec(reader, "BEGIN; SELECT count(*) FROM run", NULL, NULL, NULL);
	struct store *store = open_store(bench);
	sqlite3_busy_timeout(store->db, 50);
	assert_true(store_erase_learner(store, gap->centre, gap->learner, &erased, NULL));
	assert_false(store_wipe(store, &error));
	assert_has(error.sentence, "is in use by another program: all was erased");
	sqlite3_close(reader);
	assert_true(store_wipe(store, NULL));
	store_close(store);
}

static void what_a_later_run_lists_stays_whatever_its_age(void **state)
{
	struct bench *bench = *state;
	struct result *results[] = {sample_gap(bench->arena), sample_ready(bench->arena)};
	struct store_erased erased;
	save(bench, results, 2);
	save(bench, &results[1], 1);
	run_sql(bench, "UPDATE run SET started = '2020-01-01T00:00:00Z' WHERE run = 1;"
	               "UPDATE stretch SET first = 2 WHERE run = 2; DELETE FROM result WHERE id = 3");
	struct store *store = open_store(bench);
	assert_true(store_erase_before(store, "2021-01-01", "2026-01-01", &erased, NULL));
	assert_true(store_wipe(store, NULL));
	store_close(store);
	assert_int_equal(erased.runs, 1);
	assert_int_equal(erased.results, 1);
	assert_rows(bench, "SELECT run, path FROM v_portfolio; SELECT run, portfolios, paths FROM v_run WHERE run = 1",
	            "2|cohort/20419.yaml\n1|2|[\"(erased)\"]\n");
}

/* Run 2 was begun while the clock said 2019, run 3 while it said 2031. */
static void a_run_is_no_older_than_those_before_it(void **state)
{
	struct bench *bench = *state;
	struct result *results[] = {sample_gap(bench->arena), sample_ready(bench->arena),
	                            sample_judgement(bench->arena), sample_unreadable(bench->arena)};
	struct store_erased erased;
	for (size_t i = 0; i < 4; i++)
		save(bench, &results[i], 1);
	run_sql(bench, "UPDATE run SET started = '2020-01-01T00:00:00Z' WHERE run = 1;"
	               "UPDATE run SET started = '2019-01-01T00:00:00Z' WHERE run = 2;"
	               "UPDATE run SET started = '2031-01-01T00:00:00Z' WHERE run = 3;"
	               "UPDATE run SET started = '2025-01-01T00:00:00Z' WHERE run = 4");
	struct store *store = open_store(bench);
	assert_true(store_erase_before(store, "2019-06-01", "2026-01-01", &erased, NULL));
	assert_int_equal(erased.runs, 0);
	assert_true(store_erase_before(store, "2025-06-01", "2026-01-01", &erased, NULL));
	assert_int_equal(erased.runs, 3);
	store_close(store);
	assert_rows(bench, "SELECT run FROM v_portfolio", "3\n");
}

/* The clock may go back within a run. */
static void a_run_ends_no_sooner_than_it_began(void **state)
{
	struct bench *bench = *state;
	struct run_facts facts = sample_run(bench->arena);
	struct store *store = open_store(bench);
	int64_t run;
	assert_true(begin(store, &facts, &run, NULL));
	facts.finished = "2001-01-01T00:00:00Z";
	assert_true(store_finish_run(store, run, &facts, NULL));
	store_close(store);
	assert_rows(bench, "SELECT finished = started FROM v_run", "1\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(a_result_is_the_same_from_bytes_and_from_json),
		CASE(json_that_is_none_is_no_result),
		CASE(runs_are_paired_by_path_and_then_by_learner),
		CASE(files_of_one_path_are_paired_by_learner),
		CASE(answers_are_kept_in_their_order_and_replaced),
		CASE(a_database_of_another_program_holds_no_answers),
		CASE(nothing_of_a_learner_can_be_found_in_the_files),
		CASE(who_still_reads_keeps_the_journal_and_that_is_said),
		CASE(what_a_later_run_lists_stays_whatever_its_age),
		CASE(a_run_is_no_older_than_those_before_it),
		CASE(a_run_ends_no_sooner_than_it_began),
	};
	return cmocka_run_group_tests_name("store_past", tests, NULL, NULL);
}
