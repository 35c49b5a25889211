#include <ctype.h>
#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "command_batch.h"
#include "command_new.h"
#include "file.h"
#include "file_write.h"
#include "text_safe.h"

/* The starting files are data (rules/kit/start/NAME.start): one who knows the field can better them without a compiler. */
struct piece {
	const char *start;
	const char *target;      /* below the folder */
	const char *unless_home; /* not where this is there already, below home or the folder; NULL: always */
};
struct start {
	const char *what;
	struct piece pieces[5];
	const char *next; /* what to do next */
};

#define BODY "awarding-bodies/{{BODY}}/"
static const char amended[] = "awarding-bodies/pearson/units/develop-personal-performance.lua";
static const struct start starts[] = {
	{"centre",
         {{"centre-readme", "README.md", NULL},
          {"centre-waivers", "waivers.lua", NULL},
          {"centre-thresholds", "thresholds.csv", NULL},
          {"centre-amendment", amended, NULL}},
         "Next: read {{FOLDER}}/README.md; then 'assay new rule NAME --centre {{FOLDER}}' starts a rule,\n"
         "'assay new unit BODY/UNIT --centre {{FOLDER}}' a unit, and 'assay test {{FOLDER}}' tries them.\n"},
	{"unit",
         {{"body", BODY "body.lua", BODY "body.lua"},
          {"qualification", BODY "qualifications/{{UNIT}}-award.lua", BODY "qualifications"},
          {"unit", BODY "units/{{UNIT}}.lua", NULL},
          {"suite", BODY "units/{{UNIT}}.examples/suite.lua", NULL},
          {"suite-portfolio", BODY "units/{{UNIT}}.examples/first.yaml", NULL}},
         "Next: put the criteria of the specification into the unit ('assay list rules' shows what can be asked), a\n"
         "portfolio of your own into first.yaml, and run 'assay test {{FOLDER}}' and 'assay lint {{FOLDER}}'.\n"},
	{"rule",
         {{"rule", "rules/{{FILE}}.lua", NULL}, {"rule-cases", "rules/{{FILE}}.cases.lua", NULL}},
         "Next: write what the rule looks for and its cases, run 'assay test {{FOLDER}}', ask {{FILE}}.{{RULE}} in a\n"
         "unit or an amendment, and take 'draft' away.\n"},
};
enum { START_COUNT = sizeof starts / sizeof *starts, PIECES = 5, MOST_START = 64 << 10 };

/* Names that stand in the starting files, as in {{BODY}}. */
struct filling {
	const char *name, *text;
};
enum { FILLINGS = 6 };
struct making {
	struct arena *arena;
	const char *home, *folder;
	struct filling fillings[FILLINGS];
	const struct start *start;
};

static enum exit_status refuse(const struct error *error, enum exit_status status)
{
	status_complain(&status, status, error);
	return status;
}

/* Filling ---------------------------------------------------------------------------------------------------------- */

static const char *text_of_name(const struct making *making, const char *name, size_t length)
{
	for (size_t i = 0; i < FILLINGS && making->fillings[i].name; i++)
		if (strlen(making->fillings[i].name) == length && strncmp(making->fillings[i].name, name, length) == 0)
			return making->fillings[i].text;
	return "";
}

static const char *fill(const struct making *making, const char *start)
{
	struct buffer out = {0};
	buffer_add_string(&out, "");
	for (const char *open = strstr(start, "{{"); open; open = strstr(start, "{{")) {
		const char *close = strstr(open, "}}");
		/* Lua's own braces: { { "a", "b" } } have a space, and what is no name stays as it is. */
		bool is_name = close && isupper((unsigned char)open[2]);
		buffer_add(&out, start, (size_t)(open - start) + (is_name ? 0 : 2));
		if (is_name)
			buffer_add_string(&out, text_of_name(making, open + 2, (size_t)(close - open) - 2));
		start = is_name ? close + 2 : open + 2;
	}
	buffer_add_string(&out, start);
	const char *filled = arena_string(making->arena, out.at);
	buffer_free(&out);
	return filled;
}

static const char *read_start(const struct making *making, const char *name, struct error *error)
{
	struct buffer bytes = {0};
	const char *path = arena_print(making->arena, "%s/rules/kit/start/%s.start", making->home, name);
	const char *text = NULL;
	if (file_read(path, MOST_START, &bytes, error))
		text = arena_text(making->arena, bytes.at ? bytes.at : "", bytes.length).at;
	buffer_free(&bytes);
	return text;
}

/* Writing ---------------------------------------------------------------------------------------------------------- */

static bool is_there(const char *path)
{
	struct stat status;
	return lstat(path, &status) == 0; /* a link to nothing is there, too */
}

