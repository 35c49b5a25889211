/* Fuzz target for a centre's folder: scripts, word lists, tables, cases and suites, through the real loader and sandbox with
 * tight budgets, and what they make of a portfolio. The input is a folder as in the lists of mistakes (tests/mistakes): a line
 * "---- rules/ours.lua" starts a file; "---- set" a list of thresholds that are tried; "---- p.yaml" the portfolio.
 * make fuzz runs it with libFuzzer for FUZZ_SECONDS; make check replays tests/fuzz/packs/ (see replay.h). */
#include "engine.h"
#include "home.h"
#include "said.h"

enum { MOST_FILES = 12, MOST_NAME = 80, TODAY = 20605 };

static const char usual_portfolio[] =
	"portfolio: 1\nlearner: {id: '7', name: Khan}\ncentre: {id: '5'}\nqualification: b/q\nunits: [u]\nclaimed: "
	"2026-01-12\n"
	"development_plan:\n  created: 2025-10-01\n  objectives:\n"
	"    - {id: O1, status: open, start: 2026-01-01, text: Cut call-backs from 9 to 4 a week by 31 March, "
	"priority: 1}\n"
	"    - {id: O2, status: dropped, text: muddled}\n"
	"feedback:\n  - {id: F1, source: customer, date: 2025-12-01, text: You listened well., person: Mrs A}\n"
	"activities:\n  - {id: A1, status: done, date: 2025-11-05, text: I shadowed the team.}\n"
	"evidence:\n  - {id: E1, title: Log, criteria: [C1, C2]}\n";

struct folder {
	struct arena *arena;
	const char *path;
	const char *names[MOST_FILES];
	struct text files[MOST_FILES];
	size_t count;
	struct strings set;
	struct text portfolio;
};

/* ---- The folder ---- */

/* Letters, digits and the like, in folders that do not lead out: the loader itself takes no others. */
static bool is_name(struct text name)
{
	static const char able[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/ ~";
	if (name.length == 0 || name.length > MOST_NAME || *name.at == '/' || name.at[name.length - 1] == '/')
		return false;
	for (size_t i = 0; i < name.length; i++)
		if (!name.at[i] || !strchr(able, name.at[i]) || (i && name.at[i] == '/' && name.at[i - 1] == '/'))
			return false;
	return !memmem(name.at, name.length, "..", 2);
}

static const char *below(struct folder *folder, const char *name)
{
	return arena_print(folder->arena, "%s/%s", folder->path, name);
}

/* Makes the folders that lead to a file. What can't be made is not there. */
static void write_file(struct folder *folder, const char *name, struct text text)
{
	const char *path = below(folder, name);
	size_t root = strlen(folder->path);
	for (const char *slash = strchr(path + root + 1, '/'); slash; slash = strchr(slash + 1, '/'))
		mkdir(arena_text(folder->arena, path, (size_t)(slash - path)).at, 0700);
	FILE *file = fopen(path, "w");
	if (!file)
		return;
	fwrite(text.at, 1, text.length, file);
	fclose(file);
}

static void add_tried(struct folder *folder, struct text lines)
{
	const char **at = arena_room_for_one(folder->arena, folder->set.at, folder->set.count, sizeof *at);
	at[folder->set.count++] = arena_text(folder->arena, lines.at, strcspn(lines.at, "\n")).at;
	folder->set.at = at;
}

static void add_part(struct folder *folder, struct text name, struct text text)
{
	if (text_is(name, "set")) {
		add_tried(folder, text);
	} else if (text_is(name, "p.yaml")) {
		folder->portfolio = text;
	} else if (is_name(name) && folder->count < MOST_FILES) {
		const char *copy = arena_text(folder->arena, name.at, name.length).at;
		folder->names[folder->count] = copy;
		folder->files[folder->count++] = text;
		write_file(folder, copy, text);
	}
}

/* What stands before the first name is no part. */
static void write_folder(struct folder *folder, struct text input)
{
	static const char head[] = "---- ";
	const char *at = input.at, *end = input.at + input.length;
	struct text name = {NULL, 0};
	const char *begun = NULL;
	for (const char *next; at < end; at = next) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		next = stop ? stop + 1 : end;
		if (strncmp(at, head, strlen(head)) != 0)
			continue;
		if (name.at)
			add_part(folder, name, (struct text){begun, (size_t)(at - begun)});
		at += strlen(head);
		name = (struct text){at, (size_t)((stop && stop > at ? stop : next > at ? next : at) - at)};
		begun = next;
	}
	if (name.at)
		add_part(folder, name, (struct text){begun, (size_t)(end - begun)});
}

/* ---- What must hold ---- */

/* Lines of the file, 0 where the input has none of that name. */
static int lines_of(const struct folder *folder, const char *file)
{
	size_t root = strlen(folder->path);
	const char *name = strncmp(file, folder->path, root) == 0 && file[root] == '/' ? file + root + 1 : "";
	for (size_t i = folder->count; i > 0; i--)
		if (strcmp(folder->names[i - 1], name) == 0)
			return line_count(folder->files[i - 1].at, folder->files[i - 1].length);
	return 0;
}

/* It says what and where; a line of a file is one of its lines. */
static void check_pack_error(const struct folder *folder, const struct error *error)
{
	int lines = lines_of(folder, error->file);
	check(error->set && *error->sentence && error->line >= 0);
	check(!lines || error->line <= lines);
}

