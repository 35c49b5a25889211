#include <ctype.h>
#include <string.h>

#include "amount.h"
#include "command_schema.h"
#include "format.h"
#include "report.h"

/* Values may have spaces around them. Of dates only 29 February is taken in every year. */
#define ALONE(pattern) "\"^\\\\s*" pattern "\\\\s*$\""
#define DATE_PATTERN                                                                                                   \
	"[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))"
#define SPAN_PATTERN "[0-9]{1,5} +([Dd][Aa][Yy]|[Ww][Ee][Ee][Kk]|[Mm][Oo][Nn][Tt][Hh]|[Yy][Ee][Aa][Rr])[Ss]?"

#define OTHER ALONE("[Oo][Tt][Hh][Ee][Rr]")

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
	[FORMAT_ID] = "{\"$ref\": \"#/$defs/text\"}",
	[FORMAT_REFERENCE] = "{\"$ref\": \"#/$defs/text\"}",
	[FORMAT_DATE] = "{\"$ref\": \"#/$defs/date\"}",
	[FORMAT_DATE_OR_SPAN] = "{\"$ref\": \"#/$defs/date or span\"}",
	[FORMAT_NUMBER] = "{\"$ref\": \"#/$defs/number\"}",
	[FORMAT_AMOUNT] = "{\"$ref\": \"#/$defs/amount\"}",
	[FORMAT_TRUTH] = "{\"$ref\": \"#/$defs/yes or no\"}",
	[FORMAT_CLAIM] = "{\"$ref\": \"#/$defs/claim\"}",
	[FORMAT_WORD] = "{\"$ref\": \"#/$defs/text\"}",
};

static const char nothing[] = "{\"$ref\": \"#/$defs/nothing\"}";
static const char something[] = "{\"$ref\": \"#/$defs/something\"}";
static const char *const truths[] = {"yes", "no", "true", "false", "on", "off", NULL};

/* clang-format off */
static const char scalars[] =
	"    \"nothing\": {\"type\": [\"null\", \"string\"], \"pattern\": \"^\\\\s*$\"},\n"
	"    \"something\": {\"type\": [\"string\", \"number\", \"boolean\"], \"pattern\": \"\\\\S\"},\n"
	"    \"text\": {\"type\": [\"string\", \"number\", \"boolean\"]},\n"
	"    \"date\": {\"type\": \"string\", \"pattern\": " ALONE("(" DATE_PATTERN ")") ","
	" \"format\": \"date\", \"examples\": [\"2026-02-28\"]},\n"
	"    \"date or span\": {\"type\": \"string\", \"pattern\": " ALONE("(" DATE_PATTERN "|" SPAN_PATTERN ")") ","
	" \"examples\": [\"2026-02-28\", \"6 months\"]},\n"
	"    \"number\": {\"anyOf\": [{\"type\": \"integer\", \"minimum\": 0, \"maximum\": 999999999999999999},"
	" {\"type\": \"string\", \"pattern\": " ALONE("[0-9]{1,18}") "}]},\n"
	"    \"claim\": {\"type\": [\"string\", \"number\", \"boolean\"], \"pattern\": " ALONE("[^\\\\s,]*") ","
	" \"examples\": [\"C1\", \"1.1\"]},\n";
/* clang-format on */

/* "[Oo][Nn]": the word in any letter case; what joins two words may be a space, '-', '_' or nothing. */
static void add_any_case(struct buffer *pattern, const char *word)
{
	for (; *word; word++)
		if (isalpha((unsigned char)*word))
			buffer_print(pattern, "[%c%c]", toupper((unsigned char)*word), tolower((unsigned char)*word));
		else
			buffer_add_string(pattern, "[ _-]*");
}

