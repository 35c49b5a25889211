/* What is common, standards, bodies, qualifications and units as the build found them, all files as they ship: as bytes, and
 * back. Each struct has one table of its fields. Not there: what a centre brings about, and what only people are told of a
 * threshold (check.settings). */
#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pack_inside.h"
#include "text_fields.h"

/* All of it. Numbers of checks are as in the list of what checks are given. */
struct frozen {
	struct strings files; /* in the order of reading */
	struct pack pack;     /* the members that are lists of these things, and `instances` */
};

static const char *name_of_rule(const void *rule)
{
	return rule ? ((const struct rule *)rule)->full : NULL;
}

static const void *find_rule(void *pack, const char *name)
{
	return pack_rule(pack, name);
}

static const char *name_of_subject(const void *subject)
{
	return subject ? ((const struct format_subject *)subject)->name : NULL;
}

static const void *find_subject(void *unused, const char *name)
{
	(void)unused;
	return format_subject_named(name);
}

static const struct field_named by_rule = {name_of_rule, find_rule}, by_subject = {name_of_subject, find_subject};

/* clang-format off */
#define PLACE(type, member) \
	FIELD_PLAIN(FIELD_MAYBE_STRING, type, member.file), FIELD_PLAIN(FIELD_INT, type, member.line), \
	FIELD_PLAIN(FIELD_INT, type, member.column)
#define STRINGS(type, member) FIELD_LIST_OF(type, member.at, member.count, const char *, text_fields_of_string)
#define STRING(type, member) FIELD_PLAIN(FIELD_STRING, type, member)

static const struct field check_fields[] = {
	STRING(check, layer),
	FIELD_NAMED_BY(check, rule, &by_rule),
	FIELD_PLAIN(FIELD_INT, check, instance),
	STRING(check, given_text),
	PLACE(check, set_by),
	PLACE(check, place),
	STRING(check, asker.layer),
	STRING(check, asker.because),
	PLACE(check, asker.place),
	PLACE(check, asked_again),
	FIELD_LIST_OF(check, any_of, any_count, struct check, check_fields),
	FIELD_END,
};
static const struct field block_fields[] = {
	FIELD_CHOICE_OF(block, quantifier, QUANTIFIER_AT_LEAST),
	FIELD_PLAIN(FIELD_SIZE, block, least),
	FIELD_NAMED_BY(block, subject, &by_subject),
	FIELD_PLAIN(FIELD_TRUTH, block, if_any),
	FIELD_PLAIN(FIELD_MAYBE_STRING, block, trait),
	FIELD_LIST_OF(block, must.at, must.count, struct check, check_fields),
	FIELD_LIST_OF(block, should.at, should.count, struct check, check_fields),
	STRINGS(block, ask),
	FIELD_LIST_OF(block, blocks, count, struct block, block_fields),
	PLACE(block, place),
	STRING(block, asker.layer),
	STRING(block, asker.because),
	PLACE(block, asker.place),
	FIELD_PLAIN(FIELD_SIZE, block, own_least),
	PLACE(block, own_place),
	FIELD_END,
};
static const struct field part_fields[] = {
	STRING(part, kind),
	STRING(part, id),
	STRING(part, says),
	STRINGS(part, statements),
	STRINGS(part, standards),
	FIELD_LIST_OF(part, blocks, count, struct block, block_fields),
	PLACE(part, place),
	FIELD_END,
};
static const struct field unit_fields[] = {
	STRING(unit, id),
	STRING(unit, qualification),
	STRING(unit, body),
	STRING(unit, title),
	STRING(unit, source),
	STRING(unit, edition),
	STRING(unit, reference),
	STRING(unit, note),
	STRING(unit, file),
	STRING(unit, standard),
	FIELD_LIST_OF(unit, criteria, criterion_count, struct part, part_fields),
	FIELD_LIST_OF(unit, notes, note_count, struct part, part_fields),
	FIELD_LIST_OF(unit, teaches, teaches_count, struct part, part_fields),
	PLACE(unit, place),
	FIELD_END,
};
static const struct field standard_criterion_fields[] = {
	STRING(standard_criterion, id),
	STRING(standard_criterion, says),
	PLACE(standard_criterion, place),
	FIELD_END,
};
static const struct field outcome_fields[] = {
	STRING(standard_outcome, id),
	STRING(standard_outcome, says),
	FIELD_LIST_OF(standard_outcome, criteria, count, struct standard_criterion, standard_criterion_fields),
	PLACE(standard_outcome, place),
	FIELD_END,
};
static const struct field standard_fields[] = {
	STRING(standard, id),
	STRING(standard, title),
	STRING(standard, source),
	STRING(standard, note),
	FIELD_PLAIN(FIELD_INT, standard, level),
	FIELD_PLAIN(FIELD_INT, standard, credit),
	FIELD_PLAIN(FIELD_INT, standard, glh),
	FIELD_LIST_OF(standard, outcomes, count, struct standard_outcome, outcome_fields),
	PLACE(standard, place),
	FIELD_END,
};
static const struct field body_fields[] = {
	STRING(body, name),
	STRING(body, title),
	STRING(body, note),
	PLACE(body, place),
	FIELD_END,
};
static const struct field qualification_fields[] = {
	STRING(qualification, id),
	STRING(qualification, body),
	STRING(qualification, title),
	STRING(qualification, number),
	STRING(qualification, note),
	FIELD_PLAIN(FIELD_INT, qualification, level),
	STRINGS(qualification, units),
	FIELD_LIST_OF(qualification, structure, structure_count, struct block, block_fields),
	STRINGS(qualification, lines),
	STRING(qualification, registration_ends),
	STRING(qualification, certification_ends),
	FIELD_LIST_OF(qualification, windows, window_count, struct block, block_fields),
	PLACE(qualification, place),
	FIELD_END,
};
static const struct field frozen_fields[] = {
	STRINGS(frozen, files),
	FIELD_LIST_OF(frozen, pack.common, pack.common_count, struct block, block_fields),
	FIELD_LIST_OF(frozen, pack.standards, pack.standard_count, struct standard, standard_fields),
	FIELD_LIST_OF(frozen, pack.bodies, pack.body_count, struct body, body_fields),
	FIELD_LIST_OF(frozen, pack.qualifications, pack.qualification_count, struct qualification, qualification_fields),
	FIELD_LIST_OF(frozen, pack.units, pack.unit_count, struct unit, unit_fields),
	FIELD_LIST_OF(frozen, pack.variants, pack.variant_count, struct unit, unit_fields),
	FIELD_PLAIN(FIELD_INT, frozen, pack.instances),
	FIELD_END,
};
/* clang-format on */

