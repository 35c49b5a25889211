#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command.h"
#include "portfolio.h"

enum { MOST_PATH = 4096, MOST_BYTES = 64 << 10 };
static const char setting_name[] = ".assay.yaml";
static const char *const setting_keys[] = {"centre", NULL};

static bool is_folder(const char *path)
{
	struct stat status;
	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* The nearest .assay.yaml from the working folder upward, open; NULL where there is none. */
static FILE *open_setting(struct arena *arena, const char **path)
{
	char folder[MOST_PATH];
	if (!getcwd(folder, sizeof folder))
		return NULL;
	for (char *slash = folder + strlen(folder); slash; slash = strrchr(folder, '/')) {
		*slash = '\0';
		*path = arena_print(arena, "%s/%s", folder, setting_name);
		FILE *file = fopen(*path, "rb");
		if (file)
			return file;
	}
	return NULL;
}

/* What the nearest .assay.yaml names, from its own folder; NULL where there is none, or it names nothing. */
static const char *centre_of_setting(struct arena *arena, struct error *error)
{
	const char *path, *values[1];
	FILE *file = open_setting(arena, &path);
	if (!file)
		return NULL;
	char *bytes = arena_take(arena, MOST_BYTES);
	size_t length = fread(bytes, 1, MOST_BYTES, file);
	fclose(file);
	if (!portfolio_read_keys(arena, path, bytes, length, setting_keys, values, error) || !values[0])
		return NULL;
	if (*values[0] == '/')
		return values[0];
	return arena_print(arena, "%.*s%s", (int)(strlen(path) - strlen(setting_name)), path, values[0]);
}

bool command_find_centre(struct arena *arena, const char *asked, const char **centre, struct error *error)
{
	*centre = asked ? asked : centre_of_setting(arena, error);
	if (error->set)
		return false;
	if (*centre && !is_folder(*centre))
		return error_say(error,
		                 "there is no folder '%s' for the centre's rules; 'assay new centre %s' makes one",
		                 *centre, *centre);
	return true;
}
