/* Days told by where they lie from today: "tomorrow week", "the week after next", "the 5th of next month", "the new year". */
#include "calendar.h"
#include "prose_parts.h"

static struct time_core relative_core(size_t next, int64_t start, int64_t end)
{
	struct time_core core = time_core_of(next, start, end);
	core.kind = TIME_RELATIVE;
	core.window = true;
	return core;
}

/* "the week after next", "the day after tomorrow" */
static struct time_core one_after_core(const struct prose *prose, size_t at, int64_t reference)
{
	int64_t start, end;
	enum time_unit unit = (enum time_unit)prose_value(prose, at);
	bool after = prose_has(prose, at, ROLE_UNIT) && unit >= UNIT_DAY && prose_in(prose, at + 1, WORD_AFTER);
	if (after && prose_in(prose, at + 2, WORD_TOMORROW))
		return relative_core(at + 3, reference + 2, reference + 2);
	if (!after || !prose_in(prose, at + 2, WORD_NEXT))
		return (struct time_core){.next = 0};
	prose_period(unit, reference, 2, &start, &end);
	return relative_core(at + 3, start, end);
}

/* "this time next year": as far away as the period is */
static struct time_core this_time_core(const struct prose *prose, size_t at, int64_t reference)
{
	struct time_core core = {.next = 0};
	if (prose_in(prose, at, WORD_THIS) && prose_is(prose, at + 1, LINK_TIME))
		core = prose_date_inside(prose, at, at + 2, reference);
	if (!core.next || !core.resolved || !core.window)
		return (struct time_core){.next = 0};
	int64_t far = core.end == core.start ? core.end : calendar_add_months(reference, 1);
	if (prose_value(prose, at + 3) == UNIT_WEEK)
		far = reference + 7;
	else if (prose_value(prose, at + 3) == UNIT_YEAR)
		far = calendar_add_months(reference, 12);
	return relative_core(core.next, far, far);
}

/* "the 5th of next month", "the first of this month" */
static struct time_core day_of_near_month(const struct prose *prose, size_t at, int64_t reference)
{
	int64_t start, end;
	struct shaped shaped = prose_shape(prose, at);
	bool near = prose_is(prose, at + 2, LINK_NEXT) || prose_is(prose, at + 2, LINK_THIS);
	bool month = prose_has(prose, at + 3, ROLE_UNIT) && prose_value(prose, at + 3) == UNIT_MONTH;
	int64_t number = shaped.shape == SHAPE_ORDINAL        ? shaped.number
	                 : prose_has(prose, at, ROLE_ORDINAL) ? prose_value(prose, at)
	                                                      : 0;
	if (number < 1 || number > 31 || !prose_is(prose, at + 1, LINK_OF) || !near || !month)
		return (struct time_core){.next = 0};
	prose_period(UNIT_MONTH, reference, prose_is(prose, at + 2, LINK_NEXT), &start, &end);
	return relative_core(at + 4, start + number - 1, start + number - 1);
}

/* "the new year", "the new financial year" */
static struct time_core new_year_core(const struct prose *prose, size_t at, int64_t reference)
{
	int64_t start, end;
	if (!prose_in(prose, at, WORD_NEW))
		return (struct time_core){.next = 0};
	if (prose_is(prose, at + 1, LINK_FINANCIAL) && prose_value(prose, at + 2) == UNIT_YEAR &&
	    prose_has(prose, at + 2, ROLE_UNIT)) {
		struct time_core core = prose_financial_year(at + 3, reference, 1);
		return relative_core(core.next, core.start, core.start);
	}
	if (!prose_in(prose, at + 1, WORD_YEAR) || prose_noun_behind(prose, at + 1))
		return (struct time_core){.next = 0};
	prose_period(UNIT_YEAR, reference, 1, &start, &end);
	bool in = at > 1 && prose_is(prose, at - 2, LINK_IN);
	struct time_core core = relative_core(at + 2, start, in ? start + 30 : start);
	core.window = false;
	return core;
}

struct time_core prose_near_at(const struct prose *prose, size_t at, int64_t reference)
{
	struct time_core (*const readers[])(const struct prose *, size_t, int64_t) = {one_after_core, this_time_core,
	                                                                              day_of_near_month, new_year_core};
	struct time_core core = {.next = 0};
	for (size_t i = 0; i < sizeof readers / sizeof readers[0] && !core.next; i++)
		core = readers[i](prose, at, reference);
	return core;
}

struct time_core prose_today_at(const struct prose *prose, size_t at, int64_t reference)
{
	bool week = prose_in(prose, at + 1, WORD_WEEK) && prose_same_sentence(prose, at, at + 1) &&
	            !prose_is(prose, at + 2, LINK_BY); /* "plan tomorrow week by week" */
	int64_t day = reference + prose_value(prose, at) + (week ? 7 : 0);
	struct time_core core = time_core_of(at + 1 + week, day, day);
	core.kind = TIME_RELATIVE;
	core.window = prose_value(prose, at) > 0;
	core.named = true;
	return core;
}
