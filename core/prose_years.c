#include "calendar.h"
#include "prose_parts.h"

/* ---- Parts of years: quarters, halves, financial years ---- */

enum { FINANCIAL_MONTH = 4, NEAR_YEARS_BACK = 2, NEAR_YEARS_AHEAD = 4 };

bool prose_has_form_of_year(const struct prose *prose, size_t at)
{
	if (at >= prose->token_count || prose_token(prose, at)->kind != TOKEN_WORD)
		return false;
	const struct token *token = prose_token(prose, at);
	const char *word = prose->text.at + token->start;
	size_t length = token->end - token->start;
	return length >= 4 && length <= 6 && (word[0] | ' ') == 'f' && (word[1] | ' ') == 'y' && word[2] >= '0' &&
	       word[2] <= '9';
}

size_t prose_year_behind(const struct prose *prose, size_t at, int64_t reference, int64_t *year)
{
	size_t i = at + (prose_is(prose, at, LINK_OF) || prose_byte(prose, at) == ',');
	*year = 0;
	bool next_year = prose_is(prose, i, LINK_NEXT) && prose_has(prose, i + 1, ROLE_UNIT) &&
	                 prose_value(prose, i + 1) == UNIT_YEAR;
	if (next_year) {
		*year = calendar_date(reference).year + 1;
		return i + 2;
	}
	if (at == 0 || i >= prose->token_count || prose_token(prose, i)->kind != TOKEN_NUMBER ||
	    !prose_is_year(prose, i))
		return at > 0 ? prose_short_year(prose, at, year) : at;
	*year = prose_shape(prose, i).number;
	return i + 1;
}

int64_t prose_near_year(const struct prose *prose, size_t at, int64_t reference)
{
	int64_t year = prose_two_digit_year(prose, at), now = calendar_date(reference).year;
	return year >= now - NEAR_YEARS_BACK && year <= now + NEAR_YEARS_AHEAD ? year : 0;
}

struct time_core prose_season_at(const struct prose *prose, size_t at, int64_t reference)
{
	struct shaped shaped = prose_shape(prose, at + 1);
	size_t next = at + 2;
	bool numbered = shaped.plain && (shaped.number == 1 || shaped.number == 2) && prose_joined(prose, at, ' ');
	bool named = prose_byte(prose, at) < 'a' && !prose_has(prose, next, ROLE_UNIT) &&
	             !prose_has(prose, next, ROLE_PERSON) && !prose_is(prose, next, LINK_OF);
	bool over = !prose_same_sentence(prose, at, next) || prose_token(prose, next)->kind == TOKEN_MARK ||
	            prose_has(prose, next, ROLE_SUBJECT);
	if (numbered && (named || over)) /* not "by summer 2 new tills will be in" */
		return (struct time_core){.next = next, .named = true, .kind = TIME_EVENT};
	return prose_months_at(prose, at + 1, prose_value(prose, at), 3, reference);
}

/* A stretch of months that begins with `month`. */
struct time_core prose_months_at(const struct prose *prose, size_t at, int month, int months, int64_t reference)
{
	int64_t year;
	size_t next = prose_year_behind(prose, at, reference, &year);
	int64_t first = calendar_date(reference).year;
	bool named = year > 0;
	int64_t start = calendar_day((struct date){year ? year : first - 1, month, 1});
	while (!year && calendar_add_months(start, months) <= reference)
		start = calendar_add_months(start, 12);
	struct time_core core = time_core_of(next, start, calendar_add_months(start, months) - 1);
	core.named = core.year = named;
	return core;
}

struct time_core prose_financial_year(size_t next, int64_t reference, int steps)
{
	int64_t year = calendar_date(reference).year;
	int64_t start = calendar_day((struct date){year, FINANCIAL_MONTH, 1});
	if (start > reference)
		start = calendar_add_months(start, -12);
	start = calendar_add_months(start, INT64_C(12) * steps);
	return time_core_of(next, start, calendar_add_months(start, 12) - 1);
}

/* One or two digits from `*at` on; 0 where there is none. */
int prose_read_digits(struct text text, size_t *at)
{
	int value = 0;
	for (int most = 2; most > 0 && *at < text.length && text.at[*at] >= '0' && text.at[*at] <= '9'; most--)
		value = 10 * value + (text.at[(*at)++] - '0');
	return value;
}

/* "the second half of February" */
static struct time_core half_of_month(struct time_core month, int number)
{
	if (number == 1)
		month.end = month.start + 14;
	else
		month.start += 15;
	month.named = true;
	return month;
}

/* "the year", "2026", "next year", "the financial year" */
static bool is_year_at(const struct prose *prose, size_t at)
{
	size_t i = at + prose_is(prose, at, LINK_THE);
	i += prose_is(prose, i, LINK_NEXT) || prose_is(prose, i, LINK_THIS) || prose_is(prose, i, LINK_FINANCIAL);
	i += prose_in(prose, i, CLASS_KINDS_OF_YEAR);
	return (prose_has(prose, i, ROLE_UNIT) && prose_value(prose, i) == UNIT_YEAR) ||
	       (i < prose->token_count && prose_is_year(prose, i));
}

