/* Where a database must not lie. SQLite locks a file and shares memory between programs by means that file systems over a
 * network promise and do not keep: two that write at once may destroy the database, and nobody is told. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

#include "store_inside.h"

struct network {
	unsigned long type; /* as statfs tells */
	const char *name;   /* for people */
};

/* Numbers of linux/magic.h, and of the sources of those that it does not list. */
static const struct network by_type[] = {
	{0x6969, "NFS"},
	{0x517B, "SMB"},
	{0xFE534D42, "SMB"},
	{0xFF534D42, "SMB (CIFS)"},
	{0x01021997, "9P, as virtual machines and WSL share folders"},
	{0x5346414F, "AFS"},
	{0x6B414653, "AFS"},
	{0x73757245, "Coda"},
	{0x564C, "NCP"},
	{0x00C36400, "Ceph"},
	{0x01161970, "GFS2"},
	{0x7461636F, "OCFS2"},
	{0x0BD00BD0, "Lustre"},
	{0x47504653, "GPFS"},
	{0x19830326, "BeeGFS"},
	{0x786F4256, "a folder shared with a virtual machine (vboxsf)"},
	{0xBACBACBC, "a folder shared with a virtual machine (vmhgfs)"},
};

enum { FUSE = 0x65735546 };
/* By the names that mountinfo has behind "fuse."; most others are local. */
static const char *const fuse_networks[] = {"sshfs",       "rclone",
                                            "s3fs",        "gcsfuse",
                                            "goofys",      "glusterfs",
                                            "davfs2",      "davfs",
                                            "ceph",        "ceph-fuse",
                                            "juicefs",     "curlftpfs",
                                            "smbnetfs",    "gvfsd-fuse",
                                            "mfs",         "moosefs",
                                            "lizardfs",    "seaweedfs",
                                            "afpfs",       "onedriver",
                                            "weed",        "cvmfs2",
                                            "vmhgfs-fuse", "cifs",
                                            "nfs",         "google-drive-ocamlfuse"};

const char *store_network_name(unsigned long type, const char *name)
{
	for (size_t i = 0; i < sizeof by_type / sizeof *by_type; i++)
		if (by_type[i].type == (type & 0xFFFFFFFF))
			return by_type[i].name;
	const char *dot = type == FUSE && strncmp(name, "fuse.", 5) == 0 ? name + 5 : NULL;
	for (size_t i = 0; dot && i < sizeof fuse_networks / sizeof *fuse_networks; i++)
		if (strcmp(dot, fuse_networks[i]) == 0)
			return fuse_networks[i];
	return NULL;
}

/* Whether a line of mountinfo, "36 35 98:0 /mnt1 /mnt2 …", is of this device. */
static bool is_of_device(const char *line, dev_t device)
{
	const char *parent = strchr(line, ' '), *numbers = parent ? strchr(parent + 1, ' ') : NULL;
	char *end;
	if (!numbers)
		return false;
	unsigned long most = strtoul(numbers + 1, &end, 10);
	unsigned long least = *end == ':' ? strtoul(end + 1, &end, 10) : 0;
	return *end == ' ' && major(device) == most && minor(device) == least;
}

bool store_read_mount(const char *line, dev_t device, char *name, size_t room)
{
	const char *dash = strstr(line, " - ");
	if (!dash || !is_of_device(line, device))
		return false;
	size_t length = strcspn(dash + 3, " ");
	if (length >= room)
		return false;
	memcpy(name, dash + 3, length);
	name[length] = '\0';
	return true;
}

/* What the system calls the type of the file system on a device; empty where it does not say. */
static void read_name(dev_t device, char *name, size_t room)
{
	char *line = NULL;
	size_t size = 0;
	FILE *mounts = fopen("/proc/self/mountinfo", "re");
	*name = '\0';
	while (mounts && getline(&line, &size, mounts) > 0)
		if (store_read_mount(line, device, name, room))
			break;
	free(line);
	if (mounts)
		fclose(mounts);
}

/* The folder of a file that is not there yet. */
static char *folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *folder = memory_copy(slash ? path : ".");
	if (slash)
		folder[slash == path ? 1 : slash - path] = '\0';
	return folder;
}

bool store_check_place(const char *path, struct error *error)
{
	struct statfs system;
	struct stat status;
	char name[64] = "";
	char *folder = folder_of(path);
	const char *where = stat(path, &status) == 0 ? path : folder;
	const char *network = NULL;
	if (stat(where, &status) == 0 && statfs(where, &system) == 0) {
		if ((unsigned long)system.f_type == FUSE)
			read_name(status.st_dev, name, sizeof name);
		network = store_network_name((unsigned long)system.f_type, name);
	}
	free(folder);
	return !network ||
	       error_at(error, (struct place){path, 0, 0},
	                "lies on a network file system (%s), where programs that write at once can destroy a database "
	                "without knowing; name a file on a disk of this machine with --db, or save nothing with "
	                "--no-save",
	                network);
}

const char *const store_ends[] = {"", "-wal", "-shm", "-journal", NULL};

bool store_is_file(const char *path, struct error *error)
{
	struct buffer name = {0};
	struct stat status;
	bool is_file = true;
	for (size_t i = 0; store_ends[i] && is_file; i++) {
		buffer_clear(&name);
		buffer_add_string(&name, path);
		buffer_add_string(&name, store_ends[i]);
		is_file = stat(name.at, &status) != 0 || S_ISREG(status.st_mode);
	}
	if (!is_file)
		error_at(error, (struct place){name.at, 0, 0},
		         "is no file but a folder, a pipe or a device, and no "
		         "place for a database; name a file with --db, or save nothing with --no-save");
	buffer_free(&name);
	return is_file;
}
