#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "portfolio.h"

/* Four lines without fault; what is tested starts in line 5. */
#define HEAD                                                                                                           \
	"portfolio: 1\n"                                                                                               \
	"learner: {id: '20418'}\n"                                                                                     \
	"qualification: cyq/l2\n"                                                                                      \
	"units: [u]\n"

/* A text with one fault: its rule, place, and a piece of its sentence; `found` and `wanted` where they are given. */
struct bad {
	const char *bytes;
	const char *rule;
	int line, column;
	const char *says;
	const char *found, *wanted;
};

struct room {
	struct arena *arena;
	struct portfolio *portfolio;
};

static struct room read_string(const char *bytes)
{
	struct room room = {.arena = arena_new()};
	struct error error = {0};
	size_t length = strlen(bytes);
	char *tight = malloc(length);
	assert_non_null(tight);
	memcpy(tight, bytes, length);
	room.portfolio = portfolio_read(room.arena, "p.yaml", tight, length, NULL, &error);
	if (!room.portfolio)
		print_error("%s\n%d:%d %s\n", bytes, error.line, error.column, error.sentence);
	assert_non_null(room.portfolio);
	free(tight);
	return room;
}

static void print_faults(const struct portfolio *portfolio)
{
	for (const struct file_fault *fault = portfolio->faults; fault; fault = fault->next)
		print_error("%d:%d %s %s | %s | %s\n", fault->line, fault->column, fault->rule, fault->reason,
		            fault->found ? fault->found : "-", fault->wanted ? fault->wanted : "-");
}

static bool fits_text(const char *wanted, const char *got)
{
	return !wanted || (got && strcmp(wanted, got) == 0);
}

static bool fits(const struct file_fault *fault, const struct bad *bad)
{
	return strcmp(fault->rule, bad->rule) == 0 && fault->line == bad->line && fault->column == bad->column &&
	       strstr(fault->reason, bad->says) && fits_text(bad->found, fault->found) &&
	       fits_text(bad->wanted, fault->wanted);
}

/* Each text has the one fault that it should have, and no other. */
static void check(const struct bad *bads, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct room room = read_string(bads[i].bytes);
		const struct file_fault *fault = room.portfolio->faults;
		bool good = fault && !fault->next && fits(fault, &bads[i]) && fault->node;
		if (!good) {
			print_error("%s\n", bads[i].bytes);
			print_faults(room.portfolio);
		}
		assert_true(good);
		arena_free(room.arena);
	}
}
#define CHECK(bads) check(bads, sizeof bads / sizeof *bads)

static void check_clean(const char *bytes)
{
	struct room room = read_string(bytes);
	print_faults(room.portfolio);
	assert_null(room.portfolio->faults);
	arena_free(room.arena);
}

static const struct node *at(const struct room *room, const char *path)
{
	for (size_t i = 0; i < room->portfolio->count; i++) {
		struct buffer own = {0};
		node_path(room->portfolio->nodes[i], &own);
		bool same = own.at && strcmp(own.at, path) == 0;
		buffer_free(&own);
		if (same)
			return room->portfolio->nodes[i];
	}
	fail_msg("nothing at %s", path);
	return NULL;
}

static void unknown_keys(void **state)
{
	(void)state;
	static const struct bad bads[] = {
		{HEAD "feedback: [{id: F1, metod: survey}]\n", FAULT_UNKNOWN_KEY, 5, 21,
	         "'metod' is not a key of feedback; did you mean 'method'?", "metod", "method"},
		{HEAD "feedbak: []\n", FAULT_UNKNOWN_KEY, 5, 1, "did you mean 'feedback'?", "feedbak", "feedback"},
		{HEAD "Claimed: 2026-01-01\n", FAULT_UNKNOWN_KEY, 5, 1, "did you mean 'claimed'?", NULL, NULL},
		{HEAD "horoscope: {a: [b]}\n", FAULT_UNKNOWN_KEY, 5, 1, "not read", "horoscope", NULL},
		{HEAD "feedback:\n  - id: F1\n    units: [u]\n", FAULT_UNKNOWN_KEY, 7, 5, "but of the portfolio", NULL,
	         NULL},
		{HEAD "feedback:\n  - {<<: {id: F1}}\n", FAULT_UNKNOWN_KEY, 6, 6, "'<<'", NULL, NULL},
		{HEAD "feedback:\n  - {[a]: b}\n", FAULT_UNKNOWN_KEY, 6, 6, "key was expected", NULL, NULL},
		{HEAD "\"a\\e[31m\": b\n", FAULT_UNKNOWN_KEY, 5, 1, "'a\xEF\xBF\xBD[31m'", NULL, NULL},
	};
	CHECK(bads);
}

