#include "node.h"

#include <string.h>

const struct node *node_child(const struct node *record, const char *key)
{
	if (record->kind != NODE_RECORD)
		return NULL;
	int field = format_find(record->record, key, strlen(key));
	return field < 0 ? NULL : record->items[field];
}

struct node_list node_items(const struct node *list)
{
	if (list->value.real)
		return *list->value.real;
	return (struct node_list){(const struct node *const *)list->items, list->count};
}

const struct node *node_record(const struct node *node)
{
	while (node->kind != NODE_RECORD)
		node = node->parent;
	return node;
}

static const char *own_id(const struct node *record)
{
	const struct node *id = node_child(record, "id");
	return id && id->field->type == FORMAT_ID && id->text.length ? id->text.at : NULL;
}

const char *node_id(const struct node *node)
{
	for (; node; node = node->parent) {
		const char *id = own_id(node);
		if (id)
			return id;
	}
	return NULL;
}

void node_path(const struct node *node, struct buffer *out)
{
	if (!node->parent)
		return;
	node_path(node->parent, out);
	if (node->parent->kind == NODE_LIST) {
		buffer_print(out, "[%d]", node->place);
		return;
	}
	if (node->parent->parent)
		buffer_add_char(out, '.');
	buffer_add_string(out, node->field->key);
}

struct place node_place(const struct portfolio *portfolio, const struct node *node)
{
	return (struct place){portfolio->path, node->line, node->column};
}

/* Subjects ---------------------------------------------------------------------------------------------------------- */

/* The place of the first subject with this record (NULL: "text") among all: that of the list of its nodes. Their number where
 * there is no such subject. */
static size_t list_number(const struct format_record *record)
{
	size_t count, number = 0;
	const struct format_subject *subjects = format_subjects(&count);
	while (number < count && subjects[number].record != record)
		number++;
	return number;
}

/* The list that a node belongs in; as list_number. */
static size_t list_of_node(const struct node *node)
{
	size_t none;
	format_subjects(&none);
	if (node->kind == NODE_RECORD)
		return list_number(node->record);
	return node->kind == NODE_TEXT && node->field->type == FORMAT_PROSE ? list_number(NULL) : none;
}

void node_list_subjects(struct portfolio *portfolio)
{
	size_t count;
	format_subjects(&count);
	size_t *sizes = arena_array(portfolio->arena, count + 1, sizeof *sizes);
	const struct node ***rooms = arena_array(portfolio->arena, count + 1, sizeof *rooms);
	struct node_list *lists = arena_array(portfolio->arena, count + 1, sizeof *lists);
	for (size_t i = 0; i < portfolio->count; i++)
		sizes[list_of_node(portfolio->nodes[i])]++;
	for (size_t i = 0; i < count; i++)
		lists[i].nodes = rooms[i] = arena_array(portfolio->arena, sizes[i], sizeof(struct node *));
	for (size_t i = 0; i < portfolio->count; i++) {
		size_t list = list_of_node(portfolio->nodes[i]);
		if (list < count)
			rooms[list][lists[list].count++] = portfolio->nodes[i];
	}
	portfolio->subjects = lists;
}

/* How many of a list come before the node of that number. */
static size_t count_before(const struct node_list *list, size_t number)
{
	size_t low = 0, high = list->count;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (list->nodes[middle]->number < number)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t node_subjects(const struct portfolio *portfolio, const struct node *under, const struct format_subject *subject,
                     struct arena *arena, const struct node ***out)
{
	const struct node_list *list = &portfolio->subjects[list_number(subject->record)];
	size_t first = count_before(list, under->number), count = count_before(list, under->end) - first;
	*out = arena_array(arena, count, sizeof **out);
	if (count)
		memcpy(*out, list->nodes + first, count * sizeof **out);
	return count;
}

/* The number of the first field of `record` that is the subject or leads to it, -1 if none does. */
static int field_towards(const struct format_record *record, const struct format_record *sought)
{
	for (size_t i = 0; i < record->count; i++)
		if (record->fields[i].record == sought)
			return (int)i;
	for (size_t i = 0; i < record->count; i++)
		if (record->fields[i].record && format_holds(record->fields[i].record, sought))
			return (int)i;
	return -1;
}

const struct node *node_subject_place(const struct node *under, const struct format_subject *subject)
{
	const struct node *node = node_record(under);
	while (subject->record && node->record != subject->record) {
		int field = field_towards(node->record, subject->record);
		const struct node *next = field < 0 ? NULL : node->items[field];
		if (!next)
			return node;
		bool lists_subject = next->kind == NODE_LIST && next->field->record == subject->record;
		if (lists_subject || (next->kind == NODE_LIST && next->count == 0))
			return next;
		node = next->kind == NODE_LIST ? next->items[0] : next;
	}
	return node;
}
