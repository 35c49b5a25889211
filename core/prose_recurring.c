/* What recurs: "every week", "on Mondays", "the first Monday of the month"; what is counted stands in prose_rates.c. */
#include "calendar.h"
#include "prose_times.h"

enum { MOST_WEEKDAYS_A_MONTH = 5, EVERY_MONTH_HAS = 28, MOST_REPEAT = 9999, MONTHS_OF_SEASON = 3 };

static const char unit_letters[] = {[UNIT_DAY] = 'D',   [UNIT_WEEK] = 'W',    [UNIT_FORTNIGHT] = 'W',
                                    [UNIT_MONTH] = 'M', [UNIT_QUARTER] = 'M', [UNIT_YEAR] = 'Y'};

const char *times_duration(struct arena *arena, double count, int unit)
{
	if (unit == REPEAT_HALF_YEARLY)
		return "P6M";
	if (unit < UNIT_DAY || !(count >= 1 && count <= MOST_REPEAT))
		return NULL;
	int factor = unit == UNIT_FORTNIGHT ? 2 : unit == UNIT_QUARTER ? 3 : 1;
	if (unit > UNIT_YEAR)
		return NULL;
	return arena_print(arena, "P%d%c", (int)count * factor, unit_letters[unit]);
}

static struct time_core recurring_weekday(size_t next, int weekday, int64_t reference)
{
	int64_t day = prose_next_weekday(reference, weekday);
	struct time_core core = times_recurring(next, "P1W");
	core.resolved = true;
	core.start = core.end = day;
	return core;
}

/* 1 is Monday; 0 where the token is no day of the week. */
static int weekday_at(const struct prose *prose, size_t at)
{
	if (prose_has(prose, at, ROLE_WEEKDAY) || prose_has(prose, at, ROLE_WEEKDAYS))
		return prose_value(prose, at);
	return prose_in(prose, at, WORD_SAT) ? 6 : prose_in(prose, at, WORD_SUN) ? 7 : 0;
}

/* "(Mon, Thu)", "on Monday's", ", on Tuesdays" behind "weekly": the next of these days; up to the last of them. */
static void name_days(const struct prose *prose, struct time_core *core, int64_t reference)
{
	size_t i = core->next;
	char mark = prose_byte(prose, i);
	bool marked = mark == '(' || mark == ',', bracket = mark == '(';
	i += marked;
	bool on = prose_is(prose, i, LINK_ON);
	i += on && prose_is(prose, i + 1, LINK_A); /* ", on a Tuesday morning" */
	for (i += on; (on || bracket) && prose_same_sentence(prose, core->next - 1, i); i++) {
		int weekday = weekday_at(prose, i);
		if (weekday) {
			int64_t day = prose_next_weekday(reference, weekday);
			core->start = core->end = core->resolved && core->start < day ? core->start : day;
			core->resolved = true;
			core->next = i + 1;
		} else if (prose_byte(prose, i) != ',' && prose_byte(prose, i) != '/' &&
		           !prose_is(prose, i, LINK_AND)) {
			return;
		}
	}
}

/* "the software you use every day": it describes the thing before it. */
static bool describes(const struct prose *prose, size_t at)
{
	if (at >= 3 && prose_has(prose, at - 2, ROLE_SUBJECT) && prose_in(prose, at - 3, CLASS_WHO))
		return true; /* "what we raise each month" */
	return at >= 3 && prose_has(prose, at - 2, ROLE_SUBJECT) && prose_token(prose, at - 3)->kind == TOKEN_WORD &&
	       !prose_has(prose, at - 3, ROLE_LINK) && !prose_has(prose, at - 3, ROLE_COMMON);
}

bool times_comes_round(const struct prose *prose, size_t at)
{
	return prose_in(prose, at, CLASS_CYCLES);
}

