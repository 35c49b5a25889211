#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command.h"
#include "file.h"
#include "portfolio.h"

enum { MOST_PATH = 4096, MOST_BYTES = 64 << 10 };
static const char setting_name[] = ".assay.yaml";
static const char *const setting_keys[] = {"centre", NULL};

/* Whether something stands there, be it a link that leads nowhere; where that can't be told it does. */
static bool is_there(const char *path)
{
	struct stat status;
	return lstat(path, &status) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

/* False and `error` where the folder has the setting by a name that is none, so that nobody is judged without the rules
 * of their centre unawares. */
static bool has_no_misnamed(struct arena *arena, const char *folder, struct error *error)
{
	static const char *const near_names[] = {".assay.yml", ".assay.yaml.txt"};
	for (size_t i = 0; i < sizeof near_names / sizeof *near_names; i++) {
		const char *path = arena_print(arena, "%s/%s", folder, near_names[i]);
		if (is_there(path))
			return error_at(error, (struct place){path, 1, 1}, "nothing reads %s: call it %s",
			                near_names[i], setting_name);
	}
	return true;
}

/* The nearest .assay.yaml from the working folder upward; NULL where there is none, with `error` where there is one by
 * another name. */
static const char *find_setting(struct arena *arena, struct error *error)
{
	char folder[MOST_PATH];
	if (!getcwd(folder, sizeof folder))
		return NULL;
	for (char *slash = folder + strlen(folder); slash; slash = strrchr(folder, '/')) {
		*slash = '\0';
		const char *path = arena_print(arena, "%s/%s", folder, setting_name);
		if (is_there(path))
			return path;
		if (!has_no_misnamed(arena, folder, error))
			return NULL;
	}
	return NULL;
}

const char *command_setting_path(struct arena *arena)
{
	struct error error = {0};
	return find_setting(arena, &error);
}

/* Whoever can't read which centre is asked for would judge without its rules. */
static bool read_setting(const char *path, struct buffer *bytes, struct error *error)
{
	errno = 0;
	if (file_read_regular(path, MOST_BYTES, bytes) && bytes->length <= MOST_BYTES)
		return true;
	return error_at(error, (struct place){path, 1, 1},
	                "the file can't be read%s%s: it says which centre's rules count, so see whether it is a file "
	                "of at most 64 KiB, where it leads if it is a link, and who may read it; or name the folder "
	                "with --centre",
	                errno ? ", " : "", errno ? strerror(errno) : "");
}

/* The line of the text that starts with `key`; 1 where none does. */
static int line_of_key(const char *text, const char *key)
{
	int line = 1;
	for (const char *at = text; *at; line++) {
		if (strncmp(at, key, strlen(key)) == 0)
			return line;
		at += strcspn(at, "\n");
		at += *at != '\0';
	}
	return 1;
}

/* What the nearest .assay.yaml names, from its own folder, and where; NULL where there is none, or it names nothing. */
static const char *centre_of_setting(struct arena *arena, struct place *setting, struct error *error)
{
	const char *path = find_setting(arena, error), *values[1] = {NULL};
	struct buffer bytes = {0};
	if (!path || !read_setting(path, &bytes, error)) {
		buffer_free(&bytes);
		return NULL;
	}
	const char *text = arena_text(arena, bytes.at, bytes.length).at;
	*setting = (struct place){path, line_of_key(text, setting_keys[0]), 1};
	bool read = portfolio_read_keys(arena, path, text, bytes.length, setting_keys, values, error);
	buffer_free(&bytes);
	if (!read || !values[0])
		return NULL;
	if (*values[0] == '/')
		return values[0];
	return arena_print(arena, "%.*s%s", (int)(strlen(path) - strlen(setting_name)), path, values[0]);
}

bool command_find_centre(struct arena *arena, const char *asked, const char **centre, struct error *error)
{
	struct place setting = {0};
	*centre = asked ? asked : centre_of_setting(arena, &setting, error);
	if (error->set)
		return false;
	if (!asked && *centre && !file_is_folder(*centre))
		return error_at(error, setting,
		                "there is no folder '%s', which 'centre:' names here; correct it, or 'assay new centre "
		                "%s' makes one",
		                *centre, *centre);
	if (*centre && !file_is_folder(*centre))
		return error_say(error,
		                 "there is no folder '%s' for the centre's rules; 'assay new centre %s' makes one",
		                 *centre, *centre);
	return true;
}
