#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "portfolio_parts.h"

enum { MOST_YEAR_DIGITS = 4, CENTURY = 2000, MONTH_LETTERS = 3, MONTHS = 12 };

/* What was found in a text that may be a date: "31 January 2026" is 31, 2026 and month 1. */
struct parts {
	int numbers[3];
	size_t digits[3];
	int count;
	int month; /* by name; 0 where there is none */
	bool done; /* a time of day follows */
};

static int month_named(const char *at, size_t length)
{
	static const char *const months[] = {"january", "february", "march",     "april",   "may",      "june",
	                                     "july",    "august",   "september", "october", "november", "december"};
	for (int i = 0; i < MONTHS && length >= MONTH_LETTERS; i++)
		if (length <= strlen(months[i]) && strncasecmp(months[i], at, length) == 0)
			return i + 1;
	return length == 4 && strncasecmp(at, "sept", 4) == 0 ? 9 : 0;
}

/* Words that a date may have in it and that add nothing. */
static bool is_filler(const char *at, size_t length)
{
	static const char *const fillers[] = {"st",  "nd",  "rd",  "th",  "of",  "the", "mon",
	                                      "tue", "wed", "thu", "fri", "sat", "sun", NULL};
	for (const char *const *filler = fillers; *filler; filler++)
		if (strncasecmp(at, *filler, strlen(*filler)) == 0 &&
		    (length == strlen(*filler) || strlen(*filler) == 3) && length >= strlen(*filler))
			return true;
	return false;
}

static bool take_number(struct parts *parts, const char *at, size_t length)
{
	if (parts->count == 3 || length > MOST_YEAR_DIGITS)
		return false;
	int value = 0;
	for (size_t i = 0; i < length; i++)
		value = 10 * value + (at[i] - '0');
	parts->numbers[parts->count] = value;
	parts->digits[parts->count++] = length;
	return true;
}

static bool take_word(struct parts *parts, const char *at, size_t length)
{
	int month = month_named(at, length);
	if (month && !parts->month) {
		parts->month = month;
		return true;
	}
	parts->done = parts->count == 3 && (at[0] == 'T' || at[0] == 't');
	return parts->done || is_filler(at, length);
}

static size_t run_length(struct text text)
{
	size_t length = 1;
	bool digit = isdigit((unsigned char)text.at[0]), letter = isalpha((unsigned char)text.at[0]);
	while ((digit || letter) && length < text.length &&
	       (digit ? isdigit((unsigned char)text.at[length]) : isalpha((unsigned char)text.at[length])))
		length++;
	return length;
}

static bool take_parts(struct text text, struct parts *parts)
{
	while (text.length && !parts->done) {
		size_t length = run_length(text);
		bool good = true;
		if (isdigit((unsigned char)text.at[0]))
			good = take_number(parts, text.at, length);
		else if (isalpha((unsigned char)text.at[0]))
			good = take_word(parts, text.at, length);
		else
			good = strchr(" ,./-", text.at[0]) != NULL;
		if (!good)
			return false;
		text.at += length;
		text.length -= length;
	}
	return true;
}

static void swap(int *a, int *b)
{
	int kept = *a;
	*a = *b;
	*b = kept;
}

/* Day before month, as it is written in Britain, unless only the other way gives a date. */
static struct date arrange(const struct parts *parts)
{
	int last = parts->count - 1;
	bool year_first = parts->digits[0] == MOST_YEAR_DIGITS;
	int year = parts->numbers[year_first ? 0 : last];
	int day = parts->numbers[year_first ? last : 0], month = parts->month ? parts->month : parts->numbers[1];
	if (!parts->month && month > MONTHS && day <= MONTHS)
		swap(&day, &month);
	bool short_year = parts->digits[year_first ? 0 : last] <= 2;
	return (struct date){short_year ? year + CENTURY : year, month, day};
}

bool date_meant(struct text text, char out[CALENDAR_DATE_ROOM])
{
	struct parts parts = {0};
	if (!take_parts(text, &parts) || parts.count != (parts.month ? 2 : 3))
		return false;
	struct date date = arrange(&parts);
	if (!calendar_exists(date))
		return false;
	calendar_write(calendar_day(date), out);
	return true;
}
