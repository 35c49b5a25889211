/* Fuzz target for what is read of YAML: a portfolio's nodes and faults, a centre's rows and setting, and what is known of a
 * file at a glance. The input is the file.
 * make fuzz runs it with libFuzzer for FUZZ_SECONDS; make check replays tests/fuzz/portfolio/ (see replay.h). */
#include "portfolio.h"
#include "batch_file.h"
#include "command_learners.h"
#include "said.h"

#include <math.h>

enum { MOST_NAMED = 256 * 256 }; /* bytes of the names of evidence */

static const char path[] = "fuzz.yaml";
/* So tight that small inputs meet them. */
static const struct portfolio_limits tight = {600, 5, 60, 12, 80};

/* All that is read of one file. */
struct reading {
	struct arena *arena;
	struct text bytes;
	int lines;
	struct portfolio *portfolio; /* NULL: unreadable */
	struct error error;
};

static struct reading read_bytes(struct text bytes, const struct portfolio_limits *limits)
{
	struct reading reading = {.arena = arena_new(), .bytes = bytes};
	reading.lines = line_count(bytes.at, bytes.length);
	reading.portfolio = portfolio_read(reading.arena, path, bytes.at, bytes.length, limits, &reading.error);
	check(!reading.portfolio == reading.error.set);
	if (!reading.portfolio)
		check_error(&reading.error, path, reading.lines);
	return reading;
}

/* ---- What must hold of one reading ---- */

static void check_place(const struct reading *reading, int line, int column)
{
	check(line >= 1 && line <= reading->lines);
	check(column >= 1 && (size_t)column <= reading->bytes.length + 1);
}

static void check_value(const struct portfolio *portfolio, const struct node *node)
{
	char day[CALENDAR_DATE_ROOM];
	int64_t back;
	if (node->value_kind == VALUE_DAY) {
		calendar_write(node->value.day, day);
		check(calendar_read(day, strlen(day), &back) && back == node->value.day);
	}
	if (node->value_kind == VALUE_AMOUNT)
		check(isfinite(node->value.amount.value) && isfinite(node->value.amount.of));
	if (node->value_kind == VALUE_WORD)
		check(format_word(node->field, node->value.word, strlen(node->value.word)) == node->value.word);
	if (node->value_kind == VALUE_TARGET) {
		const struct node *target = node->value.target;
		check(target->number < portfolio->count && portfolio->nodes[target->number] == target);
		check(target->kind == NODE_RECORD);
	}
}

/* Its items lie in it, and know where. */
static void check_items(const struct node *node)
{
	for (size_t i = 0; i < node->count; i++) {
		const struct node *item = node->items[i];
		check(item || node->kind == NODE_RECORD);
		if (!item)
			continue;
		check(item->parent == node && item->number > node->number && item->end <= node->end);
		check(node->kind != NODE_LIST || (item->place == (int)i && item->field == node->field));
		check(node->kind != NODE_RECORD || item->field == &node->record->fields[i]);
	}
}

static void check_nodes(const struct reading *reading)
{
	const struct portfolio *portfolio = reading->portfolio;
	struct buffer name = {0};
	check(portfolio->count > 0 && portfolio->nodes[0] == portfolio->root &&
	      portfolio->root->end == portfolio->count);
	for (size_t i = 0; i < portfolio->count; i++) {
		const struct node *node = portfolio->nodes[i];
		check(node->number == i && node->end > i && node->end <= portfolio->count);
		check(!node->parent == (node == portfolio->root));
		check_place(reading, node->line, node->column);
		check(node->text.at && node->text.at[node->text.length] == '\0');
		check_items(node);
		check_value(portfolio, node);
		buffer_clear(&name);
		node_path(node, &name);
		check((name.length > 0) == (node->parent != NULL));
		check(node_record(node)->kind == NODE_RECORD);
	}
	buffer_free(&name);
}

static void check_faults(const struct reading *reading)
{
	int line = 1;
	for (const struct file_fault *fault = reading->portfolio->faults; fault; fault = fault->next) {
		check(strncmp(fault->rule, "format.", strlen("format.")) == 0);
		check(fault->node && fault->line >= line);
		check_place(reading, fault->line, fault->column);
		check_sentence(fault->reason);
		line = fault->line;
	}
}

