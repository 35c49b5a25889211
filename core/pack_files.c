/* Which files packs are loaded from, without loading: so it can be told whether anything has changed. */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "file.h"
#include "pack_inside.h"

enum { MOST_DEPTH = 8 /* folders may lead in a circle */, FIRST_NAMES = 64 };

struct listing {
	struct arena *arena;
	const char **at;
	size_t count;
	bool broken; /* a folder that is there could not be read */
};

static void add(struct listing *listing, const char *name)
{
	listing->at = memory_grow(listing->at, listing->count + 1, sizeof *listing->at);
	listing->at[listing->count++] = name;
}

static bool is_script(const char *name)
{
	return (string_ends_with(name, ".lua") && !string_ends_with(name, ".cases.lua")) ||
	       string_ends_with(name, ".txt");
}

static bool may_be_folder(const struct dirent *entry)
{
	return entry->d_type == DT_DIR || entry->d_type == DT_LNK || entry->d_type == DT_UNKNOWN;
}

static DIR *open_folder(struct listing *listing, const char *path)
{
	DIR *handle = opendir(path);
	listing->broken = listing->broken || (!handle && errno != ENOENT && errno != ENOTDIR);
	return handle;
}

static const struct dirent *next_entry(struct listing *listing, DIR *handle)
{
	const struct dirent *entry = file_next_entry(handle);
	listing->broken = listing->broken || (!entry && errno);
	return entry;
}

/* What ships -------------------------------------------------------------------------------------------------------- */

/* `path` is the folder on disk, `name` how messages call it. A folder counts by its name: an empty one may be a fault. */
static void walk(struct listing *listing, const char *path, const char *name, int depth)
{
	DIR *handle = depth < MOST_DEPTH ? open_folder(listing, path) : NULL;
	if (!handle)
		return;
	add(listing, name);
	for (const struct dirent *entry; (entry = next_entry(listing, handle));) {
		if (entry->d_name[0] == '.' || string_ends_with(entry->d_name, ".examples"))
			continue;
		const char *below = arena_print(listing->arena, "%s/%s", name, entry->d_name);
		if (is_script(entry->d_name))
			add(listing, below);
		else if (may_be_folder(entry))
			walk(listing, arena_print(listing->arena, "%s/%s", path, entry->d_name), below, depth + 1);
	}
	closedir(handle);
}

static const char *const roots[] = {"rules", "awarding-bodies"};
enum { ROOTS = sizeof roots / sizeof *roots };

/* What is the centre's ---------------------------------------------------------------------------------------------- */

static bool counts(const char *name)
{
	return name[0] != '.' && (!pack_is_nobodys(name) || string_ends_with(name, ".lua"));
}

/* What does not belong into a folder of the layout is an error (pack_layout.c): so all that stands there counts, if only by
 * its name, but for what is nobody's there either. Examples of units stand for themselves. */
static void walk_room(struct listing *listing, const char *folder, int depth)
{
	DIR *handle = depth < MOST_DEPTH ? open_folder(listing, folder) : NULL;
	for (const struct dirent *entry; handle && (entry = next_entry(listing, handle));) {
		const char *name = entry->d_name;
		if (!counts(name))
			continue;
		const char *below = arena_print(listing->arena, "%s/%s", folder, name);
		add(listing, below);
		if (may_be_folder(entry) &&
		    !(string_ends_with(folder, "/units") && string_ends_with(name, ".examples")))
			walk_room(listing, below, depth + 1);
	}
	if (handle)
		closedir(handle);
}

struct stranger {
	const char *name;
	bool may_be_folder;
};

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct stranger *)a)->name, ((const struct stranger *)b)->name);
}

static struct stranger *strangers_in(struct listing *listing, const char *folder, size_t *count)
{
	size_t room = 0;
	struct stranger *all = NULL;
	DIR *handle = open_folder(listing, folder);
	for (const struct dirent *entry; handle && (entry = next_entry(listing, handle));) {
		if (entry->d_name[0] == '.')
			continue;
		if (*count == room)
			all = memory_grow(all, room = room ? 2 * room : FIRST_NAMES, sizeof *all);
		all[(*count)++] = (struct stranger){arena_string(listing->arena, entry->d_name), may_be_folder(entry)};
	}
	if (handle)
		closedir(handle);
	if (*count)
		qsort(all, *count, sizeof *all, by_name);
	return all;
}

