#include <string.h>

#include "command_schema.h"
#include "format.h"
#include "report.h"

#define DATE_PATTERN "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
#define SPAN_PATTERN "[0-9]+ *(days?|weeks?|months?|years?)"

void schema_add_key(struct buffer *out, bool first, const char *key)
{
	buffer_add_string(out, first ? "" : ", ");
	json_add_string(out, key);
	buffer_add_string(out, ": ");
}

void schema_add_member(struct buffer *out, bool first, const char *key, const char *text)
{
	schema_add_key(out, first, key);
	json_add_string(out, text);
}

void schema_add_name(struct buffer *out, const char *record, size_t length)
{
	for (size_t i = 0; i < length; i++)
		buffer_add_char(out, record[i] == ' ' ? '_' : record[i]);
}

/* What a value of each type may be. Every scalar of a portfolio is text, so a bare number or truth is one too. The words
 * of FORMAT_WORD and records stand in the field. */
static const char *const types[] = {
	[FORMAT_TEXT] = "{\"$ref\": \"#/$defs/text\"}",
	[FORMAT_PROSE] = "{\"$ref\": \"#/$defs/text\"}",
	[FORMAT_ID] = "{\"$ref\": \"#/$defs/id\"}",
	[FORMAT_REFERENCE] = "{\"$ref\": \"#/$defs/id\"}",
	[FORMAT_DATE] = "{\"$ref\": \"#/$defs/date\"}",
	[FORMAT_DATE_OR_SPAN] = "{\"$ref\": \"#/$defs/date or span\"}",
	[FORMAT_NUMBER] = "{\"$ref\": \"#/$defs/number\"}",
	[FORMAT_AMOUNT] = "{\"$ref\": \"#/$defs/amount\"}",
	[FORMAT_TRUTH] = "{\"$ref\": \"#/$defs/yes or no\"}",
	[FORMAT_CLAIM] = "{\"$ref\": \"#/$defs/text\"}",
	[FORMAT_WORD] = "{\"$ref\": \"#/$defs/text\"}",
};

static const char scalars[] =
	"    \"text\": {\"type\": [\"string\", \"number\", \"boolean\"]},\n"
	"    \"id\": {\"type\": [\"string\", \"number\"]},\n"
	"    \"date\": {\"type\": \"string\", \"pattern\": \"^" DATE_PATTERN "$\", \"format\": \"date\","
	" \"examples\": [\"2026-02-28\"]},\n"
	"    \"date or span\": {\"type\": \"string\", \"pattern\": \"^(" DATE_PATTERN "|" SPAN_PATTERN ")$\","
	" \"examples\": [\"2026-02-28\", \"6 months\"]},\n"
	"    \"number\": {\"anyOf\": [{\"type\": \"integer\", \"minimum\": 0}, {\"type\": \"string\", \"pattern\":"
	" \"^[0-9]+$\"}]},\n"
	"    \"amount\": {\"type\": [\"string\", \"number\"], \"examples\": [\"75%\", \"£50\", \"62 of 100\","
	" \"9 working days\"]},\n"
	"    \"yes or no\": {\"anyOf\": [{\"type\": \"boolean\"}, {\"enum\": [\"yes\", \"no\", \"true\", \"false\","
	" \"on\", \"off\"]}]}";

static void add_words(struct buffer *out, const char *const *words)
{
	buffer_add_string(out, "{\"enum\": [");
	for (size_t i = 0; words[i]; i++) {
		buffer_add_string(out, i ? ", " : "");
		json_add_string(out, words[i]);
	}
	buffer_add_string(out, "]}");
}

/* The only number at the top of a portfolio is the version of the format. */
static bool is_version(const struct format_record *record, const struct format_field *field)
{
	return record == format_root() && field->type == FORMAT_NUMBER;
}

/* One value of the field, whether or not it stands in a list. */
static void add_value(struct buffer *out, const struct format_record *record, const struct format_field *field)
{
	if (is_version(record, field)) {
		buffer_add_string(out, "{\"enum\": [1, \"1\"]}");
	} else if (field->record) {
		buffer_add_string(out, "{\"$ref\": \"#/$defs/");
		schema_add_name(out, field->record->name, strlen(field->record->name));
		buffer_add_string(out, "\"}");
	} else if (field->words && field->type == FORMAT_WORD) {
		add_words(out, field->words);
	} else if (field->words) {
		buffer_add_string(out, "{\"anyOf\": [");
		add_words(out, field->words);
		buffer_print(out, ", %s]}", types[field->type]);
	} else {
		buffer_add_string(out, types[field->type]);
	}
}

/* A key with nothing behind it is absent; one value where a list is due is a list of one, but not so a record. */
static void add_values(struct buffer *out, const struct format_record *record, const struct format_field *field)
{
	schema_add_key(out, false, "anyOf");
	buffer_add_char(out, '[');
	if (!field->list || !field->record) {
		add_value(out, record, field);
		buffer_add_string(out, field->list || !field->required ? ", " : "");
	}
	if (field->list) {
		buffer_add_string(out, "{\"type\": \"array\", \"items\": ");
		add_value(out, record, field);
		buffer_add_string(out, field->required ? ", \"minItems\": 1}" : "}, ");
	}
	buffer_add_string(out, field->required ? "]" : "{\"type\": \"null\"}]");
}

static void add_description(struct buffer *out, const struct format_field *field)
{
	struct buffer says = {0};
	buffer_add_string(&says, field->says);
	for (const char *kind = field->refers; kind && *kind; kind += strcspn(kind, "|"), kind += *kind == '|')
		buffer_print(&says, "%s%.*s", kind == field->refers ? " The id of: " : ", ", (int)strcspn(kind, "|"),
		             kind);
	schema_add_member(out, true, "description", says.at);
	buffer_free(&says);
}

static void add_required(struct buffer *out, const struct format_record *record)
{
	bool first = true;
	for (size_t i = 0; i < record->count; i++) {
		if (!record->fields[i].required)
			continue;
		buffer_add_string(out, first ? ",\n      \"required\": [" : ", ");
		json_add_string(out, record->fields[i].key);
		first = false;
	}
	buffer_add_string(out, first ? "" : "]");
}

static void add_record(struct buffer *out, const struct format_record *record)
{
	buffer_add_string(out, "    \"");
	schema_add_name(out, record->name, strlen(record->name));
	buffer_add_string(out, "\": {\n      \"type\": \"object\", \"additionalProperties\": false");
	add_required(out, record);
	buffer_add_string(out, ",\n      \"properties\": {");
	for (size_t i = 0; i < record->count; i++) {
		buffer_print(out, "%s\n        \"%s\": {", i ? "," : "", record->fields[i].key);
		add_description(out, &record->fields[i]);
		add_values(out, record, &record->fields[i]);
		buffer_add_char(out, '}');
	}
	buffer_add_string(out, "\n      }\n    }");
}

void schema_add_portfolio(struct buffer *out)
{
	size_t count;
	const struct format_record *const *records = format_records(&count);
	buffer_add_string(out, "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"
	                       "  \"title\": \"A portfolio for assay, format 1\",\n"
	                       "  \"$comment\": \"Written by 'assay schema portfolio'. assay also reads words in other "
	                       "letter cases; here they stand as it writes them.\",\n");
	buffer_print(out, "  \"$ref\": \"#/$defs/%s\",\n  \"$defs\": {\n%s", format_root()->name, scalars);
	for (size_t i = 0; i < count; i++) {
		buffer_add_string(out, ",\n");
		add_record(out, records[i]);
	}
	buffer_add_string(out, "\n  }\n}\n");
}
