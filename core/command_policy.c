#include "command_policy.h"

#include <stdlib.h>
#include <string.h>

#include "policy.h"

enum { MOST_STANDING = 24 }; /* places where a fault stands that are told of one waiver */

static bool is_faulty(const struct batch_packs *packs, const char *file)
{
	for (size_t i = 0; i < packs->error_count; i++)
		if (strcmp(packs->errors[i].file, file) == 0)
			return true;
	return false;
}

/* Whether such a file was read, and is sound. */
static bool is_sound(const struct batch_packs *packs, const char *file)
{
	for (size_t i = 0; i < packs->layer_count; i++)
		if (string_ends_with(packs->layers[i].file, file) && !is_faulty(packs, packs->layers[i].file))
			return true;
	return false;
}

/* Whether a folder of that name is known to be a body's: else what stands in it may be meant for any. */
static bool is_body(struct arena *arena, const struct batch_packs *packs, struct text name)
{
	return is_sound(packs, arena_print(arena, "awarding-bodies/%.*s/body.lua", (int)name.length, name.at));
}

/* Whether the body has a unit or qualification of that name; `kind` is their folder. */
static bool is_there(struct arena *arena, const struct batch_packs *packs, struct text body, const char *kind,
                     const char *name)
{
	return is_sound(packs,
	                arena_print(arena, "awarding-bodies/%.*s/%s/%s.lua", (int)body.length, body.at, kind, name));
}

/* The unit or body whose file it is; empty of all other files, which may bear on any unit. */
static const char *part_of_file(struct arena *arena, const struct batch_packs *packs, const char *file)
{
	const char *part = pack_part_of_file(arena, file);
	return part && is_body(arena, packs, (struct text){part, strcspn(part, "/")}) ? part : "";
}

/* The unit or body that a row says it is about. Of a unit that is not there any of its body may be meant. */
static const char *part_of_row(struct arena *arena, const struct batch_packs *packs, const char *unit)
{
	struct text body = {unit, strcspn(unit, "/")};
	if (!is_body(arena, packs, body))
		return "";
	if (unit[body.length] && !is_there(arena, packs, body, "units", unit + body.length + 1))
		return arena_text(arena, body.at, body.length).at;
	return unit;
}

/* "pearson/serve-customers", and perhaps a tab and "pearson/l2-award": what a row is about, where that is there. */
static void take_row(struct arena *arena, const struct batch_packs *packs, const char *about,
                     struct unread_file *unread)
{
	size_t length = strcspn(about, "\t"), slash = about[length] ? strcspn(about + length + 1, "/") : 0;
	const char *name = about[length] ? about + length + 1 : "";
	unread->part = part_of_row(arena, packs, arena_text(arena, about, length).at);
	if (name[slash] && is_there(arena, packs, (struct text){name, slash}, "qualifications", name + slash + 1))
		unread->qualification = arena_string(arena, name);
}

/* What does not count for a fault in a file: of a table a row; of waivers one, or all where none could be read. */
static const char *unread_text(struct arena *arena, const struct fault_report *error, bool has_waivers)
{
	static const char no_body[] = "there is no body";
	if (strncmp(error->reason, no_body, strlen(no_body)) == 0 && string_ends_with(error->file, "/body.lua"))
		return arena_print(arena, "Nothing in the centre's folder %.*s is checked: %s",
		                   (int)(strlen(error->file) - strlen("/body.lua")), error->file, error->reason);
	const struct {
		const char *end, *says;
	} whats[] = {{"/waivers.lua", has_waivers ? "this waiver does not count" : "no waiver of this file counts"},
	             {"/thresholds.csv", "what it asks is not checked"},
	             {".yaml", "what it asks is not checked"},
	             {"", "not all that the file asks is checked"}};
	size_t i = 0;
	while (!string_ends_with(error->file, whats[i].end))
		i++;
	bool is_head = i == 1 && error->line == 1;
	const char *what = is_head ? "no row of it is checked" : whats[i].says;
	return arena_print(arena, "Line %d of the centre's file %s is faulty, so %s: %s", error->line, error->file,
	                   what, error->reason);
}

struct unread_file *policy_find_unread(struct arena *arena, const struct batch_packs *packs, size_t *count)
{
	struct unread_file *unread = arena_array(arena, packs->error_count, sizeof *unread);
	size_t length = strlen(packs->centre);
	*count = 0;
	for (size_t i = 0; length && i < packs->error_count; i++) {
		const struct fault_report *error = &packs->errors[i];
		if (strncmp(error->file, packs->centre, length) != 0 || error->file[length] != '/')
			continue;
		struct unread_file *one = &unread[(*count)++];
		*one = (struct unread_file){unread_text(arena, error, packs->waiver_count > 0),
		                            part_of_file(arena, packs, error->file + length + 1), ""};
		if (!*one->part && error->about && *error->about)
			take_row(arena, packs, error->about, one);
	}
	return unread;
}

