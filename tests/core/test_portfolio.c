#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "portfolio.h"

#define HEAD                                                                                                           \
	"portfolio: 1\n"                                                                                               \
	"learner: {id: '20418'}\n"                                                                                     \
	"qualification: cyq/l2\n"                                                                                      \
	"units: [u]\n"

/* A portfolio without fault that uses every kind of value. */
static const char good[] =
	"# what Dana hands in\n"
	"portfolio: 1                       # the version\n"
	"learner:\n"
	"  id: 00731\n"
	"  name: Dana Ó Briain\n"
	"centre: {id: \"88\", name: Harbour College}\n"
	"assessor: {id: KL2}\n"
	"qualification: cyq/l2-nvq-certificate-customer-service\n"
	"units: develop-personal-performance\n"
	"registered: 2025-02-03\n"
	"claimed: 2025-11-28\n"
	"declarations:\n"
	"  - {by: learner, date: 2025-11-27, signature: Typed}\n"
	"standards:\n"
	"  - {id: S1, text: \"Reply to 9 of 10 letters in 5 days\", source: Charter, target: 9 of 10}\n"
	"reviews:\n"
	"  - id: R1\n"
	"    date: 2025-03-01\n"
	"    agreed_with: {role: line manager, person: Mr T}\n"
	"    text: |\n"
	"      My replies are polite: that is plain.  # not a comment\n"
	"      They are late, though.\n"
	"    indicators: [{name: Replies in time, standard: S1, target: 90%, actual: 71%}]\n"
	"    improvements: [{id: N1, text: Plan my mornings, standard: S1}]\n"
	"development_plan:\n"
	"  created: 2025-03-10\n"
	"  objectives:\n"
	"    - id: O1\n"
	"      text: >\n"
	"        Reply to 9 of 10 letters\n"
	"        within five days\n"
	"      need: N1\n"
	"      baseline: 71%\n"
	"      target: 90%\n"
	"      resources: Two hours a week\n"
	"      actions: [{text: Keep a log, owner: learner, due: 2025-04-01, status: In_Progress}]\n"
	"      target_date: 3 months\n"
	"      review_dates: [2025-05-01, 2025-06-02]\n"
	"      priority: 1\n"
	"      status: done\n"
	"      outcome:\n"
	"    - {id: O2, text: Second, need: [N1, F1], start: 2025-06-30, target_date: 2 weeks}\n"
	"    - {id: O3, text: Third, target_date: 2025-12-31}\n"
	"activities:\n"
	"  - {id: A1, type: E-Learning, title: Planning, date: 2025-04-02, status: done, objectives: O1}\n"
	"feedback:\n"
	"  - id: F1\n"
	"    source: other\n"
	"    other: a neighbouring team\n"
	"    method: one to one\n"
	"    about: Own performance\n"
	"    sought: yes\n"
	"    text: \"Quick answers, though #3 was lost\"\n"
	"    led_to: [O2, A1]\n"
	"  - {id: F2, about: A1, sought: off, person: no}\n"
	"evidence:\n"
	"  - id: E1\n"
	"    title: Log of letters\n"
	"    criteria: [C1, develop-personal-performance/C2]\n"
	"    checked: {by: KL2, valid: true, authentic: FALSE}\n";

struct room {
	struct arena *arena;
	struct portfolio *portfolio; /* NULL where it was unreadable */
	struct error error;
};

static struct room read_bytes(const char *bytes, size_t length, const struct portfolio_limits *limits)
{
	struct room room = {.arena = arena_new()};
	char *tight = malloc(length ? length : 1); /* so that a read behind the end is seen */
	assert_non_null(tight);
	if (length)
		memcpy(tight, bytes, length);
	room.portfolio = portfolio_read(room.arena, "p.yaml", tight, length, limits, &room.error);
	free(tight);
	return room;
}

static struct room read_string(const char *bytes)
{
	return read_bytes(bytes, strlen(bytes), NULL);
}

static bool is_at(const struct node *node, const char *path)
{
	struct buffer own = {0};
	node_path(node, &own);
	bool same = strcmp(own.at ? own.at : "", path) == 0;
	buffer_free(&own);
	return same;
}

