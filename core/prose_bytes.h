/* Eight bytes of a text at once, the first of them lowest: "letters" and "capitals" are asked of all eight together, so
 * that a word costs the same whatever its length. */
#ifndef ASSAY_PROSE_BYTES_H
#define ASSAY_PROSE_BYTES_H

#include "text.h"

#include <string.h>

enum { EIGHT = 8 };
#define EACH_BYTE 0x0101010101010101ULL

static inline uint64_t bytes_eight(const char *at)
{
	uint64_t eight;
	memcpy(&eight, at, sizeof eight);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	eight = __builtin_bswap64(eight);
#endif
	return eight;
}

/* The eight bytes from `at` on, NUL behind the end of the text. */
static inline uint64_t bytes_at(struct text text, size_t at)
{
	if (at + EIGHT <= text.length)
		return bytes_eight(text.at + at);
	uint64_t eight = 0;
	if (text.length >= EIGHT && at < text.length)
		return bytes_eight(text.at + text.length - EIGHT) >> (at + EIGHT - text.length) * 8;
	for (size_t i = text.length; i > at; i--)
		eight = eight << 8 | (unsigned char)text.at[i - 1];
	return eight;
}

/* Of eight bytes, the first `count`; NUL for the others. */
static inline uint64_t bytes_first(uint64_t eight, size_t count)
{
	return count >= EIGHT ? eight : eight & ((1ULL << count * 8) - 1);
}

/* The top bit of each byte that is from `first` to `last`, both below 0x80. */
static inline uint64_t bytes_between(uint64_t eight, unsigned char first, unsigned char last)
{
	uint64_t low = eight & ~(0x80 * EACH_BYTE);
	uint64_t from = low + (0x80U - first) * EACH_BYTE, above = low + (0x7FU - last) * EACH_BYTE;
	return from & ~above & ~eight & 0x80 * EACH_BYTE;
}

/* Whether any is a part of a character of several bytes. */
static inline bool bytes_wide(uint64_t eight)
{
	return eight & 0x80 * EACH_BYTE;
}

/* In small letters; wide ones are left as they are. */
static inline uint64_t bytes_small(uint64_t eight)
{
	return eight + (bytes_between(eight, 'A', 'Z') >> 2);
}

/* How many plain letters the eight bytes begin with. */
static inline size_t bytes_letters(uint64_t eight)
{
	uint64_t others = ~bytes_between(eight | 0x20 * EACH_BYTE, 'a', 'z') & 0x80 * EACH_BYTE;
	return others ? (size_t)__builtin_ctzll(others) / 8 : EIGHT;
}

#endif
