#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pack_inside.h"

/* A body, qualification or unit: what ships comes from home, or it is the centre's own; what the centre changes in what
 * ships stands in a file of the same name in its folder. */
struct item {
	const char *kind; /* unit */
	const char *body;
	const char *name;
	const char *id;         /* full */
	const char *file;       /* below home, or the centre's */
	const char *amended_by; /* the centre's file; NULL where there is none */
};

static bool call_kit(struct loading *loading, const char *function, int args, int results, const char *file,
                     struct error *error)
{
	pack_push_from_kit(loading->pack, function);
	lua_insert(loading->lua, -args - 1);
	return pack_end_call(loading, sandbox_call(loading->pack->sandbox, args, results), file, error);
}

/* Loads a file that must give back a `kind` called `name`, and leaves it on the stack. */
static bool load_kind(struct loading *loading, const char *kind, const char *name, const char *file,
                      const char **sha256, struct error *error)
{
	const char *written_in = strcmp(kind, "standard") == 0  ? "standards"
	                         : strcmp(kind, "waivers") == 0 ? "waivers"
	                                                        : "units";
	if (!pack_load_script(loading, written_in, file, sha256, error))
		return false;
	lua_pushstring(loading->lua, kind);
	lua_insert(loading->lua, -2);
	lua_pushstring(loading->lua, name);
	lua_insert(loading->lua, -2);
	lua_pushstring(loading->lua, file);
	return call_kit(loading, "expect", 4, 1, file, error);
}

/* The centre's changes of what `item` is. */
static void load_amendments(struct loading *loading, const struct item *item)
{
	struct error error = {0};
	if (!item->amended_by)
		return;
	bool loaded = pack_load_script(loading, "units", item->amended_by, NULL, &error);
	if (loaded) {
		lua_pushstring(loading->lua, item->kind);
		lua_insert(loading->lua, -2);
		lua_pushstring(loading->lua, item->id);
		lua_insert(loading->lua, -2);
		lua_pushstring(loading->lua, item->amended_by);
	}
	if (!loaded || !call_kit(loading, "add_amendments", 4, 0, item->amended_by, &error))
		pack_add_error(loading->pack, &error);
}

static struct item find_item(struct loading *loading, const char *centre, const char *kind, const char *body,
                             const char *name, const char *file)
{
	struct pack *pack = loading->pack;
	const char *own = centre ? arena_print(pack->arena, "%s%s", centre, file) : NULL;
	bool ships = pack_has_file(pack, file), has_own = own && pack_has_file(pack, own);
	const char *id = body && strcmp(kind, "body") != 0 ? arena_print(pack->arena, "%s/%s", body, name) : name;
	return (struct item){kind, body, name, id, !ships && has_own ? own : file, ships && has_own ? own : NULL};
}

/* What is in a folder of what ships or of the centre, each name once, in byte order. */
static struct names list_both(struct pack *pack, const char *centre, const char *folder, const char *end)
{
	struct names ships = pack_list_folder(pack, folder, end), own = {0};
	if (centre)
		own = pack_list_folder(pack, arena_print(pack->arena, "%s%s", centre, folder), end);
	struct names both = {arena_array(pack->arena, ships.count + own.count, sizeof *both.at), 0};
	for (size_t i = 0; i < ships.count + own.count; i++)
		both.at[i] = i < ships.count ? ships.at[i] : own.at[i - ships.count];
	strings_sort(both.at, ships.count + own.count);
	for (size_t i = 0; i < ships.count + own.count; i++)
		if (both.count == 0 || strcmp(both.at[both.count - 1], both.at[i]) != 0)
			both.at[both.count++] = both.at[i];
	return both;
}

static void load_common(struct loading *loading, const char *centre)
{
	struct error error = {0};
	struct item item = find_item(loading, centre, "common", NULL, "common", "awarding-bodies/common.lua");
	load_amendments(loading, &item);
	if (!load_kind(loading, "common", "", item.file, NULL, &error) ||
	    !call_kit(loading, "layered_common", 1, 1, item.file, &error) ||
	    !pack_read_value(loading, "common", NULL, item.file, NULL, &error))
		pack_add_error(loading->pack, &error);
}