static const struct node *at(const struct room *room, const char *path)
{
	assert_non_null(room->portfolio);
	for (size_t i = 0; i < room->portfolio->count; i++)
		if (is_at(room->portfolio->nodes[i], path))
			return room->portfolio->nodes[i];
	return NULL;
}

static int64_t day(const char *date)
{
	int64_t read = 0;
	assert_true(calendar_read(date, strlen(date), &read));
	return read;
}

static void a_good_portfolio_has_no_fault(void **state)
{
	(void)state;
	struct room room = read_string(good);
	assert_non_null(room.portfolio);
	assert_null(room.portfolio->faults);
	assert_false(room.error.set);
	for (size_t i = 0; i < room.portfolio->count; i++)
		assert_false(room.portfolio->nodes[i]->unknown);
	arena_free(room.arena);
}

static void texts_stay_what_was_written(void **state)
{
	(void)state;
	struct room room = read_string(good);
	assert_string_equal(at(&room, "learner.id")->text.at, "00731");
	assert_string_equal(at(&room, "feedback[1].person")->text.at, "no");
	assert_int_equal(at(&room, "feedback[1].person")->value_kind, VALUE_NONE);
	assert_string_equal(at(&room, "reviews[0].text")->text.at,
	                    "My replies are polite: that is plain.  # not a comment\nThey are late, though.\n");
	assert_string_equal(at(&room, "development_plan.objectives[0].text")->text.at,
	                    "Reply to 9 of 10 letters within five days\n");
	arena_free(room.arena);
}

static void blanks_around_an_id_are_not_of_it(void **state)
{
	(void)state;
	struct room room = read_string("portfolio: 1\n"
	                               "learner: {id: \"\xC2\xA0 20418 \", role: \" a \"}\n"
	                               "centre: {id: \" 88\xE2\x80\xAF\"}\n"
	                               "assessor: {id: \"\xC2\xA0\"}\n");
	assert_string_equal(at(&room, "learner.id")->text.at, "20418");
	assert_string_equal(at(&room, "learner.role")->text.at, " a ");
	assert_string_equal(at(&room, "centre.id")->text.at, "88");
	assert_null(at(&room, "assessor.id"));
	arena_free(room.arena);
}

static void places_count_code_points(void **state)
{
	(void)state;
	struct room room = read_string("portfolio: 1\nlearner: {name: Ó Ö, id: '1'}\nqualification: q\nunits: [u]\n");
	assert_int_equal(at(&room, "learner.id")->line, 2);
	assert_int_equal(at(&room, "learner.id")->column, 26);
	assert_int_equal(at(&room, "units[0]")->column, 9);
	assert_int_equal(room.portfolio->root->line, 1);
	assert_int_equal(room.portfolio->root->column, 1);
	arena_free(room.arena);
}

/* libyaml takes U+2028 for a line end; editors don't. */
static void lines_are_those_of_an_editor(void **state)
{
	(void)state;
	struct room room = read_string(HEAD "centre: {name: \"a\xE2\x80\xA8"
	                                    "b\", id: x}\r\nassessor: {id: y}\r\n");
	assert_int_equal(at(&room, "centre.id")->line, 5);
	assert_int_equal(at(&room, "centre.id")->column, 27);
	assert_int_equal(at(&room, "assessor.id")->line, 6);
	assert_int_equal(at(&room, "assessor.id")->column, 16);
	arena_free(room.arena);
}

static void dates_and_spans(void **state)
{
	(void)state;
	struct room room = read_string(good);
	const struct node *spanned = at(&room, "development_plan.objectives[0].target_date");
	assert_int_equal(at(&room, "claimed")->value_kind, VALUE_DAY);
	assert_int_equal(at(&room, "claimed")->value.day, day("2025-11-28"));
	assert_int_equal(spanned->value_kind, VALUE_DAY);
	assert_int_equal(spanned->value.day, day("2025-06-10")); /* from the plan's created */
	assert_int_equal(at(&room, "development_plan.objectives[1].target_date")->value.day, day("2025-07-14"));
	assert_int_equal(at(&room, "development_plan.objectives[2].target_date")->value.day, day("2025-12-31"));
	arena_free(room.arena);
}

