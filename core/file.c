#include "file.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { NANOSECONDS = 1000000000, REST_SECONDS = 2, READ_PIECE = 64 * 1024 };

static int64_t moment_of(struct timespec time)
{
	return (int64_t)time.tv_sec * NANOSECONDS + time.tv_nsec;
}

struct file_mark file_mark_of(const struct stat *status)
{
	struct timespec now;
	struct file_mark mark = {.device = (int64_t)status->st_dev,
	                         .inode = (int64_t)status->st_ino,
	                         .size = (int64_t)status->st_size,
	                         .modified = moment_of(status->st_mtim),
	                         .changed = moment_of(status->st_ctim)};
	clock_gettime(CLOCK_REALTIME, &now);
	mark.settled = moment_of(now) - mark.changed >= (int64_t)REST_SECONDS * NANOSECONDS;
	return mark;
}

bool file_mark_same(const struct file_mark *a, const struct file_mark *b)
{
	return a->device == b->device && a->inode == b->inode && a->size == b->size && a->modified == b->modified &&
	       a->changed == b->changed;
}

bool file_is_folder(const char *path)
{
	struct stat status;
	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

const struct dirent *file_next_entry(DIR *folder)
{
	errno = 0;
	return readdir(folder);
}

/* Waits for a pipe; false where `wake` came first. */
static bool wait_for(int file, int wake)
{
	struct pollfd polls[] = {{file, POLLIN, 0}, {wake, POLLIN, 0}};
	while (poll(polls, wake ? 2 : 1, -1) < 0 && errno == EINTR)
		continue;
	return !wake || !polls[1].revents || polls[0].revents;
}

/* Up to `end`, where a regular file ends: to ask what comes behind costs another call of the system. */
static bool read_all(int file, size_t most, size_t end, int wake, struct buffer *bytes)
{
	UNFILLED char piece[READ_PIECE];
	for (size_t left = most < end ? most + 1 : end; left > 0;) {
		ssize_t got = read(file, piece, left < sizeof piece ? left : sizeof piece);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0 && errno == EAGAIN && wait_for(file, wake))
			continue;
		if (got <= 0)
			return got == 0;
		buffer_add(bytes, piece, (size_t)got);
		left -= (size_t)got;
	}
	return true;
}

/* Where reading ends for sure. Files that the system makes as they are read say that they are empty; standard input may
 * stand in its middle. */
static size_t end_of(int file, const struct stat *status)
{
	bool known = S_ISREG(status->st_mode) && status->st_size > 0 && file != STDIN_FILENO;
	return known ? (size_t)status->st_size : SIZE_MAX;
}

/* A pipe is opened so that nobody waits in the system's hands, where no signal is heard. */
static bool read_whole(int file, size_t most, int wake, struct buffer *bytes, struct file_mark *mark)
{
	struct stat status;
	if (fstat(file, &status) != 0)
		return false;
	*mark = file_mark_of(&status);
	bool waits = !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
	errno = wake == FILE_NO_WAITING ? 0 : EINTR;
	if (waits && (wake == FILE_NO_WAITING || !wait_for(file, wake)))
		return false;
	return read_all(file, most, end_of(file, &status), wake, bytes);
}

static const char *why_not(int why)
{
	return why ? strerror(why)
	           : "it was a file when it was found, and is a pipe or a device now; put the file back, and type the "
	             "command again";
}

bool file_read_marked(const char *path, size_t most, int wake, struct buffer *bytes, struct file_mark *mark,
                      struct error *error)
{
	bool standard = strcmp(path, "-") == 0;
	struct place place = {path, 0, 0};
	buffer_clear(bytes);
	buffer_add(bytes, "", 0);
	int file = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (file < 0)
		return error_at(error, place, "The file can't be opened: %s.", strerror(errno));
	bool done = read_whole(file, most, wake, bytes, mark);
	int why = errno;
	if (!done)
		error_at(error, place, "The file can't be read: %s.", why_not(why));
	if (!standard)
		close(file);
	errno = why;
	return done;
}

bool file_read_regular(const char *path, size_t most, struct buffer *bytes)
{
	struct stat status;
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	buffer_clear(bytes);
	buffer_add(bytes, "", 0);
	bool done = file >= 0 && fstat(file, &status) == 0 && S_ISREG(status.st_mode) &&
	            read_all(file, most, end_of(file, &status), 0, bytes);
	int why = errno;
	if (file >= 0)
		close(file);
	errno = why;
	return done;
}

bool file_read(const char *path, size_t most, struct buffer *bytes, struct error *error)
{
	struct file_mark mark;
	return file_read_marked(path, most, 0, bytes, &mark, error);
}
