/* A program of the build: writes the filters of system calls, a kind of wall each, as C that wall_filter.c raises. By
 * libseccomp, which knows the numbers of the calls on each machine; assay itself then needs it no more.
 * main_walls FILE
 * Three answers: a call that the work needs is let through; one that only somebody who has got hold of the process would
 * make ends it at once, loudly, for nothing that it says from then on may be believed; and all others are answered as a
 * kernel would that does not have them, which C libraries can live with: a newer one may try calls that nobody thought of
 * here, and is not to die of it. */
#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

#include "wall_inside.h"

/* clang-format off */
enum {
	JUDGE = 1U << WALL_JUDGING, LOAD = 1U << WALL_LOADING, READ = 1U << WALL_READING, WRITE = 1U << WALL_WRITING,
	FILES = LOAD | READ | WRITE, COMMANDS = READ | WRITE, ALL = JUDGE | LOAD | READ | WRITE,
};

/* Where a call is let through, and with what in one of its arguments. */
struct call {
	int number;
	unsigned walls;
	enum { ALWAYS, MASKED = SCMP_CMP_MASKED_EQ, EQUAL = SCMP_CMP_EQ } how;
	unsigned argument;
	uint64_t mask, value; /* MASKED: which bits, and what they are; EQUAL: the value is `mask` */
};
#define CALL(name) SCMP_SYS(name)
enum { NAMESPACES = 0x7e020080, OPENED_TO_WRITE = O_ACCMODE | O_CREAT | O_TRUNC };

