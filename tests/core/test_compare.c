/* What changed from one result to a later one. */
#include "compare.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

static struct finding finding(int fault, const char *rule, const char *id, enum level level)
{
	return (struct finding){.fault = fault, .rule = rule, .id = id, .level = level, .at = "plan", .reason = rule};
}

/* A portfolio of one unit with two criteria; the second is ready. */
struct sample {
	struct finding findings[2];
	struct criterion_result criteria[2];
	struct unit_result unit;
	struct result result;
};

static struct result *fill(struct sample *sample, enum verdict verdict, size_t count)
{
	sample->criteria[0] = (struct criterion_result){
		.id = "C1", .says = "", .verdict = verdict, .findings = {sample->findings, count}};
	sample->criteria[1] = (struct criterion_result){.id = "C2", .says = "", .verdict = VERDICT_READY};
	sample->unit = (struct unit_result){
		.id = "b/u", .sha256 = "1", .verdict = verdict, .criteria = sample->criteria, .count = 2};
	sample->result = (struct result){.path = "a.yaml",
	                                 .sha256 = "1",
	                                 .today = "2026-01-20",
	                                 .as_of = "2026-01-12",
	                                 .verdict = verdict,
	                                 .units = &sample->unit,
	                                 .unit_count = 1};
	return &sample->result;
}

struct bench {
	struct arena *arena;
	struct sample then, now;
};

static int set_up(void **state)
{
	struct bench *bench = memory_take(1, sizeof *bench);
	bench->arena = arena_new();
	bench->then.findings[0] = finding(1, "smart.clear", "O1", LEVEL_MUST);
	bench->now.findings[0] = finding(1, "smart.clear", "O1", LEVEL_MUST);
	*state = bench;
	return 0;
}

static int tear_down(void **state)
{
	struct bench *bench = *state;
	arena_free(bench->arena);
	free(bench);
	return 0;
}

static void what_is_the_same_does_not_differ(void **state)
{
	struct bench *bench = *state;
	const struct comparison *comparison = compare_results(bench->arena, fill(&bench->then, VERDICT_GAP, 1),
	                                                      fill(&bench->now, VERDICT_GAP, 1), false);
	assert_false(comparison_differs(comparison));
	assert_int_equal(comparison->unchanged, 2);
	for (int i = 0; i < CAUSE_COUNT; i++)
		assert_false(comparison->causes[i]);
}

static void a_criterion_is_newly_ready_and_its_fault_gone(void **state)
{
	struct bench *bench = *state;
	struct result *then = fill(&bench->then, VERDICT_GAP, 1), *now = fill(&bench->now, VERDICT_READY, 0);
	now->sha256 = "2";
	const struct comparison *comparison = compare_results(bench->arena, then, now, false);
	assert_int_equal(comparison->changed_count, 1);
	assert_int_equal(comparison->changed[0].kind, NEWLY_READY);
	assert_string_equal(comparison->changed[0].criterion, "C1");
	assert_int_equal(comparison->counts[NEWLY_READY], 1);
	assert_int_equal(comparison->unchanged, 1);
	assert_int_equal(comparison->shifts[FINDING_GONE].count, 1);
	assert_string_equal(comparison->shifts[FINDING_GONE].at[0]->finding->rule, "smart.clear");
	assert_int_equal(comparison->shifts[FINDING_NEW].count, 0);
	assert_true(comparison->causes[CAUSE_PORTFOLIO]);
	assert_false(comparison->causes[CAUSE_RULES]);
}

static void a_record_that_moved_keeps_its_fault(void **state)
{
	struct bench *bench = *state;
	struct result *then = fill(&bench->then, VERDICT_GAP, 1), *now = fill(&bench->now, VERDICT_GAP, 1);
	bench->now.findings[0].at = "plan[1]";
	assert_int_equal(compare_results(bench->arena, then, now, false)->shifts[FINDING_GONE].count, 0);
	bench->then.findings[0].id = bench->now.findings[0].id = NULL;
	assert_int_equal(compare_results(bench->arena, then, now, false)->shifts[FINDING_GONE].count, 1);
}

static void of_two_faults_alike_one_may_go(void **state)
{
	struct bench *bench = *state;
	bench->then.findings[1] = finding(2, "smart.clear", "O1", LEVEL_MUST);
	const struct comparison *comparison = compare_results(bench->arena, fill(&bench->then, VERDICT_GAP, 2),
	                                                      fill(&bench->now, VERDICT_GAP, 1), false);
	assert_int_equal(comparison->shifts[FINDING_GONE].count, 1);
	assert_int_equal(comparison->shifts[FINDING_NEW].count, 0);
}

static void an_answer_is_a_cause(void **state)
{
	struct bench *bench = *state;
	struct result *then = fill(&bench->then, VERDICT_JUDGEMENT, 1), *now = fill(&bench->now, VERDICT_READY, 1);
	bench->then.findings[0].level = bench->now.findings[0].level = LEVEL_ASK;
	bench->then.findings[0].unsure = bench->now.findings[0].unsure = true;
	bench->now.findings[0].answer = "yes";
	const struct comparison *comparison = compare_results(bench->arena, then, now, false);
	assert_true(comparison->causes[CAUSE_ANSWER]);
	assert_int_equal(comparison->shifts[NEWLY_ANSWERED].count, 1);
	assert_int_equal(comparison->shifts[FINDING_GONE].count, 0);
	comparison = compare_results(bench->arena, now, then, false);
	assert_true(comparison->causes[CAUSE_ANSWER]);
	assert_int_equal(comparison->shifts[ANSWERED_NO_LONGER].count, 1);
}

