#include "text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BLOCK_BYTES = 64 * 1024, BUFFER_FIRST_BYTES = 256, NEAREST_WORD_BYTES = 64, USUAL_BYTES = 256 };

void memory_end(void)
{
	static const char sentence[] =
		"assay: the machine has no memory left; close other programs or use fewer --jobs\n";
	ssize_t written = write(STDERR_FILENO, sentence, sizeof sentence - 1);
	(void)written;
	_exit(MEMORY_EXIT);
}

void *memory_take(size_t count, size_t size)
{
	void *memory = calloc(count ? count : 1, size ? size : 1);
	if (!memory)
		memory_end();
	return memory;
}

void *memory_grow(void *memory, size_t count, size_t size)
{
	void *grown = reallocarray(memory, count ? count : 1, size ? size : 1);
	if (!grown)
		memory_end();
	return grown;
}

char *memory_copy(const char *string)
{
	size_t length = strlen(string);
	char *copy = memory_take(length + 1, 1);
	return memcpy(copy, string, length + 1);
}

struct text text_of(const char *string)
{
	return (struct text){string, strlen(string)};
}

bool text_equals(struct text a, struct text b)
{
	return a.length == b.length && memcmp(a.at, b.at, a.length) == 0;
}

bool text_is(struct text text, const char *string)
{
	return text_equals(text, text_of(string));
}

