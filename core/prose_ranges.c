/* Ranges of days: "3 to 7 March", "from 3 March to 7 April", "Monday to Friday". */
#include "prose_times.h"

bool times_is_weekday_range(const struct prose *prose, size_t at, size_t next)
{
	bool to = prose_is(prose, next, LINK_TO) || prose_byte(prose, next) == '-';
	bool from = at > 0 && (prose_is(prose, at - 1, LINK_TO) || prose_byte(prose, at - 1) == '-');
	bool between = at > 0 && prose_is(prose, at, LINK_BETWEEN) && prose_is(prose, next, LINK_AND);
	return ((to || between) && prose_has(prose, next + 1, ROLE_WEEKDAY)) ||
	       (from && prose_has(prose, at - 2, ROLE_WEEKDAY)) || prose_has(prose, next, ROLE_WEEKDAY);
}

void times_extend_range(const struct times *times, struct time_core *core)
{
	const struct prose *prose = times->prose;
	size_t i = core->next;
	char mark = prose_byte(prose, i);
	bool to = prose_is(prose, i, LINK_TO) || prose_is(prose, i, LINK_UNTIL) || mark == '-' || mark == '\xE2';
	bool joined = prose_joined(prose, i - 1, '-') || prose_joined(prose, i - 1, '/');
	if ((!to && !joined && !prose_is(prose, i, LINK_AND)) || core->weekday || !core->resolved)
		return;
	struct time_core second = prose_date_at(prose, i + !joined, times->reference, false);
	if (second.next && second.resolved && second.end >= core->start) {
		core->end = second.end;
		core->next = second.next;
	}
}

size_t times_over_first_day(const struct prose *prose, size_t at)
{
	int64_t year;
	int month, day;
	bool to = prose_is(prose, at + 1, LINK_TO) || prose_is(prose, at + 1, LINK_AND);
	bool number = prose_shape(prose, at).plain || prose_shape(prose, at).shape == SHAPE_ORDINAL;
	bool range = to && number && prose_read_date(prose, at + 2, &year, &month, &day) && day;
	return range ? at + 2 : at;
}

/* "I will cover the desk from Monday to Wednesday": the next ones. "We meet from Tuesday to Friday" may be hours or a habit. */
size_t times_read_weekdays(struct times *times, size_t at, const struct lead *lead)
{
	const struct prose *prose = times->prose;
	const struct tense *tense = times_tense(times);
	size_t i = lead->next, last = i + 2;
	bool range = prose_is(prose, at, LINK_FROM) && prose_has(prose, i, ROLE_WEEKDAY) &&
	             prose_is(prose, i + 1, LINK_TO) && prose_has(prose, last, ROLE_WEEKDAY);
	bool works = at > 0 && prose_in(prose, at - 1, CLASS_WORKING);
	if (!range || works || tense->opening || tense->past_seem || tense->asked)
		return at;
	if (!tense->future && !tense->order) {
		size_t next = times_add_event(times, i, last + 1, true);
		return next > i ? next : at;
	}
	struct time_core core = {.next = last + 1, .kind = TIME_RELATIVE, .resolved = true, .weekday = true};
	core.start = prose_next_weekday(times->reference, prose_value(prose, i));
	core.end = prose_next_weekday(core.start, prose_value(prose, last));
	return times_add_core(times, core, at);
}
