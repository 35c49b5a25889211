#include "command_scripts.h"

#include <stdlib.h>
#include <string.h>

#include "library_versions.h"
#include "portfolio.h"
#include "shipped.h"

enum { MOST_BYTES = 1 << 20 };

enum bearing {
	ON_ALL,
	ON_PART,     /* a body or a unit of it */
	ON_ROWS,     /* a table of thresholds, each row on what its unit says */
	ON_LEARNERS, /* waivers: what the loader tells of them is what counts */
};

struct script {
	const char *file; /* as messages call it */
	const char *path; /* on disk */
	enum bearing bearing;
	const char *part; /* "cyq" or "cyq/develop-personal-performance" */
	struct file_mark mark;
	bool regular;
	bool known; /* the hash is */
	bool noted; /* the database has it already */
	unsigned char sha256[HASH_BYTES];
};

/* A row of a table of thresholds; its line stands in what is reported. */
struct row {
	const char *part;
	const char *file;
	const struct table *table;
	const struct table_row *row;
};

struct scripts {
	struct arena *arena;
	const struct shipped *shipped; /* NULL: there is none */
	struct script *at;             /* in byte order of their names */
	size_t count;
	bool whole; /* no folder is there that could not be read */
	struct row *rows;
	size_t row_count;
};

/* What a file bears on ---------------------------------------------------------------------------------------------- */

/* `name` is the file's name from its layer's root on. */
static void set_bearing(struct script *script, struct arena *arena, const char *name)
{
	static const char standards[] = "awarding-bodies/standards/";
	if (strncmp(name, standards, strlen(standards)) != 0)
		script->part = pack_part_of_file(arena, name);
	if (script->part)
		script->bearing = ON_PART;
	else if (strcmp(name, "thresholds.csv") == 0 || strcmp(name, "thresholds.yaml") == 0)
		script->bearing = ON_ROWS;
	else if (strcmp(name, "waivers.lua") == 0)
		script->bearing = ON_LEARNERS;
}

/* Cases say nothing of portfolios: only that they are there may be a fault. What is no file has no hash but what it is: a
 * folder, or a link that leads nowhere. */
static void set_kind(struct script *script, mode_t mode)
{
	script->regular = S_ISREG(mode) && !string_ends_with(script->file, ".cases.lua");
	unsigned kind = S_ISREG(mode) ? 0 : 1 + (mode & S_IFMT);
	memcpy(script->sha256, &kind, sizeof kind);
}

/* Finding and hashing ---------------------------------------------------------------------------------------------- */

struct scripts *scripts_find(const struct pack_source *source)
{
	struct scripts *scripts = memory_take(1, sizeof *scripts);
	scripts->arena = arena_new();
	scripts->shipped = shipped_in_program(lua_library_name());
	struct strings files;
	scripts->whole = pack_list_files(scripts->arena, source, &files);
	scripts->count = files.count;
	scripts->at = arena_array(scripts->arena, files.count, sizeof *scripts->at);
	for (size_t i = 0; i < files.count; i++) {
		struct script *script = &scripts->at[i];
		struct stat status;
		script->file = files.at[i];
		script->path = pack_file_on_disk(scripts->arena, source, files.at[i]);
		set_bearing(script, scripts->arena, pack_file_in_layer(scripts->arena, source, script->file));
		bool there = stat(script->path, &status) == 0;
		set_kind(script, there ? status.st_mode : 0);
		if (there)
			script->mark = file_mark_of(&status);
	}
	return scripts;
}

void scripts_free(struct scripts *scripts)
{
	if (!scripts)
		return;
	arena_free(scripts->arena);
	free(scripts->rows);
	free(scripts);
}

static bool look_up(struct script *script, struct store *store)
{
	struct store_seen seen;
	bool same = false;
	if (!store || !store_look_up(store, script->path, &script->mark, &seen, &same) || !same)
		return false;
	memcpy(script->sha256, seen.sha256, HASH_BYTES);
	return script->noted = true;
}

/* Tables of thresholds by what they are called. */
static bool read_table(struct arena *arena, const struct script *script, const struct buffer *bytes,
                       struct table *table)
{
	if (string_ends_with(script->file, ".csv"))
		return table_read_csv(arena, script->file, bytes->at, bytes->length, table, NULL);
	return portfolio_read_rows(arena, script->file, bytes->at, bytes->length, table, NULL);
}

static const char *cell(const struct table *table, const struct table_row *row, const char *column)
{
	for (size_t i = 0; i < table->column_count; i++)
		if (strcmp(table->columns[i], column) == 0)
			return row->cells[i];
	return NULL;
}