/* What became of a waiver. */
struct watched {
	bool covered;            /* something */
	bool met;                /* its learner was judged */
	struct strings unagreed; /* where it lacks agreed_with: "C5", as in `stands` */
	struct strings items;    /* which items have such a fault, where it is for another one: "O2" */
	struct strings stands;   /* where else its learner's work has a fault of its rule: "C5", in the watch's arena */
};

/* A check that could not be carried out, and in how many portfolios. */
struct failing {
	const char *rule, *file, *reason;
	int line;
	size_t portfolios, last; /* the number of the last that was counted */
};

struct policy_watch {
	const struct run_facts *facts;
	struct failing *failing;
	size_t failing_count;
	struct arena *arena;
	struct watched *waivers;
	size_t portfolios, unreadable;
};

struct policy_watch *policy_watch_new(const struct run_facts *facts)
{
	struct policy_watch *watch = memory_take(1, sizeof *watch);
	watch->facts = facts;
	watch->arena = arena_new();
	watch->waivers = arena_array(watch->arena, facts->waiver_count + 1, sizeof *watch->waivers);
	return watch;
}

void policy_watch_free(struct policy_watch *watch)
{
	if (!watch)
		return;
	arena_free(watch->arena);
	free(watch->failing);
	free(watch);
}

/* "C5" where the waiver is for this unit, or for any; "pearson/serve-customers/C5" where it is for another. */
static const char *name_of(struct arena *arena, const struct waiver *waiver, const struct placed_finding *place)
{
	if (!place->unit)
		return "the file as a whole";
	const char *unit = place->unit->id, *part = place->criterion ? place->criterion->id : NULL;
	if (*waiver->unit && strcmp(waiver->unit, unit) != 0)
		return part ? arena_print(arena, "%s/%s", unit, part) : unit;
	return part ? part : "the unit as a whole";
}

static void add_standing(struct policy_watch *watch, struct strings *stands, const char *name)
{
	if (stands->count == MOST_STANDING || strings_hold(stands, name))
		return;
	if (!stands->at)
		stands->at = arena_array(watch->arena, MOST_STANDING, sizeof *stands->at);
	stands->at[stands->count++] = arena_string(watch->arena, name);
}

/* A fault of the waiver's rule that no waiver covers: it is about another place, or the waiver does not count for it. */
static void take_standing(struct policy_watch *watch, size_t number, const struct result *result,
                          const struct placed_finding *place)
{
	const struct waiver *waiver = &watch->facts->waivers[number];
	struct watched *watched = &watch->waivers[number];
	struct policy_subject subject = {result->learner, place->unit ? place->unit->id : NULL,
	                                 place->criterion ? place->criterion->id : NULL, place->finding, true};
	bool is_about = policy_is_about(waiver, &subject), lacks = !*waiver->agreed_with;
	const char *item = place->finding->id, *name = name_of(watch->arena, waiver, place);
	bool is_of_item = !*waiver->item || (item && strcmp(item, waiver->item) == 0);
	struct waiver of_any = *waiver;
	of_any.item = "";
	if (is_about && lacks && !finding_is_settled(place->finding))
		add_standing(watch, &watched->unagreed, name);
	else if (!is_about && is_of_item && !strings_hold(&result->waivers, waiver->place))
		add_standing(watch, &watched->stands, name);
	else if (!is_about && item && policy_is_about(&of_any, &subject))
		add_standing(watch, &watched->items, item);
}

static void find_standing(struct policy_watch *watch, size_t number, const struct result *result)
{
	struct arena *arena = arena_new();
	size_t count;
	const struct placed_finding *places = result_findings(arena, result, &count);
	for (size_t i = 0; i < count; i++)
		if (!places[i].finding->waived &&
		    strcmp(places[i].finding->rule, watch->facts->waivers[number].rule) == 0)
			take_standing(watch, number, result, &places[i]);
	arena_free(arena);
}

static bool is_of(const struct waiver *waiver, const char *learner)
{
	return !*waiver->learner || strcmp(waiver->learner, learner) == 0;
}

/* A waiver that does not cover all: nobody agreed to it, or it covered nothing and may be for the wrong unit, criterion or item. */
static bool may_miss(const struct waiver *waiver, const char *learner, const struct strings *covered)
{
	bool has_place = *waiver->unit || *waiver->criterion || *waiver->item;
	return waiver->state == POLICY_IN_FORCE && is_of(waiver, learner) &&
	       (!*waiver->agreed_with || (has_place && !strings_hold(covered, waiver->place)));
}