/* "at each supervision", "before every handover": meetings that are held again and again. */
static bool is_held_again(const struct prose *prose, size_t at, const struct tense *tense)
{
	bool led = at > 0 && prose_in(prose, at - 1, CLASS_BEFORE_EACH);
	size_t i = at + 1;
	bool word = prose_same_sentence(prose, at, i) && prose_token(prose, i)->kind == TOKEN_WORD;
	bool thing = prose_has(prose, i, ROLE_CASE) || prose_has(prose, i, ROLE_PERSON) ||
	             prose_has(prose, i, ROLE_PLACE) || prose_has(prose, i, ROLE_LINK) ||
	             prose_has(prose, i, ROLE_COMMON) || prose_has(prose, i, ROLE_NAMING) ||
	             prose_in(prose, i, CLASS_NOT_HELD_AGAIN);
	bool held = prose_has(prose, i, ROLE_EVENT) || prose_is(prose, at - 1, LINK_AFTER) ||
	            prose_is(prose, at - 1, LINK_BEFORE) || prose_in(prose, i, CLASS_HELD_AGAIN);
	bool listed = at > 0 && prose_byte(prose, at - 1) == ',' && prose_has(prose, i, ROLE_EVENT);
	return (led || listed) && word && held && (!thing || prose_joined(prose, i, '-')) &&
	       (tense->future || !tense->stated);
}

static bool is_plural_of_time(const struct prose *prose, size_t at)
{
	return prose_has(prose, at, ROLE_UNIT) && prose->text.at[prose_token(prose, at)->end - 1] == 's';
}

/* "28 days of holiday each year": so much time is owed, and nothing is done in it. */
static bool is_owed(const struct prose *prose, size_t at, const struct tense *tense)
{
	for (size_t i = at; i > 0 && at - i < 7 && prose_same_sentence(prose, i - 1, at); i--) {
		bool there = i > 1 && prose_in(prose, i - 2, WORD_THERE) && prose_in(prose, i - 1, CLASS_IS_ARE);
		bool got = there || prose_in(prose, i - 1, CLASS_GETS);
		if (prose_token(prose, i - 1)->kind == TOKEN_MARK)
			return false;
		if (got)
			return !tense->order &&
			       (prose_has(prose, i, ROLE_NUMERAL) || prose_token(prose, i)->kind == TOKEN_NUMBER ||
			        prose_has(prose, i, ROLE_ROUGHLY) || prose_is(prose, i, LINK_UP));
	}
	return false;
}

/* "10% of each week", "entitled to a day off each week", "employees get five days each year" */
static bool is_share_or_owed(const struct prose *prose, size_t at, const struct tense *tense)
{
	bool fact = tense->stated && !tense->future;
	bool share =
		at > 1 && prose_is(prose, at - 1, LINK_OF) &&
		(prose->text.at[prose_token(prose, at - 2)->end - 1] == '%' || prose_in(prose, at - 2, CLASS_SHARES));
	bool owed = at > 0 && is_plural_of_time(prose, at - 1) && fact;
	return share || owed || (tense->leave && fact) || is_owed(prose, at, tense);
}

