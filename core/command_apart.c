#include "command_apart.h"

#include <ctype.h>
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "batch_file.h"
#include "portfolio.h"
#include "text_path.h"

enum { MOST_LINKS = 40, MOST_PATH = 4096, LOOK_BYTES = 64 * 1024, MOST_OF_DATABASE = 8 };

/* Where a path leads: a file that is there, or a name in a folder. */
struct spot {
	dev_t device;
	ino_t inode;
	const char *name; /* in that folder; NULL: the file itself */
	bool known;
	bool regular;
};

struct keeping {
	struct arena *arena;
	const struct cli_output *output; /* NULL: standard output */
	struct spot spot;                /* where the output goes */
	bool is_none;                    /* what is there is no report */
	bool is_ours;                    /* what is there is a report of assay's own: no evidence */
	struct error *error;
};

static struct spot spot_of_status(const struct stat *status, const char *name)
{
	return (struct spot){status->st_dev, status->st_ino, name, true, S_ISREG(status->st_mode)};
}

static const char *folder_of(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? arena_text(arena, path, (size_t)(slash - path) + 1).at : "./";
}

/* Where a link that leads to nothing leads; NULL: it is none. */
static const char *behind_link(struct arena *arena, const char *path)
{
	char target[MOST_PATH];
	ssize_t length = readlink(path, target, sizeof target - 1);
	if (length <= 0)
		return NULL;
	target[length] = '\0';
	return arena_print(arena, "%s%s", *target == '/' ? "" : folder_of(arena, path), target);
}

static struct spot spot_of(struct arena *arena, const char *path)
{
	struct stat status;
	if (stat(path, &status) == 0)
		return spot_of_status(&status, NULL);
	const char *behind = path;
	for (int i = 0; i < MOST_LINKS && behind; i++) {
		path = behind;
		behind = behind_link(arena, path);
	}
	const char *folder = folder_of(arena, path), *slash = strrchr(path, '/');
	if (stat(folder, &status) != 0)
		return (struct spot){0};
	return spot_of_status(&status, arena_string(arena, slash ? slash + 1 : path));
}

static bool is_same_spot(const struct spot *a, const struct spot *b)
{
	bool same = a->known && b->known && a->device == b->device && a->inode == b->inode && !a->name == !b->name;
	return same && (!a->name || strcmp(a->name, b->name) == 0);
}

/* What is no file, such as a pipe or /dev/null, keeps nothing that could be lost. */
static bool holds_something(const struct spot *spot)
{
	return spot->known && (spot->name || spot->regular);
}

/* Held against what is read, or written otherwise -------------------------------------------------------------------- */

static bool is_apart_from_spot(const struct keeping *keeping, const struct spot *spot, const char *path,
                               const char *what)
{
	if (!is_same_spot(&keeping->spot, spot))
		return true;
	if (!keeping->output)
		return error_say(
			keeping->error,
			"standard output would go into '%s', %s: let it go into another file, as in > result.txt", path,
			what);
	return error_say(keeping->error,
	                 "--format %s=%s would overwrite '%s', %s: name another file, as in --format %s=result.%s",
	                 keeping->output->format, keeping->output->file, path, what, keeping->output->format,
	                 keeping->output->format);
}

/* What goes into a file that is there need not be held against names in folders. */
static bool is_apart(const struct keeping *keeping, const char *path, const char *what)
{
	struct stat status;
	if (!keeping->spot.name && stat(path, &status) != 0)
		return true;
	struct spot spot = keeping->spot.name ? spot_of(keeping->arena, path) : spot_of_status(&status, NULL);
	return is_apart_from_spot(keeping, &spot, path, what);
}

/* A file that the shell opened. */
static bool is_apart_from_standard_input(const struct keeping *keeping)
{
	struct stat status;
	if (fstat(STDIN_FILENO, &status) != 0)
		return true;
	struct spot spot = spot_of_status(&status, NULL);
	const char *path = keeping->output ? keeping->output->file : "-";
	return is_apart_from_spot(keeping, &spot, path, "which is standard input");
}

