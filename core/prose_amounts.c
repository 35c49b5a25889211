#include "prose_changes.h"
#include "prose_lexicon.h"

#include <string.h>

enum { MOST_UNIT_WORDS = 3 };

struct amounts {
	struct arena *arena;
	const struct prose *prose; /* the sentence at hand, by itself */
	struct buffer here;        /* struct found_amount: those of the sentence, by its own tokens */
	struct buffer found;       /* the same of all sentences so far, by the text's tokens */
	struct changes changes;
};

/* The token that holds the byte before `end`. */
static size_t token_before(const struct prose *prose, size_t from, size_t end)
{
	size_t at = from;
	while (at + 1 < prose->token_count && prose_token(prose, at + 1)->start < end)
		at++;
	return at;
}

static bool is_currency(const struct prose *prose, size_t at, struct text *unit)
{
	static const char *const signs[] = {"\xC2\xA3", "$", "\xE2\x82\xAC"};
	for (size_t i = 0; i < sizeof signs / sizeof signs[0] && at < prose->token_count; i++)
		if (text_is(prose_span(prose, (uint32_t)at, (uint32_t)at), signs[i])) {
			*unit = text_of(signs[i]);
			return true;
		}
	return false;
}

/* "one" counts only before a thing: not "no one", "the one", "one of". */
static bool counts_one(const struct prose *prose, size_t at)
{
	if (at + 1 >= prose->token_count || prose_token(prose, at + 1)->kind != TOKEN_WORD ||
	    prose_has(prose, at + 1, ROLE_COMMON) || prose_joined(prose, at, '-'))
		return prose_is(prose, at + 1, LINK_IN) || prose_is(prose, at + 1, LINK_OUT);
	return !prose_in(prose, at - 1, CLASS_NOT_COUNTED);
}

/* A number behind "room", "version", "week", "+" or another number is a name or a phone number. */
static bool is_name(const struct prose *prose, size_t at)
{
	if (at == 0)
		return false;
	char before = prose_byte(prose, at - 1);
	bool joined = prose_token(prose, at - 1)->end == prose_token(prose, at)->start;
	if (before == '#' || (joined && (before == '+' || before == '/')))
		return true;
	if (prose_has(prose, at - 1, ROLE_NUMERAL) || prose_token(prose, at - 1)->kind == TOKEN_NUMBER)
		return prose_shape(prose, at - 1).shape != SHAPE_NUMBER || joined;
	return prose_has(prose, at - 1, ROLE_NAMING);
}

/* Runs of long digits with spaces are phone numbers: "01632 960 123", "+44 1632 960123". */
static size_t phone_end(const struct prose *prose, size_t at)
{
	const struct token *token = prose_token(prose, at);
	bool starts = prose->text.at[token->start] == '0' && token->end - token->start >= 3;
	starts = starts ||
	         (at > 0 && prose_byte(prose, at - 1) == '+' && prose_token(prose, at - 1)->end == token->start &&
	          at + 1 < prose->token_count && prose_token(prose, at + 1)->kind == TOKEN_NUMBER);
	if (!starts || memchr(prose->text.at + token->start, '.', token->end - token->start))
		return at;
	while (at < prose->token_count && prose_token(prose, at)->kind == TOKEN_NUMBER)
		at++;
	return at;
}

static bool is_clock(const struct prose *prose, size_t at)
{
	if (prose_in(prose, at + 1, WORD_AM) || prose_in(prose, at + 1, WORD_PM) ||
	    prose_in(prose, at + 1, WORD_AM_DOTTED) || prose_in(prose, at + 1, WORD_PM_DOTTED) ||
	    prose_in(prose, at + 1, WORD_OCLOCK))
		return true;
	struct shaped shaped = prose_shape(prose, at);
	bool at_time = at > 0 && prose_is(prose, at - 1, LINK_AT) && shaped.shape == SHAPE_NUMBER && shaped.plain;
	bool hour = shaped.number <= 12 || prose_token(prose, at)->end - prose_token(prose, at)->start == 4;
	return at_time && hour &&
	       (at + 1 == prose->token_count || prose_has(prose, at + 1, ROLE_LINK) ||
	        prose_token(prose, at + 1)->kind == TOKEN_MARK) &&
	       prose_byte(prose, at + 1) != '%';
}

/* The token behind what is digits and no amount; `at` where it is none of that. */
static size_t skip_end(const struct prose *prose, size_t at)
{
	int64_t year;
	int month, day;
	size_t end = prose_read_date(prose, at, &year, &month, &day);
	struct text unit;
	if (end > 0)
		return end;
	if (prose_token(prose, at)->kind != TOKEN_NUMBER)
		return at;
	size_t phone = phone_end(prose, at);
	if (phone > at)
		return phone;
	bool priced = at > 0 && is_currency(prose, at - 1, &unit);
	enum shape shape = prose_shape(prose, at).shape;
	bool counted = shape == SHAPE_NUMBER || shape == SHAPE_PART || shape == SHAPE_RANGE;
	if (!counted || is_clock(prose, at) || (!priced && (prose_is_year(prose, at) || is_name(prose, at))))
		return at + 1;
	return at;
}

