#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "engine_bench.h"

/* Quantifiers ------------------------------------------------------------------------------------------------------ */

static void every_over_nothing_is_a_fault(void **state)
{
	comes_to(*state, C1("every 'objective' { must = { smart.clear } }"), HEAD,
	         "C1 gap (must portfolio.nothing_there #1)");
	struct bench *bench = *state;
	assert_string_equal(finding(bench, 0, 0)->reason, "The portfolio holds no objective.");
	assert_int_equal(bench->result->verdict, VERDICT_GAP);
	comes_to(bench, C1("every 'objective' { must = { smart.clear } }"), OBJECTIVES("    []\n"),
	         "C1 gap (must portfolio.nothing_there #1)");
	assert_string_equal(finding(bench, 0, 0)->at, "development_plan.objectives");
	assert_int_equal(finding(bench, 0, 0)->line, 9);
	comes_to(bench, C1("every 'objective' { ask = { 'Why?' } }"), HEAD, "C1 gap (must portfolio.nothing_there #1)");
	comes_to(bench, C1("at_least(2) 'objective' { must = { smart.clear } }"), HEAD,
	         "C1 gap (must portfolio.nothing_there #1)");
	comes_to(bench, C1("the 'plan' { ask = { 'Why?' } }"), HEAD, "C1 gap (must portfolio.nothing_there #1)");
}

static void nothing_is_fine_where_the_block_says_if_any(void **state)
{
	comes_to(*state, C1("every 'objective' { if_any = true, must = { smart.clear } }"), HEAD, "C1 ready");
	comes_to(*state, C1("at_least(2) 'objective' { if_any = true, must = { smart.clear } }"), HEAD, "C1 ready");
	comes_to(*state, C1("the 'plan' { if_any = true, ask = { 'Why?' } }"), HEAD, "C1 ready");
	comes_to(*state, C1("the 'feedback' { if_any = true, must = { feedback.enough } }"), HEAD, "C1 ready");
	comes_to(*state, C1("every 'objective' { if_any = true, must = { smart.clear } }"),
	         OBJECTIVES(OBJECTIVE("O1", "muddled")), "C1 gap (must smart.clear #1 O1)");
}

static void every_asks_each(void **state)
{
	comes_to(*state, C1("every 'objective' { must = { smart.clear } }"),
	         OBJECTIVES(OBJECTIVE("O1", "muddled") OBJECTIVE("O2", "well") OBJECTIVE("O3", "muddled")),
	         "C1 gap (must smart.clear #1 O1) (must smart.clear #2 O3)");
	comes_to(*state, C1("every 'objective' { must = { smart.clear } }"), OBJECTIVES(OBJECTIVE("O1", "well")),
	         "C1 ready");
}

static void the_asks_all_of_a_list_together(void **state)
{
	static const char unit[] = C1("the 'feedback' { must = { feedback.enough } }");
	comes_to(*state, unit, HEAD, "C1 gap (must feedback.enough #1)");
	comes_to(*state, unit, HEAD "feedback: [{id: F1}]\n", "C1 gap (must feedback.enough #1)");
	comes_to(*state, unit, HEAD "feedback: [{id: F1}, {id: F2}]\n", "C1 ready");
}

static void at_least_shows_the_nearest(void **state)
{
	static const char unit[] = C1("at_least(1) 'objective' { must = { smart.clear, smart.dated } }");
	static const char two[] = C1("at_least(2) 'objective' { must = { smart.clear, smart.dated } }");
	comes_to(*state, unit, OBJECTIVES("    - {id: O1, text: muddled}\n" OBJECTIVE("O2", "muddled")),
	         "C1 gap (must smart.clear #3 O2)");
	comes_to(*state, unit, OBJECTIVES("    - {id: O1, text: muddled}\n" OBJECTIVE("O2", "well")), "C1 ready");
	comes_to(*state, unit, OBJECTIVES(OBJECTIVE("O1", "muddled") OBJECTIVE("O2", "muddled")),
	         "C1 gap (must smart.clear #1 O1)");
	comes_to(*state, two,
	         OBJECTIVES("    - {id: O1, text: muddled}\n" OBJECTIVE("O2", "muddled") OBJECTIVE("O3", "well")),
	         "C1 gap (must smart.clear #3 O2)");
	comes_to(*state, two, OBJECTIVES(OBJECTIVE("O3", "well")), "C1 gap (must portfolio.too_few #1)");
}

