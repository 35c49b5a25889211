#include "prose_parts.h"

#include <string.h>

enum { REACH_BACK = 3 };

static const char unit_letters[] = {[UNIT_DAY] = 'D',   [UNIT_WEEK] = 'W',    [UNIT_FORTNIGHT] = 'W',
                                    [UNIT_MONTH] = 'M', [UNIT_QUARTER] = 'M', [UNIT_YEAR] = 'Y'};

/* The ISO 8601 duration of so many units; NULL for what is shorter than a day. */
static const char *duration(struct arena *arena, double count, int unit)
{
	if (unit == REPEAT_HALF_YEARLY)
		return "P6M";
	if (unit < UNIT_DAY)
		return NULL;
	int factor = unit == UNIT_FORTNIGHT ? 2 : unit == UNIT_QUARTER ? 3 : 1;
	if (unit > UNIT_YEAR)
		return NULL;
	return arena_print(arena, "P%d%c", (int)count * factor, unit_letters[unit]);
}

static struct time_core recurring(size_t next, const char *repeat)
{
	return (struct time_core){.next = next, .kind = TIME_RECURRING, .repeat = repeat};
}

static struct time_core recurring_weekday(size_t next, int weekday, int64_t reference)
{
	int64_t day = prose_next_weekday(reference, weekday);
	struct time_core core = recurring(next, "P1W");
	core.resolved = true;
	core.start = core.end = day;
	return core;
}

/* "(typically on Tuesdays …)" behind "several sessions a week" names the day. */
static void name_day(const struct prose *prose, struct time_core *core, int64_t reference)
{
	for (size_t i = core->next; i < core->next + 5 && i < prose->token_count; i++) {
		if (prose->tokens[i - 1].stop)
			return;
		if (prose_has(prose, i, ROLE_WEEKDAYS)) {
			core->start = core->end = prose_next_weekday(reference, prose_value(prose, i));
			core->resolved = true;
			return;
		}
	}
}

/* "the software you use every day": it describes the thing before it. */
static bool describes(const struct prose *prose, size_t at)
{
	return at >= 3 && prose_has(prose, at - 2, ROLE_SUBJECT) && prose->tokens[at - 3].kind == TOKEN_WORD &&
	       !prose_has(prose, at - 3, ROLE_LINK) && !prose_has(prose, at - 3, ROLE_COMMON) &&
	       prose->tokens[at - 3].sentence == prose->tokens[at].sentence;
}

/* Events that come round by themselves: every sprint, each term. */
static bool is_cycle(const struct prose *prose, size_t at)
{
	static const char *const words[] = {"term", "sprint", "iteration", "semester", "cycle", "season", "module"};
	if (!prose_has(prose, at, ROLE_EVENT))
		return false;
	struct folded word = prose_fold(prose_span(prose, (uint32_t)at, (uint32_t)at));
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (strlen(words[i]) == word.length && memcmp(words[i], word.at, word.length) == 0)
			return true;
	return false;
}

/* "every week", "every other Friday", "every two weeks", "each quarter" */
static struct time_core every(struct arena *arena, const struct prose *prose, size_t at, int64_t reference)
{
	bool other = prose_is(prose, at + 1, LINK_OTHER) ||
	             (prose_has(prose, at + 1, ROLE_ORDINAL) && prose_value(prose, at + 1) == 2);
	size_t i = at + 1 + other;
	double count = 1;
	i += prose_is(prose, i, LINK_WORKING);
	if (prose_has(prose, i, ROLE_WEEKDAY) || prose_has(prose, i, ROLE_WEEKDAYS))
		return other ? recurring(i + 1, "P2W") : recurring_weekday(i + 1, prose_value(prose, i), reference);
	size_t behind = prose_is(prose, i, LINK_A) ? i : prose_read_count(prose, i, &count);
	bool long_enough = prose_has(prose, behind, ROLE_UNIT) && prose_value(prose, behind) >= UNIT_DAY;
	if (long_enough && !describes(prose, at) && !prose_is(prose, behind + 1, LINK_OF))
		return recurring(behind + 1, duration(arena, other ? 2 * count : count, prose_value(prose, behind)));
	if (prose_has(prose, i, ROLE_MONTH) || (prose_has(prose, i, ROLE_SEASON) && !prose_has(prose, i, ROLE_PRICE)))
		return recurring(i + 1, "P1Y");
	if (is_cycle(prose, i))
		return recurring(i + 1, NULL);
	return (struct time_core){.next = 0};
}

