#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "portfolio_parts.h"
#include "prose_bytes.h"
#include "text_safe.h"

enum { SHOWN_BYTES = 72 };

struct place place_of(const struct node *node)
{
	return (struct place){NULL, node->line, node->column};
}

static const char *print(struct arena *arena, const char *format, va_list values)
{
	struct buffer out = {0};
	char room[2048];
	int length = vsnprintf(room, sizeof room, format, values);
	buffer_add(&out, room, length < 0 ? 0 : strlen(room));
	const char *sentence = arena_text(arena, out.at, out.length).at;
	buffer_free(&out);
	return sentence;
}

static struct file_fault *add(struct builder *builder, const char *rule, const struct node *node, struct place place,
                              const char *reason)
{
	struct file_fault *fault = arena_take(builder->portfolio->arena, sizeof *fault);
	*fault = (struct file_fault){
		.rule = rule, .node = node, .line = place.line, .column = place.column, .reason = reason};
	*builder->last_fault = fault;
	builder->last_fault = &fault->next;
	return fault;
}

struct file_fault *fault_say(struct builder *builder, const char *rule, const struct node *node, struct place place,
                             const char *sentence, ...)
{
	va_list values;
	va_start(values, sentence);
	const char *reason = print(builder->portfolio->arena, sentence, values);
	va_end(values);
	return add(builder, rule, node, place, reason);
}

struct file_fault *fault_unknown(struct builder *builder, const char *rule, struct node *node, const char *wanted,
                                 const char *sentence, ...)
{
	va_list values;
	va_start(values, sentence);
	const char *reason = print(builder->portfolio->arena, sentence, values);
	va_end(values);
	struct file_fault *fault = add(builder, rule, node, place_of(node), reason);
	fault->found = node->text.length ? shown(builder, node->text) : NULL;
	fault->wanted = wanted;
	node->unknown = true;
	return fault;
}

/* What has its place in people's texts: joints within emoji and within words of some scripts, flags. */
static bool has_its_place(uint32_t point)
{
	return point == 0xAD || point == 0x200C || point == 0x200D || point >= 0xE0000;
}

bool is_unseen(uint32_t point, bool text)
{
	return point != '\t' && point != '\n' && text_is_harmful(point) && !(text && has_its_place(point));
}

size_t plain_run(const char *at, size_t length)
{
	size_t run = 0;
	for (; length - run >= EIGHT; run += EIGHT) {
		uint64_t others = ~bytes_between(bytes_eight(at + run), 0x20, 0x7E) & 0x80 * EACH_BYTE;
		if (others)
			return run + (size_t)__builtin_ctzll(others) / 8;
	}
	while (run < length && at[run] >= 0x20 && at[run] < 0x7F)
		run++;
	return run;
}

/* The bytes to show for one code point. */
static void add_shown(struct buffer *out, const char *at, size_t length, uint32_t point)
{
	if (point == '\n' || point == '\t')
		buffer_add_char(out, ' ');
	else if (is_unseen(point, true))
		buffer_add_string(out, "\xEF\xBF\xBD");
	else
		buffer_add(out, at, length);
}

const char *shown(struct builder *builder, struct text text)
{
	struct buffer out = {0};
	struct text left = text_trimmed(text);
	uint32_t point = 0;
	while (left.length && out.length < SHOWN_BYTES) {
		size_t taken = utf8_read(left.at, left.length, &point);
		taken = taken ? taken : 1;
		add_shown(&out, left.at, taken, point);
		left.at += taken;
		left.length -= taken;
	}
	if (left.length)
		buffer_add_string(&out, "…");
	const char *copy = arena_text(builder->portfolio->arena, out.at, out.length).at;
	buffer_free(&out);
	return copy;
}

bool may_hint(struct builder *builder)
{
	if (builder->hints == 0)
		return false;
	builder->hints--;
	return true;
}

const char *did_you_mean(struct builder *builder, const char *nearest)
{
	return nearest ? arena_print(builder->portfolio->arena, "; did you mean '%s'?", nearest) : "";
}

struct ranked {
	struct file_fault *fault;
	size_t number;
};

static int by_place(const void *left, const void *right)
{
	const struct ranked *a = left, *b = right;
	if (a->fault->line != b->fault->line)
		return a->fault->line < b->fault->line ? -1 : 1;
	if (a->fault->column != b->fault->column)
		return a->fault->column < b->fault->column ? -1 : 1;
	return a->number < b->number ? -1 : a->number > b->number;
}

static bool same_fault(const struct file_fault *a, const struct file_fault *b)
{
	return a && a->line == b->line && a->column == b->column && a->rule == b->rule &&
	       strcmp(a->reason, b->reason) == 0;
}

static size_t fault_count(const struct file_fault *fault)
{
	size_t count = 0;
	for (; fault; fault = fault->next)
		count++;
	return count;
}

void faults_sort(struct portfolio *portfolio)
{
	size_t count = fault_count(portfolio->faults), i = 0;
	struct ranked *ranked = arena_array(portfolio->arena, count, sizeof *ranked);
	for (struct file_fault *fault = portfolio->faults; fault; fault = fault->next, i++)
		ranked[i] = (struct ranked){fault, i};
	qsort(ranked, count, sizeof *ranked, by_place);
	struct file_fault **last = &portfolio->faults, *before = NULL;
	for (i = 0; i < count; i++) {
		if (same_fault(before, ranked[i].fault))
			continue;
		*last = before = ranked[i].fault;
		last = &before->next;
	}
	*last = NULL;
}
