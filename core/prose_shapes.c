#include "calendar.h"
#include "prose_lexicon.h"

#include <string.h>

enum { MOST_GROUPS = 4, MOST_RANGES = 3, PHONE_DIGITS = 5, YEAR_FROM = 1900, YEAR_TO = 2100, SHORT_YEARS_FROM = 2000 };

/* The groups of digits in a token, and what stands between and behind them. */
struct groups {
	int64_t value[MOST_GROUPS];
	int digits[MOST_GROUPS];
	char mark[MOST_GROUPS]; /* before the group; 0 for the first */
	int count;
	struct text rest;
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static struct groups read_groups(struct text text)
{
	static const char dash[] = "\xE2\x80\x93";
	struct groups groups = {.count = 0};
	size_t i = 0;
	char mark = 0;
	while (groups.count < MOST_GROUPS) {
		int64_t value = 0;
		int digits = 0;
		for (; i < text.length && is_digit(text.at[i]) && digits < 18; i++, digits++)
			value = value * 10 + (text.at[i] - '0');
		groups.value[groups.count] = value;
		groups.digits[groups.count] = digits;
		groups.mark[groups.count++] = mark;
		size_t step = i + 3 < text.length && memcmp(text.at + i, dash, 3) == 0 ? 3 : 1;
		if (i + step >= text.length || !is_digit(text.at[i + step]))
			break;
		mark = step == 3 ? '-' : text.at[i];
		i += step;
	}
	groups.rest = (struct text){text.at + i, text.length - i};
	return groups;
}

static bool all_marks(const struct groups *groups, char mark)
{
	for (int i = 1; i < groups->count; i++)
		if (groups->mark[i] != mark)
			return false;
	return true;
}

static bool rest_is(struct text rest, const char *const *words)
{
	if (rest.length == 0)
		return false;
	struct folded folded = prose_fold(rest);
	for (; *words; words++)
		if (strlen(*words) == folded.length && memcmp(*words, folded.at, folded.length) == 0)
			return true;
	return false;
}

static struct shaped shape_date(const struct groups *groups)
{
	bool iso = groups->digits[0] == 4;
	int64_t year = groups->value[iso ? 0 : 2];
	int64_t day = groups->value[iso ? 2 : 0];
	if (!iso && groups->digits[2] == 2)
		year += 2000;
	struct date date = {year, (int)groups->value[1], (int)day};
	if (!iso && groups->value[1] > 12 && day <= 12) /* 02/15/2026: the month first, as in America */
		date = (struct date){year, (int)day, (int)groups->value[1]};
	bool fits = groups->digits[1] <= 2 && groups->digits[iso ? 2 : 0] <= 2 && groups->rest.length == 0 &&
	            year >= YEAR_FROM && year < YEAR_TO && calendar_exists(date);
	return fits ? (struct shaped){.shape = SHAPE_DATE, .day = calendar_day(date)}
	            : (struct shaped){.shape = SHAPE_OTHER};
}

static struct shaped shape_pair(const struct groups *groups)
{
	static const char *const halves_of_day[] = {"am", "pm", "a.m", "p.m", NULL};
	int64_t first = groups->value[0], second = groups->value[1];
	struct shaped other = {.shape = SHAPE_OTHER};
	if (groups->mark[1] == ':' || rest_is(groups->rest, halves_of_day))
		return (struct shaped){.shape = SHAPE_CLOCK};
	if (groups->mark[1] == '.')
		return (struct shaped){.shape = SHAPE_NUMBER, .number = first, .plain = groups->rest.length == 0};
	if (groups->rest.length > 1)
		return other;
	if (groups->mark[1] == '-' && first < second && groups->digits[0] < PHONE_DIGITS && groups->value[0] > 0)
		return (struct shaped){.shape = SHAPE_RANGE, .number = first, .other = second};
	bool day_and_night = first == 24 && second == 7;
	if (groups->mark[1] == '/' && first <= second && second > 0 && !day_and_night && groups->digits[0] < 4)
		return (struct shaped){.shape = SHAPE_PART, .number = first, .other = second};
	return other;
}

static struct shaped shape_single(const struct groups *groups)
{
	static const char *const ordinals[] = {"st", "nd", "rd", "th", NULL};
	static const char *const clocks[] = {"am", "pm", NULL};
	struct shaped shaped = {.shape = SHAPE_NUMBER, .number = groups->value[0], .plain = groups->rest.length == 0};
	bool phone = groups->digits[0] >= PHONE_DIGITS && groups->count == 1 && groups->value[0] > 0 &&
	             groups->digits[0] > 8;
	if (rest_is(groups->rest, ordinals))
		shaped.shape = SHAPE_ORDINAL;
	else if (rest_is(groups->rest, clocks))
		shaped.shape = SHAPE_CLOCK;
	else if (phone)
		shaped.shape = SHAPE_OTHER;
	return shaped;
}

static bool is_thousands(const struct groups *groups)
{
	for (int i = 1; i < groups->count; i++)
		if ((groups->mark[i] != ',' && !(groups->mark[i] == '.' && i + 1 == groups->count)) ||
		    (groups->mark[i] == ',' && groups->digits[i] != 3))
			return false;
	return groups->count > 1 && groups->mark[1] == ',' && groups->digits[0] <= 3;
}

static struct shaped shape_of(struct text text)
{
	struct groups groups = read_groups(text);
	bool leading_zero = groups.digits[0] >= PHONE_DIGITS && text.at[0] == '0';
	bool slashes = all_marks(&groups, '/') || all_marks(&groups, '-') || all_marks(&groups, '.');
	if (leading_zero)
		return (struct shaped){.shape = SHAPE_OTHER};
	if (is_thousands(&groups)) {
		int64_t number = 0;
		for (int i = 0; i < groups.count && groups.mark[i] != '.'; i++)
			number = number * 1000 + groups.value[i];
		return (struct shaped){.shape = SHAPE_NUMBER, .number = number};
	}
	if (groups.count == 3 && slashes)
		return shape_date(&groups);
	if (groups.count == 2)
		return shape_pair(&groups);
	return groups.count == 1 ? shape_single(&groups) : (struct shaped){.shape = SHAPE_OTHER};
}

struct shaped prose_shape_of(const struct prose *prose, size_t at)
{
	struct prose_found *found = prose->found;
	if (found->shape_end != prose_token(prose, at)->end) {
		found->shape = shape_of(prose_span(prose, (uint32_t)at, (uint32_t)at));
		found->shape_end = prose_token(prose, at)->end;
	}
	return found->shape;
}

/* "2000 calls" counts: a word of many follows that is neither common nor a verb of time. */
static bool counts_things(const struct prose *prose, size_t at)
{
	if (at + 1 >= prose->token_count || prose_token(prose, at + 1)->kind != TOKEN_WORD ||
	    prose_has(prose, at + 1, ROLE_COMMON) || prose_has(prose, at + 1, ROLE_LINK))
		return false;
	const struct token *next = prose_token(prose, at + 1);
	return prose->text.at[next->end - 1] == 's' && !prose_is(prose, at - 1, LINK_IN);
}

static bool is_four_digit_year(const struct prose *prose, size_t at)
{
	struct shaped shaped = prose_shape(prose, at);
	return shaped.shape == SHAPE_NUMBER && shaped.plain &&
	       prose_token(prose, at)->end - prose_token(prose, at)->start == 4 && shaped.number >= YEAR_FROM &&
	       shaped.number < YEAR_TO;
}

bool prose_is_year(const struct prose *prose, size_t at)
{
	return is_four_digit_year(prose, at) && !counts_things(prose, at);
}

/* ---- Dates with a month's name ---- */

static bool is_comma(const struct prose *prose, size_t at)
{
	return prose_byte(prose, at) == ',';
}

/* The number of a day: "12", "1st", "the first"; 0 where there is none. */
static int day_number(const struct prose *prose, size_t at)
{
	struct shaped shaped = prose_shape(prose, at);
	bool fits = (shaped.shape == SHAPE_NUMBER && shaped.plain) || shaped.shape == SHAPE_ORDINAL;
	if (shaped.shape == SHAPE_RANGE && shaped.other <= 31)
		return (int)shaped.other; /* "3-7 March" */
	if (fits && shaped.number >= 1 && shaped.number <= 31)
		return (int)shaped.number;
	return prose_has(prose, at, ROLE_ORDINAL) ? prose_value(prose, at) : 0;
}

/* In small letters, "may", "march", "mar" and "sep" are months only beside a number or behind "in", "by" and the like.
 */
static bool is_month(const struct prose *prose, size_t at, bool beside_number)
{
	char first = prose_byte(prose, at), second = '\0';
	if (!prose_has(prose, at, ROLE_MONTH) || (at > 0 && prose_is(prose, at - 1, LINK_TITLE)))
		return false;
	second = prose->text.at[prose_token(prose, at)->start + 1];
	bool other_word = first == 'm' && second == 'a';
	bool verb = prose_in(prose, at, WORD_MAY) && first == 'm' && at + 1 < prose->token_count &&
	            prose_token(prose, at + 1)->kind == TOKEN_WORD && !prose_has(prose, at + 1, ROLE_LINK);
	if (verb) /* "nobody under 16 may use it" */
		return false;
	bool led = at > 0 && (prose_is(prose, at - 1, LINK_IN) || prose_is(prose, at - 1, LINK_BY) ||
	                      prose_is(prose, at - 1, LINK_BEFORE) || prose_is(prose, at - 1, LINK_UNTIL) ||
	                      prose_is(prose, at - 1, LINK_MID) || prose_is(prose, at - 1, LINK_OF));
	return beside_number || led || !other_word;
}

int64_t prose_two_digit_year(const struct prose *prose, size_t at)
{
	struct shaped shaped = prose_shape(prose, at);
	bool two_digits = shaped.shape == SHAPE_NUMBER && shaped.plain &&
	                  prose_token(prose, at)->end - prose_token(prose, at)->start == 2;
	return two_digits ? SHORT_YEARS_FROM + shaped.number : 0;
}

size_t prose_short_year(const struct prose *prose, size_t at, int64_t *year)
{
	char mark = prose_byte(prose, at);
	bool apostrophe = mark == '\'' || (mark == '\xE2' && at < prose->token_count &&
	                                   (prose->text.at[prose_token(prose, at)->end - 1] & 0xFE) == 0x98);
	int64_t short_year = apostrophe ? prose_two_digit_year(prose, at + 1) : 0;
	if (!short_year || prose_token(prose, at)->end != prose_token(prose, at + 1)->start)
		return at;
	*year = short_year;
	return at + 2;
}

/* A year, perhaps with a comma or "of" before it; gives the token behind it, `at` where there is none. */
static size_t read_year(const struct prose *prose, size_t at, int64_t *year)
{
	size_t place = at + (is_comma(prose, at) || prose_is(prose, at, LINK_OF));
	if (!is_four_digit_year(prose, place))
		return prose_short_year(prose, at, year);
	*year = prose_shape(prose, place).number;
	return place + 1;
}

size_t prose_read_date(const struct prose *prose, size_t at, int64_t *year, int *month, int *day)
{
	size_t i = at;
	*year = *month = *day = 0;
	if (prose_is(prose, i, LINK_THE))
		i++;
	int number = day_number(prose, i);
	if (number > 0) {
		i++;
		i += prose_in(prose, i, WORD_DAY) && prose_is(prose, i + 1, LINK_OF); /* "the 28th day of February" */
		i += prose_is(prose, i, LINK_OF);
		if (!is_month(prose, i, true))
			return 0;
		*day = number;
		*month = prose_value(prose, i);
		return read_year(prose, i + 1, year);
	}
	if (i > at || !prose_has(prose, i, ROLE_MONTH))
		return 0;
	bool short_form = prose_byte(prose, i + 1) == '.' &&
	                  prose_token(prose, i)->end - prose_token(prose, i)->start < 5 && i + 2 < prose->token_count &&
	                  prose_token(prose, i + 2)->kind == TOKEN_NUMBER; /* "Feb. 6" */
	i += short_form && prose_shape(prose, i + 2).plain;
	number = day_number(prose, i + 1);
	bool dotted = prose_token(prose, i)->kind == TOKEN_MARK;
	bool behind = number > 0 && prose_token(prose, i + 1)->kind == TOKEN_NUMBER;
	if (!is_month(prose, i - dotted, behind))
		return 0;
	*month = prose_value(prose, i - dotted);
	*day = behind ? number : 0;
	return read_year(prose, i + (behind ? 2 : 1), year);
}

/* ---- Weekdays ---- */

int prose_weekday(const struct prose *prose, size_t at)
{
	return prose_in(prose, at, WORD_SAT) ? 6 : prose_in(prose, at, WORD_SUN) ? 7 : prose_value(prose, at);
}

bool prose_is_short_day(const struct prose *prose, size_t at)
{
	if (!prose_in(prose, at, CLASS_SHORT_DAYS))
		return false;
	bool led = at > 0 && prose_byte(prose, at) < 'a' &&
	           (prose_is_any(prose, at - 1, 1ULL << LINK_BY | 1ULL << LINK_ON | 1ULL << LINK_BEFORE) ||
	            prose_in(prose, at - 1, CLASS_TIMES_OF_DAY));
	if (led && !prose_noun_behind(prose, at)) /* "by Sat", "by close Sat" */
		return true;
	return prose_same_sentence(prose, at, at + 1) &&
	       (prose_token(prose, at + 1)->kind == TOKEN_NUMBER || prose_in(prose, at + 1, CLASS_BEHIND_SHORT_DAY));
}

/* ---- Counts ---- */

/* With `ranges` steps more: "two or three or four". */
static size_t read_count(const struct prose *prose, size_t at, double *count, int ranges)
{
	struct shaped shaped = prose_shape(prose, at);
	if (at >= prose->token_count)
		return at;
	if (prose_is(prose, at, LINK_A) || prose_is(prose, at, LINK_COUPLE)) {
		bool couple = prose_is(prose, at, LINK_COUPLE) || prose_is(prose, at + 1, LINK_COUPLE);
		*count = couple ? 2 : 1;
		at += couple && prose_is(prose, at, LINK_A) ? 2 : 1;
		return at + (couple && prose_is(prose, at, LINK_OF));
	}
	if (shaped.shape == SHAPE_RANGE) {
		*count = (double)shaped.other;
		return at + 1;
	}
	if ((shaped.shape != SHAPE_NUMBER || !shaped.plain) && !prose_has(prose, at, ROLE_NUMERAL))
		return at;
	uint32_t start = prose_token(prose, at)->start;
	size_t taken = amount_read_number((struct text){prose->text.at + start, prose->text.length - start}, count);
	size_t next = at;
	while (taken > 0 && next < prose->token_count && prose_token(prose, next)->start < start + taken)
		next++;
	bool range = ranges > 0 && (prose_is(prose, next, LINK_TO) || prose_is(prose, next, LINK_OR));
	double last = 0;
	size_t end = range && next > at ? read_count(prose, next + 1, &last, ranges - 1) : next;
	if (range && end > next + 1 && last > *count && prose_has(prose, end, ROLE_UNIT)) {
		*count = last;
		return end;
	}
	return next;
}

size_t prose_read_count(const struct prose *prose, size_t at, double *count)
{
	return read_count(prose, at, count, MOST_RANGES);
}