static void keys_that_stand_twice(void **state)
{
	(void)state;
	static const struct bad bads[] = {
		{HEAD "claimed: 2026-01-01\nclaimed: 2026-01-02\n", FAULT_DUPLICATE_KEY, 6, 1, "line 5", NULL, NULL},
		{HEAD "feedback: [{id: F1}]\nfeedback: [{id: F2, led_to: F1}]\n", FAULT_DUPLICATE_KEY, 6, 1,
	         "'feedback'", NULL, NULL},
		{HEAD "claimed:\nclaimed: 2026-01-02\n", FAULT_DUPLICATE_KEY, 6, 1, "'claimed'", NULL, NULL},
	};
	CHECK(bads);
	struct room room = read_string(bads[1].bytes);
	assert_true(at(&room, "feedback")->unknown);
	const struct node **found;
	assert_int_equal(node_subjects(room.portfolio, room.portfolio->root, format_subject_named("feedback"),
	                               room.arena, &found),
	                 2);
	assert_true(found[0]->unknown && found[1]->unknown);
	assert_true(node_child(found[1], "id")->unknown);
	arena_free(room.arena);
}

static void what_is_missing(void **state)
{
	(void)state;
	static const struct bad bads[] = {
		{"# a\nlearner: {id: x}\nqualification: q\nunits: [u]\n", FAULT_MISSING, 2, 1, "'portfolio'", NULL,
	         NULL},
		{"portfolio: 1\nlearner: {name: x}\nqualification: q\nunits: [u]\n", FAULT_MISSING, 2, 10, "'id'", NULL,
	         NULL},
		{"portfolio: 1\nlearner: {id: x}\nunits: [u]\n", FAULT_MISSING, 1, 1, "'qualification'", NULL, NULL},
		{"portfolio: 1\nlearner: {id: x}\nqualification: q\n", FAULT_MISSING, 1, 1, "'units'", NULL, NULL},
		{"portfolio: 1\nlearner: {id: x}\nqualification: q\nunits: []\n", FAULT_MISSING, 4, 1, "no value", NULL,
	         NULL},
		{"portfolio: 1\nlearner:\nqualification: q\nunits: [u]\n", FAULT_MISSING, 2, 1, "no value", NULL, NULL},
	};
	CHECK(bads);
}

static void values_of_another_shape(void **state)
{
	(void)state;
	static const struct bad bads[] = {
		{HEAD "assessor: AS7\n", FAULT_TYPE, 5, 11, "keys were expected", "AS7", "assessor: {id: …}"},
		{HEAD "assessor: [AS7]\n", FAULT_TYPE, 5, 11, "keys were expected", "a list", NULL},
		{HEAD "activities: [a course]\n", FAULT_TYPE, 5, 14, "keys were expected", "a course", "- {id: …}"},
		{HEAD "activities:\n  A1: {title: x}\n", FAULT_TYPE, 6, 3, "list was expected", "keys", "a list"},
		{HEAD "claimed: [2026-01-01]\n", FAULT_TYPE, 5, 10, "text was expected", "a list", "a text"},
		{HEAD "reflections:\n  - text: {a: b}\n", FAULT_TYPE, 6, 11, "text was expected", "keys", NULL},
		{HEAD "development_plan: {objectives: [{resources: [a, [b]]}]}\n", FAULT_TYPE, 5, 49,
	         "text was expected", "a list", NULL},
	};
	CHECK(bads);
	struct room room = read_string(bads[0].bytes);
	assert_int_equal(at(&room, "assessor")->kind, NODE_RECORD);
	assert_true(at(&room, "assessor")->unknown);
	arena_free(room.arena);
}

