/* How the cost of a text grows with its length: curve HOME (make curve).
 * The worst texts that we can think of, each at 1, 4, 16 and 64 kB, read with the word lists of HOME: CPU time of
 * prose_read, prose_times and prose_phrases of five lists, best of several, in ns a byte; then how much dearer a byte is
 * at 64 kB than at 4 kB. Then likewise what `assay text` asks of them, of its kinds the one that grows fastest. What is linear
 * stays near 1; the processor's caches alone may make 1.5 of it, and what ends at its first finding costs a short text more
 * or less. (That no judgement takes more than linear steps is tested: tests/core/test_linear.c.) */
#include "pack.h"

#include <dirent.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
	SIZES = 4,
	ROUNDS = 25,
	SECONDS = 2, /* of one kind of text, about */
	ROUNDS_JUDGED = 3,
	LISTS = 5,
	DAY = 20468,
	MOST_WORDS = 12,
	MOST_FILE_BYTES = 1 << 18,
	PIECES_BYTES = 1 << 12,
};
static const size_t sizes[SIZES] = {1 << 10, 1 << 12, 1 << 14, 1 << 16};

/* A text is its piece again and again; where the piece has \x02, what stands before it in the first half, what stands behind in
 * the second. */
struct text_kind {
	const char *name, *piece;
};

static const struct text_kind kinds[] = {
	{"one word", "improvement "},
	{"one common word", "the "},
	{"by", "by "},
	{"a", "a "},
	{"within", "within "},
	{"last", "last "},
	{"every", "every "},
	{"about", "about "},
	{"half", "half "},
	{"hundred", "hundred "},
	{"one and", "one and "},
	{"all leads", "by within in on from to until before after since "},
	{"from 1 to 1", "from 1 to 1 to "},
	{"1 to", "1 to "},
	{"one or", "one or "},
	{"31", "31 "},
	{"0123 (telephone)", "0123 "},
	{"months", "May June July March "},
	{"month and day", "March 3 "},
	{"weekdays", "Monday Tuesday "},
	{"last Friday of", "last Friday of "},
	{"this time", "this time "},
	{"early EOD", "early EOD "},
	{"w/c:", "w/c: "},
	{"first half of", "first half of the "},
	{"week after", "the week after the "},
	{"days before", "2 days before "},
	{"twice a week", "twice a week "},
	{"as soon as", "as soon as "},
	{"once we have", "once we have "},
	{"answer calls", "answer all calls within "},
	{"if I will", "if I will on "},
	{"digits", "1"},
	{"digits and dots", "1.1"},
	{"1/1/", "1/1/"},
	{"1,111", "1,111,"},
	{"1-", "1-"},
	{"1 half", "1\xC2\xBD"},
	{"pounds", "\xC2\xA3\x35 "},
	{"no spaces", "improvement"},
	{"capitals", "ABCDEFGH"},
	{"words with digits", "a1b2.3c"},
	{"dots", "."},
	{"dots and spaces", ". "},
	{"a.", "a."},
	{"e.g.", "e.g."},
	{"1!", "1!"},
	{"commas", ","},
	{"marks", "!?;:()[]"},
	{"quotes", "\""},
	{"closed quotes", ".\" "},
	{"apostrophes", "'"},
	{"typographic apostrophes", "\xE2\x80\x99"},
	{"a with apostrophes", "a'"},
	{"a with typographic ones", "a\xE2\x80\x99"},
	{"hyphens", "-"},
	{"a-a", "a-"},
	{"by-by", "by-"},
	{"arrows", "->"},
	{"letters of other scripts", "\xCE\xBB\xD0\x94"},
	{"letters beyond 16 bits", "\xF0\xA0\x80\x80"},
	{"lone continuation bytes", "\x80"},
	{"lone first bytes", "\xE2"},
	{"NUL", "\x01"},
	{"spaces", " "},
	{"line ends", "\n"},
	{"lines of lists", "\n- a"},
	{"short sentences", "Go. "},
	{"questions", "a? "},
	{"no", "no "},
	{"if", "if "},
	{"good but slow but", "good but slow but "},
	{"so good that nobody", "so good that nobody came "},
	{"even when slow", "even when slow "},
	{"to say", "to say "},
	{"calls, calls", "1 call, "},
	{"on day two", "on day two. "},
	{"10 to 5 to a patient", "10 to 5 to A patient ear "},
	{"no longer, in one piece", "get a better by no longer does by and "},
	{"halves, then against", "took half to shoppers to \x02 against ;"},
	{"figures, then for you", "Four my own way was closed \x02 enjoyable for me you, "},
};

static const char *const judgements[] = {"objective", "action", "deadline", "feedback", "reflection"};

struct bench {
	struct pack *pack;
	bool judges;           /* the texts are judged, too */
	const char *judgement; /* NULL: they are only read */
	struct arena *arena;
	int lists[LISTS];
	const char *worst;
	double worst_ratio;
};

