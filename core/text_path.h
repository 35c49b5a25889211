/* Names of files as UTF-8. A system has names of any bytes; databases, JSON and reports have UTF-8 alone, and two names must
 * not become one there. A path is written so as soon as it is found, and read back where a file is opened. */
#ifndef ASSAY_TEXT_PATH_H
#define ASSAY_TEXT_PATH_H

#include "text.h"

/* Each byte that is not UTF-8 as \xff, and a backslash before what would read so as \x5c; what is UTF-8 stays as it is. The
 * path itself where nothing is to be written otherwise, else a copy in `arena`. */
const char *path_written(struct arena *arena, const char *path);
/* The way back: the bytes that the system knows, in `out`, which is cleared before. */
const char *path_meant(struct buffer *out, const char *written);

#endif