static void at_least_takes_a_question_before_a_fault(void **state)
{
	static const char unit[] = C1("at_least(1) 'objective' { must = { smart.fits } }");
	comes_to(*state, unit, OBJECTIVES(OBJECTIVE("O1", "muddled") OBJECTIVE("O2", "odd")),
	         "C1 judgement (ask? smart.fits #2 O2)");
	comes_to(*state, unit, OBJECTIVES(OBJECTIVE("O1", "odd") OBJECTIVE("O2", "well")), "C1 ready");
}

static void what_all_of_several_leave_open_is_a_gap(void **state)
{
	static const char every[] = C1("every 'objective' { must = { smart.told } }");
	struct bench *bench = *state;
	home_write(
		bench->home, "rules/smart.lua",
		"return { rule 'told' { on = 'objective', title = 't', why = 'w', advice = 'a', none = 'None tells.',\n"
		"check = function(objective) return objective.text == 'odd' and unsure('text', 'Told?') or\n"
		"objective.target and nil end } }");
	comes_to(bench, every, OBJECTIVES(OBJECTIVE("O1", "odd")), "C1 judgement (ask? smart.told #1 O1)");
	comes_to(bench, every, OBJECTIVES(OBJECTIVE("O1", "odd") OBJECTIVE("O2", "well")),
	         "C1 judgement (ask? smart.told #1 O1)");
	comes_to(bench, every, OBJECTIVES(OBJECTIVE("O1", "odd") OBJECTIVE("O2", "odd")),
	         "C1 gap (ask? smart.told #1 O1) (ask? smart.told #2 O2) (must smart.told #3 O1)");
	assert_string_equal(finding(bench, 0, 2)->reason, "None tells.");
	comes_to(bench, C1("at_least(1) 'objective' { must = { smart.told } }"),
	         OBJECTIVES(OBJECTIVE("O1", "odd") OBJECTIVE("O2", "odd")),
	         "C1 gap (ask? smart.told #1 O1) (must smart.told #3 O1)");
	comes_to(bench, C1("every 'objective' { should = { smart.told } }"),
	         OBJECTIVES(OBJECTIVE("O1", "odd") OBJECTIVE("O2", "odd")),
	         "C1 ready (ask smart.told #1 O1) (ask smart.told #2 O2)");
}

static void a_value_that_cant_be_read_is_no_doubt_of_the_text(void **state)
{
	struct bench *bench = *state;
	home_write(
		bench->home, "rules/smart.lua",
		"return { rule 'told' { on = 'objective', title = 't', why = 'w', advice = 'a', none = 'None tells.',\n"
		"check = function(objective) return objective.start and nil end } }");
	comes_to(bench, C1("every 'objective' { must = { smart.told } }"),
	         OBJECTIVES("    - {id: O1, text: a, start: soon}\n    - {id: O2, text: b, start: later}\n"),
	         "C1 judgement (ask? smart.told #3 O1) (ask? smart.told #4 O2); "
	         "file (must format.date #1 O1) (must format.date #2 O2)");
}

static void that_is_picks(void **state)
{
	static const char unit[] = C1("every 'objective' { that_is = 'open', must = { smart.clear } }");
	static const char done[] = OBJECTIVES("    - {id: O1, text: muddled, status: done}\n");
	struct bench *bench = *state;
	comes_to(bench, unit, done, "C1 gap (must portfolio.nothing_there #1)");
	assert_string_equal(finding(bench, 0, 0)->reason, "The portfolio holds no objective that is open.");
	comes_to(bench, unit, OBJECTIVES("    - {id: O1, text: muddled, status: done}\n" OBJECTIVE("O2", "well")),
	         "C1 ready");
	comes_to(bench, unit, OBJECTIVES("    - {id: O1, text: well, status: done}\n" OBJECTIVE("O2", "muddled")),
	         "C1 gap (must smart.clear #1 O2)");
}

