#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "defence.h"
#include "file.h"
#include "hash.h"
#include "pack_inside.h"

enum { MOST_SCRIPT_BYTES = 1 << 20, MOST_FILES = 4096, FIRST_FILES = 64 };

/* What stands there can't be read now, for a reason that may be gone the next time: nothing is judged without it. */
static void fail_loading(struct pack *pack, const char *file, int why)
{
	if (why == ENOMEM)
		memory_end();
	error_at(&pack->loading->failed, (struct place){file, 0, 0},
	         "can't be read: %s; nothing is judged without it: see to that, and try again", strerror(why));
}

static bool is_among(int why, const int *list)
{
	while (*list && *list != why)
		list++;
	return *list != 0;
}

/* Whether it is plain that nothing is there, now or later. A link that leads nowhere is something. */
static bool is_absent(const char *path, int why)
{
	static const int absent[] = {ENOENT, ENOTDIR, ENAMETOOLONG, 0};
	struct stat link;
	return is_among(why, absent) && lstat(path, &link) != 0;
}

/* Whether it is plain that who asks may not read what stands there. */
static bool is_refused(int why)
{
	static const int refused[] = {EACCES, EPERM, 0};
	return is_among(why, refused);
}

static bool look_at(struct pack *pack, const char *file, struct stat *status)
{
	const char *path = pack_path(pack, file);
	if (stat(path, status) == 0)
		return true;
	int why = errno;
	if (!is_absent(path, why))
		fail_loading(pack, file, why);
	return false;
}

/* A pipe of that name is not waited for, and a file is opened but once: what it is can't change in between. */
static bool read_file(struct pack *pack, const char *file, struct buffer *bytes)
{
	bool plain = defence_is_up(DEFENCE_PACK_FILES);
	size_t most = plain ? MOST_SCRIPT_BYTES : SIZE_MAX / 2;
	const char *path = pack_path(pack, file);
	struct stat status;
	if (plain ? file_read_regular(path, most, bytes) : file_read(path, most, bytes, NULL))
		return bytes->length <= most;
	int why = errno;
	if (look_at(pack, file, &status) && !is_refused(why) && (S_ISREG(status.st_mode) || !plain))
		fail_loading(pack, file, why);
	return false;
}

static const char *hash_of(struct arena *arena, const struct buffer *bytes)
{
	char *hash = arena_take(arena, HASH_ROOM);
	hash_bytes(bytes->at, bytes->length, hash);
	return hash;
}

const struct layer_hash *pack_find_layer(const struct pack *pack, const char *file)
{
	for (size_t i = 0; i < pack->layer_count; i++)
		if (strcmp(pack->layers[i].file, file) == 0)
			return &pack->layers[i];
	return NULL;
}

/* A judgement is read twice where what ships uses it, and a centre's script. */
static void add_layer(struct pack *pack, const char *file, const char *hash, const char **sha256)
{
	if (sha256)
		*sha256 = hash;
	if (pack->loading->apart && pack_find_layer(pack, file))
		return;
	pack->layers = memory_grow(pack->layers, pack->layer_count + 1, sizeof *pack->layers);
	pack->layers[pack->layer_count++] = (struct layer_hash){file, hash};
}

static bool is_same_error(const struct error *a, const struct error *b)
{
	return a->line == b->line && strcmp(a->file, b->file) == 0 && strcmp(a->sentence, b->sentence) == 0;
}

void pack_add_error(struct pack *pack, const struct error *error)
{
	bool follows = pack->loading->follows && pack->error_count > 0;
	pack->loading->follows = false;
	if (follows)
		return;
	for (size_t i = 0; i < pack->error_count; i++)
		if (is_same_error(&pack->errors[i], error))
			return;
	pack->errors = memory_grow(pack->errors, pack->error_count + 1, sizeof *pack->errors);
	pack->errors[pack->error_count++] = *error;
}

const char *pack_path(struct pack *pack, const char *file)
{
	size_t length = pack->centre ? strlen(pack->centre) : 0;
	bool of_centre =
		pack->centre && strncmp(file, pack->centre, length) == 0 && (file[length] == '/' || !file[length]);
	return of_centre ? file : arena_print(pack->arena, "%s/%s", pack->home, file);
}