/* Standards -------------------------------------------------------------------------------------------------------- */

static void refuse_change(struct pack *pack, const struct item *item)
{
	struct error error = {0};
	if (!item->amended_by)
		return;
	error_at(&error, (struct place){item->amended_by, 1, 1},
	         "this standard is installed already, and is nobody's to change; to ask for more, amend the unit of a "
	         "body that refers to it");
	pack_add_error(pack, &error);
}

static bool load_standard(struct loading *loading, const struct item *item, struct error *error)
{
	struct pack *pack = loading->pack;
	if (!load_kind(loading, item->kind, item->name, item->file, NULL, error))
		return false;
	lua_pushvalue(loading->lua, -1);
	if (!call_kit(loading, "add_standard", 1, 0, item->file, error))
		return false;
	return pack_read_value(loading, item->kind, NULL, item->file, &pack->standards[pack->standard_count], error);
}

static void load_standards(struct loading *loading, const char *centre)
{
	struct pack *pack = loading->pack;
	struct names names = list_both(pack, centre, "awarding-bodies/standards", ".lua");
	pack->standards = memory_grow(pack->standards, names.count + 1, sizeof *pack->standards);
	for (size_t i = 0; i < names.count; i++) {
		struct error error = {0};
		const char *file = arena_print(pack->arena, "awarding-bodies/standards/%s.lua", names.at[i]);
		struct item item = find_item(loading, centre, "standard", NULL, names.at[i], file);
		refuse_change(pack, &item);
		if (load_standard(loading, &item, &error)) {
			pack->standard_count++;
			continue;
		}
		pack_add_error(pack, &error);
		lua_pushstring(loading->lua, item.name);
		call_kit(loading, "standard_failed", 1, 0, item.file, &error);
	}
}

/* Units ------------------------------------------------------------------------------------------------------------ */

/* Calls kit.variants(body, unit, qualifications) with the unit on top, and leaves the list in its place. */
static bool find_variants(struct loading *loading, const struct item *item, struct error *error)
{
	const struct pack *pack = loading->pack;
	lua_pushstring(loading->lua, item->body);
	lua_insert(loading->lua, -2);
	lua_newtable(loading->lua);
	for (size_t i = 0; i < pack->qualification_count; i++) {
		lua_pushstring(loading->lua, pack->qualifications[i].id);
		lua_rawseti(loading->lua, -2, (lua_Integer)i + 1);
	}
	return call_kit(loading, "variants", 3, 1, item->file, error);
}

static bool read_variant(struct loading *loading, const struct item *item, lua_Integer number, const char *sha256,
                         struct unit *unit, struct error *error)
{
	lua_rawgeti(loading->lua, -1, number);
	if (!pack_read_value(loading, "unit", item->body, item->file, unit, error))
		return false;
	snprintf(unit->sha256, sizeof unit->sha256, "%s", sha256);
	return true;
}

/* The list of variants on top is read and taken off: the unit in general, and as it is in some qualifications. */
static bool read_variants(struct loading *loading, const struct item *item, const char *sha256, struct error *error)
{
	struct pack *pack = loading->pack;
	lua_Integer count = luaL_len(loading->lua, -1);
	bool done = read_variant(loading, item, 1, sha256, &pack->units[pack->unit_count], error);
	pack->unit_count += done;
	pack->variants = memory_grow(pack->variants, pack->variant_count + (size_t)count, sizeof *pack->variants);
	for (lua_Integer i = 2; done && i <= count; i++) {
		done = read_variant(loading, item, i, sha256, &pack->variants[pack->variant_count], error);
		pack->variant_count += done;
	}
	lua_pop(loading->lua, 1);
	return done;
}

static void load_units(struct loading *loading, const char *centre, const char *body)
{
	struct pack *pack = loading->pack;
	struct names names =
		list_both(pack, centre, arena_print(pack->arena, "awarding-bodies/%s/units", body), ".lua");
	pack->units = memory_grow(pack->units, pack->unit_count + names.count + 1, sizeof *pack->units);
	for (size_t i = 0; i < names.count; i++) {
		struct error error = {0};
		const char *sha256 = "";
		const char *file = arena_print(pack->arena, "awarding-bodies/%s/units/%s.lua", body, names.at[i]);
		struct item item = find_item(loading, centre, "unit", body, names.at[i], file);
		load_amendments(loading, &item);
		if (!load_kind(loading, "unit", names.at[i], item.file, &sha256, &error) ||
		    !find_variants(loading, &item, &error) || !read_variants(loading, &item, sha256, &error))
			pack_add_error(pack, &error);
	}
}

