#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "portfolio_parts.h"

enum { MOST_HINT_IDS = 500, SHORT_ID = 4, IDS_SHOWN = 8 };

/* A span counted from the record's `start`, else from the `created` of a record around it. */

static const struct node *day_to_count_from(const struct node *node)
{
	const struct node *record = node_record(node), *start = node_child(record, "start");
	if (start)
		return start;
	for (; record; record = record->parent) {
		const struct node *created = node_child(record, "created");
		if (created)
			return created;
	}
	return NULL;
}

static void count_span(struct node *node)
{
	const struct node *from = day_to_count_from(node);
	if (!from || from->unknown || from->value_kind != VALUE_DAY)
		return;
	node->value.day = calendar_add(from->value.day, node->value.span);
	node->value_kind = VALUE_DAY;
}

/* Ids, in the order of their letters; equal ones in the order of the file. */
struct ids {
	const struct node **at;
	size_t count;
};

static int by_id(const void *left, const void *right)
{
	const struct node *a = *(const struct node *const *)left, *b = *(const struct node *const *)right;
	int order = strcmp(a->text.at, b->text.at);
	return order ? order : a->number < b->number ? -1 : a->number > b->number;
}

static bool is_id(const struct node *node)
{
	return node->kind == NODE_TEXT && node->field->type == FORMAT_ID && node->text.length > 0;
}

static struct ids collect_ids(const struct portfolio *portfolio)
{
	struct ids ids = {0};
	size_t count = 0;
	for (size_t i = 0; i < portfolio->count; i++)
		count += is_id(portfolio->nodes[i]);
	ids.at = arena_array(portfolio->arena, count, sizeof *ids.at);
	for (size_t i = 0; i < portfolio->count; i++)
		if (is_id(portfolio->nodes[i]))
			ids.at[ids.count++] = portfolio->nodes[i];
	qsort(ids.at, ids.count, sizeof *ids.at, by_id);
	return ids;
}

static void report_id_twice(struct builder *builder, const struct node *first, const struct node *node)
{
	bool copy = first->line == node->line && first->column == node->column;
	struct file_fault *fault =
		copy ? fault_say(
			       builder, FAULT_ID_TWICE, node, place_of(node),
			       "an alias copies the record '%s', so its id stands for two things: write the second out "
			       "with an id of its own",
			       shown(builder, node->text))
		     : fault_say(builder, FAULT_ID_TWICE, node, place_of(node),
	                         "the id '%s' is already taken in line %d: give this %s one of its own",
	                         shown(builder, node->text), first->line, node->parent->record->name);
	fault->found = shown(builder, node->text);
}

static void report_ids_twice(struct builder *builder, const struct ids *ids)
{
	for (size_t i = 1, first = 0; i < ids->count; i++) {
		if (strcmp(ids->at[i]->text.at, ids->at[first]->text.at) == 0)
			report_id_twice(builder, ids->at[first], ids->at[i]);
		else
			first = i;
	}
}

