#include <stdio.h>
#include <string.h>

#include "command_batch.h"
#include "command_new.h"
#include "command_watch.h"
#include "pack.h"
#include "text_safe.h"

/* A portfolio to fill in: what has to be there stands there, the records that the units ask of stand commented out with
 * all their keys, from the one table of the format. */
static const char target[] = "portfolio.yaml";
enum { SAYS_AT = 34, DEEPEST = 6, STEP = 2 };

struct writing {
	struct arena *arena;
	struct pack *pack;
	struct buffer out;
	const struct qualification *qualification;
	struct strings units;
};

static const char *const examples[] = {
	[FORMAT_TEXT] = "\"...\"",    [FORMAT_PROSE] = "\"...\"",
	[FORMAT_DATE] = "YYYY-MM-DD", [FORMAT_DATE_OR_SPAN] = "YYYY-MM-DD",
	[FORMAT_NUMBER] = "1",        [FORMAT_AMOUNT] = "75%",
	[FORMAT_TRUTH] = "yes",       [FORMAT_CLAIM] = "C1",
	[FORMAT_RECORD] = "",
};

/* "review-1": an id that tells its kind, so that references in other examples find it. */
static const char *id_of(struct arena *arena, const char *kinds)
{
	int length = (int)strcspn(kinds ? kinds : "evidence", "|");
	return arena_print(arena, "\"%.*s-1\"", length, kinds ? kinds : "evidence");
}

static const char *example_of(struct arena *arena, const struct format_record *record, const struct format_field *field)
{
	const char *example = field->type == FORMAT_ID          ? id_of(arena, record->name)
	                      : field->type == FORMAT_REFERENCE ? id_of(arena, field->refers)
	                      : field->words                    ? field->words[0]
	                                                        : examples[field->type];
	return field->list && !field->record ? arena_print(arena, "[%s]", example) : example;
}

/* "#    type: course      # The kind of activity: course, e-learning, …" */
static void add_field(struct writing *writing, const char *start, const struct format_record *record,
                      const struct format_field *field)
{
	const char *line =
		arena_print(writing->arena, "#%s%s: %s", start, field->key, example_of(writing->arena, record, field));
	buffer_print(&writing->out, "%-*s # %s", SAYS_AT, line, field->says);
	for (size_t i = 0; field->words && field->words[i]; i++)
		buffer_print(&writing->out, "%s%s", i ? ", " : " One of: ", field->words[i]);
	buffer_add_char(&writing->out, '\n');
}

static void add_record(struct writing *writing, const struct format_record *record, int indent, bool in_list)
{
	for (size_t i = 0; i < record->count; i++) {
		const struct format_field *field = &record->fields[i];
		const char *start = arena_print(writing->arena, "%*s%s", in_list ? indent - STEP : indent, "",
		                                !in_list ? ""
		                                : i == 0 ? "- "
		                                         : "  ");
		add_field(writing, start, record, field);
		if (field->record && indent < DEEPEST * STEP)
			add_record(writing, field->record, indent + STEP + (field->list ? STEP : 0), field->list);
	}
}

static void add_key(struct writing *writing, const struct format_field *field)
{
	buffer_print(&writing->out, "\n# %s%s\n%s:\n", field->says,
	             field->list ? " For each one a '-': take the # off the keys that you need." : "", field->key);
	add_record(writing, field->record, field->list ? STEP + STEP : STEP, field->list);
}

/* What units ask of ------------------------------------------------------------------------------------------------ */

/* Whether a key stands first in one of the paths "development_plan.objectives", which are apart by spaces. */
static bool leads(const char *path, const char *key)
{
	size_t length = strlen(key);
	for (const char *at = path; *at; at += strcspn(at, " "), at += *at == ' ')
		if (strncmp(at, key, length) == 0 && strchr(". ", at[length]))
			return true;
	return false;
}

/* A rule on the portfolio as a whole tells by its file what it reads: knowledge.explains_own_effect. */
static bool checks_read(const struct checks *checks, const char *key)
{
	size_t length = strlen(key);
	for (size_t i = 0; i < checks->count; i++) {
		const struct rule *rule = checks->at[i].rule;
		if (rule && strncmp(rule->full, key, length) == 0 && rule->full[length] == '.')
			return true;
	}
	return false;
}

static bool blocks_ask(const struct block *blocks, size_t count, const char *key)
{
	for (size_t i = 0; i < count; i++)
		if (leads(blocks[i].subject->path, key) || checks_read(&blocks[i].must, key) ||
		    blocks_ask(blocks[i].blocks, blocks[i].count, key))
			return true;
	return false;
}

static bool unit_asks(const struct unit *unit, const char *key)
{
	for (size_t i = 0; unit && i < unit->criterion_count; i++)
		if (blocks_ask(unit->criteria[i].blocks, unit->criteria[i].count, key))
			return true;
	return false;
}

static bool units_ask(const struct writing *writing, const char *key)
{
	for (size_t i = 0; i < writing->units.count; i++)
		if (unit_asks(pack_unit_in(writing->pack, writing->units.at[i], writing->qualification->id), key))
			return true;
	return false;
}

/* The file --------------------------------------------------------------------------------------------------------- */

