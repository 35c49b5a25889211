/* The inside of a lexicon, for the files that build it, know its words and match with it. */
#ifndef ASSAY_PROSE_LEXICON_H
#define ASSAY_PROSE_LEXICON_H

#include "prose_parts.h"

/* A text is read for all lists at once, asked for or not: so many a centre may add, and so many phrases that may all be found
 * at one place. (Of the lists that ship, some two hundred phrases begin with the same two words.) */
enum { MOST_ADDED_LISTS = 1000, MOST_ALIKE = 50 };

enum { MOST_PHRASE_WORDS = 16, MOST_WORD_LISTS = 65535, ATOM_ANY = 0, NO_INDEX = -1, LIST_WORDS = 8, STRETCH = 32 };

/* Names and their numbers, in the order in which they came. */
struct name {
	uint32_t at, length, hash; /* `at`: where it begins in the bytes of all names */
};
struct names {
	struct name *items;
	size_t count, room;
	uint32_t *slots; /* number + 1; 0 is empty */
	size_t slot_count;
	char *bytes; /* a NUL behind each */
	size_t byte_count, byte_room;
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
	uint16_t classes; /* a row of `lexicon.classes`; the first is that of words that are in none */
};

/* Lists are gathered in a trie that grows. */
struct edge {
	uint32_t node, atom, to; /* `to` is 0 where the slot is empty */
};
struct trie_node {
	uint32_t lists; /* a chain of list number + 1 */
	uint32_t any;   /* the node behind any one word; 0: none */
	uint32_t
		alike; /* of the phrases that were added to closed lists: how many begin with the two words up to here */
	uint64_t mask; /* the bits of all atoms that an edge leads on with */
};
/* An atom's bit in such masks: a word none of whose bits are set leads nowhere, and nothing has to be looked up. The top
 * one is for any one word. */
static inline uint64_t atom_bit(uint32_t atom)
{
	uint64_t mixed = atom * 2654435761U;
	return atom == ATOM_ANY ? 1ULL << 63 : 1ULL << (mixed * 63 >> 32);
}

/* A sealed lexicon is matched along paths, in which what is asked for together lies together. Where something leads to is
 * said by the place of a path, in units of eight bytes or, where a phrase of one list ends and none goes on, by END_OF
 * and its list; 0: nowhere. */
enum { END_OF = 1 << 30 };
struct step {
	uint32_t atom, to; /* ATOM_ANY where the slot is empty */
};
/* The slots of its steps lie behind it, and then the lists of which a phrase ends here. */
struct path {
	uint64_t mask; /* the bits of the atoms of its steps */
	uint32_t any;  /* where any one word leads to */
	uint16_t list_count;
	uint16_t slot_bits; /* it has 2 to the power of so many slots; 0: none */
};
static inline uint32_t path_slots(const struct path *path)
{
	return path->slot_bits ? 1U << path->slot_bits : 0;
}
static inline struct step *path_steps(const struct path *path)
{
	return (struct step *)(void *)(path + 1);
}
static inline uint16_t *path_lists(const struct path *path)
{
	return (uint16_t *)(void *)(path_steps(path) + path_slots(path));
}
/* The slot of an atom among those of a path, that there are; by other bits than those of atom_bit. */
static inline uint32_t path_slot(const struct path *path, uint32_t atom)
{
	return (atom * 2654435761U >> 6) & (path_slots(path) - 1);
}
/* Where the atom leads to. */
static inline uint32_t path_step(const struct path *path, uint32_t atom)
{
	const struct step *steps = path_steps(path);
	if (!path->slot_bits)
		return 0;
	uint32_t slot = path_slot(path, atom);
	while (steps[slot].atom != atom && steps[slot].atom != ATOM_ANY)
		slot = (slot + 1) & (path_slots(path) - 1);
	return steps[slot].to;
}

/* A path that begins with a word and goes on. */
struct opening {
	uint64_t mask; /* as its path has it */
	uint32_t path;
};
/* What the matcher has to know of a word, worked out when the word is met for the first time. What belongs to it lies
 * behind it in memory. */
struct sight {
	uint64_t head[2]; /* the first bytes of the word, folded; NUL behind it */
	uint64_t mask;    /* the bits of its atoms and, where it is no mark, of any one word */
	uint64_t onward;  /* the bits with which a word behind it may go on */
	uint32_t hash, roles;
	int16_t value;
	const uint64_t *classes;
	uint16_t length, atom_count, opening_count;
	uint16_t number; /* as prose_word gives it */
	const struct opening *openings;
	const uint32_t *atoms; /* with those of the beginnings that it fits (communicat*) */
	const uint64_t *lists; /* a bit a list in which it is an entry by itself */
	const char *word;      /* `length` bytes, folded */
};

/* Words that were met, by their hashes: a power of two of slots, NULL where free. */
struct sights {
	struct sight **slots;
	size_t count, room;
};
static inline void lexicon_set_list(uint64_t *lists, uint32_t list)
{
	lists[list / 64] |= 1ULL << list % 64;
}

static inline bool lexicon_has_list(const uint64_t *lists, uint32_t list)
{
	return lists && (lists[list / 64] >> list % 64 & 1);
}

