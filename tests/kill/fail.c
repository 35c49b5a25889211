/* Makes chosen calls of assay's processes fail, the same every time: preloaded, it counts the calls by which they take
 * memory, write, read, lock and talk, and those that are chosen fail.
 *   FAIL_COUNTS  a file for the counts, which all processes share: a line of memory for each role and call
 *   FAIL_AT      "ROLE CALL NUMBER HOW", as "supervisor pwrite 7 ENOSPC": the seventh; "7+": and all after it. HOW "SHORT":
 *                half of the bytes are written, which is no error
 *   FAIL_TELL    a file for the counts of an undisturbed run, a line each
 *   FAIL_HIDE    the beginning of a path: such files are not there
 *   FAIL_CLOCK   "NUMBER SECONDS": the clock is so far off, from that look at it on */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum role { SUPERVISOR, LOADER, WORKER, ROLES };
static const char *const role_names[] = {"supervisor", "loader", "worker"};
enum call {
	ALLOC,
	WRITE,
	PWRITE,
	READ,
	PREAD,
	SYNC,
	TRUNCATE,
	UNLINK,
	OPEN,
	LOCK,
	MAP,
	FORK,
	PAIR,
	SEND,
	RECV,
	SENDMSG,
	RECVMSG,
	POLL,
	CLOCK,
	CALLS
};
static const char *const call_names[] = {"alloc",  "write",   "pwrite",  "read", "pread", "sync", "truncate",
                                         "unlink", "open",    "lock",    "map",  "fork",  "pair", "send",
                                         "recv",   "sendmsg", "recvmsg", "poll", "clock"};

struct counts {
	atomic_long of[ROLES][CALLS];
};

static struct counts *counts;
static pid_t first;
static enum role this_role;
static enum role fail_role = ROLES;
static enum call fail_call;
static long fail_number;
static int fail_on, fail_how, clock_off;
static long clock_number;
static const char *hidden;
enum { SHORT = -1 };

struct how {
	const char *name;
	int number;
};
static const struct how hows[] = {{"ENOMEM", ENOMEM}, {"ENOSPC", ENOSPC}, {"EIO", EIO},       {"EROFS", EROFS},
                                  {"EACCES", EACCES}, {"EINTR", EINTR},   {"EAGAIN", EAGAIN}, {"EMFILE", EMFILE},
                                  {"EDQUOT", EDQUOT}, {"EPIPE", EPIPE},   {"EPERM", EPERM},   {"SHORT", SHORT}};

static int number_of(const char *const *names, int count, const char *name)
{
	for (int i = 0; i < count; i++)
		if (strcmp(names[i], name) == 0)
			return i;
	return count;
}

static void read_what_fails(const char *at)
{
	char role[32], call[32], number[32], how[32];
	if (!at || sscanf(at, "%31s %31s %31s %31s", role, call, number, how) != 4)
		return;
	fail_role = (enum role)number_of(role_names, ROLES, role);
	fail_call = (enum call)number_of(call_names, CALLS, call);
	fail_number = strtol(number, NULL, 10);
	fail_on = strchr(number, '+') != NULL;
	for (size_t i = 0; i < sizeof hows / sizeof *hows; i++)
		if (strcmp(hows[i].name, how) == 0)
			fail_how = hows[i].number;
}

/* Opened at the beginning: at the end a wall may stand. */
static FILE *tell;

__attribute__((constructor)) static void begin(void)
{
	const char *path = getenv("FAIL_COUNTS"), *clock = getenv("FAIL_CLOCK");
	int file = path ? open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600) : -1;
	first = getpid();
	hidden = getenv("FAIL_HIDE");
	if (clock)
		sscanf(clock, "%ld %d", &clock_number, &clock_off);
	if (file < 0 || ftruncate(file, sizeof *counts) != 0)
		return;
	void *shared = mmap(NULL, sizeof *counts, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
	close(file);
	if (shared == MAP_FAILED)
		return;
	memset(shared, 0, sizeof *counts);
	tell = getenv("FAIL_TELL") ? fopen(getenv("FAIL_TELL"), "we") : NULL;
	read_what_fails(getenv("FAIL_AT"));
	counts = shared;
}

