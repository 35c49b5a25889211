#include "cli.h"

#include <stdlib.h>
#include <string.h>

#include "calendar.h"

enum { MOST_JOBS = 512, MOST_SECONDS = 3600, MOST_MEBIBYTES = 16 * 1024 };

static const char default_database[] = "assay.db";
static const char default_format[] = "text";

struct command_words {
	const char *name;
	size_t least, most; /* words that follow */
	const char *wants;  /* those words, for messages */
};

static const struct command_words commands[COMMAND_COUNT] = {
	[COMMAND_NONE] = {"", 0, 0, ""},
	[COMMAND_CHECK] = {"check", 1, SIZE_MAX,
                           "a PATH: a portfolio, a folder of portfolios, or - for standard input"},
	[COMMAND_TRY] = {"try", 1, SIZE_MAX, "a PATH: a portfolio, or a folder of portfolios"},
	[COMMAND_TEXT] = {"text", 1, SIZE_MAX, "a KIND of text (objective, action, deadline, feedback, reflection)"},
	[COMMAND_EXPLAIN] = {"explain", 1, 1, "one ID: of a qualification, unit, criterion, standard or rule"},
	[COMMAND_LIST] = {"list", 0, 1,
                          "at most one of bodies, qualifications, units, standards, rules, statements, keys"},
	[COMMAND_TEST] = {"test", 0, SIZE_MAX, "folders, or nothing"},
	[COMMAND_LINT] = {"lint", 0, SIZE_MAX, "folders, or nothing"},
	[COMMAND_NEW] = {"new", 2, SIZE_MAX, "what to start (centre, unit, rule or portfolio) and its name"},
	[COMMAND_HISTORY] = {"history", 1, 1, "a LEARNER: the centre's number for one"},
	[COMMAND_ANSWER] = {"answer", 3, 3, "a LEARNER, a UNIT/CRITERION, and yes or no"},
	[COMMAND_DIFF] = {"diff", 2, 2, "two RUNs: the numbers of runs, the earlier one first"},
	[COMMAND_RERUN] = {"rerun", 1, 1, "a RUN: its number"},
	[COMMAND_SCHEMA] = {"schema", 0, 1, "at most one of portfolio, result, lua, luarc, luacheck"},
	[COMMAND_ERASE] = {"erase", 0, 1, "a LEARNER, or --older-than and an age"},
};

static const char *const audiences[] = {"learner", "assessor", "verifier", NULL};
static const char *const fail_levels[] = {"gap", "judgement", "advice", "never", NULL};
static const char *const color_choices[] = {"auto", "always", "never", NULL};
static const char *const text_kinds[] = {"objective", "action", "deadline", "feedback", "reflection", NULL};
static const char *const starts[] = {"centre", "unit", "rule", "portfolio", NULL};
static const char *const things[] = {"bodies", "qualifications", "units", "standards",
                                     "rules",  "statements",     "keys",  NULL};

static const char *const answers[] = {"yes", "no", NULL};
static const char *const diff_formats[] = {"text", "json", "csv", NULL};
static const char *const schemas[] = {"portfolio", "result", "lua", "luarc", "luacheck", NULL};

enum option_kind {
	FLAG,
	PLAIN,
	PLAIN_OR_EMPTY,
	LIST,
	CHOSEN_WORD,
	CHOSEN_NUMBER,
	COUNT,
	SECONDS,
	MEBIBYTES,
	DAY,
	FORMAT
};

/* Chosen numbers are enumerations, written through an int. */
_Static_assert(sizeof(enum fail_on) == sizeof(int) && sizeof(enum color_choice) == sizeof(int),
               "an enumeration is as long as an int");

struct option {
	const char *name;
	size_t offset; /* of its member in struct request */
	const char *const *choices;
	const char *example;
	enum option_kind kind;
	unsigned commands; /* one bit each */
};

