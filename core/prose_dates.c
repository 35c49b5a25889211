#include "calendar.h"
#include "prose_parts.h"

enum { HOLDS_AS_WEEK = 4 };

/* ---- Dates ---- */

/* Without a year, the first occurrence that is not over on the reference day. */
static struct time_core month_core(size_t next, int64_t year, int month, int day, int64_t reference)
{
	bool any_year = year == 0;
	struct time_core core = time_core_of(next, 0, 0);
	if (any_year)
		year = calendar_date(reference).year;
	for (int tries = 0; tries < 8; tries++, year++) {
		struct date date = {year, month, day ? day : 1};
		if (!calendar_exists(date)) {
			if (!any_year)
				return (struct time_core){.next = 0};
			continue;
		}
		core.start = calendar_day(date);
		core.end = day ? core.start : core.start + calendar_month_length(year, month) - 1;
		if (!any_year || core.end >= reference)
			break;
	}
	core.named = day > 0 || !any_year;
	core.year = !any_year;
	return core;
}

static bool has_joint(const struct prose *prose, size_t at)
{
	return prose_byte(prose, at) == '-';
}

/* The first, middle or last third of a period. */
static struct time_core third_of(struct time_core core, int link)
{
	int64_t days = core.end - core.start + 1, start = core.start;
	bool month = days >= 28 && days <= 31;
	if (days >= 365) { /* of a year, four months */
		int64_t second_third = calendar_add_months(start, 4), last_third = calendar_add_months(start, 8);
		core.start = link == LINK_EARLY ? start : link == LINK_MID ? second_third : last_third;
		core.end = link == LINK_LATE ? core.end : link == LINK_MID ? last_third - 1 : second_third - 1;
		core.named = true;
		return core;
	}
	int64_t first = month ? 10 : days / 3, second = month ? 20 : 2 * days / 3;
	if (link != LINK_EARLY)
		core.start = start + (link == LINK_MID ? first : second);
	if (link != LINK_LATE)
		core.end = start + (link == LINK_MID ? second : first) - 1;
	core.named = true;
	return core;
}

/* How a date that holds another one ranks, 0 for one that holds none. */
static int holding(const struct prose *prose, size_t at)
{
	bool nth = prose_has(prose, at, ROLE_ORDINAL) || prose_is(prose, at, LINK_LAST);
	if (prose_has(prose, at, ROLE_PERIOD_END))
		return 5;
	if (prose_is(prose, at, LINK_WC))
		return HOLDS_AS_WEEK;
	if (prose_is(prose, at, LINK_THIS) && prose_is(prose, at + 1, LINK_TIME))
		return 3;
	if (nth && (prose_has(prose, at + 1, ROLE_WEEKDAY) || prose_is(prose, at + 1, LINK_WORKING) ||
	            prose_in(prose, at + 1, WORD_HALF)))
		return 2;
	return prose_is(prose, at, LINK_EARLY) || prose_is(prose, at, LINK_MID) || prose_is(prose, at, LINK_LATE);
}

/* The date at `inner` that the one at `at` holds: "EOD last Friday of March". Each holds lower ones only, so that no text
 * leads far down. */
struct time_core prose_date_inside(const struct prose *prose, size_t at, size_t inner, int64_t reference)
{
	struct time_core core = {.next = 0};
	if (holding(prose, inner) < holding(prose, at))
		core = prose_date_at(prose, inner, reference, false);
	core.whole_year = false; /* a part of it is meant */
	return core;
}