/* A database, and what stands beside it for a while; also where a link leads. */
struct database_files {
	const char *at[MOST_OF_DATABASE];
	bool belongs[MOST_OF_DATABASE]; /* to the database, and is not itself */
	size_t count;
};

static struct database_files files_of_database(struct arena *arena, const char *database)
{
	struct database_files files = {.count = 0};
	char *real = realpath(database, NULL);
	const char *paths[] = {database, real ? arena_string(arena, real) : database};
	free(real);
	for (size_t i = 0; store_ends[i / 2] && files.count < MOST_OF_DATABASE; i++) {
		files.belongs[files.count] = i >= 2;
		files.at[files.count++] = arena_print(arena, "%s%s", paths[i % 2], store_ends[i / 2]);
	}
	return files;
}

static bool is_apart_from_database(const struct keeping *keeping, const char *database)
{
	const struct database_files files = files_of_database(keeping->arena, database);
	for (size_t i = 0; i < files.count; i++)
		if (!is_apart(keeping, files.at[i],
		              files.belongs[i] ? "a file that belongs to the database" : "the database"))
			return false;
	return true;
}

/* The files that a portfolio names; of one that is as it was they are known. */
static void find_evidence(const char *portfolio, const struct found_file *look, struct buffer *names)
{
	struct buffer bytes = {0};
	if (look->evidence)
		evidence_names(text_of(look->evidence), names);
	else if (file_read_regular(portfolio, portfolio_default_limits().bytes, &bytes))
		evidence_find((struct text){bytes.at, bytes.length}, names);
	buffer_free(&bytes);
}

/* Those behind links, too. */
static bool is_apart_from_evidence(const struct keeping *keeping, const char *portfolio, const struct found_file *look)
{
	struct buffer names = {0};
	bool apart = true;
	find_evidence(portfolio, look, &names);
	for (size_t at = 0; at < names.length && apart;) {
		size_t length = strcspn(names.at + at, "\n");
		const char *name = arena_text(keeping->arena, names.at + at, length).at;
		const char *folder = *name == '/' ? "" : folder_of(keeping->arena, portfolio);
		apart = is_apart(keeping, arena_print(keeping->arena, "%s%s", folder, name),
		                 "evidence of a portfolio to judge");
		at += length + 1;
	}
	buffer_free(&names);
	return apart;
}

/* When it was found it was seen which file it is: that is not asked again. */
static bool is_apart_from_portfolio(const struct keeping *keeping, const char *path, const struct found_file *look)
{
	static const char what[] = "a portfolio to judge";
	const struct spot spot = {.device = look->device, .inode = look->inode, .known = true};
	return look->placed ? is_apart_from_spot(keeping, &spot, path, what) : is_apart(keeping, path, what);
}

static bool is_apart_from_portfolios(const struct keeping *keeping, const struct found_paths *found)
{
	struct buffer name = {0};
	bool apart = true;
	for (size_t i = 0; i < found->files.count && apart; i++) {
		const struct found_file *look = &found->looks[i];
		const char *path = path_meant(&name, found->files.at[i]);
		apart = strcmp(path, "-") == 0 || (is_apart_from_portfolio(keeping, path, look) &&
		                                   (keeping->is_ours || is_apart_from_evidence(keeping, path, look)));
	}
	buffer_free(&name);
	return apart;
}

/* In a centre's folder itself there may lie what nobody reads, such as older reports. */
static bool is_read(const char *file)
{
	return strchr(file, '/') || string_ends_with(file, ".lua") || strncmp(file, "thresholds.", 11) == 0;
}

/* What tries a rule or a unit lies beside it, and is no script that is loaded. Units alone have examples. */
static bool is_apart_from_cases(const struct keeping *keeping, const char *script)
{
	int stem = (int)(strlen(script) - strlen(".lua"));
	const char *cases = arena_print(keeping->arena, "%.*s.cases.lua", stem, script);
	const char *examples = arena_print(keeping->arena, "%.*s.examples", stem, script);
	bool apart = is_apart(keeping, cases, "the cases of a rule");
	DIR *folder = apart && strstr(script, "/units/") ? opendir(examples) : NULL;
	for (const struct dirent *entry; folder && apart && (entry = file_next_entry(folder));)
		apart = is_apart(keeping, arena_print(keeping->arena, "%s/%s", examples, entry->d_name),
		                 "an example of a unit");
	if (folder)
		closedir(folder);
	return apart;
}

