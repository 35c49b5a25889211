#include "sandbox_lines.h"

#include <stdlib.h>
#include <string.h>

#include "text.h"

struct file_lines {
	char *file;
	bool *has; /* by line */
	size_t room;
};

struct sandbox_lines {
	struct file_lines *files;
	size_t count;
	size_t last; /* what runs is mostly of the same file as what ran before */
};

struct sandbox_lines *sandbox_lines_new(void)
{
	return memory_take(1, sizeof(struct sandbox_lines));
}

void sandbox_lines_free(struct sandbox_lines *lines)
{
	for (size_t i = 0; lines && i < lines->count; i++) {
		free(lines->files[i].file);
		free(lines->files[i].has);
	}
	if (lines)
		free(lines->files);
	free(lines);
}

/* The number of the file, or how many there are where it is not among them. */
static size_t find_file(const struct sandbox_lines *lines, const char *file)
{
	if (lines->last < lines->count && strcmp(lines->files[lines->last].file, file) == 0)
		return lines->last;
	size_t at = 0;
	while (at < lines->count && strcmp(lines->files[at].file, file) != 0)
		at++;
	return at;
}

static void make_room(struct file_lines *of, size_t line)
{
	size_t room = 2 * line + 64;
	of->has = memory_grow(of->has, room, sizeof *of->has);
	memset(of->has + of->room, 0, (room - of->room) * sizeof *of->has);
	of->room = room;
}

bool sandbox_lines_add(struct sandbox_lines *lines, const char *file, int line)
{
	if (line < 1)
		return false;
	size_t at = lines->last = find_file(lines, file);
	if (at == lines->count) {
		lines->files = memory_grow(lines->files, lines->count + 1, sizeof *lines->files);
		lines->files[lines->count++] = (struct file_lines){.file = memory_copy(file)};
	}
	struct file_lines *of = &lines->files[at];
	if ((size_t)line >= of->room)
		make_room(of, (size_t)line);
	bool is_new = !of->has[line];
	of->has[line] = true;
	return is_new;
}

bool sandbox_lines_hold(const struct sandbox_lines *lines, const char *file, int line)
{
	size_t at = find_file(lines, file);
	return line > 0 && at < lines->count && (size_t)line < lines->files[at].room && lines->files[at].has[line];
}