static void add_head(struct writing *writing, int64_t today)
{
	char day[CALENDAR_DATE_ROOM];
	buffer_print(
		&writing->out,
		"# A portfolio to fill in. What stands behind # is not read: take the # off what you need, keep the "
		"spaces.\n# Try it as often as you like: assay check %s\n"
		"portfolio: 1\n"
		"learner:\n"
		"  id: \"00000\"        # the centre's own number for the learner: no name is needed\n"
		"# role: \"…\"\n"
		"# organisation: \"…\"\n"
		"qualification: %s\n"
		"units:\n",
		target, writing->qualification->id);
	for (size_t i = 0; i < writing->units.count; i++)
		buffer_print(&writing->out, "  - %s\n", writing->units.at[i]);
	buffer_print(&writing->out,
	             "# registered: YYYY-MM-DD\n"
	             "claimed: %s    # the date of the claim: work is judged as of it\n",
	             calendar_write(today, day));
}

static bool is_in_head(const struct format_field *field)
{
	return !field->record || (!field->list && !format_subject_named(field->record->name)->many &&
	                          strcmp(field->key, "development_plan") != 0);
}

static void add_keys(struct writing *writing)
{
	const struct format_record *root = format_root();
	const char *others = "";
	for (size_t i = 0; i < root->count; i++) {
		const struct format_field *field = &root->fields[i];
		if (is_in_head(field))
			continue;
		bool serves = strcmp(field->key, "evidence") == 0 || strcmp(field->key, "declarations") == 0 ||
		              strcmp(field->key, "standards") == 0;
		if (serves || units_ask(writing, field->key))
			add_key(writing, field);
		else
			others = arena_print(writing->arena, "%s%s%s", others, *others ? ", " : "", field->key);
	}
	if (*others)
		buffer_print(&writing->out, "\n# These units ask nothing of: %s ('assay list keys' shows them).\n",
		             others);
}

/* What was asked for ----------------------------------------------------------------------------------------------- */

static bool find_qualification(struct writing *writing, const char *id, struct error *error)
{
	writing->qualification = pack_qualification(writing->pack, id);
	if (!writing->qualification && pack_unit(writing->pack, id))
		return error_say(error,
		                 "%s is a unit: name a qualification of which it is one first ('assay list "
		                 "qualifications' shows them), then the unit",
		                 id);
	const char *near = pack_nearest_qualification(writing->pack, id);
	return writing->qualification ||
	       error_say(error, "there is no qualification '%s'%s%s%s ('assay list qualifications' shows them)", id,
	                 near ? "; did you mean '" : "", near ? near : "", near ? "'?" : "");
}

static bool add_unit(struct writing *writing, const char *given, struct error *error)
{
	const struct qualification *qualification = writing->qualification;
	const char *id = strchr(given, '/') ? given : arena_print(writing->arena, "%s/%s", qualification->body, given);
	if (!strings_hold(&qualification->units, id))
		return error_say(error, "%s has no unit '%s'; it has: %s%s", qualification->id, id,
		                 qualification->units.at[0],
		                 qualification->units.count > 1 ? " ('assay explain' shows all)" : "");
	writing->units.at[writing->units.count++] = id;
	return true;
}

static bool find_units(struct writing *writing, const struct request *request, struct error *error)
{
	if (!find_qualification(writing, request->words.at[1], error))
		return false;
	writing->units = writing->qualification->units;
	if (request->words.count == 2)
		return true;
	writing->units = (struct strings){arena_array(writing->arena, request->words.count, sizeof(char *)), 0};
	for (size_t i = 2; i < request->words.count; i++)
		if (!add_unit(writing, request->words.at[i], error))
			return false;
	return true;
}

static enum exit_status write_portfolio(struct writing *writing, const struct request *request, struct error *error)
{
	if (!find_units(writing, request, error))
		return STATUS_USAGE;
	FILE *there = fopen(target, "rb");
	if (there) {
		fclose(there);
		error_say(error, "%s is there already, and nothing is overwritten: rename it, or go to another folder",
		          target);
		return STATUS_USAGE;
	}
	add_head(writing, command_today(request));
	add_keys(writing);
	if (!new_write_file(writing->arena, ".", target, writing->out.at, error))
		return STATUS_DATABASE;
	text_print_safe(stdout, "Next: fill it in, and run 'assay check %s': what it finds is what is still missing.\n",
	                target);
	return STATUS_CLEAR;
}

enum exit_status new_portfolio(const struct request *request, const char *home)
{
	struct error error = {0};
	struct sandbox_limits limits = sandbox_default_limits();
	struct writing writing = {.arena = arena_new()};
	struct pack_source source = {.home = home, .today = command_today(request)};
	enum exit_status status = STATUS_USAGE;
	if (command_find_centre(writing.arena, request->centre, &source.centre, &error)) {
		writing.pack = watch_load(request, &source, &limits, &error);
		status = writing.pack ? write_portfolio(&writing, request, &error) : STATUS_PACK;
	}
	if (error.set)
		status_complain(&status, status, &error);
	buffer_free(&writing.out);
	pack_free(writing.pack);
	arena_free(writing.arena);
	return status;
}