static bool is_apart_from_rules(const struct keeping *keeping, const struct pack_source *source)
{
	struct strings files = {0};
	bool apart = true;
	pack_list_files(keeping->arena, source, &files);
	for (size_t i = 0; i < files.count && apart; i++) {
		const char *path = pack_file_on_disk(keeping->arena, source, files.at[i]);
		if (is_read(pack_file_in_layer(keeping->arena, source, files.at[i])))
			apart = is_apart(keeping, path, "a file of the rules") &&
			        (!string_ends_with(path, ".lua") || is_apart_from_cases(keeping, path));
	}
	return apart;
}

static bool is_apart_from_setting(const struct keeping *keeping)
{
	const char *path = command_setting_path(keeping->arena);
	return !path || is_apart(keeping, path, "what names the centre");
}

static bool is_apart_from_outputs(const struct keeping *keeping, const struct request *request)
{
	for (const struct cli_output *other = request->outputs; other < keeping->output; other++)
		if (other->file && !is_apart(keeping, other->file, "the file of another report"))
			return false;
	return true;
}

/* A report in CSV has the name of a table, but of that which a centre's folder has its own name for. */
static bool has_name_of_what_is_read(const struct cli_output *output)
{
	static const char *const ends[] = {".yaml", ".yml", ".lua", ".csv"};
	if (strcmp(output->format, "csv") == 0 && string_ends_with(output->file, ".csv"))
		return string_ends_with(output->file, "thresholds.csv");
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (string_ends_with(output->file, ends[i]))
			return true;
	return false;
}

/* A report that was cut off may end within a letter. */
static size_t whole_letters(const struct buffer *bytes)
{
	size_t length = bytes->length;
	while (length && (signed char)bytes->at[length - 1] < 0)
		length--;
	return length;
}

/* What stands behind `key` in the first line that begins with it; NULL where none does. */
static struct text behind_key(const struct buffer *bytes, const char *key)
{
	size_t length = strlen(key);
	const char *end = bytes->at + bytes->length;
	for (const char *line = bytes->at; line < end;) {
		const char *stop = memchr(line, '\n', (size_t)(end - line));
		stop = stop ? stop : end;
		if ((size_t)(stop - line) >= length && memcmp(line, key, length) == 0)
			return (struct text){line + length, (size_t)(stop - line) - length};
		line = stop < end ? stop + 1 : end;
	}
	return (struct text){NULL, 0};
}

/* "portfolio: gaps found", of a file that is called just that, is no portfolio: there a number stands, and whose it is. */
static bool tells_of_portfolio(const struct buffer *bytes)
{
	struct text says = behind_key(bytes, "portfolio: ");
	return says.length && isalpha((unsigned char)says.at[0]) && memchr(says.at, ' ', says.length) &&
	       !behind_key(bytes, "learner:").at;
}

/* Portfolios of other runs, rules of other centres, and what is no text, as databases and scans: no report is asked to take
 * their place. */
static bool is_no_report(const struct cli_output *output, const struct buffer *bytes)
{
	if (!bytes->length || has_name_of_what_is_read(output))
		return bytes->length > 0;
	return portfolio_is_one(bytes->at, whole_letters(bytes)) && !tells_of_portfolio(bytes);
}

static void look_at_what_is_there(struct keeping *keeping)
{
	static const char ours[] = "{\"assay\": 1, ";
	struct buffer bytes = {0};
	bool read = file_read_regular(keeping->output->file, LOOK_BYTES, &bytes);
	keeping->is_none = read && is_no_report(keeping->output, &bytes);
	keeping->is_ours = bytes.length && strncmp(bytes.at, ours, sizeof ours - 1) == 0;
	buffer_free(&bytes);
}

