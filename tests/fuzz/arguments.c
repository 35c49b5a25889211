/* Fuzz target for the command line: the arguments, and the words in them that are read further (days, ages, globs, units,
 * numbers of results). The input is a command as in a shell, a word a line: settings such as ASSAY_DB=x.db, then arguments.
 * make fuzz runs it with libFuzzer for FUZZ_SECONDS; make check replays tests/fuzz/arguments/ (see replay.h). */
#include "batch_inside.h"
#include "calendar.h"
#include "cli.h"
#include "home.h"
#include "report.h"
#include "said.h"

enum { MOST_WORDS = 64, MOST_JOBS = 512 };

struct line {
	struct cli_setting setting;
	const char *argv[MOST_WORDS + 1];
	int argc;
};

/* NAME=… gives its value, else NULL. */
static const char *value_of(const char *word, const char *name)
{
	size_t length = strlen(name);
	return strncmp(word, name, length) == 0 && word[length] == '=' ? word + length + 1 : NULL;
}

static bool take_setting(struct cli_setting *setting, const char *word)
{
	const char *const names[] = {"ASSAY_DB", "ASSAY_CENTRE", "NO_COLOR"};
	const char **const values[] = {&setting->database, &setting->centre, &setting->no_color};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (value_of(word, names[i])) {
			*values[i] = value_of(word, names[i]);
			return true;
		}
	return false;
}

/* A NUL ends the word, as it does for the system. */
static struct line split(struct arena *arena, const char *bytes, size_t length)
{
	struct line line = {.setting.formats = report_names(), .argv = {"assay"}, .argc = 1};
	const char *end = bytes + length;
	while (bytes < end && line.argc < MOST_WORDS) {
		const char *stop = memchr(bytes, '\n', (size_t)(end - bytes));
		stop = stop ? stop : end;
		const char *word = arena_text(arena, bytes, (size_t)(stop - bytes)).at;
		if (line.argc > 1 || !take_setting(&line.setting, word))
			line.argv[line.argc++] = word;
		bytes = stop + 1;
	}
	return line;
}

/* ---- What must hold of one request ---- */

static void check_words(const struct cli_words *words, const struct line *line)
{
	check(words->count < (size_t)line->argc && !words->count == !words->at);
	for (size_t i = 0; i < words->count; i++)
		check(words->at[i] && *words->at[i]);
}

static void check_outputs(const struct request *request)
{
	size_t standard = 0;
	check(request->output_count >= 1);
	for (size_t i = 0; i < request->output_count; i++) {
		check(request->outputs[i].format && *request->outputs[i].format);
		check(!request->outputs[i].file || *request->outputs[i].file);
		standard += !request->outputs[i].file;
	}
	check(standard <= 1);
}

static void check_request(const struct request *request, const struct line *line)
{
	char day[CALENDAR_DATE_ROOM];
	int64_t back;
	check(request->command > COMMAND_NONE && request->command < COMMAND_COUNT);
	check_words(&request->words, line);
	check_words(&request->units, line);
	check_words(&request->only, line);
	check_words(&request->skip, line);
	check_words(&request->set, line);
	check_outputs(request);
	check(request->jobs <= MOST_JOBS && request->fail_on <= FAIL_ON_NEVER && request->color <= COLOR_NEVER);
	check(*request->database && *request->for_whom && (!request->centre || *request->centre));
	if (request->has_today)
		check(calendar_read(calendar_write(request->today, day), 10, &back) && back == request->today);
}

static void check_help(const struct request *request)
{
	const char *help = cli_help(request->command);
	check(*help && string_ends_with(help, "\n") && *cli_usage());
}

/* ---- Words that are read further ---- */

static void check_age(const struct request *request)
{
	char day[CALENDAR_DATE_ROOM];
	struct span age;
	if (!request->older_than || !calendar_read_age(request->older_than, &age))
		return;
	check(age.count > 0);
	age.count = -age.count;
	check(calendar_add(request->today, age) < request->today);
	calendar_write(calendar_add(request->today, age), day);
}

static struct pack *pack_of_all;

static void free_shared_pack(void)
{
	pack_free(pack_of_all);
}

static const struct pack *shared_pack(void)
{
	struct error error = {0};
	if (!pack_of_all) {
		pack_of_all = pack_load(&(struct pack_source){.home = fuzz_home()->path}, &tight_limits, &error);
		atexit(free_shared_pack);
	}
	check(pack_of_all && pack_of_all->error_count == 0);
	return pack_of_all;
}

static struct strings strings_of_words(const struct cli_words *words)
{
	return (struct strings){words->at, words->count};
}

/* What is not installed is refused in a sentence; what is, is not. */
static void check_asked(const struct request *request)
{
	struct engine_request asked = {.units = strings_of_words(&request->units),
	                               .only = strings_of_words(&request->only),
	                               .skip = strings_of_words(&request->skip)};
	char *refused = batch_find_refused(shared_pack(), &asked);
	check(!refused || *refused);
	check(!refused || asked.units.count || asked.only.count || asked.skip.count);
	free(refused);
}

/* ---- One input ---- */

static void check_same(const struct request *a, const struct request *b)
{
	check(a->command == b->command && a->words.count == b->words.count && a->output_count == b->output_count);
	check(a->today == b->today && a->jobs == b->jobs && a->fail_on == b->fail_on);
	check(a->centre == b->centre && a->database == b->database && a->older_than == b->older_than);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena *arena = arena_new();
	struct line line = split(arena, length ? (const char *)bytes : "", length);
	struct request one, two;
	struct error error = {0}, again = {0};
	bool read = cli_read(arena, &line.setting, line.argc, line.argv, &one, &error);
	check(read == cli_read(arena, &line.setting, line.argc, line.argv, &two, &again) && read != error.set);
	check_same_error(&error, &again);
	if (!read) {
		check(*error.sentence);
	} else if (one.help || one.version) {
		check_help(&one);
	} else {
		check_request(&one, &line);
		check_same(&one, &two);
		check_age(&one);
		check_asked(&one);
	}
	arena_free(arena);
	return 0;
}