/* A row that does not say its unit bears on all. */
static void take_rows(struct scripts *scripts, const struct script *script, const struct table *table)
{
	scripts->rows = memory_grow(scripts->rows, scripts->row_count + table->row_count + 1, sizeof *scripts->rows);
	for (size_t i = 0; i < table->row_count; i++) {
		const char *unit = cell(table, &table->rows[i], "unit");
		scripts->rows[scripts->row_count++] =
			(struct row){unit ? unit : "", script->file, table, &table->rows[i]};
	}
}

/* What can't be read has a hash of nothing: that it is there counts. A table that is none bears on all. */
static void read_script(struct scripts *scripts, struct script *script, struct buffer *bytes)
{
	if (!file_read_marked(script->path, MOST_BYTES, 0, bytes, &script->mark, NULL)) {
		script->mark.settled = false;
		return;
	}
	struct shipped_file shipped;
	if (!shipped_find(scripts->shipped, script->file, bytes->at, bytes->length, &shipped) ||
	    !hash_read(shipped.sha256, script->sha256))
		hash_digest(bytes->at, bytes->length, script->sha256);
	if (script->bearing != ON_ROWS)
		return;
	struct table *table = arena_take(scripts->arena, sizeof *table);
	if (read_table(scripts->arena, script, bytes, table))
		take_rows(scripts, script, table);
	else
		script->bearing = ON_ALL;
}

void scripts_hash(struct scripts *scripts, struct store *store)
{
	struct buffer bytes = {0};
	for (size_t i = 0; i < scripts->count; i++) {
		struct script *script = &scripts->at[i];
		bool unread = script->bearing == ON_ROWS || (!script->known && !look_up(script, store));
		if (script->regular && unread)
			read_script(scripts, script, &bytes);
		script->known = script->regular;
	}
	buffer_free(&bytes);
}

static int by_file(const void *name, const void *script)
{
	return strcmp(name, ((const struct script *)script)->file);
}

bool scripts_are_whole(const struct scripts *scripts)
{
	return scripts->whole;
}

bool scripts_take(struct scripts *scripts, const struct layer_hash *layers, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct script *script =
			bsearch(layers[i].file, scripts->at, scripts->count, sizeof *scripts->at, by_file);
		unsigned char sha256[HASH_BYTES];
		if (!script || !hash_read(layers[i].sha256, sha256) ||
		    (script->known && memcmp(script->sha256, sha256, HASH_BYTES) != 0))
			return false;
		memcpy(script->sha256, sha256, HASH_BYTES);
		script->known = true;
	}
	return true;
}

void scripts_note(const struct scripts *scripts, struct store *store)
{
	for (size_t i = 0; i < scripts->count; i++) {
		const struct script *script = &scripts->at[i];
		struct store_seen seen = {.portfolio = false};
		if (!script->known || script->noted)
			continue;
		memcpy(seen.sha256, script->sha256, HASH_BYTES);
		store_note(store, script->path, &script->mark, &seen);
	}
}

/* Keys ------------------------------------------------------------------------------------------------------------- */

static void add_script(const struct script *script, bool hash, struct buffer *out)
{
	buffer_add(out, script->file, strlen(script->file) + 1);
	if (hash)
		buffer_add(out, script->sha256, HASH_BYTES);
}

/* All of a row, with its columns. */
static void add_row(const struct row *row, struct buffer *out)
{
	buffer_print(out, "%s:%d", row->file, row->row->line);
	for (size_t i = 0; i < row->table->column_count; i++)
		if (row->row->cells[i])
			buffer_print(out, "\n%s=%s", row->table->columns[i], row->row->cells[i]);
	buffer_add_char(out, '\0');
}

void scripts_add_all(const struct scripts *scripts, struct buffer *out)
{
	for (size_t i = 0; i < scripts->count; i++)
		add_script(&scripts->at[i], true, out);
}

void scripts_add_shared(const struct scripts *scripts, struct buffer *out)
{
	for (size_t i = 0; i < scripts->count; i++)
		add_script(&scripts->at[i], scripts->at[i].bearing == ON_ALL, out);
	for (size_t i = 0; i < scripts->row_count; i++)
		if (!*scripts->rows[i].part)
			add_row(&scripts->rows[i], out);
}

/* Whether a part is this id, or the body of it. */
static bool bears_on(const char *part, const char *id)
{
	size_t length = strlen(part);
	return length && strncmp(part, id, length) == 0 && (id[length] == '\0' || id[length] == '/');
}

void scripts_add_part(const struct scripts *scripts, const char *id, struct buffer *out)
{
	for (size_t i = 0; i < scripts->count; i++)
		if (scripts->at[i].bearing == ON_PART && bears_on(scripts->at[i].part, id))
			add_script(&scripts->at[i], true, out);
	for (size_t i = 0; i < scripts->row_count; i++)
		if (bears_on(scripts->rows[i].part, id))
			add_row(&scripts->rows[i], out);
}