/* early, mid or late before a month, season or year: "mid-June", "early 2027", "late summer" */
static struct time_core part_of_period(const struct prose *prose, size_t at, int64_t reference)
{
	size_t i = at + 1 + has_joint(prose, at + 1);
	if (prose_is(prose, at, LINK_MID) && prose_in(prose, i, CLASS_MIDWEEK)) {
		int64_t wednesday = prose_next_weekday(reference, 3);
		struct time_core middle = time_core_of(i + 1, wednesday, wednesday);
		middle.kind = TIME_RELATIVE;
		return middle;
	}
	i += prose_is(prose, i, LINK_OF) || prose_is(prose, i, LINK_IN);
	i += prose_is(prose, i, LINK_THE);
	bool part = prose_is(prose, i, LINK_EARLY) || prose_is(prose, i, LINK_MID) || prose_is(prose, i, LINK_LATE);
	struct time_core core = {.next = 0};
	if (part)
		return core;
	core = prose_date_inside(prose, at, i, reference);
	return core.next && core.resolved && core.end > core.start ? third_of(core, prose_value(prose, at))
	                                                           : (struct time_core){.next = 0};
}

/* "first Monday of May", "last Friday in January 2027", "last working day of March" */
static struct time_core nth_day_core(const struct prose *prose, size_t at, int64_t reference)
{
	bool last = prose_is(prose, at, LINK_LAST) || prose_in(prose, at, WORD_FINAL);
	size_t i = at + 1 + prose_is(prose, at + 1, LINK_WORKING);
	bool working = i > at + 1 && prose_has(prose, i, ROLE_UNIT) && prose_value(prose, i) == UNIT_DAY;
	if ((!last && !prose_has(prose, at, ROLE_ORDINAL)) || (!prose_has(prose, i, ROLE_WEEKDAY) && !working) ||
	    !(prose_is(prose, i + 1, LINK_OF) || prose_is(prose, i + 1, LINK_IN)))
		return (struct time_core){.next = 0};
	struct time_core month = prose_date_inside(prose, at, i + 2, reference);
	if (!month.next || !month.resolved || month.end == month.start)
		return (struct time_core){.next = 0};
	int step = last ? -1 : 1, left = last ? 1 : prose_value(prose, at);
	int64_t day = last ? month.end : month.start;
	while (day >= month.start && day <= month.end) {
		int weekday = calendar_weekday(day);
		left -= working ? weekday <= 5 : weekday == prose_value(prose, i);
		if (left == 0)
			break;
		day += step;
	}
	month.start = month.end = day;
	month.named = true;
	return month;
}

bool prose_noun_behind(const struct prose *prose, size_t at)
{
	return prose_same_sentence(prose, at, at + 1) && prose_token(prose, at + 1)->kind == TOKEN_WORD &&
	       !prose_has(prose, at + 1, ROLE_COMMON) && !prose_has(prose, at + 1, ROLE_LINK) &&
	       !prose_has(prose, at + 1, ROLE_FUTURE);
}

static struct time_core named_date(const struct prose *prose, size_t at, int64_t reference);
static struct time_core day_of_month(const struct prose *prose, size_t at, int64_t reference);

struct time_core prose_fixed_date(const struct prose *prose, size_t at, int64_t reference)
{
	size_t i = at + prose_is(prose, at, LINK_THE);
	if (prose_is_feast(prose, i))
		return prose_feast_at(prose, i, reference);
	struct time_core core = named_date(prose, at, reference);
	bool day = core.next && core.start == core.end;
	return day ? core : day_of_month(prose, i, reference);
}

/* "the Friday after Easter" */
static struct time_core weekday_beside(const struct prose *prose, size_t at, int weekday, int64_t reference)
{
	struct time_core fixed = {.next = 0};
	if (prose_in(prose, at + 1, CLASS_BESIDE_DATE))
		fixed = prose_fixed_date(prose, at + 2, reference);
	if (!fixed.next || !fixed.resolved)
		return (struct time_core){.next = 0};
	bool before = prose_in(prose, at + 1, WORD_BEFORE);
	int64_t day = prose_next_weekday(before ? fixed.start - 8 : fixed.end, weekday);
	struct time_core core = time_core_of(fixed.next, day, day);
	core.kind = TIME_RELATIVE;
	core.named = true;
	return core;
}