/* The words as they are to be written, and as they are taken, too. */
static void add_words(struct buffer *out, const char *const *words)
{
	struct buffer pattern = {0};
	buffer_add_string(out, "{\"anyOf\": [{\"enum\": [");
	for (size_t i = 0; words[i]; i++) {
		buffer_add_string(out, i ? ", " : "");
		json_add_string(out, words[i]);
		buffer_add_string(&pattern, i ? "|" : "");
		add_any_case(&pattern, words[i]);
	}
	buffer_print(out, "]}, {\"type\": \"string\", \"pattern\": " ALONE("(%s)") "}]}", pattern.at);
	buffer_free(&pattern);
}

/* An amount has a figure, a part such as ½, or a number in words. */
static void add_amount(struct buffer *out)
{
	buffer_add_string(out, "    \"amount\": {\"type\": [\"string\", \"number\"], \"examples\": [\"75%\", \"£50\", "
	                       "\"62 of 100\", \"9 working days\"],\n      \"pattern\": \"[0-9½¼¾]|(^|[^A-Za-z])(");
	for (size_t i = 0; amount_word(i); i++) {
		buffer_add_string(out, i ? "|" : "");
		add_any_case(out, amount_word(i));
	}
	buffer_add_string(out, ")([^A-Za-z]|$)\"},\n");
}

static void add_scalars(struct buffer *out)
{
	buffer_add_string(out, scalars);
	add_amount(out);
	buffer_add_string(out, "    \"yes or no\": {\"anyOf\": [{\"type\": \"boolean\"}, ");
	add_words(out, truths);
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
		buffer_add_string(out, field->required ? something : types[field->type]);
	}
}

/* A key, or an item of a list, with nothing behind it is absent; one value where a list is due is a list of one. */
static void add_values(struct buffer *out, const struct format_record *record, const struct format_field *field)
{
	schema_add_key(out, false, "anyOf");
	buffer_add_char(out, '[');
	add_value(out, record, field);
	if (field->list) {
		buffer_add_string(out, ", {\"type\": \"array\", \"items\": {\"anyOf\": [");
		add_value(out, record, field);
		buffer_print(out, ", %s]}", nothing);
		buffer_print(out, field->required ? ", \"contains\": %s}" : "}", something);
	}
	buffer_print(out, field->required ? "]" : ", %s]", nothing);
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

static bool has_other(const struct format_field *field)
{
	bool other = false;
	for (size_t i = 0; field->words && field->words[i]; i++)
		other = other || strcmp(field->words[i], "other") == 0;
	return other && field->type == FORMAT_WORD;
}

/* Where a kind is 'other', the key 'other' says what it was. */
static void add_other(struct buffer *out, const char *key)
{
	buffer_print(out,
	             "{\"if\": {\"required\": [\"%s\"], \"properties\": {\"%s\": {\"pattern\": " OTHER "}}},\n"
	             "        \"then\": {\"required\": [\"other\"], \"properties\": {\"other\": %s}}}",
	             key, key, something);
}

static void add_others(struct buffer *out, const struct format_record *record)
{
	bool first = true;
	for (size_t i = 0; i < record->count; i++) {
		if (!has_other(&record->fields[i]))
			continue;
		buffer_add_string(out, first ? ",\n      \"allOf\": [" : ", ");
		add_other(out, record->fields[i].key);
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
	buffer_add_string(out, "\n      }");
	add_others(out, record);
	buffer_add_string(out, "\n    }");
}

void schema_add_portfolio(struct buffer *out)
{
	size_t count;
	const struct format_record *const *records = format_records(&count);
	buffer_add_string(out,
	                  "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"
	                  "  \"title\": \"A portfolio for assay, format 1\",\n"
	                  "  \"$comment\": \"Written by 'assay schema portfolio'. What references name, and whether an "
	                  "amount can be read in full, only 'assay check' tells.\",\n");
	buffer_print(out, "  \"$ref\": \"#/$defs/%s\",\n  \"$defs\": {\n", format_root()->name);
	add_scalars(out);
	for (size_t i = 0; i < count; i++) {
		buffer_add_string(out, ",\n");
		add_record(out, records[i]);
	}
	buffer_add_string(out, "\n  }\n}\n");
}