static void dates(void **state)
{
	(void)state;
	static const struct bad bads[] = {
		{HEAD "claimed: 31/01/2026\n", FAULT_DATE, 5, 10, "write 2026-01-31", "31/01/2026", "2026-01-31"},
		{HEAD "claimed: 03.04.26\n", FAULT_DATE, 5, 10, "write 2026-04-03", NULL, NULL},
		{HEAD "claimed: 01/31/2026\n", FAULT_DATE, 5, 10, "write 2026-01-31", NULL, NULL},
		{HEAD "claimed: 2026-1-5\n", FAULT_DATE, 5, 10, "write 2026-01-05", NULL, NULL},
		{HEAD "claimed: Monday 5th of January 2026\n", FAULT_DATE, 5, 10, "write 2026-01-05", NULL, NULL},
		{HEAD "claimed: Sept 5, 2026\n", FAULT_DATE, 5, 10, "write 2026-09-05", NULL, NULL},
		{HEAD "claimed: 2026-01-05T10:00:00Z\n", FAULT_DATE, 5, 10, "write 2026-01-05", NULL, NULL},
		{HEAD "claimed: 2026-02-30\n", FAULT_DATE, 5, 10, "no day '2026-02-30'", NULL, NULL},
		{HEAD "claimed: soon\n", FAULT_DATE, 5, 10, "YYYY-MM-DD", "soon", "YYYY-MM-DD"},
		{HEAD "claimed: 6 months\n", FAULT_DATE, 5, 10, "YYYY-MM-DD", NULL, NULL},
		{HEAD "claimed: 1 2 3 4\n", FAULT_DATE, 5, 10, "is not a date", NULL, NULL},
		{HEAD "claimed: 99999/12/31\n", FAULT_DATE, 5, 10, "is not a date", NULL, NULL},
		{HEAD "development_plan: {objectives: [{target_date: in June}]}\n", FAULT_DATE, 5, 47, "span", NULL,
	         NULL},
	};
	CHECK(bads);
	struct room room = read_string(bads[0].bytes);
	assert_true(at(&room, "claimed")->unknown);
	assert_int_equal(at(&room, "claimed")->value_kind, VALUE_NONE);
	arena_free(room.arena);
}

static void words_and_values(void **state)
{
	(void)state;
	static const struct bad bads[] = {
		{HEAD "feedback: [{method: mail}]\n", FAULT_WORD, 5, 21, "did you mean 'email'?", "mail", NULL},
		{HEAD "feedback: [{method: telepathy}]\n", FAULT_WORD, 5, 21, "write 'other'", NULL, NULL},
		{HEAD "activities: [{status: underway}]\n", FAULT_WORD, 5, 23, "planned, done", NULL, "planned, done"},
		{HEAD "feedback: [{source: other}]\n", FAULT_OTHER, 5, 21, "'other'", NULL, NULL},
		{HEAD "feedback: [{sought: perhaps}]\n", FAULT_VALUE, 5, 21, "yes nor no", "perhaps", "yes or no"},
		{HEAD "development_plan: {objectives: [{priority: high}]}\n", FAULT_VALUE, 5, 44, "whole number", NULL,
	         NULL},
		{HEAD "development_plan: {objectives: [{priority: '99999999999999999999'}]}\n", FAULT_VALUE, 5, 44,
	         "whole number", NULL, NULL},
		{HEAD "development_plan: {objectives: [{target: high}]}\n", FAULT_VALUE, 5, 42, "one amount", "high",
	         NULL},
		{HEAD "evidence: [{criteria: \"C1, C2\"}]\n", FAULT_VALUE, 5, 23, "[C1, C4]", NULL, NULL},
		{"portfolio: 2\nlearner: {id: x}\nqualification: q\nunits: [u]\n", FAULT_VERSION, 1, 12, "portfolio: 1",
	         "2", "1"},
		{"portfolio: one\nlearner: {id: x}\nqualification: q\nunits: [u]\n", FAULT_VERSION, 1, 12,
	         "portfolio: 1", NULL, NULL},
	};
	CHECK(bads);
}

