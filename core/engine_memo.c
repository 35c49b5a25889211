#include "engine_inside.h"

enum { MEMO_SLOTS = 512 };

struct memo {
	struct remembered *slots;
	size_t count, room;
};

static struct remembered *find_remembered(const struct memo *memo, int instance, uint64_t key)
{
	size_t mask = memo->room - 1;
	size_t slot = (((size_t)instance * 0x9E3779B97F4A7C15U ^ (size_t)key * 0xC2B2AE3D27D4EB4FU) >> 17) & mask;
	while (memo->slots[slot].instance && (memo->slots[slot].instance != instance || memo->slots[slot].key != key))
		slot = (slot + 1) & mask;
	return &memo->slots[slot];
}

struct remembered *engine_remember(struct judging *judging, int instance, uint64_t key)
{
	struct memo *memo = judging->memo;
	if (!memo) {
		memo = judging->memo = arena_take(judging->arena, sizeof *memo);
		memo->room = MEMO_SLOTS;
		memo->slots = arena_array(judging->arena, memo->room, sizeof *memo->slots);
	}
	if (2 * memo->count >= memo->room) {
		struct memo old = *memo;
		memo->room *= 2;
		memo->slots = arena_array(judging->arena, memo->room, sizeof *memo->slots);
		for (size_t i = 0; i < old.room; i++)
			if (old.slots[i].instance)
				*find_remembered(memo, old.slots[i].instance, old.slots[i].key) = old.slots[i];
	}
	struct remembered *slot = find_remembered(memo, instance, key);
	if (!slot->instance)
		memo->count++;
	return slot;
}