static bool may_start(const struct prose *prose, size_t at)
{
	if (prose_token(prose, at)->kind == TOKEN_NUMBER)
		return true;
	if (prose_has(prose, at, ROLE_NUMERAL))
		return prose_value(prose, at) != NUMERAL_ONE || counts_one(prose, at) ||
		       prose_has(prose, at + 1, ROLE_ORDINAL) || prose_value(prose, at + 1) == NUMERAL_SCALE;
	return prose_is(prose, at, LINK_A) &&
	       (prose_has(prose, at + 1, ROLE_NUMERAL) || prose_has(prose, at + 1, ROLE_ORDINAL) ||
	        prose_is(prose, at + 1, LINK_COUPLE) || prose_in(prose, at + 1, WORD_QUARTER));
}

/* "a quarter" is a share, "in a quarter" and "twice a quarter" are times; "the half term" is none. */
static bool is_quarter_of_year(const struct prose *prose, size_t at)
{
	if (!prose_in(prose, at + 1, WORD_QUARTER) || !prose_is(prose, at, LINK_A))
		return false;
	return at > 0 && prose_token(prose, at - 1)->kind != TOKEN_MARK && !prose_is(prose, at - 1, LINK_BY) &&
	       !prose_has(prose, at - 1, ROLE_CHANGE) && !prose_has(prose, at - 1, ROLE_ROUGHLY) &&
	       !prose_has(prose, at - 1, ROLE_PAST) && !prose_is(prose, at - 1, LINK_TO) &&
	       !prose_is(prose, at - 1, LINK_FROM) && !prose_is(prose, at + 2, LINK_OF);
}

/* once, twice, thrice: they count times */
static double times_value(const struct prose *prose, size_t at)
{
	return prose_in(prose, at, WORD_ONCE) ? 1 : prose_in(prose, at, WORD_TWICE) ? 2 : 3;
}

/* "once" is "as soon as", too: it counts only before "a", "per", "every" or "more". */
static bool counts_times(const struct prose *prose, size_t at)
{
	return !prose_in(prose, at, WORD_ONCE) || prose_is(prose, at + 1, LINK_A) ||
	       prose_is(prose, at + 1, LINK_PER) || prose_is(prose, at + 1, LINK_EVERY);
}

static bool is_plural(const struct prose *prose, size_t at)
{
	const struct token *token = prose_token(prose, at);
	char last = prose->text.at[token->end - 1];
	return (last == 's' && prose->text.at[token->end - 2] != 's') || prose_in(prose, at, CLASS_PLURALS);
}

static bool may_be_unit(const struct prose *prose, size_t at)
{
	return at < prose->token_count && prose_token(prose, at)->kind == TOKEN_WORD &&
	       !prose_has(prose, at, ROLE_LINK) && !prose_has(prose, at, ROLE_COMMON) &&
	       !prose_has(prose, at, ROLE_NUMERAL) && !prose_has(prose, at, ROLE_PAST) &&
	       !prose_ends_in(prose, at, "ed", SHORTEST_PAST); /* "of 12, 3 used it" */
}

/* The token behind the unit's words: up to a plural ("working days"), else the first word. */
static size_t unit_end(const struct prose *prose, size_t at)
{
	for (size_t i = at; i < at + MOST_UNIT_WORDS; i++) {
		bool working = i == at && prose_is(prose, i, LINK_WORKING) && prose_has(prose, i + 1, ROLE_UNIT);
		if (!working && !may_be_unit(prose, i))
			break;
		if (!working && is_plural(prose, i))
			return i + 1;
	}
	return may_be_unit(prose, at) || prose_is(prose, at, LINK_TIMES) ? at + 1 : at;
}

/* "a week", "per day", "each month" behind an amount. */
static bool has_period(const struct prose *prose, size_t at)
{
	bool per = prose_is(prose, at, LINK_A) || prose_is(prose, at, LINK_PER) || prose_is(prose, at, LINK_EVERY);
	return per && prose_has(prose, at + 1, ROLE_UNIT);
}

struct known_unit {
	enum word_class first, second; /* second word, or CLASS_NONE */
	const char *unit;
	double factor;
};