/* The first id of that name in the file. */
static const struct node *find_id(const struct ids *ids, const char *name)
{
	size_t low = 0, high = ids->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (strcmp(ids->at[middle]->text.at, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < ids->count && strcmp(ids->at[low]->text.at, name) == 0 ? ids->at[low] : NULL;
}

/* References. */

/* Whether two ids are the same but for case, joints and noughts in front: "f-02" and "F2". */
static bool is_alike(const char *a, const char *b)
{
	for (;;) {
		while (*a && !isalnum((unsigned char)*a))
			a++;
		while (*b && !isalnum((unsigned char)*b))
			b++;
		while (*a == '0' && isdigit((unsigned char)a[1]))
			a++;
		while (*b == '0' && isdigit((unsigned char)b[1]))
			b++;
		if (tolower((unsigned char)*a) != tolower((unsigned char)*b) || !*a)
			return !*a && !*b;
		a++;
		b++;
	}
}

/* In short ids any letter makes another id: only a slip of case or joints is worth a question. */
static const char *nearest_id(const struct ids *ids, const struct format_field *field, const char *name)
{
	const char *names[MOST_HINT_IDS];
	size_t count = 0;
	for (size_t i = 0; i < ids->count && count < MOST_HINT_IDS; i++) {
		if (!format_may_refer(field, ids->at[i]->parent->record->name))
			continue;
		if (is_alike(ids->at[i]->text.at, name))
			return ids->at[i]->text.at;
		names[count++] = ids->at[i]->text.at;
	}
	return strlen(name) < SHORT_ID ? NULL : text_nearest(name, names, count);
}

static const char *list_ids(struct builder *builder, const struct ids *ids, const struct format_field *field)
{
	struct buffer out = {0};
	size_t count = 0;
	for (size_t i = 0; field->words && field->words[i]; i++)
		buffer_print(&out, "%s%s", out.length ? ", " : "", field->words[i]);
	for (size_t i = 0; i < ids->count && count <= IDS_SHOWN; i++) {
		bool again = i > 0 && text_equals(ids->at[i]->text, ids->at[i - 1]->text);
		if (again || !format_may_refer(field, ids->at[i]->parent->record->name))
			continue;
		const char *joint = out.length ? ", " : "";
		buffer_print(&out, "%s%s", joint, count < IDS_SHOWN ? shown(builder, ids->at[i]->text) : "…");
		count++;
	}
	const char *list = out.length ? arena_text(builder->portfolio->arena, out.at, out.length).at : NULL;
	buffer_free(&out);
	return list;
}

static const char *meant_by(const struct ids *ids, const struct node *node)
{
	const char *const *words = node->field->words;
	size_t count = 0;
	while (words && words[count])
		count++;
	const char *word = count ? text_nearest(node->text.at, words, count) : NULL;
	return word ? word : nearest_id(ids, node->field, node->text.at);
}

static void report_nothing(struct builder *builder, const struct ids *ids, const struct node *node)
{
	bool hint = may_hint(builder), several = memchr(node->text.at, ',', node->text.length);
	const char *nearest = hint && !several ? meant_by(ids, node) : NULL;
	const char *advice = several   ? ": write several ids as a list, such as [O1, O2]"
	                     : nearest ? did_you_mean(builder, nearest)
	                               : ": correct it, or add what it should name";
	const char *word = shown(builder, node->text);
	struct file_fault *fault =
		fault_say(builder, FAULT_REFERENCE, node, place_of(node),
	                  "'%s' names '%s', and nothing in this file has that id%s", node->field->key, word, advice);
	fault->found = word;
	fault->wanted = hint ? list_ids(builder, ids, node->field) : NULL;
}

/* "need|feedback|standard" as people say it: "need, feedback or standard". */
static const char *say_kinds(struct builder *builder, const char *kinds)
{
	struct buffer out = {0};
	for (; *kinds; kinds++)
		if (*kinds == '|')
			buffer_add_string(&out, strchr(kinds + 1, '|') ? ", " : " or ");
		else
			buffer_add_char(&out, *kinds);
	const char *said = arena_text(builder->portfolio->arena, out.at, out.length).at;
	buffer_free(&out);
	return said;
}

static void check_kind(struct builder *builder, const struct node *node)
{
	const char *kind = node->value.target->record->name;
	if (format_may_refer(node->field, kind))
		return;
	const char *kinds = say_kinds(builder, node->field->refers);
	struct file_fault *fault = fault_say(builder, FAULT_REFERENCE_KIND, node, place_of(node),
	                                     "'%s' names '%s' (%s, line %d), but it should name: %s", node->field->key,
	                                     shown(builder, node->text), kind, node->value.target->line, kinds);
	fault->found = kind;
	fault->wanted = kinds;
}

static void resolve(struct builder *builder, const struct ids *ids, struct node *node)
{
	struct text text = text_trimmed(node->text);
	const char *word = format_word(node->field, text.at, text.length);
	const struct node *id = find_id(ids, arena_text(builder->portfolio->arena, text.at, text.length).at);
	if (word) {
		node->value.word = word;
		node->value_kind = VALUE_WORD;
	} else if (id) {
		node->value.target = id->parent;
		node->value_kind = VALUE_TARGET;
		check_kind(builder, node);
	} else {
		report_nothing(builder, ids, node);
	}
}

/* Who cites whom. */

/* From the last to the first, so that those that cite one record stand in the order of the file. */
static void chain_citing(struct portfolio *portfolio)
{
	for (size_t i = portfolio->count; i-- > 0;) {
		struct node *node = portfolio->nodes[i];
		if (node->value_kind != VALUE_TARGET)
			continue;
		struct node *target = portfolio->nodes[node->value.target->number];
		node->value.next_citing = target->value.citing;
		target->value.citing = node;
	}
}

static bool is_real(const struct node *item)
{
	return item->unknown || item->value_kind != VALUE_NONE;
}

static void list_real_items(struct portfolio *portfolio, struct node *list)
{
	size_t count = 0;
	for (size_t i = 0; i < list->count; i++)
		count += is_real(list->items[i]);
	if (count == list->count)
		return;
	const struct node **real = arena_array(portfolio->arena, count, sizeof(struct node *));
	struct node_list *items = arena_take(portfolio->arena, sizeof *items);
	*items = (struct node_list){real, 0};
	for (size_t i = 0; i < list->count; i++)
		if (is_real(list->items[i]))
			real[items->count++] = list->items[i];
	list->value.real = items;
}

static void list_references(struct portfolio *portfolio)
{
	for (size_t i = 0; i < portfolio->count; i++) {
		struct node *node = portfolio->nodes[i];
		if (node->kind == NODE_LIST && node->field->type == FORMAT_REFERENCE)
			list_real_items(portfolio, node);
	}
}

void link_tree(struct builder *builder)
{
	struct portfolio *portfolio = builder->portfolio;
	struct ids ids = collect_ids(portfolio);
	report_ids_twice(builder, &ids);
	for (size_t i = 0; i < portfolio->count; i++) {
		struct node *node = portfolio->nodes[i];
		if (node->value_kind == VALUE_SPAN)
			count_span(node);
		if (node->kind == NODE_TEXT && node->field->type == FORMAT_REFERENCE && node->text.length)
			resolve(builder, &ids, node);
	}
	chain_citing(portfolio);
	list_references(portfolio);
}
