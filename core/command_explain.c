#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "command_explain.h"
#include "text_safe.h"

static const char *const formats[] = {"text", "json", NULL};

/* All that has an id ----------------------------------------------------------------------------------------------- */

struct entries {
	struct entry *at;
	size_t count;
};

static void add_entry(struct entries *entries, struct entry entry)
{
	entries->at = memory_grow(entries->at, entries->count + 1, sizeof *entries->at);
	entries->at[entries->count++] = entry;
}

static void add_criteria_entries(struct entries *entries, struct arena *arena, const struct unit *unit,
                                 const struct qualification *in)
{
	for (size_t i = 0; i < unit->criterion_count; i++)
		add_entry(entries, (struct entry){
					   .id = arena_print(arena, "%s/%s", unit->id, unit->criteria[i].id),
					   .explain = explain_criterion,
					   .write = json_add_criterion,
					   .qualification = in,
					   .unit = unit,
					   .part = &unit->criteria[i],
				   });
}

static void add_standard_entries(struct entries *entries, struct arena *arena, const struct standard *standard)
{
	add_entry(entries, (struct entry){.id = standard->id,
	                                  .explain = explain_standard,
	                                  .write = json_add_standard,
	                                  .standard = standard});
	for (size_t i = 0; i < standard->count; i++)
		for (size_t k = 0; k < standard->outcomes[i].count; k++)
			add_entry(entries, (struct entry){
						   .id = arena_print(arena, "%s/%s", standard->id,
			                                             standard->outcomes[i].criteria[k].id),
						   .explain = explain_number,
						   .write = json_add_number,
						   .standard = standard,
						   .outcome = &standard->outcomes[i],
						   .number = &standard->outcomes[i].criteria[k],
					   });
}

static void add_statement_entries(struct entries *entries, const struct showing *showing)
{
	size_t count;
	const struct statement *all = pack_list_statements(showing->arena, showing->pack, &count);
	for (size_t i = 0; i < count; i++)
		add_entry(entries, (struct entry){
					   .id = all[i].id,
					   .explain = explain_statement,
					   .write = json_add_statement,
					   .unit = all[i].unit,
					   .part = all[i].part,
					   .statement = &all[i],
				   });
}

/* Units, and their criteria, as they are asked in general, or in a qualification. */
static void add_unit_entries(struct entries *entries, const struct showing *showing, const struct qualification *in)
{
	const struct pack *pack = showing->pack;
	for (size_t i = 0; i < pack->unit_count; i++) {
		const struct unit *unit = in ? pack_unit_in(pack, pack->units[i].id, in->id) : &pack->units[i];
		add_entry(entries, (struct entry){.id = unit->id,
		                                  .explain = explain_unit,
		                                  .write = json_add_unit,
		                                  .qualification = in,
		                                  .unit = unit});
		add_criteria_entries(entries, showing->arena, unit, in);
	}
}

static struct entries find_entries(const struct showing *showing, const struct qualification *in)
{
	const struct pack *pack = showing->pack;
	struct entries entries = {0};
	add_entry(&entries, (struct entry){.id = "common", .explain = explain_common, .write = json_add_common});
	for (size_t i = 0; i < pack->body_count; i++)
		add_entry(&entries, (struct entry){.id = pack->bodies[i].name,
		                                   .explain = explain_body,
		                                   .write = json_add_body,
		                                   .body = &pack->bodies[i]});
	for (size_t i = 0; i < pack->qualification_count; i++)
		add_entry(&entries, (struct entry){.id = pack->qualifications[i].id,
		                                   .explain = explain_qualification,
		                                   .write = json_add_qualification,
		                                   .qualification = &pack->qualifications[i]});
	add_unit_entries(&entries, showing, in);
	for (size_t i = 0; i < pack->standard_count; i++)
		add_standard_entries(&entries, showing->arena, &pack->standards[i]);
	for (size_t i = 0; i < pack->rule_count; i++)
		add_entry(&entries, (struct entry){.id = pack->rules[i].full,
		                                   .explain = explain_rule,
		                                   .write = json_add_rule,
		                                   .rule = &pack->rules[i]});
	add_statement_entries(&entries, showing);
	return entries;
}

/* Which one was meant ---------------------------------------------------------------------------------------------- */

/* What follows the n-th slash of an id, or a rule's dot; NULL where there is none. */
static const char *next_tail(const struct entry *entry, const char *id)
{
	const char *mark = entry->statement ? NULL : strchr(id, entry->rule ? '.' : '/');
	return mark ? mark + 1 : NULL;
}

static bool ends_so(const struct entry *entry, const char *word)
{
	const char *tail = entry->id;
	while ((tail = next_tail(entry, tail)))
		if (strcmp(tail, word) == 0)
			return true;
	return false;
}

static bool is_id(const struct entry *entry, const char *word)
{
	return strcmp(entry->id, word) == 0;
}

