#include <stdlib.h>
#include <string.h>

#include "portfolio_parts.h"

enum { FIRST_NODES = 256 };

static struct node *build_value(struct builder *builder, const struct format_field *field, const struct raw *raw,
                                struct node *parent);

static struct place raw_place(const struct raw *raw)
{
	return (struct place){NULL, raw->line, raw->column};
}

static void check_limits(struct builder *builder, const struct raw *raw)
{
	const struct portfolio_limits *limits = &builder->source->limits;
	const struct raw *written = builder->inside_aliases ? builder->alias : raw;
	struct place place = {builder->source->path, written->line, written->column};
	builder->alias_nodes += builder->inside_aliases > 0;
	if (builder->alias_nodes > limits->alias_nodes) {
		builder->failed = true;
		error_at(builder->error, place,
		         "aliases (*name) put in more than %zu values: write them out where they are needed",
		         limits->alias_nodes);
	} else if (builder->raw_count + builder->alias_nodes > limits->nodes) {
		builder->failed = true;
		error_at(builder->error, place, "the file holds more than %zu values, those of aliases included",
		         limits->nodes);
	}
}

static struct node *new_node(struct builder *builder, enum node_kind kind, const struct format_field *field,
                             const struct raw *raw, struct node *parent)
{
	struct node *node = arena_take(builder->portfolio->arena, sizeof *node);
	size_t number = builder->portfolio->count++;
	if (number == builder->room) {
		builder->room = builder->room ? 2 * builder->room : FIRST_NODES;
		builder->nodes = memory_grow(builder->nodes, builder->room, sizeof(struct node *));
	}
	builder->nodes[number] = node;
	*node = (struct node){.kind = kind,
	                      .number = number,
	                      .end = number + 1,
	                      .line = raw->line,
	                      .column = raw->column,
	                      .parent = parent,
	                      .field = field,
	                      .text = {"", 0}};
	check_limits(builder, raw);
	return node;
}

static struct node *new_record(struct builder *builder, const struct format_field *field, const struct raw *raw,
                               struct node *parent)
{
	struct node *node = new_node(builder, NODE_RECORD, field, raw, parent);
	node->record = field ? field->record : format_root();
	node->count = node->record->count;
	node->items = arena_array(builder->portfolio->arena, node->count, sizeof(struct node *));
	return node;
}

/* A node and all that stands in it can't be judged by. */
static void make_unknown(struct builder *builder, struct node *node)
{
	for (size_t i = node ? node->number : 0; node && i < node->end; i++)
		builder->nodes[i]->unknown = true;
}

bool raw_is_empty(const struct raw *raw)
{
	static const char *const nothings[] = {"~", "null", "Null", "NULL"};
	if (raw->kind != RAW_TEXT)
		return false;
	for (size_t i = 0; raw->plain && i < sizeof nothings / sizeof *nothings; i++)
		if (text_is(raw->text, nothings[i]))
			return true;
	return text_trimmed(raw->text).length == 0;
}

/* Texts. */

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

static bool takes_text(const struct format_field *field)
{
	return field->type == FORMAT_TEXT || field->type == FORMAT_PROSE;
}

/* Whether ` #` cut this text. By custom a comment stands two or more spaces behind, and has a space after its `#`;
 * behind a short text one of the two is enough. */
static bool is_cut(const struct source *source, const struct format_field *field, const struct raw *raw)
{
	size_t i = raw->end;
	if (raw->kind != RAW_TEXT || !raw->plain || !takes_text(field))
		return false;
	while (i < source->length && is_blank(source->bytes[i]))
		i++;
	if (i == raw->end || i >= source->length || source->bytes[i] != '#')
		return false;
	bool wide = i - raw->end >= 2;
	bool apart = i + 1 >= source->length || strchr(" \t\r\n#", source->bytes[i + 1]);
	return field->type == FORMAT_PROSE && raw->text.length ? !(wide && apart) : !(wide || apart);
}

