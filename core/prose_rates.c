/* Rates: how often in what time ("twice a year", "3 days a week"), and what looks like one and is owed or paid. */
#include "prose_times.h"

enum { REACH_BACK = 3, REACH_OF_ORDER = 9 };

/* Where "twice", "three times", "3 days", "several sessions" before "a week" begins; `at` where nothing counts. */
static size_t count_start(const struct prose *prose, size_t at, size_t reach, double *times)
{
	*times = 0;
	if (at > 1 && prose_is(prose, at - 2, LINK_A) && prose_has(prose, at - 1, ROLE_UNIT))
		return at - 2; /* "an hour a week" */
	for (size_t i = at; i > 0 && at - i < reach; i--) {
		size_t word = i - 1;
		const struct token *token = prose_token(prose, word);
		bool several = prose_in(prose, word, CLASS_SEVERAL) || prose_is(prose, word, LINK_COUPLE);
		if (token->kind == TOKEN_MARK)
			return at;
		if (several)
			return word;
		if (prose_has(prose, word, ROLE_NUMERAL) && prose_value(prose, word) == NUMERAL_TIMES) {
			*times = prose_in(prose, word, WORD_ONCE) ? 1 : prose_in(prose, word, WORD_TWICE) ? 2 : 3;
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

/* "20p" */
static bool is_pence(const struct prose *prose, size_t at)
{
	const struct token *token = prose_token(prose, at);
	char last = prose->text.at[token->end - 1];
	return token->kind == TOKEN_NUMBER && (last == 'p' || last == 'c') && token->end - token->start < 5;
}

/* "£5 a month", "25 days a year" of leave, "0.25 days per hour": entitlements, and not "Spend 30 minutes a day on it". */
static bool is_entitlement(const struct prose *prose, size_t first, size_t at, const struct tense *tense)
{
	bool money = !tense->order && first > 0 && prose_token(prose, first - 1)->kind == TOKEN_MARK &&
	             prose_token(prose, first - 1)->end == prose_token(prose, first)->start &&
	             prose_byte(prose, first - 1) != '(';
	money = money || is_pence(prose, first);
	bool of_time = prose_has(prose, at - 1, ROLE_UNIT) || prose_in(prose, at - 1, CLASS_OFF_WORK);
	bool yearly = (prose_value(prose, at + 1) == UNIT_YEAR || (tense->leave && !tense->future)) &&
	              (of_time || tense->leave);
	bool due = tense->future || tense->order;
	double days;
	bool always = !due && prose_value(prose, at + 1) == UNIT_WEEK && of_time &&
	              prose_read_count(prose, first, &days) > first && days == 7; /* "8 to 8, seven days a week" */
	bool hours = of_time && prose_value(prose, at - 1) <= UNIT_HOUR && !due &&
	             !(first > 0 && prose_is(prose, first - 1, LINK_FOR)); /* "They meet for an hour a week" */
	bool works = tense->stated && !tense->future && prose_token(prose, at - 1)->kind == TOKEN_WORD &&
	             at - first == 2 && !prose_is(prose, at - 1, LINK_TIMES) && prose_shape(prose, first).plain;
	bool fact = first > 0 && !due &&
	            (prose_has(prose, first - 1, ROLE_ROUGHLY) || prose_is(prose, first - 1, LINK_OF) ||
	             prose_is(prose, first - 1, LINK_TO) || prose_is(prose, first - 1, LINK_OVER));
	bool pattern = of_time && first > 0 &&
	               (prose_in(prose, first - 1, CLASS_WORKING) ||
	                (!tense->future && prose_in(prose, first - 1, WORD_OPEN)) ||
	                (!tense->order && prose_has(prose, first - 1, ROLE_ROUGHLY)));
	return money || yearly || always || hours || works || pattern ||
	       (fact && !prose_is(prose, at - 1, LINK_TIMES)) || prose_value(prose, at + 1) < UNIT_DAY ||
	       times_is_priced(prose, at + 2);
}

/* "(typically on Tuesdays …)" behind "several sessions a week" names the day. */
static void name_day(const struct prose *prose, struct time_core *core, int64_t reference)
{
	for (size_t i = core->next; i < core->next + 5; i++)
		if (prose_has(prose, i, ROLE_WEEKDAYS)) {
			core->start = core->end = prose_next_weekday(reference, prose_value(prose, i));
			core->resolved = true;
			return;
		}
}

struct time_core times_rate_at(const struct times *times, size_t at, size_t *first)
{
	const struct prose *prose = times->prose;
	const struct tense *tense = times_tense(times);
	double count;
	bool ends = prose_breaks_off(prose, at + 2);
	size_t start = count_start(prose, at, tense->order && ends ? REACH_OF_ORDER : REACH_BACK, &count);
	struct time_core core = {.next = 0};
	if (start < at && times_comes_round(prose, at + 1)) {
		*first = start;
		return times_recurring(at + 2, NULL);
	}
	if (start == at || prose_is(prose, at - 1, LINK_IN) || !prose_has(prose, at + 1, ROLE_UNIT) || tense->opening ||
	    is_entitlement(prose, start, at, tense))
		return core;
	int unit = prose_value(prose, at + 1);
	*first = start;
	bool parts = unit == UNIT_YEAR && count > 1 && count <= 12 && 12 % (int)count == 0;
	int months = parts ? 12 / (int)count : 0;
	core = times_recurring(at + 2, parts ? times_duration(times->arena, months, UNIT_MONTH)
	                                     : times_duration(times->arena, 1, unit));
	if (unit == UNIT_WEEK)
		name_day(prose, &core, times->reference);
	return core;
}
