/* The report that a person reads: what to put right first, then advice, then what an assessor should ask. */
#include "report_centre.h"
#include "report_cohort.h"
#include "report_items.h"

#include <stdlib.h>
#include <string.h>

/* Columns in which things start. */
enum { DEFAULT_WIDTH = 80, CRITERION_AT = 2, CRITERION_TEXT_AT = 6, LEVEL_AT = 6, FINDING_AT = 14 };

struct text_report {
	struct report_options options;
	struct page page;
	struct arena *arena; /* of one portfolio */
	struct cohort *cohort;
	struct dispensed *dispensed;   /* what --quiet names of them */
	const struct run_facts *facts; /* of the run, from its beginning */
	size_t portfolios;
};

struct matter_words {
	const char *heading;
	const char *label;
	enum tone tone;
};

static const struct matter_words matters[] = {
	[MATTER_GAP] = {"To put right", "Must", TONE_GAP},
	[MATTER_ADVICE] = {"To make it stronger", "Should", TONE_PLAIN},
	[MATTER_UNSURE] = {"For your assessor", "Ask", TONE_JUDGEMENT},
	[MATTER_ASK] = {"For your assessor", "Ask", TONE_PLAIN},
	[MATTER_ANSWERED] = {"Answered by the assessor", "Asked", TONE_DIM},
	[MATTER_WAIVED] = {"Waived by the centre", "Waived", TONE_DIM},
};

/* A unit's id without its body. */
static const char *short_id(const struct unit_result *unit)
{
	const char *slash = strchr(unit->id, '/');
	return slash ? slash + 1 : unit->id;
}

static bool same_place(const struct placed_finding *a, const struct placed_finding *b)
{
	return a->unit == b->unit && a->criterion == b->criterion;
}

/* "C6", or "manage-performance/C6" where it is of another unit than the reader is in. */
static const char *place_name(struct arena *arena, const struct placed_finding *place, const struct unit_result *here)
{
	if (!place->unit)
		return "the file";
	const char *name = place->criterion ? place->criterion->id : "the unit as a whole";
	return place->unit == here ? name : arena_print(arena, "%s/%s", short_id(place->unit), name);
}

/* The other criteria that the fault touches: " (also C6, C7)"; empty if none. */
static const char *also(struct arena *arena, const struct item *item)
{
	const char **names = arena_array(arena, item->count, sizeof *names);
	size_t count = 0;
	for (size_t i = 1; i < item->count; i++)
		if (!same_place(&item->place[i], &item->place[i - 1]) && !same_place(&item->place[i], item->place))
			names[count++] = place_name(arena, &item->place[i], item->place->unit);
	return count ? arena_print(arena, " (also %s)", page_ids(arena, names, count)) : "";
}

static void add_detail(struct text_report *report, enum tone tone, const char *label, const char *text)
{
	page_add_paragraph(&report->page, &(struct paragraph){
						  .indent = FINDING_AT,
						  .label = label,
						  .label_tone = tone,
						  .hang = FINDING_AT + (label ? 2 : 0),
						  .tone = tone,
						  .text = text,
					  });
}

/* "Found: 1 source."; empty where there is nothing to compare. A text that ends a sentence by itself, in quotes or not, gets no stop. */
static const char *compared(struct arena *arena, const char *what, const char *value)
{
	if (!value || !*value)
		return "";
	size_t length = strlen(value);
	length -= length > 1 && value[length - 1] == '"';
	const char *stop = strchr(".!?", value[length - 1]) ? "" : ".";
	return arena_print(arena, "%s: %s%s ", what, value, stop);
}

static void add_comparison(struct text_report *report, const struct item *item)
{
	const struct finding *finding = item->place->finding;
	const char *found = compared(report->arena, "Found", item->found);
	const char *wanted = item->wants_apart ? "" : compared(report->arena, "Wanted", finding->wanted);
	if (*found || *wanted)
		add_detail(report, TONE_PLAIN, NULL, arena_print(report->arena, "%s%s", found, wanted));
}

static void add_where(struct text_report *report, const char *path, const struct finding *finding)
{
	if (finding->line > 0)
		add_detail(report, TONE_DIM, NULL, arena_print(report->arena, "%s:%d", path, finding->line));
}

