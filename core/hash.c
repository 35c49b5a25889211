#include "hash.h"

#include <nettle/sha2.h>

void hash_digest(const void *bytes, size_t length, unsigned char out[HASH_BYTES])
{
	struct sha256_ctx context;
	sha256_init(&context);
	sha256_update(&context, length, bytes);
	sha256_digest(&context, HASH_BYTES, out);
}

void hash_write(const unsigned char digest[HASH_BYTES], char out[HASH_ROOM])
{
	static const char digits[] = "0123456789abcdef";
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