/* clang-format off */
#define OF(member) offsetof(struct request, member)
enum { CHECK = 1U << COMMAND_CHECK, TRY = 1U << COMMAND_TRY, LIST_TOO = 1U << COMMAND_LIST, TEXT_TOO = 1U << COMMAND_TEXT, LINT = 1U << COMMAND_LINT, TEST = 1U << COMMAND_TEST, EXPLAIN_TOO = 1U << COMMAND_EXPLAIN, HISTORY = 1U << COMMAND_HISTORY, DIFF = 1U << COMMAND_DIFF, ANSWER = 1U << COMMAND_ANSWER, ERASE = 1U << COMMAND_ERASE, RERUN = 1U << COMMAND_RERUN, PAST = HISTORY | DIFF | ANSWER | ERASE | RERUN, ALL = (1U << COMMAND_COUNT) - 1 };

static const struct option options[] = {
	{"--help", OF(help), NULL, NULL, FLAG, ALL},
	{"--version", OF(version), NULL, NULL, FLAG, ALL},
	{"--unit", OF(units), NULL, "--unit cyq/develop-personal-performance", LIST, CHECK | TRY},
	{"--centre", OF(centre), NULL, "--centre our-centre", PLAIN, ALL},
	{"--in", OF(in), NULL, "--in pearson/l3-nvq-diploma-customer-service", PLAIN, EXPLAIN_TOO},
	{"--with", OF(with), NULL, "--with new-rules", PLAIN, TRY},
	{"--today", OF(today), NULL, "--today 2026-01-20", DAY, CHECK | TRY | TEXT_TOO | LINT | TEST | EXPLAIN_TOO | ANSWER | ERASE},
	{"--for", OF(for_whom), audiences, "--for assessor", CHOSEN_WORD, CHECK | TRY},
	{"--db", OF(database), NULL, "--db results.db", PLAIN, CHECK | PAST},
	{"--no-save", OF(no_save), NULL, NULL, FLAG, CHECK},
	{"--fresh", OF(fresh), NULL, NULL, FLAG, CHECK},
	{"--store-names", OF(store_names), NULL, NULL, FLAG, CHECK},
	{"--format", 0, NULL, "--format json=result.json", FORMAT, CHECK | TRY | LIST_TOO | TEXT_TOO | EXPLAIN_TOO | HISTORY | DIFF | RERUN},
	{"--jobs", OF(jobs), NULL, "--jobs 2", COUNT, CHECK | TRY | RERUN},
	{"--time-limit", OF(time_limit), NULL, "--time-limit 10", SECONDS, CHECK | TRY | RERUN | TEST},
	{"--memory-limit", OF(memory_limit), NULL, "--memory-limit 256", MEBIBYTES, CHECK | TRY | RERUN | TEST},
	{"--fail-on", OF(fail_on), fail_levels, "--fail-on never", CHOSEN_NUMBER, CHECK},
	{"--only", OF(only), NULL, "--only 'smart.*'", LIST, CHECK},
	{"--skip", OF(skip), NULL, "--skip should", LIST, CHECK},
	{"--set", OF(set), NULL, "--set feedback.from_several.sources=3", LIST, CHECK | TRY | EXPLAIN_TOO},
	{"--quiet", OF(quiet), NULL, NULL, FLAG, CHECK | TRY | DIFF | RERUN},
	{"--no-progress", OF(no_progress), NULL, NULL, FLAG, CHECK | TRY},
	{"--coverage", OF(coverage), NULL, NULL, FLAG, TEST},
	{"--update", OF(update), NULL, NULL, FLAG, TEST},
	{"--profile", OF(profile), NULL, NULL, FLAG, CHECK},
	{"--centre-number", OF(centre_number), NULL, "--centre-number 10233", PLAIN_OR_EMPTY, HISTORY | ANSWER | ERASE},
	{"--by", OF(by), NULL, "--by AS7", PLAIN, ANSWER},
	{"--because", OF(because), NULL, "--because 'seen in the call log'", PLAIN, ANSWER},
	{"--rule", OF(rule), NULL, "--rule smart.relevant", PLAIN, ANSWER},
	{"--question", OF(question), NULL, "--question 3fa9c1d2", PLAIN, ANSWER},
	{"--all", OF(all), NULL, NULL, FLAG, ANSWER},
	{"--older-than", OF(older_than), NULL, "--older-than 3y", PLAIN, ERASE},
	{"--yes", OF(yes), NULL, NULL, FLAG, ERASE},
	{"--color", OF(color), color_choices, "--color never", CHOSEN_NUMBER, ALL},
};
/* clang-format on */
enum { OPTION_COUNT = sizeof options / sizeof *options };

