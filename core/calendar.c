#include "calendar.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { ERA_DAYS = 146097, ERA_YEARS = 400, DAYS_TO_1970 = 719468 };

static bool is_leap(int64_t year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int calendar_month_length(int64_t year, int month)
{
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

bool calendar_exists(struct date date)
{
	return date.month >= 1 && date.month <= 12 && date.day >= 1 &&
	       date.day <= calendar_month_length(date.year, date.month);
}

int64_t calendar_day(struct date date)
{
	int64_t year = date.month <= 2 ? date.year - 1 : date.year;
	int64_t era = (year >= 0 ? year : year - (ERA_YEARS - 1)) / ERA_YEARS;
	int64_t year_of_era = year - era * ERA_YEARS;
	int64_t month_from_march = (date.month + 9) % 12;
	int64_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
	int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
	return era * ERA_DAYS + day_of_era - DAYS_TO_1970;
}

struct date calendar_date(int64_t day)
{
	day += DAYS_TO_1970;
	int64_t era = (day >= 0 ? day : day - (ERA_DAYS - 1)) / ERA_DAYS;
	int64_t day_of_era = day - era * ERA_DAYS;
	int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
	int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int64_t month_from_march = (5 * day_of_year + 2) / 153;
	int month = (int)(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
	int64_t year = year_of_era + era * ERA_YEARS + (month <= 2);
	return (struct date){year, month, (int)(day_of_year - (153 * month_from_march + 2) / 5 + 1)};
}

int calendar_weekday(int64_t day)
{
	int64_t since_monday = (day + 3) % 7; /* 1970-01-01 was a Thursday */
	return (int)(since_monday < 0 ? since_monday + 7 : since_monday) + 1;
}

int64_t calendar_add_months(int64_t day, int64_t count)
{
	struct date date = calendar_date(day);
	int64_t months = date.year * 12 + date.month - 1 + count;
	int64_t year = months >= 0 ? months / 12 : (months - 11) / 12;
	int month = (int)(months - year * 12) + 1;
	int last = calendar_month_length(year, month);
	return calendar_day((struct date){year, month, date.day < last ? date.day : last});
}

int64_t calendar_add(int64_t day, struct span span)
{
	switch (span.unit) {
	case SPAN_WEEKS:
		return day + 7 * span.count;
	case SPAN_MONTHS:
		return calendar_add_months(day, span.count);
	case SPAN_YEARS:
		return calendar_add_months(day, 12 * span.count);
	default:
		return day + span.count;
	}
}

/* Reads `count` digits at `at`; -1 where there is anything else. */
static int digits(const char *at, int count)
{
	int value = 0;
	for (int i = 0; i < count; i++) {
		if (!isdigit((unsigned char)at[i]))
			return -1;
		value = value * 10 + (at[i] - '0');
	}
	return value;
}

bool calendar_read(const char *at, size_t length, int64_t *day)
{
	if (length != 10 || at[4] != '-' || at[7] != '-')
		return false;
	struct date date = {digits(at, 4), digits(at + 5, 2), digits(at + 8, 2)};
	if (date.year < 0 || !calendar_exists(date))
		return false;
	*day = calendar_day(date);
	return true;
}

bool calendar_read_span(const char *at, size_t length, struct span *span)
{
	static const char *const names[] = {"day", "week", "month", "year"};
	static const int most_digits = 5;
	size_t i = 0;
	int64_t count = 0;
	for (; i < length && isdigit((unsigned char)at[i]) && i < (size_t)most_digits; i++)
		count = count * 10 + (at[i] - '0');
	if (i == 0 || i == length || at[i] != ' ')
		return false;
	while (i < length && at[i] == ' ')
		i++;
	size_t left = length - i;
	if (left > 1 && tolower((unsigned char)at[length - 1]) == 's')
		left--;
	for (int unit = 0; unit < 4; unit++)
		if (strlen(names[unit]) == left && strncasecmp(names[unit], at + i, left) == 0) {
			*span = (struct span){count, (enum span_unit)unit};
			return true;
		}
	return false;
}

bool calendar_read_age(const char *word, struct span *span)
{
	static const char letters[] = "dwmy";
	static const enum span_unit units[] = {SPAN_DAYS, SPAN_WEEKS, SPAN_MONTHS, SPAN_YEARS};
	enum { MOST_DIGITS = 6 };
	size_t digits = strspn(word, "0123456789");
	if (calendar_read_span(word, strlen(word), span))
		return span->count > 0;
	const char *letter = word[digits] ? strchr(letters, tolower((unsigned char)word[digits])) : NULL;
	if (!digits || digits > MOST_DIGITS || !letter || word[digits + 1])
		return false;
	*span = (struct span){strtol(word, NULL, 10), units[letter - letters]};
	return span->count > 0;
}

char *calendar_write(int64_t day, char out[CALENDAR_DATE_ROOM])
{
	struct date date = calendar_date(day);
	snprintf(out, CALENDAR_DATE_ROOM, "%04lld-%02d-%02d", (long long)date.year, date.month, date.day);
	return out;
}