static void text_that_was_cut(void **state)
{
	(void)state;
	static const struct bad bads[] = {
		{HEAD "reflections:\n  - text: We are #1 in town\n", FAULT_CUT_TEXT, 6, 11,
	         "put the whole text in quotes", "We are", NULL},
		{HEAD "reflections:\n  - text: We are # 1\n", FAULT_CUT_TEXT, 6, 11, "' #'", NULL, NULL},
		{HEAD "reflections:\n  - text: We are  #1\n", FAULT_CUT_TEXT, 6, 11, "' #'", NULL, NULL},
		{HEAD "reflections:\n  - text: #1 in town\n", FAULT_CUT_TEXT, 6, 10, "' #'", NULL, NULL},
		{HEAD "reflections:\n  - text: We are\n      at #1\n", FAULT_CUT_TEXT, 6, 11, "' #'", "We are at",
	         NULL},
		{HEAD "evidence: \n  - title: Complaint #4711\n", FAULT_CUT_TEXT, 6, 12, "'title:'", NULL, NULL},
		{HEAD "development_plan:\n  objectives:\n    - resources:\n        - Room #4\n", FAULT_CUT_TEXT, 8, 11,
	         "'resources:'", "Room", NULL},
		{HEAD "reflections:\n  - text: !Very well done\n", FAULT_CUT_TEXT, 6, 11, "'!'", NULL, NULL},
	};
	CHECK(bads);
	struct room room = read_string(bads[0].bytes);
	assert_true(at(&room, "reflections[0].text")->unknown);
	arena_free(room.arena);
	check_clean(HEAD "reflections:\n  - text: We are good   # a comment\n    date: 2026-01-01 #1\n");
	check_clean(HEAD "reflections:\n  - text: \"We are #1\" # a comment\n    id: # none\n");
	check_clean(HEAD "evidence:\n  - title: Log # a comment\n    text: a#b and C#\n");
}

static void text_that_was_split(void **state)
{
	(void)state;
	static const struct bad bads[] = {
		{HEAD "feedback: [{text: Polite, but slow, really, sought: yes}]\n", FAULT_SPLIT_TEXT, 5, 19, "comma",
	         "Polite", NULL},
		{HEAD "feedback: [{text: Polite, but one thing: slow}]\n", FAULT_SPLIT_TEXT, 5, 19, "comma", NULL,
	         NULL},
		{HEAD "feedback: [{text: On place, date, and more}]\n", FAULT_SPLIT_TEXT, 5, 19, "comma", NULL, NULL},
		{HEAD "standards: [{target: £1,200}]\n", FAULT_SPLIT_TEXT, 5, 22, "comma", NULL, NULL},
		{HEAD "feedback: [{text: \"Polite\", but slow}]\n", FAULT_UNKNOWN_KEY, 5, 29, "'but slow'", NULL, NULL},
		{HEAD "feedback: [{id: F1, metod}]\n", FAULT_UNKNOWN_KEY, 5, 21, "'metod'", NULL, NULL},
	};
	CHECK(bads);
	struct room room = read_string(bads[2].bytes);
	assert_true(at(&room, "feedback[0].text")->unknown);
	assert_null(node_child(at(&room, "feedback[0]"), "date"));
	arena_free(room.arena);
	check_clean(HEAD "development_plan: {objectives: [{resources: [a course, two hours]}]}\n");
	check_clean(HEAD "feedback: [{text: Polite, date: , sought: yes}]\n");
}

static void ids_and_references(void **state)
{
	(void)state;
	static const struct bad bads[] = {
		{HEAD "feedback: [{id: F1}, {id: F1}]\n", FAULT_ID_TWICE, 5, 27, "line 5", "F1", NULL},
		{HEAD "feedback: [{id: F1}]\nreviews: [{id: F1}]\n", FAULT_ID_TWICE, 6, 16, "this review", NULL, NULL},
		{HEAD "feedback: [{id: F1, led_to: [O9]}]\n", FAULT_REFERENCE, 5, 30, "'O9'", "O9", "F1"},
		{HEAD "feedback: [{id: F1, led_to: f-01}]\n", FAULT_REFERENCE, 5, 29, "did you mean 'F1'?", NULL, NULL},
		{HEAD "feedback: [{id: survey, led_to: survy}]\n", FAULT_REFERENCE, 5, 33, "did you mean 'survey'?",
	         NULL, NULL},
		{HEAD "feedback: [{id: F1, led_to: \"F1, F2\"}]\n", FAULT_REFERENCE, 5, 29, "as a list", NULL, NULL},
		{HEAD "feedback: [{id: F1, about: servce}]\n", FAULT_REFERENCE, 5, 28, "did you mean 'service'?", NULL,
	         NULL},
		{HEAD "feedback: [{id: F1, evidence: F1}]\n", FAULT_REFERENCE_KIND, 5, 31, "evidence", "feedback",
	         "evidence"},
		{HEAD "development_plan: {objectives: [{id: O1, need: O1}]}\n", FAULT_REFERENCE_KIND, 5, 48,
	         "need, feedback or standard", "objective", NULL},
	};
	CHECK(bads);
	struct room room = read_string(bads[2].bytes);
	assert_false(at(&room, "feedback[0].led_to[0]")->unknown);
	assert_int_equal(at(&room, "feedback[0].led_to[0]")->value_kind, VALUE_NONE);
	arena_free(room.arena);
	room = read_string(bads[7].bytes);
	assert_int_equal(at(&room, "feedback[0].evidence[0]")->value_kind, VALUE_TARGET);
	arena_free(room.arena);
}