/* "Friday", "Tuesday week", "Monday fortnight", "Thursday next week" */
static struct time_core near_weekday_core(const struct prose *prose, size_t at, int64_t reference)
{
	int weekday = prose_weekday(prose, at);
	int64_t start, end, day = prose_next_weekday(reference, weekday);
	struct time_core core = time_core_of(at + 1, day, day);
	size_t near = at + 1 + (prose_is(prose, at + 1, LINK_OF) || prose_byte(prose, at + 1) == ',');
	bool next = prose_is(prose, near, LINK_NEXT);
	core.kind = TIME_RELATIVE;
	core.weekday = true;
	struct time_core beside = weekday_beside(prose, at, weekday, reference);
	if (beside.next)
		return beside;
	if (prose_in(prose, at + 1, WORD_AFTER) && prose_in(prose, at + 2, WORD_NEXT)) {
		core.start = core.end = day + 7; /* "the Monday after next" */
		core.next = at + 3;
		core.end += prose_in(prose, at, WORD_WEEKEND);
		return core;
	}
	if (prose_in(prose, at + 1, CLASS_WEEK_OR_FORTNIGHT) && !prose_noun_behind(prose, at + 1)) {
		core.start = core.end = day + (prose_in(prose, at + 1, WORD_WEEK) ? 7 : 14);
		near = at;
	} else if ((next || prose_is(prose, near, LINK_THIS)) && prose_in(prose, near + 1, WORD_WEEK)) {
		prose_period(UNIT_WEEK, reference, next, &start, &end);
		core.start = core.end = start + weekday - 1;
	} else {
		near = at - 1;
	}
	core.next = near + 2;
	if (prose_in(prose, at, WORD_WEEKEND))
		core.end++;
	return core;
}

/* "by the 10th": that day of this month or of the next that has it. */
static struct time_core day_of_month(const struct prose *prose, size_t at, int64_t reference)
{
	struct shaped shaped = prose_shape(prose, at);
	struct time_core core = {.next = 0};
	bool by = at > 1 && prose_is(prose, at - 2, LINK_BY);
	bool noun = at + 1 < prose->token_count && prose_token(prose, at + 1)->kind == TOKEN_WORD &&
	            !prose_has(prose, at + 1, ROLE_COMMON) &&
	            !(by && prose->text.at[prose_token(prose, at + 1)->end - 1] == 's'); /* "by the 30th gets" */
	if (shaped.shape != SHAPE_ORDINAL || shaped.number < 1 || shaped.number > 31 || noun ||
	    prose_is(prose, at + 1, LINK_OF))
		return core;
	struct date date = calendar_date(reference);
	date.day = (int)shaped.number;
	for (int tries = 0; tries < 3 && !core.next; tries++) {
		if (calendar_exists(date) && calendar_day(date) >= reference)
			core = time_core_of(at + 1, calendar_day(date), calendar_day(date));
		date.year += date.month == 12;
		date.month = date.month % 12 + 1;
	}
	core.kind = TIME_RELATIVE;
	return core;
}

static struct time_core short_date(const struct prose *prose, size_t at, int64_t reference);

static struct time_core weekday_core(const struct prose *prose, size_t at, int64_t reference)
{
	if (at > 0 && prose_in(prose, at, WORD_WEEKEND) && prose_has(prose, at - 1, ROLE_EVENT))
		return (struct time_core){
			.next = at + 1, .named = true, .kind = TIME_EVENT}; /* "the bank holiday weekend" */
	int64_t year;
	int month, day;
	size_t i = at + 1 + (prose_byte(prose, at + 1) == ',');
	i += prose_is(prose, i, LINK_THE);
	size_t next = prose_read_date(prose, i, &year, &month, &day);
	if (next > 0 && day > 0)
		return month_core(next, year, month, day, reference);
	if (prose_shape(prose, i).shape == SHAPE_DATE)
		return time_core_of(i + 1, prose_shape(prose, i).day, prose_shape(prose, i).day);
	struct time_core near_date = short_date(prose, i, reference); /* "Tue 27/1" */
	if (near_date.next && prose_same_sentence(prose, at, i))
		return near_date;
	i += prose_is(prose, i, LINK_THE);
	if (prose_shape(prose, i).shape == SHAPE_ORDINAL && prose_same_sentence(prose, at, i)) { /* "Monday 26th" */
		struct time_core core = day_of_month(prose, i, reference);
		core.named = core.next > 0;
		if (core.next)
			return core;
	}
	return near_weekday_core(prose, at, reference);
}

