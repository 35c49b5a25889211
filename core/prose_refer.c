#include "prose_times.h"

enum { CONDITION_REACH = 12 };

/* ---- Of which cases, things or persons a time speaks, and of nothing that is to be done ---- */

/* "If it rains on Sunday": no plan, but a condition. */
bool times_is_condition(const struct prose *prose, size_t at)
{
	for (size_t i = at; i > 0 && at - i < 8 && prose_same_sentence(prose, i - 1, at); i--)
		if (prose_in(prose, i - 1, CLASS_CONDITIONS))
			return true;
		else if (prose_token(prose, i - 1)->kind == TOKEN_MARK)
			return false;
	return false;
}

/* "…, which reached its end in April": what was of a thing. */
static bool is_of_past_thing(const struct prose *prose, size_t at)
{
	bool past = false;
	for (size_t i = at; i > 0 && at - i < 10 && prose_same_sentence(prose, i - 1, at); i--) {
		if (prose_in(prose, i - 1, CLASS_RELATIVE_OF_PAST))
			return past && i > 1 && prose_same_sentence(prose, i - 2, at);
		if (prose_token(prose, i - 1)->kind == TOKEN_MARK || prose_has(prose, i - 1, ROLE_FUTURE) ||
		    prose_has(prose, i - 1, ROLE_HAVE) || prose_in(prose, i - 1, CLASS_NOT_OF_PAST_THING))
			return false;
		past = past || prose_tells_past(prose, i - 1);
	}
	return false;
}

/* "whoever hasn't paid by April": what is still to be done. */
static bool is_owing(const struct prose *prose, size_t at)
{
	return prose_in(prose, at, CLASS_HAVE_NOT) ||
	       (prose_has(prose, at, ROLE_HAVE) && prose_in(prose, at + 1, WORD_NOT));
}

/* "staff who leave before April": whom it is about, and no plan. */
bool times_is_of_group(const struct prose *prose, size_t at)
{
	for (size_t i = at; i > 0 && at - i < 3 && prose_same_sentence(prose, i - 1, at); i--)
		if (prose_in(prose, i - 1, WORD_WHO))
			return !(prose_is(prose, at, LINK_BY) && is_owing(prose, i));
	if (is_of_past_thing(prose, at))
		return true;
	size_t that = at > 2 && prose_same_sentence(prose, at - 3, at) ? at - 2 : 0; /* "holidays that fall in March" */
	bool noun = that && prose_token(prose, that - 1)->kind == TOKEN_WORD &&
	            !prose_has(prose, that - 1, ROLE_COMMON) && !prose_has(prose, that - 1, ROLE_LINK) &&
	            !prose_has(prose, that - 1, ROLE_FUTURE);
	if (noun && prose_in(prose, that, CLASS_THAT_OR_WHICH) && !prose_has(prose, that + 1, ROLE_SUBJECT))
		return !prose_has(prose, that + 1, ROLE_FUTURE) && !prose_has(prose, that + 1, ROLE_UNIT);
	return false;
}

/* "tickets bought from 1 May 2023 on": it says which things are meant. */
bool times_is_done_thing(const struct prose *prose, size_t at)
{
	if (at < 2 || !prose_same_sentence(prose, at - 2, at) || prose_has(prose, at - 1, ROLE_FUTURE))
		return false;
	return prose_is_past_form(prose, at - 1) && prose_token(prose, at - 2)->kind == TOKEN_WORD &&
	       !prose_has(prose, at - 2, ROLE_HAVE) && !prose_has(prose, at - 2, ROLE_COMMON) &&
	       !prose_has(prose, at - 2, ROLE_LINK) && !prose_has(prose, at - 2, ROLE_FUTURE);
}

/* "If it hurts within an hour of a dose, ring us": what is to be done stands behind the comma. */
static bool ends_in_comma(const struct prose *prose, size_t at)
{
	for (size_t i = at; prose_same_sentence(prose, at, i) && i < at + CONDITION_REACH; i++)
		if (prose_byte(prose, i) == ',')
			return true;
	return false;
}

bool times_is_of_some(const struct times *times, size_t at)
{
	const struct prose *prose = times->prose;
	const struct tense *tense = times_tense(times);
	size_t i = at - (at > 1 && prose_in(prose, at - 1, WORD_UP));
	if (times_is_condition(prose, i) && !tense->denied && (!tense->order || ends_in_comma(prose, at)))
		return true;
	return !tense->order && !tense->future && times_is_done_thing(prose, i);
}

/* "The minister said on Tuesday that …", "voted in May to …": when it was said or done. */
bool times_is_said_then(const struct prose *prose, size_t at)
{
	bool led = at > 1 && prose_same_sentence(prose, at - 2, at) && prose_in(prose, at - 1, CLASS_SAID_OR_DONE);
	if (at > 1 && prose_byte(prose, at - 2) == ',' && prose_tells_past(prose, at - 1))
		return true; /* "version 4.2, released in May" */
	return led && !prose_in(prose, at - 2, CLASS_BEFORE_SAID) && !prose_has(prose, at - 2, ROLE_HAVE);
}

/* "Children under five on 1 September", "aged 16 to 18 on the last day": how old somebody is then. */
bool times_is_day_of_age(const struct prose *prose, size_t at)
{
	for (size_t i = at; i > 0 && at - i < 6 && prose_same_sentence(prose, i - 1, at); i--) {
		bool age = prose_in(prose, i - 1, CLASS_AGED) ||
		           (prose_in(prose, i - 1, CLASS_UNDER_OR_OVER) && i + 1 >= at);
		if (age)
			return prose_token(prose, i)->kind == TOKEN_NUMBER || prose_has(prose, i, ROLE_NUMERAL);
	}
	return false;
}

/* "takes place on", "is on", "we're launching it on": what is fixed for a day, told in the present. */
bool times_is_scheduled(const struct prose *prose, size_t at)
{
	if (at > 0 && prose_in(prose, at - 1, CLASS_SCHEDULED))
		return true;
	for (size_t i = at; i > 1 && at - i < 8 && prose_same_sentence(prose, i - 2, at); i--) {
		if (prose_token(prose, i - 1)->kind == TOKEN_MARK)
			return false;
		if (prose_ends_in_ing(prose, i - 1) && prose_in(prose, i - 2, CLASS_BEING_SOMEBODY))
			return true;
	}
	return false;
}

bool times_is_of_newcomers(const struct times *times, size_t at)
{
	const struct prose *prose = times->prose;
	const struct lead *lead = times->lead;
	const struct tense *tense = times_tense(times);
	if (!lead || !lead->article || at == 0 || tense->future || tense->order || !prose_is(prose, at, LINK_IN) ||
	    !prose_has(prose, lead->next, ROLE_ORDINAL))
		return false;
	bool being = prose_in(prose, at - 1, CLASS_AM_OR_WAS) && at > 1 && prose_has(prose, at - 2, ROLE_SUBJECT);
	return being || prose_has(prose, at - 1, ROLE_PERSON) || prose_in(prose, at - 1, CLASS_THOSE_OR_STAFF);
}
