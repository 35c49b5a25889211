#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "engine_inside.h"

enum { SEVERAL = 2 };

/* The same lack under several criteria is one fault. */
static const struct fault *own_fault(struct judging *judging, const struct node *node, const char *reason,
                                     const char *found, const char *wanted)
{
	if (!judging->own)
		judging->own = arena_array(judging->arena, judging->portfolio->count, sizeof(struct own_fault *));
	const struct own_fault **of_node = &judging->own[node->number];
	for (const struct own_fault *own = *of_node; own; own = own->next)
		if (strcmp(own->fault->reason, reason) == 0 && strcmp(own->fault->wanted, wanted) == 0)
			return own->fault;
	struct own_fault *own = arena_take(judging->arena, sizeof *own);
	*own = (struct own_fault){engine_new_fault(judging, node, reason, found, wanted), *of_node};
	*of_node = own;
	return own->fault;
}

/* A finding of one of the program's own rules. */
static void add_own(struct judging *judging, struct finding_list *list, const char *rule_name, const struct node *node,
                    const char *reason, const char *found, const char *wanted, const struct part *part,
                    struct origin origin)
{
	const struct rule *rule = pack_rule(judging->pack, rule_name);
	if (!rule || !engine_wants(judging, rule, rule->level))
		return;
	const struct fault *fault = own_fault(judging, node, reason, found, wanted);
	engine_add_finding(judging, list, rule, fault, rule->level, origin,
	                   part ? part->statements : (struct strings){0});
}

struct walk {
	struct judging *judging;
	const struct part *part; /* NULL for what is common */
};

static void walk_blocks(const struct walk *walk, const struct block *blocks, size_t count, const struct node *under,
                        struct tally *tally);

static uint64_t key_of_list(const struct node *under, const struct format_subject *subject, int holds)
{
	size_t count;
	const struct format_subject *first = format_subjects(&count);
	uint64_t key = (uint64_t)under->number << 8 | (uint64_t)(subject - first);
	return (key << 20 | (uint64_t)(holds + 2)) << 1 | 1;
}

static struct target target_of_record(const struct node *node)
{
	return (struct target){.place = node, .key = ((uint64_t)node->number + 1) << 1};
}

static void ask_checks(const struct walk *walk, const struct checks *checks, enum level level,
                       const struct target *target, struct tally *tally)
{
	struct judging *judging = walk->judging;
	for (size_t i = 0; i < checks->count; i++) {
		const struct check *check = &checks->at[i];
		const struct rule *first = check->rule ? check->rule : check->any_of[0].rule;
		if (!engine_wants(judging, first, level))
			continue;
		struct check_answer answer = engine_ask(judging, check, target);
		tally->failed = tally->failed || (answer.kind == ANSWER_FAILED && level == LEVEL_MUST);
		for (size_t k = 0; answer.kind == ANSWER_FAULTS && k < answer.count; k++)
			engine_add_finding(judging, &tally->findings, answer.rule, &answer.faults[k], level,
			                   engine_origin_of(answer.check),
			                   walk->part ? walk->part->statements : (struct strings){0});
	}
}

static void ask_questions(const struct walk *walk, const struct block *block, const struct node *place,
                          struct tally *tally)
{
	for (size_t i = 0; i < block->ask.count; i++)
		add_own(walk->judging, &tally->findings, RULE_QUESTION, place, block->ask.at[i], "", "", walk->part,
		        engine_origin_of_block(block));
}

/* All that a block asks of one subject. */
static void ask_subject(const struct walk *walk, const struct block *block, const struct target *target,
                        const struct node *under, struct tally *tally)
{
	ask_checks(walk, &block->must, LEVEL_MUST, target, tally);
	ask_checks(walk, &block->should, LEVEL_SHOULD, target, tally);
	walk_blocks(walk, block->blocks, block->count, under, tally);
}

/* The subjects that a block asks about. */
struct chosen {
	const struct node **nodes;
	size_t count;
	size_t unclear; /* how many more may be meant: what picks them could not be read, or the trait failed */
};

static bool has_must(const struct block *block)
{
	if (block->must.count)
		return true;
	for (size_t i = 0; i < block->count; i++)
		if (has_must(&block->blocks[i]))
			return true;
	return false;
}

/* It can't be told whether the block is about this subject: only a person can tell. */
static void add_unclear(const struct walk *walk, const struct block *block, const struct node *unknown,
                        struct tally *tally)
{
	struct judging *judging = walk->judging;
	const struct rule *rule = pack_rule(judging->pack, RULE_QUESTION);
	enum level level = has_must(block) ? LEVEL_MUST : LEVEL_SHOULD;
	if (!rule || !engine_wants(judging, rule, rule->level))
		return;
	struct fault fault = *own_fault(judging, unknown, engine_unknown_reason(judging, unknown), "", "");
	fault.unsure = true;
	engine_add_finding(judging, &tally->findings, rule, &fault, level, engine_origin_of_block(block),
	                   walk->part ? walk->part->statements : (struct strings){0});
}