static void blocks_stand_in_blocks(void **state)
{
	static const char unit[] = C1("the 'plan' { every 'objective' { must = { smart.clear } } }");
	comes_to(*state, unit, OBJECTIVES(OBJECTIVE("O1", "muddled")), "C1 gap (must smart.clear #1 O1)");
	comes_to(*state, unit, HEAD "development_plan: {created: 2026-01-01}\n",
	         "C1 gap (must portfolio.nothing_there #1)");
}

/* Levels and answers ----------------------------------------------------------------------------------------------- */

static void should_and_ask_leave_the_verdict_alone(void **state)
{
	struct bench *bench = *state;
	comes_to(bench, C1("every 'objective' { should = { smart.clear }, ask = { 'Why?', 'How?' } }"),
	         OBJECTIVES(OBJECTIVE("O1", "muddled")),
	         "C1 ready (should smart.clear #1 O1) (ask portfolio.question #2) (ask portfolio.question #3)");
	assert_string_equal(finding(bench, 0, 2)->reason, "How?");
	assert_int_equal(bench->result->verdict, VERDICT_READY);
}

static void what_must_be_is_not_said_again_as_advice(void **state)
{
	static const char one[] = C1("every 'objective' { must = { smart.clear }, should = { smart.clear } }");
	static const char two[] = C1("every 'objective' { must = { smart.clear } },\n"
	                             "every 'objective' { should = { smart.clear, smart.fits } }");
	comes_to(*state, one, OBJECTIVES(OBJECTIVE("O1", "muddled")), "C1 gap (must smart.clear #1 O1)");
	comes_to(*state, two, OBJECTIVES(OBJECTIVE("O1", "muddled")),
	         "C1 gap (must smart.clear #1 O1) (should smart.fits #2 O1)");
	comes_to(*state,
	         C1("the 'feedback' { must = { feedback.enough }, should = { feedback.enough { count = 3 } } }"), HEAD,
	         "C1 gap (must feedback.enough #1)");
	comes_to(*state,
	         C1("the 'feedback' { must = { feedback.enough }, should = { feedback.enough { count = 3 } } }"),
	         HEAD "feedback: [{id: F1}, {id: F2}]\n", "C1 ready (should feedback.enough #1)");
}

static void what_was_advice_at_first_and_must_be_is_a_must(void **state)
{
	comes_to(*state,
	         C1("every 'objective' { should = { smart.clear } },\nevery 'objective' { must = { smart.clear } }"),
	         OBJECTIVES(OBJECTIVE("O1", "muddled")), "C1 gap (must smart.clear #1 O1)");
	comes_to(*state,
	         C1_AND_C2("every 'objective' { should = { smart.clear } }",
	                   "every 'objective' { must = { smart.clear } }"),
	         OBJECTIVES(OBJECTIVE("O1", "muddled")),
	         "C1 ready (should smart.clear #1 O1); C2 gap (must smart.clear #1 O1)");
}

static void a_check_that_is_unsure_makes_a_judgement(void **state)
{
	struct bench *bench = *state;
	comes_to(bench, C1("every 'objective' { must = { smart.fits } }"), OBJECTIVES(OBJECTIVE("O1", "odd")),
	         "C1 judgement (ask? smart.fits #1 O1)");
	assert_string_equal(finding(bench, 0, 0)->reason, "Does it fit?");
	comes_to(bench, C1("every 'objective' { should = { smart.fits } }"), OBJECTIVES(OBJECTIVE("O1", "odd")),
	         "C1 ready (ask smart.fits #1 O1)");
	comes_to(bench, C1("every 'objective' { must = { smart.clear, smart.fits } }"),
	         OBJECTIVES(OBJECTIVE("O1", "odd") OBJECTIVE("O2", "muddled")),
	         "C1 gap (ask? smart.fits #1 O1) (must smart.clear #2 O2) (must smart.fits #3 O2)");
}