/* "this month", "next Tuesday", "next spring"; `at` is "this", "next" or, behind "end of", the thing itself. */
static struct time_core near_core(const struct prose *prose, size_t at, int64_t reference, int steps)
{
	size_t i = at + prose_is(prose, at, LINK_NEXT); /* "this coming Friday" */
	if (prose_is(prose, i, LINK_FINANCIAL) && prose_value(prose, i + 1) == UNIT_YEAR)
		return prose_financial_year(i + 2, reference, steps);
	i += prose_is(prose, i, LINK_WORKING) || prose_is(prose, i, LINK_FINANCIAL);
	struct time_core core = {.next = 0};
	bool numbered = i + 1 < prose->token_count && prose_token(prose, i + 1)->kind == TOKEN_NUMBER;
	if (prose_has(prose, i, ROLE_UNIT) && prose_value(prose, i) >= UNIT_DAY && !numbered) {
		core = time_core_of(i + 1, 0, 0);
		prose_period((enum time_unit)prose_value(prose, i), reference, steps, &core.start, &core.end);
	} else if (prose_in(prose, i, WORD_DECADE)) {
		int64_t first = calendar_date(reference).year / 10 * 10 + INT64_C(10) * steps;
		core = time_core_of(i + 1, calendar_day((struct date){first, 1, 1}),
		                    calendar_day((struct date){first + 9, 12, 31}));
	} else if (prose_has(prose, i, ROLE_WEEKDAY)) {
		bool next_week = prose_in(prose, at - 1, WORD_NEXT);
		int64_t sunday = reference - calendar_weekday(reference) + 7;
		core = weekday_core(prose, i, next_week ? sunday : reference); /* "next Friday" is of next week */
	} else if (prose_has(prose, i, ROLE_MONTH) && prose_byte(prose, i) < 'a') {
		core = month_core(i + 1, 0, prose_value(prose, i), 0, reference);
	} else if (prose_has(prose, i, ROLE_SEASON) && !prose_has(prose, i + 1, ROLE_EVENT)) {
		core = prose_season_at(prose, i, reference);
	} else if (prose_is_feast(prose, i)) {
		core = prose_feast_at(prose, i, reference);
	}
	core.kind = TIME_RELATIVE;
	core.window = true;
	return core;
}

/* "year end", "month-end" */
static struct time_core period_end(const struct prose *prose, size_t at, int64_t reference)
{
	struct time_core core = time_core_of(at + 2, 0, 0);
	bool financial = at > 0 && prose_is(prose, at - 1, LINK_FINANCIAL);
	prose_period((enum time_unit)prose_value(prose, at), reference, 0, &core.start, &core.end);
	if (financial)
		core = prose_financial_year(at + 2, reference, 0);
	core.start = core.end;
	core.kind = TIME_RELATIVE;
	core.named = true;
	return core;
}

