/* Files that the evidence names and that are not where they should be. */
#include <stdlib.h>
#include <string.h>

#include "engine_inside.h"

enum { MOST_ASKED = 4096, MOST_NAME = 255 };

/* What was looked for: each line with its sign in front, in the order of the names. */
struct looked {
	struct text *lines;
	size_t count;
};

static int by_name(const void *a, const void *b)
{
	const struct text *left = a, *right = b;
	size_t length = left->length < right->length ? left->length : right->length;
	int order = memcmp(left->at + 1, right->at + 1, length - 1);
	return order ? order : left->length < right->length ? -1 : left->length > right->length;
}

static struct looked read_lines(struct arena *arena, const char *lines)
{
	struct looked looked = {NULL, 0};
	size_t count = 0;
	for (const char *at = lines; at && *at; at++)
		count += *at == '\n';
	looked.lines = arena_array(arena, count, sizeof *looked.lines);
	for (const char *at = lines; looked.count < count; at += looked.lines[looked.count++].length + 1)
		looked.lines[looked.count] = (struct text){at, strcspn(at, "\n")};
	if (count)
		qsort(looked.lines, count, sizeof *looked.lines, by_name);
	return looked;
}

/* '\0': nobody looked. */
static char sign_of(struct judging *judging, const struct looked *looked, struct text name)
{
	const char *line = arena_print(judging->arena, " %s", name.at);
	struct text wanted = {line, name.length + 1};
	const struct text *found =
		looked->count && strlen(line) == wanted.length
			? bsearch(&wanted, looked->lines, looked->count, sizeof *looked->lines, by_name)
			: NULL;
	return found ? *found->at : '\0';
}

/* The name of a file in the evidence, as it is read, and its sign. */
struct named {
	const struct node *file;
	char sign;
};

static struct named *find_named(struct judging *judging, size_t *count)
{
	const struct node **items;
	struct looked looked = read_lines(judging->arena, judging->request->evidence);
	size_t all = node_subjects(judging->portfolio, judging->portfolio->root, format_subject_named("evidence"),
	                           judging->arena, &items);
	struct named *named = arena_array(judging->arena, all, sizeof *named);
	*count = 0;
	for (size_t i = 0; i < all; i++) {
		const struct node *file = node_child(items[i], "file");
		if (file && file->kind == NODE_TEXT && !file->unknown)
			named[(*count)++] = (struct named){file, sign_of(judging, &looked, file->text)};
	}
	return named;
}

static const struct rule *rule_of(struct judging *judging)
{
	const struct rule *rule = pack_rule(judging->pack, RULE_EVIDENCE);
	return rule && engine_wants(judging, rule, rule->level) ? rule : NULL;
}

/* A name of more than one line can't be asked for, nor one that no file has. */
static bool can_be_asked(struct text name)
{
	return name.length && name.length <= MOST_NAME && !memchr(name.at, '\0', name.length) &&
	       !memchr(name.at, '\n', name.length);
}

bool engine_asks_for_evidence(struct judging *judging)
{
	size_t count, asked = 0;
	struct buffer *names = judging->request->unlooked;
	if (!names || !rule_of(judging))
		return false;
	const struct named *named = find_named(judging, &count);
	for (size_t i = 0; i < count && asked < MOST_ASKED; i++) {
		struct text name = named[i].file->text;
		if (named[i].sign || !can_be_asked(name))
			continue;
		buffer_add(names, name.at, name.length);
		buffer_add_char(names, '\n');
		asked++;
	}
	return asked > 0;
}

static void add_missing(struct judging *judging, const struct rule *rule, const struct node *file,
                        struct finding_list *of_file)
{
	const char *reason = arena_print(
		judging->arena, "Other evidence is in the portfolio's folder, but there is no file %s.", file->text.at);
	const struct fault *fault = engine_new_fault(judging, file, reason, "no such file", rule->wanted);
	engine_add_finding(judging, of_file, rule, fault, rule->level, (struct origin){.set_by = rule->place},
	                   (struct strings){0});
}

/* Where not one of the files is there, the evidence is kept elsewhere, and nothing is said. */
void engine_check_evidence(struct judging *judging, struct finding_list *of_file)
{
	size_t count, there = 0;
	const struct rule *rule = judging->request->evidence ? rule_of(judging) : NULL;
	if (!rule)
		return;
	const struct named *named = find_named(judging, &count);
	for (size_t i = 0; i < count; i++)
		there += named[i].sign == '+';
	for (size_t i = 0; i < count && there; i++)
		if (named[i].sign == '-')
			add_missing(judging, rule, named[i].file, of_file);
}
