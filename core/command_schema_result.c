#include "command_schema.h"
#include "report.h"
#include "report_keys.h"

static void add_words(struct buffer *out, const struct report_key *key)
{
	buffer_add_string(out, "{\"enum\": [");
	for (size_t i = 0; key->words[i]; i++) {
		buffer_add_string(out, i ? ", " : "");
		json_add_string(out, key->words[i]);
	}
	buffer_add_string(out, key->maybe_null ? ", null]}" : "]}");
}

static void add_value(struct buffer *out, const struct report_key *key)
{
	static const char *const names[] = {[REPORT_TEXT] = "string",
	                                    [REPORT_NUMBER] = "integer",
	                                    [REPORT_REAL] = "number",
	                                    [REPORT_TRUTH] = "boolean"};
	if (key->words)
		add_words(out, key);
	else if (key->object)
		buffer_print(out,
		             key->maybe_null ? "{\"anyOf\": [{\"$ref\": \"#/$defs/%s\"}, {\"type\": \"null\"}]}"
		                             : "{\"$ref\": \"#/$defs/%s\"}",
		             key->object->name);
	else if (key->maybe_null)
		buffer_print(out, "{\"type\": [\"%s\", \"null\"]}", names[key->type]);
	else
		buffer_print(out, "{\"type\": \"%s\"}", names[key->type]);
}

static void add_key(struct buffer *out, const struct report_key *key)
{
	buffer_print(out, "\n        \"%s\": {", key->key);
	schema_add_member(out, true, "description", key->says);
	buffer_add_string(out, ", \"allOf\": [");
	buffer_add_string(out, key->list ? "{\"type\": \"array\", \"items\": " : "");
	add_value(out, key);
	buffer_add_string(out, key->list ? "}]}" : "]}");
}

static void add_object(struct buffer *out, const struct report_object *object)
{
	bool first = true;
	buffer_print(out, "    \"%s\": {\n      \"type\": \"object\", \"additionalProperties\": false", object->name);
	for (size_t i = 0; i < object->count; i++) {
		if (object->keys[i].maybe_absent)
			continue;
		buffer_add_string(out, first ? ",\n      \"required\": [" : ", ");
		json_add_string(out, object->keys[i].key);
		first = false;
	}
	buffer_add_string(out, "],\n      \"properties\": {");
	for (size_t i = 0; i < object->count; i++) {
		buffer_add_string(out, i ? "," : "");
		add_key(out, &object->keys[i]);
	}
	buffer_add_string(out, "\n      }\n    }");
}

void schema_add_result(struct buffer *out)
{
	size_t count;
	const struct report_object *const *objects = report_objects(&count);
	buffer_print(out,
	             "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"
	             "  \"title\": \"What assay found: a report (--format json), or one portfolio of it (a line of "
	             "--format jsonl)\",\n  \"$comment\": \"Written by 'assay "
	             "schema result'.\",\n"
	             "  \"anyOf\": [{\"$ref\": \"#/$defs/%s\"}, {\"$ref\": \"#/$defs/%s\"}],\n  \"$defs\": {\n",
	             objects[0]->name, objects[1]->name);
	for (size_t i = 0; i < count; i++) {
		buffer_add_string(out, i ? ",\n" : "");
		add_object(out, objects[i]);
	}
	buffer_add_string(out, "\n  }\n}\n");
}
