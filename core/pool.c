#include "pool.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum {
	HUGE_PAGE = 2 << 20,
	MOST_SMALL = POOL_SIZES * POOL_UNIT, /* bytes */
	ROOM = 32 << 20,                     /* bytes for all small blocks; the machine gives only what is touched */
};

struct pool *pool_new(void)
{
	struct pool *pool = calloc(1, sizeof *pool);
	if (!pool)
		return NULL;
	pool->room = pool->next = aligned_alloc(HUGE_PAGE, ROOM);
	if (!pool->room) {
		free(pool);
		return NULL;
	}
	madvise(pool->room, ROOM, MADV_HUGEPAGE); /* else the machine gives it in two thousand pieces */
	pool->end = pool->room + ROOM;
	return pool;
}

void pool_free(struct pool *pool)
{
	if (!pool)
		return;
	free(pool->room);
	free(pool);
}

void pool_start_afresh(struct pool *pool)
{
	size_t used = (size_t)(pool->next - pool->room), pages = (used + HUGE_PAGE - 1) / HUGE_PAGE;
	memset(pool->spares, 0, sizeof pool->spares);
	pool->next = pool->room + pages * HUGE_PAGE;
}

/* Which size of block holds so many bytes, 1 to MOST_SMALL. */
static size_t size_number(size_t bytes)
{
	return (bytes - 1) / POOL_UNIT;
}

static bool is_inside(const struct pool *pool, const void *block)
{
	return (const char *)block >= pool->room && (const char *)block < pool->end;
}

void *pool_take_new(struct pool *pool, size_t bytes)
{
	size_t size = bytes <= MOST_SMALL ? (size_number(bytes) + 1) * POOL_UNIT : 0;
	if (!size || (size_t)(pool->end - pool->next) < size)
		return malloc(bytes);
	pool->next += size;
	return pool->next - size;
}

static void *move(struct pool *pool, void *block, size_t old_size, size_t new_size)
{
	void *moved = pool_take(pool, new_size);
	if (!moved)
		return NULL;
	memcpy(moved, block, old_size < new_size ? old_size : new_size);
	pool_give_back(pool, block, old_size);
	return moved;
}

void *pool_resize(struct pool *pool, void *block, size_t old_size, size_t new_size)
{
	if (!block)
		return new_size ? pool_take(pool, new_size) : NULL;
	if (new_size == 0) {
		pool_give_back(pool, block, old_size);
		return NULL;
	}
	if (!is_inside(pool, block))
		return realloc(block, new_size);
	if (new_size <= MOST_SMALL && size_number(old_size) == size_number(new_size))
		return block;
	return move(pool, block, old_size, new_size);
}
