#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "engine_bench.h"

/* The file --------------------------------------------------------------------------------------------------------- */

struct unreadable {
	const char *bytes;
	int line;
	const char *says;
};

static const struct unreadable files[] = {
	{"portfolio: 1\nlearner: {id: '7'}\nqualification: b/g\nunits: [u]\n", 3,
         "There is no qualification 'b/g'; did you mean 'b/q'?"},
	{"portfolio: 1\nqualification: b/q\nunits: [u, uu]\n", 3, "There is no unit 'uu'; did you mean 'b/u'?"},
	{"portfolio: 1\nqualification: b/q\nunits: [b/w]\n", 3, "There is no unit 'b/w'"},
	{"portfolio: 1\nqualification: b/q\nunits: [c/u]\n", 3, "There is no unit 'c/u'"},
	{"portfolio: 1\nqualification: b/q\n", 1, "The portfolio claims no unit: add a line such as"},
	{"portfolio: 1\nqualification: b/q\nunits: []\n", 3, "The portfolio claims no unit"},
	{"portfolio: 1\nunits: [u]\n", 1, "The portfolio names no qualification: add a line such as"},
	{"portfolio: 1\nqualification: [b/q]\nunits: [u]\n", 2, "The portfolio names no qualification"},
	{"portfolio: 1\nqualification:\nunits: [u]\n", 0, "The portfolio names no qualification"},
	{"learner: {id: '7'}\nqualification: b/q\nunits: [u]\n", 1, "This is no portfolio"},
	{"portfolio: 1\nqualification: 'b/q\n", 0, ""},
	{"", 0, ""},
	{"- a\n- b\n", 0, ""},
	{"\xFF\xFE", 0, ""},
};

static void what_can_not_be_judged_is_unreadable(void **state)
{
	struct bench *bench = *state;
	load(bench);
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		const struct result *result = judge_text(bench, files[i].bytes);
		assert_int_equal(result->verdict, VERDICT_UNREADABLE);
		assert_int_equal(result->unit_count, 0);
		assert_int_equal(result->error_count, 1);
		assert_false(result->pack_failed);
		assert_string_equal(result->errors[0].file, "a.yaml");
		if (!strstr(result->errors[0].reason, files[i].says) ||
		    (files[i].line && result->errors[0].line != files[i].line))
			fail_msg("%s -> %d: %s", files[i].bytes, result->errors[0].line, result->errors[0].reason);
	}
}

static void units_may_be_asked_for(void **state)
{
	static const char *bare[] = {"v", "b/v"}, *missing[] = {"b/uv"};
	struct bench *bench = *state;
	home_write(bench->home, "awarding-bodies/b/units/v.lua",
	           "return unit 'v' { title = 'V',\n" CRITERION("C7", "the 'learner' { ask = { 'Who?' } }") "}\n");
	load(bench);
	bench->request.units = (struct strings){bare, 2};
	judge_text(bench, HEAD);
	assert_string_equal(bench->words.at, "C7 ready (ask portfolio.question #1)");
	assert_string_equal(bench->result->units[0].id, "b/v");
	bench->request.units = (struct strings){missing, 1};
	judge_text(bench, HEAD);
	assert_int_equal(bench->result->verdict, VERDICT_UNREADABLE);
}

static void a_unit_that_is_claimed_twice_is_judged_once(void **state)
{
	struct bench *bench = *state;
	load(bench);
	judge_text(bench, "portfolio: 1\nqualification: b/q\nunits: [u, b/u]\n");
	assert_int_equal(bench->result->unit_count, 1);
}

static void work_is_judged_as_of_the_claim(void **state)
{
	struct bench *bench = *state;
	load(bench);
	judge_text(bench, HEAD);
	assert_string_equal(bench->result->as_of, "2026-01-12");
	assert_string_equal(bench->result->today, "2026-02-16");
	judge_text(bench, "portfolio: 1\nqualification: b/q\nunits: [u]\n");
	assert_string_equal(bench->result->as_of, "2026-02-16");
	judge_text(bench, "portfolio: 1\nqualification: b/q\nunits: [u]\nclaimed: 2026-02-30\n");
	assert_string_equal(bench->result->as_of, "2026-02-16");
}

