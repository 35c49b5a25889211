/* Days, dates and spans in the proleptic Gregorian calendar, in 64-bit arithmetic.
 * No time_t, no locale, no clock. A day is the number of days since 1970-01-01.
 * Formulas: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days). */
#ifndef ASSAY_CALENDAR_H
#define ASSAY_CALENDAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct date {
	int64_t year;
	int month; /* 1 to 12 */
	int day;   /* 1 to 31 */
};

enum span_unit { SPAN_DAYS, SPAN_WEEKS, SPAN_MONTHS, SPAN_YEARS };
struct span {
	int64_t count;
	enum span_unit unit;
};

enum { CALENDAR_DATE_ROOM = 32 }; /* bytes that a written date takes, its NUL included */

/* Whether such a date exists: 2026-02-30 does not. */
bool calendar_exists(struct date date);
int calendar_month_length(int64_t year, int month); /* days */
int64_t calendar_day(struct date date);
struct date calendar_date(int64_t day);
int calendar_weekday(int64_t day); /* 1 is Monday, 7 Sunday */
/* The day `count` months later; the 31st becomes the last day of a shorter month. */
int64_t calendar_add_months(int64_t day, int64_t count);
int64_t calendar_add(int64_t day, struct span span);
/* Reads YYYY-MM-DD and nothing else; false where it is not that, or no such day. */
bool calendar_read(const char *at, size_t length, int64_t *day);
/* Reads "6 months", "1 week" (days, weeks, months, years, in any case). */
bool calendar_read_span(const char *at, size_t length, struct span *span);
/* Reads an age: "3y", "18m", "2w", "90d", "3 years"; more than nothing. */
bool calendar_read_age(const char *word, struct span *span);
/* Writes YYYY-MM-DD into `out` and returns it. */
char *calendar_write(int64_t day, char out[CALENDAR_DATE_ROOM]);

#endif
