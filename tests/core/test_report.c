#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "report.h"
#include "result_samples.h"

struct bench {
	struct arena *arena;
	struct buffer out;
};

static int set_up(void **state)
{
	struct bench *bench = memory_take(1, sizeof *bench);
	bench->arena = arena_new();
	*state = bench;
	return 0;
}

static int tear_down(void **state)
{
	struct bench *bench = *state;
	arena_free(bench->arena);
	buffer_free(&bench->out);
	free(bench);
	return 0;
}

/* The whole report of the results. */
static const char *report(struct bench *bench, const char *name, struct report_options options,
                          const struct result *const *results, size_t count)
{
	const struct report_format *format = report_named(name);
	struct run_facts facts = sample_run(bench->arena);
	void *state = format->start(&options);
	buffer_clear(&bench->out);
	buffer_add_string(&bench->out, "");
	format->begin(state, &facts, &bench->out);
	for (size_t i = 0; i < count; i++)
		format->portfolio(state, results[i], &bench->out);
	format->end(state, &facts, &bench->out);
	format->finish(state);
	return bench->out.at;
}

static const char *report_one(struct bench *bench, const char *name, const struct result *result)
{
	return report(bench, name, (struct report_options){0}, &result, 1);
}

static size_t times(const char *text, const char *part)
{
	size_t count = 0;
	for (const char *at = text; (at = strstr(at, part)); at++)
		count++;
	return count;
}

#define assert_has(text, part)                                                                                         \
	do {                                                                                                           \
		if (!strstr(text, part))                                                                               \
			fail_msg("no \"%s\" in:\n%s", part, text);                                                     \
	} while (0)
#define assert_lacks(text, part)                                                                                       \
	do {                                                                                                           \
		if (strstr(text, part))                                                                                \
			fail_msg("\"%s\" in:\n%s", part, text);                                                        \
	} while (0)
#define assert_order(text, first, second)                                                                              \
	do {                                                                                                           \
		assert_has(text, first);                                                                               \
		assert_has(strstr(text, first), second);                                                               \
	} while (0)

static void formats_have_names(void **state)
{
	(void)state;
	for (const char *const *name = report_names(); *name; name++)
		assert_string_equal(report_named(*name)->name, *name);
	assert_null(report_named("pdf"));
	assert_null(report_named(""));
}

static const char *json_string(struct bench *bench, const char *text)
{
	buffer_clear(&bench->out);
	json_add_string(&bench->out, text);
	return bench->out.at;
}

