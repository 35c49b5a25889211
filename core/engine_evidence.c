/* Files that the evidence names and that are not where they should be. */
#include <string.h>

#include "engine_inside.h"

enum looked { NOBODY_KNOWS, NOT_THERE, IS_THERE };

static enum looked looked_for(const char *lines, struct text name)
{
	for (const char *line = lines; line && *line; line = strchr(line, '\n') + 1) {
		const char *end = strchr(line, '\n');
		if ((size_t)(end - line) == name.length + 1 && memcmp(line + 1, name.at, name.length) == 0)
			return *line == '+' ? IS_THERE : *line == '-' ? NOT_THERE : NOBODY_KNOWS;
	}
	return NOBODY_KNOWS;
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
	const char *lines = judging->request->evidence;
	const struct rule *rule = pack_rule(judging->pack, RULE_EVIDENCE);
	const struct node **items;
	if (!lines || !(*lines == '+' || strstr(lines, "\n+")) || !rule || !engine_wants(judging, rule, rule->level))
		return;
	size_t count = node_subjects(judging->portfolio, judging->portfolio->root, format_subject_named("evidence"),
	                             judging->arena, &items);
	for (size_t i = 0; i < count; i++) {
		const struct node *file = node_child(items[i], "file");
		if (file && file->kind == NODE_TEXT && !file->unknown && looked_for(lines, file->text) == NOT_THERE)
			add_missing(judging, rule, file, of_file);
	}
}
