/* What a store keeps for later runs, who is at work on a run, and programs that write at once. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sysmacros.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "result_samples.h"
#include "store_bench.h"

/* What is carried over ------------------------------------------------------------------------------------------- */

static int64_t find(struct store *store, const struct result *result, const char *key)
{
	unsigned char hash[HASH_BYTES];
	hash_digest(key, strlen(key), hash);
	return store_find(store, result->path, hash);
}

static void a_result_is_found_by_its_path_and_key_alone(void **state)
{
	struct bench *bench = *state;
	struct run_facts facts = sample_run(bench->arena);
	struct result *gap = sample_gap(bench->arena), *ready = sample_ready(bench->arena);
	struct store *store = open_store(bench);
	struct store_kept kept;
	struct strings waivers = STRINGS(bench->arena, 2, "waivers.lua:3", "waivers.lua:9");
	int64_t run;
	gap->waivers = waivers;
	assert_int_equal(find(store, gap, "k"), 0);
	assert_true(begin(store, &facts, &run, NULL));
	assert_true(add_keyed(store, run, 0, gap, "k", NULL));
	assert_int_equal(find(store, gap, "k"), 0); /* it waits */
	assert_true(add(store, run, 1, ready, NULL));
	assert_true(store_commit(store, NULL));
	int64_t there = find(store, gap, "k");
	assert_int_equal(there, 1);
	assert_int_equal(find(store, gap, "l"), 0);
	assert_int_equal(find(store, ready, "k"), 0);
	assert_true(store_read(store, there, &kept));
	assert_string_equal(kept.learner, "20418");
	assert_int_equal(kept.verdict, VERDICT_GAP);
	assert_int_equal(kept.counts.must, result_count(gap).must);
	assert_int_equal(kept.counts.unsure, result_count(gap).unsure);
	assert_int_equal(kept.counts.should, result_count(gap).should);
	assert_int_equal(kept.waivers.count, 2);
	assert_string_equal(kept.waivers.at[1], "waivers.lua:9");
	struct buffer json = {0};
	json_add_result(&json, gap);
	assert_int_equal(kept.json.length, json.length);
	assert_memory_equal(kept.json.at, json.at, json.length);
	struct text bytes;
	assert_true(store_read_form(store, there, &bytes));
	const struct result *again = result_decode(bench->arena, bytes.at, bytes.length);
	assert_non_null(again);
	assert_string_equal(again->units[0].criteria[1].findings.at[0].title,
	                    gap->units[0].criteria[1].findings.at[0].title);
	assert_false(store_read(store, 77, &kept));
	assert_false(store_read_form(store, 77, &bytes));
	buffer_free(&json);
	store_close(store);
}

static void a_result_is_kept_once_for_all_runs_that_list_it(void **state)
{
	struct bench *bench = *state;
	struct run_facts facts = sample_run(bench->arena);
	struct result *gap = sample_gap(bench->arena);
	struct store *store = open_store(bench);
	int64_t first, second, third;
	assert_true(begin_as(store, command, &facts, &first, NULL));
	assert_true(add_keyed(store, first, 0, gap, "k", NULL));
	assert_true(begin_as(store, another, &facts, &second, NULL));
	assert_true(add_keyed(store, second, 4, gap, "k", NULL)); /* as two programs may do at once */
	assert_true(begin_as(store, a_third, &facts, &third, NULL));
	assert_true(store_carry(store, third, 2, 1, NULL));
	assert_true(store_commit(store, NULL));
	store_close(store);
	assert_rows(bench, "SELECT count(*) FROM result; SELECT run, number, result FROM portfolio",
	            "1\n1|0|1\n2|4|1\n3|2|1\n");
	assert_rows(bench, "SELECT run, learner, verdict FROM v_portfolio", "1|20418|gap\n2|20418|gap\n3|20418|gap\n");
	run_sql(bench, "PRAGMA foreign_keys = ON; DELETE FROM result");
	assert_rows(bench, "SELECT count(*) FROM v_portfolio; SELECT count(*) FROM form", "0\n0\n");
}