/* Bodies and qualifications ---------------------------------------------------------------------------------------- */

/* Loads one, tells the kit of it, and reads it. */
static bool load_item(struct loading *loading, const struct item *item, const char *add, void *into)
{
	struct error error = {0};
	load_amendments(loading, item);
	bool done = load_kind(loading, item->kind, item->name, item->file, NULL, &error);
	if (done) {
		lua_pushstring(loading->lua, item->body);
		lua_pushstring(loading->lua, item->id);
		lua_pushvalue(loading->lua, -3);
		done = call_kit(loading, add, 3, 0, item->file, &error) &&
		       pack_read_value(loading, item->kind, item->body, item->file, into, &error);
	}
	if (!done)
		pack_add_error(loading->pack, &error);
	return done;
}

static void load_qualifications(struct loading *loading, const char *centre, const char *body)
{
	struct pack *pack = loading->pack;
	struct names names =
		list_both(pack, centre, arena_print(pack->arena, "awarding-bodies/%s/qualifications", body), ".lua");
	pack->qualifications = memory_grow(pack->qualifications, pack->qualification_count + names.count + 1,
	                                   sizeof *pack->qualifications);
	for (size_t i = 0; i < names.count; i++) {
		const char *file =
			arena_print(pack->arena, "awarding-bodies/%s/qualifications/%s.lua", body, names.at[i]);
		struct item item = find_item(loading, centre, "qualification", body, names.at[i], file);
		if (load_item(loading, &item, "add_qualification", &pack->qualifications[pack->qualification_count]))
			pack->qualification_count++;
	}
}

/* A folder without body.lua is no body. */
static bool load_body(struct loading *loading, const char *centre, const char *name)
{
	struct pack *pack = loading->pack;
	const char *file = arena_print(pack->arena, "awarding-bodies/%s/body.lua", name);
	struct item item = find_item(loading, centre, "body", name, name, file);
	if (!pack_has_file(pack, item.file) || !load_item(loading, &item, "add_body", &pack->bodies[pack->body_count]))
		return false;
	pack->body_count++;
	return true;
}

/* What is loaded as a whole ---------------------------------------------------------------------------------------- */

static bool has_layer(const struct pack *pack, const char *file)
{
	for (size_t i = 0; i < pack->layer_count; i++)
		if (strcmp(pack->layers[i].file, file) == 0)
			return true;
	return false;
}

/* Whether the unit's file was read: then what is wrong with it is told already. */
static bool was_read(const struct pack *pack, const char *id)
{
	const char *slash = strchr(id, '/');
	const char *file =
		arena_print(pack->arena, "awarding-bodies/%.*s/units/%s.lua", (int)(slash - id), id, slash + 1);
	return has_layer(pack, file) ||
	       (pack->centre && has_layer(pack, arena_print(pack->arena, "%s/%s", pack->centre, file)));
}

/* A qualification that names a unit which is not there is a faulty pack. */
static void check_qualifications(struct pack *pack)
{
	for (size_t i = 0; i < pack->qualification_count; i++) {
		const struct qualification *qualification = &pack->qualifications[i];
		for (size_t k = 0; k < qualification->units.count; k++) {
			const char *unit = qualification->units.at[k];
			if (pack_unit(pack, unit) || was_read(pack, unit))
				continue;
			const char *near = pack_nearest_unit(pack, unit);
			struct error error = {0};
			error_at(&error, qualification->place, "there is no unit '%s'%s%s%s", unit,
			         near ? "; did you mean '" : "", near ? near : "", near ? "'?" : "");
			pack_add_error(pack, &error);
		}
	}
}

/* Adds a name to the table { name = true } on top. */
static void add_name(lua_State *lua, const char *name)
{
	lua_pushboolean(lua, true);
	lua_setfield(lua, -2, name);
}

