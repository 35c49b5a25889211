/* F, the measure of the bench: libyaml's bare event parse of the files named on standard input, one a line, in one thread.
 * Prints their number and bytes; the time is taken by who started it. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

enum { MOST_BYTES = 1 << 24, MOST_PATH = 4096 };

static size_t read_file(const char *path, unsigned char *bytes)
{
	FILE *file = fopen(path, "rb");
	size_t length = file ? fread(bytes, 1, MOST_BYTES, file) : 0;
	if (file)
		fclose(file);
	return length;
}

/* False where it is no YAML. */
static bool parse(const unsigned char *bytes, size_t length)
{
	yaml_parser_t parser;
	yaml_event_t event;
	bool more = true, good = true;
	yaml_parser_initialize(&parser);
	yaml_parser_set_input_string(&parser, bytes, length);
	while (more && (good = yaml_parser_parse(&parser, &event))) {
		more = event.type != YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	return good;
}

int main(void)
{
	unsigned char *bytes = malloc(MOST_BYTES);
	char path[MOST_PATH];
	size_t files = 0, total = 0;
	while (bytes && fgets(path, sizeof path, stdin)) {
		path[strcspn(path, "\n")] = '\0';
		size_t length = read_file(path, bytes);
		if (!length || !parse(bytes, length)) {
			fprintf(stderr, "events: %s can't be read as YAML\n", path);
			return 1;
		}
		files++;
		total += length;
	}
	free(bytes);
	printf("%zu %zu\n", files, total);
	return 0;
}
