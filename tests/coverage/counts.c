/* Linked into the programs of `make coverage` alone. gcov writes the counts of a process down where it ends by exit; the
 * loader and the workers end by _exit or SIGKILL, and a worker can open no file. So all processes of a program count into
 * the same pages (counts.ld), and the first of them, which ends as it likes, writes for all. Nothing in core knows of it. */
#include <gcov.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/mman.h>

extern char coverage_counts_begin[], coverage_counts_end[];

static void write_and_end(int signal_number)
{
	__gcov_dump();
	signal(signal_number, SIG_DFL);
	raise(signal_number);
}

__attribute__((constructor)) static void share_counts(void)
{
	static const int asking[] = {SIGINT, SIGTERM, SIGHUP};
	size_t size = (size_t)(coverage_counts_end - coverage_counts_begin);
	if (mmap(coverage_counts_begin, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0) ==
	    MAP_FAILED)
		abort();
	for (size_t i = 0; i < sizeof asking / sizeof *asking; i++)
		if (signal(asking[i], write_and_end) == SIG_IGN)
			signal(asking[i], SIG_IGN);
}
