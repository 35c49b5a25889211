/* How the processes of a batch talk: frames (a length and so many bytes) over sockets, and what stands in them.
 * All are processes of one program on one machine: numbers go as they lie in memory. What comes from a worker is
 * checked all the same, for a worker may be out of its mind. For batch_*.c only. */
#ifndef ASSAY_BATCH_WIRE_H
#define ASSAY_BATCH_WIRE_H

#include "text.h"

enum { WIRE_MOST_FRAME = 1 << 28 }; /* bytes */

/* A message that is read piece by piece; `failed` once it holds less than was asked for. */
struct wire {
	const char *at;
	size_t left;
	bool failed;
};
void wire_add_number(struct buffer *out, uint64_t number);
void wire_add_bytes(struct buffer *out, const char *at, size_t length);
void wire_add_string(struct buffer *out, const char *string); /* NULL stays NULL */
uint64_t wire_number(struct wire *wire);
/* The bytes in place, not copied; "" where it failed. */
struct text wire_bytes(struct wire *wire);
const char *wire_string(struct wire *wire, struct arena *arena);
/* A count of things that take at least `least` bytes each: 0, and failed, where they can't be there. */
size_t wire_count(struct wire *wire, size_t least);

/* Starts a frame at the end of `out` and gives its place; ends it by writing its length there. */
size_t wire_begin_frame(struct buffer *out);
void wire_end_frame(struct buffer *out, size_t begin);
enum wire_frame { WIRE_WHOLE, WIRE_PART, WIRE_BROKEN };
/* Whether the bytes start with a whole frame: `message` is what it holds and `*taken` its length, head and all. */
enum wire_frame wire_find_frame(const char *at, size_t length, struct text *message, size_t *taken);

/* Blocking: all the bytes; one frame, into `into`, which holds what it says and no head. False at the end. */
bool wire_send(int socket, const void *bytes, size_t length);
bool wire_receive(int socket, struct buffer *into);
/* One number, and a file descriptor with it where `descriptor` is not -1. */
bool wire_send_order(int socket, uint32_t number, int descriptor);
bool wire_receive_order(int socket, uint32_t *number, int *descriptor);

#endif