static double now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* ---- Time ---- */

static void judge_once(struct bench *bench, struct text text)
{
	struct text_answers answers;
	struct error error = {0};
	if (pack_read_text(bench->pack, bench->arena, bench->judgement, text.at, DAY, &answers, &error))
		return;
	fprintf(stderr, "%s of %.40s: %s:%d: %s\n", bench->judgement, text.at, error.file, error.line, error.sentence);
	exit(1);
}

static void read_once(struct bench *bench, struct text text)
{
	size_t count;
	const struct prose *prose = prose_read(bench->arena, bench->pack->lexicon, text);
	prose_times(prose, DAY, &count);
	for (size_t i = 0; i < LISTS; i++)
		prose_phrases(prose, bench->lists[i]);
}

static void take_once(struct bench *bench, struct text text)
{
	if (bench->judgement)
		judge_once(bench, text);
	else
		read_once(bench, text);
	arena_reset(bench->arena);
}

/* The seconds of one round: short texts are read again and again, so that all sizes read as many bytes. */
static double time_round(struct bench *bench, struct text text)
{
	double start = now();
	for (size_t i = 0; i < sizes[SIZES - 1] / text.length; i++)
		take_once(bench, text);
	return now() - start;
}

/* So many bytes of a piece of such a length; \x01 stands for NUL. */
static void repeat(char *bytes, size_t size, const char *piece, size_t length)
{
	for (size_t i = 0; i < size; i++)
		bytes[i] = piece[i % length] == '\x01' ? '\0' : piece[i % length];
}

static struct text repeated(struct arena *arena, const char *piece, size_t size)
{
	char *bytes = arena_take(arena, size + 1);
	size_t first = strcspn(piece, "\x02"), half = piece[first] ? size / 2 : size;
	repeat(bytes, half, piece, first);
	if (half < size)
		repeat(bytes + half, size - half, piece + first + 1, strlen(piece + first + 1));
	return (struct text){bytes, size};
}

/* The sizes take turns, so that a busy machine is unfair to none; ns a byte of the best round. */
static void take_costs(struct bench *bench, const struct text *texts, double *costs)
{
	double all = 0;
	int rounds = bench->judges ? ROUNDS_JUDGED : ROUNDS;
	for (int round = 0; round < 2 || (round < rounds && all < SECONDS); round++)
		for (size_t i = 0; i < SIZES; i++) {
			double taken = time_round(bench, texts[i]);
			double cost = taken * 1e9 / (double)sizes[SIZES - 1];
			costs[i] = round == 0 || cost < costs[i] ? cost : costs[i];
			all += taken;
		}
}

static double growth(const double *costs)
{
	return costs[SIZES - 1] / costs[1];
}

/* Of the judgements the one whose cost grows fastest; `costs` gets its costs. */
static const char *take_worst_judgement(struct bench *bench, const struct text *texts, double *costs)
{
	const char *worst = NULL;
	for (size_t i = 0; i < sizeof judgements / sizeof *judgements; i++) {
		double own[SIZES];
		bench->judgement = judgements[i];
		take_costs(bench, texts, own);
		if (worst && growth(own) <= growth(costs))
			continue;
		worst = judgements[i];
		memcpy(costs, own, sizeof own);
	}
	bench->judgement = NULL;
	return worst;
}

static void print_row(struct bench *bench, const char *name, const char *judgement, const double *costs)
{
	printf("%-28s %9.1f %9.1f %9.1f %9.1f %7.2f %s\n", name, costs[0], costs[1], costs[2], costs[3], growth(costs),
	       judgement);
	fflush(stdout);
	if (growth(costs) > bench->worst_ratio) {
		bench->worst_ratio = growth(costs);
		bench->worst = name;
	}
}

static void measure(struct bench *bench, const char *name, const char *piece)
{
	struct arena *arena = arena_new();
	struct text texts[SIZES];
	double costs[SIZES];
	const char *judgement = "";
	for (size_t i = 0; i < SIZES; i++)
		texts[i] = repeated(arena, piece, sizes[i]);
	if (bench->judges)
		judgement = take_worst_judgement(bench, texts, costs);
	else
		take_costs(bench, texts, costs);
	print_row(bench, name, judgement, costs);
	arena_free(arena);
}

/* ---- Texts made of the word lists themselves ---- */

/* The texts that the entries give, each a piece. */
struct pieces {
	char longest[PIECES_BYTES], gaps[PIECES_BYTES], beginnings[PIECES_BYTES], crowded[PIECES_BYTES];
	size_t most_lists;
};

static void add(char *piece, const char *words)
{
	size_t length = strlen(piece);
	if (length + strlen(words) + 2 < PIECES_BYTES)
		snprintf(piece + length, PIECES_BYTES - length, "%s ", words);
}

