#include "report_cohort.h"

#include <stdlib.h>
#include <string.h>

enum { LOOK_FIRST = 15, UNREAD_SHOWN = 15, RULES_SHOWN = 10, VERDICTS = VERDICT_UNREADABLE + 1 };

#define WHERE_ALL ": --format json lists all, and the database in v_finding"

/* A portfolio that should be looked at. */
struct looked {
	char *path;
	char *learner; /* empty where it is unknown */
	char *reason;
	size_t gaps;
};

/* A list of at most `room` portfolios; one that has no place any more is given up. */
struct looked_list {
	struct looked at[LOOK_FIRST > UNREAD_SHOWN ? LOOK_FIRST : UNREAD_SHOWN];
	size_t count;
};

struct broken_rule {
	char *rule;
	char *title;
	size_t portfolios;
	size_t last; /* the number of the last portfolio that was counted */
};

struct cohort {
	size_t portfolios;
	size_t verdicts[VERDICTS];
	size_t by_waiver[VERDICTS]; /* how many of them a waiver saved from something worse */
	size_t waived, with_waived; /* faults, and the portfolios that have some */
	size_t gapped;              /* portfolios with gaps */
	struct looked_list gaps;    /* most gaps first, then as they came */
	struct looked_list unread;  /* as they came */
	struct broken_rule *rules;
	size_t rule_count;
};

struct cohort *cohort_new(void)
{
	return memory_take(1, sizeof(struct cohort));
}

static void free_looked(struct looked *looked)
{
	free(looked->path);
	free(looked->learner);
	free(looked->reason);
}

void cohort_free(struct cohort *cohort)
{
	if (!cohort)
		return;
	for (size_t i = 0; i < cohort->gaps.count; i++)
		free_looked(&cohort->gaps.at[i]);
	for (size_t i = 0; i < cohort->unread.count; i++)
		free_looked(&cohort->unread.at[i]);
	for (size_t i = 0; i < cohort->rule_count; i++) {
		free(cohort->rules[i].rule);
		free(cohort->rules[i].title);
	}
	free(cohort->rules);
	free(cohort);
}

static void insert(struct looked_list *list, size_t room, const struct result *result, size_t gaps, const char *reason)
{
	size_t place = list->count;
	while (place && list->at[place - 1].gaps < gaps)
		place--;
	if (place == room)
		return;
	if (list->count == room)
		free_looked(&list->at[--list->count]);
	memmove(&list->at[place + 1], &list->at[place], (list->count - place) * sizeof list->at[0]);
	list->at[place] =
		(struct looked){memory_copy(result->path), memory_copy(result->learner ? result->learner : ""),
	                        memory_copy(reason), gaps};
	list->count++;
}

static struct broken_rule *rule_of(struct cohort *cohort, const struct finding *finding)
{
	for (size_t i = 0; i < cohort->rule_count; i++)
		if (strcmp(cohort->rules[i].rule, finding->rule) == 0)
			return &cohort->rules[i];
	cohort->rules = memory_grow(cohort->rules, cohort->rule_count + 1, sizeof *cohort->rules);
	const char *title = finding->title && *finding->title ? finding->title : finding->rule;
	cohort->rules[cohort->rule_count] = (struct broken_rule){memory_copy(finding->rule), memory_copy(title), 0, 0};
	return &cohort->rules[cohort->rule_count++];
}

static bool is_gap(const struct finding *finding)
{
	return finding->level == LEVEL_MUST && !finding->unsure && !finding->waived;
}

static void count_rule(struct cohort *cohort, const struct finding *finding)
{
	struct broken_rule *rule = rule_of(cohort, finding);
	rule->portfolios += rule->last != cohort->portfolios;
	rule->last = cohort->portfolios;
}

static void insert_gaps(struct cohort *cohort, const struct result *result, size_t gaps, const struct finding *first)
{
	struct buffer reason = {0};
	buffer_print(&reason, "%s%s%s", first->id ? first->id : "", first->id ? ": " : "", first->reason);
	insert(&cohort->gaps, LOOK_FIRST, result, gaps, reason.at);
	buffer_free(&reason);
}

static void add_gaps(struct cohort *cohort, const struct result *result, const struct placed_finding *findings,
                     size_t count)
{
	const struct placed_finding *earliest = NULL;
	size_t gaps = 0;
	for (size_t i = 0; i < count; i++) {
		if (!findings[i].first || !is_gap(findings[i].finding))
			continue;
		gaps++;
		count_rule(cohort, findings[i].finding);
		if (!earliest || findings[i].order < earliest->order)
			earliest = &findings[i];
	}
	cohort->gapped += earliest != NULL;
	if (earliest)
		insert_gaps(cohort, result, gaps, earliest->finding);
}

static void count_waived(struct cohort *cohort, const struct result *result, const struct placed_finding *findings,
                         size_t count)
{
	size_t waived = 0;
	for (size_t i = 0; i < count; i++)
		waived += findings[i].first && findings[i].finding->waived;
	cohort->waived += waived;
	cohort->with_waived += waived > 0;
	cohort->by_waiver[result->verdict] += result->verdict != VERDICT_GAP && result_rests_on_waiver(result);
}

void cohort_add(struct cohort *cohort, const struct result *result, const struct placed_finding *findings, size_t count)
{
	cohort->portfolios++;
	cohort->verdicts[result->verdict]++;
	count_waived(cohort, result, findings, count);
	if (result->verdict == VERDICT_UNREADABLE)
		insert(&cohort->unread, UNREAD_SHOWN, result, 0, result->error_count ? result->errors[0].reason : "");
	else
		add_gaps(cohort, result, findings, count);
}