static void aliases(void **state)
{
	(void)state;
	static const struct bad bads[] = {
		{HEAD "activities: &a [*a]\n", FAULT_ALIAS, 5, 17, "no end", "*a", NULL},
		{HEAD "feedback: [{person: *B}]\n", FAULT_ALIAS, 5, 21, "in quotes", "*B", NULL},
		{HEAD "feedback: [{evidence: *B}]\n", FAULT_ALIAS, 5, 23, "in quotes", NULL, NULL},
		{HEAD "feedback: [&f {id: F1}, *f]\n", FAULT_ID_TWICE, 5, 20, "alias", "F1", NULL},
		{HEAD "feedback: [&f {date: soon}, *f]\n", FAULT_DATE, 5, 22, "soon", NULL, NULL},
	};
	CHECK(bads);
}

static void characters(void **state)
{
	(void)state;
	static const struct bad bads[] = {
		{HEAD "reflections: [{text: \"a\\eb\"}]\n", FAULT_CHARACTER, 5, 22, "unseen", "U+001B", NULL},
		{HEAD "reflections: [{text: \"a\\0b\"}]\n", FAULT_CHARACTER, 5, 22, "unseen", "U+0000", NULL},
		{HEAD "reflections: [{text: \"é \xE2\x80\xAE b\"}]\n", FAULT_CHARACTER, 5, 22, "unseen", "U+202E",
	         NULL},
		{HEAD "centre: {id: \"\xE2\x81\xA6\"}\n", FAULT_CHARACTER, 5, 14, "unseen", "U+2066", NULL},
	};
	CHECK(bads);
	check_clean(HEAD "reflections: [{text: \"a\\tb\\n – “é” 日本\"}]\n");
}

/* All faults are told, in the order of the lines. */
static void many_faults_in_order(void **state)
{
	(void)state;
	struct room room = read_string(HEAD "feedback:\n"
	                                    "  - {id: F1, led_to: X, date: soon, metod: x}\n"
	                                    "  - {id: F1, text: a, b}\n"
	                                    "claimed: soon\n"
	                                    "units: [v]\n");
	static const char *const rules[] = {FAULT_REFERENCE,  FAULT_DATE, FAULT_UNKNOWN_KEY,  FAULT_ID_TWICE,
	                                    FAULT_SPLIT_TEXT, FAULT_DATE, FAULT_DUPLICATE_KEY};
	const struct file_fault *fault = room.portfolio->faults;
	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++, fault = fault->next) {
		assert_non_null(fault);
		assert_string_equal(fault->rule, rules[i]);
	}
	assert_null(fault);
	arena_free(room.arena);
}

/* Searching for near names is paid for a hundred times and no more. */
static void faults_without_number_take_no_time(void **state)
{
	(void)state;
	enum { KEYS = 10000 };
	struct buffer bytes = {0};
	buffer_add_string(&bytes, HEAD);
	for (int i = 0; i < KEYS; i++)
		buffer_print(&bytes, "feedbak%d: 1\n", i);
	struct room room = read_string(bytes.at);
	int count = 0, hints = 0;
	for (const struct file_fault *fault = room.portfolio->faults; fault; fault = fault->next) {
		count++;
		hints += fault->wanted != NULL;
	}
	assert_int_equal(count, KEYS);
	assert_int_equal(hints, 100);
	arena_free(room.arena);
	buffer_free(&bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(unknown_keys),
		cmocka_unit_test(keys_that_stand_twice),
		cmocka_unit_test(what_is_missing),
		cmocka_unit_test(values_of_another_shape),
		cmocka_unit_test(dates),
		cmocka_unit_test(words_and_values),
		cmocka_unit_test(text_that_was_cut),
		cmocka_unit_test(text_that_was_split),
		cmocka_unit_test(ids_and_references),
		cmocka_unit_test(aliases),
		cmocka_unit_test(characters),
		cmocka_unit_test(many_faults_in_order),
		cmocka_unit_test(faults_without_number_take_no_time),
	};
	return cmocka_run_group_tests_name("portfolio_faults", tests, NULL, NULL);
}