static void names_are_kept_only_where_asked(void **state)
{
	struct bench *bench = *state;
	load(bench);
	judge_text(bench, HEAD);
	assert_string_equal(bench->result->learner, "7");
	assert_string_equal(bench->result->centre, "5");
	assert_string_equal(bench->result->qualification, "b/q");
	assert_null(bench->result->learner_name);
	bench->request.store_names = true;
	judge_text(bench, HEAD);
	assert_string_equal(bench->result->learner_name, "Khan");
}

static void a_must_outside_a_criterion_makes_a_gap(void **state)
{
	static const char unit[] = UNIT(CRITERION(
		"C1", "every 'objective' { must = { smart.dated } }") "mistake 'm' { "
	                                                              "statements = { '001.M01' }, every 'objective' { "
	                                                              "must = { smart.clear } } }\n");
	struct bench *bench = *state;
	comes_to(bench, unit, OBJECTIVES(OBJECTIVE("O1", "muddled")), "C1 ready; notes (must smart.clear #1 O1)");
	assert_int_equal(bench->result->units[0].verdict, VERDICT_GAP);
	assert_string_equal(bench->result->units[0].findings.at[0].statements.at[0], "001.M01");
	comes_to(bench, unit, OBJECTIVES(OBJECTIVE("O1", "well")) "feedback: [{id: F1, led_to: O9}]\n",
	         "C1 ready; file (must format.reference #1 F1)");
	assert_int_equal(bench->result->units[0].verdict, VERDICT_READY);
	assert_int_equal(bench->result->verdict, VERDICT_GAP);
	comes_to(bench, unit, OBJECTIVES(OBJECTIVE("O1", "well")) "feedbak: 1\n",
	         "C1 ready; file (should format.unknown_key #1)");
	assert_int_equal(bench->result->verdict, VERDICT_READY);
}

/* Claims ----------------------------------------------------------------------------------------------------------- */

#define ITEM(claims) "evidence: [{id: E1, criteria: " claims "}]\n"

static void two_units(struct bench *bench, const char *claims)
{
	struct buffer portfolio = {0};
	home_write(bench->home, "awarding-bodies/b/units/v.lua",
	           "return unit 'v' { title = 'V',\n" CRITERION("C1", "the 'learner' { ask = { 'Who?' } }") "}\n");
	home_write(bench->home, UNIT_FILE,
	           C1_AND_C2("the 'learner' { ask = { 'Who?' } }", "the 'learner' { ask = { 'Who?' } }"));
	load(bench);
	buffer_print(&portfolio,
	             "portfolio: 1\nlearner: {id: '7'}\nqualification: b/q\nunits: [u, v]\n"
	             "evidence: [{id: E1, criteria: %s}]\n",
	             claims);
	judge_text(bench, portfolio.at);
	buffer_free(&portfolio);
}

static void a_claim_is_followed_to_its_criterion(void **state)
{
	static const char *const claims[] = {"[u/C1]", "[b/u/C1]", "u/C1", "[u/c1]", "[u/C1, b/u/C1]", "[' u/C1 ']"};
	struct bench *bench = *state;
	for (size_t i = 0; i < sizeof claims / sizeof *claims; i++) {
		two_units(bench, claims[i]);
		const struct unit_result *units = bench->result->units;
		assert_int_equal(bench->result->findings.count, 0);
		assert_int_equal(units[0].criteria[0].evidence.count, 1);
		assert_string_equal(units[0].criteria[0].evidence.at[0], "E1");
		assert_int_equal(units[0].criteria[1].evidence.count, 0);
		assert_int_equal(units[1].criteria[0].evidence.count, 0);
	}
}

