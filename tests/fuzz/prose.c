/* Fuzz target for what prose reads: tokens, sentences, phrases, amounts, changes, dates and deadlines.
 * The input is a text; where its first line is a date (2026-01-15), that is the reference day and no part of the text.
 * make fuzz runs it with libFuzzer for FUZZ_SECONDS; make check replays tests/fuzz/prose/ (see replay.h). */
#include "prose.h"
#include "calendar.h"
#include "replay.h"

#include <math.h>
#include <string.h>

enum { USUAL_DAY = 20468, DATE_BYTES = 10, FIRST_YEAR = -1, LAST_YEAR = 32000 };

static const char word_lists[] = "[doing]\n"
				 "improve~v\nstop~v\ncarry~v out\nwrite~v\nquery~n\nchild~n\ncommunicat*\nre*\n"
				 "as\nas _ as possible\ndon't\nfollow-up~n\nfrom _ to _\nby the end of\n"
				 "[short]\n"
				 "possible\nget better at\nthe\nthe _ the\nend\n12\n£\n"
				 "[everyday]\n"
				 "day~n\nweek~n\nwork*\na\n"
				 "[long]\n"
				 "one two three four five six seven\na _ _ _ _ a\n";

/* libFuzzer has no place to keep anything from one input to the next. */
static const struct lexicon *shared_lexicon(void)
{
	static struct lexicon *lexicon;
	if (!lexicon) {
		lexicon = lexicon_new();
		check(lexicon_add(lexicon, "fuzz", "fuzz.txt", word_lists, sizeof word_lists - 1, NULL));
		lexicon_seal(lexicon);
	}
	return lexicon;
}

/* All that is read of one text. */
struct reading {
	struct arena *arena;
	const struct prose *prose;
	const struct found_time *times;
	size_t time_count;
	int64_t reference;
};

static struct reading read_text(struct text text, int64_t reference)
{
	struct reading reading = {.arena = arena_new(), .reference = reference};
	struct text copy = arena_text(reading.arena, text.at, text.length);
	reading.prose = prose_read(reading.arena, shared_lexicon(), copy);
	reading.times = prose_times(reading.prose, reference, &reading.time_count);
	return reading;
}

/* ---- What must hold of one reading ---- */

static void check_tokens(const struct prose *prose)
{
	uint32_t end = 0, sentence = 0;
	size_t words = 0;
	for (size_t i = 0; i < prose->token_count; i++) {
		const struct token *token = &prose->tokens[i];
		check(token->start >= end && token->end > token->start && token->end <= prose->text.length);
		check(token->sentence == sentence);
		words += token->kind != TOKEN_MARK;
		sentence += token->stop;
		end = token->end;
	}
	check(prose->token_count == 0 || prose->tokens[prose->token_count - 1].stop);
	check(prose->sentence_count == sentence && prose->word_count == words);
}

/* Tokens [first, last] are there, behind `*next`, and in one sentence. */
static void check_span(const struct prose *prose, uint32_t first, uint32_t last, uint32_t *next)
{
	check(first <= last && last < prose->token_count && first >= *next);
	check(prose->tokens[first].sentence == prose->tokens[last].sentence);
	struct text span = prose_span(prose, first, last);
	check(span.at >= prose->text.at && span.length > 0);
	check(span.at + span.length <= prose->text.at + prose->text.length);
	*next = last + 1;
}

/* One phrase may begin inside another and end behind it. */
static void check_phrases(const struct prose *prose)
{
	size_t count;
	lexicon_names(shared_lexicon(), &count);
	for (int list = -1; list < (int)count; list++) {
		struct phrases phrases = prose_phrases(prose, list);
		check(list >= 0 || phrases.count == 0);
		for (size_t i = 0; i < phrases.count; i++) {
			uint32_t next = i > 0 ? phrases.at[i - 1].first + 1 : 0;
			check_span(prose, phrases.at[i].first, phrases.at[i].last, &next);
			check(i == 0 || phrases.at[i].last > phrases.at[i - 1].last);
		}
	}
}

static void check_amount(const struct amount *amount)
{
	check(isfinite(amount->value) && isfinite(amount->of) && amount->of >= 0);
	check(amount->unit.at && strlen(amount->unit.at) <= amount->unit.length);
}

static void check_amounts(const struct prose *prose)
{
	const struct found_amounts *found = prose_amounts(prose);
	uint32_t next = 0;
	for (size_t i = 0; i < found->amount_count; i++) {
		check_span(prose, found->amounts[i].first, found->amounts[i].last, &next);
		check_amount(&found->amounts[i].amount);
	}
}

