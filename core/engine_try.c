#include <string.h>

#include "engine_inside.h"

/* The subjects that a rule is on, one after the other: of "the feedback" all together, of "objective" each. */
static void try_subject(struct judging *judging, const struct check *check, const char *on, struct finding_list *found)
{
	bool together = strncmp(on, "the ", 4) == 0;
	const struct format_subject *subject = format_subject_named(together ? on + 4 : on);
	const struct node *root = judging->portfolio->root;
	const struct node **nodes;
	size_t count = node_subjects(judging->portfolio, root, subject, judging->arena, &nodes);
	for (size_t i = 0; i < (together ? 1 : count); i++) {
		struct target target = {.place = together ? node_subject_place(root, subject) : nodes[i],
		                        .nodes = nodes,
		                        .count = count,
		                        .list = together,
		                        .key = together ? 1 : ((uint64_t)nodes[i]->number + 1) << 1};
		struct check_answer answer = engine_ask(judging, check, &target);
		for (size_t k = 0; answer.kind == ANSWER_FAULTS && k < answer.count; k++)
			engine_add_finding(judging, found, answer.rule, &answer.faults[k], LEVEL_MUST,
			                   (struct origin){0}, (struct strings){0});
	}
	const struct fault *all = together ? NULL : engine_ask_together(judging, check, nodes, count);
	if (all)
		engine_add_finding(judging, found, check->rule, all, LEVEL_MUST, (struct origin){0},
		                   (struct strings){0});
}

struct result *engine_try(struct pack *pack, const struct check *check, int64_t as_of, struct arena *arena,
                          const char *bytes, size_t length)
{
	struct error error = {0};
	struct engine_request request = {.today = as_of, .stage = STAGE_VERIFIER};
	struct strings stopped = {0};
	struct result *result = arena_take(arena, sizeof *result);
	struct judging judging = {.pack = pack,
	                          .request = &request,
	                          .arena = arena,
	                          .result = result,
	                          .as_of = as_of,
	                          .stopped = &stopped};
	struct finding_list found = {0};
	judging.portfolio = portfolio_read(arena, "case", bytes, length, NULL, &error);
	if (!judging.portfolio) {
		engine_add_error(&judging, (struct place){"case", error.line, error.column}, NULL, error.sentence);
	} else {
		view_bind(pack->view, judging.portfolio, arena);
		for (size_t i = 0; i < check->rule->on.count; i++) {
			judging.memo = NULL;
			try_subject(&judging, check, check->rule->on.at[i], &found);
		}
	}
	pack_put_back(pack);
	view_unbind(pack->view);
	result->path = "case";
	result->findings = (struct findings){found.at, found.count};
	result->errors = judging.errors;
	result->error_count = judging.error_count;
	return result;
}
