#include "prose_changes.h"

enum { CHANGE_REACH = 12 };

static bool is_arrow(const struct prose *prose, size_t at)
{
	struct text mark = at < prose->token_count ? prose_span(prose, (uint32_t)at, (uint32_t)at) : text_of("");
	return text_is(mark, "->") || text_is(mark, "\xE2\x86\x92") || text_is(mark, "=>");
}

/* The token before an amount, over "about", "at least" and the like. */
static size_t before_amount(const struct prose *prose, const struct found_amount *amount)
{
	size_t at = amount->first;
	while (at > 0 && (prose_has(prose, at - 1, ROLE_ROUGHLY) || prose_byte(prose, at - 1) == '~'))
		at--;
	return at - 1; /* SIZE_MAX where there is none: past the end */
}

static bool changes_near(const struct prose *prose, size_t at)
{
	size_t from = at > CHANGE_REACH ? at - CHANGE_REACH : 0;
	for (size_t i = from; i < at + 4 && i < prose->token_count; i++)
		if (prose_has(prose, i, ROLE_CHANGE))
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
	if (gap == 0 || gap > 4)
		return false;
	size_t before = before_amount(prose, to);
	size_t start = before_amount(prose, from);
	return is_arrow(prose, before) || (prose_is(prose, before, LINK_TO) && prose_is(prose, start, LINK_FROM));
}

/* "to 7 from 12", "to 7, down from 12" */
static bool links_back(const struct prose *prose, const struct found_amount *to, const struct found_amount *from)
{
	size_t gap = from->first > to->last ? from->first - to->last - 1U : 0;
	return gap > 0 && gap <= 4 && prose_is(prose, before_amount(prose, from), LINK_FROM);
}

/* Adds the change that these amounts of the sentence tell of. */
static void add_change(struct buffer *changes, const struct sentence *sentence, const struct found_change *of)
{
	struct found_change change = *of;
	const struct found_amount *const sides[] = {of->from, of->to, of->by};
	change.first = UINT32_MAX;
	for (size_t i = 0; i < 3; i++) {
		if (sides[i] && sides[i]->first < change.first)
			change.first = sides[i]->first;
		if (sides[i] && sides[i]->last > change.last)
			change.last = sides[i]->last;
	}
	static const uint64_t leads = 1ULL << LINK_FROM | 1ULL << LINK_BY | 1ULL << LINK_TO;
	change.first -= prose_is_any(&sentence->prose, (size_t)change.first - 1, leads);
	change.first += sentence->first;
	change.last += sentence->first;
	buffer_add(changes, &change, sizeof change);
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
static size_t read_change(struct changes *changes, const struct sentence *sentence, struct found_amount *list,
                          size_t count, size_t at)
{
	const struct prose *prose = &sentence->prose;
	struct found_amount *amount = &list[at], *next = at + 1 < count ? &list[at + 1] : NULL;
	size_t before = before_amount(prose, amount);
	const struct found_amount *by = by_amount(prose, amount);
	bool changing = changes_near(prose, amount->first);
	struct found_change change = {.by = by};
	size_t taken = 1;
	if (next && links_to(prose, amount, next)) {
		share_unit(amount, next);
		const struct found_amount *third = at + 2 < count ? by_amount(prose, &list[at + 2]) : NULL;
		bool near = third && third->first - next->last < 4;
		change = (struct found_change){.from = amount, .to = next, .by = near ? third : NULL};
		taken = near ? 3 : 2;
	} else if (next && (changing || same_unit(amount, next)) && links_back(prose, amount, next)) {
		share_unit(next, amount);
		change.from = next;
		change.to = by ? NULL : amount;
		taken = 2;
	} else if (!by && changing) {
		change.to = prose_is(prose, before, LINK_TO) ? amount : NULL;
		change.from = prose_is(prose, before, LINK_FROM) ? amount : NULL;
	}
	if (change.from || change.to || change.by)
		add_change(&changes->others, sentence, &change);
	return taken;
}

/* By how much something is halved or doubled in so many words: a share of one. */
static void add_multiple(struct changes *changes, const struct sentence *sentence, double value, size_t at)
{
	struct found_amount *share = arena_take(changes->arena, sizeof *share);
	share->amount = (struct amount){value, 1, text_of("")};
	share->is_share = true;
	share->first = share->last = (uint32_t)at;
	add_change(&changes->multiples, sentence, &(struct found_change){.by = share});
	share->first = share->last = sentence->first + (uint32_t)at;
}

/* "halve", "double", "twice as many", "half as many" */
static void read_multiple(struct changes *changes, const struct sentence *sentence, size_t at)
{
	static const double parts[] = {
		[CHANGE_ANY] = 0, [CHANGE_HALVE] = 0.5, [CHANGE_DOUBLE] = 1, [CHANGE_TRIPLE] = 2};
	const struct prose *prose = &sentence->prose;
	enum change_kind kind =
		prose_has(prose, at, ROLE_CHANGE) ? (enum change_kind)prose_token(prose, at)->value : CHANGE_ANY;
	bool change = kind > CHANGE_ANY;
	bool as = prose_is(prose, at + 1, LINK_AS) && prose_has(prose, at, ROLE_NUMERAL);
	double part = change ? parts[kind] : prose_in(prose, at, WORD_HALF) ? 0.5 : 1;
	if (change || (as && (prose_in(prose, at, WORD_TWICE) || prose_in(prose, at, WORD_HALF))))
		add_multiple(changes, sentence, part, at);
}

void changes_read(struct changes *changes, const struct sentence *sentence, struct found_amount *list, size_t count)
{
	for (size_t at = 0; at < sentence->prose.token_count; at++)
		if (prose_has_any(&sentence->prose, at, 1U << ROLE_CHANGE | 1U << ROLE_NUMERAL))
			read_multiple(changes, sentence, at);
	for (size_t i = 0; i < count;)
		i += read_change(changes, sentence, list, count, i);
}

const struct found_change *changes_all(struct changes *changes, size_t *count)
{
	size_t of_a = changes->multiples.length / sizeof(struct found_change);
	size_t of_b = changes->others.length / sizeof(struct found_change);
	const struct found_change *a = (const struct found_change *)(void *)changes->multiples.at;
	const struct found_change *b = (const struct found_change *)(void *)changes->others.at;
	struct found_change *all = arena_array(changes->arena, of_a + of_b + 1, sizeof *all);
	for (size_t i = 0, j = 0; i + j < of_a + of_b;)
		if (j == of_b || (i < of_a && a[i].first <= b[j].first))
			all[i + j] = a[i], i++;
		else
			all[i + j] = b[j], j++;
	*count = of_a + of_b;
	buffer_free(&changes->multiples);
	buffer_free(&changes->others);
	return all;
}