/* Whether the result was read before it went makes no difference. */
static void carry_what_goes(struct bench *bench, bool read)
{
	struct run_facts facts = sample_run(bench->arena);
	struct store *store = open_store(bench);
	struct error error = {0};
	struct store_kept kept;
	int64_t first, second;
	assert_true(begin_as(store, command, &facts, &first, NULL));
	assert_true(add_keyed(store, first, 0, sample_gap(bench->arena), "k", NULL));
	assert_true(add_keyed(store, first, 1, sample_gap(bench->arena), "l", NULL));
	assert_true(store_commit(store, NULL));
	assert_true(begin_as(store, another, &facts, &second, NULL));
	for (int64_t result = 1; result <= 2; result++) {
		assert_true(!read || store_read(store, result, &kept));
		assert_true(store_carry(store, second, (size_t)result - 1, result, NULL));
	}
	run_sql(bench, "PRAGMA foreign_keys = ON; DELETE FROM result WHERE id = 2");
	assert_false(store_finish_run(store, second, &facts, &error));
	assert_has(error.sentence, "has lost a result that was to be carried over");
	store_close(store);
	assert_rows(bench, "SELECT count(*) FROM stretch WHERE run = 2; SELECT finished IS NULL FROM run WHERE run = 2",
	            "0\n1\n");
}

static void what_is_gone_is_not_carried_over(void **state)
{
	carry_what_goes(*state, false);
}

static void what_went_when_it_was_read_is_not_carried_over(void **state)
{
	carry_what_goes(*state, true);
}

static void what_is_judged_afresh_and_is_another_stands_for_the_old(void **state)
{
	struct bench *bench = *state;
	struct run_facts facts = sample_run(bench->arena);
	struct result *gap = sample_gap(bench->arena);
	struct store *store = open_store(bench);
	unsigned char key[HASH_BYTES] = "k";
	int64_t run;
	assert_true(begin(store, &facts, &run, NULL));
	for (size_t i = 0; i < 3; i++) {
		const char *json = i < 2 ? "{\"units\": []}" : "{\"units\": [7]}";
		struct store_result added = {.result = gap, .json = text_of(json), .key = key};
		assert_true(store_add(store, run, i, &added, NULL));
	}
	assert_true(store_commit(store, NULL));
	assert_int_equal(store_find(store, gap->path, key), 4); /* two numbers were tried in vain */
	store_close(store);
	assert_rows(bench, "SELECT number, result FROM portfolio; SELECT key IS NULL, json FROM result",
	            "0|1\n1|1\n2|4\n1|{\"units\": []}\n0|{\"units\": [7]}\n");
}

/* Adds a result with its form, under the key "k", and what packs told. */
static void keep_one(struct bench *bench)
{
	struct run_facts facts = sample_run(bench->arena);
	struct store_result added = {.result = sample_gap(bench->arena), .json = text_of("{\"verdict\": \"gap\"}")};
	struct store *store = open_store(bench);
	unsigned char key[HASH_BYTES] = "k";
	int64_t run;
	added.counts = result_count(added.result);
	added.bytes = text_of("form");
	added.key = key;
	assert_true(begin(store, &facts, &run, NULL));
	assert_true(store_add(store, run, 0, &added, NULL) && store_commit(store, NULL));
	assert_true(store_keep_told(store, key, text_of("told"), NULL));
	store_close(store);
}

/* Which of the three are believed: "row", "form", "told". */
static const char *believed(struct bench *bench)
{
	struct store *store = open_store(bench);
	unsigned char key[HASH_BYTES] = "k";
	struct store_kept kept;
	struct text bytes;
	const char *row = store_read(store, 1, &kept) ? "row " : "";
	const char *form = store_read_form(store, 1, &bytes) ? "form " : "";
	const char *told = store_told(store, key, &bytes) ? "told" : "";
	store_close(store);
	return arena_print(bench->arena, "%s%s%s", row, form, told);
}

/* The sum of the row that keep_one writes, as it was made up to version 3 of the schema. */
static int64_t old_sum_of_row(struct bench *bench)
{
	static const char json[] = "{\"verdict\": \"gap\"}";
	const struct result *gap = sample_gap(bench->arena);
	struct result_counts all = result_count(gap);
	const int counts[] = {all.must, all.unsure, all.should};
	uint64_t sum = hash_old_sum("", 0, 0);
	sum = hash_old_sum("gap", strlen("gap"), sum);
	sum = hash_old_sum(gap->learner, strlen(gap->learner), sum);
	sum = hash_old_sum(counts, sizeof counts, sum);
	return (int64_t)hash_old_sum(json, strlen(json), sum);
}

