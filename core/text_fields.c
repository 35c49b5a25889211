#include "text_fields.h"

#include <string.h>

enum { INT_BYTES = 4, LENGTH_BYTES = 4, REAL_BYTES = 8 };
static const uint32_t no_string = UINT32_MAX;

const struct field text_fields_of_string[] = {{.kind = FIELD_STRING}, FIELD_END};

static void write_number(struct buffer *out, uint64_t number, size_t bytes)
{
	char digits[REAL_BYTES];
	for (size_t i = 0; i < bytes; i++)
		digits[i] = (char)(number >> (8 * i) & 0xFF);
	buffer_add(out, digits, bytes);
}

/* A string or list too long for its length is written as one that can't be read: decode refuses it. */
static void write_length(struct buffer *out, size_t length)
{
	write_number(out, length < no_string ? length : no_string - 1, LENGTH_BYTES);
}

static void write_string(struct buffer *out, const char *string)
{
	if (!string) {
		write_number(out, no_string, LENGTH_BYTES);
		return;
	}
	size_t length = strlen(string);
	write_length(out, length);
	buffer_add(out, string, length);
}

static void write_fields(struct buffer *out, const struct field *fields, const char *base);

static void write_list(struct buffer *out, const struct field *field, const char *base)
{
	const char *items;
	size_t count;
	memcpy(&items, base + field->offset, sizeof items);
	memcpy(&count, base + field->count_offset, sizeof count);
	write_length(out, count);
	for (size_t i = 0; i < count; i++)
		write_fields(out, field->item, items + i * field->size);
}

static void write_real(struct buffer *out, double real)
{
	uint64_t bits;
	memcpy(&bits, &real, sizeof bits);
	write_number(out, bits, REAL_BYTES);
}

static void write_field(struct buffer *out, const struct field *field, const char *base)
{
	const void *at = base + field->offset;
	switch (field->kind) {
	case FIELD_INT:
		write_number(out, (uint32_t) * (const int *)at, INT_BYTES);
		break;
	case FIELD_CHOICE:
		write_number(out, (uint64_t) * (const int *)at, 1);
		break;
	case FIELD_TRUTH:
		write_number(out, *(const bool *)at, 1);
		break;
	case FIELD_REAL:
		write_real(out, *(const double *)at);
		break;
	case FIELD_STRING:
		write_string(out, *(const char *const *)at ? *(const char *const *)at : "");
		break;
	case FIELD_MAYBE_STRING:
		write_string(out, *(const char *const *)at);
		break;
	case FIELD_LIST:
		write_list(out, field, base);
		break;
	case FIELD_SIZE:
		write_number(out, *(const size_t *)at, REAL_BYTES);
		break;
	case FIELD_NAMED:
		write_string(out, field->named->name_of(*(const void *const *)at));
		break;
	case FIELD_LAST:
		break;
	}
}

static void write_fields(struct buffer *out, const struct field *fields, const char *base)
{
	for (; fields->kind != FIELD_LAST; fields++)
		write_field(out, fields, base);
}

void fields_write(struct buffer *out, const struct field *fields, const void *item)
{
	write_fields(out, fields, item);
}

struct reader {
	struct arena *arena;
	void *data;
	const char *at;
	size_t left;
};

static bool read_number(struct reader *reader, size_t bytes, uint64_t *number)
{
	if (reader->left < bytes)
		return false;
	*number = 0;
	for (size_t i = 0; i < bytes; i++)
		*number |= (uint64_t)(unsigned char)reader->at[i] << (8 * i);
	reader->at += bytes;
	reader->left -= bytes;
	return true;
}

static bool read_up_to(struct reader *reader, int greatest, uint64_t *number)
{
	return read_number(reader, 1, number) && *number <= (uint64_t)greatest;
}