static void check_subjects(const struct reading *reading)
{
	size_t count;
	const struct format_subject *subjects = format_subjects(&count);
	for (size_t i = 0; i < count; i++) {
		const struct node **nodes;
		const struct node *root = reading->portfolio->root;
		size_t found = node_subjects(reading->portfolio, root, &subjects[i], reading->arena, &nodes);
		for (size_t k = 0; k < found; k++) {
			check(k == 0 || nodes[k]->number > nodes[k - 1]->number);
			check(!subjects[i].record || nodes[k]->record == subjects[i].record);
		}
		check(node_subject_place(root, &subjects[i]));
	}
}

/* ---- The same twice ---- */

static void check_same_faults(const struct file_fault *a, const struct file_fault *b)
{
	for (; a && b; a = a->next, b = b->next) {
		check(strcmp(a->rule, b->rule) == 0 && a->line == b->line && a->column == b->column);
		check(a->node->number == b->node->number && strcmp(a->reason, b->reason) == 0);
		check_same_string(a->found, b->found);
		check_same_string(a->wanted, b->wanted);
	}
	check(!a && !b);
}

static void check_same_nodes(const struct portfolio *a, const struct portfolio *b)
{
	check(a->count == b->count);
	for (size_t i = 0; i < a->count; i++) {
		const struct node *one = a->nodes[i], *two = b->nodes[i];
		check(one->kind == two->kind && one->value_kind == two->value_kind && one->unknown == two->unknown);
		check(one->line == two->line && one->column == two->column && one->field == two->field);
		check(text_equals(one->text, two->text) && one->count == two->count && one->end == two->end);
	}
}

/* A limit refuses a file, or changes nothing. */
static void check_same(const struct reading *a, const struct reading *b, bool by_limit)
{
	if (by_limit && !b->portfolio)
		return;
	check_same_error(&a->error, &b->error);
	if (!a->portfolio)
		return;
	check_same_nodes(a->portfolio, b->portfolio);
	check_same_faults(a->portfolio->faults, b->portfolio->faults);
}

/* ---- What else is read of YAML, or of bytes that may be ---- */

static void check_rows(struct arena *arena, struct text bytes)
{
	struct table table;
	struct error error = {0};
	bool done = portfolio_read_rows(arena, path, bytes.at, bytes.length, &table, &error);
	check(done != error.set);
	if (!done)
		check_error(&error, path, line_count(bytes.at, bytes.length));
	for (size_t i = 0; done && i < table.row_count; i++)
		for (size_t k = 0; k < table.column_count; k++)
			check(!table.rows[i].cells[k] || strlen(table.rows[i].cells[k]) <= 2 * bytes.length);
}

static void check_keys(struct arena *arena, struct text bytes)
{
	static const char *const names[] = {"centre", "portfolio", NULL};
	const char *values[2];
	struct error error = {0};
	bool done = portfolio_read_keys(arena, ".assay.yaml", bytes.at, bytes.length, names, values, &error);
	check(done != error.set);
	if (!done)
		check_error(&error, ".assay.yaml", line_count(bytes.at, bytes.length));
	for (size_t i = 0; done && i < 2; i++)
		check(!values[i] || *values[i]);
}

/* A glance sees what may be there, and no more than there is. */
static void check_glances(struct arena *arena, struct text bytes)
{
	struct buffer names = {0}, lines = {0}, again = {0};
	const char *learner = learners_glance(arena, bytes);
	check(!learner || strlen(learner) <= bytes.length + 1);
	check(portfolio_is_one(bytes.at, bytes.length) == portfolio_is_one(bytes.at, bytes.length));
	evidence_find(bytes, &names);
	check(names.length <= MOST_NAMED);
	evidence_look("/dev/null/fuzz.yaml", (struct text){names.length ? names.at : "", names.length}, &lines);
	evidence_names((struct text){lines.length ? lines.at : "", lines.length}, &again);
	check(again.length == names.length);
	buffer_free(&names);
	buffer_free(&lines);
	buffer_free(&again);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct text whole = {length ? (const char *)bytes : "", length};
	struct reading one = read_bytes(whole, NULL), two = read_bytes(whole, NULL), small = read_bytes(whole, &tight);
	if (one.portfolio) {
		check_nodes(&one);
		check_faults(&one);
		check_subjects(&one);
	}
	check_same(&one, &two, false);
	check_same(&one, &small, true);
	check_rows(one.arena, whole);
	check_keys(one.arena, whole);
	check_glances(one.arena, whole);
	arena_free(one.arena);
	arena_free(two.arena);
	arena_free(small.arena);
	return 0;
}