/* That it is the centre's or the qualification's own demand, and why: the awarding body does not ask it. */
static void add_asker(struct text_report *report, const struct finding *finding)
{
	const char *layer = finding->asked_by ? finding->asked_by : "";
	if (strcmp(layer, "centre") != 0 && strcmp(layer, "qualification") != 0)
		return;
	const char *who = arena_print(report->arena, "Asked by the %s (%s)", layer, finding->asked_at);
	add_detail(report, TONE_PLAIN, NULL, compared(report->arena, who, finding->because));
}

static const char *reason_of(const struct item *item)
{
	const struct finding *finding = item->place->finding;
	if (item->sentence)
		return item->sentence;
	return finding->reason && *finding->reason ? finding->reason : finding->title;
}

static void add_item(struct text_report *report, const char *path, const struct item *item, bool with_advice)
{
	const struct finding *finding = item->place->finding;
	const char *id = finding->id ? arena_print(report->arena, "%s: ", finding->id) : "";
	page_add_paragraph(&report->page, &(struct paragraph){
						  .indent = LEVEL_AT,
						  .label = matters[item->matter].label,
						  .label_tone = matters[item->matter].tone,
						  .hang = FINDING_AT,
						  .text = arena_print(report->arena, "%s%s%s", id, reason_of(item),
	                                                              also(report->arena, item)),
					  });
	add_where(report, path, finding);
	add_comparison(report, item);
	add_asker(report, finding);
	if (finding->answer)
		add_detail(report, TONE_PLAIN, NULL,
		           arena_print(report->arena, "Answered: %s, by %s on %s: %s", finding->answer,
		                       finding->answered_by, finding->answered_on, finding->answered_because));
	if (finding->waived)
		add_detail(report, TONE_PLAIN, NULL, arena_print(report->arena, "Waived: %s", finding->waived));
	else if (with_advice && !finding_is_settled(finding) && finding->advice && *finding->advice)
		add_detail(report, TONE_PLAIN, "→", finding->advice);
}

static void add_heading(struct text_report *report, const char *heading, enum tone tone)
{
	page_add_blank_line(&report->page);
	page_add_paragraph(&report->page, &(struct paragraph){.label = heading, .label_tone = tone});
}

static bool was_shown(const struct item *items, size_t i)
{
	for (size_t earlier = 0; earlier < i; earlier++)
		if (!items[earlier].of && items[earlier].place->criterion == items[i].place->criterion)
			return true;
	return false;
}

/* Which criterion the findings below are about, and, the first time, what it asks. */
static void add_place(struct text_report *report, const struct item *items, size_t i)
{
	const struct placed_finding *place = items[i].place;
	const char *label = items[i].of        ? items[i].of
	                    : place->criterion ? place->criterion->id
	                    : place->unit      ? "The unit as a whole"
	                                       : "The file";
	const char *says = place->criterion && !items[i].of && !was_shown(items, i) ? place->criterion->says : "";
	page_add_paragraph(&report->page, &(struct paragraph){
						  .indent = CRITERION_AT,
						  .label = label,
						  .label_tone = TONE_STRONG,
						  .hang = CRITERION_TEXT_AT,
						  .text = says,
					  });
}

static void add_unit_title(struct text_report *report, const struct unit_result *unit)
{
	if (unit)
		page_add_paragraph(&report->page,
		                   &(struct paragraph){
					   .indent = CRITERION_AT,
					   .hang = CRITERION_AT,
					   .tone = TONE_DIM,
					   .text = arena_print(report->arena, "%s (%s)", unit->title, short_id(unit)),
				   });
}

/* Whether both stand under one heading. */
static bool same_heading(const struct item *a, const struct item *b)
{
	return !a->of && !b->of && same_place(a->place, b->place);
}

static bool same_advice(const struct item *a, const struct item *b)
{
	return a->matter == b->matter && same_heading(a, b) && a->place->finding->advice && b->place->finding->advice &&
	       strcmp(a->place->finding->advice, b->place->finding->advice) == 0;
}

/* What stands above an item: its section's heading, its unit, its criterion, each where it is another than before. */
static void add_headings(struct text_report *report, const struct result *result, const struct item *items, size_t i)
{
	const struct item *item = &items[i], *before = i ? item - 1 : NULL;
	bool new_section = !before || matters[before->matter].heading != matters[item->matter].heading;
	if (!new_section && same_heading(before, item))
		return;
	if (new_section)
		add_heading(report, matters[item->matter].heading, TONE_STRONG);
	else
		page_add_blank_line(&report->page);
	if (result->unit_count > 1 && (new_section || before->place->unit != item->place->unit))
		add_unit_title(report, item->place->unit);
	add_place(report, items, i);
}