static void a_span_without_start_stays_one(void **state)
{
	(void)state;
	struct room room = read_string(HEAD "development_plan:\n"
	                                    "  created: 2025-01-01\n"
	                                    "  objectives:\n"
	                                    "    - {target_date: 6 weeks, start: soon}\n");
	const struct node *spanned = at(&room, "development_plan.objectives[0].target_date");
	assert_int_equal(spanned->value_kind, VALUE_SPAN);
	assert_int_equal(spanned->value.span.count, 6);
	assert_int_equal(spanned->value.span.unit, SPAN_WEEKS);
	arena_free(room.arena);
}

static void numbers_words_truths(void **state)
{
	(void)state;
	struct room room = read_string(good);
	assert_int_equal(at(&room, "development_plan.objectives[0].priority")->value.number, 1);
	assert_string_equal(at(&room, "declarations[0].signature")->value.word, "typed");
	assert_string_equal(at(&room, "feedback[0].method")->value.word, "one-to-one");
	assert_string_equal(at(&room, "activities[0].type")->value.word, "e-learning");
	assert_string_equal(at(&room, "development_plan.objectives[0].actions[0].status")->value.word, "in progress");
	assert_int_equal(at(&room, "feedback[0].sought")->value_kind, VALUE_TRUTH);
	assert_true(at(&room, "feedback[0].sought")->value.truth);
	assert_false(at(&room, "feedback[1].sought")->value.truth);
	assert_true(at(&room, "evidence[0].checked.valid")->value.truth);
	assert_false(at(&room, "evidence[0].checked.authentic")->value.truth);
	arena_free(room.arena);
}

static void amounts(void **state)
{
	(void)state;
	struct room room = read_string(good);
	const struct node *target = at(&room, "development_plan.objectives[0].target");
	assert_int_equal(target->value_kind, VALUE_AMOUNT);
	assert_true(target->value.amount.value > 89.9 && target->value.amount.value < 90.1);
	assert_true(text_is(target->value.amount.unit, "%"));
	assert_true(at(&room, "standards[0].target")->value.amount.of > 9.9);
	arena_free(room.arena);
}

static void references_find_their_record(void **state)
{
	(void)state;
	struct room room = read_string(good);
	const struct node *need = at(&room, "development_plan.objectives[0].need[0]");
	assert_int_equal(need->value_kind, VALUE_TARGET);
	assert_ptr_equal(need->value.target, at(&room, "reviews[0].improvements[0]"));
	assert_ptr_equal(at(&room, "feedback[0].led_to[0]")->value.target, at(&room, "development_plan.objectives[1]"));
	assert_ptr_equal(at(&room, "feedback[1].about")->value.target, at(&room, "activities[0]"));
	assert_string_equal(at(&room, "feedback[0].about")->value.word, "own performance");
	arena_free(room.arena);
}

static void a_scalar_is_a_list_of_one(void **state)
{
	(void)state;
	struct room room = read_string(good);
	const struct node *units = at(&room, "units");
	assert_int_equal(units->kind, NODE_LIST);
	assert_int_equal(units->count, 1);
	assert_string_equal(units->items[0]->text.at, "develop-personal-performance");
	assert_int_equal(at(&room, "activities[0].objectives")->count, 1);
	assert_int_equal(at(&room, "development_plan.objectives[0].resources")->count, 1);
	arena_free(room.arena);
}

static void nothing_is_absent(void **state)
{
	(void)state;
	struct room room = read_string(HEAD "centre: ~\n"
	                                    "claimed: \"\"\n"
	                                    "registered: null\n"
	                                    "feedback:\n"
	                                    "activities: []\n"
	                                    "reflections:\n  -\n  - {id: L1}\n");
	assert_null(room.portfolio->faults);
	assert_null(at(&room, "centre"));
	assert_null(at(&room, "claimed"));
	assert_null(at(&room, "registered"));
	assert_null(at(&room, "feedback"));
	assert_int_equal(at(&room, "activities")->count, 0);
	assert_int_equal(at(&room, "reflections")->count, 1);
	arena_free(room.arena);
}