static struct chosen chosen_subjects(const struct walk *walk, const struct block *block, const struct node *under,
                                     struct tally *tally)
{
	struct judging *judging = walk->judging;
	struct chosen chosen = {0};
	size_t all = node_subjects(judging->portfolio, under, block->subject, judging->arena, &chosen.nodes);
	for (size_t i = 0; i < all; i++) {
		const struct node *node = chosen.nodes[i], *unknown = NULL;
		enum holding holding = block->holds == LUA_NOREF
		                               ? HOLDS
		                               : engine_holds(judging, block->holds, node, block->place, &unknown);
		if (holding == HOLDS)
			chosen.nodes[chosen.count++] = node;
		else if (holding != HOLDS_NOT)
			chosen.unclear++;
		if (unknown)
			add_unclear(walk, block, unknown, tally);
		tally->failed = tally->failed || (holding == HOLDS_FAILED && has_must(block));
	}
	return chosen;
}

static const char *describe(const struct walk *walk, const struct block *block)
{
	return block->trait ? arena_print(walk->judging->arena, "%s that is %s", block->subject->name, block->trait)
	                    : block->subject->name;
}

static void add_nothing_there(const struct walk *walk, const struct block *block, const struct node *place,
                              struct tally *tally)
{
	struct judging *judging = walk->judging;
	const char *what = describe(walk, block);
	size_t least = block->quantifier == QUANTIFIER_AT_LEAST ? block->least : 1;
	add_own(judging, &tally->findings, RULE_NOTHING_THERE, place,
	        arena_print(judging->arena, "The portfolio holds no %s.", what),
	        arena_print(judging->arena, "no %s", what), arena_print(judging->arena, "at least %zu", least),
	        walk->part, engine_origin_of_block(block));
}

static void walk_the(const struct walk *walk, const struct block *block, const struct node *under, struct tally *tally)
{
	struct chosen chosen = chosen_subjects(walk, block, under, tally);
	const struct node *place = node_subject_place(under, block->subject);
	if (!block->subject->many && chosen.count == 0) {
		if (!block->if_any && !chosen.unclear)
			add_nothing_there(walk, block, place, tally);
		return;
	}
	if (chosen.count == 0 && block->if_any)
		return;
	struct target target = target_of_record(block->subject->many ? place : chosen.nodes[0]);
	if (block->subject->many)
		target = (struct target){place, chosen.nodes, chosen.count, true,
		                         key_of_list(under, block->subject, block->holds)};
	ask_subject(walk, block, &target, block->subject->many ? under : chosen.nodes[0], tally);
	ask_questions(walk, block, target.place, tally);
}

static bool is_in_doubt(const struct check_answer *answer)
{
	for (size_t i = 0; answer->kind == ANSWER_FAULTS && i < answer->count; i++)
		if (!answer->faults[i].unsure || answer->faults[i].unread)
			return false;
	return answer->kind == ANSWER_FAULTS;
}

const struct fault *engine_ask_together(struct judging *judging, const struct check *check,
                                        const struct node *const *nodes, size_t count)
{
	struct check_answer answer = {0};
	if (!check->rule || !*check->rule->none || count < SEVERAL)
		return NULL;
	for (size_t i = count; i-- > 0;) {
		struct target target = target_of_record(nodes[i]);
		answer = engine_ask(judging, check, &target);
		if (!is_in_doubt(&answer) || engine_is_affirmed(judging, check->rule, &answer.faults[0]))
			return NULL;
	}
	const struct fault *doubt = &answer.faults[0];
	return own_fault(judging, doubt->node, check->rule->none, doubt->found, doubt->wanted);
}

static void ask_together(const struct walk *walk, const struct block *block, const struct chosen *chosen,
                         struct tally *tally)
{
	struct judging *judging = walk->judging;
	for (size_t i = 0; i < block->must.count && !chosen->unclear; i++) {
		const struct check *check = &block->must.at[i];
		const struct fault *fault = check->rule && engine_wants(judging, check->rule, LEVEL_MUST)
		                                    ? engine_ask_together(judging, check, chosen->nodes, chosen->count)
		                                    : NULL;
		if (fault)
			engine_add_finding(judging, &tally->findings, check->rule, fault, LEVEL_MUST,
			                   engine_origin_of(check),
			                   walk->part ? walk->part->statements : (struct strings){0});
	}
}