static bool is_wanted(const struct making *making, const struct piece *piece)
{
	if (!piece->start || !piece->unless_home)
		return piece->start != NULL;
	const char *file = fill(making, piece->unless_home);
	return !is_there(arena_print(making->arena, "%s/%s", making->home, file)) &&
	       !is_there(arena_print(making->arena, "%s/%s", making->folder, file));
}

static const char *target_of(const struct making *making, const struct piece *piece)
{
	return arena_print(making->arena, "%s/%s", making->folder, fill(making, piece->target));
}

/* Up to `path` itself. */
static void make_folders(struct arena *arena, const char *path)
{
	for (const char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/'))
		mkdir(arena_text(arena, path, (size_t)(slash - path)).at, 0777);
	mkdir(path, 0777);
}

bool new_write_file(struct arena *arena, const char *folder, const char *below, const char *text, struct error *error)
{
	make_folders(arena, folder);
	if (!file_write_new(folder, below, text_of(text), error))
		return false;
	bool is_here = strcmp(folder, ".") == 0;
	text_print_safe(stdout, "wrote %s%s%s\n", is_here ? "" : folder, is_here ? "" : "/", below);
	return true;
}

static bool nothing_is_there(const struct making *making, const bool *wanted, struct error *error)
{
	for (size_t i = 0; i < PIECES; i++) {
		const char *path = wanted[i] ? target_of(making, &making->start->pieces[i]) : NULL;
		if (path && is_there(path))
			return error_say(error, "%s is there already, and nothing is overwritten: choose another name",
			                 path);
	}
	return true;
}

/* Line by line: what fills one is harmless in it. */
static void say_next(const struct making *making)
{
	for (const char *line = making->start->next; *line; line += strcspn(line, "\n") + 1) {
		const char *start = arena_text(making->arena, line, strcspn(line, "\n")).at;
		text_print_safe(stdout, "%s\n", fill(making, start));
	}
}

static enum exit_status make(const struct making *making)
{
	struct error error = {0};
	bool wanted[PIECES];
	for (size_t i = 0; i < PIECES; i++)
		wanted[i] = is_wanted(making, &making->start->pieces[i]);
	if (!nothing_is_there(making, wanted, &error))
		return refuse(&error, STATUS_USAGE);
	for (size_t i = 0; i < PIECES; i++) {
		const struct piece *piece = &making->start->pieces[i];
		const char *start = wanted[i] ? read_start(making, piece->start, &error) : "";
		if (wanted[i] && (!start || !new_write_file(making->arena, making->folder, fill(making, piece->target),
		                                            fill(making, start), &error)))
			return refuse(&error, STATUS_DATABASE);
	}
	say_next(making);
	return STATUS_CLEAR;
}

/* Names ------------------------------------------------------------------------------------------------------------ */

static bool is_name(const char *name, const char *between)
{
	if (!islower((unsigned char)*name))
		return false;
	while (islower((unsigned char)*name) || isdigit((unsigned char)*name) || (*name && strchr(between, *name)))
		name++;
	return !*name;
}

/* Words that unit files are written in: a rule file of such a name could not be named in a unit. */
static bool is_word_of_units(const char *name)
{
	static const char *const words[] = {"amends",        "any_of",       "at_least",  "at_level",  "body",
	                                    "combination",   "common",       "criterion", "every",     "group",
	                                    "guidance",      "dispensation", "listed",    "mandatory", "mistake",
	                                    "qualification", "the",          "teaches",   "unit",      "waivers"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i], name) == 0)
			return true;
	return false;
}

static bool ships(const struct making *making, const char *file)
{
	return is_there(arena_print(making->arena, "%s/%s", making->home, fill(making, file)));
}

/* The first qualification, in byte order, that a folder of a body holds; NULL where it holds none. */
static const char *first_qualification(struct arena *arena, const char *folder)
{
	DIR *listing = opendir(folder);
	const char *first = NULL;
	for (struct dirent *entry = listing ? readdir(listing) : NULL; entry; entry = readdir(listing)) {
		size_t length = strlen(entry->d_name);
		if (length > 4 && entry->d_name[0] != '.' && strcmp(entry->d_name + length - 4, ".lua") == 0 &&
		    (!first || strcmp(entry->d_name, first) < 0))
			first = arena_string(arena, entry->d_name);
	}
	if (listing)
		closedir(listing);
	return first ? arena_text(arena, first, strlen(first) - 4).at : NULL;
}

/* The qualification that the first portfolio names: one of the body's own where it has any, so that none is invented. */
static const char *qualification_for(const struct making *making, const char *body, const char *unit)
{
	struct arena *arena = making->arena;
	const char *const roots[] = {making->home, making->folder};
	for (size_t i = 0; i < 2; i++) {
		const char *found = first_qualification(
			arena, arena_print(arena, "%s/awarding-bodies/%s/qualifications", roots[i], body));
		if (found)
			return arena_print(arena, "%s/%s", body, found);
	}
	return arena_print(arena, "%s/%s-award", body, unit);
}

