#include "pack_inside.h"

#include "portfolio.h"
#include "table.h"

/* Tables of thresholds in a centre's folder. */
struct kind {
	const char *name;
	bool (*read)(struct arena *arena, const char *file, const char *bytes, size_t length, struct table *table,
	             struct error *error);
};
static const struct kind kinds[] = {
	{"thresholds.csv", table_read_csv},
	{"thresholds.yaml", portfolio_read_rows},
};

/* Pushes { line = 7, cells = { unit = "…", … }, lines = { unit = 7, … } }; `lines` is empty where all stand in that of the row. */
static void push_row(lua_State *lua, const struct table *table, const struct table_row *row)
{
	lua_createtable(lua, 0, 3);
	lua_pushinteger(lua, row->line);
	lua_setfield(lua, -2, "line");
	lua_createtable(lua, 0, (int)table->column_count);
	for (size_t i = 0; i < table->column_count; i++) {
		lua_pushstring(lua, row->cells[i]);
		lua_setfield(lua, -2, table->columns[i]);
	}
	lua_setfield(lua, -2, "cells");
	lua_createtable(lua, 0, row->lines ? (int)table->column_count : 0);
	for (size_t i = 0; row->lines && i < table->column_count; i++) {
		lua_pushinteger(lua, row->lines[i]);
		lua_setfield(lua, -2, table->columns[i]);
	}
	lua_setfield(lua, -2, "lines");
}

static bool give_to_kit(struct loading *loading, const char *file, const struct table *table, struct error *error)
{
	lua_State *lua = loading->lua;
	pack_push_from_kit(loading->pack, "add_table");
	lua_pushstring(lua, file);
	lua_pushinteger(lua, table->head);
	lua_createtable(lua, (int)table->row_count, 0);
	for (size_t i = 0; i < table->row_count; i++) {
		push_row(lua, table, &table->rows[i]);
		lua_rawseti(lua, -2, (lua_Integer)i + 1);
	}
	lua_createtable(lua, 0, (int)table->column_count);
	for (size_t i = 0; i < table->column_count; i++) {
		lua_pushstring(lua, "");
		lua_setfield(lua, -2, table->columns[i]);
	}
	return pack_end_call(loading, sandbox_call(loading->pack->sandbox, 4, 0), file, error);
}

/* Where the first line is no head, the rows only follow from it: sep=; or a title, on which no row fits. */
static void blame_head(struct loading *loading, const char *file, struct table *table, struct error *error)
{
	struct error of_head = {0};
	table->row_count = 0;
	if (table->head && error->line > table->head && !give_to_kit(loading, file, table, &of_head))
		*error = of_head;
}

static bool load_table(struct loading *loading, const struct kind *kind, const char *file, struct error *error)
{
	struct table table;
	if (!pack_read_layer(loading, file, NULL, error))
		return false;
	if (kind->read(loading->pack->arena, file, loading->bytes.at, loading->bytes.length, &table, error))
		return give_to_kit(loading, file, &table, error);
	blame_head(loading, file, &table, error);
	return false;
}

void pack_load_tables(struct loading *loading, const char *centre)
{
	struct pack *pack = loading->pack;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		struct error error = {0};
		const char *file = arena_print(pack->arena, "%s%s", centre, kinds[i].name);
		if (pack_has_file(pack, file) && !load_table(loading, &kinds[i], file, &error))
			pack_add_error(pack, &error);
	}
}