static bool has_faulty_script(const struct pack *pack)
{
	static const char end[] = ".lua";
	for (size_t i = 0; i < pack->error_count; i++) {
		size_t length = strlen(pack->errors[i].file), tail = strlen(end);
		if (length > tail && strcmp(pack->errors[i].file + length - tail, end) == 0)
			return true;
	}
	return false;
}

/* Amendments that changed nothing: of what is not there, or of rules that nobody asks. */
static void check_amendments(struct loading *loading)
{
	const struct pack *pack = loading->pack;
	struct error error = {0};
	lua_newtable(loading->lua);
	for (size_t i = 0; i < pack->unit_count; i++)
		add_name(loading->lua, pack->units[i].id);
	lua_newtable(loading->lua);
	for (size_t i = 0; i < pack->qualification_count; i++)
		add_name(loading->lua, pack->qualifications[i].id);
	lua_pushboolean(loading->lua, !has_faulty_script(pack));
	if (!call_kit(loading, "check_amendments", 3, 0, "rules/kit/init.lua", &error))
		pack_add_error(loading->pack, &error);
}

static void load_waivers(struct loading *loading, const char *centre)
{
	struct error error = {0};
	const char *file = arena_print(loading->pack->arena, "%swaivers.lua", centre);
	if (pack_has_file(loading->pack, file) && (!load_kind(loading, "waivers", "", file, NULL, &error) ||
	                                           !pack_read_value(loading, "waivers", NULL, file, NULL, &error)))
		pack_add_error(loading->pack, &error);
}

static void list_files(struct pack *pack, struct strings *files, const char *folder)
{
	struct names names = pack_list_folder(pack, folder, ".lua");
	files->at = memory_grow(files->at, files->count + names.count + 1, sizeof *files->at);
	for (size_t i = 0; i < names.count; i++)
		files->at[files->count++] = arena_print(pack->arena, "%s/%s.lua", folder, names.at[i]);
}

struct strings pack_list_body_files(struct pack *pack)
{
	struct strings files = {memory_take(1, sizeof *files.at), 0};
	struct names names = pack_list_folder(pack, "awarding-bodies", "");
	struct names bodies = {arena_array(pack->arena, names.count, sizeof *bodies.at), 0};
	files.at[files.count++] = "awarding-bodies/common.lua";
	list_files(pack, &files, "awarding-bodies/standards");
	for (size_t i = 0; i < names.count; i++) {
		const char *file = arena_print(pack->arena, "awarding-bodies/%s/body.lua", names.at[i]);
		if (!pack_has_file(pack, file))
			continue;
		bodies.at[bodies.count++] = names.at[i];
		files.at = memory_grow(files.at, files.count + 1, sizeof *files.at);
		files.at[files.count++] = file;
		list_files(pack, &files, arena_print(pack->arena, "awarding-bodies/%s/qualifications", names.at[i]));
	}
	for (size_t i = 0; i < bodies.count; i++)
		list_files(pack, &files, arena_print(pack->arena, "awarding-bodies/%s/units", bodies.at[i]));
	const char **kept = arena_copy(pack->arena, files.at, files.count * sizeof *files.at);
	free(files.at);
	return (struct strings){kept, files.count};
}

void pack_load_bodies(struct loading *loading, const char *centre)
{
	struct pack *pack = loading->pack;
	if (centre)
		pack_load_tables(loading, centre);
	load_common(loading, centre);
	load_standards(loading, centre);
	struct names names = list_both(pack, centre, "awarding-bodies", "");
	pack->bodies = memory_grow(pack->bodies, names.count + 1, sizeof *pack->bodies);
	for (size_t i = 0; i < names.count; i++)
		if (load_body(loading, centre, names.at[i]))
			load_qualifications(loading, centre, names.at[i]);
	for (size_t i = 0; i < pack->body_count; i++)
		load_units(loading, centre, pack->bodies[i].name);
	check_qualifications(pack);
	check_amendments(loading);
	struct error error = {0};
	if (!pack_check_tried(loading, &error))
		pack_add_error(pack, &error);
	if (!centre)
		return;
	load_waivers(loading, centre);
	pack_check_layout(pack);
}