static void sums_of_an_older_program_hold(void **state)
{
	struct bench *bench = *state;
	assert_int_equal((int64_t)hash_old_sum("form", 4, 0), -3543931357522823618); /* as it wrote them */
	assert_int_equal((int64_t)hash_old_sum("told", 4, 0), 1587372898265865997);
	keep_one(bench);
	run_sql(bench, "UPDATE form SET sum = -3543931357522823618; UPDATE pack SET sum = 1587372898265865997");
	run_sql(bench, arena_print(bench->arena, "UPDATE result SET sum = %lld", (long long)old_sum_of_row(bench)));
	assert_string_equal(believed(bench), "row form told");
	run_sql(bench, "UPDATE result SET sum = sum + 1; UPDATE form SET sum = sum + 1; UPDATE pack SET sum = sum + 1");
	assert_string_equal(believed(bench), "");
}

/* A change of one byte anywhere in a text of any length shows, whichever of the sums side by side it meets. */
static void a_sum_heeds_each_byte(void **state)
{
	char text[100];
	(void)state;
	memset(text, 'a', sizeof text);
	for (size_t length = 0; length <= sizeof text; length++)
		for (size_t i = 0; i < length; i++) {
			uint64_t sum = hash_sum(text, length, length);
			text[i] ^= (char)(1 << i % 8);
			assert_true(hash_sum(text, length, length) != sum);
			text[i] = 'a';
			assert_true(hash_sum(text, length - 1, length) != sum);
		}
}

static void what_a_disk_gave_back_wrong_is_not_believed(void **state)
{
	static const char *const damages[][2] = {
		{"UPDATE result SET json = replace(json, 'gap', 'gaq')", "form told"},
		{"UPDATE result SET verdict = 'ready'", "form told"},
		{"UPDATE result SET must = must + 1", "form told"},
		{"UPDATE result SET waivers = 'w'", "form told"},
		{"UPDATE result SET learner = '20419'", "form told"},
		{"UPDATE form SET bytes = CAST('fork' AS BLOB)", "row told"},
		{"UPDATE pack SET told = CAST('tole' AS BLOB)", "row form "},
	};
	struct bench *bench = *state;
	keep_one(bench);
	assert_string_equal(believed(bench), "row form told");
	run_sql(bench, "CREATE TABLE kept AS SELECT * FROM result; CREATE TABLE forms AS SELECT * FROM form;"
	               "CREATE TABLE packs AS SELECT * FROM pack");
	for (size_t i = 0; i < sizeof damages / sizeof *damages; i++) {
		run_sql(bench, damages[i][0]);
		assert_string_equal(believed(bench), damages[i][1]);
		run_sql(bench, "REPLACE INTO result SELECT * FROM kept; REPLACE INTO form SELECT * FROM forms;"
		               "REPLACE INTO pack SELECT * FROM packs");
	}
	run_sql(bench, "UPDATE result SET sum = NULL; UPDATE form SET sum = NULL; UPDATE pack SET sum = NULL");
	assert_string_equal(believed(bench), "row form told"); /* kept by an older assay */
}

static struct store_run begin_again(struct store *store, const unsigned char *key, const struct run_facts *facts)
{
	struct store_run run;
	assert_true(store_begin_run(store, facts, key, &run, NULL));
	return run;
}

/* Those that go on one behind the other wait as one. */
static void many_are_carried_over_as_they_stand(void **state)
{
	static const int64_t order[] = {1, 2, 4, 5, 3, 5};
	struct bench *bench = *state;
	struct run_facts facts = sample_run(bench->arena);
	struct store *store = open_store(bench);
	int64_t first, second;
	assert_true(begin_as(store, command, &facts, &first, NULL));
	for (size_t i = 0; i < 5; i++)
		assert_true(add_keyed(store, first, i, sample_gap(bench->arena), arena_print(bench->arena, "k%zu", i),
		                      NULL));
	assert_true(store_commit(store, NULL));
	assert_true(begin_as(store, another, &facts, &second, NULL));
	for (size_t i = 0; i < sizeof order / sizeof *order; i++)
		assert_true(store_carry(store, second, i, order[i], NULL));
	assert_true(add_keyed(store, second, 6, sample_gap(bench->arena), "l", NULL));
	assert_true(store_carry(store, second, 7, 1, NULL));
	store_close(store); /* is as good as being killed */
	store = open_store(bench);
	assert_true(begin_again(store, another, &facts).resumed);
	assert_rows(bench, "SELECT count(*) FROM portfolio WHERE run = 2", "0\n");
	for (size_t i = 0; i < sizeof order / sizeof *order; i++)
		assert_true(store_carry(store, second, i, order[i], NULL));
	assert_true(store_commit(store, NULL));
	assert_true(add_keyed(store, second, 6, sample_gap(bench->arena), "l", NULL));
	assert_true(store_carry(store, second, 7, 1, NULL));
	facts.portfolios = 8;
	assert_true(store_finish_run(store, second, &facts, NULL));
	store_close(store);
	assert_rows(bench, "SELECT number, result FROM portfolio WHERE run = 2 ORDER BY 1",
	            "0|1\n1|2\n2|4\n3|5\n4|3\n5|5\n6|6\n7|1\n");
}