struct reading {
	struct arena *arena;
	const struct cli_setting *setting;
	struct request *request;
	struct error *error;
};

/* Words ------------------------------------------------------------------------------------------------------------ */

static size_t count_of(const char *const *names)
{
	size_t count = 0;
	while (names[count])
		count++;
	return count;
}

static int number_in(const char *word, const char *const *names)
{
	for (int i = 0; names[i]; i++)
		if (strcmp(names[i], word) == 0)
			return i;
	return -1;
}

/* "auto, always or never" */
static const char *listing(struct arena *arena, const char *const *names)
{
	size_t count = count_of(names);
	const char *list = names[0];
	for (size_t i = 1; i < count; i++)
		list = arena_print(arena, "%s%s%s", list, i + 1 < count ? ", " : " or ", names[i]);
	return list;
}

/* "; did you mean 'check'?", or nothing. */
static const char *hint(struct arena *arena, const char *word, const char *const *names, size_t count)
{
	const char *near = text_nearest(word, names, count);
	return near ? arena_print(arena, "; did you mean '%s'?", near) : "";
}

static bool refuse_choice(struct reading *reading, const char *what, const char *word, const char *const *names)
{
	return error_say(reading->error, "%s is %s, but got '%s'%s", what, listing(reading->arena, names), word,
	                 hint(reading->arena, word, names, count_of(names)));
}

static void add_word(struct arena *arena, struct cli_words *words, const char *word)
{
	words->at = arena_room_for_one(arena, words->at, words->count, sizeof *words->at);
	words->at[words->count++] = word;
}

/* Values of options ------------------------------------------------------------------------------------------------ */

static bool take_choice(struct reading *reading, const struct option *option, const char *value, void *into)
{
	int number = number_in(value, option->choices);
	if (number < 0)
		return refuse_choice(reading, option->name, value, option->choices);
	if (option->kind == CHOSEN_WORD)
		*(const char **)into = option->choices[number];
	else
		*(int *)into = number;
	return true;
}

/* What a number may be, from 1 on, and of what it is one. */
struct range {
	unsigned long most;
	const char *of;
};
static const struct range ranges[] = {
	[COUNT] = {MOST_JOBS, ""},
	[SECONDS] = {MOST_SECONDS, " of seconds"},
	[MEBIBYTES] = {MOST_MEBIBYTES, " of MiB"},
};

static bool take_number(struct reading *reading, const struct option *option, const char *value, size_t *into)
{
	char *end;
	const struct range *range = &ranges[option->kind];
	unsigned long number = strtoul(value, &end, 10);
	if (*end || value[0] < '0' || value[0] > '9' || number < 1 || number > range->most)
		return error_say(reading->error, "%s is a number%s from 1 to %lu, but got '%s'", option->name,
		                 range->of, range->most, value);
	*into = number;
	return true;
}

static bool take_day(struct reading *reading, const char *value, int64_t *into)
{
	reading->request->has_today = true;
	return calendar_read(value, strlen(value), into) ||
	       error_say(reading->error, "--today is a date such as 2026-01-20, but got '%s'", value);
}

static bool writes_stdout_twice(const struct request *request)
{
	size_t count = 0;
	for (size_t i = 0; i < request->output_count; i++)
		count += request->outputs[i].file == NULL;
	return count > 1;
}

static bool take_format(struct reading *reading, const char *value)
{
	struct request *request = reading->request;
	const char *equals = strchr(value, '=');
	size_t length = equals ? (size_t)(equals - value) : strlen(value);
	const char *name = arena_text(reading->arena, value, length).at;
	const char *const *formats = request->command == COMMAND_DIFF ? diff_formats : reading->setting->formats;
	if (number_in(name, formats) < 0)
		return refuse_choice(reading, "--format", name, formats);
	if (equals && !equals[1])
		return error_say(reading->error, "--format %s= lacks the name of a file: --format %s=result.%s", name,
		                 name, name);
	request->outputs =
		arena_room_for_one(reading->arena, request->outputs, request->output_count, sizeof *request->outputs);
	const char *file = equals && strcmp(equals, "=-") != 0 ? equals + 1 : NULL; /* "-" is standard output */
	request->outputs[request->output_count++] = (struct cli_output){name, file};
	return !writes_stdout_twice(request) ||
	       error_say(reading->error,
	                 "two formats would be mixed on standard output: give one a file, as in --format %s=result.%s",
	                 name, name);
}