static void check_cut(struct builder *builder, struct node *node, const struct raw *raw)
{
	if (is_cut(builder->source, node->field, raw))
		fault_unknown(builder, FAULT_CUT_TEXT, node, NULL,
		              "what stands behind '%s:' was cut at ' #', which starts a comment in YAML: "
		              "put the whole text in quotes, or after '|'",
		              node->field->key);
	else if (raw->plain && raw->tag && raw->tag[0] == '!' && takes_text(node->field))
		fault_unknown(builder, FAULT_CUT_TEXT, node, NULL,
		              "what stands behind '%s:' starts with '!', and YAML takes its first word away: put the "
		              "text in quotes",
		              node->field->key);
}

static void report_unseen(struct builder *builder, const struct node *node, uint32_t point)
{
	struct file_fault *fault = fault_say(builder, FAULT_CHARACTER, node, place_of(node),
	                                     "an unseen character stands in this text, often pasted from elsewhere: "
	                                     "delete the text and type it again");
	fault->found = arena_print(builder->portfolio->arena, "U+%04X", (unsigned)point);
}

static bool find_unseen(struct text text, bool prose, uint32_t *point)
{
	size_t taken = plain_run(text.at, text.length);
	for (size_t i = taken; i < text.length; i += taken + plain_run(text.at + i + taken, text.length - i - taken)) {
		*point = 0;
		taken = utf8_read(text.at + i, text.length - i, point);
		taken = taken ? taken : 1;
		if (is_unseen(*point, prose))
			return true;
	}
	return false;
}

static void check_characters(struct builder *builder, const struct node *node)
{
	uint32_t point;
	if (find_unseen(node->text, takes_text(node->field), &point))
		report_unseen(builder, node, point);
}

/* Ids. What stands around one and is not seen is nothing: whoever looks for a learner does not type it. */

static bool is_id(const struct format_field *field)
{
	return strcmp(field->key, "id") == 0;
}

static bool is_blank_id(const struct format_field *field, const struct raw *raw)
{
	uint32_t point;
	return raw->kind == RAW_TEXT && is_id(field) && text_trimmed_wide(raw->text).length == 0 &&
	       !find_unseen(raw->text, takes_text(field), &point);
}

static void trim_id(struct builder *builder, struct node *node)
{
	struct text id = text_trimmed_wide(node->text);
	if (is_id(node->field) && id.length < node->text.length)
		node->text = arena_text(builder->portfolio->arena, id.at, id.length);
}

static const char *name_of(const struct raw *raw)
{
	return raw->kind == RAW_LIST ? "a list stands here" : "keys stand here";
}

static struct node *build_text(struct builder *builder, const struct format_field *field, const struct raw *raw,
                               struct node *parent)
{
	struct node *node = new_node(builder, NODE_TEXT, field, raw, parent);
	if (raw->kind != RAW_TEXT) {
		fault_unknown(
			builder, FAULT_TYPE, node, "a text",
			"a text was expected for '%s', but %s: a text with a colon, or one that starts with '[', '{' "
			"or '-', must stand in quotes",
			field->key, name_of(raw))
			->found = raw->kind == RAW_LIST ? "a list" : "keys";
		return node;
	}
	node->text = raw->text;
	check_cut(builder, node, raw);
	check_characters(builder, node);
	trim_id(builder, node);
	if (!node->unknown)
		type_text(builder, node);
	return node;
}

/* Records. */

/* A record while its keys are read. */
struct filling {
	struct node *record;
	bool flow;
	const struct raw *keys[FORMAT_MOST_FIELDS]; /* those that were seen */
	struct node *prose;                         /* unquoted text that was read just before, NULL if none */
};

static const char *record_called(const struct node *record)
{
	return record->parent ? record->record->name : "the portfolio";
}