/* "by 12/3": a day and a month behind a preposition. */
static struct time_core short_date(const struct prose *prose, size_t at, int64_t reference)
{
	bool led = at > 0 && (prose_is(prose, at - 1, LINK_BY) || prose_is(prose, at - 1, LINK_ON) ||
	                      prose_is(prose, at - 1, LINK_BEFORE) || prose_is(prose, at - 1, LINK_FROM) ||
	                      prose_is(prose, at - 1, LINK_UNTIL) || prose_is(prose, at - 1, LINK_WC) ||
	                      prose_in(prose, at - 1, CLASS_BEFORE_SHORT_DATE) ||
	                      prose_in(prose, at - 1, CLASS_TIMES_OF_DAY) || prose_byte(prose, at - 1) == ':' ||
	                      prose_has(prose, at - 1, ROLE_FUTURE) || prose_has(prose, at - 1, ROLE_WEEKDAY));
	struct text text = prose_span(prose, (uint32_t)at, (uint32_t)at);
	size_t i = 0;
	int day = prose_read_digits(text, &i);
	bool parted = i < text.length && text.at[i] == '/';
	i += parted;
	int month = prose_read_digits(text, &i);
	if (month > 12 && day <= 12) { /* 2/28 */
		int other = day;
		day = month;
		month = other;
	}
	if (!led || !parted || i != text.length || day < 1 || day > 31 || month < 1 || month > 12)
		return (struct time_core){.next = 0};
	return month_core(at + 1, 0, month, day, reference);
}

/* "Mar-27" as a spreadsheet writes a month and its year; a day of the month where the year would lie far off ("Mar-31"). */
static struct time_core month_of_sheet(const struct prose *prose, size_t at, int64_t reference)
{
	bool joined = prose_has(prose, at, ROLE_MONTH) && prose_joined(prose, at, '-');
	int64_t year = joined ? prose_near_year(prose, at + 1, reference) : 0;
	return year ? month_core(at + 2, year, prose_value(prose, at), 0, reference) : (struct time_core){.next = 0};
}

/* "09/2027" */
static struct time_core month_and_year(const struct prose *prose, size_t at, int64_t reference)
{
	struct time_core core = {.next = 0};
	if (at >= prose->token_count || prose_token(prose, at)->kind != TOKEN_NUMBER)
		return core;
	struct text text = prose_span(prose, (uint32_t)at, (uint32_t)at);
	size_t i = 0;
	int month = prose_read_digits(text, &i);
	if (i >= text.length || text.at[i] != '/' || text.length != i + 5 || text.at[i + 1] != '2' ||
	    text.at[i + 2] != '0')
		return core;
	i += 3;
	int year = prose_read_digits(text, &i);
	return i == text.length && month >= 1 && month <= 12 ? month_core(at + 1, 2000 + year, month, 0, reference)
	                                                     : core;
}

static struct time_core named_date(const struct prose *prose, size_t at, int64_t reference)
{
	struct time_core core = {.next = 0};
	int64_t year;
	int month, day;
	core = month_of_sheet(prose, at, reference);
	size_t next = core.next ? 0 : prose_read_date(prose, at, &year, &month, &day);
	if (next > 0)
		return month_core(next, year, month, day, reference);
	if (core.next)
		return core;
	struct shaped shaped = prose_shape(prose, at);
	if (at > 0 && prose_has(prose, at - 1, ROLE_NAMING))
		return core; /* version 1.2.26 */
	if (prose_in(prose, at, WORD_YEAR) && at + 1 < prose->token_count && prose_is_year(prose, at + 1))
		return named_date(prose, at + 1, reference);
	core = month_and_year(prose, at, reference);
	if (core.next)
		return core;
	if (shaped.shape == SHAPE_PART || shaped.shape == SHAPE_OTHER)
		return short_date(prose, at, reference);
	if (shaped.shape == SHAPE_DATE) {
		core = time_core_of(at + 1, shaped.day, shaped.day);
		core.named = core.year = true;
	} else if (shaped.shape == SHAPE_NUMBER && prose_is_year(prose, at) && prose_has(prose, at + 1, ROLE_QUARTER)) {
		int64_t start = calendar_day((struct date){shaped.number, 1, 1});
		core = prose_months_at(prose, at + 2, 3 * (prose_value(prose, at + 1) % 5) - 2, 3, start);
	} else if (shaped.shape == SHAPE_NUMBER && prose_is_year(prose, at)) {
		core = time_core_of(at + 1, calendar_day((struct date){shaped.number, 1, 1}),
		                    calendar_day((struct date){shaped.number, 12, 31}));
		core.whole_year = true;
	}
	return core;
}

