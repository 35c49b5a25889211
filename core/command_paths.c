#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command.h"
#include "portfolio.h"

enum { LOOK_BYTES = 64 * 1024 };

struct candidate {
	const char *path;
	dev_t device;
	ino_t inode;
	size_t order;
	bool known; /* device and inode are */
	bool again; /* the same file stood before */
};

struct search {
	struct arena *arena;
	struct candidate *at;
	size_t count, room;
	struct found_paths found;
};

static void add_problem(struct search *search, const char *sentence)
{
	struct strings *problems = &search->found.problems;
	const char **grown = arena_array(search->arena, problems->count + 1, sizeof *grown);
	if (problems->count)
		memcpy(grown, problems->at, problems->count * sizeof *grown);
	grown[problems->count] = sentence;
	*problems = (struct strings){grown, problems->count + 1};
}

static void add_candidate(struct search *search, const char *path, const struct stat *status)
{
	if (search->count == search->room) {
		search->room = search->room ? 2 * search->room : 64;
		search->at = memory_grow(search->at, search->room, sizeof *search->at);
	}
	struct candidate candidate = {.path = path, .known = status != NULL};
	if (status) {
		candidate.device = status->st_dev;
		candidate.inode = status->st_ino;
	}
	search->at[search->count++] = candidate;
}

/* Folders ---------------------------------------------------------------------------------------------------------- */

static bool ends_with(const char *name, const char *end)
{
	size_t length = strlen(name), tail = strlen(end);
	return length >= tail && strcmp(name + length - tail, end) == 0;
}

static bool is_yaml(const char *name)
{
	return ends_with(name, ".yaml") || ends_with(name, ".yml");
}

/* Whether the file is a portfolio; one that can't be read is taken for one, so that it is reported. */
static bool looks_like_portfolio(const char *path)
{
	char bytes[LOOK_BYTES];
	int file = open(path, O_RDONLY | O_CLOEXEC);
	if (file < 0)
		return true;
	ssize_t got = read(file, bytes, sizeof bytes);
	close(file);
	return got < 0 || portfolio_is_one(bytes, (size_t)got);
}

static void take_file(struct search *search, const char *path, const char *name, const struct stat *status)
{
	if (!is_yaml(name))
		return;
	if (name[0] == '.')
		search->found.hidden++;
	else if (looks_like_portfolio(path))
		add_candidate(search, path, status);
	else
		search->found.others++;
}

static void walk(struct search *search, const char *folder);

/* Links to files count as files; links to folders are not followed, for they may lead in a circle. */
static void take_entry(struct search *search, const char *folder, const char *name)
{
	struct stat status, target;
	const char *slash = ends_with(folder, "/") ? "" : "/";
	const char *path = arena_print(search->arena, "%s%s%s", folder, slash, name);
	if (lstat(path, &status) != 0)
		return;
	if (S_ISDIR(status.st_mode) && name[0] != '.')
		walk(search, path);
	else if (S_ISREG(status.st_mode))
		take_file(search, path, name, &status);
	else if (S_ISLNK(status.st_mode) && stat(path, &target) == 0 && S_ISREG(target.st_mode))
		take_file(search, path, name, &target);
}

static void walk(struct search *search, const char *folder)
{
	DIR *handle = opendir(folder);
	if (!handle) {
		search->found.unreadable = true;
		add_problem(search,
		            arena_print(search->arena, "the folder '%s' can't be read: %s", folder, strerror(errno)));
		return;
	}
	for (struct dirent *entry; (entry = readdir(handle));)
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
			take_entry(search, folder, entry->d_name);
	closedir(handle);
}

static int by_path(const void *a, const void *b)
{
	const struct candidate *left = a, *right = b;
	return strcmp(left->path, right->path);
}

static void take_folder(struct search *search, const char *folder)
{
	size_t before = search->count, problems = search->found.problems.count;
	walk(search, folder);
	if (search->count > before)
		qsort(search->at + before, search->count - before, sizeof *search->at, by_path);
	else if (search->found.problems.count == problems)
		add_problem(search, arena_print(search->arena,
		                                "no portfolio was found in '%s': a portfolio is a file *.yaml or "
		                                "*.yml with a line 'portfolio: 1'",
		                                folder));
}

/* Paths ------------------------------------------------------------------------------------------------------------ */

static void take_path(struct search *search, const char *path)
{
	struct stat status;
	bool standard = strcmp(path, "-") == 0;
	if (standard ? fstat(STDIN_FILENO, &status) == 0 : stat(path, &status) == 0) {
		if (S_ISDIR(status.st_mode) && !standard)
			take_folder(search, path);
		else
			add_candidate(search, path, &status);
	} else if (errno == ENOENT || errno == ENOTDIR) {
		add_problem(search, arena_print(search->arena, "there is no file or folder '%s'", path));
	} else {
		add_candidate(search, path, NULL);
	}
}

static int by_file(const void *a, const void *b)
{
	const struct candidate *left = *(const struct candidate *const *)a,
			       *right = *(const struct candidate *const *)b;
	if (left->known != right->known)
		return left->known ? -1 : 1;
	if (left->device != right->device)
		return left->device < right->device ? -1 : 1;
	if (left->inode != right->inode)
		return left->inode < right->inode ? -1 : 1;
	return left->order < right->order ? -1 : left->order > right->order;
}

static void mark_files_again(struct search *search)
{
	struct candidate **sorted = memory_take(search->count, sizeof(struct candidate *));
	for (size_t i = 0; i < search->count; i++) {
		search->at[i].order = i;
		sorted[i] = &search->at[i];
	}
	qsort(sorted, search->count, sizeof(struct candidate *), by_file);
	for (size_t i = 1; i < search->count; i++)
		sorted[i]->again = sorted[i]->known && sorted[i]->device == sorted[i - 1]->device &&
		                   sorted[i]->inode == sorted[i - 1]->inode;
	free(sorted);
}

struct found_paths command_find_paths(struct arena *arena, const char *const *paths, size_t count)
{
	struct search search = {.arena = arena};
	for (size_t i = 0; i < count; i++)
		take_path(&search, paths[i]);
	mark_files_again(&search);
	struct strings *files = &search.found.files;
	files->at = arena_array(arena, search.count, sizeof *files->at);
	for (size_t i = 0; i < search.count; i++)
		if (!search.at[i].again)
			files->at[files->count++] = search.at[i].path;
	free(search.at);
	return search.found;
}
