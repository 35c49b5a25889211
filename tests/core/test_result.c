#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "result_samples.h"

static int make_arena(void **state)
{
	*state = arena_new();
	return 0;
}

static int free_arena(void **state)
{
	arena_free(*state);
	return 0;
}

static void names_are_the_contracts(void **state)
{
	(void)state;
	assert_string_equal(verdict_name(VERDICT_NONE), "none");
	assert_string_equal(verdict_name(VERDICT_READY), "ready");
	assert_string_equal(verdict_name(VERDICT_JUDGEMENT), "judgement");
	assert_string_equal(verdict_name(VERDICT_GAP), "gap");
	assert_string_equal(verdict_name(VERDICT_UNREADABLE), "unreadable");
	assert_string_equal(level_name(LEVEL_MUST), "must");
	assert_string_equal(level_name(LEVEL_SHOULD), "should");
	assert_string_equal(level_name(LEVEL_ASK), "ask");
}

static void worse_verdict_wins(void **state)
{
	(void)state;
	assert_int_equal(verdict_worse(VERDICT_READY, VERDICT_GAP), VERDICT_GAP);
	assert_int_equal(verdict_worse(VERDICT_GAP, VERDICT_JUDGEMENT), VERDICT_GAP);
	assert_int_equal(verdict_worse(VERDICT_NONE, VERDICT_READY), VERDICT_READY);
}

static void a_ready_result_counts_nothing(void **state)
{
	struct result_counts counts = result_count(sample_ready(*state));
	assert_int_equal(counts.must + counts.should + counts.ask + counts.unsure + counts.waived, 0);
}

static void each_fault_is_counted_once(void **state)
{
	struct result_counts counts = result_count(sample_gap(*state));
	assert_int_equal(counts.must, 3);
	assert_int_equal(counts.should, 3);
	assert_int_equal(counts.ask, 1);
	assert_int_equal(counts.unsure, 1);
	assert_int_equal(counts.waived, 1);
}

static void a_fault_counts_as_its_gravest_finding(void **state)
{
	struct result *result = sample_gap(*state);
	struct criterion_result *criteria = result->units->criteria;
	criteria[1].findings.at[0].level = LEVEL_SHOULD;
	criteria[5].findings.at[0].waived = "for C6 only";
	assert_int_equal(result_count(result).must, 3);
	criteria[6].findings.at[0].unsure = true;
	assert_int_equal(result_count(result).must, 2);
	assert_int_equal(result_count(result).should, 4);
}

static void findings_of_a_fault_stand_together(void **state)
{
	size_t count;
	struct result *result = sample_gap(*state);
	struct placed_finding *all = result_findings(*state, result, &count);
	assert_int_equal(count, 11);
	assert_true(all[0].first);
	assert_string_equal(all[0].criterion->id, "C2");
	assert_false(all[1].first);
	assert_string_equal(all[1].criterion->id, "C6");
	assert_string_equal(all[2].criterion->id, "C7");
	assert_ptr_equal(all[9].unit, result->units);
	assert_null(all[9].criterion);
	assert_null(all[10].unit);
}

/* Both as bytes again: what is in the bytes is the same. */
static void assert_comes_back(struct arena *arena, const struct result *result)
{
	struct buffer first = {0}, second = {0};
	result_encode(result, &first);
	struct result *back = result_decode(arena, first.at, first.length);
	assert_non_null(back);
	result_encode(back, &second);
	assert_int_equal(first.length, second.length);
	assert_memory_equal(first.at, second.at, first.length);
	buffer_free(&first);
	buffer_free(&second);
}

static void results_come_back(void **state)
{
	assert_comes_back(*state, sample_gap(*state));
	assert_comes_back(*state, sample_ready(*state));
	assert_comes_back(*state, sample_judgement(*state));
	assert_comes_back(*state, sample_unreadable(*state));
	assert_comes_back(*state, sample_empty(*state));
	assert_comes_back(*state, sample_two_units(*state));
}

static void every_part_comes_back(void **state)
{
	struct buffer bytes = {0};
	struct result *result = sample_gap(*state);
	result->learner_name = "Ann Ówen";
	result->pack_failed = true;
	result_encode(result, &bytes);
	struct result *back = result_decode(*state, bytes.at, bytes.length);
	buffer_free(&bytes);
	assert_string_equal(back->learner_name, "Ann Ówen");
	assert_string_equal(back->centre, "C-77");
	assert_true(back->pack_failed);
	assert_int_equal(back->units->count, 10);
	struct finding *finding = &back->units->criteria[3].findings.at[0];
	assert_string_equal(finding->wanted, "at least 2 sources");
	assert_int_equal(finding->statements.count, 2);
	assert_string_equal(finding->statements.at[1], "003.M02");
	assert_null(finding->id);
	assert_null(finding->waived);
	assert_true(back->units->criteria[4].findings.at[0].unsure);
	assert_int_equal(back->objectives[0].achievable, ANSWER_UNKNOWN);
	assert_null(back->objectives[1].deadline);
	assert_true(back->feedback.effective_sources > 1.7547 && back->feedback.effective_sources < 1.7548);
}

