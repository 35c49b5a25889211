/* Workers that hang or die, and the rules that are to blame for it. */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "batch_file.h"
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

static bool is_without(const struct job *job, int rule)
{
	for (size_t i = 0; i < job->without_count; i++)
		if (job->without[i].rule == rule)
			return true;
	return false;
}

static bool is_rule(const struct batch *batch, int rule)
{
	return rule > 0 && (size_t)rule <= batch->told.rules.count;
}

static void judge_without(const struct batch *batch, struct job *job, int rule)
{
	struct left_out *without = &job->without[job->without_count++];
	without->rule = rule;
	buffer_clear(&without->why);
	buffer_print(&without->why, "%s on %s, which was judged again without this %s", job->sentence.at, job->path,
	             is_rule(batch, rule) ? "rule" : "trait or measure");
}

/* The job is tried again, without the rules that hung; a worker that died may have been ended from outside, so it costs the
 * rule only the second time. */
void batch_blame(const struct batch *batch, struct job *job, int rule, bool hung, int status)
{
	bool known = rule > 0 && (hung || !lacked_memory(status));
	bool tried = known ? is_without(job, rule) || job->without_count == MOST_WITHOUT : job->failures > 0;
	job->failures++;
	if (job->without_count == 0)
		job->blamed = known && is_rule(batch, rule) ? rule : 0;
	say_how(batch, &job->sentence, hung, status);
	job->state = tried ? JOB_FAILED : JOB_WAITING;
	if (!tried && known && (hung || broke_out(status) || job->failures > 1))
		judge_without(batch, job, rule);
}

static const char *leave_out(struct batch *batch, const struct hang *hang)
{
	batch->left_out = memory_grow(batch->left_out, batch->left_out_count + 1, sizeof *batch->left_out);
	struct left_out *left_out = &batch->left_out[batch->left_out_count++];
	*left_out = (struct left_out){.rule = hang->rule};
	buffer_print(&left_out->why, "left out of the rest of the run: it was stopped on %s", hang->portfolios.at);
	bool is_known = is_rule(batch, hang->rule);
	return arena_print(
		batch->arena,
		"%s%s was stopped on %s, and is left out of the rest of this run: what it should have judged "
		"is left to the assessor; mend %s",
		is_known ? "the rule " : "a trait or measure", is_known ? batch->told.rules.at[hang->rule - 1] : "",
		hang->portfolios.at,
		is_known ? "the rule, or take it out of its unit" : "it; the results say who asks it");
}

static struct hang *hang_of(struct batch *batch, int rule)
{
	for (size_t i = 0; i < batch->hang_count; i++)
		if (batch->hangs[i].rule == rule)
			return &batch->hangs[i];
	batch->hangs = memory_grow(batch->hangs, batch->hang_count + 1, sizeof *batch->hangs);
	batch->hangs[batch->hang_count] = (struct hang){.rule = rule};
	return &batch->hangs[batch->hang_count++];
}

/* Jobs are counted as they are delivered, in the order of the input: which portfolios a rule is left out of does not
 * depend on the number of workers. */
bool batch_count_hang(struct batch *batch, const struct job *job, size_t number, const char **sentence)
{
	int rule = number < job->without_count ? job->without[number].rule : 0;
	if (number == 0 && job->without_count == 0 && job->state == JOB_FAILED)
		rule = job->blamed;
	*sentence = NULL;
	struct hang *hang = rule > 0 ? hang_of(batch, rule) : NULL;
	if (!hang || hang->count == BATCH_MOST_HANGS)
		return hang != NULL;
	int count = ++hang->count;
	const char *between = count == 1 ? "" : count == BATCH_MOST_HANGS ? " and " : ", ";
	buffer_print(&hang->portfolios, "%s%s", between, job->path);
	if (count == BATCH_MOST_HANGS)
		*sentence = leave_out(batch, hang);
	return true;
}

void batch_free_hangs(struct batch *batch)
{
	for (size_t i = 0; i < batch->hang_count; i++)
		buffer_free(&batch->hangs[i].portfolios);
	for (size_t i = 0; i < batch->left_out_count; i++)
		buffer_free(&batch->left_out[i].why);
	free(batch->hangs);
	free(batch->left_out);
}