bool pack_has_file(struct pack *pack, const char *file)
{
	struct stat status;
	return look_at(pack, file, &status);
}

bool pack_read_text_of(struct pack *pack, const char *file, struct buffer *bytes)
{
	return read_file(pack, file, bytes);
}

/* Why a file was not read, and what to do. */
static const char *why_unread(const char *path)
{
	struct stat status;
	if (stat(path, &status) != 0)
		return "there is no such file: write it, or correct the name by which it is asked for";
	if (S_ISDIR(status.st_mode))
		return "this is a folder, and a file of that name is wanted: give the folder another name";
	return "the file can't be read, or is larger than 1 MiB: see who may read it, or split it";
}

/* The line of the first byte that is no UTF-8; 0 where all is. */
static int line_of_strange(const struct buffer *bytes)
{
	int line = 1;
	uint32_t point;
	for (size_t at = 0, taken; at < bytes->length; at += taken) {
		taken = utf8_read(bytes->at + at, bytes->length - at, &point);
		if (!taken || !bytes->at[at])
			return line;
		line += bytes->at[at] == '\n';
	}
	return 0;
}

/* Editors of Windows put a mark before a text in UTF-8, which nobody sees. */
static void drop_mark(struct buffer *bytes)
{
	static const char mark[] = "\xEF\xBB\xBF";
	size_t length = strlen(mark);
	if (bytes->length < length || memcmp(bytes->at, mark, length) != 0)
		return;
	memmove(bytes->at, bytes->at + length, bytes->length - length + 1);
	bytes->length -= length;
}

bool pack_read_layer(struct loading *loading, const char *file, const char **sha256, struct error *error)
{
	struct pack *pack = loading->pack;
	loading->file = file;
	sandbox_know_file(pack->sandbox, file);
	if (!read_file(pack, file, &loading->bytes)) {
		sandbox_distrust(pack->sandbox);
		return error_at(error, (struct place){file, 1, 1}, "%s", why_unread(pack_path(pack, file)));
	}
	struct shipped_file shipped;
	loading->code = (struct text){"", 0};
	if (shipped_find(loading->shipped, file, loading->bytes.at, loading->bytes.length, &shipped)) {
		loading->code = shipped.code;
		add_layer(pack, file, shipped.sha256, sha256);
		return true;
	}
	sandbox_distrust(pack->sandbox);
	add_layer(pack, file, hash_of(pack->arena, &loading->bytes), sha256);
	drop_mark(&loading->bytes);
	int strange = defence_is_up(DEFENCE_PACK_FILES) ? line_of_strange(&loading->bytes) : 0;
	if (strange)
		return error_at(error, (struct place){file, strange, 1},
		                "this is not UTF-8: save the file as plain text in UTF-8 (in Notepad: Save as, "
		                "Encoding; in a spreadsheet: CSV UTF-8)");
	return true;
}

struct names pack_list_folder(struct pack *pack, const char *folder, const char *end)
{
	struct names names = {0};
	static const char cases[] = ".cases.lua";
	DIR *handle = opendir(pack_path(pack, folder));
	if (!handle && errno != ENOENT && errno != ENOTDIR)
		fail_loading(pack, folder, errno);
	if (!handle)
		return names;
	size_t room = 0;
	const char **found = NULL;
	const struct dirent *entry;
	while ((entry = file_next_entry(handle)) && names.count < MOST_FILES) {
		size_t length = strlen(entry->d_name);
		if (entry->d_name[0] == '.' || (string_ends_with(entry->d_name, cases) && strcmp(end, cases) != 0) ||
		    (*end && !string_ends_with(entry->d_name, end)))
			continue;
		if (names.count == room)
			found = memory_grow(found, room = room ? 2 * room : FIRST_FILES, sizeof *found);
		found[names.count++] = arena_text(pack->arena, entry->d_name, length - strlen(end)).at;
	}
	if (!entry && errno)
		fail_loading(pack, folder, errno);
	closedir(handle);
	names.at = arena_copy(pack->arena, found, names.count * sizeof *found);
	free(found);
	strings_sort(names.at, names.count);
	return names;
}
