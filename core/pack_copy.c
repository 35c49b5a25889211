/* Texts of scripts in the arena of the pack: each once, however many places share it. */
#include <stdlib.h>
#include <string.h>

#include "pack_inside.h"

enum { FIRST_SLOTS = 1024 };

static uint64_t hash_of(const char *text)
{
	uint64_t hash = 0;
	for (; *text; text++)
		hash = (hash ^ (unsigned char)*text) * 0x9E3779B97F4A7C15U;
	return hash ^ hash >> 32;
}

static struct copied *slot_of(const struct copies *copies, const char *text, uint64_t hash)
{
	size_t slot = hash & (copies->room - 1);
	for (; copies->slots[slot].text; slot = (slot + 1) & (copies->room - 1))
		if (copies->slots[slot].hash == hash && strcmp(copies->slots[slot].text, text) == 0)
			break;
	return &copies->slots[slot];
}

static void grow(struct copies *copies)
{
	struct copies old = *copies;
	copies->room = old.room ? 2 * old.room : FIRST_SLOTS;
	copies->slots = memory_take(copies->room, sizeof *copies->slots);
	for (size_t i = 0; i < old.room; i++)
		if (old.slots[i].text)
			*slot_of(copies, old.slots[i].text, old.slots[i].hash) = old.slots[i];
	free(old.slots);
}

const char *pack_copy_string(struct pack *pack, lua_State *lua, int index)
{
	struct copies *copies = &pack->loading->copies;
	const char *string = pack_whole_string(lua, index);
	uint64_t hash = hash_of(string);
	if (2 * copies->count >= copies->room)
		grow(copies);
	struct copied *copied = slot_of(copies, string, hash);
	if (!copied->text) {
		*copied = (struct copied){hash, arena_string(pack->arena, string)};
		copies->count++;
	}
	return copied->text;
}
