#include "file_write.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILE_MODE = 0666, FOLDER_MODE = 0777, ALL_PERMISSIONS = 07777 };

/* Where something is written: a name in an open folder. */
struct way {
	struct arena *arena;
	const char *path; /* the whole, for messages */
	int folder;       /* -1: it can't be entered */
	const char *name;
};

static bool is_link(int folder, const char *name)
{
	struct stat status;
	return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode);
}

/* `at` ends the part of the path that is meant. */
static bool refuse_link(const struct way *way, const char *at, struct error *error)
{
	return error_say(error,
	                 "%s can't be written: %s is a symbolic link, and nothing is written through one; put what it "
	                 "names in its place, or name the folder in which that stands",
	                 way->path, arena_text(way->arena, way->path, (size_t)(at - way->path)).at);
}

static bool refuse(const struct way *way, struct error *error)
{
	int why = errno;
	const char *end = way->path + strlen(way->path);
	if (way->folder >= 0 && is_link(way->folder, way->name))
		return refuse_link(way, end, error);
	return error_say(error, "%s could not be written: %s; see to that, and try again", way->path, strerror(why));
}

/* Into the folder `way->name`, which ends at `slash`; with `makes` it is made where it is not there. */
static bool enter(struct way *way, const char *slash, bool makes, struct error *error)
{
	if (is_link(way->folder, way->name))
		return refuse_link(way, slash, error);
	if (makes)
		mkdirat(way->folder, way->name, FOLDER_MODE);
	int inner = openat(way->folder, way->name, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (inner < 0)
		return refuse(way, error);
	close(way->folder);
	way->folder = inner;
	return true;
}

/* From the folder to the last name of what is below it. */
static bool go(struct way *way, const char *folder, const char *below, bool makes, struct error *error)
{
	*way = (struct way){.arena = arena_new(), .name = "", .folder = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC)};
	way->path = arena_print(way->arena, "%s/%s", folder, below);
	if (way->folder < 0)
		return refuse(way, error);
	const char *start = way->path + strlen(folder) + 1;
	for (const char *slash = strchr(start, '/'); slash; start = slash + 1, slash = strchr(start, '/')) {
		way->name = arena_text(way->arena, start, (size_t)(slash - start)).at;
		if (!enter(way, slash, makes, error))
			return false;
	}
	way->name = start;
	return true;
}

static void leave(struct way *way)
{
	if (way->folder >= 0)
		close(way->folder);
	arena_free(way->arena);
}

static bool write_all(int file, struct text text)
{
	for (size_t at = 0; at < text.length;) {
		ssize_t written = write(file, text.at + at, text.length - at);
		if (written < 0 && errno != EINTR)
			return false;
		at += written < 0 ? 0 : (size_t)written;
	}
	return true;
}

/* What is there already stays, and half of a file does not. */
static bool write_name(const struct way *way, const char *name, struct text text, const struct stat *like)
{
	int file = openat(way->folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);
	if (file < 0)
		return false;
	bool whole = write_all(file, text) && (!like || fchmod(file, like->st_mode & ALL_PERMISSIONS) == 0);
	int why = errno;
	if (close(file) != 0 && whole) {
		why = errno;
		whole = false;
	}
	if (!whole)
		unlinkat(way->folder, name, 0);
	errno = why;
	return whole;
}

bool file_write_new(const char *folder, const char *below, struct text text, struct error *error)
{
	struct way way;
	bool done =
		go(&way, folder, below, true, error) && (write_name(&way, way.name, text, NULL) || refuse(&way, error));
	leave(&way);
	return done;
}

/* The file beside it, which takes its place. */
static bool replace(const struct way *way, struct text text, struct error *error)
{
	struct stat status;
	const char *beside = arena_print(way->arena, "%s.new", way->name);
	if (fstatat(way->folder, way->name, &status, AT_SYMLINK_NOFOLLOW) != 0 || S_ISLNK(status.st_mode))
		return refuse(way, error);
	if (!write_name(way, beside, text, &status)) {
		struct way other = {way->arena, arena_print(way->arena, "%s.new", way->path), -1, beside};
		return refuse(&other, error);
	}
	if (renameat(way->folder, beside, way->folder, way->name) == 0)
		return true;
	refuse(way, error);
	unlinkat(way->folder, beside, 0);
	return false;
}

bool file_write_over(const char *folder, const char *below, struct text text, struct error *error)
{
	struct way way;
	bool done = go(&way, folder, below, false, error) && replace(&way, text, error);
	leave(&way);
	return done;
}
