#include "policy.h"

#include <string.h>

#include "calendar.h"

_Static_assert((int)POLICY_OVERRULED == (int)GREATEST_POLICY_STATE, "what is read of a message has a name");

enum policy_state policy_state(const char *from, const char *till, int64_t today)
{
	int64_t day;
	if (till && calendar_read(till, strlen(till), &day) && today > day)
		return POLICY_EXPIRED;
	if (from && calendar_read(from, strlen(from), &day) && today < day)
		return POLICY_NOT_YET;
	return POLICY_IN_FORCE;
}

const char *policy_state_name(enum policy_state state)
{
	static const char *const names[] = {"in force", "not yet in force", "expired", "overruled"};
	return names[state];
}

const char *policy_standing(struct arena *arena, const struct dispensation *dispensation)
{
	if (dispensation->state == POLICY_OVERRULED)
		return arena_print(arena, "overruled here by %s", dispensation->overruled_by);
	return policy_state_name((enum policy_state)dispensation->state);
}

const char *policy_whose(const struct dispensation *dispensation)
{
	return *dispensation->unit ? dispensation->unit : "common";
}

/* Whether a waiver that says `wanted` (empty: anything) is about `is`. */
static bool is_about(const char *wanted, const char *is)
{
	return !*wanted || (is && strcmp(wanted, is) == 0);
}

bool policy_is_about(const struct waiver *waiver, const struct policy_subject *subject)
{
	return strcmp(waiver->rule, subject->finding->rule) == 0 && is_about(waiver->learner, subject->learner) &&
	       is_about(waiver->item, subject->finding->id) && is_about(waiver->unit, subject->unit) &&
	       is_about(waiver->criterion, subject->criterion);
}

const struct waiver *policy_waiver_for(const struct waiver *waivers, size_t count, const struct policy_subject *subject)
{
	for (size_t i = 0; i < count; i++) {
		const struct waiver *waiver = &waivers[i];
		if (waiver->state == POLICY_IN_FORCE && policy_is_about(waiver, subject) &&
		    (*waiver->agreed_with || !subject->of_body))
			return waiver;
	}
	return NULL;
}

/* Whose answer comes first; where no question is given, all of one learner are alike. */
static int compare_answers(const struct policy_answer *wanted, const struct policy_answer *answer)
{
	int order = strcmp(wanted->centre, answer->centre);
	order = order ? order : strcmp(wanted->learner, answer->learner);
	return order || !wanted->question ? order : strcmp(wanted->question, answer->question);
}

/* The first that does not come before the wanted one. */
static size_t first_from(const struct policy_answers *answers, const struct policy_answer *wanted)
{
	size_t low = 0, high = answers->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (compare_answers(wanted, &answers->at[middle]) > 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct policy_answer *policy_answer_to(const struct policy_answers *answers, const char *centre,
                                             const char *learner, const char *question)
{
	struct policy_answer wanted = {.centre = centre, .learner = learner, .question = question};
	if (!answers)
		return NULL;
	size_t at = first_from(answers, &wanted);
	return at < answers->count && compare_answers(&wanted, &answers->at[at]) == 0 ? &answers->at[at] : NULL;
}

struct policy_answers policy_answers_of(const struct policy_answers *answers, const char *centre, const char *learner)
{
	struct policy_answer wanted = {.centre = centre, .learner = learner};
	struct policy_answers own = {0};
	if (!answers)
		return own;
	size_t at = first_from(answers, &wanted);
	own.at = answers->at + at;
	while (at + own.count < answers->count && compare_answers(&wanted, &own.at[own.count]) == 0)
		own.count++;
	return own;
}