/* "the first Monday of the month", "last Friday of each quarter", "on the 15th of every month" */
static struct time_core nth_weekday(const struct times *times, size_t at)
{
	const struct prose *prose = times->prose;
	struct shaped shaped = prose_shape(prose, at);
	int number = shaped.shape == SHAPE_ORDINAL ? (int)shaped.number : prose_value(prose, at);
	size_t i = at + 1;
	if (prose_is(prose, at, LINK_LAST) || prose_in(prose, at, WORD_FINAL))
		number = -1;
	i += prose_is(prose, i, LINK_WORKING);
	bool weekday = prose_has(prose, i, ROLE_WEEKDAY), working = i > at + 1;
	bool day = prose_has(prose, i, ROLE_UNIT) && prose_value(prose, i) <= UNIT_WEEK;
	bool week = day && prose_value(prose, i) == UNIT_WEEK;
	i += weekday || day;
	size_t period = i + 2;
	bool the = prose_is(prose, i + 1, LINK_THE), each = prose_is(prose, i + 1, LINK_EVERY);
	bool month = prose_has(prose, period, ROLE_UNIT) && prose_value(prose, period) == UNIT_MONTH;
	bool of = prose_is(prose, i, LINK_OF) || prose_is(prose, i, LINK_IN);
	if (!of || !prose_has(prose, period, ROLE_UNIT) ||
	    !(each || (the && (weekday || (month && (!day || working))))) ||
	    (shaped.shape == SHAPE_ORDINAL && (weekday || day) && !prose_is(prose, at - 1, LINK_EVERY)) ||
	    (at > 2 && prose_is(prose, at - 2, LINK_ON) && prose_in(prose, at - 3, CLASS_STATES_OF_NTH)))
		return (struct time_core){.next = 0};
	struct time_core core =
		times_recurring(period + 1, times_duration(times->arena, 1, prose_value(prose, period)));
	if (month && working && (number < 0 || number == 1) && day) {
		core.resolved = true;
		core.start = core.end = prose_next_working_day(times->reference, number);
	}
	int most = weekday ? MOST_WEEKDAYS_A_MONTH : EVERY_MONTH_HAS; /* a sixth Monday never comes */
	if (month && !working && !week && number != 0 && number <= most) {
		core.resolved = true;
		core.start = core.end =
			prose_next_nth(times->reference, number, weekday ? prose_value(prose, at + 1) : 0);
	}
	return core;
}

static struct time_core each_year(struct time_core core)
{
	core.kind = TIME_RECURRING;
	core.repeat = "P1Y";
	return core;
}

/* "every March", "each winter", "every half term", "each appraisal": what `i` names comes round. */
static struct time_core every_part(const struct times *times, size_t at, size_t i)
{
	const struct prose *prose = times->prose;
	if (prose_in(prose, i, WORD_NIGHT) && !describes(prose, at))
		return times_recurring(i + 1, "P1D");
	if (prose_has(prose, i, ROLE_MONTH) && !prose_has(prose, i + 1, ROLE_EVENT)) {
		struct time_core core = prose_date_at(prose, i, times->reference, false);
		core.next = core.next ? core.next : i + 1;
		return each_year(core);
	}
	if (prose_has(prose, i, ROLE_MONTH))
		return times_recurring(i + 1, "P1Y");
	if (prose_has(prose, i, ROLE_SEASON) && !prose_has(prose, i, ROLE_PRICE))
		return each_year(
			prose_months_at(prose, i + 1, prose_value(prose, i), MONTHS_OF_SEASON, times->reference));
	if (prose_in(prose, i, WORD_HALF) && !prose_in(prose, i + 1, CLASS_TERM_OR_YEAR))
		return (struct time_core){.next = 0}; /* "every half an hour" */
	if (prose_has(prose, i, ROLE_FEAST) || prose_in(prose, i, WORD_HALF))
		return times_recurring(i + 1 + prose_in(prose, i, WORD_HALF),
		                       prose_has(prose, i, ROLE_FEAST) ? "P1Y" : NULL);
	if (times_comes_round(prose, i + prose_has(prose, i, ROLE_ORDINAL)))
		return times_recurring(i + 1 + prose_has(prose, i, ROLE_ORDINAL), NULL);
	if (times_comes_round(prose, i) || is_held_again(prose, at, times_tense(times)))
		return times_recurring(i + 1, NULL);
	return (struct time_core){.next = 0};
}