static void a_question_asked_first_as_advice_still_makes_a_judgement(void **state)
{
	comes_to(*state,
	         C1("every 'objective' { should = { smart.fits } },\nevery 'objective' { must = { smart.fits } }"),
	         OBJECTIVES(OBJECTIVE("O1", "odd")), "C1 judgement (ask? smart.fits #1 O1)");
}

static void any_of_is_content_with_one(void **state)
{
	comes_to(*state, C1("every 'objective' { must = { any_of { smart.dated, smart.clear } } }"),
	         OBJECTIVES("    - {id: O1, text: well}\n"), "C1 ready");
	comes_to(*state, C1("every 'objective' { must = { any_of { smart.dated, smart.clear } } }"),
	         OBJECTIVES("    - {id: O1, text: muddled}\n"), "C1 gap (must smart.dated #1 O1)");
	comes_to(*state, C1("every 'objective' { must = { any_of { smart.dated, smart.fits } } }"),
	         OBJECTIVES("    - {id: O1, text: odd}\n"), "C1 judgement (ask? smart.fits #2 O1)");
	comes_to(*state, C1("every 'objective' { must = { any_of { smart.fits, smart.dated } } }"),
	         OBJECTIVES("    - {id: O1, text: odd}\n"), "C1 judgement (ask? smart.fits #1 O1)");
}

static void a_check_may_give_several_faults(void **state)
{
	struct bench *bench = *state;
	comes_to(bench, C1("every 'objective' { must = { smart.plain } }"), OBJECTIVES(OBJECTIVE("O1", "muddled")),
	         "C1 gap (must smart.plain #1 O1) (must smart.plain #2 O1)");
	assert_string_equal(finding(bench, 0, 0)->at, "development_plan.objectives[0].text");
	assert_string_equal(finding(bench, 0, 1)->at, "development_plan.objectives[0].status");
	assert_int_equal(finding(bench, 0, 1)->line, 9);
}

static void a_finding_tells_what_was_found_and_wanted(void **state)
{
	struct bench *bench = *state;
	comes_to(bench, C1("every 'objective' { must = { smart.clear, smart.dated } }"),
	         OBJECTIVES("    - id: O1\n      text:  muddled\n"),
	         "C1 gap (must smart.clear #1 O1) (must smart.dated #2 O1)");
	const struct finding *text = finding(bench, 0, 0), *start = finding(bench, 0, 1);
	assert_string_equal(text->found, "\"muddled\"");
	assert_string_equal(text->wanted, "clearness");
	assert_string_equal(text->advice, "Mend it");
	assert_string_equal(text->title, "Clear");
	assert_string_equal(text->statements.at[0], "001.C01");
	assert_int_equal(text->line, 10);
	assert_int_equal(text->column, 14);
	assert_string_equal(start->found, "nothing");
	assert_string_equal(start->at, "development_plan.objectives[0]");
	assert_int_equal(start->line, 9);
}

static void a_long_text_is_shown_cut(void **state)
{
	struct bench *bench = *state;
	home_write(bench->home, "rules/smart.lua",
	           "return { rule 'clear' { on = 'objective', title = 't', why = 'w', advice = 'a',\n"
	           "check = function() return fault('text', 'no') end } }");
	judge(bench, C1("every 'objective' { must = { smart.clear } }"),
	      OBJECTIVES(
		      "    - text: é word word word word word word word word word word word word word word word word "
		      "word word word word end\n"));
	const char *found = finding(bench, 0, 0)->found;
	assert_string_equal(found + strlen(found) - strlen(" word …\""), " word …\"");
	assert_in_range(utf8_count(found, strlen(found)), 80, 94);
}

/* Numbers ---------------------------------------------------------------------------------------------------------- */

static void one_fault_under_two_criteria_has_one_number(void **state)
{
	comes_to(*state,
	         C1_AND_C2("every 'objective' { must = { smart.clear } }",
	                   "at_least(1) 'objective' { should = { smart.fits }, must = { smart.clear } }"),
	         OBJECTIVES(OBJECTIVE("O1", "muddled")),
	         "C1 gap (must smart.clear #1 O1); C2 gap (must smart.clear #1 O1) (should smart.fits #2 O1)");
	comes_to(
		*state,
		C1_AND_C2("the 'feedback' { must = { feedback.enough } }",
	                  "the 'feedback' { must = { feedback.enough { count = 2 }, feedback.enough { count = 3 } } }"),
		HEAD, "C1 gap (must feedback.enough #1); C2 gap (must feedback.enough #1) (must feedback.enough #2)");
}