/* "26/27", "2026/27" */
static bool is_year_pair(const struct prose *prose, size_t at)
{
	struct shaped shaped = prose_shape(prose, at);
	return (shaped.shape == SHAPE_PART && shaped.other == shaped.number + 1) || prose_year_pair_at(prose, at).next;
}

/* The token behind a financial year that begins at `at`: "FY26", "FY 2028", "FY26/27", "FY26 Q2"; `at` where none does. */
static size_t fiscal_year_end(const struct prose *prose, size_t at)
{
	bool parted = prose_in(prose, at, CLASS_FISCAL) && at + 1 < prose->token_count &&
	              prose_token(prose, at + 1)->kind == TOKEN_NUMBER;
	if (!prose_has_form_of_year(prose, at) && !parted)
		return at;
	size_t next = at + 1 + parted;
	next += prose_byte(prose, next) == '/' && prose_is_number(prose, next + 1) ? 2 : 0;
	return next + prose_has(prose, next, ROLE_QUARTER);
}

/* A quarter or half that its year follows in short: "Q3 27"; of a company's own year ("Q3 FY26", "Q1 26/27") it stays
 * unresolved. */
static struct time_core with_years_behind(const struct prose *prose, struct time_core core, int month, int months,
                                          int64_t reference)
{
	size_t next = core.next, of = next + prose_is(prose, next, LINK_OF);
	int64_t year = core.year ? 0 : prose_near_year(prose, next, reference);
	bool ends = next + 1 >= prose->token_count || prose_token(prose, next + 1)->kind == TOKEN_MARK;
	size_t fiscal = is_year_pair(prose, of) ? of + 1 : fiscal_year_end(prose, of);
	if (fiscal > of)
		return (struct time_core){.next = fiscal, .named = true, .kind = TIME_DATE};
	if (!year || !ends || prose_byte(prose, next + 1) == '%')
		return core;
	core = prose_months_at(prose, next + 1, month, months, calendar_day((struct date){year, 1, 1}));
	core.named = core.year = true;
	return core;
}

/* "Q3", "third quarter of 2026", "H1", "first half of the year"; a company's own quarters ("Q3 FY26") stay unresolved.
 */
struct time_core prose_quarter_at(const struct prose *prose, size_t at, int64_t reference)
{
	bool behind = prose_has(prose, at + 1, ROLE_UNIT) && prose_value(prose, at + 1) == UNIT_QUARTER;
	bool half = prose_has(prose, at + 1, ROLE_NUMERAL) && prose_value(prose, at + 1) == NUMERAL_PART &&
	            prose_is(prose, at + 2, LINK_OF);
	bool ordinal = prose_has(prose, at, ROLE_ORDINAL) && (behind || half);
	int number = prose_value(prose, at);
	struct time_core core = {.next = 0};
	size_t fiscal = fiscal_year_end(prose, at);
	if (fiscal > at)
		return (struct time_core){.next = fiscal, .named = true, .kind = TIME_DATE};
	if (half && ordinal && number <= 2 && !prose_has(prose, at + 3, ROLE_ORDINAL)) {
		core = prose_date_inside(prose, at, at + 3, reference);
		if (core.next && core.resolved && core.end - core.start > 26 && core.end - core.start < 31)
			return half_of_month(core, number);
		core = (struct time_core){.next = 0};
	}
	if (half && ordinal && !is_year_at(prose, at + 3))
		return core;
	if (!(ordinal || prose_has(prose, at, ROLE_QUARTER)) || (ordinal && number > 4))
		return core;
	bool halves = half || number > 4;
	int month = number > 4 ? 6 * (number - 5) + 1 : halves ? 6 * number - 5 : 3 * number - 2;
	core = prose_months_at(prose, at + 1 + ordinal, month, halves ? 6 : 3, reference);
	core.named = true;
	return with_years_behind(prose, core, month, halves ? 6 : 3, reference);
}

/* "2026/27": a financial or school year of which nobody says the days is taken for the financial one. */
struct time_core prose_year_pair_at(const struct prose *prose, size_t at)
{
	struct text text = at < prose->token_count ? prose_span(prose, (uint32_t)at, (uint32_t)at) : (struct text){0};
	if (text.length != 7 || (text.at[4] != '/' && text.at[4] != '-') || text.at[0] != '2' || text.at[1] != '0')
		return (struct time_core){.next = 0};
	size_t i = 2;
	int first = prose_read_digits(text, &i), second = (i = 5, prose_read_digits(text, &i));
	if (i != 7 || second != first + 1)
		return (struct time_core){.next = 0};
	int64_t start = calendar_day((struct date){2000 + first, FINANCIAL_MONTH, 1});
	struct time_core core = time_core_of(at + 1, start, calendar_add_months(start, 12) - 1);
	core.named = core.whole_year = true;
	return core;
}
