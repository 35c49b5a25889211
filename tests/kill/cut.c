/* Kills assay's processes at moments that can be chosen, the same every time: preloaded, it counts the calls by which they
 * write and send, and one of them ends there by SIGKILL, in the middle of the bytes.
 *   CUT_COUNTS  a file for the counts, which all processes share: a line of memory for each role and call
 *   CUT_AT      "ROLE CALL NUMBER", as "worker send 7": the seventh message of all workers together */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

enum role { SUPERVISOR, LOADER, WORKER, ROLES };
enum call { SEND, SENDMSG, WRITE, PWRITE, SYNC, TRUNCATE, UNLINK, CALLS };
static const char *const role_names[] = {"supervisor", "loader", "worker"};
static const char *const call_names[] = {"send", "sendmsg", "write", "pwrite", "sync", "truncate", "unlink"};

struct counts {
	atomic_long of[ROLES][CALLS];
};

static struct counts *counts;
static pid_t first;
static enum role cut_role = ROLES;
static enum call cut_call;
static long cut_number;

static int number_of(const char *const *names, int count, const char *name)
{
	for (int i = 0; i < count; i++)
		if (strcmp(names[i], name) == 0)
			return i;
	return count;
}

__attribute__((constructor)) static void begin(void)
{
	char role[32], call[32];
	const char *path = getenv("CUT_COUNTS"), *at = getenv("CUT_AT");
	int file = path ? open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600) : -1;
	first = getpid();
	if (file < 0 || ftruncate(file, sizeof *counts) != 0)
		return;
	counts = mmap(NULL, sizeof *counts, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
	close(file);
	memset(counts, 0, sizeof *counts);
	if (at && sscanf(at, "%31s %31s %ld", role, call, &cut_number) == 3) {
		cut_role = (enum role)number_of(role_names, ROLES, role);
		cut_call = (enum call)number_of(call_names, CALLS, call);
	}
}

static enum role role_of_this(void)
{
	if (getpid() == first)
		return SUPERVISOR;
	return getppid() == first ? LOADER : WORKER;
}

/* Whether this call is the one. */
static int is_cut(enum call call)
{
	if (!counts || counts == MAP_FAILED)
		return 0;
	enum role role = role_of_this();
	long number = atomic_fetch_add(&counts->of[role][call], 1) + 1;
	return role == cut_role && call == cut_call && number == cut_number;
}

static void end_here(void)
{
	kill(getpid(), SIGKILL);
}

#define REAL(name) (__extension__(__typeof__(&name)) dlsym(RTLD_NEXT, #name))

ssize_t send(int socket, const void *bytes, size_t length, int flags)
{
	int cut = is_cut(SEND);
	ssize_t done = REAL(send)(socket, bytes, cut ? length / 2 : length, flags);
	if (cut)
		end_here();
	return done;
}

ssize_t sendmsg(int socket, const struct msghdr *message, int flags)
{
	if (is_cut(SENDMSG))
		end_here();
	return REAL(sendmsg)(socket, message, flags);
}

ssize_t write(int file, const void *bytes, size_t length)
{
	int cut = is_cut(WRITE);
	ssize_t done = REAL(write)(file, bytes, cut ? length / 2 : length);
	if (cut)
		end_here();
	return done;
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t place)
{
	int cut = is_cut(PWRITE);
	ssize_t done = REAL(pwrite)(file, bytes, cut ? length / 2 : length, place);
	if (cut)
		end_here();
	return done;
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t place)
{
	int cut = is_cut(PWRITE);
	ssize_t done = REAL(pwrite64)(file, bytes, cut ? length / 2 : length, place);
	if (cut)
		end_here();
	return done;
}

int fdatasync(int file)
{
	if (is_cut(SYNC))
		end_here();
	return REAL(fdatasync)(file);
}

int ftruncate64(int file, off64_t length)
{
	if (is_cut(TRUNCATE))
		end_here();
	return REAL(ftruncate64)(file, length);
}

int unlink(const char *path)
{
	if (is_cut(UNLINK))
		end_here();
	return REAL(unlink)(path);
}

/* At the end of an undisturbed run: how many moments there are, a line each. */
__attribute__((destructor)) static void end(void)
{
	if (!getenv("CUT_TELL") || getpid() != first || !counts || counts == MAP_FAILED)
		return;
	FILE *out = fopen(getenv("CUT_TELL"), "w");
	for (int role = 0; out && role < ROLES; role++)
		for (int call = 0; call < CALLS; call++)
			if (counts->of[role][call])
				fprintf(out, "%s %s %ld\n", role_names[role], call_names[call],
				        (long)counts->of[role][call]);
	if (out)
		fclose(out);
}