static void json_strings_are_escaped(void **state)
{
	assert_string_equal(json_string(*state, ""), "\"\"");
	assert_string_equal(json_string(*state, "a \"b\" \\ £ – 😀"), "\"a \\\"b\\\" \\\\ £ – 😀\"");
	assert_string_equal(json_string(*state, "\n\r\t\b\f\x01\x7F"), "\"\\n\\r\\t\\b\\f\\u0001\\u007f\"");
	assert_string_equal(json_string(*state, "\xE2\x80\xAEx"), "\"\\u202ex\"");
	assert_string_equal(json_string(*state, "\xF3\xA0\x81\x81"), "\"\\udb40\\udc41\"");
	assert_string_equal(json_string(*state, "\xFF\xC3"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

static const char *json(struct bench *bench, const struct result *result)
{
	buffer_clear(&bench->out);
	json_add_result(&bench->out, result);
	return bench->out.at;
}

static void a_portfolio_is_the_contracts_object(void **state)
{
	struct bench *bench = *state;
	const char *text = json(bench, sample_gap(bench->arena));
	assert_has(text, "{\"assay\": 1, \"path\": \"cohort/20418.yaml\", \"learner\": \"20418\", \"qualification\": "
	                 "\"cyq/l2-nvq-certificate-customer-service\", \"today\": \"2026-01-20\", \"as_of\": "
	                 "\"2026-01-12\", \"sha256\": \"" HASH_A "\", \"verdict\": \"gap\", \"units\": [{\"id\": "
	                 "\"cyq/develop-personal-performance\", \"edition\": \"2024-09\", \"sha256\": \"" HASH_B
	                 "\", \"verdict\": \"gap\", \"criteria\": [{\"id\": \"C1\", \"says\": ");
	assert_has(text,
	           "\"verdict\": \"gap\", \"evidence\": [\"E1\", \"E2\"], \"findings\": [{\"fault\": 1, \"rule\": "
	           "\"smart.measurable\", \"level\": \"must\", \"at\": "
	           "\"development_plan.objectives[0].success\", \"id\": \"O1\", \"line\": 43, \"column\": 14, "
	           "\"reason\": \"no amount, and nothing that could be shown\", \"advice\": \"Say");
	assert_has(text, "\"found\": null, \"wanted\": null, \"statements\": [\"003.C02\"], \"set_by\": "
	                 "\"awarding-bodies/cyq/units/develop-personal-performance.lua:18\", \"waived\": null}");
	assert_has(text, "\"advice\": null, \"found\": null, \"wanted\": null, \"statements\": [], \"set_by\": null, "
	                 "\"waived\": null, \"unsure\": true}");
	assert_int_equal(times(text, "\"unsure\""), 1);
	assert_has(text, "\"waived\": \"maternity leave;");
	assert_has(text, "\"errors\": [], \"objectives\": [{\"id\": \"O1\", \"specific\": true, \"measurable\": false, "
	                 "\"achievable\": null, \"relevant\": true, \"time_bound\": true, \"deadline\": "
	                 "\"2026-03-31\"}, {\"id\": null, ");
	assert_has(text, "\"feedback\": {\"items\": 5, \"sources\": 2, \"methods\": 3, \"people\": 4, \"span_days\": "
	                 "120, \"positive\": 3, \"constructive\": 2, \"used\": 1, \"effective_sources\": 1.754765}}");
	assert_lacks(text, "C-77");
}

static void the_name_stays_out_of_json(void **state)
{
	struct bench *bench = *state;
	struct result *result = sample_ready(bench->arena);
	result->learner_name = "Ann Owen";
	assert_lacks(json(bench, result), "Ann");
}

static void an_unreadable_portfolio_has_no_units(void **state)
{
	struct bench *bench = *state;
	const char *text = json(bench, sample_unreadable(bench->arena));
	assert_lacks(text, "\"units\"");
	assert_has(text, "\"path\": \"cohort/20421.yaml\", \"learner\": null, ");
	assert_has(text, "\"verdict\": \"unreadable\"");
	assert_has(text, "\"errors\": [{\"file\": \"cohort/20421.yaml\", \"line\": 12, \"column\": 7, \"rule\": null, "
	                 "\"reason\": \"a text in quotes is not closed; put a \\\" at its end\"}]");
	assert_has(text, "\"objectives\": [], \"feedback\": null}");
}

static void what_was_not_judged_has_no_verdict(void **state)
{
	struct bench *bench = *state;
	assert_has(json(bench, sample_empty(bench->arena)), "\"verdict\": null, \"units\": []");
}

static void a_number_that_is_none_leaves_json_whole(void **state)
{
	struct bench *bench = *state;
	struct result *result = sample_gap(bench->arena);
	result->feedback.effective_sources = 0.0 / (result->feedback.items - 5.0);
	assert_has(json(bench, result), "\"effective_sources\": 0.000000}");
}

static void json_is_one_document(void **state)
{
	struct bench *bench = *state;
	const struct result *results[] = {sample_gap(bench->arena), sample_unreadable(bench->arena)};
	const char *text = report(bench, "json", (struct report_options){0}, results, 2);
	assert_int_equal(strncmp(text, "{\"assay\": 1, \"run\": {\"started\"", 30), 0);
	assert_has(text, "\"paths\": [\"cohort\", \"extra \\\"one\\\".yaml\"], \"layers\": [{\"file\": "
	                 "\"rules/smart.lua\", \"sha256\": \"" HASH_A "\"}, {");
	assert_has(text, "}, \"portfolios\": [\n{\"assay\": 1, ");
	assert_has(text, "},\n{\"assay\": 1, \"path\": \"cohort/20421.yaml\"");
	assert_has(text, "}\n], \"notices\": []}\n");
}

static void jsonl_is_one_object_a_line(void **state)
{
	struct bench *bench = *state;
	const struct result *results[] = {sample_gap(bench->arena), sample_unreadable(bench->arena)};
	const char *text = report(bench, "jsonl", (struct report_options){0}, results, 2);
	assert_int_equal(times(text, "\n"), 2);
	assert_int_equal(strncmp(text, "{\"assay\": 1, \"path\": \"cohort/20418.yaml\"", 40), 0);
	assert_has(text, "}\n{\"assay\": 1, \"path\": \"cohort/20421.yaml\"");
}

static void nothing_judged_is_still_json(void **state)
{
	assert_has(report(*state, "json", (struct report_options){0}, NULL, 0),
	           "\"portfolios\": [\n], \"notices\": []}\n");
	assert_string_equal(report(*state, "jsonl", (struct report_options){0}, NULL, 0), "");
}

/* The end of each format's report of nothing, by a centre's rules. */
static const char *report_by_centre(struct bench *bench, const char *name, const char *title)
{
	struct report_options options = {0};
	const struct report_format *format = report_named(name);
	struct run_facts facts = sample_run(bench->arena);
	facts.centre = "./hill";
	facts.centre_title = title;
	facts.notices = (struct strings)STRINGS(bench->arena, 1, "a row expired");
	void *state = format->start(&options);
	buffer_clear(&bench->out);
	format->begin(state, &facts, &bench->out);
	format->end(state, &facts, &bench->out);
	format->finish(state);
	return bench->out.at;
}

static void a_report_says_by_whose_rules(void **state)
{
	static const char notices[] = "\nFor the centre\n  a row expired\n";
	assert_has(report_by_centre(*state, "text", ""), "By the rules of the centre in ./hill\n");
	assert_has(report_by_centre(*state, "text", "Hill College"), "By the rules of Hill College (./hill)\n");
	assert_has(report_by_centre(*state, "text", ""), notices);
	assert_has(report_by_centre(*state, "json", ""), "\"centre\": {\"folder\": \"./hill\", \"title\": null}");
	assert_lacks(report(*state, "text", (struct report_options){0}, NULL, 0), "By the rules");
	assert_has(report(*state, "json", (struct report_options){0}, NULL, 0), "\"centre\": null");
}

static void a_ready_portfolio_is_short(void **state)
{
	struct bench *bench = *state;
	assert_string_equal(report_one(bench, "text", sample_ready(bench->arena)),
	                    "cohort/20419.yaml: ready for assessment\n"
	                    "Learner 20419, cyq/l2-nvq-certificate-customer-service, as of 2026-01-12\n"
	                    "Develop personal performance through delivering customer service\n"
	                    "\n"
	                    "Ready: C1–C10\n"
	                    "All that assay can check is there. Your assessor decides.\n");
}

static void gaps_come_first(void **state)
{
	struct bench *bench = *state;
	const char *text = report_one(bench, "text", sample_gap(bench->arena));
	assert_has(text, "cohort/20418.yaml: gaps found, 1 waived\n");
	assert_has(text, "3 gaps, 3 pieces of advice, 2 questions for your assessor, 1 waived\n");
	assert_order(text, "To put right\n", "To make it stronger\n");
	assert_order(text, "To make it stronger\n", "For your assessor\n");
	assert_order(text, "For your assessor\n", "Waived by the centre\n");
	assert_has(text, "  C2  Makes a development plan with SMART objectives, actions, resources, time\n"
	                 "      lines and review dates\n");
	assert_has(text, "              Found: 1 source. Wanted: at least 2 sources.\n"
	                 "              → Ask a customer, a manager or an assessor, too, and record what\n"
	                 "                they say.\n");
	assert_has(text, "\nGaps: C2, C4, C6, C7\nNeeds judgement: C5\nReady: C1, C3, C8, C9, C10 (waived)\n");
	assert_lacks(text, "ompetent");
}

static void a_fault_is_printed_once(void **state)
{
	struct bench *bench = *state;
	const char *text = report_one(bench, "text", sample_gap(bench->arena));
	assert_has(text, "      Must    O1: no amount, and nothing that could be shown (also C6, C7)\n"
	                 "              cohort/20418.yaml:43\n");
	assert_int_equal(times(text, "cohort/20418.yaml:43"), 1);
}

static void a_fault_in_two_units_names_the_other_unit(void **state)
{
	struct bench *bench = *state;
	const char *text = report_one(bench, "text", sample_two_units(bench->arena));
	assert_has(text, "(also C6, C7,\n              promote-continuous-improvement/C6)\n");
	assert_has(text, "\nPromote continuous improvement\nGaps: C6, C7\nReady: C1–C5, C8–C10\n");
}

static void shared_advice_is_given_once(void **state)
{
	struct bench *bench = *state;
	const char *text = report_one(bench, "text", sample_gap(bench->arena));
	assert_int_equal(times(text, "→ Say how much"), 1);
	assert_order(text, "cohort/20418.yaml:51", "→ Say how much");
}

static void what_was_found_is_told_as_it_is(void **state)
{
	struct bench *bench = *state;
	struct result *result = sample_gap(bench->arena);
	struct finding *finding = &result->units->criteria[1].findings.at[0];
	finding->found = "I will do better.";
	assert_has(report_one(bench, "text", result), "              Found: I will do better.\n      Must");
	finding->found = "\"I learned a lot.\"";
	assert_has(report_one(bench, "text", result), "              Found: \"I learned a lot.\"\n      Must");
	finding->found = "";
	finding->wanted = "an amount";
	assert_has(report_one(bench, "text", result), "              Wanted: an amount.\n");
}

static void unsure_questions_come_first(void **state)
{
	struct bench *bench = *state;
	const char *text = report_one(bench, "text", sample_gap(bench->arena));
	assert_order(text, "does this account say what", "Did what changed really answer");
}

static void a_waiver_is_never_hidden(void **state)
{
	struct bench *bench = *state;
	const char *text = report_one(bench, "text", sample_gap(bench->arena));
	assert_order(text, "      Waived  E4: older than the centre allows\n",
	             "Waived: maternity leave; agreed by I. Quality until 2026-06-30\n");
}

static void errors_name_their_place(void **state)
{
	struct bench *bench = *state;
	assert_string_equal(report_one(bench, "text", sample_unreadable(bench->arena)),
	                    "cohort/20421.yaml: could not be read\n"
	                    "  cohort/20421.yaml:12:7: a text in quotes is not closed; put a \" at its end\n");
	assert_has(report_one(bench, "text", sample_judgement(bench->arena)),
	           "  rules/reflection.lua:31: stopped: it took more steps than a check may (rule\n"
	           "    reflection.states_impact)\n");
}

static void no_units_is_no_praise(void **state)
{
	struct bench *bench = *state;
	const char *text = report_one(bench, "text", sample_empty(bench->arena));
	assert_has(text, "cohort/20422.yaml: not fully checked\n");
	assert_lacks(text, "ready");
}

static void quiet_is_one_line_a_portfolio(void **state)
{
	struct bench *bench = *state;
	const struct result *results[] = {sample_gap(bench->arena), sample_unreadable(bench->arena)};
	struct report_options options = {.quiet = true, .several = true};
	assert_string_equal(report(bench, "text", options, results, 2),
	                    "cohort/20418.yaml: gaps found, 1 waived\ncohort/20421.yaml: could not be read\n");
}

static void several_portfolios_have_a_summary(void **state)
{
	struct bench *bench = *state;
	struct arena *arena = bench->arena;
	const struct result *results[] = {sample_gap(arena), sample_ready(arena), sample_judgement(arena),
	                                  sample_unreadable(arena), sample_two_units(arena)};
	const char *text = report(bench, "text", (struct report_options){.several = true}, results, 5);
	assert_has(text, "\n5 portfolios\n"
	                 "       1  could not be read\n"
	                 "       2  gaps found\n"
	                 "       1  needs judgement\n"
	                 "       1  ready for assessment\n");
	assert_has(text, "Look at first\n"
	                 "    4 gaps  cohort/20423.yaml, learner 20423\n"
	                 "            O1: no amount, and nothing that could be shown\n"
	                 "    3 gaps  cohort/20418.yaml, learner 20418\n");
	assert_has(text, "Most often not met\n"
	                 "      2 portfolios  Feedback comes from several kinds of people.\n"
	                 "      2 portfolios  The objective can be measured.\n");
}

static void one_portfolio_has_no_summary(void **state)
{
	struct bench *bench = *state;
	assert_lacks(report_one(bench, "text", sample_gap(bench->arena)), "Look at first");
}

static void at_most_fifteen_are_to_be_looked_at_first(void **state)
{
	enum { MANY = 40 };
	struct bench *bench = *state;
	const struct result *results[MANY];
	for (size_t i = 0; i < MANY; i++) {
		struct result *result = i == 30 ? sample_two_units(bench->arena) : sample_gap(bench->arena);
		result->path = arena_print(bench->arena, "p%02zu.yaml", i);
		results[i] = result;
	}
	const char *text = report(bench, "text", (struct report_options){.several = true}, results, MANY);
	const char *list = strstr(text, "Look at first\n");
	assert_non_null(list);
	assert_int_equal(strncmp(list, "Look at first\n    4 gaps  p30.yaml", 34), 0);
	assert_int_equal(times(list, ".yaml, learner"), 15);
	assert_has(list, "p13.yaml");
	assert_lacks(list, "p14.yaml");
	assert_has(list, "  and 25 more with gaps: --format json lists all, and the database in v_finding\n");
	assert_has(list, "     40 portfolios  The objective can be measured.\n");
	assert_lacks(list, "more rules");
}

static void at_most_ten_rules_are_told_as_not_met(void **state)
{
	enum { MANY = 13 };
	struct bench *bench = *state;
	const struct result *results[MANY];
	for (size_t i = 0; i < MANY; i++) {
		struct result *result = sample_gap(bench->arena);
		struct placed_finding *placed;
		size_t count;
		placed = (struct placed_finding *)(uintptr_t)result_findings(bench->arena, result, &count);
		for (size_t k = 0; k < count; k++)
			((struct finding *)(uintptr_t)placed[k].finding)->rule = arena_print(bench->arena, "r.n%zu", i);
		results[i] = result;
	}
	const char *text = report(bench, "text", (struct report_options){.several = true}, results, MANY);
	assert_has(strstr(text, "Most often not met\n"),
	           "  and 3 more rules: --format json lists all, and the database in v_finding\n");
}

static size_t widest(const char *text)
{
	size_t most = 0;
	while (*text) {
		size_t length = strcspn(text, "\n");
		size_t columns = utf8_count(text, length);
		most = columns > most ? columns : most;
		text += length + (text[length] == '\n');
	}
	return most;
}

static void lines_keep_within_the_width(void **state)
{
	struct bench *bench = *state;
	const struct result *result = sample_two_units(bench->arena);
	for (size_t width = 60; width <= 120; width += 20) {
		struct report_options options = {.width = width, .several = true};
		assert_in_range(widest(report(bench, "text", options, &result, 1)), width - 10, width);
	}
	report(bench, "text", (struct report_options){.width = 1}, &result, 1);
}

static void colour_only_where_it_is_wanted(void **state)
{
	struct bench *bench = *state;
	const struct result *result = sample_gap(bench->arena);
	assert_lacks(report_one(bench, "text", result), "\x1b");
	const char *text = report(bench, "text", (struct report_options){.color = true}, &result, 1);
	assert_has(text, "\x1b[31mMust\x1b[0m");
	assert_has(text, "\x1b[33mAsk\x1b[0m");
	assert_has(text, "\x1b[32mReady:\x1b[0m");
	assert_has(text, "\x1b[2mcohort/20418.yaml:43\x1b[0m");
}

static void a_portfolio_cannot_write_to_the_terminal(void **state)
{
	struct bench *bench = *state;
	struct result *result = sample_gap(bench->arena);
	struct finding *finding = &result->units->criteria[1].findings.at[0];
	const char *nasty = "\x1b]0;owned\x07 \xE2\x80\xAEtxt\nMust\t\xFF\xC2\x9B"
			    "2J \xF3\xA0\x81\x81%s%n";
	result->path = result->learner = result->qualification = finding->id = finding->reason = nasty;
	finding->found = finding->wanted = finding->advice = nasty;
	result->units->title = result->units->criteria[1].says = nasty;
	const char *text =
		report(bench, "text", (struct report_options){.several = true}, (const struct result *[]){result}, 1);
	for (const char *at = text; *at; at++)
		assert_true(*at == '\n' || (unsigned char)*at >= ' ');
	assert_lacks(text, "\xE2\x80\xAE");
	assert_lacks(text, "\xC2\x9B");
	assert_lacks(text, "\xFF");
	assert_has(text, "\\x1b]0;owned\\x07 \\u202etxt Must \xEF\xBF\xBD\\x9b2J \\ue0041%s%n");
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(formats_have_names),
		CASE(json_strings_are_escaped),
		CASE(a_portfolio_is_the_contracts_object),
		CASE(the_name_stays_out_of_json),
		CASE(an_unreadable_portfolio_has_no_units),
		CASE(what_was_not_judged_has_no_verdict),
		CASE(a_number_that_is_none_leaves_json_whole),
		CASE(json_is_one_document),
		CASE(jsonl_is_one_object_a_line),
		CASE(nothing_judged_is_still_json),
		CASE(a_report_says_by_whose_rules),
		CASE(a_ready_portfolio_is_short),
		CASE(gaps_come_first),
		CASE(a_fault_is_printed_once),
		CASE(a_fault_in_two_units_names_the_other_unit),
		CASE(shared_advice_is_given_once),
		CASE(what_was_found_is_told_as_it_is),
		CASE(unsure_questions_come_first),
		CASE(a_waiver_is_never_hidden),
		CASE(errors_name_their_place),
		CASE(no_units_is_no_praise),
		CASE(quiet_is_one_line_a_portfolio),
		CASE(several_portfolios_have_a_summary),
		CASE(one_portfolio_has_no_summary),
		CASE(at_most_fifteen_are_to_be_looked_at_first),
		CASE(at_most_ten_rules_are_told_as_not_met),
		CASE(lines_keep_within_the_width),
		CASE(colour_only_where_it_is_wanted),
		CASE(a_portfolio_cannot_write_to_the_terminal),
	};
	return cmocka_run_group_tests_name("report", tests, NULL, NULL);
}