static void a_bare_claim_is_a_fault_where_several_units_are_claimed(void **state)
{
	struct bench *bench = *state;
	two_units(bench, "[C1]");
	assert_int_equal(bench->result->findings.count, 1);
	const struct finding *found = bench->result->findings.at;
	assert_string_equal(found->rule, "portfolio.claim");
	assert_int_equal(found->level, LEVEL_MUST);
	assert_string_equal(found->at, "evidence[0].criteria[0]");
	assert_string_equal(found->found, "C1");
	assert_non_null(strstr(found->reason, "Several units are claimed"));
	assert_int_equal(bench->result->verdict, VERDICT_GAP);
	load(bench);
	judge_text(bench, HEAD ITEM("[C1]"));
	assert_int_equal(bench->result->findings.count, 0);
	assert_string_equal(bench->result->units[0].criteria[0].evidence.at[0], "E1");
}

static void a_claim_for_nothing_is_a_fault(void **state)
{
	static const char *const claims[][2] = {
		{"[u/C9]", "a criterion that U does not have"},
		{"[w/C1]", "a unit that the portfolio does not claim"},
		{"[c/u/C1]", "a unit that the portfolio does not claim"},
		{"[u/]", "a criterion that U does not have"},
		{"[u/C1/C2]", "a unit that the portfolio does not claim"},
	};
	struct bench *bench = *state;
	for (size_t i = 0; i < sizeof claims / sizeof *claims; i++) {
		two_units(bench, claims[i][0]);
		assert_int_equal(bench->result->findings.count, 1);
		assert_int_equal(bench->result->findings.at[0].level, LEVEL_MUST);
		assert_string_equal(bench->result->findings.at[0].id, "E1");
		if (!strstr(bench->result->findings.at[0].reason, claims[i][1]))
			fail_msg("%s: %s", claims[i][0], bench->result->findings.at[0].reason);
	}
}

static void a_criterion_without_evidence_gets_advice(void **state)
{
	struct bench *bench = *state;
	two_units(bench, "[u/C1]");
	const struct criterion_result *criteria = bench->result->units[0].criteria;
	assert_int_equal(criteria[0].findings.count, 1); /* its question */
	assert_int_equal(criteria[1].findings.count, 2);
	assert_string_equal(criteria[1].findings.at[1].rule, "portfolio.unclaimed");
	assert_int_equal(criteria[1].findings.at[1].level, LEVEL_SHOULD);
	assert_int_equal(criteria[1].verdict, VERDICT_READY);
}

/* Files of the evidence; who looked for them is the parent, and no rule. */
static void files_that_are_missing_among_others_are_advice(void **state)
{
	static const struct {
		const char *lines;
		size_t findings;
	} looks[] = {{"+e1.pdf\n+e2.pdf\n", 0}, {"+e1.pdf\n-e2.pdf\n", 1},      {"-e1.pdf\n-e2.pdf\n", 0}, {NULL, 0},
	             {"+e1.pdf\n", 0},          {"+e1.pdf\n-e2\n-e2.pdfs\n", 0}};
	struct bench *bench = *state;
	home_write(bench->home, UNIT_FILE, C1("the 'learner' { ask = { 'Who?' } }"));
	load(bench);
	for (size_t i = 0; i < sizeof looks / sizeof *looks; i++) {
		bench->request.evidence = looks[i].lines;
		judge_text(bench, HEAD "evidence:\n  - {id: E1, file: e1.pdf}\n  - {id: E2, file: \"e2.pdf\"}\n");
		assert_int_equal(bench->result->findings.count, looks[i].findings);
	}
	bench->request.evidence = looks[1].lines;
	judge_text(bench, HEAD "evidence:\n  - {id: E1, file: e1.pdf}\n  - {id: E2, file: \"e2.pdf\"}\n");
	const struct finding *finding = bench->result->findings.at;
	assert_string_equal(finding->rule, "portfolio.evidence_is_there");
	assert_string_equal(finding->at, "evidence[1].file");
	assert_string_equal(finding->id, "E2");
	assert_int_equal(finding->line, 9);
	assert_string_equal(finding->reason,
	                    "Other evidence is in the portfolio's folder, but there is no file e2.pdf.");
	assert_int_equal(bench->result->verdict, VERDICT_READY);
}

/* What is asked for ------------------------------------------------------------------------------------------------ */

