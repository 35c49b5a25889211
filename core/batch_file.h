/* Reads a portfolio's bytes from disk or from standard input. */
#ifndef ASSAY_BATCH_FILE_H
#define ASSAY_BATCH_FILE_H

#include "error.h"
#include "text.h"

/* Reads the file, "-" for standard input, into `bytes`, but no more than `most` bytes and one: so it is plain that a
 * file is too long. False and `error` where it can't be read. */
bool batch_read_file(const char *path, size_t most, struct buffer *bytes, struct error *error);

#endif
