#include "command_statements.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { KIND_COUNT = 3, MOST_DIGITS = 6, UNIT_AT = 9, GAP = 2 };

static const char letters[] = "CMG";

/* Ids -------------------------------------------------------------------------------------------------------------- */

bool statement_read_id(const char *id, struct statement_id *read)
{
	const char *dot = strrchr(id, '.');
	*read = (struct statement_id){{id, 0}, '\0', 0};
	if (!dot || dot == id || !dot[1] || !strchr(letters, dot[1]))
		return false;
	size_t digits = strspn(dot + 2, "0123456789");
	if (digits < 2 || digits > MOST_DIGITS || dot[2 + digits])
		return false;
	*read = (struct statement_id){{id, (size_t)(dot - id)}, dot[1], strtoul(dot + 2, NULL, 10)};
	return true;
}

static int kind_of(const struct statement *statement)
{
	return (int)(strchr(letters, statement->parts.letter) - letters);
}

static int compare_texts(struct text a, struct text b)
{
	int order = memcmp(a.at, b.at, a.length < b.length ? a.length : b.length);
	return order ? order : (a.length > b.length) - (a.length < b.length);
}

/* Ids that are not well made stand first. */
static int by_id(const void *a, const void *b)
{
	const struct statement *left = a, *right = b;
	int order = left->well_made - right->well_made;
	if (!order)
		order = compare_texts(left->parts.source, right->parts.source);
	if (!order && left->well_made)
		order = kind_of(left) - kind_of(right);
	if (!order)
		order = (left->parts.number > right->parts.number) - (left->parts.number < right->parts.number);
	return order ? order : (left->order > right->order) - (left->order < right->order);
}

static void add_parts(struct buffer *found, const struct unit *unit, const struct part *parts, size_t count)
{
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < parts[i].statements.count; k++) {
			struct statement statement = {
				.id = parts[i].statements.at[k],
				.unit = unit,
				.part = &parts[i],
				.taught = strcmp(parts[i].kind, "teaches") == 0,
				.order = found->length / sizeof statement,
			};
			statement.well_made = statement_read_id(statement.id, &statement.parts);
			buffer_add(found, &statement, sizeof statement);
		}
}

struct statement *pack_list_statements(struct arena *arena, const struct pack *pack, size_t *count)
{
	struct buffer found = {0};
	for (size_t i = 0; i < pack->unit_count; i++) {
		const struct unit *unit = &pack->units[i];
		add_parts(&found, unit, unit->criteria, unit->criterion_count);
		add_parts(&found, unit, unit->notes, unit->note_count);
		add_parts(&found, unit, unit->teaches, unit->teaches_count);
	}
	struct statement *all = NULL;
	*count = found.length / sizeof *all;
	all = arena_array(arena, *count, sizeof *all);
	if (*count) {
		memcpy(all, found.at, found.length);
		qsort(all, *count, sizeof *all, by_id);
	}
	buffer_free(&found);
	return all;
}

const char *statement_text(struct arena *arena, const struct statement *statement)
{
	if (statement->taught)
		return arena_print(arena, "taught: %s", statement->part->says);
	return part_text(arena, statement->part);
}

/* Faults ----------------------------------------------------------------------------------------------------------- */

struct fault {
	const char *id;
	const char *says;
	struct place place;
};

struct proof {
	struct showing *showing;
	struct statement *all;
	size_t count;
	struct buffer faults; /* of struct fault */
};

static void add_fault(struct proof *proof, const struct statement *statement, const char *says)
{
	struct fault fault = {statement->id, says, statement->part->place};
	buffer_add(&proof->faults, &fault, sizeof fault);
	showing_raise_status(proof->showing, STATUS_PACK);
}

static bool same_id(const struct statement *a, const struct statement *b)
{
	return a && strcmp(a->id, b->id) == 0;
}

static bool same_source(const struct statement *a, const struct statement *b)
{
	return a && a->well_made && b->well_made && compare_texts(a->parts.source, b->parts.source) == 0;
}

static bool same_run(const struct statement *a, const struct statement *b)
{
	return a && b && same_source(a, b) && a->parts.letter == b->parts.letter;
}

