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

/* One portfolio after another: from ready to a verdict, because of a rule. */
static void turn(struct changes *changes, enum verdict verdict, const char *rule)
{
	struct sample before, after;
	struct finding fault = finding(rule, LEVEL_MUST);
	fault.unsure = verdict == VERDICT_JUDGEMENT;
	fault.level = fault.unsure ? LEVEL_SHOULD : LEVEL_MUST;
	changes_add(changes, fill(&before, VERDICT_READY, nothing), fill(&after, verdict, fault));
}

static void what_changes_most_stands_first(void **state)
{
	(void)state;
	struct changes *changes = changes_new();
	turn(changes, VERDICT_JUDGEMENT, "a.unsure");
	turn(changes, VERDICT_GAP, "b.often");
	turn(changes, VERDICT_GAP, "c.seldom");
	turn(changes, VERDICT_GAP, "b.often");
	changes_sort(changes);
	assert_int_equal(changes->flip_count, 2);
	assert_int_equal(changes->flips[0].after, VERDICT_GAP);
	assert_int_equal(changes->flips[0].portfolios, 3);
	assert_int_equal(changes->flips[1].after, VERDICT_JUDGEMENT);
	assert_int_equal(changes->rule_count, 3);
	assert_string_equal(changes->rules[0].rule, "b.often");
	assert_int_equal(changes->rules[0].portfolios, 2);
	assert_string_equal(changes->rules[1].rule, "a.unsure");
	assert_string_equal(changes->rules[2].rule, "c.seldom");
	changes_free(changes);
}

static void of_flips_alike_the_worse_one_stands_first(void **state)
{
	(void)state;
	struct changes *changes = changes_new();
	turn(changes, VERDICT_JUDGEMENT, "a.a");
	turn(changes, VERDICT_GAP, "a.a");
	changes_sort(changes);
	assert_int_equal(changes->flips[0].after, VERDICT_GAP);
	assert_int_equal(changes->rule_count, 1);
	assert_int_equal(changes->rules[0].verdicts, 2);
	changes_free(changes);
}

static void a_fault_of_the_file_is_told_without_a_unit(void **state)
{
	(void)state;
	struct sample before, after;
	struct finding fault = finding("format.missing", LEVEL_MUST);
	struct changes *changes = changes_new();
	fill(&after, VERDICT_READY, nothing)->verdict = VERDICT_GAP;
	after.result.findings = (struct findings){&fault, 1};
	changes_add(changes, fill(&before, VERDICT_READY, nothing), &after.result);
	assert_int_equal(changes->count, 1);
	assert_null(changes->at[0].unit);
	assert_string_equal(changes->at[0].rule, "format.missing");
	changes_free(changes);
}

static void a_criterion_that_is_gone_has_no_verdict_after(void **state)
{
	(void)state;
	struct sample before, after;
	struct changes *changes = changes_new();
	fill(&after, VERDICT_READY, nothing)->learner = "";
	after.unit.count = 0;
	changes_add(changes, fill(&before, VERDICT_GAP, finding("a.b", LEVEL_MUST)), &after.result);
	assert_int_equal(changes->at[0].after, VERDICT_NONE);
	assert_true(changes->at[0].gone);
	assert_string_equal(changes->at[0].learner, "7");
	changes_free(changes);
}

static void what_can_be_judged_at_last_says_what_was_in_the_way(void **state)
{
	(void)state;
	struct sample before, after;
	struct fault_report report = {.file = "a.yaml", .line = 1, .reason = "There is no unit"};
	struct changes *changes = changes_new();
	fill(&before, VERDICT_UNREADABLE, nothing)->unit_count = 0;
	changes_add(changes, &before.result, &before.result);
	assert_int_equal(changes->count, 0);
	before.result.errors = &report;
	before.result.error_count = 1;
	changes_add(changes, &before.result, fill(&after, VERDICT_GAP, nothing));
	assert_int_equal(changes->count, 1);
	assert_true(changes->at[0].gone);
	assert_string_equal(changes->at[0].reason, "There is no unit");
	changes_free(changes);
}

/* A portfolio of one unit with two criteria, which the same findings touch. */
static struct result *touch_two(struct sample *sample, struct criterion_result *criteria, enum verdict verdict,
                                struct finding found)
{
	fill(sample, verdict, found);
	criteria[0] = criteria[1] = sample->criterion;
	criteria[1].id = "C2";
	sample->unit.criteria = criteria;
	sample->unit.count = 2;
	return &sample->result;
}

static void one_fault_of_two_criteria_is_told_for_both_and_advice_once(void **state)
{
	(void)state;
	struct sample before, after;
	struct criterion_result of_before[2], of_after[2];
	struct changes *changes = changes_new();
	touch_two(&before, of_before, VERDICT_READY, nothing);
	changes_add(changes, &before.result, touch_two(&after, of_after, VERDICT_GAP, finding("a.b", LEVEL_MUST)));
	changes_sort(changes);
	assert_int_equal(changes->count, 2);
	assert_int_equal(changes->rules[0].portfolios, 1);
	assert_int_equal(changes->rules[0].verdicts, 2);
	changes_add(changes, &before.result, touch_two(&after, of_after, VERDICT_READY, finding("a.c", LEVEL_SHOULD)));
	assert_int_equal(changes->aside_count, 1);
	assert_int_equal(changes->asides[0].findings, 1);
	changes_free(changes);
}

static void questions_are_told_apart_by_their_words(void **state)
{
	(void)state;
	struct sample before, after;
	struct changes *changes = changes_new();
	fill(&before, VERDICT_READY, nothing);
	changes_add(changes, &before.result, fill(&after, VERDICT_READY, question("portfolio.question", "Who?")));
	changes_add(changes, &before.result, fill(&after, VERDICT_READY, question("portfolio.question", "When?")));
	changes_add(changes, fill(&before, VERDICT_READY, question("portfolio.question", "Who?")),
	            fill(&after, VERDICT_READY, question("portfolio.question", "When?")));
	changes_sort(changes);
	assert_int_equal(changes->aside_count, 3);
	assert_string_equal(changes->asides[0].question, "When?");
	assert_int_equal(changes->asides[0].portfolios, 2);
	assert_string_equal(changes->asides[1].question, "Who?");
	assert_false(changes->asides[1].gone);
	assert_true(changes->asides[2].gone);
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
		cmocka_unit_test(what_changes_most_stands_first),
		cmocka_unit_test(of_flips_alike_the_worse_one_stands_first),
		cmocka_unit_test(a_fault_of_the_file_is_told_without_a_unit),
		cmocka_unit_test(a_criterion_that_is_gone_has_no_verdict_after),
		cmocka_unit_test(what_can_be_judged_at_last_says_what_was_in_the_way),
		cmocka_unit_test(one_fault_of_two_criteria_is_told_for_both_and_advice_once),
		cmocka_unit_test(questions_are_told_apart_by_their_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
