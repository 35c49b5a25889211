#include "sandbox_place.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "text.h"

struct sandbox_file {
	struct sandbox_file *before;
	struct buffer name; /* as messages show it */
};

static bool is_known(const struct sandbox_file *files, const struct buffer *name)
{
	while (files && strcmp(files->name.at, name->at) != 0)
		files = files->before;
	return files != NULL;
}

void sandbox_add_file(struct sandbox_file **files, const char *name)
{
	struct buffer shown = {0};
	if (!strchr(name, ':'))
		return;
	buffer_add_readable(&shown, name, strlen(name), strlen(name) * 3);
	if (is_known(*files, &shown)) {
		buffer_free(&shown);
		return;
	}
	struct sandbox_file *file = memory_take(1, sizeof *file);
	*file = (struct sandbox_file){*files, shown};
	*files = file;
}

void sandbox_forget_files(struct sandbox_file *files)
{
	while (files) {
		struct sandbox_file *file = files;
		files = file->before;
		buffer_free(&file->name);
		free(file);
	}
}

/* Reads ":line:" where the name of a file ends; NULL where it is not that. */
static const char *read_line(const char *colon, long *line)
{
	char *end;
	if (*colon != ':' || colon[1] < '0' || colon[1] > '9')
		return NULL;
	*line = strtol(colon + 1, &end, 10);
	return *end == ':' && *line <= INT32_MAX ? end + 1 : NULL;
}

/* The bytes of the name of a file that a message begins with: the longest that is known, else what stands before the first
 * colon. */
static size_t length_of_name(const struct sandbox_file *files, const char *message)
{
	size_t longest = 0;
	long line;
	for (; files; files = files->before) {
		size_t length = files->name.length;
		if (length > longest && strncmp(message, files->name.at, length) == 0 &&
		    read_line(message + length, &line))
			longest = length;
	}
	return longest ? longest : strcspn(message, ":");
}

bool sandbox_has_place(const struct sandbox_file *files, const char *message)
{
	long line;
	return read_line(message + length_of_name(files, message), &line) != NULL;
}

bool sandbox_split_message(const struct sandbox_file *files, char *message, struct place *place, const char **sentence)
{
	long line;
	size_t length = length_of_name(files, message);
	const char *end = read_line(message + length, &line);
	if (!end || *end != ' ')
		return false;
	message[length] = '\0';
	*place = (struct place){message, (int)line, 1};
	*sentence = end + 1;
	return true;
}
