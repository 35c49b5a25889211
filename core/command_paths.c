#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "batch_file.h"
#include "command.h"
#include "command_learners.h"
#include "portfolio.h"
#include "text_path.h"

enum { LOOK_BYTES = 64 * 1024, MOST_SHARED = 64, LISTED_BYTES = 2048 };

struct candidate {
	const char *path;
	size_t order;
	struct found_file look;
	bool regular;
	bool again; /* the same file stood before */
};

/* A folder that is walked through. */
struct walked {
	struct walked *above; /* NULL: it was named */
	const char *path, *name;
	int descriptor;
	struct buffer files; /* that may be portfolios: their names, each with a NUL behind it */
	struct buffer
		listed; /* other files in it and in the folders in it (evidence_look_from), as far as these are few */
};

struct search {
	struct arena *arena;
	struct store *store;   /* may be NULL */
	const char *folder;    /* the working folder, with a slash behind it, as it is written (text_path.h) */
	struct walked *inside; /* NULL: in no folder */
	struct buffer whole, lines;
	const char *shared[MOST_SHARED];
	size_t shared_count;
	struct candidate *at;
	size_t count, room;
	struct found_paths found;
};

static void add_to(struct search *search, struct strings *list, const char *text)
{
	list->at = arena_room_for_one(search->arena, list->at, list->count, sizeof *list->at);
	list->at[list->count++] = text;
}

static void add_problem(struct search *search, const char *sentence)
{
	add_to(search, &search->found.problems, sentence);
}

static void add_candidate(struct search *search, const char *path, const struct stat *status,
                          const struct found_file *look)
{
	if (search->count == search->room) {
		search->room = search->room ? 2 * search->room : 64;
		search->at = memory_grow(search->at, search->room, sizeof *search->at);
	}
	struct candidate candidate = {.path = path, .look = *look};
	if (status) {
		candidate.look.placed = true;
		candidate.look.device = status->st_dev;
		candidate.look.inode = status->st_ino;
		candidate.regular = S_ISREG(status->st_mode) && strcmp(path, "-") != 0;
	}
	search->at[search->count++] = candidate;
}

/* Three texts as one: there are many of them, and printing is slow. */
static const char *joined(struct arena *arena, const char *first, const char *second, const char *third)
{
	size_t one = strlen(first), two = strlen(second), three = strlen(third);
	char *text = arena_room(arena, one + two + three + 1);
	memcpy(text, first, one);
	memcpy(text + one, second, two);
	memcpy(text + one + two, third, three);
	text[one + two + three] = '\0';
	return text;
}

/* Looking at a file ------------------------------------------------------------------------------------------------ */

const char *command_whole_path(struct arena *arena, const char *path)
{
	char *folder = *path == '/' ? NULL : getcwd(NULL, 0);
	const char *whole = folder ? arena_print(arena, "%s/%s", folder, path) : path;
	free(folder);
	return whole;
}

/* The same as it is written, fast; lives until the next call. */
static const char *whole_path(struct search *search, const char *path)
{
	path = path_written(search->arena, path);
	if (*path == '/')
		return path;
	buffer_clear(&search->whole);
	buffer_add_string(&search->whole, search->folder);
	buffer_add_string(&search->whole, path);
	return search->whole.at;
}

/* Which of the files of evidence are there. The system finds what stands in an open folder much faster than by a path. */
static const char *evidence_of(struct search *search, const char *path, const char *names)
{
	const struct walked *inside = search->inside;
	buffer_clear(&search->lines);
	if (*names && inside)
		evidence_look_from(inside->descriptor, strrchr(path, '/') + 1, text_of(names),
		                   (struct text){inside->listed.at, inside->listed.length}, &search->lines);
	else if (*names)
		evidence_look(path, text_of(names), &search->lines);
	return search->lines.length ? arena_string(search->arena, search->lines.at) : "";
}

/* Most portfolios of a cohort rest on the same few units: such texts are kept once. */
static const char *share(struct search *search, const char *text)
{
	for (size_t i = 0; i < search->shared_count; i++)
		if (strcmp(search->shared[i], text) == 0)
			return search->shared[i];
	const char *copy = arena_string(search->arena, text);
	if (search->shared_count < MOST_SHARED)
		search->shared[search->shared_count++] = copy;
	return copy;
}

static const struct found_known *known_of(struct arena *arena, const struct store_seen *seen, const char *names)
{
	struct found_known *known = arena_take(arena, sizeof *known);
	memcpy(known->sha256, seen->sha256, HASH_BYTES);
	memcpy(known->key, seen->key, HASH_BYTES);
	known->result = seen->result;
	known->names = names;
	return known;
}