bool policy_watch_wants(const struct policy_watch *watch, const char *learner, const struct strings *waivers)
{
	for (size_t i = 0; i < watch->facts->waiver_count; i++)
		if (may_miss(&watch->facts->waivers[i], learner, waivers))
			return true;
	return false;
}

static struct failing *failing_of(struct policy_watch *watch, const struct fault_report *error)
{
	for (size_t i = 0; i < watch->failing_count; i++) {
		struct failing *failing = &watch->failing[i];
		if (failing->line == error->line && strcmp(failing->rule, error->rule) == 0 &&
		    strcmp(failing->file, error->file) == 0)
			return failing;
	}
	watch->failing = memory_grow(watch->failing, watch->failing_count + 1, sizeof *watch->failing);
	struct failing *failing = &watch->failing[watch->failing_count++];
	*failing = (struct failing){arena_string(watch->arena, error->rule),
	                            arena_string(watch->arena, error->file),
	                            arena_string(watch->arena, error->reason),
	                            error->line,
	                            0,
	                            0};
	return failing;
}

/* Of the errors of a result those of checks; what can't be read is told elsewhere. */
static void take_failing(struct policy_watch *watch, const struct result *result)
{
	for (size_t i = 0; i < result->error_count; i++) {
		if (!result->errors[i].rule || !result->errors[i].file)
			continue;
		struct failing *failing = failing_of(watch, &result->errors[i]);
		failing->portfolios += failing->last != watch->portfolios;
		failing->last = watch->portfolios;
	}
}

void policy_watch_take(struct policy_watch *watch, const struct result *result)
{
	watch->portfolios++;
	take_failing(watch, result);
	watch->unreadable += result->verdict == VERDICT_UNREADABLE;
	for (size_t i = 0; i < watch->facts->waiver_count; i++) {
		const struct waiver *waiver = &watch->facts->waivers[i];
		struct watched *watched = &watch->waivers[i];
		watched->met = watched->met || is_of(waiver, result->learner);
		watched->covered = watched->covered || strings_hold(&result->waivers, waiver->place);
		if (may_miss(waiver, result->learner, &result->waivers))
			find_standing(watch, i, result);
	}
}

static const char *whom(struct arena *arena, const struct waiver *waiver)
{
	return arena_print(arena, "%s%s%s%s", *waiver->learner ? "learner " : "item ",
	                   *waiver->learner ? waiver->learner : waiver->item,
	                   *waiver->learner && *waiver->item ? ", " : "", *waiver->learner ? waiver->item : "");
}

/* "C5, C6 and C8" */
static const char *listed(struct arena *arena, const struct strings *names)
{
	const char *list = names->at[0];
	for (size_t i = 1; i < names->count; i++)
		list = arena_print(arena, "%s%s%s", list, i + 1 == names->count ? " and " : ", ", names->at[i]);
	return list;
}

/* Of what a faulty file asks nobody knows whether there is a fault. NULL: there is nothing to say.
 * "covered nothing in C1: the fault stands in C5 and C8; …", "covered nothing: the fault stands at O1, not at O2; …" */
static const char *covered_nothing(struct arena *arena, const struct waiver *waiver, const struct watched *watched,
                                   bool all_asked)
{
	if (watched->stands.count)
		return arena_print(arena,
		                   "covered nothing in %s%s%s: the fault stands in %s; correct the %s, or take it out",
		                   waiver->unit, *waiver->unit && *waiver->criterion ? "/" : "", waiver->criterion,
		                   listed(arena, &watched->stands), *waiver->criterion ? "criterion" : "unit");
	if (watched->items.count)
		return arena_print(
			arena, "covered nothing: the fault stands at %s, not at %s; correct the item, or take it out",
			listed(arena, &watched->items), waiver->item);
	return all_asked ? "covered nothing: there is no such fault any more; take it out" : NULL;
}

/* "does not count in C5, where …" */
static const char *lacks_agreement(struct arena *arena, const struct strings *unagreed)
{
	return arena_print(arena,
	                   "does not count in %s: the awarding body asks this, so say with whom it was agreed "
	                   "(agreed_with = \"…\"), or take it out",
	                   listed(arena, unagreed));
}

