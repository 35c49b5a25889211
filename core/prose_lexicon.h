/* The inside of a lexicon, for the two files that build it and match with it. */
#ifndef ASSAY_PROSE_LEXICON_H
#define ASSAY_PROSE_LEXICON_H

#include "prose_parts.h"

enum { MOST_PHRASE_WORDS = 16, ATOM_ANY = 0, NO_INDEX = -1 };

/* Names and their numbers, in the order in which they came. */
struct name {
	const char *at;
	uint32_t length, hash;
};
struct names {
	struct name *items;
	size_t count, room;
	uint32_t *slots; /* number + 1; 0 is empty */
	size_t slot_count;
};
int64_t names_find(const struct names *names, const char *at, size_t length, uint32_t hash);

/* A chain of numbers in `lexicon.links`; 0 ends it. */
struct link_item {
	uint32_t number, next;
};

struct word_facts {
	uint32_t roles, atoms; /* atoms: a chain of the atoms that the word fits */
	int16_t value;
};

struct edge {
	uint32_t node, atom, to; /* `to` is 0 where the slot is empty */
};

struct trie_node {
	uint32_t lists; /* a chain of list number + 1 */
	bool any;       /* has an edge for any word */
};

/* An atom is what one place of a phrase holds: a word, a family of words, a beginning, any word. */
struct lexicon {
	struct arena *arena;
	struct names words, prefixes, atoms;
	struct word_facts *facts; /* one a word */
	uint32_t *prefix_atoms;   /* one a prefix */
	uint64_t prefix_lengths;  /* bit n: a prefix of n bytes exists */
	struct link_item *links;
	size_t link_count, link_room, fact_room, prefix_room;
	struct edge *edges;
	size_t edge_count, edge_room;
	struct trie_node *nodes;
	size_t node_count, node_room;
	struct names list_names; /* what rules ask by, thousands of times a portfolio */
	const char **lists;      /* the same names, in the order of their numbers */
	size_t list_count, list_room;
	bool sealed;
};

uint32_t lexicon_step(const struct lexicon *lexicon, uint32_t node, uint32_t atom); /* 0: no such edge */

#endif
