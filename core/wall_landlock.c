/* Landlock: which files a process may reach. The C library has no functions for it, and older kernels know only a part:
 * each version adds rights, and what the kernel does not know is left to the other layers. */
#include "wall_inside.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define ACCESS_FS_TRUNCATE (1ULL << 14) /* headers of Debian 12 don't have it yet */

/* As the kernel reads it; how much of it, its version says. */
struct ruleset {
	uint64_t files, network, scopes;
};
static const size_t sizes[] = {0, 8, 8, 8, 16, 16, 24};
/* All rights to files and to TCP, and the scopes, that a version knows. */
static const struct ruleset all[] = {
	{0, 0, 0},        {0x1fff, 0, 0},   {0x3fff, 0, 0},     {0x7fff, 0, 0},
	{0x7fff, 0x3, 0}, {0xffff, 0x3, 0}, {0xffff, 0x3, 0x3},
};
enum { NEWEST = sizeof all / sizeof *all - 1 };

static const uint64_t reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
static const uint64_t writing = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_FILE |
                                LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_REFER |
                                ACCESS_FS_TRUNCATE;

static bool add_place(int ruleset, int place)
{
	struct landlock_path_beneath_attr rule = {.allowed_access = reading, .parent_fd = place};
	struct stat status;
	if (fstat(place, &status) == 0 && !S_ISDIR(status.st_mode))
		rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE;
	return syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
}

/* Why something was not opened: there is nothing, or the machine has no room to look, and then nobody is to be told later that
 * this may not be read. */
static bool is_nothing(int why)
{
	return why != EMFILE && why != ENFILE && why != ENOMEM;
}

/* Lets all below the place be read, if there is such a place; false where that can't be seen. */
static bool let_read(int ruleset, int folder, const char *name)
{
	int place = openat(folder, name, O_PATH | O_CLOEXEC);
	if (place < 0)
		return is_nothing(errno);
	add_place(ruleset, place);
	close(place);
	return true;
}

/* Where nothing lies that is read when rules are loaded. */
static bool is_passed_over(const char *folder)
{
	return folder[0] == '.' || string_ends_with(folder, ".examples");
}

/* A folder of rules may hold links: what they lead to is read as if it stood there. No rules lie deeper than so many folders in
 * each other. */
enum { DEEPEST = 8 };
static bool let_read_links(int ruleset, int folder, int depth)
{
	bool done = true;
	DIR *entries = folder < 0 ? NULL : fdopendir(folder);
	if (!entries)
		return is_nothing(errno);
	for (struct dirent *entry; done && (entry = readdir(entries));) {
		if (entry->d_type == DT_LNK)
			done = let_read(ruleset, folder, entry->d_name);
		else if (entry->d_type == DT_DIR && depth < DEEPEST && !is_passed_over(entry->d_name))
			done = let_read_links(
				ruleset, openat(folder, entry->d_name, O_RDONLY | O_DIRECTORY | O_CLOEXEC), depth + 1);
	}
	closedir(entries);
	return done;
}

static bool let_read_folders(int ruleset, const struct wall_needs *needs)
{
	bool done = true;
	for (size_t i = 0; done && i < needs->folder_count; i++)
		done = let_read(ruleset, AT_FDCWD, needs->folders[i]) &&
		       let_read_links(ruleset, open(needs->folders[i], O_RDONLY | O_DIRECTORY | O_CLOEXEC), 1);
	return done;
}

/* What is forbidden unless a rule allows it. */
static struct ruleset forbidden(enum wall wall, long version)
{
	struct ruleset rights = all[version < NEWEST ? version : NEWEST];
	if (wall == WALL_READING || wall == WALL_WRITING)
		rights.files &= ~reading;
	if (wall == WALL_WRITING)
		rights.files &= ~writing;
	return rights;
}

bool wall_landlock(enum wall wall, const struct wall_needs *needs)
{
	long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
	if (version < 1)
		return false;
	struct ruleset rights = forbidden(wall, version);
	size_t size = sizes[version < NEWEST ? version : NEWEST];
	int ruleset = (int)syscall(SYS_landlock_create_ruleset, &rights, size, 0);
	if (ruleset < 0)
		return false;
	bool stands = (wall != WALL_LOADING || let_read_folders(ruleset, needs)) &&
	              syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
	close(ruleset);
	return stands;
}
