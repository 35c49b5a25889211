#include <string.h>

#include "engine_inside.h"

enum {
	MANY = 32,
	FIRST_ROOM = 2
}; /* findings: from so many on they are found by an index; room for so many at first */

const char *engine_place_text(struct judging *judging, struct place place)
{
	if (!place.file || !place.line) /* what the command line set stands in no line */
		return place.file ? place.file : "";
	return arena_print(judging->arena, "%s:%d", place.file, place.line);
}

/* The findings of a list by what they are `at`, those of one slot in the order of the list: a portfolio may have thousands,
 * and each is looked for before it is added. Numbers are one more than in the list; 0 is none. */
struct finding_index {
	struct {
		uint32_t first, last;
	} * slots;
	uint32_t *next;
	size_t room; /* slots: a power of two; so many findings, too */
	size_t count;
};

static size_t slot_of(const struct finding_index *index, const char *at)
{
	uint64_t hash = 0;
	for (; *at; at++)
		hash = (hash ^ (unsigned char)*at) * 0x9E3779B97F4A7C15U;
	return (hash >> 32) & (index->room - 1);
}

static void index_finding(struct finding_index *index, const char *at)
{
	size_t slot = slot_of(index, at);
	uint32_t number = (uint32_t)++index->count;
	if (index->slots[slot].first)
		index->next[index->slots[slot].last] = number;
	else
		index->slots[slot].first = number;
	index->slots[slot].last = number;
}

static void make_index(struct judging *judging, struct finding_list *list)
{
	struct finding_index *index = arena_take(judging->arena, sizeof *index);
	for (index->room = MANY; index->room <= 2 * list->count;)
		index->room *= 2;
	index->slots = arena_array(judging->arena, index->room, sizeof *index->slots);
	index->next = arena_array(judging->arena, index->room + 1, sizeof *index->next);
	list->by_place = index;
}

/* What was added since it was last asked for is put in, too. */
static const struct finding_index *index_of(struct judging *judging, struct finding_list *list)
{
	if (!list->by_place || list->by_place->room < list->count)
		make_index(judging, list);
	while (list->by_place->count < list->count)
		index_finding(list->by_place, list->at[list->by_place->count].at);
	return list->by_place;
}

/* Whether a finding shows this fault already, or says more of the same place by the same rule. */
static bool is_shown_by(const struct finding *other, const struct rule *rule, const struct fault *fault,
                        enum level level, const char *at)
{
	return other->fault == fault->number ||
	       (other->rule == rule->full && level < other->level && strcmp(other->at, at) == 0);
}

/* The first finding that shows it; NULL if none does. One of the same fault is of the same place. */
static struct finding *find_shown(struct judging *judging, struct finding_list *list, const struct rule *rule,
                                  const struct fault *fault, enum level level, const char *at)
{
	if (list->count < MANY) {
		for (size_t i = 0; i < list->count; i++)
			if (is_shown_by(&list->at[i], rule, fault, level, at))
				return &list->at[i];
		return NULL;
	}
	const struct finding_index *index = index_of(judging, list);
	for (uint32_t number = index->slots[slot_of(index, at)].first; number; number = index->next[number])
		if (is_shown_by(&list->at[number - 1], rule, fault, level, at))
			return &list->at[number - 1];
	return NULL;
}

struct origin engine_origin_of(const struct check *check)
{
	return (struct origin){check->set_by, &check->asker, check->place, check->without_centre};
}

struct origin engine_origin_of_block(const struct block *block)
{
	return engine_origin_of_least(block, 0);
}

/* Where a body asks for 2 activities and the centre for 4, that there are 3 is the centre's own affair. */
struct origin engine_origin_of_least(const struct block *block, size_t count)
{
	bool is_own = count < block->own_least;
	return (struct origin){block->place, &block->asker, is_own ? block->own_place : block->place, NULL};
}

static void set_origin(struct judging *judging, struct finding *finding, struct origin origin)
{
	const struct asker *asker = origin.asker;
	bool is_asked = asker && *asker->layer;
	finding->set_by = engine_place_text(judging, origin.set_by);
	finding->asked_by = is_asked ? asker->layer : NULL;
	finding->asked_at = is_asked ? engine_place_text(judging, asker->place) : NULL;
	finding->because = is_asked ? asker->because : NULL;
}

static void note_waiver(struct judging *judging, const struct waiver *waiver)
{
	struct strings *used = &judging->result->waivers;
	if (strings_hold(used, waiver->place))
		return;
	if (!used->at)
		used->at = arena_array(judging->arena, judging->pack->waiver_count, sizeof *used->at);
	used->at[used->count++] = waiver->place;
}

/* Whether the fault would stand by what the body's own layers ask, too: it asks for 2 sources, the centre for 4, and there is 1.
 * In doubt it would. */
static bool stands_without_centre(struct judging *judging, const struct fault *fault, const struct check *check)
{
	return !check || !fault->about.key || engine_ask(judging, check, &fault->about).kind != ANSWER_CONTENT;
}

static bool weighs(const struct finding *finding)
{
	return finding->level == LEVEL_MUST || finding->unsure;
}

static bool is_of_body(struct judging *judging, const struct finding *finding, const struct fault *fault,
                       struct origin origin)
{
	return pack_is_of_body(origin.place) && weighs(finding) &&
	       stands_without_centre(judging, fault, origin.without_centre);
}

static const char *waiver_text(struct judging *judging, const struct waiver *waiver, bool of_body)
{
	return arena_print(judging->arena, "%s (%sapproved by %s%s%s, until %s; %s)", waiver->because,
	                   of_body ? "waives what the awarding body asks; " : "", waiver->approved_by,
	                   *waiver->agreed_with ? ", agreed with " : "", waiver->agreed_with, waiver->till,
	                   waiver->place);
}

