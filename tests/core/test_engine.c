#include "engine.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#include "small_home.h"

static const struct sandbox_limits limits = {8 << 20, 16 << 20, 32 << 10, 200 * 1000};

#define UNIT_FILE "awarding-bodies/b/units/u.lua"
#define UNIT(text) "return unit 'u' { title = 'U',\n" text "}\n"
#define CRITERION(id, text) "criterion '" id "' { says = 's', statements = { '001.C01' },\n" text "},\n"
#define C1(text) UNIT(CRITERION("C1", text))
#define C1_AND_C2(one, two) UNIT(CRITERION("C1", one) CRITERION("C2", two))

#define HEAD                                                                                                           \
	"portfolio: 1\nlearner: {id: '7', name: Khan}\ncentre: {id: '5'}\nqualification: b/q\nunits: [u]\n"            \
	"claimed: 2026-01-12\n"
#define OBJECTIVES(list) HEAD "development_plan:\n  objectives:\n" list
#define OBJECTIVE(id, words) "    - {id: " id ", status: open, start: 2026-01-01, text: " words "}\n"

/* What a test works with: a home, its pack, and the newest result. */
struct bench {
	struct home *home;
	struct pack *pack;
	struct engine_request request;
	struct result *result;
	struct buffer words;
};

static int build(void **state)
{
	struct bench *bench = memory_take(1, sizeof *bench);
	bench->home = home_build();
	bench->request.limits = portfolio_default_limits();
	bench->request.today = 20500;
	*state = bench;
	return 0;
}

static int tear_down(void **state)
{
	struct bench *bench = *state;
	pack_free(bench->pack);
	buffer_free(&bench->words);
	home_free(bench->home);
	free(bench);
	return 0;
}

static void load(struct bench *bench)
{
	struct error error = {0};
	pack_free(bench->pack);
	bench->pack = pack_load(bench->home->path, &limits, &error);
	if (!bench->pack)
		fail_msg("%s", error.sentence);
	if (bench->pack->error_count)
		fail_msg("%s:%d: %s", bench->pack->errors[0].file, bench->pack->errors[0].line,
		         bench->pack->errors[0].sentence);
}

/* A result in short: "C1 gap (must smart.clear #1 O1); file (must format.date #2)". That an item of evidence is missing
 * is left out: it stands under every criterion of these small portfolios. */
static void add_findings(struct buffer *words, const struct findings *findings)
{
	for (size_t i = 0; i < findings->count; i++) {
		const struct finding *finding = &findings->at[i];
		if (strcmp(finding->rule, "portfolio.unclaimed") == 0)
			continue;
		buffer_print(words, " (%s%s %s #%d%s%s)", level_name(finding->level), finding->unsure ? "?" : "",
		             finding->rule, finding->fault, finding->id ? " " : "", finding->id ? finding->id : "");
	}
}

static void add_part(struct buffer *words, const char *name, const struct findings *findings)
{
	size_t before = words->length;
	buffer_print(words, "; %s", name);
	size_t named = words->length;
	add_findings(words, findings);
	if (words->length == named) {
		words->length = before;
		words->at[before] = '\0';
	}
}

static void add_unit(struct buffer *words, const struct unit_result *unit)
{
	for (size_t i = 0; i < unit->count; i++) {
		const struct criterion_result *criterion = &unit->criteria[i];
		buffer_print(words, "%s%s %s", words->length ? "; " : "", criterion->id,
		             verdict_name(criterion->verdict));
		add_findings(words, &criterion->findings);
	}
	add_part(words, "notes", &unit->findings);
}

static struct result *judge_text(struct bench *bench, const char *portfolio)
{
	bench->result =
		engine_judge(bench->pack, &bench->request, bench->home->arena, "a.yaml", portfolio, strlen(portfolio));
	buffer_clear(&bench->words);
	buffer_add_string(&bench->words, "");
	for (size_t i = 0; i < bench->result->unit_count; i++)
		add_unit(&bench->words, &bench->result->units[i]);
	add_part(&bench->words, "file", &bench->result->findings);
	return bench->result;
}