/* What the database knows of a portfolio; false: it has to be looked into. */
static bool remember(struct search *search, const char *path, const struct stat *status, struct found_file *look)
{
	struct file_mark mark = file_mark_of(status);
	struct store_seen seen;
	struct arena *arena = search->arena;
	bool same = false;
	if (!search->store || !store_look_up(search->store, whole_path(search, path), &mark, &seen, &same))
		return false;
	look->known = known_of(arena, &seen, same && seen.portfolio ? NULL : arena_string(arena, seen.evidence));
	look->rests = share(search, seen.rests);
	/* What is passed over is looked at each time: an older assay knew fewer spellings. */
	if (!same || !seen.portfolio)
		return false;
	look->learner = *seen.learner ? joined(arena, seen.centre, "\n", seen.learner) : NULL;
	look->evidence = evidence_of(search, path, seen.evidence);
	return true;
}

/* A glance at the beginning; a file that can't be read is taken for a portfolio, so that it is reported. A pipe that took its
 * place meanwhile is not waited for. */
static void glance(struct search *search, const char *path, struct found_file *look, bool *portfolio)
{
	char bytes[LOOK_BYTES];
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	ssize_t got = file < 0 ? -1 : read(file, bytes, sizeof bytes);
	if (file >= 0)
		close(file);
	*portfolio = got < 0 || portfolio_is_one(bytes, (size_t)got);
	if (*portfolio && got > 0)
		look->learner = learners_glance(search->arena, (struct text){bytes, (size_t)got});
}

/* Looks at a regular file; whether it is a portfolio. */
static bool look_at(struct search *search, const char *path, const struct stat *status, struct found_file *look)
{
	bool portfolio = true;
	if (!remember(search, path, status, look))
		glance(search, path, look, &portfolio);
	return portfolio;
}

/* Folders ---------------------------------------------------------------------------------------------------------- */

static bool is_yaml(const char *name)
{
	const char *dot = strrchr(name, '.');
	return dot && (strcasecmp(dot, ".yaml") == 0 || strcasecmp(dot, ".yml") == 0);
}

static void take_file(struct search *search, const char *path, const char *name, const struct stat *status)
{
	struct found_file look = {0};
	if (!is_yaml(name))
		return;
	if (name[0] == '.')
		search->found.hidden++;
	else if (look_at(search, path, status, &look))
		add_candidate(search, path, status, &look);
	else
		add_to(search, &search->found.others, path);
}

static void walk(struct search *search, const char *folder, const char *name);

/* What is there by its name and can't be looked at, so that nobody knows what it is. */
static void take_unseen(struct search *search, const char *path, const char *name, int why)
{
	struct found_file look = {0};
	if (is_yaml(name) && name[0] != '.' && why != ENOENT && why != ENOTDIR && why != ELOOP)
		add_candidate(search, path, NULL, &look);
}

/* A file or a link, by what the system says of it. */
static void take_other(struct search *search, const char *path, const char *name)
{
	struct stat status;
	bool seen = fstatat(search->inside->descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0;
	bool link = seen && S_ISLNK(status.st_mode);
	if (!seen || (link && stat(path, &status) != 0))
		take_unseen(search, path, name, errno);
	else if (!link && S_ISDIR(status.st_mode) && name[0] != '.')
		walk(search, path, name);
	else if (S_ISREG(status.st_mode))
		take_file(search, path, name, &status);
}

/* A file that is no portfolio may be evidence of one that stands beside it, or beside the folder. Few are noted: of a thousand it
 * takes longer to find one than to ask the system. */
static void list_file(struct walked *walked, const char *folder, const char *name)
{
	struct buffer *listed = &walked->listed;
	if (listed->length > LISTED_BYTES || strchr(name, '\n') || strchr(folder, '\n'))
		return;
	if (!listed->length)
		buffer_add_char(listed, '\n');
	if (*folder) {
		buffer_add_string(listed, folder);
		buffer_add_char(listed, '/');
	}
	buffer_add_string(listed, name);
	buffer_add_char(listed, '\n');
}

/* What may be a portfolio is looked at when all is listed. */
static void take_plain_file(struct walked *walked, const char *name)
{
	if (is_yaml(name)) {
		buffer_add(&walked->files, name, strlen(name) + 1);
		return;
	}
	list_file(walked, "", name);
	if (walked->above)
		list_file(walked->above, walked->name, name);
}

static const char *path_inside(const struct search *search, const char *name)
{
	const char *folder = search->inside->path;
	return joined(search->arena, folder, string_ends_with(folder, "/") ? "" : "/", name);
}

/* Links to files count as files; links to folders are not followed, for they may lead in a circle. What the folder itself
 * tells is not asked again. */
static void take_entry(struct search *search, const struct dirent *entry)
{
	const char *name = entry->d_name;
	if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0 || (entry->d_type == DT_DIR && name[0] == '.'))
		return;
	if (entry->d_type == DT_DIR)
		walk(search, path_inside(search, name), name);
	else if (entry->d_type == DT_REG)
		take_plain_file(search->inside, name);
	else
		take_other(search, path_inside(search, name), name);
}

