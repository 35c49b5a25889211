#include <stdlib.h>
#include <string.h>

#include "change_inside.h"

/* Questions that a unit asks of the assessor come by one rule, so their words tell them apart. */
static const char fixed_question[] = "portfolio.question";

/* A finding of the portfolio that is compared now, and which side has it. */
struct aside_seen {
	const struct finding *finding;
	bool gone;
};

static enum aside_kind kind_of(const struct finding *finding)
{
	return finding->level == LEVEL_MUST     ? ASIDE_FAULT
	       : finding->level == LEVEL_SHOULD ? ASIDE_ADVICE
	                                        : ASIDE_QUESTION;
}

static const char *question_of(const struct finding *finding)
{
	return strcmp(finding->rule, fixed_question) == 0 ? finding->reason : NULL;
}

static bool is_same_thing(const struct finding *one, const struct finding *other)
{
	const char *question = question_of(one);
	return strcmp(one->rule, other->rule) == 0 && strcmp(one->at, other->at) == 0 &&
	       (!question || strcmp(question, other->reason) == 0);
}

/* Whether the other side says it, too: no weaker, or in another weight that turned the verdict. */
static bool stands_there(const struct findings *findings, const struct finding *wanted, bool turned)
{
	for (size_t i = 0; findings && i < findings->count; i++)
		if (is_same_thing(wanted, &findings->at[i]) && !findings->at[i].waived &&
		    (turned || findings->at[i].level >= wanted->level))
			return true;
	return false;
}

/* One fault may touch several criteria. */
static bool is_counted(const struct changes *changes, const struct finding *finding, bool gone)
{
	for (size_t i = 0; i < changes->seen_count; i++)
		if (changes->seen[i].gone == gone && changes->seen[i].finding->level == finding->level &&
		    is_same_thing(finding, changes->seen[i].finding))
			return true;
	return false;
}

static bool fits(const struct change_aside *aside, const struct finding *finding, bool gone)
{
	const char *question = question_of(finding);
	return aside->gone == gone && aside->kind == kind_of(finding) && strcmp(aside->rule, finding->rule) == 0 &&
	       (!question || strcmp(question, aside->question) == 0);
}

static struct change_aside *aside_for(struct changes *changes, const struct finding *finding, bool gone)
{
	size_t i = 0;
	while (i < changes->aside_count && !fits(&changes->asides[i], finding, gone))
		i++;
	if (i == changes->aside_count) {
		changes->asides = memory_grow(changes->asides, i + 1, sizeof *changes->asides);
		changes->asides[changes->aside_count++] =
			(struct change_aside){.kind = kind_of(finding),
		                              .rule = arena_string(changes->arena, finding->rule),
		                              .question = arena_string(changes->arena, question_of(finding)),
		                              .gone = gone};
	}
	return &changes->asides[i];
}

static void count(struct changes *changes, const struct finding *finding, bool gone)
{
	struct change_aside *aside = aside_for(changes, finding, gone);
	changes->beside += changes->seen_count == 0;
	changes->seen = memory_grow(changes->seen, changes->seen_count + 1, sizeof *changes->seen);
	changes->seen[changes->seen_count++] = (struct aside_seen){finding, gone};
	aside->portfolios += aside->last != changes->portfolios;
	aside->last = changes->portfolios;
	aside->findings++;
}

static void count_side(struct changes *changes, const struct findings *here, const struct findings *there, bool turned,
                       bool gone)
{
	for (size_t i = 0; here && i < here->count; i++) {
		const struct finding *finding = &here->at[i];
		bool turns = turned && (finding->level == LEVEL_MUST || finding->unsure);
		if (!finding->waived && !turns && !stands_there(there, finding, turned) &&
		    !is_counted(changes, finding, gone))
			count(changes, finding, gone);
	}
}

void changes_start_asides(struct changes *changes)
{
	changes->seen_count = 0;
}

void changes_count_asides(struct changes *changes, const struct findings *before, const struct findings *after,
                          bool turned)
{
	count_side(changes, before, after, turned, true);
	count_side(changes, after, before, turned, false);
}

static int compare_asides(const void *a, const void *b)
{
	const struct change_aside *one = a, *other = b;
	if (one->portfolios != other->portfolios)
		return one->portfolios < other->portfolios ? 1 : -1;
	int order = (int)one->kind - (int)other->kind;
	order = order ? order : strcmp(one->rule, other->rule);
	order = order ? order : (int)one->gone - (int)other->gone;
	return order || !one->question ? order : strcmp(one->question, other->question);
}

void changes_sort_asides(struct changes *changes)
{
	if (changes->aside_count)
		qsort(changes->asides, changes->aside_count, sizeof *changes->asides, compare_asides);
}
