#include "amount.h"

#include <string.h>
#include <strings.h>

enum { MOST_DIGITS = 15, UNIT_ROOM = 80, YEAR_FROM = 1900, YEAR_TO = 2100 };

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Bytes of UTF-8 letters count, too; 0xC2 and 0xE2 lead signs: £ ½ – € ≤. */
static bool is_letter(char c)
{
	unsigned char byte = (unsigned char)c;
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (byte >= 0x80 && byte != 0xC2 && byte != 0xE2);
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static char byte_at(struct text text, size_t i)
{
	return i < text.length ? text.at[i] : '\0';
}

static struct text text_from(struct text text, size_t i)
{
	return (struct text){text.at + i, text.length - i};
}

static bool starts_with(struct text text, const char *start)
{
	size_t length = strlen(start);
	return text.length >= length && strncasecmp(text.at, start, length) == 0;
}

static size_t spaces(struct text text)
{
	size_t i = 0;
	while (i < text.length && is_space(text.at[i]))
		i++;
	return i;
}

static size_t letters(struct text text)
{
	size_t i = 0;
	while (i < text.length && is_letter(text.at[i]))
		i++;
	return i;
}

/* ---- Numbers in words ---- */

enum numeral_class { NUMERAL_NONE, NUMERAL_UNIT, NUMERAL_TEN, NUMERAL_SCALE, NUMERAL_HALF, NUMERAL_PART };

struct numeral {
	const char *word;
	enum numeral_class class;
	double value;
};

/* Parts are fractions only behind a number ("two thirds") or an article ("a fifth of …"). */
static const struct numeral numerals[] = {
	{"zero", NUMERAL_UNIT, 0},        {"nil", NUMERAL_UNIT, 0},          {"one", NUMERAL_UNIT, 1},
	{"two", NUMERAL_UNIT, 2},         {"three", NUMERAL_UNIT, 3},        {"four", NUMERAL_UNIT, 4},
	{"five", NUMERAL_UNIT, 5},        {"six", NUMERAL_UNIT, 6},          {"seven", NUMERAL_UNIT, 7},
	{"eight", NUMERAL_UNIT, 8},       {"nine", NUMERAL_UNIT, 9},         {"ten", NUMERAL_UNIT, 10},
	{"eleven", NUMERAL_UNIT, 11},     {"twelve", NUMERAL_UNIT, 12},      {"thirteen", NUMERAL_UNIT, 13},
	{"fourteen", NUMERAL_UNIT, 14},   {"fifteen", NUMERAL_UNIT, 15},     {"sixteen", NUMERAL_UNIT, 16},
	{"seventeen", NUMERAL_UNIT, 17},  {"eighteen", NUMERAL_UNIT, 18},    {"nineteen", NUMERAL_UNIT, 19},
	{"twenty", NUMERAL_TEN, 20},      {"thirty", NUMERAL_TEN, 30},       {"forty", NUMERAL_TEN, 40},
	{"fifty", NUMERAL_TEN, 50},       {"sixty", NUMERAL_TEN, 60},        {"seventy", NUMERAL_TEN, 70},
	{"eighty", NUMERAL_TEN, 80},      {"ninety", NUMERAL_TEN, 90},       {"couple", NUMERAL_SCALE, 2},
	{"dozen", NUMERAL_SCALE, 12},     {"hundred", NUMERAL_SCALE, 100},   {"thousand", NUMERAL_SCALE, 1e3},
	{"million", NUMERAL_SCALE, 1e6},  {"billion", NUMERAL_SCALE, 1e9},   {"half", NUMERAL_HALF, 0.5},
	{"third", NUMERAL_PART, 1.0 / 3}, {"thirds", NUMERAL_PART, 1.0 / 3}, {"quarter", NUMERAL_PART, 0.25},
	{"fifth", NUMERAL_PART, 0.2},     {"fifths", NUMERAL_PART, 0.2},     {"quarters", NUMERAL_PART, 0.25},
	{"sixth", NUMERAL_PART, 1.0 / 6}, {"eighth", NUMERAL_PART, 0.125},   {"tenth", NUMERAL_PART, 0.1},
	{"tenths", NUMERAL_PART, 0.1},
};

const char *amount_word(size_t i)
{
	return i < sizeof numerals / sizeof numerals[0] ? numerals[i].word : NULL;
}

/* The numeral at the start of `text` and the bytes it takes; class NONE where there is none. */
static struct numeral numeral_at(struct text text, size_t *taken)
{
	*taken = letters(text);
	for (size_t i = 0; *taken >= 3 && i < sizeof numerals / sizeof numerals[0]; i++)
		if ((numerals[i].word[0] | ' ') == (text.at[0] | ' ') && strlen(numerals[i].word) == *taken &&
		    starts_with(text, numerals[i].word))
			return numerals[i];
	return (struct numeral){"", NUMERAL_NONE, 0};
}

/* The numeral behind a space or hyphen; `*taken` counts the gap, too. */
static struct numeral numeral_after(struct text text, size_t at, size_t *taken)
{
	size_t gap = byte_at(text, at) == '-' ? 1 : spaces(text_from(text, at));
	struct numeral numeral = {"", NUMERAL_NONE, 0};
	*taken = 0;
	if (gap > 0 && at + gap < text.length)
		numeral = numeral_at(text_from(text, at + gap), taken);
	*taken = numeral.class == NUMERAL_NONE ? 0 : *taken + gap;
	return numeral;
}

/* The bytes that a word takes with the space before it; 0 where it doesn't stand there. */
static size_t word_after(struct text text, size_t at, const char *word)
{
	size_t gap = spaces(text_from(text, at));
	size_t length = strlen(word);
	struct text rest = text_from(text, at + gap);
	return gap > 0 && letters(rest) == length && starts_with(rest, word) ? gap + length : 0;
}

static size_t article(struct text text)
{
	size_t length = letters(text);
	bool found = (length == 1 && starts_with(text, "a")) || (length == 2 && starts_with(text, "an"));
	return found && is_space(byte_at(text, length)) ? length : 0;
}

/* "a third of", "a third more", "a third.": not "a third call", which counts. */
static bool is_fraction_end(struct text rest)
{
	static const char *const next[] = {"of", "more", "less", "fewer", "faster", "by", "in", "on"};
	if (!is_letter(byte_at(rest, spaces(rest))))
		return true;
	for (size_t i = 0; i < sizeof next / sizeof next[0]; i++)
		if (word_after(rest, 0, next[i]) > 0)
			return true;
	return false;
}

static bool is_part(struct numeral numeral, struct text text, size_t end)
{
	return numeral.class == NUMERAL_HALF ||
	       (numeral.class == NUMERAL_PART &&
	        (numeral.value == 0.25 || text.at[end - 1] == 's' || is_fraction_end(text_from(text, end))));
}

/* "… and a half", "… and three quarters" behind a number that ends at `at`. */
static size_t read_and_part(struct text text, size_t at, double *value)
{
	size_t and = word_after(text, at, "and");
	size_t a = and > 0 ? word_after(text, at + and, "a") : 0;
	size_t taken = 0;
	if (a == 0)
		return 0;
	struct numeral part = numeral_after(text, at + and+a, &taken);
	if (!is_part(part, text, at + and+a + taken))
		return 0;
	*value += part.value;
	return and+a + taken;
}

/* Units, tens, hundreds: "twenty-one", "three hundred and five"; `text` starts with the numeral `first`. */
static size_t read_sum(struct text text, struct numeral first, size_t end, double *value)
{
	double total = 0, current = first.value;
	bool ten = first.class == NUMERAL_TEN;
	bool open = first.class == NUMERAL_SCALE; /* a unit may follow */
	for (;;) {
		size_t taken, and = word_after(text, end, "and");
		struct numeral next = numeral_after(text, end + (open ? and : 0), &taken);
		and = open ? and : 0;
		bool small = next.class == NUMERAL_UNIT || next.class == NUMERAL_TEN;
		if (next.class == NUMERAL_SCALE && and == 0)
			current *= next.value;
		else if (small && ((ten && next.value < 10 && next.value > 0) || open))
			current += next.value;
		else
			break;
		open = next.class == NUMERAL_SCALE && next.value >= 100;
		ten = next.class == NUMERAL_TEN;
		if (next.class == NUMERAL_SCALE && next.value >= 1000) {
			total += current;
			current = 0;
		}
		end += and+taken;
	}
	*value = total + current;
	return end;
}

/* "3k", "1.2m", "5 thousand", "2 dozen" */
static size_t read_scale(struct text text, size_t at, double *value)
{
	size_t taken;
	struct numeral scale = numeral_after(text, at, &taken);
	bool single = letters(text_from(text, at)) == 1;
	if (single && (text.at[at] == 'k' || text.at[at] == 'm')) {
		*value *= text.at[at] == 'k' ? 1e3 : 1e6;
		return 1;
	}
	if (scale.class != NUMERAL_SCALE || byte_at(text, at) == '-')
		return 0;
	*value *= scale.value;
	return taken;
}

static size_t read_words(struct text text, double *value, bool *fraction)
{
	size_t start = article(text), taken;
	size_t end = start;
	struct numeral first = start > 0 ? numeral_after(text, start, &taken) : numeral_at(text, &taken);
	end += taken;
	if (first.class == NUMERAL_NONE || (start > 0 && (first.class == NUMERAL_UNIT || first.class == NUMERAL_TEN)))
		return 0;
	if (first.class == NUMERAL_HALF) {
		size_t a = word_after(text, end, "a");
		struct numeral scale = numeral_after(text, end + a, &taken);
		*fraction = scale.class != NUMERAL_SCALE;
		*value = *fraction ? first.value : first.value * scale.value;
		return word_after(text, end, "past") > 0 ? 0 : end + (*fraction ? 0 : a + taken);
	}
	if (first.class == NUMERAL_PART) {
		*fraction = true;
		*value = first.value;
		return start > 0 && is_part(first, text, end) ? end : 0;
	}
	struct numeral part = numeral_after(text, end, &taken);
	if (first.class == NUMERAL_UNIT && part.class == NUMERAL_PART && is_part(part, text, end + taken)) {
		*fraction = true;
		*value = first.value * part.value;
		return end + taken;
	}
	end = read_sum(text, first, end, value);
	size_t part_end = end + read_and_part(text, end, value);
	return part_end > end ? part_end + read_scale(text, part_end, value) : end;
}

/* ---- Numbers in digits ---- */

static size_t read_sign(struct text text, double *sign)
{
	static const char minus[] = "\xE2\x88\x92"; /* U+2212 */
	*sign = starts_with(text, "-") || starts_with(text, minus) ? -1 : 1;
	if (starts_with(text, minus))
		return sizeof minus - 1;
	return starts_with(text, "-") || starts_with(text, "+") ? 1 : 0;
}

/* Whether three digits and no fourth follow a comma at `at`. */
static bool is_group(struct text text, size_t at)
{
	return byte_at(text, at) == ',' && is_digit(byte_at(text, at + 1)) && is_digit(byte_at(text, at + 2)) &&
	       is_digit(byte_at(text, at + 3)) && !is_digit(byte_at(text, at + 4));
}

/* ½ ¼ ¾ */
static size_t read_vulgar(struct text text, size_t at, double *value)
{
	if (byte_at(text, at) != '\xC2')
		return 0;
	unsigned char next = (unsigned char)byte_at(text, at + 1);
	double part = next == 0xBC ? 0.25 : next == 0xBD ? 0.5 : next == 0xBE ? 0.75 : 0;
	*value += part;
	return part > 0 ? 2 : 0;
}

static size_t read_digits(struct text text, double *value)
{
	size_t start = 0, i = 0, count = 0;
	double whole = 0, scale = 1;
	while (is_digit(byte_at(text, i)) || (i > start && i <= start + 3 && is_group(text, i)) ||
	       (i > start + 3 && byte_at(text, start) != '0' && text.at[i - 4] == ',' && is_group(text, i))) {
		if (text.at[i] != ',') {
			whole = whole * 10 + (text.at[i] - '0');
			count++;
		}
		i++;
	}
	if (i > 0 && byte_at(text, i) == '.' && is_digit(byte_at(text, i + 1)))
		for (i++; is_digit(byte_at(text, i)); i++, count++) {
			scale *= 10;
			whole = whole * 10 + (text.at[i] - '0');
		}
	*value = whole / scale;
	if (count > MOST_DIGITS)
		return 0;
	i += read_vulgar(text, i, value);
	return i == 0 ? 0 : i + read_scale(text, i, value);
}

/* "3rd", "2nd": a place in an order. "v2.1.3", "10:30": neither. "20km" and "50p" are numbers before a unit. */
static bool is_number_end(struct text text, size_t end)
{
	static const char *const ordinals[] = {"st", "nd", "rd", "th"};
	struct text rest = text_from(text, end);
	for (size_t i = 0; i < sizeof ordinals / sizeof ordinals[0]; i++)
		if (letters(rest) == 2 && starts_with(rest, ordinals[i]))
			return false;
	char mark = byte_at(text, end);
	return !((mark == ':' || mark == '.' || mark == ',') && is_digit(byte_at(text, end + 1)));
}

size_t amount_read_part(struct text text, double *value, bool *fraction)
{
	double sign = 1;
	size_t start = read_sign(text, &sign);
	*value = 0;
	*fraction = false;
	if (is_letter(byte_at(text, start)))
		return start == 0 ? read_words(text, value, fraction) : 0;
	size_t taken = read_digits(text_from(text, start), value);
	if (taken == 0 || !is_number_end(text, start + taken))
		return 0;
	*value *= sign;
	size_t end = start + taken;
	return sign > 0 ? end + read_and_part(text, end, value) : end;
}

size_t amount_read_number(struct text text, double *value)
{
	bool fraction;
	return amount_read_part(text, value, &fraction);
}

/* ---- Fields ---- */

/* Words that may stand before the number without changing what it counts. Longer ones first. */
static const char *const leads[] = {
	"about",
	"around",
	"roughly",
	"approximately",
	"approx.",
	"approx",
	"circa",
	"ca.",
	"c.",
	"some",
	"nearly",
	"almost",
	"just",
	"exactly",
	"only",
	"over",
	"under",
	"above",
	"below",
	"at least",
	"at most",
	"up to",
	"within",
	"by",
	"less than",
	"fewer than",
	"no more than",
	"no fewer than",
	"not more than",
	"more than",
	"an average of",
	"on average",
	"average",
	"a total of",
	"total",
	"all",
	"~",
	"<=",
	">=",
	"<",
	">",
	"=",
	"\xE2\x89\xA4",
	"\xE2\x89\xA5",
	"\xE2\x89\x88",
};

static size_t read_lead(struct text text)
{
	for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++) {
		size_t length = strlen(leads[i]);
		bool ends = !is_letter(leads[i][length - 1]) || is_space(byte_at(text, length));
		if (starts_with(text, leads[i]) && ends)
			return length + spaces(text_from(text, length));
	}
	return 0;
}

