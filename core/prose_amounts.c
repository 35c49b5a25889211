#include "prose_lexicon.h"

#include <string.h>

enum { MOST_UNIT_WORDS = 3, CHANGE_REACH = 12 };

/* ---- Amounts ---- */

struct amounts {
	struct arena *arena;
	const struct prose *prose;
	struct buffer found;   /* struct found_amount */
	struct buffer changes; /* struct found_change */
};

static const struct token *token_at(const struct prose *prose, size_t at)
{
	return &prose->tokens[at];
}

/* The token that holds the byte before `end`. */
static size_t token_before(const struct prose *prose, size_t from, size_t end)
{
	size_t at = from;
	while (at + 1 < prose->token_count && prose->tokens[at + 1].start < end)
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
	if (at + 1 >= prose->token_count || token_at(prose, at)->stop || token_at(prose, at + 1)->kind != TOKEN_WORD ||
	    prose_has(prose, at + 1, ROLE_COMMON) || prose_joined(prose, at, '-'))
		return prose_is(prose, at + 1, LINK_IN) || prose_is(prose, at + 1, LINK_OUT);
	return !prose_in(prose, at - 1, CLASS_NOT_COUNTED);
}

/* A number behind "room", "version", "week", "+" or another number is a name or a phone number. */
static bool is_name(const struct prose *prose, size_t at)
{
	if (at == 0 || token_at(prose, at - 1)->stop)
		return false;
	char before = prose_byte(prose, at - 1);
	bool joined = token_at(prose, at - 1)->end == token_at(prose, at)->start;
	if (before == '#' || (joined && (before == '+' || before == '/')))
		return true;
	if (prose_has(prose, at - 1, ROLE_NUMERAL) || token_at(prose, at - 1)->kind == TOKEN_NUMBER)
		return prose_shape(prose, at - 1).shape != SHAPE_NUMBER || joined;
	return prose_has(prose, at - 1, ROLE_NAMING);
}

/* Runs of long digits with spaces are phone numbers: "01632 960 123", "+44 1632 960123". */
static size_t phone_end(const struct prose *prose, size_t at)
{
	const struct token *token = token_at(prose, at);
	bool starts = prose->text.at[token->start] == '0' && token->end - token->start >= 3;
	starts =
		starts || (at > 0 && prose_byte(prose, at - 1) == '+' && token_at(prose, at - 1)->end == token->start &&
	                   at + 1 < prose->token_count && token[1].kind == TOKEN_NUMBER);
	if (!starts || memchr(prose->text.at + token->start, '.', token->end - token->start))
		return at;
	while (at < prose->token_count && token_at(prose, at)->kind == TOKEN_NUMBER)
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
	bool hour = shaped.number <= 12 || token_at(prose, at)->end - token_at(prose, at)->start == 4;
	return at_time && hour &&
	       (at + 1 == prose->token_count || token_at(prose, at)->stop || prose_has(prose, at + 1, ROLE_LINK) ||
	        token_at(prose, at + 1)->kind == TOKEN_MARK) &&
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
	if (token_at(prose, at)->kind != TOKEN_NUMBER)
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
	if (token_at(prose, at)->kind == TOKEN_NUMBER)
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
	return at > 0 && !token_at(prose, at - 1)->stop && token_at(prose, at - 1)->kind != TOKEN_MARK &&
	       !prose_is(prose, at - 1, LINK_BY) && !prose_has(prose, at - 1, ROLE_CHANGE) &&
	       !prose_has(prose, at - 1, ROLE_ROUGHLY) && !prose_has(prose, at - 1, ROLE_PAST) &&
	       !prose_is(prose, at - 1, LINK_TO) && !prose_is(prose, at - 1, LINK_FROM) &&
	       !prose_is(prose, at + 2, LINK_OF);
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
	const struct token *token = token_at(prose, at);
	char last = prose->text.at[token->end - 1];
	return (last == 's' && prose->text.at[token->end - 2] != 's') || prose_in(prose, at, CLASS_PLURALS);
}

static bool ends_in_ed(const struct prose *prose, size_t at)
{
	const struct token *token = token_at(prose, at);
	return token->end - token->start > 3 && memcmp(prose->text.at + token->end - 2, "ed", 2) == 0;
}