static bool read_string(struct reader *reader, bool may_be_absent, const char **string)
{
	uint64_t length;
	if (!read_number(reader, LENGTH_BYTES, &length))
		return false;
	if (length == no_string)
		return may_be_absent;
	if (length > reader->left || memchr(reader->at, '\0', length))
		return false;
	*string = arena_text(reader->arena, reader->at, length).at;
	reader->at += length;
	reader->left -= length;
	return true;
}

/* Nothing is named by no name. */
static bool read_named(struct reader *reader, const struct field *field, const void **named)
{
	const char *name = NULL;
	if (!read_string(reader, true, &name))
		return false;
	*named = name ? field->named->find(reader->data, name) : NULL;
	return *named || !name;
}

static size_t least_bytes(const struct field *fields)
{
	static const size_t least[] = {[FIELD_INT] = INT_BYTES,
	                               [FIELD_CHOICE] = 1,
	                               [FIELD_TRUTH] = 1,
	                               [FIELD_REAL] = REAL_BYTES,
	                               [FIELD_SIZE] = REAL_BYTES,
	                               [FIELD_STRING] = LENGTH_BYTES,
	                               [FIELD_MAYBE_STRING] = LENGTH_BYTES,
	                               [FIELD_NAMED] = LENGTH_BYTES,
	                               [FIELD_LIST] = LENGTH_BYTES};
	size_t sum = 0;
	for (; fields->kind != FIELD_LAST; fields++)
		sum += least[fields->kind];
	return sum;
}

static bool read_fields(struct reader *reader, const struct field *fields, char *base);

static bool read_list(struct reader *reader, const struct field *field, char *base)
{
	uint64_t count;
	if (!read_number(reader, LENGTH_BYTES, &count) || count * least_bytes(field->item) > reader->left)
		return false;
	char *items = count ? arena_array(reader->arena, count, field->size) : NULL;
	for (size_t i = 0; i < count; i++)
		if (!read_fields(reader, field->item, items + i * field->size))
			return false;
	size_t length = (size_t)count;
	memcpy(base + field->offset, &items, sizeof items);
	memcpy(base + field->count_offset, &length, sizeof length);
	return true;
}

static bool read_field(struct reader *reader, const struct field *field, char *base)
{
	void *at = base + field->offset;
	uint64_t number = 0;
	bool fine = true;
	switch (field->kind) {
	case FIELD_INT:
		fine = read_number(reader, INT_BYTES, &number) &&
		       (field->greatest == 0 || number <= (uint64_t)field->greatest);
		*(int *)at = (int)(uint32_t)number;
		break;
	case FIELD_CHOICE:
		fine = read_up_to(reader, field->greatest, &number);
		*(int *)at = (int)number;
		break;
	case FIELD_TRUTH:
		fine = read_up_to(reader, 1, &number);
		*(bool *)at = number == 1;
		break;
	case FIELD_REAL:
		fine = read_number(reader, REAL_BYTES, &number);
		memcpy(at, &number, sizeof number);
		break;
	case FIELD_STRING:
	case FIELD_MAYBE_STRING:
		fine = read_string(reader, field->kind == FIELD_MAYBE_STRING, at);
		break;
	case FIELD_LIST:
		fine = read_list(reader, field, base);
		break;
	case FIELD_SIZE:
		fine = read_number(reader, REAL_BYTES, &number);
		*(size_t *)at = (size_t)number;
		break;
	case FIELD_NAMED:
		fine = read_named(reader, field, at);
		break;
	case FIELD_LAST:
		break;
	}
	return fine;
}

static bool read_fields(struct reader *reader, const struct field *fields, char *base)
{
	for (; fields->kind != FIELD_LAST; fields++)
		if (!read_field(reader, fields, base))
			return false;
	return true;
}

bool fields_read(struct arena *arena, struct text bytes, const struct field *fields, void *data, void *item)
{
	struct reader reader = {arena, data, bytes.at, bytes.length};
	return read_fields(&reader, fields, item) && reader.left == 0;
}