/* Asked once, as the process begins: later it may be forbidden to ask. */
static void find_role(void)
{
	this_role = getpid() == first ? SUPERVISOR : getppid() == first ? LOADER : WORKER;
}

/* How the call fails; 0: it does not. */
static int how_it_fails(enum call call)
{
	if (!counts)
		return 0;
	enum role role = this_role;
	long number = atomic_fetch_add(&counts->of[role][call], 1) + 1;
	int chosen =
		role == fail_role && call == fail_call && (number == fail_number || (fail_on && number > fail_number));
	return chosen ? fail_how : 0;
}

/* Whether it fails: then errno says how. */
static int fails(enum call call)
{
	int how = how_it_fails(call);
	if (how > 0)
		errno = how;
	return how != 0;
}

static int is_hidden(const char *path)
{
	if (!hidden || strncmp(path, hidden, strlen(hidden)) != 0)
		return 0;
	errno = ENOENT;
	return 1;
}

#define REAL(name) (__extension__(__typeof__(&name)) dlsym(RTLD_NEXT, #name))

/* Memory: by glibc's own names, for dlsym takes some. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

void *malloc(size_t size)
{
	return fails(ALLOC) ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
	return fails(ALLOC) ? NULL : __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size)
{
	return fails(ALLOC) ? NULL : __libc_realloc(memory, size);
}

void *reallocarray(void *memory, size_t count, size_t size)
{
	size_t whole;
	if (__builtin_mul_overflow(count, size, &whole)) {
		errno = ENOMEM;
		return NULL;
	}
	return fails(ALLOC) ? NULL : __libc_realloc(memory, whole);
}

void *aligned_alloc(size_t alignment, size_t size)
{
	return fails(ALLOC) ? NULL : __libc_memalign(alignment, size);
}

static ssize_t short_or_failed(int how)
{
	errno = how;
	return -1;
}

/* Writing and reading. */
ssize_t write(int file, const void *bytes, size_t length)
{
	int how = how_it_fails(WRITE);
	return how > 0 ? short_or_failed(how) : REAL(write)(file, bytes, how == SHORT ? (length + 1) / 2 : length);
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t place)
{
	int how = how_it_fails(PWRITE);
	return how > 0 ? short_or_failed(how)
	               : REAL(pwrite)(file, bytes, how == SHORT ? (length + 1) / 2 : length, place);
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t place)
{
	int how = how_it_fails(PWRITE);
	return how > 0 ? short_or_failed(how)
	               : REAL(pwrite64)(file, bytes, how == SHORT ? (length + 1) / 2 : length, place);
}

ssize_t read(int file, void *bytes, size_t length)
{
	int how = how_it_fails(READ);
	return how > 0 ? short_or_failed(how) : REAL(read)(file, bytes, how == SHORT ? (length + 1) / 2 : length);
}

ssize_t pread64(int file, void *bytes, size_t length, off64_t place)
{
	return fails(PREAD) ? -1 : REAL(pread64)(file, bytes, length, place);
}

int fdatasync(int file)
{
	return fails(SYNC) ? -1 : REAL(fdatasync)(file);
}

int fsync(int file)
{
	return fails(SYNC) ? -1 : REAL(fsync)(file);
}

int ftruncate64(int file, off64_t length)
{
	return fails(TRUNCATE) ? -1 : REAL(ftruncate64)(file, length);
}

int unlink(const char *path)
{
	return fails(UNLINK) ? -1 : REAL(unlink)(path);
}

/* Opening. */
static mode_t mode_behind(int flags, va_list values)
{
	return flags & (O_CREAT | O_TMPFILE) ? va_arg(values, mode_t) : 0;
}