/* An entry as a text: without marks, "things" for any word; the number of its words. `*last` is where its last begins. */
static size_t as_text(const char *entry, char *text, size_t room, size_t *last)
{
	size_t words = 1, end = 0;
	*last = 0;
	for (size_t i = 0; entry[i] && end + 8 < room; i++) {
		if (entry[i] == '~' && entry[i + 1])
			i++;
		else if (entry[i] == '_')
			end += (size_t)snprintf(text + end, room - end, "things");
		else if (entry[i] != '*')
			text[end++] = entry[i];
		if (entry[i] == ' ') {
			words++;
			*last = end;
		}
	}
	text[end] = '\0';
	return words;
}

static size_t lists_with(const struct bench *bench, const char *word)
{
	size_t count, found = 0;
	const struct prose *prose = prose_read(bench->arena, bench->pack->lexicon, text_of(word));
	lexicon_names(bench->pack->lexicon, &count);
	for (size_t i = 0; i < count; i++)
		found += prose_phrases(prose, (int)i).count > 0;
	arena_reset(bench->arena);
	return found;
}

static void add_entry(const struct bench *bench, const char *entry, size_t most_words, struct pieces *pieces)
{
	char text[256];
	size_t last, words = as_text(entry, text, sizeof text, &last);
	if (words == 1 && strchr(entry, '*')) {
		snprintf(text + strlen(text), sizeof text - strlen(text), "zq");
		add(pieces->beginnings, text);
	} else if (words == 1) {
		size_t lists = lists_with(bench, text);
		if (lists > pieces->most_lists) {
			pieces->most_lists = lists;
			pieces->crowded[0] = '\0';
		}
		if (lists == pieces->most_lists)
			add(pieces->crowded, text);
	} else {
		text[last] = '\0';
		if (strchr(entry, '_'))
			add(pieces->gaps, text);
		if (words >= most_words)
			add(pieces->longest, text);
	}
}

/* Calls add_entry for all lines of a file of word lists. */
static void add_file(const struct bench *bench, const char *path, size_t most_words, struct pieces *pieces)
{
	char line[256];
	FILE *file = fopen(path, "r");
	while (file && fgets(line, sizeof line, file)) {
		line[strcspn(line, "\n")] = '\0';
		char *comment = strstr(line, "  #");
		if (comment)
			*comment = '\0';
		if (line[0] && line[0] != '#' && line[0] != '[')
			add_entry(bench, line, most_words, pieces);
	}
	if (file)
		fclose(file);
}

static void read_pieces(const struct bench *bench, size_t most_words, struct pieces *pieces)
{
	struct dirent **entries;
	char path[4096], folder[2048];
	snprintf(folder, sizeof folder, "%s/rules/words", bench->pack->home);
	int count = scandir(folder, &entries, NULL, alphasort);
	for (int i = 0; i < count; i++) {
		snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
		add_file(bench, path, most_words, pieces);
		free(entries[i]);
	}
	if (count > 0)
		free(entries);
}

static void measure_lists(struct bench *bench)
{
	static struct pieces pieces;
	size_t words = MOST_WORDS;
	for (; words > 2 && !pieces.longest[0]; words--) {
		memset(&pieces, 0, sizeof pieces);
		read_pieces(bench, words, &pieces);
	}
	measure(bench, "longest entries but a word", pieces.longest);
	measure(bench, "phrases with gaps", pieces.gaps);
	measure(bench, "strange words that begin so", pieces.beginnings);
	measure(bench, "words of the most lists", pieces.crowded);
}

/* ---- All ---- */

static void choose_lists(struct bench *bench)
{
	size_t count;
	lexicon_names(bench->pack->lexicon, &count);
	for (size_t i = 0; i < LISTS; i++)
		bench->lists[i] = (int)(i * count / LISTS);
}

static void measure_all(struct bench *bench, const char *what)
{
	bench->worst_ratio = 0;
	printf("%-28s %9s %9s %9s %9s %7s\n", what, "1 kB", "4 kB", "16 kB", "64 kB", "64 / 4");
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		measure(bench, kinds[i].name, kinds[i].piece);
	measure_lists(bench);
	printf("worst growth: %.2f (%s)\n", bench->worst_ratio, bench->worst);
}

int main(int argc, char **argv)
{
	struct error error = {0};
	struct sandbox_limits limits = sandbox_default_limits();
	struct bench bench = {.arena = arena_new()};
	limits.steps = LONG_MAX; /* some would be stopped that are linear */
	if (argc != 2 || !(bench.pack = pack_load(&(struct pack_source){.home = argv[1]}, &limits, &error))) {
		fprintf(stderr, "usage: curve HOME (%s)\n", argc == 2 ? error.sentence : "a home is needed");
		return 2;
	}
	choose_lists(&bench);
	measure_all(&bench, "ns a byte, read");
	bench.judges = true;
	measure_all(&bench, "ns a byte, judged");
	pack_free(bench.pack);
	arena_free(bench.arena);
	return 0;
}
