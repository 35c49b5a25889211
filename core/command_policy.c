#include "command_policy.h"

#include <stdlib.h>
#include <string.h>

#include "policy.h"

struct policy_watch {
	const struct run_facts *facts;
	bool *covered; /* of each waiver: it covered something */
	bool *met;     /* and: its learner was judged */
};

struct policy_watch *policy_watch_new(const struct run_facts *facts)
{
	struct policy_watch *watch = memory_take(1, sizeof *watch);
	watch->facts = facts;
	watch->covered = memory_take(facts->waiver_count + 1, sizeof *watch->covered);
	watch->met = memory_take(facts->waiver_count + 1, sizeof *watch->met);
	return watch;
}

void policy_watch_free(struct policy_watch *watch)
{
	if (!watch)
		return;
	free(watch->covered);
	free(watch->met);
	free(watch);
}

void policy_watch_take(struct policy_watch *watch, const struct result *result)
{
	for (size_t i = 0; i < watch->facts->waiver_count; i++) {
		const struct waiver *waiver = &watch->facts->waivers[i];
		watch->met[i] = watch->met[i] || !*waiver->learner || strcmp(waiver->learner, result->learner) == 0;
		watch->covered[i] = watch->covered[i] || strings_hold(&result->waivers, waiver->place);
	}
}

static const char *whom(struct arena *arena, const struct waiver *waiver)
{
	return arena_print(arena, "%s%s%s%s", *waiver->learner ? "learner " : "item ",
	                   *waiver->learner ? waiver->learner : waiver->item,
	                   *waiver->learner && *waiver->item ? ", " : "", *waiver->learner ? waiver->item : "");
}

/* NULL where there is nothing to say. */
static const char *about_waiver(const struct policy_watch *watch, struct arena *arena, size_t number)
{
	const struct waiver *waiver = &watch->facts->waivers[number];
	const char *which =
		arena_print(arena, "%s: the waiver of %s for %s", waiver->place, waiver->rule, whom(arena, waiver));
	if (waiver->state == POLICY_EXPIRED)
		return arena_print(arena, "%s expired after %s and no longer counts: renew it or take it out", which,
		                   waiver->till);
	if (waiver->state == POLICY_IN_FORCE && watch->met[number] && !watch->covered[number])
		return arena_print(arena, "%s covered nothing: there is no such fault any more; take it out", which);
	return NULL;
}

static const char *about_dispensation(struct arena *arena, const struct dispensation *dispensation)
{
	if (dispensation->state != POLICY_EXPIRED)
		return NULL;
	return arena_print(
		arena,
		"%s: the dispensation for %s expired after %s and no longer counts, what the body asks holds again: %s",
		dispensation->place, dispensation->unit, dispensation->till, dispensation->says);
}

static void add(struct strings *notices, const char *notice)
{
	if (notice && !strings_hold(notices, notice))
		notices->at[notices->count++] = notice;
}

struct strings policy_watch_end(const struct policy_watch *watch, struct arena *arena)
{
	const struct run_facts *facts = watch->facts;
	struct strings notices = {arena_array(arena,
	                                      facts->remarks.count + facts->dispensation_count + facts->waiver_count,
	                                      sizeof *notices.at),
	                          0};
	for (size_t i = 0; i < facts->remarks.count; i++)
		add(&notices, facts->remarks.at[i]);
	for (size_t i = 0; i < facts->dispensation_count; i++)
		add(&notices, about_dispensation(arena, &facts->dispensations[i]));
	for (size_t i = 0; i < facts->waiver_count; i++)
		add(&notices, about_waiver(watch, arena, i));
	return notices;
}