static void a_rule_holds_from_its_stage_on(void **state)
{
	static const char unit[] = C1("every 'objective' { must = { smart.checked } }");
	static const char portfolio[] = OBJECTIVES(OBJECTIVE("O1", "muddled"));
	struct bench *bench = *state;
	comes_to(bench, unit, portfolio, "C1 ready");
	bench->request.stage = STAGE_ASSESSOR;
	comes_to(bench, unit, portfolio, "C1 gap (must smart.checked #1 O1)");
	bench->request.stage = STAGE_VERIFIER;
	comes_to(bench, unit, portfolio, "C1 gap (must smart.checked #1 O1)");
}

static void only_some_rules_make_no_verdict(void **state)
{
	static const char unit[] = C1_AND_C2("every 'objective' { must = { smart.clear, smart.fits } }",
	                                     "every 'objective' { must = { smart.clear } }");
	static const char *clear[] = {"smart.c*"}, *fits[] = {"smart.fits"}, *must[] = {"must"};
	static const char muddled[] = OBJECTIVES(OBJECTIVE("O1", "muddled")),
			  well[] = OBJECTIVES(OBJECTIVE("O1", "well"));
	struct bench *bench = *state;
	bench->request.only = (struct strings){clear, 1};
	comes_to(bench, unit, muddled, "C1 none (must smart.clear #1 O1); C2 gap (must smart.clear #1 O1)");
	comes_to(bench, unit, well, "C1 none; C2 ready");
	assert_int_equal(bench->result->units[0].verdict, VERDICT_NONE);
	assert_int_equal(bench->result->verdict, VERDICT_NONE);
	bench->request.only = (struct strings){must, 1};
	comes_to(bench, unit, well, "C1 ready; C2 ready");
	bench->request.only = (struct strings){0};
	bench->request.skip = (struct strings){fits, 1};
	comes_to(bench, unit, muddled, "C1 none (must smart.clear #1 O1); C2 gap (must smart.clear #1 O1)");
	bench->request.skip = (struct strings){must, 1};
	comes_to(bench, unit, muddled, "C1 none; C2 none");
	assert_int_equal(bench->result->verdict, VERDICT_NONE);
}

/* Where the threshold stands --------------------------------------------------------------------------------------- */

static void a_finding_names_who_set_its_threshold(void **state)
{
	struct bench *bench = *state;
	judge(bench,
	      C1("the 'feedback' {\n must = {\n feedback.enough { count = 3 },\n feedback.enough } },\n"
	         "every 'objective' {\n must = { smart.clear } },\nat_least(1) 'review' {\n ask = { 'Why?' } }"),
	      OBJECTIVES(OBJECTIVE("O1", "muddled")));
	assert_string_equal(finding(bench, 0, 0)->set_by, UNIT_FILE ":5");
	assert_string_equal(finding(bench, 0, 1)->set_by, "rules/feedback.lua:3");
	assert_string_equal(finding(bench, 0, 2)->set_by, UNIT_FILE ":8");
	assert_string_equal(finding(bench, 0, 3)->set_by, UNIT_FILE ":9");
}

/* Measures, cases -------------------------------------------------------------------------------------------------- */

static void measures_are_taken_whatever_the_verdict(void **state)
{
	struct bench *bench = *state;
	home_write(bench->home, "rules/measures.lua",
	           "return { measure 'letters' { on = 'objective', says = 's', take = function(o)\n"
	           "  if o.text == 'break' then return o.start.x end\n"
	           "  return { specific = true, measurable = o.text ~= 'muddled', deadline = o.start } end },\n"
	           "measure 'feedback' { on = 'the feedback', says = 's', take = function(list)\n"
	           "  return { items = #list, effective_sources = 1.5 } end } }\n");
	judge(bench, C1("every 'objective' { must = { smart.clear } }"),
	      OBJECTIVES(OBJECTIVE("O1", "muddled") OBJECTIVE(
		      "O2", "break") "    - {id: O3, start: 2026-02-30}\n") "feedback: [{id: F1}]\n");
	const struct objective_measure *objectives = bench->result->objectives;
	assert_int_equal(bench->result->objective_count, 3);
	assert_string_equal(objectives[0].id, "O1");
	assert_int_equal(objectives[0].specific, ANSWER_YES);
	assert_int_equal(objectives[0].measurable, ANSWER_NO);
	assert_int_equal(objectives[0].relevant, ANSWER_UNKNOWN);
	assert_string_equal(objectives[0].deadline, "2026-01-01");
	assert_int_equal(objectives[1].specific, ANSWER_UNKNOWN);
	assert_string_equal(objectives[2].id, "O3");
	assert_true(bench->result->feedback.taken);
	assert_int_equal(bench->result->feedback.items, 1);
	assert_true(bench->result->feedback.effective_sources > 1.4);
	assert_int_equal(bench->result->error_count, 1);
	assert_string_equal(bench->result->errors[0].file, "rules/measures.lua");
}

