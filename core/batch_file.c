#include "batch_file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

enum { READ_PIECE = 64 * 1024 };

static bool read_all(int file, size_t most, struct buffer *bytes)
{
	char piece[READ_PIECE];
	for (size_t left = most + 1; left > 0;) {
		ssize_t got = read(file, piece, left < sizeof piece ? left : sizeof piece);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return got == 0;
		buffer_add(bytes, piece, (size_t)got);
		left -= (size_t)got;
	}
	return true;
}

bool batch_read_file(const char *path, size_t most, struct buffer *bytes, struct error *error)
{
	bool standard = strcmp(path, "-") == 0;
	struct place place = {path, 0, 0};
	buffer_clear(bytes);
	buffer_add(bytes, "", 0);
	int file = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	if (file < 0)
		return error_at(error, place, "The file can't be opened: %s.", strerror(errno));
	bool done = read_all(file, most, bytes);
	if (!done)
		error_at(error, place, "The file can't be read: %s.", strerror(errno));
	if (!standard)
		close(file);
	return done;
}
