/* Linked into the programs of `make coverage` alone. gcov writes the counts of a process down where it ends by exit; but the
 * loader and the workers end by _exit or SIGKILL, and who stands behind a wall can open no file. So all processes of a
 * program count into the same pages (counts.ld), and a keeper, which starts with it and has none of its files, writes them
 * down when the last of them is gone. Nothing in core knows of it, and every wall stays up. */
#include <fcntl.h>
#include <gcov.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { OUT_OF_THE_WAY = 200 }; /* a descriptor that nobody counts on */

extern char coverage_counts_begin[], coverage_counts_end[];

/* At the end of each object file: the keeper does it. */
void __wrap___gcov_exit(void);
void __wrap___gcov_exit(void)
{
}

/* By the system itself: where a test has the C library's mmap fail, it means the program's own. */
static void share_counts(int pages)
{
	size_t size = (size_t)(coverage_counts_end - coverage_counts_begin);
	if (syscall(SYS_mmap, coverage_counts_begin, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, pages, 0) ==
	    -1)
		abort();
}

static _Noreturn void write_down(void)
{
	__gcov_dump();
	_exit(0);
}

/* A library that was loaded first may make the keeper's own calls fail, too: so the program itself, without it, writes. */
static _Noreturn void write_down_without(int pages)
{
	char number[16];
	snprintf(number, sizeof number, "%d", pages);
	unsetenv("LD_PRELOAD");
	setenv("COVERAGE_PAGES", number, 1);
	execl("/proc/self/exe", "assay-counts", (char *)NULL);
	_exit(1);
}

/* figures.sh waits for processes of this name. */
static _Noreturn void keep(int argc, char **argv, int pages, int running)
{
	char byte;
	bool preloaded = getenv("LD_PRELOAD") != NULL;
	prctl(PR_SET_NAME, "assay-counts");
	for (int i = 0; i < argc; i++)
		memset(argv[i], 0, strlen(argv[i]));
	setsid();
	for (int file = 0; file < OUT_OF_THE_WAY; file++)
		close(file);
	while (read(running, &byte, 1) > 0)
		continue;
	if (preloaded)
		write_down_without(pages);
	write_down();
}

static int out_of_the_way(int file, int flags)
{
	int moved = fcntl(file, flags, OUT_OF_THE_WAY);
	close(file);
	return moved;
}

/* A limit on the size of files would end the process by a signal. */
static int make_room(int pages)
{
	void (*before)(int) = signal(SIGXFSZ, SIG_IGN);
	int room = ftruncate(pages, coverage_counts_end - coverage_counts_begin);
	signal(SIGXFSZ, before);
	return room;
}

__attribute__((constructor)) static void begin(int argc, char **argv)
{
	int running[2];
	const char *left = getenv("COVERAGE_PAGES");
	int pages = left ? atoi(left) : (int)syscall(SYS_memfd_create, "counts", 0);
	if (left) {
		share_counts(pages);
		write_down();
	}
	int room = pages < 0 ? -1 : make_room(pages);
	pages = out_of_the_way(pages, F_DUPFD);
	/* Where a test leaves the program few numbers, or small files, the run is not counted. */
	if (room != 0 || pages < 0 || pipe(running) != 0)
		return;
	running[0] = out_of_the_way(running[0], F_DUPFD_CLOEXEC);
	running[1] = out_of_the_way(running[1], F_DUPFD_CLOEXEC);
	share_counts(pages);
	pid_t between = _Fork();
	if (between == 0) {
		close(running[1]);
		if (_Fork() == 0)
			keep(argc, argv, pages, running[0]);
		_exit(0);
	}
	waitpid(between, NULL, 0);
	close(running[0]);
	close(pages);
}
