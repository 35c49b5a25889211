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
	const char *words[3];
	enum feast feast;
	int days;
};

static const struct named_day named_days[] = {
	{{"shrove", "tuesday"}, FEAST_EASTER, -47},        {{"pancake", "day"}, FEAST_EASTER, -47},
	{{"ash", "wednesday"}, FEAST_EASTER, -46},         {{"mothering", "sunday"}, FEAST_EASTER, -21},
	{{"mother's", "day"}, FEAST_EASTER, -21},          {{"palm", "sunday"}, FEAST_EASTER, -7},
	{{"maundy", "thursday"}, FEAST_EASTER, -3},        {{"good", "friday"}, FEAST_EASTER, -2},
	{{"easter", "saturday"}, FEAST_EASTER, -1},        {{"easter", "sunday"}, FEAST_EASTER, 0},
	{{"easter", "monday"}, FEAST_EASTER, 1},           {{"whit", "monday"}, FEAST_EASTER, 50},
	{{"christmas", "eve"}, FEAST_CHRISTMAS, -1},       {{"christmas", "day"}, FEAST_CHRISTMAS, 0},
	{{"boxing", "day"}, FEAST_CHRISTMAS, 1},           {{"new", "year's", "eve"}, FEAST_CHRISTMAS, 6},
	{{"new", "year's", "day"}, FEAST_CHRISTMAS, 7},    {{"bonfire", "night"}, FEAST_HALLOWEEN, 5},
	{{"guy", "fawkes"}, FEAST_HALLOWEEN, 5},           {{"armistice", "day"}, FEAST_HALLOWEEN, 11},
	{{"black", "friday"}, FEAST_BLACK_FRIDAY, 0},      {{"valentine's", "day"}, FEAST_HALLOWEEN, 106},
	{{"burns", "night"}, FEAST_HALLOWEEN, 86},         {{"may", "day"}, FEAST_HALLOWEEN, 182},
	{{"st", "david's", "day"}, FEAST_HALLOWEEN, 121},  {{"st", "patrick's", "day"}, FEAST_HALLOWEEN, 137},
	{{"st", "george's", "day"}, FEAST_HALLOWEEN, 174}, {{"st", "andrew's", "day"}, FEAST_HALLOWEEN, 30},
	{{"lady", "day"}, FEAST_CHRISTMAS, -275},          {{"remembrance", "day"}, FEAST_HALLOWEEN, 11},
	{{"mothers", "day"}, FEAST_EASTER, -21},           {{"independence", "day"}, FEAST_HALLOWEEN, 246},
	{{"cyber", "monday"}, FEAST_BLACK_FRIDAY, 3},      {{"ascension", "day"}, FEAST_EASTER, 39},
	{{"thanksgiving", "day"}, FEAST_BLACK_FRIDAY, -1}, {{"twelfth", "night"}, FEAST_CHRISTMAS, 11},
};

/* The token behind the name of a day that hangs on a feast, `at` where there is none. */
static size_t read_named_day(const struct prose *prose, size_t at, const struct named_day **found)
{
	bool day = prose_has(prose, at + 1, ROLE_WEEKDAY) || prose_has(prose, at + 1, ROLE_UNIT) ||
	           prose_word_in(prose, at + 1, "eve night fawkes year's") || prose_word_is(prose, at, "st");
	for (size_t i = 0; day && i < sizeof named_days / sizeof named_days[0]; i++) {
		size_t n = 0;
		while (n < 3 && named_days[i].words[n] && prose_word_is(prose, at + n, named_days[i].words[n]))
			n++;
		if (n < 2 || (n < 3 && named_days[i].words[n]))
			continue;
		*found = &named_days[i];
		return at + n;
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
