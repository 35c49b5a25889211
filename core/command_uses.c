#include <string.h>

#include "command_pack.h"

/* Who asks a rule: the one place that knows where rules are asked, in blocks of units, of qualifications, and of what is
 * common. */
struct search {
	const struct rule *rule; /* NULL: any */
	struct use here;         /* the unit, qualification and part that are being searched */
	struct buffer found;     /* of struct use */
};

static void search_check(struct search *search, const struct check *check, enum level level, bool alternative)
{
	struct use use = search->here;
	use.check = check;
	use.level = level;
	use.alternative = alternative;
	if (check->rule && (!search->rule || check->rule == search->rule))
		buffer_add(&search->found, &use, sizeof use);
	for (size_t i = 0; i < check->any_count; i++)
		search_check(search, &check->any_of[i], level, true);
}

static void search_checks(struct search *search, const struct checks *checks, enum level level)
{
	for (size_t i = 0; i < checks->count; i++)
		search_check(search, &checks->at[i], level, false);
}

static void search_blocks(struct search *search, const struct block *blocks, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		search_checks(search, &blocks[i].must, LEVEL_MUST);
		search_checks(search, &blocks[i].should, LEVEL_SHOULD);
		search_blocks(search, blocks[i].blocks, blocks[i].count);
	}
}

static void search_parts(struct search *search, const struct part *parts, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		search->here.part = &parts[i];
		search_blocks(search, parts[i].blocks, parts[i].count);
	}
}

static void search_unit(struct search *search, const struct unit *unit)
{
	search->here = (struct use){.unit = unit};
	search_parts(search, unit->criteria, unit->criterion_count);
	search_parts(search, unit->notes, unit->note_count);
}

static void search_qualification(struct search *search, const struct qualification *qualification)
{
	search->here = (struct use){.qualification = qualification, .where = "structure"};
	search_blocks(search, qualification->structure, qualification->structure_count);
	search->here.where = "window";
	search_blocks(search, qualification->windows, qualification->window_count);
}

/* Variants: what they ask as the unit does in general is told of the unit alone ------------------------------------ */

static bool is_same_part(const struct part *one, const struct part *other)
{
	return strcmp(one->kind, other->kind) == 0 && strcmp(one->id, other->id) == 0;
}

static bool is_same_use(const struct use *one, const struct use *other)
{
	return is_same_part(one->part, other->part) && one->check->instance == other->check->instance &&
	       one->level == other->level && one->alternative == other->alternative;
}

static size_t count_found(const struct search *search)
{
	return search->found.length / sizeof(struct use);
}

/* Takes out of what was found from `variant` on what stands from `unit` up to there. */
static void drop_same(struct search *search, size_t unit, size_t variant)
{
	struct use *all = (struct use *)(void *)search->found.at;
	size_t kept = variant;
	for (size_t i = variant; i < count_found(search); i++) {
		size_t k = unit;
		while (k < variant && !is_same_use(&all[k], &all[i]))
			k++;
		if (k == variant)
			all[kept++] = all[i];
	}
	search->found.length = kept * sizeof *all;
}

static void search_variants(struct search *search, const struct pack *pack, const struct unit *unit, size_t start)
{
	size_t end = count_found(search);
	for (size_t i = 0; i < pack->variant_count; i++) {
		size_t variant = count_found(search);
		if (strcmp(pack->variants[i].id, unit->id) != 0)
			continue;
		search_unit(search, &pack->variants[i]);
		if (end > start)
			drop_same(search, start, variant);
	}
}

static void search_all(struct search *search, const struct pack *pack)
{
	search->here = (struct use){.where = "common"};
	search_blocks(search, pack->common, pack->common_count);
	for (size_t i = 0; i < pack->unit_count; i++) {
		size_t start = count_found(search);
		search_unit(search, &pack->units[i]);
		search_variants(search, pack, &pack->units[i], start);
	}
	for (size_t i = 0; i < pack->qualification_count; i++)
		search_qualification(search, &pack->qualifications[i]);
}

/* What was found from `start` on, in `arena`. */
static struct uses take_found(struct search *search, struct arena *arena, size_t start)
{
	struct uses uses = {.count = count_found(search) - start};
	uses.at = arena_array(arena, uses.count, sizeof *uses.at);
	if (uses.count)
		memcpy(uses.at, search->found.at + start * sizeof *uses.at, uses.count * sizeof *uses.at);
	buffer_free(&search->found);
	return uses;
}

struct uses showing_find_uses(const struct showing *showing, const struct rule *rule, const struct unit *unit)
{
	struct search search = {.rule = rule};
	if (unit)
		search_unit(&search, unit);
	else
		search_all(&search, showing->pack);
	return take_found(&search, showing->arena, 0);
}

struct uses showing_find_differences(const struct showing *showing, const struct unit *unit, const struct unit *variant)
{
	struct search search = {0};
	search_unit(&search, unit);
	size_t start = count_found(&search);
	search_unit(&search, variant);
	if (start)
		drop_same(&search, 0, start);
	return take_found(&search, showing->arena, start);
}