static const char *const currencies[] = {"\xC2\xA3", "$", "\xE2\x82\xAC"};

static size_t read_currency(struct text text, const char **unit)
{
	for (size_t i = 0; i < sizeof currencies / sizeof currencies[0]; i++)
		if (starts_with(text, currencies[i])) {
			*unit = currencies[i];
			size_t length = strlen(currencies[i]);
			return length + spaces(text_from(text, length));
		}
	return 0;
}

struct unit_word {
	const char *written, *unit;
	double factor;
};

/* Units that are known under several names; the first that fits is taken. */
static const struct unit_word unit_words[] = {
	{"%", "%", 1},
	{"per cent", "%", 1},
	{"percent", "%", 1},
	{"pc", "%", 1},
	{"p", "\xC2\xA3", 0.01},
	{"pence", "\xC2\xA3", 0.01},
	{"pounds", "\xC2\xA3", 1},
	{"pound", "\xC2\xA3", 1},
	{"euros", "\xE2\x82\xAC", 1},
	{"dollars", "$", 1},
	{"GBP", "\xC2\xA3", 1},
};

static size_t read_known_unit(struct text text, struct amount *amount, const char **unit)
{
	size_t gap = spaces(text);
	struct text rest = text_from(text, gap);
	for (size_t i = 0; i < sizeof unit_words / sizeof unit_words[0]; i++) {
		size_t length = strlen(unit_words[i].written);
		bool ends = !is_letter(unit_words[i].written[0]) || !is_letter(byte_at(rest, length));
		if (!starts_with(rest, unit_words[i].written) || !ends)
			continue;
		*unit = unit_words[i].unit;
		amount->value *= unit_words[i].factor;
		return gap + length;
	}
	return 0;
}

