#include "wall_inside.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "defence.h"

enum { ANY, NOTHING, MEMORY };

/* What a process of each kind may take. Files that it writes count what they hold, not where they lie. */
struct limit {
	unsigned resource;
	unsigned char most[4]; /* by the kind of wall */
};
static const struct limit limits[] = {
	{RLIMIT_CORE, {NOTHING, NOTHING, NOTHING, NOTHING}}, /* what it holds of learners stays out of files */
	{RLIMIT_NOFILE, {NOTHING, ANY, ANY, ANY}},           /* none is opened: those that are open stay */
	{RLIMIT_NPROC, {NOTHING, ANY, NOTHING, NOTHING}},    /* has no effect on root */
	{RLIMIT_FSIZE, {NOTHING, NOTHING, ANY, ANY}},        /* of what would be written */
	{RLIMIT_MSGQUEUE, {NOTHING, NOTHING, NOTHING, NOTHING}},
	{RLIMIT_MEMLOCK, {NOTHING, NOTHING, NOTHING, NOTHING}},
	{RLIMIT_DATA, {MEMORY, ANY, ANY, ANY}},
};

/* What is less already stays so. */
static bool set_limit(const struct limit *limit, enum wall wall, const struct wall_needs *needs)
{
	struct rlimit now;
	rlim_t most = limit->most[wall] == MEMORY ? needs->memory : 0;
	if (limit->most[wall] == ANY || (limit->most[wall] == MEMORY && most == 0))
		return true;
	if (getrlimit(limit->resource, &now) == 0 && now.rlim_max < most)
		most = now.rlim_max;
	return setrlimit(limit->resource, &(struct rlimit){most, most}) == 0;
}

/* Sanitizers and valgrind open files, write and take memory behind the program's back: a build for them has those limits
 * that they can live with, the first two. */
#ifdef ASSAY_WITHOUT_WALLS
enum { HAS_WALLS = 0, LIMITS = 2 };
#else
enum { HAS_WALLS = 1, LIMITS = sizeof limits / sizeof *limits };
#endif

static bool set_limits(enum wall wall, const struct wall_needs *needs)
{
	bool all = true;
	for (size_t i = 0; i < LIMITS; i++)
		all = set_limit(&limits[i], wall, needs) && all;
	return all;
}

/* Rules for files are made with a file, and the filter forbids to raise the others: hence the order. */
unsigned wall_raise(enum wall wall, const struct wall_needs *needs)
{
	bool files = defence_is_up(DEFENCE_FILES), has_filter = HAS_WALLS && defence_is_up(DEFENCE_FILTER);
	prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	unsigned stands = HAS_WALLS && files && wall_landlock(wall, needs) ? WALL_FILES : 0;
	stands |= files && set_limits(wall, needs) && HAS_WALLS ? WALL_LIMITS : 0;
	return stands | (has_filter && wall_filter(wall, needs) ? WALL_FILTER : 0U);
}

/* Saying ----------------------------------------------------------------------------------------------------------- */

/* Which layers stand in a process that raises the wall of who judges. */
static unsigned try_out(void)
{
	int status = 0;
	pid_t process = fork();
	if (process == 0)
		_exit((int)wall_raise(WALL_JUDGING, &(struct wall_needs){0}));
	if (process < 0 || waitpid(process, &status, 0) != process || !WIFEXITED(status))
		return 0;
	return (unsigned)WEXITSTATUS(status);
}

static void list(struct buffer *out, const char *before, unsigned layers)
{
	static const char *const names[] = {"seccomp filter", "Landlock", "limits"};
	for (unsigned i = 0; i < sizeof names / sizeof *names; i++) {
		if (!(layers >> i & 1U))
			continue;
		buffer_print(out, "%s%s", before, names[i]);
		before = ", ";
	}
}

void wall_describe(struct buffer *out)
{
	const unsigned all = WALL_FILTER | WALL_FILES | WALL_LIMITS;
	unsigned stands = try_out();
	buffer_add_string(out, stands ? "walls: " : "walls: none");
	list(out, "", stands);
	list(out, "; not available: ", all & ~stands);
}
