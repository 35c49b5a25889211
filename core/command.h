/* The commands: one file each. Only here, in what they share (command_clock.c, command_paths.c, command_home.c) and in
 * main does assay read the clock, look for its home and print. A command gives the exit status. */
#ifndef ASSAY_COMMAND_H
#define ASSAY_COMMAND_H

#include <sys/types.h>

#include "cli.h"
#include "result.h"
#include "store.h"

/* `home` is the folder that holds rules/ and awarding-bodies/. */
enum exit_status command_check(const struct request *request, const char *home);
enum exit_status command_explain(const struct request *request, const char *home);
enum exit_status command_lint(const struct request *request, const char *home);
enum exit_status command_new(const struct request *request, const char *home);
enum exit_status command_list(const struct request *request, const char *home);
enum exit_status command_schema(const struct request *request, const char *home);
enum exit_status command_test(const struct request *request, const char *home);
enum exit_status command_try(const struct request *request, const char *home);
enum exit_status command_history(const struct request *request, const char *home);
enum exit_status command_diff(const struct request *request, const char *home);
enum exit_status command_answer(const struct request *request, const char *home);
enum exit_status command_erase(const struct request *request, const char *home);
enum exit_status command_rerun(const struct request *request, const char *home);
enum exit_status command_text(const struct request *request, const char *home);

/* What --today says, else the clock's day, UTC; and this moment, "2026-01-20T09:30:00Z", in `arena`. */
int64_t command_today(const struct request *request);
const char *command_moment(struct arena *arena);
int64_t command_milliseconds(void); /* since some moment; they only ever grow */

/* Looks for that folder: `asked` (ASSAY_HOME) where it is not NULL or empty, else beside the program, else where it
 * was installed. NULL and `error` where it is in none of these. Lives in `arena`. */
const char *command_find_home(struct arena *arena, const char *asked, struct error *error);

/* The centre's folder: `asked` (--centre, ASSAY_CENTRE) where it is not NULL, else what the nearest .assay.yaml names,
 * from the working folder upward; NULL where none does. False and `error` where it is no folder, or that file is no
 * good. Lives in `arena`. */
bool command_find_centre(struct arena *arena, const char *asked, const char **centre, struct error *error);
/* The nearest .assay.yaml; NULL where there is none. Lives in `arena`. */
const char *command_setting_path(struct arena *arena);

/* The portfolios that paths lead to: files as they are named, all *.yaml and *.yml below folders that have a line
 * `portfolio:`, in byte order, each file once. Lives in `arena`. `store`, which may be NULL, knows files that were not
 * touched since they were read. */
struct found_known {
	unsigned char sha256[HASH_BYTES];
	unsigned char key[HASH_BYTES]; /* of the result that it had */
	int64_t result;                /* 0: none */
	const char *names;             /* of its evidence, one a line; NULL: they were looked for (found_file) */
};
struct found_file {
	/* Whose it is at a glance: centre and number, apart by a line end; NULL: not to be seen. */
	const char *learner;
	/* What it was when it was read last; NULL: nobody knows. */
	const struct found_known *known;
	/* The qualification and units that it was judged by then, one a line. */
	const char *rests;
	/* It looks as it did then: the files of evidence that it names, as evidence_look writes them; NULL: it has to be read. */
	const char *evidence;
	/* Which file it is, where links lead; false: it could not be looked at. */
	bool placed;
	dev_t device;
	ino_t inode;
};
struct found_paths {
	struct strings files;     /* as they are written (text_path.h) */
	struct found_file *looks; /* of each file */
	bool *was_file;           /* of each: it was a regular one when it was found */
	struct strings problems;  /* sentences about paths that match no portfolio, and folders that can't be read */
	bool unreadable;          /* a folder could not be read */
	size_t hidden;            /* YAML files that were passed over for their name */
	struct strings others;    /* YAML files that were passed over for they are no portfolios */
};
struct found_paths command_find_paths(struct arena *arena, const char *const *paths, size_t count, struct store *store);
/* The path from the root on, as the database knows files; lives in `arena`. */
const char *command_whole_path(struct arena *arena, const char *path);

#endif