/* Advice that several findings in a row share is given once, after the last of them. */
static void add_items(struct text_report *report, const struct result *result, const struct item *items, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		add_headings(report, result, items, i);
		add_item(report, result->path, &items[i], i + 1 == count || !same_advice(&items[i], &items[i + 1]));
	}
}

static void add_error(struct text_report *report, const struct fault_report *error)
{
	struct arena *arena = report->arena;
	const char *line = error->line > 0 ? arena_print(arena, ":%d", error->line) : "";
	const char *column = error->line > 0 && error->column > 0 ? arena_print(arena, ":%d", error->column) : "";
	const char *rule = error->rule ? arena_print(arena, " (rule %s)", error->rule) : "";
	const char *file = error->file && *error->file ? arena_print(arena, "%s%s%s: ", error->file, line, column) : "";
	page_add_paragraph(&report->page, &(struct paragraph){
						  .indent = CRITERION_AT,
						  .hang = CRITERION_AT + 2,
						  .text = arena_print(arena, "%s%s%s", file, error->reason, rule),
					  });
}

/* Whether the learner can do something about an error: it is told at a line of the portfolio. */
static bool is_any_in_portfolio(const struct result *result)
{
	for (size_t i = 0; i < result->error_count; i++)
		if (string_equals(result->errors[i].file, result->path))
			return true;
	return false;
}

static void add_errors(struct text_report *report, const struct result *result)
{
	if (result->error_count == 0)
		return;
	if (result->verdict != VERDICT_UNREADABLE)
		add_heading(report,
		            is_any_in_portfolio(result)
		                    ? "Not fully checked: a check could not be carried out"
		                    : "Not fully checked: a check could not be carried out, and that is not your doing",
		            TONE_JUDGEMENT);
	for (size_t i = 0; i < result->error_count; i++)
		add_error(report, &result->errors[i]);
}

/* "C5 (waived)" where without a waiver it would be a gap or a question. */
static const char *overview_name(struct arena *arena, const struct criterion_result *criterion)
{
	return criterion->verdict != VERDICT_GAP && findings_rest_on_waiver(&criterion->findings)
	               ? arena_print(arena, "%s (waived)", criterion->id)
	               : criterion->id;
}

static void add_overview(struct text_report *report, const struct unit_result *unit, enum verdict verdict,
                         const char *label)
{
	const char **ids = arena_array(report->arena, unit->count, sizeof *ids);
	size_t count = 0;
	for (size_t i = 0; i < unit->count; i++)
		if (unit->criteria[i].verdict == verdict)
			ids[count++] = overview_name(report->arena, &unit->criteria[i]);
	if (count)
		page_add_paragraph(&report->page, &(struct paragraph){
							  .label = label,
							  .label_tone = page_verdict_tone(verdict),
							  .hang = strlen(label) + 1,
							  .text = page_ids(report->arena, ids, count),
						  });
}

static void add_unit_overview(struct text_report *report, const struct result *result, const struct unit_result *unit)
{
	page_add_blank_line(&report->page);
	if (result->unit_count > 1)
		page_add_paragraph(&report->page, &(struct paragraph){.text = unit->title});
	add_overview(report, unit, VERDICT_GAP, "Gaps:");
	add_overview(report, unit, VERDICT_JUDGEMENT, "Needs judgement:");
	add_overview(report, unit, VERDICT_READY, "Ready:");
	add_overview(report, unit, VERDICT_NONE, "Not fully checked:");
	for (size_t i = 0; i < unit->dispensation_count; i++)
		centre_print_dispensation(&report->page, report->arena, &unit->dispensations[i]);
}

static void add_common_dispensations(struct text_report *report, const struct result *result)
{
	if (result->dispensation_count)
		page_add_blank_line(&report->page);
	for (size_t i = 0; i < result->dispensation_count; i++)
		centre_print_dispensation(&report->page, report->arena, &result->dispensations[i]);
}

/* Whether a part, empty for any, is this id or the body of it. */
static bool bears_on(const char *part, const char *id)
{
	size_t length = strlen(part);
	return !length || (strncmp(part, id, length) == 0 && (id[length] == '\0' || id[length] == '/'));
}