static bool is_priced(const struct prose *prose, size_t at)
{
	for (size_t i = at; i < at + 4 && i < prose->token_count && !(i > at && prose->tokens[i - 1].stop); i++)
		if (prose_has(prose, i, ROLE_PRICE))
			return true;
	return at > 0 && prose->tokens[at - 1].kind == TOKEN_NUMBER;
}

/* "weekly", "on an annual basis", "quarterly reviews"; what is annual of a price is no time. */
static struct time_core adverb(struct arena *arena, const struct prose *prose, size_t at, const struct tense *tense)
{
	struct time_core core = recurring(at + 1, duration(arena, 1, prose_value(prose, at)));
	if (at > 0 && prose_word_is(prose, at - 1, "paid"))
		return (struct time_core){.next = 0};
	if (prose_is(prose, at + 1, LINK_BASIS)) {
		core.next++;
		return core;
	}
	if (at > 0 && prose_joined(prose, at - 1, '-') && prose_value(prose, at) == UNIT_WEEK &&
	    prose_byte(prose, at - 1) == 'b')
		core.repeat = "P2W"; /* bi-weekly */
	double count = 0;
	if (at > 0 && prose_joined(prose, at - 1, '-') && prose_read_count(prose, at - 1, &count) == at)
		core.repeat = duration(arena, count, prose_value(prose, at));     /* six-monthly */
	bool the = at > 0 && prose_is(prose, at - 1, LINK_THE) && !tense->future; /* "the monthly figures" */
	bool named = the || (prose_value(prose, at) == UNIT_YEAR && at > 0 &&
	                     (prose_is(prose, at - 1, LINK_THE) || prose_is(prose, at - 1, LINK_MY)));
	if (named) /* "our annual conference" */
		return (struct time_core){.next = 0};
	bool leave = prose_byte(prose, at + 1) == 'l' && prose_has(prose, at + 1, ROLE_EVENT); /* annual leave */
	bool counted = count > 0;
	if ((is_priced(prose, at + 1) && !counted) || leave)
		core.next = 0;
	return core;
}

/* Where "twice", "three times", "3 days", "several sessions" before "a week" begins; `at` where nothing counts. */
static size_t count_start(const struct prose *prose, size_t at, double *times)
{
	*times = 0;
	for (size_t i = at; i > 0 && at - i < REACH_BACK; i--) {
		size_t word = i - 1;
		const struct token *token = &prose->tokens[word];
		struct folded folded = prose_fold(prose_span(prose, (uint32_t)word, (uint32_t)word));
		bool several = (folded.length == 7 && memcmp(folded.at, "several", 7) == 0) ||
		               (folded.length == 4 && memcmp(folded.at, "many", 4) == 0) ||
		               (folded.length == 3 && memcmp(folded.at, "few", 3) == 0) ||
		               prose_is(prose, word, LINK_COUPLE);
		if (token->stop || token->kind == TOKEN_MARK)
			return at;
		if (several)
			return word;
		if (prose_has(prose, word, ROLE_NUMERAL) && prose_value(prose, word) == NUMERAL_TIMES) {
			*times = folded.at[0] == 'o' ? 1 : folded.at[1] == 'w' ? 2 : 3;
			return word;
		}
		enum shape shape = prose_shape(prose, word).shape;
		if (prose_has(prose, word, ROLE_NUMERAL) || shape == SHAPE_NUMBER || shape == SHAPE_RANGE) {
			double count = 0;
			if (prose_is(prose, word + 1, LINK_TIMES))
				prose_read_count(prose, word, &count);
			*times = shape == SHAPE_RANGE ? 0 : count;
			return word;
		}
	}
	return at;
}

/* "£5 a month", "25 days a year" of leave, "0.25 days per hour": entitlements. */
static bool is_entitlement(const struct prose *prose, size_t first, size_t at, const struct tense *tense)
{
	bool money = first > 0 && prose->tokens[first - 1].kind == TOKEN_MARK &&
	             prose->tokens[first - 1].end == prose->tokens[first].start && prose_byte(prose, first - 1) != '(';
	bool of_time = prose_has(prose, at - 1, ROLE_UNIT);
	bool yearly = prose_value(prose, at + 1) == UNIT_YEAR && (of_time || tense->leave);
	bool hours = of_time && prose_value(prose, at - 1) <= UNIT_HOUR && !tense->future;
	bool fact = first > 0 && !tense->future &&
	            (prose_has(prose, first - 1, ROLE_ROUGHLY) || prose_is(prose, first - 1, LINK_OF) ||
	             prose_is(prose, first - 1, LINK_TO) || prose_is(prose, first - 1, LINK_OVER));
	return money || yearly || hours || (fact && !prose_is(prose, at - 1, LINK_TIMES)) ||
	       prose_value(prose, at + 1) < UNIT_DAY || is_priced(prose, at + 2);
}