/* The words of the centre's waiver for a finding; NULL where there is none in force, or where it lets pass what an awarding
 * body asks and nobody agreed to that. */
static const char *waived_by(struct judging *judging, const struct finding *finding, const struct fault *fault,
                             struct origin origin)
{
	const struct pack *pack = judging->pack;
	struct policy_subject subject = {judging->result->learner, judging->unit ? judging->unit->id : NULL,
	                                 judging->part ? judging->part->id : NULL, finding, false};
	const struct waiver *waiver = policy_waiver_for(pack->waivers, pack->waiver_count, &subject);
	if (!waiver)
		return NULL;
	subject.of_body = is_of_body(judging, finding, fault, origin);
	waiver = policy_waiver_for(pack->waivers, pack->waiver_count, &subject);
	if (!waiver)
		return NULL;
	note_waiver(judging, waiver);
	return waiver_text(judging, waiver, subject.of_body);
}

/* An assessor's no turns what was in doubt into a gap; what is only asked leaves the verdict alone. */
static void weigh_answer(struct judging *judging, struct finding *finding)
{
	if (!finding->unsure || !finding->answer || strcmp(finding->answer, "no") != 0)
		return;
	finding->unsure = false;
	finding->level = LEVEL_MUST;
	finding->reason = arena_print(judging->arena, "The assessor's answer is no: %s", finding->reason);
}

static void set_question(struct judging *judging, struct finding *finding, const struct rule *rule,
                         const struct fault *fault)
{
	finding->question = engine_question(judging, rule, fault);
	const struct policy_answer *answer = engine_answer(judging, finding->question);
	if (!answer)
		return;
	finding->answer = arena_string(judging->arena, answer->answer);
	finding->answered_by = arena_string(judging->arena, answer->by);
	finding->answered_on = arena_string(judging->arena, answer->on);
	finding->answered_because = arena_string(judging->arena, answer->because);
	weigh_answer(judging, finding);
}

/* What a body asks and the centre asks as well stays what the body asks. */
static void waive_again(struct judging *judging, struct finding *shown, const struct fault *fault, struct origin origin,
                        bool weighed)
{
	if (!weighed || (shown->waived && is_of_body(judging, shown, fault, origin)))
		shown->waived = waived_by(judging, shown, fault, origin);
}

/* A fault that was found as advice, and is asked for as a must by another block, weighs as a must. */
static void weigh_again(struct judging *judging, struct finding *shown, const struct fault *fault, enum level level,
                        struct origin origin)
{
	bool weighed = weighs(shown);
	if (shown->fault != fault->number)
		return;
	if (level == LEVEL_MUST && !fault->unsure && shown->level != LEVEL_MUST) {
		shown->level = LEVEL_MUST;
		set_origin(judging, shown, origin);
	}
	if (fault->unsure && level == LEVEL_MUST && shown->level != LEVEL_MUST)
		shown->unsure = true;
	weigh_answer(judging, shown);
	waive_again(judging, shown, fault, origin, weighed);
}

void engine_append(struct judging *judging, struct finding_list *list, const struct finding *finding)
{
	if (list->count == list->room) {
		size_t room = list->room ? 2 * list->room : FIRST_ROOM;
		struct finding *grown = arena_array(judging->arena, room, sizeof *grown);
		if (list->count)
			memcpy(grown, list->at, list->count * sizeof *grown);
		list->at = grown;
		list->room = room;
	}
	list->at[list->count++] = *finding;
}

static const char *path_of(struct judging *judging, const struct node *node)
{
	struct buffer path = {0};
	node_path(node, &path);
	const char *copy = path.at ? arena_string(judging->arena, path.at) : "";
	buffer_free(&path);
	return copy;
}

static struct finding *add_at(struct judging *judging, struct finding_list *list, const struct rule *rule,
                              const struct fault *fault, const char *at, enum level level, struct origin origin,
                              struct strings statements)
{
	struct finding finding = {
		.fault = fault->number,
		.rule = rule->full,
		.title = rule->title,
		.level = fault->unsure ? LEVEL_ASK : level,
		.unsure = fault->unsure && level == LEVEL_MUST,
		.at = at,
		.id = arena_string(judging->arena, node_id(fault->node)),
		.line = fault->node->line,
		.column = fault->node->column,
		.reason = fault->reason,
		.advice = fault->unsure ? "" : rule->advice,
		.found = fault->found,
		.wanted = fault->wanted,
		.statements = statements,
	};
	set_origin(judging, &finding, origin);
	if (finding.level == LEVEL_ASK)
		set_question(judging, &finding, rule, fault);
	finding.waived = waived_by(judging, &finding, fault, origin);
	engine_note_finding(judging, rule, &finding);
	engine_append(judging, list, &finding);
	return &list->at[list->count - 1];
}

struct finding *engine_add_new_finding(struct judging *judging, struct finding_list *list, const struct rule *rule,
                                       const struct fault *fault, enum level level, struct origin origin,
                                       struct strings statements)
{
	return add_at(judging, list, rule, fault, path_of(judging, fault->node), level, origin, statements);
}

void engine_add_finding(struct judging *judging, struct finding_list *list, const struct rule *rule,
                        const struct fault *fault, enum level level, struct origin origin, struct strings statements)
{
	const char *at = path_of(judging, fault->node);
	struct finding *shown = find_shown(judging, list, rule, fault, fault->unsure ? LEVEL_ASK : level, at);
	if (shown)
		weigh_again(judging, shown, fault, level, origin);
	else
		add_at(judging, list, rule, fault, at, level, origin, statements);
}
