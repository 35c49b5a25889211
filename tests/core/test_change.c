/* What would change between two results of one portfolio. */
#include "change.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include <string.h>

static struct finding finding(const char *rule, enum level level)
{
	return (struct finding){.rule = rule, .level = level, .at = "plan", .reason = rule, .set_by = "u.lua:1"};
}

/* A portfolio of one unit with one criterion. */
struct sample {
	struct finding finding;
	struct criterion_result criterion;
	struct unit_result unit;
	struct result result;
};

static struct result *fill(struct sample *sample, enum verdict verdict, struct finding found)
{
	sample->finding = found;
	sample->criterion = (struct criterion_result){
		.id = "C1", .verdict = verdict, .findings = {&sample->finding, found.rule != NULL}};
	sample->unit =
		(struct unit_result){.id = "b/u", .verdict = verdict, .criteria = &sample->criterion, .count = 1};
	sample->result = (struct result){
		.path = "a.yaml", .learner = "7", .verdict = verdict, .units = &sample->unit, .unit_count = 1};
	return &sample->result;
}

static const struct finding nothing;

static void a_gap_is_told_with_its_rule(void **state)
{
	(void)state;
	struct sample before, after;
	struct changes *changes = changes_new();
	changes_add(changes, fill(&before, VERDICT_READY, finding("a.b", LEVEL_SHOULD)),
	            fill(&after, VERDICT_GAP, finding("a.b", LEVEL_MUST)));
	changes_add(changes, fill(&before, VERDICT_READY, nothing), fill(&after, VERDICT_READY, nothing));
	changes_sort(changes);
	assert_int_equal(changes->portfolios, 2);
	assert_int_equal(changes->changed, 1);
	assert_int_equal(changes->count, 1);
	assert_string_equal(changes->at[0].rule, "a.b");
	assert_string_equal(changes->at[0].criterion, "C1");
	assert_string_equal(changes->at[0].set_by, "u.lua:1");
	assert_false(changes->at[0].gone);
	assert_int_equal(changes->flips[0].portfolios, 1);
	assert_int_equal(changes->rules[0].verdicts, 1);
	changes_free(changes);
}

static void what_is_no_fault_any_more_is_gone(void **state)
{
	(void)state;
	struct sample before, after;
	struct finding waived = finding("a.b", LEVEL_MUST);
	waived.waived = "A small site";
	struct changes *changes = changes_new();
	changes_add(changes, fill(&before, VERDICT_GAP, finding("a.b", LEVEL_MUST)),
	            fill(&after, VERDICT_READY, waived));
	assert_int_equal(changes->count, 1);
	assert_true(changes->at[0].gone);
	assert_string_equal(changes->at[0].rule, "a.b");
	changes_free(changes);
}

static void a_criterion_can_change_within(void **state)
{
	(void)state;
	struct sample before, after;
	struct changes *changes = changes_new();
	fill(&before, VERDICT_READY, nothing)->verdict = VERDICT_GAP;
	changes_add(changes, &before.result, fill(&after, VERDICT_GAP, finding("a.b", LEVEL_MUST)));
	assert_int_equal(changes->changed, 0);
	assert_int_equal(changes->within, 1);
	changes_free(changes);
}

static void a_new_criterion_has_no_verdict_before(void **state)
{
	(void)state;
	struct sample before, after;
	struct changes *changes = changes_new();
	fill(&before, VERDICT_READY, nothing);
	before.unit.count = 0;
	changes_add(changes, &before.result, fill(&after, VERDICT_READY, nothing));
	assert_int_equal(changes->count, 1);
	assert_int_equal(changes->at[0].before, VERDICT_NONE);
	assert_null(changes->at[0].rule);
	assert_string_equal(changes->at[0].reason, "This criterion is new.");
	changes_free(changes);
}