static const struct call allowed[] = {
	/* Who judges talks over its one socket to who gave it the work, and to nobody else. */
	{CALL(recvfrom), JUDGE, EQUAL, 0, WALL_OWN_SOCKET, 0},
	{CALL(sendto), JUDGE, EQUAL, 0, WALL_OWN_SOCKET, 0},
	{CALL(recvfrom), LOAD, ALWAYS, 0, 0, 0},
	{CALL(sendto), LOAD, ALWAYS, 0, 0, 0},
	/* Memory: never such as can be run. */
	{CALL(brk), ALL, ALWAYS, 0, 0, 0},
	{CALL(mmap), ALL, MASKED, 2, PROT_EXEC, 0},
	{CALL(mprotect), ALL, MASKED, 2, PROT_EXEC, 0},
	{CALL(munmap), ALL, ALWAYS, 0, 0, 0},
	{CALL(mremap), ALL, ALWAYS, 0, 0, 0},
	{CALL(madvise), ALL, ALWAYS, 0, 0, 0},
	/* Signals that come in, among them the ticks of the sandbox's clock. */
	{CALL(rt_sigreturn), ALL, ALWAYS, 0, 0, 0},
	{CALL(rt_sigprocmask), ALL, ALWAYS, 0, 0, 0},
	{CALL(sigaltstack), ALL, ALWAYS, 0, 0, 0},
	{CALL(restart_syscall), ALL, ALWAYS, 0, 0, 0},
	{CALL(rt_sigaction), FILES, ALWAYS, 0, 0, 0},
	{CALL(timer_create), FILES, ALWAYS, 0, 0, 0},
	{CALL(timer_settime), FILES, ALWAYS, 0, 0, 0},
	{CALL(timer_delete), FILES, ALWAYS, 0, 0, 0},
	/* What the C library asks by itself, now or in some version. */
	{CALL(clock_gettime), ALL, ALWAYS, 0, 0, 0},
	{CALL(clock_getres), ALL, ALWAYS, 0, 0, 0},
	{CALL(gettimeofday), ALL, ALWAYS, 0, 0, 0},
	{CALL(time), ALL, ALWAYS, 0, 0, 0},
	{CALL(getpid), ALL, ALWAYS, 0, 0, 0},
	{CALL(gettid), ALL, ALWAYS, 0, 0, 0},
	{CALL(getrandom), ALL, ALWAYS, 0, 0, 0},
	{CALL(futex), ALL, ALWAYS, 0, 0, 0},
	{CALL(rseq), ALL, ALWAYS, 0, 0, 0},
	{CALL(set_robust_list), ALL, ALWAYS, 0, 0, 0},
	{CALL(sched_yield), ALL, ALWAYS, 0, 0, 0},
	{CALL(exit), ALL, ALWAYS, 0, 0, 0},
	{CALL(exit_group), ALL, ALWAYS, 0, 0, 0},
	{CALL(tgkill), ALL, EQUAL, 0, WALL_OWN_PROCESS, 0}, /* so does a process abort */
	{CALL(tgkill), LOAD, EQUAL, 2, SIGABRT, 0},         /* and its children, whose number is another */
	/* Reading files. */
	{CALL(openat), LOAD | READ, MASKED, 2, OPENED_TO_WRITE, O_RDONLY},
	{CALL(openat), WRITE, ALWAYS, 0, 0, 0},
	{CALL(read), FILES, ALWAYS, 0, 0, 0},
	{CALL(pread64), FILES, ALWAYS, 0, 0, 0},
	{CALL(readv), FILES, ALWAYS, 0, 0, 0},
	{CALL(lseek), FILES, ALWAYS, 0, 0, 0},
	{CALL(close), FILES, ALWAYS, 0, 0, 0},
	{CALL(fstat), FILES, ALWAYS, 0, 0, 0},
	{CALL(stat), FILES, ALWAYS, 0, 0, 0},
	{CALL(lstat), FILES, ALWAYS, 0, 0, 0},
	{CALL(newfstatat), FILES, ALWAYS, 0, 0, 0},
	{CALL(statx), FILES, ALWAYS, 0, 0, 0},
	{CALL(getdents64), FILES, ALWAYS, 0, 0, 0},
	{CALL(readlink), FILES, ALWAYS, 0, 0, 0},
	{CALL(readlinkat), FILES, ALWAYS, 0, 0, 0},
	{CALL(access), FILES, ALWAYS, 0, 0, 0},
	{CALL(faccessat), FILES, ALWAYS, 0, 0, 0},
	{CALL(faccessat2), FILES, ALWAYS, 0, 0, 0},
	{CALL(getcwd), FILES, ALWAYS, 0, 0, 0},
	{CALL(fcntl), FILES, EQUAL, 1, F_GETFD, 0},
	{CALL(fcntl), FILES, EQUAL, 1, F_SETFD, 0},
	{CALL(fcntl), FILES, EQUAL, 1, F_GETFL, 0},
	{CALL(fadvise64), FILES, ALWAYS, 0, 0, 0},
	/* Who loads starts and ends who judges, and hands over what the order brought. */
	{CALL(recvmsg), LOAD, ALWAYS, 0, 0, 0},
	{CALL(sendmsg), LOAD, ALWAYS, 0, 0, 0},
	{CALL(clone), LOAD, MASKED, 0, NAMESPACES, 0},
	{CALL(wait4), LOAD, ALWAYS, 0, 0, 0},
	{CALL(waitid), LOAD, ALWAYS, 0, 0, 0},
	{CALL(kill), LOAD, EQUAL, 1, SIGKILL, 0},
	{CALL(getppid), LOAD, ALWAYS, 0, 0, 0},
	/* And these raise their own wall. */
	{CALL(prctl), LOAD, ALWAYS, 0, 0, 0},
	{CALL(prlimit64), LOAD, EQUAL, 0, 0, 0},
	{CALL(setrlimit), LOAD, ALWAYS, 0, 0, 0},
	{CALL(landlock_create_ruleset), LOAD, ALWAYS, 0, 0, 0},
	{CALL(landlock_add_rule), LOAD, ALWAYS, 0, 0, 0},
	{CALL(landlock_restrict_self), LOAD, ALWAYS, 0, 0, 0},
	/* Who answers a person writes to what is open. */
	{CALL(write), COMMANDS, ALWAYS, 0, 0, 0},
	{CALL(writev), COMMANDS, ALWAYS, 0, 0, 0},
	{CALL(ioctl), COMMANDS, EQUAL, 1, TIOCGWINSZ, 0},
	{CALL(ioctl), COMMANDS, EQUAL, 1, TCGETS, 0},
	{CALL(sysinfo), FILES, ALWAYS, 0, 0, 0}, /* sorting asks how much memory there is */
	{CALL(sched_getaffinity), COMMANDS, ALWAYS, 0, 0, 0},
	{CALL(getppid), COMMANDS, ALWAYS, 0, 0, 0},
	/* Who starts or mends files for a person. */
	{CALL(mkdir), WRITE, ALWAYS, 0, 0, 0},
	{CALL(mkdirat), WRITE, ALWAYS, 0, 0, 0},
	{CALL(rename), WRITE, ALWAYS, 0, 0, 0},
	{CALL(renameat), WRITE, ALWAYS, 0, 0, 0},
	{CALL(renameat2), WRITE, ALWAYS, 0, 0, 0},
	{CALL(unlink), WRITE, ALWAYS, 0, 0, 0},
	{CALL(unlinkat), WRITE, ALWAYS, 0, 0, 0},
	{CALL(umask), WRITE, ALWAYS, 0, 0, 0},
	{CALL(fsync), WRITE, ALWAYS, 0, 0, 0},
	{CALL(fchmod), WRITE, ALWAYS, 0, 0, 0},
	{CALL(fchmodat), WRITE, ALWAYS, 0, 0, 0},
};

/* Ends the process, unless it is let through above: what is tried first by who wants out. */
static const int deadly[] = {
	CALL(open), CALL(openat), CALL(openat2), CALL(creat), CALL(memfd_create), CALL(unlink), CALL(unlinkat), CALL(rename),
	CALL(link), CALL(symlink), CALL(mkdir), CALL(chdir), CALL(socket), CALL(socketpair), CALL(connect), CALL(bind),
	CALL(fork), CALL(vfork), CALL(clone), CALL(execve), CALL(execveat), CALL(kill), CALL(tkill), CALL(ptrace),
	CALL(process_vm_readv), CALL(process_vm_writev), CALL(pidfd_open), CALL(setuid), CALL(bpf), CALL(io_uring_setup),
};

