#include <ctype.h>
#include <string.h>

#include "portfolio_parts.h"

enum { VERSION = 1, MOST_DIGITS = 18, ISO_LENGTH = 10, FEW_WORDS_BYTES = 72 };

/* Dates. */

static bool has_iso_shape(struct text text)
{
	static const char shape[] = "0000-00-00";
	bool fits = text.length == ISO_LENGTH;
	for (size_t i = 0; fits && i < ISO_LENGTH; i++)
		fits = shape[i] == '-' ? text.at[i] == '-' : isdigit((unsigned char)text.at[i]) != 0;
	return fits;
}

static void refuse_date(struct builder *builder, struct node *node)
{
	char meant[CALENDAR_DATE_ROOM];
	const char *word = shown(builder, node->text);
	const char *spans = node->field->type == FORMAT_DATE_OR_SPAN ? ", or a span such as '6 months'" : "";
	struct text text = text_trimmed(node->text);
	if (has_iso_shape(text) && !date_meant(text, meant))
		fault_unknown(builder, FAULT_DATE, node, "a day that exists",
		              "the calendar has no day '%s': correct it", word);
	else if (date_meant(text, meant))
		fault_unknown(builder, FAULT_DATE, node, arena_string(builder->portfolio->arena, meant),
		              "'%s' is not written as assay reads dates: write %s if that is what is meant", word,
		              meant);
	else
		fault_unknown(builder, FAULT_DATE, node, "YYYY-MM-DD",
		              "'%s' is not a date: write the day as YYYY-MM-DD, such as 2026-02-28%s", word, spans);
}

static bool is_date(struct node *node)
{
	struct text text = text_trimmed(node->text);
	if (!calendar_read(text.at, text.length, &node->value.day))
		return false;
	node->value_kind = VALUE_DAY;
	return true;
}

static void read_date(struct builder *builder, struct node *node)
{
	if (!is_date(node))
		refuse_date(builder, node);
}

static void read_date_or_span(struct builder *builder, struct node *node)
{
	struct text text = text_trimmed(node->text);
	if (is_date(node))
		return;
	if (calendar_read_span(text.at, text.length, &node->value.span))
		node->value_kind = VALUE_SPAN;
	else
		refuse_date(builder, node);
}

/* Numbers and amounts. */

static bool is_number(struct text text, int64_t *number)
{
	*number = 0;
	for (size_t i = 0; i < text.length && text.length <= MOST_DIGITS; i++) {
		if (!isdigit((unsigned char)text.at[i]))
			return false;
		*number = 10 * *number + (text.at[i] - '0');
	}
	return text.length > 0 && text.length <= MOST_DIGITS;
}

/* The only number at the top of a portfolio is the version of the format. */
static bool is_version(const struct node *node)
{
	return !node->parent->parent;
}

static void read_number(struct builder *builder, struct node *node)
{
	bool good = is_number(text_trimmed(node->text), &node->value.number);
	if (good)
		node->value_kind = VALUE_NUMBER;
	if (is_version(node) && !(good && node->value.number == VERSION))
		fault_unknown(builder, FAULT_VERSION, node, "1",
		              "'%s' is not a version of the format that this assay reads: write 'portfolio: 1'",
		              shown(builder, node->text));
	else if (!good)
		fault_unknown(builder, FAULT_VALUE, node, "a whole number",
		              "'%s' is not a whole number: write '%s' as 1, 2, 3 …", shown(builder, node->text),
		              node->field->key);
}

static void read_amount(struct builder *builder, struct node *node)
{
	if (amount_read(builder->portfolio->arena, node->text, &node->value.amount))
		node->value_kind = VALUE_AMOUNT;
	else
		fault_unknown(
			builder, FAULT_VALUE, node, "a number with its unit",
			"'%s' can't be read as one amount: write a number with its unit, such as 75%%, 62 of 100 or "
			"9 working days",
			shown(builder, node->text));
}

/* Words. */

static size_t count_words(const struct format_field *field)
{
	size_t count = 0;
	while (field->words[count])
		count++;
	return count;
}

static const char *list_words(struct builder *builder, const struct format_field *field)
{
	struct buffer out = {0};
	for (size_t i = 0; field->words[i]; i++)
		buffer_print(&out, "%s%s", i ? ", " : "", field->words[i]);
	const char *words = arena_text(builder->portfolio->arena, out.at, out.length).at;
	buffer_free(&out);
	return words;
}

/* What to do about a word that is not known: a question, or the words where they are few. */
static const char *advise_word(struct builder *builder, const struct node *node, const char *nearest, const char *words)
{
	if (nearest)
		return did_you_mean(builder, nearest);
	if (words && strlen(words) <= FEW_WORDS_BYTES)
		return arena_print(builder->portfolio->arena, ": choose one of %s", words);
	return format_word(node->field, "other", strlen("other"))
	               ? ": choose one that it can have, or write 'other', and what it is under the key 'other'"
	               : ": choose one that it can have";
}

static void refuse_word(struct builder *builder, struct node *node)
{
	const struct format_field *field = node->field;
	const char *word = shown(builder, node->text);
	bool hint = may_hint(builder);
	const char *nearest = hint ? text_nearest(word, field->words, count_words(field)) : NULL;
	const char *words = hint ? list_words(builder, field) : NULL;
	fault_unknown(builder, FAULT_WORD, node, words, "'%s' is not a word that '%s' can have%s", word, field->key,
	              advise_word(builder, node, nearest, words));
}

static void read_word(struct builder *builder, struct node *node)
{
	struct text text = text_trimmed(node->text);
	const char *word = format_word(node->field, text.at, text.length);
	if (!word) {
		refuse_word(builder, node);
		return;
	}
	node->value.word = word;
	node->value_kind = VALUE_WORD;
}

static void read_truth(struct builder *builder, struct node *node)
{
	static const char *const truths[] = {"yes", "no", "true", "false", "on", "off", NULL};
	static const struct format_field field = {.words = truths};
	struct text text = text_trimmed(node->text);
	const char *word = format_word(&field, text.at, text.length);
	if (!word) {
		fault_unknown(builder, FAULT_VALUE, node, "yes or no",
		              "'%s' is neither yes nor no: write one of the two", shown(builder, node->text));
		return;
	}
	node->value.truth = strcmp(word, "yes") == 0 || strcmp(word, "true") == 0 || strcmp(word, "on") == 0;
	node->value_kind = VALUE_TRUTH;
}

/* Claims: whether such a criterion exists is for the unit to say. */
static void read_claim(struct builder *builder, struct node *node)
{
	struct text text = text_trimmed(node->text);
	bool several = memchr(text.at, ',', text.length) || memchr(text.at, ' ', text.length);
	if (several)
		fault_unknown(builder, FAULT_VALUE, node, "[C1, C4]",
		              "'%s' is not one criterion: write several as a list, such as [C1, C4]",
		              shown(builder, node->text));
}

void type_text(struct builder *builder, struct node *node)
{
	static void (*const readers[])(struct builder *, struct node *) = {
		[FORMAT_DATE] = read_date,     [FORMAT_DATE_OR_SPAN] = read_date_or_span,
		[FORMAT_NUMBER] = read_number, [FORMAT_AMOUNT] = read_amount,
		[FORMAT_WORD] = read_word,     [FORMAT_TRUTH] = read_truth,
		[FORMAT_CLAIM] = read_claim,
	};
	if (node->field->type < sizeof readers / sizeof *readers && readers[node->field->type])
		readers[node->field->type](builder, node);
}