static void one_fault_of_a_picked_list_has_one_number(void **state)
{
	struct bench *bench = *state;
	home_write(bench->home, "rules/all.lua",
	           "return { rule 'none' { on = 'the objective', title = 't', why = 'w', advice = 'a',\n"
	           "check = function(list) return fault(list, #list .. ' are there') end } }");
	comes_to(bench,
	         C1_AND_C2("the 'objective' { that_is = 'open', must = { all.none } }",
	                   "the 'objective' { that_is = 'open', must = { all.none } },\n"
	                   "the 'objective' { must = { all.none } }"),
	         OBJECTIVES(OBJECTIVE("O1", "a") "    - {id: O2, status: done, text: b}\n"),
	         "C1 gap (must all.none #1); C2 gap (must all.none #1) (must all.none #2)");
	assert_string_equal(finding(bench, 0, 0)->reason, "1 are there");
	assert_string_equal(finding(bench, 1, 1)->reason, "2 are there");
}

static void the_same_lack_under_two_criteria_has_one_number(void **state)
{
	comes_to(*state,
	         C1_AND_C2("every 'objective' { must = { smart.clear } }",
	                   "every 'objective' { must = { smart.fits } },\nthe 'plan' { ask = { 'Why?' } }"),
	         HEAD,
	         "C1 gap (must portfolio.nothing_there #1); "
	         "C2 gap (must portfolio.nothing_there #1) (must portfolio.nothing_there #2)");
}

/* Rules that fail -------------------------------------------------------------------------------------------------- */

static void has_error(const struct bench *bench, const char *file, int line, const char *rule, const char *says)
{
	assert_int_equal(bench->result->error_count, 1);
	const struct fault_report *error = bench->result->errors;
	assert_string_equal(error->file, file);
	assert_int_equal(error->line, line);
	assert_string_equal(error->rule, rule);
	if (!strstr(error->reason, says))
		fail_msg("%s", error->reason);
	assert_true(bench->result->pack_failed);
}

static void a_rule_that_errors_spares_the_others(void **state)
{
	struct bench *bench = *state;
	judge(bench,
	      C1_AND_C2("every 'objective' { must = { smart.breaks, smart.dated } }",
	                "every 'objective' { must = { smart.clear } }"),
	      OBJECTIVES(OBJECTIVE("O1", "break") "    - {id: O2, text: muddled}\n"));
	assert_string_equal(bench->words.at, "C1 gap (must smart.dated #1 O2); C2 gap (must smart.clear #2 O2)");
	has_error(bench, "rules/smart.lua", 16, "smart.breaks", "is a number and has no parts");
	judge_text(bench, OBJECTIVES(OBJECTIVE("O1", "break") OBJECTIVE("O2", "break")));
	assert_string_equal(bench->words.at, "C1 judgement; C2 ready");
	has_error(bench, "rules/smart.lua", 16, "smart.breaks", "is a number and has no parts");
	judge_text(bench, OBJECTIVES(OBJECTIVE("O1", "well")));
	assert_string_equal(bench->words.at, "C1 ready; C2 ready");
	assert_int_equal(bench->result->error_count, 0);
	assert_false(bench->result->pack_failed);
}

static void an_error_in_advice_is_named_and_no_more(void **state)
{
	struct bench *bench = *state;
	judge(bench, C1("every 'objective' { should = { smart.breaks } }"), OBJECTIVES(OBJECTIVE("O1", "break")));
	assert_string_equal(bench->words.at, "C1 ready");
	has_error(bench, "rules/smart.lua", 16, "smart.breaks", "is a number and has no parts");
}

