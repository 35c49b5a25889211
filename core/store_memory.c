/* SQLite's memory: what it asks for is there, or the process ends, as everywhere. It would tell of the want itself, but not
 * always: a text that has no room is one that is not there. */
#include <stdlib.h>

#include "store_inside.h"

enum { HEAD = 8 }; /* bytes before each piece: its size. SQLite wants no more than 8 for its things, too */

static void *at_size(char *memory, int size)
{
	if (!memory)
		memory_end();
	*(int64_t *)(void *)memory = size;
	return memory + HEAD;
}

static char *head_of(void *piece)
{
	return (char *)piece - HEAD;
}

static void *take(int size)
{
	return at_size(malloc((size_t)size + HEAD), size);
}

static void give_back(void *piece)
{
	if (piece)
		free(head_of(piece));
}

static void *resize(void *piece, int size)
{
	return at_size(realloc(head_of(piece), (size_t)size + HEAD), size);
}

static int size_of(void *piece)
{
	return piece ? (int)*(int64_t *)(void *)head_of(piece) : 0;
}

static int rounded(int size)
{
	return (size + HEAD - 1) / HEAD * HEAD;
}

static int begin(void *unused)
{
	(void)unused;
	return SQLITE_OK;
}

static void end(void *unused)
{
	(void)unused;
}

void store_set_memory(void)
{
	static const struct sqlite3_mem_methods methods = {take, give_back, resize, size_of, rounded, begin, end, NULL};
	sqlite3_config(SQLITE_CONFIG_MALLOC, &methods); /* refused, and not needed, once SQLite is in use */
}