/* "EOD", "COB Monday", "EOQ" */
static struct time_core short_end(const struct prose *prose, size_t at, int64_t reference)
{
	size_t i = at + 1 + prose_is(prose, at + 1, LINK_ON);
	struct time_core core = {.next = 0};
	if (prose_value(prose, at) == UNIT_DAY && !prose_has(prose, i, ROLE_PERIOD_END))
		core = prose_date_inside(prose, at, i, reference);
	if (core.next)
		return core;
	core = time_core_of(at + 1, 0, 0);
	prose_period((enum time_unit)prose_value(prose, at), reference, 0, &core.start, &core.end);
	if (prose_in(prose, at, WORD_EOFY))
		core = prose_financial_year(at + 1, reference, 0);
	core.start = core.end;
	core.kind = TIME_RELATIVE;
	core.named = true;
	return core;
}

static struct time_core week_commencing(const struct prose *prose, size_t at, int64_t reference)
{
	bool ending = prose_in(prose, at, WORD_ENDING) || prose_in(prose, at, WORD_WEEK_ENDING);
	size_t date = at + 1 + (prose_byte(prose, at + 1) == ':');
	struct time_core core = prose_fixed_date(prose, date, reference - (ending ? 0 : 6));
	if (!core.next && holding(prose, date) < HOLDS_AS_WEEK)
		core = prose_date_at(prose, date, reference - (ending ? 0 : 6), false);
	if (ending)
		core.start = core.end - 6;
	else
		core.end = core.start + 6;
	core.window = true;
	return core;
}

/* "week beginning 2 February", "week of 9 March", "week ending 6 March" */
static bool is_week_word(const struct prose *prose, size_t at)
{
	int64_t year;
	int month, day;
	bool word =
		prose_is_any(prose, at, 1ULL << LINK_BEGINNING | 1ULL << LINK_OF) || prose_in(prose, at, CLASS_WEEK_BY);
	size_t i = at + 1 + prose_is(prose, at + 1, LINK_THE);
	bool of_month =
		prose_shape(prose, i).shape == SHAPE_ORDINAL && prose_shape(prose, i).number <= 31; /* "of the 26th" */
	return word && ((prose_read_date(prose, at + 1, &year, &month, &day) > 0 && day > 0) || of_month);
}

/* Dates of several words that are known by all of them: "the last Friday in May", "Q3", "2026/27", "the week after next" */
static struct time_core worded_core(const struct prose *prose, size_t at, int64_t reference)
{
	struct time_core (*const readers[])(const struct prose *, size_t, int64_t) = {nth_day_core, prose_quarter_at,
	                                                                              prose_near_at};
	struct time_core core = prose_year_pair_at(prose, at);
	for (size_t i = 0; i < sizeof readers / sizeof readers[0] && !core.next; i++)
		core = readers[i](prose, at, reference);
	return core;
}

/* "week commencing 2 February", "w/e 6 March", "mid-June", "EOD", "month-end": a part of a period or its end. */
static struct time_core period_core(const struct prose *prose, size_t at, int64_t reference, bool ended)
{
	bool end_next =
		prose_is(prose, at + 1, LINK_END) || (has_joint(prose, at + 1) && prose_is(prose, at + 2, LINK_END));
	bool unit = prose_has(prose, at, ROLE_UNIT);
	if (unit && prose_value(prose, at) == UNIT_WEEK && is_week_word(prose, at + 1))
		return week_commencing(prose, at + 1, reference);
	if (prose_is(prose, at, LINK_WC) && at + 1 < prose->token_count && !prose_is(prose, at + 1, LINK_WC))
		return week_commencing(prose, at, reference);
	if (prose_has(prose, at, ROLE_PERIOD_END))
		return short_end(prose, at, reference);
	if (unit && prose_value(prose, at) >= UNIT_WEEK && end_next)
		return period_end(prose, at, reference);
	if (prose_is(prose, at, LINK_FINANCIAL) && !ended && prose_is(prose, at + 2, LINK_END))
		return period_end(prose, at + 1, reference);
	return (struct time_core){.next = 0};
}