/* A folder that is not of the layout: portfolios may lie there, and only scripts make it an error. No more folders are
 * looked into than pack_layout.c does, in the same order. */
static void walk_stranger(struct listing *listing, const char *folder, int *folders)
{
	size_t count = 0;
	struct stranger *all = strangers_in(listing, folder, &count);
	for (size_t i = 0; i < count; i++) {
		const char *below = arena_print(listing->arena, "%s/%s", folder, all[i].name);
		if (pack_is_any_script(all[i].name))
			add(listing, below);
		else if (all[i].may_be_folder && file_is_folder(below) && --*folders > 0)
			walk_stranger(listing, below, folders);
	}
	free(all);
}

static bool is_root(const char *name)
{
	for (size_t i = 0; i < ROOTS; i++)
		if (strcmp(name, roots[i]) == 0)
			return true;
	return false;
}

/* In the centre's folder itself there is room for two folders. */
static void list_centre(struct listing *listing, const char *centre)
{
	DIR *handle = open_folder(listing, centre);
	for (const struct dirent *entry; handle && (entry = next_entry(listing, handle));) {
		const char *name = entry->d_name;
		int folders = PACK_MOST_FOLDERS;
		if (!counts(name))
			continue;
		const char *below = arena_print(listing->arena, "%s/%s", centre, name);
		add(listing, below);
		if (is_root(name))
			walk_room(listing, below, 0);
		else if (may_be_folder(entry) && file_is_folder(below))
			walk_stranger(listing, below, &folders);
	}
	if (handle)
		closedir(handle);
}

bool pack_list_files(struct arena *arena, const struct pack_source *source, struct strings *files)
{
	struct listing listing = {.arena = arena};
	for (size_t i = 0; i < ROOTS; i++)
		walk(&listing, arena_print(arena, "%s/%s", source->home, roots[i]), roots[i], 0);
	if (source->centre)
		list_centre(&listing, pack_centre_name(arena, source->centre));
	strings_sort(listing.at, listing.count);
	*files = (struct strings){arena_array(arena, listing.count, sizeof *files->at), listing.count};
	if (listing.count)
		memcpy(files->at, listing.at, listing.count * sizeof *files->at);
	free(listing.at);
	return !listing.broken;
}

/* Whether the file ships: a centre's is named with the centre's folder in front. */
static bool ships(const char *file)
{
	for (size_t i = 0; i < ROOTS; i++) {
		size_t length = strlen(roots[i]);
		if (strncmp(file, roots[i], length) == 0 && (file[length] == '/' || file[length] == '\0'))
			return true;
	}
	return false;
}

const char *pack_file_on_disk(struct arena *arena, const struct pack_source *source, const char *file)
{
	return ships(file) ? arena_print(arena, "%s/%s", source->home, file) : file;
}

const char *pack_file_in_layer(struct arena *arena, const struct pack_source *source, const char *file)
{
	return ships(file) ? file : file + strlen(pack_centre_name(arena, source->centre)) + 1;
}

const char *pack_part_of_file(struct arena *arena, const char *name)
{
	static const char bodies[] = "awarding-bodies/", units[] = "units/", end[] = ".lua";
	const char *body = name + strlen(bodies);
	const char *slash = strncmp(name, bodies, strlen(bodies)) == 0 ? strchr(body, '/') : NULL;
	if (!slash)
		return NULL;
	const char *unit = slash + 1 + strlen(units);
	if (strncmp(slash + 1, units, strlen(units)) != 0 || !string_ends_with(name, end))
		return arena_text(arena, body, (size_t)(slash - body)).at;
	return arena_print(arena, "%.*s/%.*s", (int)(slash - body), body, (int)(strlen(unit) - strlen(end)), unit);
}