static void an_unfinished_run_of_the_same_command_goes_on(void **state)
{
	struct bench *bench = *state;
	struct run_facts facts = sample_run(bench->arena);
	struct result *gap = sample_gap(bench->arena), *ready = sample_ready(bench->arena);
	struct store *store = open_store(bench);
	int64_t run = begin_again(store, command, &facts).number;
	assert_true(add_keyed(store, run, 0, gap, "k", NULL));
	assert_true(add(store, run, 1, ready, NULL));
	assert_true(add_keyed(store, run, 7, ready, "l", NULL));
	assert_true(store_commit(store, NULL));
	store_close(store);
	store = open_store(bench);
	assert_false(begin_again(store, another, &facts).resumed);
	struct store_run again = begin_again(store, command, &facts);
	assert_true(again.resumed);
	assert_int_equal(again.number, run);
	assert_rows(bench, "SELECT number, result FROM portfolio", "0|1\n7|3\n"); /* what has no key is judged again */
	assert_true(store_carry(store, run, 0, 1, NULL));
	assert_true(add(store, run, 1, gap, NULL));
	facts.portfolios = 2;
	assert_true(store_finish_run(store, run, &facts, NULL));
	assert_false(begin_again(store, command, &facts).resumed);
	store_close(store);
	assert_rows(bench, "SELECT number, verdict FROM portfolio p JOIN result o ON o.id = p.result WHERE run = 1",
	            "0|gap\n1|gap\n");
}

/* Run 1 is finished, run 2 was cut short, and the third came to another result of the same portfolio. */
static void what_was_disbelieved_stays_in_other_runs(void **state)
{
	struct bench *bench = *state;
	struct run_facts facts = sample_run(bench->arena);
	struct store *store = open_store(bench);
	int64_t first, second, third;
	facts.portfolios = 1;
	assert_true(begin_as(store, a_third, &facts, &first, NULL));
	assert_true(add_keyed(store, first, 0, sample_gap(bench->arena), "k", NULL));
	assert_true(store_finish_run(store, first, &facts, NULL));
	store_close(store);
	store = open_store(bench);
	assert_true(begin_as(store, command, &facts, &second, NULL));
	assert_true(store_carry(store, second, 0, 1, NULL));
	assert_true(store_commit(store, NULL));
	run_sql(bench, "UPDATE result SET json = '{}'");
	assert_true(begin_as(store, another, &facts, &third, NULL));
	assert_true(add_keyed(store, third, 0, sample_gap(bench->arena), "k", NULL));
	assert_true(store_finish_run(store, third, &facts, NULL));
	store_close(store);
	store = open_store(bench);
	assert_true(begin_again(store, command, &facts).resumed);
	assert_true(add_keyed(store, second, 0, sample_gap(bench->arena), "k", NULL));
	assert_true(store_finish_run(store, second, &facts, NULL));
	store_close(store);
	assert_rows(bench,
	            "SELECT run, result FROM portfolio ORDER BY run; SELECT count(*) FROM result WHERE key IS NULL",
	            "1|1\n2|3\n3|3\n1\n");
}