/* "every week", "every other Friday", "every two weeks", "each quarter" */
static struct time_core every(const struct times *times, size_t at)
{
	const struct prose *prose = times->prose;
	const struct tense *tense = times_tense(times);
	if (at > 0 && prose_is(prose, at - 1, LINK_FOR) && !tense->order) /* "£10 for every hour you work" */
		return (struct time_core){.next = 0};
	bool nth = prose_has(prose, at + 1, ROLE_ORDINAL) && prose_value(prose, at + 1) > 1;
	bool other = nth || prose_is(prose, at + 1, LINK_OTHER);
	int step = nth ? prose_value(prose, at + 1) : other ? 2 : 1;
	size_t i = at + 1 + other;
	double count = 1;
	i += prose_is(prose, i, LINK_WORKING);
	struct time_core of_month = nth_weekday(times, at + 1);
	if (of_month.next && prose_has(prose, at + 2, ROLE_WEEKDAY)) /* "every third Friday of the month" */
		return of_month;
	if (prose_has(prose, i, ROLE_WEEKDAY) || prose_has(prose, i, ROLE_WEEKDAYS) ||
	    prose_in(prose, i, CLASS_SHORT_DAYS)) {
		struct time_core core = recurring_weekday(i + 1, prose_weekday(prose, i), times->reference);
		core.repeat = times_duration(times->arena, step, UNIT_WEEK);
		return core;
	}
	size_t behind = prose_is(prose, i, LINK_A) ? i : prose_read_count(prose, i, &count);
	bool few = behind == i && (prose_in(prose, i, WORD_FEW) || prose_in(prose, i, WORD_SEVERAL));
	behind += few;
	bool long_enough = prose_has(prose, behind, ROLE_UNIT) && prose_value(prose, behind) >= UNIT_DAY;
	bool hours = prose_has(prose, behind, ROLE_UNIT) && prose_value(prose, behind) == UNIT_HOUR;
	if ((hours || (few && long_enough)) && !describes(prose, at) && (!tense->stated || tense->future))
		return times_recurring(behind + 1, NULL);
	if (is_share_or_owed(prose, at, tense))
		return (struct time_core){.next = 0};
	if (long_enough && !describes(prose, at) && (nth || !prose_is(prose, behind + 1, LINK_OF)))
		return times_recurring(behind + 1,
		                       times_duration(times->arena, step * count, prose_value(prose, behind)));
	return every_part(times, at, i);
}

bool times_is_priced(const struct prose *prose, size_t at)
{
	for (size_t i = at; i < at + 4; i++)
		if (prose_has(prose, i, ROLE_PRICE))
			return true;
	return at > 0 && prose_token(prose, at - 1)->kind == TOKEN_NUMBER;
}

/* "Your monthly payslip will …", "In the daily stand-up, …": known by how often it comes, and not told to come. */
static bool is_named_first(const struct prose *prose, size_t at)
{
	if (at == 0 || !prose_is_article(prose, at - 1) || !prose_same_sentence(prose, at - 1, at + 1))
		return false;
	bool noun = prose_token(prose, at + 1)->kind == TOKEN_WORD && !prose_has(prose, at + 1, ROLE_LINK);
	bool in = at > 1 && (prose_is(prose, at - 2, LINK_IN) || prose_is(prose, at - 2, LINK_AT));
	return noun && at - 1 - in == 0;
}

/* "the monthly figures", "quarterly returns", "our annual conference": a name. */
static bool is_named_repeat(const struct prose *prose, size_t at, const struct tense *tense)
{
	bool the = at > 0 && prose_is(prose, at - 1, LINK_THE) && !tense->future; /* "the monthly figures" */
	bool plural = !tense->order && !tense->future && at > 0 && prose_in(prose, at + 1, CLASS_ANNUAL_THINGS);
	return the || plural ||
	       (prose_value(prose, at) == UNIT_YEAR && at > 0 &&
	        (prose_is(prose, at - 1, LINK_THE) || prose_is(prose, at - 1, LINK_MY)));
}

