#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command.h"

enum { MOST_PATH = 4096 };

/* From the folder of the program: build/assay beside the sources, then bin/assay of an installation. */
static const char *const places[] = {"..", "../share/assay"};

static bool is_home(struct arena *arena, const char *folder)
{
	struct stat status;
	return stat(arena_print(arena, "%s/rules/kit/init.lua", folder), &status) == 0;
}

/* The same without ".." and links. */
static const char *plain_path(struct arena *arena, const char *path)
{
	char *plain = realpath(path, NULL);
	const char *copy = arena_string(arena, plain ? plain : path);
	free(plain);
	return copy;
}

/* The program's own file; NULL where the system does not tell. Without /proc, by the name that it was called by. */
static const char *own_file(struct arena *arena)
{
	char path[MOST_PATH];
	ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
	if (length > 0)
		return arena_text(arena, path, (size_t)length).at;
	const char *called = (const char *)(uintptr_t)getauxval(AT_EXECFN);
	return called ? plain_path(arena, called) : NULL;
}

static const char *own_folder(struct arena *arena)
{
	const char *file = own_file(arena);
	const char *slash = file ? strrchr(file, '/') : NULL;
	return file ? arena_text(arena, file, slash ? (size_t)(slash - file) : 0).at : NULL;
}

const char *command_find_home(struct arena *arena, const char *asked, struct error *error)
{
	if (asked && *asked) {
		if (is_home(arena, asked))
			return asked;
		error_say(error, "ASSAY_HOME is '%s', but there is no rules/kit/init.lua below it", asked);
		return NULL;
	}
	const char *own = own_folder(arena);
	for (size_t i = 0; own && i < sizeof places / sizeof *places; i++) {
		const char *folder = arena_print(arena, "%s/%s", own, places[i]);
		if (is_home(arena, folder))
			return plain_path(arena, folder);
	}
	error_say(error,
	          "the rules were not found beside the program (%s/..), nor in %s/../share/assay; say where they "
	          "are by ASSAY_HOME",
	          own ? own : "?", own ? own : "?");
	return NULL;
}