static void a_run_that_somebody_is_at_work_on_is_left_alone(void **state)
{
	struct bench *bench = *state;
	struct run_facts facts = sample_run(bench->arena);
	int pipes[2], status;
	char byte;
	store_close(open_store(bench));
	assert_int_equal(pipe(pipes), 0);
	pid_t child = fork();
	if (child == 0) {
		struct store *store = store_open(bench->path, NULL);
		begin_again(store, command, &facts);
		_exit(write(pipes[1], "!", 1) != 1 || pause());
	}
	assert_int_equal(read(pipes[0], &byte, 1), 1);
	struct store *store = open_store(bench);
	struct store_run run = begin_again(store, command, &facts);
	assert_false(run.resumed);
	assert_int_equal(run.number, 2);
	facts.portfolios = 0;
	assert_true(store_finish_run(store, 2, &facts, NULL));
	assert_false(begin_again(store, command, &facts).resumed); /* only the newest counts */
	kill(child, SIGKILL);
	waitpid(child, &status, 0);
	store_close(store);
	store = open_store(bench);
	assert_true(begin_again(store, command, &facts).resumed);
	store_close(store);
	close(pipes[0]);
	close(pipes[1]);
}

static void a_file_is_known_as_long_as_it_looks_the_same(void **state)
{
	struct bench *bench = *state;
	struct store *store = open_store(bench);
	struct file_mark mark = {1, 2, 3, 4, 5, true}, other = mark, fresh = mark;
	struct store_seen seen = {.portfolio = true, .sha256 = "hash", .learner = "7", .evidence = "a\nb\n"}, found;
	bool same = false;
	other.changed++;
	fresh.settled = false;
	assert_false(store_look_up(store, "/a/b.yaml", &mark, &found, &same));
	store_note(store, "/a/b.yaml", &mark, &seen);
	store_note(store, "/a/c.yaml", &fresh, &seen);
	assert_true(store_commit(store, NULL));
	assert_true(store_look_up(store, "/a/b.yaml", &mark, &found, &same));
	assert_true(found.portfolio);
	assert_string_equal((const char *)found.sha256, "hash");
	assert_string_equal(found.learner, "7");
	assert_string_equal(found.centre, "");
	assert_string_equal(found.evidence, "a\nb\n");
	assert_true(same);
	assert_true(store_look_up(store, "/a/b.yaml", &other, &found, &same));
	assert_false(same);
	assert_true(store_look_up(store, "/a/c.yaml", &fresh, &found, &same));
	assert_false(same);
	assert_false(store_look_up(store, "/a/d.yaml", &mark, &found, &same));
	store_close(store);
}

static void a_result_is_known_in_brief(void **state)
{
	static const char *const damages[] = {
		"UPDATE result SET verdict = 'ready'",   "UPDATE result SET must = must + 1",
		"UPDATE result SET waivers = 'w'",       "UPDATE result SET learner = '20419'",
		"UPDATE result SET length = length + 1", "UPDATE result SET brief = NULL",
		"UPDATE result SET key = NULL",
	};
	struct bench *bench = *state;
	struct store_kept brief, whole;
	keep_one(bench);
	struct store *store = open_store(bench);
	assert_true(store_read_brief(store, 1, &brief));
	assert_null(brief.json.at);
	assert_string_equal(brief.learner, "20418");
	assert_int_equal(brief.verdict, VERDICT_GAP);
	size_t length = brief.json.length;
	assert_true(store_read(store, 1, &whole));
	assert_int_equal(length, whole.json.length);
	assert_false(store_read_brief(store, 2, &brief));
	store_close(store);
	run_sql(bench, "CREATE TABLE kept AS SELECT * FROM result");
	for (size_t i = 0; i < sizeof damages / sizeof *damages; i++) {
		run_sql(bench, damages[i]);
		store = open_store(bench);
		assert_false(store_read_brief(store, 1, &brief));
		store_close(store);
		run_sql(bench, "REPLACE INTO result SELECT * FROM kept");
	}
}