static const struct known_unit known_units[] = {
	{WORD_PERCENT_SIGN, CLASS_NONE, "%", 1},
	{WORD_PERCENT, CLASS_NONE, "%", 1},
	{WORD_PER, WORD_CENT, "%", 1},
	{WORD_PENCE, CLASS_NONE, "\xC2\xA3", 0.01},
	{WORD_POUNDS, CLASS_NONE, "\xC2\xA3", 1},
	{WORD_PERCENTAGE, WORD_POINTS, "percentage points", 1},
};

static size_t read_known_unit(const struct prose *prose, size_t at, struct amount *amount)
{
	for (size_t i = 0; i < sizeof known_units / sizeof known_units[0]; i++) {
		const struct known_unit *known = &known_units[i];
		if (!prose_in(prose, at, known->first) || (known->second && !prose_in(prose, at + 1, known->second)))
			continue;
		amount->unit = text_of(known->unit);
		amount->value *= known->factor;
		return at + (known->second ? 2 : 1);
	}
	return at;
}

/* "50p", "20km": the letters that stand at the number itself. */
static void read_glued_unit(struct amounts *amounts, size_t at, size_t end, struct amount *amount)
{
	const struct token *token = prose_token(amounts->prose, at);
	if (token->kind != TOKEN_NUMBER || end >= token->end)
		return;
	struct text glued = {amounts->prose->text.at + end, token->end - end};
	bool pence = text_is(glued, "p");
	amount->unit = pence ? text_of("\xC2\xA3") : arena_text(amounts->arena, glued.at, glued.length);
	amount->value *= pence ? 0.01 : 1;
}

/* "of 100", "out of 5", "in ten" behind a number. */
static size_t read_whole(const struct prose *prose, size_t at, struct amount *amount)
{
	size_t i = at;
	bool linked = false;
	if (prose_is(prose, i, LINK_OUT))
		i++;
	linked = prose_is(prose, i, LINK_OF) || (i == at && prose_is(prose, i, LINK_IN));
	if (!linked)
		return at;
	i++;
	i += prose_is(prose, i, LINK_THE);
	double whole = 0;
	size_t end = prose_is(prose, i, LINK_A) ? i : prose_read_count(prose, i, &whole);
	bool year = end > i && prose_token(prose, i)->kind == TOKEN_NUMBER && prose_is_year(prose, i);
	if (end == i || whole < 1 || whole < amount->value || year || prose_has(prose, end, ROLE_UNIT))
		return at;
	amount->of = whole;
	return end;
}

static void set_unit_words(struct amounts *amounts, struct found_amount *found, size_t at, size_t end, bool period)
{
	const struct prose *prose = amounts->prose;
	struct buffer unit = {0};
	if (found->amount.unit.at)
		buffer_add(&unit, found->amount.unit.at, found->amount.unit.length);
	for (size_t i = at; i < end; i++) {
		struct text word = prose_span(prose, (uint32_t)i, (uint32_t)i);
		if (unit.length)
			buffer_add_char(&unit, ' ');
		if (period && i + 2 == end)
			buffer_add_string(&unit, "per");
		else
			buffer_add(&unit, word.at, word.length);
	}
	found->amount.unit = arena_text(amounts->arena, unit.at ? unit.at : "", unit.length);
	buffer_free(&unit);
}

/* Everything behind the number; gives the token behind the amount. */
static size_t read_rest(struct amounts *amounts, struct found_amount *found, size_t at, bool fraction)
{
	const struct prose *prose = amounts->prose;
	size_t next = at;
	if (!found->amount.unit.length)
		next = read_known_unit(prose, at, &found->amount);
	if (!fraction && !found->amount.unit.length && found->amount.of == 0)
		next = read_whole(prose, next, &found->amount);
	bool percent = text_is(found->amount.unit, "%");
	size_t words = next;
	if (fraction && prose_is(prose, next, LINK_A) && prose_has(prose, next + 1, ROLE_UNIT))
		words = next = next + 1;
	if (!found->amount.unit.length)
		next = unit_end(prose, next);
	bool period = has_period(prose, next);
	if (period)
		next += 2;
	if (percent && !period)
		words = next;
	set_unit_words(amounts, found, words, next, period);
	bool of_time = words < next && prose_has(prose, words, ROLE_UNIT);
	if (fraction && !of_time && found->amount.of == 0)
		found->amount.of = 1;
	found->is_share = percent || found->amount.of > 0;
	return next;
}

static void read_before(const struct prose *prose, struct found_amount *found)
{
	size_t at = found->first;
	if (at == 0)
		return;
	if (is_currency(prose, at - 1, &found->amount.unit))
		found->first--;
	at = found->first;
	const struct token *before = at > 0 ? prose_token(prose, at - 1) : NULL;
	char sign = before ? prose_byte(prose, at - 1) : '\0';
	bool alone = before && (before->start == 0 || prose->text.at[before->start - 1] == ' ');
	bool minus = sign == '-' ||
	             (before && text_is(prose_span(prose, (uint32_t)at - 1, (uint32_t)at - 1), "\xE2\x88\x92"));
	if (minus && alone && before->end == prose_token(prose, at)->start && before->end - before->start != 2) {
		found->amount.value = -found->amount.value;
		found->first = (uint32_t)at - 1;
	} else if (before && (prose_has(prose, at - 1, ROLE_ROUGHLY) || sign == '~')) {
		found->approximate = true;
	}
}

