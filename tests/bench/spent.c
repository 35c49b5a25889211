/* What a command spends, all its processes together: spent FIGURES COMMAND…
 * Writes to the file FIGURES: CPU seconds of itself and all that it waited for, seconds by the clock, the most memory that any
 * one of its processes had in KiB, and its exit status. (Small itself, for a child begins with its parent's peak of memory.) */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { NOT_STARTED = 127 };

static double seconds(struct timeval time)
{
	return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static double clock_now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
	double start = clock_now();
	struct rusage usage = {0};
	int status = 0;
	FILE *figures = argc > 2 ? fopen(argv[1], "we") : NULL;
	pid_t child = figures ? fork() : -1;
	if (child == 0) {
		execvp(argv[2], argv + 2);
		_exit(NOT_STARTED);
	}
	if (child < 0 || wait4(child, &status, 0, &usage) != child)
		return NOT_STARTED;
	int left = WIFEXITED(status) ? WEXITSTATUS(status) : NOT_STARTED;
	fprintf(figures, "%.6f %.6f %ld %d\n", seconds(usage.ru_utime) + seconds(usage.ru_stime), clock_now() - start,
	        usage.ru_maxrss, left);
	return fclose(figures) ? NOT_STARTED : 0;
}