static void check_rules(const struct pack *pack)
{
	for (size_t i = 0; i < pack->rule_count; i++) {
		const struct rule *rule = &pack->rules[i];
		check(pack_rule(pack, rule->full) && strchr(rule->full, '.'));
		check(rule->level >= LEVEL_ASK && rule->level <= LEVEL_MUST && rule->from <= STAGE_VERIFIER);
		for (size_t k = 0; k < rule->parameter_count; k++)
			check(rule->parameters[k].name && rule->parameters[k].value);
	}
}

static void check_part(const struct part *part)
{
	check(part->id && part->says && part->kind);
	for (size_t i = 0; i < part->count; i++)
		check(part->blocks[i].subject && part->blocks[i].quantifier <= QUANTIFIER_AT_LEAST);
}

static void check_units(const struct pack *pack)
{
	for (size_t i = 0; i < pack->unit_count; i++) {
		const struct unit *unit = &pack->units[i];
		check(pack_unit(pack, unit->id) && strchr(unit->id, '/') && strlen(unit->sha256) == 64);
		for (size_t k = 0; k < unit->criterion_count; k++)
			check_part(&unit->criteria[k]);
	}
	for (size_t i = 0; i < pack->qualification_count; i++)
		check(pack_qualification(pack, pack->qualifications[i].id));
}

/* The same portfolio twice, and another between them: a rule keeps nothing. */
static void check_judging(struct pack *pack, const struct folder *folder)
{
	struct engine_request request = {.today = TODAY, .limits = portfolio_default_limits()};
	struct buffer bytes[3] = {{0}};
	struct text texts[] = {folder->portfolio, {usual_portfolio, strlen(usual_portfolio)}, folder->portfolio};
	sandbox_seal(pack->sandbox);
	for (size_t i = 0; i < 3; i++) {
		const struct result *result =
			engine_judge(pack, &request, folder->arena, "p.yaml", texts[i].at, texts[i].length);
		result_encode(result, &bytes[i]);
		check(result_decode(folder->arena, bytes[i].at, bytes[i].length));
	}
	check(bytes[0].length == bytes[2].length && memcmp(bytes[0].at, bytes[2].at, bytes[0].length) == 0);
	for (size_t i = 0; i < 3; i++)
		buffer_free(&bytes[i]);
}

/* ---- What tests, lint and editors ask of a pack ---- */

static void try_case(struct pack *pack, const struct folder *folder, const struct rule_case *rule_case)
{
	const struct result *result =
		engine_try(pack, &rule_case->check, TODAY, folder->arena, rule_case->yaml, strlen(rule_case->yaml));
	check(result->unit_count == 0);
}

static void load_cases(struct pack *pack, const struct folder *folder, const char *file)
{
	static const char start[] = "rules/", end[] = ".cases.lua";
	size_t length = strlen(file), count = 0;
	if (strncmp(file, start, strlen(start)) != 0 || !string_ends_with(file, end))
		return;
	struct error error = {0};
	const char *name = arena_text(folder->arena, file + strlen(start), length - strlen(start) - strlen(end)).at;
	const struct rule_case *cases = pack_load_cases(pack, name, &count, &error);
	check(cases || count == 0);
	if (error.set)
		check_pack_error(folder, &error);
	for (size_t i = 0; i < count; i++)
		try_case(pack, folder, &cases[i]);
}

static void load_suites(struct pack *pack, const struct folder *folder)
{
	for (size_t i = 0; i < pack->unit_count; i++) {
		struct suite suite = {0};
		struct error error = {0};
		bool loaded = pack_load_suite(pack, &pack->units[i], &suite, &error);
		check(loaded != error.set);
		if (error.set)
			check_pack_error(folder, &error);
	}
}

static void list_lines(struct pack *pack, const struct folder *folder)
{
	int *lines;
	for (size_t i = 0; i < pack->rule_count; i++)
		if (pack->rules[i].has_check)
			pack_list_lines(pack, &pack->rules[i], folder->arena, &lines);
}

/* ---- One input ---- */

/* In memory where the system has such a place: files come and go thousands of times. */
static const char *centre_path(void)
{
	static char path[64];
	if (!*path)
		snprintf(path, sizeof path, "%s/assay-fuzz-%ld", access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp",
		         (long)getpid());
	return path;
}

static void check_pack(struct pack *pack, const struct folder *folder)
{
	for (size_t i = 0; i < pack->error_count; i++)
		check_pack_error(folder, &pack->errors[i]);
	check_rules(pack);
	check_units(pack);
	for (size_t i = 0; i < folder->count; i++)
		load_cases(pack, folder, folder->names[i]);
	load_suites(pack, folder);
	list_lines(pack, folder);
	check_judging(pack, folder);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct home *home = fuzz_home();
	struct folder folder = {.arena = arena_new(), .portfolio = {usual_portfolio, strlen(usual_portfolio)}};
	struct text input = arena_text(folder.arena, length ? (const char *)bytes : "", length);
	struct error error = {0};
	folder.path = centre_path();
	mkdir(folder.path, 0700);
	write_folder(&folder, input);
	struct pack_source source = {.home = home->path, .centre = folder.path, .today = TODAY, .set = folder.set};
	struct pack *pack = pack_load(&source, &tight_limits, &error);
	check(pack || *error.sentence);
	if (pack)
		check_pack(pack, &folder);
	pack_free(pack);
	home_remove(folder.arena, folder.path);
	arena_free(folder.arena);
	return 0;
}