/* The record around that knows a key which `record` does not: the line is set in too far. */
static const struct node *owner_above(const struct node *record, struct text key)
{
	for (const struct node *node = record->parent; node; node = node->parent)
		if (node->kind == NODE_RECORD && format_find(node->record, key.at, key.length) >= 0)
			return node;
	return NULL;
}

static void report_unknown_key(struct builder *builder, const struct node *record, const struct raw *key)
{
	const char *word = shown(builder, key->text), *called = record_called(record);
	const struct node *owner = owner_above(record, key->text);
	const char *nearest = !owner && may_hint(builder) ? format_nearest(record->record, key->text.at) : NULL;
	struct file_fault *fault;
	if (owner)
		fault = fault_say(builder, FAULT_UNKNOWN_KEY, record, raw_place(key),
		                  "'%s' is not a key of %s but of %s: it is set in too far, or too little", word,
		                  called, record_called(owner));
	else
		fault = fault_say(builder, FAULT_UNKNOWN_KEY, record, raw_place(key), "'%s' is not a key of %s%s", word,
		                  called,
		                  nearest ? did_you_mean(builder, nearest)
		                          : ", and what stands there is not read: look for the key that is meant");
	fault->found = word;
	fault->wanted = nearest;
}

static void report_odd_key(struct builder *builder, const struct node *record, const struct raw *key)
{
	if (key->kind == RAW_TEXT)
		fault_say(builder, FAULT_UNKNOWN_KEY, record, raw_place(key),
		          "'<<', YAML's way to merge records, is not read: write the keys out here");
	else
		fault_say(builder, FAULT_UNKNOWN_KEY, record, raw_place(key),
		          "a list, a record or an alias stands here where a key was expected: "
		          "a text that starts with '[', '{', '*' or '?' must stand in quotes");
}

static bool has_no_colon(const struct source *source, const struct raw *key)
{
	size_t i = key->end;
	while (i < source->length && strchr(" \t\r\n", source->bytes[i]))
		i++;
	return i < source->length && source->bytes[i] != ':';
}

/* Whether a key is really a piece of the text before it, which a comma inside {…} split off. */
static bool is_piece(const struct builder *builder, const struct filling *filling, const struct raw *key, int known)
{
	const struct raw *value = key->next;
	if (!filling->flow || !filling->prose || !key->plain)
		return false;
	bool without_value = value->kind == RAW_TEXT && value->plain && value->text.length == 0;
	if (known >= 0)
		return without_value && has_no_colon(builder->source, key);
	return without_value || memchr(key->text.at, ' ', key->text.length);
}

static void report_split(struct builder *builder, struct node *prose)
{
	if (prose && !prose->unknown)
		fault_unknown(builder, FAULT_SPLIT_TEXT, prose, NULL,
		              "what stands behind '%s:' was split at a comma, for inside {…} a comma ends a value: "
		              "put the whole text in quotes",
		              prose->field->key);
}

static void fill_twice(struct builder *builder, struct filling *filling, int field, const struct raw *key)
{
	struct node *record = filling->record, **place = &record->items[field];
	struct node *second = build_value(builder, &record->record->fields[field], key->next, record);
	fault_say(builder, FAULT_DUPLICATE_KEY, *place ? *place : record, raw_place(key),
	          "'%s' stands twice in this %s (the first time in line %d), and nobody can tell which one is meant: "
	          "keep one, or put what belongs together under one '%s:'",
	          record->record->fields[field].key, record->record->name, filling->keys[field]->line,
	          record->record->fields[field].key);
	make_unknown(builder, *place);
	make_unknown(builder, second);
	*place = *place ? *place : second;
	filling->prose = NULL;
}

/* The unquoted text that a comma could have split, NULL if the value is none. */
static struct node *splittable(const struct raw *value, struct node *node)
{
	if (node && node->kind == NODE_LIST && node->count == 1)
		node = node->items[0];
	bool prose = node && value->kind == RAW_TEXT && value->plain;
	return prose && (takes_text(node->field) || node->field->type == FORMAT_AMOUNT) ? node : NULL;
}