/* "weekly", "on an annual basis", "quarterly reviews"; what is annual of a price is no time. */
static struct time_core adverb(const struct times *times, size_t at)
{
	const struct prose *prose = times->prose;
	const struct tense *tense = times_tense(times);
	struct time_core core = times_recurring(at + 1, times_duration(times->arena, 1, prose_value(prose, at)));
	bool paid = (at > 0 && prose_in(prose, at - 1, CLASS_PAID_OR_BETWEEN)) ||
	            prose_in(prose, at + 1, CLASS_REGULAR_THINGS) ||
	            (prose_is(prose, at + 1, LINK_AND) && prose_in(prose, at + 3, WORD_PAID));
	if (paid)
		return (struct time_core){.next = 0};
	if (prose_is(prose, at + 1, LINK_BASIS)) {
		core.next++;
		return core;
	}
	if (at > 0 && prose_joined(prose, at - 1, '-') && prose_value(prose, at) == UNIT_WEEK &&
	    prose_byte(prose, at - 1) == 'b')
		core.repeat = "P2W"; /* bi-weekly */
	if (at > 0 && prose_joined(prose, at - 1, '-') && prose_in(prose, at - 1, WORD_HALF)) {
		if (prose_value(prose, at) < UNIT_DAY)
			core.next = 0; /* half-hourly */
		core.repeat = "P6M";   /* half-yearly */
		return core;
	}
	double count = 0;
	if (at > 0 && prose_joined(prose, at - 1, '-') && prose_read_count(prose, at - 1, &count) == at)
		core.repeat = times_duration(times->arena, count, prose_value(prose, at)); /* six-monthly */
	if (is_named_first(prose, at) && !tense->order)
		return (struct time_core){.next = 0};
	bool about = at > 0 && prose_is(prose, at - 1, LINK_ON) && tense->stated && !tense->future;
	if (about || is_named_repeat(prose, at, tense)) /* "a seminar on weekly papers", "our annual conference" */
		return (struct time_core){.next = 0};
	bool leave = prose_byte(prose, at + 1) == 'l' && prose_has(prose, at + 1, ROLE_EVENT); /* annual leave */
	bool counted = count > 0;
	if ((times_is_priced(prose, at + 1) && !counted) || leave)
		core.next = 0;
	else if (prose_value(prose, at) == UNIT_WEEK)
		name_days(prose, &core, times->reference);
	return core;
}

/* "on a Friday", "on Mondays" */
static struct time_core on_weekdays(const struct times *times, size_t at)
{
	const struct prose *prose = times->prose;
	const struct tense *tense = times_tense(times);
	size_t i = at + 1 + prose_is(prose, at + 1, LINK_A);
	bool day = prose_has(prose, i, ROLE_WEEKDAYS) || (i > at + 1 && prose_has(prose, i, ROLE_WEEKDAY));
	bool instead = prose_is(prose, i + 1, LINK_INSTEAD) || tense->example || tense->opening ||
	               times_is_condition(prose, at) || prose_is_state(prose, at, tense);
	return day && !instead ? recurring_weekday(i + 1, prose_value(prose, i), times->reference)
	                       : (struct time_core){.next = 0};
}

/* "alternate Saturdays", "alternate weeks" */
static struct time_core alternate(const struct prose *prose, size_t at, int64_t reference)
{
	struct time_core core = {.next = 0};
	bool day = prose_has(prose, at + 1, ROLE_WEEKDAY) || prose_has(prose, at + 1, ROLE_WEEKDAYS);
	if (day)
		core = recurring_weekday(at + 2, prose_value(prose, at + 1), reference);
	else if (prose_has(prose, at + 1, ROLE_UNIT) && prose_value(prose, at + 1) >= UNIT_DAY)
		core = times_recurring(at + 2, NULL);
	core.repeat = day || prose_value(prose, at + 1) == UNIT_WEEK ? "P2W" : NULL;
	return core;
}

