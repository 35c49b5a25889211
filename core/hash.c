#include "hash.h"

#include <nettle/sha2.h>

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