static void another_answer_is_a_cause_too(void **state)
{
	struct bench *bench = *state;
	struct result *then = fill(&bench->then, VERDICT_READY, 1), *now = fill(&bench->now, VERDICT_READY, 1);
	bench->then.findings[0].level = bench->now.findings[0].level = LEVEL_ASK;
	bench->then.findings[0].answer = bench->now.findings[0].answer = "yes";
	bench->now.findings[0].answered_because = "seen";
	const struct comparison *comparison = compare_results(bench->arena, then, now, false);
	assert_true(comparison->causes[CAUSE_ANSWER]);
	assert_true(comparison_differs(comparison));
}

static void a_waiver_is_seen_though_no_verdict_changes(void **state)
{
	struct bench *bench = *state;
	struct result *then = fill(&bench->then, VERDICT_GAP, 1), *now = fill(&bench->now, VERDICT_GAP, 1);
	bench->then.findings[0].waived = "w";
	const struct comparison *comparison = compare_results(bench->arena, then, now, true);
	assert_int_equal(comparison->shifts[WAIVED_NO_LONGER].count, 1);
	assert_int_equal(comparison->shifts[FINDING_NEW].count, 0);
	comparison = compare_results(bench->arena, now, then, true);
	assert_int_equal(comparison->shifts[NEWLY_WAIVED].count, 1);
	assert_int_equal(comparison->shifts[FINDING_GONE].count, 0);
	comparison = compare_results(bench->arena, then, fill(&bench->now, VERDICT_GAP, 0), true);
	assert_int_equal(comparison->shifts[WAIVED_FAULT_GONE].count, 1);
	assert_true(comparison_differs(comparison));
}

static void a_fault_that_stands_may_be_another(void **state)
{
	struct bench *bench = *state;
	struct result *then = fill(&bench->then, VERDICT_GAP, 1), *now = fill(&bench->now, VERDICT_GAP, 1);
	bench->then.findings[0].wanted = "2 sources";
	bench->now.findings[0].wanted = "3 sources";
	const struct comparison *comparison = compare_results(bench->arena, then, now, true);
	assert_int_equal(comparison->shifts[FINDING_OTHER].count, 1);
	assert_int_equal(comparison->changed_count, 0);
	assert_true(comparison_differs(comparison));
}

static void of_two_faults_alike_only_the_waived_one_shifts(void **state)
{
	struct bench *bench = *state;
	bench->then.findings[1] = finding(2, "smart.clear", "O1", LEVEL_MUST);
	bench->now.findings[1] = finding(2, "smart.clear", "O1", LEVEL_MUST);
	bench->then.findings[0].reason = bench->now.findings[0].reason = "first";
	bench->now.findings[1].waived = "w";
	const struct comparison *comparison = compare_results(bench->arena, fill(&bench->then, VERDICT_GAP, 2),
	                                                      fill(&bench->now, VERDICT_GAP, 2), true);
	assert_int_equal(comparison->shifts[NEWLY_WAIVED].count, 1);
	assert_int_equal(comparison->shifts[WAIVED_NO_LONGER].count, 0);
	assert_int_equal(comparison->shifts[FINDING_GONE].count, 0);
}

static void the_date_is_a_cause_where_nothing_else_is(void **state)
{
	struct bench *bench = *state;
	struct result *then = fill(&bench->then, VERDICT_GAP, 1), *now = fill(&bench->now, VERDICT_READY, 0);
	now->today = "2026-02-01";
	assert_true(compare_results(bench->arena, then, now, false)->causes[CAUSE_DATE]);
	const struct comparison *comparison = compare_results(bench->arena, then, now, true);
	assert_true(comparison->causes[CAUSE_RULES]);
	assert_false(comparison->causes[CAUSE_DATE]);
}

static void a_file_that_can_not_be_read_any_more_has_no_criteria(void **state)
{
	struct bench *bench = *state;
	struct result *then = fill(&bench->then, VERDICT_GAP, 1), *now = fill(&bench->now, VERDICT_UNREADABLE, 0);
	now->unit_count = 0;
	const struct comparison *comparison = compare_results(bench->arena, then, now, false);
	assert_int_equal(comparison->counts[ONLY_BEFORE], 0);
	assert_int_equal(comparison->counts[NOT_READABLE], 2);
	assert_false(comparison_has_shifts(comparison));
	assert_true(comparison_differs(comparison));
	comparison = compare_results(bench->arena, now, then, false);
	assert_int_equal(comparison->counts[ONLY_AFTER], 0);
	assert_int_equal(comparison->counts[READABLE_AGAIN], 2);
	assert_false(comparison_has_shifts(comparison));
}

