#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "text_safe.h"

static void assert_shown(const char *text, const char *wanted)
{
	struct buffer out = {0};
	buffer_add_string(&out, "");
	text_add_safe(&out, text);
	assert_string_equal(out.at, wanted);
	buffer_free(&out);
}

static void what_is_harmless_stays(void **state)
{
	(void)state;
	assert_shown("", "");
	assert_shown("A plain text, £5 – “é” 日本 🙂", "A plain text, £5 – “é” 日本 🙂");
}

static void what_drives_a_terminal_is_shown(void **state)
{
	(void)state;
	assert_shown("a\x1b[2Jb\a\b\x7f", "a\\x1b[2Jb\\x07\\x08\\x7f");
	assert_shown("\xC2\x9B"
	             "31m",
	             "\\x9b31m");
	assert_shown("one\ntwo\r\nthree\tfour", "one two  three four");
}

static void what_turns_or_hides_text_is_shown(void **state)
{
	(void)state;
	assert_shown("\xE2\x80\xAEgpj", "\\u202egpj");
	assert_shown("\xE2\x81\xA6\xE2\x81\xA9\xE2\x80\x8E\xE2\x80\x8F\xD8\x9C", "\\u2066\\u2069\\u200e\\u200f\\u061c");
	assert_shown("a\xE2\x80\x8B\xE2\x80\x8C\xE2\x80\x8D\xE2\x81\xA0\xC2\xAD\xEF\xBB\xBF"
	             "b",
	             "a\\u200b\\u200c\\u200d\\u2060\\xad\\ufeffb");
	assert_shown("\xE2\x80\xA8\xE2\x80\xA9", "\\u2028\\u2029");
	assert_shown("\xF3\xA0\x81\x81", "\\ue0041");
}

static void what_is_no_utf8_is_replaced(void **state)
{
	(void)state;
	assert_shown("\xFF"
	             "a\xC0\xAF",
	             "\xEF\xBF\xBD"
	             "a\xEF\xBF\xBD\xEF\xBF\xBD");
	assert_shown("a\xE2\x82", "a\xEF\xBF\xBD\xEF\xBF\xBD");
}

/* What a line printed with these values comes out as. */
static void assert_printed(const char *format, const char *value, const char *wanted)
{
	char got[256] = "";
	FILE *file = fmemopen(got, sizeof got, "w");
	assert_non_null(file);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	text_print_safe(file, format, value);
#pragma GCC diagnostic pop
	fclose(file);
	assert_string_equal(got, wanted);
}

static void a_line_that_is_printed_stays_one(void **state)
{
	(void)state;
	assert_printed("assay: %s\n", "all is well", "assay: all is well\n");
	assert_printed("assay: %s\n", "a\nassay: all is well", "assay: a assay: all is well\n");
	assert_printed("%s", "a\n", "a ");
	assert_printed("%s\n", "", "\n");
	assert_printed("%s", "\x1b]0;title\a", "\\x1b]0;title\\x07");
}

static void says(const char *text, size_t length, bool something)
{
	if (text_says_something(text, length) != something)
		fail_msg("'%s' says %s", text, something ? "something" : "nothing");
}

static void what_nobody_reads_says_nothing(void **state)
{
	(void)state;
	static const char *const nothing[] = {
		"",
		" \t\n",
		"...",
		"\u2026",
		"- \u2013 \u2014",
		"\u00a0\u2003\u3000",
		"\u200b\u2060\ufeff",
		"\u2800\u3164\uffa0\u115f",
		"\u0301\ufe0f",
		"\U000e0041",
		"\U0001f44d",
		"\ue000",
		"\xFF\xFE",
		"\u00d7\u00b7",
	};
	static const char *const something[] = {"EV",     "7",      "\u00c9",   "\u03a9", "\u0438",    "\u65e5",
	                                        "\u05d0", "\u2801", "\u200b a", "\xFF_b", "\U00010330"};
	for (size_t i = 0; i < sizeof nothing / sizeof *nothing; i++)
		says(nothing[i], strlen(nothing[i]), false);
	for (size_t i = 0; i < sizeof something / sizeof *something; i++)
		says(something[i], strlen(something[i]), true);
	says("\0 \0", 3, false);
	says("\0a", 2, true);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_harmless_stays),
		cmocka_unit_test(what_drives_a_terminal_is_shown),
		cmocka_unit_test(what_turns_or_hides_text_is_shown),
		cmocka_unit_test(what_is_no_utf8_is_replaced),
		cmocka_unit_test(a_line_that_is_printed_stays_one),
		cmocka_unit_test(what_nobody_reads_says_nothing),
	};
	return cmocka_run_group_tests_name("text_safe", tests, NULL, NULL);
}