/* Whether a faulty file of the centre may ask something of this portfolio. */
static bool misses_of_centre(const struct text_report *report, const struct result *result)
{
	for (size_t i = 0; i < report->facts->unread_count; i++) {
		const struct unread_file *unread = &report->facts->unread[i];
		if (*unread->qualification && strcmp(unread->qualification, result->qualification) != 0)
			continue;
		for (size_t k = 0; k < result->unit_count; k++)
			if (bears_on(unread->part, result->units[k].id) ||
			    bears_on(unread->part, result->qualification))
				return true;
	}
	return false;
}

/* NULL where all was checked, or the verdict says by itself that it was not. */
static const char *unchecked_text(const struct text_report *report, const struct result *result)
{
	if (misses_of_centre(report, result))
		return "but not all that the centre asks was checked";
	bool says_itself = result->verdict == VERDICT_NONE || result->verdict == VERDICT_UNREADABLE;
	return result->error_count && !says_itself ? "but not all could be checked" : NULL;
}

/* "ready for assessment, 2 waived, but not all that the centre asks was checked" */
static const char *verdict_text(const struct text_report *report, const struct result *result)
{
	int waived = result_count(result).waived;
	const char *verdict = page_verdict(result->verdict);
	if (waived)
		verdict = arena_print(report->arena, "%s, %d waived", verdict, waived);
	const char *unchecked = unchecked_text(report, result);
	return unchecked ? arena_print(report->arena, "%s, %s", verdict, unchecked) : verdict;
}

/* A waiver is never hidden, not by --quiet either; nor is what could not be checked. */
static void add_head(struct text_report *report, const struct result *result)
{
	page_add_paragraph(&report->page, &(struct paragraph){
						  .label = arena_print(report->arena, "%s:", result->path),
						  .label_tone = TONE_STRONG,
						  .tone = page_verdict_tone(result->verdict),
						  .text = verdict_text(report, result),
					  });
}

/* "3 gaps": a comma stands before it where something came before. */
static void add_count(struct buffer *out, int count, const char *one, const char *several)
{
	if (count)
		buffer_print(out, "%s%d %s", out->length ? ", " : "", count, count == 1 ? one : several);
}

static void add_counts(struct text_report *report, const struct item *items, size_t item_count)
{
	int counts[MATTER_WAIVED + 1] = {0};
	for (size_t i = 0; i < item_count; i++)
		counts[items[i].matter]++;
	struct buffer out = {0};
	add_count(&out, counts[MATTER_GAP], "gap", "gaps");
	add_count(&out, counts[MATTER_ADVICE], "piece of advice", "pieces of advice");
	add_count(&out, counts[MATTER_UNSURE] + counts[MATTER_ASK], "question for your assessor",
	          "questions for your assessor");
	add_count(&out, counts[MATTER_ANSWERED], "answered", "answered");
	add_count(&out, counts[MATTER_WAIVED], "waived", "waived");
	if (out.length)
		page_add_paragraph(&report->page, &(struct paragraph){.text = out.at});
	buffer_free(&out);
}

static void add_who(struct text_report *report, const struct result *result)
{
	struct buffer out = {0};
	if (result->learner && *result->learner)
		buffer_print(&out, "Learner %s", result->learner);
	if (result->qualification && *result->qualification)
		buffer_print(&out, "%s%s", out.length ? ", " : "", result->qualification);
	if (out.length && result->as_of && *result->as_of)
		buffer_print(&out, ", as of %s", result->as_of);
	if (out.length)
		page_add_paragraph(&report->page, &(struct paragraph){.tone = TONE_DIM, .text = out.at});
	if (result->unit_count == 1)
		page_add_paragraph(&report->page,
		                   &(struct paragraph){.tone = TONE_DIM, .text = result->units[0].title});
	buffer_free(&out);
}

static void add_closing(struct text_report *report, const struct result *result)
{
	static const char *const words[][2] = {
		[VERDICT_READY] = {"All that assay can check is there", "Your assessor decides."},
		[VERDICT_JUDGEMENT] = {"Nothing that assay can check is missing",
	                               "What is left only your assessor can judge."},
		[VERDICT_UNREADABLE] = {NULL, NULL},
	};
	const char *const *closing = words[result->verdict];
	const char *waived = result_rests_on_waiver(result) ? ", but for what the centre waived" : "";
	const char *unchecked = unchecked_text(report, result);
	if (unchecked)
		waived = arena_print(report->arena, "%s, %s", waived, unchecked);
	if (closing[0])
		page_add_paragraph(
			&report->page,
			&(struct paragraph){
				.text = arena_print(report->arena, "%s%s. %s", closing[0], waived,
		                                    result->error_count
		                                            ? "Have what is told above mended, then check again."
		                                            : closing[1])});
}

