#include "calendar.h"
#include "prose_parts.h"

#include <math.h>

enum { MOST_COUNT = 20000 };

static int64_t month_start(int64_t day, int months)
{
	struct date date = calendar_date(day);
	return calendar_day((struct date){date.year, (date.month - 1) / months * months + 1, 1});
}

void prose_period(enum time_unit unit, int64_t day, int64_t steps, int64_t *start, int64_t *end)
{
	int64_t monday = day - calendar_weekday(day) + 1;
	int months = unit == UNIT_MONTH ? 1 : unit == UNIT_QUARTER ? 3 : 12;
	if (unit <= UNIT_DAY) {
		*start = *end = day + steps;
	} else if (unit <= UNIT_FORTNIGHT) {
		int length = unit == UNIT_WEEK ? 7 : 14;
		*start = monday + length * steps;
		*end = *start + length - 1;
	} else {
		*start = calendar_add_months(month_start(day, months), months * steps);
		*end = calendar_add_months(*start, months) - 1;
	}
}

static int64_t after_working_days(int64_t day, int64_t count)
{
	while (count > 0) {
		day++;
		count -= calendar_weekday(day) <= 5;
	}
	return day;
}

int64_t prose_after(int64_t day, double count, enum time_unit unit, bool working)
{
	static const double days[] = {[UNIT_SECOND] = 0, [UNIT_MINUTE] = 0, [UNIT_HOUR] = 1.0 / 24,
	                              [UNIT_DAY] = 1,    [UNIT_WEEK] = 7,   [UNIT_FORTNIGHT] = 14};
	static const int64_t months[] = {[UNIT_MONTH] = 1, [UNIT_QUARTER] = 3, [UNIT_YEAR] = 12};
	if (!(count >= 0 && count <= MOST_COUNT))
		count = MOST_COUNT;
	if (working && unit == UNIT_DAY)
		return after_working_days(day, (int64_t)count);
	if (unit <= UNIT_FORTNIGHT)
		return day + (int64_t)floor(count * days[unit]);
	double whole = floor(count * (double)months[unit]);
	double rest = count * (double)months[unit] - whole;
	return calendar_add_months(day, (int64_t)whole) + (int64_t)(rest * 30);
}

int64_t prose_before(int64_t day, double count, enum time_unit unit, bool working)
{
	if (unit > UNIT_FORTNIGHT) {
		int64_t ahead = prose_after(day, count, unit, working);
		int months = unit == UNIT_MONTH ? 1 : unit == UNIT_QUARTER ? 3 : 12;
		return count > 0 && count < 1200 ? calendar_add_months(day, -(int64_t)(count * months))
		                                 : 2 * day - ahead;
	}
	if (!working || unit != UNIT_DAY)
		return 2 * day - prose_after(day, count, unit, false);
	for (int64_t left = count < 400 ? (int64_t)count : 400; left > 0;)
		left -= calendar_weekday(--day) <= 5;
	return day;
}

int64_t prose_next_weekday(int64_t day, int weekday)
{
	int ahead = (weekday - calendar_weekday(day) + 7) % 7;
	return day + (ahead == 0 ? 7 : ahead);
}

int64_t prose_next_nth(int64_t reference, int number, int weekday)
{
	struct date date = calendar_date(reference);
	for (int64_t start = calendar_day((struct date){date.year, date.month, 1});;
	     start = calendar_add_months(start, 1)) {
		int64_t end = calendar_add_months(start, 1) - 1;
		int64_t first = weekday ? prose_next_weekday(start - 1, weekday) : start;
		int64_t step = weekday ? 7 : 1;
		int64_t day = first + step * (number - 1);
		if (number < 0)
			day = weekday ? prose_next_weekday(end - 7, weekday) : end;
		if (day >= reference && day <= end)
			return day;
	}
}

int64_t prose_next_working_day(int64_t reference, int number)
{
	int64_t first, last;
	prose_period(UNIT_MONTH, reference, 0, &first, &last);
	int64_t day = number < 0 ? last - (calendar_weekday(last) > 5 ? calendar_weekday(last) - 5 : 0)
	                         : first + (calendar_weekday(first) > 5 ? 8 - calendar_weekday(first) : 0);
	return day >= reference ? day : prose_next_working_day(last + 1, number);
}