static void fill_once(struct builder *builder, struct filling *filling, int field, const struct raw *key)
{
	struct node *record = filling->record;
	struct node *node = build_value(builder, &record->record->fields[field], key->next, record);
	record->items[field] = node;
	filling->keys[field] = key;
	filling->prose = splittable(key->next, node);
}

static bool is_merge(const struct raw *key)
{
	return key->plain && text_is(key->text, "<<");
}

static void read_key(struct builder *builder, struct filling *filling, const struct raw *key)
{
	const struct node *record = filling->record;
	if (key->kind != RAW_TEXT || is_merge(key)) {
		report_odd_key(builder, record, key);
		return;
	}
	int field = format_find(record->record, key->text.at, key->text.length);
	if (is_piece(builder, filling, key, field))
		report_split(builder, filling->prose);
	else if (field < 0)
		report_unknown_key(builder, record, key);
	else if (filling->keys[field])
		fill_twice(builder, filling, field, key);
	else
		fill_once(builder, filling, field, key);
}

static void check_required(struct builder *builder, const struct filling *filling)
{
	const struct node *record = filling->record;
	for (size_t i = 0; i < record->count; i++) {
		const struct format_field *field = &record->record->fields[i];
		const struct node *node = record->items[i];
		bool there = node && !(node->kind == NODE_LIST && node->count == 0 && !node->unknown);
		if (!field->required || there)
			continue;
		const struct raw *key = filling->keys[i];
		fault_say(builder, FAULT_MISSING, record, key ? raw_place(key) : place_of(record),
		          "%s %s '%s': add it. %s", record_called(record), key ? "has no value for" : "has no",
		          field->key, field->says);
	}
}

static void check_other(struct builder *builder, const struct node *record)
{
	for (size_t i = 0; i < record->count; i++) {
		const struct node *node = record->items[i];
		bool other = node && node->value_kind == VALUE_WORD && strcmp(node->value.word, "other") == 0;
		if (other && !node_child(record, "other"))
			fault_say(builder, FAULT_OTHER, node, place_of(node),
			          "'%s' is 'other', and nothing says what: add the key 'other' beside it",
			          node->field->key);
	}
}

static void fill_record(struct builder *builder, struct node *record, const struct raw *raw)
{
	struct filling filling = {.record = record, .flow = raw->flow};
	for (const struct raw *key = raw->first; key && !builder->failed; key = key->next->next)
		read_key(builder, &filling, key);
	check_required(builder, &filling);
	check_other(builder, record);
	record->end = builder->portfolio->count;
}

static void refuse_record(struct builder *builder, struct node *node, const struct raw *raw)
{
	const struct format_field *field = node->field;
	node->text = raw->text.at ? raw->text : node->text;
	const char *found = raw->kind == RAW_LIST ? "a list" : shown(builder, node->text);
	const char *first = field->record->fields[0].key;
	const char *wanted = field->list ? arena_print(builder->portfolio->arena, "- {%s: …}", first)
	                                 : arena_print(builder->portfolio->arena, "%s: {%s: …}", field->key, first);
	fault_unknown(builder, FAULT_TYPE, node, wanted, "keys were expected here, but a %s stands here: write '%s'",
	              raw->kind == RAW_LIST ? "list" : "text", wanted)
		->found = found;
}

static struct node *build_record(struct builder *builder, const struct format_field *field, const struct raw *raw,
                                 struct node *parent)
{
	struct node *node = new_record(builder, field, raw, parent);
	if (raw->kind == RAW_MAP)
		fill_record(builder, node, raw);
	else
		refuse_record(builder, node, raw);
	return node;
}

/* Lists and aliases. */

static void refuse_list(struct builder *builder, struct node *list)
{
	fault_unknown(builder, FAULT_TYPE, list, "a list",
	              "a list was expected for '%s': start each %s with '- ', such as '- {id: …}'", list->field->key,
	              list->field->record->name)
		->found = "keys";
}

