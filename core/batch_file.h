/* A portfolio's bytes, and what may be known of them without judging. */
#ifndef ASSAY_BATCH_FILE_H
#define ASSAY_BATCH_FILE_H

#include "file.h"
#include "hash.h"

struct batch_file {
	const char *path;   /* as it is written (text_path.h) */
	struct buffer name; /* as the system knows it */
	struct buffer bytes;
	unsigned char sha256[HASH_BYTES]; /* of the bytes */
	char sha256_text[HASH_ROOM];
	struct file_mark mark;
	struct buffer evidence; /* the files that it names as evidence, as evidence_look writes them */
};

/* Reads and looks; see file_read_marked for `wake`. False and `error` where it can't be read. */
bool batch_read_file(struct batch_file *file, const char *path, size_t most, int wake, struct error *error);
void batch_free_file(struct batch_file *file);

/* Adds the names of the files that a portfolio says are its evidence, one a line: a glance at its text, for the parent
 * reads no YAML; what is written in an unusual way is passed over, and a worker asks for it (engine.h, unlooked). */
void evidence_find(struct text portfolio, struct buffer *names);
/* Looks for them in the portfolio's own folder and adds a line for each: a sign and its name. '+' or '-', whether it is there;
 * '?', nobody can say; '>', it leads out of the folder, or is behind a link, which may: that is not looked for. Nothing is
 * opened. */
void evidence_look(const char *path, struct text names, struct buffer *lines);
/* The same of a path that is seen from an open folder, whose descriptor it is. `listed` are files that were just seen below the
 * portfolio's folder, in folders that are no links, each between two line ends; more may be there. */
void evidence_look_from(int folder, const char *path, struct text names, struct text listed, struct buffer *lines);
/* The names of such lines alone. */
void evidence_names(struct text lines, struct buffer *names);

#endif
