/* Times that handbooks and guides tell of, and by which nothing is to be done: samples of a format, days that are over,
 * what nobody needs to do, lists of holidays, habits that are judged, classes of likelihood. */
#include "calendar.h"
#include "prose_times.h"

#include <string.h>

enum { SAMPLE_REACH = 6, NEED_REACH = 14, SHORT_LINE = 10, LONG_LINE = 40 };

static size_t sentence_start(const struct prose *prose, size_t at)
{
	size_t i = at;
	while (i > 0 && at - i < LONG_LINE && prose_same_sentence(prose, i - 1, at))
		i--;
	return i;
}

static bool ends_in(const struct prose *prose, size_t at, const char *ending)
{
	const struct token *token = prose_token(prose, at);
	size_t length = strlen(ending);
	return token->kind == TOKEN_WORD && token->end - token->start > length + 1 &&
	       memcmp(prose->text.at + token->end - length, ending, length) == 0;
}

/* ---- Samples ---- */

/* "e.g.", "for example", "such as", and what a format is called */
static bool leads_sample(const struct prose *prose, size_t at)
{
	bool such = prose_is(prose, at, LINK_AS) && at > 0 && prose_in(prose, at - 1, WORD_SUCH);
	return such || prose_in(prose, at, CLASS_SAMPLES);
}

/* "e.g. 2022-01-01", "such as minutes 12 March": no more than a word stands between, and none before "by". */
static bool is_behind_sample(const struct prose *prose, size_t first)
{
	bool led = prose_has(prose, first, ROLE_LINK);
	unsigned words = led;
	for (size_t i = first; i > 0 && first - i < SAMPLE_REACH && prose_same_sentence(prose, i - 1, first); i--) {
		if (leads_sample(prose, i - 1))
			return !led || !prose_in(prose, i - 1, CLASS_FORMATS);
		if (prose_byte(prose, i - 1) == ',' && !(i > 1 && leads_sample(prose, i - 2)))
			return false;
		words += prose_token(prose, i - 1)->kind != TOKEN_MARK && !prose_in(prose, i - 1, CLASS_WITHIN_SAMPLE);
		if (words > 1)
			return false;
	}
	return false;
}

static bool is_letter(char byte)
{
	return (byte | 32) >= 'a' && (byte | 32) <= 'z';
}

/* "Name-2022-01-01", "log_2022-01-01.txt" */
static bool is_in_name(const struct prose *prose, size_t first)
{
	uint32_t start = prose_token(prose, first)->start;
	if (start < 2 || prose_token(prose, first)->kind != TOKEN_NUMBER ||
	    prose_shape(prose, first).shape != SHAPE_DATE)
		return false;
	const char *before = prose->text.at + start - 1;
	return *before == '_' || (*before == '-' && is_letter(before[-1]));
}

static bool is_sample(const struct times *times, const struct time_core *core, size_t first)
{
	const struct prose *prose = times->prose;
	bool planned = prose_has(prose, first, ROLE_LINK) && times_is_due(times);
	return core->kind == TIME_DATE && !planned && (is_behind_sample(prose, first) || is_in_name(prose, first));
}

/* ---- What is over ---- */

/* "FY25 Q2: 1 May 2024 – 31 July 2024": the days behind the name are over. */
static bool names_days_over(const struct times *times, const struct time_core *core)
{
	const struct prose *prose = times->prose;
	char mark = prose_byte(prose, core->next);
	if (core->kind == TIME_RECURRING || (mark != ':' && mark != '('))
		return false;
	struct time_core date = prose_date_at(prose, core->next + 1, times->reference, false);
	return date.next && date.year && date.resolved && date.end < times->reference;
}

static bool tells_will(const struct prose *prose, size_t first)
{
	for (size_t i = sentence_start(prose, first); prose_same_sentence(prose, i, first) && i < first + LONG_LINE;
	     i++)
		if (prose_in(prose, i, CLASS_WILL))
			return true;
	return false;
}

/* "From Jan 2022 all staff must …": it holds already. */
static bool is_over(const struct times *times, const struct time_core *core, size_t first)
{
	bool since = core->kind == TIME_DATE && core->resolved && core->year && core->end < times->reference &&
	             prose_is(times->prose, first, LINK_FROM);
	bool over = since || (!times_tense(times)->future && names_days_over(times, core));
	return over && !tells_will(times->prose, first);
}

/* ---- What nobody needs to do ---- */

static bool is_no(const struct prose *prose, size_t at)
{
	return prose_in(prose, at, CLASS_NO);
}

/* "don't need", "not required", "does not have to", "needn't", "neither daily nor weekly" */
static bool denies_need(const struct prose *prose, size_t at)
{
	if (prose_in(prose, at, CLASS_NO_NEED))
		return true;
	bool need = prose_in(prose, at, CLASS_NEED) ||
	            (prose_in(prose, at, CLASS_HAVE_OR_HAS) && prose_is(prose, at + 1, LINK_TO));
	bool denied = at > 0 && prose_same_sentence(prose, at - 1, at) && is_no(prose, at - 1);
	bool further = at > 1 && prose_in(prose, at - 1, CLASS_BEFORE_NEED) && prose_same_sentence(prose, at - 2, at) &&
	               is_no(prose, at - 2);
	return need && (denied || further);
}

