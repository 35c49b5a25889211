/* Memory for many small blocks whose sizes their holder knows, as a Lua state does: taking one and giving it back costs a
 * few instructions. Blocks of a size go back to those of this size; the room goes back with the pool.
 * Large blocks, and small ones when the pool's room is used up, come from the heap. */
#ifndef ASSAY_POOL_H
#define ASSAY_POOL_H

#include <stddef.h>

struct pool;
struct pool *pool_new(void); /* NULL where there is no memory */
/* Every block has to be back: those from the heap would be lost. NULL is fine. */
void pool_free(struct pool *pool);

/* From now on blocks come from pages that hold nothing yet: in a process that was forked, to write to any other page is to
 * copy it first. */
void pool_start_afresh(struct pool *pool);

/* As realloc: `block` has `old_size` bytes (NULL and 0: none yet) and moves into one of `new_size`, aligned for any type.
 * NULL where there is no memory, and the block is as it was. `new_size` 0 gives it back. */
void *pool_resize(struct pool *pool, void *block, size_t old_size, size_t new_size);

#endif
