#include "command_profile.h"
#include "text_safe.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

struct profile {
	struct rule_cost *costs;
};

static const size_t bytes = RULE_COSTS * sizeof(struct rule_cost);

struct profile *profile_start(struct engine_request *request)
{
	void *shared = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (shared == MAP_FAILED) {
		text_print_safe(stderr, "assay: no profile: the system has no memory for it\n");
		return NULL;
	}
	struct profile *profile = memory_take(1, sizeof *profile);
	profile->costs = request->costs = shared;
	return profile;
}

struct line {
	const char *rule;
	uint64_t calls, nanoseconds, longest;
};

/* The slowest first; of two alike the one that comes first by its name. */
static int compare_lines(const void *a, const void *b)
{
	const struct line *one = a, *other = b;
	if (one->nanoseconds != other->nanoseconds)
		return one->nanoseconds < other->nanoseconds ? 1 : -1;
	return strcmp(one->rule, other->rule);
}

static size_t read_lines(const struct profile *profile, const struct strings *rules, struct line *lines)
{
	size_t count = 0;
	for (size_t i = 0; i < rules->count && i < RULE_COSTS; i++) {
		struct rule_cost *cost = &profile->costs[i];
		if (cost->calls)
			lines[count++] = (struct line){rules->at[i], cost->calls, cost->nanoseconds, cost->longest};
	}
	qsort(lines, count, sizeof *lines, compare_lines);
	return count;
}

static double share_of(uint64_t part, uint64_t whole)
{
	return whole ? 100.0 * (double)part / (double)whole : 0;
}

static void print_lines(const struct line *lines, size_t count, size_t portfolios)
{
	uint64_t calls = 0, all = 0;
	for (size_t i = 0; i < count; i++) {
		calls += lines[i].calls;
		all += lines[i].nanoseconds;
	}
	fputs("What rules cost (processor time inside them, over all workers; what several rules share, such as "
	      "reading a\n"
	      "text, counts for the first that asks; steps are not counted):\n"
	      "    total ms   share      calls   us/call  longest us  rule\n",
	      stderr);
	for (size_t i = 0; i < count; i++)
		text_print_safe(stderr, "%12.3f %6.1f%% %10llu %9.1f %11.1f  %s\n", (double)lines[i].nanoseconds / 1e6,
		                share_of(lines[i].nanoseconds, all), (unsigned long long)lines[i].calls,
		                (double)lines[i].nanoseconds / 1e3 / (double)lines[i].calls,
		                (double)lines[i].longest / 1e3, lines[i].rule);
	text_print_safe(stderr, "%12.3f %6.1f%% %10llu  rules: %zu, portfolios: %zu\n", (double)all / 1e6,
	                share_of(all, all), (unsigned long long)calls, count, portfolios);
}

void profile_print(const struct profile *profile, const struct strings *rules, size_t portfolios)
{
	if (!profile)
		return;
	struct line *lines = memory_take(rules->count + 1, sizeof *lines);
	print_lines(lines, read_lines(profile, rules, lines), portfolios);
	free(lines);
}

void profile_free(struct profile *profile)
{
	if (profile)
		munmap(profile->costs, bytes);
	free(profile);
}
