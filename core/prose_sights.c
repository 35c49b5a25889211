/* What is known of a word: worked out when it is met for the first time, and kept. */
#include "prose_bytes.h"
#include "prose_lexicon.h"

#include <stdlib.h>
#include <string.h>

enum {
	FIRST_ROOM = 1024,
	MOST_SIGHTS = 1 << 16, /* words that are kept; the lexicon's own and as many strange ones as come first */
	HEAD = 2 * EIGHT
};

/* ---- Working out ---- */

/* Numbers being gathered, each once. */
struct numbers {
	uint32_t *at;
	size_t count, room;
};

static void add_number(struct numbers *numbers, uint32_t number)
{
	for (size_t i = 0; i < numbers->count; i++)
		if (numbers->at[i] == number)
			return;
	numbers->at = lexicon_room(numbers->at, numbers->count + 1, &numbers->room, sizeof *numbers->at);
	numbers->at[numbers->count++] = number;
}

static void add_beginnings(const struct lexicon *lexicon, const struct folded *word, struct numbers *atoms)
{
	uint32_t hash = prose_hash("", 0);
	for (size_t n = 1; n <= word->length; n++) {
		hash = prose_hash_on(hash, word->at[n - 1]);
		if (!(lexicon->prefix_lengths >> n & 1))
			continue;
		int64_t prefix = names_find(&lexicon->prefixes, word->at, n, hash);
		if (prefix >= 0)
			add_number(atoms, lexicon->prefix_atoms[prefix]);
	}
}

/* All that is worked out of a word before it is laid down. */
struct worked_out {
	struct numbers atoms, alone, paths;
};

/* Where a phrase that begins with the atom leads to: its end, or a path that may go on. */
static void work_out_step(const struct lexicon *lexicon, uint32_t to, struct worked_out *out)
{
	if (to >= END_OF) {
		add_number(&out->alone, to - END_OF);
		return;
	}
	const struct path *path = lexicon_path(lexicon, to);
	if (path->mask)
		add_number(&out->paths, to);
	for (uint32_t i = 0; i < path->list_count; i++)
		add_number(&out->alone, path_lists(path)[i]);
}

static void work_out(const struct lexicon *lexicon, const struct folded *word, int64_t known, struct worked_out *out)
{
	for (uint32_t i = known < 0 ? 0 : lexicon->facts[known].atoms; i; i = lexicon->links[i].next)
		add_number(&out->atoms, lexicon->links[i].number);
	add_beginnings(lexicon, word, &out->atoms);
	for (size_t i = 0; i < out->atoms.count; i++) {
		uint32_t to = path_step(lexicon_path(lexicon, 0), out->atoms.at[i]);
		if (to)
			work_out_step(lexicon, to, out);
	}
}

/* Lays it down in `arena` in one piece: the sight, its openings, lists and atoms, the word. */
static struct sight *lay_down(struct arena *arena, const struct lexicon *lexicon, const struct folded *word,
                              const struct worked_out *out)
{
	size_t list_words = out->alone.count ? lexicon->list_words : 0;
	size_t size = sizeof(struct sight) + out->paths.count * sizeof(struct opening) + list_words * sizeof(uint64_t) +
	              out->atoms.count * sizeof(uint32_t) + word->length;
	struct sight *sight = arena_take(arena, size);
	struct opening *openings = (struct opening *)(void *)(sight + 1);
	uint64_t *lists = (uint64_t *)(void *)(openings + out->paths.count);
	uint32_t *atoms = (uint32_t *)(void *)(lists + list_words);
	for (size_t i = 0; i < out->paths.count; i++) {
		const struct path *path = lexicon_path(lexicon, out->paths.at[i]);
		openings[i] = (struct opening){path->mask, out->paths.at[i]};
		sight->onward |= path->mask;
	}
	for (size_t i = 0; i < out->alone.count; i++)
		lexicon_set_list(lists, out->alone.at[i]);
	for (size_t i = 0; i < out->atoms.count; i++) {
		atoms[i] = out->atoms.at[i];
		sight->mask |= atom_bit(atoms[i]);
	}
	sight->openings = openings;
	sight->lists = list_words ? lists : lexicon->space->nothing.lists;
	sight->atoms = atoms;
	sight->word = memcpy(atoms + out->atoms.count, word->at, word->length);
	return sight;
}

static struct sight *new_sight(struct arena *arena, const struct lexicon *lexicon, const struct folded *word,
                               int64_t known)
{
	struct worked_out out = {.atoms = {NULL, 0, 0}};
	work_out(lexicon, word, known, &out);
	struct sight *sight = lay_down(arena, lexicon, word, &out);
	sight->length = (uint16_t)word->length;
	sight->atom_count = (uint16_t)out.atoms.count;
	sight->opening_count = (uint16_t)out.paths.count;
	sight->roles = known < 0 ? 0 : lexicon->facts[known].roles;
	sight->value = known < 0 ? (int16_t)-1 : lexicon->facts[known].value;
	sight->classes = lexicon->classes + (known < 0 ? 0 : (size_t)lexicon->facts[known].classes * CLASS_PIECES);
	free(out.atoms.at);
	free(out.alone.at);
	free(out.paths.at);
	return sight;
}

/* ---- Finding ---- */

/* What a word is found by: its first sixteen bytes, in small letters, and the others where it has more. */
struct key {
	uint64_t head[2];
	size_t length;
	const char *rest;
};

static inline uint32_t hash_of_head(uint64_t first, uint64_t second)
{
	uint64_t mixed = first ^ second * 0x9E3779B97F4A7C15U;
	return (uint32_t)((mixed ^ mixed >> 32) * 0xD6E8FEB86659FD93U >> 32);
}

