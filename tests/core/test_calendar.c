/* Days without a clock: which there are, how they are read and written, and how one counts on. */
#include "calendar.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include <string.h>

static int64_t day_of(const char *text)
{
	int64_t day = 0;
	if (!calendar_read(text, strlen(text), &day))
		fail_msg("%s is no day", text);
	return day;
}

static void a_day_is_read_as_it_is_written(void **state)
{
	static const char *const days[] = {"1970-01-01", "2024-02-29", "2000-02-29", "1999-12-31",
	                                   "0001-01-01", "9999-12-31", "2026-11-23", "1600-03-01"};
	(void)state;
	for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
		char written[CALENDAR_DATE_ROOM];
		assert_string_equal(calendar_write(day_of(days[i]), written), days[i]);
	}
	assert_int_equal(day_of("1970-01-01"), 0);
	assert_int_equal(day_of("1969-12-31"), -1);
}

static void what_is_no_day_is_refused(void **state)
{
	static const char *const texts[] = {"",           "2026-1-1",   "2026-02-30", "2025-02-29", "1900-02-29",
	                                    "2026-13-01", "2026-00-10", "2026-04-31", "2026-04-00", "2026/04/01",
	                                    "2026-04/01", "20x6-04-01", "2026-0x-01", "2026-04-x1", "2026-04-011",
	                                    "-026-04-01", "2026-04-1 "};
	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		int64_t day = 42;
		if (calendar_read(texts[i], strlen(texts[i]), &day) || day != 42)
			fail_msg("%s is read as a day", texts[i]);
	}
}

static void weekdays_are_those_of_the_calendar(void **state)
{
	(void)state;
	assert_int_equal(calendar_weekday(day_of("1970-01-01")), 4);
	assert_int_equal(calendar_weekday(day_of("2026-11-23")), 1);
	assert_int_equal(calendar_weekday(day_of("2026-11-22")), 7);
	assert_int_equal(calendar_weekday(day_of("1600-01-01")), 6);
}

struct counted {
	const char *from;
	struct span span;
	const char *to;
};

static void months_end_with_their_last_day(void **state)
{
	static const struct counted cases[] = {
		{"2026-01-31", {1, SPAN_MONTHS}, "2026-02-28"},   {"2024-01-31", {1, SPAN_MONTHS}, "2024-02-29"},
		{"2024-02-29", {1, SPAN_YEARS}, "2025-02-28"},    {"2026-01-15", {-1, SPAN_MONTHS}, "2025-12-15"},
		{"2026-03-31", {-13, SPAN_MONTHS}, "2025-02-28"}, {"2026-01-15", {2, SPAN_WEEKS}, "2026-01-29"},
		{"2026-12-31", {1, SPAN_DAYS}, "2027-01-01"},     {"0001-06-01", {-24, SPAN_MONTHS}, "-001-06-01"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char written[CALENDAR_DATE_ROOM];
		assert_string_equal(calendar_write(calendar_add(day_of(cases[i].from), cases[i].span), written),
		                    cases[i].to);
	}
}

static void spans_are_a_number_and_a_unit(void **state)
{
	static const char *const none[] = {"",      "6",        "months",      "6months", "6 ",          "6 m",
	                                   "x day", "6 monthz", "123456 days", "6 days,", "6 fortnights"};
	struct span span = {0};
	(void)state;
	assert_true(calendar_read_span("6 months", 8, &span));
	assert_int_equal(span.count, 6);
	assert_int_equal(span.unit, SPAN_MONTHS);
	assert_true(calendar_read_span("1  WEEK", 7, &span));
	assert_int_equal(span.unit, SPAN_WEEKS);
	assert_true(calendar_read_span("90 Days", 7, &span));
	assert_int_equal(span.count, 90);
	assert_true(calendar_read_span("3 years and", 7, &span));
	assert_int_equal(span.unit, SPAN_YEARS);
	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		if (calendar_read_span(none[i], strlen(none[i]), &span))
			fail_msg("'%s' is read as a span", none[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_day_is_read_as_it_is_written),     cmocka_unit_test(what_is_no_day_is_refused),
		cmocka_unit_test(weekdays_are_those_of_the_calendar), cmocka_unit_test(months_end_with_their_last_day),
		cmocka_unit_test(spans_are_a_number_and_a_unit),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