static void aliases_are_copied(void **state)
{
	(void)state;
	struct room room = read_string(HEAD "reviews:\n"
	                                    "  - {id: R1, agreed_with: &boss {role: line manager, person: Mr T}}\n"
	                                    "development_plan: {agreed_with: *boss}\n");
	const struct node *copy = at(&room, "development_plan.agreed_with");
	assert_null(room.portfolio->faults);
	assert_string_equal(node_child(copy, "person")->text.at, "Mr T");
	assert_ptr_not_equal(copy, at(&room, "reviews[0].agreed_with"));
	assert_int_equal(copy->line, 7);
	assert_ptr_equal(copy->parent, at(&room, "development_plan"));
	arena_free(room.arena);
}

static void a_byte_order_mark_is_fine(void **state)
{
	(void)state;
	struct room room = read_string("\xEF\xBB\xBF" HEAD);
	assert_non_null(room.portfolio);
	assert_null(room.portfolio->faults);
	assert_int_equal(at(&room, "portfolio")->column, 12);
	arena_free(room.arena);
}

static void a_second_document_is_not_read(void **state)
{
	(void)state;
	struct room room = read_string(HEAD "---\nportfolio: 1\nfeedbak: [\n");
	assert_non_null(room.portfolio);
	assert_string_equal(room.portfolio->faults->rule, FAULT_DOCUMENTS);
	assert_int_equal(room.portfolio->faults->line, 5);
	assert_null(room.portfolio->faults->next);
	arena_free(room.arena);
	room = read_string(HEAD "---\n");
	assert_null(room.portfolio->faults);
	arena_free(room.arena);
}

/* What can't be read, where, and a word that its sentence must have. */
struct unreadable {
	const char *bytes;
	int line, column;
	const char *says;
};

static const struct unreadable unreadables[] = {
	{"", 1, 1, "empty"},
	{"# nothing\n", 1, 1, "empty"},
	{"just prose\n", 1, 1, "no portfolio"},
	{"- a\n- b\n", 1, 1, "no portfolio"},
	{"\xFF\xFEp", 1, 1, "UTF-16"},
	{HEAD "centre: {name: caf\xE9}\n", 5, 19, "UTF-8"},
	{HEAD "centre: {name: a\x0B"
              "b}\n",
         5, 17, "U+000B"},
	{HEAD "feedback:\n\t- {id: F1}\n", 6, 1, "tab"},
	{HEAD "feedback:\n  - text: \"never closed\n    date: x\n", 6, 11, "never ends"},
	{HEAD "feedback:\n  - text: In July: I rang\n", 6, 18, "colon"},
	{HEAD "feedback:\n  - text: \"Good\" she said\n", 6, 18, "closing quotation mark"},
	{HEAD "feedback:\n  - text: 'I'm here'\n", 6, 14, "closing quotation mark"},
	{HEAD "feedback:\n  - text: [draft] I rang\n", 6, 19, "closing bracket"},
	{HEAD "feedback:\n  - text: our #1 rule\n      holds\n", 7, 7, "' #'"},
	{HEAD "feedback:\n  - text: *very* good\n", 6, 11, "'*'"},
	{HEAD "feedback:\n  - text: @all\n", 6, 11, "quotes"},
	{HEAD "feedback:\n  - text: - a\n", 6, 11, "'-'"},
	{HEAD "feedback:\n  - {text: a\nactivities: []\n", 7, 11, "'{'"},
	{HEAD "feedback:\n  - text: \"a\\q\"\n", 6, 13, "backslash"},
	{HEAD "feedback:\n  - id: F1\n    text: a\nand more\n    date: x\n", 8, 1, "':'"},
	{"  portfolio: 1\nlearner: {id: '1'}\n", 2, 1, "equally far"},
};

static void what_cannot_be_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof unreadables / sizeof *unreadables; i++) {
		const struct unreadable *bad = &unreadables[i];
		struct room room = read_string(bad->bytes);
		bool fits = !room.portfolio && room.error.line == bad->line && room.error.column == bad->column &&
		            strstr(room.error.sentence, bad->says) && strcmp(room.error.file, "p.yaml") == 0;
		if (!fits)
			print_error("%s\n%d:%d %s\n", bad->bytes, room.error.line, room.error.column,
			            room.error.sentence);
		assert_true(fits);
		arena_free(room.arena);
	}
}

