/* Which lines of scripts have run: a set of lines by file. For `assay test`, which says what no case reaches. */
#ifndef ASSAY_SANDBOX_LINES_H
#define ASSAY_SANDBOX_LINES_H

#include <stdbool.h>

struct sandbox_lines;
struct sandbox_lines *sandbox_lines_new(void);
void sandbox_lines_free(struct sandbox_lines *lines); /* NULL is fine */
/* Adds a line of a file; true where it was not there. The name is copied. */
bool sandbox_lines_add(struct sandbox_lines *lines, const char *file, int line);
bool sandbox_lines_hold(const struct sandbox_lines *lines, const char *file, int line);

#endif