int open(const char *path, int flags, ...)
{
	va_list values;
	va_start(values, flags);
	mode_t mode = mode_behind(flags, values);
	va_end(values);
	return is_hidden(path) || fails(OPEN) ? -1 : REAL(open)(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
	va_list values;
	va_start(values, flags);
	mode_t mode = mode_behind(flags, values);
	va_end(values);
	return is_hidden(path) || fails(OPEN) ? -1 : REAL(open64)(path, flags, mode);
}

FILE *fopen(const char *path, const char *how)
{
	return is_hidden(path) || fails(OPEN) ? NULL : REAL(fopen)(path, how);
}

DIR *opendir(const char *path)
{
	return is_hidden(path) || fails(OPEN) ? NULL : REAL(opendir)(path);
}

ssize_t readlink(const char *path, char *bytes, size_t length)
{
	return is_hidden(path) ? -1 : REAL(readlink)(path, bytes, length);
}

/* Locks alone: what else fcntl does never fails for want of something. */
static int is_lock(int command)
{
	return command == F_SETLK || command == F_SETLKW || command == F_OFD_SETLK;
}

int fcntl(int file, int command, ...)
{
	va_list values;
	va_start(values, command);
	void *value = va_arg(values, void *);
	va_end(values);
	return is_lock(command) && fails(LOCK) ? -1 : REAL(fcntl)(file, command, value);
}

int fcntl64(int file, int command, ...)
{
	va_list values;
	va_start(values, command);
	void *value = va_arg(values, void *);
	va_end(values);
	return is_lock(command) && fails(LOCK) ? -1 : REAL(fcntl64)(file, command, value);
}

void *mmap(void *at, size_t length, int protection, int flags, int file, off_t place)
{
	return fails(MAP) ? MAP_FAILED : REAL(mmap)(at, length, protection, flags, file, place);
}

void *mmap64(void *at, size_t length, int protection, int flags, int file, off64_t place)
{
	return fails(MAP) ? MAP_FAILED : REAL(mmap64)(at, length, protection, flags, file, place);
}

/* Processes, and how they talk. */
pid_t fork(void)
{
	pid_t process = fails(FORK) ? -1 : REAL(fork)();
	if (process == 0)
		find_role();
	return process;
}

int socketpair(int domain, int type, int protocol, int ends[2])
{
	return fails(PAIR) ? -1 : REAL(socketpair)(domain, type, protocol, ends);
}

ssize_t send(int socket, const void *bytes, size_t length, int flags)
{
	int how = how_it_fails(SEND);
	return how > 0 ? short_or_failed(how)
	               : REAL(send)(socket, bytes, how == SHORT ? (length + 1) / 2 : length, flags);
}

ssize_t recv(int socket, void *bytes, size_t length, int flags)
{
	int how = how_it_fails(RECV);
	return how > 0 ? short_or_failed(how)
	               : REAL(recv)(socket, bytes, how == SHORT ? (length + 1) / 2 : length, flags);
}

ssize_t sendmsg(int socket, const struct msghdr *message, int flags)
{
	return fails(SENDMSG) ? -1 : REAL(sendmsg)(socket, message, flags);
}

ssize_t recvmsg(int socket, struct msghdr *message, int flags)
{
	return fails(RECVMSG) ? -1 : REAL(recvmsg)(socket, message, flags);
}

int poll(struct pollfd *polls, nfds_t count, int milliseconds)
{
	return fails(POLL) ? -1 : REAL(poll)(polls, count, milliseconds);
}

/* Time: the wall clock alone. */
static int seconds_off(void)
{
	how_it_fails(CLOCK);
	return counts && clock_off && atomic_load(&counts->of[this_role][CLOCK]) >= clock_number ? clock_off : 0;
}

int clock_gettime(clockid_t clock, struct timespec *now)
{
	int status = REAL(clock_gettime)(clock, now);
	if (status == 0 && clock == CLOCK_REALTIME)
		now->tv_sec += seconds_off();
	return status;
}

time_t time(time_t *into)
{
	struct timespec now;
	clock_gettime(CLOCK_REALTIME, &now);
	if (into)
		*into = now.tv_sec;
	return now.tv_sec;
}

/* At the end of an undisturbed run: how many calls there are. */
__attribute__((destructor)) static void end(void)
{
	struct counts *whole = counts;
	counts = NULL;
	FILE *out = whole && getpid() == first ? tell : NULL;
	for (int role = 0; out && role < ROLES; role++)
		for (int call = 0; call < CALLS; call++)
			if (whole->of[role][call])
				fprintf(out, "%s %s %ld\n", role_names[role], call_names[call],
				        (long)whole->of[role][call]);
	if (out)
		fclose(out);
}
