#include "command_keys.h"

#include "format.h"

enum { INDENT = 2, HANG = 20 };

static const char *const type_names[] = {
	[FORMAT_TEXT] = "text",           [FORMAT_PROSE] = "sentences", [FORMAT_ID] = "id",
	[FORMAT_REFERENCE] = "reference", [FORMAT_DATE] = "date",       [FORMAT_DATE_OR_SPAN] = "date or span",
	[FORMAT_NUMBER] = "number",       [FORMAT_AMOUNT] = "amount",   [FORMAT_WORD] = "one of its words",
	[FORMAT_TRUTH] = "yes or no",     [FORMAT_CLAIM] = "criterion", [FORMAT_RECORD] = "record",
};

size_t command_count_keys(void)
{
	size_t records, keys = 0;
	const struct format_record *const *all = format_records(&records);
	for (size_t i = 0; i < records; i++)
		keys += all[i]->count;
	return keys;
}

static const char *words_of(struct arena *arena, const struct format_field *field)
{
	const char *words = "";
	for (size_t i = 0; field->words && field->words[i]; i++)
		words = arena_print(arena, "%s%s%s", words, *words ? " | " : "", field->words[i]);
	return words;
}

static const char *type_of(struct arena *arena, const struct format_field *field)
{
	const char *name = field->record ? field->record->name : type_names[field->type];
	return arena_print(arena, "%s%s%s", field->list ? "list of " : "", name, field->required ? ", required" : "");
}

static void add_key(struct showing *showing, const struct format_field *field)
{
	struct arena *arena = showing->arena;
	const char *words = words_of(arena, field);
	page_add_entry(
		&showing->page, INDENT, INDENT + HANG, field->key,
		arena_print(arena, "%s (%s)%s%s", field->says, type_of(arena, field), *words ? ": " : "", words));
}

static void add_line(struct showing *showing, const struct format_record *record, const struct format_field *field)
{
	struct buffer *out = showing->page.out;
	object_start(out);
	object_add_text(out, "record", record->name);
	object_add_text(out, "key", field->key);
	object_add_text(out, "type", type_of(showing->arena, field));
	object_add_text(out, "words", words_of(showing->arena, field));
	object_add_text(out, "refers", field->refers);
	object_add_text(out, "says", field->says);
	object_end_line(out);
}

void command_list_keys(struct showing *showing)
{
	size_t count;
	const struct format_record *const *records = format_records(&count);
	for (size_t i = 0; i < count; i++) {
		if (!showing->as_lines)
			page_add_heading(&showing->page, records[i]->name);
		for (size_t k = 0; k < records[i]->count; k++)
			if (showing->as_lines)
				add_line(showing, records[i], &records[i]->fields[k]);
			else
				add_key(showing, &records[i]->fields[k]);
	}
}
