#include "format.h"

#include <ctype.h>
#include <string.h>

#include "format_table.h"
#include "text.h"

enum { MOST_KEY_BYTES = 63 };

const struct format_record *format_root(void)
{
	return format_table_records[0];
}

const struct format_record *const *format_records(size_t *count)
{
	*count = format_table_record_count;
	return format_table_records;
}

const struct format_record *format_record_named(const char *name)
{
	for (size_t i = 0; i < format_table_record_count; i++)
		if (strcmp(format_table_records[i]->name, name) == 0)
			return format_table_records[i];
	return NULL;
}

const struct format_subject *format_subjects(size_t *count)
{
	*count = format_table_subject_count;
	return format_table_subjects;
}

const struct format_subject *format_subject_named(const char *name)
{
	for (size_t i = 0; i < format_table_subject_count; i++)
		if (strcmp(format_table_subjects[i].name, name) == 0)
			return &format_table_subjects[i];
	return NULL;
}

static bool is_key(const char *key, const char *at, size_t length)
{
	return length && *key == *at && strlen(key) == length && memcmp(key, at, length) == 0;
}

int format_find(const struct format_record *record, const char *key, size_t length)
{
	for (size_t i = 0; i < record->count; i++)
		if (is_key(record->fields[i].key, key, length))
			return (int)i;
	return -1;
}

/* A key as the format would write it: "Agreed on" is agreed_on. */
static void write_as_key(const char *key, char out[MOST_KEY_BYTES + 1])
{
	size_t length = strlen(key);
	for (size_t i = 0; i < length; i++)
		out[i] = key[i] == ' ' || key[i] == '-' ? '_' : (char)tolower((unsigned char)key[i]);
	out[length] = '\0';
}

const char *format_nearest(const struct format_record *record, const char *key)
{
	const char *keys[FORMAT_MOST_FIELDS];
	char written[MOST_KEY_BYTES + 1];
	if (strlen(key) > MOST_KEY_BYTES)
		return NULL;
	write_as_key(key, written);
	for (size_t i = 0; i < record->count; i++)
		keys[i] = record->fields[i].key;
	return text_nearest(written, keys, record->count);
}

static bool is_joint(char byte)
{
	return byte == ' ' || byte == '-' || byte == '_';
}

static bool same_word(const char *ours, const char *word, size_t length)
{
	const char *end = word + length;
	for (;;) {
		while (is_joint(*ours))
			ours++;
		while (word < end && is_joint(*word))
			word++;
		if (word == end || !*ours)
			return word == end && !*ours;
		if (tolower((unsigned char)*ours++) != tolower((unsigned char)*word++))
			return false;
	}
}

const char *format_word(const struct format_field *field, const char *word, size_t length)
{
	for (const char *const *ours = field->words; ours && *ours; ours++)
		if (same_word(*ours, word, length))
			return *ours;
	return NULL;
}

bool format_may_refer(const struct format_field *field, const char *name)
{
	size_t length = strlen(name);
	for (const char *kind = field->refers; kind; kind = strchr(kind, '|')) {
		kind += *kind == '|';
		if (strncmp(kind, name, length) == 0 && (kind[length] == '|' || kind[length] == '\0'))
			return true;
	}
	return !field->refers;
}

bool format_holds(const struct format_record *record, const struct format_record *sought)
{
	for (size_t i = 0; i < record->count; i++) {
		const struct format_record *inner = record->fields[i].record;
		if (inner && (inner == sought || format_holds(inner, sought)))
			return true;
	}
	return false;
}