/* Freezing --------------------------------------------------------------------------------------------------------- */

/* What was read from awarding-bodies. */
static struct strings files_of(const struct pack *pack)
{
	static const char folder[] = "awarding-bodies/";
	struct strings files = {arena_array(pack->arena, pack->layer_count, sizeof *files.at), 0};
	for (size_t i = 0; i < pack->layer_count; i++)
		if (strncmp(pack->layers[i].file, folder, strlen(folder)) == 0)
			files.at[files.count++] = pack->layers[i].file;
	return files;
}

void pack_freeze(struct pack *pack, struct buffer *bodies, struct buffer *givens)
{
	struct frozen frozen = {files_of(pack), *pack};
	struct sandbox *sandbox = pack->sandbox;
	lua_State *lua = sandbox_state(sandbox);
	pack_push_from_kit(pack, "written_givens");
	if (sandbox_call(sandbox, 0, 1) == SANDBOX_DONE) {
		struct text script = {0};
		script.at = lua_tolstring(lua, -1, &script.length);
		if (script.at && sandbox_load(sandbox, "", "what checks are given", script.at, script.length, NULL)) {
			sandbox_dump(sandbox, givens);
			fields_write(bodies, frozen_fields, &frozen);
		}
	}
	lua_settop(lua, 0);
}

/* Thawing ---------------------------------------------------------------------------------------------------------- */

/* Reads all files; whether each has the bytes that it had in the build. */
static bool read_files(struct loading *loading, const struct strings *files)
{
	for (size_t i = 0; i < files->count; i++)
		if (!pack_read_layer(loading, files->at[i], NULL, NULL) || !loading->code.length)
			return false;
	return true;
}

/* The values that checks are given, in the registry, by the numbers of the checks, from 1; NULL where they can't be made. */
static int *make_givens(struct loading *loading, struct text script, int count)
{
	struct pack *pack = loading->pack;
	lua_State *lua = loading->lua;
	pack_push_from_kit(pack, "take_givens");
	if (!sandbox_load_code(pack->sandbox, script) || sandbox_call(pack->sandbox, 0, 1) != SANDBOX_DONE ||
	    sandbox_call(pack->sandbox, 1, 1) != SANDBOX_DONE || lua_type(lua, -1) != LUA_TTABLE ||
	    lua_rawlen(lua, -1) != (size_t)count)
		return NULL;
	int *givens = arena_array(pack->arena, (size_t)count + 1, sizeof *givens);
	for (int i = 1; i <= count; i++) {
		lua_rawgeti(lua, -1, i);
		givens[i] = luaL_ref(lua, LUA_REGISTRYINDEX);
	}
	return givens;
}

struct thawing {
	struct loading *loading;
	const int *givens;
	int count;
};

static bool give_checks(const struct thawing *thawing, struct check *checks, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct check *check = &checks[i];
		if (check->rule && (check->instance < 1 || check->instance > thawing->count))
			return false;
		check->given = check->rule ? thawing->givens[check->instance] : 0;
		if (!give_checks(thawing, check->any_of, check->any_count))
			return false;
	}
	return true;
}

