/* The inside of a lexicon, for the two files that build it and match with it. */
#ifndef ASSAY_PROSE_LEXICON_H
#define ASSAY_PROSE_LEXICON_H

#include "prose_parts.h"

enum { MOST_PHRASE_WORDS = 16, MOST_WORD_LISTS = 65535, ATOM_ANY = 0, NO_INDEX = -1, EDGE_BITS = 1 << 20 };

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

/* Makes room for `count` things in an array that doubles; what is new is zero. `items` is NULL and `*room` 0 at first. */
void *lexicon_room(void *items, size_t count, size_t *room, size_t size);

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
	uint32_t any;   /* the node behind any one word; 0: none */
	uint64_t mask;  /* the bits of all atoms that an edge leads on with */
};
/* An atom's bit in such masks: a word none of whose bits are set leads nowhere, and nothing has to be looked up. */
static inline uint64_t atom_bit(uint32_t atom)
{
	return 1ULL << (atom * 2654435761U >> 26);
}

/* The node behind a word from which longer phrases go on, with what decides whether they do. */
struct opening {
	uint64_t mask;
	uint32_t node, any; /* any: the node behind any one word more; 0: none */
};
/* What the matcher has to know of a word, worked out when the word is met for the first time. What belongs to it lies
 * behind it in memory. */
struct sight {
	uint32_t hash, roles;
	int16_t value;
	uint16_t length, alone_count, atom_count, opening_count;
	uint64_t mask; /* the bits of its atoms */
	const struct opening *openings;
	const uint32_t *atoms; /* with those of the beginnings that it fits (communicat*) */
	const uint16_t *alone; /* the lists in which it is an entry by itself */
	char word[];           /* `length` bytes, folded */
};

/* What matching keeps from one text to the next; a lexicon serves one text at a time. */
struct workspace {
	struct sight **sights; /* by the hash of the word; a power of two of slots, NULL where free */
	size_t sight_count, sight_room;
	const struct sight **of_token; /* of the text at hand: one a token; NULL where it has no letters */
	size_t token_room;
	struct long_phrase *longer; /* of the text at hand */
	size_t longer_count, longer_room;
	uint32_t *ranks; /* of each list that is in the text at hand, its place among them */
};

/* A phrase of several words that ends at a node of the trie. */
struct long_phrase {
	uint16_t list;
	uint32_t first, last;
};

/* As struct phrases, while they are being gathered. */
struct listed {
	struct phrase *at;
	size_t count;
};

/* The lists in which a token is an entry by itself. */
struct alone {
	const uint16_t *at;
	size_t count;
};

/* What was found in a text, and what is found when it is asked for. */
struct prose_found {
	struct arena *arena;
	bool has_amounts; /* they were read */
	struct found_amounts amounts;
	struct workspace *space;
	const struct alone *tokens; /* one a token */
	const struct long_phrase *longer;
	size_t longer_count;
	uint64_t *alone, *in_longer; /* a bit a list: an entry of one word, of several words was found */
	size_t words;                /* of these */
	size_t list_count;           /* of the lexicon */
	uint32_t looked_for;         /* lists whose phrases were asked for before all were sorted */
	struct listed *of_list;      /* of each list that has a bit, in their order; NULL until one is asked for */
	uint32_t *before;            /* of each word of bits, how many bits stand before it */
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
	uint64_t edge_bits[EDGE_BITS / 64]; /* by an edge's hash: most steps that a text tries lead nowhere */
	struct trie_node *nodes;
	size_t node_count, node_room;
	struct names list_names; /* what rules ask by, thousands of times a portfolio */
	const char **lists;      /* the same names, in the order of their numbers */
	size_t list_count, list_room;
	struct workspace *space; /* NULL until it is sealed */
};

uint32_t lexicon_step(const struct lexicon *lexicon, uint32_t node, uint32_t atom); /* 0: no such edge */

#endif