static void refuse(const char *bytes, struct portfolio_limits limits, int line, const char *says)
{
	struct room room = read_bytes(bytes, strlen(bytes), &limits);
	assert_null(room.portfolio);
	assert_int_equal(room.error.line, line);
	if (!strstr(room.error.sentence, says))
		print_error("%s\n", room.error.sentence);
	assert_non_null(strstr(room.error.sentence, says));
	arena_free(room.arena);
}

static void limits_hold_and_are_named(void **state)
{
	(void)state;
	struct portfolio_limits limits = portfolio_default_limits();
	limits.bytes = 10;
	refuse(HEAD, limits, 1, "10");
	limits = portfolio_default_limits();
	limits.depth = 3;
	refuse(HEAD "feedback:\n  - led_to:\n    - [a]\n", limits, 7, "3");
	limits = portfolio_default_limits();
	limits.nodes = 16;
	refuse(HEAD "feedback: [{id: F1}, {id: F2}]\n", limits, 5, "16");
	limits = portfolio_default_limits();
	limits.scalar_bytes = 20;
	refuse(HEAD "feedback: [{text: one two three four five}]\n", limits, 5, "20");
	limits = portfolio_default_limits();
	limits.alias_nodes = 3;
	refuse(HEAD "reviews: [{agreed_with: &b {role: a, person: b}}]\n"
	            "development_plan: {agreed_with: *b, revisions: [{agreed_with: *b}]}\n",
	       limits, 6, "3");
}

static void a_limit_lets_pass_what_it_allows(void **state)
{
	(void)state;
	struct portfolio_limits limits = portfolio_default_limits();
	limits.bytes = strlen(HEAD);
	limits.depth = 2;
	limits.nodes = 12; /* keys are among them */
	limits.scalar_bytes = 13;
	struct room room = read_bytes(HEAD, strlen(HEAD), &limits);
	assert_non_null(room.portfolio);
	arena_free(room.arena);
}

/* libyaml alone takes half a minute for these. */
static void deep_brackets_stop_at_once(void **state)
{
	(void)state;
	enum { BRACKETS = 100000 };
	char *bytes = malloc(BRACKETS);
	assert_non_null(bytes);
	memset(bytes, '[', BRACKETS);
	struct room room = read_bytes(bytes, BRACKETS, NULL);
	assert_null(room.portfolio);
	assert_int_equal(room.error.column, 33);
	assert_non_null(strstr(room.error.sentence, "32"));
	arena_free(room.arena);
	free(bytes);
}

static void too_many_anchors(void **state)
{
	(void)state;
	struct buffer bytes = {0};
	buffer_add_string(&bytes, HEAD "x:\n");
	for (int i = 0; i < 1001; i++)
		buffer_add_string(&bytes, "- &a b\n");
	refuse(bytes.at, portfolio_default_limits(), 1006, "1000");
	buffer_free(&bytes);
}