static struct entries pick(const struct entries *entries, const char *word,
                           bool (*fits)(const struct entry *entry, const char *word))
{
	struct entries picked = {0};
	for (size_t i = 0; i < entries->count; i++)
		if (fits(&entries->at[i], word))
			add_entry(&picked, entries->at[i]);
	return picked;
}

/* The whole id, or a tail of it, that the word is nearest to. */
static const char *nearest(const struct entries *entries, const char *word)
{
	const char **names = NULL;
	size_t count = 0;
	for (size_t i = 0; i < entries->count; i++)
		for (const char *name = entries->at[i].id; name; name = next_tail(&entries->at[i], name)) {
			names = memory_grow(names, count + 1, sizeof *names);
			names[count++] = name;
		}
	const char *near = text_nearest(word, names, count);
	free(names);
	return near;
}

static void refuse_unknown(struct showing *showing, const struct entries *entries, const char *word)
{
	const char *near = nearest(entries, word);
	text_print_safe(stderr, "assay: there is nothing called '%s'%s%s%s ('assay list' shows what there is)\n", word,
	                near ? "; did you mean '" : "", near ? near : "", near ? "'?" : "");
	showing_raise_status(showing, STATUS_USAGE);
}

static void refuse_ambiguous(struct showing *showing, const struct entries *picked, const char *word)
{
	text_print_safe(stderr, "assay: '%s' may be one of several; name one in full:\n", word);
	for (size_t i = 0; i < picked->count; i++)
		text_print_safe(stderr, "  %s\n", picked->at[i].id);
	showing_raise_status(showing, STATUS_USAGE);
}

static void write_entries(struct showing *showing, const struct entries *picked)
{
	struct buffer *out = showing->page.out;
	object_start(out);
	object_add_number(out, "assay", 1);
	object_start_list(out, "explains");
	for (size_t i = 0; i < picked->count; i++) {
		object_start_item(out);
		picked->at[i].write(showing, &picked->at[i]);
		object_end(out);
	}
	object_end_list(out);
	object_end_line(out);
}

static void refuse(struct showing *showing, const char *sentence)
{
	text_print_safe(stderr, "assay: %s\n", sentence);
	showing_raise_status(showing, STATUS_USAGE);
}

/* False, and said, where --in names no qualification. */
static bool read_in(struct showing *showing, const struct qualification **in)
{
	const char *word = showing->request->in;
	*in = word ? pack_qualification(showing->pack, word) : NULL;
	if (!word || *in)
		return true;
	const char *near = pack_nearest_qualification(showing->pack, word);
	refuse(showing, arena_print(showing->arena, "there is no qualification '%s'%s%s%s", word,
	                            near ? "; did you mean '" : "", near ? near : "", near ? "'?" : ""));
	return false;
}

static bool takes_in(const struct qualification *qualification, const struct unit *unit)
{
	return strings_hold(&qualification->units, unit->id);
}

static void refuse_unit(struct showing *showing, const struct qualification *in, const struct unit *unit)
{
	const char *others = showing_taken_in(showing, unit);
	refuse(showing, arena_print(showing->arena, "%s does not take %s in; %s%s", in->id, unit->id,
	                            *others ? "these do: " : "no qualification does: leave --in out", others));
}

/* False, and said, where one of those that were picked is no part of a unit that the qualification takes in. */
static bool fits_in(struct showing *showing, const struct entries *picked, const struct qualification *in)
{
	for (size_t i = 0; in && i < picked->count; i++) {
		const struct entry *entry = &picked->at[i];
		if (entry->qualification == in && entry->unit && takes_in(in, entry->unit))
			continue;
		if (entry->qualification == in && entry->unit)
			refuse_unit(showing, in, entry->unit);
		else
			refuse(showing, "--in goes with a unit or one of its criteria; 'assay list units' shows them");
		return false;
	}
	return true;
}

static void explain_picked(struct showing *showing, const struct entries *picked)
{
	if (showing->as_json) {
		write_entries(showing, picked);
		return;
	}
	for (size_t i = 0; i < picked->count; i++)
		picked->at[i].explain(showing, &picked->at[i]);
}

static void explain(struct showing *showing)
{
	const char *word = showing->request->words.at[0];
	const struct qualification *in;
	if (!read_in(showing, &in))
		return;
	struct entries entries = find_entries(showing, in);
	struct entries picked = pick(&entries, word, is_id);
	bool whole = picked.count > 0;
	if (!whole)
		picked = pick(&entries, word, ends_so);
	if (!picked.count)
		refuse_unknown(showing, &entries, word);
	else if (!whole && picked.count > 1)
		refuse_ambiguous(showing, &picked, word);
	else if (fits_in(showing, &picked, in))
		explain_picked(showing, &picked);
	free(picked.at);
	free(entries.at);
}

enum exit_status command_explain(const struct request *request, const char *home)
{
	return command_show(request, home, formats, explain);
}
