#include "calendar.h"
#include "prose_parts.h"

/* Easter Sunday (anonymous Gregorian computus; J. Meeus, Astronomical Algorithms). */
static int64_t easter(int64_t year)
{
	int64_t a = year % 19, b = year / 100, c = year % 100;
	int64_t h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
	int64_t l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
	int64_t m = (a + 11 * h + 22 * l) / 451;
	int64_t sum = h + l - 7 * m + 114;
	return calendar_day((struct date){year, (int)(sum / 31), (int)(sum % 31) + 1});
}

/* The day of a feast, `days` after the day that it hangs on. */
static int64_t feast_day(enum feast feast, int64_t year, int days)
{
	static const struct {
		int month, day;
	} fixed[] = {[FEAST_CHRISTMAS] = {12, 25},
	             [FEAST_HALLOWEEN] = {10, 31},
	             [FEAST_BLACK_FRIDAY] = {11, 23},
	             [FEAST_THANKSGIVING] = {11, 22}};
	if (feast == FEAST_EASTER || feast == FEAST_PENTECOST)
		return easter(year) + (feast == FEAST_PENTECOST ? 49 : 0) + days;
	int64_t day = calendar_day((struct date){year, fixed[feast].month, fixed[feast].day});
	if (feast == FEAST_HALLOWEEN && days > 92) /* counted over the turn of the year, and so over a leap day */
		return calendar_day((struct date){year + 1, 3, 1}) + days - 121;
	if (feast == FEAST_BLACK_FRIDAY)
		day += (12 - calendar_weekday(day)) % 7; /* the Friday on or after 23 November */
	if (feast == FEAST_THANKSGIVING)
		day += (11 - calendar_weekday(day)) % 7; /* the fourth Thursday of November */
	return day + days;
}

/* Days that are named after a feast or a month, so many days from it. */
struct named_day {
	enum word_class words[3];
	enum feast feast;
	int days;
};

static const struct named_day named_days[] = {
	{{WORD_SHROVE, WORD_TUESDAY}, FEAST_EASTER, -47},
	{{WORD_PANCAKE, WORD_DAY}, FEAST_EASTER, -47},
	{{WORD_ASH, WORD_WEDNESDAY}, FEAST_EASTER, -46},
	{{WORD_MOTHERING, WORD_SUNDAY}, FEAST_EASTER, -21},
	{{WORD_MOTHERS_OWN, WORD_DAY}, FEAST_EASTER, -21},
	{{WORD_PALM, WORD_SUNDAY}, FEAST_EASTER, -7},
	{{WORD_MAUNDY, WORD_THURSDAY}, FEAST_EASTER, -3},
	{{WORD_GOOD, WORD_FRIDAY}, FEAST_EASTER, -2},
	{{WORD_EASTER, WORD_SATURDAY}, FEAST_EASTER, -1},
	{{WORD_EASTER, WORD_SUNDAY}, FEAST_EASTER, 0},
	{{WORD_EASTER, WORD_MONDAY}, FEAST_EASTER, 1},
	{{WORD_WHIT, WORD_MONDAY}, FEAST_EASTER, 50},
	{{WORD_CHRISTMAS, WORD_EVE}, FEAST_CHRISTMAS, -1},
	{{WORD_CHRISTMAS, WORD_DAY}, FEAST_CHRISTMAS, 0},
	{{WORD_BOXING, WORD_DAY}, FEAST_CHRISTMAS, 1},
	{{WORD_NEW, WORD_YEARS_OWN, WORD_EVE}, FEAST_CHRISTMAS, 6},
	{{WORD_NEW, WORD_YEARS_OWN, WORD_DAY}, FEAST_CHRISTMAS, 7},
	{{WORD_BONFIRE, WORD_NIGHT}, FEAST_HALLOWEEN, 5},
	{{WORD_GUY, WORD_FAWKES}, FEAST_HALLOWEEN, 5},
	{{WORD_ARMISTICE, WORD_DAY}, FEAST_HALLOWEEN, 11},
	{{WORD_BLACK, WORD_FRIDAY}, FEAST_BLACK_FRIDAY, 0},
	{{WORD_VALENTINES_OWN, WORD_DAY}, FEAST_HALLOWEEN, 106},
	{{WORD_BURNS, WORD_NIGHT}, FEAST_HALLOWEEN, 86},
	{{WORD_MAY, WORD_DAY}, FEAST_HALLOWEEN, 182},
	{{WORD_ST, WORD_DAVIDS_OWN, WORD_DAY}, FEAST_HALLOWEEN, 121},
	{{WORD_ST, WORD_PATRICKS_OWN, WORD_DAY}, FEAST_HALLOWEEN, 137},
	{{WORD_ST, WORD_GEORGES_OWN, WORD_DAY}, FEAST_HALLOWEEN, 174},
	{{WORD_ST, WORD_ANDREWS_OWN, WORD_DAY}, FEAST_HALLOWEEN, 30},
	{{WORD_LADY, WORD_DAY}, FEAST_CHRISTMAS, -275},
	{{WORD_REMEMBRANCE, WORD_DAY}, FEAST_HALLOWEEN, 11},
	{{WORD_MOTHERS, WORD_DAY}, FEAST_EASTER, -21},
	{{WORD_INDEPENDENCE, WORD_DAY}, FEAST_HALLOWEEN, 246},
	{{WORD_CYBER, WORD_MONDAY}, FEAST_BLACK_FRIDAY, 3},
	{{WORD_ASCENSION, WORD_DAY}, FEAST_EASTER, 39},
	{{WORD_THANKSGIVING, WORD_DAY}, FEAST_BLACK_FRIDAY, -1},
	{{WORD_TWELFTH, WORD_NIGHT}, FEAST_CHRISTMAS, 11},
};

/* The token behind the name of a day that hangs on a feast, `at` where there is none. */
static size_t read_named_day(const struct prose *prose, size_t at, const struct named_day **found)
{
	bool day = prose_has(prose, at + 1, ROLE_WEEKDAY) || prose_has(prose, at + 1, ROLE_UNIT) ||
	           prose_in(prose, at + 1, CLASS_BEHIND_FEAST) || prose_in(prose, at, WORD_ST);
	for (size_t i = 0; day && i < sizeof named_days / sizeof named_days[0]; i++) {
		size_t end = prose_phrase_end(prose, at, named_days[i].words, 3);
		if (!end)
			continue;
		*found = &named_days[i];
		return end;
	}
	return at;
}

struct time_core prose_feast_at(const struct prose *prose, size_t at, int64_t reference)
{
	struct named_day feast = {.feast = FEAST_MOVABLE};
	const struct named_day *found = &feast;
	size_t behind = read_named_day(prose, at, &found);
	if (behind == at)
		feast.feast = (enum feast)prose_value(prose, behind++);
	if (found->feast == FEAST_MOVABLE)
		return (struct time_core){.next = behind, .kind = TIME_EVENT};
	int64_t year;
	size_t next = prose_year_behind(prose, behind, reference, &year);
	bool any_year = year == 0;
	if (any_year)
		year = calendar_date(reference).year - 1;
	int64_t day = feast_day(found->feast, year, found->days);
	while (any_year && day < reference)
		day = feast_day(found->feast, ++year, found->days);
	return (struct time_core){.next = next, .resolved = true, .kind = TIME_DATE, .start = day, .end = day};
}

bool prose_is_feast(const struct prose *prose, size_t at)
{
	const struct named_day *found;
	return (prose_has(prose, at, ROLE_FEAST) && !prose_has(prose, at + 1, ROLE_EVENT)) ||
	       read_named_day(prose, at, &found) > at;
}