/* "of 100", "out of 5", "/100", "in 10", "per 1,000"; percentages keep what follows "of" as words. */
static size_t read_whole(struct text text, struct amount *amount)
{
	static const char *const links[] = {"out of ",   "of the ",    "of ",  "in every ", "in ",
	                                    "for each ", "for every ", "per ", "/"};
	size_t gap = spaces(text);
	for (size_t i = 0; i < sizeof links / sizeof links[0]; i++) {
		struct text rest = text_from(text, gap);
		if (!starts_with(rest, links[i]))
			continue;
		size_t link = strlen(links[i]);
		link += spaces(text_from(rest, link));
		double whole = 0;
		size_t taken = amount_read_number(text_from(rest, link), &whole);
		if (taken == 0 || whole < 1 || amount->value > whole || amount->value < 0)
			continue;
		amount->of = whole;
		return gap + link + taken;
	}
	return 0;
}

static bool is_word_of(const char *const *words, struct text word)
{
	for (; *words; words++)
		if (strlen(*words) == word.length && starts_with(word, *words))
			return true;
	return false;
}

static const char *const per_words[] = {"a", "an", "per", "each", "every", NULL};
static const char *const unit_ends[] = {
	"of",  "in",  "on", "by",  "from", "for",   "that", "which", "compared", "with", "when", "were", "was",  "is",
	"are", "and", "or", "but", "who",  "since", "to",   "at",    "than",     "then", "said", "had",  "have", NULL};

