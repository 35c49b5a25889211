#include <stdio.h>
#include <string.h>

#include "command_schema.h"
#include "format.h"
#include "text_safe.h"

/* What a rule sees where a portfolio has a value of each type (see view.h). */
static const char *const types[] = {
	[FORMAT_TEXT] = "string",      [FORMAT_PROSE] = "string",        [FORMAT_ID] = "string",
	[FORMAT_REFERENCE] = "string", [FORMAT_DATE] = "assay.day",      [FORMAT_DATE_OR_SPAN] = "assay.day",
	[FORMAT_NUMBER] = "integer",   [FORMAT_AMOUNT] = "assay.amount", [FORMAT_WORD] = "string",
	[FORMAT_TRUTH] = "boolean",    [FORMAT_CLAIM] = "string",
};

/* "assay.management_action": the class of a record. */
static void add_class_name(struct buffer *out, const char *record, size_t length)
{
	buffer_add_string(out, "assay.record.");
	schema_add_name(out, record, length);
}

static void add_words(struct buffer *out, const char *const *words)
{
	for (size_t i = 0; words[i]; i++)
		buffer_print(out, "%s\"%s\"", i ? "|" : "", words[i]);
}

/* The records that a reference may name: the record that is named is what a rule gets. */
static void add_referred(struct buffer *out, const char *kinds)
{
	if (!kinds)
		buffer_add_string(out, "assay.any_record");
	while (kinds && *kinds) {
		size_t length = strcspn(kinds, "|");
		add_class_name(out, kinds, length);
		kinds += length;
		if (*kinds)
			buffer_add_char(out, *kinds++);
	}
}

static void add_type(struct buffer *out, const struct format_field *field)
{
	if (field->words)
		add_words(out, field->words);
	if (field->words && field->type == FORMAT_REFERENCE)
		buffer_add_char(out, '|');
	if (field->record)
		add_class_name(out, field->record->name, strlen(field->record->name));
	else if (field->type == FORMAT_REFERENCE)
		add_referred(out, field->refers);
	else if (!field->words)
		buffer_add_string(out, types[field->type]);
}

static void add_record(struct buffer *out, const struct format_record *record)
{
	buffer_add_string(out, "---@class (exact) ");
	add_class_name(out, record->name, strlen(record->name));
	buffer_add_char(out, '\n');
	for (size_t i = 0; i < record->count; i++) {
		const struct format_field *field = &record->fields[i];
		buffer_print(out, "---@field %s%s ", field->key, field->list || field->required ? "" : "?");
		buffer_add_string(out, field->list ? "(" : "");
		add_type(out, field);
		buffer_print(out, "%s %s\n", field->list ? ")[]" : "", field->says);
	}
	buffer_add_char(out, '\n');
}

static void add_any_record(struct buffer *out, const struct format_record *const *records, size_t count)
{
	buffer_add_string(out, "---@alias assay.any_record ");
	for (size_t i = 0; i < count; i++) {
		buffer_add_string(out, i ? "|" : "");
		add_class_name(out, records[i]->name, strlen(records[i]->name));
	}
	buffer_add_string(out, "\n\n");
}

/* A centre's titles stand in it, and somebody may read it at a terminal. */
static void add_safe_lines(struct buffer *out, char *text)
{
	for (char *end; (end = strchr(text, '\n')); text = end + 1) {
		*end = '\0';
		text_add_safe(out, text);
		buffer_add_char(out, '\n');
	}
	text_add_safe(out, text);
}

bool schema_add_lua(struct pack *pack, struct buffer *out, struct error *error)
{
	struct buffer views = {0}, written = {0};
	size_t count;
	const struct format_record *const *records = format_records(&count);
	for (size_t i = 0; i < count; i++)
		add_record(&views, records[i]);
	add_any_record(&views, records, count);
	bool done = pack_define(pack, "lua", views.at, &written, error);
	if (done)
		add_safe_lines(out, written.at);
	buffer_free(&views);
	buffer_free(&written);
	return done;
}

bool schema_add_luarc(struct pack *pack, struct buffer *out, struct error *error)
{
	return pack_define(pack, "luarc", "", out, error);
}

bool schema_add_luacheck(struct pack *pack, struct buffer *out, struct error *error)
{
	return pack_define(pack, "luacheck", "", out, error);
}