static void check_side(const struct found_change *change, const struct found_amount *side)
{
	if (!side)
		return;
	check(side->first >= change->first && side->last <= change->last);
	check_amount(&side->amount);
}

static void check_changes(const struct prose *prose)
{
	const struct found_amounts *found = prose_amounts(prose);
	uint32_t first = 0;
	for (size_t i = 0; i < found->change_count; i++) {
		const struct found_change *change = &found->changes[i];
		uint32_t next = first;
		check(change->from || change->to || change->by);
		check_span(prose, change->first, change->last, &next);
		check_side(change, change->from);
		check_side(change, change->to);
		check_side(change, change->by);
		first = change->first;
	}
}

static void check_day(int64_t day)
{
	struct date date = calendar_date(day);
	check(calendar_exists(date) && calendar_day(date) == day);
	check(date.year >= FIRST_YEAR && date.year <= LAST_YEAR);
}

static void check_times(const struct reading *reading)
{
	uint32_t next = 0;
	for (size_t i = 0; i < reading->time_count; i++) {
		const struct found_time *time = &reading->times[i];
		check_span(reading->prose, time->first, time->last, &next);
		check(!time->resolved || time->start <= time->end);
		check(!time->repeat || (time->repeat[0] == 'P' && time->repeat[1] > '0' && time->repeat[1] <= '9'));
		if (time->resolved) {
			check_day(time->start);
			check_day(time->end);
		}
	}
}

/* ---- The same twice ---- */

static void check_same_amount(const struct found_amount *a, const struct found_amount *b)
{
	check(!a == !b);
	if (!a)
		return;
	check(a->amount.value == b->amount.value && a->amount.of == b->amount.of);
	check(text_equals(a->amount.unit, b->amount.unit));
	check(a->approximate == b->approximate && a->is_share == b->is_share);
	check(a->first == b->first && a->last == b->last);
}

static void check_same_prose(const struct prose *a, const struct prose *b)
{
	const struct found_amounts *of_a = prose_amounts(a), *of_b = prose_amounts(b);
	check(a->token_count == b->token_count && of_a->amount_count == of_b->amount_count);
	check(of_a->change_count == of_b->change_count);
	for (size_t i = 0; i < a->token_count; i++) {
		const struct token *one = &a->tokens[i], *two = &b->tokens[i];
		check(one->kind == two->kind && one->start == two->start && one->end == two->end);
		check(one->sentence == two->sentence && one->stop == two->stop);
		check(one->value == two->value && one->roles == two->roles);
	}
	for (size_t i = 0; i < of_a->amount_count; i++)
		check_same_amount(&of_a->amounts[i], &of_b->amounts[i]);
	for (size_t i = 0; i < of_a->change_count; i++) {
		check_same_amount(of_a->changes[i].from, of_b->changes[i].from);
		check_same_amount(of_a->changes[i].to, of_b->changes[i].to);
		check_same_amount(of_a->changes[i].by, of_b->changes[i].by);
	}
}

static void check_same_phrases(const struct prose *a, const struct prose *b)
{
	size_t count;
	lexicon_names(shared_lexicon(), &count);
	for (int list = 0; list < (int)count; list++) {
		struct phrases one = prose_phrases(a, list), two = prose_phrases(b, list);
		check(one.count == two.count);
		for (size_t i = 0; i < one.count; i++)
			check(one.at[i].first == two.at[i].first && one.at[i].last == two.at[i].last);
	}
}

static void check_same_times(const struct reading *a, const struct reading *b)
{
	check(a->time_count == b->time_count);
	for (size_t i = 0; i < a->time_count; i++) {
		const struct found_time *one = &a->times[i], *two = &b->times[i];
		check(one->kind == two->kind && one->resolved == two->resolved && one->vague == two->vague);
		check(one->start == two->start && one->end == two->end && one->each_case == two->each_case);
		check(one->first == two->first && one->last == two->last && !one->repeat == !two->repeat);
		check(!one->repeat || strcmp(one->repeat, two->repeat) == 0);
	}
}

/* ---- Each sentence by itself ---- */

/* What was found in the sentence [first, last] of the text, and in the sentence as a text of its own. */
struct two_readings {
	uint32_t first, last;
	const struct found_amounts *in_text, *alone;
	const struct found_time *times_in_text, *times_alone;
	size_t time_count, time_count_alone;
};

