/* Workers that hang or die, and the rules that are to blame for it. */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "batch_inside.h"

/* By the wall (wall.h), and by nobody from outside. */
static bool broke_out(int status)
{
	return status != -1 && WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS;
}

/* No rule's doing: what rules may take is counted by the sandbox, which stops them before. */
static bool lacked_memory(int status)
{
	return status != -1 && WIFEXITED(status) && WEXITSTATUS(status) == MEMORY_EXIT;
}

static void say_how(const struct batch *batch, struct buffer *out, bool hung, int status)
{
	buffer_clear(out);
	if (hung)
		buffer_print(out, "stopped: it took longer than %d s", batch->options.wall_seconds);
	else if (broke_out(status))
		buffer_add_string(out,
		                  "stopped: its process asked the system for what judging never needs (a file, the "
		                  "network, another process), and was ended for it");
	else if (status != -1 && WIFSIGNALED(status))
		buffer_print(out, "stopped: its process was ended by signal %d (%s)", WTERMSIG(status),
		             strsignal(WTERMSIG(status)));
	else if (lacked_memory(status))
		buffer_add_string(out, "stopped: the machine had no memory left for it (close other programs, or use "
		                       "fewer --jobs)");
	else
		buffer_add_string(out, "stopped: its process ended by itself");
}

/* First the job is tried again, without the rule that hung; a worker that died may have been ended from outside, so it
 * costs the rule only the second time. */
void batch_blame(const struct batch *batch, struct job *job, int rule, bool hung, int status)
{
	bool known = rule > 0 && (size_t)rule <= batch->told.rules.count && (hung || !lacked_memory(status));
	bool tried = job->without || (job->failures > 0 && !known);
	job->failures++;
	job->state = JOB_WAITING;
	if (!job->without)
		job->blamed = known ? rule : 0;
	if (tried) {
		job->state = JOB_FAILED;
		job->without = false;
	} else if (known && (hung || broke_out(status) || job->failures > 1)) {
		job->without = true;
	}
	say_how(batch, &job->sentence, hung, status);
	if (job->without)
		buffer_print(&job->sentence, " on %s, which was judged again without this rule", job->path);
}

static const char *leave_out(struct batch *batch, int rule)
{
	batch->left_out = memory_grow(batch->left_out, batch->left_out_count + 1, sizeof *batch->left_out);
	struct left_out *left_out = &batch->left_out[batch->left_out_count++];
	*left_out = (struct left_out){.rule = rule};
	buffer_print(&left_out->why, "left out of the rest of the run: it was stopped on %s", batch->hangs[rule].at);
	return arena_print(batch->arena,
	                   "the rule %s was stopped on %s, and is left out of the rest of this run: what it should "
	                   "have judged is left to the assessor; mend the rule, or take it out of its unit",
	                   batch->told.rules.at[rule - 1], batch->hangs[rule].at);
}

/* Jobs are counted as they are delivered, in the order of the input: which portfolios a rule is left out of does not
 * depend on the number of workers. */
const char *batch_count_hang(struct batch *batch, const struct job *job)
{
	int rule = job->blamed;
	if (rule == 0 || !(job->without || job->state == JOB_FAILED) || batch->hang_counts[rule] == BATCH_MOST_HANGS)
		return NULL;
	int count = ++batch->hang_counts[rule];
	const char *between = count == 1 ? "" : count == BATCH_MOST_HANGS ? " and " : ", ";
	buffer_print(&batch->hangs[rule], "%s%s", between, job->path);
	return count == BATCH_MOST_HANGS ? leave_out(batch, rule) : NULL;
}

void batch_free_hangs(struct batch *batch)
{
	for (size_t i = 0; batch->hangs && i <= batch->told.rules.count; i++)
		buffer_free(&batch->hangs[i]);
	for (size_t i = 0; i < batch->left_out_count; i++)
		buffer_free(&batch->left_out[i].why);
	free(batch->hangs);
	free(batch->hang_counts);
	free(batch->left_out);
}