static uint32_t hash_of(const struct key *key)
{
	uint32_t hash = hash_of_head(key->head[0], key->head[1]);
	return key->length > HEAD ? hash ^ prose_hash(key->rest, key->length - HEAD) : hash;
}

/* The key of a word as it is written. Most are short and without characters of several bytes; for others, false. */
static inline bool plain_key(struct text text, const struct token *token, struct key *key)
{
	key->length = token->end - token->start;
	if (key->length > HEAD)
		return false;
	uint64_t first = bytes_first(bytes_at(text, token->start), key->length), second = 0;
	if (key->length > EIGHT)
		second = bytes_first(bytes_at(text, token->start + EIGHT), key->length - EIGHT);
	key->head[0] = bytes_small(first);
	key->head[1] = second ? bytes_small(second) : 0;
	return !bytes_wide(first | second);
}

static struct key folded_key(const struct folded *word)
{
	struct text text = {word->at, word->length};
	struct key key = {.length = word->length, .rest = word->at + HEAD};
	key.head[0] = bytes_at(text, 0);
	key.head[1] = word->length > EIGHT ? bytes_at(text, EIGHT) : 0;
	return key;
}

static inline bool fits(const struct sight *sight, const struct key *key)
{
	return sight->head[0] == key->head[0] && sight->head[1] == key->head[1] && sight->length == key->length &&
	       (key->length <= HEAD || memcmp(sight->word + HEAD, key->rest, key->length - HEAD) == 0);
}

static inline struct sight *find_sight(const struct sights *sights, const struct key *key)
{
	size_t mask = sights->room - 1;
	for (size_t slot = hash_of(key) & mask; sights->room && sights->slots[slot]; slot = (slot + 1) & mask)
		if (fits(sights->slots[slot], key))
			return sights->slots[slot];
	return NULL;
}

static void keep_sight(struct sights *sights, struct sight *sight)
{
	size_t slot = sight->hash & (sights->room - 1);
	while (sights->slots[slot])
		slot = (slot + 1) & (sights->room - 1);
	sights->slots[slot] = sight;
}

static void grow_sights(struct sights *sights)
{
	struct sights old = *sights;
	sights->room = old.room ? 2 * old.room : FIRST_ROOM;
	sights->slots = memory_take(sights->room, sizeof(struct sight *));
	for (size_t i = 0; i < old.room; i++)
		if (old.slots[i])
			keep_sight(sights, old.slots[i]);
	free(old.slots);
}

static bool is_ascii(const struct folded *word)
{
	for (size_t i = 0; i < word->length; i++)
		if ((unsigned char)word->at[i] >= 0x80)
			return false;
	return true;
}

/* A word that was not met before. Words of the lexicon are kept for good; strange words are without number. */
static struct sight *first_sight(struct arena *arena, const struct lexicon *lexicon, const struct folded *word,
                                 const struct key *key)
{
	struct sights *sights = &lexicon->space->sights;
	int64_t known = names_find(&lexicon->words, word->at, word->length, prose_hash(word->at, word->length));
	bool kept = known >= 0 || sights->count < MOST_SIGHTS;
	struct sight *sight = new_sight(kept ? lexicon->arena : arena, lexicon, word, known);
	memcpy(sight->head, key->head, sizeof sight->head);
	sight->hash = hash_of(key);
	if (!kept)
		return sight;
	if (2 * sights->count >= sights->room)
		grow_sights(sights);
	keep_sight(sights, sight);
	if (++sights->count <= MOST_NUMBERED && is_ascii(word))
		sight->number = (uint16_t)sights->count;
	return sight;
}

/* A word that is not found by its head. */
static const struct sight *other_sight(struct arena *arena, const struct lexicon *lexicon, struct text text,
                                       const struct token *token)
{
	struct key key;
	struct sight *sight = plain_key(text, token, &key) ? find_sight(&lexicon->space->sights, &key) : NULL;
	if (sight)
		return sight;
	struct folded word = prose_fold((struct text){text.at + token->start, token->end - token->start});
	if (!word.length || !lexicon->list_words)
		return &lexicon->space->nothing;
	key = folded_key(&word);
	sight = find_sight(&lexicon->space->sights, &key);
	if (sight)
		return sight;
	sight = first_sight(arena, lexicon, &word, &key);
	sight->mask |= token->kind == TOKEN_MARK ? 0 : atom_bit(ATOM_ANY);
	return sight;
}

/* The word that is found by its head alone; NULL where it was not met yet. */
static inline const struct sight *sight_by_head(const struct sights *sights, uint64_t head)
{
	size_t mask = sights->room - 1;
	for (size_t slot = hash_of_head(head, 0) & mask; sights->slots[slot]; slot = (slot + 1) & mask)
		if (sights->slots[slot]->head[0] == head && sights->slots[slot]->head[1] == 0)
			return sights->slots[slot];
	return NULL;
}

void lexicon_know(struct arena *arena, const struct lexicon *lexicon, struct text text, const struct tokens *tokens,
                  const struct sight **sights)
{
	const struct sights *kept = &lexicon->space->sights;
	for (size_t i = 0; i < tokens->count; i++) {
		uint64_t head = tokens->heads[i];
		const struct sight *sight = head && kept->room ? sight_by_head(kept, head) : NULL;
		sights[i] = sight ? sight : other_sight(arena, lexicon, text, &tokens->at[i]);
		tokens->at[i].roles = sights[i]->roles;
		tokens->at[i].value = sights[i]->value;
		tokens->at[i].classes = sights[i]->classes;
	}
}
