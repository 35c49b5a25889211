/* What every fuzz target shares: its prototype, check(), and a plain main that replays files through it.
 * With libFuzzer (make fuzz) the main is libFuzzer's own. With -DREPLAY='"FOLDER"' (make check) it is the one below:
 * PROGRAM runs every file of FOLDER, PROGRAM FILE… only these; an "ok" line a file. What fails ends the program. */
#ifndef ASSAY_FUZZ_REPLAY_H
#define ASSAY_FUZZ_REPLAY_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* What must hold; where it does not, libFuzzer keeps the input. */
#define check(holds) ((holds) ? (void)0 : fail(#holds, __LINE__))
__attribute__((noreturn)) static inline void fail(const char *what, int line)
{
	fprintf(stderr, "line %d: this does not hold: %s\n", line, what);
	abort();
}

#ifdef REPLAY

#include <dirent.h>
#include <string.h>
#include <unistd.h>

enum { MOST_FILE_BYTES = 1 << 20, MOST_SECONDS = 120 };

static void replay_file(const char *path)
{
	const char *slash = strrchr(path, '/');
	uint8_t *bytes = malloc(MOST_FILE_BYTES);
	FILE *file = fopen(path, "rb");
	size_t length = file && bytes ? fread(bytes, 1, MOST_FILE_BYTES, file) : 0;
	if (file)
		fclose(file);
	printf("# %s\n", path);
	fflush(stdout);
	alarm(MOST_SECONDS); /* what never ends fails, too */
	LLVMFuzzerTestOneInput(bytes, length);
	printf("%s - %s\n", file ? "ok" : "not ok", slash ? slash + 1 : path);
	free(bytes);
}

static int is_seed(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

static int replay_folder(const char *folder)
{
	struct dirent **entries;
	char path[4096];
	int count = scandir(folder, &entries, is_seed, alphasort);
	for (int i = 0; i < count; i++) {
		snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
		replay_file(path);
		free(entries[i]);
	}
	if (count > 0)
		free(entries);
	return count > 0 ? 0 : 1;
}

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		replay_file(argv[i]);
	return argc > 1 ? 0 : replay_folder(REPLAY);
}

#endif
#endif