static void check_moved_amounts(const struct two_readings *two)
{
	size_t found = 0;
	for (size_t i = 0; i < two->in_text->amount_count; i++) {
		const struct found_amount *amount = &two->in_text->amounts[i];
		if (amount->first < two->first || amount->first > two->last)
			continue;
		check(found < two->alone->amount_count);
		struct found_amount moved = two->alone->amounts[found++];
		moved.first += two->first;
		moved.last += two->first;
		check_same_amount(amount, &moved);
	}
	check(found == two->alone->amount_count);
}

static void check_moved_changes(const struct two_readings *two)
{
	size_t found = 0;
	for (size_t i = 0; i < two->in_text->change_count; i++) {
		const struct found_change *change = &two->in_text->changes[i];
		if (change->first < two->first || change->first > two->last)
			continue;
		check(found < two->alone->change_count);
		const struct found_change *moved = &two->alone->changes[found++];
		check(change->first == moved->first + two->first && change->last == moved->last + two->first);
		check(!change->from == !moved->from && !change->to == !moved->to && !change->by == !moved->by);
	}
	check(found == two->alone->change_count);
}

static void check_moved_times(const struct two_readings *two)
{
	size_t found = 0;
	for (size_t i = 0; i < two->time_count; i++) {
		const struct found_time *time = &two->times_in_text[i];
		if (time->first < two->first || time->first > two->last)
			continue;
		check(found < two->time_count_alone);
		const struct found_time *moved = &two->times_alone[found++];
		check(time->first == moved->first + two->first && time->last == moved->last + two->first);
		check(time->kind == moved->kind && time->resolved == moved->resolved && time->vague == moved->vague);
		check(time->start == moved->start && time->end == moved->end && time->each_case == moved->each_case);
	}
	check(found == two->time_count_alone);
}

/* "-5" is less than nothing where a text begins with it, and an item of a list where a line does. */
static bool begins_with_dash(struct text text)
{
	return text.at[0] == '-' || (unsigned char)text.at[0] == 0xE2;
}

/* A sentence says the same whatever stands before and behind it. */
static void check_sentences(const struct reading *reading)
{
	const struct prose *prose = reading->prose;
	for (uint32_t first = 0, last = 0; first < prose->token_count; first = ++last) {
		const struct prose *alone = prose_sentence(prose, first);
		while (!prose->tokens[last].stop)
			last++;
		struct two_readings two = {first, last, prose_amounts(prose), .times_in_text = reading->times};
		two.time_count = reading->time_count;
		two.alone = prose_amounts(alone);
		two.times_alone = prose_times(alone, reading->reference, &two.time_count_alone);
		if (begins_with_dash(alone->text))
			continue;
		check_moved_amounts(&two);
		check_moved_changes(&two);
		check_moved_times(&two);
	}
}

/* ---- One input ---- */

static void check_shared(const struct prose *prose, struct reading *half)
{
	int everyday = lexicon_find(shared_lexicon(), "everyday");
	size_t all = prose_shared(prose, prose, everyday), shared = prose_shared(prose, half->prose, everyday);
	check(all <= prose->word_count && shared <= all);
	check(shared == prose_shared(half->prose, prose, everyday));
	check(all <= prose_shared(prose, prose, -1));
}

static void check_text(struct text text, int64_t reference)
{
	struct reading one = read_text(text, reference), two = read_text(text, reference);
	struct reading half = read_text((struct text){text.at + text.length / 2, text.length / 2}, reference);
	struct amount amount = {0, 0, text_of("")};
	check_tokens(one.prose);
	check_phrases(one.prose);
	check_amounts(one.prose);
	check_changes(one.prose);
	check_times(&one);
	check_same_prose(one.prose, two.prose);
	check_same_phrases(one.prose, two.prose);
	check_same_times(&one, &two);
	check_shared(one.prose, &half);
	check_sentences(&one);
	if (amount_read(one.arena, one.prose->text, &amount))
		check_amount(&amount);
	arena_free(one.arena);
	arena_free(two.arena);
	arena_free(half.arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	const char *at = length > 0 ? (const char *)bytes : "";
	int64_t reference = USUAL_DAY;
	size_t skip = 0;
	if (length > DATE_BYTES && at[DATE_BYTES] == '\n' && calendar_read(at, DATE_BYTES, &reference))
		skip = DATE_BYTES + 1;
	check_text((struct text){at + skip, length - skip}, reference);
	return 0;
}