/* The whole ---------------------------------------------------------------------------------------------------------- */

static bool is_apart_from_what_was_found(const struct keeping *keeping, const struct command_reads *reads)
{
	bool apart = !reads->portfolios || is_apart_from_portfolios(keeping, reads->portfolios);
	for (size_t i = 0; i < sizeof reads->sources / sizeof *reads->sources; i++)
		apart = apart && (!reads->sources[i] || is_apart_from_rules(keeping, reads->sources[i]));
	return apart;
}

static bool is_apart_from_all(struct keeping *keeping, const struct request *request, const struct command_reads *reads)
{
	if (!holds_something(&keeping->spot))
		return true;
	bool apart = is_apart_from_outputs(keeping, request) && is_apart_from_database(keeping, request->database) &&
	             is_apart_from_setting(keeping) && is_apart_from_standard_input(keeping);
	/* A file that is not there yet is none that was found. */
	if (!apart || keeping->spot.name)
		return apart;
	look_at_what_is_there(keeping);
	return is_apart_from_what_was_found(keeping, reads) &&
	       (!keeping->is_none ||
	        is_apart_from_spot(keeping, &keeping->spot, keeping->output->file, "which is there and is no report"));
}

/* Where standard output goes; false: into no file that could lose anything. The shell empties a file for '>'. */
static bool goes_into_file(struct keeping *keeping, bool *empty)
{
	struct stat status;
	if (fstat(STDOUT_FILENO, &status) != 0 || !S_ISREG(status.st_mode))
		return false;
	keeping->spot = spot_of_status(&status, NULL);
	*empty = status.st_size == 0;
	return true;
}

bool command_keeps_apart(const struct request *request, const struct command_reads *reads, struct error *error)
{
	bool empty, apart = true;
	struct arena *arena = arena_new();
	struct keeping standard = {.arena = arena, .error = error, .is_ours = true};
	for (size_t i = 0; i < request->output_count && apart; i++) {
		struct keeping keeping = {.arena = arena, .output = &request->outputs[i], .error = error};
		if (!keeping.output->file)
			continue;
		keeping.spot = spot_of(arena, keeping.output->file);
		apart = is_apart_from_all(&keeping, request, reads);
	}
	if (apart && goes_into_file(&standard, &empty) && !empty)
		apart = is_apart_from_what_was_found(&standard, reads);
	arena_free(arena);
	return apart;
}

/* SQLite takes such a file for what it left there itself, and deletes it. */
static bool is_no_file_of_database(struct arena *arena, const struct request *request, struct error *error)
{
	if (!request->words.count)
		return true;
	const struct database_files files = files_of_database(arena, request->database);
	for (size_t i = 0; i < files.count; i++) {
		if (!files.belongs[i])
			continue;
		struct spot beside = spot_of(arena, files.at[i]);
		for (size_t k = 0; k < request->words.count && beside.known && !beside.name; k++) {
			struct spot spot = spot_of(arena, request->words.at[k]);
			if (is_same_spot(&spot, &beside))
				return error_say(
					error,
					"'%s' has the name of a file that belongs to the database '%s': give it "
					"another name, or name another database, as in --db results.db",
					request->words.at[k], request->database);
		}
	}
	return true;
}

bool command_begins_apart(const struct request *request, struct error *error)
{
	bool empty;
	struct arena *arena = arena_new();
	struct keeping standard = {.arena = arena, .error = error};
	bool into_file = goes_into_file(&standard, &empty), apart = is_no_file_of_database(arena, request, error);
	for (size_t i = 0; i < request->words.count && apart && into_file && !empty; i++)
		apart = is_apart(&standard, request->words.at[i], "which is to be read");
	for (size_t i = 0; i < request->output_count && apart && into_file; i++)
		apart = !request->outputs[i].file ||
		        is_apart(&standard, request->outputs[i].file, "the file of another report");
	if (apart && into_file && !empty)
		apart = is_apart_from_database(&standard, request->database) && is_apart_from_standard_input(&standard);
	arena_free(arena);
	return apart;
}