static struct result *try_rule(struct bench *bench, const char *rule, const char *portfolio)
{
	const struct block *block = pack_unit(bench->pack, "b/u")->criteria[0].blocks;
	for (size_t i = 0; i < block->must.count; i++)
		if (strcmp(block->must.at[i].rule->full, rule) == 0)
			return engine_try(bench->pack, &block->must.at[i], 20000, bench->home->arena, portfolio,
			                  strlen(portfolio));
	fail_msg("%s is not asked", rule);
	return NULL;
}

static void a_check_is_tried_on_a_piece(void **state)
{
	static const char piece[] = "development_plan: {objectives: [{id: O1, text: muddled}, {id: O2, text: odd}]}\n";
	struct bench *bench = *state;
	home_write(bench->home, UNIT_FILE,
	           C1("every 'objective' { must = { smart.clear, smart.fits, smart.breaks } }"));
	load(bench);
	const struct result *clear = try_rule(bench, "smart.clear", piece);
	assert_int_equal(clear->findings.count, 1);
	assert_string_equal(clear->findings.at[0].id, "O1");
	const struct result *fits = try_rule(bench, "smart.fits", piece);
	assert_int_equal(fits->findings.count, 2);
	assert_true(fits->findings.at[1].unsure);
	const struct result *broken =
		try_rule(bench, "smart.breaks", "development_plan: {objectives: [{text: break}]}");
	assert_int_equal(broken->error_count, 1);
	assert_int_equal(try_rule(bench, "smart.clear", "a: [")->error_count, 1);
	assert_int_equal(try_rule(bench, "smart.clear", "portfolio: 1")->findings.count, 0);
}

static void the_same_bytes_come_to_the_same(void **state)
{
	static const char portfolio[] = OBJECTIVES(OBJECTIVE("O1", "muddled") OBJECTIVE("O2", "odd"));
	struct bench *bench = *state;
	judge(bench, C1("every 'objective' { must = { smart.clear, smart.plain, smart.fits } }"), portfolio);
	const char *first = arena_string(bench->home->arena, bench->words.at);
	judge_text(bench, HEAD);
	judge_text(bench, portfolio);
	assert_string_equal(bench->words.at, first);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		AT_BENCH(what_can_not_be_judged_is_unreadable),
		AT_BENCH(units_may_be_asked_for),
		AT_BENCH(a_unit_that_is_claimed_twice_is_judged_once),
		AT_BENCH(work_is_judged_as_of_the_claim),
		AT_BENCH(names_are_kept_only_where_asked),
		AT_BENCH(a_must_outside_a_criterion_makes_a_gap),
		AT_BENCH(a_claim_is_followed_to_its_criterion),
		AT_BENCH(a_bare_claim_is_a_fault_where_several_units_are_claimed),
		AT_BENCH(a_claim_for_nothing_is_a_fault),
		AT_BENCH(a_criterion_without_evidence_gets_advice),
		AT_BENCH(files_that_are_missing_among_others_are_advice),
		AT_BENCH(a_rule_holds_from_its_stage_on),
		AT_BENCH(only_some_rules_make_no_verdict),
		AT_BENCH(a_finding_names_who_set_its_threshold),
		AT_BENCH(measures_are_taken_whatever_the_verdict),
		AT_BENCH(a_check_is_tried_on_a_piece),
		AT_BENCH(the_same_bytes_come_to_the_same),
	};
	return cmocka_run_group_tests_name("engine_file", tests, NULL, NULL);
}