static void any_of_with_an_error_is_a_judgement(void **state)
{
	struct bench *bench = *state;
	judge(bench, C1("every 'objective' { must = { any_of { smart.dated, smart.breaks } } }"),
	      OBJECTIVES("    - {id: O1, text: break}\n"));
	assert_string_equal(bench->words.at, "C1 judgement");
	assert_int_equal(bench->result->error_count, 1);
	judge(bench, C1("every 'objective' { must = { any_of { smart.breaks, smart.clear } } }"),
	      OBJECTIVES("    - {id: O1, text: break}\n"));
	assert_string_equal(bench->words.at, "C1 ready");
	assert_int_equal(bench->result->error_count, 1);
}

static void a_rule_that_loops_is_left_out(void **state)
{
	struct bench *bench = *state;
	judge(bench,
	      C1_AND_C2("every 'objective' { must = { smart.clear, smart.loops } }",
	                "every 'objective' { must = { smart.dated } }"),
	      OBJECTIVES(OBJECTIVE("O1", "well") OBJECTIVE("O2", "loop") "    - {id: O3, text: well}\n"));
	assert_string_equal(bench->words.at, "C1 judgement; C2 gap (must smart.dated #1 O3)");
	has_error(bench, "a.yaml", 10, "smart.loops",
	          "stopped: it took more than 200000 steps to read what stands here: shorten or divide it");
	judge_text(bench, OBJECTIVES(OBJECTIVE("O1", "muddled") OBJECTIVE("O2", "loop")));
	assert_string_equal(bench->words.at, "C1 gap (must smart.clear #1 O1); C2 ready");
	has_error(bench, "a.yaml", 10, "smart.loops",
	          "stopped: it took more than 200000 steps to read what stands here: shorten or divide it");
	judge_text(bench, OBJECTIVES(OBJECTIVE("O1", "well")));
	assert_string_equal(bench->words.at, "C1 ready; C2 ready");
	assert_int_equal(bench->result->error_count, 0);
}

static void a_trait_that_loops_is_called_once(void **state)
{
	struct bench *bench = *state;
	home_write(
		bench->home, "rules/slow.lua",
		"return { trait 'slow' { on = 'objective', says = 's', holds = function() while true do end end } }");
	judge(bench, C1("every 'objective' { that_is = 'slow', must = { smart.clear } }"),
	      OBJECTIVES(OBJECTIVE("O1", "well") OBJECTIVE("O2", "well") OBJECTIVE("O3", "well")));
	assert_int_equal(bench->result->error_count, 1);
	assert_string_equal(bench->result->errors[0].file, "a.yaml");
	assert_int_equal(bench->result->errors[0].line, 9);
}

static void a_rule_that_takes_all_memory_is_left_out(void **state)
{
	struct bench *bench = *state;
	home_write(bench->home, "rules/greedy.lua",
	           "local kept = {}\nreturn { rule 'grabs' { on = 'objective', title = 't', why = 'w', advice = 'a',\n"
	           "check = function() local s = 'x' while true do s = s .. s kept[1] = s end end } }");
	home_write(bench->home, UNIT_FILE, C1("every 'objective' { must = { greedy.grabs, smart.dated } }"));
	load(bench);
	sandbox_seal(bench->pack->sandbox);
	for (int i = 0; i < 3; i++) {
		judge_text(bench, OBJECTIVES("    - {id: O1, text: well}\n"));
		assert_string_equal(bench->words.at, "C1 gap (must smart.dated #1 O1)");
		has_error(bench, "a.yaml", 9, "greedy.grabs",
		          "stopped: it needed more than 8 MiB of memory to read what stands here");
	}
}

static void a_sealed_pack_judges_alike(void **state)
{
	static const char portfolio[] = OBJECTIVES(OBJECTIVE("O1", "muddled") OBJECTIVE("O2", "loop"));
	struct bench *bench = *state;
	judge(bench, C1("every 'objective' { must = { smart.loops, smart.clear } }"), portfolio);
	assert_string_equal(bench->words.at, "C1 gap (must smart.clear #1 O1)");
	sandbox_seal(bench->pack->sandbox);
	judge_text(bench, portfolio);
	assert_string_equal(bench->words.at, "C1 gap (must smart.clear #1 O1)");
	has_error(bench, "a.yaml", 10, "smart.loops",
	          "stopped: it took more than 200000 steps to read what stands here: shorten or divide it");
}