/* So does this, where files are only read. */
static const struct call deadly_there[] = {
	{CALL(openat), LOAD | READ, MASKED, 2, O_ACCMODE, O_WRONLY},
	{CALL(openat), LOAD | READ, MASKED, 2, O_ACCMODE, O_RDWR},
	{CALL(openat), LOAD | READ, MASKED, 2, O_CREAT, O_CREAT},
};
/* clang-format on */
#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The lower half of an argument: what stands above it is nothing that the kernel reads of an int. */
static struct scmp_arg_cmp condition_of(const struct call *call)
{
	struct scmp_arg_cmp condition = {call->argument, (enum scmp_compare)call->how, call->mask, call->value};
	if (call->how == EQUAL)
		condition = (struct scmp_arg_cmp){call->argument, SCMP_CMP_MASKED_EQ, UINT32_MAX, call->mask};
	return condition;
}

static bool add_rule(scmp_filter_ctx filter, uint32_t answer, const struct call *call)
{
	struct scmp_arg_cmp condition = condition_of(call);
	return seccomp_rule_add_array(filter, answer, call->number, call->how != ALWAYS, &condition) == 0;
}

static bool is_let_through(int number, enum wall wall)
{
	for (size_t i = 0; i < COUNT(allowed); i++)
		if (allowed[i].number == number && (allowed[i].walls >> wall & 1U))
			return true;
	return false;
}

/* A call that is not known on this machine can't be made: it is none that is lost. */
static void add_deadly(scmp_filter_ctx filter, enum wall wall)
{
	for (size_t i = 0; i < COUNT(deadly); i++)
		if (!is_let_through(deadly[i], wall))
			seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, deadly[i], 0);
	for (size_t i = 0; i < COUNT(deadly_there); i++)
		if (deadly_there[i].walls >> wall & 1U)
			add_rule(filter, SCMP_ACT_KILL_PROCESS, &deadly_there[i]);
}

static bool add_calls(scmp_filter_ctx filter, enum wall wall)
{
	bool all = true;
	for (size_t i = 0; i < COUNT(allowed); i++)
		if (allowed[i].walls >> wall & 1U)
			all = add_rule(filter, SCMP_ACT_ALLOW, &allowed[i]) && all;
	add_deadly(filter, wall);
	return all;
}

/* The steps of a filter, from where libseccomp left them. */
static bool print_steps(FILE *out, FILE *steps)
{
	struct sock_filter step;
	size_t count = 0;
	rewind(steps);
	for (; fread(&step, sizeof step, 1, steps) == 1; count++)
		fprintf(out, "\t{0x%x, %u, %u, 0x%xU},\n", step.code, step.jt, step.jf, step.k);
	return count > 0 && count <= WALL_MOST_STEPS;
}

static bool print_filter(FILE *out, enum wall wall)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(ENOSYS));
	FILE *steps = tmpfile();
	fprintf(out, "static const struct sock_filter steps_%d[] = {\n", (int)wall);
	bool done = filter && steps && add_calls(filter, wall) && seccomp_export_bpf(filter, fileno(steps)) == 0 &&
	            print_steps(out, steps);
	fprintf(out, "};\n");
	if (steps)
		fclose(steps);
	seccomp_release(filter);
	return done;
}

static bool print_all(FILE *out)
{
	static const enum wall walls[] = {WALL_JUDGING, WALL_LOADING, WALL_READING, WALL_WRITING};
	bool done = true;
	fprintf(out, "/* Written by core/main_walls.c. */\n#include \"wall_inside.h\"\n\n");
	for (size_t i = 0; i < COUNT(walls); i++)
		done = done && print_filter(out, walls[i]);
	fprintf(out, "\nconst struct wall_steps wall_steps[] = {\n");
	for (size_t i = 0; i < COUNT(walls); i++)
		fprintf(out, "\t[%d] = {steps_%d, sizeof steps_%d / sizeof *steps_%d},\n", (int)walls[i], (int)walls[i],
		        (int)walls[i], (int)walls[i]);
	fprintf(out, "};\n");
	return done;
}

/* What the kernel below knows is nothing to go by: the program may run under another. */
int main(int argc, char **argv)
{
	enum { KNOWS_HOW_TO_END_PROCESSES = 3 };
	FILE *out = argc == 2 ? fopen(argv[1], "w") : NULL;
	if (!out)
		return EXIT_FAILURE;
	bool done = seccomp_api_set(KNOWS_HOW_TO_END_PROCESSES) == 0 && print_all(out);
	return fclose(out) == 0 && done ? EXIT_SUCCESS : EXIT_FAILURE;
}