static bool is_not_needed(const struct prose *prose, size_t first)
{
	if (prose_is(prose, first, LINK_UNTIL) || prose_in(prose, first, CLASS_OF_AIM))
		return false; /* "I don't need help by June" is an aim */
	for (size_t i = first; i > 0 && first - i < NEED_REACH && prose_same_sentence(prose, i - 1, first); i--) {
		char mark = prose_byte(prose, i - 1);
		if (denies_need(prose, i - 1))
			return true;
		if (mark == ',' || mark == ';' || mark == ':' || prose_in(prose, i - 1, CLASS_ENDS_DENIAL))
			return false;
	}
	return false;
}

/* ---- Holidays ---- */

static bool names_holiday(const struct prose *prose, size_t at)
{
	bool day = prose_in(prose, at, CLASS_HOLIDAYS) && prose_in(prose, at + 1, WORD_DAY);
	bool year = prose_in(prose, at, WORD_NEW) && prose_in(prose, at + 1, CLASS_NEW_YEAR);
	return day || year || prose_is_feast(prose, at);
}

static bool is_word_of_holiday(const struct prose *prose, size_t at)
{
	bool date = prose_token(prose, at)->kind != TOKEN_WORD || prose_has(prose, at, ROLE_MONTH) ||
	            prose_has(prose, at, ROLE_WEEKDAY) || prose_has(prose, at, ROLE_ORDINAL);
	return date || names_holiday(prose, at) || (at > 0 && names_holiday(prose, at - 1)) ||
	       prose_in(prose, at, CLASS_OF_HOLIDAYS);
}

/* "January 1 for New Year", "25 December (Christmas Day)": a line that says nothing else. */
static bool is_holiday_line(const struct times *times, const struct time_core *core, size_t first)
{
	const struct prose *prose = times->prose;
	bool holiday = false;
	if (core->kind == TIME_RECURRING || times_is_due(times))
		return false;
	size_t start = sentence_start(prose, first);
	for (size_t i = start; prose_same_sentence(prose, i, first); i++) {
		if (i - start > SHORT_LINE || !is_word_of_holiday(prose, i))
			return false;
		holiday = holiday || names_holiday(prose, i);
	}
	return holiday && (!prose_has(prose, first, ROLE_LINK) || prose_is(prose, first, LINK_FOR) ||
	                   prose_is(prose, first, LINK_IN) || prose_is(prose, first, LINK_LAST));
}

/* ---- Habits that are judged ---- */

static bool is_of_me(const struct prose *prose, size_t at)
{
	return prose_in(prose, at, CLASS_OF_ME);
}

/* "Working late every evening is bad for you": what follows judges it. */
static bool is_judged(const struct prose *prose, const struct time_core *core, size_t first)
{
	bool judged = false;
	for (size_t i = sentence_start(prose, first); prose_same_sentence(prose, i, first) && i < first + LONG_LINE;
	     i++) {
		if (is_of_me(prose, i))
			return false;
		judged = judged || (i >= core->next && prose_in(prose, i, CLASS_JUDGES));
	}
	return judged;
}

/* "Regularly taking time off on Mondays to …" */
static bool is_habit(const struct times *times, const struct time_core *core, size_t first)
{
	const struct prose *prose = times->prose;
	size_t start = sentence_start(prose, first);
	start += prose_token(prose, start)->kind == TOKEN_MARK;
	bool often = prose_in(prose, start, CLASS_REGULARLY);
	bool doing = start + often < first && ends_in(prose, start + often, "ing");
	if (core->kind != TIME_RECURRING || times_is_due(times) || !doing)
		return false;
	return often || is_judged(prose, core, first);
}

/* ---- Classes and years ---- */

/* "Expected to happen within the next 12 months": no one does it. */
static bool is_likelihood(const struct prose *prose, const struct time_core *core, size_t first)
{
	bool led = prose_is(prose, first, LINK_IN) || prose_is(prose, first, LINK_WITHIN) ||
	           prose_is(prose, first, LINK_OVER) || prose_is(prose, first, LINK_NEXT) ||
	           prose_is(prose, first, LINK_THE);
	if (core->kind == TIME_DATE || core->kind == TIME_RECURRING || !led)
		return false;
	for (size_t i = sentence_start(prose, first); i < first; i++) {
		if (prose_in(prose, i, CLASS_HAPPEN))
			return true;
		if (prose_token(prose, i)->kind == TOKEN_WORD && !prose_in(prose, i, CLASS_LIKELY))
			return false;
	}
	return false;
}

/* "Our financial year starts in July" */
static bool is_start_of_years(const struct times *times, const struct time_core *core, size_t first)
{
	const struct prose *prose = times->prose;
	if (first < 3 || core->kind != TIME_DATE || core->year || times_tense(times)->future ||
	    !prose_in(prose, first - 1, CLASS_STARTS) || !prose_has(prose, first - 2, ROLE_UNIT) ||
	    prose_value(prose, first - 2) != UNIT_YEAR || prose_has(prose, first - 3, ROLE_ORDINAL))
		return false;
	size_t start = sentence_start(prose, first);
	return first - start < SAMPLE_REACH && prose_is_article(prose, start);
}

bool times_is_of_manual(const struct times *times, const struct time_core *core, size_t first)
{
	const struct prose *prose = times->prose;
	return is_sample(times, core, first) || is_over(times, core, first) || is_not_needed(prose, first) ||
	       is_holiday_line(times, core, first) || is_habit(times, core, first) ||
	       is_likelihood(prose, core, first) || is_start_of_years(times, core, first);
}