/* NULL where there is nothing to say. */
static const char *about_waiver(const struct policy_watch *watch, struct arena *arena, size_t number)
{
	const struct waiver *waiver = &watch->facts->waivers[number];
	const struct watched *watched = &watch->waivers[number];
	const char *which =
		arena_print(arena, "%s: the waiver of %s for %s", waiver->place, waiver->rule, whom(arena, waiver));
	if (waiver->state == POLICY_EXPIRED)
		return arena_print(arena, "%s expired after %s and no longer counts: renew it or take it out", which,
		                   waiver->till);
	if (waiver->state == POLICY_IN_FORCE && watched->unagreed.count)
		return arena_print(arena, "%s %s", which, lacks_agreement(arena, &watched->unagreed));
	if (waiver->state != POLICY_IN_FORCE || !watched->met || watched->covered)
		return NULL;
	const char *covered = covered_nothing(arena, waiver, watched, watch->facts->unread_count == 0);
	return covered ? arena_print(arena, "%s %s", which, covered) : NULL;
}

static bool was_named(const struct waiver *waivers, size_t number)
{
	for (size_t i = 0; i < number; i++)
		if (waivers[i].state == POLICY_IN_FORCE && strcmp(waivers[i].learner, waivers[number].learner) == 0)
			return true;
	return false;
}

/* The learners of waivers whom no portfolio was of, in one sentence, as a centre may have many that are of another folder.
 * NULL where there are none, and of a single portfolio, which tells nothing of others. */
static const char *about_missing(const struct policy_watch *watch, struct arena *arena)
{
	const struct waiver *waivers = watch->facts->waivers;
	const char *list = NULL;
	for (size_t i = 0; watch->portfolios > 1 && i < watch->facts->waiver_count; i++)
		if (waivers[i].state == POLICY_IN_FORCE && !watch->waivers[i].met && !was_named(waivers, i))
			list = arena_print(arena, "%s%s%s (%s)", list ? list : "", list ? ", " : "", waivers[i].learner,
			                   waivers[i].place);
	if (!list)
		return NULL;
	return arena_print(arena,
	                   "No portfolio of learner %s was among %s: see whether the number in the waiver is right",
	                   list, watch->unreadable ? "those that could be read" : "these");
}

/* ": 2" of what says "feedback.from_several: sources = 1 instead of 2 (…)"; empty where it names no value. */
static const char *held_before(struct arena *arena, const char *says)
{
	static const char instead[] = " instead of ";
	const char *value = strstr(says, instead);
	if (!value)
		return "";
	value += strlen(instead);
	const char *end = strstr(value, " (");
	return arena_print(arena, ": %.*s", (int)(end ? (size_t)(end - value) : strlen(value)), value);
}

static const char *about_dispensation(struct arena *arena, const struct dispensation *dispensation)
{
	if (dispensation->state != POLICY_EXPIRED)
		return NULL;
	return arena_print(
		arena,
		"%s: the dispensation for %s expired after %s and no longer counts; what the body asks holds "
		"again%s (it let pass %s)",
		dispensation->place, policy_whose(dispensation), dispensation->till,
		held_before(arena, dispensation->says), dispensation->says);
}

static void add(struct strings *notices, const char *notice)
{
	if (notice && !strings_hold(notices, notice))
		notices->at[notices->count++] = notice;
}

/* Rules that could not be carried out, a sentence each. */
static struct strings list_failing(const struct policy_watch *watch, struct arena *arena)
{
	struct strings list = {arena_array(arena, watch->failing_count + 1, sizeof *list.at), 0};
	for (size_t i = 0; i < watch->failing_count; i++) {
		const struct failing *failing = &watch->failing[i];
		add(&list, arena_print(arena,
		                       "%s:%d: %s could not be carried out in %zu portfolio%s, so what it asks was not "
		                       "checked there: %s",
		                       failing->file, failing->line, failing->rule, failing->portfolios,
		                       failing->portfolios == 1 ? "" : "s", failing->reason));
	}
	return list;
}

struct strings policy_watch_end(const struct policy_watch *watch, struct arena *arena)
{
	const struct run_facts *facts = watch->facts;
	struct strings notices = {arena_array(arena,
	                                      facts->unread_count + facts->remarks.count + facts->dispensation_count +
	                                              facts->waiver_count + watch->failing_count + 1,
	                                      sizeof *notices.at),
	                          0};
	for (size_t i = 0; i < facts->unread_count; i++)
		add(&notices, facts->unread[i].says);
	struct strings failing = list_failing(watch, arena);
	for (size_t i = 0; i < failing.count; i++)
		add(&notices, failing.at[i]);
	for (size_t i = 0; i < facts->remarks.count; i++)
		add(&notices, facts->remarks.at[i]);
	for (size_t i = 0; i < facts->dispensation_count; i++)
		add(&notices, about_dispensation(arena, &facts->dispensations[i]));
	for (size_t i = 0; i < facts->waiver_count; i++)
		add(&notices, about_waiver(watch, arena, i));
	add(&notices, about_missing(watch, arena));
	return notices;
}