static void add_full(struct text_report *report, const struct result *result, const struct placed_finding *findings,
                     size_t count)
{
	size_t item_count;
	struct item *items = items_collect(report->arena, findings, count, &item_count);
	if (report->portfolios > 1)
		page_add_blank_line(&report->page);
	add_head(report, result);
	add_who(report, result);
	add_counts(report, items, item_count);
	add_errors(report, result);
	add_items(report, result, items, item_count);
	add_common_dispensations(report, result);
	for (size_t i = 0; i < result->unit_count; i++)
		add_unit_overview(report, result, &result->units[i]);
	add_closing(report, result);
}

static void *start(const struct report_options *options)
{
	struct text_report *report = memory_take(1, sizeof *report);
	report->options = *options;
	report->page.color = options->color;
	report->page.width = options->width ? options->width : DEFAULT_WIDTH;
	report->arena = arena_new();
	report->cohort = cohort_new();
	report->dispensed = dispensed_new();
	return report;
}

/* By whose rules, with what of them could not be read, and what is tried and stands in no file. */
static void begin(void *state, const struct run_facts *facts, struct buffer *out)
{
	struct text_report *report = state;
	report->page.out = out;
	report->facts = facts;
	centre_print_head(&report->page, report->arena, facts);
	for (size_t i = 0; i < facts->trial.count; i++)
		page_add_paragraph(&report->page,
		                   &(struct paragraph){
					   .label = i ? "" : "Trial:",
					   .label_tone = TONE_STRONG,
					   .hang = sizeof "Trial:",
					   .text = arena_print(report->arena, "--set %s", facts->trial.at[i]),
				   });
	arena_reset(report->arena);
}

static void add_portfolio(void *state, const struct result *result, struct buffer *out)
{
	struct text_report *report = state;
	size_t count;
	report->page.out = out;
	report->portfolios++;
	struct placed_finding *findings = result_findings(report->arena, result, &count);
	if (report->options.quiet) {
		add_head(report, result);
		dispensed_take(report->dispensed, report->arena, result); /* it is never hidden, as a waiver is not */
	} else {
		add_full(report, result, findings, count);
		cohort_add(report->cohort, result, findings, count);
	}
	arena_reset(report->arena);
}

/* The first sentence is the heading. */
static void add_since(struct text_report *report, const struct strings *since)
{
	if (since->count)
		page_add_blank_line(&report->page);
	for (size_t i = 0; i < since->count; i++)
		page_add_paragraph(&report->page, &(struct paragraph){
							  .indent = i ? CRITERION_AT : 0,
							  .hang = i ? CRITERION_AT + 2 : 0,
							  .tone = i ? TONE_PLAIN : TONE_STRONG,
							  .text = since->at[i],
						  });
}

static void add_stopped(struct text_report *report, const struct run_facts *facts)
{
	if (!facts->stopped)
		return;
	page_add_blank_line(&report->page);
	page_add_paragraph(&report->page,
	                   &(struct paragraph){
				   .tone = TONE_STRONG,
				   .text = arena_print(report->arena,
	                                               "Not the whole run: stopped after %zu of %zu portfolios (%s).",
	                                               facts->portfolios, facts->wanted, facts->stopped),
			   });
}

static void end(void *state, const struct run_facts *facts, struct buffer *out)
{
	struct text_report *report = state;
	report->page.out = out;
	if (report->options.several && !report->options.quiet) {
		page_add_blank_line(&report->page);
		cohort_print(report->cohort, &report->page);
	}
	if (!report->options.quiet)
		add_since(report, &facts->since);
	dispensed_print(report->dispensed, &report->page);
	centre_print_notices(&report->page, &facts->notices);
	add_stopped(report, facts);
}

static void finish(void *state)
{
	struct text_report *report = state;
	buffer_free(&report->page.job);
	arena_free(report->arena);
	cohort_free(report->cohort);
	dispensed_free(report->dispensed);
	free(report);
}

const struct report_format report_text = {"text", false, start, begin, add_portfolio, end, finish, NULL};
