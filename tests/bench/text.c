/* What it costs to judge text, beside what it costs libyaml to read a portfolio: text HOME PORTFOLIO < questions
 * A question a line: judgement, function and text, apart by tabs. Rounds in which the parts take turns:
 *   libyaml's bare event parse of the portfolio
 *   5 KiB of all texts as one, read and asked for twenty word lists
 *   each text read
 *   each question asked of its text, which is read for it
 * CPU time of this process, the median of the rounds, and its ratio to libyaml's. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <yaml.h>

#include "calendar.h"
#include "pack.h"

enum { ROUNDS = 301, MOST_QUESTIONS = 64, LISTS = 20, PARTS = 4, WHOLE_BYTES = 5 << 10, PORTFOLIO_ROOM = 1 << 20 };

struct question {
	char *judgement, *function, *text;
};

struct bench {
	struct pack *pack;
	struct arena *arena;
	struct text portfolio;
	struct question questions[MOST_QUESTIONS];
	size_t count;
	struct buffer whole;
	int64_t day;
};

static double now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static void parse(struct bench *bench)
{
	yaml_parser_t parser;
	yaml_event_t event;
	bool more = true;
	yaml_parser_initialize(&parser);
	yaml_parser_set_input_string(&parser, (const unsigned char *)bench->portfolio.at, bench->portfolio.length);
	while (more && yaml_parser_parse(&parser, &event)) {
		more = event.type != YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
}

static void ask_lists(struct bench *bench)
{
	size_t count;
	const struct lexicon *lexicon = bench->pack->lexicon;
	lexicon_names(lexicon, &count);
	size_t length = bench->whole.length < WHOLE_BYTES ? bench->whole.length : WHOLE_BYTES;
	const struct prose *prose = prose_read(bench->arena, lexicon, (struct text){bench->whole.at, length});
	for (size_t i = 0; i < LISTS; i++)
		prose_phrases(prose, (int)(i * count / LISTS));
}

static void read_all(struct bench *bench)
{
	for (size_t i = 0; i < bench->count; i++)
		prose_read(bench->arena, bench->pack->lexicon, text_of(bench->questions[i].text));
}

static void ask_all(struct bench *bench)
{
	struct error error = {0};
	const char *answer, *basis;
	for (size_t i = 0; i < bench->count; i++) {
		const struct question *question = &bench->questions[i];
		if (pack_judge_text(bench->pack, bench->arena, question->judgement, question->function, question->text,
		                    bench->day, &answer, &basis, &error))
			continue;
		fprintf(stderr, "%s:%d: %s\n", error.file, error.line, error.sentence);
		exit(4);
	}
}

static void read_questions(struct bench *bench)
{
	char *line = NULL;
	size_t room = 0;
	while (bench->count < MOST_QUESTIONS && getline(&line, &room, stdin) > 0) {
		struct question *question = &bench->questions[bench->count++];
		question->judgement = memory_copy(strtok(line, "\t"));
		question->function = memory_copy(strtok(NULL, "\t"));
		question->text = memory_copy(strtok(NULL, "\n"));
		buffer_print(&bench->whole, "%s ", question->text);
	}
	free(line);
}

static struct text read_file(struct arena *arena, const char *path)
{
	char *bytes = arena_array(arena, PORTFOLIO_ROOM, 1);
	FILE *file = fopen(path, "rb");
	size_t length = file ? fread(bytes, 1, PORTFOLIO_ROOM - 1, file) : 0;
	if (file)
		fclose(file);
	return (struct text){bytes, length};
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

static void measure(struct bench *bench, double medians[PARTS])
{
	static void (*const parts[PARTS])(struct bench *) = {parse, ask_lists, read_all, ask_all};
	static double times[PARTS][ROUNDS];
	for (size_t round = 0; round < ROUNDS; round++)
		for (size_t part = 0; part < PARTS; part++) {
			double start = now();
			parts[part](bench);
			times[part][round] = now() - start;
			arena_reset(bench->arena);
		}
	for (size_t part = 0; part < PARTS; part++) {
		qsort(times[part], ROUNDS, sizeof(double), compare);
		medians[part] = times[part][ROUNDS / 2];
	}
}

int main(int argc, char **argv)
{
	static const char *const names[PARTS] = {"libyaml's events of a portfolio",
	                                         "twenty lists in 5 KiB of the texts", "the texts read",
	                                         "the questions asked"};
	struct sandbox_limits limits = sandbox_default_limits();
	struct error error = {0};
	struct arena *kept = arena_new();
	struct bench bench = {.arena = arena_new()};
	double medians[PARTS];
	if (argc != 3) {
		fprintf(stderr, "usage: text HOME PORTFOLIO < questions\n");
		return 2;
	}
	bench.pack = pack_load(&(struct pack_source){.home = argv[1]}, &limits, &error);
	bench.portfolio = read_file(kept, argv[2]);
	read_questions(&bench);
	if (!bench.pack || !bench.portfolio.length || !calendar_read("2026-01-15", 10, &bench.day)) {
		fprintf(stderr, "text: no scripts in %s, or no portfolio %s\n", argv[1], argv[2]);
		return 4;
	}
	sandbox_seal(bench.pack->sandbox);
	measure(&bench, medians);
	printf("a portfolio of %zu bytes; %zu texts, %zu bytes in all\n", bench.portfolio.length, bench.count,
	       bench.whole.length);
	for (size_t part = 0; part < PARTS; part++)
		printf("%-34s %8.1f us  %6.2f\n", names[part], medians[part], medians[part] / medians[0]);
	for (size_t i = 0; i < bench.count; i++) {
		free(bench.questions[i].judgement);
		free(bench.questions[i].function);
		free(bench.questions[i].text);
	}
	buffer_free(&bench.whole);
	pack_free(bench.pack);
	arena_free(bench.arena);
	arena_free(kept);
	return 0;
}
