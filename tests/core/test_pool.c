#include "pool.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

enum { LARGEST = 3000, MANY = 40000, LARGE = 1000 };

/* Fills a block so that two which overlap are found out. */
static void fill(unsigned char *block, size_t size)
{
	memset(block, (int)(size % 251), size);
}

static void assert_filled(const unsigned char *block, size_t size, size_t by)
{
	for (size_t i = 0; i < size; i++)
		assert_int_equal(block[i], by % 251);
}

static unsigned char *resize(struct pool *pool, void *block, size_t old_size, size_t new_size)
{
	unsigned char *resized = pool_resize(pool, block, old_size, new_size);
	assert_non_null(resized);
	assert_int_equal((uintptr_t)resized % _Alignof(max_align_t), 0);
	return resized;
}

static void blocks_of_all_sizes_lie_apart(void **state)
{
	struct pool *pool = pool_new();
	static unsigned char *blocks[LARGEST + 1];
	(void)state;
	for (int round = 0; round < 2; round++) {
		for (size_t size = 1; size <= LARGEST; size++)
			fill(blocks[size] = resize(pool, NULL, 0, size), size);
		for (size_t size = 1; size <= LARGEST; size++) {
			assert_filled(blocks[size], size, size);
			assert_null(pool_resize(pool, blocks[size], size, 0));
		}
	}
	pool_free(pool);
}

static void a_block_keeps_its_bytes_when_it_grows_and_shrinks(void **state)
{
	struct pool *pool = pool_new();
	size_t sizes[] = {1, 16, 17, 40, 1024, 1025, 5000, 1024, 1000, 30, 5};
	unsigned char *block = NULL;
	size_t size = 0;
	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		block = resize(pool, block, size, sizes[i]);
		assert_filled(block, size < sizes[i] ? size : sizes[i], size);
		size = sizes[i];
		fill(block, size);
	}
	assert_null(pool_resize(pool, block, size, 0));
	pool_free(pool);
}

static void what_is_given_back_is_given_out_again(void **state)
{
	struct pool *pool = pool_new();
	void *first = resize(pool, NULL, 0, 50);
	(void)state;
	pool_resize(pool, first, 50, 0);
	assert_ptr_equal(pool_resize(pool, NULL, 0, 60), first);
	pool_resize(pool, first, 60, 0);
	pool_free(pool);
}

/* More small blocks than the room holds: the others come from the heap, and go back there. */
static void a_full_pool_still_gives(void **state)
{
	struct pool *pool = pool_new();
	static unsigned char *blocks[MANY];
	(void)state;
	for (int i = 0; i < MANY; i++)
		fill(blocks[i] = resize(pool, NULL, 0, LARGE), LARGE);
	for (int i = 0; i < MANY; i++) {
		blocks[i] = resize(pool, blocks[i], LARGE, 20);
		assert_filled(blocks[i], 20, LARGE);
	}
	for (int i = 0; i < MANY; i++)
		assert_null(pool_resize(pool, blocks[i], 20, 0));
	pool_free(pool);
}

static void nothing_is_given_for_nothing(void **state)
{
	struct pool *pool = pool_new();
	(void)state;
	assert_null(pool_resize(pool, NULL, 0, 0));
	pool_free(pool);
	pool_free(NULL);
}

/* What was given back before lies among what others may have, too. */
static void blocks_of_a_fresh_start_are_new(void **state)
{
	enum { SIZE = 64, PAGE = 4096 };
	struct pool *pool = pool_new();
	(void)state;
	unsigned char *kept = resize(pool, NULL, 0, SIZE), *old = resize(pool, NULL, 0, SIZE);
	fill(kept, SIZE);
	pool_resize(pool, old, SIZE, 0);
	pool_start_afresh(pool);
	unsigned char *fresh = resize(pool, NULL, 0, SIZE);
	assert_ptr_not_equal(fresh, old);
	assert_int_not_equal((uintptr_t)fresh / PAGE, (uintptr_t)kept / PAGE);
	assert_filled(kept, SIZE, SIZE);
	pool_resize(pool, kept, SIZE, 0);
	assert_ptr_equal(resize(pool, NULL, 0, SIZE), kept);
	for (size_t i = 0; i < LARGE; i++) { /* and where no room is left, there is memory all the same */
		pool_start_afresh(pool);
		fresh = resize(pool, NULL, 0, SIZE);
		fill(fresh, SIZE);
		assert_null(pool_resize(pool, fresh, SIZE, 0));
	}
	pool_free(pool);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blocks_of_a_fresh_start_are_new),
		cmocka_unit_test(blocks_of_all_sizes_lie_apart),
		cmocka_unit_test(a_block_keeps_its_bytes_when_it_grows_and_shrinks),
		cmocka_unit_test(what_is_given_back_is_given_out_again),
		cmocka_unit_test(a_full_pool_still_gives),
		cmocka_unit_test(nothing_is_given_for_nothing),
	};
	return cmocka_run_group_tests_name("pool", tests, NULL, NULL);
}
