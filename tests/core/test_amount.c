#include "amount.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include <math.h>
#include <stdio.h>

struct number_case {
	const char *text;
	size_t taken;
	double value;
};

static void reads_numbers(void **state)
{
	(void)state;
	static const struct number_case cases[] = {
		{"1,200", 5, 1200},
		{"1,234,567 calls", 9, 1234567},
		{"4.6", 3, 4.6},
		{"-3", 2, -3},
		{"\xE2\x88\x92"
	         "3",
	         4, -3},
		{"three", 5, 3},
		{"Three calls", 5, 3},
		{"twenty-one", 10, 21},
		{"twenty one", 10, 21},
		{"a hundred", 9, 100},
		{"a hundred and five", 18, 105},
		{"two hundred thousand", 20, 200000},
		{"a dozen", 7, 12},
		{"two dozen", 9, 24},
		{"half", 4, 0.5},
		{"half a dozen", 12, 6},
		{"half an hour", 4, 0.5},
		{"a quarter", 9, 0.25},
		{"three quarters", 14, 0.75},
		{"two-thirds", 10, 2.0 / 3},
		{"a third of", 7, 1.0 / 3},
		{"two and a half", 14, 2.5},
		{"1\xC2\xBD hours", 3, 1.5},
		{"3k", 2, 3000},
		{"1.2 million", 11, 1.2e6},
		{"20-30", 2, 20},
		{"two-day", 3, 2},
		{"50p", 2, 50},
		{"twelve, or so", 6, 12},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		double value = 0;
		size_t taken = amount_read_number(text_of(cases[i].text), &value);
		if (taken != cases[i].taken || fabs(value - cases[i].value) > 1e-9)
			fail_msg("%s: %zu bytes, %g", cases[i].text, taken, value);
	}
}

static void reads_no_numbers(void **state)
{
	(void)state;
	static const char *const cases[] = {"",
	                                    "high",
	                                    "tent",
	                                    "a",
	                                    "a call",
	                                    "3rd",
	                                    "21st",
	                                    "10:30",
	                                    "1.2.3",
	                                    "a third call",
	                                    "ones",
	                                    "quarter",
	                                    "-",
	                                    "- 3",
	                                    "half past",
	                                    "hundreds",
	                                    "oneself",
	                                    ",200",
	                                    "12345678901234567890"};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		double value = 0;
		if (amount_read_number(text_of(cases[i]), &value) != 0)
			fail_msg("%s: %g", cases[i], value);
	}
}

struct field_case {
	const char *text;
	double value, of;
	const char *unit;
};

static void reads_fields(void **state)
{
	(void)state;
	static const struct field_case cases[] = {
		{"75%", 75, 0, "%"},
		{"75 %", 75, 0, "%"},
		{"75 per cent", 75, 0, "%"},
		{" 75% ", 75, 0, "%"},
		{"75% of calls", 75, 0, "%"},
		{"75% (March)", 75, 0, "%"},
		{"75% (62 of 83)", 75, 0, "%"},
		{"\xC2\xA3"
	         "1,200",
	         1200, 0, "\xC2\xA3"},
		{"\xC2\xA3 50", 50, 0, "\xC2\xA3"},
		{"\xC2\xA3"
	         "1,200 a month",
	         1200, 0, "\xC2\xA3 per month"},
		{"50p", 0.5, 0, "\xC2\xA3"},
		{"62 of 100", 62, 100, ""},
		{"62/100", 62, 100, ""},
		{"62 of the 100 callers", 62, 100, "callers"},
		{"4.6 out of 5", 4.6, 5, ""},
		{"nine in ten", 9, 10, ""},
		{"8 per 1,000", 8, 1000, ""},
		{"4.1 for each 100 returns", 4.1, 100, "returns"},
		{"6 per 1,000 or fewer", 6, 1000, ""},
		{"9 working days", 9, 0, "working days"},
		{"about 19 a week", 19, 0, "per week"},
		{"12 calls each day", 12, 0, "calls per day"},
		{"12 calls/day", 12, 0, "calls per day"},
		{"under 20 seconds", 20, 0, "seconds"},
		{"at least three calls", 3, 0, "calls"},
		{"three", 3, 0, ""},
		{"nineteen", 19, 0, ""},
		{"half", 0.5, 1, ""},
		{"half of calls", 0.5, 1, "calls"},
		{"half an hour", 0.5, 0, "hour"},
		{"0", 0, 0, ""},
		{"12 in March 2026", 12, 0, ""},
		{"~ 40", 40, 0, ""},
	};
	struct arena *arena = arena_new();
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct amount amount = {0};
		bool read = amount_read(arena, text_of(cases[i].text), &amount);
		if (!read || fabs(amount.value - cases[i].value) > 1e-9 || fabs(amount.of - cases[i].of) > 1e-9 ||
		    !text_is(amount.unit, cases[i].unit))
			fail_msg("%s: %d, %g of %g, unit '%s'", cases[i].text, read, amount.value, amount.of,
			         amount.unit.at ? amount.unit.at : "");
	}
	arena_free(arena);
}

static void refuses_fields(void **state)
{
	(void)state;
	static const char *const cases[] = {"",
	                                    "high",
	                                    "20 to 30",
	                                    "20-30",
	                                    "20 \xE2\x80\x93 30",
	                                    "2026-01-31",
	                                    "31/03/26",
	                                    "10:30",
	                                    "Room 12",
	                                    "E2",
	                                    "v2.1",
	                                    "12 March",
	                                    "24/7",
	                                    "2 or 3",
	                                    "from 19 to 11",
	                                    "%",
	                                    "\xC2\xA3",
	                                    "(75%)",
	                                    "9 am",
	                                    "3rd",
	                                    "about",
	                                    "one or two calls"};
	struct arena *arena = arena_new();
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct amount amount = {0};
		if (amount_read(arena, text_of(cases[i]), &amount))
			fail_msg("%s: %g of %g, unit '%s'", cases[i], amount.value, amount.of, amount.unit.at);
	}
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_numbers),
		cmocka_unit_test(reads_no_numbers),
		cmocka_unit_test(reads_fields),
		cmocka_unit_test(refuses_fields),
	};
	return cmocka_run_group_tests_name("amount", tests, NULL, NULL);
}