#define with(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

static void criteria_are_found_wherever_they_stand(void **state)
{
	struct bench *bench = *state;
	struct result *then = fill(&bench->then, VERDICT_GAP, 0), *now = fill(&bench->now, VERDICT_GAP, 0);
	struct criterion_result first = bench->now.criteria[0];
	bench->now.criteria[0] = bench->now.criteria[1];
	bench->now.criteria[1] = first;
	bench->now.unit.sha256 = "2";
	const struct comparison *comparison = compare_results(bench->arena, then, now, false);
	assert_int_equal(comparison->changed_count, 0);
	assert_int_equal(comparison->unchanged, 2);
	assert_true(comparison->causes[CAUSE_RULES]);
	bench->now.criteria[0].id = "C7";
	comparison = compare_results(bench->arena, then, now, false);
	assert_int_equal(comparison->counts[ONLY_BEFORE], 1);
	assert_int_equal(comparison->counts[ONLY_AFTER], 1);
}

static void what_is_waived_on_both_sides_is_no_news(void **state)
{
	struct bench *bench = *state;
	bench->then.findings[0].waived = bench->now.findings[0].waived = "A small site";
	assert_false(comparison_differs(compare_results(bench->arena, fill(&bench->then, VERDICT_READY, 1),
	                                                fill(&bench->now, VERDICT_READY, 1), false)));
}

/* What came of holding the first finding of then against that of now. */
static size_t count_of(struct bench *bench, enum compare_shift shift)
{
	return compare_results(bench->arena, fill(&bench->then, VERDICT_GAP, 1), fill(&bench->now, VERDICT_GAP, 1),
	                       false)
	        ->shifts[shift]
	        .count;
}

static void a_fault_may_be_there_otherwise(void **state)
{
	struct bench *bench = *state;
	struct finding *now = &bench->now.findings[0], as_it_was = *now;
	now->found = "1";
	assert_int_equal(count_of(bench, FINDING_OTHER), 1);
	*now = as_it_was;
	now->wanted = "at least 3";
	assert_int_equal(count_of(bench, FINDING_OTHER), 1);
	*now = as_it_was;
	now->unsure = true;
	assert_int_equal(count_of(bench, FINDING_OTHER), 1);
	*now = as_it_was;
	now->reason = "the same in other words";
	assert_int_equal(count_of(bench, FINDING_OTHER), 0);
}

static void another_answer_is_news(void **state)
{
	struct bench *bench = *state;
	struct finding *then = &bench->then.findings[0], *now = &bench->now.findings[0];
	then->answer = now->answer = "yes";
	then->answered_by = now->answered_by = "AS7";
	then->answered_because = now->answered_because = "seen";
	assert_int_equal(count_of(bench, NEWLY_ANSWERED), 0);
	now->answered_because = "heard";
	assert_int_equal(count_of(bench, NEWLY_ANSWERED), 1);
	now->answered_by = "AS8";
	assert_int_equal(count_of(bench, NEWLY_ANSWERED), 1);
	now->answer = "no";
	assert_int_equal(count_of(bench, NEWLY_ANSWERED), 1);
}

static void the_file_as_a_whole_has_a_verdict_of_its_own(void **state)
{
	struct bench *bench = *state;
	struct result *then = fill(&bench->then, VERDICT_GAP, 0), *now = fill(&bench->now, VERDICT_GAP, 0);
	struct finding advice = finding(9, "format.unknown_key", NULL, LEVEL_SHOULD);
	now->findings = (struct findings){&advice, 1};
	assert_int_equal(compare_results(bench->arena, then, now, false)->changed_count, 0);
	advice.unsure = true;
	assert_int_equal(compare_results(bench->arena, then, now, false)->changed[0].kind, NEWLY_JUDGEMENT);
	advice.level = LEVEL_MUST;
	const struct comparison *comparison = compare_results(bench->arena, then, now, false);
	assert_int_equal(comparison->changed[0].kind, NEWLY_GAP);
	assert_null(comparison->changed[0].unit);
	assert_null(comparison->changed[0].criterion);
	assert_int_equal(comparison->counts[NEWLY_GAP], 0); /* of criteria */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		with(what_is_the_same_does_not_differ),
		with(a_criterion_is_newly_ready_and_its_fault_gone),
		with(a_record_that_moved_keeps_its_fault),
		with(of_two_faults_alike_one_may_go),
		with(an_answer_is_a_cause),
		with(another_answer_is_a_cause_too),
		with(a_waiver_is_seen_though_no_verdict_changes),
		with(a_fault_that_stands_may_be_another),
		with(of_two_faults_alike_only_the_waived_one_shifts),
		with(the_date_is_a_cause_where_nothing_else_is),
		with(a_file_that_can_not_be_read_any_more_has_no_criteria),
		with(criteria_are_found_wherever_they_stand),
		with(what_is_waived_on_both_sides_is_no_news),
		with(a_fault_may_be_there_otherwise),
		with(another_answer_is_news),
		with(the_file_as_a_whole_has_a_verdict_of_its_own),
	};
	return cmocka_run_group_tests_name("compare", tests, NULL, NULL);
}