static void what_looks_like_a_portfolio(void **state)
{
	static const char *const portfolios[] = {
		HEAD,
		"# a\nportfolio: 1",
		"\xEF\xBB\xBFportfolio:",
		"\r\nportfolio: 2",
		"# a\rportfolio: 1\rlearner: {}\r", /* old line ends */
		"portfolio : 1",
		"\"portfolio\": 1",
		"'portfolio' : 1",
		"? portfolio\n: 1",
		"!!str portfolio: 1",
		"&a portfolio: 1",
		" learner: {id: 1}\n portfolio: 1\n", /* all set in */
		"%YAML 1.1\n--- # here\nportfolio: 1",
		"{\"portfolio\": 1}",
		"{\n  \"learner\": {\"id\": \"}\\\"{\"},\n  \"portfolio\" : 1\n}",
		"--- {learner: [a, {b: c}], portfolio: 1}",
		"--- !!map\nportfolio: 1",
		"--- &a # here\n# and here\nportfolio: 1",
		"&a\nportfolio: 1",
		"--- !!map {portfolio: 1}",
		"!!map &a\n{\n# a comment, {\n\n  # and another\n  portfolio: 1}",
		"# Caf\xE9\nlearner: 1\n", /* not UTF-8 */
		"\xFF\xFEp",
		"\xFE\xFF",
	};
	static const char *const others[] = {
		"",
		"portfolio",
		"portfolios: 1",
		"my portfolio: 1",
		"about: portfolio\n",
		"a: portfolio: 1\n portfolio: 1\n",
		"a:\n  portfolio: 1\n",
		"- portfolio: 1\n",
		"# portfolio: 1\n",
		"\"portfolio: 1\"",
		"{\"a\": {\"portfolio\": 1}, \"b\": \"portfolio\"}",
		"{\"a\": \"{\\\"portfolio\\\": 1}\"}",
		"{",
		"--- ",
		"caf\xC3\xA9: 1",
	};
	(void)state;
	for (size_t i = 0; i < sizeof portfolios / sizeof *portfolios; i++)
		if (!portfolio_is_one(portfolios[i], strlen(portfolios[i])))
			fail_msg("passed over: %s", portfolios[i]);
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (portfolio_is_one(others[i], strlen(others[i])))
			fail_msg("taken for a portfolio: %s", others[i]);
	assert_true(portfolio_is_one("p\0o\0r\0t\0", 8));
	assert_false(portfolio_is_one(NULL, 0));
}

/* A letter of several bytes may stand where the look ends. */
static void a_look_may_end_within_a_letter(void **state)
{
	enum { LOOK = 64 * 1024 };
	char *bytes = malloc(LOOK + 1);
	(void)state;
	assert_non_null(bytes);
	for (size_t i = 0; i < LOOK; i += 2)
		memcpy(bytes + i, "\xC3\xA9", 2);
	bytes[0] = 'a';
	bytes[1] = '.';
	memmove(bytes + 1, bytes, LOOK);
	assert_false(portfolio_is_one(bytes, LOOK + 1));
	bytes[LOOK / 2] = '.';
	assert_true(portfolio_is_one(bytes, LOOK + 1));
	free(bytes);
}

static void what_comes_behind_many_comments_may_be_one(void **state)
{
	enum { LOOK = 64 * 1024 };
	struct buffer bytes = {0};
	(void)state;
	while (bytes.length < LOOK)
		buffer_add_string(&bytes, "# a comment\n");
	assert_true(portfolio_is_one(bytes.at, LOOK));
	assert_false(portfolio_is_one(bytes.at, LOOK - 1));
	buffer_free(&bytes);
}

static void no_bytes_at_all(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	assert_null(portfolio_read(arena, "p.yaml", NULL, 0, NULL, NULL));
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_good_portfolio_has_no_fault),
		cmocka_unit_test(texts_stay_what_was_written),
		cmocka_unit_test(blanks_around_an_id_are_not_of_it),
		cmocka_unit_test(places_count_code_points),
		cmocka_unit_test(lines_are_those_of_an_editor),
		cmocka_unit_test(dates_and_spans),
		cmocka_unit_test(a_span_without_start_stays_one),
		cmocka_unit_test(numbers_words_truths),
		cmocka_unit_test(amounts),
		cmocka_unit_test(references_find_their_record),
		cmocka_unit_test(a_scalar_is_a_list_of_one),
		cmocka_unit_test(nothing_is_absent),
		cmocka_unit_test(aliases_are_copied),
		cmocka_unit_test(a_byte_order_mark_is_fine),
		cmocka_unit_test(a_second_document_is_not_read),
		cmocka_unit_test(what_cannot_be_read),
		cmocka_unit_test(limits_hold_and_are_named),
		cmocka_unit_test(a_limit_lets_pass_what_it_allows),
		cmocka_unit_test(deep_brackets_stop_at_once),
		cmocka_unit_test(too_many_anchors),
		cmocka_unit_test(what_looks_like_a_portfolio),
		cmocka_unit_test(a_look_may_end_within_a_letter),
		cmocka_unit_test(what_comes_behind_many_comments_may_be_one),
		cmocka_unit_test(no_bytes_at_all),
	};
	return cmocka_run_group_tests_name("portfolio", tests, NULL, NULL);
}
