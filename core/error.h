/* One way to fail. Functions that can fail return bool or a pointer and take a `struct error *` last;
 * the first to know fills place and sentence. A fault in a portfolio is a result and no error:
 * an error means that something could not be judged. Errors hold their words themselves. */
#ifndef ASSAY_ERROR_H
#define ASSAY_ERROR_H

#include <stdbool.h>

/* Where something stands. `line` and `column` start at 1; 0 where it has none. Columns count code points. */
struct place {
	const char *file; /* NULL where it is no file */
	int line;
	int column;
};

struct error {
	bool set;
	bool broken; /* a database or its disk failed: who asked did nothing wrong */
	char file[512];
	int line;
	int column;
	char sentence[1024]; /* what was found, what was expected, what to do */
	char about
		[256]; /* of a row of a table: the unit, and behind a tab the qualification, as they stand there; else empty */
};

/* Fills an error that is not yet set (the first to know speaks) and returns false. `error` may be NULL. */
bool error_at(struct error *error, struct place place, const char *format, ...) __attribute__((format(printf, 3, 4)));
/* The same without a place. */
bool error_say(struct error *error, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