static bool may_be_unit(const struct prose *prose, size_t at)
{
	return at < prose->token_count && token_at(prose, at)->kind == TOKEN_WORD && !prose_has(prose, at, ROLE_LINK) &&
	       !prose_has(prose, at, ROLE_COMMON) && !prose_has(prose, at, ROLE_NUMERAL) &&
	       !prose_has(prose, at, ROLE_PAST) && !token_at(prose, at - 1)->stop && !ends_in_ed(prose, at);
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
	return per && prose_has(prose, at + 1, ROLE_UNIT) && !token_at(prose, at)->stop;
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
	const struct token *token = token_at(amounts->prose, at);
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
	if (!linked || (at > 0 && token_at(prose, at - 1)->stop))
		return at;
	i++;
	i += prose_is(prose, i, LINK_THE);
	double whole = 0;
	size_t end = prose_is(prose, i, LINK_A) ? i : prose_read_count(prose, i, &whole);
	bool year = end > i && token_at(prose, i)->kind == TOKEN_NUMBER && prose_is_year(prose, i);
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
	if (!found->amount.unit.length && !token_at(prose, at - 1)->stop)
		next = read_known_unit(prose, at, &found->amount);
	if (!fraction && !found->amount.unit.length && found->amount.of == 0 && !token_at(prose, next - 1)->stop)
		next = read_whole(prose, next, &found->amount);
	bool percent = text_is(found->amount.unit, "%");
	bool stopped = token_at(prose, next - 1)->stop;
	size_t words = next;
	if (fraction && !stopped && prose_is(prose, next, LINK_A) && prose_has(prose, next + 1, ROLE_UNIT))
		words = next = next + 1;
	if (!stopped && !found->amount.unit.length)
		next = unit_end(prose, next);
	bool period = !token_at(prose, next - 1)->stop && has_period(prose, next);
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
	if (at == 0 || token_at(prose, at - 1)->stop)
		return;
	if (is_currency(prose, at - 1, &found->amount.unit))
		found->first--;
	at = found->first;
	const struct token *before = at > 0 ? token_at(prose, at - 1) : NULL;
	char sign = before ? prose_byte(prose, at - 1) : '\0';
	bool alone = before && (before->start == 0 || prose->text.at[before->start - 1] == ' ');
	bool minus = sign == '-' ||
	             (before && text_is(prose_span(prose, (uint32_t)at - 1, (uint32_t)at - 1), "\xE2\x88\x92"));
	if (minus && alone && before->end == token_at(prose, at)->start && before->end - before->start != 2) {
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
	uint32_t start = token_at(prose, at)->start;
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
	for (size_t i = at; i + 1 < next; i++)
		if (token_at(prose, i)->stop)
			return at;
	read_before(prose, &found);
	next = read_rest(amounts, &found, next, fraction);
	found.last = (uint32_t)next - 1;
	buffer_add(&amounts->found, &found, sizeof found);
	return next;
}

/* ---- Changes ---- */

static bool is_arrow(const struct prose *prose, size_t at)
{
	struct text mark = at < prose->token_count ? prose_span(prose, (uint32_t)at, (uint32_t)at) : text_of("");
	return text_is(mark, "->") || text_is(mark, "\xE2\x86\x92") || text_is(mark, "=>");
}

/* The token before `at` in its sentence; past the end of the text where there is none. */
static size_t token_before_in_sentence(const struct prose *prose, size_t at)
{
	return at > 0 && !token_at(prose, at - 1)->stop ? at - 1 : SIZE_MAX;
}

/* The token before an amount, over "about", "at least" and the like. */
static size_t before_amount(const struct prose *prose, const struct found_amount *amount)
{
	size_t before = token_before_in_sentence(prose, amount->first);
	while (prose_has(prose, before, ROLE_ROUGHLY) || prose_byte(prose, before) == '~')
		before = token_before_in_sentence(prose, before);
	return before;
}

static bool changes_near(const struct prose *prose, size_t at)
{
	size_t from = at > CHANGE_REACH ? at - CHANGE_REACH : 0;
	for (size_t i = from; i < at + 4 && i < prose->token_count; i++)
		if (prose_has(prose, i, ROLE_CHANGE) && token_at(prose, i)->sentence == token_at(prose, at)->sentence)
			return true;
	return false;
}

static bool same_unit(const struct found_amount *a, const struct found_amount *b)
{
	return text_equals(a->amount.unit, b->amount.unit);
}

/* "from 19 to 11 a week": the unit of the last holds for both. */
static void share_unit(struct found_amount *from, struct found_amount *to)
{
	if (from->amount.unit.length == 0 && from->amount.of == to->amount.of) {
		from->amount.unit = to->amount.unit;
		from->is_share = to->is_share;
	} else if (to->amount.unit.length == 0 && to->amount.of == from->amount.of) {
		to->amount.unit = from->amount.unit;
		to->is_share = from->is_share;
	}
}

static bool links_to(const struct prose *prose, const struct found_amount *from, const struct found_amount *to)
{
	size_t gap = to->first > from->last ? to->first - from->last - 1U : 0;
	if (gap == 0 || gap > 4 || token_at(prose, from->last)->sentence != token_at(prose, to->first)->sentence)
		return false;
	size_t before = before_amount(prose, to);
	size_t start = before_amount(prose, from);
	return is_arrow(prose, before) || (prose_is(prose, before, LINK_TO) && prose_is(prose, start, LINK_FROM));
}

/* "to 7 from 12", "to 7, down from 12" */
static bool links_back(const struct prose *prose, const struct found_amount *to, const struct found_amount *from)
{
	size_t gap = from->first > to->last ? from->first - to->last - 1U : 0;
	return gap > 0 && gap <= 4 && prose_is(prose, before_amount(prose, from), LINK_FROM) &&
	       token_at(prose, from->first)->sentence == token_at(prose, to->first)->sentence;
}

static void add_change(struct amounts *amounts, const struct found_amount *from, const struct found_amount *to,
                       const struct found_amount *by)
{
	struct found_change change = {.from = from, .to = to, .by = by, .first = UINT32_MAX};
	const struct found_amount *const sides[] = {from, to, by};
	for (size_t i = 0; i < 3; i++) {
		if (sides[i] && sides[i]->first < change.first)
			change.first = sides[i]->first;
		if (sides[i] && sides[i]->last > change.last)
			change.last = sides[i]->last;
	}
	size_t before = token_before_in_sentence(amounts->prose, change.first);
	if (prose_is(amounts->prose, before, LINK_FROM) || prose_is(amounts->prose, before, LINK_BY) ||
	    prose_is(amounts->prose, before, LINK_TO))
		change.first--;
	buffer_add(&amounts->changes, &change, sizeof change);
}

/* The amount by which something changes, if `amount` is one. */
static const struct found_amount *by_amount(const struct prose *prose, const struct found_amount *amount)
{
	bool by = prose_is(prose, before_amount(prose, amount), LINK_BY);
	bool counts = amount->is_share || changes_near(prose, amount->first);
	bool time = prose_has(prose, amount->last, ROLE_UNIT) && !changes_near(prose, amount->first);
	return by && counts && !time ? amount : NULL;
}

/* Reads the change that the amounts from `at` on tell of; gives the number of amounts it takes, at least 1. */
static size_t read_change(struct amounts *amounts, struct found_amount *list, size_t count, size_t at)
{
	const struct prose *prose = amounts->prose;
	struct found_amount *amount = &list[at], *next = at + 1 < count ? &list[at + 1] : NULL;
	size_t before = before_amount(prose, amount);
	const struct found_amount *by = by_amount(prose, amount);
	bool changing = changes_near(prose, amount->first);
	if (next && links_to(prose, amount, next)) {
		share_unit(amount, next);
		const struct found_amount *third = at + 2 < count ? by_amount(prose, &list[at + 2]) : NULL;
		bool near = third && third->first - next->last < 4;
		add_change(amounts, amount, next, near ? third : NULL);
		return near ? 3 : 2;
	}
	if (next && (changing || same_unit(amount, next)) && links_back(prose, amount, next)) {
		share_unit(next, amount);
		add_change(amounts, next, by ? NULL : amount, by);
		return 2;
	}
	if (by)
		add_change(amounts, NULL, NULL, by);
	else if (changing && prose_is(prose, before, LINK_TO))
		add_change(amounts, NULL, amount, NULL);
	else if (changing && prose_is(prose, before, LINK_FROM))
		add_change(amounts, amount, NULL, NULL);
	return 1;
}

static struct found_amount *share_of_one(struct amounts *amounts, double value, size_t at)
{
	struct found_amount *share = arena_take(amounts->arena, sizeof *share);
	share->amount = (struct amount){value, 1, text_of("")};
	share->is_share = true;
	share->first = share->last = (uint32_t)at;
	return share;
}

/* "halve", "double", "twice as many", "half as many" */
static void read_multiple(struct amounts *amounts, size_t at)
{
	static const double parts[] = {
		[CHANGE_ANY] = 0, [CHANGE_HALVE] = 0.5, [CHANGE_DOUBLE] = 1, [CHANGE_TRIPLE] = 2};
	const struct prose *prose = amounts->prose;
	enum change_kind kind =
		prose_has(prose, at, ROLE_CHANGE) ? (enum change_kind)prose->tokens[at].value : CHANGE_ANY;
	bool change = kind > CHANGE_ANY;
	bool as = prose_is(prose, at + 1, LINK_AS) && prose_has(prose, at, ROLE_NUMERAL);
	double part = change ? parts[kind] : prose_in(prose, at, WORD_HALF) ? 0.5 : 1;
	if (change || (as && (prose_in(prose, at, WORD_TWICE) || prose_in(prose, at, WORD_HALF))))
		add_change(amounts, NULL, NULL, share_of_one(amounts, part, at));
}

static int compare_changes(const struct found_change *a, const struct found_change *b)
{
	return (a->first > b->first) - (a->first < b->first);
}

/* Both kinds of changes, each in order, in the order of the text. */
static const struct found_change *merged_changes(struct amounts *amounts, size_t multiples)
{
	size_t count = amounts->changes.length / sizeof(struct found_change);
	struct found_change *changes = arena_array(amounts->arena, count + 1, sizeof *changes);
	const struct found_change *all = (const struct found_change *)(void *)amounts->changes.at;
	for (size_t i = 0, j = multiples, out = 0; out < count; out++) {
		bool first = j == count || (i < multiples && compare_changes(&all[i], &all[j]) <= 0);
		changes[out] = first ? all[i++] : all[j++];
	}
	return changes;
}

/* What a word must be to begin an amount or a date, or to be a change. */
static const uint32_t amount_roles =
	1U << ROLE_NUMERAL | 1U << ROLE_LINK | 1U << ROLE_MONTH | 1U << ROLE_ORDINAL | 1U << ROLE_CHANGE;

static void read_amounts(struct amounts *amounts)
{
	const struct prose *prose = amounts->prose;
	for (size_t i = 0; i < prose->token_count;) {
		const struct token *token = token_at(prose, i);
		if (token->kind != TOKEN_NUMBER && (token->roles & amount_roles) == 0) {
			i++;
			continue;
		}
		size_t end = skip_end(prose, i);
		if (end == i)
			end = read_amount(amounts, i);
		for (size_t at = i; at < end || at == i; at++)
			read_multiple(amounts, at);
		i = end > i ? end : i + 1;
	}
}

const struct found_amounts *prose_amounts(const struct prose *prose)
{
	struct found_amounts *found = &prose->found->amounts;
	if (prose->found->has_amounts || !prose_may_count(prose, UINT32_MAX))
		return found;
	struct amounts amounts = {.arena = prose->found->arena, .prose = prose};
	read_amounts(&amounts);
	size_t multiples = amounts.changes.length / sizeof(struct found_change);
	found->amount_count = amounts.found.length / sizeof(struct found_amount);
	struct found_amount *list = arena_copy(amounts.arena, amounts.found.at, amounts.found.length);
	for (size_t i = 0; i < found->amount_count;)
		i += read_change(&amounts, list, found->amount_count, i);
	found->amounts = list;
	found->change_count = amounts.changes.length / sizeof(struct found_change);
	found->changes = merged_changes(&amounts, multiples);
	prose->found->has_amounts = true;
	buffer_free(&amounts.found);
	buffer_free(&amounts.changes);
	return found;
}
