#include "hash.h"

#include <nettle/sha2.h>
#include <string.h>

static const char digits[] = "0123456789abcdef";

void hash_digest(const void *bytes, size_t length, unsigned char out[HASH_BYTES])
{
	struct sha256_ctx context;
	sha256_init(&context);
	sha256_update(&context, length, bytes);
	sha256_digest(&context, HASH_BYTES, out);
}

void hash_write(const unsigned char digest[HASH_BYTES], char out[HASH_ROOM])
{
	for (size_t i = 0; i < HASH_BYTES; i++) {
		out[2 * i] = digits[digest[i] >> 4];
		out[2 * i + 1] = digits[digest[i] & 15];
	}
	out[HASH_ROOM - 1] = '\0';
}

void hash_bytes(const void *bytes, size_t length, char out[HASH_ROOM])
{
	unsigned char digest[HASH_BYTES];
	hash_digest(bytes, length, digest);
	hash_write(digest, out);
}

bool hash_read(const char *text, unsigned char digest[HASH_BYTES])
{
	for (size_t i = 0; i < HASH_ROOM - 1; i++) {
		bool number = text[i] >= '0' && text[i] <= '9';
		if (!number && (text[i] < 'a' || text[i] > 'f'))
			return false;
		int value = number ? text[i] - '0' : text[i] - 'a' + 10;
		digest[i / 2] = (unsigned char)(i % 2 ? digest[i / 2] << 4 | value : value);
	}
	return text[HASH_ROOM - 1] == '\0';
}

/* Sums ------------------------------------------------------------------------------------------------------------- */

static const uint64_t odd = 0x9E3779B97F4A7C15;
static const size_t word_size = sizeof(uint64_t);
enum { LANES = 4, HALF_BITS = 32 };

static uint64_t word_at(const char *at, size_t size)
{
	uint64_t word = 0;
	memcpy(&word, at, size);
	return word;
}

/* Of two words no two sums come to the same, nor of two sums with one word. */
static uint64_t with_word(uint64_t sum, uint64_t word)
{
	sum = (sum ^ word) * odd;
	return sum << HALF_BITS | sum >> HALF_BITS;
}

/* Four sums side by side: each step waits for the one before it, and the processor does others meanwhile. (As an array they
 * take three times as long.) */
uint64_t hash_sum(const void *bytes, size_t length, uint64_t seed)
{
	uint64_t first = seed ^ length, second = 0, third = 0, fourth = 0;
	const char *at = bytes;
	for (; length >= LANES * word_size; at += LANES * word_size, length -= LANES * word_size) {
		first = with_word(first, word_at(at, word_size));
		second = with_word(second, word_at(at + word_size, word_size));
		third = with_word(third, word_at(at + 2 * word_size, word_size));
		fourth = with_word(fourth, word_at(at + 3 * word_size, word_size));
	}
	uint64_t sum = with_word(with_word(with_word(first, second), third), fourth);
	for (; length >= word_size; at += word_size, length -= word_size)
		sum = with_word(sum, word_at(at, word_size));
	return length ? with_word(sum, word_at(at, length)) : sum;
}

uint64_t hash_old_sum(const void *bytes, size_t length, uint64_t seed)
{
	uint64_t sum = seed ^ length;
	for (const char *at = bytes; length > 0; at += word_size) {
		size_t size = length < word_size ? length : word_size;
		sum = (sum ^ word_at(at, size)) * odd;
		sum ^= sum >> HALF_BITS;
		length -= size;
	}
	return sum;
}