/* "at 90-day intervals", "at intervals of six weeks" */
static struct time_core at_intervals(const struct times *times, size_t at)
{
	const struct prose *prose = times->prose;
	double count = 0;
	bool of = prose_in(prose, at + 1, WORD_INTERVALS) && prose_is(prose, at + 2, LINK_OF);
	size_t start = at + (of ? 3 : 1), unit = prose_read_count(prose, start, &count);
	if (unit == start || !prose_has(prose, unit, ROLE_UNIT) || (!of && !prose_in(prose, unit + 1, WORD_INTERVALS)))
		return (struct time_core){.next = 0};
	return times_recurring(unit + 2 - of, times_duration(times->arena, count, prose_value(prose, unit)));
}

/* "a laptop that is replaced every three years": it tells of a thing, and of no plan. */
static bool of_thing_that(const struct prose *prose, size_t at, const struct tense *tense)
{
	for (size_t i = at; i > 1 && at - i < 10 && prose_same_sentence(prose, i - 2, at); i--) {
		if (prose_token(prose, i - 1)->kind == TOKEN_MARK)
			return false;
		if (prose_in(prose, i - 1, WORD_WHERE))
			return true; /* "a company where people do their best work every day" */
		if (at - i >= 4)
			continue;
		bool noun = prose_token(prose, i - 2)->kind == TOKEN_WORD && !prose_has(prose, i - 2, ROLE_COMMON) &&
		            !prose_has(prose, i - 2, ROLE_LINK);
		if (prose_in(prose, i - 1, CLASS_THAT_OF_THING) && noun)
			return tense->stated && !tense->future && !tense->order;
	}
	return false;
}

static bool still_so(const struct prose *prose, size_t at, const struct tense *tense)
{
	for (size_t i = at; i > 0 && at - i < 5 && prose_same_sentence(prose, i - 1, at); i--)
		if (prose_in(prose, i - 1, WORD_STILL))
			return !tense->order && !prose_has(prose, i, ROLE_FUTURE) && !prose_has(prose, i, ROLE_HAVE);
	return false;
}

/* "every week" and the like, but for "Each sprint is named after a cheese" and "moved from every week to every day" */
static struct time_core each_at(const struct times *times, size_t at)
{
	const struct prose *prose = times->prose;
	const struct tense *tense = times_tense(times);
	struct time_core core = every(times, at);
	bool named = at == 0 && prose_in(prose, core.next, CLASS_NAMED_BY_EACH);
	bool from_to = at > 0 && prose_is(prose, at - 1, LINK_TO) && tense->past_seem;
	bool of_day = at > 1 && prose_is(prose, at - 1, LINK_OF) && prose_has(prose, at - 2, ROLE_WEEKDAY);
	if (core.next &&
	    (named || from_to || of_day)) /* "Free on the first Sunday of each month" was read as a whole */
		core.next = 0;
	return core;
}

/* "in the evenings" */
static bool part_of_days(const struct prose *prose, size_t at, const struct tense *tense)
{
	bool part = prose_is(prose, at, LINK_IN) && prose_is(prose, at + 1, LINK_THE) &&
	            prose_in(prose, at + 2, CLASS_EVENINGS);
	return part && (tense->future || tense->order || !tense->stated) && !tense->being && !tense->opening;
}

/* "Tuesdays", but for "Tuesdays, £2 including tea" and "days and Tuesdays" */
static bool is_plain_weekday(const struct prose *prose, size_t at, const struct tense *tense)
{
	bool listed = at > 1 && prose_is(prose, at - 1, LINK_AND) && prose_in(prose, at - 2, CLASS_BEFORE_WEEKDAYS);
	listed = listed || (tense->priced && !tense->future && !tense->order);
	return prose_has(prose, at, ROLE_WEEKDAYS) && !listed && !tense->opening && !tense->past && !tense->perfect &&
	       !prose_is_state(prose, at, tense) && !prose_in(prose, at + 1, CLASS_IS_ARE);
}

