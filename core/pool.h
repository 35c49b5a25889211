/* Memory for many small blocks whose sizes their holder knows, as a Lua state does: taking one and giving it back costs a
 * few instructions. Blocks of a size go back to those of this size; the room goes back with the pool.
 * Large blocks, and small ones when the pool's room is used up, come from the heap. */
#ifndef ASSAY_POOL_H
#define ASSAY_POOL_H

#include <stddef.h>
#include <stdlib.h>

/* Sizes of small blocks are multiples of the unit; larger ones come from the heap. */
enum { POOL_UNIT = 16, POOL_SIZES = 64 };

struct pool_spare {
	struct pool_spare *next;
};

/* For the inlined functions below, and nobody else. */
struct pool {
	struct pool_spare *spares[POOL_SIZES]; /* blocks given back, by size */
	char *next, *end;                      /* what was never given out */
	char *room;
};

struct pool *pool_new(void); /* NULL where there is no memory */
/* Every block has to be back: those from the heap would be lost. NULL is fine. */
void pool_free(struct pool *pool);

/* From now on blocks come from pages that hold nothing yet: in a process that was forked, to write to any other page is to
 * copy it first. */
void pool_start_afresh(struct pool *pool);

/* As realloc: `block` has `old_size` bytes (NULL and 0: none yet) and moves into one of `new_size`, aligned for any type.
 * NULL where there is no memory, and the block is as it was. `new_size` 0 gives it back. */
void *pool_resize(struct pool *pool, void *block, size_t old_size, size_t new_size);

/* A block where none was given back. */
void *pool_take_new(struct pool *pool, size_t bytes);

/* A new block of one byte or more; NULL where there is no memory. */
static inline void *pool_take(struct pool *pool, size_t bytes)
{
	size_t number = (bytes - 1) / POOL_UNIT;
	struct pool_spare *spare = number < POOL_SIZES ? pool->spares[number] : NULL;
	if (!spare)
		return pool_take_new(pool, bytes);
	pool->spares[number] = spare->next;
	__builtin_prefetch(spare->next, 1); /* it comes next, and is far off by now */
	return spare;
}

/* Gives back a block of so many bytes. */
static inline void pool_give_back(struct pool *pool, void *block, size_t bytes)
{
	if ((const char *)block < pool->room || (const char *)block >= pool->end) {
		free(block);
		return;
	}
	struct pool_spare *spare = block, **spares = &pool->spares[(bytes - 1) / POOL_UNIT];
	*spare = (struct pool_spare){*spares};
	*spares = spare;
}

#endif