static const char *id_text(struct arena *arena, const struct statement *like, unsigned long number)
{
	return arena_print(arena, "%.*s.%c%02lu", (int)like->parts.source.length, like->parts.source.at,
	                   like->parts.letter, number);
}

/* Numbers that are missing before this one, in its run. */
static void check_gap(struct proof *proof, const struct statement *before, const struct statement *statement)
{
	struct arena *arena = proof->showing->arena;
	unsigned long first = same_run(before, statement) ? before->parts.number + 1 : 1;
	unsigned long number = statement->parts.number;
	if (number <= first)
		return;
	const char *missing = id_text(arena, statement, first);
	if (number - first > 1)
		missing = arena_print(arena, "%s to %s", missing, id_text(arena, statement, number - 1));
	add_fault(proof, statement,
	          arena_print(arena, "%s %s missing: no unit checks or teaches %s, but %s is there", missing,
	                      number - first > 1 ? "are" : "is", number - first > 1 ? "them" : "it", statement->id));
}

static void check_twice(struct proof *proof, const struct statement *before, const struct statement *statement)
{
	struct arena *arena = proof->showing->arena;
	add_fault(proof, statement,
	          arena_print(arena, "%s stands twice: %s of %s, and %s of %s", statement->id,
	                      statement_text(arena, before), place_text(arena, before->part->place),
	                      statement_text(arena, statement), place_text(arena, statement->part->place)));
}

/* The unit's source is another document than the statement's. */
static void check_source(struct proof *proof, const struct statement *statement)
{
	const char *source = statement->unit->source;
	struct text wanted = statement->parts.source;
	if (*source && (strncmp(source, wanted.at, wanted.length) != 0 || source[wanted.length] != '_'))
		add_fault(proof, statement,
		          arena_print(proof->showing->arena, "%s stands in a unit whose source is %s", statement->id,
		                      source));
}

static void check_statement(struct proof *proof, const struct statement *before, const struct statement *statement)
{
	if (!statement->well_made)
		add_fault(proof, statement,
		          arena_print(proof->showing->arena,
		                      "'%s' is no id of a statement; one is made like 003.C02, with C, M or G",
		                      statement->id));
	else if (same_id(before, statement) ||
	         (same_run(before, statement) && before->parts.number == statement->parts.number))
		check_twice(proof, before, statement);
	else {
		check_gap(proof, before, statement);
		check_source(proof, statement);
	}
}

static void check_all(struct proof *proof)
{
	for (size_t i = 0; i < proof->count; i++)
		check_statement(proof, i ? &proof->all[i - 1] : NULL, &proof->all[i]);
}

/* The listing ------------------------------------------------------------------------------------------------------ */

static size_t longest_unit(const struct proof *proof)
{
	size_t longest = 0;
	for (size_t i = 0; i < proof->count; i++)
		if (strlen(proof->all[i].unit->id) > longest)
			longest = strlen(proof->all[i].unit->id);
	return longest;
}

static void add_statements(struct proof *proof)
{
	struct showing *showing = proof->showing;
	size_t width = longest_unit(proof);
	for (size_t i = 0; i < proof->count; i++) {
		const struct statement *one = &proof->all[i];
		const char *label = arena_print(showing->arena, "%-7s  %-*s", one->id, (int)width, one->unit->id);
		page_add_paragraph(&showing->page, &(struct paragraph){
							   .label = label,
							   .hang = UNIT_AT + width + GAP,
							   .tone = one->taught ? TONE_DIM : TONE_PLAIN,
							   .text = statement_text(showing->arena, one),
						   });
	}
}

struct tally {
	const char *name;
	size_t kinds[KIND_COUNT], checked, taught;
};

static void add_tally(struct showing *showing, const struct tally *tally, int width)
{
	size_t all = tally->checked + tally->taught;
	buffer_print(showing->page.out, "%-*s  %8zu  %8zu  %8zu  %4zu  %7zu  %6zu\n", width, tally->name,
	             tally->kinds[0], tally->kinds[1], tally->kinds[2], all, tally->checked, tally->taught);
}