static void what_can_not_be_judged_says_why(void **state)
{
	(void)state;
	struct sample before, after;
	struct fault_report report = {.file = "a.yaml", .line = 1, .reason = "There is no unit"};
	struct changes *changes = changes_new();
	fill(&after, VERDICT_UNREADABLE, nothing);
	after.result.unit_count = 0;
	after.result.errors = &report;
	after.result.error_count = 1;
	changes_add(changes, fill(&before, VERDICT_READY, nothing), &after.result);
	assert_int_equal(changes->count, 1);
	assert_int_equal(changes->changed, 1);
	assert_string_equal(changes->at[0].reason, "There is no unit");
	changes_free(changes);
}

static struct finding question(const char *rule, const char *text)
{
	struct finding asked = finding(rule, LEVEL_ASK);
	asked.reason = text;
	return asked;
}

static void advice_and_questions_are_counted_apart(void **state)
{
	(void)state;
	struct sample before, after;
	struct changes *changes = changes_new();
	changes_add(changes, fill(&before, VERDICT_READY, nothing),
	            fill(&after, VERDICT_READY, finding("a.b", LEVEL_SHOULD)));
	changes_add(changes, fill(&before, VERDICT_READY, nothing),
	            fill(&after, VERDICT_READY, finding("a.b", LEVEL_SHOULD)));
	changes_add(changes, fill(&before, VERDICT_READY, finding("a.b", LEVEL_SHOULD)),
	            fill(&after, VERDICT_READY, question("portfolio.question", "Who was asked?")));
	changes_add(changes, fill(&before, VERDICT_READY, finding("a.b", LEVEL_SHOULD)),
	            fill(&after, VERDICT_READY, finding("a.b", LEVEL_SHOULD)));
	changes_sort(changes);
	assert_int_equal(changes->changed, 0);
	assert_int_equal(changes->count, 0);
	assert_int_equal(changes->beside, 3);
	assert_int_equal(changes->aside_count, 3);
	assert_string_equal(changes->asides[0].rule, "a.b");
	assert_int_equal(changes->asides[0].kind, ASIDE_ADVICE);
	assert_int_equal(changes->asides[0].portfolios, 2);
	assert_int_equal(changes->asides[0].findings, 2);
	assert_false(changes->asides[0].gone);
	assert_true(changes->asides[1].gone);
	assert_string_equal(changes->asides[2].question, "Who was asked?");
	changes_free(changes);
}

static void a_fault_beside_another_is_counted(void **state)
{
	(void)state;
	struct sample before, after;
	struct changes *changes = changes_new();
	changes_add(changes, fill(&before, VERDICT_GAP, finding("a.b", LEVEL_MUST)),
	            fill(&after, VERDICT_GAP, finding("a.c", LEVEL_MUST)));
	changes_sort(changes);
	assert_int_equal(changes->aside_count, 2);
	assert_int_equal(changes->asides[0].kind, ASIDE_FAULT);
	changes_free(changes);
}

static void what_turns_a_verdict_is_not_told_twice(void **state)
{
	(void)state;
	struct sample before, after;
	struct changes *changes = changes_new();
	changes_add(changes, fill(&before, VERDICT_READY, finding("a.b", LEVEL_SHOULD)),
	            fill(&after, VERDICT_GAP, finding("a.b", LEVEL_MUST)));
	assert_int_equal(changes->count, 1);
	assert_int_equal(changes->aside_count, 0);
	changes_free(changes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_gap_is_told_with_its_rule),
		cmocka_unit_test(what_is_no_fault_any_more_is_gone),
		cmocka_unit_test(a_criterion_can_change_within),
		cmocka_unit_test(a_new_criterion_has_no_verdict_before),
		cmocka_unit_test(what_can_not_be_judged_says_why),
		cmocka_unit_test(advice_and_questions_are_counted_apart),
		cmocka_unit_test(a_fault_beside_another_is_counted),
		cmocka_unit_test(what_turns_a_verdict_is_not_told_twice),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