/* Records that were written under names of their own, not as items of a list. */
static bool is_no_item(const struct format_field *field, const struct raw *raw)
{
	return field->record && raw->kind == RAW_MAP && raw->first &&
	       (raw->first->kind != RAW_TEXT ||
	        format_find(field->record, raw->first->text.at, raw->first->text.length) < 0);
}

static size_t count_children(const struct raw *raw)
{
	size_t count = 0;
	for (const struct raw *child = raw->first; child; child = child->next)
		count++;
	return count;
}

static void add_item(struct builder *builder, struct node *list, const struct raw *raw)
{
	struct node *item = build_value(builder, list->field, raw, list);
	if (!item)
		return;
	item->place = (int)list->count;
	list->items[list->count++] = item;
}

static struct node *build_list(struct builder *builder, const struct format_field *field, const struct raw *raw,
                               struct node *parent)
{
	struct node *list = new_node(builder, NODE_LIST, field, raw, parent);
	size_t room = raw->kind == RAW_LIST ? count_children(raw) : 1;
	list->items = arena_array(builder->portfolio->arena, room, sizeof(struct node *));
	if (raw->kind == RAW_LIST)
		for (const struct raw *child = raw->first; child && !builder->failed; child = child->next)
			add_item(builder, list, child);
	else if (is_no_item(field, raw))
		refuse_list(builder, list);
	else
		add_item(builder, list, raw);
	list->end = builder->portfolio->count;
	return list;
}

/* What stands where an alias leads nowhere. */
static struct node *refuse_alias(struct builder *builder, const struct format_field *field, const struct raw *raw,
                                 struct node *parent)
{
	bool record = field->type == FORMAT_RECORD;
	struct node *node =
		record ? new_record(builder, field, raw, parent) : new_node(builder, NODE_TEXT, field, raw, parent);
	const char *name = shown(builder, raw->text);
	struct file_fault *fault =
		raw->holds_itself
			? fault_unknown(builder, FAULT_ALIAS, node, NULL,
	                                "the alias '*%s' stands inside what it names, which has no end: write it out",
	                                name)
			: fault_unknown(
				  builder, FAULT_ALIAS, node, NULL,
				  "'*%s' is an alias, but nothing is named '&%s' before it: a text that starts with "
				  "'*' must stand in quotes",
				  name, name);
	fault->found = arena_print(builder->portfolio->arena, "*%s", name);
	return node;
}

static struct node *build_alias(struct builder *builder, const struct format_field *field, const struct raw *raw,
                                struct node *parent)
{
	if (builder->inside_aliases++ == 0)
		builder->alias = raw;
	struct node *node = build_value(builder, field, raw->target, parent);
	builder->inside_aliases--;
	if (node) {
		node->line = raw->line;
		node->column = raw->column;
	}
	return node;
}

/* NULL where there is nothing: an absent value. */
static struct node *build_value(struct builder *builder, const struct format_field *field, const struct raw *raw,
                                struct node *parent)
{
	bool leads_nowhere = raw->kind == RAW_ALIAS && (!raw->target || raw->holds_itself);
	bool item = parent->kind == NODE_LIST;
	if (raw->kind == RAW_ALIAS && !leads_nowhere)
		return build_alias(builder, field, raw, parent);
	if ((raw_is_empty(raw) || is_blank_id(field, raw)) && !is_cut(builder->source, field, raw))
		return NULL;
	if (field->list && !item)
		return build_list(builder, field, raw, parent);
	if (leads_nowhere)
		return refuse_alias(builder, field, raw, parent);
	return field->type == FORMAT_RECORD ? build_record(builder, field, raw, parent)
	                                    : build_text(builder, field, raw, parent);
}

void build_tree(struct builder *builder, const struct raw_file *file)
{
	builder->portfolio->root = new_record(builder, NULL, file->root, NULL);
	fill_record(builder, builder->portfolio->root, file->root);
}