static bool take_value(struct reading *reading, const struct option *option, const char *value)
{
	void *into = (char *)reading->request + option->offset;
	switch (option->kind) {
	case FLAG:
		*(bool *)into = true;
		return true;
	case PLAIN:
	case PLAIN_OR_EMPTY:
		*(const char **)into = value;
		return true;
	case LIST:
		add_word(reading->arena, into, value);
		return true;
	case COUNT:
	case SECONDS:
	case MEBIBYTES:
		return take_number(reading, option, value, into);
	case DAY:
		return take_day(reading, value, into);
	case FORMAT:
		return take_format(reading, value);
	default:
		return take_choice(reading, option, value, into);
	}
}

/* Arguments -------------------------------------------------------------------------------------------------------- */

static const struct option *find_option(const char *name)
{
	if (strcmp(name, "-h") == 0)
		name = "--help";
	else if (strcmp(name, "-V") == 0)
		name = "--version";
	for (size_t i = 0; i < OPTION_COUNT; i++)
		if (strcmp(options[i].name, name) == 0)
			return &options[i];
	return NULL;
}

static bool belongs(const struct option *option, enum command command)
{
	return option->commands >> command & 1U;
}

/* `option` is NULL, or one that does not belong to this command. */
static bool refuse_option(struct reading *reading, const struct option *option, const char *name)
{
	if (option && reading->request->command == COMMAND_NONE)
		return error_say(reading->error, "%s stands behind the command, as in: assay check %s", name,
		                 option->example ? option->example : name);
	const char *names[OPTION_COUNT];
	size_t count = 0;
	const char *command = commands[reading->request->command].name;
	for (size_t i = 0; i < OPTION_COUNT; i++)
		if (belongs(&options[i], reading->request->command))
			names[count++] = options[i].name;
	return error_say(reading->error, "there is no option '%s'%s ('assay %s%s--help' shows them all)", name,
	                 hint(reading->arena, name, names, count), command, *command ? " " : "");
}

/* Reads the option at argv[*at] and its value; leaves *at on the last one that was used. */
static bool read_option(struct reading *reading, int argc, const char *const *argv, int *at)
{
	const char *argument = argv[*at];
	const char *equals = strchr(argument, '=');
	const char *name = equals ? arena_text(reading->arena, argument, (size_t)(equals - argument)).at : argument;
	const struct option *option = find_option(name);
	if (!option || !belongs(option, reading->request->command))
		return refuse_option(reading, option, name);
	if (option->kind == FLAG)
		return equals ? error_say(reading->error, "%s takes no value", name)
		              : take_value(reading, option, NULL);
	if (!equals && *at + 1 >= argc)
		return error_say(reading->error, "%s lacks its value, as in %s", name, option->example);
	const char *value = equals ? equals + 1 : argv[++*at];
	if (!*value && option->kind != PLAIN_OR_EMPTY)
		return error_say(reading->error, "the value of %s is empty; wanted something such as %s", name,
		                 option->example);
	return take_value(reading, option, value);
}

static bool read_command(struct reading *reading, const char *word)
{
	const char *names[COMMAND_COUNT];
	size_t count = 0;
	for (int i = COMMAND_NONE + 1; i < COMMAND_COUNT; i++) {
		names[count++] = commands[i].name;
		if (strcmp(commands[i].name, word) != 0)
			continue;
		reading->request->command = (enum command)i;
		return true;
	}
	return error_say(reading->error, "there is no command '%s'%s ('assay --help' shows them all)", word,
	                 hint(reading->arena, word, names, count));
}

