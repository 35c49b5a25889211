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
	if (node->parent->kind == NODE_LIST)
		buffer_print(out, "[%d]", node->place);
	else
		buffer_print(out, "%s%s", node->parent->parent ? "." : "", node->field->key);
}

struct place node_place(const struct portfolio *portfolio, const struct node *node)
{
	return (struct place){portfolio->path, node->line, node->column};
}

static bool is_subject(const struct node *node, const struct format_subject *subject)
{
	if (!subject->record)
		return node->kind == NODE_TEXT && node->field->type == FORMAT_PROSE;
	return node->kind == NODE_RECORD && node->record == subject->record;
}

size_t node_subjects(const struct portfolio *portfolio, const struct node *under, const struct format_subject *subject,
                     struct arena *arena, const struct node ***out)
{
	size_t count = 0, found = 0;
	for (size_t i = under->number; i < under->end; i++)
		count += is_subject(portfolio->nodes[i], subject);
	*out = arena_array(arena, count, sizeof **out);
	for (size_t i = under->number; i < under->end; i++)
		if (is_subject(portfolio->nodes[i], subject))
			(*out)[found++] = portfolio->nodes[i];
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