static struct result *judge(struct bench *bench, const char *unit, const char *portfolio)
{
	home_write(bench->home, UNIT_FILE, unit);
	load(bench);
	return judge_text(bench, portfolio);
}

static void comes_to(struct bench *bench, const char *unit, const char *portfolio, const char *wanted)
{
	judge(bench, unit, portfolio);
	assert_string_equal(bench->words.at, wanted);
	for (size_t i = 0; i < bench->result->error_count; i++)
		fail_msg("%s", bench->result->errors[i].reason);
}

static const struct finding *finding(const struct bench *bench, size_t criterion, size_t number)
{
	const struct findings *findings = &bench->result->units[0].criteria[criterion].findings;
	assert_true(number < findings->count);
	return &findings->at[number];
}

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
	has_error(bench, "rules/smart.lua", 16, "smart.breaks", "attempt to index a number value");
	judge_text(bench, OBJECTIVES(OBJECTIVE("O1", "break") OBJECTIVE("O2", "break")));
	assert_string_equal(bench->words.at, "C1 judgement; C2 ready");
	has_error(bench, "rules/smart.lua", 16, "smart.breaks", "attempt to index a number value");
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
	has_error(bench, "rules/smart.lua", 16, "smart.breaks", "attempt to index a number value");
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
	has_error(bench, "rules/smart.lua", 18, "smart.loops", "stopped: it took more than 200000 steps");
	judge_text(bench, OBJECTIVES(OBJECTIVE("O1", "well")));
	assert_string_equal(bench->words.at, "C1 ready; C2 ready");
	assert_int_equal(bench->result->error_count, 0);
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
		has_error(bench, "rules/greedy.lua", 2, "greedy.grabs", "stopped: it needed more than 8 MiB of memory");
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
	has_error(bench, "rules/smart.lua", 18, "smart.loops", "stopped: it took more than 200000 steps");
}

static void a_rule_that_was_stopped_before_is_not_called(void **state)
{
	static const char *without[] = {"smart.loops"};
	struct bench *bench = *state;
	bench->request.without = (struct strings){without, 1};
	bench->request.without_why = "stopped: it took longer than 1 s";
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

#define AT_BENCH(test) cmocka_unit_test_setup_teardown(test, build, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		AT_BENCH(every_over_nothing_is_a_fault),
		AT_BENCH(nothing_is_fine_where_the_block_says_if_any),
		AT_BENCH(every_asks_each),
		AT_BENCH(the_asks_all_of_a_list_together),
		AT_BENCH(at_least_shows_the_nearest),
		AT_BENCH(at_least_takes_a_question_before_a_fault),
		AT_BENCH(that_is_picks),
		AT_BENCH(blocks_stand_in_blocks),
		AT_BENCH(should_and_ask_leave_the_verdict_alone),
		AT_BENCH(what_must_be_is_not_said_again_as_advice),
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
		AT_BENCH(a_rule_that_takes_all_memory_is_left_out),
		AT_BENCH(a_sealed_pack_judges_alike),
		AT_BENCH(a_rule_that_was_stopped_before_is_not_called),
		AT_BENCH(who_watches_learns_which_rule_runs),
		AT_BENCH(what_is_no_answer_is_an_error),
		AT_BENCH(nothing_and_no_are_content),
		AT_BENCH(an_unknown_value_makes_a_judgement),
		AT_BENCH(a_subject_that_can_not_be_picked_for_sure_makes_a_judgement),
		AT_BENCH(a_trait_that_fails_makes_a_judgement),
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
		AT_BENCH(a_rule_holds_from_its_stage_on),
		AT_BENCH(only_some_rules_make_no_verdict),
		AT_BENCH(a_finding_names_who_set_its_threshold),
		AT_BENCH(measures_are_taken_whatever_the_verdict),
		AT_BENCH(a_check_is_tried_on_a_piece),
		AT_BENCH(the_same_bytes_come_to_the_same),
	};
	return cmocka_run_group_tests_name("engine", tests, NULL, NULL);
}