static void a_rule_that_was_stopped_before_is_not_called(void **state)
{
	static const char *without[] = {"smart.loops"};
	struct bench *bench = *state;
	bench->request.without = (struct strings){without, 1};
	static const char *why[] = {"stopped: it took longer than 1 s"};
	bench->request.without_why = (struct strings){why, 1};
	judge(bench, C1("every 'objective' { must = { smart.loops } }"), OBJECTIVES(OBJECTIVE("O1", "loop")));
	assert_string_equal(bench->words.at, "C1 judgement");
	has_error(bench, "rules/smart.lua", 18, "smart.loops", "stopped: it took longer than 1 s");
}

static void who_watches_learns_which_rule_runs(void **state)
{
	volatile int running = 77;
	struct bench *bench = *state;
	bench->request.running = &running;
	comes_to(bench, C1("every 'objective' { must = { smart.clear } }"), OBJECTIVES(OBJECTIVE("O1", "well")),
	         "C1 ready");
	assert_int_equal(running, 0);
}

/* What a check gives back that is no answer must not pass for content: {rule file, what it gives}. */
static void what_is_no_answer_is_an_error(void **state)
{
	static const char *const answers[] = {
		"'text'", "true",  "7",      "{ 'text' }",        "{ fault('text', 'no'), 'text' }",
		"o",      "fault", "{ {} }", "{ reason = 'no' }", "use_it"};
	struct bench *bench = *state;
	home_write(bench->home, "rules/judgements/j.lua", "return { a = function() end }");
	for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
		struct buffer rules = {0};
		buffer_print(&rules,
		             "local use_it = use 'j'\n"
		             "return { rule 'odd' { on = 'objective', title = 't', why = 'w', advice = 'a',\n"
		             "check = function(o) return o.text and use_it and %s end } }\n",
		             answers[i]);
		home_write(bench->home, "rules/odd.lua", rules.at);
		buffer_free(&rules);
		judge(bench, C1("every 'objective' { must = { odd.odd } }"), OBJECTIVES(OBJECTIVE("O1", "well")));
		if (strcmp(bench->words.at, "C1 judgement") != 0)
			fail_msg("%s: %s", answers[i], bench->words.at);
		has_error(bench, "rules/odd.lua", 2, "odd.odd", "the check gave back what is no answer");
	}
}

static void nothing_and_no_are_content(void **state)
{
	static const char *const answers[] = {"nil", "false", "{}", ""};
	struct bench *bench = *state;
	for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
		struct buffer rules = {0};
		buffer_print(&rules,
		             "return { rule 'odd' { on = 'objective', title = 't', why = 'w', advice = 'a',\n"
		             "check = function(o) return %s end } }\n",
		             answers[i]);
		home_write(bench->home, "rules/odd.lua", rules.at);
		buffer_free(&rules);
		comes_to(bench, C1("every 'objective' { must = { odd.odd } }"), OBJECTIVES(OBJECTIVE("O1", "well")),
		         "C1 ready");
	}
}

/* Unknown values --------------------------------------------------------------------------------------------------- */

static void an_unknown_value_makes_a_judgement(void **state)
{
	struct bench *bench = *state;
	comes_to(bench,
	         C1_AND_C2("every 'objective' { must = { smart.dated } }",
	                   "every 'objective' { must = { smart.clear } }"),
	         OBJECTIVES("    - {id: O1, text: well, start: 2026-02-30}\n"),
	         "C1 judgement (ask? smart.dated #2 O1); C2 ready; file (must format.date #1 O1)");
	assert_non_null(strstr(finding(bench, 0, 0)->reason, "What stands under 'start' could not be read"));
	assert_string_equal(finding(bench, 0, 0)->at, "development_plan.objectives[0].start");
	assert_int_equal(bench->result->verdict, VERDICT_GAP);
	assert_int_equal(bench->result->units[0].verdict, VERDICT_JUDGEMENT);
}

