/* Content hashes: SHA-256 (FIPS 180-4), by the nettle library, which uses the processor's instructions. */
#ifndef ASSAY_HASH_H
#define ASSAY_HASH_H

#include <stddef.h>

enum { HASH_ROOM = 65 }; /* 64 hexadecimal digits and a NUL */

/* The hash of `length` bytes in lower-case hexadecimal. */
void hash_bytes(const void *bytes, size_t length, char out[HASH_ROOM]);

#endif