static bool is_weekday_of_any_week(const struct prose *prose, size_t at)
{
	return prose_is(prose, at, LINK_A) && prose_has_any(prose, at + 1, 1U << ROLE_WEEKDAY | 1U << ROLE_WEEKDAYS);
}

bool times_may_recur(const struct prose *prose, size_t at)
{
	static const uint64_t of_in = 1ULL << LINK_OF | 1ULL << LINK_IN;
	static const uint64_t counts = 1ULL << LINK_A | 1ULL << LINK_COUPLE;
	static const uint32_t alone = 1U << ROLE_REPEAT | 1U << ROLE_WEEKDAYS;
	if (prose_has_any(prose, at, alone) || prose_is(prose, at, LINK_EVERY) ||
	    prose_in(prose, at, CLASS_WEEKDAYS_OR_ALTERNATE))
		return true;
	if (prose_has(prose, at, ROLE_ORDINAL) || prose_is(prose, at, LINK_LAST) || prose_is_number(prose, at))
		return prose_is_any(prose, at + 1, of_in) || prose_is_any(prose, at + 2, of_in) ||
		       prose_is_any(prose, at + 3, of_in);
	if (!prose_has(prose, at, ROLE_LINK))
		return false;
	switch (prose_value(prose, at)) {
	case LINK_IN:
		return prose_is(prose, at + 1, LINK_THE) && prose_in(prose, at + 2, CLASS_EVENINGS);
	case LINK_AT:
		return prose_in(prose, at + 1, WORD_INTERVALS) || prose_is_any(prose, at + 1, counts) ||
		       prose_has(prose, at + 1, ROLE_NUMERAL) || prose_is_number(prose, at + 1);
	case LINK_A:
	case LINK_PER:
		return prose_has(prose, at + 1, ROLE_UNIT) || times_comes_round(prose, at + 1);
	case LINK_ON:
		return prose_has(prose, at + 1, ROLE_WEEKDAYS) || is_weekday_of_any_week(prose, at + 1);
	case LINK_OF:
		return is_weekday_of_any_week(prose, at + 1);
	default:
		return false;
	}
}

struct time_core times_recurring_at(const struct times *times, size_t at, size_t *first)
{
	const struct prose *prose = times->prose;
	const struct tense *tense = times_tense(times);
	*first = at;
	bool each = prose_is(prose, at, LINK_EVERY);
	if (still_so(prose, at, tense) || tense->asked || (each && of_thing_that(prose, at, tense)))
		return (struct time_core){.next = 0}; /* "and still swims every morning", "Is it shut on Mondays?" */
	if (each)
		return each_at(times, at);
	if (part_of_days(prose, at, tense))
		return times_recurring(at + 3, "P1D");
	if (prose_is(prose, at, LINK_AT))
		return at_intervals(times, at);
	if (prose_in(prose, at, WORD_WEEKDAYS) && at == 0 && !tense->opening && !tense->being)
		return times_recurring(at + 1, "P1D");
	if (prose_has(prose, at, ROLE_ORDINAL) || prose_is(prose, at, LINK_LAST) ||
	    prose_shape(prose, at).shape == SHAPE_ORDINAL)
		return nth_weekday(times, at);
	if (prose_in(prose, at, WORD_ALTERNATE))
		return alternate(prose, at, times->reference);
	if (prose_has(prose, at, ROLE_REPEAT))
		return adverb(times, at);
	if ((prose_is(prose, at, LINK_A) || prose_is(prose, at, LINK_PER)))
		return times_rate_at(times, at, first);
	if (is_plain_weekday(prose, at, tense))
		return recurring_weekday(at + 1, prose_value(prose, at), times->reference);
	bool of_a = prose_is(prose, at, LINK_OF) && prose_is(prose, at + 1, LINK_A) &&
	            prose_has(prose, at + 2, ROLE_WEEKDAY);
	if (prose_is(prose, at, LINK_ON) || of_a)
		return on_weekdays(times, at);
	return (struct time_core){.next = 0};
}
