/* Asks a judgement about texts, one a line from standard input: judge HOME JUDGEMENT FUNCTION DAY.
 * Prints a line an answer: the answer, a tab, the words that it rests on. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calendar.h"
#include "pack.h"

int main(int argc, char **argv)
{
	struct error error = {0};
	struct sandbox_limits limits = sandbox_default_limits();
	int64_t day;
	if (argc != 5 || !calendar_read(argv[4], strlen(argv[4]), &day)) {
		fprintf(stderr, "usage: judge HOME JUDGEMENT FUNCTION YYYY-MM-DD < texts\n");
		return 2;
	}
	struct pack *pack = pack_load(&(struct pack_source){.home = argv[1]}, &limits, &error);
	for (size_t i = 0; pack && i < pack->error_count; i++)
		fprintf(stderr, "%s:%d: %s\n", pack->errors[i].file, pack->errors[i].line, pack->errors[i].sentence);
	if (!pack) {
		fprintf(stderr, "%s:%d: %s\n", error.file, error.line, error.sentence);
		return 4;
	}
	struct arena *arena = arena_new();
	char *line = NULL;
	size_t room = 0;
	ssize_t length;
	int status = 0;
	while (status == 0 && (length = getline(&line, &room, stdin)) > 0) {
		const char *answer, *basis;
		line[length - (line[length - 1] == '\n')] = '\0';
		if (pack_judge_text(pack, arena, argv[2], argv[3], line, day, &answer, &basis, &error)) {
			printf("%s\t%s\n", answer, basis ? basis : "");
		} else {
			fprintf(stderr, "%s:%d: %s\n", error.file, error.line, error.sentence);
			status = 4;
		}
		arena_reset(arena);
	}
	free(line);
	arena_free(arena);
	pack_free(pack);
	return status;
}