/* The first word is the command, the others are what it is given. */
static bool read_word(struct reading *reading, const char *word)
{
	if (reading->request->command == COMMAND_NONE)
		return read_command(reading, word);
	add_word(reading->arena, &reading->request->words, word);
	return true;
}

static bool read_arguments(struct reading *reading, int argc, const char *const *argv)
{
	bool only_words = false;
	for (int i = 1; i < argc; i++) {
		const char *argument = argv[i];
		bool is_option = !only_words && argument[0] == '-' && argument[1];
		bool done = true;
		if (is_option && strcmp(argument, "--") == 0)
			only_words = true;
		else
			done = is_option ? read_option(reading, argc, argv, &i) : read_word(reading, argument);
		if (!done)
			return false;
	}
	return true;
}

/* Words of which there are only some. */
struct word_choice {
	enum command command;
	size_t word; /* its number, from 0 */
	const char *what;
	const char *const *names;
};
static const struct word_choice word_choices[] = {
	{COMMAND_TEXT, 0, "a KIND that 'assay text' reads", text_kinds},
	{COMMAND_NEW, 0, "what 'assay new' can start", starts},
	{COMMAND_ANSWER, 2, "an answer", answers},
	{COMMAND_LIST, 0, "what 'assay list' can list", things},
	{COMMAND_SCHEMA, 0, "what 'assay schema' can write", schemas},
};

static bool check_choices(struct reading *reading)
{
	const struct request *request = reading->request;
	for (size_t i = 0; i < sizeof word_choices / sizeof *word_choices; i++) {
		const struct word_choice *choice = &word_choices[i];
		bool is_given = request->command == choice->command && choice->word < request->words.count;
		const char *word = is_given ? request->words.at[choice->word] : NULL;
		if (word && number_in(word, choice->names) < 0)
			return refuse_choice(reading, choice->what, word, choice->names);
	}
	return true;
}

static bool check_words(struct reading *reading)
{
	const struct request *request = reading->request;
	const struct command_words *command = &commands[request->command];
	if (request->command == COMMAND_NONE)
		return error_say(reading->error, "%s", cli_usage());
	if (request->words.count < command->least || request->words.count > command->most)
		return error_say(reading->error, "assay %s wants %s ('assay %s --help' shows examples)", command->name,
		                 command->wants, command->name);
	for (size_t i = 0; i < request->words.count; i++)
		if (!*request->words.at[i])
			return error_say(reading->error, "assay %s got an empty word where it wants %s", command->name,
			                 command->wants);
	return check_choices(reading);
}

/* SQLite knows names that are no files. What is said to be saved has to be there when the program has ended. */
static bool check_database(struct reading *reading)
{
	return strcmp(reading->request->database, ":memory:") != 0 ||
	       error_say(reading->error,
	                 "a database :memory: would be gone with the end of the program: name a file, as in --db "
	                 "results.db, or save nothing with --no-save");
}

static void set_defaults(struct reading *reading)
{
	const struct cli_setting *setting = reading->setting;
	bool no_color = setting->no_color && *setting->no_color;
	*reading->request = (struct request){
		.for_whom = audiences[0],
		.database = setting->database && *setting->database ? setting->database : default_database,
		.color = no_color ? COLOR_NEVER : COLOR_AUTO,
	};
}

static void add_default_output(struct reading *reading)
{
	struct request *request = reading->request;
	if (request->output_count)
		return;
	request->outputs = arena_take(reading->arena, sizeof *request->outputs);
	request->outputs[0].format = default_format;
	request->output_count = 1;
}

bool cli_read(struct arena *arena, const struct cli_setting *setting, int argc, const char *const *argv,
              struct request *request, struct error *error)
{
	struct reading reading = {arena, setting, request, error};
	set_defaults(&reading);
	if (!read_arguments(&reading, argc, argv))
		return false;
	if (request->help || request->version)
		return true;
	if (!check_words(&reading) || !check_database(&reading))
		return false;
	if (!request->centre && setting->centre && *setting->centre)
		request->centre = setting->centre;
	add_default_output(&reading);
	return true;
}

const char *cli_command_name(enum command command)
{
	return commands[command].name;
}
