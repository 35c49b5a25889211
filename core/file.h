/* Files as bytes, and what they look like from outside: by that it can be told, unread, that one is still what it was, as
 * make and git do. Not for what stands in them. */
#ifndef ASSAY_FILE_H
#define ASSAY_FILE_H

#include <dirent.h>
#include <sys/stat.h>

#include "error.h"
#include "text.h"

struct file_mark {
	int64_t device, inode, size;
	int64_t modified, changed; /* nanoseconds since 1970 */
	/* A change after this look is sure to show in the mark: the clock of a file system may stand still for a while, so
	 * the file had to have rested for two seconds. */
	bool settled;
};

/* Reads the clock. */
struct file_mark file_mark_of(const struct stat *status);
bool file_mark_same(const struct file_mark *a, const struct file_mark *b);

/* The next entry of a folder. NULL at its end, and then errno is 0, or where it can't be read any further. */
const struct dirent *file_next_entry(DIR *folder);
/* Whether a folder is there, or a link to one. */
bool file_is_folder(const char *path);

/* Reads the file, "-" for standard input, but no more than `most` bytes and one: so it is plain that a file is too long.
 * False, `error` and errno where it can't be read. */
bool file_read(const char *path, size_t most, struct buffer *bytes, struct error *error);
/* The same; gives up waiting for a pipe when `wake`, a file descriptor, can be read (0: there is none), and gives the mark
 * that the file had before it was read. With FILE_NO_WAITING what is no regular file (any more) can't be read. */
enum { FILE_NO_WAITING = -1 };
bool file_read_marked(const char *path, size_t most, int wake, struct buffer *bytes, struct file_mark *mark,
                      struct error *error);

/* Reads a regular file in the same way; false where it is anything else (a pipe is not waited for), or, with errno,
 * can't be read. */
bool file_read_regular(const char *path, size_t most, struct buffer *bytes);

#endif
