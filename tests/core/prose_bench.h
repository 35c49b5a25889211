/* A bench for tests of prose: an arena, a lexicon, and texts read with them. What `begin` puts into the lexicon is the
 * test's own. */
#ifndef ASSAY_PROSE_BENCH_H
#define ASSAY_PROSE_BENCH_H

#include "calendar.h"
#include "prose.h"

struct set_up {
	struct arena *arena;
	struct lexicon *lexicon;
};

static struct set_up *new_set_up(void)
{
	struct set_up *it = memory_take(1, sizeof *it);
	it->arena = arena_new();
	it->lexicon = lexicon_new();
	return it;
}

static int end(void **state)
{
	struct set_up *it = *state;
	lexicon_free(it->lexicon);
	lexicon_free(NULL);
	arena_free(it->arena);
	buffer_free(&(struct buffer){.at = (char *)it});
	return 0;
}

static const struct prose *read(const struct set_up *it, const char *text)
{
	return prose_read(it->arena, it->lexicon, text_of(text));
}

#endif