/* What a list says of each token; of a text whose phrases were not looked for, the list must have none. */
void prose_sign(const struct prose *prose, int list, uint64_t sign, uint64_t *signs);

/* Sets the lists in which any of the words is an entry by itself. */
void lexicon_note_alone(const struct sight *const *sights, size_t count, size_t list_words, uint64_t *lists);

/* Gives what is known of each token's word, `nothing` where it is longer than a word can be. What is new is kept with the
 * lexicon, or for as long as `arena` where too much is kept already. */
void lexicon_know(struct arena *arena, const struct lexicon *lexicon, struct text text, const struct tokens *tokens,
                  const struct sight **sights);

/* A phrase of several words. */
struct long_phrase {
	uint32_t first, last, list;
};

/* What matching keeps from one text to the next; a lexicon serves one text at a time. */
struct workspace {
	struct sights sights;
	struct sight nothing; /* of what no word can be */
	struct tokens tokens; /* of the text at hand */
	struct long_phrase *longer;
	size_t longer_count, longer_room;
	struct phrase *phrases; /* of the list at hand */
	size_t phrase_room;
};

/* An empty word behind the last token, which ends at `end`: who reads a date looks one token ahead. */
static inline struct token lexicon_no_token(const struct workspace *space, uint32_t end)
{
	return (struct token){
		.kind = TOKEN_WORD, .start = end, .end = end, .value = -1, .classes = space->nothing.classes};
}

/* The phrases of a list that was asked for. */
struct asked_list {
	uint32_t list, count; /* list: number + 1; 0 where the slot is empty */
	const struct phrase *at;
};

/* The content words of a text, those of the list `but` left out: a set of hashes; the room is a power of two, never full. */
struct content {
	int but;
	uint32_t *slots; /* NULL until it is asked for */
	size_t room;
};

/* What was found in a text, and what is found when it is asked for. */
struct prose_found {
	struct arena *arena;
	const struct lexicon *lexicon; /* NULL for a part of a text */
	bool has_amounts;              /* they were read */
	struct found_amounts amounts;
	size_t shape_end; /* where the token ends whose shape was asked for last; 0 before the first */
	struct shaped shape;
	const struct found_time *times; /* NULL until they are read */
	size_t time_count;
	int64_t times_day; /* the day that they were resolved against */
	struct content content;
	struct workspace *space;
	const struct sight *const *sights; /* one a token */
	const struct long_phrase *longer;  /* in the order of their first tokens, longest first */
	size_t longer_count;
	uint64_t *lists;          /* a bit a list of which something was found; NULL for a text of one token, and until
	                             phrases were looked for */
	uint64_t *of_longer;      /* the same of phrases of several words alone; NULL for a part of a text */
	uint64_t *of_stretches;   /* the same of words by themselves, for each STRETCH tokens; NULL for a part */
	struct asked_list *asked; /* by list; a power of two of slots, never full */
	uint32_t asked_count, asked_room;
	uint64_t *of_sentence; /* the lists of each sentence; NULL until one is asked for */
	size_t list_words;     /* of these */
	bool *may_count;       /* whether each sentence may hold an amount, and the text; NULL until it is asked */
};

/* An atom is what one place of a phrase holds: a word, a family of words, a beginning, any word. */
struct lexicon {
	struct arena *arena;
	struct names words, prefixes, atoms;
	struct names
		pieces; /* of entries, as they are written ("follow~v"): those of one word, which come again and again */
	uint32_t *piece_atoms;    /* one a piece */
	struct word_facts *facts; /* one a word */
	uint64_t *classes;        /* CLASS_PIECES a row, a bit a class */
	size_t class_count, class_room;
	uint32_t *prefix_atoms;  /* one a prefix */
	uint64_t prefix_lengths; /* bit n: a prefix of n bytes exists */
	struct link_item *links;
	size_t link_count, link_room, fact_room, prefix_room, piece_room;
	struct edge *edges;
	size_t edge_count, edge_room;
	struct trie_node *nodes;
	size_t node_count, node_room;
	uint64_t *paths;           /* when it is sealed; the first is the root's */
	size_t path_count;         /* units of eight bytes */
	uint64_t *longer;          /* a bit a list that has a phrase of several words */
	size_t longer_count;       /* of 64 of these */
	size_t list_words;         /* of a bit a list; a multiple of LIST_WORDS; 0 until it is sealed */
	struct names list_names;   /* what rules ask by, thousands of times a portfolio */
	size_t closed_lists;       /* of these: the first ones, which ship */
	bool closed;               /* what is added now is a centre's */
	struct place *list_places; /* where each was begun; of a thawed lexicon nobody knows */
	size_t place_room;
	const char **lists; /* the same names, in the order of their numbers; when it is sealed */
	struct workspace *space;
	bool frozen; /* all but the arena, `lists` and the workspace is memory of who thawed it */
};

static inline const struct path *lexicon_path(const struct lexicon *lexicon, uint32_t place)
{
	return (const struct path *)(const void *)(lexicon->paths + place);
}
/* A lexicon that can be matched with, but for what is in it. */
struct lexicon *lexicon_empty(void);
/* The last step of sealing, and of thawing. */
void lexicon_close(struct lexicon *lexicon);
/* Makes the paths of the trie, which is given back. */
void lexicon_make_paths(struct lexicon *lexicon);

#endif