/* Whether what follows an amount holds another number: years and "one" are none. */
static bool has_number(struct text text)
{
	for (size_t i = 0; i < text.length;) {
		double value = 0;
		bool fraction = false;
		if (is_digit(text.at[i])) {
			size_t taken = amount_read_number(text_from(text, i), &value);
			if (taken != 4 || value < YEAR_FROM || value > YEAR_TO)
				return true;
			i += taken;
		} else if (is_letter(text.at[i])) {
			if (amount_read_part(text_from(text, i), &value, &fraction) > 0 && value != 1)
				return true;
			i += letters(text_from(text, i));
		} else {
			i++;
		}
	}
	return false;
}

static void add_unit(struct buffer *unit, const char *word, size_t length)
{
	if (unit->length > 0)
		buffer_add_char(unit, ' ');
	buffer_add(unit, word, length);
}

/* Adds the words of the unit; gives the bytes they take. Ends at a mark or at a word that no unit holds. */
static size_t read_unit_words(struct text text, bool fraction, struct buffer *unit)
{
	size_t i = 0, words = 0;
	for (;;) {
		size_t at = i + spaces(text_from(text, i));
		bool slash = byte_at(text, at) == '/' || byte_at(text, at) == '-';
		size_t length = letters(text_from(text, at + (slash && (i > 0 || byte_at(text, at) == '/'))));
		if (slash && length > 0 && byte_at(text, at) == '/') {
			add_unit(unit, "per", 3);
			at++;
		}
		struct text word = {text.at + at, length};
		if (length == 0 || unit->length + length > UNIT_ROOM)
			return i;
		bool article_of_half = fraction && words == 0 && is_word_of(per_words, word);
		if (is_word_of(per_words, word) && !article_of_half)
			add_unit(unit, "per", 3);
		else if (!is_word_of(unit_ends, word) && !article_of_half)
			add_unit(unit, word.at, word.length);
		else if (!article_of_half)
			return i;
		words++;
		i = at + length;
	}
}

