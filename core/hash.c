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

uint64_t hash_sum(const void *bytes, size_t length, uint64_t seed)
{
	static const uint64_t odd = 0x9E3779B97F4A7C15;
	uint64_t sum = seed ^ length, word = 0;
	for (const char *at = bytes; length > 0; at += sizeof word) {
		size_t size = length < sizeof word ? length : sizeof word;
		word = 0;
		memcpy(&word, at, size);
		sum = (sum ^ word) * odd;
		sum ^= sum >> 32;
		length -= size;
	}
	return sum;
}