static void a_report_is_known_as_long_as_its_file_looks_the_same(void **state)
{
	struct bench *bench = *state;
	struct run_facts facts = sample_run(bench->arena);
	struct store *store = open_store(bench);
	struct file_mark mark = {1, 2, 3, 4, 5, false}, other = mark, coarse = mark;
	int64_t run;
	size_t count = 7;
	other.changed++;
	coarse.changed = 5000000000;
	assert_true(begin(store, &facts, &run, NULL));
	assert_true(add(store, run, 0, sample_gap(bench->arena), NULL));
	assert_true(add(store, run, 1, sample_ready(bench->arena), NULL));
	assert_true(store_finish_run(store, run, &facts, NULL));
	assert_null(store_find_report(store, bench->arena, "/a/b.jsonl", &mark, &count));
	assert_int_equal(count, 0);
	assert_true(store_note_report(store, "/a/b.jsonl", &mark, run, NULL));
	assert_true(store_note_report(store, "/a/c.jsonl", &coarse, run, NULL));
	const struct store_stretch *listed = store_find_report(store, bench->arena, "/a/b.jsonl", &mark, &count);
	assert_int_equal(count, 1);
	assert_int_equal(listed->number, 0);
	assert_int_equal(listed->first, 1);
	assert_int_equal(listed->count, 2);
	assert_null(store_find_report(store, bench->arena, "/a/b.jsonl", &other, &count));
	assert_null(
		store_find_report(store, bench->arena, "/a/c.jsonl", &coarse, &count)); /* a second may hide a change */
	assert_true(store_note_report(store, "/a/b.jsonl", &other, run, NULL));
	assert_null(store_find_report(store, bench->arena, "/a/b.jsonl", &mark, &count));
	store_close(store);
}

static void what_packs_told_is_kept_for_some_time(void **state)
{
	struct bench *bench = *state;
	struct store *store = open_store(bench);
	unsigned char key[HASH_BYTES] = "";
	struct text told;
	assert_false(store_told(store, key, &told));
	for (int i = 0; i < STORE_PACKS + 2; i++) {
		key[0] = (unsigned char)i;
		assert_true(store_keep_told(store, key, text_of("told"), NULL));
	}
	assert_true(store_told(store, key, &told));
	assert_memory_equal(told.at, "told", 4);
	key[0] = 1;
	assert_false(store_told(store, key, &told));
	key[0] = 2;
	assert_true(store_told(store, key, &told));
	store_close(store);
}

/* Several programs ------------------------------------------------------------------------------------------------ */

/* Each adds what it has in many small batches; none may be locked out, and none may lose anything. */
static void programs_that_write_at_once_lose_nothing(void **state)
{
	enum { PROGRAMS = 3, EACH = 3 * STORE_BATCH };
	struct bench *bench = *state;
	struct run_facts facts = sample_run(bench->arena);
	struct result *gap = sample_gap(bench->arena);
	facts.portfolios = EACH;
	for (int i = 0; i < PROGRAMS; i++) {
		if (fork() == 0) {
			int64_t run = 0;
			struct store *store = store_open(bench->path, NULL);
			bool done = store && begin(store, &facts, &run, NULL);
			for (size_t k = 0; k < EACH && done; k++)
				done = add(store, run, k, gap, NULL);
			done = done && store_finish_run(store, run, &facts, NULL);
			store_close(store);
			_exit(!done);
		}
	}
	for (int i = 0, status; i < PROGRAMS; i++) {
		wait(&status);
		assert_int_equal(status, 0);
	}
	assert_rows(bench, "SELECT run, count(*), max(number) FROM portfolio GROUP BY run; SELECT count(*) FROM result",
	            "1|3000|2999\n2|3000|2999\n3|3000|2999\n9000\n");
}

static void network_file_systems_are_known_by_their_type(void **state)
{
	static const struct {
		unsigned long type;
		const char *name, *network;
	} cases[] = {
		{0x6969, "nfs4", "NFS"},
		{0xFF534D42, "cifs", "SMB (CIFS)"},
		{(unsigned long)(long)(int)0xFE534D42, "smb3", "SMB"}, /* where the system's number has a sign */
		{0x01021997, "9p", "9P, as virtual machines and WSL share folders"},
		{0x65735546, "fuse.sshfs", "sshfs"},
		{0x65735546, "fuse.rclone", "rclone"},
		{0x65735546, "fuse.gocryptfs", NULL},
		{0x65735546, "fuseblk", NULL},
		{0x65735546, "", NULL},
		{0xEF53, "ext4", NULL},
		{0x01021994, "tmpfs", NULL},
		{0x794C7630, "overlay", NULL},
		{0x9123683E, "btrfs", NULL},
		{0xEF53, "fuse.sshfs", NULL},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *network = store_network_name(cases[i].type, cases[i].name);
		if (!cases[i].network)
			assert_null(network);
		else
			assert_string_equal(network, cases[i].network);
	}
}