bool string_equals(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

bool string_ends_with(const char *string, const char *end)
{
	size_t length = strlen(string), tail = strlen(end);
	return length >= tail && strcmp(string + length - tail, end) == 0;
}

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void strings_sort(const char **at, size_t count)
{
	if (count)
		qsort(at, count, sizeof *at, by_bytes);
}

static bool is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

struct text text_trimmed(struct text text)
{
	while (text.length && is_space(text.at[text.length - 1]))
		text.length--;
	while (text.length && is_space(text.at[0])) {
		text.at++;
		text.length--;
	}
	return text;
}

static bool is_wide_space(uint32_t point)
{
	return point <= ' ' || (point >= 0x7F && point <= 0xA0) || point == 0xAD || point == 0x1680 ||
	       (point >= 0x2000 && point <= 0x200F) || (point >= 0x2028 && point <= 0x202F) ||
	       (point >= 0x205F && point <= 0x206F) || point == 0x3000 || point == 0xFEFF;
}

/* The bytes of the code point at the end; U+FFFD, one byte, where it is not UTF-8. */
static size_t read_last(struct text text, uint32_t *point)
{
	size_t length = 1;
	while (length < text.length && length < 4 && ((unsigned char)text.at[text.length - length] & 0xC0) == 0x80)
		length++;
	if (utf8_read(text.at + text.length - length, length, point) == length)
		return length;
	*point = 0xFFFD;
	return 1;
}

struct text text_trimmed_wide(struct text text)
{
	uint32_t point;
	size_t taken;
	while (text.length && (taken = read_last(text, &point)) && is_wide_space(point))
		text.length -= taken;
	while ((taken = utf8_read(text.at, text.length, &point)) && is_wide_space(point))
		text = (struct text){text.at + taken, text.length - taken};
	return text;
}

struct block {
	struct block *next;
	size_t room;
	size_t used;
	max_align_t bytes[];
};

struct arena {
	struct block *first;
	struct block *current;
	size_t given; /* bytes */
};

static struct block *new_block(size_t room)
{
	if (room > SIZE_MAX - sizeof(struct block))
		memory_end();
	struct block *block = malloc(sizeof *block + room);
	if (!block)
		memory_end();
	*block = (struct block){.room = room};
	return block;
}

struct arena *arena_new(void)
{
	struct arena *arena = memory_take(1, sizeof *arena);
	arena->first = arena->current = new_block(BLOCK_BYTES);
	return arena;
}

void arena_free(struct arena *arena)
{
	if (!arena)
		return;
	for (struct block *block = arena->first, *next; block; block = next) {
		next = block->next;
		free(block);
	}
	free(arena);
}

void arena_reset(struct arena *arena)
{
	for (struct block *block = arena->first; block; block = block->next)
		block->used = 0;
	arena->current = arena->first;
	arena->given = 0;
}

size_t arena_bytes(const struct arena *arena)
{
	return arena->given;
}

/* The block that has room for `size` bytes: the current one, a later one that was kept, or a new one. */
static struct block *block_with_room(struct arena *arena, size_t size)
{
	struct block *block = arena->current;
	while (block->room - block->used < size) {
		if (!block->next)
			block->next = new_block(size > BLOCK_BYTES ? size : BLOCK_BYTES);
		block = block->next;
	}
	arena->current = block;
	return block;
}

void *arena_room(struct arena *arena, size_t size)
{
	const size_t unit = _Alignof(max_align_t);
	if (size > SIZE_MAX - unit)
		memory_end();
	size_t rounded = (size + unit - 1) / unit * unit;
	struct block *block = block_with_room(arena, rounded);
	void *memory = (char *)block->bytes + block->used;
	block->used += rounded;
	arena->given += rounded;
	return memory;
}

void *arena_take(struct arena *arena, size_t size)
{
	return memset(arena_room(arena, size), 0, size);
}

void *arena_room_for_one(struct arena *arena, const void *list, size_t count, size_t size)
{
	bool is_full = (count & (count - 1)) == 0; /* its room is the next power of two */
	if (!is_full)
		return (void *)(uintptr_t)list;
	void *grown = arena_array(arena, count ? 2 * count : 1, size);
	if (count)
		memcpy(grown, list, count * size);
	return grown;
}

void *arena_copy(struct arena *arena, const void *bytes, size_t size)
{
	void *copy = arena_room(arena, size);
	return size ? memcpy(copy, bytes, size) : copy;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		memory_end();
	return arena_take(arena, count * size);
}

struct text arena_text(struct arena *arena, const char *at, size_t length)
{
	char *copy = arena_room(arena, length + 1);
	if (length)
		memcpy(copy, at, length);
	copy[length] = '\0';
	return (struct text){copy, length};
}

const char *arena_string(struct arena *arena, const char *string)
{
	return string ? arena_text(arena, string, strlen(string)).at : NULL;
}

const char *arena_print(struct arena *arena, const char *format, ...)
{
	char usual[USUAL_BYTES];
	va_list values, again;
	va_start(values, format);
	va_copy(again, values);
	int length = vsnprintf(usual, sizeof usual, format, values);
	va_end(values);
	size_t room = length < 0 ? 1 : (size_t)length + 1;
	char *out = arena_take(arena, room);
	if (room <= sizeof usual)
		memcpy(out, usual, room - 1);
	else
		vsnprintf(out, room, format, again);
	va_end(again);
	return out;
}

void buffer_free(struct buffer *buffer)
{
	free(buffer->at);
	*buffer = (struct buffer){0};
}

void buffer_clear(struct buffer *buffer)
{
	buffer->length = 0;
	if (buffer->at)
		buffer->at[0] = '\0';
}

static void make_room(struct buffer *buffer, size_t more)
{
	if (more >= SIZE_MAX / 2 - buffer->length)
		memory_end();
	size_t needed = buffer->length + more + 1;
	if (needed <= buffer->room)
		return;
	size_t room = buffer->room ? buffer->room : BUFFER_FIRST_BYTES;
	while (room < needed)
		room *= 2;
	buffer->at = memory_grow(buffer->at, room, 1);
	buffer->room = room;
}

void buffer_add(struct buffer *buffer, const void *bytes, size_t length)
{
	make_room(buffer, length);
	if (length)
		memcpy(buffer->at + buffer->length, bytes, length);
	buffer->length += length;
	buffer->at[buffer->length] = '\0';
}

void buffer_add_string(struct buffer *buffer, const char *string)
{
	buffer_add(buffer, string, strlen(string));
}

void buffer_add_char(struct buffer *buffer, char byte)
{
	buffer_add(buffer, &byte, 1);
}

void buffer_print_list(struct buffer *buffer, const char *format, va_list values)
{
	va_list again;
	va_copy(again, values);
	make_room(buffer, USUAL_BYTES);
	size_t room = buffer->room - buffer->length;
	int length = vsnprintf(buffer->at + buffer->length, room, format, values);
	if (length >= 0 && (size_t)length >= room) {
		make_room(buffer, (size_t)length);
		vsnprintf(buffer->at + buffer->length, (size_t)length + 1, format, again);
	}
	buffer->length += length > 0 ? (size_t)length : 0;
	va_end(again);
}

void buffer_print(struct buffer *buffer, const char *format, ...)
{
	va_list values;
	va_start(values, format);
	buffer_print_list(buffer, format, values);
	va_end(values);
}

/* What the first byte of a code point says: its length, its own bits, the smallest point so written. */
struct lead {
	size_t length;
	uint32_t smallest;
	unsigned char mask, mark;
};

static const struct lead leads[] = {
	{1, 0, 0x80, 0x00},
	{2, 0x80, 0xE0, 0xC0},
	{3, 0x800, 0xF0, 0xE0},
	{4, 0x10000, 0xF8, 0xF0},
};

static uint32_t join_bytes(const char *at, const struct lead *lead)
{
	uint32_t point = (unsigned char)at[0] & (unsigned char)~lead->mask;
	for (size_t i = 1; i < lead->length; i++) {
		unsigned char byte = (unsigned char)at[i];
		if ((byte & 0xC0) != 0x80)
			return UINT32_MAX;
		point = point << 6 | (byte & 0x3F);
	}
	return point;
}

size_t utf8_read(const char *at, size_t length, uint32_t *point)
{
	for (size_t i = 0; length && i < sizeof leads / sizeof *leads; i++) {
		const struct lead *lead = &leads[i];
		if (((unsigned char)at[0] & lead->mask) != lead->mark)
			continue;
		if (lead->length > length)
			return 0;
		*point = join_bytes(at, lead);
		bool surrogate = *point >= 0xD800 && *point <= 0xDFFF;
		return *point < lead->smallest || *point > 0x10FFFF || surrogate ? 0 : lead->length;
	}
	return 0;
}

size_t utf8_count(const char *at, size_t length)
{
	size_t count = 0;
	for (size_t i = 0; i < length; i++)
		count += ((unsigned char)at[i] & 0xC0) != 0x80;
	return count;
}

void buffer_add_readable(struct buffer *buffer, const char *at, size_t length, size_t most)
{
	static const char strange[] = "\xEF\xBF\xBD", cut[] = "\xE2\x80\xA6";
	size_t end = buffer->length + most;
	uint32_t point;
	buffer_add(buffer, "", 0);
	for (size_t i = 0, taken; i < length; i += taken ? taken : 1) {
		taken = at[i] ? utf8_read(at + i, length - i, &point) : 0;
		if (buffer->length + (taken ? taken : strlen(strange)) > end) {
			buffer_add_string(buffer, cut);
			return;
		}
		if (taken)
			buffer_add(buffer, at + i, taken);
		else
			buffer_add_string(buffer, strange);
	}
}

static unsigned least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

unsigned text_distance(const char *a, const char *b, unsigned limit)
{
	size_t rows = strlen(a), columns = strlen(b);
	if (rows >= NEAREST_WORD_BYTES || columns >= NEAREST_WORD_BYTES)
		return limit + 1;
	unsigned cost[NEAREST_WORD_BYTES][NEAREST_WORD_BYTES];
	for (size_t i = 0; i <= rows; i++)
		cost[i][0] = (unsigned)i;
	for (size_t j = 0; j <= columns; j++)
		cost[0][j] = (unsigned)j;
	for (size_t i = 1; i <= rows; i++)
		for (size_t j = 1; j <= columns; j++) {
			unsigned change = cost[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
			cost[i][j] = least(change, least(cost[i - 1][j], cost[i][j - 1]) + 1);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				cost[i][j] = least(cost[i][j], cost[i - 2][j - 2] + 1);
		}
	return least(cost[rows][columns], limit + 1);
}

const char *text_nearest(const char *word, const char *const *candidates, size_t count)
{
	unsigned best = (unsigned)strlen(word) / 3 + 2;
	const char *nearest = NULL;
	for (size_t i = 0; i < count; i++) {
		unsigned distance = text_distance(word, candidates[i], best);
		if (distance < best) {
			best = distance;
			nearest = candidates[i];
		}
	}
	return nearest;
}
