/* Budgets of memory that end at every place: while packs are loaded, while a portfolio is judged. What comes is the same as
 * with plenty, or an error that names the budget; nothing crashes, and no criterion comes out better. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "engine_bench.h"

enum { LOAD_STEP = 16411, LOAD_MOST = 4 << 20, JUDGE_STEP = 17, JUDGE_MOST = 2 << 10 };

static const char portfolio[] = OBJECTIVES(OBJECTIVE("O1", "'Answer 95% of calls within 20 seconds by 30 June 2026.'")
                                                   OBJECTIVE("O2", "'Get better at things.'"));

static bool says_memory(const struct error *errors, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strstr(errors[i].sentence, "memory"))
			return true;
	return false;
}

static struct pack *load_within(struct bench *bench, size_t load_memory, size_t memory, struct error *error)
{
	struct sandbox_limits within = limits;
	within.load_memory = load_memory;
	within.memory = memory;
	pack_free(bench->pack);
	return bench->pack = pack_load(&(struct pack_source){.home = bench->home->path}, &within, error);
}

static const char *words_with_plenty(struct bench *bench)
{
	judge(bench, C1("every 'objective' { must = { smart.clear } },"), portfolio);
	assert_int_equal(bench->result->error_count, 0);
	return arena_string(bench->home->arena, bench->words.at);
}

static void packs_load_whole_or_say_that_memory_ended(void **state)
{
	struct bench *bench = *state;
	const char *plenty = words_with_plenty(bench);
	size_t whole = 0, refused = 0;
	for (size_t most = 1000; most < LOAD_MOST && whole < 2; most += LOAD_STEP) {
		struct error error = {0};
		struct pack *pack = load_within(bench, most, limits.memory, &error);
		if (pack && pack->error_count == 0) {
			judge_text(bench, portfolio);
			assert_string_equal(bench->words.at, plenty);
			whole++;
		} else {
			assert_true(pack ? says_memory(pack->errors, pack->error_count) : says_memory(&error, 1));
			refused++;
		}
	}
	assert_int_equal(whole, 2);
	assert_true(refused > 3);
}

static void portfolios_are_judged_the_same_or_their_criteria_are_not(void **state)
{
	struct bench *bench = *state;
	const char *plenty = words_with_plenty(bench);
	size_t same = 0, stopped = 0;
	for (size_t most = 0; most < JUDGE_MOST; most += JUDGE_STEP) {
		struct error error = {0};
		assert_non_null(load_within(bench, limits.load_memory, most, &error));
		sandbox_seal(bench->pack->sandbox);
		const struct result *result = judge_text(bench, portfolio);
		bool is_same = strcmp(bench->words.at, plenty) == 0;
		same += is_same;
		stopped += !is_same;
		assert_true(is_same || result->error_count > 0);
		for (size_t i = 0; i < result->error_count; i++)
			assert_non_null(strstr(result->errors[i].reason, "memory"));
		for (size_t i = 0; !is_same && i < result->unit_count; i++)
			for (size_t k = 0; k < result->units[i].count; k++)
				assert_int_not_equal(result->units[i].criteria[k].verdict, VERDICT_READY);
	}
	printf("# %zu the same, %zu stopped\n", same, stopped);
	assert_true(same > 3 && stopped > 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		AT_BENCH(packs_load_whole_or_say_that_memory_ended),
		AT_BENCH(portfolios_are_judged_the_same_or_their_criteria_are_not),
	};
	return cmocka_run_group_tests_name("engine_memory", tests, NULL, NULL);
}
