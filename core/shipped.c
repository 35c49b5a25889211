#include "shipped.h"

#include <string.h>

enum { ALIGNED = 64, MOST_LUA = 192 };

/* Where something lies from the start on; a NUL stands behind it. */
struct span {
	uint64_t at, length;
};
struct entry {
	struct span name, source, sha256, code;
};
struct shipped {
	char mark[32];
	char lua[MOST_LUA];
	uint64_t length; /* of all */
	struct span entries, words, bodies, givens;
	uint64_t word_files, loads;
};
static const char mark[sizeof((struct shipped *)NULL)->mark] = "assay shipped 2 " ASSAY_VERSION;

/* Laid into the program by the build (core/shipped_block.S); without it they are nowhere. */
extern const unsigned char assay_shipped[] __attribute__((weak));
extern const uint64_t assay_shipped_length __attribute__((weak));

const struct shipped *shipped_in_program(const char *lua)
{
	return &assay_shipped_length ? shipped_open(assay_shipped, assay_shipped_length, lua) : NULL;
}

static bool lies_inside(const struct shipped *shipped, struct span span)
{
	return span.at <= shipped->length && span.length <= shipped->length - span.at;
}

static const struct entry *entries_of(const struct shipped *shipped)
{
	return (const struct entry *)(const void *)((const char *)shipped + shipped->entries.at);
}

static size_t count_of(const struct shipped *shipped)
{
	return shipped->entries.length / sizeof(struct entry);
}

static bool all_lie_inside(const struct shipped *shipped)
{
	if (!lies_inside(shipped, shipped->entries) || !lies_inside(shipped, shipped->words) ||
	    !lies_inside(shipped, shipped->bodies) || !lies_inside(shipped, shipped->givens) ||
	    shipped->entries.at % ALIGNED || shipped->words.at % ALIGNED)
		return false;
	const struct entry *entries = entries_of(shipped);
	for (size_t i = 0; i < count_of(shipped); i++)
		if (!lies_inside(shipped, entries[i].name) || !lies_inside(shipped, entries[i].source) ||
		    !lies_inside(shipped, entries[i].sha256) || !lies_inside(shipped, entries[i].code))
			return false;
	return true;
}

const struct shipped *shipped_open(const void *bytes, size_t length, const char *lua)
{
	const struct shipped *shipped = bytes;
	bool fits = length >= sizeof *shipped && (uintptr_t)bytes % sizeof(uint64_t) == 0 &&
	            memcmp(shipped->mark, mark, sizeof mark) == 0 && shipped->length == length &&
	            strncmp(shipped->lua, lua, MOST_LUA) == 0 && all_lie_inside(shipped);
	return fits ? shipped : NULL;
}

static struct text text_at(const struct shipped *shipped, struct span span)
{
	return (struct text){(const char *)shipped + span.at, span.length};
}

static const struct entry *find_entry(const struct shipped *shipped, const char *name)
{
	const struct entry *entries = entries_of(shipped);
	for (size_t low = 0, high = count_of(shipped); low < high;) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(name, text_at(shipped, entries[middle].name).at);
		if (order == 0)
			return &entries[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

bool shipped_find(const struct shipped *shipped, const char *name, const char *bytes, size_t length,
                  struct shipped_file *file)
{
	const struct entry *entry = shipped ? find_entry(shipped, name) : NULL;
	if (!entry || !text_equals(text_at(shipped, entry->source), (struct text){bytes, length}))
		return false;
	*file = (struct shipped_file){text_at(shipped, entry->name).at, text_at(shipped, entry->source),
	                              text_at(shipped, entry->sha256).at, text_at(shipped, entry->code)};
	return true;
}

struct text shipped_words(const struct shipped *shipped, size_t *files)
{
	*files = shipped ? shipped->word_files : 0;
	return shipped ? text_at(shipped, shipped->words) : text_of("");
}

struct text shipped_bodies(const struct shipped *shipped, struct text *givens)
{
	*givens = shipped ? text_at(shipped, shipped->givens) : text_of("");
	return shipped ? text_at(shipped, shipped->bodies) : text_of("");
}

bool shipped_loads(const struct shipped *shipped)
{
	return shipped && shipped->loads == 1;
}

/* Writing ---------------------------------------------------------------------------------------------------------- */

static void align(struct buffer *out)
{
	while (out->length % ALIGNED)
		buffer_add_char(out, '\0');
}

/* The header has no place among the bytes until all are there. */
static struct span add_text(struct buffer *out, struct text text)
{
	struct span span = {out->length, text.length};
	buffer_add(out, text.at, text.length);
	buffer_add_char(out, '\0');
	return span;
}

static struct entry add_file(struct buffer *out, const struct shipped_file *file)
{
	struct entry entry = {.name = add_text(out, text_of(file->name))};
	entry.sha256 = add_text(out, text_of(file->sha256));
	entry.source = add_text(out, file->source);
	align(out);
	entry.code = add_text(out, file->code);
	return entry;
}

void shipped_write(const struct shipped_contents *contents, struct buffer *out)
{
	struct shipped head = {.word_files = contents->word_files, .loads = contents->loads};
	size_t size = contents->count * sizeof(struct entry), name = strlen(contents->lua);
	struct entry *entries = memory_take(contents->count + 1, sizeof *entries);
	memcpy(head.mark, mark, sizeof mark);
	memcpy(head.lua, contents->lua, name < MOST_LUA ? name : MOST_LUA - 1);
	buffer_add(out, &head, sizeof head);
	align(out);
	head.words = add_text(out, contents->words);
	head.bodies = add_text(out, contents->bodies);
	align(out);
	head.givens = add_text(out, contents->givens);
	for (size_t i = 0; i < contents->count; i++)
		entries[i] = add_file(out, &contents->files[i]);
	align(out);
	head.entries = (struct span){out->length, size};
	buffer_add(out, entries, size);
	head.length = out->length;
	memcpy(out->at, &head, sizeof head);
	buffer_free(&(struct buffer){.at = (char *)entries});
}