static bool find_trait(const struct thawing *thawing, struct block *block)
{
	struct pack *pack = thawing->loading->pack;
	lua_State *lua = thawing->loading->lua;
	pack_push_from_kit(pack, "trait");
	lua_pushstring(lua, block->subject->name);
	lua_pushstring(lua, block->trait);
	if (sandbox_call(pack->sandbox, 2, 1) != SANDBOX_DONE || !lua_istable(lua, -1))
		return false;
	bool found = lua_getfield(lua, -1, "holds") == LUA_TFUNCTION;
	block->holds = luaL_ref(lua, LUA_REGISTRYINDEX);
	lua_pop(lua, 1);
	return found;
}

static bool give_blocks(const struct thawing *thawing, struct block *blocks, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct block *block = &blocks[i];
		block->holds = LUA_NOREF;
		if ((block->trait && !find_trait(thawing, block)) ||
		    !give_checks(thawing, block->must.at, block->must.count) ||
		    !give_checks(thawing, block->should.at, block->should.count) ||
		    !give_blocks(thawing, block->blocks, block->count))
			return false;
	}
	return true;
}

static bool give_parts(const struct thawing *thawing, struct part *parts, size_t count)
{
	bool done = true;
	for (size_t i = 0; done && i < count; i++)
		done = give_blocks(thawing, parts[i].blocks, parts[i].count);
	return done;
}

static bool give_units(const struct thawing *thawing, struct unit *units, size_t count)
{
	bool done = true;
	for (size_t i = 0; done && i < count; i++) {
		struct unit *unit = &units[i];
		const struct layer_hash *layer = pack_find_layer(thawing->loading->pack, unit->file);
		snprintf(unit->sha256, sizeof unit->sha256, "%s", layer ? layer->sha256 : "");
		done = give_parts(thawing, unit->criteria, unit->criterion_count) &&
		       give_parts(thawing, unit->notes, unit->note_count);
	}
	return done;
}

static bool give_all(const struct thawing *thawing, struct pack *thawed)
{
	bool done = give_blocks(thawing, thawed->common, thawed->common_count) &&
	            give_units(thawing, thawed->units, thawed->unit_count) &&
	            give_units(thawing, thawed->variants, thawed->variant_count);
	for (size_t i = 0; done && i < thawed->qualification_count; i++) {
		struct qualification *qualification = &thawed->qualifications[i];
		done = give_blocks(thawing, qualification->structure, qualification->structure_count) &&
		       give_blocks(thawing, qualification->windows, qualification->window_count);
	}
	return done;
}

/* The pack frees its lists. */
static void *keep(const void *items, size_t count, size_t size)
{
	void *kept = memory_take(count + 1, size);
	if (count)
		memcpy(kept, items, count * size);
	return kept;
}

static void take_lists(struct pack *pack, const struct pack *thawed)
{
	pack->common = thawed->common;
	pack->common_count = thawed->common_count;
	pack->standards = keep(thawed->standards, thawed->standard_count, sizeof *pack->standards);
	pack->standard_count = thawed->standard_count;
	pack->bodies = keep(thawed->bodies, thawed->body_count, sizeof *pack->bodies);
	pack->body_count = thawed->body_count;
	pack->qualifications = keep(thawed->qualifications, thawed->qualification_count, sizeof *pack->qualifications);
	pack->qualification_count = thawed->qualification_count;
	pack->units = keep(thawed->units, thawed->unit_count, sizeof *pack->units);
	pack->unit_count = thawed->unit_count;
	pack->variants = keep(thawed->variants, thawed->variant_count, sizeof *pack->variants);
	pack->variant_count = thawed->variant_count;
	pack->instances = thawed->instances;
}

static bool same_names(const struct strings *a, const struct strings *b)
{
	bool same = a->count == b->count;
	for (size_t i = 0; same && i < a->count; i++)
		same = strcmp(a->at[i], b->at[i]) == 0;
	return same;
}

static bool thaw(struct loading *loading, struct text bodies, struct text givens)
{
	struct pack *pack = loading->pack;
	struct frozen *frozen = arena_take(pack->arena, sizeof *frozen);
	struct strings there = pack_list_body_files(pack);
	if (!fields_read(pack->arena, bodies, frozen_fields, pack, frozen) || !same_names(&there, &frozen->files) ||
	    !read_files(loading, &frozen->files))
		return false;
	struct thawing thawing = {loading, make_givens(loading, givens, frozen->pack.instances),
	                          frozen->pack.instances};
	if (!thawing.givens || !give_all(&thawing, &frozen->pack))
		return false;
	take_lists(pack, &frozen->pack);
	return true;
}

bool pack_thaw(struct loading *loading)
{
	struct pack *pack = loading->pack;
	struct text givens, bodies = shipped_bodies(loading->shipped, &givens);
	size_t layers = pack->layer_count;
	int top = lua_gettop(loading->lua);
	bool thawed = bodies.length && pack->error_count == 0 && sandbox_is_trusted(pack->sandbox) &&
	              thaw(loading, bodies, givens);
	lua_settop(loading->lua, top);
	if (!thawed)
		pack->layer_count = layers;
	return thawed;
}
