/* A program of the build: writes what shipped.h is about. main_freeze HOME FILE
 * A script or word list that can't be compiled is told by assay itself, as text: here it is only left out. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "hash.h"
#include "library_versions.h"
#include "pack.h"
#include "shipped.h"

enum { MOST_BYTES = 1 << 20 };

struct freezing {
	struct arena *arena;
	struct sandbox *sandbox;
	struct lexicon *lexicon; /* NULL: a word list is faulty */
	const char *home;
	struct shipped_file *files;
	size_t count, word_files;
};

/* The name of a list by that of its file: "rules/words/duty.txt". */
static const char *word_list(struct arena *arena, const char *name)
{
	static const char folder[] = "rules/words/", end[] = ".txt";
	size_t start = strlen(folder);
	if (strncmp(name, folder, start) != 0 || strchr(name + start, '/') || !string_ends_with(name, end))
		return NULL;
	return arena_text(arena, name + start, strlen(name) - start - strlen(end)).at;
}

static bool is_plain(struct text text)
{
	uint32_t point;
	size_t at = 0;
	for (size_t taken = 1; taken && at < text.length; at += taken)
		taken = text.at[at] ? utf8_read(text.at + at, text.length - at, &point) : 0;
	return at == text.length && strncmp(text.at, "\xEF\xBB\xBF", 3) != 0;
}

static void add_list(struct freezing *freezing, const char *list, const struct shipped_file *file)
{
	freezing->word_files++;
	if (!freezing->lexicon ||
	    lexicon_add(freezing->lexicon, list, file->name, file->source.at, file->source.length, NULL))
		return;
	lexicon_free(freezing->lexicon);
	freezing->lexicon = NULL;
}

static struct text compile(struct freezing *freezing, const struct shipped_file *file)
{
	struct buffer code = {0};
	if (sandbox_load(freezing->sandbox, pack_head_of_shipped(file->name), file->name, file->source.at,
	                 file->source.length, NULL))
		sandbox_dump(freezing->sandbox, &code);
	lua_settop(sandbox_state(freezing->sandbox), 0);
	struct text kept = arena_text(freezing->arena, code.at, code.length);
	buffer_free(&code);
	return kept;
}

static void add_file(struct freezing *freezing, const char *name, const struct buffer *bytes)
{
	struct shipped_file *file = &freezing->files[freezing->count];
	const char *list = word_list(freezing->arena, name);
	char *hash = arena_take(freezing->arena, HASH_ROOM);
	hash_bytes(bytes->at, bytes->length, hash);
	*file = (struct shipped_file){name, arena_text(freezing->arena, bytes->at, bytes->length), hash, {"", 0}};
	if (!is_plain(file->source))
		return;
	if (list)
		add_list(freezing, list, file);
	if (string_ends_with(name, ".lua"))
		file->code = compile(freezing, file);
	freezing->count++;
}

static void add_files(struct freezing *freezing)
{
	struct buffer bytes = {0};
	struct strings names;
	pack_list_files(freezing->arena, &(struct pack_source){.home = freezing->home}, &names);
	freezing->files = arena_array(freezing->arena, names.count, sizeof *freezing->files);
	for (size_t i = 0; i < names.count; i++)
		if (file_read(arena_print(freezing->arena, "%s/%s", freezing->home, names.at[i]), MOST_BYTES, &bytes,
		              NULL) &&
		    bytes.length <= MOST_BYTES)
			add_file(freezing, names.at[i], &bytes);
	buffer_free(&bytes);
}

/* Whether all of it loads without an error; then what it came to is added. */
static bool loads_all(const char *home, struct buffer *bodies, struct buffer *givens)
{
	struct sandbox_limits limits = sandbox_default_limits();
	struct pack *pack = pack_load(&(struct pack_source){.home = home}, &limits, NULL);
	bool loads = pack && pack->error_count == 0;
	if (loads)
		pack_freeze(pack, bodies, givens);
	pack_free(pack);
	return loads;
}

static void write_all(struct freezing *freezing, struct buffer *out)
{
	struct buffer words = {0}, bodies = {0}, givens = {0};
	bool loads = loads_all(freezing->home, &bodies, &givens);
	buffer_add_string(&words, "");
	if (freezing->lexicon) {
		lexicon_seal(freezing->lexicon);
		lexicon_freeze(freezing->lexicon, &words);
	}
	struct shipped_contents contents = {.files = freezing->files,
	                                    .count = freezing->count,
	                                    .words = {words.at, words.length},
	                                    .word_files = freezing->word_files,
	                                    .bodies = {bodies.at, bodies.length},
	                                    .givens = {givens.at, givens.length},
	                                    .loads = loads,
	                                    .lua = lua_library_name()};
	shipped_write(&contents, out);
	buffer_free(&words);
	buffer_free(&bodies);
	buffer_free(&givens);
}

static bool save(const char *path, const struct buffer *bytes)
{
	FILE *file = fopen(path, "wb");
	if (!file)
		return false;
	bool whole = fwrite(bytes->at, 1, bytes->length, file) == bytes->length;
	return fclose(file) == 0 && whole;
}

int main(int argc, char **argv)
{
	struct sandbox_limits limits = sandbox_default_limits();
	struct buffer out = {0};
	if (argc != 3)
		return EXIT_FAILURE;
	struct freezing freezing = {.arena = arena_new(), .home = argv[1], .lexicon = lexicon_new()};
	freezing.sandbox = sandbox_new(&limits);
	add_files(&freezing);
	write_all(&freezing, &out);
	bool saved = save(argv[2], &out);
	buffer_free(&out);
	lexicon_free(freezing.lexicon);
	sandbox_free(freezing.sandbox);
	arena_free(freezing.arena);
	return saved ? EXIT_SUCCESS : EXIT_FAILURE;
}
