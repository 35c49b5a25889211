/* The paths of a sealed lexicon: its trie, laid out so that a step of a text touches as little memory as may be. */
#include "prose_lexicon.h"

#include <stdlib.h>

enum { UNIT = sizeof(uint64_t) };

/* The trie being laid out: of each node how many steps it has, how many lists end there and its place. */
struct layout {
	struct lexicon *lexicon;
	uint32_t *steps, *lists, *places;
};

static bool is_step(const struct edge *edge)
{
	return edge->to && edge->atom != ATOM_ANY;
}

static void count_steps(const struct layout *layout)
{
	const struct lexicon *lexicon = layout->lexicon;
	for (size_t i = 0; i < lexicon->edge_room; i++)
		if (is_step(&lexicon->edges[i]))
			layout->steps[lexicon->edges[i].node]++;
}

static void count_lists(const struct layout *layout)
{
	const struct lexicon *lexicon = layout->lexicon;
	for (size_t i = 0; i < lexicon->node_count; i++)
		for (uint32_t k = lexicon->nodes[i].lists; k; k = lexicon->links[k].next)
			layout->lists[i]++;
}

/* One slot at least stays free. */
static uint16_t slot_bits(uint32_t steps)
{
	uint16_t bits = 1;
	while (steps + steps / 4 >= 1U << bits)
		bits++;
	return steps ? bits : 0;
}

/* Whether a node is no path: a phrase of one list ends there and none goes on. */
static bool is_end(const struct layout *layout, size_t node)
{
	return layout->lists[node] == 1 && !layout->steps[node] && !layout->lexicon->nodes[node].any;
}

/* Gives each path its place; returns the room of all. */
static uint32_t share_out_places(const struct layout *layout)
{
	uint32_t place = 0;
	for (size_t i = 0; i < layout->lexicon->node_count; i++) {
		uint16_t bits = slot_bits(layout->steps[i]);
		size_t size = sizeof(struct path) + (bits ? sizeof(struct step) << bits : 0) +
		              layout->lists[i] * sizeof(uint16_t);
		layout->places[i] = place;
		place += is_end(layout, i) ? 0 : (uint32_t)((size + UNIT - 1) / UNIT);
	}
	return place;
}

static struct path *path_of(const struct layout *layout, size_t node)
{
	return (struct path *)(void *)(layout->lexicon->paths + layout->places[node]);
}

static uint32_t leads_to(const struct layout *layout, uint32_t node)
{
	const struct lexicon *lexicon = layout->lexicon;
	if (node == 0)
		return 0;
	return is_end(layout, node) ? END_OF + lexicon->links[lexicon->nodes[node].lists].number - 1
	                            : layout->places[node];
}

static void lay_down_path(const struct layout *layout, size_t node)
{
	const struct lexicon *lexicon = layout->lexicon;
	const struct trie_node *from = &lexicon->nodes[node];
	struct path *path = path_of(layout, node);
	*path = (struct path){.mask = from->mask,
	                      .any = leads_to(layout, from->any),
	                      .list_count = (uint16_t)layout->lists[node],
	                      .slot_bits = slot_bits(layout->steps[node])};
	uint16_t *lists = path_lists(path);
	for (uint32_t i = from->lists; i; i = lexicon->links[i].next)
		*lists++ = (uint16_t)(lexicon->links[i].number - 1);
}

static void add_step(const struct layout *layout, const struct edge *edge)
{
	const struct path *path = path_of(layout, edge->node);
	struct step *steps = path_steps(path);
	uint32_t slot = path_slot(path, edge->atom);
	while (steps[slot].atom != ATOM_ANY)
		slot = (slot + 1) & (path_slots(path) - 1);
	steps[slot] = (struct step){edge->atom, leads_to(layout, edge->to)};
}

static void lay_down(const struct layout *layout)
{
	struct lexicon *lexicon = layout->lexicon;
	lexicon->path_count = share_out_places(layout);
	lexicon->paths = memory_take(lexicon->path_count, UNIT);
	for (size_t i = 0; i < lexicon->node_count; i++)
		if (!is_end(layout, i))
			lay_down_path(layout, i);
	for (size_t i = 0; i < lexicon->edge_room; i++)
		if (is_step(&lexicon->edges[i]))
			add_step(layout, &lexicon->edges[i]);
}

/* The lists of nodes that lie behind more than one word. */
static void note_longer(struct lexicon *lexicon)
{
	bool *behind_one = memory_take(lexicon->node_count, sizeof *behind_one);
	lexicon->longer_count = lexicon->list_names.count / 64 + 1;
	lexicon->longer = memory_take(lexicon->longer_count, sizeof *lexicon->longer);
	behind_one[lexicon->nodes[0].any] = true;
	for (size_t i = 0; i < lexicon->edge_room; i++)
		if (lexicon->edges[i].to && lexicon->edges[i].node == 0)
			behind_one[lexicon->edges[i].to] = true;
	for (size_t i = 0; i < lexicon->node_count; i++)
		for (uint32_t k = behind_one[i] ? 0 : lexicon->nodes[i].lists; k; k = lexicon->links[k].next)
			lexicon_set_list(lexicon->longer, lexicon->links[k].number - 1);
	free(behind_one);
}

void lexicon_make_paths(struct lexicon *lexicon)
{
	note_longer(lexicon);
	uint32_t *counts = memory_take(3 * lexicon->node_count, sizeof *counts);
	struct layout layout = {lexicon, counts, counts + lexicon->node_count, counts + 2 * lexicon->node_count};
	count_steps(&layout);
	count_lists(&layout);
	lay_down(&layout);
	free(counts);
	free(lexicon->edges);
	free(lexicon->nodes);
	lexicon->edges = NULL;
	lexicon->nodes = NULL;
}
