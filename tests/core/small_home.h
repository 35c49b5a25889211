/* A small home for tests: rules, one body, one qualification and one unit, which stand in tests/core/home, in a folder of
 * its own, and the kit of the source tree. A test may write any file anew. Every portfolio is judged against what stands
 * here, and against nothing else. */
#ifndef ASSAY_SMALL_HOME_H
#define ASSAY_SMALL_HOME_H

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "text.h"

#ifndef ASSAY_HOME
#define ASSAY_HOME "."
#endif

/* What stands in tests/core/home. */
static const char *const home_files[] = {"rules/portfolio.lua",
                                         "rules/format.lua",
                                         "rules/smart.lua",
                                         "rules/feedback.lua",
                                         "awarding-bodies/common.lua",
                                         "awarding-bodies/b/body.lua",
                                         "awarding-bodies/b/qualifications/q.lua",
                                         "awarding-bodies/b/units/u.lua"};
static const char *const home_folders[] = {"rules",
                                           "rules/kit",
                                           "rules/words",
                                           "rules/judgements",
                                           "awarding-bodies",
                                           "awarding-bodies/b",
                                           "awarding-bodies/b/units",
                                           "awarding-bodies/b/qualifications",
                                           "awarding-bodies/standards"};
static const char *const home_kit[] = {"init",  "rule",   "shape",  "standard",    "layers",  "allowed", "weaker",
                                       "reach", "houses", "sealed", "combination", "written", "given",   "tables",
                                       "unit",  "case",   "plain",  "narrower",    "laid"};

struct home {
	struct arena *arena;
	char path[64];
};

static const char *home_below(struct home *home, const char *name)
{
	return arena_print(home->arena, "%s/%s", home->path, name);
}

static void home_write(struct home *home, const char *name, const char *text)
{
	FILE *file = fopen(home_below(home, name), "w");
	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
}

/* Lua's sources are texts: no byte is zero. */
static const char *home_read(struct home *home, const char *path)
{
	enum { MOST = 1 << 16 };
	char *text = arena_take(home->arena, MOST);
	FILE *file = fopen(path, "r");
	assert_non_null(file);
	size_t length = fread(text, 1, MOST - 1, file);
	assert_true(length > 0 && length < MOST - 1);
	fclose(file);
	return text;
}

static void home_copy(struct home *home, const char *from, const char *name)
{
	home_write(home, name, home_read(home, arena_print(home->arena, "%s/%s", from, name)));
}

static struct home *home_build(void)
{
	struct home *home = memory_take(1, sizeof *home);
	home->arena = arena_new();
	snprintf(home->path, sizeof home->path, "/tmp/assay-home-XXXXXX");
	assert_non_null(mkdtemp(home->path));
	for (size_t i = 0; i < sizeof home_folders / sizeof *home_folders; i++)
		assert_int_equal(mkdir(home_below(home, home_folders[i]), 0700), 0);
	for (size_t i = 0; i < sizeof home_kit / sizeof *home_kit; i++)
		home_copy(home, ASSAY_HOME, arena_print(home->arena, "rules/kit/%s.lua", home_kit[i]));
	for (size_t i = 0; i < sizeof home_files / sizeof *home_files; i++)
		home_copy(home, ASSAY_HOME "/tests/core/home", home_files[i]);
	return home;
}

static void home_remove(struct arena *arena, const char *path)
{
	struct stat status;
	DIR *handle = lstat(path, &status) == 0 && S_ISDIR(status.st_mode) ? opendir(path) : NULL;
	for (struct dirent *entry; handle && (entry = readdir(handle));)
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
			home_remove(arena, arena_print(arena, "%s/%s", path, entry->d_name));
	if (handle)
		closedir(handle);
	remove(path);
}

static void home_free(struct home *home)
{
	home_remove(home->arena, home->path);
	arena_free(home->arena);
	free(home);
}

#endif
