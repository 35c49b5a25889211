/* Memory and bytes: an arena, a growing buffer, lengths with strings, a walk over UTF-8.
 * The only general utilities of the house. Not for meaning: words and numbers live in prose.
 * Memory that runs out ends the process (exit 3, one line on stderr): the supervisor of a
 * worker takes that for a crash of the worker, and what was committed stays. */
#ifndef ASSAY_TEXT_H
#define ASSAY_TEXT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Of large rooms that are read into: the compiler sets no bytes there to zero (-ftrivial-auto-var-init). */
#if defined __has_attribute && __has_attribute(uninitialized)
#define UNFILLED __attribute__((uninitialized))
#else
#define UNFILLED
#endif

/* A string and its length in bytes. `at` is never NULL and has a NUL at at[length]. */
struct text {
	const char *at;
	size_t length;
};

/* The text of a C string, which must outlive it. */
struct text text_of(const char *string);
/* Whether two texts, or a text and a C string, hold the same bytes. */
bool text_equals(struct text a, struct text b);
bool text_is(struct text text, const char *string);
/* The same of C strings of which both may be NULL, which is like NULL only. */
bool string_equals(const char *a, const char *b);
bool string_ends_with(const char *string, const char *end);
/* Puts strings into the order of their bytes; `at` may be NULL where there are none. */
void strings_sort(const char **at, size_t count);
/* The text without white space (space, tab, line ends) at both ends; shares the bytes, so the NUL
 * at its end is not guaranteed any more. */
struct text text_trimmed(struct text text);
/* The same with all spaces of Unicode, and what has no width: for numbers that are copied from elsewhere. */
struct text text_trimmed_wide(struct text text);

/* An arena: much memory given out in pieces, given back at once. */
struct arena;
struct arena *arena_new(void);
void arena_free(struct arena *arena); /* NULL is fine */
/* Forgets all that was given out and keeps the blocks for what comes next. */
void arena_reset(struct arena *arena);
/* How many bytes were given out. */
size_t arena_bytes(const struct arena *arena);
/* `size` bytes set to zero, aligned for any type. Never NULL. */
void *arena_take(struct arena *arena, size_t size);
/* As arena_take, with whatever bytes stand there. */
void *arena_room(struct arena *arena, size_t size);
/* Room for `count` things of `size` bytes, set to zero; a product that overflows ends the process. */
void *arena_array(struct arena *arena, size_t count, size_t size);
/* Room for one more thing in a list of `count` that grew by this alone: the list itself, or a longer copy. */
void *arena_room_for_one(struct arena *arena, const void *list, size_t count, size_t size);
/* A copy of `size` bytes, aligned for any type. */
void *arena_copy(struct arena *arena, const void *bytes, size_t size);
/* A copy with a NUL behind it. */
struct text arena_text(struct arena *arena, const char *at, size_t length);
const char *arena_string(struct arena *arena, const char *string); /* NULL gives NULL */
const char *arena_print(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A buffer that grows. Start it with {0}; `at` is NULL while it is empty, else NUL-terminated. */
struct buffer {
	char *at;
	size_t length;
	size_t room;
};
void buffer_free(struct buffer *buffer); /* gives the bytes back; the buffer is empty again */
void buffer_clear(struct buffer *buffer);
void buffer_add(struct buffer *buffer, const void *bytes, size_t length);
void buffer_add_string(struct buffer *buffer, const char *string);
void buffer_add_char(struct buffer *buffer, char byte);
/* Adds a text from anywhere as UTF-8 without NUL: a byte that is none is replaced (U+FFFD), and what is longer than `most`
 * bytes is cut, with "…" at the end. */
void buffer_add_readable(struct buffer *buffer, const char *at, size_t length, size_t most);
void buffer_print(struct buffer *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buffer_print_list(struct buffer *buffer, const char *format, va_list values) __attribute__((format(printf, 2, 0)));

/* Memory ran out: ends the process. For who asks a library for memory: what it then gives must not pass for an answer. */
enum { MEMORY_EXIT = 3 };
__attribute__((noreturn)) void memory_end(void);
/* Memory from the heap, set to zero; never NULL. `memory_grow` is realloc of count * size bytes. */
void *memory_take(size_t count, size_t size);
void *memory_grow(void *memory, size_t count, size_t size);
char *memory_copy(const char *string);

/* Reads one code point at `at` (`length` bytes are left) and gives the number of bytes it takes,
 * 0 where the bytes are not UTF-8 (overlong forms and surrogates included). */
size_t utf8_read(const char *at, size_t length, uint32_t *point);
/* The number of code points in `length` bytes of valid UTF-8. */
size_t utf8_count(const char *at, size_t length);

/* How many letters have to be changed, put in, left out or swapped with their neighbour to make `a` from `b`;
 * `limit` + 1 where it is more than `limit` (Damerau 1964, optimal string alignment). */
unsigned text_distance(const char *a, const char *b, unsigned limit);
/* Of the `count` candidates, the one that a person most likely meant by `word`; NULL if none is near. */
const char *text_nearest(const char *word, const char *const *candidates, size_t count);

#endif