static void walk_through(struct search *search, DIR *handle)
{
	struct walked *walked = search->inside;
	for (struct dirent *entry; (entry = readdir(handle));)
		take_entry(search, entry);
	for (size_t at = 0; at < walked->files.length; at += strlen(walked->files.at + at) + 1)
		take_other(search, path_inside(search, walked->files.at + at), walked->files.at + at);
	buffer_free(&walked->files);
	buffer_free(&walked->listed);
}

static void walk(struct search *search, const char *folder, const char *name)
{
	DIR *handle = opendir(folder);
	if (!handle) {
		search->found.unreadable = true;
		add_problem(search,
		            arena_print(search->arena,
		                        "the folder '%s' can't be read: %s; see to that, and type the command again",
		                        folder, strerror(errno)));
		return;
	}
	struct walked walked = {.above = search->inside, .path = folder, .name = name, .descriptor = dirfd(handle)};
	search->inside = &walked;
	walk_through(search, handle);
	search->inside = walked.above;
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
	walk(search, folder, "");
	if (search->count > before)
		qsort(search->at + before, search->count - before, sizeof *search->at, by_path);
	else if (search->found.problems.count == problems)
		add_problem(search, arena_print(search->arena,
		                                "no portfolio was found in '%s': a portfolio is a file *.yaml or "
		                                "*.yml with a line 'portfolio: 1'",
		                                folder));
}

/* Paths ------------------------------------------------------------------------------------------------------------ */

/* What is named is taken, whatever it looks like. */
static void take_named(struct search *search, const char *path, const struct stat *status, bool regular)
{
	struct found_file look = {0};
	if (regular)
		look_at(search, path, status, &look);
	add_candidate(search, path, status, &look);
}

static void take_path(struct search *search, const char *path)
{
	struct stat status;
	struct found_file look = {0};
	bool standard = strcmp(path, "-") == 0;
	if (standard ? fstat(STDIN_FILENO, &status) == 0 : stat(path, &status) == 0) {
		if (S_ISDIR(status.st_mode) && !standard)
			take_folder(search, path);
		else
			take_named(search, path, &status, !standard && S_ISREG(status.st_mode));
	} else if (errno == ENOENT || errno == ENOTDIR) {
		add_problem(search, arena_print(search->arena, "there is no file or folder '%s'", path));
	} else {
		add_candidate(search, path, NULL, &look);
	}
}

static int by_file(const void *a, const void *b)
{
	const struct candidate *left = *(const struct candidate *const *)a,
			       *right = *(const struct candidate *const *)b;
	const struct found_file *one = &left->look, *other = &right->look;
	if (one->placed != other->placed)
		return one->placed ? -1 : 1;
	if (one->device != other->device)
		return one->device < other->device ? -1 : 1;
	if (one->inode != other->inode)
		return one->inode < other->inode ? -1 : 1;
	return left->order < right->order ? -1 : left->order > right->order;
}

static bool is_same_file(const struct found_file *one, const struct found_file *other)
{
	return one->placed && one->device == other->device && one->inode == other->inode;
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
		sorted[i]->again = is_same_file(&sorted[i]->look, &sorted[i - 1]->look);
	free(sorted);
}

struct found_paths command_find_paths(struct arena *arena, const char *const *paths, size_t count, struct store *store)
{
	struct search search = {
		.arena = arena, .store = store, .folder = path_written(arena, command_whole_path(arena, ""))};
	for (size_t i = 0; i < count; i++)
		take_path(&search, paths[i]);
	mark_files_again(&search);
	strings_sort(search.found.others.at, search.found.others.count);
	struct found_paths *found = &search.found;
	found->files.at = arena_array(arena, search.count, sizeof *found->files.at);
	found->looks = arena_array(arena, search.count, sizeof *found->looks);
	found->was_file = arena_array(arena, search.count, sizeof *found->was_file);
	for (size_t i = 0; i < search.count; i++)
		if (!search.at[i].again) {
			found->looks[found->files.count] = search.at[i].look;
			found->was_file[found->files.count] = search.at[i].regular;
			found->files.at[found->files.count++] = path_written(arena, search.at[i].path);
		}
	free(search.at);
	buffer_free(&search.whole);
	buffer_free(&search.lines);
	return search.found;
}
