/* Content hashes: SHA-256 (FIPS 180-4), by the nettle library, which uses the processor's instructions. */
#ifndef ASSAY_HASH_H
#define ASSAY_HASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { HASH_BYTES = 32, HASH_ROOM = 65 }; /* of a hash; of its 64 hexadecimal digits and a NUL */

/* The hash of `length` bytes, as bytes; a hash in lower-case hexadecimal; and both at once. */
void hash_digest(const void *bytes, size_t length, unsigned char out[HASH_BYTES]);
void hash_write(const unsigned char digest[HASH_BYTES], char out[HASH_ROOM]);
void hash_bytes(const void *bytes, size_t length, char out[HASH_ROOM]);
/* Reads what hash_write writes; false where it is nothing of the kind. */
bool hash_read(const char *text, unsigned char digest[HASH_BYTES]);

/* A sum by which it shows that bytes were damaged, in a fraction of the time: two that differ in one byte have different
 * ones, of others one pair in 2^64 has not. No content hash. `seed` is the sum of what stands before, or 0. */
uint64_t hash_sum(const void *bytes, size_t length, uint64_t seed);
/* As it was made before, which takes four times as long: older databases hold it. */
uint64_t hash_old_sum(const void *bytes, size_t length, uint64_t seed);

#endif