/* The number itself; gives the token behind it, `at` where there is none. */
static size_t read_number(struct amounts *amounts, size_t at, struct found_amount *found, bool *fraction)
{
	const struct prose *prose = amounts->prose;
	uint32_t start = prose_token(prose, at)->start;
	struct shaped shaped = prose_shape(prose, at);
	*fraction = false;
	if (prose_has(prose, at, ROLE_NUMERAL) && prose_value(prose, at) == NUMERAL_TIMES) {
		found->amount.value = times_value(prose, at);
		return counts_times(prose, at) ? at + 1 : at;
	}
	if (shaped.shape == SHAPE_PART || shaped.shape == SHAPE_RANGE) {
		found->amount.value = (double)shaped.number;
		found->amount.of = shaped.shape == SHAPE_PART ? (double)shaped.other : 0;
		found->approximate = shaped.shape == SHAPE_RANGE;
		return at + 1;
	}
	struct text rest = {prose->text.at + start, prose->text.length - start};
	size_t taken = amount_read_part(rest, &found->amount.value, fraction);
	if (taken == 0)
		return at;
	size_t last = token_before(prose, at, start + taken);
	read_glued_unit(amounts, last, start + taken, &found->amount);
	return last + 1;
}

/* Reads the amount that starts at `at`; gives the token behind it, `at` where there is none. */
static size_t read_amount(struct amounts *amounts, size_t at)
{
	const struct prose *prose = amounts->prose;
	struct found_amount found = {.first = (uint32_t)at};
	bool fraction;
	found.amount.unit = text_of("");
	if (!may_start(prose, at) || is_quarter_of_year(prose, at))
		return at;
	size_t next = read_number(amounts, at, &found, &fraction);
	if (next == at)
		return at;
	read_before(prose, &found);
	next = read_rest(amounts, &found, next, fraction);
	found.last = (uint32_t)next - 1;
	buffer_add(&amounts->here, &found, sizeof found);
	return next;
}

/* What a word must be to begin an amount or a date. */
static const uint32_t amount_roles = 1U << ROLE_NUMERAL | 1U << ROLE_LINK | 1U << ROLE_MONTH | 1U << ROLE_ORDINAL;

static void read_amounts(struct amounts *amounts)
{
	const struct prose *prose = amounts->prose;
	for (size_t i = 0; i < prose->token_count;) {
		const struct token *token = prose_token(prose, i);
		if (token->kind != TOKEN_NUMBER && (token->roles & amount_roles) == 0) {
			i++;
			continue;
		}
		size_t end = skip_end(prose, i);
		if (end == i)
			end = read_amount(amounts, i);
		i = end > i ? end : i + 1;
	}
}

/* Keeps the amounts of the sentence and reads what changes they tell of. */
static void keep_amounts(struct amounts *amounts, const struct sentence *sentence)
{
	size_t count = amounts->here.length / sizeof(struct found_amount);
	struct found_amount *list = arena_copy(amounts->arena, amounts->here.at, amounts->here.length);
	changes_read(&amounts->changes, sentence, list, count);
	for (size_t i = 0; i < count; i++) {
		list[i].first += sentence->first;
		list[i].last += sentence->first;
	}
	buffer_add(&amounts->found, list, count * sizeof *list);
	buffer_clear(&amounts->here);
}

const struct found_amounts *prose_amounts(const struct prose *prose)
{
	struct found_amounts *found = &prose->found->amounts;
	if (prose->found->has_amounts || !prose_may_count(prose, UINT32_MAX))
		return found;
	struct arena *arena = prose->found->arena;
	struct sentence sentence = {.first = 0};
	struct amounts amounts = {.arena = arena, .prose = &sentence.prose, .changes = {.arena = arena}};
	while (prose_next_sentence(prose, &sentence))
		if (prose_may_count(prose, prose_token(prose, sentence.first)->sentence)) {
			read_amounts(&amounts);
			keep_amounts(&amounts, &sentence);
		}
	found->amounts = arena_copy(arena, amounts.found.at, amounts.found.length);
	found->amount_count = amounts.found.length / sizeof(struct found_amount);
	found->changes = changes_all(&amounts.changes, &found->change_count);
	prose->found->has_amounts = true;
	buffer_free(&amounts.here);
	buffer_free(&amounts.found);
	return found;
}