static void walk_every(const struct walk *walk, const struct block *block, const struct node *under,
                       struct tally *tally)
{
	struct chosen chosen = chosen_subjects(walk, block, under, tally);
	const struct node *place = node_subject_place(under, block->subject);
	if (chosen.count + chosen.unclear == 0 && !block->if_any)
		add_nothing_there(walk, block, place, tally);
	for (size_t i = 0; i < chosen.count; i++) {
		struct target target = target_of_record(chosen.nodes[i]);
		ask_subject(walk, block, &target, chosen.nodes[i], tally);
	}
	ask_together(walk, block, &chosen, tally);
	if (chosen.count)
		ask_questions(walk, block, place, tally);
}

/* How a subject of an at_least block did: the fewer faults, the nearer; the order in the file decides between equals.
 */
struct contender {
	struct tally tally;
	size_t number;
	int must, unsure;
};

static int compare_contenders(const void *a, const void *b)
{
	const struct contender *one = a, *two = b;
	if (one->must != two->must)
		return one->must - two->must;
	if (one->unsure != two->unsure)
		return one->unsure - two->unsure;
	return one->number < two->number ? -1 : one->number > two->number;
}

static void count_faults(struct contender *contender)
{
	for (size_t i = 0; i < contender->tally.findings.count; i++) {
		const struct finding *finding = &contender->tally.findings.at[i];
		contender->must += finding->level == LEVEL_MUST;
		contender->unsure += finding->unsure && !finding->answer;
	}
	contender->unsure += contender->tally.failed;
}

static void join(struct judging *judging, struct tally *tally, const struct tally *more)
{
	for (size_t i = 0; i < more->findings.count; i++)
		engine_append(judging, &tally->findings, &more->findings.at[i]);
	tally->failed = tally->failed || more->failed;
}

static void add_too_few(const struct walk *walk, const struct block *block, size_t count, const struct node *place,
                        struct tally *tally)
{
	struct arena *arena = walk->judging->arena;
	const char *what = describe(walk, block);
	add_own(walk->judging, &tally->findings, RULE_TOO_FEW, place,
	        arena_print(arena, "%zu %s counted; at least %zu are needed.", count, what, block->least),
	        arena_print(arena, "%zu %s", count, what), arena_print(arena, "at least %zu", block->least), walk->part,
	        engine_origin_of_least(block, count));
}

/* Joins what the nearest subjects came to. */
static void ask_nearest(const struct walk *walk, const struct block *block, const struct chosen *chosen,
                        struct tally *tally)
{
	struct judging *judging = walk->judging;
	struct contender *contenders = arena_array(judging->arena, chosen->count, sizeof *contenders);
	for (size_t i = 0; i < chosen->count; i++) {
		struct target target = target_of_record(chosen->nodes[i]);
		contenders[i].number = i;
		ask_subject(walk, block, &target, chosen->nodes[i], &contenders[i].tally);
		count_faults(&contenders[i]);
	}
	qsort(contenders, chosen->count, sizeof *contenders, compare_contenders);
	for (size_t i = 0; i < chosen->count && i < block->least; i++)
		join(judging, tally, &contenders[i].tally);
}

static void walk_at_least(const struct walk *walk, const struct block *block, const struct node *under,
                          struct tally *tally)
{
	struct chosen chosen = chosen_subjects(walk, block, under, tally);
	const struct node *place = node_subject_place(under, block->subject);
	size_t most = chosen.count + chosen.unclear;
	ask_nearest(walk, block, &chosen, tally);
	ask_together(walk, block, &chosen, tally);
	if (most == 0 && !block->if_any)
		add_nothing_there(walk, block, place, tally);
	else if (most && most < block->least)
		add_too_few(walk, block, most, place, tally);
	if (chosen.count)
		ask_questions(walk, block, place, tally);
}

static void walk_blocks(const struct walk *walk, const struct block *blocks, size_t count, const struct node *under,
                        struct tally *tally)
{
	static void (*const walks[])(const struct walk *, const struct block *, const struct node *, struct tally *) = {
		[QUANTIFIER_THE] = walk_the,
		[QUANTIFIER_EVERY] = walk_every,
		[QUANTIFIER_AT_LEAST] = walk_at_least,
	};
	for (size_t i = 0; i < count; i++)
		walks[blocks[i].quantifier](walk, &blocks[i], under, tally);
}

void engine_walk(struct judging *judging, const struct part *part, const struct block *blocks, size_t count,
                 struct tally *tally)
{
	struct walk walk = {judging, part};
	walk_blocks(&walk, blocks, count, judging->portfolio->root, tally);
}