static void a_subject_that_can_not_be_picked_for_sure_makes_a_judgement(void **state)
{
	static const char portfolio[] = OBJECTIVES("    - {id: O1, text: muddled, status: opne}\n");
	comes_to(*state, C1("every 'objective' { that_is = 'open', must = { smart.clear } }"), portfolio,
	         "C1 judgement (ask? portfolio.question #2 O1); file (should format.word #1 O1)");
	comes_to(*state, C1("every 'objective' { if_any = true, that_is = 'open', must = { smart.clear } }"), portfolio,
	         "C1 judgement (ask? portfolio.question #2 O1); file (should format.word #1 O1)");
}

static void a_trait_that_fails_makes_a_judgement(void **state)
{
	static const char *const traits[] = {"return o.start.x", "while true do end"};
	struct bench *bench = *state;
	for (size_t i = 0; i < 2; i++) {
		struct buffer rules = {0};
		buffer_print(&rules,
		             "return { trait 'bad' { on = 'objective', says = 's',\n holds = function(o) %s end } }",
		             traits[i]);
		home_write(bench->home, "rules/traits.lua", rules.at);
		buffer_free(&rules);
		judge(bench, C1("every 'objective' { if_any = true, that_is = 'bad', must = { smart.clear } }"),
		      OBJECTIVES(OBJECTIVE("O1", "muddled")));
		assert_string_equal(bench->words.at, "C1 judgement");
		assert_int_equal(bench->result->error_count, 1);
		assert_true(bench->result->pack_failed);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		AT_BENCH(every_over_nothing_is_a_fault),
		AT_BENCH(nothing_is_fine_where_the_block_says_if_any),
		AT_BENCH(every_asks_each),
		AT_BENCH(the_asks_all_of_a_list_together),
		AT_BENCH(at_least_shows_the_nearest),
		AT_BENCH(at_least_takes_a_question_before_a_fault),
		AT_BENCH(what_all_of_several_leave_open_is_a_gap),
		AT_BENCH(a_value_that_cant_be_read_is_no_doubt_of_the_text),
		AT_BENCH(that_is_picks),
		AT_BENCH(blocks_stand_in_blocks),
		AT_BENCH(should_and_ask_leave_the_verdict_alone),
		AT_BENCH(what_must_be_is_not_said_again_as_advice),
		AT_BENCH(what_was_advice_at_first_and_must_be_is_a_must),
		AT_BENCH(a_check_that_is_unsure_makes_a_judgement),
		AT_BENCH(a_question_asked_first_as_advice_still_makes_a_judgement),
		AT_BENCH(any_of_is_content_with_one),
		AT_BENCH(a_check_may_give_several_faults),
		AT_BENCH(a_finding_tells_what_was_found_and_wanted),
		AT_BENCH(a_long_text_is_shown_cut),
		AT_BENCH(one_fault_under_two_criteria_has_one_number),
		AT_BENCH(one_fault_of_a_picked_list_has_one_number),
		AT_BENCH(the_same_lack_under_two_criteria_has_one_number),
		AT_BENCH(a_rule_that_errors_spares_the_others),
		AT_BENCH(an_error_in_advice_is_named_and_no_more),
		AT_BENCH(any_of_with_an_error_is_a_judgement),
		AT_BENCH(a_rule_that_loops_is_left_out),
		AT_BENCH(a_trait_that_loops_is_called_once),
		AT_BENCH(a_rule_that_takes_all_memory_is_left_out),
		AT_BENCH(a_sealed_pack_judges_alike),
		AT_BENCH(a_rule_that_was_stopped_before_is_not_called),
		AT_BENCH(who_watches_learns_which_rule_runs),
		AT_BENCH(what_is_no_answer_is_an_error),
		AT_BENCH(nothing_and_no_are_content),
		AT_BENCH(an_unknown_value_makes_a_judgement),
		AT_BENCH(a_subject_that_can_not_be_picked_for_sure_makes_a_judgement),
		AT_BENCH(a_trait_that_fails_makes_a_judgement),
	};
	return cmocka_run_group_tests_name("engine", tests, NULL, NULL);
}
