/* What a question rests on. An assessor's answer holds while that stays: whom it is about, the rule, its words, and all
 * that stands in the records that the check was asked of and in those that they refer to. Where a record stands in the
 * file, and what stands elsewhere, is no matter. */
#include <string.h>

#include "engine_inside.h"
#include "hash.h"

enum { QUESTION_DIGITS = 32 };

static void add_word(struct buffer *bytes, const char *word)
{
	if (word)
		buffer_add_string(bytes, word);
	buffer_add_char(bytes, '\0');
}

/* A node and all within it. */
static void add_nodes(struct buffer *bytes, const struct portfolio *portfolio, const struct node *top)
{
	for (size_t i = top->number; i < top->end; i++) {
		const struct node *node = portfolio->nodes[i];
		uint64_t within = node->end - node->number;
		add_word(bytes, node->field ? node->field->key : "");
		buffer_add(bytes, &within, sizeof within);
		buffer_add(bytes, node->text.at, node->text.length);
		buffer_add_char(bytes, '\0');
	}
}

static const unsigned char *hash_content(struct judging *judging, const struct node *node)
{
	struct buffer bytes = {0};
	unsigned char digest[HASH_BYTES];
	add_nodes(&bytes, judging->portfolio, node);
	hash_digest(bytes.at, bytes.length, digest);
	buffer_free(&bytes);
	return arena_copy(judging->arena, digest, sizeof digest);
}

/* The hash of a node and all within it; each is worked out once. */
static const unsigned char *content_of(struct judging *judging, const struct node *node)
{
	if (!judging->contents)
		judging->contents = arena_array(judging->arena, judging->portfolio->count, sizeof *judging->contents);
	const unsigned char **content = &judging->contents[node->number];
	if (!*content)
		*content = hash_content(judging, node);
	return *content;
}

/* A list is its items, which other questions are about, too. */
static void add_content(struct buffer *bytes, struct judging *judging, const struct node *node)
{
	for (size_t i = 0; node->kind == NODE_LIST && i < node->count; i++)
		buffer_add(bytes, content_of(judging, node->items[i]), HASH_BYTES);
	if (node->kind != NODE_LIST || !node->count)
		buffer_add(bytes, content_of(judging, node), HASH_BYTES);
}

static bool is_within(const struct node *node, const struct node *top)
{
	return node->number >= top->number && node->number < top->end;
}

/* The records that it refers to. */
static void add_targets(struct buffer *bytes, struct judging *judging, const struct node *top)
{
	for (size_t i = top->number; i < top->end; i++) {
		const struct node *node = judging->portfolio->nodes[i];
		if (node->value_kind != VALUE_TARGET || node->unknown)
			continue;
		const struct node *record = node_record(node->value.target);
		if (!is_within(record, top) && !is_within(top, record))
			buffer_add(bytes, content_of(judging, record), HASH_BYTES);
	}
}

static void add_about(struct buffer *bytes, struct judging *judging, const struct target *about)
{
	const struct node *const *nodes = about->list ? about->nodes : &about->place;
	size_t count = about->list ? about->count : 1;
	for (size_t i = 0; i < count; i++) {
		add_content(bytes, judging, nodes[i]);
		add_targets(bytes, judging, nodes[i]);
	}
}

const char *engine_question(struct judging *judging, const struct rule *rule, const struct fault *fault)
{
	const char *words[] = {
		judging->result->centre,
		judging->result->learner,
		rule->full,
		fault->node->field ? fault->node->field->key : "",
		fault->reason,
		fault->found,
		fault->wanted,
	};
	struct buffer bytes = {0};
	char hash[HASH_ROOM];
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		add_word(&bytes, words[i]);
	add_about(&bytes, judging, &fault->about);
	hash_bytes(bytes.at, bytes.length, hash);
	buffer_free(&bytes);
	return arena_text(judging->arena, hash, QUESTION_DIGITS).at;
}

const struct policy_answer *engine_answer(const struct judging *judging, const char *question)
{
	const struct result *result = judging->result;
	return policy_answer_to(judging->request->answers, result->centre, result->learner, question);
}

bool engine_is_affirmed(struct judging *judging, const struct rule *rule, const struct fault *fault)
{
	if (!judging->request->answers || !judging->request->answers->count)
		return false;
	const struct policy_answer *answer = engine_answer(judging, engine_question(judging, rule, fault));
	return answer && strcmp(answer->answer, "yes") == 0;
}