static bool ends_amount(struct text rest)
{
	char mark = byte_at(rest, spaces(rest));
	return mark != '-' && mark != '/' && mark != ':' && !starts_with(rest, "\xE2\x80\x93") && !has_number(rest);
}

static struct text without_brackets(struct text text)
{
	const char *open = memchr(text.at, '(', text.length);
	if (open && open > text.at)
		text.length = (size_t)(open - text.at);
	return text_trimmed(text);
}

/* Months are no units: "12 March" is a day. */
static bool is_month(struct text unit)
{
	static const char *const months[] = {"january", "february",  "march",   "april",    "may",      "june", "july",
	                                     "august",  "september", "october", "november", "december", "jan",  "feb",
	                                     "mar",     "apr",       "jun",     "jul",      "aug",      "sept", "sep",
	                                     "oct",     "nov",       "dec",     "am",       "pm",       NULL};
	return is_word_of(months, (struct text){unit.at, letters(unit)});
}

bool amount_read(struct arena *arena, struct text text, struct amount *amount)
{
	const char *known = NULL;
	bool fraction = false;
	size_t i = 0, lead;
	text = without_brackets(text_trimmed(text));
	while ((lead = read_lead(text_from(text, i))) > 0)
		i += lead;
	i += read_currency(text_from(text, i), &known);
	*amount = (struct amount){0, 0, text_of("")};
	size_t taken = amount_read_part(text_from(text, i), &amount->value, &fraction);
	if (taken == 0)
		return false;
	i += taken;
	if (!known)
		i += read_known_unit(text_from(text, i), amount, &known);
	if (!known)
		i += read_whole(text_from(text, i), amount);
	struct buffer unit = {0};
	if (known)
		add_unit(&unit, known, strlen(known));
	size_t of = fraction ? word_after(text, i, "of") : 0;
	i += of;
	i += read_unit_words(text_from(text, i), fraction, &unit);
	amount->unit = arena_text(arena, unit.at ? unit.at : "", unit.length);
	buffer_free(&unit);
	if (fraction && (of > 0 || amount->unit.length == 0))
		amount->of = 1;
	return ends_amount(text_from(text, i)) && !is_month(amount->unit);
}