static bool touches_next(const struct prose *prose, size_t at)
{
	return at + 1 < prose->token_count && prose_token(prose, at)->end == prose_token(prose, at + 1)->start;
}

/* "Monday.com" */
static bool is_site(const struct prose *prose, size_t at)
{
	bool dot = prose_byte(prose, at + 1) == '.' && touches_next(prose, at) && touches_next(prose, at + 1);
	return dot && prose_in(prose, at + 2, CLASS_SITES);
}

/* "week of 9 March", "year end", "month-end", "the day after tomorrow", "year 2026" */
static bool unit_may_begin_date(const struct prose *prose, size_t at)
{
	return prose_is_any(prose, at + 1, 1ULL << LINK_OF | 1ULL << LINK_END | 1ULL << LINK_BEGINNING) ||
	       prose_in(prose, at + 1, CLASS_BEHIND_UNIT) || prose_is_number(prose, at + 1) || has_joint(prose, at + 1);
}

/* Whether any of the dates below may begin there. */
static bool may_begin_date(const struct prose *prose, size_t at, bool ended)
{
	static const uint32_t roles = 1U << ROLE_ORDINAL | 1U << ROLE_MONTH | 1U << ROLE_WEEKDAY | 1U << ROLE_TODAY |
	                              1U << ROLE_PERIOD_END | 1U << ROLE_SEASON | 1U << ROLE_FEAST | 1U << ROLE_QUARTER;
	static const uint64_t links = 1ULL << LINK_EARLY | 1ULL << LINK_MID | 1ULL << LINK_LATE | 1ULL << LINK_THIS |
	                              1ULL << LINK_NEXT | 1ULL << LINK_LAST | 1ULL << LINK_WC | 1ULL << LINK_FINANCIAL |
	                              1ULL << LINK_WORKING;
	if (at >= prose->token_count)
		return false;
	if (prose_is(prose, at, LINK_THE)) /* "the 1st of May" */
		return prose_is_number(prose, at + 1) || prose_has(prose, at + 1, ROLE_ORDINAL);
	if (prose_has(prose, at, ROLE_UNIT) && (ended || unit_may_begin_date(prose, at)))
		return true;
	return prose_has_any(prose, at, roles) || prose_is_number(prose, at) || prose_is_any(prose, at, links) ||
	       prose_in(prose, at, CLASS_DATE_BEGINNINGS) || prose_has_form_of_year(prose, at);
}

struct time_core prose_date_at(const struct prose *prose, size_t at, int64_t reference, bool ended)
{
	if (!may_begin_date(prose, at, ended))
		return (struct time_core){.next = 0};
	struct time_core core = worded_core(prose, at, reference);
	if (!core.next)
		core = period_core(prose, at, reference, ended);
	if (core.next)
		return core;
	if (prose_is(prose, at, LINK_EARLY) || prose_is(prose, at, LINK_MID) || prose_is(prose, at, LINK_LATE))
		return part_of_period(prose, at, reference);
	if (prose_is(prose, at, LINK_THIS) || prose_is(prose, at, LINK_NEXT))
		return near_core(prose, at + 1, reference, prose_is(prose, at, LINK_NEXT));
	if ((prose_has(prose, at, ROLE_WEEKDAY) || prose_is_short_day(prose, at)) && !is_site(prose, at))
		return weekday_core(prose, at, reference);
	if (prose_is_feast(prose, at))
		return prose_feast_at(prose, at, reference);
	if (prose_has(prose, at, ROLE_SEASON) && !prose_has(prose, at + 1, ROLE_EVENT))
		return prose_season_at(prose, at, reference);
	if (prose_has(prose, at, ROLE_TODAY))
		return prose_today_at(prose, at, reference);
	core = named_date(prose, at, reference);
	if (!core.next)
		core = day_of_month(prose, at, reference);
	return core.next || !ended ? core : near_core(prose, at, reference, 0);
}