/* "twice a year", "3 days a week", "once per month"; `at` is "a" or "per". */
static struct time_core rate(struct arena *arena, const struct prose *prose, size_t at, int64_t reference,
                             const struct tense *tense, size_t *first)
{
	double times;
	size_t start = count_start(prose, at, &times);
	struct time_core core = {.next = 0};
	if (start < at && prose_is(prose, at, LINK_PER) && is_cycle(prose, at + 1)) {
		*first = start;
		return recurring(at + 2, NULL);
	}
	if (start == at || !prose_has(prose, at + 1, ROLE_UNIT) || tense->opening ||
	    is_entitlement(prose, start, at, tense))
		return core;
	int unit = prose_value(prose, at + 1);
	*first = start;
	bool parts = unit == UNIT_YEAR && times > 1 && times <= 12 && 12 % (int)times == 0;
	int months = parts ? 12 / (int)times : 0;
	core = recurring(at + 2, parts ? duration(arena, months, UNIT_MONTH) : duration(arena, 1, unit));
	if (unit == UNIT_WEEK)
		name_day(prose, &core, reference);
	return core;
}

/* "on a Friday", "on Mondays" */
static struct time_core on_weekdays(const struct prose *prose, size_t at, int64_t reference, const struct tense *tense)
{
	size_t i = at + 1 + prose_is(prose, at + 1, LINK_A);
	bool day = prose_has(prose, i, ROLE_WEEKDAYS) || (i > at + 1 && prose_has(prose, i, ROLE_WEEKDAY));
	bool instead = prose_is(prose, i + 1, LINK_INSTEAD) || tense->example || tense->opening;
	return day && !instead ? recurring_weekday(i + 1, prose_value(prose, i), reference)
	                       : (struct time_core){.next = 0};
}

/* "the first Monday of the month", "last Friday of each quarter" */
static struct time_core nth_weekday(struct arena *arena, const struct prose *prose, size_t at)
{
	size_t i = at + 1;
	bool month_next = prose_has(prose, i + 2, ROLE_UNIT) && prose_value(prose, i + 2) == UNIT_MONTH;
	if (prose_is(prose, i, LINK_OF) && month_next &&
	    (prose_is(prose, i + 1, LINK_THE) || prose_is(prose, i + 1, LINK_EVERY)))
		return recurring(i + 3, "P1M"); /* "the first of the month" */
	i += prose_is(prose, i, LINK_WORKING);
	bool weekday = prose_has(prose, i, ROLE_WEEKDAY);
	bool day = weekday || (prose_has(prose, i, ROLE_UNIT) && prose_value(prose, i) <= UNIT_WEEK);
	bool each = prose_is(prose, i + 2, LINK_EVERY) || (prose_is(prose, i + 2, LINK_THE) && weekday);
	if (!day || !prose_is(prose, i + 1, LINK_OF) || !each || !prose_has(prose, i + 3, ROLE_UNIT))
		return (struct time_core){.next = 0};
	return recurring(i + 4, duration(arena, 1, prose_value(prose, i + 3)));
}

struct time_core prose_recurring_at(struct arena *arena, const struct prose *prose, size_t at, int64_t reference,
                                    const struct tense *tense, size_t *first)
{
	*first = at;
	if (prose_is(prose, at, LINK_EVERY) && !prose->tokens[at].stop) {
		struct time_core core = every(arena, prose, at, reference);
		bool from_to =
			at > 0 && prose_is(prose, at - 1, LINK_TO) && tense->past_seem; /* "moved … to every day" */
		if (from_to)
			core.next = 0;
		return core;
	}
	if (prose_has(prose, at, ROLE_ORDINAL) || prose_is(prose, at, LINK_LAST))
		return nth_weekday(arena, prose, at);
	if (prose_has(prose, at, ROLE_REPEAT))
		return adverb(arena, prose, at, tense);
	if ((prose_is(prose, at, LINK_A) || prose_is(prose, at, LINK_PER)) && !prose->tokens[at].stop)
		return rate(arena, prose, at, reference, tense, first);
	if (prose_has(prose, at, ROLE_WEEKDAYS) && !tense->opening && !tense->past_seem)
		return recurring_weekday(at + 1, prose_value(prose, at), reference);
	if (prose_is(prose, at, LINK_ON))
		return on_weekdays(prose, at, reference, tense);
	return (struct time_core){.next = 0};
}
