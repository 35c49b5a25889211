#include "command_policy.h"

#include <stdlib.h>
#include <string.h>

#include "policy.h"

/* "pearson/develop-personal-performance" of a centre's awarding-bodies/pearson/units/develop-personal-performance.lua;
 * empty of all other files, which may bear on any unit. */
static const char *unit_of_file(struct arena *arena, const char *file)
{
	static const char bodies[] = "awarding-bodies/", units[] = "units/", end[] = ".lua";
	size_t length = strlen(file);
	const char *body = file + strlen(bodies), *slash;
	if (strncmp(file, bodies, strlen(bodies)) != 0 || strcmp(file + length - strlen(end), end) != 0)
		return "";
	slash = strchr(body, '/');
	if (!slash || strncmp(slash + 1, units, strlen(units)) != 0)
		return "";
	const char *unit = slash + 1 + strlen(units);
	return arena_print(arena, "%.*s/%.*s", (int)(slash - body), body, (int)(strlen(unit) - strlen(end)), unit);
}

struct unread_file *policy_find_unread(struct arena *arena, const struct batch_packs *packs, size_t *count)
{
	struct unread_file *unread = arena_array(arena, packs->error_count, sizeof *unread);
	size_t length = strlen(packs->centre);
	*count = 0;
	for (size_t i = 0; length && i < packs->error_count; i++) {
		const struct fault_report *error = &packs->errors[i];
		if (strncmp(error->file, packs->centre, length) == 0 && error->file[length] == '/')
			unread[(*count)++] = (struct unread_file){
				arena_print(arena,
			                    "The centre's file %s could not be read (line %d), so what it asks was not "
			                    "checked: mend it, see assay lint",
			                    error->file, error->line),
				unit_of_file(arena, error->file + length + 1)};
	}
	return unread;
}

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
	                                      facts->unread_count + facts->remarks.count + facts->dispensation_count +
	                                              facts->waiver_count,
	                                      sizeof *notices.at),
	                          0};
	for (size_t i = 0; i < facts->unread_count; i++)
		add(&notices, facts->unread[i].says);
	for (size_t i = 0; i < facts->remarks.count; i++)
		add(&notices, facts->remarks.at[i]);
	for (size_t i = 0; i < facts->dispensation_count; i++)
		add(&notices, about_dispensation(arena, &facts->dispensations[i]));
	for (size_t i = 0; i < facts->waiver_count; i++)
		add(&notices, about_waiver(watch, arena, i));
	return notices;
}