/* "ready for assessment (2 of them by a waiver)" */
static const char *verdict_text(const struct cohort *cohort, struct arena *arena, enum verdict verdict)
{
	const char *text = page_verdict(verdict);
	return cohort->by_waiver[verdict]
	               ? arena_print(arena, "%s (%zu of them by a waiver)", text, cohort->by_waiver[verdict])
	               : text;
}

static void print_verdicts(const struct cohort *cohort, struct page *page, struct arena *arena)
{
	static const enum verdict worst_first[] = {VERDICT_UNREADABLE, VERDICT_GAP, VERDICT_JUDGEMENT, VERDICT_READY,
	                                           VERDICT_NONE};
	const char *head = page_count(arena, cohort->portfolios, "portfolio", "portfolios");
	page_add_paragraph(page, &(struct paragraph){.label = head, .label_tone = TONE_STRONG});
	for (size_t i = 0; i < sizeof worst_first / sizeof *worst_first; i++) {
		enum verdict verdict = worst_first[i];
		if (cohort->verdicts[verdict])
			page_add_paragraph(page, &(struct paragraph){
							 .indent = 2,
							 .label = arena_print(arena, "%6zu", cohort->verdicts[verdict]),
							 .label_tone = page_verdict_tone(verdict),
							 .hang = 10,
							 .text = verdict_text(cohort, arena, verdict),
						 });
	}
	if (cohort->waived)
		page_add_paragraph(
			page,
			&(struct paragraph){
				.indent = 10,
				.hang = 10,
				.text = arena_print(arena, "%zu waived by the centre, in %s", cohort->waived,
		                                    page_count(arena, cohort->with_waived, "portfolio", "portfolios")),
			});
}

static void print_heading(struct page *page, const char *heading)
{
	page_add_blank_line(page);
	page_add_paragraph(page, &(struct paragraph){.label = heading, .label_tone = TONE_STRONG});
}

static void print_looked(const struct looked *looked, struct page *page, struct arena *arena)
{
	const char *learner = *looked->learner ? arena_print(arena, ", learner %s", looked->learner) : "";
	const char *gaps = looked->gaps ? page_count(arena, looked->gaps, "gap", "gaps") : NULL;
	size_t hang = looked->gaps ? 12 : 4;
	page_add_paragraph(page, &(struct paragraph){
					 .indent = 2,
					 .label = gaps ? arena_print(arena, "%8s", gaps) : NULL,
					 .label_tone = TONE_GAP,
					 .hang = hang,
					 .text = arena_print(arena, "%s%s", looked->path, learner),
				 });
	if (*looked->reason)
		page_add_paragraph(page, &(struct paragraph){
						 .indent = hang,
						 .hang = hang,
						 .text = looked->reason,
					 });
}

/* What is left out, and where it can be seen; nothing where all was shown. */
static void print_more(struct page *page, struct arena *arena, size_t more, const char *what)
{
	if (more)
		page_add_paragraph(page, &(struct paragraph){
						 .indent = 2,
						 .hang = 2,
						 .tone = TONE_DIM,
						 .text = arena_print(arena, "and %zu more%s", more, what),
					 });
}

static void print_list(const struct looked_list *list, const char *heading, size_t all, const char *more,
                       struct page *page, struct arena *arena)
{
	if (list->count == 0)
		return;
	print_heading(page, heading);
	for (size_t i = 0; i < list->count; i++)
		print_looked(&list->at[i], page, arena);
	print_more(page, arena, all - list->count, more);
}

/* Most portfolios first; by name where they are as many. */
static int by_portfolios(const void *a, const void *b)
{
	const struct broken_rule *left = a, *right = b;
	if (left->portfolios != right->portfolios)
		return left->portfolios > right->portfolios ? -1 : 1;
	return strcmp(left->rule, right->rule);
}

static void print_rules(const struct cohort *cohort, struct page *page, struct arena *arena)
{
	if (cohort->rule_count == 0)
		return;
	struct broken_rule *rules = arena_array(arena, cohort->rule_count, sizeof *rules);
	memcpy(rules, cohort->rules, cohort->rule_count * sizeof *rules);
	qsort(rules, cohort->rule_count, sizeof *rules, by_portfolios);
	print_heading(page, "Most often not met");
	for (size_t i = 0; i < cohort->rule_count && i < RULES_SHOWN; i++) {
		const char *portfolios = page_count(arena, rules[i].portfolios, "portfolio", "portfolios");
		page_add_paragraph(page, &(struct paragraph){
						 .indent = 2,
						 .label = arena_print(arena, "%16s", portfolios),
						 .hang = 20,
						 .text = rules[i].title,
					 });
	}
	size_t more = cohort->rule_count > RULES_SHOWN ? cohort->rule_count - RULES_SHOWN : 0;
	print_more(page, arena, more, more == 1 ? " rule" WHERE_ALL : " rules" WHERE_ALL);
}

void cohort_print(const struct cohort *cohort, struct page *page)
{
	struct arena *arena = arena_new();
	print_verdicts(cohort, page, arena);
	print_list(&cohort->unread, "Could not be read", cohort->verdicts[VERDICT_UNREADABLE], "", page, arena);
	print_list(&cohort->gaps, "Look at first", cohort->gapped, " with gaps" WHERE_ALL, page, arena);
	print_rules(cohort, page, arena);
	arena_free(arena);
}