static void the_type_of_a_mount_is_read_from_its_line(void **state)
{
	static const struct {
		const char *line, *name; /* NULL: not of device 0:51 */
	} cases[] = {
		{"36 35 0:51 / /mnt rw,noatime master:1 - fuse.sshfs host:/x rw", "fuse.sshfs"},
		{"36 35 0:51 / /mnt/a\\040b rw - nfs4 host:/x rw", "nfs4"},
		{"36 35 0:51 / /mnt rw - ext4", "ext4"},
		{"36 35 0:52 / /mnt rw - nfs4 host:/x rw", NULL},
		{"36 35 8:51 / /mnt rw - nfs4 host:/x rw", NULL},
		{"36 35 0:511 / /mnt rw - nfs4 host:/x rw", NULL},
		{"36 35 0:51x / /mnt rw - nfs4 host:/x rw", NULL},
		{"36 35 51 / /mnt rw - nfs4 host:/x rw", NULL},
		{"36 35 0:51 / /mnt rw nfs4 host:/x rw", NULL},
		{"36 - nfs4", NULL},
		{" - ", NULL},
		{"", NULL},
		{"36 35 0:51 / /mnt rw - fuse.of-a-name-that-is-longer-than-any-type-of-file-system x rw", NULL},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char name[48] = "";
		bool there = store_read_mount(cases[i].line, makedev(0, 51), name, sizeof name);
		if (there != (cases[i].name != NULL) || strcmp(name, cases[i].name ? cases[i].name : "") != 0)
			fail_msg("%s: %d, '%s'", cases[i].line, there, name);
	}
}

static void a_place_on_this_machine_is_fine(void **state)
{
	struct bench *bench = *state;
	assert_true(store_check_place(bench->path, NULL)); /* not there yet: its folder counts */
	store_close(open_store(bench));
	assert_true(store_check_place(bench->path, NULL));
	assert_true(store_check_place("assay-nowhere.db", NULL));
	assert_true(store_check_place("/assay-nowhere.db", NULL));
}

/* All that the schema is made of, in an order of its own, and the versions. */
static const char *whole_schema(struct bench *bench)
{
	run_sql(bench, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2;"
	               "SELECT * FROM pragma_user_version; SELECT * FROM pragma_application_id");
	return arena_string(bench->arena, bench->rows.at);
}

static void a_new_database_is_as_one_that_was_brought_up_to_date(void **state)
{
	struct bench *bench = *state;
	sqlite3 *db;
	store_close(open_store(bench));
	const char *made = whole_schema(bench);
	unlink(bench->path);
	assert_int_equal(sqlite3_open(bench->path, &db), SQLITE_OK);
	for (const char *const *sql = store_migration(0); *sql; sql++)
		assert_int_equal(sqlite3_exec(db, *sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
	store_close(open_store(bench));
	assert_true(strlen(made) > 5000);
	assert_string_equal(whole_schema(bench), made);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(a_new_database_is_as_one_that_was_brought_up_to_date),
		CASE(a_result_is_found_by_its_path_and_key_alone),
		CASE(a_result_is_kept_once_for_all_runs_that_list_it),
		CASE(many_are_carried_over_as_they_stand),
		CASE(what_is_gone_is_not_carried_over),
		CASE(what_went_when_it_was_read_is_not_carried_over),
		CASE(what_is_judged_afresh_and_is_another_stands_for_the_old),
		CASE(what_a_disk_gave_back_wrong_is_not_believed),
		CASE(sums_of_an_older_program_hold),
		CASE(a_sum_heeds_each_byte),
		CASE(an_unfinished_run_of_the_same_command_goes_on),
		CASE(what_was_disbelieved_stays_in_other_runs),
		CASE(a_run_that_somebody_is_at_work_on_is_left_alone),
		CASE(a_file_is_known_as_long_as_it_looks_the_same),
		CASE(a_result_is_known_in_brief),
		CASE(a_report_is_known_as_long_as_its_file_looks_the_same),
		CASE(what_packs_told_is_kept_for_some_time),
		CASE(programs_that_write_at_once_lose_nothing),
		CASE(network_file_systems_are_known_by_their_type),
		CASE(the_type_of_a_mount_is_read_from_its_line),
		CASE(a_place_on_this_machine_is_fine),
	};
	return cmocka_run_group_tests_name("store_kept", tests, NULL, NULL);
}