static void count_statement(struct tally *tally, const struct statement *statement)
{
	tally->kinds[kind_of(statement)]++;
	*(statement->taught ? &tally->taught : &tally->checked) += 1;
}

/* The document, by its whole name where a unit tells it. */
static const char *source_name(struct arena *arena, const struct statement *statement)
{
	struct text source = statement->parts.source;
	const char *name = statement->unit->source;
	return strncmp(name, source.at, source.length) == 0 ? name : arena_text(arena, source.at, source.length).at;
}

static int longest_source(const struct proof *proof)
{
	size_t longest = strlen("Source");
	for (size_t i = 0; i < proof->count; i++)
		if (strlen(source_name(proof->showing->arena, &proof->all[i])) > longest)
			longest = strlen(source_name(proof->showing->arena, &proof->all[i]));
	return (int)longest;
}

static void add_summary(struct proof *proof)
{
	struct showing *showing = proof->showing;
	int width = longest_source(proof);
	struct tally all = {.name = "All"}, source = {.name = NULL};
	buffer_print(showing->page.out, "\n%-*s  criteria  mistakes  guidance   all  checked  taught\n", width,
	             "Source");
	const struct statement *before = NULL;
	for (size_t i = 0; i < proof->count; before = &proof->all[i++]) {
		const struct statement *one = &proof->all[i];
		if (!one->well_made || same_id(before, one))
			continue;
		if (!same_source(before, one)) {
			if (source.name)
				add_tally(showing, &source, width);
			source = (struct tally){.name = source_name(showing->arena, one)};
		}
		count_statement(&source, one);
		count_statement(&all, one);
	}
	if (source.name)
		add_tally(showing, &source, width);
	add_tally(showing, &all, width);
}

static void add_faults(struct proof *proof)
{
	struct page *page = &proof->showing->page;
	struct arena *arena = proof->showing->arena;
	const struct fault *faults = (const struct fault *)(const void *)proof->faults.at;
	size_t count = proof->faults.length / sizeof *faults;
	page_add_blank_line(page);
	if (!count)
		page_add_text(page, 0,
		              proof->count ? "Every statement stands once, and no number is missing before the last."
		                           : "No unit is installed, so nothing is checked or taught.");
	else
		page_add_paragraph(page, &(struct paragraph){
						 .label = page_count(arena, count, "fault", "faults"),
						 .label_tone = TONE_GAP,
					 });
	for (size_t i = 0; i < count; i++)
		page_add_text(page, 2,
		              arena_print(arena, "%s: %s", place_text(arena, faults[i].place), faults[i].says));
}

static void add_lines(struct proof *proof)
{
	struct buffer *out = proof->showing->page.out;
	for (size_t i = 0; i < proof->count; i++) {
		const struct statement *one = &proof->all[i];
		bool criterion = strcmp(one->part->kind, "criterion") == 0;
		object_start(out);
		object_add_text(out, "id", one->id);
		object_add_text(out, "unit", one->unit->id);
		object_add_text(out, "how", one->taught ? "taught" : one->part->kind);
		object_add_text(out, "criterion", criterion ? one->part->id : NULL);
		object_add_text(out, one->taught ? "because" : "says", one->part->says);
		object_add_place(out, one->part->place);
		object_end_line(out);
	}
	const struct fault *faults = (const struct fault *)(const void *)proof->faults.at;
	for (size_t i = 0; i < proof->faults.length / sizeof *faults; i++) {
		object_start(out);
		object_add_text(out, "fault", faults[i].says);
		object_add_text(out, "id", faults[i].id);
		object_add_place(out, faults[i].place);
		object_end_line(out);
	}
}

void list_statements(struct showing *showing)
{
	struct proof proof = {.showing = showing};
	proof.all = pack_list_statements(showing->arena, showing->pack, &proof.count);
	check_all(&proof);
	if (!proof.count)
		showing_raise_status(showing, STATUS_PACK);
	if (showing->as_lines) {
		add_lines(&proof);
	} else {
		showing->page.width = SIZE_MAX; /* a line a statement, however long: it is made to be searched */
		add_statements(&proof);
		add_summary(&proof);
		add_faults(&proof);
	}
	buffer_free(&proof.faults);
}