static bool name_unit(struct making *making, const char *given, struct error *error)
{
	const char *slash = strchr(given, '/');
	const char *body = slash ? arena_text(making->arena, given, (size_t)(slash - given)).at : "";
	if (!slash || !is_name(body, "-") || !is_name(slash + 1, "-"))
		return error_say(error,
		                 "a unit is called BODY/UNIT, in small letters, digits and '-', such as "
		                 "our-body/answer-calls, but got '%s'",
		                 given);
	making->fillings[1] = (struct filling){"BODY", body};
	making->fillings[2] = (struct filling){"UNIT", slash + 1};
	making->fillings[3] = (struct filling){"QUALIFICATION", qualification_for(making, body, slash + 1)};
	if (strcmp(body, "standards") == 0)
		return error_say(error,
		                 "awarding-bodies/standards holds the standards of all bodies, so no body is called "
		                 "'standards': give it another name, such as our-body");
	if (ships(making, BODY "units/{{UNIT}}.lua"))
		return error_say(
			error,
			"%s ships already; a centre changes it by an amendment: return amends \"%s\" { because "
			"= \"…\", … } in %s/awarding-bodies/%s/units/%s.lua",
			given, given, making->folder, body, slash + 1);
	return true;
}

/* Words of Lua: such a name can't stand in a unit, as in end.if { … }. */
static bool is_word_of_lua(const char *name)
{
	static const char *const words[] = {"and",      "break",  "do",   "else", "elseif", "end",  "false", "for",
	                                    "function", "goto",   "if",   "in",   "local",  "nil",  "not",   "or",
	                                    "repeat",   "return", "then", "true", "until",  "while"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i], name) == 0)
			return true;
	return false;
}

/* FILE.RULE, or a NAME that is both. */
static bool name_rule(struct making *making, const char *given, struct error *error)
{
	const char *dot = strchr(given, '.');
	const char *file = dot ? arena_text(making->arena, given, (size_t)(dot - given)).at : given;
	const char *rule = dot ? dot + 1 : given;
	if (!is_name(file, "_") || !is_name(rule, "_"))
		return error_say(error,
		                 "a rule is called FILE.RULE, in small letters, digits and '_', such as "
		                 "call_backs.are_enough, but got '%s'",
		                 given);
	if (is_word_of_lua(file) || is_word_of_lua(rule))
		return error_say(error,
		                 "'%s' is a word of the language of rules, and can't be a name: call the rule "
		                 "something else, such as our_%s.our_%s",
		                 is_word_of_lua(file) ? file : rule, file, rule);
	making->fillings[1] = (struct filling){"FILE", file};
	making->fillings[2] = (struct filling){"RULE", rule};
	if (ships(making, "rules/{{FILE}}.lua"))
		return error_say(error, "the name '%s' is taken by rules/%s.lua, which ships: call it our_%s.%s", file,
		                 file, file, rule);
	if (is_word_of_units(file))
		return error_say(error, "'%s' is a word of unit files, and no name of a rule file: call it our_%s.%s",
		                 file, file, rule);
	return true;
}

static bool find_folder(struct making *making, const struct request *request, struct error *error)
{
	if (!command_find_centre(making->arena, request->centre, &making->folder, error))
		return false;
	return making->folder ||
	       error_say(error,
	                 "it is not said in which folder of a centre: add --centre FOLDER ('assay new centre FOLDER' "
	                 "makes one)");
}

static const char *without_slashes(struct arena *arena, const char *folder)
{
	size_t length = strlen(folder);
	while (length > 1 && folder[length - 1] == '/')
		length--;
	return arena_text(arena, folder, length).at;
}

static bool name_all(struct making *making, const struct request *request, struct error *error)
{
	const char *name = request->words.at[1];
	if (request->words.count > 2)
		return error_say(error, "assay new %s wants one name, but got '%s', too", making->start->what,
		                 request->words.at[2]);
	if (strcmp(making->start->what, "centre") == 0)
		making->folder = name;
	else if (!find_folder(making, request, error))
		return false;
	making->folder = without_slashes(making->arena, making->folder);
	making->fillings[0] = (struct filling){"FOLDER", making->folder};
	if (strcmp(making->start->what, "unit") == 0)
		return name_unit(making, name, error);
	return strcmp(making->start->what, "rule") != 0 || name_rule(making, name, error);
}

enum exit_status command_new(const struct request *request, const char *home)
{
	struct making making = {.home = home};
	struct error error = {0};
	for (size_t i = 0; i < START_COUNT; i++)
		if (strcmp(starts[i].what, request->words.at[0]) == 0)
			making.start = &starts[i];
	if (!making.start)
		return new_portfolio(request, home);
	making.arena = arena_new();
	enum exit_status status = name_all(&making, request, &error) ? make(&making) : refuse(&error, STATUS_USAGE);
	arena_free(making.arena);
	return status;
}
