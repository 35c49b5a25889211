/* The wall from inside: what is tried behind it fails, and the same without it succeeds. */
#include "wall_inside.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* What the processes of a test have between them: a folder with a file, one beside it, what is open, and who started them. */
struct ground {
	char folder[64], inside[96], outside[96], fresh[96];
	int written;    /* a file that is open for writing */
	int sockets[2]; /* a pair */
	int server;     /* a socket that listens */
	struct sockaddr_in address;
	pid_t bystander;
};

static const char *path_of(char *into, size_t room, const char *folder, const char *name)
{
	snprintf(into, room, "%s%s", folder, name);
	return into;
}

static void listen_somewhere(struct ground *ground)
{
	socklen_t length = sizeof ground->address;
	ground->address = (struct sockaddr_in){.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	ground->server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	assert_int_equal(bind(ground->server, (struct sockaddr *)&ground->address, length), 0);
	assert_int_equal(listen(ground->server, 5), 0);
	assert_int_equal(getsockname(ground->server, (struct sockaddr *)&ground->address, &length), 0);
}

static void start_bystander(struct ground *ground)
{
	ground->bystander = fork();
	assert_true(ground->bystander >= 0);
	while (ground->bystander == 0)
		pause();
}

static int build(void **state)
{
	struct ground *ground = calloc(1, sizeof *ground);
	snprintf(ground->folder, sizeof ground->folder, "/tmp/assay-wall-XXXXXX");
	assert_non_null(mkdtemp(ground->folder));
	path_of(ground->inside, sizeof ground->inside, ground->folder, "/inside");
	path_of(ground->outside, sizeof ground->outside, ground->folder, ".outside");
	path_of(ground->fresh, sizeof ground->fresh, ground->folder, "/fresh");
	close(open(ground->inside, O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
	ground->written = open(ground->outside, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
	assert_true(ground->written >= 0);
	assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ground->sockets), 0);
	listen_somewhere(ground);
	start_bystander(ground);
	*state = ground;
	return 0;
}

static int tear_down(void **state)
{
	struct ground *ground = *state;
	kill(ground->bystander, SIGKILL);
	waitpid(ground->bystander, NULL, 0);
	close(ground->written);
	close(ground->sockets[0]);
	close(ground->sockets[1]);
	close(ground->server);
	remove(ground->fresh);
	remove(ground->inside);
	remove(ground->outside);
	remove(ground->folder);
	free(ground);
	return 0;
}

/* Attempts --------------------------------------------------------------------------------------------------------- */

static bool opens(const char *path, int flags)
{
	return open(path, flags | O_CLOEXEC, 0600) >= 0;
}

static bool reads_inside(const struct ground *ground)
{
	return opens(ground->inside, O_RDONLY);
}

static bool reads_outside(const struct ground *ground)
{
	return opens(ground->outside, O_RDONLY);
}

static bool lists(const struct ground *ground)
{
	(void)ground;
	return opens("/etc", O_RDONLY | O_DIRECTORY);
}

static bool creates(const struct ground *ground)
{
	return opens(ground->fresh, O_CREAT | O_WRONLY);
}

static bool opens_to_write(const struct ground *ground)
{
	return opens(ground->inside, O_RDWR);
}

static bool empties(const struct ground *ground)
{
	return opens(ground->inside, O_RDONLY | O_TRUNC);
}

static bool removes(const struct ground *ground)
{
	return unlink(ground->inside) == 0;
}

static bool renames(const struct ground *ground)
{
	return rename(ground->inside, ground->fresh) == 0;
}

static bool links(const struct ground *ground)
{
	return symlink("/etc/passwd", ground->fresh) == 0;
}

static bool writes(const struct ground *ground)
{
	return write(ground->written, "x", 1) == 1;
}

static bool connects(const struct ground *ground)
{
	int socket_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	return connect(socket_, (const struct sockaddr *)&ground->address, sizeof ground->address) == 0;
}

static bool makes_a_socket(const struct ground *ground)
{
	(void)ground;
	return socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0) >= 0;
}

static bool talks_to_another(const struct ground *ground)
{
	return send(ground->sockets[1], "x", 1, 0) == 1;
}

static bool forks(const struct ground *ground)
{
	(void)ground;
	pid_t process = fork();
	if (process == 0)
		_exit(0);
	return process > 0 && waitpid(process, NULL, 0) == process;
}

/* `true` ends as somebody does whose attempt has succeeded. */
static bool runs_a_program(const struct ground *ground)
{
	(void)ground;
	execl("/bin/true", "true", (char *)NULL);
	return false;
}

static bool is_traced(const struct ground *ground)
{
	(void)ground;
	return ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0;
}

static bool reads_another_process(const struct ground *ground)
{
	int into = 0;
	struct iovec here = {&into, sizeof into}, there = {(void *)(uintptr_t)&ground->written, sizeof into};
	return process_vm_readv(ground->bystander, &here, 1, &there, 1, 0) == sizeof into;
}

static bool signals_another_process(const struct ground *ground)
{
	return kill(ground->bystander, SIGCONT) == 0;
}

static bool kills_another_process(const struct ground *ground)
{
	return kill(ground->bystander, SIGKILL) == 0;
}

static bool makes_memory_run(const struct ground *ground)
{
	(void)ground;
	return mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

static bool may_dump(const struct ground *ground)
{
	(void)ground;
	return prctl(PR_SET_DUMPABLE, 1, 0, 0, 0) == 0;
}

struct attempt {
	const char *name;
	bool (*make)(const struct ground *ground);
	unsigned walls; /* those behind which it is to succeed, one bit each */
};
enum { JUDGING = 1U << WALL_JUDGING, LOADING = 1U << WALL_LOADING, READING = 1U << WALL_READING };
enum { WRITING = 1U << WALL_WRITING, COMMANDS = READING | WRITING };
static const struct attempt attempts[] = {
	{"reads below its folder", reads_inside, LOADING | COMMANDS},
	{"reads elsewhere", reads_outside, COMMANDS},
	{"lists a folder", lists, COMMANDS},
	{"creates a file", creates, WRITING},
	{"opens a file for writing", opens_to_write, WRITING},
	{"empties a file", empties, WRITING},
	{"removes a file", removes, WRITING},
	{"renames a file", renames, WRITING},
	{"makes a link", links, 0},
	{"writes to what is open", writes, COMMANDS},
	{"connects to a server", connects, 0},
	{"makes a socket", makes_a_socket, 0},
	{"talks over another socket", talks_to_another, LOADING},
	{"forks", forks, LOADING},
	{"runs a program", runs_a_program, 0},
	{"lets itself be traced", is_traced, 0},
	{"reads another process", reads_another_process, 0},
	{"sends a signal", signals_another_process, 0},
	{"kills a process", kills_another_process, 0},
	{"makes memory that runs", makes_memory_run, 0},
	{"has its memory dumped", may_dump, LOADING},
};
enum { ATTEMPTS = sizeof attempts / sizeof *attempts };

/* Trying ----------------------------------------------------------------------------------------------------------- */

enum { SUCCEEDED = 0, FAILED = 1, NO_WALL = 2 };

/* How it ended: an exit status, or the number of a signal below 0. `raise` puts up what is to be tried; NULL: nothing. */
static int ending(const struct ground *ground, bool (*make)(const struct ground *),
                  bool (*raise_wall)(enum wall, const struct wall_needs *), enum wall wall)
{
	int status = 0;
	const char *const folders[] = {ground->folder};
	pid_t process = fork();
	if (process == 0) {
		prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
		if (raise_wall && !raise_wall(wall, &(struct wall_needs){folders, 1, 0, ground->sockets[0]}))
			_exit(NO_WALL);
		_exit(make(ground) ? SUCCEEDED : FAILED);
	}
	assert_int_equal(waitpid(process, &status, 0), process);
	return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

/* As far as it goes: what is tried then tells. */
static bool raise_whole(enum wall wall, const struct wall_needs *needs)
{
	wall_raise(wall, needs);
	return true;
}

static bool raise_filter(enum wall wall, const struct wall_needs *needs)
{
	return wall_filter(wall, needs);
}

static bool nothing(const struct ground *ground)
{
	(void)ground;
	return true;
}

static bool raise_landlock(enum wall wall, const struct wall_needs *needs)
{
	return wall_landlock(wall, needs);
}

/* Where the system, or the build, has no such layer there is nothing to try. */
static bool is_there(const struct ground *ground, bool (*raise_wall)(enum wall, const struct wall_needs *))
{
#ifdef ASSAY_WITHOUT_WALLS
	bool there = false && ending(ground, nothing, raise_wall, WALL_JUDGING);
#else
	bool there = ending(ground, nothing, raise_wall, WALL_JUDGING) == SUCCEEDED;
#endif
	if (!there)
		print_message("# not available here\n");
	return there;
}

static bool is_whole_there(const struct ground *ground)
{
	return is_there(ground, raise_filter) && is_there(ground, raise_landlock);
}

/* What the kernel's Landlock knows: from 3 on of emptying files, from 6 on of signals. */
static long landlock_version(void)
{
	return syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
}

/* Each attempt finds the same ground: what it changes is put back. */
static void put_back(struct ground *ground)
{
	int status = 0;
	unlink(ground->fresh);
	close(open(ground->inside, O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
	if (waitpid(ground->bystander, &status, WNOHANG) == ground->bystander)
		start_bystander(ground);
}

static void without_a_wall_all_attempts_succeed(void **state)
{
	struct ground *ground = *state;
	for (size_t i = 0; i < ATTEMPTS; i++) {
		int end = ending(ground, attempts[i].make, NULL, WALL_JUDGING);
		if (end != SUCCEEDED)
			fail_msg("%s: %d", attempts[i].name, end);
		usleep(1000); /* who was killed is gone then */
		put_back(ground);
	}
}

static void try_all(struct ground *ground, enum wall wall)
{
	if (!is_whole_there(ground))
		return;
	for (size_t i = 0; i < ATTEMPTS; i++) {
		if (attempts[i].make == kills_another_process && wall == WALL_LOADING && landlock_version() < 6)
			continue;
		int end = ending(ground, attempts[i].make, raise_whole, wall);
		bool succeeds = attempts[i].walls >> wall & 1U;
		if ((end == SUCCEEDED) != succeeds || (end != SUCCEEDED && end != FAILED && end != -SIGSYS))
			fail_msg("%s behind wall %d: %d", attempts[i].name, (int)wall, end);
		put_back(ground);
	}
}

static void who_judges_can_do_none_of_it(void **state)
{
	try_all(*state, WALL_JUDGING);
}

static void who_loads_reads_its_folders_and_forks(void **state)
{
	try_all(*state, WALL_LOADING);
}

static void who_reads_writes_to_what_is_open(void **state)
{
	try_all(*state, WALL_READING);
}

static void who_writes_writes_files_too(void **state)
{
	try_all(*state, WALL_WRITING);
}

/* Layers ----------------------------------------------------------------------------------------------------------- */

static void the_filter_alone_ends_who_breaks_out(void **state)
{
	struct ground *ground = *state;
	static bool (*const breaches[])(const struct ground *) = {
		reads_inside,
		creates,
		removes,
		connects,
		makes_a_socket,
		forks,
		runs_a_program,
		is_traced,
		reads_another_process,
		signals_another_process,
		kills_another_process,
	};
	if (!is_there(ground, raise_filter))
		return;
	for (size_t i = 0; i < sizeof breaches / sizeof *breaches; i++)
		assert_int_equal(ending(ground, breaches[i], raise_filter, WALL_JUDGING), -SIGSYS);
	assert_int_equal(ending(ground, writes, raise_filter, WALL_JUDGING), FAILED);
	assert_int_equal(ending(ground, makes_memory_run, raise_filter, WALL_JUDGING), FAILED);
	assert_int_equal(ending(ground, creates, raise_filter, WALL_LOADING), -SIGSYS);
	assert_int_equal(ending(ground, opens_to_write, raise_filter, WALL_READING), -SIGSYS);
}

static void landlock_alone_closes_files(void **state)
{
	struct ground *ground = *state;
	static bool (*const files[])(const struct ground *) = {
		reads_inside, reads_outside, creates, opens_to_write, removes, renames, links, lists,
	};
	if (!is_there(ground, raise_landlock))
		return;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		assert_int_equal(ending(ground, files[i], raise_landlock, WALL_JUDGING), FAILED);
	assert_int_equal(ending(ground, reads_inside, raise_landlock, WALL_LOADING), SUCCEEDED);
	assert_int_equal(ending(ground, reads_outside, raise_landlock, WALL_LOADING), FAILED);
	assert_int_equal(ending(ground, creates, raise_landlock, WALL_READING), FAILED);
}

/* A centre may keep its words elsewhere, and have a link to them. */
static void what_links_lead_to_is_read(void **state)
{
	struct ground *ground = *state;
	if (!is_there(ground, raise_landlock))
		return;
	assert_int_equal(symlink(ground->outside, ground->fresh), 0);
	assert_int_equal(ending(ground, reads_outside, raise_landlock, WALL_LOADING), SUCCEEDED);
}

static bool raise_limits(enum wall wall, const struct wall_needs *needs)
{
	return wall_raise(wall, needs) & WALL_LIMITS;
}

static bool takes_too_much(const struct ground *ground)
{
	(void)ground;
	return mmap(NULL, 128 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

static bool raise_small(enum wall wall, const struct wall_needs *needs)
{
	return raise_limits(wall, &(struct wall_needs){.socket = needs->socket, .memory = 64 << 20});
}

static void memory_ends(void **state)
{
	if (!is_there(*state, raise_limits))
		return;
	assert_int_equal(ending(*state, takes_too_much, raise_limits, WALL_JUDGING), SUCCEEDED);
	assert_int_equal(ending(*state, takes_too_much, raise_small, WALL_JUDGING), FAILED);
}

/* What judging needs ----------------------------------------------------------------------------------------------- */

static volatile sig_atomic_t ticks;

static void tick(int number)
{
	(void)number;
	ticks++;
}

/* Answers over its socket, takes memory and gives it back, reads the clock; its own clock goes on. */
static bool judges(const struct ground *ground)
{
	char *large = malloc(1 << 20), *larger = large ? realloc(large, 8 << 20) : NULL;
	struct timespec now;
	clock_t begun = clock();
	if (!larger || clock_gettime(CLOCK_MONOTONIC, &now) != 0 || send(ground->sockets[0], "x", 1, 0) != 1)
		return false;
	while (ticks < 3 && clock() - begun < 30 * CLOCKS_PER_SEC)
		memset(larger, 1, 8 << 20);
	free(larger);
	return ticks >= 3 && recv(ground->sockets[0], (char[1]){0}, 1, 0) == 1;
}

static bool judges_with_a_clock(const struct ground *ground)
{
	return judges(ground);
}

static bool start_clock_and_raise(enum wall wall, const struct wall_needs *needs)
{
	struct sigaction action = {.sa_handler = tick, .sa_flags = SA_RESTART};
	struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGVTALRM};
	struct itimerspec period = {{0, 4000000}, {0, 4000000}};
	timer_t clock;
	ticks = 0;
	return sigaction(SIGVTALRM, &action, NULL) == 0 && timer_create(CLOCK_THREAD_CPUTIME_ID, &event, &clock) == 0 &&
	       timer_settime(clock, 0, &period, NULL) == 0 && raise_whole(wall, needs);
}

static bool aborts(const struct ground *ground)
{
	(void)ground;
	abort();
}

static void who_judges_can_judge(void **state)
{
	if (!is_whole_there(*state))
		return;
	assert_int_equal(send(((struct ground *)*state)->sockets[1], "x", 1, 0), 1);
	assert_int_equal(ending(*state, judges_with_a_clock, start_clock_and_raise, WALL_JUDGING), SUCCEEDED);
	assert_int_equal(ending(*state, aborts, raise_whole, WALL_JUDGING), -SIGABRT);
}

static void the_wall_says_what_stands(void **state)
{
	struct buffer out = {0};
	bool whole = is_whole_there(*state);
	wall_describe(&out);
	if (whole)
		assert_string_equal(out.at, "walls: seccomp filter, Landlock, limits");
	else
		assert_non_null(strstr(out.at, "not available: "));
	buffer_free(&out);
}

/* As in a container, or under a kernel, that has neither filters nor Landlock. */
static bool take_away(void)
{
	static const int calls[] = {SCMP_SYS(seccomp), SCMP_SYS(landlock_create_ruleset)};
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
	bool done = filter && seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(prctl), 1,
	                                       SCMP_A0(SCMP_CMP_EQ, PR_SET_SECCOMP, 0)) == 0;
	for (size_t i = 0; done && i < sizeof calls / sizeof *calls; i++)
		done = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), calls[i], 0) == 0;
	return done && seccomp_load(filter) == 0;
}

static bool says_what_is_not_there(const struct ground *ground)
{
	struct buffer out = {0};
	(void)ground;
	if (!take_away())
		return false;
	wall_describe(&out);
	return strcmp(out.at, "walls: limits; not available: seccomp filter, Landlock") == 0;
}

static bool works_without(const struct ground *ground)
{
	return take_away() &&
	       wall_raise(WALL_JUDGING, &(struct wall_needs){.socket = ground->sockets[0]}) == WALL_LIMITS &&
	       send(ground->sockets[0], "x", 1, 0) == 1;
}

static void what_the_system_does_not_have_is_said(void **state)
{
	if (!is_whole_there(*state))
		return;
	assert_int_equal(ending(*state, says_what_is_not_there, NULL, WALL_JUDGING), SUCCEEDED);
	assert_int_equal(ending(*state, works_without, NULL, WALL_JUDGING), SUCCEEDED);
}

int main(void)
{
#define ON_GROUND(test) cmocka_unit_test_setup_teardown(test, build, tear_down)
	const struct CMUnitTest tests[] = {
		ON_GROUND(without_a_wall_all_attempts_succeed),
		ON_GROUND(who_judges_can_do_none_of_it),
		ON_GROUND(who_loads_reads_its_folders_and_forks),
		ON_GROUND(who_reads_writes_to_what_is_open),
		ON_GROUND(who_writes_writes_files_too),
		ON_GROUND(the_filter_alone_ends_who_breaks_out),
		ON_GROUND(landlock_alone_closes_files),
		ON_GROUND(what_links_lead_to_is_read),
		ON_GROUND(memory_ends),
		ON_GROUND(who_judges_can_judge),
		ON_GROUND(the_wall_says_what_stands),
		ON_GROUND(what_the_system_does_not_have_is_said),
	};
	return cmocka_run_group_tests_name("wall", tests, NULL, NULL);
}