static void a_text_that_was_forgotten_is_empty(void **state)
{
	struct buffer bytes = {0};
	struct result nothing = {.path = "a.yaml"};
	result_encode(&nothing, &bytes);
	struct result *back = result_decode(*state, bytes.at, bytes.length);
	assert_string_equal(back->sha256, "");
	assert_null(back->learner_name);
	buffer_free(&bytes);
}

/* The bytes are copied to memory of just that size, so that a sanitizer sees a read behind them. */
static struct result *decode_exactly(struct arena *arena, const char *bytes, size_t length)
{
	char *copy = malloc(length ? length : 1);
	memcpy(copy, bytes, length);
	struct result *result = result_decode(arena, copy, length);
	free(copy);
	return result;
}

static void bytes_cut_short_are_refused(void **state)
{
	struct buffer bytes = {0};
	result_encode(sample_gap(*state), &bytes);
	for (size_t length = 0; length < bytes.length; length++) {
		struct arena *arena = arena_new();
		assert_null(decode_exactly(arena, bytes.at, length));
		arena_free(arena);
	}
	buffer_add_char(&bytes, 'x');
	assert_null(decode_exactly(*state, bytes.at, bytes.length));
	buffer_free(&bytes);
}

/* Any byte may be wrong: nothing is read that isn't there, and what is taken for a result can be used. */
static void wrong_bytes_do_no_harm(void **state)
{
	static const char wrong[] = {'\x00', '\x01', '\x7F', '\xFF'};
	struct buffer bytes = {0};
	struct arena *arena = arena_new();
	result_encode(sample_gap(*state), &bytes);
	for (size_t i = 0; i < bytes.length * sizeof wrong; i++) {
		char right = bytes.at[i / sizeof wrong];
		bytes.at[i / sizeof wrong] = wrong[i % sizeof wrong];
		struct result *result = decode_exactly(arena, bytes.at, bytes.length);
		if (result)
			result_count(result);
		bytes.at[i / sizeof wrong] = right;
		arena_reset(arena);
	}
	arena_free(arena);
	buffer_free(&bytes);
}

/* Where in the bytes the string starts that is `string`, its length included. */
static size_t find(const struct buffer *bytes, const char *string)
{
	for (size_t i = 4; i + strlen(string) <= bytes->length; i++)
		if (memcmp(bytes->at + i, string, strlen(string)) == 0)
			return i - 4;
	fail_msg("no %s in the bytes", string);
	return 0;
}

static void lies_are_refused(void **state)
{
	struct buffer bytes = {0};
	result_encode(sample_empty(*state), &bytes);
	size_t path = find(&bytes, "cohort/20422.yaml");
	bytes.at[path + 8] = '\0';
	assert_null(decode_exactly(*state, bytes.at, bytes.length));
	bytes.at[path + 8] = 'r';
	size_t verdict = find(&bytes, HASH_A) + 4 + strlen(HASH_A);
	bytes.at[verdict] = VERDICT_UNREADABLE + 1;
	assert_null(decode_exactly(*state, bytes.at, bytes.length));
	bytes.at[verdict] = VERDICT_NONE;
	memcpy(bytes.at + verdict + 1, "\xFE\xFF\xFF\xFF", 4);
	assert_null(decode_exactly(*state, bytes.at, bytes.length));
	memcpy(bytes.at + verdict + 1, "\0\0\0\0", 4);
	assert_non_null(decode_exactly(*state, bytes.at, bytes.length));
	memcpy(bytes.at + path, "\xFF\xFF\xFF\xFF", 4);
	assert_null(decode_exactly(*state, bytes.at, bytes.length));
	buffer_free(&bytes);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, make_arena, free_arena)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(names_are_the_contracts),
		CASE(worse_verdict_wins),
		CASE(a_ready_result_counts_nothing),
		CASE(each_fault_is_counted_once),
		CASE(a_fault_counts_as_its_gravest_finding),
		CASE(findings_of_a_fault_stand_together),
		CASE(results_come_back),
		CASE(every_part_comes_back),
		CASE(a_text_that_was_forgotten_is_empty),
		CASE(bytes_cut_short_are_refused),
		CASE(wrong_bytes_do_no_harm),
		CASE(lies_are_refused),
	};
	return cmocka_run_group_tests_name("result", tests, NULL, NULL);
}
